use super::*;

#[test]
fn bits_are_read_as_they_were_written() {
    let fields = [(2u32, 1u64), (6, 0x2a), (4, 0), (20, 0xabcde), (64, u64::MAX - 1)];
    for order in [Order::Big, Order::Little] {
        let mut octets = [0; 12];
        let mut out = Cursor::new(&mut octets);
        let mut writer = BitWriter::new(order);
        fields.iter().for_each(|(width, value)| writer.put(&mut out, *value, *width));
        assert_eq!(out.position(), 12);
        let mut loose = Loose::<5>::NONE;
        for (nth, (width, _)) in fields.iter().enumerate() {
            loose = loose.with(nth, *width as usize, &octets, order);
        }
        assert_eq!(loose.octets_len(), 12);
        for (nth, (_, value)) in fields.iter().enumerate() {
            assert_eq!(loose.be(nth), Some(value.to_be_bytes()));
            assert_eq!(loose.le(nth), Some(value.to_le_bytes()));
        }
    }
}

/// RFC 6282 §3.1.1: ECN and DSCP come first, most significant bit first.
#[test]
fn big_endian_bits_begin_at_the_top() {
    let loose =
        Loose::<3>::NONE.with(0, 2, &[0b0110_1010], Order::Big).with(2, 6, &[0b0110_1010], Order::Big);
    assert_eq!(
        (loose.be(0), loose.be(1), loose.be(2)),
        (Some(1u64.to_be_bytes()), None, Some(0x2au64.to_be_bytes()))
    );
}

#[test]
fn what_is_cut_short_is_not_there_and_counts() {
    let loose = Loose::<1>::NONE.with(0, 12, &[0xff], Order::Big);
    assert_eq!((loose.be(0), loose.octets_len()), (None, 2));
}
