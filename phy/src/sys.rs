//! The system calls that rustix leaves to its users: `ioctl` on network interfaces, and addresses of packet sockets.
//!
//! All `unsafe` of this crate stands here. Each call takes and gives plain values.
#![allow(unsafe_code)]

use std::io;
use std::mem::MaybeUninit;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::os::fd::{AsFd, BorrowedFd};

use rustix::ioctl::{self, IntegerSetter, Opcode, Updater, opcode};
use rustix::net::addr::{SocketAddrArg, SocketAddrLen, SocketAddrOpaque};
use rustix::net::{RecvFlags, SocketAddrAny};
use rustix::thread::{UnshareFlags, unshare_unsafe};

/// The longest name of an interface, in octets, with the zero octet at its end.
const NAME_LEN: usize = 16;
/// `AF_INET` and `AF_PACKET`, as they stand in socket addresses.
const AF_INET: u16 = 2;
const AF_PACKET: u16 = 17;
/// `PACKET_OUTGOING`: a frame that this machine sends.
const OUTGOING: u8 = 4;

/// The kernel's `struct ifreq`: the name of an interface and a union of which each request uses a part. 24 octets are
/// its size on 64-bit machines; on others the kernel reads and writes less of it.
#[repr(C, align(8))]
#[derive(Clone, Copy)]
pub(crate) struct InterfaceRequest {
    name: [u8; NAME_LEN],
    data: [u8; 24],
}

/// The kernel's `struct in6_ifreq`.
#[repr(C)]
struct Address6Request {
    address: [u8; 16],
    prefix_len: u32,
    index: i32,
}

/// The requests that take an [`InterfaceRequest`].
#[derive(Clone, Copy)]
pub(crate) enum Request {
    Flags,
    SetFlags,
    SetAddress,
    SetNetmask,
    Mtu,
    SetMtu,
    HardwareAddress,
    Index,
    /// `TUNSETIFF`, on a descriptor of `/dev/net/tun`.
    AttachTun,
}

impl InterfaceRequest {
    /// # Errors
    /// The name is empty, too long, or holds a zero octet.
    pub(crate) fn new(name: &str) -> io::Result<Self> {
        let octets = name.as_bytes();
        let mut request = InterfaceRequest { name: [0; NAME_LEN], data: [0; 24] };
        match request.name.get_mut(..octets.len()) {
            Some(place) if octets.len() < NAME_LEN && !octets.is_empty() && !octets.contains(&0) => {
                place.copy_from_slice(octets);
                Ok(request)
            }
            _ => Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!("{name:?} cannot be an interface's name"),
            )),
        }
    }

    /// The name, which the kernel may have completed (`tap%d`).
    pub(crate) fn name(&self) -> String {
        let len = self.name.iter().position(|&octet| octet == 0).unwrap_or(NAME_LEN);
        String::from_utf8_lossy(&self.name[..len]).into_owned()
    }

    pub(crate) fn with_u16(mut self, value: u16) -> Self {
        self.data[..2].copy_from_slice(&value.to_ne_bytes());
        self
    }

    pub(crate) fn with_i32(mut self, value: i32) -> Self {
        self.data[..4].copy_from_slice(&value.to_ne_bytes());
        self
    }

    /// A `struct sockaddr_in`.
    pub(crate) fn with_address(mut self, address: Ipv4Addr) -> Self {
        self.data[..2].copy_from_slice(&AF_INET.to_ne_bytes());
        self.data[4..8].copy_from_slice(&address.octets());
        self
    }

    pub(crate) fn u16(&self) -> u16 {
        u16::from_ne_bytes([self.data[0], self.data[1]])
    }

    pub(crate) fn i32(&self) -> i32 {
        i32::from_ne_bytes([self.data[0], self.data[1], self.data[2], self.data[3]])
    }

    /// The hardware address of a `struct sockaddr`.
    pub(crate) fn mac(&self) -> [u8; 6] {
        let d = &self.data;
        [d[2], d[3], d[4], d[5], d[6], d[7]]
    }
}

/// Sends `what` for the interface that `request` names, and hands back what the kernel wrote into it.
pub(crate) fn interface(
    fd: BorrowedFd<'_>,
    what: Request,
    request: InterfaceRequest,
) -> io::Result<InterfaceRequest> {
    match what {
        Request::Flags => update::<0x8913>(fd, request),
        Request::SetFlags => update::<0x8914>(fd, request),
        Request::SetAddress => update::<0x8916>(fd, request),
        Request::SetNetmask => update::<0x891c>(fd, request),
        Request::Mtu => update::<0x8921>(fd, request),
        Request::SetMtu => update::<0x8922>(fd, request),
        Request::HardwareAddress => update::<0x8927>(fd, request),
        Request::Index => update::<0x8933>(fd, request),
        Request::AttachTun => update::<{ opcode::write::<i32>(b'T', 202) }>(fd, request),
    }
}

