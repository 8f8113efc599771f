use super::*;
use crate::iface::hash::{self, Random};
use std::vec;
use std::vec::Vec;

const LAN: InterfaceId = InterfaceId::new(0);
const HEADER: [u8; 20] = [0x45; 20];

fn at(secs: u64) -> Instant {
    Instant::from_secs(secs)
}

fn v4(last: u8, id: u32) -> Key {
    Key {
        interface: LAN,
        src: IpAddr::from([192, 0, 2, last]),
        dst: IpAddr::from([192, 0, 2, 1]),
        id,
        protocol: 17,
    }
}

fn v6(id: u32) -> Key {
    let address = |host| IpAddr::from([0xfe80, 0, 0, 0, 0, 0, 0, host]);
    Key { interface: LAN, src: address(2), dst: address(1), id, protocol: 0 }
}

/// The octet at each place of the data that the tests send.
fn data(range: core::ops::Range<usize>) -> Vec<u8> {
    range.map(|at| (at ^ (at >> 8)) as u8).collect()
}

/// One lent memory of `COUNT` slots, each with room for 4000 octets of data.
struct Bench {
    slots: Vec<ReassemblySlot>,
    octets: Vec<u8>,
}

impl Bench {
    fn new(count: usize) -> Self {
        Bench { slots: vec![ReassemblySlot::EMPTY; count], octets: vec![0xaa; count * (HEADER_ROOM + 4000)] }
    }

    fn reassembly(&mut self) -> Reassembly<'_> {
        Reassembly::new(&mut self.slots[..], &mut self.octets[..])
    }
}

/// What became of a fragment, without borrowed octets.
#[derive(Debug, PartialEq)]
enum Fate {
    Held,
    Duplicate,
    Atomic,
    Whole(Vec<u8>),
    Dropped(Refusal),
}

fn fate(outcome: Outcome<'_>) -> Fate {
    match outcome {
        Outcome::Held => Fate::Held,
        Outcome::Duplicate => Fate::Duplicate,
        Outcome::Atomic => Fate::Atomic,
        Outcome::Complete(datagram) => Fate::Whole(datagram.octets[datagram.header_len..].to_vec()),
        Outcome::Dropped(refusal) => Fate::Dropped(refusal),
    }
}

fn send(r: &mut Reassembly<'_>, now: Instant, key: Key, range: core::ops::Range<usize>, more: More) -> Fate {
    let payload = data(range.clone());
    fate(r.on_fragment(
        now,
        &Fragment { key, offset: range.start as u16, more, ecn: 0, header: &HEADER, payload: &payload },
    ))
}

use More::{Follow, Last};

/// RFC 791 §3.2: in order, reversed, and with the middle last.
#[test]
fn fragments_come_together_in_any_order() {
    let mut bench = Bench::new(2);
    let mut r = bench.reassembly();
    let parts = [(0..160, Follow), (160..320, Follow), (320..500, Last)];
    for order in [[0, 1, 2], [2, 1, 0], [0, 2, 1], [1, 2, 0], [2, 0, 1], [1, 0, 2]] {
        let mut fates = order.map(|part| {
            let (range, more) = parts[part].clone();
            send(&mut r, at(0), v4(2, 7), range, more)
        });
        assert_eq!(core::mem::replace(&mut fates[2], Fate::Held), Fate::Whole(data(0..500)));
        assert_eq!(fates, [Fate::Held, Fate::Held, Fate::Held]);
    }
    assert_eq!(r.poll_at(), None, "nothing is left behind");
}

#[test]
fn many_small_fragments_come_together() {
    let mut bench = Bench::new(1);
    let mut r = bench.reassembly();
    for from in (8..96).step_by(8) {
        assert_eq!(
            send(&mut r, at(0), v4(2, 7), from..from + 8, if from == 88 { Last } else { Follow }),
            Fate::Held
        );
    }
    assert_eq!(send(&mut r, at(0), v4(2, 7), 0..8, Follow), Fate::Whole(data(0..96)));
}

/// RFC 8200 §4.5, RFC 815: exact duplicates do no harm.
#[test]
fn duplicates_are_passed_over() {
    let mut bench = Bench::new(1);
    let mut r = bench.reassembly();
    assert_eq!(send(&mut r, at(0), v4(2, 7), 0..160, Follow), Fate::Held);
    assert_eq!(send(&mut r, at(0), v4(2, 7), 0..160, Follow), Fate::Duplicate);
    assert_eq!(send(&mut r, at(0), v4(2, 7), 320..500, Last), Fate::Held);
    assert_eq!(send(&mut r, at(0), v4(2, 7), 320..500, Last), Fate::Duplicate);
    assert_eq!(send(&mut r, at(0), v4(2, 7), 160..320, Follow), Fate::Whole(data(0..500)));
}

