//! Every header field through the packet types. They check no length but that of the fixed header; the others are
//! checked here.

use pnet_packet::Packet;
use pnet_packet::arp::ArpPacket;
use pnet_packet::ethernet::{EtherTypes, EthernetPacket};
use pnet_packet::icmp::IcmpPacket;
use pnet_packet::icmpv6::Icmpv6Packet;
use pnet_packet::ip::{IpNextHeaderProtocol, IpNextHeaderProtocols as Protocols};
use pnet_packet::ipv4::Ipv4Packet;
use pnet_packet::ipv6::Ipv6Packet;
use pnet_packet::tcp::TcpPacket;
use pnet_packet::udp::UdpPacket;

pub(crate) fn fields(frame: &[u8]) -> u64 {
    let Some(frame) = EthernetPacket::new(frame) else { return 0 };
    let digest = mac(frame.get_destination().octets())
        .wrapping_add(mac(frame.get_source().octets()))
        .wrapping_add(u64::from(frame.get_ethertype().0));
    digest.wrapping_add(match frame.get_ethertype() {
        EtherTypes::Ipv4 => ipv4(frame.payload()),
        EtherTypes::Ipv6 => ipv6(frame.payload()),
        EtherTypes::Arp => arp(frame.payload()),
        _ => 0,
    })
}

fn mac(address: [u8; 6]) -> u64 {
    address.iter().fold(0, |value, octet| value << 8 | u64::from(*octet))
}

fn ipv4(octets: &[u8]) -> u64 {
    let Some(packet) = Ipv4Packet::new(octets) else { return 0 };
    let (header_len, total_len) =
        (usize::from(packet.get_header_length()) * 4, usize::from(packet.get_total_length()));
    let Some(payload) = octets.get(header_len..total_len).filter(|_| header_len >= 20) else { return 0 };
    u64::from(packet.get_version())
        .wrapping_add(header_len as u64)
        .wrapping_add(u64::from(packet.get_dscp()))
        .wrapping_add(u64::from(packet.get_ecn()))
        .wrapping_add(total_len as u64)
        .wrapping_add(u64::from(packet.get_identification()))
        .wrapping_add(u64::from(packet.get_flags() >> 1 & 1))
        .wrapping_add(u64::from(packet.get_flags() & 1))
        .wrapping_add(u64::from(packet.get_fragment_offset()) * 8)
        .wrapping_add(u64::from(packet.get_ttl()))
        .wrapping_add(u64::from(packet.get_next_level_protocol().0))
        .wrapping_add(u64::from(packet.get_checksum()))
        .wrapping_add(u64::from(packet.get_source().to_bits()))
        .wrapping_add(u64::from(packet.get_destination().to_bits()))
        .wrapping_add(transport(packet.get_next_level_protocol(), payload))
}

fn ipv6(octets: &[u8]) -> u64 {
    let Some(packet) = Ipv6Packet::new(octets) else { return 0 };
    let Some(payload) = octets.get(40..40 + usize::from(packet.get_payload_length())) else { return 0 };
    let words = |address: core::net::Ipv6Addr| {
        let octets = address.octets();
        let words = octets.as_chunks::<4>().0;
        words.iter().fold(0u64, |sum, word| sum.wrapping_add(u64::from(u32::from_be_bytes(*word))))
    };
    u64::from(packet.get_version())
        .wrapping_add(u64::from(packet.get_traffic_class() >> 2))
        .wrapping_add(u64::from(packet.get_traffic_class() & 3))
        .wrapping_add(u64::from(packet.get_flow_label()))
        .wrapping_add(u64::from(packet.get_payload_length()))
        .wrapping_add(u64::from(packet.get_next_header().0))
        .wrapping_add(u64::from(packet.get_hop_limit()))
        .wrapping_add(words(packet.get_source()))
        .wrapping_add(words(packet.get_destination()))
        .wrapping_add(transport(packet.get_next_header(), payload))
}

fn transport(protocol: IpNextHeaderProtocol, octets: &[u8]) -> u64 {
    match protocol {
        Protocols::Tcp => tcp(octets),
        Protocols::Udp => udp(octets),
        Protocols::Icmp => IcmpPacket::new(octets).map_or(0, |packet| {
            u64::from(packet.get_icmp_type().0)
                .wrapping_add(u64::from(packet.get_icmp_code().0))
                .wrapping_add(u64::from(packet.get_checksum()))
                .wrapping_add(octets.len() as u64 - 8)
        }),
        Protocols::Icmpv6 => Icmpv6Packet::new(octets).map_or(0, |packet| {
            u64::from(packet.get_icmpv6_type().0)
                .wrapping_add(u64::from(packet.get_icmpv6_code().0))
                .wrapping_add(u64::from(packet.get_checksum()))
                .wrapping_add(octets.len() as u64 - 8)
        }),
        _ => 0,
    }
}

fn tcp(octets: &[u8]) -> u64 {
    let Some(packet) = TcpPacket::new(octets) else { return 0 };
    let header_len = usize::from(packet.get_data_offset()) * 4;
    let Some(payload) = octets.get(header_len..).filter(|_| header_len >= 20) else { return 0 };
    let flags = u64::from(packet.get_flags());
    u64::from(packet.get_source())
        .wrapping_add(u64::from(packet.get_destination()))
        .wrapping_add(u64::from(packet.get_sequence()))
        .wrapping_add(u64::from(packet.get_acknowledgement()))
        .wrapping_add(header_len as u64)
        .wrapping_add((0..8).map(|bit| (flags >> bit & 1) << bit).sum())
        .wrapping_add(u64::from(packet.get_window()))
        .wrapping_add(u64::from(packet.get_checksum()))
        .wrapping_add(u64::from(packet.get_urgent_ptr()))
        .wrapping_add(payload.len() as u64)
}

fn udp(octets: &[u8]) -> u64 {
    let Some(packet) = UdpPacket::new(octets) else { return 0 };
    let Some(payload) = octets.get(8..usize::from(packet.get_length())) else { return 0 };
    u64::from(packet.get_source())
        .wrapping_add(u64::from(packet.get_destination()))
        .wrapping_add(u64::from(packet.get_length()))
        .wrapping_add(u64::from(packet.get_checksum()))
        .wrapping_add(payload.len() as u64)
}

fn arp(octets: &[u8]) -> u64 {
    let Some(packet) = ArpPacket::new(octets) else { return 0 };
    u64::from(packet.get_hardware_type().0)
        .wrapping_add(u64::from(packet.get_protocol_type().0))
        .wrapping_add(u64::from(packet.get_hw_addr_len()))
        .wrapping_add(u64::from(packet.get_proto_addr_len()))
        .wrapping_add(u64::from(packet.get_operation().0))
        .wrapping_add(mac(packet.get_sender_hw_addr().octets()))
        .wrapping_add(u64::from(packet.get_sender_proto_addr().to_bits()))
        .wrapping_add(mac(packet.get_target_hw_addr().octets()))
        .wrapping_add(u64::from(packet.get_target_proto_addr().to_bits()))
}
