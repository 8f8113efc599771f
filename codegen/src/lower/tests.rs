use crate::model::{CollectFrom, Expr, Field, Length, Module, Packet, Part, Pattern, Piece};
use crate::{Source, load};

/// The model of a sound spec.
fn module(body: &str) -> Module {
    let text = format!("Protocol(format: 1, name: \"demo\", {body})");
    match load(Source::inline("demo", text)) {
        Ok(loaded) => loaded.module().clone(),
        Err(mistakes) => panic!("{mistakes}"),
    }
}

fn packet(body: &str) -> Packet {
    module(body).packet.unwrap()
}

/// Parts as `name+name` with their octets, `?` where conditional.
fn cut(fields: &[Field], parts: &[Part]) -> Vec<String> {
    let names = |list: &[usize]| list.iter().map(|i| fields[*i].name.as_str()).collect::<Vec<_>>().join("+");
    let mark = |when: &Option<Expr>| if when.is_some() { "?" } else { "" };
    let shown = |part: &Part| match part {
        Part::Fixed { octets, fields: list, when } => format!("{octets}:{}{}", names(list), mark(when)),
        Part::Variable { field, when } => format!("*:{}{}", fields[*field].name, mark(when)),
        Part::Loose { fields: list } => format!("~:{}", names(list)),
    };
    parts.iter().map(shown).collect()
}

fn header(fields: &str) -> Vec<String> {
    let packet = packet(&format!("packet: (header: [{fields}])"));
    cut(&packet.fields, &packet.parts)
}

#[test]
fn neighbouring_fixed_fields_are_one_part() {
    let parts = header(r#"(name: "a", ty: U(4)), (name: "b", ty: U(12)), (name: "c", ty: Bytes(6))"#);
    assert_eq!(parts, ["8:a+b+c"]);
}

#[test]
fn variable_fields_and_conditions_cut() {
    let parts = header(
        r#"(name: "n", ty: U(7), role: Length(of: Field("data"))), (name: "more", ty: Bool, role: Presence("extra")),
           (name: "data", ty: Bytes("n")), (name: "extra", ty: U(16), when: "more"), (name: "end", ty: U(8))"#,
    );
    assert_eq!(parts, ["1:n+more", "*:data", "2:extra?", "1:end"]);
}

#[test]
fn bit_fields_that_end_on_an_octet_only_together_are_loose() {
    let parts = header(
        r#"(name: "mode", ty: U(1)), (name: "rest", ty: U(7)),
           (name: "low", ty: U(4), when: "mode == 0"), (name: "low_pad", ty: U(4), when: "mode == 0", role: Reserved),
           (name: "x", ty: U(4), when: "mode != 0"), (name: "y", ty: U(4), when: "mode == 1"),
           (name: "z", ty: U(8))"#,
    );
    assert_eq!(parts, ["1:mode+rest", "1:low+low_pad?", "~:x+y", "1:z"]);
}

#[test]
fn bits_are_counted_from_the_beginning_of_the_part() {
    let packet = packet(
        r#"packet: (header: [(name: "a", ty: U(4)), (name: "b", ty: U(12)), (name: "n", ty: U(8), role: Length(of: Field("d"))),
           (name: "d", ty: Bytes("n")), (name: "e", ty: U(3)), (name: "f", ty: U(5))])"#,
    );
    let bits: Vec<usize> = packet.fields.iter().map(|f| f.bit).collect();
    assert_eq!(bits, [0, 4, 16, 0, 0, 3]);
}

#[test]
fn alignment_behind_a_fixed_beginning_is_fixed() {
    let packet = packet(
        r#"packet: (header: [(name: "a", ty: U(24)), (name: "pad", ty: Align(8)), (name: "b", ty: U(8))])"#,
    );
    assert_eq!(packet.fields[1].bits, Some(40));
    assert_eq!(cut(&packet.fields, &packet.parts), ["9:a+pad+b"]);
}

