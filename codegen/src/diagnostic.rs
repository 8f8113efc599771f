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
    ($($code:ident $rule:literal $advice:literal)*) => {
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

            /// What mends it, where nothing more is known of the place.
            pub const fn advice(self) -> &'static str {
                match self { $(Code::$code => $advice),* }
            }
        }
    };
}

codes! {
    W001 "The text is RON, with the keys, variants and number ranges of the language."
        "write it as `specs/README.md` shows; `wireloom-codegen new NAME` prints a spec that is sound"
    W002 "Expressions, patterns, bit patterns and print templates follow their grammars."
        "see \"Expressions, patterns, templates\" in `specs/README.md`"
    W003 "The `format` is one that this generator knows."
        "write `format: 1`, or take a newer wireloom"
    W004 "A spec that is named can be read."
        "put the file where it is looked for, as UTF-8, or take its name away"
    W010 "A name is declared once."
        "rename one of them"
    W011 "A type or protocol that is named exists, is imported by `uses`, and is of the right kind."
        "declare it in `types`, or name its spec in `uses`"
    W012 "A field, parameter, option or array that is named exists."
        "name one that is declared where this can see it"
    W013 "Lengths and conditions use only fields that were already read."
        "put what is needed in front of what needs it"
    W014 "A field that may be absent is used only where it is known to be there."
        "ask first whether it is there: `condition && …`, or let a condition stand on this as well"
    W015 "Conditions are conditions and lengths are numbers."
        "take a number where a number is needed, and a comparison where a condition is"
    W016 "Names are spelt as Rust spells them, and are not reserved words."
        "choose another name"
    W020 "A run of bit fields ends on an octet."
        "widen or pad the run of bits with `Reserved` ones, until it ends on an octet"
    W021 "`at` agrees with the widths before it."
        "leave `at` out, or correct the widths in front of it"
    W022 "An integer has 1 to 64 bits; an enum 1 to 64."
        "choose a size within the bounds"
    W023 "What stands in a trailer or an option can be read from there."
        "use a type whose size is known there"
    W030 "Constants and enum values fit their field."
        "choose a value that fits, or make room for it"
    W031 "A length field can say every length that the format allows."
        "widen the field, or bound what it counts"
    W032 "The unit of a length is its scale, and options are whole units."
        "let unit, scale and padding say the same"
    W033 "No expression can go below zero, overflow or divide by zero."
        "add a `check` that excludes it"
    W034 "Nothing follows a field that takes the rest."
        "give the earlier one a length, or put it last"
    W035 "An element of a list takes at least one octet."
        "give the element a field of fixed size"
    W040 "Every variant, table row and case can be reached, and cases exclude each other."
        "take it away, or put it in front of what hides it"
    W041 "A condition can hold, and can fail."
        "take it away, or correct the comparison"
    W042 "Enum values and option kinds differ."
        "give each a value of its own, or take one away"
    W043 "An enum that names every value is not `open`."
        "say `open: false`"
    W044 "A bit pattern has as many bits as what it is compared with."
        "write as many bits as there are"
    W045 "`refine` keeps the size."
        "name a type of the same size"
    W046 "A type shows itself in a way that fits it."
        "choose a way to show that fits the type, or leave `show` out"
    W047 "A template shows what can be shown."
        "take it out of the template"
    W050 "Nothing is lost between octets and representation, and nothing is written twice."
        "let each field of the wire come from one place of the representation, and from no other"
    W051 "A presence bit and the field that it announces name each other."
        "let the flag name the field, and the field's `when` or `gate` the flag"
    W060 "Types and `uses` form no cycle."
        "break the circle"
    W070 "The key space of a binding exists."
        "correct the space, or let a `dispatch` open it"
    W071 "A named value exists in its enum."
        "name a value that the enum has, or write the number"
    W072 "Two protocols do not bind the same key of a space."
        "bind another key, or take one binding away"
    W090 "The octets of a vector are pairs of hexadecimal digits."
        "write pairs of the digits 0 to 9 and a to f"
    W091 "A vector does what it says."
        "correct the vector, or what the spec says of these octets"
    W100 "The drawing agrees with the fields."
        "correct the drawing, or the field"
    W110 "The generator supports what the spec says."
        "see \"What W110 still says\" in `specs/README.md` for what to write instead"
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
            help: Some(code.advice().to_owned()),
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

    /// The places of what was reported since.
    pub(crate) fn places_since(&self, len: usize) -> impl Iterator<Item = Span> {
        self.list.iter().skip(len).map(|diagnostic| diagnostic.span)
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

/// The nearest name, or all that there are, where they are few.
pub(crate) fn offer<'a>(name: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    let all = || {
        let mut names: Vec<&str> = Vec::new();
        for name in known.clone() {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let list = || names.iter().map(|name| format!("`{name}`")).gather::<Vec<_>>().join(", ");
        (1..=8).contains(&names.len()).then(|| format!("there is {}", list()))
    };
    nearest(name, known.clone()).or_else(all)
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
