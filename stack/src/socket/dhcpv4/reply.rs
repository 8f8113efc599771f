//! A server's message, as far as it is for this client.

use core::net::Ipv4Addr;

use super::{ClientId, Ignored};
use crate::addr::AddrExt;
use crate::wire::dhcpv4::{MessageType, OpCode, Packet};

mod kind {
    pub(super) const MESSAGE_TYPE: u8 = 53;
    pub(super) const SERVER_IDENTIFIER: u8 = 54;
    pub(super) const CLIENT_IDENTIFIER: u8 = 61;
}

/// RFC 2131 §3: what the options begin with.
const MAGIC: u32 = 0x6382_5363;

/// A message to this client.
pub(super) struct Reply<'m> {
    pub(super) packet: Packet<'m>,
    pub(super) kind: MessageType,
    /// The server's identifier; `None`: it gave none that a host can have.
    pub(super) server: Option<Ipv4Addr>,
}

impl<'m> Reply<'m> {
    /// Reads a message; what is not for the client with this hardware address and name is refused.
    pub(super) fn parse(octets: &'m [u8], mac: [u8; 6], client_id: ClientId<'_>) -> Result<Self, Ignored> {
        let packet = Packet::parse(octets).map_err(|_| Ignored::Malformed)?;
        if packet.op() != OpCode::Reply || packet.magic() != MAGIC {
            return Err(Ignored::Malformed);
        }
        if packet.client_addr().0 != mac {
            return Err(Ignored::OtherClient);
        }
        let mut reply = Reply { packet, kind: MessageType::Nak, server: None };
        // RFC 6842 §3: a server may send the client's name back, and a client takes no message with another one.
        let mut scratch = [0; 255];
        if let Some(echo) = reply.option(kind::CLIENT_IDENTIFIER, &mut scratch) {
            let is_ours = match (client_id, echo.split_first()) {
                (ClientId::None, _) => true,
                (ClientId::Hardware, Some((1, name))) => name == mac,
                (ClientId::Hardware, Some(_) | None) => false,
                (ClientId::Octets(octets), _) => echo == octets,
            };
            if !is_ours {
                return Err(Ignored::OtherClient);
            }
        }
        // Without it, it is BOOTP: RFC 1534 §2.
        let mut scratch = [0; 4];
        reply.kind = match reply.option(kind::MESSAGE_TYPE, &mut scratch) {
            Some([kind]) => MessageType(*kind),
            Some(_) | None => return Err(Ignored::Malformed),
        };
        let server = reply.u32(kind::SERVER_IDENTIFIER).map(Ipv4Addr::from_bits);
        reply.server = server.filter(AddrExt::is_host);
        Ok(reply)
    }

    /// The value of an option, its parts put together (RFC 3396 §7); `None`: there is no such option, or it is too long.
    pub(super) fn option<'o>(&self, kind: u8, scratch: &'o mut [u8]) -> Option<&'o [u8]> {
        self.packet.gather(kind, scratch).ok().flatten()
    }

    /// The value of an option of four octets; one of another length is passed over.
    pub(super) fn u32(&self, kind: u8) -> Option<u32> {
        let mut scratch = [0; 4];
        self.option(kind, &mut scratch)?.try_into().ok().map(u32::from_be_bytes)
    }
}
