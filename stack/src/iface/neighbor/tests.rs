use super::*;
use core::net::Ipv4Addr;
use std::collections::{HashMap, HashSet};
use std::vec;
use std::vec::Vec;

const LAN: InterfaceId = InterfaceId::new(0);
const WAN: InterfaceId = InterfaceId::new(1);
const MAC: LinkAddr = [2, 0, 0, 0, 0, 1];
const OTHER_MAC: LinkAddr = [2, 0, 0, 0, 0, 2];

fn at(millis: u64) -> Instant {
    Instant::from_millis(millis)
}

fn v4(host: u32) -> IpAddr {
    IpAddr::V4(Ipv4Addr::from_bits(0x0a00_0000 + host))
}

fn v6(host: u16) -> Ipv6Addr {
    Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, host)
}

struct Memory {
    slots: Vec<NeighborSlot>,
    pending: Vec<PendingSlot>,
    octets: Vec<u8>,
}

impl Memory {
    fn new(slots: usize, pending: usize) -> Self {
        Memory {
            slots: vec![NeighborSlot::EMPTY; slots],
            pending: vec![PendingSlot::EMPTY; pending],
            octets: vec![0; pending * 100],
        }
    }

    fn neighbors(&mut self) -> Neighbors<'_> {
        Neighbors::new(&mut self.slots[..], &mut self.pending[..], &mut self.octets[..], Key::new([1; 16]))
    }
}

fn arp(sender: IpAddr, link: LinkAddr, operation: ArpOperation, target: ArpTarget) -> ArpSeen {
    let IpAddr::V4(sender) = sender else { panic!("ARP is for IPv4") };
    ArpSeen { sender, link, operation, target }
}

const NA: Advertised = Advertised { router: Router::No, reply: Reply::Unsolicited, overrides: Override::No };
const SOLICITED: Advertised = Advertised { reply: Reply::Solicited, ..NA };
const OVERRIDE: Advertised = Advertised { overrides: Override::Yes, ..NA };

fn state(n: &Neighbors<'_>, address: impl Into<IpAddr>) -> Option<State> {
    n.view(LAN, address.into()).map(|view| view.state)
}

fn ask(target: IpAddr) -> Option<Egress> {
    Some(Egress::Solicit { target, to: SolicitTo::Multicast })
}

fn probe(target: IpAddr, link: LinkAddr) -> Option<Egress> {
    Some(Egress::Solicit { target, to: SolicitTo::Unicast(link) })
}

/// A neighbour that answered at `now`.
fn reachable(n: &mut Neighbors<'_>, now: Instant, address: Ipv6Addr, link: LinkAddr) {
    assert_eq!(n.resolve(now, LAN, address.into()), Resolution::Wait);
    assert_eq!(n.poll_egress(now, LAN), ask(address.into()));
    assert_eq!(n.on_advertisement(now, LAN, address, Some(link), SOLICITED), Change::Resolved);
    assert_eq!(state(n, address), Some(State::Reachable));
}

/// RFC 4861 §7.2.2, RFC 1122 §2.3.2.1: once a second, three times, then the neighbour is unreachable.
#[test]
fn a_neighbour_is_asked_three_times_a_second_apart() {
    let mut memory = Memory::new(4, 2);
    let mut n = memory.neighbors();
    let host = v4(1);
    assert_eq!(n.poll_at(LAN), None);
    for millis in (0..3000).step_by(10) {
        assert_eq!(n.resolve(at(millis), LAN, host), Resolution::Wait);
        let want = if millis % 1000 == 0 { ask(host) } else { None };
        assert_eq!(n.poll_egress(at(millis), LAN), want, "at {millis} ms");
        assert_eq!(n.poll_egress(at(millis), WAN), None);
    }
    assert_eq!(n.poll_at(LAN), Some(at(3000)));
    assert_eq!(n.poll_egress(at(3000), LAN), Some(Egress::Unreachable { target: host }));
    assert_eq!(n.poll_egress(at(3000), LAN), None);
    assert_eq!(n.poll_at(LAN), None, "nothing more is due");
    assert_eq!(n.resolve(at(5999), LAN, host), Resolution::Unreachable, "held down");
    assert_eq!(n.resolve(at(6000), LAN, host), Resolution::Wait);
    assert_eq!(n.poll_egress(at(6000), LAN), ask(host));
}

