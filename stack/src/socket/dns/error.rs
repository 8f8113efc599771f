//! What can go wrong with a query, and whose fault it is.

use core::net::SocketAddr;

use crate::error::NetworkError;
use crate::wire::dns::{NameError, ResponseCode};

/// Why the servers were not taken over. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum ServersError {
    /// There are more than [`MAX_SERVERS`](super::MAX_SERVERS).
    TooMany,
    /// One of the addresses is not a host's, its port is 0, or its family is not compiled in.
    BadServer,
}

/// Why a query was not started. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum StartError {
    /// The text is no domain name.
    Name(NameError),
    /// There is nobody to ask: see [`Ref::set_servers`](crate::dns::Ref::set_servers).
    NoServers,
    /// All places are taken by queries whose results were not read yet.
    Full,
}

impl From<NameError> for StartError {
    fn from(error: NameError) -> Self {
        StartError::Name(error)
    }
}

/// Why a query has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
#[repr(u8)] // so that `Pending` is zero, and an empty place too
pub enum QueryError {
    /// None has come yet. The query goes on.
    Pending = 0,
    /// The query was cancelled, or its place has gone to another one.
    Stale,
    /// The name does not exist (NXDOMAIN).
    NoSuchName,
    /// The name exists, but has no record of the type.
    NoData,
    /// The name leads from alias to alias, more than [`MAX_ALIASES`](super::MAX_ALIASES) times or in a circle.
    TooManyAliases,
    /// No server has answered in time.
    TimedOut,
    /// What the network said of the last server's address.
    Unreachable {
        /// The server.
        server: SocketAddr,
        /// What the network said.
        error: NetworkError,
    },
    /// The servers do not answer this host, or not this question (REFUSED); or they would not ask others.
    Refused {
        /// The last of them.
        server: SocketAddr,
    },
    /// The servers could not find it out (SERVFAIL).
    ServerFailed {
        /// The last of them.
        server: SocketAddr,
    },
    /// The servers did not understand the question, or answered with a code that no resolver expects.
    NotUnderstood {
        /// The last of them.
        server: SocketAddr,
        /// What it said.
        code: ResponseCode,
    },
    /// The answer does not fit a datagram of the size that was offered (TC): longer [`Buffers::octets`](super::Buffers::octets)
    /// may help. It is not asked for by TCP.
    Truncated,
    /// The answer is longer than the place in [`Buffers::octets`](super::Buffers::octets).
    TooLong {
        /// Octets of the answer.
        len: usize,
    },
}

/// Who can do something about an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Fault {
    /// Nobody need: nothing went wrong yet.
    Nobody,
    /// The caller, who asked too early, for too much, or with too little memory.
    Caller,
    /// Whoever has the name, or wrote it wrongly.
    Name,
    /// The servers.
    Server,
    /// The network between.
    Network,
}

impl QueryError {
    /// Whose fault it is.
    pub const fn fault(&self) -> Fault {
        match self {
            QueryError::Pending => Fault::Nobody,
            QueryError::Stale | QueryError::Truncated | QueryError::TooLong { .. } => Fault::Caller,
            QueryError::NoSuchName | QueryError::NoData | QueryError::TooManyAliases => Fault::Name,
            QueryError::TimedOut | QueryError::Unreachable { .. } => Fault::Network,
            QueryError::Refused { .. }
            | QueryError::ServerFailed { .. }
            | QueryError::NotUnderstood { .. } => Fault::Server,
        }
    }
}
