//! Internet Control Message Protocol version 6 (RFC 4443), with Neighbor Discovery (RFC 4861) and Multicast Listener
//! Discovery (RFC 2710, RFC 3810).

use super::float_code::{decode, encode};
use core::fmt;
use core::time::Duration;

#[cfg(feature = "all-protocols")]
crate::protocol!(icmpv6, here);
// RPL is as large as all the rest, and nothing here speaks it.
#[cfg(not(feature = "all-protocols"))]
include!("woven/icmpv6.rs");

impl MaxRespCode {
    /// The time it stands for, at most 8387.584 seconds (RFC 3810 §5.1.3).
    pub const fn as_duration(self) -> Duration {
        Duration::from_millis(decode::<12>(self.get()) as u64)
    }

    /// The code of the longest time that is not longer than this one.
    pub const fn from_duration(duration: Duration) -> Self {
        Self::from_bits(encode::<12>(whole(duration.as_millis())))
    }
}

impl Qqic {
    /// The time it stands for, at most 31744 seconds (RFC 3810 §5.1.9).
    pub const fn as_duration(self) -> Duration {
        Duration::from_secs(decode::<4>(self.get() as u16) as u64)
    }

    /// The code of the longest time that is not longer than this one.
    pub const fn from_duration(duration: Duration) -> Self {
        Self::from_bits(encode::<4>(whole(duration.as_secs() as u128)) as u8)
    }
}

const fn whole(value: u128) -> u32 {
    if value > u32::MAX as u128 { u32::MAX } else { value as u32 }
}

/// The link-layer address of `N` octets in an option that holds one (RFC 4861 §4.6.1); `None` where the option has not
/// the size that such an address with its padding takes. `N` is 6 on Ethernet (RFC 2464 §6), 8 or 2 on IEEE 802.15.4
/// (RFC 4944 §8).
pub fn link_addr<const N: usize>(option: &[u8]) -> Option<[u8; N]> {
    let whole = N.checked_add(2)?.checked_next_multiple_of(8)?;
    (option.len().checked_add(2)? == whole).then(|| option.first_chunk().copied())?
}

/// The domain names of a search list (RFC 8106 §5.2): what stands in front of the padding, up to the first name that is
/// none. Names are not compressed.
#[derive(Debug, Clone)]
pub struct SearchNames<'a> {
    rest: &'a [u8],
}

impl<'a> SearchNames<'a> {
    /// Those in the octets of `NdiscOption::DnsSearchList`.
    pub const fn new(names: &'a [u8]) -> Self {
        SearchNames { rest: names }
    }
}

impl<'a> Iterator for SearchNames<'a> {
    type Item = SearchName<'a>;

    fn next(&mut self) -> Option<SearchName<'a>> {
        let mut behind = self.rest;
        while let Some((&len, rest)) = behind.split_first() {
            behind = rest;
            if len == 0 {
                let taken = self.rest.len().saturating_sub(behind.len());
                let labels = self.rest.get(..taken.saturating_sub(1)).unwrap_or(&[]);
                self.rest = behind;
                // RFC 1035 §2.3.4. What begins with the root is the padding.
                return Some(SearchName { labels }).filter(|_| (2..=255).contains(&taken));
            }
            // The two upper bits mark a pointer of compression.
            let Some(rest) = rest.get(usize::from(len)..).filter(|_| len < 64) else { break };
            behind = rest;
        }
        self.rest = &[];
        None
    }
}

/// A domain name: labels of 1 to 63 octets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct SearchName<'a> {
    labels: &'a [u8],
}

impl<'a> SearchName<'a> {
    /// Its labels, the most specific one first.
    pub fn labels(self) -> impl Iterator<Item = &'a [u8]> {
        let mut rest = self.labels;
        core::iter::from_fn(move || {
            let (&len, behind) = rest.split_first()?;
            let (label, behind) = behind.split_at_checked(usize::from(len))?;
            rest = behind;
            Some(label)
        })
    }
}

/// As in a zone file: dots between labels; what is no plain character as a backslash and three digits (RFC 1035 §5.1).
impl fmt::Display for SearchName<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, label) in self.labels().enumerate() {
            if index > 0 {
                f.write_str(".")?;
            }
            for &octet in label {
                match octet {
                    b'.' | b'\\' => write!(f, "\\{}", char::from(octet))?,
                    0x21..=0x7e => write!(f, "{}", char::from(octet))?,
                    _ => write!(f, "\\{octet:03}")?,
                }
            }
        }
        Ok(())
    }
}

#[cfg(feature = "all-protocols")]
mod rpl;
#[cfg(feature = "all-protocols")]
pub use rpl::{RplOwner, RplScope};

#[cfg(test)]
mod tests;
