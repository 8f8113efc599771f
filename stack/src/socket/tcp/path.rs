//! The path to the peer: how large a segment it carries (RFC 1191, RFC 8201; where nobody says so, RFC 4821 §7.7, black
//! holes), and that it carries any (RFC 4861 §7.3.1).

use super::span::{Lately, Past};
use super::{Changes, Socket};
use crate::time::{Duration, Instant};

/// The least segment size that "too big" can bring about. RFC 791 promises 68 octets, but a forged error must not make
/// the stack send a packet for every few octets (RFC 5927 §7.3).
const LEAST_PATH_MSS: u16 = 256;
/// What is tried where full-sized segments vanish: what every IPv6 link carries (RFC 8200 §5), which most IPv4 links do;
/// then what every IPv4 host takes (RFC 9293 §3.7.1).
const FALLBACKS: [u16; 2] = [1280 - 60, 576 - 40];
/// Timeouts in a row without any acknowledgement that make a path suspect (RFC 4821 §7.7 leaves the number open): by then
/// it is time to doubt the path (RFC 9293 §3.8.3: R1).
const BLACK_HOLE: u8 = 3;
/// RFC 1191 §6.3, RFC 8201 §5.3: after 10 minutes, in steps of 65 ms, a larger size may be tried again.
const RAISE_AFTER: Duration = Duration::from_micros(9155 << 16);
/// How often acknowledgements confirm the next hop: in less than the time for which one that was not heard of is left alone
/// (DELAY_FIRST_PROBE_TIME of RFC 4861 §10, 5 seconds), so that it is not asked.
const CONFIRM_EVERY: Duration = Duration::from_secs(2);

/// What is known of the path.
#[derive(Debug, Clone, Copy)]
pub(super) struct PathMss {
    /// SendMSS without the path's limit, in octets.
    full: u16,
    /// When it was last lowered.
    lowered_at: Lately,
}

impl PathMss {
    /// Nothing but what both ends allow.
    pub(super) const fn new(full: u16) -> Self {
        PathMss { full, lowered_at: Lately::ORIGIN }
    }
}

impl Socket<'_> {
    /// The segments under way were too big: they leave again, smaller (RFC 1191 §6.4, RFC 8201 §5.4). That is no sign of
    /// congestion.
    pub(super) fn on_too_big(&mut self, now: Instant, mss: u16) {
        let ip_options = self.ends.map_or(0, |ends| self.ip_options_len(ends.tuple().remote.ip()));
        let mss = mss.saturating_sub(ip_options).max(LEAST_PATH_MSS);
        if mss < self.snd.mss {
            self.lower_mss(now, mss);
            self.timed = None;
            self.snd.lose_all();
        }
    }

    /// The retransmission timer expired: where full-sized segments vanish time after time, a router may drop them without
    /// a word, and smaller ones are tried.
    pub(super) fn suspect_black_hole(&mut self, now: Instant) {
        let is_full_sized = self.snd.outstanding() >= self.full_size();
        let smaller = FALLBACKS.into_iter().find(|mss| *mss < self.snd.mss);
        if let Some(mss) = smaller.filter(|_| is_full_sized && self.rtt.expirations() >= BLACK_HOLE) {
            self.lower_mss(now, mss);
        }
    }

    /// Something that was sent is acknowledged for the first time: so the next hop has passed it on (RFC 4861 §7.3.1).
    pub(super) fn confirm_path(&mut self, now: Instant) {
        if self.confirmed_at.is_none_or(|told| told.age(now) >= CONFIRM_EVERY) {
            self.confirmed_at = Some(Past::of(now));
            self.note(Changes::CONFIRMED);
        }
    }

    fn lower_mss(&mut self, now: Instant, mss: u16) {
        self.snd.mss = mss;
        self.path.lowered_at = Lately::of(now);
    }

    /// Tries full-sized segments again when the path has had time to change. Where they still vanish that is found out
    /// as before.
    pub(super) fn raise_mss(&mut self, now: Instant) {
        if self.snd.mss < self.path.full && self.path.lowered_at.age(now) >= RAISE_AFTER {
            self.snd.mss = self.path.full;
        }
    }
}
