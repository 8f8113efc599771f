//! One query: its name, where it stands, and whom it has asked.

use core::net::SocketAddr;

use super::error::QueryError;
use super::question::MAX_NAME;
use super::settings::Server;
use crate::time::Instant;
use crate::wire::dns::{
    DataRepr, Edns, EdnsOptionList, Name, Opcode, QuestionList, QuestionRepr, RecordList, RecordRepr,
    RecordType, Repr, ResponseCode,
};

/// Octets of the longest message: header, question, and the record of EDNS.
pub(crate) const MAX_MESSAGE: usize = 12 + MAX_NAME + 4 + 11;

/// The place of one query, to be lent to [`Buffers`](super::Buffers).
pub struct QuerySlot {
    /// The name that is asked about now: the one that was given, or what it is an alias for.
    pub(super) name: [u8; MAX_NAME],
    pub(super) name_len: u8,
    pub(super) rtype: u16,
    pub(super) state: State,
    pub(super) told: Told,
    pub(super) local: Local,
    /// Stands in the [`QueryId`], so that a place that went to another query is told apart.
    pub(super) generation: u16,
    /// The result of a query that has failed; else what the last server said that could not answer.
    pub(super) cause: QueryError,
    /// When the next server has its turn.
    pub(super) until: Instant,
    /// When the query fails.
    pub(super) give_up_at: Instant,
    /// The server whose turn it is, and the one that was asked first.
    pub(super) server: u8,
    pub(super) start: u8,
    /// How often all servers were asked.
    pub(super) round: u8,
    /// A bit for each server that need not be asked again.
    pub(super) out: u8,
    /// Aliases so far, and the least time to live in the answers that led here, in seconds.
    pub(super) aliases: u8,
    pub(super) ttl: u32,
    /// Whom the last question went to, from which port and with which number.
    pub(super) asked: Server,
    pub(super) port: u16,
    pub(super) id: u16,
    /// Octets that the last question offered to take by EDNS; 0: none.
    pub(super) offered: u16,
    pub(super) edns: Understood,
    /// Octets of the answer, and when it came.
    pub(super) answer_len: u16,
    pub(super) answered_at: Instant,
}

/// Where a query stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum State {
    /// The place is free.
    Free = 0,
    /// A question is to be sent.
    Unsent,
    /// The answer is awaited.
    Waiting,
    /// The answer is there.
    Answered,
    /// There will be none.
    Failed,
}

/// Whether the result was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Told {
    No = 0,
    Yes,
}

/// Whether all hosts of the link are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Local {
    No = 0,
    Yes,
}

/// Whether the server is taken to understand EDNS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Understood {
    Yes = 0,
    /// It said that it does not (RFC 6891 §7).
    No,
}

/// Names one query of one resolver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct QueryId {
    pub(super) index: u16,
    pub(super) generation: u16,
}

impl QueryId {
    /// All of it in a word.
    #[cfg(feature = "async")]
    pub(crate) const fn to_bits(self) -> u32 {
        (self.index as u32) << 16 | self.generation as u32
    }

    pub(super) const fn from_bits(bits: u32) -> Self {
        QueryId { index: (bits >> 16) as u16, generation: bits as u16 }
    }
}

impl QuerySlot {
    /// An empty place: all zero.
    pub const EMPTY: Self = QuerySlot {
        name: [0; MAX_NAME],
        name_len: 0,
        rtype: 0,
        state: State::Free,
        told: Told::No,
        local: Local::No,
        generation: 0,
        cause: QueryError::Pending,
        until: Instant::ZERO,
        give_up_at: Instant::ZERO,
        server: 0,
        start: 0,
        round: 0,
        out: 0,
        aliases: 0,
        ttl: 0,
        asked: Server::NONE,
        port: 0,
        id: 0,
        offered: 0,
        edns: Understood::Yes,
        answer_len: 0,
        answered_at: Instant::ZERO,
    };

    /// The name that is asked about.
    pub(super) fn name(&self) -> Name<'_> {
        let octets = self.name.get(..usize::from(self.name_len)).unwrap_or(&[]);
        // What stands there was checked when it was written.
        Name::from_octets(octets).unwrap_or(Name::ROOT)
    }

    pub(super) fn rtype(&self) -> RecordType {
        RecordType(self.rtype)
    }

    /// Whether the query goes on.
    pub(super) fn is_running(&self) -> bool {
        match self.state {
            State::Unsent | State::Waiting => true,
            State::Free | State::Answered | State::Failed => false,
        }
    }

    /// Whether another query may have the place.
    pub(super) fn is_free(&self) -> bool {
        match (self.state, self.told) {
            (State::Free, _) | (State::Answered | State::Failed, Told::Yes) => true,
            (State::Answered | State::Failed, Told::No) | (State::Unsent | State::Waiting, _) => false,
        }
    }

    /// Whether a datagram from `remote` to our `port` can be the answer, or an error about the question.
    pub(super) fn is_asking(&self, port: u16, remote: SocketAddr) -> bool {
        let is_from = match self.local {
            Local::No => remote == self.asked.addr,
            // RFC 6762 §6.7: whoever has the name answers from its own address and the port of multicast DNS.
            Local::Yes => remote.port() == self.asked.addr.port(),
        };
        self.state == State::Waiting && self.port == port && is_from
    }

    /// Ends the query without an answer.
    pub(super) fn fail(&mut self, cause: QueryError) {
        self.state = State::Failed;
        self.told = Told::No;
        self.cause = cause;
    }

    /// Writes the question; how many octets it has.
    pub(super) fn write(&self, out: &mut [u8; MAX_MESSAGE]) -> usize {
        let questions = [QuestionRepr {
            name: self.name(),
            qtype: self.rtype(),
            class: crate::wire::dns::Class::Internet,
        }];
        let edns = Edns { payload_len: self.offered, code_high: 0, version: 0, dnssec_ok: false };
        let additionals = [RecordRepr {
            name: Name::ROOT,
            class: edns.class(),
            ttl: edns.ttl(),
            data: DataRepr::Opt { options: EdnsOptionList::EMPTY },
        }];
        let additionals = if self.offered == 0 { &[][..] } else { &additionals[..] };
        let repr = Repr {
            id: self.id,
            response: false,
            opcode: Opcode::Query,
            authoritative: false,
            truncated: false,
            // RFC 6762 §18.6: in multicast DNS there is nobody to ask others.
            recursion_desired: self.local == Local::No,
            recursion_available: false,
            authentic: false,
            checking_disabled: false,
            response_code: ResponseCode::NoError,
            questions: QuestionList::from_items(&questions).unwrap_or(QuestionList::EMPTY),
            answers: RecordList::EMPTY,
            authorities: RecordList::EMPTY,
            additionals: RecordList::from_items(additionals).unwrap_or(RecordList::EMPTY),
        };
        // The room is that of the longest question.
        match repr.emit(out) {
            Ok(_) => repr.buffer_len(),
            Err(_) => 0,
        }
    }
}

impl Default for QuerySlot {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl core::fmt::Debug for QuerySlot {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("QuerySlot")
            .field("name", &self.name())
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}
