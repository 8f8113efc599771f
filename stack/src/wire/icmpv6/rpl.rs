//! Names of RPL instances.

use super::RplInstance;

/// What an instance of RPL is named by (RFC 6550 §5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum RplScope {
    /// One for the whole network; its number, 0 to 127.
    Global(u8),
    /// One of the node that owns the DODAGID; its number, 0 to 63.
    Local {
        /// The number.
        number: u8,
        /// Which address of the packet the DODAGID is, where a packet of data names the instance (flag D).
        owner: RplOwner,
    },
}

/// Where the DODAGID of a local instance stands in a packet of data (RFC 6550 §5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum RplOwner {
    /// It is the source address.
    Source,
    /// It is the destination address.
    Destination,
}

impl RplInstance {
    /// What the number says.
    pub const fn scope(self) -> RplScope {
        let bits = self.get();
        match (bits & 0x80 != 0, bits & 0x40 != 0) {
            (false, _) => RplScope::Global(bits),
            (true, false) => RplScope::Local { number: bits & 0x3f, owner: RplOwner::Source },
            (true, true) => RplScope::Local { number: bits & 0x3f, owner: RplOwner::Destination },
        }
    }

    /// The instance of this name; `None` where the number is too large.
    pub const fn of(scope: RplScope) -> Option<Self> {
        match scope {
            RplScope::Global(number) if number < 128 => Self::new(number),
            RplScope::Local { number, owner: RplOwner::Source } if number < 64 => Self::new(0x80 | number),
            RplScope::Local { number, owner: RplOwner::Destination } if number < 64 => {
                Self::new(0xc0 | number)
            }
            RplScope::Global(_) | RplScope::Local { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RplInstance, RplOwner, RplScope};

    /// RFC 6550 §5.1, figures 3 and 4.
    #[test]
    fn rpl_instances_are_global_or_local() {
        let scope = |bits| RplInstance::from_bits(bits).scope();
        assert_eq!(scope(0x1e), RplScope::Global(30));
        assert_eq!(scope(0x85), RplScope::Local { number: 5, owner: RplOwner::Source });
        assert_eq!(scope(0xff), RplScope::Local { number: 63, owner: RplOwner::Destination });
        assert!((0..=255).all(|bits| RplInstance::of(scope(bits)) == Some(RplInstance::from_bits(bits))));
        assert_eq!(RplInstance::of(RplScope::Global(128)), None);
        assert_eq!(RplInstance::of(RplScope::Local { number: 64, owner: RplOwner::Source }), None);
    }
}
