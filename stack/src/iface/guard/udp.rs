//! The verbs of UDP sockets.

use core::net::{IpAddr, SocketAddr};

use super::Touched;
use crate::config::IpOptions;
use crate::device::{Capabilities, Device};
use crate::error::NetworkError;
use crate::iface::InterfaceId;
use crate::iface::hash::Ports;
use crate::iface::interface::is_compiled;
use crate::iface::net::Outlet;
use crate::iface::poll::Once;
use crate::iface::receive::Handling;
use crate::iface::send_now::Head;
use crate::iface::sockets::{Kind, Sockets, Wait, Way, place};
use crate::iface::stack::{AddSocketError, Core, Stack};
use crate::socket::kept::Report;
use crate::socket::udp::{
    BindError, Buffers, ConnectError, Meta, RecvError, SendError, SendNowError, Socket,
};
use crate::socket::{Handle, Local, StaleHandle};
use crate::stats::Event;
use crate::storage::Full;
use crate::storage::slots::Index;
use crate::time::Instant;

impl<'a> Stack<'a> {
    /// Adds a UDP socket with these buffers.
    pub fn add_udp(&mut self, buffers: Buffers<'a>) -> Result<Handle<Socket<'static>>, AddSocketError> {
        let table = &mut self.core.sockets.udp;
        let index = table.insert(Socket::new(buffers)).map_err(|_| AddSocketError::Full)?;
        Ok(Handle::new(index, table.generation(index), self.core.number))
    }

    /// The verbs of a UDP socket.
    pub fn udp(&mut self, handle: Handle<Socket<'static>>) -> Result<Ref<'_, 'a>, StaleHandle> {
        let index = handle.index();
        let table = &self.core.sockets.udp;
        if !handle.fits(table.generation(index), self.core.number) || table.get(index).is_none() {
            return Err(StaleHandle);
        }
        Ok(Ref { core: &mut self.core, index, touched: Touched::No })
    }

    /// Takes a UDP socket out of the stack: its memory is in [`Socket::into_buffers`].
    pub fn remove_udp(&mut self, handle: Handle<Socket<'static>>) -> Result<Socket<'a>, StaleHandle> {
        let index = self.udp(handle)?.index;
        self.core.sockets.unlist(Kind::Udp, index);
        self.core.sockets.forget_changed(Kind::Udp, index);
        self.core.sockets.udp.remove(index).ok_or(StaleHandle)
    }
}

/// One UDP socket and the stack around it. When it is dropped, the socket waits for its turn if it has something to send.
pub struct Ref<'s, 'a> {
    core: &'s mut Core<'a>,
    index: Index,
    touched: Touched,
}

impl<'a> Ref<'_, 'a> {
    fn socket(&self) -> Option<&Socket<'a>> {
        self.core.sockets.udp.get(self.index)
    }

