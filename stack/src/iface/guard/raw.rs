//! The verbs of raw sockets.

use core::net::IpAddr;

use crate::iface::InterfaceId;
use crate::iface::sockets::{Kind, Sockets, Wait, Way};
use crate::iface::stack::{AddSocketError, Core, Stack};
use crate::socket::raw::{BindError, Binding, Buffers, Meta, RecvError, SendError, Socket};
use crate::socket::{Handle, StaleHandle};
use crate::storage::Full;
use crate::storage::slots::Index;
#[cfg(feature = "ethernet")]
use crate::wire::ethernet;
#[cfg(feature = "ipv4")]
use crate::wire::ipv4;
#[cfg(feature = "ipv6")]
use crate::wire::ipv6;

impl<'a> Stack<'a> {
    /// Adds a raw socket with these buffers.
    pub fn add_raw(&mut self, buffers: Buffers<'a>) -> Result<Handle<Socket<'static>>, AddSocketError> {
        let table = &mut self.core.sockets.raw;
        let index = table.insert(Socket::new(buffers)).map_err(|_| AddSocketError::Full)?;
        Ok(Handle::new(index, table.generation(index), self.core.number))
    }

    /// The verbs of a raw socket.
    pub fn raw(&mut self, handle: Handle<Socket<'static>>) -> Result<Ref<'_, 'a>, StaleHandle> {
        let index = handle.index();
        let table = &self.core.sockets.raw;
        if !handle.fits(table.generation(index), self.core.number) || table.get(index).is_none() {
            return Err(StaleHandle);
        }
        Ok(Ref { core: &mut self.core, index })
    }

    /// Takes a raw socket out of the stack: its memory is in [`Socket::into_buffers`].
    pub fn remove_raw(&mut self, handle: Handle<Socket<'static>>) -> Result<Socket<'a>, StaleHandle> {
        let index = self.raw(handle)?.index;
        self.core.sockets.unlist(Kind::Raw, index);
        self.core.sockets.forget_changed(Kind::Raw, index);
        self.core.sockets.raw.remove(index).ok_or(StaleHandle)
    }
}

/// One raw socket and the stack around it. When it is dropped, the socket waits for its turn if it has something to
/// send.
pub struct Ref<'s, 'a> {
    core: &'s mut Core<'a>,
    index: Index,
}

impl<'a> Ref<'_, 'a> {
    fn socket(&self) -> Option<&Socket<'a>> {
        self.core.sockets.raw.get(self.index)
    }

    fn socket_mut(&mut self) -> Option<&mut Socket<'a>> {
        self.core.sockets.raw.get_mut(self.index)
    }

    /// Says what the socket receives and sends. Several sockets may be bound alike: each receives a copy.
    pub fn bind(&mut self, binding: Binding) -> Result<(), BindError> {
        let socket = self.socket_mut().ok_or(BindError::AlreadyBound)?;
        if socket.binding.is_some() {
            return Err(BindError::AlreadyBound);
        }
        socket.binding = Some(binding);
        let key = self.core.sockets.raw_key(binding);
        self.core.sockets.raw.chain(self.index, key);
        Ok(())
    }

    /// Forgets what the socket is bound to, and drops what is in the queues.
    pub fn close(&mut self) {
        self.core.sockets.raw.unchain(self.index);
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

    /// What the socket is bound to.
    pub fn binding(&self) -> Option<Binding> {
        self.socket().and_then(|socket| socket.binding)
    }

    /// Whether a packet waits to be read.
    pub fn can_recv(&self) -> bool {
        self.socket().is_some_and(|socket| !socket.rx.is_empty())
    }

    /// Whether a packet of `len` octets fits the send queue now.
    pub fn can_send(&self, len: usize) -> bool {
        self.socket().is_some_and(|socket| socket.tx.has_room(len).is_ok())
    }

    /// Queues a whole packet or frame. It leaves as it is: no field is filled in, no checksum computed.
    pub fn send(&mut self, packet: &[u8], meta: Meta) -> Result<(), SendError> {
        let socket = self.socket().ok_or(SendError::NotBound)?;
        let binding = socket.binding.ok_or(SendError::NotBound)?;
        let on = meta.interface.or(socket.interface.get());
        match destination(binding, packet).ok_or(SendError::Malformed)? {
            Destination::Station => {
                let medium = on.and_then(|id| self.core.net.interface(id)).map(|interface| interface.medium);
                let header_len = medium.map_or(0, crate::device::Medium::header_len);
                if header_len == 0 {
                    return Err(SendError::NoInterface);
                }
            }
            Destination::Host { dst, src } => {
                if dst.is_unspecified() {
                    return Err(SendError::BadRemote);
                }
                self.core.net.path(dst, Some(src), on).ok_or(SendError::NoRoute)?;
            }
        }
        let socket = self.socket_mut().ok_or(SendError::NotBound)?;
        match socket.tx.push(packet.len(), meta) {
            Ok(room) => room.copy_from_slice(packet),
            Err(Full::Now) => return Err(SendError::BufferFull),
            Err(Full::Ever) => return Err(SendError::TooLong),
        }
        Ok(())
    }

    /// Takes the next packet out of the queue: its length and where it came in.
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

    /// Takes the next packet out of the queue and lends it to `take`.
    pub fn recv_with<R>(&mut self, take: impl FnOnce(Meta, &mut [u8]) -> R) -> Result<R, RecvError> {
        let socket = self.socket_mut().ok_or(RecvError::Empty)?;
        socket.rx.pop_with(take).ok_or(RecvError::Empty)
    }

    /// The next packet, which stays in the queue.
    pub fn peek(&self) -> Result<(Meta, &[u8]), RecvError> {
        self.socket().and_then(|socket| socket.rx.peek()).ok_or(RecvError::Empty)
    }

    /// Wakes a task once, when a packet can be received; at once where it is so already. One task can wait for this, and another one to send.
    #[cfg(feature = "async")]
    pub fn register_recv_waker(&mut self, waker: &core::task::Waker) {
        if let Some(socket) = self.core.sockets.raw.get_mut(self.index) {
            socket.waiting.recv.register(waker, 0);
            socket.wake();
        }
    }

    /// Wakes a task once, when `len` octets fit the send queue, or never will; at once where it is so already.
    #[cfg(feature = "async")]
    pub fn register_send_waker(&mut self, len: usize, waker: &core::task::Waker) {
        if let Some(socket) = self.core.sockets.raw.get_mut(self.index) {
            socket.waiting.send.register(waker, u32::try_from(len).unwrap_or(u32::MAX));
            socket.wake();
        }
    }
}

