//! What goes wrong while data flows: scenarios 47 to 51, 53, 54 and 59.

use wireloom::iface::Changed;
use wireloom::tcp::{KeepAlive, State};
use wireloom::time::Duration;

use super::line::{ACK, FIN, Line, MSS, RST, SYN, each, octets};

const SACK: [u8; 8] = [2, 4, 0x03, 0xe8, 1, 1, 4, 2];

/// A SYN's options with timestamps of this value.
fn stamps(value: u32, echo: u32) -> Vec<u8> {
    [&[1, 1, 8, 10][..], &value.to_be_bytes(), &echo.to_be_bytes()].concat()
}

/// An open connection with timestamps, the peer's at 100.
fn stamped(peer: std::net::IpAddr) -> Line {
    let mut line = Line::listening(peer);
    line.opens(&[&MSS[..], &stamps(100, 0)].concat());
    line.options = stamps(100, 0);
    line.hears(ACK, 1, 1, b"");
    assert_eq!(line.state(), State::Established);
    line
}

/// A hundred thousand segments of one octet, the second of each pair first: in order and whole.
#[test]
fn s47_segments_of_one_octet() {
    let mut line = Line::open("192.0.2.2".parse().unwrap());
    let stream = octets(100_000);
    let mut read = 0;
    for pair in 0..50_000 {
        for at in [2 * pair + 1, 2 * pair] {
            line.hears(ACK, 1 + at, 1, &stream[at as usize..][..1]);
        }
        if pair % 1000 == 999 {
            let data = line.reads();
            assert_eq!(data, stream[read..read + data.len()]);
            read += data.len();
        }
    }
    assert_eq!(read, stream.len());
}

/// RFC 5681 §3.2, RFC 6582: the third duplicate sends again, and thousands more do no harm, with SACK or without.
#[test]
fn s48_thousands_of_duplicates() {
    each(|peer| {
        for options in [&MSS[..], &SACK] {
            let mut line = Line::listening(peer).open_with(options);
            assert_eq!(line.writes(&octets(8000)).len(), 8);
            if options == SACK {
                let edges = [1001, 2001].map(|at| line.iss.wrapping_add(at).to_be_bytes());
                line.options = [&[1, 1, 5, 10][..], &edges[0], &edges[1]].concat();
            }
            let mut again = Vec::new();
            for _ in 0..10_000 {
                again.extend(line.hears(ACK, 1, 1, b""));
            }
            let resent = again.iter().filter(|said| **said == (ACK, 1, 1, 1000)).count();
            assert_eq!((resent, again.len()), (1, 1), "{again:?}");
            line.options.clear();
            assert_eq!(line.hears(ACK, 1, 8001, b""), []);
            assert_eq!(line.socket().send_queue(), 0);
            line.writes(b"on it goes");
            assert_eq!(line.state(), State::Established);
        }
    });
}

/// RFC 3522: a timeout that came too early, which the echo in the late acknowledgement shows, sends nothing more again.
#[test]
fn s48_a_needless_timeout() {
    each(|peer| {
        let mut line = stamped(peer);
        line.socket().send(&octets(5 * 988)).unwrap();
        let frames = line.rig.settle();
        let echo = frames[0].tcp().unwrap().options.clone();
        let value = u32::from_be_bytes(echo[4..8].try_into().unwrap());
        let again = line.waits(1500);
        assert!(again.contains(&(ACK, 1, 1, 988)), "{again:?}");
        line.options = stamps(101, value);
        assert_eq!(line.hears(ACK, 1, 4941, b""), [], "all had arrived");
        assert_eq!(line.waits(10_000), []);
    });
}

/// RFC 6298 §5.5, §2.5, RFC 9293 §3.8.3: the pause doubles up to a minute, and after R2 the connection ends. A clock that jumps
/// makes no absurd timeout.
#[test]
fn s49_timeouts() {
    each(|peer| {
        let mut line = Line::open(peer);
        line.socket().send(b"x").unwrap();
        let began = line.rig.now;
        let frames = line.rig.pass(Duration::from_secs(200));
        let times: Vec<u64> = frames
            .iter()
            .filter(|(_, frame)| frame.tcp().is_some())
            .map(|(at, _)| at.since(began).total_millis())
            .collect();
        // At once, after 0.3 s or more, then twice as long each time; the last is the RST.
        let gaps: Vec<u64> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(gaps.len() >= 6, "{times:?}");
        for pair in gaps[..gaps.len() - 1].windows(2) {
            assert!(pair[1] == (2 * pair[0]).min(60_000) || pair[1] > 59_000, "{gaps:?}");
        }
        assert_eq!(line.told(&[frames.last().unwrap().1.clone()])[0].0 & RST, RST);
        assert_eq!(line.state(), State::Closed);

        let mut line = Line::open(peer);
        line.writes(b"x");
        line.rig.now += Duration::from_secs(86_400 * 365 * 50);
        line.hears(ACK, 1, 2, b"");
        line.socket().send(b"y").unwrap();
        let frames = line.rig.pass(Duration::from_secs(61));
        let copies = frames.iter().filter(|(_, frame)| frame.tcp().is_some()).count();
        assert!(copies >= 2 || line.state() == State::Closed, "a timeout above a minute");
    });
}

