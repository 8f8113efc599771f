//! A client and the words of a server, as octets.

extern crate std;

use core::net::Ipv4Addr;
use std::boxed::Box;
use std::vec;
use std::vec::Vec;

use managed::ManagedSlice;

use crate::iface::InterfaceId;
use crate::iface::hash::{Key, Random};
use crate::socket::dhcpv4::{
    Change, Claim, ConflictCheck, Lease, Link, MAX_LEN, Outgoing, Settings, Socket, State,
};
use crate::time::{Duration, Instant};

pub(crate) const MAC: [u8; 6] = [2, 0, 0, 0, 0, 1];
pub(crate) const OTHER_MAC: [u8; 6] = [2, 0, 0, 0, 0, 9];
pub(crate) const OURS: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 100);
pub(crate) const SERVER: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);
pub(crate) const OTHER_SERVER: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 2);

/// The kinds of messages (RFC 2132 §9.6).
pub(crate) const DISCOVER: u8 = 1;
pub(crate) const OFFER: u8 = 2;
pub(crate) const REQUEST: u8 = 3;
pub(crate) const DECLINE: u8 = 4;
pub(crate) const ACK: u8 = 5;
pub(crate) const NAK: u8 = 6;
pub(crate) const RELEASE: u8 = 7;
pub(crate) const INFORM: u8 = 8;

/// An hour: T1 after 1,800 s, T2 after 3,150 s.
pub(crate) const HOUR: u32 = 3600;

pub(crate) fn secs(seconds: u64) -> Instant {
    Instant::from_secs(seconds)
}

/// A message as it was sent.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) src: Ipv4Addr,
    pub(crate) dst: Ipv4Addr,
    pub(crate) octets: Vec<u8>,
}

impl Sent {
    /// Four octets of the header.
    pub(crate) fn word(&self, at: usize) -> u32 {
        u32::from_be_bytes(self.octets[at..at + 4].try_into().unwrap())
    }

    pub(crate) fn xid(&self) -> u32 {
        self.word(4)
    }

    pub(crate) fn secs(&self) -> u32 {
        self.word(8) >> 16
    }

    pub(crate) fn flags(&self) -> u32 {
        self.word(8) & 0xffff
    }

    pub(crate) fn ciaddr(&self) -> Ipv4Addr {
        Ipv4Addr::from_bits(self.word(12))
    }

    /// The value of an option, its parts put together.
    pub(crate) fn option(&self, kind: u8) -> Option<Vec<u8>> {
        let (mut rest, mut value) = (&self.octets[240..], None);
        while rest[0] != 255 {
            let len = usize::from(rest[1]);
            if rest[0] == kind {
                value.get_or_insert_with(Vec::new).extend_from_slice(&rest[2..2 + len]);
            }
            rest = &rest[2 + len..];
        }
        value
    }

    pub(crate) fn kind(&self) -> u8 {
        self.option(53).unwrap()[0]
    }

    pub(crate) fn address(&self, kind: u8) -> Option<Ipv4Addr> {
        Some(<[u8; 4]>::try_from(self.option(kind)?).unwrap().into())
    }
}

/// What a server says.
#[derive(Debug, Clone)]
pub(crate) struct Says {
    pub(crate) kind: u8,
    pub(crate) xid: u32,
    pub(crate) mac: [u8; 6],
    pub(crate) yours: Ipv4Addr,
    pub(crate) options: Vec<(u8, Vec<u8>)>,
}

impl Says {
    pub(crate) fn with(mut self, kind: u8, value: &[u8]) -> Self {
        self.options.retain(|(other, _)| *other != kind);
        self.options.push((kind, value.to_vec()));
        self
    }

    pub(crate) fn with_secs(self, kind: u8, seconds: u32) -> Self {
        self.with(kind, &seconds.to_be_bytes())
    }

    pub(crate) fn without(mut self, kind: u8) -> Self {
        self.options.retain(|(other, _)| *other != kind);
        self
    }

    pub(crate) fn from(self, server: Ipv4Addr) -> Self {
        self.with(54, &server.octets())
    }

    pub(crate) fn yours(self, yours: Ipv4Addr) -> Self {
        Says { yours, ..self }
    }

    pub(crate) fn octets(&self) -> Vec<u8> {
        let mut octets = vec![0; 240];
        octets[..4].copy_from_slice(&[2, 1, 6, 0]);
        octets[4..8].copy_from_slice(&self.xid.to_be_bytes());
        octets[16..20].copy_from_slice(&self.yours.octets());
        octets[28..34].copy_from_slice(&self.mac);
        octets[236..].copy_from_slice(&[0x63, 0x82, 0x53, 0x63]);
        octets.extend_from_slice(&[53, 1, self.kind]);
        for (kind, value) in &self.options {
            octets.extend_from_slice(&[*kind, value.len() as u8]);
            octets.extend_from_slice(value);
        }
        octets.push(255);
        octets
    }
}

/// A client with time passing.
pub(crate) struct Script {
    pub(crate) socket: Socket<'static>,
}