/// RFC 5722 §4: an overlap drops the datagram, with what was there and what is still to come, and no message is sent.
#[test]
fn an_overlap_drops_the_whole_datagram() {
    for key in [v4(2, 7), v6(7)] {
        let mut bench = Bench::new(2);
        let mut r = bench.reassembly();
        assert_eq!(send(&mut r, at(0), key, 0..200, Follow), Fate::Held);
        assert_eq!(send(&mut r, at(0), key, 160..320, Follow), Fate::Dropped(Refusal::Overlap));
        assert_eq!(send(&mut r, at(0), key, 200..500, Last), Fate::Dropped(Refusal::Rejected));
        assert_eq!(send(&mut r, at(0), key, 0..200, Follow), Fate::Dropped(Refusal::Rejected));
        assert!(r.poll_expired(at(61)).is_none());
        assert_eq!(r.poll_at(), None);
    }
}

/// RFC 5722 §4: other octets at a place that is held are an overlap, whatever the bounds.
#[test]
fn a_changed_duplicate_is_an_overlap() {
    let mut bench = Bench::new(1);
    let mut r = bench.reassembly();
    assert_eq!(send(&mut r, at(0), v6(7), 0..160, Follow), Fate::Held);
    let changed =
        Fragment { key: v6(7), offset: 8, more: Follow, ecn: 0, header: &HEADER, payload: &[0xff; 16] };
    assert_eq!(fate(r.on_fragment(at(0), &changed)), Fate::Dropped(Refusal::Overlap));
}

/// SCENARIOS 26: total shrink, growth behind the end, two ends.
#[test]
fn fragments_that_disagree_about_the_end_drop_the_datagram() {
    type Parts = &'static [(usize, usize, More)];
    let cases: [(Parts, usize); 4] = [
        (&[(0, 160, Follow), (160, 320, Follow), (80, 160, Last)], 2),
        (&[(320, 500, Last), (496, 504, Follow)], 1),
        (&[(320, 500, Last), (504, 512, Follow)], 1),
        (&[(320, 500, Last), (160, 300, Last)], 1),
    ];
    for (parts, bad) in cases {
        let mut bench = Bench::new(1);
        let mut r = bench.reassembly();
        for (index, (from, to, more)) in parts.iter().enumerate() {
            let want = if index == bad { Fate::Dropped(Refusal::Inconsistent) } else { Fate::Held };
            assert_eq!(send(&mut r, at(0), v4(2, 7), *from..*to, *more), want);
        }
    }
}

/// RFC 6946 §4: an atomic fragment is processed in isolation, and changes nothing for others of its identification.
#[test]
fn atomic_fragments_stand_alone() {
    let mut bench = Bench::new(1);
    let mut r = bench.reassembly();
    assert_eq!(send(&mut r, at(0), v6(7), 0..160, Follow), Fate::Held);
    assert_eq!(send(&mut r, at(0), v6(7), 0..33, Last), Fate::Atomic);
    assert_eq!(send(&mut r, at(0), v6(7), 160..200, Last), Fate::Whole(data(0..200)));
}

/// RFC 8200 §4.5: a length that is not a multiple of 8, and a datagram longer than 65,535 octets. Only the fragment goes.
#[test]
fn impossible_fragments_are_refused_alone() {
    let mut bench = Bench::new(1);
    let mut r = bench.reassembly();
    let header = [0; 48];
    let mut try_one = |key, offset, more, payload: &[u8]| {
        fate(r.on_fragment(at(0), &Fragment { key, offset, more, ecn: 0, header: &header, payload }))
    };
    assert_eq!(try_one(v6(7), 0, Follow, &[0; 165]), Fate::Dropped(Refusal::Misaligned));
    assert_eq!(try_one(v6(7), 65_528, Last, &[0; 8]), Fate::Dropped(Refusal::TooLong { pointer: 42 }));
    assert_eq!(
        try_one(v6(7), 65_528, Last, &[0; 7]),
        Fate::Dropped(Refusal::NoRoom),
        "as long as can be, but not here"
    );
    assert_eq!(try_one(v4(2, 7), 65_480, Last, &[0; 8]), Fate::Dropped(Refusal::TooLong { pointer: 42 }));
    assert_eq!(try_one(v4(2, 7), 65_528, Last, &[0; 1400]), Fate::Dropped(Refusal::TooLong { pointer: 42 }));
    for offset in [0, 8, 800, 65_480] {
        assert_eq!(try_one(v4(2, 8), offset, Follow, &[]), Fate::Dropped(Refusal::Empty));
    }
    assert_eq!(try_one(v4(2, 8), 8, Last, &[]), Fate::Dropped(Refusal::Empty));
}

