//! W012, W030, W031, W032, W050, W051: what fields are to the representation.

use super::proof::Linear;
use super::{Body, BodyKind, Check, largest};
use crate::diagnostic::{Code, offer};
use crate::expr::{self, Kind, Node};
use crate::gather::Gather;
use crate::model::BinaryOp;
use crate::resolve::{self, Meaning};
use crate::span::{S, Span};
use crate::spec::{self, Field, Len, Region, Role, Ty};

pub(super) fn check<'a>(check: &mut Check<'a>, body: &Body<'a>) {
    for field in body.fields {
        check.scaling(field);
        check.gate(body, field);
        check.announced(body, field);
        check.length_is_kept(body, field);
        check.union_here(body, field);
        let Some(role) = &field.role else { continue };
        match &role.v {
            Role::Const(value) | Role::Emit(value) => check.constant(field, role, *value),
            Role::Magic(hex) => check.magic(field, role, hex),
            Role::Reserved => {}
            Role::Length { of, unit, bias } => check.length(body, field, role, (of, *unit, *bias)),
            Role::Count(array) => check.count(body, field, role, array),
            Role::Presence(other) | Role::Absence(other) => check.presence(body, field, role, other),
            Role::Tag | Role::Checksum | Role::Part(_) => check.header_only(body, field, role),
            Role::Kind | Role::Len => check.head_only(body, field, role),
            Role::Keep => {}
        }
    }
}

impl<'a> Check<'a> {
    fn scaling(&mut self, field: &S<Field>) {
        let scaled = field.scale.is_some_and(|scale| scale != 1) || field.bias != 0;
        let plain = matches!(field.ty.v, Ty::U(_));
        if scaled && !plain {
            let message = format!("`{}` is scaled but is no plain integer", field.name.v);
            self.report(Code::W032, field.ty.span(), message, "`scale` and `bias` need `U(n)`")
                .help("leave `scale` and `bias` out, or write `U(n)`");
        }
        let fixed = matches!(field.role.as_ref().map(|role| &role.v), Some(Role::Const(_)));
        if scaled && plain && fixed {
            let message = format!("`{}` is scaled but constant", field.name.v);
            self.report(Code::W032, field.name.span(), message, "a constant is what stands on the wire")
                .help("leave `scale` and `bias` out");
        }
        let most = self.bits(field).map(|bits| {
            u128::from(largest(bits)) * u128::from(field.scale.unwrap_or(1)) + u128::from(field.bias)
        });
        if plain && most.is_some_and(|most| most > u128::from(u64::MAX)) {
            let message = format!("`{}` can be larger than 64 bits hold", field.name.v);
            self.report(Code::W033, field.ty.span(), message, "its value is raw × `scale` + `bias`")
                .help("make the field narrower");
        }
        if field.scale == Some(0) {
            let message = format!("`{}` is scaled by 0", field.name.v);
            self.report(Code::W032, field.ty.span(), message, "nothing would be left of it")
                .help("leave `scale` out, or say 2 or more");
        }
    }

    /// W030: a constant fits.
    fn constant(&mut self, field: &S<Field>, role: &S<Role>, value: u64) {
        let name = &field.name.v;
        match self.bits(field).filter(|_| self.is_integer(field)) {
            Some(bits) if value > largest(bits) => {
                let label = format!("a field of {bits} bits holds at most {}", largest(bits));
                self.report(
                    Code::W030,
                    role.span(),
                    format!("the value {value} does not fit `{name}`"),
                    label,
                )
                .help(format!("write `U({})`, or a smaller value", 64 - value.leading_zeros()));
            }
            Some(_) => {}
            None if value == 0 && matches!(role.v, Role::Emit(_)) => {}
            None => {
                let message = format!("`{name}` is no integer");
                let help = "octets can be `Magic`, `Reserved` or `Emit(0)`";
                self.report(Code::W030, role.span(), message, "a constant needs one").help(help);
            }
        }
    }

