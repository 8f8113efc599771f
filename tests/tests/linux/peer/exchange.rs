//! What two ends of a connection tell each other: the client how much each side sends and who closes first, then both
//! their data. Both know what the data is, and compare each octet with it.

use std::fmt;
use std::sync::OnceLock;

use wireloom::tcp;
use wireloom_tests::random::Random;

use super::BULK;

/// Octets of the client's first message.
pub(super) const HEADER_LEN: usize = 13;

/// Who closes its direction first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum First {
    /// The client, when it has sent everything; the server when it has also read everything.
    Client,
    /// The other way round.
    Server,
    /// Each when it has sent everything.
    Either,
}

impl fmt::Display for First {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            First::Client => "the client",
            First::Server => "the server",
            First::Either => "either",
        })
    }
}

/// What happens on a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Plan {
    /// Where in the row of octets the data begins.
    pub(super) base: u32,
    /// Octets from the client to the server, behind the header.
    pub(super) up_len: u32,
    /// Octets from the server to the client.
    pub(super) down_len: u32,
    pub(super) first: First,
}

/// Which end of it this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Client,
    Server,
}

impl Plan {
    pub(super) fn header(&self) -> [u8; HEADER_LEN] {
        let mut header = [self.first as u8; HEADER_LEN];
        header[..4].copy_from_slice(&self.base.to_be_bytes());
        header[4..8].copy_from_slice(&self.up_len.to_be_bytes());
        header[8..12].copy_from_slice(&self.down_len.to_be_bytes());
        header
    }

    pub(super) fn read(header: &[u8; HEADER_LEN]) -> Result<Plan, String> {
        let number = |at: usize| u32::from_be_bytes([0, 1, 2, 3].map(|offset| header[at + offset]));
        let first = [First::Client, First::Server, First::Either].into_iter();
        let first = first.clone().find(|first| *first as u8 == header[12]);
        let plan = Plan {
            base: number(0),
            up_len: number(4),
            down_len: number(8),
            first: first.ok_or_else(|| format!("the header {header:02x?} was changed under way"))?,
        };
        let fits = plan.up_len <= BULK && plan.down_len <= BULK && plan.base <= ROW_MORE as u32 / 2;
        if fits { Ok(plan) } else { Err(format!("the header {header:02x?} was changed under way")) }
    }

    /// What an end sends, without the header.
    pub(super) fn data_of(&self, end: End) -> &'static [u8] {
        let (offset, len) = match end {
            End::Client => (self.base as usize, self.up_len),
            End::Server => (self.base as usize + ROW_MORE / 2, self.down_len),
        };
        &row()[offset..offset + len as usize]
    }

    /// Whether an end that has sent everything closes before it has read everything.
    pub(super) fn closes_early(&self, end: End) -> bool {
        match (self.first, end) {
            (First::Either, _) | (First::Client, End::Client) | (First::Server, End::Server) => true,
            (First::Client, End::Server) | (First::Server, End::Client) => false,
        }
    }
}

impl End {
    pub(super) fn other(self) -> End {
        match self {
            End::Client => End::Server,
            End::Server => End::Client,
        }
    }
}

/// By how much the row is longer than the longest transfer.
const ROW_MORE: usize = 4_000_000;

fn row() -> &'static [u8] {
    static ROW: OnceLock<Vec<u8>> = OnceLock::new();
    ROW.get_or_init(|| {
        let mut random = Random::new(4);
        let words = (BULK as usize + ROW_MORE) / 8;
        (0..words).flat_map(|_| random.next_u64().to_le_bytes()).collect()
    })
}

/// Compares what arrived at `offset` with what was sent.
pub(super) fn compare(offset: usize, arrived: &[u8], sent: &[u8]) -> Result<(), String> {
    let Some(expected) = sent.get(offset..offset + arrived.len()) else {
        return Err(format!("more than {} octets arrived", sent.len()));
    };
    if arrived == expected {
        return Ok(());
    }
    let differs = arrived.iter().zip(expected).position(|(arrived, sent)| arrived != sent);
    Err(format!("octet {} of {} is another one", offset + differs.unwrap_or(0), sent.len()))
}

