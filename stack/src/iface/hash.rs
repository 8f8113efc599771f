//! What must not be guessed from outside: keyed hashes, and the numbers that are made of them.
//!
//! All of it comes from one [`Seed`], which is given; nothing here reads a clock or a random source. The hash is
//! SipHash-2-4 (Aumasson and Bernstein, 2012), a pseudo-random function, which RFC 6528 §3 asks for.

#[cfg(test)]
mod tests;

use core::fmt;
use core::net::{IpAddr, SocketAddr};
use core::ops::RangeInclusive;

use crate::addr::words;
use crate::time::Instant;

/// The secret that every unpredictable number of a stack is made of: 16 octets from a real source of randomness.
///
/// On a microcontroller take them from its random number generator, or from a block of flash that a factory filled and
/// that is hashed with a boot counter. Two boots with the same seed have the same sequence numbers and ports; a constant
/// seed makes connections open to injection and is for tests only. With `std`, `Seed::random` asks the system.
#[derive(Clone, Copy)]
pub struct Seed([u8; 16]);

impl Seed {
    /// A seed of these octets.
    pub const fn new(octets: [u8; 16]) -> Self {
        Seed(octets)
    }

    /// A seed from the system's source of randomness, as far as the standard library lets one at it.
    #[cfg(feature = "std")]
    pub fn random() -> Self {
        use std::hash::{BuildHasher, Hasher, RandomState};
        let word = || u128::from(RandomState::new().build_hasher().finish());
        Seed((word() << 64 | word()).to_le_bytes())
    }

    /// The key for one purpose. Keys of different purposes say nothing about each other.
    pub const fn key(&self, purpose: Purpose) -> Key {
        let root = Key::new(self.0);
        Key { k0: root.hash_words(&[purpose as u64, 0]), k1: root.hash_words(&[purpose as u64, 1]) }
    }
}

impl fmt::Debug for Seed {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seed(..)") // a secret does not belong in a log
    }
}

#[cfg(feature = "defmt")]
impl defmt::Format for Seed {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "Seed(..)"); // nor in this one
    }
}

/// What a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Purpose {
    /// Initial sequence numbers of TCP ([`isn`]).
    Isn = 1,
    /// Ephemeral ports ([`Ports`]).
    Ports,
    /// Identifications of IP packets ([`Idents`]).
    IpId,
    /// A stream of random numbers ([`Random`]).
    Random,
    /// The spread of peers over the buckets of ICMP errors.
    IcmpRate,
    /// Hash chains of tables.
    Index,
    /// The neighbour cache.
    Neighbor,
    /// SYN cookies, and the offsets of timestamps.
    Cookie,
    /// Numbers and pauses of DHCPv4 clients.
    Dhcpv4,
    /// Numbers and ports of DNS queries.
    Dns,
}

/// A 128-bit key of SipHash-2-4.
#[derive(Clone, Copy)]
pub struct Key {
    k0: u64,
    k1: u64,
}

impl Key {
    /// The key of these octets, in the order of the SipHash paper.
    pub const fn new(octets: [u8; 16]) -> Self {
        let key = u128::from_le_bytes(octets);
        Key { k0: key as u64, k1: (key >> 64) as u64 }
    }

    /// One of many keys that say nothing about each other.
    #[cfg(feature = "dns")]
    pub(crate) const fn derive(&self, number: u64) -> Key {
        Key { k0: self.hash_words(&[number, 0]), k1: self.hash_words(&[number, 1]) }
    }

    /// SipHash-2-4 of any octets.
    pub fn hash(&self, mut octets: &[u8]) -> u64 {
        let len = octets.len() as u64;
        let mut state = State::new(self);
        while let Some((word, rest)) = octets.split_first_chunk::<8>() {
            state.absorb::<2>(u64::from_le_bytes(*word));
            octets = rest;
        }
        let tail = octets.iter().rev().fold(0, |tail, octet| tail << 8 | u64::from(*octet));
        state.absorb::<2>(len << 56 | tail);
        state.finish::<4>()
    }

    /// SipHash-1-3 of these words: where a slot of a table stands. Nobody outside sees it, so that it only has to be hard
    /// to make many keys meet in one place.
    ///
    /// Where memory is small it is [`Key::hash_words`]: one function instead of two.
    pub(crate) const fn index(&self, words: &[u64]) -> u64 {
        if cfg!(target_pointer_width = "64") { self.sip::<1, 3>(words) } else { self.hash_words(words) }
    }

    /// SipHash-2-4 of these words, each as eight octets in little-endian order.
    pub const fn hash_words(&self, words: &[u64]) -> u64 {
        self.sip::<2, 4>(words)
    }

