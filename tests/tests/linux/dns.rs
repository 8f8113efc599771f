//! The resolver beside `dnsmasq`, which answers on the kernel's end of a TAP device.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::os::fd::AsFd;
use std::process::{Child, Command, Stdio};

use wireloom::addr::{Cidr, MacAddr};
use wireloom::config::Config;
use wireloom::dns::{self, Case, Edns, Fault, QueryError, Question, RecordType, Server, Settings};
use wireloom::iface::{InterfaceConfig, InterfaceId, Memory, Rest, Seed, Sizes, Stack};
use wireloom::time::{Duration, Instant};
use wireloom::wire::dns::Data;
use wireloom_phy::linux::{Mode, TunTap, wait};

use crate::lab::wait_for_address;

/// The tests, by name.
pub(crate) const TESTS: &[(&str, fn())] = &[
    ("dns_finds_what_dnsmasq_has", names),
    ("dns_tells_apart_what_dnsmasq_has_not", absent),
    ("dns_passes_over_dead_servers", dead),
];

/// A network with `dnsmasq` on the kernel's end, and a resolver on ours.
struct Names {
    stack: Stack<'static>,
    id: InterfaceId,
    device: TunTap,
    resolver: dns::Handle,
    server: Child,
    v4: IpAddr,
    v6: IpAddr,
}

impl Drop for Names {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Names {
    /// A network of this number; `None` where there is no `dnsmasq`.
    fn new(number: u8) -> Option<Names> {
        let tap = TunTap::open(&format!("names{number}"), Mode::Tap).expect("a TAP device");
        let link = tap.link();
        let (v4, v6) =
            (Ipv4Addr::new(10, 78, number, 1), Ipv6Addr::new(0xfd78, number.into(), 0, 0, 0, 0, 0, 1));
        link.set_ipv4(v4, 24).expect("an address");
        link.set_ipv6_option("accept_dad", "0").expect("an option");
        link.set_up().expect("a link");
        link.add_ipv6(v6, 64).expect("an address");
        wait_for_address(v6);
        let server = serve(v4, v6)?;
        let sizes = Sizes { tcp: 1, udp: 1, ..Sizes::default() };
        let slots = Box::leak(Box::new([dns::Slot::EMPTY]));
        let memory = Memory { dns: slots.as_mut_slice().into(), ..sizes.allocate() };
        let mut stack = Stack::new(Config::new(Seed::random()), memory);
        let mac = MacAddr([2, 0x78, 0, 0, 0, number]);
        let id = stack.add_interface(InterfaceConfig::ethernet(mac)).expect("room");
        let ours = [
            (IpAddr::from([10, 78, number, 2]), 24),
            (IpAddr::from([0xfd78, number.into(), 0, 0, 0, 0, 0, 2]), 64),
        ];
        for (address, len) in ours {
            stack.add_address(id, Cidr::new(address, len).expect("a sound prefix")).expect("room");
        }
        let room = Box::leak(Box::new(dns::Storage::<4, 1232>::new()));
        let resolver = stack.add_dns(room.buffers()).expect("room");
        let mut names = Names { stack, id, device: tap, resolver, server, v4: v4.into(), v6: v6.into() };
        names.ask(&[v4.into()]);
        Some(names)
    }

    /// Takes over these servers.
    fn ask(&mut self, servers: &[Server]) {
        self.dns().set_servers(servers).expect("sound servers");
    }

    fn set(&mut self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.dns().settings();
        change(&mut settings);
        self.dns().set_settings(settings);
    }

    fn dns(&mut self) -> dns::Ref<'_, 'static> {
        self.stack.dns(self.resolver).expect("it lives")
    }

