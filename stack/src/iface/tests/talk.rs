//! The short way of datagrams beside the ordinary one: two hosts are told the same, and must say the same.

use super::*;
use crate::Local;
use crate::config::{Dscp, Ecn, Fragmentation, IpOptions};
use crate::stats::Event;
use crate::udp::{Handle, Meta};

struct Random(u64);

impl Random {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (((self.0 >> 32) * u64::from(bound)) >> 32) as u32
    }

    fn of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len() as u32) as usize]
    }
}

fn host(ordinary: bool) -> (Host, [Handle; 3]) {
    let mut host = Host::acquainted();
    host.stack.core.net.ordinary = ordinary;
    let sockets = [Local::from(7), SocketAddr::from((OUR_V4, 9)).into(), 8.into()].map(|local| {
        let handle = host.stack.add_udp(udp_buffers(4, 3000)).unwrap();
        host.stack.udp(handle).unwrap().bind(local).unwrap();
        handle
    });
    host.stack.udp(sockets[2]).unwrap().connect((PEER_V6, 5000).into()).unwrap();
    (host, sockets)
}

/// A frame to this host: mostly a datagram that is taken.
fn arriving(random: &mut Random) -> Vec<u8> {
    let (from, to) = (random.of(&[5000, 5000, 5001]), random.of(&[7, 7, 8, 9, 9, 10, 0]));
    let data = vec![0x5a; random.of(&[0, 1, 18, 18, 500, 1400])];
    let to_us = |src: SocketAddr, dst: IpAddr| datagram(src, (dst, to).into(), &data);
    let stranger = Ipv4Addr::new(10, 0, 0, 77);
    let mut frame = match random.below(12) {
        0..=4 => udp4(from, to, &data),
        5..=7 => udp6(from, to, &data),
        8 => V4 { src: stranger, ..V4::new(17) }.frame(&to_us((stranger, from).into(), OUR_V4.into())),
        9 => {
            // Everybody on the link.
            let all = Ipv4Addr::new(10, 0, 0, 255);
            let packet = V4 { dst: all, ..V4::new(17) }.packet(&to_us((PEER_V4, from).into(), all.into()));
            ethernet(EVERYBODY, PEER_MAC, 0x0800, &packet)
        }
        10 => {
            let packet = V4::new(17).packet(&to_us((PEER_V4, from).into(), OUR_V4.into()));
            ethernet(EVERYBODY, PEER_MAC, 0x0800, &packet)
        }
        _ => V4 { src: OUR_V4, ..V4::new(17) }.frame(&to_us((OUR_V4, from).into(), OUR_V4.into())),
    };
    match random.below(12) {
        0 => {
            let at = random.below(frame.len() as u32 - 14) as usize + 14;
            frame[at] ^= 0x40;
        }
        1 if frame[12..14] == [8, 0] => frame[40..42].fill(0), // no checksum
        _ => {}
    }
    frame
}

fn sending(random: &mut Random) -> (usize, Vec<u8>, Meta) {
    let to: IpAddr = random.of(&[
        PEER_V4.into(),
        PEER_V4.into(),
        PEER_V4.into(),
        PEER_V6.into(),
        PEER_V6.into(),
        OUR_V4.into(),
        Ipv4Addr::new(10, 0, 0, 99).into(),
        Ipv4Addr::new(224, 0, 0, 9).into(),
    ]);
    let local = random.of(&[None, None, None, Some(OUR_V4.into()), Some(OUR_V6.into())]);
    let mut meta = Meta { local, ..SocketAddr::from((to, random.of(&[5000, 7]))).into() };
    if random.below(4) == 0 {
        meta.ecn = Some(Ecn::Capable0);
        meta.dscp = Dscp::new(46);
        meta.hop_limit = core::num::NonZeroU8::new(3);
    }
    (random.below(3) as usize, vec![0x33; random.of(&[0, 1, 18, 18, 700, 1472, 2000])], meta)
}

/// Plays the same on both hosts; hands out how many datagrams came in and left.
fn play(seed: u64) -> (u64, u64) {
    let mut random = Random(seed);
    let (mut short, here) = host(false);
    let (mut ordinary, there) = host(true);
    for step in 0..300 {
        let millis = random.of(&[0, 0, 1, 20, 900, 40_000]);
        let frames: Vec<_> = (0..random.below(4)).map(|_| arriving(&mut random)).collect();
        let datagrams: Vec<_> = (0..random.below(3)).map(|_| sending(&mut random)).collect();
        let reader = random.below(4) as usize;
        let option = random.of(&[
            None,
            None,
            None,
            None,
            Some(Fragmentation::Forbidden),
            Some(Fragmentation::Allowed),
        ]);
        let mut said = Vec::new();
        for (host, handles) in [(&mut short, here), (&mut ordinary, there)] {
            host.wait(millis);
            let mut out = Vec::new();
            if millis < 20_000 {
                out.extend(host.gets(arp(2, PEER_MAC, PEER_V4, OUR_V4)));
                out.extend(host.gets(neighbor_solicit(PEER_V6, OUR_V6, Some(PEER_MAC))));
            }
            if let Some(fragmentation) = option {
                let options = IpOptions { fragmentation, ..IpOptions::DEFAULT };
                host.stack.udp(handles[0]).unwrap().set_ip_options(options);
            }
            let results: Vec<_> = datagrams
                .iter()
                .map(|(number, data, meta)| host.stack.udp(handles[*number]).unwrap().send_to(data, *meta))
                .collect();
            host.wire.incoming.extend(frames.iter().cloned());
            out.extend(host.sends());
            let mut room = [0; 1500];
            let read = handles.get(reader).map(|handle| {
                let mut socket = host.stack.udp(*handle).unwrap();
                socket.recv_from(&mut room)
            });
            let queues = handles.map(|handle| {
                let socket = host.stack.udp(handle).unwrap();
                (socket.send_queue(), socket.recv_queue())
            });
            said.push((
                out,
                results,
                read,
                room,
                queues,
                host.stack.next_changed(),
                host.stack.poll_at(host.id),
            ));
        }
        let (theirs, ours) = (said.pop().unwrap(), said.pop().unwrap());
        assert_eq!(ours.0, theirs.0, "frames at step {step} of {seed:#x}");
        assert_eq!((&ours.1, &ours.2, ours.4), (&theirs.1, &theirs.2, theirs.4), "step {step} of {seed:#x}");
        assert_eq!((&ours.3[..], ours.6), (&theirs.3[..], theirs.6), "step {step} of {seed:#x}");
        assert_eq!(ours.5.is_some(), theirs.5.is_some(), "step {step} of {seed:#x}");
    }
    assert_eq!(*short.stack.stats(), *ordinary.stack.stats());
    let stats = short.stack.stats();
    (stats.count(Event::UdpReceived), stats.count(Event::UdpSent))
}

#[test]
fn the_short_way_does_what_the_ordinary_way_does() {
    let (mut received, mut sent) = (0, 0);
    for seed in 1..=16_u64 {
        let (more_in, more_out) = play(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        (received, sent) = (received + more_in, sent + more_out);
    }
    assert!(received > 1500 && sent > 1500, "{received} in, {sent} out");
}
