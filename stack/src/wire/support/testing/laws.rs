//! The laws, each once for all protocols.

use super::source::MAX_PAYLOAD;
use super::text::{Explained, Fields, Nobody, ROOM, Text, blanked, printed};
use super::{BitOrder, Emit, Source, Subject, Sums};
use crate::wire::support::{ErrorKind, Given, Result};

/// A vector that must be understood.
#[inline]
pub fn good<S: Subject>(nth: usize, print: Option<&str>, fields: &[(&str, u64)], emit: Emit) {
    let (octets, given) = (S::VECTORS[nth], &said::<S>(nth));
    // What is never emitted need not have a representation.
    let understood = S::view_given(octets, given).and_then(|packet| {
        if emit == Emit::Never { Ok(()) } else { S::repr(&packet, Sums::Verified).map(drop) }
    });
    understood.unwrap_or_else(|error| panic!("{}", Explained(S::DESCRIPTION, error)));
    if let Some(expected) = print {
        assert_eq!(printed::<S>(octets, given).as_str(), expected);
    }
    let mut seen = Fields { wanted: fields, found: [None; 64] };
    S::DESCRIPTION.decode.walk_given(octets, given, &mut seen);
    for ((name, expected), found) in fields.iter().zip(seen.found) {
        assert_eq!(found, Some(*expected), "field `{name}`");
    }
    match emit {
        Emit::Never => {}
        Emit::Exact => {
            let mut out = [0; ROOM];
            let len = again::<S>(octets, given, &mut out).expect("emits");
            let (out, octets) = (blanked::<S>(&out[..len]), blanked::<S>(octets));
            assert_eq!(out.as_slice(), octets.as_slice(), "emitted octets");
        }
        Emit::Canonical => assert!(again::<S>(octets, given, &mut [0; ROOM]).is_ok(), "emits"),
    }
    laws::<S>(octets, given);
    for len in 0..octets.len() {
        laws::<S>(&octets[..len], given);
    }
}

/// A vector that must be refused.
#[inline]
pub fn bad<S: Subject>(nth: usize, why: ErrorKind) {
    let (octets, given) = (S::VECTORS[nth], &said::<S>(nth));
    match S::view_given(octets, given).and_then(|packet| S::repr(&packet, Sums::Verified).map(drop)) {
        Err(error) => assert_eq!(error.kind, why, "{}", Explained(S::DESCRIPTION, error)),
        Ok(()) => panic!("accepted"),
    }
    laws::<S>(octets, given);
}

/// A rule of the spec: its field, the error, and the vector that breaks it when these octets are replaced.
pub type Rule<'a> = (&'a str, ErrorKind, usize, &'a [(usize, u8)]);

