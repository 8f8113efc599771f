//! The only place where a stack meets a device: tokens in, tokens out, and nothing else.

use super::InterfaceId;
use super::egress::Turn;
use super::ingress::{Arrival, Problem};
use super::interface::LinkState;
#[cfg(feature = "udp")]
use super::net::Net;
use super::net::{Outlet, Sink, Spent};
use super::receive::{Audience, Handling, Nobody, Receive};
#[cfg(feature = "udp")]
use super::receive::{Offer, Taken};
use super::sockets::Way;
use super::stack::{Ingress, Stack};
use crate::device::{Capabilities, Device, FrameMeta, RxToken, TxToken};
#[cfg(feature = "tcp")]
use crate::socket::{Handle, tcp};
use crate::stats::{Discard, Event};
use crate::storage::{PacketQueue, Room};
use crate::time::Instant;

/// What one poll did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Poll {
    /// Frames that were received.
    pub received: usize,
    /// Frames that were sent.
    pub sent: usize,
    /// Whether there is more to do.
    pub rest: Rest,
}

/// What was left when a poll handed control back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Rest {
    /// Nothing until a frame arrives, a verb is called, or [`Stack::poll_at`] is reached.
    Nothing,
    /// More work: the poll ended because it had done its share. Poll again soon.
    Work,
    /// Packets that the device did not take. Poll again when it can transmit.
    Device,
}

/// A transmit token, used once.
pub(super) struct Once<T> {
    token: Option<T>,
    longest: usize,
}

impl<T> Once<T> {
    /// Room for a frame of at most `longest` octets.
    pub(super) fn new(token: T, longest: usize) -> Self {
        Once { token: Some(token), longest }
    }

    /// Whether a frame was sent.
    pub(super) fn is_used(&self) -> bool {
        self.token.is_none()
    }
}

impl<T: TxToken> Sink for Once<T> {
    fn send_with(
        &mut self,
        meta: &FrameMeta,
        len: usize,
        write: &mut dyn FnMut(&mut [u8]),
    ) -> Result<(), Spent> {
        if len > self.longest {
            return Err(Spent);
        }
        let token = self.token.take().ok_or(Spent)?;
        token.consume_with(meta, len, |out| write(out));
        Ok(())
    }

    fn has_room(&self, len: usize) -> bool {
        self.token.is_some() && len <= self.longest
    }
}

/// Room for the answer to a frame, and who is shown what came in.
struct Shown<'h, T, H: ?Sized> {
    once: Once<T>,
    audience: &'h mut H,
}

impl<T: TxToken, H: Audience + ?Sized> Sink for Shown<'_, T, H> {
    fn send_with(
        &mut self,
        meta: &FrameMeta,
        len: usize,
        write: &mut dyn FnMut(&mut [u8]),
    ) -> Result<(), Spent> {
        self.once.send_with(meta, len, write)
    }

    fn has_room(&self, len: usize) -> bool {
        self.once.has_room(len)
    }

    #[cfg(feature = "udp")]
    fn offer(&mut self, net: &mut Net<'_>, way: Way, offer: &Offer<'_>) -> Taken {
        self.audience.datagram(net, way, &mut self.once, offer)
    }

    #[cfg(feature = "tcp")]
    fn offer_octets(&mut self, socket: Handle<tcp::Socket<'static>>, octets: &[u8]) -> usize {
        self.audience.stream(socket, octets)
    }
}

/// The queue of packets to own addresses.
impl Sink for PacketQueue<'_, ()> {
    fn send_with(
        &mut self,
        _: &FrameMeta,
        len: usize,
        write: &mut dyn FnMut(&mut [u8]),
    ) -> Result<(), Spent> {
        write(self.push(len, ()).map_err(|_| Spent)?);
        Ok(())
    }

    fn has_room(&self, len: usize) -> bool {
        PacketQueue::has_room(self, len).is_ok()
    }
}

/// The free part of that queue, while its first packet is looked at.
struct Beside<'q> {
    room: Room<'q>,
    written: Option<usize>,
}

impl Sink for Beside<'_> {
    fn send_with(
        &mut self,
        _: &FrameMeta,
        len: usize,
        write: &mut dyn FnMut(&mut [u8]),
    ) -> Result<(), Spent> {
        if self.written.is_some() {
            return Err(Spent);
        }
        write(self.room.octets.get_mut(..len).ok_or(Spent)?);
        self.written = Some(len);
        Ok(())
    }

    fn has_room(&self, len: usize) -> bool {
        self.written.is_none() && len <= self.room.octets.len()
    }
}

impl<'a> Stack<'a> {
    /// Serves one interface through its device: takes what came in, and sends what is due.
    ///
    /// The work of one call is bounded by [`Config::burst`](crate::config::Config::burst), or by the device's if that is
    /// less; [`Poll::rest`] says whether there is more. `now` must not go back; where it does, the latest counts.
    pub fn poll<D: Device + ?Sized>(&mut self, now: Instant, id: InterfaceId, device: &mut D) -> Poll {
        self.poll_shown(now, id, device, &mut Nobody)
    }