fn update<const CODE: Opcode>(
    fd: BorrowedFd<'_>,
    mut request: InterfaceRequest,
) -> io::Result<InterfaceRequest> {
    // SAFETY: each code that `interface` passes names a request that reads and writes at most one `struct ifreq`, and
    // `InterfaceRequest` is at least as large and as aligned.
    unsafe { ioctl::ioctl(fd, Updater::<CODE, InterfaceRequest>::new(&mut request)) }?;
    Ok(request)
}

/// Tells the kernel what may be left undone in the frames that it sends to a descriptor of `/dev/net/tun` (`TUNSETOFFLOAD`).
pub(crate) fn set_tun_offload(fd: BorrowedFd<'_>, features: u32) -> io::Result<()> {
    // SAFETY: TUNSETOFFLOAD takes a number, any; what the kernel does not know it refuses.
    unsafe {
        let request = IntegerSetter::<{ opcode::write::<u32>(b'T', 208) }>::new_usize(features as usize);
        ioctl::ioctl(fd, request)
    }?;
    Ok(())
}

/// Gives the interface of this index an IPv6 address. `fd` is an IPv6 socket.
pub(crate) fn set_address6(
    fd: BorrowedFd<'_>,
    index: u32,
    address: Ipv6Addr,
    prefix_len: u8,
) -> io::Result<()> {
    let index = i32::try_from(index).map_err(io::Error::other)?;
    let mut request = Address6Request { address: address.octets(), prefix_len: prefix_len.into(), index };
    // SAFETY: on an IPv6 socket SIOCSIFADDR reads one `struct in6_ifreq`, which `Address6Request` mirrors.
    unsafe { ioctl::ioctl(fd, Updater::<0x8916, Address6Request>::new(&mut request)) }?;
    Ok(())
}

/// Where a packet socket is bound: the kernel's `struct sockaddr_ll`.
#[repr(C)]
pub(crate) struct PacketAddress {
    family: u16,
    /// An EtherType in network order.
    protocol: u16,
    index: i32,
    hardware: u16,
    kind: u8,
    address_len: u8,
    address: [u8; 8],
}

impl PacketAddress {
    /// All protocols on the interface of this index.
    pub(crate) fn all_of(index: u32) -> io::Result<Self> {
        let index = i32::try_from(index).map_err(io::Error::other)?;
        // ETH_P_ALL is 3.
        Ok(PacketAddress {
            family: AF_PACKET,
            protocol: 3_u16.to_be(),
            index,
            hardware: 0,
            kind: 0,
            address_len: 0,
            address: [0; 8],
        })
    }
}

// SAFETY: the pointer leads to a whole `struct sockaddr_ll`, which lives as long as the closure runs.
unsafe impl SocketAddrArg for PacketAddress {
    unsafe fn with_sockaddr<R>(&self, f: impl FnOnce(*const SocketAddrOpaque, SocketAddrLen) -> R) -> R {
        f(std::ptr::from_ref(self).cast(), size_of::<Self>() as SocketAddrLen)
    }
}

/// What a packet socket received.
pub(crate) enum Received {
    /// A frame of this length, from another machine.
    Frame(usize),
    /// A frame that is not of interest: this machine's own, or one that did not fit (its true length).
    Other,
}

/// Receives the next frame of a packet socket.
pub(crate) fn receive_packet(fd: impl AsFd, buffer: &mut [u8]) -> io::Result<Received> {
    let (kept, full, from) = rustix::net::recvfrom(fd, &mut *buffer, RecvFlags::TRUNC)?;
    let outgoing = from.is_some_and(|from| packet_kind(&from) == Some(OUTGOING));
    if outgoing || full > kept { Ok(Received::Other) } else { Ok(Received::Frame(kept)) }
}

/// `sll_pkttype`, the eleventh octet of a `struct sockaddr_ll`.
fn packet_kind(from: &SocketAddrAny) -> Option<u8> {
    if from.address_family().as_raw() != AF_PACKET || from.addr_len() < 12 {
        return None;
    }
    let octets: *const MaybeUninit<u8> = from.as_ptr().cast();
    // SAFETY: the address has at least 12 octets, which the kernel wrote.
    Some(unsafe { octets.add(10).read().assume_init() })
}

/// Moves the process to a user namespace and a network namespace of its own.
pub(crate) fn unshare_network() -> io::Result<()> {
    // SAFETY: no table of file descriptors is unshared, which is the one thing that this must not do.
    unsafe { unshare_unsafe(UnshareFlags::NEWUSER | UnshareFlags::NEWNET) }?;
    Ok(())
}

/// Moves the thread to a network namespace of its own.
pub(crate) fn unshare_thread_network() -> io::Result<()> {
    // SAFETY: as above.
    unsafe { unshare_unsafe(UnshareFlags::NEWNET) }?;
    Ok(())
}
