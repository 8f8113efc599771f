//! Capture files, read without the crates that wireloom's own programs use, so that one checks the other.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// `LINKTYPE_ETHERNET`.
pub const ETHERNET: u32 = 1;
/// `LINKTYPE_IEEE802_15_4_NOFCS`: frames without their check sequence.
pub const IEEE802154: u32 = 230;
/// `LINKTYPE_IEEE802_15_4_WITHFCS`: frames with it.
pub const IEEE802154_CHECKED: u32 = 195;

/// One captured frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// What it begins with, a `LINKTYPE_` number.
    pub link_type: u32,
    /// What was captured of it.
    pub octets: Vec<u8>,
    /// How long it was on the wire, in octets.
    pub wire_len: u32,
}

/// The capture files of a folder, sorted by name.
///
/// # Errors
/// The folder can't be read.
pub fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "pcap" || extension == "pcapng") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The frames of a file in either format, up to where it is cut or stops making sense.
pub fn read(file: &[u8]) -> Vec<Frame> {
    match file.first_chunk() {
        Some([0x0a, 0x0d, 0x0d, 0x0a]) => Blocks::new(file).frames(),
        _ => classic(file).unwrap_or_default(),
    }
}

#[derive(Clone, Copy)]
enum Order {
    Big,
    Little,
}

impl Order {
    fn u32(self, octets: &[u8], at: usize) -> Option<u32> {
        let word = *octets.get(at..)?.first_chunk()?;
        Some(match self {
            Order::Big => u32::from_be_bytes(word),
            Order::Little => u32::from_le_bytes(word),
        })
    }

    fn u16(self, octets: &[u8], at: usize) -> Option<u16> {
        let word = *octets.get(at..)?.first_chunk()?;
        Some(match self {
            Order::Big => u16::from_be_bytes(word),
            Order::Little => u16::from_le_bytes(word),
        })
    }
}

/// The older format: 24 octets of header, 16 octets before each frame. `None` where it is not one.
fn classic(file: &[u8]) -> Option<Vec<Frame>> {
    let order = match file.first_chunk()? {
        [0xa1, 0xb2, 0xc3, 0xd4] | [0xa1, 0xb2, 0x3c, 0x4d] => Order::Big,
        [0xd4, 0xc3, 0xb2, 0xa1] | [0x4d, 0x3c, 0xb2, 0xa1] => Order::Little,
        _ => return None,
    };
    // The upper bits tell of a frame check sequence.
    let link_type = order.u32(file, 20)? & 0xffff;
    let mut frames = Vec::new();
    let mut rest = file.get(24..)?;
    while let (Some(len), Some(wire_len)) = (order.u32(rest, 8), order.u32(rest, 12)) {
        let Some(octets) = rest.get(16..16 + len as usize) else { break };
        frames.push(Frame { link_type, octets: octets.to_vec(), wire_len });
        rest = &rest[16 + len as usize..];
    }
    Some(frames)
}

/// The newer format: a row of blocks, each with its type, its length, a body, and its length again.
struct Blocks<'a> {
    rest: &'a [u8],
    order: Order,
    link_types: Vec<u32>,
    frames: Vec<Frame>,
}

impl<'a> Blocks<'a> {
    fn new(file: &'a [u8]) -> Self {
        Blocks { rest: file, order: Order::Little, link_types: Vec::new(), frames: Vec::new() }
    }

    fn frames(mut self) -> Vec<Frame> {
        while self.block().is_some() {}
        self.frames
    }

    fn block(&mut self) -> Option<()> {
        let kind = self.order.u32(self.rest, 0)?;
        if kind == 0x0a0d_0d0a {
            self.order =
                if self.rest.get(8..12)? == [0x1a, 0x2b, 0x3c, 0x4d] { Order::Big } else { Order::Little };
            self.link_types.clear();
        }
        let len = self.order.u32(self.rest, 4)? as usize;
        let body = self.rest.get(8..len.checked_sub(4)?)?;
        self.rest = self.rest.get(len..)?;
        let order = self.order;
        match kind {
            1 => self.link_types.push(order.u16(body, 0)?.into()),
            // An enhanced packet block: interface, time, two lengths. A simple one: one length, the first interface.
            6 => self.frame(
                order.u32(body, 0)? as usize,
                order.u32(body, 12)?,
                order.u32(body, 16)?,
                body.get(20..)?,
            )?,
            3 => self.frame(
                0,
                order.u32(body, 0)?.min(body.len() as u32 - 4),
                order.u32(body, 0)?,
                body.get(4..)?,
            )?,
            _ => {}
        }
        Some(())
    }

    fn frame(&mut self, interface: usize, len: u32, wire_len: u32, octets: &[u8]) -> Option<()> {
        let link_type = *self.link_types.get(interface)?;
        self.frames.push(Frame { link_type, octets: octets.get(..len as usize)?.to_vec(), wire_len });
        Some(())
    }
}

/// A file in the newer format that holds these frames, with an interface for each kind of link.
pub fn write(frames: &[Frame]) -> Vec<u8> {
    let mut links: Vec<u32> = frames.iter().map(|frame| frame.link_type).collect();
    links.sort_unstable();
    links.dedup();
    let mut file = Vec::new();
    block(&mut file, 0x0a0d_0d0a, &[&0x1a2b_3c4d_u32.to_le_bytes(), &[1, 0, 0, 0], &[0xff; 8]]);
    for link in &links {
        block(&mut file, 1, &[&link.to_le_bytes(), &0x4_0000_u32.to_le_bytes()]);
    }
    for (index, frame) in frames.iter().enumerate() {
        let interface = links.iter().position(|&link| link == frame.link_type).unwrap_or(0) as u32;
        let words = [interface, 0, index as u32, frame.octets.len() as u32, frame.wire_len];
        let header: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        block(&mut file, 6, &[&header, &frame.octets]);
    }
    file
}

fn block(file: &mut Vec<u8>, kind: u32, parts: &[&[u8]]) {
    let body: usize = parts.iter().map(|part| part.len()).sum();
    let len = (12 + body.next_multiple_of(4)) as u32;
    file.extend(kind.to_le_bytes());
    file.extend(len.to_le_bytes());
    parts.iter().for_each(|part| file.extend_from_slice(part));
    file.resize(file.len() + body.next_multiple_of(4) - body, 0);
    file.extend(len.to_le_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let frames = [(ETHERNET, 3), (101, 0), (ETHERNET, 61), (228, 4)].map(|(link_type, len)| Frame {
            link_type,
            octets: (0..len).collect(),
            wire_len: 70,
        });
        assert_eq!(read(&write(&frames)), frames);
    }

    #[test]
    fn a_cut_file_yields_what_is_whole() {
        let frame = Frame { link_type: ETHERNET, octets: vec![7; 60], wire_len: 60 };
        let file = write(&[frame.clone(), frame.clone()]);
        assert_eq!(read(&file[..file.len() - 1]), [frame]);
        (0..file.len()).for_each(|len| drop(read(&file[..len])));
    }
}
