//! Source routes: RFC 9293 §3.9.2.1, RFC 791 §3.1, RFC 1122 §3.3.5.

use super::*;
use crate::iface::Route;
use crate::stats::Discard;
use crate::tcp::{Buffers, ConnectError, Handle, SetError, SourceRoute, SourceRouteError, State};

const SYN: u8 = 2;
const RST: u8 = 4;
const ACK: u8 = 16;
const FAR: Ipv4Addr = Ipv4Addr::new(203, 0, 113, 9);
const BETWEEN: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 1);

fn add(host: &mut Host, route: &'static SourceRoute) -> Handle {
    let buffers = Buffers { rx: lent(8192, || 0), tx: lent(8192, || 0) };
    let handle = host.stack.add_tcp(buffers).unwrap();
    host.stack.tcp(handle).unwrap().set_source_route(Some(route)).unwrap();
    handle
}

fn route(made: Result<SourceRoute, SourceRouteError>) -> &'static SourceRoute {
    Box::leak(Box::new(made.unwrap()))
}

/// A segment of ours by way of the route `[PEER_V4, BETWEEN]` to `FAR`, taken apart: flags, SEG.SEQ, its frame's octets.
#[track_caller]
fn routed(frame: &[u8], kind: u8) -> (u8, u32, usize) {
    assert_eq!(frame[..6], PEER_MAC, "to the first station's link address");
    let packet = &frame[14..];
    assert_eq!(packet[0], 0x48, "three words of options");
    assert_eq!(checksum(&[&packet[..32]]), 0, "header checksum");
    assert_eq!(usize::from(u16::from_be_bytes([packet[2], packet[3]])), packet.len());
    assert_eq!(packet[16..20], PEER_V4.octets());
    let option = [&[1, kind, 11, 4][..], &BETWEEN.octets(), &FAR.octets()].concat();
    assert_eq!(packet[20..32], option);
    let segment = &packet[32..];
    // RFC 9293 §3.1: the pseudo header has the last destination.
    assert_eq!(checksum(&[&pseudo(OUR_V4.into(), FAR.into(), 6, segment.len()), segment]), 0);
    (segment[13], u32::from_be_bytes(segment[4..8].try_into().unwrap()), frame.len())
}

/// A segment from port 80 of `src` in a frame, with these IP options.
fn segment(src: Ipv4Addr, to: u16, flags: u8, numbers: [u32; 2], ip_options: &[u8]) -> Vec<u8> {
    let mut out = vec![0, 80];
    out.extend(to.to_be_bytes());
    numbers.iter().for_each(|number| out.extend(number.to_be_bytes()));
    out.extend([if flags & SYN != 0 { 0x60 } else { 0x50 }, flags, 0x20, 0, 0, 0, 0, 0]);
    if flags & SYN != 0 {
        out.extend([2, 4, 0x05, 0xb4]);
    }
    let sum = checksum(&[&pseudo(src.into(), OUR_V4.into(), 6, out.len()), &out]);
    out[16..18].copy_from_slice(&sum.to_be_bytes());
    ethernet(OUR_MAC, PEER_MAC, 0x0800, &V4 { src, ..V4::new(6) }.packet_with(ip_options, &out))
}

/// MUST-51, MUST-52: every segment of the connection goes by the stations that the user has named, although no route leads
/// to the peer, and whatever route the peer's packets have come. MUST-16: segments leave room for the option.
#[test]
fn a_connection_goes_by_the_stations_that_the_user_names() {
    for (kind, made) in
        [(131, SourceRoute::loose(&[PEER_V4, BETWEEN])), (137, SourceRoute::strict(&[PEER_V4, BETWEEN]))]
    {
        let mut host = Host::acquainted();
        let handle = add(&mut host, route(made));
        host.stack.tcp(handle).unwrap().connect(host.now, (FAR, 80).into(), 0).unwrap();
        let local = host.stack.tcp(handle).unwrap().tuple().unwrap().local.port();
        let sent = host.sends();
        let (flags, iss, _) = routed(&sent[0], kind);
        assert_eq!((flags, sent.len()), (SYN, 1));
        // The peer's way here was another one, and is at its end.
        let came = [131, 7, 8, 10, 0, 0, 200, 0];
        let sent = host.gets(segment(FAR, local, SYN | ACK, [1000, iss + 1], &came));
        assert_eq!(routed(&sent[0], kind).0, ACK);
        assert_eq!(host.stack.tcp(handle).unwrap().state(), State::Established);
        assert_eq!(host.stack.tcp(handle).unwrap().set_source_route(None), Err(SetError::InUse));
        host.stack.tcp(handle).unwrap().send(&[9; 4000]).unwrap();
        let sent = host.sends();
        assert_eq!(routed(&sent[0], kind).2, 1514, "as long as the link takes");
        // RFC 1191: a router behind the first station quotes what it was handed, and is understood.
        let mut quoted = sent[0][14..54].to_vec();
        quoted[16..20].copy_from_slice(&BETWEEN.octets());
        quoted[23] = 8;
        let again = host.gets(V4::new(1).frame(&icmp(3, 4, [0, 0, 0x03, 0xe8], &quoted)));
        assert_eq!(routed(&again[0], kind), (ACK, iss + 1, 14 + 1000));
        host.stack.tcp(handle).unwrap().abort();
        assert_eq!(routed(&host.sends()[0], kind).0, RST | ACK);
    }
}