#[test]
fn what_is_longer_than_its_memory_is_dropped_whole() {
    let mut bench = Bench::new(2);
    let mut r = bench.reassembly();
    assert_eq!(r.capacity(), 4000);
    assert_eq!(send(&mut r, at(0), v4(2, 7), 0..3200, Follow), Fate::Held);
    assert_eq!(send(&mut r, at(0), v4(2, 7), 3200..4001, Last), Fate::Dropped(Refusal::NoRoom));
    assert_eq!(send(&mut r, at(0), v4(2, 8), 0..3200, Follow), Fate::Held);
    assert_eq!(send(&mut r, at(0), v4(2, 8), 3200..4000, Last), Fate::Whole(data(0..4000)));
    let long = [0; HEADER_ROOM + 1];
    let fragment = Fragment { key: v6(9), offset: 0, more: Follow, ecn: 0, header: &long, payload: &[0; 8] };
    assert_eq!(fate(r.on_fragment(at(0), &fragment)), Fate::Dropped(Refusal::NoRoom));
    let mut none = Reassembly::new(&mut [][..], &mut [][..]);
    assert_eq!(send(&mut none, at(0), v4(2, 7), 0..8, Follow), Fate::Dropped(Refusal::NoRoom));
    let mut slots = [ReassemblySlot::EMPTY];
    let mut tiny = Reassembly::new(&mut slots[..], &mut [][..]);
    assert_eq!(send(&mut tiny, at(0), v4(2, 7), 0..8, Follow), Fate::Dropped(Refusal::NoRoom));
}

/// Holes cost bounded memory and time: the 33rd separate range drops the datagram.
#[test]
fn too_many_holes_drop_the_datagram() {
    let mut bench = Bench::new(1);
    let mut r = bench.reassembly();
    for index in 0..MAX_RANGES {
        assert_eq!(send(&mut r, at(0), v4(2, 7), index * 16 + 8..index * 16 + 16, Follow), Fate::Held);
    }
    let next = MAX_RANGES * 16 + 8;
    assert_eq!(send(&mut r, at(0), v4(2, 7), next..next + 8, Follow), Fate::Dropped(Refusal::TooManyRanges));
}

/// RFC 1122 §3.3.2, RFC 8200 §4.5: after 60 s the datagram is given up, and the first fragment is there for the quote.
#[test]
fn a_datagram_expires_after_a_minute() {
    let mut bench = Bench::new(3);
    let mut r = bench.reassembly();
    send(&mut r, at(1), v4(2, 7), 160..320, Follow);
    send(&mut r, at(2), v4(2, 7), 0..160, Follow);
    send(&mut r, at(3), v4(2, 8), 160..320, Follow);
    assert_eq!(r.poll_at(), Some(at(61)), "from the first one that arrived");
    assert!(r.poll_expired(Instant::from_millis(60_999)).is_none());
    let expired = r.poll_expired(at(61)).expect("its time is over");
    assert_eq!(expired.key, v4(2, 7));
    assert_eq!(expired.first, Some(&[&HEADER[..], &data(0..160)[..]].concat()[..]));
    assert_eq!(r.poll_at(), Some(at(63)));
    let expired = r.poll_expired(at(70)).expect("its time is over");
    assert_eq!((expired.key, expired.first), (v4(2, 8), None), "no first fragment, no message");
    assert!(r.poll_expired(at(70)).is_none());
}

#[test]
fn a_late_fragment_starts_anew() {
    let mut bench = Bench::new(2);
    let mut r = bench.reassembly();
    send(&mut r, at(0), v4(2, 7), 0..160, Follow);
    assert_eq!(send(&mut r, at(60), v4(2, 7), 160..320, Last), Fate::Held, "too late for the other");
    assert_eq!(send(&mut r, at(60), v4(2, 7), 0..160, Follow), Fate::Whole(data(0..320)));
}

