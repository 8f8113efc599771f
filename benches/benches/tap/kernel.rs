//! The kernel's end: an ordinary socket.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::run::{Direction, PORT};

/// Octets that were read, and in which time.
pub(super) struct Figure {
    pub(super) octets: usize,
    pub(super) span: Duration,
}

/// No call waits longer.
const PATIENCE: Duration = Duration::from_secs(3);
/// What is read before is not counted.
const WARM_UP: Duration = Duration::from_millis(200);

/// Connects to the stack, and moves octets until it is told to stop.
pub(super) fn run(network: u8, direction: Direction, stop: &AtomicBool) -> io::Result<Figure> {
    let address = (Ipv4Addr::new(10, 99, network, 2), PORT).into();
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut octets = vec![0xa5; 65_536];
    let begun = Instant::now();
    let (mut counted_from, mut moved) = (begun, 0);
    let mut span = Duration::ZERO;
    while !stop.load(Ordering::Relaxed) {
        let len = match direction {
            Direction::ToKernel => stream.read(&mut octets)?,
            Direction::FromKernel => stream.write(&octets)?,
        };
        if len == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        moved += len;
        if counted_from == begun && begun.elapsed() > WARM_UP {
            (counted_from, moved) = (Instant::now(), 0);
        }
        span = counted_from.elapsed();
    }
    Ok(Figure { octets: moved, span })
}
