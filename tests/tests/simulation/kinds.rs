//! What a seed stands for: its number decides which kind of scene it is, and everything that is left to chance in it.

use wireloom::device::Medium;
use wireloom::tcp::Algorithm;
use wireloom::time::Duration;
use wireloom_tests::link::{Conditions, Outages};
use wireloom_tests::plan::Plan;
use wireloom_tests::random::Random;

/// The kinds of scenes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Streams over a link without faults.
    Clean,
    /// Streams over a link that loses.
    Lossy,
    /// Streams over a link that reorders and duplicates.
    Reordered,
    /// Streams over a link that corrupts.
    Corrupted,
    /// Streams over a slow link with a short queue, which may mark.
    Slow,
    /// Streams over a link with every fault.
    Faulty,
    /// Streams over a link that loses so much that many things get lost again and again.
    Wild,
    /// Streams to a place that is seconds away.
    Far,
    /// Streams over a link that fails altogether for minutes.
    Outages,
    /// Connections on which little happens, kept alive.
    Idle,
    /// Readers that let a window be closed for up to an hour.
    Stalled,
    /// A few octets at a time, into windows of a few octets.
    Trickle,
    /// Megabytes, over anything that carries them.
    SmallBulk,
    /// As much as possible over a fast link.
    Bulk,
    /// Much over a fast link with a few faults.
    RoughBulk,
    /// More clients than a listener has room for.
    Crowd,
    /// The same over a link with faults.
    RoughCrowd,
    /// Datagrams of every size.
    Datagrams,
    /// The same over a link with faults.
    RoughDatagrams,
}

/// How often each kind comes in a hundred seeds.
const MIX: [(Kind, u64); 19] = [
    (Kind::Clean, 10),
    (Kind::Lossy, 8),
    (Kind::Reordered, 8),
    (Kind::Corrupted, 6),
    (Kind::Slow, 10),
    (Kind::Faulty, 14),
    (Kind::Wild, 4),
    (Kind::Far, 4),
    (Kind::Outages, 4),
    (Kind::Idle, 5),
    (Kind::Stalled, 5),
    (Kind::Trickle, 3),
    (Kind::SmallBulk, 4),
    (Kind::Bulk, 2),
    (Kind::RoughBulk, 2),
    (Kind::Crowd, 3),
    (Kind::RoughCrowd, 3),
    (Kind::Datagrams, 3),
    (Kind::RoughDatagrams, 2),
];

impl Kind {
    /// The kind of scene of this seed.
    pub(crate) fn of(seed: u64) -> Kind {
        // So that neighbours are of different kinds, and a few seeds are of many.
        let mut place = seed.wrapping_mul(37) % 100;
        for (kind, times) in MIX {
            if place < times {
                return kind;
            }
            place -= times;
        }
        unreachable!("the mix makes a hundred")
    }

    /// The first seeds of this kind.
    pub(crate) fn seeds(self) -> impl Iterator<Item = u64> {
        (1..).filter(move |seed| Kind::of(*seed) == self)
    }

    /// The link of a scene of this kind, one direction of it.
    pub(crate) fn conditions(self, random: &mut Random) -> Conditions {
        let good = Conditions { busy: random.pick(&[0, 0, 0, 20, 300]), ..Conditions::GOOD };
        let millis = |random: &mut Random, low, high| Duration::from_millis(random.within(low, high));
        match self {
            Kind::Clean | Kind::Idle | Kind::Stalled | Kind::Trickle | Kind::Crowd | Kind::Datagrams => {
                // Nothing may be lost here, so the queue is as long as it has to be.
                let delay = Duration::from_micros(random.pick(&[0, 10, 1000, 80_000]));
                let bandwidth = random.pick(&[0, 125_000, 1_250_000]);
                let bandwidth = if self == Kind::Datagrams || self == Kind::Crowd { 0 } else { bandwidth };
                let delay = if self == Kind::Datagrams { Conditions::GOOD.delay } else { delay };
                Conditions { bandwidth, delay, queue: 100_000, mark: random.pick(&[5, usize::MAX]), ..good }
            }
            Kind::Lossy => Conditions { loss: random.pick(&[5, 20, 50, 100]), ..good },
            Kind::Reordered => Conditions {
                reorder: random.pick(&[50, 200, 500]),
                reorder_by: millis(random, 1, 40),
                duplicate: random.pick(&[0, 50, 200]),
                ..good
            },
            Kind::Corrupted => Conditions { corrupt: random.pick(&[10, 50, 100]), ..good },
            Kind::Slow => Conditions {
                bandwidth: random.pick(&[20_000, 100_000, 1_000_000]),
                queue: random.within(2, 20) as usize,
                mark: random.pick(&[1, 4, usize::MAX]),
                delay: millis(random, 0, 50),
                ..good
            },
            Kind::Faulty => Conditions {
                loss: random.pick(&[10, 50, 100]),
                corrupt: random.pick(&[0, 20]),
                delay: millis(random, 0, 100),
                bandwidth: random.pick(&[0, 100_000, 1_000_000]),
                queue: random.within(10, 100) as usize,
                mark: random.pick(&[3, usize::MAX]),
                ..disordered(good, random, 30)
            },
            Kind::Wild => Conditions {
                loss: random.within(100, 300) as u32,
                corrupt: random.pick(&[0, 50]),
                delay: millis(random, 0, 100),
                ..disordered(good, random, 300)
            },
            Kind::Far => Conditions {
                delay: millis(random, 300, 9000),
                loss: random.pick(&[0, 10, 50]),
                bandwidth: random.pick(&[1000, 10_000, 1_000_000]),
                queue: random.within(20, 200) as usize,
                ..disordered(good, random, 2000)
            },
            Kind::Outages => {
                let every = Duration::from_secs(random.within(20, 1200));
                let span = Duration::from_micros(every.total_micros() * random.within(1, 7) / 10);
                let outages = Some(Outages { every, span });
                Conditions { outages, loss: random.pick(&[0, 20]), delay: millis(random, 0, 100), ..good }
            }
            Kind::SmallBulk | Kind::Bulk => fast(good, random),
            Kind::RoughBulk => Conditions {
                loss: random.pick(&[0, 1, 1, 10]),
                corrupt: random.pick(&[0, 1]),
                reorder: random.pick(&[0, 1, 20]),
                reorder_by: Duration::from_micros(random.within(1, 3000)),
                duplicate: random.pick(&[0, 1]),
                ..fast(good, random)
            },
            Kind::RoughCrowd => Conditions {
                loss: 30,
                duplicate: 30,
                reorder: 100,
                reorder_by: Duration::from_millis(5),
                ..good
            },
            Kind::RoughDatagrams => Conditions {
                loss: 50,
                corrupt: 20,
                duplicate: 50,
                reorder: 200,
                reorder_by: Duration::from_millis(20),
                ..good
            },
        }
    }

