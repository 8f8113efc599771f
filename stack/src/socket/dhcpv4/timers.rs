//! What is due by time.

use super::{Cause, Change, Grip, Link, Socket, State};
use crate::time::{Duration, Instant};

/// RFC 2131 §3.1 item 5: the DHCPREQUEST is sent once and four times again, then all begins anew.
const REQUEST_TRIES: u8 = 5;
/// How often an address that the client had is asked for, before it does without an answer.
const REBOOT_TRIES: u8 = 3;
/// RFC 2131 §4.1: the first wait for an answer, how often it doubles, and how far a wait strays to both sides.
const FIRST_WAIT: Duration = Duration::from_secs(4);
const DOUBLINGS: u8 = 4;
const STRAY: Duration = Duration::from_secs(1);
/// RFC 2131 §4.4.5: the shortest wait between two requests for more time.
const MIN_RENEW_WAIT: Duration = Duration::from_secs(60);

impl Socket<'_> {
    /// Does what is due by time, except sending.
    pub(crate) fn on_time(&mut self, now: Instant) {
        // At most: expired, a pause that is over, and nothing more at one time.
        for _ in 0..4 {
            if !self.step(now) {
                return;
            }
        }
    }

    /// Takes one step; false: there was none to be taken.
    fn step(&mut self, now: Instant) -> bool {
        if self.terms.as_ref().is_some_and(|terms| terms.is_over(now)) && self.state != State::Declining {
            return self.expire(now);
        }
        let is_due = self.due_at.is_some_and(|at| at <= now);
        match self.state {
            State::Init if is_due && self.link == Link::Up => {
                self.begin_exchange(now);
                self.enter(State::Selecting, Some(now));
            }
            State::InitReboot if is_due && self.link == Link::Up => {
                self.begin_exchange(now);
                self.enter(State::Rebooting, Some(now));
            }
            State::Selecting if self.offers_until.is_some_and(|until| until <= now) => {
                self.request_offer(now);
            }
            State::Requesting if is_due && self.tries >= REQUEST_TRIES => {
                self.drop_lease(Cause::Ended);
                self.enter(State::Init, Some(now));
            }
            State::Rebooting if is_due && self.tries >= REBOOT_TRIES => self.go_unanswered(now),
            State::Informing if is_due && self.tries >= REQUEST_TRIES => {
                self.tell(Change::NoAnswer);
                self.enter(State::Stopped, None);
            }
            State::Probing if self.arps == 0 && self.arp_at.is_some_and(|at| at <= now) => self.bind(now),
            State::Bound if self.renews_at().is_some_and(|at| at <= now) => self.renew(now),
            // The exchange goes on: an answer of the server that comes late still counts.
            State::Renewing if self.rebinds_at().is_some_and(|at| at <= now) => {
                let asked = self.tries;
                self.enter(State::Rebinding, Some(now));
                self.tries = asked;
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
            | State::Informing => return false,
        }
        true
    }

    /// RFC 2131 §4.4.5: the address must not be used any more, and all begins anew.
    fn expire(&mut self, now: Instant) -> bool {
        self.drop_lease(Cause::Expired);
        self.enter(State::Init, Some(now));
        true
    }

    /// RFC 2131 §3.2 item 4: nobody answers. The rest of a lease's time may be used; one that is only remembered, and whose
    /// time nobody knows, is not.
    fn go_unanswered(&mut self, now: Instant) {
        match self.grip {
            Grip::Granted => {
                self.enter(State::Bound, None);
                self.announce(now, super::conflict::ANNOUNCE_NUM);
            }
            Grip::Offered => self.enter(State::Init, Some(now)),
        }
    }

    fn renews_at(&self) -> Option<Instant> {
        self.terms.as_ref()?.renews_at()
    }

    fn rebinds_at(&self) -> Option<Instant> {
        self.terms.as_ref()?.rebinds_at()
    }

    fn expires_at(&self) -> Option<Instant> {
        self.terms.as_ref()?.expires_at()
    }

    /// When something is due next.
    pub(crate) fn poll_at(&self) -> Option<Instant> {
        let can_send = self.link == Link::Up;
        let by_state = match self.state {
            State::Stopped => return None,
            State::Selecting => [self.due_at, self.offers_until],
            State::Probing => [self.arp_at, None],
            State::Bound => [self.renews_at(), self.arp_at],
            State::Renewing => [earliest([self.due_at, self.rebinds_at()]), self.arp_at],
            State::Rebinding => [self.due_at, self.arp_at],
            State::Init
            | State::Requesting
            | State::InitReboot
            | State::Rebooting
            | State::Declining
            | State::Releasing
            | State::Informing => [self.due_at, None],
        };
        earliest([earliest(by_state).filter(|_| can_send), self.expires_at()])
    }

    /// How long an answer is waited for after so many messages.
    pub(super) fn backoff(&mut self, tries: u8) -> Duration {
        let doublings = tries.saturating_sub(1).min(DOUBLINGS);
        FIRST_WAIT.doubled(doublings.into()) - STRAY + self.up_to(STRAY + STRAY)
    }

    /// RFC 2131 §4.4.5: half of the time that is left, and a minute at least.
    pub(super) fn renew_wait(&self, now: Instant) -> Duration {
        let until = match self.state {
            State::Rebinding => self.expires_at(),
            State::Stopped
            | State::Init
            | State::Selecting
            | State::Requesting
            | State::InitReboot
            | State::Rebooting
            | State::Probing
            | State::Bound
            | State::Renewing
            | State::Declining
            | State::Releasing
            | State::Informing => self.rebinds_at(),
        };
        until.map_or(MIN_RENEW_WAIT, |until| until.since(now).halved(1).max(MIN_RENEW_WAIT))
    }
}

fn earliest(times: [Option<Instant>; 2]) -> Option<Instant> {
    times.into_iter().flatten().min()
}
