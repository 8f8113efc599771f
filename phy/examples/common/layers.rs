//! Where the frames of a capture begin.

use pcap_file::DataLink;
use wireloom::wire::ieee802154;
use wireloom::wire::print::{BUILTIN, ETHERNET, ip};
use wireloom::wire::support::Description;

/// What a frame begins with.
pub struct Start {
    /// The first protocol with a spec; `None`: there is none.
    pub protocol: Option<&'static Description>,
    /// Octets of a link header without a spec, which stand before it.
    pub skip: usize,
    /// What is to be said about that.
    pub note: Option<String>,
}

impl Start {
    fn at(protocol: &'static Description) -> Self {
        Start { protocol: Some(protocol), skip: 0, note: None }
    }

    fn unknown(note: String) -> Self {
        Start { protocol: None, skip: 0, note: Some(note) }
    }
}

/// Finds out what `octets` begin with.
pub fn start(link: DataLink, octets: &[u8]) -> Start {
    // The upper half of the number tells of frame check sequences. Numbers of https://www.tcpdump.org/linktypes.html;
    // 12 and 14 are what some systems write in place of 101.
    match u32::from(link) & 0xffff {
        1 => Start::at(ETHERNET),
        12 | 14 | 101 | 228 | 229 => start_ip(octets),
        230 => Start::at(ieee802154::DESCRIPTION),
        // The address family stands first, in the order of the machine that captured; the IP header says it, too.
        0 | 108 => behind(octets, 4, "BSD loopback", None),
        113 => behind(octets, 16, "Linux cooked capture", be16(octets, 14)),
        276 => behind(octets, 20, "Linux cooked capture, version 2", be16(octets, 0)),
        other => Start::unknown(format!("link type {other} has no spec")),
    }
}

/// IPv4 or IPv6, by the first four bits.
fn start_ip(octets: &[u8]) -> Start {
    match ip(octets) {
        Some(protocol) => Start::at(protocol),
        None => Start::unknown("neither IPv4 nor IPv6".to_owned()),
    }
}

/// What stands behind a link header without a spec: the protocol of the EtherType, or an IP packet where none is given.
fn behind(octets: &[u8], skip: usize, name: &str, ethertype: Option<u16>) -> Start {
    let Some(rest) = octets.get(skip..) else {
        return Start::unknown(format!("{name}, cut short"));
    };
    let inner = match ethertype {
        None => start_ip(rest),
        Some(key) => match of_ethertype(key) {
            Some(protocol) => Start::at(protocol),
            None => Start::unknown(format!("EtherType {key:#06x} has no spec")),
        },
    };
    let more = inner.note.map(|note| format!("; {note}")).unwrap_or_default();
    Start { protocol: inner.protocol, skip, note: Some(format!("{name}, {skip} octets{more}")) }
}

fn of_ethertype(key: u16) -> Option<&'static Description> {
    let bindings = BUILTIN.iter().copied().flatten();
    let mut bound = bindings.filter(|binding| binding.space == "ethertype" && binding.key == u64::from(key));
    bound.next().map(|binding| binding.protocol)
}

fn be16(octets: &[u8], at: usize) -> Option<u16> {
    octets.get(at..)?.first_chunk().map(|pair| u16::from_be_bytes(*pair))
}
