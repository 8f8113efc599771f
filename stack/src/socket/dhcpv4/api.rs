//! The verbs, and what can be asked.

use core::net::Ipv4Addr;

use managed::ManagedSlice;

use super::{
    AddError, Cause, Change, Grip, Ignored, Installed, Lease, Link, News, Settings, Socket, StartDelay, State,
};
use crate::iface::InterfaceId;
use crate::iface::hash::Random;
use crate::socket::Waiters;
use crate::time::{Duration, Instant};
use crate::wire::dhcpv4;

impl<'a> Socket<'a> {
    /// A client for the interface with this hardware address, which does nothing yet. `store` keeps the options of the last
    /// DHCPACK.
    pub(crate) fn new(
        settings: Settings<'a>,
        store: ManagedSlice<'a, u8>,
        interface: InterfaceId,
        mac: [u8; 6],
        random: Random,
    ) -> Result<Self, AddError> {
        settings.check()?;
        Ok(Socket {
            settings,
            store,
            store_len: 0,
            random,
            interface,
            mac,
            link: Link::Up,
            state: State::Stopped,
            xid: 0,
            began: Instant::ZERO,
            secs: 0,
            asked_at: Instant::ZERO,
            tries: 0,
            due_at: None,
            offers_until: None,
            arps: 0,
            arp_at: None,
            defended_at: None,
            refusals: 0,
            conflicts: 0,
            terms: None,
            grip: Grip::Offered,
            wish: settings.wish,
            change: None,
            news: News::No,
            ignored: [0; Ignored::COUNT],
            installed: Installed::default(),
            waiting: Waiters::NONE,
        })
    }

    /// Takes the random numbers from here.
    pub(crate) fn reseed(&mut self, random: Random) {
        self.random = random;
    }

    /// Where the client stands.
    pub(crate) fn state(&self) -> State {
        self.state
    }

    /// The lease that may be used.
    pub(crate) fn lease(&self) -> Option<&Lease> {
        match self.grip {
            Grip::Granted => self.terms.as_ref(),
            Grip::Offered => None,
        }
    }

    /// What happened to the lease since this was last asked: the latest of it.
    pub(crate) fn take_change(&mut self) -> Option<Change> {
        self.change.take()
    }

    /// Whether something happened to the lease since this was last asked.
    pub(crate) fn take_news(&mut self) -> bool {
        core::mem::replace(&mut self.news, News::No) == News::Yes
    }

    pub(super) fn tell(&mut self, change: Change) {
        (self.change, self.news) = (Some(change), News::Yes);
    }

    /// Wakes the task that waits for a change, if there is one that it was not told of.
    pub(crate) fn wake(&mut self) {
        let is_new = self.change.is_some();
        self.waiting.wake_if(|_| is_new);
    }

    /// Wakes the task that waits: the client goes away.
    pub(crate) fn wake_all(&mut self) {
        self.waiting.wake_if(|_| true);
    }

    /// How many messages were ignored for this cause.
    pub(crate) fn ignored(&self, cause: Ignored) -> u32 {
        self.ignored.get(cause as usize).copied().unwrap_or(0)
    }

    /// The options of the last DHCPACK.
    pub(crate) fn options(&self) -> &[u8] {
        self.store.get(..self.store_len).unwrap_or_default()
    }

