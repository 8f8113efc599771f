//! The dissectors, in tshark where it is installed: the vectors of specs are decoded as the specs say.
#![cfg(feature = "cli")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use wireloom_codegen::model::Vector;
use wireloom_codegen::{Loaded, Source, dissector, load};

/// LINKTYPE_USER0: frames without a meaning of their own.
const USER: u32 = 147;
const ETHERNET: u32 = 1;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A classic capture file.
fn capture(name: &str, link: u32, frames: &[Vec<u8>]) -> PathBuf {
    let mut octets = Vec::new();
    octets.extend(0xa1b2_c3d4_u32.to_le_bytes());
    octets.extend([2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0]);
    octets.extend(link.to_le_bytes());
    for frame in frames {
        octets.extend([0; 8]);
        let len = frame.len() as u32;
        octets.extend(len.to_le_bytes().into_iter().chain(len.to_le_bytes()));
        octets.extend(frame);
    }
    written(&format!("{name}.pcap"), &octets)
}

fn written(name: &str, octets: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, octets).unwrap();
    path
}

/// What tshark says of a capture; `None` where there is no tshark.
fn tshark(script: &Path, capture: &Path, fields: &[&str]) -> Option<String> {
    let mut command = Command::new("tshark");
    command.arg("-n").arg("-X").arg(format!("lua_script:{}", script.display())).arg("-r").arg(capture);
    command.args(["-T", "fields", "-E", "occurrence=a"]).args(fields.iter().flat_map(|field| ["-e", *field]));
    let output: Output = match command.output() {
        Ok(output) => output,
        Err(error) => {
            // CONTRIBUTING.md: what cannot run fails where everything has to.
            let required = std::env::var_os("WIRELOOM_REQUIRE_ALL").is_some_and(|value| value == "1");
            assert!(!required, "no tshark here ({error})");
            eprintln!("SKIPPED dissectors under tshark: {error}");
            return None;
        }
    };
    let said = String::from_utf8_lossy(&output.stderr);
    let complaint = said.lines().find(|line| !line.starts_with("Running as user"));
    assert!(output.status.success() && complaint.is_none(), "{}: {said}", script.display());
    Some(String::from_utf8(output.stdout).unwrap())
}

/// Every vector of a spec that prints: the summary is what the spec says. Every one that is refused: so it is here.
fn assert_vectors(spec: &Loaded) {
    let name = &spec.name;
    let mut script = dissector::lua(std::slice::from_ref(spec));
    script
        .push_str(&format!("DissectorTable.get('wtap_encap'):add(wtap.USER0, Dissector.get('wl_{name}'))\n"));
    let script = written(&format!("{name}.lua"), script.as_bytes());
    let octets = |vector: &Vector| match vector {
        Vector::Good { octets, .. } | Vector::Bad { octets, .. } => octets.clone(),
    };
    let vectors: Vec<&Vector> =
        spec.module().vectors.iter().filter(|vector| !octets(vector).is_empty()).collect();
    let frames: Vec<Vec<u8>> = vectors.iter().map(|vector| octets(vector)).collect();
    let capture = capture(name, USER, &frames);
    let packet = spec.module().packet.as_ref().unwrap();
    let lifts = packet.variants.iter().any(|variant| !variant.collects.is_empty());
    let folds = lifts || !packet.merges.is_empty() || !packet.collects.is_empty();
    let skips = packet.variants.iter().any(|variant| !variant.repr);
    let summary = format!("wl_{name}.summary");
    let Some(lines) = tshark(&script, &capture, &["_ws.expert.message", &summary]) else { return };
    assert_eq!(lines.lines().count(), vectors.len(), "{name}");
    for (line, vector) in lines.lines().zip(&vectors) {
        let (mistakes, shown) = line.split_once('\t').unwrap();
        match vector {
            Vector::Good { print: Some(print), name: what, .. } => {
                // A protocol within itself has a summary of its own, behind this one.
                let own = shown.get(..print.len()).unwrap_or(shown);
                assert_eq!(own.trim_end(), print.trim_end(), "{name}: {what}");
                let behind = &shown[own.len()..];
                assert!(behind.trim().is_empty() || behind.starts_with(','), "{name}: {what}: {shown}");
            }
            Vector::Good { print: None, .. } => {}
            // Not verified: checksums, and what only the representation demands (merged flags,
            // lifted options, variants without one).
            Vector::Bad { why, .. } if why == "BadChecksum" => {}
            Vector::Bad { why, .. } if folds && (why == "Invalid" || why == "BadOption") => {}
            Vector::Bad { why, .. } if skips && why == "Unsupported" => {}
            Vector::Bad { why, name: what, .. } => assert!(mistakes.contains(why), "{name}: {what}: {line}"),
        }
    }
}

#[test]
fn the_vectors_of_the_built_in_specs_are_decoded_alike() {
    for (name, text) in wireloom_specs::ALL {
        let spec = load(Source::inline(*name, *text)).unwrap();
        if spec.module().packet.is_some() {
            assert_vectors(&spec);
        }
    }
}

#[test]
fn the_vectors_of_specs_from_outside_are_decoded_alike() {
    for folder in ["tests/specs", "tests/golden"] {
        for entry in std::fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "ron") {
                let spec = load(Source::file(&path, path.display().to_string()).unwrap()).unwrap();
                assert_vectors(&spec);
            }
        }
    }
}

#[test]
fn a_protocol_above_udp_is_found_by_its_port() {
    let path = root().join("tests/specs/sensor.ron");
    let specs = [
        load(Source::file(&path, "sensor.ron").unwrap()).unwrap(),
        load(Source::builtin("udp").unwrap()).unwrap(),
    ];
    let script = dissector::lua(&specs);
    assert!(script.contains("register(p, F, bad, body, false, {{\"udp-port\", 5005}})"));
    let script = written("sensor_over_udp.lua", script.as_bytes());
    let sensor = [0x11, 2, 0, 7, 0, 0, 1, 0x2c, 0, 10, 1, 0x2d];
    let frame = |payload: &[u8]| {
        let mut frame = vec![2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0];
        let len = payload.len() as u8;
        frame.extend([0x45, 0, 0, 28 + len, 0, 0, 0, 0, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        frame.extend([0x13, 0x8e, 0x13, 0x8d, 0, 8 + len, 0, 0]);
        frame.extend(payload);
        frame
    };
    let capture = capture("sensor_over_udp", ETHERNET, &[frame(&sensor), frame(&sensor[..8])]);
    let fields =
        ["wl_udp.dst_port", "udp.dstport", "wl_sensor.station", "wl_sensor.sample.at", "_ws.expert.message"];
    if let Some(lines) = tshark(&script, &capture, &fields) {
        assert_eq!(lines, "5005\t5005\t7\t0,10\t\n5005\t5005\t7\t\tTruncated: samples\n");
    }
}