    /// [`Stack::poll`], with payload shown to `handler` where the device has it, before anything is copied: UDP datagrams and
    /// the next octets of TCP connections, found good and in order. The handler says how much it took; the rest goes
    /// into the sockets' buffers as ever, so that a socket must be read all the same. What comes back from this host itself,
    /// and datagrams that were put together of fragments, are shown where the stack has them or not at all.
    ///
    /// ```
    /// use wireloom::iface::{Datagram, Receive, Taken};
    ///
    /// /// Answers every datagram with itself; each octet is copied once, from the buffer that it came in to the one that
    /// /// it leaves by.
    /// struct Echo;
    ///
    /// impl Receive for Echo {
    ///     fn datagram(&mut self, datagram: &mut Datagram<'_>) -> Taken {
    ///         let octets = datagram.payload();
    ///         match datagram.reply(octets.len(), |out| out.copy_from_slice(octets)) {
    ///             Ok(()) => Taken::All,
    ///             Err(_) => Taken::Octets(0), // it waits in the socket's queue
    ///         }
    ///     }
    /// }
    ///
    /// # fn serve<D: wireloom::device::Device>(stack: &mut wireloom::Stack<'_>, id: wireloom::InterfaceId, device: &mut D) {
    /// # let now = wireloom::time::Instant::ZERO;
    /// stack.poll_with(now, id, device, &mut Echo);
    /// # }
    /// ```
    pub fn poll_with<D: Device + ?Sized>(
        &mut self,
        now: Instant,
        id: InterfaceId,
        device: &mut D,
        handler: &mut dyn Receive,
    ) -> Poll {
        self.poll_shown(now, id, device, handler)
    }

    #[inline]
    fn poll_shown<D: Device + ?Sized, H: Audience + ?Sized>(
        &mut self,
        now: Instant,
        id: InterfaceId,
        device: &mut D,
        audience: &mut H,
    ) -> Poll {
        let capabilities = device.capabilities();
        let mut poll = Poll { received: 0, sent: 0, rest: Rest::Nothing };
        let Some(burst) = self.begin(now, id, &capabilities) else { return poll };
        let longest = capabilities.send_len();
        while poll.received < burst {
            let Some((rx, tx)) = device.receive(now) else { break };
            poll.received = poll.received.saturating_add(1);
            let mut sink = Shown { once: Once::new(tx, longest), audience: &mut *audience };
            let outlet = &mut Outlet { way: Way::Link(id), sink: &mut sink, handling: H::HANDLING };
            let meta = rx.meta();
            rx.consume(|frame| self.ingress().on_frame(id, frame, &meta, outlet));
            poll.sent = poll.sent.saturating_add(usize::from(sink.once.is_used()));
        }
        let received_all = poll.received < burst;
        if self.loops() {
            self.turn_loop(burst);
        }
        let mut turns: usize = 0;
        while capabilities.link_up && turns < burst && self.has_work(id) {
            let Some(tx) = device.transmit(now) else {
                poll.rest = Rest::Device;
                return self.end(poll);
            };
            turns = turns.saturating_add(1);
            let mut sink = Once::new(tx, longest);
            let outlet = &mut Outlet { way: Way::Link(id), sink: &mut sink, handling: Handling::No };
            let turn = self.egress(id, outlet);
            poll.sent = poll.sent.saturating_add(usize::from(sink.is_used()));
            if turn == Turn::Idle {
                break;
            }
        }
        let sent_all = !capabilities.link_up || turns < burst;
        if !received_all || !sent_all || self.loops() {
            poll.rest = Rest::Work;
        }
        self.end(poll)
    }

    /// When this interface must be polled next, at the latest, if no frame arrives and no verb is called.
    /// [`Instant::ZERO`]: at once. `None`: never.
    pub fn poll_at(&self, id: InterfaceId) -> Option<Instant> {
        let net = &self.core.net;
        let sockets = &self.core.sockets;
        let deadlines: &[Option<Instant>] = &[
            #[cfg(feature = "tcp")]
            sockets.tcp.first_deadline(),
            #[cfg(feature = "tcp")]
            sockets.listeners.first_deadline(),
            #[cfg(feature = "dhcpv4")]
            sockets.dhcpv4.first_deadline(),
            #[cfg(feature = "dns")]
            sockets.dns.first_deadline(),
        ];
        let deadline = deadlines.iter().flatten().min().copied();
        // While the link is down, only its coming up lets packets leave: that is the device's to tell.
        let is_up = net.interface(id).is_some_and(|interface| interface.link == LinkState::Up);
        let waits = self.core.sockets.ready.waits(Way::Link(id)) || self.core.has_fragments(id);
        match (self.loops() || (waits && is_up), is_up) {
            (true, _) => Some(Instant::ZERO),
            (false, true) => {
                let due =
                    [deadline, net.neighbors.poll_at(id), self.reassembly.poll_at(), net.routes.poll_at()];
                due.into_iter().flatten().min()
            }
            (false, false) => deadline,
        }
    }

