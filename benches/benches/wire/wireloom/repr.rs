//! Frames into representations.

use wireloom::wire::*;
use wireloom_benches::digest::{Ip, Tcp, Values};

pub(crate) fn trusted(frame: &[u8]) -> u64 {
    parse::<false>(frame).map_or(0, |values| values.digest())
}

pub(crate) fn verified(frame: &[u8]) -> u64 {
    parse::<true>(frame).map_or(0, |values| values.digest())
}

fn parse<const VERIFY: bool>(frame: &[u8]) -> Option<Values<'_>> {
    let packet = ethernet::Packet::parse(frame).ok()?;
    let repr = ethernet::Repr::parse(&packet).ok()?;
    match repr.ethertype {
        ethernet::EtherType::Ipv4 => ipv4::<VERIFY>(packet.payload()),
        ethernet::EtherType::Ipv6 => ipv6::<VERIFY>(packet.payload()),
        ethernet::EtherType::Arp => arp(packet.payload()),
        _ => None,
    }
}

fn plain<const VERIFY: bool>() -> Verify {
    if VERIFY { Verify::Full } else { Verify::Trust }
}

fn ipv4<const VERIFY: bool>(octets: &[u8]) -> Option<Values<'_>> {
    let packet = ipv4::Packet::parse(octets).ok()?;
    let repr = ipv4::Repr::parse(&packet, plain::<VERIFY>()).ok()?;
    let ip = Ip {
        src: u128::from(repr.src_addr.to_bits()),
        dst: u128::from(repr.dst_addr.to_bits()),
        protocol: repr.next_header.0,
        hop_limit: repr.hop_limit,
        payload_len: repr.payload_len.get(),
    };
    let pseudo = || Pseudo::v4(repr.src_addr, repr.dst_addr);
    match repr.next_header {
        ip::Protocol::Icmp => {
            let packet = icmpv4::Packet::parse(packet.payload()).ok()?;
            match icmpv4::Repr::parse(&packet, plain::<VERIFY>()).ok()? {
                icmpv4::Repr::EchoRequest { ident, seq_no, payload } => {
                    Some(Values::Echo { ip, ident, seq_no, data: payload })
                }
                _ => None,
            }
        }
        _ => upper(
            ip,
            packet.payload(),
            if VERIFY { PseudoVerify::With(pseudo()) } else { PseudoVerify::Trust },
        ),
    }
}

fn ipv6<const VERIFY: bool>(octets: &[u8]) -> Option<Values<'_>> {
    let packet = ipv6::Packet::parse(octets).ok()?;
    let repr = ipv6::Repr::parse(&packet).ok()?;
    let ip = Ip {
        src: repr.src_addr.to_bits(),
        dst: repr.dst_addr.to_bits(),
        protocol: repr.next_header.0,
        hop_limit: repr.hop_limit,
        payload_len: repr.payload_len.get(),
    };
    let pseudo = || Pseudo::v6(repr.src_addr, repr.dst_addr);
    let verify = if VERIFY { PseudoVerify::With(pseudo()) } else { PseudoVerify::Trust };
    match repr.next_header {
        ip::Protocol::Icmpv6 => {
            let packet = icmpv6::Packet::parse(packet.payload()).ok()?;
            match icmpv6::Repr::parse(&packet, verify).ok()? {
                icmpv6::Repr::Ndisc(icmpv6::Ndisc::NeighborSolicit { target_addr, lladdr, .. }) => {
                    let link_addr = lladdr.and_then(|address| address.first_chunk().copied());
                    Some(Values::Solicit { ip, target: target_addr.to_bits(), link_addr })
                }
                _ => None,
            }
        }
        _ => upper(ip, packet.payload(), verify),
    }
}

fn upper(ip: Ip, octets: &[u8], verify: PseudoVerify) -> Option<Values<'_>> {
    match ip::Protocol(ip.protocol) {
        ip::Protocol::Tcp => {
            let packet = tcp::Packet::parse(octets).ok()?;
            let repr = tcp::Repr::parse(&packet, verify).ok()?;
            Some(Values::Tcp { ip, tcp: tcp_values(&repr), payload_len: packet.payload().len() })
        }
        ip::Protocol::Udp => {
            let packet = udp::Packet::parse(octets).ok()?;
            let udp::Repr { src_port, dst_port, payload_len } = udp::Repr::parse(&packet, verify).ok()?;
            Some(Values::Udp { ip, src_port, dst_port, payload_len: payload_len.get() })
        }
        _ => None,
    }
}

fn tcp_values(repr: &tcp::Repr) -> Tcp {
    let mut tcp = Tcp {
        src_port: repr.src_port,
        dst_port: repr.dst_port,
        seq: repr.seq_number.into(),
        ack: repr.ack_number.map(u32::from),
        control: match repr.control {
            tcp::Control::None => 0,
            tcp::Control::Psh => 1,
            tcp::Control::Syn => 2,
            tcp::Control::Fin => 3,
            tcp::Control::Rst => 4,
        },
        window: repr.window_len,
        max_seg_size: repr.options.max_seg_size(),
        window_scale: repr.options.window_scale().map(u8::from),
        timestamps: repr.options.timestamp().map(|t| (t.tsval, t.tsecr)),
        ..Tcp::default()
    };
    match repr.options.sack() {
        Some(tcp::Sack::Permitted) => tcp.sack_permitted = true,
        Some(tcp::Sack::Blocks(blocks)) => {
            for (place, block) in tcp.sack.iter_mut().zip(blocks.iter()) {
                *place = Some((block.left.into(), block.right.into()));
            }
        }
        None => {}
    }
    tcp
}

fn arp(octets: &[u8]) -> Option<Values<'_>> {
    let packet = arp::Packet::parse(octets).ok()?;
    let arp::Repr::EthernetIpv4 {
        operation,
        source_hardware_addr,
        source_protocol_addr,
        target_hardware_addr,
        target_protocol_addr,
    } = arp::Repr::parse(&packet).ok()?;
    Some(Values::Arp {
        operation: operation.0,
        source: (source_hardware_addr.0, source_protocol_addr.to_bits()),
        target: (target_hardware_addr.0, target_protocol_addr.to_bits()),
    })
}
