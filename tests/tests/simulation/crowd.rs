//! A crowd of clients at a listener with few entries and fewer sockets: all are served, none is refused, and both sides
//! look only at the sockets that the stack names.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use wireloom::iface::{Changed, Stack};
use wireloom::tcp;
use wireloom::time::{Duration, Instant};
use wireloom_tests::random::Random;
use wireloom_tests::sim::{Family, Host, World};
use wireloom_tests::watch::{Rules, Taken};

use super::kinds::Kind;
use super::storm::{Report, say};

const CLIENTS: usize = 12;
/// How often each client connects, one time after the other.
const REQUESTS: u32 = 3;
const PORT: u16 = 80;
/// More than any of it takes, with every back-off.
const LONGEST: Duration = Duration::from_secs(1800);

/// Sends a request, closes its side, and expects the same octets back.
struct Client {
    slot: tcp::Handle,
    request: Vec<u8>,
    written: usize,
    answer: Vec<u8>,
    left: u32,
}

pub(crate) fn run(kind: Kind, random: &mut Random) -> Report {
    let conditions = kind.conditions(random);
    let (medium, mtu) = kind.link(random);
    say(format_args!("{medium:?}, MTU {mtu}, {conditions:?}"));
    let family = random.pick(&[Family::V4, Family::V6]);
    let mut world = World::new(medium, mtu, [conditions; 2], random);
    world.watch.borrow_mut().rule(PORT, Rules { taken: Taken::Listener, ..Rules::default() });
    let (began, mut octets) = (world.now, 0);
    let server = SocketAddr::new(Host::address(1, family), PORT);
    listen(&mut world.hosts[1].stack, random);
    let now = world.now;
    let mut clients = BTreeMap::new();
    for number in 0..CLIENTS {
        let stack = &mut world.hosts[0].stack;
        let slot = socket(stack, random);
        let mut client = Client { slot, request: Vec::new(), written: 0, answer: Vec::new(), left: REQUESTS };
        client.begin(now, stack, server, random);
        clients.insert(number, client);
    }
    let end = world.now + LONGEST;
    while clients.values().any(|client| client.left > 0) {
        assert!(world.now < end, "somebody was never served");
        world.step(end);
        serve(&mut world.hosts[1].stack);
        let (now, stack) = (world.now, &mut world.hosts[0].stack);
        while let Some(changed) = stack.next_changed() {
            let Changed::Tcp(handle) = changed else { panic!("{changed:?}") };
            let client = clients.values_mut().find(|client| client.slot == handle).expect("a client");
            octets += client.run(now, stack, server, random);
        }
    }
    Report::of(&world, octets, world.now.since(began))
}

fn socket(stack: &mut Stack<'static>, random: &mut Random) -> tcp::Handle {
    let mut buffer = || vec![0; random.within(200, 6000) as usize].into();
    let (rx, tx) = (buffer(), buffer());
    stack.add_tcp(tcp::Buffers { rx, tx }).expect("there is room for a socket")
}

fn listen(stack: &mut Stack<'static>, random: &mut Random) {
    // Some peers get cookies. Each is good for 67 seconds: so long nobody has to wait with so many sockets.
    let backlog: Vec<_> = (0..random.within(3, 8)).map(|_| tcp::BacklogEntry::EMPTY).collect();
    let listener = stack.add_tcp_listener(backlog).expect("there is room for a listener");
    for _ in 0..random.within(2, 5) {
        let socket = socket(stack, random);
        stack.tcp_listener(listener).expect("it is there").supply(socket).expect("it is idle");
    }
    stack.tcp_listener(listener).expect("it is there").listen(PORT).expect("the port is free");
}

/// Accepts what can be, sends back what comes, and hands each socket back when its peer has closed.
fn serve(stack: &mut Stack<'static>) {
    let mut octets = [0; 4096];
    while let Some(changed) = stack.next_changed() {
        match changed {
            Changed::Listener(listener) => {
                while stack.tcp_listener(listener).expect("it is there").accept().is_some() {}
            }
            Changed::Tcp(handle) => {
                let mut socket = stack.tcp(handle).expect("a connection");
                while socket.can_recv() && socket.can_send() {
                    let room = octets.len().min(socket.send_capacity() - socket.send_queue());
                    let len = socket.recv(&mut octets[..room]).expect("something is there");
                    assert_eq!(socket.send(&octets[..len]), Ok(len));
                }
                if !socket.may_recv() {
                    socket.give_back().expect("it came from the listener");
                }
            }
            other => panic!("{other:?}"),
        }
    }
}

impl Client {
    fn begin(&mut self, now: Instant, stack: &mut Stack<'static>, server: SocketAddr, random: &mut Random) {
        let len = random.within(1, 20_000) as usize;
        (self.request, self.written) = (random.octets(len), 0);
        self.answer.clear();
        let mut socket = stack.tcp(self.slot).expect("it is there");
        socket.connect(now, server, 0).expect("a way to the server");
    }

    /// Does what there is to do; hands out how many octets have come back in an exchange that is over now.
    fn run(
        &mut self,
        now: Instant,
        stack: &mut Stack<'static>,
        server: SocketAddr,
        random: &mut Random,
    ) -> u64 {
        let mut socket = stack.tcp(self.slot).expect("it is there");
        let mut octets = [0; 4096];
        while let Ok(len @ 1..) = socket.recv(&mut octets) {
            self.answer.extend(&octets[..len]);
        }
        while socket.can_send() && self.written < self.request.len() {
            self.written += socket.send(&self.request[self.written..]).expect("it may send");
        }
        let is_open = matches!(socket.state(), tcp::State::Established | tcp::State::CloseWait);
        if self.written == self.request.len() && is_open && socket.may_send() {
            socket.close().expect("it is open");
        }
        if socket.state() == tcp::State::Closed && self.left > 0 {
            assert_eq!(socket.close_reason(), Some(tcp::CloseReason::Finished), "{self:?}");
            assert_eq!(self.answer, self.request, "what came back");
            self.left -= 1;
            drop(socket);
            let back = self.answer.len() as u64;
            if self.left > 0 {
                self.begin(now, stack, server, random);
            }
            return back;
        }
        0
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (written, len, back) = (self.written, self.request.len(), self.answer.len());
        write!(f, "{written} of {len} octets written, {back} came back, {} to go", self.left)
    }
}
