//! Internet Group Management Protocol (RFC 1112, 2236, 3376): which groups a host listens to.

use super::float_code::{decode, encode};
use core::time::Duration;

crate::protocol!(igmp, here);

impl MaxRespCode {
    /// The time it stands for, at most 3174.4 seconds (RFC 3376 §4.1.1).
    pub const fn as_duration(self) -> Duration {
        // No product of these numbers passes 32 bits.
        Duration::from_millis(decode::<4>(self.get() as u16) as u64 * 100)
    }

    /// The code of the longest time that is not longer than this one.
    pub const fn from_duration(duration: Duration) -> Self {
        Self::from_bits(encode::<4>(tenths(duration)) as u8)
    }
}

impl Qqic {
    /// The time it stands for, at most 31744 seconds (RFC 3376 §4.1.7).
    pub const fn as_duration(self) -> Duration {
        Duration::from_secs(decode::<4>(self.get() as u16) as u64)
    }

    /// The code of the longest time that is not longer than this one.
    pub const fn from_duration(duration: Duration) -> Self {
        Self::from_bits(encode::<4>(whole(duration.as_secs() as u128)) as u8)
    }
}

const fn tenths(duration: Duration) -> u32 {
    whole(duration.as_millis() / 100)
}

const fn whole(value: u128) -> u32 {
    if value > u32::MAX as u128 { u32::MAX } else { value as u32 }
}

#[cfg(test)]
mod tests;
