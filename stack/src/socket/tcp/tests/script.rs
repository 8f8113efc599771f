//! The language of the scripts.
//!
//! Our side has ISS 5000, so its stream begins at 5001; the peer has ISS 1000, and its stream begins at 1001.

extern crate std;

use core::fmt;
use core::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::boxed::Box;
use std::vec;
use std::vec::Vec;

use super::super::*;
use crate::time::{Duration, Instant};

pub(super) const OURS: u32 = 5000;
pub(super) const THEIRS: u32 = 1000;
pub(super) const LOCAL: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1)), 80);
pub(super) const REMOTE: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 2)), 4000);
/// The path's segment size, and what both sides announce unless a script says otherwise.
pub(super) const MSS: u16 = 1000;
/// The window that the peer offers unless a script says otherwise.
pub(super) const WINDOW: u16 = 60_000;

/// `millis` milliseconds after the script's begin.
pub(super) fn at(millis: u64) -> Instant {
    Instant::from_millis(millis)
}

/// A segment that arrives, or that is expected to be sent.
#[derive(Clone, PartialEq)]
pub(super) struct Seg {
    pub(super) seq: u32,
    pub(super) ack: Option<u32>,
    pub(super) flags: Flags,
    /// The ECN field of its packet.
    pub(super) ecn: u8,
    /// Expected segments: `None` where the window does not matter.
    pub(super) window: Option<u16>,
    /// Expected segments: `None` where the options do not matter.
    pub(super) options: Option<Options>,
    pub(super) payload: Vec<u8>,
    /// The urgent pointer of a segment that arrives.
    pub(super) urgent: u16,
}

impl fmt::Debug for Seg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = [
            (Flags::SYN, "SYN "),
            (Flags::FIN, "FIN "),
            (Flags::RST, "RST "),
            (Flags::PSH, "PSH "),
            (Flags::URG, "URG "),
            (Flags::ECE, "ECE "),
            (Flags::CWR, "CWR "),
        ];
        for (_, name) in names.iter().filter(|(flag, _)| self.flags.contains(*flag)) {
            f.write_str(name)?;
        }
        write!(f, "seq {} ", self.seq)?;
        if let Some(ack) = self.ack {
            write!(f, "ack {ack} ")?;
        }
        if let Some(window) = self.window {
            write!(f, "win {window} ")?;
        }
        if let Some(options) = self.options {
            write!(f, "{options:?} ")?;
        }
        match std::str::from_utf8(&self.payload) {
            Ok(text) if self.payload.len() < 40 => write!(f, "{text:?}"),
            _ => write!(f, "{} octets", self.payload.len()),
        }
    }
}

impl Seg {
    pub(super) fn ack(self, ack: u32) -> Seg {
        Seg { ack: Some(ack), ..self }
    }
    pub(super) fn without_ack(self) -> Seg {
        Seg { ack: None, ..self }
    }
    pub(super) fn window(self, window: u16) -> Seg {
        Seg { window: Some(window), ..self }
    }
    pub(super) fn options(self, options: Options) -> Seg {
        Seg { options: Some(options), ..self }
    }
    pub(super) fn timestamps(self, value: u32, echo: u32) -> Seg {
        let timestamps = Some(Timestamps { value, echo });
        let options = Options { timestamps, ..self.options.unwrap_or(Options::NONE) };
        self.options(options)
    }
    /// With the urgent pointer.
    pub(super) fn urgent(self, pointer: u16) -> Seg {
        Seg { urgent: pointer, ..self }.flag(Flags::URG)
    }
    pub(super) fn flag(self, flag: Flags) -> Seg {
        Seg { flags: self.flags | flag, ..self }
    }
    pub(super) fn ecn(self, ecn: u8) -> Seg {
        Seg { ecn, ..self }
    }
    pub(super) fn data(self, payload: &[u8]) -> Seg {
        Seg { payload: payload.to_vec(), ..self }
    }
}

