use super::*;

extern crate std;
use std::collections::VecDeque;
use std::vec::Vec;

#[test]
fn a_packet_that_would_wrap_starts_at_the_front() {
    let (mut entries, mut octets) = ([Entry::EMPTY; 4], [0; 10]);
    let mut queue = PacketQueue::new(&mut entries[..], &mut octets[..]);
    queue.push(4, 'a').unwrap().copy_from_slice(b"aaaa");
    queue.push(4, 'b').unwrap().copy_from_slice(b"bbbb");
    assert_eq!(queue.push(3, 'c').err(), Some(Full::Now), "2 octets behind, none before");
    queue.pop();
    queue.push(3, 'c').unwrap().copy_from_slice(b"ccc");
    assert_eq!(queue.push(2, 'd').err(), Some(Full::Now));
    queue.push(1, 'd').unwrap().copy_from_slice(b"d");
    for (meta, packet) in [('b', &b"bbbb"[..]), ('c', b"ccc"), ('d', b"d")] {
        assert_eq!(queue.peek(), Some((meta, packet)));
        queue.pop();
    }
    assert!(queue.is_empty());
}

#[test]
fn what_can_never_fit_is_told_apart() {
    let (mut entries, mut octets) = ([Entry::EMPTY; 1], [0; 4]);
    let mut queue = PacketQueue::new(&mut entries[..], &mut octets[..]);
    assert_eq!(queue.push(5, ()).err(), Some(Full::Ever));
    queue.push(0, ()).unwrap();
    assert_eq!(queue.push(0, ()).err(), Some(Full::Now), "no metadata is left");
    let mut empty: PacketQueue<'_, ()> = PacketQueue::new(&mut [][..], &mut [][..]);
    assert_eq!(empty.push(0, ()).err(), Some(Full::Ever));
    assert!(empty.peek().is_none());
    empty.pop();
}

#[test]
fn packets_come_out_as_they_went_in() {
    let (mut entries, mut octets) = ([Entry::EMPTY; 5], [0; 64]);
    let mut queue = PacketQueue::new(&mut entries[..], &mut octets[..]);
    let mut model: VecDeque<(u32, Vec<u8>)> = VecDeque::new();
    let mut seed = 1_u64;
    for step in 0..100_000_u32 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let (choice, len) = ((seed >> 60) % 3, ((seed >> 33) % 30) as usize);
        let content: Vec<u8> = (0..len).map(|n| (step as usize + n) as u8).collect();
        match choice {
            0 => {
                if let Ok(out) = queue.push(len, step) {
                    out.copy_from_slice(&content);
                    model.push_back((step, content));
                }
            }
            1 => {
                let popped = queue.pop_with(|meta, octets| (meta, octets.to_vec()));
                assert_eq!(popped, model.pop_front());
            }
            // An answer is written while the front packet is lent.
            _ => {
                let Some((meta, packet, room)) = queue.front_and_room() else { continue };
                assert_eq!(Some(&(meta, packet.to_vec())), model.front());
                let skip = room.skip;
                if let (Some(out), true) = (room.octets.get_mut(..len), model.len() < 5) {
                    out.copy_from_slice(&content);
                    queue.commit(skip, len, step);
                    model.push_back((step, content));
                }
            }
        }
        assert_eq!(queue.len(), model.len());
        assert_eq!(queue.peek().map(|(meta, octets)| (meta, octets.to_vec())).as_ref(), model.front());
    }
}
