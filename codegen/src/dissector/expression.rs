//! Expressions and templates as Lua. A number is a Lua number, a condition a Lua boolean.

use crate::model::{BinaryOp, Expr, Format, Piece, Template};

/// The value of an expression; conditions are 0 and 1.
pub(super) fn number(expr: &Expr) -> String {
    match expr {
        Expr::Num(value) => value.to_string(),
        Expr::Field(name) | Expr::Let(name) => format!("value(s, {})", quoted(name)),
        Expr::Param(name) => format!("s.p.prefs[{}]", quoted(name)),
        Expr::PayloadLen => "s.payload_len".to_owned(),
        Expr::BufLen => "s.buf_len".to_owned(),
        Expr::Not(_) => format!("number_of({})", condition(expr)),
        Expr::Binary(left, op, right) => {
            let (x, y) = (number(left), number(right));
            match op {
                BinaryOp::Or
                | BinaryOp::And
                | BinaryOp::Eq
                | BinaryOp::Ne
                | BinaryOp::Le
                | BinaryOp::Ge
                | BinaryOp::Lt
                | BinaryOp::Gt => format!("number_of({})", condition(expr)),
                BinaryOp::BitAnd => format!("band({x}, {y})"),
                BinaryOp::BitOr => format!("bor({x}, {y})"),
                BinaryOp::BitXor => format!("bxor({x}, {y})"),
                BinaryOp::Add => format!("({x} + {y})"),
                BinaryOp::Sub => format!("({x} - {y})"),
                BinaryOp::Mul => format!("({x} * {y})"),
                BinaryOp::Div => format!("math.floor({x} / {y})"),
                BinaryOp::Rem => format!("({x} % {y})"),
            }
        }
    }
}

/// Whether an expression is not 0.
pub(super) fn condition(expr: &Expr) -> String {
    let compared = |left: &Expr, op: &str, right: &Expr| format!("({} {op} {})", number(left), number(right));
    match expr {
        Expr::Not(inner) => format!("(not {})", condition(inner)),
        Expr::Binary(left, op, right) => match op {
            BinaryOp::Or => format!("({} or {})", condition(left), condition(right)),
            BinaryOp::And => format!("({} and {})", condition(left), condition(right)),
            BinaryOp::Eq => compared(left, "==", right),
            BinaryOp::Ne => compared(left, "~=", right),
            BinaryOp::Le => compared(left, "<=", right),
            BinaryOp::Ge => compared(left, ">=", right),
            BinaryOp::Lt => compared(left, "<", right),
            BinaryOp::Gt => compared(left, ">", right),
            BinaryOp::BitAnd
            | BinaryOp::BitOr
            | BinaryOp::BitXor
            | BinaryOp::Add
            | BinaryOp::Sub
            | BinaryOp::Mul
            | BinaryOp::Div
            | BinaryOp::Rem => format!("({} ~= 0)", number(expr)),
        },
        Expr::Num(_) | Expr::Field(_) | Expr::Let(_) | Expr::Param(_) | Expr::PayloadLen | Expr::BufLen => {
            format!("({} ~= 0)", number(expr))
        }
    }
}

/// The text that a template shows.
pub(super) fn template(pieces: &Template) -> String {
    let all: Vec<String> = pieces.iter().map(piece).collect();
    if all.is_empty() { "\"\"".to_owned() } else { all.join(" .. ") }
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Text(text) => quoted(text),
        Piece::Value { expr: Expr::Field(name), format: Format::Hex(digits) } => {
            format!("hex(s, {}, {digits})", quoted(name))
        }
        Piece::Value { expr, format: Format::Hex(digits) } => {
            format!("string.format(\"%0{digits}x\", {})", number(expr)).replace("%00x", "%x")
        }
        Piece::Value { expr: Expr::Field(name), format: Format::Shown | Format::Debug }
        | Piece::Options(name)
        | Piece::List(name) => format!("(s.d[{}] or \"-\")", quoted(name)),
        Piece::Value { expr, format: Format::Shown | Format::Debug } => {
            format!("string.format(\"%.0f\", {})", number(expr))
        }
        Piece::If(when, inner) => {
            format!("(holds(function() return {} end) and {} or \"\")", condition(when), template(inner))
        }
    }
}

/// A string of Lua.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
