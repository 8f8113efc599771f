//! Services on a stack: which sockets they have, and what happens on each.

use std::collections::HashMap;
use std::fmt::Write;
use std::net::SocketAddr;

use wireloom::Local;
use wireloom::iface::{Changed, Stack};
use wireloom::time::{Duration, Instant};
use wireloom::{tcp, udp};

use super::session::{Ask, CHARGEN_PERIOD, Echo, Session, chargen, daytime};

/// A connection that did nothing for this long gives way when others wait for a socket of its service.
const IDLE: Duration = Duration::from_secs(60);
/// How often is looked for such connections.
const MAKE_ROOM_INTERVAL: Duration = Duration::from_millis(500);
/// Octets that are moved at a time.
const SCRATCH_LEN: usize = 65_536;
/// Connections of one service that are not open yet; beyond that, SYN cookies are sent.
const BACKLOG: usize = 256;

/// A service on TCP.
pub struct TcpService {
    pub name: &'static str,
    pub port: u16,
    /// How many sockets it has: connections at the same time.
    pub sockets: usize,
    /// Octets of the buffers of each.
    pub rx_len: usize,
    pub tx_len: usize,
    pub session: fn() -> Box<dyn Session>,
}

/// What a service on UDP does with a datagram.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum UdpService {
    /// RFC 862.
    Echo,
    /// RFC 863.
    Discard,
    /// RFC 867.
    Daytime,
    /// RFC 864.
    Chargen,
    /// Connects to the sender, at the port that the datagram holds.
    Dial,
}

/// All services of one stack.
pub struct Server {
    listeners: Vec<Listener>,
    connections: HashMap<tcp::Handle, Connection>,
    /// Sockets that connect when a datagram asks for it, and are closed now.
    dialers: Vec<tcp::Handle>,
    udp: HashMap<udp::Handle, UdpService>,
    scratch: Vec<u8>,
    make_room_at: Instant,
    pub counts: Counts,
}

/// What the services did.
#[derive(Default)]
pub struct Counts {
    pub connections: u64,
    pub datagrams: u64,
    pub most_open: usize,
}

struct Listener {
    handle: tcp::ListenerHandle,
    name: &'static str,
    session: fn() -> Box<dyn Session>,
}

struct Connection {
    name: &'static str,
    origin: Origin,
    session: Box<dyn Session>,
    /// When something last happened on it.
    active_at: Instant,
}

/// Where a socket goes when its connection is over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// Back to the listener that it came from.
    Listener,
    /// Among the sockets that connect.
    Dialer,
}

type Error = Box<dyn std::error::Error>;

impl Server {
    pub fn new() -> Self {
        Server {
            listeners: Vec::new(),
            connections: HashMap::new(),
            dialers: Vec::new(),
            udp: HashMap::new(),
            scratch: vec![0; SCRATCH_LEN],
            make_room_at: Instant::ZERO,
            counts: Counts::default(),
        }
    }

    pub fn add_tcp(&mut self, stack: &mut Stack<'static>, service: &TcpService) -> Result<(), Error> {
        let backlog: Vec<_> = (0..BACKLOG).map(|_| tcp::BacklogEntry::EMPTY).collect();
        let handle = stack.add_tcp_listener(backlog)?;
        for _ in 0..service.sockets {
            let socket = add_socket(stack, (service.rx_len, service.tx_len))?;
            stack.tcp_listener(handle)?.supply(socket)?;
        }
        stack.tcp_listener(handle)?.listen(service.port)?;
        self.listeners.push(Listener { handle, name: service.name, session: service.session });
        Ok(())
    }

    /// Sockets that connect when [`UdpService::Dial`] is asked to.
    pub fn add_dialers(
        &mut self,
        stack: &mut Stack<'static>,
        sockets: usize,
        len: usize,
    ) -> Result<(), Error> {
        for _ in 0..sockets {
            self.dialers.push(add_socket(stack, (len, len))?);
        }
        Ok(())
    }

    pub fn add_udp(
        &mut self,
        stack: &mut Stack<'static>,
        port: u16,
        service: UdpService,
    ) -> Result<(), Error> {
        let queue = || udp::Queue::new(vec![udp::Entry::EMPTY; 256], vec![0; 262_144]);
        let handle = stack.add_udp(udp::Buffers { rx: queue(), tx: queue() })?;
        stack.udp(handle)?.bind(port)?;
        self.udp.insert(handle, service);
        Ok(())
    }

