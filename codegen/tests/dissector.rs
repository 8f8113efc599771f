//! The dissectors, in tshark where it is installed: the vectors of specs are decoded as the specs say.
#![cfg(feature = "cli")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use wireloom_codegen::interpret::{Context, Interpreter};
use wireloom_codegen::model::{Algo, Checksum, Vector};
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
    tshark_where(&[], script, capture, fields)
}

/// The same with preferences, `NAME:VALUE` each: what the octets do not say.
fn tshark_where(preferences: &[String], script: &Path, capture: &Path, fields: &[&str]) -> Option<String> {
    let mut command = Command::new("tshark");
    command.args(preferences.iter().flat_map(|preference| ["-o", preference.as_str()]));
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

/// The names of the fields that a script declares, behind `wl_NAME.`, without those that only hold others.
fn declared(script: &str) -> Vec<String> {
    let lines = script.lines().filter(|line| !line.contains("ProtoField.none("));
    let keys = lines.filter_map(|line| line.strip_prefix("declare("));
    keys.filter_map(|line| Some(line.split('"').nth(3)?.to_owned())).collect()
}

/// A value as both tell it: digits, or octets without what stands between them.
fn plain(value: &str) -> String {
    let cleaned: String = value.chars().filter(|c| !":.- ".contains(*c)).collect::<String>().to_lowercase();
    let number = match value {
        "True" => Some(1),
        "False" => Some(0),
        hex => hex.strip_prefix("0x").and_then(|digits| u64::from_str_radix(digits, 16).ok()),
    };
    let text = number.map_or(cleaned, |number| number.to_string());
    match text.trim_start_matches('0') {
        "" if !value.is_empty() => "0".to_owned(),
        rest => rest.to_owned(),
    }
}

/// What the interpreter reads of octets: the last name of each field, and its values in the order of their texts.
fn interpreted(spec: &Loaded, octets: &[u8], context: &Context) -> Option<BTreeMap<String, Vec<String>>> {
    let parsed = Interpreter::new(&spec.catalogue, &spec.name)?.parse(octets, context).ok()?;
    let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for shown in parsed.walk() {
        // The octets of an option without a declaration have another name there.
        if shown.path.iter().rev().skip(1).any(|name| name == "Unknown") && shown.number.is_none() {
            continue;
        }
        let name = shown.path.last()?.clone();
        let text = shown.number.map_or(shown.text, |number| number.to_string());
        // The elements of an array are one text here, and octets may have a `0x` in front.
        let elements = text.split(',').map(|element| plain(element.trim_start_matches("0x")));
        values.entry(name).or_default().extend(elements);
    }
    values.values_mut().for_each(|values| values.sort());
    Some(values)
}

/// Every value of every vector, as tshark shows it and as the interpreter reads it; how many were the same.
fn assert_values(
    spec: &Loaded,
    preferences: &[String],
    script: &Path,
    vectors: &[&Vector],
    capture: &Path,
) -> usize {
    let name = &spec.name;
    let keys = declared(&std::fs::read_to_string(script).unwrap());
    let fields: Vec<String> = keys.iter().map(|key| format!("wl_{name}.{key}")).collect();
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    let Some(lines) = tshark_where(preferences, script, capture, &fields) else { return 0 };
    let packet = spec.module().packet.as_ref().unwrap();
    // Then tshark goes on with what is inside.
    let dispatch = packet.payload.as_ref().and_then(|payload| payload.dispatch.as_ref());
    let within_itself = dispatch
        .is_some_and(|inner| spec.module().bindings.iter().any(|binding| binding.space == inner.space));
    let (mut same, mut missing) = (0, 0);
    for (line, vector) in lines.lines().zip(vectors) {
        let Vector::Good { octets, name: what, .. } = vector else { continue };
        let Some(wanted) = interpreted(spec, octets, &Context::of(vector)) else { continue };
        let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (key, values) in keys.iter().zip(line.split('\t')) {
            let last = key.rsplit('.').next().unwrap_or(key);
            // `_2` tells fields of one name and several kinds apart.
            let known = wanted.contains_key(last);
            let last = if known {
                last
            } else {
                last.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('_')
            };
            let values = values.split(',').filter(|value| !value.is_empty()).map(plain);
            found.entry(last.to_owned()).or_default().extend(values);
        }
        for (field, mut values) in wanted {
            // Octets that are not there are no field in a tree, and what a record holds has fields of its own.
            values.retain(|value| !value.is_empty());
            let Some(found) = found.get_mut(&field) else { continue };
            // A field that a variant gives another type is shown once here, and under both there.
            found.sort();
            if packet.variants.iter().any(|variant| variant.refine.contains_key(&field)) {
                found.dedup();
                values.retain(|value| found.contains(value));
                values.dedup();
            }
            if found.is_empty() {
                // A record that is one text here has fields of its own there, and so has an option nobody knows.
                missing += values.len();
                continue;
            }
            if within_itself {
                found.retain(|value| values.contains(value));
                found.truncate(values.len());
            }
            assert_eq!(*found, values, "{name}: {what}: `{field}`, tshark and interpreter");
            same += values.len();
        }
    }
    assert!(missing <= same / 10 + 2, "{name}: {missing} values are not in the tree, {same} are");
    same
}

/// Every vector of a spec that prints: the summary is what the spec says. Every one that is refused: so it is here.
fn assert_vectors(spec: &Loaded) -> usize {
    let name = &spec.name;
    let mut script = dissector::lua(std::slice::from_ref(spec));
    script
        .push_str(&format!("DissectorTable.get('wtap_encap'):add(wtap.USER0, Dissector.get('wl_{name}'))\n"));
    let script = written(&format!("{name}.lua"), script.as_bytes());
    let octets = |vector: &Vector| match vector {
        Vector::Good { octets, .. } | Vector::Bad { octets, .. } => octets.clone(),
    };
    let vectors = spec.module().vectors.iter().filter(|vector| !octets(vector).is_empty());
    // One run for each way in which parameters are said.
    let mut said: BTreeMap<Vec<String>, Vec<&Vector>> = BTreeMap::new();
    for vector in vectors {
        let preferences = vector.params().iter().map(|(param, value)| format!("wl_{name}.{param}:{value}"));
        said.entry(preferences.collect()).or_default().push(vector);
    }
    said.iter()
        .map(|(preferences, vectors)| {
            let frames: Vec<Vec<u8>> = vectors.iter().map(|vector| octets(vector)).collect();
            let capture = capture(name, USER, &frames);
            assert_vectors_where(preferences, spec, &script, vectors, &capture)
        })
        .sum()
}

fn assert_vectors_where(
    preferences: &[String],
    spec: &Loaded,
    script: &Path,
    vectors: &[&Vector],
    capture: &Path,
) -> usize {
    let name = &spec.name;
    let packet = spec.module().packet.as_ref().unwrap();
    let plain = |checksum: &Checksum| checksum.pseudo.is_none() && !matches!(checksum.algo, Algo::Custom(_));
    let sums = packet.checksums.iter().all(plain);
    let skips = packet.variants.iter().any(|variant| !variant.repr);
    let summary = format!("wl_{name}.summary");
    let Some(lines) = tshark_where(preferences, script, capture, &["_ws.expert.message", &summary]) else {
        return 0;
    };
    assert_eq!(lines.lines().count(), vectors.len(), "{name}");
    for (line, vector) in lines.lines().zip(vectors) {
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
            // Not verified: checksums over addresses, and variants without a representation.
            Vector::Bad { why, .. } if why == "BadChecksum" && !sums => {}
            Vector::Bad { why, .. } if skips && why == "Unsupported" => {}
            Vector::Bad { why, name: what, .. } => assert!(mistakes.contains(why), "{name}: {what}: {line}"),
        }
    }
    assert_values(spec, preferences, script, vectors, capture)
}

