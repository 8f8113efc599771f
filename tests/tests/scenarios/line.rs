//! One TCP socket of the host on the bench, and its peer, who is the test.

use std::net::{IpAddr, SocketAddr};

use wireloom::device::Medium;
use wireloom::iface::Sizes;
use wireloom::tcp::{self, State};
use wireloom::time::Duration;
use wireloom_tests::build::{self, Tcp};
use wireloom_tests::rig::{self, Rig};
use wireloom_tests::seen::Frame;

pub(crate) use wireloom_tests::build::{ACK, FIN, RST, SYN};

/// The peer's SYN has this number: its stream wraps after 15 octets (scenario 41).
pub(crate) const IRS: u32 = 0xffff_fff0;
/// The MSS that the peer's SYN names.
pub(crate) const MSS: [u8; 4] = [2, 4, 0x03, 0xe8];
/// What is not looked at: PSH, and the flags of ECN.
const LOOKED_AT: u8 = FIN | SYN | RST | ACK;

/// A segment of ours: flags; number and acknowledgement, counted from the SYNs; octets of data.
pub(crate) type Said = (u8, u32, u32, usize);

/// A connection between our port 80 and the peer's port 5000.
pub(crate) struct Line {
    pub(crate) rig: Rig,
    pub(crate) handle: tcp::Handle,
    pub(crate) us: SocketAddr,
    pub(crate) peer: SocketAddr,
    /// The number of our SYN.
    pub(crate) iss: u32,
    /// Options of the peer's segments but its SYN.
    pub(crate) options: Vec<u8>,
    pub(crate) window: u16,
}

impl Line {
    /// A closed socket with buffers of this size, and a peer of this family.
    pub(crate) fn new(peer: IpAddr, buffer: usize) -> Line {
        // TIME-WAIT stays in the socket, where it can be looked at.
        let sizes = Sizes { datagram_len: 20_000, time_wait: 0, ..Sizes::default() };
        let mut rig = Rig::with(Medium::Ethernet, 1500, &sizes);
        let handle = rig.stack.add_tcp(buffers(buffer)).unwrap();
        let us = rig::me(peer, 80);
        let peer = SocketAddr::new(peer, 5000);
        Line { rig, handle, us, peer, iss: 0, options: Vec::new(), window: 0x2000 }
    }

    pub(crate) fn listening(peer: IpAddr) -> Line {
        let mut line = Line::new(peer, 8192);
        line.socket().listen(80).unwrap();
        line
    }

    /// A socket whose SYN has left.
    pub(crate) fn connecting(peer: IpAddr) -> Line {
        let mut line = Line::new(peer, 8192);
        let (now, remote) = (line.rig.now, line.peer);
        line.socket().connect(now, remote, 80).unwrap();
        let syn = line.rig.settle().remove(0).tcp().unwrap().clone();
        assert_eq!(syn.flags & LOOKED_AT, SYN);
        line.iss = syn.seq;
        line
    }

    /// An open connection, which the peer has opened with these options.
    pub(crate) fn open_with(mut self, options: &[u8]) -> Line {
        self.opens(options);
        assert_eq!(self.hears(ACK, 1, 1, b""), []);
        assert_eq!(self.state(), State::Established);
        self
    }

    pub(crate) fn open(peer: IpAddr) -> Line {
        Line::listening(peer).open_with(&MSS)
    }

    /// The peer's SYN arrives, and is answered by ours.
    pub(crate) fn opens(&mut self, options: &[u8]) -> Tcp {
        let syn = Tcp::new(self.peer, self.us, SYN, IRS, 0).options(options).window(self.window);
        let said = self.rig.packet(&syn.packet());
        let [frame] = &said[..] else { panic!("one answer to a SYN: {said:?}") };
        let syn_ack = frame.tcp().unwrap().clone();
        assert_eq!((syn_ack.flags & LOOKED_AT, syn_ack.ack), (SYN | ACK, IRS.wrapping_add(1)));
        self.iss = syn_ack.seq;
        syn_ack
    }

    /// A connection in this state, nothing under way.
    pub(crate) fn in_state(peer: IpAddr, state: State) -> Line {
        let mut line = match state {
            State::Closed => return Line::new(peer, 8192),
            State::Listen => return Line::listening(peer),
            State::SynSent => return Line::connecting(peer),
            State::SynReceived => {
                let mut line = Line::listening(peer);
                line.opens(&MSS);
                return line;
            }
            State::Established
            | State::FinWait1
            | State::FinWait2
            | State::CloseWait
            | State::Closing
            | State::LastAck
            | State::TimeWait => Line::open(peer),
        };
        let (closes_first, closes) = match state {
            State::FinWait1 | State::FinWait2 | State::Closing | State::TimeWait => (true, true),
            State::LastAck => (false, true),
            _ => (false, false),
        };
        if matches!(state, State::CloseWait | State::LastAck) {
            line.hears(FIN | ACK, 1, 1, b"");
        }
        if closes {
            line.socket().close().unwrap();
            line.rig.settle();
        }
        match state {
            State::FinWait2 => drop(line.hears(ACK, 1, 2, b"")),
            State::Closing => drop(line.hears(FIN | ACK, 1, 1, b"")),
            State::TimeWait => drop(line.hears(FIN | ACK, 1, 2, b"")),
            _ => assert!(closes_first == (state == State::FinWait1)),
        }
        assert_eq!(line.state(), state);
        line
    }

