//! Packets: header, tables, variants, payload, checksums, and what the representation makes of them.

use super::Lower;
use crate::catalogue::options_of;
use crate::diagnostic::{Code, nearest, offer};
use crate::expr;
use crate::gather::Gather;
use crate::model::{
    BUF_LEN, BinaryOp, Checksum, Collect, CollectFrom, Dispatch, Expr, Field, FieldType, Let, Merge, Packet,
    Part, Payload, Role, Row, TypeRef, Variant,
};
use crate::resolve::{self, Meaning, Scope};
use crate::sorted::Map;
use crate::span::S;
use crate::spec::{self, From, Ty, TypeDecl};

impl<'a> Lower<'a> {
    pub(super) fn packet(&mut self, packet: &'a spec::Packet) -> Packet {
        let spec = &self.file.spec;
        let scope = Scope::of_packet(self.library, self.module, spec, packet);
        let (fields, parts) = self.header(&packet.header, &scope);
        let (trailer, trailer_parts) = self.fields(&packet.trailer, &scope);
        let lists: Vec<&'a S<spec::Field>> = packet.header.iter().gather();
        Packet {
            rust_name: packet.rust_name.as_ref().map_or_else(|| "Packet".to_owned(), |name| name.v.clone()),
            fields,
            parts,
            lets: packet.lets.iter().map(|table| self.table(table, &scope)).gather(),
            variants: packet.variants.iter().map(|variant| self.variant(packet, variant, &scope)).gather(),
            payload: packet.payload.as_ref().map(|payload| self.payload(payload, &scope)),
            trailer,
            trailer_parts,
            checksums: packet.checksums.iter().map(|checksum| self.checksum(checksum, packet)).gather(),
            merges: spec.repr.merge.iter().map(|merge| self.merge(merge, &scope)).gather(),
            collects: spec.repr.options.iter().filter_map(|collect| self.collect(collect, &lists)).gather(),
            print: self.template(&scope, packet.print.as_ref()),
        }
    }

    /// The fields of the header, the parameters in front of them as a part without octets.
    fn header(&mut self, header: &'a [S<spec::Field>], scope: &Scope<'a>) -> (Vec<Field>, Vec<Part>) {
        let (fields, mut parts) = self.fields(header, scope);
        let mut all: Vec<Field> = self.file.spec.params.iter().filter_map(|param| self.given(param)).gather();
        let before = all.len();
        if before == 0 {
            return (fields, parts);
        }
        for part in &mut parts {
            match part {
                Part::Fixed { fields, .. } | Part::Loose { fields } => {
                    fields.iter_mut().for_each(|index| *index += before);
                }
                Part::Variable { field, .. } => *field += before,
            }
        }
        parts.insert(0, Part::Loose { fields: (0..before).gather() });
        all.extend(fields);
        (all, parts)
    }

    /// A parameter that is a number or a flag; its bounds are checked as those of a length.
    fn given(&self, param: &S<spec::Param>) -> Option<Field> {
        let (ty, bits) = match resolve::given(param)? {
            Ty::Bool => (FieldType::Bool, 1),
            Ty::U(bits) => (FieldType::U(bits), usize::from(bits)),
            _ => return None,
        };
        let compared = |op, bound| {
            let (field, bound) = (Expr::Field(param.name.v.clone()), Expr::Num(bound));
            Expr::Binary(Box::new(field), op, Box::new(bound))
        };
        let check = param.range.map(|(low, high)| {
            let (above, below) = (compared(BinaryOp::Ge, low), compared(BinaryOp::Le, high));
            match low {
                0 => below,
                _ => Expr::Binary(Box::new(above), BinaryOp::And, Box::new(below)),
            }
        });
        Some(Field {
            name: param.name.v.clone(),
            doc: param.doc.clone(),
            line: self.line(param.name.lo),
            ty,
            role: Role::Keep,
            bit: 0,
            bits: Some(bits),
            when: None,
            gate: None,
            check,
            valid: None,
            scale: 1,
            bias: 0,
            max: None,
            given: true,
        })
    }

