//! Fields, cut into parts.

use super::Lower;
use super::names::Want;
use crate::diagnostic::{Code, nearest};
use crate::gather::Gather;
use crate::model::{Expr, Field, FieldType, Part, Role};
use crate::resolve::{self, Scope};
use crate::span::S;
use crate::spec::{self, Ty};

/// Neighbouring fields of fixed width under one condition, before it is known whether they end on an octet.
struct Piece {
    when: Option<Expr>,
    fields: Vec<usize>,
    bits: usize,
}

impl<'a> Lower<'a> {
    /// The fields of a header, body, record or option, and how they are cut.
    pub(super) fn fields(
        &mut self,
        list: &'a [S<spec::Field>],
        scope: &Scope<'a>,
    ) -> (Vec<Field>, Vec<Part>) {
        let mut fields: Vec<Field> = list.iter().map(|field| self.field(field, scope)).gather();
        let parts = cut(&mut fields);
        (fields, parts)
    }

    fn field(&mut self, field: &'a S<spec::Field>, scope: &Scope<'a>) -> Field {
        Field {
            name: field.name.v.clone(),
            doc: field.doc.clone(),
            line: self.line(field.name.lo),
            ty: self.field_type(&field.ty, scope),
            role: role(field),
            bit: 0,
            bits: resolve::bits(self.library, self.module, &field.ty.v)
                .filter(|_| !resolve::is_rich(self.library, self.module, &field.ty.v)),
            when: self.maybe_expr(scope, field.when.as_ref()),
            gate: field.gate.as_ref().map(|gate| gate.v.clone()),
            check: self.maybe_expr(scope, field.check.as_ref()),
            valid: self.maybe_expr(scope, field.valid.as_ref()),
            scale: u64::from(field.scale.unwrap_or(1)),
            bias: u64::from(field.bias),
            max: field.max.map(|max| max as usize),
            given: false,
        }
    }

    pub(super) fn field_type(&mut self, ty: &S<Ty>, scope: &Scope<'a>) -> FieldType {
        let span = ty.span();
        match &ty.v {
            Ty::U(bits) => FieldType::U(*bits),
            Ty::Bool => FieldType::Bool,
            Ty::Type(name) => FieldType::Type(self.type_ref(name, Want::Plain, span)),
            Ty::Bytes(len) => FieldType::Bytes(self.length(scope, len)),
            Ty::Array { of, len, count, max } => FieldType::Array {
                of: self.type_ref(of, Want::Element, span),
                len: self.length(scope, len),
                count: self.maybe_expr(scope, count.as_ref()),
                max: *max,
            },
            Ty::Choice(name, len) => {
                FieldType::Choice(self.type_ref(name, Want::Choice, span), self.length(scope, len))
            }
            Ty::Options(name, len) => {
                FieldType::Options(self.type_ref(name, Want::Options, span), self.length(scope, len))
            }
            Ty::Quote(name, len) => {
                self.quoted(name, ty);
                FieldType::Quote(name.clone(), self.length(scope, len))
            }
            Ty::Align(to) => FieldType::Align(*to),
            Ty::Union(name, len) => {
                FieldType::Union(self.type_ref(name, Want::Union, span), self.length(scope, len))
            }
            Ty::Custom { rust, len } => {
                FieldType::Custom { rust: rust.clone(), len: self.length(scope, len) }
            }
        }
    }

    fn quoted(&mut self, name: &str, ty: &S<Ty>) {
        match resolve::file_of(self.library, name) {
            Some(file) if file.spec.packet.is_some() => {}
            Some(_) => {
                let message = format!("`{name}` declares types only");
                self.sink.report(Code::W011, ty.span(), message, "there is no packet to quote");
            }
            None if self.library.unreadable.contains(name) => {}
            None => {
                let builtin = wireloom_specs::ALL.iter().map(|(name, _)| *name);
                let help = nearest(name, self.library.files.keys().map(String::as_str).chain(builtin));
                let message = format!("unknown protocol `{name}`");
                let label = "neither a spec beside this one nor a built-in one";
                self.sink.report(Code::W011, ty.span(), message, label).maybe_help(help);
            }
        }
    }
}

