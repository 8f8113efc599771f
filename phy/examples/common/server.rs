//! Services on a stack: which sockets they have, and what happens on each.

use std::fmt::Write;
use std::net::SocketAddr;

use wireloom::Local;
use wireloom::iface::Stack;
use wireloom::time::{Duration, Instant};
use wireloom::{tcp, udp};

use super::session::{Ask, CHARGEN_PERIOD, Echo, Session, chargen, daytime};

/// A connection that did nothing for this long gives way when its service has no socket left.
const IDLE: Duration = Duration::from_secs(60);
/// How often is looked for such connections.
const MAKE_ROOM_INTERVAL: Duration = Duration::from_millis(500);
/// Octets that are moved at a time.
const SCRATCH_LEN: usize = 65_536;

/// A service on TCP.
pub struct TcpService {
    pub name: &'static str,
    pub port: u16,
    /// How many sockets it has: connections at the same time, those that wait for old segments to vanish included.
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
    tcp: Vec<TcpSlot>,
    udp: Vec<UdpSlot>,
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

struct TcpSlot {
    handle: tcp::Handle,
    name: &'static str,
    role: Role,
    session: Box<dyn Session>,
    phase: Phase,
    /// When its queues last changed, and how long they were.
    active_at: Instant,
    queues: (usize, usize),
}

enum Role {
    Listens {
        port: u16,
        session: fn() -> Box<dyn Session>,
    },
    /// Connects when a datagram asks for it.
    Dials,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Closed or listening.
    Free,
    Open,
    /// Only waits for old segments to vanish.
    Old,
}

#[derive(Clone, Copy)]
struct UdpSlot {
    handle: udp::Handle,
    service: UdpService,
}

type Error = Box<dyn std::error::Error>;

impl Server {
    pub fn new() -> Self {
        Server {
            tcp: Vec::new(),
            udp: Vec::new(),
            scratch: vec![0; SCRATCH_LEN],
            make_room_at: Instant::ZERO,
            counts: Counts::default(),
        }
    }

    pub fn add_tcp(&mut self, stack: &mut Stack<'static>, service: &TcpService) -> Result<(), Error> {
        for _ in 0..service.sockets {
            let role = Role::Listens { port: service.port, session: service.session };
            self.add_slot(stack, service.name, role, (service.session)(), (service.rx_len, service.tx_len))?;
        }
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
            self.add_slot(stack, "dial", Role::Dials, Box::new(Echo), (len, len))?;
        }
        Ok(())
    }

    fn add_slot(
        &mut self,
        stack: &mut Stack<'static>,
        name: &'static str,
        role: Role,
        session: Box<dyn Session>,
        (rx_len, tx_len): (usize, usize),
    ) -> Result<(), Error> {
        let handle =
            stack.add_tcp(tcp::Buffers { rx: vec![0; rx_len].into(), tx: vec![0; tx_len].into() })?;
        let mut socket = stack.tcp(handle)?;
        // What one side writes the other shall see at once: these services answer.
        socket.set_nagle(tcp::Nagle::Off);
        if let Role::Listens { port, .. } = role {
            socket.listen(port)?;
        }
        let (phase, active_at, queues) = (Phase::Free, Instant::ZERO, (0, 0));
        self.tcp.push(TcpSlot { handle, name, role, session, phase, active_at, queues });
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
        self.udp.push(UdpSlot { handle, service });
        Ok(())
    }

    /// Serves all sockets once.
    pub fn run(&mut self, now: Instant, stack: &mut Stack<'static>) {
        self.run_udp(now, stack);
        for index in 0..self.tcp.len() {
            let slot = &mut self.tcp[index];
            let ask = slot.run(now, stack, &mut self.scratch, &mut self.counts);
            if ask == Ask::Page {
                let page = self.page(now, stack);
                let slot = &mut self.tcp[index];
                slot.session.take_page(page);
                slot.run(now, stack, &mut self.scratch, &mut self.counts);
            }
        }
        let open = self.tcp.iter().filter(|slot| slot.phase == Phase::Open).count();
        self.counts.most_open = self.counts.most_open.max(open);
        if now >= self.make_room_at {
            self.make_room_at = now + MAKE_ROOM_INTERVAL;
            self.make_room(now, stack);
        }
    }

