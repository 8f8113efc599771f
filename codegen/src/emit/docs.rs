//! The module's documentation: title, text, references, drawing.

use super::cx::Cx;
use super::names::doc;
use crate::code::TokenStream;
use crate::gather::Gather;

impl Cx<'_> {
    /// What the module says of itself, as the lines of its documentation.
    pub(crate) fn module_docs(&self) -> TokenStream {
        let module = self.module;
        let title = if module.title.is_empty() { &module.name } else { &module.title };
        let mut text = format!("{title}.\n\n");
        if !module.doc.is_empty() {
            text.push_str(&module.doc);
            text.push_str("\n\n");
        }
        let drawing = self.diagram();
        if !drawing.is_empty() {
            text.push_str(&drawing);
            text.push('\n');
        }
        if !module.refs.is_empty() {
            let refs: Vec<String> = module.refs.iter().map(|text| reference(text)).gather();
            text.push_str(&format!("References: {}.\n\n", refs.join(", ")));
        }
        text.push_str(&format!("Generated from `{}`.", module.file));
        doc(&text)
    }

    /// The header as the RFCs draw it, in a block of text.
    pub(crate) fn diagram(&self) -> String {
        let drawing = self.module.packet.as_ref().map(crate::diagram::packet);
        drawing.map_or(String::new(), |drawing| fenced(&drawing))
    }
}

/// A drawing as rustdoc shows it.
pub(crate) fn fenced(drawing: &str) -> String {
    format!("```text\n{}\n```\n", drawing.trim_end())
}

/// A reference; that to an RFC as a link.
pub(crate) fn reference(text: &str) -> String {
    if text.starts_with("http") {
        return format!("[{text}]({text})");
    }
    let mut words = text.split(' ');
    let number = words.next().filter(|word| *word == "RFC").and_then(|_| words.next());
    match number.filter(|number| number.chars().all(|c| c.is_ascii_digit())) {
        Some(number) => {
            let section = match (words.next(), words.next(), words.next()) {
                (Some("section"), Some(section), None) => format!("#section-{section}"),
                _ => String::new(),
            };
            format!("[{text}](https://www.rfc-editor.org/rfc/rfc{number}{section})")
        }
        None => text.to_owned(),
    }
}