    /// SipHash with `C` rounds for each word and `D` at the end.
    #[inline]
    const fn sip<const C: usize, const D: usize>(&self, mut words: &[u64]) -> u64 {
        let len = (words.len() as u64).wrapping_mul(8);
        let mut state = State::new(self);
        while let Some((word, rest)) = words.split_first() {
            state.absorb::<C>(*word);
            words = rest;
        }
        state.absorb::<C>(len << 56);
        state.finish::<D>()
    }
}

impl fmt::Debug for Key {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

/// The inner state of SipHash.
struct State {
    v0: u64,
    v1: u64,
    v2: u64,
    v3: u64,
}

impl State {
    const fn new(key: &Key) -> Self {
        State {
            v0: key.k0 ^ 0x736f_6d65_7073_6575,
            v1: key.k1 ^ 0x646f_7261_6e64_6f6d,
            v2: key.k0 ^ 0x6c79_6765_6e65_7261,
            v3: key.k1 ^ 0x7465_6462_7974_6573,
        }
    }

    #[inline]
    const fn absorb<const ROUNDS: usize>(&mut self, word: u64) {
        self.v3 ^= word;
        self.rounds::<ROUNDS>();
        self.v0 ^= word;
    }

    #[inline]
    const fn finish<const ROUNDS: usize>(mut self) -> u64 {
        self.v2 ^= 0xff;
        self.rounds::<ROUNDS>();
        self.v0 ^ self.v1 ^ self.v2 ^ self.v3
    }

    #[inline]
    const fn rounds<const COUNT: usize>(&mut self) {
        let mut done = 0;
        while done < COUNT {
            self.round();
            done += 1;
        }
    }

    #[inline]
    const fn round(&mut self) {
        self.v0 = self.v0.wrapping_add(self.v1);
        self.v1 = self.v1.rotate_left(13) ^ self.v0;
        self.v0 = self.v0.rotate_left(32);
        self.v2 = self.v2.wrapping_add(self.v3);
        self.v3 = self.v3.rotate_left(16) ^ self.v2;
        self.v0 = self.v0.wrapping_add(self.v3);
        self.v3 = self.v3.rotate_left(21) ^ self.v0;
        self.v2 = self.v2.wrapping_add(self.v1);
        self.v1 = self.v1.rotate_left(17) ^ self.v2;
        self.v2 = self.v2.rotate_left(32);
    }
}

/// A stream of random numbers: the hash of a counter.
#[derive(Debug, Clone)]
pub struct Random {
    key: Key,
    counter: u64,
}

impl Random {
    /// The stream of this key.
    pub const fn new(key: Key) -> Self {
        Random { key, counter: 0 }
    }

    /// One of many streams of this key, none of which meets another.
    #[cfg(feature = "dhcpv4")]
    pub(crate) const fn numbered(key: Key, number: u32) -> Self {
        Random { key, counter: (number as u64) << 32 }
    }

    /// The next 64 random bits.
    pub const fn next_u64(&mut self) -> u64 {
        self.counter = self.counter.wrapping_add(1);
        self.key.hash_words(&[self.counter])
    }

    /// The next 32 random bits.
    pub const fn next_u32(&mut self) -> u32 {
        (self.next_u64() >> 32) as u32
    }

    /// A number below `bound`; zero where `bound` is zero. The bias is below `bound` in 2³².
    pub const fn below(&mut self, bound: u32) -> u32 {
        ((self.next_u32() as u64 * bound as u64) >> 32) as u32
    }
}

/// The initial sequence number of a connection, RFC 6528 §3: `M + F(local, remote, secret)`, where M ticks every 4 µs
/// (RFC 9293 §3.4.1).
pub fn isn(key: &Key, now: Instant, local: SocketAddr, remote: SocketAddr) -> u32 {
    let tick = (now.total_micros() >> 2) as u32;
    tick.wrapping_add(hash_pair(key, local, remote) as u32)
}

/// A hash of both ends of a connection and two words more, which does not change with time.
pub(crate) fn salted(key: &Key, local: SocketAddr, remote: SocketAddr, salt: [u64; 2]) -> u64 {
    let [a, b] = words(local.ip());
    let [c, d] = words(remote.ip());
    let ports = u64::from(local.port()) << 16 | u64::from(remote.port());
    key.hash_words(&[a, b, c, d, ports, salt[0], salt[1]])
}

fn hash_pair(key: &Key, local: SocketAddr, remote: SocketAddr) -> u64 {
    let [a, b] = words(local.ip());
    let [c, d] = words(remote.ip());
    key.hash_words(&[a, b, c, d, u64::from(local.port()) << 16 | u64::from(remote.port())])
}

/// Counters that the identifications and the ports are spread over. A peer sees the steps of one of them only.
const COUNTERS: usize = 16;

/// Identifications of IP packets: a counter that starts elsewhere for every pair of hosts and protocol, so that one peer
/// cannot count what is sent to another (RFC 7739 §5.3), and no number comes again soon (RFC 6864 §4.2).
#[derive(Debug, Clone)]
pub struct Idents {
    key: Key,
    counters: [u32; COUNTERS],
    /// What was hashed last, and its hash: packets to one host come in bursts.
    last: ([u64; 5], u64),
}

impl Idents {
    /// Identifications of this key.
    pub const fn new(key: Key) -> Self {
        let nobody = [0; 5];
        Idents { key, counters: [0; COUNTERS], last: (nobody, key.hash_words(&nobody)) }
    }