    fn table(&mut self, table: &'a S<spec::Let>, scope: &Scope<'a>) -> Let {
        for from in table.from.iter().filter(|from| scope.told(&from.v).is_none()) {
            let label = match scope.field(&from.v) {
                None if self.is_in_a_body(&from.v) => {
                    "a table is made of fields of the header, this is one of a variant"
                }
                _ => "named by `lets`",
            };
            self.field_named(scope, from, label);
        }
        let mut rows = Vec::new();
        for case in &table.cases {
            match expr::bits(&case.v.0) {
                Ok(bits) => {
                    let (mask, pattern) = expr::mask_and_pattern(&bits);
                    rows.push(Row { mask, pattern, value: case.v.1 });
                }
                Err(mistake) => self.bad_bits(case, &mistake),
            }
        }
        Let {
            name: table.name.v.clone(),
            from: table.from.iter().map(|name| name.v.clone()).gather(),
            rows,
            otherwise: table.otherwise,
            doc: table.doc.clone(),
        }
    }

    /// A bit pattern stands inside a tuple, whose place is all that is known.
    fn bad_bits<T>(&mut self, case: &S<T>, mistake: &expr::Mistake) {
        let message = format!("cannot read bit pattern: {}", mistake.message);
        self.sink
            .report(Code::W002, case.span(), message, "here")
            .help("one character for each bit: `0`, `1`, or `x` where it does not matter");
    }

    /// Reports a header field that does not exist.
    fn is_in_a_body(&self, name: &str) -> bool {
        let packet = self.file.spec.packet.iter();
        let mut fields =
            packet.flat_map(|packet| packet.variants.iter().flat_map(|variant| &variant.v.fields));
        fields.any(|field| field.name.v == name)
    }

