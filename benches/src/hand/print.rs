//! The lines that wireloom's printer shows for the frames of the corpus, without `core::fmt`: digits and literals put
//! straight into a buffer. Checksums are verified.

use super::sum;

/// Text of limited length; what finds no room is dropped.
struct Text<'a> {
    out: &'a mut [u8],
    len: usize,
}

impl Text<'_> {
    #[inline]
    fn put(&mut self, text: &str) {
        self.put_octets(text.as_bytes());
    }

    #[inline]
    fn put_octets(&mut self, octets: &[u8]) {
        if let Some(place) = self.out.get_mut(self.len..).and_then(|free| free.get_mut(..octets.len())) {
            place.copy_from_slice(octets);
            self.len += octets.len();
        }
    }

    fn octet(&mut self, octet: u8) {
        if let Some(place) = self.out.get_mut(self.len) {
            *place = octet;
            self.len += 1;
        }
    }

    fn dec(&mut self, mut value: u32) {
        let mut digits = [0; 10];
        let mut at = digits.len();
        loop {
            at -= 1;
            digits[at] = b'0' + (value % 10) as u8;
            value /= 10;
            if value == 0 {
                break;
            }
        }
        self.put_octets(&digits[at..]);
    }

    /// A label and a number.
    fn field(&mut self, label: &str, value: u32) {
        self.put(label);
        self.dec(value);
    }

    fn hex(&mut self, value: u8) {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        self.octet(DIGITS[usize::from(value >> 4)]);
        self.octet(DIGITS[usize::from(value & 15)]);
    }

    fn mac(&mut self, label: &str, octets: &[u8]) {
        self.put(label);
        for (at, octet) in octets.iter().enumerate() {
            if at > 0 {
                self.octet(b':');
            }
            self.hex(*octet);
        }
    }

    fn v4(&mut self, label: &str, octets: &[u8]) {
        self.put(label);
        for (at, octet) in octets.iter().enumerate() {
            if at > 0 {
                self.octet(b'.');
            }
            self.dec(u32::from(*octet));
        }
    }

    /// RFC 5952.
    fn v6(&mut self, label: &str, octets: &[u8; 16]) {
        self.put(label);
        let words = octets.as_chunks::<2>().0;
        let (mut best, mut run) = ((0, 0), (0, 0));
        for (at, word) in words.iter().enumerate() {
            run = if *word != [0, 0] { (at + 1, 0) } else { (run.0, run.1 + 1) };
            best = if run.1 > best.1 { run } else { best };
        }
        let short = best.1 > 1;
        let mut at = 0;
        while at < 8 {
            if short && at == best.0 {
                self.put("::");
                at += best.1;
                continue;
            }
            if at > 0 && !(short && at == best.0 + best.1) {
                self.octet(b':');
            }
            let word = u16::from_be_bytes(words[at]);
            let digits = (4 - word.leading_zeros() / 4).max(1);
            for place in (0..digits).rev() {
                self.octet(b"0123456789abcdef"[usize::from(word >> (4 * place) & 15)]);
            }
            at += 1;
        }
    }

    fn verdict(&mut self, sum: u64) {
        if sum::finish(sum) != 0 {
            self.put(" (checksum incorrect)");
        }
    }
}

/// Writes the lines of a frame to the front of `out` and says how many octets they are.
pub fn print(frame: &[u8], out: &mut [u8]) -> usize {
    let text = &mut Text { out, len: 0 };
    let _ = ethernet(frame, text);
    text.len
}

fn half(octets: &[u8], at: usize) -> u32 {
    u32::from(u16::from_be_bytes([octets[at], octets[at + 1]]))
}

fn word(octets: &[u8], at: usize) -> u32 {
    u32::from_be_bytes([octets[at], octets[at + 1], octets[at + 2], octets[at + 3]])
}

fn ethernet(frame: &[u8], text: &mut Text<'_>) -> Option<()> {
    let (header, rest) = frame.split_first_chunk::<14>()?;
    text.mac("Ethernet src=", &header[6..12]);
    text.mac(" dst=", &header[..6]);
    let ethertype = half(header, 12);
    text.put(match ethertype {
        0x0800 => " type=IPv4",
        0x86dd => " type=IPv6",
        _ => " type=ARP",
    });
    text.field(" len=", rest.len() as u32);
    text.put("\n  ");
    match ethertype {
        0x0800 => ipv4(rest, text),
        0x86dd => ipv6(rest, text),
        _ => arp(rest, text),
    }
}

fn protocol(protocol: u8) -> &'static str {
    match protocol {
        1 => "ICMP",
        6 => "TCP",
        17 => "UDP",
        _ => "ICMPv6",
    }
}

