//! The table of what the RFCs ask of TCP (`data/tcp-requirements.md`) is whole, and what it names is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Labels of RFC 9293, appendix B, and how many there are of each.
const LABELS: [(&str, u32); 4] = [("MUST", 69), ("SHLD", 31), ("MAY", 18), ("REC", 1)];

/// The RFCs that the table must speak of.
const RFCS: [u32; 21] = [
    1122, 1191, 2018, 2883, 3042, 3168, 4987, 5681, 5961, 6056, 6191, 6298, 6528, 6582, 6675, 6928, 7323,
    8201, 8985, 9293, 9438,
];

/// Where the files of the column "Code" are looked for.
const PLACES: [&str; 3] = ["stack/src/socket/tcp", "stack/src", ""];

/// What is so called is weaker than a MUST.
const WEAKER: [&str; 4] = ["(SHOULD)", "(MAY)", "(RECOMMENDED)", "(suggested)"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// One line of a table, with the heading above it.
struct Row<'t> {
    heading: &'t str,
    cells: Vec<&'t str>,
}

impl<'t> Row<'t> {
    fn clause(&self) -> &'t str {
        self.cells[0]
    }

    /// The label of RFC 9293, if the clause is one.
    fn label(&self) -> Option<&'t str> {
        let (kind, _) = self.clause().split_once('-')?;
        LABELS.iter().any(|(label, _)| *label == kind).then(|| self.clause())
    }

    fn is_must(&self) -> bool {
        match self.label() {
            Some(label) => label.starts_with("MUST"),
            None => !WEAKER.iter().any(|word| self.clause().contains(word)),
        }
    }
}

/// The rows of all tables but their heads.
fn rows(text: &str) -> Vec<Row<'_>> {
    let (mut heading, mut rows) = ("", Vec::new());
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("## ") {
            heading = rest;
        }
        let Some(inner) = line.strip_prefix('|').and_then(|rest| rest.trim_end().strip_suffix('|')) else {
            continue;
        };
        let cells: Vec<&str> = inner.split('|').map(str::trim).collect();
        if cells[0] != "Clause" && !cells[0].starts_with("---") {
            rows.push(Row { heading, cells });
        }
    }
    rows
}

/// What stands between backticks.
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// The reason behind a word like `none:`.
fn reason<'c>(cell: &'c str, word: &str) -> Option<&'c str> {
    cell.split_once(word).map(|(_, reason)| reason.trim()).filter(|reason| reason.len() > 10)
}

/// All test functions of the stack and of this crate, with the files that they are in.
fn tests() -> BTreeMap<String, Vec<PathBuf>> {
    let mut tests: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    let mut folders = vec![root().join("stack/src"), root().join("tests/tests")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&entry).expect("a file");
                for name in test_functions(&text) {
                    tests.entry(name.to_owned()).or_default().push(entry.clone());
                }
            }
        }
    }
    tests
}

/// The names of the functions under `#[test]`.
fn test_functions(text: &str) -> impl Iterator<Item = &str> {
    text.split("#[test]").skip(1).filter_map(|rest| {
        let function = rest.split_once("fn ")?.1;
        function.split_once('(').map(|(name, _)| name)
    })
}

/// Whether a file defines something of this name.
fn defines(path: &Path, name: &str) -> bool {
    let text = fs::read_to_string(path).expect("a file");
    let ends = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_');
    let is_said = |before: &str| {
        let said = format!("{before}{name}");
        text.match_indices(&said).any(|(at, _)| ends(&text[at + said.len()..]))
    };
    if path.extension().is_some_and(|ending| ending == "rs") {
        ["fn ", "const ", "struct ", "enum ", "trait "].into_iter().any(is_said)
    } else {
        is_said("")
    }
}

/// The same for `file::name` of the column "Code".
fn is_code(named: &str) -> bool {
    let Some((file, name)) = named.split_once("::") else { return false };
    let paths = PLACES.iter().map(|place| root().join(place).join(file));
    paths.into_iter().any(|path| path.is_file() && defines(&path, name))
}

fn is_test(tests: &BTreeMap<String, Vec<PathBuf>>, named: &str) -> bool {
    match named.split_once("::") {
        Some((file, name)) => {
            tests.get(name).is_some_and(|files| files.iter().any(|path| path.ends_with(file)))
        }
        None => tests.contains_key(named),
    }
}

/// What is wrong with one row.
fn judge(row: &Row<'_>, tests: &BTreeMap<String, Vec<PathBuf>>) -> Vec<String> {
    let [_, asks, code, proof] = row.cells[..] else { return vec!["it has not four cells".to_owned()] };
    let mut wrong = Vec::new();
    if row.label().is_none() && !row.clause().contains('§') {
        wrong.push("it names no clause".to_owned());
    }
    if asks.is_empty() {
        wrong.push("it does not say what is asked".to_owned());
    }
    if quoted(code).is_empty() {
        wrong.push("it names no code".to_owned());
    }
    wrong.extend(
        quoted(code).into_iter().filter(|named| !is_code(named)).map(|named| format!("no code {named}")),
    );
    let cited = quoted(proof);
    wrong.extend(cited.iter().filter(|named| !is_test(tests, named)).map(|named| format!("no test {named}")));
    let (departs, is_not_offered) = (reason(proof, "DEVIATION:"), reason(proof, "none:"));
    if cited.is_empty() && departs.is_none() && is_not_offered.is_none() {
        wrong.push("neither test nor reason".to_owned());
    }
    if row.is_must() && is_not_offered.is_some() {
        wrong.push("a MUST that is not offered".to_owned());
    }
    if row.is_must() && departs.is_some_and(|reason| !reason.contains("Linux")) {
        wrong.push("a departure from a MUST that Linux keeps".to_owned());
    }
    wrong
}

