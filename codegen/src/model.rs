//! The checked model: what emitter, interpreter, printer, diagrams and documentation are made from.
//!
//! A [`Module`] exists only for a spec without mistakes: every name is resolved, every width known, every length
//! provable. Nothing here has a place in a text any more, except the line for the documentation.

use crate::sorted::Map;
pub use crate::spec::{Algo, Counts, EmitMode, Endian, OnBad, OnOver, PayloadRepr, Repeat, Show, Unknown};

/// One spec.
#[derive(Debug, Clone)]
pub struct Module {
    pub name: String,
    pub title: String,
    pub doc: String,
    pub refs: Vec<String>,
    pub feature: Option<String>,
    pub endian: Endian,
    /// What diagnostics and documentation call the file: `specs/udp.ron`.
    pub file: String,
    /// Whether it was found among the specs that this crate embeds, and not in a file.
    pub builtin: bool,
    pub uses: Vec<String>,
    /// Numbers and flags that are not in the octets; the first fields of the packet.
    pub params: Vec<Param>,
    pub types: Vec<TypeDef>,
    pub packet: Option<Packet>,
    pub bindings: Vec<Binding>,
    pub vectors: Vec<Vector>,
}

/// Context that is not in the octets.
#[derive(Debug, Clone)]
pub struct Param {
    pub name: String,
    /// The Rust type, as written.
    pub rust: String,
    pub range: Option<(u64, u64)>,
    pub doc: String,
}

impl Param {
    /// What is taken where nobody says it: 6, or what is nearest to it.
    pub fn usual(&self) -> u64 {
        self.range.map_or(6, |(low, high)| 6.clamp(low, high.max(low)))
    }
}

/// Names a type of this or another module.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeRef {
    /// The module that declares it; equal to the current one for its own.
    pub module: String,
    pub name: String,
}

#[derive(Debug, Clone)]
pub struct TypeDef {
    pub name: String,
    pub doc: String,
    pub line: usize,
    pub kind: TypeKind,
}

#[derive(Debug, Clone)]
pub enum TypeKind {
    Enum {
        bits: u8,
        open: bool,
        values: Vec<Value>,
    },
    Flags {
        bits: u8,
        flags: Vec<Value>,
    },
    Octets {
        len: usize,
        rust: Option<String>,
        show: Show,
    },
    Int {
        bits: u8,
        range: Option<(u64, u64)>,
        on_over: OnOver,
        rust: Option<String>,
        show: Show,
    },
    /// Of fixed size where `parts` is one [`Part::Fixed`] without condition.
    Record {
        fields: Vec<Field>,
        parts: Vec<Part>,
        print: Option<Template>,
        /// Whether any octets of its size are one, and mean something: then it is a plain value. Otherwise it is cut and
        /// judged like a packet.
        plain: bool,
    },
    Choice {
        cases: Vec<(usize, String)>,
        reversed: bool,
        show: Show,
    },
    /// Told apart by fields before it, which are given as they stand there.
    Union {
        by: Vec<Field>,
        cases: Vec<Case>,
    },
    Options(OptionList),
}

/// A case of a union.
#[derive(Debug, Clone)]
pub struct Case {
    pub name: String,
    pub doc: String,
    pub line: usize,
    /// Tag → pattern; a tag that is not named matches anything.
    pub when: Map<String, Pattern>,
    pub fields: Vec<Field>,
    pub parts: Vec<Part>,
    pub print: Option<Template>,
}

impl Case {
    /// The one value that a tag can have.
    pub fn pinned(&self, tag: &str) -> Option<u64> {
        match self.when.get(tag) {
            Some(Pattern::Ranges(ranges)) => match ranges.as_slice() {
                [(low, high)] if low == high => Some(*low),
                _ => None,
            },
            Some(Pattern::Any) | None => None,
        }
    }

    /// Whether it is the case of these tags.
    pub fn matches(&self, tag: impl Fn(&str) -> Option<u64>) -> bool {
        self.when.iter().all(|(name, pattern)| {
            *pattern == Pattern::Any || tag(name).is_some_and(|value| pattern.takes(value))
        })
    }
}

