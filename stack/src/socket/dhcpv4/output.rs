//! What is to be sent.

use core::net::Ipv4Addr;

use super::conflict::{ANNOUNCE_INTERVAL, ANNOUNCE_WAIT, PROBE_MIN, PROBE_SPREAD};
use super::message::Broadcast;
use super::{Cause, ConflictCheck, Link, MAX_LEN, Message, Replies, Socket, State};
use crate::time::Instant;
use crate::wire::dhcpv4::MessageType;

/// One packet that a client sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outgoing {
    /// A message to a server.
    Message(Message),
    /// Who has this address? (RFC 5227 §2.1.1)
    Probe(Ipv4Addr),
    /// It is mine. (RFC 5227 §2.3)
    Announcement(Ipv4Addr),
}

impl Socket<'_> {
    /// What is to be sent now. It stays so until [`Socket::sent`] is told.
    pub(crate) fn poll_egress(&mut self, now: Instant) -> Option<Outgoing> {
        self.on_time(now);
        if self.link == Link::Down {
            return None;
        }
        if self.due_at.is_some_and(|at| at <= now) {
            if let Some(message) = self.message(now) {
                return Some(Outgoing::Message(message));
            }
        }
        let address = self.terms.as_ref()?.address;
        let is_due = self.arps > 0 && self.arp_at.is_some_and(|at| at <= now);
        match self.state {
            State::Probing if is_due => Some(Outgoing::Probe(address)),
            State::Bound | State::Renewing | State::Rebinding if is_due => {
                Some(Outgoing::Announcement(address))
            }
            State::Stopped
            | State::Init
            | State::Selecting
            | State::Requesting
            | State::InitReboot
            | State::Rebooting
            | State::Probing
            | State::Bound
            | State::Renewing
            | State::Rebinding
            | State::Declining
            | State::Releasing
            | State::Informing => None,
        }
    }

    /// Writes a message, for a link that takes packets of `mtu` octets. Hands back its length.
    pub(crate) fn write(&self, message: &Message, mtu: usize, out: &mut [u8; MAX_LEN]) -> usize {
        message.write(&self.settings, self.mac, mtu, out)
    }

    /// The message of the state that the client is in: RFC 2131 §4.3.2 and table 5.
    fn message(&mut self, now: Instant) -> Option<Message> {
        use MessageType as Kind;
        let terms = self.terms.as_ref();
        let offered = terms.map(|terms| terms.address);
        let server = terms.map(|terms| terms.server);
        let xid = self.xid;
        let new = |kind| Message::new(kind, xid);
        let in_use = |kind| {
            let client_ip = offered?;
            Some(Message { src: client_ip, client_ip, ..new(kind) })
        };
        let message = match self.state {
            State::Selecting => Message { requested: self.wish, ..new(Kind::Discover) },
            State::Requesting => Message { requested: offered, server, ..new(Kind::Request) },
            State::Rebooting => Message { requested: offered.or(self.wish), ..new(Kind::Request) },
            State::Renewing => Message { dst: server?, ..in_use(Kind::Request)? },
            State::Rebinding => in_use(Kind::Request)?,
            State::Declining => Message { requested: offered, server, ..new(Kind::Decline) },
            State::Releasing => Message { dst: server?, server, ..in_use(Kind::Release)? },
            State::Informing => {
                let client_ip = self.wish?;
                Message { src: client_ip, client_ip, ..new(Kind::Inform) }
            }
            State::Stopped | State::Init | State::InitReboot | State::Probing | State::Bound => return None,
        };
        // RFC 2131 §4.4.1: the request repeats the seconds of the discover; and a farewell has none.
        match message.kind {
            Kind::Decline | Kind::Release => self.secs = 0,
            _ if self.state == State::Requesting => {}
            _ => self.secs = seconds(self.began, now),
        }
        Some(Message { secs: self.secs, broadcast: self.flag(&message), ..message })
    }

    /// RFC 2131 §4.1, table 5: whoever has an address, or says farewell, needs no broadcast.
    fn flag(&self, message: &Message) -> Broadcast {
        let has_address = !message.client_ip.is_unspecified() || message.kind == MessageType::Decline;
        let is_set = match self.settings.replies {
            Replies::Auto => self.tries >= 2,
            Replies::Broadcast => true,
            Replies::Unicast => false,
        };
        if is_set && !has_address { Broadcast::Set } else { Broadcast::Clear }
    }

    /// The packet has left, or is lost for good.
    pub(crate) fn sent(&mut self, now: Instant, outgoing: &Outgoing) {
        match outgoing {
            Outgoing::Message(_) => self.message_sent(now),
            Outgoing::Probe(_) => {
                self.arps = self.arps.saturating_sub(1);
                let wait = match (self.arps, self.settings.check) {
                    (0, ConflictCheck::Thorough) => ANNOUNCE_WAIT,
                    (0, ConflictCheck::Brief | ConflictCheck::None) => PROBE_MIN,
                    (_, _) => PROBE_MIN + self.up_to(PROBE_SPREAD),
                };
                self.arp_at = Some(now + wait);
            }
            Outgoing::Announcement(_) => {
                self.arps = self.arps.saturating_sub(1);
                self.arp_at = (self.arps > 0).then_some(now + ANNOUNCE_INTERVAL);
            }
        }
    }

    fn message_sent(&mut self, now: Instant) {
        let is_first = self.tries == 0;
        self.tries = self.tries.saturating_add(1);
        match self.state {
            State::Selecting | State::Informing => self.due_at = Some(now + self.backoff(self.tries)),
            // RFC 2131 §4.4.1: the time of a lease runs from the original request.
            State::Requesting | State::Rebooting => {
                self.asked_at = if is_first { now } else { self.asked_at };
                self.due_at = Some(now + self.backoff(self.tries));
            }
            // RFC 2131 §4.4.5: from the request.
            State::Renewing | State::Rebinding => {
                self.asked_at = now;
                self.due_at = Some(now + self.renew_wait(now));
            }
            State::Declining => self.after_decline(now),
            State::Releasing => {
                self.drop_lease(Cause::Ended);
                self.enter(State::Stopped, None);
            }
            State::Stopped | State::Init | State::InitReboot | State::Probing | State::Bound => {}
        }
    }
}

/// Whole seconds between the two; 64 microseconds are counted as one step, so that nothing is divided in 64 bits.
fn seconds(from: Instant, to: Instant) -> u16 {
    const STEPS: u32 = 15_625;
    let steps = u32::try_from(to.since(from).total_micros() >> 6).unwrap_or(u32::MAX);
    u16::try_from(steps / STEPS).unwrap_or(u16::MAX)
}
