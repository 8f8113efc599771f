//! Answers that are none.

use std::net::{IpAddr, SocketAddr};

use wireloom::device::Medium;
use wireloom::dns::{self, MAX_SERVERS, QueryError, Question, Server, ServersError};
use wireloom::time::Duration;
use wireloom_tests::build;
use wireloom_tests::rig::{self, Rig};

fn resolver(rig: &mut Rig, servers: &[Server]) -> dns::Handle {
    let queries: Vec<dns::QuerySlot> = vec![dns::QuerySlot::EMPTY];
    let buffers = dns::Buffers { queries: queries.into(), octets: vec![0; 512].into() };
    let handle = rig.stack.add_dns(buffers).unwrap();
    rig.stack.dns(handle).unwrap().set_servers(servers).unwrap();
    handle
}

/// The question of the frames that were sent: whence, and its octets.
fn question(frames: &[wireloom_tests::seen::Frame]) -> (SocketAddr, Vec<u8>) {
    let (from, _, octets) = frames.iter().find_map(|frame| frame.udp()).expect("a question");
    (from, octets.to_vec())
}

/// The question answered with these records.
fn answer(question: &[u8], records: &[&[u8]]) -> Vec<u8> {
    let mut out = question.to_vec();
    out[2..4].copy_from_slice(&[0x81, 0x80]);
    out[7] = records.len() as u8;
    out.extend(records.concat());
    out
}

/// The address of the name that was asked about.
const ADDRESS: &[u8] = &[0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 10, 1, 2, 3];
/// The name is an alias for itself.
const CIRCLE: &[u8] = &[0xc0, 12, 0, 5, 0, 1, 0, 0, 0, 60, 0, 2, 0xc0, 12];

/// RFC 5452 §9.1: from another host, another port, with another number, to another port, about something else or not whole, an
/// answer changes nothing. The true one that comes after is taken.
#[test]
fn s57_answers_of_others() {
    for (peer, me) in rig::families() {
        let mut rig = Rig::new(Medium::Ip);
        let handle = resolver(&mut rig, &[peer.into()]);
        let now = rig.now;
        let query = rig.stack.dns(handle).unwrap().start(now, Question::a("a.test")).unwrap();
        let (from, asked) = question(&rig.settle());
        let to = SocketAddr::new(me, from.port());
        let server = SocketAddr::new(peer, 53);
        let good = answer(&asked, &[ADDRESS]);
        let edited = |at: usize, value: u8| {
            let mut octets = good.clone();
            octets[at] ^= value;
            octets
        };
        let other = match peer {
            IpAddr::V4(_) => IpAddr::from([192, 0, 2, 9]),
            IpAddr::V6(_) => IpAddr::from([0x2001, 0xdb8, 0, 0, 0, 0, 0, 9]),
        };
        let forged = [
            (SocketAddr::new(other, 5353), to, good.clone()),
            (SocketAddr::new(other, 53), to, good.clone()),
            (SocketAddr::new(peer, 5353), to, good.clone()),
            (server, SocketAddr::new(me, from.port() ^ 1), good.clone()),
            (server, to, edited(0, 1)),
            (server, to, edited(13, 3)),
            (server, to, edited(good.len() - 5, 9)),
            (server, to, edited(6, 0xff)),
            (server, to, good[..good.len() - 1].to_vec()),
        ];
        for (src, dst, octets) in forged {
            rig.packet(&build::udp_packet(src, dst, &octets));
            let mut dns = rig.stack.dns(handle).unwrap();
            assert_eq!(dns.result(query).err(), Some(QueryError::Pending), "{src} {octets:02x?}");
        }
        rig.packet(&build::udp_packet(server, to, &good));
        let mut dns = rig.stack.dns(handle).unwrap();
        let found: Vec<IpAddr> = dns.result(query).unwrap().addresses().collect();
        assert_eq!(found, [IpAddr::from([10, 1, 2, 3])]);
        drop(dns);
        rig.must_answer();
    }
}

/// An alias that leads to itself ends the query; more servers than there is room for are refused.
#[test]
fn s57_circles_and_crowds() {
    let (peer, me) = rig::families()[0];
    let mut rig = Rig::new(Medium::Ip);
    let handle = resolver(&mut rig, &[peer.into()]);
    let now = rig.now;
    let query = rig.stack.dns(handle).unwrap().start(now, Question::a("a.test")).unwrap();
    let (from, asked) = question(&rig.settle());
    let to = SocketAddr::new(me, from.port());
    rig.packet(&build::udp_packet(SocketAddr::new(peer, 53), to, &answer(&asked, &[CIRCLE])));
    let mut dns = rig.stack.dns(handle).unwrap();
    assert_eq!(dns.result(query).err(), Some(QueryError::TooManyAliases));
    assert_eq!(dns.set_servers(&[Server::from(peer); MAX_SERVERS + 1]), Err(ServersError::TooMany));
    assert_eq!(dns.servers(), [Server::from(peer)]);
    drop(dns);
    assert_eq!(rig.pass(Duration::from_secs(30)), []);
    rig.must_answer();
}
