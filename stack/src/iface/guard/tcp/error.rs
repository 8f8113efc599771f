//! What a verb of a TCP socket can refuse beside what the engine does.

use crate::socket::tcp as engine;

/// Why a socket cannot listen. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum ListenError {
    /// It is open, opening or closing.
    InUse,
    /// Port zero stands for no port.
    PortZero,
    /// The address is not one of this host's.
    NotOwnAddress,
    /// Another listener has the port.
    PortInUse,
}

/// Why a socket cannot connect. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum ConnectError {
    /// It is open, opening or closing.
    InUse,
    /// The peer's port is zero.
    PortZero,
    /// One side is IPv4, the other IPv6, or the family is not compiled in.
    FamilyMismatch,
    /// The peer's address belongs to no host or to many (RFC 9293 §3.9.2.3, MUST-46).
    NotUnicast,
    /// Both sides are the same.
    SelfConnect,
    /// The own address that was asked for is not one of this host's.
    NotOwnAddress,
    /// No route leads to the peer, or no own address suits it.
    NoRoute,
    /// The connection of these two ends exists already.
    PortInUse,
    /// All dynamic ports are taken.
    NoFreePort,
}

/// Why a socket cannot be handed back. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum GiveBackError {
    /// It came from no listener.
    NoListener,
}

impl From<engine::ListenError> for ListenError {
    fn from(error: engine::ListenError) -> Self {
        match error {
            engine::ListenError::InUse => ListenError::InUse,
            engine::ListenError::PortZero => ListenError::PortZero,
        }
    }
}

impl From<engine::ConnectError> for ConnectError {
    fn from(error: engine::ConnectError) -> Self {
        match error {
            engine::ConnectError::InUse => ConnectError::InUse,
            engine::ConnectError::PortZero => ConnectError::PortZero,
            engine::ConnectError::FamilyMismatch => ConnectError::FamilyMismatch,
            engine::ConnectError::NotUnicast => ConnectError::NotUnicast,
            engine::ConnectError::SelfConnect => ConnectError::SelfConnect,
        }
    }
}