#[test]
fn the_vectors_of_the_built_in_specs_are_decoded_alike() {
    let (mut values, mut specs) = (0, 0);
    for (name, text) in wireloom_specs::ALL {
        let spec = load(Source::inline(*name, *text)).unwrap();
        if spec.module().packet.is_some() {
            let same = assert_vectors(&spec);
            println!("{name}: {same} values");
            values += same;
            specs += 1;
        }
    }
    println!("{values} values of {specs} specs");
    let no_tshark = Command::new("tshark").arg("-v").output().is_err();
    assert!(no_tshark || values >= 1500, "only {values} values were compared");
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
    assert!(script.contains("register(p, F, body, false, {{\"udp-port\", 5005}})"));
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

/// A quoted packet is dissected by its own spec, in the tree of the quote; what is wrong has a name to filter by.
#[test]
fn quotes_are_dissected_and_mistakes_can_be_filtered() {
    let specs = ["icmpv4", "ipv4", "udp"].map(|name| load(Source::builtin(name).unwrap()).unwrap());
    let script = written("quotes.lua", dissector::lua(&specs).as_bytes());
    let mut frame = vec![2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0];
    frame.extend([0x45, 0, 0, 56, 0, 0, 0, 0, 64, 1, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
    let icmp = frame.len();
    frame.extend([3, 3, 0, 0, 0, 0, 0, 0]);
    frame.extend([
        0x45, 0, 0, 28, 0, 7, 0, 0, 63, 17, 0, 0, 10, 0, 0, 2, 10, 0, 0, 1, 0, 53, 0x13, 0x88, 0, 8, 0, 0,
    ]);
    let sum: u32 = frame[icmp..].chunks(2).map(|pair| u32::from(pair[0]) << 8 | u32::from(pair[1])).sum();
    let sum = !((sum & 0xffff) + (sum >> 16)) as u16;
    let mut wrong = frame.clone();
    frame[icmp + 2..icmp + 4].copy_from_slice(&sum.to_be_bytes());
    wrong[icmp + 2] = 1;
    let capture = capture("quotes", ETHERNET, &[frame, wrong]);
    let fields = ["wl_ipv4.ident", "wl_udp.dst_port", "wl_icmpv4.bad_checksum"];
    let Some(lines) = tshark(&script, &capture, &fields) else { return };
    let lines: Vec<Vec<&str>> = lines.lines().map(|line| line.split('\t').collect()).collect();
    for line in &lines {
        assert!(line[0].split(',').any(|ident| ident == "7"), "the quoted header: {line:?}");
        assert!(line[1].split(',').any(|port| port == "5000"), "the quoted ports: {line:?}");
    }
    assert!(lines[0][2].is_empty() && !lines[1][2].is_empty(), "{lines:?}");
}