/// RFC 791 §3.2, RFC 8200 §4.5: source, destination, identification (and the protocol of IPv4) tell datagrams apart.
#[test]
fn datagrams_of_different_keys_do_not_mix() {
    let base = v4(2, 7);
    let others = [
        v4(3, 7),
        v4(2, 8),
        Key { protocol: 1, ..base },
        Key { dst: IpAddr::from([192, 0, 2, 9]), ..base },
        Key { interface: InterfaceId::new(1), ..base },
    ];
    let mut bench = Bench::new(6);
    let mut r = bench.reassembly();
    assert_eq!(send(&mut r, at(0), base, 0..160, Follow), Fate::Held);
    for key in others {
        assert_eq!(send(&mut r, at(0), key, 160..200, Last), Fate::Held);
    }
    assert_eq!(send(&mut r, at(0), base, 160..200, Last), Fate::Whole(data(0..200)));
}

/// One sender can have half of the memory, and no more, while others need it.
#[test]
fn one_sender_cannot_starve_the_others() {
    let mut bench = Bench::new(4);
    let mut r = bench.reassembly();
    send(&mut r, at(0), v4(2, 1), 0..160, Follow);
    for id in 0..1000 {
        assert_eq!(send(&mut r, at(1), v4(66, id), 0..160, Follow), Fate::Held);
    }
    assert_eq!(r.evicted(), 997);
    assert_eq!(send(&mut r, at(2), v4(2, 1), 160..200, Last), Fate::Whole(data(0..200)));
    assert_eq!(
        send(&mut r, at(2), v4(66, 999), 160..200, Last),
        Fate::Whole(data(0..200)),
        "the newest is there"
    );
    // And a newcomer finds room.
    assert_eq!(send(&mut r, at(3), v4(3, 1), 0..160, Follow), Fate::Held);
    assert_eq!(send(&mut r, at(3), v4(3, 1), 160..200, Last), Fate::Whole(data(0..200)));
}

#[test]
fn dropped_datagrams_make_room_first() {
    let mut bench = Bench::new(3);
    let mut r = bench.reassembly();
    send(&mut r, at(0), v4(2, 1), 0..160, Follow);
    send(&mut r, at(1), v4(3, 1), 0..160, Follow);
    assert_eq!(send(&mut r, at(1), v4(3, 1), 8..200, Last), Fate::Dropped(Refusal::Overlap));
    send(&mut r, at(2), v4(4, 1), 0..160, Follow);
    send(&mut r, at(3), v4(5, 1), 0..160, Follow);
    assert_eq!(r.evicted(), 0, "only the one that was dropped had to go");
    assert_eq!(send(&mut r, at(3), v4(2, 1), 160..200, Last), Fate::Whole(data(0..200)));
}

/// RFC 3168 §5.3.
#[test]
fn congestion_marks_survive() {
    for (first, second, want) in
        [(2, 3, Some(3)), (3, 1, Some(3)), (2, 2, Some(2)), (0, 0, Some(0)), (0, 3, None), (1, 2, Some(1))]
    {
        let mut bench = Bench::new(1);
        let mut r = bench.reassembly();
        let part = |offset, more, ecn| Fragment {
            key: v4(2, 7),
            offset,
            more,
            ecn,
            header: &HEADER,
            payload: &[1; 8],
        };
        assert!(matches!(r.on_fragment(at(0), &part(0, Follow, first)), Outcome::Held));
        match r.on_fragment(at(0), &part(8, Last, second)) {
            Outcome::Complete(datagram) => assert_eq!(Some(datagram.ecn), want),
            Outcome::Dropped(refusal) => assert_eq!((refusal, want), (Refusal::EcnMix, None)),
            other => panic!("{other:?}"),
        }
    }
}

