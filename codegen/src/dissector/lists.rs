//! Lists of options.

use super::expression::{quoted, template};
use super::fields::snake;
use super::{Shape, Writer, little};
use crate::model::{Counts, OnBad, OptionList, Role, TypeKind, TypeRef, Unknown};
use std::fmt::Write;

impl<'m> Writer<'m> {
    /// The table of an option list.
    pub(super) fn list(&mut self, of: &TypeRef) -> String {
        let key = format!("R[{}]", quoted(&format!("{}::{}", of.module, of.name)));
        if let (Some(TypeKind::Options(list)), false) = (self.kind(of), self.lists.contains_key(&key)) {
            let little = self.catalogue.get(&of.module).is_some_and(little);
            let text = self.list_text(list, little);
            self.lists.insert(key.clone(), format!("{key} = {text}\n"));
        }
        key
    }

    fn list_text(&mut self, list: &'m OptionList, little: bool) -> String {
        let nop: Vec<String> = list.nop.iter().map(|kind| format!("[{kind}] = true")).collect();
        let stop = list.end.map_or("nil".to_owned(), |end| end.to_string());
        let unknown = match list.unknown {
            Unknown::Keep => "Keep",
            Unknown::Skip => "Skip",
            Unknown::Reject => "Reject",
        };
        let other = self.declare("", "option", "bytes", "");
        let at = |role: &Role| list.head.field(role).map_or(0, |field| field.bit);
        let outer = std::mem::take(&mut self.body);
        if list.head.listed {
            let (fields, parts) = (&list.head.fields, &list.head.parts);
            self.shape(Shape { owner: "head", fields, parts, lets: &[] });
        }
        let head = std::mem::replace(&mut self.body, outer);
        let mut out = format!(
            "{{kind = {}, kind_at = {}, len = {}, len_at = {}, head = {}, bare = {}, pad = {}, unit = {}, whole = {}, stop = {stop}, nop = {{{}}}, unknown = \"{unknown}\", bad_len = {}, truncated = {}, until_end = {}, eager = {}, little = {little}, key = {other}, read = function(s)\n{head}end, known = {{\n",
            list.head.kind_bits,
            at(&Role::Kind),
            list.head.len_bits,
            at(&Role::Len),
            list.head.octets * 8,
            list.head.bare * 8,
            list.item_pad * 8,
            list.unit,
            list.counts == Counts::Whole,
            nop.join(", "),
            policy(list.bad_len),
            policy(list.truncated),
            list.until_end,
            list.eager,
        );
        for option in &list.options {
            let key = self.declare("", &snake(&option.name), "none", "");
            let outer = std::mem::take(&mut self.body);
            self.shape(Shape {
                owner: &option.name,
                fields: &option.fields,
                parts: &option.parts,
                lets: &[],
            });
            let body = std::mem::replace(&mut self.body, outer);
            let text = option.print.as_ref().map_or("nil".to_owned(), |print| {
                format!("function(s) return text_of(s, function(s) return {} end) end", template(print))
            });
            let _ = writeln!(
                out,
                "[{}] = {{key = {key}, text = {text}, read = function(s)\n{body}end}},",
                option.kind
            );
        }
        out + "}}"
    }
}

fn policy(policy: OnBad) -> &'static str {
    match policy {
        OnBad::Skip => "\"Skip\"",
        OnBad::Stop => "\"Stop\"",
        OnBad::Reject => "\"Reject\"",
    }
}