    fn socket_mut(&mut self) -> Option<&mut Socket<'a>> {
        self.touched = Touched::Yes;
        self.core.sockets.udp.get_mut(self.index)
    }

    /// Lets the socket receive what is sent to `local`, and send from there.
    pub fn bind(&mut self, local: impl Into<Local>) -> Result<(), BindError> {
        self.bind_to(local.into())
    }

    fn bind_to(&mut self, local: Local) -> Result<(), BindError> {
        let socket = self.socket().ok_or(BindError::AlreadyBound)?;
        if socket.port != 0 {
            return Err(BindError::AlreadyBound);
        }
        if local.addr.is_some_and(|addr| !may_bind(self.core, addr)) {
            return Err(BindError::NotOwnAddress);
        }
        let port = match local.port {
            0 => self.free_port().ok_or(BindError::NoFreePort)?,
            port if self.is_taken(local.addr, port) => return Err(BindError::PortInUse),
            port => port,
        };
        self.enter(local.addr, port);
        Ok(())
    }

    /// Whether another socket would be meant as well.
    fn is_taken(&self, local: Option<IpAddr>, port: u16) -> bool {
        let sockets = &self.core.sockets;
        let interface = self.socket().and_then(|socket| socket.interface.get());
        let key = sockets.port_key(port);
        sockets
            .udp
            .chained(key)
            .any(|(other, socket)| other != self.index && socket.conflicts(local, port, interface))
    }

    /// A dynamic port that no socket has (RFC 6056).
    fn free_port(&mut self) -> Option<u16> {
        let Core { net, sockets, .. } = &mut *self.core;
        net.ports.allocate_any(Ports::EPHEMERAL, |port| {
            sockets.udp.find(sockets.port_key(port), |socket| socket.port == port).is_some()
        })
    }

    fn enter(&mut self, local: Option<IpAddr>, port: u16) {
        let key = self.core.sockets.port_key(port);
        if let Some(socket) = self.socket_mut() {
            socket.set_local(local);
            socket.port = port;
        }
        self.core.sockets.udp.chain(self.index, key);
    }

    /// Names the only peer: others are not heard, and [`Ref::send`] sends there. An unbound socket gets a port.
    pub fn connect(&mut self, remote: SocketAddr) -> Result<(), ConnectError> {
        let socket = self.socket().ok_or(ConnectError::BadRemote)?;
        if remote.port() == 0 || remote.ip().is_unspecified() {
            return Err(ConnectError::BadRemote);
        }
        if !is_compiled(remote.ip()) || differ(socket.local(), remote.ip()) {
            return Err(ConnectError::FamilyMismatch);
        }
        let (port, local) = (socket.port, socket.local());
        self.core.net.path(remote.ip(), local, socket.interface.get()).ok_or(ConnectError::NoRoute)?;
        if port == 0 {
            let port = self.free_port().ok_or(ConnectError::NoFreePort)?;
            self.enter(local, port);
        }
        if let Some(socket) = self.socket_mut() {
            socket.set_remote(Some(remote));
            socket.error = Report::NONE;
        }
        Ok(())
    }

    /// Forgets the port and the peer, and drops what is in the queues. The settings stay.
    pub fn close(&mut self) {
        self.core.sockets.udp.unchain(self.index);
        if let Some(socket) = self.socket_mut() {
            socket.rx.clear();
            socket.tx.clear();
            (socket.port, socket.error) = (0, Report::NONE);
            socket.set_local(None);
            socket.set_remote(None);
        }
    }

    /// Lets the socket only use one interface, or all.
    pub fn bind_interface(&mut self, interface: Option<InterfaceId>) {
        if let Some(socket) = self.socket_mut() {
            socket.interface = interface.into();
        }
    }

    /// Sets what the IP headers of the socket's datagrams say.
    pub fn set_ip_options(&mut self, options: IpOptions) {
        if let Some(socket) = self.socket_mut() {
            socket.options = options.into();
        }
    }

    /// What the IP headers of the socket's datagrams say.
    pub fn ip_options(&self) -> IpOptions {
        self.socket().map_or(IpOptions::DEFAULT, |socket| socket.options.get())
    }

    /// The own address and port; the port is 0 while the socket is not bound.
    pub fn local(&self) -> Local {
        self.socket().map_or(Local::ANY, |socket| Local { addr: socket.local(), port: socket.port })
    }

    /// The only peer, if the socket is connected.
    pub fn remote(&self) -> Option<SocketAddr> {
        self.socket().and_then(|socket| socket.remote())
    }

    /// What the network last said about a datagram of this socket. A connected socket's next verb says it, too.
    pub fn take_error(&mut self) -> Option<NetworkError> {
        self.socket_mut().and_then(|socket| socket.error.take())
    }

    /// Whether a datagram of `len` octets fits the send queue now.
    pub fn can_send(&self, len: usize) -> bool {
        self.socket().is_some_and(|socket| socket.tx.has_room(len).is_ok())
    }

    /// Whether a datagram waits to be read.
    pub fn can_recv(&self) -> bool {
        self.socket().is_some_and(|socket| !socket.rx.is_empty())
    }

    /// Datagrams that have not yet left.
    pub fn send_queue(&self) -> usize {
        self.socket().map_or(0, |socket| socket.tx.len())
    }

    /// Datagrams that wait to be read.
    pub fn recv_queue(&self) -> usize {
        self.socket().map_or(0, |socket| socket.rx.len())
    }

    /// Queues a datagram to the connected peer.
    pub fn send(&mut self, data: &[u8]) -> Result<(), SendError> {
        let remote = self.remote().ok_or(SendError::NotConnected)?;
        self.send_to(data, remote)
    }

    /// Queues a datagram to an address, or with all that a [`Meta`] can ask for.
    pub fn send_to(&mut self, data: &[u8], to: impl Into<Meta>) -> Result<(), SendError> {
        self.send_with(data.len(), to, |out| {
            out.copy_from_slice(data);
            data.len()
        })
    }

    /// Queues a datagram of at most `max_len` octets that `fill` writes into the send queue; it says how many it wrote.
    pub fn send_with(
        &mut self,
        max_len: usize,
        to: impl Into<Meta>,
        fill: impl FnOnce(&mut [u8]) -> usize,
    ) -> Result<(), SendError> {
        let meta = to.into();
        let way = self.prepare(max_len, &meta)?;
        let Sockets { udp, ready, .. } = &mut self.core.sockets;
        let socket = udp.get_mut(self.index).ok_or(SendError::NotConnected)?;
        let is_first = socket.tx.is_empty();
        match socket.tx.push_with(max_len, meta, fill) {
            Ok(_) if is_first => place(udp.nodes(), ready, Kind::Udp, self.index, Some(Wait::Turn(way))),
            // It waits where the first of its datagrams leaves.
            Ok(_) => {}
            Err(Full::Now) => return Err(SendError::BufferFull),
            Err(Full::Ever) => return Err(SendError::TooLong),
        }
        Ok(())
    }

    /// Sends a datagram of `len` octets at once, without a copy: `fill` writes it into the buffer of `device`, which serves the
    /// interface `id`, and whose content is unspecified before. It overtakes what is queued.
    ///
    /// Where that is not possible now, nothing is lost and `fill` was not called: [`Ref::send_to`] puts the datagram into the
    /// queue, from which it leaves as soon as it can.
    ///
    /// ```
    /// # use core::net::SocketAddr;
    /// # fn send<D: wireloom::device::Device>(
    /// #     stack: &mut wireloom::Stack<'_>, socket: wireloom::udp::Handle, id: wireloom::InterfaceId, device: &mut D,
    /// #     now: wireloom::time::Instant, peer: SocketAddr, reading: u16,
    /// # ) -> Result<(), wireloom::Error> {
    /// let mut socket = stack.udp(socket)?;
    /// let write = |out: &mut [u8]| out.copy_from_slice(&reading.to_be_bytes());
    /// if socket.send_now(now, id, device, peer, 2, write).is_err() {
    ///     socket.send_to(&reading.to_be_bytes(), peer)?; // it waits for its turn
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`SendNowError`] says what is in the way; a port that was allocated for an unbound socket stays.
    pub fn send_now<D: Device + ?Sized>(
        &mut self,
        now: Instant,
        id: InterfaceId,
        device: &mut D,
        to: impl Into<Meta>,
        len: usize,
        fill: impl FnOnce(&mut [u8]),
    ) -> Result<(), SendNowError> {
        let capabilities = device.capabilities();
        let head = self.prepare_now(now, id, &capabilities, &to.into(), len)?;
        let token = device.transmit(now).ok_or(SendNowError::NoRoom)?;
        let mut sink = Once::new(token, capabilities.send_len());
        let outlet = &mut Outlet { way: Way::Link(id), sink: &mut sink, handling: Handling::No };
        let mut fill = Some(fill);
        let write = &mut |room: &mut [u8]| {
            if let Some(fill) = fill.take() {
                fill(room);
            }
        };
        self.core.net.send_now(&head, len, write, outlet)?;
        self.core.net.stats.note(Event::FrameSent);
        Ok(())
    }

    /// All that can be wrong with a datagram before its way is looked for.
    fn prepare_now(
        &mut self,
        now: Instant,
        id: InterfaceId,
        capabilities: &Capabilities,
        meta: &Meta,
        len: usize,
    ) -> Result<Head, SendNowError> {
        self.judge(len, meta).map_err(SendNowError::Refused)?;
        let Core { net, sockets, .. } = &mut *self.core;
        net.advance(now);
        let interface = net.interface_mut(id).ok_or(SendNowError::OtherWay)?;
        if interface.medium != capabilities.medium {
            return Err(SendNowError::OtherWay);
        }
        interface.update(capabilities);
        if !capabilities.link_up {
            return Err(SendNowError::NoRoom);
        }
        let (port, local) =
            sockets.udp.get(self.index).map_or((0, None), |socket| (socket.port, socket.local()));
        if port == 0 {
            let port = self.free_port().ok_or(SendNowError::Refused(SendError::NoFreePort))?;
            self.enter(local, port);
        }
        let socket = self.core.sockets.udp.get(self.index);
        let socket = socket.ok_or(SendNowError::Refused(SendError::NotConnected))?;
        Ok(self.core.net.head(socket, meta))
    }

    /// All that can be wrong with a datagram before it is written; else where it leaves.
    fn prepare(&mut self, len: usize, meta: &Meta) -> Result<Way, SendError> {
        self.judge(len, meta)?;
        let socket = self.socket().ok_or(SendError::NotConnected)?;
        socket.tx.has_room(len).map_err(|full| match full {
            Full::Now => SendError::BufferFull,
            Full::Ever => SendError::TooLong,
        })?;
        let (dst, src) = (meta.remote.ip(), meta.local.or(socket.local()));
        let on = meta.interface.or(socket.interface.get());
        let way = self.core.net.path(dst, src, on).ok_or(SendError::NoRoute)?.way;
        let (port, local) = (socket.port, socket.local());
        if port == 0 {
            let port = self.free_port().ok_or(SendError::NoFreePort)?;
            self.enter(local, port);
        }
        Ok(way)
    }

    /// What can be wrong with a datagram itself.
    fn judge(&mut self, len: usize, meta: &Meta) -> Result<(), SendError> {
        let socket = self.core.sockets.udp.get_mut(self.index).ok_or(SendError::NotConnected)?;
        if let (Some(error), Some(_)) = (socket.error.get(), socket.remote()) {
            socket.error = Report::NONE;
            return Err(SendError::Network(error));
        }
        let socket = self.socket().ok_or(SendError::NotConnected)?;
        let dst = meta.remote.ip();
        let src = meta.local.or(socket.local());
        if meta.remote.port() == 0 || dst.is_unspecified() {
            return Err(SendError::BadRemote);
        }
        if !is_compiled(dst) || differ(src, dst) {
            return Err(SendError::FamilyMismatch);
        }
        if meta.local.is_some_and(|addr| !may_bind(self.core, addr)) {
            return Err(SendError::NotOwnAddress);
        }
        if len > longest(dst) {
            return Err(SendError::TooLong);
        }
        Ok(())
    }

    /// Takes the next datagram out of the queue: its length and where it came from.
    pub fn recv_from(&mut self, data: &mut [u8]) -> Result<(usize, Meta), RecvError> {
        self.report()?;
        let socket = self.core.sockets.udp.get_mut(self.index).ok_or(RecvError::Empty)?;
        let (meta, octets) = socket.rx.look().ok_or(RecvError::Empty)?;
        let needed = octets.len();
        let out = data.get_mut(..needed).ok_or(RecvError::BufferTooSmall { needed })?;
        out.copy_from_slice(octets);
        let meta = *meta;
        socket.rx.pop();
        Ok((needed, meta))
    }

    /// Takes the next datagram out of the queue and lends it to `take`.
    pub fn recv_with<R>(&mut self, take: impl FnOnce(Meta, &mut [u8]) -> R) -> Result<R, RecvError> {
        self.report()?;
        let socket = self.core.sockets.udp.get_mut(self.index).ok_or(RecvError::Empty)?;
        socket.rx.pop_with(take).ok_or(RecvError::Empty)
    }

    /// The next datagram, which stays in the queue.
    pub fn peek(&mut self) -> Result<(Meta, &[u8]), RecvError> {
        self.report()?;
        self.socket().and_then(|socket| socket.rx.peek()).ok_or(RecvError::Empty)
    }

    /// A connected socket's error comes before its datagrams, once.
    fn report(&mut self) -> Result<(), RecvError> {
        let socket = self.core.sockets.udp.get_mut(self.index).ok_or(RecvError::Empty)?;
        match (socket.error.get(), socket.remote()) {
            (Some(error), Some(_)) => {
                socket.error = Report::NONE;
                Err(RecvError::Network(error))
            }
            (Some(_) | None, Some(_) | None) => Ok(()),
        }
    }

    /// Wakes a task once, when a datagram or an error can be received; at once where it is so already. Two tasks can wait for this, and another one to send.
    #[cfg(feature = "async")]
    pub fn register_recv_waker(&mut self, waker: &core::task::Waker) {
        if let Some(socket) = self.core.sockets.udp.get_mut(self.index) {
            socket.waiting.recv.register(waker, 0);
            socket.wake();
        }
    }

    /// Wakes a task once, when `len` octets fit the send queue, or never will; at once where it is so already.
    #[cfg(feature = "async")]
    pub fn register_send_waker(&mut self, len: usize, waker: &core::task::Waker) {
        if let Some(socket) = self.core.sockets.udp.get_mut(self.index) {
            socket.waiting.send.register(waker, u32::try_from(len).unwrap_or(u32::MAX));
            socket.wake();
        }
    }
}

