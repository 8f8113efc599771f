//! One side of a connection: an application and its socket.

use wireloom::tcp;
use wireloom::time::{Duration, Instant};

use crate::content::Content;
use crate::plan::{Close, Plan};
use crate::random::Random;
use crate::sim::World;
use crate::watch::Position;

/// One side of a connection.
#[derive(Debug)]
pub struct Side {
    pub(super) host: usize,
    /// The socket; a listener's, once it has accepted.
    handle: Option<tcp::Handle>,
    listener: Option<tcp::ListenerHandle>,
    pub(super) plan: Plan,
    /// What it sends and what it expects.
    contents: [Content; 2],
    sent: u64,
    closed: bool,
    /// Whether it closed while the other side had not.
    pub(super) closed_first: bool,
    pub(super) aborted: bool,
    /// How many octets were read.
    pub(super) received: u64,
    /// Whether the other side's FIN was read.
    pub(super) finished: bool,
    /// How the connection ended, if badly.
    pub(super) failed: Option<tcp::CloseReason>,
    /// Whether it was seen in TIME-WAIT.
    pub(super) waited: bool,
    state: tcp::State,
    /// Since when the socket has something to say.
    pending_since: Option<Instant>,
    write_at: Instant,
    read_at: Instant,
}

impl Side {
    pub(super) fn new(world: &mut World, host: usize, plan: Plan, contents: [Content; 2]) -> Side {
        let now = world.now;
        let [rx, tx] = plan.buffers.map(|len| vec![0; len].into());
        let stack = &mut world.hosts[host].stack;
        let handle = stack.add_tcp(tcp::Buffers { rx, tx }).expect("room for a socket");
        plan.settings.apply(&mut stack.tcp(handle).expect("a fresh handle"));
        Side {
            host,
            handle: Some(handle),
            listener: None,
            plan,
            contents: [contents[host], contents[1 - host]],
            sent: 0,
            closed: false,
            closed_first: false,
            aborted: false,
            received: 0,
            finished: false,
            failed: None,
            waited: false,
            state: tcp::State::Closed,
            pending_since: None,
            write_at: now,
            read_at: now,
        }
    }

    /// Gives the socket to a listener.
    pub(super) fn listen(&mut self, world: &mut World, random: &mut Random, port: u16) {
        let stack = &mut world.hosts[self.host].stack;
        let backlog: Vec<_> = (0..random.within(1, 4)).map(|_| tcp::BacklogEntry::EMPTY).collect();
        let handle = stack.add_tcp_listener(backlog).expect("room for a listener");
        let mut listener = stack.tcp_listener(handle).expect("a fresh handle");
        listener.set_offers(self.plan.settings.offers);
        listener.supply(self.handle.take().expect("a socket")).expect("it is idle");
        listener.listen(port).expect("a free port");
        self.listener = Some(handle);
    }

