//! Addresses: what of them must be said, and what is made of it (RFC 6282 §3.2).

use super::{Context, Link};
use crate::wire::ieee802154::Address;
use crate::wire::sixlowpan_iphc::{AddressMode, Inline};

const LINK_LOCAL: u128 = 0xfe80 << 112;
/// Interface identifiers that stand for 16-bit addresses, RFC 6282 §3.2.2.
const SHORT: u64 = 0x0000_00ff_fe00_0000;
/// Tells an identifier that is unique in the world from others: it is inverted in interface identifiers.
const UNIVERSAL: u64 = 0x0200_0000_0000_0000;

/// The interface identifier of a link address, RFC 4944 §6 as updated by RFC 6282 §3.2.2.
fn interface(address: Address) -> Option<u64> {
    match address {
        Address::Absent => None,
        Address::Short(octets) => Some(SHORT | u64::from(u16::from_be_bytes(octets))),
        Address::Extended(octets) => Some(u64::from_be_bytes(octets) ^ UNIVERSAL),
    }
}

/// The link-local address that a link address stands for.
pub(super) fn link_local(address: Address) -> Option<u128> {
    Some(LINK_LOCAL | u128::from(interface(address)?))
}

/// A link address that stands for the same interface as this address.
pub(super) fn of_interface(address: u128) -> Address {
    let [.., a, b, c, d, e, f, g, h] = (address ^ u128::from(UNIVERSAL)).to_be_bytes();
    Address::Extended([a, b, c, d, e, f, g, h])
}

/// The unicast address that is meant, `None` where the link address would have to be known. Without a context it is
/// link-local.
pub(super) fn unicast(inline: Inline, context: Option<Context>, link: Address) -> Option<u128> {
    let identifier = match inline {
        Inline::Full(octets) => return Some(u128::from_be_bytes(octets)),
        Inline::Iid(octets) => u64::from_be_bytes(octets),
        Inline::Short(octets) => SHORT | u64::from(u16::from_be_bytes(octets)),
        Inline::Elided => interface(link)?,
        Inline::Octet(_) | Inline::Quad(_) | Inline::Six(_) => return None,
    };
    // What a context says counts, even where it reaches into the identifier.
    Some(match context {
        None => LINK_LOCAL | u128::from(identifier),
        Some(context) => context.bits | u128::from(identifier) & !context.mask(),
    })
}

/// The group that is meant. With a context its address is made of a unicast prefix (RFC 3306, RFC 3956).
pub(super) fn multicast(inline: Inline, context: Option<Context>) -> Option<u128> {
    match (inline, context) {
        (Inline::Full(octets), None) => Some(u128::from_be_bytes(octets)),
        // ffXX::00XX:XXXX:XXXX, ffXX::00XX:XXXX, ff02::00XX.
        (Inline::Six([scope, a, b, c, d, e]), None) => Some(group(scope, [a, b, c, d, e])),
        (Inline::Quad([scope, a, b, c]), None) => Some(group(scope, [0, 0, a, b, c])),
        (Inline::Octet([a]), None) => Some(group(2, [0, 0, 0, 0, a])),
        // ffXX:XXLL:PPPP:PPPP:PPPP:PPPP:XXXX:XXXX.
        (Inline::Six([scope, rendezvous, a, b, c, d]), Some(context)) if context.len <= 64 => {
            let [p0, p1, p2, p3, p4, p5, p6, p7, ..] = context.bits.to_be_bytes();
            Some(u128::from_be_bytes([
                0xff,
                scope,
                rendezvous,
                context.len,
                p0,
                p1,
                p2,
                p3,
                p4,
                p5,
                p6,
                p7,
                a,
                b,
                c,
                d,
            ]))
        }
        _ => None,
    }
}

fn group(scope: u8, [a, b, c, d, e]: [u8; 5]) -> u128 {
    u128::from_be_bytes([0xff, scope, 0, 0, 0, 0, 0, 0, 0, 0, 0, a, b, c, d, e])
}

/// How an address goes out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    /// With a context, or unspecified.
    pub(super) stateful: bool,
    pub(super) mode: AddressMode,
    /// 0 also where there is none.
    pub(super) context: u8,
    pub(super) inline: Inline,
}

/// The shortest form of a source.
pub(super) fn shorten_source(address: u128, link: &Link<'_>) -> Form {
    match address {
        0 => Form { stateful: true, mode: AddressMode::Full, context: 0, inline: Inline::Elided },
        _ => shorten_unicast(address, link.src, link.contexts),
    }
}

/// The shortest form of a destination.
pub(super) fn shorten_destination(address: u128, link: &Link<'_>) -> Form {
    match address.to_be_bytes() {
        [0xff, ..] => shorten_multicast(address, link.contexts),
        _ => shorten_unicast(address, link.dst, link.contexts),
    }
}

fn shorten_unicast(address: u128, link: Address, contexts: &[Context]) -> Form {
    let [.., a, b, c, d, e, f, g, h] = address.to_be_bytes();
    let modes = [
        (AddressMode::Elided, Inline::Elided),
        (AddressMode::Short, Inline::Short([g, h])),
        (AddressMode::Long, Inline::Iid([a, b, c, d, e, f, g, h])),
    ];
    for (mode, inline) in modes {
        let means = |context| unicast(inline, context, link) == Some(address);
        if means(None) {
            return Form { stateful: false, mode, context: 0, inline };
        }
        if let Some(context) = contexts.iter().find(|context| means(Some(**context))) {
            return Form { stateful: true, mode, context: context.id, inline };
        }
    }
    full(address)
}

fn shorten_multicast(address: u128, contexts: &[Context]) -> Form {
    let [_, scope, rendezvous, _, _, _, _, _, _, _, _, a, b, c, d, e] = address.to_be_bytes();
    let modes = [
        (AddressMode::Elided, Inline::Octet([e])),
        (AddressMode::Short, Inline::Quad([scope, c, d, e])),
        (AddressMode::Long, Inline::Six([scope, a, b, c, d, e])),
    ];
    let plain = modes.into_iter().find(|(_, inline)| multicast(*inline, None) == Some(address));
    if let Some((mode, inline)) = plain {
        return Form { stateful: false, mode, context: 0, inline };
    }
    let inline = Inline::Six([scope, rendezvous, b, c, d, e]);
    match contexts.iter().find(|context| multicast(inline, Some(**context)) == Some(address)) {
        Some(context) => Form { stateful: true, mode: AddressMode::Full, context: context.id, inline },
        None => full(address),
    }
}

fn full(address: u128) -> Form {
    let inline = Inline::Full(address.to_be_bytes());
    Form { stateful: false, mode: AddressMode::Full, context: 0, inline }
}
