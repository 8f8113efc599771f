//! W041: a condition can hold, and can fail.

use super::not;
use crate::check::Check;
use crate::check::proof::Env;
use crate::diagnostic::Code;
use crate::expr::{self, Kind, Node};
use crate::gather::Gather;
use crate::model::BinaryOp as Op;
use crate::resolve;
use crate::span::S;
use crate::spec::{Field, Role};

impl<'a> Check<'a> {
    /// A condition that is always true, or never, decides nothing.
    pub(super) fn decided(&mut self, field: &'a S<Field>, env: &Env<'a>) {
        let never = |node: &Node| env.proves(&not(node));
        let name = &field.name.v;
        if let Some((literal, node)) =
            field.when.as_ref().and_then(|literal| Some((literal, expr::parse(&literal.v).ok()?)))
        {
            if node.names().is_empty()
                || node.names().iter().any(|(name, _)| env.scope.meaning(name).is_none())
            {
                return;
            }
            if env.proves(&node) {
                let message = format!("`{name}` is always there");
                self.report(Code::W041, literal.span(), message, "this holds whatever the fields say")
                    .help("leave `when` out");
            } else if never(&node) {
                let message = format!("`{name}` is never there");
                self.report(Code::W041, literal.span(), message, "this holds for no value of the fields");
            }
        }
        for literal in [&field.check, &field.valid].into_iter().flatten() {
            let Ok(node) = expr::parse(&literal.v) else { continue };
            let known = node.names().iter().all(|(name, _)| env.scope.meaning(name).is_some());
            if !known || node.names().is_empty() {
                continue;
            }
            if never(&node) {
                let message = format!("no `{name}` passes");
                self.report(Code::W041, literal.span(), message, "this holds for no value of the fields");
            } else if self.never_emitted(field, literal, &node, env) {
                continue;
            } else if let Some(part) = settled(&node, env) {
                let message = format!("`{}` refuses no `{name}`", resolve::text_of(&literal.v, part));
                let place = self.file.part(literal, part.at, part.len);
                self.report(Code::W041, place, message, "this holds whatever the fields say")
                    .help("leave it out");
            }
        }
    }

    /// What emit writes without being asked passes, too.
    fn never_emitted(
        &mut self,
        field: &'a S<Field>,
        literal: &S<String>,
        node: &Node,
        env: &Env<'a>,
    ) -> bool {
        let named = node.names();
        let mut written = env.scope.fields.iter().filter_map(|field| {
            let value = match field.role.as_ref()?.v {
                Role::Const(value) | Role::Emit(value) => value,
                Role::Reserved => 0,
                _ => return None,
            };
            named.iter().any(|(name, _)| *name == field.name.v).then_some((*field, value))
        });
        let known: Vec<(&S<Field>, u64)> = written.by_ref().gather();
        let own = known.iter().find(|(known, _)| known.name.v == field.name.v);
        let Some((first, value)) = own.or(known.first()) else { return false };
        let says =
            |(field, value): &(&S<Field>, u64)| expr::parse(&format!("{} == {value}", field.name.v)).ok();
        let told = known.iter().filter_map(says).fold(env.clone(), |env, fact| env.knowing(&fact));
        if !told.proves(&not(node)) {
            return false;
        }
        let message = format!("no `{}` that is emitted passes", field.name.v);
        let role = first.role.as_ref().map_or(first.name.span(), S::span);
        self.report(Code::W041, literal.span(), message, format!("`{}` is {value} there", first.name.v))
            .also(role, "emit writes this")
            .help(format!("correct the comparison, or what is written into `{}`", first.name.v));
        true
    }
}

/// The part of a condition that holds whatever the fields say; what `&&` joins is asked one by one.
fn settled<'n>(node: &'n Node, env: &Env<'_>) -> Option<&'n Node> {
    if let Kind::Binary(left, Op::And, right, _) = &node.kind {
        return settled(left, env).or_else(|| settled(right, env));
    }
    env.proves(node).then_some(node)
}
