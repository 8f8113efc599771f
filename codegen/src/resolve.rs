//! What names mean and how wide types are: shared by the rules and by the making of the model.

use crate::catalogue::{File, Library};
use crate::expr::Node;
use crate::gather::Gather;
use crate::span::S;
use crate::spec::{
    EnumValue, Field, Len, Let, OnOver, Options, Packet, Param, Protocol, Refine, Role, Ty, TypeDecl, Variant,
};

/// No field of fixed size is longer: no packet is.
pub(crate) const MAX_OCTETS: u64 = 1 << 16;

/// Records nest no deeper; a cycle ends here.
const MAX_NESTING: usize = 16;

/// Bits of a type whose width is fixed.
pub(crate) fn bits(library: &Library, module: &str, ty: &Ty) -> Option<usize> {
    bits_within(library, module, ty, MAX_NESTING)
}

fn bits_within(library: &Library, module: &str, ty: &Ty, depth: usize) -> Option<usize> {
    match ty {
        Ty::U(n) => Some(usize::from(*n)),
        Ty::Bool => Some(1),
        Ty::Bytes(Len::Fixed(n)) if n.v <= MAX_OCTETS => Some(n.v as usize * 8),
        Ty::Type(name) => {
            let (module, decl) = library.type_decl(module, name)?;
            match &decl.v {
                TypeDecl::Enum { bits, .. } | TypeDecl::Flags { bits, .. } | TypeDecl::Int { bits, .. } => {
                    Some(usize::from(bits.v))
                }
                TypeDecl::Octets { len, .. } => Some(usize::from(*len) * 8),
                TypeDecl::Record { fields, .. } => {
                    let depth = depth.checked_sub(1)?;
                    let fixed = |f: &S<Field>| match f.when {
                        None => bits_within(library, module, &f.ty.v, depth),
                        Some(_) => None,
                    };
                    fields.iter().map(fixed).sum()
                }
                TypeDecl::Choice { .. } | TypeDecl::Union { .. } | TypeDecl::Options(_) => None,
            }
        }
        Ty::Bytes(_) | Ty::Array { .. } | Ty::Choice(..) | Ty::Options(..) | Ty::Quote(..) => None,
        Ty::Align(_) | Ty::Union(..) | Ty::Custom { .. } => None,
    }
}

/// Whether any octets of a record's size are one: its size is fixed, and no value in it is refused, borrowed or derived.
pub(crate) fn is_plain(library: &Library, module: &str, fields: &[S<Field>]) -> bool {
    is_plain_within(library, module, fields, MAX_NESTING)
}

fn is_plain_within(library: &Library, module: &str, fields: &[S<Field>], depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return true };
    fields.iter().all(|field| {
        let unconditional =
            field.when.is_none() && field.gate.is_none() && field.check.is_none() && field.valid.is_none();
        let kept = match field.role.as_ref().map(|role| &role.v) {
            None | Some(Role::Keep) => true,
            Some(Role::Emit(_) | Role::Reserved) => false,
            Some(_) => return false,
        };
        unconditional
            && match &field.ty.v {
                Ty::U(_) | Ty::Bool => true,
                Ty::Bytes(len) => !kept && matches!(len, Len::Fixed(_)),
                Ty::Type(name) => match library.type_decl(module, name) {
                    Some((module, decl)) => match &decl.v {
                        TypeDecl::Enum { open, bits, values, .. } => {
                            *open || !kept || bits.v < 16 && values.len() == 1 << bits.v
                        }
                        TypeDecl::Int { range, on_over, .. } => {
                            range.is_none() || !kept || *on_over == OnOver::Saturate
                        }
                        TypeDecl::Flags { .. } | TypeDecl::Octets { .. } => true,
                        TypeDecl::Record { fields, .. } => is_plain_within(library, module, fields, depth),
                        TypeDecl::Choice { .. } | TypeDecl::Union { .. } | TypeDecl::Options(_) => false,
                    },
                    None => true,
                },
                Ty::Align(_) => true,
                Ty::Array { .. }
                | Ty::Choice(..)
                | Ty::Options(..)
                | Ty::Quote(..)
                | Ty::Union(..)
                | Ty::Custom { .. } => false,
            }
    })
}

/// Whether a type is a record that is cut and judged like a packet, and therefore a part of its own.
pub(crate) fn is_rich(library: &Library, module: &str, ty: &Ty) -> bool {
    let Ty::Type(name) = ty else { return false };
    match library.type_decl(module, name) {
        Some((module, S { v: TypeDecl::Record { fields, .. }, .. })) => !is_plain(library, module, fields),
        _ => false,
    }
}

