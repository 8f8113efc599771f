//! Frames made by hand, octet by octet, without wireloom: what tests send, and what tshark is asked about.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// A link-layer address.
pub type Mac = [u8; 6];

/// To everybody on the link.
pub const BROADCAST: Mac = [0xff; 6];

/// EtherTypes.
pub const IPV4: u16 = 0x0800;
/// ARP.
pub const ARP: u16 = 0x0806;
/// IPv6.
pub const IPV6: u16 = 0x86dd;

/// Protocol numbers.
pub const ICMP: u8 = 1;
/// TCP.
pub const TCP: u8 = 6;
/// UDP.
pub const UDP: u8 = 17;
/// ICMPv6.
pub const ICMPV6: u8 = 58;

/// The ones' complement sum of RFC 1071, the slow and obvious way; not yet complemented.
pub fn sum(octets: &[u8]) -> u32 {
    let words = octets.chunks(2).map(|pair| u32::from(pair[0]) << 8 | u32::from(*pair.get(1).unwrap_or(&0)));
    words.fold(0, |sum, word| fold(sum + word))
}

fn fold(sum: u32) -> u32 {
    (sum & 0xffff) + (sum >> 16)
}

/// The checksum over all pieces, each of an even length but the last.
pub fn checksum(pieces: &[&[u8]]) -> u16 {
    !(fold(pieces.iter().fold(0, |total, piece| fold(total + sum(piece)))) as u16)
}

/// The pseudo-header of RFC 9293 §3.1 or RFC 8200 §8.1.
pub fn pseudo(src: IpAddr, dst: IpAddr, protocol: u8, len: usize) -> Vec<u8> {
    match (src, dst) {
        (IpAddr::V4(src), IpAddr::V4(dst)) => {
            let len = (len as u16).to_be_bytes();
            [&src.octets()[..], &dst.octets(), &[0, protocol], &len].concat()
        }
        (IpAddr::V6(src), IpAddr::V6(dst)) => {
            let len = (len as u32).to_be_bytes();
            [&src.octets()[..], &dst.octets(), &len, &[0, 0, 0, protocol]].concat()
        }
        _ => Vec::new(),
    }
}

/// An Ethernet frame, without padding.
pub fn ethernet(dst: Mac, src: Mac, ethertype: u16, payload: &[u8]) -> Vec<u8> {
    [&dst[..], &src, &ethertype.to_be_bytes(), payload].concat()
}

/// An ARP packet for IPv4 on Ethernet.
pub fn arp(operation: u16, sender: (Mac, Ipv4Addr), target: (Mac, Ipv4Addr)) -> Vec<u8> {
    let mut packet = vec![0, 1, 8, 0, 6, 4];
    packet.extend(operation.to_be_bytes());
    for (mac, addr) in [sender, target] {
        packet.extend(mac);
        packet.extend(addr.octets());
    }
    packet
}

/// An IPv4 header, as its fields; lengths and checksum come with [`Ipv4::around`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ipv4 {
    /// Sender.
    pub src: Ipv4Addr,
    /// Receiver.
    pub dst: Ipv4Addr,
    /// Of the payload.
    pub protocol: u8,
    /// Time to live.
    pub ttl: u8,
    /// DSCP and ECN.
    pub tos: u8,
    /// Identification.
    pub ident: u16,
    /// Flags and fragment offset, as on the wire.
    pub fragment: u16,
    /// A multiple of 4 octets.
    pub options: Vec<u8>,
}

impl Ipv4 {
    /// With TTL 64, not fragmented.
    pub fn new(src: Ipv4Addr, dst: Ipv4Addr, protocol: u8) -> Self {
        Ipv4 { src, dst, protocol, ttl: 64, tos: 0, ident: 0x1234, fragment: 0, options: Vec::new() }
    }

    /// The packet with this payload.
    pub fn around(&self, payload: &[u8]) -> Vec<u8> {
        let header_len = 20 + self.options.len();
        let mut header = vec![0x40 | (header_len / 4) as u8, self.tos];
        header.extend(((header_len + payload.len()) as u16).to_be_bytes());
        header.extend(self.ident.to_be_bytes());
        header.extend(self.fragment.to_be_bytes());
        header.extend([self.ttl, self.protocol, 0, 0]);
        header.extend(self.src.octets());
        header.extend(self.dst.octets());
        header.extend(&self.options);
        let check = checksum(&[&header]);
        header[10..12].copy_from_slice(&check.to_be_bytes());
        header.extend(payload);
        header
    }
}

/// An IPv6 header, as its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ipv6 {
    /// Sender.
    pub src: Ipv6Addr,
    /// Receiver.
    pub dst: Ipv6Addr,
    /// What follows.
    pub next: u8,
    /// Hop limit.
    pub hops: u8,
    /// Traffic class.
    pub class: u8,
    /// 20 bits.
    pub flow: u32,
}

