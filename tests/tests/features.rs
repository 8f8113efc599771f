//! The specs of `golden/`, one for each feature of the language, compiled: their vectors and laws run here.
#![deny(warnings)]

wireloom::protocol!("golden/bits.ron");
wireloom::protocol!("golden/conditional.ron");
wireloom::protocol!("golden/lengths.ron");
wireloom::protocol!("golden/little.ron");
wireloom::protocol!("golden/options.ron");
wireloom::protocol!("golden/types.ron");
wireloom::protocol!("golden/variants.ron");

use wireloom::wire::{ErrorKind, PseudoFill, Sum};

/// A value that contradicts the fields that say its length would not be read back: it is refused.
#[test]
fn conditional_fields_must_agree_with_their_flags() {
    let repr = conditional::Repr {
        mode: conditional::Mode::MIN,
        value: None,
        id: Some(7),
        time: None,
        name: conditional::Name::Short([1, 2]),
    };
    let mut out = [0; 32];
    assert_eq!(repr.emit(&mut out).map(|_| ()).map_err(|error| error.kind), Err(ErrorKind::BadLength));
    assert_eq!(out, [0; 32], "nothing is written");
    let repr = conditional::Repr { name: conditional::Name::Absent, ..repr };
    assert!(repr.emit(&mut out).is_ok());
    assert_eq!(out[..4], [0xc0, 0, 0, 7]);
}

/// Scaled numbers have no value between their steps.
#[test]
fn narrow_numbers_are_checked() {
    assert_eq!(bits::Offset::new(12), None);
    assert_eq!(bits::Offset::new(0), None);
    assert_eq!(bits::Offset::new(16).map(bits::Offset::get), Some(16));
    assert_eq!(bits::Offset::MAX.get(), 8 * 0xffff + 8);
    assert_eq!(bits::Wide::new(1 << 24), None);
}

#[test]
fn options_that_do_not_fit_are_refused() {
    let range = options::Range { from: 1, to: 2 };
    let ranges = wireloom::wire::support::List::from_slice(&[range; 3]).expect("three fit");
    let all = options::Options::NONE
        .with_ranges(options::Ranges::Given(ranges))
        .and_then(|options| options.with_clock(options::Clock { now: 1, echo: 2 }));
    assert_eq!(all.map(|options| options.octets_len()), Some(28));
    assert!(wireloom::wire::support::List::<_, 3>::from_slice(&[range; 4]).is_none());
}

#[test]
fn setters_keep_their_neighbours() {
    let mut octets = [0x4f, 0xf8, 0, 1, 0, 0, 9, 64];
    let mut packet = bits::PacketMut::parse(&mut octets).expect("well-formed");
    packet.set_class(0x12);
    packet.set_last(false);
    packet.set_wide(bits::Wide::new(0x01_0203).expect("24 bits"));
    assert_eq!(octets, [0x41, 0x20, 0, 1, 1, 2, 3, 64]);
}

#[test]
fn a_quote_is_cut_and_the_rest_of_the_buffer_is_handed_back() {
    let long = [0x61; 100];
    let original = wireloom::wire::support::Quoted::new(&long);
    let repr =
        variants::Repr::Failure(variants::Failure::Failed { reason: variants::Reason::Lost, original });
    let mut out = [0; 64];
    assert_eq!(repr.buffer_len(), 4 + 28);
    let rest = repr.emit(&mut out, PseudoFill::Sum(wireloom::wire::support::testing::pseudo(), Sum::ZERO));
    assert!(rest.is_ok_and(|rest| rest.len() == 32));
}
