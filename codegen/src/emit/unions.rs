//! Unions that are told apart by fields before them: an enum of views, an enum of what they mean.

use super::body::pattern;
use super::cut::Mode;
use super::cx::{Cx, Result, unsupported};
use super::expr::{Scope, is_wide};
use super::names::{doc, ident, num};
use super::packet::Side;
use super::records::NO_PACKET;
use super::repr::{Entry, Plan};
use super::repr_emit::Emit;
use super::repr_parse::{accessor, view_access};
use super::shape::Shape;
use super::value::{EnumForm, IntForm, Kind, uint};
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{BUF_LEN, Case, Field, FieldType, Pattern, TypeDef, TypeKind, TypeRef};

/// What a case contributes to the functions of its union.
struct CaseCode {
    /// The structure of its view, with methods.
    view: TokenStream,
    decl: TokenStream,
    read: TokenStream,
    check: TokenStream,
    len: TokenStream,
    write: TokenStream,
    tags: TokenStream,
}

impl<'m> Cx<'m> {
    /// The fields that tell a union's cases apart.
    pub(crate) fn union_tags(&self, of: &TypeRef) -> &'m [Field] {
        match self.kind_of(of) {
            Ok(TypeKind::Union { by, .. }) => by,
            _ => &[],
        }
    }

    /// The number of a tag, out of the representation of the union that it tells apart.
    pub(crate) fn union_tag(&self, shape: &Shape<'m>, tag: &Field) -> Option<TokenStream> {
        let s = &self.s;
        shape.fields.iter().find_map(|field| {
            let FieldType::Union(of, _) = &field.ty else { return None };
            let nth = self.union_tags(of).iter().position(|known| known.name == tag.name)?;
            let (name, nth) = (ident(&field.name), num(nth));
            Some(quote!(#s::UnionRepr::tag(&#name, #nth)))
        })
    }

    pub(crate) fn union(&self, def: &'m TypeDef, by: &'m [Field], cases: &'m [Case]) -> Result<TokenStream> {
        let s = &self.s;
        let (name, repr) = (ident(&def.name), format_ident!("{}Repr", def.name));
        let codes =
            (0..cases.len()).map(|nth| self.union_case(def, by, cases, nth)).gather::<Result<Vec<_>>>()?;
        let ids: Vec<Ident> = cases.iter().map(|case| ident(&case.name)).gather();
        let views: Vec<Ident> = cases.iter().map(|case| case_name(def, case)).gather();
        let texts: Vec<&String> = cases.iter().map(|case| &case.name).gather();
        let case_docs: Vec<TokenStream> = cases.iter().map(|case| self.case_docs(case)).gather();
        let patterns = cases.iter().map(|case| tag_patterns(by, cases, case));
        let told_by = match by_length(cases) {
            true => quote!((tags, record.len() as u64)),
            false => quote!(tags),
        };
        let complete = cases.iter().any(|case| case.when.values().all(|p| *p == Pattern::Any));
        let unknown = self.error("Unsupported", &format!("{}.", def.name), "");
        let (other_decl, other_cut, other_walk, other_show, other_read) = if complete {
            // The last arm is for the compiler: some case takes whatever there is.
            let fail = quote!(::core::result::Result::Err(#unknown));
            (quote!(), fail, quote!(), quote!(), quote!())
        } else {
            (
                quote! {
                    /// Of a kind that the spec does not describe: its octets.
                    Other(&'a [u8]),
                },
                quote!(::core::result::Result::Ok(#name::Other(record))),
                quote!(Self::Other(octets) => visitor.field("octets", #s::Value::Octets(octets)),),
                quote!(Self::Other(octets) => #s::print::hex_octets(f, octets, ":"),),
                quote!(#name::Other(_) => ::core::result::Result::Err(#unknown),),
            )
        };
        let docs = self.type_docs(def);
        let of = TypeRef { module: self.module.name.clone(), name: def.name.clone() };
        let l = self.record_borrows(&of).then(|| quote!(<'a>));
        let repr_docs = doc(&format!("What a `{}` means.", def.name));
        let code = |part: fn(&CaseCode) -> &TokenStream| codes.iter().map(part).gather::<Vec<_>>();
        let (case_views, decls) = (code(|c| &c.view), code(|c| &c.decl));
        let (reads, checks) = (code(|c| &c.read), code(|c| &c.check));
        let (lens, writes, tags) = (code(|c| &c.len), code(|c| &c.write), code(|c| &c.tags));
        let (anon, count) = (l.as_ref().map(|_| quote!(<'_>)), num(by.len()));
        Ok(quote! {
            #docs
            #[derive(::core::clone::Clone, ::core::marker::Copy)]
            pub enum #name<'a> { #(#case_docs #ids(#views<'a>),)* #other_decl }
            impl<'a> #s::Union<'a> for #name<'a> {
                #[allow(unreachable_patterns, unused_variables)]
                fn cut(packet: &'a [u8], at: usize, record: &'a [u8], tags: &[u64]) -> #s::Result<Self> {
                    match #told_by {
                        #(#patterns => ::core::result::Result::Ok(#name::#ids(#views::cut(packet, at, record, tags)?)),)*
                        _ => #other_cut,
                    }
                }
            }
            impl #s::Walk for #name<'_> {
                #[inline]
                fn walk(&self, visitor: &mut dyn #s::Visitor) {
                    match self {
                        #(Self::#ids(case) => { visitor.enter(#texts); case.walk(visitor); visitor.leave(); })*
                        #other_walk
                    }
                }
            }
            impl ::core::fmt::Display for #name<'_> {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    match self { #(Self::#ids(case) => case.show(f),)* #other_show }
                }
            }
            impl ::core::fmt::Debug for #name<'_> {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Display::fmt(self, f)
                }
            }
            #(#case_views)*
            #repr_docs
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
            pub enum #repr #l { #(#decls)* }
            #[allow(unused_variables)]
            impl<'a> #s::RecordRepr<'a> for #repr #l {
                type View = #name<'a>;
                fn read(view: &#name<'a>) -> #s::Result<Self> { match *view { #(#reads)* #other_read } }
                fn check(&self) -> #s::Result<()> {
                    match *self { #(#checks)* }
                    ::core::result::Result::Ok(())
                }
                fn octets_len(&self) -> usize { match *self { #(#lens)* } }
                fn write(&self, out: &mut #s::Cursor<'_>) { match *self { #(#writes)* } }
            }
            impl #s::UnionRepr for #repr #anon {
                #[allow(unused_variables)]
                fn tag(&self, nth: usize) -> u64 {
                    let tags: [u64; #count] = match *self { #(#tags)* };
                    tags.get(nth).copied().unwrap_or(0)
                }
            }
        })
    }

    fn case_docs(&self, case: &Case) -> TokenStream {
        let text = if case.doc.is_empty() { format!("`{}`.", case.name) } else { case.doc.clone() };
        doc(&format!("{text}\n\n`{}:{}`", self.module.file, case.line))
    }

    fn union_case(
        &self,
        def: &'m TypeDef,
        by: &'m [Field],
        cases: &'m [Case],
        nth: usize,
    ) -> Result<CaseCode> {
        let case = &cases[nth];
        let shape = Shape::case(&def.name, case);
        let free: Vec<(usize, &Field)> =
            by.iter().enumerate().filter(|(_, tag)| case.pinned(&tag.name).is_none()).gather();
        let (name, repr, id) = (ident(&def.name), format_ident!("{}Repr", def.name), ident(&case.name));
        let plan = |in_header| -> Result<Plan<'m>> {
            Ok(Plan { entries: self.record_entries(&shape, in_header)?, variant: None, refined: Vec::new() })
        };
        let (read, written) = (plan(true)?, plan(false)?);
        let lookup = self.shape_lookup(&shape, view_access(&shape, quote!(packet)));
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
        let checks = self.value_checks(&shape, &scope, &accessor(quote!(packet)))?;
        let counts = self.record_counts(&shape, &scope)?;
        let values = self.plan_values(&read, &shape, None)?;
        let trailer = Shape::trailer(&NO_PACKET);
        let emit = Emit {
            cx: self,
            packet: &NO_PACKET,
            plan: &written,
            header: &shape,
            body: None,
            trailer: &trailer,
        };
        let (lens, emit_checks, writes) = (emit.lens()?, emit.checks()?, emit.writes()?);
        let tag_names: Vec<Ident> = free.iter().map(|(_, tag)| ident(&tag.name)).gather();
        let tag_types = free
            .iter()
            .map(|(_, tag)| Ok(self.repr_type(&self.kind(tag)?, tag)))
            .gather::<Result<Vec<_>>>()?;
        let names: Vec<&Ident> = tag_names.iter().chain(read.names()).gather();
        let pattern = if names.is_empty() { quote!() } else { quote!({ #(#names),* }) };
        let fields = read.entries.iter().map(|Entry { name, docs, ty, .. }| quote!(#docs #name: #ty,));
        let docs = self.case_docs(case);
        let decl = if names.is_empty() {
            quote!(#docs #id,)
        } else {
            quote!(#docs #id { #(#[doc = " What it is."] #tag_names: #tag_types,)* #(#fields)* },)
        };
        let numbers = by
            .iter()
            .map(|tag| match case.pinned(&tag.name) {
                Some(value) => {
                    let value = num(value);
                    Ok(quote!(#value))
                }
                None => {
                    let (kind, name) = (self.kind(tag)?, ident(&tag.name));
                    let raw = self.to_raw(&kind, tag, &quote!(#name))?;
                    Ok(quote!(((#raw) as u64)))
                }
            })
            .gather::<Result<Vec<_>>>()?;
        // A case that several values are of, or that an earlier one takes octets of.
        let fits = (!free.is_empty() || by_length(cases)).then(|| {
            let error = self.error("Invalid", &shape.owner, shape.fields.first().map_or("", |f| &f.name));
            let fail = quote!(return ::core::result::Result::Err(#error));
            let before = cases.iter().take(nth).map(|case| tag_patterns(by, cases, case));
            let own = tag_patterns(by, cases, case);
            let told_by = match by_length(cases) {
                true => quote!(([#(#numbers),*], header_octets as u64)),
                false => quote!([#(#numbers),*]),
            };
            quote! {
                #[allow(unreachable_patterns)]
                match #told_by { #(#before => #fail,)* #own => {} _ => #fail }
            }
        });
        Ok(CaseCode {
            view: self.case_view(def, case, &shape, &free)?,
            decl,
            read: quote! {
                #name::#id(packet) => {
                    #checks
                    #(let #tag_names = packet.#tag_names();)*
                    #values
                    #counts
                    ::core::result::Result::Ok(#repr::#id #pattern)
                }
            },
            check: quote!(#repr::#id #pattern => { #lens #emit_checks #fits }),
            len: quote!(#repr::#id #pattern => { #lens header_octets }),
            write: quote!(#repr::#id #pattern => { #lens #writes }),
            tags: quote!(#repr::#id #pattern => [#(#numbers),*],),
        })
    }

    /// The structure of a case, its accessors and how it is cut.
    fn case_view(
        &self,
        def: &'m TypeDef,
        case: &'m Case,
        shape: &Shape<'m>,
        free: &[(usize, &'m Field)],
    ) -> Result<TokenStream> {
        let s = &self.s;
        let name = case_name(def, case);
        let docs = doc(&format!("A `{}` of the case `{}`. {}", def.name, case.name, case.doc));
        let parts = self.part_decls(shape);
        let locals = self.part_locals(shape);
        let lookup = self.shape_lookup(shape, self.local_access(shape));
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
        let cut = self.cut(shape, &scope, Mode::Strict)?;
        let place = self.cut_place(shape.fields, &quote!(packet), &quote!(at));
        let accessors = self.accessors(shape, Side::Whole)?;
        let walk = self.record_walk(shape)?;
        let display = self.record_display(shape, case.print.as_ref())?;
        let too_long =
            self.fail(Mode::Strict, "BadLength", &shape.owner, shape.fields.last().map_or("", |f| &f.name));
        let (mut decls, mut inits, mut tags) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
        for (nth, tag) in free {
            let (id, kept) = (ident(&tag.name), format_ident!("tag_{}", tag.name));
            let (raw, nth) = (uint(tag.bits.unwrap_or(0)), num(*nth));
            let kind = self.kind(tag)?;
            let ty = self.repr_type(&kind, tag);
            let value = match &kind {
                Kind::Number { narrow: false, .. } => quote!(self.#kept),
                Kind::Enum { form: EnumForm::Open, path } => quote!(#path(self.#kept)),
                Kind::Enum { form: EnumForm::OpenNarrow | EnumForm::Total, path }
                | Kind::Flags { path }
                | Kind::Int { form: IntForm::Total, path, .. } => quote!(#path::from_bits(self.#kept)),
                _ => {
                    return unsupported(format!(
                        "`{}`, which is closed or no number of a Rust type, in a case of several values",
                        tag.name
                    ));
                }
            };
            decls.extend(quote!(#kept: #raw,));
            inits.extend(quote!(#kept: tags.get(#nth).copied().unwrap_or(0) as #raw,));
            tags.extend(quote! {
                /// What it is.
                #[inline]
                pub fn #id(&self) -> #ty { #value }
            });
        }
        Ok(quote! {
            #docs
            #[derive(::core::clone::Clone, ::core::marker::Copy)]
            pub struct #name<'a> { record_octets: &'a [u8], #decls #parts }
            #[allow(unused_variables)]
            impl<'a> #name<'a> {
                fn cut(packet: &'a [u8], at: usize, record: &'a [u8], tags: &[u64]) -> #s::Result<Self> {
                    let rest = record;
                    #place
                    #cut
                    if !rest.is_empty() { #too_long }
                    ::core::result::Result::Ok(#name { record_octets: record, #inits #(#locals,)* })
                }
                /// Its octets.
                #[inline]
                pub fn record_octets(&self) -> &'a [u8] { self.record_octets }
                #tags
                #accessors
                #[inline]
                fn walk(&self, visitor: &mut dyn #s::Visitor) { #walk }
                #[inline]
                fn show(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #display
                    ::core::result::Result::Ok(())
                }
            }
        })
    }
}

fn case_name(def: &TypeDef, case: &Case) -> Ident {
    format_ident!("{}{}", def.name, case.name)
}

/// The pattern of a case over the numbers of the tags, a slice.
/// The pattern of a case over the tags and, where a case asks for it, the octets of the union.
fn tag_patterns(by: &[Field], cases: &[Case], case: &Case) -> TokenStream {
    let patterns = by.iter().map(|tag| pattern(case.when.get(&tag.name)));
    match by_length(cases) {
        true => {
            let len = pattern(case.when.get(BUF_LEN));
            quote!(([#(#patterns),*], #len))
        }
        false => quote!([#(#patterns),*]),
    }
}

/// Whether a case is told from others by its octets.
fn by_length(cases: &[Case]) -> bool {
    cases.iter().any(|case| case.when.contains_key(BUF_LEN))
}
