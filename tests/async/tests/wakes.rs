//! Who is woken, when, and how often: no executor, a clock that is set by hand, and a link that is served by hand.

use std::cell::{Cell, RefCell};

use embedded_io_async::{Read, Write};
use wireloom::device::Medium;
use wireloom::iface::{Memory, Sizes};
use wireloom::task::{DnsResolver, Error, Runner, Shared, TcpListener, TcpSocket, UdpSocket};
use wireloom::tcp::{CloseReason, State};
use wireloom::time::Instant;
use wireloom::{InterfaceId, Stack};
use wireloom_async_tests::{Task, add_listener, add_tcp, add_udp, at, host, host_in};
use wireloom_phy::{End, pair};

type Net = Shared<RefCell<Stack<'static>>>;

thread_local! {
    static NOW: Cell<Instant> = const { Cell::new(Instant::from_secs(1)) };
}

fn now() -> Instant {
    NOW.get()
}

/// Two hosts on one link.
struct Link {
    nets: [Net; 2],
    ids: [InterfaceId; 2],
    ends: RefCell<[End; 2]>,
}

impl Link {
    fn new() -> Self {
        let [(a, first), (b, second)] = [host(1), host(2)];
        let (left, right) = pair(Medium::Ethernet, 1500, 64);
        Link {
            nets: [a, b].map(|stack| Shared::new(RefCell::new(stack), now)),
            ids: [first, second],
            ends: [left, right].into(),
        }
    }

    /// Lets one host take and send what it can.
    fn serve(&self, side: usize) -> usize {
        let device = &mut self.ends.borrow_mut()[side];
        let poll = self.nets[side].with(|stack| stack.poll(now(), self.ids[side], device)).unwrap();
        poll.received + poll.sent
    }

    /// Serves both until nothing happens any more, without letting time pass.
    fn settle(&self) {
        while self.serve(0) + self.serve(1) > 0 {}
    }

    /// Lets so many milliseconds pass, and settles.
    fn pass(&self, millis: u64) {
        NOW.set(Instant::from_millis(now().total_millis() + millis));
        self.settle();
    }

    fn tcp(&self, side: usize, len: usize) -> TcpSocket<'_, RefCell<Stack<'static>>> {
        TcpSocket::new(&self.nets[side], self.nets[side].with(|stack| add_tcp(stack, len)).unwrap())
    }

    fn udp(&self, side: usize, len: usize) -> UdpSocket<'_, RefCell<Stack<'static>>> {
        UdpSocket::new(&self.nets[side], self.nets[side].with(|stack| add_udp(stack, len)).unwrap())
    }

    /// A connection between two sockets with buffers of this many octets.
    fn connection(&self, len: usize) -> [TcpSocket<'_, RefCell<Stack<'static>>>; 2] {
        let (mut a, mut b) = (self.tcp(0, len), self.tcp(1, len));
        {
            let mut accepting = Task::waiting(b.accept(7));
            let mut connecting = Task::waiting(a.connect(at(2, 7), 0));
            self.settle();
            assert_eq!((connecting.wakes(), accepting.wakes()), (1, 1));
            assert!(connecting.poll().is_ready() && accepting.poll().is_ready());
        }
        [a, b]
    }
}

#[test]
fn reader_and_writer_of_one_socket_are_woken_each_for_its_own() {
    let link = Link::new();
    let [mut a, mut b] = link.connection(4096);
    let (mut reader, mut writer) = a.split();
    // The send buffer is full, and nothing leaves while the link is not served.
    assert_eq!(Task::new(writer.write(&[1; 8192])).ready(), Ok(4096));
    let mut data = [0; 16];
    let reading = Task::waiting(reader.read(&mut data));
    let writing = Task::waiting(writer.write(&[2; 10]));

    assert_eq!(Task::new(b.write(&[3; 4])).ready(), Ok(4));
    link.serve(1);
    link.serve(0);
    assert_eq!((reading.wakes(), writing.wakes()), (1, 0), "something to read is not room");

    assert_eq!(Task::new(b.write(&[3; 4])).ready(), Ok(4));
    link.serve(1);
    link.serve(0);
    assert_eq!(reading.wakes(), 0, "who was woken and has not come yet waits no more");

    assert_eq!(reading.ready(), Ok(8));
    link.settle();
    assert_eq!(writing.wakes(), 1, "the peer has acknowledged something");
    assert_eq!(writing.ready(), Ok(10));
}

