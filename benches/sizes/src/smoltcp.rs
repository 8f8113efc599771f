//! The programs with smoltcp.

#[cfg(feature = "tcp")]
use smoltcp::iface::SocketHandle;
use smoltcp::iface::{Config, Interface, SocketSet, SocketStorage};
use smoltcp::phy::{Device, DeviceCapabilities, Medium, RxToken, TxToken};
#[cfg(feature = "all")]
use smoltcp::socket::raw;
#[cfg(feature = "tcp")]
use smoltcp::socket::tcp;
use smoltcp::socket::udp;
#[cfg(feature = "client")]
use smoltcp::socket::{dhcpv4, dns, icmp};
use smoltcp::time::Instant;
use smoltcp::wire::{EthernetAddress, IpAddress, IpCidr, Ipv4Address};

use crate::card::{Card, FRAME_LEN, MAC};
use crate::{BUFFER_LEN, Clock};

const TCP: usize = if cfg!(feature = "client") {
    3
} else if cfg!(feature = "tcp") {
    2
} else {
    0
};
const ICMP: usize = if cfg!(feature = "client") { 1 } else { 0 };
/// Sockets of DHCP and DNS.
const CLIENTS: usize = if cfg!(feature = "client") { 2 } else { 0 };
const RAW: usize = if cfg!(feature = "all") { 1 } else { 0 };

/// What is not zero when it is empty, and so has its image in flash.
pub struct Slots {
    pub sockets: [SocketStorage<'static>; 1 + TCP + ICMP + CLIENTS + RAW],
    pub udp: [[udp::PacketMetadata; 4]; 2],
    #[cfg(feature = "client")]
    icmp: [[icmp::PacketMetadata; 4]; 2],
    #[cfg(feature = "client")]
    queries: [Option<dns::DnsQuery>; 1],
    #[cfg(feature = "all")]
    raw: [[raw::PacketMetadata; 4]; 2],
}

impl Slots {
    pub const NEW: Slots = Slots {
        sockets: [const { SocketStorage::EMPTY }; 1 + TCP + ICMP + CLIENTS + RAW],
        udp: [[udp::PacketMetadata::EMPTY; 4]; 2],
        #[cfg(feature = "client")]
        icmp: [[icmp::PacketMetadata::EMPTY; 4]; 2],
        #[cfg(feature = "client")]
        queries: [None],
        #[cfg(feature = "all")]
        raw: [[raw::PacketMetadata::EMPTY; 4]; 2],
    };
}

pub struct Memory {
    rx: [u8; FRAME_LEN],
    tx: [u8; FRAME_LEN],
    pub udp: [[u8; BUFFER_LEN]; 2],
    #[cfg(feature = "tcp")]
    pub tcp: [[[u8; BUFFER_LEN]; 2]; TCP],
    #[cfg(feature = "client")]
    icmp: [[u8; 256]; 2],
    #[cfg(feature = "all")]
    raw: [[u8; BUFFER_LEN]; 2],
}

impl Memory {
    pub const NEW: Memory = Memory {
        rx: [0; FRAME_LEN],
        tx: [0; FRAME_LEN],
        udp: [[0; BUFFER_LEN]; 2],
        #[cfg(feature = "tcp")]
        tcp: [[[0; BUFFER_LEN]; 2]; TCP],
        #[cfg(feature = "client")]
        icmp: [[0; 256]; 2],
        #[cfg(feature = "all")]
        raw: [[0; BUFFER_LEN]; 2],
    };
}

struct Ethernet<'m> {
    card: Card,
    rx: &'m mut [u8; FRAME_LEN],
    tx: &'m mut [u8; FRAME_LEN],
}

struct Received<'t>(&'t [u8]);
struct Room<'t>(&'t mut Card, &'t mut [u8; FRAME_LEN]);

impl RxToken for Received<'_> {
    fn consume<R, F: FnOnce(&[u8]) -> R>(self, f: F) -> R {
        f(self.0)
    }
}

impl TxToken for Room<'_> {
    fn consume<R, F: FnOnce(&mut [u8]) -> R>(self, len: usize, f: F) -> R {
        let frame = self.1.get_mut(..len).unwrap_or(&mut []);
        let result = f(frame);
        self.0.send(frame);
        result
    }
}

