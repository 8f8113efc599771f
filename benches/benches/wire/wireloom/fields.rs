//! Every header field through the packet views.

use wireloom::wire::*;

pub(crate) fn fields(frame: &[u8]) -> u64 {
    let Ok(frame) = ethernet::Packet::parse(frame) else { return 0 };
    let digest = mac(frame.dst_addr())
        .wrapping_add(mac(frame.src_addr()))
        .wrapping_add(u64::from(frame.ethertype().0));
    digest.wrapping_add(match frame.ethertype() {
        ethernet::EtherType::Ipv4 => ipv4(frame.payload()),
        ethernet::EtherType::Ipv6 => ipv6(frame.payload()),
        ethernet::EtherType::Arp => arp(frame.payload()),
        _ => 0,
    })
}

fn mac(address: ethernet::Address) -> u64 {
    number(&address.0)
}

fn number(octets: &[u8]) -> u64 {
    octets.iter().fold(0, |value, octet| value << 8 | u64::from(*octet))
}

fn ipv4(octets: &[u8]) -> u64 {
    let Ok(packet) = ipv4::Packet::parse(octets) else { return 0 };
    let word = |address: core::net::Ipv4Addr| u64::from(u32::from(address));
    u64::from(packet.version())
        .wrapping_add(u64::from(packet.header_len()))
        .wrapping_add(u64::from(packet.dscp().get()))
        .wrapping_add(u64::from(u8::from(packet.ecn())))
        .wrapping_add(u64::from(packet.total_len()))
        .wrapping_add(u64::from(packet.ident()))
        .wrapping_add(u64::from(packet.dont_frag()))
        .wrapping_add(u64::from(packet.more_frags()))
        .wrapping_add(u64::from(packet.frag_offset()))
        .wrapping_add(u64::from(packet.hop_limit()))
        .wrapping_add(u64::from(packet.next_header().0))
        .wrapping_add(u64::from(packet.checksum()))
        .wrapping_add(word(packet.src_addr()))
        .wrapping_add(word(packet.dst_addr()))
        .wrapping_add(transport(packet.next_header(), packet.payload()))
}

fn ipv6(octets: &[u8]) -> u64 {
    let Ok(packet) = ipv6::Packet::parse(octets) else { return 0 };
    let words = |address: core::net::Ipv6Addr| {
        address
            .octets()
            .chunks(4)
            .fold(0u64, |sum, w| sum.wrapping_add(u64::from(u32::from_be_bytes([w[0], w[1], w[2], w[3]]))))
    };
    u64::from(packet.version())
        .wrapping_add(u64::from(packet.dscp().get()))
        .wrapping_add(u64::from(u8::from(packet.ecn())))
        .wrapping_add(u64::from(packet.flow_label()))
        .wrapping_add(u64::from(packet.payload_len()))
        .wrapping_add(u64::from(packet.next_header().0))
        .wrapping_add(u64::from(packet.hop_limit()))
        .wrapping_add(words(packet.src_addr()))
        .wrapping_add(words(packet.dst_addr()))
        .wrapping_add(transport(packet.next_header(), packet.payload()))
}

fn transport(protocol: ip::Protocol, octets: &[u8]) -> u64 {
    match protocol {
        ip::Protocol::Tcp => tcp(octets),
        ip::Protocol::Udp => udp(octets),
        ip::Protocol::Icmp => icmpv4(octets),
        ip::Protocol::Icmpv6 => icmpv6(octets),
        _ => 0,
    }
}

fn tcp(octets: &[u8]) -> u64 {
    let Ok(packet) = tcp::Packet::parse(octets) else { return 0 };
    let flags = [
        packet.fin(),
        packet.syn(),
        packet.rst(),
        packet.psh(),
        packet.ack(),
        packet.urg(),
        packet.ece(),
        packet.cwr(),
    ];
    u64::from(packet.src_port())
        .wrapping_add(u64::from(packet.dst_port()))
        .wrapping_add(u64::from(u32::from(packet.seq_number())))
        .wrapping_add(u64::from(u32::from(packet.ack_number())))
        .wrapping_add(u64::from(packet.header_len()))
        .wrapping_add(flags.iter().enumerate().map(|(bit, set)| u64::from(*set) << bit).sum())
        .wrapping_add(u64::from(packet.window_len()))
        .wrapping_add(u64::from(packet.checksum()))
        .wrapping_add(u64::from(packet.urgent_at()))
        .wrapping_add(packet.payload().len() as u64)
}

fn udp(octets: &[u8]) -> u64 {
    let Ok(packet) = udp::Packet::parse(octets) else { return 0 };
    u64::from(packet.src_port())
        .wrapping_add(u64::from(packet.dst_port()))
        .wrapping_add(u64::from(packet.length()))
        .wrapping_add(u64::from(packet.checksum()))
        .wrapping_add(packet.payload().len() as u64)
}

fn icmpv4(octets: &[u8]) -> u64 {
    let Ok(packet) = icmpv4::Packet::parse(octets) else { return 0 };
    u64::from(packet.msg_type().0)
        .wrapping_add(u64::from(packet.msg_code()))
        .wrapping_add(u64::from(packet.checksum()))
        .wrapping_add(octets.len() as u64 - 8)
}

fn icmpv6(octets: &[u8]) -> u64 {
    let Ok(packet) = icmpv6::Packet::parse(octets) else { return 0 };
    u64::from(packet.msg_type().0)
        .wrapping_add(u64::from(packet.msg_code()))
        .wrapping_add(u64::from(packet.checksum()))
        .wrapping_add(octets.len() as u64 - 8)
}

fn arp(octets: &[u8]) -> u64 {
    let Ok(packet) = arp::Packet::parse(octets) else { return 0 };
    u64::from(packet.hardware_type().0)
        .wrapping_add(u64::from(packet.protocol_type().0))
        .wrapping_add(u64::from(packet.hardware_len()))
        .wrapping_add(u64::from(packet.protocol_len()))
        .wrapping_add(u64::from(packet.operation().0))
        .wrapping_add(hardware(packet.source_hardware_addr()))
        .wrapping_add(protocol(packet.source_protocol_addr()))
        .wrapping_add(hardware(packet.target_hardware_addr()))
        .wrapping_add(protocol(packet.target_protocol_addr()))
}

/// Addresses of ARP are slices; these are of known length.
fn hardware(octets: &[u8]) -> u64 {
    octets
        .first_chunk::<6>()
        .map_or(0, |octets| octets.iter().fold(0, |value, octet| value << 8 | u64::from(*octet)))
}

fn protocol(octets: &[u8]) -> u64 {
    octets.first_chunk().map_or(0, |octets| u64::from(u32::from_be_bytes(*octets)))
}
