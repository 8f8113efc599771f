//! Applications that talk over TCP in a simulation: they send, read slowly or not at all for a while, close one direction
//! or both, or abort. What is read is compared octet by octet.

use std::net::SocketAddr;

use wireloom::time::{Duration, Instant};
use wireloom::{Local, tcp};

use crate::random::Random;
use crate::sim::{Family, Host, World};

/// What one side of a connection does.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Octets that it sends before it closes its direction.
    pub send: u64,
    /// Octets that it hands to the stack at a time, at most.
    pub write: usize,
    /// Time between two writes.
    pub write_every: Duration,
    /// Octets that it reads at a time, at most.
    pub read: usize,
    /// Time between two reads.
    pub read_every: Duration,
    /// It stops reading after so many octets, for so long.
    pub pause: Option<(u64, Duration)>,
    /// It aborts the connection after having read so many octets.
    pub abort_after: Option<u64>,
    /// It closes only after it has read everything from the other side.
    pub close: Close,
}

/// When a side closes its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Close {
    /// As soon as it has sent all.
    Sent,
    /// When it has also read the other side's FIN.
    Both,
}

impl Plan {
    /// Something for a side to do.
    pub fn random(random: &mut Random) -> Plan {
        let millis = |random: &mut Random, most| Duration::from_millis(random.below(most));
        Plan {
            send: random.pick(&[0, 1, 1000, 20_000, 60_000]) + random.below(500),
            write: random.pick(&[1, 100, 536, 1460, 5000, 100_000]) + random.below(100) as usize,
            write_every: if random.chance(700) { Duration::ZERO } else { millis(random, 30) },
            read: random.pick(&[50, 1000, 5000, 100_000]),
            read_every: if random.chance(600) { Duration::ZERO } else { millis(random, 50) },
            pause: random
                .chance(250)
                .then(|| (random.below(20_000), Duration::from_millis(random.within(100, 20_000)))),
            abort_after: random.chance(80).then(|| random.below(20_000)),
            close: random.pick(&[Close::Sent, Close::Sent, Close::Both]),
        }
        .bounded()
    }

    /// Tiny writes of much data would take long for no gain.
    fn bounded(mut self) -> Plan {
        if self.write < 200 || self.write_every > Duration::ZERO {
            self.send = self.send.min(8_000);
        }
        self
    }
}

/// How the two sides come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// The second host listens, the first connects.
    Passive,
    /// Both connect, RFC 9293 §3.5 figure 7.
    Simultaneous,
}

/// One side of a connection.
#[derive(Debug)]
pub struct Side {
    host: usize,
    handle: tcp::Handle,
    plan: Plan,
    /// What the octets are made from; the other side knows it.
    pattern: u64,
    sent: u64,
    closed: bool,
    aborted: bool,
    /// How many octets were read.
    pub received: u64,
    /// Whether the other side's FIN was read.
    pub finished: bool,
    /// How the connection ended, if badly.
    pub failed: Option<tcp::CloseReason>,
    write_at: Instant,
    read_at: Instant,
}

/// A connection and the applications at its ends.
#[derive(Debug)]
pub struct Flow {
    /// First the side of host 0.
    pub sides: [Side; 2],
    /// When something last happened.
    pub progress_at: Instant,
}

/// The octet at a place of a stream.
fn octet(pattern: u64, place: u64) -> u8 {
    let mixed = (place ^ pattern).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 56) as u8
}

impl Flow {
    /// Opens a connection between the hosts, at `port` of each.
    ///
    /// # Panics
    /// A stack refuses a verb.
    pub fn open(
        world: &mut World,
        random: &mut Random,
        family: Family,
        port: u16,
        open: Open,
        mut plans: [Plan; 2],
    ) -> Flow {
        if plans.iter().all(|plan| plan.close == Close::Both) {
            // Each would wait for the other.
            plans[0].close = Close::Sent;
        }
        let mut index = 0;
        let patterns = [random.next_u64(), random.next_u64()];
        let now = world.now;
        let sides = plans.map(|plan| {
            let mut room = || vec![0; random.pick(&[2000, 4096, 16_384, 65_535, 200_000])];
            let buffers = tcp::Buffers { rx: room().into(), tx: room().into() };
            let handle = world.hosts[index].stack.add_tcp(buffers).expect("room for a socket");
            let side = Side {
                host: index,
                handle,
                plan,
                pattern: patterns[index],
                sent: 0,
                closed: false,
                aborted: false,
                received: 0,
                finished: false,
                failed: None,
                write_at: now,
                read_at: now,
            };
            index += 1;
            side
        });
        let flow = Flow { sides, progress_at: now };
        for (index, side) in flow.sides.iter().enumerate() {
            let remote = SocketAddr::new(Host::address(1 - index, family), port);
            let mut socket = world.hosts[index].stack.tcp(side.handle).expect("a fresh handle");
            match (index, open) {
                (1, Open::Passive) => socket.listen(port).expect("a free port"),
                (_, Open::Passive) => socket.connect(now, remote, Local::ANY).expect("a route"),
                (_, Open::Simultaneous) => {
                    socket.connect(now, remote, port).expect("a route and a free port")
                }
            }
        }
        flow
    }

