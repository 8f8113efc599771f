//! The manual's tables, by key.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Names of sections.
pub(super) struct Section;

impl Section {
    /// Where types and roles are explained.
    pub(super) const TYPES: [&'static str; 5] = ["Fields", "Types", "Representation", "Packet", "Protocol"];
}

/// What the manual says of a key or word, in the first of these sections that has it, else in any.
pub(super) fn line(word: &str, sections: &[&str]) -> Option<String> {
    let tables = tables();
    let within = |section: &&str| tables.get(&((*section).to_owned(), word.to_owned()));
    let anywhere = || tables.iter().find(|((_, known), _)| known == word).map(|(_, line)| line);
    sections.iter().find_map(within).or_else(anywhere).cloned()
}

type Tables = BTreeMap<(String, String), String>;

/// Section and word to explanation.
fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| read(wireloom_specs::MANUAL))
}

fn read(manual: &str) -> Tables {
    let (mut tables, mut section) = (Tables::new(), String::new());
    for line in manual.lines() {
        if let Some(heading) = line.strip_prefix('#') {
            section = heading.trim_start_matches('#').trim().to_owned();
        }
        let Some(row) = line.strip_prefix("| `").and_then(|row| row.strip_suffix('|')) else { continue };
        let cells: Vec<&str> = row.split(" | ").map(str::trim).collect();
        let [words, meaning @ ..] = &cells[..] else { continue };
        // A row may explain several words: `scale`, `bias`; one with arguments is known without them.
        for word in words.split("`, `") {
            let word: String = word.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            tables.entry((section.clone(), word)).or_insert_with(|| meaning.join("; "));
        }
    }
    tables
}
