//! Compiles many expansions as one crate, as strictly as a user may ask for.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const HEAD: &str = "#![no_std]\n#![no_implicit_prelude]\n#![forbid(unsafe_code)]\n#![deny(warnings, missing_docs)]\n//! Mutants.\n";

/// What becomes of what was compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Then {
    /// Its laws are run.
    Run,
    /// Nothing.
    Rest,
}

/// Compiles these modules, and may run their laws. What the compiler says of a
/// module may hide what it would say of others, so those that fail are taken out until the rest compiles.
pub(crate) fn all(name: &str, modules: &[(String, String)], then: Then) -> Vec<String> {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&dir).unwrap();
    let mut names: Vec<&str> = modules.iter().map(|(name, _)| name.as_str()).collect();
    for (name, code) in modules {
        std::fs::write(dir.join(format!("{name}.rs")), format!("//! A spec.\n{code}")).unwrap();
    }
    let main = dir.join("lib.rs");
    let mut failures = Vec::new();
    loop {
        let mut head = HEAD.to_owned();
        for name in &names {
            head.push_str(&format!("#[path = \"{name}.rs\"]\npub mod in_{name};\n"));
        }
        std::fs::write(&main, head).unwrap();
        let output = compile(&main, then);
        if output.status.success() {
            break;
        }
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        let of = |name: &str| {
            let place = format!("/{name}.rs:");
            errors.lines().filter(|line| line.contains(&place)).take(3).collect::<Vec<_>>().join("\n")
        };
        let wrong: Vec<(&str, String)> =
            names.iter().map(|name| (*name, of(name))).filter(|(_, said)| !said.is_empty()).collect();
        if wrong.is_empty() {
            failures.push(errors);
            return failures;
        }
        names.retain(|name| !wrong.iter().any(|(other, _)| other == name));
        failures.extend(wrong.iter().map(|(name, said)| format!("{name} does not compile:\n{said}\n")));
    }
    println!("{} compiled", names.len());
    if then == Then::Run {
        let output = Command::new(dir.join("tests")).arg("--quiet").output().unwrap();
        if !output.status.success() {
            failures.push(String::from_utf8_lossy(&output.stdout).into_owned());
        }
    }
    failures
}

fn compile(main: &Path, then: Then) -> Output {
    let deps = deps();
    let mut last = None;
    for stack in stacks(&deps) {
        let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        rustc.args(["--edition=2024", "--crate-name=mutants", "--error-format=short", "--cap-lints=forbid"]);
        rustc.arg(main).arg("--extern").arg(format!("wireloom={}", stack.display()));
        rustc.arg("-L").arg(format!("dependency={}", deps.display()));
        if then == Then::Run {
            rustc.arg("--test").arg("-o").arg(main.with_file_name("tests"));
        } else {
            rustc
                .args(["--crate-type=lib", "--emit=metadata"])
                .arg("-o")
                .arg(main.with_file_name("lib.rmeta"));
        }
        let output = rustc.output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        // A stack of an older build, or of other features.
        let stale = errors.contains("E0460") || errors.contains("E0463") || errors.contains("E0514");
        if !stale {
            return output;
        }
        last = Some(output);
    }
    last.expect("the stack was compiled for this test")
}

/// Where the libraries are that this test was linked with.
fn deps() -> PathBuf {
    std::env::current_exe().unwrap().parent().unwrap().to_owned()
}

/// The stack as it was compiled, the newest first.
fn stacks(deps: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = std::fs::read_dir(deps)
        .unwrap()
        .filter_map(|entry| {
            let entry = entry.unwrap();
            let name = entry.file_name().to_string_lossy().into_owned();
            let stack = name.starts_with("libwireloom-") && name.ends_with(".rlib");
            Some((entry.metadata().ok()?.modified().ok()?, entry.path())).filter(|_| stack)
        })
        .collect();
    found.sort();
    found.into_iter().rev().map(|(_, path)| path).collect()
}
