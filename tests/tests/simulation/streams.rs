//! Connections between two hosts: until all are done, then until TIME-WAIT is over; and then everything is looked at.

use wireloom::tcp::Algorithm;
use wireloom::time::{Duration, Instant};
use wireloom_tests::flow::{Flow, Open};
use wireloom_tests::link::Conditions;
use wireloom_tests::random::Random;
use wireloom_tests::sim::{Family, World};

use super::kinds::{Kind, is_hopeless};
use super::storm::{Report, say};

/// RFC 6298 §2.5: no retransmission waits longer than a minute, and RFC 9293 §3.8.6.1: no probe of a window.
const LONGEST_RTO: Duration = Duration::from_secs(60);
/// What a neighbour that does not answer may add to that: it is asked three times (RFC 4861 §10).
const NEIGHBOUR: Duration = Duration::from_secs(4);

pub(crate) fn run(kind: Kind, random: &mut Random) -> Report {
    let conditions = [kind.conditions(random), kind.conditions(random)];
    let (medium, mtu) = kind.link(random);
    say(format_args!("{medium:?}, MTU {mtu}, {conditions:?}"));
    let mut world = World::new(medium, mtu, conditions, random);
    let began = world.now;
    let mut flows = open(kind, &conditions, &mut world, random);
    let quiet = longest_silence(&conditions, &flows);
    while !flows.iter().all(|flow| flow.is_done() || flow.is_stranded(world.now)) {
        world.settle();
        let next = act(&mut flows, &mut world);
        flows.iter_mut().for_each(|flow| flow.inspect(&mut world, LONGEST_RTO + NEIGHBOUR));
        for flow in flows.iter().filter(|flow| !flow.is_done() && !flow.was_aborted()) {
            let silence = world.now.since(flow.progress_at);
            let states = flow.states(&mut world);
            assert!(silence < quiet, "nothing for {silence:?} at {:?}: {states:?} {flow:#?}", world.now);
        }
        let stranded = flows.iter().any(Flow::was_aborted).then(|| world.now + Duration::from_secs(10));
        let latest = [next, stranded].into_iter().flatten().min();
        let goes_on = latest.is_some() || world.next_at().is_some() || flows.iter().all(Flow::is_done);
        assert!(goes_on, "nothing will ever happen: {flows:#?}");
        world.step(latest.unwrap_or(world.now + LONGEST_RTO));
    }
    finish(&mut flows, &mut world);
    flows.iter().for_each(|flow| flow.check(&mut world));
    let octets = flows.iter().map(Flow::octets).sum();
    Report::of(&world, octets, world.now.since(began))
}

fn open(kind: Kind, conditions: &[Conditions; 2], world: &mut World, random: &mut Random) -> Vec<Flow> {
    let mut flows = Vec::new();
    for index in 0..random.within(1, kind.most_flows()) {
        let family = random.pick(&[Family::V4, Family::V6]);
        // A listener forgets who does not go on for a minute, and so loses whom an outage has kept from it.
        let is_kind_to_listeners = conditions.iter().all(|c| c.loss <= 50 && c.outages.is_none());
        let open = match random.below(20) {
            0..=2 => Open::Simultaneous,
            3..=9 if is_kind_to_listeners && kind != Kind::Far => Open::Listener,
            _ => Open::Passive,
        };
        let mut plans = [kind.plan(random), kind.plan(random)];
        for (plan, conditions) in plans.iter_mut().zip(conditions) {
            if is_hopeless(conditions, plan) {
                plan.settings.control = Algorithm::Cubic;
            }
        }
        say(format_args!("{open:?} {family:?} {plans:?}"));
        flows.push(Flow::open(world, random, family, 7000 + index as u16, open, plans));
    }
    flows
}

/// Lets the applications act until none has anything to do now; when the next one has.
fn act(flows: &mut [Flow], world: &mut World) -> Option<Instant> {
    let happened = |flows: &[Flow], world: &World| {
        (world.watch.borrow().frames, flows.iter().map(Flow::moves).sum::<u64>())
    };
    loop {
        let before = happened(flows, world);
        let next = flows.iter_mut().filter_map(|flow| flow.act(world)).min();
        world.settle();
        if happened(flows, world) == before {
            return next;
        }
    }
}

/// Twice the longest life of a segment, RFC 9293 §3.4.2, and time for a last FIN that is lost again and again.
fn finish(flows: &mut [Flow], world: &mut World) {
    let end = world.now + Duration::from_secs(1000);
    loop {
        flows.iter_mut().for_each(|flow| flow.inspect(world, LONGEST_RTO + NEIGHBOUR));
        if world.now >= end {
            break;
        }
        world.step(end);
    }
    let waiting = world.hosts.iter().map(|host| host.stack.poll_at(host.id));
    say(format_args!("done at {:?}, waiting for {:?}", world.now, waiting.collect::<Vec<_>>()));
}

/// How long a connection may be without any progress.
fn longest_silence(conditions: &[Conditions; 2], flows: &[Flow]) -> Duration {
    let pause = flows.iter().map(Flow::longest_pause).max().unwrap_or(Duration::ZERO);
    let way = conditions.iter().map(Conditions::longest_delay).max().unwrap_or(Duration::ZERO);
    let queued = |c: &Conditions| (c.queue as u64 * 9000).checked_div(c.bandwidth).unwrap_or(0);
    let queue = Duration::from_secs(conditions.iter().map(queued).max().unwrap_or(0));
    let is_clean = |c: &Conditions| c.is_reliable() && c.queue >= 100_000;
    let slack = match conditions.iter().all(is_clean) {
        // A delayed ACK, a zero-window probe, or some round trips.
        true => Duration::from_secs(10) + way.doubled(2),
        // A few retransmissions in a row may be lost, and one of a chain of them has to get through.
        false => LONGEST_RTO.doubled(2) + way.doubled(3) + queue.min(LONGEST_RTO.doubled(2)),
    };
    let wild = conditions.iter().map(|c| u64::from(c.loss + c.corrupt)).max().unwrap_or(0);
    let out =
        conditions.iter().filter_map(|c| c.outages).map(|out| out.every).max().unwrap_or(Duration::ZERO);
    // While one side pauses, probes of its window back off (RFC 9293 §3.8.6.1) and one of them may be late by as much.
    // Outages at the wrong times may swallow the only retransmission of several periods.
    pause + pause.min(LONGEST_RTO) + slack + LONGEST_RTO.doubled((wild / 50) as u32) + out.doubled(4)
}
