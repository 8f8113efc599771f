//! The program: what it prints, and its exit status.
#![cfg(feature = "cli")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    Command::new(env!("CARGO_BIN_EXE_wireloom-codegen")).args(arguments).current_dir(root).output().unwrap()
}

fn text(octets: &[u8]) -> &str {
    std::str::from_utf8(octets).unwrap()
}

#[test]
fn sound_specs_are_ok_by_file_and_by_name() {
    let output = run(&["check", "specs/udp.ron", "ipv4"]);
    assert_eq!(text(&output.stdout), "specs/udp.ron: ok\nipv4: ok\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn mistakes_are_told_for_every_file_and_fail() {
    let output = run(&["check", "tests/bad/w021_gap.ron", "udp", "tests/bad/w020_ends_inside.ron"]);
    let said = text(&output.stdout);
    assert!(said.starts_with(
        "error[W021]: gap of 10 octet(s) before field `sname`\n    --> tests/bad/w021_gap.ron:8:48\n"
    ));
    assert!(said.contains("tests/bad/w021_gap.ron: 1 mistake\n") && said.contains("udp: ok\n"));
    assert!(said.contains("error[W020]"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_file_that_is_not_there_is_another_failure() {
    let output = run(&["check", "nowhere.ron"]);
    assert!(text(&output.stderr).starts_with("error: can't read nowhere.ron: "));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn mistakes_go_to_standard_error_when_expanding() {
    let output = run(&["expand", "tests/bad/w021_gap.ron"]);
    assert!(output.stdout.is_empty() && text(&output.stderr).starts_with("error[W021]"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn every_verb_explains_itself() {
    for verb in ["check", "expand", "diagram", "doc", "dissector", "fuzz", "new", "list", "lsp"] {
        let output = run(&[verb, "--help"]);
        assert!(text(&output.stdout).contains("Usage: wireloom-codegen"), "{verb}");
    }
    assert!(text(&run(&["list"]).stdout).contains("udp             User Datagram Protocol\n"));
}

#[test]
fn expanding_prints_modules() {
    let output = run(&["expand", "udp", "specs/vlan.ron"]);
    let code = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    for item in [
        "\npub mod udp {\n",
        "\npub mod vlan {\n",
        "    pub struct Packet<'a> {\n",
        "    pub struct Repr {\n",
    ] {
        assert!(code.contains(item), "{item}");
    }
}

/// Files that stand in a directory are written there, say how, and are written anew when they are not what they were.
#[test]
fn expanding_into_a_directory_writes_files_that_can_be_written_anew() {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("woven");
    std::fs::create_dir_all(&directory).unwrap();
    let into = directory.to_str().unwrap();
    let (udp, icmpv6) = (directory.join("udp.rs"), directory.join("icmpv6.rs"));
    let _ = (std::fs::remove_file(&udp), std::fs::remove_file(&icmpv6));
    let output = run(&["expand", "--into", into, "--without", "all-protocols", "specs/udp.ron", "icmpv6"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let written = std::fs::read_to_string(&icmpv6).unwrap();
    assert!(written.starts_with(&format!(
        "// Written by `wireloom-codegen expand --into {into} --without all-protocols icmpv6`: "
    )));
    assert!(!written.contains("pub mod icmpv6") && !written.contains("struct RplTarget"));
    assert!(std::fs::read_to_string(&udp).unwrap().contains("\npub struct Packet<'a> {\n"));

    let by_hand = directory.join("by_hand.rs");
    std::fs::write(&by_hand, "//! By hand.\n").unwrap();
    std::fs::write(&icmpv6, written.lines().next().unwrap()).unwrap();
    let output = run(&["expand", "--into", into]);
    assert_eq!(text(&output.stdout), format!("{into}/icmpv6.rs: written\n{into}/udp.rs: as it was\n"));
    assert_eq!(std::fs::read_to_string(&icmpv6).unwrap(), written);
    assert_eq!(std::fs::read_to_string(&by_hand).unwrap(), "//! By hand.\n");
    assert_eq!(run(&["expand", "--into", &format!("{into}/nowhere")]).status.code(), Some(2));
}

#[test]
fn a_diagram_shows_packet_and_records() {
    let output = run(&["diagram", "tests/specs/sensor.ron"]);
    let wanted = "\
sensor

     0                   1                   2                   3
     0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  0 |version|   Q   |     count     |            station            |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  4 |                          samples ...                          |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    Q: quantity

sensor: record Sample

     0                   1                   2                   3
     0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
  0 |              at               |             value             |
    +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+

";
    assert_eq!(text(&output.stdout), wanted);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn every_variant_and_option_is_drawn() {
    let output = run(&["diagram", "icmpv4", "tcp"]);
    let drawn = text(&output.stdout);
    for title in [
        "icmpv4\n\n",
        "\nicmpv4: EchoRequest\n",
        "\ntcp: option MaxSegSize\n",
        "|    kind 2     |   length 4    |",
    ] {
        assert!(drawn.contains(title), "{title}");
    }
}

#[test]
fn a_new_spec_passes_the_check_as_it_stands() {
    let output = run(&["new", "greenhouse"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("greenhouse.ron");
    std::fs::write(&file, &output.stdout).unwrap();
    let name = file.to_str().unwrap();
    assert_eq!(text(&run(&["check", name]).stdout), format!("{name}: ok\n"));
    assert!(text(&run(&["expand", name]).stdout).contains("pub mod greenhouse {"));
}

#[test]
fn a_new_spec_needs_a_name_of_its_own() {
    for (name, why) in
        [("udp", "error: there is a built-in spec `udp`"), ("match", "error[W0"), ("Green", "error[W0")]
    {
        let output = run(&["new", name]);
        assert!(output.stdout.is_empty() && text(&output.stderr).starts_with(why), "{name}");
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn a_page_tells_fields_values_and_keys() {
    let output = run(&["doc", "tests/specs/sensor.ron", "udp", "ipv4"]);
    let page = text(&output.stdout);
    for line in [
        "[sensor](#plant-sensor-report-sensor) · [udp](#user-datagram-protocol-udp) · [ipv4]",
        "# Plant sensor report (`sensor`)\n",
        "Carried under `udp-port` 5005 (0x138d).\n",
        "| `version` | 0 | 4 | U(4) | always 1 |  |\n",
        "| `samples` | 4 | varies | list of [Sample](#type-sensorsample): `count * 4` octets | kept |  |\n",
        "| 2 (0x2) | `Pressure` | pressure |  |\n",
        "[RFC 8200 section 8.1](https://www.rfc-editor.org/rfc/rfc8200#section-8.1)",
        "`checksum` covers the packet, with a pseudo-header of protocol 17.\n",
        "| `ip-protocol` | 17 (0x11) | `ip::Protocol::Udp` | [udp](#user-datagram-protocol-udp) |\n",
    ] {
        assert!(page.contains(line), "{line} in\n{page}");
    }
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn the_page_can_be_html() {
    let output = run(&["doc", "--html", "icmpv4"]);
    let page = text(&output.stdout);
    for line in [
        "<title>icmpv4</title>\n",
        "<h2 id=\"variant-icmpv4echorequest\">Variant <code>icmpv4::EchoRequest</code></h2>\n",
        "<a href=\"https://www.rfc-editor.org/rfc/rfc792\">RFC 792</a>",
        "<td><code>checksum</code></td><td>2</td><td>16</td><td>U(16)</td><td>checksum</td>",
    ] {
        assert!(page.contains(line), "{line} in\n{page}");
    }
    assert!(page.starts_with("<!DOCTYPE html>\n") && page.ends_with("</html>\n"));
}

/// Every element is closed in its place, names are there once, and every link within the page leads somewhere.
#[test]
fn the_page_of_all_specs_is_sound_html() {
    let output = run(&["doc", "--html", "specs", "tests/golden"]);
    let page = text(&output.stdout);
    let (mut open, mut names, mut links) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for part in page.split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("a tag ends");
        assert!(!text.contains('>'), "not escaped: {text}");
        let word = tag.split_whitespace().next().unwrap();
        let attribute = |name: &str| tag.split_once(name).and_then(|(_, rest)| rest.split('"').next());
        if let Some(id) = attribute("id=\"") {
            assert!(names.insert(id), "twice: {id}");
        }
        links.extend(attribute("href=\"#"));
        match word.strip_prefix('/') {
            Some(word) => assert_eq!(open.pop(), Some(word), "at {text}"),
            None if matches!(word, "!DOCTYPE" | "meta") => {}
            None => open.push(word),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    let nowhere: Vec<&&str> = links.difference(&names).collect();
    assert!(nowhere.is_empty() && links.len() > 50, "{nowhere:?} of {}", links.len());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
}

/// The whole page of a spec; `UPDATE_GOLDEN=1` writes it anew.
#[test]
fn pages_are_as_before() {
    for (spec, name) in
        [("tests/golden/variants.ron", "variants"), ("tcp", "tcp"), ("tests/specs/sensor.ron", "sensor")]
    {
        for (arguments, extension) in [(vec!["doc", spec], "md"), (vec!["doc", "--html", spec], "html")] {
            let output = run(&arguments);
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/pages/{name}.{extension}"));
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                std::fs::write(&path, &output.stdout).unwrap();
            }
            let golden = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(golden == text(&output.stdout), "{}: UPDATE_GOLDEN=1 writes it anew", path.display());
        }
    }
}

#[test]
fn a_page_leaves_out_what_has_mistakes() {
    let output = run(&["doc", "tests/bad/w021_gap.ron", "udp"]);
    assert!(text(&output.stdout).starts_with("# User Datagram Protocol (`udp`)\n"));
    assert!(text(&output.stderr).starts_with("error[W021]"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_dissector_is_one_script_for_all_specs() {
    let output = run(&["dissector", "arp", "udp"]);
    let script = text(&output.stdout);
    for line in [
        "local p = Proto(\"wl_arp\", \"Address Resolution Protocol (wireloom)\")\n",
        "number(s, \"dst_port\", 16, \"dst_port\", nil, 1, 0)\n",
        "register(p, F, body, false, {{\"ip-protocol\", 17}})\n",
    ] {
        assert!(script.contains(line), "{line}");
    }
    assert_eq!(script.matches("local function flush").count(), 1);
    assert_eq!(output.status.code(), Some(0));
}

/// A directory stands for the specs in it, and one with a mistake fails.
#[test]
fn directories_are_searched() {
    let output = run(&["check", "specs"]);
    let said = text(&output.stdout);
    assert!(said.starts_with("specs/arp.ron: ok\n") && said.contains("specs/udp.ron: ok\n"), "{said}");
    assert_eq!(said.lines().count(), wireloom_specs::ALL.len());
    assert_eq!(output.status.code(), Some(0));
    assert_ne!(run(&["check", "tests/bad"]).status.code(), Some(0));
}

#[test]
fn a_fuzz_target_is_written_once() {
    let out = std::env::temp_dir().join(format!("wireloom-fuzz-{}", std::process::id()));
    let place = out.display().to_string();
    let output = run(&["fuzz", "tests/specs/sensor.ron", "udp", "--out", &place]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let read = |name: &str| std::fs::read_to_string(out.join(name)).unwrap();
    let target = read("fuzz_targets/sensor.rs");
    assert!(
        target.contains("specs/sensor.ron\");\n") && target.contains("fuzz::<sensor::laws::Laws>(octets)"),
        "{target}"
    );
    assert!(read("fuzz_targets/udp.rs").contains("use wireloom::wire::udp;\n"));
    let manifest = read("Cargo.toml");
    assert!(manifest.contains("name = \"sensor\"\n") && manifest.contains("name = \"udp\"\n"), "{manifest}");
    assert!(out.join("corpus/sensor").read_dir().unwrap().count() > 1);
    let again = run(&["fuzz", "udp", "--out", &place]);
    assert!(text(&again.stderr).contains("is there already"));
    assert_eq!(again.status.code(), Some(2));
    std::fs::remove_dir_all(out).unwrap();
}

/// What is written compiles, against a stand-in for libFuzzer, which wants a toolchain of its own: the targets of a spec
/// from outside and of a built-in one.
#[test]
fn fuzz_targets_compile() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz_targets_compile");
    let _ = std::fs::remove_dir_all(&out);
    let place = out.display().to_string();
    let stack = root.join("stack").display().to_string();
    let output = run(&["fuzz", "tests/specs/sensor.ron", "udp", "--out", &place, "--wireloom", &stack]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let stub = out.join("stub");
    std::fs::create_dir_all(stub.join("src")).unwrap();
    let package = "[package]\nname = \"libfuzzer-sys\"\nversion = \"0.4.99\"\nedition = \"2021\"\n";
    std::fs::write(stub.join("Cargo.toml"), package).unwrap();
    let stand_in = "#[macro_export]\nmacro_rules! fuzz_target {\n    (|$octets:ident: $ty:ty| $body:block) => {\n        \
                    pub fn target($octets: $ty) $body\n    };\n}\n";
    std::fs::write(stub.join("src/lib.rs"), stand_in).unwrap();
    let manifest = std::fs::read_to_string(out.join("Cargo.toml")).unwrap();
    let patched = format!("{manifest}\n[patch.crates-io]\nlibfuzzer-sys = {{ path = \"stub\" }}\n");
    std::fs::write(out.join("Cargo.toml"), patched).unwrap();
    std::fs::copy(root.join("Cargo.lock"), out.join("Cargo.lock")).unwrap();
    let checked = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--bins"])
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz_targets"))
        .current_dir(&out)
        .output()
        .unwrap();
    assert!(checked.status.success(), "{}", text(&checked.stderr));
}
