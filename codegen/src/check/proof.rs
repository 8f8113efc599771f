//! What can be known of an expression before any packet is seen: intervals, and inequalities that checks establish.

use crate::expr::{self, Kind, Node};
use crate::gather::Gather;
use crate::model::BinaryOp as Op;
use crate::resolve::{self, Meaning, Scope};
use crate::sorted::Map;
use crate::spec::{Field, Ty, TypeDecl};
use std::fmt;

/// Inclusive bounds.
pub(super) type Interval = (i128, i128);

/// Longer than any buffer.
const MAX_OCTETS: i128 = 1 << 48;
const MAX_U64: i128 = u64::MAX as i128;

/// Fields of at most so many bits in all are tried with every value.
const MAX_TRIED_BITS: usize = 16;

/// What an expression's name yields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Number,
    Truth,
    /// Octets, a list, a parameter of some Rust type.
    Neither,
}

/// The names in reach and what is known to hold.
#[derive(Clone)]
pub(super) struct Env<'a> {
    pub(super) scope: Scope<'a>,
    /// Conditions that hold here.
    facts: Vec<Node>,
}

/// Σ factor × term + constant ≥ 0, or just the sum.
#[derive(Debug, Clone, Default)]
pub(super) struct Linear {
    terms: Map<String, i128>,
    constant: i128,
}

impl<'a> Env<'a> {
    pub(super) fn new(scope: Scope<'a>) -> Self {
        Env { scope, facts: Vec::new() }
    }

    /// Takes a condition for true from here on.
    pub(super) fn learn(&mut self, node: &Node) {
        match &node.kind {
            Kind::Binary(left, Op::And, right, _) => {
                self.learn(left);
                self.learn(right);
            }
            _ => self.facts.push(node.clone()),
        }
    }

    /// The same names with one more condition that holds.
    pub(super) fn knowing(&self, node: &Node) -> Self {
        let mut env = self.clone();
        env.learn(node);
        env
    }

    /// The same names, where a condition does not hold.
    pub(super) fn knowing_not(&self, node: &Node) -> Self {
        match &node.kind {
            Kind::Binary(left, Op::Or, right, _) => self.knowing_not(left).knowing_not(right),
            Kind::Not(inner) => self.knowing(inner),
            _ => self.knowing(&Node { kind: Kind::Not(Box::new(node.clone())), at: node.at, len: node.len }),
        }
    }

    /// What kind of thing a name is; `None` where it is not known at all.
    pub(super) fn sort(&self, name: &str) -> Option<Sort> {
        Some(match self.scope.meaning(name)? {
            Meaning::Field(field) => self.sort_of(&field.ty.v),
            Meaning::Refined(_, refine) => self.sort_of(&refine.ty.v),
            Meaning::Let(_) | Meaning::PayloadLen | Meaning::BufLen | Meaning::Value(_) => Sort::Number,
            Meaning::Property(..) => Sort::Truth,
            Meaning::Param(param) => match (param.rust.as_str(), integer_of(&param.rust)) {
                ("bool", _) => Sort::Truth,
                (_, Some(_)) => Sort::Number,
                (_, None) => Sort::Neither,
            },
        })
    }

    fn sort_of(&self, ty: &Ty) -> Sort {
        match ty {
            Ty::Bool => Sort::Truth,
            ty if resolve::is_integer(self.scope.library, self.scope.module, ty) => Sort::Number,
            _ => Sort::Neither,
        }
    }

    /// Bounds of a number, by widths and by what is known.
    pub(super) fn interval(&self, node: &Node) -> Interval {
        match &node.kind {
            Kind::Num(value) => (i128::from(*value), i128::from(*value)),
            Kind::Name(name) => self.tightened(name),
            Kind::Not(_) => (0, 1),
            Kind::Binary(left, op, right, _) => {
                let (a, b) = (self.interval(left), self.interval(right));
                match op {
                    Op::Add => (a.0.saturating_add(b.0), a.1.saturating_add(b.1)),
                    Op::Sub => self.difference(node, a, b),
                    Op::Mul => (a.0.saturating_mul(b.0), a.1.saturating_mul(b.1)),
                    Op::Div => (a.0 / b.1.max(1), a.1 / b.0.max(1)),
                    Op::Rem => (0, a.1.min((b.1 - 1).max(0))),
                    Op::BitAnd => (0, a.1.min(b.1)),
                    Op::BitOr => (a.0.max(b.0), filled(a.1.max(b.1))),
                    Op::BitXor => (0, filled(a.1.max(b.1))),
                    Op::Or | Op::And | Op::Eq | Op::Ne | Op::Le | Op::Ge | Op::Lt | Op::Gt => (0, 1),
                }
            }
        }
    }

