//! Keeping a lease, and losing it: RFC 2131 §4.4.5, §4.4.6.

extern crate std;

use super::script::*;
use crate::socket::dhcpv4::{Cause, Change, Outgoing, State};
use crate::time::Duration;

/// RFC 2131 §4.4.5: T1 is half of the time, T2 seven eighths, and a little earlier by chance.
#[test]
fn times_that_the_server_does_not_say() {
    let t = Script::bound();
    let (t1, t2) = (t.lease().renews_at().unwrap(), t.lease().rebinds_at().unwrap());
    assert!(t1 <= secs(1800) && t1 > secs(1740), "{t1:?}");
    assert!(t2 <= secs(3150) && t2 > secs(3050), "{t2:?}");
    assert_eq!(t.lease().expires_at(), Some(secs(3600)));
}

/// RFC 2131 §4.4.5, RFC 2132 §9.11, §9.12; those that contradict each other or the lease are not taken.
#[test]
fn times_that_the_server_says() {
    let rows = [
        (Some(600), Some(1200), Some(600), Some(1200)),
        (Some(1200), Some(600), None, None),
        (Some(0), Some(0), None, None),
        (Some(7200), Some(8000), None, None),
        (Some(600), Some(3600), None, None),
        (Some(600), None, Some(600), Some(3150)),
        (None, Some(3000), None, Some(3000)),
        (Some(u32::MAX), Some(u32::MAX), None, None),
    ];
    for (t1, t2, want_t1, want_t2) in rows {
        let mut t = Script::new(plain());
        let discover = t.sends(secs(0), DISCOVER);
        t.hears(secs(0), &t.offer(&discover));
        let request = t.sends(secs(0), REQUEST);
        let mut ack = t.ack(&request);
        ack = t1.map_or(ack.clone(), |t1| ack.clone().with_secs(58, t1));
        ack = t2.map_or(ack.clone(), |t2| ack.clone().with_secs(59, t2));
        t.hears(secs(0), &ack);
        let (got_t1, got_t2) = (t.lease().renews_at().unwrap(), t.lease().rebinds_at().unwrap());
        match want_t1 {
            Some(at) => assert_eq!(got_t1, secs(at), "{t1:?} {t2:?}"),
            None => assert!(got_t1 <= secs(1800) && got_t1 > secs(1740), "{t1:?} {t2:?}: {got_t1:?}"),
        }
        match want_t2 {
            Some(at) => assert_eq!(got_t2, secs(at), "{t1:?} {t2:?}"),
            None => assert!(got_t2 <= secs(3150) && got_t2 > secs(3050), "{t1:?} {t2:?}: {got_t2:?}"),
        }
    }
}

/// RFC 2131 §3.3: 0xffffffff is for ever.
#[test]
fn infinite_lease_needs_nothing_more() {
    let mut t = Script::new(plain());
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover));
    let request = t.sends(secs(0), REQUEST);
    t.hears(secs(0), &t.ack(&request).with_secs(51, u32::MAX));
    t.drain(secs(10));
    assert_eq!((t.lease().expires_at(), t.socket.poll_at()), (None, None));
    t.is_silent(secs(1 << 40));
    t.is_bound(OURS);
}

#[test]
fn renewal_gives_more_time() {
    let mut t = Script::bound();
    let at = t.lease().renews_at().unwrap();
    let request = t.sends(at, REQUEST);
    t.stays(State::Renewing);
    t.hears(at + Duration::from_secs(1), &t.ack(&request));
    t.changed(Change::Renewed);
    t.is_bound(OURS);
    assert_eq!(t.lease().expires_at(), Some(at + Duration::from_secs(3600)));
}

