//! Expressions.

use super::value::Scope;
use crate::model::{BinaryOp, Expr, Let};

/// The value of an expression; `None` where it names what is not there.
pub(super) fn eval(expr: &Expr, scope: &Scope) -> Option<u64> {
    Some(match expr {
        Expr::Num(value) => *value,
        Expr::Field(name) => scope.number(name)?,
        Expr::Let(name) => scope.lets.iter().find(|(known, _)| known == name)?.1,
        Expr::Param(_) => return None,
        Expr::PayloadLen => scope.payload_len?,
        Expr::BufLen => scope.buf_len,
        Expr::Not(inner) => u64::from(eval(inner, scope)? == 0),
        Expr::Binary(left, op, right) => binary(left, *op, right, scope)?,
    })
}

/// Whether a condition holds; one that names what is not there does not.
pub(super) fn holds(expr: &Expr, scope: &Scope) -> bool {
    eval(expr, scope).is_some_and(|value| value != 0)
}

fn binary(left: &Expr, op: BinaryOp, right: &Expr, scope: &Scope) -> Option<u64> {
    let left = eval(left, scope)?;
    // The right side may name a field that is there only if the left side says so.
    match op {
        BinaryOp::And if left == 0 => return Some(0),
        BinaryOp::Or if left != 0 => return Some(1),
        _ => {}
    }
    let right = eval(right, scope)?;
    match op {
        BinaryOp::And | BinaryOp::Or => Some(u64::from(right != 0)),
        BinaryOp::Eq => Some(u64::from(left == right)),
        BinaryOp::Ne => Some(u64::from(left != right)),
        BinaryOp::Le => Some(u64::from(left <= right)),
        BinaryOp::Ge => Some(u64::from(left >= right)),
        BinaryOp::Lt => Some(u64::from(left < right)),
        BinaryOp::Gt => Some(u64::from(left > right)),
        BinaryOp::BitAnd => Some(left & right),
        BinaryOp::BitOr => Some(left | right),
        BinaryOp::BitXor => Some(left ^ right),
        BinaryOp::Add => left.checked_add(right),
        BinaryOp::Sub => left.checked_sub(right),
        BinaryOp::Mul => left.checked_mul(right),
        BinaryOp::Div => left.checked_div(right),
        BinaryOp::Rem => left.checked_rem(right),
    }
}

/// Looks a decision table up: `Ok(None)` while a field of it is not there, `Err` where no row matches.
pub(super) fn look_up(table: &Let, raw: &dyn Fn(&str) -> Option<(u64, usize)>) -> Result<Option<u64>, ()> {
    let mut bits = 0u64;
    for name in &table.from {
        let Some((value, width)) = raw(name) else { return Ok(None) };
        bits = bits.checked_shl(width as u32).unwrap_or(0) | value;
    }
    let row = table.rows.iter().find(|row| bits & row.mask == row.pattern);
    row.map(|row| row.value).or(table.otherwise).map(Some).ok_or(())
}