/// A named value of an enum, or a named bit mask of a flag set.
#[derive(Debug, Clone)]
pub struct Value {
    pub name: String,
    pub value: u64,
    pub show: String,
    pub doc: String,
}

/// A type-length-value list.
#[derive(Debug, Clone)]
pub struct OptionList {
    pub head: Head,
    pub counts: Counts,
    pub unit: usize,
    pub end: Option<u64>,
    pub nop: Vec<u64>,
    pub options: Vec<OptionDef>,
    pub unknown: Unknown,
    pub bad_len: OnBad,
    pub truncated: OnBad,
    pub pad_to: usize,
    /// What an option that another one follows is filled up to; its length does not count that.
    pub item_pad: usize,
    /// Every list is closed with `end`.
    pub always_end: bool,
    /// The list reaches to behind its `end`, and no further.
    pub until_end: bool,
    pub eager: bool,
}

/// What stands in front of the value of each option.
#[derive(Debug, Clone)]
pub struct Head {
    /// Every field, kind and length among them.
    pub fields: Vec<Field>,
    pub parts: Vec<Part>,
    /// Bits of the kind.
    pub kind_bits: usize,
    /// Bits of the length.
    pub len_bits: usize,
    /// Of all fields.
    pub octets: usize,
    /// Of an `end` or a `nop`.
    pub bare: usize,
    /// Whether the spec lists the fields; else there is a kind and a length.
    pub listed: bool,
}

impl Head {
    /// Whether it is an octet of kind and an octet of length.
    pub fn is_plain(&self) -> bool {
        !self.listed && self.kind_bits == 8 && self.len_bits == 8 && self.bare == 1
    }

    /// The field with this role.
    pub fn field(&self, role: &Role) -> Option<&Field> {
        self.fields.iter().find(|field| field.role == *role)
    }

    /// The fields that every option of the list has.
    pub fn kept(&self) -> impl Iterator<Item = &Field> + Clone {
        self.fields.iter().filter(|field| field.role == Role::Keep)
    }
}

#[derive(Debug, Clone)]
pub struct OptionDef {
    pub kind: u64,
    pub name: String,
    pub doc: String,
    /// Of the body, behind kind and length; bit 0 is the body's first.
    pub fields: Vec<Field>,
    pub parts: Vec<Part>,
    pub align: Option<(u8, u8)>,
    pub print: Option<Template>,
}

#[derive(Debug, Clone)]
pub struct Packet {
    /// Name of the view's type.
    pub rust_name: String,
    pub fields: Vec<Field>,
    /// The header cut into pieces: what `Packet::parse` does, in order.
    pub parts: Vec<Part>,
    pub lets: Vec<Let>,
    pub variants: Vec<Variant>,
    pub payload: Option<Payload>,
    pub trailer: Vec<Field>,
    pub trailer_parts: Vec<Part>,
    pub checksums: Vec<Checksum>,
    pub merges: Vec<Merge>,
    pub collects: Vec<Collect>,
    pub print: Option<Template>,
}

/// A piece of a header, body, record or option.
#[derive(Debug, Clone)]
pub enum Part {
    /// Neighbouring fields of fixed width under one condition: one array of `octets` octets.
    Fixed { octets: usize, fields: Vec<usize>, when: Option<Expr> },
    /// One field (an index into `fields`) whose length is an expression, a table or the rest.
    Variable { field: usize, when: Option<Expr> },
    /// Bit fields under conditions of their own that end on an octet only together; read one after the other, each
    /// with its own `when`. `bit` of these fields means nothing. The first part of a header holds the parameters in this
    /// way, where there are some.
    Loose { fields: Vec<usize> },
}

#[derive(Debug, Clone)]
pub struct Field {
    pub name: String,
    pub doc: String,
    pub line: usize,
    pub ty: FieldType,
    pub role: Role,
    /// Bits from the beginning of its [`Part::Fixed`]; 0 in a variable part. In a little-endian spec a run of bit
    /// fields is one little-endian word, and bits are counted from its least significant one.
    pub bit: usize,
    /// Bits, where the width is fixed.
    pub bits: Option<usize>,
    pub when: Option<Expr>,
    /// The flag field without which this one means nothing.
    pub gate: Option<String>,
    pub check: Option<Expr>,
    pub valid: Option<Expr>,
    /// Logical value = raw × scale + bias.
    pub scale: u64,
    pub bias: u64,
    pub max: Option<usize>,
    /// A parameter: it has no octets, and is read from what the caller says.
    pub given: bool,
}

