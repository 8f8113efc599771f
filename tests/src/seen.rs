//! What a stack sent, taken apart without wireloom. Everything that a correct sender must get right (lengths, checksums,
//! padding, source addresses) is checked on the way, so that no test has to ask for it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use crate::build::{self, Ipv4, Ipv6, Mac, Tcp};

/// One frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Receiver and sender on the link; `None` where frames begin with IP.
    pub link: Option<(Mac, Mac)>,
    /// What it carries.
    pub body: Body,
}

/// What a frame carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// An ARP packet: operation, sender, target.
    Arp(u16, (Mac, Ipv4Addr), (Mac, Ipv4Addr)),
    /// An IPv4 packet.
    V4(Ipv4, Upper),
    /// An IPv6 packet; `next` is the protocol behind the extension headers, which are kept apart.
    V6(Ipv6, Vec<Extension>, Upper),
    /// Another EtherType.
    Other(u16, Vec<u8>),
}

/// One extension header of an IPv6 packet: its number and its octets.
pub type Extension = (u8, Vec<u8>);

/// What an IP packet carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Upper {
    /// A TCP segment.
    Tcp(Tcp),
    /// A UDP datagram.
    Udp(SocketAddr, SocketAddr, Vec<u8>),
    /// An ICMP or ICMPv6 message: type, code, what is behind the checksum.
    Icmp(u8, u8, Vec<u8>),
    /// A fragment, or another protocol.
    Octets(Vec<u8>),
}

impl Frame {
    /// Takes a frame apart that begins with an Ethernet header.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn ethernet(octets: &[u8]) -> Result<Frame, String> {
        let (header, rest) = octets.split_at_checked(14).ok_or("shorter than an Ethernet header")?;
        let (dst, src) = (mac(&header[..6]), mac(&header[6..12]));
        if src[0] & 1 != 0 {
            return Err(format!("a group address as source: {src:02x?}"));
        }
        let body = match u16::from_be_bytes([header[12], header[13]]) {
            build::ARP => arp(rest)?,
            build::IPV4 => ipv4(rest)?,
            build::IPV6 => ipv6(rest)?,
            other => Body::Other(other, rest.to_vec()),
        };
        Ok(Frame { link: Some((dst, src)), body })
    }

    /// Takes a packet apart.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn ip(octets: &[u8]) -> Result<Frame, String> {
        let body = match octets.first().map(|first| first >> 4) {
            Some(4) => ipv4(octets)?,
            Some(6) => ipv6(octets)?,
            version => return Err(format!("version {version:?}")),
        };
        Ok(Frame { link: None, body })
    }

    /// What the IP packet carries, if there is one.
    pub fn upper(&self) -> Option<&Upper> {
        match &self.body {
            Body::V4(_, upper) | Body::V6(_, _, upper) => Some(upper),
            Body::Arp(..) | Body::Other(..) => None,
        }
    }

    /// Sender and receiver of the IP packet, if there is one.
    pub fn addresses(&self) -> Option<(IpAddr, IpAddr)> {
        match &self.body {
            Body::V4(header, _) => Some((header.src.into(), header.dst.into())),
            Body::V6(header, _, _) => Some((header.src.into(), header.dst.into())),
            Body::Arp(..) | Body::Other(..) => None,
        }
    }

    /// The TCP segment, if it is one.
    pub fn tcp(&self) -> Option<&Tcp> {
        match self.upper() {
            Some(Upper::Tcp(segment)) => Some(segment),
            _ => None,
        }
    }

    /// Sender, receiver and payload of the UDP datagram, if it is one.
    pub fn udp(&self) -> Option<(SocketAddr, SocketAddr, &[u8])> {
        match self.upper() {
            Some(Upper::Udp(src, dst, payload)) => Some((*src, *dst, payload)),
            _ => None,
        }
    }

    /// Type, code and rest of the ICMP message, if it is one.
    pub fn icmp(&self) -> Option<(u8, u8, &[u8])> {
        match self.upper() {
            Some(Upper::Icmp(kind, code, rest)) => Some((*kind, *code, rest)),
            _ => None,
        }
    }
}

