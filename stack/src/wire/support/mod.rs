//! What generated code calls: everything that loops, and the types that all protocols share.
//!
//! This is the whole run-time part of the wire layer, written by hand. Generated code names only this module and
//! `core`, so a crate with a protocol of its own needs no dependency besides `wireloom`. Start with [`sum`](Sum) for
//! checksums, [`options`] for lists of options, [`Description`] for what each protocol says about itself.

mod cursor;
mod describe;
mod error;
mod list;
pub mod options;
pub mod print;
mod read;
mod sum;
#[cfg_attr(not(feature = "testing"), doc(hidden))]
pub mod testing;

pub use cursor::{Cursor, length, round_up};
pub use describe::{
    Binding, Description, FieldDescription, FieldKind, Inner, Registry, RegistryValue, Value, Visitor,
};
pub use error::{Error, ErrorKind, FieldId, Result};
pub use list::{Array, Element, Elements, List, Quoted};
pub use read::{array, be, head, le, octets_of, put};
pub use sum::{Fill, Pseudo, PseudoFill, PseudoVerify, Sum, Verify, copy_and_sum};

/// A codec that is written by hand in the module of a spec, and named there by `Custom`.
pub trait Custom<'a>: Copy + PartialEq + core::fmt::Debug + core::fmt::Display {
    /// Reads the value from exactly its octets.
    fn parse(octets: &'a [u8]) -> Result<Self>;
    /// Its octets.
    fn len(&self) -> usize;
    /// Whether it has no octets.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Appends its [`len`](Custom::len) octets.
    fn emit(&self, out: &mut Cursor<'_>);
}
