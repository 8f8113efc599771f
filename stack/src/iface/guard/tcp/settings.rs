//! What can be set on a TCP socket.

use core::num::NonZeroU8;

use super::Ref;
use crate::config::Dscp;
use crate::socket::tcp::{Algorithm, KeepAlive, Nagle, Offers, SetError, SourceRoute};
use crate::time::Duration;

/// The settings. They outlive the connection.
impl<'a> Ref<'_, 'a> {
    /// Whether small segments wait while others are unacknowledged.
    pub fn set_nagle(&mut self, nagle: Nagle) {
        if let Some(socket) = self.socket_mut() {
            socket.set_nagle(nagle);
        }
    }

    /// How long an acknowledgement may wait for others or for data; `None`: not at all. Below half a second.
    pub fn set_ack_delay(&mut self, delay: Option<Duration>) -> Result<(), SetError> {
        self.socket_mut().ok_or(SetError::InUse)?.set_ack_delay(delay)
    }

    /// How a silent peer is checked on; `None`: not.
    pub fn set_keep_alive(&mut self, keep_alive: Option<KeepAlive>) -> Result<(), SetError> {
        self.socket_mut().ok_or(SetError::InUse)?.set_keep_alive(keep_alive)
    }

    /// How long sent data may stay unacknowledged before the connection is given up (RFC 9293 §3.9.1.8).
    pub fn set_user_timeout(&mut self, timeout: Option<Duration>) {
        if let Some(socket) = self.socket_mut() {
            socket.set_user_timeout(timeout);
        }
    }

    /// How long the connection stays in TIME-WAIT. With [`Memory::time_wait`](crate::iface::Memory::time_wait) the socket is
    /// CLOSED, and free, as soon as its last acknowledgement has left.
    pub fn set_time_wait(&mut self, span: Duration) {
        if let Some(socket) = self.socket_mut() {
            socket.set_time_wait(span);
        }
    }

    /// How long the connection waits for the peer to close its side, once it was closed here; see [`Socket::set_fin_wait`](crate::tcp::Socket::set_fin_wait).
    pub fn set_fin_wait(&mut self, longest: Option<Duration>) -> Result<(), SetError> {
        self.socket_mut().ok_or(SetError::InUse)?.set_fin_wait(longest)
    }

    /// By how much the retransmission timeout is longer than the round trip at least; see [`Socket::set_min_rto`](crate::tcp::Socket::set_min_rto).
    pub fn set_min_rto(&mut self, margin: Duration) -> Result<(), SetError> {
        self.socket_mut().ok_or(SetError::InUse)?.set_min_rto(margin)
    }

    /// TTL or hop limit of the socket's packets.
    pub fn set_hop_limit(&mut self, hop_limit: NonZeroU8) {
        if let Some(socket) = self.socket_mut() {
            socket.set_hop_limit(hop_limit);
        }
    }

    /// The DS field of the socket's packets.
    pub fn set_dscp(&mut self, dscp: Dscp) {
        if let Some(socket) = self.socket_mut() {
            // A `Dscp` is in range.
            let _ = socket.set_dscp(dscp.get());
        }
    }

    /// What is offered when a connection opens.
    pub fn set_offers(&mut self, offers: Offers) -> Result<(), SetError> {
        self.socket_mut().ok_or(SetError::InUse)?.set_offers(offers)
    }

    /// The stations that its packets pass; see [`Socket::set_source_route`](crate::tcp::Socket::set_source_route).
    pub fn set_source_route(&mut self, route: Option<&'a SourceRoute>) -> Result<(), SetError> {
        self.socket_mut().ok_or(SetError::InUse)?.set_source_route(route)
    }

    /// How the socket adapts to congestion.
    pub fn set_congestion_control(&mut self, algorithm: Algorithm) -> Result<(), SetError> {
        self.socket_mut().ok_or(SetError::InUse)?.set_congestion_control(algorithm)
    }
}