    /// W030: octets that are always the same are as many as the field has.
    fn magic(&mut self, field: &S<Field>, role: &S<Role>, hex: &str) {
        let name = &field.name.v;
        let octets = self.bits(field).filter(|_| !self.is_integer(field)).map(|bits| bits / 8);
        match (octets, spec::hex(hex)) {
            (_, None) => {
                let message = format!("`{name}` is always what is no hexadecimal");
                self.report(Code::W030, role.span(), message, "two digits an octet, spaces between them")
                    .help("write it as `Magic(\"ff 01\")`");
            }
            (Some(octets), Some(magic)) if octets == magic.len() => {}
            (Some(octets), Some(magic)) => {
                let message = format!("{} octets do not fit `{name}`", magic.len());
                let help = format!("write {octets} octets, or `Bytes({})`", magic.len());
                self.report(Code::W030, role.span(), message, format!("it has {octets}")).help(help);
            }
            (None, Some(_)) => {
                let message = format!("`{name}` is no string of a fixed number of octets");
                let help = "numbers can be `Const`";
                self.report(Code::W030, role.span(), message, "octets need `Bytes(n)`").help(help);
            }
        }
    }

    fn length(
        &mut self,
        body: &Body<'a>,
        field: &S<Field>,
        role: &S<Role>,
        (of, unit, bias): (&Region, u16, u16),
    ) {
        let name = &field.name.v;
        let Some(bits) = self.bits(field).filter(|_| matches!(field.ty.v, Ty::U(_))) else {
            let message = format!("the length `{name}` is no plain integer");
            self.report(Code::W032, field.ty.span(), message, "emit computes it").help("write `U(n)`");
            return;
        };
        let most = u128::from(largest(bits)) * u128::from(unit) + u128::from(bias);
        let fixed: usize = body.fields.iter().filter(|f| f.when.is_none()).filter_map(|f| self.bits(f)).sum();
        if matches!(of, Region::Header | Region::Packet) && most < (fixed / 8) as u128 {
            let message = format!("length field `{name}` is too narrow");
            let label = format!(
                "{bits} bits in units of {unit} reach {most} octets, the fixed part alone is {}",
                fixed / 8
            );
            self.report(Code::W031, role.span(), message, label).help("widen the field or enlarge `unit`");
        }
        self.unit_and_scale(field, role, unit, bias);
        match of {
            Region::Field(other) => self.length_of_field(body, role, other),
            Region::Payload => {
                let packet = self.spec().packet.as_ref();
                let payload = packet
                    .is_some_and(|p| p.payload.is_some() || p.variants.iter().any(|v| v.payload.is_some()));
                if !payload {
                    let message = format!("`{name}` is the length of a payload, but there is none");
                    self.report(Code::W012, role.span(), message, "emit could not fill it")
                        .help("add `payload: ()`");
                }
            }
            Region::Header => self.whole_units(body, field, role, unit),
            Region::Packet => {}
        }
        self.header_only(body, field, role);
    }

    fn unit_and_scale(&mut self, field: &S<Field>, role: &S<Role>, unit: u16, bias: u16) {
        let name = &field.name.v;
        if unit == 0 {
            let message = format!("`{name}` counts units of 0 octets");
            self.report(Code::W032, role.span(), message, "at least 1 is needed")
                .help("leave `unit` out where octets are counted");
        } else if field.scale.unwrap_or(1) != unit {
            let is = field.scale.map_or("unscaled".to_owned(), |scale| format!("scaled by {scale}"));
            let message =
                format!("`{name}` counts units of {} but its logical value is {is}", super::octets(unit));
            let help = match field.scale {
                None => format!("add `scale: {unit}`"),
                Some(scale) if unit == 1 => format!("say `unit: {scale}` in `Length`, or leave `scale` out"),
                Some(scale) => format!("write `scale: {unit}`, or `unit: {scale}`"),
            };
            self.report(Code::W032, role.span(), message, "lengths are compared in octets").help(help);
        } else if field.bias != u32::from(bias) {
            let message =
                format!("`{name}` leaves out {bias} octets but its logical value adds {}", field.bias);
            let help = match (field.bias, bias) {
                (0, _) => format!("add `bias: {bias}`"),
                (adds, 0) => format!("say `bias: {adds}` in `Length`, or leave the field's out"),
                (adds, _) => format!("write `bias: {bias}` for the field, or `bias: {adds}` in `Length`"),
            };
            self.report(Code::W032, role.span(), message, "lengths are compared in octets").help(help);
        }
    }

