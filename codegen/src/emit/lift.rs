//! Options that become fields of the representation.

use super::cut::is_fatal;
use super::cx::{Cx, Result, unsupported};
use super::names::{camel, doc, ident, num};
use super::value::Kind;
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Collect, CollectFrom, Field, OptionDef, OptionList, Repeat, Role, Unknown};

/// A lifted option's type and whether it borrows.
pub(crate) struct Lifted {
    /// What there may be one of, or several.
    pub(crate) inner: TokenStream,
    /// What the representation has: an `Option`, or a list value.
    pub(crate) ty: TokenStream,
    pub(crate) borrows: bool,
}

impl<'m> Cx<'m> {
    fn all_collects(&self) -> Vec<&'m Collect> {
        let packets = self.module.packet.iter();
        packets.flat_map(|p| p.collects.iter().chain(p.variants.iter().flat_map(|v| &v.collects))).gather()
    }

    pub(crate) fn lifted(&self, collect: &'m Collect) -> Result<Lifted> {
        let (inner, borrows) = self.lifted_one(collect)?;
        if collect.repeat.is_list() {
            let list = self.repeated_name(collect);
            return Ok(Lifted { inner, ty: quote!(#list<'a>), borrows: true });
        }
        let ty = quote!(::core::option::Option<#inner>);
        Ok(Lifted { inner, ty, borrows })
    }

    /// The type of one lifted option, and whether it borrows.
    fn lifted_one(&self, collect: &'m Collect) -> Result<(TokenStream, bool)> {
        let list = self.option_list(&collect.list_type)?;
        if collect.list_type.module != self.module.name {
            // The newtypes of narrow numbers belong to the module that declares them.
            for option in &list.options {
                for (_, kind) in self.option_fields(&collect.list_type.name, list, option)? {
                    if matches!(kind, Kind::Number { narrow: true, .. }) {
                        return unsupported(format!(
                            "`{}`: narrow numbers in options of another spec",
                            collect.name
                        ));
                    }
                }
            }
        }
        let with_lifetime = |name: Ident, borrows: bool| {
            let l = borrows.then(|| quote!(<'a>));
            (quote!(#name #l), borrows)
        };
        Ok(match &collect.from {
            CollectFrom::Value { option, field } => {
                let fields = self.lifted_fields(collect, self.option(list, option)?)?;
                let Some((field, kind)) = fields.iter().find(|(known, _)| known.name == *field) else {
                    return unsupported("an option's field");
                };
                (self.kept_type(kind, field), self.borrows(kind))
            }
            CollectFrom::Present { .. } => (quote!(()), false),
            CollectFrom::Whole { option } => {
                let option = self.option(list, option)?;
                with_lifetime(self.whole_name(option), self.option_borrows(collect, option)?)
            }
            CollectFrom::OneOf(options) => {
                let mut borrows = false;
                for (_, option) in options {
                    borrows |= self.option_borrows(collect, self.option(list, option)?)?;
                }
                with_lifetime(self.one_of_name(collect), borrows)
            }
        })
    }

    pub(crate) fn one_of_name(&self, collect: &Collect) -> Ident {
        let name = camel(&collect.name);
        if collect.repeat.is_list() {
            return format_ident!("{name}Item");
        }
        // An option of several fields has a struct of its name.
        let list = self.option_list(&collect.list_type).ok();
        let of_option = list.is_some_and(|list| {
            list.options.iter().any(|option| option.name == name && kept_count(list, option) > 1)
        });
        if of_option || self.module.types.iter().any(|def| def.name == name) {
            format_ident!("{name}Choice")
        } else {
            ident(&name)
        }
    }

    /// The fields that a lifted option keeps, those of the list's head first.
    pub(crate) fn lifted_fields(
        &self,
        collect: &Collect,
        option: &'m OptionDef,
    ) -> Result<Vec<(&'m Field, Kind)>> {
        self.option_fields(&collect.list_type.name, self.option_list(&collect.list_type)?, option)
    }

    fn option_borrows(&self, collect: &Collect, option: &'m OptionDef) -> Result<bool> {
        let kept = self.lifted_fields(collect, option)?;
        Ok(kept.iter().any(|(_, kind)| self.borrows(kind)))
    }

    /// The structs and enums of lifted options, each once.
    pub(crate) fn lifted_types(&self) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        let mut done: Vec<String> = Vec::new();
        for collect in self.all_collects() {
            let list = self.option_list(&collect.list_type)?;
            let whole: Vec<&OptionDef> = match &collect.from {
                CollectFrom::Whole { option } => vec![self.option(list, option)?],
                CollectFrom::OneOf(options) => {
                    let name = self.one_of_name(collect).to_string();
                    if !done.contains(&name) {
                        out.extend(self.one_of(collect, options)?);
                        done.push(name);
                    }
                    let all = options
                        .iter()
                        .map(|(_, option)| self.option(list, option))
                        .gather::<Result<Vec<_>>>()?;
                    all.into_iter().filter(|option| kept_count(list, option) > 1).gather()
                }
                CollectFrom::Value { .. } | CollectFrom::Present { .. } => Vec::new(),
            };
            for option in whole {
                let name = self.whole_name(option).to_string();
                if !done.contains(&name) {
                    out.extend(self.whole(collect, option)?);
                    done.push(name);
                }
            }
            if collect.repeat.is_list() {
                let name = self.repeated_name(collect).to_string();
                if !done.contains(&name) {
                    out.extend(self.repeated(collect)?);
                    done.push(name);
                }
            }
        }
        Ok(out)
    }

    fn whole(&self, collect: &Collect, option: &'m OptionDef) -> Result<TokenStream> {
        let name = self.whole_name(option);
        let text =
            if option.doc.is_empty() { format!("Option {}.", option.kind) } else { option.doc.clone() };
        let docs = doc(&text);
        let lifetime = self.option_borrows(collect, option)?.then(|| quote!(<'a>));
        let kept = self.lifted_fields(collect, option)?;
        let fields = kept.iter().map(|(field, kind)| {
            let (docs, id, ty) = (self.field_docs(field), ident(&field.name), self.kept_type(kind, field));
            quote!(#docs pub #id: #ty,)
        });
        Ok(quote! {
            #docs
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
            pub struct #name #lifetime { #(#fields)* }
        })
    }

    fn one_of(&self, collect: &'m Collect, options: &'m [(String, String)]) -> Result<TokenStream> {
        let list = self.option_list(&collect.list_type)?;
        let name = self.one_of_name(collect);
        let lifetime = self.lifted_one(collect)?.1.then(|| quote!(<'a>));
        let mut variants = Vec::new();
        for (variant, option) in options {
            let option = self.option(list, option)?;
            let docs = doc(&if option.doc.is_empty() {
                format!("Option {}.", option.kind)
            } else {
                option.doc.clone()
            });
            let id = ident(variant);
            let kept = self.lifted_fields(collect, option)?;
            variants.push(match kept.as_slice() {
                [] => quote!(#docs #id,),
                [(field, kind)] => {
                    let ty = self.kept_type(kind, field);
                    quote!(#docs #id(#ty),)
                }
                _ => {
                    let whole = self.whole_name(option);
                    let l = self.option_borrows(collect, option)?.then(|| quote!(<'a>));
                    quote!(#docs #id(#whole #l),)
                }
            });
        }
        let docs = doc(&if collect.doc.is_empty() {
            "Options that exclude each other.".to_owned()
        } else {
            collect.doc.clone()
        });
        Ok(quote! {
            #docs
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
            pub enum #name #lifetime { #(#variants)* }
        })
    }

    /// Options of the list's enum, each beside the lifted value that it is. Either of the two is a pattern, and an
    /// expression out of what the other one binds.
    pub(crate) fn lift_pairs(&self, collect: &'m Collect) -> Result<Vec<(TokenStream, TokenStream)>> {
        let list = self.option_list(&collect.list_type)?;
        let list_name = self.path(&collect.list_type);
        let pair = |option: &str, value: &dyn Fn(&'m OptionDef, &[Ident]) -> TokenStream| {
            let def = self.option(list, option)?;
            let (id, fields) = (ident(option), self.lifted_fields(collect, def)?);
            let names: Vec<Ident> = fields.iter().map(|(field, _)| ident(&field.name)).gather();
            let fields = (!names.is_empty()).then(|| quote!({ #(#names),* }));
            Ok((quote!(#list_name::#id #fields), value(def, &names)))
        };
        let whole = |def: &'m OptionDef, names: &[Ident]| {
            let whole = self.whole_name(def);
            quote!(#whole { #(#names),* })
        };
        match &collect.from {
            CollectFrom::Value { option, .. } => Ok(vec![pair(option, &|_, names| quote!(#(#names)*))?]),
            CollectFrom::Present { option } => Ok(vec![pair(option, &|_, _| quote!(()))?]),
            CollectFrom::Whole { option } => Ok(vec![pair(option, &whole)?]),
            CollectFrom::OneOf(options) => {
                let enum_name = self.one_of_name(collect);
                let one = |(variant, option): &(String, String)| {
                    let variant = ident(variant);
                    pair(option, &|def, names| match names {
                        [] => quote!(#enum_name::#variant),
                        [name] => quote!(#enum_name::#variant(#name)),
                        _ => {
                            let whole = whole(def, names);
                            quote!(#enum_name::#variant(#whole))
                        }
                    })
                };
                options.iter().map(one).gather()
            }
        }
    }

    /// Arms of a match over an option (`list::Option`) that store it in `place`, an `Option` of the lifted type, or
    /// count it there.
    pub(crate) fn lift_arms(&self, collect: &'m Collect, place: &TokenStream) -> Result<TokenStream> {
        if collect.repeat.is_list() {
            let list_name = self.path(&collect.list_type);
            let options = options_of(&collect.from).into_iter().map(ident);
            return Ok(quote!(#(#list_name::#options { .. })|* => #place = #place.saturating_add(1),));
        }
        let arms = self.lift_pairs(collect)?.into_iter().map(|(option, value)| {
            let store = self.lift_store(collect, place, &value);
            quote!(#option => #store)
        });
        Ok(arms.gather())
    }

    /// A block that stores one lifted value in `place`.
    pub(crate) fn lift_store(
        &self,
        collect: &Collect,
        place: &TokenStream,
        value: &TokenStream,
    ) -> TokenStream {
        let twice = self.error("BadOption", "", &collect.list);
        match collect.repeat {
            Repeat::First => {
                quote!({ if #place.is_none() { #place = ::core::option::Option::Some(#value); } })
            }
            Repeat::Reject => quote! {{
                if #place.is_some() { return ::core::result::Result::Err(#twice); }
                #place = ::core::option::Option::Some(#value);
            }},
            Repeat::Last => quote!({ #place = ::core::option::Option::Some(#value); }),
            Repeat::List(_) | Repeat::All => quote!({ #place = #place.saturating_add(1); }),
        }
    }

    /// What a place that [`lift_arms`](Self::lift_arms) stores in begins as.
    pub(crate) fn lift_start(&self, collect: &Collect) -> TokenStream {
        if collect.repeat.is_list() { quote!(0usize) } else { quote!(::core::option::Option::None) }
    }

    /// What such a place makes of the list with these octets.
    pub(crate) fn lift_end(
        &self,
        collect: &Collect,
        place: &TokenStream,
        octets: &TokenStream,
    ) -> TokenStream {
        let s = &self.s;
        let seen = quote!(#s::options::Repeated::seen(#octets, #place));
        match collect.repeat {
            Repeat::First | Repeat::Last | Repeat::Reject => quote!(#place),
            Repeat::All => seen,
            Repeat::List(most) => {
                let (most, error) = (num(most), self.error("Unsupported", "", &collect.list));
                quote!(if #place > #most { return ::core::result::Result::Err(#error) } else { #seen })
            }
        }
    }

    /// Calls, behind a `Measure`, that hand it the options that a lifted value stands for.
    pub(crate) fn measure_lifted(&self, collect: &'m Collect, value: &TokenStream) -> Result<TokenStream> {
        match collect.repeat {
            Repeat::All => return Ok(quote!(.with_all(&#value, usize::MAX))),
            Repeat::List(most) => {
                let most = num(most);
                return Ok(quote!(.with_all(&#value, #most)));
            }
            Repeat::First | Repeat::Last | Repeat::Reject => {}
        }
        if !self.reaches_options(collect) {
            return self.write_lifted(collect, value);
        }
        let list = self.path(&collect.list_type);
        let one = |def: &'m OptionDef, names: &[Ident]| {
            let (len, align) = (self.option_len_name(def), alignment(def));
            quote!((#list::#len(#(#names),*).and_then(#list::whole_len), #align))
        };
        let arms = self.lift_arms_of(collect, &one)?;
        Ok(quote!(.with_one(#value.map(|one| match one { #arms }))))
    }

    /// The same behind a `Writer`.
    pub(crate) fn write_lifted(&self, collect: &'m Collect, value: &TokenStream) -> Result<TokenStream> {
        if collect.repeat.is_list() {
            return Ok(quote!(.with_all(&#value)));
        }
        if !self.reaches_options(collect) {
            let arms =
                self.lift_pairs(collect)?.into_iter().map(|(option, value)| quote!(#value => #option,));
            return Ok(quote!(.with(#value.map(|one| match one { #(#arms)* }))));
        }
        let list = self.path(&collect.list_type);
        let aligned = self.lift_arms_of(collect, &|def, _| alignment(def))?;
        let written = self.lift_arms_of(collect, &|def, names| {
            let put = self.option_put_name(def);
            quote!(#list::#put(out, #(#names),*))
        })?;
        // What each one is stays known to the compiler: no option is told apart once more to be written.
        Ok(quote! {
            .with_one(#value.map(|one| (match one { #aligned }, one)), |one, out| match one { #written })
        })
    }

    /// Whether the functions of the list's options can be called: those of another module are private.
    fn reaches_options(&self, collect: &Collect) -> bool {
        collect.list_type.module == self.module.name
    }

    /// Arms over a lifted value, with what `make` says of each option and the names of its fields.
    fn lift_arms_of(
        &self,
        collect: &'m Collect,
        make: &dyn Fn(&'m OptionDef, &[Ident]) -> TokenStream,
    ) -> Result<TokenStream> {
        let list = self.option_list(&collect.list_type)?;
        let mut arms = TokenStream::new();
        for (option, (_, value)) in options_of(&collect.from).into_iter().zip(self.lift_pairs(collect)?) {
            let def = self.option(list, option)?;
            let fields = self.lifted_fields(collect, def)?;
            let names: Vec<Ident> = fields.iter().map(|(field, _)| ident(&field.name)).gather();
            let made = make(def, &names);
            arms.extend(quote!(#value => #made,));
        }
        Ok(arms)
    }

    /// The list value of options that may be there several times: called as the field, unless something else is.
    pub(crate) fn repeated_name(&self, collect: &Collect) -> Ident {
        let name = camel(&collect.name);
        let list = self.option_list(&collect.list_type).ok();
        let all = self.all_collects();
        let mut before = all.iter().take_while(|other| !std::ptr::eq(**other, collect));
        let taken = self.module.types.iter().any(|def| def.name == name)
            || list.is_some_and(|list| list.options.iter().any(|def| self.whole_name(def) == name))
            || before.any(|other| other.name == collect.name && !same_options(other, collect));
        if !taken {
            return ident(&name);
        }
        let of: String = options_of(&collect.from).concat();
        let field = match &collect.from {
            CollectFrom::Value { field, .. } => camel(field),
            CollectFrom::Present { .. } | CollectFrom::Whole { .. } | CollectFrom::OneOf(_) => String::new(),
        };
        format_ident!("{of}{field}Options")
    }

    /// The type of a list value, and what tells it which options it is of.
    fn repeated(&self, collect: &'m Collect) -> Result<TokenStream> {
        let s = &self.s;
        let name = self.repeated_name(collect);
        let kept = format_ident!("{name}Of");
        let inner = self.lifted_one(collect)?.0;
        let (option, iter) = (self.path(&collect.list_type), self.list_iter(&collect.list_type));
        let pairs = self.lift_pairs(collect)?;
        let keep =
            pairs.iter().map(|(option, value)| quote!(#option => ::core::option::Option::Some(#value),));
        let items = pairs.iter().map(|(option, value)| quote!(#value => #option,));
        let names: Vec<String> =
            options_of(&collect.from).into_iter().map(|option| format!("`{option}`")).gather();
        let text = doc(&format!("Any number of options {}.", names.join(" and ")));
        let of = doc(&format!("Says which options [`{name}`] is of."));
        Ok(quote! {
            #text
            pub type #name<'a> = #s::options::Repeated<'a, #inner, #kept>;
            #of
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
            pub enum #kept {}
            impl<'a> #s::options::Kept<'a, #inner> for #kept {
                type Item = #option<'a>;
                type List = #iter<'a>;
                #[inline]
                fn list(octets: &'a [u8]) -> #iter<'a> { #iter::new(octets) }
                #[allow(unreachable_patterns)]
                #[inline]
                fn keep(item: #option<'a>) -> ::core::option::Option<#inner> {
                    match item { #(#keep)* _ => ::core::option::Option::None }
                }
                #[inline]
                fn item(value: #inner) -> #option<'a> { match value { #(#items)* } }
            }
        })
    }

    /// Whether reading a list for these options can fail.
    pub(crate) fn lift_fails(&self, collects: impl Iterator<Item = &'m Collect>) -> Result<bool> {
        let mut fails = false;
        for collect in collects {
            let list = self.option_list(&collect.list_type)?;
            fails |= is_fatal(list.truncated)
                || is_fatal(list.bad_len)
                || list.unknown == Unknown::Reject
                || matches!(collect.repeat, Repeat::Reject | Repeat::List(_));
        }
        Ok(fails)
    }
}

/// `(n, y)`, as the spec says it.
fn alignment(def: &OptionDef) -> TokenStream {
    let (n, y) = def.align.unwrap_or((1, 0));
    let (n, y) = (num(n), num(y));
    quote!((#n, #y))
}

fn same_options(a: &Collect, b: &Collect) -> bool {
    a.from == b.from && a.list_type == b.list_type && a.repeat.is_list() == b.repeat.is_list()
}

pub(crate) fn options_of(from: &CollectFrom) -> Vec<&str> {
    match from {
        CollectFrom::Value { option, .. }
        | CollectFrom::Present { option }
        | CollectFrom::Whole { option } => {
            vec![option]
        }
        CollectFrom::OneOf(options) => options.iter().map(|(_, option)| option.as_str()).gather(),
    }
}

fn kept_count(list: &OptionList, option: &OptionDef) -> usize {
    list.head.kept().chain(option.fields.iter().filter(|field| field.role == Role::Keep)).count()
}
