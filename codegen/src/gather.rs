//! Gathers what iterators give. The library's `collect` makes a dozen functions of each call, for sizes that are known and lists
//! that are used again; unoptimised, and compiled wherever the stack is, they were a fifth of the generator.

use crate::code::{TokenStream, TokenTree};
use crate::sorted::{Map, Set};

/// Iterators whose items are wanted together.
pub(crate) trait Gather: Iterator + Sized {
    /// As `collect`.
    fn gather<C: Gathered<Self::Item>>(self) -> C {
        C::gathered(self)
    }
}

impl<I: Iterator> Gather for I {}

/// What items can be gathered in.
pub(crate) trait Gathered<T>: Sized {
    /// All of them, in their order.
    fn gathered(items: impl Iterator<Item = T>) -> Self;
}

/// What can take one item more.
pub(crate) trait Take<T>: Sized {
    /// Without any.
    fn empty() -> Self;
    /// Takes one.
    fn take(&mut self, item: T);
}

macro_rules! takes {
    ($([$($of:tt)*] $what:ty, $item:ty: $new:expr, |$all:ident, $one:ident| $take:expr;)*) => {
        $(
            impl<$($of)*> Take<$item> for $what {
                fn empty() -> Self {
                    $new
                }
                fn take(&mut self, $one: $item) {
                    let $all = self;
                    $take;
                }
            }
            impl<$($of)*> Gathered<$item> for $what {
                fn gathered(items: impl Iterator<Item = $item>) -> Self {
                    let mut all = <Self as Take<$item>>::empty();
                    for item in items {
                        all.take(item);
                    }
                    all
                }
            }
        )*
    };
}

takes! {
    [T] Vec<T>, T: Vec::new(), |all, one| all.push(one);
    [] String, char: String::new(), |all, one| all.push(one);
    ['a] String, &'a str: String::new(), |all, one| all.push_str(one);
    [] String, String: String::new(), |all, one| all.push_str(&one);
    [] TokenStream, TokenStream: TokenStream::new(), |all, one| all.append(&one);
    [] TokenStream, TokenTree: TokenStream::new(), |all, one| all.push(one);
    [K: Ord, V] Map<K, V>, (K, V): Map::new(), |all, one| all.insert(one.0, one.1);
    [T: Ord] Set<T>, T: Set::new(), |all, one| all.insert(one);
}

impl<T, E, C: Take<T>> Gathered<Result<T, E>> for Result<C, E> {
    fn gathered(items: impl Iterator<Item = Result<T, E>>) -> Self {
        let mut all = C::empty();
        for item in items {
            all.take(item?);
        }
        Ok(all)
    }
}

impl<T, C: Take<T>> Gathered<Option<T>> for Option<C> {
    fn gathered(items: impl Iterator<Item = Option<T>>) -> Self {
        let mut all = C::empty();
        for item in items {
            all.take(item?);
        }
        Some(all)
    }
}
