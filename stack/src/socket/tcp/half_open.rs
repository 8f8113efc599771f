//! Connections that are not open yet, each in a small entry without buffers: SYN-RECEIVED (RFC 9293 §3.10.7.4), as a
//! listener's backlog holds it (RFC 4987 §3.2).
//!
//! An entry is handed segments and judges them; whoever keeps it does what the verdict says. When the handshake is
//! complete, [`Socket::adopt`](super::Socket::adopt) goes on from there.

use core::net::{IpAddr, SocketAddr};

use super::ecn;
use super::options::{Options, SackBlocks, Timestamps, WindowShift};
use super::rtt::Rto;
use super::segment::{Flags, Kind, Outgoing, Segment};
use super::settings::{EcnOffer, Offer, Offers};
use super::timestamps::Clock;
use super::{Context, Sack, Tuple};
use crate::addr::is_same;
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

/// Both ends of a connection in 38 octets; a [`Tuple`] takes 64.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ends {
    local: IpAddr,
    remote: IpAddr,
    local_port: u16,
    remote_port: u16,
}

impl Ends {
    pub(crate) const fn new(local: SocketAddr, remote: SocketAddr) -> Ends {
        Ends { local: local.ip(), remote: remote.ip(), local_port: local.port(), remote_port: remote.port() }
    }

    /// Whether they are these two, addresses and ports. Ports first: they differ more.
    #[inline]
    pub(super) fn are(&self, local: (IpAddr, u16), remote: (IpAddr, u16)) -> bool {
        self.remote_port == remote.1
            && self.local_port == local.1
            && is_same(self.remote, remote.0)
            && is_same(self.local, local.0)
    }

    /// Our address.
    #[inline]
    pub(crate) const fn local(&self) -> IpAddr {
        self.local
    }

    /// The peer's address.
    #[inline]
    pub(crate) const fn remote(&self) -> IpAddr {
        self.remote
    }

    /// Our port and the peer's.
    #[inline]
    pub(crate) const fn ports(&self) -> (u16, u16) {
        (self.local_port, self.remote_port)
    }

    #[inline(never)]
    pub(crate) const fn tuple(&self) -> Tuple {
        Tuple {
            local: SocketAddr::new(self.local, self.local_port),
            remote: SocketAddr::new(self.remote, self.remote_port),
        }
    }
}

/// Timestamps that were agreed on: our clock's offset, and TS.Recent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamps {
    pub(super) offset: u32,
    pub(super) recent: u32,
}

impl Stamps {
    pub(super) fn clock(self, now: Instant) -> Clock {
        let mut clock = Clock::new(SeqNumber(self.offset));
        clock.take(self.recent, now);
        clock
    }
}

/// How both sides scale their windows (RFC 7323 §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scaling {
    pub(super) ours: WindowShift,
    pub(super) theirs: WindowShift,
}

/// What a listener says of itself in its answers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    pub(super) offers: Offers,
    pub(super) hop_limit: u8,
    pub(super) dscp: u8,
    /// How the windows of its sockets will be scaled.
    pub(super) shift: WindowShift,
}

/// What a SYN and our answer to it have agreed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Agreed {
    pub(super) ends: Ends,
    pub(super) iss: SeqNumber,
    pub(super) irs: SeqNumber,
    /// What the peer's SYN says of its MSS.
    pub(super) mss: Option<u16>,
    pub(super) sack: Sack,
    pub(super) scaling: Option<Scaling>,
    pub(super) stamps: Option<Stamps>,
    /// Marks of routers are understood (RFC 3168).
    pub(super) ecn: Marks,
}

/// Whether ECN was agreed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    Ignored,
    Understood,
}

impl Agreed {
    /// What the peer's SYN offers and `terms` agree to. `offset` is our clock's for this connection.
    pub(super) fn on(syn: &Segment<'_>, iss: SeqNumber, offset: u32, terms: &Terms) -> Agreed {
        let Offers { window_scale, sack, timestamps, ecn } = terms.offers;
        let marks = ecn::asks(syn) && ecn != EcnOffer::Never;
        let scaling = syn.options.window_scale.filter(|_| window_scale == Offer::Yes);
        let stamps = syn.options.timestamps.filter(|_| timestamps == Offer::Yes);
        Agreed {
            ends: Ends::new(syn.local, syn.remote),
            iss,
            irs: syn.seq,
            mss: syn.options.mss,
            sack: if syn.options.sack_permitted && sack == Offer::Yes { Sack::On } else { Sack::Off },
            scaling: scaling.map(|shift| Scaling { ours: terms.shift, theirs: WindowShift::received(shift) }),
            stamps: stamps.map(|theirs| Stamps { offset, recent: theirs.value }),
            ecn: if marks { Marks::Understood } else { Marks::Ignored },
        }
    }

