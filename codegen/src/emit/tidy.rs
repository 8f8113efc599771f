//! Takes away the parentheses that emitters put around what may stand anywhere, where it stands alone: compilers warn
//! of them, and people read them.

use crate::code::{Delimiter, Group, Spacing, TokenStream, TokenTree};
use crate::gather::Gather;

/// The same code without parentheses that mean nothing.
pub(crate) fn tidy(code: TokenStream) -> TokenStream {
    tidy_in(code, Delimiter::None)
}

fn tidy_in(code: TokenStream, around: Delimiter) -> TokenStream {
    let tokens: Vec<TokenTree> = code.into_iter().map(inside).gather();
    let mut out: Vec<TokenTree> = Vec::with_capacity(tokens.len());
    let mut closure = Closure::None;
    for (nth, token) in tokens.iter().enumerate() {
        closure = closure.after(token, out.last());
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                let begins = closure == Closure::Body || begins_expression(&out);
                if is_idle(group, begins, around, &out, tokens.get(nth + 1)) {
                    out.extend(group.stream());
                } else {
                    out.push(token.clone());
                }
            }
            _ => out.push(token.clone()),
        }
    }
    out.into_iter().gather()
}

fn inside(token: TokenTree) -> TokenTree {
    match token {
        TokenTree::Group(group) => {
            let tidied = tidy_in(group.stream(), group.delimiter());
            TokenTree::Group(Group::new(group.delimiter(), tidied))
        }
        TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => token,
    }
}

/// Where the parameters of a closure are; both ends look like an operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closure {
    None,
    Parameters,
    /// The bar was just closed.
    Closed,
    /// The token is the first one of the body.
    Body,
}

impl Closure {
    fn after(self, token: &TokenTree, before: Option<&TokenTree>) -> Self {
        let bar = is_punct(token, '|');
        match self {
            Closure::Parameters if bar => Closure::Closed,
            Closure::Parameters => Closure::Parameters,
            Closure::Closed => Closure::Body,
            Closure::None | Closure::Body => {
                let opens = match before {
                    None => true,
                    Some(TokenTree::Punct(punct)) => matches!(punct.as_char(), ',' | '='),
                    Some(TokenTree::Ident(word)) => word == "move",
                    Some(TokenTree::Group(_) | TokenTree::Literal(_)) => false,
                };
                if bar && opens { Closure::Parameters } else { Closure::None }
            }
        }
    }
}

fn is_punct(token: &TokenTree, wanted: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == wanted)
}

/// Whether an expression begins behind these tokens that nothing before it binds to.
fn begins_expression(before: &[TokenTree]) -> bool {
    match before.last() {
        None => true,
        Some(TokenTree::Punct(punct)) => match punct.as_char() {
            ',' | ';' => true,
            // `=` and `=>`, and not the end of `==`, `<=` and the like.
            '=' => !joined(before, 1),
            '>' => joined(before, 1) && before.iter().rev().nth(1).is_some_and(|token| is_punct(token, '=')),
            _ => false,
        },
        Some(TokenTree::Ident(word)) => word == "match" || word == "if" || word == "return",
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        Some(TokenTree::Literal(_)) => false,
    }
}

/// Whether the token before the last one is written together with it.
fn joined(tokens: &[TokenTree], last: usize) -> bool {
    let before = tokens.iter().rev().nth(last);
    matches!(before, Some(TokenTree::Punct(punct)) if punct.spacing() == Spacing::Joint)
}

/// Whether these parentheses, within `around` and behind `before`, change nothing.
fn is_idle(
    group: &Group,
    begins: bool,
    around: Delimiter,
    before: &[TokenTree],
    next: Option<&TokenTree>,
) -> bool {
    let content: Vec<TokenTree> = group.stream().into_iter().gather();
    let tuple = content.is_empty() || content.iter().any(|token| is_punct(token, ','));
    let called = matches!(next, Some(TokenTree::Group(g)) if g.delimiter() == Delimiter::Parenthesis);
    if tuple || called || is_list_of_arguments(before) {
        return false;
    }
    if is_chain(&content) {
        // `1.max` would be read as a float by people, if not by the compiler.
        let number = matches!(content.as_slice(), [TokenTree::Literal(_)]);
        return !(number && next.is_some_and(|token| is_punct(token, '.')));
    }
    let ends = match next {
        None => true,
        Some(TokenTree::Punct(punct)) => matches!(punct.as_char(), ',' | ';'),
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace && !has_braces(&content),
        Some(TokenTree::Ident(word)) => word == "else",
        Some(TokenTree::Literal(_)) => false,
    };
    let statement = matches!(around, Delimiter::Brace | Delimiter::None);
    begins && ends && !(statement && is_block(&content, before))
}

/// Behind a name, a type's parameters or a call, parentheses hold arguments.
fn is_list_of_arguments(before: &[TokenTree]) -> bool {
    match before.last() {
        Some(TokenTree::Ident(word)) => {
            !["match", "if", "return", "in", "else", "break", "while"].iter().any(|keyword| word == keyword)
        }
        Some(TokenTree::Group(group)) => group.delimiter() != Delimiter::Brace,
        // `Type::<T>(…)` and `-> (T)`; `=> (…)` is an arm.
        Some(TokenTree::Punct(punct)) => {
            let arm =
                joined(before, 1) && before.iter().rev().nth(1).is_some_and(|token| is_punct(token, '='));
            (punct.as_char() == '>' && !arm) || punct.as_char() == '!' && is_macro(before)
        }
        Some(TokenTree::Literal(_)) | None => false,
    }
}

/// `name!` and not a negation.
fn is_macro(before: &[TokenTree]) -> bool {
    matches!(before.iter().rev().nth(1), Some(TokenTree::Ident(word)) if word != "return" && word != "if")
}

/// A name, a call, a field of something: what binds stronger than any operator.
fn is_chain(content: &[TokenTree]) -> bool {
    content.iter().enumerate().all(|(nth, token)| match token {
        TokenTree::Ident(word) => !["as", "if", "match", "move", "return", "break", "mut", "let"]
            .iter()
            .any(|keyword| word == keyword),
        // A range has two dots.
        TokenTree::Punct(punct) if punct.as_char() == '.' => {
            !content.get(nth + 1).is_some_and(|next| is_punct(next, '.'))
        }
        TokenTree::Punct(punct) => punct.as_char() == ':',
        TokenTree::Literal(_) => true,
        TokenTree::Group(group) => group.delimiter() != Delimiter::Brace,
    })
}

fn has_braces(content: &[TokenTree]) -> bool {
    content.iter().any(|token| matches!(token, TokenTree::Group(g) if g.delimiter() == Delimiter::Brace))
}

/// `if` and `match` at the beginning of a statement would end it where their block ends, if something follows that.
fn is_block(content: &[TokenTree], before: &[TokenTree]) -> bool {
    let block = matches!(content.first(), Some(TokenTree::Ident(word)) if word == "if" || word == "match");
    let goes_on = content.iter().enumerate().any(|(nth, token)| {
        let brace = matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        let next = content.get(nth + 1);
        brace && next.is_some_and(|next| !matches!(next, TokenTree::Ident(word) if word == "else"))
    });
    block && goes_on && !before.last().is_some_and(|token| is_punct(token, '='))
}
