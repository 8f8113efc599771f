//! What must not be believed.

extern crate std;

use core::net::Ipv4Addr;
use std::vec;

use super::script::*;
use crate::iface::hash::{Key, Random};
use crate::socket::dhcpv4::{ClientId, Ignored, Link, State};
use crate::time::Duration;

/// A client that waits for an offer, and one that waits for an acknowledgement, with what they have sent last.
fn waiting() -> [(Script, Sent, u8); 2] {
    let mut selecting = Script::new(plain());
    let discover = selecting.sends(secs(0), DISCOVER);
    let mut requesting = Script::new(plain());
    let first = requesting.sends(secs(0), DISCOVER);
    requesting.hears(secs(0), &requesting.offer(&first));
    let request = requesting.sends(secs(0), REQUEST);
    [(selecting, discover, OFFER), (requesting, request, ACK)]
}

/// What is said has no effect, and is counted as `cause`.
fn is_ignored(cause: Ignored, alter: impl Fn(Says) -> Says) {
    for (mut t, sent, kind) in waiting() {
        let (state, before) = (t.socket.state(), t.socket.poll_at());
        let says = alter(t.says(kind, &sent));
        t.hears(secs(1), &says);
        assert_eq!((t.socket.state(), t.socket.poll_at()), (state, before), "{says:?}");
        assert_eq!(t.socket.ignored(cause), 1, "{says:?}");
        // And what is right is still taken.
        t.hears(secs(1), &t.says(kind, &sent));
        assert_ne!(t.socket.state(), state);
    }
}

#[test]
fn wrong_number_or_addressee() {
    is_ignored(Ignored::WrongTransaction, |says| Says { xid: says.xid ^ 1, ..says });
    is_ignored(Ignored::OtherClient, |says| Says { mac: OTHER_MAC, ..says });
    // RFC 6842 §3: another client's name.
    is_ignored(Ignored::OtherClient, |says| says.with(61, &[1, 2, 0, 0, 0, 0, 9]));
    is_ignored(Ignored::OtherClient, |says| says.with(61, &[]));
}

/// RFC 6842 §3, RFC 4361 §6.3: our own name comes back.
#[test]
fn echo_of_the_clients_name_is_fine() {
    let mut t = Script::new(plain());
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover).with(61, &[1, 2, 0, 0, 0, 0, 1]));
    t.stays(State::Requesting);
    static NAME: [u8; 8] = [255, 0, 0, 0, 1, 0, 3, 9];
    let mut t = Script::new(plain().with_client_id(ClientId::Octets(&NAME)));
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover).with(61, &[1, 2, 0, 0, 0, 0, 1]));
    t.stays(State::Selecting);
    t.hears(secs(0), &t.offer(&discover).with(61, &NAME));
    t.stays(State::Requesting);
}

#[test]
fn addresses_that_no_host_can_have() {
    let bad: [[u8; 4]; 9] = [
        [0, 0, 0, 0],
        [0, 1, 2, 3],
        [127, 0, 0, 1],
        [224, 0, 0, 5],
        [240, 0, 0, 1],
        [255, 255, 255, 255],
        [192, 0, 2, 255],
        [192, 0, 2, 0],
        [239, 255, 255, 250],
    ];
    for yours in bad {
        is_ignored(Ignored::BadAddress, |says| says.yours(yours.into()));
    }
}

#[test]
fn absurd_lease_times() {
    for seconds in [0, 1, 9] {
        is_ignored(Ignored::BadLease, |says| says.with_secs(51, seconds));
    }
    // An option of three octets is none; an offer may do without, an acknowledgement that follows it too, if the offer said.
    let mut t = Script::new(plain());
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover).without(51));
    let request = t.sends(secs(0), REQUEST);
    t.hears(secs(0), &t.ack(&request).with(51, &[0, 0, 9]));
    t.stays(State::Requesting);
    assert_eq!(t.socket.ignored(Ignored::BadLease), 1);
}

#[test]
fn wrong_server() {
    // RFC 2131 §4.3.1: an offer names its server.
    let mut t = Script::new(plain());
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover).without(54));
    t.hears(secs(0), &t.offer(&discover).from(Ipv4Addr::UNSPECIFIED));
    t.stays(State::Selecting);
    assert_eq!(t.socket.ignored(Ignored::WrongServer), 2);
    let [_, (mut t, request, _)] = waiting();
    t.hears(secs(1), &t.ack(&request).from(OTHER_SERVER));
    t.hears(secs(1), &t.nak(&request).from(OTHER_SERVER));
    t.stays(State::Requesting);
    assert_eq!(t.socket.ignored(Ignored::WrongServer), 2);
    let mut t = Script::bound();
    let at = t.lease().renews_at().unwrap();
    let request = t.sends(at, REQUEST);
    t.hears(at, &t.nak(&request).from(OTHER_SERVER));
    t.hears(at, &t.ack(&request).from(OTHER_SERVER));
    t.stays(State::Renewing);
    assert_eq!(t.socket.ignored(Ignored::WrongServer), 2);
}

