//! Which conditions of the spec `emit` must ask: without them a representation could be sent that can't be read back.

use crate::model::{BinaryOp, Expr, Field, Packet, Region, Role};

/// The `check` of a field whose value is made of the representation, unless it holds for each.
pub(crate) fn check_on_emit<'m>(packet: &Packet, header_len: usize, field: &'m Field) -> Option<&'m Expr> {
    let made = matches!(field.role, Role::Keep | Role::Tag | Role::Length { .. } | Role::Count(_));
    let check = field.check.as_ref().filter(|check| made && !names_buffer(check))?;
    (!always_holds(packet, header_len as u64, check)).then_some(check)
}

/// The `valid` of a field whose value is made of the representation.
pub(crate) fn valid_on_emit(field: &Field) -> Option<&Expr> {
    let made = matches!(field.role, Role::Keep | Role::Tag | Role::Length { .. } | Role::Count(_));
    field.valid.as_ref().filter(|valid| made && !names_buffer(valid))
}

/// What `buf_len` is nobody knows before the packet is written.
fn names_buffer(expr: &Expr) -> bool {
    match expr {
        Expr::BufLen => true,
        Expr::Not(inner) => names_buffer(inner),
        Expr::Binary(a, _, b) => names_buffer(a) || names_buffer(b),
        Expr::Num(_)
        | Expr::Field(_)
        | Expr::Let(_)
        | Expr::Param(_)
        | Expr::ParamProperty(..)
        | Expr::PayloadLen => false,
    }
}

/// Whether lengths that are computed can't but obey: a header has its fixed part, a packet its header. The hot path
/// is not to ask for this.
fn always_holds(packet: &Packet, header_len: u64, expr: &Expr) -> bool {
    let region = |expr: &Expr| match expr {
        Expr::Field(name) => packet.fields.iter().find(|field| field.name == *name).map(|field| &field.role),
        _ => None,
    };
    match expr {
        Expr::Binary(a, BinaryOp::And, b) => {
            always_holds(packet, header_len, a) && always_holds(packet, header_len, b)
        }
        Expr::Binary(a, BinaryOp::Ge, b) | Expr::Binary(b, BinaryOp::Le, a) => match (region(a), &**b) {
            (Some(Role::Length { of: Region::Header | Region::Packet, .. }), Expr::Num(least)) => {
                *least <= header_len
            }
            (Some(Role::Length { of: Region::Packet, .. }), b) => {
                matches!(region(b), Some(Role::Length { of: Region::Header, .. }))
            }
            _ => false,
        },
        _ => false,
    }
}
