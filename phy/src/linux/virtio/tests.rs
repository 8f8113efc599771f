use super::*;

/// virtio 1.2 §5.1.6: flags, gso_type, hdr_len, gso_size, csum_start, csum_offset.
#[test]
fn headers_are_written_and_read() {
    let meta = FrameMeta::NONE.with_checksum(FrameChecksum::Partial { start: 34, offset: 16 });
    let n = u16::to_ne_bytes;
    let octets = |parts: [&[u8]; 5]| <[u8; LEN]>::try_from(parts.concat()).unwrap();
    let checksum = octets([&[1, 0], &n(0), &n(0), &n(34), &n(16)]);
    assert_eq!(write(&meta), checksum);
    assert_eq!(read(&checksum, &[0; 60], 14), meta);
    for (code, kind) in [(1, SegmentKind::TcpV4), (4, SegmentKind::TcpV6)] {
        let meta = meta.with_segments(Segments { kind, len: 1448, header_len: 66 });
        let header = octets([&[1, code], &n(66), &n(1448), &n(34), &n(16)]);
        assert_eq!(write(&meta), header);
        // TCP with 12 octets of options; what the kernel thinks of the length is nobody's concern.
        let mut frame = [0; 90];
        frame[46] = 0x80;
        let hinted = octets([&[1, code], &n(90), &n(1448), &n(34), &n(16)]);
        assert_eq!(read(&hinted, &frame, 14), meta);
    }
    assert_eq!(write(&FrameMeta::NONE), [0; LEN]);
    assert_eq!(read(&[0; LEN], &[0; 60], 14), FrameMeta::NONE);
    let mut valid = [0; LEN];
    valid[0] = 2;
    assert_eq!(read(&valid, &[0; 60], 14).checksum, FrameChecksum::Verified);
}

/// What makes no sense is an ordinary frame.
#[test]
fn segments_without_a_header_are_none() {
    let header = [1, 1, 0, 0, 0, 0, 0xff, 0xff, 0, 0];
    assert_eq!(read(&header, &[0; 60], 14).segments, None);
    assert_eq!(read(&header, &[], 14).segments, None);
}
