//! Just enough of HTTP/1.0 (RFC 1945) to show one page.

use wireloom::tcp;

use super::session::{Ask, Session, discard, follow_close};

/// A request's head may not be longer.
const HEAD_LEN: usize = 8192;

/// One request and its answer.
#[derive(Default)]
pub struct Http {
    request: Vec<u8>,
    phase: Phase,
}

#[derive(Default)]
enum Phase {
    #[default]
    Reading,
    WaitingForPage(Method),
    Sending {
        answer: Vec<u8>,
        sent: usize,
    },
}

#[derive(Clone, Copy)]
enum Method {
    Get,
    Head,
}

impl Session for Http {
    fn run(&mut self, socket: &mut tcp::Ref<'_, 'static>, scratch: &mut [u8]) -> Ask {
        self.read(socket, scratch);
        match &mut self.phase {
            Phase::Reading => {
                follow_close(socket);
                Ask::Nothing
            }
            Phase::WaitingForPage(_) => Ask::Page,
            Phase::Sending { answer, sent } => {
                while let Ok(len @ 1..) = socket.send(&answer[*sent..]) {
                    *sent += len;
                }
                if *sent == answer.len() && socket.may_send() {
                    let _ = socket.close();
                }
                Ask::Nothing
            }
        }
    }

    fn take_page(&mut self, page: String) {
        let Phase::WaitingForPage(method) = self.phase else { return };
        let body = match method {
            Method::Get => page.as_str(),
            Method::Head => "",
        };
        let (kind, len) = ("text/html; charset=utf-8", page.len());
        let head = format!(
            "HTTP/1.0 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len}\r\nConnection: close\r\n\r\n"
        );
        self.phase = Phase::Sending { answer: (head + body).into_bytes(), sent: 0 };
    }
}

impl Http {
    fn read(&mut self, socket: &mut tcp::Ref<'_, 'static>, scratch: &mut [u8]) {
        if !matches!(self.phase, Phase::Reading) {
            return discard(socket, scratch);
        }
        while let Ok(len @ 1..) = socket.recv(scratch) {
            self.request.extend_from_slice(&scratch[..len]);
            if self.request.len() > HEAD_LEN {
                return self.refuse("431 Request Header Fields Too Large");
            }
        }
        let is_complete = self.request.windows(4).any(|end| end == b"\r\n\r\n")
            || self.request.windows(2).any(|end| end == b"\n\n");
        if is_complete {
            self.answer();
        }
    }

    fn answer(&mut self) {
        let line = self.request.split(|&octet| octet == b'\n').next().unwrap_or_default();
        let line = String::from_utf8_lossy(line).into_owned();
        let mut words = line.split_ascii_whitespace();
        let method = match words.next() {
            Some("GET") => Method::Get,
            Some("HEAD") => Method::Head,
            Some(_) => return self.refuse("405 Method Not Allowed"),
            None => return self.refuse("400 Bad Request"),
        };
        match words.next() {
            Some("/") => self.phase = Phase::WaitingForPage(method),
            Some(_) => self.refuse("404 Not Found"),
            None => self.refuse("400 Bad Request"),
        }
    }

    fn refuse(&mut self, status: &str) {
        let (kind, body) = ("text/plain", format!("{status}\n"));
        let len = body.len();
        let head = format!(
            "HTTP/1.0 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len}\r\nConnection: close\r\n\r\n"
        );
        self.phase = Phase::Sending { answer: (head + &body).into_bytes(), sent: 0 };
    }
}
