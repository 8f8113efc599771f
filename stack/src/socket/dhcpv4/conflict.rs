//! Whether somebody else has the address (RFC 5227), and whether there is a link.

use core::net::Ipv4Addr;

use super::{Cause, ConflictCheck, Grip, Link, Socket, State};
use crate::time::{Duration, Instant};

/// RFC 5227 §1.1: constants of the protocol.
const PROBE_WAIT: Duration = Duration::from_secs(1);
const PROBE_NUM: u8 = 3;
pub(super) const PROBE_MIN: Duration = Duration::from_secs(1);
pub(super) const PROBE_SPREAD: Duration = Duration::from_secs(1); // PROBE_MAX - PROBE_MIN
pub(super) const ANNOUNCE_WAIT: Duration = Duration::from_secs(2);
pub(super) const ANNOUNCE_NUM: u8 = 2;
pub(super) const ANNOUNCE_INTERVAL: Duration = Duration::from_secs(2);
const MAX_CONFLICTS: u8 = 10;
const RATE_LIMIT_INTERVAL: Duration = Duration::from_secs(60);
const DEFEND_INTERVAL: Duration = Duration::from_secs(10);
/// RFC 2131 §3.1 item 5: the pause after a DHCPDECLINE.
const DECLINE_WAIT: Duration = Duration::from_secs(10);

/// What an ARP packet of another host says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Claim {
    /// Who sends it.
    pub(crate) mac: [u8; 6],
    /// The address that he has; unspecified: he probes.
    pub(crate) sender: Ipv4Addr,
    /// The address that it is about.
    pub(crate) target: Ipv4Addr,
}

impl Socket<'_> {
    /// Begins to probe for the address that was granted.
    pub(super) fn probe(&mut self, now: Instant) {
        self.enter(State::Probing, None);
        (self.arps, self.arp_at) = match self.settings.check {
            ConflictCheck::Thorough => (PROBE_NUM, Some(now + self.up_to(PROBE_WAIT))),
            ConflictCheck::Brief | ConflictCheck::None => (1, Some(now)),
        };
    }

    /// Tells everybody whose the address is.
    pub(super) fn announce(&mut self, now: Instant, times: u8) {
        (self.arps, self.arp_at) = (times, Some(now));
    }

    /// Takes an ARP packet that came in by the interface.
    pub(crate) fn on_arp(&mut self, now: Instant, claim: &Claim) {
        let Some(address) = self.terms.as_ref().map(|terms| terms.address) else { return };
        if claim.mac == self.mac {
            return;
        }
        let is_used = claim.sender == address;
        match (self.state, self.grip) {
            // RFC 5227 §2.1.1: another one who probes for it counts as well.
            (State::Probing, _) => {
                let is_probed = claim.sender.is_unspecified() && claim.target == address;
                if is_used || is_probed {
                    self.decline(now);
                }
            }
            (_, Grip::Granted) if is_used => self.defend(now),
            (_, Grip::Granted | Grip::Offered) => {}
        }
    }

    /// RFC 5227 §2.4 (b): the first time the address is defended; if that does not help, it is given up.
    fn defend(&mut self, now: Instant) {
        if self.state == State::Releasing {
            return;
        }
        let is_again = self.defended_at.is_some_and(|at| now < at + DEFEND_INTERVAL);
        if is_again {
            return self.decline(now);
        }
        self.defended_at = Some(now);
        self.announce(now, self.arps.max(1));
    }

    /// RFC 2131 §3.1 item 5: the server is told, and after a pause all begins anew.
    fn decline(&mut self, now: Instant) {
        self.conflicts = self.conflicts.saturating_add(1);
        let terms = self.terms;
        self.drop_lease(Cause::Conflict);
        // What is declined has to be named.
        self.terms = terms;
        self.wish = None;
        self.begin_exchange(now);
        self.enter(State::Declining, Some(now));
        if self.link == Link::Down {
            self.after_decline(now);
        }
    }

    pub(super) fn after_decline(&mut self, now: Instant) {
        self.terms = None;
        let is_hopeless = self.conflicts >= MAX_CONFLICTS;
        let wait = if is_hopeless { RATE_LIMIT_INTERVAL } else { DECLINE_WAIT };
        self.enter(State::Init, Some(now + wait));
    }

    /// The link went up or down. An address that was leased is asked for again when it is up (RFC 2131 §3.7); until a server
    /// has spoken it stays in use, so that connections live through a cable that was pulled and put back.
    pub(crate) fn on_link(&mut self, now: Instant, link: Link) {
        if self.link == link {
            return;
        }
        self.link = link;
        match link {
            Link::Up => self.on_link_up(now),
            Link::Down => self.on_link_down(now),
        }
    }

    fn on_link_up(&mut self, now: Instant) {
        match self.state {
            // A pause goes on.
            State::Init | State::InitReboot => self.due_at = Some(self.due_at.map_or(now, |at| at.max(now))),
            State::Informing => self.enter(State::Informing, Some(now)),
            State::Stopped
            | State::Selecting
            | State::Requesting
            | State::Rebooting
            | State::Probing
            | State::Bound
            | State::Renewing
            | State::Rebinding
            | State::Declining
            | State::Releasing => {}
        }
    }

    fn on_link_down(&mut self, now: Instant) {
        match self.state {
            State::Stopped | State::Init | State::InitReboot | State::Informing => {}
            State::Selecting | State::Requesting | State::Probing => {
                self.drop_lease(Cause::Ended);
                self.enter(State::Init, None);
            }
            State::Rebooting | State::Bound | State::Renewing | State::Rebinding => {
                (self.arps, self.arp_at) = (0, None);
                self.enter(State::InitReboot, None);
            }
            State::Declining => self.after_decline(now),
            State::Releasing => self.stop(),
        }
    }
}
