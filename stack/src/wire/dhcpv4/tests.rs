use super::*;
use std::vec;
use std::vec::Vec;

/// A reply with these options, and octets at the beginning of `boot_file` and `server_name`.
fn message(options: &[u8], boot_file: &[u8], server_name: &[u8]) -> Vec<u8> {
    let mut octets = vec![0; 240];
    octets[..4].copy_from_slice(&[2, 1, 6, 0]);
    octets[44..44 + server_name.len()].copy_from_slice(server_name);
    octets[108..108 + boot_file.len()].copy_from_slice(boot_file);
    octets[236..].copy_from_slice(&[0x63, 0x82, 0x53, 0x63]);
    octets.extend_from_slice(options);
    octets
}

fn kinds(octets: &[u8]) -> Vec<u8> {
    let packet = Packet::parse(octets).expect("well-formed");
    let kind = |option| match option {
        DhcpOption::MessageType { .. } => 53,
        DhcpOption::Overload { .. } => 52,
        DhcpOption::LeaseTime { .. } => 51,
        DhcpOption::HostName { .. } => 12,
        DhcpOption::Unknown { kind, .. } => kind,
        _ => 0,
    };
    packet.all_options().map(kind).collect()
}

/// RFC 2131 §4.1: `file` is read before `sname`, and each ends by itself.
#[test]
fn options_continue_in_file_and_then_in_sname() {
    let file = [51, 4, 0, 0, 0, 60, 255, 12, 1, 0x78];
    let name = [12, 1, 0x61, 0, 200, 0, 255];
    let overloaded = |value| message(&[52, 1, value, 53, 1, 5, 255], &file, &name);
    assert_eq!(kinds(&overloaded(1)), [52, 53, 51]);
    assert_eq!(kinds(&overloaded(2)), [52, 53, 12, 200]);
    assert_eq!(kinds(&overloaded(3)), [52, 53, 51, 12, 200]);
    // A value without a meaning, and none.
    assert_eq!(kinds(&overloaded(4)), [52, 53]);
    assert_eq!(kinds(&message(&[53, 1, 5, 255], &file, &name)), [53]);
}

#[test]
fn names_are_text_up_to_zero_unless_they_are_options() {
    let octets = message(&[52, 1, 1, 255], b"options", b"server\0rest");
    let packet = Packet::parse(&octets).expect("well-formed");
    assert_eq!(packet.server_name_text(), Some(&b"server"[..]));
    assert_eq!(packet.boot_file_text(), None);
    let octets = message(&[255], &[], &[0x61; 64]);
    let packet = Packet::parse(&octets).expect("well-formed");
    assert_eq!(packet.server_name_text(), Some(&[0x61; 64][..]));
    assert_eq!(packet.boot_file_text(), Some(&b""[..]));
}

/// RFC 3396 §7: the parts of an option are one value, in the order of §5.
#[test]
fn parts_of_an_option_are_put_together() {
    let octets = message(
        &[119, 2, 3, 0x61, 12, 1, 0x68, 119, 2, 0x62, 0x63, 52, 1, 3, 255],
        &[119, 1, 0, 255],
        &[119, 2, 0xc0, 0, 255],
    );
    let packet = Packet::parse(&octets).expect("well-formed");
    let mut out = [0; 16];
    assert_eq!(packet.gather(119, &mut out), Ok(Some(&[3, 0x61, 0x62, 0x63, 0, 0xc0, 0][..])));
    assert_eq!(packet.gather(121, &mut out), Ok(None));
    assert_eq!(packet.gather(119, &mut out[..6]).map_err(|error| error.kind), Err(ErrorKind::Truncated));
    assert_eq!(packet.option(12, &mut out), Ok(Some(DhcpOption::HostName { name: b"h" })));
    // An option of fixed size that comes in two halves.
    let octets = message(&[51, 2, 0, 1, 51, 2, 0x51, 0x80, 255], &[], &[]);
    let packet = Packet::parse(&octets).expect("well-formed");
    assert_eq!(
        packet.option(51, &mut out),
        Ok(Some(DhcpOption::LeaseTime { seconds: Seconds::from_bits(86400) }))
    );
    // An empty one is there.
    let octets = message(&[119, 0, 255], &[], &[]);
    assert_eq!(Packet::parse(&octets).expect("well-formed").gather(119, &mut out), Ok(Some(&[][..])));
}

/// What is copied is read like the message itself; what has no room is left out.
#[test]
fn options_are_copied_without_what_is_between_them() {
    let octets =
        message(&[0, 52, 1, 1, 12, 1, 0x68, 0, 0, 119, 1, 1, 255, 9, 9], &[119, 2, 2, 3, 255, 7], &[]);
    let packet = Packet::parse(&octets).expect("well-formed");
    let mut kept = [0xee; 14];
    let len = packet.copy_options(&mut kept);
    assert_eq!(kept[..len], [52, 1, 1, 12, 1, 0x68, 119, 1, 1, 119, 2, 2, 3]);
    let mut out = [0; 4];
    assert_eq!(gather_from(&kept[..len], 119, &mut out), Ok(Some(&[1, 2, 3][..])));
    assert_eq!(gather_from(&kept[..len], 1, &mut out), Ok(None));
    let mut short = [0; 8];
    let len = packet.copy_options(&mut short);
    assert_eq!(short[..len], [52, 1, 1, 12, 1, 0x68]);
    assert_eq!(packet.copy_options(&mut []), 0);
}

/// RFC 3442, the table of destination descriptors.
#[test]
fn classless_routes_are_read() {
    let router = [192, 0, 2, 1];
    let rows: [(&[u8], [u8; 4]); 8] = [
        (&[0], [0, 0, 0, 0]),
        (&[8, 10], [10, 0, 0, 0]),
        (&[24, 10, 0, 0], [10, 0, 0, 0]),
        (&[16, 10, 17], [10, 17, 0, 0]),
        (&[24, 10, 27, 129], [10, 27, 129, 0]),
        (&[25, 10, 229, 0, 128], [10, 229, 0, 128]),
        (&[32, 10, 198, 122, 47], [10, 198, 122, 47]),
        (&[1, 0x80], [0x80, 0, 0, 0]),
    ];
    let octets: Vec<u8> =
        rows.iter().flat_map(|(descriptor, _)| [descriptor, &router[..]].concat()).collect();
    let mut routes = ClasslessRoutes::new(&octets);
    for (descriptor, destination) in rows {
        let wanted = ClasslessRoute {
            destination: destination.into(),
            prefix_len: descriptor[0],
            router: router.into(),
        };
        assert_eq!(routes.next(), Some(wanted));
    }
    assert_eq!((routes.next(), routes.rest()), (None, &[][..]));
    for broken in [&[33, 1, 2, 3, 4, 5, 6, 7, 8, 9][..], &[24, 10, 0], &[0, 1, 2, 3]] {
        let mut routes = ClasslessRoutes::new(broken);
        assert_eq!((routes.next(), routes.rest()), (None, broken));
    }
}
