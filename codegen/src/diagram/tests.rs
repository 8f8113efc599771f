use super::*;
use crate::catalogue::Source;
use crate::model::{Module, TypeKind};

const RULER: &str = "
     0                   1                   2                   3
     0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
";

fn module(name: &str) -> Module {
    crate::load(Source::builtin(name).unwrap()).unwrap().module().clone()
}

#[track_caller]
fn assert_drawn(found: &str, lines: &str) {
    let wanted = format!("{RULER}{}", lines.trim_start_matches('\n'));
    assert_eq!(found, &wanted[1..], "drawn:\n{found}");
}

#[test]
fn names_that_do_not_fit_are_explained_and_reserved_bits_are_zero() {
    assert_drawn(
        &packet(&module("ipv4").packet.unwrap()),
        "
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  0 |version|  HL   |   dscp    |ecn|           total_len           |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  4 |             ident             |0|D|M|       frag_offset       |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  8 |   hop_limit   |  next_header  |           checksum            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 12 |                           src_addr                            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 16 |                           dst_addr                            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 20 |                          options ...                          |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    |                          payload ...                          |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    HL: header_len   D: dont_frag   M: more_frags
",
    );
}

#[test]
fn a_field_that_goes_on_is_open_below() {
    assert_drawn(
        &packet(&module("ethernet").packet.unwrap()),
        "
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  0 |                           dst_addr                            |
    +                               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  4 |                               |                               |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+                               +
  8 |                           src_addr                            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 12 |           ethertype           |          payload ...          |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
",
    );
}

#[test]
fn a_variant_has_its_own_names() {
    let icmpv6 = module("icmpv6").packet.unwrap();
    let drawn = |name: &str| variant(&icmpv6, icmpv6.variants.iter().find(|v| v.name == name).unwrap());
    assert_drawn(
        &drawn("ParamProblem"),
        "
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  0 |   msg_type    |    reason     |           checksum            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  4 |                            pointer                            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  8 |                         original ...                          |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
",
    );
    assert_drawn(
        &drawn("NeighborAdvert"),
        "
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  0 |   msg_type    |   msg_code    |           checksum            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  4 |R|S|O|                        reserved                         |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  8 |                                                               |
    +                                                               +
 12 |                          target_addr                          |
    +                                                               +
 16 |                                                               |
    +                                                               +
 20 |                                                               |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 24 |                          options ...                          |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    R: router   S: solicited   O: overrides
",
    );
}

#[test]
fn options_show_kind_and_length() {
    let icmpv6 = module("icmpv6");
    let Some(TypeKind::Options(list)) = icmpv6.type_def("NdiscOption").map(|def| &def.kind) else { panic!() };
    let drawn = |name: &str| option(list, list.options.iter().find(|o| o.name == name).unwrap());
    assert_drawn(
        &drawn("Mtu"),
        "
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  0 |    kind 5     |   length 1    |           reserved            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  4 |                             value                             |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
",
    );
    assert_drawn(
        &drawn("SourceLinkLayerAddr"),
        "
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  0 |    kind 1     |    length     |           addr ...            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
",
    );
}

#[test]
fn long_fields_are_one_line_and_conditions_are_marked() {
    let text = r#"Protocol(format: 1, name: "demo", types: [
        Record(name: "Entry", fields: [(name: "a", ty: U(8)), (name: "b", ty: U(8))]),
    ], packet: (header: [
        (name: "has_id", ty: Bool, role: Presence("id")), (name: "rest", ty: U(31)),
        (name: "id", ty: U(16), when: "has_id"),
        (name: "file", ty: Bytes(128)),
    ]))"#;
    let demo = crate::load(Source::inline("demo.ron", text)).unwrap().module().clone();
    assert_drawn(
        &packet(demo.packet.as_ref().unwrap()),
        "
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  0 |H|                            rest                             |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  4 |              id?              |       file (128 octets)       |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    H: has_id
    ?: not in every packet
",
    );
    let Some(TypeKind::Record { fields, .. }) = demo.type_def("Entry").map(|def| &def.kind) else { panic!() };
    assert_drawn(
        &record(fields),
        "
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  0 |       a       |       b       |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
",
    );
}
