//! Ethernet II frames.

include!("woven/ethernet.rs");

impl Address {
    /// All stations.
    pub const BROADCAST: Address = Address([0xff; 6]);

    /// No address: all zero.
    pub const ZERO: Address = Address([0; 6]);

    /// Whether it names all stations.
    pub const fn is_broadcast(&self) -> bool {
        matches!(self.0, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff])
    }

    /// Whether it names a group of stations (broadcast included): the I/G bit.
    pub const fn is_multicast(&self) -> bool {
        let [first, ..] = self.0;
        first & 0x01 != 0
    }

    /// Whether it names one station.
    pub const fn is_unicast(&self) -> bool {
        !self.is_multicast() && !matches!(self.0, [0, 0, 0, 0, 0, 0])
    }

    /// Whether it was assigned by whoever runs the network, not by a manufacturer: the U/L bit.
    pub const fn is_local(&self) -> bool {
        let [first, ..] = self.0;
        first & 0x02 != 0
    }

    /// The modified EUI-64 made from it, as in IPv6 interface identifiers (RFC 4291 appendix A).
    pub const fn to_eui64(&self) -> [u8; 8] {
        let [a, b, c, d, e, f] = self.0;
        [a ^ 0x02, b, c, 0xff, 0xfe, d, e, f]
    }
}
