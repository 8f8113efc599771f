//! All mistakes of a spec come at once, and none that only follows from another one.
//!
//! What could not be read is poison: what the rules say of it, of the list that it is missing from, and of the names that
//! it has, is kept back until it is mended.

use crate::catalogue::File;
use crate::diagnostic::{Code, Diagnostic};
use crate::gather::Gather;
use crate::sorted::Set;
use crate::span::Span;
use std::sync::Arc;

/// Keeps the mistakes that would be there if the text had been read to its end.
pub(crate) fn keep_certain(mistakes: &mut Vec<Diagnostic>, main: &File) {
    let text = |span: Span| main.text.text.get(span.lo..span.hi).unwrap_or("");
    let words: Set<&str> =
        main.damage.iter().flat_map(|damage| text(damage.element).split(|c| !is_in_word(c))).gather();
    let whole = main.damage.iter().any(|damage| damage.whole);
    mistakes.retain(|mistake| {
        if !Arc::ptr_eq(&mistake.file, &main.text) {
            return true;
        }
        // Of the spec as a whole.
        if mistake.span == main.spec.name.span()
            && main.damage.iter().any(|damage| damage.list.is_some() || damage.whole)
        {
            return mistake.code == Code::W016;
        }
        let places = [Some(mistake.span), mistake.also.as_ref().map(|(span, _)| *span)];
        let unclear = |place: Span| {
            let meets = |span: Span| span.holds(place) || place.holds(span);
            main.damage.iter().any(|damage| {
                let list = damage.list.filter(|list| list.holds(place));
                meets(damage.element) || list.is_some() && !is_of_itself(mistake.code)
            })
        };
        // Every other part of a message in backticks is a name, or an expression.
        let named = mistake.message.split('`').skip(1).step_by(2);
        let mut named = named.flat_map(|part| part.split(|c| !is_in_word(c))).filter(|word| !word.is_empty());
        !places.into_iter().flatten().any(unclear)
            && (is_alone(mistake.code) || !named.any(|word| words.contains(word)))
            && (is_of_itself(mistake.code) || !whole)
    });
}

fn is_in_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// Whether a mistake of this rule is one whatever else the spec says.
fn is_of_itself(code: Code) -> bool {
    use Code::*;
    match code {
        W001 | W002 | W003 | W004 | W010 | W011 | W016 | W022 | W030 | W042 | W043 | W044 | W046 | W060
        | W070 | W071 | W072 | W090 => true,
        W012 | W013 | W014 | W015 | W020 | W021 | W023 | W031 | W032 | W033 | W034 | W035 | W040 | W041
        | W045 | W047 | W050 | W051 | W091 | W100 | W110 => false,
    }
}

/// Whether no name that is declared elsewhere has a say in it.
fn is_alone(code: Code) -> bool {
    is_of_itself(code) && !matches!(code, Code::W011 | Code::W070 | Code::W071)
}

/// Whether the vectors can be run all the same.
pub(crate) fn spares_model(mistake: &Diagnostic, main: &File) -> bool {
    let mine = Arc::ptr_eq(&mistake.file, &main.text);
    mine && main.spec.vectors.iter().any(|vector| vector.span().holds(mistake.span))
        || matches!(mistake.code, Code::W016)
        || spares_code(mistake, main)
}

/// Whether code can be made all the same.
pub(crate) fn spares_code(mistake: &Diagnostic, main: &File) -> bool {
    let mine = Arc::ptr_eq(&mistake.file, &main.text);
    mine && main.spec.vectors.iter().any(|vector| vector.span().holds(mistake.span))
        || matches!(mistake.code, Code::W041 | Code::W043 | Code::W072 | Code::W090 | Code::W091 | Code::W100)
}
