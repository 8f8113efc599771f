//! Representations into frames.

use core::net::{Ipv4Addr, Ipv6Addr};
use wireloom::wire::*;
use wireloom_benches::job::*;

pub(crate) fn emit(job: &Job, out: &mut [u8]) -> usize {
    try_emit(job, out).unwrap_or(0)
}

fn try_emit(job: &Job, out: &mut [u8]) -> Option<usize> {
    let link = ethernet::Repr {
        dst_addr: ethernet::Address(job.ends.dst_mac),
        src_addr: ethernet::Address(job.ends.src_mac),
        ethertype: match job.family {
            Family::V4 => ethernet::EtherType::Ipv4,
            Family::V6 => ethernet::EtherType::Ipv6,
        },
    };
    let upper_len = upper_len(job)?;
    let rest = link.emit(out).ok()?;
    let (rest, pseudo, headers_len) = match job.family {
        Family::V4 => {
            let ip = ipv4::Repr {
                dscp: ip::Dscp::MIN,
                ecn: ip::Ecn::NotEct,
                ident: 0,
                dont_frag: true,
                more_frags: false,
                frag_offset: ipv4::FragOffset::new(0)?,
                hop_limit: HOP_LIMIT,
                next_header: next_header(job),
                src_addr: Ipv4Addr::from(job.ends.src_v4),
                dst_addr: Ipv4Addr::from(job.ends.dst_v4),
                payload_len: ipv4::PayloadLen::new(upper_len)?,
            };
            let rest = ip.emit(rest, Fill::Sum(Sum::ZERO)).ok()?;
            (rest, Pseudo::v4(ip.src_addr, ip.dst_addr), 14 + 20)
        }
        Family::V6 => {
            let ip = ipv6::Repr {
                dscp: ip::Dscp::MIN,
                ecn: ip::Ecn::NotEct,
                flow_label: ipv6::FlowLabel::MIN,
                next_header: next_header(job),
                hop_limit: HOP_LIMIT,
                src_addr: Ipv6Addr::from(job.ends.src_v6),
                dst_addr: Ipv6Addr::from(job.ends.dst_v6),
                payload_len: ipv6::PayloadLen::new(upper_len)?,
            };
            let rest = ip.emit(rest).ok()?;
            (rest, Pseudo::v6(ip.src_addr, ip.dst_addr), 14 + 40)
        }
    };
    upper(job, pseudo, rest)?;
    Some(headers_len + upper_len)
}

fn next_header(job: &Job) -> ip::Protocol {
    match job.upper {
        Upper::Tcp { .. } => ip::Protocol::Tcp,
        Upper::Udp => ip::Protocol::Udp,
        Upper::Echo { .. } => ip::Protocol::Icmp,
    }
}

fn upper_len(job: &Job) -> Option<usize> {
    let header_len = match job.upper {
        Upper::Tcp { timestamps, .. } => {
            if timestamps.is_some() {
                32
            } else {
                20
            }
        }
        Upper::Udp | Upper::Echo { .. } => 8,
    };
    Some(header_len + job.payload.len())
}

fn upper(job: &Job, pseudo: Pseudo, out: &mut [u8]) -> Option<()> {
    let payload = &job.payload[..];
    match job.upper {
        Upper::Tcp { seq, ack, timestamps } => {
            let options = match timestamps {
                Some((tsval, tsecr)) => {
                    tcp::Options::NONE.with_timestamp(tcp::Timestamps { tsval, tsecr })?
                }
                None => tcp::Options::NONE,
            };
            let repr = tcp::Repr {
                src_port: SRC_PORT,
                dst_port: DST_PORT,
                seq_number: seq.into(),
                ack_number: Some(ack.into()),
                cwr: false,
                ece: false,
                control: tcp::Control::Psh,
                window_len: WINDOW,
                options,
            };
            let (front, place) = out.split_at_mut_checked(repr.buffer_len())?;
            let sum = copy_and_sum(place.get_mut(..payload.len())?, payload);
            repr.emit(front, payload.len(), PseudoFill::Sum(pseudo, sum)).ok()?;
        }
        Upper::Udp => {
            let payload_len = udp::PayloadLen::new(payload.len())?;
            let repr = udp::Repr { src_port: SRC_PORT, dst_port: DST_PORT, payload_len };
            let (front, place) = out.split_at_mut_checked(repr.buffer_len())?;
            let sum = copy_and_sum(place.get_mut(..payload.len())?, payload);
            repr.emit(front, PseudoFill::Sum(pseudo, sum)).ok()?;
        }
        Upper::Echo { seq_no } => {
            let repr = icmpv4::Repr::EchoRequest { ident: IDENT, seq_no, payload };
            repr.emit(out, Fill::Sum(Sum::ZERO)).ok()?;
        }
    }
    Some(())
}
