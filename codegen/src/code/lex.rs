//! Text to tokens: what generated code and templates consist of.

use super::{Delimiter, Group, Ident, Literal, Punct, Spacing, TokenStream, TokenTree};

/// Operators of more than one character, the longer ones first.
const OPERATORS: &[&str] = &[
    "..=", "...", "<<=", ">>=", "&&", "||", "::", "->", "=>", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=",
    "%=", "^=", "&=", "|=", "<<", ">>", "..",
];

/// The tokens of a text; `None` where it is no Rust.
pub(super) fn lex(text: &str) -> Option<TokenStream> {
    let mut open: Vec<(Delimiter, Vec<TokenTree>)> = vec![(Delimiter::None, Vec::new())];
    let mut rest = text.trim_start();
    while let Some(c) = rest.chars().next() {
        let (_, trees) = open.last_mut()?;
        let len = match c {
            '(' | '[' | '{' => {
                open.push((delimiter(c), Vec::new()));
                1
            }
            ')' | ']' | '}' => {
                let (delimiter_, trees) = open.pop()?;
                if delimiter_ != delimiter(c) {
                    return None;
                }
                let group = Group::new(delimiter_, TokenStream::from(trees));
                open.last_mut()?.1.push(TokenTree::Group(group));
                1
            }
            '/' if rest.starts_with("///") => doc(rest, trees),
            _ => token(rest, c, trees)?,
        };
        rest = rest.get(len..)?.trim_start();
    }
    match open.pop()? {
        (Delimiter::None, trees) => Some(TokenStream::from(trees)),
        _ => None,
    }
}

fn delimiter(bracket: char) -> Delimiter {
    match bracket {
        '(' | ')' => Delimiter::Parenthesis,
        '[' | ']' => Delimiter::Bracket,
        _ => Delimiter::Brace,
    }
}

/// A comment that is documentation, as the attribute it stands for.
fn doc(rest: &str, trees: &mut Vec<TokenTree>) -> usize {
    let line = rest.lines().next().unwrap_or("");
    let attribute = vec![
        TokenTree::Ident(Ident::new("doc")),
        punct('=', Spacing::Alone),
        TokenTree::Literal(Literal::string(&line[3..])),
    ];
    trees.push(punct('#', Spacing::Alone));
    trees.push(TokenTree::Group(Group::new(Delimiter::Bracket, TokenStream::from(attribute))));
    line.len()
}

/// One token, and its length.
fn token(rest: &str, c: char, trees: &mut Vec<TokenTree>) -> Option<usize> {
    if let Some(len) = literal(rest, c)? {
        trees.push(TokenTree::Literal(Literal { text: rest.get(..len)?.into() }));
        return Some(len);
    }
    if c == '\'' {
        trees.push(punct(c, Spacing::Joint));
        return Some(1);
    }
    if c == '_' || c.is_alphabetic() {
        let start = if rest.starts_with("r#") { 2 } else { 0 };
        let len = start + word(&rest[start..]);
        trees.push(TokenTree::Ident(Ident { text: rest[..len].into() }));
        return Some(len);
    }
    let operator = OPERATORS.iter().find(|operator| rest.starts_with(**operator));
    let len = operator.map_or(c.len_utf8(), |operator| operator.len());
    if operator.is_none() && !"!#$%&*+,-./:;<=>?@^|~".contains(c) {
        return None;
    }
    let marks = rest[..len].char_indices();
    trees.extend(marks.map(|(at, mark)| {
        let last = at + mark.len_utf8() == len;
        punct(mark, if last { Spacing::Alone } else { Spacing::Joint })
    }));
    Some(len)
}

fn punct(mark: char, spacing: Spacing) -> TokenTree {
    TokenTree::Punct(Punct { mark, spacing })
}

/// The octets of a word at the beginning.
fn word(rest: &str) -> usize {
    rest.find(|c: char| c != '_' && !c.is_alphanumeric()).unwrap_or(rest.len())
}

/// The length of a literal, if one begins here; nothing where it never ends.
#[allow(clippy::option_option)]
fn literal(rest: &str, c: char) -> Option<Option<usize>> {
    if c.is_ascii_digit() {
        return Some(Some(word(rest)));
    }
    let prefix = usize::from(c == 'b');
    let quoted = &rest[prefix..];
    if quoted.starts_with('"') {
        return Some(Some(prefix + end_of_quoted(quoted, '"')?));
    }
    if quoted.starts_with('\'') && (prefix == 1 || is_character(quoted)) {
        return Some(Some(prefix + end_of_quoted(quoted, '\'')?));
    }
    let Some(raw) = quoted.strip_prefix('r') else { return Some(None) };
    let hashes = raw.len() - raw.trim_start_matches('#').len();
    if !raw[hashes..].starts_with('"') {
        return Some(None);
    }
    let closing = format!("\"{}", &raw[..hashes]);
    let body = &raw[hashes + 1..];
    Some(Some(prefix + 1 + hashes + 1 + body.find(&closing)? + closing.len()))
}

/// `'a'` and not `'a`.
fn is_character(quoted: &str) -> bool {
    let mut chars = quoted.chars().skip(1);
    chars.next() == Some('\\') || chars.next() == Some('\'')
}

/// Behind the closing quote.
fn end_of_quoted(quoted: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in quoted.char_indices().skip(1) {
        if c == quote && !escaped {
            return Some(at + 1);
        }
        escaped = c == '\\' && !escaped;
    }
    None
}
