//! Shows the frames of a capture file or an interface, as text or as JSON.
#![allow(missing_docs, unreachable_pub, reason = "a program, not a library")]

mod common;

use std::io::{self, BufWriter, StdoutLock, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use pcap_file::DataLink;
use wireloom::wire::print::{BUILTIN, Layer, Layers, Standing};

use common::capture;
use common::json::{Fields, Json, Object, hex};
use common::layers::{Start, start};

/// Shows frames as text, a line a layer, or as JSON, a line a frame
///
/// Everything shown comes from the packet specs. Frames that are cut short or contradict themselves are shown as far as they
/// make sense, with what is wrong with them.
///
/// Exit status 0: all was read; 1: the file is damaged or not a capture, or the interface cannot be opened (what was read
/// before is shown); 2: wrong usage.
#[derive(Parser)]
#[command(after_help = "Examples:
  dump trace.pcapng
  dump --json trace.pcap | head -1
  dump --interface eth0 --count 10        # as root, Linux only")]
struct Options {
    /// A capture file, pcap or pcapng
    #[arg(required_unless_present = "interface", conflicts_with = "interface")]
    file: Option<PathBuf>,
    /// Show what passes this network interface, until Ctrl-C
    #[arg(short, long, value_name = "NAME")]
    interface: Option<String>,
    /// JSON: one object a frame
    #[arg(long)]
    json: bool,
    /// Stop after so many frames
    #[arg(short, long)]
    count: Option<u64>,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let mut dump = Dump {
        out: BufWriter::new(io::stdout().lock()),
        format: if options.json { Format::Json } else { Format::Text },
        left: options.count.unwrap_or(u64::MAX),
        number: 0,
        failure: None,
        line: String::new(),
    };
    let result = match (&options.file, &options.interface) {
        (Some(file), _) => dump.file(file),
        (None, Some(interface)) => dump.interface(interface),
        // clap demands one of the two.
        (None, None) => Ok(()),
    };
    match dump.finish().map_err(|error| error.to_string()).and(result) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("dump: {message}");
            ExitCode::FAILURE
        }
    }
}

#[derive(Clone, Copy)]
enum Format {
    Text,
    Json,
}

struct Dump<'a> {
    out: BufWriter<StdoutLock<'a>>,
    format: Format,
    left: u64,
    /// How many frames were shown.
    number: u64,
    /// Why writing failed.
    failure: Option<io::Error>,
    line: String,
}

impl Dump<'_> {
    fn file(&mut self, path: &Path) -> Result<(), String> {
        if self.left == 0 {
            return Ok(());
        }
        let read =
            capture::read(path, |frame| self.show(frame.link, frame.time, frame.octets, frame.full_len));
        read.map(|_| ()).map_err(|error| format!("{}: {error}", path.display()))
    }

    #[cfg(target_os = "linux")]
    fn interface(&mut self, name: &str) -> Result<(), String> {
        use std::os::fd::AsFd;

        use wireloom::device::{Device, Medium, RxToken};
        use wireloom::time::Instant;
        use wireloom_phy::linux::{PacketSocket, wait};

        let explain = |error: io::Error| format!("{name}: {error}");
        let stop = common::signals::StopSignal::catch().map_err(explain)?;
        let mut device = PacketSocket::open(name).map_err(explain)?;
        let link = match device.capabilities().medium {
            Medium::Ethernet => DataLink::ETHERNET,
            _ => DataLink::RAW,
        };
        while self.left > 0 {
            let [_, stopped] = wait([device.as_fd(), stop.as_fd()], None).map_err(explain)?;
            if stopped {
                break;
            }
            while let Some((frame, _)) = device.receive(Instant::now()) {
                let time =
                    std::time::SystemTime::now().duration_since(std::time::SystemTime::UNIX_EPOCH).ok();
                let shown = frame.consume(|octets| {
                    let full_len = u32::try_from(octets.len()).unwrap_or(u32::MAX);
                    self.show(link, time, octets, full_len)
                });
                if shown.is_break() {
                    return Ok(());
                }
            }
            // Whoever looks on wants to see each frame when it comes.
            if self.out.flush().is_err() {
                break;
            }
        }
        Ok(())
    }

    #[cfg(not(target_os = "linux"))]
    fn interface(&mut self, _: &str) -> Result<(), String> {
        Err("interfaces can only be read on Linux".to_owned())
    }

    fn show(
        &mut self,
        link: DataLink,
        time: Option<Duration>,
        octets: &[u8],
        full_len: u32,
    ) -> ControlFlow<()> {
        self.number += 1;
        self.left -= 1;
        self.line.clear();
        let (start, head) = (start(link, octets), Head { number: self.number, time, full_len });
        match self.format {
            Format::Text => text(&mut self.line, &head, octets, &start),
            Format::Json => json(&mut self.line, &head, octets, &start),
        }
        self.line.push('\n');
        if let Err(error) = self.out.write_all(self.line.as_bytes()) {
            self.failure = Some(error);
            return ControlFlow::Break(());
        }
        if self.left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Whether all was written. A reader that has seen enough is no failure.
    fn finish(mut self) -> io::Result<()> {
        let result = self.failure.map_or_else(|| self.out.flush(), Err);
        match result {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            result => result,
        }
    }
}

