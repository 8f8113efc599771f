//! The other host, in the fewest words: frames as it would send them, and a look at those that it gets.

use crate::card::MAC;

/// Ethernet and IPv4.
pub const HEADERS: usize = 14 + 20;
/// Flags of TCP.
pub const SYN: u8 = 2;
pub const ACK: u8 = 16;

const OWN_MAC: [u8; 6] = [2, 0, 0, 0, 0, 1];
const OWN: [u8; 4] = [10, 0, 2, 2];
const OTHER: [u8; 4] = [10, 0, 2, 15];
const TCP: u8 = 6;
const UDP: u8 = 17;
/// The port of either protocol here, and there.
pub const PORT: u16 = 5000;
const SERVICE: u16 = 7;
/// RFC 9293 §3.2, RFC 2018, RFC 7323: the largest segment, SACK, and a window scale of 7.
const SYN_OPTIONS: [u8; 12] = [2, 4, 5, 0xb4, 1, 1, 4, 2, 1, 3, 3, 7];

pub struct Peer {
    seq: u32,
    ack: u32,
}

/// Whether octets are the same.
pub fn same(left: &[u8], right: &[u8]) -> bool {
    left.len() == right.len() && left.iter().zip(right).all(|(left, right)| left == right)
}

/// The sum of 16-bit words, not folded.
fn sum(octets: &[u8]) -> u32 {
    octets
        .chunks(2)
        .map(|pair| u32::from(u16::from_be_bytes([pair[0], pair.get(1).copied().unwrap_or(0)])))
        .sum()
}

fn fold(sum: u32) -> u16 {
    let once = (sum & 0xffff) + (sum >> 16);
    (once + (once >> 16)) as u16
}

/// The sum over a packet of the IPv4 packet's protocol, pseudo-header included: 0xffff where it is right.
fn upper_sum(packet: &[u8]) -> u16 {
    fold(sum(&packet[12..20]) + u32::from(packet[9]) + (packet.len() - 20) as u32 + sum(&packet[20..]))
}

impl Peer {
    pub const NEW: Peer = Peer { seq: 1000, ack: 0 };

    fn ethernet(frame: &mut [u8], ether_type: u16) {
        frame[..6].copy_from_slice(&MAC);
        frame[6..12].copy_from_slice(&OWN_MAC);
        frame[12..14].copy_from_slice(&ether_type.to_be_bytes());
    }

    /// An ARP request, from which the host also learns where it came from.
    pub fn who_has(&mut self, frame: &mut [u8]) -> usize {
        Self::ethernet(frame, 0x0806);
        frame[14..22].copy_from_slice(&[0, 1, 8, 0, 6, 4, 0, 1]);
        frame[22..28].copy_from_slice(&OWN_MAC);
        frame[28..32].copy_from_slice(&OWN);
        frame[32..38].fill(0);
        frame[38..42].copy_from_slice(&OTHER);
        42
    }

    /// IPv4 around what stands behind it, whose checksum field is zero and stands `at` octets in.
    fn ipv4(frame: &mut [u8], protocol: u8, len: usize, at: usize) -> usize {
        Self::ethernet(frame, 0x0800);
        let packet = &mut frame[14..HEADERS + len];
        packet[..10].copy_from_slice(&[0x45, 0, 0, 0, 0, 1, 0x40, 0, 64, protocol]);
        packet[2..4].copy_from_slice(&(20 + len as u16).to_be_bytes());
        packet[10..12].fill(0);
        packet[12..16].copy_from_slice(&OWN);
        packet[16..20].copy_from_slice(&OTHER);
        let checksum = !fold(sum(&packet[..20]));
        packet[10..12].copy_from_slice(&checksum.to_be_bytes());
        let checksum = !upper_sum(packet);
        packet[20 + at..22 + at].copy_from_slice(&checksum.to_be_bytes());
        HEADERS + len
    }

    pub fn datagram(&mut self, frame: &mut [u8], payload: &[u8]) -> usize {
        let len = 8 + payload.len();
        let datagram = &mut frame[HEADERS..HEADERS + len];
        for (place, value) in datagram.chunks_mut(2).zip([PORT, SERVICE, len as u16, 0]) {
            place.copy_from_slice(&value.to_be_bytes());
        }
        datagram[8..].copy_from_slice(payload);
        Self::ipv4(frame, UDP, len, 6)
    }

    pub fn segment(&mut self, frame: &mut [u8], flags: u8, payload: &[u8]) -> usize {
        let options = if flags == SYN { &SYN_OPTIONS[..] } else { &[] };
        let header = 20 + options.len();
        let segment = &mut frame[HEADERS..HEADERS + header + payload.len()];
        segment[..20].fill(0);
        segment[..2].copy_from_slice(&PORT.to_be_bytes());
        segment[2..4].copy_from_slice(&SERVICE.to_be_bytes());
        segment[4..8].copy_from_slice(&self.seq.to_be_bytes());
        segment[8..12].copy_from_slice(&self.ack.to_be_bytes());
        segment[12..16].copy_from_slice(&[(header as u8) << 2, flags, 0x7f, 0xff]);
        segment[20..header].copy_from_slice(options);
        segment[header..].copy_from_slice(payload);
        self.seq = self.seq.wrapping_add(payload.len() as u32 + u32::from(flags & SYN != 0));
        Self::ipv4(frame, TCP, header + payload.len(), 16)
    }

    /// Takes note of how far a segment that was sent to here goes, and that it acknowledges all.
    pub fn take(&mut self, frame: &[u8]) {
        let segment = &frame[HEADERS..];
        let number =
            |at: usize| u32::from_be_bytes([segment[at], segment[at + 1], segment[at + 2], segment[at + 3]]);
        let payload = segment.len() - usize::from(segment[12] >> 4) * 4;
        self.ack = number(4).wrapping_add(payload as u32 + u32::from(segment[13] & SYN != 0));
        assert_eq!(number(8), self.seq);
    }

    /// A packet that was sent to here has right checksums.
    pub fn check(&self, frame: &[u8]) {
        let packet = &frame[14..];
        assert_eq!(usize::from(u16::from_be_bytes([packet[2], packet[3]])), packet.len());
        assert_eq!(fold(sum(&packet[..20])), 0xffff);
        assert_eq!(upper_sum(packet), 0xffff);
        assert_eq!(packet[16..20], OWN);
        assert_eq!(u16::from_be_bytes([packet[22], packet[23]]), PORT);
    }
}
