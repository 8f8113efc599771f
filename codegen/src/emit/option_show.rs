//! How the kept values of an option show themselves. A record among them is what it means, which is written to be shown.

use super::cx::{Cx, Result};
use super::names::num;
use super::value::Kind;
use crate::code::{TokenStream, quote};

impl<'m> Cx<'m> {
    /// An expression that shows a kept value in the sink `f`; of type `fmt::Result`.
    pub(super) fn show_kept(&self, kind: &Kind, value: &TokenStream) -> Result<TokenStream> {
        let s = &self.s;
        Ok(match kind {
            Kind::Rich { tags: tags @ 1.., view, .. } => {
                let tags = num(*tags);
                let show = quote!(|octets, tags, f| #s::show_union::<#view<'_>>(octets, tags, #tags, f));
                quote!(#s::print::Sink::display(f, &#s::WrittenUnion { repr: #value, show: #show }))
            }
            Kind::Rich { view, .. } => {
                let written = self.written(view, value);
                quote!(#s::print::Sink::display(f, &#written))
            }
            Kind::Records { view, .. } => {
                let written = self.written(view, &quote!(repr));
                quote!(#s::print::list(f, ::core::iter::Iterator::map(#value.iter(), |repr| #written)))
            }
            kind => self.show_value(kind, value)?,
        })
    }

    /// A statement that shows a kept value to a visitor: a value, or a structure.
    pub(super) fn walk_kept(&self, label: &str, kind: &Kind, value: &TokenStream) -> TokenStream {
        let s = &self.s;
        let walk =
            |view: &TokenStream| quote!(|octets, visitor| #s::walk_record::<#view<'_>>(octets, visitor));
        match kind {
            Kind::Rich { tags: tags @ 1.., view, .. } => {
                let tags = num(*tags);
                let walk =
                    quote!(|octets, tags, visitor| #s::walk_union::<#view<'_>>(octets, tags, #tags, visitor));
                quote!(visitor.enter(#label); #s::walk_written_union(&#value, visitor, #walk); visitor.leave();)
            }
            Kind::Rich { view, .. } => {
                let walk = walk(view);
                quote!(visitor.enter(#label); #s::walk_written(&#value, visitor, #walk); visitor.leave();)
            }
            Kind::Records { view, .. } => {
                let walk = walk(view);
                quote! {
                    visitor.enter(#label);
                    for repr in #value.iter() {
                        visitor.enter(<#view<'_> as #s::Record<'_>>::NAME);
                        #s::walk_written(&repr, visitor, #walk);
                        visitor.leave();
                    }
                    visitor.leave();
                }
            }
            kind => {
                let value = self.walk_value(kind, value, true);
                quote!(visitor.field(#label, #value);)
            }
        }
    }

    fn written(&self, view: &TokenStream, value: &TokenStream) -> TokenStream {
        let s = &self.s;
        quote!(#s::Written { repr: #value, show: |octets, f| #s::show_record::<#view<'_>>(octets, f) })
    }
}
