use super::{
    AddressOption, AddressOptionList, AssociationOption, AssociationOptionList, DhcpOption, DhcpOptionList,
    Lifetime, Message, Packet, Repr, Status,
};
use crate::wire::support::ErrorKind;
use core::net::Ipv6Addr;

const ADDR: Ipv6Addr = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 5);

/// RFC 8415 §21.4, §21.6, §21.13: an address in an association in a message, each with its own options.
#[test]
fn nested_options_that_are_lent_come_back() {
    let how = [AddressOption::LeaseStatus { code: Status::Success, message: b"ok" }];
    let addresses = [
        AssociationOption::Address {
            addr: ADDR,
            preferred: Lifetime::from_bits(4500),
            valid: Lifetime::from_bits(7200),
            options: AddressOptionList::from_items(&how).unwrap(),
        },
        AssociationOption::AssociationStatus { code: Status::NoBinding, message: b"" },
    ];
    let association = DhcpOption::IaNa {
        iaid: 7,
        t1: Lifetime::from_bits(1),
        t2: Lifetime::from_bits(2),
        options: AssociationOptionList::from_items(&addresses).unwrap(),
    };
    let options =
        [DhcpOption::ClientId { duid: &[0, 3, 0, 1] }, association, DhcpOption::RapidCommit, association];
    let list = DhcpOptionList::from_items(&options).unwrap();
    let repr = Repr::Direct {
        direct: Message::Reply,
        transaction_id: super::TransactionId::new(9).unwrap(),
        options: list,
    };
    let mut frame = [0xff; 256];
    let len = repr.buffer_len();
    assert_eq!(len, 4 + 8 + (4 + 12 + 28 + 8 + 6) * 2 + 4);
    repr.emit(&mut frame).unwrap();
    assert_eq!(
        frame[..4 + 8 + 16 + 4],
        [7, 0, 0, 9, 0, 1, 0, 4, 0, 3, 0, 1, 0, 3, 0, 54, 0, 0, 0, 7, 0, 0, 0, 1, 0, 0, 0, 2, 0, 5, 0, 32,]
    );
    let packet = Packet::parse(&frame[..len]).unwrap();
    let read = Repr::parse(&packet).unwrap();
    assert_eq!(read, repr);
    let Repr::Direct { options: seen, .. } = read else { panic!("{read:?}") };
    assert!(seen.iter().eq(options));
    assert_ne!(seen, DhcpOptionList::from_items(&options[..3]).unwrap());
    assert_ne!(seen, DhcpOptionList::EMPTY);
}

/// What would come back as something else has no list.
#[test]
fn a_known_kind_is_not_unknown() {
    let alias = [DhcpOption::Unknown { kind: 14, data: &[] }];
    assert_eq!(DhcpOptionList::from_items(&alias).unwrap_err().kind, ErrorKind::BadOption);
    let foreign = [DhcpOption::Unknown { kind: 0xfff0, data: &[1] }];
    assert!(!DhcpOptionList::from_items(&foreign).unwrap().is_empty());
}
