//! Names, expressions and templates, resolved.

use super::Lower;
use crate::diagnostic::{Code, nearest, offer};
use crate::expr::{self, Alternative, Kind, Mistake, Node, TemplatePiece};
use crate::gather::Gather;
use crate::model::{Expr, Length, Pattern, Piece, Template, TypeRef};
use crate::resolve::{self, Meaning, Scope, enum_values, named_values};
use crate::span::{S, Span};
use crate::spec::{Len, Ty, TypeDecl};

/// What a type is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Want {
    /// A field of its own: everything of fixed size.
    Plain,
    /// Elements of an array: also records of variable size.
    Element,
    Choice,
    Options,
    Union,
}

impl<'a> Lower<'a> {
    pub(super) fn report_syntax(&mut self, what: &str, literal: &S<String>, mistake: &Mistake) {
        let place = self.file.part(literal, mistake.at, mistake.len);
        self.sink
            .report(Code::W002, place, format!("cannot read {what}: {}", mistake.message), "here")
            .help(grammar_of(what, &literal.v));
    }

    /// An expression; with a mistake in it, some number.
    pub(super) fn expr(&mut self, scope: &Scope<'a>, literal: &S<String>) -> Expr {
        match expr::parse(&literal.v) {
            Ok(node) => self.node(scope, literal, &node),
            Err(mistake) => {
                self.report_syntax("expression", literal, &mistake);
                Expr::Num(0)
            }
        }
    }

    pub(super) fn maybe_expr(&mut self, scope: &Scope<'a>, literal: Option<&S<String>>) -> Option<Expr> {
        literal.map(|literal| self.expr(scope, literal))
    }

    fn node(&mut self, scope: &Scope<'a>, literal: &S<String>, node: &Node) -> Expr {
        match &node.kind {
            Kind::Num(value) => Expr::Num(*value),
            Kind::Not(inner) => Expr::Not(Box::new(self.node(scope, literal, inner))),
            Kind::Binary(left, op, right, _) => {
                let left = self.node(scope, literal, left);
                let right = self.node(scope, literal, right);
                Expr::Binary(Box::new(left), *op, Box::new(right))
            }
            Kind::Name(name) => match scope.meaning(name) {
                Some(Meaning::Field(_) | Meaning::Refined(..)) => Expr::Field(name.clone()),
                Some(Meaning::Let(_)) => Expr::Let(name.clone()),
                Some(Meaning::Param(param)) if resolve::given(param).is_some() => Expr::Field(name.clone()),
                Some(Meaning::Param(_)) => Expr::Param(name.clone()),
                Some(Meaning::Property(param, property)) => {
                    let place = self.file.part(literal, node.at, name.len());
                    let message = format!("`{name}` is known to checksums only");
                    let label = "asked by `absent_if` and nothing else";
                    let help = format!(
                        "declare a flag, `(name: \"{}_{property}\", rust: \"bool\")`, and let the caller say it",
                        param.name.v
                    );
                    self.sink.report(Code::W012, place, message, label).help(help);
                    Expr::Num(0)
                }
                Some(Meaning::PayloadLen) => Expr::PayloadLen,
                Some(Meaning::BufLen) => Expr::BufLen,
                Some(Meaning::Value(value)) => Expr::Num(value),
                None => {
                    self.unknown_name(scope, literal, name, node.at);
                    Expr::Num(0)
                }
            },
        }
    }

    fn unknown_name(&mut self, scope: &Scope<'a>, literal: &S<String>, name: &str, at: usize) {
        let place = self.file.part(literal, at, name.len());
        if let Some((ty, value)) = name.rsplit_once("::") {
            match named_values(self.library, self.module, ty) {
                Some(values) => {
                    let help = nearest(value, values.iter().map(|v| v.name.v.as_str()));
                    let message = format!("`{ty}` has no value `{value}`");
                    self.sink.report(Code::W071, place, message, "unknown value").maybe_help(help);
                }
                None => self.unknown_type(ty, place),
            }
            return;
        }
        let mut params = self.file.spec.params.iter();
        if params.any(|param| name.split('.').next() == Some(&param.name.v)) {
            let message = format!("the parameter `{name}` is not known here");
            let label = "records, options and unions are read alike wherever they stand";
            let help = "only header, variants, trailer and templates of the packet know parameters";
            self.sink.report(Code::W012, place, message, label).help(help);
            return;
        }
        let help = offer(name, scope.known().into_iter());
        let label = "no field or parameter of this name";
        self.sink.report(Code::W012, place, format!("unknown field `{name}`"), label).maybe_help(help);
    }