    /// Without timestamps a cookie remembers nothing but the MSS (RFC 4987 §3.6).
    pub(super) fn as_cookie_keeps_it(self) -> Agreed {
        match self.stamps {
            Some(_) => self,
            None => Agreed { sack: Sack::Off, scaling: None, ecn: Marks::Ignored, ..self },
        }
    }

    /// Our answer to the SYN, which offers `window` octets. A window of a SYN is not scaled (RFC 7323 §2.2).
    pub(super) fn syn_ack(&self, cx: &Context<'_>, terms: &Terms, window: u16) -> Outgoing {
        let options = Options {
            mss: Some(cx.mss),
            window_scale: self.scaling.map(|scaling| scaling.ours.value()),
            sack_permitted: self.sack == Sack::On,
            timestamps: self.stamps.map(|stamps| stamps.clock(cx.now).option(cx.now)),
            sack: SackBlocks::NONE,
        };
        let ecn = if self.ecn == Marks::Understood { Flags::ECE } else { Flags::NONE };
        Outgoing { seq: self.iss, flags: Flags::SYN | ecn, options, ..self.ack(cx.now, terms, window) }
    }

    /// An acknowledgement of the SYN and of nothing behind it. `window` stands in it as it is: one that is not zero is
    /// only right where windows are not scaled.
    pub(super) fn ack(&self, now: Instant, terms: &Terms, window: u16) -> Outgoing {
        let Tuple { local, remote } = self.ends.tuple();
        Outgoing {
            local,
            remote,
            seq: self.iss + 1,
            ack: Some(self.irs + 1),
            window,
            flags: Flags::NONE,
            options: Options {
                timestamps: self.stamps.map(|stamps| stamps.clock(now).option(now)),
                ..Options::NONE
            },
            hop_limit: terms.hop_limit,
            dscp: terms.dscp,
            ecn: 0,
            kind: Kind::Stateless,
            offset: 0,
            len: 0,
            cut: 0,
        }
    }

    /// The peer's SYN, as far as it was agreed to.
    pub(super) fn syn(&self) -> Segment<'static> {
        let options = Options {
            mss: self.mss,
            window_scale: self.scaling.map(|scaling| scaling.theirs.value()),
            sack_permitted: self.sack == Sack::On,
            timestamps: self.stamps.map(|stamps| Timestamps { value: stamps.recent, echo: 0 }),
            sack: SackBlocks::NONE,
        };
        let ecn = if self.ecn == Marks::Understood { Flags::ECE | Flags::CWR } else { Flags::NONE };
        Segment { seq: self.irs, ack: None, flags: Flags::SYN | ecn, options, ..self.final_ack(0) }
    }

    /// The segment that completes the handshake, with the window that the peer last offered.
    pub(super) fn final_ack(&self, window: u16) -> Segment<'static> {
        let Tuple { local, remote } = self.ends.tuple();
        Segment {
            local,
            remote,
            seq: self.irs + 1,
            ack: Some(self.iss + 1),
            window,
            urgent: None,
            flags: Flags::NONE,
            ecn: 0,
            options: Options::NONE,
            payload: &[],
        }
    }
}

/// How far a connection of the backlog has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Our SYN-ACK could not leave yet: the way to the peer is not known.
    Unsent,
    /// Our SYN-ACK is not acknowledged.
    HalfOpen,
    /// It is: the connection is open for the peer, and waits for a socket.
    Waits,
}

/// What is to be done with an entry of the backlog after a segment for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The segment acknowledges our SYN; its text and FIN count.
    Complete,
    /// Our SYN-ACK leaves once more.
    Resend,
    /// An acknowledgement answers.
    Acknowledge,
    /// The entry is deleted, without a word.
    Forget,
    /// A RST answers, and the entry stays.
    Reset,
    /// Nothing happens.
    Drop,
}

/// One connection that is not open yet: what a listener's backlog holds of it.
#[derive(Debug, Clone, Copy)]
pub struct HalfOpen {
    pub(crate) agreed: Agreed,
    /// The window that our SYN-ACK offers: a socket is promised, unless it is zero.
    pub(super) offered: u16,
    /// The window field of the peer's last segment.
    pub(super) window: u16,
    pub(crate) stage: Stage,
    /// How often our SYN-ACK was sent again.
    pub(super) resent: u8,
    /// Acknowledgements that were sent since the SYN-ACK last was; before that, how often it could not leave.
    challenges: u8,
}

impl HalfOpen {
    /// RFC 9293 §3.8.3 (MUST-23): at least 3 minutes. After 1, 3, 7, 15, 31, 63 and 123 seconds the SYN-ACK leaves again,
    /// and 60 seconds later it is over.
    const MOST_RESENT: u8 = 7;
    /// How long a peer that is silent may wait for a socket.
    const PATIENCE: Duration = Duration::from_secs(180);
    /// How soon a SYN-ACK is tried again whose neighbour is being asked for; twice as long each time.
    const RETRY: Duration = Duration::from_millis(5);
    /// After 10 seconds the neighbour is taken to be absent.
    const MOST_RETRIES: u8 = 10;
    /// RFC 5961 §7: how many challenge ACKs one entry sends between two SYN-ACKs.
    const MOST_CHALLENGES: u8 = 10;

