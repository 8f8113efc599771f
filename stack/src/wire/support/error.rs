//! The one error of the wire layer.

use core::fmt;

/// What is wrong with the octets, or with the values that should become octets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum ErrorKind {
    /// The buffer ends before the packet does.
    Truncated,
    /// A length that contradicts another one.
    BadLength,
    /// A field that must have one value has another.
    BadConst,
    /// The checksum does not match.
    BadChecksum,
    /// A malformed entry of a list of options.
    BadOption,
    /// A value, or a combination of values, without meaning.
    Invalid,
    /// Well-formed, but nothing that the representation can say.
    Unsupported,
}

impl ErrorKind {
    /// The kind in words, for messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            ErrorKind::Truncated => "truncated",
            ErrorKind::BadLength => "bad length",
            ErrorKind::BadConst => "bad constant",
            ErrorKind::BadChecksum => "checksum incorrect",
            ErrorKind::BadOption => "bad option",
            ErrorKind::Invalid => "invalid",
            ErrorKind::Unsupported => "unsupported",
        }
    }
}

/// Names a field of a protocol; its text is in the protocol's `field_name`, which the linker drops where nobody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct FieldId(pub u16);

/// What is wrong, and where. Four octets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Error {
    /// What is wrong.
    pub kind: ErrorKind,
    /// The field that shows it, numbered within its protocol.
    pub field: FieldId,
}

impl Error {
    /// An error of this kind at this field.
    #[inline]
    pub const fn new(kind: ErrorKind, field: u16) -> Self {
        Error { kind, field: FieldId(field) }
    }
}

impl Error {
    /// What is said of a mistake inside an option: a body that does not fit makes it a bad one, and a value that its field
    /// does not take is what it is.
    #[must_use]
    #[inline]
    pub fn in_option(self) -> Self {
        match self.kind {
            ErrorKind::Truncated | ErrorKind::BadLength => Error { kind: ErrorKind::BadOption, ..self },
            ErrorKind::BadOption
            | ErrorKind::BadConst
            | ErrorKind::BadChecksum
            | ErrorKind::Invalid
            | ErrorKind::Unsupported => self,
        }
    }
}

impl fmt::Display for Error {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.as_str())?;
        f.write_str(" at field ")?;
        super::print::dec(f, u64::from(self.field.0))
    }
}

impl core::error::Error for Error {}

/// The result of everything in the wire layer that can fail.
pub type Result<T> = core::result::Result<T, Error>;
