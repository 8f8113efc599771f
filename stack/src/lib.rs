//! A TCP/IP stack without operating system, heap, `unsafe` or panic.
#![no_std]
#![forbid(unsafe_code)]
// A build without one kind of socket, family or medium leaves parts of the others without use. The full build is the
// one that is kept free of dead code.
#![cfg_attr(
    not(all(
        feature = "ethernet",
        feature = "ipv4",
        feature = "ipv6",
        feature = "tcp",
        feature = "udp",
        feature = "icmp",
        feature = "raw",
        feature = "dhcpv4",
        feature = "dns"
    )),
    allow(dead_code, unused_imports, unused_variables)
)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;
// Generated code names this crate as a user of the crate would.
extern crate self as wireloom;

pub mod addr;
pub mod config;
pub mod device;
pub mod error;
#[cfg(any(doc, doctest))]
pub mod guide;
pub mod iface;
mod socket;
pub mod stats;
pub mod storage;
#[cfg(feature = "async")]
pub mod task;
mod tell;
pub mod time;
pub mod wire;

/// Expands a packet spec into a module: views, representation, printer, description, tests.
///
/// * `protocol!("specs/sensor.ron");` takes a file, relative to the manifest of the crate, and makes `pub mod sensor`.
/// * `protocol!(udp);` takes a spec that comes with wireloom.
/// * `protocol!(Protocol(format: 1, name: "sensor", …));`, or the same text in a raw string, is the spec itself.
///
/// After that may stand `, here`, which puts the items where the macro stands instead of into a module,
/// `, without = "rare"`, which leaves out the variants that have `feature: "rare"`, and `, crate = ::net`, which is how wireloom is called where it was renamed. To put methods beside the generated items
/// in an inline module, use the attribute [`wire::protocol`](macro@wire::protocol).
///
/// ```
/// wireloom::protocol!(Protocol(
///     format: 1,
///     name: "beacon",
///     packet: (
///         header: [
///             (name: "version", ty: U(8), role: Const(1)),
///             (name: "period", ty: U(16), doc: "Milliseconds."),
///         ],
///         print: "BEACON every {period} ms",
///     ),
/// ));
///
/// let packet = beacon::Packet::parse(&[1, 0, 100])?;
/// assert_eq!(beacon::Repr::parse(&packet)?, beacon::Repr { period: 100 });
/// # Ok::<(), wireloom::wire::Error>(())
/// ```
#[cfg(feature = "macros")]
pub use wireloom_macros::protocol;
/// Expands several spec files into a module each, and makes `PROTOCOLS`, the table in which they are looked up.
///
/// ```ignore
/// wireloom::protocols!("specs/reading.ron", "specs/valve.ron");
///
/// // What `reading` and `valve` are is now known to
/// Printer::new(BUILTIN, ETHERNET, &octets).with(PROTOCOLS); // … the printer,
/// Tracer::new(device, sink).with(PROTOCOLS);                // … the tracer,
/// wireloom_phy::dump::main(PROTOCOLS)                       // … a `dump` of one's own.
/// ```
///
/// Paths are relative to the manifest of the crate; `, crate = ::net` may stand at the end, as for
/// [`protocol!`](crate::protocol).
#[cfg(feature = "macros")]
pub use wireloom_macros::protocols;

/// Expands a packet spec into a module, with the feature `macros`, which is not there.
#[cfg(not(feature = "macros"))]
#[macro_export]
macro_rules! protocol {
    ($($spec:tt)*) => {
        ::core::compile_error! { "`wireloom::protocol!` needs wireloom's feature `macros`: `wireloom = { …, features = [\"macros\"] }`" }
    };
}
/// Expands several spec files into a module each, with the feature `macros`, which is not there.
#[cfg(not(feature = "macros"))]
#[macro_export]
macro_rules! protocols {
    ($($spec:tt)*) => {
        ::core::compile_error! { "`wireloom::protocols!` needs wireloom's feature `macros`: `wireloom = { …, features = [\"macros\"] }`" }
    };
}

