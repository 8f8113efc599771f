//! W031, W032, W042, W022: option lists.

use super::{Check, largest};
use crate::diagnostic::Code;
use crate::span::{S, Span};
use crate::spec::{Counts, OptionDecl, Options, TypeDecl};
use std::collections::BTreeMap;

pub(super) fn check(check: &mut Check<'_>) {
    for decl in &check.spec().types {
        if let TypeDecl::Options(list) = &decl.v {
            check.list_head(list);
            check.kinds(list);
            list.options.iter().for_each(|option| check.option_size(list, option));
        }
    }
}

impl<'a> Check<'a> {
    fn list_head(&mut self, list: &Options) {
        let (kind, len) = (list.kind_bits, list.len_bits);
        if (kind, len) != (8, 8) {
            let message = format!("not supported yet: option heads of {kind} and {len} bits");
            self.report(Code::W110, list.name.span(), message, "only octet and octet are");
        }
        for (unit, what) in [(list.unit, "`unit`"), (list.pad_to, "`pad_to`")] {
            if unit == 0 {
                let message = format!("{what} of `{}` is 0", list.name.v);
                self.report(Code::W032, list.name.span(), message, "at least 1 is needed");
            }
        }
        if list.counts == Counts::Whole && list.pad_to > 1 && list.end.is_none() && list.nop.is_empty() {
            let message = format!("`{}` is padded, but no option can be padding", list.name.v);
            self.report(
                Code::W050,
                list.name.span(),
                message,
                "the list would not be read as it was written",
            )
            .help("give it an `end` or a `nop`, or leave `pad_to` out");
        }
    }

    fn kinds(&mut self, list: &'a Options) {
        let most = largest(usize::from(list.kind_bits));
        let mut seen: BTreeMap<u64, (Span, &str)> = BTreeMap::new();
        let end = list.end.iter().map(|kind| (kind, "end"));
        let nop = list.nop.iter().map(|kind| (kind, "nop"));
        let options = list.options.iter().map(|option| (&option.v.kind, option.name.v.as_str()));
        for (kind, name) in end.chain(nop).chain(options) {
            if kind.v > most {
                let message = format!("the kind {} does not fit `{}`", kind.v, list.name.v);
                self.report(Code::W030, kind.span(), message, format!("kinds are 0..={most}"));
            }
            match seen.get(&kind.v) {
                Some((first, earlier)) => {
                    let message = format!("option kind {} of `{name}` is already `{earlier}`", kind.v);
                    let label = "unreachable: the first match wins";
                    self.report(Code::W042, kind.span(), message, label).also(*first, "first use");
                }
                None => {
                    seen.insert(kind.v, (kind.span(), name));
                }
            }
        }
    }

    fn option_size(&mut self, list: &Options, option: &S<OptionDecl>) {
        let head = usize::from(list.kind_bits) + usize::from(list.len_bits);
        let Some(body) = self.total_bits(&option.v.fields) else { return };
        let unit = usize::from(list.unit).max(1);
        let name = &option.name.v;
        let octets = (head + body) / 8;
        let counted = if list.counts == Counts::Whole { octets } else { body / 8 };
        let most =
            usize::try_from(largest(usize::from(list.len_bits))).unwrap_or(usize::MAX).saturating_mul(unit);
        if counted > most {
            let message = format!("option `{name}` is longer than its length octet can say");
            self.report(Code::W031, option.name.span(), message, format!("{counted} octets, at most {most}"));
        } else if counted % unit != 0 {
            let message = format!("option `{name}` has {counted} octets, but lengths count units of {unit}");
            let help = format!("add {} reserved octets", unit - counted % unit);
            self.report(Code::W032, option.name.span(), message, "not a whole number of units").help(help);
        }
    }
}
