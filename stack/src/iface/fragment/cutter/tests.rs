use super::*;
use std::vec;
use std::vec::Vec;

const LAN: InterfaceId = InterfaceId::new(0);
const WAN: InterfaceId = InterfaceId::new(1);

fn hop(last: u8) -> IpAddr {
    IpAddr::from([192, 0, 2, last])
}

fn job(payload_len: usize) -> Job {
    Job { interface: LAN, next_hop: hop(1), header_len: 20, payload_len, mtu: 1500 }
}

/// RFC 791 §3.2, RFC 8200 §4.5: fragments cover the data once, in order; all but the last are a multiple of 8 long.
#[test]
fn plans_cover_the_data_exactly() {
    for payload_len in (0..200).chain([1480, 1481, 4000, 65_535]) {
        for (header_len, mtu) in [(20, 28), (20, 29), (20, 35), (20, 68), (48, 1280), (20, 1500), (60, 68)] {
            let pieces: Vec<Piece> = Plan::new(payload_len, header_len, mtu).expect("room").collect();
            let mut end = 0;
            for (index, piece) in pieces.iter().enumerate() {
                let last = index + 1 == pieces.len();
                assert_eq!(usize::from(piece.offset), end);
                assert_eq!(piece.more, if last { More::Last } else { More::Follow });
                assert!(last || (piece.len % 8 == 0 && piece.len > 0));
                assert!(usize::from(piece.len) + header_len <= mtu);
                assert!(last || usize::from(piece.len) + header_len + 8 > mtu, "as full as can be");
                end += usize::from(piece.len);
            }
            assert_eq!(end, payload_len);
            assert!(!pieces.is_empty());
        }
    }
    assert_eq!(Plan::new(100, 20, 27), None);
    assert_eq!(Plan::new(100, 20, 10), None);
    assert_eq!(Plan::new(65_536, 20, 1500), None);
    assert!(Plan::new(5, 20, 25).is_some(), "what fits needs no fragments");
}

fn drain(fragmenter: &mut Fragmenter<'_>, interface: InterfaceId) -> Vec<(IpAddr, u16, Vec<u8>)> {
    let mut sent = Vec::new();
    while let Some(out) = fragmenter.poll_egress(interface, |_| Gate::Go) {
        sent.push((out.next_hop, out.offset, [out.header, out.payload].concat()));
    }
    sent
}

/// SCENARIOS 25: two datagrams at once, neither waits for the other.
#[test]
fn datagrams_take_turns() {
    let mut slots = [EgressSlot::EMPTY; 2];
    let mut octets = vec![0; 8000];
    let mut fragmenter = Fragmenter::new(&mut slots[..], &mut octets[..]);
    fragmenter.reserve(job(3000)).expect("room").fill(1);
    fragmenter.reserve(Job { next_hop: hop(2), ..job(3000) }).expect("room").fill(2);
    assert_eq!(fragmenter.reserve(job(3000)), Err(FragmentError::NoSlot));
    assert!(fragmenter.waits(LAN) && !fragmenter.waits(WAN));
    assert!(drain(&mut fragmenter, WAN).is_empty());
    let sent = drain(&mut fragmenter, LAN);
    let order: Vec<(IpAddr, u16, usize)> =
        sent.iter().map(|(to, at, octets)| (*to, *at, octets.len())).collect();
    let (a, b) = (hop(1), hop(2));
    assert_eq!(
        order,
        [(a, 0, 1500), (b, 0, 1500), (a, 1480, 1500), (b, 1480, 1500), (a, 2960, 60), (b, 2960, 60)]
    );
    assert!(sent.iter().all(|(to, _, octets)| octets.iter().all(|octet| hop(*octet) == *to)));
    assert!(!fragmenter.waits(LAN));
    assert!(fragmenter.reserve(job(3000)).is_ok(), "the room is free again");
}

#[test]
fn an_unresolved_neighbour_holds_up_only_its_own() {
    let mut slots = [EgressSlot::EMPTY; 2];
    let mut octets = vec![0; 8000];
    let mut fragmenter = Fragmenter::new(&mut slots[..], &mut octets[..]);
    fragmenter.reserve(job(3000)).expect("room");
    fragmenter.reserve(Job { next_hop: hop(2), ..job(1600) }).expect("room");
    let gate = |to| if to == hop(1) { Gate::Wait } else { Gate::Go };
    for offset in [0, 1480] {
        let out = fragmenter.poll_egress(LAN, gate).expect("the second goes on");
        assert_eq!((out.next_hop, out.offset), (hop(2), offset));
    }
    assert_eq!(fragmenter.poll_egress(LAN, gate), None);
    assert!(fragmenter.waits(LAN));
    assert_eq!(fragmenter.poll_egress(LAN, |_| Gate::Drop), None);
    assert!(!fragmenter.waits(LAN), "given up");
    fragmenter.reserve(job(100)).expect("room");
    fragmenter.flush(LAN);
    assert!(!fragmenter.waits(LAN));
}

/// SCENARIOS 25: no room is an error, not a loss of what is there.
#[test]
fn what_does_not_fit_is_refused() {
    let mut slots = [EgressSlot::EMPTY; 1];
    let mut octets = vec![0; 3020];
    let mut fragmenter = Fragmenter::new(&mut slots[..], &mut octets[..]);
    assert_eq!(fragmenter.reserve(job(3001)), Err(FragmentError::TooLong));
    assert_eq!(fragmenter.reserve(Job { mtu: 27, ..job(3000) }), Err(FragmentError::MtuTooSmall));
    assert_eq!(fragmenter.reserve(job(3000)).map(|room| room.len()), Ok(3020));
    let mut empty = Fragmenter::new(&mut [][..], &mut [][..]);
    assert_eq!(empty.reserve(job(10)), Err(FragmentError::TooLong));
    assert_eq!(empty.poll_egress(LAN, |_| Gate::Go), None);
}
