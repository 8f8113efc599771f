//! Declared types.

use super::Lower;
use crate::model::{OptionDef, OptionList, TypeDef, TypeKind, Value};
use crate::span::S;
use crate::spec::{self, EnumValue, Show, TypeDecl};

impl<'a> Lower<'a> {
    pub(super) fn type_def(&mut self, decl: &'a S<TypeDecl>) -> TypeDef {
        let (doc, kind) = match &decl.v {
            TypeDecl::Enum { bits, open, values: list, doc, .. } => {
                (doc, TypeKind::Enum { bits: bits.v, open: *open, values: values(list) })
            }
            TypeDecl::Flags { bits, flags, doc, .. } => {
                (doc, TypeKind::Flags { bits: bits.v, flags: values(flags) })
            }
            TypeDecl::Octets { len, rust, show, doc, .. } => {
                (doc, TypeKind::Octets { len: usize::from(*len), rust: rust.clone(), show: shown(show) })
            }
            TypeDecl::Int { bits, range, on_over, rust, show, doc, .. } => {
                let (bits, range, on_over, rust, show) =
                    (bits.v, *range, *on_over, rust.clone(), shown(show));
                (doc, TypeKind::Int { bits, range, on_over, rust, show })
            }
            TypeDecl::Record { fields, doc, .. } => {
                let scope = self.scope_of_body(fields);
                let (fields, parts) = self.fields(fields, &scope);
                (doc, TypeKind::Record { fields, parts })
            }
            TypeDecl::Choice { cases, reversed, show, doc, .. } => {
                let cases = cases.iter().map(|case| (usize::from(case.v.0), case.v.1.clone())).collect();
                (doc, TypeKind::Choice { cases, reversed: *reversed, show: shown(show) })
            }
            TypeDecl::Options(list) => (&list.doc, TypeKind::Options(self.option_list(list))),
        };
        TypeDef { name: decl.v.name().v.clone(), doc: doc.clone(), line: self.line(decl.lo), kind }
    }

    fn option_list(&mut self, list: &'a spec::Options) -> OptionList {
        OptionList {
            kind_bits: list.kind_bits,
            len_bits: list.len_bits,
            counts: list.counts,
            unit: usize::from(list.unit),
            end: list.end.as_ref().map(|end| end.v),
            nop: list.nop.iter().map(|nop| nop.v).collect(),
            options: list.options.iter().map(|option| self.option(option)).collect(),
            unknown: list.unknown,
            bad_len: list.bad_len,
            truncated: list.truncated,
            pad_to: usize::from(list.pad_to),
            eager: list.eager,
        }
    }

    fn option(&mut self, option: &'a S<spec::OptionDecl>) -> OptionDef {
        let scope = self.scope_of_body(&option.v.fields);
        let (fields, parts) = self.fields(&option.v.fields, &scope);
        OptionDef {
            kind: option.kind.v,
            name: option.name.v.clone(),
            doc: option.doc.clone(),
            fields,
            parts,
            align: option.align,
            print: self.template(&scope, option.print.as_ref()),
        }
    }
}

fn values(list: &[S<EnumValue>]) -> Vec<Value> {
    let value = |value: &S<EnumValue>| Value {
        name: value.name.v.clone(),
        value: value.value.v,
        show: value.show.clone().unwrap_or_else(|| value.name.v.clone()),
        doc: value.doc.clone(),
    };
    list.iter().map(value).collect()
}

fn shown(show: &Option<S<Show>>) -> Show {
    show.as_ref().map_or(Show::default(), |show| show.v)
}
