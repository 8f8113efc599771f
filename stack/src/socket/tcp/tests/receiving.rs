//! Data in: reassembly and the receive window (RFC 9293 §3.10.7.4, seventh check; §3.8.6.2.2).

extern crate std;

use std::vec::Vec;

use super::super::*;
use super::script::*;

/// RFC 9293 §3.10.7.4: a duplicate is acknowledged and not delivered twice.
#[test]
fn a_duplicate_is_acknowledged_once_more() {
    let mut t = Script::established();
    t.arrives(at(10), data(1001, 5001, b"dup"));
    t.reads(b"dup");
    t.sends(at(50), ack(5001, 1004));
    t.arrives(at(60), data(1001, 5001, b"dup"));
    t.sends(at(60), ack(5001, 1004));
    assert!(!t.socket.can_recv());
}

/// RFC 9293 §3.10.7.4: of what overlaps the new part is taken, in whatever order it comes.
#[test]
fn overlaps_are_cut() {
    let m = octets(200);
    let orders: [&[(usize, usize)]; 4] = [
        &[(0, 100), (50, 200)],
        &[(100, 200), (50, 150), (0, 120)],
        &[(150, 200), (50, 160), (10, 60), (0, 200)],
        &[(1, 2), (3, 4), (5, 6), (0, 200)],
    ];
    for order in orders {
        let mut t = Script::established();
        for (from, to) in order {
            t.arrives(at(10), data(1001 + *from as u32, 5001, &m[*from..*to]));
            t.drain();
        }
        t.reads(&m);
    }
}

/// Scenario 46: with more gaps than the assembler keeps, the next expected segment is still taken.
#[test]
fn s46_the_next_segment_is_taken_whatever_the_gaps() {
    let mut t = Script::established();
    let m = octets(800);
    for at_octet in (1..800).step_by(2) {
        t.arrives(at(10), data(1001 + at_octet as u32, 5001, &m[at_octet..=at_octet]));
        t.sends(at(10), ack(5001, 1001));
    }
    assert_eq!(t.outcome(), Outcome::Dropped(DropCause::TooManyGaps));
    t.arrives(at(20), data(1001, 5001, &m));
    t.reads(&m);
    t.sends(at(20), ack(5001, 1801));
}

/// Scenario 47: a hundred thousand segments of one octet cost what they should.
#[test]
fn s47_segments_of_one_octet() {
    let mut t = Script::established();
    for number in 0..100_000_u32 {
        let now = at(u64::from(number / 10));
        t.now = now;
        t.arrives(now, data(1001 + number, 5001, &[number as u8]));
        let mut octet = [0; 2];
        assert_eq!(t.socket.recv(&mut octet), Ok(1));
        assert_eq!(octet[0], number as u8);
        t.drain();
    }
}

/// RFC 9293 §3.8.6, scenario 43: what reaches past the window is cut there, and the connection lives.
#[test]
fn s43_a_peer_that_ignores_the_window() {
    let mut t = Script::with_buffers(100, 100).open(syn(), ack(1001, 5001));
    let m = octets(250);
    t.arrives(at(10), data(1001, 5001, &m));
    t.sends(at(50), ack(5001, 1101).window(0));
    t.arrives(at(60), data(1101, 5001, &m[100..]));
    t.sends(at(60), ack(5001, 1101).window(0));
    t.reads(&m[..100]);
    t.sends(at(60), ack(5001, 1101).window(100));
    t.arrives(at(70), data(1101, 5001, &m[100..]));
    t.reads(&m[100..200]);
    t.stays(State::Established);
}

/// RFC 9293 §3.8.6, SHLD-14, scenario 40 and 43: the right edge of the window never moves left, at any scale.
#[test]
fn s43_the_window_never_shrinks() {
    for (capacity, step) in [(1000, 7), (5000, 333), (65_535, 999), (300_000, 1001), (300_000, 3)] {
        let mut t = Script::with_buffers(capacity, 100);
        t.socket.set_offers(Offers { window_scale: Offer::Yes, ..Offers::NONE }).unwrap();
        let scaled = Options { window_scale: Some(0), mss: Some(MSS), ..Options::NONE };
        let mut t = t.open(syn().options(scaled), ack(1001, 5001));
        let shift = options::WindowShift::for_capacity(capacity).value();
        let (mut seq, mut edge, mut kept) = (1001_u32, 0, 0_usize);
        for round in 0..400_u64 {
            let now = at(10 * round);
            t.now = now;
            t.arrives(now, data(seq, 5001, &octets(step)));
            for sent in t.drain() {
                let promised = sent.ack.unwrap() + (u32::from(sent.window.unwrap()) << shift);
                // What the scale can't say is lost from the field, and accepted all the same (RFC 7323 §2.4).
                assert!(promised + (1 << shift) > edge, "{promised} {edge}");
                edge = edge.max(promised);
                seq = sent.ack.unwrap();
            }
            kept += t.socket.recv_queue();
            if round % 5 == 4 {
                t.socket.recv_with(|held| (held.len(), ())).unwrap();
                t.socket.recv_with(|held| (held.len(), ())).unwrap();
            }
            seq = seq.max(t.socket.rcv.nxt.0);
        }
        assert!(kept > 0);
    }
}

