//! The sending half: SND.* of RFC 9293 §3.3.1 and the send ring.
//!
//! It knows which octets are acknowledged, under way, to be sent again, or waiting, and what the peer's window allows.
//! When to send is decided elsewhere (`output`, `recovery`); the receiving half is unknown here.

use managed::ManagedSlice;

use super::options::WindowShift;
use super::scoreboard::{Arrived, Scoreboard};
use crate::storage::RingBuffer;
use crate::time::Instant;
use crate::wire::SeqNumber;

/// How far the SYN has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Syn {
    /// Not acknowledged.
    Open,
    /// Acknowledged.
    Acked,
}

/// How far the FIN has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fin {
    /// The user has not closed.
    None,
    /// It follows the last octet in the ring.
    Queued,
    /// Acknowledged.
    Acked,
}

/// A part of the stream that fits one segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its first sequence number.
    pub(super) seq: SeqNumber,
    /// Octets of the ring before it.
    pub(super) offset: u32,
    /// Octets of data.
    pub(super) len: u32,
    /// Whether the FIN follows the data.
    pub(super) fin: FinHere,
    /// Whether the data reaches the end of what the user has written (RFC 9293 §3.9.1.2: push).
    pub(super) last: Last,
}

/// Whether the FIN belongs to a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FinHere {
    Yes,
    No,
}

/// Whether a piece reaches the end of the user's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Last {
    Yes,
    No,
}

/// How an acknowledgement number stands to what was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AckKind {
    /// It acknowledges this many sequence numbers for the first time.
    New(u32),
    /// It says nothing new, and is not too old.
    Old,
    /// Older than the largest window that the peer ever offered (RFC 5961 §5.2).
    TooOld,
    /// It acknowledges what was never sent.
    Unsent,
}

/// The sending half.
#[derive(Debug)]
pub(super) struct Sender<'a> {
    /// Octets from the first one that is not acknowledged.
    ring: RingBuffer<'a>,
    /// SND.UNA; ISS until our SYN is acknowledged.
    pub(super) una: SeqNumber,
    pub(super) nxt: SeqNumber,
    /// SND.WND, in octets.
    pub(super) wnd: u32,
    /// Max.SND.WND: the largest SND.WND of this connection.
    max_wnd: u32,
    wl1: SeqNumber,
    wl2: SeqNumber,
    /// How the peer scales its window field.
    pub(super) shift: WindowShift,
    /// SendMSS: octets of options and payload that the peer takes and the path carries (RFC 9293 §3.7.1).
    pub(super) mss: u16,
    syn: Syn,
    fin: Fin,
    /// A probe has shown the peer the octet at SND.NXT, which counts as unsent until it is acknowledged.
    probed: Probed,
    /// What of it is lost, and what the peer holds.
    pub(super) board: Scoreboard,
}

/// Whether the octet at SND.NXT was shown to the peer by a window probe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Probed {
    Yes,
    No,
}

impl<'a> Sender<'a> {
    pub(super) fn new(storage: ManagedSlice<'a, u8>) -> Self {
        Sender {
            ring: RingBuffer::new(storage),
            una: SeqNumber(0),
            nxt: SeqNumber(0),
            wnd: 0,
            max_wnd: 0,
            wl1: SeqNumber(0),
            wl2: SeqNumber(0),
            shift: WindowShift::NONE,
            mss: 0,
            syn: Syn::Open,
            fin: Fin::None,
            probed: Probed::No,
            board: Scoreboard::new(SeqNumber(0)),
        }
    }

