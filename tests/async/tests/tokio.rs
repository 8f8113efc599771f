//! tokio on several threads: a server and its clients, each with a stack, over a link in memory.

use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use embedded_io_async::{Read, Write};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use wireloom::device::Medium;
use wireloom::task::{Error, Runner, Shared, TcpListener, TcpSocket, UdpSocket};
use wireloom::time::Instant;
use wireloom::{InterfaceId, Stack, tcp};
use wireloom_async_tests::{add_listener, add_tcp, add_udp, at, host};
use wireloom_phy::{End, pair};

type Net = Shared<Mutex<Stack<'static>>>;

/// Serves an interface in a task.
fn serve(net: &'static Net, id: InterfaceId, device: End) {
    let sleep = |at: Instant| sleep(at.since(Instant::now()).into());
    tokio::spawn(async move { Runner::new(net, id, device, sleep).run().await });
}

/// A server's and a client's stack on one link, each with a runner.
fn link() -> [&'static Net; 2] {
    let [(a, first), (b, second)] = [host(1), host(2)];
    let (left, right) = pair(Medium::Ethernet, 1500, 256);
    let nets = [a, b].map(|stack| &*Box::leak(Box::new(Shared::new(Mutex::new(stack), Instant::now))));
    serve(nets[0], first, left);
    serve(nets[1], second, right);
    nets
}

/// Octets that tell their place.
fn pattern(seed: usize, len: usize) -> Vec<u8> {
    (0..len).map(|at| (at.wrapping_mul(31) ^ (at >> 8) ^ seed) as u8).collect()
}

async fn echo(listener: TcpListener<'static, Mutex<Stack<'static>>>) -> Result<(), Error> {
    loop {
        let mut socket = listener.accept().await?;
        let mut data = [0; 4096];
        loop {
            let len = socket.read(&mut data).await?;
            if len == 0 {
                break;
            }
            socket.write_all(&data[..len]).await?;
        }
        socket.close().await?;
    }
}

async fn client(net: &'static Net, handle: tcp::Handle, seed: usize, len: usize) {
    let mut socket = TcpSocket::new(net, handle);
    socket.connect(at(1, 7), 0).await.unwrap();
    let (mut reader, mut writer) = socket.into_split();
    let sent = pattern(seed, len);
    let expected = sent.clone();
    let writing = tokio::spawn(async move {
        writer.write_all(&sent).await.unwrap();
        writer.flush().await.unwrap();
        writer.close().await.unwrap();
    });
    let mut received = vec![0; len];
    reader.read_exact(&mut received).await.unwrap();
    assert!(received == expected, "client {seed} has got something else");
    assert_eq!(reader.read(&mut [0]).await, Ok(0));
    writing.await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn twenty_clients_echo_through_a_pool_of_four_tasks() {
    let [server, clients] = link();
    let listener = server.with(|stack| add_listener(stack, 7, 4, 16_384)).unwrap();
    for _ in 0..4 {
        tokio::spawn(echo(TcpListener::new(server, listener)));
    }
    let mut tasks = JoinSet::new();
    for seed in 0..20 {
        let handle = clients.with(|stack| add_tcp(stack, 16_384)).unwrap();
        tasks.spawn(client(clients, handle, seed, 300_000));
    }
    while let Some(result) =
        timeout(Duration::from_secs(60), tasks.join_next()).await.expect("somebody waits")
    {
        result.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn reads_that_are_cut_off_lose_nothing() {
    let [server, clients] = link();
    let listener = server.with(|stack| add_listener(stack, 7, 1, 4096)).unwrap();
    tokio::spawn(echo(TcpListener::new(server, listener)));
    let handle = clients.with(|stack| add_tcp(stack, 4096)).unwrap();
    let mut socket = TcpSocket::new(clients, handle);
    socket.connect(at(1, 7), 0).await.unwrap();
    let (mut reader, mut writer) = socket.split();
    let sent = pattern(0, 100_000);
    let writing = async {
        for piece in sent.chunks(1000) {
            writer.write_all(piece).await.unwrap();
            sleep(Duration::from_micros(300)).await;
        }
    };
    let reading = async {
        let (mut received, mut cut) = (Vec::new(), 0);
        let mut data = [0; 777];
        while received.len() < sent.len() {
            match timeout(Duration::from_micros(200), reader.read(&mut data)).await {
                Ok(len) => received.extend_from_slice(&data[..len.unwrap()]),
                Err(_) => cut += 1,
            }
        }
        assert!(received == sent);
        cut
    };
    let ((), cut) = timeout(Duration::from_secs(60), async { tokio::join!(writing, reading) }).await.unwrap();
    assert!(cut > 0, "no read was cut off");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connect_in_vain_is_cut_off_and_the_socket_is_good_for_another() {
    let [server, clients] = link();
    let listener = server.with(|stack| add_listener(stack, 7, 1, 4096)).unwrap();
    tokio::spawn(echo(TcpListener::new(server, listener)));
    let handle = clients.with(|stack| add_tcp(stack, 4096)).unwrap();
    let mut socket = TcpSocket::new(clients, handle);
    // Nobody has this address.
    assert!(timeout(Duration::from_millis(50), socket.connect(at(99, 7), 0)).await.is_err());
    socket.connect(at(1, 7), 0).await.unwrap();
    socket.write_all(b"hello").await.unwrap();
    let mut data = [0; 5];
    socket.read_exact(&mut data).await.unwrap();
    assert_eq!(&data, b"hello");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn datagrams_both_ways() {
    let [server, clients] = link();
    let socket = UdpSocket::new(server, server.with(|stack| add_udp(stack, 8000)).unwrap());
    socket.bind(9).unwrap();
    // Two tasks share the work.
    for _ in 0..2 {
        tokio::spawn(async move {
            let mut data = [0; 1500];
            loop {
                let (len, meta) = socket.recv_from(&mut data).await.unwrap();
                socket.send_to(&data[..len], meta.remote).await.unwrap();
            }
        });
    }
    let began = SystemTime::now();
    let socket = UdpSocket::new(clients, clients.with(|stack| add_udp(stack, 8000)).unwrap());
    socket.connect(at(1, 9)).unwrap();
    for number in 0..1000_u32 {
        socket.send(&number.to_be_bytes()).await.unwrap();
        let mut data = [0; 4];
        let received = timeout(Duration::from_secs(10), socket.recv_from(&mut data)).await.unwrap().unwrap();
        assert_eq!((received.0, u32::from_be_bytes(data)), (4, number));
    }
    assert!(began.elapsed().unwrap() < Duration::from_secs(30));
}
