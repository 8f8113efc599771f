//! What a page is made of, and how it looks in Markdown and HTML.

/// A piece of a page. Texts are Markdown of one paragraph.
#[derive(Debug)]
pub(super) enum Block {
    Heading { level: usize, text: String },
    Text(String),
    Drawing(String),
    Table { head: &'static [&'static str], rows: Vec<Vec<String>> },
}

impl Block {
    pub(super) fn markdown(&self) -> String {
        match self {
            Block::Heading { level, text } => format!("{} {text}\n\n", "#".repeat(*level)),
            Block::Text(text) => format!("{text}\n\n"),
            Block::Drawing(text) => format!("```text\n{}\n```\n\n", text.trim_end()),
            Block::Table { head, rows } => {
                let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
                let cell = |text: &String| text.replace('|', "\\|").replace('\n', " ");
                let head_line = line(head.iter().map(|text| (*text).to_owned()).collect());
                let rule = format!("|{}\n", "---|".repeat(head.len()));
                let rows: String = rows.iter().map(|row| line(row.iter().map(cell).collect())).collect();
                format!("{head_line}{rule}{rows}\n")
            }
        }
    }

    pub(super) fn html(&self) -> String {
        match self {
            Block::Heading { level, text } => {
                format!("<h{level} id=\"{}\">{}</h{level}>\n", anchor(text), inline(text))
            }
            Block::Text(text) => format!("<p>{}</p>\n", inline(text)),
            Block::Drawing(text) => format!("<pre>{}</pre>\n", escaped(text.trim_end())),
            Block::Table { head, rows } => {
                let row = |tag: &str, cells: Vec<String>| {
                    let cells: String = cells.iter().map(|c| format!("<{tag}>{c}</{tag}>")).collect();
                    format!("<tr>{cells}</tr>\n")
                };
                let head = row("th", head.iter().map(|text| escaped(text)).collect());
                let rows: String = rows
                    .iter()
                    .map(|cells| row("td", cells.iter().map(|text| inline(text)).collect()))
                    .collect();
                format!("<table>\n{head}{rows}</table>\n")
            }
        }
    }
}

/// The fragment under which a heading is found, as the usual renderers of Markdown make it.
pub(super) fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c.to_ascii_lowercase() }).collect()
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The Markdown that specs use within a line: code in backticks, and links.
fn inline(text: &str) -> String {
    let mut out = String::new();
    for (nth, part) in text.split('`').enumerate() {
        match nth % 2 {
            0 => out.push_str(&links(part)),
            _ => out.push_str(&format!("<code>{}</code>", escaped(part))),
        }
    }
    out
}

/// `[text](target)`; everything else as it stands.
fn links(text: &str) -> String {
    let link = text.split_once('[').and_then(|(before, rest)| {
        let (label, rest) = rest.split_once("](")?;
        let (target, behind) = rest.split_once(')')?;
        Some((before, label, target, behind))
    });
    match link {
        Some((before, label, target, behind)) => {
            let (before, label, target) = (escaped(before), escaped(label), escaped(target));
            format!("{before}<a href=\"{target}\">{label}</a>{}", links(behind))
        }
        None => escaped(text),
    }
}