#[test]
fn flush_is_woken_once_when_all_is_acknowledged() {
    let link = Link::new();
    let [mut a, b] = link.connection(32_768);
    assert_eq!(Task::new(a.write(&[1; 32_768])).ready(), Ok(32_768));
    let flushing = Task::waiting(a.flush());
    let mut rounds = 0;
    let mut read = 0;
    while flushing.wakes() == 0 {
        rounds += 1;
        assert!(rounds < 1000, "it was never woken");
        link.serve(0);
        link.serve(1);
        let mut data = [0; 2048];
        read += b.with(|socket| socket.recv(&mut data)).unwrap().unwrap();
        NOW.set(Instant::from_millis(now().total_millis() + 1));
    }
    assert!(rounds > 2, "several acknowledgements came in");
    assert_eq!(flushing.ready(), Ok(()));
    assert_eq!(a.with(|socket| socket.send_queue()), Ok(0));
    assert!(read > 0);
}

#[test]
fn a_refused_connection_wakes_once() {
    let link = Link::new();
    let mut a = link.tcp(0, 64);
    let connecting = Task::waiting(a.connect(at(2, 9), 0));
    link.settle();
    assert_eq!(connecting.wakes(), 1);
    assert_eq!(connecting.ready(), Err(Error::Closed(CloseReason::Refused)));
}

#[test]
fn the_end_of_the_stream_wakes_the_reader_and_not_the_writer() {
    let link = Link::new();
    let [mut a, mut b] = link.connection(1024);
    let (mut reader, mut writer) = a.split();
    assert_eq!(Task::new(writer.write(&[1; 2048])).ready(), Ok(1024));
    let mut data = [0; 16];
    let reading = Task::waiting(reader.read(&mut data));
    let writing = Task::waiting(writer.write(&[2; 10]));
    assert!(Task::new(b.close()).poll().is_pending());
    link.serve(1);
    link.serve(0);
    assert_eq!((reading.wakes(), writing.wakes()), (1, 0));
    assert_eq!(reading.ready(), Ok(0));
    // The peer has not read it, but its stack has taken it.
    link.settle();
    assert_eq!(writing.wakes(), 0, "the acknowledgement waits for others");
    link.pass(500);
    assert_eq!(writing.wakes(), 1);
}

#[test]
fn close_is_done_when_the_peer_knows() {
    let link = Link::new();
    let [mut a, mut b] = link.connection(1024);
    assert_eq!(Task::new(a.write(b"bye")).ready(), Ok(3));
    let closing = Task::waiting(a.close());
    link.serve(0);
    assert_eq!(closing.wakes(), 0);
    link.settle();
    link.pass(500);
    assert_eq!(closing.wakes(), 1);
    assert_eq!(closing.ready(), Ok(()));
    let mut data = [0; 8];
    assert_eq!(Task::new(b.read(&mut data)).ready(), Ok(3));
    assert_eq!(Task::new(b.read(&mut data)).ready(), Ok(0));
}

#[test]
fn all_who_accept_are_woken_by_a_connection_and_one_has_it() {
    let link = Link::new();
    let listener = link.nets[1].with(|stack| add_listener(stack, 80, 2, 512)).unwrap();
    let listener = TcpListener::new(&link.nets[1], listener);
    let mut accepting: Vec<_> = (0..4).map(|_| Task::waiting(listener.accept())).collect();
    let mut a = link.tcp(0, 512);
    let connecting = Task::waiting(a.connect(at(2, 80), 0));
    link.settle();
    assert_eq!(connecting.wakes(), 1);
    assert_eq!(accepting.iter().map(Task::wakes).collect::<Vec<_>>(), [1; 4]);
    let polled: Vec<_> = accepting.iter_mut().map(Task::poll).collect();
    assert_eq!(polled.iter().filter(|polled| polled.is_ready()).count(), 1);
    assert_eq!(accepting.iter().map(Task::wakes).collect::<Vec<_>>(), [0; 4]);

    // What was accepted goes back to the listener with its socket, and a second connection is taken.
    drop(polled);
    drop(connecting);
    drop(a);
    link.pass(1000);
    let mut again = link.tcp(0, 512);
    let _connecting = Task::waiting(again.connect(at(2, 80), 0));
    link.settle();
    assert_eq!(accepting.iter().map(Task::wakes).collect::<Vec<_>>().iter().sum::<usize>(), 3);
}

