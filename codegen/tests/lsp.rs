//! The language server, driven over its standard input and output as an editor does.
#![cfg(feature = "cli")]

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

struct Editor {
    server: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    uri: String,
    asked: u64,
}

impl Editor {
    /// Starts a server and opens this text as `tests/specs/NAME.ron`, which need not exist.
    fn open(name: &str, text: &str) -> (Editor, Vec<Value>) {
        let mut server = Command::new(env!("CARGO_BIN_EXE_wireloom-codegen"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (to, from) = (server.stdin.take().unwrap(), BufReader::new(server.stdout.take().unwrap()));
        let uri = format!("file://{}/../tests/specs/{name}.ron", env!("CARGO_MANIFEST_DIR"));
        let mut editor = Editor { server, to, from, uri, asked: 0 };
        let able = editor.ask("initialize", json!({"capabilities": {}}));
        assert_eq!(able["capabilities"]["hoverProvider"], true);
        editor.tell("initialized", json!({}));
        let document = json!({"uri": editor.uri, "languageId": "ron", "version": 1, "text": text});
        editor.tell("textDocument/didOpen", json!({"textDocument": document}));
        let mistakes = editor.mistakes();
        (editor, mistakes)
    }

    fn change(&mut self, text: &str) -> Vec<Value> {
        let document = json!({"uri": self.uri, "version": 2});
        let change = json!({"textDocument": document, "contentChanges": [{"text": text}]});
        self.tell("textDocument/didChange", change);
        self.mistakes()
    }

    /// What could stand where `|` stands in the text.
    fn complete(&mut self, marked: &str) -> Vec<String> {
        let (text, position) = unmarked(marked);
        self.change(&text);
        let items = self.ask("textDocument/completion", self.at(&position));
        items.as_array().unwrap().iter().map(|item| item["label"].as_str().unwrap().to_owned()).collect()
    }

    fn hover(&mut self, marked: &str) -> String {
        let (text, position) = unmarked(marked);
        self.change(&text);
        let hover = self.ask("textDocument/hover", self.at(&position));
        hover["contents"]["value"].as_str().unwrap_or_default().to_owned()
    }

    fn at(&self, position: &Value) -> Value {
        json!({"textDocument": {"uri": self.uri}, "position": position})
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        self.send(&json!({"jsonrpc": "2.0", "id": self.asked, "method": method, "params": params}));
        let answer = self.receive();
        assert_eq!(answer["id"], self.asked, "{answer}");
        answer["result"].clone()
    }

    fn mistakes(&mut self) -> Vec<Value> {
        let message = self.receive();
        assert_eq!(message["method"], "textDocument/publishDiagnostics");
        assert_eq!(message["params"]["uri"], self.uri);
        message["params"]["diagnostics"].as_array().unwrap().clone()
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.to.flush().unwrap();
    }

    fn receive(&mut self) -> Value {
        let (mut line, mut len) = (String::new(), 0);
        loop {
            line.clear();
            assert!(self.from.read_line(&mut line).unwrap() > 0, "the server ended");
            match line.trim_end().split_once(": ") {
                Some((_, value)) => len = value.parse().unwrap(),
                None => break,
            }
        }
        let mut octets = vec![0; len];
        self.from.read_exact(&mut octets).unwrap();
        serde_json::from_slice(&octets).unwrap()
    }

    fn close(mut self) {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        assert!(self.server.wait().unwrap().success());
    }
}

/// The text without its mark, and the mark's place.
fn unmarked(marked: &str) -> (String, Value) {
    let (before, after) = marked.split_once('|').unwrap();
    let line = before.rsplit('\n').next().unwrap();
    let position = json!({"line": before.matches('\n').count(), "character": line.encode_utf16().count()});
    (format!("{before}{after}"), position)
}

const SOUND: &str = r#"Protocol(
    format: 1,
    name: "lamp",
    doc: "Grüße 🌱",
    types: [Enum(name: "State", bits: 8, values: [(name: "Off", value: 0), (name: "On", value: 1)])],
    packet: (header: [(name: "state", ty: Type("State")), (name: "level", ty: U(8))]),
)
"#;

#[test]
fn mistakes_come_and_go_as_one_types() {
    let (mut editor, mistakes) = Editor::open("lamp", SOUND);
    assert!(mistakes.is_empty(), "{mistakes:?}");
    let mistakes =
        editor.change(&SOUND.replace("Type(\"State\")", "Type(\"Stade\")").replace("U(8)", "U(65)"));
    let codes: Vec<&str> = mistakes.iter().map(|mistake| mistake["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["W011", "W022"]);
    assert_eq!(mistakes[0]["range"]["start"]["line"], 5);
    assert!(mistakes[0]["message"].as_str().unwrap().contains("did you mean `State`?"));
    // A text that is no RON at all.
    assert_eq!(editor.change("Protocol(\n  format: ,\n)")[0]["code"], "W001");
    assert!(editor.change(SOUND).is_empty());
    editor.close();
}

#[test]
fn places_are_counted_as_the_protocol_counts() {
    let (editor, mistakes) = Editor::open("lamp", &SOUND.replace("🌱\"", "🌱\", titel: \"x\""));
    // Behind an umlaut and a plant, which is two units.
    assert_eq!(mistakes[0]["range"]["start"], json!({"line": 3, "character": 21}), "{mistakes:?}");
    editor.close();
}

#[test]
fn other_files_of_the_kind_are_left_alone() {
    let (editor, mistakes) = Editor::open("settings", "(volume: 3)");
    assert!(mistakes.is_empty());
    editor.close();
}

#[test]
fn keys_words_and_names_are_offered_where_they_can_stand() {
    let (mut editor, _) = Editor::open("lamp", SOUND);
    let keys = editor.complete("Protocol(format: 1, name: \"lamp\", |");
    assert!(keys.contains(&"packet".to_owned()) && !keys.contains(&"format".to_owned()), "{keys:?}");
    let keys = editor.complete("Protocol(packet: (header: [(name: \"a\", |");
    assert!(["ty", "role", "when", "doc"].iter().all(|key| keys.contains(&(*key).to_owned())), "{keys:?}");
    let keys = editor.complete("Protocol(types: [Enum(name: \"A\", |");
    assert!(keys.contains(&"values".to_owned()) && !keys.contains(&"fields".to_owned()), "{keys:?}");
    let words = editor.complete("Protocol(packet: (header: [(name: \"a\", ty: |");
    assert!(words.contains(&"Bytes".to_owned()) && words.contains(&"Options".to_owned()), "{words:?}");
    let words = editor.complete("Protocol(packet: (header: [(name: \"a\", role: |");
    assert!(words.contains(&"Reserved".to_owned()), "{words:?}");
    let words = editor.complete("Protocol(types: [|");
    assert!(words.contains(&"Enum".to_owned()) && words.contains(&"Record".to_owned()), "{words:?}");
    let names = editor.complete(&SOUND.replace("uses", "").replace("Type(\"State\")", "Type(\"|\")"));
    assert_eq!(names, ["State"]);
    let names = editor.complete("Protocol(uses: [\"ip\"], packet: (header: [(name: \"a\", ty: Type(\"|");
    assert!(names.contains(&"ip::Protocol".to_owned()), "{names:?}");
    let names = editor.complete("Protocol(bind: [(space: \"|");
    assert!(
        ["udp-port", "ethertype", "link-type"].iter().all(|name| names.contains(&(*name).to_owned())),
        "{names:?}"
    );
    editor.close();
}

#[test]
fn words_are_explained_as_the_manual_does() {
    let (mut editor, _) = Editor::open("lamp", SOUND);
    let text = editor.hover("Protocol(packet: (header: [(name: \"a\", ga|te: \"b\")]))");
    assert!(text.starts_with("**`gate`**: the octets always exist"), "{text}");
    let text = editor.hover("Protocol(packet: (header: [(name: \"a\", ty: Al|ign(4))]))");
    assert!(text.contains("zeros up to a multiple"), "{text}");
    assert_eq!(editor.hover("Protocol(name: \"ga|te\")"), "");
    editor.close();
}
