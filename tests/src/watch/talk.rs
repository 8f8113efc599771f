//! One connection, as its segments show it. Places in a stream are counted from the SYN, which is at 0, and do not wrap.

use wireloom::time::Instant;
use wireloom::wire::SeqNumber;

use super::segment::Segment;
use super::{Path, Position, Seen};
use crate::content::Content;

/// What is known of a connection beforehand.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rules {
    /// What the streams from end 0 and from end 1 carry; `None`: anything.
    pub contents: Option<[Content; 2]>,
    /// How it is taken at the other side.
    pub taken: Taken,
}

/// How a connection is taken at the side that does not begin it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Taken {
    /// By a socket, which keeps the window that it has offered.
    #[default]
    Socket,
    /// By a listener: where it has no socket when the handshake is complete, the window that it has offered closes again
    /// before any octet was taken, and its cookies begin with new numbers each time.
    Listener,
}

#[derive(Debug)]
pub(super) struct Talk {
    rules: Rules,
    ends: [End; 2],
}

/// One end of it: what it has sent, and what has arrived there.
#[derive(Debug, Default)]
struct End {
    /// ISS, and whether the other end has seen it.
    iss: Option<SeqNumber>,
    confirmed: bool,
    /// SND.NXT, behind the last octet that was sent, not counting window probes.
    nxt: i64,
    /// A window probe has shown the octet at `nxt`.
    probed: bool,
    fin: Option<i64>,
    /// Behind the last octet of the other end that was acknowledged: RCV.NXT.
    acked: i64,
    /// RCV.NXT + RCV.WND, the largest that was sent.
    edge: i64,
    window_is_closed: bool,
    offers: Offers,
    /// TSval and TSecr of the last segment.
    stamps: Option<(u32, u32)>,
    sent_at: Option<Instant>,
    /// When `una` last moved.
    told_at: Instant,

    /// What the other end's SYN, which has arrived, offers.
    heard: Option<Offers>,
    /// Behind the last octet up to which all of the other's have arrived.
    arrived: i64,
    /// Beyond that, in order.
    waiting: Vec<(i64, i64)>,
    /// SND.UNA: behind the last octet whose acknowledgement has arrived.
    una: i64,
    /// The largest SND.UNA + SND.WND of which was heard.
    limit: i64,
    /// The newest TSval that has arrived.
    newest: Option<u32>,
}

/// What a SYN offers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Offers {
    mss: u16,
    shift: Option<u8>,
    sack: bool,
    stamps: bool,
    ecn: bool,
}

type Verdict = Result<(), String>;

macro_rules! demand {
    ($what:expr, $($else:tt)+) => { if !$what { return Err(format!($($else)+)); } };
}

/// Where a number stands in the stream that begins at `start`, as near as can be to `near`.
fn place(number: SeqNumber, start: SeqNumber, near: i64) -> i64 {
    let offset = number.since(start);
    near + i64::from(offset.wrapping_sub(near as u32) as i32)
}

impl Talk {
    pub(super) fn new(rules: Option<Rules>) -> Self {
        Talk { rules: rules.unwrap_or_default(), ends: [End::default(), End::default()] }
    }

    /// Whether a SYN with this number begins another connection between the same ends.
    pub(super) fn is_over_for(&self, end: usize, seq: SeqNumber) -> bool {
        self.ends[end].iss.is_some_and(|iss| iss != seq)
    }

    /// Whether both streams have ended, and both ends know.
    fn is_over(&self) -> bool {
        self.ends.iter().all(|end| end.fin.is_some_and(|fin| end.una > fin))
    }

    pub(super) fn position(&self, end: usize) -> Option<Position> {
        let End { acked, edge, arrived, una, nxt, sent_at, told_at, .. } = self.ends[end];
        Some(Position { acked, edge, arrived, una, nxt, sent_at: sent_at?, told_at })
    }

    /// The shift of the windows that `end` sends once the SYNs were exchanged (RFC 7323 §2.2).
    fn shift(&self, end: usize) -> u8 {
        let (ours, theirs) = (self.ends[end].offers, self.ends[1 - end].offers);
        if theirs.shift.is_some() { ours.shift.unwrap_or(0) } else { 0 }
    }

