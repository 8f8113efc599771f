//! What mostly comes and mostly leaves: the next octets in order, or an acknowledgement, on an open connection on which
//! nothing is amiss.
//!
//! RFC 9293 §3.10.7.4 asks eight questions of every segment. Of one that is just what was to come next the answers are
//! known beforehand (Jacobson's "header prediction"), and so is most of what `output` asks. [`Socket::expects`] and
//! [`Socket::next_plain`] ask for all that is presupposed, and change nothing where that isn't given: the segment then
//! goes the ordinary way, which does the same to the connection, and is where to read what it means.

use super::options::Timestamps;
use super::output::Push;
use super::rack::Duplicate;
use super::recovery::{HEEDED, Heard, Limited, Mark};
use super::segment::Flags;
use super::sender::Fin;
use super::settings::Nagle;
use super::timers::Timer;
use super::{Ends, Sack, SackBlocks, Socket, State};
use crate::config::Dscp;
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

/// An arriving segment with the ACK bit and, of the others, at most PSH and FIN; without options but timestamps.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Expected {
    /// SEG.SEQ.
    pub(crate) seq: SeqNumber,
    /// SEG.ACK.
    pub(crate) ack: SeqNumber,
    /// SEG.WND as in the header, not scaled.
    pub(crate) window: u16,
    /// The timestamps.
    pub(crate) timestamps: Option<Timestamps>,
    /// Octets of data.
    pub(crate) len: u32,
    /// The control bits.
    pub(crate) flags: Flags,
}

/// A segment to send: octets or a FIN that leave for the first time, or none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plain {
    /// SEG.SEQ.
    pub(crate) seq: SeqNumber,
    /// SEG.ACK.
    pub(crate) ack: SeqNumber,
    /// SEG.WND as it goes into the header.
    pub(crate) window: u16,
    /// The timestamps.
    pub(crate) timestamps: Option<Timestamps>,
    /// Octets of the send ring before the payload.
    offset: u32,
    /// Octets of payload.
    pub(crate) len: u32,
    /// PSH, where the payload reaches the end of what the user has written; FIN, where that is the end of the stream.
    pub(crate) flags: Flags,
}