    /// A difference that is proven not to be negative starts at 0; otherwise this is a guess after a report.
    fn difference(&self, node: &Node, a: Interval, b: Interval) -> Interval {
        let low = a.0 - b.1;
        let low = if low < 0 && Linear::of(node).is_some_and(|l| self.not_negative(&l)) { 0 } else { low };
        (low.max(0), (a.1 - b.0).max(0))
    }

    /// Bounds of a name by its width alone.
    fn width_of(&self, name: &str) -> Interval {
        let (low, high) = match self.scope.meaning(name) {
            Some(Meaning::Field(field)) => self.range_of(field, &field.ty.v),
            Some(Meaning::Refined(header, refine)) => match self.scope.field(header) {
                Some(field) => self.range_of(field, &refine.ty.v),
                None => (0, u64::MAX),
            },
            Some(Meaning::Let(table)) => {
                let values = || table.cases.iter().map(|case| case.v.1).chain(table.otherwise);
                (values().min().unwrap_or(0), values().max().unwrap_or(0))
            }
            Some(Meaning::Param(param)) => {
                param.range.or(integer_of(&param.rust).map(|most| (0, most))).unwrap_or((0, u64::MAX))
            }
            Some(Meaning::Value(value)) => (value, value),
            Some(Meaning::PayloadLen | Meaning::BufLen) => return (0, MAX_OCTETS),
            Some(Meaning::Property(..)) => (0, 1),
            None => (0, u64::MAX),
        };
        (i128::from(low), i128::from(high))
    }

    /// What a field's logical value can be. A packet shows what is on the wire, whatever a type's `range` says.
    fn range_of(&self, field: &Field, ty: &Ty) -> (u64, u64) {
        let bits = resolve::bits(self.scope.library, self.scope.module, ty).unwrap_or(64);
        let saturated = match ty {
            Ty::Type(name) => {
                match self.scope.library.type_decl(self.scope.module, name).map(|(_, decl)| &decl.v) {
                    Some(TypeDecl::Int {
                        range: Some((low, high)),
                        on_over: crate::spec::OnOver::Saturate,
                        ..
                    }) => Some((*low, *high)),
                    _ => None,
                }
            }
            _ => None,
        };
        let (low, high) = saturated.unwrap_or((0, super::largest(bits)));
        let (scale, bias) = (u64::from(field.scale.unwrap_or(1)), u64::from(field.bias));
        let logical = |raw: u64| raw.saturating_mul(scale).saturating_add(bias);
        (logical(low), logical(high))
    }

    /// Width, narrowed by facts about this name alone.
    fn tightened(&self, name: &str) -> Interval {
        let (mut low, mut high) = self.width_of(name);
        for fact in self.inequalities() {
            // factor × name + constant ≥ 0
            let Some(factor) = fact.terms.get(name).copied().filter(|_| fact.terms.len() == 1) else {
                continue;
            };
            if factor > 0 {
                low = low.max(
                    (-fact.constant).div_euclid(factor)
                        + i128::from((-fact.constant).rem_euclid(factor) != 0),
                );
            } else {
                high = high.min(fact.constant.div_euclid(-factor));
            }
        }
        (low, high.max(low))
    }

    /// The facts that are inequalities between sums.
    fn inequalities(&self) -> Vec<Linear> {
        let mut out = Vec::new();
        for fact in &self.facts {
            self.inequality(fact, false, &mut out);
        }
        out
    }

