//! What the image does for others: pages, echoes, and the end of itself.

use wireloom::iface::{Changed, Stack};
use wireloom::stats::{Discard, Event};
use wireloom::time::Instant;
use wireloom::{tcp, udp};

use crate::board::Verdict;
use crate::names::Names;
use crate::page::Page;

/// Where pages are asked for.
pub const PAGE_PORT: u16 = 80;
/// RFC 862: echo, over TCP and UDP.
pub const ECHO_PORT: u16 = 7;
/// Where the image is told to end, over UDP.
pub const CONTROL_PORT: u16 = 9;

/// What was served, and what is left to do.
pub struct Services<'t> {
    /// Addresses and names.
    pub names: Names<'t>,
    page: tcp::ListenerHandle,
    echo: tcp::ListenerHandle,
    control: udp::Handle,
    counts: Counts,
    verdict: Option<Verdict>,
}

/// What the page tells, and what the host compares when it ends the image.
#[derive(Clone, Copy, Default)]
struct Counts {
    /// Octets that were echoed over TCP.
    echoed: u32,
    /// Datagrams that were echoed.
    datagrams: u32,
    /// Pages that were sent.
    pages: u32,
    /// Connections that were accepted.
    accepted: u32,
    /// Times that the cable was plugged in or pulled.
    link_changes: u32,
}

/// What a connection has asked for.
enum Request {
    /// It is not all there yet.
    Coming,
    /// It will never be all there, or not fit.
    Lost,
    /// An empty line has ended it.
    Whole(Method),
}

#[derive(PartialEq, Eq)]
enum Method {
    Get,
    Other,
}

impl Request {
    fn of(socket: &tcp::Ref<'_, '_>) -> Self {
        let (first, second) = socket.peek();
        let octets = || first.iter().chain(second);
        if octets().rev().take(4).eq(b"\n\r\n\r") {
            Request::Whole(if octets().take(4).eq(b"GET ") { Method::Get } else { Method::Other })
        } else if socket.may_recv() && socket.recv_queue() < socket.recv_capacity() {
            Request::Coming
        } else {
            Request::Lost
        }
    }
}

impl<'t> Services<'t> {
    /// With these sockets; others that change are echoes.
    pub fn new(
        page: tcp::ListenerHandle,
        echo: tcp::ListenerHandle,
        control: udp::Handle,
        names: Names<'t>,
    ) -> Self {
        Services { names, page, echo, control, counts: Counts::default(), verdict: None }
    }

    /// How it ended, once it has been told to.
    pub fn verdict(&self) -> Option<Verdict> {
        self.verdict
    }

    /// Serves the sockets that have news, and says how many there were.
    pub fn serve(&mut self, stack: &mut Stack<'_>, now: Instant, link_changes: u32) -> usize {
        self.counts.link_changes = link_changes;
        let mut served = 0;
        while let Some(changed) = stack.next_changed() {
            served += 1;
            // A handle that has become stale in between is nobody's loss.
            let _ = match changed {
                Changed::Listener(handle) => self.accept(stack, handle),
                Changed::Tcp(handle) => self.serve_tcp(stack, now, handle),
                Changed::Udp(handle) => self.serve_udp(stack, handle),
                Changed::Dhcpv4(handle) => {
                    self.names.on_lease(stack, now, handle);
                    Ok(())
                }
                Changed::Dns(_) => {
                    self.names.on_answer(stack, now);
                    Ok(())
                }
                _ => Ok(()),
            };
        }
        served
    }

    /// What an accepted connection has to say is news of its own.
    fn accept(
        &mut self,
        stack: &mut Stack<'_>,
        handle: tcp::ListenerHandle,
    ) -> Result<(), wireloom::StaleHandle> {
        while stack.tcp_listener(handle)?.accept().is_some() {
            self.counts.accepted += 1;
        }
        Ok(())
    }

    fn serve_tcp(
        &mut self,
        stack: &mut Stack<'_>,
        now: Instant,
        handle: tcp::Handle,
    ) -> Result<(), wireloom::StaleHandle> {
        let ends = stack.tcp(handle)?.tuple();
        match ends.map(|ends| ends.local.port()) {
            Some(PAGE_PORT) => self.serve_page(stack, now, handle),
            _ => self.serve_echo(stack.tcp(handle)?),
        }
    }

    /// One request, one page: what follows the request's head is of no interest.
    fn serve_page(
        &mut self,
        stack: &mut Stack<'_>,
        now: Instant,
        handle: tcp::Handle,
    ) -> Result<(), wireloom::StaleHandle> {
        let mut room = [0; 1024];
        let request = Request::of(&stack.tcp(handle)?);
        match request {
            Request::Coming => return Ok(()),
            Request::Lost => {}
            Request::Whole(method) => {
                let page = self.write_page(stack, now, method, &mut room);
                let mut socket = stack.tcp(handle)?;
                // It fits: the buffer is empty, and larger.
                self.counts.pages += u32::from(socket.send(page).is_ok());
                // What is read is not missed: the peer is told of what is not.
                while socket.recv_with(|octets| (octets.len(), octets.len())).is_ok_and(|len| len > 0) {}
            }
        }
        let _ = stack.tcp(handle)?.give_back();
        Ok(())
    }

