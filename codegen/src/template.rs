//! A spec to start from: small, sound as it stands, and with a remark on everything that an author changes first.

use crate::diagnostic::Diagnostics;
use crate::{Source, load};

/// Why no spec of that name is begun.
#[derive(Debug)]
pub enum Refused {
    /// A built-in spec is called so.
    Builtin,
    /// The spec would have mistakes, for example because the name is a word of Rust.
    Mistakes(Diagnostics),
}

/// The text of a spec with this name. It passes `check` without a change.
///
/// # Errors
/// A name that no spec of one's own can have.
pub fn spec(name: &str) -> Result<String, Refused> {
    if Source::builtin(name).is_some() {
        return Err(Refused::Builtin);
    }
    let text = START.replace("NAME", name).replace("TITLE", &name.to_uppercase());
    match load(Source::inline(format!("{name}.ron"), text.clone())) {
        Ok(_) => Ok(text),
        Err(mistakes) => Err(Refused::Mistakes(mistakes)),
    }
}

const START: &str = r#"// What NAME looks like on the wire. Change one thing after the other, and after each:
//   wireloom-codegen check NAME.ron      all mistakes, with what to do; the vectors below are run
//   wireloom-codegen diagram NAME.ron    the packet as RFCs draw it
// In Rust, with wireloom and its feature `macros`, it is one line: wireloom::protocol!("NAME.ron");
//   NAME::Packet::parse(octets)?         a view of octets whose lengths were checked
//   NAME::Repr::parse(&packet)?          what they mean; `Repr { … }.emit(&mut buffer)?` is the way back
//   NAME::BINDINGS                       for wireloom::wire::print: it is shown inside what carries it
// `cargo test` then runs the vectors and the laws. `doc`, `dissector` and `fuzz` make a reference page, a dissector for
// Wireshark and a fuzz target of this file. `specs/README.md` of wireloom says what else a spec can say: variants,
// options, records, tables, checksums.
Protocol(
    format: 1,
    name: "NAME",
    title: "TITLE", // One line, the heading of the documentation.
    doc: "What it is for, in Markdown.",
    refs: [], // The documents this follows: "RFC 768", "https://…"
    uses: ["udp"], // Specs whose types or key spaces are named below.
    bind: [(space: "udp-port", key: "49152")], // What carries it; also "ethertype" and "ip-protocol". Choose your own key.
    types: [
        // Values without a name are kept too; with `open: false` they are refused as `Invalid`.
        Enum(name: "Kind", bits: 8, doc: "What the message wants.", values: [
            (name: "Ask",  value: 1, show: "ask",  doc: "An answer is expected."),
            (name: "Tell", value: 2, show: "tell", doc: "The answer."),
        ]),
    ],
    packet: (
        // Fields follow each other without a gap, most significant bit first, and each run of bits ends on an octet.
        header: [
            (name: "version",  ty: U(4), role: Const(1), doc: "1; anything else is `BadConst`."),
            (name: "reserved", ty: U(3), role: Reserved), // Written as 0, ignored when read.
            (name: "urgent",   ty: Bool, doc: "Whether it is urgent."),
            (name: "kind",     ty: Type("Kind"), doc: "What the message wants."),
            // A length is no field of the representation: emit computes it. `payload.len` below relies on the check.
            (name: "length",   ty: U(16), role: Length(of: Packet), check: "length >= 8", doc: "Octets of header and payload."),
            (name: "sequence", ty: U(32), doc: "Number of the message."),
        ],
        payload: (len: "length - 8", repr: Len),
        print: "TITLE {kind} seq={sequence} len={payload.len}{urgent? urgent}",
    ),
    // A spec that contradicts its vectors does not compile. Take them from real packets.
    vectors: [
        Good(name: "an urgent question", hex: "11 01 00 0a  00 00 00 07  68 69", fields: {"urgent": 1, "kind": 1, "sequence": 7},
             print: "TITLE ask seq=7 len=2 urgent"),
        Good(name: "an empty answer", hex: "10 02 00 08  00 00 00 08", print: "TITLE tell seq=8 len=0"),
        Bad(name: "version 2", hex: "20 01 00 08  00 00 00 07", why: "BadConst"),
        Bad(name: "a length below the header", hex: "10 01 00 07  00 00 00 07", why: "BadLength"),
        Bad(name: "cut short", hex: "10 01 00 09  00 00 00 07", why: "Truncated"),
    ],
)
"#;
