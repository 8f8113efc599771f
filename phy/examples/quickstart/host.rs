//! The host of the demonstration: a thread with a stack, a device and a few services.

use std::io;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

use wireloom::addr::Cidr;
use wireloom::addr::MacAddr;
use wireloom::config::Config;
use wireloom::device::Medium;
use wireloom::iface::{InterfaceConfig, InterfaceId, Seed, Sizes, Stack};
use wireloom::tcp;
use wireloom::time::{Duration, Instant};
use wireloom_phy::{End, IoText, Timed, Tracer, pair};

use crate::common::client::Client;
use crate::common::event_loop::{Awake, Next, run};
use crate::common::http::Http;
use crate::common::server::{Server, TcpService, UdpService};
use crate::common::session::{Ask, Session, discard, follow_close};
use crate::data::{Checksum, Pattern};
use crate::{Error, HOST4, HOST6, PEER4, PEER6, PREFIX4, PREFIX6, memory};

/// Takes octets until the peer closes, and answers their checksum.
pub const UPLOAD_PORT: u16 = 5001;
/// Takes a number, 8 octets in network order, and gives so many octets.
pub const DOWNLOAD_PORT: u16 = 5002;

/// How often the thread looks whether it shall stop.
const STOP_CHECK: Duration = Duration::from_millis(100);
/// Octets of the buffers for bulk data.
const BULK: usize = 256 * 1024;

/// The thread.
pub struct Running {
    stop: Arc<AtomicBool>,
    thread: JoinHandle<io::Result<()>>,
}

impl Running {
    #[cfg(target_os = "linux")]
    pub fn on_tap(device: wireloom_phy::linux::TunTap, frames: u64) -> Result<Self, Error> {
        use std::os::fd::AsFd;
        Self::start(device, frames, |device, until| {
            wireloom_phy::linux::wait([device.inner().as_fd()], until).map(|_| ())
        })
    }

    /// The host and, on the other end of a link in memory, a client.
    pub fn in_memory(frames: u64) -> Result<(Self, Client<End>), Error> {
        let (ours, theirs) = pair(Medium::Ethernet, 1500, 512);
        let running = Self::start(ours, frames, |device, until| {
            device.inner().wait(until);
            Ok(())
        })?;
        let (stack, id) = make_stack(1, [PEER4.into(), PEER6.into()])?;
        Ok((running, Client { stack, id, device: theirs, sleep: memory::sleep }))
    }

    fn start<D: Timed + Send + 'static>(
        device: D,
        frames: u64,
        sleep: fn(&mut Traced<D>, Option<Instant>) -> io::Result<()>,
    ) -> Result<Self, Error> {
        let (mut stack, id) = make_stack(2, [HOST4.into(), HOST6.into()])?;
        let mut server = Server::new();
        add_services(&mut server, &mut stack)?;
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let mut device = Tracer::new(device, IoText(io::stdout())).with_limit(frames);
        let thread = thread::spawn(move || {
            let sleep = |device: &mut Traced<D>, until: Option<Instant>| {
                let check = Instant::now() + STOP_CHECK;
                sleep(device, Some(until.map_or(check, |until| until.min(check))))?;
                Ok(if stopped.load(Ordering::Relaxed) { Awake::Stop } else { Awake::Go })
            };
            run(&mut stack, id, &mut device, sleep, |now, stack| {
                server.run(now, stack);
                Next::Wait(None)
            })
        });
        Ok(Running { stop, thread })
    }

    pub fn stop(self) -> Result<(), Error> {
        self.stop.store(true, Ordering::Relaxed);
        match self.thread.join() {
            Ok(result) => Ok(result?),
            Err(_) => Err("the host's thread broke".into()),
        }
    }
}

type Traced<D> = Tracer<D, IoText<io::Stdout>>;

/// A TAP device in a namespace of its own, with the kernel's end ready; or why there is none.
#[cfg(target_os = "linux")]
pub fn open_tap() -> Result<wireloom_phy::linux::TunTap, String> {
    use wireloom_phy::linux::{Mode, TunTap, enter_private_network};

    enter_private_network().map_err(|error| format!("no network namespace of its own: {error}"))?;
    let device = TunTap::open_offloaded("wireloom0", Mode::Tap).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied => "/dev/net/tun is not open to this user".to_owned(),
        _ => format!("no TAP device: {error}"),
    })?;
    let link = device.link();
    // Where this is not allowed, the kernel's IPv6 address is only usable after a second or two.
    let _ = link.set_ipv6_option("accept_dad", "0");
    link.set_ipv4(PEER4, PREFIX4).map_err(|error| format!("no IPv4 address on the TAP device: {error}"))?;
    link.set_up().map_err(|error| format!("the TAP device cannot be set up: {error}"))?;
    link.add_ipv6(PEER6, PREFIX6).map_err(|error| format!("no IPv6 address on the TAP device: {error}"))?;
    await_ipv6()
        .map_err(|error| format!("the IPv6 address on the TAP device does not become usable: {error}"))?;
    Ok(device)
}

