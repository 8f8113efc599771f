//! The same for the constructs of the language that no built-in spec needs.

use crate::twin::{Generated, beginnings, damaged, generated, noisy, with_all};
use std::path::Path;
use wireloom_codegen::Source;
use wireloom_tests::random::Random;

wireloom::protocol!("specs/elements.ron");
wireloom::protocol!("specs/ended.ron");
wireloom::protocol!("specs/frame.ron");
wireloom::protocol!("specs/heads.ron");
wireloom::protocol!("specs/loose.ron");
wireloom::protocol!("specs/loose_little.ron");
wireloom::protocol!("specs/nets.ron");
wireloom::protocol!("specs/notes.ron");
wireloom::protocol!("specs/parcel.ron");
wireloom::protocol!("specs/radio.ron");
wireloom::protocol!("specs/sealed.ron");
wireloom::protocol!("specs/sensor.ron");
wireloom::protocol!("specs/sums.ron");
wireloom::protocol!("specs/teller.ron");
wireloom::protocol!("specs/told.ron");
wireloom::protocol!("specs/unions.ron");
wireloom::protocol!("specs/words.ron");
wireloom::protocol!("specs/groups.ron");

#[wireloom::wire::protocol("specs/own.ron")]
mod own {
    fn exclusive_or(pieces: &[&[u8]]) -> u64 {
        pieces.concat().iter().fold(0, |sum, octet| sum ^ u64::from(*octet))
    }
}

/// A function of one's own is asked where any other checksum would be computed.
#[test]
fn a_checksum_of_ones_own_is_verified_and_filled_in() {
    use wireloom::wire::{ErrorKind, Fill, Sum, Verify};
    let mut octets = [7, 0x31, 0x12, 0x24];
    let packet = own::Packet::parse(&octets).unwrap();
    let repr = own::Repr::parse(&packet, Verify::Full).unwrap();
    let mut out = [0xff; 4];
    repr.emit(&mut out, Fill::Sum(Sum::ZERO)).unwrap();
    assert_eq!(out, octets);
    octets[3] ^= 1;
    let wrong = own::Packet::parse(&octets).unwrap();
    assert_eq!(
        own::Repr::parse(&wrong, Verify::Full).map_err(|error| error.kind),
        Err(ErrorKind::BadChecksum)
    );
    let mut edited = own::PacketMut::parse(&mut octets).unwrap();
    edited.fill_checksum();
    assert!(edited.as_packet().unwrap().verify_checksum());
}

/// Fields without a fixed place have setters, which do nothing where the field is not there.
#[test]
fn loose_fields_are_set_where_they_stand() {
    let mut octets = [0x64, 0x12, 0xaa, 0x0a, 0xbc, 0xde, 0x00, 0x50, 0x01, 0xbb, 0xff];
    let mut packet = loose::PacketMut::parse(&mut octets).unwrap();
    packet.set_src_port(81);
    packet.set_src_low(9);
    packet.set_ecn(loose::Ecn::Congested);
    packet.set_last(0x11);
    assert_eq!(packet.octets(), [0x64, 0x12, 0xea, 0x0a, 0xbc, 0xde, 0x00, 0x51, 0x01, 0xbb, 0x11]);
}

/// A length that no `Length` can restore stands beside what it is of, and what differs is refused.
#[test]
fn octets_are_as_many_as_the_bits_of_a_prefix_need() {
    use wireloom::wire::ErrorKind;
    let others = [nets::PrefixRepr { bits: 9, octets_: &[10, 128] }];
    let list = nets::PrefixList::from_items(&others).unwrap();
    let repr = nets::Repr { own: 12, net: &[10, 16], others: list, options: nets::OptList::from_octets(&[]) };
    let mut out = [0; 7];
    repr.emit(&mut out).unwrap();
    assert_eq!(out, [12, 10, 16, 3, 9, 10, 128]);
    let short = nets::Repr { net: &[10], ..repr };
    assert_eq!(short.emit(&mut out).map(drop).map_err(|error| error.kind), Err(ErrorKind::BadLength));
    let wrong = [nets::PrefixRepr { bits: 8, octets_: &[10, 128] }];
    assert!(nets::PrefixList::from_items(&wrong).is_err());
}

