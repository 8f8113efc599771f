//! wireloom, on a device that carries frames, and on one that cuts segments.

use std::io;
use std::marker::PhantomData;
use std::net::Ipv4Addr;
use std::os::fd::AsFd;

use wireloom::addr::{Cidr, MacAddr};
use wireloom::config::Config;
use wireloom::iface::{InterfaceConfig, InterfaceId, Rest, Seed, Sizes};
use wireloom::time::{Duration, Instant};
use wireloom::{Stack, tcp};
use wireloom_phy::linux::{Mode, TunTap, wait};

use super::run::{Case, Control, Direction, Host, PORT, all};

/// Which device.
pub(super) trait Kind {
    const NAME: &'static str;
    fn open(interface: &str) -> io::Result<TunTap>;
}

pub(super) struct Plain;
pub(super) struct Offloaded;

impl Kind for Plain {
    const NAME: &'static str = "wireloom, frame by frame";
    fn open(interface: &str) -> io::Result<TunTap> {
        TunTap::open(interface, Mode::Tap)
    }
}

impl Kind for Offloaded {
    const NAME: &'static str = "wireloom, long segments";
    fn open(interface: &str) -> io::Result<TunTap> {
        TunTap::open_offloaded(interface, Mode::Tap)
    }
}

pub(super) struct Wireloom<K> {
    device: TunTap,
    running: Option<(Stack<'static>, InterfaceId, tcp::Handle)>,
    kind: PhantomData<K>,
}

impl<K: Kind> Host for Wireloom<K> {
    const NAME: &'static str = K::NAME;

    fn open(interface: &str) -> io::Result<Self> {
        Ok(Wireloom { device: K::open(interface)?, running: None, kind: PhantomData })
    }

    fn start(&mut self, network: u8, case: &Case) {
        let mut stack = Stack::new(Config::new(Seed::random()), Sizes::default().allocate());
        let mac = MacAddr([2, 0x99, 0, 0, 0, network]);
        let id = stack.add_interface(InterfaceConfig::ethernet(mac)).expect("room");
        let address = Cidr::new(Ipv4Addr::new(10, 99, network, 2).into(), 24).expect("a sound prefix");
        stack.add_address(id, address).expect("room");
        let memory = || vec![0; case.buffer].into();
        let socket = stack.add_tcp(tcp::Buffers { rx: memory(), tx: memory() }).expect("room");
        let mut guard = stack.tcp(socket).expect("it was just added");
        guard
            .set_offers(tcp::Offers { timestamps: tcp::Offer::No, ..tcp::Offers::ALL })
            .expect("it is closed");
        guard.set_ack_delay(Some(Duration::from_millis(10))).expect("below half a second");
        let algorithm = match case.control {
            Control::None => tcp::Algorithm::None,
            Control::Cubic => tcp::Algorithm::Cubic,
        };
        guard.set_congestion_control(algorithm).expect("it is closed");
        guard.listen(PORT).expect("it is closed");
        drop(guard);
        self.running = Some((stack, id, socket));
    }

    fn turn(&mut self, direction: Direction, octets: &mut [u8]) -> io::Result<usize> {
        let Some((stack, id, socket)) = &mut self.running else { return Ok(0) };
        let now = Instant::now();
        let polled = stack.poll(now, *id, &mut self.device);
        let mut guard = stack.tcp(*socket).expect("it lives");
        let moved = all(|| match direction {
            Direction::ToKernel => guard.send(octets).unwrap_or(0),
            Direction::FromKernel => guard.recv(octets).unwrap_or(0),
        });
        drop(guard);
        if moved == 0 && polled.rest == Rest::Nothing {
            let soon = now + Duration::from_millis(20);
            let until = stack.poll_at(*id).map_or(soon, |at| at.min(soon));
            wait([self.device.as_fd()], Some(until))?;
        }
        Ok(moved)
    }
}
