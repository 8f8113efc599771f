use super::{Timestamp, TimestampFlag, Timestamps};
use core::net::Ipv4Addr;
use std::vec::Vec;

/// RFC 791 §3.1, the three forms of the internet timestamp.
#[test]
fn stamps_stand_alone_or_behind_addresses() {
    let octets = [10, 0, 0, 9, 0x80, 0, 0, 1];
    let with = |flag| Timestamps::new(flag, &octets).collect::<Vec<_>>();
    let one = Timestamp { addr: Some(Ipv4Addr::new(10, 0, 0, 9)), stamp: 0x8000_0001 };
    assert_eq!(with(TimestampFlag::Addresses), [one]);
    assert_eq!(with(TimestampFlag::Prespecified), [one]);
    let two = [0x0a00_0009, 0x8000_0001].map(|stamp| Timestamp { addr: None, stamp });
    assert_eq!(with(TimestampFlag::Stamps), two);
    assert_eq!(with(TimestampFlag(2)), []);
}

#[test]
fn half_an_entry_is_none() {
    assert_eq!(Timestamps::new(TimestampFlag::Addresses, &[10, 0, 0, 9, 0, 0]).count(), 0);
}
