//! A link between two stacks, in virtual time: it loses, corrupts, marks, duplicates, delays and reorders what it carries.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use wireloom::device::{Capabilities, Device, Medium, RxToken, TxToken};
use wireloom::time::{Duration, Instant};
use wireloom::wire::{ip, ipv4, ipv6};

use crate::random::Random;
use crate::watch::{Watch, Whole};

/// What a direction of a link does to the frames on it. Chances are in a thousand.
#[derive(Debug, Clone, Copy)]
pub struct Conditions {
    /// Frames that vanish.
    pub loss: u32,
    /// Frames that arrive twice.
    pub duplicate: u32,
    /// Frames in which some bits change.
    pub corrupt: u32,
    /// Frames that are held back, for up to `reorder_by`.
    pub reorder: u32,
    /// How long.
    pub reorder_by: Duration,
    /// How long a frame takes from end to end, beside the time to send it.
    pub delay: Duration,
    /// Frames arrive together, at multiples of this; zero: each for itself.
    pub batch: Duration,
    /// Octets a second; 0: as many as one likes.
    pub bandwidth: u64,
    /// Frames that wait to be sent; one more is lost.
    pub queue: usize,
    /// Frames that wait to be sent from which on a packet that may be marked (RFC 3168 §5) is marked.
    pub mark: usize,
    /// How often the sending device has no room at the moment.
    pub busy: u32,
    /// When nothing comes through.
    pub outages: Option<Outages>,
}

/// Nothing comes through for a while, again and again.
#[derive(Debug, Clone, Copy)]
pub struct Outages {
    /// From the beginning of one to that of the next.
    pub every: Duration,
    /// How long one lasts.
    pub span: Duration,
}

impl Conditions {
    /// Loses nothing and takes a millisecond.
    pub const GOOD: Conditions = Conditions {
        loss: 0,
        duplicate: 0,
        corrupt: 0,
        reorder: 0,
        reorder_by: Duration::ZERO,
        delay: Duration::from_millis(1),
        batch: Duration::ZERO,
        bandwidth: 0,
        queue: 1000,
        mark: usize::MAX,
        busy: 0,
        outages: None,
    };

    /// Whether every frame arrives, unless the queue is full.
    pub fn is_reliable(&self) -> bool {
        self.loss == 0 && self.corrupt == 0 && self.outages.is_none()
    }

    /// The longest that a frame takes that is neither lost nor queued.
    pub fn longest_delay(&self) -> Duration {
        self.delay + self.reorder_by + self.batch + self.delay.max(Duration::from_micros(500)).doubled(1)
    }

    fn is_out(&self, now: u64) -> bool {
        self.outages.is_some_and(|out| now % out.every.total_micros().max(1) < out.span.total_micros())
    }
}

/// Counts of what a direction did.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    /// Frames that were sent.
    pub sent: u64,
    /// Of these, lost on the way.
    pub lost: u64,
    /// Of these, lost because the queue was full.
    pub overflowed: u64,
    /// Of these, changed.
    pub corrupted: u64,
    /// Marked by a full queue.
    pub marked: u64,
    /// Came twice.
    pub duplicated: u64,
    /// Held back.
    pub reordered: u64,
}

impl Counts {
    /// Frames that did not arrive as they were sent.
    pub fn spoilt(&self) -> u64 {
        self.lost + self.overflowed + self.corrupted
    }
}

/// A frame on its way, and whether it is as it was sent.
type Flying = (Vec<u8>, Whole);

/// One direction.
#[derive(Debug)]
pub struct Direction {
    conditions: Conditions,
    random: Random,
    medium: Medium,
    /// On the way, by time of arrival and by order of sending.
    flying: BTreeMap<(u64, u64), Flying>,
    /// When the frames that were sent so far will have left, newest last.
    leaving: VecDeque<u64>,
    /// Memory of frames that have arrived, to be used again.
    spare: Vec<Vec<u8>>,
    counts: Counts,
}

impl Direction {
    fn new(conditions: Conditions, medium: Medium, random: Random) -> Self {
        Direction {
            conditions,
            random,
            medium,
            flying: BTreeMap::new(),
            leaving: VecDeque::new(),
            spare: Vec::new(),
            counts: Counts::default(),
        }
    }

    /// Memory for a frame. It is not zero: what the stack leaves unwritten must not look right by chance.
    fn frame(&mut self, len: usize) -> Vec<u8> {
        let mut frame = self.spare.pop().unwrap_or_default();
        frame.clear();
        frame.resize(len, 0xa5);
        frame
    }

