//! Frames by the mutable packets.

use pnet_packet::ethernet::{EtherTypes, MutableEthernetPacket};
use pnet_packet::icmp::{self, IcmpPacket, IcmpTypes, echo_request::MutableEchoRequestPacket};
use pnet_packet::ip::{IpNextHeaderProtocol, IpNextHeaderProtocols as Protocols};
use pnet_packet::ipv4::{self, MutableIpv4Packet};
use pnet_packet::ipv6::MutableIpv6Packet;
use pnet_packet::tcp::{self, MutableTcpPacket, TcpOption};
use pnet_packet::udp::{self, MutableUdpPacket};
use std::net::{Ipv4Addr, Ipv6Addr};
use wireloom_benches::job::*;

pub(crate) fn emit(job: &Job, out: &mut [u8]) -> usize {
    try_emit(job, out).unwrap_or(0)
}

fn try_emit(job: &Job, out: &mut [u8]) -> Option<usize> {
    let (header_len, protocol) = match job.upper {
        Upper::Tcp { timestamps: Some(_), .. } => (32, Protocols::Tcp),
        Upper::Tcp { timestamps: None, .. } => (20, Protocols::Tcp),
        Upper::Udp => (8, Protocols::Udp),
        Upper::Echo { .. } => (8, Protocols::Icmp),
    };
    let upper_len = header_len + job.payload.len();
    let (front, rest) = out.split_at_mut_checked(14)?;
    let mut link = MutableEthernetPacket::new(front)?;
    link.set_destination(job.ends.dst_mac.into());
    link.set_source(job.ends.src_mac.into());
    let rest = match job.family {
        Family::V4 => {
            link.set_ethertype(EtherTypes::Ipv4);
            let (front, rest) = rest.split_at_mut_checked(20)?;
            v4(job, upper_len, protocol, front)?;
            rest
        }
        Family::V6 => {
            link.set_ethertype(EtherTypes::Ipv6);
            let (front, rest) = rest.split_at_mut_checked(40)?;
            let mut ip = MutableIpv6Packet::new(front)?;
            ip.set_version(6);
            ip.set_traffic_class(0);
            ip.set_flow_label(0);
            ip.set_payload_length(upper_len as u16);
            ip.set_next_header(protocol);
            ip.set_hop_limit(HOP_LIMIT);
            ip.set_source(Ipv6Addr::from(job.ends.src_v6));
            ip.set_destination(Ipv6Addr::from(job.ends.dst_v6));
            rest
        }
    };
    upper(job, header_len, rest.get_mut(..upper_len)?)?;
    Some(if job.family == Family::V4 { 34 } else { 54 } + upper_len)
}

fn v4(job: &Job, upper_len: usize, protocol: IpNextHeaderProtocol, front: &mut [u8]) -> Option<()> {
    let mut ip = MutableIpv4Packet::new(front)?;
    ip.set_version(4);
    ip.set_header_length(5);
    ip.set_dscp(0);
    ip.set_ecn(0);
    ip.set_total_length(20 + upper_len as u16);
    ip.set_identification(0);
    ip.set_flags(2);
    ip.set_fragment_offset(0);
    ip.set_ttl(HOP_LIMIT);
    ip.set_next_level_protocol(protocol);
    ip.set_source(Ipv4Addr::from(job.ends.src_v4));
    ip.set_destination(Ipv4Addr::from(job.ends.dst_v4));
    let sum = ipv4::checksum(&ip.to_immutable());
    ip.set_checksum(sum);
    Some(())
}

fn upper(job: &Job, header_len: usize, out: &mut [u8]) -> Option<()> {
    out.get_mut(header_len..)?.copy_from_slice(&job.payload);
    let v4 = (Ipv4Addr::from(job.ends.src_v4), Ipv4Addr::from(job.ends.dst_v4));
    let v6 = (Ipv6Addr::from(job.ends.src_v6), Ipv6Addr::from(job.ends.dst_v6));
    match job.upper {
        Upper::Tcp { seq, ack, timestamps } => {
            let mut packet = MutableTcpPacket::new(out)?;
            packet.set_source(SRC_PORT);
            packet.set_destination(DST_PORT);
            packet.set_sequence(seq);
            packet.set_acknowledgement(ack);
            packet.set_data_offset((header_len / 4) as u8);
            packet.set_reserved(0);
            packet.set_flags(0x18);
            packet.set_window(WINDOW);
            packet.set_urgent_ptr(0);
            if let Some((tsval, tsecr)) = timestamps {
                packet.set_options(&[TcpOption::nop(), TcpOption::nop(), TcpOption::timestamp(tsval, tsecr)]);
            }
            let sum = match job.family {
                Family::V4 => tcp::ipv4_checksum(&packet.to_immutable(), &v4.0, &v4.1),
                Family::V6 => tcp::ipv6_checksum(&packet.to_immutable(), &v6.0, &v6.1),
            };
            packet.set_checksum(sum);
        }
        Upper::Udp => {
            let len = out.len() as u16;
            let mut packet = MutableUdpPacket::new(out)?;
            packet.set_source(SRC_PORT);
            packet.set_destination(DST_PORT);
            packet.set_length(len);
            let sum = match job.family {
                Family::V4 => udp::ipv4_checksum(&packet.to_immutable(), &v4.0, &v4.1),
                Family::V6 => udp::ipv6_checksum(&packet.to_immutable(), &v6.0, &v6.1),
            };
            packet.set_checksum(sum);
        }
        Upper::Echo { seq_no } => {
            let mut packet = MutableEchoRequestPacket::new(out)?;
            packet.set_icmp_type(IcmpTypes::EchoRequest);
            packet.set_icmp_code(icmp::IcmpCode(0));
            packet.set_identifier(IDENT);
            packet.set_sequence_number(seq_no);
            let sum = icmp::checksum(&IcmpPacket::new(out)?);
            out.get_mut(2..4)?.copy_from_slice(&sum.to_be_bytes());
        }
    }
    Some(())
}
