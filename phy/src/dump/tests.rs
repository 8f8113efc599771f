use std::ffi::OsString;

use pcap_file::DataLink;
use pcap_file::pcap::{PcapHeader, PcapPacket, PcapWriter};
use wireloom::wire::support::Binding;
use wireloom::wire::{arp, vlan};

use super::*;

/// A datagram from port 5000 to port 7, which is also what `ip` says about it.
fn packet() -> Vec<u8> {
    let mut packet = vec![0x45, 0, 0, 32, 0, 0, 0x40, 0, 64, 17, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2];
    packet.extend([0x13, 0x88, 0, 7, 0, 12, 0, 0, 0x61, 0x62, 0x63, 0x64]);
    if let Ok(mut ip) = wireloom::wire::ipv4::PacketMut::parse(&mut packet) {
        ip.fill_checksum();
    }
    packet
}

/// What the program says about a capture with one frame.
fn dump(own: Registry<'_>, link: u32, octets: &[u8], more: &[&str]) -> (String, String) {
    static FILES: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let nth = FILES.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let path = std::env::temp_dir().join(format!("wireloom-dump-{}-{nth}.pcap", std::process::id()));
    let header = PcapHeader { datalink: DataLink::from(link), ..PcapHeader::default() };
    let mut file = PcapWriter::with_header(Vec::new(), header).unwrap();
    file.write_packet(&PcapPacket::new(Duration::from_secs(1), octets.len() as u32, octets)).unwrap();
    std::fs::write(&path, file.into_writer()).unwrap();
    let mut arguments: Vec<OsString> = vec!["dump".into(), path.clone().into()];
    arguments.extend(more.iter().map(OsString::from));
    let (mut out, mut notes) = (Vec::new(), Vec::new());
    run(own, arguments, &mut out, &mut notes);
    std::fs::remove_file(&path).unwrap();
    (String::from_utf8(out).unwrap(), String::from_utf8(notes).unwrap())
}

const TEXT: &str = "     1  00:00:01.000000  32 octets
        IPv4 src=192.0.2.1 dst=192.0.2.2 proto=UDP ttl=64 len=12 df
          UDP src=5000 dst=7 len=4
";

#[test]
fn raw_ip_is_shown_under_each_of_its_link_types() {
    for link in [12, 101, 228] {
        assert_eq!(dump(&[], link, &packet(), &[]), (TEXT.to_owned(), String::new()), "{link}");
    }
}

#[test]
fn headers_of_captures_are_layers_of_their_own() {
    let cooked = [&[0, 0, 3, 4, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0], &packet()[..]].concat();
    let loopback = [&[2, 0, 0, 0], &packet()[..]].concat();
    for (link, octets, line) in
        [(113, cooked, "Linux-cooked in type=IPv4 len=32"), (0, loopback, "BSD-loopback IPv4 len=32")]
    {
        let (text, _) = dump(&[], link, &octets, &[]);
        let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
        assert_eq!(lines[1], line);
        assert_eq!(lines[3], "UDP src=5000 dst=7 len=4");
    }
}

#[test]
fn what_has_no_spec_is_shown_in_octets() {
    let (text, _) = dump(&[], 147, &[1, 2, 3], &[]);
    assert_eq!(
        text,
        "     1  00:00:01.000000  3 octets; link type 147 has no spec\n          0000  0102 03 \n"
    );
    let (json, _) = dump(&[], 101, &[0x50], &["--json"]);
    assert!(json.contains(r#""note":"neither IPv4 nor IPv6","octets":"50","layers":[]"#), "{json}");
}

#[test]
fn ones_own_protocols_come_first_and_what_they_hide_is_told() {
    const OWN: &[Binding] = &[
        Binding { space: "udp-port", key: 7, protocol: vlan::DESCRIPTION },
        Binding { space: "udp-port", key: 7, protocol: arp::DESCRIPTION },
    ];
    let (text, notes) = dump(&[OWN], 101, &packet(), &[]);
    assert!(text.lines().last().is_some_and(|line| line.trim_start().starts_with("802.1Q vid=")), "{text}");
    assert!(notes.contains("dump: note: udp-port 7: vlan, not arp\n"), "{notes}");
}

#[test]
fn help_goes_to_standard_output_and_wrong_usage_does_not() {
    let (mut out, mut notes) = (Vec::new(), Vec::new());
    run(&[], ["dump", "--help"], &mut out, &mut notes);
    assert!(String::from_utf8_lossy(&out).contains("Examples:\n  dump trace.pcapng") && notes.is_empty());
    out.clear();
    let status = run(&[], ["dump", "--nothing"], &mut out, &mut notes);
    assert_eq!((status, out.is_empty(), notes.is_empty()), (ExitCode::from(2), true, false));
}

/// What one spec read at run time carries is found in another one that was, by a key space of the first, and so is what
/// it quotes.
#[cfg(feature = "specs")]
#[test]
fn specs_of_ones_own_carry_and_quote_each_other() {
    let folder = std::env::temp_dir().join(format!("wireloom-dump-specs-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let written = |name: &str, text: &str| {
        let path = folder.join(format!("{name}.ron"));
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let envelope = written(
        "envelope",
        r#"Protocol(
            format: 1, name: "envelope", bind: [(space: "link-type", key: "147")],
            packet: (
                header: [(name: "kind", ty: U(8))],
                payload: (dispatch: (by: "kind", space: "letter")),
                print: "ENVELOPE kind={kind}",
            ),
        )"#,
    );
    let letter = written(
        "letter",
        r#"Protocol(
            format: 1, name: "letter", uses: ["envelope"], bind: [(space: "letter", key: "7")],
            packet: (header: [(name: "value", ty: U(16))], print: "LETTER {value}"),
        )"#,
    );
    let copy = written(
        "copy",
        r#"Protocol(
            format: 1, name: "copy", uses: ["envelope", "letter"], bind: [(space: "letter", key: "8")],
            packet: (header: [(name: "of", ty: Quote("letter", "rest"))], print: "COPY"),
        )"#,
    );
    let specs: Vec<&str> =
        [&envelope, &letter, &copy].into_iter().flat_map(|spec| ["--spec", spec.as_str()]).collect();
    for (kind, expected) in [
        (7, vec!["ENVELOPE kind=7", "LETTER 4660"]),
        (8, vec!["ENVELOPE kind=8", "COPY", "LETTER 4660"]),
        (9, vec!["ENVELOPE kind=9"]),
    ] {
        let (text, notes) = dump(&[], 147, &[kind, 0x12, 0x34], &specs);
        let lines: Vec<&str> = text.lines().skip(1).map(str::trim_start).collect();
        assert_eq!(lines, expected, "{notes}");
        assert_eq!(notes, "");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
