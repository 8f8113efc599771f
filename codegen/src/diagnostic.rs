//! What is wrong with a spec, and where: rendered in the manner of rustc.

use crate::gather::Gather;
use crate::span::Span;
use std::fmt;
use std::sync::Arc;

/// A text and what diagnostics call it.
#[derive(Debug)]
pub struct FileText {
    /// As printed before line and column: `specs/udp.ron`.
    pub name: String,
    /// The whole of it.
    pub text: String,
}

impl FileText {
    /// Line and column of an octet offset, both counted from 1; columns are characters.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let column = before.get(line_start..).unwrap_or("").chars().count() + 1;
        (before.matches('\n').count() + 1, column)
    }

    /// The line that an octet offset stands in.
    pub fn line_of(&self, offset: usize) -> usize {
        self.position(offset).0
    }
}

macro_rules! codes {
    ($($code:ident $rule:literal)*) => {
        /// The rules of the language, one code each. A code is never given to another rule.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $rule] $code),* }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Code] = &[$(Code::$code),*];

            /// As diagnostics print it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$code => stringify!($code)),* }
            }

            /// The rule in one sentence.
            pub const fn rule(self) -> &'static str {
                match self { $(Code::$code => $rule),* }
            }
        }
    };
}

codes! {
    W001 "The text is RON, with the keys, variants and number ranges of the language."
    W002 "Expressions, patterns, bit patterns and print templates follow their grammars."
    W003 "The `format` is one that this generator knows."
    W004 "A spec that is named can be read."
    W010 "A name is declared once."
    W011 "A type or protocol that is named exists, is imported by `uses`, and is of the right kind."
    W012 "A field, parameter, option or array that is named exists."
    W013 "Lengths and conditions use only fields that were already read."
    W014 "A field that may be absent is used only where it is known to be there."
    W015 "Conditions are conditions and lengths are numbers."
    W016 "Names are spelt as Rust spells them, and are not reserved words."
    W020 "A run of bit fields ends on an octet."
    W021 "`at` agrees with the widths before it."
    W022 "An integer has 1 to 64 bits; an enum 1 to 64."
    W023 "What stands in a trailer or an option can be read from there."
    W030 "Constants and enum values fit their field."
    W031 "A length field can say every length that the format allows."
    W032 "The unit of a length is its scale, and options are whole units."
    W033 "No expression can go below zero, overflow or divide by zero."
    W034 "Nothing follows a field that takes the rest."
    W035 "An element of a list takes at least one octet."
    W040 "Every variant, table row and case can be reached, and cases exclude each other."
    W041 "A condition can hold, and can fail."
    W042 "Enum values and option kinds differ."
    W043 "An enum that names every value is not `open`."
    W044 "A bit pattern has as many bits as what it is compared with."
    W045 "`refine` keeps the size."
    W046 "A type shows itself in a way that fits it."
    W047 "A template shows what can be shown."
    W050 "Nothing is lost between octets and representation, and nothing is written twice."
    W051 "A presence bit and the field that it announces name each other."
    W060 "Types and `uses` form no cycle."
    W070 "The key space of a binding exists."
    W071 "A named value exists in its enum."
    W072 "Two protocols do not bind the same key of a space."
    W090 "The octets of a vector are pairs of hexadecimal digits."
    W091 "A vector does what it says."
    W100 "The drawing agrees with the fields."
    W110 "The generator supports what the spec says."
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One mistake.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// Which rule.
    pub code: Code,
    /// What is wrong.
    pub message: String,
    /// Where it is.
    pub file: Arc<FileText>,
    /// The place in that text.
    pub(crate) span: Span,
    /// Said beside the place; may be empty.
    pub label: String,
    /// A second place, and what is said beside it.
    pub(crate) also: Option<(Span, String)>,
    /// What to do, in words that can be pasted.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Line and column, counted from 1.
    pub fn position(&self) -> (usize, usize) {
        self.file.position(self.span.lo)
    }

    /// The octets of the text that it is about: from, and up to.
    pub fn octets(&self) -> (usize, usize) {
        (self.span.lo, self.span.hi)
    }

    /// The octets of a second place that has to do with it, and what is said beside that.
    pub fn second_place(&self) -> Option<((usize, usize), &str)> {
        self.also.as_ref().map(|(span, label)| ((span.lo, span.hi), label.as_str()))
    }

    /// Adds a second place.
    pub(crate) fn also(&mut self, span: Span, label: impl Into<String>) -> &mut Self {
        self.also = Some((span, label.into()));
        self
    }

    /// Adds advice.
    pub(crate) fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// Adds advice where there is any.
    pub(crate) fn maybe_help(&mut self, help: Option<String>) -> &mut Self {
        self.help = help.or(self.help.take());
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = self.position();
        writeln!(f, "error[{}]: {}", self.code, self.message)?;
        writeln!(f, "    --> {}:{line}:{column}", self.file.name)?;
        writeln!(f, "     |")?;
        let mut places = vec![(self.span, '^', self.label.as_str())];
        places.extend(self.also.iter().map(|(span, label)| (*span, '-', label.as_str())));
        places.sort_by_key(|(span, ..)| *span);
        for (span, mark, label) in places {
            underline(f, &self.file, span, mark, label)?;
        }
        match &self.help {
            Some(help) => writeln!(f, "     = help: {help}"),
            None => Ok(()),
        }
    }
}

