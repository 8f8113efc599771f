//! W012, W071: what vectors name. Whether they hold is for the interpreter.

use super::Check;
use crate::diagnostic::{Code, nearest, offer};
use crate::interpret::Kind;
use crate::span::S;
use crate::spec::{Field, Vector};

pub(super) fn check(check: &mut Check<'_>) {
    let spec = check.spec();
    let mut known: Vec<&str> = Vec::new();
    if let Some(packet) = &spec.packet {
        let variants = packet.variants.iter();
        let fields =
            packet.header.iter().chain(variants.clone().flat_map(|v| &v.v.fields)).chain(&packet.trailer);
        known.extend(fields.map(|f| f.name.v.as_str()));
        known.extend(packet.lets.iter().map(|l| l.name.v.as_str()));
        let refined = variants.flat_map(|v| v.refine.values()).filter_map(|r| r.name.as_ref());
        known.extend(refined.map(|name| name.v.as_str()));
    }
    for vector in &spec.vectors {
        if spec.packet.is_none() {
            let message = "a vector, but no packet";
            check.report(Code::W091, vector.span(), message, "this spec only declares types");
            continue;
        }
        check.told(&vector.v);
        match &vector.v {
            Vector::Good { fields, .. } => {
                for (name, value) in fields {
                    let number = check.spec().packet.iter().flat_map(crate::catalogue::packet_fields);
                    let mut of_name = number.filter(|field| field.name.v == *name).peekable();
                    let is_number = |field: &S<Field>| check.is_integer(field);
                    if of_name.peek().is_some() && !of_name.any(is_number) {
                        let message = format!("`{name}` is no number");
                        let help = "octets are compared by what is printed and what is emitted";
                        check.report(Code::W015, value.span(), message, "vectors compare numbers").help(help);
                    }
                }
                for (name, value) in fields.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
                    let help = offer(name, known.iter().copied());
                    let message = format!("unknown field `{name}`");
                    let place = check.file.key_of(name, value.span());
                    check.report(Code::W012, place, message, "named by a vector").maybe_help(help);
                }
            }
            Vector::Bad { why, .. } => {
                if Kind::named(&why.v).is_none() {
                    let kinds = Kind::ALL.map(|kind| kind.to_string());
                    let help = nearest(&why.v, kinds.iter().map(String::as_str))
                        .unwrap_or_else(|| format!("there are {}", kinds.join(", ")));
                    let message = format!("`{}` is no kind of error", why.v);
                    check.report(Code::W071, why.span(), message, "unknown kind").help(help);
                }
            }
        }
    }
}

impl Check<'_> {
    /// W012, W030, W110: what a vector says beside its octets is said of parameters, and fits them.
    fn told(&mut self, vector: &Vector) {
        let (Vector::Good { params, .. } | Vector::Bad { params, .. }) = vector;
        for (nth, (name, value)) in params.iter().enumerate() {
            let place = self.file.key_of(name, value.span());
            let Some(bits) = self.told_bits(name) else {
                let known = self.spec().params.iter().map(|param| param.name.v.as_str());
                let help = offer(name, known);
                let label = "vectors say numbers and flags of `params`";
                self.report(Code::W012, place, format!("unknown parameter `{name}`"), label).maybe_help(help);
                continue;
            };
            let most = super::largest(bits);
            if value.v > most {
                let message = format!("the value {} does not fit `{name}`", value.v);
                self.report(Code::W030, value.span(), message, format!("it holds at most {most}"));
            }
            if nth == 2 {
                let message = "not supported yet: a vector that says more than two parameters";
                let help = "leave out those that are as usual: 6, or what is nearest to it in `range`; a flag is set";
                self.report(Code::W110, place, message, "the third of them").help(help);
            }
        }
    }
}
