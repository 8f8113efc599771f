//! In place of `cookie` where no cookies are baked: a connection request that finds the backlog full is dropped.

use super::half_open::{Agreed, Terms};
use super::segment::Segment;
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

/// What keyed hashes of a connection's two ends are needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Salt {
    /// The offset of our timestamps (RFC 7323 §5.4).
    Timestamps,
}

/// The keyed hash of the ends of the segment at hand.
pub(crate) type Hash<'h> = &'h dyn Fn(Salt) -> u64;

/// When no cookie of today is good any more.
pub(super) const LONGEST: Duration = Duration::ZERO;

/// Nothing acknowledges a cookie.
pub(super) fn is_tagged(_: Instant, _: &Segment<'_>, _: Hash<'_>) -> bool {
    false
}

/// No number is a cookie.
pub(super) fn bake(_: Instant, _: &Segment<'_>, _: Hash<'_>) -> Option<SeqNumber> {
    None
}

/// No timestamp holds anything.
pub(super) fn stamp(value: u32, _: &Agreed) -> u32 {
    value
}

/// Nothing comes back.
pub(super) fn open(_: Instant, _: &Segment<'_>, _: &Terms, _: Hash<'_>) -> Option<Agreed> {
    None
}
