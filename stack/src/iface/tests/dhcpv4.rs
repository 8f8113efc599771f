//! A DHCPv4 client in a stack: what leaves the device, what it takes, and what a lease does to the interface.

use core::net::{IpAddr, Ipv4Addr};
use std::string::ToString;
use std::vec;
use std::vec::Vec;

use super::*;
use crate::dhcpv4::{
    AddError, Change, ConflictCheck, Handle, Ignored, Install, Ref, SendOption, Settings, State,
};
use crate::iface::Changed;
use crate::socket::dhcpv4::tests::script::{
    ACK, DECLINE, DISCOVER, NAK, OFFER, OURS, RELEASE, REQUEST, SERVER, Says, Sent,
};
use crate::stats::Discard;

const SERVER_MAC: [u8; 6] = [2, 0, 0, 0, 0, 7];

/// A host without an address and its client.
struct Client {
    host: Host,
    handle: Handle,
}

fn plain() -> Settings<'static> {
    Settings::new().with_conflict_check(ConflictCheck::None)
}

impl Client {
    fn new(settings: Settings<'static>) -> Self {
        let mut host = Host::new();
        host.stack.remove_address(host.id, OUR_V4.into()).unwrap();
        host.stack.remove_address(host.id, OUR_V6.into()).unwrap();
        let store: &'static mut [u8] = lent(256, || 0);
        let handle = host.stack.add_dhcpv4(host.id, settings, store).unwrap();
        host.stack.dhcpv4(handle).unwrap().start();
        Client { host, handle }
    }

    /// One that has a lease of an hour, and is silent.
    fn bound() -> Self {
        let mut t = Client::new(plain());
        t.gets_a_lease();
        t.passes(10);
        t
    }

    fn gets_a_lease(&mut self) {
        let discover = self.sends(DISCOVER);
        self.hears(&says(OFFER, &discover));
        let request = self.sends(REQUEST);
        self.hears(&says(ACK, &request));
    }

    fn client(&mut self) -> Ref<'_, 'static> {
        self.host.stack.dhcpv4(self.handle).unwrap()
    }

    fn state(&mut self) -> State {
        self.client().state()
    }

    fn changed(&mut self) -> Option<Change> {
        self.client().changed()
    }

    /// The message that is sent now, taken out of its frame.
    fn sends(&mut self, kind: u8) -> Sent {
        let mut frames = self.host.sends();
        assert_eq!(frames.len(), 1, "{:?}: {frames:02x?}", self.client().state());
        message(&frames.remove(0), kind)
    }

    /// A server says this to the address that it gives.
    fn hears(&mut self, says: &Says) {
        let dst = if says.kind == NAK { Ipv4Addr::BROADCAST } else { says.yours };
        let link = if says.kind == NAK { EVERYBODY } else { OUR_MAC };
        self.hears_at(link, dst, says);
    }

    /// The same, to anybody.
    fn hears_at(&mut self, link: [u8; 6], dst: Ipv4Addr, says: &Says) {
        self.host.wire.incoming.push_back(frame(link, dst, says));
        self.host.stack.poll(self.host.now, self.host.id, &mut Deaf(&mut self.host.wire));
    }

    /// Seconds pass, and what is sent in them is forgotten.
    fn passes(&mut self, seconds: u64) {
        let until = self.host.now + crate::time::Duration::from_secs(seconds);
        while let Some(at) = self.host.stack.poll_at(self.host.id).filter(|at| *at <= until) {
            self.host.now = self.host.now.max(at);
            self.host.sends();
        }
        self.host.now = until;
    }

    fn addresses(&self) -> Vec<std::string::String> {
        self.host.stack.addresses().map(|(_, cidr)| cidr.to_string()).collect()
    }

    /// Destinations and gateways.
    fn routes(&self) -> Vec<(std::string::String, Option<IpAddr>)> {
        self.host.stack.routes().map(|route| (route.destination.to_string(), route.gateway)).collect()
    }
}

