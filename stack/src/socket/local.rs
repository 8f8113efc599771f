//! The own end of a socket.

use core::net::{IpAddr, SocketAddr};

/// The own address and port that a socket is to have.
///
/// Made from a port (`80.into()`: on all addresses), or from a [`SocketAddr`]. An unspecified address means all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Local {
    /// The own address; `None`: all, or the one that suits the peer.
    pub addr: Option<IpAddr>,
    /// The own port; 0: the stack chooses one of the dynamic ports (RFC 6335 §6).
    pub port: u16,
}

impl Local {
    /// Whatever suits the peer, and a port that the stack chooses.
    pub const ANY: Local = Local { addr: None, port: 0 };
}

impl From<u16> for Local {
    fn from(port: u16) -> Self {
        Local { addr: None, port }
    }
}

impl From<SocketAddr> for Local {
    fn from(local: SocketAddr) -> Self {
        let addr = local.ip();
        Local { addr: (!addr.is_unspecified()).then_some(addr), port: local.port() }
    }
}
