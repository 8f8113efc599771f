use super::*;
use crate::wire::ip::Protocol;
use crate::{icmp, raw, tcp};

/// A generator whose sequence is fixed.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }
}

/// A host with every kind of socket open.
fn busy(medium: Medium) -> Host {
    let mut host = Host::with(Wire::new(medium, 1500), small());
    for port in [7, 4000] {
        let handle = host.stack.add_udp(udp_buffers(4, 2048)).unwrap();
        host.stack.udp(handle).unwrap().bind(port).unwrap();
    }
    let handle = host.stack.add_icmp(icmp_buffers()).unwrap();
    host.stack.icmp(handle).unwrap().bind(icmp::Binding::Ident(9)).unwrap();
    let handle = host.stack.add_icmp(icmp_buffers()).unwrap();
    host.stack.icmp(handle).unwrap().bind(icmp::Binding::Udp(4000)).unwrap();
    for binding in [raw::Binding::Ipv4(Protocol(253)), raw::Binding::Ipv6(Protocol::Icmpv6)] {
        let handle = host.stack.add_raw(raw_buffers()).unwrap();
        host.stack.raw(handle).unwrap().bind(binding).unwrap();
    }
    for port in [80, 80, 81] {
        let buffers = tcp::Buffers { rx: lent(2048, || 0), tx: lent(2048, || 0) };
        let handle = host.stack.add_tcp(buffers).unwrap();
        host.stack.tcp(handle).unwrap().listen(port).unwrap();
    }
    let buffers = tcp::Buffers { rx: lent(2048, || 0), tx: lent(2048, || 0) };
    let handle = host.stack.add_tcp(buffers).unwrap();
    host.stack.tcp(handle).unwrap().connect(host.now, (PEER_V4, 5000).into(), 80).unwrap();
    host.stack.tcp(handle).unwrap().send(&[1; 1000]).unwrap();
    host
}

/// Frames that are good, of every protocol.
fn good() -> Vec<Vec<u8>> {
    let mut tcp =
        vec![0x13, 0x88, 0, 80, 0, 0, 0, 1, 0, 0, 0, 0, 0x60, 2, 0x20, 0, 0, 0, 0, 0, 2, 4, 5, 0xb4];
    let sum = checksum(&[&pseudo(PEER_V4.into(), OUR_V4.into(), 6, tcp.len()), &tcp]);
    tcp[16..18].copy_from_slice(&sum.to_be_bytes());
    let quote = V4 { src: OUR_V4, dst: PEER_V4, ..V4::new(17) }.packet(&[0x0f, 0xa0, 0, 9, 0, 8, 0, 0]);
    let options = [58, 0, 0x1e, 4, 0, 0, 0, 0];
    let echo = icmp6(PEER_V6, OUR_V6, 128, 0, [0, 9, 0, 1], b"abc");
    vec![
        arp(1, PEER_MAC, PEER_V4, OUR_V4),
        arp(2, PEER_MAC, PEER_V4, OUR_V4),
        neighbor_solicit(PEER_V6, OUR_V6, Some(PEER_MAC)),
        neighbor_advert(0x60, OUR_V6, PEER_MAC),
        ping4(9, b"abcdefgh"),
        ping6(9, b"abcdefgh"),
        udp4(5000, 7, b"hello"),
        udp6(5000, 7, b"hello"),
        udp4(5000, 8, b"closed"),
        V4::new(6).frame(&tcp),
        V4::new(253).frame(b"raw"),
        V4::new(1).frame(&icmp(3, 3, [0; 4], &quote)),
        V4 { frag: 0x2000, ident: 5, ..V4::new(17) }.frame(&[1; 64]),
        V4 { frag: 8, ident: 5, ..V4::new(17) }.frame(&[2; 64]),
        V6::new(0).frame(&[&options[..], &echo].concat()),
        V6::new(44).frame(&[&[58, 0, 0, 1, 0, 0, 0, 1][..], &echo, &[0; 5]].concat()),
        V6::new(43).frame(&[&[58, 0, 4, 0, 0, 0, 0, 0][..], &echo].concat()),
    ]
}

/// Makes checksums right again, so that what was changed is looked at: of the IPv4 header, and of what it carries.
fn mend(frame: &mut [u8]) {
    if frame.len() < 54 || frame[12..14] != [8, 0] || frame[14] != 0x45 {
        return;
    }
    frame[24..26].fill(0);
    let sum = checksum(&[&frame[14..34]]);
    frame[24..26].copy_from_slice(&sum.to_be_bytes());
    let (protocol, len) = (frame[23], frame.len() - 34);
    let at = 34
        + match protocol {
            6 => 16,
            17 => 6,
            1 => 2,
            _ => return,
        };
    frame[at..at + 2].fill(0);
    let head = if protocol == 1 { Vec::new() } else { pseudo(PEER_V4.into(), OUR_V4.into(), protocol, len) };
    let sum = checksum(&[&head, &frame[34..]]);
    frame[at..at + 2].copy_from_slice(&sum.to_be_bytes());
}

/// Whatever comes in, the stack neither panics nor loops, and still answers. In debug builds this also finds arithmetic
/// that overflows.
#[test]
fn changed_frames_do_no_harm() {
    let good = good();
    for medium in [Medium::Ethernet, Medium::Ip] {
        let mut host = busy(medium);
        let mut draw = Draw(42);
        for n in 0..15_000 {
            let mut frame = good[draw.below(good.len())].clone();
            for _ in 0..draw.below(4) {
                let at = draw.below(frame.len());
                frame[at] = match draw.below(4) {
                    0 => 0,
                    1 => 0xff,
                    2 => frame[at] ^ (1 << draw.below(8)),
                    _ => draw.below(256) as u8,
                };
            }
            if draw.below(8) == 0 {
                frame.truncate(draw.below(frame.len()));
            }
            if draw.below(2) == 0 {
                mend(&mut frame);
            }
            if medium == Medium::Ip {
                frame.drain(..14.min(frame.len()));
            }
            host.gets(frame);
            if n % 16 == 0 {
                host.wait(draw.below(3000) as u64);
            }
        }
        // The cache may hold what the garbage said: the peer speaks for itself first.
        host.wait(100_000);
        host.sends();
        let ping = match medium {
            Medium::Ethernet => {
                host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
                ping4(1, b"alive")
            }
            Medium::Ip => ping4(1, b"alive")[14..].to_vec(),
        };
        let sent = host.gets(ping);
        assert!(sent.iter().any(|frame| frame.ends_with(b"alive")), "{medium:?}");
    }
}
