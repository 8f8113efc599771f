//! Datagrams of every size up to several fragments: what arrives was sent, octet by octet, and over a link without faults
//! each arrives once.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use wireloom::time::Duration;
use wireloom::udp;
use wireloom_tests::random::Random;
use wireloom_tests::sim::{Family, Host, World};

use super::kinds::Kind;
use super::storm::{Report, say};

/// The first octets of a datagram say which it is.
fn datagram(number: u64, len: usize) -> Vec<u8> {
    let mut octets = number.to_be_bytes().to_vec();
    octets.extend(Random::new(number).octets(len));
    octets
}

pub(crate) fn run(kind: Kind, random: &mut Random) -> Report {
    let conditions = kind.conditions(random);
    let (medium, mtu) = kind.link(random);
    say(format_args!("{medium:?}, MTU {mtu}, {conditions:?}"));
    let mut world = World::new(medium, mtu, [conditions; 2], random);
    let began = world.now;
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
            _ => assert!(came * 3 > sent, "only {came} of {sent} came to host {index}"),
        }
    }
    let lens =
        expected.iter().flatten().filter(|(_, times)| **times > 0).map(|(octets, _)| octets.len() as u64);
    Report::of(&world, lens.sum(), world.now.since(began))
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
