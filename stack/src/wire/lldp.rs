//! Link Layer Discovery Protocol.
//!
//! By hand: what organisations have defined is shown by the protocols of its own that read it, behind the rest.

crate::protocol!(lldp, here);

use super::support::{Binding, Decode, Description, Error, Inner, Pseudo, Visitor};
use super::{ethernet, lldp_dot1, lldp_dot3};
use core::fmt;

/// What is known of the parts that organisations define, by the organisation's number (IEEE 802.1AB-2016 clause 8.6).
pub fn organization(oui: u32) -> Option<&'static Description> {
    match oui {
        0x0080c2 => Some(lldp_dot1::DESCRIPTION),
        0x00120f => Some(lldp_dot3::DESCRIPTION),
        _ => None,
    }
}

/// [`BINDINGS`] of what shows the parts of organisations, too.
pub const ORGANIZATIONS: &[Binding] = &[Binding {
    space: "ethertype",
    key: ethernet::EtherType::Lldp.0 as u64,
    protocol: &Description { decode: &Organized, ..*DESCRIPTION },
}];

#[derive(Debug)]
struct Organized;

/// The parts that somebody can read.
fn parts(octets: &[u8]) -> impl Iterator<Item = (&'static Description, &[u8])> {
    let tlvs = Partial::new(octets).tlvs().into_iter().flatten();
    tlvs.map_while(Result::ok).filter_map(|tlv| match tlv {
        Tlv::Organization { oui, value } => Some((organization(oui.get())?, value)),
        Tlv::PortDescription { .. }
        | Tlv::SystemName { .. }
        | Tlv::SystemDescription { .. }
        | Tlv::Capabilities { .. }
        | Tlv::ManagementAddress { .. }
        | Tlv::Unknown { .. } => None,
    })
}

impl Decode for Organized {
    fn print(&self, octets: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        DESCRIPTION.print(octets, f)?;
        for (protocol, value) in parts(octets) {
            f.write_str(" [")?;
            protocol.print(value, f)?;
            f.write_str("]")?;
        }
        Ok(())
    }

    fn walk(&self, octets: &[u8], visitor: &mut dyn Visitor) {
        DESCRIPTION.walk(octets, visitor);
        for (protocol, value) in parts(octets) {
            visitor.enter(protocol.name);
            protocol.walk(value, visitor);
            visitor.leave();
        }
    }

    fn inner<'a>(&self, octets: &'a [u8]) -> Inner<'a> {
        DESCRIPTION.inner(octets)
    }

    fn check(&self, octets: &[u8], pseudo: Option<Pseudo>) -> Option<Error> {
        DESCRIPTION.check(octets, pseudo)
    }
}

#[cfg(test)]
mod tests;
