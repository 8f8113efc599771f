//! Specs to Lua: a dissector that Wireshark and tshark load, and that decodes what the packet view does.
//!
//! The Lua that all protocols share is `dissector/prelude.lua`; what is made here are calls of it, field by field.
//! Checksums are verified where all that they cover is there; so are flags that the representation merges, and how often
//! the options stand there that it lifts. Of what hand-written functions read (`Custom`) domain names are known, others are octets.

mod expression;
mod fields;
mod lists;

use crate::Loaded;
use crate::model::{
    Algo, Catalogue, Checksum, Collect, CollectFrom, Endian, Field, FieldType, Length, Let, Module, Packet,
    Part, Pattern, Payload, Region, Repeat, Role, TypeKind, TypeRef, Variant,
};
use crate::sorted::Map;
use expression::{condition, number, quoted, template};
use fields::{Made, snake};
use std::fmt::Write;

/// Helpers and dissectors of these specs, in one script; specs that only declare types add nothing.
pub fn lua(specs: &[Loaded]) -> String {
    let mut out = String::from(include_str!("dissector/prelude.lua"));
    for spec in specs {
        if let Some(packet) = &spec.module().packet {
            out.push_str(&protocol(spec, packet));
        }
    }
    out
}

fn protocol(spec: &Loaded, packet: &Packet) -> String {
    let module = spec.module();
    let mut writer = Writer {
        catalogue: &spec.catalogue,
        body: String::new(),
        fields: Map::new(),
        types: Map::new(),
        lists: Map::new(),
        in_record: false,
    };
    writer.declare("", "summary", "string", "");
    writer.packet(packet);
    let name = &module.name;
    let title = if module.title.is_empty() { name } else { &module.title };
    let title = quoted(&format!("{title} (wireloom)"));
    let mut out = format!("\n-- {}\ndo\nlocal p = Proto(\"wl_{name}\", {title})\n", module.file);
    out.push_str("local F, T, R = {}, {}, {}\n");
    for param in &module.params {
        let (key, doc, usual) = (quoted(&param.name), quoted(&param.doc), param.usual());
        let _ = writeln!(out, "p.prefs[{key}] = Pref.uint({key}, {usual}, {doc})");
    }
    out.extend(writer.types.values().map(String::as_str));
    for (key, made) in &writer.fields {
        let label = quoted(key.rsplit('.').next().unwrap_or(key));
        let Made { kind, more } = made;
        let (make, sort) = match kind.as_str() {
            "bool" => ("bool", "\"bool\""),
            "uint64" => ("uint64", "\"wide\""),
            other => (other, "nil"),
        };
        let key = quoted(key);
        let _ = writeln!(
            out,
            "declare({}, F, {key}, function(abbr) return ProtoField.{make}(abbr, {label}{more}) end, {sort})",
            quoted(name)
        );
    }
    out.extend(writer.lists.values().map(String::as_str));
    let _ = write!(out, "local function body(s)\n{}end\n", writer.body);
    let keys: Vec<String> =
        module.bindings.iter().map(|b| format!("{{{}, {}}}", quoted(&b.space), b.key)).collect();
    let _ = writeln!(out, "register(p, F, body, {}, {{{}}})\nend", little(module), keys.join(", "));
    out
}

fn little(module: &Module) -> bool {
    module.endian == Endian::Little
}

struct Writer<'m> {
    catalogue: &'m Catalogue,
    /// Statements of what is read just now.
    body: String,
    fields: Map<String, Made>,
    /// Lua's tables of named types.
    types: Map<String, String>,
    /// Lua's functions of records, and tables of option lists.
    lists: Map<String, String>,
    /// Whether what is read just now is a record, whose text is made of the fields that are kept.
    in_record: bool,
}

/// Fields that are read one behind the other, and what their keys begin with.
#[derive(Clone, Copy)]
struct Shape<'m> {
    owner: &'m str,
    fields: &'m [Field],
    parts: &'m [Part],
    lets: &'m [Let],
}

impl<'m> Writer<'m> {
    fn line(&mut self, text: &str) {
        let _ = writeln!(self.body, "  {text}");
    }

