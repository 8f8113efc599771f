//! Expansions as files: what stands in a crate that is to be built without the generator, in place of a macro's line
//! (`include!("woven/udp.rs");`).
//!
//! Each begins with the command that wrote it, so that it can be written anew, and compared, by those who know no more
//! than the file.

use crate::code::{Delimiter, TokenTree};
use crate::{Diagnostics, Loaded, TokenStream};
use std::fmt::{self, Write};
use syn::Item;

/// How a file was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipe {
    /// The directory of the file, as the command was given it.
    pub into: String,
    /// A feature whose variants are left out.
    pub without: Option<String>,
    /// What was expanded: a file, or the name of a built-in spec.
    pub spec: String,
}

/// Why there is no file.
#[derive(Debug)]
pub enum Unwoven {
    /// The spec has mistakes.
    Mistakes(Diagnostics),
    /// What was generated is no Rust: a mistake of the generator. The code, and what is wrong with it.
    Broken(String, syn::Error),
}

impl fmt::Display for Unwoven {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unwoven::Mistakes(mistakes) => mistakes.fmt(f),
            Unwoven::Broken(_, error) => {
                write!(f, "the generated code is not Rust, which is a bug of wireloom-codegen: {error}")
            }
        }
    }
}

/// What a first line has in front of the command and behind it.
const BEFORE: &str = "// Written by `wireloom-codegen ";
const BEHIND: &str = "`: change the spec, not this.";

impl fmt::Display for Recipe {
    /// The arguments of the command.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expand --into {}", self.into)?;
        if let Some(feature) = &self.without {
            write!(f, " --without {feature}")?;
        }
        write!(f, " {}", self.spec)
    }
}

impl Recipe {
    /// How this file was made; `None` where its first line does not say so.
    pub fn of(file: &str) -> Option<Recipe> {
        let line = file.lines().next()?;
        let mut words = line.strip_prefix(BEFORE)?.strip_suffix(BEHIND)?.strip_prefix("expand ")?.split(' ');
        let (mut into, mut without) = (None, None);
        loop {
            match words.next()? {
                "--into" => into = Some(words.next()?.to_owned()),
                "--without" => without = Some(words.next()?.to_owned()),
                spec if words.next().is_none() => {
                    return Some(Recipe { into: into?, without, spec: spec.to_owned() });
                }
                _ => return None,
            }
        }
    }

    /// The file.
    ///
    /// # Errors
    /// Mistakes of the spec, or of the generator.
    pub fn weave(&self, loaded: Loaded) -> Result<String, Unwoven> {
        let loaded = match &self.without {
            Some(feature) => loaded.without(feature),
            None => loaded,
        };
        let krate = crate::code::quote!(::wireloom);
        let items = crate::expand_for(&loaded, krate).map_err(Unwoven::Mistakes)?.items;
        Ok(format!("{BEFORE}{self}{BEHIND}\n\n{}", format(short(items.to_string()))?))
    }
}

/// Generated code as people would write it.
///
/// # Errors
/// A mistake of the generator.
pub fn formatted(code: &TokenStream) -> Result<String, Unwoven> {
    format(code.to_string())
}

fn format(code: String) -> Result<String, Unwoven> {
    let file = syn::parse_file(&code).map_err(|error| Unwoven::Broken(code, error))?;
    Ok(unparse(file.items))
}

/// What everybody has without naming it.
const PRELUDE: &[(&str, &[&str])] = &[
    ("option :: Option", &["Some", "None"]),
    ("option", &["Option"]),
    ("result :: Result", &["Ok", "Err"]),
    ("clone", &["Clone"]),
    ("marker", &["Copy"]),
    ("cmp", &["PartialEq", "Eq", "PartialOrd", "Ord"]),
    ("convert", &["From", "TryFrom"]),
    ("default", &["Default"]),
    ("iter", &["Iterator"]),
    ("ops", &["FnOnce"]),
];