/// RFC 8200 §4.5: the reassembled packet has no fragment header, and its next header and length are right.
#[test]
fn the_fragment_header_comes_out() {
    let mut bench = Bench::new(1);
    let mut r = bench.reassembly();
    // IPv6, hop-by-hop options of 8 octets whose next header (at 40) is 44, fragment header whose next header is 17.
    let mut header = vec![0x60, 0, 0, 0, 0, 0, 0, 64];
    header.extend([7; 32]);
    header.extend([44, 0, 1, 4, 0, 0, 0, 0]);
    header.extend([17, 0, 0, 1, 0, 0, 0, 9]);
    let part =
        |offset, more, payload| Fragment { key: v6(9), offset, more, ecn: 0, header: &header, payload };
    assert!(matches!(r.on_fragment(at(0), &part(8, Last, &[5; 3])), Outcome::Held));
    let Outcome::Complete(datagram) = r.on_fragment(at(0), &part(0, Follow, &[4; 8])) else {
        panic!("incomplete")
    };
    let packet = datagram.without_fragment_header(40).expect("the headers are as expected");
    let mut want = vec![0x60, 0, 0, 0, 0, 19, 0, 64];
    want.extend([7; 32]);
    want.extend([17, 0, 1, 4, 0, 0, 0, 0]);
    want.extend([4; 8]);
    want.extend([5; 3]);
    assert_eq!(packet, &want[..]);
    for elsewhere in [6, 48, 5000] {
        assert!(matches!(r.on_fragment(at(0), &part(8, Last, &[5; 3])), Outcome::Held));
        let Outcome::Complete(datagram) = r.on_fragment(at(0), &part(0, Follow, &[4; 8])) else {
            panic!("incomplete")
        };
        assert_eq!(datagram.without_fragment_header(elsewhere), None);
    }
}

/// A naive reassembly that keeps every fragment apart.
#[derive(Default)]
struct Model {
    cells: Vec<Option<u8>>,
    total: Option<usize>,
    rejected: bool,
}

impl Model {
    fn take(&mut self, from: usize, payload: &[u8], more: More) -> Fate {
        let to = from + payload.len();
        if from == 0 && more == Last {
            return Fate::Atomic;
        }
        if self.rejected {
            return Fate::Dropped(Refusal::Rejected);
        }
        let end = self.cells.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        let agrees = match (more, self.total) {
            (Last, Some(total)) => total == to,
            (Last, None) => to >= end,
            (Follow, total) => total.is_none_or(|total| to <= total),
        };
        self.cells.resize(self.cells.len().max(to), None);
        let place = &mut self.cells[from..to];
        let refusal = if !agrees {
            Some(Refusal::Inconsistent)
        } else if place.iter().all(Option::is_none) {
            place.iter_mut().zip(payload).for_each(|(cell, octet)| *cell = Some(*octet));
            None
        } else if place.iter().zip(payload).all(|(cell, octet)| *cell == Some(*octet)) {
            return Fate::Duplicate;
        } else {
            Some(Refusal::Overlap)
        };
        if let Some(refusal) = refusal {
            self.rejected = true;
            return Fate::Dropped(refusal);
        }
        if more == Last {
            self.total = Some(to);
        }
        match self.total {
            Some(total) if self.cells[..total].iter().all(Option::is_some) => {
                let whole = self.cells[..total].iter().flatten().copied().collect();
                *self = Model::default();
                Fate::Whole(whole)
            }
            _ => Fate::Held,
        }
    }
}

/// Random fragments of several datagrams at once, with duplicates, overlaps and wrong ends, agree with the model octet
/// for octet.
#[test]
fn random_fragments_agree_with_a_model() {
    let (mut whole, mut dropped) = (0, 0);
    for seed in 0_u16..600 {
        let mut random = Random::new(hash::Key::new((u128::from(seed) << 3).to_le_bytes()));
        let mut bench = Bench::new(3);
        let mut r = bench.reassembly();
        let mut models: [Model; 3] = Default::default();
        let step = 8 * (1 + random.below(8) as usize);
        let count = 2 + random.below(8) as usize;
        let evil = random.below(3) == 0;
        for _ in 0..count * 12 {
            let which = random.below(3) as usize;
            let index = random.below(count as u32) as usize;
            let (mut from, mut to) = (index * step, (index + 1) * step);
            let mut more = if index + 1 == count { Last } else { Follow };
            let mut payload = data(from..to);
            if evil && random.below(10) == 0 {
                from = 8 * random.below(40) as usize;
                to = from + 8 * (1 + random.below(6) as usize);
                payload = data(from..to);
                if random.below(4) == 0 {
                    payload[0] ^= 1;
                }
                if random.below(4) == 0 && from > 0 {
                    more = Last;
                }
            }
            let key = v4(2, which as u32);
            let fragment =
                Fragment { key, offset: from as u16, more, ecn: 0, header: &HEADER, payload: &payload };
            let got = fate(r.on_fragment(at(0), &fragment));
            assert_eq!(got, models[which].take(from, &payload, more), "seed {seed}, {from}..{to} {more:?}");
            whole += usize::from(matches!(got, Fate::Whole(_)));
            dropped += usize::from(matches!(got, Fate::Dropped(_)));
        }
    }
    assert!(whole > 200 && dropped > 200, "{whole} came together, {dropped} fragments were dropped");
}
