use super::*;
use crate::config::{Fragmentation, IpOptions};
use crate::error::NetworkError;
use crate::stats::{Discard, Event};

const MORE: u16 = 0x2000;

/// An echo request, cut at these places.
fn pieces(data: &[u8], cuts: &[usize], ident: u16) -> Vec<Vec<u8>> {
    let message = icmp(8, 0, [0, 9, 0, 1], data);
    let bounds: Vec<usize> = [&[0][..], cuts, &[message.len()]].concat();
    bounds
        .windows(2)
        .map(|window| {
            let more = if window[1] < message.len() { MORE } else { 0 };
            V4 { ident, frag: more | (window[0] / 8) as u16, ..V4::new(1) }
                .frame(&message[window[0]..window[1]])
        })
        .collect()
}

fn pieces6(data: &[u8], cuts: &[usize], ident: u32) -> Vec<Vec<u8>> {
    let message = icmp6(PEER_V6, OUR_V6, 128, 0, [0, 9, 0, 1], data);
    let bounds: Vec<usize> = [&[0][..], cuts, &[message.len()]].concat();
    bounds
        .windows(2)
        .map(|window| {
            let more = u16::from(window[1] < message.len());
            let mut packet = vec![58, 0];
            packet.extend((window[0] as u16 | more).to_be_bytes());
            packet.extend(ident.to_be_bytes());
            packet.extend(&message[window[0]..window[1]]);
            V6::new(44).frame(&packet)
        })
        .collect()
}

/// Puts the fragments of a sent packet together, and checks that all but the last are multiples of 8 and none is longer
/// than the MTU.
#[track_caller]
fn whole(frames: &[Vec<u8>], mtu: usize) -> Vec<u8> {
    let mut data = Vec::new();
    for (n, frame) in frames.iter().enumerate() {
        assert!(frame.len() <= mtu + 14);
        let piece = seen(frame);
        let last = n + 1 == frames.len();
        let (offset, more, payload) = match piece.src {
            IpAddr::V4(_) => {
                let field = u16::from_be_bytes([piece.packet[6], piece.packet[7]]);
                (usize::from(field & 0x1fff) * 8, field & MORE != 0, &piece.payload[..])
            }
            IpAddr::V6(_) => {
                assert_eq!(piece.protocol, 44);
                let field = u16::from_be_bytes([piece.payload[2], piece.payload[3]]);
                (usize::from(field & !7), field & 1 != 0, &piece.payload[8..])
            }
        };
        assert_eq!((offset, more), (data.len(), !last));
        assert!(last || payload.len() % 8 == 0);
        data.extend(payload);
    }
    data
}

#[test]
fn fragments_are_put_together_in_any_order() {
    let mut host = Host::acquainted();
    let data: Vec<u8> = (0..1472).map(|n| n as u8).collect();
    for cuts in [&[280][..], &[8, 16, 800], &[1000]] {
        for order in 0..2 {
            for frames in [pieces(&data, cuts, 7), pieces6(&data[..1400], cuts, 7)] {
                let mut frames = frames;
                if order == 1 {
                    frames.reverse();
                }
                let last = frames.pop().unwrap();
                frames.into_iter().for_each(|frame| host.ignores(frame));
                let reply = seen(&host.answers(last));
                assert_eq!(reply.payload[8..], data[..reply.payload.len() - 8]);
            }
        }
    }
    assert_eq!(host.stack.stats().count(Event::Reassembled), 12);
}

#[test]
fn several_datagrams_may_be_under_way() {
    let mut host = Host::acquainted();
    let (first, second) = (pieces(&[1; 300], &[160], 1), pieces(&[2; 300], &[160], 2));
    host.ignores(first[0].clone());
    host.ignores(second[0].clone());
    assert_eq!(seen(&host.answers(first[1].clone())).payload[8..], [1; 300]);
    assert_eq!(seen(&host.answers(second[1].clone())).payload[8..], [2; 300]);
}

