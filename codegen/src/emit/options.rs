//! Lists of options: an enum of their values, the iterator, and how each is written.

use super::cut::{Mode, is_fatal};
use super::cx::{Cx, Result, unsupported};
use super::expr::{Scope, is_wide};
use super::names::{doc, ident, num};
use super::options_head::HeadText;
use super::shape::Shape;
use super::value::Kind;
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Expr, Field, OnBad, OptionDef, OptionList, Role, TypeDef, Unknown};

impl<'m> Cx<'m> {
    pub(crate) fn options(&self, def: &TypeDef, list: &'m OptionList) -> Result<TokenStream> {
        let s = &self.s;
        let head = HeadText::new(self, def, list)?;
        let (docs, name) = (self.type_docs(def), ident(&def.name));
        let (mut variants, mut reads, mut lens, mut writes, mut aligns) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut parsers = Vec::new();
        let args = &head.args;
        for option in &list.options {
            let shape = Shape::option(&def.name, option);
            let (id, kind) = (ident(&option.name), num(option.kind));
            let fields = self.option_fields(&def.name, list, option)?;
            let text =
                if option.doc.is_empty() { format!("Option {}.", option.kind) } else { option.doc.clone() };
            let docs = doc(&format!("{text}\n\nKind {}.", option.kind));
            let names: Vec<Ident> = fields.iter().map(|(field, _)| ident(&field.name)).gather();
            if fields.is_empty() {
                variants.push(quote!(#docs #id,));
            } else {
                let decls = self.option_decls(&fields);
                variants.push(quote!(#docs #id { #decls },));
            }
            let pattern =
                if fields.is_empty() { quote!(Self::#id) } else { quote!(Self::#id { #(#names),* }) };
            let parser = self.option_read_name(option);
            let values = super::lift_walk::tuple(&names);
            reads.push(quote! {
                #kind => match Self::#parser(#args value) {
                    ::core::result::Result::Ok(#values) => ::core::result::Result::Ok(#pattern),
                    ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
                },
            });
            parsers.push(self.option_reader(&head, &shape, option, &fields)?);
            let (len_of, put) = (self.option_len_name(option), self.option_put_name(option));
            let (len, decls) = (self.option_len(&head.shape, &shape)?, self.option_params(&fields));
            lens.push(quote!(#pattern => Self::#len_of(#(#names),*),));
            writes.push(quote!(#pattern => Self::#put(out, #(#names),*),));
            let len_value = head.len_value(&quote!(Self::#len_of(#(#names),*).unwrap_or(0)));
            let (write_head, write) =
                (head.write(Some(option.kind))?, self.option_write(&head.shape, &shape)?);
            // What can stand alone is written to a place of known length, where nothing asks for room.
            let inline = match super::lift_walk::alone(option, list, 0) {
                Some(_) => quote!(#[inline(always)]),
                None => quote!(#[inline]),
            };
            parsers.push(quote! {
                #[inline]
                fn #len_of(#decls) -> ::core::option::Option<usize> { #len }
                #inline
                fn #put(out: &mut #s::Cursor<'_>, #decls) { #len_value #write_head #write }
            });
            let (n, y) = option.align.unwrap_or((1, 0));
            let (n, y) = (num(n), num(y));
            let bare = if fields.is_empty() { quote!(Self::#id) } else { quote!(Self::#id { .. }) };
            aligns.push(quote!(#bare => (#n, #y),));
        }
        let iter = self.option_iter(def, list, &head)?;
        let listing = self.listing(def, list);
        let (params, kind_type) = (&head.params, &head.kind_type);
        let (checks, whole_len) = (head.checks()?, head.whole_len(&quote!(value_len)));
        let (known_len, unknown_len) = (head.unknown_check(), head.len_value(&quote!(data.len())));
        let (kept, write_unknown) = (head.values()?, head.write(None)?);
        let head_names = &head.names;
        let head_decls = self.option_decls(&head.kept);
        Ok(quote! {
            #docs
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
            pub enum #name<'a> {
                #(#variants)*
                /// An option of another kind.
                Unknown {
                    /// Its kind.
                    kind: #kind_type,
                    #head_decls
                    /// Its value.
                    data: &'a [u8],
                },
            }
            #[allow(unused_variables, clippy::too_many_arguments, clippy::type_complexity)]
            impl<'a> #name<'a> {
                #[inline]
                fn read(#params kind: #kind_type, value: &'a [u8]) -> #s::Result<Self> {
                    #checks
                    match kind {
                        #(#reads)*
                        kind => {
                            #kept
                            ::core::result::Result::Ok(Self::Unknown { kind, #(#head_names,)* data: value })
                        }
                    }
                }
                #(#parsers)*
                /// Octets of the option with such a value; `None` where it can't be written.
                #[inline]
                fn whole_len(value_len: usize) -> ::core::option::Option<usize> { #whole_len }
                /// Octets of the value, without what stands in front of it; `None` where its fields contradict each other.
                #[inline]
                fn value_len(&self) -> ::core::option::Option<usize> {
                    match *self { #(#lens)* Self::Unknown { data, .. } => ::core::option::Option::Some(data.len()) }
                }
            }
            impl #s::options::Item for #name<'_> {
                #[inline]
                fn octets_len(&self) -> ::core::option::Option<usize> { #known_len }
                #[inline]
                fn alignment(&self) -> (usize, usize) {
                    match self { #(#aligns)* Self::Unknown { .. } => (1, 0) }
                }
                #[allow(unused_variables)]
                #[inline]
                fn write(&self, out: &mut #s::Cursor<'_>) {
                    match *self {
                        #(#writes)*
                        Self::Unknown { kind, #(#head_names,)* data } => { #unknown_len #write_unknown out.put(data); }
                    }
                }
            }
            #iter
            #listing
        })
    }

    /// The function that says how many octets an option's value has.
    pub(crate) fn option_len_name(&self, option: &OptionDef) -> Ident {
        format_ident!("len_{}", super::names::snake(&option.name))
    }

    /// The function that writes an option.
    pub(crate) fn option_put_name(&self, option: &OptionDef) -> Ident {
        format_ident!("put_{}", super::names::snake(&option.name))
    }

    fn option_params(&self, fields: &[(&'m Field, Kind)]) -> TokenStream {
        let params = fields.iter().map(|(field, kind)| {
            let (id, ty) = (ident(&field.name), self.kept_type(kind, field));
            quote!(#id: #ty,)
        });
        quote!(#(#params)*)
    }

    fn option_decls(&self, fields: &[(&'m Field, Kind)]) -> TokenStream {
        let decls = fields.iter().map(|(field, kind)| {
            let (docs, id, ty) = (self.field_docs(field), ident(&field.name), self.kept_type(kind, field));
            quote!(#docs #id: #ty,)
        });
        quote!(#(#decls)*)
    }

    /// The fields of an option that are kept: those of the head, then its own.
    pub(crate) fn option_fields(
        &self,
        list_name: &str,
        list: &'m OptionList,
        option: &'m OptionDef,
    ) -> Result<Vec<(&'m Field, Kind)>> {
        let mut fields = self.kept(&Shape::head(list_name, &list.head))?;
        fields.extend(self.kept(&Shape::option(list_name, option))?);
        Ok(fields)
    }

    /// The fields of an option that are kept, with their kinds.
    pub(crate) fn kept(&self, shape: &Shape<'m>) -> Result<Vec<(&'m Field, Kind)>> {
        shape.fields_with(|role| *role == Role::Keep).map(|field| Ok((field, self.kind(field)?))).gather()
    }

    fn option_reader(
        &self,
        head: &HeadText<'_, 'm>,
        shape: &Shape<'m>,
        option: &OptionDef,
        fields: &[(&'m Field, Kind)],
    ) -> Result<TokenStream> {
        let s = &self.s;
        let name = self.option_read_name(option);
        let names: Vec<Ident> = fields.iter().map(|(field, _)| ident(&field.name)).gather();
        let types: Vec<TokenStream> = fields.iter().map(|(field, kind)| self.kept_type(kind, field)).gather();
        let result = super::lift_walk::tuple(&names);
        let result_type = match types.as_slice() {
            [ty] => ty.clone(),
            types => quote!((#(#types),*)),
        };
        let own = self.shape_lookup(shape, self.local_access(shape));
        let outer = self.shape_lookup(&head.shape, self.local_access(&head.shape));
        let lookup = |name: &str| own(name).or_else(|| outer(name));
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
        let cut = self.cut(shape, &scope, Mode::Strict)?;
        let place = self.cut_place(shape.fields, &quote!(value), &quote!(0));
        let checks = self.value_checks(shape, &scope, &|field| {
            let Some((part, len)) = shape.part_of(&field.name) else {
                return unsupported(format!("the constant `{}` in a variable part", field.name));
            };
            let name = shape.part_name(part);
            if super::expr::when_of(&shape.parts[part]).is_some() {
                let view = self.view(&self.kind(field)?, field, &quote!(part), len)?;
                return Ok(quote!(#name.map(|part| #view)));
            }
            self.view(&self.kind(field)?, field, &quote!(#name), len)
        })?;
        let (head_values, values) = (head.values()?, self.kept_values(shape)?);
        let too_long =
            self.fail(Mode::Strict, "BadOption", &shape.owner, shape.fields.last().map_or("", |f| &f.name));
        let params = &head.params;
        Ok(quote! {
            #[inline]
            fn #name(#params value: &'a [u8]) -> #s::Result<#result_type> {
                let rest = value;
                #place
                #cut
                if !rest.is_empty() { #too_long }
                #checks
                #head_values
                #values
                ::core::result::Result::Ok(#result)
            }
        })
    }

    /// Statements that test constants and `valid` of a structure; `octets_of` reaches a field that is a string of octets.
    pub(crate) fn value_checks(
        &self,
        shape: &Shape<'m>,
        scope: &Scope<'_>,
        octets_of: &dyn Fn(&Field) -> Result<TokenStream>,
    ) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for field in shape.fields {
            // What is not there, or means nothing, is not judged.
            let gate =
                field.gate.as_ref().map(|gate| scope.number(&Expr::Field(gate.clone()))).transpose()?;
            let when = field.when.as_ref().map(|when| scope.condition(when)).transpose()?;
            let guard = gate.map(|gate| quote!(#gate != 0)).into_iter().chain(when).gather::<Vec<_>>();
            let unless = |fails: TokenStream| match guard.as_slice() {
                [] => fails,
                guard => quote!(#((#guard))&&* && (#fails)),
            };
            if let Role::Const(value) = field.role {
                let number = scope.number(&Expr::Field(field.name.clone()))?;
                let (fail, value) = (
                    self.fail(Mode::Strict, "BadConst", &shape.owner, &field.name),
                    super::names::hex(value),
                );
                let test = unless(quote!(#number != #value));
                out.extend(quote!(if #test { #fail }));
            }
            if let Role::Magic(octets) = &field.role {
                let fail = self.fail(Mode::Strict, "BadConst", &shape.owner, &field.name);
                let value = octets_of(field)?;
                out.extend(if field.when.is_some() {
                    quote!(if #value.is_some_and(|magic| *magic != [#(#octets),*]) { #fail })
                } else {
                    quote!(if *#value != [#(#octets),*] { #fail })
                });
            }
            if let Some(valid) = &field.valid {
                let (fail, holds) =
                    (self.fail(Mode::Strict, "Invalid", &shape.owner, &field.name), scope.condition(valid)?);
                let test = unless(quote!(!(#holds)));
                out.extend(quote!(if #test { #fail }));
            }
        }
        Ok(out)
    }

    /// Octets of a variable value of the representation.
    pub(crate) fn octets_len(&self, kind: &Kind, value: &Ident) -> Result<TokenStream> {
        let s = &self.s;
        Ok(match kind {
            Kind::Bytes | Kind::Quote => quote!(#value.len()),
            Kind::Options => quote!(#value.octets_len(0).unwrap_or(0)),
            Kind::Array { .. } | Kind::Choice { .. } | Kind::Records { .. } => quote!(#value.octets_len()),
            Kind::Rich { .. } => quote!(#s::RecordRepr::octets_len(&#value)),
            Kind::Custom { .. } => quote!(#s::Custom::octets_len(&#value)),
            _ => return unsupported(format!("`{value}` of variable length")),
        })
    }

    /// The octets of a list that is walked on parse must be walkable.
    pub(crate) fn list_check(&self, owner: &str, field: &Field, name: &Ident) -> Result<TokenStream> {
        if let Kind::Array { closed: true, max: None, .. } = self.kind(field)? {
            let invalid = self.failing(owner, &field.name).with("Invalid");
            let values = if field.when.is_some() { quote!(#name) } else { quote!([#name]) };
            return Ok(quote! {
                for array in #values {
                    if ::core::iter::Iterator::count(array.iter()) != array.len() { #invalid }
                }
            });
        }
        let Some(list) = self.list_type(&field.ty).filter(|_| field.when.is_none()) else {
            return Ok(quote!());
        };
        if !self.option_list(list)?.eager {
            return Ok(quote!());
        }
        Ok(quote!(#name.check()?;))
    }

    /// A statement that appends a variable value of the representation to the cursor `out`.
    pub(crate) fn write_variable(&self, kind: &Kind, value: &Ident) -> Result<TokenStream> {
        let s = &self.s;
        Ok(match kind {
            Kind::Bytes => quote!(out.put(#value);),
            Kind::Options => quote!(#value.write(0, out);),
            Kind::Quote => quote!(out.put(#value.octets());),
            Kind::Array { .. } | Kind::Choice { .. } | Kind::Records { .. } => quote!(#value.write(out);),
            Kind::Rich { .. } => quote!(#s::RecordRepr::write(&#value, out);),
            Kind::Custom { .. } => quote!(#s::write_custom(&#value, out);),
            _ => return unsupported(format!("`{value}` of variable length")),
        })
    }

    /// What is said of a list that is malformed at no field in particular.
    pub(crate) fn malformed(&self, name: &str, list: &OptionList) -> TokenStream {
        let s = &self.s;
        let id = list.options.first().map_or(0, |option| {
            self.id(&format!("{name}.{}", option.name), option.fields.first().map_or("", |f| &f.name))
        });
        let id = num(id);
        quote!(#s::Error::new(#s::ErrorKind::BadOption, #id))
    }

    fn option_iter(&self, def: &TypeDef, list: &OptionList, head: &HeadText<'_, 'm>) -> Result<TokenStream> {
        let s = &self.s;
        let (name, iter) = (ident(&def.name), format_ident!("{}Iter", def.name));
        let bad = |kind: &TokenStream| quote!({ self.rest = &[]; return ::core::option::Option::Some(::core::result::Result::Err(#kind)); });
        let malformed = self.malformed(&def.name, list);
        let at_field = quote!(error.in_option());
        let stop = quote!({
            self.rest = &[];
            return ::core::option::Option::None;
        });
        let cut = if is_fatal(list.truncated) { bad(&malformed) } else { stop.clone() };
        let unknown = match list.unknown {
            Unknown::Keep => quote!(),
            Unknown::Skip => quote!(::core::result::Result::Ok(#name::Unknown { .. }) => {}),
            Unknown::Reject => {
                let bad = bad(&malformed);
                quote!(::core::result::Result::Ok(#name::Unknown { .. }) => #bad,)
            }
        };
        let bad_len = match list.bad_len {
            OnBad::Reject => bad(&at_field),
            OnBad::Skip => quote!({}),
            OnBad::Stop => stop,
        };
        let text = format!(
            " The options of a `{}` list in turn, by the policy of the spec for malformed ones.",
            def.name
        );
        let (rules_name, rules) = head.rules()?;
        let (next, step, bind, args) = if head.plain {
            (quote!(#s::options::next), quote!(Step), quote!(), quote!(kind, value))
        } else {
            let (n, kind_type) = (num(list.head.octets), &head.kind_type);
            let args = quote!(head, kind as #kind_type, value);
            (quote!(#s::options::next_head::<#n>), quote!(HeadStep), quote!(head,), args)
        };
        let until_end = list.until_end.then(|| {
            let measure = if head.plain {
                quote!(until_end)
            } else {
                let n = num(list.head.octets);
                quote!(until_end_head::<#n>)
            };
            quote! {
                /// The octets of the list that these begin with, up to behind its end; `None` where it has none.
                #[inline]
                pub fn until_end(octets: &[u8]) -> ::core::option::Option<usize> { #s::options::#measure(octets, &#rules_name) }
            }
        });
        let text = doc(text.trim_start());
        Ok(quote! {
            #text
            #[derive(::core::clone::Clone, ::core::fmt::Debug)]
            pub struct #iter<'a> { rest: &'a [u8] }
            #rules
            impl<'a> #iter<'a> {
                /// Over the octets of a list.
                #[inline]
                pub const fn new(octets: &'a [u8]) -> Self { Self { rest: octets } }
                #until_end
            }
            impl<'a> ::core::iter::Iterator for #iter<'a> {
                type Item = #s::Result<#name<'a>>;
                #[allow(unused_variables)]
                #[inline]
                fn next(&mut self) -> ::core::option::Option<Self::Item> {
                    loop {
                        match #next(&mut self.rest, &#rules_name) {
                            #s::options::#step::End => return ::core::option::Option::None,
                            #s::options::#step::Cut { .. } => #cut
                            #s::options::#step::Item { #bind kind, value } => match #name::read(#args) {
                                #unknown
                                ::core::result::Result::Ok(option) => return ::core::option::Option::Some(::core::result::Result::Ok(option)),
                                ::core::result::Result::Err(error) => #bad_len
                            },
                        }
                    }
                }
            }
        })
    }

    /// The struct of an option that is lifted whole: its name.
    pub(crate) fn whole_name(&self, option: &OptionDef) -> Ident {
        let taken = self.module.types.iter().any(|def| def.name == option.name)
            || self.narrow.iter().any(|(.., name)| *name == option.name);
        if taken { format_ident!("{}Option", option.name) } else { ident(&option.name) }
    }
}