/// What is wrong with the labels of RFC 9293: each stands in the table once.
fn judge_labels(rows: &[Row<'_>]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for label in rows.iter().filter_map(Row::label) {
        if !seen.insert(label.to_owned()) {
            wrong.push(format!("{label} stands there twice"));
        }
    }
    for label in
        LABELS.iter().flat_map(|(kind, last)| (1..=*last).map(move |number| format!("{kind}-{number}")))
    {
        if !seen.remove(&label) {
            wrong.push(format!("{label} is missing"));
        }
    }
    wrong.extend(seen.into_iter().map(|label| format!("there is no {label}")));
    wrong
}

#[test]
fn every_demand_has_code_and_a_test() {
    let path = root().join("tests/data/tcp-requirements.md");
    let text = fs::read_to_string(path).expect("the table");
    let (rows, tests) = (rows(&text), tests());
    let mut wrong = judge_labels(&rows);
    for row in &rows {
        wrong.extend(
            judge(row, &tests).into_iter().map(|what| format!("{} {}: {what}", row.heading, row.clause())),
        );
    }
    for rfc in RFCS.map(|number| format!("RFC {number}")) {
        if !rows.iter().any(|row| row.heading.contains(&rfc) || row.clause().contains(&rfc)) {
            wrong.push(format!("{rfc} is missing"));
        }
    }
    assert!(wrong.is_empty(), "{:#?}", wrong);
}

/// What the test above would say of rows that are wrong.
#[test]
fn wrong_rows_are_found() {
    let tests = tests();
    let wrong = |line: &str| {
        let text = format!("## RFC 9999\n{line}\n");
        let rows = rows(&text);
        judge(&rows[0], &tests).join(", ")
    };
    let code = "`arrival.rs::check_reset`";
    assert_eq!(wrong(&format!("| §1 | x | {code} | `wrong_rows_are_found` |")), "");
    assert_eq!(wrong(&format!("| §1 | x | {code} | `requirements.rs::wrong_rows_are_found` |")), "");
    assert_eq!(
        wrong(&format!("| §1 | x | {code} | `rtt.rs::wrong_rows_are_found` |")),
        "no test rtt.rs::wrong_rows_are_found"
    );
    assert_eq!(
        wrong("| §1 | x | `arrival.rs::check_rese` | `judge` |"),
        "no code arrival.rs::check_rese, no test judge"
    );
    assert_eq!(
        wrong("| here | | none | |"),
        "it names no clause, it does not say what is asked, it names no code, neither test nor reason"
    );
    assert_eq!(wrong(&format!("| §1 | x | {code} | DEVIATION: |")), "neither test nor reason");
    let departs = |clause: &str, why: &str| wrong(&format!("| {clause} | x | {code} | {why} |"));
    assert_eq!(departs("§1", "DEVIATION: we know better"), "a departure from a MUST that Linux keeps");
    assert_eq!(departs("MUST-1", "DEVIATION: as Linux does it"), "");
    assert_eq!(departs("§1 (SHOULD)", "DEVIATION: we know better"), "");
    assert_eq!(departs("MUST-1", "none: not offered"), "a MUST that is not offered");
    assert_eq!(departs("MAY-1", "none: not offered"), "");
    assert_eq!(wrong("| §1 | x |"), "it has not four cells");
    let text = "| MUST-1 | | | |\n| MUST-1 | | | |\n| MUST-70 | | | |";
    let labels = judge_labels(&rows(text));
    assert_eq!(labels.len(), 1 + 68 + 31 + 18 + 1 + 1);
    assert!(
        ["MUST-1 stands there twice", "MUST-2 is missing", "there is no MUST-70"]
            .iter()
            .all(|what| labels.iter().any(|label| label == what))
    );
}

/// A file of TCP is read in one sitting: at most 600 lines each, tests not counted, which stand in files of their own.
#[test]
fn files_of_tcp_stay_readable() {
    let mut seen = 0;
    let mut folders = vec![root().join("stack/src/socket/tcp")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of TCP") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                if path.file_name().is_some_and(|name| name != "tests") {
                    folders.push(path);
                }
                continue;
            }
            let lines = fs::read_to_string(&path).expect("a source file").lines().count();
            assert!(lines <= 600, "{} has {lines} lines", path.display());
            seen += 1;
        }
    }
    assert!(seen > 20, "only {seen} files were looked at");
}
