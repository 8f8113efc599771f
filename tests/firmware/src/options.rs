//! What the image is told when it is started: `address=192.0.2.2/24 gateway=192.0.2.1 seed=<32 hex digits>`.

use core::net::IpAddr;

use wireloom::addr::Cidr;
use wireloom::iface::Seed;

/// The image's settings.
pub struct Options {
    /// Its IPv4 address.
    pub address: Cidr,
    /// The router of all else, where there is one.
    pub gateway: Option<IpAddr>,
    /// Where sequence numbers, ports and keys come from.
    ///
    /// The board has no source of random numbers, so that the machine that runs the emulator draws them. A product takes
    /// them from its chip's generator, or from a secret of its own and a counter in flash that grows with each start:
    /// never from a constant, a serial number or the time alone, which others can guess.
    pub seed: Seed,
}

impl Options {
    /// Reads the settings; `None` where one is missing or malformed.
    pub fn parse(text: &str) -> Option<Self> {
        let value = |name: &str| text.split(' ').find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
        let (address, prefix_len) = value("address")?.split_once('/')?;
        let gateway = match value("gateway") {
            Some(gateway) => Some(gateway.parse().ok()?),
            None => None,
        };
        let seed = u128::from_str_radix(value("seed")?, 16).ok()?;
        Some(Options {
            address: Cidr::new(address.parse().ok()?, prefix_len.parse().ok()?).ok()?,
            gateway,
            seed: Seed::new(seed.to_be_bytes()),
        })
    }
}
