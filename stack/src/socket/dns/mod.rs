//! A resolver: questions about names to name servers, over UDP (RFC 1035 §7, RFC 5452).
//!
//! It asks servers that ask others (a stub resolver, RFC 1034 §5.3.1), and keeps nothing once a result was read. Each question
//! has a random number and a random source port, new for each time that it is sent; what comes back is believed only from the
//! server that was asked, to the port, with the number and the question. Who does not answer in time, or cannot, gives way to
//! the next server.
//!
//! `asking` is the way out, `arrival` the way in. The verbs are on [`Ref`](crate::dns::Ref).

mod answer;
mod arrival;
mod asking;
mod error;
mod query;
mod question;
mod settings;

#[cfg(test)]
mod tests;

use managed::ManagedSlice;

use self::query::{Local, State, Told, Understood};
use crate::addr::AddrExt;
use crate::iface::hash::Random;
use crate::socket::Waiters;
use crate::time::Instant;
use crate::wire::dns::{Labels, Packet};

pub use self::answer::{Answer, MAX_ALIASES};
pub(crate) use self::arrival::{Arrived, Near, Taken};
pub(crate) use self::asking::{Handed, HopLimit, Share};
pub use self::error::{Fault, QueryError, ServersError, StartError};
pub(crate) use self::query::MAX_MESSAGE;
pub use self::query::{QueryId, QuerySlot};
pub use self::question::Question;
pub use self::settings::{Case, Edns, LocalNames, MAX_SERVERS, Server, Settings};
pub use crate::wire::dns::{Name, NameError, Record, RecordType};

/// The place of one resolver in [`Memory::dns`](crate::iface::Memory::dns).
pub type Slot<'a> = crate::storage::Slot<Socket<'a>>;

/// All resolvers of a stack.
pub(crate) type Table<'a> = crate::storage::slots::Table<'a, Socket<'a>>;

/// The memory of one resolver.
#[derive(Debug)]
pub struct Buffers<'a> {
    /// Queries that go on at the same time, and results that were not read yet.
    pub queries: ManagedSlice<'a, QuerySlot>,
    /// Places for their answers, cut into one piece for each of `queries`. 512 octets hold every answer that comes without
    /// EDNS (RFC 1035 §4.2.1), 1,232 what servers send with it.
    pub octets: ManagedSlice<'a, u8>,
}

/// Memory for a resolver in one piece: `QUERIES` at the same time with answers of `LEN` octets. Fresh, it is all zero.
#[derive(Debug)]
pub struct Storage<const QUERIES: usize = 2, const LEN: usize = 512> {
    queries: [QuerySlot; QUERIES],
    octets: [[u8; LEN]; QUERIES],
}

impl<const QUERIES: usize, const LEN: usize> Storage<QUERIES, LEN> {
    /// Fresh memory.
    pub const fn new() -> Self {
        Storage { queries: [const { QuerySlot::EMPTY }; QUERIES], octets: [[0; LEN]; QUERIES] }
    }

    /// Lends all of it.
    pub fn buffers(&mut self) -> Buffers<'_> {
        Buffers {
            queries: ManagedSlice::Borrowed(&mut self.queries),
            octets: ManagedSlice::Borrowed(self.octets.as_flattened_mut()),
        }
    }
}

impl<const QUERIES: usize, const LEN: usize> Default for Storage<QUERIES, LEN> {
    fn default() -> Self {
        Self::new()
    }
}

/// One resolver. Its verbs are on [`Ref`](crate::dns::Ref).
#[derive(Debug)]
pub struct Socket<'a> {
    queries: ManagedSlice<'a, QuerySlot>,
    octets: ManagedSlice<'a, u8>,
    /// Octets of each query's place.
    answer_len: usize,
    servers: [Server; MAX_SERVERS],
    server_count: u8,
    /// The server that new queries ask first: the one that answered last.
    first: u8,
    settings: Settings,
    random: Random,
    share: Share,
    generation: u16,
    /// Tasks that wait for a query, which is what they want.
    pub(crate) waiting: Waiters<4>,
}

impl<'a> Socket<'a> {
    /// A resolver that draws its numbers from `random`, and its ports from this share.
    pub(crate) fn new(buffers: Buffers<'a>, random: Random, share: Share) -> Self {
        let answer_len = buffers.octets.len().checked_div(buffers.queries.len()).unwrap_or(0);
        Socket {
            queries: buffers.queries,
            octets: buffers.octets,
            answer_len: answer_len.min(usize::from(u16::MAX)),
            servers: [Server::NONE; MAX_SERVERS],
            server_count: 0,
            first: 0,
            settings: Settings::DEFAULT,
            random,
            share,
            generation: 0,
            waiting: Waiters::NONE,
        }
    }

    /// Takes over the place that it was given in the stack.
    pub(crate) fn settle_in(&mut self, random: Random, share: Share) {
        (self.random, self.share) = (random, share);
    }