    /// Serves the sockets that have news, and no others.
    pub fn run(&mut self, now: Instant, stack: &mut Stack<'static>) {
        while let Some(changed) = stack.next_changed() {
            match changed {
                Changed::Tcp(handle) => self.run_tcp(now, stack, handle),
                Changed::Listener(handle) => self.accept(now, stack, handle),
                Changed::Udp(handle) => self.run_udp(now, stack, handle),
                _ => {}
            }
        }
        if now >= self.make_room_at {
            self.make_room_at = now + MAKE_ROOM_INTERVAL;
            self.make_room(now, stack);
        }
    }

    /// Takes the connections that are open. Each is news itself, and so is served right after.
    fn accept(&mut self, now: Instant, stack: &mut Stack<'static>, handle: tcp::ListenerHandle) {
        let Some(listener) = self.listeners.iter().find(|listener| listener.handle == handle) else { return };
        while let Ok(Some(socket)) = stack.tcp_listener(handle).map(|mut listener| listener.accept()) {
            let (name, session) = (listener.name, (listener.session)());
            let connection = Connection { name, origin: Origin::Listener, session, active_at: now };
            self.connections.insert(socket, connection);
            self.counts.connections += 1;
        }
        self.counts.most_open = self.counts.most_open.max(self.connections.len());
    }

    fn run_tcp(&mut self, now: Instant, stack: &mut Stack<'static>, handle: tcp::Handle) {
        let Some(connection) = self.connections.get_mut(&handle) else { return };
        connection.active_at = now;
        let Ok(mut socket) = stack.tcp(handle) else { return };
        if matches!(socket.state(), tcp::State::SynSent | tcp::State::SynReceived) {
            return;
        }
        let ask = connection.session.run(&mut socket, &mut self.scratch);
        let is_over = socket.state() == tcp::State::Closed;
        drop(socket);
        if ask == Ask::Page {
            let page = self.page(now, stack);
            if let (Some(connection), Ok(mut socket)) = (self.connections.get_mut(&handle), stack.tcp(handle))
            {
                connection.session.take_page(page);
                connection.session.run(&mut socket, &mut self.scratch);
            }
        }
        if is_over {
            self.end(stack, handle);
        }
    }

    /// A connection is over: its socket is for the next one.
    fn end(&mut self, stack: &mut Stack<'static>, handle: tcp::Handle) {
        match self.connections.remove(&handle).map(|connection| connection.origin) {
            Some(Origin::Listener) => {
                // It came from a listener, so it can go back.
                let _ = stack.tcp(handle).map(|socket| socket.give_back());
            }
            Some(Origin::Dialer) => self.dialers.push(handle),
            None => {}
        }
    }

    /// Where others wait for a socket, the connection of that service that did nothing for longest gives way.
    fn make_room(&mut self, now: Instant, stack: &mut Stack<'static>) {
        for listener in &self.listeners {
            let Ok(counts) = stack.tcp_listener(listener.handle).map(|listener| listener.counts()) else {
                continue;
            };
            if counts.waiting == 0 {
                continue;
            }
            let of_service = self.connections.iter().filter(|(_, it)| it.name == listener.name);
            let oldest = of_service.min_by_key(|(_, it)| it.active_at);
            if let Some((handle, _)) = oldest.filter(|(_, it)| now.since(it.active_at) >= IDLE) {
                if let Ok(mut socket) = stack.tcp(*handle) {
                    socket.abort();
                }
            }
        }
    }

    fn run_udp(&mut self, now: Instant, stack: &mut Stack<'static>, handle: udp::Handle) {
        let Some(service) = self.udp.get(&handle).copied() else { return };
        // Nothing arrives meanwhile: what the queue holds is the bound.
        loop {
            let (len, from) = match stack.udp(handle).map(|mut socket| socket.recv_from(&mut self.scratch)) {
                Ok(Ok(received)) => received,
                Ok(Err(udp::RecvError::Network(_))) => continue,
                Ok(Err(_)) | Err(_) => break,
            };
            self.counts.datagrams += 1;
            // Two hosts whose services answer each other would never stop.
            if !matches!(from.remote.port(), 0 | 7 | 9 | 13 | 17 | 19) {
                self.serve_datagram(now, stack, (handle, service), len, &from);
            }
        }
    }

