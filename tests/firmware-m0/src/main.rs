//! Echo over UDP (RFC 862), and nothing else: what a small microcontroller has room for.
//!
//! QEMU has no board with a Cortex-M0+ and an Ethernet controller. A Cortex-M3 runs the same instructions, so that
//! `.ci/firmware` tries the image on the board of `tests/firmware`.
#![no_std]
#![no_main]

#[path = "../../firmware/src/board.rs"]
#[allow(dead_code, reason = "this image takes no arguments and never ends")]
mod board;
#[path = "../../firmware/src/lan9118.rs"]
#[allow(dead_code, reason = "this image does not ask all")]
mod lan9118;
#[path = "../../firmware/src/register.rs"]
mod register;

use core::net::{IpAddr, Ipv4Addr};
use core::panic::PanicInfo;

use cortex_m_rt::entry;
use wireloom::addr::Cidr;
use wireloom::iface::{InterfaceConfig, Rest, Seed, Stack, Storage};
use wireloom::{Config, udp};

use board::{Clock, Verdict};
use lan9118::{Buffer, Lan9118};

/// One UDP socket, one interface with one address, four neighbours, one packet that waits for its neighbour or in pieces.
type Memory = Storage<'static, 0, 1, 0, 0, 1, 1, 0, 4, 1, 576, 0, 0>;

/// The memory of the socket, one queue each way.
struct Datagrams {
    octets: [[u8; 1024]; 2],
    entries: [[udp::Entry; 2]; 2],
}

#[entry]
fn main() -> ! {
    static mut STORAGE: Memory = Memory::new();
    static mut RX: Buffer = Buffer::new();
    static mut TX: Buffer = Buffer::new();
    static mut DATAGRAMS: Datagrams =
        Datagrams { octets: [[0; 1024]; 2], entries: [const { [udp::Entry::EMPTY; 2] }; 2] };
    if let Ok(card) = Lan9118::start(board::network_card(), RX, TX) {
        let _ = run(card, STORAGE, DATAGRAMS);
    }
    board::exit(Verdict::Failed)
}

/// Something that this image should have been built with is not as it should be.
struct Misfit;

impl<E: core::error::Error> From<E> for Misfit {
    fn from(_: E) -> Self {
        Misfit
    }
}

fn run(
    mut card: Lan9118<'_>,
    storage: &'static mut Memory,
    datagrams: &'static mut Datagrams,
) -> Result<(), Misfit> {
    let mut clock = Clock::start();
    let mac_addr = card.mac_addr().map_err(|_| Misfit)?;
    // Ports and identifications come from the seed. This image opens no port of its own, so that nothing is there to be
    // guessed: `tests/firmware` says where a product's seed comes from.
    let mut stack = Stack::new(Config::new(Seed::new([7; 16])), storage.memory());
    let lan = stack.add_interface(InterfaceConfig::ethernet(mac_addr))?;
    stack.add_address(lan, Cidr::new(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 2)), 24)?)?;

    let Datagrams { octets: [rx, tx], entries: [received, sent] } = datagrams;
    let echo = stack.add_udp(udp::Buffers {
        rx: udp::Queue::new(&mut received[..], &mut rx[..]),
        tx: udp::Queue::new(&mut sent[..], &mut tx[..]),
    })?;
    stack.udp(echo)?.bind(7)?;

    let mut octets = [0; 1024];
    loop {
        let poll = stack.poll(clock.now(), lan, &mut card);
        let received = stack.udp(echo)?.recv_from(&mut octets);
        match received {
            Ok((len, meta)) => {
                let datagram = octets.get(..len).unwrap_or(&[]);
                // One that finds no room is lost, as datagrams are.
                let _ = stack.udp(echo)?.send_to(datagram, meta.remote);
            }
            Err(_) if poll.rest == Rest::Nothing => clock.sleep(stack.poll_at(lan)),
            Err(_) => {}
        }
    }
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    board::exit(Verdict::Failed)
}
