//! What a page tells besides the layout: parameters, what is printed, what the representation makes of the fields,
//! vectors.

use super::page::expression;
use super::render::Block;
use crate::interpret::hex;
use crate::model::{
    Collect, CollectFrom, EmitMode, Format, Merge, Module, Packet, Piece, Repeat, Template, Vector,
};

/// What must be told beside the octets.
pub(super) fn params(module: &Module) -> Option<Block> {
    let row = |param: &crate::model::Param| {
        let range = param.range.map_or_else(String::new, |(low, high)| format!("{low} to {high}"));
        vec![format!("`{}`", param.name), format!("`{}`", param.rust), range, param.doc.clone()]
    };
    let rows: Vec<Vec<String>> = module.params.iter().map(row).collect();
    (!rows.is_empty()).then_some(Block::Table { head: &["parameter", "type", "range", "meaning"], rows })
}

/// The line that is printed, as the spec writes it.
pub(super) fn printed(print: Option<&Template>) -> Option<Block> {
    print.map(|print| Block::Text(format!("Printed as `{}`.", template(print).trim())))
}

fn template(pieces: &Template) -> String {
    pieces.iter().map(piece).collect()
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Text(text) => text.clone(),
        Piece::Value { expr, format: Format::Shown } => format!("{{{}}}", expression(expr)),
        Piece::Value { expr, format: Format::Debug } => format!("{{{}:?}}", expression(expr)),
        Piece::Value { expr, format: Format::Hex(0) } => format!("{{{}:x}}", expression(expr)),
        Piece::Value { expr, format: Format::Hex(digits) } => format!("{{{}:0{digits}x}}", expression(expr)),
        Piece::If(when, inner) => format!("{{{}?{}}}", expression(when), template(inner)),
        Piece::Options(name) | Piece::List(name) => format!("{{{name}}}"),
    }
}

/// Flags that are one value in the representation.
pub(super) fn merges(packet: &Packet) -> Vec<Block> {
    packet.merges.iter().flat_map(merge).collect()
}

fn merge(merge: &Merge) -> Vec<Block> {
    let from: Vec<String> = merge.from.iter().map(|name| format!("`{name}`")).collect();
    let text = format!(
        "In the representation, {} are `{}`, a `{}`. {}",
        from.join(", "),
        merge.name,
        merge.ty,
        merge.doc
    );
    let width = merge.from.len();
    let bits = |mask: u64, pattern: u64| -> String {
        let bit = |at: usize| match (mask >> at & 1, pattern >> at & 1) {
            (0, _) => 'x',
            (_, 0) => '0',
            (_, _) => '1',
        };
        (0..width).rev().map(bit).collect()
    };
    let row = |(name, mask, pattern): &(String, u64, u64)| {
        vec![format!("`{}`", bits(*mask, *pattern)), format!("`{name}`")]
    };
    let rows = merge.cases.iter().map(row).collect();
    vec![Block::Text(text.trim_end().to_owned()), Block::Table { head: &["flags", "value"], rows }]
}

/// Options that are fields of the representation.
pub(super) fn collects(collects: &[Collect]) -> Option<Block> {
    let rows: Vec<Vec<String>> = collects
        .iter()
        .map(|collect| {
            let repeat = match collect.repeat {
                Repeat::First => "the first counts".to_owned(),
                Repeat::Last => "the last counts".to_owned(),
                Repeat::Reject => "at most one".to_owned(),
                Repeat::List(most) => format!("all, at most {most}"),
                Repeat::All => "all".to_owned(),
            };
            let name = format!("`{}`", collect.name);
            vec![name, format!("`{}`", collect.list), source(&collect.from), repeat, collect.doc.clone()]
        })
        .collect();
    let head = &["kept as", "of the list", "option", "repeated", "meaning"];
    (!rows.is_empty()).then_some(Block::Table { head, rows })
}

fn source(from: &CollectFrom) -> String {
    match from {
        CollectFrom::Value { option, field } => format!("`{option}`: `{field}`"),
        CollectFrom::Present { option } => format!("whether `{option}` is there"),
        CollectFrom::Whole { option } => format!("`{option}`"),
        CollectFrom::OneOf(options) => {
            options.iter().map(|(_, option)| format!("`{option}`")).collect::<Vec<_>>().join(" or ")
        }
    }
}

/// Every vector: its octets, and what they are.
pub(super) fn vectors(module: &Module) -> Option<Block> {
    let rows: Vec<Vec<String>> = module.vectors.iter().map(vector).collect();
    (!rows.is_empty()).then_some(Block::Table { head: &["vector", "octets", "what it is"], rows })
}

fn vector(vector: &Vector) -> Vec<String> {
    let (name, octets, what) = match vector {
        Vector::Good { name, octets, print, fields, emit, .. } => {
            let mut what: Vec<String> = print.iter().map(|print| format!("`{}`", print.trim())).collect();
            let values: Vec<String> =
                fields.iter().map(|(field, value)| format!("`{field}` = {value}")).collect();
            if !values.is_empty() {
                what.push(values.join(", "));
            }
            match emit {
                EmitMode::Exact => {}
                EmitMode::Canonical => what.push("emitted in another form".to_owned()),
                EmitMode::Never => what.push("never emitted".to_owned()),
            }
            (name, octets, what.join("; "))
        }
        Vector::Bad { name, octets, why, .. } => (name, octets, format!("refused: `{why}`")),
    };
    let params = vector.params().iter().map(|(param, value)| format!("`{param}` = {value}"));
    let params = params.collect::<Vec<_>>().join(", ");
    let what = if params.is_empty() { what } else { format!("with {params}: {what}") };
    let octets = if octets.is_empty() { "none".to_owned() } else { format!("`{}`", hex(octets)) };
    vec![name.clone(), octets, what]
}