    /// What one side of a connection does.
    pub(crate) fn plan(self, random: &mut Random) -> Plan {
        match self {
            Kind::Idle => Plan::idle(random),
            Kind::Stalled => Plan::stalled(random),
            Kind::Trickle => Plan::trickle(random),
            Kind::SmallBulk => {
                let send = random.within(100_000, 4_000_000);
                Plan::bulk(random, send)
            }
            Kind::Bulk => {
                let send = random.within(50_000_000, 250_000_000);
                Plan::bulk(random, send)
            }
            Kind::RoughBulk => {
                let send = random.within(5_000_000, 50_000_000);
                Plan::bulk(random, send)
            }
            Kind::Wild => {
                let plan = Plan::random(random);
                Plan { send: plan.send.min(8000), ..plan }.patient()
            }
            Kind::Far | Kind::Outages => Plan { abort_after: None, ..Plan::random(random) }.patient(),
            Kind::Clean
            | Kind::Lossy
            | Kind::Reordered
            | Kind::Corrupted
            | Kind::Slow
            | Kind::Faulty
            | Kind::Crowd
            | Kind::RoughCrowd
            | Kind::Datagrams
            | Kind::RoughDatagrams => Plan::random(random),
        }
    }

    /// How many connections there are, at most.
    pub(crate) fn most_flows(self) -> u64 {
        match self {
            Kind::Bulk | Kind::RoughBulk => 1,
            _ => 4,
        }
    }

    /// What the link carries, and how long its packets may be.
    pub(crate) fn link(self, random: &mut Random) -> (Medium, usize) {
        let medium = random.pick(&[Medium::Ethernet, Medium::Ip]);
        let mtu = match self {
            Kind::Bulk | Kind::RoughBulk => random.pick(&[1500, 9000, 9000, 65_535]),
            Kind::Crowd | Kind::RoughCrowd | Kind::Datagrams | Kind::RoughDatagrams => 1500,
            _ => random.pick(&[1280, 1500, 1500, 9000]),
        };
        (medium, mtu)
    }
}

fn disordered(good: Conditions, random: &mut Random, most_millis: u64) -> Conditions {
    Conditions {
        duplicate: random.pick(&[0, 50]),
        reorder: random.pick(&[0, 100]),
        reorder_by: Duration::from_millis(random.within(1, most_millis)),
        ..good
    }
}

fn fast(good: Conditions, random: &mut Random) -> Conditions {
    Conditions {
        delay: Duration::from_micros(random.pick(&[10, 200, 5000])),
        batch: Duration::from_micros(random.pick(&[0, 50, 1000])),
        bandwidth: random.pick(&[0, 125_000_000, 1_250_000_000]),
        queue: random.pick(&[100, 1000, 100_000]),
        mark: random.pick(&[20, usize::MAX]),
        ..good
    }
}

/// Without congestion control a sender fills a short queue again and again: that is what it is for, but takes long.
pub(crate) fn is_hopeless(conditions: &Conditions, plan: &Plan) -> bool {
    plan.settings.control == Algorithm::None && conditions.bandwidth > 0 && plan.send > 1_000_000
}