impl Ipv6 {
    /// With hop limit 64.
    pub fn new(src: Ipv6Addr, dst: Ipv6Addr, next: u8) -> Self {
        Ipv6 { src, dst, next, hops: 64, class: 0, flow: 0 }
    }

    /// With this hop limit.
    pub fn hops(mut self, hops: u8) -> Self {
        self.hops = hops;
        self
    }

    /// The packet with this payload.
    pub fn around(&self, payload: &[u8]) -> Vec<u8> {
        let first = 6 << 28 | u32::from(self.class) << 20 | self.flow & 0xf_ffff;
        let mut packet = first.to_be_bytes().to_vec();
        packet.extend((payload.len() as u16).to_be_bytes());
        packet.extend([self.next, self.hops]);
        packet.extend(self.src.octets());
        packet.extend(self.dst.octets());
        packet.extend(payload);
        packet
    }
}

/// An IP packet of the family of the addresses, with the usual header.
pub fn ip(src: IpAddr, dst: IpAddr, protocol: u8, payload: &[u8]) -> Vec<u8> {
    match (src, dst) {
        (IpAddr::V4(src), IpAddr::V4(dst)) => Ipv4::new(src, dst, protocol).around(payload),
        (IpAddr::V6(src), IpAddr::V6(dst)) => Ipv6::new(src, dst, protocol).around(payload),
        _ => Vec::new(),
    }
}

/// A UDP datagram, without the IP header.
pub fn udp(src: SocketAddr, dst: SocketAddr, payload: &[u8]) -> Vec<u8> {
    let len = 8 + payload.len();
    let mut datagram = [src.port(), dst.port(), len as u16, 0].map(u16::to_be_bytes).concat();
    datagram.extend(payload);
    let check = match checksum(&[&pseudo(src.ip(), dst.ip(), UDP, len), &datagram]) {
        0 => 0xffff,
        check => check,
    };
    datagram[6..8].copy_from_slice(&check.to_be_bytes());
    datagram
}

/// Flags of a TCP segment.
pub const FIN: u8 = 1;
/// Synchronise.
pub const SYN: u8 = 2;
/// Reset.
pub const RST: u8 = 4;
/// Push.
pub const PSH: u8 = 8;
/// The acknowledgment number counts.
pub const ACK: u8 = 16;
/// The urgent pointer counts.
pub const URG: u8 = 32;

/// A TCP segment, as its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tcp {
    /// Sender.
    pub src: SocketAddr,
    /// Receiver.
    pub dst: SocketAddr,
    /// Sequence number.
    pub seq: u32,
    /// Acknowledgment number.
    pub ack: u32,
    /// FIN to CWR.
    pub flags: u8,
    /// As in the header.
    pub window: u16,
    /// As in the header.
    pub urgent: u16,
    /// A multiple of 4 octets.
    pub options: Vec<u8>,
    /// Data.
    pub payload: Vec<u8>,
}

impl Tcp {
    /// A segment without options and data.
    pub fn new(src: SocketAddr, dst: SocketAddr, flags: u8, seq: u32, ack: u32) -> Self {
        Tcp { src, dst, seq, ack, flags, window: 0x2000, urgent: 0, options: Vec::new(), payload: Vec::new() }
    }

    /// With these options.
    pub fn options(mut self, options: &[u8]) -> Self {
        self.options = options.to_vec();
        self
    }

    /// With this data.
    pub fn payload(mut self, payload: &[u8]) -> Self {
        self.payload = payload.to_vec();
        self
    }

    /// With this window.
    pub fn window(mut self, window: u16) -> Self {
        self.window = window;
        self
    }

    /// Its octets, without the IP header.
    pub fn octets(&self) -> Vec<u8> {
        let header_len = 20 + self.options.len();
        let mut segment = [self.src.port(), self.dst.port()].map(u16::to_be_bytes).concat();
        segment.extend(self.seq.to_be_bytes());
        segment.extend(self.ack.to_be_bytes());
        segment.extend([(header_len as u8 / 4) << 4, self.flags]);
        segment.extend([self.window, 0, self.urgent].map(u16::to_be_bytes).concat());
        segment.extend(&self.options);
        segment.extend(&self.payload);
        let check = checksum(&[&pseudo(self.src.ip(), self.dst.ip(), TCP, segment.len()), &segment]);
        segment[16..18].copy_from_slice(&check.to_be_bytes());
        segment
    }

    /// With an IP header.
    pub fn packet(&self) -> Vec<u8> {
        ip(self.src.ip(), self.dst.ip(), TCP, &self.octets())
    }
}