fn mac(octets: &[u8]) -> Mac {
    let mut mac = [0; 6];
    mac.copy_from_slice(octets);
    mac
}

fn u16_at(octets: &[u8], at: usize) -> u16 {
    u16::from_be_bytes([octets[at], octets[at + 1]])
}

fn u32_at(octets: &[u8], at: usize) -> u32 {
    u32::from(u16_at(octets, at)) << 16 | u32::from(u16_at(octets, at + 2))
}

fn v4_at(octets: &[u8], at: usize) -> Ipv4Addr {
    Ipv4Addr::from(u32_at(octets, at))
}

fn v6_at(octets: &[u8], at: usize) -> Ipv6Addr {
    Ipv6Addr::from(
        u128::from(u32_at(octets, at)) << 96
            | u128::from(u32_at(octets, at + 4)) << 64
            | u128::from(u32_at(octets, at + 8)) << 32
            | u128::from(u32_at(octets, at + 12)),
    )
}

fn need(octets: &[u8], len: usize, what: &str) -> Result<(), String> {
    if octets.len() < len { Err(format!("{what} of {} octets", octets.len())) } else { Ok(()) }
}

fn arp(octets: &[u8]) -> Result<Body, String> {
    need(octets, 28, "ARP")?;
    if octets[..6] != [0, 1, 8, 0, 6, 4] {
        return Err(format!("ARP for something else: {:02x?}", &octets[..6]));
    }
    let party = |at| (mac(&octets[at..at + 6]), v4_at(octets, at + 6));
    Ok(Body::Arp(u16_at(octets, 6), party(8), party(18)))
}

fn ipv4(octets: &[u8]) -> Result<Body, String> {
    need(octets, 20, "IPv4 header")?;
    let (header_len, total) = (usize::from(octets[0] & 15) * 4, usize::from(u16_at(octets, 2)));
    if octets[0] >> 4 != 4 || header_len < 20 || header_len > total || total > octets.len() {
        return Err(format!("IPv4 lengths: header {header_len}, total {total}, frame {}", octets.len()));
    }
    if octets[total..].iter().any(|&octet| octet != 0) {
        return Err("padding that is not zero".into());
    }
    if build::checksum(&[&octets[..header_len]]) != 0 {
        return Err("IPv4 checksum".into());
    }
    let header = Ipv4 {
        src: v4_at(octets, 12),
        dst: v4_at(octets, 16),
        protocol: octets[9],
        ttl: octets[8],
        tos: octets[1],
        ident: u16_at(octets, 4),
        fragment: u16_at(octets, 6),
        options: octets[20..header_len].to_vec(),
    };
    if header.src.is_multicast()
        || header.src.is_broadcast()
        || header.ttl == 0
        || header.fragment & 0x8000 != 0
    {
        return Err(format!("not to be sent: {header:?}"));
    }
    let payload = &octets[header_len..total];
    let upper = match header.fragment & 0x3fff {
        0 => upper(header.src.into(), header.dst.into(), header.protocol, payload)?,
        _ => Upper::Octets(payload.to_vec()),
    };
    Ok(Body::V4(header, upper))
}

fn ipv6(octets: &[u8]) -> Result<Body, String> {
    need(octets, 40, "IPv6 header")?;
    let first = u32_at(octets, 0);
    let len = usize::from(u16_at(octets, 4));
    if first >> 28 != 6 || octets.len() < 40 + len {
        return Err(format!("IPv6 payload of {len} octets in a frame of {}", octets.len()));
    }
    if octets[40 + len..].iter().any(|&octet| octet != 0) {
        return Err("padding that is not zero".into());
    }
    let mut header = Ipv6 {
        src: v6_at(octets, 8),
        dst: v6_at(octets, 24),
        next: octets[6],
        hops: octets[7],
        class: (first >> 20) as u8,
        flow: first & 0xf_ffff,
    };
    if header.src.is_multicast() || header.hops == 0 {
        return Err(format!("not to be sent: {header:?}"));
    }
    let mut payload = &octets[40..40 + len];
    let mut extensions = Vec::new();
    while matches!(header.next, 0 | 43 | 44 | 60) {
        need(payload, 8, "extension header")?;
        let len = if header.next == 44 { 8 } else { 8 + 8 * usize::from(payload[1]) };
        need(payload, len, "extension header")?;
        extensions.push((header.next, payload[..len].to_vec()));
        header.next = payload[0];
        payload = &payload[len..];
    }
    let upper = match extensions.iter().any(|(next, octets)| *next == 44 && u16_at(octets, 2) & 0xfff9 != 0) {
        true => Upper::Octets(payload.to_vec()),
        false => upper(header.src.into(), header.dst.into(), header.next, payload)?,
    };
    Ok(Body::V6(header, extensions, upper))
}