    fn send(&mut self, now: Instant, mut frame: Vec<u8>) {
        let c = self.conditions;
        self.counts.sent += 1;
        let now = now.total_micros();
        while self.leaving.front().is_some_and(|&at| at <= now) {
            self.leaving.pop_front();
        }
        if self.leaving.len() > c.queue {
            self.counts.overflowed += 1;
            return self.spare.push(frame);
        }
        if self.leaving.len() >= c.mark && mark(&mut frame[self.medium.header_len()..]) {
            self.counts.marked += 1;
        }
        let start = self.leaving.back().copied().unwrap_or(now);
        let takes = (frame.len() as u64 * 1_000_000).checked_div(c.bandwidth).unwrap_or(0);
        let left = start + takes;
        if c.bandwidth > 0 {
            self.leaving.push_back(left);
        }
        if self.random.chance(c.loss) || c.is_out(now) {
            self.counts.lost += 1;
            return self.spare.push(frame);
        }
        let mut whole = Whole::Yes;
        if self.random.chance(c.corrupt) && self.corrupt(&mut frame) {
            self.counts.corrupted += 1;
            whole = Whole::Perhaps;
        }
        let mut at = left + c.delay.total_micros();
        if self.random.chance(c.reorder) {
            at += self.random.within(1, c.reorder_by.total_micros().max(1));
            self.counts.reordered += 1;
        }
        if c.batch > Duration::ZERO {
            at = at.next_multiple_of(c.batch.total_micros());
        }
        if self.random.chance(c.duplicate) {
            self.counts.duplicated += 1;
            let later = at + self.random.below(2 * c.delay.total_micros().max(500));
            self.flying.insert((later, self.counts.sent * 2), (frame.clone(), whole));
        }
        self.flying.insert((at, self.counts.sent * 2 + 1), (frame, whole));
    }

    /// Changes some bits that lie close together, as noise does, in a frame whose protocol can tell: ARP has no
    /// checksum, and the headers of Ethernet are covered by a frame check sequence that is not simulated.
    fn corrupt(&mut self, frame: &mut [u8]) -> bool {
        let header = self.medium.header_len();
        let is_ip = header == 0 || matches!(frame.get(12..14), Some([0x08, 0x00] | [0x86, 0xdd]));
        let Some(packet) = frame.get_mut(header..).filter(|packet| is_ip && !packet.is_empty()) else {
            return false;
        };
        let at = self.random.below(packet.len() as u64) as usize;
        // Within one octet, so that the ones' complement sum can't miss it.
        packet[at] ^= self.random.within(1, 255) as u8;
        true
    }

    fn receive(&mut self, now: Instant) -> Option<Flying> {
        let entry = self.flying.first_entry()?;
        (entry.key().0 <= now.total_micros()).then(|| entry.remove())
    }

    fn next_at(&self) -> Option<Instant> {
        self.flying.first_key_value().map(|((at, _), _)| Instant::from_micros(*at))
    }
}

/// Marks a packet that may be marked; says whether it could.
fn mark(packet: &mut [u8]) -> bool {
    let is_capable = |ecn| matches!(ecn, ip::Ecn::Ect0 | ip::Ecn::Ect1);
    if let Ok(mut header) = ipv4::PacketMut::parse(packet)
        && header.as_packet().is_ok_and(|view| view.version() == 4 && is_capable(view.ecn()))
    {
        header.set_ecn(ip::Ecn::Ce);
        header.fill_checksum();
        return true;
    }
    if let Ok(mut header) = ipv6::PacketMut::parse(packet)
        && header.as_packet().is_ok_and(|view| view.version() == 6 && is_capable(view.ecn()))
    {
        header.set_ecn(ip::Ecn::Ce);
        return true;
    }
    false
}

/// One end of a link, as a device.
#[derive(Debug)]
pub struct Port {
    /// Which end: 0 or 1.
    end: usize,
    capabilities: Capabilities,
    outgoing: Rc<RefCell<Direction>>,
    incoming: Rc<RefCell<Direction>>,
    watch: Rc<RefCell<Watch>>,
}

/// Both ends of a link whose directions are under these conditions, and that is watched.
pub fn link(
    medium: Medium,
    mtu: usize,
    conditions: [Conditions; 2],
    random: &mut Random,
    watch: &Rc<RefCell<Watch>>,
) -> [Port; 2] {
    let capabilities = Capabilities::new(medium, mtu);
    let [there, back] = conditions.map(|conditions| {
        let direction = Direction::new(conditions, medium, random.fork());
        Rc::new(RefCell::new(direction))
    });
    let port = |end, outgoing: &Rc<_>, incoming: &Rc<_>| Port {
        end,
        capabilities,
        outgoing: Rc::clone(outgoing),
        incoming: Rc::clone(incoming),
        watch: Rc::clone(watch),
    };
    [port(0, &there, &back), port(1, &back, &there)]
}