    pub(super) fn length(&mut self, scope: &Scope<'a>, len: &Len) -> Length {
        match len {
            Len::Fixed(octets) => Length::Fixed(usize::try_from(octets.v).unwrap_or(usize::MAX)),
            Len::Expr(text) => Length::Expr(self.expr(scope, text)),
            Len::Rest => Length::Rest,
        }
    }

    pub(super) fn template(&mut self, scope: &Scope<'a>, literal: Option<&S<String>>) -> Option<Template> {
        let literal = literal?;
        match expr::template(&literal.v) {
            Ok(pieces) => Some(self.pieces(scope, literal, &pieces)),
            Err(mistake) => {
                self.report_syntax("template", literal, &mistake);
                None
            }
        }
    }

    fn pieces(&mut self, scope: &Scope<'a>, literal: &S<String>, pieces: &[TemplatePiece]) -> Template {
        let piece = |piece: &TemplatePiece| match piece {
            TemplatePiece::Text(text) => Piece::Text(text.clone()),
            TemplatePiece::If(node, inner) => {
                let cond = self.node(scope, literal, node);
                Piece::If(cond, self.pieces(scope, literal, inner))
            }
            TemplatePiece::Value(node, format) => match list_of(scope, node) {
                Some(piece) => piece,
                None => Piece::Value { expr: self.node(scope, literal, node), format: *format },
            },
        };
        pieces.iter().map(piece).gather()
    }

    /// A type of the wanted kind; with a mistake, a name that leads nowhere.
    pub(super) fn type_ref(&mut self, name: &str, want: Want, span: Span) -> TypeRef {
        let nowhere = TypeRef { module: self.module.to_owned(), name: name.to_owned() };
        let Some((module, decl)) = self.library.type_decl(self.module, name) else {
            self.unknown_type(name, span);
            return nowhere;
        };
        if module != self.module && !self.file.spec.uses.iter().any(|used| used.v == module) {
            let help = format!("add \"{module}\" to `uses`");
            self.sink
                .report(Code::W011, span, format!("`{name}` is not imported"), "of another spec")
                .help(help);
        }
        if let Some((what, help)) = self.misfit(decl, name, want) {
            self.sink
                .report(Code::W011, span, format!("`{name}` is {what}"), "wrong kind of type here")
                .help(help);
        }
        TypeRef { module: module.to_owned(), name: decl.v.name().v.clone() }
    }

    /// What a type is, and how to use it, where it is not what is wanted.
    fn misfit(&self, decl: &TypeDecl, name: &str, want: Want) -> Option<(&'static str, String)> {
        match (decl, want) {
            (TypeDecl::Options(_), Want::Options) | (TypeDecl::Choice { .. }, Want::Choice) => None,
            (TypeDecl::Options(_), _) => {
                Some(("an option list", format!("write `Options(\"{name}\", len)`")))
            }
            (TypeDecl::Choice { .. }, _) => Some((
                "a choice by length",
                format!("write `Choice(\"{name}\", len)` with its number of octets"),
            )),
            (TypeDecl::Union { .. }, Want::Union) => None,
            (TypeDecl::Union { .. }, _) => {
                Some(("a union", format!("write `Union(\"{name}\", len)` with its number of octets")))
            }
            (_, Want::Union) => Some(("no union", format!("write `Type(\"{name}\")`"))),
            (_, Want::Options) => Some(("not an option list", format!("write `Type(\"{name}\")`"))),
            (_, Want::Choice) => Some(("not a choice by length", format!("write `Type(\"{name}\")`"))),
            _ => None,
        }
    }

    pub(super) fn unknown_type(&mut self, name: &str, span: Span) {
        let module = name.split_once("::").map(|(module, _)| module);
        if module.is_some_and(|module| self.library.unreadable.contains(module)) {
            return;
        }
        let (label, help) = match name.split_once("::") {
            Some((module, _)) if self.library.files.contains_key(module) => {
                let declared = self.library.files[module].spec.types.iter();
                let paths: Vec<String> = declared.map(|d| format!("{module}::{}", d.v.name().v)).gather();
                ("not declared in `types` of that spec", nearest(name, paths.iter().map(String::as_str)))
            }
            Some((module, _)) => {
                let known = wireloom_specs::ALL.iter().any(|(name, _)| *name == module);
                let add = known.then(|| format!("add \"{module}\" to `uses`"));
                let used = self.file.spec.uses.iter().any(|used| used.v == module);
                let label = if used { "there is no such spec" } else { "not a spec that `uses` names" };
                (label, add.or_else(|| crate::catalogue::nearest_spec(module, self.library)))
            }
            None => {
                let declared = self.file.spec.types.iter().map(|d| d.v.name().v.as_str());
                ("not declared in `types`", nearest(name, declared))
            }
        };
        self.sink.report(Code::W011, span, format!("unknown type `{name}`"), label).maybe_help(help);
    }

