//! Two hosts with a link between them, in virtual time: nothing happens that the seed does not decide.

use std::cell::RefCell;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::rc::Rc;

use wireloom::addr::{Cidr, MacAddr};
use wireloom::config::Config;
use wireloom::device::Medium;
use wireloom::iface::{InterfaceConfig, InterfaceId, Rest, Seed, Sizes, Stack};
use wireloom::time::{Duration, Instant};

use crate::link::{Conditions, Port, link};
use crate::random::Random;
use crate::watch::Watch;

/// How often a host may ask to be polled at once without anything happening. The first time may be the one that finds
/// nothing to do any more.
const IDLE_POLLS: u32 = 8;

/// One host: a stack and its end of the link.
#[derive(Debug)]
pub struct Host {
    /// The stack.
    pub stack: Stack<'static>,
    /// Its only interface.
    pub id: InterfaceId,
    /// The device behind it.
    pub port: Port,
    /// Polls in a row, at the same time, in which no frame came or went.
    idle: u32,
    /// Whether what is left of a connection in TIME-WAIT leaves its socket.
    pub retires: bool,
}

impl Host {
    /// The address of host `index` in each family.
    pub fn address(index: usize, family: Family) -> IpAddr {
        let last = index as u8 + 1;
        match family {
            Family::V4 => Ipv4Addr::new(10, 0, 0, last).into(),
            Family::V6 => Ipv6Addr::new(0xfd00, 0, 0, 0, 0, 0, 0, last.into()).into(),
        }
    }

    fn new(index: usize, medium: Medium, port: Port, random: &mut Random) -> Self {
        let mut seed = [0; 16];
        seed.copy_from_slice(&random.octets(16));
        let sizes = Sizes {
            tcp: 16,
            udp: 8,
            datagrams: 4,
            datagram_len: 20_000,
            pending: 16,
            // Without entries a socket stays in TIME-WAIT; with few of them, old ones give way to new ones.
            time_wait: random.pick(&[0, 2, 512]),
            ..Sizes::default()
        };
        let mut stack = Stack::new(Config::new(Seed::new(seed)), sizes.allocate());
        let config = match medium {
            Medium::Ip => InterfaceConfig::ip(),
            _ => InterfaceConfig::ethernet(MacAddr([2, 0, 0, 0, 0, index as u8 + 1])),
        };
        let id = stack.add_interface(config).expect("there is room for an interface");
        for (family, prefix) in [(Family::V4, 24), (Family::V6, 64)] {
            let address = Cidr::new(Host::address(index, family), prefix).expect("a sound prefix");
            stack.add_address(id, address).expect("there is room for an address");
        }
        Host { stack, id, port, idle: 0, retires: sizes.time_wait > 0 }
    }

    /// Polls until the stack says that nothing waits.
    ///
    /// # Panics
    /// It asks to be polled again and again while nothing happens.
    fn settle(&mut self, now: Instant) {
        loop {
            let before = self.port.counts().sent;
            let arriving = self.port.next_at().is_some_and(|at| at <= now);
            let outcome = self.stack.poll(now, self.id, &mut self.port);
            let moved = arriving || self.port.counts().sent != before || outcome.rest == Rest::Device;
            self.idle = if moved { 0 } else { self.idle + 1 };
            assert!(
                self.idle < IDLE_POLLS,
                "busy loop at {now:?}: {outcome:?}, {:?}",
                self.stack.poll_at(self.id)
            );
            let due = self.stack.poll_at(self.id).is_some_and(|at| at <= now);
            if outcome.rest == Rest::Nothing && !due {
                break;
            }
        }
        self.idle = 0;
    }
}

/// Which Internet protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// IPv4.
    V4,
    /// IPv6.
    V6,
}

/// Two hosts and the time.
#[derive(Debug)]
pub struct World {
    /// What time it is.
    pub now: Instant,
    /// The hosts.
    pub hosts: [Host; 2],
    /// Sees every frame between them.
    pub watch: Rc<RefCell<Watch>>,
}

impl World {
    /// Both hosts at rest, with the addresses of [`Host::address`].
    pub fn new(medium: Medium, mtu: usize, conditions: [Conditions; 2], random: &mut Random) -> Self {
        let watch = Rc::new(RefCell::new(Watch::new(medium, mtu)));
        let [left, right] = link(medium, mtu, conditions, random, &watch);
        let hosts = [Host::new(0, medium, left, random), Host::new(1, medium, right, random)];
        // Not at the origin, so that nothing works only because a time is zero.
        World { now: Instant::from_secs(random.within(1, 1_000_000)), hosts, watch }
    }

    /// Lets both hosts do what is due now.
    pub fn settle(&mut self) {
        let now = self.now;
        self.hosts.iter_mut().for_each(|host| host.settle(now));
    }

    /// When something will happen by itself: a frame arrives, or a timer of a host runs out.
    pub fn next_at(&self) -> Option<Instant> {
        let times = self.hosts.iter().flat_map(|host| [host.port.next_at(), host.stack.poll_at(host.id)]);
        times.flatten().min()
    }

    /// Moves on to the next event, or to `latest`, whichever is sooner.
    pub fn step(&mut self, latest: Instant) {
        let next = self.next_at().unwrap_or(latest).min(latest);
        self.now = next.max(self.now + Duration::from_micros(1));
        self.settle();
    }

    /// Lets time pass.
    pub fn run(&mut self, span: Duration) {
        let end = self.now + span;
        self.settle();
        while self.now < end {
            self.step(end);
        }
    }
}
