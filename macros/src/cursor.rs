//! A walk over tokens. The inputs of these macros are a few words: a parser for all of Rust would take longer to build than
//! the macros.

use proc_macro::token_stream::IntoIter;
use proc_macro::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use std::iter::Peekable;

/// What is wrong with a macro's input, and where.
pub(crate) struct Mistake {
    place: Span,
    message: String,
}

impl Mistake {
    pub(crate) fn new(place: Span, message: impl Into<String>) -> Self {
        Mistake { place, message: message.into() }
    }

    /// The code that makes the compiler say so.
    pub(crate) fn tokens(&self) -> TokenStream {
        let text = format!("::core::compile_error! {{ {} }}", Literal::string(&self.message));
        let code: TokenStream = text.parse().unwrap_or_default();
        let placed = code.into_iter().map(|mut token| {
            token.set_span(self.place);
            token
        });
        placed.collect()
    }
}

/// Tokens that are still to be read.
pub(crate) struct Cursor {
    tokens: Peekable<IntoIter>,
    /// Where the last one stands; at first, the macro itself.
    last: Span,
}

impl Cursor {
    pub(crate) fn new(tokens: TokenStream) -> Self {
        Cursor { tokens: tokens.into_iter().peekable(), last: Span::call_site() }
    }

    pub(crate) fn is_empty(&mut self) -> bool {
        self.tokens.peek().is_none()
    }

    /// Everything that is left.
    pub(crate) fn rest(&mut self) -> TokenStream {
        self.tokens.by_ref().collect()
    }

    /// Any token.
    pub(crate) fn token(&mut self, expected: &str) -> Result<TokenTree, Mistake> {
        let token = self.tokens.next().ok_or_else(|| Mistake::new(self.last, expected))?;
        self.last = token.span();
        Ok(token)
    }

    pub(crate) fn ident(&mut self, expected: &str) -> Result<Ident, Mistake> {
        match self.token(expected)? {
            TokenTree::Ident(ident) => Ok(ident),
            other => match transparent(&other) {
                Some(TokenTree::Ident(ident)) => Ok(ident),
                _ => Err(Mistake::new(other.span(), expected)),
            },
        }
    }

    pub(crate) fn punct(&mut self, wanted: char) -> Result<(), Mistake> {
        let expected = format!("expected `{wanted}`");
        match self.token(&expected)? {
            TokenTree::Punct(punct) if punct.as_char() == wanted => Ok(()),
            other => Err(Mistake::new(other.span(), expected)),
        }
    }

    /// What stands between brackets of this kind, if they come next.
    pub(crate) fn group(&mut self, delimiter: Delimiter) -> Option<Group> {
        let is_group = |token: &TokenTree| matches!(token, TokenTree::Group(g) if g.delimiter() == delimiter);
        match self.tokens.next_if(is_group) {
            Some(TokenTree::Group(group)) => Some(group),
            _ => None,
        }
    }

    pub(crate) fn text(&mut self, expected: &str) -> Result<(String, Span), Mistake> {
        if let Some(text) = self.maybe_text() {
            return Ok(text);
        }
        Err(Mistake::new(self.token(expected)?.span(), expected))
    }

    /// A string literal, if one comes next.
    pub(crate) fn maybe_text(&mut self) -> Option<(String, Span)> {
        let token = self.tokens.peek()?;
        let literal = match transparent(token).as_ref().unwrap_or(token) {
            TokenTree::Literal(literal) => literal.clone(),
            _ => return None,
        };
        let text = wireloom_codegen::unquoted(&literal.to_string())?;
        self.tokens.next();
        self.last = literal.span();
        Some((text, literal.span()))
    }
}

/// The only token in invisible brackets, which stand around what another macro was given.
fn transparent(token: &TokenTree) -> Option<TokenTree> {
    let TokenTree::Group(group) = token else { return None };
    let mut inner = group.stream().into_iter();
    let only = inner.next().filter(|_| group.delimiter() == Delimiter::None && inner.next().is_none())?;
    transparent(&only).or(Some(only))
}
