//! Devices that finish frames themselves, and tell of frames what they have done.

use super::*;
use crate::device::{Checksums, FrameChecksum, Offload, SegmentKind, Segmentation, Segments};
use crate::stats::Discard;
use crate::tcp::{Buffers, Handle, State};

const ACK: u8 = 16;
const SYN: u8 = 2;

/// A host on a device with these capabilities, both of the peer's addresses known.
fn host(checksums: Checksums, segmentation: Segmentation) -> Host {
    let mut wire = Wire::new(Medium::Ethernet, 1500);
    wire.capabilities.checksums = checksums;
    wire.capabilities.segmentation = segmentation;
    let mut host = Host::with(wire, small());
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    host.gets(neighbor_solicit(PEER_V6, OUR_V6, Some(PEER_MAC)));
    host.wire.told.clear();
    host
}

/// A segment from the peer's port 5000 to our port 80, with this in its checksum field or the right one.
fn segment(peer: IpAddr, flags: u8, seq: u32, ack: u32, data: &[u8], sum: Option<u16>) -> Vec<u8> {
    let mut out = vec![0x13, 0x88, 0, 80];
    out.extend(seq.to_be_bytes());
    out.extend(ack.to_be_bytes());
    out.extend([0x50, flags, 0xff, 0xff, 0, 0, 0, 0]);
    out.extend(data);
    let our: IpAddr = if peer.is_ipv4() { OUR_V4.into() } else { OUR_V6.into() };
    let right = checksum(&[&pseudo(peer, our, 6, out.len()), &out]);
    out[16..18].copy_from_slice(&sum.unwrap_or(right).to_be_bytes());
    if peer.is_ipv4() { V4::new(6).frame(&out) } else { V6::new(6).frame(&out) }
}

/// An open connection with the peer, whose window is 64 KiB; our next number.
fn open(host: &mut Host, peer: IpAddr) -> (Handle, u32) {
    let buffers = Buffers { rx: lent(65_535, || 0), tx: lent(65_535, || 0) };
    let handle = host.stack.add_tcp(buffers).unwrap();
    host.stack.tcp(handle).unwrap().listen(80).unwrap();
    host.stack.tcp(handle).unwrap().set_congestion_control(crate::tcp::Algorithm::None).unwrap();
    let syn_ack = host.answers(segment(peer, SYN, 1000, 0, b"", None));
    let at = if peer.is_ipv4() { 34 } else { 54 };
    let iss = u32::from_be_bytes(syn_ack[at + 4..at + 8].try_into().unwrap());
    host.ignores(segment(peer, ACK, 1001, iss + 1, b"", None));
    assert_eq!(host.stack.tcp(handle).unwrap().state(), State::Established);
    host.wire.told.clear();
    (handle, iss + 1)
}

/// What a device does that adds the rest of a checksum which was begun.
fn finish(frame: &mut [u8], meta: &FrameMeta) {
    let FrameChecksum::Partial { start, offset } = meta.checksum else { panic!("{meta:?}") };
    let (start, at) = (usize::from(start), usize::from(start) + usize::from(offset));
    let sum = checksum(&[&frame[start..]]);
    frame[at..at + 2].copy_from_slice(&sum.to_be_bytes());
}

/// Whether the checksum behind the IP header is right.
fn is_right(frame: &[u8]) -> bool {
    let (src, dst, at): (IpAddr, IpAddr, usize) = if frame[12..14] == [8, 0] {
        let address =
            |at: usize| Ipv4Addr::from_bits(u32::from_be_bytes(frame[at..at + 4].try_into().unwrap()));
        (address(26).into(), address(30).into(), 34)
    } else {
        let address =
            |at: usize| Ipv6Addr::from_bits(u128::from_be_bytes(frame[at..at + 16].try_into().unwrap()));
        (address(22).into(), address(38).into(), 54)
    };
    let protocol = if src.is_ipv4() { frame[23] } else { frame[20] };
    checksum(&[&pseudo(src, dst, protocol, frame.len() - at), &frame[at..]]) == 0
}

