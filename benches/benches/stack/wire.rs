//! A link in memory that both stacks take as their device: frames in fixed places, nothing is allocated, nothing is lost.

use std::cell::RefCell;
use std::rc::Rc;

/// Octets of the largest frame: an Ethernet's.
pub(crate) const FRAME: usize = 1514;
/// Frames that are under way in one direction.
const PLACES: usize = 64;

/// Who verifies and computes checksums.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sums {
    /// The stacks.
    Software,
    /// Nobody.
    Off,
}

/// What a frame begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link {
    Ethernet,
    Ip,
}

struct Queue {
    frames: Vec<[u8; FRAME]>,
    lens: [usize; PLACES],
    first: usize,
    count: usize,
}

impl Queue {
    fn new() -> Rc<RefCell<Queue>> {
        Rc::new(RefCell::new(Queue {
            frames: vec![[0; FRAME]; PLACES],
            lens: [0; PLACES],
            first: 0,
            count: 0,
        }))
    }

    fn has_room(&self) -> bool {
        self.count < PLACES
    }

    fn push<R>(&mut self, len: usize, write: impl FnOnce(&mut [u8]) -> R) -> R {
        let place = (self.first + self.count) % PLACES;
        self.count += 1;
        self.lens[place] = len;
        write(&mut self.frames[place][..len])
    }

    fn pop<R>(&mut self, read: impl FnOnce(&mut [u8]) -> R) -> R {
        let place = self.first;
        self.first = (self.first + 1) % PLACES;
        self.count -= 1;
        let len = self.lens[place];
        read(&mut self.frames[place][..len])
    }
}

/// One end of the link.
pub(crate) struct End {
    pub(crate) link: Link,
    pub(crate) sums: Sums,
    incoming: Rc<RefCell<Queue>>,
    outgoing: Rc<RefCell<Queue>>,
}

/// Both ends of a new link.
pub(crate) fn ends(link: Link, sums: Sums) -> [End; 2] {
    let (there, back) = (Queue::new(), Queue::new());
    [
        End { link, sums, incoming: Rc::clone(&back), outgoing: Rc::clone(&there) },
        End { link, sums, incoming: there, outgoing: back },
    ]
}

impl End {
    /// Whether a frame waits here.
    pub(crate) fn has_frame(&self) -> bool {
        self.incoming.borrow().count > 0
    }

    /// Octets of an IP packet that fit.
    fn mtu(&self) -> usize {
        FRAME - 14
    }

    fn tokens(&mut self) -> Option<(Incoming<'_>, Outgoing<'_>)> {
        let ready = self.incoming.borrow().count > 0 && self.outgoing.borrow().has_room();
        ready.then_some((Incoming(&self.incoming), Outgoing(&self.outgoing)))
    }

    fn room(&mut self) -> Option<Outgoing<'_>> {
        self.outgoing.borrow().has_room().then_some(Outgoing(&self.outgoing))
    }
}

/// The next frame.
pub(crate) struct Incoming<'a>(&'a RefCell<Queue>);
/// Room for a frame.
pub(crate) struct Outgoing<'a>(&'a RefCell<Queue>);

mod for_wireloom {
    use super::{End, Incoming, Link, Outgoing, Sums};
    use wireloom::device::{Capabilities, Checksums, Device, Medium, RxToken, TxToken};
    use wireloom::time::Instant;

    impl Device for End {
        type Rx<'a> = Incoming<'a>;
        type Tx<'a> = Outgoing<'a>;

        fn receive(&mut self, _: Instant) -> Option<(Incoming<'_>, Outgoing<'_>)> {
            self.tokens()
        }

        fn transmit(&mut self, _: Instant) -> Option<Outgoing<'_>> {
            self.room()
        }

        fn capabilities(&self) -> Capabilities {
            let medium = match self.link {
                Link::Ethernet => Medium::Ethernet,
                Link::Ip => Medium::Ip,
            };
            let mut capabilities = Capabilities::new(medium, self.mtu());
            if self.sums == Sums::Off {
                capabilities.checksums = Checksums::ALL;
            }
            capabilities
        }
    }

    impl RxToken for Incoming<'_> {
        fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
            self.0.borrow_mut().pop(f)
        }
    }

    impl TxToken for Outgoing<'_> {
        fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
            self.0.borrow_mut().push(len, f)
        }
    }
}

mod for_smoltcp {
    use super::{End, FRAME, Incoming, Link, Outgoing, Sums};
    use smoltcp::phy::{ChecksumCapabilities, Device, DeviceCapabilities, Medium, RxToken, TxToken};
    use smoltcp::time::Instant;

    impl Device for End {
        type RxToken<'a> = Incoming<'a>;
        type TxToken<'a> = Outgoing<'a>;

        fn receive(&mut self, _: Instant) -> Option<(Incoming<'_>, Outgoing<'_>)> {
            self.tokens()
        }

        fn transmit(&mut self, _: Instant) -> Option<Outgoing<'_>> {
            self.room()
        }

        fn capabilities(&self) -> DeviceCapabilities {
            let mut capabilities = DeviceCapabilities::default();
            (capabilities.medium, capabilities.max_transmission_unit) = match self.link {
                Link::Ethernet => (Medium::Ethernet, FRAME),
                Link::Ip => (Medium::Ip, FRAME - 14),
            };
            if self.sums == Sums::Off {
                capabilities.checksum = ChecksumCapabilities::ignored();
            }
            capabilities
        }
    }

    impl RxToken for Incoming<'_> {
        fn consume<R, F: FnOnce(&[u8]) -> R>(self, f: F) -> R {
            self.0.borrow_mut().pop(|frame| f(frame))
        }
    }

    impl TxToken for Outgoing<'_> {
        fn consume<R, F: FnOnce(&mut [u8]) -> R>(self, len: usize, f: F) -> R {
            self.0.borrow_mut().push(len, f)
        }
    }
}
