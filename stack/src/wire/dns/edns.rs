//! What an OPT record says where other records have class and time to live (RFC 6891 §6.1.3).

use super::{Class, Packet, Record, RecordType};

/// What the sender of a message says of itself, its options left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Edns {
    /// Octets of UDP payload that the sender takes; less than 512 stand for 512 (RFC 6891 §6.2.3).
    pub payload_len: u16,
    /// The upper 8 of the 12 bits of a response code.
    pub code_high: u8,
    /// The version of EDNS; there is 0.
    pub version: u8,
    /// DNSSEC's records are wanted (DO), RFC 3225.
    pub dnssec_ok: bool,
}

impl Edns {
    const DNSSEC_OK: u32 = 0x8000;

    /// What stands in the `class` of an OPT record that says this.
    pub const fn class(self) -> Class {
        Class(self.payload_len)
    }

    /// What stands in its `ttl`.
    pub const fn ttl(self) -> u32 {
        let [dnssec_ok, zero] = if self.dnssec_ok { [0x80, 0] } else { [0, 0] };
        u32::from_be_bytes([self.code_high, self.version, dnssec_ok, zero])
    }
}

impl Record<'_> {
    /// What an OPT record says; `None` of any other.
    pub fn edns(&self) -> Option<Edns> {
        let [code_high, version, ..] = self.ttl().to_be_bytes();
        (self.rtype() == RecordType::Opt).then(|| Edns {
            payload_len: self.class().0,
            code_high,
            version,
            dnssec_ok: self.ttl() & Edns::DNSSEC_OK != 0,
        })
    }
}

impl Packet<'_> {
    /// What the OPT record of the message says; `None` where it has none. A message with several of them is malformed
    /// (RFC 6891 §6.1.1): the first counts here.
    pub fn edns(&self) -> Option<Edns> {
        self.additionals().into_iter().find_map(|record| record.edns())
    }

    /// The response code of 12 bits: with EDNS its upper 8 stand in the OPT record. 16: a version of EDNS that the
    /// server does not know (RFC 6891 §9); more are in <https://www.iana.org/assignments/dns-parameters>.
    pub fn extended_response_code(&self) -> u16 {
        let high = self.edns().map_or(0, |edns| u16::from(edns.code_high));
        high << 4 | u16::from(self.response_code().0)
    }
}

#[cfg(test)]
mod tests {
    use super::Edns;
    use crate::wire::dns::{Class, Packet};

    const HEAD: [u8; 12] = [0x8f, 0xb3, 0x81, 0, 0, 0, 0, 0, 0, 0, 0, 1];

    /// dns-badvers.pcap frame 2: the server does not know version 255 (RFC 6891 §6.1.3).
    #[test]
    fn a_response_code_of_12_bits_stands_in_two_places() {
        let mut octets = [0; 23];
        octets[..12].copy_from_slice(&HEAD);
        octets[12..].copy_from_slice(&[0, 0, 0x29, 2, 0, 1, 0, 0, 0, 0, 0]);
        let packet = Packet::parse(&octets).unwrap();
        let edns = Edns { payload_len: 512, code_high: 1, version: 0, dnssec_ok: false };
        assert_eq!(packet.edns(), Some(edns));
        assert_eq!(packet.extended_response_code(), 16);
        assert_eq!((edns.class(), edns.ttl()), (Class(512), 0x0100_0000));
    }

    #[test]
    fn without_edns_the_header_has_the_code() {
        let octets = [0, 1, 0x80, 3, 0, 0, 0, 0, 0, 0, 0, 0];
        let packet = Packet::parse(&octets).unwrap();
        assert_eq!((packet.edns(), packet.extended_response_code()), (None, 3));
        let wanted = Edns { payload_len: 1232, code_high: 0, version: 0, dnssec_ok: true };
        assert_eq!(wanted.ttl(), 0x8000);
    }
}