    pub(super) fn socket<'w>(&self, world: &'w mut World) -> Option<tcp::Ref<'w, 'static>> {
        Some(world.hosts[self.host].stack.tcp(self.handle?).expect("a handle that lives"))
    }

    pub(super) fn state(&self, world: &mut World) -> tcp::State {
        self.socket(world).map_or(tcp::State::Listen, |socket| socket.state())
    }

    pub(super) fn reason(&self, world: &mut World) -> Option<tcp::CloseReason> {
        self.socket(world)?.close_reason()
    }

    pub(super) fn is_done(&self) -> bool {
        self.aborted || self.failed.is_some() || self.finished && self.closed
    }

    /// Does what the application wants to do now: when it wants to act next, and whether anything happened.
    pub(super) fn act(&mut self, world: &mut World) -> (Option<Instant>, bool) {
        let now = world.now;
        if let (Some(listener), None) = (self.listener, self.handle) {
            let stack = &mut world.hosts[self.host].stack;
            self.handle = stack.tcp_listener(listener).expect("a handle that lives").accept();
        }
        let Some(handle) = self.handle else { return (None, false) };
        let mut socket = world.hosts[self.host].stack.tcp(handle).expect("a handle that lives");
        let mut happened = self.read(&mut socket, now) | self.write(&mut socket, now);
        if self.failed.is_none() && !self.aborted {
            self.failed = socket.close_reason().filter(|reason| *reason != tcp::CloseReason::Finished);
            happened |= self.failed.is_some();
        }
        let waits = [(self.read_at, self.wants_to_read()), (self.write_at, self.wants_to_write())];
        let next = waits.into_iter().filter(|(at, wants)| *wants && *at > now).map(|(at, _)| at).min();
        (next, happened)
    }

    fn wants_to_read(&self) -> bool {
        !self.aborted && !self.finished && self.failed.is_none()
    }

    fn wants_to_write(&self) -> bool {
        !self.aborted && !self.closed && self.failed.is_none()
    }

    fn read(&mut self, socket: &mut tcp::Ref<'_, 'static>, now: Instant) -> bool {
        if !self.wants_to_read() || self.read_at > now {
            return false;
        }
        if let Some((_, pause)) = self.plan.pause.filter(|(after, _)| self.received >= *after) {
            self.plan.pause = None;
            self.read_at = now + pause;
            return false;
        }
        let (most, place, content) = (self.plan.read, self.received, self.contents[1]);
        let taken = socket.recv_with(|octets| {
            let len = octets.len().min(most);
            (len, (len, content.first_wrong(place, &octets[..len])))
        });
        match taken {
            Ok((0, _)) => false,
            Ok((len, wrong)) => {
                assert_eq!(wrong, None, "an octet of the stream to host {}", self.host);
                self.received += len as u64;
                self.read_at = now + self.plan.read_every;
                if self.plan.abort_after.is_some_and(|after| self.received > after) {
                    socket.abort();
                    self.aborted = true;
                }
                true
            }
            Err(tcp::RecvError::Finished) => {
                self.finished = true;
                true
            }
            Err(_) => false,
        }
    }

    fn write(&mut self, socket: &mut tcp::Ref<'_, 'static>, now: Instant) -> bool {
        if !self.wants_to_write() || self.write_at > now {
            return false;
        }
        if self.sent == self.plan.send {
            return self.close(socket);
        }
        let len = self.plan.write.min(usize::try_from(self.plan.send - self.sent).unwrap_or(usize::MAX));
        let (place, content) = (self.sent, self.contents[0]);
        // Once by copying, once by writing into the room itself.
        let written = if place % 2 == 0 || len > 100_000 {
            socket.send_with(|room| {
                let len = room.len().min(len);
                content.fill(place, &mut room[..len]);
                (len, len)
            })
        } else {
            let mut octets = vec![0; len];
            content.fill(place, &mut octets);
            socket.send(&octets)
        };
        match written {
            Ok(len) if len > 0 => {
                self.sent += len as u64;
                self.write_at = now + self.plan.write_every;
                true
            }
            Ok(_) | Err(_) => false,
        }
    }

    fn close(&mut self, socket: &mut tcp::Ref<'_, 'static>) -> bool {
        let waits = self.plan.close == Close::Both && !self.finished;
        // RFC 9293 §3.10.4: to close before anything was agreed on is to give up.
        let is_open =
            !matches!(socket.state(), tcp::State::Closed | tcp::State::Listen | tcp::State::SynSent);
        if waits || !is_open {
            return false;
        }
        self.closed_first = socket.state() != tcp::State::CloseWait;
        self.closed = socket.close().is_ok();
        self.closed
    }

    /// Holds the socket to what the wire shows, and to its own past.
    pub(super) fn inspect(&mut self, world: &mut World, longest: Duration) -> Result<(), String> {
        let Some(socket) = self.socket(world) else { return Ok(()) };
        let (state, ends) = (socket.state(), socket.tuple());
        let (queued, waiting, room) = (socket.send_queue(), socket.recv_queue(), socket.recv_capacity());
        drop(socket);
        if !may_follow(self.state, state) {
            return Err(format!("from {:?} to {state:?}", self.state));
        }
        self.state = state;
        self.waited |= state == tcp::State::TimeWait;
        let Some(ends) = ends else {
            self.pending_since = None;
            return Ok(());
        };
        let watch = world.watch.borrow();
        let position = watch.position(self.host, ends.local, ends.remote);
        if let Some(position) = &position {
            self.compare(position, queued, waiting, room)?;
        }
        if !has_something_to_say(state, queued) {
            self.pending_since = None;
            return Ok(());
        }
        let since = *self.pending_since.get_or_insert(world.now);
        let said_at = position.map_or(since, |position| position.sent_at.max(position.told_at));
        let silence = world.now.since(said_at.max(watch.asked_at(self.host)).max(since));
        if silence > longest { Err(format!("silent for {silence:?} in {state:?}")) } else { Ok(()) }
    }

    /// RFC 9293 §3.3.1: what the user sees of the variables agrees with what the wire shows of them.
    fn compare(&self, shown: &Position, queued: usize, waiting: usize, room: usize) -> Result<(), String> {
        let acked = self.sent as i64 - queued as i64;
        let held = self.received as i64 + waiting as i64;
        let fin = 1;
        if acked > 0 && acked + 1 > shown.una {
            return Err(format!("{acked} octets count as acknowledged: {shown:?}"));
        }
        if shown.nxt > self.sent as i64 + 1 + fin {
            return Err(format!("sent more than the {} octets that were written: {shown:?}", self.sent));
        }
        if held + 1 > shown.arrived.max(1) {
            return Err(format!("{held} octets can be read: {shown:?}"));
        }
        if shown.acked > held + 1 + fin {
            return Err(format!("acknowledged what it does not hold, but {held}: {shown:?}"));
        }
        if shown.edge > 1 + self.received as i64 + room as i64 + fin {
            return Err(format!("offered more than its room of {room}, {} read: {shown:?}", self.received));
        }
        Ok(())
    }
}

/// Whether a socket in this state has to send something sooner or later, whatever the peer does.
fn has_something_to_say(state: tcp::State, queued: usize) -> bool {
    use tcp::State as S;
    match state {
        S::SynSent | S::SynReceived | S::FinWait1 | S::Closing | S::LastAck => true,
        S::Established | S::CloseWait => queued > 0,
        S::Closed | S::Listen | S::FinWait2 | S::TimeWait => false,
    }
}

/// Whether a connection can be in state `next` some time after it was in `last` (RFC 9293 figure 5).
fn may_follow(last: tcp::State, next: tcp::State) -> bool {
    use tcp::State as S;
    let later: &[S] = match last {
        S::Closed | S::Listen => return true,
        S::SynSent => &[S::SynReceived, S::Established, S::FinWait1, S::FinWait2, S::CloseWait, S::Closing],
        S::SynReceived => {
            &[S::Listen, S::Established, S::FinWait1, S::FinWait2, S::CloseWait, S::Closing, S::LastAck]
        }
        S::Established => &[S::FinWait1, S::FinWait2, S::Closing, S::TimeWait, S::CloseWait, S::LastAck],
        S::FinWait1 => &[S::FinWait2, S::Closing, S::TimeWait],
        S::FinWait2 | S::Closing => &[S::TimeWait],
        S::CloseWait => &[S::LastAck],
        S::LastAck | S::TimeWait => &[],
    };
    last == next || next == S::Closed || later.contains(&next)
}