    fn inequality(&self, fact: &Node, negated: bool, out: &mut Vec<Linear>) {
        let (left, op, right) = match &fact.kind {
            Kind::Not(inner) => return self.inequality(inner, !negated, out),
            Kind::Binary(left, op, right, _) => (left, *op, right),
            Kind::Num(_) | Kind::Name(_) => return,
        };
        let op = if negated { opposite(op) } else { Some(op) };
        let (Some(op), Some(a), Some(b)) = (op, Linear::of(left), Linear::of(right)) else { return };
        match op {
            Op::Ge => out.push(a.minus(&b, 0)),
            Op::Gt => out.push(a.minus(&b, 1)),
            Op::Le => out.push(b.minus(&a, 0)),
            Op::Lt => out.push(b.minus(&a, 1)),
            Op::Eq => out.extend([a.minus(&b, 0), b.minus(&a, 0)]),
            // Of a number, "not 0" is "at least 1".
            Op::Ne if b.terms.is_empty() && b.constant == 0 => out.push(a.minus(&b, 1)),
            _ => {}
        }
    }

    fn low_of(&self, sum: &Linear) -> i128 {
        let term = |(name, factor): (&String, &i128)| {
            let (low, high) = self.tightened(name);
            factor.saturating_mul(if *factor > 0 { low } else { high })
        };
        sum.terms.iter().map(term).fold(sum.constant, i128::saturating_add)
    }

    /// Whether a sum can be shown not to be negative, with the help of at most two facts.
    fn not_negative(&self, sum: &Linear) -> bool {
        if self.low_of(sum) >= 0 {
            return true;
        }
        let facts = self.inequalities();
        let rests: Vec<Linear> = facts.iter().map(|fact| sum.minus(fact, 0)).gather();
        rests.iter().any(|rest| self.low_of(rest) >= 0)
            || rests.iter().any(|rest| facts.iter().any(|fact| self.low_of(&rest.minus(fact, 0)) >= 0))
    }

    /// Whether `left - right` can be shown not to be negative.
    pub(super) fn at_least(&self, left: &Node, right: &Node) -> bool {
        if self.interval(left).0 >= self.interval(right).1 {
            return true;
        }
        match (Linear::of(left), Linear::of(right)) {
            (Some(a), Some(b)) => self.not_negative(&a.minus(&b, 0)),
            _ => false,
        }
    }

    /// Whether a condition follows from what is known.
    pub(super) fn proves(&self, wanted: &Node) -> bool {
        match &wanted.kind {
            Kind::Binary(left, Op::And, right, _) => {
                return self.proves(left) && self.knowing(left).proves(right);
            }
            Kind::Binary(left, Op::Ge, right, _) if self.at_least(left, right) => return true,
            _ if self.bounds_prove(wanted, false) => return true,
            _ => {}
        }
        self.facts.iter().any(|fact| same(fact, wanted)) || self.proves_by_trying(wanted)
    }

    /// Whether a comparison, or that it fails, follows from how large its sides can be.
    fn bounds_prove(&self, wanted: &Node, negated: bool) -> bool {
        let (left, op, right) = match &wanted.kind {
            Kind::Not(inner) => return self.bounds_prove(inner, !negated),
            Kind::Binary(left, op, right, _) => (left, *op, right),
            Kind::Num(_) | Kind::Name(_) => return false,
        };
        let Some(op) = (if negated { opposite(op) } else { Some(op) }) else { return false };
        let (a, b) = (self.interval(left), self.interval(right));
        match op {
            Op::Ge => a.0 >= b.1,
            Op::Gt => a.0 > b.1,
            Op::Le => a.1 <= b.0,
            Op::Lt => a.1 < b.0,
            Op::Ne => a.0 > b.1 || a.1 < b.0,
            _ => false,
        }
    }

    /// Tries every value of the fields that the condition and the facts about them name.
    fn proves_by_trying(&self, wanted: &Node) -> bool {
        let mut names: Map<&str, usize> = Map::new();
        let mut facts: Vec<&Node> = Vec::new();
        for (name, _) in wanted.names() {
            let Some(bits) = self.small(name) else { return false };
            names.insert(name, bits);
        }
        for fact in &self.facts {
            let mentioned = fact.names();
            if !mentioned.iter().any(|(name, _)| names.contains_key(name)) {
                continue;
            }
            let bits: Option<Vec<_>> =
                mentioned.iter().map(|(name, _)| Some((*name, self.small(name)?))).gather();
            if let Some(bits) = bits {
                names.extend(bits);
                facts.push(fact);
            }
        }
        let total: usize = names.values().sum();
        if total > MAX_TRIED_BITS {
            return false;
        }
        (0..1u64 << total).all(|trial| {
            let value = |wanted: &str| {
                let mut rest = trial;
                for (name, bits) in &names {
                    if *name == wanted {
                        return self.logical(name, rest & super::largest(*bits));
                    }
                    rest >>= bits;
                }
                None
            };
            let possible = facts.iter().all(|fact| evaluate(fact, &value) == Some(1));
            !possible || evaluate(wanted, &value) == Some(1)
        })
    }