/// What octets do not say is said by the caller, refused where it can't be, and held by the representation.
#[test]
fn parameters_are_said_by_the_caller() {
    use wireloom::wire::{ErrorKind, Fill, Sum, Verify};
    let octets = [2, 7, 0x0a, 0x0b, 0x0c, 0x0d, 0xee];
    let packet = told::Packet::parse(&octets, 2, false).unwrap();
    assert_eq!(
        (packet.hw_len(), packet.sealed(), packet.sum(), packet.from()),
        (2, false, None, &octets[2..4])
    );
    let repr = told::Repr::parse(&packet, Verify::Full).unwrap();
    let told::Repr::Tell { hw_len: 2, who, since: None, note: [0xee], .. } = repr else { panic!("{repr:?}") };
    assert_eq!(who, &octets[4..6]);
    let mut out = [0; 7];
    repr.emit(&mut out, Fill::Sum(Sum::ZERO)).unwrap();
    assert_eq!(out, octets);
    let kind = |hw_len| told::Packet::parse(&octets, hw_len, false).map(drop).map_err(|error| error.kind);
    assert_eq!(
        [kind(0), kind(9), kind(3)],
        [Err(ErrorKind::BadLength), Err(ErrorKind::BadLength), Err(ErrorKind::Truncated)]
    );
    let wider = told::Repr::Ask { hw_len: 3, sealed: false, ttl: 7, from: &octets[2..4] };
    let refused = wider.emit(&mut out, Fill::Sum(Sum::ZERO)).map(drop).map_err(|error| error.kind);
    assert_eq!(refused, Err(ErrorKind::BadLength));
    // A variant that is chosen by what is said can't be sent where something else is said.
    let near = told::Repr::Near { hw_len: 1, sealed: true, ttl: 7, from: &octets[2..3], age: 30, room: &[1] };
    assert!(near.emit(&mut out, Fill::Sum(Sum::ZERO)).is_ok());
    let far = told::Repr::Near { hw_len: 2, sealed: true, ttl: 7, from: &octets[2..4], age: 30, room: &[1] };
    let refused = far.emit(&mut out, Fill::Sum(Sum::ZERO)).map(drop).map_err(|error| error.kind);
    assert_eq!(refused, Err(ErrorKind::Invalid));
    repr.emit(&mut out, Fill::Sum(Sum::ZERO)).unwrap();
    let mut edited = told::PacketMut::parse(&mut out, 2, false).unwrap();
    edited.fill_checksum();
    assert_eq!(edited.as_packet().unwrap().hw_len(), 2);
}

/// A carrier hands on what it knows (`dispatch.give`); where there is none, a usual value is taken.
#[test]
fn parameters_are_handed_on_in_print() {
    use wireloom::wire::print::Printer;
    let octets = [1, 0x10, 1, 7, 0x0a, 0x0b];
    let shown = Printer::new(&[told::BINDINGS], teller::DESCRIPTION, &octets).to_string();
    assert_eq!(shown, "TELLER 1 w=1\n  ASK from 0a:0b");
    let alone = Printer::new(&[], told::DESCRIPTION, &octets[2..]).to_string();
    assert_eq!(alone, "TOLD Ask (truncated: from)");
}

fn all() -> Vec<(Generated, Source)> {
    let all = vec![
        generated!(elements plain),
        generated!(ended plain),
        generated!(frame summed),
        generated!(heads plain),
        generated!(loose plain),
        generated!(loose_little plain),
        generated!(nets plain),
        generated!(notes plain),
        generated!(parcel summed),
        generated!(radio plain),
        generated!(sealed finished),
        generated!(sensor plain),
        generated!(sums summed),
        generated!(told told 6, true),
        generated!(unions plain),
        generated!(words plain),
        generated!(groups plain),
    ];
    let with_source = |generated: Generated| {
        let file = format!("specs/{}.ron", generated.name);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&file);
        (generated, Source::file(&path, file).expect("the spec is there"))
    };
    all.into_iter().map(with_source).collect()
}

#[test]
fn both_say_the_same_of_every_vector_and_of_all_its_beginnings() {
    for (name, tally) in with_all(all(), beginnings) {
        assert!(tally.accepted > 1 && tally.refused > 1, "{name}: {tally:?}");
    }
}

#[test]
fn both_say_the_same_of_damaged_vectors() {
    let mut random = Random::new(0xfea7);
    for (name, tally) in with_all(all(), |pair, vectors| damaged(pair, vectors, &mut random, 500)) {
        assert!(tally.accepted > 100 && tally.refused > 100, "{name}: {tally:?}");
        assert!(tally.values > 1000 && tally.emitted > 100, "{name}: {tally:?}");
    }
}

#[test]
fn both_say_the_same_of_noise() {
    let mut random = Random::new(0x0153);
    for (name, tally) in with_all(all(), |pair, _| noisy(pair, &mut random)) {
        assert_eq!(tally.accepted + tally.refused, 2000, "{name}: {tally:?}");
    }
}
