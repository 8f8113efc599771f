//! Pages for readers: what a protocol looks like, out of its spec.

mod extra;
mod page;
mod render;

use crate::model::{Module, TypeKind};
use crate::{Loaded, diagram};
use render::Block;

/// A drawing and what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// `udp`, `icmpv4: EchoReply`, `tcp: option MaxSegSize`.
    pub title: String,
    /// Lines of text, a legend below.
    pub text: String,
}

/// Every drawing of a spec: the packet, its variants, its records, its options.
pub fn drawings(module: &Module) -> Vec<Drawing> {
    let name = &module.name;
    let mut all = Vec::new();
    if let Some(packet) = &module.packet {
        all.push(Drawing { title: name.clone(), text: diagram::packet(packet) });
        for variant in packet.variants.iter().filter(|v| !v.fields.is_empty() || v.payload.is_some()) {
            let title = format!("{name}: {}", variant.name);
            all.push(Drawing { title, text: diagram::variant(packet, variant) });
        }
    }
    for def in &module.types {
        match &def.kind {
            TypeKind::Record { fields, .. } => {
                let title = format!("{name}: record {}", def.name);
                all.push(Drawing { title, text: diagram::record(fields) });
            }
            TypeKind::Options(list) => all.extend(list.options.iter().map(|option| Drawing {
                title: format!("{name}: option {}", option.name),
                text: diagram::option(list, option),
            })),
            TypeKind::Union { cases, .. } => all.extend(cases.iter().map(|case| Drawing {
                title: format!("{name}: {} {}", def.name, case.name),
                text: diagram::record(&case.fields),
            })),
            TypeKind::Enum { .. }
            | TypeKind::Flags { .. }
            | TypeKind::Octets { .. }
            | TypeKind::Int { .. }
            | TypeKind::Choice { .. } => {}
        }
    }
    all
}

/// A reference page of these specs, as Markdown.
pub fn markdown(specs: &[Loaded]) -> String {
    page::blocks(specs).iter().map(Block::markdown).collect()
}

/// A reference page of these specs, as HTML that stands alone.
pub fn html(specs: &[Loaded]) -> String {
    let title: Vec<String> = specs.iter().map(|spec| render::escaped(&spec.name)).collect();
    let body: String = page::blocks(specs).iter().map(Block::html).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n{body}</body>\n</html>\n",
        title.join(", ")
    )
}

const STYLE: &str = "\
body { font: 16px/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
pre { overflow-x: auto; line-height: 1.2; }
table { border-collapse: collapse; }
th, td { border: 1px solid #ccc; padding: 0.2em 0.6em; text-align: left; vertical-align: top; }
th { background: #eee; }
td code { overflow-wrap: anywhere; }
h1 { border-top: 2px solid #888; padding-top: 1em; }
@media (prefers-color-scheme: dark) {
  body { background: #181818; color: #ddd; }
  a { color: #8bf; }
  th, td { border-color: #555; }
  th { background: #333; }
}
";