/// TCP and UDP leave with a checksum that is begun, over both versions of IP; the device's part makes it right.
#[test]
fn checksums_are_begun_for_the_device() {
    for peer in [IpAddr::V4(PEER_V4), IpAddr::V6(PEER_V6)] {
        let mut host = host(Checksums::PARTIAL, Segmentation::NONE);
        let start = if peer.is_ipv4() { 34 } else { 54 };
        let (handle, _) = open(&mut host, peer);
        for len in [1, 2, 999, 1460] {
            host.stack.tcp(handle).unwrap().send(&vec![0x5a; len]).unwrap();
        }
        let udp = host.stack.add_udp(crate::udp::Buffers { rx: queue(), tx: queue() }).unwrap();
        host.stack.udp(udp).unwrap().bind(5).unwrap();
        host.stack.udp(udp).unwrap().send_to(b"datagram", SocketAddr::new(peer, 9)).unwrap();
        let mut sent = host.sends();
        assert_eq!(sent.len(), host.wire.told.len());
        assert!(sent.len() >= 3);
        for (frame, meta) in sent.iter_mut().zip(&host.wire.told) {
            let offset = if frame[if peer.is_ipv4() { 23 } else { 20 }] == 6 { 16 } else { 6 };
            assert_eq!(*meta, FrameMeta::NONE.with_checksum(FrameChecksum::Partial { start, offset }));
            assert!(!is_right(frame));
            finish(frame, meta);
            assert!(is_right(frame), "{frame:02x?}");
        }
    }
}

fn queue() -> crate::udp::Queue<'static> {
    crate::udp::Queue::new(
        lent::<_, &'static mut [_]>(4, || crate::storage::Entry::EMPTY),
        lent::<_, &'static mut [_]>(70_000, || 0),
    )
}

/// What has to wait, or to be cut by the stack, has its checksum in full: no metadata goes with it then.
#[cfg(feature = "fragmentation")]
#[test]
fn what_leaves_later_has_its_checksum() {
    let mut host = host(Checksums::PARTIAL, Segmentation::ALL);
    let udp = host.stack.add_udp(crate::udp::Buffers { rx: queue(), tx: queue() }).unwrap();
    host.stack.udp(udp).unwrap().bind(5).unwrap();
    // Nobody knows this neighbour.
    let stranger = Ipv4Addr::new(10, 0, 0, 7);
    host.stack.udp(udp).unwrap().send_to(b"datagram", SocketAddr::new(stranger.into(), 9)).unwrap();
    host.sends();
    host.wire.told.clear();
    let sent = host.gets(arp(2, PEER_MAC, stranger, OUR_V4));
    assert_eq!(sent.len(), 1);
    assert!(is_right(&sent[0]));
    assert_eq!(host.wire.told, [FrameMeta::NONE]);
    // UDP is never cut by the device: fragments, of a datagram with its checksum.
    host.stack.udp(udp).unwrap().send_to(&[7; 4000], SocketAddr::new(PEER_V4.into(), 9)).unwrap();
    let sent = host.sends();
    assert_eq!(sent.len(), 3);
    let whole: Vec<u8> = sent.iter().flat_map(|frame| frame[34..].to_vec()).collect();
    assert_eq!(checksum(&[&pseudo(OUR_V4.into(), PEER_V4.into(), 17, whole.len()), &whole]), 0);
}

/// A device that cuts segments gets them as one, with all that it needs to cut them; at most as long as it says.
#[test]
fn long_segments_are_left_to_the_device() {
    for (peer, start, kind) in
        [(IpAddr::V4(PEER_V4), 34, SegmentKind::TcpV4), (IpAddr::V6(PEER_V6), 54, SegmentKind::TcpV6)]
    {
        let limit = Segmentation { send: 20_000, ..Segmentation::NONE };
        let mut host = host(Checksums::PARTIAL, limit);
        let (handle, next) = open(&mut host, peer);
        let octets: Vec<u8> = (0..50_000_u32).map(|at| (at % 251) as u8).collect();
        host.stack.tcp(handle).unwrap().send(&octets).unwrap();
        let mut sent = host.sends();
        let mut at = 0;
        let header_len = start + 20;
        // The peer has not said how long its segments may be (RFC 9293 §3.7.1).
        let len = if peer.is_ipv4() { 536 } else { 1220 };
        assert_eq!(sent.len(), 3, "{:?}", host.wire.told);
        for (frame, meta) in sent.iter_mut().zip(&host.wire.told) {
            assert!(frame.len() <= 20_014);
            let segments = Segments { kind, len, header_len: header_len as u16 };
            assert_eq!(meta.segments, Some(segments));
            let packet_len =
                u16::from_be_bytes(frame[if peer.is_ipv4() { 16..18 } else { 18..20 }].try_into().unwrap());
            let counted = if peer.is_ipv4() { frame.len() - 14 } else { frame.len() - 54 };
            assert_eq!(usize::from(packet_len), counted);
            finish(frame, meta);
            assert!(is_right(frame));
            let seq = u32::from_be_bytes(frame[start + 4..start + 8].try_into().unwrap());
            assert_eq!(seq, next + at as u32);
            let payload = &frame[header_len..];
            assert_eq!(payload.len() % usize::from(len), 0);
            assert_eq!(*payload, octets[at..at + payload.len()]);
            at += payload.len();
        }
        // All of it is acknowledged: what is left leaves alone.
        host.wire.told.clear();
        let sent = host.gets(segment(peer, ACK, 1001, next + at as u32, b"", None));
        assert_eq!(sent.len(), 1);
        assert_eq!(host.wire.told[0].segments, None);
        assert_eq!(sent[0][header_len..], octets[at..]);
    }
}

