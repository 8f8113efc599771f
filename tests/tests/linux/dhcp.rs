//! A DHCPv4 client on a TAP device whose other end has a server: `dnsmasq`, and the Linux kernel as the neighbours.
//!
//! The client's time runs faster than the server's, so that a lease of two minutes is renewed after seconds.

use std::net::Ipv4Addr;
use std::os::fd::AsFd;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use wireloom::addr::MacAddr;
use wireloom::config::Config;
use wireloom::dhcpv4::{Cause, Change, ConflictCheck, Handle, Ref, SendOption, Settings, State};
use wireloom::iface::{InterfaceConfig, InterfaceId, Rest, Seed, Sizes, Stack};
use wireloom::stats::Event;
use wireloom::time::{Duration, Instant};
use wireloom_phy::linux::{Mode, TunTap, wait};

/// The tests, by name. They need `dnsmasq`.
pub(crate) const TESTS: &[(&str, fn())] = &[
    ("dhcp_lease_is_used_and_renewed", lease),
    ("dhcp_nak_after_the_range_changed", nak),
    ("dhcp_decline_of_an_address_that_is_taken", decline),
    ("dhcp_init_reboot_and_release", reboot),
];

/// Whether there is a server to ask.
pub(crate) fn has_server() -> bool {
    let version =
        Command::new("dnsmasq").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    version.is_ok_and(|status| status.success())
}

/// How much faster the client's time runs.
const SPEED: u64 = 20;
/// How long anything may take, on the wall.
const PATIENCE: Duration = Duration::from_secs(30);

/// `dnsmasq` on the kernel's end of a network, until this is dropped.
struct Server {
    child: Child,
    folder: PathBuf,
}

impl Server {
    /// A server that gives out these addresses for two minutes, and knows of no lease. As a daemon it would change its groups,
    /// which nobody may in a namespace of ours.
    fn start(number: u8, range: (u8, u8)) -> Server {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let (process, count) = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(format!("wireloom-dhcp-{process}-{count}"));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("a folder for leases");
        let net = format!("10.78.{number}");
        let child = Command::new("dnsmasq")
            .args(["--no-daemon", "--conf-file=/dev/null", "--pid-file=", "--port=0"])
            .args(["--bind-interfaces", "--no-ping", "--dhcp-authoritative", "--no-hosts", "--log-dhcp"])
            .arg(format!("--interface=dhcp{number}"))
            .arg(format!("--log-facility={}", folder.join("log").display()))
            .arg(format!("--dhcp-leasefile={}", folder.join("leases").display()))
            .arg(format!("--dhcp-range={net}.{},{net}.{},255.255.255.0,2m", range.0, range.1))
            .arg(format!("--dhcp-option=option:router,{net}.1"))
            .arg("--dhcp-option=option:dns-server,192.0.2.53,192.0.2.54")
            .arg("--dhcp-option=option:ntp-server,192.0.2.123")
            .arg(format!(
                "--dhcp-option=option:classless-static-route,10.99.0.0/16,{net}.9,0.0.0.0/0,{net}.1"
            ))
            .arg("--domain=lab.example")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("dnsmasq starts");
        Server { child, folder }
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }

    fn leases(&self) -> String {
        std::fs::read_to_string(self.folder.join("leases")).unwrap_or_default()
    }
}