/// What is no route, and where none can be used.
#[test]
fn senseless_source_routes_are_refused() {
    assert_eq!(SourceRoute::loose(&[]), Err(SourceRouteError::Count));
    assert_eq!(SourceRoute::loose(&[PEER_V4; 10]), Err(SourceRouteError::Count));
    assert_eq!(SourceRoute::strict(&[PEER_V4; 9]).unwrap().hops(), [PEER_V4; 9]);
    for nobody in [Ipv4Addr::UNSPECIFIED, Ipv4Addr::BROADCAST, Ipv4Addr::new(224, 0, 0, 1)] {
        assert_eq!(SourceRoute::loose(&[PEER_V4, nobody]), Err(SourceRouteError::NotUnicast));
    }
    let mut host = Host::acquainted();
    host.stack.add_route(Route::new(Cidr::ANY_V4, host.id).via(PEER_V4.into())).unwrap();
    let handle = add(&mut host, route(SourceRoute::strict(&[BETWEEN])));
    let mut connect =
        |remote: IpAddr| host.stack.tcp(handle).unwrap().connect(host.now, (remote, 80).into(), 0);
    assert_eq!(connect(FAR.into()), Err(ConnectError::NoRoute), "its first station is not on the link");
    assert_eq!(connect(PEER_V6.into()), Err(ConnectError::FamilyMismatch));
    host.stack.tcp(handle).unwrap().set_source_route(None).unwrap();
    host.stack.tcp(handle).unwrap().connect(host.now, (FAR, 80).into(), 0).unwrap();
    assert_eq!(host.sends()[0][14], 0x45);
}

/// The longest route fills the header: 40 octets of options.
#[test]
fn the_longest_source_route_fits() {
    let mut host = Host::acquainted();
    let handle = add(&mut host, route(SourceRoute::loose(&[PEER_V4; 9])));
    host.stack.tcp(handle).unwrap().connect(host.now, (FAR, 80).into(), 0).unwrap();
    let sent = host.sends();
    let packet = &sent[0][14..];
    assert_eq!(
        (packet[0], packet[20..24].to_vec(), &packet[56..60]),
        (0x4f, vec![1, 131, 39, 4], &FAR.octets()[..])
    );
    assert_eq!(checksum(&[&packet[..60]]), 0);
}

/// RFC 9293 §3.9.2.1 (MUST-53): an answer goes by our own routes, whatever way a SYN has come: so nobody gets answers to an
/// address that is not theirs. RFC 1122 §3.3.5: what is still under way to another station is not for us.
#[test]
fn arriving_source_routes_are_not_followed() {
    let mut host = Host::acquainted();
    let buffers = Buffers { rx: lent(512, || 0), tx: lent(512, || 0) };
    let handle = host.stack.add_tcp(buffers).unwrap();
    host.stack.tcp(handle).unwrap().listen(80).unwrap();
    let mut packet = segment(PEER_V4, 80, SYN, [1000, 0], &[131, 7, 4, 10, 0, 0, 9, 0]);
    host.ignores(packet.clone());
    assert_eq!(host.stack.stats().discarded(Discard::NotOurs), 1);
    for malformed in [[131, 3, 4, 0], [131, 2, 0, 0], [131, 1, 4, 0], [131, 0, 4, 0], [131, 40, 4, 0]] {
        // RFC 9293 §3.1 has its like for TCP: absurd options do no harm.
        host.gets(segment(PEER_V4, 81, SYN, [1000, 0], &malformed));
    }
    packet = segment(PEER_V4, 80, SYN, [1000, 0], &[131, 7, 8, 10, 0, 0, 9, 0]);
    let answer = seen(&host.answers(packet));
    assert_eq!((answer.dst, answer.packet[0], answer.payload[13]), (PEER_V4.into(), 0x45, SYN | ACK));
}
