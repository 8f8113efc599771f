use super::*;
use std::vec;
use std::vec::Vec;

/// A data frame of 2015 without addresses, with elements.
fn frame(payload: &[u8]) -> Vec<u8> {
    [&[0x01, 0x22, 7][..], payload].concat()
}

fn elements(octets: &[u8]) -> (Vec<HeaderElement<'_>>, Vec<PayloadElement<'_>>, &[u8]) {
    let elements = Packet::parse(octets).expect("well-formed").elements().expect("it says so");
    (elements.header.flatten().collect(), elements.payload.flatten().collect(), elements.rest)
}

/// IEEE 802.15.4-2015 clause 7.4.1: which end stands where.
#[test]
fn lists_of_elements_end_by_what_stands_in_them() {
    let time = HeaderElement::TimeCorrection { micros: Micros::new(10).expect("12 bits"), nack: true };
    let ietf = PayloadElement::Ietf { sub_id: 1, data: &[0xaa] };
    // A time correction, the end of the header's, one of the payload's, its end, two octets.
    let octets = frame(&[2, 0x0f, 10, 0x80, 0x00, 0x3f, 2, 0xa8, 1, 0xaa, 0x00, 0xf8, 0x41, 0x60]);
    assert_eq!(elements(&octets), (vec![time], vec![ietf], &[0x41, 0x60][..]));
    // No elements of the payload.
    let octets = frame(&[2, 0x0f, 10, 0x80, 0x80, 0x3f, 0x41, 0x60]);
    assert_eq!(elements(&octets), (vec![time], vec![], &[0x41, 0x60][..]));
    // The frame ends with a list.
    assert_eq!(elements(&frame(&[2, 0x0f, 10, 0x80])), (vec![time], vec![], &[][..]));
    assert_eq!(elements(&frame(&[0x00, 0x3f, 2, 0xa8, 1, 0xaa])), (vec![], vec![ietf], &[][..]));
    // A content that is cut short, half a head, nothing.
    assert_eq!(elements(&frame(&[2, 0x0f, 10, 0x80, 2, 0x0f, 10])), (vec![time], vec![], &[][..]));
    assert_eq!(elements(&frame(&[2])), (vec![], vec![], &[][..]));
    assert_eq!(elements(&frame(&[])), (vec![], vec![], &[][..]));
}

#[test]
fn a_frame_without_elements_has_none() {
    assert!(Packet::parse(&[0x01, 0x20, 7, 1, 2]).expect("well-formed").elements().is_none());
}

/// The acknowledgment of number 0x6a, with its check sequence: the example of IEEE 802.15.4-2006 clause 7.2.1.9.
#[test]
fn a_check_sequence_is_made_and_taken_off() {
    let frame = [0x02, 0x00, 0x6a];
    assert_eq!(check_sequence(&frame), [0xe4, 0x79]);
    let octets = [0x02, 0x00, 0x6a, 0xe4, 0x79];
    assert_eq!(without_check_sequence(&octets), Ok(&frame[..]));
    let refused = |octets: &[u8]| without_check_sequence(octets).err().map(|error| error.kind);
    assert_eq!(refused(&[0x02, 0x00, 0x6b, 0xe4, 0x79]), Some(ErrorKind::BadChecksum));
    assert_eq!(refused(&[0x02]), Some(ErrorKind::Truncated));
}