/// What generated code has for tests: there in tests of the crate that a spec is expanded in, and with the feature
/// `testing` of this one everywhere, so that a crate with a protocol of its own declares no feature for it.
#[cfg(feature = "testing")]
#[doc(hidden)]
#[macro_export]
macro_rules! when_testing {
    ($($item:tt)*) => { $($item)* };
}
/// As above, without the feature.
#[cfg(not(feature = "testing"))]
#[doc(hidden)]
#[macro_export]
macro_rules! when_testing {
    ($($item:tt)*) => { #[cfg(test)] $($item)* };
}
/// What generated code has with the feature `proptest` of this crate.
#[cfg(feature = "proptest")]
#[doc(hidden)]
#[macro_export]
macro_rules! when_proptest {
    ($($item:tt)*) => { $($item)* };
}
/// As above, without the feature.
#[cfg(not(feature = "proptest"))]
#[doc(hidden)]
#[macro_export]
macro_rules! when_proptest {
    ($($item:tt)*) => {};
}

/// What generated code says about its types for `defmt`: each arm of a value, and how it is shown.
#[cfg(feature = "defmt")]
#[doc(hidden)]
#[macro_export]
macro_rules! when_defmt {
    ($($ty:ty { $($arm:pat => $text:literal $(, $value:expr)*;)* })*) => { $(
        impl $crate::wire::support::defmt::Format for $ty {
            fn format(&self, f: $crate::wire::support::defmt::Formatter<'_>) {
                // What the macro below makes names it so.
                use $crate::wire::support::defmt;
                match *self {
                    $($arm => $crate::wire::support::defmt::write!(f, $text $(, $value)*),)*
                }
            }
        }
    )* };
}
/// As above, without the feature.
#[cfg(not(feature = "defmt"))]
#[doc(hidden)]
#[macro_export]
macro_rules! when_defmt {
    ($($format:tt)*) => {};
}

/// TCP: connections and listeners.
#[cfg(feature = "tcp")]
pub mod tcp {
    pub use crate::iface::guard::listener::{ListenerRef, RemoveListenerError, SupplyError};
    pub use crate::iface::guard::tcp::{ConnectError, GiveBackError, ListenError, Ref};
    pub use crate::socket::tcp::*;

    /// Names a TCP socket of a stack.
    pub type Handle = crate::Handle<Socket<'static>>;

    /// Names a TCP listener of a stack.
    pub type ListenerHandle = crate::Handle<Listener<'static>>;
}

/// UDP: datagrams.
#[cfg(feature = "udp")]
pub mod udp {
    pub use crate::iface::guard::udp::Ref;
    pub use crate::socket::udp::*;

    /// Names a UDP socket of a stack.
    pub type Handle = crate::Handle<Socket<'static>>;
}

/// DHCPv4: an address for an interface.
#[cfg(feature = "dhcpv4")]
pub mod dhcpv4 {
    pub use crate::iface::guard::dhcpv4::Ref;
    pub use crate::socket::dhcpv4::*;

    /// Names a DHCPv4 client of a stack.
    pub type Handle = crate::Handle<Socket<'static>>;
}

/// DNS: names and what they stand for.
#[cfg(feature = "dns")]
pub mod dns {
    pub use crate::iface::guard::dns::Ref;
    pub use crate::socket::dns::*;

    /// Names a resolver of a stack.
    pub type Handle = crate::Handle<Socket<'static>>;
}

/// ICMP: echo requests and replies, and errors.
#[cfg(feature = "icmp")]
pub mod icmp {
    pub use crate::iface::guard::icmp::Ref;
    pub use crate::socket::icmp::*;

    /// Names an ICMP socket of a stack.
    pub type Handle = crate::Handle<Socket<'static>>;
}

/// Raw sockets: whole IP packets and Ethernet frames.
#[cfg(feature = "raw")]
pub mod raw {
    pub use crate::iface::guard::raw::Ref;
    pub use crate::socket::raw::*;

    /// Names a raw socket of a stack.
    pub type Handle = crate::Handle<Socket<'static>>;
}

pub use config::Config;
pub use error::{Error, Result};
pub use iface::{InterfaceId, Stack};
pub use socket::{Handle, Local, StaleHandle};

#[cfg(not(any(feature = "ipv4", feature = "ipv6")))]
compile_error!("wireloom needs at least one IP family: enable the feature `ipv4` or `ipv6`");
