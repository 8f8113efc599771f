use super::{Chunk, ChunkList, Duplicate, Gap, Packet, Parameter, ParameterList, Repr, Tsn};
use crate::wire::support::{Array, Fill, Sum, Verify};

/// RFC 9260 §3.2: a chunk counts the padding of its parameters, but not that behind the last one.
#[test]
fn chunks_are_filled_up() {
    let parameters = [
        Parameter::Extensions { chunks: &[0xc0] },
        Parameter::ForwardTsn,
        Parameter::Extensions { chunks: &[1, 2, 3] },
    ];
    let init = Chunk::Init {
        flags: 0,
        tag: 0x1234_5678,
        window: 65536,
        out_streams: 10,
        in_streams: 5,
        tsn: Tsn::from_bits(100),
        parameters: ParameterList::from_items(&parameters).unwrap(),
    };
    let chunks = [init, Chunk::CookieAck { flags: 0 }];
    let repr = Repr {
        src_port: 7,
        dst_port: 9,
        verification_tag: 0,
        chunks: ChunkList::from_items(&chunks).unwrap(),
    };
    let mut frame = [0xff; 96];
    let len = repr.buffer_len();
    repr.emit(&mut frame, Fill::Sum(Sum::ZERO)).unwrap();
    assert_eq!(frame[12..16], [1, 0, 0, 20 + 8 + 4 + 7]);
    assert_eq!(
        frame[32..len],
        [0x80, 8, 0, 5, 0xc0, 0, 0, 0, 0xc0, 0, 0, 4, 0x80, 8, 0, 7, 1, 2, 3, 0, 11, 0, 0, 4]
    );
    let packet = Packet::parse(&frame[..len]).unwrap();
    assert_eq!(Repr::parse(&packet, Verify::Full).unwrap(), repr);
}

/// RFC 9260 §3.3.4: the counts of a SACK come from what is counted.
#[test]
fn counts_of_a_chunk_are_those_of_its_lists() {
    let gaps = [Gap { first: 2, last: 3 }, Gap { first: 5, last: 9 }];
    let duplicates = [Duplicate { tsn: Tsn::from_bits(96) }];
    let sack = [Chunk::Sack {
        flags: 0,
        cumulative: Tsn::from_bits(100),
        window: 0xffff,
        gaps: Array::from_items(&gaps),
        duplicates: Array::from_items(&duplicates),
    }];
    let repr =
        Repr { src_port: 7, dst_port: 9, verification_tag: 1, chunks: ChunkList::from_items(&sack).unwrap() };
    let mut frame = [0xff; 64];
    let len = repr.buffer_len();
    repr.emit(&mut frame, Fill::Sum(Sum::ZERO)).unwrap();
    assert_eq!(frame[12..28], [3, 0, 0, 28, 0, 0, 0, 100, 0, 0, 0xff, 0xff, 0, 2, 0, 1]);
    assert_eq!(frame[28..len], [0, 2, 0, 3, 0, 5, 0, 9, 0, 0, 0, 96]);
    assert_eq!(Repr::parse(&Packet::parse(&frame[..len]).unwrap(), Verify::Full).unwrap(), repr);
}
