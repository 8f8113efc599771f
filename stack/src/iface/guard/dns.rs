//! The verbs of DNS resolvers.

use super::Touched;
use crate::iface::hash::{Purpose, Random};
use crate::iface::interface::is_compiled;
use crate::iface::sockets::Kind;
use crate::iface::stack::{AddSocketError, Core, Stack};
use crate::socket::dns::{
    Answer, Buffers, QueryError, QueryId, Question, Server, ServersError, Settings, Share, Socket, StartError,
};
use crate::socket::{Handle, StaleHandle};
use crate::storage::slots::Index;
use crate::time::Instant;

impl<'a> Stack<'a> {
    /// Adds a DNS resolver with this memory. It has no servers yet: [`Ref::set_servers`].
    pub fn add_dns(&mut self, buffers: Buffers<'a>) -> Result<Handle<Socket<'static>>, AddSocketError> {
        let key = self.core.net.config.seed.key(Purpose::Dns);
        let table = &mut self.core.sockets.dns;
        let of = u16::try_from(table.capacity()).unwrap_or(u16::MAX);
        // What it draws depends on its place, which is known only when it has one.
        let unplaced = Socket::new(buffers, Random::new(key), Share { of, number: 0 });
        let index = table.insert(unplaced).map_err(|_| AddSocketError::Full)?;
        let generation = table.generation(index);
        if let Some(socket) = table.get_mut(index) {
            let number = u64::from(generation) << 16 | u64::from(index);
            socket.settle_in(Random::new(key.derive(number)), Share { of, number: index });
        }
        Ok(Handle::new(index, generation, self.core.number))
    }

    /// The verbs of a DNS resolver.
    pub fn dns(&mut self, handle: Handle<Socket<'static>>) -> Result<Ref<'_, 'a>, StaleHandle> {
        let index = handle.index();
        let table = &self.core.sockets.dns;
        if !handle.fits(table.generation(index), self.core.number) || table.get(index).is_none() {
            return Err(StaleHandle);
        }
        Ok(Ref { core: &mut self.core, index, touched: Touched::No })
    }

    /// Takes a DNS resolver out of the stack: its memory is in [`Socket::into_buffers`].
    pub fn remove_dns(&mut self, handle: Handle<Socket<'static>>) -> Result<Socket<'a>, StaleHandle> {
        let index = self.dns(handle)?.index;
        self.core.sockets.unlist(Kind::Dns, index);
        self.core.sockets.forget_changed(Kind::Dns, index);
        self.core.sockets.dns.remove(index).ok_or(StaleHandle)
    }
}

/// One DNS resolver and the stack around it.
///
/// ```
/// use wireloom::config::Config;
/// use wireloom::dns::{self, Question};
/// use wireloom::iface::{Memory, Seed, Stack, Storage};
/// use wireloom::time::Instant;
/// # use core::net::Ipv4Addr;
///
/// let mut room = dns::Storage::<2, 1232>::new(); // two queries at the same time
/// let mut storage = Storage::<1, 1>::new();
/// let mut slots = [dns::Slot::EMPTY];
/// let memory = Memory { dns: slots.as_mut_slice().into(), ..storage.memory() };
/// let mut stack = Stack::new(Config::new(Seed::new([7; 16])), memory);
/// let resolver = stack.add_dns(room.buffers())?;
///
/// let mut dns = stack.dns(resolver)?;
/// dns.set_servers(&[Ipv4Addr::new(192, 0, 2, 53).into()])?;
/// let query = dns.start(Instant::ZERO, Question::a("www.example.org"))?;
/// // … poll the stack until it has a result:
/// match dns.result(query) {
///     Ok(answer) => answer.addresses().for_each(|address| println!("{address}")),
///     Err(dns::QueryError::Pending) => {}
///     Err(why) => println!("{why}: {:?}", why.fault()),
/// }
/// # Ok::<(), wireloom::Error>(())
/// ```
pub struct Ref<'s, 'a> {
    core: &'s mut Core<'a>,
    index: Index,
    touched: Touched,
}

impl<'a> Ref<'_, 'a> {
    fn socket(&self) -> Option<&Socket<'a>> {
        self.core.sockets.dns.get(self.index)
    }

    fn socket_mut(&mut self) -> Option<&mut Socket<'a>> {
        self.touched = Touched::Yes;
        self.core.sockets.dns.get_mut(self.index)
    }

    /// Takes over these servers, in the order in which they are to be asked, instead of those that were there. Queries that go
    /// on ask the new ones next.
    pub fn set_servers(&mut self, servers: &[Server]) -> Result<(), ServersError> {
        if !servers.iter().all(|server| is_compiled(server.addr.ip())) {
            return Err(ServersError::BadServer);
        }
        self.socket_mut().map_or(Ok(()), |socket| socket.set_servers(servers))
    }

    /// The servers.
    pub fn servers(&self) -> &[Server] {
        self.socket().map_or(&[], |socket| socket.servers())
    }

    /// Sets how the resolver asks, from the next question on.
    pub fn set_settings(&mut self, settings: Settings) {
        if let Some(socket) = self.socket_mut() {
            socket.set_settings(settings);
        }
    }

    /// How the resolver asks.
    pub fn settings(&self) -> Settings {
        self.socket().map_or(Settings::DEFAULT, |socket| socket.settings())
    }

    /// Begins a query. It needs a place: a free one, or that of one whose result was read.
    pub fn start(&mut self, now: Instant, question: Question<'_>) -> Result<QueryId, StartError> {
        self.core.net.advance(now);
        let now = self.core.net.now;
        self.socket_mut().ok_or(StartError::Full)?.start(now, &question)
    }

    /// What has come of a query. A result can be read again, until its place goes to another query, or it is cancelled.
    pub fn result(&mut self, query: QueryId) -> Result<Answer<'_>, QueryError> {
        // Where the resolver waits does not change by that.
        self.core.sockets.dns.get_mut(self.index).ok_or(QueryError::Stale)?.result(query)
    }

    /// Forgets a query, whether it goes on or is over, and frees its place. What arrives for it is discarded.
    ///
    /// # Errors
    /// [`QueryError::Stale`] where it was forgotten before.
    pub fn cancel(&mut self, query: QueryId) -> Result<(), QueryError> {
        match self.socket_mut().is_some_and(|socket| socket.cancel(query)) {
            true => Ok(()),
            false => Err(QueryError::Stale),
        }
    }

    /// Wakes a task once, when the query is over; at once where it is. Four tasks can wait for queries of one resolver.
    #[cfg(feature = "async")]
    pub fn register_waker(&mut self, query: QueryId, waker: &core::task::Waker) {
        if let Some(socket) = self.core.sockets.dns.get_mut(self.index) {
            socket.waiting.register(waker, query.to_bits());
            socket.wake();
        }
    }

    /// Queries that go on.
    pub fn running(&self) -> usize {
        self.socket().map_or(0, |socket| socket.running())
    }
}

impl Drop for Ref<'_, '_> {
    fn drop(&mut self) {
        if self.touched == Touched::Yes {
            self.core.settle_dns(self.index);
        }
    }
}

impl core::fmt::Debug for Ref<'_, '_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("Ref").field(&self.socket()).finish()
    }
}