    pub(super) fn on_sent(
        &mut self,
        end: usize,
        now: Instant,
        segment: &Segment<'_>,
        path: Path,
        seen: &mut Seen,
    ) -> Verdict {
        demand!(segment.packet_len <= path.mtu, "longer than the MTU");
        self.ends[end].sent_at = Some(now);
        if segment.is_reset() {
            seen.resets += 1;
            demand!(segment.len() == 0 && !segment.is_syn(), "a RST with something else");
            return Ok(());
        }
        if segment.is_syn() {
            return self.on_syn_sent(end, segment, seen);
        }
        demand!(segment.ack().is_some(), "no ACK (RFC 9293 §3.1)");
        if self.rules.taken == Taken::Listener && self.is_over() {
            // An old segment that comes late may bring a cookie back that is still good: a listener cannot tell (RFC 4987 §3.6).
            return Ok(());
        }
        let Some(iss) = self.ends[end].iss else { return Err("the stream has not begun".into()) };
        let mss = self.ends[end].heard.map_or(536, |heard| heard.mss);
        demand!(
            segment.payload().len() + segment.options_len() <= usize::from(mss),
            "longer than the peer's MSS of {mss}"
        );
        demand!(
            segment.options.mss.is_none()
                && segment.options.shift.is_none()
                && !segment.options.sack_permitted,
            "an option of a SYN"
        );
        self.check_ecn(end, segment, iss, seen)?;
        if path.parks {
            // What went before may wait for the neighbour, or be lost there.
            let e = &mut self.ends[end];
            e.nxt = e.nxt.max(place(segment.seq(), iss, e.nxt));
        }
        self.check_text(end, segment, iss, seen)?;
        self.check_stamps(end, segment)?;
        self.check_ack(end, segment, seen)?;
        self.check_sack(end, segment, seen)
    }

    fn on_syn_sent(&mut self, end: usize, segment: &Segment<'_>, seen: &mut Seen) -> Verdict {
        let options = &segment.options;
        let heard = self.ends[end].heard;
        let is_answer = segment.ack().is_some();
        let offers = Offers {
            mss: options.mss.unwrap_or(536),
            shift: options.shift,
            sack: options.sack_permitted,
            stamps: options.stamps.is_some(),
            ecn: segment.is_echo() && (is_answer || segment.has_cwr()),
        };
        demand!(options.mss.is_some(), "a SYN without MSS (RFC 9293 §3.7.1, MUST-14)");
        demand!(segment.len() == 0, "a SYN with data or FIN");
        if is_answer {
            let Some(asked) = heard else { return Err("an answer to a SYN that has not arrived".into()) };
            // RFC 7323 §1.3, §3.2, RFC 2018 §2: only where the SYN has it.
            demand!(asked.shift.is_some() || offers.shift.is_none(), "window scale without being asked");
            demand!(asked.stamps || !offers.stamps, "timestamps without being asked");
            demand!(asked.sack || !offers.sack, "SACK without being asked");
        }
        let e = &mut self.ends[end];
        match e.iss {
            Some(iss) if iss == segment.seq() => {
                seen.syn_resent += 1;
                // In an answer to a crossed SYN an option may be missing that was offered before.
                e.offers = if is_answer { offers } else { e.offers };
            }
            Some(_) if self.rules.taken == Taken::Listener && is_answer => {
                // Another cookie. Which one counts is known when the first arrives.
                if !e.confirmed {
                    (e.iss, e.offers) = (Some(segment.seq()), offers);
                }
            }
            Some(iss) => return Err(format!("the SYN was {iss} before")),
            None => {
                seen.connections += u64::from(!is_answer);
                (e.iss, e.offers, e.nxt) = (Some(segment.seq()), offers, 1);
            }
        }
        if let Some(ack) = segment.ack() {
            e.acked = 1;
            // The window of a SYN is not scaled (RFC 7323 §2.2).
            e.edge = e.edge.max(1 + i64::from(segment.window()));
            let peer = self.ends[1 - end].iss.ok_or("an answer to nothing")?;
            demand!(ack == peer + 1, "acknowledges {ack}, not the SYN at {peer}");
        }
        Ok(())
    }