/// A segment with these flags and this sequence number, and nothing else.
pub(super) fn bare(flags: Flags, seq: u32) -> Seg {
    Seg { seq, ack: None, flags, ecn: 0, window: None, options: None, payload: Vec::new(), urgent: 0 }
}

/// The peer's SYN.
pub(super) fn syn() -> Seg {
    bare(Flags::SYN, THEIRS).options(Options { mss: Some(MSS), ..Options::NONE })
}

/// The peer's answer to our SYN.
pub(super) fn syn_ack() -> Seg {
    syn().ack(OURS + 1)
}

/// An acknowledgement without data: SEG.SEQ, SEG.ACK.
pub(super) fn ack(seq: u32, ack: u32) -> Seg {
    bare(Flags::NONE, seq).ack(ack)
}

/// Data of either side: SEG.SEQ, SEG.ACK, octets.
pub(super) fn data(seq: u32, ack: u32, octets: &[u8]) -> Seg {
    bare(Flags::NONE, seq).ack(ack).data(octets)
}

/// Data of ours that ends what the user wrote, and so is pushed.
pub(super) fn pushed(seq: u32, ack: u32, octets: &[u8]) -> Seg {
    data(seq, ack, octets).flag(Flags::PSH)
}

/// A FIN.
pub(super) fn fin(seq: u32, ack: u32) -> Seg {
    bare(Flags::FIN, seq).ack(ack)
}

/// A RST without ACK.
pub(super) fn rst(seq: u32) -> Seg {
    bare(Flags::RST, seq)
}

/// `len` octets that differ from their neighbours.
pub(super) fn octets(len: usize) -> Vec<u8> {
    (0..len).map(|at| (at % 251) as u8).collect()
}

/// One socket, the peer played by the script.
pub(super) struct Script {
    pub(super) socket: Socket<'static>,
    pub(super) now: Instant,
    pub(super) mss: u16,
    pub(super) large: u16,
    pub(super) iss: u32,
    pub(super) last: Option<Reaction>,
    /// RSTs that answered what arrived.
    replies: Vec<Seg>,
    /// Calls of `poll_egress` that a stalled clock has cost.
    idle_polls: u32,
}

/// Lends `len` octets for ever.
pub(super) fn memory(len: usize) -> &'static mut [u8] {
    Box::leak(vec![0; len].into_boxed_slice())
}

/// A socket with buffers of these sizes.
pub(super) fn socket(rx: usize, tx: usize) -> Socket<'static> {
    Socket::new(Buffers { rx: memory(rx).into(), tx: memory(tx).into() })
}

impl Script {
    /// A closed socket with buffers of 64 KiB less one, which offers no option but the segment size, waits a second for
    /// what takes no time, and controls congestion as Reno does.
    pub(super) fn new() -> Script {
        Script::with_buffers(65_535, 65_535)
    }

    pub(super) fn with_buffers(rx: usize, tx: usize) -> Script {
        let mut socket = socket(rx, tx);
        socket.set_offers(Offers::NONE).unwrap();
        socket.set_min_rto(ms(1000)).unwrap();
        socket.set_congestion_control(Algorithm::Reno).unwrap();
        Script {
            socket,
            now: Instant::ZERO,
            mss: MSS,
            large: 0,
            iss: OURS,
            last: None,
            replies: Vec::new(),
            idle_polls: 0,
        }
    }

    /// Calls `run` with the socket and a context of the present time.
    pub(super) fn with<R>(&mut self, run: impl FnOnce(&mut Socket<'static>, &Context<'_>) -> R) -> R {
        let iss = self.iss;
        let isn = move |local: SocketAddr, _: SocketAddr| SeqNumber(if local == LOCAL { iss } else { 0 });
        let cx = Context { now: self.now, mss: self.mss, large: self.large, isn: &isn };
        run(&mut self.socket, &cx)
    }

    pub(super) fn listening() -> Script {
        let mut t = Script::new();
        t.listen();
        t
    }

    pub(super) fn listen(&mut self) {
        self.socket.listen(None, LOCAL.port()).unwrap();
    }

