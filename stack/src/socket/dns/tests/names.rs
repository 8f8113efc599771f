use core::net::Ipv6Addr;

use super::*;
use crate::socket::dns::{NameError, StartError};

fn name_of(question: Question<'_>) -> std::string::String {
    let mut bench = Bench::new(1, 512);
    bench.socket.start(bench.now, &question).unwrap();
    bench.asks().name()
}

/// RFC 1035 §2.3.4, §3.1: what a name may be is said before anybody is asked.
#[test]
fn names_are_checked() {
    let mut bench = Bench::new(1, 512);
    let long = |len| "x".repeat(len);
    for (name, why) in [
        ("".into(), NameError::EmptyLabel),
        ("a..b".into(), NameError::EmptyLabel),
        (".a".into(), NameError::EmptyLabel),
        (long(64), NameError::LabelTooLong),
        ([long(63), long(63), long(63), long(62)].join("."), NameError::TooLong),
        ("a\\300".into(), NameError::BadEscape),
    ] {
        assert_eq!(bench.socket.start(bench.now, &Question::a(&name)), Err(StartError::Name(why)), "{name}");
    }
    bench.asks_nothing();
    bench.start(&[long(63), long(63), long(63), long(61)].join("."));
    assert_eq!(bench.asks().octets.len(), 12 + 255 + 4);
}

#[test]
fn the_dot_at_the_end_may_be_left_out() {
    assert_eq!(name_of(Question::a("www.example.org")), "www.example.org.");
    assert_eq!(name_of(Question::a("www.example.org.")), "www.example.org.");
    assert_eq!(name_of(Question::a(".")), ".");
}

/// RFC 1035 §3.5, RFC 3596 §2.5: the examples there.
#[test]
fn addresses_have_names() {
    assert_eq!(name_of(Question::reverse(Ipv4Addr::new(10, 2, 0, 52).into())), "52.0.2.10.in-addr.arpa.");
    assert_eq!(
        name_of(Question::reverse(Ipv4Addr::new(255, 100, 99, 9).into())),
        "9.99.100.255.in-addr.arpa."
    );
    let address: Ipv6Addr = "4321:0:1:2:3:4:567:89ab".parse().unwrap();
    assert_eq!(
        name_of(Question::reverse(address.into())),
        "b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.0.0.0.0.1.2.3.4.ip6.arpa."
    );
}

#[test]
fn a_resolver_without_servers_says_so() {
    let mut bench = Bench::new(1, 512);
    bench.socket.set_servers(&[]).unwrap();
    assert_eq!(bench.socket.start(bench.now, &Question::a("a.test")), Err(StartError::NoServers));
}

/// SCENARIOS 57: more servers than fit are refused whole, and so is one that cannot be.
#[test]
fn servers_are_checked() {
    use crate::socket::dns::{MAX_SERVERS, ServersError};
    let mut bench = Bench::new(1, 512);
    let many = [Server::from(ONE); MAX_SERVERS + 1];
    assert_eq!(bench.socket.set_servers(&many), Err(ServersError::TooMany));
    assert_eq!(bench.socket.set_servers(&[Server::from(ONE); 300]), Err(ServersError::TooMany));
    for bad in ["0.0.0.0:53", "224.0.0.1:53", "255.255.255.255:53", "[::]:53", "[ff02::1]:53", "192.0.2.1:0"]
    {
        let bad: SocketAddr = bad.parse().unwrap();
        assert_eq!(
            bench.socket.set_servers(&[ONE.into(), bad.into()]),
            Err(ServersError::BadServer),
            "{bad}"
        );
    }
    assert_eq!(bench.socket.servers(), [ONE.into(), TWO.into()]);
    bench.socket.set_servers(&many[..MAX_SERVERS]).unwrap();
}
