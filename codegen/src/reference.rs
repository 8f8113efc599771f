//! Pages for readers: what a protocol looks like, out of its spec.

use crate::diagram;
use crate::model::{Module, TypeKind};

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
            TypeKind::Enum { .. }
            | TypeKind::Flags { .. }
            | TypeKind::Octets { .. }
            | TypeKind::Int { .. }
            | TypeKind::Choice { .. } => {}
        }
    }
    all
}
