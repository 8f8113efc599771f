//! What the image is told when it is started: `seed=<32 hex digits> look-up=host.test address=192.0.2.2/24 gateway=192.0.2.1
//! name-server=192.0.2.1`. Without an address it asks a DHCP server for the last three.

use core::net::IpAddr;

use wireloom::addr::Cidr;
use wireloom::iface::Seed;

/// The image's settings.
pub struct Options<'t> {
    /// Its IPv4 address; `None`: a DHCP server knows.
    pub address: Option<Cidr>,
    /// The router of all else, where there is one.
    pub gateway: Option<IpAddr>,
    /// A DNS server, where the address is given.
    pub name_server: Option<IpAddr>,
    /// The name to look up.
    pub name: &'t str,
    /// Where sequence numbers, ports and keys come from.
    ///
    /// The board has no source of random numbers, so that the machine that runs the emulator draws them. A product takes
    /// them from its chip's generator, or from a secret of its own and a counter in flash that grows with each start:
    /// never from a constant, a serial number or the time alone, which others can guess.
    pub seed: Seed,
}

impl<'t> Options<'t> {
    /// Reads the settings; `None` where one is missing or malformed.
    pub fn parse(text: &'t str) -> Option<Self> {
        let value = |name: &str| text.split(' ').find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
        let address = |name| value(name).map(|text| text.parse().ok());
        let seed = u128::from_str_radix(value("seed")?, 16).ok()?;
        Some(Options {
            address: match value("address") {
                Some(text) => Some(cidr(text)?),
                None => None,
            },
            gateway: address("gateway").unwrap_or(None),
            name_server: address("name-server").unwrap_or(None),
            name: value("look-up")?,
            seed: Seed::new(seed.to_be_bytes()),
        })
    }
}

fn cidr(text: &str) -> Option<Cidr> {
    let (address, prefix_len) = text.split_once('/')?;
    Cidr::new(address.parse().ok()?, prefix_len.parse().ok()?).ok()
}
