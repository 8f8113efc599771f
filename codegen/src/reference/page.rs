//! Specs to blocks: what a reference page tells, and in which order.

use super::extra;
use super::render::{Block, anchor};
use crate::Loaded;
use crate::diagram;
use crate::emit::reference;
use crate::model::{
    BinaryOp, Counts, Dispatch, Expr, Field, FieldType, Length, Module, OptionList, Packet, Part, Pattern,
    Payload, Region, Role, TypeDef, TypeKind, TypeRef, Value, Variant,
};

/// The page: a table of contents where there is more than one spec, the specs, an index of the key spaces.
pub(super) fn blocks(specs: &[Loaded]) -> Vec<Block> {
    let mut blocks = Vec::new();
    if specs.len() > 1 {
        let entries: Vec<String> = specs.iter().map(|spec| link_to(spec.module())).collect();
        blocks.push(Block::Text(entries.join(" · ")));
    }
    for spec in specs {
        Page { module: spec.module(), out: &mut blocks }.all();
    }
    index(specs, &mut blocks);
    blocks
}

fn heading(module: &Module) -> String {
    let title = if module.title.is_empty() { &module.name } else { &module.title };
    format!("{title} (`{}`)", module.name)
}

fn link_to(module: &Module) -> String {
    format!("[{}](#{})", module.name, anchor(&heading(module)))
}

/// What is carried under which key.
fn index(specs: &[Loaded], out: &mut Vec<Block>) {
    let mut entries: Vec<(&str, u64, Vec<String>)> = Vec::new();
    for spec in specs {
        for binding in &spec.module().bindings {
            let name = key_name(specs, &binding.space, binding.key).unwrap_or_default();
            let row = vec![
                format!("`{}`", binding.space),
                format!("{} ({:#x})", binding.key, binding.key),
                name,
                link_to(spec.module()),
            ];
            entries.push((&binding.space, binding.key, row));
        }
    }
    if entries.is_empty() {
        return;
    }
    entries.sort();
    out.push(Block::Heading { level: 1, text: "Key spaces".to_owned() });
    let rows = entries.into_iter().map(|(.., row)| row).collect();
    out.push(Block::Table { head: &["space", "key", "name", "protocol"], rows });
}

/// What the spec that opens a key space calls a key.
fn key_name(specs: &[Loaded], space: &str, key: u64) -> Option<String> {
    let seen = specs.iter().flat_map(|spec| spec.catalogue.values().map(move |module| (spec, module)));
    let mut packets = seen.filter_map(|(spec, module)| Some((&spec.catalogue, module.packet.as_ref()?)));
    packets.find_map(|(catalogue, packet)| {
        let dispatch = packet.payload.as_ref()?.dispatch.as_ref().filter(|d| d.space == space)?;
        let by = packet.fields.iter().find(|field| Some(&field.name) == dispatch.by.first())?;
        let FieldType::Type(TypeRef { module, name }) = &by.ty else { return None };
        let TypeKind::Enum { values, .. } = &catalogue.get(module)?.type_def(name)?.kind else { return None };
        let named = values.iter().find(|value| value.value == key)?;
        Some(format!("`{module}::{name}::{}`", named.name))
    })
}

struct Page<'p> {
    module: &'p Module,
    out: &'p mut Vec<Block>,
}

