//! W014, W032, W050: a tag is always there, stands on the wire as it is compared, and selects one thing.

use super::{BodyKind, Check};
use crate::diagnostic::Code;
use crate::span::S;
use crate::spec::{Field, Role};

pub(super) fn check(check: &mut Check<'_>) {
    let variants = check.spec().packet.as_ref().is_some_and(|packet| !packet.variants.is_empty());
    for body in check.bodies() {
        for field in body.fields.iter().filter(|field| is_tag(field)) {
            check.plain_tag(field);
            let union = body.fields.iter().find(|other| {
                let tags = check.tags_of(other).unwrap_or_default();
                tags.contains(&field.name.v.as_str())
            });
            if let (Some(union), BodyKind::Header, true) = (union, body.kind, variants) {
                check.two_masters(field, union);
            }
        }
    }
}

fn is_tag(field: &Field) -> bool {
    matches!(field.role.as_ref().map(|role| &role.v), Some(Role::Tag))
}

impl Check<'_> {
    fn plain_tag(&mut self, field: &S<Field>) {
        let name = &field.name.v;
        for condition in [&field.when, &field.gate].into_iter().flatten() {
            let message = format!("the tag `{name}` may be absent");
            self.report(Code::W014, condition.span(), message, "without it nothing could be chosen")
                .also(super::roles::role_span(field), "this selects what follows")
                .help(
                    "let it always be there, or put what it selects into a record under the same condition",
                );
        }
        if field.scale.unwrap_or(1) != 1 || field.bias != 0 {
            let message = format!("`{name}` is scaled but a tag");
            self.report(Code::W032, field.name.span(), message, "patterns say what stands on the wire")
                .help("leave `scale` and `bias` out");
        }
    }

    /// Emit would write it as the variant says, and as the union's case says.
    fn two_masters(&mut self, field: &S<Field>, union: &S<Field>) {
        let message = format!("`{}` selects a variant, and a case of `{}`", field.name.v, union.name.v);
        self.report(Code::W050, super::roles::role_span(field), message, "emit would have two values for it")
            .also(union.ty.span(), "told apart by it, too")
            .help("put the union's fields into the variants, or give the union a tag of its own");
    }
}
