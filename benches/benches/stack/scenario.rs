//! What two hosts of one kind do with each other.

use super::host::{Host, Side};
use super::wire::{End, Link, Sums, ends};

/// Two hosts, the link between them, and the time in microseconds.
pub(crate) struct Pair<H: Host> {
    pub(crate) hosts: [H; 2],
    ends: [End; 2],
    now: u64,
}

/// A port of the client that no connection has.
const FIRST_PORT: u16 = 20_000;
const PORT: u16 = 7;

impl<H: Host> Pair<H> {
    pub(crate) fn new(link: Link, sums: Sums, sockets: usize) -> Self {
        let mut ends = ends(link, sums);
        let [left, right] = &mut ends;
        let hosts = [H::new(Side::Client, link, sockets, left), H::new(Side::Server, link, sockets, right)];
        Pair { hosts, ends, now: 1_000_000 }
    }

    /// Each host is polled once, and a microsecond passes.
    pub(crate) fn turn(&mut self) {
        self.now += 1;
        for (host, end) in self.hosts.iter_mut().zip(&mut self.ends) {
            host.poll(self.now, end);
        }
    }

    /// Turns until no frame is under way.
    pub(crate) fn settle(&mut self) {
        self.turn();
        while self.ends.iter().any(End::has_frame) {
            self.turn();
        }
    }

    /// One host is polled, with nothing to do, and asked when it wants to be again.
    pub(crate) fn idle_poll(&mut self) -> u64 {
        self.now += 1;
        let [_, server] = &mut self.hosts;
        server.poll(self.now, &mut self.ends[1]);
        server.poll_at(self.now).unwrap_or(0)
    }

    /// Looks for `count` connections of the server, out of the first `of`, far apart from one to the next.
    pub(crate) fn finds(&mut self, count: usize, of: u16) -> u64 {
        let [_, server] = &mut self.hosts;
        let numbers = (0..count as u64).map(|number| (number * 7919 % u64::from(of)) as u16);
        numbers.map(|number| u64::from(server.finds(FIRST_PORT + number, PORT))).sum()
    }

    /// A connection of two new sockets.
    pub(crate) fn connected(&mut self, buffer: usize, number: u16) -> [H::Tcp; 2] {
        let [client, server] = &mut self.hosts;
        let sockets = [client.tcp(buffer), server.tcp(buffer)];
        self.open(sockets, number);
        sockets
    }

    fn open(&mut self, sockets: [H::Tcp; 2], number: u16) {
        let [client, server] = &mut self.hosts;
        server.listen(sockets[1], PORT);
        client.connect(self.now, sockets[0], FIRST_PORT + number, PORT);
        self.settle();
        for (host, socket) in self.hosts.iter_mut().zip(sockets) {
            assert!(host.is_open(socket), "the connection is open");
        }
    }

    /// Opens a connection between the sockets, closes it from the client, and waits until both can be used again.
    pub(crate) fn open_and_close(&mut self, sockets: [H::Tcp; 2], number: u16) {
        self.open(sockets, number);
        self.hosts[0].close(sockets[0]);
        self.settle();
        self.hosts[1].close(sockets[1]);
        self.settle();
        // TIME-WAIT.
        self.now += 10_000_001;
        self.turn();
        for (host, socket) in self.hosts.iter_mut().zip(sockets) {
            assert!(host.is_closed(socket), "the connection is gone");
        }
    }

    /// Sends `total` octets from the client to the server.
    pub(crate) fn bulk(&mut self, sockets: [H::Tcp; 2], total: usize, data: &[u8], room: &mut [u8]) -> u64 {
        let (mut sent, mut received) = (0, 0);
        while received < total {
            let part = data.len().min(total - sent);
            sent += self.hosts[0].send(sockets[0], &data[..part]);
            self.turn();
            loop {
                let len = self.hosts[1].recv(sockets[1], room);
                received += len;
                if len < room.len() {
                    break;
                }
            }
        }
        received as u64
    }

    /// Sends data over an open connection and back, through both applications.
    pub(crate) fn tcp_echo(&mut self, sockets: [H::Tcp; 2], data: &[u8], room: &mut [u8]) -> u64 {
        assert_eq!(self.hosts[0].send(sockets[0], data), data.len());
        let mut back = 0;
        while back < data.len() {
            self.turn();
            let len = self.hosts[1].recv(sockets[1], room);
            if len > 0 {
                assert_eq!(self.hosts[1].send(sockets[1], &room[..len]), len);
                self.turn();
            }
            back += self.hosts[0].recv(sockets[0], room);
        }
        back as u64
    }

    /// Sends a datagram and the answer.
    pub(crate) fn udp_echo(&mut self, sockets: [H::Udp; 2], data: &[u8], room: &mut [u8]) -> u64 {
        self.hosts[0].send_to(sockets[0], data, Side::Server, PORT);
        loop {
            self.turn();
            if let Some(len) = self.hosts[1].recv_from(sockets[1], room) {
                self.hosts[1].send_to(sockets[1], &room[..len], Side::Client, FIRST_PORT);
                self.turn();
            }
            if let Some(len) = self.hosts[0].recv_from(sockets[0], room) {
                return len as u64;
            }
        }
    }

    /// A UDP socket at each host.
    pub(crate) fn datagrams(&mut self) -> [H::Udp; 2] {
        let [client, server] = &mut self.hosts;
        [client.udp(FIRST_PORT), server.udp(PORT)]
    }
}
