//! The verbs of DHCPv4 clients, and what their leases do to the interface.

use core::net::{IpAddr, Ipv4Addr};

use managed::ManagedSlice;

use super::Touched;
use crate::addr::Cidr;
use crate::device::Medium;
use crate::iface::hash::{Purpose, Random};
use crate::iface::interface::LinkState;
use crate::iface::route::{Route, RouteError};
use crate::iface::sockets::{Kind, Wait, Way};
use crate::iface::stack::{Core, Stack};
use crate::iface::{AddressError, InterfaceId};
use crate::socket::dhcpv4::{
    AddError, Change, ClasslessRoute, Ignored, Install, Installed, Lease, Link, Settings, Socket, State,
};
use crate::socket::{Handle, StaleHandle};
use crate::storage::slots::Index;
use crate::time::Instant;

impl<'a> Stack<'a> {
    /// Adds a DHCPv4 client for an interface; [`Ref::start`] lets it begin. `options` keeps the options of the server's last
    /// DHCPACK, as far as they fit, for [`Ref::option`]: none, 64 octets, or 1,500, as one likes.
    ///
    /// UDP datagrams to port 68 that come in by this interface are the client's from now on.
    ///
    /// ```
    /// use wireloom::addr::MacAddr;
    /// use wireloom::iface::{InterfaceConfig, Memory, Seed, Storage};
    /// use wireloom::storage::Slot;
    /// use wireloom::{Config, Stack, dhcpv4};
    ///
    /// let mut storage: Storage<'_> = Storage::new();
    /// let mut clients = [const { Slot::EMPTY }; 1];
    /// let mut options = [0; 64];
    /// let memory = Memory { dhcpv4: clients.as_mut_slice().into(), ..storage.memory() };
    /// // In a program: a seed that nobody can guess.
    /// let mut stack = Stack::new(Config::new(Seed::new([7; 16])), memory);
    /// let id = stack.add_interface(InterfaceConfig::ethernet(MacAddr([2, 0, 0, 0, 0, 1])))?;
    /// let client = stack.add_dhcpv4(id, dhcpv4::Settings::new(), options.as_mut_slice())?;
    /// stack.dhcpv4(client)?.start();
    /// // Now poll. When there is a lease, the interface has its address and its routes:
    /// if let Some(lease) = stack.dhcpv4(client)?.lease() {
    ///     let _ = (lease.address(), lease.router(), lease.dns_servers());
    /// }
    /// # assert_eq!(stack.dhcpv4(client)?.state(), dhcpv4::State::Init);
    /// # Ok::<(), wireloom::Error>(())
    /// ```
    pub fn add_dhcpv4(
        &mut self,
        id: InterfaceId,
        settings: Settings<'a>,
        options: impl Into<ManagedSlice<'a, u8>>,
    ) -> Result<Handle<Socket<'static>>, AddError> {
        self.add_client(id, settings, options.into())
    }

    fn add_client(
        &mut self,
        id: InterfaceId,
        settings: Settings<'a>,
        options: ManagedSlice<'a, u8>,
    ) -> Result<Handle<Socket<'static>>, AddError> {
        let Core { net, sockets, number } = &mut self.core;
        let interface = net.interface(id).ok_or(AddError::NoInterface)?;
        if interface.medium != Medium::Ethernet {
            return Err(AddError::NotEthernet);
        }
        let place = u16::try_from(id.index()).unwrap_or(u16::MAX);
        let key = sockets.port_key(place);
        if sockets.dhcpv4.find(key, |socket| socket.interface == id).is_some() {
            return Err(AddError::InUse);
        }
        let seed = net.config.seed.key(Purpose::Dhcpv4);
        let mut socket = Socket::new(settings, options, id, interface.mac, Random::new(seed))?;
        if interface.link == LinkState::Down {
            socket.on_link(net.now, Link::Down);
        }
        let index = sockets.dhcpv4.insert(socket).map_err(|_| AddError::Full)?;
        sockets.dhcpv4.chain(index, key);
        // Each client has numbers of its own, also one that stands where another stood.
        let generation = sockets.dhcpv4.generation(index);
        if let Some(socket) = sockets.dhcpv4.get_mut(index) {
            socket.reseed(Random::numbered(seed, u32::from(index) << 16 | generation & 0xffff));
        }
        Ok(Handle::new(index, generation, *number))
    }

    /// The verbs of a DHCPv4 client.
    pub fn dhcpv4(&mut self, handle: Handle<Socket<'static>>) -> Result<Ref<'_, 'a>, StaleHandle> {
        let index = handle.index();
        let table = &self.core.sockets.dhcpv4;
        if !handle.fits(table.generation(index), self.core.number) || table.get(index).is_none() {
            return Err(StaleHandle);
        }
        Ok(Ref { core: &mut self.core, index, touched: Touched::No })
    }

    /// Takes a client out of the stack, and its lease off the interface. The server is not told: [`Ref::release`] does that,
    /// at the next poll.
    pub fn remove_dhcpv4(&mut self, handle: Handle<Socket<'static>>) -> Result<Socket<'a>, StaleHandle> {
        let mut client = self.dhcpv4(handle)?;
        client.stop();
        let index = client.index;
        drop(client);
        self.core.sockets.unlist(Kind::Dhcpv4, index);
        self.core.sockets.forget_changed(Kind::Dhcpv4, index);
        self.core.sockets.dhcpv4.remove(index).ok_or(StaleHandle)
    }
}