/// Scenario 26: duplicates do no harm, overlaps end the datagram, and holes keep it waiting.
#[test]
fn s26_duplicates_overlaps_and_holes() {
    let mut host = Host::acquainted();
    let frames = pieces(&[3; 500], &[160, 320], 1);
    for frame in [&frames[0], &frames[0], &frames[1], &frames[1]] {
        host.ignores(frame.clone());
    }
    host.answers(frames[2].clone());
    // An overlap with other content.
    let other = pieces(&[4; 500], &[80, 320], 2);
    let mine = pieces(&[3; 500], &[160, 320], 2);
    for frame in [&mine[0], &other[1], &mine[1], &mine[2]] {
        host.ignores(frame.clone());
    }
    // A hole.
    let frames = pieces(&[3; 500], &[160, 320], 3);
    host.ignores(frames[0].clone());
    host.ignores(frames[2].clone());
    // Beyond 64 KiB, and nothing at all.
    host.ignores(V4 { ident: 4, frag: 0x1fff, ..V4::new(1) }.frame(&[0; 1400]));
    for frag in [MORE, MORE | 1, MORE | 100, MORE | 0x1fff] {
        host.ignores(V4 { ident: 5, frag, ..V4::new(1) }.frame(b""));
    }
    assert!(host.stack.stats().discarded(Discard::BadFragment) >= 4);
    assert_eq!(host.gets(ping4(1, b"alive")).len(), 1);
}

/// RFC 8200 §4.5: what is wrong with a fragment is told where that is asked for.
#[test]
fn bad_ipv6_fragments_are_reported() {
    let mut host = Host::acquainted();
    let mut odd = vec![58, 0, 0, 1, 0, 0, 0, 7];
    odd.extend([0x80, 0, 0, 0, 0, 9, 0, 1]);
    odd.extend([b'q'; 157]);
    let problem = seen(&host.answers(V6::new(44).frame(&odd))).payload;
    assert_eq!((&problem[..2], problem[7]), (&[4, 0][..], 4));
    let long = [&[58, 0, 0xff, 0xf8, 0, 0, 0, 9][..], &[b'x'; 1000]].concat();
    let problem = seen(&host.answers(V6::new(44).frame(&long))).payload;
    assert_eq!((&problem[..2], problem[7]), (&[4, 0][..], 42));
}

