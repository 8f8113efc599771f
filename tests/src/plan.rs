//! What the applications of a simulation do, and how their sockets are set.

use wireloom::tcp::{Algorithm, EcnOffer, KeepAlive, Nagle, Offer, Offers, Ref};
use wireloom::time::Duration;

use crate::random::Random;

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
    /// When it closes its direction.
    pub close: Close,
    /// Octets that its socket can receive and send.
    pub buffers: [usize; 2],
    /// How its socket is set.
    pub settings: Settings,
}

/// When a side closes its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Close {
    /// As soon as it has sent all.
    Sent,
    /// When it has also read the other side's FIN.
    Both,
}

/// How a socket is set.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// What is offered when a connection opens.
    pub offers: Offers,
    /// Its congestion control.
    pub control: Algorithm,
    /// Whether small segments wait.
    pub nagle: Nagle,
    /// How long acknowledgements may wait.
    pub ack_delay: Option<Duration>,
    /// Whether it checks on a silent peer.
    pub keep_alive: Option<KeepAlive>,
    /// When it gives up.
    pub user_timeout: Option<Duration>,
    /// How long it stays in TIME-WAIT.
    pub time_wait: Duration,
}

impl Plan {
    /// Something for a side to do.
    pub fn random(random: &mut Random) -> Plan {
        let millis = |random: &mut Random, most| Duration::from_millis(random.below(most));
        let mut buffer = || random.pick(&[600, 2000, 4096, 16_384, 65_535, 200_000]);
        let buffers = [buffer(), buffer()];
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
            buffers,
            settings: Settings::random(random),
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

    /// As many octets as fit the time.
    pub fn bulk(random: &mut Random, send: u64) -> Plan {
        let mut buffer = || random.pick(&[65_535, 262_144, 1_000_000, 4_000_000]);
        let buffers = [buffer(), buffer()];
        Plan {
            send,
            write: usize::MAX,
            write_every: Duration::ZERO,
            read: usize::MAX,
            read_every: Duration::ZERO,
            pause: None,
            abort_after: None,
            close: Close::Sent,
            buffers,
            settings: Settings { keep_alive: None, ..Settings::random(random) },
        }
    }

    /// A few octets now and then, and a socket that wants to know whether the other side is still there.
    pub fn idle(random: &mut Random) -> Plan {
        let keep_alive = KeepAlive {
            idle: Duration::from_secs(random.within(5, 50)),
            interval: Duration::from_secs(random.within(5, 50)),
            probes: u8::MAX,
        };
        let write = random.pick(&[1, 10, 600]);
        let times = random.within(2, 12);
        Plan {
            send: write as u64 * times,
            write,
            write_every: Duration::from_secs(random.within(20, 900)),
            pause: None,
            abort_after: None,
            settings: Settings { keep_alive: Some(keep_alive), ..Settings::random(random) },
            ..Plan::random(random)
        }
    }

    /// Writes much more than the other side wants to read for a long time.
    pub fn stalled(random: &mut Random) -> Plan {
        let pause = (random.below(20_000), Duration::from_secs(random.within(60, 4000)));
        let send = random.pick(&[0, 1000, 100_000]) + random.below(500_000);
        let buffers = [random.pick(&[600, 2000, 10_000]), random.pick(&[2000, 30_000])];
        let (write, write_every) = (random.within(1000, 60_000) as usize, Duration::ZERO);
        Plan {
            send,
            write,
            write_every,
            buffers,
            pause: Some(pause),
            abort_after: None,
            ..Plan::random(random)
        }
    }

    /// One octet after the other, on both sides of a window that is nearly closed.
    pub fn trickle(random: &mut Random) -> Plan {
        let seconds = |random: &mut Random| Duration::from_millis(random.within(200, 8000));
        let (write_every, read_every) = (seconds(random), seconds(random));
        let (send, write, read) =
            (random.within(100, 400), random.within(1, 20) as usize, random.within(1, 8) as usize);
        let buffers = [random.within(4, 1000) as usize, random.within(1, 3000) as usize];
        let base = Plan { pause: None, abort_after: None, ..Plan::random(random) };
        Plan { send, write, write_every, read, read_every, buffers, ..base }
    }

    /// The same with a socket that waits for long before it gives up.
    pub fn patient(mut self) -> Plan {
        self.settings.user_timeout = Some(Duration::from_secs(20_000));
        self
    }
}

impl Settings {
    /// Any that make sense.
    pub fn random(random: &mut Random) -> Settings {
        let mut offer = || if random.chance(750) { Offer::Yes } else { Offer::No };
        let (window_scale, sack, timestamps) = (offer(), offer(), offer());
        let ecn = random.pick(&[EcnOffer::Never, EcnOffer::WhenAsked, EcnOffer::Always, EcnOffer::Always]);
        let seconds = |random: &mut Random| Duration::from_secs(random.within(1, 60));
        Settings {
            offers: Offers { window_scale, sack, timestamps, ecn },
            control: random.pick(&[Algorithm::None, Algorithm::Reno, Algorithm::Cubic, Algorithm::Cubic]),
            nagle: if random.chance(700) { Nagle::On } else { Nagle::Off },
            ack_delay: match random.below(4) {
                0 => None,
                1 => Some(Duration::from_millis(random.within(1, 499))),
                _ => Some(Duration::from_millis(40)),
            },
            keep_alive: random.chance(300).then(|| KeepAlive {
                idle: seconds(random),
                interval: seconds(random),
                probes: u8::MAX,
            }),
            user_timeout: random.chance(300).then(|| Duration::from_secs(3600)),
            time_wait: seconds(random),
        }
    }

    /// Sets a socket that is closed.
    ///
    /// # Panics
    /// It refuses.
    pub fn apply(&self, socket: &mut Ref<'_, '_>) {
        socket.set_offers(self.offers).expect("no connection has begun");
        socket.set_congestion_control(self.control).expect("no connection has begun");
        socket.set_nagle(self.nagle);
        socket.set_ack_delay(self.ack_delay).expect("below half a second");
        socket.set_keep_alive(self.keep_alive).expect("sound intervals");
        socket.set_user_timeout(self.user_timeout);
        socket.set_time_wait(self.time_wait);
    }
}
