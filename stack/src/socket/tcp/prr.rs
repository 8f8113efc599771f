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

    /// RecoverFS.
    pub(super) fn flight(&self) -> u32 {
        self.flight
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

/// `amount * part / whole`, right to one part in 2^15, by a division of 32 bits: one of 64 bits is dear on a small core.
pub(super) fn share(amount: u32, part: u32, whole: u32) -> u32 {
    let product = u64::from(amount).saturating_mul(u64::from(part));
    // 32 bits of the one by 16 bits of the other leave 16 bits, which are put where they belong.
    let above = 32_u32.saturating_sub(product.leading_zeros());
    let below = 16_u32.saturating_sub(whole.leading_zeros());
    let quotient = ((product >> above) as u32).checked_div(whole >> below).unwrap_or(u32::MAX);
    let placed = if above >= below {
        u64::from(quotient) << above.saturating_sub(below)
    } else {
        u64::from(quotient >> below.saturating_sub(above))
    };
    u32::try_from(placed).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "tests/prr.rs"]
mod tests;
