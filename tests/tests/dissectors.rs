//! The dissector that is made of all built-in specs, in tshark, on the captures: where both show a protocol, they print
//! the same line, which has most of its values.

use std::collections::BTreeMap;
use std::fmt;
use std::io::Write;
use std::process::{Command, Stdio};
use wireloom::wire::print::{BUILTIN, Layers};
use wireloom::wire::support::Description;
use wireloom_codegen::{Loaded, Source, dissector, load};
use wireloom_tests::capture::{self, Frame};
use wireloom_tests::corpus;
use wireloom_tests::random::Random;
use wireloom_tests::{environment, pdml};

/// Between the summaries of one protocol in one frame; no line has it.
const BETWEEN: &str = "~";

#[test]
fn dissectors_print_what_is_printed_here() {
    if !pdml::available() {
        return environment::skip("the dissectors on captures", "there is no tshark");
    }
    let specs: Vec<Loaded> = wireloom_specs::ALL
        .iter()
        .map(|(name, _)| load(Source::builtin(name).expect("built in")).expect("sound"))
        .filter(|spec| spec.module().packet.is_some())
        .collect();
    let mut frames: Vec<Frame> = corpus::frames(&mut Random::new(7), 600)
        .into_iter()
        .chain(corpus::carried::frames(&mut Random::new(8), 380))
        .map(|octets| Frame { link_type: capture::ETHERNET, wire_len: octets.len() as u32, octets })
        .collect();
    match environment::captures() {
        None => environment::skip("dissectors on captures", "WIRELOOM_CAPTURES names no folder"),
        Some(folder) => {
            for path in capture::files(&folder).expect("a folder that can be read") {
                frames.extend(capture::read(&std::fs::read(path).expect("a file that can be read")));
            }
        }
    }
    frames.retain(|frame| {
        frame.link_type == capture::ETHERNET && frame.wire_len as usize == frame.octets.len()
    });
    let theirs = summaries(&specs, &frames);
    let mut same: BTreeMap<&str, usize> = BTreeMap::new();
    let mut missing: BTreeMap<&str, usize> = BTreeMap::new();
    let mut different = Vec::new();
    for (frame, mut theirs) in frames.iter().zip(theirs) {
        let mut ours: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (protocol, line) in printed(frame) {
            let shown = theirs.entry(protocol.to_owned()).or_default();
            match shown.iter().position(|other| *other == line) {
                Some(at) => {
                    shown.remove(at);
                    *same.entry(protocol).or_default() += 1;
                }
                None => ours.entry(protocol).or_default().push(line),
            }
        }
        // What only one of both enters is no difference: tshark goes its own way where it knows the carrier.
        for (protocol, lines) in ours {
            let shown = &theirs[protocol];
            if shown.is_empty() {
                *missing.entry(protocol).or_default() += lines.len();
            } else {
                different.push(format!("{protocol}: here {lines:?}, tshark {shown:?}"));
            }
        }
    }
    println!("lines that are the same: {same:?}\nprotocols that tshark does not enter: {missing:?}");
    assert!(
        different.is_empty(),
        "{} differ:\n{}",
        different.len(),
        different[..different.len().min(20)].join("\n")
    );
    let sum: usize = same.values().sum();
    assert!(same.len() >= 10 && sum >= 1500, "only {sum} lines of {} protocols", same.len());
}

/// The lines of the layers that nothing is wrong with.
fn printed(frame: &Frame) -> Vec<(&'static str, String)> {
    struct Line<'a>(&'static Description, &'a [u8]);
    impl fmt::Display for Line<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.print(self.1, f)
        }
    }
    let layers = Layers::new(BUILTIN, wireloom::wire::ethernet::DESCRIPTION, &frame.octets);
    let sound = layers.filter(|layer| layer.error.is_none());
    // What is read by other protocols of its own stands behind the line of LLDP's spec.
    let line = |text: String| text.split_once(" [802.").map_or(text.clone(), |(line, _)| line.to_owned());
    sound.map(|layer| (layer.protocol.name, line(Line(layer.protocol, layer.octets).to_string()))).collect()
}

/// What tshark shows with the dissectors of these specs: for each frame, the lines of each protocol.
fn summaries(specs: &[Loaded], frames: &[Frame]) -> Vec<BTreeMap<String, Vec<String>>> {
    let script = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("all.lua");
    std::fs::write(&script, dissector::lua(specs)).expect("a script is written");
    let mut child = Command::new("tshark")
        .args(["-n", "-r", "-", "-X", &format!("lua_script:{}", script.display())])
        .args([
            "-o",
            "ip.defragment:FALSE",
            "-o",
            "ipv6.defragment:FALSE",
            "-o",
            "tcp.desegment_tcp_streams:FALSE",
        ])
        .args([
            "-T",
            "fields",
            "-E",
            "separator=/t",
            "-E",
            "occurrence=a",
            "-E",
            &format!("aggregator={BETWEEN}"),
        ])
        .args(specs.iter().flat_map(|spec| ["-e".to_owned(), format!("wl_{}.summary", spec.name)]))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("tshark runs");
    std::fs::write(script.with_extension("pcapng"), capture::write(frames)).expect("a capture is written");
    let (mut stdin, file) = (child.stdin.take().expect("a pipe"), capture::write(frames));
    let writer = std::thread::spawn(move || stdin.write_all(&file));
    let output = child.wait_with_output().expect("tshark ends");
    writer.join().expect("no panic").expect("tshark reads");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let frame = |line: &str| {
        let named = specs.iter().map(|spec| spec.name.clone()).zip(line.split('\t'));
        named
            .map(|(name, lines)| {
                let lines = lines.split(BETWEEN).filter(|line| !line.is_empty());
                (name, lines.map(str::to_owned).collect())
            })
            .collect()
    };
    let all: Vec<_> = text.lines().map(frame).collect();
    assert_eq!(all.len(), frames.len(), "a line for each frame");
    all
}