/// The line of a place, and marks below it. A place of several lines is marked on its first.
fn underline(
    f: &mut fmt::Formatter<'_>,
    file: &FileText,
    span: Span,
    mark: char,
    label: &str,
) -> fmt::Result {
    let (line, column) = file.position(span.lo);
    let source = file.text.lines().nth(line - 1).unwrap_or("");
    let wide =
        file.text.get(span.lo..span.hi).and_then(|s| s.lines().next()).map_or(1, |s| s.chars().count());
    let marks = String::from(mark).repeat(wide.max(1));
    writeln!(f, "{line:>4} | {source}")?;
    let indent = " ".repeat(column - 1);
    // A label of several lines (what a vector gave and should have given) continues below the first.
    let label = label.replace('\n', &format!("\n     | {indent}{}", " ".repeat(wide.max(1) + 1)));
    writeln!(f, "{}", format!("     | {indent}{marks} {label}").trim_end())
}

/// All mistakes of a spec and of the specs it uses, in the order of the text, each once.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// The mistakes.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Sorts and removes what was said twice: two rules may meet the same mistake at the same place.
    pub(crate) fn settled(mut list: Vec<Diagnostic>) -> Self {
        list.sort_by(|a, b| {
            (&a.file.name, a.span, a.code, &a.message).cmp(&(&b.file.name, b.span, b.code, &b.message))
        });
        list.dedup_by(|a, b| {
            a.file.name == b.file.name && a.span == b.span && a.code == b.code && a.message == b.message
        });
        Diagnostics { list }
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, diagnostic) in self.list.iter().enumerate() {
            if nth > 0 {
                writeln!(f)?;
            }
            write!(f, "{diagnostic}")?;
        }
        Ok(())
    }
}

/// Collects the mistakes of one file.
#[derive(Debug)]
pub(crate) struct Sink {
    file: Arc<FileText>,
    list: Vec<Diagnostic>,
}

impl Sink {
    pub(crate) fn new(file: Arc<FileText>) -> Self {
        Sink { file, list: Vec::new() }
    }

    /// Takes a mistake down; the answer takes a second place and advice.
    pub(crate) fn report(
        &mut self,
        code: Code,
        span: Span,
        message: impl Into<String>,
        label: impl Into<String>,
    ) -> &mut Diagnostic {
        let at = self.list.len();
        self.list.push(Diagnostic {
            code,
            message: message.into(),
            file: Arc::clone(&self.file),
            span,
            label: label.into(),
            also: None,
            help: None,
        });
        &mut self.list[at]
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The rules that were broken since.
    pub(crate) fn since(&self, len: usize) -> impl Iterator<Item = Code> {
        self.list.iter().skip(len).map(|diagnostic| diagnostic.code)
    }

    /// Whether something that was reported has this as its second place.
    pub(crate) fn points_to(&self, span: Span) -> bool {
        self.list.iter().any(|diagnostic| diagnostic.also.as_ref().is_some_and(|(also, _)| *also == span))
    }

    /// Forgets what was reported since.
    pub(crate) fn truncate(&mut self, len: usize) {
        self.list.truncate(len);
    }

    pub(crate) fn into_list(self) -> Vec<Diagnostic> {
        self.list
    }
}

/// "did you mean …?", where a known name is near to the unknown one.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    known
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(far, _)| *far <= 1 + name.len() / 3)
        .min()
        .map(|(_, candidate)| format!("did you mean `{candidate}`?"))
}

/// Insertions, deletions and replacements that lead from one name to the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().gather();
    let mut row: Vec<usize> = (0..=b.len()).gather();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (diagonal + usize::from(x != *y)).min(above + 1).min(row[j] + 1);
            diagonal = above;
        }
    }
    row[b.len()]
}