impl Drop for Ref<'_, '_> {
    fn drop(&mut self) {
        if self.touched == Touched::Yes {
            self.core.settle_udp(self.index);
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
    /// Lets the socket wait where its next datagram leaves.
    pub(crate) fn settle_udp(&mut self, index: Index) {
        let wait = self.sockets.udp.get(index).and_then(|socket| {
            let (meta, _) = socket.tx.look()?;
            let (src, on) = (meta.local.or(socket.local()), meta.interface.or(socket.interface.get()));
            Some(self.wait_for(meta.remote.ip(), src, on))
        });
        self.sockets.place(Kind::Udp, index, wait);
    }
}

/// Whether a socket may be bound to the address: ours, or a group's or everybody's, to hear what is sent there.
fn may_bind(core: &Core<'_>, addr: IpAddr) -> bool {
    is_compiled(addr) && (core.net.is_own(addr) || addr.is_multicast() || core.net.is_broadcast(addr))
}

/// Whether the families differ.
fn differ(src: Option<IpAddr>, dst: IpAddr) -> bool {
    src.is_some_and(|src| src.is_ipv4() != dst.is_ipv4())
}

/// Octets of the longest datagram: 65,535 without the headers. IPv6 does not count its own.
const fn longest(dst: IpAddr) -> usize {
    match dst {
        IpAddr::V4(_) => 65_507,
        IpAddr::V6(_) => 65_527,
    }
}
