//! A private network with wireloom hosts in it.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use wireloom::addr::{Cidr, MacAddr};
use wireloom::config::Config;
use wireloom::iface::{InterfaceConfig, Rest, Seed, Sizes, Stack};
use wireloom::stats::Stats;
use wireloom::time::{Duration, Instant};
use wireloom::{tcp, udp};
use wireloom_phy::linux::{Link, Mode, TunTap, enter_private_network, wait};
use wireloom_phy::{FaultInjector, Faults, Timed};

/// Connections to the echo port at the same time.
const LISTENERS: usize = 64;

/// Moves this process to namespaces of its own and tries whether a TAP device is to be had there.
pub(crate) fn enter() -> io::Result<()> {
    enter_private_network()?;
    Link::open("lo")?.set_up()?;
    TunTap::open("probe%d", Mode::Tap).map(drop)
}

/// A wireloom host on a TAP device of its own, served by a thread until this is dropped. It echoes on TCP and UDP port 7.
pub(crate) struct Lab {
    /// The network's number.
    number: u8,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<Stats>>,
}

impl Lab {
    /// A network with this number, 0 to 255, in which each direction has these faults.
    pub(crate) fn new(number: u8, faults: Faults) -> io::Result<Lab> {
        Self::on(TunTap::open(&format!("lab{number}"), Mode::Tap)?, number, faults)
    }

    /// The same on a device that cuts long segments and finishes checksums.
    pub(crate) fn offloaded(number: u8, faults: Faults) -> io::Result<Lab> {
        Self::on(TunTap::open_offloaded(&format!("lab{number}"), Mode::Tap)?, number, faults)
    }

    fn on(tap: TunTap, number: u8, faults: Faults) -> io::Result<Lab> {
        let link = tap.link();
        link.set_ipv4(Ipv4Addr::new(10, 77, number, 1), 24)?;
        // Without it the address can't be used for two seconds.
        link.set_ipv6_option("accept_dad", "0")?;
        link.set_up()?;
        let v6 = Ipv6Addr::new(0xfd77, number.into(), 0, 0, 0, 0, 0, 1);
        link.add_ipv6(v6, 64)?;
        wait_for_address(v6);
        let device = FaultInjector::new(tap, number.into()).with_rx(faults).with_tx(faults);
        let stop = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&stop);
        let thread = std::thread::Builder::new()
            .name(format!("lab{number}"))
            .spawn(move || serve(number, device, &flag))?;
        Ok(Lab { number, stop, thread: Some(thread) })
    }

    /// The name of the kernel's end.
    pub(crate) fn interface(&self) -> String {
        format!("lab{}", self.number)
    }

    /// The echo service, by IPv4.
    pub(crate) fn v4(&self) -> SocketAddr {
        SocketAddr::new(addresses(self.number)[0].address(), 7)
    }

    /// The echo service, by IPv6.
    pub(crate) fn v6(&self) -> SocketAddr {
        SocketAddr::new(addresses(self.number)[1].address(), 7)
    }

    /// Stops the host; what it counted.
    pub(crate) fn stop(mut self) -> Stats {
        self.stop.store(true, Ordering::Relaxed);
        let thread = self.thread.take().expect("it was not stopped before");
        thread.join().expect("the host does not panic")
    }
}

impl Drop for Lab {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// A fresh IPv6 address is tentative for a moment even without duplicate address detection. The kernel would use another
/// one, even ::1, for connections that begin now.
pub(crate) fn wait_for_address(address: Ipv6Addr) {
    let start = Instant::now();
    while UdpSocket::bind((address, 0)).is_err() && Instant::now().since(start) < Duration::from_secs(5) {
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
}

fn addresses(number: u8) -> [Cidr; 2] {
    let v4 = IpAddr::from([10, 77, number, 2]);
    let v6 = IpAddr::from([0xfd77, number.into(), 0, 0, 0, 0, 0, 2]);
    [(v4, 24), (v6, 64)].map(|(address, len)| Cidr::new(address, len).expect("a sound prefix"))
}

/// A connection to the echo port, and what was read from it and not yet written.
struct Echo {
    handle: tcp::Handle,
    carried: Vec<u8>,
}

fn serve(number: u8, mut device: FaultInjector<TunTap>, stop: &AtomicBool) -> Stats {
    let sizes = Sizes { tcp: LISTENERS, ..Sizes::default() };
    let mut stack = Stack::new(Config::new(Seed::random()), sizes.allocate());
    let id =
        stack.add_interface(InterfaceConfig::ethernet(MacAddr([2, 0x77, 0, 0, 0, number]))).expect("room");
    for cidr in addresses(number) {
        stack.add_address(id, cidr).expect("room");
    }
    let mut echoes: Vec<Echo> = (0..LISTENERS).map(|_| listener(&mut stack)).collect();
    let datagrams = stack.add_udp(udp::Buffers { rx: queue(), tx: queue() }).expect("room");
    stack.udp(datagrams).expect("it lives").bind(7).expect("a free port");
    let mut octets = vec![0; 65_536];
    while !stop.load(Ordering::Relaxed) {
        let now = Instant::now();
        let outcome = stack.poll(now, id, &mut device);
        let mut busy = false;
        for echo in &mut echoes {
            busy |= echo.serve(&mut stack, &mut octets);
        }
        let mut socket = stack.udp(datagrams).expect("it lives");
        while let Ok((len, meta)) = socket.recv_from(&mut octets) {
            let _ = socket.send_to(&octets[..len], meta.remote);
            busy = true;
        }
        drop(socket);
        if outcome.rest == Rest::Work || busy {
            continue;
        }
        let soon = now + Duration::from_millis(20);
        let times = [stack.poll_at(id), device.poll_at(), Some(soon)];
        let _ = wait([std::os::fd::AsFd::as_fd(&device)], times.into_iter().flatten().min());
    }
    *stack.stats()
}

fn queue() -> udp::Queue<'static> {
    udp::Queue::new(vec![udp::Entry::EMPTY; 32], vec![0; 131_072])
}

fn listener(stack: &mut Stack<'static>) -> Echo {
    let buffers = tcp::Buffers { rx: vec![0; 65_535].into(), tx: vec![0; 65_535].into() };
    let handle = stack.add_tcp(buffers).expect("room for a socket");
    stack.tcp(handle).expect("it lives").listen(7).expect("a free port");
    Echo { handle, carried: Vec::new() }
}

impl Echo {
    /// Says whether anything was moved.
    fn serve(&mut self, stack: &mut Stack<'static>, octets: &mut [u8]) -> bool {
        let mut socket = stack.tcp(self.handle).expect("it lives");
        if socket.state() == tcp::State::Closed {
            self.carried.clear();
            return socket.listen(7).is_ok();
        }
        let mut moved = false;
        if self.carried.is_empty() {
            match socket.recv(octets) {
                Ok(len) => self.carried.extend(&octets[..len]),
                // The peer has closed, and everything went back to it.
                Err(tcp::RecvError::Finished) => moved |= socket.close().is_ok(),
                Err(_) => {}
            }
        }
        if self.carried.is_empty() {
            return moved;
        }
        if let Ok(len) = socket.send(&self.carried) {
            self.carried.drain(..len);
            moved |= len > 0;
        }
        moved
    }
}