/// Without probes, so that a DHCPACK is a lease.
pub(crate) fn plain() -> Settings<'static> {
    Settings::new().with_conflict_check(ConflictCheck::None)
}

impl Script {
    pub(crate) fn new(settings: Settings<'static>) -> Self {
        let store = ManagedSlice::Borrowed(Box::leak(vec![0; 512].into_boxed_slice()));
        let random = Random::new(Key::new([7; 16]));
        let mut socket = Socket::new(settings, store, InterfaceId::new(0), MAC, random).unwrap();
        socket.start(secs(0));
        Script { socket }
    }

    /// A client that was bound at the second 0, for an hour.
    pub(crate) fn bound() -> Self {
        let mut t = Script::new(plain());
        let discover = t.sends(secs(0), DISCOVER);
        t.hears(secs(0), &t.offer(&discover));
        let request = t.sends(secs(0), REQUEST);
        t.hears(secs(0), &t.ack(&request));
        t.is_bound(OURS);
        t.drain(secs(10));
        t
    }

    pub(crate) fn says(&self, kind: u8, to: &Sent) -> Says {
        Says { kind, xid: to.xid(), mac: MAC, yours: OURS, options: vec![] }
            .from(SERVER)
            .with_secs(51, HOUR)
            .with(1, &[255, 255, 255, 0])
            .with(3, &SERVER.octets())
            .with(6, &[192, 0, 2, 53, 192, 0, 2, 54])
    }

    pub(crate) fn offer(&self, to: &Sent) -> Says {
        self.says(OFFER, to)
    }

    pub(crate) fn ack(&self, to: &Sent) -> Says {
        self.says(ACK, to)
    }

    pub(crate) fn nak(&self, to: &Sent) -> Says {
        Says { kind: NAK, xid: to.xid(), mac: MAC, yours: Ipv4Addr::UNSPECIFIED, options: vec![] }
            .from(SERVER)
    }

    pub(crate) fn hears(&mut self, now: Instant, says: &Says) {
        self.socket.on_message(now, &says.octets());
    }

    /// What is sent at this time, if anything.
    pub(crate) fn poll(&mut self, now: Instant) -> Option<Outgoing> {
        let outgoing = self.socket.poll_egress(now)?;
        self.socket.sent(now, &outgoing);
        Some(outgoing)
    }

    /// The message of this kind that is sent now.
    pub(crate) fn sends(&mut self, now: Instant, kind: u8) -> Sent {
        let at = self.socket.poll_at();
        let Some(outgoing) = self.socket.poll_egress(now) else {
            panic!("{:?} sends nothing at {now:?}, but at {at:?}", self.socket.state())
        };
        let Outgoing::Message(message) = outgoing else { panic!("{outgoing:?}") };
        let mut octets = [0xee; MAX_LEN];
        let len = self.socket.write(&message, 1500, &mut octets);
        self.socket.sent(now, &outgoing);
        let sent = Sent { src: message.src, dst: message.dst, octets: octets[..len].to_vec() };
        assert_eq!(sent.kind(), kind, "{:?}", self.socket.state());
        sent
    }

    pub(crate) fn is_silent(&mut self, now: Instant) {
        assert_eq!(self.poll(now), None);
    }

    /// Lets the time go by without an answer: what is sent, and when.
    pub(crate) fn passes(&mut self, until: Instant) -> Vec<(Instant, Outgoing)> {
        let mut sent = vec![];
        while let Some(at) = self.socket.poll_at().filter(|at| *at <= until) {
            match self.poll(at) {
                Some(outgoing) => sent.push((at, outgoing)),
                None => assert!(self.socket.poll_at().is_none_or(|next| next > at), "no rest at {at:?}"),
            }
            assert!(sent.len() < 10_000, "no end");
        }
        sent
    }

    /// The same, and nobody looks.
    pub(crate) fn drain(&mut self, until: Instant) {
        self.passes(until);
    }

    pub(crate) fn lease(&self) -> &Lease {
        self.socket.lease().unwrap_or_else(|| panic!("{:?} without a lease", self.socket.state()))
    }

    pub(crate) fn stays(&self, state: State) {
        assert_eq!(self.socket.state(), state);
    }

    pub(crate) fn is_bound(&mut self, address: Ipv4Addr) {
        self.stays(State::Bound);
        assert_eq!(self.lease().address(), address);
    }

    pub(crate) fn changed(&mut self, change: Change) {
        assert_eq!(self.socket.take_change(), Some(change));
    }

    pub(crate) fn cable(&mut self, now: Instant, link: Link) {
        self.socket.on_link(now, link);
    }

    /// Another host says in ARP that it has `sender`, or asks for `target`.
    pub(crate) fn arp(&mut self, now: Instant, sender: Ipv4Addr, target: Ipv4Addr) {
        self.socket.on_arp(now, &Claim { mac: OTHER_MAC, sender, target });
    }
}

/// Whether the two are so many seconds apart, give or take `stray`.
pub(crate) fn is_about(span: Duration, seconds: u64, stray: u64) -> bool {
    span >= Duration::from_secs(seconds - stray) && span <= Duration::from_secs(seconds + stray)
}
