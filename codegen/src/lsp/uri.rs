//! Files by their URIs.

use std::path::PathBuf;

/// The path of a `file:` URI.
pub(super) fn to_path(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    // A host may stand before the path; it is empty or this one.
    let path = rest.get(rest.find('/')?..)?;
    let mut octets = Vec::with_capacity(path.len());
    let mut left = path.as_bytes();
    while let [first, rest @ ..] = left {
        left = match (first, rest) {
            (b'%', [high, low, behind @ ..]) => {
                let pair = [*high, *low];
                octets.push(u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?);
                behind
            }
            (octet, behind) => {
                octets.push(*octet);
                behind
            }
        };
    }
    let path = String::from_utf8(octets).ok()?;
    // `/C:/specs` on Windows.
    let has_drive = path.as_bytes().get(2) == Some(&b':');
    Some(PathBuf::from(if has_drive { &path[1..] } else { &path }))
}