    /// An option of the last DHCPACK, its parts put together in `out`.
    pub(crate) fn option<'o>(&self, kind: u8, out: &'o mut [u8]) -> Option<&'o [u8]> {
        dhcpv4::gather_from(self.options(), kind, out).ok().flatten()
    }

    /// Begins, unless that has happened: with the address that is remembered, or by looking for servers.
    pub(crate) fn start(&mut self, now: Instant) {
        match self.state {
            State::Stopped | State::Informing => self.begin(now),
            State::Init
            | State::Selecting
            | State::Requesting
            | State::InitReboot
            | State::Rebooting
            | State::Probing
            | State::Bound
            | State::Renewing
            | State::Rebinding
            | State::Declining
            | State::Releasing => {}
        }
    }

    fn begin(&mut self, now: Instant) {
        let wait = match self.settings.start_delay {
            StartDelay::None => Duration::ZERO,
            StartDelay::Spread => Duration::from_secs(1) + self.up_to(Duration::from_secs(9)),
        };
        (self.refusals, self.conflicts) = (0, 0);
        match self.settings.remembered {
            Some(address) => {
                self.wish = Some(address);
                self.enter(State::InitReboot, Some(now + wait));
            }
            None => {
                self.wish = self.settings.wish;
                self.enter(State::Init, Some(now + wait));
            }
        }
    }

    /// Forgets the lease and looks for servers. The server is not told.
    pub(crate) fn restart(&mut self, now: Instant) {
        self.drop_lease(Cause::Ended);
        self.wish = self.settings.wish;
        (self.refusals, self.conflicts) = (0, 0);
        self.enter(State::Init, Some(now));
    }

    /// Asks for more time now.
    pub(crate) fn renew(&mut self, now: Instant) {
        if self.state == State::Bound {
            self.begin_exchange(now);
            self.enter(State::Renewing, Some(now));
        }
    }

    /// Gives the lease back, and stops. Where the server cannot be told, it is not.
    pub(crate) fn release(&mut self, now: Instant) {
        let can_tell = match self.state {
            State::Bound | State::Renewing | State::Rebinding => self.link == Link::Up,
            State::Stopped
            | State::Init
            | State::Selecting
            | State::Requesting
            | State::InitReboot
            | State::Rebooting
            | State::Probing
            | State::Declining
            | State::Informing => false,
            State::Releasing => return,
        };
        if can_tell {
            self.begin_exchange(now);
            self.enter(State::Releasing, Some(now));
        } else {
            self.stop();
        }
    }

    /// Forgets the lease, and stops. The server is not told.
    pub(crate) fn stop(&mut self) {
        self.drop_lease(Cause::Ended);
        self.enter(State::Stopped, None);
    }

    /// Asks for settings for an address that was given otherwise (DHCPINFORM, RFC 2131 §3.4). A lease is forgotten.
    pub(crate) fn inform(&mut self, now: Instant, address: Ipv4Addr) {
        self.drop_lease(Cause::Ended);
        self.wish = Some(address);
        self.begin_exchange(now);
        self.enter(State::Informing, Some(now));
    }

    /// Goes to a state, which ends or speaks then.
    pub(super) fn enter(&mut self, state: State, due_at: Option<Instant>) {
        self.state = state;
        self.due_at = due_at;
        self.tries = 0;
        self.offers_until = None;
    }

    /// An exchange with an identification of its own begins.
    pub(super) fn begin_exchange(&mut self, now: Instant) {
        self.xid = self.random.next_u32();
        self.began = now;
        self.secs = 0;
    }

    /// There is no lease, nor an offer, any more.
    pub(super) fn drop_lease(&mut self, cause: Cause) {
        if self.lease().is_some() {
            self.tell(Change::Lost(cause));
        }
        (self.terms, self.grip) = (None, Grip::Offered);
        (self.arps, self.arp_at, self.defended_at) = (0, None, None);
    }

    pub(super) fn ignore(&mut self, cause: Ignored) {
        if let Some(count) = self.ignored.get_mut(cause as usize) {
            *count = count.wrapping_add(1);
        }
    }

    /// A random time up to `span`, which is below an hour.
    pub(super) fn up_to(&mut self, span: Duration) -> Duration {
        let micros = u32::try_from(span.total_micros()).unwrap_or(u32::MAX);
        Duration::from_micros(self.random.below(micros).into())
    }

    pub(super) fn keep_options(&mut self, packet: &dhcpv4::Packet<'_>) {
        self.store_len = packet.copy_options(&mut self.store);
    }
}
