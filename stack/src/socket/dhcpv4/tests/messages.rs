//! What the client's messages look like: RFC 2131 table 5.

extern crate std;

use std::vec;
use std::vec::Vec;

use super::script::*;
use crate::iface::InterfaceId;
use crate::iface::hash::{Key, Random};
use crate::socket::dhcpv4::{AddError, ClientId, Link, Replies, SendOption, Settings, Socket, State};

const NOBODY: core::net::Ipv4Addr = core::net::Ipv4Addr::UNSPECIFIED;
const EVERYBODY: core::net::Ipv4Addr = core::net::Ipv4Addr::BROADCAST;

/// RFC 2131 figure 1, table 5; RFC 1542 §2.1: 300 octets; RFC 3442: routes before the router.
#[test]
fn discover_as_octets() {
    let mut t = Script::new(plain());
    let sent = t.sends(secs(0), DISCOVER);
    assert_eq!((sent.src, sent.dst), (NOBODY, EVERYBODY));
    let mut expected = vec![0_u8; 300];
    expected[..4].copy_from_slice(&[1, 1, 6, 0]);
    expected[4..8].copy_from_slice(&sent.xid().to_be_bytes());
    expected[28..34].copy_from_slice(&MAC);
    let options: &[u8] = &[
        0x63, 0x82, 0x53, 0x63, 53, 1, 1, 61, 7, 1, 2, 0, 0, 0, 0, 1, 57, 2, 0x05, 0xdc, 55, 6, 1, 121, 3, 6,
        58, 59, 255,
    ];
    expected[236..236 + options.len()].copy_from_slice(options);
    assert_eq!(sent.octets, expected);
}

/// RFC 2131 table 4: in which state which fields are filled.
#[test]
fn requests_differ_by_state() {
    let mut t = Script::new(plain());
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover));
    let selecting = t.sends(secs(0), REQUEST);
    assert_eq!((selecting.src, selecting.dst, selecting.ciaddr()), (NOBODY, EVERYBODY, NOBODY));
    assert_eq!((selecting.address(50), selecting.address(54)), (Some(OURS), Some(SERVER)));
    t.hears(secs(0), &t.ack(&selecting));
    t.drain(secs(1000));

    t.drain(secs(1700));
    t.socket.renew(secs(1700));
    let renewing = t.sends(secs(1700), REQUEST);
    assert_eq!((renewing.src, renewing.dst, renewing.ciaddr()), (OURS, SERVER, OURS));
    assert_eq!((renewing.address(50), renewing.address(54)), (None, None));

    t.drain(secs(3000));
    let at = t.lease().rebinds_at().unwrap();
    let rebinding = t.sends(at, REQUEST);
    t.stays(State::Rebinding);
    assert_eq!((rebinding.src, rebinding.dst, rebinding.ciaddr()), (OURS, EVERYBODY, OURS));
    assert_eq!((rebinding.address(50), rebinding.address(54)), (None, None));

    t.cable(at, Link::Down);
    t.cable(at, Link::Up);
    let rebooting = t.sends(at, REQUEST);
    t.stays(State::Rebooting);
    assert_eq!((rebooting.src, rebooting.dst, rebooting.ciaddr()), (NOBODY, EVERYBODY, NOBODY));
    assert_eq!((rebooting.address(50), rebooting.address(54)), (Some(OURS), None));
}

/// RFC 2131 §4.4.1: one exchange, one number, and the seconds of the discover in the request.
#[test]
fn request_repeats_number_and_seconds_of_the_discover() {
    let mut t = Script::new(plain());
    let first = t.sends(secs(0), DISCOVER);
    assert_eq!(first.secs(), 0);
    let again = t.sends(secs(7), DISCOVER);
    assert_eq!((again.xid(), again.secs()), (first.xid(), 7));
    t.hears(secs(9), &t.offer(&again));
    let request = t.sends(secs(9), REQUEST);
    assert_eq!((request.xid(), request.secs()), (first.xid(), 7));
    // The next exchange has another.
    t.hears(secs(9), &t.nak(&request));
    assert_ne!(t.sends(secs(9), DISCOVER).xid(), first.xid());
}

