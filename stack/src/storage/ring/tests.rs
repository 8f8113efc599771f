//! The ring against a queue, and its edges.

extern crate std;
use super::RingBuffer;
use std::collections::VecDeque;
use std::vec::Vec;

fn all(ring: &RingBuffer<'_>) -> Vec<u8> {
    let (first, second) = ring.peek(0, usize::MAX);
    [first, second].concat()
}

/// Scenario 54: the two pieces of a view meet at the storage's end, and nothing is cut there.
#[test]
fn s54_a_view_across_the_wrap_is_whole() {
    let mut memory = [0; 8];
    let mut ring = RingBuffer::new(&mut memory[..]);
    assert_eq!(ring.push(b"abcdef"), 6);
    assert_eq!(ring.discard(5), 5);
    assert_eq!(ring.push(b"ghijklm"), 7);
    assert!(ring.is_full());
    let (first, second) = ring.peek(1, 5);
    assert_eq!((first, second), (&b"gh"[..], &b"ijk"[..]));
    assert_eq!(all(&ring), b"fghijklm");
}

#[test]
fn octets_beyond_the_end_wait_for_the_gap() {
    let mut memory = [0; 8];
    let mut ring = RingBuffer::new(&mut memory[..]);
    ring.push(b"xxxxxx");
    ring.discard(6);
    assert_eq!(ring.write_at(3, b"defgh+"), 5, "what does not fit is left out");
    assert!(ring.is_empty());
    assert_eq!(ring.write_at(0, b"abc"), 3);
    assert_eq!(ring.commit(8), 8);
    assert_eq!(all(&ring), b"abcdefgh");
}

#[test]
fn a_ring_without_memory_is_empty_and_full() {
    let mut ring = RingBuffer::new(&mut [][..]);
    assert!(ring.is_empty() && ring.is_full());
    assert_eq!(ring.push(b"a"), 0);
    assert_eq!(ring.write_at(5, b"a"), 0);
    assert_eq!(ring.pop(&mut [0; 4]), 0);
    assert_eq!(ring.discard(3), 0);
    assert_eq!(ring.commit(3), 0);
    assert_eq!(ring.push_with(|space| (9, space.len())), 0);
    assert_eq!(ring.pop_with(|held| (9, held.len())), 0);
}

#[test]
fn absurd_offsets_and_lengths_are_harmless() {
    let mut memory = [0; 4];
    let mut ring = RingBuffer::new(&mut memory[..]);
    ring.push(b"abc");
    assert_eq!(ring.write_at(usize::MAX, b"z"), 0);
    assert_eq!(ring.peek(usize::MAX, usize::MAX), (&[][..], &[][..]));
    assert_eq!(ring.peek(2, usize::MAX), (&b"c"[..], &[][..]));
    assert_eq!(ring.discard(usize::MAX), 3);
    ring.push_with(|space| (usize::MAX, space.len()));
    assert_eq!(ring.len(), 4);
}

#[test]
fn random_operations_agree_with_a_queue() {
    let mut memory = [0; 13];
    let mut ring = RingBuffer::new(&mut memory[..]);
    let mut model = VecDeque::new();
    let (mut seed, mut next) = (1u32, 0u8);
    for _ in 0..20_000 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let len = (seed >> 16) as usize % 9;
        let mut data = [0; 9];
        data.iter_mut().for_each(|octet| {
            next = next.wrapping_add(1);
            *octet = next;
        });
        match (seed >> 28) % 5 {
            0 => {
                let written = ring.push(&data[..len]);
                assert_eq!(written, len.min(13 - model.len()));
                model.extend(&data[..written]);
            }
            1 => {
                let written = ring.push_with(|space| {
                    let n = len.min(space.len());
                    space[..n].copy_from_slice(&data[..n]);
                    (n, n)
                });
                model.extend(&data[..written]);
            }
            2 => {
                let read = ring.pop(&mut data[..len]);
                let expected: Vec<u8> = model.drain(..len.min(model.len())).collect();
                assert_eq!(&data[..read], &expected[..]);
            }
            3 => {
                let read = ring.pop_with(|held| (len, held[..len.min(held.len())].to_vec()));
                let expected: Vec<u8> = model.drain(..read.len()).collect();
                assert_eq!(read, expected);
            }
            _ => {
                let offset = (seed >> 8) as usize % 5;
                let room = (13 - model.len()).saturating_sub(offset);
                assert_eq!(ring.write_at(offset, &data[..len]), len.min(room));
            }
        }
        assert_eq!(ring.len(), model.len());
        assert!(all(&ring).iter().eq(model.iter()));
    }
}
