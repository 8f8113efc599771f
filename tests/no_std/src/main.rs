//! A host on an imaginary Ethernet: UDP and TCP echo, a TCP client, ping, a raw socket, all memory in statics, one poll
//! loop.
#![no_std]
#![no_main]

use core::hint::black_box;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use core::panic::PanicInfo;

use wireloom::addr::{Cidr, MacAddr};
use wireloom::config::Config;
use wireloom::device::{Capabilities, Device, Medium, RxToken, TxToken};
use wireloom::iface::{Datagram, InterfaceConfig, Receive, Route, Seed, Stack, Storage, Taken};
use wireloom::stats::Discard;
use wireloom::time::{Duration, Instant};
use wireloom::wire::ip::Protocol;
use wireloom::{Local, icmp, raw, tcp, udp};

/// The longest frame of the device, in octets.
const FRAME_LEN: usize = 1514;

type Memory = Storage<'static, 4, 4, 1, 1>;

static mut STORAGE: Memory = Storage::new();
static mut RX_FRAME: [u8; FRAME_LEN] = [0; FRAME_LEN];
static mut TX_FRAME: [u8; FRAME_LEN] = [0; FRAME_LEN];
static mut TCP_OCTETS: [[u8; 2048]; 4] = [[0; 2048]; 4];
static mut UDP_OCTETS: [[u8; 2048]; 2] = [[0; 2048]; 2];
static mut ICMP_OCTETS: [[u8; 512]; 2] = [[0; 512]; 2];
static mut ICMP_ENTRIES: [[icmp::Entry; 2]; 2] = [const { [const { icmp::Entry::EMPTY }; 2] }; 2];
static mut RAW_OCTETS: [[u8; 2048]; 2] = [[0; 2048]; 2];
static mut RAW_ENTRIES: [[raw::Entry; 2]; 2] = [const { [const { raw::Entry::EMPTY }; 2] }; 2];
static mut UDP_ENTRIES: [[udp::Entry; 4]; 2] = [const { [const { udp::Entry::EMPTY }; 4] }; 2];

/// A network card as simple as they come: one frame in each direction.
struct Card {
    rx: &'static mut [u8; FRAME_LEN],
    tx: &'static mut [u8; FRAME_LEN],
}

struct Frame<'a>(&'a mut [u8]);

impl RxToken for Frame<'_> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        f(self.0)
    }
}

impl TxToken for Frame<'_> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        let result = f(self.0.get_mut(..len).unwrap_or(&mut []));
        black_box(self.0);
        result
    }
}

impl Device for Card {
    type Rx<'a> = Frame<'a>;
    type Tx<'a> = Frame<'a>;

    fn receive(&mut self, _: Instant) -> Option<(Frame<'_>, Frame<'_>)> {
        // What is in the buffer, and how much of it, is beyond what the optimiser can know.
        let len = black_box(0);
        let frame = black_box(&mut self.rx[..]).get_mut(..len)?;
        Some((Frame(frame), Frame(self.tx)))
    }

    fn transmit(&mut self, _: Instant) -> Option<Frame<'_>> {
        Some(Frame(self.tx))
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::new(Medium::Ethernet, 1500)
    }
}

/// Where the machine starts. Nothing is done here that a real one must do first: clocks, clearing memory, interrupts.
#[unsafe(no_mangle)]
pub extern "C" fn reset() -> ! {
    // SAFETY: this function runs once, and nothing else refers to these.
    let (storage, rx, tx, buffers) = unsafe {
        let buffers = Buffers {
            tcp: &mut *&raw mut TCP_OCTETS,
            udp: (&mut *&raw mut UDP_ENTRIES, &mut *&raw mut UDP_OCTETS),
            icmp: (&mut *&raw mut ICMP_ENTRIES, &mut *&raw mut ICMP_OCTETS),
            raw: (&mut *&raw mut RAW_ENTRIES, &mut *&raw mut RAW_OCTETS),
        };
        (&mut *&raw mut STORAGE, &mut *&raw mut RX_FRAME, &mut *&raw mut TX_FRAME, buffers)
    };
    let _ = run(storage, Card { rx, tx }, buffers);
    halt()
}

/// The memory of the sockets.
struct Buffers {
    tcp: &'static mut [[u8; 2048]; 4],
    udp: (&'static mut [[udp::Entry; 4]; 2], &'static mut [[u8; 2048]; 2]),
    icmp: (&'static mut [[icmp::Entry; 2]; 2], &'static mut [[u8; 512]; 2]),
    raw: (&'static mut [[raw::Entry; 2]; 2], &'static mut [[u8; 2048]; 2]),
}

