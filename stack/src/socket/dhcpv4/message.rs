//! The client's messages (RFC 2131 §4.4, table 5).

use core::net::Ipv4Addr;

use super::{ClientId, Settings};
use crate::wire::dhcpv4::{MessageType, OpCode, Packet, PacketMut};
use crate::wire::ethernet;

/// RFC 2131 §2: every server takes messages of 576 octets; these are they without the headers of IP and UDP.
pub(crate) const MAX_LEN: usize = 548;
/// RFC 1542 §2.1: relay agents may drop what is shorter.
const MIN_LEN: usize = 300;
/// Octets of the longest message that every client takes with its headers (RFC 2132 §9.10).
const MIN_MESSAGE_SIZE: usize = 576;

mod kind {
    pub(super) const REQUESTED_IP: u8 = 50;
    pub(super) const LEASE_TIME: u8 = 51;
    pub(super) const MESSAGE_TYPE: u8 = 53;
    pub(super) const SERVER_IDENTIFIER: u8 = 54;
    pub(super) const PARAMETER_REQUEST_LIST: u8 = 55;
    pub(super) const MAX_MESSAGE_SIZE: u8 = 57;
    pub(super) const CLIENT_IDENTIFIER: u8 = 61;
    pub(super) const END: u8 = 255;
}

/// Kinds of options that are not the caller's to send: padding, the end, and what the client sends itself.
pub(super) const OWN_KINDS: [u8; 10] = [0, 50, 51, 52, 53, 54, 55, 57, 61, kind::END];

/// What the client asks for: mask, classless routes (before the router, RFC 3442), router, name servers, T1, T2.
const REQUESTS: [u8; 6] = [1, 121, 3, 6, 58, 59];

/// What one message says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) kind: MessageType,
    /// The address that it is sent from; unspecified: the client has none yet.
    pub(crate) src: Ipv4Addr,
    /// Whom it is sent to: everybody, or one server.
    pub(crate) dst: Ipv4Addr,
    pub(super) xid: u32,
    pub(super) secs: u16,
    pub(super) broadcast: Broadcast,
    /// The address that the client has, in the header (ciaddr).
    pub(super) client_ip: Ipv4Addr,
    pub(super) requested: Option<Ipv4Addr>,
    pub(super) server: Option<Ipv4Addr>,
}

/// The broadcast flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Broadcast {
    Clear,
    Set,
}

impl Message {
    /// A message to everybody, from nobody.
    pub(super) const fn new(kind: MessageType, xid: u32) -> Self {
        Message {
            kind,
            src: Ipv4Addr::UNSPECIFIED,
            dst: Ipv4Addr::BROADCAST,
            xid,
            secs: 0,
            broadcast: Broadcast::Clear,
            client_ip: Ipv4Addr::UNSPECIFIED,
            requested: None,
            server: None,
        }
    }

    /// Whether it tells a server something that needs no answer (RFC 2131 table 5: no list of requests then).
    fn is_farewell(&self) -> bool {
        self.kind == MessageType::Release || self.kind == MessageType::Decline
    }

    /// Writes the message for the client with this hardware address, whose link takes packets of `mtu` octets. Hands back
    /// its length.
    pub(super) fn write(
        &self,
        settings: &Settings<'_>,
        mac: [u8; 6],
        mtu: usize,
        out: &mut [u8; MAX_LEN],
    ) -> usize {
        out.fill(0);
        self.write_header(mac, out);
        let mut options = Writer { out, len: Packet::HEADER_LEN };
        options.put(kind::MESSAGE_TYPE, &[self.kind.0]);
        match settings.client_id {
            ClientId::Hardware => options.put(kind::CLIENT_IDENTIFIER, &client_id(mac)),
            ClientId::None => {}
            ClientId::Octets(octets) => options.put(kind::CLIENT_IDENTIFIER, octets),
        }
        if let Some(address) = self.requested {
            options.put(kind::REQUESTED_IP, &address.octets());
        }
        if let Some(server) = self.server {
            options.put(kind::SERVER_IDENTIFIER, &server.octets());
        }
        if !self.is_farewell() {
            let size = mtu.clamp(MIN_MESSAGE_SIZE, usize::from(u16::MAX));
            let size = u16::try_from(size).unwrap_or(u16::MAX);
            options.put(kind::MAX_MESSAGE_SIZE, &size.to_be_bytes());
            options.put_joined(kind::PARAMETER_REQUEST_LIST, &REQUESTS, settings.requests);
            // RFC 2131 table 5: not with DHCPINFORM.
            if let Some(seconds) = settings.lease_time.filter(|_| self.kind != MessageType::Inform) {
                options.put(kind::LEASE_TIME, &seconds.to_be_bytes());
            }
            settings.options.iter().for_each(|option| options.put(option.kind, option.value));
        }
        let len = options.len;
        if let Some(end) = out.get_mut(len) {
            *end = kind::END;
        }
        len.saturating_add(1).clamp(MIN_LEN, MAX_LEN)
    }

