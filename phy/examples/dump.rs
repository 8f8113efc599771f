//! Shows the frames of a capture file or an interface, as text or as JSON.

use std::process::ExitCode;

fn main() -> ExitCode {
    wireloom_phy::dump::main(&[])
}
