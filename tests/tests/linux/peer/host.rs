//! The wireloom host: a listener with sockets of its own, and sockets that connect when they are told to.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::os::fd::AsFd;
use std::os::unix::net::UnixDatagram;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

use wireloom::Local;
use wireloom::addr::MacAddr;
use wireloom::config::Config;
use wireloom::iface::{Changed, InterfaceConfig, InterfaceId, Rest, Seed, Sizes, Stack};
use wireloom::tcp;
use wireloom::time::Instant;
use wireloom_phy::linux::{TunTap, wait};
use wireloom_phy::{FaultInjector, Faults, Timed};

use super::exchange::{Plan, Talk};
use super::network::Network;

/// Where both sides listen.
pub(super) const PORT: u16 = 4444;

/// How long nothing may be heard of any connection.
const PATIENCE: Duration = Duration::from_secs(120);

/// A wireloom host, which a thread serves until this is dropped.
pub(super) struct Host {
    orders: Sender<Order>,
    /// Wakes the thread.
    bell: UnixDatagram,
    /// How each connection ended: those that were accepted, and those that were asked for.
    accepted: Receiver<Outcome>,
    connected: Receiver<Outcome>,
    thread: Option<JoinHandle<()>>,
}

/// A connection to open.
struct Order {
    to: SocketAddr,
    plan: Plan,
}

type Outcome = Result<(), String>;

impl Host {
    /// A host on the network's device, whose link has these faults in both directions. It can have so many connections
    /// of each kind, with buffers of so many octets.
    pub(super) fn start(
        network: &Network,
        faults: Faults,
        sockets: usize,
        buffer: usize,
    ) -> Result<Host, String> {
        let device = FaultInjector::new(network.take_tap()?, 7).with_rx(faults).with_tx(faults);
        let (orders, todo) = mpsc::channel();
        let (accepted_in, accepted) = mpsc::channel();
        let (connected_in, connected) = mpsc::channel();
        let (bell, heard) = UnixDatagram::pair().map_err(|error| format!("no socket pair: {error}"))?;
        heard.set_nonblocking(true).map_err(|error| error.to_string())?;
        let addresses = network.addresses();
        let body = move || {
            // The listener's sockets, and as many that connect: those of the last batch may not be closed yet.
            let sizes = Sizes { tcp: 4 * sockets, time_wait: 4096, ..Sizes::default() };
            let mut stack = Stack::new(Config::new(Seed::random()), sizes.allocate());
            let id =
                stack.add_interface(InterfaceConfig::ethernet(MacAddr([2, 0x78, 0, 0, 0, 2]))).expect("room");
            for cidr in addresses {
                stack.add_address(id, cidr).expect("room");
            }
            let backlog: Vec<_> = (0..256).map(|_| tcp::BacklogEntry::EMPTY).collect();
            let listener = stack.add_tcp_listener(backlog).expect("room");
            for _ in 0..2 * sockets {
                let socket = add_socket(&mut stack, buffer);
                stack.tcp_listener(listener).expect("it lives").supply(socket).expect("it is idle");
            }
            stack.tcp_listener(listener).expect("it lives").listen(PORT).expect("a free port");
            let idle = (0..2 * sockets).map(|_| add_socket(&mut stack, buffer)).collect();
            let talks = HashMap::new();
            let outcomes = [accepted_in, connected_in];
            Server {
                stack,
                id,
                device,
                talks,
                closing: Vec::new(),
                idle,
                waiting: Vec::new(),
                todo,
                heard,
                outcomes,
            }
            .run();
        };
        let thread = std::thread::Builder::new().name("wireloom".to_owned()).spawn(body);
        let thread = Some(thread.map_err(|error| format!("thread: {error}"))?);
        Ok(Host { orders, bell, accepted, connected, thread })
    }

    /// Opens connections to the kernel, all at the same time, and waits for them to be over.
    pub(super) fn connect_all(&self, to: SocketAddr, plans: &[Plan]) -> Result<(), String> {
        for plan in plans {
            self.orders.send(Order { to, plan: *plan }).map_err(|_| "the host is gone")?;
        }
        self.bell.send(&[1]).map_err(|error| error.to_string())?;
        plans.iter().try_for_each(|_| next(&self.connected))
    }

    /// Waits until so many accepted connections are over.
    pub(super) fn wait_until_served(&self, count: usize) -> Result<(), String> {
        (0..count).try_for_each(|_| next(&self.accepted))
    }
}

