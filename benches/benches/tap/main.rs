//! One TCP connection between a stack and the Linux kernel over a TAP device, in each direction, beside smoltcp.
//!
//! `cargo bench -p wireloom-benches --bench tap` (root, or user namespaces and an open `/dev/net/tun`), with
//! words that pick rows. It makes a network namespace of its own with a TAP device for each contender; the kernel's end is a
//! thread with an ordinary socket.
//!
//! Both stacks: MTU 1500, the same buffers, window scale and SACK, no timestamps, acknowledgements delayed by 10 ms, Nagle's
//! algorithm, poll(2) when there is nothing to do, and applications that copy 64 KiB at a time. The kernel: its defaults, with
//! CUBIC, or Reno where a namespace may not have that. smoltcp computes and verifies checksums; wireloom does so on `TunTap::open`, and leaves them and the cutting of
//! segments to the kernel on `TunTap::open_offloaded`. What is counted is what the receiving application has read.

#[cfg(target_os = "linux")]
mod kernel;
#[cfg(target_os = "linux")]
mod run;
#[cfg(target_os = "linux")]
mod with_smoltcp;
#[cfg(target_os = "linux")]
mod with_wireloom;

#[cfg(target_os = "linux")]
fn main() -> std::io::Result<()> {
    run::bench()
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("This needs Linux.");
}