#[test]
fn a_fifth_who_accepts_takes_the_place_of_the_first_who_is_told() {
    let link = Link::new();
    let listener = link.nets[1].with(|stack| add_listener(stack, 80, 1, 512)).unwrap();
    let listener = TcpListener::new(&link.nets[1], listener);
    let accepting: Vec<_> = (0..5).map(|_| Task::waiting(listener.accept())).collect();
    assert_eq!(accepting.iter().map(Task::wakes).collect::<Vec<_>>(), [1, 0, 0, 0, 0]);
}

#[test]
fn a_listener_that_closes_or_goes_wakes_who_accepts() {
    let link = Link::new();
    let net = &link.nets[1];
    let handle = net.with(|stack| add_listener(stack, 80, 0, 512)).unwrap();
    let listener = TcpListener::new(net, handle);
    let accepting = Task::waiting(listener.accept());
    net.with(|stack| stack.tcp_listener(handle).unwrap().close()).unwrap();
    assert_eq!(accepting.wakes(), 1);
    assert_eq!(accepting.ready().unwrap_err(), Error::NotListening);
    listener.listen(81).unwrap();
    let accepting = Task::waiting(listener.accept());
    net.with(|stack| stack.remove_tcp_listener(handle).map(drop)).unwrap().unwrap();
    assert_eq!(accepting.wakes(), 1);
    assert!(matches!(accepting.ready(), Err(Error::Verb(wireloom::Error::StaleHandle))));
}

#[test]
fn whoever_waits_for_a_socket_that_goes_is_told() {
    let link = Link::new();
    let [mut a, _b] = link.connection(64);
    let handle = a.handle();
    let mut data = [0; 4];
    let reading = Task::waiting(a.read(&mut data));
    link.nets[0].with(|stack| stack.remove_tcp(handle).map(drop)).unwrap().unwrap();
    assert_eq!(reading.wakes(), 1);
    assert_eq!(reading.ready(), Err(Error::Verb(wireloom::Error::StaleHandle)));
}

#[test]
fn a_verb_of_one_task_wakes_another_that_waits_for_what_it_does() {
    let link = Link::new();
    let [mut a, _b] = link.connection(64);
    let handle = a.handle();
    let mut data = [0; 4];
    let reading = Task::waiting(a.read(&mut data));
    link.nets[0].with(|stack| stack.tcp(handle).unwrap().abort()).unwrap();
    assert_eq!(reading.wakes(), 1);
    assert_eq!(reading.ready(), Err(Error::Closed(CloseReason::Aborted)));
}

#[test]
fn a_read_that_is_dropped_loses_nothing() {
    let link = Link::new();
    let [mut a, mut b] = link.connection(64);
    let mut data = [0; 8];
    let reading = Task::waiting(a.read(&mut data));
    assert_eq!(Task::new(b.write(b"octets")).ready(), Ok(6));
    link.settle();
    assert_eq!(reading.wakes(), 1);
    drop(reading);
    assert_eq!(Task::new(a.read(&mut data)).ready(), Ok(6));
    assert_eq!(&data[..6], b"octets");
}

#[test]
fn a_connect_that_is_dropped_leaves_no_connection() {
    let link = Link::new();
    let mut a = link.tcp(0, 64);
    drop(Task::waiting(a.connect(at(2, 7), 0)));
    assert_eq!(a.with(|socket| socket.state()), Ok(State::Closed));
    let mut b = link.tcp(1, 64);
    let accepting = Task::waiting(b.accept(7));
    let connecting = Task::waiting(a.connect(at(2, 7), 0));
    link.settle();
    assert_eq!((connecting.wakes(), accepting.wakes()), (1, 1));
    assert_eq!(connecting.ready(), Ok(()));
}

#[test]
fn an_accept_that_is_dropped_after_it_was_woken_leaves_the_connection_to_others() {
    let link = Link::new();
    let listener = link.nets[1].with(|stack| add_listener(stack, 80, 1, 512)).unwrap();
    let listener = TcpListener::new(&link.nets[1], listener);
    let (first, second) = (Task::waiting(listener.accept()), Task::waiting(listener.accept()));
    let mut a = link.tcp(0, 64);
    let _connecting = Task::waiting(a.connect(at(2, 80), 0));
    link.settle();
    drop(first);
    assert_eq!(second.wakes(), 1);
    assert!(second.ready().is_ok());
}

