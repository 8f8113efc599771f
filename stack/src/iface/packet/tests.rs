//! What is stored whole says the same as what the spec emits.

use super::*;

#[test]
fn the_link_header_is_that_of_the_spec() {
    let (src, dst) = ([2, 3, 4, 5, 6, 7], [8, 9, 10, 11, 12, 13]);
    let kinds = [(Version::V4, ethernet::EtherType::Ipv4), (Version::V6, ethernet::EtherType::Ipv6)];
    for (version, ethertype) in kinds {
        let header = LinkHeader::ethernet(src, dst);
        let (mut ours, mut theirs) = ([0; 20], [0; 20]);
        assert_eq!(header.write(&mut ours, version).len(), ours.len() - header.len());
        let fields =
            ethernet::Repr { dst_addr: ethernet::Address(dst), src_addr: ethernet::Address(src), ethertype };
        fields.emit(&mut theirs).expect("there is room");
        assert_eq!(ours, theirs);
    }
}
