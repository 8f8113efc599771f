//! From nothing to a lease: RFC 2131 §3.1, §3.2, §4.4.1, §4.4.2.

extern crate std;

use core::net::Ipv4Addr;
use std::vec::Vec;

use super::script::*;
use crate::socket::dhcpv4::{Change, Link, Settings, StartDelay, State};
use crate::time::{Duration, Instant};

/// RFC 2131 figure 3: discover, offer, request, acknowledgement.
#[test]
fn four_messages_make_a_lease() {
    let mut t = Script::new(plain());
    t.stays(State::Init);
    let discover = t.sends(secs(1), DISCOVER);
    t.stays(State::Selecting);
    t.hears(secs(1), &t.offer(&discover));
    t.stays(State::Requesting);
    let request = t.sends(secs(2), REQUEST);
    assert_eq!(t.socket.lease(), None);
    t.hears(secs(3), &t.ack(&request));
    t.changed(Change::Bound);
    let lease = *t.lease();
    assert_eq!(std::format!("{}", lease.cidr()), "192.0.2.100/24");
    assert_eq!((lease.server(), lease.router(), lease.lease_time()), (SERVER, Some(SERVER), HOUR));
    assert_eq!(lease.dns_servers(), [Ipv4Addr::new(192, 0, 2, 53), Ipv4Addr::new(192, 0, 2, 54)]);
    // RFC 2131 §4.4.1: from when it was asked for.
    assert_eq!(lease.expires_at(), Some(secs(3602)));
}

/// RFC 2131 §4.1: 4 s, 8 s … 64 s, each a second more or less; and no end.
#[test]
fn discovers_are_sent_again_less_and_less_often() {
    let mut t = Script::new(plain());
    let times: Vec<Instant> = t.passes(secs(600)).into_iter().map(|(at, _)| at).collect();
    let gaps: Vec<Duration> = times.windows(2).map(|pair| pair[1].since(pair[0])).collect();
    for (gap, base) in gaps.iter().zip([4, 8, 16, 32, 64, 64, 64, 64]) {
        assert!(is_about(*gap, base, 1), "{gap:?} for {base}");
    }
    assert!(gaps.len() >= 8 && gaps.iter().any(|gap| gap.total_micros() % 1_000_000 != 0));
}

/// RFC 2131 §3.1 item 5: a server that offers and then is gone.
#[test]
fn unanswered_request_begins_anew() {
    let mut t = Script::new(plain());
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover));
    let mut requests = 0;
    while t.socket.state() == State::Requesting {
        let at = t.socket.poll_at().unwrap();
        match t.poll(at) {
            Some(_) if t.socket.state() == State::Requesting => requests += 1,
            Some(_) | None => {}
        }
    }
    assert_eq!(requests, 5);
    t.stays(State::Selecting);
}

/// RFC 2131 §4.4.1: offers are collected, and the address that was asked for wins.
#[test]
fn wished_for_offer_wins_over_the_first() {
    let wish = Ipv4Addr::new(192, 0, 2, 77);
    let settings = plain().with_wish(wish).with_offer_wait(Duration::from_secs(2));
    let mut t = Script::new(settings);
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover));
    t.stays(State::Selecting);
    t.hears(secs(1), &t.offer(&discover).from(OTHER_SERVER).yours(wish));
    let request = t.sends(secs(1), REQUEST);
    assert_eq!((request.address(50), request.address(54)), (Some(wish), Some(OTHER_SERVER)));
}

#[test]
fn first_offer_is_taken_when_the_time_to_collect_is_over() {
    let mut t = Script::new(plain().with_offer_wait(Duration::from_secs(2)));
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover));
    t.hears(secs(1), &t.offer(&discover).from(OTHER_SERVER).yours(Ipv4Addr::new(192, 0, 2, 7)));
    t.is_silent(secs(1));
    assert_eq!(t.socket.poll_at(), Some(secs(2)));
    let request = t.sends(secs(2), REQUEST);
    assert_eq!((request.address(50), request.address(54)), (Some(OURS), Some(SERVER)));
}

/// RFC 2131 §4.4.1: between one and ten seconds.
#[test]
fn start_can_be_spread() {
    let mut t = Script::new(plain().with_start_delay(StartDelay::Spread));
    let at = t.socket.poll_at().unwrap();
    assert!(at >= secs(1) && at <= secs(10) && at.total_micros() % 1_000_000 != 0);
    t.is_silent(secs(1) - Duration::from_micros(1));
    t.sends(at, DISCOVER);
}

