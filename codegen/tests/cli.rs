//! The program: what it prints, and its exit status.
#![cfg(feature = "cli")]

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
    for verb in ["check", "expand", "list"] {
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
