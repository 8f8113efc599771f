//! A TCP/IP stack without operating system, heap, `unsafe` or panic.
#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;
// Generated code names this crate as a user of the crate would.
extern crate self as wireloom;

pub mod addr;
pub mod device;
pub mod iface;
pub mod socket;
mod storage;
pub mod time;
pub mod wire;

/// Expands a packet spec into a module: views, representation, printer, description, tests.
///
/// * `protocol!("specs/sensor.ron");` takes a file, relative to the manifest of the crate, and makes `pub mod sensor`.
/// * `protocol!(udp);` takes a spec that comes with wireloom.
/// * `protocol!(Protocol(format: 1, name: "sensor", …));`, or the same text in a raw string, is the spec itself.
///
/// After that may stand `, here`, which puts the items where the macro stands instead of into a module, and
/// `, crate = ::net`, which is how wireloom is called where it was renamed. To put methods beside the generated items
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
pub use wireloom_macros::protocol;

#[cfg(not(any(feature = "ipv4", feature = "ipv6")))]
compile_error!("wireloom needs at least one IP family: enable the feature `ipv4` or `ipv6`");