    /// W032: options that emit writes into a header counted in units fill whole units.
    fn whole_units(&mut self, body: &Body<'a>, field: &S<Field>, role: &S<Role>, unit: u16) {
        for other in
            body.fields.iter().filter(|f| !matches!(f.role.as_ref().map(|r| &r.v), Some(Role::Emit(_))))
        {
            let Ty::Options(name, _) = &other.ty.v else { continue };
            let Some((_, decl)) = self.library.type_decl(self.module, name) else { continue };
            let crate::spec::TypeDecl::Options(list) = &decl.v else { continue };
            if unit > 0 && list.pad_to > 0 && list.pad_to % unit != 0 {
                let message =
                    format!("`{}` counts units of {unit}, but `{name}` is not padded to them", field.name.v);
                self.report(Code::W032, role.span(), message, "emit could not write every list of options")
                    .help(format!("say `pad_to: {unit}` in `{name}`"));
            }
        }
    }

    fn length_of_field(&mut self, body: &Body<'a>, role: &S<Role>, other: &str) {
        match self.anywhere(body, other) {
            None => self.unknown_target(body, role, other, "named by `Length`"),
            Some(found) if self.bits(found).is_some() => {
                let message = format!("`{other}` has a fixed length");
                self.report(Code::W012, role.span(), message, "no length field is needed for it")
                    .help(format!("give `{other}` a length in quotes, or let this be a `Const`"));
            }
            Some(_) => {}
        }
    }

    fn count(&mut self, body: &Body<'a>, field: &S<Field>, role: &S<Role>, array: &str) {
        let target = self.anywhere(body, array).filter(|found| matches!(found.ty.v, Ty::Array { .. }));
        let Some(target) = target else {
            let arrays = body.scope.fields.iter().filter(|f| matches!(f.ty.v, Ty::Array { .. }));
            let near = offer(array, arrays.map(|f| f.name.v.as_str()));
            let (message, help) = match self.anywhere(body, array) {
                Some(_) => (
                    format!("`{array}` is no array"),
                    Some(format!("its octets are counted by `Length(of: Field(\"{array}\"))`")),
                ),
                None => (format!("no array `{array}`"), near),
            };
            self.report(Code::W012, role.span(), message, "`Count` names an array field").maybe_help(help);
            return;
        };
        if let (Ty::Array { max: Some(max), .. }, Some(bits)) = (&target.ty.v, self.bits(field)) {
            if u64::from(*max) > largest(bits) {
                let message = format!("count field `{}` is too narrow", field.name.v);
                let label =
                    format!("{bits} bits reach {}, `{array}` has up to {max} elements", largest(bits));
                let needed = 16 - max.leading_zeros();
                self.report(Code::W031, role.span(), message, label)
                    .help(format!("write `U({needed})`, or `max: {}`", largest(bits)));
            }
        }
        if !matches!(field.ty.v, Ty::U(_)) {
            let message = format!("the count `{}` is no plain integer", field.name.v);
            self.report(Code::W032, field.ty.span(), message, "emit computes it").help("write `U(n)`");
        }
    }

    /// W051: the announced field depends on its announcer.
    fn presence(&mut self, body: &Body<'a>, field: &S<Field>, role: &S<Role>, other: &str) {
        let me = &field.name.v;
        if self.bits(field) != Some(1) {
            let message = format!("`{me}` marks a presence but is no flag");
            self.report(Code::W051, role.span(), message, "a flag is one bit").help("write `Bool`");
        }
        let targets = self.everywhere(body, other);
        if targets.is_empty() {
            let word = if matches!(role.v, Role::Presence(_)) {
                "named by `Presence`"
            } else {
                "named by `Absence`"
            };
            return self.unknown_target(body, role, other, word);
        }
        if let Some(target) = targets.iter().find(|f| !super::restored::is_kept(f)) {
            let message = format!("`{me}` marks the presence of `{other}`, which is not kept");
            self.report(Code::W051, role.span(), message, "emit would not know whether it is there")
                .also(role_span(target), "the representation does not hold it")
                .help(format!("leave the role of `{me}` out: then the flag is kept"));
        }
        let depends = |f: &&S<Field>| f.gate.as_ref().is_some_and(|gate| gate.v == *me) || names_in(f, me);
        if let Some(target) = targets.iter().find(|f| !depends(f)) {
            let message =
                format!("`{me}` marks the presence of `{other}`, but `{other}` does not depend on it");
            let condition = if matches!(role.v, Role::Presence(_)) { me.clone() } else { format!("!{me}") };
            let help = match &role.v {
                Role::Presence(_) => format!("add `gate: \"{me}\"` or `when: \"{condition}\"` to `{other}`"),
                _ => format!("add `when: \"{condition}\"` to `{other}`"),
            };
            self.report(Code::W051, role.span(), message, "emit could not restore this bit")
                .also(target.name.span(), "this one")
                .help(help);
        }
    }

