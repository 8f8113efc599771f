//! The way out: whose turn it is to be asked, and what becomes of queries as time passes.

use super::error::QueryError;
use super::query::{Local, MAX_MESSAGE, QuerySlot, State};
use super::settings::{Case, Server};
use super::{Socket, Taken};
use crate::iface::hash::Random;
use crate::time::Instant;

/// Which source ports a resolver draws from: those that leave `number` as the remainder by `of`. So the resolver of an answer
/// is found by its port, without a look at the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Share {
    /// How many share the ports; at least 1.
    pub(crate) of: u16,
    /// Below `of`.
    pub(crate) number: u16,
}

impl Share {
    /// RFC 5452 §9.2: source ports come from the largest range there is, which begins behind the reserved ones.
    const FIRST: u16 = 1024;

    /// The share that the port is in.
    pub(crate) fn number_of(port: u16, of: usize) -> Option<u16> {
        port.checked_rem(u16::try_from(of).ok()?)
    }

    fn draw(self, random: &mut Random) -> u16 {
        let (first, of) = (Self::FIRST, self.of.max(1));
        let count = (u16::MAX - first) / of;
        let port = u16::try_from(random.below(u32::from(count))).unwrap_or(0).saturating_mul(of);
        // The first port of the share that is not below `FIRST`.
        let short = first.checked_rem(of).unwrap_or(0);
        let offset = if self.number >= short { self.number - short } else { of - (short - self.number) };
        first.saturating_add(offset).saturating_add(port)
    }
}

/// A question that is to be sent.
pub(crate) struct Due {
    /// The number of its query.
    pub(crate) query: usize,
    pub(crate) to: Server,
    /// Whether it goes to all hosts of the link, which answer from addresses of their own.
    pub(crate) hop_limit: HopLimit,
}

/// How far a question goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HopLimit {
    Usual,
    /// RFC 6762 §11: 255.
    Most,
}

/// What became of a question that was handed to the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Handed {
    /// It left, or was lost on its way: both show when no answer comes.
    Gone,
    /// No way leads to the server.
    NoWay,
}

impl Socket<'_> {
    /// The servers that this query asks.
    fn servers_of(&self, query: &QuerySlot) -> &[Server] {
        match query.local {
            Local::No => self.servers(),
            Local::Yes => Server::GROUPS,
        }
    }

    /// The next question to be sent.
    pub(crate) fn due(&self) -> Option<Due> {
        let mut unsent = self.queries.iter().enumerate().filter(|(_, query)| query.state == State::Unsent);
        unsent.find_map(|(index, query)| {
            let to = *self.servers_of(query).get(usize::from(query.server))?;
            let hop_limit = match query.local {
                Local::No => HopLimit::Usual,
                Local::Yes => HopLimit::Most,
            };
            Some(Due { query: index, to, hop_limit })
        })
    }

    /// Writes the question with a number and a port that nobody can guess (RFC 5452 §4.3, §9.2): the port, and its octets.
    /// `taken` says whether a socket has the port. `None`: no port was found.
    pub(crate) fn write(
        &mut self,
        due: &Due,
        taken: impl Fn(u16) -> bool,
        out: &mut [u8; MAX_MESSAGE],
    ) -> Option<(u16, usize)> {
        /// Few of 64,512 ports are taken; so many that this does not find a free one are not.
        const DRAWS: usize = 64;
        let Socket { queries, random, share, settings, answer_len, .. } = self;
        let is_ours = |port| queries.iter().any(|query| query.state == State::Waiting && query.port == port);
        let mut ports = core::iter::repeat_with(|| share.draw(random)).take(DRAWS);
        let port = ports.find(|port| !is_ours(*port) && !taken(*port))?;
        let query = queries.get_mut(due.query)?;
        (query.port, query.id, query.asked) = (port, (random.next_u32() >> 16) as u16, due.to);
        query.offered = query.edns.offer(settings.edns, *answer_len);
        if settings.case == Case::Random {
            toss(query, random);
        }
        Some((port, query.write(out)))
    }

    /// What became of it.
    pub(crate) fn handed(&mut self, now: Instant, due: &Due, handed: Handed) -> Taken {
        let timeout = self.settings.timeout;
        let Some(query) = self.queries.get_mut(due.query) else { return Taken::No };
        match handed {
            Handed::Gone => {
                query.state = State::Waiting;
                query.until = now + timeout.doubled(query.round.into());
                Taken::Moved
            }
            Handed::NoWay => {
                let error = crate::error::NetworkError::NetUnreachable;
                let cause = QueryError::Unreachable { server: due.to.addr, error };
                self.strike(due.query, cause)
            }
        }
    }

    /// The server whose turn it is does not help this query; the next one is asked.
    pub(super) fn strike(&mut self, index: usize, cause: QueryError) -> Taken {
        if let Some(query) = self.queries.get_mut(index) {
            query.cause = cause;
            query.out |= 1_u8.checked_shl(query.server.into()).unwrap_or(0);
        }
        self.next_server(index)
    }

    /// RFC 1035 §4.2.1: other servers are asked before one is asked again. A query that no server can help has failed.
    fn next_server(&mut self, index: usize) -> Taken {
        let Some(query) = self.queries.get(index) else { return Taken::No };
        let count = u8::try_from(self.servers_of(query).len()).unwrap_or(0);
        let Some(query) = self.queries.get_mut(index) else { return Taken::No };
        // How far behind the server that was asked first one stands.
        let rank = |server: u8| server.wrapping_add(count).wrapping_sub(query.start).checked_rem(count);
        let mut others = (1..=count).filter_map(|step| query.server.wrapping_add(step).checked_rem(count));
        match others.find(|server| query.out & 1_u8.checked_shl((*server).into()).unwrap_or(0) == 0) {
            Some(server) => {
                if rank(server) <= rank(query.server) {
                    query.round = query.round.saturating_add(1);
                }
                query.server = server;
                query.state = State::Unsent;
                Taken::Moved
            }
            None => {
                query.fail(query.cause);
                Taken::Over
            }
        }
    }

    /// Time passes: who has not answered gives way, and who has asked for too long has failed.
    pub(crate) fn on_time(&mut self, now: Instant) -> Taken {
        let mut taken = Taken::No;
        for index in 0..self.queries.len() {
            let Some(query) = self.queries.get_mut(index).filter(|query| query.is_running()) else {
                continue;
            };
            if query.give_up_at <= now {
                query.fail(query.cause);
                taken = Taken::Over;
            } else if query.state == State::Waiting && query.until <= now {
                taken = taken.max(self.next_server(index));
            }
        }
        taken
    }

    /// When [`Socket::on_time`] has something to do; `None`: never.
    pub(crate) fn poll_at(&self) -> Option<Instant> {
        let due = self.queries.iter().filter_map(|query| match query.state {
            State::Unsent => Some(query.give_up_at),
            State::Waiting => Some(query.until.min(query.give_up_at)),
            State::Free | State::Answered | State::Failed => None,
        });
        due.min()
    }
}

/// Draws the case of each letter.
fn toss(query: &mut QuerySlot, random: &mut Random) {
    const LOWER: u8 = 0x20;
    let len = usize::from(query.name_len);
    let mut bits = 0_u64;
    for (at, octet) in query.name.iter_mut().take(len).enumerate() {
        if at & 63 == 0 {
            bits = random.next_u64();
        }
        // The lengths between are no letters: they are below 64.
        if octet.is_ascii_alphabetic() && bits & 1 == 1 {
            *octet ^= LOWER;
        }
        bits >>= 1;
    }
}
