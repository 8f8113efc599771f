//! W033: what is computed does not go below zero, beyond 64 bits, or divide by zero.

use super::Place;
use crate::check::Check;
use crate::diagnostic::Code;
use crate::expr::{Kind, Node};
use crate::model::BinaryOp as Op;
use crate::resolve::{self, Meaning};

impl<'a> Check<'a> {
    /// W033: below zero, beyond 64 bits, or divided by zero.
    pub(super) fn arithmetic(
        &mut self,
        node: &Node,
        (left, op, right): (&Node, Op, &Node),
        at: usize,
        place: &Place<'_, 'a>,
    ) {
        let env = place.env;
        let text = |node: &Node| resolve::text_of(&place.literal.v, node).to_owned();
        let (a, b) = (text(left), text(right));
        let (ia, ib) = (env.interval(left), env.interval(right));
        let span = self.file.part(place.literal, at, 1);
        match op {
            Op::Sub if !env.at_least(left, right) => {
                let label = format!("`{a}` is {}, `{b}` is {}", range(ia), range(ib));
                let help = match &left.kind {
                    Kind::Name(name) if is_told(place, name) => {
                        format!(
                            "a parameter has no `check`: give `{name}` a `range` that begins at {} or above",
                            ib.1
                        )
                    }
                    Kind::Name(name) => format!("add `check: \"{a} >= {b}\"` to the field `{name}`"),
                    _ => format!("add a `check` to a field that makes sure of `{a} >= {b}`"),
                };
                self.report(Code::W033, span, format!("`{a} - {b}` can be negative"), label).help(help);
            }
            Op::Div | Op::Rem if ib.0 < 1 => {
                let label = format!("`{b}` is {}", range(ib));
                let help = match &right.kind {
                    Kind::Name(name) if is_told(place, name) => {
                        format!(
                            "a parameter has no `check`: give `{name}` a `range` that begins at 1 or above"
                        )
                    }
                    _ => format!("add a `check` that makes sure of `{b} >= 1`"),
                };
                self.report(Code::W033, span, format!("`{b}` can be zero"), label).help(help);
            }
            Op::Add | Op::Mul if !env.fits(node) => {
                let label = format!("`{a}` is {}, `{b}` is {}", range(ia), range(ib));
                let message = format!("`{}` can be larger than 64 bits hold", text(node));
                self.report(Code::W033, span, message, label)
                    .help("bound it by a `check`, or make a field narrower");
            }
            _ => {}
        }
    }
}

/// Whether the name is a parameter's: the caller says it, and a `range` bounds it.
fn is_told(place: &Place<'_, '_>, name: &str) -> bool {
    matches!(place.env.scope.meaning(name), Some(Meaning::Param(_)))
}

fn range((low, high): (i128, i128)) -> String {
    if low == high { format!("{low}") } else { format!("{low}..={high}") }
}
