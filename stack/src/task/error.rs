//! Why a future ends without what it was for.

use core::fmt;

use embedded_io_async::ErrorKind;

use super::Busy;
use crate::StaleHandle;
#[cfg(feature = "tcp")]
use crate::tcp::{CloseReason, ConnectError, RecvError, SendError};

/// Why a future ends without what it was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Error {
    /// The stack is lent to the code that asks: see [`Shared::with`](super::Shared::with).
    Busy,
    /// The listener does not listen, or stopped.
    #[cfg(feature = "tcp")]
    NotListening,
    /// The connection could not be opened, or ended.
    #[cfg(feature = "tcp")]
    Closed(CloseReason),
    /// A verb refused.
    Verb(crate::Error),
}

impl From<Busy> for Error {
    fn from(_: Busy) -> Self {
        Error::Busy
    }
}

impl From<StaleHandle> for Error {
    fn from(error: StaleHandle) -> Self {
        Error::Verb(error.into())
    }
}

impl From<crate::Error> for Error {
    fn from(error: crate::Error) -> Self {
        #[cfg(feature = "tcp")]
        if let crate::Error::TcpSend(SendError::Closed(reason)) = error {
            return Error::Closed(reason);
        }
        #[cfg(feature = "tcp")]
        if let crate::Error::TcpRecv(RecvError::Closed(reason)) = error {
            return Error::Closed(reason);
        }
        Error::Verb(error)
    }
}

impl fmt::Display for Error {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Busy => Busy.fmt(f),
            #[cfg(feature = "tcp")]
            Error::NotListening => f.write_str("the listener does not listen"),
            #[cfg(feature = "tcp")]
            Error::Closed(reason) => reason.fmt(f),
            Error::Verb(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for Error {}

impl embedded_io_async::Error for Error {
    fn kind(&self) -> ErrorKind {
        match self {
            #[cfg(feature = "tcp")]
            Error::Closed(reason) => match reason {
                CloseReason::Finished => ErrorKind::BrokenPipe,
                CloseReason::Refused => ErrorKind::ConnectionRefused,
                CloseReason::Reset => ErrorKind::ConnectionReset,
                CloseReason::TimedOut | CloseReason::Unreachable => ErrorKind::TimedOut,
                CloseReason::Aborted => ErrorKind::ConnectionAborted,
            },
            #[cfg(feature = "tcp")]
            Error::NotListening => ErrorKind::NotConnected,
            Error::Verb(crate::Error::StaleHandle) => ErrorKind::NotFound,
            #[cfg(feature = "tcp")]
            Error::Verb(crate::Error::TcpSend(SendError::Closing)) => ErrorKind::BrokenPipe,
            #[cfg(feature = "tcp")]
            Error::Verb(crate::Error::TcpSend(_) | crate::Error::TcpRecv(_)) => ErrorKind::NotConnected,
            #[cfg(feature = "tcp")]
            Error::Verb(crate::Error::TcpConnect(ConnectError::NotOwnAddress)) => ErrorKind::AddrNotAvailable,
            #[cfg(feature = "tcp")]
            Error::Verb(crate::Error::TcpConnect(ConnectError::PortInUse)) => ErrorKind::AddrInUse,
            // The rest has no words in `embedded-io`.
            Error::Busy | Error::Verb(_) => ErrorKind::Other,
        }
    }
}