/// Whether a type is read as a number of up to 64 bits.
pub(crate) fn is_integer(library: &Library, module: &str, ty: &Ty) -> bool {
    match ty {
        Ty::U(_) | Ty::Bool => true,
        Ty::Type(name) => library.type_decl(module, name).is_some_and(|(_, decl)| match decl.v {
            TypeDecl::Enum { .. } | TypeDecl::Flags { .. } | TypeDecl::Int { .. } => true,
            TypeDecl::Octets { .. }
            | TypeDecl::Record { .. }
            | TypeDecl::Choice { .. }
            | TypeDecl::Union { .. }
            | TypeDecl::Options(_) => false,
        }),
        _ => false,
    }
}

/// The named values of an enum or flag set.
pub(crate) fn enum_values<'a>(
    library: &'a Library,
    module: &'a str,
    ty: &'a Ty,
) -> Option<&'a [S<EnumValue>]> {
    match ty {
        Ty::Type(name) => named_values(library, module, name),
        _ => None,
    }
}

/// Likewise, by the name of the type.
pub(crate) fn named_values<'a>(
    library: &'a Library,
    module: &'a str,
    name: &'a str,
) -> Option<&'a [S<EnumValue>]> {
    match &library.type_decl(module, name)?.1.v {
        TypeDecl::Enum { values, .. } => Some(values),
        TypeDecl::Flags { flags, .. } => Some(flags),
        _ => None,
    }
}

/// The length of a type that has one.
pub(crate) fn length(ty: &Ty) -> Option<&Len> {
    match ty {
        Ty::Bytes(len)
        | Ty::Array { len, .. }
        | Ty::Choice(_, len)
        | Ty::Options(_, len)
        | Ty::Quote(_, len)
        | Ty::Union(_, len)
        | Ty::Custom { len, .. } => Some(len),
        Ty::U(_) | Ty::Bool | Ty::Type(_) | Ty::Align(_) => None,
    }
}

/// What a name stands for.
#[derive(Clone, Copy)]
pub(crate) enum Meaning<'a> {
    Field(&'a S<Field>),
    /// A header field under the name that a variant gives it.
    Refined(&'a str, &'a S<Refine>),
    Let(&'a S<Let>),
    Param(&'a S<Param>),
    /// `src_addr.is_v4`.
    Property(&'a S<Param>, &'a str),
    PayloadLen,
    BufLen,
    Value(u64),
}

/// The names that an expression may use.
#[derive(Clone)]
pub(crate) struct Scope<'a> {
    pub(crate) library: &'a Library,
    pub(crate) module: &'a str,
    /// Outer ones first.
    pub(crate) fields: Vec<&'a S<Field>>,
    pub(crate) refine: Vec<(&'a str, &'a S<Refine>)>,
    pub(crate) lets: &'a [S<Let>],
    pub(crate) params: &'a [S<Param>],
    /// Whether there is a payload whose length may be named.
    pub(crate) payload: bool,
}

impl<'a> Scope<'a> {
    /// Of a record or an option: its own fields.
    pub(crate) fn of_body(
        library: &'a Library,
        module: &'a str,
        spec: &'a Protocol,
        fields: &'a [S<Field>],
    ) -> Self {
        let fields = fields.iter().gather();
        let _ = spec;
        // They are read alike wherever they stand.
        Scope { library, module, fields, refine: Vec::new(), lets: &[], params: &[], payload: false }
    }

    /// Of an option: what is kept of the list's heads comes before its own fields.
    pub(crate) fn of_option(
        library: &'a Library,
        module: &'a str,
        spec: &'a Protocol,
        list: &'a Options,
        fields: &'a [S<Field>],
    ) -> Self {
        let mut scope = Scope::of_body(library, module, spec, fields);
        scope.fields = kept_of_head(list).chain(fields).gather();
        scope
    }

    /// Of a header, and of what follows it.
    pub(crate) fn of_packet(
        library: &'a Library,
        module: &'a str,
        spec: &'a Protocol,
        packet: &'a Packet,
    ) -> Self {
        let fields = packet.header.iter().chain(&packet.trailer).gather();
        let payload = packet.payload.is_some() || packet.variants.iter().any(|v| v.payload.is_some());
        Scope {
            library,
            module,
            fields,
            refine: Vec::new(),
            lets: &packet.lets,
            params: &spec.params,
            payload,
        }
    }

    /// Of a variant: the header's, its own fields, and the names it gives to header fields.
    pub(crate) fn of_variant(&self, packet: &'a Packet, variant: &'a Variant) -> Self {
        let mut scope = self.clone();
        scope.fields.extend(&variant.fields);
        scope.refine = variant.refine.iter().map(|(name, refine)| (name.as_str(), refine)).gather();
        scope.payload = packet.payload.is_some() || variant.payload.is_some();
        scope
    }

    /// The innermost field of this name.
    pub(crate) fn field(&self, name: &str) -> Option<&'a S<Field>> {
        self.fields.iter().rev().find(|field| field.name.v == name).copied()
    }

    /// The type of a parameter that is a number or a flag.
    pub(crate) fn told(&self, name: &str) -> Option<Ty> {
        given(self.params.iter().find(|param| param.name.v == name)?)
    }

    /// What a name means here.
    pub(crate) fn meaning(&self, name: &str) -> Option<Meaning<'a>> {
        if let Some((ty, value)) = name.rsplit_once("::") {
            let values = named_values_of(self.library, self.module, ty)?;
            return values.iter().find(|v| v.name.v == value).map(|v| Meaning::Value(v.value.v));
        }
        if let Some(field) = self.field(name) {
            return Some(Meaning::Field(field));
        }
        let named = |r: &&S<Refine>| r.name.as_ref().is_some_and(|n| n.v == name);
        if let Some((header, refine)) = self.refine.iter().find(|(_, refine)| named(refine)) {
            return Some(Meaning::Refined(header, refine));
        }
        if let Some(table) = self.lets.iter().find(|table| table.name.v == name) {
            return Some(Meaning::Let(table));
        }
        if let Some(param) = self.params.iter().find(|param| param.name.v == name) {
            return Some(Meaning::Param(param));
        }
        match name {
            "payload.len" if self.payload => return Some(Meaning::PayloadLen),
            "buf_len" => return Some(Meaning::BufLen),
            _ => {}
        }
        let (param, property) = name.split_once('.')?;
        let param = self.params.iter().find(|p| p.name.v == param)?;
        // The property's name is borrowed from the list, because `name` may not live as long.
        let property = PROPERTIES.iter().find(|known| **known == property)?;
        Some(Meaning::Property(param, property))
    }

    /// Every name that may stand in an expression here.
    pub(crate) fn known(&self) -> Vec<&'a str> {
        let fields = self.fields.iter().map(|f| f.name.v.as_str());
        let refined = self.refine.iter().filter_map(|(_, r)| r.name.as_ref()).map(|n| n.v.as_str());
        let lets = self.lets.iter().map(|l| l.name.v.as_str());
        let params = self.params.iter().map(|p| p.name.v.as_str());
        fields.chain(refined).chain(lets).chain(params).gather()
    }
}