#[test]
fn owned_halves_close_one_after_the_other() {
    let link = Link::new();
    let listener = link.nets[1].with(|stack| add_listener(stack, 80, 1, 512)).unwrap();
    let accepting = TcpListener::new(&link.nets[1], listener);
    let mut a = link.tcp(0, 512);
    let connecting = Task::waiting(a.connect(at(2, 80), 0));
    link.settle();
    assert_eq!(connecting.ready(), Ok(()));
    let (mut reader, writer) = Task::new(accepting.accept()).ready().unwrap().into_split();
    let mut data = [0; 8];
    let reading = Task::waiting(a.read(&mut data));
    drop(writer);
    link.settle();
    assert_eq!(reading.wakes(), 1);
    assert_eq!(reading.ready(), Ok(0), "the writer has closed its side");
    assert_eq!(Task::new(a.write(b"more")).ready(), Ok(4));
    link.settle();
    assert_eq!(Task::new(reader.read(&mut data)).ready(), Ok(4), "the reader goes on");
    drop(a);
    link.settle();
    assert_eq!(Task::new(reader.read(&mut data)).ready(), Ok(0));
    drop(reader);
    link.pass(500);
    let counts = link.nets[1].with(|stack| stack.tcp_listener(listener).unwrap().counts()).unwrap();
    assert_eq!(counts.free, 1, "the socket is back where it came from");
}

#[test]
fn datagrams_wake_receivers_and_room_wakes_the_sender_that_fits() {
    let link = Link::new();
    let (a, b) = (link.udp(0, 1000), link.udp(1, 1000));
    a.bind(1).unwrap();
    b.bind(2).unwrap();
    let (mut one, mut two) = ([0; 600], [0; 600]);
    let receiving = [Task::waiting(b.recv_from(&mut one)), Task::waiting(b.recv_from(&mut two))];

    // Two datagrams of 400 octets fit; then one of 500 waits for the first to leave, not for all.
    assert_eq!(Task::new(a.send_to(&[1; 400], at(2, 2))).ready(), Ok(()));
    assert_eq!(Task::new(a.send_to(&[2; 400], at(2, 2))).ready(), Ok(()));
    let sending = Task::waiting(a.send_to(&[3; 500], at(2, 2)));
    link.settle();
    assert_eq!(sending.wakes(), 1);
    assert_eq!(sending.ready(), Ok(()));
    assert_eq!(receiving.each_ref().map(Task::wakes), [1, 1]);
    for (task, fill) in receiving.into_iter().zip([1, 2]) {
        let (len, meta) = task.ready().unwrap();
        assert_eq!((len, meta.remote), (400, at(1, 1)), "datagram {fill}");
    }
    assert!(matches!(Task::new(a.send_to(&[0; 1001], at(2, 2))).ready(), Err(Error::Verb(_))));
}

#[test]
fn an_error_wakes_who_waits_for_a_connected_peer() {
    let link = Link::new();
    let a = link.udp(0, 1000);
    a.connect(at(2, 9)).unwrap();
    assert_eq!(Task::new(a.send(b"anybody?")).ready(), Ok(()));
    let mut data = [0; 8];
    let receiving = Task::waiting(a.recv_from(&mut data));
    link.settle();
    assert_eq!(receiving.wakes(), 1);
    assert!(matches!(receiving.ready(), Err(Error::Verb(wireloom::Error::UdpRecv(_)))));
}