    /// W051: a gate is a flag that announces this field.
    fn gate(&mut self, body: &Body<'a>, field: &'a S<Field>) {
        let Some(gate) = &field.gate else { return };
        let name = &field.name.v;
        let Some(flag) = body.scope.field(&gate.v) else {
            let help = offer(&gate.v, body.scope.fields.iter().map(|f| f.name.v.as_str()));
            let message = format!("unknown field `{}`", gate.v);
            let told = format!(
                "`gate` names a flag of the octets; what depends on a parameter says `when: \"{}\"`",
                gate.v
            );
            let help = if body.scope.told(&gate.v).is_some() { Some(told) } else { help };
            self.report(Code::W012, gate.span(), message, "named by `gate`").maybe_help(help);
            return;
        };
        let announces = match flag.role.as_ref().map(|role| &role.v) {
            Some(Role::Presence(other)) => Some(other),
            _ => None,
        };
        if announces != Some(name) {
            let message = format!("`{name}` is gated by `{}`, which does not announce it", gate.v);
            let mut help = format!("say `role: Presence(\"{name}\")` of `{}`", gate.v);
            if matches!(flag.role.as_ref().map(|role| &role.v), Some(Role::Absence(_))) {
                help.push_str(": a gate is set where the field means something");
            }
            if self.bits(flag) != Some(1) {
                help = format!(
                    "let a flag say it: `(name: \"has_{name}\", ty: Bool, role: Presence(\"{name}\"))`"
                );
            }
            self.report(Code::W051, gate.span(), message, "emit could not restore the flag")
                .also(flag.name.span(), "the flag")
                .help(help);
        }
        if field.when.is_some() {
            let message = format!("`{name}` has both a `gate` and a `when`");
            let label = "the octets are always there, or they are not";
            self.report(Code::W051, gate.span(), message, label).help("leave one of them out");
        }
    }

    /// W051: a field that a presence flag decides on is the one that the flag announces.
    fn announced(&mut self, body: &Body<'a>, field: &'a S<Field>) {
        let Some(when) = &field.when else { return };
        let role = field.role.as_ref().map(|role| &role.v);
        // What is not in the representation can't contradict what is.
        if matches!(role, Some(Role::Reserved | Role::Const(_) | Role::Emit(_) | Role::Checksum)) {
            return;
        }
        let Ok(node) = expr::parse(&when.v) else { return };
        for (name, at) in node.names() {
            let Some(flag) = body.scope.field(name) else { continue };
            let other = match flag.role.as_ref().map(|r| &r.v) {
                Some(Role::Presence(other) | Role::Absence(other)) => other,
                Some(Role::Reserved) => {
                    self.never_restored(field, flag, (when, at), 0);
                    continue;
                }
                Some(Role::Emit(value)) => {
                    self.never_restored(field, flag, (when, at), *value);
                    continue;
                }
                _ => continue,
            };
            if *other != field.name.v {
                let message = format!("`{name}` announces `{other}`, not `{}`", field.name.v);
                let place = self.file.part(when, at, name.len());
                self.report(Code::W051, place, message, "the representation could say one without the other")
                    .also(flag.name.span(), "the flag")
                    .help(format!("give `{}` a flag of its own, or put both into a record", field.name.v));
            }
        }
    }

