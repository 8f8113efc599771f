//! Generated code beside its peers and a hand-written lower bound, on the same frames.
//!
//! `cargo bench -p wireloom-benches --bench wire` prints times and their ratios; with `-- --instructions` it counts
//! instructions under valgrind instead, which no other load disturbs. `--profile lto` is the same with link-time
//! optimisation; without it, this is Cargo's default release profile. A word behind `--` picks the tables whose title
//! has it. `WIRELOOM_CAPTURES` names a folder of pcap files for the mixed corpus; without it, frames of the same mix are
//! made. Every contender must have understood the same; that is checked before anything is measured.

mod etherparse;
mod pnet;
mod smoltcp;
mod wireloom;

use wireloom_benches::captured;
use wireloom_benches::corpus::{self, Class};
use wireloom_benches::hand;
use wireloom_benches::job::{Family, Job, jobs};
use wireloom_benches::measure::{Contender, Table, run};

const FRAMES: usize = 1024;

/// Reads a frame and digests what it read.
type Reader = fn(&[u8]) -> u64;
/// Writes a frame and says how long it is.
type Writer = fn(&Job, &mut [u8]) -> usize;
/// The checksum of octets.
type Summer = fn(&[u8]) -> u16;
/// Shows a frame and says how long the text is.
type Shower = fn(&[u8], &mut [u8]) -> usize;

const FIELDS: &[(&str, Reader)] = &[
    ("hand", hand::fields),
    ("wireloom", wireloom::fields),
    ("smoltcp", smoltcp::fields),
    ("etherparse", etherparse::fields),
    ("pnet", pnet::fields),
];
const TRUSTED: &[(&str, Reader)] = &[
    ("hand", hand::repr),
    ("wireloom", wireloom::trusted),
    ("smoltcp", smoltcp::trusted),
    ("etherparse", etherparse::trusted),
    ("pnet", pnet::trusted),
];
const VERIFIED: &[(&str, Reader)] = &[
    ("hand", hand::repr_verified),
    ("wireloom", wireloom::verified),
    ("smoltcp", smoltcp::verified),
    ("pnet", pnet::verified),
];
const EMIT: &[(&str, Writer)] = &[
    ("hand", hand::emit),
    ("wireloom", wireloom::emit),
    ("smoltcp", smoltcp::emit),
    ("etherparse", etherparse::emit),
    ("pnet", pnet::emit),
];
const PRINT: &[(&str, Shower)] =
    &[("hand", hand::print), ("wireloom", wireloom::print), ("smoltcp", smoltcp::print)];
const CHECKSUM: &[(&str, Summer)] = &[
    ("hand", hand::checksum),
    ("wireloom", wireloom::checksum),
    ("smoltcp", smoltcp::checksum),
    ("etherparse", etherparse::checksum),
    ("pnet", pnet::checksum),
];

const LEVELS: [(&str, &[(&str, Reader)]); 3] =
    [("fields", FIELDS), ("Repr", TRUSTED), ("Repr with checksums", VERIFIED)];

fn main() {
    let corpus = captured::frames().map(understood).unwrap_or_else(|| corpus::mixed(1, FRAMES));
    let classes: Vec<_> = Class::ALL.map(|class| (class, corpus::of(class, 2, FRAMES / 8))).into();
    let mut tables = Vec::new();
    for (level, readers) in LEVELS {
        tables.push(reading(level, "mixed corpus", &corpus, readers));
    }
    tables.push(showing("printing, mixed corpus", &corpus));
    let upper = [("tcp", Family::V4, 0), ("tcp ts", Family::V4, 0), ("tcp ts", Family::V4, 64)];
    let upper = upper.into_iter().chain([("tcp ts", Family::V4, 512), ("tcp ts", Family::V4, 1448)]);
    let upper = upper.chain([("tcp ts", Family::V6, 64), ("udp", Family::V4, 64), ("udp", Family::V6, 64)]);
    for (kind, family, len) in upper.chain([("icmp", Family::V4, 64)]) {
        tables.push(writing(kind, family, len));
    }
    for len in [20, 64, 576, 1460, 9000] {
        tables.push(summing(len));
    }
    for (class, frames) in &classes {
        for (level, readers) in LEVELS {
            tables.push(reading(level, class.name(), frames, readers));
        }
    }
    let udp: Vec<_> = classes.iter().filter(|(class, _)| *class == Class::Udp4).collect();
    for (_, frames) in udp {
        tables.push(showing("printing, UDP/IPv4", frames));
    }
    run(tables);
}

