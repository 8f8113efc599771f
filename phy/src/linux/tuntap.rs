//! TUN and TAP: interfaces of the kernel whose other end is a program.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::OpenOptionsExt;

use wireloom::device::{Capabilities, Device, Medium, RxToken, TxToken};
use wireloom::time::Instant;

use super::{FRAME_ROOM, LINK_CHECK_INTERVAL, Link};
use crate::Timed;
use crate::frame::Frame;
use crate::sys::{self, InterfaceRequest, Request};

/// `IFF_TUN`, `IFF_TAP`, and `IFF_NO_PI`: frames come without a header of the driver's own.
const TUN: u16 = 0x0001;
const TAP: u16 = 0x0002;
const NO_PACKET_INFORMATION: u16 = 0x1000;

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// A TUN device: IP packets.
    Tun,
    /// A TAP device: Ethernet frames.
    Tap,
}

/// A TUN or TAP device, opened by this program: what the kernel sends on the interface is received here, and the other
/// way round. The descriptor is non-blocking and can be waited for.
///
/// The interface vanishes with this value, unless it was made to stay (`ip tuntap add`). The link is up while the kernel's
/// end is.
pub struct TunTap {
    file: File,
    link: Link,
    capabilities: Capabilities,
    /// When to look again whether the link is up.
    check_at: Instant,
    received: Frame,
    blank: Frame,
    send_failures: u64,
}

impl TunTap {
    /// Attaches to the interface of this name, or makes it; `%d` in a new name stands for the next free number. The MTU is
    /// the interface's.
    ///
    /// # Errors
    /// `/dev/net/tun` is not there or not open to this user; no right to attach to the interface or to make it; the
    /// interface is in use, or of the other kind.
    pub fn open(name: &str, mode: Mode) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).custom_flags(rustix::fs::OFlags::NONBLOCK.bits() as i32);
        let file = options.open("/dev/net/tun")?;
        let (kind, medium) = match mode {
            Mode::Tun => (TUN, Medium::Ip),
            Mode::Tap => (TAP, Medium::Ethernet),
        };
        let request = InterfaceRequest::new(name)?.with_u16(kind | NO_PACKET_INFORMATION);
        let attached = sys::interface(file.as_fd(), Request::AttachTun, request)?;
        let link = Link::open(&attached.name())?;
        let mut capabilities = Capabilities::new(medium, link.mtu()?);
        capabilities.link_up = link.is_up()?;
        let (received, blank) = (Frame::default(), Frame::default());
        Ok(TunTap { file, link, capabilities, check_at: Instant::ZERO, received, blank, send_failures: 0 })
    }

    /// The kernel's end.
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
        // An interface that is gone is down; reading and writing say the rest.
        self.capabilities.link_up = self.link.is_up().unwrap_or(false);
    }
}

impl AsFd for TunTap {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.file.as_fd()
    }
}

impl Device for TunTap {
    type Rx<'a> = TunRx<'a>;
    type Tx<'a> = TunTx<'a>;

    fn receive(&mut self, now: Instant) -> Option<(TunRx<'_>, TunTx<'_>)> {
        self.check_link(now);
        // Each error means that nothing was received now: no frame waits, a signal, or the interface is down.
        let len = self.file.read(self.received.resize(FRAME_ROOM)).ok()?;
        let octets = self.received.octets_mut().get_mut(..len)?;
        let tx = TunTx { file: &mut self.file, blank: &mut self.blank, failures: &mut self.send_failures };
        Some((TunRx { octets }, tx))
    }

    fn transmit(&mut self, now: Instant) -> Option<TunTx<'_>> {
        self.check_link(now);
        Some(TunTx { file: &mut self.file, blank: &mut self.blank, failures: &mut self.send_failures })
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities
    }
}

impl Timed for TunTap {
    fn poll_at(&self) -> Option<Instant> {
        None
    }
}

/// A frame from the kernel.
pub struct TunRx<'a> {
    octets: &'a mut [u8],
}

impl RxToken for TunRx<'_> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        f(self.octets)
    }
}

/// Room for a frame to the kernel.
pub struct TunTx<'a> {
    file: &'a mut File,
    blank: &'a mut Frame,
    failures: &'a mut u64,
}

impl TxToken for TunTx<'_> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        let result = f(self.blank.resize(len));
        if self.file.write(self.blank.octets()).is_err() {
            *self.failures += 1;
        }
        result
    }
}