    pub(super) const fn new(agreed: Agreed, offered: u16) -> HalfOpen {
        HalfOpen { agreed, offered, window: 0, stage: Stage::HalfOpen, resent: 0, challenges: 0 }
    }

    pub(crate) fn tuple(&self) -> Tuple {
        self.agreed.ends.tuple()
    }

    /// How long after the last SYN-ACK, or after the last sign of life, something is due.
    pub(super) fn patience(&self) -> Duration {
        match self.stage {
            Stage::Unsent => Self::RETRY.doubled(self.challenges.into()),
            Stage::HalfOpen => Rto::INITIAL.backed_off(self.resent).span(),
            Stage::Waits => Self::PATIENCE,
        }
    }

    /// Its time has come. [`Verdict::Resend`]: a SYN-ACK leaves, which is counted unless it is the first;
    /// [`Verdict::Forget`]: enough were sent.
    pub(super) fn on_timeout(&mut self) -> Verdict {
        match self.stage {
            Stage::Unsent if self.challenges < Self::MOST_RETRIES => self.stage = Stage::HalfOpen,
            Stage::HalfOpen if self.resent < Self::MOST_RESENT => {
                self.resent = self.resent.saturating_add(1);
                self.challenges = 0;
            }
            Stage::Unsent | Stage::HalfOpen | Stage::Waits => return Verdict::Forget,
        }
        Verdict::Resend
    }

    /// The first SYN-ACK could not leave, because the way to the peer is not known yet.
    pub(super) fn on_unsent(&mut self) {
        if self.stage != Stage::Waits && self.resent == 0 {
            self.stage = Stage::Unsent;
            self.challenges = self.challenges.saturating_add(1);
        }
    }

    /// Judges a segment of this connection, in the order of RFC 9293 §3.10.7.4.
    pub(crate) fn judge(&mut self, now: Instant, segment: &Segment<'_>) -> Verdict {
        let Agreed { iss, irs, .. } = self.agreed;
        let (is_syn, is_reset) = (segment.has(Flags::SYN), segment.has(Flags::RST));
        if is_syn && !is_reset && segment.ack.is_none() && segment.seq == irs {
            // The peer's SYN once more: our answer was lost.
            return match self.stage {
                Stage::Unsent | Stage::HalfOpen => Verdict::Resend,
                Stage::Waits => self.challenge(),
            };
        }
        if !is_reset && self.is_outdated(now, segment) {
            return self.challenge(); // RFC 7323 §5.3, R1
        }
        // First: the sequence number.
        if !self.is_acceptable(segment) {
            return if is_reset { Verdict::Drop } else { self.challenge() };
        }
        // Second: a RST counts at the window's left edge (RFC 5961 §3.2).
        if is_reset {
            return if segment.seq == irs + 1 { Verdict::Forget } else { self.challenge() };
        }
        // Fourth: another SYN in the window. A passive open begins anew; an open connection asks for proof.
        if is_syn {
            return match self.stage {
                Stage::Unsent | Stage::HalfOpen => Verdict::Forget,
                Stage::Waits => self.challenge(),
            };
        }
        // Fifth: the ACK.
        match (segment.ack, self.stage) {
            (None, _) => Verdict::Drop,
            (Some(ack), _) if ack == iss + 1 => Verdict::Complete,
            (Some(_), Stage::Unsent | Stage::HalfOpen) => Verdict::Reset,
            (Some(_), Stage::Waits) => self.challenge(),
        }
    }

    /// RFC 9293 §3.10.7.4, table 6; a window of zero holds RCV.NXT.
    fn is_acceptable(&self, segment: &Segment<'_>) -> bool {
        let nxt = self.agreed.irs + 1;
        let in_window = |seq: SeqNumber| seq.is_within(nxt, u32::from(self.offered).max(1));
        let len = segment.len();
        in_window(segment.seq)
            || len > 0 && segment.seq.before(nxt) && in_window(segment.seq + len.saturating_sub(1))
    }

    fn is_outdated(&self, now: Instant, segment: &Segment<'_>) -> bool {
        match (self.agreed.stamps, segment.options.timestamps) {
            (Some(ours), Some(theirs)) => ours.clock(now).is_old(theirs.value, now),
            (None, _) | (_, None) => false,
        }
    }

    fn challenge(&mut self) -> Verdict {
        if self.challenges >= Self::MOST_CHALLENGES {
            return Verdict::Drop;
        }
        self.challenges = self.challenges.saturating_add(1);
        Verdict::Acknowledge
    }

    /// Forgets how many acknowledgements were sent: the peer is there.
    pub(super) fn hear(&mut self, window: u16) {
        self.window = window;
        self.challenges = 0;
    }
}
