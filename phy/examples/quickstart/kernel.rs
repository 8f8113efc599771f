//! The Linux kernel as the peer: what any program on this machine does, in the namespace of this demonstration.

use std::io::{self, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, TcpStream, UdpSocket};
use std::os::fd::{AsFd, OwnedFd};
use std::time::{Duration, Instant};

use rustix::net::{
    AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType, ipproto, recv, sendto, socket_with,
};
use wireloom_phy::linux::wait;

use crate::data::{Checksum, Pattern};
use crate::expect::{compare, expected_checksum};
use crate::report::{Outcome, Row};

/// How long any answer may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// Octets that are written and read at a time.
const CHUNK: usize = 256 * 1024;

/// Echo requests, one after the other, and how long the answers took.
pub fn ping(target: IpAddr, count: u16) -> Row {
    let name = if target.is_ipv4() { "ping, IPv4" } else { "ping, IPv6" };
    Row::run(name, || {
        let socket = icmp_socket(target)?;
        let mut times = Vec::new();
        // Sizes up to what takes several fragments.
        for (seq_no, len) in (0..count).zip([0, 56, 56, 1472, 4000].into_iter().cycle()) {
            times.push(ping_once(&socket, target, seq_no, len)?);
        }
        times.sort();
        let (least, middle) = (times[0], times[times.len() / 2]);
        Ok(Outcome::times(times.len(), format!("round trip: least {least:.0?}, median {middle:.0?}")))
    })
}

fn icmp_socket(target: IpAddr) -> io::Result<OwnedFd> {
    let (family, protocol) = match target {
        IpAddr::V4(_) => (AddressFamily::INET, ipproto::ICMP),
        IpAddr::V6(_) => (AddressFamily::INET6, ipproto::ICMPV6),
    };
    let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
    Ok(socket_with(family, SocketType::RAW, flags, Some(protocol))?)
}

fn ping_once(socket: &OwnedFd, target: IpAddr, seq_no: u16, len: usize) -> io::Result<Duration> {
    let ident = std::process::id() as u16;
    let mut data = vec![0; len];
    Pattern::new().fill(&mut data);
    let request = echo_message(if target.is_ipv4() { 8 } else { 128 }, ident, seq_no, &data);
    let reply = echo_message(if target.is_ipv4() { 0 } else { 129 }, ident, seq_no, &data);
    let began = Instant::now();
    sendto(socket, &request, SendFlags::empty(), &SocketAddr::new(target, 0))?;
    let mut buffer = vec![0; 65_536];
    while began.elapsed() < PATIENCE {
        let until = wireloom::time::Instant::now() + wireloom::time::Duration::from_millis(100);
        if wait([socket.as_fd()], Some(until))? == [false] {
            continue;
        }
        let Ok((received, _)) = recv(socket, &mut buffer[..], RecvFlags::empty()) else { continue };
        // IPv4 raw sockets give the IP header too.
        let header_len = if target.is_ipv4() { usize::from(buffer[0] & 0xf) * 4 } else { 0 };
        let message = buffer.get(header_len..received).unwrap_or_default();
        // All but the checksum, which the kernel has verified for IPv6 and whose place differs in nothing for IPv4.
        if message.len() == reply.len() && message[0] == reply[0] && message[4..] == reply[4..] {
            return Ok(began.elapsed());
        }
    }
    Err(io::Error::new(io::ErrorKind::TimedOut, format!("no answer to request {seq_no} of {len} octets")))
}

/// An ICMP echo message. The kernel fills in the checksum of ICMPv6.
fn echo_message(kind: u8, ident: u16, seq_no: u16, data: &[u8]) -> Vec<u8> {
    let mut message = vec![kind, 0, 0, 0];
    message.extend(ident.to_be_bytes());
    message.extend(seq_no.to_be_bytes());
    message.extend(data);
    let checksum = wireloom::wire::Sum::of(&message).finish();
    message[2..4].copy_from_slice(&checksum.to_be_bytes());
    message
}

/// Datagrams of different sizes to the echo service, each compared with what comes back.
pub fn udp_echo(target: SocketAddr, count: usize) -> Row {
    Row::run("UDP echo", || {
        let socket = UdpSocket::bind((unspecified(target), 0))?;
        socket.connect(target)?;
        socket.set_read_timeout(Some(PATIENCE))?;
        let (mut octets, mut buffer) = (0, vec![0; 65_536]);
        for len in [1, 100, 1400, 1472, 8000].into_iter().cycle().take(count) {
            let mut data = vec![0; len];
            Pattern::new().fill(&mut data);
            socket.send(&data)?;
            let received = socket.recv(&mut buffer)?;
            if buffer[..received] != data {
                return Err(io::Error::other(format!("{len} octets came back as {received} others")));
            }
            octets += len as u64;
        }
        Ok(Outcome::octets(octets, format!("{count} datagrams of 1 to 8000 octets, identical")))
    })
}

/// One page over HTTP.
pub fn http_get(target: SocketAddr) -> Row {
    Row::run("HTTP GET", || {
        let mut stream = connect(target)?;
        // In one write: two small ones would wait for each other (RFC 1122 §4.2.3.4).
        stream.write_all(format!("GET / HTTP/1.0\r\nHost: {target}\r\n\r\n").as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let status = answer.lines().next().unwrap_or_default().to_owned();
        if !status.starts_with("HTTP/1.") || !status.contains(" 200 ") {
            return Err(io::Error::other(format!("the answer begins with {status:?}")));
        }
        Ok(Outcome::octets(answer.len() as u64, status))
    })
}

/// Sends `len` octets and compares the checksum that the other side answers.
pub fn upload(target: SocketAddr, len: u64) -> Row {
    Row::run("TCP, Linux to wireloom", || {
        let mut stream = connect(target)?;
        let (mut pattern, mut checksum) = (Pattern::new(), Checksum::new());
        let mut chunk = vec![0; CHUNK];
        let mut left = len;
        while left > 0 {
            let part = &mut chunk[..CHUNK.min(usize::try_from(left).unwrap_or(CHUNK))];
            pattern.fill(part);
            checksum.update(part);
            stream.write_all(part)?;
            left -= part.len() as u64;
        }
        stream.shutdown(Shutdown::Write)?;
        let mut theirs = [0; 8];
        stream.read_exact(&mut theirs)?;
        compare(checksum, len, u64::from_be_bytes(theirs))
    })
}

/// Receives `len` octets and compares their checksum with that of what must have been sent.
pub fn download(target: SocketAddr, len: u64) -> Row {
    let expected = expected_checksum(len);
    Row::run("TCP, wireloom to Linux", || {
        let mut stream = connect(target)?;
        stream.write_all(&len.to_be_bytes())?;
        let mut checksum = Checksum::new();
        let mut chunk = vec![0; CHUNK];
        loop {
            let count = stream.read(&mut chunk)?;
            if count == 0 {
                break;
            }
            checksum.update(&chunk[..count]);
        }
        compare(checksum, len, expected)
    })
}

fn connect(target: SocketAddr) -> io::Result<TcpStream> {
    let stream = TcpStream::connect_timeout(&target, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    Ok(stream)
}

fn unspecified(target: SocketAddr) -> IpAddr {
    match target {
        SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
        SocketAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
    }
}