/// The frames of captures that all contenders understand alike; what else there is would not compare.
fn understood(mut frames: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    let all = frames.len();
    frames.retain(|frame| {
        let alike = LEVELS.iter().all(|(_, readers)| {
            let digests: Vec<u64> = readers.iter().map(|(_, read)| read(frame)).collect();
            digests.iter().all(|digest| *digest == digests[0] && *digest != 0)
        });
        alike && shown(hand::print, frame) == shown(wireloom::print, frame)
    });
    println!(
        "mixed corpus: {} of {all} captured frames, which all contenders understand alike",
        frames.len()
    );
    frames
}

fn shown(show: Shower, frame: &[u8]) -> String {
    let mut out = [0; 1024];
    let len = show(frame, &mut out);
    String::from_utf8_lossy(&out[..len]).into_owned()
}

fn reading<'a>(
    level: &str,
    what: &str,
    frames: &'a [Vec<u8>],
    readers: &[(&'static str, Reader)],
) -> Table<'a> {
    let contenders = readers.iter().map(|(name, read)| {
        let read = *read;
        Contender::new(name, move || {
            frames.iter().fold(0u64, |digest, frame| digest.wrapping_add(read(frame)))
        })
    });
    for frame in frames {
        let digests: Vec<u64> = readers.iter().map(|(_, read)| read(frame)).collect();
        assert!(
            digests.iter().all(|digest| *digest == digests[0] && *digest != 0),
            "{level}: {digests:?} of {frame:02x?}"
        );
    }
    Table::new(&format!("{level}, {what}"), frames.len(), contenders.collect())
}

fn showing<'a>(title: &str, frames: &'a [Vec<u8>]) -> Table<'a> {
    let contenders = PRINT.iter().map(|(name, show)| {
        let mut out = [0; 1024];
        Contender::new(name, move || frames.iter().map(|frame| show(frame, &mut out) as u64).sum())
    });
    for frame in frames {
        assert_eq!(shown(hand::print, frame), shown(wireloom::print, frame));
    }
    Table::new(title, frames.len(), contenders.collect())
}

fn writing(kind: &str, family: Family, len: usize) -> Table<'static> {
    let made = jobs(family, kind, len);
    for job in &made {
        let digests = EMIT.iter().map(|(name, write)| {
            let mut out = [0xaa; 1600];
            let len = write(job, &mut out);
            let digest = hand::repr_verified(&out[..len]);
            assert!(digest != 0, "{name} emits {:02x?}", &out[..len]);
            // smoltcp puts the padding behind the timestamps, so that octets may differ; their meaning may not.
            digest
        });
        let digests: Vec<u64> = digests.collect();
        assert!(digests.iter().all(|digest| *digest == digests[0]), "{kind}: {digests:?}");
    }
    let contenders = EMIT.iter().map(|(name, write)| {
        let (mut out, made) = ([0; 1600], made.clone());
        Contender::new(name, move || {
            made.iter().map(|job| std::hint::black_box(write(job, &mut out[..])) as u64).sum()
        })
    });
    let title = format!("emit {kind} over {family:?}, {len} octets of payload, with checksums");
    Table::new(&title, made.len(), contenders.collect())
}

fn summing(len: usize) -> Table<'static> {
    let buffers: Vec<Vec<u8>> =
        (0..8usize).map(|n| (0..len).map(|at| (at * (n + 3)) as u8).collect()).collect();
    let contenders = CHECKSUM.iter().map(|(name, sum)| {
        let (sum, buffers) = (*sum, buffers.clone());
        assert_eq!(sum(&buffers[1]), hand::checksum(&buffers[1]), "{name}");
        Contender::new(name, move || buffers.iter().map(|octets| u64::from(sum(octets))).sum())
    });
    Table::new(&format!("checksum of {len} octets"), 8, contenders.collect())
}

/// Text of limited length, as somebody without a heap has it.
struct Text<'a> {
    out: &'a mut [u8],
    len: usize,
}

impl std::fmt::Write for Text<'_> {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let place = self.out.get_mut(self.len..self.len + text.len()).ok_or(std::fmt::Error)?;
        place.copy_from_slice(text.as_bytes());
        self.len += text.len();
        Ok(())
    }
}
