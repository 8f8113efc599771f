//! What the tests share: hosts, sockets, and tasks whose wake-ups are counted.

use std::future::Future;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Wake, Waker};

use wireloom::addr::{Cidr, MacAddr};
use wireloom::iface::{InterfaceConfig, Memory, Seed, Sizes};
use wireloom::{Config, InterfaceId, Stack, tcp, udp};

/// The address of a host.
pub fn addr(host: u8) -> Ipv4Addr {
    Ipv4Addr::new(10, 0, 0, host)
}

/// A port of a host.
pub fn at(host: u8, port: u16) -> SocketAddr {
    (addr(host), port).into()
}

/// A stack with one interface on an Ethernet, 10.0.0.`host`/24.
pub fn host(host: u8) -> (Stack<'static>, InterfaceId) {
    host_in(Sizes::default().allocate(), host)
}

/// The same in this memory.
pub fn host_in(memory: Memory<'static>, host: u8) -> (Stack<'static>, InterfaceId) {
    let mut stack = Stack::new(Config::new(Seed::new([host; 16])), memory);
    let mac = MacAddr([2, 0, 0, 0, 0, host]);
    let id = stack.add_interface(InterfaceConfig::ethernet(mac)).expect("there is room");
    stack.add_address(id, Cidr::new(addr(host).into(), 24).expect("a prefix")).expect("there is room");
    (stack, id)
}

/// A TCP socket with buffers of this many octets.
pub fn add_tcp(stack: &mut Stack<'_>, len: usize) -> tcp::Handle {
    let buffers = tcp::Buffers { rx: vec![0; len].into(), tx: vec![0; len].into() };
    stack.add_tcp(buffers).expect("there is room")
}

/// A listener on a port, with a backlog of 8 and some sockets.
pub fn add_listener(stack: &mut Stack<'_>, port: u16, sockets: usize, len: usize) -> tcp::ListenerHandle {
    let backlog: Vec<_> = std::iter::repeat_with(Default::default).take(8).collect();
    let listener = stack.add_tcp_listener(backlog).expect("there is room");
    for _ in 0..sockets {
        let socket = add_tcp(stack, len);
        stack.tcp_listener(listener).expect("it is there").supply(socket).expect("it is idle");
    }
    stack.tcp_listener(listener).expect("it is there").listen(port).expect("the port is free");
    listener
}

/// A UDP socket with room for eight datagrams and `len` octets each way.
pub fn add_udp(stack: &mut Stack<'_>, len: usize) -> udp::Handle {
    let queue = || udp::Queue::new(vec![udp::Entry::EMPTY; 8], vec![0; len]);
    stack.add_udp(udp::Buffers { rx: queue(), tx: queue() }).expect("there is room")
}

/// Counts how often it is woken.
#[derive(Debug, Default)]
pub struct Count(AtomicUsize);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

impl Count {
    /// How often it was woken since this was last asked.
    pub fn take(&self) -> usize {
        self.0.swap(0, Ordering::Relaxed)
    }
}

/// A future that is polled by hand, and counts how often it is woken.
pub struct Task<'f, T> {
    future: Pin<Box<dyn Future<Output = T> + 'f>>,
    wakes: Arc<Count>,
}

impl<'f, T> Task<'f, T> {
    /// The future was not polled yet.
    pub fn new(future: impl Future<Output = T> + 'f) -> Self {
        Task { future: Box::pin(future), wakes: Arc::default() }
    }

    /// A future that was polled once, and was not ready.
    pub fn waiting(future: impl Future<Output = T> + 'f) -> Self {
        let mut task = Task::new(future);
        assert!(task.poll().is_pending(), "there is nothing to wait for");
        assert_eq!(task.wakes(), 0, "it was woken by itself");
        task
    }

    /// Polls it.
    pub fn poll(&mut self) -> Poll<T> {
        self.future.as_mut().poll(&mut Context::from_waker(&Waker::from(Arc::clone(&self.wakes))))
    }

    /// Polls it, and it is ready.
    pub fn ready(mut self) -> T {
        match self.poll() {
            Poll::Ready(value) => value,
            Poll::Pending => panic!("it is not ready"),
        }
    }

    /// How often it was woken since this was last asked.
    pub fn wakes(&self) -> usize {
        self.wakes.take()
    }
}
