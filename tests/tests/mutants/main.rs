//! Specs that nobody wrote: those of the tree with random edits. What is refused is refused with its place; what passes
//! the checks expands, and what expands is Rust that compiles and obeys its own laws.
//!
//! `WIRELOOM_SEED` begins elsewhere, `WIRELOOM_MUTANTS` says how many are tried, `WIRELOOM_MUTANTS_DIR` where they are
//! kept for reading; with `WIRELOOM_MUTANTS_RUN` the compiled ones also run their laws. The first three lines of what
//! the test prints say how to do one mutant again.

mod compile;
mod edits;
mod tree;

use compile::Then;
use edits::Pool;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};
use tree::Node;
use wireloom_codegen::{Source, expand, load};
use wireloom_tests::random::Random;

/// How long a spec may be thought about, by a build without optimisation on a machine that does other things too.
const PATIENCE: Duration = Duration::from_secs(20);

/// The specs of the tree that need nothing beside them.
fn originals() -> Vec<(String, Node)> {
    let mut specs: Vec<(String, String)> =
        wireloom_specs::ALL.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["specs", "specs/odd", "golden", "outside/specs"] {
        let mut paths: Vec<_> =
            std::fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|e| e == "ron")) {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            specs.push((name, std::fs::read_to_string(path).unwrap()));
        }
    }
    specs
        .into_iter()
        .map(|(name, text)| {
            let mut node = Node::read(&text);
            edits::bare(&mut node);
            (name, node)
        })
        .collect()
}

/// What became of a mutant.
enum Fate {
    Refused,
    NotYet(String),
    Expanded(String),
}

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// A place in the text: `-->` and line and column.
fn has_a_place(message: &str) -> bool {
    message.lines().any(|line| {
        let place = line.trim_start().strip_prefix("--> ").unwrap_or("");
        place.rsplit(':').take(2).all(|part| part.parse::<u32>().is_ok_and(|n| n > 0))
    })
}

fn fate(name: &str, text: &str) -> Result<Fate, String> {
    let begun = Instant::now();
    let answer = catch_unwind(AssertUnwindSafe(|| {
        load(Source::inline(name, text))
            .map(|loaded| expand(&loaded))
            .map_err(|mistakes| mistakes.to_string())
    }));
    let answer = answer.map_err(|_| "the generator panics".to_owned())?;
    if begun.elapsed() > PATIENCE {
        return Err(format!("it takes {:?}", begun.elapsed()));
    }
    match answer {
        Err(message) if !has_a_place(&message) => Err(format!("no place is told:\n{message}")),
        Err(message) if message.starts_with("error[W110]") => {
            Ok(Fate::NotYet(message.lines().next().unwrap_or("").to_owned()))
        }
        Err(_) => Ok(Fate::Refused),
        Ok(Err(mistakes)) => Err(format!("refused too late:\n{mistakes}")),
        Ok(Ok(tokens)) => match syn::parse_str::<syn::File>(&tokens.to_string()) {
            Ok(file) => Ok(Fate::Expanded(prettyplease::unparse(&file))),
            Err(error) => Err(format!("the expansion is no Rust: {error}")),
        },
    }
}

/// In one word of its message, what the generator can't do yet.
fn gap(message: &str) -> String {
    let mut parts = message.split('`');
    let mut out = String::new();
    while let Some(text) = parts.next() {
        out.push_str(text);
        if parts.next().is_some() {
            out.push('_');
        }
    }
    out
}

/// Odd but sound specs, each construct where nobody would put it: they pass, expand, compile, and obey their laws.
#[test]
fn odd_specs_compile_and_obey_their_laws() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs/odd");
    let mut paths: Vec<_> = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let (mut expanded, mut failures) = (Vec::new(), Vec::new());
    for path in paths {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let answer = load(Source::file(&path, format!("specs/odd/{name}.ron")).unwrap())
            .and_then(|loaded| expand(&loaded).map(|tokens| tokens.to_string()));
        match answer {
            Ok(code) => expanded.push((name, prettyplease::unparse(&syn::parse_file(&code).unwrap()))),
            Err(mistakes) => failures.push(mistakes.to_string()),
        }
    }
    assert!(expanded.len() >= 40, "only {} specs", expanded.len());
    failures.extend(compile::all("odd", &expanded, Then::Run));
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn edited_specs_are_refused_or_compile() {
    let (seed, count) = (number("WIRELOOM_SEED", 1), number("WIRELOOM_MUTANTS", 200));
    let originals = originals();
    let pool = Pool::of(&originals.iter().map(|(_, node)| node.clone()).collect::<Vec<_>>());
    let keep = std::env::var_os("WIRELOOM_MUTANTS_DIR").map(std::path::PathBuf::from);
    let (mut refused, mut by_hand) = (0, 0);
    let (mut gaps, mut failures) = (BTreeMap::<String, (u64, u64)>::new(), Vec::new());
    let mut expanded: Vec<(String, String)> = Vec::new();
    for nth in seed..seed + count {
        let mut random = Random::new(nth);
        let (name, node) = &originals[random.below(originals.len() as u64) as usize];
        let mut mutant = node.clone();
        for _ in 0..1 + random.below(3) {
            edits::edit(&mut mutant, &pool, &mut random);
        }
        let text = mutant.write();
        if let Some(dir) = &keep {
            std::fs::write(dir.join(format!("m{nth}.ron")), &text).unwrap();
        }
        match fate(name, &text) {
            Ok(Fate::Refused) => refused += 1,
            Ok(Fate::NotYet(message)) => gaps.entry(gap(&message)).or_insert((0, nth)).0 += 1,
            // What is written by hand beside the macro is not there.
            Ok(Fate::Expanded(_)) if text.contains("Custom(") => by_hand += 1,
            Ok(Fate::Expanded(code)) => expanded.push((format!("m{nth}"), code)),
            Err(failure) => failures.push(format!("seed {nth}, made of `{name}`: {failure}\n")),
        }
    }
    println!(
        "{count} mutants: {refused} refused, {} expanded, {by_hand} need more than their spec",
        expanded.len()
    );
    for (message, (times, first)) in &gaps {
        println!("{times:6} (seed {first}) {message}");
    }
    let run = std::env::var_os("WIRELOOM_MUTANTS_RUN").is_some();
    failures.extend(compile::all("mutants", &expanded, if run { Then::Run } else { Then::Rest }));
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}
