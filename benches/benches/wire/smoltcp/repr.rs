//! Frames into representations.

use smoltcp::phy::ChecksumCapabilities;
use smoltcp::wire::*;
use wireloom_benches::digest::{Ip, Tcp, Values};

pub(crate) fn trusted(frame: &[u8]) -> u64 {
    parse(frame, &ChecksumCapabilities::ignored()).map_or(0, |values| values.digest())
}

pub(crate) fn verified(frame: &[u8]) -> u64 {
    parse(frame, &ChecksumCapabilities::default()).map_or(0, |values| values.digest())
}

#[inline(always)]
fn parse<'a>(frame: &'a [u8], caps: &ChecksumCapabilities) -> Option<Values<'a>> {
    let frame = EthernetFrame::new_checked(frame).ok()?;
    let repr = EthernetRepr::parse(&frame).ok()?;
    match repr.ethertype {
        EthernetProtocol::Ipv4 => ipv4(frame.payload(), caps),
        EthernetProtocol::Ipv6 => ipv6(frame.payload(), caps),
        EthernetProtocol::Arp => arp(frame.payload()),
        _ => None,
    }
}

fn ipv4<'a>(octets: &'a [u8], caps: &ChecksumCapabilities) -> Option<Values<'a>> {
    let packet = Ipv4Packet::new_checked(octets).ok()?;
    let repr = Ipv4Repr::parse(&packet, caps).ok()?;
    let ip = Ip {
        src: u128::from(repr.src_addr.to_bits()),
        dst: u128::from(repr.dst_addr.to_bits()),
        protocol: repr.next_header.into(),
        hop_limit: repr.hop_limit,
        payload_len: repr.payload_len,
    };
    match repr.next_header {
        IpProtocol::Icmp => {
            let packet = Icmpv4Packet::new_checked(packet.payload()).ok()?;
            match Icmpv4Repr::parse(&packet, caps).ok()? {
                Icmpv4Repr::EchoRequest { ident, seq_no, data } => {
                    Some(Values::Echo { ip, ident, seq_no, data })
                }
                _ => None,
            }
        }
        protocol => upper(ip, protocol, (repr.src_addr.into(), repr.dst_addr.into()), packet.payload(), caps),
    }
}

fn ipv6<'a>(octets: &'a [u8], caps: &ChecksumCapabilities) -> Option<Values<'a>> {
    let packet = Ipv6Packet::new_checked(octets).ok()?;
    let repr = Ipv6Repr::parse(&packet).ok()?;
    let ip = Ip {
        src: repr.src_addr.to_bits(),
        dst: repr.dst_addr.to_bits(),
        protocol: repr.next_header.into(),
        hop_limit: repr.hop_limit,
        payload_len: repr.payload_len,
    };
    match repr.next_header {
        IpProtocol::Icmpv6 => {
            let packet = Icmpv6Packet::new_checked(packet.payload()).ok()?;
            match Icmpv6Repr::parse(&repr.src_addr, &repr.dst_addr, &packet, caps).ok()? {
                Icmpv6Repr::Ndisc(NdiscRepr::NeighborSolicit { target_addr, lladdr }) => {
                    let link_addr = lladdr.and_then(|address| address.as_bytes().first_chunk().copied());
                    Some(Values::Solicit { ip, target: target_addr.to_bits(), link_addr })
                }
                _ => None,
            }
        }
        protocol => upper(ip, protocol, (repr.src_addr.into(), repr.dst_addr.into()), packet.payload(), caps),
    }
}

fn upper<'a>(
    ip: Ip,
    protocol: IpProtocol,
    (src, dst): (IpAddress, IpAddress),
    octets: &'a [u8],
    caps: &ChecksumCapabilities,
) -> Option<Values<'a>> {
    match protocol {
        IpProtocol::Tcp => {
            let packet = TcpPacket::new_checked(octets).ok()?;
            let repr = TcpRepr::parse(&packet, &src, &dst, caps).ok()?;
            let tcp = Tcp {
                src_port: repr.src_port,
                dst_port: repr.dst_port,
                seq: repr.seq_number.0 as u32,
                ack: repr.ack_number.map(|ack| ack.0 as u32),
                control: match repr.control {
                    TcpControl::None => 0,
                    TcpControl::Psh => 1,
                    TcpControl::Syn => 2,
                    TcpControl::Fin => 3,
                    TcpControl::Rst => 4,
                },
                window: repr.window_len,
                max_seg_size: repr.max_seg_size,
                window_scale: repr.window_scale,
                sack_permitted: repr.sack_permitted,
                sack: repr.sack_ranges,
                timestamps: repr.timestamp.map(|t| (t.tsval, t.tsecr)),
            };
            Some(Values::Tcp { ip, tcp, payload_len: repr.payload.len() })
        }
        IpProtocol::Udp => {
            let packet = UdpPacket::new_checked(octets).ok()?;
            let UdpRepr { src_port, dst_port } = UdpRepr::parse(&packet, &src, &dst, caps).ok()?;
            Some(Values::Udp { ip, src_port, dst_port, payload_len: packet.payload().len() })
        }
        _ => None,
    }
}

fn arp(octets: &[u8]) -> Option<Values<'_>> {
    let packet = ArpPacket::new_checked(octets).ok()?;
    match ArpRepr::parse(&packet).ok()? {
        ArpRepr::EthernetIpv4 {
            operation,
            source_hardware_addr,
            source_protocol_addr,
            target_hardware_addr,
            target_protocol_addr,
        } => Some(Values::Arp {
            operation: operation.into(),
            source: (source_hardware_addr.0, source_protocol_addr.to_bits()),
            target: (target_hardware_addr.0, target_protocol_addr.to_bits()),
        }),
        _ => None,
    }
}
