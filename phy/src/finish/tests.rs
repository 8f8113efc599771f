//! Two stacks whose devices finish frames, pass them on, or know nothing of it; what goes over a link is read by hand.

use std::net::{IpAddr, SocketAddr};

use wireloom::addr::{Cidr, MacAddr};
use wireloom::config::Config;
use wireloom::device::{Capabilities, Device, Medium, Offload, RxToken, Segmentation, TxToken};
use wireloom::iface::{InterfaceConfig, InterfaceId, Rest, Seed, Sizes, Stack};
use wireloom::tcp;
use wireloom::time::{Duration, Instant};

use super::*;
use crate::{Chance, FaultInjector, Faults, PcapWriter, Timed, Tracer, pair};

const LEN: usize = 300_000;
const ADDRESSES: [[&str; 2]; 2] = [["192.0.2.1", "192.0.2.2"], ["fd00::1", "fd00::2"]];

/// A host that sends octets and keeps what it receives.
struct Host<D> {
    stack: Stack<'static>,
    id: InterfaceId,
    device: D,
    socket: tcp::Handle,
    left: Vec<u8>,
    received: Vec<u8>,
}

impl<D: Device> Host<D> {
    fn new(side: usize, device: D) -> Self {
        let mut stack = Stack::new(Config::new(Seed::new([side as u8; 16])), Sizes::default().allocate());
        let config = match device.capabilities().medium {
            Medium::Ethernet => InterfaceConfig::ethernet(MacAddr([2, 0, 0, 0, 0, side as u8])),
            _ => InterfaceConfig::ip(),
        };
        let id = stack.add_interface(config).unwrap();
        for family in ADDRESSES {
            let address: IpAddr = family[side].parse().unwrap();
            stack
                .add_address(id, Cidr::new(address, if address.is_ipv4() { 24 } else { 64 }).unwrap())
                .unwrap();
        }
        let buffers = tcp::Buffers { rx: vec![0; 100_000].into(), tx: vec![0; 100_000].into() };
        let socket = stack.add_tcp(buffers).unwrap();
        let left = (0..LEN).map(|at| (at * (side + 7) % 251) as u8).collect();
        Host { stack, id, device, socket, left, received: Vec::new() }
    }

    fn run(&mut self, now: Instant) {
        while self.stack.poll(now, self.id, &mut self.device).rest == Rest::Work {}
        let mut socket = self.stack.tcp(self.socket).unwrap();
        if let Ok(len) = socket.send(&self.left) {
            self.left.drain(..len);
        }
        let mut octets = [0; 4096];
        while let Ok(len @ 1..) = socket.recv(&mut octets) {
            self.received.extend_from_slice(&octets[..len]);
        }
        drop(socket);
        while self.stack.poll(now, self.id, &mut self.device).rest == Rest::Work {}
    }

    fn due(&self) -> Option<Instant> {
        self.stack.poll_at(self.id)
    }
}

/// Both send at the same time, over each version of IP; hands back the hosts of the last run.
fn exchange<A: Device, B: Device>(make: impl Fn() -> (A, B)) -> (Host<A>, Host<B>) {
    let mut last = None;
    for family in ADDRESSES {
        let (a, b) = make();
        let (mut a, mut b) = (Host::new(0, a), Host::new(1, b));
        b.stack.tcp(b.socket).unwrap().listen(7).unwrap();
        let to = SocketAddr::new(family[1].parse().unwrap(), 7);
        let mut now = Instant::from_secs(1);
        a.stack.tcp(a.socket).unwrap().connect(now, to, 0).unwrap();
        for _ in 0..100_000 {
            a.run(now);
            b.run(now);
            if a.received.len() == LEN && b.received.len() == LEN {
                break;
            }
            now = [a.due(), b.due()]
                .into_iter()
                .flatten()
                .min()
                .unwrap_or(now)
                .max(now + Duration::from_micros(50));
        }
        let sent = |side: usize| (0..LEN).map(|at| (at * (side + 7) % 251) as u8).collect::<Vec<_>>();
        assert!(a.received == sent(1) && b.received == sent(0), "{} {}", a.received.len(), b.received.len());
        for stack in [&a.stack, &b.stack] {
            assert_eq!(stack.stats().discarded(wireloom::stats::Discard::TcpChecksum), 0);
        }
        last = Some((a, b));
    }
    last.unwrap()
}

