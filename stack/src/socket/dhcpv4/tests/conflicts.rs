//! Whether somebody else has the address: RFC 5227, RFC 2131 §3.1 item 5, §4.4.1.

extern crate std;

use core::net::Ipv4Addr;
use std::vec::Vec;

use super::script::*;
use crate::socket::dhcpv4::{Cause, Change, Claim, ConflictCheck, Outgoing, Settings, State};
use crate::time::Duration;

const NOBODY: Ipv4Addr = Ipv4Addr::UNSPECIFIED;

/// A client that was granted an address at the second 0 and probes for it.
fn probing(settings: Settings<'static>) -> Script {
    let mut t = Script::new(settings);
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover));
    let request = t.sends(secs(0), REQUEST);
    t.hears(secs(0), &t.ack(&request));
    t.stays(State::Probing);
    assert_eq!(t.socket.lease(), None);
    t
}

/// RFC 5227 §2.1.1, §2.3: three probes 1 to 2 s apart after up to 1 s, 2 s of silence, and two announcements.
#[test]
fn address_is_probed_for_and_announced() {
    let mut t = probing(Settings::new());
    let sent = t.passes(secs(20));
    let kinds: Vec<_> = sent.iter().map(|(_, outgoing)| *outgoing).collect();
    let (probe, announcement) = (Outgoing::Probe(OURS), Outgoing::Announcement(OURS));
    assert_eq!(kinds, [probe, probe, probe, announcement, announcement]);
    let at: Vec<_> = sent.iter().map(|(at, _)| *at).collect();
    assert!(at[0] <= secs(1));
    for pair in at[..3].windows(2) {
        let gap = pair[1].since(pair[0]);
        assert!(gap >= Duration::from_secs(1) && gap <= Duration::from_secs(2), "{gap:?}");
    }
    assert_eq!(at[3].since(at[2]), Duration::from_secs(2));
    assert_eq!(at[4].since(at[3]), Duration::from_secs(2));
    t.is_bound(OURS);
    t.changed(Change::Bound);
}

#[test]
fn brief_check_takes_a_second() {
    let mut t = probing(Settings::new().with_conflict_check(ConflictCheck::Brief));
    assert_eq!(t.poll(secs(0)), Some(Outgoing::Probe(OURS)));
    t.is_silent(secs(1) - Duration::from_micros(1));
    assert_eq!(t.poll(secs(1)), Some(Outgoing::Announcement(OURS)));
    t.is_bound(OURS);
}

/// RFC 2131 §3.1 item 5, table 5: declined with address and server, to everybody; then ten seconds of silence.
#[test]
fn taken_address_is_declined() {
    let mut t = probing(Settings::new());
    t.arp(secs(1), OURS, SERVER);
    t.stays(State::Declining);
    let sent = t.sends(secs(1), DECLINE);
    assert_eq!((sent.src, sent.dst, sent.ciaddr()), (NOBODY, Ipv4Addr::BROADCAST, NOBODY));
    assert_eq!((sent.address(50), sent.address(54)), (Some(OURS), Some(SERVER)));
    assert_eq!((sent.option(55), sent.secs()), (None, 0));
    t.is_silent(secs(10));
    let discover = t.sends(secs(11), DISCOVER);
    // It is not wished for again.
    assert_eq!(discover.address(50), None);
}

/// RFC 5227 §2.1.1: another host that probes for the same address counts, one that only asks for its owner does not, and
/// our own words come back from some switches.
#[test]
fn whose_arp_counts() {
    let mut t = probing(Settings::new());
    t.arp(secs(1), SERVER, OURS);
    t.arp(secs(1), NOBODY, OTHER_SERVER);
    t.socket.on_arp(secs(1), &Claim { mac: MAC, sender: NOBODY, target: OURS });
    t.socket.on_arp(secs(1), &Claim { mac: MAC, sender: OURS, target: OURS });
    t.stays(State::Probing);
    t.arp(secs(1), NOBODY, OURS);
    t.stays(State::Declining);
}

/// RFC 5227 §2.1.1: after ten conflicts, at most one try a minute.
#[test]
fn many_conflicts_slow_the_client_down() {
    let mut t = Script::new(Settings::new());
    let (mut now, mut pauses) = (secs(0), Vec::new());
    for _ in 0..11 {
        let discover = t.sends(now, DISCOVER);
        t.hears(now, &t.offer(&discover));
        let request = t.sends(now, REQUEST);
        t.hears(now, &t.ack(&request));
        t.arp(now, OURS, OURS);
        t.sends(now, DECLINE);
        let next = t.socket.poll_at().unwrap();
        pauses.push(next.since(now));
        now = next;
    }
    assert!(pauses[..9].iter().all(|pause| *pause == Duration::from_secs(10)));
    assert!(pauses[9..].iter().all(|pause| *pause == Duration::from_secs(60)));
}

/// RFC 5227 §2.4 (b): defended once in ten seconds, then given up.
#[test]
fn address_in_use_is_defended_once() {
    let mut t = Script::bound();
    t.socket.take_change();
    t.arp(secs(20), OURS, OURS);
    assert_eq!(t.poll(secs(20)), Some(Outgoing::Announcement(OURS)));
    t.is_bound(OURS);
    // Ten seconds later it is a first time again.
    t.arp(secs(30), OURS, OURS);
    assert_eq!(t.poll(secs(30)), Some(Outgoing::Announcement(OURS)));
    t.is_bound(OURS);
    t.arp(secs(39), OURS, OURS);
    t.changed(Change::Lost(Cause::Conflict));
    assert_eq!(t.socket.lease(), None);
    assert_eq!(t.sends(secs(39), DECLINE).address(50), Some(OURS));
    t.sends(secs(49), DISCOVER);
}
