//! The struct of what is lifted from a list of the header, and where a list is laid out.

use super::cx::{Cx, Result, unsupported};
use super::lift::{Lifted, options_of};
use super::lift_walk::{Lifting, alone};
use super::names::{camel, doc, ident, num};
use super::shape::Shape;
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Collect, Packet, Part, Region, Role};

/// What is called after a list of the header.
pub(crate) struct OptionsNames {
    pub(crate) ty: Ident,
    layout: Ident,
    pub(crate) parse: Ident,
}

/// An option that stands alone in its list.
struct StandsAlone {
    /// Octets of the list.
    len: usize,
    /// An expression that writes the list.
    write: TokenStream,
}

impl<'m> Cx<'m> {
    /// What is lifted from one list of the header.
    pub(crate) fn lifted_from<'c>(&self, packet: &'c Packet, list: &str) -> Vec<&'c Collect> {
        packet.collects.iter().filter(|collect| collect.list == list).gather()
    }

    /// What the struct of the options of one list is called: `Options`, unless there are several.
    pub(crate) fn options_names(&self, packet: &Packet, list: &str) -> OptionsNames {
        if packet.collects.iter().all(|collect| collect.list == list) {
            let (layout, parse) = (format_ident!("OPTIONS_LAYOUT"), format_ident!("parse_options"));
            return OptionsNames { ty: format_ident!("Options"), layout, parse };
        }
        OptionsNames {
            ty: format_ident!("{}Options", camel(list)),
            layout: format_ident!("{}_LAYOUT", list.to_uppercase()),
            parse: format_ident!("parse_{list}"),
        }
    }

    /// The structs of the packet's lifted options, one for each list.
    pub(crate) fn options_struct(&self, packet: &'m Packet) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        let mut done: Vec<&str> = Vec::new();
        for collect in &packet.collects {
            if !done.contains(&collect.list.as_str()) {
                done.push(&collect.list);
                out.extend(self.options_of_list(packet, collect)?);
            }
        }
        Ok(out)
    }

    fn options_of_list(&self, packet: &'m Packet, first: &'m Collect) -> Result<TokenStream> {
        let s = &self.s;
        let collects = self.lifted_from(packet, &first.list);
        let OptionsNames { ty: options, layout: layout_name, parse } =
            self.options_names(packet, &first.list);
        let header = Shape::header(packet);
        let layout = self.list_layout(&header, first)?;
        let lifted = collects.iter().copied().map(|c| self.lifted(c)).gather::<Result<Vec<_>>>()?;
        let borrows = lifted.iter().any(|l| l.borrows);
        let lifetime = borrows.then(|| quote!(<'a>));
        let anon = borrows.then(|| quote!(<'_>));
        let names: Vec<Ident> = collects.iter().copied().map(|c| ident(&c.name)).gather();
        let types: Vec<&TokenStream> = lifted.iter().map(|l| &l.ty).gather();
        let limit = header.octets_before(&first.list).and_then(|base| self.list_limit(&header, base));
        let mut alone = Vec::new();
        for collect in collects.iter().copied() {
            alone.push(self.stands_alone(collect, &header, limit)?);
        }
        let measures = collects
            .iter()
            .map(|c| {
                let name = ident(&c.name);
                self.measure_lifted(c, &quote!(self.#name))
            })
            .gather::<Result<Vec<_>>>()?;
        let getters = collects
            .iter()
            .zip(&lifted)
            .zip(&alone)
            .enumerate()
            .map(|(nth, ((collect, lifted), alone))| {
                self.lifted_getter(collect, lifted, alone.is_some().then_some(nth))
            })
            .gather::<Vec<_>>();
        let none = collects.iter().map(|collect| {
            if collect.repeat.is_list() {
                quote!(#s::options::Repeated::EMPTY)
            } else {
                quote!(::core::option::Option::None)
            }
        });
        let (mut writes, mut places) = (Vec::new(), Vec::new());
        // Only what may be there several times is counted beside the options.
        let (mut starts, mut ends) = (TokenStream::new(), TokenStream::new());
        let arms = |make: &dyn Fn(&StandsAlone) -> TokenStream| -> Vec<TokenStream> {
            let known = alone.iter().enumerate().filter_map(|(nth, arm)| Some((num(nth), arm.as_ref()?)));
            known
                .map(|(nth, arm)| {
                    let made = make(arm);
                    quote!(#s::options::LaidOut::Alone(#nth) => #made,)
                })
                .gather()
        };
        let alone_writes = arms(&|arm| arm.write.clone());
        let alone_lens = arms(&|arm| {
            let len = num(arm.len);
            quote!(return #len)
        });
        let alone_sums = arms(&|arm| {
            let len = num(arm.len);
            quote!(#s::Sum::of_front::<#len>(octets))
        });
        // Only where a checksum covers the list and what is in front of it.
        let sum = self.sums_options(packet).then(|| {
            quote! {
                /// The sum of its octets once they are written.
                #[inline(always)]
                fn sum(&self, octets: &[u8]) -> #s::Sum {
                    match self.laid_out {
                        #(#alone_sums)*
                        #s::options::LaidOut::Nothing
                        | #s::options::LaidOut::Alone(_)
                        | #s::options::LaidOut::So(_)
                        | #s::options::LaidOut::Unmeasured => #s::Sum::ZERO.add_few(octets),
                    }
                }
            }
        });
        let labels: Vec<&String> = collects.iter().map(|collect| &collect.name).gather();
        let options_text = options.to_string();
        let list = ident(&first.list);
        for collect in collects.iter().copied() {
            let name = ident(&collect.name);
            writes.push(self.write_lifted(collect, &quote!(self.#name))?);
            if !collect.repeat.is_list() {
                places.push(quote!(options.#name));
                continue;
            }
            let place = format_ident!("lifted_{}", collect.name);
            let (start, end) =
                (self.lift_start(collect), self.lift_end(collect, &quote!(#place), &quote!(self.#list)));
            places.push(quote!(#place));
            starts.extend(quote!(let mut #place = #start;));
            ends.extend(quote!(options.#name = #end;));
        }
        let view = ident(&packet.rust_name);
        let fails = self.lift_fails(collects.iter().copied())?;
        let l = borrows.then(|| quote!(<'a>));
        let (ret, done) = if fails {
            (quote!(#s::Result<#options #l>), quote!(::core::result::Result::Ok(options)))
        } else {
            (quote!(#options #l), quote!(options))
        };
        let lifting = Lifting {
            collects: &collects,
            places: &places,
            octets: quote!(self.#list),
            options: quote!(self.#list()),
        };
        let (alone, walk) = (self.lift_alone(&lifting, &header, &done)?, self.lift_walk(&lifting)?);
        let errors = if fails {
            "\n\n# Errors\n`BadOption` where the spec's policy rejects a malformed option."
        } else {
            ""
        };
        let text = format!(" Reads the options that the representation keeps, in one pass.{errors}");
        let text = doc(text.trim_start());
        Ok(quote! {
            /// The options that the representation keeps. Together they always fit the header.
            #[derive(::core::clone::Clone, ::core::marker::Copy)]
            pub struct #options #lifetime {
                #(#names: #types,)*
                laid_out: #s::options::LaidOut,
            }
            impl ::core::cmp::PartialEq for #options #anon {
                fn eq(&self, other: &Self) -> bool { #(self.#names == other.#names)&&* }
            }
            impl ::core::cmp::Eq for #options #anon {}
            impl ::core::fmt::Debug for #options #anon {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.debug_struct(#options_text)#(.field(#labels, &self.#names))*.finish()
                }
            }
            const #layout_name: #s::options::Layout = #layout;
            #[allow(unused_variables)]
            impl #lifetime #options #lifetime {
                /// No option.
                pub const NONE: Self = Self { #(#names: #none,)* laid_out: #s::options::LaidOut::Nothing };
                #(#getters)*
                const NO_PLAN: ::core::option::Option<#s::options::Plan> = #s::options::Measure::new(#layout_name).plan();
                #[inline(never)]
                fn measured(&self) -> ::core::option::Option<#s::options::Plan> {
                    #s::options::Measure::new(#layout_name)#(#measures)*.plan()
                }
                /// Octets on the wire, padding included.
                #[inline]
                pub fn octets_len(&self) -> usize {
                    let plan = match self.laid_out {
                        #s::options::LaidOut::Nothing => Self::NO_PLAN,
                        #(#alone_lens)*
                        #s::options::LaidOut::So(plan) => return plan.octets_len(),
                        #s::options::LaidOut::Alone(_) | #s::options::LaidOut::Unmeasured => self.measured(),
                    };
                    match plan {
                        ::core::option::Option::Some(plan) => plan.octets_len(),
                        ::core::option::Option::None => 0,
                    }
                }
                /// Writes the list to the front of `out`, [`octets_len`](Self::octets_len) octets.
                #[inline(always)]
                pub fn write(&self, out: &mut #s::Cursor<'_>) {
                    match self.laid_out {
                        #s::options::LaidOut::Nothing => {
                            // An `end` that is always there, or padding behind a header that is not a multiple of it.
                            if Self::NO_PLAN.is_some_and(|plan| plan.octets_len() != 0) {
                                self.write_all(Self::NO_PLAN, out);
                            }
                        }
                        #(#alone_writes)*
                        #s::options::LaidOut::So(plan) => self.write_all(::core::option::Option::Some(plan), out),
                        #s::options::LaidOut::Alone(_) | #s::options::LaidOut::Unmeasured => {
                            self.write_all(self.measured(), out);
                        }
                    }
                }
                #sum
                #[inline(never)]
                fn write_all(&self, plan: ::core::option::Option<#s::options::Plan>, out: &mut #s::Cursor<'_>) {
                    #s::options::Writer::new(plan, #layout_name, out)#(#writes)*.finish();
                }
            }
            impl ::core::default::Default for #options #anon { #[inline] fn default() -> Self { Self::NONE } }
            impl<'a> #view<'a> {
                #text
                #[inline]
                pub fn #parse(&self) -> #ret {
                    let mut options = #options { laid_out: #s::options::LaidOut::Unmeasured, ..#options::NONE };
                    #starts
                    #alone
                    #walk
                    #ends
                    #done
                }
            }
        })
    }

    /// Whether the struct of lifted options borrows from the packet.
    pub(crate) fn options_borrow(&self, packet: &'m Packet, list: &str) -> Result<bool> {
        let mut borrows = false;
        for collect in self.lifted_from(packet, list) {
            borrows |= self.lifted(collect)?.borrows;
        }
        Ok(borrows)
    }

    /// How the list that an option is lifted from is written.
    pub(crate) fn list_layout(&self, shape: &Shape<'m>, collect: &Collect) -> Result<TokenStream> {
        if shape.owner.is_empty() && self.list_moves(shape, collect)? {
            return unsupported(format!("`{}` behind parts of variable length", collect.list));
        }
        let list = self.option_list(&collect.list_type)?;
        let (base, behind) = self.list_base(shape, &collect.list, &collect.list_type)?;
        let max = self.list_limit(shape, base);
        let max = max.map_or(quote!(usize::MAX), |max| {
            let max = num(max);
            quote!(#max)
        });
        let base = num(base);
        Ok(self.layout(list, &quote!(#base #behind), &max))
    }

    /// How a lifted option is asked for and set; `alone` is its number where it can be told to stand alone.
    fn lifted_getter(&self, collect: &Collect, lifted: &Lifted, alone: Option<usize>) -> TokenStream {
        let (s, Lifted { inner, ty, .. }) = (&self.s, lifted);
        let (name, with) = (ident(&collect.name), format_ident!("with_{}", collect.name));
        let docs = doc(&if collect.doc.is_empty() {
            format!("`{}`, if it is there.", collect.name)
        } else {
            collect.doc.clone()
        });
        let text = doc(&format!(
            "With this `{}`; `None` where the list would no longer fit the header.",
            collect.name
        ));
        let (given, stored) = if collect.repeat.is_list() {
            (ty, quote!(#name))
        } else {
            (inner, quote!(::core::option::Option::Some(#name)))
        };
        let measured = quote!(#s::options::LaidOut::So(with.measured()?));
        let (inline, laid_out) = match alone.map(num) {
            // Where it is called the compiler knows, as a rule, that nothing else is there.
            Some(nth) => (
                quote!(#[inline(always)]),
                quote! {
                    match self.laid_out {
                        #s::options::LaidOut::Nothing => #s::options::LaidOut::Alone(#nth),
                        #s::options::LaidOut::Alone(_)
                        | #s::options::LaidOut::So(_)
                        | #s::options::LaidOut::Unmeasured => #measured,
                    }
                },
            ),
            None => (quote!(#[inline]), measured),
        };
        quote! {
            #docs
            #[inline]
            pub const fn #name(&self) -> #ty { self.#name }
            #text
            #inline
            pub fn #with(self, #name: #given) -> ::core::option::Option<Self> {
                let mut with = self;
                with.#name = #stored;
                with.laid_out = #laid_out;
                ::core::option::Option::Some(with)
            }
        }
    }

    /// How an option of fixed size is written that stands alone in its list, as [`lift_alone`](Self::lift_alone) reads it.
    fn stands_alone(
        &self,
        collect: &'m Collect,
        header: &Shape<'m>,
        limit: Option<usize>,
    ) -> Result<Option<StandsAlone>> {
        let list = self.option_list(&collect.list_type)?;
        let Some(base) = self.lifts_alone(collect, list, header) else { return Ok(None) };
        let (option, pairs) = (options_of(&collect.from), self.lift_pairs(collect)?);
        let ([option], [(_, value)]) = (option.as_slice(), pairs.as_slice()) else { return Ok(None) };
        let def = self.option(list, option)?;
        let Some(alone) = alone(def, list, base).filter(|alone| limit.is_none_or(|limit| alone.len <= limit))
        else {
            return Ok(None);
        };
        let (name, len) = (ident(&collect.name), num(alone.len));
        let (gap, behind) = (alone.gap(), &alone.behind);
        let (list_name, put) = (self.path(&collect.list_type), self.option_put_name(def));
        let fields = self.field_names(collect, def)?;
        let put_octets = |octets: &[u8]| (!octets.is_empty()).then(|| quote!(out.put(&[#(#octets),*]);));
        let (gap, behind) = (put_octets(gap), put_octets(behind));
        // A place of known length: no octet asks for room of its own.
        let write = quote! {
            if let (::core::option::Option::Some(#value), ::core::option::Option::Some(mut place)) = (self.#name, out.part::<#len>()) {
                let out = &mut place;
                #gap
                #list_name::#put(out, #(#fields),*);
                #behind
            }
        };
        Ok(Some(StandsAlone { len: alone.len, write }))
    }

    /// Whether a list of the header that is padded or aligned stands behind parts of variable length.
    fn list_moves(&self, shape: &Shape<'m>, collect: &Collect) -> Result<bool> {
        let list = self.option_list(&collect.list_type)?;
        let anywhere = list.pad_to <= 1 && list.options.iter().all(|option| option.align.is_none());
        Ok(!anywhere && shape.octets_before(&collect.list).is_none())
    }

    /// Octets that the header's length field leaves for the list.
    fn list_limit(&self, shape: &Shape<'m>, base: usize) -> Option<usize> {
        let length =
            shape.fields_with(|role| matches!(role, Role::Length { of: Region::Header, .. })).next()?;
        let max = super::value::max_logical(length);
        usize::try_from(max).ok()?.checked_sub(base)
    }
}

/// `+ octets` for each part of a variant in front of a list, from the lengths that emit has at hand.
pub(super) fn octets_in_front(shape: &Shape<'_>, list: &str) -> TokenStream {
    let mut out = TokenStream::new();
    for (index, part) in shape.parts.iter().enumerate() {
        match part {
            Part::Variable { field, .. } if shape.fields[*field].name == list => break,
            Part::Variable { field, .. } => {
                let len = format_ident!("len_{}", shape.fields[*field].name);
                out.extend(quote!(+ #len));
            }
            Part::Fixed { octets, when: None, .. } => {
                let octets = num(*octets);
                out.extend(quote!(+ #octets));
            }
            Part::Fixed { octets, when: Some(_), .. } => {
                let (flag, octets) = (format_ident!("is_{}", shape.part_name(index)), num(*octets));
                out.extend(quote!(+ (if #flag { #octets } else { 0 })));
            }
            Part::Loose { .. } => {
                let octets = format_ident!("loose_{}", shape.part_name(index));
                out.extend(quote!(+ #octets));
            }
        }
    }
    out
}
