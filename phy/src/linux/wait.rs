//! Sleeping until something happens.

use std::io;
use std::os::fd::BorrowedFd;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use wireloom::time::Instant;

/// Sleeps until one of `fds` can be read, or until `until` (`None`: without end), which is measured by [`Instant::now`].
///
/// Says for each descriptor whether it can be read; an error or a hang-up counts as that, because reading tells which. A
/// signal ends the sleep with none of them readable.
///
/// # Errors
/// What poll(2) says, save for a signal.
pub fn wait<const N: usize>(fds: [BorrowedFd<'_>; N], until: Option<Instant>) -> io::Result<[bool; N]> {
    let mut polled = fds.map(|fd| PollFd::from_borrowed_fd(fd, PollFlags::IN));
    let timeout = until.map(|until| {
        let micros = until.since(Instant::now()).total_micros();
        // Over centuries the kernel may think what it likes, as long as the number has room.
        let seconds = i64::try_from(micros / 1_000_000).unwrap_or(i64::MAX);
        Timespec { tv_sec: seconds as _, tv_nsec: (micros % 1_000_000 * 1000) as _ }
    });
    match poll(&mut polled, timeout.as_ref()) {
        Ok(_) => Ok(polled.map(|fd| !fd.revents().is_empty())),
        Err(Errno::INTR) => Ok([false; N]),
        Err(error) => Err(error.into()),
    }
}