/// One end of a connection on a wireloom socket.
pub(super) struct Talk {
    end: End,
    /// `None`: the server has not read the header yet.
    plan: Option<Plan>,
    header: [u8; HEADER_LEN],
    /// Octets of the header, and of the data, that were sent and received.
    header_done: usize,
    sent: usize,
    received: usize,
    finished: bool,
    closed: bool,
}

impl Talk {
    pub(super) fn client(plan: Plan) -> Talk {
        Talk::new(End::Client, Some(plan), plan.header())
    }

    pub(super) fn server() -> Talk {
        Talk::new(End::Server, None, [0; HEADER_LEN])
    }

    fn new(end: End, plan: Option<Plan>, header: [u8; HEADER_LEN]) -> Talk {
        Talk { end, plan, header, header_done: 0, sent: 0, received: 0, finished: false, closed: false }
    }

    /// Does what can be done now; says whether everything is. To be called again when the socket has news.
    pub(super) fn run(&mut self, socket: &mut tcp::Ref<'_, '_>) -> Result<bool, String> {
        if matches!(socket.state(), tcp::State::SynSent | tcp::State::SynReceived) {
            return Ok(false);
        }
        while self.send(socket)? | self.receive(socket)? {}
        let Some(plan) = self.plan else { return Ok(false) };
        let all_sent = self.sent == plan.data_of(self.end).len() && self.header_done == HEADER_LEN;
        if !self.closed && all_sent && (self.finished || plan.closes_early(self.end)) {
            socket.close().map_err(|error| format!("close: {error:?}, {}", self.place(socket)))?;
            self.closed = true;
        }
        Ok(self.closed && self.finished)
    }

    fn send(&mut self, socket: &mut tcp::Ref<'_, '_>) -> Result<bool, String> {
        let Some(plan) = self.plan.filter(|_| !self.closed) else { return Ok(false) };
        let is_header = self.end == End::Client && self.header_done < HEADER_LEN;
        let rest =
            if is_header { &self.header[self.header_done..] } else { &plan.data_of(self.end)[self.sent..] };
        if rest.is_empty() {
            return Ok(false);
        }
        let len = socket.send(rest).map_err(|error| format!("send: {error:?}, {}", self.place(socket)))?;
        *(if is_header { &mut self.header_done } else { &mut self.sent }) += len;
        Ok(len > 0)
    }

    fn receive(&mut self, socket: &mut tcp::Ref<'_, '_>) -> Result<bool, String> {
        if self.finished {
            return Ok(false);
        }
        match socket.recv_with(|octets| (octets.len(), self.take(octets))) {
            Ok(taken) => taken,
            Err(tcp::RecvError::Finished) => {
                self.finished = true;
                let expected = self.plan.map(|plan| plan.data_of(self.end.other()).len());
                if expected == Some(self.received) {
                    return Ok(true);
                }
                Err(format!("the end came after {} octets of {expected:?}", self.received))
            }
            Err(error) => Err(format!("recv: {error:?}, {}", self.place(socket))),
        }
    }

    /// Takes octets that have arrived.
    fn take(&mut self, mut octets: &[u8]) -> Result<bool, String> {
        let arrived = !octets.is_empty();
        if self.end == End::Server && self.header_done < HEADER_LEN {
            let (now, later) = octets.split_at(octets.len().min(HEADER_LEN - self.header_done));
            self.header[self.header_done..][..now.len()].copy_from_slice(now);
            self.header_done += now.len();
            if self.header_done == HEADER_LEN {
                self.plan = Some(Plan::read(&self.header)?);
            }
            octets = later;
        }
        if let Some(plan) = self.plan {
            compare(self.received, octets, plan.data_of(self.end.other()))?;
            self.received += octets.len();
        }
        Ok(arrived)
    }

    fn place(&self, socket: &tcp::Ref<'_, '_>) -> String {
        format!("{:?} after {} octets sent, {} received", socket.state(), self.sent, self.received)
    }
}