    /// W051: what emit writes without regard to a field can't say whether it is there.
    fn never_restored(
        &mut self,
        field: &S<Field>,
        flag: &S<Field>,
        (when, at): (&S<String>, usize),
        value: u64,
    ) {
        let (name, target) = (&flag.name.v, &field.name.v);
        let place = self.file.part(when, at, name.len());
        let message = format!("emit always writes {value} into `{name}`");
        let label = format!("whether `{target}` is there could not be restored");
        let help = match self.bits(flag) {
            Some(1) => format!("say `role: Presence(\"{target}\")` of `{name}`"),
            _ => format!("leave the role of `{name}` out: then it is kept"),
        };
        self.report(Code::W051, place, message, label)
            .also(flag.name.span(), "written without regard to it")
            .help(help);
    }

    /// W050: the length of something kept is restored from it, not kept beside it.
    fn length_is_kept(&mut self, body: &Body<'a>, field: &'a S<Field>) {
        let dropped = matches!(field.role.as_ref().map(|r| &r.v), Some(Role::Reserved | Role::Emit(_)));
        if dropped {
            return;
        }
        if let Some(Len::Expr(literal)) = resolve::length(&field.ty.v) {
            self.measure_is_kept(body, field, literal);
        }
        if let Ty::Array { count: Some(literal), .. } = &field.ty.v {
            self.measure_is_kept(body, field, literal);
        }
    }

    fn measure_is_kept(&mut self, body: &Body<'a>, field: &'a S<Field>, literal: &'a S<String>) {
        let Ok(node) = expr::parse(&literal.v) else { return };
        for (name, at) in node.names() {
            let Some(Meaning::Field(other)) = body.scope.meaning(name) else { continue };
            let always = match other.role.as_ref().map(|role| &role.v) {
                Some(Role::Emit(value)) => Some(*value),
                Some(Role::Reserved) => Some(0),
                _ => None,
            };
            if let Some(always) = always {
                let message = format!("emit always writes {always} into `{name}`");
                let place = self.file.part(literal, at, name.len());
                let label = format!("and `{}` may be as long as another number says", field.name.v);
                self.report(Code::W050, place, message, label)
                    .also(other.name.span(), "written without regard to it")
                    .help(restoring(field, &node, name));
                continue;
            }
            let kept = other.role.as_ref().is_none_or(|role| matches!(role.v, Role::Keep));
            let read = other.name.lo < field.name.lo; // or it is used before it is read
            let number = matches!(other.ty.v, Ty::U(_) | Ty::Type(_));
            // What no `Length` can say, emit compares, and refuses.
            if kept && number && read && body.kind != BodyKind::Trailer && !rounds(&node) {
                let target = &field.name.v;
                let message =
                    format!("`{name}` and the length of `{target}` could differ in the representation");
                let place = self.file.part(literal, at, name.len());
                let help = restoring(field, &node, name);
                self.report(Code::W050, place, message, "emit would not know which one to believe")
                    .also(other.name.span(), "kept here")
                    .help(help);
            }
        }
    }

    fn header_only(&mut self, body: &Body<'a>, field: &S<Field>, role: &S<Role>) {
        let word = match &role.v {
            Role::Length { .. } | Role::Count(_) | Role::Presence(_) | Role::Absence(_)
                if body.kind == BodyKind::Head =>
            {
                "role like this"
            }
            Role::Tag if self.tells_union(body, field) => return,
            Role::Tag if body.kind != BodyKind::Header => "Tag",
            Role::Checksum if matches!(body.kind, BodyKind::Record | BodyKind::Head | BodyKind::Option) => {
                "Checksum"
            }
            Role::Part(_) if body.kind != BodyKind::Header => "Part",
            Role::Length { of: Region::Header | Region::Packet | Region::Payload, .. }
                if matches!(body.kind, BodyKind::Record | BodyKind::Option) =>
            {
                "Length"
            }
            _ => return,
        };
        if matches!(role.v, Role::Tag) && self.lost_tag(body, field, role) {
            return;
        }
        let message = format!("`{}` can't be a `{word}` in {}", field.name.v, body.what);
        self.report(Code::W050, role.span(), message, "this role is for fields of the header")
            .help("put the field into the header, or leave the role out: then it is kept");
    }

