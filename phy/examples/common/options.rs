//! Options that several programs share.

use std::net::IpAddr;
use std::num::NonZeroU64;
use std::path::PathBuf;

use clap::Args;
use wireloom::addr::Cidr;
use wireloom::time::Duration;
use wireloom_phy::{Chance, Faults};

/// Which device, and who this host is on it.
#[derive(Args, Debug, Clone)]
pub struct HostOptions {
    /// TAP device to attach to; it is made if it does not exist, which needs root
    #[arg(long, value_name = "NAME", default_value = "tap0")]
    pub tap: String,

    /// This host's Ethernet address [default: a random one]
    #[arg(long, value_name = "MAC", value_parser = parse_mac)]
    pub mac: Option<[u8; 6]>,

    /// An address of this host with its prefix length; may be given several times
    #[arg(long, value_name = "CIDR", default_values = ["10.9.0.2/24", "fd09::2/64"])]
    pub ip: Vec<Cidr>,

    /// Gateway for what is not on the link; may be given once a family
    #[arg(long, value_name = "ADDRESS")]
    pub gateway: Vec<IpAddr>,

    /// Leave checksums and the cutting of long TCP segments to the kernel, and take long ones from it; captures and traces
    /// then show long frames with checksums that are only begun
    #[arg(long)]
    pub offload: bool,
}

/// What is seen and done between the device and the stack.
#[derive(Args, Debug, Clone)]
pub struct LinkOptions {
    /// Write all frames to this capture file
    #[arg(long, value_name = "FILE")]
    pub pcap: Option<PathBuf>,

    /// Print all frames, decoded, to the error output
    #[arg(long)]
    pub trace: bool,

    /// Chance that a frame is lost, in percent (0.5 is one in 200)
    #[arg(long, value_name = "PERCENT", default_value = "0", value_parser = parse_chance, help_heading = "Impairments, both ways")]
    pub drop_chance: Chance,

    /// Chance that one bit of a frame is inverted, in percent
    #[arg(long, value_name = "PERCENT", default_value = "0", value_parser = parse_chance, help_heading = "Impairments, both ways")]
    pub corrupt_chance: Chance,

    /// Chance that a frame arrives twice, in percent
    #[arg(long, value_name = "PERCENT", default_value = "0", value_parser = parse_chance, help_heading = "Impairments, both ways")]
    pub duplicate_chance: Chance,

    /// Chance that a frame is overtaken by others, in percent
    #[arg(long, value_name = "PERCENT", default_value = "0", value_parser = parse_chance, help_heading = "Impairments, both ways")]
    pub reorder_chance: Chance,

    /// Hold every frame this many milliseconds
    #[arg(long, value_name = "MS", default_value_t = 0, help_heading = "Impairments, both ways")]
    pub delay_ms: u64,

    /// Hold every frame up to this many milliseconds more
    #[arg(long, value_name = "MS", default_value_t = 0, help_heading = "Impairments, both ways")]
    pub jitter_ms: u64,

    /// Lose frames of more than this many octets
    #[arg(long, value_name = "OCTETS", help_heading = "Impairments, both ways")]
    pub size_limit: Option<usize>,

    /// Carry no more than this many octets a second
    #[arg(long, value_name = "OCTETS", help_heading = "Impairments, both ways")]
    pub rate: Option<NonZeroU64>,

    /// Seed of the dice: the same seed and the same frames give the same faults [default: a random one, which is printed]
    #[arg(long, value_name = "NUMBER", help_heading = "Impairments, both ways")]
    pub fault_seed: Option<u64>,
}

impl LinkOptions {
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::NONE;
        faults.drop = self.drop_chance;
        faults.corrupt = self.corrupt_chance;
        faults.duplicate = self.duplicate_chance;
        faults.reorder = self.reorder_chance;
        faults.delay = Duration::from_millis(self.delay_ms);
        faults.jitter = Duration::from_millis(self.jitter_ms);
        faults.size_limit = self.size_limit;
        faults.rate = self.rate;
        faults
    }
}

/// `02:00:00:00:00:02`, one that a host may have.
pub fn parse_mac(text: &str) -> Result<[u8; 6], String> {
    let mut mac = [0; 6];
    let mut parts = text.split([':', '-']);
    for octet in &mut mac {
        let part = parts.next().ok_or("six octets are needed, as in 02:00:00:00:00:02")?;
        if part.len() > 2 || part.starts_with('+') {
            return Err(format!("{part:?} is not an octet"));
        }
        *octet = u8::from_str_radix(part, 16).map_err(|_| format!("{part:?} is not an octet"))?;
    }
    if parts.next().is_some() {
        return Err("only six octets are needed, as in 02:00:00:00:00:02".to_owned());
    }
    if mac[0] & 1 != 0 || mac == [0; 6] {
        return Err(
            "a group's address, or none: a host's first octet is even, as in 02:00:00:00:00:02".to_owned()
        );
    }
    Ok(mac)
}

/// Percent with up to four decimals, read without floating point.
pub fn parse_chance(text: &str) -> Result<Chance, String> {
    let wrong = || format!("{text:?} is not a number of percent from 0 to 100, with up to four decimals");
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|octet| octet.is_ascii_digit());
    if whole.is_empty() || decimals.len() > 4 || !digits(whole) || !digits(decimals) {
        return Err(wrong());
    }
    let parts: u32 = format!("{whole}{decimals:0<4}").parse().map_err(|_| wrong())?;
    Chance::per_million(parts).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_are_read_as_decimal_percent() {
        let parts = |text: &str| parse_chance(text).map(Chance::parts);
        assert_eq!(parts("0"), Ok(0));
        assert_eq!(parts("5"), Ok(50_000));
        assert_eq!(parts("0.5"), Ok(5000));
        assert_eq!(parts("0.0001"), Ok(1));
        assert_eq!(parts("100"), Ok(1_000_000));
        for wrong in ["", "-1", "100.1", "1e2", "0.00001", ".5", "5%", "99999999999"] {
            assert!(parts(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn mac_addresses_of_hosts_are_read() {
        assert_eq!(parse_mac("02:00:00:00:00:ff"), Ok([2, 0, 0, 0, 0, 255]));
        assert_eq!(parse_mac("2-0-0-0-0-1"), Ok([2, 0, 0, 0, 0, 1]));
        for wrong in [
            "",
            "02:00:00:00:00",
            "02:00:00:00:00:00:00",
            "ff:ff:ff:ff:ff:ff",
            "0:0:0:0:0:0",
            "02:00:00:00:00:+1",
        ] {
            assert!(parse_mac(wrong).is_err(), "{wrong:?}");
        }
    }
}