    pub(super) fn connect(&mut self) {
        self.with(|socket, cx| socket.connect(cx, REMOTE, LOCAL)).unwrap();
    }

    /// A socket whose SYN has left at 0 ms.
    pub(super) fn syn_sent() -> Script {
        let mut t = Script::new();
        t.connect();
        t.sends(at(0), bare(Flags::SYN, OURS));
        t
    }

    /// A listener that has answered a SYN at 0 ms.
    pub(super) fn syn_received() -> Script {
        let mut t = Script::listening();
        t.arrives(at(0), syn());
        t.sends(at(0), bare(Flags::SYN, OURS).ack(THEIRS + 1));
        t
    }

    /// An open connection, opened by the peer at 0 ms.
    pub(super) fn established() -> Script {
        Script::new().open(syn(), ack(THEIRS + 1, OURS + 1))
    }

    /// Opens a connection by this SYN and this ACK of the peer, at the present time.
    pub(super) fn open(mut self, syn: Seg, ack: Seg) -> Script {
        if self.socket.state() == State::Closed {
            self.listen();
        }
        let now = self.now;
        self.arrives(now, syn);
        self.drain();
        self.arrives(now, ack);
        self.drain();
        assert_eq!(self.socket.state(), State::Established);
        self.socket.take_changes();
        self
    }

    /// A connection that was brought into `state` at 0 ms, without data.
    pub(super) fn in_state(state: State) -> Script {
        let mut t = match state {
            State::Closed => return Script::new(),
            State::Listen => return Script::listening(),
            State::SynSent => return Script::syn_sent(),
            State::SynReceived => return Script::syn_received(),
            _ => Script::established(),
        };
        let (seq, una) = (THEIRS + 1, OURS + 1);
        match state {
            State::FinWait1 | State::FinWait2 | State::Closing | State::TimeWait => t.socket.close().unwrap(),
            State::CloseWait | State::LastAck => t.arrives(at(0), fin(seq, una)),
            _ => {}
        }
        t.drain();
        match state {
            State::FinWait2 => t.arrives(at(0), ack(seq, una + 1)),
            State::Closing => t.arrives(at(0), fin(seq, una)),
            State::TimeWait => t.arrives(at(0), fin(seq, una + 1)),
            State::LastAck => t.socket.close().unwrap(),
            _ => {}
        }
        t.drain();
        t.stays(state);
        t
    }

    /// The segment arrives at `when`; nothing may be sent before.
    pub(super) fn arrives(&mut self, when: Instant, seg: Seg) {
        self.quiet_until(when);
        self.now = when;
        let reaction = self.deliver(&seg);
        if let Some(reply) = reaction.reply {
            assert_eq!(reply.payload_len(), 0);
            self.replies.push(self.seen(&reply));
        }
        self.last = Some(reaction);
    }

    fn deliver(&mut self, seg: &Seg) -> Reaction {
        let segment = Segment {
            local: LOCAL,
            remote: REMOTE,
            seq: SeqNumber(seg.seq),
            ack: seg.ack.map(SeqNumber),
            window: seg.window.unwrap_or(WINDOW),
            urgent: seg.flags.contains(Flags::URG).then_some(seg.urgent),
            flags: seg.flags,
            ecn: seg.ecn,
            options: seg.options.unwrap_or(Options::NONE),
            payload: &seg.payload,
        };
        self.with(|socket, cx| socket.on_segment(cx, &segment))
    }

    /// Exactly at `when`, and not before, this segment is sent.
    #[track_caller]
    pub(super) fn sends(&mut self, when: Instant, expected: Seg) {
        self.quiet_until(when);
        self.now = when;
        let seen =
            self.next().unwrap_or_else(|| panic!("nothing is sent at {when:?}, expected {expected:?}"));
        expect(&seen, &expected);
    }

    /// The last segment that arrived was answered by this RST.
    #[track_caller]
    pub(super) fn replies(&mut self, expected: Seg) {
        assert!(!self.replies.is_empty(), "no RST, expected {expected:?}");
        expect(&self.replies.remove(0), &expected);
    }

