//! Which sockets have something new for their users, without looking at all of them.

use super::sockets::{Kind, Sockets, with_table};
use super::stack::{Core, Stack};
use crate::socket::{Handle, dhcpv4, dns, icmp, raw, tcp, udp};
use crate::storage::slots::{Index, Lane, List, Nodes, nodes};

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
        Kind::ALL.iter().find_map(|kind| self.core.next_changed(*kind))
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
            #[cfg(not(any(feature = "tcp", feature = "udp", feature = "icmp", feature = "raw")))]
            Kind::Nothing => None,
        }
    }
}

impl Sockets<'_> {
    /// Something is new on this socket.
    pub(crate) fn note_changed(&mut self, kind: Kind, index: Index) {
        self.wake(kind, index);
        let Some(list) = self.changed.get_mut(kind as usize) else { return };
        with_table!(self, kind, table => if table.get(index).is_some() {
            note(table.nodes(), list, index);
        })
    }

    /// Wakes the tasks that wait for what is there now on this socket.
    #[inline]
    pub(crate) fn wake(&mut self, kind: Kind, index: Index) {
        with_table!(self, kind, table => table.get_mut(index).into_iter().for_each(|socket| socket.wake()))
    }

    /// Nobody wants to hear of this socket any more; whoever waits for it is told that it is gone.
    pub(crate) fn forget_changed(&mut self, kind: Kind, index: Index) {
        self.unlist_changed(kind, index);
        with_table!(self, kind, table => table.get_mut(index).into_iter().for_each(|socket| socket.wake_all()))
    }

    fn unlist_changed(&mut self, kind: Kind, index: Index) {
        let Some(list) = self.changed.get_mut(kind as usize) else { return };
        with_table!(self, kind, table => forget(table.nodes(), list, index))
    }

    fn pop_changed(&mut self, kind: Kind) -> Option<Index> {
        let index = self.changed.get(kind as usize)?.first()?;
        self.unlist_changed(kind, index);
        Some(index)
    }
}

/// A socket that waits elsewhere in this lane (to be used, to be accepted) is nobody's, and has no news.
fn note<N: Nodes + ?Sized>(nodes: &mut N, list: &mut List, index: Index) {
    if nodes::listed(nodes, Lane::News, index).is_none() {
        nodes::push(nodes, Lane::News, list, CHANGED, index);
    }
}

fn forget<N: Nodes + ?Sized>(nodes: &mut N, list: &mut List, index: Index) {
    if nodes::listed(nodes, Lane::News, index) == Some(CHANGED) {
        nodes::unlist(nodes, Lane::News, list, index);
    }
}