impl Drop for Ref<'_, '_> {
    fn drop(&mut self) {
        self.core.settle_raw(self.index);
    }
}

impl core::fmt::Debug for Ref<'_, '_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.socket().fmt(f)
    }
}

/// Where a raw packet goes.
pub(crate) enum Destination {
    /// To a station: it is a frame.
    Station,
    Host {
        dst: IpAddr,
        src: IpAddr,
    },
}

/// Where the packet goes; `None` where it is none of the kind that the socket is bound to.
pub(crate) fn destination(binding: Binding, packet: &[u8]) -> Option<Destination> {
    match binding {
        #[cfg(feature = "ipv4")]
        Binding::Ipv4(protocol) => {
            let header = ipv4::Packet::parse(packet).ok()?;
            let fits = header.version() == 4
                && header.next_header() == protocol
                && header.octets().len() == packet.len();
            let (dst, src) = (header.dst_addr().into(), header.src_addr().into());
            fits.then_some(Destination::Host { dst, src })
        }
        #[cfg(feature = "ipv6")]
        Binding::Ipv6(_) => {
            let header = ipv6::Packet::parse(packet).ok()?;
            let (dst, src) = (header.dst_addr().into(), header.src_addr().into());
            let fits = header.version() == 6 && header.octets().len() == packet.len();
            fits.then_some(Destination::Host { dst, src })
        }
        #[cfg(feature = "ethernet")]
        Binding::Ethernet(ethertype) => {
            let header = ethernet::Packet::parse(packet).ok()?;
            (header.ethertype() == ethertype).then_some(Destination::Station)
        }
    }
}

impl Core<'_> {
    /// Lets the socket wait where its next packet leaves.
    pub(crate) fn settle_raw(&mut self, index: Index) {
        let wait = self.sockets.raw.get(index).and_then(|socket| {
            let (meta, packet) = socket.tx.peek()?;
            let on = meta.interface.or(socket.interface.get());
            Some(match destination(socket.binding?, packet) {
                Some(Destination::Host { dst, src }) => self.wait_for(dst, Some(src), on),
                Some(Destination::Station) | None => Wait::Turn(on.map_or(Way::Loop, Way::Link)),
            })
        });
        self.sockets.place(Kind::Raw, index, wait);
    }
}

impl Sockets<'_> {
    /// The key of a raw socket.
    pub(crate) fn raw_key(&self, binding: Binding) -> u32 {
        match binding {
            #[cfg(feature = "ipv4")]
            Binding::Ipv4(protocol) => self.sort_key(4, u8::from(protocol).into()),
            #[cfg(feature = "ipv6")]
            Binding::Ipv6(protocol) => self.sort_key(6, u8::from(protocol).into()),
            #[cfg(feature = "ethernet")]
            Binding::Ethernet(ethertype) => self.sort_key(2, ethertype.into()),
        }
    }
}
