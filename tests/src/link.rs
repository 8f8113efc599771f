//! A link between two stacks, in virtual time: it loses, corrupts, duplicates, delays and reorders what it carries.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wireloom::device::{Capabilities, Device, Medium, RxToken, TxToken};
use wireloom::time::{Duration, Instant};

use crate::random::Random;

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
    /// Octets a second; 0: as many as one likes.
    pub bandwidth: u64,
    /// Frames that wait to be sent; one more is lost.
    pub queue: usize,
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
        bandwidth: 0,
        queue: 1000,
    };
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
    /// Came twice.
    pub duplicated: u64,
    /// Held back.
    pub reordered: u64,
}

/// One direction.
#[derive(Debug)]
pub struct Direction {
    conditions: Conditions,
    random: Random,
    medium: Medium,
    /// On the way, by time of arrival and by order of sending.
    flying: BTreeMap<(u64, u64), Vec<u8>>,
    /// When the frames that were sent so far will have left, newest last.
    leaving: Vec<u64>,
    counts: Counts,
}

impl Direction {
    fn new(conditions: Conditions, medium: Medium, random: Random) -> Self {
        let flying = BTreeMap::new();
        Direction { conditions, random, medium, flying, leaving: Vec::new(), counts: Counts::default() }
    }

    fn send(&mut self, now: Instant, mut frame: Vec<u8>) {
        let c = self.conditions;
        self.counts.sent += 1;
        let now = now.total_micros();
        self.leaving.retain(|&at| at > now);
        if self.leaving.len() > c.queue {
            self.counts.overflowed += 1;
            return;
        }
        let start = self.leaving.last().copied().unwrap_or(now);
        let takes = (frame.len() as u64 * 1_000_000).checked_div(c.bandwidth).unwrap_or(0);
        let left = start + takes;
        if c.bandwidth > 0 {
            self.leaving.push(left);
        }
        if self.random.chance(c.loss) {
            self.counts.lost += 1;
            return;
        }
        if self.random.chance(c.corrupt) && self.corrupt(&mut frame) {
            self.counts.corrupted += 1;
        }
        let mut at = left + c.delay.total_micros();
        if self.random.chance(c.reorder) {
            at += self.random.within(1, c.reorder_by.total_micros().max(1));
            self.counts.reordered += 1;
        }
        if self.random.chance(c.duplicate) {
            self.counts.duplicated += 1;
            let later = at + self.random.below(2 * c.delay.total_micros().max(500));
            self.flying.insert((later, self.counts.sent * 2), frame.clone());
        }
        self.flying.insert((at, self.counts.sent * 2 + 1), frame);
    }

    /// Changes one to three bits that lie close together, as noise does, in a frame whose protocol can tell: ARP has no
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

    fn receive(&mut self, now: Instant) -> Option<Vec<u8>> {
        let entry = self.flying.first_entry()?;
        (entry.key().0 <= now.total_micros()).then(|| entry.remove())
    }

    fn next_at(&self) -> Option<Instant> {
        self.flying.first_key_value().map(|((at, _), _)| Instant::from_micros(*at))
    }
}

/// One end of a link, as a device.
#[derive(Debug)]
pub struct Port {
    capabilities: Capabilities,
    outgoing: Rc<RefCell<Direction>>,
    incoming: Rc<RefCell<Direction>>,
}

/// Both ends of a link whose directions are under these conditions.
pub fn link(medium: Medium, mtu: usize, conditions: [Conditions; 2], random: &mut Random) -> (Port, Port) {
    let capabilities = Capabilities::new(medium, mtu);
    let [there, back] = conditions.map(|conditions| {
        let direction = Direction::new(conditions, medium, random.fork());
        Rc::new(RefCell::new(direction))
    });
    let left = Port { capabilities, outgoing: there.clone(), incoming: back.clone() };
    let right = Port { capabilities, outgoing: back, incoming: there };
    (left, right)
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

    /// Changes the conditions for frames that are sent here from now on.
    pub fn set_conditions(&self, conditions: Conditions) {
        self.outgoing.borrow_mut().conditions = conditions;
    }
}

impl Device for Port {
    type Rx<'a> = PortRx;
    type Tx<'a> = PortTx<'a>;

    fn receive(&mut self, now: Instant) -> Option<(PortRx, PortTx<'_>)> {
        let frame = self.incoming.borrow_mut().receive(now)?;
        Some((PortRx(frame), PortTx(&self.outgoing, now)))
    }

    fn transmit(&mut self, now: Instant) -> Option<PortTx<'_>> {
        Some(PortTx(&self.outgoing, now))
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities
    }
}

/// A frame that arrived.
#[derive(Debug)]
pub struct PortRx(Vec<u8>);

impl RxToken for PortRx {
    fn consume<R>(mut self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        f(&mut self.0)
    }
}

/// Room for a frame.
#[derive(Debug)]
pub struct PortTx<'a>(&'a RefCell<Direction>, Instant);

impl TxToken for PortTx<'_> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        // Not zero: what the stack leaves unwritten must not look right by chance.
        let mut frame = vec![0xa5; len];
        let result = f(&mut frame);
        self.0.borrow_mut().send(self.1, frame);
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let (mut left, mut right) = link(Medium::Ip, 1500, [conditions; 2], &mut Random::new(1));
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
        let (mut left, mut right) = link(Medium::Ip, 1500, [conditions; 2], &mut Random::new(1));
        for _ in 0..10 {
            left.transmit(Instant::ZERO).unwrap().consume(100, |_| ());
        }
        assert_eq!(left.counts().overflowed, 6);
        assert_eq!(right.next_at(), Some(Instant::from_millis(101)));
        assert!((0..4).all(|_| right.receive(Instant::from_millis(401)).is_some()));
        assert!(right.receive(Instant::MAX).is_none());
    }
}