/// RFC 4861 §7.3.3: reachable, stale, delay, probe, and gone.
#[test]
fn a_neighbour_goes_through_its_states() {
    let mut memory = Memory::new(4, 2);
    let mut n = memory.neighbors();
    let host = v6(1);
    reachable(&mut n, at(0), host, MAC);
    assert_eq!(n.poll_egress(at(0), LAN), None);
    assert_eq!(n.poll_at(LAN), None, "the end of being reachable is noticed when traffic comes");
    assert_eq!(n.resolve(at(14_999), LAN, host.into()), Resolution::Known(MAC));
    assert_eq!(state(&n, host), Some(State::Reachable));
    assert_eq!(n.resolve(at(45_001), LAN, host.into()), Resolution::Known(MAC), "stale is used as it is");
    assert_eq!(state(&n, host), Some(State::Delay));
    assert_eq!(n.poll_at(LAN), Some(at(50_001)));
    assert_eq!(n.poll_egress(at(50_000), LAN), None);
    for millis in [50_001, 51_001, 52_001] {
        assert_eq!(n.poll_egress(at(millis), LAN), probe(host.into(), MAC));
        assert_eq!(n.poll_egress(at(millis + 999), LAN), None);
        assert_eq!(n.resolve(at(millis), LAN, host.into()), Resolution::Known(MAC));
    }
    assert_eq!(state(&n, host), Some(State::Probe));
    assert_eq!(n.poll_egress(at(53_001), LAN), None);
    assert_eq!(state(&n, host), None, "the entry is gone");
    assert_eq!(n.resolve(at(53_002), LAN, host.into()), Resolution::Wait, "and everybody is asked");
    assert_eq!(n.poll_egress(at(53_002), LAN), ask(host.into()));
}

/// RFC 4861 §6.3.2: between a half and one and a half times 30 s, at random.
#[test]
fn reachable_time_is_random() {
    let mut memory = Memory::new(256, 0);
    let mut n = memory.neighbors();
    let mut ends = HashSet::new();
    for host in 0..200 {
        reachable(&mut n, at(0), v6(host), MAC);
        let index = n.table.find(LAN, v6(host).into()).expect("it is there");
        let end = n.table.get(index).expect("it is there").deadline;
        assert!(at(15_000) <= end && end < at(45_000), "{end:?}");
        ends.insert(end);
    }
    assert!(ends.len() > 190);
}

/// RFC 4861 §7.3.1: an acknowledgement keeps a neighbour reachable without probes.
#[test]
fn upper_layers_confirm() {
    let mut memory = Memory::new(4, 2);
    let mut n = memory.neighbors();
    let host = v6(1);
    n.on_reachable(at(0), LAN, host.into());
    assert_eq!(state(&n, host), None, "it makes no entry");
    n.resolve(at(0), LAN, host.into());
    n.on_reachable(at(0), LAN, host.into());
    assert_eq!(state(&n, host), Some(State::Incomplete), "without a link address it means nothing");
    n.poll_egress(at(0), LAN);
    n.on_advertisement(at(0), LAN, host, Some(MAC), NA);
    assert_eq!(state(&n, host), Some(State::Delay));
    n.on_reachable(at(1000), LAN, host.into());
    assert_eq!(state(&n, host), Some(State::Reachable));
    for secs in (10..600).step_by(10) {
        n.on_reachable(at(secs * 1000), LAN, host.into());
        n.resolve(at(secs * 1000), LAN, host.into());
        assert_eq!(n.poll_egress(at(secs * 1000), LAN), None);
        assert_eq!(state(&n, host), Some(State::Reachable));
    }
}

