//! A stack used as a program uses a socket: one thing after the other, waiting for each.

use std::io;
use std::net::{IpAddr, SocketAddr};

use wireloom::Local;
use wireloom::iface::{InterfaceId, Rest, Stack};
use wireloom::time::{Duration, Instant};
use wireloom::{icmp, tcp, udp};
use wireloom_phy::Timed;

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// A stack with one device.
pub struct Client<D> {
    pub stack: Stack<'static>,
    pub id: InterfaceId,
    pub device: D,
    /// Waits for a frame until this time.
    pub sleep: fn(&mut D, Option<Instant>) -> io::Result<()>,
}

fn other(error: impl std::error::Error + Send + Sync + 'static) -> io::Error {
    io::Error::other(error)
}

impl<D: Timed> Client<D> {
    /// Lets the stack work until `step` has a result.
    pub fn wait_for<T>(
        &mut self,
        what: &str,
        step: impl FnMut(Instant, &mut Stack<'static>) -> io::Result<Option<T>>,
    ) -> io::Result<T> {
        self.wait_until(Instant::now() + PATIENCE, what, step)
    }

    /// The same with more or less patience.
    pub fn wait_until<T>(
        &mut self,
        deadline: Instant,
        what: &str,
        mut step: impl FnMut(Instant, &mut Stack<'static>) -> io::Result<Option<T>>,
    ) -> io::Result<T> {
        loop {
            let now = Instant::now();
            let polled = self.stack.poll(now, self.id, &mut self.device);
            if let Some(result) = step(now, &mut self.stack)? {
                return Ok(result);
            }
            if now >= deadline {
                return Err(io::Error::new(io::ErrorKind::TimedOut, format!("{what}: no answer in time")));
            }
            let due = [self.stack.poll_at(self.id), self.device.poll_at(), Some(deadline)]
                .into_iter()
                .flatten()
                .min();
            let until = if polled.rest == Rest::Work { Some(Instant::ZERO) } else { due };
            (self.sleep)(&mut self.device, until)?;
        }
    }

    /// Lets the stack work until `until`, in short turns; `stopped` sleeps until a time and says whether to stop.
    pub fn idle(
        &mut self,
        until: Instant,
        stopped: impl Fn(Instant) -> io::Result<bool>,
    ) -> io::Result<bool> {
        while Instant::now() < until {
            let now = Instant::now();
            self.stack.poll(now, self.id, &mut self.device);
            if stopped(until.min(now + Duration::from_millis(10)))? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// One echo request; how long the answer took.
    pub fn ping(
        &mut self,
        handle: icmp::Handle,
        target: IpAddr,
        seq_no: u16,
        data: &[u8],
    ) -> io::Result<Duration> {
        let began = Instant::now();
        self.stack
            .icmp(handle)
            .map_err(other)?
            .send(data, icmp::Meta::echo(target, seq_no))
            .map_err(other)?;
        let mut buffer = vec![0; data.len().max(2048)];
        self.wait_for("ping", |now, stack| {
            let mut socket = stack.icmp(handle).map_err(other)?;
            match socket.recv(&mut buffer) {
                Ok((len, meta)) => match meta.message {
                    icmp::Message::EchoReply { seq_no: theirs }
                        if theirs == seq_no && buffer[..len] == *data =>
                    {
                        Ok(Some(now.since(began)))
                    }
                    icmp::Message::Error(error) => Err(other(error)),
                    _ => Ok(None),
                },
                Err(icmp::RecvError::Empty) => Ok(None),
                Err(error) => Err(other(error)),
            }
        })
    }

    /// An ICMP socket with an identifier.
    pub fn open_icmp(&mut self, ident: u16) -> io::Result<icmp::Handle> {
        let queue = || icmp::Queue::new(vec![icmp::Entry::EMPTY; 8], vec![0; 131_072]);
        let handle = self.stack.add_icmp(icmp::Buffers { rx: queue(), tx: queue() }).map_err(other)?;
        self.stack.icmp(handle).map_err(other)?.bind(icmp::Binding::Ident(ident)).map_err(other)?;
        Ok(handle)
    }

    /// A UDP socket with one peer.
    pub fn open_udp(&mut self, remote: SocketAddr) -> io::Result<udp::Handle> {
        let queue = || udp::Queue::new(vec![udp::Entry::EMPTY; 8], vec![0; 131_072]);
        let handle = self.stack.add_udp(udp::Buffers { rx: queue(), tx: queue() }).map_err(other)?;
        self.stack.udp(handle).map_err(other)?.connect(remote).map_err(other)?;
        Ok(handle)
    }

    /// Sends a datagram and waits for one.
    pub fn ask(&mut self, handle: udp::Handle, data: &[u8]) -> io::Result<Vec<u8>> {
        self.stack.udp(handle).map_err(other)?.send(data).map_err(other)?;
        let mut buffer = vec![0; 65_536];
        self.wait_for("UDP", |_, stack| match stack.udp(handle).map_err(other)?.recv_from(&mut buffer) {
            Ok((len, _)) => Ok(Some(buffer[..len].to_vec())),
            Err(udp::RecvError::Empty) => Ok(None),
            Err(error) => Err(other(error)),
        })
    }

    /// A connection.
    pub fn connect(&mut self, remote: SocketAddr, buffer_len: usize) -> io::Result<tcp::Handle> {
        let buffers = tcp::Buffers { rx: vec![0; buffer_len].into(), tx: vec![0; buffer_len].into() };
        let handle = self.stack.add_tcp(buffers).map_err(other)?;
        self.stack.tcp(handle).map_err(other)?.connect(Instant::now(), remote, Local::ANY).map_err(other)?;
        self.wait_for("connect", |_, stack| {
            let socket = stack.tcp(handle).map_err(other)?;
            match socket.state() {
                tcp::State::SynSent | tcp::State::SynReceived => Ok(None),
                tcp::State::Closed => Err(closed(socket.close_reason())),
                _ => Ok(Some(())),
            }
        })?;
        Ok(handle)
    }

    /// Sends all of `data`, as far as into the send buffer.
    pub fn write(&mut self, handle: tcp::Handle, data: &[u8]) -> io::Result<()> {
        let mut left = data;
        while !left.is_empty() {
            let count = self.wait_for("send", |_, stack| {
                let mut socket = stack.tcp(handle).map_err(other)?;
                match socket.send(left) {
                    Ok(0) => Ok(None),
                    Ok(count) => Ok(Some(count)),
                    Err(_) => Err(closed(socket.close_reason())),
                }
            })?;
            left = &left[count..];
        }
        Ok(())
    }

    /// Reads what there is, at least one octet; 0 at the end of what the peer sends.
    pub fn read(&mut self, handle: tcp::Handle, out: &mut [u8]) -> io::Result<usize> {
        self.wait_for("receive", |_, stack| {
            let mut socket = stack.tcp(handle).map_err(other)?;
            match socket.recv(out) {
                Ok(0) => Ok(None),
                Ok(count) => Ok(Some(count)),
                Err(tcp::RecvError::Finished) => Ok(Some(0)),
                Err(_) => Err(closed(socket.close_reason())),
            }
        })
    }

    /// Says that nothing more is sent.
    pub fn finish(&mut self, handle: tcp::Handle) -> io::Result<()> {
        self.stack.tcp(handle).map_err(other)?.close().map_err(other)
    }

    /// Closes and waits until the peer knows it. Whatever the peer says to that, all was received.
    pub fn close(&mut self, handle: tcp::Handle) {
        let _ = self.finish(handle);
        let _ = self.wait_for("close", |_, stack| {
            let state = stack.tcp(handle).map_err(other)?.state();
            let is_over = matches!(state, tcp::State::Closed | tcp::State::TimeWait | tcp::State::FinWait2);
            Ok(is_over.then_some(()))
        });
    }
}

fn closed(reason: Option<tcp::CloseReason>) -> io::Error {
    match reason {
        Some(reason) => io::Error::other(format!("the connection ended: {reason}")),
        None => io::Error::other("the connection is closed"),
    }
}