/// What a macro makes has whole paths, because it may stand anywhere. A file stands in a module that has a prelude, and can
/// have a line of its own for the rest. As it was where the spec calls something by such a name.
fn short(code: String) -> String {
    let names = PRELUDE.iter().flat_map(|(_, names)| *names);
    let mut declared =
        names.flat_map(|name| ["struct", "enum", "type"].map(|kind| format!(" {kind} {name} ")));
    if declared.any(|item| code.contains(&item)) {
        return code;
    }
    // Between any two tokens of a path is a blank, and in literals none is where one would be here.
    let mut short = code;
    for (module, names) in PRELUDE {
        for name in *names {
            short = short.replace(&format!(":: core :: {module} :: {name} "), &format!("{name} "));
        }
    }
    let short = short
        .replace(":: core :: ", "core :: ")
        .replace(":: wireloom :: wire :: support :: ", "support :: ")
        .replace("use super :: laws :: Laws ; ", "use super :: { laws :: Laws , support } ; ");
    format!("use :: wireloom :: wire :: support ; {short}")
}

/// The formatter leaves what stands in a macro's brackets as it is. The generator has whole items there (`when_testing!`).
fn unparse(items: Vec<Item>) -> String {
    let (mut text, mut plain) = (String::new(), Vec::new());
    for item in items {
        if let Some(formats) = formats(&item) {
            text += &pretty(std::mem::take(&mut plain));
            text += &formats;
            continue;
        }
        match inside(&item) {
            Some((head, file)) => {
                text += &pretty(std::mem::take(&mut plain));
                // Writing to a string does not fail.
                let _ = writeln!(text, "{head} {{");
                for line in unparse(file.items).lines() {
                    let _ = writeln!(text, "{}{line}", if line.is_empty() { "" } else { "    " });
                }
                text += "}\n";
            }
            None => plain.push(item),
        }
    }
    text + &pretty(plain)
}

/// The first line and the items of a macro that has items in braces.
fn inside(item: &Item) -> Option<(String, syn::File)> {
    match item {
        Item::Macro(call) if matches!(call.mac.delimiter, syn::MacroDelimiter::Brace(_)) => {
            let names = call.mac.path.segments.iter().map(|part| format!("::{}", part.ident));
            Some((names.collect::<String>() + "!", syn::parse2(call.mac.tokens.clone()).ok()?))
        }
        _ => None,
    }
}

/// What `when_defmt!` has is no Rust to a formatter: types, each with arms that end at `;`, a line for each.
fn formats(item: &Item) -> Option<String> {
    let Item::Macro(call) = item else { return None };
    if call.mac.path.segments.last()?.ident != "when_defmt" {
        return None;
    }
    let tokens: TokenStream = call.mac.tokens.to_string().parse().ok()?;
    let mut text = String::from("::wireloom::when_defmt! {\n    ");
    for tree in tokens.trees() {
        match tree {
            TokenTree::Group(arms) => {
                text += " {";
                for arm in arms.trees().split_inclusive(|tree| is_mark(tree, ';')) {
                    text += "\n        ";
                    write_tight(arm, &mut text);
                }
                text += "\n    }\n    ";
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {
                text += &tree.to_string();
            }
        }
    }
    Some(text.trim_end().to_owned() + "\n}\n")
}

fn is_mark(tree: &TokenTree, wanted: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == wanted)
}

/// Patterns and paths with blanks where people have them.
fn write_tight(trees: &[TokenTree], text: &mut String) {
    for (nth, tree) in trees.iter().enumerate() {
        let before = nth.checked_sub(1).map(|nth| &trees[nth]);
        let tight = match tree {
            TokenTree::Punct(punct) => match punct.as_char() {
                '=' => false,
                '>' => before.is_some_and(|before| is_mark(before, '=')),
                '.' => !before.is_some_and(|before| is_mark(before, ',')),
                _ => true,
            },
            TokenTree::Group(group) => group.delimiter() == Delimiter::Parenthesis,
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                before.is_some_and(|before| is_mark(before, ':') || is_mark(before, '.'))
            }
        };
        if before.is_some() && !tight {
            text.push(' ');
        }
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{ ", " }"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                write_tight(group.trees(), text);
                text.push_str(close);
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {
                text.push_str(&tree.to_string())
            }
        }
    }
}

fn pretty(items: Vec<Item>) -> String {
    prettyplease::unparse(&syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items })
}

#[cfg(test)]
mod tests;
