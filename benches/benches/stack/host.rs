//! What the scenarios ask of a stack: the verbs that both have, under one name each.

use super::wire::{End, Link};

/// Which of the two hosts: they have the addresses 192.0.2.1 and 192.0.2.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Client,
    Server,
}

impl Side {
    /// The last octet of its addresses.
    pub(crate) fn number(self) -> u8 {
        match self {
            Side::Client => 1,
            Side::Server => 2,
        }
    }
}

/// A host. Times are microseconds. Sockets have no congestion control, offer window scale and SACK but no timestamps, delay acknowledgements for 10 ms,
/// use Nagle's algorithm, and stay in TIME-WAIT for 10 s: smoltcp's settings, which cannot all be changed.
pub(crate) trait Host: Sized {
    /// A TCP socket.
    type Tcp: Copy;
    /// A UDP socket.
    type Udp: Copy;

    /// A host with room for so many sockets of each kind.
    fn new(side: Side, link: Link, sockets: usize, end: &mut End) -> Self;
    fn poll(&mut self, now: u64, end: &mut End);
    /// When it wants to be polled again, if nothing arrives.
    fn poll_at(&mut self, now: u64) -> Option<u64>;

    /// A TCP socket with buffers of `len` octets each way.
    fn tcp(&mut self, len: usize) -> Self::Tcp;
    fn listen(&mut self, socket: Self::Tcp, port: u16);
    /// Connects to that port of the server.
    fn connect(&mut self, now: u64, socket: Self::Tcp, from: u16, to: u16);
    /// Whether data can be sent.
    fn is_open(&mut self, socket: Self::Tcp) -> bool;
    /// Whether the socket can be used again.
    fn is_closed(&mut self, socket: Self::Tcp) -> bool;
    fn send(&mut self, socket: Self::Tcp, data: &[u8]) -> usize;
    fn recv(&mut self, socket: Self::Tcp, data: &mut [u8]) -> usize;
    fn close(&mut self, socket: Self::Tcp);
    /// Whether the server has a connection from this port of the client to `to`, looked for as for an arriving segment.
    fn finds(&mut self, from: u16, to: u16) -> bool;

    /// A UDP socket on that port.
    fn udp(&mut self, port: u16) -> Self::Udp;
    fn send_to(&mut self, socket: Self::Udp, data: &[u8], to: Side, port: u16);
    fn recv_from(&mut self, socket: Self::Udp, data: &mut [u8]) -> Option<usize>;
}