/// What is known of a frame besides its layers.
struct Head {
    number: u64,
    time: Option<Duration>,
    full_len: u32,
}

/// A line with number, time of day (UTC) and length, then one for each layer, each further in.
fn text(out: &mut String, head: &Head, octets: &[u8], start: &Start) {
    use std::fmt::Write;

    // Writing to a string does not fail.
    let _ = write!(out, "{:>6}  ", head.number);
    if let Some(time) = head.time {
        let second = time.as_secs() % 86_400;
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let _ = write!(out, "{hour:02}:{minute:02}:{second:02}.{:06}  ", time.subsec_micros());
    }
    let _ = write!(out, "{} octets", head.full_len);
    if u64::from(head.full_len) != octets.len() as u64 {
        let _ = write!(out, ", {} kept", octets.len());
    }
    if let Some(note) = &start.note {
        let _ = write!(out, "; {note}");
    }
    let Some(protocol) = start.protocol else { return hex_lines(out, octets) };
    for layer in Layers::new(BUILTIN, protocol, octets.get(start.skip..).unwrap_or_default()) {
        let _ = write!(out, "\n{:indent$}{layer}", "", indent = 8 + 2 * layer.depth);
    }
}

/// The octets themselves, 16 a line.
fn hex_lines(out: &mut String, octets: &[u8]) {
    for (at, line) in octets.chunks(16).enumerate() {
        use std::fmt::Write;
        let _ = write!(out, "\n{:10}{:04x}  ", "", at * 16);
        for pair in line.chunks(2) {
            let _ = write!(out, "{} ", hex(pair));
        }
    }
}

/// One object.
fn json(out: &mut String, head: &Head, octets: &[u8], start: &Start) {
    let mut frame = Object::default();
    frame.add("frame", Json::Number(head.number));
    if let Some(time) = head.time {
        frame.add("time", Json::Text(format!("{}.{:09}", time.as_secs(), time.subsec_nanos())));
    }
    frame.add("length", Json::Number(head.full_len.into()));
    frame.add("kept", Json::Number(octets.len() as u64));
    if let Some(note) = &start.note {
        frame.add("note", Json::Text(note.clone()));
    }
    let mut list = Vec::new();
    match start.protocol {
        Some(protocol) => {
            for layer in Layers::new(BUILTIN, protocol, octets.get(start.skip..).unwrap_or_default()) {
                list.push(Json::Object(json_layer(&layer)));
            }
        }
        None => frame.add("octets", Json::Text(hex(octets))),
    }
    frame.add("layers", Json::List(list));
    frame.write(out);
}

fn json_layer(layer: &Layer<'_>) -> Object {
    let mut fields = Fields::default();
    (layer.protocol.walk)(layer.octets, &mut fields);
    let mut shown = Object::default();
    shown.add("protocol", Json::Text(layer.protocol.name.to_owned()));
    if layer.standing == Standing::Quoted {
        shown.add("quoted", Json::Bool(true));
    }
    shown.add("fields", Json::Object(fields.finish()));
    if let Some(error) = layer.error {
        let mut problem = Object::default();
        problem.add("kind", Json::Text(error.kind.as_str().to_owned()));
        problem.add("field", Json::Text(layer.protocol.field_name(error.field).to_owned()));
        shown.add("error", Json::Object(problem));
    }
    shown
}
