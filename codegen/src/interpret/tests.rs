use super::*;
use crate::catalogue::Source;

#[test]
fn built_in_vectors_hold() {
    let mut run = 0;
    for (name, _) in wireloom_specs::ALL {
        let loaded =
            crate::load(Source::builtin(name).unwrap()).unwrap_or_else(|mistakes| panic!("{mistakes}"));
        let failures = check_vectors(&loaded.catalogue, name);
        assert!(failures.is_empty(), "{name}: {failures:#?}");
        run += loaded.module().vectors.len();
    }
    assert!(run > 100, "only {run} vectors");
}

/// A spec in place, and what is wrong with its vectors.
fn mistakes_of(text: &str) -> String {
    match crate::load(Source::inline("specs/demo.ron", text)) {
        Ok(loaded) => format!("ok, {} vectors", loaded.module().vectors.len()),
        Err(mistakes) => mistakes.to_string(),
    }
}

fn demo(packet: &str, vectors: &str) -> String {
    let text = format!("Protocol(format: 1, name: \"demo\", packet: ({packet}), vectors: [{vectors}])");
    mistakes_of(&text)
}

const COUNTED: &str = r#"header: [
    (name: "version", ty: U(4), role: Const(1)), (name: "kind", ty: U(4)),
    (name: "len", ty: U(8), role: Length(of: Packet), check: "len >= 2"),
], payload: (len: "len - 2", repr: Slice), print: "DEMO kind={kind} len={payload.len}""#;

#[test]
fn good_vectors_are_held_to_fields_print_and_emission() {
    let good =
        r#"Good(name: "a", hex: "15 03 aa", fields: {"kind": 5, "len": 3}, print: "DEMO kind=5 len=1")"#;
    assert_eq!(demo(COUNTED, good), "ok, 1 vectors");
    let wrong = [
        (r#"Good(name: "a", hex: "15 03 aa", fields: {"kind": 4})"#, "`kind` is 5 (0x5), expected 4 (0x4)"),
        (r#"Good(name: "a", hex: "15 03 aa", print: "DEMO kind=5 len=2")"#, "got      `DEMO kind=5 len=1`"),
        (r#"Good(name: "a", hex: "15 04 aa")"#, "vector \"a\" is rejected: Truncated"),
        (r#"Good(name: "a", hex: "25 03 aa")"#, "vector \"a\" is rejected: BadConst"),
        (r#"Good(name: "a", hex: "15 03 aa bb")"#, "emitted `15 03 aa`"),
    ];
    for (vector, message) in wrong {
        let found = demo(COUNTED, vector);
        assert!(found.contains("error[W091]") && found.contains(message), "{found}");
    }
    let canonical = r#"Good(name: "a", hex: "15 03 aa bb", emit: Canonical)"#;
    assert_eq!(demo(COUNTED, canonical), "ok, 1 vectors");
}

#[test]
fn bad_vectors_are_held_to_their_reason() {
    for (hex, why) in
        [("15", "Truncated"), ("15 03", "Truncated"), ("15 01", "BadLength"), ("25 02", "BadConst")]
    {
        let vector = format!("Bad(name: \"a\", hex: \"{hex}\", why: \"{why}\")");
        assert_eq!(demo(COUNTED, &vector), "ok, 1 vectors", "{hex}");
    }
    let wrong = [
        (r#"Bad(name: "a", hex: "15 02", why: "BadConst")"#, "vector \"a\" is accepted"),
        (r#"Bad(name: "a", hex: "15 01", why: "BadConst")"#, "vector \"a\" is rejected as BadLength"),
        (r#"Bad(name: "a", hex: "15 01", why: "TooShort")"#, "W071"),
    ];
    for (vector, message) in wrong {
        let found = demo(COUNTED, vector);
        assert!(found.contains("error[W0") && found.contains(message), "{found}");
    }
}

#[test]
fn a_failing_vector_is_shown_at_its_octets() {
    let found = mistakes_of(
        r#"Protocol(format: 1, name: "demo",
    packet: (header: [(name: "kind", ty: U(8), valid: "kind != 0")]),
    vectors: [
        Good(name: "zero", hex: "00"),
    ])"#,
    );
    assert_eq!(
        found,
        r#"error[W091]: vector "zero" is rejected: Invalid at `kind`
    --> specs/demo.ron:4:33
     |
   4 |         Good(name: "zero", hex: "00"),
     |                                 ^^^^ should parse
     = help: write a value that the type and the `valid` of `kind` take, or correct these
"#
    );
}

#[test]
fn little_endian_bits_come_from_the_low_end() {
    let packet = r#"header: [
        (name: "kind", ty: U(3)), (name: "flag", ty: Bool), (name: "rest", ty: U(12)), (name: "id", ty: U(16)),
    ], print: "{kind} {flag} {rest:03x} {id}""#;
    let text = format!(
        r#"Protocol(format: 1, name: "demo", endian: Little, packet: ({packet}), vectors: [
            Good(name: "a", hex: "2d a1 01 02", fields: {{"kind": 5, "flag": 1, "rest": 0xa12, "id": 0x201}}, print: "5 1 a12 513"),
        ])"#
    );
    assert_eq!(mistakes_of(&text), "ok, 1 vectors");
}

#[test]
fn counted_records_of_different_size_are_walked() {
    let text = r#"Protocol(format: 1, name: "demo", types: [
        Record(name: "Entry", fields: [
            (name: "len", ty: U(8), role: Length(of: Field("text"))), (name: "text", ty: Bytes("len")),
        ]),
    ], packet: (header: [
        (name: "count", ty: U(8), role: Count("entries")),
        (name: "entries", ty: Array(of: "Entry", count: "count")),
    ], print: "n={count} {entries}"), vectors: [
        Good(name: "two", hex: "02 01 61 03 62 63 64", print: "n=2 61,62:63:64"),
        Good(name: "octets behind", hex: "01 00 ff", emit: Canonical),
        Bad(name: "one promised too many", hex: "02 01 61", why: "Truncated"),
        Bad(name: "an entry that runs out", hex: "01 02 61", why: "Truncated"),
    ])"#;
    assert_eq!(mistakes_of(text), "ok, 4 vectors");
}

#[test]
fn tables_conditions_and_presence_bits_hold_together() {
    let text = r#"Protocol(format: 1, name: "demo", types: [
        Choice(name: "Address", cases: [(0, "None"), (2, "Short")], show: HexColon),
    ], packet: (header: [
        (name: "mode", ty: U(2)), (name: "has_id", ty: Bool, role: Presence("id")), (name: "reserved", ty: U(5), role: Reserved),
        (name: "id", ty: U(16), when: "has_id"),
        (name: "addr", ty: Choice("Address", "addr_len")),
    ], lets: [(name: "addr_len", from: ["mode"], cases: [("00", 0), ("10", 2)])],
    print: "mode={mode}{has_id? id={id}} addr={addr}"), vectors: [
        Good(name: "both", hex: "a0 00 07 01 02", fields: {"id": 7, "addr_len": 2}, print: "mode=2 id=7 addr=01:02"),
        Good(name: "none", hex: "00", print: "mode=0 addr="),
        Good(name: "noise in the reserved bits", hex: "1f", emit: Canonical),
        Bad(name: "a mode without a row", hex: "40", why: "Unsupported"),
    ])"#;
    assert_eq!(mistakes_of(text), "ok, 4 vectors");
}