impl Page<'_> {
    fn all(&mut self) {
        let module = self.module;
        self.heading(1, heading(module));
        if !module.doc.is_empty() {
            self.text(module.doc.clone());
        }
        if !module.refs.is_empty() {
            let refs: Vec<String> = module.refs.iter().map(|text| reference(text)).collect();
            self.text(format!("References: {}.", refs.join(", ")));
        }
        if !module.bindings.is_empty() {
            let keys = module.bindings.iter().map(|b| format!("`{}` {} ({:#x})", b.space, b.key, b.key));
            self.text(format!("Carried under {}.", keys.collect::<Vec<_>>().join(", ")));
        }
        self.out.extend(extra::params(module));
        if let Some(packet) = &module.packet {
            self.packet(packet);
        }
        for def in &module.types {
            self.type_def(def);
        }
        if let Some(vectors) = extra::vectors(module) {
            self.heading(2, format!("Vectors of `{}`", module.name));
            self.out.push(vectors);
        }
    }

    fn heading(&mut self, level: usize, text: String) {
        self.out.push(Block::Heading { level, text });
    }

    fn text(&mut self, text: String) {
        self.out.push(Block::Text(text));
    }

    fn packet(&mut self, packet: &Packet) {
        self.out.push(Block::Drawing(diagram::packet(packet)));
        self.fields(&packet.fields, &packet.parts, Some(0));
        if !packet.trailer.is_empty() {
            self.text("Behind the payload:".to_owned());
            self.fields(&packet.trailer, &packet.trailer_parts, None);
        }
        for table in &packet.lets {
            self.text(format!("`{}` is looked up by {}. {}", table.name, names(&table.from), table.doc));
        }
        for checksum in &packet.checksums {
            let pseudo = checksum.pseudo.map(|p| format!(", with a pseudo-header of protocol {p}"));
            let over = region(&checksum.over);
            self.text(format!("`{}` covers {over}{}.", checksum.field, pseudo.unwrap_or_default()));
        }
        if let Some(payload) = &packet.payload {
            self.payload(payload);
        }
        self.out.extend(extra::printed(packet.print.as_ref()));
        self.out.extend(extra::merges(packet));
        self.out.extend(extra::collects(&packet.collects));
        let before: Option<usize> = packet.parts.iter().map(octets).sum();
        for variant in &packet.variants {
            self.variant(packet, variant, before);
        }
    }

    fn payload(&mut self, payload: &Payload) {
        let mut text = format!("The payload takes {}.", length(&payload.len));
        if let Some(Dispatch { by, space, unless, .. }) = &payload.dispatch {
            let unless = unless.as_ref().map(|when| format!(", unless `{}`", expression(when)));
            let unless = unless.unwrap_or_default();
            text.push_str(&format!(" Key space `{space}` knows its protocol, by {}{unless}.", names(by)));
        }
        self.text(text);
    }

    fn variant(&mut self, packet: &Packet, variant: &Variant, before: Option<usize>) {
        self.heading(2, format!("Variant `{}::{}`", self.module.name, variant.name));
        let when = variant.when.iter().filter(|(_, pattern)| **pattern != Pattern::Any);
        let when: Vec<String> = when.map(|(tag, wanted)| format!("`{tag}` is {}", pattern(wanted))).collect();
        if !when.is_empty() {
            self.text(format!("Where {}.", when.join(" and ")));
        }
        if !variant.doc.is_empty() {
            self.text(variant.doc.clone());
        }
        for (field, (name, ty)) in &variant.refine {
            self.text(format!("`{field}` is here `{name}`: {}.", self.type_name(ty)));
        }
        if !variant.fields.is_empty() {
            self.out.push(Block::Drawing(diagram::variant(packet, variant)));
            self.fields(&variant.fields, &variant.parts, before);
        }
        if let Some(payload) = &variant.payload {
            self.payload(payload);
        }
        self.out.extend(extra::printed(variant.print.as_ref()));
        self.out.extend(extra::collects(&variant.collects));
    }

    fn type_def(&mut self, def: &TypeDef) {
        let (what, blocks) = match &def.kind {
            TypeKind::Enum { bits, open, values } => {
                let others = if *open { "other values are kept" } else { "other values are refused" };
                (format!("Values of {bits} bits; {others}"), vec![values_table(values)])
            }
            TypeKind::Flags { bits, flags } => (format!("Flags of {bits} bits"), vec![values_table(flags)]),
            TypeKind::Octets { len, .. } => (format!("{len} octets"), Vec::new()),
            TypeKind::Int { bits, range, .. } => {
                let range = range.map(|(low, high)| format!(", {low} to {high}"));
                (format!("A number of {bits} bits{}", range.unwrap_or_default()), Vec::new())
            }
            TypeKind::Choice { cases, .. } => {
                let cases = cases.iter().map(|(octets, name)| format!("`{name}` ({octets} octets)"));
                (format!("One of {}", cases.collect::<Vec<_>>().join(", ")), Vec::new())
            }
            TypeKind::Record { fields, .. } => {
                ("A record".to_owned(), vec![Block::Drawing(diagram::record(fields))])
            }
            TypeKind::Union { by, cases } => {
                let by: Vec<String> = by.iter().map(|tag| format!("`{}`", tag.name)).collect();
                let cases: Vec<String> = cases.iter().map(|case| format!("`{}`", case.name)).collect();
                (format!("By {}: one of {}", by.join(" and "), cases.join(", ")), Vec::new())
            }
            TypeKind::Options(list) => (list_text(list), Vec::new()),
        };
        self.heading(2, format!("Type `{}::{}`", self.module.name, def.name));
        self.text(format!("{what}. {}", def.doc).trim_end().to_owned());
        self.out.extend(blocks);
        match &def.kind {
            TypeKind::Record { fields, parts, .. } => self.fields(fields, parts, Some(0)),
            TypeKind::Options(list) => self.options(&def.name, list),
            TypeKind::Union { cases, .. } => {
                for case in cases {
                    self.text(format!("`{}`: {}", case.name, case.doc));
                    self.fields(&case.fields, &case.parts, Some(0));
                }
            }
            TypeKind::Enum { .. }
            | TypeKind::Flags { .. }
            | TypeKind::Octets { .. }
            | TypeKind::Int { .. }
            | TypeKind::Choice { .. } => {}
        }
    }

    fn options(&mut self, name: &str, list: &OptionList) {
        let head = list.head.octets;
        if list.head.listed {
            self.heading(3, format!("Head of each option of `{}::{name}`", self.module.name));
            self.fields(&list.head.fields, &list.head.parts, Some(0));
        }
        for option in &list.options {
            self.heading(
                3,
                format!("Option `{}::{name}::{}` ({})", self.module.name, option.name, option.kind),
            );
            if !option.doc.is_empty() {
                self.text(option.doc.clone());
            }
            self.out.push(Block::Drawing(diagram::option(list, option)));
            self.fields(&option.fields, &option.parts, Some(head));
            self.out.extend(extra::printed(option.print.as_ref()));
        }
    }

    /// A table of fields; `before` octets stand in front of them.
    fn fields(&mut self, fields: &[Field], parts: &[Part], before: Option<usize>) {
        let mut at = before;
        let mut rows = Vec::new();
        for part in parts {
            let inside: Vec<usize> = match part {
                Part::Fixed { fields, .. } | Part::Loose { fields } => fields.clone(),
                Part::Variable { field, .. } => vec![*field],
            };
            let first = at.filter(|_| !matches!(part, Part::Loose { .. }));
            for field in inside.iter().filter_map(|index| fields.get(*index)).filter(|field| !field.given) {
                rows.push(self.row(field, first));
            }
            let given = inside.first().and_then(|index| fields.get(*index)).is_some_and(|field| field.given);
            if !given {
                at = at.zip(octets(part)).map(|(at, octets)| at + octets);
            }
        }
        if !rows.is_empty() {
            self.out
                .push(Block::Table { head: &["field", "octet", "bits", "type", "role", "meaning"], rows });
        }
    }

    fn row(&self, field: &Field, part: Option<usize>) -> Vec<String> {
        let octet = part.map(|part| (part + field.bit / 8).to_string());
        let bits = field.bits.map_or_else(|| "varies".to_owned(), |bits| bits.to_string());
        vec![
            format!("`{}`", field.name),
            octet.unwrap_or_else(|| "…".to_owned()),
            bits,
            self.type_name(&field.ty),
            role(field),
            field.doc.clone(),
        ]
    }

    fn type_name(&self, ty: &FieldType) -> String {
        match ty {
            FieldType::U(bits) => format!("U({bits})"),
            FieldType::Bool => "Bool".to_owned(),
            FieldType::Type(of) => self.reference(of),
            FieldType::Bytes(len) => format!("octets: {}", length(len)),
            FieldType::Array { of, len, .. } => format!("list of {}: {}", self.reference(of), length(len)),
            FieldType::Choice(of, len) | FieldType::Options(of, len) => {
                format!("{}: {}", self.reference(of), length(len))
            }
            FieldType::Quote(of, len) => format!("beginning of a packet of `{of}`: {}", length(len)),
            FieldType::Align(to) => format!("zeros up to a multiple of {to} octets"),
            FieldType::Union(of, len) => format!("union {}: {}", self.reference(of), length(len)),
            FieldType::Custom { rust, len } => format!("`{rust}`: {}", length(len)),
        }
    }

    /// A type of this page by its name, one of another with its module.
    fn reference(&self, of: &TypeRef) -> String {
        match of.module == self.module.name {
            true => format!("[{}](#{})", of.name, anchor(&format!("Type {}::{}", of.module, of.name))),
            false => format!("`{}::{}`", of.module, of.name),
        }
    }
}