/// RFC 4861 §7.2.5: the table of appendix C, for an entry that has the link address `MAC`.
#[test]
fn advertisements_follow_the_flags() {
    use State::{Reachable, Stale};
    let solicited_override = Advertised { overrides: Override::Yes, ..SOLICITED };
    // what is said, link address in it; state before; then state and link address after.
    let rows = [
        (NA, Some(MAC), Reachable, Reachable, MAC),
        (NA, Some(OTHER_MAC), Reachable, Stale, MAC),
        (NA, Some(OTHER_MAC), Stale, Stale, MAC),
        (NA, None, Stale, Stale, MAC),
        (SOLICITED, Some(MAC), Stale, Reachable, MAC),
        (SOLICITED, None, Stale, Reachable, MAC),
        (SOLICITED, Some(OTHER_MAC), Reachable, Stale, MAC),
        (SOLICITED, Some(OTHER_MAC), Stale, Stale, MAC),
        (solicited_override, Some(OTHER_MAC), Stale, Reachable, OTHER_MAC),
        (solicited_override, Some(MAC), Stale, Reachable, MAC),
        (OVERRIDE, Some(MAC), Reachable, Reachable, MAC),
        (OVERRIDE, Some(OTHER_MAC), Reachable, Stale, OTHER_MAC),
        (OVERRIDE, Some(OTHER_MAC), Stale, Stale, OTHER_MAC),
        (OVERRIDE, Some([1, 0, 0, 0, 0, 9]), Reachable, Reachable, MAC),
    ];
    for (row, (flags, said, before, after, link)) in rows.into_iter().enumerate() {
        let mut memory = Memory::new(4, 2);
        let mut n = memory.neighbors();
        match before {
            Reachable => reachable(&mut n, at(0), v6(1), MAC),
            _ => assert_eq!(n.on_solicitation(at(0), LAN, v6(1), Some(MAC)), Change::Updated),
        }
        assert_eq!(state(&n, v6(1)), Some(before));
        n.on_advertisement(at(10), LAN, v6(1), said, flags);
        let view = n.view(LAN, v6(1).into()).expect("it is there");
        assert_eq!((view.state, view.link), (after, Some(link)), "row {row}");
    }
}

/// RFC 4861 §7.2.5: what an incomplete entry takes from an advertisement, and that there must be an entry.
#[test]
fn advertisements_complete_and_never_create() {
    let mut memory = Memory::new(4, 2);
    let mut n = memory.neighbors();
    for flags in [NA, SOLICITED, OVERRIDE] {
        assert_eq!(n.on_advertisement(at(0), LAN, v6(1), Some(MAC), flags), Change::None);
        assert_eq!(state(&n, v6(1)), None);
    }
    n.resolve(at(0), LAN, v6(1).into());
    assert_eq!(n.on_advertisement(at(0), LAN, v6(1), None, SOLICITED), Change::None, "no link address in it");
    assert_eq!(n.on_advertisement(at(0), WAN, v6(1), Some(MAC), SOLICITED), Change::None, "another link");
    assert_eq!(state(&n, v6(1)), Some(State::Incomplete));
    let router = Advertised { router: Router::Yes, ..NA };
    assert_eq!(n.on_advertisement(at(0), LAN, v6(1), Some(MAC), router), Change::Resolved);
    let view = n.view(LAN, v6(1).into()).expect("it is there");
    assert_eq!((view.router, view.link), (Router::Yes, Some(MAC)));
    assert_eq!(n.on_advertisement(at(1), LAN, v6(1), None, NA), Change::None);
    assert_eq!(n.view(LAN, v6(1).into()).map(|view| view.router), Some(Router::No));
}