    pub(super) fn into_storage(self) -> ManagedSlice<'a, u8> {
        self.ring.into_storage()
    }

    pub(super) fn ring(&self) -> &RingBuffer<'a> {
        &self.ring
    }

    /// The ring, for the user's data: only ever appended to.
    pub(super) fn ring_mut(&mut self) -> &mut RingBuffer<'a> {
        &mut self.ring
    }

    /// A new connection begins at `iss`. Data that the user has queued already stays.
    pub(super) fn open(&mut self, iss: SeqNumber, mss: u16) {
        self.una = iss;
        self.nxt = iss;
        self.wnd = 0;
        self.max_wnd = 0;
        self.wl1 = SeqNumber(0);
        self.wl2 = SeqNumber(0);
        self.shift = WindowShift::NONE;
        self.mss = mss;
        self.syn = Syn::Open;
        self.fin = Fin::None;
        self.probed = Probed::No;
        self.board.open(iss);
    }

    /// Takes the peer's window without asking how new it is: while the connection opens (RFC 9293 §3.10.7.3).
    #[inline]
    pub(super) fn set_window(&mut self, window: u32, seq: SeqNumber, ack: SeqNumber) {
        self.wnd = window;
        self.max_wnd = self.max_wnd.max(window);
        self.wl1 = seq;
        self.wl2 = ack;
    }

    /// Takes the peer's window unless its acknowledgement is old, or the segment is older than the one that the window
    /// last came from (RFC 9293 §3.10.7.4, fifth check).
    ///
    /// What acknowledges more than all before it is not old, even if its number is, because it was sent again: if its
    /// window were not taken, the one before would count from the new SND.UNA, and reach further than the peer has ever
    /// said.
    #[inline]
    pub(super) fn update_window(&mut self, window: u32, seq: SeqNumber, ack: SeqNumber) {
        let follows = self.wl1.before(seq) || (self.wl1 == seq && self.wl2.at_or_before(ack));
        if (follows || self.wl2.before(ack)) && ack.at_or_after(self.una) {
            self.set_window(window, self.wl1.max(seq), ack);
        }
    }

    /// The user has closed: a FIN follows the data.
    pub(super) fn queue_fin(&mut self) {
        if self.fin == Fin::None {
            self.fin = Fin::Queued;
        }
    }

    pub(super) fn fin(&self) -> Fin {
        self.fin
    }

    pub(super) fn syn(&self) -> Syn {
        self.syn
    }

    /// Whether the stream was opened this way, and all that was sent of it is believed to be under way.
    #[inline]
    pub(super) fn is_plain(&self) -> bool {
        self.syn == Syn::Acked && self.probed == Probed::No && self.wnd > 0 && self.board.is_plain()
    }

    /// Where SEG.ACK stands (RFC 9293 §3.10.7.4, fifth check; RFC 5961 §5.2).
    pub(super) fn judge_ack(&self, ack: SeqNumber) -> AckKind {
        let sent = match self.probed {
            Probed::Yes => self.nxt + 1,
            Probed::No => self.nxt,
        };
        if ack.after(self.una) && ack.at_or_before(sent) {
            AckKind::New(ack.since(self.una))
        } else if ack.at_or_before(self.una) && ack.at_or_after(self.una - self.max_wnd) {
            AckKind::Old
        } else if ack.before(self.una) {
            AckKind::TooOld
        } else {
            AckKind::Unsent
        }
    }

    /// Takes an acknowledgement of `octets` sequence numbers that [`AckKind::New`] has counted: frees what it covers, and
    /// tells `arrived` of what was not known to have arrived.
    pub(super) fn take_ack(&mut self, octets: u32, arrived: &mut impl FnMut(Arrived)) {
        let mut data = octets;
        if self.syn == Syn::Open && data > 0 {
            self.syn = Syn::Acked;
            data = data.saturating_sub(1);
        }
        let freed = self.ring.discard(data as usize);
        if (freed as u32) < data && self.fin == Fin::Queued {
            self.fin = Fin::Acked;
        }
        self.una += octets;
        self.board.advance(self.una, arrived);
        if self.nxt.before(self.una) {
            self.nxt = self.una;
            self.probed = Probed::No;
        }
    }

    /// [`Sender::take_ack`] where the SYN is acknowledged and no FIN is queued: all of it is data.
    #[inline]
    pub(super) fn take_plain_ack(&mut self, octets: u32, arrived: &mut impl FnMut(Arrived)) {
        self.ring.discard(octets as usize);
        self.una += octets;
        self.board.advance(self.una, arrived);
    }

    /// Notes that `len` sequence numbers from `seq` on are sent; hands out whether for the first time.
    #[inline]
    pub(super) fn mark_sent(&mut self, seq: SeqNumber, len: u32, now: Instant) -> Sending {
        let end = seq + len;
        if end.after(self.nxt) {
            self.nxt = end;
            self.probed = Probed::No;
            self.board.note_new(end, now);
            return Sending::New;
        }
        self.board.note_again(seq, end, now);
        Sending::Again
    }

    /// Notes that a probe showed the peer what stands at SND.UNA.
    pub(super) fn mark_probed(&mut self) {
        if self.una == self.nxt {
            self.probed = Probed::Yes;
        }
    }

    /// Everything under way is lost: it is sent again from SND.UNA on.
    pub(super) fn lose_all(&mut self) {
        self.board.lose_all();
    }

    /// One segment of `mss` octets from SND.UNA on is lost.
    pub(super) fn lose_first(&mut self, mss: u32) {
        self.board.lose_first(mss.min(self.outstanding()));
    }

    /// Whether something is to be sent again.
    pub(super) fn has_lost(&self) -> bool {
        self.board.has_lost()
    }

    /// Whether something is to be sent, again or for the first time.
    pub(super) fn has_text(&self) -> bool {
        self.has_lost() || self.unsent() > 0
    }

    /// Sequence numbers that were sent and not acknowledged.
    #[inline]
    pub(super) fn outstanding(&self) -> u32 {
        self.nxt.since(self.una)
    }

    /// Sequence numbers that are believed to be in the network: pipe of RFC 6675 §4.
    #[inline]
    pub(super) fn flight(&self) -> u32 {
        if self.board.is_plain() { self.outstanding() } else { self.board.flight() }
    }

    /// Sequence numbers that wait to be sent for the first time, the FIN counted.
    #[inline]
    pub(super) fn unsent(&self) -> u32 {
        let fin = u32::from(self.fin == Fin::Queued);
        let all = self.unacknowledged_data().saturating_add(fin);
        let syn = u32::from(self.syn == Syn::Open);
        all.saturating_sub(self.outstanding().saturating_sub(syn))
    }

    /// Sequence numbers of new data that the peer's window takes now.
    #[inline]
    pub(super) fn usable(&self) -> u32 {
        self.wnd.saturating_sub(self.outstanding())
    }

    /// The largest window that the peer ever offered.
    pub(super) fn max_wnd(&self) -> u32 {
        self.max_wnd
    }

    /// The next piece that is to be sent again, of at most `room` octets of data and as far as the window reaches.
    pub(super) fn lost_piece(&self, room: u32) -> Option<Piece> {
        if self.syn == Syn::Open || !self.board.has_lost() {
            return None;
        }
        let (offset, len) = self.board.next_lost()?;
        self.cut(self.una + offset, len.min(self.wnd.saturating_sub(offset)), room)
    }

    /// The next piece of at most `len` new sequence numbers, which wait, and `room` octets of data.
    pub(super) fn new_piece(&self, len: u32, room: u32) -> Option<Piece> {
        if self.syn == Syn::Open {
            return None;
        }
        self.cut(self.nxt, len, room)
    }

    /// The last piece that was sent, of at most `room` octets.
    pub(super) fn last_piece(&self, room: u32) -> Option<Piece> {
        let len = self.outstanding().min(room);
        if self.syn == Syn::Open { None } else { self.cut(self.nxt - len, len, room) }
    }

    /// What a window probe shows: one octet, or the FIN, from SND.UNA on (RFC 9293 §3.8.6.1).
    pub(super) fn probe_piece(&self) -> Option<Piece> {
        if self.syn == Syn::Open { None } else { self.cut(self.una, 1, 1) }
    }

    /// `len` sequence numbers from `seq` on, at most `room` octets of data; `None` where nothing is left of it.
    fn cut(&self, seq: SeqNumber, len: u32, room: u32) -> Option<Piece> {
        let offset = seq.since(self.una);
        let held = self.unacknowledged_data();
        let behind = held.checked_sub(offset)?;
        let data = behind.min(len).min(room);
        let reaches_end = data == behind;
        let fin =
            if reaches_end && self.fin == Fin::Queued && data < len { FinHere::Yes } else { FinHere::No };
        if data == 0 && fin == FinHere::No {
            return None;
        }
        let last = if reaches_end { Last::Yes } else { Last::No };
        Some(Piece { seq, offset, len: data, fin, last })
    }

    #[inline]
    fn unacknowledged_data(&self) -> u32 {
        u32::try_from(self.ring.len()).unwrap_or(u32::MAX)
    }
}

/// Whether a segment's octets were sent before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sending {
    New,
    Again,
}
