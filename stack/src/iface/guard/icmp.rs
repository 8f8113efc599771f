//! The verbs of ICMP sockets.

use crate::config::IpOptions;
use crate::iface::InterfaceId;
use crate::iface::interface::is_compiled;
use crate::iface::sockets::{Kind, Sockets};
use crate::iface::stack::{AddSocketError, Core, Stack};
use crate::socket::icmp::{BindError, Binding, Buffers, Message, Meta, RecvError, SendError, Socket};
use crate::socket::{Handle, StaleHandle};
use crate::storage::Full;
use crate::storage::slots::Index;

impl<'a> Stack<'a> {
    /// Adds an ICMP socket with these buffers.
    pub fn add_icmp(&mut self, buffers: Buffers<'a>) -> Result<Handle<Socket<'static>>, AddSocketError> {
        let table = &mut self.core.sockets.icmp;
        let index = table.insert(Socket::new(buffers)).map_err(|_| AddSocketError::Full)?;
        Ok(Handle::new(index, table.generation(index), self.core.number))
    }

    /// The verbs of an ICMP socket.
    pub fn icmp(&mut self, handle: Handle<Socket<'static>>) -> Result<Ref<'_, 'a>, StaleHandle> {
        let index = handle.index();
        let table = &self.core.sockets.icmp;
        if !handle.fits(table.generation(index), self.core.number) || table.get(index).is_none() {
            return Err(StaleHandle);
        }
        Ok(Ref { core: &mut self.core, index })
    }

    /// Takes an ICMP socket out of the stack: its memory is in [`Socket::into_buffers`].
    pub fn remove_icmp(&mut self, handle: Handle<Socket<'static>>) -> Result<Socket<'a>, StaleHandle> {
        let index = self.icmp(handle)?.index;
        self.core.sockets.unlist(Kind::Icmp, index);
        self.core.sockets.forget_changed(Kind::Icmp, index);
        self.core.sockets.icmp.remove(index).ok_or(StaleHandle)
    }
}

/// One ICMP socket and the stack around it. When it is dropped, the socket waits for its turn if it has something to
/// send.
pub struct Ref<'s, 'a> {
    core: &'s mut Core<'a>,
    index: Index,
}

impl<'a> Ref<'_, 'a> {
    fn socket(&self) -> Option<&Socket<'a>> {
        self.core.sockets.icmp.get(self.index)
    }

