//! Applications that talk over TCP in a simulation: they send, read slowly or not at all for a while, close one direction
//! or both, or abort. What is read is compared octet by octet, and their sockets are held to what the wire shows.

mod side;

use std::net::SocketAddr;

use wireloom::time::{Duration, Instant};
use wireloom::{Local, tcp};

use self::side::Side;
use crate::content::Content;
use crate::plan::{Close, Plan};
use crate::random::Random;
use crate::sim::{Family, Host, World};
use crate::watch::{Rules, Taken};

/// How the two sides come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// A socket of the second host listens, the first connects.
    Passive,
    /// The second host has a listener with a backlog.
    Listener,
    /// Both connect, RFC 9293 §3.5 figure 7.
    Simultaneous,
}

/// A connection and the applications at its ends.
#[derive(Debug)]
pub struct Flow {
    /// First the side of host 0.
    pub sides: [Side; 2],
    /// When something last happened.
    pub progress_at: Instant,
    moves: u64,
}

impl Flow {
    /// Opens a connection between the hosts, at `port` of the second.
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
        let contents = [Content::random(random), Content::random(random)];
        let taken = if open == Open::Listener { Taken::Listener } else { Taken::Socket };
        world.watch.borrow_mut().expect(port, contents, Rules { taken, ..Rules::default() });
        let mut index = 0;
        let sides = plans.map(|plan| {
            index += 1;
            Side::new(world, index - 1, plan, contents)
        });
        let now = world.now;
        let mut flow = Flow { sides, progress_at: now, moves: 0 };
        if open == Open::Listener {
            flow.sides[1].listen(world, random, port);
        }
        for (index, side) in flow.sides.iter().enumerate() {
            let remote = SocketAddr::new(Host::address(1 - index, family), port);
            let Some(mut socket) = side.socket(world) else { continue };
            match (index, open) {
                (1, Open::Passive) => socket.listen(port).expect("a free port"),
                (_, Open::Passive | Open::Listener) => {
                    socket.connect(now, remote, Local::ANY).expect("a route");
                }
                (_, Open::Simultaneous) => {
                    socket.connect(now, remote, port).expect("a route and a free port");
                }
            }
        }
        flow
    }

    /// Lets both applications do what they want to do now; when one wants to act next.
    pub fn act(&mut self, world: &mut World) -> Option<Instant> {
        let nexts = self.sides.each_mut().map(|side| side.act(world));
        if nexts.iter().any(|(_, happened)| *happened) {
            self.progress_at = world.now;
            self.moves += 1;
        }
        nexts.into_iter().filter_map(|(next, _)| next).min()
    }

    /// Holds both sockets to what the wire shows, and asks that none of them is silent for longer than `longest` while it
    /// has something to say.
    ///
    /// # Panics
    /// They break a rule.
    pub fn inspect(&mut self, world: &mut World, longest: Duration) {
        for index in 0..2 {
            if let Err(what) = self.sides[index].inspect(world, longest) {
                let stats = world.hosts.each_ref().map(|host| host.stack.stats());
                let drops =
                    stats.map(|stats| stats.discards().filter(|(_, times)| *times > 0).collect::<Vec<_>>());
                panic!("at {:?} host {index}: {what}; discarded: {drops:?}; {self:#?}", world.now);
            }
        }
    }

    /// Whether nothing is left to do for the applications.
    pub fn is_done(&self) -> bool {
        self.sides.iter().all(Side::is_done)
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
    pub fn states(&self, world: &mut World) -> [tcp::State; 2] {
        self.sides.each_ref().map(|side| side.state(world))
    }

    /// How long an application sits still by plan.
    pub fn longest_pause(&self) -> Duration {
        let plans = self.sides.iter().map(|side| &side.plan);
        let spans = plans.flat_map(|plan| {
            let pause = plan.pause.map_or(Duration::ZERO, |(_, pause)| pause);
            [pause, plan.write_every, plan.read_every]
        });
        spans.max().unwrap_or(Duration::ZERO)
    }

    /// How often something has happened.
    pub fn moves(&self) -> u64 {
        self.moves
    }

    /// Octets that were read and compared.
    pub fn octets(&self) -> u64 {
        self.sides.iter().map(|side| side.received).sum()
    }

    /// What must hold at the end: every octet arrived unless somebody gave up, and both sockets are done.
    ///
    /// # Panics
    /// It does not.
    pub fn check(&self, world: &mut World) {
        let states = self.states(world);
        let lost = world.hosts.iter().any(|host| host.port.counts().spoilt() > 0);
        if self.was_aborted() {
            // A RST that did not arrive leaves the other side open, if it has nothing to send and does not ask.
            for (side, other) in [(0, 1), (1, 0)] {
                let (state, side) = (states[side], &self.sides[side]);
                let knows = side.aborted || !lost || side.plan.settings.keep_alive.is_some();
                assert!(state == tcp::State::Closed || !knows, "after an abort: {states:?} {self:#?}");
                let reason = side.reason(world);
                let fits = match reason {
                    Some(tcp::CloseReason::Aborted) => side.aborted,
                    // The RST of an abort in time, or after this side had nothing more to hear.
                    Some(tcp::CloseReason::Reset | tcp::CloseReason::Refused) => self.sides[other].aborted,
                    Some(tcp::CloseReason::Finished) => true,
                    Some(_) => lost,
                    None => state != tcp::State::Closed,
                };
                assert!(fits, "the reason {reason:?} after an abort: {self:#?}");
            }
            return;
        }
        for (side, other) in [(0, 1), (1, 0)] {
            let (side, other) = (&self.sides[side], &self.sides[other]);
            assert_eq!(side.failed, None, "nobody aborted: {self:#?}");
            assert_eq!(side.received, other.plan.send, "octets were lost: {self:#?}");
            assert_eq!(side.reason(world), Some(tcp::CloseReason::Finished), "{self:#?}");
            // RFC 9293 §3.6: who closes first waits, and nobody else. Where everything goes wrong, a RST may come from the
            // other side, whose TIME-WAIT is over, before it has begun here.
            assert!(side.closed_first || !side.waited, "TIME-WAIT: {self:#?}");
            if !world.hosts[side.host].retires && !lost {
                assert_eq!(side.waited, side.closed_first, "TIME-WAIT: {self:#?}");
            }
        }
        assert!(self.sides.iter().any(|side| side.closed_first), "nobody closed first: {self:#?}");
        assert_eq!(states, [tcp::State::Closed; 2], "after TIME-WAIT: {self:#?}");
    }
}
