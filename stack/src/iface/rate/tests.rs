use super::*;
use std::vec::Vec;

fn at(millis: u64) -> Instant {
    Instant::from_millis(millis)
}

fn peer(last: u8) -> IpAddr {
    IpAddr::from([192, 0, 2, last])
}

fn passes(mut take: impl FnMut() -> Verdict, times: usize) -> usize {
    (0..times).filter(|_| take() == Verdict::Pass).count()
}

#[test]
fn a_bucket_gives_its_burst_and_then_its_rate() {
    let rate = Rate::new(Duration::from_millis(100), 5);
    let mut bucket = Bucket::default();
    assert_eq!(passes(|| bucket.take(at(0), rate), 20), 5);
    assert_eq!(bucket.take(at(99), rate), Verdict::Hold);
    assert_eq!(bucket.take(at(100), rate), Verdict::Pass);
    assert_eq!(bucket.take(at(100), rate), Verdict::Hold);
    assert_eq!(passes(|| bucket.take(at(350), rate), 20), 2);
    assert_eq!(passes(|| bucket.take(at(10_000), rate), 20), 5, "a long rest gives one burst, no more");
    assert_eq!(passes(|| bucket.take(Instant::MAX, rate), 20), 5);
    assert_eq!(bucket.take(at(0), rate), Verdict::Hold, "a clock that goes back gives nothing");
    assert_eq!(bucket.take(Instant::MAX, Rate::new(Duration::ZERO, 0)), Verdict::Hold);
}

/// RFC 5961 §7: at most 10 challenge ACKs in 5 seconds.
#[test]
fn challenge_acks_are_few() {
    let mut bucket = Bucket::FULL;
    assert_eq!(passes(|| bucket.take(at(0), CHALLENGE_ACK), 1000), 10);
    let later = (1..=5000).filter(|milli| bucket.take(at(*milli), CHALLENGE_ACK) == Verdict::Pass).count();
    assert_eq!(later, 10);
}

/// RFC 4443 §2.4 (f), and one peer does not use up what is there for the others.
#[test]
fn one_peer_cannot_exhaust_the_errors_of_all() {
    let mut limiter = ErrorLimiter::new(Key::new([5; 16]));
    assert_eq!(passes(|| limiter.take(at(0), peer(1)), 10_000), 20);
    let served =
        (2..=250).filter(|last| limiter.take(at(u64::from(*last)), peer(*last)) == Verdict::Pass).count();
    assert!(served > 200, "{served} of 249");
    let second: usize = (0..1000).map(|milli| passes(|| limiter.take(at(60_000 + milli), peer(1)), 3)).sum();
    assert!((20..=40).contains(&second), "{second} in a second");
}

#[test]
fn many_peers_together_are_limited_too() {
    let mut limiter = ErrorLimiter::new(Key::new([5; 16]));
    let bursts: Vec<usize> = (1..20)
        .map(|second| {
            let mut last = 0_u8;
            passes(
                || {
                    last = last.wrapping_add(1);
                    limiter.take(Instant::from_secs(second), peer(last))
                },
                255,
            )
        })
        .collect();
    assert!(bursts.iter().all(|burst| (35..=70).contains(burst)), "{bursts:?}");
    assert!(bursts.iter().any(|burst| *burst != bursts[0]), "the count tells nothing exact: {bursts:?}");
}

#[test]
fn the_addresses_of_one_ipv6_network_are_one_peer() {
    let mut limiter = ErrorLimiter::new(Key::new([5; 16]));
    let address = |host: u16| IpAddr::from([0x2001, 0xdb8, 0, 0, 0, 0, 0, host]);
    let mut host = 0;
    assert_eq!(
        passes(
            || {
                host += 1;
                limiter.take(at(0), address(host))
            },
            1000
        ),
        20
    );
}
