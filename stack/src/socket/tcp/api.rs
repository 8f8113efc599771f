//! The user's verbs: RFC 9293 §3.9.1 and §3.10.1 to §3.10.5.
//!
//! None of them sends: what they make due leaves by the next [`Socket::poll_egress`].

use core::net::{IpAddr, Ipv4Addr, SocketAddr};

use super::error::{CloseError, CloseReason, ConnectError, ListenError, RecvError, SendError, Trouble};
use super::output::R1;
use super::scoreboard::Farewell;
use super::state::Event;
use super::timers::Timer;
use super::{Changes, Context, Ends, Owner, Passive, Socket, SoftError, State};
use crate::time::{Duration, Instant};

impl Socket<'_> {
    /// Waits for a peer to connect to `port`, on `addr` or, with `None`, on every own address. The socket becomes the
    /// connection of the first peer that does.
    pub fn listen(&mut self, addr: Option<IpAddr>, port: u16) -> Result<(), ListenError> {
        if self.state != State::Closed {
            return Err(ListenError::InUse);
        }
        if port == 0 {
            return Err(ListenError::PortZero);
        }
        self.forget_connection();
        let own = addr.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        self.ends = Some(Ends::new(SocketAddr::new(own, port), SocketAddr::new(own, 0)));
        self.passive = if addr.is_some() { Passive::OnOne } else { Passive::OnAll };
        self.follow(Event::PassiveOpen);
        Ok(())
    }

    /// Opens a connection from `local` to `remote`. It is open when the state says so; data can be sent at once, and
    /// leaves then. A listening socket may connect instead (RFC 9293 §3.10.1).
    pub fn connect(
        &mut self,
        cx: &Context<'_>,
        remote: SocketAddr,
        local: SocketAddr,
    ) -> Result<(), ConnectError> {
        if self.state != State::Closed && self.state != State::Listen {
            return Err(ConnectError::InUse);
        }
        check_ends(remote, local)?;
        if self.route.is_some() && remote.is_ipv6() {
            return Err(ConnectError::FamilyMismatch);
        }
        self.forget_connection();
        self.ends = Some(Ends::new(local, remote));
        self.begin_active_open(cx, local, remote);
        self.follow(Event::ActiveOpen);
        Ok(())
    }

    /// Appends as much of `data` as there is room for to what is sent, and says how many octets that was: zero where
    /// the buffer is full.
    pub fn send(&mut self, data: &[u8]) -> Result<usize, SendError> {
        self.check_may_send()?;
        Ok(self.snd.ring_mut().push(data))
    }

    /// Lends the room for data that is to be sent, in one piece, to `fill`, which says how many octets it wrote at its
    /// front.
    pub fn send_with<R>(&mut self, fill: impl FnOnce(&mut [u8]) -> (usize, R)) -> Result<R, SendError> {
        self.check_may_send()?;
        Ok(self.snd.ring_mut().push_with(fill))
    }

    /// Moves what has arrived into `data`, and says how many octets that was: zero where nothing has. The end of the
    /// stream is [`RecvError::Finished`].
    pub fn recv(&mut self, data: &mut [u8]) -> Result<usize, RecvError> {
        let len = self.rcv.ring_mut().pop(data);
        if len == 0 {
            self.check_may_recv()?;
        }
        Ok(len)
    }

    /// Lends what has arrived, in one piece, to `take`, which says how many octets from its front it took.
    pub fn recv_with<R>(&mut self, take: impl FnOnce(&mut [u8]) -> (usize, R)) -> Result<R, RecvError> {
        self.check_may_recv()?;
        Ok(self.rcv.ring_mut().pop_with(take))
    }

    /// Whether what was read has made a segment due: the peer should be told of the room.
    pub(crate) fn owes_window(&self) -> bool {
        self.state.may_receive() && self.rcv.window_update_is_due()
    }

    /// What has arrived, in two pieces, left where it is.
    pub fn peek(&self) -> (&[u8], &[u8]) {
        self.rcv.ring().peek(0, usize::MAX)
    }

    /// Closes the sending direction: what was written still leaves, then a FIN. Receiving goes on until the peer closes
    /// too.
    pub fn close(&mut self) -> Result<(), CloseError> {
        match self.state {
            State::Closed => Err(CloseError::NotOpen),
            State::Listen | State::SynSent => {
                // RFC 9293 §3.10.4: nothing was agreed on yet, and nothing is sent.
                self.delete(CloseReason::Aborted);
                Ok(())
            }
            State::SynReceived if self.snd.fin() != super::sender::Fin::None => Err(CloseError::Closing),
            State::SynReceived => {
                // RFC 9293 §3.10.4: queued until the connection is open; the state follows then.
                self.snd.queue_fin();
                Ok(())
            }
            State::Established | State::CloseWait => {
                self.snd.queue_fin();
                self.follow(Event::Close);
                Ok(())
            }
            State::FinWait1 | State::FinWait2 | State::Closing | State::LastAck | State::TimeWait => {
                Err(CloseError::Closing)
            }
        }
    }

    /// Ends the connection at once: what was written and has not left is dropped, and the peer is sent a RST where it
    /// could still wait for something (RFC 9293 §3.10.5).
    pub fn abort(&mut self) {
        match self.state {
            State::Closed => return,
            State::SynReceived
            | State::Established
            | State::FinWait1
            | State::FinWait2
            | State::CloseWait => self.say_farewell(),
            State::Listen | State::SynSent | State::Closing | State::LastAck | State::TimeWait => {}
        }
        self.delete(CloseReason::Aborted);
    }

    /// The user lets go: what was written still leaves, then a FIN, and nothing more is read.
    pub(crate) fn abandon(&mut self, now: Instant) {
        self.owner = Owner::Nobody;
        if self.recv_queue() > 0 {
            // RFC 9293 §3.6.1, RFC 2525 §2.17: the peer is told that it was not read.
            return self.abort();
        }
        // It can only fail where it is closed already.
        let _ = self.close();
        self.limit_fin_wait(now);
    }

    /// A peer that does not close its side must not hold a connection for ever that nobody reads. FIN-WAIT-2 has no
    /// limit in RFC 9293; where the user has gone, 60 seconds are enough (Linux takes as many). See
    /// [`Socket::set_fin_wait`].
    pub(super) fn limit_fin_wait(&mut self, now: Instant) {
        const UNREAD: Duration = Duration::from_secs(60);
        let longest = match (self.settings.fin_wait.get(), self.owner) {
            (None, Owner::Nobody) => UNREAD,
            (None, Owner::User) => return,
            (Some(longest), _) => longest,
        };
        if self.state == State::FinWait2 {
            self.timers.start_if_off(Timer::TimeWait, now, longest);
        }
    }

    /// Whether the state allows sending, now or once there is room.
    pub fn may_send(&self) -> bool {
        self.check_may_send().is_ok()
    }

    /// Whether something can be written now.
    pub fn can_send(&self) -> bool {
        self.may_send() && !self.snd.ring().is_full()
    }

    /// Whether something can be read, now or later.
    pub fn may_recv(&self) -> bool {
        self.check_may_recv().is_ok()
    }

    /// Whether something can be read now.
    pub fn can_recv(&self) -> bool {
        !self.rcv.ring().is_empty()
    }

    /// What stands in the connection's way at present, and may pass; `None`: nothing that is known of.
    /// [`Changes::TROUBLE`] says when it begins (RFC 9293 §3.9.1.8, MUST-47); whoever does not want to know does not ask (SHLD-20).
    pub fn trouble(&self) -> Option<Trouble> {
        self.tuple()?;
        match self.soft_error {
            SoftError::Seen => Some(Trouble::Unreachable),
            SoftError::None => (self.rtt.expirations() >= R1).then_some(Trouble::Silent),
        }
    }

    /// Octets to be read up to the end of the peer's urgent data, those counted that have not arrived yet; `None`: there is
    /// none (RFC 9293 §3.8.5, MUST-33). Urgent data is part of the stream (RFC 6093 §4), and is never sent from here.
    pub fn urgent(&self) -> Option<usize> {
        let left = self.rcv.urgent_left()?;
        usize::try_from(left).ok()
    }

    /// The smoothed round-trip time, once one was measured (RFC 6298 §2).
    pub fn round_trip_time(&self) -> Option<Duration> {
        self.rtt.smoothed()
    }

    /// Octets that were written and are not acknowledged.
    pub fn send_queue(&self) -> usize {
        self.snd.ring().len()
    }

    /// Octets that have arrived in order and were not read.
    pub fn recv_queue(&self) -> usize {
        self.rcv.ring().len()
    }

    /// Octets that the send buffer holds at most.
    pub fn send_capacity(&self) -> usize {
        self.snd.ring().capacity()
    }

    /// Octets that the receive buffer holds at most.
    pub fn recv_capacity(&self) -> usize {
        self.rcv.ring().capacity()
    }

    fn check_may_send(&self) -> Result<(), SendError> {
        if self.state.may_send() && self.snd.fin() == super::sender::Fin::None {
            return Ok(());
        }
        Err(match self.state {
            State::Closed => self.reason.map_or(SendError::NotOpen, SendError::Closed),
            State::Listen => SendError::NotOpen,
            State::SynSent
            | State::SynReceived
            | State::Established
            | State::FinWait1
            | State::FinWait2
            | State::CloseWait
            | State::Closing
            | State::LastAck
            | State::TimeWait => SendError::Closing,
        })
    }

    fn check_may_recv(&self) -> Result<(), RecvError> {
        if !self.rcv.ring().is_empty() {
            return Ok(());
        }
        match self.state {
            State::Closed => Err(match self.reason {
                Some(CloseReason::Finished) => RecvError::Finished,
                Some(reason) => RecvError::Closed(reason),
                None => RecvError::NotOpen,
            }),
            State::Listen => Err(RecvError::NotOpen),
            State::SynSent | State::SynReceived | State::Established | State::FinWait1 | State::FinWait2 => {
                Ok(())
            }
            State::CloseWait | State::Closing | State::LastAck | State::TimeWait => Err(RecvError::Finished),
        }
    }

    /// Forgets all that belongs to the former connection, but not a RST that has yet to leave.
    pub(super) fn forget_connection(&mut self) {
        self.ends = None;
        self.reason = None;
        self.passive = Passive::No;
        self.owner = Owner::User;
        self.reset_connection();
    }

    /// Prepares the RST of a connection that ends here. It survives the connection's state, so that the socket can be
    /// used again at once.
    pub(super) fn say_farewell(&mut self) {
        let Some(ends) = self.ends else { return };
        self.snd.board.say_farewell(Farewell { ends, seq: self.snd.nxt, ack: self.rcv.nxt });
    }

    pub(super) fn note_delivery(&mut self) {
        self.note(Changes::READABLE);
    }
}

/// Whether a connection between these two can be (RFC 9293 §3.9.2.3).
fn check_ends(remote: SocketAddr, local: SocketAddr) -> Result<(), ConnectError> {
    if remote.is_ipv4() != local.is_ipv4() {
        return Err(ConnectError::FamilyMismatch);
    }
    if remote.port() == 0 || local.port() == 0 {
        return Err(ConnectError::PortZero);
    }
    let is_unicast = |addr: IpAddr| {
        !addr.is_unspecified() && !addr.is_multicast() && addr != IpAddr::V4(Ipv4Addr::BROADCAST)
    };
    if !is_unicast(remote.ip()) || !is_unicast(local.ip()) {
        return Err(ConnectError::NotUnicast);
    }
    if remote == local { Err(ConnectError::SelfConnect) } else { Ok(()) }
}
