//! The program `dump` over every capture: it neither panics nor hangs, and says something about every frame.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wireloom_tests::{capture, environment};

/// The longest that one file may take, unoptimised: the largest has 2300 frames.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn every_capture_as_text() {
    each_capture(
        "dump of captures as text",
        |file, frames, text| {
            let lines = text.lines().count();
            assert!(lines >= frames, "{}: {lines} lines for {frames} frames", file.display());
        },
        &[],
    );
}

#[test]
fn every_capture_as_json() {
    each_capture(
        "dump of captures as JSON",
        |file, frames, text| {
            let mut count = 0;
            for line in text.lines() {
                count += 1;
                let object: serde_json::Value = serde_json::from_str(line)
                    .unwrap_or_else(|error| panic!("{}: {error}: {line}", file.display()));
                assert_eq!(object["frame"], count, "{}", file.display());
                for layer in object["layers"].as_array().expect("an array of layers") {
                    assert!(
                        layer["protocol"].is_string() && layer["fields"].is_object(),
                        "{}: {line}",
                        file.display()
                    );
                }
            }
            assert_eq!(count, frames, "{}", file.display());
        },
        &["--json"],
    );
}

fn each_capture(what: &str, check: impl Fn(&Path, usize, &str), options: &[&str]) {
    let (Some(folder), Some(program)) = (environment::captures(), program()) else {
        return environment::skip(what, "WIRELOOM_CAPTURES names no folder, or the examples are not built");
    };
    let files = capture::files(&folder).expect("a folder that can be read");
    assert!(!files.is_empty(), "no captures in {}", folder.display());
    for file in &files {
        let frames = capture::read(&std::fs::read(file).expect("a file that can be read")).len();
        check(file, frames, &run(&program, file, options));
    }
    println!("{} files", files.len());
}

/// Cargo builds the examples of the workspace's packages along with its tests, in a folder beside the tests'.
fn program() -> Option<PathBuf> {
    let test = std::env::current_exe().ok()?;
    let program = test.parent()?.parent()?.join("examples").join("dump");
    program.exists().then_some(program)
}

fn run(program: &Path, file: &Path, options: &[&str]) -> String {
    let mut child = Command::new(program)
        .arg(file)
        .args(options)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut output = child.stdout.take().expect("a pipe");
    // From a thread, so that a pipe that is full or never closed is no reason to wait for ever.
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        output.read_to_string(&mut text).map(|_| text)
    });
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("a child of this process") {
            break status;
        }
        if start.elapsed() > PATIENCE {
            let _ = child.kill();
            panic!("{} hangs", file.display());
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let text = reader.join().expect("the reader does not panic").expect("UTF-8");
    let mut errors = String::new();
    let _ = child.stderr.take().expect("a pipe").read_to_string(&mut errors);
    assert!(!errors.contains("panicked"), "{}: {errors}", file.display());
    // A file that is cut off may be an error; what came before it was printed.
    assert!(status.code().is_some(), "{}: {status}", file.display());
    text
}