    fn socket_mut(&mut self) -> Option<&mut Socket<'a>> {
        self.core.sockets.icmp.get_mut(self.index)
    }

    /// Says what the socket receives.
    pub fn bind(&mut self, binding: Binding) -> Result<(), BindError> {
        let socket = self.socket().ok_or(BindError::AlreadyBound)?;
        if socket.binding.is_some() {
            return Err(BindError::AlreadyBound);
        }
        let key = self.core.sockets.icmp_key(binding);
        if self.core.sockets.icmp.find(key, |other| other.binding == Some(binding)).is_some() {
            return Err(BindError::InUse);
        }
        if let Some(socket) = self.socket_mut() {
            socket.binding = Some(binding);
        }
        self.core.sockets.icmp.chain(self.index, key);
        Ok(())
    }

    /// Forgets what the socket is bound to, and drops what is in the queues. The settings stay.
    pub fn close(&mut self) {
        self.core.sockets.icmp.unchain(self.index);
        if let Some(socket) = self.socket_mut() {
            socket.rx.clear();
            socket.tx.clear();
            socket.binding = None;
        }
    }

    /// Lets the socket only use one interface, or all.
    pub fn bind_interface(&mut self, interface: Option<InterfaceId>) {
        if let Some(socket) = self.socket_mut() {
            socket.interface = interface.into();
        }
    }

    /// Sets what the IP headers of the socket's messages say.
    pub fn set_ip_options(&mut self, options: IpOptions) {
        if let Some(socket) = self.socket_mut() {
            socket.options = options.into();
        }
    }

    /// What the socket is bound to.
    pub fn binding(&self) -> Option<Binding> {
        self.socket().and_then(|socket| socket.binding)
    }

    /// Whether a message waits to be read.
    pub fn can_recv(&self) -> bool {
        self.socket().is_some_and(|socket| !socket.rx.is_empty())
    }

    /// Whether a request with `len` octets of data fits the send queue now.
    pub fn can_send(&self, len: usize) -> bool {
        self.socket().is_some_and(|socket| socket.tx.has_room(len).is_ok())
    }

    /// Queues an echo request with this data; see [`Meta::echo`].
    pub fn send(&mut self, data: &[u8], meta: Meta) -> Result<(), SendError> {
        /// Octets of data in the longest request over IPv4.
        const LONGEST: usize = 65_507;

        let socket = self.socket().ok_or(SendError::NotBound)?;
        match (socket.binding, meta.message) {
            (Some(Binding::Ident(_)), Message::EchoRequest { .. }) => {}
            (Some(Binding::Ident(_)), Message::EchoReply { .. } | Message::Error(_)) => {
                return Err(SendError::NotARequest);
            }
            (Some(Binding::Udp(_) | Binding::Tcp(_)) | None, _) => return Err(SendError::NotBound),
        }
        if meta.remote.is_unspecified() {
            return Err(SendError::BadRemote);
        }
        if !is_compiled(meta.remote) || meta.local.is_some_and(|src| src.is_ipv4() != meta.remote.is_ipv4()) {
            return Err(SendError::FamilyMismatch);
        }
        if meta.local.is_some_and(|src| !self.core.net.is_own(src)) {
            return Err(SendError::NotOwnAddress);
        }
        if data.len() > LONGEST {
            return Err(SendError::TooLong);
        }
        let on = meta.interface.or(socket.interface.get());
        self.core.net.path(meta.remote, meta.local, on).ok_or(SendError::NoRoute)?;
        let socket = self.socket_mut().ok_or(SendError::NotBound)?;
        match socket.tx.push(data.len(), meta) {
            Ok(room) => room.copy_from_slice(data),
            Err(Full::Now) => return Err(SendError::BufferFull),
            Err(Full::Ever) => return Err(SendError::TooLong),
        }
        Ok(())
    }

    /// Takes the next message out of the queue: its length and what it is.
    pub fn recv(&mut self, data: &mut [u8]) -> Result<(usize, Meta), RecvError> {
        let (_, octets) = self.peek()?;
        let needed = octets.len();
        if needed > data.len() {
            return Err(RecvError::BufferTooSmall { needed });
        }
        self.recv_with(|meta, octets| {
            if let Some(out) = data.get_mut(..octets.len()) {
                out.copy_from_slice(octets);
            }
            (octets.len(), meta)
        })
    }

    /// Takes the next message out of the queue and lends it to `take`.
    pub fn recv_with<R>(&mut self, take: impl FnOnce(Meta, &mut [u8]) -> R) -> Result<R, RecvError> {
        let socket = self.socket_mut().ok_or(RecvError::Empty)?;
        socket.rx.pop_with(take).ok_or(RecvError::Empty)
    }

    /// The next message, which stays in the queue.
    pub fn peek(&self) -> Result<(Meta, &[u8]), RecvError> {
        self.socket().and_then(|socket| socket.rx.peek()).ok_or(RecvError::Empty)
    }

    /// Wakes a task once, when a message can be received; at once where it is so already. One task can wait for this, and another one to send.
    #[cfg(feature = "async")]
    pub fn register_recv_waker(&mut self, waker: &core::task::Waker) {
        if let Some(socket) = self.core.sockets.icmp.get_mut(self.index) {
            socket.waiting.recv.register(waker, 0);
            socket.wake();
        }
    }

    /// Wakes a task once, when `len` octets fit the send queue, or never will; at once where it is so already.
    #[cfg(feature = "async")]
    pub fn register_send_waker(&mut self, len: usize, waker: &core::task::Waker) {
        if let Some(socket) = self.core.sockets.icmp.get_mut(self.index) {
            socket.waiting.send.register(waker, u32::try_from(len).unwrap_or(u32::MAX));
            socket.wake();
        }
    }
}

impl Drop for Ref<'_, '_> {
    fn drop(&mut self) {
        self.core.settle_icmp(self.index);
    }
}

impl core::fmt::Debug for Ref<'_, '_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.socket().fmt(f)
    }
}

impl Core<'_> {
    /// Lets the socket wait where its next message leaves.
    pub(crate) fn settle_icmp(&mut self, index: Index) {
        let wait = self.sockets.icmp.get(index).and_then(|socket| {
            let (meta, _) = socket.tx.peek()?;
            Some(self.wait_for(meta.remote, meta.local, meta.interface.or(socket.interface.get())))
        });
        self.sockets.place(Kind::Icmp, index, wait);
    }
}

impl Sockets<'_> {
    /// The key of an ICMP socket.
    pub(crate) fn icmp_key(&self, binding: Binding) -> u32 {
        match binding {
            Binding::Ident(ident) => self.sort_key(0, ident),
            Binding::Udp(port) => self.sort_key(1, port),
            Binding::Tcp(port) => self.sort_key(2, port),
        }
    }
}
