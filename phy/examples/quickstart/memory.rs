//! Another wireloom stack as the peer, over a link in memory: where the kernel is not to be had.

use std::io;
use std::net::{IpAddr, SocketAddr};

use wireloom::time::Instant;
use wireloom_phy::End;

use crate::common::client::Client;
use crate::data::{Checksum, Pattern};
use crate::expect::{compare, expected_checksum};
use crate::report::{Outcome, Row};

/// Octets that are written and read at a time.
const CHUNK: usize = 65_536;

pub fn ping(client: &mut Client<End>, target: IpAddr, count: u16) -> Row {
    let name = if target.is_ipv4() { "ping, IPv4" } else { "ping, IPv6" };
    Row::run(name, || {
        let handle = client.open_icmp(if target.is_ipv4() { 4 } else { 6 })?;
        let mut times = Vec::new();
        for (seq_no, len) in (0..count).zip([0, 56, 56, 1472, 4000].into_iter().cycle()) {
            let mut data = vec![0; len];
            Pattern::new().fill(&mut data);
            times.push(client.ping(handle, target, seq_no, &data)?);
        }
        times.sort();
        let micros = |at: usize| times[at].total_micros();
        let (least, middle) = (micros(0), micros(times.len() / 2));
        Ok(Outcome::times(times.len(), format!("round trip: least {least} µs, median {middle} µs")))
    })
}

pub fn udp_echo(client: &mut Client<End>, target: SocketAddr, count: usize) -> Row {
    Row::run("UDP echo", || {
        let handle = client.open_udp(target)?;
        let mut octets = 0;
        for len in [1, 100, 1400, 1472, 8000].into_iter().cycle().take(count) {
            let mut data = vec![0; len];
            Pattern::new().fill(&mut data);
            if client.ask(handle, &data)? != data {
                return Err(io::Error::other(format!("{len} octets came back as others")));
            }
            octets += len as u64;
        }
        Ok(Outcome::octets(octets, format!("{count} datagrams of 1 to 8000 octets, identical")))
    })
}

pub fn http_get(client: &mut Client<End>, target: SocketAddr) -> Row {
    Row::run("HTTP GET", || {
        let handle = client.connect(target, CHUNK)?;
        client.write(handle, b"GET / HTTP/1.0\r\n\r\n")?;
        let (mut answer, mut chunk) = (Vec::new(), vec![0; CHUNK]);
        loop {
            match client.read(handle, &mut chunk)? {
                0 => break,
                count => answer.extend_from_slice(&chunk[..count]),
            }
        }
        client.close(handle);
        let status = String::from_utf8_lossy(&answer).lines().next().unwrap_or_default().to_owned();
        if !status.contains(" 200 ") {
            return Err(io::Error::other(format!("the answer begins with {status:?}")));
        }
        Ok(Outcome::octets(answer.len() as u64, status))
    })
}

pub fn upload(client: &mut Client<End>, target: SocketAddr, len: u64) -> Row {
    Row::run("TCP, to the host", || {
        let handle = client.connect(target, 4 * CHUNK)?;
        let (mut pattern, mut checksum) = (Pattern::new(), Checksum::new());
        let mut chunk = vec![0; CHUNK];
        while checksum.len() < len {
            let part = &mut chunk[..CHUNK.min(usize::try_from(len - checksum.len()).unwrap_or(CHUNK))];
            pattern.fill(part);
            checksum.update(part);
            client.write(handle, part)?;
        }
        client.finish(handle)?;
        let mut theirs = [0; 8];
        let mut filled = 0;
        while filled < theirs.len() {
            match client.read(handle, &mut theirs[filled..])? {
                0 => return Err(io::ErrorKind::UnexpectedEof.into()),
                count => filled += count,
            }
        }
        compare(checksum, len, u64::from_be_bytes(theirs))
    })
}

pub fn download(client: &mut Client<End>, target: SocketAddr, len: u64) -> Row {
    let expected = expected_checksum(len);
    Row::run("TCP, from the host", || {
        let handle = client.connect(target, 4 * CHUNK)?;
        client.write(handle, &len.to_be_bytes())?;
        let (mut checksum, mut chunk) = (Checksum::new(), vec![0; CHUNK]);
        loop {
            match client.read(handle, &mut chunk)? {
                0 => break,
                count => checksum.update(&chunk[..count]),
            }
        }
        client.close(handle);
        compare(checksum, len, expected)
    })
}

/// Sleeps until a frame comes.
pub fn sleep(device: &mut End, until: Option<Instant>) -> io::Result<()> {
    device.wait(until);
    Ok(())
}