/// The device, which sends nothing just now: what a message leads to is looked at afterwards.
struct Deaf<'w>(&'w mut Wire);

impl Device for Deaf<'_> {
    type Rx<'a>
        = Rx
    where
        Self: 'a;
    type Tx<'a>
        = Tx<'a>
    where
        Self: 'a;

    fn receive(&mut self, now: Instant) -> Option<(Rx, Tx<'_>)> {
        self.0.receive(now)
    }

    fn transmit(&mut self, _: Instant) -> Option<Tx<'_>> {
        None
    }

    fn capabilities(&self) -> Capabilities {
        self.0.capabilities
    }
}

fn says(kind: u8, to: &Sent) -> Says {
    let yours = if kind == NAK { Ipv4Addr::UNSPECIFIED } else { OURS };
    let says = Says { kind, xid: to.xid(), mac: OUR_MAC, yours, options: vec![] }.from(SERVER);
    if kind == NAK {
        return says;
    }
    says.with_secs(51, 3600).with(1, &[255, 255, 255, 0]).with(3, &SERVER.octets())
}

fn frame(link: [u8; 6], dst: Ipv4Addr, says: &Says) -> Vec<u8> {
    let datagram = datagram((SERVER, 67).into(), (dst, 68).into(), &says.octets());
    let packet = V4 { src: SERVER, dst, ..V4::new(17) }.packet(&datagram);
    ethernet(link, SERVER_MAC, 0x0800, &packet)
}

/// The message in a frame, whose ports and headers are right.
fn message(frame: &[u8], kind: u8) -> Sent {
    assert_eq!(frame[12..14], [8, 0], "{frame:02x?}");
    let packet = &frame[14..];
    assert_eq!(packet[9], 17);
    assert_eq!(packet[20..24], [0, 68, 0, 67]);
    let quad = |at: usize| <[u8; 4]>::try_from(&packet[at..at + 4]).unwrap();
    let (src, dst) = (Ipv4Addr::from(quad(12)), Ipv4Addr::from(quad(16)));
    let sum = checksum(&[&pseudo(src.into(), dst.into(), 17, packet.len() - 20), &packet[20..]]);
    assert_eq!((checksum(&[&packet[..20]]), sum), (0, 0));
    let to_all = dst.is_broadcast();
    assert_eq!(frame[..6] == EVERYBODY, to_all);
    let sent = Sent { src, dst, octets: packet[28..].to_vec() };
    assert_eq!(sent.kind(), kind);
    sent
}

/// RFC 2131 §4.1: from 0.0.0.0 to everybody; the answers come to an address that the host does not have yet.
#[test]
fn lease_is_put_on_the_interface() {
    let mut t = Client::new(plain());
    let discover = t.sends(DISCOVER);
    assert_eq!((discover.src, discover.dst), (Ipv4Addr::UNSPECIFIED, Ipv4Addr::BROADCAST));
    t.hears(&says(OFFER, &discover));
    let request = t.sends(REQUEST);
    assert_eq!(t.addresses(), [""; 0]);
    t.hears(&says(ACK, &request));
    assert_eq!(t.addresses(), ["192.0.2.100/24"]);
    assert_eq!(t.routes(), [("0.0.0.0/0".to_string(), Some(SERVER.into()))]);
    assert_eq!(t.host.stack.next_changed(), Some(Changed::Dhcpv4(t.handle)));
    assert_eq!(t.host.stack.next_changed(), None);
    assert_eq!((t.changed(), t.changed()), (Some(Change::Bound), None));
    // RFC 5227 §2.3: it is announced.
    let frames = t.host.sends();
    assert_eq!(frames.len(), 1);
    assert_eq!(frames[0][..14], [&EVERYBODY[..], &OUR_MAC, &[8, 6]].concat());
    assert_eq!(frames[0][20..22], [0, 1]);
    assert_eq!((&frames[0][28..32], &frames[0][38..42]), (&OURS.octets()[..], &OURS.octets()[..]));
    assert_eq!(t.client().ignored(Ignored::Unexpected), 0);
    assert_eq!(t.client().install_error(), None);
}

