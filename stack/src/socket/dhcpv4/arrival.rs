//! What a server says.

use super::reply::Reply;
use super::{Cause, Change, ConflictCheck, Grip, Ignored, Lease, Socket, State};
use crate::time::Instant;
use crate::wire::dhcpv4::MessageType;

impl Socket<'_> {
    /// Takes a message from the server's port.
    pub(crate) fn on_message(&mut self, now: Instant, octets: &[u8]) {
        let judged = Reply::parse(octets, self.mac, self.settings.client_id);
        if let Err(cause) = judged.and_then(|reply| self.on_reply(now, &reply)) {
            self.ignore(cause);
        }
    }

    fn on_reply(&mut self, now: Instant, reply: &Reply<'_>) -> Result<(), Ignored> {
        if !self.awaits(reply.kind) {
            return Err(Ignored::Unexpected);
        }
        if reply.packet.transaction_id() != self.xid {
            return Err(Ignored::WrongTransaction);
        }
        match (self.state, reply.kind) {
            (State::Selecting, _) => self.on_offer(now, reply),
            (State::Informing, _) => self.on_settings(reply),
            (_, MessageType::Nak) => self.on_nak(now, reply),
            (_, _) => self.on_ack(now, reply),
        }
    }

    /// RFC 2131 figure 5: which messages mean something in which state. All others are discarded.
    fn awaits(&self, kind: MessageType) -> bool {
        match self.state {
            State::Selecting => kind == MessageType::Offer && self.tries > 0,
            State::Informing => kind == MessageType::Ack && self.tries > 0,
            // Where nothing was asked yet, nothing can be an answer.
            State::Requesting | State::Rebooting | State::Renewing | State::Rebinding => {
                (kind == MessageType::Ack || kind == MessageType::Nak) && self.tries > 0
            }
            State::Stopped
            | State::Init
            | State::InitReboot
            | State::Probing
            | State::Bound
            | State::Declining
            | State::Releasing => false,
        }
    }

    /// RFC 2131 §4.4.1: one of the offers is chosen. The address that was asked for wins, else the first.
    fn on_offer(&mut self, now: Instant, reply: &Reply<'_>) -> Result<(), Ignored> {
        let offer = Lease::read(reply, None)?;
        let is_wish = self.wish.is_some_and(|wish| wish == offer.address);
        if self.terms.is_none() || is_wish {
            self.terms = Some(offer);
        }
        if is_wish || self.settings.offer_wait == crate::time::Duration::ZERO {
            self.request_offer(now);
        } else if self.offers_until.is_none() {
            self.offers_until = Some(now + self.settings.offer_wait);
        }
        Ok(())
    }

    /// Asks for what was offered. The exchange keeps its number (RFC 2131 table 5).
    pub(super) fn request_offer(&mut self, now: Instant) {
        self.enter(State::Requesting, Some(now));
    }

    /// Whether the reply is from the server that was asked; in REBOOTING and REBINDING all were. One that does not name
    /// itself is known by the exchange's number.
    fn is_from_asked(&self, reply: &Reply<'_>) -> bool {
        match self.state {
            State::Requesting | State::Renewing => {
                let asked = self.terms.as_ref().map(|terms| terms.server);
                reply.server.is_none() || reply.server == asked
            }
            State::Stopped
            | State::Init
            | State::Selecting
            | State::InitReboot
            | State::Rebooting
            | State::Probing
            | State::Bound
            | State::Rebinding
            | State::Declining
            | State::Releasing
            | State::Informing => true,
        }
    }

    fn on_ack(&mut self, now: Instant, reply: &Reply<'_>) -> Result<(), Ignored> {
        if !self.is_from_asked(reply) {
            return Err(Ignored::WrongServer);
        }
        let mut lease = Lease::read(reply, self.terms.as_ref())?;
        lease.begin(self.asked_at, reply, &mut self.random)?;
        if lease.is_over(now) {
            return Err(Ignored::BadLease);
        }
        self.keep_options(&reply.packet);
        self.refusals = 0;
        match self.lease().map(|before| before.address == lease.address) {
            // Nobody else could take the address meanwhile: it was in use here.
            Some(true) => {
                let was_away = self.state == State::Rebooting;
                self.terms = Some(lease);
                self.tell(Change::Renewed);
                self.enter(State::Bound, None);
                if was_away {
                    self.announce(now, super::conflict::ANNOUNCE_NUM);
                }
            }
            Some(false) => {
                self.drop_lease(Cause::Replaced);
                self.try_address(now, lease);
            }
            None => self.try_address(now, lease),
        }
        Ok(())
    }

    /// RFC 2131 §4.4.1: a new address is probed for before it is used.
    fn try_address(&mut self, now: Instant, lease: Lease) {
        self.terms = Some(lease);
        self.grip = Grip::Offered;
        match self.settings.check {
            ConflictCheck::Thorough | ConflictCheck::Brief => self.probe(now),
            ConflictCheck::None => self.bind(now),
        }
    }

    /// The address is used from now on.
    pub(super) fn bind(&mut self, now: Instant) {
        self.grip = Grip::Granted;
        self.wish = self.terms.as_ref().map(|lease| lease.address);
        self.tell(Change::Bound);
        self.enter(State::Bound, None);
        self.announce(now, super::conflict::ANNOUNCE_NUM);
    }

    /// RFC 2131 §3.1 item 5, §3.2 item 4, §4.4.5: the address must not be used, and all begins anew. Who is refused again and
    /// again waits longer each time.
    fn on_nak(&mut self, now: Instant, reply: &Reply<'_>) -> Result<(), Ignored> {
        if !self.is_from_asked(reply) {
            return Err(Ignored::WrongServer);
        }
        self.drop_lease(Cause::Refused);
        self.wish = self.settings.wish;
        let wait = match self.refusals {
            0 => crate::time::Duration::ZERO,
            refusals => self.backoff(refusals),
        };
        self.refusals = self.refusals.saturating_add(1);
        self.enter(State::Init, Some(now + wait));
        Ok(())
    }

    /// RFC 2131 §4.4.3: settings without a lease.
    fn on_settings(&mut self, reply: &Reply<'_>) -> Result<(), Ignored> {
        self.keep_options(&reply.packet);
        self.tell(Change::Informed);
        self.enter(State::Stopped, None);
        Ok(())
    }
}
