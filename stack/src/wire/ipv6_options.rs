//! IPv6 hop-by-hop and destination options (RFC 8200 §4.3, §4.6).

include!("woven/ipv6_options.rs");

/// What a node does with a packet that has an option of an unknown kind (RFC 8200 §4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Action {
    /// It passes over the option.
    Skip,
    /// It discards the packet.
    Discard,
    /// It discards the packet and tells the sender.
    Report,
    /// It discards the packet and tells the sender, unless the destination was a multicast address.
    ReportUnlessMulticast,
}

impl Action {
    /// What the upper two bits of a kind ask for.
    pub const fn of(kind: u8) -> Self {
        match kind >> 6 {
            0 => Action::Skip,
            1 => Action::Discard,
            2 => Action::Report,
            _ => Action::ReportUnlessMulticast,
        }
    }
}

/// Whether routers on the way may change an option of this kind (RFC 8200 §4.2): then it does not count for
/// authentication.
pub const fn may_change(kind: u8) -> bool {
    kind & 0x20 != 0
}