/// What comes to everybody, and in frames to everybody, is taken as well; of other ports nothing is.
#[test]
fn answers_come_in_many_ways() {
    let ways = [(EVERYBODY, Ipv4Addr::BROADCAST), (EVERYBODY, OURS), (OUR_MAC, Ipv4Addr::BROADCAST)];
    for (link, dst) in ways {
        let mut t = Client::new(plain());
        let discover = t.sends(DISCOVER);
        t.hears_at(link, dst, &says(OFFER, &discover));
        assert_eq!(t.state(), State::Requesting, "{link:02x?} {dst}");
    }
    let mut t = Client::new(plain());
    let discover = t.sends(DISCOVER);
    let other_port = datagram((SERVER, 67).into(), (OURS, 69).into(), &says(OFFER, &discover).octets());
    let packet = V4 { src: SERVER, dst: OURS, ..V4::new(17) }.packet(&other_port);
    t.host.ignores(ethernet(OUR_MAC, SERVER_MAC, 0x0800, &packet));
    assert_eq!(t.host.stack.stats().discarded(Discard::NotOurs), 1);
    t.hears_at(SERVER_MAC, OURS, &says(OFFER, &discover));
    assert_eq!(t.state(), State::Selecting);
}

/// A message that nobody waits for, and one that is none, is not answered with an error (smoltcp's issue 457).
#[test]
fn no_error_answers_what_a_client_does_not_want() {
    let mut t = Client::bound();
    let datagram = datagram((SERVER, 67).into(), (OURS, 68).into(), &[1; 300]);
    let packet = V4 { src: SERVER, dst: OURS, ..V4::new(17) }.packet(&datagram);
    for _ in 0..20 {
        t.host.ignores(ethernet(OUR_MAC, SERVER_MAC, 0x0800, &packet));
    }
    assert_eq!(t.client().ignored(Ignored::Malformed), 20);
    t.client().stop();
    t.host.ignores(ethernet(OUR_MAC, SERVER_MAC, 0x0800, &packet));
}

/// RFC 2131 §4.4.5: T1 asks the server alone, once ARP has found it; the address stays.
#[test]
fn renewal_is_unicast() {
    let mut t = Client::bound();
    t.client().renew();
    let question = t.host.sends();
    assert_eq!(question.len(), 1);
    assert_eq!((&question[0][12..14], &question[0][38..42]), (&[8, 6][..], &SERVER.octets()[..]));
    t.host.wire.incoming.push_back(arp(2, SERVER_MAC, SERVER, OURS));
    let request = t.sends(REQUEST);
    assert_eq!((request.src, request.dst, request.ciaddr()), (OURS, SERVER, OURS));
    t.changed();
    t.hears(&says(ACK, &request).with(1, &[255, 255, 0, 0]).without(3));
    assert_eq!(t.changed(), Some(Change::Renewed));
    // The mask is another one now, the router that of before.
    assert_eq!(t.addresses(), ["192.0.2.100/16"]);
    assert_eq!(t.routes().len(), 1);
}

/// A server that ARP does not find is asked by everybody's address in the end (T2), and then the lease is over.
#[test]
fn expiry_takes_address_and_routes_away() {
    let mut t = Client::bound();
    t.passes(3580);
    assert_eq!((t.state(), t.addresses().len()), (State::Rebinding, 1));
    t.passes(60);
    assert_eq!((t.state(), t.addresses().len(), t.routes().len()), (State::Selecting, 0, 0));
    // And there is another one.
    t.host.sends();
    t.client().restart();
    t.gets_a_lease();
    assert_eq!(t.addresses(), ["192.0.2.100/24"]);
}

