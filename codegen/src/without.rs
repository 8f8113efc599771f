//! Leaves out of a spec what is there only with a Cargo feature: a macro cannot know the features of the crate that it
//! stands in, so that the crate says it, by two lines of which one is compiled.

use crate::gather::Gather;
use crate::model::{Field, FieldType, Module, Packet, TypeKind, TypeRef};
use crate::sorted::Set;
use crate::{Loaded, interpret};

impl Loaded {
    /// The spec without the variants that are there only with this feature, without the types that nothing but they
    /// name, and without their vectors.
    #[must_use]
    pub fn without(mut self, feature: &str) -> Loaded {
        self.expansion = None;
        let Some(module) = self.catalogue.get_mut(&self.name) else { return self };
        let before = named(module);
        let Some(packet) = &mut module.packet else { return self };
        packet.variants.retain(|variant| variant.feature.as_deref() != Some(feature));
        let after = named(module);
        let gone: Set<&String> = before.iter().filter(|name| !after.contains(name.as_str())).gather();
        module.types.retain(|def| !gone.contains(&def.name));
        // A vector of what is gone is refused now, or for another reason than it says.
        let failing = interpret::check_vectors(&self.catalogue, &self.name);
        let failing: Set<usize> = failing.into_iter().map(|failure| failure.index).gather();
        if let Some(module) = self.catalogue.get_mut(&self.name) {
            let mut index = 0..;
            module.vectors.retain(|_| index.next().is_some_and(|index: usize| !failing.contains(&index)));
        }
        self
    }
}

/// The module's own types that its packet names, itself or by way of others.
fn named(module: &Module) -> Set<String> {
    let mut found = Set::new();
    let mut wanted: Vec<&TypeRef> = module.packet.iter().flat_map(of_packet).gather();
    while let Some(next) = wanted.pop() {
        if next.module != module.name || !found.insert(next.name.clone()) {
            continue;
        }
        match module.type_def(&next.name).map(|def| &def.kind) {
            Some(TypeKind::Record { fields, .. }) => wanted.extend(of_fields(fields)),
            Some(TypeKind::Options(list)) => {
                wanted.extend(list.options.iter().flat_map(|option| of_fields(&option.fields)));
            }
            Some(TypeKind::Union { by, cases }) => {
                wanted.extend(of_fields(by));
                wanted.extend(cases.iter().flat_map(|case| of_fields(&case.fields)));
            }
            Some(_) | None => {}
        }
    }
    found
}

fn of_packet(packet: &Packet) -> Vec<&TypeRef> {
    let variants = packet.variants.iter().flat_map(|variant| {
        let refined = variant.refine.values().filter_map(|(_, ty)| of_type(ty));
        of_fields(&variant.fields).into_iter().chain(refined)
    });
    let merged = packet.fields.iter().chain(&packet.trailer).filter_map(|field| of_type(&field.ty));
    variants.chain(merged).gather()
}

fn of_fields(fields: &[Field]) -> Vec<&TypeRef> {
    fields.iter().filter_map(|field| of_type(&field.ty)).gather()
}

fn of_type(ty: &FieldType) -> Option<&TypeRef> {
    match ty {
        FieldType::Type(of)
        | FieldType::Array { of, .. }
        | FieldType::Choice(of, _)
        | FieldType::Union(of, _)
        | FieldType::Options(of, _) => Some(of),
        FieldType::U(_)
        | FieldType::Bool
        | FieldType::Bytes(_)
        | FieldType::Quote(..)
        | FieldType::Align(_)
        | FieldType::Custom { .. } => None,
    }
}

#[cfg(test)]
mod tests;
