//! Protocols from spec files, by the interpreter of codegen.
//!
//! Each becomes a [`Description`] like those of generated protocols, so that nothing else here knows the difference. What
//! is made of the files stays for as long as the program runs.

use std::collections::BTreeMap;
use std::fmt;
use std::io::Write;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::PathBuf;
use std::sync::OnceLock;

use wireloom::wire::print::BUILTIN;
use wireloom::wire::support::print::Line;
use wireloom::wire::support::{
    Binding, Decode, Description, Error, ErrorKind, FieldDescription, FieldId, FieldKind, Given, Inner, Look,
    Pseudo, Registry, RegistryValue, Value, Visitor,
};
use wireloom_codegen::interpret::{Context, Event, Fault, Form, Interpreter, Kind, Parsed, Shown};
use wireloom_codegen::model::{self, Catalogue, Field, FieldType, Module, TypeKind};
use wireloom_codegen::{Source, load};

/// A file that can't be read, or mistakes in it; they were told.
#[derive(Debug)]
pub(super) struct Refused;

/// Reads specs; tells every mistake of every one of them.
pub(super) fn read(files: &[PathBuf], notes: &mut dyn Write) -> Result<Vec<&'static [Binding]>, Refused> {
    let mut table = Table { known: BTreeMap::new(), all: Box::leak(Box::default()) };
    let (mut bindings, mut refused) = (Vec::new(), false);
    // Nobody who could be told is left where writing fails.
    for file in files {
        let name = file.display().to_string();
        let loaded = match Source::file(file, name.clone()).map(load) {
            Ok(Ok(loaded)) => loaded,
            Ok(Err(mistakes)) => {
                let _ = write!(notes, "{mistakes}");
                refused = true;
                continue;
            }
            Err(error) => {
                let _ = writeln!(notes, "dump: {name}: {error}");
                refused = true;
                continue;
            }
        };
        let catalogue: &'static Catalogue = Box::leak(Box::new(loaded.catalogue));
        let Some(protocol) = table.describe(catalogue, &loaded.name) else {
            let _ = writeln!(notes, "dump: note: {name} declares types only");
            continue;
        };
        let bound = catalogue[&loaded.name].bindings.iter();
        let list: Vec<Binding> =
            bound.map(|b| Binding { space: leak(&b.space), key: b.key, protocol }).collect();
        if list.is_empty() {
            let _ = writeln!(notes, "dump: note: {name} binds no key, so that nothing carries it");
        }
        bindings.push(&*list.leak());
    }
    let Table { known, all } = table;
    // Nobody else sets it.
    let _ = all.set(known);
    if refused { Err(Refused) } else { Ok(bindings) }
}

/// Every protocol that was read, by name: what specs quote is found here.
type Known = BTreeMap<String, &'static Description>;

struct Table {
    known: Known,
    /// The same, once it is complete.
    all: &'static OnceLock<Known>,
}

impl Table {
    /// Makes a protocol of a spec; `None` where it declares types only.
    fn describe(&mut self, catalogue: &'static Catalogue, name: &str) -> Option<&'static Description> {
        let module = catalogue.get(name)?;
        let interpreter = Interpreter::new(catalogue, name)?;
        let packet = module.packet.as_ref()?;
        let fields = fields(packet, catalogue);
        let protocol = Interpreted { interpreter, names: names(packet, catalogue), fields, all: self.all };
        let description: &'static Description = Box::leak(Box::new(Description {
            name: leak(name),
            title: leak(&module.title),
            file: leak(&module.file),
            fields,
            registries: registries(module),
            decode: Box::leak(Box::new(protocol)),
        }));
        self.known.insert(name.to_owned(), description);
        for quoted in all_fields(packet).filter_map(|(_, field)| quoted(field)) {
            if !self.known.contains_key(quoted) && builtin(quoted).is_none() {
                self.describe(catalogue, quoted);
            }
        }
        Some(description)
    }
}

fn quoted(field: &Field) -> Option<&String> {
    match &field.ty {
        FieldType::Quote(protocol, _) => Some(protocol),
        _ => None,
    }
}

fn builtin(name: &str) -> Option<&'static Description> {
    let mut bindings = BUILTIN.iter().copied().flatten();
    bindings.find(|binding| binding.protocol.name == name).map(|binding| binding.protocol)
}

fn leak(text: &str) -> &'static str {
    String::from(text).leak()
}

/// Every field of a packet, with the variant that it is in.
fn all_fields(packet: &model::Packet) -> impl Iterator<Item = (Option<&str>, &Field)> {
    let variants = packet.variants.iter();
    let inner = variants.flat_map(|variant| variant.fields.iter().map(|field| (Some(&*variant.name), field)));
    packet
        .fields
        .iter()
        .map(|field| (None, field))
        .chain(inner)
        .chain(packet.trailer.iter().map(|f| (None, f)))
}

