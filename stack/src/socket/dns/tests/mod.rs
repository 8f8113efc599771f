//! The resolver by itself: times and datagrams in, questions out. Messages are made and read by hand here.

extern crate std;

mod answers;
mod asking;
mod hostile;
mod names;

use core::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::boxed::Box;
use std::vec;
use std::vec::Vec;

use super::{
    Arrived, Buffers, Handed, MAX_MESSAGE, Near, QueryError, QueryId, QuerySlot, Question, Server, Settings,
    Share, Socket, Taken,
};
use crate::iface::hash::{Key, Random};
use crate::time::{Duration, Instant};

const ONE: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 53));
const TWO: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 54));

/// A question as it left.
#[derive(Debug, Clone)]
struct Asked {
    to: SocketAddr,
    port: u16,
    octets: Vec<u8>,
}

impl Asked {
    /// Name, type and class as they stand in the message.
    fn question(&self) -> &[u8] {
        let mut at = 12;
        while self.octets[at] != 0 {
            at += usize::from(self.octets[at]) + 1;
        }
        &self.octets[12..at + 5]
    }

    /// The name, as text.
    fn name(&self) -> std::string::String {
        let question = self.question();
        super::Name::from_octets(&question[..question.len() - 4]).unwrap().to_string()
    }

    /// What a server answers: flags and code, and records behind the question.
    fn answer(&self, flags: u16, answers: &[Vec<u8>], authorities: &[Vec<u8>]) -> Vec<u8> {
        let mut out = self.octets[..2].to_vec();
        out.extend(flags.to_be_bytes());
        out.extend([0, 1]);
        out.extend((answers.len() as u16).to_be_bytes());
        out.extend((authorities.len() as u16).to_be_bytes());
        out.extend([0, 0]);
        out.extend(self.question());
        out.extend(answers.concat());
        out.extend(authorities.concat());
        out
    }
}

use std::string::ToString;

/// An answer without an error, by a server that asks others.
const OK: u16 = 0x8180;
/// No such name.
const NX: u16 = 0x8183;
/// A pointer to the name in the question.
const HERE: &[u8] = &[0xc0, 12];

fn record(name: &[u8], rtype: u16, ttl: u32, data: &[u8]) -> Vec<u8> {
    let mut out = name.to_vec();
    out.extend(rtype.to_be_bytes());
    out.extend([0, 1]);
    out.extend(ttl.to_be_bytes());
    out.extend((data.len() as u16).to_be_bytes());
    out.extend(data);
    out
}

fn a(name: &[u8], ttl: u32, last: u8) -> Vec<u8> {
    record(name, 1, ttl, &[10, 0, 0, last])
}

/// The octets of a name.
fn wire(name: &str) -> Vec<u8> {
    let mut room = [0; 255];
    let len = super::Name::encode(name, &mut room).unwrap();
    room[..len].to_vec()
}

struct Bench {
    socket: Socket<'static>,
    now: Instant,
}

impl Bench {
    fn new(queries: usize, octets: usize) -> Self {
        let slots: Vec<QuerySlot> = core::iter::repeat_with(QuerySlot::default).take(queries).collect();
        let buffers = Buffers {
            queries: Box::leak(slots.into_boxed_slice()).into(),
            octets: Box::leak(vec![0xa5; octets * queries].into_boxed_slice()).into(),
        };
        let random = Random::new(Key::new([9; 16]));
        let mut socket = Socket::new(buffers, random, Share { of: 1, number: 0 });
        socket.set_servers(&[ONE.into(), TWO.into()]).unwrap();
        Bench { socket, now: Instant::from_secs(100) }
    }

    fn with(settings: impl FnOnce(&mut Settings)) -> Self {
        let mut bench = Bench::new(2, 512);
        let mut changed = Settings::DEFAULT;
        settings(&mut changed);
        bench.socket.set_settings(changed);
        bench
    }

    fn start(&mut self, name: &str) -> QueryId {
        self.socket.start(self.now, &Question::a(name)).unwrap()
    }

    /// The next question; the network takes it.
    fn asks(&mut self) -> Asked {
        self.may_ask().expect("a question is due")
    }

    fn may_ask(&mut self) -> Option<Asked> {
        let due = self.socket.due()?;
        let mut octets = [0; MAX_MESSAGE];
        let (port, len) = self.socket.write(&due, |_| false, &mut octets).unwrap();
        self.socket.handed(self.now, &due, Handed::Gone);
        Some(Asked { to: due.to.addr, port, octets: octets[..len].to_vec() })
    }

    fn asks_nothing(&mut self) {
        assert!(self.socket.due().is_none());
    }

    /// A datagram from whom the question went to.
    fn gets(&mut self, asked: &Asked, payload: &[u8]) -> Taken {
        self.gets_from(asked.to, asked.port, payload)
    }

    fn gets_from(&mut self, remote: SocketAddr, port: u16, payload: &[u8]) -> Taken {
        let arrived = Arrived { remote, port, interface: None, near: Near::Yes, payload };
        self.socket.on_datagram(self.now, &arrived)
    }

    /// Time passes to when something is due.
    fn waits(&mut self) -> Duration {
        let at = self.socket.poll_at().expect("a deadline");
        let waited = at.since(self.now);
        self.now = at;
        self.socket.on_time(at);
        waited
    }

    fn addresses(&mut self, query: QueryId) -> Result<Vec<IpAddr>, QueryError> {
        self.socket.result(query).map(|answer| answer.addresses().collect())
    }

    fn fails(&mut self, query: QueryId) -> QueryError {
        self.socket.result(query).expect_err("no answer")
    }
}

fn addr(last: u8) -> IpAddr {
    IpAddr::V4(Ipv4Addr::new(10, 0, 0, last))
}

fn server(addr: IpAddr) -> SocketAddr {
    Server::from(addr).addr
}
