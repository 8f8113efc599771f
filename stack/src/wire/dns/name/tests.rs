use super::{Labels, Name, NameError};
use crate::wire::support::{Custom, ErrorKind};
use std::format;
use std::string::ToString;
use std::vec::Vec;

fn kind(result: crate::wire::Result<usize>) -> Option<ErrorKind> {
    result.err().map(|error| error.kind)
}

/// RFC 1035 §4.1.4: the example of compressed names.
#[test]
fn a_name_goes_on_at_an_earlier_place() {
    let mut packet = Vec::from([0; 20]);
    packet.extend(b"\x01F\x03ISI\x04ARPA\x00");
    packet.resize(40, 0);
    packet.extend(b"\x03FOO\xc0\x14");
    packet.resize(64, 0);
    packet.extend(b"\xc0\x1a");
    packet.resize(92, 0);
    packet.push(0);
    let name = |at| Name::parse(&packet, at).expect("a name");
    assert_eq!(name(20).to_string(), "F.ISI.ARPA.");
    assert_eq!(name(40).to_string(), "FOO.F.ISI.ARPA.");
    assert_eq!(name(64).to_string(), "ARPA.");
    assert_eq!(name(92).to_string(), ".");
    assert_eq!(Name::measure(&packet, 40), Ok(6));
    assert_eq!(Name::measure(&packet, 64), Ok(2));
    assert_eq!(name(40).labels().collect::<Vec<_>>(), [&b"FOO"[..], b"F", b"ISI", b"ARPA"]);
}

#[test]
fn no_name_goes_round_in_circles() {
    // To itself, forward, and to the beginning of its own labels.
    assert_eq!(kind(Name::measure(b"\xc0\x00", 0)), Some(ErrorKind::BadLength));
    assert_eq!(kind(Name::measure(b"\xc0\x02\x00", 0)), Some(ErrorKind::BadLength));
    assert_eq!(kind(Name::measure(b"\x01a\xc0\x00", 0)), Some(ErrorKind::BadLength));
    // A pointer before this one leads behind it.
    assert_eq!(kind(Name::measure(b"\xc0\x02\xc0\x00", 2)), Some(ErrorKind::BadLength));
    // Pointers to pointers, each backwards: a hundred are read, more than 127 are not.
    let mut packet = Vec::from([0]);
    for at in 0..200u16 {
        packet.extend((0xc000 | (if at == 0 { 0 } else { at * 2 - 1 })).to_be_bytes());
    }
    assert_eq!(Name::measure(&packet, 199), Ok(2));
    assert_eq!(kind(Name::measure(&packet, 399)), Some(ErrorKind::BadLength));
}

/// RFC 1035 §3.1: at most 255 octets, each label at most 63.
#[test]
fn a_name_has_at_most_255_octets() {
    let mut longest: Vec<u8> = Vec::new();
    for len in [63, 63, 63, 61] {
        longest.push(len);
        longest.extend(core::iter::repeat_n(b'x', usize::from(len)));
    }
    longest.push(0);
    assert_eq!(Name::measure(&longest, 0), Ok(255));
    let mut longer = Vec::from(*b"\x01y");
    longer.extend(&longest);
    assert_eq!(kind(Name::measure(&longer, 0)), Some(ErrorKind::BadLength));
    assert_eq!(kind(Name::measure(b"\x40x", 0)), Some(ErrorKind::BadLength));
    assert_eq!(kind(Name::measure(b"\x03ab", 0)), Some(ErrorKind::Truncated));
    assert_eq!(kind(Name::measure(b"\xc0", 0)), Some(ErrorKind::Truncated));
    assert_eq!(kind(Name::measure(b"", 0)), Some(ErrorKind::Truncated));
}

/// RFC 4343 §3.1.
#[test]
fn letters_are_equal_in_either_case() {
    let name = |octets| Name::from_octets(octets).expect("a name");
    assert_eq!(name(b"\x03wWw\x04Test\x00"), name(b"\x03WwW\x04tEST\x00"));
    assert_ne!(name(b"\x03www\x04test\x00"), name(b"\x03www\x00"));
    assert_ne!(name(b"\x01a\x01b\x00"), name(b"\x03a.b\x00"));
    assert_eq!(name(b"\x00"), Name::ROOT);
}

#[test]
fn text_and_octets_are_each_other() {
    for (text, octets) in [
        (".", &b"\x00"[..]),
        ("a.", b"\x01a\x00"),
        ("www.example.org.", b"\x03www\x07example\x03org\x00"),
        ("a\\.b\\\\\\032.c.", b"\x05a.b\\ \x01c\x00"),
        ("\\255.", b"\x01\xff\x00"),
    ] {
        let mut room = [0; 255];
        let name = Name::from_text(text, &mut room).expect(text);
        assert_eq!(name.to_string(), text);
        let mut out = [0xaa; 255];
        let out = &mut out[..name.octets_len()];
        assert_eq!(name.emit(out), Ok(()));
        assert_eq!(out, octets);
        assert_eq!(format!("{:?}", Name::from_octets(octets).expect("a name")), text);
    }
    let mut room = [0; 255];
    assert_eq!(Name::from_text("a", &mut room).expect("without a dot").to_string(), "a.");
    for (text, why) in [
        ("a..b", ErrorKind::BadLength),
        (".a", ErrorKind::BadLength),
        ("a\\25", ErrorKind::Invalid),
        ("a\\256", ErrorKind::Invalid),
        ("a\\", ErrorKind::Invalid),
    ] {
        assert_eq!(Name::from_text(text, &mut room).map_err(|error| error.kind), Err(why), "{text}");
    }
    assert_eq!(Name::from_text("abc", &mut [0; 4]).map_err(|error| error.kind), Err(ErrorKind::Truncated));
    assert!(Name::ROOT.emit(&mut []).is_err());
    let _: Labels<'_> = Name::ROOT.labels();
}

/// RFC 1035 §2.3.4, §5.1: what is wrong with a text is said precisely.
#[test]
fn a_text_that_is_no_name_is_told_why() {
    let long = |len| "x".repeat(len);
    let mut room = [0; 255];
    for (text, why) in [
        ("..".to_string(), NameError::EmptyLabel),
        ("a..b".to_string(), NameError::EmptyLabel),
        (".a".to_string(), NameError::EmptyLabel),
        (long(64), NameError::LabelTooLong),
        ([long(63), long(63), long(63), long(62)].join("."), NameError::TooLong),
        ("a\\256".to_string(), NameError::BadEscape),
    ] {
        assert_eq!(Name::encode(&text, &mut room), Err(why), "{text}");
    }
    assert_eq!(Name::encode("abc", &mut [0; 4]), Err(NameError::NoRoom));
    assert_eq!(Name::encode(&[long(63), long(63), long(63), long(61)].join("."), &mut room), Ok(255));
    assert_eq!(Name::encode(&long(63), &mut room), Ok(65));
}