impl Device for Ethernet<'_> {
    type RxToken<'t>
        = Received<'t>
    where
        Self: 't;
    type TxToken<'t>
        = Room<'t>
    where
        Self: 't;

    fn receive(&mut self, _: Instant) -> Option<(Received<'_>, Room<'_>)> {
        let len = self.card.receive(self.rx)?;
        let frame = self.rx.get(..len)?;
        Some((Received(frame), Room(&mut self.card, self.tx)))
    }

    fn transmit(&mut self, _: Instant) -> Option<Room<'_>> {
        Some(Room(&mut self.card, self.tx))
    }

    fn capabilities(&self) -> DeviceCapabilities {
        let mut capabilities = DeviceCapabilities::default();
        capabilities.medium = Medium::Ethernet;
        capabilities.max_transmission_unit = FRAME_LEN;
        capabilities
    }
}

pub fn run(slots: &'static mut Slots, memory: &'static mut Memory, card: Card, mut clock: Clock) -> ! {
    let mut ethernet = Ethernet { card, rx: &mut memory.rx, tx: &mut memory.tx };
    let mut config = Config::new(EthernetAddress(MAC).into());
    config.random_seed = 7;
    let mut iface = Interface::new(config, &mut ethernet, Instant::ZERO);
    iface.update_ip_addrs(|addresses| {
        let _ = addresses.push(IpCidr::new(IpAddress::v4(10, 0, 2, 15), 24));
        #[cfg(feature = "client6")]
        let _ = addresses.push(IpCidr::new(IpAddress::v6(0xfe80, 0, 0, 0, 0, 0xff, 0xfe00, 2), 64));
    });
    let gateway = Ipv4Address::new(10, 0, 2, 2);
    let _ = iface.routes_mut().add_default_ipv4_route(gateway);

    let mut sockets = SocketSet::new(&mut slots.sockets[..]);
    let ([rx, tx], [received, sent]) = (&mut memory.udp, &mut slots.udp);
    let echo = sockets.add(udp::Socket::new(
        udp::PacketBuffer::new(&mut received[..], &mut rx[..]),
        udp::PacketBuffer::new(&mut sent[..], &mut tx[..]),
    ));
    let _ = sockets.get_mut::<udp::Socket>(echo).bind(7);
    #[cfg(feature = "tcp")]
    let mut buffers = memory.tcp.iter_mut();
    #[cfg(feature = "tcp")]
    let listening = [add_tcp(&mut sockets, &mut buffers), add_tcp(&mut sockets, &mut buffers)];
    #[cfg(feature = "client")]
    let (client, ping, lease, resolver) = {
        let client = add_tcp(&mut sockets, &mut buffers);
        let ([rx, tx], [received, sent]) = (&mut memory.icmp, &mut slots.icmp);
        let ping = sockets.add(icmp::Socket::new(
            icmp::PacketBuffer::new(&mut received[..], &mut rx[..]),
            icmp::PacketBuffer::new(&mut sent[..], &mut tx[..]),
        ));
        let _ = sockets.get_mut::<icmp::Socket>(ping).bind(icmp::Endpoint::Ident(7));
        let lease = sockets.add(dhcpv4::Socket::new());
        let resolver = sockets.add(dns::Socket::new(&[gateway.into()], &mut slots.queries[..]));
        (client, ping, lease, resolver)
    };
    #[cfg(feature = "client")]
    let mut query = None;
    #[cfg(feature = "all")]
    let packets = {
        let ([rx, tx], [received, sent]) = (&mut memory.raw, &mut slots.raw);
        sockets.add(raw::Socket::new(
            Some(smoltcp::wire::IpVersion::Ipv4),
            Some(smoltcp::wire::IpProtocol::Unknown(200)),
            raw::PacketBuffer::new(&mut received[..], &mut rx[..]),
            raw::PacketBuffer::new(&mut sent[..], &mut tx[..]),
        ))
    };

    let mut octets = [0; 1472];
    loop {
        let now = Instant::from_millis(i64::from(clock.millis()));
        iface.poll(now, &mut ethernet, &mut sockets);
        let socket = sockets.get_mut::<udp::Socket>(echo);
        if let Ok((len, meta)) = socket.recv_slice(&mut octets) {
            let _ = socket.send_slice(octets.get(..len).unwrap_or(&[]), meta.endpoint);
        }
        #[cfg(feature = "tcp")]
        for handle in listening {
            let socket = sockets.get_mut::<tcp::Socket>(handle);
            if !socket.is_open() {
                let _ = socket.listen(7);
            }
            let free = (socket.send_capacity() - socket.send_queue()).min(octets.len());
            match socket.recv_slice(octets.get_mut(..free).unwrap_or(&mut [])) {
                Ok(len) => drop(socket.send_slice(octets.get(..len).unwrap_or(&[]))),
                Err(tcp::RecvError::Finished) => socket.close(),
                Err(tcp::RecvError::InvalidState) => {}
            }
        }
        #[cfg(feature = "client")]
        {
            let socket = sockets.get_mut::<tcp::Socket>(client);
            if !socket.is_open() {
                let _ =
                    socket.connect(iface.context(), (gateway, 80), 49_152 + (clock.millis() & 0xfff) as u16);
            }
            if let Ok(len) = socket.recv_slice(&mut octets) {
                let _ = socket.send_slice(octets.get(..len).unwrap_or(&[]));
            } else {
                socket.close();
            }
            match sockets.get_mut::<dhcpv4::Socket>(lease).poll() {
                None => {}
                Some(dhcpv4::Event::Configured(config)) => {
                    iface.update_ip_addrs(|addresses| {
                        addresses.clear();
                        let _ = addresses.push(IpCidr::Ipv4(config.address));
                    });
                    if let Some(router) = config.router {
                        let _ = iface.routes_mut().add_default_ipv4_route(router);
                    }
                    if let Some(server) = config.dns_servers.first() {
                        sockets.get_mut::<dns::Socket>(resolver).update_servers(&[(*server).into()]);
                    }
                }
                Some(dhcpv4::Event::Deconfigured) => {
                    iface.update_ip_addrs(|addresses| addresses.clear());
                    iface.routes_mut().remove_default_ipv4_route();
                }
            }
            let socket = sockets.get_mut::<dns::Socket>(resolver);
            let name = "www.example.org";
            query = match query {
                None => socket.start_query(iface.context(), name, smoltcp::wire::DnsQueryType::A).ok(),
                Some(query) => match socket.get_query_result(query) {
                    Err(dns::GetQueryResultError::Pending) => Some(query),
                    Ok(addresses) => {
                        octets[0] = addresses.len() as u8;
                        None
                    }
                    Err(dns::GetQueryResultError::Failed) => None,
                },
            };
            serve_ping(sockets.get_mut(ping), gateway, &mut octets);
        }
        #[cfg(feature = "all")]
        {
            let socket = sockets.get_mut::<raw::Socket>(packets);
            if let Ok(len) = socket.recv_slice(&mut octets) {
                let _ = socket.send_slice(octets.get(..len).unwrap_or(&[]));
            }
        }
    }
}