/// RFC 4861 §7.2.3: a solicitation makes a stale entry, and changes one whose link address differs.
#[test]
fn solicitations_tell_link_addresses() {
    let mut memory = Memory::new(4, 2);
    let mut n = memory.neighbors();
    assert_eq!(n.on_solicitation(at(0), LAN, v6(1), None), Change::None);
    assert_eq!(n.on_solicitation(at(0), LAN, Ipv6Addr::UNSPECIFIED, Some(MAC)), Change::None);
    assert_eq!(n.on_solicitation(at(0), LAN, v6(1), Some([0xff; 6])), Change::None);
    assert_eq!(n.on_solicitation(at(0), LAN, v6(1), Some([0; 6])), Change::None);
    assert_eq!(n.iter().count(), 0);
    assert_eq!(n.on_solicitation(at(0), LAN, v6(1), Some(MAC)), Change::Updated);
    assert_eq!(state(&n, v6(1)), Some(State::Stale));
    n.on_reachable(at(0), LAN, v6(1).into());
    assert_eq!(state(&n, v6(1)), Some(State::Stale), "nothing was sent there yet");
    n.resolve(at(0), LAN, v6(1).into());
    n.on_reachable(at(0), LAN, v6(1).into());
    assert_eq!(n.on_solicitation(at(0), LAN, v6(1), Some(MAC)), Change::None);
    assert_eq!(state(&n, v6(1)), Some(State::Reachable), "the same address changes nothing");
    assert_eq!(n.on_solicitation(at(0), LAN, v6(1), Some(OTHER_MAC)), Change::Updated);
    assert_eq!(n.resolve(at(0), LAN, v6(1).into()), Resolution::Known(OTHER_MAC));
    assert_eq!(n.on_router_link(at(0), LAN, v6(2), Some(MAC)), Change::Updated);
    assert_eq!(n.view(LAN, v6(2).into()).map(|view| view.router), Some(Router::Yes));
}

/// RFC 826: any ARP packet updates an entry that is there; only one that is for us makes one.
#[test]
fn arp_merges() {
    use ArpOperation::{Reply, Request};
    let mut memory = Memory::new(4, 2);
    let mut n = memory.neighbors();
    for operation in [Request, Reply] {
        assert_eq!(n.on_arp(at(0), LAN, arp(v4(1), MAC, operation, ArpTarget::Other)), Change::None);
        assert_eq!(n.on_arp(at(0), LAN, arp(v4(1), [0xff; 6], operation, ArpTarget::Us)), Change::None);
    }
    let nobody = ArpSeen { sender: Ipv4Addr::UNSPECIFIED, ..arp(v4(1), MAC, Request, ArpTarget::Us) };
    assert_eq!(n.on_arp(at(0), LAN, nobody), Change::None, "RFC 5227 §2.1.1: a probe");
    assert_eq!(n.iter().count(), 0);
    assert_eq!(n.on_arp(at(0), LAN, arp(v4(1), MAC, Request, ArpTarget::Us)), Change::Updated);
    assert_eq!(n.resolve(at(0), LAN, v4(1)), Resolution::Known(MAC));
    assert_eq!(n.on_arp(at(0), LAN, arp(v4(1), OTHER_MAC, Request, ArpTarget::Other)), Change::Updated);
    assert_eq!(n.resolve(at(0), LAN, v4(1)), Resolution::Known(OTHER_MAC), "a gratuitous request");
    // An answer to what was asked shows that the neighbour is there.
    n.resolve(at(0), LAN, v4(2));
    n.poll_egress(at(0), LAN);
    assert_eq!(n.on_arp(at(0), LAN, arp(v4(2), MAC, Reply, ArpTarget::Us)), Change::Resolved);
    assert_eq!(state(&n, v4(2)), Some(State::Reachable));
    // A request resolves too, but shows nothing.
    n.resolve(at(0), LAN, v4(3));
    assert_eq!(n.on_arp(at(0), LAN, arp(v4(3), MAC, Request, ArpTarget::Other)), Change::Resolved);
    assert_eq!(state(&n, v4(3)), Some(State::Delay));
}