/// RFC 7323 §5.3: an old segment is answered and dropped; a peer that forgets its timestamps is still heard, and the next
/// connection has none of the last one's.
#[test]
fn s50_timestamps() {
    each(|peer| {
        let mut line = stamped(peer);
        line.options = stamps(200, 0);
        line.hears(ACK, 1, 1, b"new");
        line.options = stamps(150, 0);
        let said = line.hears(ACK, 4, 1, b"old");
        assert_eq!(said, [(ACK, 1, 4, 0)]);
        assert_eq!(line.reads(), b"new");
        // RFC 7323 §4.3: TS.Recent is what came in order last.
        line.options = stamps(300, 0);
        line.hears(ACK, 10, 1, b"beyond a gap");
        let frames = line.rig.settle();
        assert!(frames.is_empty());
        line.options = stamps(250, 0);
        line.hears(ACK, 4, 1, b"filler");
        assert_eq!(line.reads(), b"fillerbeyond a gap");
        line.options.clear();
        line.hears(ACK, 22, 1, b"without");
        assert_eq!(line.reads(), b"without");
        line.hears(RST, 29, 0, b"");
        assert_eq!(line.state(), State::Closed);
        line.socket().listen(80).unwrap();
        let mut line = line.open_with(&MSS);
        line.socket().send(b"x").unwrap();
        assert!(line.rig.settle()[0].tcp().unwrap().options.is_empty());
    });
}

/// Keep-alive, the probe of a closed window and a delayed acknowledgement at the same time: each has its time, and the stack
/// is never due without having something to do (`Rig::pass` fails if it is).
#[test]
fn s51_all_timers_at_once() {
    each(|peer| {
        let mut line = Line::open(peer);
        let idle = Duration::from_secs(10);
        let keep = KeepAlive { idle, interval: Duration::from_secs(5), probes: 3 };
        line.socket().set_keep_alive(Some(keep)).unwrap();
        line.window = 0;
        line.hears(ACK, 1, 1, b"");
        line.socket().send(b"waits").unwrap();
        line.hears(ACK, 1, 1, b"data");
        let mut probes = 0;
        for _ in 0..100 {
            for said in line.waits(1000) {
                probes += usize::from(said == (ACK, 1, 5, 1));
                line.hears(ACK, 5, 1, b"");
            }
        }
        assert!((4..=20).contains(&probes), "{probes}");
        line.window = 100;
        assert_eq!(line.hears(ACK, 5, 1, b""), [(ACK, 1, 5, 5)]);
        assert_eq!(line.hears(ACK, 5, 6, b""), []);
        // Nobody answers any more.
        let said = line.waits(60_000);
        assert_eq!(said.iter().filter(|said| **said == (ACK, 5, 5, 0)).count(), 3, "{said:?}");
        assert_eq!(line.state(), State::Closed);
    });
}

/// CVE-2016-5696: how many challenges one connection has been answered says nothing of another's.
#[test]
fn s53_challenge_budgets() {
    each(|peer| {
        let mut line = Line::open(peer);
        let mut other = line.rig.stack.add_tcp(super::line::buffers(4096)).unwrap();
        core::mem::swap(&mut line.handle, &mut other);
        line.socket().listen(80).unwrap();
        line.peer.set_port(5001);
        let mut line = line.open_with(&MSS);
        let answered = (0..500).filter(|_| !line.hears(SYN, 5, 0, b"").is_empty()).count();
        assert!((1..=20).contains(&answered), "{answered}");
        assert_eq!(line.hears(SYN, 5, 0, b""), []);
        // The first connection has all of its own.
        core::mem::swap(&mut line.handle, &mut other);
        line.peer.set_port(5000);
        let iss = line.rig.packet(&line.segment(SYN, 5, 0, b"").packet())[0].tcp().unwrap().seq;
        line.iss = iss.wrapping_sub(1);
        let first = (0..500).filter(|_| !line.hears(SYN, 5, 0, b"").is_empty()).count();
        assert_eq!(first + 1, answered);
        line.waits(1000);
        assert_eq!(line.hears(SYN, 5, 0, b"").len(), 1, "a second later there are new ones");
    });
}

/// No segment is cut short where a ring wraps.
#[test]
fn s54_segments_are_whole() {
    each(|peer| {
        let mut line = Line::new(peer, 4500);
        line.socket().listen(80).unwrap();
        let mut line = line.open_with(&MSS);
        let mut una = 1;
        for round in 0..20 {
            let said = line.writes(&octets(4000));
            let lens: Vec<usize> = said.iter().map(|said| said.3).collect();
            assert_eq!(lens, [1000; 4], "round {round}");
            una += 4000;
            line.hears(ACK, 1, una, b"");
        }
    });
}

/// A socket is named once when it has news, and not when it has none.
#[test]
fn s59_news_is_told_once() {
    each(|peer| {
        let mut line = Line::open(peer);
        let news = |line: &mut Line| -> Vec<Changed> {
            std::iter::from_fn(|| line.rig.stack.next_changed()).collect()
        };
        let own = [Changed::Tcp(line.handle)];
        assert_eq!(news(&mut line), own, "it is open");
        assert_eq!(news(&mut line), []);
        line.hears(ACK, 1, 1, b"");
        line.rig.must_answer();
        assert_eq!(news(&mut line), [], "nothing is new");
        for seq in [1, 2, 3] {
            line.hears(ACK, seq, 1, b"x");
        }
        assert_eq!(news(&mut line), own, "once for three segments");
        line.writes(b"abc");
        assert_eq!(news(&mut line), [], "its own verbs are no news");
        line.hears(ACK, 4, 4, b"");
        assert_eq!(news(&mut line), own, "there is room");
        line.hears(FIN | ACK, 4, 4, b"");
        assert_eq!(news(&mut line), own, "the end of the stream");
    });
}