    /// The value of a binding's key: a number or a named value.
    pub(super) fn key(&mut self, key: &S<String>) -> Option<u64> {
        if let Ok([Alternative::Number(value)]) = expr::pattern(&key.v).as_deref() {
            return Some(*value);
        }
        let Some((ty, value)) = key.v.rsplit_once("::") else {
            let help = "write a number, or `spec::Type::Value`";
            self.sink
                .report(Code::W071, key.span(), format!("`{}` is no key", key.v), "unknown key")
                .help(help);
            return None;
        };
        let Some(values) = named_values(self.library, self.module, ty) else {
            self.unknown_type(ty, key.span());
            return None;
        };
        let found = values.iter().find(|v| v.name.v == value).map(|v| v.value.v);
        if found.is_none() {
            let help = nearest(value, values.iter().map(|v| v.name.v.as_str()));
            let message = format!("`{ty}` has no value `{value}`");
            self.sink.report(Code::W071, key.span(), message, "unknown key").maybe_help(help);
        }
        found
    }

    /// A variant's pattern for a tag: names are values of the refined type, then of the tag's.
    pub(super) fn pattern(&mut self, tag: &str, literal: &S<String>, types: &[&Ty]) -> Pattern {
        let alternatives = match expr::pattern(&literal.v) {
            Ok(alternatives) => alternatives,
            Err(mistake) => {
                self.report_syntax("pattern", literal, &mistake);
                return Pattern::Any;
            }
        };
        // What a range without an end reaches to: the tag's width, or that of a length.
        let bits = types.last().map_or(Some(32), |ty| resolve::bits(self.library, self.module, ty));
        let most = crate::check::largest(bits.unwrap_or(64));
        let mut ranges = Vec::new();
        for alternative in &alternatives {
            match alternative {
                Alternative::Any => return Pattern::Any,
                Alternative::Number(value) => ranges.push((*value, *value)),
                Alternative::Range(low, u64::MAX) => ranges.push((*low, most)),
                Alternative::Range(low, high) => ranges.push((*low, *high)),
                Alternative::Name(name, at) => {
                    let values: Vec<_> = types
                        .iter()
                        .filter_map(|ty| enum_values(self.library, self.module, ty))
                        .flatten()
                        .gather();
                    match values.iter().find(|v| v.name.v == *name) {
                        Some(value) => ranges.push((value.value.v, value.value.v)),
                        None => {
                            let help = nearest(name, values.iter().map(|v| v.name.v.as_str()));
                            let place = self.file.part(literal, *at, name.len());
                            let message = format!("`{tag}` has no value `{name}`");
                            self.sink.report(Code::W071, place, message, "unknown value").maybe_help(help);
                        }
                    }
                }
            }
        }
        Pattern::Ranges(ranges)
    }
}

/// A list field that a template shows element by element.
fn list_of(scope: &Scope<'_>, node: &Node) -> Option<Piece> {
    let Kind::Name(name) = &node.kind else { return None };
    match scope.field(name).map(|field| &field.ty.v) {
        Some(Ty::Options(..)) => Some(Piece::Options(name.clone())),
        Some(Ty::Array { .. }) => Some(Piece::List(name.clone())),
        Some(_) => None,
        None if name == "options" => {
            let mut lists = scope.fields.iter().rev().filter(|field| matches!(field.ty.v, Ty::Options(..)));
            Some(Piece::Options(lists.next()?.name.v.clone()))
        }
        None => None,
    }
}

/// What a small language consists of, and what a slip in it was meant to be.
fn grammar_of(what: &str, text: &str) -> String {
    if what == "pattern" {
        let ends = text.split_once("..").and_then(|(low, high)| {
            let number = |text: &str| text.trim().parse::<u64>().ok();
            Some((number(low)?, number(high.trim_start_matches('='))?))
        });
        return match ends {
            Some((low, high)) if low > high => format!("write `{high}..={low}`"),
            Some((low, high)) => format!("write `{low}..={high}`: both ends are in it"),
            None => "write a number, a name, `lo..=hi`, `lo..`, several of them with `|`, or `_`".to_owned(),
        };
    }
    if what == "template" {
        return "in `{…}` stands an expression, `{n:x}`, `{n:04x}`, or `{condition? text}`; text has no braces".to_owned();
    }
    if text.contains(" and ") || text.contains(" or ") {
        return "write `&&` and `||`".to_owned();
    }
    let single = text.replace("==", "").replace("!=", "").replace("<=", "").replace(">=", "");
    match single.contains('=') {
        true => "compare with `==`".to_owned(),
        false => "it consists of names, numbers such as `12` and `0x1f`, `|| && == != <= >= < > & | ^ + - * / % !` and parentheses".to_owned(),
    }
}