impl Port {
    /// When the next frame arrives here.
    pub fn next_at(&self) -> Option<Instant> {
        self.incoming.borrow().next_at()
    }

    /// What became of the frames that were sent here.
    pub fn counts(&self) -> Counts {
        self.outgoing.borrow().counts
    }
}

impl Device for Port {
    type Rx<'a> = PortRx<'a>;
    type Tx<'a> = PortTx<'a>;

    fn receive(&mut self, now: Instant) -> Option<(PortRx<'_>, PortTx<'_>)> {
        let (frame, whole) = self.incoming.borrow_mut().receive(now)?;
        self.watch.borrow_mut().on_arrived(self.end, now, &frame, whole);
        Some((PortRx { frame, incoming: &self.incoming }, PortTx { port: self, now }))
    }

    fn transmit(&mut self, now: Instant) -> Option<PortTx<'_>> {
        let is_busy = {
            let mut outgoing = self.outgoing.borrow_mut();
            let busy = outgoing.conditions.busy;
            busy > 0 && outgoing.random.chance(busy)
        };
        (!is_busy).then_some(PortTx { port: self, now })
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities
    }
}

/// A frame that arrived.
#[derive(Debug)]
pub struct PortRx<'a> {
    frame: Vec<u8>,
    incoming: &'a RefCell<Direction>,
}

impl RxToken for PortRx<'_> {
    fn consume<R>(mut self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        let result = f(&mut self.frame);
        self.incoming.borrow_mut().spare.push(self.frame);
        result
    }
}

/// Room for a frame.
#[derive(Debug)]
pub struct PortTx<'a> {
    port: &'a Port,
    now: Instant,
}

impl TxToken for PortTx<'_> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        let mut frame = self.port.outgoing.borrow_mut().frame(len);
        let result = f(&mut frame);
        self.port.watch.borrow_mut().on_sent(self.port.end, self.now, &frame);
        self.port.outgoing.borrow_mut().send(self.now, frame);
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(conditions: Conditions) -> [Port; 2] {
        let watch = Rc::new(RefCell::new(Watch::new(Medium::Ip, 1500)));
        link(Medium::Ip, 1500, [conditions; 2], &mut Random::new(1), &watch)
    }

    /// What goes in comes out after the delay, or is counted as lost.
    #[test]
    fn frames_are_carried_or_counted() {
        let conditions = Conditions {
            loss: 100,
            duplicate: 50,
            reorder: 100,
            reorder_by: Duration::from_millis(9),
            ..Conditions::GOOD
        };
        let [mut left, mut right] = pair(conditions);
        for _ in 0..1000 {
            left.transmit(Instant::ZERO).unwrap().consume(4, |octets| octets.fill(0x45));
        }
        assert!(right.receive(Instant::from_micros(999)).is_none());
        let mut arrived = 0;
        while right.receive(Instant::from_millis(20)).is_some() {
            arrived += 1;
        }
        let counts = left.counts();
        assert_eq!(arrived, counts.sent - counts.lost + counts.duplicated);
        assert!(counts.lost > 50 && counts.duplicated > 20 && counts.reordered > 50, "{counts:?}");
    }

    /// A slow link takes its time and its queue overflows.
    #[test]
    fn bandwidth_and_queue() {
        let conditions = Conditions { bandwidth: 1000, queue: 3, ..Conditions::GOOD };
        let [mut left, mut right] = pair(conditions);
        for _ in 0..10 {
            left.transmit(Instant::ZERO).unwrap().consume(100, |_| ());
        }
        assert_eq!(left.counts().overflowed, 6);
        assert_eq!(right.next_at(), Some(Instant::from_millis(101)));
        assert!((0..4).all(|_| right.receive(Instant::from_millis(401)).is_some()));
        assert!(right.receive(Instant::MAX).is_none());
    }

    /// Frames that wait together arrive together, and nothing comes through an outage.
    #[test]
    fn batches_and_outages() {
        let outages = Outages { every: Duration::from_millis(100), span: Duration::from_millis(50) };
        let batch = Duration::from_millis(10);
        let [mut left, mut right] = pair(Conditions { batch, outages: Some(outages), ..Conditions::GOOD });
        for at in [20, 52, 57, 62] {
            left.transmit(Instant::from_millis(at)).unwrap().consume(20, |_| ());
        }
        assert_eq!((left.counts().lost, right.next_at()), (1, Some(Instant::from_millis(60))));
        assert!((0..2).all(|_| right.receive(Instant::from_millis(60)).is_some()));
        assert_eq!(right.next_at(), Some(Instant::from_millis(70)));
    }
}
