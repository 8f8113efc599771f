//! How a list is read for the options that are lifted from it: by kind, without an enum in between.

use super::cut::is_fatal;
use super::cx::{Cx, Result};
use super::lift::options_of;
use super::names::{ident, num};
use super::options_head::rules_name;
use super::shape::Shape;
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Collect, OnBad, OptionDef, OptionList, Part, Unknown};

/// What is read from a list, and where it goes.
pub(crate) struct Lifting<'c, 'm> {
    /// All of one list.
    pub(crate) collects: &'c [&'m Collect],
    /// For each a place, as [`Cx::lift_store`] wants it.
    pub(crate) places: &'c [TokenStream],
    /// The octets of the list.
    pub(crate) octets: TokenStream,
    /// The list's iterator.
    pub(crate) options: TokenStream,
}

impl<'m> Cx<'m> {
    /// Statements that walk over a list and store what is lifted from it. Mistakes that the spec does not pass over
    /// return; where there can be none, so does nothing else.
    pub(crate) fn lift_walk(&self, lifting: &Lifting<'_, 'm>) -> Result<TokenStream> {
        let Some(first) = lifting.collects.first() else { return Ok(quote!()) };
        let list = self.option_list(&first.list_type)?;
        if first.list_type.module != self.module.name || !list.head.is_plain() {
            return self.walk_options(lifting);
        }
        let s = &self.s;
        let name = self.path(&first.list_type);
        let rules = rules_name(&first.list_type.name);
        let malformed = self.malformed(&first.list_type.name, list);
        let bad_len = match list.bad_len {
            OnBad::Skip => quote!(_ => {}),
            OnBad::Stop => quote!(_ => break),
            OnBad::Reject => {
                quote!(::core::result::Result::Err(error) => return ::core::result::Result::Err(error.in_option()))
            }
        };
        let cut = if is_fatal(list.truncated) {
            quote!(return ::core::result::Result::Err(#malformed))
        } else {
            quote!(break)
        };
        let arms = self.kind_arms(lifting, list, &bad_len)?;
        // What is not lifted is read only where it could be refused.
        let others = match (list.bad_len, list.unknown) {
            (OnBad::Skip, Unknown::Keep | Unknown::Skip) => quote!(_ => {}),
            (OnBad::Skip | OnBad::Stop | OnBad::Reject, unknown) => {
                let unknown = (unknown == Unknown::Reject).then(|| {
                    quote!(::core::result::Result::Ok(#name::Unknown { .. }) => return ::core::result::Result::Err(#malformed),)
                });
                quote! {
                    kind => match #name::read(kind, value) {
                        #unknown
                        ::core::result::Result::Ok(_) => {}
                        #bad_len,
                    },
                }
            }
        };
        let octets = &lifting.octets;
        Ok(quote! {
            let mut rest: &[u8] = #octets;
            loop {
                match #s::options::next(&mut rest, &#rules) {
                    #s::options::Step::End => break,
                    #s::options::Step::Cut { .. } => #cut,
                    #s::options::Step::Item { kind, value } => match kind { #arms #others },
                }
            }
        })
    }

    fn kind_arms(
        &self,
        lifting: &Lifting<'_, 'm>,
        list: &'m OptionList,
        bad_len: &TokenStream,
    ) -> Result<TokenStream> {
        let mut arms = TokenStream::new();
        for (collect, place) in lifting.collects.iter().zip(lifting.places) {
            let name = self.path(&collect.list_type);
            for (option, (_, value)) in options_of(&collect.from).into_iter().zip(self.lift_pairs(collect)?) {
                let def = self.option(list, option)?;
                let (kind, read) = (num(def.kind), self.option_read_name(def));
                let fields = self.field_names(collect, def)?;
                let (fields, store) = if collect.repeat.is_list() {
                    (quote!(_), self.lift_store(collect, place, &quote!(())))
                } else {
                    (tuple(&fields), self.lift_store(collect, place, &value))
                };
                arms.extend(quote! {
                    #kind => match #name::#read(value) {
                        ::core::result::Result::Ok(#fields) => #store,
                        #bad_len,
                    },
                });
            }
        }
        Ok(arms)
    }

    /// The same by the list's iterator.
    fn walk_options(&self, lifting: &Lifting<'_, 'm>) -> Result<TokenStream> {
        let collects = lifting.collects.iter().copied();
        let item = if self.lift_fails(collects.clone())? {
            quote!(option?)
        } else {
            quote!(match option {
                ::core::result::Result::Ok(option) => option,
                ::core::result::Result::Err(_) => break,
            })
        };
        let arms = collects
            .zip(lifting.places)
            .map(|(collect, place)| self.lift_arms(collect, place))
            .gather::<Result<Vec<_>>>()?;
        let options = &lifting.options;
        Ok(quote! {
            for option in #options {
                #[allow(unreachable_patterns)]
                match #item { #(#arms)* _ => {} }
            }
        })
    }

    /// Statements that look whether a list of the header is what it is most of the time: one option of fixed size, put
    /// where it likes to begin. Then it is stored, and `done` returned. Only an option that has an `align` is worth it:
    /// whoever fills up for it means it to stand alone.
    pub(crate) fn lift_alone(
        &self,
        lifting: &Lifting<'_, 'm>,
        header: &Shape<'m>,
        done: &TokenStream,
    ) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for (collect, place) in lifting.collects.iter().zip(lifting.places) {
            let list = self.option_list(&collect.list_type)?;
            let Some(base) = self.lifts_alone(collect, list, header) else { continue };
            let name = self.path(&collect.list_type);
            for (option, (_, value)) in options_of(&collect.from).into_iter().zip(self.lift_pairs(collect)?) {
                let def = self.option(list, option)?;
                let Some(alone) = alone(def, list, base) else { continue };
                let (before, behind) = (&alone.before, &alone.behind);
                let (len, read) = (num(alone.len), self.option_read_name(def));
                let fields = tuple(&self.field_names(collect, def)?);
                let store = self.lift_store(collect, place, &value);
                let octets = &lifting.octets;
                out.extend(quote! {
                    if let ::core::result::Result::Ok([#(#before,)* value @ .., #(#behind),*]) = <&[u8; #len] as ::core::convert::TryFrom<&[u8]>>::try_from(#octets) {
                        if let ::core::result::Result::Ok(#fields) = #name::#read(value) {
                            #store
                            return #done;
                        }
                    }
                });
            }
        }
        Ok(out)
    }

    /// Octets in front of the list, where what is lifted from it can be told by its octets when it stands alone.
    pub(crate) fn lifts_alone(
        &self,
        collect: &Collect,
        list: &OptionList,
        header: &Shape<'m>,
    ) -> Option<usize> {
        let plain = list.head.is_plain() && collect.list_type.module == self.module.name;
        header.octets_before(&collect.list).filter(|_| plain && !collect.repeat.is_list())
    }

    pub(crate) fn field_names(&self, collect: &'m Collect, def: &'m OptionDef) -> Result<Vec<Ident>> {
        Ok(self.lifted_fields(collect, def)?.iter().map(|(field, _)| ident(&field.name)).gather())
    }

    /// The function that reads an option's value.
    pub(crate) fn option_read_name(&self, option: &OptionDef) -> Ident {
        format_ident!("read_{}", super::names::snake(&option.name))
    }
}

/// A list with one option.
pub(crate) struct Alone {
    /// What fills the room in front of the option, its kind and its length.
    before: Vec<u8>,
    pub(crate) behind: Vec<u8>,
    pub(crate) len: usize,
}

impl Alone {
    /// What fills the room in front of the option.
    pub(crate) fn gap(&self) -> &[u8] {
        self.before.get(..self.before.len().saturating_sub(2)).unwrap_or(&[])
    }
}

pub(crate) fn alone(def: &OptionDef, list: &OptionList, base: usize) -> Option<Alone> {
    let (n, y) = def.align.map(|(n, y)| (usize::from(n), usize::from(y)))?;
    let [Part::Fixed { octets, when: None, .. }] = def.parts.as_slice() else { return None };
    let gap = (0..n).find(|gap| (base + gap) % n == y % n)?;
    let nop = list.nop.first().copied().or(list.end).unwrap_or(0);
    let says = match list.counts {
        crate::model::Counts::Whole => octets + 2,
        crate::model::Counts::Value => *octets,
    };
    if says % list.unit != 0 || list.always_end || list.item_pad > 1 {
        return None;
    }
    let mut before = vec![u8::try_from(nop).ok()?; gap];
    before.push(u8::try_from(def.kind).ok()?);
    before.push(u8::try_from(says / list.unit).ok()?);
    let end = base + before.len() + octets;
    let pad = end.next_multiple_of(list.pad_to.max(1)) - end;
    let behind = vec![u8::try_from(list.end.unwrap_or(0)).ok()?; pad];
    Some(Alone { len: before.len() + octets + pad, before, behind })
}

/// What a function that reads an option hands back: nothing, the one value, or several.
pub(crate) fn tuple(names: &[Ident]) -> TokenStream {
    match names {
        [name] => quote!(#name),
        _ => quote!((#(#names),*)),
    }
}