/// A host that comes up while it is held down is taken back at once.
#[test]
fn a_failed_neighbour_can_speak_up() {
    let mut memory = Memory::new(4, 2);
    let mut n = memory.neighbors();
    n.resolve(at(0), LAN, v4(1));
    for secs in 0..3 {
        n.poll_egress(at(secs * 1000), LAN);
    }
    assert_eq!(n.poll_egress(at(3000), LAN), Some(Egress::Unreachable { target: v4(1) }));
    let seen = arp(v4(1), MAC, ArpOperation::Request, ArpTarget::Other);
    assert_eq!(n.on_arp(at(3001), LAN, seen), Change::Resolved);
    assert_eq!(n.resolve(at(3002), LAN, v4(1)), Resolution::Known(MAC));
}

fn hold(n: &mut Neighbors<'_>, address: IpAddr, octet: u8) -> Result<Option<IpAddr>, HoldError> {
    n.hold(LAN, address, 40).map(|held| {
        assert_eq!(held.octets.len(), 40);
        held.octets.fill(octet);
        held.displaced
    })
}

fn ready(n: &mut Neighbors<'_>) -> Vec<(IpAddr, u8)> {
    let mut out = Vec::new();
    while let Some(ready) = n.poll_ready(LAN) {
        assert!(ready.packet.len() == 40 && ready.packet.iter().all(|octet| *octet == ready.packet[0]));
        assert_eq!(ready.to, MAC);
        out.push((ready.next_hop, ready.packet[0]));
    }
    out
}

/// RFC 4861 §7.2.2, RFC 1122 §2.3.2.2: packets wait, leave in order when the answer comes, and the newest win.
#[test]
fn packets_wait_for_an_answer() {
    let mut memory = Memory::new(8, 4);
    let mut n = memory.neighbors();
    assert_eq!(hold(&mut n, v4(1), 0), Err(HoldError::NotWaiting));
    n.resolve(at(0), LAN, v4(1));
    n.resolve(at(0), LAN, v4(2));
    assert_eq!(n.hold(LAN, v4(1), 101).map(|_| ()), Err(HoldError::TooLong));
    assert_eq!(hold(&mut n, v4(1), 1), Ok(None));
    assert_eq!(hold(&mut n, v4(2), 2), Ok(None));
    assert_eq!(hold(&mut n, v4(1), 3), Ok(None));
    assert_eq!(hold(&mut n, v4(1), 4), Ok(Some(v4(1))), "half of the memory is the share of one");
    assert_eq!(ready(&mut n), []);
    assert_eq!(n.poll_at(LAN), Some(at(0)));
    n.poll_egress(at(0), LAN);
    n.poll_egress(at(0), LAN);
    n.on_arp(at(1), LAN, arp(v4(1), MAC, ArpOperation::Reply, ArpTarget::Us));
    assert_eq!(n.poll_at(LAN), Some(Instant::ZERO), "packets can leave");
    assert_eq!(n.poll_at(WAN), None);
    assert_eq!(ready(&mut n), [(v4(1), 3), (v4(1), 4)]);
    n.on_arp(at(1), LAN, arp(v4(2), MAC, ArpOperation::Reply, ArpTarget::Us));
    assert_eq!(ready(&mut n), [(v4(2), 2)]);
    assert_eq!(hold(&mut n, v4(1), 5), Err(HoldError::NotWaiting), "it is known now");
}

#[test]
fn packets_for_a_neighbour_that_does_not_answer_come_back() {
    let mut memory = Memory::new(8, 4);
    let mut n = memory.neighbors();
    n.resolve(at(0), LAN, v4(1));
    n.resolve(at(500), LAN, v4(2));
    hold(&mut n, v4(1), 1).expect("room");
    hold(&mut n, v4(2), 2).expect("room");
    for millis in (0..=3000).step_by(500) {
        assert!(n.poll_failed().is_none());
        while n.poll_egress(at(millis), LAN).is_some() {}
    }
    let lost = n.poll_failed().expect("nobody answered");
    assert_eq!((lost.interface, lost.next_hop, lost.cause), (LAN, v4(1), LostCause::Unresolved));
    assert_eq!(lost.packet, &[1; 40]);
    assert!(n.poll_failed().is_none(), "the other one is still being asked");
    n.on_arp(at(3001), LAN, arp(v4(2), MAC, ArpOperation::Reply, ArpTarget::Us));
    assert_eq!(ready(&mut n), [(v4(2), 2)]);
}