    /// Asks, and waits for what comes of it.
    fn resolve<R>(
        &mut self,
        question: Question<'_>,
        read: impl FnOnce(dns::Answer<'_>) -> R,
    ) -> Result<R, QueryError> {
        let query = self.dns().start(Instant::now(), question).expect("room for a query");
        loop {
            let now = Instant::now();
            let poll = self.stack.poll(now, self.id, &mut self.device);
            match self.dns().result(query) {
                Err(QueryError::Pending) => {}
                Ok(answer) => return Ok(read(answer)),
                Err(why) => return Err(why),
            }
            if poll.rest == Rest::Nothing {
                // The link comes up without a frame that tells.
                let soon = now + Duration::from_millis(20);
                let until = self.stack.poll_at(self.id).map_or(soon, |at| at.min(soon));
                wait([self.device.as_fd()], Some(until)).expect("a device");
            }
        }
    }

    fn addresses(&mut self, question: Question<'_>) -> Result<Vec<IpAddr>, QueryError> {
        self.resolve(question, |answer| answer.addresses().collect())
    }
}

/// Starts `dnsmasq` with a zone of its own and nobody to ask besides.
fn serve(v4: Ipv4Addr, v6: Ipv6Addr) -> Option<Child> {
    let long = "x".repeat(250);
    let child = Command::new("dnsmasq")
        .args([
            "--no-daemon",
            "--conf-file=/dev/null",
            "--no-resolv",
            "--no-hosts",
            "--user=root",
            "--pid-file=",
        ])
        .args(["--bind-interfaces", "--local=/test/", "--local-ttl=7"])
        .arg(format!("--listen-address={v4}"))
        .arg(format!("--listen-address={v6}"))
        .args(["--host-record=host.test,10.1.2.3,fd01::3,300", "--host-record=host.test,10.1.2.4"])
        .args(["--cname=www.test,host.test,60", "--cname=a.test,b.test", "--cname=b.test,www.test"])
        .args(["--mx-host=test,mail.test,10", "--srv-host=_http._tcp.test,host.test,80,1,2"])
        .arg(format!("--txt-record=long.test,{long},{long},{long}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(child) = child else {
        wireloom_tests::environment::skip("tests with dnsmasq as the peer", "there is no dnsmasq");
        return None;
    };
    // It has the port when we can't.
    let start = Instant::now();
    while UdpSocket::bind((v6, 53)).is_ok() || UdpSocket::bind((v4, 53)).is_ok() {
        assert!(Instant::now().since(start) < Duration::from_secs(10), "dnsmasq does not come up");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    Some(child)
}

/// RFC 1035 §3.4.1, RFC 3596, RFC 1034 §3.6.2: what is there, over both families, in either case.
fn names() {
    let Some(mut names) = Names::new(1) else { return };
    let host = [IpAddr::from([10, 1, 2, 3]), IpAddr::from([10, 1, 2, 4])];
    for (server, case) in [(names.v4, Case::AsGiven), (names.v6, Case::AsGiven), (names.v4, Case::Random)] {
        names.ask(&[server.into()]);
        names.set(|settings| settings.case = case);
        for name in ["host.test", "HOST.test.", "www.test", "a.test"] {
            let mut found = names.addresses(Question::a(name)).expect(name);
            found.sort();
            assert_eq!(found, host, "{name} at {server}");
        }
    }
    names.set(|settings| settings.case = Case::AsGiven);
    let v6 = IpAddr::from([0xfd01, 0, 0, 0, 0, 0, 0, 3]);
    assert_eq!(names.addresses(Question::aaaa("www.test")), Ok(vec![v6]));
    let seen = names.resolve(Question::a("a.test"), |answer| {
        (answer.canonical_name().to_string(), answer.ttl(), answer.server())
    });
    // The aliases without a time of their own hold for 7 seconds.
    let server = names.v4;
    assert_eq!(seen, Ok(("host.test.".to_string(), 7, SocketAddr::new(server, 53))));
    for address in [host[0], v6] {
        let found = names.resolve(Question::reverse(address), |answer| {
            answer.names().map(|name| name.to_string()).collect::<Vec<_>>()
        });
        assert_eq!(found, Ok(vec!["host.test.".to_string()]), "{address}");
    }
    let mail = names.resolve(Question::new("test", RecordType::Mx), |answer| {
        let data = answer.records().next().map(|record| record.data());
        match data {
            Some(Data::Mx(data)) => (data.preference(), data.exchange().to_string()),
            _ => panic!("another record"),
        }
    });
    assert_eq!(mail, Ok((10, "mail.test.".to_string())));
    let http = names.resolve(Question::new("_http._tcp.test", RecordType::Srv), |answer| {
        let data = answer.records().next().map(|record| record.data());
        matches!(data, Some(Data::Srv(data)) if data.port() == 80 && data.weight() == 2)
    });
    assert_eq!(http, Ok(true));
    // Several at once.
    let now = Instant::now();
    let asked =
        ["host.test", "www.test", "a.test", "b.test"].map(|name| names.dns().start(now, Question::a(name)));
    while names.dns().running() > 0 {
        names.stack.poll(Instant::now(), names.id, &mut names.device);
    }
    for query in asked {
        let found = names.dns().result(query.expect("room")).map(|answer| answer.addresses().count());
        assert_eq!(found, Ok(2));
    }
}

/// RFC 1035 §4.1.1, RFC 2308 §2, RFC 2181 §9: what is not there, and answers that do not fit.
fn absent() {
    let Some(mut names) = Names::new(2) else { return };
    let why = names.addresses(Question::a("nobody.test"));
    assert_eq!(why, Err(QueryError::NoSuchName));
    assert_eq!(names.addresses(Question::a("long.test")), Err(QueryError::NoData));
    let server = SocketAddr::new(names.v4, 53);
    let refused = names.addresses(Question::a("example.org")).expect_err("nobody to ask");
    assert_eq!((refused, refused.fault()), (QueryError::Refused { server }, Fault::Server));
    let long = Question::new("long.test", RecordType::Txt);
    let octets = |answer: dns::Answer<'_>| match answer.records().next().map(|record| record.data()) {
        Some(Data::Txt(data)) => data.texts().into_iter().map(|text| text.text().len()).sum::<usize>(),
        _ => 0,
    };
    assert_eq!(names.resolve(long, octets), Ok(750), "1,232 octets are offered");
    names.set(|settings| settings.edns = Edns::Off);
    assert_eq!(names.resolve(long, octets), Err(QueryError::Truncated));
}

/// RFC 1035 §4.2.1: a server that is silent, one whose port is closed and one that does not exist give way.
fn dead() {
    let Some(mut names) = Names::new(3) else { return };
    let silent = UdpSocket::bind((names.v4, 0)).expect("a port");
    let silent_at = silent.local_addr().expect("it is bound");
    let closed = SocketAddr::new(names.v4, 9);
    let living = SocketAddr::new(names.v4, 53);
    let began = Instant::now();
    names.ask(&[closed.into(), silent_at.into(), living.into()]);
    assert_eq!(names.resolve(Question::a("host.test"), |answer| answer.server()), Ok(living));
    let first = Instant::now().since(began);
    assert!((2000..4000).contains(&first.total_millis()), "{first:?}");
    assert!(silent.recv(&mut [0; 512]).expect("it was asked") > 12);
    // The one that answered is asked first from now on.
    let began = Instant::now();
    assert_eq!(names.addresses(Question::a("www.test")).map(|found| found.len()), Ok(2));
    assert!(Instant::now().since(began) < Duration::from_secs(1));
    let nobody = Server::from(IpAddr::from([10, 78, 3, 99]));
    names.ask(&[nobody, living.into()]);
    assert_eq!(names.resolve(Question::a("host.test"), |answer| answer.server()), Ok(living));
    names.ask(&[closed.into()]);
    let why = names.addresses(Question::a("host.test")).expect_err("nobody is there");
    assert_eq!((why.fault(), matches!(why, QueryError::Unreachable { .. })), (Fault::Network, true));
    names.ask(&[silent_at.into()]);
    names.set(|settings| settings.time_limit = Duration::from_secs(1));
    assert_eq!(names.addresses(Question::a("host.test")), Err(QueryError::TimedOut));
}