#[test]
fn nak_takes_address_and_routes_away() {
    let mut t = Client::bound();
    t.passes(3200);
    assert_eq!(t.state(), State::Rebinding);
    t.changed();
    // The request of the last rebinding is not at hand: the client says its number when it is asked once more.
    t.host.wire.capabilities.link_up = false;
    t.host.sends();
    t.host.wire.capabilities.link_up = true;
    let request = t.sends(REQUEST);
    assert_eq!(t.state(), State::Rebooting);
    assert_eq!(t.addresses().len(), 1);
    t.hears(&says(NAK, &request));
    assert_eq!((t.addresses().len(), t.routes().len()), (0, 0));
    assert_eq!(t.state(), State::Init);
    t.sends(DISCOVER);
}

/// RFC 2131 §4.4.6: the message is the last that leaves with the address.
#[test]
fn release_leaves_with_the_address() {
    let mut t = Client::bound();
    t.host.gets(arp(1, SERVER_MAC, SERVER, OURS));
    t.client().release();
    assert_eq!(t.addresses().len(), 1);
    let release = t.sends(RELEASE);
    assert_eq!((release.src, release.dst), (OURS, SERVER));
    assert_eq!((t.addresses().len(), t.routes().len()), (0, 0));
    assert_eq!((t.state(), t.host.stack.core.sockets.dhcpv4.first_deadline()), (State::Stopped, None));
}

/// The same with a server that nobody finds: the client stops all the same.
#[test]
fn release_without_a_server_stops_too() {
    let mut t = Client::bound();
    t.client().release();
    t.passes(30);
    assert_eq!((t.state(), t.addresses().len()), (State::Stopped, 0));
}

/// RFC 5227 §2.1.1: probes from nobody; RFC 2131 §3.1 item 5: a conflict is declined.
#[test]
fn conflict_is_found_by_probing() {
    let mut t = Client::new(Settings::new().with_conflict_check(ConflictCheck::Brief));
    let discover = t.sends(DISCOVER);
    t.hears(&says(OFFER, &discover));
    let request = t.sends(REQUEST);
    t.hears(&says(ACK, &request));
    let probe = t.host.sends();
    assert_eq!(probe.len(), 1);
    assert_eq!((&probe[0][20..22], &probe[0][22..28]), (&[0, 1][..], &OUR_MAC[..]));
    assert_eq!((&probe[0][28..32], &probe[0][38..42]), (&[0; 4][..], &OURS.octets()[..]));
    assert_eq!(t.addresses(), [""; 0]);
    let mut reply = arp(2, PEER_MAC, OURS, Ipv4Addr::UNSPECIFIED);
    reply[..6].copy_from_slice(&OUR_MAC);
    t.host.wire.incoming.push_back(reply);
    let decline = t.sends(DECLINE);
    assert_eq!(decline.address(50), Some(OURS));
    assert_eq!(t.addresses(), [""; 0]);
    t.host.wait(9_999);
    assert!(t.host.sends().is_empty());
    t.host.wait(1);
    t.sends(DISCOVER);
}

/// The stack does only what it is told: the application puts the lease to use.
#[test]
fn reported_lease_is_the_applications() {
    let mut t = Client::new(plain().with_install(Install::Report));
    t.gets_a_lease();
    assert_eq!((t.state(), t.addresses().len(), t.routes().len()), (State::Bound, 0, 0));
    let lease = *t.client().lease().unwrap();
    t.host.stack.add_address(t.host.id, lease.cidr()).unwrap();
    t.passes(10);
    t.host.gets(arp(1, SERVER_MAC, SERVER, OURS));
    t.client().renew();
    let request = t.sends(REQUEST);
    assert_eq!((request.src, request.dst), (OURS, SERVER));
}

/// RFC 3442: a network on the link, and one behind a router.
#[test]
fn classless_routes_are_added() {
    let mut t = Client::new(plain().with_metric(7));
    let discover = t.sends(DISCOVER);
    t.hears(&says(OFFER, &discover));
    let request = t.sends(REQUEST);
    let routes = [&[16, 10, 9, 0, 0, 0, 0][..], &[0, 192, 0, 2, 9]].concat();
    t.hears(&says(ACK, &request).with(121, &routes));
    let expected =
        [("10.9.0.0/16".to_string(), None), ("0.0.0.0/0".to_string(), Some([192, 0, 2, 9].into()))];
    assert_eq!(t.routes(), expected);
    assert!(t.host.stack.routes().all(|route| route.metric == 7));
}