fn fields(packet: &model::Packet, catalogue: &Catalogue) -> &'static [FieldDescription] {
    let describe = |(variant, field): (Option<&str>, &Field)| FieldDescription {
        name: leak(&variant.map_or(field.name.clone(), |variant| format!("{variant}.{}", field.name))),
        doc: leak(&field.doc),
        bit: None,
        bits: field.bits,
        kind: field_kind(&field.ty, catalogue),
    };
    let mut fields: Vec<FieldDescription> = all_fields(packet).map(describe).collect();
    let variants = packet.variants.iter().map(|variant| leak(&format!("{}.payload", variant.name)));
    fields.extend(["payload"].into_iter().chain(variants).map(|name| FieldDescription {
        name,
        doc: "What the packet carries.",
        bit: None,
        bits: None,
        kind: FieldKind::Payload,
    }));
    fields.leak()
}

fn field_kind(ty: &FieldType, catalogue: &Catalogue) -> FieldKind {
    match ty {
        FieldType::U(_) => FieldKind::Number,
        FieldType::Bool => FieldKind::Flag,
        FieldType::Type(of) => match catalogue.get(&of.module).and_then(|module| module.type_def(&of.name)) {
            Some(def) => match def.kind {
                TypeKind::Enum { .. } | TypeKind::Flags { .. } => FieldKind::Named(leak(&of.name)),
                TypeKind::Int { .. } => FieldKind::Number,
                TypeKind::Octets { .. } => FieldKind::Address,
                TypeKind::Record { .. }
                | TypeKind::Choice { .. }
                | TypeKind::Options(_)
                | TypeKind::Union { .. } => FieldKind::Octets,
            },
            None => FieldKind::Octets,
        },
        FieldType::Choice(..) => FieldKind::Address,
        FieldType::Bytes(_) | FieldType::Align(_) | FieldType::Custom { .. } | FieldType::Union(..) => {
            FieldKind::Octets
        }
        FieldType::Array { .. } => FieldKind::Array,
        FieldType::Options(..) => FieldKind::Options,
        FieldType::Quote(..) => FieldKind::Quote,
    }
}

fn registries(module: &Module) -> &'static [Registry] {
    let registries = module.types.iter().filter_map(|def| {
        let (bits, values) = match &def.kind {
            TypeKind::Enum { bits, values, .. } => (*bits, values),
            TypeKind::Flags { bits, flags } => (*bits, flags),
            _ => return None,
        };
        let values = values
            .iter()
            .map(|v| RegistryValue { name: leak(&v.name), show: leak(&v.show), value: v.value })
            .collect::<Vec<_>>()
            .leak();
        Some(Registry { name: leak(&def.name), bits, values })
    });
    registries.collect::<Vec<_>>().leak()
}

/// All that may be shown as a name, or asked as a key space.
fn names(packet: &model::Packet, catalogue: &Catalogue) -> BTreeMap<String, &'static str> {
    let mut names: Vec<&str> = vec!["Unknown", "kind", "data"];
    names.extend(all_fields(packet).map(|(_, field)| &*field.name));
    let payloads = packet.variants.iter().filter_map(|variant| variant.payload.as_ref());
    let dispatches = payloads.chain(&packet.payload).filter_map(|payload| payload.dispatch.as_ref());
    for dispatch in dispatches {
        names.push(&dispatch.space);
        names.extend(dispatch.give.keys().map(|name| &**name));
    }
    for variant in &packet.variants {
        names.push(&variant.name);
        names.extend(variant.refine.values().map(|(name, _)| &**name));
    }
    for def in catalogue.values().flat_map(|module| &module.types) {
        if let TypeKind::Record { fields, .. } = &def.kind {
            names.push(&def.name);
            names.extend(fields.iter().map(|field| &*field.name));
        }
        let TypeKind::Options(list) = &def.kind else { continue };
        names.extend(list.head.kept().map(|field| &*field.name));
        for option in &list.options {
            names.push(&option.name);
            names.extend(option.fields.iter().map(|field| &*field.name));
        }
    }
    names.sort_unstable();
    names.dedup();
    names.into_iter().map(|name| (name.to_owned(), leak(name))).collect()
}

/// A protocol whose spec is run.
struct Interpreted {
    interpreter: Interpreter<'static>,
    names: BTreeMap<String, &'static str>,
    fields: &'static [FieldDescription],
    all: &'static OnceLock<Known>,
}

impl fmt::Debug for Interpreted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Interpreted")
    }
}

