//! How the grammar of specs is said: [`grammar!`] makes of each declaration the Rust type, its reader, and a table of its
//! keys and words, which diagnostics and editors ask.

/// What a value may be.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "cli"), expect(dead_code, reason = "editors ask what is in lists"))]
pub(crate) enum Shape {
    /// A number or text.
    Plain,
    /// `true` or `false`.
    Flag,
    /// `[…]` of these.
    List(&'static Shape),
    /// `{"name": …}` of these.
    Map(&'static Shape),
    Struct(&'static Struct),
    Enum(&'static Enum),
}

/// What has keys: a structure, or an enum's variant that is one.
pub(crate) struct Struct {
    pub(crate) name: &'static str,
    pub(crate) keys: &'static [Key],
}

/// A key of a structure.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    /// What it means, in one or two lines; may be empty.
    #[cfg_attr(not(feature = "cli"), expect(dead_code, reason = "asked by editors"))]
    pub(crate) doc: &'static str,
    /// Whether it may not be left out.
    pub(crate) required: bool,
    #[cfg_attr(not(feature = "cli"), expect(dead_code, reason = "asked by editors"))]
    pub(crate) shape: Shape,
}

/// What is one of several words, with or without something in parentheses behind it.
pub(crate) struct Enum {
    pub(crate) name: &'static str,
    pub(crate) variants: &'static [Variant],
}

/// One of the words.
pub(crate) struct Variant {
    #[cfg_attr(not(feature = "cli"), expect(dead_code, reason = "asked by editors"))]
    pub(crate) doc: &'static str,
    /// What it may be given without keys.
    pub(crate) values: &'static [Shape],
    /// Its name, and what it may be given by key.
    pub(crate) fields: Struct,
}

/// Declares structures and enums of the language.
///
/// `key: Type` must be there; `key: Type = value` stands for `value` where it is left out, `= _` for the type's default.
/// `enum Name = Word { … }` has a default. A variant that holds nothing but a structure has that one's name and keys.
macro_rules! grammar {
    () => {};
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($derive:ident),*)])?
        pub struct $Name:ident {
            $($(#[doc = $key_doc:literal])* pub $key:ident: $ty:ty $(= $default:tt)?,)*
        }
        $($rest:tt)*
    ) => {
        $(#[doc = $doc])*
        $(#[derive($($derive),*)])?
        pub struct $Name {
            $($(#[doc = $key_doc])* pub $key: $ty,)*
        }

        impl $crate::spec::read::Read for $Name {
            const SHAPE: $crate::spec::grammar::Shape = {
                use $crate::spec::grammar::{Key, Shape, Struct};
                Shape::Struct(&Struct {
                    name: stringify!($Name),
                    keys: &[$(grammar!(@key $key: $ty; $($key_doc)*; $($default)?)),*],
                })
            };

            fn read(node: &$crate::ron::Node<'_>, reader: &mut $crate::spec::read::Reader<'_>) -> Option<Self> {
                let mut values = reader.keys(node, &Self::SHAPE)?;
                $(let $key = grammar!(@value values reader $ty; $($default)?);)*
                Some($Name { $($key: $key?),* })
            }
        }

        grammar! { $($rest)* }
    };
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($derive:ident),*)])?
        pub enum $Name:ident $(= $first:ident)? {
            $(
                $(#[doc = $variant_doc:literal])*
                $Variant:ident
                $(($($held:ty),+))?
                $({ $($(#[doc = $key_doc:literal])* $key:ident: $ty:ty $(= $default:tt)?,)* })?,
            )*
        }
        $($rest:tt)*
    ) => {
        $(#[doc = $doc])*
        $(#[derive($($derive),*)])?
        pub enum $Name {
            $($(#[doc = $variant_doc])* $Variant $(($($held),+))? $({ $($(#[doc = $key_doc])* $key: $ty,)* })?,)*
        }

        $(impl Default for $Name {
            fn default() -> Self {
                $Name::$first
            }
        })?

        impl $crate::spec::read::Read for $Name {
            const SHAPE: $crate::spec::grammar::Shape = {
                #[allow(unused_imports)] // Not every enum has a variant with keys.
                use $crate::spec::grammar::{Enum, Key, Shape, Struct, Variant};
                Shape::Enum(&Enum {
                    name: stringify!($Name),
                    variants: &[$(Variant {
                        doc: concat!($($variant_doc),*),
                        values: &[$($(<$held as $crate::spec::read::Read>::SHAPE),+)?],
                        fields: Struct {
                            name: stringify!($Variant),
                            keys: &[$($(grammar!(@key $key: $ty; $($key_doc)*; $($default)?)),*)?],
                        },
                    }),*],
                })
            };

            fn read(node: &$crate::ron::Node<'_>, reader: &mut $crate::spec::read::Reader<'_>) -> Option<Self> {
                #[allow(unused_mut, unused_variables)] // Not every variant holds something.
                let (word, mut values) = reader.variant(node, &Self::SHAPE)?;
                match word {
                    $(stringify!($Variant) => {
                        $($(let $key = grammar!(@value values reader $ty; $($default)?);)*)?
                        Some($Name::$Variant
                            $(($(<$held as $crate::spec::read::Read>::read(values.next()?, reader)?),+))?
                            $({ $($key: $key?),* })?)
                    })*
                    _ => None,
                }
            }
        }

        grammar! { $($rest)* }
    };
    (@key $key:ident: $ty:ty; $($doc:literal)*; $($default:tt)?) => {
        Key {
            name: stringify!($key),
            doc: concat!($($doc),*),
            required: grammar!(@required $($default)?),
            shape: <$ty as $crate::spec::read::Read>::SHAPE,
        }
    };
    (@required) => { true };
    (@required $default:tt) => { false };
    (@value $values:ident $reader:ident $ty:ty; $($default:tt)?) => {
        match $values.next() {
            // Where there is a default, a mistake in the value leaves the rest readable.
            Some(node) => <$ty as $crate::spec::read::Read>::read(node, $reader).or(grammar!(@default $($default)?)),
            None => grammar!(@default $($default)?),
        }
    };
    (@default) => { None };
    (@default _) => { Some(Default::default()) };
    (@default $default:tt) => { Some($default) };
}

pub(crate) use grammar;
