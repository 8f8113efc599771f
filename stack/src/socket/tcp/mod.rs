//! A TCP connection as a state machine without input or output of its own: RFC 9293 and its companions.
//!
//! Three questions move a [`Socket`]: a segment arrived ([`Socket::on_segment`]), what is due
//! ([`Socket::poll_egress`], confirmed by [`Socket::sent`]), and when to ask again ([`Socket::poll_at`]). Time and
//! initial sequence numbers are handed in; wire formats, addresses' validity and the way to the peer are others' work.
//!
//! Start reading in `arrival` (RFC 9293 §3.10.7 in its order) and `output` (what is sent next); `expected` has the same for
//! the segments that most are. `sender` and `receiver`
//! hold the SND and RCV variables and don't know each other; `state` is figure 5 as a table; `recovery` (with `scoreboard`,
//! `rack`, `tail`, `prr`), `rtt` and `congestion` decide what is sent again, when, and how much at once; `api` has the
//! user's verbs. A [`Listener`] keeps connections that are not open yet in entries without buffers (`half_open`); `passive`
//! makes a socket of one. What is left of a connection in TIME-WAIT is an entry, too (`time_wait`).

mod api;
mod arrival;
mod congestion;
#[cfg(feature = "tcp-cookies")]
mod cookie;
#[cfg(not(feature = "tcp-cookies"))]
#[path = "no_cookie.rs"]
mod cookie;
mod ecn;
mod error;
mod expected;
mod half_open;
mod handshake;
mod icmp;
mod large;
mod listener;
mod options;
mod output;
mod passive;
mod path;
mod prr;
mod rack;
mod receiver;
mod recovery;
mod rtt;
mod run;
mod scoreboard;
mod segment;
mod sender;
mod settings;
mod source_route;
mod span;
mod state;
mod tail;
mod time_wait;
mod timers;
mod timestamps;
mod waiting;

use core::net::{IpAddr, SocketAddr};
use core::ops::{BitOr, BitOrAssign};

use managed::ManagedSlice;

use self::arrival::ChallengeBudget;
use self::congestion::Congestion;
use self::ecn::Ecn;
use self::output::Push;
use self::path::PathMss;
use self::receiver::Receiver;
use self::recovery::Recovery;
use self::rtt::Estimator;
use self::sender::Sender;
use self::settings::Settings;
use self::span::{LongAgo, Past};
use self::timers::Timers;
use self::timestamps::Clock;
use crate::socket::{Trail, Waiting};
use crate::time::Instant;
use crate::wire::SeqNumber;

pub use self::arrival::{DropCause, Outcome, Reaction};
pub use self::congestion::Algorithm;
pub use self::error::{CloseError, CloseReason, RecvError, SendError, SetError, Trouble};
// The guard of a socket has wider errors of these names.
pub(crate) use self::cookie::Salt;
pub(crate) use self::error::{ConnectError, ListenError};
pub(crate) use self::expected::{Expected, Plain};
pub use self::half_open::HalfOpen;
pub(crate) use self::half_open::{Ends, Verdict};
pub use self::handshake::Recycled;
pub use self::icmp::IcmpError;
pub use self::listener::{BacklogEntry, Listener, ListenerCounts, Scope};
pub use self::options::{Options, SackBlocks, Timestamps};
pub use self::segment::{Flags, Outgoing, Segment, reply_to_unmatched};
pub use self::settings::{EcnOffer, KeepAlive, Nagle, Offer, Offers};
pub use self::source_route::{SourceRoute, SourceRouteError};
pub use self::state::State;
pub(crate) use self::time_wait::Old;
pub use self::time_wait::{TimeWait, TimeWaitEntry};
#[cfg(feature = "async")]
pub use self::waiting::Awaited;

/// RFC 9293 §3.9.2 (MUST-49): settable; 64 is IANA's recommended value.
pub(crate) const DEFAULT_HOP_LIMIT: u8 = 64;