/// One DHCPv4 client and the stack around it. When it is dropped, what the verbs have changed is put to use.
pub struct Ref<'s, 'a> {
    core: &'s mut Core<'a>,
    index: Index,
    touched: Touched,
}

impl<'a> Ref<'_, 'a> {
    fn socket(&self) -> Option<&Socket<'a>> {
        self.core.sockets.dhcpv4.get(self.index)
    }

    fn act(&mut self, verb: impl FnOnce(&mut Socket<'a>, Instant)) {
        self.touched = Touched::Yes;
        let now = self.core.net.now;
        if let Some(socket) = self.core.sockets.dhcpv4.get_mut(self.index) {
            verb(socket, now);
        }
    }

    /// Lets the client begin, unless it has: it looks for servers, or asks for the address that it was told to remember.
    pub fn start(&mut self) {
        self.act(Socket::start);
    }

    /// Forgets the lease and looks for servers. The server is not told.
    pub fn restart(&mut self) {
        self.act(Socket::restart);
    }

    /// Asks for more time now, and not only when half of it is over. Nothing happens unless the client is
    /// [`State::Bound`].
    pub fn renew(&mut self) {
        self.act(Socket::renew);
    }

    /// Gives the lease back and stops. The address leaves the interface when the message has left (RFC 2131 §4.4.6); without
    /// a lease or a link, the client only stops.
    pub fn release(&mut self) {
        self.act(Socket::release);
    }

    /// Forgets the lease and stops. The server is not told.
    pub fn stop(&mut self) {
        self.act(|socket, _| socket.stop());
    }

    /// Asks for settings, without an address: for a host whose address was given otherwise (DHCPINFORM, RFC 2131 §3.4). They
    /// are found with [`Ref::option`] after [`Change::Informed`]. A lease is forgotten.
    pub fn inform(&mut self, address: Ipv4Addr) {
        self.act(|socket, now| socket.inform(now, address));
    }

    /// Where the client stands.
    pub fn state(&self) -> State {
        self.socket().map_or(State::Stopped, Socket::state)
    }

    /// The lease that may be used now.
    pub fn lease(&self) -> Option<&Lease> {
        self.socket()?.lease()
    }

    /// What happened to the lease since this was last asked, the latest of it; `None`: nothing.
    /// [`Stack::next_changed`] tells when to ask.
    pub fn changed(&mut self) -> Option<Change> {
        self.core.sockets.dhcpv4.get_mut(self.index)?.take_change()
    }

    /// Wakes a task once, when [`Ref::changed`] has something to tell; at once where it is so already. One task can wait.
    #[cfg(feature = "async")]
    pub fn register_change_waker(&mut self, waker: &core::task::Waker) {
        if let Some(socket) = self.core.sockets.dhcpv4.get_mut(self.index) {
            socket.waiting.register(waker, 0);
            socket.wake();
        }
    }

    /// The value of an option of the last DHCPACK, its parts put together in `out` (RFC 3396). `None`: it was not there, had
    /// no room in the memory that was lent, or has none in `out`.
    pub fn option<'o>(&self, kind: u8, out: &'o mut [u8]) -> Option<&'o [u8]> {
        self.socket()?.option(kind, out)
    }

    /// The options of the last DHCPACK, as far as they had room: kind, length and value, one behind the other.
    pub fn options(&self) -> &[u8] {
        self.socket().map_or(&[], Socket::options)
    }

    /// How many messages were ignored for this cause.
    pub fn ignored(&self, cause: Ignored) -> u32 {
        self.socket().map_or(0, |socket| socket.ignored(cause))
    }

    /// What kept the stack from putting all of the lease on the interface: mostly a table that is full.
    pub fn install_error(&self) -> Option<crate::Error> {
        self.socket()?.installed.error
    }
}