    /// Gives the lent memory back. Queries that were going on are forgotten.
    pub fn into_buffers(mut self) -> Buffers<'a> {
        self.queries.iter_mut().for_each(|query| query.state = State::Free);
        Buffers { queries: self.queries, octets: self.octets }
    }

    pub(crate) fn servers(&self) -> &[Server] {
        self.servers.get(..usize::from(self.server_count)).unwrap_or_default()
    }

    /// Queries that go on ask the new servers from their next question on.
    pub(crate) fn set_servers(&mut self, servers: &[Server]) -> Result<(), ServersError> {
        let is_sound = |server: &Server| {
            let addr = server.addr.ip();
            (addr.is_host() || addr.is_loopback()) && server.addr.port() != 0
        };
        let count = u8::try_from(servers.len()).map_err(|_| ServersError::TooMany)?;
        if !servers.iter().all(is_sound) {
            return Err(ServersError::BadServer);
        }
        let room = self.servers.get_mut(..servers.len()).ok_or(ServersError::TooMany)?;
        room.copy_from_slice(servers);
        (self.server_count, self.first) = (count, 0);
        for query in self.queries.iter_mut().filter(|query| query.local == Local::No) {
            (query.server, query.start, query.out) = (0, 0, 0);
        }
        Ok(())
    }

    pub(crate) fn settings(&self) -> Settings {
        self.settings
    }

    pub(crate) fn set_settings(&mut self, settings: Settings) {
        self.settings = settings;
    }

    pub(crate) fn start(&mut self, now: Instant, question: &Question<'_>) -> Result<QueryId, StartError> {
        let index = self.queries.iter().position(QuerySlot::is_free).ok_or(StartError::Full)?;
        let (has_servers, settings, first) = (self.server_count > 0, self.settings, self.first);
        let generation = self.generation.wrapping_add(1);
        let query = self.queries.get_mut(index).ok_or(StartError::Full)?;
        let mut fresh = QuerySlot { generation, ..QuerySlot::EMPTY };
        let len = question.write_name(&mut fresh.name)?;
        fresh.name_len = u8::try_from(len).unwrap_or(0);
        if settings.local == LocalNames::Multicast && is_local(fresh.name().labels()) {
            fresh.local = Local::Yes;
        } else if !has_servers {
            return Err(StartError::NoServers);
        } else {
            (fresh.server, fresh.start) = (first, first);
        }
        fresh.rtype = question.rtype().0;
        fresh.state = State::Unsent;
        fresh.cause = QueryError::TimedOut;
        fresh.give_up_at = now + settings.time_limit;
        fresh.ttl = u32::MAX;
        *query = fresh;
        self.generation = generation;
        Ok(QueryId { index: u16::try_from(index).map_err(|_| StartError::Full)?, generation })
    }

    fn query(&self, id: QueryId) -> Option<&QuerySlot> {
        let query = self.queries.get(usize::from(id.index))?;
        (query.state != State::Free && query.generation == id.generation).then_some(query)
    }

    /// The place of the query, if it is there, and of its answer.
    fn query_mut(&mut self, id: QueryId) -> Option<(&mut QuerySlot, &[u8])> {
        self.query(id)?;
        let index = usize::from(id.index);
        let octets = place(&self.octets, self.answer_len, index);
        Some((self.queries.get_mut(index)?, octets))
    }

    pub(crate) fn result(&mut self, id: QueryId) -> Result<Answer<'_>, QueryError> {
        let (query, octets) = self.query_mut(id).ok_or(QueryError::Stale)?;
        match query.state {
            State::Unsent | State::Waiting => return Err(QueryError::Pending),
            State::Free => return Err(QueryError::Stale),
            State::Failed => {
                query.told = Told::Yes;
                return Err(query.cause);
            }
            State::Answered => query.told = Told::Yes,
        }
        let octets = octets.get(..usize::from(query.answer_len)).unwrap_or_default();
        // The message was read before it was kept.
        let packet = Packet::parse(octets).map_err(|_| QueryError::Stale)?;
        let name = packet.questions().into_iter().next().map_or(Name::ROOT, |question| question.name());
        let chain = answer::follow(&packet, name, query.rtype(), MAX_ALIASES);
        Ok(Answer {
            packet,
            end: chain.end,
            rtype: query.rtype(),
            ttl: query.ttl,
            at: query.answered_at,
            server: query.asked.addr,
        })
    }

    /// Whether the query was there.
    pub(crate) fn cancel(&mut self, id: QueryId) -> bool {
        match self.query_mut(id) {
            Some((query, _)) => {
                query.state = State::Free;
                true
            }
            None => false,
        }
    }

    /// Wakes the tasks whose queries are over.
    pub(crate) fn wake(&mut self) {
        let Socket { queries, waiting, .. } = self;
        waiting.wake_if(|wanted| {
            let id = QueryId::from_bits(wanted);
            let query = queries.get(usize::from(id.index)).filter(|query| query.generation == id.generation);
            !query.is_some_and(|query| query.is_running())
        });
    }

    /// Wakes all tasks: the resolver goes away.
    pub(crate) fn wake_all(&mut self) {
        self.waiting.wake_if(|_| true);
    }

    /// Queries that go on.
    pub(crate) fn running(&self) -> usize {
        self.queries.iter().filter(|query| query.is_running()).count()
    }
}

/// The piece of `octets` that the answer of query `index` goes to.
fn place(octets: &[u8], len: usize, index: usize) -> &[u8] {
    let from = index.saturating_mul(len);
    octets.get(from..from.saturating_add(len)).unwrap_or_default()
}

/// RFC 6762 §3: whether the last label is `local`.
fn is_local(labels: Labels<'_>) -> bool {
    labels.last().is_some_and(|label| label.eq_ignore_ascii_case(b"local"))
}

impl Understood {
    /// Octets that are offered by EDNS, of answers that have `room`; 0: none are.
    fn offer(self, edns: Edns, room: usize) -> u16 {
        /// The longest that no link which carries IPv6 cuts (RFC 8200 §5).
        const UNCUT: u16 = 1232;
        match (self, edns) {
            (Understood::Yes, Edns::Offered) if room > 512 => u16::try_from(room).unwrap_or(UNCUT).min(UNCUT),
            (Understood::Yes | Understood::No, Edns::Offered | Edns::Off) => 0,
        }
    }
}