/// The memory of one connection, lent or owned. Both lengths are capacities in octets.
///
/// Arrays and what is like them can be lent: here those of the crate `heapless`.
///
/// ```
/// # use wireloom::{Config, Stack, iface::{Seed, Storage}};
/// use wireloom::tcp::Buffers;
///
/// let mut rx = heapless::Vec::<u8, 1024>::new();
/// let mut tx = heapless::Vec::<u8, 2048>::new();
/// rx.resize_default(1024)?;
/// tx.resize_default(2048)?;
/// let mut storage = Storage::<1>::new();
/// let mut stack = Stack::new(Config::new(Seed::new([7; 16])), storage.memory());
/// let socket = stack.add_tcp(Buffers { rx: rx.as_mut_slice().into(), tx: tx.as_mut_slice().into() }).unwrap();
/// assert_eq!(stack.tcp(socket).unwrap().recv_capacity(), 1024);
/// # Ok::<(), ()>(())
/// ```
#[derive(Debug)]
pub struct Buffers<'a> {
    /// What arrived and was not read yet: the largest window that is offered.
    pub rx: ManagedSlice<'a, u8>,
    /// What was written and is not acknowledged yet.
    pub tx: ManagedSlice<'a, u8>,
}

/// What a call that may send or start a timer is told.
#[derive(Clone, Copy)]
pub struct Context<'c> {
    /// The current time; it never goes back.
    pub now: Instant,
    /// Octets of TCP options and payload that a packet to this peer can carry: the MTU of the way to it, less 40 for
    /// IPv4 or 60 for IPv6 (RFC 9293 §3.7.1).
    pub mss: u16,
    /// The same for a packet that the device cuts into segments of that size: several of them may then be handed out as
    /// one. 0: it cuts none.
    pub large: u16,
    /// The initial sequence number for a new connection between (local, remote): a clock plus a keyed hash of both
    /// (RFC 6528 §3). Called when a connection opens, and, with the two changed round, for the offset of its
    /// timestamps (RFC 7323 §5.4).
    pub isn: &'c dyn Fn(SocketAddr, SocketAddr) -> SeqNumber,
}

/// The two ends of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Tuple {
    /// Our end.
    pub local: SocketAddr,
    /// The peer's end.
    pub remote: SocketAddr,
}

/// What a socket listens on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Listening {
    /// The own address; `None`: every one.
    pub addr: Option<IpAddr>,
    /// The port; never zero.
    pub port: u16,
}

/// What has changed for the user of a socket: for wakers, and for the tables that find sockets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Changes(u8);

impl Changes {
    /// Nothing.
    pub const NONE: Changes = Changes(0);
    /// There is more to read, or the peer's stream has ended.
    pub const READABLE: Changes = Changes(1);
    /// There is more room to write.
    pub const WRITABLE: Changes = Changes(2);
    /// The state is another one.
    pub const STATE: Changes = Changes(4);
    /// Three retransmissions went unanswered: the next hop should be checked (RFC 9293 §3.8.3: R1).
    pub const SUSPECT: Changes = Changes(8);
    /// Something stands in the connection's way, and may pass: see [`Socket::trouble`].
    pub const TROUBLE: Changes = Changes(16);
    /// The peer has told of urgent data: see [`Socket::urgent`].
    pub const URGENT: Changes = Changes(32);
    /// Something that was sent is acknowledged: the next hop passes on what it is given (RFC 4861 §7.3.1). Told once in
    /// two seconds at most, which is sooner than a neighbour is asked.
    pub const CONFIRMED: Changes = Changes(64);

    /// Whether nothing has changed.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether any of it is something that a user acts upon.
    pub(crate) const fn concern_user(self) -> bool {
        self.0 & !(Changes::SUSPECT.0 | Changes::CONFIRMED.0) != 0
    }

    /// Whether all of `other` is in here.
    pub const fn contains(self, other: Changes) -> bool {
        self.0 & other.0 == other.0
    }
}