/// Each rule is broken by one change of a good vector, which is then refused for this and nothing else.
#[inline]
pub fn broken<S: Subject>(rules: &[Rule<'_>]) {
    for (field, kind, nth, changes) in rules {
        let (mut octets, given) = (copy(S::VECTORS[*nth]), &said::<S>(*nth));
        for (at, octet) in *changes {
            octets.octets[*at] = *octet;
        }
        let read = S::view_given(octets.as_slice(), given)
            .and_then(|packet| S::repr(&packet, Sums::Verified).map(drop));
        let Err(error) = read else { panic!("`{field}` is broken by {changes:?}, and accepted") };
        let name = S::DESCRIPTION.field_name(error.field).rsplit('.').next();
        assert_eq!((error.kind, name), (*kind, Some(*field)), "vector {nth} with {changes:?}");
        laws::<S>(octets.as_slice(), given);
    }
}

/// Octets without a plan: nothing panics, and what happens to be a packet obeys the laws.
#[inline]
pub fn noise<S: Subject>() {
    let mut random = Random::of::<S>(1);
    let mut octets = [0; 96];
    for round in 0..1000usize {
        for octet in &mut octets {
            // Small numbers are likelier, because lengths are.
            *octet = if random.below(4) == 0 { random.octet() } else { random.octet() & 0x0f };
        }
        laws::<S>(&octets[..round % 97], &Given::NONE);
    }
}

/// Damaged copies of every vector: cut, prolonged, with bits turned and octets replaced.
#[inline]
pub fn mutations<S: Subject>() {
    let mut random = Random::of::<S>(2);
    for (nth, vector) in S::VECTORS.iter().enumerate() {
        let given = &said::<S>(nth);
        for _ in 0..100 {
            let mut octets = copy(vector);
            for _ in 0..=random.below(3) {
                random.damage(&mut octets);
            }
            laws::<S>(octets.as_slice(), given);
        }
    }
}

/// Representations that are drawn, not parsed: `parse(emit(r)) == r`.
///
/// # Panics
/// Where a law does not hold, or where nothing can be drawn although there are vectors.
#[inline]
pub fn drawn_values<S: Subject>() {
    let mut random = Random::of::<S>(3);
    let mut entropy = [0; 512];
    let mut drawn = 0;
    for round in 0..400 {
        let len = if round < 8 { round * 8 } else { entropy.len() };
        entropy.iter_mut().for_each(|octet| *octet = random.octet());
        drawn += usize::from(one_drawn::<S>(&entropy[..len]));
    }
    let meaningful = |nth: usize| {
        let read = S::view_given(S::VECTORS[nth], &said::<S>(nth));
        read.is_ok_and(|packet| S::repr(&packet, Sums::Trusted).is_ok())
    };
    assert!(drawn > 0 || !(0..S::VECTORS.len()).any(meaningful), "nothing can be drawn");
}

/// Setter, then getter: the field has the value, and nothing beside it has changed.
#[inline]
pub fn setters<S: Subject>() {
    let mut random = Random::of::<S>(4);
    for (vector, octets) in S::VECTORS.iter().enumerate() {
        let given = &said::<S>(vector);
        let Ok(packet) = S::view_given(octets, given) else { continue };
        for (nth, (_, bits)) in S::SETTERS.iter().enumerate() {
            let Some(bit) = S::place(nth, &packet) else { continue };
            for _ in 0..8 {
                one_setter::<S>((octets, given), nth, bit..bit + *bits, &mut random);
            }
        }
    }
}

/// Everything that can be asked of arbitrary octets: as a packet, and as decisions from which a value is drawn.
/// This is the body of a fuzz target.
#[inline]
pub fn fuzz<S: Subject>(octets: &[u8]) {
    laws::<S>(octets, &Given::NONE);
    one_drawn::<S>(octets);
    let Some((choice, rest)) = octets.split_first() else { return };
    // Most octets are no packet, and the beginning of a vector makes one of them.
    let Some(vector) = S::VECTORS.get(usize::from(*choice)) else { return };
    let mut mixed = copy(vector);
    for (place, octet) in mixed.octets.iter_mut().zip(rest) {
        *place ^= octet;
    }
    mixed.len = mixed.len.max(rest.len().min(ROOM));
    laws::<S>(mixed.as_slice(), &said::<S>(usize::from(*choice)));
}

/// What a vector says beside its octets.
#[inline]
pub(super) fn said<S: Subject>(nth: usize) -> Given {
    S::GIVEN.get(nth).copied().unwrap_or(Given::NONE)
}

/// What holds for any octets.
#[inline]
fn laws<S: Subject>(octets: &[u8], given: &Given) {
    // Whatever is there can be shown.
    let _ = printed::<S>(octets, given);
    S::DESCRIPTION.decode.walk_given(octets, given, &mut Nobody);
    // The two views agree on what is well-formed.
    let look = S::DESCRIPTION.decode.look_given(octets, given, None, None);
    let error = look.error.filter(|error| error.kind != ErrorKind::BadChecksum);
    match S::view_given(octets, given) {
        Ok(packet) => {
            let own = S::octets(&packet);
            assert!(octets.starts_with(own), "the packet is the front of the buffer");
            assert_eq!(error, None, "`Partial` finds fault with a well-formed packet");
        }
        Err(strict) => assert_eq!(error, Some(strict), "`Partial` and `Packet` disagree"),
    }
    let Ok(packet) = S::view_given(octets, given) else { return };
    let _ = S::repr(&packet, Sums::Verified).is_ok();
    let Ok(repr) = S::repr(&packet, Sums::Trusted) else { return };
    round_trip::<S>(&repr, S::payload(&packet));
}

/// `parse(emit(r)) == r`; `emit` writes every octet, nothing of the buffer's former content survives, and emitting
/// what was read from there gives the same octets.
#[inline]
fn round_trip<S: Subject>(repr: &S::Repr<'_>, payload: &[u8]) {
    let (mut zeros, mut ones) = ([0; ROOM], [0xff; ROOM]);
    let Ok(len @ ..=ROOM) = S::emit(repr, payload, &mut zeros) else { return };
    assert_eq!(S::emit(repr, payload, &mut ones), Ok(len));
    assert_eq!(zeros[..len], ones[..len], "octets of the buffer survive");
    assert!(ones[len..].iter().all(|octet| *octet == 0xff), "octets behind the packet are written");
    means::<S>(&zeros[..len], repr);
    let mut stable = [0xaa; ROOM];
    assert_eq!(
        again_alike::<S>(&zeros[..len], repr, &mut stable),
        Ok(len),
        "what was emitted is emitted again"
    );
    assert_eq!(zeros[..len], stable[..len], "what was emitted is emitted otherwise");
    let header = len.saturating_sub(payload.len());
    if header > 0 {
        let mut short = [0xaa; ROOM];
        if S::emit(repr, payload, &mut short[..header - 1]).is_err() {
            assert!(short.iter().all(|octet| *octet == 0xaa), "a buffer that is too short is written to");
        }
    }
}

/// The emitted octets mean what was emitted.
#[inline]
fn means<'o, 'r, S: Subject>(octets: &'o [u8], repr: &S::Repr<'r>) {
    let refused = |error| -> ! {
        panic!("{repr:?} is emitted as {octets:02x?}, which is {}", Explained(S::DESCRIPTION, error))
    };
    let packet: S::Packet<'o> = S::view_alike(octets, repr).unwrap_or_else(|error| refused(error));
    assert!(S::checksum_is_right(&packet), "the emitted checksum of {repr:?}");
    let read: S::Repr<'o> = S::repr(&packet, Sums::Verified).unwrap_or_else(|error| refused(error));
    assert!(
        S::same(repr, &read),
        "parse(emit(r)) == r: {repr:?} is emitted as {octets:02x?}, which is {read:?}"
    );
}

/// Emits what octets mean.
#[inline]
fn again<S: Subject>(octets: &[u8], given: &Given, out: &mut [u8]) -> Result<usize> {
    let packet = S::view_given(octets, given)?;
    S::emit(&S::repr(&packet, Sums::Trusted)?, S::payload(&packet), out)
}

/// The same of octets that a representation was emitted as.
#[inline]
fn again_alike<S: Subject>(octets: &[u8], repr: &S::Repr<'_>, out: &mut [u8]) -> Result<usize> {
    let packet = S::view_alike(octets, repr)?;
    S::emit(&S::repr(&packet, Sums::Trusted)?, S::payload(&packet), out)
}

/// Draws a representation that can be emitted. Few draws can't; then there are the vectors.
#[inline]
pub(super) fn draw<'a, S: Subject>(source: &mut Source<'a>) -> Option<S::Repr<'a>> {
    for _ in 0..24 {
        let exhausted = source.is_exhausted();
        let drawn = S::draw(source);
        if let Some(repr) = drawn.filter(|repr| is_sound::<S>(repr)) {
            return Some(repr);
        }
        if exhausted {
            break;
        }
    }
    source.pick::<S, _>(|repr| is_sound::<S>(&repr).then_some(repr))
}