fn ipv4(octets: &[u8], text: &mut Text<'_>) -> Option<()> {
    let header = octets.first_chunk::<20>()?;
    let header_len = usize::from(header[0] & 15) * 4;
    let payload = octets.get(header_len..half(header, 2) as usize)?;
    text.v4("IPv4 src=", &header[12..16]);
    text.v4(" dst=", &header[16..]);
    text.put(" proto=");
    text.put(protocol(header[9]));
    text.field(" ttl=", u32::from(header[8]));
    text.field(" len=", payload.len() as u32);
    if header[6] & 0x40 != 0 {
        text.put(" df");
    }
    text.verdict(sum::add_words(0, header));
    text.put("\n    ");
    let addresses: &[u8; 8] = header[12..].first_chunk()?;
    upper(header[9], payload, sum::add_words(0, addresses), text)
}

fn ipv6(octets: &[u8], text: &mut Text<'_>) -> Option<()> {
    let (header, rest) = octets.split_first_chunk::<40>()?;
    let payload = rest.get(..half(header, 4) as usize)?;
    text.v6("IPv6 src=", header[8..].first_chunk()?);
    text.v6(" dst=", header[24..].first_chunk()?);
    text.put(" next=");
    text.put(protocol(header[6]));
    text.field(" hlim=", u32::from(header[7]));
    text.field(" len=", payload.len() as u32);
    let flow = word(header, 0) & 0xf_ffff;
    if flow != 0 {
        text.put(" flow=");
        for place in (0..5).rev() {
            text.octet(b"0123456789abcdef"[(flow >> (4 * place) & 15) as usize]);
        }
    }
    text.put("\n    ");
    let addresses: &[u8; 32] = header[8..].first_chunk()?;
    upper(header[6], payload, sum::add_words(0, addresses), text)
}

fn upper(protocol: u8, octets: &[u8], addresses: u64, text: &mut Text<'_>) -> Option<()> {
    let pseudo = addresses + sum::upper_layer(protocol, octets.len());
    match protocol {
        6 => {
            tcp(octets, text)?;
            text.verdict(sum::add(pseudo, octets));
        }
        17 => {
            let header = octets.first_chunk::<8>()?;
            text.field("UDP src=", half(header, 0));
            text.field(" dst=", half(header, 2));
            text.field(" len=", half(header, 4) - 8);
            if half(header, 6) != 0 {
                text.verdict(sum::add(pseudo, octets));
            }
        }
        1 => {
            let (header, data) = octets.split_first_chunk::<8>()?;
            text.field("ICMPv4 echo request id=", half(header, 4));
            text.field(" seq=", half(header, 6));
            text.field(" len=", data.len() as u32);
            text.verdict(sum::add(0, octets));
        }
        _ => {
            let (header, options) = octets.split_first_chunk::<24>()?;
            text.v6("ICMPv6 neighbor solicitation target=", header[8..].first_chunk()?);
            if let [1, 1, address @ ..] = options {
                text.mac(" slla=", address.get(..6)?);
            }
            text.verdict(sum::add(pseudo, octets));
        }
    }
    Some(())
}

fn tcp(octets: &[u8], text: &mut Text<'_>) -> Option<()> {
    let header = octets.first_chunk::<20>()?;
    let header_len = usize::from(header[12] >> 4) * 4;
    let mut options = octets.get(20..header_len)?;
    text.field("TCP src=", half(header, 0));
    text.field(" dst=", half(header, 2));
    let flags = [(2, " syn"), (1, " fin"), (4, " rst"), (8, " psh"), (64, " ece"), (128, " cwr")];
    for (flag, name) in flags {
        if header[13] & flag != 0 {
            text.put(name);
        }
    }
    text.field(" seq=", word(header, 4));
    if header[13] & 16 != 0 {
        text.field(" ack=", word(header, 8));
    }
    text.field(" win=", half(header, 14));
    text.field(" len=", (octets.len() - header_len) as u32);
    loop {
        options = match options {
            [1, rest @ ..] => rest,
            [2, 4, rest @ ..] => {
                text.field(" mss=", half(rest, 0));
                &rest[2..]
            }
            [3, 3, shift, rest @ ..] => {
                text.field(" ws=", u32::from(*shift));
                rest
            }
            [4, 2, rest @ ..] => {
                text.put(" sackOK");
                rest
            }
            [5, len, rest @ ..] => {
                let (blocks, rest) = rest.split_at_checked(usize::from(*len).checked_sub(2)?)?;
                let mut label = " sack=";
                for block in blocks.as_chunks::<8>().0 {
                    text.field(label, word(block, 0));
                    text.field("-", word(block, 4));
                    label = ",";
                }
                rest
            }
            [8, 10, rest @ ..] => {
                text.field(" tsval=", word(rest, 0));
                text.field(" tsecr=", word(rest, 4));
                &rest[8..]
            }
            _ => return Some(()),
        }
    }
}

fn arp(octets: &[u8], text: &mut Text<'_>) -> Option<()> {
    let header = octets.first_chunk::<28>()?;
    text.put(if header[7] == 1 { "ARP request src=" } else { "ARP reply src=" });
    text.v4("", &header[14..18]);
    text.mac("/", &header[8..14]);
    text.v4(" tgt=", &header[24..]);
    text.mac("/", &header[18..24]);
    Some(())
}
