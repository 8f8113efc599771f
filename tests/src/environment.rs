//! What a test may ask of the machine it runs on, and what it says where that is missing.

use std::path::PathBuf;

/// Whether everything has to run: with `WIRELOOM_REQUIRE_ALL=1` a test that cannot run where it is fails.
pub fn require_all() -> bool {
    std::env::var_os("WIRELOOM_REQUIRE_ALL").is_some_and(|value| value == "1")
}

/// Says that a test was skipped and why, or fails where everything has to run.
///
/// # Panics
/// With `WIRELOOM_REQUIRE_ALL=1`.
pub fn skip(test: &str, why: &str) {
    assert!(!require_all(), "{test} could not run: {why}");
    println!("SKIPPED {test}: {why}");
}

/// A number from the environment.
///
/// # Panics
/// It is set and no number.
pub fn number(name: &str) -> Option<u64> {
    let value = std::env::var(name).ok()?;
    let (digits, radix) = value.strip_prefix("0x").map_or((value.as_str(), 10), |digits| (digits, 16));
    Some(u64::from_str_radix(digits, radix).unwrap_or_else(|_| panic!("{name}={value} is no number")))
}

/// The folder with captures, if there is one.
pub fn captures() -> Option<PathBuf> {
    std::env::var_os("WIRELOOM_CAPTURES").map(PathBuf::from).filter(|folder| folder.is_dir())
}
