//! The options of a segment as one summary, and the window scale.

use crate::wire::SeqNumber;

/// The options of one segment, each at most once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Options {
    /// Maximum segment size, in octets of payload (RFC 9293 §3.7.1). Only with SYN.
    pub mss: Option<u16>,
    /// Window scale: the shift as it stands in the option, so perhaps above 14 (RFC 7323 §2). Only with SYN.
    pub window_scale: Option<u8>,
    /// SACK permitted (RFC 2018 §2). Only with SYN.
    pub sack_permitted: bool,
    /// Timestamps (RFC 7323 §3).
    pub timestamps: Option<Timestamps>,
    /// SACK blocks (RFC 2018 §3).
    pub sack: SackBlocks,
}

impl Options {
    /// No option.
    pub const NONE: Options = Options {
        mss: None,
        window_scale: None,
        sack_permitted: false,
        timestamps: None,
        sack: SackBlocks::NONE,
    };

    /// Octets of timestamps with the two no-ops that align them (RFC 7323 appendix A).
    pub(crate) const TIMESTAMPS_LEN: u16 = 12;

    /// The timestamps, where there is no other option; `None`: there is.
    #[inline]
    pub(crate) const fn simple(&self) -> Option<Option<Timestamps>> {
        let of_syn = self.mss.is_some() || self.window_scale.is_some() || self.sack_permitted;
        if of_syn || self.sack.used > 0 { None } else { Some(self.timestamps) }
    }

    /// Octets of so many SACK blocks with the two no-ops that align them.
    pub(crate) fn sack_len(blocks: usize) -> u16 {
        let blocks = blocks.min(MAX_SACK_BLOCKS) as u16;
        if blocks == 0 { 0 } else { blocks.wrapping_mul(8).wrapping_add(4) }
    }
}

/// The value of the timestamps option (RFC 7323 §3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Timestamps {
    /// TSval: the sender's clock.
    pub value: u32,
    /// TSecr: the newest of the other side's values that the sender of this segment saw. Zero and meaningless without
    /// ACK.
    pub echo: u32,
}

/// The most SACK blocks that fit a header: 40 octets of options, 2 and 8 for each (RFC 2018 §3).
const MAX_SACK_BLOCKS: usize = 4;

/// Up to four SACK blocks, in the order in which they stand in the option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct SackBlocks {
    blocks: [(SeqNumber, SeqNumber); MAX_SACK_BLOCKS],
    used: u8,
}

impl SackBlocks {
    /// No block.
    pub const NONE: SackBlocks =
        SackBlocks { blocks: [(SeqNumber(0), SeqNumber(0)); MAX_SACK_BLOCKS], used: 0 };

    /// Adds the octets from `left` up to, not including, `right`. A fifth block is ignored.
    pub fn push(&mut self, left: SeqNumber, right: SeqNumber) {
        if let Some(block) = self.blocks.get_mut(usize::from(self.used)) {
            *block = (left, right);
            self.used = self.used.saturating_add(1);
        }
    }

    /// The blocks, left edge and right edge.
    pub fn iter(&self) -> impl Iterator<Item = (SeqNumber, SeqNumber)> + '_ {
        self.blocks.iter().take(usize::from(self.used)).copied()
    }

    /// Where a block ends that reports octets as come twice (RFC 2883 §4): the first, where it lies before the
    /// acknowledgement number or within the second.
    pub(crate) fn duplicate(&self, ack: SeqNumber) -> Option<SeqNumber> {
        let mut blocks = self.iter();
        let (left, right) = blocks.next().filter(|(left, right)| left.before(*right))?;
        let is_old = right.at_or_before(ack);
        let is_within =
            blocks.next().is_some_and(|(start, end)| start.at_or_before(left) && right.at_or_before(end));
        (is_old || is_within).then_some(right)
    }

    /// How many blocks there are.
    pub fn len(&self) -> usize {
        usize::from(self.used)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.used == 0
    }
}

/// By how many bits the window field of one direction is shifted (RFC 7323 §2.2): 0 to 14.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct WindowShift(u8);

impl WindowShift {
    /// Nothing is shifted: the option was not agreed on.
    pub(crate) const NONE: WindowShift = WindowShift(0);
    /// RFC 7323 §2.3: 14, so that windows stay below half the sequence space.
    const MAX: u8 = 14;

    /// The shift of a received option: above 14 it counts as 14 (RFC 7323 §2.3).
    pub(crate) const fn received(shift: u8) -> WindowShift {
        WindowShift(if shift > Self::MAX { Self::MAX } else { shift })
    }

    /// The smallest shift that can express a buffer of `capacity` octets.
    pub(crate) fn for_capacity(capacity: usize) -> WindowShift {
        let fits = |shift: &u8| capacity.checked_shr(u32::from(*shift)).unwrap_or(0) <= usize::from(u16::MAX);
        WindowShift((0..Self::MAX).find(fits).unwrap_or(Self::MAX))
    }

    /// The shift as the option carries it.
    pub(crate) const fn value(self) -> u8 {
        self.0
    }

    /// Octets that a window field means.
    pub(crate) const fn octets(self, field: u16) -> u32 {
        (field as u32) << self.0
    }

    /// The window field for at most `octets`: rounded down, and down to what the field can say.
    pub(crate) const fn field(self, octets: u32) -> u16 {
        let scaled = octets >> self.0;
        if scaled > u16::MAX as u32 { u16::MAX } else { scaled as u16 }
    }
}