/// RFC 2131 §4.1: who doesn't hear what is sent to him alone asks for more.
#[test]
fn third_discover_asks_for_a_broadcast() {
    let mut t = Script::new(plain());
    let flags: Vec<u32> = [0, 6, 16, 34].map(|at| t.sends(secs(at), DISCOVER).flags()).to_vec();
    assert_eq!(flags, [0, 0, 0x8000, 0x8000]);
    let mut t = Script::new(plain().with_replies(Replies::Broadcast));
    assert_eq!(t.sends(secs(0), DISCOVER).flags(), 0x8000);
    let mut t = Script::new(plain().with_replies(Replies::Unicast));
    assert_eq!([0, 6, 16].map(|at| t.sends(secs(at), DISCOVER).flags()), [0; 3]);
}

#[test]
fn options_of_the_caller_are_sent_and_asked_for() {
    static LONG: [u8; 260] = [0x61; 260];
    static OPTIONS: [SendOption<'_>; 2] =
        [SendOption::host_name(b"sensor"), SendOption::vendor_class(b"acme")];
    static IN_PARTS: [SendOption<'_>; 1] = [SendOption::vendor_class(&LONG)];
    let settings = plain()
        .with_options(&OPTIONS)
        .with_requests(&[42, 15])
        .with_lease_time(7200)
        .with_wish(OURS)
        .with_client_id(ClientId::Octets(&[255, 0, 0, 0, 1, 0, 3, 9]));
    let mut t = Script::new(settings);
    let sent = t.sends(secs(0), DISCOVER);
    assert_eq!(sent.option(12).unwrap(), b"sensor");
    assert_eq!(sent.option(60).unwrap(), b"acme");
    assert_eq!(sent.option(55).unwrap(), [1, 121, 3, 6, 58, 59, 42, 15]);
    assert_eq!(sent.option(51).unwrap(), 7200_u32.to_be_bytes());
    assert_eq!(sent.address(50), Some(OURS));
    assert_eq!(sent.option(61).unwrap(), [255, 0, 0, 0, 1, 0, 3, 9]);
    // RFC 3396 §5: in two parts.
    let sent = Script::new(plain().with_options(&IN_PARTS)).sends(secs(0), DISCOVER);
    assert_eq!(sent.option(60).unwrap(), LONG);
}

#[test]
fn settings_that_no_message_can_hold_are_refused() {
    static LONG: [u8; 400] = [0; 400];
    let error = |settings: Settings<'static>| {
        let random = Random::new(Key::new([7; 16]));
        let made = Socket::new(settings, (&mut [][..]).into(), InterfaceId::new(0), MAC, random);
        made.err()
    };
    static TOO_LONG: [SendOption<'_>; 1] = [SendOption::vendor_class(&LONG)];
    static OWN: [SendOption<'_>; 1] = [SendOption::new(53, &[1])];
    assert_eq!(error(plain().with_options(&TOO_LONG)), Some(AddError::TooLong));
    assert_eq!(error(plain().with_options(&OWN)), Some(AddError::BadOption));
    assert_eq!(error(plain().with_client_id(ClientId::Octets(&[1]))), Some(AddError::BadOption));
    assert_eq!(error(plain()), None);
}

/// RFC 2131 table 5: a release goes to the server alone, from the address; without a list of requests.
#[test]
fn release_names_server_and_address() {
    let mut t = Script::bound();
    t.socket.release(secs(20));
    let sent = t.sends(secs(20), RELEASE);
    assert_eq!((sent.src, sent.dst, sent.ciaddr(), sent.secs()), (OURS, SERVER, OURS, 0));
    assert_eq!((sent.address(54), sent.address(50), sent.option(55)), (Some(SERVER), None, None));
    t.stays(State::Stopped);
    assert_eq!(t.socket.lease(), None);
    assert_eq!(t.socket.poll_at(), None);
}

/// RFC 2131 §3.4, table 5.
#[test]
fn inform_asks_for_settings_only() {
    let mut t = Script::new(plain());
    t.socket.inform(secs(5), OURS);
    let sent = t.sends(secs(5), INFORM);
    assert_eq!((sent.src, sent.dst, sent.ciaddr()), (OURS, EVERYBODY, OURS));
    assert_eq!((sent.address(50), sent.address(54), sent.option(51)), (None, None, None));
    t.hears(secs(5), &t.ack(&sent).yours(NOBODY).without(51));
    t.changed(crate::socket::dhcpv4::Change::Informed);
    t.stays(State::Stopped);
    let mut out = [0; 8];
    assert_eq!(t.socket.option(6, &mut out), Some(&[192, 0, 2, 53, 192, 0, 2, 54][..]));
    assert_eq!(t.socket.lease(), None);
}
