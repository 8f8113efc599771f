//! Every header field through the packet types.

use smoltcp::wire::*;

pub(crate) fn fields(frame: &[u8]) -> u64 {
    let Ok(frame) = EthernetFrame::new_checked(frame) else { return 0 };
    let digest = mac(frame.dst_addr())
        .wrapping_add(mac(frame.src_addr()))
        .wrapping_add(u64::from(u16::from(frame.ethertype())));
    digest.wrapping_add(match frame.ethertype() {
        EthernetProtocol::Ipv4 => ipv4(frame.payload()),
        EthernetProtocol::Ipv6 => ipv6(frame.payload()),
        EthernetProtocol::Arp => arp(frame.payload()),
        _ => 0,
    })
}

fn mac(address: EthernetAddress) -> u64 {
    address.0.iter().fold(0, |value, octet| value << 8 | u64::from(*octet))
}

fn ipv4(octets: &[u8]) -> u64 {
    let Ok(packet) = Ipv4Packet::new_checked(octets) else { return 0 };
    let word = |address: Ipv4Address| u64::from(u32::from_be_bytes(address.octets()));
    u64::from(packet.version())
        .wrapping_add(u64::from(packet.header_len()))
        .wrapping_add(u64::from(packet.dscp()))
        .wrapping_add(u64::from(packet.ecn()))
        .wrapping_add(u64::from(packet.total_len()))
        .wrapping_add(u64::from(packet.ident()))
        .wrapping_add(u64::from(packet.dont_frag()))
        .wrapping_add(u64::from(packet.more_frags()))
        .wrapping_add(u64::from(packet.frag_offset()))
        .wrapping_add(u64::from(packet.hop_limit()))
        .wrapping_add(u64::from(u8::from(packet.next_header())))
        .wrapping_add(u64::from(packet.checksum()))
        .wrapping_add(word(packet.src_addr()))
        .wrapping_add(word(packet.dst_addr()))
        .wrapping_add(transport(packet.next_header(), packet.payload()))
}

fn ipv6(octets: &[u8]) -> u64 {
    let Ok(packet) = Ipv6Packet::new_checked(octets) else { return 0 };
    let words = |address: Ipv6Address| {
        address
            .octets()
            .chunks(4)
            .fold(0u64, |sum, w| sum.wrapping_add(u64::from(u32::from_be_bytes([w[0], w[1], w[2], w[3]]))))
    };
    u64::from(packet.version())
        .wrapping_add(u64::from(packet.traffic_class() >> 2))
        .wrapping_add(u64::from(packet.traffic_class() & 3))
        .wrapping_add(u64::from(packet.flow_label()))
        .wrapping_add(u64::from(packet.payload_len()))
        .wrapping_add(u64::from(u8::from(packet.next_header())))
        .wrapping_add(u64::from(packet.hop_limit()))
        .wrapping_add(words(packet.src_addr()))
        .wrapping_add(words(packet.dst_addr()))
        .wrapping_add(transport(packet.next_header(), packet.payload()))
}

fn transport(protocol: IpProtocol, octets: &[u8]) -> u64 {
    match protocol {
        IpProtocol::Tcp => tcp(octets),
        IpProtocol::Udp => udp(octets),
        IpProtocol::Icmp => icmpv4(octets),
        IpProtocol::Icmpv6 => icmpv6(octets),
        _ => 0,
    }
}

fn tcp(octets: &[u8]) -> u64 {
    let Ok(packet) = TcpPacket::new_checked(octets) else { return 0 };
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
        .wrapping_add(u64::from(packet.seq_number().0 as u32))
        .wrapping_add(u64::from(packet.ack_number().0 as u32))
        .wrapping_add(u64::from(packet.header_len()))
        .wrapping_add(flags.iter().enumerate().map(|(bit, set)| u64::from(*set) << bit).sum())
        .wrapping_add(u64::from(packet.window_len()))
        .wrapping_add(u64::from(packet.checksum()))
        .wrapping_add(u64::from(packet.urgent_at()))
        .wrapping_add(packet.payload().len() as u64)
}

fn udp(octets: &[u8]) -> u64 {
    let Ok(packet) = UdpPacket::new_checked(octets) else { return 0 };
    u64::from(packet.src_port())
        .wrapping_add(u64::from(packet.dst_port()))
        .wrapping_add(u64::from(packet.len()))
        .wrapping_add(u64::from(packet.checksum()))
        .wrapping_add(packet.payload().len() as u64)
}

fn icmpv4(octets: &[u8]) -> u64 {
    let Ok(packet) = Icmpv4Packet::new_checked(octets) else { return 0 };
    u64::from(u8::from(packet.msg_type()))
        .wrapping_add(u64::from(packet.msg_code()))
        .wrapping_add(u64::from(packet.checksum()))
        .wrapping_add(octets.len() as u64 - 8)
}

fn icmpv6(octets: &[u8]) -> u64 {
    let Ok(packet) = Icmpv6Packet::new_checked(octets) else { return 0 };
    u64::from(u8::from(packet.msg_type()))
        .wrapping_add(u64::from(packet.msg_code()))
        .wrapping_add(u64::from(packet.checksum()))
        .wrapping_add(octets.len() as u64 - 8)
}

fn arp(octets: &[u8]) -> u64 {
    let Ok(packet) = ArpPacket::new_checked(octets) else { return 0 };
    u64::from(u16::from(packet.hardware_type()))
        .wrapping_add(u64::from(u16::from(packet.protocol_type())))
        .wrapping_add(u64::from(packet.hardware_len()))
        .wrapping_add(u64::from(packet.protocol_len()))
        .wrapping_add(u64::from(u16::from(packet.operation())))
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
