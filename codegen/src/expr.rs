//! The small languages inside a spec's strings: expressions, patterns, bit patterns and print templates.
//!
//! Nothing is resolved here; every node knows where in its string it stands.

use crate::model::{BinaryOp, Format};

#[cfg(test)]
mod tests;

/// A mistake and its place, in octets from the beginning of the string.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub(crate) at: usize,
    pub(crate) len: usize,
    pub(crate) message: String,
}

type Result<T> = core::result::Result<T, Mistake>;

/// A node of an expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) kind: Kind,
    pub(crate) at: usize,
    pub(crate) len: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Num(u64),
    /// `a`, `a.b` or `A::B`.
    Name(String),
    Not(Box<Node>),
    /// Both sides, and where the operator stands.
    Binary(Box<Node>, BinaryOp, Box<Node>, usize),
}

impl Node {
    /// Calls `visit` for every node, outer ones first.
    pub(crate) fn walk<'n>(&'n self, visit: &mut dyn FnMut(&'n Node)) {
        visit(self);
        match &self.kind {
            Kind::Num(_) | Kind::Name(_) => {}
            Kind::Not(inner) => inner.walk(visit),
            Kind::Binary(left, _, right, _) => {
                left.walk(visit);
                right.walk(visit);
            }
        }
    }

    /// Every name with its place.
    pub(crate) fn names(&self) -> Vec<(&str, usize)> {
        let mut names = Vec::new();
        self.walk(&mut |node| {
            if let Kind::Name(name) = &node.kind {
                names.push((name.as_str(), node.at));
            }
        });
        names
    }
}

/// A piece of a print template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TemplatePiece {
    Text(String),
    Value(Node, Format),
    If(Node, Vec<TemplatePiece>),
}

/// One alternative of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Alternative {
    Any,
    Number(u64),
    Range(u64, u64),
    /// A named value, and where it stands.
    Name(String, usize),
}

/// Operators, weakest first; within a level from the left.
const LEVELS: [&[(&str, BinaryOp)]; 6] = [
    &[("||", BinaryOp::Or)],
    &[("&&", BinaryOp::And)],
    &[
        ("==", BinaryOp::Eq),
        ("!=", BinaryOp::Ne),
        ("<=", BinaryOp::Le),
        (">=", BinaryOp::Ge),
        ("<", BinaryOp::Lt),
        (">", BinaryOp::Gt),
    ],
    &[("&", BinaryOp::BitAnd), ("|", BinaryOp::BitOr), ("^", BinaryOp::BitXor)],
    &[("+", BinaryOp::Add), ("-", BinaryOp::Sub)],
    &[("*", BinaryOp::Mul), ("/", BinaryOp::Div), ("%", BinaryOp::Rem)],
];

/// Deeper nesting is a mistake, not a stack overflow.
const MAX_DEPTH: usize = 64;
/// A chain of more operators is one, too: `a + b + c` nests to the left.
const MAX_OPERATORS: usize = 256;

/// Reads a whole string as an expression.
pub(crate) fn parse(text: &str) -> Result<Node> {
    let mut parser = Parser::new(text);
    let node = parser.level(0)?;
    parser.end()?;
    Ok(node)
}

/// Reads a whole string as a pattern: `value | lo..=hi | _`.
pub(crate) fn pattern(text: &str) -> Result<Vec<Alternative>> {
    let mut parser = Parser::new(text);
    let mut alternatives = vec![parser.alternative()?];
    while parser.eat("|") {
        alternatives.push(parser.alternative()?);
    }
    parser.end()?;
    Ok(alternatives)
}

/// A bit pattern: for each bit, most significant first, what it must be; `None` for `x`.
pub(crate) fn bits(text: &str) -> Result<Vec<Option<bool>>> {
    let mut out = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '0' => out.push(Some(false)),
            '1' => out.push(Some(true)),
            'x' => out.push(None),
            ' ' | '_' => {}
            _ => {
                let message = format!("expected `0`, `1` or `x`, found `{c}`");
                return Err(Mistake { at, len: c.len_utf8(), message });
            }
        }
    }
    Ok(out)
}