fn upper(src: IpAddr, dst: IpAddr, protocol: u8, payload: &[u8]) -> Result<Upper, String> {
    let pseudo = build::pseudo(src, dst, protocol, payload.len());
    let sums = build::checksum(&[&pseudo, payload]) == 0;
    match protocol {
        build::TCP => tcp(src, dst, payload, sums),
        build::UDP => udp(src, dst, payload, sums),
        build::ICMP | build::ICMPV6 => {
            need(payload, 4, "ICMP")?;
            let sums = if protocol == build::ICMP { build::checksum(&[payload]) == 0 } else { sums };
            if !sums {
                return Err("ICMP checksum".into());
            }
            Ok(Upper::Icmp(payload[0], payload[1], payload[4..].to_vec()))
        }
        _ => Ok(Upper::Octets(payload.to_vec())),
    }
}

fn tcp(src: IpAddr, dst: IpAddr, octets: &[u8], sums: bool) -> Result<Upper, String> {
    need(octets, 20, "TCP header")?;
    let header_len = usize::from(octets[12] >> 4) * 4;
    if header_len < 20 || header_len > octets.len() || octets[12] & 15 != 0 {
        return Err(format!("TCP header of {header_len} octets in {}", octets.len()));
    }
    if !sums {
        return Err("TCP checksum".into());
    }
    Ok(Upper::Tcp(Tcp {
        src: SocketAddr::new(src, u16_at(octets, 0)),
        dst: SocketAddr::new(dst, u16_at(octets, 2)),
        seq: u32_at(octets, 4),
        ack: u32_at(octets, 8),
        flags: octets[13],
        window: u16_at(octets, 14),
        urgent: u16_at(octets, 18),
        options: octets[20..header_len].to_vec(),
        payload: octets[header_len..].to_vec(),
    }))
}

fn udp(src: IpAddr, dst: IpAddr, octets: &[u8], sums: bool) -> Result<Upper, String> {
    need(octets, 8, "UDP header")?;
    if usize::from(u16_at(octets, 4)) != octets.len() {
        return Err(format!("UDP length {} in {}", u16_at(octets, 4), octets.len()));
    }
    if !sums || u16_at(octets, 6) == 0 {
        return Err("UDP checksum".into());
    }
    let (from, to) = (SocketAddr::new(src, u16_at(octets, 0)), SocketAddr::new(dst, u16_at(octets, 2)));
    Ok(Upper::Udp(from, to, octets[8..].to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_built_is_seen() {
        let a: SocketAddr = "10.0.0.1:80".parse().unwrap();
        let b: SocketAddr = "10.0.0.2:90".parse().unwrap();
        let segment = Tcp::new(a, b, build::SYN, 7, 0).options(&[2, 4, 5, 180]).payload(b"abc");
        assert_eq!(Frame::ip(&segment.packet()).unwrap().tcp(), Some(&segment));
        let mut packet = build::udp_packet(a, b, b"abc");
        assert_eq!(Frame::ip(&packet).unwrap().udp(), Some((a, b, &b"abc"[..])));
        packet[30] ^= 1;
        assert_eq!(Frame::ip(&packet), Err("UDP checksum".to_string()));
        let a: Ipv6Addr = "fe80::1".parse().unwrap();
        let b: Ipv6Addr = "fe80::2".parse().unwrap();
        let packet = build::solicitation(a, b, b, Some([2; 6]));
        assert_eq!(
            Frame::ip(&packet).unwrap().icmp().map(|(kind, code, rest)| (kind, code, rest.len())),
            Some((135, 0, 28))
        );
    }
}