    fn write_header(&self, mac: [u8; 6], out: &mut [u8]) {
        const MAGIC: [u8; 4] = [0x63, 0x82, 0x53, 0x63];
        if let Some(hardware) = out.get_mut(1..3) {
            hardware.copy_from_slice(&[1, 6]);
        }
        if let Some(magic) = out.get_mut(236..Packet::HEADER_LEN) {
            magic.copy_from_slice(&MAGIC);
        }
        let Ok(mut header) = PacketMut::parse(out) else { return };
        header.set_op(OpCode::Request);
        header.set_transaction_id(self.xid);
        header.set_secs(self.secs);
        header.set_broadcast(self.broadcast == Broadcast::Set);
        header.set_client_ip(self.client_ip);
        header.set_client_addr(ethernet::Address(mac));
    }
}

/// RFC 2132 §9.14: the kind of hardware and its address.
fn client_id(mac: [u8; 6]) -> [u8; 7] {
    let [a, b, c, d, e, f] = mac;
    [1, a, b, c, d, e, f]
}

/// Octets of the longest message with these settings.
pub(super) fn longest(settings: &Settings<'_>) -> usize {
    /// Heads of 2 octets; message type, requested address, server, size, lease time; the end.
    const FIXED: usize = 3 + 6 + 6 + 4 + 6 + 1;
    let client_id = match settings.client_id {
        ClientId::Hardware => 7,
        ClientId::None => 0,
        ClientId::Octets(octets) => octets.len(),
    };
    let requests = REQUESTS.len().saturating_add(settings.requests.len());
    let with_heads = |len: usize| len.saturating_add(len.div_ceil(255).max(1).saturating_mul(2));
    let options = settings.options.iter().map(|option| with_heads(option.value.len()));
    let lens = [FIXED, with_heads(client_id), with_heads(requests)].into_iter().chain(options);
    lens.fold(Packet::HEADER_LEN, usize::saturating_add)
}

/// Writes options, one behind the other.
struct Writer<'o> {
    out: &'o mut [u8; MAX_LEN],
    len: usize,
}

impl Writer<'_> {
    /// An option; one of more than 255 octets in parts (RFC 3396 §5). What has no room is left out.
    fn put(&mut self, kind: u8, value: &[u8]) {
        self.put_joined(kind, value, &[]);
    }

    /// An option whose value is in two pieces.
    fn put_joined(&mut self, kind: u8, mut value: &[u8], mut behind: &[u8]) {
        loop {
            let first = value.len().min(255);
            let second = behind.len().min(255_usize.saturating_sub(first));
            let (now, later) = value.split_at_checked(first).unwrap_or_default();
            let (now_behind, later_behind) = behind.split_at_checked(second).unwrap_or_default();
            let len = u8::try_from(first.saturating_add(second)).unwrap_or(u8::MAX);
            self.octets(&[kind, len]);
            self.octets(now);
            self.octets(now_behind);
            (value, behind) = (later, later_behind);
            if value.is_empty() && behind.is_empty() {
                return;
            }
        }
    }

    fn octets(&mut self, octets: &[u8]) {
        let end = self.len.saturating_add(octets.len());
        if let Some(room) = self.out.get_mut(self.len..end) {
            room.copy_from_slice(octets);
            self.len = end;
        }
    }
}
