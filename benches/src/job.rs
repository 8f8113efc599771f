//! What is to be emitted: a frame's values and its payload.

/// The values of a frame; what isn't here is the same in all of them.
#[derive(Debug, Clone)]
pub struct Job {
    /// Between whom.
    pub ends: Ends,
    /// Which IP.
    pub family: Family,
    /// What it carries.
    pub upper: Upper,
    /// What that carries.
    pub payload: Vec<u8>,
}

/// IPv4 or IPv6.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// IPv4.
    V4,
    /// IPv6.
    V6,
}

/// The upper layer and what varies in its header.
#[derive(Debug, Clone, Copy)]
pub enum Upper {
    /// A TCP segment with ACK and PSH.
    Tcp {
        /// Sequence number.
        seq: u32,
        /// Acknowledgment number.
        ack: u32,
        /// The timestamps option.
        timestamps: Option<(u32, u32)>,
    },
    /// A UDP datagram.
    Udp,
    /// An echo request, over IPv4 only.
    Echo {
        /// Sequence number.
        seq_no: u16,
    },
}

/// Who sends a frame, and to whom.
#[derive(Debug, Clone, Copy)]
pub struct Ends {
    /// The frame's source.
    pub src_mac: [u8; 6],
    /// The frame's destination.
    pub dst_mac: [u8; 6],
    /// The packet's source.
    pub src_v4: [u8; 4],
    /// The packet's destination.
    pub dst_v4: [u8; 4],
    /// The packet's source.
    pub src_v6: [u8; 16],
    /// The packet's destination.
    pub dst_v6: [u8; 16],
}

const ENDS: Ends = Ends {
    src_mac: [2, 0, 0, 0, 0, 1],
    dst_mac: [2, 0, 0, 0, 0, 2],
    src_v4: [192, 0, 2, 1],
    dst_v4: [192, 0, 2, 2],
    src_v6: [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    dst_v6: [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2],
};

/// Time to live.
pub const HOP_LIMIT: u8 = 64;
/// The sender's port.
pub const SRC_PORT: u16 = 49_152;
/// The receiver's port.
pub const DST_PORT: u16 = 80;
/// The window in TCP headers.
pub const WINDOW: u16 = 64_240;
/// The identifier of echo requests.
pub const IDENT: u16 = 7;

/// Of each kind as many as one pass takes, with varying numbers, all with `len` octets of payload.
pub fn jobs(family: Family, upper: &str, len: usize) -> Vec<Job> {
    let job = |n: u32| {
        let upper = match upper {
            "tcp" => Upper::Tcp { seq: n * 1448, ack: n, timestamps: None },
            "tcp ts" => Upper::Tcp { seq: n * 1448, ack: n, timestamps: Some((n, n + 1)) },
            "udp" => Upper::Udp,
            _ => Upper::Echo { seq_no: n as u16 },
        };
        let ends = std::hint::black_box(ENDS);
        Job { ends, family, upper, payload: (0..len).map(|at| (at as u32 ^ n) as u8).collect() }
    };
    (0..64).map(job).collect()
}
