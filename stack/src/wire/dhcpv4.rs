//! Dynamic Host Configuration Protocol (RFC 2131, RFC 2132).
//!
//! By hand: options that stand in other places than the list ([`Packet::all_options`]), options in several parts
//! ([`Packet::gather`]), and the routes of option 121 ([`ClasslessRoutes`]).

include!("woven/dhcpv4.rs");

use super::support::options::{Step, next};
use super::{Error, ErrorKind, Result, ipv4};

impl<'a> Packet<'a> {
    /// The parts of the message that hold options, in the order of RFC 3396 §5: the list, then `boot_file` and
    /// `server_name` where option 52 says so (RFC 2131 §4.1).
    fn regions(&self) -> [&'a [u8]; 3] {
        let overload = Parts(self.options_octets()).find_map(|part| match part {
            (OVERLOAD, [value]) => Some(*value),
            _ => None,
        });
        let file: &[u8] = if matches!(overload, Some(1 | 3)) { self.boot_file() } else { &[] };
        let name: &[u8] = if matches!(overload, Some(2 | 3)) { self.server_name() } else { &[] };
        [self.options_octets(), file, name]
    }

    /// Every option, also those that stand in `boot_file` and `server_name` (RFC 2131 §4.1). An option in several parts is
    /// shown part by part.
    pub fn all_options(&self) -> impl Iterator<Item = DhcpOption<'a>> + use<'a> {
        self.regions().into_iter().flat_map(DhcpOptionIter::new).flatten()
    }

    /// The value of the option `kind`, its parts put together in `out` (RFC 3396 §7); `None`: there is no such option.
    ///
    /// # Errors
    /// `Truncated`: `out` is too short; its octets are of no use then.
    pub fn gather<'o>(&self, kind: u8, out: &'o mut [u8]) -> Result<Option<&'o [u8]>> {
        gather(self.regions().into_iter().flat_map(Parts), kind, out)
    }

    /// Copies every option to `out`, one behind the other, without padding and without an end, to be read with
    /// [`gather_from`]. Hands back their octets; options without room are left out.
    pub fn copy_options(&self, out: &mut [u8]) -> usize {
        let mut len = 0_usize;
        for (kind, value) in self.regions().into_iter().flat_map(Parts) {
            let (Ok(value_len), Some(free)) = (u8::try_from(value.len()), out.get_mut(len..)) else {
                continue;
            };
            let Some((head, free)) = free.split_first_chunk_mut::<2>() else { continue };
            let Some(room) = free.get_mut(..value.len()) else { continue };
            room.copy_from_slice(value);
            *head = [kind, value_len];
            len = len.saturating_add(2).saturating_add(value.len());
        }
        len
    }

    /// The option `kind` with its parts put together in `out`; `None`: there is no such option.
    ///
    /// # Errors
    /// `Truncated`: `out` is too short; `BadOption` and others: the option is malformed.
    pub fn option<'o>(&self, kind: u8, out: &'o mut [u8]) -> Result<Option<DhcpOption<'o>>> {
        self.gather(kind, out)?.map(|value| DhcpOption::read(kind, value)).transpose()
    }

    /// The server's name, up to the first 0; `None` where options stand in its place.
    pub fn server_name_text(&self) -> Option<&'a [u8]> {
        let [.., name] = self.regions();
        name.is_empty().then(|| to_zero(self.server_name()))
    }

    /// The file's name, up to the first 0; `None` where options stand in its place.
    pub fn boot_file_text(&self) -> Option<&'a [u8]> {
        let [_, file, _] = self.regions();
        file.is_empty().then(|| to_zero(self.boot_file()))
    }
}

/// The value of the option `kind` in a list of options, its parts put together in `out` (RFC 3396 §7); `None`: there is no
/// such option.
///
/// # Errors
/// `Truncated`: `out` is too short; its octets are of no use then.
pub fn gather_from<'o>(options: &[u8], kind: u8, out: &'o mut [u8]) -> Result<Option<&'o [u8]>> {
    gather(Parts(options), kind, out)
}

fn gather<'o, 'p>(
    parts: impl Iterator<Item = (u8, &'p [u8])>,
    kind: u8,
    out: &'o mut [u8],
) -> Result<Option<&'o [u8]>> {
    let (mut len, mut found) = (0_usize, false);
    for (_, part) in parts.filter(|(of, _)| *of == kind) {
        let end = len.saturating_add(part.len());
        let place = out.get_mut(len..).and_then(|free| free.get_mut(..part.len()));
        let place = place.ok_or(Error::new(ErrorKind::Truncated, OPTIONS_FIELD))?;
        place.copy_from_slice(part);
        (len, found) = (end, true);
    }
    Ok(out.get(..len).filter(|_| found))
}

const OPTIONS_FIELD: u16 = 0;
const OVERLOAD: u8 = 52;

fn to_zero(text: &[u8]) -> &[u8] {
    text.split(|octet| *octet == 0).next().unwrap_or(text)
}

/// Kinds and values of one region, known or not, well-formed or not.
struct Parts<'a>(&'a [u8]);

impl<'a> Iterator for Parts<'a> {
    type Item = (u8, &'a [u8]);

    fn next(&mut self) -> Option<(u8, &'a [u8])> {
        match next(&mut self.0, &DHCP_OPTION_RULES) {
            Step::Item { kind, value } => Some((kind, value)),
            Step::End | Step::Cut { .. } => None,
        }
    }
}

/// A route of option 121.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct ClasslessRoute {
    /// Where to; bits behind the prefix are 0 in sound messages.
    pub destination: ipv4::Address,
    /// Bits of the prefix, 0 to 32.
    pub prefix_len: u8,
    /// By whom; 0.0.0.0: the destination is on the link.
    pub router: ipv4::Address,
}

/// The routes of option 121 (RFC 3442), from its octets. Ends where they stop making sense: an option may be cut there
/// to be continued in another one, see [`Packet::gather`].
#[derive(Debug, Clone)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct ClasslessRoutes<'a>(&'a [u8]);

impl<'a> ClasslessRoutes<'a> {
    /// Of the octets of the option.
    pub const fn new(octets: &'a [u8]) -> Self {
        ClasslessRoutes(octets)
    }

    /// What is left: empty at the end of a sound option.
    pub const fn rest(&self) -> &'a [u8] {
        self.0
    }
}

impl Iterator for ClasslessRoutes<'_> {
    type Item = ClasslessRoute;

    fn next(&mut self) -> Option<ClasslessRoute> {
        let (&prefix_len, rest) = self.0.split_first().filter(|(len, _)| **len <= 32)?;
        let (prefix, rest) = rest.split_at_checked(usize::from(prefix_len.div_ceil(8)))?;
        let (router, rest) = rest.split_first_chunk::<4>()?;
        let mut destination = [0; 4];
        destination.iter_mut().zip(prefix).for_each(|(to, from)| *to = *from);
        self.0 = rest;
        Some(ClasslessRoute { destination: destination.into(), prefix_len, router: (*router).into() })
    }
}

#[cfg(test)]
mod tests;