#[derive(Debug, Clone)]
pub enum FieldType {
    U(u8),
    Bool,
    /// An enum, flag set, octet string, integer or record of fixed size.
    Type(TypeRef),
    Bytes(Length),
    Array {
        of: TypeRef,
        len: Length,
        count: Option<Expr>,
        max: Option<u16>,
    },
    Choice(TypeRef, Length),
    Options(TypeRef, Length),
    /// A protocol's name.
    Quote(String, Length),
    Align(u8),
    Union(TypeRef, Length),
    Custom {
        rust: String,
        len: Length,
    },
}

#[derive(Debug, Clone)]
pub enum Length {
    Fixed(usize),
    Expr(Expr),
    Rest,
}

/// What a field is to the representation; see `specs/README.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    Keep,
    Const(u64),
    Magic(Vec<u8>),
    Emit(u64),
    Reserved,
    Length {
        of: Region,
        unit: u64,
        bias: u64,
    },
    Count(String),
    Presence(String),
    Absence(String),
    Checksum,
    Tag,
    Part(String),
    /// In the head of an option.
    Kind,
    /// In the head of an option.
    Len,
}

pub use crate::spec::Region;

/// A total expression over unsigned integers and booleans, names resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expr {
    Num(u64),
    /// A field's logical value.
    Field(String),
    /// An entry of `lets`.
    Let(String),
    /// An address that is handed on to a carried protocol; a number or a flag is a [`Expr::Field`].
    Param(String),
    /// `payload.len`.
    PayloadLen,
    /// Octets of the whole buffer.
    BufLen,
    Not(Box<Expr>),
    Binary(Box<Expr>, BinaryOp, Box<Expr>),
}

impl Expr {
    /// Calls `visit` for the expression and all within it, outer ones first.
    pub fn walk<'e>(&'e self, visit: &mut dyn FnMut(&'e Expr)) {
        visit(self);
        match self {
            Expr::Not(inner) => inner.walk(visit),
            Expr::Binary(a, _, b) => {
                a.walk(visit);
                b.walk(visit);
            }
            Expr::Num(_)
            | Expr::Field(_)
            | Expr::Let(_)
            | Expr::Param(_)
            | Expr::PayloadLen
            | Expr::BufLen => {}
        }
    }