/// Whether a representation can be emitted, if only there is room.
#[inline]
fn is_sound<S: Subject>(repr: &S::Repr<'_>) -> bool {
    S::emit(repr, &[], &mut []).map_or_else(|error| error.kind == ErrorKind::Truncated, |_| true)
}

/// The payload that goes with a representation.
#[inline]
pub(super) fn draw_payload<'a, S: Subject>(repr: &S::Repr<'_>, source: &mut Source<'a>) -> Option<&'a [u8]> {
    match S::payload_len(repr) {
        None => Some(source.octets(usize::MAX)),
        Some(len) => PAYLOAD.get(..len),
    }
}

/// Octets of what values borrow.
pub(super) const LENT: usize = 8192;

/// What is carried where only its length was drawn.
static PAYLOAD: [u8; MAX_PAYLOAD] = [0x5a; MAX_PAYLOAD];

#[inline]
fn one_drawn<S: Subject>(entropy: &[u8]) -> bool {
    let mut room = [0; LENT];
    let source = &mut Source::new(entropy, &mut room);
    let Some(repr) = draw::<S>(source) else { return false };
    let Some(payload) = draw_payload::<S>(&repr, source) else { return true };
    round_trip::<S>(&repr, payload);
    let mut out = [0; ROOM];
    if let Ok(len @ ..=ROOM) = S::emit(&repr, payload, &mut out) {
        for end in 0..len {
            let _ = S::view(&out[..end]).map(|packet| S::repr(&packet, Sums::Trusted).is_ok());
        }
    }
    true
}

