//! What all contenders must have understood of a frame, and a number made of it: the guard that they did the same work.

/// The values of an IP header.
#[derive(Debug, Clone, Copy)]
pub struct Ip {
    /// Source address; IPv4 in the low bits.
    pub src: u128,
    /// Destination address.
    pub dst: u128,
    /// What is carried.
    pub protocol: u8,
    /// Time to live.
    pub hop_limit: u8,
    /// Octets carried.
    pub payload_len: usize,
}

/// The values of a TCP header and its options.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tcp {
    /// Sender's port.
    pub src_port: u16,
    /// Receiver's port.
    pub dst_port: u16,
    /// Sequence number.
    pub seq: u32,
    /// Acknowledgment number, if it means something.
    pub ack: Option<u32>,
    /// 0 none, 1 PSH, 2 SYN, 3 FIN, 4 RST.
    pub control: u8,
    /// Window as it stands in the header.
    pub window: u16,
    /// Option.
    pub max_seg_size: Option<u16>,
    /// Option.
    pub window_scale: Option<u8>,
    /// Option.
    pub sack_permitted: bool,
    /// Option.
    pub sack: [Option<(u32, u32)>; 3],
    /// Option.
    pub timestamps: Option<(u32, u32)>,
}

/// What a frame of the corpus means.
#[derive(Debug, Clone, Copy)]
pub enum Values<'a> {
    /// A segment.
    Tcp {
        /// Around it.
        ip: Ip,
        /// Its header.
        tcp: Tcp,
        /// Octets of its payload.
        payload_len: usize,
    },
    /// A datagram.
    Udp {
        /// Around it.
        ip: Ip,
        /// Sender's port.
        src_port: u16,
        /// Receiver's port.
        dst_port: u16,
        /// Octets of its payload.
        payload_len: usize,
    },
    /// An echo request.
    Echo {
        /// Around it.
        ip: Ip,
        /// Identifier.
        ident: u16,
        /// Sequence number.
        seq_no: u16,
        /// Its payload.
        data: &'a [u8],
    },
    /// A neighbour solicitation.
    Solicit {
        /// Around it.
        ip: Ip,
        /// Who is looked for.
        target: u128,
        /// The asker's link address.
        link_addr: Option<[u8; 6]>,
    },
    /// ARP of IPv4 over Ethernet.
    Arp {
        /// 1 request, 2 reply.
        operation: u16,
        /// Link and IPv4 address of the sender.
        source: ([u8; 6], u32),
        /// Link and IPv4 address of the target.
        target: ([u8; 6], u32),
    },
}

impl Ip {
    #[inline(always)]
    fn digest(&self) -> u64 {
        fold(self.src)
            .wrapping_add(fold(self.dst))
            .wrapping_add(u64::from(self.protocol) << 32 | u64::from(self.hop_limit) << 16)
            .wrapping_add(self.payload_len as u64)
    }
}

#[inline(always)]
fn fold(address: u128) -> u64 {
    ((address >> 64) as u64).wrapping_add(address as u64)
}

impl Tcp {
    #[inline(always)]
    fn digest(&self) -> u64 {
        let pair = |(a, b): (u32, u32)| u64::from(a) << 32 | u64::from(b);
        let digest = pair((self.seq, u32::from(self.src_port) << 16 | u32::from(self.dst_port)))
            .wrapping_add(self.ack.map_or(7, u64::from))
            .wrapping_add(u64::from(self.control) << 16 | u64::from(self.window))
            .wrapping_add(self.max_seg_size.map_or(11, u64::from))
            .wrapping_add(self.window_scale.map_or(13, u64::from))
            .wrapping_add(u64::from(self.sack_permitted) << 40)
            .wrapping_add(self.timestamps.map_or(17, pair));
        self.sack.iter().fold(digest, |digest, block| digest.wrapping_add(block.map_or(19, pair)))
    }
}

impl Values<'_> {
    /// A number that tells these values from most others. Never 0.
    #[inline(always)]
    pub fn digest(&self) -> u64 {
        let digest = match self {
            Values::Tcp { ip, tcp, payload_len } => {
                ip.digest().wrapping_add(tcp.digest()).wrapping_add(*payload_len as u64)
            }
            Values::Udp { ip, src_port, dst_port, payload_len } => ip
                .digest()
                .wrapping_add(u64::from(*src_port) << 16 | u64::from(*dst_port))
                .wrapping_add(*payload_len as u64),
            Values::Echo { ip, ident, seq_no, data } => ip
                .digest()
                .wrapping_add(u64::from(*ident) << 16 | u64::from(*seq_no))
                .wrapping_add(data.len() as u64),
            Values::Solicit { ip, target, link_addr } => ip
                .digest()
                .wrapping_add(fold(*target))
                .wrapping_add(link_addr.map_or(23, |address| mac(&address))),
            Values::Arp { operation, source, target } => u64::from(*operation)
                .wrapping_add(mac(&source.0))
                .wrapping_add(u64::from(source.1))
                .wrapping_add(mac(&target.0) << 7)
                .wrapping_add(u64::from(target.1)),
        };
        digest | 1
    }
}

#[inline(always)]
fn mac(address: &[u8; 6]) -> u64 {
    let [a, b, c, d, e, f] = *address;
    u64::from(u16::from_be_bytes([a, b])) << 32 | u64::from(u32::from_be_bytes([c, d, e, f]))
}
