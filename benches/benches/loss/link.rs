//! A link in virtual time: it takes its time, has a bandwidth and a queue, and loses packets by chance.

use std::collections::VecDeque;

/// Octets of an IP packet that fit.
pub(crate) const MTU: usize = 1500;

/// What a direction does to packets.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Conditions {
    /// Microseconds from end to end, beside the time to send.
    pub(crate) delay: u64,
    /// Packets of a thousand that vanish.
    pub(crate) loss: u64,
    /// Octets a second.
    pub(crate) rate: u64,
    /// Packets that wait to be sent; one more is lost.
    pub(crate) queue: usize,
}

/// One direction.
pub(crate) struct Direction {
    conditions: Conditions,
    random: u64,
    /// When the packets that wait will have left, in microseconds.
    leaving: VecDeque<u64>,
    /// Packets under way, and when they arrive.
    flying: VecDeque<(u64, Vec<u8>)>,
}

impl Direction {
    pub(crate) fn new(conditions: Conditions, seed: u64) -> Self {
        let random = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        Direction { conditions, random, leaving: VecDeque::new(), flying: VecDeque::new() }
    }

    fn draw(&mut self, below: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random >> 33) % below
    }

    pub(crate) fn send(&mut self, now: u64, packet: Vec<u8>) {
        while self.leaving.front().is_some_and(|at| *at <= now) {
            self.leaving.pop_front();
        }
        if self.leaving.len() > self.conditions.queue {
            return;
        }
        let start = self.leaving.back().copied().unwrap_or(now);
        let left = start + packet.len() as u64 * 1_000_000 / self.conditions.rate;
        self.leaving.push_back(left);
        if self.draw(1000) >= self.conditions.loss {
            self.flying.push_back((left + self.conditions.delay, packet));
        }
    }

    pub(crate) fn next_at(&self) -> Option<u64> {
        self.flying.front().map(|(at, _)| *at)
    }

    pub(crate) fn arrive(&mut self, now: u64) -> Option<Vec<u8>> {
        if self.next_at()? > now {
            return None;
        }
        self.flying.pop_front().map(|(_, packet)| packet)
    }
}

/// A host's end of the link.
#[derive(Default)]
pub(crate) struct Port {
    pub(crate) incoming: VecDeque<Vec<u8>>,
    pub(crate) outgoing: Vec<Vec<u8>>,
}

impl Port {
    fn tokens(&mut self) -> Option<(Incoming, Outgoing<'_>)> {
        let packet = self.incoming.pop_front()?;
        Some((Incoming(packet), Outgoing(&mut self.outgoing)))
    }
}

pub(crate) struct Incoming(Vec<u8>);
pub(crate) struct Outgoing<'a>(&'a mut Vec<Vec<u8>>);

impl Outgoing<'_> {
    fn write<R>(self, len: usize, write: impl FnOnce(&mut [u8]) -> R) -> R {
        let mut packet = vec![0; len];
        let result = write(&mut packet);
        self.0.push(packet);
        result
    }
}

mod for_wireloom {
    use super::{Incoming, MTU, Outgoing, Port};
    use wireloom::device::{Capabilities, Device, Medium, RxToken, TxToken};
    use wireloom::time::Instant;

    impl Device for Port {
        type Rx<'a> = Incoming;
        type Tx<'a> = Outgoing<'a>;

        fn receive(&mut self, _: Instant) -> Option<(Incoming, Outgoing<'_>)> {
            self.tokens()
        }

        fn transmit(&mut self, _: Instant) -> Option<Outgoing<'_>> {
            Some(Outgoing(&mut self.outgoing))
        }

        fn capabilities(&self) -> Capabilities {
            Capabilities::new(Medium::Ip, MTU)
        }
    }

    impl RxToken for Incoming {
        fn consume<R>(mut self, f: impl FnOnce(&mut [u8]) -> R) -> R {
            f(&mut self.0)
        }
    }

    impl TxToken for Outgoing<'_> {
        fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
            self.write(len, f)
        }
    }
}

mod for_smoltcp {
    use super::{Incoming, MTU, Outgoing, Port};
    use smoltcp::phy::{Device, DeviceCapabilities, Medium, RxToken, TxToken};
    use smoltcp::time::Instant;

    impl Device for Port {
        type RxToken<'a> = Incoming;
        type TxToken<'a> = Outgoing<'a>;

        fn receive(&mut self, _: Instant) -> Option<(Incoming, Outgoing<'_>)> {
            self.tokens()
        }

        fn transmit(&mut self, _: Instant) -> Option<Outgoing<'_>> {
            Some(Outgoing(&mut self.outgoing))
        }

        fn capabilities(&self) -> DeviceCapabilities {
            let mut capabilities = DeviceCapabilities::default();
            (capabilities.medium, capabilities.max_transmission_unit) = (Medium::Ip, MTU);
            capabilities
        }
    }

    impl RxToken for Incoming {
        fn consume<R, F: FnOnce(&[u8]) -> R>(self, f: F) -> R {
            f(&self.0)
        }
    }

    impl TxToken for Outgoing<'_> {
        fn consume<R, F: FnOnce(&mut [u8]) -> R>(self, len: usize, f: F) -> R {
            self.write(len, f)
        }
    }
}
