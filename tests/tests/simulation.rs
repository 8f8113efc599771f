//! Two stacks talk over a link that misbehaves, in virtual time and by a seed.
//!
//! `WIRELOOM_SEEDS=500` runs so many seeds of each kind in place of a few; `WIRELOOM_SEED=17` runs one, the one that a
//! failing test has printed.

#[path = "simulation/crowd.rs"]
mod crowd;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::ops::RangeInclusive;

use wireloom::device::Medium;
use wireloom::time::{Duration, Instant};
use wireloom::udp;
use wireloom_tests::environment;
use wireloom_tests::flow::{Flow, Open, Plan};
use wireloom_tests::link::Conditions;
use wireloom_tests::random::Random;
use wireloom_tests::sim::{Family, Host, World};

/// Seeds of each kind where nothing else is asked for.
const SEEDS: u64 = 8;
/// RFC 6298 §2.5: no retransmission waits longer than a minute; one that is lost, too, waits as long again.
const LONGEST_RTO: Duration = Duration::from_secs(60);

#[test]
fn streams_over_a_link_without_faults() {
    each_seed(1, |random| {
        let rate = random.pick(&[0, 125_000, 1_250_000]);
        let delay = Duration::from_micros(random.pick(&[0, 10, 1000, 80_000]));
        // Nothing may be lost here, so the queue is as long as it has to be.
        Conditions { bandwidth: rate, delay, queue: 100_000, ..Conditions::GOOD }
    });
}

#[test]
fn streams_over_a_link_that_loses() {
    each_seed(2, |random| Conditions { loss: random.pick(&[5, 20, 50, 100]), ..Conditions::GOOD });
}

#[test]
fn streams_over_a_link_that_reorders_and_duplicates() {
    each_seed(3, |random| Conditions {
        reorder: random.pick(&[50, 200, 500]),
        reorder_by: Duration::from_millis(random.within(1, 40)),
        duplicate: random.pick(&[0, 50, 200]),
        ..Conditions::GOOD
    });
}

#[test]
fn streams_over_a_link_that_corrupts() {
    each_seed(4, |random| Conditions { corrupt: random.pick(&[10, 50, 100]), ..Conditions::GOOD });
}

#[test]
fn streams_over_a_slow_link_with_a_short_queue() {
    each_seed(5, |random| Conditions {
        bandwidth: random.pick(&[20_000, 100_000, 1_000_000]),
        queue: random.within(2, 20) as usize,
        delay: Duration::from_millis(random.within(0, 50)),
        ..Conditions::GOOD
    });
}

#[test]
fn streams_over_a_link_with_every_fault() {
    each_seed(6, |random| Conditions {
        loss: random.pick(&[10, 50, 100]),
        corrupt: random.pick(&[0, 20]),
        duplicate: random.pick(&[0, 50]),
        reorder: random.pick(&[0, 100]),
        reorder_by: Duration::from_millis(random.within(1, 30)),
        delay: Duration::from_millis(random.within(0, 100)),
        bandwidth: random.pick(&[0, 100_000, 1_000_000]),
        queue: random.within(10, 100) as usize,
    });
}

/// More clients than a listener has entries, and more than it has sockets: all are served, over every kind of link.
#[test]
fn a_crowd_at_a_listener() {
    let faults = Conditions {
        loss: 30,
        duplicate: 30,
        reorder: 100,
        reorder_by: Duration::from_millis(5),
        ..Conditions::GOOD
    };
    for (kind, conditions) in [(9, Conditions::GOOD), (10, faults)] {
        for seed in seeds() {
            println!("WIRELOOM_SEED={seed}");
            crowd::crowd(&mut Random::new(kind << 32 | seed), conditions);
        }
    }
}

/// Datagrams of every size up to several fragments: what arrives was sent, octet by octet, and over a link without faults
/// each arrives once.
#[test]
fn datagrams_over_every_kind_of_link() {
    let faults = Conditions {
        loss: 50,
        corrupt: 20,
        duplicate: 50,
        reorder: 200,
        reorder_by: Duration::from_millis(20),
        ..Conditions::GOOD
    };
    for (kind, conditions) in [(7, Conditions::GOOD), (8, faults)] {
        for seed in seeds() {
            println!("WIRELOOM_SEED={seed}");
            let mut random = Random::new(kind << 32 | seed);
            exchange_datagrams(&mut random, conditions);
        }
    }
}

/// The first octets of a datagram say which it is.
fn datagram(number: u64, len: usize) -> Vec<u8> {
    let mut octets = number.to_be_bytes().to_vec();
    octets.extend(Random::new(number).octets(len));
    octets
}

fn exchange_datagrams(random: &mut Random, conditions: Conditions) {
    let medium = random.pick(&[Medium::Ethernet, Medium::Ip]);
    let mut world = World::new(medium, 1500, [conditions; 2], random);
    let queue = || udp::Queue::new(vec![udp::Entry::EMPTY; 64], vec![0; 100_000]);
    let handles = [0, 1].map(|index| {
        let stack = &mut world.hosts[index].stack;
        let handle = stack.add_udp(udp::Buffers { rx: queue(), tx: queue() }).expect("room for a socket");
        stack.udp(handle).expect("a fresh handle").bind(9000).expect("a free port");
        handle
    });
    // By receiver: what is on its way, and how often it came.
    let mut expected = [BTreeMap::new(), BTreeMap::new()];
    for number in 0..100 {
        let (from, family) = (random.below(2) as usize, random.pick(&[Family::V4, Family::V6]));
        let octets = datagram(number, random.pick(&[0, 1, 100, 1444, 1464, 1465, 3000, 8000]));
        let to = SocketAddr::new(Host::address(1 - from, family), 9000);
        let mut socket = world.hosts[from].stack.udp(handles[from]).expect("a handle that lives");
        match socket.send_to(&octets, to) {
            Ok(()) => drop(expected[1 - from].insert(octets, 0)),
            // While ARP's questions are lost the queue fills up.
            Err(error) => assert!(error == udp::SendError::BufferFull && conditions.loss > 0, "{error}"),
        }
        drop(socket);
        world.run(Duration::from_millis(random.pick(&[0, 1, 30])));
        for (index, expected) in expected.iter_mut().enumerate() {
            take_datagrams(&mut world, index, handles[index], expected);
        }
    }
    world.run(Duration::from_secs(5));
    for (index, expected) in expected.iter_mut().enumerate() {
        take_datagrams(&mut world, index, handles[index], expected);
        let (sent, came) = (expected.len(), expected.values().filter(|times| **times > 0).count());
        match conditions.loss {
            0 => assert!(expected.values().all(|times| *times == 1), "{came} of {sent} came to host {index}"),
            // Of the longest ones seven fragments have to come through.
            _ => assert!(came * 2 > sent, "only {came} of {sent} came to host {index}"),
        }
    }
}