/// RFC 2131 §3.2: two messages for an address that is remembered.
#[test]
fn remembered_address_is_asked_for_first() {
    let mut t = Script::new(plain().with_remembered(OURS));
    t.stays(State::InitReboot);
    let request = t.sends(secs(0), REQUEST);
    t.stays(State::Rebooting);
    assert_eq!((request.address(50), request.address(54)), (Some(OURS), None));
    t.hears(secs(0), &t.ack(&request));
    t.is_bound(OURS);
}

/// RFC 2131 §3.2 item 4: its time is not known, so that it is not used unasked; but it is wished for.
#[test]
fn remembered_address_without_an_answer_is_wished_for() {
    let mut t = Script::new(plain().with_remembered(OURS));
    let requests = t.passes(secs(25)).len();
    assert_eq!(requests, 3);
    let at = t.socket.poll_at().unwrap();
    let discover = t.sends(at, DISCOVER);
    assert_eq!(discover.address(50), Some(OURS));
}

/// RFC 2131 §4.4.2: the address belongs to another network.
#[test]
fn nak_in_rebooting_looks_for_servers() {
    let mut t = Script::new(plain().with_remembered(OURS));
    let request = t.sends(secs(0), REQUEST);
    t.hears(secs(0), &t.nak(&request).from(OTHER_SERVER));
    t.stays(State::Init);
    let discover = t.sends(secs(0), DISCOVER);
    assert_eq!(discover.address(50), None);
    assert_ne!(discover.xid(), request.xid());
}

/// RFC 2131 §3.1 item 4: the offer is withdrawn. Who is refused again and again waits longer.
#[test]
fn nak_in_requesting_begins_anew_with_growing_pauses() {
    let mut t = Script::new(plain());
    let (mut now, mut pauses) = (secs(0), Vec::new());
    for _ in 0..4 {
        let discover = t.sends(now, DISCOVER);
        t.hears(now, &t.offer(&discover));
        let request = t.sends(now, REQUEST);
        t.hears(now, &t.nak(&request));
        t.stays(State::Init);
        let next = t.socket.poll_at().unwrap();
        pauses.push(next.since(now));
        now = next;
    }
    assert_eq!(pauses[0], Duration::ZERO);
    assert!(is_about(pauses[1], 4, 1) && is_about(pauses[2], 8, 1) && is_about(pauses[3], 16, 1));
}

/// RFC 2131 §3.7: a cable that was pulled may be put in elsewhere.
#[test]
fn link_that_comes_back_asks_for_the_same_address() {
    let mut t = Script::bound();
    t.cable(secs(100), Link::Down);
    t.stays(State::InitReboot);
    t.is_silent(secs(100));
    // The lease runs on, and ends.
    assert_eq!(t.socket.poll_at(), t.lease().expires_at());
    t.cable(secs(200), Link::Up);
    let request = t.sends(secs(200), REQUEST);
    assert_eq!(request.address(50), Some(OURS));
    assert_eq!(t.lease().address(), OURS);
    t.hears(secs(200), &t.ack(&request));
    t.changed(Change::Renewed);
    assert_eq!(t.lease().expires_at(), Some(secs(3800)));
}

/// RFC 2131 §3.2 item 4, §3.7: nobody answers, and the rest of the lease may be used.
#[test]
fn lease_goes_on_when_nobody_answers_after_the_link_came_back() {
    let mut t = Script::bound();
    t.cable(secs(100), Link::Down);
    t.cable(secs(101), Link::Up);
    t.drain(secs(140));
    t.is_bound(OURS);
    assert_eq!(t.lease().expires_at(), Some(secs(3600)));
}

#[test]
fn link_elsewhere_takes_the_lease_away() {
    let mut t = Script::bound();
    t.cable(secs(100), Link::Down);
    t.cable(secs(200), Link::Up);
    let request = t.sends(secs(200), REQUEST);
    t.hears(secs(200), &t.nak(&request).from(OTHER_SERVER));
    t.changed(Change::Lost(crate::socket::dhcpv4::Cause::Refused));
    t.sends(secs(200), DISCOVER);
}

#[test]
fn nothing_is_sent_without_a_link() {
    for state in 0..3 {
        let mut t = Script::new(Settings::new());
        if state > 0 {
            let discover = t.sends(secs(0), DISCOVER);
            t.hears(secs(0), &t.offer(&discover));
        }
        if state > 1 {
            let request = t.sends(secs(0), REQUEST);
            t.hears(secs(0), &t.ack(&request));
            t.stays(State::Probing);
        }
        t.cable(secs(1), Link::Down);
        assert_eq!(t.socket.poll_at(), None);
        t.is_silent(secs(100));
        t.cable(secs(101), Link::Up);
        t.sends(secs(101), DISCOVER);
    }
}
