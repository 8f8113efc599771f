//! Source routes in headers of IPv4: RFC 791 §3.1.

use core::net::Ipv4Addr;

#[cfg(feature = "tcp")]
use crate::device::Checksums;
#[cfg(feature = "tcp")]
use crate::socket::tcp::SourceRoute;
#[cfg(feature = "tcp")]
use crate::wire::Sum;

/// To whom the packet with these options goes in the end; `None`: to the destination of its header, because it has no
/// source route or has gone all of it.
pub(super) fn end_of(mut options: &[u8]) -> Option<Ipv4Addr> {
    loop {
        match options {
            [1, rest @ ..] => options = rest,
            [kind, len, rest @ ..] if *kind != 0 => {
                let data = rest.get(..usize::from(*len).checked_sub(2)?)?;
                if matches!(kind, 131 | 137) {
                    let is_pending = data.first().is_some_and(|pointer| pointer < len);
                    return data.last_chunk::<4>().filter(|_| is_pending).map(|end| Ipv4Addr::from(*end));
                }
                options = rest.get(data.len()..)?;
            }
            _ => return None,
        }
    }
}

/// Makes of the header of a packet to `peer`, without options and in room that has their length, too, that of one that
/// goes by these stations.
#[cfg(feature = "tcp")]
#[cold]
pub(super) fn write(route: &SourceRoute, out: &mut [u8], peer: Ipv4Addr, checksums: Checksums) {
    let words = (out.len() / 4) as u8; // at most 15: a route is not longer
    let Some((header, options)) = out.split_first_chunk_mut::<20>() else { return };
    let [version, _, len_high, len_low, _, _, _, _, _, _, sum_high, sum_low, .., a, b, c, d] = header;
    *version = 0x40 | words;
    let len = u16::from_be_bytes([*len_high, *len_low]).wrapping_add(options.len() as u16);
    [*len_high, *len_low] = len.to_be_bytes();
    [*a, *b, *c, *d] = route.first().octets();
    options.iter_mut().zip(route.octets(peer)).for_each(|(to, octet)| *to = octet);
    if !checksums.ipv4.tx() {
        [*sum_high, *sum_low] = [0, 0];
        let sum = Sum::of(out).finish().to_be_bytes();
        if let Some(place) = out.get_mut(10..12) {
            place.copy_from_slice(&sum);
        }
    }
}
