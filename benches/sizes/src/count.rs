//! Instructions for each packet: frames that are made here go through a stack over memory, and what the stack is asked to do
//! for each stands between [`begin`] and [`end`]. `./count` has the emulator note every instruction, and adds up those between.
//!
//! Each row's name is printed before its rounds. The rounds of a row are alike; of these only the later ones are counted.

#[cfg_attr(feature = "smoltcp", path = "count/smoltcp.rs")]
#[cfg_attr(feature = "wireloom", path = "count/wireloom.rs")]
mod host;
mod peer;

use core::ffi::CStr;
use core::sync::atomic::{Ordering, compiler_fence};

use cortex_m_semihosting::{debug, nr, syscall1};

use crate::stack::{Memory, Slots};
use host::Host;
use peer::{HEADERS, Peer};

/// How often each row is done. `./count` knows.
const ROUNDS: usize = 4;
/// The longest payload that is sent.
const LONGEST: usize = 1400;
const FRAME_LEN: usize = 1514;

/// A frame and the two octets that may stand before it.
#[repr(align(4))]
struct Buffer([u8; FRAME_LEN + 6]);

/// The device: one frame that came in, and one that was sent.
pub struct Wire {
    rx: Buffer,
    tx: Buffer,
    received: usize,
    sent: usize,
    frames_sent: usize,
    /// Where frames begin in their buffers: 0, or 2 for payload on whole words.
    at: usize,
}

/// Room for a frame to be sent.
pub struct Room<'w> {
    octets: &'w mut [u8],
    len: &'w mut usize,
    count: &'w mut usize,
}

impl Room<'_> {
    pub fn fill<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        *self.len = len;
        *self.count += 1;
        f(self.octets.get_mut(..len).unwrap_or(&mut []))
    }
}

impl Wire {
    const NEW: Wire = Wire {
        rx: Buffer([0; FRAME_LEN + 6]),
        tx: Buffer([0; FRAME_LEN + 6]),
        received: 0,
        sent: 0,
        frames_sent: 0,
        at: 0,
    };

    pub fn receive(&mut self) -> Option<(&mut [u8], Room<'_>)> {
        let len = core::mem::take(&mut self.received);
        if len == 0 {
            return None;
        }
        let frame = self.rx.0.get_mut(self.at..self.at + len)?;
        let octets = self.tx.0.get_mut(self.at..)?;
        Some((frame, Room { octets, len: &mut self.sent, count: &mut self.frames_sent }))
    }

    pub fn transmit(&mut self) -> Option<Room<'_>> {
        let octets = self.tx.0.get_mut(self.at..)?;
        Some(Room { octets, len: &mut self.sent, count: &mut self.frames_sent })
    }

    fn sent(&self) -> &[u8] {
        &self.tx.0[self.at..][..self.sent]
    }
}

/// What follows is counted.
#[inline(never)]
#[unsafe(no_mangle)]
extern "C" fn begin() {
    compiler_fence(Ordering::SeqCst);
    cortex_m::asm::nop();
}

/// What came before was counted.
#[inline(never)]
#[unsafe(no_mangle)]
extern "C" fn end() {
    compiler_fence(Ordering::SeqCst);
    cortex_m::asm::nop();
    cortex_m::asm::nop();
}

struct Script {
    host: Host,
    wire: &'static mut Wire,
    peer: Peer,
    millis: u32,
    octets: &'static mut [u8; LONGEST],
    pattern: [u8; LONGEST],
}

type Step = fn(&mut Script, usize);