impl Server {
    fn stop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A wireloom host with a client on a TAP device, and a server.
struct Lab {
    number: u8,
    device: TunTap,
    stack: Stack<'static>,
    id: InterfaceId,
    client: Handle,
    server: Server,
}

const NAME: &[SendOption<'_>] = &[SendOption::host_name(b"loom")];

impl Lab {
    fn new(number: u8, range: (u8, u8)) -> Lab {
        let device = TunTap::open(&format!("dhcp{number}"), Mode::Tap).expect("a TAP device");
        device.link().set_ipv4(Ipv4Addr::new(10, 78, number, 1), 24).expect("an address");
        device.link().set_up().expect("it goes up");
        let mut stack = Stack::new(Config::new(Seed::random()), Sizes::default().allocate());
        let mac = MacAddr([2, 0x78, 0, 0, 0, number]);
        let id = stack.add_interface(InterfaceConfig::ethernet(mac)).expect("room");
        let client = stack.add_dhcpv4(id, settings(), vec![0; 1500]).expect("room");
        Lab { number, device, stack, id, client, server: Server::start(number, range) }
    }

    fn client(&mut self) -> Ref<'_, 'static> {
        self.stack.dhcpv4(self.client).expect("it lives")
    }

    fn state(&mut self) -> State {
        self.client().state()
    }

    /// An address of the network.
    fn at(&self, host: u8) -> Ipv4Addr {
        Ipv4Addr::new(10, 78, self.number, host)
    }

    /// Serves the device until `is_done`, which looks at every turn.
    fn until(&mut self, what: &str, mut is_done: impl FnMut(&mut Lab) -> bool) {
        let start = Instant::now();
        while !is_done(self) {
            let real = Instant::now();
            if real.since(start) > PATIENCE {
                let (state, log) = (self.state(), self.server.log());
                panic!("{what} did not happen; {state:?}\n{log}");
            }
            let now = Instant::from_micros(real.total_micros() * SPEED);
            let poll = self.stack.poll(now, self.id, &mut self.device);
            if poll.rest == Rest::Nothing {
                let _ = wait([self.device.as_fd()], Some(real + Duration::from_millis(5)));
            }
        }
    }

    fn until_change(&mut self, change: Change) {
        self.until(&format!("{change:?}"), |lab| lab.client().changed() == Some(change));
    }

    /// Starts the client and waits for its lease.
    fn is_bound(&mut self) -> Ipv4Addr {
        self.client().start();
        self.until_change(Change::Bound);
        self.client().lease().expect("it is bound").address()
    }

    fn addresses(&self) -> Vec<String> {
        self.stack.addresses().map(|(_, cidr)| cidr.to_string()).collect()
    }

    /// The kernel asks for the host while it is served.
    fn is_pinged(&mut self, address: Ipv4Addr) {
        let mut ping = Command::new("ping")
            .args(["-c", "1", "-W", "5", &address.to_string()])
            .stdout(Stdio::null())
            .spawn()
            .expect("ping starts");
        let mut status = None;
        self.until("the echo", |_| {
            status = ping.try_wait().expect("it can be waited for");
            status.is_some()
        });
        assert!(status.expect("it is there").success(), "{address} does not answer");
    }
}

fn settings() -> Settings<'static> {
    Settings::new().with_options(NAME).with_requests(&[42, 15]).with_conflict_check(ConflictCheck::Brief)
}

/// A lease with all that the server says, which works, and is renewed after half of its time.
fn lease() {
    let mut lab = Lab::new(1, (100, 120));
    // All of RFC 5227's probes, this time.
    let old = lab.client;
    lab.stack.remove_dhcpv4(old).expect("it lives");
    let thorough = settings().with_conflict_check(ConflictCheck::Thorough);
    lab.client = lab.stack.add_dhcpv4(lab.id, thorough, vec![0; 1500]).expect("room");
    let address = lab.is_bound();
    let first = *lab.client().lease().expect("it is bound");
    println!("  {} from {}, for {} s", first.cidr(), first.server(), first.lease_time());
    assert_eq!((first.server(), first.lease_time(), first.cidr().prefix_len()), (lab.at(1), 120, 24));
    assert!((100..=120).contains(&address.octets()[3]));
    assert_eq!(first.dns_servers(), [Ipv4Addr::new(192, 0, 2, 53), Ipv4Addr::new(192, 0, 2, 54)]);
    let routers: Vec<_> = first.routes().iter().map(|route| (route.prefix_len, route.router)).collect();
    assert_eq!(routers, [(16, lab.at(9)), (0, lab.at(1))]);
    let mut out = [0; 64];
    assert_eq!(lab.client().option(15, &mut out), Some(&b"lab.example"[..]));
    assert_eq!(lab.client().option(42, &mut out), Some(&[192, 0, 2, 123][..]));
    assert_eq!((lab.addresses(), lab.stack.routes().count()), (vec![first.cidr().to_string()], 2));
    assert!(lab.server.leases().contains(" loom "), "the server knows the name");
    lab.is_pinged(address);
    // T1 and T2 are the server's.
    assert_eq!(
        first.renews_at().zip(first.expires_at()).map(|(t1, end)| end.since(t1)),
        Some(Duration::from_secs(60))
    );
    lab.until_change(Change::Renewed);
    let second = *lab.client().lease().expect("it is bound");
    assert_eq!((second.address(), lab.state()), (address, State::Bound));
    assert!(second.expires_at() > first.expires_at());
    lab.is_pinged(address);
}

/// The server forgets, and gives out other addresses: it refuses the old one.
fn nak() {
    let mut lab = Lab::new(2, (100, 110));
    let first = lab.is_bound();
    assert!((100..=110).contains(&first.octets()[3]));
    lab.server.stop();
    lab.server = Server::start(2, (150, 160));
    lab.client().changed();
    lab.client().renew();
    let mut change = None;
    lab.until("an end of the lease", |lab| {
        change = lab.client().changed();
        change.is_some()
    });
    assert_eq!(change, Some(Change::Lost(Cause::Refused)), "{}", lab.server.log());
    assert_eq!(lab.addresses(), [""; 0]);
    lab.until_change(Change::Bound);
    let second = lab.client().lease().expect("it is bound").address();
    assert!((150..=160).contains(&second.octets()[3]), "{second}");
    assert!(lab.server.log().contains("DHCPNAK"));
    lab.is_pinged(second);
}

/// The kernel takes the address that the server is about to give out again.
fn decline() {
    let mut lab = Lab::new(3, (100, 101));
    let first = lab.is_bound();
    lab.client().release();
    lab.until("the release", |lab| lab.state() == State::Stopped);
    let device = format!("dhcp{}", lab.number);
    let taken = Command::new("ip").args(["address", "add", &format!("{first}/32"), "dev", &device]).status();
    assert!(taken.expect("ip starts").success());
    let second = lab.is_bound();
    assert_ne!(first, second);
    assert_eq!(lab.addresses(), [format!("{second}/24")]);
    let log = lab.server.log();
    assert!(log.contains(&format!("DHCPDECLINE({device}) {first}")), "{log}");
}

/// An address that is remembered is asked for with one message; and given back, the server has none.
fn reboot() {
    let mut lab = Lab::new(4, (100, 120));
    let first = lab.is_bound();
    let old = lab.client;
    lab.stack.remove_dhcpv4(old).expect("it lives");
    assert_eq!(lab.addresses(), [""; 0]);
    let remembered = settings().with_remembered(first);
    lab.client = lab.stack.add_dhcpv4(lab.id, remembered, vec![0; 300]).expect("room");
    let before = lab.stack.stats().count(Event::UdpSent);
    assert_eq!(lab.is_bound(), first);
    assert_eq!(lab.stack.stats().count(Event::UdpSent) - before, 1);
    let of_it = format!(" {first} ");
    lab.until("the entry", |lab| lab.server.leases().contains(&of_it));
    lab.client().release();
    lab.until("the release", |lab| !lab.server.leases().contains(&of_it));
    assert_eq!((lab.state(), lab.addresses()), (State::Stopped, vec![]));
    // One that another network's server has given is refused.
    let old = lab.client;
    lab.stack.remove_dhcpv4(old).expect("it lives");
    let elsewhere = settings().with_remembered(Ipv4Addr::new(10, 99, 0, 7));
    lab.client = lab.stack.add_dhcpv4(lab.id, elsewhere, vec![0; 300]).expect("room");
    let third = lab.is_bound();
    assert_eq!(third.octets()[..3], [10, 78, 4]);
    assert!(lab.server.log().contains("DHCPNAK"));
}