    /// Gives the socket of the connection that did nothing for longest back to a service that has none left.
    fn make_room(&mut self, now: Instant, stack: &mut Stack<'static>) {
        for index in 0..self.tcp.len() {
            let name = self.tcp[index].name;
            let is_first = index == 0 || self.tcp[index - 1].name != name;
            let of_service = || self.tcp.iter().filter(|slot| slot.name == name);
            if !is_first || of_service().any(|slot| slot.phase == Phase::Free) {
                continue;
            }
            let oldest =
                of_service().filter(|slot| slot.phase == Phase::Open).min_by_key(|slot| slot.active_at);
            if let Some(slot) = oldest.filter(|slot| now.since(slot.active_at) >= IDLE) {
                if let Ok(mut socket) = stack.tcp(slot.handle) {
                    socket.abort();
                }
            }
        }
    }

    fn run_udp(&mut self, now: Instant, stack: &mut Stack<'static>) {
        for index in 0..self.udp.len() {
            // Bounded, so that a flood does not starve the connections.
            for _ in 0..256 {
                let UdpSlot { handle, service } = self.udp[index];
                let (len, from) =
                    match stack.udp(handle).map(|mut socket| socket.recv_from(&mut self.scratch)) {
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
                    dial(&mut self.tcp, now, stack, SocketAddr::new(from.remote.ip(), port));
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
        for slot in self.tcp.iter().filter(|slot| slot.phase != Phase::Free) {
            let Ok(socket) = stack.tcp(slot.handle) else { continue };
            let peer = socket.tuple().map_or("-".to_owned(), |tuple| tuple.remote.to_string());
            let (state, received, to_send) = (socket.state(), socket.recv_queue(), socket.send_queue());
            let _ = write!(page, "<tr><td>{}</td><td>{peer}</td><td>{state:?}</td>", slot.name);
            let _ = writeln!(page, "<td>{received}</td><td>{to_send}</td></tr>");
        }
        page.push_str("</table>\n</body></html>\n");
        page
    }
}

impl TcpSlot {
    fn run(
        &mut self,
        now: Instant,
        stack: &mut Stack<'static>,
        scratch: &mut [u8],
        counts: &mut Counts,
    ) -> Ask {
        let Ok(mut socket) = stack.tcp(self.handle) else { return Ask::Nothing };
        match socket.state() {
            tcp::State::Closed => {
                self.phase = Phase::Free;
                if let (Role::Listens { port, session }, true) = (&self.role, socket.is_idle()) {
                    self.session = session();
                    // The port was this socket's before, so it still can be.
                    let _ = socket.listen(*port);
                }
                return Ask::Nothing;
            }
            tcp::State::Listen | tcp::State::SynSent | tcp::State::SynReceived => return Ask::Nothing,
            tcp::State::TimeWait => {
                self.phase = Phase::Old;
                return Ask::Nothing;
            }
            tcp::State::Established
            | tcp::State::FinWait1
            | tcp::State::FinWait2
            | tcp::State::CloseWait
            | tcp::State::Closing
            | tcp::State::LastAck => {}
        }
        if self.phase == Phase::Free {
            self.phase = Phase::Open;
            self.active_at = now;
            counts.connections += 1;
        }
        let before = (socket.recv_queue(), socket.send_queue());
        let ask = self.session.run(&mut socket, scratch);
        let after = (socket.recv_queue(), socket.send_queue());
        if before != self.queues || before != after {
            self.queues = after;
            self.active_at = now;
        }
        ask
    }
}

/// Connects a free socket; where there is none, or no way to the peer, nothing happens.
fn dial(slots: &mut [TcpSlot], now: Instant, stack: &mut Stack<'static>, remote: SocketAddr) {
    for slot in slots.iter_mut().filter(|slot| matches!(slot.role, Role::Dials)) {
        let Ok(mut socket) = stack.tcp(slot.handle) else { continue };
        if socket.state() == tcp::State::Closed && socket.is_idle() {
            slot.session = Box::new(Echo);
            let _ = socket.connect(now, remote, Local::ANY);
            return;
        }
    }
}

/// The stack's counters that are not zero, by name: what happened, then what was discarded.
pub fn counters(stack: &Stack<'static>) -> Vec<(String, u64)> {
    let stats = stack.stats();
    let events = stats.events().map(|(event, count)| (event.to_string(), count));
    let discards = stats.discards().map(|(cause, count)| (format!("discarded: {cause}"), count));
    events.chain(discards).filter(|(_, count)| *count > 0).collect()
}