/// SCENARIOS 24: packets for many absent neighbours take turns in the memory, and the newest are there.
#[test]
fn full_memory_gives_up_the_oldest_packet() {
    let mut memory = Memory::new(8, 3);
    let mut n = memory.neighbors();
    for host in 1..=4 {
        n.resolve(at(0), LAN, v4(host));
    }
    for host in 1..=3 {
        assert_eq!(hold(&mut n, v4(host), host as u8), Ok(None));
    }
    assert_eq!(hold(&mut n, v4(4), 4), Ok(Some(v4(1))));
    n.flush(LAN);
    let mut lost = Vec::new();
    while let Some(packet) = n.poll_failed() {
        assert_eq!(packet.cause, LostCause::Flushed);
        lost.push(packet.next_hop);
    }
    assert_eq!(lost, [v4(2), v4(3), v4(4)]);
    assert_eq!(n.iter().count(), 0);
    assert!(matches!(n.poll_egress(at(0), LAN), Some(Egress::Unreachable { .. })));
    assert_eq!(n.poll_egress(at(0), LAN), None);
    let mut none = Memory::new(1, 0);
    let mut n = none.neighbors();
    n.resolve(at(0), LAN, v4(1));
    assert_eq!(hold(&mut n, v4(1), 0), Err(HoldError::TooLong));
}

#[test]
fn permanent_neighbours_stay_as_they_are() {
    let mut memory = Memory::new(2, 1);
    let mut n = memory.neighbors();
    n.resolve(at(0), LAN, v4(1));
    hold(&mut n, v4(1), 1).expect("room");
    assert_eq!(n.add_permanent(at(0), LAN, v4(1), MAC), Ok(()));
    assert_eq!(ready(&mut n), [(v4(1), 1)]);
    n.add_permanent(at(0), LAN, v6(1).into(), MAC).expect("room");
    assert_eq!(n.add_permanent(at(0), LAN, v4(9), MAC), Err(NeighborsFull));
    assert_eq!(n.resolve(at(0), LAN, v4(9)), Resolution::Full);
    for operation in [ArpOperation::Request, ArpOperation::Reply] {
        assert_eq!(n.on_arp(at(0), LAN, arp(v4(1), OTHER_MAC, operation, ArpTarget::Us)), Change::None);
    }
    assert_eq!(n.on_advertisement(at(0), LAN, v6(1), Some(OTHER_MAC), OVERRIDE), Change::None);
    assert_eq!(n.on_solicitation(at(0), LAN, v6(1), Some(OTHER_MAC)), Change::None);
    n.flush(LAN);
    assert_eq!(n.resolve(at(1_000_000), LAN, v4(1)), Resolution::Known(MAC));
    assert_eq!(n.resolve(at(1_000_000), LAN, v6(1).into()), Resolution::Known(MAC));
    assert!(n.remove(LAN, v4(1)) && !n.remove(LAN, v4(1)));
    assert_eq!(n.resolve(at(1_000_000), LAN, v4(9)), Resolution::Wait);
}

/// SCENARIOS 23: neighbours in use survive a flood of requests, solicitations and packets to nobody.
#[test]
fn a_flood_does_not_evict_neighbours_in_use() {
    let mut memory = Memory::new(16, 4);
    let mut n = memory.neighbors();
    for host in 0..8 {
        reachable(&mut n, at(0), v6(host), MAC);
    }
    // Heard and used, but it never answered us: it has only to survive what is heard.
    n.on_solicitation(at(0), LAN, v6(100), Some(MAC));
    for round in 0..20_000_u32 {
        let now = at(u64::from(round));
        for host in 0..8 {
            assert_eq!(n.resolve(now, LAN, v6(host).into()), Resolution::Known(MAC), "round {round}");
        }
        n.on_reachable(now, LAN, v6((round % 8) as u16).into());
        if round < 10_000 {
            assert_eq!(n.resolve(now, LAN, v6(100).into()), Resolution::Known(MAC), "round {round}");
            n.on_reachable(now, LAN, v6(100).into());
        }
        n.on_arp(now, LAN, arp(v4(round), MAC, ArpOperation::Request, ArpTarget::Us));
        n.on_solicitation(now, LAN, v6(1000 + (round % 10_000) as u16), Some(OTHER_MAC));
        if round > 5_000 {
            assert_eq!(n.resolve(now, LAN, v4(1_000_000 + round)), Resolution::Wait, "a newcomer finds room");
            hold(&mut n, v4(1_000_000 + round), 1).expect("newest wins");
            while n.poll_failed().is_some() {}
        }
        while n.poll_egress(now, LAN).is_some() {}
    }
    assert_eq!(n.iter().count(), 16);
}

