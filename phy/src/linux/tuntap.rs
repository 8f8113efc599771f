//! TUN and TAP: interfaces of the kernel whose other end is a program.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::OpenOptionsExt;

use wireloom::device::{Capabilities, Checksums, Device, FrameMeta, Medium, RxToken, Segmentation, TxToken};
use wireloom::time::Instant;

use super::{FRAME_ROOM, LINK_CHECK_INTERVAL, Link, virtio};
use crate::Timed;
use crate::frame::Frame;
use crate::sys::{self, InterfaceRequest, Request};

/// `IFF_TUN`, `IFF_TAP`, `IFF_NO_PI`: frames come without a header of the driver's own; `IFF_VNET_HDR`: with one that says
/// what of them is left undone.
const TUN: u16 = 0x0001;
const TAP: u16 = 0x0002;
const NO_PACKET_INFORMATION: u16 = 0x1000;
const VIRTIO_HEADER: u16 = 0x4000;
/// `TUN_F_CSUM`, `TUN_F_TSO4`, `TUN_F_TSO6`.
const OFFLOADS: u32 = 0x01 | 0x02 | 0x04;

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
    /// Octets of the header that the kernel puts before each frame: [`virtio::LEN`] or none.
    header_len: usize,
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
        Self::attach(name, mode, 0)
    }

    /// The same for a device that leaves work to the kernel: TCP and UDP checksums, and the cutting of long TCP segments, of up
    /// to 64 KiB for each system call. In the other direction the kernel hands such segments over, and says what it knows of
    /// the checksums.
    ///
    /// What the kernel sends to programs of this machine is never cut then, and its checksums are never computed: a capture
    /// (`tcpdump`, [`PcapWriter`](crate::PcapWriter), [`Tracer`](crate::Tracer)) shows long frames with checksums that are
    /// only begun, as on any virtual network card.
    ///
    /// # Errors
    /// Those of [`TunTap::open`], and where the kernel's driver can't do this.
    pub fn open_offloaded(name: &str, mode: Mode) -> io::Result<Self> {
        let mut device = Self::attach(name, mode, VIRTIO_HEADER)?;
        sys::set_tun_offload(device.file.as_fd(), OFFLOADS)?;
        device.header_len = virtio::LEN;
        device.capabilities.checksums = Checksums::PARTIAL;
        device.capabilities.segmentation = Segmentation::ALL;
        Ok(device)
    }

    fn attach(name: &str, mode: Mode, flags: u16) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).custom_flags(rustix::fs::OFlags::NONBLOCK.bits() as i32);
        let file = options.open("/dev/net/tun")?;
        let (kind, medium) = match mode {
            Mode::Tun => (TUN, Medium::Ip),
            Mode::Tap => (TAP, Medium::Ethernet),
        };
        let request = InterfaceRequest::new(name)?.with_u16(kind | NO_PACKET_INFORMATION | flags);
        let attached = sys::interface(file.as_fd(), Request::AttachTun, request)?;
        let link = Link::open(&attached.name())?;
        let mut capabilities = Capabilities::new(medium, link.mtu()?);
        capabilities.link_up = link.is_up()?;
        let (received, blank) = (Frame::default(), Frame::default());
        Ok(TunTap {
            file,
            link,
            capabilities,
            header_len: 0,
            check_at: Instant::ZERO,
            received,
            blank,
            send_failures: 0,
        })
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
        let len = self.file.read(self.received.resize(self.header_len + FRAME_ROOM)).ok()?;
        let (header, octets) =
            self.received.octets_mut().get_mut(..len)?.split_at_mut_checked(self.header_len)?;
        let meta = match <&[u8; virtio::LEN]>::try_from(&*header) {
            Ok(header) => virtio::read(header, octets, self.capabilities.medium.header_len()),
            Err(_) => FrameMeta::NONE,
        };
        let tx = TunTx {
            file: &mut self.file,
            blank: &mut self.blank,
            failures: &mut self.send_failures,
            header_len: self.header_len,
        };
        Some((TunRx { octets, meta }, tx))
    }

    fn transmit(&mut self, now: Instant) -> Option<TunTx<'_>> {
        self.check_link(now);
        Some(TunTx {
            file: &mut self.file,
            blank: &mut self.blank,
            failures: &mut self.send_failures,
            header_len: self.header_len,
        })
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
    meta: FrameMeta,
}

impl RxToken for TunRx<'_> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        f(self.octets)
    }

    fn meta(&self) -> FrameMeta {
        self.meta
    }
}

/// Room for a frame to the kernel.
pub struct TunTx<'a> {
    file: &'a mut File,
    blank: &'a mut Frame,
    failures: &'a mut u64,
    header_len: usize,
}

impl TxToken for TunTx<'_> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.consume_with(&FrameMeta::NONE, len, f)
    }

    fn consume_with<R>(self, meta: &FrameMeta, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        let (header, frame) = self.blank.resize(self.header_len + len).split_at_mut(self.header_len);
        if let Ok(header) = <&mut [u8; virtio::LEN]>::try_from(header) {
            *header = virtio::write(meta);
        }
        let result = f(frame);
        if self.file.write(self.blank.octets()).is_err() {
            *self.failures += 1;
        }
        result
    }
}