fn frames<D: Device>(host: &Host<D>) -> u64 {
    host.stack.stats().count(wireloom::stats::Event::FrameReceived)
}

/// How long the frames are that pass, in either direction.
struct Gauge<D> {
    inner: D,
    longest: std::cell::Cell<usize>,
}

struct GaugeRx<'a, T>(T, &'a std::cell::Cell<usize>);

impl<T: RxToken> RxToken for GaugeRx<'_, T> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.0.consume(|octets| {
            self.1.set(self.1.get().max(octets.len()));
            f(octets)
        })
    }

    fn meta(&self) -> FrameMeta {
        self.0.meta()
    }
}

impl<D: Device> Device for Gauge<D> {
    type Rx<'a>
        = GaugeRx<'a, D::Rx<'a>>
    where
        Self: 'a;
    type Tx<'a>
        = D::Tx<'a>
    where
        Self: 'a;

    fn receive(&mut self, now: Instant) -> Option<(Self::Rx<'_>, Self::Tx<'_>)> {
        let (rx, tx) = self.inner.receive(now)?;
        Some((GaugeRx(rx, &self.longest), tx))
    }

    fn transmit(&mut self, now: Instant) -> Option<Self::Tx<'_>> {
        self.inner.transmit(now)
    }

    fn capabilities(&self) -> Capabilities {
        self.inner.capabilities()
    }
}

impl<D: Timed> Timed for Gauge<D> {
    fn poll_at(&self) -> Option<Instant> {
        self.inner.poll_at()
    }
}

fn gauge<D: Device>(inner: D) -> Gauge<D> {
    Gauge { inner, longest: std::cell::Cell::new(0) }
}

/// What one end cuts and finishes, the other takes as whole frames with right checksums, of which none is too long.
#[test]
fn a_plain_end_sees_frames_as_on_a_link() {
    for (medium, header) in [(Medium::Ethernet, 14), (Medium::Ip, 0)] {
        let (_, b) = exchange(|| {
            let (a, b) = pair(medium, 1500, 64);
            (a.with_offload(), gauge(b))
        });
        assert_eq!(b.device.longest.get(), 1500 + header);
        assert!(frames(&b) > (LEN / 1500) as u64);
    }
}

/// Between two ends that both do it frames are long, and few.
#[test]
fn long_frames_pass_between_ends_that_take_them() {
    let (a, b) = exchange(|| {
        let (a, b) = pair(Medium::Ethernet, 1500, 64);
        (gauge(a.with_offload()), gauge(b.with_offload()))
    });
    for (host, longest) in [(&a.stack, a.device.longest.get()), (&b.stack, b.device.longest.get())] {
        assert!(longest > 10_000, "{longest}");
        let received = host.stats().count(wireloom::stats::Event::FrameReceived);
        assert!(received < (LEN / 1500) as u64, "{received}");
    }
}

/// Tracer and capture pass metadata on, and so does an injector without faults.
#[test]
fn middleware_passes_metadata_on() {
    let (a, b) = exchange(|| {
        let (a, b) = pair(Medium::Ethernet, 1500, 64);
        let a = Tracer::new(FaultInjector::new(gauge(a.with_offload()), 7), String::new()).with_limit(100);
        (a, PcapWriter::new(gauge(b.with_offload()), Vec::new()).unwrap())
    });
    assert_eq!(a.device.capabilities().checksums.partial, Offload::Both);
    assert_eq!(a.device.capabilities().segmentation, Segmentation::ALL);
    assert!(a.device.inner().inner().longest.get() > 10_000);
    assert!(b.device.inner().longest.get() > 10_000);
}

