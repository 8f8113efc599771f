//! What generated code calls: everything that loops, and the types that all protocols share.
//!
//! This is the whole run-time part of the wire layer, written by hand. Generated code names only this module and
//! `core`, so a crate with a protocol of its own needs no dependency besides `wireloom`. Start with [`sum`](Sum) for
//! checksums, [`options`] for lists of options, [`Description`] for what each protocol says about itself.

mod bits;
pub mod crc;
mod cursor;
mod custom;
mod describe;
mod error;
#[cfg(feature = "defmt")]
mod format;
mod list;
mod loose;
pub mod options;
pub mod print;
mod read;
mod records;
mod sum;
#[cfg_attr(not(feature = "testing"), doc(hidden))]
pub mod testing;
mod written;

#[cfg(feature = "defmt")]
#[doc(hidden)]
pub use ::defmt;
pub use bits::put_bits;
pub use crc::Covered;
pub use cursor::{Cursor, length, round_up};
pub use custom::{Custom, cut_custom, exact_custom, write_custom};
pub use describe::{
    Between, Binding, Decode, Description, Family, FieldDescription, FieldKind, Functions, Given, Inner,
    Look, Registry, RegistryValue, Told, Value, Visitor,
};
pub use error::{Error, ErrorKind, FieldId, Result};
pub use list::{Array, Element, Elements, List, Quoted};
pub use loose::{BitWriter, Loose, put_loose};
pub use read::{array, be, head, le, octets_of, place_of, put};
pub use records::{
    Record, RecordIter, RecordList, RecordListIter, RecordRepr, Records, Union, UnionRepr, Walk,
};
pub use sum::{Fill, Pseudo, PseudoFill, PseudoSeal, PseudoVerify, Seal, Sum, Verify, copy_and_sum};
pub use written::{
    Written, WrittenUnion, show_record, show_union, walk_record, walk_union, walk_written, walk_written_union,
};
