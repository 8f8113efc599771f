//! A mixed corpus of valid Ethernet frames, made octet by octet, without any of the contenders.

/// What a frame of the corpus holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// TCP over IPv4 without options.
    Tcp4,
    /// … with timestamps.
    Tcp4Timestamps,
    /// … with timestamps and one to three SACK blocks.
    Tcp4Sack,
    /// A SYN with MSS, SACK permitted, timestamps and window scale.
    Tcp4Syn,
    /// UDP over IPv4.
    Udp4,
    /// An ICMP echo request.
    Icmp4,
    /// TCP over IPv6 with timestamps.
    Tcp6Timestamps,
    /// UDP over IPv6.
    Udp6,
    /// An ARP request or reply.
    Arp,
    /// A neighbour solicitation with its source's link address.
    Ndisc,
}

/// Every class, as often as it stands in a round of the mixed corpus.
pub const MIX: [Class; 16] = [
    Class::Tcp4,
    Class::Tcp4Timestamps,
    Class::Tcp4Timestamps,
    Class::Tcp4Timestamps,
    Class::Tcp4Timestamps,
    Class::Tcp4Sack,
    Class::Tcp4Syn,
    Class::Udp4,
    Class::Udp4,
    Class::Udp4,
    Class::Icmp4,
    Class::Tcp6Timestamps,
    Class::Tcp6Timestamps,
    Class::Udp6,
    Class::Arp,
    Class::Ndisc,
];

impl Class {
    /// All of them.
    pub const ALL: [Class; 10] = [
        Class::Tcp4,
        Class::Tcp4Timestamps,
        Class::Tcp4Sack,
        Class::Tcp4Syn,
        Class::Udp4,
        Class::Icmp4,
        Class::Tcp6Timestamps,
        Class::Udp6,
        Class::Arp,
        Class::Ndisc,
    ];

    /// What tables call it.
    pub fn name(self) -> &'static str {
        match self {
            Class::Tcp4 => "TCP/IPv4 without options",
            Class::Tcp4Timestamps => "TCP/IPv4 timestamps",
            Class::Tcp4Sack => "TCP/IPv4 timestamps and SACK",
            Class::Tcp4Syn => "TCP/IPv4 SYN",
            Class::Udp4 => "UDP/IPv4",
            Class::Icmp4 => "ICMPv4 echo",
            Class::Tcp6Timestamps => "TCP/IPv6 timestamps",
            Class::Udp6 => "UDP/IPv6",
            Class::Arp => "ARP",
            Class::Ndisc => "neighbour solicitation",
        }
    }
}

/// `count` frames of the mix, in an order and of sizes that `seed` decides.
pub fn mixed(seed: u64, count: usize) -> Vec<Vec<u8>> {
    let mut random = Random(seed | 1);
    (0..count).map(|_| frame(MIX[random.below(MIX.len())], &mut random)).collect()
}

/// `count` frames of one class.
pub fn of(class: Class, seed: u64, count: usize) -> Vec<Vec<u8>> {
    let mut random = Random(seed | 1);
    (0..count).map(|_| frame(class, &mut random)).collect()
}

/// xorshift64*: enough for sizes and contents, the same everywhere.
pub struct Random(pub u64);

impl Random {
    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        (self.bits() >> 33) as usize % bound
    }

    fn octets(&mut self, len: usize) -> Vec<u8> {
        (0..len).map(|_| self.bits() as u8).collect()
    }
}

const SIZES: [usize; 6] = [0, 18, 64, 512, 1200, 1400];

fn frame(class: Class, random: &mut Random) -> Vec<u8> {
    let payload_len = SIZES[random.below(SIZES.len())];
    let payload = random.octets(payload_len);
    match class {
        Class::Tcp4 => v4(6, tcp(random, &[], payload), random),
        Class::Tcp4Timestamps => {
            let options = timestamps(random);
            v4(6, tcp(random, &options, payload), random)
        }
        Class::Tcp4Sack => {
            let blocks = 1 + random.below(3);
            let mut options = timestamps(random);
            options.extend([1, 1, 5, 2 + 8 * blocks as u8]);
            options.extend(random.octets(8 * blocks));
            v4(6, tcp(random, &options, Vec::new()), random)
        }
        Class::Tcp4Syn => {
            let mut options = vec![2, 4, 5, 180, 4, 2, 8, 10];
            options.extend(random.octets(4));
            options.extend([0, 0, 0, 0, 1, 3, 3, 7]);
            let mut segment = tcp(random, &options, Vec::new());
            segment[13] = 2;
            segment[8..12].fill(0);
            v4(6, segment, random)
        }
        Class::Udp4 => v4(17, udp(random, payload), random),
        Class::Icmp4 => {
            let mut message = vec![8, 0, 0, 0];
            message.extend(random.octets(4));
            message.extend(payload);
            let sum = checksum(0, &message);
            message[2..4].copy_from_slice(&sum.to_be_bytes());
            v4(1, message, random)
        }
        Class::Tcp6Timestamps => {
            let options = timestamps(random);
            v6(6, tcp(random, &options, payload), 64, random)
        }
        Class::Udp6 => v6(17, udp(random, payload), 64, random),
        Class::Arp => {
            let mut message =
                vec![0, 1, 8, 0, 6, 4, 0, 1 + random.below(2) as u8, 2, 0, 0, 0, 0, 1, 10, 0, 0, 1];
            message.extend([0, 0, 0, 0, 0, 0, 10, 0, 0, 2]);
            ethernet(0x0806, message)
        }
        Class::Ndisc => {
            let mut message = vec![135, 0, 0, 0, 0, 0, 0, 0];
            message.extend(V6_SRC);
            message.extend([1, 1, 2, 0, 0, 0, 0, 1]);
            v6(58, message, 255, random)
        }
    }
}

