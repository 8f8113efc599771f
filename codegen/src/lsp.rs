//! The language server protocol on standard input and output: mistakes as one types, completion, explanations.
//!
//! Only what an editor needs for one kind of small file: whole texts are sent for each change. What is answered is
//! found in [`wireloom_codegen::editor`]; here it is put into the protocol's words.

mod message;
mod uri;

use message::{Incoming, reply};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use wireloom_codegen::editor::{self, SuggestionKind};
use wireloom_codegen::{Diagnostic, Source, expand, load};

/// Serves until the editor says `exit` or closes the input.
pub(crate) fn serve(input: &mut dyn BufRead, output: &mut dyn Write) -> io::Result<()> {
    let mut server = Server { output, texts: BTreeMap::new() };
    while let Some(incoming) = message::read(input)? {
        if incoming.method == "exit" {
            break;
        }
        server.take(&incoming)?;
    }
    Ok(())
}

struct Server<'a> {
    output: &'a mut dyn Write,
    /// The texts that are open, by URI.
    texts: BTreeMap<String, String>,
}

impl Server<'_> {
    fn take(&mut self, incoming: &Incoming) -> io::Result<()> {
        let params = &incoming.params;
        let uri = params["textDocument"]["uri"].as_str().unwrap_or_default().to_owned();
        match (incoming.method.as_str(), &incoming.id) {
            ("initialize", Some(id)) => reply(self.output, id, &capabilities()),
            ("shutdown", Some(id)) => reply(self.output, id, &Value::Null),
            ("textDocument/completion", Some(id)) => {
                let found = self.at(&uri, params).map(|(text, offset)| completions(text, offset, &uri));
                reply(self.output, id, &found.unwrap_or(Value::Null))
            }
            ("textDocument/hover", Some(id)) => {
                let line = self.at(&uri, params).and_then(|(text, offset)| editor::hover(text, offset));
                let found = line.map(|line| json!({"contents": {"kind": "markdown", "value": line}}));
                reply(self.output, id, &found.unwrap_or(Value::Null))
            }
            ("textDocument/didOpen", _) => {
                let text = params["textDocument"]["text"].as_str().unwrap_or_default();
                self.texts.insert(uri.clone(), text.to_owned());
                self.check(&uri)
            }
            ("textDocument/didChange", _) => {
                let changes = params["contentChanges"].as_array();
                let whole = changes.and_then(|changes| changes.last()?["text"].as_str());
                if let Some(text) = whole {
                    self.texts.insert(uri.clone(), text.to_owned());
                }
                self.check(&uri)
            }
            // What other files say may have changed.
            ("textDocument/didSave", _) => self.check(&uri),
            ("textDocument/didClose", _) => {
                self.texts.remove(&uri);
                self.publish(&uri, &[])
            }
            (method, Some(id)) => message::refuse(self.output, id, method),
            // A notification that says nothing to us.
            (_, None) => Ok(()),
        }
    }

    fn at(&self, uri: &str, params: &Value) -> Option<(&str, usize)> {
        let text = self.texts.get(uri)?;
        let number = |key: &str| usize::try_from(params["position"][key].as_u64()?).ok();
        Some((text, offset(text, number("line")?, number("character")?)))
    }

    /// Checks a text as `wireloom-codegen check` and the macro do, and tells the mistakes.
    fn check(&mut self, uri: &str) -> io::Result<()> {
        let Some(text) = self.texts.get(uri).filter(|text| is_spec(text)) else {
            return self.publish(uri, &[]);
        };
        let path = uri::to_path(uri);
        let name = path.as_ref().map_or_else(|| uri.to_owned(), |path| path.display().to_string());
        let source = Source {
            display_name: name.clone(),
            text: text.clone(),
            dir: path.as_deref().and_then(|path| path.parent()).map(PathBuf::from),
            builtin: false,
        };
        let mistakes = load(source).and_then(|loaded| expand(&loaded)).err();
        let told: Vec<Value> = mistakes
            .iter()
            .flat_map(|mistakes| mistakes.iter())
            .map(|one| diagnostic(one, &name, uri))
            .collect();
        self.publish(uri, &told)
    }

    fn publish(&mut self, uri: &str, diagnostics: &[Value]) -> io::Result<()> {
        let params = json!({"uri": uri, "diagnostics": diagnostics});
        message::notify(self.output, "textDocument/publishDiagnostics", &params)
    }
}

fn capabilities() -> Value {
    json!({
        "capabilities": {
            // 1: each change brings the whole text.
            "textDocumentSync": {"openClose": true, "change": 1, "save": true},
            "completionProvider": {"triggerCharacters": ["(", "\"", "[", " "]},
            "hoverProvider": true,
        },
        "serverInfo": {"name": "wireloom-codegen", "version": env!("CARGO_PKG_VERSION")},
    })
}

/// Whether a text is meant as a spec: other files may be called `.ron` as well.
fn is_spec(text: &str) -> bool {
    let mut lines =
        text.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.next().is_some_and(|line| line.starts_with("Protocol"))
}

fn diagnostic(mistake: &Diagnostic, name: &str, uri: &str) -> Value {
    let mut text = mistake.message.clone();
    let parts = [Some(&mistake.label).filter(|label| !label.is_empty()), mistake.help.as_ref()];
    for part in parts.into_iter().flatten() {
        text.push('\n');
        text.push_str(part);
    }
    // A mistake of a spec that this one names stands at the top here, with its own place in words.
    if mistake.file.name != name {
        let (line, column) = mistake.position();
        text = format!("{}:{line}:{column}: {text}", mistake.file.name);
    }
    let in_here = mistake.file.name == name;
    let range = |(start, end): (usize, usize)| range(&mistake.file.text, start, end);
    let place = if in_here { range(mistake.octets()) } else { self::range("", 0, 0) };
    let mut told = json!({"range": place, "severity": 1, "code": mistake.code.as_str(), "source": "wireloom", "message": text});
    if let Some((place, label)) = mistake.second_place().filter(|_| in_here) {
        let location = json!({"uri": uri, "range": range(place)});
        told["relatedInformation"] = json!([{"location": location, "message": label}]);
    }
    told
}

fn completions(text: &str, offset: usize, uri: &str) -> Value {
    let path = uri::to_path(uri);
    let dir = path.as_deref().and_then(|path| path.parent());
    let items = editor::complete(text, offset, dir).into_iter().map(|suggestion| {
        // CompletionItemKind: 10 property, 20 enum member, 18 reference.
        let kind = match suggestion.kind {
            SuggestionKind::Key => 10,
            SuggestionKind::Word => 20,
            SuggestionKind::Name => 18,
        };
        let documentation = json!({"kind": "markdown", "value": suggestion.detail});
        json!({"label": suggestion.label, "insertText": suggestion.insert, "kind": kind, "documentation": documentation})
    });
    items.collect()
}

fn range(text: &str, start: usize, end: usize) -> Value {
    json!({"start": position(text, start), "end": position(text, end)})
}

/// A place as the protocol counts it: lines and UTF-16 units, from 0.
fn position(text: &str, offset: usize) -> Value {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    json!({
        "line": before.matches('\n').count(),
        "character": before[line_start..].encode_utf16().count(),
    })
}

/// The octet of a place that the protocol counts.
fn offset(text: &str, line: usize, character: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let mut units = 0;
    for (at, c) in text[start..].char_indices() {
        if units >= character || c == '\n' {
            return start + at;
        }
        units += c.len_utf16();
    }
    text.len()
}