    fn kind(&self, of: &TypeRef) -> Option<&'m TypeKind> {
        Some(&self.catalogue.get(&of.module)?.type_def(&of.name)?.kind)
    }

    fn packet(&mut self, packet: &'m Packet) {
        self.shape(Shape { owner: "", fields: &packet.fields, parts: &packet.parts, lets: &packet.lets });
        self.line("s.header_stop = s.bit");
        for merge in &packet.merges {
            let from: Vec<String> = merge.from.iter().map(|name| quoted(name)).collect();
            let cases: Vec<String> =
                merge.cases.iter().map(|(_, mask, bits)| format!("{{{mask}, {bits}}}")).collect();
            let (name, from, cases) = (quoted(&merge.name), from.join(", "), cases.join(", "));
            self.line(&format!("merged(s, {name}, {{{from}}}, {{{cases}}})"));
        }
        self.lifted(&packet.collects);
        self.print(packet.print.as_ref());
        self.trailer(packet);
        let mut word = "if";
        for variant in &packet.variants {
            let tests: Vec<String> =
                variant.when.iter().filter_map(|(tag, wanted)| within("s", tag, wanted)).collect();
            let test = if tests.is_empty() { "true".to_owned() } else { tests.join(" and ") };
            self.line(&format!("{word} {test} then -- {}", variant.name));
            self.variant(packet, variant);
            word = "elseif";
        }
        if !packet.variants.is_empty() {
            self.line("else");
            self.line("late(s, \"Unsupported\", \"variant\")");
            self.payload(packet.payload.as_ref());
            self.line("end");
        } else {
            self.payload(packet.payload.as_ref());
        }
        packet.checksums.iter().for_each(|checksum| self.checksum(packet, checksum));
    }

    /// Compares a checksum that Lua can compute.
    fn checksum(&mut self, packet: &Packet, checksum: &Checksum) {
        let trailing = packet.trailer.iter().any(|field| field.name == checksum.field);
        let algo = match &checksum.algo {
            Algo::Internet => "Internet",
            Algo::Crc32 => "Crc32",
            Algo::Crc32c => "Crc32c",
            Algo::Crc16 => "Crc16",
            Algo::Custom(_) => return,
        };
        let over = match &checksum.over {
            Region::Header => "Header",
            Region::Packet if trailing => "Front",
            Region::Packet => "Packet",
            Region::Payload => "Payload",
            Region::Field(_) => "Field",
        };
        let field = match &checksum.over {
            Region::Field(name) => quoted(name),
            Region::Header | Region::Packet | Region::Payload => "nil".to_owned(),
        };
        let (name, absent) = (quoted(&checksum.field), checksum.absent_over_ipv4);
        let protocol = checksum.pseudo.map_or("nil".to_owned(), |protocol| protocol.to_string());
        self.line(&format!("verify(s, {name}, \"{algo}\", \"{over}\", {protocol}, {absent}, {field})"));
    }

    fn variant(&mut self, packet: &'m Packet, variant: &'m Variant) {
        let shape = Shape {
            owner: &variant.name,
            fields: &variant.fields,
            parts: &variant.parts,
            lets: &packet.lets,
        };
        self.shape(shape);
        self.lifted(&variant.collects);
        for (old, (new, ty)) in &variant.refine {
            let key = self.declare_field(&variant.name, new, ty, (1, 0));
            let of = self.type_table(ty);
            self.line(&format!(
                "refine(s, {}, {}, {key}, {of}, {})",
                quoted(old),
                quoted(new),
                self.show(ty)
            ));
        }
        self.payload(variant.payload.as_ref().or(packet.payload.as_ref()));
        self.print(variant.print.as_ref());
    }

    /// How often options may be there that the representation lifts.
    fn lifted(&mut self, collects: &[Collect]) {
        for collect in collects {
            let (most, why) = match collect.repeat {
                Repeat::Reject => (1, "BadOption"),
                Repeat::List(most) => (most, "Unsupported"),
                Repeat::First | Repeat::Last | Repeat::All => continue,
            };
            let Some(TypeKind::Options(list)) = self.kind(&collect.list_type) else { continue };
            let named = |name: &str| match &collect.from {
                CollectFrom::Value { option, .. }
                | CollectFrom::Present { option }
                | CollectFrom::Whole { option } => option == name,
                CollectFrom::OneOf(all) => all.iter().any(|(_, option)| option == name),
            };
            let kinds = list.options.iter().filter(|option| named(&option.name));
            let kinds: Vec<String> = kinds.map(|option| format!("[{}] = true", option.kind)).collect();
            let (list, name) = (quoted(&collect.list), quoted(&collect.name));
            self.line(&format!("lifted(s, {list}, {name}, {{{}}}, {most}, \"{why}\")", kinds.join(", ")));
        }
    }

    fn print(&mut self, print: Option<&crate::model::Template>) {
        if let Some(print) = print {
            self.line(&format!("s.line = function(s) return {} end", template(print)));
        }
    }

    fn payload(&mut self, payload: Option<&Payload>) {
        let Some(payload) = payload else { return };
        let len = match &payload.len {
            Length::Rest => "nil".to_owned(),
            Length::Fixed(octets) => format!("function() return {octets} end"),
            Length::Expr(expr) => format!("function() return {} end", number(expr)),
        };
        self.line(&format!("payload(s, {len})"));
        if let Some(dispatch) = &payload.dispatch {
            let by = dispatch
                .by
                .iter()
                .map(|by| format!("{{{}, value(s, {})}}", quoted(&dispatch.space), quoted(by)));
            let next = format!("s.next = {{{}}}", by.collect::<Vec<_>>().join(", "));
            self.line(&match &dispatch.unless {
                Some(unless) => format!("if not {} then {next} end", holds(unless)),
                None => next,
            });
        }
    }

    /// The parts of the trailer, the last one first.
    fn trailer(&mut self, packet: &'m Packet) {
        for part in packet.trailer_parts.iter().rev() {
            let (len, when) = match part {
                Part::Fixed { octets, when, .. } => (octets.to_string(), when.as_ref()),
                Part::Variable { field, when } => {
                    let len = packet.trailer.get(*field).and_then(|field| length_of(&field.ty));
                    (len.map_or("0".to_owned(), length), when.as_ref())
                }
                Part::Loose { fields } => {
                    let bits = fields.iter().filter_map(|index| packet.trailer.get(*index)).map(|field| {
                        let bits = self.bits(&field.ty).unwrap_or(0);
                        let there = field.when.as_ref().map_or("true".to_owned(), holds);
                        format!("({there} and {bits} or 0)")
                    });
                    (format!("({}) / 8", bits.collect::<Vec<_>>().join(" + ")), None)
                }
            };
            let len = when.map_or(len.clone(), |when| format!("({} and {len} or 0)", holds(when)));
            let first = match part {
                Part::Fixed { fields, .. } | Part::Loose { fields } => fields.first().copied(),
                Part::Variable { field, .. } => Some(*field),
            };
            let name = first.and_then(|index| packet.trailer.get(index)).map_or("", |field| &field.name);
            self.line(&format!("back(s, {len}, {}, function()", quoted(name)));
            let parts = std::slice::from_ref(part);
            self.shape(Shape { owner: "", fields: &packet.trailer, parts, lets: &[] });
            self.line("end)");
        }
    }

    fn shape(&mut self, shape: Shape<'m>) {
        for part in shape.parts {
            let inside: Vec<usize> = match part {
                Part::Fixed { fields, .. } | Part::Loose { fields } => fields.clone(),
                Part::Variable { field, .. } => vec![*field],
            };
            let fields: Vec<&Field> = inside.iter().filter_map(|index| shape.fields.get(*index)).collect();
            for field in &fields {
                if field.given {
                    let name = quoted(&field.name);
                    self.line(&format!("s.v[{name}] = s.p.prefs[{name}]"));
                    self.line(&format!("s.w[{name}] = s.v[{name}]"));
                    self.line(&format!("s.d[{name}] = string.format(\"%.0f\", s.v[{name}])"));
                    self.tables(shape, field);
                    continue;
                }
                self.field(shape.owner, field);
                self.tables(shape, field);
            }
            for field in &fields {
                self.demands(field);
            }
        }
    }

    /// Looks up the tables of which this field is the last to be read.
    fn tables(&mut self, shape: Shape<'m>, field: &Field) {
        for table in shape.lets {
            let last = shape.fields.iter().rev().find(|field| table.from.contains(&field.name));
            if last.is_none_or(|last| last.name != field.name) {
                continue;
            }
            let width = |name: &String| {
                let ty = shape.fields.iter().find(|field| field.name == *name).map(|field| &field.ty);
                ty.and_then(|ty| self.bits(ty)).unwrap_or(0)
            };
            let from: Vec<String> =
                table.from.iter().map(|f| format!("{{{}, {}}}", quoted(f), width(f))).collect();
            let rows =
                table.rows.iter().map(|row| format!("{{{}, {}, {}}}", row.mask, row.pattern, row.value));
            let rows: Vec<String> = rows.collect();
            let otherwise = table.otherwise.map_or("nil".to_owned(), |value| value.to_string());
            let (name, from, rows) = (quoted(&table.name), from.join(", "), rows.join(", "));
            self.line(&format!("look_up(s, {name}, {{{from}}}, {{{rows}}}, {otherwise})"));
        }
    }

    fn field(&mut self, owner: &str, field: &Field) {
        let name = quoted(&field.name);
        if let Some(when) = &field.when {
            self.line(&format!("if not {} then absent(s, {name}) else", holds(when)));
        }
        let hidden = matches!(field.role, Role::Reserved | Role::Kind | Role::Len)
            || matches!(field.ty, FieldType::Align(_));
        let key = match hidden {
            true => "nil".to_owned(),
            false => self.declare_field(owner, &field.name, &field.ty, (field.scale, field.bias)),
        };
        let read = self.read(&field.name, &field.ty, &key, (field.scale, field.bias));
        if self.bits(&field.ty).is_some() {
            self.line(&read);
        } else {
            self.line(&format!("s.at[{name}] = s.bit {read} s.till[{name}] = s.bit"));
        }
        if let Role::Magic(wanted) = &field.role {
            let wanted: String = wanted.iter().map(|octet| format!("{octet:02x}")).collect();
            self.line(&format!("magic(s, {name}, \"{wanted}\")"));
        }
        if field.when.is_some() {
            self.line("end");
        }
        if self.in_record && (field.role != Role::Keep || hidden) {
            self.line("unsaid(s)");
        }
    }

    /// The statement that reads a value.
    fn read(&mut self, name: &str, ty: &FieldType, key: &str, (scale, bias): (u64, u64)) -> String {
        let name = quoted(name);
        if let Some(bits) = self.bits(ty) {
            let of = self.type_table(ty);
            return format!("number(s, {name}, {bits}, {key}, {of}, {scale}, {bias})");
        }
        match ty {
            FieldType::U(_) | FieldType::Bool => String::new(),
            FieldType::Type(of) => match self.kind(of) {
                Some(TypeKind::Record { .. }) => {
                    let (function, little) = self.record(of);
                    format!("record(s, {name}, {key}, {little}, {function})")
                }
                Some(TypeKind::Octets { len, .. }) => {
                    format!("octets(s, {name}, {len}, {key}, {})", self.show(ty))
                }
                _ => String::new(),
            },
            FieldType::Quote(protocol, len) => {
                format!("quote(s, {name}, {}, {key}, {})", length(len), quoted(protocol))
            }
            FieldType::Custom { rust, .. } if is_domain_name(rust) => {
                format!("domain_name(s, {name}, {key})")
            }
            FieldType::Custom { len: Length::Rest, .. } => format!("fail(\"Unsupported\", {name})"),
            FieldType::Union(of, len) => {
                let (function, little) = self.union(of);
                format!("union(s, {name}, {}, {key}, {little}, {function})", length(len))
            }
            FieldType::Bytes(len) | FieldType::Custom { len, .. } => {
                format!("octets(s, {name}, {}, {key}, \"HexColon\")", length(len))
            }
            FieldType::Choice(of, len) => {
                let reversed = matches!(self.kind(of), Some(TypeKind::Choice { reversed: true, .. }));
                format!("octets(s, {name}, {}, {key}, {}, {reversed})", length(len), self.show(ty))
            }
            FieldType::Align(to) => format!("align(s, {name}, {to})"),
            FieldType::Array { of, len, count, max } => {
                let element = FieldType::Type(of.clone());
                let size = self.fixed_bits(of).map_or("nil".to_owned(), |bits| bits.to_string());
                let read = self.read(name.trim_matches('"'), &element, key, (1, 0));
                let count = count.as_ref().map_or("nil".to_owned(), number);
                let most = max.map_or("nil".to_owned(), |max| max.to_string());
                format!("array(s, {name}, {}, {count}, {size}, function(s) {read} end, {most})", length(len))
            }
            FieldType::Options(of, len) => {
                let list = self.list(of);
                format!("options(s, {name}, {}, {key}, {list})", length(len))
            }
        }
    }

    /// What the field demands, and where it says that the packet ends.
    fn demands(&mut self, field: &Field) {
        let name = quoted(&field.name);
        let mut all = Vec::new();
        if let Some(check) = &field.check {
            all.push(format!("if not {} then fail(\"BadLength\", {name}) end", holds(check)));
        }
        if let Role::Length { of: crate::model::Region::Packet, .. } = field.role {
            all.push(format!("narrow(s, {name})"));
        }
        if let Role::Const(wanted) = field.role {
            all.push(format!("if s.v[{name}] ~= {wanted} then late(s, \"BadConst\", {name}) end"));
        }
        let mut meant = Vec::new();
        if let Some(valid) = &field.valid {
            meant.push(format!("if not {} then late(s, \"Invalid\", {name}) end", holds(valid)));
        }
        let of = self.type_table(&field.ty);
        if of != "nil" && matches!(field.role, Role::Keep | Role::Tag) {
            meant.push(format!("judge(s, {name}, {of})"));
        }
        match &field.gate {
            Some(gate) if !meant.is_empty() => {
                all.push(format!("if s.v[{}] ~= 0 then {} end", quoted(gate), meant.join(" ")));
            }
            _ => all.append(&mut meant),
        }
        if all.is_empty() {
            return;
        }
        if field.when.is_some() {
            all.insert(0, format!("if s.d[{name}] ~= \"-\" then"));
            all.push("end".to_owned());
        }
        all.iter().for_each(|text| self.line(text));
    }

    /// The function that reads a record, and whether its numbers are little-endian.
    fn record(&mut self, of: &TypeRef) -> (String, bool) {
        let key = format!("R[{}]", quoted(&format!("{}::{}", of.module, of.name)));
        let module = self.catalogue.get(&of.module);
        let little = module.is_some_and(little);
        let def = module.and_then(|module| module.type_def(&of.name));
        let record = def.map(|def| (&def.name, &def.kind)).filter(|_| !self.lists.contains_key(&key));
        if let Some((owner, TypeKind::Record { fields, parts, print, .. })) = record {
            let outer = std::mem::take(&mut self.body);
            let outside = std::mem::replace(&mut self.in_record, true);
            self.shape(Shape { owner, fields, parts, lets: &[] });
            self.in_record = outside;
            self.print(print.as_ref());
            let body = std::mem::replace(&mut self.body, outer);
            self.lists.insert(key.clone(), format!("{key} = function(s)\n{body}end\n"));
        }
        (key, little)
    }

    /// The function that reads a union, and whether its numbers are little-endian. It takes what stands in front of the
    /// union, and the union's octets.
    fn union(&mut self, of: &TypeRef) -> (String, bool) {
        let key = format!("R[{}]", quoted(&format!("{}::{}", of.module, of.name)));
        let little = self.catalogue.get(&of.module).is_some_and(little);
        let (Some(TypeKind::Union { cases, .. }), false) = (self.kind(of), self.lists.contains_key(&key))
        else {
            return (key, little);
        };
        let outer = std::mem::take(&mut self.body);
        let outside = std::mem::replace(&mut self.in_record, true);
        let mut word = "if";
        for case in cases {
            let tests: Vec<String> =
                case.when.iter().filter_map(|(tag, wanted)| within("o", tag, wanted)).collect();
            let test = if tests.is_empty() { "true".to_owned() } else { tests.join(" and ") };
            self.line(&format!("{word} {test} then -- {}", case.name));
            self.shape(Shape { owner: &case.name, fields: &case.fields, parts: &case.parts, lets: &[] });
            self.print(case.print.as_ref());
            word = "elseif";
        }
        self.in_record = outside;
        let name = quoted(&of.name);
        let octets = self.declare("", &snake(&of.name), "bytes", "");
        let rest = length(&Length::Rest);
        self.line(&format!("else octets(s, {name}, {rest}, {octets}, \"HexColon\")"));
        self.line(&format!("late(s, \"Unsupported\", {name}) end"));
        let body = std::mem::replace(&mut self.body, outer);
        self.lists.insert(key.clone(), format!("{key} = function(o, s)\n{body}end\n"));
        (key, little)
    }
}