/// The fields of its head that every option of a list has.
pub(crate) fn kept_of_head(list: &Options) -> impl Iterator<Item = &S<Field>> + Clone {
    list.head.iter().filter(|f| f.role.as_ref().is_none_or(|role| matches!(role.v, Role::Keep)))
}

/// The type of a parameter that is a number or a flag, which the caller says; `None` of an address.
pub(crate) fn given(param: &Param) -> Option<Ty> {
    match param.rust.trim() {
        "bool" => Some(Ty::Bool),
        "u8" => Some(Ty::U(8)),
        "u16" => Some(Ty::U(16)),
        "u32" => Some(Ty::U(32)),
        "u64" => Some(Ty::U(64)),
        _ => None,
    }
}

/// The bounds that such a parameter has by its declaration, where its type does not say them.
pub(crate) fn range_of_param(param: &Param) -> Option<(u64, u64)> {
    match given(param)? {
        Ty::Bool => Some((0, 1)),
        _ => param.range,
    }
}

/// What may be asked of an address parameter.
pub(crate) const PROPERTIES: [&str; 2] = ["is_v4", "is_v6"];

fn named_values_of<'a>(library: &'a Library, module: &str, ty: &str) -> Option<&'a [S<EnumValue>]> {
    let (module, name) = ty.split_once("::").unwrap_or((module, ty));
    let file = library.files.get(module)?;
    let decl = file.spec.types.iter().find(|decl| decl.v.name().v == name)?;
    match &decl.v {
        TypeDecl::Enum { values, .. } => Some(values),
        TypeDecl::Flags { flags, .. } => Some(flags),
        _ => None,
    }
}

/// The text of a node as it stands in its string.
pub(crate) fn text_of<'t>(text: &'t str, node: &Node) -> &'t str {
    text.get(node.at..node.at + node.len).unwrap_or("")
}

/// The spec that a module name stands for.
pub(crate) fn file_of<'a>(library: &'a Library, module: &str) -> Option<&'a File> {
    library.files.get(module).map(AsRef::as_ref)
}