/// A used neighbour that never answered is not evicted by what is heard, only by packets of our own.
#[test]
fn what_is_heard_displaces_only_what_is_unused() {
    let mut memory = Memory::new(4, 1);
    let mut n = memory.neighbors();
    for host in 0..4 {
        n.on_solicitation(at(0), LAN, v6(host), Some(MAC));
        n.resolve(at(u64::from(host)), LAN, v6(host).into());
    }
    assert_eq!(n.on_solicitation(at(10), LAN, v6(9), Some(MAC)), Change::None);
    assert_eq!(state(&n, v6(9)), None);
    assert_eq!(n.resolve(at(10), LAN, v6(9).into()), Resolution::Wait);
    assert_eq!(state(&n, v6(0)), None, "the longest unused made room");
    // After 30 s without traffic they are idle, and give way to what is heard.
    assert_eq!(n.on_solicitation(at(40_000), LAN, v6(10), Some(MAC)), Change::Updated);
}

/// Who waits for a neighbour that had to make room while it was being asked is told, and does not wait for ever.
#[test]
fn a_neighbour_given_up_is_news() {
    let mut memory = Memory::new(1, 0);
    let mut n = memory.neighbors();
    n.resolve(at(0), LAN, v4(1));
    assert_eq!(n.poll_egress(at(0), LAN), ask(v4(1)));
    assert_eq!(n.poll_egress(at(0), LAN), None);
    n.resolve(at(1), LAN, v4(2));
    assert!(n.poll_at(LAN).is_some_and(|due| due <= at(1)));
    assert_eq!(n.poll_egress(at(1), LAN), Some(Egress::Unreachable { target: v4(1) }));
    assert_eq!(n.poll_egress(at(1), LAN), ask(v4(2)));
    assert_eq!(n.poll_egress(at(1), LAN), None);
    // The other interface of the same lane is told by its own poll.
    let far = InterfaceId::new(LANES as u16);
    n.resolve(at(2), far, v4(3));
    assert_eq!(n.poll_egress(at(2), far), ask(v4(3)));
    assert_eq!(n.poll_egress(at(2), LAN), Some(Egress::Unreachable { target: v4(2) }));
    assert!(n.remove(far, v4(3)));
    assert_eq!(n.poll_egress(at(2), LAN), None);
    assert_eq!(n.poll_egress(at(2), far), Some(Egress::Unreachable { target: v4(3) }));
    assert_eq!(n.poll_egress(at(2), far), None);
    assert_eq!(n.poll_at(far), None);
}