/// Mask and pattern of at most 64 bits: what must be equal, and to what.
pub(crate) fn mask_and_pattern(bits: &[Option<bool>]) -> (u64, u64) {
    bits.iter().fold((0, 0), |(mask, pattern), bit| {
        (mask << 1 | u64::from(bit.is_some()), pattern << 1 | u64::from(*bit == Some(true)))
    })
}

/// Reads a whole string as a print template.
pub(crate) fn template(text: &str) -> Result<Vec<TemplatePiece>> {
    let mut parser = Parser::new(text);
    let pieces = parser.template()?;
    if !parser.rest().is_empty() {
        return Err(parser.mistake("`}` without `{`"));
    }
    Ok(pieces)
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    operators: usize,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str) -> Self {
        Parser { text, at: 0, depth: 0, operators: 0 }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn mistake(&self, message: impl Into<String>) -> Mistake {
        let len = self.rest().chars().next().map_or(1, char::len_utf8);
        Mistake { at: self.at, len, message: message.into() }
    }

    fn skip_blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn eat(&mut self, token: &str) -> bool {
        self.skip_blanks();
        let hit = self.rest().starts_with(token);
        if hit {
            self.at += token.len();
        }
        hit
    }

    fn end(&mut self) -> Result<()> {
        self.skip_blanks();
        match self.rest() {
            "" => Ok(()),
            rest => Err(self.mistake(format!("unexpected `{rest}`"))),
        }
    }

    fn level(&mut self, level: usize) -> Result<Node> {
        let Some(operators) = LEVELS.get(level) else { return self.unary() };
        let mut left = self.level(level + 1)?;
        while let Some((op, at)) = self.operator(operators) {
            self.operators += 1;
            if self.operators > MAX_OPERATORS {
                return Err(self.mistake("too long"));
            }
            let right = self.level(level + 1)?;
            let (start, end) = (left.at, right.at + right.len);
            let kind = Kind::Binary(Box::new(left), op, Box::new(right), at);
            left = Node { kind, at: start, len: end - start };
        }
        Ok(left)
    }

    fn operator(&mut self, operators: &[(&str, BinaryOp)]) -> Option<(BinaryOp, usize)> {
        self.skip_blanks();
        let rest = self.rest();
        let (token, op) = operators.iter().find(|(token, _)| rest.starts_with(token))?;
        let doubled = rest.starts_with("&&") || rest.starts_with("||");
        if token.len() == 1 && doubled {
            return None;
        }
        let at = self.at;
        self.at += token.len();
        Some((*op, at))
    }

    fn unary(&mut self) -> Result<Node> {
        self.skip_blanks();
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.mistake("nested too deeply"));
        }
        let start = self.at;
        let node = if self.eat("!") {
            let inner = self.unary()?;
            let len = inner.at + inner.len - start;
            Node { kind: Kind::Not(Box::new(inner)), at: start, len }
        } else if self.eat("(") {
            let inner = self.level(0)?;
            if !self.eat(")") {
                return Err(self.mistake("expected `)`"));
            }
            Node { at: start, len: self.at - start, ..inner }
        } else {
            self.atom()?
        };
        self.depth -= 1;
        Ok(node)
    }

    fn atom(&mut self) -> Result<Node> {
        let start = self.at;
        let kind = match self.rest().chars().next() {
            Some(c) if c.is_ascii_digit() => Kind::Num(self.number()?),
            Some(c) if is_name_start(c) => Kind::Name(self.name()?.to_owned()),
            found => {
                let found = found.map_or("the end".to_owned(), |c| format!("`{c}`"));
                return Err(self.mistake(format!("expected a field name, a number or `(`, found {found}")));
            }
        };
        Ok(Node { kind, at: start, len: self.at - start })
    }

    fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let len = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
        self.at += len;
        &rest[..len]
    }

    fn number(&mut self) -> Result<u64> {
        let at = self.at;
        let word = self.word();
        let digits = word.replace('_', "");
        match digits.strip_prefix("0x") {
            Some(hex) => u64::from_str_radix(hex, 16),
            None => digits.parse(),
        }
        .map_err(|_| Mistake { at, len: word.len(), message: format!("`{word}` is not a number") })
    }

    fn name(&mut self) -> Result<&'a str> {
        let start = self.at;
        self.word();
        loop {
            let rest = self.rest();
            let separator = if rest.starts_with("::") { "::" } else { "." };
            match rest.strip_prefix(separator).and_then(|after| after.chars().next()) {
                Some(c) if is_name_start(c) => {
                    self.at += separator.len();
                    self.word();
                }
                _ if rest.starts_with("::") => return Err(self.mistake("a name must follow `::`")),
                _ => return Ok(&self.text[start..self.at]),
            }
        }
    }

    fn alternative(&mut self) -> Result<Alternative> {
        self.skip_blanks();
        let start = self.at;
        match self.rest().chars().next() {
            Some(c) if c.is_ascii_digit() => {
                let low = self.number()?;
                if !self.eat("..=") {
                    let open = self.eat("..");
                    return Ok(if open {
                        Alternative::Range(low, u64::MAX)
                    } else {
                        Alternative::Number(low)
                    });
                }
                self.skip_blanks();
                if !self.rest().starts_with(|c: char| c.is_ascii_digit()) {
                    return Err(self.mistake("expected a number after `..=`"));
                }
                let high = self.number()?;
                if high < low {
                    let message = format!("the range {low}..={high} is empty");
                    return Err(Mistake { at: start, len: self.at - start, message });
                }
                Ok(Alternative::Range(low, high))
            }
            Some(c) if is_name_start(c) => Ok(match self.name()? {
                "_" => Alternative::Any,
                name => Alternative::Name(name.to_owned(), start),
            }),
            _ => Err(self.mistake("expected a value, a range `lo..=hi` or `lo..`, or `_`")),
        }
    }

    /// Up to the end or to a `}` that is not ours.
    fn template(&mut self) -> Result<Vec<TemplatePiece>> {
        let mut pieces = Vec::new();
        loop {
            let rest = self.rest();
            let len = rest.find(['{', '}']).unwrap_or(rest.len());
            if len > 0 {
                pieces.push(TemplatePiece::Text(rest[..len].to_owned()));
                self.at += len;
            }
            if !self.rest().starts_with('{') {
                return Ok(pieces);
            }
            self.at += 1;
            pieces.push(self.hole()?);
        }
    }

    /// What stands between braces, the closing one included.
    fn hole(&mut self) -> Result<TemplatePiece> {
        let node = self.level(0)?;
        self.skip_blanks();
        let piece = if self.rest().starts_with('?') {
            self.at += 1;
            self.depth += 1;
            if self.depth > MAX_DEPTH {
                return Err(self.mistake("nested too deeply"));
            }
            let inner = self.template()?;
            self.depth -= 1;
            TemplatePiece::If(node, inner)
        } else if self.rest().starts_with(':') {
            self.at += 1;
            TemplatePiece::Value(node, self.format()?)
        } else {
            TemplatePiece::Value(node, Format::Shown)
        };
        if !self.rest().starts_with('}') {
            return Err(self.mistake("expected `}`"));
        }
        self.at += 1;
        Ok(piece)
    }

    fn format(&mut self) -> Result<Format> {
        let at = self.at;
        let len = self.rest().find('}').unwrap_or(self.rest().len());
        let text = &self.rest()[..len];
        self.at += len;
        match text {
            "?" => return Ok(Format::Debug),
            "x" => return Ok(Format::Hex(1)),
            _ => {}
        }
        let digits = text.strip_prefix('0').and_then(|t| t.strip_suffix('x')).and_then(|n| n.parse().ok());
        match digits {
            Some(n @ 1..=16) => Ok(Format::Hex(n)),
            _ => Err(Mistake {
                at,
                len: len.max(1),
                message: format!("`{text}` is no format; there are `x`, `04x` and `?`"),
            }),
        }
    }
}

fn is_name_start(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_'
}