impl BitOr for Changes {
    type Output = Changes;
    fn bitor(self, other: Changes) -> Changes {
        Changes(self.0 | other.0)
    }
}

impl BitOrAssign for Changes {
    fn bitor_assign(&mut self, other: Changes) {
        *self = *self | other;
    }
}

/// Whether SACK was agreed on (RFC 2018 §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sack {
    Off,
    On,
}

/// Whether windows are scaled (RFC 7323 §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scaled {
    No,
    Yes,
}

/// Whether a soft error came in for segments that are under way (RFC 9293 §3.9.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SoftError {
    None,
    Seen,
}

/// Whether anybody will read what the peer still sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owner {
    User,
    Nobody,
}

/// Whether a connection is, or would be, opened by the peer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Passive {
    No,
    /// The socket listens on one own address.
    OnOne,
    /// The socket listens on every own address.
    OnAll,
}

/// A TCP connection, or a listener that becomes one.
#[derive(Debug)]
pub struct Socket<'a> {
    state: State,
    /// Whether and how the socket listens, or listened while a passive open is under way: on the own end of `ends`.
    passive: Passive,
    ends: Option<Ends>,
    snd: Sender<'a>,
    rcv: Receiver<'a>,
    rtt: Estimator,
    /// The octet whose acknowledgement ends the measurement of a round trip, and when it was sent.
    timed: Option<(SeqNumber, Past)>,
    /// When the retransmission timer last expired, if it did.
    timed_out_at: Option<Past>,
    /// When something new was last sent (RFC 5681 §4.1).
    last_sent: LongAgo,
    /// When the neighbour cache was last told of an acknowledgement.
    confirmed_at: Option<Past>,
    recovery: Recovery,
    path: PathMss,
    congestion: Congestion,
    timers: Timers,
    push: Push,
    /// How often the persist timer has expired in a row.
    persist_backoff: u8,
    keep_alive: settings::KeepAliveState,
    clock: Option<Clock>,
    sack: Sack,
    ecn: Ecn,
    scaled: Scaled,
    challenges: ChallengeBudget,
    soft_error: SoftError,
    owner: Owner,
    reason: Option<CloseReason>,
    changes: Changes,
    settings: Settings,
    /// The stations of its packets, where the user has named some.
    route: Option<&'a SourceRoute>,
    pub(crate) trail: Trail,
    waiting: Waiting<1, 1>,
}

impl<'a> Socket<'a> {
    /// A closed socket over these buffers.
    pub fn new(buffers: Buffers<'a>) -> Self {
        Socket {
            state: State::Closed,
            passive: Passive::No,
            ends: None,
            snd: Sender::new(buffers.tx),
            rcv: Receiver::new(buffers.rx),
            rtt: Estimator::new(),
            timed: None,
            timed_out_at: None,
            last_sent: LongAgo::ORIGIN,
            confirmed_at: None,
            recovery: Recovery::new(SeqNumber(0)),
            path: PathMss::new(0),
            congestion: Congestion::DEFAULT,
            timers: Timers::new(),
            push: Push::Nothing,
            persist_backoff: 0,
            keep_alive: settings::KeepAliveState::new(),
            clock: None,
            sack: Sack::Off,
            ecn: Ecn::new(SeqNumber(0)),
            scaled: Scaled::No,
            challenges: ChallengeBudget::new(),
            soft_error: SoftError::None,
            owner: Owner::User,
            reason: None,
            changes: Changes::NONE,
            settings: Settings::new(),
            route: None,
            trail: Trail::NONE,
            waiting: Waiting::NONE,
        }
    }

