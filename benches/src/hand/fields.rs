//! The lower bound: what somebody would write by hand in safe Rust who thinks of nothing else. Fixed arrays, one length
//! check a header.

/// All header fields of a frame, added up; 0 where a length is wrong.
pub fn fields(frame: &[u8]) -> u64 {
    let Some((header, rest)) = frame.split_first_chunk::<14>() else { return 0 };
    let ethertype = u16::from_be_bytes([header[12], header[13]]);
    let mut digest = mac(header, 0).wrapping_add(mac(header, 6)).wrapping_add(u64::from(ethertype));
    digest = digest.wrapping_add(match ethertype {
        0x0800 => ipv4(rest),
        0x86dd => ipv6(rest),
        0x0806 => arp(rest),
        _ => 0,
    });
    digest
}

fn mac<const N: usize>(header: &[u8; N], at: usize) -> u64 {
    let high = u16::from_be_bytes([header[at], header[at + 1]]);
    let low = u32::from_be_bytes([header[at + 2], header[at + 3], header[at + 4], header[at + 5]]);
    u64::from(high) << 32 | u64::from(low)
}

fn half<const N: usize>(header: &[u8; N], at: usize) -> u64 {
    u64::from(u16::from_be_bytes([header[at], header[at + 1]]))
}

fn word<const N: usize>(header: &[u8; N], at: usize) -> u64 {
    u64::from(u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]))
}

fn address<const N: usize>(header: &[u8; N], at: usize) -> u64 {
    word(header, at)
        .wrapping_add(word(header, at + 4))
        .wrapping_add(word(header, at + 8))
        .wrapping_add(word(header, at + 12))
}

fn ipv4(octets: &[u8]) -> u64 {
    let Some(header) = octets.first_chunk::<20>() else { return 0 };
    let header_len = usize::from(header[0] & 15) * 4;
    let total_len = half(header, 2) as usize;
    if header_len < 20 || total_len < header_len {
        return 0;
    }
    let Some(payload) = octets.get(header_len..total_len) else { return 0 };
    let flags = half(header, 6);
    let digest = u64::from(header[0] >> 4)
        .wrapping_add(header_len as u64)
        .wrapping_add(u64::from(header[1] >> 2))
        .wrapping_add(u64::from(header[1] & 3))
        .wrapping_add(total_len as u64)
        .wrapping_add(half(header, 4))
        .wrapping_add(flags >> 14 & 1)
        .wrapping_add(flags >> 13 & 1)
        .wrapping_add((flags & 0x1fff) * 8)
        .wrapping_add(u64::from(header[8]))
        .wrapping_add(u64::from(header[9]))
        .wrapping_add(half(header, 10))
        .wrapping_add(word(header, 12))
        .wrapping_add(word(header, 16));
    digest.wrapping_add(transport(header[9], payload))
}

fn ipv6(octets: &[u8]) -> u64 {
    let Some((header, rest)) = octets.split_first_chunk::<40>() else { return 0 };
    let len = half(header, 4) as usize;
    let Some(payload) = rest.get(..len) else { return 0 };
    let first = word(header, 0);
    let digest = (first >> 28)
        .wrapping_add(first >> 22 & 0x3f)
        .wrapping_add(first >> 20 & 3)
        .wrapping_add(first & 0xf_ffff)
        .wrapping_add(len as u64)
        .wrapping_add(u64::from(header[6]))
        .wrapping_add(u64::from(header[7]))
        .wrapping_add(address(header, 8))
        .wrapping_add(address(header, 24));
    digest.wrapping_add(transport(header[6], payload))
}

fn transport(protocol: u8, octets: &[u8]) -> u64 {
    match protocol {
        6 => tcp(octets),
        17 => udp(octets),
        1 | 58 => icmp(octets),
        _ => 0,
    }
}

fn tcp(octets: &[u8]) -> u64 {
    let Some(header) = octets.first_chunk::<20>() else { return 0 };
    let header_len = usize::from(header[12] >> 4) * 4;
    if header_len < 20 {
        return 0;
    }
    let Some(payload) = octets.get(header_len..) else { return 0 };
    let flags = u64::from(header[13]);
    half(header, 0)
        .wrapping_add(half(header, 2))
        .wrapping_add(word(header, 4))
        .wrapping_add(word(header, 8))
        .wrapping_add(header_len as u64)
        .wrapping_add((0..8).map(|bit| (flags >> bit & 1) << bit).sum())
        .wrapping_add(half(header, 14))
        .wrapping_add(half(header, 16))
        .wrapping_add(half(header, 18))
        .wrapping_add(payload.len() as u64)
}

fn udp(octets: &[u8]) -> u64 {
    let Some(header) = octets.first_chunk::<8>() else { return 0 };
    let len = half(header, 4) as usize;
    if len < 8 {
        return 0;
    }
    let Some(payload) = octets.get(8..len) else { return 0 };
    half(header, 0)
        .wrapping_add(half(header, 2))
        .wrapping_add(len as u64)
        .wrapping_add(half(header, 6))
        .wrapping_add(payload.len() as u64)
}

fn icmp(octets: &[u8]) -> u64 {
    let Some((header, rest)) = octets.split_first_chunk::<8>() else { return 0 };
    u64::from(header[0])
        .wrapping_add(u64::from(header[1]))
        .wrapping_add(half(header, 2))
        .wrapping_add(rest.len() as u64)
}

fn arp(octets: &[u8]) -> u64 {
    let Some(header) = octets.first_chunk::<28>() else { return 0 };
    if header[4] != 6 || header[5] != 4 {
        return 0;
    }
    half(header, 0)
        .wrapping_add(half(header, 2))
        .wrapping_add(u64::from(header[4]))
        .wrapping_add(u64::from(header[5]))
        .wrapping_add(half(header, 6))
        .wrapping_add(mac(header, 8))
        .wrapping_add(word(header, 14))
        .wrapping_add(mac(header, 18))
        .wrapping_add(word(header, 24))
}
