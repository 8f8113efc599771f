//! The states of a connection and the arrows between them: RFC 9293 figure 5.

/// The state of a connection (RFC 9293 §3.3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum State {
    /// No connection at all.
    #[default]
    Closed,
    /// Waiting for a connection request from any peer.
    Listen,
    /// Waiting for the answer to a connection request that was sent.
    SynSent,
    /// A connection request came and was answered; waiting for the answer's acknowledgement.
    SynReceived,
    /// Open: data flows both ways.
    Established,
    /// Closed here; waiting for the acknowledgement of that, or for the peer to close too.
    FinWait1,
    /// Closed here, and the peer knows; waiting for it to close.
    FinWait2,
    /// The peer has closed; waiting for this side to.
    CloseWait,
    /// Both sides closed at the same time; waiting for the peer's acknowledgement.
    Closing,
    /// The peer closed first, then this side; waiting for the peer's acknowledgement.
    LastAck,
    /// Closed on both sides; waiting until no old segment can arrive any more.
    TimeWait,
}

/// What moves a connection from one state to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Event {
    /// The user calls `listen`.
    PassiveOpen,
    /// The user calls `connect`.
    ActiveOpen,
    /// A SYN arrived, without acknowledgement of ours.
    SynArrived,
    /// A SYN arrived that acknowledges ours.
    SynAckArrived,
    /// Our SYN was acknowledged.
    SynAcked,
    /// The user calls `close`.
    Close,
    /// The peer's FIN arrived, in order.
    FinArrived,
    /// Our FIN was acknowledged.
    FinAcked,
    /// Twice the maximum segment lifetime has passed (RFC 9293 §3.6.1).
    TimeWaitOver,
    /// A connection that began with `listen` failed before it was open.
    BackToListen,
    /// The connection is deleted: reset, aborted, given up.
    Delete,
}

impl State {
    /// Every state, in the order of RFC 9293 §3.3.2.
    #[cfg(test)]
    pub(crate) const ALL: [State; 11] = [
        State::Closed,
        State::Listen,
        State::SynSent,
        State::SynReceived,
        State::Established,
        State::FinWait1,
        State::FinWait2,
        State::CloseWait,
        State::Closing,
        State::LastAck,
        State::TimeWait,
    ];

    /// The state after `event`, or `None` where RFC 9293 figure 5 draws no arrow.
    pub(crate) const fn after(self, event: Event) -> Option<State> {
        use {Event as E, State as S};
        Some(match (self, event) {
            (S::Closed, E::PassiveOpen) => S::Listen,
            (S::Closed | S::Listen, E::ActiveOpen) => S::SynSent,
            (S::Listen, E::SynArrived) => S::SynReceived,
            (S::Listen | S::SynSent, E::Close) => S::Closed,
            (S::SynSent, E::SynArrived) => S::SynReceived,
            (S::SynSent, E::SynAckArrived) => S::Established,
            (S::SynReceived, E::SynAcked) => S::Established,
            (S::SynReceived, E::BackToListen) => S::Listen,
            (S::SynReceived | S::Established, E::Close) => S::FinWait1,
            (S::SynReceived | S::Established, E::FinArrived) => S::CloseWait,
            (S::FinWait1, E::FinAcked) => S::FinWait2,
            (S::FinWait1, E::FinArrived) => S::Closing,
            (S::FinWait2, E::FinArrived) => S::TimeWait,
            (S::CloseWait, E::Close) => S::LastAck,
            (S::Closing, E::FinAcked) => S::TimeWait,
            (S::LastAck, E::FinAcked) => S::Closed,
            (S::TimeWait, E::TimeWaitOver) => S::Closed,
            (_, E::Delete) => S::Closed,
            _ => return None,
        })
    }

    /// Whether both sides know each other's initial sequence number: ESTABLISHED and all behind it.
    pub const fn is_synchronized(self) -> bool {
        !matches!(self, State::Closed | State::Listen | State::SynSent | State::SynReceived)
    }

    /// Whether the user may still add to the stream: SEND is no error (RFC 9293 §3.10.2).
    pub const fn may_send(self) -> bool {
        matches!(self, State::SynSent | State::SynReceived | State::Established | State::CloseWait)
    }

    /// Whether the peer's stream is still open: new data may arrive.
    pub const fn may_receive(self) -> bool {
        matches!(self, State::Established | State::FinWait1 | State::FinWait2)
    }

    /// Whether there may be octets of the stream, or a FIN, that are not acknowledged yet.
    pub(crate) const fn transmits(self) -> bool {
        matches!(
            self,
            State::Established | State::CloseWait | State::FinWait1 | State::Closing | State::LastAck
        )
    }
}

#[cfg(test)]
#[path = "tests/state.rs"]
mod tests;
