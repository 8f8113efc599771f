//! Frames into values, with the iterator over TCP options. Neighbour Discovery's options are read by hand.

use pnet_packet::Packet;
use pnet_packet::arp::ArpPacket;
use pnet_packet::ethernet::{EtherTypes, EthernetPacket};
use pnet_packet::icmp::{self, IcmpPacket};
use pnet_packet::icmpv6::{self, Icmpv6Packet};
use pnet_packet::ip::{IpNextHeaderProtocol, IpNextHeaderProtocols as Protocols};
use pnet_packet::ipv4::{self, Ipv4Packet};
use pnet_packet::ipv6::Ipv6Packet;
use pnet_packet::tcp::{TcpOptionNumbers as Options, TcpPacket};
use pnet_packet::udp::UdpPacket;
use pnet_packet::util;
use std::net::{Ipv4Addr, Ipv6Addr};
use wireloom_benches::digest::{Ip, Tcp, Values};

pub(crate) fn trusted(frame: &[u8]) -> u64 {
    parse::<false>(frame).map_or(0, |values| values.digest())
}

pub(crate) fn verified(frame: &[u8]) -> u64 {
    parse::<true>(frame).map_or(0, |values| values.digest())
}

#[derive(Clone, Copy)]
enum Ends {
    V4(Ipv4Addr, Ipv4Addr),
    V6(Ipv6Addr, Ipv6Addr),
}

impl Ends {
    /// Whether a checksum that stands at word `at` is right.
    fn verify(self, octets: &[u8], at: usize, protocol: IpNextHeaderProtocol) -> bool {
        let sum = match self {
            Ends::V4(src, dst) => util::ipv4_checksum(octets, at, &[], &src, &dst, protocol),
            Ends::V6(src, dst) => util::ipv6_checksum(octets, at, &[], &src, &dst, protocol),
        };
        octets.get(2 * at..).and_then(|octets| octets.first_chunk()) == Some(&sum.to_be_bytes())
    }
}

fn parse<const VERIFY: bool>(frame: &[u8]) -> Option<Values<'_>> {
    let packet = EthernetPacket::new(frame)?;
    let rest = frame.get(14..)?;
    match packet.get_ethertype() {
        EtherTypes::Ipv4 => {
            let packet = Ipv4Packet::new(rest)?;
            let header_len = usize::from(packet.get_header_length()) * 4;
            let payload = rest.get(header_len..usize::from(packet.get_total_length()))?;
            if packet.get_version() != 4 || VERIFY && ipv4::checksum(&packet) != packet.get_checksum() {
                return None;
            }
            let (src, dst) = (packet.get_source(), packet.get_destination());
            let ip = Ip {
                src: u128::from(src.to_bits()),
                dst: u128::from(dst.to_bits()),
                protocol: packet.get_next_level_protocol().0,
                hop_limit: packet.get_ttl(),
                payload_len: payload.len(),
            };
            upper::<VERIFY>(ip, Ends::V4(src, dst), payload)
        }
        EtherTypes::Ipv6 => {
            let packet = Ipv6Packet::new(rest)?;
            let payload = rest.get(40..40 + usize::from(packet.get_payload_length()))?;
            let (src, dst) = (packet.get_source(), packet.get_destination());
            let ip = Ip {
                src: src.to_bits(),
                dst: dst.to_bits(),
                protocol: packet.get_next_header().0,
                hop_limit: packet.get_hop_limit(),
                payload_len: payload.len(),
            };
            upper::<VERIFY>(ip, Ends::V6(src, dst), payload).filter(|_| packet.get_version() == 6)
        }
        EtherTypes::Arp => {
            let packet = ArpPacket::new(rest)?;
            Some(Values::Arp {
                operation: packet.get_operation().0,
                source: (packet.get_sender_hw_addr().octets(), packet.get_sender_proto_addr().to_bits()),
                target: (packet.get_target_hw_addr().octets(), packet.get_target_proto_addr().to_bits()),
            })
        }
        _ => None,
    }
}

fn upper<const VERIFY: bool>(ip: Ip, ends: Ends, octets: &[u8]) -> Option<Values<'_>> {
    match IpNextHeaderProtocol(ip.protocol) {
        Protocols::Tcp => {
            let packet = TcpPacket::new(octets)?;
            let payload = octets.get(usize::from(packet.get_data_offset()) * 4..)?;
            let right = !VERIFY || ends.verify(octets, 8, Protocols::Tcp);
            right.then_some(Values::Tcp { ip, tcp: tcp(&packet)?, payload_len: payload.len() })
        }
        Protocols::Udp => {
            let packet = UdpPacket::new(octets)?;
            let payload = octets.get(8..usize::from(packet.get_length()))?;
            let right = !VERIFY || packet.get_checksum() == 0 || ends.verify(octets, 3, Protocols::Udp);
            let (src_port, dst_port) = (packet.get_source(), packet.get_destination());
            right.then_some(Values::Udp { ip, src_port, dst_port, payload_len: payload.len() })
        }
        Protocols::Icmp => {
            let packet = IcmpPacket::new(octets)?;
            if VERIFY && icmp::checksum(&packet) != packet.get_checksum() {
                return None;
            }
            let echo = icmp::echo_request::EchoRequestPacket::new(octets)?;
            let (ident, seq_no) = (echo.get_identifier(), echo.get_sequence_number());
            Some(Values::Echo { ip, ident, seq_no, data: octets.get(8..)? })
        }
        Protocols::Icmpv6 => {
            let (packet, Ends::V6(src, dst)) = (Icmpv6Packet::new(octets)?, ends) else { return None };
            if VERIFY && icmpv6::checksum(&packet, &src, &dst) != packet.get_checksum() {
                return None;
            }
            let target = octets.get(8..)?.first_chunk::<16>()?;
            let link_addr = match octets.get(24..)? {
                [1, 1, address @ ..] => Some(*address.first_chunk()?),
                _ => None,
            };
            Some(Values::Solicit { ip, target: u128::from_be_bytes(*target), link_addr })
        }
        _ => None,
    }
}

fn tcp(packet: &TcpPacket<'_>) -> Option<Tcp> {
    let flags = packet.get_flags();
    let control = match flags & 0b1111 {
        0b0000 => 0,
        0b1000 => 1,
        0b0010 | 0b1010 => 2,
        0b0001 | 0b1001 => 3,
        0b0100 | 0b1100 => 4,
        _ => return None,
    };
    let mut tcp = Tcp {
        src_port: packet.get_source(),
        dst_port: packet.get_destination(),
        seq: packet.get_sequence(),
        ack: (flags & 16 != 0).then(|| packet.get_acknowledgement()),
        control,
        window: packet.get_window(),
        ..Tcp::default()
    };
    let pair = |octets: &[u8]| {
        let [a, b, c, d, e, f, g, h] = *octets.first_chunk()?;
        Some((u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h])))
    };
    for option in packet.get_options_iter() {
        let value = option.payload();
        match option.get_number() {
            Options::MSS => tcp.max_seg_size = value.first_chunk().map(|value| u16::from_be_bytes(*value)),
            Options::WSCALE => tcp.window_scale = value.first().copied(),
            Options::SACK_PERMITTED => tcp.sack_permitted = true,
            Options::SACK => {
                for (place, block) in tcp.sack.iter_mut().zip(value.chunks_exact(8)) {
                    *place = pair(block);
                }
            }
            Options::TIMESTAMPS => tcp.timestamps = pair(value),
            _ => {}
        }
    }
    Some(tcp)
}