    /// A tag beside a union that is told apart by something else.
    fn lost_tag(&mut self, body: &Body<'a>, field: &S<Field>, role: &S<Role>) -> bool {
        let unions = body.fields.iter().filter_map(|other| Some((other, self.tags_of(other)?)));
        let missing = |name: &&str| !body.fields.iter().any(|other| other.name.v == **name);
        let mut wanted = unions.flat_map(|(union, tags)| tags.into_iter().map(move |tag| (union, tag)));
        let Some((union, tag)) = wanted.find(|(_, tag)| missing(tag)) else { return false };
        let message = format!("`{}` is a `Tag`, but tells nothing apart", field.name.v);
        self.report(Code::W050, role.span(), message, "nothing would be kept of it")
            .also(union.ty.span(), format!("this is told apart by `{tag}`"))
            .help(format!("call it `{tag}`, or leave the role out: then it is kept"));
        true
    }

    fn head_only(&mut self, body: &Body<'a>, field: &S<Field>, role: &S<Role>) {
        if body.kind != BodyKind::Head {
            let message = format!("`{}` can't be a `{:?}` in {}", field.name.v, role.v, body.what);
            self.report(Code::W050, role.span(), message, "this role is for the `head` of a list of options")
                .help("leave the role out, or put the field into `head`");
        }
    }

    fn unknown_target(&mut self, body: &Body<'a>, role: &S<Role>, other: &str, label: &str) {
        let help = offer(other, body.scope.fields.iter().map(|f| f.name.v.as_str()));
        self.report(Code::W012, role.span(), format!("unknown field `{other}`"), label).maybe_help(help);
    }

    /// A field that a role names: beside it, in the header, or in a variant.
    fn anywhere(&self, body: &Body<'a>, name: &str) -> Option<&'a S<Field>> {
        self.everywhere(body, name).first().copied()
    }

    pub(super) fn everywhere(&self, body: &Body<'a>, name: &str) -> Vec<&'a S<Field>> {
        let near: Vec<&'a S<Field>> = body.fields.iter().filter(|f| f.name.v == name).gather();
        if !near.is_empty() || !matches!(body.kind, BodyKind::Header | BodyKind::Variant | BodyKind::Trailer)
        {
            return near;
        }
        let packet = self.spec().packet.iter();
        let fields = packet.flat_map(|p| {
            p.header.iter().chain(p.variants.iter().flat_map(|v| v.v.fields.iter())).chain(&p.trailer)
        });
        fields.filter(|f| f.name.v == name).gather()
    }
}

/// What lets emit write into `name` how long a field is.
fn restoring(field: &S<Field>, node: &Node, name: &str) -> String {
    let target = &field.name.v;
    match (&field.ty.v, &node.kind) {
        (Ty::Array { .. }, _) => format!("add `role: Count(\"{target}\")` to `{name}`"),
        (_, Kind::Name(_)) => format!("add `role: Length(of: Field(\"{target}\"))` to `{name}`"),
        _ => match Linear::of(node).and_then(|sum| sum.factor_and_rest(name)) {
            Some((factor @ 1..=0xffff, rest @ 0..=0xffff)) => format!(
                "write `\"{name}\"` here, and add {} to `{name}`",
                super::inverted::scaled(factor, rest, target)
            ),
            _ => format!(
                "let a number say the octets of `{target}`, with `role: Length(of: Field(\"{target}\"))`: \
                 what is computed from `{name}` emit can't undo"
            ),
        },
    }
}

/// Whether several numbers give the same length, as with the octets of a prefix of so many bits.
fn rounds(node: &Node) -> bool {
    let mut found = false;
    node.walk(&mut |node| {
        found |= matches!(&node.kind, expr::Kind::Binary(_, BinaryOp::Div, ..));
    });
    found
}

/// Whether a field's condition names a flag.
fn names_in(field: &S<Field>, flag: &str) -> bool {
    let node: Option<Node> = field.when.as_ref().and_then(|when| expr::parse(&when.v).ok());
    node.is_some_and(|node| node.names().iter().any(|(name, _)| *name == flag))
}

/// The place of a role, or of the name where there is none.
pub(super) fn role_span(field: &S<Field>) -> Span {
    field.role.as_ref().map_or(field.name.span(), S::span)
}
