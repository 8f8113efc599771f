//! Vectors that do not hold, as mistakes of the spec.

use super::check_vectors;
use crate::catalogue::Library;
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::model::Catalogue;
use crate::spec::Vector;
use std::sync::Arc;

/// Runs the vectors of the library's main spec. Its model must be free of mistakes.
pub(crate) fn failing_vectors(library: &Library, catalogue: &Catalogue) -> Vec<Diagnostic> {
    let Some(file) = library.main_file() else { return Vec::new() };
    let mut sink = Sink::new(Arc::clone(&file.text));
    for failure in check_vectors(catalogue, &library.main) {
        let Some(vector) = file.spec.vectors.get(failure.index) else { continue };
        let (Vector::Good { hex, .. } | Vector::Bad { hex, .. }) = &vector.v;
        sink.report(Code::W091, hex.span(), failure.message, failure.label);
    }
    sink.into_list()
}