/// RFC 9293 §3.8.6.2.2, MUST-39: the window opens again only by a worthwhile step: a full-sized segment, or half the
/// buffer where that is less.
#[test]
fn receiver_silly_window_avoidance() {
    let mut t = Script::with_buffers(4000, 100).open(syn(), ack(1001, 5001));
    let m = octets(4000);
    for part in 0..4 {
        t.arrives(at(10), data(1001 + 1000 * part, 5001, &m[..1000]));
    }
    t.sends(at(10), ack(5001, 5001).window(0));
    let take = |t: &mut Script, len: usize| t.socket.recv_with(|_| (len, ())).unwrap();
    take(&mut t, 999);
    t.quiet(at(5000));
    take(&mut t, 1);
    t.sends(at(5000), ack(5001, 5001).window(1000));
    // From an open window on, an update of its own needs two segments; others take what there is.
    take(&mut t, 1500);
    t.quiet(at(6000));
    take(&mut t, 500);
    t.sends(at(6000), ack(5001, 5001).window(3000));
}

/// The same with a buffer that is smaller than a segment.
#[test]
fn receiver_silly_window_avoidance_in_a_small_buffer() {
    let mut t = Script::with_buffers(100, 100).open(syn(), ack(1001, 5001));
    t.arrives(at(10), data(1001, 5001, &octets(100)));
    t.sends(at(50), ack(5001, 1101).window(0));
    let take = |t: &mut Script, len: usize| t.socket.recv_with(|_| (len, ())).unwrap();
    take(&mut t, 49);
    t.quiet(at(5000));
    take(&mut t, 1);
    t.sends(at(5000), ack(5001, 1101).window(50));
}

/// RFC 9293 §3.8.6.1, MUST-66: with a closed window probes are answered, acknowledgements and RSTs count.
#[test]
fn a_closed_window_still_listens() {
    let mut t = Script::with_buffers(4, 100).open(syn(), ack(1001, 5001));
    t.writes(b"abc");
    t.drain();
    t.arrives(at(10), data(1001, 5001, b"full"));
    t.sends(at(50), ack(5004, 1005).window(0));
    // A probe of one octet, whose acknowledgement counts.
    t.arrives(at(100), data(1005, 5004, b"P"));
    t.sends(at(100), ack(5004, 1005).window(0));
    assert_eq!(t.socket.send_queue(), 0);
    // A probe before the window.
    t.arrives(at(200), ack(1004, 5004));
    t.sends(at(200), ack(5004, 1005).window(0));
    t.arrives(at(300), rst(1005));
    t.stays(State::Closed);
}

/// Scenario 41: the stream goes on over the wrap of sequence numbers, in and out of order.
#[test]
fn s41_the_stream_wraps() {
    let begin = u32::MAX - 100;
    let mut t = Script::new();
    t.iss = u32::MAX - 1;
    let mut t = t.open(bare(Flags::SYN, begin), ack(begin.wrapping_add(1), u32::MAX));
    let m = octets(300);
    let seq = |offset: u32| begin.wrapping_add(1 + offset);
    t.arrives(at(10), data(seq(150), u32::MAX, &m[150..]));
    t.arrives(at(10), data(seq(0), u32::MAX, &m[..50]));
    t.arrives(at(10), data(seq(40), u32::MAX, &m[40..160]));
    t.reads(&m);
    t.drain();
    t.writes(b"wrap");
    t.sends(at(10), pushed(u32::MAX, seq(300), b"wrap"));
    t.arrives(at(20), fin(seq(300), 3));
    t.sends(at(20), ack(3, seq(301)));
    t.socket.close().unwrap();
    t.sends(at(20), fin(3, seq(301)));
    t.arrives(at(30), ack(seq(301), 4));
    t.stays(State::Closed);
}

/// Scenario 41: a FIN of ours at the very end of the number space.
#[test]
fn s41_our_fin_wraps() {
    let mut t = Script::new();
    t.iss = u32::MAX - 1;
    let mut t = t.open(syn(), ack(1001, u32::MAX));
    t.socket.close().unwrap();
    t.sends(at(0), fin(u32::MAX, 1001));
    t.sends(at(1000), fin(u32::MAX, 1001));
    t.arrives(at(1010), ack(1001, 0));
    t.stays(State::FinWait2);
}

/// A reader that is slow, and takes from the ring in one piece, sees the stream whole.
#[test]
fn readers_in_place_see_the_stream() {
    let mut t = Script::with_buffers(100, 100).open(syn(), ack(1001, 5001));
    let m = octets(1000);
    let (mut seen, mut seq) = (Vec::new(), 0);
    while seen.len() < m.len() {
        let now = t.now + ms(1);
        let end = (seq + 30).min(m.len());
        t.arrives(now, data(1001 + seq as u32, 5001, &m[seq..end]));
        seq = (t.socket.rcv.nxt.0 - 1001) as usize;
        t.socket
            .recv_with(|held| {
                let len = held.len().min(13);
                seen.extend_from_slice(&held[..len]);
                (len, ())
            })
            .unwrap();
        t.drain();
    }
    assert_eq!(seen, m);
}