    /// Gives the memory back. A connection that is open then is forgotten without a word to the peer: abort it first.
    pub fn into_buffers(self) -> Buffers<'a> {
        Buffers { rx: self.rcv.into_storage(), tx: self.snd.into_storage() }
    }

    /// The state of the connection.
    pub fn state(&self) -> State {
        self.state
    }

    /// The two ends of the connection; `None` while there is none.
    pub fn tuple(&self) -> Option<Tuple> {
        match self.state {
            State::Closed | State::Listen => None,
            State::SynSent
            | State::SynReceived
            | State::Established
            | State::FinWait1
            | State::FinWait2
            | State::CloseWait
            | State::Closing
            | State::LastAck
            | State::TimeWait => self.ends.map(|ends| ends.tuple()),
        }
    }

    /// Whether it has, or opens, the connection of these two ends.
    #[inline]
    pub(crate) fn is_between(&self, local: (IpAddr, u16), remote: (IpAddr, u16)) -> bool {
        let is_one = !matches!(self.state, State::Closed | State::Listen);
        is_one && self.ends.as_ref().is_some_and(|own| own.are(local, remote))
    }

    /// What the socket listens on; `None` unless it is in LISTEN.
    pub fn listening_on(&self) -> Option<Listening> {
        if self.state == State::Listen { self.listening() } else { None }
    }

    /// The same also while a passive open is under way.
    fn listening(&self) -> Option<Listening> {
        let Tuple { local, .. } = self.ends?.tuple();
        match self.passive {
            Passive::No => None,
            Passive::OnOne => Some(Listening { addr: Some(local.ip()), port: local.port() }),
            Passive::OnAll => Some(Listening { addr: None, port: local.port() }),
        }
    }

    /// Whether the socket is closed and has nothing left to send.
    pub fn is_idle(&self) -> bool {
        self.state == State::Closed && !self.owes_farewell()
    }

    /// Why the last connection ended; `None` while there is one, or before there was any.
    pub fn close_reason(&self) -> Option<CloseReason> {
        self.reason
    }

    /// What has changed since this was last asked.
    pub fn take_changes(&mut self) -> Changes {
        core::mem::take(&mut self.changes)
    }

    /// When [`Socket::poll_egress`] should be called next: [`Instant::ZERO`] where something is due now, `None` where
    /// nothing is until a segment arrives or a verb is called.
    pub fn poll_at(&self) -> Option<Instant> {
        if self.owes_farewell() || self.plan().is_some() || self.lacks_timer() {
            return Some(Instant::ZERO);
        }
        self.timers.next()
    }

    /// The same right after [`Socket::on_segment`], [`Socket::poll_egress`] or [`Socket::sent`]: they have started every
    /// timer that is needed.
    pub(crate) fn poll_at_armed(&self) -> Option<Instant> {
        if self.is_quiet() {
            return self.timers.next();
        }
        if self.owes_farewell() || self.plan().is_some() {
            return Some(Instant::ZERO);
        }
        self.timers.next()
    }

    /// Whether the RST of a connection that was aborted has yet to leave.
    #[inline]
    fn owes_farewell(&self) -> bool {
        self.snd.board.farewell().is_some()
    }

    fn note(&mut self, change: Changes) {
        self.changes |= change;
    }

    /// Follows an arrow of RFC 9293 figure 5. Where there is none the state stays: no caller asks for that.
    fn follow(&mut self, event: state::Event) {
        if let Some(next) = self.state.after(event) {
            self.state = next;
            self.note(Changes::STATE);
        }
    }

    /// Deletes the connection (RFC 9293: "delete the TCB"). What has arrived can still be read.
    fn delete(&mut self, reason: CloseReason) {
        self.end(state::Event::Delete, reason);
    }

    /// Follows an arrow that leads to CLOSED.
    fn end(&mut self, event: state::Event, reason: CloseReason) {
        self.follow(event);
        self.timers.clear();
        self.rcv.owe_nothing();
        self.snd.ring_mut().clear();
        self.push = Push::Nothing;
        self.passive = Passive::No;
        self.reason = Some(reason);
        self.note(Changes::READABLE | Changes::WRITABLE);
    }
}

#[cfg(test)]
mod tests;
