//! Several segments as one, for a device that cuts them.

extern crate std;

use super::super::*;
use super::script::*;

/// An open connection over a device that cuts what has up to `large` octets of options and payload.
fn over(large: u16) -> Script {
    let mut t = Script::established();
    t.large = large;
    t
}

/// The next segment, and octets of payload of each that it is cut into.
fn next(t: &mut Script) -> Option<(u32, u32, Option<u16>, Flags)> {
    let outgoing = t.with(|socket, cx| {
        let outgoing = socket.poll_egress(cx)?;
        socket.sent(cx, &outgoing);
        Some(outgoing)
    })?;
    Some((outgoing.seq.0, outgoing.len, outgoing.segment_len(), outgoing.flags))
}

/// As many full segments as there are; the rest is small, and waits for them (RFC 9293 §3.7.4).
#[test]
fn full_segments_leave_as_one() {
    let mut t = over(60_000);
    t.writes(&octets(2500));
    assert_eq!(next(&mut t), Some((5001, 2000, Some(1000), Flags::NONE)));
    assert_eq!(next(&mut t), None);
    t.arrives(at(10), ack(1001, 7001));
    assert_eq!(next(&mut t), Some((7001, 500, None, Flags::PSH)));
}

/// Without Nagle's rule, or before a FIN, what is left goes with them; push and FIN are the last segment's (MUST-60).
#[test]
fn the_rest_goes_with_them_where_it_need_not_wait() {
    let mut t = over(60_000);
    t.socket.set_nagle(Nagle::Off);
    t.writes(&octets(2500));
    assert_eq!(next(&mut t), Some((5001, 2500, Some(1000), Flags::PSH)));
    let mut t = over(60_000);
    t.writes(&octets(2500));
    t.socket.close().unwrap();
    assert_eq!(next(&mut t), Some((5001, 2500, Some(1000), Flags::PSH | Flags::FIN)));
    assert_eq!(next(&mut t), None);
    t.arrives(at(10), ack(1001, 7502));
    t.stays(State::FinWait2);
}

/// RFC 9293 §3.8.6, RFC 5681 §3.1: windows bound the whole as they bound its parts, and so does what the device takes.
#[test]
fn windows_and_the_device_bound_the_whole() {
    let mut t = over(60_000);
    t.arrives(at(0), ack(1001, 5001).window(3500));
    t.writes(&octets(10_000));
    assert_eq!(next(&mut t), Some((5001, 3000, Some(1000), Flags::NONE)));
    assert_eq!(next(&mut t), None);
    // Three segments are the initial window; each acknowledgement lets it grow by two at most.
    let mut t = over(60_000);
    t.writes(&octets(60_000));
    let window = t.socket.congestion_window();
    assert_eq!(next(&mut t), Some((5001, window, Some(1000), Flags::NONE)));
    assert_eq!(next(&mut t), None);
    t.arrives(at(10), ack(1001, 5001 + window));
    assert_eq!(next(&mut t), Some((5001 + window, window + 2000, Some(1000), Flags::NONE)));
    // Whole segments only: what is behind them must not become small.
    let mut t = over(2999);
    t.writes(&octets(10_000));
    assert_eq!(next(&mut t), Some((5001, 2000, Some(1000), Flags::NONE)));
    let mut t = over(1999);
    t.writes(&octets(10_000));
    assert_eq!(next(&mut t), Some((5001, 1000, None, Flags::NONE)));
}

/// What is sent again leaves segment by segment, and the record of what is under way knows nothing of the cut: what the
/// peer reports as held is not sent again (RFC 2018, RFC 8985).
#[test]
#[cfg(feature = "tcp-sack")]
fn a_lost_part_of_it_leaves_again_alone() {
    let mut t = Script::new();
    t.socket.set_offers(Offers { sack: Offer::Yes, ..Offers::NONE }).unwrap();
    let syn = syn().options(Options { mss: Some(MSS), sack_permitted: true, ..Options::NONE });
    let mut t = t.open(syn, ack(1001, 5001));
    t.large = 60_000;
    t.writes(&octets(4000));
    assert_eq!(next(&mut t), Some((5001, 4000, Some(1000), Flags::PSH)));
    let mut held = SackBlocks::NONE;
    held.push(crate::wire::SeqNumber(6001), crate::wire::SeqNumber(9001));
    t.arrives(at(10), ack(1001, 5001).options(Options { sack: held, ..Options::NONE }));
    assert_eq!(next(&mut t), Some((5001, 1000, None, Flags::NONE)));
    assert_eq!(next(&mut t), None);
    t.arrives(at(20), ack(1001, 9001));
    t.quiet(at(100_000));
    // A timeout: the first segment alone.
    t.writes(&octets(3000));
    assert!(next(&mut t).is_some());
    t.now = t.socket.poll_at().unwrap();
    let (seq, len, cut, _) = next(&mut t).unwrap();
    assert!(seq >= 9001 && len == 1000 && cut.is_none(), "{seq} {len} {cut:?}");
}

/// RFC 9293 §3.8.6.3: a long segment is several, and answered as such; it is not what a full-sized one is measured by.
#[test]
fn what_arrives_as_one_counts_as_several() {
    let mut t = Script::established();
    t.arrives(at(0), data(1001, 5001, &octets(20_000)));
    t.sends(at(0), ack(5001, 21_001));
    t.arrives(at(1), data(21_001, 5001, &octets(1000)));
    t.arrives(at(1), data(22_001, 5001, &octets(1000)));
    t.sends(at(1), ack(5001, 23_001));
}