    /// Bits of a field that can be tried with every value.
    fn small(&self, name: &str) -> Option<usize> {
        let Some(Meaning::Field(field)) = self.scope.meaning(name) else { return None };
        let (library, module) = (self.scope.library, self.scope.module);
        let integer = resolve::is_integer(library, module, &field.ty.v);
        resolve::bits(library, module, &field.ty.v).filter(|bits| integer && *bits <= MAX_TRIED_BITS)
    }

    fn logical(&self, name: &str, raw: u64) -> Option<u64> {
        let field = self.scope.field(name)?;
        raw.checked_mul(u64::from(field.scale.unwrap_or(1)))?.checked_add(u64::from(field.bias))
    }

    /// Whether a number fits 64 bits.
    pub(super) fn fits(&self, node: &Node) -> bool {
        self.interval(node).1 <= MAX_U64
    }

    /// The condition under which a name has a value; `None` where it always has one.
    pub(super) fn presence(&self, name: &str) -> Vec<Node> {
        let of = |field: &Field| field.when.as_ref().and_then(|when| expr::parse(&when.v).ok());
        match self.scope.meaning(name) {
            Some(Meaning::Field(field)) => of(&field.v).into_iter().gather(),
            Some(Meaning::Refined(header, _)) => {
                self.scope.field(header).and_then(|f| of(&f.v)).into_iter().gather()
            }
            // A table can be asked where all that it is made from is there.
            Some(Meaning::Let(table)) => table
                .from
                .iter()
                .filter_map(|from| self.scope.field(&from.v))
                .filter_map(|f| of(&f.v))
                .gather(),
            _ => Vec::new(),
        }
    }
}

impl Linear {
    pub(super) fn number(value: u64) -> Linear {
        Linear { terms: Map::new(), constant: i128::from(value) }
    }

    pub(super) fn name(name: &str) -> Linear {
        Linear { terms: Map::from([(name.to_owned(), 1)]), constant: 0 }
    }

    /// An expression as a sum of names; `None` where it is none.
    pub(super) fn of(node: &Node) -> Option<Linear> {
        match &node.kind {
            Kind::Num(value) => Some(Linear::number(*value)),
            Kind::Name(name) => Some(Linear::name(name)),
            Kind::Not(_) => None,
            Kind::Binary(left, op, right, _) => {
                let (a, b) = (Linear::of(left)?, Linear::of(right)?);
                match op {
                    Op::Add => Some(a.plus(&b)),
                    Op::Sub => Some(a.minus(&b, 0)),
                    Op::Mul if b.terms.is_empty() => Some(a.times(b.constant)),
                    Op::Mul if a.terms.is_empty() => Some(b.times(a.constant)),
                    _ => None,
                }
            }
        }
    }

    pub(super) fn plus(&self, other: &Linear) -> Linear {
        self.minus(&other.times(-1), 0)
    }

    pub(super) fn difference(&self, other: &Linear) -> Linear {
        self.minus(other, 0)
    }

    pub(super) fn mentions(&self, name: &str) -> bool {
        self.terms.contains_key(name)
    }

    /// What the sum takes a name times, and the number beside it; `None` where there are other names.
    pub(super) fn factor_and_rest(&self, name: &str) -> Option<(i128, i128)> {
        let factor = self.terms.get(name).filter(|_| self.terms.len() == 1)?;
        Some((*factor, self.constant))
    }

    pub(super) fn is_zero(&self) -> bool {
        self.terms.is_empty() && self.constant == 0
    }

    /// `self - other - less`
    fn minus(&self, other: &Linear, less: i128) -> Linear {
        let mut out = self.clone();
        for (name, factor) in &other.terms {
            let entry = out.terms.or_insert(name.clone(), 0);
            *entry = entry.saturating_sub(*factor);
        }
        out.terms.retain(|_, factor| *factor != 0);
        out.constant = out.constant.saturating_sub(other.constant).saturating_sub(less);
        out
    }

