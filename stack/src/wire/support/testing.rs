//! The tests that generated code brings along: a spec's vectors, and the laws that hold between octets, views and
//! representations. They are ordinary functions so that the tests of a downstream crate can call them, and so that
//! what is generated for each protocol stays small: an implementation of [`Subject`].
//!
//! With the feature `testing` that implementation is there outside of tests too, as `laws::Laws` of each protocol's
//! module; fuzz targets call [`fuzz`] with it. With `proptest`, `any_repr` of each module is a strategy.
//! Whatever fails here fails by a panic: these are tests.

mod draw;
mod laws;
mod source;
#[cfg(feature = "proptest")]
mod strategy;
mod text;

pub use draw::Draw;
pub use laws::{Rule, bad, broken, drawn_values, fuzz, good, mutations, noise, setters};
pub use source::Source;
#[cfg(feature = "proptest")]
pub use strategy::{Drawn, Strategy, any_repr};

use super::{Description, Given, Pseudo, Result};
use core::fmt::Debug;
use core::net::Ipv4Addr;

/// A pseudo-header of arbitrary addresses.
pub fn pseudo() -> Pseudo {
    Pseudo::v4(Ipv4Addr::new(192, 0, 2, 1), Ipv4Addr::new(198, 51, 100, 2))
}

/// Whether checksums are looked at. Those over a pseudo-header never are: nobody knows the addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Sums {
    /// They must be right.
    Verified,
    /// They may be anything.
    Trusted,
}

/// What emitting a vector must give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Emit {
    /// The same octets.
    Exact,
    /// Octets of the same meaning.
    Canonical,
    /// Nothing is emitted.
    Never,
}

/// Where the first bit of an octet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum BitOrder {
    /// The most significant one.
    Big,
    /// The least significant one.
    Little,
}

/// What the laws need of a protocol: the smallest pieces, of which everything else here is made.
pub trait Subject: Sized + 'static {
    /// Its description.
    const DESCRIPTION: &'static Description;
    /// Where two octets stand that depend on more than the packet: a checksum over a pseudo-header.
    const IGNORED: Option<usize>;
    /// In which order bits are counted in [`SETTERS`](Self::SETTERS).
    const BITS: BitOrder;
    /// The first bit and the width of each field that can be set; the bit of one without a fixed place says
    /// [`place`](Self::place).
    const SETTERS: &'static [(usize, usize)];
    /// The octets of all vectors.
    const VECTORS: &'static [&'static [u8]];
    /// What each of them says of what is not in the octets; nothing where there is none of this.
    const GIVEN: &'static [Given] = &[];
    /// The view.
    type Packet<'a>: Copy;
    /// The representation.
    type Repr<'a>: Copy + Debug;
    /// Reads octets as a view.
    fn view(octets: &[u8]) -> Result<Self::Packet<'_>>;
    /// Reads octets as a view, told what is not in them; what is not said is as usual.
    fn view_given<'o>(octets: &'o [u8], given: &Given) -> Result<Self::Packet<'o>> {
        let _ = given;
        Self::view(octets)
    }
    /// Reads octets as a view, told what a representation says of what is not in them.
    fn view_alike<'o>(octets: &'o [u8], repr: &Self::Repr<'_>) -> Result<Self::Packet<'o>> {
        let _ = repr;
        Self::view(octets)
    }
    /// The octets that belong to a packet.
    fn octets<'a>(packet: &Self::Packet<'a>) -> &'a [u8];
    /// What a packet carries that its representation does not hold.
    fn payload<'a>(packet: &Self::Packet<'a>) -> &'a [u8];
    /// What a packet means.
    fn repr<'a>(packet: &Self::Packet<'a>, sums: Sums) -> Result<Self::Repr<'a>>;
    /// Whether two representations are equal, however long they live.
    fn same(a: &Self::Repr<'_>, b: &Self::Repr<'_>) -> bool;
    /// Whether a packet carries the right checksum.
    fn checksum_is_right(packet: &Self::Packet<'_>) -> bool;
    /// Octets of the payload that belong behind a representation; `None` where any number may.
    fn payload_len(repr: &Self::Repr<'_>) -> Option<usize>;
    /// Emits a representation and a payload; the number of octets of both.
    fn emit(repr: &Self::Repr<'_>, payload: &[u8], out: &mut [u8]) -> Result<usize>;
    /// Draws a representation; it may be one that can't be emitted.
    fn draw<'a>(source: &mut Source<'a>) -> Option<Self::Repr<'a>>;
    /// The first bit of a field that can be set; `None` where it is not there.
    fn place(at: usize, packet: &Self::Packet<'_>) -> Option<usize> {
        let _ = packet;
        Self::SETTERS.get(at).map(|(bit, _)| *bit)
    }
    /// Sets a field to the value that it has in another packet, and says whether it then has it; `None` where that
    /// value can't be set.
    fn set(at: usize, from: &Self::Packet<'_>, to: &mut [u8]) -> Option<bool>;
    /// The same, told what is not in the octets.
    fn set_given(at: usize, given: &Given, from: &Self::Packet<'_>, to: &mut [u8]) -> Option<bool> {
        let _ = given;
        Self::set(at, from, to)
    }
}