/// RFC 2131 figure 5: in these states nothing is waited for, not even a DHCPNAK with the right number.
#[test]
fn unsolicited_messages_in_every_quiet_state() {
    let mut bound = Script::new(plain());
    let discover = bound.sends(secs(0), DISCOVER);
    bound.hears(secs(0), &bound.offer(&discover));
    let request = bound.sends(secs(0), REQUEST);
    bound.hears(secs(0), &bound.ack(&request));
    let mut count = 0;
    for kind in [0, OFFER, ACK, NAK, 9, 200] {
        let says = Says { kind, ..bound.ack(&request) };
        bound.hears(secs(1), &says);
        count += 1;
        assert_eq!(bound.socket.ignored(Ignored::Unexpected), count);
        bound.is_bound(OURS);
        assert_eq!(bound.lease().expires_at(), Some(secs(3600)));
    }
    // A link without an answer yet, with the number of the exchange before.
    bound.cable(secs(2), Link::Down);
    bound.hears(secs(2), &bound.nak(&request));
    bound.cable(secs(3), Link::Up);
    bound.hears(secs(3), &bound.nak(&request));
    assert_eq!(bound.socket.ignored(Ignored::Unexpected), count + 2);
    assert!(bound.socket.lease().is_some());
    let mut selecting = Script::new(plain());
    let discover = selecting.sends(secs(0), DISCOVER);
    selecting.hears(secs(0), &selecting.nak(&discover));
    selecting.hears(secs(0), &selecting.ack(&discover));
    selecting.stays(State::Selecting);
    assert_eq!(selecting.socket.ignored(Ignored::Unexpected), 2);
}

#[test]
fn octets_that_are_no_message() {
    let [(mut t, discover, _), _] = waiting();
    let good = t.offer(&discover).octets();
    for len in 0..240 {
        t.socket.on_message(secs(0), &good[..len]);
    }
    // Another magic number; a request; BOOTP, without a kind.
    let mut magic = good.clone();
    magic[236] ^= 1;
    let mut request = good.clone();
    request[0] = 1;
    let bootp = [&good[..240], &[255]].concat();
    for octets in [magic, request, bootp] {
        t.socket.on_message(secs(0), &octets);
    }
    t.stays(State::Selecting);
    assert_eq!(t.socket.ignored(Ignored::Malformed), 243);
}

/// Options of odd lengths, cut lists, and noise: no panic, and time goes on.
#[test]
fn garbage_in_options() {
    let mut random = Random::new(Key::new([3; 16]));
    let mut t = Script::new(crate::socket::dhcpv4::Settings::new());
    let mut now = secs(0);
    for _ in 0..30_000 {
        t.poll(now);
        let mut last = t.says(OFFER, &Sent { src: SERVER, dst: SERVER, octets: vec![0; 12] });
        last.kind = [OFFER, ACK, ACK, NAK][random.below(4) as usize];
        last.xid = t.socket.xid;
        let mut octets = last.octets();
        if random.below(3) == 0 {
            for _ in 0..random.below(12) {
                let at = 240 + random.below(octets.len() as u32 - 240) as usize;
                octets[at] = random.next_u32() as u8;
            }
        }
        if random.below(8) == 0 {
            octets.truncate(240 + random.below(octets.len() as u32 - 240) as usize);
        }
        t.socket.on_message(now, &octets);
        match random.below(20) {
            0 => t.arp(now, OURS, OURS),
            1 => t.cable(now, Link::Down),
            2..=5 => t.cable(now, Link::Up),
            _ => {}
        }
        now = match t.socket.poll_at() {
            Some(at) if random.below(2) == 0 => at.max(now),
            Some(_) | None => now + Duration::from_millis(random.below(5000).into()),
        };
        if let Some(lease) = t.socket.lease() {
            assert!(lease.address().octets()[0] != 0 && !lease.address().is_broadcast());
        }
    }
    t.cable(now, Link::Up);
    t.socket.restart(now);
    t.sends(now, DISCOVER);
}
