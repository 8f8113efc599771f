//! What TCP tells the neighbour cache: RFC 4861 §7.3.1, RFC 1122 §3.3.1.4.

use super::*;
use crate::iface::neighbor::State as Neighbor;
use crate::tcp::{Buffers, Handle, State};

const SYN: u8 = 2;
const ACK: u8 = 16;

/// A packet with a segment from the peer's port 5000 to our port 80.
fn packet(src: IpAddr, flags: u8, seq: u32, ack: u32) -> Vec<u8> {
    let mut out = vec![0x13, 0x88, 0, 80];
    out.extend(seq.to_be_bytes());
    out.extend(ack.to_be_bytes());
    out.extend([0x50, flags, 0x20, 0, 0, 0, 0, 0]);
    let dst = if src.is_ipv4() { IpAddr::V4(OUR_V4) } else { IpAddr::V6(OUR_V6) };
    let sum = checksum(&[&pseudo(src, dst, 6, out.len()), &out]);
    out[16..18].copy_from_slice(&sum.to_be_bytes());
    if src.is_ipv4() { V4::new(6).packet(&out) } else { V6::new(6).packet(&out) }
}

fn frame(src: IpAddr, flags: u8, seq: u32, ack: u32) -> Vec<u8> {
    let ethertype = if src.is_ipv4() { 0x0800 } else { 0x86dd };
    ethernet(OUR_MAC, PEER_MAC, ethertype, &packet(src, flags, seq, ack))
}

/// A connection that the peer has opened, and our sequence number.
fn open(host: &mut Host, peer: IpAddr) -> (Handle, u32) {
    let buffers = Buffers { rx: lent(4096, || 0), tx: lent(4096, || 0) };
    let handle = host.stack.add_tcp(buffers).unwrap();
    host.stack.tcp(handle).unwrap().listen(80).unwrap();
    let syn_ack = seen(&host.answers(frame(peer, SYN, 1000, 0)));
    let iss = u32::from_be_bytes(syn_ack.payload[4..8].try_into().unwrap());
    host.ignores(frame(peer, ACK, 1001, iss + 1));
    assert_eq!(host.stack.tcp(handle).unwrap().state(), State::Established);
    (handle, iss + 1)
}

fn state(host: &Host, peer: IpAddr) -> Neighbor {
    host.stack.neighbors().find(|neighbor| neighbor.address == peer).unwrap().state
}

/// Sends an octet each second, `seconds` long, which `acknowledge` answers; hands out how often the peer was asked whether it
/// is there. It answers that, too.
fn talk(
    host: &mut Host,
    handle: Handle,
    peer: IpAddr,
    seconds: u32,
    mut acknowledge: impl FnMut(&mut Host, u32),
) -> u32 {
    let mut asked = 0;
    for second in 0..seconds {
        host.stack.tcp(handle).unwrap().send(b"x").unwrap();
        for sent in host.sends() {
            // The answer to the other family's solicitation was traffic, too: that neighbour is asked once.
            if sent[12..14] == [8, 6] {
                asked += u32::from(peer.is_ipv4());
                host.ignores(arp(2, PEER_MAC, PEER_V4, OUR_V4));
            } else if seen(&sent).protocol == 58 {
                asked += u32::from(peer.is_ipv6());
                host.ignores(neighbor_advert(0x60, OUR_V6, PEER_MAC));
            }
        }
        acknowledge(host, second + 1);
        assert_eq!(host.stack.tcp(handle).unwrap().send_queue(), 0, "{peer}: second {second}");
        host.wait(1000);
    }
    asked
}

/// RFC 4861 §7.3.1: a neighbour that acknowledges is not asked whether it is there. As little is one that ARP has told of.
#[test]
fn acknowledgements_confirm_the_next_hop() {
    for peer in [IpAddr::V4(PEER_V4), IpAddr::V6(PEER_V6)] {
        let mut host = Host::acquainted();
        let (handle, una) = open(&mut host, peer);
        assert_eq!(state(&host, peer), Neighbor::Delay, "it has told its link address, no more");
        let asked = talk(&mut host, handle, peer, 600, |host, octets| {
            host.ignores(frame(peer, ACK, 1001, una + octets));
        });
        assert_eq!(asked, 0, "{peer}");
        assert_eq!(state(&host, peer), Neighbor::Reachable);
    }
}

/// What comes back by another interface says nothing of a neighbour here: it is asked, time after time.
#[test]
fn what_comes_another_way_confirms_nobody() {
    let peer = IpAddr::V4(PEER_V4);
    let mut host = Host::acquainted();
    let other = host.stack.add_interface(InterfaceConfig::ip()).unwrap();
    host.stack.add_address(other, "172.16.0.1/24".parse().unwrap()).unwrap();
    let (handle, una) = open(&mut host, peer);
    let mut tunnel = Wire::new(Medium::Ip, 1500);
    let asked = talk(&mut host, handle, peer, 600, |host, octets| {
        tunnel.incoming.push_back(packet(peer, ACK, 1001, una + octets));
        host.stack.poll(host.now, other, &mut tunnel);
    });
    // Once after the delay, then after each time of being reachable: 15 to 45 seconds, and the delay of 5.
    assert!((600 / 51..=600 / 20 + 1).contains(&asked), "{asked}");
}