/// When all are confirmed and in use, a newcomer is refused; one that rests makes room, but not for what is only heard.
#[test]
fn confirmed_neighbours_in_use_stay() {
    let mut memory = Memory::new(2, 1);
    let mut n = memory.neighbors();
    reachable(&mut n, at(0), v6(1), MAC);
    reachable(&mut n, at(0), v6(2), MAC);
    n.resolve(at(500), LAN, v6(1).into());
    assert_eq!(n.resolve(at(999), LAN, v6(3).into()), Resolution::Full);
    assert_eq!(n.on_solicitation(at(29_999), LAN, v6(3), Some(MAC)), Change::None);
    assert_eq!(n.resolve(at(1000), LAN, v6(3).into()), Resolution::Wait);
    assert_eq!((state(&n, v6(1)).is_some(), state(&n, v6(2))), (true, None));
    for host in 4..1000 {
        assert_eq!(n.resolve(at(20_000), LAN, v6(host).into()), Resolution::Wait);
    }
    assert!(state(&n, v6(1)).is_some(), "those that do not answer displace one another");
    assert_eq!(n.on_solicitation(at(30_500), LAN, v6(3), Some(MAC)), Change::Updated, "idle");
    let mut none = Memory::new(0, 0);
    let mut n = none.neighbors();
    assert_eq!(n.resolve(at(0), LAN, v6(3).into()), Resolution::Full);
    assert_eq!(n.on_solicitation(at(0), LAN, v6(3), Some(MAC)), Change::None);
    assert_eq!(n.poll_egress(at(0), LAN), None);
}

/// The chains agree with a map under random insertions and removals.
#[test]
fn chains_agree_with_a_map() {
    for seed in 0..20 {
        let mut random = Random::new(Key::new([seed; 16]));
        let mut memory = Memory::new(13, 0);
        let mut n = memory.neighbors();
        let mut model: HashMap<(InterfaceId, IpAddr), LinkAddr> = HashMap::new();
        for step in 0..2000_u32 {
            let key = (InterfaceId::new(random.below(2) as u16), v4(random.below(30)));
            match random.below(3) {
                0 if model.len() < 13 || model.contains_key(&key) => {
                    let link = [2, 0, 0, 0, 0, random.below(256) as u8];
                    n.add_permanent(at(0), key.0, key.1, link).expect("room");
                    model.insert(key, link);
                }
                0 => assert_eq!(n.add_permanent(at(0), key.0, key.1, MAC), Err(NeighborsFull)),
                1 => assert_eq!(n.remove(key.0, key.1), model.remove(&key).is_some(), "step {step}"),
                _ => assert_eq!(n.view(key.0, key.1).and_then(|view| view.link), model.get(&key).copied()),
            }
            assert_eq!(n.iter().count(), model.len());
        }
    }
}

/// Random traffic, answers and noise: no neighbour is asked twice within a second, `poll_at` never comes too late, and
/// every packet that waited comes out once.
#[test]
fn questions_are_never_too_frequent_and_nothing_is_forgotten() {
    for seed in 0..20 {
        let mut random = Random::new(Key::new([seed; 16]));
        let mut memory = Memory::new(32, 8);
        let mut n = memory.neighbors();
        let mut asked: HashMap<IpAddr, Instant> = HashMap::new();
        let (mut held, mut out) = (0, 0);
        for step in 0..5000_u64 {
            let now = at(step * 37);
            let host = v4(random.below(30));
            match random.below(4) {
                0 | 1 if n.resolve(now, LAN, host) == Resolution::Wait => {
                    held += 1;
                    out += u32::from(hold(&mut n, host, 7).expect("newest wins").is_some());
                }
                2 if random.below(4) == 0 => {
                    n.on_arp(now, LAN, arp(host, MAC, ArpOperation::Reply, ArpTarget::Us));
                }
                _ => {}
            }
            let due = n.poll_at(LAN);
            let mut sent = false;
            while let Some(egress) = n.poll_egress(now, LAN) {
                sent = true;
                if let Egress::Solicit { target, .. } = egress {
                    if let Some(before) = asked.insert(target, now) {
                        assert!(now.since(before) >= Duration::from_secs(1), "{target} at {now:?}");
                    }
                }
            }
            assert!(!sent || due.is_some_and(|due| due <= now), "due at {due:?}, at {now:?}");
            assert!(n.poll_at(LAN).is_none_or(|due| due > now || due == Instant::ZERO));
            out += ready(&mut n).len() as u32;
            while n.poll_failed().is_some() {
                out += 1;
            }
        }
        n.flush(LAN);
        while n.poll_failed().is_some() {
            out += 1;
        }
        assert_eq!(held, out, "seed {seed}");
        assert!(held > 100);
    }
}
