//! No function of the wire layer can panic, but for those that print: `tests/no_panic` links an image of all of them with
//! a panic handler that nobody defines. `.ci/embedded` does the same for a machine without an operating system.
#![cfg(all(target_os = "linux", target_arch = "x86_64"))]

use std::path::Path;
use std::process::{Command, Output};

/// Links the image, optimised.
fn link(features: &str) -> Output {
    let crate_dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("no_panic");
    Command::new(env!("CARGO"))
        .args(["rustc", "--release", "--locked", "--features", features, "--target-dir"])
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("no_panic"))
        // The C library is only there for `memcpy` and its like.
        .args(["--", "-C", "link-arg=-nostartfiles", "-C", "link-arg=-lc"])
        .args(["-C", "link-arg=-Wl,--entry=reset,--gc-sections"])
        .current_dir(crate_dir)
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo can be run")
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Both in one test: they share a target directory.
#[test]
fn no_panic_can_be_reached_in_the_wire_layer() {
    let linked = link("");
    assert!(linked.status.success(), "a function can panic, or doesn't compile:\n{}", text(&linked));
    // The test can fail: with one function that indexes, the linker misses the handler.
    let refused = link("self-check");
    assert!(!refused.status.success(), "an image with a panic links");
    assert!(text(&refused).contains("wireloom_can_panic"), "{}", text(&refused));
}
