use super::{ChassisIdRepr, ChassisKind, Lifetime, Packet, PortIdRepr, PortKind, Repr, Tlv, TlvList};

/// IEEE 802.1AB-2016 clause 8.5.1: the end closes every list, one that is lent too.
#[test]
fn a_list_that_is_lent_is_closed() {
    let tlvs = [Tlv::SystemName { text: b"sw" }, Tlv::Unknown { kind: 9, data: &[1] }];
    let tlvs = TlvList::from_items(&tlvs).unwrap();
    let chassis_id = ChassisIdRepr::Named { kind: ChassisKind::Local, id: b"a" };
    let port_id = PortIdRepr::Named { kind: PortKind::Local, id: b"b" };
    let repr = Repr { chassis_id, port_id, ttl: Lifetime::from_bits(120), tlvs };
    let mut frame = [0xff; 32];
    let len = repr.buffer_len();
    repr.emit(&mut frame).unwrap();
    assert_eq!(frame[12..len], [0x0a, 2, b's', b'w', 0x12, 1, 1, 0, 0]);
    assert_eq!(Repr::parse(&Packet::parse(&frame[..len]).unwrap()).unwrap(), repr);
    // The end is no option.
    assert!(TlvList::from_items(&[Tlv::Unknown { kind: 0, data: &[] }]).is_err());
}
