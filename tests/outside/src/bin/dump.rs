//! Shows captures, the greenhouse's protocols included.
use std::process::ExitCode;

fn main() -> ExitCode {
    wireloom_phy::dump::main(greenhouse::PROTOCOLS)
}
