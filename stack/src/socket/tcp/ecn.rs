//! Explicit congestion notification (RFC 3168 §6.1): a router that is congested marks packets in place of dropping them,
//! the receiver echoes the mark, and the sender slows down as if something had been lost.

use super::recovery::Phase;
use super::segment::{Flags, Segment};
use super::sender::Piece;
use super::settings::EcnOffer;
use super::{Socket, State};
use crate::wire::SeqNumber;

/// ECT(0), the ECN field of what may be marked (RFC 3168 §5).
const CAPABLE: u8 = 2;
/// CE, the mark.
const CONGESTED: u8 = 3;

/// Yes or no to one of the questions of ECN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    No,
    Yes,
}

/// The state of ECN on one connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ecn {
    /// Both sides understand it.
    agreed: Answer,
    /// A mark has arrived that the peer has not reacted to (§6.1.3).
    echoes: Answer,
    /// The peer is to be told that we have reacted (§6.1.2).
    owes_cwr: Answer,
    /// What was sent before the last reaction ends here.
    reacted_at: SeqNumber,
}

impl Ecn {
    pub(super) const fn new(iss: SeqNumber) -> Self {
        Ecn { agreed: Answer::No, echoes: Answer::No, owes_cwr: Answer::No, reacted_at: iss }
    }

    /// Whether both sides understand it.
    pub(super) fn is_agreed(&self) -> bool {
        self.agreed == Answer::Yes
    }
}

/// Whether a SYN asks for ECN: both flags are set (RFC 3168 §6.1.1).
pub(super) fn asks(syn: &Segment<'_>) -> bool {
    syn.has(Flags::ECE) && syn.has(Flags::CWR) && syn.ack.is_none()
}

impl Socket<'_> {
    /// The flags of ECN in our SYN or SYN-ACK. A SYN that got no answer does not ask again: there are hosts and firewalls
    /// that drop what asks (RFC 3168 §6.1.1.1).
    pub(super) fn ecn_of_syn(&self) -> Flags {
        let is_first = self.rtt.expirations() == 0;
        match (self.state, self.settings.offers.ecn) {
            (State::SynSent, EcnOffer::Always) if is_first => Flags::ECE | Flags::CWR,
            _ if self.state == State::SynReceived && self.ecn.agreed == Answer::Yes => Flags::ECE,
            _ => Flags::NONE,
        }
    }

    /// Takes what the peer's SYN or SYN-ACK says. One that has both flags in a SYN-ACK has only sent ours back.
    pub(super) fn agree_on_ecn(&mut self, segment: &Segment<'_>) {
        let answers = segment.ack.is_some() && segment.has(Flags::ECE) && !segment.has(Flags::CWR);
        let agreed = match self.settings.offers.ecn {
            EcnOffer::Never => false,
            EcnOffer::WhenAsked => self.state == State::Listen && asks(segment),
            EcnOffer::Always if self.state == State::Listen => asks(segment),
            EcnOffer::Always => answers,
        };
        self.ecn = Ecn::new(self.snd.una);
        self.ecn.agreed = if agreed { Answer::Yes } else { Answer::No };
    }

    /// A segment in the window: the peer has reacted to marks that we echo, or this one is marked (RFC 3168 §6.1.3).
    pub(super) fn read_ecn(&mut self, segment: &Segment<'_>) {
        if self.ecn.agreed == Answer::No {
            return;
        }
        if segment.has(Flags::CWR) {
            self.ecn.echoes = Answer::No;
        }
        if segment.ecn == CONGESTED && !segment.payload.is_empty() {
            self.ecn.echoes = Answer::Yes;
        }
    }

    /// Whether an acknowledgement echoes a mark.
    pub(super) fn echoes_congestion(&self, segment: &Segment<'_>) -> bool {
        self.ecn.agreed == Answer::Yes && segment.has(Flags::ECE)
    }

    /// Reacts to an echo once in a window of data, and not where a loss was reacted to (RFC 3168 §6.1.2).
    pub(super) fn on_echo(&mut self, segment: &Segment<'_>) {
        let is_open = self.recovery.phase() == Phase::Open && self.snd.una.after(self.ecn.reacted_at);
        if !self.echoes_congestion(segment) || !is_open {
            return;
        }
        let flight = self.flight_size();
        self.congestion.controller().on_loss(flight);
        self.note_reduction();
    }

    /// The congestion window was reduced, for whatever reason: the next new data says so, and echoes of what was sent
    /// before count no more (RFC 3168 §6.1.2).
    pub(super) fn note_reduction(&mut self) {
        if self.ecn.agreed == Answer::Yes {
            self.ecn.reacted_at = self.snd.nxt;
            self.ecn.owes_cwr = Answer::Yes;
        }
    }

    /// The flags of ECN in whatever we send once the connection is open.
    pub(super) fn ecn_of_ack(&self) -> Flags {
        if self.ecn.echoes == Answer::Yes { Flags::ECE } else { Flags::NONE }
    }

    /// The flags and the ECN field of a piece of the stream. What is sent again may not be marked: its mark would vanish
    /// with it unseen (RFC 3168 §6.1.5); nor may what carries no data (§6.1.4).
    pub(super) fn ecn_of_text(&self, piece: &Piece) -> (Flags, u8) {
        if self.ecn.agreed == Answer::No || piece.seq != self.snd.nxt || piece.len == 0 {
            return (Flags::NONE, 0);
        }
        let cwr = if self.ecn.owes_cwr == Answer::Yes { Flags::CWR } else { Flags::NONE };
        (cwr, CAPABLE)
    }

    /// CWR has left.
    pub(super) fn note_ecn_sent(&mut self, flags: Flags) {
        if flags.contains(Flags::CWR) {
            self.ecn.owes_cwr = Answer::No;
        }
    }
}