/// Waits until the kernel lets programs use its new address, which even without a search for duplicates takes a moment.
#[cfg(target_os = "linux")]
fn await_ipv6() -> io::Result<()> {
    let deadline = Instant::now() + Duration::from_secs(5);
    loop {
        match std::net::UdpSocket::bind((PEER6, 0)) {
            Ok(_) => return Ok(()),
            Err(error) if Instant::now() >= deadline => return Err(error),
            Err(_) => thread::sleep(std::time::Duration::from_millis(5)),
        }
    }
}

fn make_stack(last_octet: u8, addresses: [IpAddr; 2]) -> Result<(Stack<'static>, InterfaceId), Error> {
    let mut stack = Stack::new(Config::new(Seed::random()), Sizes::default().allocate());
    let mac = MacAddr([2, 0, 0, 0, 0, last_octet]);
    let id = stack.add_interface(InterfaceConfig::ethernet(mac))?;
    for (address, prefix_len) in addresses.into_iter().zip([PREFIX4, PREFIX6]) {
        stack.add_address(id, Cidr::new(address, prefix_len)?)?;
    }
    Ok((stack, id))
}

fn add_services(server: &mut Server, stack: &mut Stack<'static>) -> Result<(), Error> {
    let services = [
        TcpService {
            name: "http",
            port: 80,
            sockets: 4,
            rx_len: 4096,
            tx_len: 16_384,
            session: || Box::new(Http::default()),
        },
        TcpService {
            name: "upload",
            port: UPLOAD_PORT,
            sockets: 2,
            rx_len: BULK,
            tx_len: 4096,
            session: || Box::new(Upload { checksum: Checksum::new(), answered: false }),
        },
        TcpService {
            name: "download",
            port: DOWNLOAD_PORT,
            sockets: 2,
            rx_len: 4096,
            tx_len: BULK,
            session: || Box::new(Download { request: Vec::new(), pattern: Pattern::new(), left: 0 }),
        },
    ];
    for service in &services {
        server.add_tcp(stack, service)?;
    }
    server.add_udp(stack, 7, UdpService::Echo)
}

struct Upload {
    checksum: Checksum,
    answered: bool,
}

impl Session for Upload {
    fn run(&mut self, socket: &mut tcp::Ref<'_, 'static>, scratch: &mut [u8]) -> Ask {
        while let Ok(len @ 1..) = socket.recv(scratch) {
            self.checksum.update(&scratch[..len]);
        }
        if !socket.may_recv() && socket.may_send() && !self.answered {
            // The send buffer is empty: 8 octets fit.
            let _ = socket.send(&self.checksum.clone().finish().to_be_bytes());
            let _ = socket.close();
            self.answered = true;
        }
        Ask::Nothing
    }
}

struct Download {
    request: Vec<u8>,
    pattern: Pattern,
    left: u64,
}

impl Session for Download {
    fn run(&mut self, socket: &mut tcp::Ref<'_, 'static>, scratch: &mut [u8]) -> Ask {
        if !self.read_request(socket) {
            follow_close(socket);
            return Ask::Nothing;
        }
        while self.left > 0 {
            let room = scratch.len().min(socket.send_capacity() - socket.send_queue());
            let len = room.min(usize::try_from(self.left).unwrap_or(room));
            if len == 0 || !socket.may_send() {
                return Ask::Nothing;
            }
            self.pattern.fill(&mut scratch[..len]);
            // There is room for all of it.
            let _ = socket.send(&scratch[..len]);
            self.left -= len as u64;
        }
        if socket.may_send() {
            let _ = socket.close();
        }
        discard(socket, scratch);
        Ask::Nothing
    }
}

impl Download {
    /// Whether it is known how much is wanted.
    fn read_request(&mut self, socket: &mut tcp::Ref<'_, 'static>) -> bool {
        let mut octets = [0; 8];
        let missing = octets.len() - self.request.len();
        if missing == 0 {
            return true;
        }
        if let Ok(len) = socket.recv(&mut octets[..missing]) {
            self.request.extend_from_slice(&octets[..len]);
        }
        match self.request.first_chunk() {
            Some(number) => {
                self.left = u64::from_be_bytes(*number);
                true
            }
            None => false,
        }
    }
}
