//! Representations into frames.

use smoltcp::phy::ChecksumCapabilities;
use smoltcp::wire::*;
use wireloom_benches::job::*;

pub(crate) fn emit(job: &Job, out: &mut [u8]) -> usize {
    let mut frame = EthernetFrame::new_unchecked(out);
    let link = EthernetRepr {
        src_addr: EthernetAddress(job.ends.src_mac),
        dst_addr: EthernetAddress(job.ends.dst_mac),
        ethertype: match job.family {
            Family::V4 => EthernetProtocol::Ipv4,
            Family::V6 => EthernetProtocol::Ipv6,
        },
    };
    link.emit(&mut frame);
    let caps = &ChecksumCapabilities::default();
    let upper = Emitted::of(job);
    let payload_len = upper.len();
    let next_header = upper.protocol();
    match job.family {
        Family::V4 => {
            let repr = Ipv4Repr {
                src_addr: job.ends.src_v4.into(),
                dst_addr: job.ends.dst_v4.into(),
                next_header,
                payload_len,
                hop_limit: HOP_LIMIT,
            };
            let mut packet = Ipv4Packet::new_unchecked(frame.payload_mut());
            repr.emit(&mut packet, caps);
            upper.emit(packet.payload_mut(), (repr.src_addr.into(), repr.dst_addr.into()), caps);
            14 + 20 + payload_len
        }
        Family::V6 => {
            let repr = Ipv6Repr {
                src_addr: job.ends.src_v6.into(),
                dst_addr: job.ends.dst_v6.into(),
                next_header,
                payload_len,
                hop_limit: HOP_LIMIT,
            };
            let mut packet = Ipv6Packet::new_unchecked(frame.payload_mut());
            repr.emit(&mut packet);
            upper.emit(packet.payload_mut(), (repr.src_addr.into(), repr.dst_addr.into()), caps);
            14 + 40 + payload_len
        }
    }
}

enum Emitted<'a> {
    Tcp(TcpRepr<'a>),
    Udp(UdpRepr, &'a [u8]),
    Echo(Icmpv4Repr<'a>),
}

impl<'a> Emitted<'a> {
    fn of(job: &'a Job) -> Self {
        match job.upper {
            Upper::Tcp { seq, ack, timestamps } => Emitted::Tcp(TcpRepr {
                src_port: SRC_PORT,
                dst_port: DST_PORT,
                control: TcpControl::Psh,
                seq_number: TcpSeqNumber(seq as i32),
                ack_number: Some(TcpSeqNumber(ack as i32)),
                window_len: WINDOW,
                window_scale: None,
                max_seg_size: None,
                sack_permitted: false,
                sack_ranges: [None; 3],
                timestamp: timestamps.map(|(tsval, tsecr)| TcpTimestampRepr { tsval, tsecr }),
                payload: &job.payload,
            }),
            Upper::Udp => Emitted::Udp(UdpRepr { src_port: SRC_PORT, dst_port: DST_PORT }, &job.payload),
            Upper::Echo { seq_no } => {
                Emitted::Echo(Icmpv4Repr::EchoRequest { ident: IDENT, seq_no, data: &job.payload })
            }
        }
    }

    fn len(&self) -> usize {
        match self {
            Emitted::Tcp(repr) => repr.buffer_len(),
            Emitted::Udp(repr, payload) => repr.header_len() + payload.len(),
            Emitted::Echo(repr) => repr.buffer_len(),
        }
    }

    fn protocol(&self) -> IpProtocol {
        match self {
            Emitted::Tcp(_) => IpProtocol::Tcp,
            Emitted::Udp(..) => IpProtocol::Udp,
            Emitted::Echo(_) => IpProtocol::Icmp,
        }
    }

    fn emit(&self, out: &mut [u8], (src, dst): (IpAddress, IpAddress), caps: &ChecksumCapabilities) {
        match self {
            Emitted::Tcp(repr) => repr.emit(&mut TcpPacket::new_unchecked(out), &src, &dst, caps),
            Emitted::Udp(repr, payload) => repr.emit(
                &mut UdpPacket::new_unchecked(out),
                &src,
                &dst,
                payload.len(),
                |place| place.copy_from_slice(payload),
                caps,
            ),
            Emitted::Echo(repr) => repr.emit(&mut Icmpv4Packet::new_unchecked(out), caps),
        }
    }
}
