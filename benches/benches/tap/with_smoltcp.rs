//! smoltcp, on its own TAP device.

use std::io;
use std::os::fd::AsRawFd;

use smoltcp::iface::{Config, Interface, SocketHandle, SocketSet};
use smoltcp::phy::{Medium, TunTapInterface, wait};
use smoltcp::socket::tcp::{CongestionControl, Socket, SocketBuffer};
use smoltcp::time::{Duration, Instant};
use smoltcp::wire::{EthernetAddress, HardwareAddress, IpAddress, IpCidr};

use super::run::{Case, Control, Direction, Host, PORT, all};

pub(super) struct Smoltcp {
    device: TunTapInterface,
    running: Option<(Interface, SocketSet<'static>, SocketHandle)>,
}

impl Host for Smoltcp {
    const NAME: &'static str = "smoltcp";

    fn open(interface: &str) -> io::Result<Self> {
        Ok(Smoltcp { device: TunTapInterface::new(interface, Medium::Ethernet)?, running: None })
    }

    fn start(&mut self, network: u8, case: &Case) {
        let hardware = HardwareAddress::Ethernet(EthernetAddress([2, 0x99, 0, 0, 0, network]));
        let mut interface = Interface::new(Config::new(hardware), &mut self.device, Instant::now());
        interface.update_ip_addrs(|addresses| {
            addresses.push(IpCidr::new(IpAddress::v4(10, 99, network, 2), 24)).expect("there is room");
        });
        let memory = || SocketBuffer::new(vec![0; case.buffer]);
        let mut socket = Socket::new(memory(), memory());
        socket.set_congestion_control(match case.control {
            Control::None => CongestionControl::None,
            Control::Cubic => CongestionControl::Cubic,
        });
        socket.listen(PORT).expect("it is closed");
        let mut sockets = SocketSet::new(Vec::new());
        let socket = sockets.add(socket);
        self.running = Some((interface, sockets, socket));
    }

    fn turn(&mut self, direction: Direction, octets: &mut [u8]) -> io::Result<usize> {
        let Some((interface, sockets, socket)) = &mut self.running else { return Ok(0) };
        let now = Instant::now();
        interface.poll(now, &mut self.device, sockets);
        let socket = sockets.get_mut::<Socket<'_>>(*socket);
        let moved = all(|| match direction {
            Direction::ToKernel => socket.send_slice(octets).unwrap_or(0),
            Direction::FromKernel => socket.recv_slice(octets).unwrap_or(0),
        });
        if moved == 0 {
            let soon = Duration::from_millis(20);
            let span = interface.poll_delay(now, sockets).map_or(soon, |delay| delay.min(soon));
            wait(self.device.as_raw_fd(), Some(span))?;
        }
        Ok(moved)
    }
}
