//! Proportional rate reduction (RFC 9937): during recovery as many octets leave as the new window's share of those that
//! have arrived, so that the flight comes down to it evenly, and neither stalls nor bursts.

/// The state of one recovery (RFC 9937 §5), in octets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prr {
    /// RecoverFS: what was under way when recovery began.
    flight: u32,
    /// prr_delivered: what has arrived since.
    delivered: u32,
    /// prr_out: what has left since.
    out: u32,
}

/// Whether an acknowledgement makes progress and tells of no further loss: SafeACK.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Safe {
    Yes,
    No,
}

impl Prr {
    /// Recovery begins with `flight` octets under way.
    pub(super) const fn new(flight: u32) -> Self {
        Prr { flight, delivered: 0, out: 0 }
    }

    /// `octets` have left.
    pub(super) fn on_sent(&mut self, octets: u32) {
        self.out = self.out.saturating_add(octets);
    }

    /// `delivered` octets have arrived; `flight` are believed to be under way; `threshold` shall be at the end. Hands out
    /// the congestion window until the next acknowledgement.
    pub(super) fn on_ack(
        &mut self,
        delivered: u32,
        flight: u32,
        threshold: u32,
        mss: u32,
        safe: Safe,
    ) -> u32 {
        if threshold == u32::MAX {
            return u32::MAX; // Nothing limits this connection.
        }
        self.delivered = self.delivered.saturating_add(delivered);
        let mut quota = if flight > threshold {
            share(self.delivered, threshold, self.flight).saturating_sub(self.out)
        } else {
            let conserved = self.delivered.saturating_sub(self.out).max(delivered);
            let growth = match safe {
                Safe::Yes => mss,
                Safe::No => 0,
            };
            conserved.saturating_add(growth).min(threshold.saturating_sub(flight))
        };
        if self.out == 0 {
            quota = quota.max(mss); // The first segment that was lost leaves at once.
        }
        flight.saturating_add(quota)
    }
}

/// `amount * part / whole`, rounded up a little, without 64-bit division, which is dear on a small core: of what is
/// longer than 16 bits the last bits don't count.
pub(super) fn share(amount: u32, part: u32, whole: u32) -> u32 {
    let longest = amount.max(part).max(whole);
    let shift = (16_u32).saturating_sub(longest.leading_zeros());
    let (amount, part, whole) = (amount >> shift, part >> shift, (whole >> shift).max(1));
    let product = amount.saturating_mul(part).saturating_add(whole.saturating_sub(1));
    let wide = u64::from(product.checked_div(whole).unwrap_or(0)) << shift;
    u32::try_from(wide).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "tests/prr.rs"]
mod tests;
