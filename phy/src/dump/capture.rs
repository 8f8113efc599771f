//! Reading capture files, frame by frame.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

use pcap_file::pcap::PcapReader;
use pcap_file::pcapng::blocks::interface_description::{
    InterfaceDescriptionBlock, InterfaceDescriptionOption,
};
use pcap_file::pcapng::{Block, PcapNgReader};
use pcap_file::{DataLink, PcapError, TsResolution};

/// One frame of a capture file.
pub(super) struct Captured<'a> {
    pub(super) link: DataLink,
    /// Since 1970; `None` where the file does not say.
    pub(super) time: Option<Duration>,
    /// What was kept of the frame.
    pub(super) octets: &'a [u8],
    /// How long the frame was.
    pub(super) full_len: u32,
}

/// Why reading stopped before the end of the file. What was read up to there was handed out.
pub(super) struct CaptureError {
    frames: u64,
    error: PcapError,
}

impl fmt::Display for CaptureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.error {
            PcapError::IoError(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                write!(f, "the file ends in the middle of something")?;
            }
            error => write!(f, "{error}")?,
        }
        write!(f, " (after {} whole frames)", self.frames)
    }
}

/// The first octets of a pcapng file: the type of a section header.
const PCAPNG_MAGIC: [u8; 4] = [0x0a, 0x0d, 0x0d, 0x0a];

/// Shows each frame of a file to `visit`, until it breaks off; hands back how many it saw.
pub(super) fn read(
    path: &Path,
    visit: impl FnMut(Captured<'_>) -> ControlFlow<()>,
) -> Result<u64, CaptureError> {
    let mut visitor = Visitor { visit, frames: 0 };
    match visitor.file(path) {
        Ok(()) => Ok(visitor.frames),
        Err(error) => Err(CaptureError { frames: visitor.frames, error }),
    }
}

struct Visitor<F> {
    visit: F,
    frames: u64,
}

impl<F: FnMut(Captured<'_>) -> ControlFlow<()>> Visitor<F> {
    fn file(&mut self, path: &Path) -> Result<(), PcapError> {
        let mut file = File::open(path).map_err(PcapError::IoError)?;
        let mut magic = [0; 4];
        file.read_exact(&mut magic).map_err(PcapError::IoError)?;
        let whole = magic.chain(file);
        if magic == PCAPNG_MAGIC { self.pcapng(whole) } else { self.pcap(whole) }
    }

    fn show(&mut self, frame: Captured<'_>) -> ControlFlow<()> {
        self.frames += 1;
        (self.visit)(frame)
    }

    fn pcap(&mut self, input: impl Read) -> Result<(), PcapError> {
        let mut reader = PcapReader::new(input)?;
        let header = reader.header();
        // Raw: files whose lengths exceed what their head announces are readable all the same.
        while let Some(packet) = reader.next_raw_packet() {
            let packet = packet?;
            let fraction = match header.ts_resolution {
                TsResolution::MicroSecond => Duration::from_micros(packet.ts_frac.into()),
                TsResolution::NanoSecond => Duration::from_nanos(packet.ts_frac.into()),
            };
            let time = Some(Duration::from_secs(packet.ts_sec.into()) + fraction);
            let (link, full_len) = (header.datalink, packet.orig_len);
            if self.show(Captured { link, time, octets: &packet.data, full_len }).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn pcapng(&mut self, input: impl Read) -> Result<(), PcapError> {
        let mut reader = PcapNgReader::new(input)?;
        let mut interfaces: Vec<(DataLink, Resolution)> = Vec::new();
        while let Some(block) = reader.next_block() {
            let frame = match block? {
                Block::SectionHeader(_) => {
                    interfaces.clear();
                    continue;
                }
                Block::InterfaceDescription(interface) => {
                    interfaces.push((interface.linktype, Resolution::of(&interface)));
                    continue;
                }
                // The crate puts the number of ticks, whatever their length, into nanoseconds.
                Block::EnhancedPacket(packet) => {
                    (packet.interface_id, Some(packet.timestamp.as_nanos()), packet.original_len, packet.data)
                }
                Block::Packet(packet) => {
                    let ticks = u128::from(packet.timestamp);
                    (packet.interface_id.into(), Some(ticks), packet.original_len, packet.data)
                }
                Block::SimplePacket(packet) => (0, None, packet.original_len, packet.data),
                _ => continue,
            };
            let (id, ticks, full_len, data) = frame;
            let interface = usize::try_from(id).ok().and_then(|id| interfaces.get(id));
            let &(link, resolution) =
                interface.ok_or(PcapError::InvalidField("a frame of an unknown interface"))?;
            // Padding to whole words may stand behind the frame.
            let octets = &data[..data.len().min(usize::try_from(full_len).unwrap_or(usize::MAX))];
            let time = ticks.and_then(|ticks| resolution.time(ticks));
            if self.show(Captured { link, time, octets, full_len }).is_break() {
                break;
            }
        }
        Ok(())
    }
}

/// How long a tick is: the option `if_tsresol` of an interface.
#[derive(Clone, Copy)]
struct Resolution(u8);

impl Resolution {
    fn of(interface: &InterfaceDescriptionBlock<'_>) -> Self {
        let option = interface.options.iter().find_map(|option| match option {
            InterfaceDescriptionOption::IfTsResol(value) => Some(*value),
            _ => None,
        });
        // Microseconds where it is left out.
        Resolution(option.unwrap_or(6))
    }

    /// `None` for times beyond what can be told.
    fn time(self, ticks: u128) -> Option<Duration> {
        let exponent = u32::from(self.0 & 0x7f);
        let per_second =
            if self.0 & 0x80 == 0 { 10_u128.checked_pow(exponent)? } else { 1_u128.checked_shl(exponent)? };
        let nanos = (ticks % per_second).checked_mul(1_000_000_000)? / per_second;
        Some(Duration::new(u64::try_from(ticks / per_second).ok()?, u32::try_from(nanos).ok()?))
    }
}

#[cfg(test)]
mod tests;
