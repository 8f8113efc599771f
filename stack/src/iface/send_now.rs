//! Sending without a copy: a UDP datagram that is written where the device has room for it.

use core::net::{IpAddr, SocketAddr};

use super::InterfaceId;
use super::link::Link;
use super::net::{Net, Outlet};
use super::packet::IpFields;
use super::sockets::Way;
use super::talk::Frame;
use crate::socket::udp::{Meta, SendNowError, Socket};
use crate::stats::Event;
use crate::wire::{Sum, ip, udp};

/// A datagram to be sent, but for its octets.
#[derive(Clone, Copy)]
pub(crate) struct Head {
    pub(crate) to: SocketAddr,
    /// The address that it is sent from; `None`: one that suits.
    pub(crate) src: Option<IpAddr>,
    /// The own port.
    pub(crate) port: u16,
    /// The interface that it must leave by.
    pub(crate) on: Option<InterfaceId>,
    pub(crate) fields: IpFields,
}

impl Net<'_> {
    /// What a datagram of `socket` with this metadata begins with.
    pub(crate) fn head(&self, socket: &Socket<'_>, meta: &Meta) -> Head {
        let (options, dst) = (socket.options.get(), meta.remote.ip());
        let asked = meta.hop_limit.or(options.hop_limit);
        // A group's address can be listened to, not sent from.
        let src = meta.local.or(socket.local()).filter(|src| self.is_own(*src));
        let fields = IpFields {
            protocol: ip::Protocol::Udp,
            hop_limit: super::turns::hop_limit(asked, dst, self.config.hop_limit),
            dscp: meta.dscp.unwrap_or(options.dscp),
            ecn: meta.ecn.unwrap_or(options.ecn),
            fragmentation: options.fragmentation,
        };
        Head {
            to: meta.remote,
            src,
            port: socket.port,
            on: meta.interface.or(socket.interface.get()),
            fields,
        }
    }

    /// Sends a datagram of `len` octets through the outlet, where `fill` writes it.
    pub(crate) fn send_now(
        &mut self,
        head: &Head,
        len: usize,
        fill: &mut dyn FnMut(&mut [u8]),
        outlet: &mut Outlet<'_>,
    ) -> Result<(), SendNowError> {
        let dst = head.to.ip();
        let path = self.path(dst, head.src, head.on).ok_or(SendNowError::NoRoute)?;
        let (Way::Link(id), true) = (path.way, path.way == outlet.way) else {
            return Err(SendNowError::OtherWay);
        };
        let interface = self.interface(id).ok_or(SendNowError::NoRoute)?;
        let (mtu, checksums) = (interface.mtu, interface.checksums.without_meta());
        let ip_header_len: usize = if dst.is_ipv4() { 20 } else { 40 };
        let total_len = udp::Packet::HEADER_LEN.saturating_add(ip_header_len).saturating_add(len);
        if total_len > mtu {
            return Err(SendNowError::TooLong);
        }
        if !outlet.sink.has_room(total_len) {
            return Err(SendNowError::NoRoom);
        }
        let link = match self.link_header(&path) {
            Link::To(link) => link,
            Link::Wait => return Err(SendNowError::Unresolved),
            Link::Lost(_) => return Err(SendNowError::Unreachable),
        };
        let ident = self.ident_between(path.src, dst, ip::Protocol::Udp, head.fields.fragmentation) as u16;
        let ports = (head.port, head.to.port());
        let frame = Frame { link, ends: (path.src, dst), ports, fields: head.fields, ident, checksums };
        let write = &mut |out: &mut [u8]| {
            frame.write(out, len, |room| {
                fill(room);
                Sum::of(room)
            });
        };
        let sent = outlet.sink.send(link.len().saturating_add(total_len), write);
        sent.map_err(|_| SendNowError::NoRoom)?;
        self.stats.note(Event::UdpSent);
        Ok(())
    }
}
