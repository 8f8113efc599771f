//! What stands between the brackets of a macro.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{Parse, ParseStream, Result};
use syn::{Ident, LitStr, Token};

/// Where a spec is.
pub(crate) enum Spec {
    /// A file, relative to the crate's manifest.
    File(String),
    /// One that comes with wireloom.
    Builtin(String),
    /// Its text.
    Inline(String),
}

/// Where the items go.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    /// Into a module of the spec's name.
    Module,
    /// Where the macro stands: a file that has more to say.
    Here,
}

/// `"specs/x.ron"`, `udp`, `Protocol( … )`, or the text as a raw string; then perhaps `, here`, `, without = "feature"` and
/// `, crate = ::net`.
pub(crate) struct Input {
    pub(crate) spec: Spec,
    pub(crate) span: Span,
    pub(crate) place: Place,
    pub(crate) krate: Option<TokenStream>,
    /// A feature whose variants are left out.
    pub(crate) without: Option<String>,
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let span = input.span();
        let spec = if input.peek(LitStr) {
            let text = input.parse::<LitStr>()?.value();
            if text.contains('(') { Spec::Inline(text) } else { Spec::File(text) }
        } else {
            let name = input.parse::<Ident>()?;
            if input.peek(syn::token::Paren) {
                let body = input.parse::<TokenTree>()?;
                // The text as it was written keeps the lines of diagnostics; tokens alone have lost them.
                let text = body.span().source_text().unwrap_or_else(|| body.to_string());
                Spec::Inline(format!("{name}{text}"))
            } else {
                Spec::Builtin(name.to_string())
            }
        };
        let (mut place, mut krate, mut without) = (Place::Module, None, None);
        while input.peek(Token![,]) {
            input.parse::<Token![,]>()?;
            if input.peek(Token![crate]) {
                input.parse::<Token![crate]>()?;
                input.parse::<Token![=]>()?;
                krate = Some(input.parse::<TokenStream>()?);
            } else if !input.is_empty() {
                let word = input.parse::<Ident>()?;
                if word == "here" {
                    place = Place::Here;
                } else if word == "without" {
                    input.parse::<Token![=]>()?;
                    without = Some(input.parse::<LitStr>()?.value());
                } else {
                    let expected = "expected `here`, `without = \"feature\"` or `crate = ::path`";
                    return Err(syn::Error::new(word.span(), expected));
                }
            }
        }
        Ok(Input { spec, span, place, krate, without })
    }
}

/// `"specs/a.ron", "specs/b.ron"`, and perhaps `crate = ::net`.
pub(crate) struct List {
    pub(crate) files: Vec<(String, Span)>,
    pub(crate) krate: Option<TokenStream>,
}

impl Parse for List {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut list = List { files: Vec::new(), krate: None };
        while !input.is_empty() {
            if input.peek(Token![crate]) {
                input.parse::<Token![crate]>()?;
                input.parse::<Token![=]>()?;
                list.krate = Some(input.parse::<TokenStream>()?);
            } else {
                let file = input.parse::<LitStr>()?;
                list.files.push((file.value(), file.span()));
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
        }
        Ok(list)
    }
}

/// An inline module, taken apart.
pub(crate) struct Module {
    /// Attributes, visibility, `mod` and the name.
    pub(crate) head: TokenStream,
    /// What stands between its braces.
    pub(crate) items: TokenStream,
}

impl Parse for Module {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut head = TokenStream::new();
        while !input.is_empty() {
            if input.peek(syn::token::Brace) {
                let TokenTree::Group(body) = input.parse::<TokenTree>()? else { break };
                return Ok(Module { head, items: body.stream() });
            }
            let token = input.parse::<TokenTree>()?;
            head.extend(quote!(#token));
        }
        Err(input.error("expected an inline module: `mod name { … }`"))
    }
}
