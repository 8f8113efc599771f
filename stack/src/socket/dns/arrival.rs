//! The way in: which datagrams are answers, and what they say.

use core::net::SocketAddr;

use super::answer::{Chain, Found, MAX_ALIASES, follow};
use super::error::QueryError;
use super::query::{Local, QuerySlot, State, Told, Understood};
use super::settings::Case;
use super::{Name, Socket};
use crate::addr::AddrExt;
use crate::error::NetworkError;
use crate::iface::InterfaceId;
use crate::time::Instant;
use crate::wire::Custom;
use crate::wire::dns::{Opcode, Packet, Question, RecordType, ResponseCode};

/// A datagram to one of our ports.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arrived<'p> {
    pub(crate) remote: SocketAddr,
    pub(crate) port: u16,
    pub(crate) interface: Option<InterfaceId>,
    /// Whether the sender's address is one of a network that we are on.
    pub(crate) near: Near,
    pub(crate) payload: &'p [u8],
}

/// Whether a host is on a link of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Near {
    Yes,
    No,
}

/// What came of something that happened, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Taken {
    /// It was not for this resolver; or nothing changed.
    No,
    /// It was for it, and was not believed.
    Ignored,
    /// A query goes on.
    Moved,
    /// A query is over: there is a result.
    Over,
}

/// What an answer that is believed comes to.
enum Verdict<'p> {
    Answer(Chain<'p>),
    /// The name is an alias for this one, of which the answer says no more.
    Alias(Chain<'p>),
    /// The end of the query.
    Fail(QueryError),
    /// The server cannot help.
    Strike(QueryError),
    /// The server does not know EDNS (RFC 6891 §7).
    Plainly,
}

impl Socket<'_> {
    /// Whether an answer to this port is awaited.
    pub(crate) fn awaits(&self, port: u16) -> bool {
        self.queries.iter().any(|query| query.state == State::Waiting && query.port == port)
    }

    /// A datagram came.
    pub(crate) fn on_datagram(&mut self, now: Instant, arrived: &Arrived<'_>) -> Taken {
        let is_asking = |query: &QuerySlot| query.is_asking(arrived.port, arrived.remote);
        let Some(index) = self.queries.iter().position(is_asking) else { return Taken::No };
        let Some(query) = self.queries.get(index) else { return Taken::No };
        let Some(packet) = believed(query, arrived, self.settings.case) else { return Taken::Ignored };
        let room = self.answer_len;
        match judge(query, &packet, room) {
            Verdict::Answer(chain) => self.keep(index, now, arrived.remote, &packet, &chain),
            Verdict::Alias(chain) => self.ask_on(index, &chain),
            Verdict::Fail(error) => self.fail(index, error),
            Verdict::Strike(error) => self.strike(index, error),
            Verdict::Plainly => {
                let Some(query) = self.queries.get_mut(index) else { return Taken::No };
                (query.edns, query.state) = (Understood::No, State::Unsent);
                Taken::Moved
            }
        }
    }

    /// An ICMP error about a question from our `port` to `remote` came, or its next hop is not there (RFC 1122 §4.1.3.3).
    pub(crate) fn on_network_error(&mut self, port: u16, remote: SocketAddr, error: NetworkError) -> Taken {
        let is_about = |query: &QuerySlot| {
            query.state == State::Waiting && query.port == port && query.asked.addr == remote
        };
        match self.queries.iter().position(is_about) {
            Some(index) => self.strike(index, QueryError::Unreachable { server: remote, error }),
            None => Taken::No,
        }
    }

    /// Takes the answer over.
    fn keep(
        &mut self,
        index: usize,
        now: Instant,
        server: SocketAddr,
        packet: &Packet<'_>,
        chain: &Chain<'_>,
    ) -> Taken {
        let octets = packet.octets();
        let from = index.saturating_mul(self.answer_len);
        let place = self.octets.get_mut(from..from.saturating_add(octets.len()));
        let (Some(place), Some(query)) = (place, self.queries.get_mut(index)) else { return Taken::No };
        place.copy_from_slice(octets);
        query.answer_len = u16::try_from(octets.len()).unwrap_or(0);
        query.ttl = query.ttl.min(chain.ttl);
        (query.state, query.told, query.answered_at) = (State::Answered, Told::No, now);
        if query.local == Local::No {
            self.first = query.server;
        }
        query.asked.addr = server;
        Taken::Over
    }

    /// The server knows that the name is an alias, but not what for: the question is asked again about the other name
    /// (RFC 1034 §5.3.3, step 4c).
    fn ask_on(&mut self, index: usize, chain: &Chain<'_>) -> Taken {
        let Some(query) = self.queries.get_mut(index) else { return Taken::No };
        let len = chain.end.octets_len();
        let written = query.name.get_mut(..len).map(|room| chain.end.emit(room));
        let (Some(Ok(())), Ok(name_len)) = (written, u8::try_from(len)) else { return Taken::Ignored };
        query.name_len = name_len;
        query.aliases = query.aliases.saturating_add(chain.aliases);
        query.ttl = query.ttl.min(chain.ttl);
        query.state = State::Unsent;
        Taken::Moved
    }

    fn fail(&mut self, index: usize, error: QueryError) -> Taken {
        match self.queries.get_mut(index) {
            Some(query) => {
                query.fail(error);
                Taken::Over
            }
            None => Taken::No,
        }
    }
}