    fn field_named(
        &mut self,
        scope: &Scope<'a>,
        name: &S<String>,
        label: &str,
    ) -> Option<&'a S<spec::Field>> {
        let field = scope.field(&name.v);
        if field.is_none() {
            let help = offer(&name.v, scope.fields.iter().map(|f| f.name.v.as_str()));
            let message = format!("unknown field `{}`", name.v);
            self.sink.report(Code::W012, name.span(), message, label).maybe_help(help);
        }
        field
    }

    fn variant(
        &mut self,
        packet: &'a spec::Packet,
        variant: &'a S<spec::Variant>,
        outer: &Scope<'a>,
    ) -> Variant {
        let scope = outer.of_variant(packet, &variant.v);
        let mut when = Map::new();
        for (tag, pattern) in &variant.when {
            if tag == BUF_LEN {
                when.insert(tag.clone(), self.pattern(tag, pattern, &[]));
                continue;
            }
            if let Some(ty) = outer.told(tag) {
                when.insert(tag.clone(), self.pattern(tag, pattern, &[&ty]));
                continue;
            }
            let Some(field) = self.tag(outer, tag, pattern, "named by `when`") else { continue };
            let refined = variant.refine.get(tag).map(|refine| &refine.ty.v);
            let types: Vec<&Ty> = refined.into_iter().chain([&field.ty.v]).gather();
            when.insert(tag.clone(), self.pattern(tag, pattern, &types));
        }
        let mut refine = Map::new();
        for (header, refined) in &variant.refine {
            if self.tag(outer, header, refined, "named by `refine`").is_some() {
                let name = refined.name.as_ref().map_or_else(|| header.clone(), |name| name.v.clone());
                refine.insert(header.clone(), (name, self.field_type(&refined.ty, &scope)));
            }
        }
        let (fields, parts) = self.fields(&variant.fields, &scope);
        let lists: Vec<&'a S<spec::Field>> = variant.fields.iter().chain(&packet.header).gather();
        Variant {
            name: variant.name.v.clone(),
            doc: variant.doc.clone(),
            line: self.line(variant.name.lo),
            when,
            fields,
            parts,
            payload: variant.payload.as_ref().map(|payload| self.payload(payload, &scope)),
            refine,
            group: variant.group.as_ref().map(|group| group.v.clone()),
            repr: variant.repr,
            collects: variant.options.iter().filter_map(|collect| self.collect(collect, &lists)).gather(),
            print: self.template(&scope, variant.print.as_ref()),
            feature: variant.feature.clone(),
        }
    }

    /// A header field named by the key of a map: only the value beside it has a place.
    fn tag<T>(
        &mut self,
        scope: &Scope<'a>,
        name: &str,
        beside: &S<T>,
        label: &str,
    ) -> Option<&'a S<spec::Field>> {
        let field = scope.field(name);
        if field.is_none() {
            let help = offer(name, scope.fields.iter().map(|f| f.name.v.as_str()));
            let message = format!("unknown field `{name}`");
            let place = self.file.key_of(name, beside.span());
            self.sink.report(Code::W012, place, message, label).maybe_help(help);
        }
        field
    }

    fn payload(&mut self, payload: &'a S<spec::Payload>, scope: &Scope<'a>) -> Payload {
        let dispatch = payload.dispatch.as_ref().map(|dispatch| {
            let by: Vec<&S<String>> = [&dispatch.by].into_iter().chain(&dispatch.or_by).gather();
            for name in &by {
                self.field_named(scope, name, "named by `dispatch`");
            }
            let give =
                dispatch.give.iter().map(|(name, value)| (name.clone(), self.expr(scope, value))).gather();
            Dispatch {
                by: by.iter().map(|name| name.v.clone()).gather(),
                space: dispatch.space.v.clone(),
                unless: self.maybe_expr(scope, dispatch.unless.as_ref()),
                give,
            }
        });
        Payload { len: self.length(scope, &payload.len), repr: payload.repr, dispatch }
    }

    fn checksum(&mut self, checksum: &'a S<spec::Checksum>, packet: &'a spec::Packet) -> Checksum {
        let scope = Scope::of_packet(self.library, self.module, &self.file.spec, packet);
        let bodies = packet.variants.iter().flat_map(|variant| &variant.v.fields);
        if !bodies.into_iter().any(|field| field.name.v == checksum.field.v) {
            self.field_named(&scope, &checksum.field, "named by `checksums`");
        }
        if let Some(pseudo) = &checksum.pseudo {
            for address in [&pseudo.src, &pseudo.dst] {
                if !matches!(scope.meaning(address), Some(Meaning::Param(_))) {
                    let free = |name: &&str| **name != *pseudo.src && **name != *pseudo.dst;
                    let help = nearest(address, scope.params.iter().map(|p| p.name.v.as_str()).filter(free));
                    let message = format!("unknown parameter `{address}`");
                    let label = "an address of its pseudo-header is not in `params`";
                    let help = help.unwrap_or_else(|| {
                        format!("declare it: `params: [(name: \"{address}\", rust: \"IpAddr\")]`")
                    });
                    self.sink.report(Code::W012, checksum.span(), message, label).help(help);
                }
            }
        }
        Checksum {
            field: checksum.field.v.clone(),
            algo: checksum.algo.clone(),
            over: checksum.over.clone(),
            pseudo: checksum.pseudo.as_ref().map(|pseudo| pseudo.proto),
            absent_over_ipv4: self.absent_over_ipv4(checksum, &scope),
            caps: checksum.caps.clone(),
        }
    }

    /// The one condition under which a checksum may be left out: IPv4 below.
    fn absent_over_ipv4(&mut self, checksum: &S<spec::Checksum>, scope: &Scope<'a>) -> bool {
        let Some(condition) = &checksum.absent_if else { return false };
        let node = match expr::parse(&condition.v) {
            Ok(node) => node,
            Err(mistake) => {
                self.report_syntax("expression", condition, &mistake);
                return false;
            }
        };
        let expr::Kind::Name(name) = &node.kind else { return self.strange_absence(condition) };
        match (scope.meaning(name), &checksum.pseudo) {
            (Some(Meaning::Property(param, "is_v4")), Some(pseudo)) => {
                [&pseudo.src, &pseudo.dst].contains(&&param.name.v) || self.strange_absence(condition)
            }
            _ => self.strange_absence(condition),
        }
    }

    fn strange_absence(&mut self, condition: &S<String>) -> bool {
        let message = format!("not supported yet: a checksum that is absent if `{}`", condition.v);
        let help = "only `src_addr.is_v4` is, with `src_addr` an address of the pseudo-header";
        self.sink.report(Code::W110, condition.span(), message, "another condition").help(help);
        false
    }

    fn merge(&mut self, merge: &'a S<spec::Merge>, scope: &Scope<'a>) -> Merge {
        for from in &merge.from {
            self.field_named(scope, from, "named by `repr.merge`");
        }
        let mut cases = Vec::new();
        for case in &merge.cases {
            match expr::bits(&case.v.1) {
                Ok(bits) => {
                    let (mask, pattern) = expr::mask_and_pattern(&bits);
                    cases.push((case.v.0.clone(), mask, pattern));
                }
                Err(mistake) => self.bad_bits(case, &mistake),
            }
        }
        Merge {
            name: merge.name.v.clone(),
            ty: merge.ty.v.clone(),
            doc: merge.doc.clone(),
            from: merge.from.iter().map(|name| name.v.clone()).gather(),
            cases,
        }
    }

    fn collect(&mut self, collect: &'a S<spec::Collect>, fields: &[&'a S<spec::Field>]) -> Option<Collect> {
        let wanted = options_of(&collect.from.v);
        let lists = || fields.iter().filter_map(|field| Some((*field, self.option_list_of(field)?)));
        let has = |list: &spec::Options, name: &str| list.options.iter().any(|o| o.name.v == name);
        let chosen = lists()
            .find(|(_, (_, list))| wanted.iter().any(|name| has(list, name)))
            .or_else(|| lists().next());
        let Some((field, (list_type, list))) = chosen else {
            let message = format!("`{}` has no list to come from", collect.name.v);
            let help = "a field of type `Options(\"...\", len)` is needed here";
            self.sink.report(Code::W012, collect.from.span(), message, "no option list").help(help);
            return None;
        };
        for name in &wanted {
            self.option_named(collect, list, name);
        }
        if let From::Value(option, name) = &collect.from.v {
            self.option_field_named(collect, list, option, name);
        }
        Some(Collect {
            name: collect.name.v.clone(),
            doc: collect.doc.clone(),
            list: field.name.v.clone(),
            list_type,
            from: match collect.from.v.clone() {
                From::Value(option, field) => CollectFrom::Value { option, field },
                From::Present(option) => CollectFrom::Present { option },
                From::Whole(option) => CollectFrom::Whole { option },
                From::OneOf(list) => CollectFrom::OneOf(list),
            },
            repeat: collect.repeat,
        })
    }

    fn option_list_of(&self, field: &S<spec::Field>) -> Option<(TypeRef, &'a spec::Options)> {
        let Ty::Options(name, _) = &field.ty.v else { return None };
        let (module, decl) = self.library.type_decl(self.module, name)?;
        // The declaration lives as long as the library, the name that led to it does not.
        let file = crate::resolve::file_of(self.library, module)?;
        let decl = file.spec.types.iter().find(|d| d.v.name().v == decl.v.name().v)?;
        match &decl.v {
            TypeDecl::Options(list) => {
                Some((TypeRef { module: module.to_owned(), name: list.name.v.clone() }, list))
            }
            _ => None,
        }
    }

    fn option_named(&mut self, collect: &S<spec::Collect>, list: &spec::Options, name: &str) {
        if list.options.iter().any(|option| option.name.v == name) {
            return;
        }
        let help = nearest(name, list.options.iter().map(|o| o.name.v.as_str()));
        let message = format!("`{}` has no option `{name}`", list.name.v);
        self.sink.report(Code::W012, collect.from.span(), message, "unknown option").maybe_help(help);
    }

    fn option_field_named(
        &mut self,
        collect: &S<spec::Collect>,
        list: &spec::Options,
        option: &str,
        name: &str,
    ) {
        let Some(found) = list.options.iter().find(|o| o.name.v == option) else { return };
        if found.fields.iter().any(|field| field.name.v == name) {
            return;
        }
        let help = nearest(name, found.fields.iter().map(|f| f.name.v.as_str()));
        let message = format!("option `{option}` has no field `{name}`");
        self.sink.report(Code::W012, collect.from.span(), message, "unknown field").maybe_help(help);
    }
}
