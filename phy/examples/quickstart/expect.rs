//! What a transfer must have come to.

use std::io;

use crate::data::{Checksum, Pattern};
use crate::report::Outcome;

/// Octets that are made at a time.
const CHUNK: usize = 65_536;

/// The checksum of the first `len` octets of the pattern.
pub fn expected_checksum(len: u64) -> u64 {
    let (mut pattern, mut checksum) = (Pattern::new(), Checksum::new());
    let mut chunk = vec![0; CHUNK];
    while checksum.len() < len {
        let part = &mut chunk[..CHUNK.min(usize::try_from(len - checksum.len()).unwrap_or(CHUNK))];
        pattern.fill(part);
        checksum.update(part);
    }
    checksum.finish()
}

/// Whether all that was sent arrived as it was.
pub fn compare(ours: Checksum, len: u64, theirs: u64) -> io::Result<Outcome> {
    let (covered, ours) = (ours.len(), ours.finish());
    if covered != len {
        return Err(io::Error::other(format!("{covered} octets arrived instead of {len}")));
    }
    if ours != theirs {
        return Err(io::Error::other(format!("checksums differ: {ours:016x} here, {theirs:016x} there")));
    }
    Ok(Outcome::octets(len, format!("checksum {ours:016x} on both sides")))
}
