use pcap_file::pcap::{PcapPacket, PcapWriter};

use super::*;

fn read_all(name: &str, file: &[u8]) -> (Vec<Vec<u8>>, Result<u64, String>) {
    let path = std::env::temp_dir().join(format!("wireloom-{}-{name}", std::process::id()));
    std::fs::write(&path, file).unwrap();
    let mut frames = Vec::new();
    let result = read(&path, |frame| {
        frames.push(frame.octets.to_vec());
        ControlFlow::Continue(())
    });
    std::fs::remove_file(&path).unwrap();
    (frames, result.map_err(|error| error.to_string()))
}

fn capture() -> Vec<u8> {
    let mut writer = PcapWriter::new(Vec::new()).unwrap();
    for octets in [&b"one"[..], b"two"] {
        writer.write_packet(&PcapPacket::new(Duration::from_secs(1), octets.len() as u32, octets)).unwrap();
    }
    writer.into_writer()
}

#[test]
fn each_frame_is_shown_once() {
    let (frames, result) = read_all("whole", &capture());
    assert_eq!((frames, result), (vec![b"one".to_vec(), b"two".to_vec()], Ok(2)));
}

#[test]
fn a_file_that_is_cut_short_gives_what_is_whole_and_an_error() {
    let file = capture();
    let (frames, result) = read_all("cut", &file[..file.len() - 1]);
    assert_eq!(frames, [b"one"]);
    assert!(result.unwrap_err().ends_with("(after 1 whole frames)"));
}

#[test]
fn what_is_no_capture_is_an_error() {
    assert!(read_all("empty", b"").1.is_err());
    assert!(read_all("text", b"no capture at all, but text").1.is_err());
}

#[test]
fn ticks_become_time() {
    assert_eq!(Resolution(6).time(1_500_000), Some(Duration::from_millis(1500)));
    assert_eq!(Resolution(9).time(1_500_000_000), Some(Duration::from_millis(1500)));
    assert_eq!(Resolution(0x80 | 10).time(1536), Some(Duration::from_millis(1500)));
    assert_eq!(Resolution(0x7f).time(1), None);
}
