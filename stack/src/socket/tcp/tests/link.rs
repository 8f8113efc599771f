//! Two engines over a link that loses, reorders and duplicates, with a virtual clock and fixed seeds.

extern crate std;

use core::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::vec;
use std::vec::Vec;

use super::super::*;
use super::script::socket;
use crate::time::{Duration, Instant};

/// What the link does to segments, in parts of a thousand.
#[derive(Clone, Copy)]
struct Weather {
    lost: u32,
    doubled: u32,
    /// Late by up to five round trips.
    late: u32,
}

struct Random(u64);

impl Random {
    fn draw(&mut self, below: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) % u64::from(below)) as u32
    }
}

/// A segment under way.
struct Parcel {
    due: Instant,
    to: usize,
    seg: Outgoing,
    payload: Vec<u8>,
}

/// One side: its socket, what it has to write, what it has read.
struct Side {
    addr: SocketAddr,
    iss: u32,
    socket: Socket<'static>,
    writes: Vec<u8>,
    written: usize,
    read: Vec<u8>,
    closed: bool,
    /// The most octets that are read at once.
    bite: u32,
}

impl Side {
    /// The application: writes what fits, reads what is there, closes when done.
    fn act(&mut self, random: &mut Random) {
        if self.socket.may_send() && self.written < self.writes.len() {
            let some = (random.draw(4000) as usize + 1).min(self.writes.len() - self.written);
            self.written += self.socket.send(&self.writes[self.written..self.written + some]).unwrap();
        }
        // A slow reader: it doesn't always come, and doesn't always take all.
        if random.draw(3) > 0 {
            let mut room = vec![0; random.draw(self.bite) as usize + 1];
            if let Ok(len) = self.socket.recv(&mut room) {
                self.read.extend_from_slice(&room[..len]);
            }
        }
        let is_open = matches!(self.socket.state(), State::Established | State::CloseWait);
        if is_open && !self.closed && self.written == self.writes.len() {
            self.socket.close().unwrap();
            self.closed = true;
        }
    }
}

struct World {
    now: Instant,
    sides: [Side; 2],
    parcels: Vec<Parcel>,
    random: Random,
    weather: Weather,
    polls: u64,
    parcels_sent: u64,
}

fn side(addr: u8, port: u16, iss: u32, buffer: usize, content: Vec<u8>, bite: u32) -> Side {
    let addr = SocketAddr::new(IpAddr::V4(Ipv4Addr::new(10, 0, 0, addr)), port);
    let socket = socket(buffer, buffer);
    Side { addr, iss, socket, writes: content, written: 0, read: Vec::new(), closed: false, bite }
}

impl World {
    fn new(seed: u64, weather: Weather, offers: Offers, amount: usize) -> World {
        let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        (0..10).for_each(|_| _ = random.draw(2));
        let mut content = |len: usize| (0..len).map(|_| random.draw(256) as u8).collect::<Vec<u8>>();
        let (first, second) = (content(amount), content(amount / 2));
        // Some readers are slow and take little, so that windows close.
        let bite = 60 << random.draw(8);
        let buffer = 1500 << random.draw(8);
        // The numbers wrap soon after the connection has opened.
        let iss = 0xfffc_0000u32.wrapping_add(random.draw(40_000));
        let mut sides = [
            side(1, 4000, iss, buffer, first, bite),
            side(2, 80, iss.wrapping_mul(7), 3000 << random.draw(6), second, bite),
        ];
        for side in &mut sides {
            side.socket.set_offers(offers).unwrap();
            // The longest retransmission timeout is a minute, and without timestamps it stays long while all is sent twice
            // (RFC 6298 §5): what gives up sooner than several of them finds losses, not stalls.
            side.socket.set_time_wait(Duration::from_secs(300));
            side.socket.set_user_timeout(Some(Duration::from_secs(1200)));
        }
        World {
            now: Instant::from_secs(1),
            sides,
            parcels: Vec::new(),
            random,
            weather,
            polls: 0,
            parcels_sent: 0,
        }
    }

    fn with<R>(&mut self, index: usize, run: impl FnOnce(&mut Socket<'static>, &Context<'_>) -> R) -> R {
        let side = &mut self.sides[index];
        let (iss, clock) = (side.iss, self.now.total_micros() as u32 >> 2);
        let isn = move |_: SocketAddr, _: SocketAddr| SeqNumber(iss.wrapping_add(clock));
        let cx = Context { now: self.now, mss: 1460, large: 0, isn: &isn };
        run(&mut side.socket, &cx)
    }

    fn open(&mut self) {
        let port = self.sides[1].addr.port();
        self.sides[1].socket.listen(None, port).unwrap();
        let (local, remote) = (self.sides[0].addr, self.sides[1].addr);
        self.with(0, |socket, cx| socket.connect(cx, remote, local)).unwrap();
    }

    /// Sends all that is due on one side.
    fn poll(&mut self, index: usize) {
        for round in 0.. {
            assert!(round < 2000, "a poll without end");
            self.polls += 1;
            let Some(seg) = self.with(index, |socket, cx| socket.poll_egress(cx)) else { break };
            let (first, second) = self.sides[index].socket.payload(&seg);
            let payload = [first, second].concat();
            if self.random.draw(20) == 0 {
                continue; // The device is busy: the same comes again.
            }
            self.with(index, |socket, cx| socket.sent(cx, &seg));
            self.launch(1 - index, seg, payload);
        }
        let socket = &self.sides[index].socket;
        assert_ne!(socket.poll_at(), Some(Instant::ZERO), "now is promised, and nothing came: {socket:#?}");
        if let Some(at) = self.sides[index].socket.poll_at() {
            assert!(at > self.now, "a deadline that has passed stays");
        }
    }