    /// SND.UNA =< SEG.SEQ, SEG.SEQ + SEG.LEN =< SND.UNA + SND.WND, SEG.SEQ =< SND.NXT; and what stands there is the same
    /// each time.
    fn check_text(&mut self, end: usize, segment: &Segment<'_>, iss: SeqNumber, seen: &mut Seen) -> Verdict {
        let contents = self.rules.contents;
        let e = &mut self.ends[end];
        let (seq, len) = (place(segment.seq(), iss, e.nxt), segment.len());
        if len == 0 {
            demand!(seq <= e.nxt && seq >= e.una.min(e.nxt) - 1, "SEG.SEQ at {seq}");
            seen.keep_alives += u64::from(seq == e.nxt - 1 && e.una == e.nxt);
            return Ok(());
        }
        let (end_at, text) = (seq + len, segment.payload());
        demand!(seq >= e.una, "sends {seq} again although {} is acknowledged", e.una);
        demand!(seq <= e.nxt, "SEG.SEQ at {seq} leaves a gap behind {}", e.nxt);
        if let Some(at) = contents.and_then(|contents| contents[end].first_wrong(seq as u64 - 1, text)) {
            return Err(format!("octet {at} of the stream is another one"));
        }
        if segment.is_fin() {
            demand!(e.fin.is_none_or(|fin| fin == end_at - 1), "the FIN was at {:?} before", e.fin);
            e.fin = Some(end_at - 1);
        }
        demand!(e.fin.is_none_or(|fin| end_at <= fin + 1), "data behind the FIN");
        if end_at > e.limit {
            // RFC 9293 §3.8.6.1: one octet into a window that is closed.
            demand!(len == 1 && seq >= e.limit, "ends at {end_at}, and the window at {}", e.limit);
            demand!(seq == e.una, "probes {seq}, but {} is not acknowledged", e.una);
            seen.window_probes += 1;
            e.probed |= seq == e.nxt;
            return Ok(());
        }
        seen.resent += u64::from(seq < e.nxt);
        if end_at > e.nxt {
            seen.wraps += u64::from((iss + end_at as u32).0 < (iss + e.nxt as u32).0);
            (e.nxt, e.probed) = (end_at, false);
        }
        Ok(())
    }

    /// RCV.NXT never goes back and never ahead of what has arrived; the window's right edge never goes back.
    fn check_ack(&mut self, end: usize, segment: &Segment<'_>, seen: &mut Seen) -> Verdict {
        let shift = self.shift(end);
        let peer = self.ends[1 - end].iss.ok_or("an acknowledgement of nothing")?;
        let (fin, taken) = (self.ends[1 - end].fin, self.rules.taken);
        let e = &mut self.ends[end];
        let ack = place(segment.ack().unwrap_or(peer), peer, e.acked);
        demand!(ack >= e.acked, "RCV.NXT goes back from {} to {ack}", e.acked);
        demand!(ack <= e.arrived, "acknowledges {ack}, and {} have arrived", e.arrived);
        e.acked = ack;
        let edge = ack + (i64::from(segment.window()) << shift);
        // RFC 7323 §2.4: the field can't say every edge. Behind a FIN nothing can follow, and no window counts.
        let is_over = fin.is_some_and(|fin| ack > fin);
        let may_close = taken == Taken::Listener && ack == 1;
        let least = e.edge - (1 << shift) + 1;
        demand!(edge >= least || is_over || may_close, "the right edge goes back from {} to {edge}", e.edge);
        e.edge = e.edge.max(edge);
        let is_closed = segment.window() == 0 && !is_over;
        seen.windows_closed += u64::from(is_closed && !e.window_is_closed);
        e.window_is_closed = is_closed;
        Ok(())
    }

    /// RFC 2018 §4, RFC 2883 §4: blocks tell of what has arrived.
    fn check_sack(&mut self, end: usize, segment: &Segment<'_>, seen: &mut Seen) -> Verdict {
        let blocks = &segment.options.sack;
        if blocks.is_empty() {
            return Ok(());
        }
        let peer = &self.ends[1 - end];
        let (start, sent) = (peer.iss.ok_or("blocks of nothing")?, peer.nxt + i64::from(peer.probed));
        let e = &self.ends[end];
        demand!(e.offers.sack && e.heard.is_some_and(|heard| heard.sack), "SACK was not agreed on");
        let places: Vec<(i64, i64)> =
            blocks.iter().map(|(l, r)| (place(*l, start, e.acked), place(*r, start, e.acked))).collect();
        for (index, &(left, right)) in places.iter().enumerate() {
            let holds = |(l, r): &(i64, i64)| *l <= left && right <= *r;
            demand!(left < right && right <= sent, "block {left} to {right}, and {sent} were sent");
            // What has arrived by now may be more than what the end has taken, never less.
            let is_there = right <= e.arrived || e.waiting.iter().any(&holds);
            demand!(is_there, "block {left} to {right} has not arrived");
            let is_duplicate = index == 0 && (right <= e.acked || places.get(1).is_some_and(holds));
            demand!(is_duplicate || left > e.acked, "block {left} to {right} behind {}", e.acked);
            seen.duplicate_blocks += u64::from(is_duplicate);
            seen.sack_blocks += u64::from(!is_duplicate);
        }
        Ok(())
    }

