//! `Repr`: what a packet means. Its declaration, and what its fields come from.

use super::body::{Refined, pinned};
use super::cx::{Cx, Result, unsupported};
use super::names::{doc, ident, num};
use super::shape::Shape;
use super::value::{Kind, max_logical};
use crate::code::quote;
use crate::code::{Ident, TokenStream};
use crate::gather::Gather;
use crate::model::{Collect, Field, FieldType, Merge, Packet, PayloadRepr, Region, Role, Variant};

/// Where a field of the representation comes from.
pub(crate) enum What<'m> {
    Field {
        field: &'m Field,
        kind: Kind,
        in_header: bool,
    },
    Merge(&'m Merge),
    /// The struct of lifted options, from this list.
    Options(&'m Field),
    Collect(&'m Collect),
    PayloadLen,
    Payload,
}

/// A field of the representation.
pub(crate) struct Entry<'m> {
    pub(crate) name: Ident,
    pub(crate) docs: TokenStream,
    pub(crate) ty: TokenStream,
    pub(crate) borrows: bool,
    pub(crate) what: What<'m>,
}

/// The representation, or one variant of it.
pub(crate) struct Plan<'m> {
    pub(crate) entries: Vec<Entry<'m>>,
    pub(crate) variant: Option<&'m Variant>,
    pub(crate) refined: Vec<Refined<'m>>,
}

