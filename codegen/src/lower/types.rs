//! Declared types.

use super::Lower;
use crate::diagnostic::Code;
use crate::gather::Gather;
use crate::model::{
    BUF_LEN, Case, Field, FieldType, Head, OptionDef, OptionList, Role, TypeDef, TypeKind, Value,
};
use crate::resolve::{self, Scope};
use crate::span::S;
use crate::spec::{self, Bare, EnumValue, Show, TypeDecl, UnionCase, UnionTag};

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
            TypeDecl::Record { fields, print, doc, .. } => {
                let plain = resolve::is_plain(self.library, self.module, fields);
                let scope = self.scope_of_body(fields);
                let print = self.template(&scope, print.as_ref());
                let (fields, parts) = self.fields(fields, &scope);
                (doc, TypeKind::Record { fields, parts, print, plain })
            }
            TypeDecl::Choice { cases, reversed, show, doc, .. } => {
                let cases = cases.iter().map(|case| (usize::from(case.v.0), case.v.1.clone())).gather();
                (doc, TypeKind::Choice { cases, reversed: *reversed, show: shown(show) })
            }
            TypeDecl::Union { by, cases, doc, .. } => {
                let tags = by.iter().map(|tag| self.union_tag(tag)).gather();
                let cases = cases.iter().map(|case| self.union_case(by, case)).gather();
                (doc, TypeKind::Union { by: tags, cases })
            }
            TypeDecl::Options(list) => (&list.doc, TypeKind::Options(self.option_list(list))),
        };
        TypeDef { name: decl.v.name().v.clone(), doc: doc.clone(), line: self.line(decl.lo), kind }
    }

    fn union_tag(&mut self, tag: &'a S<UnionTag>) -> Field {
        let scope = self.scope_of_body(&[]);
        Field {
            name: tag.name.v.clone(),
            doc: String::new(),
            line: self.line(tag.name.lo),
            ty: self.field_type(&tag.ty, &scope),
            role: Role::Tag,
            bit: 0,
            bits: resolve::bits(self.library, self.module, &tag.ty.v),
            when: None,
            gate: None,
            check: None,
            valid: None,
            scale: 1,
            bias: 0,
            max: None,
            given: false,
        }
    }

    fn union_case(&mut self, by: &'a [S<UnionTag>], case: &'a S<UnionCase>) -> Case {
        let scope = self.scope_of_body(&case.v.fields);
        let mut when = crate::sorted::Map::new();
        for (name, pattern) in &case.v.when {
            if name == BUF_LEN {
                when.insert(name.clone(), self.pattern(name, pattern, &[]));
                continue;
            }
            match by.iter().find(|tag| tag.name.v == *name) {
                Some(tag) => {
                    when.insert(name.clone(), self.pattern(name, pattern, &[&tag.ty.v]));
                }
                None => {
                    let help = crate::diagnostic::nearest(name, by.iter().map(|tag| tag.name.v.as_str()));
                    let message = format!("`{name}` does not tell the cases of this union apart");
                    self.sink
                        .report(Code::W012, pattern.span(), message, "not named in `by`")
                        .maybe_help(help);
                }
            }
        }
        let print = self.template(&scope, case.v.print.as_ref());
        let (fields, parts) = self.fields(&case.v.fields, &scope);
        Case {
            name: case.v.name.v.clone(),
            doc: case.v.doc.clone(),
            line: self.line(case.v.name.lo),
            when,
            fields,
            parts,
            print,
        }
    }

    fn option_list(&mut self, list: &'a spec::Options) -> OptionList {
        OptionList {
            head: self.head(list),
            counts: list.counts,
            unit: usize::from(list.unit),
            end: list.end.as_ref().map(|end| end.v),
            nop: list.nop.iter().map(|nop| nop.v).gather(),
            options: list.options.iter().map(|option| self.option(list, option)).gather(),
            unknown: list.unknown,
            bad_len: list.bad_len,
            truncated: list.truncated,
            pad_to: usize::from(list.pad_to),
            item_pad: usize::from(list.item_pad),
            always_end: list.always_end || list.until_end,
            until_end: list.until_end,
            eager: list.eager,
        }
    }

    /// The head as it is listed, or of a kind and a length.
    fn head(&mut self, list: &'a spec::Options) -> Head {
        let listed = !list.head.is_empty();
        let (fields, parts) = if listed {
            let scope = self.scope_of_body(&list.head);
            self.fields(&list.head, &scope)
        } else {
            let line = self.line(list.name.lo);
            let field = |name: &str, bits, role| Field {
                name: name.to_owned(),
                doc: String::new(),
                line,
                ty: FieldType::U(bits),
                role,
                bit: 0,
                bits: Some(usize::from(bits)),
                when: None,
                gate: None,
                check: None,
                valid: None,
                scale: 1,
                bias: 0,
                max: None,
                given: false,
            };
            let mut fields =
                vec![field("kind", list.kind_bits, Role::Kind), field("length", list.len_bits, Role::Len)];
            let parts = super::body::cut(&mut fields);
            (fields, parts)
        };
        let bits = |role: &Role| fields.iter().find(|f| f.role == *role).and_then(|f| f.bits).unwrap_or(0);
        let (kind_bits, len_bits) = (bits(&Role::Kind), bits(&Role::Len));
        let octets = fields.iter().filter_map(|field| field.bits).sum::<usize>() / 8;
        // A kind that fills the first octets can stand alone.
        let alone = fields.first().is_some_and(|first| first.role == Role::Kind) && kind_bits % 8 == 0;
        let bare = match list.bare.as_ref().map(|bare| bare.v) {
            Some(Bare::Head) => octets,
            Some(Bare::Kind) => kind_bits / 8,
            None if alone => kind_bits / 8,
            None => octets,
        };
        Head { fields, parts, kind_bits, len_bits, octets, bare, listed }
    }

    fn option(&mut self, list: &'a spec::Options, option: &'a S<spec::OptionDecl>) -> OptionDef {
        let scope = Scope::of_option(self.library, self.module, &self.file.spec, list, &option.v.fields);
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
    list.iter().map(value).gather()
}

fn shown(show: &Option<S<Show>>) -> Show {
    show.as_ref().map_or(Show::default(), |show| show.v)
}
