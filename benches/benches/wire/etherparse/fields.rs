//! Every header field through the slices.

use etherparse::*;

pub(crate) fn fields(frame: &[u8]) -> u64 {
    let Ok(packet) = SlicedPacket::from_ethernet(frame) else { return 0 };
    let Some(LinkSlice::Ethernet2(link)) = &packet.link else { return 0 };
    let digest = number(&link.destination())
        .wrapping_add(number(&link.source()))
        .wrapping_add(u64::from(link.ether_type().0));
    let digest = digest.wrapping_add(match &packet.net {
        Some(NetSlice::Ipv4(ip)) => ipv4(ip.header()),
        Some(NetSlice::Ipv6(ip)) => ipv6(ip.header()),
        Some(NetSlice::Arp(arp)) => self::arp(arp),
        None => 0,
    });
    digest.wrapping_add(packet.transport.as_ref().map_or(0, transport))
}

fn number(octets: &[u8]) -> u64 {
    octets.iter().fold(0, |value, octet| value << 8 | u64::from(*octet))
}

fn ipv4(header: Ipv4HeaderSlice<'_>) -> u64 {
    u64::from(header.version())
        .wrapping_add(u64::from(header.ihl()) * 4)
        .wrapping_add(u64::from(header.dcp().value()))
        .wrapping_add(u64::from(header.ecn().value()))
        .wrapping_add(u64::from(header.total_len()))
        .wrapping_add(u64::from(header.identification()))
        .wrapping_add(u64::from(header.dont_fragment()))
        .wrapping_add(u64::from(header.more_fragments()))
        .wrapping_add(u64::from(header.fragments_offset().value()) * 8)
        .wrapping_add(u64::from(header.ttl()))
        .wrapping_add(u64::from(header.protocol().0))
        .wrapping_add(u64::from(header.header_checksum()))
        .wrapping_add(u64::from(u32::from_be_bytes(header.source())))
        .wrapping_add(u64::from(u32::from_be_bytes(header.destination())))
}

fn ipv6(header: Ipv6HeaderSlice<'_>) -> u64 {
    let words = |address: [u8; 16]| {
        let words = address.as_chunks::<4>().0;
        words.iter().fold(0u64, |sum, word| sum.wrapping_add(u64::from(u32::from_be_bytes(*word))))
    };
    u64::from(header.version())
        .wrapping_add(u64::from(header.dscp().value()))
        .wrapping_add(u64::from(header.ecn().value()))
        .wrapping_add(u64::from(header.flow_label().value()))
        .wrapping_add(u64::from(header.payload_length()))
        .wrapping_add(u64::from(header.next_header().0))
        .wrapping_add(u64::from(header.hop_limit()))
        .wrapping_add(words(header.source()))
        .wrapping_add(words(header.destination()))
}

fn arp(packet: &ArpPacketSlice<'_>) -> u64 {
    u64::from(packet.hw_addr_type().0)
        .wrapping_add(u64::from(packet.proto_addr_type().0))
        .wrapping_add(u64::from(packet.hw_addr_size()))
        .wrapping_add(u64::from(packet.proto_addr_size()))
        .wrapping_add(u64::from(packet.operation().0))
        .wrapping_add(number(packet.sender_hw_addr()))
        .wrapping_add(number(packet.sender_protocol_addr()))
        .wrapping_add(number(packet.target_hw_addr()))
        .wrapping_add(number(packet.target_protocol_addr()))
}

fn transport(slice: &TransportSlice<'_>) -> u64 {
    match slice {
        TransportSlice::Tcp(tcp) => {
            let flags =
                [tcp.fin(), tcp.syn(), tcp.rst(), tcp.psh(), tcp.ack(), tcp.urg(), tcp.ece(), tcp.cwr()];
            u64::from(tcp.source_port())
                .wrapping_add(u64::from(tcp.destination_port()))
                .wrapping_add(u64::from(tcp.sequence_number()))
                .wrapping_add(u64::from(tcp.acknowledgment_number()))
                .wrapping_add(u64::from(tcp.data_offset()) * 4)
                .wrapping_add(flags.iter().enumerate().map(|(bit, set)| u64::from(*set) << bit).sum())
                .wrapping_add(u64::from(tcp.window_size()))
                .wrapping_add(u64::from(tcp.checksum()))
                .wrapping_add(u64::from(tcp.urgent_pointer()))
                .wrapping_add(tcp.payload().len() as u64)
        }
        TransportSlice::Udp(udp) => u64::from(udp.source_port())
            .wrapping_add(u64::from(udp.destination_port()))
            .wrapping_add(u64::from(udp.length()))
            .wrapping_add(u64::from(udp.checksum()))
            .wrapping_add(udp.payload().len() as u64),
        TransportSlice::Icmpv4(icmp) => u64::from(icmp.type_u8())
            .wrapping_add(u64::from(icmp.code_u8()))
            .wrapping_add(u64::from(icmp.checksum()))
            .wrapping_add(icmp.slice().len() as u64 - 8),
        TransportSlice::Icmpv6(icmp) => u64::from(icmp.type_u8())
            .wrapping_add(u64::from(icmp.code_u8()))
            .wrapping_add(u64::from(icmp.checksum()))
            .wrapping_add(icmp.slice().len() as u64 - 8),
        TransportSlice::Igmp(_) => 0,
    }
}
