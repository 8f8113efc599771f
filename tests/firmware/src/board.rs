//! The rest of the board: a clock, sleep, and what is asked of the machine that runs the emulator.

use cortex_m::asm;
use cortex_m_semihosting::{debug, nr, syscall1};
use wireloom::time::{Duration, Instant};

use crate::register::Registers;

/// The board's clock, in ticks a microsecond.
const TICKS_PER_MICRO: u32 = 25;
/// The longest that one alarm is set to, so that the clock is read before it has gone round (171 s).
const LONGEST_SLEEP: Duration = Duration::from_secs(60);

// A CMSDK timer, which counts down.
const CTRL: usize = 0x0;
const VALUE: usize = 0x4;
const RELOAD: usize = 0x8;
const INTCLEAR: usize = 0xc;
const CTRL_ENABLE: u32 = 1;
const CTRL_INTERRUPT: u32 = 1 << 3;

// The interrupt controller's registers for the interrupts 0 to 31.
const ENABLE: usize = 0x000;
const CLEAR_PENDING: usize = 0x180;

/// The interrupts that end sleep: the second timer and the network card.
const WAKING: u32 = 1 << 9 | 1 << 13;

/// The registers of the network card.
pub const fn network_card() -> Registers {
    // SAFETY: that is where the board has its LAN9118.
    unsafe { Registers::at(0x4020_0000) }
}

/// Time since the start, and sleep until there is something to do.
///
/// Interrupts stay masked for good: one that becomes pending ends [`Clock::sleep`], and no handler runs, so that nothing is
/// shared between a handler and the loop.
pub struct Clock {
    counter: Registers,
    alarm: Registers,
    interrupts: Registers,
    /// Where the counter stood when it was last read, and ticks that were less than a microsecond.
    seen: u32,
    rest: u32,
    now: Instant,
}

impl Clock {
    /// Starts the clock at zero.
    pub fn start() -> Self {
        cortex_m::interrupt::disable();
        // SAFETY: the board's two timers, and the interrupt controller of every Cortex-M.
        let (mut counter, alarm, mut interrupts) =
            unsafe { (Registers::at(0x4000_0000), Registers::at(0x4000_1000), Registers::at(0xe000_e100)) };
        counter.write(RELOAD, u32::MAX);
        counter.write(VALUE, u32::MAX);
        counter.write(CTRL, CTRL_ENABLE);
        interrupts.write(ENABLE, WAKING);
        Clock { counter, alarm, interrupts, seen: u32::MAX, rest: 0, now: Instant::ZERO }
    }

    /// The time. To be asked at least every 171 s, after which the counter has gone round.
    pub fn now(&mut self) -> Instant {
        let value = self.counter.read(VALUE);
        let ticks = self.seen.wrapping_sub(value);
        let whole = ticks / TICKS_PER_MICRO;
        self.rest += ticks % TICKS_PER_MICRO;
        self.seen = value;
        let carry = u32::from(self.rest >= TICKS_PER_MICRO);
        self.rest -= carry * TICKS_PER_MICRO;
        self.now = self.now + Duration::from_micros(u64::from(whole + carry));
        self.now
    }

    /// Sleeps until an interrupt or `until`; `None`: until an interrupt, or for a minute.
    pub fn sleep(&mut self, until: Option<Instant>) {
        let now = self.now();
        let span = until.map_or(LONGEST_SLEEP, |until| until.since(now)).min(LONGEST_SLEEP);
        let ticks = (span.total_micros() as u32).saturating_mul(TICKS_PER_MICRO);
        if ticks > 0 {
            self.alarm.write(VALUE, ticks);
            self.alarm.write(CTRL, CTRL_ENABLE | CTRL_INTERRUPT);
            asm::wfi();
            self.alarm.write(CTRL, 0);
        }
        // What waits is looked at after this: an interrupt that comes from now on ends the next sleep at once.
        self.alarm.write(INTCLEAR, 1);
        self.interrupts.write(CLEAR_PENDING, WAKING);
    }
}

/// The words that the emulator was started with (`-semihosting-config arg=…`), separated by spaces.
pub fn arguments(room: &mut [u8]) -> &str {
    #[repr(C)]
    struct Block {
        text: *mut u8,
        len: usize,
    }
    let mut block = Block { text: room.as_mut_ptr(), len: room.len() };
    // SAFETY: semihosting's SYS_GET_CMDLINE writes at most `len` octets to `text`, and their number to `len`.
    let failed = unsafe { syscall1(nr::GET_CMDLINE, &raw mut block as usize) };
    let len = if failed == 0 { block.len } else { 0 };
    let text = room.get(..len).and_then(|text| core::str::from_utf8(text).ok());
    text.unwrap_or("").trim_end_matches('\0')
}

/// What the emulator's exit status says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Status 0.
    Passed,
    /// Status 1.
    Failed,
}

/// Ends the emulator.
pub fn exit(verdict: Verdict) -> ! {
    loop {
        match verdict {
            Verdict::Passed => debug::exit(debug::EXIT_SUCCESS),
            Verdict::Failed => debug::exit(debug::EXIT_FAILURE),
        }
    }
}
