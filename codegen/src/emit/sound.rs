//! Which conditions of the spec `emit` must ask: without them a representation could be sent that can't be read back.

use crate::model::{BinaryOp, Expr, Field, Packet, Region, Role};

/// Where the fields that an expression may name are found.
pub(crate) type Roles<'s, 'm> = dyn Fn(&str) -> Option<&'m Role> + 's;

/// The `check` of a field, if values of the representation have a say in it, unless it holds for each.
pub(crate) fn check_on_emit<'m>(
    packet: &Packet,
    header_len: usize,
    field: &'m Field,
    roles: &Roles<'_, '_>,
) -> Option<&'m Expr> {
    let check = field.check.as_ref().filter(|check| is_made(check, roles) && !names_buffer(check))?;
    (!always_holds(packet, header_len as u64, check)).then_some(check)
}

/// The `valid` of a field, likewise.
pub(crate) fn valid_on_emit<'m>(field: &'m Field, roles: &Roles<'_, '_>) -> Option<&'m Expr> {
    field.valid.as_ref().filter(|valid| is_made(valid, roles) && !names_buffer(valid))
}

/// Whether an expression names something that the representation decides on.
fn is_made(expr: &Expr, roles: &Roles<'_, '_>) -> bool {
    let mut names = Vec::new();
    super::cut::names_in(expr, &mut names);
    let made = |name: &String| {
        // What is no field is a table, of fields.
        roles(name).is_none_or(|role| match role {
            Role::Keep | Role::Tag | Role::Part(_) | Role::Length { .. } | Role::Count(_) => true,
            Role::Presence(_) | Role::Absence(_) => true,
            Role::Const(_) | Role::Magic(_) | Role::Emit(_) | Role::Reserved => false,
            Role::Checksum | Role::Kind | Role::Len => false,
        })
    };
    names_payload(expr) || names.iter().any(made)
}

/// Whether a condition names the length of the payload.
pub(crate) fn names_payload(expr: &Expr) -> bool {
    expr.has(|expr| *expr == Expr::PayloadLen)
}

/// What `buf_len` is nobody knows before the packet is written.
fn names_buffer(expr: &Expr) -> bool {
    expr.has(|expr| *expr == Expr::BufLen)
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
