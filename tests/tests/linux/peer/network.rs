//! A network namespace with the kernel's end of a TAP device.

use std::cell::RefCell;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use wireloom::addr::Cidr;
use wireloom_phy::linux::{Link, Mode, TunTap, enter_own_network};

use crate::lab::wait_for_address;

/// Which version of IP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    V4,
    V6,
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Family::V4 => "IPv4",
            Family::V6 => "IPv6",
        })
    }
}

/// What the kernel offers and agrees to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Options {
    timestamps: Switch,
    sack: Switch,
}

#[derive(Debug, Clone, Copy)]
enum Switch {
    Off,
    On,
}

impl Options {
    pub(super) const ALL: [Options; 4] = [
        Options { timestamps: Switch::On, sack: Switch::On },
        Options { timestamps: Switch::Off, sack: Switch::On },
        Options { timestamps: Switch::On, sack: Switch::Off },
        Options { timestamps: Switch::Off, sack: Switch::Off },
    ];
}

impl fmt::Display for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.timestamps, self.sack) {
            (Switch::On, Switch::On) => "timestamps and SACK",
            (Switch::On, Switch::Off) => "timestamps",
            (Switch::Off, Switch::On) => "SACK",
            (Switch::Off, Switch::Off) => "neither",
        })
    }
}

/// A namespace with one TAP device, whose kernel's end is up and has addresses.
pub(super) struct Network {
    tap: RefCell<Option<TunTap>>,
}

/// Runs `f` in a new namespace in which the kernel's TCP has these options. Threads that `f` starts are in it, too.
pub(super) fn within<T: Send>(
    options: Options,
    f: impl FnOnce(&Network) -> Result<T, String> + Send,
) -> Result<T, String> {
    std::thread::scope(|scope| {
        let body =
            || Network::new(options).map_err(|error| format!("no network: {error}")).and_then(|it| f(&it));
        scope.spawn(body).join().unwrap_or_else(|_| Err("it panicked".to_owned()))
    })
}

const V4: [Ipv4Addr; 2] = [Ipv4Addr::new(10, 78, 0, 1), Ipv4Addr::new(10, 78, 0, 2)];
const V6: [Ipv6Addr; 2] =
    [Ipv6Addr::new(0xfd78, 0, 0, 0, 0, 0, 0, 1), Ipv6Addr::new(0xfd78, 0, 0, 0, 0, 0, 0, 2)];

impl Network {
    fn new(options: Options) -> std::io::Result<Network> {
        enter_own_network()?;
        for (setting, switch) in [("tcp_timestamps", options.timestamps), ("tcp_sack", options.sack)] {
            std::fs::write(format!("/proc/sys/net/ipv4/{setting}"), (switch as u8).to_string())?;
        }
        Link::open("lo")?.set_up()?;
        let tap = TunTap::open("peer", Mode::Tap)?;
        let link = tap.link();
        link.set_ipv4(V4[0], 24)?;
        // Without it the address can't be used for two seconds.
        link.set_ipv6_option("accept_dad", "0")?;
        link.set_up()?;
        link.add_ipv6(V6[0], 64)?;
        wait_for_address(V6[0]);
        Ok(Network { tap: RefCell::new(Some(tap)) })
    }

    /// The program's end of the device, once.
    pub(super) fn take_tap(&self) -> Result<TunTap, String> {
        self.tap.borrow_mut().take().ok_or_else(|| "the device is in use".to_owned())
    }

    pub(super) fn kernel(&self, family: Family) -> IpAddr {
        match family {
            Family::V4 => V4[0].into(),
            Family::V6 => V6[0].into(),
        }
    }

    pub(super) fn wireloom(&self, family: Family) -> IpAddr {
        match family {
            Family::V4 => V4[1].into(),
            Family::V6 => V6[1].into(),
        }
    }

    /// Wireloom's addresses.
    pub(super) fn addresses(&self) -> [Cidr; 2] {
        [(V4[1].into(), 24), (V6[1].into(), 64)].map(|(at, len)| Cidr::new(at, len).expect("a sound prefix"))
    }
}
