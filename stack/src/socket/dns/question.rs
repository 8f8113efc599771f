//! What is asked.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::wire::dns::{Name, NameError, RecordType};
use crate::wire::support::Cursor;

/// Octets of the longest name, RFC 1035 §2.3.4.
pub(super) const MAX_NAME: usize = 255;

/// A question: a name, and what is to be known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Question<'n> {
    subject: Subject<'n>,
    rtype: RecordType,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject<'n> {
    Text(&'n str),
    Address(IpAddr),
}

impl<'n> Question<'n> {
    /// The records of this type of the name. Texts are as in [`Name::from_text`]: the dot at the end may be left out, and no
    /// domain is added behind it.
    pub const fn new(name: &'n str, rtype: RecordType) -> Self {
        Question { subject: Subject::Text(name), rtype }
    }

    /// The IPv4 addresses of the name.
    pub const fn a(name: &'n str) -> Self {
        Question::new(name, RecordType::A)
    }

    /// The IPv6 addresses of the name.
    pub const fn aaaa(name: &'n str) -> Self {
        Question::new(name, RecordType::Aaaa)
    }

    /// The name of the address (RFC 1035 §3.5, RFC 3596 §2.5).
    pub const fn reverse(address: IpAddr) -> Self {
        Question { subject: Subject::Address(address), rtype: RecordType::Ptr }
    }

    /// The type of the records.
    pub const fn rtype(&self) -> RecordType {
        self.rtype
    }

    /// Writes the name to the front of `room`; how many octets it has.
    pub(super) fn write_name(&self, room: &mut [u8; MAX_NAME]) -> Result<usize, NameError> {
        match self.subject {
            // The root has a text of its own.
            Subject::Text("") => Err(NameError::EmptyLabel),
            Subject::Text(text) => Name::encode(text, room),
            Subject::Address(IpAddr::V4(address)) => Ok(write_v4(address, room)),
            Subject::Address(IpAddr::V6(address)) => Ok(write_v6(address, room)),
        }
    }
}

/// RFC 1035 §3.5: the octets as decimal numbers, the last one first.
fn write_v4(address: Ipv4Addr, room: &mut [u8]) -> usize {
    let out = &mut Cursor::new(room);
    for octet in address.octets().into_iter().rev() {
        let digits = [octet / 100, octet / 10 % 10, octet % 10].map(|digit| digit.wrapping_add(b'0'));
        let digits = match octet {
            0..=9 => digits.get(2..),
            10..=99 => digits.get(1..),
            100.. => digits.get(..),
        };
        put_label(out, digits.unwrap_or_default());
    }
    put_label(out, b"in-addr");
    put_end(out)
}

/// RFC 3596 §2.5: the halves of the octets as hexadecimal digits, the last one first.
fn write_v6(address: Ipv6Addr, room: &mut [u8]) -> usize {
    let out = &mut Cursor::new(room);
    for octet in address.octets().into_iter().rev() {
        for half in [octet & 0xf, octet >> 4] {
            let base = if half < 10 { b'0' } else { b'a'.wrapping_sub(10) };
            put_label(out, &[base.wrapping_add(half)]);
        }
    }
    put_label(out, b"ip6");
    put_end(out)
}

fn put_end(out: &mut Cursor<'_>) -> usize {
    put_label(out, b"arpa");
    put_label(out, b"");
    out.position()
}

fn put_label(out: &mut Cursor<'_>, label: &[u8]) {
    out.put(&[u8::try_from(label.len()).unwrap_or(0)]);
    out.put(label);
}