/// Tables that are full are an error that can be asked for, and the rest of the lease is used.
#[test]
fn full_table_of_routes_is_told() {
    let mut host = Host::new();
    host.stack.remove_address(host.id, OUR_V4.into()).unwrap();
    for net in 0..4 {
        let cidr = Cidr::new(Ipv4Addr::new(10, net, 0, 0).into(), 16).unwrap();
        host.stack.add_route(crate::iface::Route::new(cidr, host.id)).unwrap();
    }
    let handle = host.stack.add_dhcpv4(host.id, plain(), &mut [][..]).unwrap();
    host.stack.dhcpv4(handle).unwrap().start();
    let mut t = Client { host, handle };
    t.gets_a_lease();
    assert_eq!(t.client().install_error(), Some(crate::iface::RouteError::Full.into()));
    assert_eq!(t.addresses().len(), 2);
    let mut out = [0; 4];
    assert_eq!(t.client().option(3, &mut out), None);
}

/// The link goes down and up: the address stays, and is asked for again.
#[test]
fn cable_that_is_pulled_and_put_back() {
    let mut t = Client::bound();
    t.host.wire.capabilities.link_up = false;
    assert!(t.host.sends().is_empty());
    assert_eq!(t.state(), State::InitReboot);
    t.host.wait(60_000);
    assert!(t.host.sends().is_empty());
    t.host.wire.capabilities.link_up = true;
    let request = t.sends(REQUEST);
    assert_eq!((request.src, request.address(50)), (Ipv4Addr::UNSPECIFIED, Some(OURS)));
    assert_eq!(t.addresses().len(), 1);
    t.changed();
    t.hears(&says(ACK, &request));
    assert_eq!((t.state(), t.changed()), (State::Bound, Some(Change::Renewed)));
}

#[test]
fn clients_are_one_for_an_interface() {
    let mut t = Client::new(plain());
    let id = t.host.id;
    assert_eq!(t.host.stack.add_dhcpv4(id, plain(), &mut [][..]), Err(AddError::InUse));
    let ip = t.host.stack.add_interface(InterfaceConfig::ip()).unwrap();
    assert_eq!(t.host.stack.add_dhcpv4(ip, plain(), &mut [][..]), Err(AddError::NotEthernet));
    let nowhere = InterfaceId::new(9);
    assert_eq!(t.host.stack.add_dhcpv4(nowhere, plain(), &mut [][..]), Err(AddError::NoInterface));
    t.gets_a_lease();
    let first = t.handle;
    t.host.stack.remove_dhcpv4(first).unwrap();
    assert_eq!((t.addresses().len(), t.routes().len()), (0, 0));
    assert!(t.host.stack.dhcpv4(first).is_err());
    assert_eq!(t.host.stack.poll_at(id), None);
    t.handle = t.host.stack.add_dhcpv4(id, plain(), &mut [][..]).unwrap();
    t.client().start();
    t.gets_a_lease();
    assert_eq!(t.addresses().len(), 1);
}

/// Options of the caller, and numbers that differ from client to client and from seed to seed.
#[test]
fn numbers_are_not_the_same_twice() {
    static NAME: [SendOption<'_>; 1] = [SendOption::host_name(b"h")];
    let mut t = Client::new(plain().with_options(&NAME));
    let first = t.sends(DISCOVER);
    assert_eq!(first.option(12).unwrap(), b"h");
    let old = t.handle;
    t.host.stack.remove_dhcpv4(old).unwrap();
    t.handle = t.host.stack.add_dhcpv4(t.host.id, plain(), &mut [][..]).unwrap();
    t.client().start();
    assert_ne!(t.sends(DISCOVER).xid(), first.xid());
}