fn role(field: &spec::Field) -> Role {
    match field.role.as_ref().map(|role| &role.v) {
        None | Some(spec::Role::Keep) => Role::Keep,
        Some(spec::Role::Const(value)) => Role::Const(*value),
        Some(spec::Role::Magic(hex)) => Role::Magic(spec::hex(hex).unwrap_or_default()),
        Some(spec::Role::Emit(value)) => Role::Emit(*value),
        Some(spec::Role::Reserved) => Role::Reserved,
        Some(spec::Role::Length { of, unit, bias }) => {
            Role::Length { of: of.clone(), unit: u64::from(*unit), bias: u64::from(*bias) }
        }
        Some(spec::Role::Count(array)) => Role::Count(array.clone()),
        Some(spec::Role::Presence(field)) => Role::Presence(field.clone()),
        Some(spec::Role::Absence(field)) => Role::Absence(field.clone()),
        Some(spec::Role::Checksum) => Role::Checksum,
        Some(spec::Role::Tag) => Role::Tag,
        Some(spec::Role::Part(merge)) => Role::Part(merge.clone()),
        Some(spec::Role::Kind) => Role::Kind,
        Some(spec::Role::Len) => Role::Len,
    }
}

/// Cuts fields into parts and gives each its bit offset.
pub(super) fn cut(fields: &mut [Field]) -> Vec<Part> {
    let mut cutter = Cutter { parts: Vec::new(), pieces: Vec::new(), octets: Some(0) };
    for (index, field) in fields.iter_mut().enumerate() {
        if let (FieldType::Align(to), Some(bits)) = (&field.ty, cutter.bits()) {
            // Behind a fixed beginning the padding is fixed as well.
            let to = usize::from(*to).max(1) * 8;
            field.bits = Some(bits.next_multiple_of(to) - bits);
        }
        match field.bits {
            Some(bits) => field.bit = cutter.fixed(index, bits, field.when.clone()),
            None => cutter.variable(index, field.when.clone()),
        }
    }
    cutter.close();
    for part in &cutter.parts {
        if let Part::Loose { fields: loose } = part {
            loose.iter().for_each(|index| fields[*index].bit = 0);
        }
    }
    cutter.parts
}

struct Cutter {
    parts: Vec<Part>,
    /// Fixed pieces since the last variable part.
    pieces: Vec<Piece>,
    /// Octets before `pieces`, while they are known.
    octets: Option<usize>,
}

impl Cutter {
    /// Bits so far, where they do not depend on the packet.
    fn bits(&self) -> Option<usize> {
        let conditional = self.pieces.iter().any(|piece| piece.when.is_some());
        let bits: usize = self.pieces.iter().map(|piece| piece.bits).sum();
        self.octets.filter(|_| !conditional).map(|octets| octets * 8 + bits)
    }

    fn fixed(&mut self, index: usize, bits: usize, when: Option<Expr>) -> usize {
        match self.pieces.last_mut() {
            Some(piece) if piece.when == when => {
                piece.fields.push(index);
                piece.bits += bits;
                piece.bits - bits
            }
            _ => {
                self.pieces.push(Piece { when, fields: vec![index], bits });
                0
            }
        }
    }

    fn variable(&mut self, index: usize, when: Option<Expr>) {
        self.close();
        self.octets = None;
        self.parts.push(Part::Variable { field: index, when });
    }

    /// Pieces that end on an octet become parts of their own, neighbouring ragged ones one loose part.
    fn close(&mut self) {
        self.octets = self.bits().map(|bits| bits / 8);
        let mut loose: Vec<usize> = Vec::new();
        // What stands between two ragged pieces may begin inside an octet.
        let last = self.pieces.iter().rposition(|piece| piece.bits % 8 != 0);
        for (nth, piece) in self.pieces.drain(..).enumerate() {
            let between = !loose.is_empty() && piece.bits <= 64 && last.is_some_and(|last| nth < last);
            if piece.bits % 8 != 0 || between {
                loose.extend(piece.fields);
                continue;
            }
            if !loose.is_empty() {
                self.parts.push(Part::Loose { fields: std::mem::take(&mut loose) });
            }
            self.parts.push(Part::Fixed { octets: piece.bits / 8, fields: piece.fields, when: piece.when });
        }
        if !loose.is_empty() {
            self.parts.push(Part::Loose { fields: loose });
        }
    }
}