/// An injector with faults offers nothing of it to the stack, and cuts and finishes what the device inside hands over.
#[test]
fn an_injector_with_faults_deals_in_frames_of_a_link() {
    let lossy =
        Faults { drop: Chance::percent(2).unwrap(), corrupt: Chance::percent(1).unwrap(), ..Faults::NONE };
    let make = |faults| {
        move || {
            let (a, b) = pair(Medium::Ethernet, 1500, 64);
            let a = FaultInjector::new(gauge(a.with_offload()), 7).with_rx(faults);
            (gauge(a), b.with_offload())
        }
    };
    let (mut a, mut b) = make(lossy)();
    assert_eq!(a.capabilities().checksums.partial, Offload::None);
    assert_eq!(a.capabilities().segmentation, Segmentation::NONE);
    // A long frame of the other end arrives in pieces, each with a right checksum.
    let now = Instant::ZERO;
    let meta = FrameMeta::NONE
        .with_checksum(FrameChecksum::Partial { start: 34, offset: 16 })
        .with_segments(Segments { kind: SegmentKind::TcpV4, len: 1000, header_len: 54 });
    a.inner.set_rx(Faults { delay: Duration::from_micros(1), ..Faults::NONE });
    b.transmit(now).unwrap().consume_with(&meta, 54 + 3500, |out| {
        out.fill(0);
        out[12..14].copy_from_slice(&[8, 0]);
        out[14] = 0x45;
        out[18..20].copy_from_slice(&7_u16.to_be_bytes());
        out[23] = 6;
        out[38..42].copy_from_slice(&0xffff_ff00_u32.to_be_bytes());
        out[46..48].copy_from_slice(&[0x50, 0x99]);
    });
    let later = now + Duration::from_millis(1);
    assert!(a.receive(now).is_none());
    assert_eq!(a.inner.poll_at(), Some(now + Duration::from_micros(1)));
    let mut seen = Vec::new();
    while let Some((rx, _)) = a.receive(later) {
        assert_eq!(rx.meta(), FrameMeta::NONE);
        rx.consume(|frame| {
            let word = |at: usize| u16::from_be_bytes([frame[at], frame[at + 1]]);
            let packet = Sum::of(&frame[14..34]).finish();
            let pseudo = Pseudo::v4([0; 4].into(), [0; 4].into()).sum(6, frame.len() - 34);
            assert_eq!((packet, Sum::of(&frame[34..]).add(pseudo).finish()), (0, 0));
            assert_eq!(usize::from(word(16)), frame.len() - 14);
            let seq = u32::from(word(38)) << 16 | u32::from(word(40));
            seen.push((frame.len() - 54, word(18), seq, frame[47]));
        });
    }
    // FIN and PSH stand in the last, CWR in the first, and numbers wrap.
    let expected = [
        (1000, 7, 0xffff_ff00, 0x90),
        (1000, 8, 0x2e8, 0x10),
        (1000, 9, 0x6d0, 0x10),
        (500, 10, 0xab8, 0x19),
    ];
    assert_eq!(seen, expected);
    // And all of it arrives through losses.
    let faults = Faults { drop: Chance::percent(2).unwrap(), ..Faults::NONE };
    let (a, _) = exchange(make(faults));
    assert!(a.device.longest.get() == 1514 && a.device.inner.rx_counts().dropped > 0);
    assert!(a.device.inner.inner().longest.get() > 10_000);
}

/// What is not what its metadata says is lost, and nothing panics.
#[test]
fn frames_that_lie_are_lost() {
    let mut random = crate::random::Random::new(3);
    for round in 0..20_000_u32 {
        let len = random.below(200) as usize;
        let mut frame: Vec<u8> = (0..len).map(|_| random.below(256) as u8).collect();
        let mut number = || random.below(220) as u16;
        let kind = if round % 2 == 0 { SegmentKind::TcpV4 } else { SegmentKind::TcpV6 };
        let meta = match round % 5 {
            0 => FrameMeta::NONE.with_checksum(FrameChecksum::Verified),
            _ => FrameMeta::NONE.with_checksum(FrameChecksum::Partial { start: number(), offset: number() }),
        };
        let meta = match round % 3 {
            0 => meta,
            _ => meta.with_segments(Segments { kind, len: number(), header_len: number() }),
        };
        let ip_at = usize::from(number() / 10);
        finish(&mut frame, &meta, ip_at, |octets| assert!(octets.len() <= len));
        header_len(&frame, ip_at, kind, meta.checksum);
    }
}