    fn times(&self, factor: i128) -> Linear {
        let terms = self.terms.iter().map(|(name, f)| (name.clone(), f.saturating_mul(factor)));
        let terms = terms.filter(|(_, f)| *f != 0).gather();
        Linear { terms, constant: self.constant.saturating_mul(factor) }
    }
}

impl fmt::Display for Linear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<(bool, String)> = Vec::new();
        for (name, factor) in &self.terms {
            let shown = if factor.abs() == 1 { name.clone() } else { format!("{} * {name}", factor.abs()) };
            parts.push((*factor < 0, shown));
        }
        if self.constant != 0 || parts.is_empty() {
            parts.push((self.constant < 0, self.constant.abs().to_string()));
        }
        parts.sort_by_key(|(negative, _)| *negative);
        for (nth, (negative, part)) in parts.iter().enumerate() {
            let sign = match (nth, negative) {
                (0, false) => "",
                (0, true) => "-",
                (_, false) => " + ",
                (_, true) => " - ",
            };
            write!(f, "{sign}{part}")?;
        }
        Ok(())
    }
}

/// The number of all ones that is not below this one.
fn filled(value: i128) -> i128 {
    match u64::try_from(value) {
        Ok(value) => i128::from(super::largest(64 - value.leading_zeros() as usize)),
        Err(_) => value,
    }
}

fn opposite(op: Op) -> Option<Op> {
    Some(match op {
        Op::Eq => Op::Ne,
        Op::Ne => Op::Eq,
        Op::Le => Op::Gt,
        Op::Ge => Op::Lt,
        Op::Lt => Op::Ge,
        Op::Gt => Op::Le,
        Op::Or | Op::And | Op::BitAnd | Op::BitOr | Op::BitXor => return None,
        Op::Add | Op::Sub | Op::Mul | Op::Div | Op::Rem => return None,
    })
}

/// The largest value of a Rust integer type.
fn integer_of(rust: &str) -> Option<u64> {
    match rust {
        "u8" => Some(u64::from(u8::MAX)),
        "u16" => Some(u64::from(u16::MAX)),
        "u32" => Some(u64::from(u32::MAX)),
        "u64" | "usize" => Some(u64::MAX),
        _ => None,
    }
}

/// Whether two expressions read alike, wherever they stand.
pub(super) fn same(a: &Node, b: &Node) -> bool {
    match (&a.kind, &b.kind) {
        (Kind::Num(x), Kind::Num(y)) => x == y,
        (Kind::Name(x), Kind::Name(y)) => x == y,
        (Kind::Not(x), Kind::Not(y)) => same(x, y),
        (Kind::Binary(a, x, b, _), Kind::Binary(c, y, d, _)) => x == y && same(a, c) && same(b, d),
        (Kind::Num(_) | Kind::Name(_) | Kind::Not(_) | Kind::Binary(..), _) => false,
    }
}

/// The value of an expression; `None` where a name has none or the arithmetic leaves 64 bits.
pub(super) fn evaluate(node: &Node, value: &dyn Fn(&str) -> Option<u64>) -> Option<u64> {
    let truth = |node: &Node| Some(evaluate(node, value)? != 0);
    Some(match &node.kind {
        Kind::Num(number) => *number,
        Kind::Name(name) => value(name)?,
        Kind::Not(inner) => u64::from(!truth(inner)?),
        Kind::Binary(left, Op::And, right, _) => u64::from(truth(left)? && truth(right)?),
        Kind::Binary(left, Op::Or, right, _) => u64::from(truth(left)? || truth(right)?),
        Kind::Binary(left, op, right, _) => {
            let (a, b) = (evaluate(left, value)?, evaluate(right, value)?);
            match op {
                Op::And | Op::Or => return None,
                Op::Eq => u64::from(a == b),
                Op::Ne => u64::from(a != b),
                Op::Le => u64::from(a <= b),
                Op::Ge => u64::from(a >= b),
                Op::Lt => u64::from(a < b),
                Op::Gt => u64::from(a > b),
                Op::BitAnd => a & b,
                Op::BitOr => a | b,
                Op::BitXor => a ^ b,
                Op::Add => a.checked_add(b)?,
                Op::Sub => a.checked_sub(b)?,
                Op::Mul => a.checked_mul(b)?,
                Op::Div => a.checked_div(b)?,
                Op::Rem => a.checked_rem(b)?,
            }
        }
    })
}