impl Socket<'_> {
    /// Whether the connection is open, or on its way to be closed, and nothing is amiss with it.
    #[inline]
    fn is_calm(&self) -> bool {
        self.state.is_synchronized()
            && self.recovery.is_calm()
            && self.snd.is_plain()
            && self.push == Push::Nothing
            && !self.ecn.is_agreed()
    }

    /// The two ends of a connection; `None` while there is none.
    #[inline]
    pub(crate) fn ends(&self) -> Option<&Ends> {
        self.ends.as_ref().filter(|_| !matches!(self.state, State::Closed | State::Listen))
    }

    /// Whether it is open both ways.
    #[inline]
    pub(crate) fn is_open(&self) -> bool {
        self.state == State::Established
    }

    /// Whether the segment is what was to come next; how many octets it then acknowledges.
    pub(crate) fn expects(&self, now: Instant, segment: &Expected) -> Option<u32> {
        if segment.seq != self.rcv.nxt || !self.is_calm() {
            return None;
        }
        let has_fin = segment.flags.contains(Flags::FIN);
        if (segment.len > 0 || has_fin) && !self.state.may_receive() {
            return None;
        }
        let fresh = match (&self.clock, segment.timestamps) {
            (None, None) => true,
            (Some(clock), Some(theirs)) => !clock.is_old(theirs.value, now),
            (None, Some(_)) | (Some(_), None) => false,
        };
        let acked = segment.ack.since(self.snd.una);
        // What acknowledges nothing new and brings nothing may be a duplicate, which means something.
        let is_news = acked > 0 || segment.len > 0 || has_fin;
        (fresh && is_news && acked <= self.snd.outstanding()).then_some(acked)
    }

    /// Where the data of the segment can be written before its checksum is known: two pieces, together just as long.
    /// `None`: there is no room, or not yet for these octets alone.
    pub(crate) fn room_for(&mut self, len: u32) -> Option<(&mut [u8], &mut [u8])> {
        self.rcv.room_for(len)
    }

    /// Takes a segment that was expected, whose data was written where [`Socket::room_for`] said, and which acknowledges
    /// `acked` octets. The numbers of the checks are those of RFC 9293 §3.10.7.4.
    pub(crate) fn take_expected(&mut self, now: Instant, segment: &Expected, acked: u32) {
        if acked > 0 {
            let age = segment.timestamps.and_then(|theirs| self.echoed_age(now, theirs));
            self.take_expected_ack(now, age, acked); // fifth
        }
        self.hear_from_peer(now);
        self.snd.update_window(self.snd.shift.octets(segment.window), segment.seq, segment.ack);
        if self.snd.fin() == Fin::Acked && self.on_fin_acked(now).is_err() {
            return; // It is over.
        }
        if let (Some(clock), Some(theirs)) = (&mut self.clock, segment.timestamps) {
            // RFC 7323 §4.3
            if segment.seq.at_or_before(self.rcv.last_ack) {
                clock.take(theirs.value, now);
            }
        }
        if segment.len > 0 {
            self.rcv.take_written(segment.len, self.snd.mss); // seventh
            self.note_delivery();
        }
        if segment.flags.contains(Flags::FIN) {
            self.take_fin(now, Some(segment.seq + segment.len)); // eighth
        }
        self.arm_timers(now);
    }

    /// `octets` that were under way have arrived, and no more is known: what `on_new_ack` comes to then.
    #[inline]
    fn take_expected_ack(&mut self, now: Instant, age: Option<Duration>, octets: u32) {
        let limited = self.is_limited();
        let told = self.recovery.rack.told(now, age);
        let Socket { snd, recovery, .. } = self;
        let arrived = &mut |part| {
            if HEEDED {
                recovery.rack.on_arrived(&told, &part);
            }
        };
        match snd.fin() {
            Fin::None => snd.take_plain_ack(octets, arrived),
            Fin::Queued | Fin::Acked => snd.take_ack(octets, arrived),
        }
        if let Some(sample) = self.round_trip(now, age) {
            self.take_sample(sample);
        }
        if self.heeded() == Sack::On && self.snd.outstanding() > 0 {
            let heard = Heard { ack: self.snd.una, age, sack: &SackBlocks::NONE, mark: Mark::None };
            self.on_delivery(now, &heard, octets, octets, limited);
        } else {
            if HEEDED {
                self.recovery.rack.on_ack(self.snd.una, self.snd.nxt, Duplicate::No);
            }
            self.timers.stop(Timer::Suspect);
            if limited == Limited::Yes {
                self.grow(now, octets);
            }
        }
        self.end_wait(now);
    }

    /// The next segment, where it is nothing but new octets or an acknowledgement. Nothing counts as sent until
    /// [`Socket::sent_plain`] says so.
    pub(crate) fn next_plain(&mut self, now: Instant) -> Option<Plain> {
        if !self.is_calm() || self.rcv.reports() > 0 || self.timers.is_due(now) {
            return None;
        }
        self.restart_after_idle(now);
        self.raise_mss(now);
        let (len, flags) = match self.next_octets() {
            Some(text) => text,
            None if self.owes_ack() => (0, Flags::NONE),
            None => return None,
        };
        Some(Plain {
            seq: self.snd.nxt,
            ack: self.rcv.nxt,
            window: self.rcv.window_field(self.rcv.shift),
            timestamps: self.clock.map(|clock| clock.option(now)),
            offset: self.snd.outstanding(),
            len,
            flags,
        })
    }

    /// How many new octets leave next, and whether the FIN does: a full segment or, where Nagle's rule lets them, all that
    /// wait (`plan_new` has the whole of it). `None`: none now, or as much as is decided there.
    #[inline]
    fn next_octets(&self) -> Option<(u32, Flags)> {
        let (outstanding, waiting) = (self.snd.outstanding(), self.snd.unsent());
        if waiting == 0 {
            return None;
        }
        let is_last = self.snd.fin() == Fin::Queued;
        let room = self.full_size();
        let data = waiting.saturating_sub(u32::from(is_last));
        let len = data.min(room);
        let fin = if is_last && len == data { Flags::FIN } else { Flags::NONE };
        let may_be_small = outstanding == 0 || is_last || self.settings.nagle == Nagle::Off;
        let taken = len.saturating_add(seq_len(fin));
        let is_worthwhile = taken <= self.snd.usable() && (len == room || may_be_small);
        // All that was sent is under way.
        let fits = outstanding == 0 || outstanding.saturating_add(taken) <= self.congestion.window();
        let push = if len == data && len > 0 { Flags::PSH } else { Flags::NONE };
        (is_worthwhile && fits).then_some((len, push.union(fin)))
    }

    /// The payload of `plain`: two pieces of the send ring, in order.
    pub(crate) fn payload_of(&self, plain: &Plain) -> (&[u8], &[u8]) {
        self.snd.ring().peek(plain.offset as usize, plain.len as usize)
    }

    /// Notes that `plain`, which [`Socket::next_plain`] has just handed out, was sent.
    pub(crate) fn sent_plain(&mut self, now: Instant, plain: &Plain) {
        let len = plain.len.saturating_add(seq_len(plain.flags));
        if len > 0 {
            self.note_octets_sent(now, plain.seq, len);
        }
        self.rcv.mark_acked(plain.ack, plain.window, self.rcv.shift);
        self.arm_timers(now);
    }

    /// [`Socket::poll_at`] right after [`Socket::take_expected`] or [`Socket::sent_plain`], while the connection is open both
    /// ways: they have started every timer that is needed.
    pub(crate) fn due_soon(&self) -> Option<Instant> {
        if self.snd.unsent() > 0 {
            let is_plain = self.is_calm() && self.next_octets().is_some();
            return if is_plain { Some(Instant::ZERO) } else { self.poll_at_armed() };
        }
        if self.owes_ack() { Some(Instant::ZERO) } else { self.timers.next() }
    }

    /// Whether what is due is an acknowledgement alone, which waits until all was processed that the device has received
    /// (RFC 9293 §3.10.7.4: MUST-58, MUST-59); the same poll sends it. Where half of the buffer has come in between, the
    /// peer should not wait for the other half.
    pub(crate) fn may_wait_for_burst(&self) -> bool {
        self.snd.unsent() == 0 && self.rcv.owes_less_than_half()
    }

    /// TTL or hop limit, and DSCP, of the socket's packets.
    pub(crate) fn marks(&self) -> (u8, Dscp) {
        (self.settings.hop_limit, Dscp::new(self.settings.dscp).unwrap_or_default())
    }
}

/// Sequence numbers that the control bits of a plain segment occupy.
#[inline]
fn seq_len(flags: Flags) -> u32 {
    u32::from(flags.contains(Flags::FIN))
}