    /// The earliest of [`Stack::poll_at`] of all interfaces.
    pub fn poll_at_any(&self) -> Option<Instant> {
        self.core.net.ids().filter_map(|id| self.poll_at(id)).min()
    }

    fn ingress(&mut self) -> Ingress<'_, 'a> {
        Ingress { core: &mut self.core, reassembly: &mut self.reassembly }
    }

    /// Takes over time and capabilities, and does what is due by time. Hands back how much this poll may do; `None`: the
    /// interface does not exist, or is not for this device.
    #[inline]
    fn begin(&mut self, now: Instant, id: InterfaceId, capabilities: &Capabilities) -> Option<usize> {
        let net = &mut self.core.net;
        net.advance(now);
        let burst = capabilities.burst.unwrap_or(usize::MAX).min(net.config.burst).max(1);
        let interface = net.interface_mut(id)?;
        if interface.medium != capabilities.medium {
            net.stats.discard(Discard::WrongMedium);
            return None;
        }
        let was = interface.link;
        interface.update(capabilities);
        let is = interface.link;
        if (was, is) == (LinkState::Up, LinkState::Down) {
            self.link_lost(id);
        }
        if was != is {
            crate::tell::link(id, is.name());
        }
        #[cfg(feature = "dhcpv4")]
        if was != is {
            self.core.on_dhcpv4_link(id, is);
        }
        let net = &mut self.core.net;
        if net.routes.poll_at().is_some_and(|at| at <= net.now) {
            net.routes.expire(net.now);
            self.core.requeue();
        }
        if self.core.sockets.is_due(self.core.net.now) {
            self.core.fire(burst);
        }
        Some(burst)
    }

    /// Forgets who was on the link: the next cable may lead elsewhere. Packets that waited for a neighbour are lost; sockets
    /// keep what they have, and ask again.
    #[cold]
    fn link_lost(&mut self, id: InterfaceId) {
        self.core.net.neighbors.flush(id);
        self.core.requeue();
    }

    fn end(&mut self, poll: Poll) -> Poll {
        if poll.sent > 0 {
            self.core.net.stats.note_many(Event::FrameSent, poll.sent);
        }
        poll
    }

    /// Whether packets to own addresses wait to be looked at or to be made.
    #[inline]
    fn loops(&self) -> bool {
        !self.looped.is_empty() || self.core.sockets.ready.waits(Way::Loop)
    }

    /// Whether a turn on this interface may do something.
    #[inline]
    fn has_work(&self, id: InterfaceId) -> bool {
        self.has_expired() || self.core.has_work(id)
    }

    #[inline]
    fn has_expired(&self) -> bool {
        self.reassembly.poll_at().is_some_and(|at| at <= self.core.net.now)
    }

    fn egress(&mut self, id: InterfaceId, outlet: &mut Outlet<'_>) -> Turn {
        while let Some(expired) = self.reassembly.poll_expired(self.core.net.now) {
            self.core.net.stats.discard(Discard::ReassemblyTimeout);
            let first = expired.first.and_then(|first| self.core.first_fragment(&expired.key, first));
            if let Some(first) = first {
                self.core.answer_problem(&first, Problem::Reassembly, outlet);
                if !outlet.sink.has_room(1) {
                    return Turn::Sent;
                }
            }
        }
        self.core.egress(id, outlet)
    }

    /// Makes and takes packets to own addresses.
    fn turn_loop(&mut self, burst: usize) {
        for _ in 0..burst {
            let outlet = &mut Outlet { way: Way::Loop, sink: &mut self.looped, handling: Handling::No };
            let made = self.core.socket_turn(Way::Loop, outlet);
            if (self.take_looped() == Turn::Idle && made == Turn::Idle) || !self.loops() {
                return;
            }
        }
    }

    /// Takes one packet to an own address.
    fn take_looped(&mut self) -> Turn {
        let Some((_, packet, room)) = self.looped.front_and_room() else { return Turn::Idle };
        let skip = room.skip;
        let mut sink = Beside { room, written: None };
        let outlet = &mut Outlet { way: Way::Loop, sink: &mut sink, handling: Handling::No };
        self.core.net.stats.note(Event::LoopedBack);
        let mut ingress = Ingress { core: &mut self.core, reassembly: &mut self.reassembly };
        ingress.on_packet(&Arrival::LOOP, packet, outlet);
        let written = sink.written;
        if let Some(len) = written {
            self.looped.commit(skip, len, ());
        }
        self.looped.pop();
        Turn::Moved
    }
}