/// A device that would have to compute checksums to cut, and does not, is not asked to.
#[test]
fn without_checksums_nothing_is_left_to_be_cut() {
    let mut host = host(Checksums::NONE, Segmentation::ALL);
    let (handle, _) = open(&mut host, PEER_V4.into());
    host.stack.tcp(handle).unwrap().send(&[1; 10_000]).unwrap();
    for frame in host.sends() {
        assert!(frame.len() <= 1514 && is_right(&frame));
    }
    assert!(host.wire.told.iter().all(|meta| *meta == FrameMeta::NONE));
}

/// What a device says of a checksum is believed of a device that announced it, and of no other.
#[test]
fn only_a_device_that_says_so_is_believed() {
    let says =
        [FrameChecksum::Verified, FrameChecksum::Partial { start: 34, offset: 16 }, FrameChecksum::Unknown];
    for (partial, believed) in [(Offload::Both, 2), (Offload::Rx, 2), (Offload::Tx, 0), (Offload::None, 0)] {
        let mut host = host(Checksums { partial, ..Checksums::NONE }, Segmentation::ALL);
        let (handle, next) = open(&mut host, PEER_V4.into());
        let mut seq = 1001;
        for (number, checksum) in says.into_iter().enumerate() {
            host.wire.says = FrameMeta::NONE.with_checksum(checksum);
            host.gets(segment(PEER_V4.into(), ACK, seq, next, b"data", Some(0x1234)));
            let taken = host.stack.tcp(handle).unwrap().recv_queue();
            assert_eq!(taken, 4 * believed.min(number + 1), "{partial:?} {checksum:?}");
            seq = 1001 + taken as u32;
        }
        let refused = host.stack.stats().discarded(Discard::TcpChecksum);
        assert_eq!(refused, 3 - believed as u64);
    }
}

/// Several segments as one, longer than the MTU, are taken as what they are, and acknowledged at once (RFC 9293 §3.8.6.3).
#[test]
fn long_segments_are_received() {
    for peer in [IpAddr::V4(PEER_V4), IpAddr::V6(PEER_V6)] {
        let mut host = host(Checksums::PARTIAL, Segmentation::ALL);
        let (handle, next) = open(&mut host, peer);
        let (kind, start) = if peer.is_ipv4() { (SegmentKind::TcpV4, 34) } else { (SegmentKind::TcpV6, 54) };
        let octets: Vec<u8> = (0..40_000_u32).map(|at| (at % 249) as u8).collect();
        host.wire.says = FrameMeta::NONE
            .with_checksum(FrameChecksum::Partial { start, offset: 16 })
            .with_segments(Segments { kind, len: 1440, header_len: start + 20 });
        let answer = host.answers(segment(peer, ACK, 1001, next, &octets, Some(7)));
        let at = usize::from(start) + 8;
        assert_eq!(u32::from_be_bytes(answer[at..at + 4].try_into().unwrap()), 41_001);
        let mut read = vec![0; 65_535];
        let len = host.stack.tcp(handle).unwrap().recv(&mut read).unwrap();
        assert_eq!(read[..len], octets);
    }
}

/// RFC 9293 §3.10.7.4 (MUST-58, MUST-59): what the device has received by now is acknowledged by one segment; but each half
/// of the buffer by one, so that the peer can go on.
#[test]
#[cfg(feature = "fast-path")]
fn a_burst_is_acknowledged_once() {
    for (count, answers) in [(2, 1), (4, 1), (20, 1), (30, 2), (40, 2)] {
        let mut host = host(Checksums::NONE, Segmentation::NONE);
        let (handle, next) = open(&mut host, PEER_V4.into());
        // What comes first may take the longer way.
        host.gets(segment(PEER_V4.into(), ACK, 1001, next, &[1; 1400], None));
        host.wait(1000);
        host.sends();
        for number in 1..=count {
            let seq = 1001 + 1400 * number;
            host.wire.incoming.push_back(segment(PEER_V4.into(), ACK, seq, next, &[2; 1400], None));
        }
        host.poll();
        let sent = core::mem::take(&mut host.wire.outgoing);
        let acked = |frame: &Vec<u8>| u32::from_be_bytes(frame[42..46].try_into().unwrap());
        assert_eq!(sent.len(), answers, "{count}: {:?}", sent.iter().map(acked).collect::<Vec<_>>());
        assert_eq!(acked(sent.last().unwrap()), 1001 + 1400 * (count + 1));
        assert_eq!(host.stack.tcp(handle).unwrap().recv_queue(), 1400 * (count as usize + 1));
    }
}