fn run(storage: &'static mut Memory, mut card: Card, buffers: Buffers) -> wireloom::Result<()> {
    let seed = Seed::new(black_box([7; 16]));
    let mut stack = Stack::new(Config::new(seed), storage.memory());
    let card_id = stack.add_interface(InterfaceConfig::ethernet(MacAddr([2, 0, 0, 0, 0, 1])))?;
    let address = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
    stack.add_address(card_id, Cidr::new(address, 24).unwrap_or_default())?;
    let address = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1));
    stack.add_address(card_id, Cidr::new(address, 64).unwrap_or_default())?;
    let gateway = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 254));
    stack.add_route(Route::new(Cidr::default(), card_id).via(gateway))?;

    let [a, b, c, d] = buffers.tcp;
    let server = stack.add_tcp(tcp::Buffers { rx: (&mut a[..]).into(), tx: (&mut b[..]).into() })?;
    let client = stack.add_tcp(tcp::Buffers { rx: (&mut c[..]).into(), tx: (&mut d[..]).into() })?;
    let ([c, d], [a, b]) = buffers.udp;
    let echo = stack.add_udp(udp::Buffers {
        rx: udp::Queue::new(&mut c[..], &mut a[..]),
        tx: udp::Queue::new(&mut d[..], &mut b[..]),
    })?;
    let ([c, d], [a, b]) = buffers.icmp;
    let (rx, tx) = (icmp::Queue::new(&mut c[..], &mut a[..]), icmp::Queue::new(&mut d[..], &mut b[..]));
    let ping = stack.add_icmp(icmp::Buffers { rx, tx })?;
    stack.icmp(ping)?.bind(icmp::Binding::Ident(7))?;
    let ([c, d], [a, b]) = buffers.raw;
    let (rx, tx) = (raw::Queue::new(&mut c[..], &mut a[..]), raw::Queue::new(&mut d[..], &mut b[..]));
    let packets = stack.add_raw(raw::Buffers { rx, tx })?;
    stack.raw(packets)?.bind(raw::Binding::Ipv4(Protocol(black_box(200))))?;
    stack.tcp(server)?.listen(7)?;
    stack.udp(echo)?.bind(7)?;

    let mut now = Instant::ZERO;
    stack.tcp(client)?.connect(now, SocketAddr::new(gateway, 80), Local::ANY)?;
    let mut octets = [0; 1472];
    loop {
        black_box(stack.poll(now, card_id, &mut card));
        black_box(stack.poll_with(now, card_id, &mut card, &mut InPlace));
        let write = |out: &mut [u8]| out.fill(7);
        black_box(
            stack.udp(echo)?.send_now(now, card_id, &mut card, SocketAddr::new(gateway, 9), 4, write).is_ok(),
        );
        serve_datagram(stack.udp(echo)?, &mut octets);
        for handle in [server, client] {
            let mut socket = stack.tcp(handle)?;
            if let Ok(len) = socket.recv(&mut octets) {
                let _ = socket.send(octets.get(..len).unwrap_or(&[]));
            } else if !socket.may_recv() {
                let _ = socket.close();
            }
        }
        let _ = stack.icmp(ping)?.send(b"ping", icmp::Meta::echo(gateway, black_box(1)));
        black_box(stack.icmp(ping)?.recv(&mut octets).is_ok());
        let received = stack.raw(packets)?.recv(&mut octets);
        if let Ok((len, _)) = received {
            let _ = stack.raw(packets)?.send(octets.get(..len).unwrap_or(&[]), raw::Meta::default());
        }
        black_box(stack.stats().discarded(Discard::NoRoute));
        now = black_box(stack.poll_at(card_id).unwrap_or(now + Duration::from_millis(10)));
    }
}

/// Answers datagrams in the card's own buffers, and takes what comes of streams from there.
struct InPlace;

impl Receive for InPlace {
    fn datagram(&mut self, datagram: &mut Datagram<'_>) -> Taken {
        let octets = datagram.payload();
        let write = |out: &mut [u8]| out.iter_mut().zip(octets).for_each(|(to, from)| *to = *from);
        match datagram.reply(octets.len(), write) {
            Ok(()) => Taken::All,
            Err(_) => Taken::Octets(0),
        }
    }

    fn stream(&mut self, socket: tcp::Handle, octets: &[u8]) -> usize {
        black_box((socket, octets)).1.len()
    }
}

fn serve_datagram(mut socket: udp::Ref<'_, '_>, octets: &mut [u8]) {
    if let Ok((len, meta)) = socket.recv_from(octets) {
        let _ = socket.send_to(octets.get(..len).unwrap_or(&[]), meta.remote);
    }
}

fn halt() -> ! {
    loop {
        core::hint::spin_loop();
    }
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    #[cfg(feature = "no-panic")]
    {
        unsafe extern "C" {
            safe fn wireloom_can_panic() -> !;
        }
        wireloom_can_panic()
    }
    #[cfg(not(feature = "no-panic"))]
    halt()
}