    /// Lets both applications do what they want to do now; when one wants to act next.
    pub fn act(&mut self, world: &mut World) -> Option<Instant> {
        let now = world.now;
        let mut next = None;
        let patterns = [self.sides[1].pattern, self.sides[0].pattern];
        let mut happened = false;
        for (side, pattern) in self.sides.iter_mut().zip(patterns) {
            let mut socket = world.hosts[side.host].stack.tcp(side.handle).expect("a handle that lives");
            happened |= side.read(&mut socket, now, pattern) | side.write(&mut socket, now);
            if side.failed.is_none() && !side.aborted {
                side.failed = socket.close_reason().filter(|reason| *reason != tcp::CloseReason::Finished);
                happened |= side.failed.is_some();
            }
            let waits = [(side.read_at, side.wants_to_read()), (side.write_at, side.wants_to_write())];
            let soon = waits.into_iter().filter(|(at, wants)| *wants && *at > now).map(|(at, _)| at).min();
            next = [next, soon].into_iter().flatten().min();
        }
        if happened {
            self.progress_at = now;
        }
        next
    }

    /// Whether nothing is left to do for the applications.
    pub fn is_done(&self) -> bool {
        self.sides.iter().all(|side| side.aborted || side.failed.is_some() || side.finished && side.closed)
    }

    /// Whether one side gave up and the other can't know: the RST was lost, and it has nothing to send that would bring
    /// another one.
    pub fn is_stranded(&self, now: Instant) -> bool {
        self.was_aborted() && now.since(self.progress_at) > Duration::from_secs(600)
    }

    /// Whether an application ended the connection early.
    pub fn was_aborted(&self) -> bool {
        self.sides.iter().any(|side| side.aborted)
    }

    /// The state of the TCP sockets.
    ///
    /// # Panics
    /// A handle went stale.
    pub fn states(&self, world: &mut World) -> [tcp::State; 2] {
        [0, 1].map(|index| {
            world.hosts[index].stack.tcp(self.sides[index].handle).expect("a handle that lives").state()
        })
    }

    /// How long an application sat still by plan.
    pub fn longest_pause(&self) -> Duration {
        let pauses = self.sides.iter().filter_map(|side| side.plan.pause);
        pauses.map(|(_, pause)| pause).max().unwrap_or(Duration::ZERO)
    }

    /// What must hold at the end: every octet arrived unless somebody gave up, and both sockets are done.
    ///
    /// # Panics
    /// It does not.
    pub fn check(&self, world: &mut World) {
        let states = self.states(world);
        if self.was_aborted() {
            // A RST that did not arrive leaves the other side open, if it has nothing to send.
            let lost = world
                .hosts
                .iter()
                .map(|host| host.port.counts())
                .any(|c| c.lost + c.corrupted + c.overflowed > 0);
            let known = |(index, state): (usize, tcp::State)| {
                state == tcp::State::Closed || lost && !self.sides[index].aborted
            };
            assert!(states.into_iter().enumerate().all(known), "after an abort: {states:?} {self:#?}");
            return;
        }
        for (side, other) in [(0, 1), (1, 0)] {
            let (side, other) = (&self.sides[side], &self.sides[other]);
            assert_eq!(side.failed, None, "nobody aborted: {self:#?}");
            assert_eq!(side.received, other.plan.send, "octets were lost: {self:#?}");
        }
        assert_eq!(states, [tcp::State::Closed; 2], "after TIME-WAIT: {self:#?}");
    }
}

impl Side {
    fn wants_to_read(&self) -> bool {
        !self.aborted && !self.finished && self.failed.is_none()
    }

    fn wants_to_write(&self) -> bool {
        !self.aborted && !self.closed && self.failed.is_none()
    }

    fn read(&mut self, socket: &mut tcp::Ref<'_, 'static>, now: Instant, pattern: u64) -> bool {
        if !self.wants_to_read() || self.read_at > now {
            return false;
        }
        if let Some((after, pause)) = self.plan.pause.filter(|(after, _)| self.received >= *after) {
            self.plan.pause = None;
            self.read_at = now + pause;
            let _ = after;
            return false;
        }
        let mut octets = vec![0; self.plan.read];
        match socket.recv(&mut octets) {
            Ok(0) => false,
            Ok(len) => {
                for (place, read) in (self.received..).zip(&octets[..len]) {
                    assert_eq!(
                        *read,
                        octet(pattern, place),
                        "octet {place} of the stream to host {}",
                        self.host
                    );
                }
                self.received += len as u64;
                self.read_at = now + self.plan.read_every;
                if self.plan.abort_after.is_some_and(|after| self.received > after) {
                    socket.abort();
                    self.aborted = true;
                }
                true
            }
            Err(tcp::RecvError::Finished) => {
                self.finished = true;
                true
            }
            Err(_) => false,
        }
    }

    fn write(&mut self, socket: &mut tcp::Ref<'_, 'static>, now: Instant) -> bool {
        if !self.wants_to_write() || self.write_at > now {
            return false;
        }
        if self.sent == self.plan.send {
            let waits = self.plan.close == Close::Both && !self.finished;
            // RFC 9293 §3.10.4: to close before anything was agreed on is to give up.
            let is_open =
                !matches!(socket.state(), tcp::State::Closed | tcp::State::Listen | tcp::State::SynSent);
            if waits || !is_open {
                return false;
            }
            self.closed = socket.close().is_ok();
            return self.closed;
        }
        let len = self.plan.write.min((self.plan.send - self.sent) as usize);
        let octets: Vec<u8> = (self.sent..).take(len).map(|place| octet(self.pattern, place)).collect();
        match socket.send(&octets) {
            Ok(len) if len > 0 => {
                self.sent += len as u64;
                self.write_at = now + self.plan.write_every;
                true
            }
            Ok(_) | Err(_) => false,
        }
    }
}
