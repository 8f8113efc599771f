//! The short way to a header, beside the one for any options.

use core::net::{Ipv4Addr, Ipv6Addr};
use std::vec;

use super::*;

#[test]
fn a_simple_header_is_what_the_ordinary_way_writes() {
    let pseudos = [
        Pseudo::v4(Ipv4Addr::new(192, 0, 2, 1), Ipv4Addr::new(198, 51, 100, 7)),
        Pseudo::v6(Ipv6Addr::from_bits(0x2001_0db8 << 96 | 1), Ipv6Addr::from_bits(0xfe80 << 112 | 0xffff)),
    ];
    let stamps = Timestamps { value: 0xfedc_ba98, echo: 0x0102_0304 };
    for bits in 0..=u8::MAX {
        for (pseudo, timestamps) in
            pseudos.into_iter().flat_map(|pseudo| [(pseudo, None), (pseudo, Some(stamps))])
        {
            let flags = Flags::from_bits(bits);
            let outgoing = Outgoing {
                local: "192.0.2.1:50000".parse().unwrap(),
                remote: "198.51.100.7:65535".parse().unwrap(),
                seq: SeqNumber(0xffff_fff0_u32.wrapping_add(bits.into())),
                ack: flags.contains(Flags::ACK).then_some(SeqNumber(0x8000_0000 | u32::from(bits))),
                window: 0xfe01,
                flags: Flags::from_bits(bits & !Flags::ACK.bits() & !Flags::URG.bits()),
                options: Options { timestamps, ..Options::NONE },
                ..crate::socket::tcp::reply_to_unmatched(&SEGMENT).unwrap()
            };
            for fill in [PseudoFill::Device, PseudoFill::Sum(pseudo, Sum::of(&[9, 8, 7, bits]))] {
                let header = Header::of(&outgoing, timestamps);
                let options = write_options(&outgoing.options);
                let (mut ours, mut theirs) = (vec![0xaa; header.len()], vec![0x55; header_len(&options)]);
                header.write(&mut ours, 4, fill);
                Header::of(&outgoing, None).repr(options).emit(&mut theirs, 4, fill).unwrap();
                assert_eq!(ours, theirs, "flags {bits:#04x}, {timestamps:?}");
            }
        }
    }
}

const SEGMENT: Segment<'static> = Segment {
    local: SocketAddr::new(core::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 1),
    remote: SocketAddr::new(core::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 2),
    seq: SeqNumber(0),
    ack: None,
    window: 0,
    urgent: None,
    flags: Flags::NONE,
    ecn: 0,
    options: Options::NONE,
    payload: &[],
};