impl Interpreted {
    fn name(&self, name: &str) -> &'static str {
        self.names.get(name).copied().unwrap_or("?")
    }

    fn error(&self, fault: &Fault) -> Error {
        let found = |name: &str| self.fields.iter().position(|field| field.name == name);
        let index = found(&fault.field).or_else(|| found(fault.field.rsplit('.').next()?));
        let field = FieldId(index.and_then(|index| index.try_into().ok()).unwrap_or(u16::MAX));
        Error { kind: error_kind(fault.kind), field }
    }

    fn show(&self, shown: &Shown, visitor: &mut dyn Visitor) {
        let name = self.name(shown.path.last().map_or("", String::as_str));
        let number = shown.number.unwrap_or(0);
        visitor.field(
            name,
            match &shown.form {
                Form::Number => Value::Number(number),
                Form::Flag => Value::Flag(number != 0),
                Form::Named => Value::Named(number, &shown.text),
                Form::Text => Value::Text(&shown.text),
                Form::Octets(octets) => Value::Octets(octets),
            },
        );
    }

    fn checked(&self, octets: &[u8], context: &Context) -> Option<Error> {
        let (parsed, fault) = self.interpreter.partial(octets, context);
        fault.or_else(|| parsed.checksum_fault()).map(|fault| self.error(&fault))
    }

    fn inner_of<'a>(&self, octets: &'a [u8], parsed: &Parsed<'_>) -> Inner<'a> {
        let Some(carried) = parsed.carried() else { return Inner::NOTHING };
        let mut keys = carried.keys.iter().map(|(space, key)| (self.name(space), *key));
        let mut given = carried.given.iter().map(|(name, number)| (self.name(name), *number));
        let read = |name: &String| self.all.get().and_then(|all| all.get(name)).copied();
        Inner {
            payload: octets.get(carried.octets).unwrap_or(&[]),
            keys: [keys.next(), keys.next()],
            quoted: carried.quoted.as_ref().and_then(|name| read(name).or_else(|| builtin(name))),
            pseudo: carried.addresses.and_then(|(source, destination)| Pseudo::new(source, destination)),
            given: Given::new([given.next(), given.next()]),
        }
    }
}

impl Decode for Interpreted {
    fn print(&self, octets: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (parsed, _) = self.interpreter.partial(octets, &Context::default());
        f.write_str(&parsed.print())
    }

    fn walk(&self, octets: &[u8], visitor: &mut dyn Visitor) {
        self.walk_given(octets, &Given::NONE, visitor);
    }

    fn walk_given(&self, octets: &[u8], given: &Given, visitor: &mut dyn Visitor) {
        let (parsed, _) = self.interpreter.partial(octets, &context(given, None));
        for event in parsed.events() {
            match event {
                Event::Enter(name) => visitor.enter(self.name(&name)),
                Event::Leave => visitor.leave(),
                Event::Value(shown) => self.show(&shown, visitor),
            }
        }
    }

    fn inner<'a>(&self, octets: &'a [u8]) -> Inner<'a> {
        let (parsed, _) = self.interpreter.partial(octets, &Context::default());
        self.inner_of(octets, &parsed)
    }

    fn check(&self, octets: &[u8], pseudo: Option<Pseudo>) -> Option<Error> {
        self.checked(octets, &context(&Given::NONE, pseudo))
    }

    fn look_given<'a>(
        &self,
        octets: &'a [u8],
        given: &Given,
        pseudo: Option<&Pseudo>,
        line: Option<&mut Line<'_, '_>>,
    ) -> Look<'a> {
        let context = context(given, pseudo.copied());
        let (parsed, _) = self.interpreter.partial(octets, &context);
        let shown = line.map_or(Ok(()), |line| line.write_str(&parsed.print()));
        Look { shown, error: self.checked(octets, &context), inner: self.inner_of(octets, &parsed) }
    }
}

/// What is not in the octets.
fn context(given: &Given, pseudo: Option<Pseudo>) -> Context {
    let params = given.iter().map(|(name, number)| (name.to_owned(), number)).collect();
    Context { addresses: pseudo.map(addresses), params }
}

/// Addresses with the sum of those that a pseudo-header was made of: a checksum asks for no more.
fn addresses(pseudo: Pseudo) -> (IpAddr, IpAddr) {
    let sum = u32::from(!pseudo.sum(0, 0).finish());
    match pseudo.is_v4() {
        true => (Ipv4Addr::from_bits(sum).into(), Ipv4Addr::UNSPECIFIED.into()),
        false => (Ipv6Addr::from_bits(sum.into()).into(), Ipv6Addr::UNSPECIFIED.into()),
    }
}

fn error_kind(kind: Kind) -> ErrorKind {
    match kind {
        Kind::Truncated => ErrorKind::Truncated,
        Kind::BadLength => ErrorKind::BadLength,
        Kind::BadConst => ErrorKind::BadConst,
        Kind::BadChecksum => ErrorKind::BadChecksum,
        Kind::BadOption => ErrorKind::BadOption,
        Kind::Invalid => ErrorKind::Invalid,
        Kind::Unsupported => ErrorKind::Unsupported,
    }
}