    /// RFC 7323 §3.2, §4.3: always or never; TSval follows a clock, TSecr what has arrived.
    fn check_stamps(&mut self, end: usize, segment: &Segment<'_>) -> Verdict {
        let e = &mut self.ends[end];
        let agreed = e.offers.stamps && e.heard.is_some_and(|heard| heard.stamps);
        demand!(segment.options.stamps.is_some() == agreed, "timestamps, agreed on: {agreed}");
        let Some((value, echo)) = segment.options.stamps else { return Ok(()) };
        if let Some((last, last_echo)) = e.stamps {
            demand!(value.wrapping_sub(last) as i32 >= 0, "TSval goes back from {last} to {value}");
            demand!(echo.wrapping_sub(last_echo) as i32 >= 0, "TSecr goes back from {last_echo} to {echo}");
        }
        let newest = e.newest.ok_or("TSecr echoes nothing")?;
        demand!(newest.wrapping_sub(echo) as i32 >= 0, "TSecr {echo} is newer than {newest}");
        e.stamps = Some((value, echo));
        Ok(())
    }

    /// RFC 3168 §6.1: only new data may be marked.
    fn check_ecn(&self, end: usize, segment: &Segment<'_>, iss: SeqNumber, seen: &mut Seen) -> Verdict {
        let e = &self.ends[end];
        let agreed = e.offers.ecn && e.heard.is_some_and(|heard| heard.ecn);
        demand!(agreed || !segment.is_echo() && !segment.has_cwr(), "flags of ECN without agreement");
        demand!(!segment.is_marked(), "marked by its sender");
        seen.ecn_echoed += u64::from(segment.is_echo());
        if !segment.is_markable() {
            return Ok(());
        }
        seen.ecn_capable += 1;
        demand!(agreed, "ECT without agreement");
        let is_new = !segment.payload().is_empty() && place(segment.seq(), iss, e.nxt) >= e.nxt;
        demand!(is_new, "ECT on what is not new data (RFC 3168 §6.1.4, §6.1.5)");
        Ok(())
    }

    pub(super) fn on_arrived(&mut self, end: usize, now: Instant, segment: &Segment<'_>, seen: &mut Seen) {
        seen.ecn_marked += u64::from(segment.is_marked());
        if segment.is_reset() {
            return;
        }
        let shift = self.shift(1 - end);
        let [first, second] = &mut self.ends;
        let (e, peer) = if end == 0 { (first, second) } else { (second, first) };
        if let (Some((value, _)), Some(newest)) = (segment.options.stamps, e.newest)
            && value.wrapping_sub(newest) as i32 > 0
        {
            e.newest = Some(value);
        }
        if segment.is_syn() {
            if e.heard.is_none() {
                // With cookies the first that arrives is the one that counts.
                (peer.iss, peer.confirmed) = (Some(segment.seq()), true);
                e.heard = Some(peer.offers);
                e.newest = segment.options.stamps.map(|(value, _)| value);
                e.arrived = 1;
            }
            e.limit = e.limit.max(1 + i64::from(segment.window()));
            if segment.ack().is_some() {
                e.una = e.una.max(1);
            }
            return;
        }
        let (Some(start), Some(iss), Some(_)) = (peer.iss, e.iss, e.heard) else { return };
        let seq = place(segment.seq(), start, e.arrived);
        e.take(seq, (seq + segment.len()).min(peer.nxt + i64::from(peer.probed)));
        let ack = place(segment.ack().unwrap_or(iss), iss, e.una);
        if ack > e.nxt + i64::from(e.probed) {
            return;
        }
        if ack > e.una {
            (e.una, e.told_at) = (ack, now);
        }
        e.nxt = e.nxt.max(e.una);
        e.limit = e.limit.max(ack + (i64::from(segment.window()) << shift));
    }
}

impl End {
    /// These octets have arrived.
    fn take(&mut self, from: i64, to: i64) {
        if from >= to || to <= self.arrived {
            return;
        }
        let (mut from, mut to) = (from, to);
        self.waiting.retain(|&(left, right)| {
            let touches = left <= to && from <= right;
            if touches {
                (from, to) = (from.min(left), to.max(right));
            }
            !touches
        });
        if from <= self.arrived {
            self.arrived = to;
        } else {
            let at = self.waiting.partition_point(|&(left, _)| left < from);
            self.waiting.insert(at, (from, to));
        }
    }
}
