//! SYN cookies: a connection request is answered without being remembered, and the answer holds all that is needed when
//! it comes back (RFC 4987 §3.6, appendix A).
//!
//! Our initial sequence number is 3 bits that stand for the peer's MSS, 8 of a keyed hash of both ends and a period of 67
//! seconds, and 21 of one of these and the peer's number. The 8 tell a segment of a connection that has a cookie, although
//! it has overtaken the one that brings it back. The low 6 bits of our first timestamp hold the window scale and whether
//! SACK and ECN are on; a peer without timestamps does without these.

use super::Sack;
use super::half_open::{Agreed, Ends, Marks, Scaling, Stamps, Terms};
use super::handshake::default_mss;
use super::options::WindowShift;
use super::segment::Segment;
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

/// What keyed hashes of a connection's two ends are needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Salt {
    /// The part of a cookie that does not depend on the peer's number: class and period.
    Tag(u32, u64),
    /// The part that does: the peer's number and class in the one word, the period in the other.
    Cookie(u64, u64),
    /// The offset of our timestamps (RFC 7323 §5.4): the same for all connections of the two ends, so that later ones
    /// have later timestamps (RFC 6191).
    Timestamps,
}

/// The keyed hash of the ends of the segment at hand.
pub(crate) type Hash<'h> = &'h dyn Fn(Salt) -> u64;

/// The MSS that a class stands for. The first is the least that is ever used, the others are common: the defaults,
/// Ethernet with and without tunnels, timestamps of old stacks, jumbo frames.
const CLASSES: [u16; 8] = [48, 512, 536, 1024, 1220, 1440, 1460, 8960];

/// How long a cookie is good at least; twice as long at most.
const PERIOD_BITS: u32 = 26;
/// Twice the period: when no cookie of today is good any more.
pub(super) const LONGEST: Duration = Duration::from_micros(2 << PERIOD_BITS);

/// Where the class stands in a cookie, and where the tag.
const CLASS_AT: u32 = 29;
const TAG_AT: u32 = 21;
/// The bits of a cookie that depend on the peer's number.
const PROOF_MASK: u32 = (1 << TAG_AT) - 1;

/// The bits of a timestamp that hold options.
const OPTION_BITS: u32 = 6;
const OPTION_MASK: u32 = (1 << OPTION_BITS) - 1;
/// Where the shift would stand: windows are not scaled.
const NO_SCALING: u32 = 15;
const SACK: u32 = 1 << 4;
const ECN: u32 = 1 << 5;

fn period(now: Instant) -> u64 {
    now.total_micros() >> PERIOD_BITS
}

fn number(class: u32, irs: SeqNumber, period: u64, hash: Hash<'_>) -> SeqNumber {
    let word = u64::from(class) << 32 | u64::from(irs.0);
    SeqNumber(head(class, period, hash) << TAG_AT | (hash(Salt::Cookie(word, period)) as u32 & PROOF_MASK))
}

/// Class and tag.
fn head(class: u32, period: u64, hash: Hash<'_>) -> u32 {
    class << (CLASS_AT - TAG_AT) | (hash(Salt::Tag(class, period)) as u32 & 0xff)
}

/// The periods whose cookies are good.
fn good(now: Instant) -> [u64; 2] {
    let now = period(now);
    [now, now.wrapping_sub(1)]
}

/// Whether `segment` acknowledges a number with the tag of a cookie that is still good.
pub(super) fn is_tagged(now: Instant, segment: &Segment<'_>, hash: Hash<'_>) -> bool {
    let Some(iss) = segment.ack.map(|ack| (ack - 1).0) else { return false };
    good(now).into_iter().any(|period| head(iss >> CLASS_AT, period, hash) == iss >> TAG_AT)
}

/// Our initial sequence number in answer to `syn`.
pub(super) fn bake(now: Instant, syn: &Segment<'_>, hash: Hash<'_>) -> Option<SeqNumber> {
    let theirs = syn.options.mss.unwrap_or(default_mss(syn.remote.ip()));
    let larger = CLASSES.iter().take_while(|mss| **mss <= theirs).count();
    Some(number((larger as u32).saturating_sub(1), syn.seq, period(now), hash))
}

/// Our first timestamp at clock value `value`: what was agreed on stands in its low bits. It is not later than the clock.
pub(super) fn stamp(value: u32, agreed: &Agreed) -> u32 {
    let shift = agreed.scaling.map_or(NO_SCALING, |scaling| u32::from(scaling.theirs.value()));
    let sack = if agreed.sack == Sack::On { SACK } else { 0 };
    let ecn = if agreed.ecn == Marks::Understood { ECN } else { 0 };
    let marked = value & !OPTION_MASK | shift | sack | ecn;
    if marked.wrapping_sub(value) as i32 > 0 { marked.wrapping_sub(1 << OPTION_BITS) } else { marked }
}

/// What was agreed on with the peer whose first segment after our cookie is `ack`; `None`: it acknowledges no cookie that
/// is still good.
pub(super) fn open(now: Instant, ack: &Segment<'_>, terms: &Terms, hash: Hash<'_>) -> Option<Agreed> {
    let iss = ack.ack? - 1;
    let class = iss.0 >> CLASS_AT;
    let is_good =
        |irs: &SeqNumber| good(now).into_iter().any(|period| number(class, *irs, period, hash) == iss);
    // RFC 9293 §3.8.6.1, §3.8.4: who met a closed window probes it, and many do with the number before their next, and empty.
    // Nothing else comes of a peer whose first acknowledgement found no room here.
    let irs =
        [ack.seq - 1, ack.seq].into_iter().take(if ack.payload.is_empty() { 2 } else { 1 }).find(is_good)?;
    let stamps = ack.options.timestamps;
    let bits = stamps.map_or(NO_SCALING, |stamps| stamps.echo & OPTION_MASK);
    let scaling = match bits & 0xf {
        NO_SCALING => None,
        shift => Some(Scaling { ours: terms.shift, theirs: WindowShift::received(shift as u8) }),
    };
    Some(Agreed {
        ends: Ends::new(ack.local, ack.remote),
        iss,
        irs,
        mss: CLASSES.get(class as usize).copied(),
        sack: if bits & SACK != 0 { Sack::On } else { Sack::Off },
        scaling,
        stamps: stamps.map(|stamps| Stamps { offset: hash(Salt::Timestamps) as u32, recent: stamps.value }),
        ecn: if bits & ECN != 0 { Marks::Understood } else { Marks::Ignored },
    })
}