fn holds(expr: &crate::model::Expr) -> String {
    format!("holds(function() return {} end)", condition(expr))
}

fn length(len: &Length) -> String {
    match len {
        Length::Fixed(octets) => octets.to_string(),
        Length::Expr(expr) => number(expr),
        Length::Rest => "math.floor((s.last - s.bit) / 8)".to_owned(),
    }
}

fn length_of(ty: &FieldType) -> Option<&Length> {
    match ty {
        FieldType::Bytes(len)
        | FieldType::Array { len, .. }
        | FieldType::Choice(_, len)
        | FieldType::Options(_, len)
        | FieldType::Quote(_, len)
        | FieldType::Union(_, len)
        | FieldType::Custom { len, .. } => Some(len),
        FieldType::U(_) | FieldType::Bool | FieldType::Type(_) | FieldType::Align(_) => None,
    }
}

/// Whether the interpreter's codec of domain names is meant, which the prelude has as well.
fn is_domain_name(rust: &str) -> bool {
    rust.split('<').next().and_then(|path| path.rsplit("::").next()) == Some("Name")
}

fn within(scope: &str, tag: &str, pattern: &Pattern) -> Option<String> {
    match pattern {
        Pattern::Any => None,
        Pattern::Ranges(ranges) => {
            let ranges: Vec<String> = ranges.iter().map(|(low, high)| format!("{{{low}, {high}}}")).collect();
            Some(format!("within({scope}, {}, {{{}}})", quoted(tag), ranges.join(", ")))
        }
    }
}