    pub(crate) fn socket(&mut self) -> tcp::Ref<'_, 'static> {
        self.rig.stack.tcp(self.handle).unwrap()
    }

    pub(crate) fn state(&mut self) -> State {
        self.socket().state()
    }

    /// A segment of the peer; numbers are counted from the SYNs.
    pub(crate) fn segment(&self, flags: u8, seq: u32, ack: u32, data: &[u8]) -> Tcp {
        let ack = if flags & ACK == 0 { 0 } else { self.iss.wrapping_add(ack) };
        let segment = Tcp::new(self.peer, self.us, flags, IRS.wrapping_add(seq), ack);
        segment.options(&self.options).payload(data).window(self.window)
    }

    /// A segment of the peer arrives; what we say then.
    pub(crate) fn hears(&mut self, flags: u8, seq: u32, ack: u32, data: &[u8]) -> Vec<Said> {
        let segment = self.segment(flags, seq, ack, data);
        let frames = self.rig.packet(&segment.packet());
        self.told(&frames)
    }

    /// Time passes; what we say meanwhile.
    pub(crate) fn waits(&mut self, millis: u64) -> Vec<Said> {
        let frames: Vec<Frame> =
            self.rig.pass(Duration::from_millis(millis)).into_iter().map(|(_, frame)| frame).collect();
        self.told(&frames)
    }

    /// What there is to say now.
    pub(crate) fn says(&mut self) -> Vec<Said> {
        let frames = self.rig.settle();
        self.told(&frames)
    }

    pub(crate) fn told(&self, frames: &[Frame]) -> Vec<Said> {
        let said = |segment: &Tcp| {
            let ack = if segment.flags & ACK == 0 { 0 } else { segment.ack.wrapping_sub(IRS) };
            let seq = segment.seq.wrapping_sub(self.iss);
            (segment.flags & LOOKED_AT, seq, ack, segment.payload.len())
        };
        frames.iter().filter_map(|frame| frame.tcp()).map(said).collect()
    }

    /// The application writes all of this.
    pub(crate) fn writes(&mut self, data: &[u8]) -> Vec<Said> {
        assert_eq!(self.socket().send(data), Ok(data.len()));
        self.says()
    }

    /// The application reads all that is there.
    pub(crate) fn reads(&mut self) -> Vec<u8> {
        let mut room = vec![0; 100_000];
        let len = self.socket().recv(&mut room).unwrap();
        room.truncate(len);
        room
    }

    /// An ICMP error about a segment of ours with this number, counted from our SYN.
    pub(crate) fn icmp(&mut self, kind: [(u8, u8); 2], word: u32, seq: u32) -> Vec<Said> {
        let ours = Tcp::new(self.us, self.peer, ACK, self.iss.wrapping_add(seq), 0).packet();
        let packet = match (self.peer.ip(), self.us.ip()) {
            (IpAddr::V4(peer), IpAddr::V4(us)) => {
                let message = build::icmpv4(kind[0].0, kind[0].1, word, &ours);
                build::ip(peer.into(), us.into(), build::ICMP, &message)
            }
            (IpAddr::V6(peer), IpAddr::V6(us)) => {
                let rest = [&word.to_be_bytes()[..], &ours].concat();
                let message = build::icmpv6(peer, us, kind[1].0, kind[1].1, &rest);
                build::ip(peer.into(), us.into(), build::ICMPV6, &message)
            }
            _ => unreachable!("one family"),
        };
        let frames = self.rig.packet(&packet);
        self.told(&frames)
    }
}

/// Runs a test with a peer of either family.
pub(crate) fn each(run: impl Fn(IpAddr)) {
    rig::families().into_iter().for_each(|(peer, _)| run(peer));
}

/// `len` octets that differ from their neighbours.
pub(crate) fn octets(len: usize) -> Vec<u8> {
    (0..len).map(|at| (at % 251) as u8).collect()
}

/// Buffers of this size.
pub(crate) fn buffers(len: usize) -> tcp::Buffers<'static> {
    tcp::Buffers { rx: vec![0; len].into(), tx: vec![0; len].into() }
}
