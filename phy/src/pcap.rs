//! Middleware that keeps each frame in a capture file.

use std::cell::RefCell;
use std::io::{self, Write};
use std::time::{Duration, SystemTime};

use pcap_file::pcap::{PcapHeader, PcapPacket, PcapWriter as FileWriter};
use pcap_file::{DataLink, PcapError, TsResolution};
use wireloom::device::{Capabilities, Device, FrameMeta, Medium, RxToken, TxToken};
use wireloom::time::Instant;

use crate::Timed;

/// Octets of a frame that are kept: what readers of the format take as the largest snap length. Longer frames are cut, with
/// their true length beside them.
const SNAP_LEN: u32 = 262_144;

/// Writes each frame that passes, in either direction, to a capture file (the classic format, microseconds), and changes
/// nothing.
///
/// A file that fails (a full disk) is not written to any more, so that it ends with a whole frame where it can; the error
/// is kept for [`PcapWriter::finish`]. Wrap files in a [`std::io::BufWriter`].
pub struct PcapWriter<D, W: Write> {
    inner: D,
    file: RefCell<File<W>>,
}

struct File<W: Write> {
    writer: FileWriter<W>,
    /// The wall clock at the origin of `Instant`.
    origin: Duration,
    frames: u64,
    error: Option<io::Error>,
}

impl<D: Device, W: Write> PcapWriter<D, W> {
    /// Writes the head of the file. Times in it are those of the wall clock, as far as `now` comes from [`Instant::now`].
    ///
    /// # Errors
    /// What `out` says.
    pub fn new(inner: D, out: W) -> io::Result<Self> {
        let wall = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let running = Duration::from_micros(Instant::now().total_micros());
        Self::with_origin(inner, out, wall.saturating_sub(running))
    }

    /// The same with the origin of [`Instant`] standing for this time since 1970, so that the same frames give the same file.
    ///
    /// # Errors
    /// What `out` says.
    pub fn with_origin(inner: D, out: W, origin: Duration) -> io::Result<Self> {
        let datalink = match inner.capabilities().medium {
            Medium::Ethernet => DataLink::ETHERNET,
            // What is not Ethernet begins with an IP header, until a further medium gets a line here.
            _ => DataLink::RAW,
        };
        let header = PcapHeader {
            snaplen: SNAP_LEN,
            datalink,
            ts_resolution: TsResolution::MicroSecond,
            ..PcapHeader::default()
        };
        let writer = FileWriter::with_header(out, header).map_err(io_error)?;
        Ok(PcapWriter { inner, file: RefCell::new(File { writer, origin, frames: 0, error: None }) })
    }

    /// Ends the capture: hands back the device, and the sink flushed, or what went wrong on the way.
    ///
    /// # Errors
    /// The first error of writing, or that of flushing.
    pub fn finish(self) -> (D, io::Result<W>) {
        let file = self.file.into_inner();
        let mut out = file.writer.into_writer();
        let result = match file.error {
            Some(error) => Err(error),
            None => out.flush().map(|()| out),
        };
        (self.inner, result)
    }
}

impl<D, W: Write> PcapWriter<D, W> {
    /// The device inside.
    pub fn inner(&self) -> &D {
        &self.inner
    }

    /// The device inside.
    pub fn inner_mut(&mut self) -> &mut D {
        &mut self.inner
    }

    /// How many frames were written.
    pub fn frames(&self) -> u64 {
        self.file.borrow().frames
    }
}

impl<W: Write> File<W> {
    fn record(&mut self, now: Instant, octets: &[u8]) {
        if self.error.is_some() {
            return;
        }
        let kept = &octets[..octets.len().min(SNAP_LEN as usize)];
        let timestamp = self.origin + Duration::from_micros(now.total_micros());
        let full_len = u32::try_from(octets.len()).unwrap_or(u32::MAX);
        match self.writer.write_packet(&PcapPacket::new(timestamp, full_len, kept)) {
            Ok(_) => self.frames += 1,
            Err(error) => self.error = Some(io_error(error)),
        }
    }
}

fn io_error(error: PcapError) -> io::Error {
    match error {
        PcapError::IoError(error) => error,
        other => io::Error::other(other),
    }
}

impl<D: Device, W: Write> Device for PcapWriter<D, W> {
    type Rx<'a>
        = PcapRx<'a, D::Rx<'a>, W>
    where
        Self: 'a;
    type Tx<'a>
        = PcapTx<'a, D::Tx<'a>, W>
    where
        Self: 'a;

    fn receive(&mut self, now: Instant) -> Option<(Self::Rx<'_>, Self::Tx<'_>)> {
        let (rx, tx) = self.inner.receive(now)?;
        let file = &self.file;
        Some((PcapRx { inner: rx, file, now }, PcapTx { inner: tx, file, now }))
    }

    fn transmit(&mut self, now: Instant) -> Option<Self::Tx<'_>> {
        Some(PcapTx { inner: self.inner.transmit(now)?, file: &self.file, now })
    }

    fn capabilities(&self) -> Capabilities {
        self.inner.capabilities()
    }
}

#[cfg(unix)]
impl<D: std::os::fd::AsFd, W: Write> std::os::fd::AsFd for PcapWriter<D, W> {
    fn as_fd(&self) -> std::os::fd::BorrowedFd<'_> {
        self.inner.as_fd()
    }
}

impl<D: Timed, W: Write> Timed for PcapWriter<D, W> {
    fn poll_at(&self) -> Option<Instant> {
        self.inner.poll_at()
    }
}

/// A received frame that is kept as it is looked at.
pub struct PcapRx<'a, T, W: Write> {
    inner: T,
    file: &'a RefCell<File<W>>,
    now: Instant,
}

impl<T: RxToken, W: Write> RxToken for PcapRx<'_, T, W> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.inner.consume(|octets| {
            self.file.borrow_mut().record(self.now, octets);
            f(octets)
        })
    }

    fn meta(&self) -> FrameMeta {
        self.inner.meta()
    }
}

/// Room for a frame that is kept as it is sent.
pub struct PcapTx<'a, T, W: Write> {
    inner: T,
    file: &'a RefCell<File<W>>,
    now: Instant,
}

impl<T: TxToken, W: Write> TxToken for PcapTx<'_, T, W> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.consume_with(&FrameMeta::NONE, len, f)
    }

    fn consume_with<R>(self, meta: &FrameMeta, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.inner.consume_with(meta, len, |octets| {
            let result = f(octets);
            self.file.borrow_mut().record(self.now, octets);
            result
        })
    }
}

#[cfg(test)]
mod tests;
