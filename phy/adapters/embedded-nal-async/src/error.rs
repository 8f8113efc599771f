//! What can go wrong beside what goes wrong with a socket.

use core::fmt;

use embedded_io_async::ErrorKind;
use wireloom::task;

/// Why there is no connection, or none any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// All sockets of the pool are lent.
    PoolEmpty,
    /// The name has no address of this kind, or the address no name.
    NoAddress,
    /// The name is longer than the memory for it.
    BufferTooSmall,
    /// The socket refused, or its connection ended.
    Socket(task::Error),
}

impl From<task::Error> for Error {
    fn from(error: task::Error) -> Self {
        Error::Socket(error)
    }
}

impl From<task::Busy> for Error {
    fn from(busy: task::Busy) -> Self {
        Error::Socket(busy.into())
    }
}

impl From<wireloom::Error> for Error {
    fn from(error: wireloom::Error) -> Self {
        Error::Socket(error.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::PoolEmpty => f.write_str("all sockets of the pool are in use"),
            Error::NoAddress => f.write_str("there is no such address or name"),
            Error::BufferTooSmall => f.write_str("the name is longer than the memory for it"),
            Error::Socket(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for Error {}

impl embedded_io_async::Error for Error {
    fn kind(&self) -> ErrorKind {
        match self {
            Error::PoolEmpty | Error::BufferTooSmall => ErrorKind::OutOfMemory,
            Error::NoAddress => ErrorKind::NotFound,
            Error::Socket(error) => error.kind(),
        }
    }
}
