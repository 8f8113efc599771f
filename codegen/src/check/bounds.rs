//! W013, W014, W015, W033: expressions name what was read and is there, are of the right sort, and stay in bounds.

mod arithmetic;
mod decided;

use super::proof::{Env, Sort};
use super::{Body, BodyKind, Check};
use crate::diagnostic::Code;
use crate::expr::{self, Kind, Node, TemplatePiece};
use crate::gather::Gather;
use crate::model::{BinaryOp as Op, Format};
use crate::resolve::{self, Meaning, Scope};
use crate::sorted::Set;
use crate::span::S;
use crate::spec::{Dispatch, Field, Len, Packet, Payload, Role, Ty, TypeDecl};

/// Which names have been read at some place.
#[derive(Debug, Clone)]
enum Read {
    /// Everything: the packet is there.
    All,
    /// These fields; tables when all their fields are among them.
    Only(Set<String>),
}

/// An expression in a spec's string, and what is known where it stands.
struct Place<'e, 'a> {
    literal: &'e S<String>,
    env: &'e Env<'a>,
    read: &'e Read,
}

pub(super) fn check(check: &mut Check<'_>) {
    let mut behind_header: Option<(Env<'_>, Read)> = None;
    for body in check.bodies() {
        let header =
            behind_header.clone().filter(|_| matches!(body.kind, BodyKind::Variant | BodyKind::Trailer));
        let (mut env, mut read) = match header {
            Some((env, read)) => (env, read),
            None => (Env::new(body.scope.clone()), Read::Only(Set::new())),
        };
        env.scope = body.scope.clone();
        if let (BodyKind::Option, Read::Only(names)) = (body.kind, &mut read) {
            // What the scope has besides the option's own fields was read in the head.
            let own = |name: &str| body.fields.iter().any(|field| field.name.v == name);
            let head = body.scope.fields.iter().map(|field| &field.name.v).filter(|name| !own(name));
            names.extend(head.cloned());
        }
        check.body(&body, &mut env, &mut read);
        if body.kind == BodyKind::Header {
            behind_header = Some((env, read));
        }
    }
    let Some(packet) = &check.spec().packet else { return check.option_templates() };
    let (env, _) = behind_header.unwrap_or_else(|| {
        let scope = Scope::of_packet(check.library, check.module, check.spec(), packet);
        (Env::new(scope), Read::All)
    });
    check.behind(packet, &env);
    check.option_templates();
}

impl<'a> Check<'a> {
    /// The fields of a body in order; afterwards `env` holds what their checks establish.
    fn body(&mut self, body: &Body<'a>, env: &mut Env<'a>, read: &mut Read) {
        // A trailer is laid out, and read, from the end.
        let backwards = body.kind == BodyKind::Trailer;
        let forwards = body.fields.iter().filter(|_| !backwards);
        for field in forwards.chain(body.fields.iter().rev().filter(|_| backwards)) {
            self.buffer_of(body.kind, field);
            let inner = self.condition_of(field, env, read);
            self.decided(field, env);
            self.length_of(field, &inner, read);
            if let Read::Only(names) = read {
                names.insert(field.name.v.clone());
            }
            if let Some(literal) = &field.check {
                if let Some(node) = self.truth(literal, &inner, read) {
                    match &field.when {
                        None => env.learn(&node),
                        // It holds only where the field is there: "absent, or as checked".
                        Some(when) => {
                            if let Ok(condition) = expr::parse(&when.v) {
                                env.learn(&implication(condition, node));
                            }
                        }
                    }
                }
            }
            if let Some(literal) = &field.valid {
                self.truth(literal, &inner, &Read::All);
            }
        }
    }

    /// W013: how long the buffer is matters only while the packet's own lengths are cut.
    fn buffer_of(&mut self, kind: BodyKind, field: &'a S<Field>) {
        let cut = matches!(kind, BodyKind::Header | BodyKind::Variant | BodyKind::Trailer);
        for literal in [&field.when, &field.valid].into_iter().flatten() {
            self.unknown_length(literal, &["buf_len"]);
        }
        let length = match resolve::length(&field.ty.v) {
            Some(Len::Expr(literal)) => Some(literal),
            _ => None,
        };
        let count = match &field.ty.v {
            Ty::Array { count, .. } => count.as_ref(),
            _ => None,
        };
        for literal in length.into_iter().chain(count).chain(&field.check).filter(|_| !cut) {
            self.unknown_length(literal, &["buf_len"]);
        }
    }

    fn unknown_length(&mut self, literal: &S<String>, lengths: &[&str]) {
        let Ok(node) = expr::parse(&literal.v) else { return };
        self.unknown_lengths_in(&node, literal, lengths);
    }

    fn unknown_lengths_in(&mut self, node: &Node, literal: &S<String>, lengths: &[&str]) {
        let names = node.names();
        let Some((name, at)) = names.iter().find(|(name, _)| lengths.contains(name)) else { return };
        let help = match *name {
            "buf_len" => "it may stand in lengths and a `check` of the packet, and in a variant's `when`",
            _ => "it may stand in `valid`, `check` and templates",
        };
        let place = self.file.part(literal, *at, name.len());
        self.report(Code::W013, place, format!("`{name}` is not known here"), "nothing says it by now")
            .help(help);
    }

    /// Checks a field's condition; the answer knows that it holds.
    fn condition_of(&mut self, field: &'a S<Field>, env: &Env<'a>, read: &Read) -> Env<'a> {
        let Some(literal) = &field.when else { return env.clone() };
        match self.truth(literal, env, read) {
            Some(node) => env.knowing(&node),
            None => env.clone(),
        }
    }

    fn length_of(&mut self, field: &'a S<Field>, env: &Env<'a>, read: &Read) {
        if let Some(Len::Expr(literal)) = resolve::length(&field.ty.v) {
            self.number(literal, env, read);
        }
        if let Ty::Array { count: Some(literal), .. } = &field.ty.v {
            self.number(literal, env, read);
        }
    }

    /// Payloads, dispatch and templates: everything is read by then.
    fn behind(&mut self, packet: &'a Packet, env: &Env<'a>) {
        let mut header = Env::clone(env);
        header.scope = Scope::of_packet(self.library, self.module, self.spec(), packet);
        let names: Set<String> = packet.header.iter().map(|f| f.name.v.clone()).gather();
        if let Some(payload) = &packet.payload {
            self.payload(payload, &header, &Read::Only(names.clone()));
        }
        self.template(packet.print.as_ref(), &header);
        for variant in &packet.variants {
            let mut env = header.clone();
            env.scope = header.scope.of_variant(packet, &variant.v);
            let mut read = Read::Only(names.clone());
            // What the variant's own fields establish; their mistakes were reported already.
            let silent = self.sink_len();
            let fields = variant.v.fields.as_slice();
            let (what, scope) = (String::new(), env.scope.clone());
            let body = Body { what, kind: BodyKind::Variant, fields, scope, start: None, followed: false };
            self.body(&body, &mut env, &mut read);
            self.sink_truncate(silent);
            if let Some(payload) = &variant.payload {
                self.payload(payload, &env, &read);
            }
            self.template(variant.print.as_ref(), &env);
        }
    }

    fn payload(&mut self, payload: &'a S<Payload>, env: &Env<'a>, read: &Read) {
        if let Len::Expr(literal) = &payload.len {
            self.number(literal, env, read);
        }
        if let Some(dispatch) = &payload.dispatch {
            self.dispatch(dispatch, env);
        }
    }

    fn dispatch(&mut self, dispatch: &'a Dispatch, env: &Env<'a>) {
        if let Some(literal) = &dispatch.unless {
            self.unknown_length(literal, &["buf_len", "payload.len"]);
            self.truth(literal, env, &Read::All);
        }
        self.given(dispatch, env);
        for name in [&dispatch.by].into_iter().chain(&dispatch.or_by) {
            if env.sort(&name.v) == Some(Sort::Neither) {
                let message = format!("`{}` is no number", name.v);
                self.report(Code::W015, name.span(), message, "keys of a space are numbers");
            }
        }
    }

    /// W012, W015, W050: what is handed on are the two addresses of a pseudo-header, and numbers by other names.
    fn given(&mut self, dispatch: &'a Dispatch, env: &Env<'a>) {
        const ADDRESSES: [&str; 2] = ["src_addr", "dst_addr"];
        /// What `Given` of the support module holds.
        const MOST_GIVEN: usize = 2;
        let mut numbers = 0;
        for (name, value) in &dispatch.give {
            if !ADDRESSES.contains(&name.as_str()) {
                let place = self.file.key_of(name, value.span());
                numbers += 1;
                if let Some(help) = crate::diagnostic::nearest(name, ADDRESSES.into_iter()) {
                    let message = format!("no protocol can be given `{name}`");
                    self.report(Code::W012, place, message, "given as this").help(help);
                } else if env.sort(&value.v) == Some(Sort::Neither) {
                    let message = format!("`{}` is no number", value.v);
                    self.report(Code::W015, value.span(), message, format!("`{name}` is one"));
                } else if numbers > MOST_GIVEN {
                    let message = format!("more than {MOST_GIVEN} numbers are handed on");
                    let label = "printers have room for no more";
                    self.report(Code::W012, place, message, label);
                }
                continue;
            }
            let Some(Meaning::Field(field)) = env.scope.meaning(&value.v) else { continue };
            let decl = match &field.ty.v {
                Ty::Type(of) => self.library.type_decl(self.module, of).map(|(_, decl)| &decl.v),
                _ => None,
            };
            if !matches!(decl, Some(TypeDecl::Octets { rust: Some(rust), .. }) if super::layout::is_address(rust))
            {
                let message = format!("`{}` is no address", value.v);
                let label = format!("`{name}` is one, of 4 or 16 octets");
                self.report(Code::W015, value.span(), message, label)
                    .also(field.ty.span(), "`ipv4::Address` and `ipv6::Address` are")
            } else {
                continue;
            };
        }
        let given: Vec<_> = dispatch.give.iter().gather();
        if let [(name, value)] = given.as_slice() {
            let other = if *name == "src_addr" { "dst_addr" } else { "src_addr" };
            if ADDRESSES.contains(&name.as_str()) {
                let message = format!("`{name}` is given without `{other}`");
                self.report(Code::W050, value.span(), message, "a pseudo-header needs both");
            }
        }
    }

    fn option_templates(&mut self) {
        for decl in &self.spec().types {
            match &decl.v {
                TypeDecl::Record { fields, print, .. } => self.body_template(fields, print.as_ref()),
                TypeDecl::Union { cases, .. } => {
                    cases.iter().for_each(|case| self.body_template(&case.v.fields, case.v.print.as_ref()));
                }
                _ => {}
            }
            let TypeDecl::Options(list) = &decl.v else { continue };
            for option in &list.options {
                let fields = option.v.fields.as_slice();
                let scope = Scope::of_option(self.library, self.module, self.spec(), list, fields);
                self.template(option.print.as_ref(), &Env::new(scope));
            }
        }
    }

    fn body_template(&mut self, fields: &'a [S<Field>], print: Option<&'a S<String>>) {
        let scope = Scope::of_body(self.library, self.module, self.spec(), fields);
        self.template(print, &Env::new(scope));
    }

    fn template(&mut self, literal: Option<&'a S<String>>, env: &Env<'a>) {
        let Some(literal) = literal else { return };
        if let Ok(pieces) = expr::template(&literal.v) {
            self.pieces(&pieces, literal, env);
        }
    }

    fn pieces(&mut self, pieces: &[TemplatePiece], literal: &S<String>, env: &Env<'a>) {
        for piece in pieces {
            if let TemplatePiece::Value(node, _) | TemplatePiece::If(node, _) = piece {
                self.unknown_lengths_in(node, literal, &["buf_len"]);
            }
            match piece {
                TemplatePiece::Text(_) => {}
                TemplatePiece::Value(node, Format::Hex(_)) => {
                    self.expect(node, Sort::Number, &place(literal, env))
                }
                // A field by itself shows whatever it is, and that it is absent.
                TemplatePiece::Value(Node { kind: Kind::Name(name), at, .. }, _) => {
                    self.shown(name, *at, literal, env)
                }
                TemplatePiece::Value(node, _) => self.expect(node, Sort::Number, &place(literal, env)),
                TemplatePiece::If(node, inner) => {
                    self.expect(node, Sort::Truth, &place(literal, env));
                    self.shown_always(node, literal, env);
                    self.pieces(inner, literal, &env.knowing(node));
                }
            }
        }
    }

    /// W041: a condition of a template can hold, and can fail.
    fn shown_always(&mut self, node: &Node, literal: &S<String>, env: &Env<'a>) {
        let known = node.names().iter().all(|(name, _)| env.scope.meaning(name).is_some());
        if !known || node.names().is_empty() {
            return;
        }
        let text = resolve::text_of(&literal.v, node);
        let place = self.file.part(literal, node.at, node.len);
        if env.proves(node) {
            let message = format!("`{text}` holds always");
            self.report(Code::W041, place, message, "this holds whatever the fields say")
                .help("write what it guards without it");
        } else if env.proves(&not(node)) {
            let message = format!("`{text}` holds never");
            self.report(Code::W041, place, message, "this holds for no value of the fields");
        }
    }

    /// W047: what is passed over has nothing to show, but for the bits of a number.
    fn shown(&mut self, name: &str, at: usize, literal: &S<String>, env: &Env<'a>) {
        let Some(field) = env.scope.field(name) else { return };
        let reserved = matches!(field.role.as_ref().map(|role| &role.v), Some(Role::Reserved));
        if matches!(field.ty.v, Ty::Align(_)) || reserved && !matches!(field.ty.v, Ty::U(_) | Ty::Bool) {
            let message = format!("`{name}` is not there to be shown");
            let place = self.file.part(literal, at, name.len());
            let help = "let it be `Emit(0)` instead of `Reserved`: then it can be read";
            let diagnostic = self.report(Code::W047, place, message, "nothing reads it");
            diagnostic.also(field.name.span(), "these octets are passed over");
            if reserved {
                diagnostic.help(help);
            }
        }
    }

    fn truth(&mut self, literal: &S<String>, env: &Env<'a>, read: &Read) -> Option<Node> {
        self.expression(literal, Sort::Truth, env, read)
    }

    fn number(&mut self, literal: &S<String>, env: &Env<'a>, read: &Read) -> Option<Node> {
        self.expression(literal, Sort::Number, env, read)
    }

    fn expression(&mut self, literal: &S<String>, sort: Sort, env: &Env<'a>, read: &Read) -> Option<Node> {
        let node = expr::parse(&literal.v).ok()?;
        let unknown = node.names().iter().any(|(name, _)| env.scope.meaning(name).is_none());
        if unknown {
            return None; // reported when the model was made
        }
        self.expect(&node, sort, &Place { literal, env, read });
        Some(node)
    }

    /// Checks an expression that is to be a number or a condition.
    fn expect(&mut self, node: &Node, sort: Sort, place: &Place<'_, 'a>) {
        match (&node.kind, sort) {
            (Kind::Num(_), Sort::Number) => {}
            (Kind::Name(name), _) => self.name(name, node, sort, place),
            (Kind::Not(inner), Sort::Truth) => self.expect(inner, Sort::Truth, place),
            (Kind::Binary(left, op @ (Op::And | Op::Or), right, _), Sort::Truth) => {
                self.expect(left, Sort::Truth, place);
                let env = if *op == Op::And { place.env.knowing(left) } else { place.env.knowing_not(left) };
                self.expect(right, Sort::Truth, &Place { env: &env, ..*place });
            }
            (Kind::Binary(left, op, right, _), Sort::Truth) if is_comparison(*op) => {
                let sort = if place.is_truth(left) { Sort::Truth } else { Sort::Number };
                self.expect(left, sort, place);
                self.expect(right, sort, place);
                if sort == Sort::Truth && !matches!(op, Op::Eq | Op::Ne) {
                    let message = "conditions have no order";
                    self.report(Code::W015, self.span_of(node, place), message, "compare with `==` or `!=`");
                }
            }
            (Kind::Binary(left, op, right, at), Sort::Number) if is_arithmetic(*op) => {
                self.expect(left, Sort::Number, place);
                self.expect(right, Sort::Number, place);
                self.arithmetic(node, (left, *op, right), *at, place);
            }
            _ => {
                let text = resolve::text_of(&place.literal.v, node);
                let span = self.span_of(node, place);
                let (is, needed, help) = match sort {
                    Sort::Truth => ("a number", "a condition", format!("compare it: `{text} != 0`")),
                    Sort::Number | Sort::Neither => {
                        ("a condition", "a number", "compare numbers only".to_owned())
                    }
                };
                let label = format!("{needed} is needed here");
                self.report(Code::W015, span, format!("`{text}` is {is}"), label).help(help);
            }
        }
    }

    fn span_of(&self, node: &Node, place: &Place<'_, 'a>) -> crate::span::Span {
        self.file.part(place.literal, node.at, node.len)
    }

    fn name(&mut self, name: &str, node: &Node, sort: Sort, place: &Place<'_, 'a>) {
        let span = self.span_of(node, place);
        let Some(found) = place.env.sort(name) else { return };
        if found != sort && (found != Sort::Neither || self.is_read(name, place)) {
            let (message, help) = match (found, sort) {
                (Sort::Number, _) => (format!("`{name}` is a number"), Some(format!("write `{name} != 0`"))),
                (Sort::Truth, _) => (format!("`{name}` is a condition"), None),
                (Sort::Neither, _) => (format!("`{name}` is {}", described(place.env, name)), None),
            };
            let needed = if sort == Sort::Truth { "a condition" } else { "a number" };
            self.report(Code::W015, span, message, format!("{needed} is needed here")).maybe_help(help);
            return;
        }
        if !self.is_read(name, place) {
            let (message, label) = match place.env.scope.meaning(name) {
                Some(Meaning::PayloadLen) => {
                    ("`payload.len` is used before it is known".to_owned(), "too early")
                }
                Some(Meaning::Let(_)) => {
                    (format!("table `{name}` is used before it is read"), "some of its fields come later")
                }
                _ => (format!("field `{name}` is used before it is read"), "declared further down"),
            };
            let help = self.too_early(name, place);
            self.report(Code::W013, span, message, label).help(help);
        }
        for condition in place.env.presence(name) {
            if !place.env.proves(&condition) {
                let field =
                    place.env.scope.field(name).map(|f| f.when.as_ref().map_or(f.name.span(), S::span));
                let message = format!("`{name}` may be absent here");
                let when = place.env.scope.field(name).and_then(|f| f.when.as_ref()).map(|when| &when.v);
                let text = &place.literal.v;
                let help = when.filter(|_| sort != Sort::Neither && !text.contains('{')).map(|when| {
                    let both =
                        |text: &String| if text.contains("||") { format!("({text})") } else { text.clone() };
                    format!(
                        "ask first whether it is there: `{} && …`, or let a condition stand on this as well",
                        both(when)
                    )
                });
                let diagnostic = self.report(Code::W014, span, message, "nothing says that it is there");
                diagnostic.maybe_help(help);
                if let Some(at) = field {
                    diagnostic.also(at, "it is there only if this holds");
                }
                break;
            }
        }
    }

    /// What to do about a name that is used too early.
    fn too_early(&self, name: &str, place: &Place<'_, 'a>) -> String {
        let Some(Meaning::Field(later)) = place.env.scope.meaning(name) else {
            return "lengths and conditions may use only fields that were already read".to_owned();
        };
        let (literal, text) = (place.literal.span(), &place.literal.v);
        let asked = |field: &&&'a S<Field>| field.check.as_ref().is_some_and(|check| check.span() == literal);
        match place.env.scope.fields.iter().find(asked) {
            Some(_) if later.check.is_none() => format!("move `check: \"{text}\"` to `{name}`"),
            Some(_) => format!("ask it in the `check` of `{name}`: `({text}) && …`"),
            None if later.span().holds(literal) => {
                format!(
                    "let something say it that is read before `{name}`, a `Length(of: Field(\"{name}\"))`"
                )
            }
            None if self
                .spec()
                .packet
                .iter()
                .any(|packet| packet.trailer.iter().any(|f| f.span() == later.span())) =>
            {
                format!("put `{name}` behind this: a trailer is read from its end")
            }
            None => format!("put `{name}` in front of this"),
        }
    }

    fn is_read(&self, name: &str, place: &Place<'_, 'a>) -> bool {
        let Read::Only(read) = place.read else { return true };
        match place.env.scope.meaning(name) {
            Some(Meaning::Field(_)) => read.contains(name),
            Some(Meaning::Refined(header, _)) => read.contains(header),
            Some(Meaning::Let(table)) => {
                let told = |name: &str| self.told_bits(name).is_some();
                table.from.iter().all(|from| read.contains(&from.v) || told(&from.v))
            }
            Some(Meaning::PayloadLen) => false,
            _ => true,
        }
    }

    pub(super) fn sink_len(&self) -> usize {
        self.sink.len()
    }

    /// Whether one of these was reported since.
    pub(super) fn sink_has(&self, since: usize, codes: &[Code]) -> bool {
        self.sink.since(since).any(|code| codes.contains(&code))
    }

    fn sink_truncate(&mut self, len: usize) {
        self.sink.truncate(len);
    }
}