#[test]
fn a_name_wakes_once_when_it_is_resolved() {
    let link = Link::new();
    let server = link.udp(1, 1000);
    server.bind(53).unwrap();
    let memory = Memory { dns: vec![wireloom::dns::Slot::EMPTY].into(), ..Sizes::default().allocate() };
    let (net, id) = host_in(memory, 1);
    let net = Shared::new(RefCell::new(net), now);
    let room = Box::leak(Box::new(wireloom::dns::Storage::<2, 512>::new()));
    let handle = net.with(|stack| stack.add_dns(room.buffers())).unwrap().unwrap();
    net.with(|stack| stack.dns(handle).unwrap().set_servers(&[at(2, 53).ip().into()])).unwrap().unwrap();
    let resolver = DnsResolver::new(&net, handle);
    let settle = || {
        for _ in 0..8 {
            net.with(|stack| stack.poll(now(), id, &mut link.ends.borrow_mut()[0])).unwrap();
            link.serve(1);
        }
    };
    let mut found = [at(0, 0).ip(); 4];
    let looking = Task::waiting(resolver.lookup(wireloom::dns::Question::a("www.example.org"), &mut found));
    settle();
    assert_eq!(looking.wakes(), 0, "nobody has answered");
    let mut query = [0; 512];
    let (_, asked) = Task::new(server.recv_from(&mut query)).ready().unwrap();
    // RFC 1035 §4.1: the question as it is, and one A record of the same name.
    let question_end = 12 + query[12..].iter().position(|octet| *octet == 0).unwrap() + 5;
    let mut answer = query[..question_end].to_vec();
    (answer[2], answer[3]) = (0x81, 0x80);
    answer[4..12].copy_from_slice(&[0, 1, 0, 1, 0, 0, 0, 0]);
    answer.extend_from_slice(&[0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 7]);
    Task::new(server.send_to(&answer, asked.remote)).ready().unwrap();
    settle();
    assert_eq!(looking.wakes(), 1);
    assert_eq!(looking.ready(), Ok(1));
    assert_eq!(found[0].to_string(), "192.0.2.7");
    assert_eq!(net.with(|stack| stack.dns(handle).unwrap().running()), Ok(0));
}

#[test]
fn the_lock_that_is_held_is_an_error() {
    let link = Link::new();
    let mut a = link.tcp(0, 64);
    let result = link.nets[0].with(|_| Task::new(a.read(&mut [0; 4])).ready()).unwrap();
    assert_eq!(result, Err(Error::Busy));
}

/// A runner sleeps until something happens, and each happening wakes it once.
#[test]
fn a_runner_is_woken_by_verbs_by_frames_and_by_the_clock_and_by_nothing_else() {
    let Link { nets, ids, ends } = Link::new();
    let [mut near, far] = ends.into_inner();
    let sleeps = RefCell::new(Vec::new());
    let sleep =
        |at: Instant| {
            sleeps.borrow_mut().push(at);
            std::future::poll_fn(move |_| {
                if now() >= at { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
            })
        };
    let mut runner = Runner::new(&nets[1], ids[1], far, sleep);
    let mut running = Task::waiting(async {
        runner.run().await;
    });
    assert!(sleeps.borrow().is_empty(), "there is nothing to wait for");
    let udp = UdpSocket::new(&nets[1], nets[1].with(|stack| add_udp(stack, 1000)).unwrap());
    udp.bind(2).unwrap();
    assert_eq!(running.wakes(), 0, "binding a socket is nothing to send");

    // A verb.
    assert_eq!(Task::new(udp.send_to(b"one", at(1, 1))).ready(), Ok(()));
    assert_eq!(running.wakes(), 1);
    assert_eq!(Task::new(udp.send_to(b"two", at(1, 1))).ready(), Ok(()));
    assert_eq!(running.wakes(), 0, "it knows");
    assert!(running.poll().is_pending());
    assert_eq!(near.waiting(), 1, "the neighbour is asked for");
    assert_eq!(sleeps.borrow().len(), 1, "until it answers, or a second has passed");

    // A frame.
    assert_eq!(running.wakes(), 0);
    nets[0].with(|stack| stack.poll(now(), ids[0], &mut near)).unwrap();
    assert_eq!(running.wakes(), 1);
    assert!(running.poll().is_pending());
    assert_eq!(near.waiting(), 2, "both datagrams have left");
    while running.wakes() > 0 {
        assert!(running.poll().is_pending());
    }
    nets[0].with(|stack| stack.poll(now(), ids[0], &mut near)).unwrap();
    assert_eq!(running.wakes(), 1, "port 1 is unreachable, and it is told so");
    assert!(running.poll().is_pending());
    assert_eq!(running.wakes(), 0);
}

#[test]
fn what_is_shared_can_be_sent() {
    fn sent<T: Send>() {}
    fn shared<T: Send + Sync>() {}
    sent::<Stack<'static>>();
    sent::<Shared<RefCell<Stack<'static>>>>();
    shared::<Shared<std::sync::Mutex<Stack<'static>>>>();
    shared::<Shared<critical_section::Mutex<RefCell<Stack<'static>>>>>();
    sent::<TcpSocket<'static, std::sync::Mutex<Stack<'static>>>>();
}
