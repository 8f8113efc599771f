//! Looks at every frame between two stacks, and holds each TCP connection to what RFC 9293 §3.3.1 and its companions say
//! about its variables: what was sent, acknowledged, offered and reported, as far as the wire shows it.

mod segment;
mod talk;

use std::collections::BTreeMap;
use std::net::SocketAddr;

use wireloom::device::Medium;
use wireloom::time::{Duration, Instant};
use wireloom::wire::print::{BUILTIN, Printer};
use wireloom::wire::{ethernet, print};

use self::segment::Segment;
use self::talk::Talk;
pub use self::talk::{Rules, Taken};
use crate::content::Content;

/// Whether a frame arrives as it was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// It does.
    Yes,
    /// Some bits were changed; who verifies its checksums finds out whether that matters.
    Perhaps,
}

macro_rules! seen {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// How often something was seen.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
        pub struct Seen { $($(#[$doc])* pub $name: u64,)* }

        impl Seen {
            /// Adds what was seen elsewhere.
            pub fn add(&mut self, other: &Seen) {
                $(self.$name += other.$name;)*
            }

            /// All of it by name.
            pub fn all(&self) -> Vec<(&'static str, u64)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

seen! {
    /// TCP segments that were sent.
    segments,
    /// Connections that began.
    connections,
    /// Segments with data that was sent before.
    resent,
    /// SYNs that were sent before.
    syn_resent,
    /// Probes of a closed window.
    window_probes,
    /// Keep-alives.
    keep_alives,
    /// Acknowledgements that closed the window.
    windows_closed,
    /// SACK blocks of what waits beyond a gap.
    sack_blocks,
    /// SACK blocks of what came twice.
    duplicate_blocks,
    /// Segments that may be marked.
    ecn_capable,
    /// Segments that arrived with a mark.
    ecn_marked,
    /// Acknowledgements that echo a mark.
    ecn_echoed,
    /// Resets.
    resets,
    /// Times that sequence numbers went through zero.
    wraps,
    /// Frames that arrived with changed octets.
    damaged,
}

/// Both ends of a link, as seen from the middle.
#[derive(Debug)]
pub struct Watch {
    medium: Medium,
    mtu: usize,
    /// What is known of connections beforehand, by the port at end 1.
    rules: BTreeMap<u16, Rules>,
    /// By the connection's end at end 0 of the link, and that at end 1.
    talks: BTreeMap<(SocketAddr, SocketAddr), Talk>,
    trace: Trace,
    /// When the last frame was sent.
    last_at: Option<Instant>,
    /// When each end last asked or answered something that is no TCP: it may look for its neighbour.
    asked_at: [Instant; 2],
    /// Time so far in which something was going on: silences count for a minute at most.
    pub busy: Duration,
    /// Frames that were sent or have arrived.
    pub frames: u64,
    /// What was seen so far.
    pub seen: Seen,
}

/// RFC 6298 §2.5, RFC 9293 §3.8.6.1: no timer of a connection with something to say is longer.
const LONGEST_SILENCE: Duration = Duration::from_secs(60);

/// What lies between the ends.
#[derive(Debug, Clone, Copy)]
struct Path {
    /// Octets of the longest packet.
    mtu: usize,
    /// Whether there are neighbours to be looked for: a segment that was sent may wait for that, and be given up.
    parks: bool,
}

/// Whether frames are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trace {
    Off,
    On,
}

/// What an end has shown of its state, in octets from the beginning of each stream: the SYN counts as the first of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Behind the last octet that it has acknowledged.
    pub acked: i64,
    /// The right edge of the widest window that it has offered.
    pub edge: i64,
    /// Behind the last octet up to which everything has arrived there.
    pub arrived: i64,
    /// Behind the last octet of its own that it was told had arrived.
    pub una: i64,
    /// Behind the last octet that it has sent.
    pub nxt: i64,
    /// When it last sent a segment.
    pub sent_at: Instant,
    /// When it was last told that something new of its own had arrived.
    pub told_at: Instant,
}

impl Watch {
    /// A link of this kind, on which nothing was seen. With `WIRELOOM_TRACE` set, every frame is shown.
    pub fn new(medium: Medium, mtu: usize) -> Self {
        let trace = if std::env::var_os("WIRELOOM_TRACE").is_some() { Trace::On } else { Trace::Off };
        let (rules, talks) = (BTreeMap::new(), BTreeMap::new());
        let (last_at, asked_at, busy, frames) = (None, [Instant::ZERO; 2], Duration::ZERO, 0);
        Watch { medium, mtu, rules, talks, trace, last_at, asked_at, busy, frames, seen: Seen::default() }
    }

    /// Says what is known of connections with this port at end 1: what the streams from end 0 and end 1 carry.
    pub fn expect(&mut self, port: u16, contents: [Content; 2], rules: Rules) {
        self.rules.insert(port, Rules { contents: Some(contents), ..rules });
    }

    /// Says how connections with this port at end 1 are made.
    pub fn rule(&mut self, port: u16, rules: Rules) {
        self.rules.insert(port, rules);
    }

    /// What `end` of a connection has shown of itself; `None`: nothing yet.
    pub fn position(&self, end: usize, local: SocketAddr, remote: SocketAddr) -> Option<Position> {
        let ends = if end == 0 { (local, remote) } else { (remote, local) };
        self.talks.get(&ends)?.position(end)
    }

    /// When `end` last asked for its neighbour, or sent anything else that is no TCP.
    pub fn asked_at(&self, end: usize) -> Instant {
        self.asked_at[end]
    }

    /// `end` sends a frame.
    ///
    /// # Panics
    /// It must not.
    pub fn on_sent(&mut self, end: usize, now: Instant, frame: &[u8]) {
        self.show(end, now, "->", frame);
        self.frames += 1;
        let silence = self.last_at.map_or(Duration::ZERO, |last| now.since(last));
        self.busy = self.busy + silence.min(LONGEST_SILENCE);
        self.last_at = Some(now);
        let Some(segment) = self.segment(frame) else {
            self.asked_at[end] = now;
            return;
        };
        self.seen.segments += 1;
        let is_first = segment.is_syn() && segment.ack().is_none();
        let path = Path { mtu: self.mtu, parks: self.medium != Medium::Ip };
        let seen = &mut self.seen;
        let ends = segment.ends(end);
        let known = self.talks.entry(ends);
        let talk = known.or_insert_with(|| Talk::new(self.rules.get(&ends.1.port()).copied()));
        if is_first && talk.is_over_for(end, segment.seq()) {
            *talk = Talk::new(self.rules.get(&ends.1.port()).copied());
        }
        if let Err(what) = talk.on_sent(end, now, &segment, path, seen) {
            panic!("at {now:?} end {end} sent {}: {what}; {talk:#?}", text(self.medium, frame));
        }
    }

    /// A frame arrives at `end`.
    pub fn on_arrived(&mut self, end: usize, now: Instant, frame: &[u8], whole: Whole) {
        let mark = if whole == Whole::Yes { "<-" } else { "<~" };
        self.show(end, now, mark, frame);
        self.frames += 1;
        self.seen.damaged += u64::from(whole == Whole::Perhaps);
        let Some(segment) = self.segment(frame) else { return };
        if whole == Whole::Perhaps && !segment.is_sound() {
            return;
        }
        if let Some(talk) = self.talks.get_mut(&segment.ends(1 - end)) {
            talk.on_arrived(end, now, &segment, &mut self.seen);
        }
    }

    fn segment<'f>(&self, frame: &'f [u8]) -> Option<Segment<'f>> {
        Segment::of(frame.get(self.medium.header_len()..)?)
    }

    fn show(&self, end: usize, now: Instant, mark: &str, frame: &[u8]) {
        if self.trace == Trace::On {
            println!("{:>14} {end} {mark} {}", now.total_micros(), text(self.medium, frame));
        }
    }
}

fn text(medium: Medium, frame: &[u8]) -> String {
    let first = match medium {
        Medium::Ip => print::ip(frame),
        _ => Some(ethernet::DESCRIPTION),
    };
    first.map_or("something".into(), |first| Printer::new(BUILTIN, first, frame).to_string())
}

#[cfg(test)]
mod tests;
