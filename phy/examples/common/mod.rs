//! What the example programs share. Each uses a part of it.
#![allow(dead_code, reason = "compiled into each program apart")]

pub mod client;
pub mod event_loop;
#[cfg(target_os = "linux")]
pub mod host;
pub mod http;
pub mod options;
pub mod server;
pub mod session;
#[cfg(target_os = "linux")]
#[path = "../../src/dump/signals.rs"]
pub mod signals;

/// Prints a line. That nobody reads it any more (`| head`) is no reason to stop.
#[allow(unused_macros, reason = "compiled into each program apart")]
macro_rules! say {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($text)*);
    }};
}
#[allow(unused_imports, reason = "compiled into each program apart")]
pub(crate) use say;
