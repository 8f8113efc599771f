//! How often the stack answers what it did not ask for: ICMP errors and challenge ACKs.

#[cfg(test)]
mod tests;

use core::net::IpAddr;

use super::hash::{Key, Random};
use crate::addr::words;
use crate::time::{Duration, Instant};

/// A rate: one event every `interval`, and `burst` at once after a rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Rate {
    interval: Duration,
    burst: u16,
}

impl Rate {
    /// One event every `interval`, and `burst` at once after a rest. A burst of zero stops everything.
    pub const fn new(interval: Duration, burst: u16) -> Self {
        Rate { interval, burst }
    }

    /// What a full bucket holds, in microseconds of waiting.
    const fn full(&self) -> u64 {
        self.interval.total_micros().saturating_mul(self.burst as u64)
    }
}

/// Challenge ACKs: RFC 5961 §5 and §7 propose at most 10 in 5 seconds. Use one [`Bucket`] for each connection, because
/// a common one can be read from outside (Cao et al., USENIX Security 2016).
pub const CHALLENGE_ACK: Rate = Rate::new(Duration::from_millis(500), 10);

/// Whether an event may take place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Verdict {
    /// It may, and it was counted.
    Pass,
    /// It was too much.
    Hold,
}

/// A token bucket. The default, all zero, is a full one.
#[derive(Debug, Clone, Copy, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Bucket {
    /// Microseconds of waiting that are owed: each event costs one interval.
    debt: u64,
    /// When the debt was reckoned.
    at: Instant,
}

impl Bucket {
    /// A full bucket.
    pub const FULL: Bucket = Bucket { debt: 0, at: Instant::ZERO };

    /// Takes one token, if there is one.
    pub fn take(&mut self, now: Instant, rate: Rate) -> Verdict {
        self.take_at_cost(now, rate, 1)
    }

    /// Takes `cost` tokens, if there is at least one.
    fn take_at_cost(&mut self, now: Instant, rate: Rate, cost: u32) -> Verdict {
        let interval = rate.interval.total_micros();
        self.debt = self.debt.saturating_sub(now.since(self.at).total_micros());
        self.at = self.at.max(now);
        if rate.burst == 0 || self.debt.saturating_add(interval) > rate.full() {
            return Verdict::Hold;
        }
        self.debt = self.debt.saturating_add(interval.saturating_mul(u64::from(cost)));
        Verdict::Pass
    }
}

/// Buckets that peers are spread over.
const PEERS: usize = 32;
/// ICMP errors to one peer: 20 a second, 20 at once.
const PER_PEER: Rate = Rate::new(Duration::from_millis(50), 20);
/// ICMP errors of the whole stack: 1000 a second, 50 at once.
const PER_STACK: Rate = Rate::new(Duration::from_millis(1), 50);
/// The limit on ICMP errors that RFC 4443 §2.4 (f) asks for (RFC 1812 §4.3.2.8 for IPv4): a token bucket for the
/// stack, and one for each of 32 groups of peers, so that one peer can't use up everybody's errors.
///
/// Which group a peer is in is a keyed hash. An error takes none, one or two tokens of the stack's bucket, at random:
/// else a spoofer could learn from the bucket whether an error was sent to somebody else (Man et al., CCS 2020, on
/// finding open UDP ports).
#[derive(Debug, Clone)]
pub struct ErrorLimiter {
    key: Key,
    random: Random,
    stack: Bucket,
    peers: [Bucket; PEERS],
}

impl ErrorLimiter {
    /// A limiter of this key, with nothing sent yet.
    pub const fn new(key: Key) -> Self {
        ErrorLimiter { key, random: Random::new(key), stack: Bucket::FULL, peers: [Bucket::FULL; PEERS] }
    }

    /// Whether an ICMP error may go to `peer` at `now`.
    pub fn take(&mut self, now: Instant, peer: IpAddr) -> Verdict {
        let group = self.key.hash_words(&words(group_of(peer))) as usize % PEERS;
        // The peer's bucket comes first: what it holds back costs the others nothing.
        match self.peers.get_mut(group).map(|bucket| bucket.take(now, PER_PEER)) {
            Some(Verdict::Pass) => {}
            Some(Verdict::Hold) | None => return Verdict::Hold,
        }
        self.stack.take_at_cost(now, PER_STACK, self.random.below(3))
    }
}

/// An IPv6 host has 2⁶⁴ addresses to ask from: its network counts as one peer.
fn group_of(peer: IpAddr) -> IpAddr {
    match peer {
        IpAddr::V4(_) => peer,
        IpAddr::V6(address) if address.is_unicast_link_local() => peer,
        IpAddr::V6(address) => IpAddr::V6((address.to_bits() & !u128::from(u64::MAX)).into()),
    }
}
