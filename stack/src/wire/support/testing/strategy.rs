//! Strategies of `proptest`: octets are generated, and a representation is drawn from them. As fewer and smaller octets
//! draw simpler values, shrinking works without further ado.

use super::laws::{LENT, draw, draw_payload};
use super::{Source, Subject};
use core::fmt;
use core::marker::PhantomData;
use proptest::collection::vec;
use proptest::prelude::{Arbitrary, BoxedStrategy, Strategy as _, any};
use std::vec::Vec;

/// A representation that owns what it borrows: [`repr`](Drawn::repr) lends it.
pub struct Drawn<S> {
    entropy: Vec<u8>,
    /// What is drawn from it and borrowed.
    room: Vec<u8>,
    of: PhantomData<S>,
}

/// A strategy of a protocol's representations.
pub type Strategy<S> = BoxedStrategy<Drawn<S>>;

impl<S: Subject> Drawn<S> {
    #[inline]
    fn new(entropy: Vec<u8>) -> Option<Self> {
        let mut room = std::vec![0; LENT];
        let source = &mut Source::new(&entropy, &mut room);
        draw_payload::<S>(&draw::<S>(source)?, source)?;
        Some(Drawn { entropy, room, of: PhantomData })
    }

    /// The representation. It can be emitted, if there is room.
    #[allow(clippy::missing_panics_doc)] // It was drawn before, and the same octets draw the same.
    #[inline]
    pub fn repr(&self) -> S::Repr<'_> {
        draw::<S>(&mut Source::again(&self.entropy, &self.room)).expect("it was drawn before")
    }

    /// A payload that goes with it; empty where it holds its payload or has none.
    #[inline]
    pub fn payload(&self) -> &[u8] {
        let source = &mut Source::again(&self.entropy, &self.room);
        let repr = draw::<S>(source);
        repr.and_then(|repr| draw_payload::<S>(&repr, source)).unwrap_or(&[])
    }

    /// Both as octets, with the checksum of [`pseudo`](super::pseudo) where there is one over a pseudo-header.
    #[inline]
    pub fn octets(&self) -> Vec<u8> {
        let mut octets = std::vec![0; 0x2_0000];
        let len = S::emit(&self.repr(), self.payload(), &mut octets).unwrap_or(0);
        octets.truncate(len);
        octets
    }
}

impl<S> Clone for Drawn<S> {
    #[inline]
    fn clone(&self) -> Self {
        Drawn { entropy: self.entropy.clone(), room: self.room.clone(), of: PhantomData }
    }
}

impl<S: Subject> fmt::Debug for Drawn<S> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.repr().fmt(f)
    }
}

impl<S: Subject> Arbitrary for Drawn<S> {
    type Parameters = ();
    type Strategy = Strategy<S>;
    #[inline]
    fn arbitrary_with((): ()) -> Strategy<S> {
        any_repr()
    }
}

/// Every representation that a protocol's octets can mean, within what its spec says.
#[inline]
pub fn any_repr<S: Subject>() -> Strategy<S> {
    vec(any::<u8>(), 0..400).prop_filter_map("nothing can be drawn", Drawn::new).boxed()
}
