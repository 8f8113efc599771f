//! Makes the checked model of a spec: names resolved, parts cut, offsets added up.
//!
//! What can't be resolved is reported here, once; whether the rest makes sense is for [`crate::check`].

mod body;
mod names;
mod packet;
mod types;

#[cfg(test)]
mod tests;

use crate::catalogue::{File, Library};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::gather::Gather;
use crate::model::{Binding, Module, Param, Vector};
use crate::resolve::{self, Scope};
use crate::sorted::Map;
use crate::span::S;
use crate::spec;
use std::sync::Arc;

/// What is needed to make one module.
pub(crate) struct Lower<'a> {
    library: &'a Library,
    file: &'a File,
    /// The module's name in the library.
    module: &'a str,
    sink: Sink,
}

/// Makes the model of one spec of the library. With mistakes in the list it is not to be used.
pub(crate) fn module(library: &Library, name: &str, file: &File) -> (Module, Vec<Diagnostic>) {
    let sink = Sink::new(Arc::clone(&file.text));
    let mut lower = Lower { library, file, module: name, sink };
    let module = lower.run();
    (module, lower.sink.into_list())
}

impl<'a> Lower<'a> {
    fn run(&mut self) -> Module {
        let spec = &self.file.spec;
        let types = spec.types.iter().map(|decl| self.type_def(decl)).gather();
        let packet = spec.packet.as_ref().map(|packet| self.packet(packet));
        Module {
            name: spec.name.v.clone(),
            title: spec.title.clone(),
            doc: spec.doc.clone(),
            refs: spec.refs.clone(),
            feature: spec.feature.as_ref().map(|f| f.v.clone()),
            endian: spec.endian,
            file: self.file.text.name.clone(),
            builtin: self.file.builtin,
            uses: spec.uses.iter().map(|name| name.v.clone()).gather(),
            params: self.params(),
            types,
            packet,
            bindings: spec.bind.iter().filter_map(|bind| self.binding(bind)).gather(),
            vectors: spec.vectors.iter().filter_map(|vector| self.vector(vector)).gather(),
        }
    }

    fn line(&self, offset: usize) -> usize {
        self.file.text.line_of(offset)
    }

    fn scope_of_body(&self, fields: &'a [S<spec::Field>]) -> Scope<'a> {
        Scope::of_body(self.library, self.module, &self.file.spec, fields)
    }

    /// Numbers and flags. Addresses of a pseudo-header travel apart.
    fn params(&self) -> Vec<Param> {
        let params = self.file.spec.params.iter().filter(|param| resolve::given(param).is_some());
        params
            .map(|param| Param {
                name: param.name.v.clone(),
                rust: param.rust.clone(),
                range: resolve::range_of_param(param),
                doc: param.doc.clone(),
            })
            .gather()
    }

    fn binding(&mut self, bind: &S<spec::Bind>) -> Option<Binding> {
        let key = self.key(&bind.key)?;
        Some(Binding { space: bind.space.v.clone(), key })
    }

    fn vector(&mut self, vector: &S<spec::Vector>) -> Option<Vector> {
        let line = self.line(vector.lo);
        let numbers =
            |of: &Map<String, S<u64>>| of.iter().map(|(name, value)| (name.clone(), value.v)).gather();
        Some(match &vector.v {
            spec::Vector::Good { name, hex, print, fields, params, emit } => Vector::Good {
                name: name.clone(),
                octets: self.hex(hex)?,
                print: print.as_ref().map(|print| print.v.clone()),
                fields: numbers(fields),
                params: numbers(params),
                emit: *emit,
                line,
            },
            spec::Vector::Bad { name, hex, why, params } => Vector::Bad {
                name: name.clone(),
                octets: self.hex(hex)?,
                why: why.v.clone(),
                params: numbers(params),
                line,
            },
        })
    }

    fn hex(&mut self, hex: &S<String>) -> Option<Vec<u8>> {
        let octets = spec::hex(&hex.v);
        if octets.is_none() {
            let digit = |c: &char| c.is_ascii_hexdigit() || c.is_whitespace();
            match hex.v.char_indices().find(|(_, c)| !digit(c)) {
                Some((at, c)) => {
                    let place = self.file.part(hex, at, c.len_utf8());
                    self.sink.report(Code::W090, place, format!("`{c}` is no hexadecimal digit"), "here")
                }
                None => self.sink.report(Code::W090, hex.span(), "odd number of hex digits", "here"),
            };
        }
        octets
    }
}
