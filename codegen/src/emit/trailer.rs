//! Trailers: fields at the end of a packet, cut off before what is in front of them is looked at.

use super::cut::Mode;
use super::cx::{Cx, Result, unsupported};
use super::expr::{Scope, is_wide};
use super::names::num;
use super::shape::Shape;
use crate::code::TokenStream;
use crate::code::{format_ident, quote};
use crate::model::{Packet, Part};

impl<'m> Cx<'m> {
    /// Statements that cut the trailer's parts from the end of the local `rest`, the last one first.
    pub(crate) fn trailer_of(&self, packet: &'m Packet, mode: Mode) -> Result<TokenStream> {
        let (header, shape) = (Shape::header(packet), Shape::trailer(packet));
        if packet.trailer.is_empty() {
            return Ok(quote!());
        }
        let own = self.shape_lookup(&shape, self.local_access(&shape));
        let outer = self.local_lookup(&header);
        let lookup = |name: &str| own(name).or_else(|| outer(name));
        let wide = is_wide(header.fields) || is_wide(shape.fields);
        let scope = Scope { lookup: &lookup, payload_len: None, octets: Some(quote!(octets)), wide };
        let mut out = TokenStream::new();
        for (index, part) in shape.parts.iter().enumerate().rev() {
            out.extend(self.cut_back(&shape, index, &scope, mode)?);
            out.extend(self.checks(&shape, part, &scope, mode)?);
        }
        Ok(out)
    }

    fn cut_back(
        &self,
        shape: &Shape<'m>,
        index: usize,
        scope: &Scope<'_>,
        mode: Mode,
    ) -> Result<TokenStream> {
        let part = &shape.parts[index];
        let name = shape.part_name(index);
        let truncated = self.fail(mode, "Truncated", &shape.owner, shape.first_field(part));
        let some = quote!(::core::option::Option::Some);
        let none = quote!(::core::option::Option::None);
        let (take, when) = match part {
            Part::Fixed { octets, when, .. } => {
                let n = num(*octets);
                (quote!(let #some((rest, #name)) = rest.split_last_chunk::<#n>() else { #truncated };), when)
            }
            Part::Variable { field, when } => {
                let field = &shape.fields[*field];
                let Some(len) = self.cut_len(shape, field, scope, mode)? else {
                    return unsupported(format!("`{}`: the rest, in a trailer", field.name));
                };
                let take = quote! {
                    let #some((rest, #name)) = rest.len().checked_sub(#len).and_then(|at| rest.split_at_checked(at)) else { #truncated };
                };
                (take, when)
            }
            Part::Loose { .. } => {
                return unsupported(format!(
                    "`{}`: bits under different conditions in a trailer",
                    shape.first_field(part)
                ));
            }
        };
        let seen = format_ident!("seen_{}", name.to_string().trim_start_matches("r#"));
        let fixed = matches!(part, Part::Fixed { .. });
        let keep = (mode == Mode::Partial).then(|| match when {
            None => quote!(#seen = #some(#name);),
            Some(_) if fixed => quote!(#seen = match #name { #some(part) => #some(part), #none => #none };),
            Some(_) => quote!(#seen = #name;),
        });
        let cut = match when {
            None => quote!(#take #keep),
            Some(when) => {
                let when = scope.condition(when)?;
                quote! {
                    let (rest, #name) = if #when { #take (rest, #some(#name)) } else { (rest, #none) };
                    #keep
                }
            }
        };
        let check = match part {
            Part::Variable { field, .. } => {
                self.check_variable(shape, &shape.fields[*field], when.is_some(), mode)?
            }
            _ => quote!(),
        };
        Ok(quote!(#cut #check))
    }
}
