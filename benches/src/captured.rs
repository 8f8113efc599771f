//! Frames of captures, where there are any: classic pcap files with Ethernet.

use std::path::Path;

/// The Ethernet frames of all pcap files in the folder that `WIRELOOM_CAPTURES` names, in the order of their names;
/// `None` where it names none.
pub fn frames() -> Option<Vec<Vec<u8>>> {
    let folder = std::env::var_os("WIRELOOM_CAPTURES")?;
    let mut files = Vec::new();
    find(Path::new(&folder), &mut files);
    files.sort();
    let frames: Vec<Vec<u8>> =
        files.iter().filter_map(|path| read(&std::fs::read(path).ok()?)).flatten().collect();
    (!frames.is_empty()).then_some(frames)
}

fn find(folder: &Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            find(&path, files);
        } else {
            files.push(path);
        }
    }
}

/// The frames that were captured in full; `None` where the octets are no such file.
fn read(octets: &[u8]) -> Option<Vec<Vec<u8>>> {
    const ETHERNET: u32 = 1;
    let (header, mut rest) = octets.split_first_chunk::<24>()?;
    let little = match header[..4] {
        [0xd4, 0xc3, 0xb2, 0xa1] | [0x4d, 0x3c, 0xb2, 0xa1] => true,
        [0xa1, 0xb2, 0xc3, 0xd4] | [0xa1, 0xb2, 0x3c, 0x4d] => false,
        _ => return None,
    };
    let word = |octets: &[u8], at: usize| {
        let octets = *octets.get(at..)?.first_chunk()?;
        Some(if little { u32::from_le_bytes(octets) } else { u32::from_be_bytes(octets) })
    };
    if word(header, 20)? != ETHERNET {
        return None;
    }
    let mut frames = Vec::new();
    while let Some((record, behind)) = rest.split_first_chunk::<16>() {
        let (kept, whole) = (word(record, 8)?, word(record, 12)?);
        let Some((frame, behind)) = behind.split_at_checked(kept as usize) else { break };
        if kept == whole {
            frames.push(frame.to_vec());
        }
        rest = behind;
    }
    Some(frames)
}