    /// Answers the datagram that stands in the scratch memory.
    fn serve_datagram(
        &mut self,
        now: Instant,
        stack: &mut Stack<'static>,
        (handle, service): (udp::Handle, UdpService),
        len: usize,
        from: &udp::Meta,
    ) {
        let answer_len = match service {
            UdpService::Echo => len,
            UdpService::Discard => return,
            UdpService::Daytime => {
                let text = daytime();
                self.scratch[..text.len()].copy_from_slice(text.as_bytes());
                text.len()
            }
            UdpService::Chargen => {
                // RFC 864: 0 to 512 octets, as chance has it.
                let at = now.total_micros() as usize;
                chargen(at % CHARGEN_PERIOD, &mut self.scratch[..at % 513]);
                at % 513
            }
            UdpService::Dial => {
                if let [high, low] = self.scratch[..len] {
                    let port = u16::from_be_bytes([high, low]);
                    self.dial(now, stack, SocketAddr::new(from.remote.ip(), port));
                }
                return;
            }
        };
        let Ok(mut socket) = stack.udp(handle) else { return };
        let answer = &self.scratch[..answer_len];
        // From the address that was asked. A full queue loses the answer, as the network might.
        let mut meta = udp::Meta::from(from.remote);
        meta.local = from.local;
        if let Err(udp::SendError::NotOwnAddress) = socket.send_to(answer, meta) {
            // All hosts were asked, or a group.
            meta.local = None;
            let _ = socket.send_to(answer, meta);
        }
    }

    /// Connects a free socket; where there is none, or no way to the peer, nothing happens.
    fn dial(&mut self, now: Instant, stack: &mut Stack<'static>, remote: SocketAddr) {
        let Some(handle) = self.dialers.pop() else { return };
        let connected = stack.tcp(handle).map(|mut socket| socket.connect(now, remote, Local::ANY));
        if !matches!(connected, Ok(Ok(()))) {
            self.dialers.push(handle);
            return;
        }
        let session = Box::new(Echo);
        let connection = Connection { name: "dial", origin: Origin::Dialer, session, active_at: now };
        self.connections.insert(handle, connection);
        self.counts.connections += 1;
    }

    /// The state of the stack, as HTML.
    fn page(&self, now: Instant, stack: &mut Stack<'static>) -> String {
        let mut page = String::from(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><title>wireloom</title><style>\
             body { font-family: sans-serif; margin: 2em } td, th { padding: 0 1em 0 0; text-align: left }\
             </style></head><body>\n<h1>A wireloom host</h1>\n",
        );
        let seconds = now.total_millis() / 1000;
        let Counts { connections, datagrams, .. } = self.counts;
        // Writing to a string does not fail.
        let _ = writeln!(
            page,
            "<p>Up {seconds} s, {connections} connections and {datagrams} datagrams served.</p>"
        );
        let _ = writeln!(page, "<h2>Counters</h2>\n<table>");
        for (name, count) in counters(stack) {
            let _ = writeln!(page, "<tr><td>{name}</td><td>{count}</td></tr>");
        }
        let _ = writeln!(page, "</table>\n<h2>Connections</h2>\n<table>");
        let _ = writeln!(
            page,
            "<tr><th>service</th><th>peer</th><th>state</th><th>received</th><th>to send</th></tr>"
        );
        for (handle, connection) in &self.connections {
            let Ok(socket) = stack.tcp(*handle) else { continue };
            let peer = socket.tuple().map_or("-".to_owned(), |tuple| tuple.remote.to_string());
            let (state, received, to_send) = (socket.state(), socket.recv_queue(), socket.send_queue());
            let _ = write!(page, "<tr><td>{}</td><td>{peer}</td><td>{state:?}</td>", connection.name);
            let _ = writeln!(page, "<td>{received}</td><td>{to_send}</td></tr>");
        }
        page.push_str("</table>\n</body></html>\n");
        page
    }
}

fn add_socket(stack: &mut Stack<'static>, (rx_len, tx_len): (usize, usize)) -> Result<tcp::Handle, Error> {
    let handle = stack.add_tcp(tcp::Buffers { rx: vec![0; rx_len].into(), tx: vec![0; tx_len].into() })?;
    // What one side writes the other shall see at once: these services answer.
    stack.tcp(handle)?.set_nagle(tcp::Nagle::Off);
    Ok(handle)
}

/// The stack's counters that are not zero, by name: what happened, then what was discarded.
pub fn counters(stack: &Stack<'static>) -> Vec<(String, u64)> {
    let stats = stack.stats();
    let events = stats.events().map(|(event, count)| (event.to_string(), count));
    let discards = stats.discards().map(|(cause, count)| (format!("discarded: {cause}"), count));
    events.chain(discards).filter(|(_, count)| *count > 0).collect()
}