    /// The identification of the next packet from `src` to `dst`: IPv6 uses all 32 bits, IPv4 the lower 16.
    pub fn next(&mut self, src: IpAddr, dst: IpAddr, protocol: u8) -> u32 {
        let [a, b] = words(src);
        let [c, d] = words(dst);
        let ends = [a, b, c, d, u64::from(protocol)];
        if self.last.0 != ends {
            self.last = (ends, self.key.hash_words(&ends));
        }
        let (_, hash) = self.last;
        (hash as u32).wrapping_add(step(&mut self.counters, hash))
    }
}

/// Takes one step of the counter that the upper half of `hash` picks.
fn step(counters: &mut [u32; COUNTERS], hash: u64) -> u32 {
    match counters.get_mut((hash >> 32) as usize % COUNTERS) {
        Some(counter) => {
            *counter = counter.wrapping_add(1);
            *counter
        }
        None => 0, // the remainder is below the length
    }
}

/// Allocates local ports so that they are hard to guess and are not used again soon (RFC 6056).
#[derive(Debug, Clone)]
pub struct Ports {
    key: Key,
    counters: [u32; COUNTERS],
    random: Random,
}

impl Ports {
    /// The dynamic ports of RFC 6335 §6.
    pub const EPHEMERAL: RangeInclusive<u16> = 49152..=65535;

    /// An allocator of this key.
    pub const fn new(key: Key) -> Self {
        let random = Random::new(Key { k0: key.hash_words(&[0]), k1: key.hash_words(&[1]) });
        Ports { key, counters: [0; COUNTERS], random }
    }

    /// A port of `range` for a connection from `local` to `remote`, RFC 6056 §3.3.4 (algorithm 4): a sequence of its own
    /// for every destination. `None` where `taken` says so for every port of the range, each of which is asked once at most.
    pub fn allocate(
        &mut self,
        range: RangeInclusive<u16>,
        local: IpAddr,
        remote: SocketAddr,
        taken: impl FnMut(u16) -> bool,
    ) -> Option<u16> {
        let hash = hash_pair(&self.key, SocketAddr::new(local, 0), remote);
        let counters = &mut self.counters;
        // Every port that is tried counts: the next search does not begin among those that were taken.
        let mut next = |tried| {
            let count = step(counters, hash);
            if tried == 0 { (hash as u32).wrapping_add(count) } else { 1 }
        };
        search(range, &mut next, taken)
    }

    /// A port of `range` for a socket without a peer, RFC 6056 §3.3.1 (algorithm 1): a random one, or the next one
    /// after it that is free. `None` where `taken` says so for every port of the range.
    pub fn allocate_any(
        &mut self,
        range: RangeInclusive<u16>,
        taken: impl FnMut(u16) -> bool,
    ) -> Option<u16> {
        let start = self.random.next_u32();
        search(range, |tried| if tried == 0 { start } else { 1 }, taken)
    }
}

/// Goes once around `range`, by the steps that `step` gives, until a port is not taken.
fn search(
    range: RangeInclusive<u16>,
    mut step: impl FnMut(u32) -> u32,
    mut taken: impl FnMut(u16) -> bool,
) -> Option<u16> {
    let (first, last) = (u32::from(*range.start()), u32::from(*range.end()));
    let count = (last + 1).checked_sub(first).filter(|count| *count > 0)?;
    let mut place = 0_u32;
    (0..count).find_map(|tried| {
        place = place.wrapping_add(step(tried) % count) % count;
        let port = u16::try_from(first + place).ok()?;
        (!taken(port)).then_some(port)
    })
}
