//! What is said of wrong specs, word for word: each `bad/x.ron` has a `bad/x.err` beside it.
//!
//! `UPDATE_GOLDEN=1 cargo test -p wireloom-tests --test diagnostics` writes the files anew; read the difference before
//! committing it. What others of them read is called `beside_…`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use wireloom_codegen::{Code, Source, load};

fn bad() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("bad")
}

/// The wrong specs, in order.
fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(bad()).unwrap().map(|entry| entry.unwrap().path());
    let wrong = |path: &PathBuf| {
        let helper = path.file_name().unwrap().to_string_lossy().starts_with("beside_");
        path.extension().is_some_and(|e| e == "ron") && !helper
    };
    let mut cases: Vec<PathBuf> = entries.filter(wrong).collect();
    cases.sort();
    cases
}

/// What is said of a spec.
fn said(path: &Path) -> String {
    let name = path.file_name().unwrap().to_string_lossy();
    let source = Source::file(path, format!("bad/{name}")).unwrap();
    match load(source) {
        Ok(_) => panic!("{name} has no mistake"),
        Err(mistakes) => mistakes.to_string(),
    }
}

#[test]
fn mistakes_are_told_as_in_the_goldens() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut differing = Vec::new();
    for path in cases() {
        let (golden, said) = (path.with_extension("err"), said(&path));
        if update {
            fs::write(&golden, said).unwrap();
        } else if fs::read_to_string(&golden).unwrap_or_default() != said {
            differing.push(format!("{}:\n{said}", golden.display()));
        }
    }
    assert!(differing.is_empty(), "UPDATE_GOLDEN=1 rewrites these:\n{}", differing.join("\n"));
}

/// A file is named for the code that it is about, and this code is among what is said.
#[test]
fn each_case_shows_its_code() {
    for path in cases() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let code = name.split('_').next().unwrap().to_uppercase();
        if code.starts_with('W') {
            assert!(said(&path).contains(&format!("error[{code}]: ")), "{name} does not show {code}");
        }
    }
}

#[test]
fn every_code_has_a_case() {
    let all: String = cases().iter().map(|path| said(path)).collect();
    let missing: BTreeSet<&str> = Code::ALL
        .iter()
        .map(|c| c.as_str())
        .filter(|code| !all.contains(&format!("error[{code}]")))
        .collect();
    assert!(missing.is_empty(), "no case shows {missing:?}");
}

/// How to mend it is said of each mistake, last.
#[test]
fn each_mistake_says_how_to_mend_it() {
    for path in cases() {
        let source = Source::file(&path, path.file_name().unwrap().to_string_lossy()).unwrap();
        let Err(mistakes) = load(source) else { panic!("{path:?} has no mistake") };
        for mistake in mistakes.iter() {
            let last = mistake.to_string().trim_end().lines().last().unwrap_or("").to_owned();
            let words = last.strip_prefix("     = help: ").unwrap_or("");
            assert!(words.split_whitespace().count() > 1, "no help in {path:?}:\n{mistake}");
        }
    }
    for code in Code::ALL {
        assert!(code.advice().split_whitespace().count() > 1, "{code}");
    }
}

/// Every golden belongs to a spec.
#[test]
fn no_golden_is_left_over() {
    for entry in fs::read_dir(bad()).unwrap() {
        let path = entry.unwrap().path();
        assert!(
            path.extension().is_some_and(|e| e == "ron") || path.with_extension("ron").exists(),
            "{path:?}"
        );
    }
}

/// Whatever a spec is cut, doubled or garbled into, it is answered.
#[test]
fn no_garbled_spec_makes_the_generator_panic() {
    let mut random = 1u64;
    let mut below = |n: usize| {
        random = random.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (random >> 33) as usize % n.max(1)
    };
    let mut mistaken = 0;
    for (name, text) in wireloom_specs::ALL {
        let words: Vec<&str> = text.split_inclusive([' ', '\n', '(', ',', ':']).collect();
        for _ in 0..10 {
            let mut garbled: Vec<&str> = words.clone();
            for _ in 0..1 + below(3) {
                let (at, from) = (below(garbled.len()), below(words.len()));
                match below(3) {
                    0 => drop(garbled.remove(at)),
                    1 => garbled.insert(at, words[from]),
                    _ => garbled[at] = words[from],
                }
            }
            if let Err(mistakes) = load(Source::inline(*name, garbled.concat())) {
                assert!(!mistakes.to_string().is_empty());
                mistaken += 1;
            }
        }
    }
    assert!(mistaken > 40, "{mistaken}");
}

/// A spec that is right says nothing: the built-in ones.
#[test]
fn the_built_in_specs_have_no_mistakes() {
    assert!(wireloom_specs::ALL.len() >= 13);
    for (name, _) in wireloom_specs::ALL {
        if let Err(mistakes) = load(Source::builtin(name).unwrap()) {
            panic!("{mistakes}");
        }
    }
}
