//! A TCP segment as a frame carries it, read by the wire layer.

use std::net::{IpAddr, SocketAddr};

use wireloom::wire::tcp::{Packet, TcpOption};
use wireloom::wire::{Pseudo, SeqNumber, ip, ipv4, ipv6};

/// A segment and what its packet says.
#[derive(Debug)]
pub(super) struct Segment<'f> {
    tcp: Packet<'f>,
    src: SocketAddr,
    dst: SocketAddr,
    ecn: ip::Ecn,
    /// Octets of the IP packet.
    pub(super) packet_len: usize,
    /// Whether the checksum of the IP header is right, where it has one.
    header_is_sound: bool,
    pub(super) options: Options,
}

/// Its options.
#[derive(Debug, Default)]
pub(super) struct Options {
    pub(super) mss: Option<u16>,
    pub(super) shift: Option<u8>,
    pub(super) sack_permitted: bool,
    pub(super) stamps: Option<(u32, u32)>,
    pub(super) sack: Vec<(SeqNumber, SeqNumber)>,
}

impl<'f> Segment<'f> {
    /// The segment in an IP packet, if there is one.
    pub(super) fn of(packet: &'f [u8]) -> Option<Self> {
        let (src, dst, ecn, payload, header_is_sound): (IpAddr, IpAddr, _, _, _);
        let packet_len;
        match packet.first()? >> 4 {
            4 => {
                let view = ipv4::Packet::parse(packet).ok()?;
                if view.next_header() != ip::Protocol::Tcp {
                    return None;
                }
                (src, dst, ecn) = (view.src_addr().into(), view.dst_addr().into(), view.ecn());
                (payload, header_is_sound) = (view.payload(), view.verify_checksum());
                packet_len = view.octets().len();
            }
            6 => {
                let view = ipv6::Packet::parse(packet).ok()?;
                if view.next_header() != ip::Protocol::Tcp {
                    return None;
                }
                (src, dst, ecn) = (view.src_addr().into(), view.dst_addr().into(), view.ecn());
                (payload, header_is_sound) = (view.payload(), true);
                packet_len = view.octets().len();
            }
            _ => return None,
        }
        let tcp = Packet::parse(payload).ok()?;
        let (src, dst) = (SocketAddr::new(src, tcp.src_port()), SocketAddr::new(dst, tcp.dst_port()));
        let options = Options::of(&tcp);
        Some(Segment { tcp, src, dst, ecn, packet_len, header_is_sound, options })
    }

    /// Whether its checksums are right.
    pub(super) fn is_sound(&self) -> bool {
        self.header_is_sound
            && Pseudo::new(self.src.ip(), self.dst.ip())
                .is_some_and(|pseudo| self.tcp.verify_checksum(pseudo))
    }

    /// The ends of the connection, that at end 0 of the link first, if `end` has sent it.
    pub(super) fn ends(&self, end: usize) -> (SocketAddr, SocketAddr) {
        if end == 0 { (self.src, self.dst) } else { (self.dst, self.src) }
    }

    pub(super) fn seq(&self) -> SeqNumber {
        self.tcp.seq_number()
    }

    pub(super) fn ack(&self) -> Option<SeqNumber> {
        self.tcp.ack().then(|| self.tcp.ack_number())
    }

    pub(super) fn window(&self) -> u16 {
        self.tcp.window_len()
    }

    pub(super) fn is_syn(&self) -> bool {
        self.tcp.syn()
    }

    pub(super) fn is_fin(&self) -> bool {
        self.tcp.fin()
    }

    pub(super) fn is_reset(&self) -> bool {
        self.tcp.rst()
    }

    /// Whether it echoes a mark, or asks for that in a SYN.
    pub(super) fn is_echo(&self) -> bool {
        self.tcp.ece()
    }

    pub(super) fn has_cwr(&self) -> bool {
        self.tcp.cwr()
    }

    pub(super) fn payload(&self) -> &'f [u8] {
        self.tcp.payload()
    }

    /// Octets of options, as they stand in the header.
    pub(super) fn options_len(&self) -> usize {
        self.tcp.options_octets().len()
    }

    /// SEG.LEN without SYN.
    pub(super) fn len(&self) -> i64 {
        self.payload().len() as i64 + i64::from(self.is_fin())
    }

    /// Whether a router may mark it.
    pub(super) fn is_markable(&self) -> bool {
        matches!(self.ecn, ip::Ecn::Ect0 | ip::Ecn::Ect1)
    }

    pub(super) fn is_marked(&self) -> bool {
        self.ecn == ip::Ecn::Ce
    }
}

impl Options {
    fn of(tcp: &Packet<'_>) -> Options {
        let mut options = Options::default();
        if tcp.options_octets().is_empty() {
            return options;
        }
        for option in tcp.options().flatten() {
            match option {
                TcpOption::MaxSegSize { value } => options.mss = Some(value),
                TcpOption::WindowScale { shift } => options.shift = Some(shift.get()),
                TcpOption::SackPermitted => options.sack_permitted = true,
                TcpOption::Timestamps { tsval, tsecr } => options.stamps = Some((tsval, tsecr)),
                TcpOption::Sack { blocks } => {
                    options.sack = blocks.iter().map(|block| (block.left, block.right)).collect();
                }
                TcpOption::Md5 { .. }
                | TcpOption::UserTimeout { .. }
                | TcpOption::Authentication { .. }
                | TcpOption::Multipath { .. }
                | TcpOption::FastOpen { .. }
                | TcpOption::Unknown { .. } => {}
            }
        }
        options
    }
}
