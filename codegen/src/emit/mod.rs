//! From the checked model to Rust: one file for each thing that is generated.
//!
//! Generated code names `core` and the support module of the stack, nothing else, and holds no loop that a function of
//! the support module could hold. Start with [`expand`]; `cut.rs` is what `Packet::parse` and `Partial::new` are made
//! from, `repr.rs` says what the representation keeps.

mod body;
mod broken;
mod cut;
mod cx;
mod describe;
mod docs;
mod end;
mod enums;
mod expr;
mod formats;
mod hygiene;
mod lift;
mod lift_struct;
mod lift_walk;
mod listing;
mod loose;
mod names;
mod numbers;
mod option_body;
mod option_show;
mod options;
mod options_head;
mod packet;
mod packet_mut;
mod partial;
mod print;
mod put;
mod read;
mod records;
mod repr;
mod repr_checks;
mod repr_emit;
mod repr_lens;
mod repr_parse;
mod repr_writes;
mod setters;
mod shape;
mod sound;
mod strategy;
mod sums;
mod supply;
mod tidy;
mod trailer;
mod types;
mod unions;
mod value;
mod vectors;
mod walk;

pub use cx::Unsupported;
#[cfg(feature = "cli")]
pub(crate) use docs::reference;
pub(crate) use names::camel;

use crate::code::TokenStream;
use crate::model::{Catalogue, Module};
use cx::{Cx, Result};

/// What a module is expanded to.
#[derive(Debug, Clone)]
pub struct Expansion {
    /// Documentation attributes of the module.
    pub docs: TokenStream,
    /// Its items.
    pub items: TokenStream,
}

/// Generates the items of a module. `krate` is the path of the stack: `::wireloom` unless it was renamed.
///
/// # Errors
/// Where the spec uses something that is not generated yet; the text says what.
pub fn expand(module: &Module, catalogue: &Catalogue, krate: TokenStream) -> Result<Expansion> {
    let cx = Cx::new(module, catalogue, krate);
    let mut items = cx.types()?;
    items.extend(cx.option_printing()?);
    items.extend(cx.narrow_types()?);
    let mut tests = TokenStream::new();
    if let Some(packet) = &module.packet {
        let plans = cx.plans(packet)?;
        items.extend(cx.packet(packet)?);
        items.extend(cx.body(packet)?);
        items.extend(cx.packet_mut(packet)?);
        items.extend(cx.partial(packet)?);
        items.extend(cx.lifted_types()?);
        items.extend(cx.options_struct(packet)?);
        items.extend(cx.repr_decl(packet, &plans)?);
        items.extend(cx.repr_parse(packet, &plans)?);
        items.extend(cx.repr_emit(packet, &plans)?);
        items.extend(cx.printing(packet)?);
        items.extend(cx.description(packet)?);
        tests = cx.vectors(packet, &plans)?;
    }
    let mut items = hygiene::unmark(items);
    items.extend(cx.formats(&items));
    items.extend(hygiene::unmark(tests));
    Ok(Expansion { docs: cx.module_docs(), items: tidy::tidy(items) })
}
