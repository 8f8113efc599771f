//! W031, W032, W042, W022: option lists.

use super::{Check, largest};
use crate::diagnostic::Code;
use crate::gather::Gather;
use crate::sorted::Map;
use crate::span::{S, Span};
use crate::spec::{Bare, Counts, Field, OptionDecl, Options, Role, Ty, TypeDecl};

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
    fn list_head(&mut self, list: &'a Options) {
        if list.head.is_empty() {
            self.short_head(list);
        } else {
            self.listed_head(list);
        }
        self.ends(list);
        for (unit, what) in [(list.unit, "`unit`"), (list.pad_to, "`pad_to`"), (list.item_pad, "`item_pad`")]
        {
            if unit == 0 {
                let message = format!("{what} of `{}` is 0", list.name.v);
                self.report(Code::W032, list.name.span(), message, "at least 1 is needed")
                    .help(format!("leave {what} out, which says 1"));
            }
        }
        if list.pad_to > 1 && !self.padding_is_readable(list) {
            let message = format!("`{}` is padded, but no option can be padding", list.name.v);
            let bits = self.bare_bits(list);
            let (label, help) = if bits == 8 {
                let label = "the list would not be read as it was written".to_owned();
                (label, "give it an `end` or a `nop`, or leave `pad_to` out")
            } else {
                let label = format!(
                    "an `end` or a `nop` takes {} octets here, and there may be room for one",
                    bits / 8
                );
                (label, "say `always_end: true` (behind its `end` all is padding), or leave `pad_to` out")
            };
            self.report(Code::W050, list.name.span(), message, label).help(help);
        }
    }

    /// Whether what `pad_to` adds is not taken for an option.
    fn padding_is_readable(&self, list: &Options) -> bool {
        if list.always_end || list.item_pad > 1 && list.item_pad % list.pad_to.max(1) == 0 {
            return true;
        }
        let one_octet = self.bare_bits(list) == 8;
        one_octet && (list.counts == Counts::Value || list.end.is_some() || !list.nop.is_empty())
    }

    /// A head of kind and length, of up to 32 bits each.
    fn short_head(&mut self, list: &Options) {
        let (kind, len) = (list.kind_bits, list.len_bits);
        for (bits, what) in [(kind, "kind"), (len, "length")] {
            if !(1..=32).contains(&bits) {
                let message = format!("the {what} of `{}` has {bits} bits", list.name.v);
                self.report(Code::W022, list.name.span(), message, "1 to 32 are possible")
                    .help("say `8`, or `16`: together they are whole octets");
            }
        }
        let bits = u16::from(kind) + u16::from(len);
        if bits % 8 != 0 {
            let message = format!("the head of `{}` ends inside an octet", list.name.v);
            let label = format!("{kind} bits of kind and {len} bits of length are {bits}");
            let wider = u16::from(len) + 8 - bits % 8;
            self.report(Code::W020, list.name.span(), message, label)
                .help(format!("say `len_bits: {wider}`, or list what else is in the head: `head: [...]`"));
        }
    }

    /// One kind, one length, nothing of variable width.
    fn listed_head(&mut self, list: &'a Options) {
        let name = &list.name.v;
        if (list.kind_bits, list.len_bits) != (8, 8) {
            let message = format!("the head of `{name}` is said twice");
            self.report(Code::W001, list.name.span(), message, "by `head`, and by `kind_bits` or `len_bits`")
                .help("leave `kind_bits` and `len_bits` out");
        }
        let role = |field: &S<Field>, kind: bool| match field.role.as_ref().map(|role| &role.v) {
            Some(Role::Kind) => kind,
            Some(Role::Len) => !kind,
            _ => false,
        };
        for (kind, word) in [(true, "Kind"), (false, "Len")] {
            let found: Vec<&'a S<Field>> = list.head.iter().filter(|field| role(field, kind)).gather();
            if let [first, second, ..] = found.as_slice() {
                let message = format!("the head of `{name}` has two fields of role `{word}`");
                self.report(Code::W050, second.name.span(), message, "second one")
                    .also(first.name.span(), "first one")
                    .help(format!("leave the role of `{}` out: then every option has it", second.name.v));
            }
            match found.first() {
                None => {
                    let message = format!("the head of `{name}` has no field of role `{word}`");
                    self.report(Code::W050, list.name.span(), message, "options could not be told apart")
                        .help(format!("give the field that says it `role: {word}`"));
                }
                Some(field)
                    if !matches!(field.ty.v, Ty::U(1..=32)) || field.scale.is_some() || field.bias != 0 =>
                {
                    let message = format!("`{}` is no plain integer of up to 32 bits", field.name.v);
                    self.report(Code::W032, field.ty.span(), message, "write `U(n)`");
                }
                Some(_) => {}
            }
        }
        for field in &list.head {
            let plain = self.is_integer(field) && field.when.is_none() && field.gate.is_none();
            if !plain {
                let message = format!("`{}` can't stand in the head of `{name}`", field.name.v);
                let label = "a head is made of numbers and flags that are always there";
                self.report(Code::W022, field.name.span(), message, label)
                    .help("put it into the options, or let it be `U(n)` without a condition");
            }
        }
        let bits = self.head_bits(list);
        if bits > 64 {
            let message = format!("the head of `{name}` has {bits} bits");
            self.report(Code::W022, list.name.span(), message, "at most 64 are possible");
        }
        for option in &list.options {
            for field in crate::resolve::kept_of_head(list) {
                if let Some(twin) = option.v.fields.iter().find(|other| other.name.v == field.name.v) {
                    let message = format!("field `{}` is declared twice", field.name.v);
                    self.report(Code::W010, twin.name.span(), message, "second declaration")
                        .also(field.name.span(), "every option has the one of the head");
                }
            }
        }
    }

    /// Bits of an `end` or a `nop`.
    fn bare_bits(&self, list: &Options) -> usize {
        match list.bare.as_ref().map(|bare| bare.v) {
            Some(Bare::Head) => self.head_bits(list),
            Some(Bare::Kind) => self.kind_bits(list),
            None if self.kind_is_first(list) && self.kind_bits(list) % 8 == 0 => self.kind_bits(list),
            None => self.head_bits(list),
        }
    }

    fn kind_bits(&self, list: &Options) -> usize {
        match list.head.iter().find(|f| is_kind(f)) {
            Some(field) => self.bits(field).unwrap_or(0),
            None => usize::from(list.kind_bits),
        }
    }

    fn len_bits(&self, list: &Options) -> usize {
        match list.head.iter().find(|f| matches!(f.role.as_ref().map(|role| &role.v), Some(Role::Len))) {
            Some(field) => self.bits(field).unwrap_or(0),
            None => usize::from(list.len_bits),
        }
    }

    fn kind_is_first(&self, list: &Options) -> bool {
        list.head.first().is_none_or(is_kind)
    }

    /// What ends a list and what fills it up.
    fn ends(&mut self, list: &Options) {
        let name = &list.name.v;
        if let Some(bare) = list.bare.as_ref().filter(|bare| bare.v == Bare::Kind) {
            if !self.kind_is_first(list) || self.kind_bits(list) % 8 != 0 {
                let message = format!("the kind of `{name}` can't stand alone");
                let label = "it does not fill the first octets of the head";
                self.report(Code::W032, bare.span(), message, label).help("say `bare: Head`");
            }
        }
        if list.until_end && (list.pad_to > 1 || list.item_pad > 1) {
            let message = format!("`{name}` is padded, and reaches to its `end`");
            let label = "what is filled up behind that would belong to what follows";
            let help = "leave `pad_to` and `item_pad` out, and let an `Align` follow";
            self.report(Code::W032, list.name.span(), message, label).help(help);
        }
        if (list.always_end || list.until_end) && list.end.is_none() {
            let message = format!("`{name}` is always ended, but has no `end`");
            let key = if list.always_end { "always_end" } else { "until_end" };
            self.report(Code::W050, list.name.span(), message, "emit would not know what to write")
                .help(format!("name the kind that ends it, `end: 0`, or leave `{key}` out"));
        }
        let aligned = list.options.iter().find(|option| option.align.is_some_and(|align| align != (1, 0)));
        if let Some(option) = aligned.filter(|_| self.bare_bits(list) != 8) {
            let message = format!("`{}` is aligned, but `{name}` has no option of one octet", option.name.v);
            self.report(Code::W032, option.name.span(), message, "nothing could stand in front of it").help(
                "leave `align` out, or let kinds be one octet that stands alone: `kind_bits: 8, bare: Kind`",
            );
        }
        for option in &list.options {
            let Some((every, at)) = option.align.filter(|(every, at)| at >= every) else { continue };
            let message = format!("`{}` is aligned to {every} octets, and {at} more", option.name.v);
            let label = "what is left over is less than the size";
            let help = match every {
                0 | 1 => "leave `align` out".to_owned(),
                _ => format!("write `align: ({every}, {})`", at % every),
            };
            self.report(Code::W032, option.name.span(), message, label).help(help);
        }
    }

    fn kinds(&mut self, list: &'a Options) {
        let most = largest(self.kind_bits(list));
        let mut seen: Map<u64, (Span, &str)> = Map::new();
        let end = list.end.iter().map(|kind| (kind, "end"));
        let nop = list.nop.iter().map(|kind| (kind, "nop"));
        let options = list.options.iter().map(|option| (&option.v.kind, option.name.v.as_str()));
        for (kind, name) in end.chain(nop).chain(options) {
            if kind.v > most {
                let message = format!("the kind {} does not fit `{}`", kind.v, list.name.v);
                self.report(Code::W030, kind.span(), message, format!("kinds are 0..={most}"))
                    .help("choose a smaller kind, or say more `kind_bits`");
            }
            match seen.get(&kind.v) {
                Some((first, earlier)) => {
                    let message = format!("option kind {} of `{name}` is already `{earlier}`", kind.v);
                    let label = "unreachable: the first match wins";
                    let help = format!("give `{name}` a kind of its own, or take it away");
                    self.report(Code::W042, kind.span(), message, label).also(*first, "first use").help(help);
                }
                None => {
                    seen.insert(kind.v, (kind.span(), name));
                }
            }
        }
    }

    fn option_size(&mut self, list: &Options, option: &S<OptionDecl>) {
        let head = self.head_bits(list);
        let Some(body) = self.total_bits(&option.v.fields) else { return };
        let unit = usize::from(list.unit).max(1);
        let name = &option.name.v;
        let octets = (head + body) / 8;
        let counted = if list.counts == Counts::Whole { octets } else { body / 8 };
        let most = usize::try_from(largest(self.len_bits(list))).unwrap_or(usize::MAX).saturating_mul(unit);
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

fn is_kind(field: &S<Field>) -> bool {
    matches!(field.role.as_ref().map(|role| &role.v), Some(Role::Kind))
}
