//! Frames into values: the slices, and the iterator over TCP options. Neighbour Discovery's options are read by hand.

use etherparse::*;
use wireloom_benches::digest::{Ip, Tcp, Values};

pub(crate) fn trusted(frame: &[u8]) -> u64 {
    let Ok(packet) = SlicedPacket::from_ethernet(frame) else { return 0 };
    parse(&packet).map_or(0, |values| values.digest())
}

fn parse<'a>(packet: &SlicedPacket<'a>) -> Option<Values<'a>> {
    let ip = match packet.net.as_ref()? {
        NetSlice::Arp(arp) => return self::arp(&arp.to_packet()),
        NetSlice::Ipv4(ip) => {
            let header = ip.header();
            Ip {
                src: u128::from(u32::from_be_bytes(header.source())),
                dst: u128::from(u32::from_be_bytes(header.destination())),
                protocol: header.protocol().0,
                hop_limit: header.ttl(),
                payload_len: ip.payload().payload.len(),
            }
        }
        NetSlice::Ipv6(ip) => {
            let header = ip.header();
            Ip {
                src: u128::from_be_bytes(header.source()),
                dst: u128::from_be_bytes(header.destination()),
                protocol: header.next_header().0,
                hop_limit: header.hop_limit(),
                payload_len: ip.payload().payload.len(),
            }
        }
    };
    match packet.transport.as_ref()? {
        TransportSlice::Tcp(slice) => {
            Some(Values::Tcp { ip, tcp: tcp(slice)?, payload_len: slice.payload().len() })
        }
        TransportSlice::Udp(udp) => Some(Values::Udp {
            ip,
            src_port: udp.source_port(),
            dst_port: udp.destination_port(),
            payload_len: udp.payload().len(),
        }),
        TransportSlice::Icmpv4(icmp) => match icmp.icmp_type() {
            Icmpv4Type::EchoRequest(echo) => {
                Some(Values::Echo { ip, ident: echo.id, seq_no: echo.seq, data: icmp.payload() })
            }
            _ => None,
        },
        TransportSlice::Icmpv6(icmp) => {
            let (target, options) = icmp.payload().split_first_chunk::<16>()?;
            let link_addr = match options {
                [1, 1, address @ ..] => Some(*address.first_chunk()?),
                _ => None,
            };
            Some(Values::Solicit { ip, target: u128::from_be_bytes(*target), link_addr })
        }
        TransportSlice::Igmp(_) => None,
    }
}

fn tcp(slice: &TcpSlice<'_>) -> Option<Tcp> {
    let control = match (slice.syn(), slice.fin(), slice.rst(), slice.psh()) {
        (false, false, false, false) => 0,
        (false, false, false, true) => 1,
        (true, false, false, _) => 2,
        (false, true, false, _) => 3,
        (false, false, true, _) => 4,
        _ => return None,
    };
    let mut tcp = Tcp {
        src_port: slice.source_port(),
        dst_port: slice.destination_port(),
        seq: slice.sequence_number(),
        ack: slice.ack().then(|| slice.acknowledgment_number()),
        control,
        window: slice.window_size(),
        ..Tcp::default()
    };
    for option in slice.options_iterator() {
        match option.ok()? {
            TcpOptionElement::MaximumSegmentSize(value) => tcp.max_seg_size = Some(value),
            TcpOptionElement::WindowScale(shift) => tcp.window_scale = Some(shift),
            TcpOptionElement::SelectiveAcknowledgementPermitted => tcp.sack_permitted = true,
            TcpOptionElement::SelectiveAcknowledgement(first, more) => {
                tcp.sack = [Some(first), more[0], more[1]];
            }
            TcpOptionElement::Timestamp(tsval, tsecr) => tcp.timestamps = Some((tsval, tsecr)),
            TcpOptionElement::Noop => {}
        }
    }
    Some(tcp)
}

fn arp<'a>(packet: &ArpPacket) -> Option<Values<'a>> {
    let word = |octets: &[u8]| Some(u32::from_be_bytes(*octets.first_chunk()?));
    Some(Values::Arp {
        operation: packet.operation.0,
        source: (*packet.sender_hw_addr().first_chunk()?, word(packet.sender_protocol_addr())?),
        target: (*packet.target_hw_addr().first_chunk()?, word(packet.target_protocol_addr())?),
    })
}
