extern crate std;

use crate::{report, sensor};
use ::wireloom::wire::print::{BUILTIN, Printer};
use ::wireloom::wire::support::List;
use std::prelude::v1::*;
use std::{assert, assert_eq};

#[test]
fn a_protocol_is_built_and_read_back() {
    let samples = [sensor::Sample { at: 0, value: 300 }, sensor::Sample { at: 10, value: 301 }];
    let repr = sensor::Repr {
        kind: sensor::Kind::Pressure,
        station: crate::plant::Station::new(7).expect("within its range"),
        samples: List::from_slice(&samples).expect("at most 16"),
    };
    let mut octets = [0xff; 12];
    assert_eq!(repr.buffer_len(), 12);
    assert!(repr.emit(&mut octets).is_ok_and(|rest| rest.is_empty()));
    assert_eq!(octets, [0x12, 2, 0, 7, 0, 0, 1, 0x2c, 0, 10, 1, 0x2d]);
    let packet = sensor::Packet::parse(&octets).expect("well-formed");
    assert_eq!(sensor::Repr::parse(&packet), Ok(repr));
    assert_eq!(packet.samples().iter().map(|sample| sample.value).max(), Some(301));
}

#[test]
fn it_is_printed_inside_what_carries_it() {
    let mut octets = [0; 8 + 8];
    octets[..8].copy_from_slice(&[0x13, 0x88, 0x13, 0x8d, 0, 16, 0, 0]);
    octets[8..].copy_from_slice(&[0x11, 1, 0, 7, 0, 0, 1, 0x2c]);
    let text = Printer::new(BUILTIN, ::wireloom::wire::udp::DESCRIPTION, &octets).with(&[sensor::BINDINGS]).to_string();
    assert_eq!(text, "UDP src=5000 dst=5005 len=8\n  SENSOR temperature station=7 n=1");
}

#[test]
fn methods_stand_beside_what_is_generated() {
    let packet = report::Packet::parse(&[5, 1, 0]).expect("well-formed");
    assert!(report::Repr::parse(&packet).is_ok_and(|repr| repr.is_low()));
}

#[test]
fn errors_name_their_field() {
    let error = sensor::Packet::parse(&[0x11]).map(|_| ()).expect_err("cut short");
    assert_eq!(sensor::field_name(error.field), "version");
}

#[test]
fn a_table_has_every_protocol_that_is_carried() {
    let names: Vec<&str> = crate::several::PROTOCOLS.iter().map(|bound| bound[0].protocol.name).collect();
    assert_eq!(names, ["sensor"]);
}