const V4_SRC: [u8; 4] = [10, 0, 0, 1];
const V4_DST: [u8; 4] = [10, 0, 0, 2];
const V6_SRC: [u8; 16] = [0xfd, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
const V6_DST: [u8; 16] = [0xfd, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2];

fn timestamps(random: &mut Random) -> Vec<u8> {
    let mut options = vec![1, 1, 8, 10];
    options.extend(random.octets(8));
    options
}

fn tcp(random: &mut Random, options: &[u8], payload: Vec<u8>) -> Vec<u8> {
    let mut segment = vec![0xc0, random.bits() as u8, 0, 80];
    segment.extend(random.octets(8));
    segment.extend([(5 + options.len() as u8 / 4) << 4, 0x18, 0xfa, 0xf0, 0, 0, 0, 0]);
    segment.extend(options);
    segment.extend(payload);
    segment
}

fn udp(random: &mut Random, payload: Vec<u8>) -> Vec<u8> {
    let len = (8 + payload.len() as u16).to_be_bytes();
    let mut datagram = vec![0xc0, random.bits() as u8, 0x0f, 0xa0, len[0], len[1], 0, 0];
    datagram.extend(payload);
    datagram
}

fn v4(protocol: u8, mut message: Vec<u8>, random: &mut Random) -> Vec<u8> {
    let pseudo = sum(&V4_SRC) + sum(&V4_DST) + u64::from(protocol) + message.len() as u64;
    fill_checksum(protocol, pseudo, &mut message);
    let total = (20 + message.len() as u16).to_be_bytes();
    let ident = random.octets(2);
    let mut packet = vec![0x45, 0, total[0], total[1], ident[0], ident[1], 0x40, 0, 64, protocol, 0, 0];
    packet.extend(V4_SRC);
    packet.extend(V4_DST);
    let sum = checksum(0, &packet);
    packet[10..12].copy_from_slice(&sum.to_be_bytes());
    packet.extend(message);
    ethernet(0x0800, packet)
}

fn v6(protocol: u8, mut message: Vec<u8>, hop_limit: u8, random: &mut Random) -> Vec<u8> {
    let pseudo = sum(&V6_SRC) + sum(&V6_DST) + u64::from(protocol) + message.len() as u64;
    fill_checksum(protocol, pseudo, &mut message);
    let len = (message.len() as u16).to_be_bytes();
    let mut packet = vec![0x60, 0, 0, random.bits() as u8, len[0], len[1], protocol, hop_limit];
    packet.extend(V6_SRC);
    packet.extend(V6_DST);
    packet.extend(message);
    ethernet(0x86dd, packet)
}

fn ethernet(ethertype: u16, packet: Vec<u8>) -> Vec<u8> {
    let mut frame = vec![2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1];
    frame.extend(ethertype.to_be_bytes());
    frame.extend(packet);
    frame
}

fn fill_checksum(protocol: u8, pseudo: u64, message: &mut [u8]) {
    let at = match protocol {
        6 => 16,
        17 => 6,
        58 => 2,
        _ => return,
    };
    let sum = checksum(pseudo, message);
    message[at..at + 2].copy_from_slice(&sum.to_be_bytes());
}

/// The plain definition of RFC 1071, a word at a time.
fn sum(octets: &[u8]) -> u64 {
    octets.chunks(2).map(|pair| u64::from(pair[0]) << 8 | u64::from(*pair.get(1).unwrap_or(&0))).sum()
}

fn checksum(pseudo: u64, octets: &[u8]) -> u16 {
    let mut total = pseudo + sum(octets);
    while total > 0xffff {
        total = (total >> 16) + (total & 0xffff);
    }
    !(total as u16)
}
