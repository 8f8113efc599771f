//! What servers do that the RFCs don't say, and what they say that few do.

extern crate std;

use core::net::Ipv4Addr;
use std::vec::Vec;

use super::script::*;
use crate::socket::dhcpv4::{ClasslessRoute, State};

/// The lease that an acknowledgement makes, with the offer as it should be.
fn acknowledged(alter: impl Fn(Says) -> Says) -> Script {
    let mut t = Script::new(plain());
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover));
    let request = t.sends(secs(0), REQUEST);
    t.hears(secs(0), &alter(t.ack(&request)));
    t.stays(State::Bound);
    t
}

fn routes(t: &Script) -> Vec<(Ipv4Addr, u8, Ipv4Addr)> {
    let tuple = |route: &ClasslessRoute| (route.destination, route.prefix_len, route.router);
    t.lease().routes().iter().map(tuple).collect()
}

const DEFAULT: (Ipv4Addr, u8, Ipv4Addr) = (Ipv4Addr::UNSPECIFIED, 0, SERVER);

/// An acknowledgement that renews says only that (smoltcp's issue 445): mask, routers and name servers stay.
#[test]
fn renewal_without_mask_and_router_keeps_both() {
    let mut t = Script::bound();
    let at = t.lease().renews_at().unwrap();
    let before = *t.lease();
    let request = t.sends(at, REQUEST);
    t.hears(at, &t.ack(&request).without(1).without(3).without(6).without(54).without(51));
    t.is_bound(OURS);
    let after = *t.lease();
    assert_eq!((after.cidr(), after.routes()), (before.cidr(), before.routes()));
    assert_eq!((after.dns_servers(), after.server()), (before.dns_servers(), SERVER));
    assert!(after.expires_at() > before.expires_at());
}

/// The same for the first one, from the offer.
#[test]
fn what_an_acknowledgement_leaves_out_was_in_the_offer() {
    let t = acknowledged(|ack| ack.without(1).without(3).without(51).without(54));
    assert_eq!(
        (t.lease().cidr().prefix_len(), routes(&t), t.lease().lease_time()),
        (24, [DEFAULT].to_vec(), HOUR)
    );
}

/// A server that takes longer than the client's patience: the number stays (smoltcp's issue 464), so that the answer to the
/// first request is an answer to the third.
#[test]
fn slow_acknowledgement_is_taken() {
    let mut t = Script::new(plain());
    let discover = t.sends(secs(0), DISCOVER);
    t.sends(secs(5), DISCOVER);
    t.hears(secs(6), &t.offer(&discover));
    let request = t.sends(secs(6), REQUEST);
    let second = t.sends(secs(11), REQUEST);
    let third = t.sends(secs(20), REQUEST);
    assert_eq!((second.xid(), third.xid()), (request.xid(), request.xid()));
    t.hears(secs(21), &t.ack(&request));
    t.is_bound(OURS);
    // RFC 2131 §4.4.1: from the original request.
    assert_eq!(t.lease().expires_at(), Some(secs(3606)));
}

/// The same when the server answers the renewal after T2 only.
#[test]
fn renewal_that_is_answered_while_rebinding_is_taken() {
    let mut t = Script::bound();
    let renewing = t.sends(t.lease().renews_at().unwrap(), REQUEST);
    let t2 = t.lease().rebinds_at().unwrap();
    t.drain(t2);
    t.stays(State::Rebinding);
    t.hears(t2, &t.ack(&renewing));
    t.is_bound(OURS);
}

/// RFC 950 §2.1: nobody tells the mask.
#[test]
fn mask_that_nobody_tells_is_that_of_the_class() {
    let rows = [([10, 1, 2, 3], 8), ([172, 16, 2, 3], 16), ([192, 168, 2, 3], 24)];
    for (yours, prefix_len) in rows {
        let mut t = Script::new(plain());
        let discover = t.sends(secs(0), DISCOVER);
        t.hears(secs(0), &t.offer(&discover).without(1).yours(yours.into()));
        let request = t.sends(secs(0), REQUEST);
        t.hears(secs(0), &t.ack(&request).without(1).yours(yours.into()));
        assert_eq!(t.lease().cidr().prefix_len(), prefix_len);
    }
    // One with a hole, one that is empty, and one of three octets are none: the offer's counts.
    for mask in [&[255, 0, 255, 0][..], &[0; 4], &[255, 255, 255]] {
        assert_eq!(acknowledged(|ack| ack.with(1, mask)).lease().cidr().prefix_len(), 24);
    }
}

