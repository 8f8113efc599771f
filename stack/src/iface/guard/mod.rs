//! The verbs of the sockets: guards that borrow the stack, and keep its indexes in step with what they change.

#[cfg(feature = "dhcpv4")]
pub(crate) mod dhcpv4;
#[cfg(feature = "dns")]
pub(crate) mod dns;
#[cfg(feature = "icmp")]
pub(crate) mod icmp;
#[cfg(feature = "tcp")]
pub(crate) mod listener;
#[cfg(feature = "raw")]
pub(crate) mod raw;
#[cfg(feature = "tcp")]
pub(crate) mod tcp;
#[cfg(feature = "udp")]
pub(crate) mod udp;

use core::net::IpAddr;

use super::InterfaceId;
use super::net::Path;
use super::sockets::{Kind, Wait, Way, with_table};
use super::stack::Core;
use crate::storage::slots::Index;

/// Whether a verb has, or may have, changed a socket: only then its place in the indexes is looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Touched {
    No,
    /// It has more to send; nothing else has changed.
    Queued,
    Yes,
}

impl Core<'_> {
    /// Lets every socket that has something to send wait where its next packet now leaves. For changes of addresses and
    /// routes, which are rare.
    pub(crate) fn requeue(&mut self) {
        self.net.forget_paths();
        for kind in Kind::ALL {
            for index in 0..u16::MAX {
                let Core { sockets, .. } = self;
                let more = with_table!(sockets, *kind, table => table.is_fresh(index));
                if more {
                    break;
                }
                self.settle(*kind, index);
            }
        }
    }

    /// Lets the socket wait where its next packet leaves, or nowhere if it has none.
    pub(crate) fn settle(&mut self, kind: Kind, index: Index) {
        match kind {
            #[cfg(feature = "tcp")]
            Kind::Tcp => self.settle_tcp(index),
            #[cfg(feature = "udp")]
            Kind::Udp => self.settle_udp(index),
            #[cfg(feature = "icmp")]
            Kind::Icmp => self.settle_icmp(index),
            #[cfg(feature = "raw")]
            Kind::Raw => self.settle_raw(index),
            #[cfg(feature = "tcp")]
            Kind::Listener => self.settle_listener(index),
            #[cfg(feature = "dhcpv4")]
            Kind::Dhcpv4 => self.settle_dhcpv4(index),
            #[cfg(feature = "dns")]
            Kind::Dns => self.settle_dns(index),
            #[cfg(not(any(feature = "tcp", feature = "udp", feature = "icmp", feature = "raw")))]
            Kind::Nothing => {}
        }
    }

    /// Where a packet to `dst` waits. One without a way waits where packets to own addresses do: it is looked at and
    /// dropped there.
    pub(super) fn wait_for(&self, dst: IpAddr, src: Option<IpAddr>, on: Option<InterfaceId>) -> Wait {
        Wait::Turn(self.net.path(dst, src, on).map_or(Way::Loop, |path: Path| path.way))
    }
}
