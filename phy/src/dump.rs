//! The program that shows frames, as a part that other programs are made of.
//!
//! A program of one's own that knows protocols of one's own is this, where `mine` is a module that
//! [`wireloom::protocol!`] made:
//!
//! ```
//! use std::process::ExitCode;
//!
//! # mod mine { pub const BINDINGS: &[wireloom::wire::support::Binding] = &[]; }
//! fn main() -> ExitCode {
//!     # if true { return ExitCode::SUCCESS }
//!     wireloom_phy::dump::main(&[mine::BINDINGS])
//! }
//! ```
//!
//! [`main`] reads the command line and does everything; the example `dump` is a call of it. `capture` reads files, `show`
//! makes text and JSON of a frame, `specs` (with the feature of that name) takes protocols from spec files.

mod capture;
mod json;
mod show;
#[cfg(unix)]
mod signals;
#[cfg(feature = "specs")]
mod specs;
#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use pcap_file::DataLink;
use wireloom::wire::print::{BUILTIN, Registry, shadowed};
use wireloom::wire::support::Binding;

use show::{Format, Frame};

/// Shows frames as text, a line a layer, or as JSON, a line a frame
///
/// Everything shown comes from the packet specs. Frames that are cut short or contradict themselves are shown as far as they
/// make sense, with what is wrong with them.
///
/// Exit status 0: all was read; 1: the file is damaged or not a capture, or the interface cannot be opened (what was read
/// before is shown); 2: wrong usage, or mistakes in a spec.
#[derive(Parser)]
#[command(name = "dump", after_help = EXAMPLES)]
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
    /// Take a protocol from this spec, at once and without a compiler; may be given again
    ///
    /// It is found by the keys that the spec binds, before the built-in protocols, and takes the place of a built-in one
    /// of its name.
    #[cfg(feature = "specs")]
    #[arg(long, value_name = "SPEC")]
    spec: Vec<PathBuf>,
}

#[cfg(feature = "specs")]
const EXAMPLES: &str = "Examples:
  dump trace.pcapng
  dump --json trace.pcap | head -1
  dump --spec sensor.ron --spec valve.ron trace.pcap
  dump --interface eth0 --count 10        # as root, Linux only";
#[cfg(not(feature = "specs"))]
const EXAMPLES: &str = "Examples:
  dump trace.pcapng
  dump --json trace.pcap | head -1
  dump --interface eth0 --count 10        # as root, Linux only";

/// Shows frames as the command line of the process asks for; `--help` tells what it can say.
///
/// Protocols are looked up in `own` first, then among those that come with wireloom. Two protocols under one key, and what
/// takes the place of a built-in protocol, are reported on standard error.
pub fn main(own: Registry<'_>) -> ExitCode {
    run(own, std::env::args_os(), &mut io::stdout().lock(), &mut io::stderr().lock())
}

/// The same with another command line (its first word is the program's name) and other places to write to.
pub fn run(
    own: Registry<'_>,
    arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>,
    out: &mut dyn Write,
    notes: &mut dyn Write,
) -> ExitCode {
    let options = match Options::try_parse_from(arguments) {
        Ok(options) => options,
        Err(error) => {
            // Help that was asked for is no mistake, and goes to where results go.
            let text = error.render().to_string();
            let _ = if error.use_stderr() {
                notes.write_all(text.as_bytes())
            } else {
                out.write_all(text.as_bytes())
            };
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    #[cfg(feature = "specs")]
    let read = match specs::read(&options.spec, notes) {
        Ok(read) => read,
        Err(specs::Refused) => return ExitCode::from(2),
    };
    #[cfg(not(feature = "specs"))]
    let read: Vec<&'static [Binding]> = Vec::new();
    let own: Vec<&[Binding]> = read.into_iter().chain(own.iter().copied()).collect();
    let kept = without_replaced(&own, notes);
    // Nobody who could be told is left where this fails.
    for hidden in shadowed(&[&own, &[&kept]]) {
        let _ = writeln!(notes, "dump: note: {hidden}");
    }
    show_all(&options, &own, &[&kept], out, notes)
}

/// The built-in protocols without those whose names are taken.
fn without_replaced(own: &[&[Binding]], notes: &mut dyn Write) -> Vec<Binding> {
    let own_names: Vec<&str> = own.iter().copied().flatten().map(|binding| binding.protocol.name).collect();
    let builtin = BUILTIN.iter().copied().flatten().copied();
    let (mut replaced, kept): (Vec<Binding>, _) =
        builtin.partition(|binding| own_names.contains(&binding.protocol.name));
    replaced.dedup_by_key(|binding| binding.protocol.name);
    for binding in replaced {
        let _ = writeln!(notes, "dump: note: the built-in protocol {} is replaced", binding.protocol.name);
    }
    kept
}

fn show_all(
    options: &Options,
    own: Registry<'_>,
    builtin: Registry<'_>,
    out: &mut dyn Write,
    notes: &mut dyn Write,
) -> ExitCode {
    let mut dump = Dump {
        out: BufWriter::new(out),
        format: if options.json { Format::Json } else { Format::Text },
        own,
        builtin,
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
            let _ = writeln!(notes, "dump: {message}");
            ExitCode::FAILURE
        }
    }
}

struct Dump<'a> {
    out: BufWriter<&'a mut dyn Write>,
    format: Format,
    own: Registry<'a>,
    builtin: Registry<'a>,
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

        use wireloom::device::{Device, RxToken};
        use wireloom::time::Instant;

        use crate::linux::{PacketSocket, wait};

        let explain = |error: io::Error| format!("{name}: {error}");
        let stop = signals::StopSignal::catch().map_err(explain)?;
        let mut device = PacketSocket::open(name).map_err(explain)?;
        let link = DataLink::from(crate::text::link_type(device.capabilities().medium));
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
        // The upper half of the number tells of frame check sequences.
        let link = u32::from(link) & 0xffff;
        let frame = Frame { number: self.number, time, link, octets, full_len };
        frame.write(self.format, [self.own, self.builtin], &mut self.line);
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