    /// Whether this holds of the expression or of one within it.
    pub fn has(&self, wanted: impl Fn(&Expr) -> bool) -> bool {
        let mut found = false;
        self.walk(&mut |expr| found |= wanted(expr));
        found
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryOp {
    Or,
    And,
    Eq,
    Ne,
    Le,
    Ge,
    Lt,
    Gt,
    BitAnd,
    BitOr,
    BitXor,
    Add,
    Sub,
    Mul,
    Div,
    Rem,
}

/// A decision table over header fields.
#[derive(Debug, Clone)]
pub struct Let {
    pub name: String,
    pub from: Vec<String>,
    /// Over the concatenated bits of `from`, first match wins: `(bits & mask) == pattern` gives the value.
    pub rows: Vec<Row>,
    pub otherwise: Option<u64>,
    pub doc: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    pub mask: u64,
    pub pattern: u64,
    pub value: u64,
}

#[derive(Debug, Clone)]
pub struct Variant {
    pub name: String,
    pub doc: String,
    pub line: usize,
    /// Tag field, or [`BUF_LEN`] → pattern; a tag that is not named matches anything.
    pub when: Map<String, Pattern>,
    pub fields: Vec<Field>,
    pub parts: Vec<Part>,
    pub payload: Option<Payload>,
    /// Header field → its name and type in this variant.
    pub refine: Map<String, (String, FieldType)>,
    pub group: Option<String>,
    pub repr: bool,
    pub collects: Vec<Collect>,
    pub print: Option<Template>,
    pub feature: Option<String>,
}

/// The key of a variant's `when` that stands for the octets of the whole buffer.
pub const BUF_LEN: &str = "buf_len";

/// Alternatives of inclusive ranges; `Any` for `_`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pattern {
    Any,
    Ranges(Vec<(u64, u64)>),
}

impl Pattern {
    /// Whether it takes this value.
    pub fn takes(&self, value: u64) -> bool {
        match self {
            Pattern::Any => true,
            Pattern::Ranges(ranges) => ranges.iter().any(|(low, high)| (*low..=*high).contains(&value)),
        }
    }
}

#[derive(Debug, Clone)]
pub struct Payload {
    pub len: Length,
    pub repr: PayloadRepr,
    pub dispatch: Option<Dispatch>,
}

#[derive(Debug, Clone)]
pub struct Dispatch {
    /// Fields asked in this order.
    pub by: Vec<String>,
    pub space: String,
    pub unless: Option<Expr>,
    /// Inner parameter → value here.
    pub give: Map<String, Expr>,
}

#[derive(Debug, Clone)]
pub struct Checksum {
    pub field: String,
    pub algo: Algo,
    pub over: Region,
    /// The protocol number of the pseudo-header, where there is one.
    pub pseudo: Option<u8>,
    /// 0 on the wire is "no checksum" over IPv4.
    pub absent_over_ipv4: bool,
    pub caps: String,
}

/// Flags that become one enum.
#[derive(Debug, Clone)]
pub struct Merge {
    pub name: String,
    pub ty: String,
    pub doc: String,
    pub from: Vec<String>,
    /// Variant, mask and pattern over the bits of `from` (first one most significant).
    pub cases: Vec<(String, u64, u64)>,
}

/// Options that become a field of the representation.
#[derive(Debug, Clone)]
pub struct Collect {
    pub name: String,
    pub doc: String,
    /// The list field they come from, and its type.
    pub list: String,
    pub list_type: TypeRef,
    pub from: CollectFrom,
    pub repeat: Repeat,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CollectFrom {
    Value {
        option: String,
        field: String,
    },
    Present {
        option: String,
    },
    Whole {
        option: String,
    },
    /// (variant, option)
    OneOf(Vec<(String, String)>),
}

#[derive(Debug, Clone)]
pub struct Binding {
    pub space: String,
    pub key: u64,
}

/// A print template, parsed.
pub type Template = Vec<Piece>;

#[derive(Debug, Clone)]
pub enum Piece {
    Text(String),
    Value {
        expr: Expr,
        format: Format,
    },
    /// `{cond? text}`
    If(Expr, Template),
    /// `{options}`: each option of the named list by its own template.
    Options(String),
    /// An array field, all its elements.
    List(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// As the field's type shows itself.
    Shown,
    /// `:?`: `Option`s and octets too.
    Debug,
    /// Hexadecimal with at least this many digits.
    Hex(u8),
}

#[derive(Debug, Clone)]
pub enum Vector {
    Good {
        name: String,
        octets: Vec<u8>,
        print: Option<String>,
        fields: Map<String, u64>,
        /// Parameters that are not as usual.
        params: Map<String, u64>,
        emit: EmitMode,
        line: usize,
    },
    Bad {
        name: String,
        octets: Vec<u8>,
        /// One of the error kinds: `Truncated`, `BadLength`, …
        why: String,
        /// Parameters that are not as usual.
        params: Map<String, u64>,
        line: usize,
    },
}

impl Vector {
    /// What is said beside the octets.
    pub fn params(&self) -> &Map<String, u64> {
        match self {
            Vector::Good { params, .. } | Vector::Bad { params, .. } => params,
        }
    }
}

impl Packet {
    /// The parameters, which stand in front of all other fields.
    pub fn given(&self) -> impl Iterator<Item = &Field> + Clone {
        self.fields.iter().take_while(|field| field.given)
    }

    /// The first part that consists of octets.
    pub fn front(&self) -> usize {
        usize::from(self.fields.first().is_some_and(|field| field.given))
    }
}

impl Module {
    /// The declaration of a type of this module.
    pub fn type_def(&self, name: &str) -> Option<&TypeDef> {
        self.types.iter().find(|t| t.name == name)
    }
}

/// All modules that a spec can see, itself included, by name.
pub type Catalogue = Map<String, Module>;