/// Clouds give out a network of one host, and routes to the router.
#[test]
fn network_of_one_host() {
    let t = acknowledged(|ack| {
        ack.with(1, &[255; 4]).with(121, &[32, 192, 0, 2, 1, 0, 0, 0, 0, 0, 192, 0, 2, 1])
    });
    assert_eq!(t.lease().cidr().prefix_len(), 32);
    assert_eq!(routes(&t), [(SERVER, 32, Ipv4Addr::UNSPECIFIED), DEFAULT]);
    assert_eq!(t.lease().router(), Some(SERVER));
}

/// RFC 3442: with classless routes, the router option does not count; without a sound one it does.
#[test]
fn classless_routes_go_before_the_router() {
    let t = acknowledged(|ack| ack.with(121, &[8, 10, 192, 0, 2, 9]));
    assert_eq!(routes(&t), [(Ipv4Addr::new(10, 0, 0, 0), 8, Ipv4Addr::new(192, 0, 2, 9))]);
    assert_eq!(t.lease().router(), None);
    let t = acknowledged(|ack| ack.with(121, &[33, 1, 2, 3, 4, 5, 6, 7, 8]));
    assert_eq!(routes(&t), [DEFAULT]);
    // Routers that no host can be are left out.
    let t = acknowledged(|ack| ack.with(121, &[8, 10, 255, 255, 255, 255, 8, 11, 192, 0, 2, 9]));
    assert_eq!(routes(&t).len(), 1);
    let t = acknowledged(|ack| ack.with(3, &[0, 0, 0, 0, 127, 0, 0, 1, 192, 0, 2, 1, 192, 0, 2, 2]));
    assert_eq!(routes(&t), [DEFAULT]);
}

/// RFC 3396: more routes than an option holds, and more than a lease does.
#[test]
fn routes_in_several_parts() {
    let many: Vec<u8> = (0..40).flat_map(|net| [24, 10, 0, net, 192, 0, 2, 1]).collect();
    let mut t = Script::new(plain());
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover));
    let request = t.sends(secs(0), REQUEST);
    let mut ack = t.ack(&request);
    ack.options.extend(many.chunks(250).map(|part| (121, part.to_vec())));
    t.hears(secs(0), &ack);
    let routes = routes(&t);
    assert_eq!(routes.len(), 8);
    assert_eq!(routes[7], (Ipv4Addr::new(10, 0, 7, 0), 24, SERVER));
}

/// RFC 2131 §4.1: options that stand in `file` and `sname`.
#[test]
fn overloaded_options_are_read() {
    let mut t = Script::new(plain());
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover));
    let request = t.sends(secs(0), REQUEST);
    let ack = t.ack(&request).without(1).without(3).with(52, &[3]);
    let mut octets = ack.octets();
    octets[44..44 + 7].copy_from_slice(&[3, 4, 192, 0, 2, 7, 255]);
    octets[108..108 + 7].copy_from_slice(&[1, 4, 255, 255, 0, 0, 255]);
    t.socket.on_message(secs(0), &octets);
    t.is_bound(OURS);
    assert_eq!((t.lease().cidr().prefix_len(), t.lease().router()), (16, Some(Ipv4Addr::new(192, 0, 2, 7))));
    let mut out = [0; 4];
    assert_eq!(t.socket.option(3, &mut out), Some(&[192, 0, 2, 7][..]));
}

/// Any option can be asked for afterwards.
#[test]
fn options_of_the_last_acknowledgement_are_kept() {
    let t = acknowledged(|ack| ack.with(42, &[192, 0, 2, 123]).with(15, b"example.org"));
    let mut out = [0; 16];
    assert_eq!(t.socket.option(15, &mut out), Some(&b"example.org"[..]));
    assert_eq!(t.socket.option(42, &mut out), Some(&[192, 0, 2, 123][..]));
    assert_eq!(t.socket.option(66, &mut out), None);
    assert_eq!(t.socket.option(15, &mut out[..4]), None);
}

/// A DHCPNAK that does not name its server is known by its number.
#[test]
fn nak_without_a_server_counts() {
    let mut t = Script::new(plain());
    let discover = t.sends(secs(0), DISCOVER);
    t.hears(secs(0), &t.offer(&discover));
    let request = t.sends(secs(0), REQUEST);
    t.hears(secs(0), &t.nak(&request).without(54));
    t.stays(State::Init);
}
