//! ICMP errors about what a connection has sent: RFC 9293 §3.9.2.2, RFC 5927.

use super::error::CloseReason;
use super::handshake::Recycled;
use super::{Changes, Context, Socket, SoftError, State};
use crate::wire::SeqNumber;

/// What an ICMP error says about a packet of this connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum IcmpError {
    /// It may pass: network or host unreachable, time exceeded, parameter problem (RFC 9293 §3.9.2.2, MUST-56).
    Soft,
    /// It will not: protocol or port unreachable, fragmentation needed without a size (SHLD-26).
    Hard,
    /// The packet was too big.
    TooBig {
        /// What would have passed: the next hop's MTU less 40 for IPv4 or 60 for IPv6.
        mss: u16,
    },
}

impl Socket<'_> {
    /// An ICMP error quotes a segment with sequence number `quoted`. It counts only where that number is under way:
    /// whoever is not on the path can't know it (RFC 5927 §4.1).
    pub fn on_icmp_error(&mut self, cx: &Context<'_>, quoted: SeqNumber, error: IcmpError) -> Changes {
        if self.snd.outstanding() > 0 && quoted.is_within(self.snd.una, self.snd.outstanding()) {
            match error {
                IcmpError::Soft => self.on_soft_error(),
                IcmpError::Hard => self.on_hard_error(),
                IcmpError::TooBig { mss } => self.on_too_big(cx.now, mss),
            }
            self.arm_timers(cx.now);
        }
        self.take_changes()
    }

    /// It may pass; the user can learn of it (RFC 9293 §3.9.2.2, SHLD-25).
    fn on_soft_error(&mut self) {
        self.soft_error = SoftError::Seen;
        self.note(Changes::TROUBLE);
    }

    /// DEVIATION RFC 9293 §3.9.2.2 (SHLD-26): a hard error ends only a connection that is not open yet. An open one has
    /// proof that the peer was reachable, and errors are easily forged (RFC 5927 §5.2); Linux does the same.
    fn on_hard_error(&mut self) {
        match self.state {
            State::SynSent => self.delete(CloseReason::Unreachable),
            State::SynReceived => match self.back_to_listen() {
                Recycled::Listens => {}
                Recycled::Unchanged => self.delete(CloseReason::Unreachable),
            },
            State::Closed
            | State::Listen
            | State::Established
            | State::FinWait1
            | State::FinWait2
            | State::CloseWait
            | State::Closing
            | State::LastAck
            | State::TimeWait => self.on_soft_error(),
        }
    }
}
