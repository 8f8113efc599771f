use pcap_file::pcap::PcapReader;

use super::*;
use crate::Loopback;
use crate::testing::{at, frames, loopback, receive, send};

const ORIGIN: Duration = Duration::from_secs(1_700_000_000);

#[test]
fn the_file_holds_each_frame_of_both_directions() {
    let mut device = PcapWriter::with_origin(loopback(), Vec::new(), ORIGIN).unwrap();
    let sent = frames(20);
    for (n, frame) in (0..).zip(&sent) {
        send(&mut device, at(n * 10), frame);
        receive(&mut device, at(n * 10 + 5));
    }
    assert_eq!(device.frames(), 40);
    let file = device.finish().1.unwrap();

    let mut reader = PcapReader::new(&file[..]).unwrap();
    assert_eq!(reader.header().datalink, DataLink::ETHERNET);
    for n in 0..40 {
        let packet = reader.next_packet().unwrap().unwrap();
        assert_eq!(*packet.data, *sent[n / 2]);
        assert_eq!(packet.timestamp, ORIGIN + Duration::from_micros(n as u64 * 5));
    }
    assert!(reader.next_packet().is_none());
}

#[test]
fn packets_without_a_link_header_are_of_the_raw_link_type() {
    let device = PcapWriter::new(Loopback::new(Medium::Ip, 1500, 1), Vec::new()).unwrap();
    let file = device.finish().1.unwrap();
    assert_eq!(PcapReader::new(&file[..]).unwrap().header().datalink, DataLink::RAW);
}

#[test]
fn a_frame_over_the_snap_length_is_cut_and_the_next_is_whole() {
    let mut device = PcapWriter::with_origin(loopback(), Vec::new(), ORIGIN).unwrap();
    send(&mut device, at(0), &vec![7; SNAP_LEN as usize + 1]);
    send(&mut device, at(0), b"next");
    let file = device.finish().1.unwrap();
    let mut reader = PcapReader::new(&file[..]).unwrap();
    let first = reader.next_raw_packet().unwrap().unwrap();
    assert_eq!(
        (first.incl_len, first.orig_len, first.data.len()),
        (SNAP_LEN, SNAP_LEN + 1, SNAP_LEN as usize)
    );
    assert_eq!(*reader.next_packet().unwrap().unwrap().data, *b"next");
}

/// A disk with room for so many octets.
struct Disk(usize);

impl Write for Disk {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(octets.len()).ok_or(io::ErrorKind::StorageFull)?;
        Ok(octets.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_told_at_the_end_and_does_not_stop_traffic() {
    let mut device = PcapWriter::with_origin(loopback(), Disk(24 + 16 + 4), ORIGIN).unwrap();
    for _ in 0..3 {
        send(&mut device, at(0), b"four");
        assert_eq!(receive(&mut device, at(0)).unwrap(), b"four");
    }
    assert_eq!(device.frames(), 1);
    assert_eq!(device.finish().1.err().unwrap().kind(), io::ErrorKind::StorageFull);
}

#[test]
fn a_file_without_room_for_its_head_is_an_error_at_once() {
    assert!(PcapWriter::with_origin(loopback(), Disk(3), ORIGIN).is_err());
}