    /// Nothing is sent up to and including `until`, although all deadlines are kept; what arrived was not answered.
    #[track_caller]
    pub(super) fn quiet(&mut self, until: Instant) {
        assert_eq!(self.replies, [], "an unexpected RST");
        self.quiet_until(until);
        self.now = until;
        if let Some(seen) = self.next() {
            panic!("{seen:?} is sent at {:?}", self.now);
        }
    }

    /// Serves all deadlines before `when`.
    #[track_caller]
    fn quiet_until(&mut self, when: Instant) {
        assert!(self.now <= when, "scripts go forward");
        while let Some(due) =
            self.socket.poll_at().filter(|due| *due < when && (*due > Instant::ZERO || self.now < when))
        {
            self.now = self.now.max(due);
            if let Some(seen) = self.next() {
                panic!("{seen:?} is sent at {:?}, before {when:?}", self.now);
            }
        }
    }

    /// The next segment that is due now. Scenario 51: what is promised is kept, and no clock stands still.
    #[track_caller]
    pub(super) fn next(&mut self) -> Option<Seg> {
        let promised = self.socket.poll_at() == Some(Instant::ZERO);
        let outgoing = self.with(|socket, cx| {
            let outgoing = socket.poll_egress(cx)?;
            let again = socket.poll_egress(cx)?;
            assert_eq!(outgoing.seq, again.seq, "unsent segments come again");
            assert_eq!(outgoing.flags, again.flags, "unsent segments come again");
            Some(again)
        });
        let Some(outgoing) = outgoing else {
            self.idle_polls = if promised { self.idle_polls + 1 } else { 0 };
            assert!(self.idle_polls < 3, "poll_at says now, and nothing comes");
            assert_ne!(self.socket.poll_at(), Some(Instant::ZERO), "poll_at says now, and nothing comes");
            assert!(self.socket.poll_at().is_none_or(|at| at > self.now), "a deadline that passed is kept");
            return None;
        };
        self.idle_polls = 0;
        let seen = self.seen(&outgoing);
        self.with(|socket, cx| socket.sent(cx, &outgoing));
        Some(seen)
    }

    /// Everything that is due now, in order.
    pub(super) fn drain(&mut self) -> Vec<Seg> {
        std::iter::from_fn(|| self.next()).collect()
    }

    fn seen(&self, outgoing: &Outgoing) -> Seg {
        assert_eq!((outgoing.local, outgoing.remote), (LOCAL, REMOTE));
        let (first, second) = self.socket.payload(outgoing);
        let payload = [first, second].concat();
        assert_eq!(payload.len(), outgoing.payload_len());
        Seg {
            seq: outgoing.seq.0,
            ack: outgoing.ack.map(|ack| ack.0),
            flags: outgoing.flags,
            ecn: outgoing.ecn,
            window: Some(outgoing.window),
            options: Some(outgoing.options),
            payload,
            urgent: 0,
        }
    }

    /// The user writes all of this.
    #[track_caller]
    pub(super) fn writes(&mut self, octets: &[u8]) {
        assert_eq!(self.socket.send(octets), Ok(octets.len()));
    }

    /// The user reads exactly this.
    #[track_caller]
    pub(super) fn reads(&mut self, octets: &[u8]) {
        let mut room = vec![0; octets.len() + 1];
        let len = self.socket.recv(&mut room).unwrap();
        assert_eq!(&room[..len], octets);
    }

    #[track_caller]
    pub(super) fn stays(&self, state: State) {
        assert_eq!(self.socket.state(), state);
    }

    /// What the last segment came to.
    pub(super) fn outcome(&self) -> Outcome {
        self.last.unwrap().outcome
    }
}

#[track_caller]
fn expect(seen: &Seg, expected: &Seg) {
    let seen = Seg {
        window: seen.window.filter(|_| expected.window.is_some()),
        options: seen.options.filter(|_| expected.options.is_some()),
        ..seen.clone()
    };
    assert_eq!(&seen, expected);
}

/// `millis` milliseconds.
pub(super) fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}