impl Place<'_, '_> {
    /// Whether a side of a comparison is a condition.
    fn is_truth(&self, node: &Node) -> bool {
        match &node.kind {
            Kind::Num(_) => false,
            Kind::Name(name) => self.env.sort(name) == Some(Sort::Truth),
            Kind::Not(_) => true,
            Kind::Binary(_, op, _, _) => is_comparison(*op) || matches!(op, Op::And | Op::Or),
        }
    }
}

fn place<'e, 'a>(literal: &'e S<String>, env: &'e Env<'a>) -> Place<'e, 'a> {
    Place { literal, env, read: &Read::All }
}

/// What a name stands for that is neither a number nor a condition.
fn described(env: &Env<'_>, name: &str) -> &'static str {
    match env.scope.meaning(name) {
        Some(Meaning::Param(_)) => "neither a number nor a condition",
        Some(Meaning::Field(field)) => match field.ty.v {
            Ty::Array { .. } => "an array",
            Ty::Options(..) => "a list of options",
            Ty::Bytes(_) | Ty::Quote(..) => "a string of octets",
            _ => "no number",
        },
        _ => "no number",
    }
}

fn is_comparison(op: Op) -> bool {
    matches!(op, Op::Eq | Op::Ne | Op::Le | Op::Ge | Op::Lt | Op::Gt)
}

fn is_arithmetic(op: Op) -> bool {
    matches!(op, Op::Add | Op::Sub | Op::Mul | Op::Div | Op::Rem | Op::BitAnd | Op::BitOr | Op::BitXor)
}

fn not(node: &Node) -> Node {
    Node { kind: Kind::Not(Box::new(node.clone())), at: node.at, len: node.len }
}

/// "not the first, or the second".
fn implication(condition: Node, then: Node) -> Node {
    let (at, len) = (condition.at, condition.len);
    Node { kind: Kind::Binary(Box::new(not(&condition)), Op::Or, Box::new(then), at), at, len }
}
