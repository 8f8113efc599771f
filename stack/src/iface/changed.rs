//! Which sockets have something new for their users, without looking at all of them.

use super::sockets::{Kind, Sockets};
use super::stack::{Core, Stack};
use crate::socket::{Handle, dhcpv4, dns, icmp, raw, tcp, udp};
use crate::storage::slots::{Index, Lane, List, Table};

/// A socket that has news: see [`Stack::next_changed`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Changed {
    /// There is more to read, there is room to write again, or the state is another one. A connection that was just
    /// accepted is news, too.
    #[cfg(feature = "tcp")]
    Tcp(Handle<tcp::Socket<'static>>),
    /// A connection waits to be accepted.
    #[cfg(feature = "tcp")]
    Listener(Handle<tcp::Listener<'static>>),
    /// A datagram or an error arrived, or the send queue has become empty.
    #[cfg(feature = "udp")]
    Udp(Handle<udp::Socket<'static>>),
    /// A message arrived.
    #[cfg(feature = "icmp")]
    Icmp(Handle<icmp::Socket<'static>>),
    /// A packet arrived.
    #[cfg(feature = "raw")]
    Raw(Handle<raw::Socket<'static>>),
    /// There is a lease, it says something else, or it is over.
    #[cfg(feature = "dhcpv4")]
    Dhcpv4(Handle<dhcpv4::Socket<'static>>),
    /// A query is over.
    #[cfg(feature = "dns")]
    Dns(Handle<dns::Socket<'static>>),
}

/// The number of the list of changed sockets, in the lane of news.
const CHANGED: u16 = 0;

impl Stack<'_> {
    /// A socket that has news, the one that waited longest first; `None`: nothing is new.
    ///
    /// Each is named once, however much is new, and again only when something else is: serve it until it has nothing
    /// more to read, or takes nothing more. Whoever does not ask pays nothing for it.
    pub fn next_changed(&mut self) -> Option<Changed> {
        Kind::ALL.into_iter().find_map(|kind| self.core.next_changed(kind))
    }
}

impl Core<'_> {
    fn next_changed(&mut self, kind: Kind) -> Option<Changed> {
        let index = self.sockets.pop_changed(kind)?;
        let (sockets, stack) = (&self.sockets, self.number);
        match kind {
            #[cfg(feature = "tcp")]
            Kind::Tcp => Some(Changed::Tcp(Handle::new(index, sockets.tcp.generation(index), stack))),
            #[cfg(feature = "udp")]
            Kind::Udp => Some(Changed::Udp(Handle::new(index, sockets.udp.generation(index), stack))),
            #[cfg(feature = "icmp")]
            Kind::Icmp => Some(Changed::Icmp(Handle::new(index, sockets.icmp.generation(index), stack))),
            #[cfg(feature = "raw")]
            Kind::Raw => Some(Changed::Raw(Handle::new(index, sockets.raw.generation(index), stack))),
            #[cfg(feature = "tcp")]
            Kind::Listener => {
                Some(Changed::Listener(Handle::new(index, sockets.listeners.generation(index), stack)))
            }
            #[cfg(feature = "dhcpv4")]
            Kind::Dhcpv4 => {
                Some(Changed::Dhcpv4(Handle::new(index, sockets.dhcpv4.generation(index), stack)))
            }
            #[cfg(feature = "dns")]
            Kind::Dns => Some(Changed::Dns(Handle::new(index, sockets.dns.generation(index), stack))),
            #[cfg(not(all(feature = "tcp", feature = "udp", feature = "icmp", feature = "raw")))]
            _ => None, // a kind that was not compiled in has no sockets
        }
    }
}

impl Sockets<'_> {
    /// Something is new on this socket.
    pub(crate) fn note_changed(&mut self, kind: Kind, index: Index) {
        self.wake(kind, index);
        let Some(list) = self.changed.get_mut(kind as usize) else { return };
        match kind {
            Kind::Tcp => note(&mut self.tcp, list, index),
            Kind::Udp => note(&mut self.udp, list, index),
            Kind::Icmp => note(&mut self.icmp, list, index),
            Kind::Raw => note(&mut self.raw, list, index),
            Kind::Listener => note(&mut self.listeners, list, index),
            #[cfg(feature = "dhcpv4")]
            Kind::Dhcpv4 => note(&mut self.dhcpv4, list, index),
            #[cfg(feature = "dns")]
            Kind::Dns => note(&mut self.dns, list, index),
        }
    }

    /// Wakes the tasks that wait for what is there now on this socket.
    #[inline]
    pub(crate) fn wake(&mut self, kind: Kind, index: Index) {
        match kind {
            Kind::Tcp => self.tcp.get_mut(index).into_iter().for_each(|socket| socket.wake()),
            Kind::Udp => self.udp.get_mut(index).into_iter().for_each(|socket| socket.wake()),
            Kind::Icmp => self.icmp.get_mut(index).into_iter().for_each(|socket| socket.wake()),
            Kind::Raw => self.raw.get_mut(index).into_iter().for_each(|socket| socket.wake()),
            Kind::Listener => self.listeners.get_mut(index).into_iter().for_each(|listener| listener.wake()),
            #[cfg(feature = "dhcpv4")]
            Kind::Dhcpv4 => self.dhcpv4.get_mut(index).into_iter().for_each(|client| client.wake()),
            #[cfg(feature = "dns")]
            Kind::Dns => self.dns.get_mut(index).into_iter().for_each(|socket| socket.wake()),
        }
    }

    /// Nobody wants to hear of this socket any more; whoever waits for it is told that it is gone.
    pub(crate) fn forget_changed(&mut self, kind: Kind, index: Index) {
        match kind {
            Kind::Tcp => self.tcp.get_mut(index).into_iter().for_each(|socket| socket.wake_all()),
            Kind::Udp => self.udp.get_mut(index).into_iter().for_each(|socket| socket.wake_all()),
            Kind::Icmp => self.icmp.get_mut(index).into_iter().for_each(|socket| socket.wake_all()),
            Kind::Raw => self.raw.get_mut(index).into_iter().for_each(|socket| socket.wake_all()),
            Kind::Listener => {
                self.listeners.get_mut(index).into_iter().for_each(|listener| listener.wake_all())
            }
            #[cfg(feature = "dhcpv4")]
            Kind::Dhcpv4 => self.dhcpv4.get_mut(index).into_iter().for_each(|client| client.wake_all()),
            #[cfg(feature = "dns")]
            Kind::Dns => self.dns.get_mut(index).into_iter().for_each(|socket| socket.wake_all()),
        }
        self.unlist_changed(kind, index);
    }

    fn unlist_changed(&mut self, kind: Kind, index: Index) {
        let Some(list) = self.changed.get_mut(kind as usize) else { return };
        match kind {
            Kind::Tcp => forget(&mut self.tcp, list, index),
            Kind::Udp => forget(&mut self.udp, list, index),
            Kind::Icmp => forget(&mut self.icmp, list, index),
            Kind::Raw => forget(&mut self.raw, list, index),
            Kind::Listener => forget(&mut self.listeners, list, index),
            #[cfg(feature = "dhcpv4")]
            Kind::Dhcpv4 => forget(&mut self.dhcpv4, list, index),
            #[cfg(feature = "dns")]
            Kind::Dns => forget(&mut self.dns, list, index),
        }
    }

    fn pop_changed(&mut self, kind: Kind) -> Option<Index> {
        let list = self.changed.get(kind as usize)?;
        let index = match kind {
            Kind::Tcp => self.tcp.first(list),
            Kind::Udp => self.udp.first(list),
            Kind::Icmp => self.icmp.first(list),
            Kind::Raw => self.raw.first(list),
            Kind::Listener => self.listeners.first(list),
            #[cfg(feature = "dhcpv4")]
            Kind::Dhcpv4 => self.dhcpv4.first(list),
            #[cfg(feature = "dns")]
            Kind::Dns => self.dns.first(list),
        }?;
        self.unlist_changed(kind, index);
        Some(index)
    }
}

/// A socket that waits elsewhere in this lane (to be used, to be accepted) is nobody's, and has no news.
fn note<T>(table: &mut Table<'_, T>, list: &mut List, index: Index) {
    if table.get(index).is_some() && table.listed(Lane::News, index).is_none() {
        table.push(Lane::News, list, CHANGED, index);
    }
}

fn forget<T>(table: &mut Table<'_, T>, list: &mut List, index: Index) {
    if table.listed(Lane::News, index) == Some(CHANGED) {
        table.unlist(Lane::News, list, index);
    }
}
