//! TIME-WAIT in a small entry without buffers (RFC 9293 §3.6.1): the connection is over for its user, and only what is
//! needed to answer old segments, and to know new ones, is kept.

use super::half_open::{Ends, Stamps};
use super::options::Options;
use super::segment::{Flags, Kind, Outgoing, Segment};
use super::state::Event;
use super::{CloseReason, Socket, State, Tuple};
use crate::storage::Slot;
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

/// Room for one connection in TIME-WAIT: 128 octets on a machine of 32 bits. Lent with the stack's memory.
pub type TimeWaitEntry = Slot<TimeWait>;

/// What is to be done after a segment for a connection in TIME-WAIT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Old {
    /// It is a SYN for a new connection: the old one is deleted, and the segment is for a listener.
    Reopen,
    /// It is over: whoever sent our peer a SYN has said that there is no such connection.
    Over,
    /// The peer's FIN once more: our answer was lost. It is acknowledged, and 2 MSL begin anew.
    Again,
    /// It is answered by an acknowledgement.
    Acknowledge,
    /// Nothing happens.
    Drop,
}

/// Whether the peer was told by an acknowledgement that its SYN met an old connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    No,
    Yes,
}

/// What is kept of a connection in TIME-WAIT.
#[derive(Debug, Clone, Copy)]
pub struct TimeWait {
    ends: Ends,
    snd_nxt: SeqNumber,
    rcv_nxt: SeqNumber,
    window: u16,
    stamps: Option<Stamps>,
    span: Duration,
    hop_limit: u8,
    dscp: u8,
    asked: Asked,
    /// Acknowledgements that were sent and that no FIN asked for.
    challenges: u8,
}

impl Socket<'_> {
    /// Whether an entry could do all that is left to do.
    #[inline]
    pub(crate) fn is_time_waiting(&self) -> bool {
        self.state == State::TimeWait
    }

    /// Whether nobody may need it any more: the connection is over, or all but that.
    #[inline]
    pub(crate) fn may_be_free(&self) -> bool {
        matches!(self.state, State::TimeWait | State::Closed)
    }

    /// Leaves TIME-WAIT to an entry, with what is left of 2 MSL: the socket is closed and can be used again. `None`: it is
    /// in another state, or has an acknowledgement to send first.
    pub(crate) fn retire(&mut self) -> Option<(TimeWait, Instant)> {
        if self.state != State::TimeWait || self.plan().is_some() {
            return None;
        }
        let ends = self.ends?;
        let until = self.timers.next()?;
        let entry = TimeWait {
            ends,
            snd_nxt: self.snd.nxt,
            rcv_nxt: self.rcv.nxt,
            window: self.rcv.window_field(self.rcv.shift),
            stamps: self.clock.map(|clock| clock.stamps()),
            span: self.settings.time_wait.duration(),
            hop_limit: self.settings.hop_limit,
            dscp: self.settings.dscp,
            asked: Asked::No,
            challenges: 0,
        };
        self.end(Event::TimeWaitOver, CloseReason::Finished);
        Some((entry, until))
    }
}

impl TimeWait {
    /// RFC 5961 §7: how many acknowledgements one entry sends besides those of FINs.
    const MOST_CHALLENGES: u8 = 10;

    pub(crate) fn tuple(&self) -> Tuple {
        self.ends.tuple()
    }

    /// 2 MSL of this connection.
    pub(crate) fn span(&self) -> Duration {
        self.span
    }

    /// Judges a segment of this connection (RFC 9293 §3.10.7.4, TIME-WAIT).
    pub(crate) fn judge(&mut self, now: Instant, segment: &Segment<'_>) -> Old {
        let (is_syn, is_reset) = (segment.has(Flags::SYN), segment.has(Flags::RST));
        if is_syn && !is_reset && segment.ack.is_none() {
            if self.is_new(segment) {
                return Old::Reopen;
            }
            self.asked = Asked::Yes;
            return self.challenge();
        }
        if is_reset {
            // DEVIATION RFC 9293 §3.10.7.4: a RST ends TIME-WAIT only in answer to what a SYN made us say. Any other is
            // the answer to an old duplicate, which would make old segments dangerous again (RFC 1337 §3, F1).
            let ends = segment.seq == self.rcv_nxt && self.asked == Asked::Yes;
            return if ends { Old::Over } else { Old::Drop };
        }
        if self.is_outdated(now, segment) {
            return self.challenge(); // RFC 7323 §5.3, R1
        }
        let end = segment.seq + segment.len();
        if segment.has(Flags::FIN) && !is_syn && end == self.rcv_nxt {
            self.challenges = 0;
            return Old::Again;
        }
        if segment.len() == 0 && segment.seq == self.rcv_nxt && segment.ack == Some(self.snd_nxt) {
            return Old::Drop; // It says nothing that is not known.
        }
        self.challenge()
    }

    /// Whether a SYN opens a new connection: it is later than all of the old one by its timestamp (RFC 6191 §2), or by its
    /// number (RFC 1122 §4.2.2.13).
    fn is_new(&self, syn: &Segment<'_>) -> bool {
        let is_higher = syn.seq.after(self.rcv_nxt);
        match (self.stamps, syn.options.timestamps) {
            (Some(ours), Some(theirs)) => {
                theirs.value == ours.recent && is_higher
                    || theirs.value != ours.recent && theirs.value.wrapping_sub(ours.recent) < 1 << 31
            }
            (None, Some(_)) => true,
            (Some(_) | None, None) => is_higher,
        }
    }

    fn is_outdated(&self, now: Instant, segment: &Segment<'_>) -> bool {
        match (self.stamps, segment.options.timestamps) {
            (Some(ours), Some(theirs)) => ours.clock(now).is_old(theirs.value, now),
            (None, _) | (_, None) => false,
        }
    }

    fn challenge(&mut self) -> Old {
        if self.challenges >= Self::MOST_CHALLENGES {
            return Old::Drop;
        }
        self.challenges = self.challenges.saturating_add(1);
        Old::Acknowledge
    }

    /// The acknowledgement of everything.
    pub(crate) fn ack(&self, now: Instant) -> Outgoing {
        let Tuple { local, remote } = self.tuple();
        Outgoing {
            local,
            remote,
            seq: self.snd_nxt,
            ack: Some(self.rcv_nxt),
            window: self.window,
            flags: Flags::NONE,
            options: Options {
                timestamps: self.stamps.map(|stamps| stamps.clock(now).option(now)),
                ..Options::NONE
            },
            hop_limit: self.hop_limit,
            dscp: self.dscp,
            ecn: 0,
            kind: Kind::Stateless,
            offset: 0,
            len: 0,
            cut: 0,
        }
    }
}