#[inline]
fn one_setter<S: Subject>(
    (vector, given): (&[u8], &Given),
    nth: usize,
    field: core::ops::Range<usize>,
    random: &mut Random,
) {
    let mask = |bit: usize| match S::BITS {
        BitOrder::Big => 0x80u8 >> (bit % 8),
        BitOrder::Little => 1u8 << (bit % 8),
    };
    let mut from = copy(vector);
    for bit in field.clone() {
        if random.below(2) == 0 {
            from.octets[bit / 8] ^= mask(bit);
        }
    }
    let field_name = || S::DESCRIPTION.fields.iter().find(|of| of.bit == Some(field.start)).map(|of| of.name);
    let Ok(packet) = S::view_given(from.as_slice(), given) else {
        panic!("{:?} can be set, and decides on the layout", field_name());
    };
    let mut to = copy(vector);
    let len = to.len;
    let Some(same) = S::set_given(nth, given, &packet, &mut to.octets[..len]) else { return };
    assert!(same, "{:?} is set, and then another value", field_name());
    for bit in (0..len * 8).filter(|bit| !field.contains(bit)) {
        let (before, after) = (vector[bit / 8] & mask(bit), to.octets[bit / 8] & mask(bit));
        assert_eq!(before, after, "bit {bit} changes when {:?} is set", field_name());
    }
}

#[inline]
fn copy(octets: &[u8]) -> Text {
    let mut copy = Text { len: octets.len(), ..Text::EMPTY };
    copy.octets[..octets.len()].copy_from_slice(octets);
    copy
}

/// A sequence of numbers that is the same each time.
struct Random(u64);

impl Random {
    /// For one purpose and one protocol.
    #[inline]
    fn of<S: Subject>(purpose: u64) -> Random {
        let name =
            S::DESCRIPTION.name.bytes().fold(purpose, |sum, octet| sum.wrapping_mul(31) ^ u64::from(octet));
        Random(name ^ 0x9e37_79b9_7f4a_7c15)
    }

    #[inline]
    fn octet(&mut self) -> u8 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 40) as u8
    }

    #[inline]
    fn below(&mut self, count: usize) -> usize {
        let wide = usize::from(self.octet()) << 8 | usize::from(self.octet());
        wide.checked_rem(count).unwrap_or(0)
    }

    #[inline]
    fn damage(&mut self, octets: &mut Text) {
        let at = self.below(octets.len);
        let octet = self.octet();
        match self.below(8) {
            0 => octets.len = at,
            1 => octets.len = (octets.len + 1 + self.below(12)).min(ROOM),
            2 if at < octets.len => octets.octets[at] = [0, 1, 0x7f, 0x80, 0xfe, 0xff][self.below(6)],
            3 if at < octets.len => octets.octets[at] = octet,
            4 if at < octets.len => octets.octets[at] = octets.octets[at].wrapping_add(1),
            _ if at < octets.len => octets.octets[at] ^= 1 << (octet & 7),
            _ => {}
        }
    }
}