fn take_datagrams(
    world: &mut World,
    index: usize,
    handle: udp::Handle,
    expected: &mut BTreeMap<Vec<u8>, u32>,
) {
    let mut octets = vec![0; 10_000];
    let mut socket = world.hosts[index].stack.udp(handle).expect("a handle that lives");
    while let Ok((len, meta)) = socket.recv_from(&mut octets) {
        let families = [Family::V4, Family::V6].map(|family| Host::address(1 - index, family));
        assert!(families.contains(&meta.remote.ip()) && meta.remote.port() == 9000, "from {}", meta.remote);
        *expected.get_mut(&octets[..len]).expect("a datagram that was sent to this host") += 1;
    }
}

fn seeds() -> RangeInclusive<u64> {
    match environment::number("WIRELOOM_SEED") {
        Some(seed) => seed..=seed,
        None => 1..=environment::number("WIRELOOM_SEEDS").unwrap_or(SEEDS),
    }
}

fn each_seed(kind: u64, conditions: impl Fn(&mut Random) -> Conditions) {
    for seed in seeds() {
        // Shown only if the test fails; the last line names the seed that did.
        println!("WIRELOOM_SEED={seed}");
        let mut random = Random::new(kind << 32 | seed);
        let both = [conditions(&mut random), conditions(&mut random)];
        run(&mut random, both);
    }
}

/// A few connections between two hosts, until all are done; then TIME-WAIT is waited for, and everything is looked at.
fn run(random: &mut Random, conditions: [Conditions; 2]) {
    println!("{conditions:?}");
    let medium = random.pick(&[Medium::Ethernet, Medium::Ip]);
    let mtu = random.pick(&[1280, 1500, 1500, 9000]);
    let mut world = World::new(medium, mtu, conditions, random);
    let mut flows = Vec::new();
    for index in 0..random.within(1, 4) {
        let family = random.pick(&[Family::V4, Family::V6]);
        let open = if random.chance(150) { Open::Simultaneous } else { Open::Passive };
        let plans = [Plan::random(random), Plan::random(random)];
        flows.push(Flow::open(&mut world, random, family, 7000 + index as u16, open, plans));
    }
    let quiet = longest_silence(&conditions, &flows);
    while !flows.iter().all(|flow| flow.is_done() || flow.is_stranded(world.now)) {
        world.settle();
        let next = act(&mut flows, &mut world);
        for flow in flows.iter().filter(|flow| !flow.is_done() && !flow.was_aborted()) {
            let silence = world.now.since(flow.progress_at);
            let states = flow.states(&mut world);
            assert!(
                silence < quiet,
                "nothing happened for {silence:?} at {:?}: {states:?} {flow:#?}",
                world.now
            );
        }
        world.step(next.unwrap_or(world.now + Duration::from_secs(1)));
    }
    // Twice the longest life of a segment, RFC 9293 §3.4.2, and time for a last FIN that is lost again and again.
    world.run(Duration::from_secs(1000));
    flows.iter().for_each(|flow| flow.check(&mut world));
    let waiting: Vec<Option<Instant>> = world.hosts.iter().map(|host| host.stack.poll_at(host.id)).collect();
    println!("done at {:?}, waiting for {waiting:?}", world.now);
}

/// Lets the applications act until none has anything to do now; when the next one has.
fn act(flows: &mut [Flow], world: &mut World) -> Option<Instant> {
    loop {
        let before = flows.iter().filter(|flow| flow.progress_at == world.now).count();
        let next = flows.iter_mut().filter_map(|flow| flow.act(world)).min();
        let sent: u64 = world.hosts.iter().map(|host| host.port.counts().sent).sum();
        world.settle();
        let moved = world.hosts.iter().map(|host| host.port.counts().sent).sum::<u64>() != sent;
        let after = flows.iter().filter(|flow| flow.progress_at == world.now).count();
        if !moved && before == after {
            return next;
        }
    }
}

/// How long a connection may be without any progress.
fn longest_silence(conditions: &[Conditions; 2], flows: &[Flow]) -> Duration {
    let pause = flows.iter().map(Flow::longest_pause).max().unwrap_or(Duration::ZERO);
    let is_clean = |c: &Conditions| c.loss == 0 && c.corrupt == 0 && c.queue >= 100_000;
    let slack = match conditions.iter().all(is_clean) {
        // A delayed ACK, a zero-window probe, or a round trip through a full queue.
        true => Duration::from_secs(10),
        false => LONGEST_RTO + LONGEST_RTO + LONGEST_RTO,
    };
    // While one side pauses, probes of its window back off (RFC 9293 §3.8.6.1) and one of them may be late by as much.
    pause + pause + slack
}
