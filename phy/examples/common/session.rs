//! What the services say on a TCP connection.

use std::sync::LazyLock;
use std::time::SystemTime;

use wireloom::tcp;

/// One connection of a service.
pub trait Session: Send {
    /// Moves what can be moved now, without waiting. Called again whenever something may have changed.
    fn run(&mut self, socket: &mut tcp::Ref<'_, 'static>, scratch: &mut [u8]) -> Ask;

    /// Hands over the page that [`Ask::Page`] asked for.
    fn take_page(&mut self, _page: String) {}
}

/// What a session needs from the server.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    Nothing,
    /// The state of the stack, as HTML.
    Page,
}

/// Closes once the peer has closed and all that it sent was read. What is still to be sent goes first.
pub fn follow_close(socket: &mut tcp::Ref<'_, 'static>) {
    if !socket.may_recv() && socket.may_send() {
        // It can only fail for a connection that is closed already.
        let _ = socket.close();
    }
}

/// Reads all that there is, and does nothing with it.
pub fn discard(socket: &mut tcp::Ref<'_, 'static>, scratch: &mut [u8]) {
    while let Ok(1..) = socket.recv(scratch) {}
}

/// RFC 862: sends back what it receives.
pub struct Echo;

impl Session for Echo {
    fn run(&mut self, socket: &mut tcp::Ref<'_, 'static>, scratch: &mut [u8]) -> Ask {
        loop {
            let room = socket.send_capacity() - socket.send_queue();
            let limit = room.min(scratch.len());
            match socket.recv(&mut scratch[..limit]) {
                Ok(len @ 1..) => {
                    // There is room for all of it.
                    let _ = socket.send(&scratch[..len]);
                }
                Ok(0) | Err(_) => break,
            }
        }
        if socket.recv_queue() == 0 {
            follow_close(socket);
        }
        Ask::Nothing
    }
}

/// RFC 863: throws away what it receives.
pub struct Discard;

impl Session for Discard {
    fn run(&mut self, socket: &mut tcp::Ref<'_, 'static>, scratch: &mut [u8]) -> Ask {
        discard(socket, scratch);
        follow_close(socket);
        Ask::Nothing
    }
}

/// RFC 867: says the time and closes.
pub struct Daytime {
    pub said: bool,
}

impl Session for Daytime {
    fn run(&mut self, socket: &mut tcp::Ref<'_, 'static>, scratch: &mut [u8]) -> Ask {
        if !self.said && socket.may_send() {
            let _ = socket.send(daytime().as_bytes());
            let _ = socket.close();
            self.said = true;
        }
        discard(socket, scratch);
        Ask::Nothing
    }
}

/// RFC 864: sends characters without end.
pub struct Chargen {
    /// How many octets were made.
    pub made: usize,
}

impl Session for Chargen {
    fn run(&mut self, socket: &mut tcp::Ref<'_, 'static>, scratch: &mut [u8]) -> Ask {
        discard(socket, scratch);
        while socket.may_recv() {
            let part = scratch.len().min(socket.send_capacity() - socket.send_queue());
            chargen(self.made, &mut scratch[..part]);
            match socket.send(&scratch[..part]) {
                Ok(len @ 1..) => self.made = (self.made + len) % CHARGEN_PERIOD,
                Ok(0) | Err(_) => break,
            }
        }
        follow_close(socket);
        Ask::Nothing
    }
}

/// Accepts and never reads: for tests of closed windows.
pub struct Stall;

impl Session for Stall {
    fn run(&mut self, socket: &mut tcp::Ref<'_, 'static>, _: &mut [u8]) -> Ask {
        follow_close(socket);
        Ask::Nothing
    }
}

/// 95 printable characters, 72 of them a line, each line one further on; after 95 lines it begins again.
const CHARGEN_LINE: usize = 74;
pub const CHARGEN_PERIOD: usize = 95 * CHARGEN_LINE;

/// The octets of the RFC 864 pattern from place `at` on.
pub fn chargen(at: usize, out: &mut [u8]) {
    static PATTERN: LazyLock<Vec<u8>> = LazyLock::new(|| (0..CHARGEN_PERIOD).map(chargen_octet).collect());
    let (mut at, mut rest) = (at % CHARGEN_PERIOD, out);
    while !rest.is_empty() {
        let part = &PATTERN[at..];
        let (now, later) = rest.split_at_mut(part.len().min(rest.len()));
        now.copy_from_slice(&part[..now.len()]);
        (at, rest) = (0, later);
    }
}

fn chargen_octet(place: usize) -> u8 {
    let (line, column) = (place / CHARGEN_LINE, place % CHARGEN_LINE);
    match column {
        72 => b'\r',
        73 => b'\n',
        _ => b' ' + ((line + column) % 95) as u8,
    }
}

/// The time in UTC, as one line.
pub fn daytime() -> String {
    let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
    let (days, second) = (since_1970 / 86_400, since_1970 % 86_400);
    let (year, month, day) = date(days);
    const WEEKDAYS: [&str; 7] =
        ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (weekday, month) = (WEEKDAYS[(days % 7) as usize], MONTHS[month]);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{weekday}, {month} {day}, {year} {hour:02}:{minute:02}:{second:02}-UTC\r\n")
}

/// Year, month (0: January) and day of month, of so many days after the first of January 1970.
fn date(days: u64) -> (u64, usize, u64) {
    let (mut year, mut left) = (1970, days);
    loop {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let february = if leap { 29 } else { 28 };
        for (month, len) in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].into_iter().enumerate() {
            if left < len {
                return (year, month, left + 1);
            }
            left -= len;
        }
        year += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 864: lines of 72 characters, each shifted by one.
    #[test]
    fn characters_come_in_shifted_lines() {
        let mut octets = [0; 3 * CHARGEN_LINE];
        chargen(0, &mut octets);
        let lines: Vec<&[u8]> = octets.chunks(CHARGEN_LINE).collect();
        assert!(
            lines[0].starts_with(b" !\"#$%&'()*+,-./0123456789:;<=>?@ABC") && lines[0].ends_with(b"efg\r\n")
        );
        assert!(lines[1].starts_with(b"!\"#$") && lines[1].ends_with(b"fgh\r\n"));
        let mut again = [0; CHARGEN_LINE];
        chargen(CHARGEN_PERIOD, &mut again);
        assert_eq!(again, lines[0]);
    }

    #[test]
    fn days_become_dates() {
        assert_eq!(date(0), (1970, 0, 1));
        assert_eq!(date(11_016), (2000, 1, 29));
        assert_eq!(date(11_017), (2000, 2, 1));
        assert_eq!(date(20_454), (2026, 0, 1));
        assert_eq!(date(47_540), (2100, 1, 28));
        assert_eq!(date(47_541), (2100, 2, 1));
    }
}