impl Drop for Ref<'_, '_> {
    fn drop(&mut self) {
        match self.touched {
            Touched::No => {}
            Touched::Queued | Touched::Yes => self.core.settle(Kind::Dhcpv4, self.index),
        }
    }
}

impl core::fmt::Debug for Ref<'_, '_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.socket().fmt(f)
    }
}

impl Core<'_> {
    /// Puts the client's lease to use, tells of news, and lets the client wait for its turn or its deadline.
    pub(crate) fn settle_dhcpv4(&mut self, index: Index) {
        let now = self.net.now;
        self.install(index);
        let Some(socket) = self.sockets.dhcpv4.get_mut(index) else { return };
        let (id, due, has_news) = (socket.interface, socket.poll_at(), socket.take_news());
        let is_due = due.is_some_and(|at| at <= now);
        self.sockets.place(Kind::Dhcpv4, index, is_due.then_some(Wait::Turn(Way::Link(id))));
        self.sockets.dhcpv4.set_deadline(index, due.filter(|_| !is_due));
        if has_news {
            self.sockets.note_changed(Kind::Dhcpv4, index);
        }
    }

    /// Makes the interface's address and routes those of the lease.
    fn install(&mut self, index: Index) {
        let Core { net, sockets, .. } = self;
        let Some(socket) = sockets.dhcpv4.get_mut(index) else { return };
        let (id, metric) = (socket.interface, socket.settings.metric);
        let wanted = match socket.settings.install {
            Install::Stack => socket.lease().map_or(Installed::default(), |lease| Installed {
                cidr: Some(lease.cidr()),
                routes: lease.routes,
                error: None,
            }),
            Install::Report => Installed::default(),
        };
        let is = socket.installed;
        if (is.cidr, is.routes) == (wanted.cidr, wanted.routes) {
            return;
        }
        for old in is.routes.as_slice() {
            if let Some(route) = route(old, id, metric) {
                net.routes.remove(route.destination, route.gateway, id);
            }
        }
        let mut error = None;
        if is.cidr != wanted.cidr {
            crate::tell::lease(id, wanted.cidr);
            if let Some(old) = is.cidr {
                // Somebody may have taken it away already.
                let _ = net.addresses.remove(id, old.address());
            }
            error = match wanted.cidr.map(|cidr| net.addresses.add(id, cidr)) {
                Some(Err(AddressError::Exists)) | Some(Ok(())) | None => None,
                Some(Err(error)) => Some(error.into()),
            };
        }
        for new in wanted.routes.as_slice() {
            match route(new, id, metric).map(|route| net.routes.add(route)) {
                Some(Err(RouteError::Exists)) | Some(Ok(())) | None => {}
                Some(Err(why)) => error = error.or(Some(why.into())),
            }
        }
        socket.installed = Installed { error, ..wanted };
        self.requeue();
    }
}

/// A route of a lease as one of the stack; one to 0.0.0.0 leads to the link itself (RFC 3442).
fn route(of: &ClasslessRoute, id: InterfaceId, metric: u32) -> Option<Route> {
    let destination = Cidr::new(IpAddr::V4(of.destination), of.prefix_len).ok()?;
    let route = Route::new(destination.network(), id).with_metric(metric);
    let gateway = (!of.router.is_unspecified()).then_some(IpAddr::V4(of.router));
    Some(gateway.map_or(route, |gateway| route.via(gateway)))
}
