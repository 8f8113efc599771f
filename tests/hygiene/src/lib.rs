//! Every form of wireloom's macros in a crate of someone else, without a prelude and under strict lints.
#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings, unused, unreachable_pub, nonstandard_style, future_incompatible)]
#![no_implicit_prelude]

// A file, with another file of the same directory.
::wireloom::protocol!("specs/plant.ron");
::wireloom::protocol!("specs/sensor.ron");

/// A file, in a module with hand-written methods.
#[::wireloom::wire::protocol("specs/report.ron")]
pub mod report {
    impl Repr {
        /// Whether the tank is nearly empty.
        pub fn is_low(&self) -> bool {
            self.level.get() < 10
        }
    }
}

// A spec of wireloom's own, once more.
::wireloom::protocol!(udp);

// The spec in place, as tokens and as text.
::wireloom::protocol!(Protocol(
    format: 1,
    name: "blink",
    title: "Blink",
    packet: (
        header: [
            (name: "on", ty: Bool, doc: "The lamp is lit."),
            (name: "reserved", ty: U(7), role: Reserved),
            (name: "period", ty: U(24), doc: "Microseconds."),
        ],
        print: "BLINK{on? on} every {period}",
    ),
    vectors: [Good(name: "on", hex: "80 00 01 00", fields: {"on": 1, "period": 256}, print: "BLINK on every 256")],
));
::wireloom::protocol!(
    r#"Protocol(
        format: 1,
        name: "nothing",
        types: [Enum(name: "Colour", bits: 8, open: false, values: [(name: "Red", value: 1), (name: "Blue", value: 2)])],
        packet: (header: [(name: "colour", ty: Type("Colour"))]),
        vectors: [Bad(name: "green", hex: "03", why: "Invalid")],
    )"#
);

/// Where wireloom has another name.
pub mod renamed {
    pub use ::wireloom as net;
    net::protocol!(vlan, crate = crate::renamed::net);
}

/// Several files at once, and the table of them.
pub mod several {
    ::wireloom::protocols!("specs/plant.ron", "specs/sensor.ron", crate = ::wireloom);
}

/// Items where the macro stands.
pub mod here {
    ::wireloom::protocol!("specs/report.ron", here);
}

#[cfg(test)]
mod tests;
