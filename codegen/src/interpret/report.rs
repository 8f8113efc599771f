//! Vectors that do not hold, as mistakes of the spec.

use super::{Place, Wrong, check_vectors};
use crate::catalogue::{File, Library};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::gather::Gather;
use crate::model::Catalogue;
use crate::span::{S, Span};
use crate::spec::{self, Vector};
use std::sync::Arc;

/// Runs the vectors of the library's main spec. Its model must be free of mistakes.
///
/// Vectors that have one of these mistakes in them are passed over: what does not hold may come from it.
pub(crate) fn failing_vectors(
    library: &Library,
    catalogue: &Catalogue,
    mistakes: &[Diagnostic],
) -> Vec<Diagnostic> {
    let Some(file) = library.main_file() else { return Vec::new() };
    let mut sink = Sink::new(Arc::clone(&file.text));
    let hex = |vector: &S<Vector>| match &vector.v {
        Vector::Good { hex, .. } | Vector::Bad { hex, .. } => hex.clone(),
    };
    // The model has only those whose octets can be read.
    let readable: Vec<&S<Vector>> =
        file.spec.vectors.iter().filter(|vector| spec::hex(&hex(vector).v).is_some()).gather();
    for failure in check_vectors(catalogue, &library.main) {
        let Some(vector) = readable.get(failure.index) else { continue };
        let is_here = |mistake: &Diagnostic| {
            Arc::ptr_eq(&mistake.file, &file.text) && vector.span().holds(mistake.span)
        };
        if !mistakes.iter().any(is_here) {
            let Wrong { message, label, help, place } = failure.wrong;
            let octets = hex(vector).span();
            let part = part_of(file, &vector.v, &place).unwrap_or(octets);
            let mistake = sink.report(Code::W091, part, message, label).help(help);
            if part != octets {
                mistake.also(octets, "of these octets");
            }
        }
    }
    sink.into_list()
}

/// Where the part of a vector stands that disagrees.
fn part_of(file: &File, vector: &Vector, place: &Place) -> Option<Span> {
    match (vector, place) {
        (Vector::Good { print, .. }, Place::Print) => print.as_ref().map(S::span),
        (Vector::Good { fields, .. }, Place::Field(name)) => {
            fields.get(name).map(|value| Span { lo: file.key_of(name, value.span()).lo, hi: value.hi })
        }
        (Vector::Bad { why, .. }, Place::Why) => Some(why.span()),
        _ => None,
    }
}