#[cfg(feature = "tcp")]
fn add_tcp<'a>(
    sockets: &mut SocketSet<'a>,
    buffers: &mut core::slice::IterMut<'a, [[u8; BUFFER_LEN]; 2]>,
) -> SocketHandle {
    let Some([rx, tx]) = buffers.next() else { loop {} };
    sockets.add(tcp::Socket::new(tcp::SocketBuffer::new(&mut rx[..]), tcp::SocketBuffer::new(&mut tx[..])))
}

#[cfg(feature = "client")]
fn serve_ping(socket: &mut icmp::Socket<'_>, gateway: Ipv4Address, octets: &mut [u8]) {
    use smoltcp::phy::ChecksumCapabilities;
    use smoltcp::wire::{Icmpv4Packet, Icmpv4Repr};
    if socket.recv_slice(octets).is_err() {
        return;
    }
    let request = Icmpv4Repr::EchoRequest { ident: 7, seq_no: 1, data: b"ping" };
    if let Ok(room) = socket.send(request.buffer_len(), gateway.into()) {
        request.emit(&mut Icmpv4Packet::new_unchecked(room), &ChecksumCapabilities::default());
    }
}

/// How much each thing takes.
#[cfg(feature = "report")]
pub fn report() {
    use cortex_m_semihosting::hprintln;
    let slot = size_of::<SocketStorage<'static>>();
    hprintln!("udp {}", slot);
    hprintln!("datagram {}", size_of::<udp::PacketMetadata>());
    #[cfg(feature = "tcp")]
    hprintln!("tcp {}", slot);
    hprintln!("interface {}", size_of::<Interface>());
}