impl Plan<'_> {
    pub(crate) fn names(&self) -> Vec<&Ident> {
        self.entries.iter().map(|entry| &entry.name).gather()
    }

    pub(crate) fn borrows(&self) -> bool {
        self.entries.iter().any(|entry| entry.borrows)
    }

    /// The constructor and pattern of the representation.
    pub(crate) fn constructor(&self) -> TokenStream {
        let names = self.names().into_iter();
        self.with_names(names.map(|name| quote!(#name)).gather())
    }

    /// A pattern that leaves where they are the options of a header: they are large.
    pub(crate) fn pattern(&self) -> TokenStream {
        let large = self.entries.iter().map(|entry| matches!(entry.what, What::Options(_)));
        let names = self.names().into_iter().zip(large);
        self.with_names(
            names.map(|(name, large)| if large { quote!(ref #name) } else { quote!(#name) }).gather(),
        )
    }

    fn with_names(&self, names: Vec<TokenStream>) -> TokenStream {
        match self.variant {
            None => quote!(Repr { #(#names),* }),
            Some(variant) => {
                let id = ident(&variant.name);
                let fields = (!names.is_empty()).then(|| quote!({ #(#names),* }));
                match &variant.group {
                    None => quote!(Repr::#id #fields),
                    Some(group) => {
                        let group = ident(group);
                        quote!(Repr::#group(#group::#id #fields))
                    }
                }
            }
        }
    }
}

impl<'m> Cx<'m> {
    /// One plan for a plain packet, one a variant otherwise.
    pub(crate) fn plans(&self, packet: &'m Packet) -> Result<Vec<Plan<'m>>> {
        if packet.variants.is_empty() {
            let mut entries = self.header_entries(packet, None, &[])?;
            entries.extend(self.payload_entry(packet.payload.as_ref().map(|payload| payload.repr)));
            self.trailer_entries(packet, &mut entries)?;
            return Ok(vec![Plan { entries, variant: None, refined: Vec::new() }]);
        }
        let with_repr = packet.variants.iter().filter(|variant| variant.repr);
        with_repr
            .map(|variant| {
                let refined = self.refined(packet, variant);
                let mut entries = self.header_entries(packet, Some(variant), &refined)?;
                for field in &variant.fields {
                    if field.role == Role::Keep {
                        self.field_entries(
                            field,
                            &field.name,
                            &field.ty,
                            &variant.collects,
                            false,
                            &mut entries,
                        )?;
                    }
                }
                entries.extend(
                    self.payload_entry(self.variant_payload(packet, variant).map(|payload| payload.repr)),
                );
                self.trailer_entries(packet, &mut entries)?;
                Ok(Plan { entries, variant: Some(variant), refined })
            })
            .gather()
    }

    fn trailer_entries(&self, packet: &'m Packet, entries: &mut Vec<Entry<'m>>) -> Result<()> {
        for field in packet.trailer.iter().filter(|field| field.role == Role::Keep) {
            self.field_entries(field, &field.name, &field.ty, &[], false, entries)?;
        }
        Ok(())
    }

    fn header_entries(
        &self,
        packet: &'m Packet,
        variant: Option<&'m Variant>,
        refined: &[Refined<'m>],
    ) -> Result<Vec<Entry<'m>>> {
        let mut entries = Vec::new();
        for field in &packet.fields {
            let (name, ty) = match refined.iter().find(|r| r.field.name == field.name) {
                Some(refined) => (refined.name.as_str(), refined.ty),
                None => (field.name.as_str(), &field.ty),
            };
            match &field.role {
                Role::Keep => self.field_entries(field, name, ty, &packet.collects, true, &mut entries)?,
                Role::Tag => match variant {
                    Some(variant) if pinned(variant, &field.name).is_none() => {
                        self.field_entries(field, name, ty, &[], true, &mut entries)?;
                    }
                    _ => {}
                },
                Role::Part(merge) => {
                    let Some(merge) = packet.merges.iter().find(|m| m.name == *merge) else { continue };
                    if merge.from.first() == Some(&field.name)
                        || !entries.iter().any(|e: &Entry<'_>| e.name == ident(&merge.name))
                    {
                        let ty = ident(&merge.ty);
                        let text = if merge.doc.is_empty() {
                            format!("`{}`.", merge.from.join("`, `"))
                        } else {
                            merge.doc.clone()
                        };
                        entries.push(Entry {
                            name: ident(&merge.name),
                            docs: doc(&text),
                            ty: quote!(#ty),
                            borrows: false,
                            what: What::Merge(merge),
                        });
                        entries.dedup_by(|b, a| a.name == b.name);
                    }
                }
                Role::Const(_)
                | Role::Magic(_)
                | Role::Emit(_)
                | Role::Reserved
                | Role::Length { .. }
                | Role::Count(_) => {}
                Role::Presence(_) | Role::Absence(_) | Role::Checksum | Role::Kind | Role::Len => {}
            }
        }
        let mut seen: Vec<String> = Vec::new();
        entries.retain(|entry| {
            let name = entry.name.to_string();
            let first = !seen.contains(&name);
            seen.push(name);
            first
        });
        Ok(entries)
    }

    pub(crate) fn field_entries(
        &self,
        field: &'m Field,
        name: &str,
        ty: &'m FieldType,
        collects: &'m [Collect],
        in_header: bool,
        entries: &mut Vec<Entry<'m>>,
    ) -> Result<()> {
        if matches!(ty, FieldType::Align(_)) {
            return Ok(());
        }
        let packet_level = in_header
            && self
                .module
                .packet
                .as_ref()
                .is_some_and(|p| std::ptr::eq(p.collects.as_ptr(), collects.as_ptr()));
        if matches!(ty, FieldType::Options(..)) && collects.iter().any(|c| c.list == field.name) {
            if packet_level {
                let Some(packet) = &self.module.packet else { return Ok(()) };
                let borrows = self.options_borrow(packet, &field.name)?;
                let (options, l) =
                    (self.options_names(packet, &field.name).ty, borrows.then(|| quote!(<'a>)));
                entries.push(Entry {
                    name: ident(name),
                    docs: self.field_docs(field),
                    ty: quote!(#options #l),
                    borrows,
                    what: What::Options(field),
                });
                return Ok(());
            }
            for collect in collects.iter().filter(|c| c.list == field.name) {
                let lifted = self.lifted(collect)?;
                let text = if collect.doc.is_empty() {
                    format!("`{}`, if it is there.", collect.name)
                } else {
                    collect.doc.clone()
                };
                entries.push(Entry {
                    name: ident(&collect.name),
                    docs: doc(&text),
                    ty: lifted.ty,
                    borrows: lifted.borrows,
                    what: What::Collect(collect),
                });
            }
            return Ok(());
        }
        let kind = self.kind_as(ty, field)?;
        let inner = self.repr_type(&kind, field);
        let optional = field.when.is_some() || field.gate.is_some();
        let ty = if optional { quote!(::core::option::Option<#inner>) } else { inner };
        let borrows = self.borrows(&kind);
        entries.push(Entry {
            name: ident(name),
            docs: self.field_docs(field),
            ty,
            borrows,
            what: What::Field { field, kind, in_header },
        });
        Ok(())
    }

    fn payload_entry(&self, repr: Option<PayloadRepr>) -> Option<Entry<'m>> {
        match repr {
            None | Some(PayloadRepr::Outside) => None,
            Some(PayloadRepr::Len) => Some(Entry {
                name: super::names::unmarked("payload_len"),
                docs: doc("Octets of the payload, which is not part of this."),
                ty: quote!(PayloadLen),
                borrows: false,
                what: What::PayloadLen,
            }),
            Some(PayloadRepr::Slice) => Some(Entry {
                name: super::names::unmarked("payload"),
                docs: doc("The payload."),
                ty: quote!(&'a [u8]),
                borrows: true,
                what: What::Payload,
            }),
        }
    }

    /// The declarations of the representation and of the types only it has.
    pub(crate) fn repr_decl(&self, packet: &'m Packet, plans: &[Plan<'m>]) -> Result<TokenStream> {
        let docs = doc(&self.title("what a packet means, whatever it looks like on the wire"));
        let derives = quote!(#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]);
        let merges = packet.merges.iter().map(|merge| self.merge_type(merge)).gather::<Vec<_>>();
        let payload_len = self.payload_len_type(packet, plans);
        let fields = |plan: &Plan<'m>, visible: bool| {
            let visible = visible.then(|| quote!(pub));
            let fields = plan.entries.iter().map(|entry| {
                let Entry { name, docs, ty, .. } = entry;
                quote!(#docs #visible #name: #ty,)
            });
            quote!(#(#fields)*)
        };
        if packet.variants.is_empty() {
            let Some(plan) = plans.first() else { return unsupported("a packet without a representation") };
            let lifetime = plan.borrows().then(|| quote!(<'a>));
            let fields = fields(plan, true);
            return Ok(quote!(#(#merges)* #payload_len #docs #derives pub struct Repr #lifetime { #fields }));
        }
        let lifetime = plans.iter().any(Plan::borrows).then(|| quote!(<'a>));
        let mut variants = TokenStream::new();
        let mut groups: Vec<(&str, bool, TokenStream)> = Vec::new();
        for plan in plans {
            let Some(variant) = plan.variant else { continue };
            let text =
                if variant.doc.is_empty() { format!("`{}`.", variant.name) } else { variant.doc.clone() };
            let (docs, id, fields) = (doc(&text), ident(&variant.name), fields(plan, false));
            let body = (!plan.entries.is_empty()).then(|| quote!({ #fields }));
            let item = quote!(#docs #id #body,);
            match &variant.group {
                None => variants.extend(item),
                Some(group) => match groups.iter_mut().find(|known| known.0 == group) {
                    Some(known) => {
                        known.1 |= plan.borrows();
                        known.2.extend(item)
                    }
                    None => groups.push((group, plan.borrows(), item)),
                },
            }
        }
        let mut out = quote!(#(#merges)* #payload_len);
        for (group, borrows, items) in &groups {
            let (id, l) = (ident(group), borrows.then(|| quote!(<'a>)));
            let text = doc(&self.title(&format!("the messages of the group {group}")));
            let in_repr = doc(&format!("A message of the group {group}."));
            out.extend(quote!(#text #derives pub enum #id #l { #items }));
            variants.extend(quote!(#in_repr #id(#id #l),));
        }
        out.extend(quote!(#docs #derives pub enum Repr #lifetime { #variants }));
        Ok(out)
    }

    fn merge_type(&self, merge: &Merge) -> TokenStream {
        let name = ident(&merge.ty);
        let docs = doc(&if merge.doc.is_empty() {
            format!("What `{}` say together.", merge.from.join("`, `"))
        } else {
            merge.doc.clone()
        });
        let width = merge.from.len();
        let set = |pattern: u64| {
            let names: Vec<&str> = merge
                .from
                .iter()
                .enumerate()
                .filter(|(at, _)| pattern >> (width - 1 - at) & 1 == 1)
                .map(|(_, name)| name.as_str())
                .gather();
            if names.is_empty() {
                "None of the flags.".to_owned()
            } else {
                format!("`{}`.", names.join("`, `"))
            }
        };
        let variants = merge.cases.iter().map(|(case, _, pattern)| {
            let (docs, id) = (doc(&set(*pattern)), ident(case));
            quote!(#docs #id,)
        });
        let (ids, patterns): (Vec<_>, Vec<_>) =
            merge.cases.iter().map(|(case, _, pattern)| (ident(case), num(*pattern))).unzip();
        let masks = merge.cases.iter().map(|(_, mask, _)| num(*mask));
        quote! {
            #docs
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
            pub enum #name { #(#variants)* }
            impl #name {
                /// The flags, the first one in the most significant place.
                #[inline]
                pub const fn bits(self) -> u8 { match self { #(Self::#ids => #patterns,)* } }
                #[inline]
                const fn from_bits(bits: u8) -> ::core::option::Option<Self> {
                    #(if bits & #masks == #patterns { return ::core::option::Option::Some(Self::#ids); })*
                    ::core::option::Option::None
                }
            }
        }
    }

    fn payload_len_type(&self, packet: &'m Packet, plans: &[Plan<'m>]) -> TokenStream {
        let s = &self.s;
        if !plans.iter().any(|plan| plan.entries.iter().any(|entry| matches!(entry.what, What::PayloadLen))) {
            return quote!();
        }
        let header = Shape::header(packet);
        let fixed = header.fixed_len() as u64;
        let limits = packet.fields.iter().filter_map(|field| match &field.role {
            Role::Length { of: Region::Packet, .. } => Some(max_logical(field).saturating_sub(fixed)),
            Role::Length { of: Region::Payload, .. } => Some(max_logical(field)),
            _ => None,
        });
        let max = limits.min().unwrap_or(u64::from(u16::MAX)).min(u64::from(u32::MAX));
        let ty = super::value::uint(64 - max.leading_zeros() as usize);
        let max = num(max);
        let text =
            format!(" Octets of a payload: at most {max}, which is what the length on the wire can say.");
        let text = doc(text.trim_start());
        quote! {
            #text
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash)]
            pub struct PayloadLen(#ty);
            impl PayloadLen {
                /// The greatest length.
                pub const MAX: usize = #max;
                /// No payload.
                pub const ZERO: Self = Self(0);
                /// This many octets; `None` where the wire can't say so.
                #[inline]
                pub const fn new(octets: usize) -> ::core::option::Option<Self> {
                    if octets <= Self::MAX { ::core::option::Option::Some(Self(octets as #ty)) } else { ::core::option::Option::None }
                }
                /// In octets.
                #[inline]
                pub const fn get(self) -> usize { self.0 as usize }
            }
            impl ::core::fmt::Debug for PayloadLen {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #s::print::dec(f, self.0 as u64) }
            }
        }
    }
}
