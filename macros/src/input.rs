//! What stands between the brackets of a macro.

use crate::cursor::{Cursor, Mistake};
use proc_macro::{Delimiter, Span, TokenStream, TokenTree};

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

impl Input {
    pub(crate) fn parse(tokens: TokenStream) -> Result<Self, Mistake> {
        let mut cursor = Cursor::new(tokens);
        let (spec, span) = spec(&mut cursor)?;
        let mut input = Input { spec, span, place: Place::Module, krate: None, without: None };
        while !cursor.is_empty() {
            cursor.punct(',')?;
            if cursor.is_empty() {
                break;
            }
            let word = cursor.ident(EXPECTED)?;
            match word.to_string().as_str() {
                "here" => input.place = Place::Here,
                "without" => {
                    cursor.punct('=')?;
                    input.without = Some(cursor.text("expected a feature's name in quotes")?.0);
                }
                "crate" => {
                    cursor.punct('=')?;
                    input.krate = Some(cursor.rest());
                }
                _ => return Err(Mistake::new(word.span(), EXPECTED)),
            }
        }
        Ok(input)
    }
}

const EXPECTED: &str = "expected `here`, `without = \"feature\"` or `crate = ::path`";

fn spec(cursor: &mut Cursor) -> Result<(Spec, Span), Mistake> {
    if let Some((text, span)) = cursor.maybe_text() {
        let spec = if text.contains('(') { Spec::Inline(text) } else { Spec::File(text) };
        return Ok((spec, span));
    }
    let name = cursor.ident("expected a file's name in quotes, the name of a spec, or `Protocol(…)`")?;
    let Some(body) = cursor.group(Delimiter::Parenthesis) else {
        return Ok((Spec::Builtin(name.to_string()), name.span()));
    };
    // The text as it was written keeps the lines of diagnostics; tokens alone have lost them.
    let text = body.span().source_text().unwrap_or_else(|| body.to_string());
    Ok((Spec::Inline(format!("{name}{text}")), name.span()))
}

/// `"specs/a.ron", "specs/b.ron"`, and perhaps `crate = ::net`.
pub(crate) struct List {
    pub(crate) files: Vec<(String, Span)>,
    pub(crate) krate: Option<TokenStream>,
}

impl List {
    pub(crate) fn parse(tokens: TokenStream) -> Result<Self, Mistake> {
        let mut cursor = Cursor::new(tokens);
        let mut list = List { files: Vec::new(), krate: None };
        while !cursor.is_empty() {
            if let Some(file) = cursor.maybe_text() {
                list.files.push(file);
            } else {
                let expected = "expected a file's name in quotes, or `crate = ::path`";
                let word = cursor.ident(expected)?;
                if word.to_string() != "crate" {
                    return Err(Mistake::new(word.span(), expected));
                }
                cursor.punct('=')?;
                list.krate = Some(cursor.rest());
            }
            if !cursor.is_empty() {
                cursor.punct(',')?;
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

impl Module {
    pub(crate) fn parse(tokens: TokenStream) -> Result<Self, Mistake> {
        let mut cursor = Cursor::new(tokens);
        let (mut head, mut is_module) = (TokenStream::new(), false);
        loop {
            // What else has braces, such as a function, would leave what is generated without its types.
            if let Some(body) = cursor.group(Delimiter::Brace).filter(|_| is_module) {
                return Ok(Module { head, items: body.stream() });
            }
            let token = cursor.token("expected an inline module: `mod name { … }`")?;
            is_module |= matches!(&token, TokenTree::Ident(word) if word.to_string() == "mod");
            head.extend([token]);
        }
    }
}
