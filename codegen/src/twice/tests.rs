use super::defined_twice;
use crate::code::quote;

fn twice(tokens: crate::code::TokenStream) -> Vec<String> {
    defined_twice(&tokens).into_iter().collect()
}

#[test]
fn items_are_compared_with_items() {
    let tokens = quote! {
        pub struct Packet<'a> { len: &'a [u8; 2] }
        pub enum Kind { Packet, Kind }
        pub const LEN: usize = { 3 };
        pub type Kind = u8;
        const _: () = ();
        const _: () = ();
        pub const fn field_name(x: u8) -> &'static str { "fn" }
        #[cfg(test)] mod vectors { fn field_name() {} }
    };
    assert_eq!(twice(tokens), ["Kind"]);
}

#[test]
fn methods_are_compared_within_their_type() {
    let tokens = quote! {
        impl<'a> Packet<'a> {
            pub const MAX: usize = 3;
            pub fn len(&self) -> u16 { 1 }
            pub const fn kind(&self) -> u8 { 1 }
        }
        impl Repr { pub fn len(&self) -> u16 { 1 } }
        impl<'a, const N: usize> Packet<'a> { #[inline] pub fn len(self) -> u16 { 2 } }
        impl ::core::fmt::Display for Packet<'_> { fn fmt(&self) {} }
        impl ::core::fmt::Debug for Packet<'_> { fn fmt(&self) {} }
    };
    assert_eq!(twice(tokens), ["Packet::len"]);
}