/// The answer, if it is one to the question that was asked last (RFC 5452 §9.1). What is malformed is none.
fn believed<'p>(query: &QuerySlot, arrived: &Arrived<'p>, case: Case) -> Option<Packet<'p>> {
    // RFC 6762 §11: what comes from elsewhere is no answer of a neighbour's.
    if query.local == Local::Yes && arrived.near == Near::No && !arrived.remote.ip().is_link_scope() {
        return None;
    }
    if query.asked.interface.is_some() && query.asked.interface != arrived.interface {
        return None;
    }
    // The number first: whoever guesses costs no more than this.
    if arrived.payload.first_chunk() != Some(&query.id.to_be_bytes()) {
        return None;
    }
    let packet = Packet::parse(arrived.payload).ok()?;
    if !packet.response() || packet.opcode() != Opcode::Query {
        return None;
    }
    let mut questions = packet.questions().into_iter();
    let is_ours = match (questions.next(), questions.next()) {
        (Some(question), None) => repeats(query, &question, case),
        // A server that could not read the question does not repeat it (RFC 1035 §4.1.1).
        (None, None) => matches!(packet.response_code(), ResponseCode::FormErr | ResponseCode::NotImp),
        (_, Some(_)) => false,
    };
    is_ours.then_some(packet)
}

fn repeats(query: &QuerySlot, question: &Question<'_>, case: Case) -> bool {
    let (ours, theirs) = (query.name(), question.name());
    let same_name = match case {
        Case::AsGiven => ours == theirs,
        Case::Random => ours.labels().eq(theirs.labels()),
    };
    same_name && question.qtype() == query.rtype() && question.class().0 == 1
}

/// What the answer comes to.
fn judge<'p>(query: &QuerySlot, packet: &Packet<'p>, room: usize) -> Verdict<'p> {
    let server = query.asked.addr;
    match packet.response_code() {
        // RFC 6891 §6.1.3: a version of EDNS that the server does not know.
        ResponseCode::NoError if packet.extended_response_code() != 0 && query.offered > 0 => {
            return Verdict::Plainly;
        }
        ResponseCode::NoError | ResponseCode::NxDomain if packet.truncated() => {
            // RFC 2181 §9: what is there of it is not to be used.
            return Verdict::Fail(QueryError::Truncated);
        }
        ResponseCode::NoError => {}
        ResponseCode::NxDomain => return Verdict::Fail(QueryError::NoSuchName),
        ResponseCode::FormErr | ResponseCode::NotImp if query.offered > 0 => return Verdict::Plainly,
        ResponseCode::ServFail => return Verdict::Strike(QueryError::ServerFailed { server }),
        ResponseCode::Refused => return Verdict::Strike(QueryError::Refused { server }),
        code => return Verdict::Strike(QueryError::NotUnderstood { server, code }),
    }
    let name = packet.questions().into_iter().next().map_or(Name::ROOT, |question| question.name());
    let chain = follow(packet, name, query.rtype(), MAX_ALIASES.saturating_sub(query.aliases));
    let len = packet.octets().len();
    match chain.found {
        Found::TooManyAliases => Verdict::Fail(QueryError::TooManyAliases),
        Found::Records if len > room => Verdict::Fail(QueryError::TooLong { len }),
        Found::Records => Verdict::Answer(chain),
        Found::Nothing if chain.aliases > 0 => Verdict::Alias(chain),
        Found::Nothing if is_referral(packet) => Verdict::Strike(QueryError::Refused { server }),
        Found::Nothing => Verdict::Fail(QueryError::NoData),
    }
}

/// RFC 2308 §2.2: an answer without records that names other servers, and not the zone's beginning, sends us there. Only those
/// who ask others (RFC 1034 §4.3.1) are of use to us.
fn is_referral(packet: &Packet<'_>) -> bool {
    let names = |rtype: RecordType| packet.authorities().into_iter().any(|record| record.rtype() == rtype);
    !packet.authoritative() && names(RecordType::Ns) && !names(RecordType::Soa)
}