/// A UDP datagram with an IP header.
pub fn udp_packet(src: SocketAddr, dst: SocketAddr, payload: &[u8]) -> Vec<u8> {
    ip(src.ip(), dst.ip(), UDP, &udp(src, dst, payload))
}

/// An ICMPv4 message: type, code, the second word, the rest.
pub fn icmpv4(kind: u8, code: u8, word: u32, rest: &[u8]) -> Vec<u8> {
    let mut message = vec![kind, code, 0, 0];
    message.extend(word.to_be_bytes());
    message.extend(rest);
    let check = checksum(&[&message]);
    message[2..4].copy_from_slice(&check.to_be_bytes());
    message
}

/// An ICMPv6 message: type, code, everything behind the checksum.
pub fn icmpv6(src: Ipv6Addr, dst: Ipv6Addr, kind: u8, code: u8, rest: &[u8]) -> Vec<u8> {
    let mut message = vec![kind, code, 0, 0];
    message.extend(rest);
    let check = checksum(&[&pseudo(src.into(), dst.into(), ICMPV6, message.len()), &message]);
    message[2..4].copy_from_slice(&check.to_be_bytes());
    message
}

/// An echo request with its IP header.
pub fn ping(src: IpAddr, dst: IpAddr, ident: u16, seq: u16, data: &[u8]) -> Vec<u8> {
    match (src, dst) {
        (IpAddr::V4(_), IpAddr::V4(_)) => {
            ip(src, dst, ICMP, &icmpv4(8, 0, u32::from(ident) << 16 | u32::from(seq), data))
        }
        (IpAddr::V6(from), IpAddr::V6(to)) => {
            let rest = [&ident.to_be_bytes()[..], &seq.to_be_bytes(), data].concat();
            ip(src, dst, ICMPV6, &icmpv6(from, to, 128, 0, &rest))
        }
        _ => Vec::new(),
    }
}

/// The IPv6 multicast group that asks for the owner of `target`, RFC 4291 §2.7.1.
pub fn solicited_node(target: Ipv6Addr) -> Ipv6Addr {
    let [.., a, b, c] = target.octets();
    Ipv6Addr::new(0xff02, 0, 0, 0, 0, 1, 0xff00 | u16::from(a), u16::from(b) << 8 | u16::from(c))
}

/// The Ethernet address of a multicast group, RFC 1112 §6.4 and RFC 2464 §7.
pub fn multicast_mac(group: IpAddr) -> Mac {
    match group {
        IpAddr::V4(group) => {
            let [_, a, b, c] = group.octets();
            [1, 0, 0x5e, a & 0x7f, b, c]
        }
        IpAddr::V6(group) => {
            let [.., a, b, c, d] = group.octets();
            [0x33, 0x33, a, b, c, d]
        }
    }
}

/// A neighbour solicitation for `target`; the option is left out where there is no address.
pub fn solicitation(src: Ipv6Addr, dst: Ipv6Addr, target: Ipv6Addr, link: Option<Mac>) -> Vec<u8> {
    neighbor(135, 0, src, dst, target, link.map(|mac| (1, mac)))
}

/// A neighbour advertisement; `flags` is the octet with R, S and O.
pub fn advertisement(
    flags: u8,
    src: Ipv6Addr,
    dst: Ipv6Addr,
    target: Ipv6Addr,
    link: Option<Mac>,
) -> Vec<u8> {
    neighbor(136, flags, src, dst, target, link.map(|mac| (2, mac)))
}

fn neighbor(
    kind: u8,
    flags: u8,
    src: Ipv6Addr,
    dst: Ipv6Addr,
    target: Ipv6Addr,
    link: Option<(u8, Mac)>,
) -> Vec<u8> {
    let mut rest = vec![flags, 0, 0, 0];
    rest.extend(target.octets());
    if let Some((option, mac)) = link {
        rest.extend([option, 1]);
        rest.extend(mac);
    }
    Ipv6::new(src, dst, ICMPV6).hops(255).around(&icmpv6(src, dst, kind, 0, &rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 1071 §3's example, and that a packet with its checksum in place sums to all ones.
    #[test]
    fn checksums() {
        assert_eq!(sum(&[0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7]), 0xddf2);
        let (a, b) = (Ipv4Addr::new(10, 0, 0, 1), Ipv4Addr::new(10, 0, 0, 2));
        let packet = Ipv4::new(a, b, UDP).around(&udp((a, 1).into(), (b, 2).into(), b"odd"));
        assert_eq!(checksum(&[&packet[..20]]), 0);
        let pseudo = pseudo(a.into(), b.into(), UDP, 11);
        assert_eq!(checksum(&[&pseudo, &packet[20..]]), 0);
    }
}