    fn launch(&mut self, to: usize, seg: Outgoing, payload: Vec<u8>) {
        self.parcels_sent += 1;
        if self.random.draw(1000) < self.weather.lost {
            return;
        }
        let copies = if self.random.draw(1000) < self.weather.doubled { 2 } else { 1 };
        for _ in 0..copies {
            let late = if self.random.draw(1000) < self.weather.late { self.random.draw(200_000) } else { 0 };
            let due = self.now + Duration::from_micros(u64::from(20_000 + self.random.draw(200) + late));
            self.parcels.push(Parcel { due, to, seg, payload: payload.clone() });
        }
    }

    fn deliver(&mut self, parcel: Parcel) {
        let Parcel { to, seg, payload, .. } = parcel;
        let segment = Segment {
            local: seg.remote,
            remote: seg.local,
            seq: seg.seq,
            ack: seg.ack,
            window: seg.window,
            urgent: None,
            flags: seg.flags,
            ecn: seg.ecn,
            options: seg.options,
            payload: &payload,
        };
        let state = self.sides[to].socket.state();
        let reaction = self.with(to, |socket, cx| socket.on_segment(cx, &segment));
        if let Some(reply) = reaction.reply {
            assert!(!state.is_synchronized(), "a RST in {state:?}");
            self.launch(1 - to, reply, Vec::new());
        }
    }

    /// Lets the world go on until both sides are closed.
    fn run(&mut self) {
        let begin = self.now;
        while self.sides.iter().any(|side| side.socket.state() != State::Closed || side.socket.can_recv()) {
            for index in 0..2 {
                let (sides, random) = (&mut self.sides, &mut self.random);
                sides[index].act(random);
                self.poll(index);
            }
            let timers = self.sides.iter().filter_map(|side| side.socket.poll_at());
            let parcels = self.parcels.iter().map(|parcel| parcel.due);
            let readers = self
                .sides
                .iter()
                .any(|side| side.socket.can_recv() || side.socket.can_send() && !side.closed);
            let visit = readers.then(|| self.now + Duration::from_millis(5));
            let next = timers.chain(parcels).chain(visit).min();
            // Whoever closed last may have done so in this round; a stall is found by the checks.
            let Some(next) = next else { break };
            self.now = self.now.max(next);
            assert!(self.now.since(begin) < Duration::from_secs(3600), "a stall: an hour has passed");
            while let Some(index) = self.parcels.iter().position(|parcel| parcel.due <= self.now) {
                let parcel = self.parcels.swap_remove(index);
                self.deliver(parcel);
            }
        }
    }

    fn check(&self, seed: u64) {
        let [first, second] = &self.sides;
        for (reader, writer) in [(first, second), (second, first)] {
            assert_eq!(
                reader.socket.state(),
                State::Closed,
                "seed {seed}: a stall: nothing will ever happen"
            );
            assert_eq!(reader.read.len(), writer.writes.len(), "seed {seed}: octets");
            assert!(reader.read == writer.writes, "seed {seed}: the stream differs");
            assert_eq!(reader.socket.close_reason(), Some(CloseReason::Finished), "seed {seed}");
        }
        // No busy loop: polls are in proportion to what was sent and to the times that something happened.
        assert!(self.polls < 40 * self.parcels_sent + 100_000, "seed {seed}: {} polls", self.polls);
    }
}

fn storm(seeds: core::ops::Range<u64>, weather: Weather, offers: Offers, amount: usize) {
    for seed in seeds {
        let mut world = World::new(seed, weather, offers, amount);
        world.open();
        world.run();
        world.check(seed);
    }
}

const CLEAR: Weather = Weather { lost: 0, doubled: 0, late: 0 };
const ROUGH: Weather = Weather { lost: 50, doubled: 30, late: 100 };
/// Much worse, and eight losses in a row become likely: connections are then given up, rightly.
const WILD: Weather = Weather { lost: 130, doubled: 100, late: 300 };

#[test]
#[ignore = "long: for whoever changes recovery"]
fn two_engines_in_all_weathers_for_long() {
    for (weather, amount) in [(CLEAR, 60_000), (ROUGH, 40_000), (WILD, 8000)] {
        storm(1000..1700, weather, Offers::ALL, amount);
        storm(2000..2700, weather, Offers::NONE, amount);
    }
}

#[test]
fn two_engines_on_a_clear_link() {
    storm(0..20, CLEAR, Offers::ALL, 100_000);
    storm(20..30, CLEAR, Offers::NONE, 100_000);
}

#[test]
fn two_engines_on_a_rough_link() {
    storm(100..140, ROUGH, Offers::ALL, 60_000);
    storm(140..160, ROUGH, Offers::NONE, 60_000);
}

#[test]
fn two_engines_on_a_wild_link() {
    storm(200..230, WILD, Offers::ALL, 8000);
    storm(230..260, WILD, Offers::NONE, 8000);
}
