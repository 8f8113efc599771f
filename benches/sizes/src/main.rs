//! A host with an echo service, as small as it gets: what is weighed. Which one is a matter of features.
#![no_std]
#![no_main]
// A count needs less of it.
#![cfg_attr(feature = "count", allow(dead_code, unused_imports))]

mod card;
#[cfg(feature = "count")]
mod count;
#[path = "../../../tests/firmware/src/register.rs"]
mod register;
#[cfg(feature = "smoltcp")]
#[path = "smoltcp.rs"]
mod stack;
#[cfg(feature = "wireloom")]
#[path = "wireloom.rs"]
mod stack;

use core::panic::PanicInfo;

use card::Card;
use register::Registers;

/// Octets of each buffer of a socket.
const BUFFER_LEN: usize = if cfg!(feature = "count") { 4096 } else { 2048 };

/// A 32-bit counter at 25 MHz, made into milliseconds without a division of 64 bits.
pub struct Clock {
    timer: Registers,
    seen: u32,
    millis: u32,
}

impl Clock {
    fn start() -> Self {
        // SAFETY: the board's first timer.
        let mut timer = unsafe { Registers::at(0x4000_0000) };
        for (register, value) in [(8, u32::MAX), (4, u32::MAX), (0, 1)] {
            timer.write(register, value);
        }
        Clock { timer, seen: u32::MAX, millis: 0 }
    }

    /// Milliseconds since the start.
    pub fn millis(&mut self) -> u32 {
        let whole = self.seen.wrapping_sub(self.timer.read(4)) / 25_000;
        self.seen = self.seen.wrapping_sub(whole * 25_000);
        self.millis += whole;
        self.millis
    }
}

#[cortex_m_rt::entry]
fn main() -> ! {
    static mut SLOTS: stack::Slots = stack::Slots::NEW;
    static mut MEMORY: stack::Memory = stack::Memory::NEW;
    #[cfg(feature = "report")]
    {
        stack::report();
        cortex_m_semihosting::debug::exit(cortex_m_semihosting::debug::EXIT_SUCCESS);
    }
    #[cfg(feature = "count")]
    count::run(SLOTS, MEMORY);
    #[cfg(not(feature = "count"))]
    stack::run(SLOTS, MEMORY, Card::start(), Clock::start())
}

#[panic_handler]
fn panic(_info: &PanicInfo<'_>) -> ! {
    #[cfg(feature = "count")]
    {
        cortex_m_semihosting::heprintln!("{:?}", _info.location());
        cortex_m_semihosting::debug::exit(cortex_m_semihosting::debug::EXIT_FAILURE);
    }
    loop {
        core::hint::spin_loop();
    }
}
