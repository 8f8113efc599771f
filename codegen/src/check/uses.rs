//! W011, W060, W070, W072: what a spec says of other specs.

use super::Check;
use crate::catalogue::{nearest_spec, shows};
use crate::diagnostic::{Code, nearest};
use crate::expr::{self, Alternative};
use crate::gather::Gather;
use crate::resolve::named_values;
use crate::span::S;
use crate::spec::Bind;

pub(super) fn check(check: &mut Check<'_>) {
    let spec = check.spec();
    for used in &spec.uses {
        if check.library.unreadable.contains(&used.v) {
            continue;
        }
        if !check.library.files.contains_key(&used.v) {
            let message = format!("unknown protocol `{}`", used.v);
            let help = nearest_spec(&used.v, check.library);
            let label = "neither a spec beside this one nor a built-in one";
            check.report(Code::W011, used.span(), message, label).maybe_help(help);
        } else if check.library.files[&used.v].spec.name.v != used.v {
            let message =
                format!("the spec `{}` calls itself `{}`", used.v, check.library.files[&used.v].spec.name.v);
            check.report(Code::W011, used.span(), message, "a file is named for its protocol");
        } else if let Some(path) = check.path_back(&used.v) {
            let message = format!("`{}` uses itself", check.module);
            let help = "move what both need into a third spec";
            check.report(Code::W060, used.span(), message, path).help(help);
        }
    }
    check.spaces();
    check.keys_fit();
    check.shared_keys();
}

impl<'a> Check<'a> {
    /// The chain of `uses` that leads from a spec back to this one.
    fn path_back(&self, from: &str) -> Option<String> {
        let mut waiting = vec![vec![self.module.to_owned(), from.to_owned()]];
        let mut seen = Vec::new();
        while let Some(path) = waiting.pop() {
            let last = path.last()?.clone();
            if last == self.module {
                return Some(path.join(" -> "));
            }
            if seen.contains(&last) {
                continue;
            }
            let next = self.library.files.get(&last).map(|file| file.spec.uses.as_slice()).unwrap_or(&[]);
            waiting.extend(next.iter().map(|name| [path.clone(), vec![name.v.clone()]].concat()));
            seen.push(last);
        }
        None
    }

    fn spaces(&mut self) {
        let read = self.library.spaces();
        let unread: Vec<&S<Bind>> =
            self.spec().bind.iter().filter(|bind| !read.contains(&bind.space.v)).gather();
        if unread.is_empty() {
            return;
        }
        let spaces = self.library.all_spaces();
        for bind in unread.iter().filter(|bind| !spaces.contains(&bind.space.v)) {
            let message = format!("unknown key space `{}`", bind.space.v);
            let other = || "a space is known where the spec that dispatches on it is in `uses`".to_owned();
            let help = nearest(&bind.space.v, spaces.iter().map(String::as_str)).unwrap_or_else(other);
            self.report(Code::W070, bind.space.span(), message, "no protocol dispatches on it").help(help);
        }
    }

    /// W030: a key is a value of the field that the carrier looks it up by.
    fn keys_fit(&mut self) {
        for bind in &self.spec().bind {
            let Some(key) = self.key_of(self.module, bind) else { continue };
            let Some(bits) = self.library.key_bits(&bind.space.v, key) else { continue };
            if key > super::largest(bits) {
                let message = format!("the key {key} does not fit `{}`", bind.space.v);
                let label = format!("the field that says it has {bits} bits");
                self.report(Code::W030, bind.key.span(), message, label);
            }
        }
    }

    /// W072: within one spec, and between specs of one directory. A spec of one's own may take a key over that a
    /// built-in one binds: its table is asked first.
    fn shared_keys(&mut self) {
        let binds = &self.spec().bind;
        for (nth, bind) in binds.iter().enumerate() {
            let Some(key) = self.key_of(self.module, bind) else { continue };
            let same = |other: &&S<Bind>| {
                other.space.v == bind.space.v && self.key_of(self.module, other) == Some(key)
            };
            if let Some(first) = binds[..nth].iter().find(same) {
                let message = format!("key {key} of `{}` is bound twice", bind.space.v);
                self.report(Code::W072, bind.span(), message, "second binding")
                    .also(first.span(), "first binding");
            }
        }
        if binds.is_empty() || self.module != self.library.main {
            return;
        }
        for other in self.library.neighbours() {
            for bind in binds {
                let Some(key) = self.key_of(self.module, bind) else { continue };
                let clash = |b: &&S<Bind>| {
                    b.space.v == bind.space.v && self.key_of(&other.spec.name.v, b) == Some(key)
                };
                if let Some(theirs) = other.spec.bind.iter().find(clash) {
                    let name = &other.spec.name.v;
                    let message = format!("key {key} of `{}` is bound by `{name}` as well", bind.space.v);
                    let place = format!("there as `{}`, {}", theirs.key.v, shows(&other, theirs.lo));
                    self.report(Code::W072, bind.key.span(), message, place);
                }
            }
        }
    }

    /// The number of a key, as far as it can be known without reading more specs.
    fn key_of(&self, module: &str, bind: &Bind) -> Option<u64> {
        if let Ok([Alternative::Number(value)]) = expr::pattern(&bind.key.v).as_deref() {
            return Some(*value);
        }
        let (ty, value) = bind.key.v.rsplit_once("::")?;
        let values = named_values(self.library, module, ty)?;
        values.iter().find(|v| v.name.v == value).map(|v| v.value.v)
    }
}
