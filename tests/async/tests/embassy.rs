//! embassy's executor on the host: tasks that live for ever, the stack in a static cell, a `RefCell` as the lock.

use std::cell::RefCell;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use embassy_executor::{Executor, Spawner};
use embassy_time::{TimeoutError, Timer, with_timeout};
use embedded_io_async::{Read, Write};
use static_cell::StaticCell;
use wireloom::device::Medium;
use wireloom::task::{Runner, Shared, TcpListener, TcpSocket};
use wireloom::tcp::ListenerHandle;
use wireloom::time::Instant;
use wireloom::{InterfaceId, Stack};
use wireloom_async_tests::{add_listener, add_tcp, at, host};
use wireloom_phy::{End, pair};

type Net = Shared<RefCell<Stack<'static>>>;

static EXECUTOR: StaticCell<Executor> = StaticCell::new();
static SERVER: StaticCell<Net> = StaticCell::new();
static CLIENT: StaticCell<Net> = StaticCell::new();

fn now() -> Instant {
    Instant::from_micros(embassy_time::Instant::now().as_micros())
}

#[embassy_executor::task(pool_size = 2)]
async fn serve(net: &'static Net, id: InterfaceId, device: End) -> ! {
    let sleep = |at: Instant| Timer::at(embassy_time::Instant::from_micros(at.total_micros()));
    Runner::new(net, id, device, sleep).run().await
}

/// embassy spawns nothing while it runs: as many tasks as connections at a time, all at one listener.
#[embassy_executor::task(pool_size = 2)]
async fn echo(net: &'static Net, listener: ListenerHandle) {
    let listener = TcpListener::new(net, listener);
    loop {
        let mut socket = listener.accept().await.unwrap();
        let mut data = [0; 512];
        while let Ok(len @ 1..) = socket.read(&mut data).await {
            if socket.write_all(&data[..len]).await.is_err() {
                break;
            }
        }
    }
}

#[embassy_executor::task]
async fn client(net: &'static Net, report: Sender<Vec<u8>>) {
    let mut all = Vec::new();
    for round in 0..6_u8 {
        let mut socket = TcpSocket::new(net, net.with(|stack| add_tcp(stack, 2048)).unwrap());
        socket.connect(at(1, 7), 0).await.unwrap();
        // Nothing was said yet: the read is dropped when its time is over.
        let mut data = [0; 3000];
        let early = with_timeout(embassy_time::Duration::from_millis(5), socket.read(&mut data)).await;
        assert!(matches!(early, Err(TimeoutError)));
        let (mut reader, mut writer) = socket.split();
        let writing = async { writer.write_all(&[round; 3000]).await };
        let (read, written) = embassy_futures::join::join(reader.read_exact(&mut data), writing).await;
        read.unwrap();
        written.unwrap();
        all.extend_from_slice(&data);
        socket.close().await.unwrap();
    }
    report.send(all).unwrap();
}

#[test]
fn an_echo_server_under_embassy() {
    let (report, result) = channel();
    std::thread::spawn(move || {
        EXECUTOR.init(Executor::new()).run(|spawner: Spawner| {
            let [(mut server, first), (client_stack, second)] = [host(1), host(2)];
            let listener = add_listener(&mut server, 7, 2, 2048);
            let (left, right) = pair(Medium::Ethernet, 1500, 16);
            let server = &*SERVER.init(Shared::new(RefCell::new(server), now));
            let clients = &*CLIENT.init(Shared::new(RefCell::new(client_stack), now));
            spawner.spawn(serve(server, first, left).unwrap());
            spawner.spawn(serve(clients, second, right).unwrap());
            spawner.spawn(echo(server, listener).unwrap());
            spawner.spawn(echo(server, listener).unwrap());
            spawner.spawn(client(clients, report).unwrap());
        });
    });
    let all: Vec<u8> = result.recv_timeout(Duration::from_secs(60)).expect("the client has come through");
    assert_eq!(all.len(), 6 * 3000);
    assert!(all.chunks(3000).zip(0..).all(|(chunk, round)| chunk.iter().all(|octet| *octet == round)));
}