fn next(outcomes: &Receiver<Outcome>) -> Outcome {
    outcomes.recv_timeout(PATIENCE).unwrap_or_else(|error| match error {
        RecvTimeoutError::Timeout => Err("nothing was heard of a connection".to_owned()),
        RecvTimeoutError::Disconnected => Err("the host panicked".to_owned()),
    })
}

impl Drop for Host {
    fn drop(&mut self) {
        // The thread ends when nobody can send orders any more.
        let (orders, _) = mpsc::channel();
        self.orders = orders;
        let _ = self.bell.send(&[0]);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn add_socket(stack: &mut Stack<'static>, buffer: usize) -> tcp::Handle {
    let buffers = tcp::Buffers { rx: vec![0; buffer].into(), tx: vec![0; buffer].into() };
    stack.add_tcp(buffers).expect("room for a socket")
}

/// Where a connection came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    Accepted,
    Connected,
}

struct Server {
    stack: Stack<'static>,
    id: InterfaceId,
    device: FaultInjector<TunTap>,
    talks: HashMap<tcp::Handle, (Origin, Talk)>,
    /// Sockets that connected, and are done but not closed yet.
    closing: Vec<tcp::Handle>,
    idle: Vec<tcp::Handle>,
    /// Orders for which there was no idle socket.
    waiting: Vec<Order>,
    todo: Receiver<Order>,
    heard: UnixDatagram,
    outcomes: [Sender<Outcome>; 2],
}

impl Server {
    fn run(mut self) {
        loop {
            let now = Instant::now();
            let outcome = self.stack.poll(now, self.id, &mut self.device);
            while let Some(changed) = self.stack.next_changed() {
                match changed {
                    Changed::Tcp(handle) => self.serve(handle),
                    Changed::Listener(handle) => self.accept(handle),
                    _ => {}
                }
            }
            if !self.take_orders(now) {
                return;
            }
            if outcome.rest == Rest::Work {
                continue;
            }
            let until = [self.stack.poll_at(self.id), self.device.poll_at()].into_iter().flatten().min();
            let _ = wait([self.device.as_fd(), self.heard.as_fd()], until);
        }
    }

    /// Says whether there will be further orders.
    fn take_orders(&mut self, now: Instant) -> bool {
        let mut ring = [0; 8];
        while self.heard.recv(&mut ring).is_ok() {}
        loop {
            match self.todo.try_recv() {
                Ok(order) => self.waiting.push(order),
                Err(mpsc::TryRecvError::Empty) => break,
                Err(mpsc::TryRecvError::Disconnected) => return false,
            }
        }
        if !self.waiting.is_empty() {
            let stack = &mut self.stack;
            let over = self.closing.extract_if(.., |it| stack.tcp(*it).is_ok_and(|socket| socket.is_idle()));
            self.idle.extend(over);
        }
        while !self.waiting.is_empty() {
            let Some(handle) = self.idle.pop() else { break };
            let order = self.waiting.swap_remove(0);
            let connected = self.stack.tcp(handle).expect("it lives").connect(now, order.to, Local::ANY);
            if let Err(error) = connected {
                let _ = self.outcomes[1].send(Err(format!("connect: {error:?}")));
            }
            self.talks.insert(handle, (Origin::Connected, Talk::client(order.plan)));
        }
        true
    }

    fn accept(&mut self, listener: tcp::ListenerHandle) {
        while let Some(handle) = self.stack.tcp_listener(listener).ok().and_then(|mut it| it.accept()) {
            self.talks.insert(handle, (Origin::Accepted, Talk::server()));
        }
    }

    fn serve(&mut self, handle: tcp::Handle) {
        let Some((origin, talk)) = self.talks.get_mut(&handle) else { return };
        let Ok(mut socket) = self.stack.tcp(handle) else { return };
        let outcome = match talk.run(&mut socket) {
            Ok(false) => return,
            Ok(true) => Ok(()),
            Err(why) => Err(format!("wireloom's end: {why}")),
        };
        let origin = *origin;
        if outcome.is_err() {
            socket.abort();
        }
        match origin {
            Origin::Accepted => socket.give_back().expect("it came from a listener"),
            Origin::Connected => {
                drop(socket);
                self.closing.push(handle);
            }
        }
        self.talks.remove(&handle);
        let _ = self.outcomes[origin as usize].send(outcome);
    }
}