/// RFC 768, RFC 9293: the addresses of a pseudo-header are no parameters of the module.
#[test]
fn addresses_of_a_pseudo_header_are_not_kept_as_parameters() {
    let body = |length: &str| {
        format!(
            r#"params: [(name: "src_addr", rust: "IpAddr"), (name: "dst_addr", rust: "IpAddr"), (name: "hw_len", rust: "u8")],
               packet: (
                   header: [(name: "sum", ty: U(16), role: Checksum), (name: "addr", ty: Bytes("{length}"))],
                   checksums: [(field: "sum", over: Packet, caps: "demo",
                                pseudo: (src: "src_addr", dst: "dst_addr", proto: 17), absent_if: "src_addr.is_v4")],
               )"#
        )
    };
    let without = module(&body("rest"));
    let names: Vec<&str> = without.params.iter().map(|param| param.name.as_str()).collect();
    assert_eq!(names, ["hw_len"]);
    let packet = without.packet.unwrap();
    let checksum = &packet.checksums[0];
    assert_eq!((checksum.pseudo, checksum.absent_over_ipv4), (Some(17), true));
    let first = &packet.fields[0];
    assert!(first.given && first.name == "hw_len" && packet.front() == 1, "{first:?}");
}

#[test]
fn patterns_name_values_of_the_refined_type_first() {
    let packet = packet(
        r#"types: [Enum(name: "Kind", bits: 8, values: [(name: "Failure", value: 3), (name: "Echo", value: 8)]),
                   Enum(name: "Reason", bits: 8, values: [(name: "Port", value: 5)])],
           packet: (
               header: [(name: "kind", ty: Type("Kind"), role: Tag), (name: "code", ty: U(8), role: Tag)],
               variants: [
                   (name: "Port", when: {"kind": "Failure", "code": "Port"}, refine: {"code": (ty: Type("Reason"))}),
                   (name: "Any", when: {"kind": "Failure | Echo", "code": "_"}, repr: false),
               ],
           )"#,
    );
    assert_eq!(packet.variants[0].when["code"], Pattern::Ranges(vec![(5, 5)]));
    assert_eq!(packet.variants[1].when["kind"], Pattern::Ranges(vec![(3, 3), (8, 8)]));
    assert_eq!(packet.variants[1].when["code"], Pattern::Any);
    assert_eq!(packet.variants[0].refine["code"].0, "code");
}

#[test]
fn names_in_expressions_are_told_apart() {
    let packet = packet(
        r#"types: [Enum(name: "Kind", bits: 8, values: [(name: "Echo", value: 8)])],
           packet: (
               header: [(name: "kind", ty: Type("Kind"), valid: "kind != Kind::Echo && size > 2"),
                        (name: "data", ty: Bytes("size"))],
               lets: [(name: "size", from: ["kind"], cases: [("0xxx xxxx", 2)], otherwise: 4)],
               payload: (),
               print: "{kind != 0? yes} {payload.len:04x}",
           )"#,
    );
    let names = format!("{:?}", packet.fields[0].valid);
    assert!(
        names.contains("Field(\"kind\")") && names.contains("Num(8)") && names.contains("Let(\"size\")"),
        "{names}"
    );
    assert!(
        matches!(&packet.fields[1].ty, crate::model::FieldType::Bytes(Length::Expr(Expr::Let(name))) if name == "size")
    );
    let row = packet.lets[0].rows[0];
    assert_eq!((row.mask, row.pattern, row.value), (0x80, 0, 2));
    let print = packet.print.unwrap();
    assert!(
        matches!(&print[0], Piece::If(Expr::Binary(..), inner) if matches!(&inner[0], Piece::Text(t) if t == " yes"))
    );
    assert!(matches!(
        print[2],
        Piece::Value { expr: Expr::PayloadLen, format: crate::model::Format::Hex(4) }
    ));
}

#[test]
fn lifted_options_know_their_list() {
    let packet = packet(
        r#"types: [Options(name: "DemoOption", counts: Whole, end: 0, options: [(kind: 2, name: "Mark")])],
           packet: (header: [(name: "options", ty: Options("DemoOption", "rest"))], print: "DEMO{options}"),
           repr: (options: [(name: "mark", from: Present("Mark"))])"#,
    );
    let collect = &packet.collects[0];
    assert_eq!((collect.list.as_str(), collect.list_type.name.as_str()), ("options", "DemoOption"));
    assert!(matches!(&collect.from, CollectFrom::Present { option } if option == "Mark"));
    assert!(matches!(&packet.print.unwrap()[1], Piece::Options(list) if list == "options"));
}

#[test]
fn a_spec_in_place_uses_built_in_ones() {
    let text = r#"Protocol(format: 1, name: "demo", uses: ["ipv4"], packet: (header: [(name: "a", ty: Type("ipv4::Address"))]))"#;
    let loaded = load(Source::inline("demo", text)).unwrap();
    assert!(loaded.catalogue["ipv4"].builtin && !loaded.module().builtin);
    assert!(loaded.files.is_empty());
}