#[test]
fn the_manual_is_right() {
    let manual = wireloom_specs::MANUAL;
    let examples: Vec<&str> =
        manual.split("```ron\n").skip(1).filter_map(|text| text.split("```").next()).collect();
    assert_eq!(examples.len(), 2);
    for example in examples {
        let found = mistakes_of(example);
        assert!(found.starts_with("ok, ") && !found.contains("ok, 0"), "{found}");
    }
}

const LIST: &str = r#"counts: Whole, end: 0, nop: [1], pad_to: 4, options: [
    (kind: 2, name: "Size", fields: [(name: "value", ty: U(16), valid: "value != 0")], print: " size={value}"),
    (kind: 3, name: "Mark", print: " mark"),
]"#;

fn listed(policies: &str, vectors: &str) -> String {
    mistakes_of(&format!(
        r#"Protocol(format: 1, name: "demo", types: [Options(name: "Opt", {LIST}, {policies})],
        packet: (header: [(name: "options", ty: Options("Opt", "rest"))], print: "O{{options}}"),
        repr: (options: [(name: "mark", from: Present("Mark")), (name: "size", from: Value("Size", "value"))]),
        vectors: [{vectors}])"#
    ))
}

#[test]
fn lists_of_options_follow_their_policies() {
    let both = r#"Good(name: "both", hex: "03 02 02 04 00 07 00 00", print: "O mark size=7"),
        Good(name: "another order, an unknown one", hex: "02 04 00 07 01 09 03 ff 03 02 00 99", print: "O size=7 mark", emit: Canonical),
        Bad(name: "a value that is not valid", hex: "02 04 00 00", why: "Invalid"),"#;
    assert_eq!(listed("", both), "ok, 3 vectors");
    let cut = |why: &str| {
        format!(
            r#"{why}(name: "runs past the end", hex: "03 02 02 04 00" TAIL), {why}(name: "no length", hex: "03 02 02" TAIL),
            {why}(name: "a length below the head", hex: "03 02 02 01" TAIL)"#
        )
    };
    let bad = cut("Bad").replace("TAIL", r#", why: "BadOption""#);
    let stopped = cut("Good").replace("TAIL", r#", print: "O mark", emit: Canonical"#);
    assert_eq!(listed("", &bad), "ok, 3 vectors");
    assert_eq!(listed("truncated: Stop", &stopped), "ok, 3 vectors");
    let long = |tail: &str| format!(r#"(name: "too long", hex: "02 05 00 07 ff 03 02 00"{tail})"#);
    assert_eq!(listed("", &format!("Bad{}", long(r#", why: "BadOption""#))), "ok, 1 vectors");
    let skipped = format!("Good{}", long(r#", print: "O mark", emit: Canonical"#));
    assert_eq!(listed("bad_len: Skip", &skipped), "ok, 1 vectors");
    let ended = format!("Good{}", long(r#", print: "O", emit: Canonical"#));
    assert_eq!(listed("bad_len: Stop", &ended), "ok, 1 vectors");
}

#[test]
fn checksums_with_addresses_are_verified() {
    let loaded = crate::load(Source::builtin("udp").unwrap()).unwrap();
    let udp = Interpreter::new(&loaded.catalogue, "udp").unwrap();
    let verified = |octets: &[u8], source: &str, destination: &str| {
        let addresses = Some((source.parse().unwrap(), destination.parse().unwrap()));
        let context = Context { addresses, ..Context::default() };
        udp.parse(octets, &context).and_then(|parsed| parsed.repr()).map(|repr| repr.payload_len)
    };
    let datagram = [0xbf, 0x00, 0x00, 0x35, 0x00, 0x0c, 0x12, 0x4d, 0xaa, 0x00, 0x00, 0xff];
    assert_eq!(verified(&datagram, "192.168.1.1", "192.168.1.2"), Ok(Some(4)));
    assert_eq!(verified(&datagram, "192.168.1.1", "192.168.1.3"), Err(Kind::BadChecksum));
    let without = [0xbf, 0x00, 0x00, 0x35, 0x00, 0x08, 0x00, 0x00];
    assert_eq!(verified(&without, "192.168.1.1", "192.168.1.2"), Ok(Some(0)));
    // RFC 8200 §8.1: over IPv6 a datagram without a checksum is refused.
    assert_eq!(verified(&without, "fe80::1", "fe80::2"), Err(Kind::BadChecksum));
}

/// Neither reading, printing nor writing may panic, whatever the octets; and what is accepted comes back.
#[test]
fn damaged_vectors_do_no_harm() {
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below.max(1)
    };
    let mut accepted = 0;
    for (name, _) in wireloom_specs::ALL {
        let loaded = crate::load(Source::builtin(name).unwrap()).unwrap();
        let Some(interpreter) = Interpreter::new(&loaded.catalogue, name) else { continue };
        for vector in &loaded.module().vectors {
            let (crate::model::Vector::Good { octets, .. } | crate::model::Vector::Bad { octets, .. }) =
                vector;
            for _ in 0..50 {
                let mut octets = octets.clone();
                for _ in 0..random(4) {
                    let at = random(octets.len());
                    if let Some(octet) = octets.get_mut(at) {
                        *octet ^= 1 << random(8);
                    }
                }
                octets.truncate(octets.len() - random(octets.len().min(3) + 1));
                let Ok(parsed) = interpreter.parse(&octets, &Context::default()) else { continue };
                let _ = parsed.print();
                let Ok(repr) = parsed.repr() else { continue };
                accepted += 1;
                let emitted = interpreter.emit(&repr, parsed.payload()).unwrap_or_else(|kind| {
                    panic!("{name} {octets:02x?}: {kind} from {repr:?}");
                });
                let again = interpreter.parse(&emitted, &Context::default()).and_then(|parsed| parsed.repr());
                assert_eq!(again.as_ref(), Ok(&repr), "{name} {octets:02x?} -> {emitted:02x?}");
            }
        }
    }
    assert!(accepted > 1000, "only {accepted} were accepted");
}