fn octets(part: &Part) -> Option<usize> {
    match part {
        Part::Fixed { octets, when: None, .. } => Some(*octets),
        Part::Fixed { .. } | Part::Variable { .. } | Part::Loose { .. } => None,
    }
}

fn list_text(list: &OptionList) -> String {
    let counts = match list.counts {
        Counts::Whole => "the whole option",
        Counts::Value => "the value",
    };
    let end = list.end.map(|end| format!("; {end} ends the list")).unwrap_or_default();
    let nop: Vec<String> = list.nop.iter().map(u64::to_string).collect();
    let nop = if nop.is_empty() { String::new() } else { format!("; {} fills up", nop.join(", ")) };
    let pad = match list.item_pad {
        0 | 1 => String::new(),
        pad => format!("; each begins at a multiple of {pad} octets"),
    };
    format!("A list of options, whose length counts {counts} in units of {} octets{end}{nop}{pad}", list.unit)
}

fn values_table(values: &[Value]) -> Block {
    let row = |value: &Value| {
        let number = format!("{} ({:#x})", value.value, value.value);
        vec![number, format!("`{}`", value.name), value.show.clone(), value.doc.clone()]
    };
    Block::Table { head: &["value", "name", "shown as", "meaning"], rows: values.iter().map(row).collect() }
}

