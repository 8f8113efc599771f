//! A stack on a TAP device, as the options say.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::net::IpAddr;
use std::os::fd::AsFd;
use std::process::ExitCode;

use wireloom::addr::Cidr;
use wireloom::addr::MacAddr;
use wireloom::config::Config;
use wireloom::iface::{InterfaceConfig, InterfaceId, Route, Seed, Sizes, Stack};
use wireloom::time::Instant;
use wireloom_phy::linux::{Mode, TunTap, wait};
use wireloom_phy::{FaultInjector, IoText, PcapWriter, Tracer};

use super::options::{HostOptions, LinkOptions};

pub type Error = Box<dyn std::error::Error>;

/// Between stack and kernel, from the stack's side: the trace and the capture show what the stack sends and receives, the
/// faults happen behind them.
pub type Device = Tracer<PcapWriter<FaultInjector<TunTap>, Box<dyn Write>>, IoText<io::Stderr>>;

pub fn open_device(host: &HostOptions, link: &LinkOptions) -> Result<Device, Error> {
    let open = if host.offload { TunTap::open_offloaded } else { TunTap::open };
    let tap = open(&host.tap, Mode::Tap).map_err(|error| explain_tap(&host.tap, &error))?;
    let faults = link.faults();
    let seed = link.fault_seed.unwrap_or_else(|| random_octets::<8>().map_or(1, u64::from_le_bytes));
    if faults != wireloom_phy::Faults::NONE {
        eprintln!("impairments with --fault-seed {seed}");
    }
    let faulty = FaultInjector::new(tap, seed).with_rx(faults).with_tx(faults);
    let file: Box<dyn Write> = match &link.pcap {
        Some(path) => Box::new(BufWriter::new(File::create(path)?)),
        None => Box::new(io::sink()),
    };
    let limit = if link.trace { u64::MAX } else { 0 };
    Ok(Tracer::new(PcapWriter::new(faulty, file)?, IoText(io::stderr())).with_limit(limit))
}

fn explain_tap(name: &str, error: &io::Error) -> String {
    let help = match error.kind() {
        io::ErrorKind::PermissionDenied => {
            "\nTAP devices need root, or one that root made for you:\n  \
             ip tuntap add NAME mode tap user YOU && ip link set NAME up"
        }
        io::ErrorKind::NotFound => "\nIs the kernel's module `tun` loaded?",
        _ => "",
    };
    format!("cannot open the TAP device {name}: {error}{help}")
}

/// A stack with one interface, which has the addresses and gateways of the options.
pub fn make_stack(host: &HostOptions, sizes: &Sizes) -> Result<(Stack<'static>, InterfaceId), Error> {
    let seed = Seed::new(random_octets()?);
    let mut stack = Stack::new(Config::new(seed), sizes.allocate());
    let mac = match host.mac {
        Some(mac) => mac,
        None => random_mac()?,
    };
    let id = stack.add_interface(InterfaceConfig::ethernet(MacAddr(mac)))?;
    for address in &host.ip {
        stack.add_address(id, *address)?;
    }
    if host.ip.iter().any(|address| address.address().is_ipv6()) {
        // RFC 4291 §2.1: each IPv6 interface has a link-local address; the identifier is that of appendix A.
        stack.add_address(id, link_local(mac)?)?;
    }
    for gateway in &host.gateway {
        let everywhere = match gateway {
            IpAddr::V4(_) => Cidr::ANY_V4,
            IpAddr::V6(_) => Cidr::ANY_V6,
        };
        stack.add_route(Route::new(everywhere, id).via(*gateway))?;
    }
    Ok((stack, id))
}

/// Waits for a frame until this time: what a client sleeps by.
pub fn sleep<D: AsFd>(device: &mut D, until: Option<Instant>) -> io::Result<()> {
    wait([device.as_fd()], until).map(|_| ())
}

/// How a program ends.
pub fn end(program: &str, result: Result<ExitCode, Error>) -> ExitCode {
    result.unwrap_or_else(|error| {
        eprintln!("{program}: {error}");
        ExitCode::FAILURE
    })
}

/// fe80::/64 and the modified EUI-64 of the MAC address (RFC 4291 appendix A).
fn link_local(mac: [u8; 6]) -> Result<Cidr, Error> {
    let [a, b, c, d, e, f] = mac;
    let identifier = u64::from_be_bytes([a ^ 2, b, c, 0xff, 0xfe, d, e, f]);
    let address = std::net::Ipv6Addr::from_bits(0xfe80 << 112 | u128::from(identifier));
    Ok(Cidr::new(address.into(), 64)?)
}

fn random_mac() -> io::Result<[u8; 6]> {
    let mut mac = random_octets::<6>()?;
    // A single station's address, given by its owner and not by a manufacturer (IEEE 802 clause 8).
    mac[0] = mac[0] & !1 | 2;
    Ok(mac)
}

/// Octets of the kernel's random number generator.
pub fn random_octets<const N: usize>() -> io::Result<[u8; N]> {
    use std::io::Read;
    let mut octets = [0; N];
    File::open("/dev/urandom")?.read_exact(&mut octets)?;
    Ok(octets)
}
