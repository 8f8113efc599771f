//! Packet sockets: an interface of the kernel, shared with the kernel.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::net::{AddressFamily, SendFlags, SocketFlags, SocketType, bind, send, socket_with};
use wireloom::device::{Capabilities, Device, Medium, RxToken, TxToken};
use wireloom::time::Instant;

use super::{FRAME_ROOM, LINK_CHECK_INTERVAL, Link};
use crate::Timed;
use crate::frame::Frame;
use crate::sys::{self, PacketAddress, Received};

/// How many frames that are not of interest one `receive` skips, so that it comes back.
const SKIP_BOUND: usize = 64;

/// A packet socket (`AF_PACKET`): sees the frames of one interface beside the kernel, and sends on it. Needs
/// `CAP_NET_RAW`.
///
/// The kernel sees the frames too, and answers those that are for its own addresses. It takes VLAN tags out of received
/// frames before they come here.
pub struct PacketSocket {
    socket: OwnedFd,
    link: Link,
    capabilities: Capabilities,
    check_at: Instant,
    received: Frame,
    blank: Frame,
    send_failures: u64,
}

impl PacketSocket {
    /// Opens the interface of this name. Medium and MTU are the interface's.
    ///
    /// # Errors
    /// There is no such interface, or no right to open it.
    pub fn open(name: &str) -> io::Result<Self> {
        let link = Link::open(name)?;
        let medium = match link.mac()? {
            Some(_) => Medium::Ethernet,
            None => Medium::Ip,
        };
        let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
        // No protocol yet: nothing arrives before the socket is bound, above all nothing of other interfaces.
        let socket = socket_with(AddressFamily::PACKET, SocketType::RAW, flags, None)?;
        bind(&socket, &PacketAddress::all_of(link.index()?)?)?;
        let mut capabilities = Capabilities::new(medium, link.mtu()?);
        capabilities.link_up = link.is_up()?;
        let (received, blank) = (Frame::default(), Frame::default());
        Ok(PacketSocket {
            socket,
            link,
            capabilities,
            check_at: Instant::ZERO,
            received,
            blank,
            send_failures: 0,
        })
    }

    /// The interface.
    pub fn link(&self) -> &Link {
        &self.link
    }

    /// How many frames the kernel did not take. The stack sends again what must arrive.
    pub fn send_failures(&self) -> u64 {
        self.send_failures
    }

    fn check_link(&mut self, now: Instant) {
        if now < self.check_at {
            return;
        }
        self.check_at = now + LINK_CHECK_INTERVAL;
        self.capabilities.link_up = self.link.is_up().unwrap_or(false);
    }
}

impl AsFd for PacketSocket {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.socket.as_fd()
    }
}

impl Device for PacketSocket {
    type Rx<'a> = PacketRx<'a>;
    type Tx<'a> = PacketTx<'a>;

    fn receive(&mut self, now: Instant) -> Option<(PacketRx<'_>, PacketTx<'_>)> {
        self.check_link(now);
        for _ in 0..SKIP_BOUND {
            // Each error means that nothing was received now: no frame waits, a signal, or the interface is down.
            match sys::receive_packet(&self.socket, self.received.resize(FRAME_ROOM)).ok()? {
                Received::Other => continue,
                Received::Frame(len) => {
                    let octets = self.received.octets_mut().get_mut(..len)?;
                    let (blank, failures) = (&mut self.blank, &mut self.send_failures);
                    return Some((PacketRx { octets }, PacketTx { socket: &self.socket, blank, failures }));
                }
            }
        }
        None
    }

    fn transmit(&mut self, now: Instant) -> Option<PacketTx<'_>> {
        self.check_link(now);
        Some(PacketTx { socket: &self.socket, blank: &mut self.blank, failures: &mut self.send_failures })
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities
    }
}

impl Timed for PacketSocket {
    fn poll_at(&self) -> Option<Instant> {
        None
    }
}

/// A frame from the interface.
pub struct PacketRx<'a> {
    octets: &'a mut [u8],
}

impl RxToken for PacketRx<'_> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        f(self.octets)
    }
}

/// Room for a frame to the interface.
pub struct PacketTx<'a> {
    socket: &'a OwnedFd,
    blank: &'a mut Frame,
    failures: &'a mut u64,
}

impl TxToken for PacketTx<'_> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        let result = f(self.blank.resize(len));
        if send(self.socket, self.blank.octets(), SendFlags::DONTWAIT).is_err() {
            *self.failures += 1;
        }
        result
    }
}