/// Scenario 27, RFC 6946: an atomic fragment is a packet; RFC 7112: the first fragment has all headers.
#[test]
fn s27_atomic_fragments_and_incomplete_chains() {
    let mut host = Host::acquainted();
    let frames = pieces6(b"atomic", &[], 7);
    assert_eq!(seen(&host.answers(frames[0].clone())).payload[8..], *b"atomic");
    let message = icmp6(PEER_V6, OUR_V6, 128, 0, [0, 9, 0, 1], b"abc");
    let chain = [&[58, 1, 1, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &message].concat();
    let first = [&[60, 0, 0, 1, 0, 0, 0, 9][..], &chain[..8]].concat();
    let second = [&[60, 0, 0, 8, 0, 0, 0, 9][..], &chain[8..]].concat();
    let problem = seen(&host.answers(V6::new(44).frame(&first))).payload;
    assert_eq!(problem[..2], [4, 3]);
    host.ignores(V6::new(44).frame(&second));
}

/// RFC 1122 §3.3.2, RFC 8200 §4.5: the sender is told, if the first fragment came.
#[test]
fn s26_incomplete_datagrams_time_out() {
    let mut host = Host::acquainted();
    let (v4, v6) = (pieces(&[1; 300], &[160], 1), pieces6(&[1; 300], &[160], 1));
    host.ignores(v4[0].clone());
    host.ignores(v6[0].clone());
    host.ignores(pieces(&[1; 300], &[160], 2)[1].clone());
    assert!(host.stack.poll_at(host.id).unwrap() > host.now);
    host.wait(60_000);
    let mut sent: Vec<Seen> = host.sends().iter().filter(|f| f[12..14] != [8, 6]).map(|f| seen(f)).collect();
    sent.retain(|seen| !matches!(seen.payload[0], 135));
    assert_eq!(sent.len(), 2);
    assert_eq!((&sent[0].payload[..2], &sent[0].payload[8..]), (&[11, 1][..], &v4[0][14..]));
    assert_eq!((&sent[1].payload[..2], &sent[1].payload[8..]), (&[3, 1][..], &v6[0][14..]));
    assert_eq!(host.stack.stats().discarded(Discard::ReassemblyTimeout), 3);
}

/// RFC 791 §3.2, RFC 8200 §4.5: what is longer than the MTU leaves in pieces.
#[test]
fn s25_a_long_datagram_and_a_long_reply_are_cut() {
    let mut host = Host::acquainted();
    let handle = host.stack.add_udp(udp_buffers(4, 20_000)).unwrap();
    let mut socket = host.stack.udp(handle).unwrap();
    socket.bind(7).unwrap();
    let data: Vec<u8> = (0..4000).map(|n| (n % 251) as u8).collect();
    socket.send_to(&data, SocketAddr::from((PEER_V4, 9))).unwrap();
    socket.send_to(&data, SocketAddr::from((PEER_V6, 9))).unwrap();
    drop(socket);
    // A ping of 4000 octets meanwhile.
    let mut frames = pieces(&data, &[1480, 2960], 77);
    let last = frames.pop().unwrap();
    host.wire.incoming.extend(frames);
    let sent = host.gets(last);
    let of = |is_v4: bool, protocol: u8| -> Vec<Vec<u8>> {
        let matching = sent.iter().filter(|frame| {
            let seen = seen(frame);
            seen.src.is_ipv4() == is_v4 && seen.protocol == protocol
        });
        matching.cloned().collect()
    };
    for (frames, src, dst) in [
        (of(true, 17), IpAddr::V4(OUR_V4), IpAddr::V4(PEER_V4)),
        (of(false, 44), OUR_V6.into(), PEER_V6.into()),
    ] {
        assert_eq!(frames.len(), 3);
        let datagram = whole(&frames, 1500);
        assert_eq!(checksum(&[&pseudo(src, dst, 17, datagram.len()), &datagram]), 0);
        assert_eq!(datagram[8..], data);
    }
    let reply = whole(&of(true, 1), 1500);
    assert_eq!((reply[0], checksum(&[&reply])), (0, 0));
    assert_eq!(reply[8..], data);
}

/// Scenario 25: with the memory for fragments full, sockets wait and nothing is lost or spins.
#[test]
fn s25_fragment_memory_exhausted() {
    let wire = Wire::new(Medium::Ethernet, 1500);
    let mut host = Host::with(wire, Sizes { datagrams: 1, datagram_len: 4096, ..small() });
    let handles: Vec<_> = (0..3)
        .map(|n| {
            let handle = host.stack.add_udp(udp_buffers(4, 20_000)).unwrap();
            let mut socket = host.stack.udp(handle).unwrap();
            socket.bind(100 + n).unwrap();
            for _ in 0..2 {
                socket.send_to(&[n as u8; 3000], SocketAddr::from((PEER_V4, 9))).unwrap();
            }
            handle
        })
        .collect();
    // The neighbour is unknown: one question, and then rest.
    let asked = host.sends();
    assert_eq!(asked.len(), 1);
    assert_ne!(host.stack.poll_at(host.id), Some(Instant::ZERO), "no busy loop");
    let sent = host.gets(arp(2, PEER_MAC, PEER_V4, OUR_V4));
    assert_eq!(sent.len(), 6 * 3);
    for handle in handles {
        assert_eq!(host.stack.udp(handle).unwrap().send_queue(), 0);
    }
}

/// RFC 1191 §3: with DF set, what is too long is an error for its socket.
#[test]
fn a_datagram_that_must_not_be_cut_is_an_error() {
    let mut host = Host::acquainted();
    let handle = host.stack.add_udp(udp_buffers(4, 20_000)).unwrap();
    let mut socket = host.stack.udp(handle).unwrap();
    socket.bind(7).unwrap();
    socket.set_ip_options(IpOptions { fragmentation: Fragmentation::Forbidden, ..IpOptions::DEFAULT });
    socket.send_to(&[0; 2000], SocketAddr::from((PEER_V4, 9))).unwrap();
    drop(socket);
    assert!(host.sends().is_empty());
    let error = host.stack.udp(handle).unwrap().take_error();
    assert_eq!(error, Some(NetworkError::TooBig { mtu: 1500 }));
    assert_eq!(host.stack.stats().discarded(Discard::TooBig), 1);
}