/// What the field is for, and what is demanded of it.
fn role(field: &Field) -> String {
    let mut all = vec![match &field.role {
        Role::Keep => "kept".to_owned(),
        Role::Const(value) => format!("always {value}"),
        Role::Magic(octets) => format!("always {}", crate::interpret::hex(octets)),
        Role::Emit(value) => format!("written as {value}, not kept"),
        Role::Reserved => "reserved".to_owned(),
        Role::Length { of, .. } => format!("length of {}", region(of)),
        Role::Count(of) => format!("number of `{of}`"),
        Role::Presence(of) => format!("whether `{of}` is there"),
        Role::Absence(of) => format!("whether `{of}` is missing"),
        Role::Checksum => "checksum".to_owned(),
        Role::Tag => "selects the variant".to_owned(),
        Role::Part(of) => format!("part of `{of}`"),
        Role::Kind => "kind".to_owned(),
        Role::Len => "length of the option".to_owned(),
    }];
    if field.scale != 1 || field.bias != 0 {
        all.push(format!("value = raw × {} + {}", field.scale, field.bias).replace(" + 0", ""));
    }
    all.extend(field.when.as_ref().map(|when| format!("only if `{}`", expression(when))));
    all.extend(field.gate.as_ref().map(|gate| format!("means something only with `{gate}`")));
    let demands = field.check.iter().chain(&field.valid);
    all.extend(demands.map(|demand| format!("must: `{}`", expression(demand))));
    all.join("; ")
}

fn region(region: &Region) -> String {
    match region {
        Region::Header => "the header".to_owned(),
        Region::Packet => "the packet".to_owned(),
        Region::Payload => "the payload".to_owned(),
        Region::Field(name) => format!("`{name}`"),
    }
}

fn length(len: &Length) -> String {
    match len {
        Length::Fixed(octets) => format!("{octets} octets"),
        Length::Expr(expr) => format!("`{}` octets", expression(expr)),
        Length::Rest => "the rest".to_owned(),
    }
}

fn names(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn pattern(pattern: &Pattern) -> String {
    let range = |(low, high): &(u64, u64)| match low == high {
        true => low.to_string(),
        false => format!("{low} to {high}"),
    };
    match pattern {
        Pattern::Any => "anything".to_owned(),
        Pattern::Ranges(ranges) => ranges.iter().map(range).collect::<Vec<_>>().join(" or "),
    }
}

/// An expression as specs write it.
pub(super) fn expression(expr: &Expr) -> String {
    match expr {
        Expr::Num(value) => value.to_string(),
        Expr::Field(name) | Expr::Let(name) | Expr::Param(name) => name.clone(),
        Expr::PayloadLen => "payload.len".to_owned(),
        Expr::BufLen => "buf_len".to_owned(),
        Expr::Not(inner) => format!("!{}", operand(inner)),
        Expr::Binary(left, op, right) => format!("{} {} {}", operand(left), operator(*op), operand(right)),
    }
}

fn operand(expr: &Expr) -> String {
    match expr {
        Expr::Binary(..) => format!("({})", expression(expr)),
        _ => expression(expr),
    }
}

fn operator(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Or => "||",
        BinaryOp::And => "&&",
        BinaryOp::Eq => "==",
        BinaryOp::Ne => "!=",
        BinaryOp::Le => "<=",
        BinaryOp::Ge => ">=",
        BinaryOp::Lt => "<",
        BinaryOp::Gt => ">",
        BinaryOp::BitAnd => "&",
        BinaryOp::BitOr => "|",
        BinaryOp::BitXor => "^",
        BinaryOp::Add => "+",
        BinaryOp::Sub => "-",
        BinaryOp::Mul => "*",
        BinaryOp::Div => "/",
        BinaryOp::Rem => "%",
    }
}