    fn write_page<'p>(
        &self,
        stack: &Stack<'_>,
        now: Instant,
        method: Method,
        room: &'p mut [u8],
    ) -> &'p [u8] {
        let mut page = Page::new(room);
        if method == Method::Other {
            page.text("HTTP/1.0 501 Not Implemented\r\n\r\n");
        } else {
            page.text("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nwireloom on a Cortex-M3\n");
            let stats = stack.stats();
            let lines = [
                ("up for milliseconds", now.total_millis() as u32),
                ("frames received", stats.count(Event::FrameReceived) as u32),
                ("frames sent", stats.count(Event::FrameSent) as u32),
                ("echo requests answered", stats.count(Event::EchoReply) as u32),
                ("datagrams echoed", self.counts.datagrams),
                ("octets echoed", self.counts.echoed),
                ("connections", self.counts.accepted),
                ("pages", self.counts.pages),
                ("link changes", self.counts.link_changes),
                ("leases", self.names.leases()),
                ("TCP checksums wrong", stats.discarded(Discard::TcpChecksum) as u32),
            ];
            for (name, number) in lines {
                page.text(name).text(": ").number(number).text("\n");
            }
            if let Some(address) = self.names.found() {
                page.text(self.names.name()).text(": ").address(address).text("\n");
            }
        }
        page.into_octets()
    }

    /// As much goes back as there is room for; the rest waits, and the peer with it.
    fn serve_echo(&mut self, mut socket: tcp::Ref<'_, '_>) -> Result<(), wireloom::StaleHandle> {
        let mut octets = [0; 1024];
        loop {
            let free = socket.send_capacity() - socket.send_queue();
            let room = octets.get_mut(..free.min(1024)).unwrap_or(&mut []);
            match socket.recv(room) {
                Ok(0) => return Ok(()),
                Ok(len) => {
                    let sent = octets.get(..len).map_or(Ok(0), |octets| socket.send(octets));
                    self.counts.echoed = self.counts.echoed.wrapping_add(sent.unwrap_or(0) as u32);
                }
                Err(_) => {
                    let _ = socket.give_back();
                    return Ok(());
                }
            }
        }
    }

    fn serve_udp(&mut self, stack: &mut Stack<'_>, handle: udp::Handle) -> Result<(), wireloom::StaleHandle> {
        let mut octets = [0; 1472];
        loop {
            let Ok((len, meta)) = stack.udp(handle)?.recv_from(&mut octets) else { return Ok(()) };
            let mut datagram = octets.get(..len).unwrap_or(&[]);
            if handle == self.control {
                self.verdict = self.judge(stack, datagram);
                datagram = match self.verdict {
                    Some(Verdict::Passed) => b"passed",
                    Some(Verdict::Failed) => b"failed",
                    None => b"busy",
                };
            } else {
                self.counts.datagrams += 1;
            }
            // From the address that it was sent to, so that the peer knows the answer. One that finds no room is lost.
            let _ =
                stack.udp(handle)?.send_to(datagram, udp::Meta { local: meta.local, ..meta.remote.into() });
        }
    }

    /// Whether all is as whoever ends the image says: `stop`, then six numbers, each the least that was to be counted: octets
    /// echoed over TCP, datagrams, pages, changes of the link, leases, names found. `None`: there are connections still; a
    /// socket that never came back would let the image never end.
    fn judge(&self, stack: &mut Stack<'_>, datagram: &[u8]) -> Option<Verdict> {
        let is_free = |handle| {
            stack.tcp_listener(handle).is_ok_and(|listener| listener.counts().free == crate::TCP / 2)
        };
        if ![self.page, self.echo].into_iter().all(is_free) {
            return None;
        }
        let mut words = core::str::from_utf8(datagram).unwrap_or("").split_whitespace();
        let is_told = words.next() == Some("stop");
        let Counts { echoed, datagrams, pages, link_changes, .. } = self.counts;
        let (leases, names) = (self.names.leases(), u32::from(self.names.found().is_some()));
        let counts = [echoed, datagrams, pages, link_changes, leases, names];
        let is_enough = counts.iter().all(|count| {
            words.next().and_then(|least| least.parse::<u32>().ok()).is_some_and(|least| *count >= least)
        });
        Some(if is_told && is_enough { Verdict::Passed } else { Verdict::Failed })
    }
}
