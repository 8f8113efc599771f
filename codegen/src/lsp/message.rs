//! JSON-RPC messages with a header before each: `Content-Length: 17`, an empty line, so many octets.

use serde_json::{Value, json};
use std::io::{self, BufRead, Write};

/// A longer message is none: no spec is that large, and memory is not given out on somebody's word.
const MOST_OCTETS: usize = 16 << 20;

/// A request, or a notification where it has no `id`.
pub(super) struct Incoming {
    pub(super) id: Option<Value>,
    pub(super) method: String,
    pub(super) params: Value,
}

/// The next message; `None` at the end of the input. What is not for a server is passed over.
pub(super) fn read(input: &mut dyn BufRead) -> io::Result<Option<Incoming>> {
    loop {
        let Some(len) = header(input)? else { return Ok(None) };
        let mut octets = vec![0; len];
        input.read_exact(&mut octets)?;
        let message: Value = serde_json::from_slice(&octets)?;
        if let Some(method) = message["method"].as_str() {
            return Ok(Some(Incoming {
                id: message.get("id").cloned(),
                method: method.to_owned(),
                params: message["params"].clone(),
            }));
        }
    }
}

fn header(input: &mut dyn BufRead) -> io::Result<Option<usize>> {
    let mut len = None;
    loop {
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let line = line.trim_end();
        if line.is_empty() {
            let len = len.filter(|len| *len <= MOST_OCTETS);
            return len.map(Some).ok_or_else(|| io::Error::other("a message without a length"));
        }
        if let Some((name, value)) = line.split_once(':') {
            if name.eq_ignore_ascii_case("content-length") {
                len = value.trim().parse().ok();
            }
        }
    }
}

pub(super) fn reply(output: &mut dyn Write, id: &Value, result: &Value) -> io::Result<()> {
    write(output, &json!({"jsonrpc": "2.0", "id": id, "result": result}))
}

/// Says that there is no such method.
pub(super) fn refuse(output: &mut dyn Write, id: &Value, method: &str) -> io::Result<()> {
    let error = json!({"code": -32601, "message": format!("no method {method}")});
    write(output, &json!({"jsonrpc": "2.0", "id": id, "error": error}))
}

pub(super) fn notify(output: &mut dyn Write, method: &str, params: &Value) -> io::Result<()> {
    write(output, &json!({"jsonrpc": "2.0", "method": method, "params": params}))
}

fn write(output: &mut dyn Write, message: &Value) -> io::Result<()> {
    let text = message.to_string();
    write!(output, "Content-Length: {}\r\n\r\n{text}", text.len())?;
    output.flush()
}