/// A row: its name, what is made ready for it, what is counted, and what is looked at afterwards.
type Row = (&'static CStr, Step, Step, Step);

fn nothing(_: &mut Script, _: usize) {}

const ROWS: &[Row] = &[
    (c"poll, nothing to do", nothing, |s, _| s.poll(), |s, _| s.expect_frames(0)),
    (c"UDP in", Script::offer_datagram, |s, _| s.recv_datagram(), Script::expect_octets),
    (c"UDP out", nothing, Script::send_datagram, |s, len| s.expect_datagram(len)),
    (
        c"UDP echo",
        Script::offer_datagram,
        |s, len| {
            s.recv_datagram();
            s.host.reply_udp(&s.octets[..len]);
            s.poll();
        },
        |s, len| s.expect_datagram(len),
    ),
    (
        c"UDP in, looked at in place",
        Script::offer_datagram,
        |s, _| s.host.watch(s.wire, s.millis),
        |s, len| {
            assert_eq!(s.host.seen(), len);
            s.expect_frames(0);
        },
    ),
    (
        c"UDP out, written in place",
        nothing,
        |s, len| s.host.write_udp(s.wire, s.millis, &s.pattern[..len]),
        |s, len| s.expect_datagram(len),
    ),
    (
        c"UDP echo in place",
        Script::offer_datagram,
        |s, _| s.host.echo(s.wire, s.millis, s.octets),
        |s, len| s.expect_datagram(len),
    ),
    (
        c"TCP in, its acknowledgement out",
        Script::offer_segment,
        |s, _| s.recv_segment(),
        |s, len| {
            s.expect_octets_with(len, 1);
            s.expect_segment(0);
        },
    ),
    (c"TCP out", nothing, Script::send_segment, |s, len| {
        s.expect_segment(len);
        s.acknowledge();
        s.poll();
        s.expect_frames(0);
    }),
    (
        c"TCP acknowledgement in",
        |s, len| {
            s.send_segment(len);
            s.expect_segment(len);
            s.acknowledge();
        },
        |s, _| s.poll(),
        |s, _| s.expect_frames(0),
    ),
    (
        c"TCP in, looked at in place, its acknowledgement out",
        Script::offer_segment,
        |s, _| s.host.watch(s.wire, s.millis),
        |s, len| {
            assert_eq!(s.host.seen(), len);
            s.expect_segment(0);
        },
    ),
    (
        c"TCP echo, acknowledgements delayed",
        |s, len| {
            s.host.delay_acks();
            s.offer_segment(len);
        },
        |s, len| {
            s.recv_segment();
            s.send_segment(len);
        },
        |s, len| s.expect_segment(len),
    ),
];

impl Script {
    fn poll(&mut self) {
        self.host.poll(self.wire, self.millis);
    }

    fn offer_datagram(&mut self, len: usize) {
        let at = self.wire.at;
        self.wire.received = self.peer.datagram(&mut self.wire.rx.0[at..], &self.pattern[..len]);
    }

    fn offer_segment(&mut self, len: usize) {
        let at = self.wire.at;
        self.wire.received = self.peer.segment(&mut self.wire.rx.0[at..], peer::ACK, &self.pattern[..len]);
    }

    fn acknowledge(&mut self) {
        self.offer_segment(0);
    }

    fn recv_datagram(&mut self) {
        self.poll();
        self.host.recv_udp(self.octets);
    }

    fn send_datagram(&mut self, len: usize) {
        self.host.send_udp(&self.pattern[..len]);
        self.poll();
    }

    fn recv_segment(&mut self) {
        self.poll();
        self.host.recv_tcp(self.octets);
    }

    fn send_segment(&mut self, len: usize) {
        self.host.send_tcp(&self.pattern[..len]);
        self.poll();
    }

    fn expect_frames(&mut self, count: usize) {
        assert_eq!(core::mem::take(&mut self.wire.frames_sent), count);
    }

    fn expect_octets(&mut self, len: usize) {
        self.expect_octets_with(len, 0);
    }

    fn expect_octets_with(&mut self, len: usize, frames: usize) {
        assert!(peer::same(&self.octets[..len], &self.pattern[..len]));
        self.octets.fill(0);
        assert_eq!(self.wire.frames_sent, frames);
    }

    fn expect_datagram(&mut self, len: usize) {
        self.expect_frames(1);
        self.peer.check(self.wire.sent());
        assert!(peer::same(&self.wire.sent()[HEADERS + 8..], &self.pattern[..len]));
    }

    fn expect_segment(&mut self, len: usize) {
        self.expect_frames(1);
        self.peer.check(self.wire.sent());
        self.peer.take(self.wire.sent());
        assert!(peer::same(&self.wire.sent()[HEADERS + 20..], &self.pattern[..len]));
    }

    /// Makes the two hosts known to each other, and opens a connection.
    fn introduce(&mut self) {
        let at = self.wire.at;
        self.wire.received = self.peer.who_has(&mut self.wire.rx.0[at..]);
        self.poll();
        self.expect_frames(1);
        self.wire.received = self.peer.segment(&mut self.wire.rx.0[at..], peer::SYN, &[]);
        self.poll();
        self.expect_frames(1);
        self.peer.check(self.wire.sent());
        self.peer.take(self.wire.sent());
        self.acknowledge();
        self.poll();
        self.expect_frames(0);
    }

    fn row(&mut self, (_, prepare, act, look): Row, len: usize) {
        for _ in 0..ROUNDS {
            self.millis += 1;
            prepare(self, len);
            begin();
            act(self, len);
            end();
            look(self, len);
        }
    }
}

fn say(text: &CStr) {
    // SAFETY: semihosting's SYS_WRITE0 reads up to the zero.
    unsafe { syscall1(nr::WRITE0, text.as_ptr() as usize) };
}

pub fn run(slots: &'static mut Slots, memory: &'static mut Memory) -> ! {
    static mut WIRE: Wire = Wire::NEW;
    static mut OCTETS: [u8; LONGEST] = [0; LONGEST];
    // SAFETY: `run` is called once.
    let (wire, octets) = unsafe { (&mut *(&raw mut WIRE), &mut *(&raw mut OCTETS)) };
    wire.at = if cfg!(feature = "aligned") { 2 } else { 0 };
    let mut pattern = [0; LONGEST];
    for (octet, value) in pattern.iter_mut().zip((0..251_u8).cycle()) {
        *octet = value ^ 0x5a;
    }
    let host = Host::new(slots, memory, wire);
    let mut script = Script { host, wire, peer: Peer::NEW, millis: 1, octets, pattern };
    script.introduce();
    script.row((c"", nothing, nothing, nothing), 0);
    for row in ROWS {
        let lens = if row.0 == c"poll, nothing to do" { &[0][..] } else { &[64, LONGEST] };
        for len in lens {
            say(row.0);
            say(if *len == LONGEST { c"\t1400\n" } else { c"\t64\n" });
            script.row(*row, *len);
        }
    }
    loop {
        debug::exit(debug::EXIT_SUCCESS);
    }
}