/// RFC 2131 §4.4.5: half of what is left until T2, then until the end, and a minute at least; then all begins anew.
#[test]
fn silence_leads_through_renewing_and_rebinding_to_init() {
    let mut t = Script::bound();
    let (t1, t2) = (t.lease().renews_at().unwrap(), t.lease().rebinds_at().unwrap());
    let sent = t.passes(secs(3599));
    let unicasts: std::vec::Vec<_> = sent.iter().filter(|(at, _)| *at < t2).map(|(at, _)| *at).collect();
    assert_eq!(unicasts[0], t1);
    let half = t2.since(t1).halved(1);
    assert_eq!(unicasts[1].since(t1), half);
    assert!(unicasts.windows(2).all(|pair| pair[1].since(pair[0]) >= Duration::from_secs(60)));
    let to = |outgoing: &Outgoing| match outgoing {
        Outgoing::Message(message) => message.dst,
        Outgoing::Probe(_) | Outgoing::Announcement(_) => panic!("{outgoing:?}"),
    };
    assert!(sent.iter().all(|(at, outgoing)| to(outgoing).is_broadcast() == (*at >= t2)));
    assert_eq!(sent.iter().find(|(at, _)| *at >= t2).unwrap().0, t2);
    t.stays(State::Rebinding);
    assert!(t.socket.lease().is_some());
    t.socket.take_change();
    t.sends(secs(3600), DISCOVER);
    t.changed(Change::Lost(Cause::Expired));
    assert_eq!(t.socket.lease(), None);
}

/// RFC 2131 §4.4.5: in REBINDING any server may answer.
#[test]
fn another_server_may_take_over_while_rebinding() {
    let mut t = Script::bound();
    let t2 = t.lease().rebinds_at().unwrap();
    t.drain(t2 - Duration::from_micros(1));
    let request = t.sends(t2, REQUEST);
    t.hears(t2, &t.ack(&request).from(OTHER_SERVER));
    t.is_bound(OURS);
    assert_eq!(t.lease().server(), OTHER_SERVER);
}

/// RFC 2131 §4.4.5: a DHCPNAK ends the use of the address at once.
#[test]
fn nak_while_renewing_and_rebinding_takes_the_address() {
    for is_late in [false, true] {
        let mut t = Script::bound();
        let lease = *t.lease();
        let at = if is_late { lease.rebinds_at() } else { lease.renews_at() }.unwrap();
        t.drain(at - Duration::from_micros(1));
        let request = t.sends(at, REQUEST);
        t.socket.take_change();
        t.hears(at, &t.nak(&request));
        t.changed(Change::Lost(Cause::Refused));
        assert_eq!(t.socket.lease(), None);
        t.sends(at, DISCOVER);
    }
}

#[test]
fn another_address_while_renewing_replaces_the_first() {
    let mut t = Script::bound();
    let at = t.lease().renews_at().unwrap();
    let request = t.sends(at, REQUEST);
    let other = core::net::Ipv4Addr::new(192, 0, 2, 101);
    t.hears(at, &t.ack(&request).yours(other));
    t.is_bound(other);
    t.changed(Change::Bound);
}

/// Sixteen minutes of a lease of ten seconds: it is kept, and the server is not asked more often than needed.
#[test]
fn shortest_lease_is_kept() {
    let mut t = Script::new(plain());
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover).with_secs(51, 10));
    let request = t.sends(secs(0), REQUEST);
    t.hears(secs(0), &t.ack(&request).with_secs(51, 10));
    let mut requests = 0;
    while requests < 200 {
        let at = t.socket.poll_at().unwrap();
        if t.socket.lease().unwrap().renews_at().unwrap() > at {
            t.poll(at).unwrap(); // an announcement
            continue;
        }
        let request = t.sends(at, REQUEST);
        t.hears(at, &t.ack(&request).with_secs(51, 10));
        requests += 1;
    }
    assert!(t.lease().renews_at().unwrap() > secs(960));
}

#[test]
fn stop_and_restart_forget_the_lease() {
    let mut t = Script::bound();
    t.socket.take_change();
    t.socket.restart(secs(20));
    t.changed(Change::Lost(Cause::Ended));
    t.sends(secs(20), DISCOVER);
    let mut t = Script::bound();
    t.socket.stop();
    assert_eq!((t.socket.state(), t.socket.poll_at(), t.socket.lease()), (State::Stopped, None, None));
    t.socket.start(secs(30));
    t.sends(secs(30), DISCOVER);
}
