//! Client crates as they are published, on wireloom, against small servers on the other end of a link in memory.

use std::cell::RefCell;
use std::time::Duration;

use embedded_io_async::{Read, Write};
use embedded_nal_async::{AddrType, ConnectedUdp, Dns, TcpConnect, UdpStack, UnconnectedUdp};
use reqwless::client::HttpClient;
use reqwless::request::{Method, RequestBuilder};
use rust_mqtt::Bytes;
use rust_mqtt::buffer::AllocBuffer;
use rust_mqtt::client::Client;
use rust_mqtt::client::event::Event;
use rust_mqtt::client::options::{ConnectOptions, PublicationOptions, SubscriptionOptions, TopicReference};
use rust_mqtt::types::{MqttString, TopicFilter, TopicName};
use tokio::task::{LocalSet, spawn_local};
use tokio::time::{sleep, timeout};
use wireloom::device::Medium;
use wireloom::iface::{Memory, Sizes};
use wireloom::task::{DnsResolver, Runner, Shared, TcpListener, TcpSocket, UdpSocket};
use wireloom::time::Instant;
use wireloom::{InterfaceId, Stack};
use wireloom_async_tests::{add_listener, add_tcp, add_udp, addr, at, host_in};
use wireloom_embedded_nal_async::{Error, Literals, Resolver, TcpPool, UdpPool};
use wireloom_phy::{End, pair};

type Lock = RefCell<Stack<'static>>;
type Net = Shared<Lock>;

fn serve(net: &'static Net, id: InterfaceId, device: End) {
    let sleep = |at: Instant| sleep(at.since(Instant::now()).into());
    spawn_local(async move { Runner::new(net, id, device, sleep).run().await });
}

/// A server's and a client's stack on one link, for the length of a test.
fn on_a_link(test: impl AsyncFnOnce(&'static Net, &'static Net)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let all = async {
        let memory =
            || Memory { dns: vec![wireloom::dns::Slot::EMPTY].into(), ..Sizes::default().allocate() };
        let [(a, first), (b, second)] = [host_in(memory(), 1), host_in(memory(), 2)];
        let (left, right) = pair(Medium::Ethernet, 1500, 64);
        let [server, client] =
            [a, b].map(|stack| &*Box::leak(Box::new(Shared::new(RefCell::new(stack), Instant::now))));
        serve(server, first, left);
        serve(client, second, right);
        timeout(Duration::from_secs(30), test(server, client)).await.expect("somebody waits");
    };
    LocalSet::new().block_on(&runtime, all);
}

fn tcp_pool<const N: usize>(net: &'static Net) -> TcpPool<'static, Lock, N> {
    TcpPool::new(net, [(); N].map(|()| net.with(|stack| add_tcp(stack, 4096)).unwrap()))
}

/// Accepts connections on a port, and serves one at a time.
fn spawn_server(net: &'static Net, port: u16, serve: impl AsyncFn(TcpSocket<'static, Lock>) + 'static) {
    let listener = net.with(|stack| add_listener(stack, port, 2, 4096)).unwrap();
    spawn_local(async move {
        loop {
            serve(TcpListener::new(net, listener).accept().await.unwrap()).await;
        }
    });
}

/// Reads a request with its body, and answers with what it was.
async fn answer_http(mut socket: TcpSocket<'static, Lock>) {
    let mut request = Vec::new();
    let body_at = loop {
        let mut data = [0; 100];
        let len = socket.read(&mut data).await.unwrap();
        assert!(len > 0, "the request ended early");
        request.extend_from_slice(&data[..len]);
        if let Some(end) = request.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
    };
    let head = String::from_utf8(request[..body_at].to_vec()).unwrap();
    let lengths = head
        .lines()
        .filter_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse::<usize>().ok());
    let body_len: usize = lengths.sum();
    let mut body = request[body_at..].to_vec();
    body.resize(body_len, 0);
    socket.read_exact(&mut body[request.len() - body_at..]).await.unwrap();
    let text = format!("{}: {}", head.lines().next().unwrap(), String::from_utf8(body).unwrap());
    let answer =
        format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}", text.len());
    socket.write_all(answer.as_bytes()).await.unwrap();
    socket.close().await.unwrap();
}

#[test]
fn reqwless_gets_and_posts() {
    on_a_link(async |server, client| {
        spawn_server(server, 80, answer_http);
        let pool = tcp_pool::<1>(client);
        let mut http = HttpClient::new(&pool, &Literals);
        let mut buffer = [0; 2048];
        // The pool has one socket: each connection is closed when its request is dropped.
        for _ in 0..3 {
            let mut request = http.request(Method::GET, "http://10.0.0.1/status").await.unwrap();
            let response = request.send(&mut buffer).await.unwrap();
            assert!(response.status.is_successful());
            let body = response.body().read_to_end().await.unwrap();
            assert_eq!(str::from_utf8(body), Ok("GET /status HTTP/1.1: "));
        }
        let text = "x".repeat(10_000);
        let request = http.request(Method::POST, "http://10.0.0.1/log").await.unwrap();
        let mut buffer = vec![0; 20_000];
        let mut request = request.body(text.as_bytes());
        let response = request.send(&mut buffer).await.unwrap();
        let body = response.body().read_to_end().await.unwrap();
        assert_eq!(str::from_utf8(body), Ok(format!("POST /log HTTP/1.1: {text}").as_str()));
    });
}

/// Knows the IPv4 address of `www.example.org`, and its name; of anything else it says that there is none.
async fn answer_dns(socket: UdpSocket<'static, Lock>) {
    loop {
        let mut data = [0; 512];
        let (len, meta) = socket.recv_from(&mut data).await.unwrap();
        let question = data[12..len].iter().position(|octet| *octet == 0).unwrap() + 5;
        let (name, rtype) = (data[12..12 + question - 4].to_ascii_lowercase(), data[12 + question - 3]);
        let found: Option<&[u8]> = match (rtype, name.as_slice()) {
            (1, b"\x03www\x07example\x03org\0") => Some(&[10, 0, 0, 1]),
            (12, b"\x011\x010\x010\x0210\x07in-addr\x04arpa\0") => Some(b"\x03www\x07example\x03org\0"),
            _ => None,
        };
        let mut answer = data[..12 + question].to_vec();
        let code = if found.is_some() { 0x80 } else { 0x83 };
        answer[2..12].copy_from_slice(&[0x81, code, 0, 1, 0, found.is_some() as u8, 0, 0, 0, 0]);
        if let Some(found) = found {
            answer.extend([0xc0, 12, 0, rtype, 0, 1, 0, 0, 0, 60, 0, found.len() as u8]);
            answer.extend(found);
        }
        socket.send_to(&answer, meta.remote).await.unwrap();
    }
}

#[test]
fn reqwless_asks_for_the_name() {
    on_a_link(async |server, client| {
        spawn_server(server, 80, answer_http);
        let names = UdpSocket::new(server, server.with(|stack| add_udp(stack, 2000)).unwrap());
        names.bind(53).unwrap();
        spawn_local(answer_dns(names));
        let room = Box::leak(Box::new(wireloom::dns::Storage::<2, 512>::new()));
        let handle = client.with(|stack| stack.add_dns(room.buffers())).unwrap().unwrap();
        let servers = [at(1, 53).ip().into()];
        client.with(|stack| stack.dns(handle).unwrap().set_servers(&servers)).unwrap().unwrap();
        let resolver = Resolver::new(DnsResolver::new(client, handle));

        let pool = tcp_pool::<1>(client);
        let mut http = HttpClient::new(&pool, &resolver);
        let mut buffer = [0; 2048];
        let mut request = http.request(Method::GET, "http://www.example.org/status").await.unwrap();
        let response = request.send(&mut buffer).await.unwrap();
        let body = response.body().read_to_end().await.unwrap();
        assert_eq!(str::from_utf8(body), Ok("GET /status HTTP/1.1: "));

        let mut name = [0; 255];
        assert_eq!(resolver.get_host_by_address(addr(1).into(), &mut name).await, Ok(15));
        assert_eq!(&name[..15], b"www.example.org");
        let short = resolver.get_host_by_address(addr(1).into(), &mut name[..15]).await;
        assert_eq!(short, Err(Error::BufferTooSmall));
        for host in ["10.0.0.1", "[10.0.0.1]", "www.example.org"] {
            let found = resolver.get_host_by_name(host, AddrType::Either).await;
            assert_eq!(found, Ok(addr(1).into()), "{host}");
        }
        assert!(resolver.get_host_by_name("www.example.org", AddrType::IPv6).await.is_err());
        assert_eq!(resolver.get_host_by_name("10.0.0.1", AddrType::IPv6).await, Err(Error::NoAddress));
    });
}

/// One packet of MQTT 5: its first octet and the rest. `None`: the stream has ended.
async fn mqtt_packet(socket: &mut TcpSocket<'static, Lock>) -> Option<(u8, Vec<u8>)> {
    let mut octet = [0];
    socket.read_exact(&mut octet).await.ok()?;
    let (kind, mut len, mut shift) = (octet[0], 0, 0);
    loop {
        socket.read_exact(&mut octet).await.ok()?;
        len |= usize::from(octet[0] & 0x7f) << shift;
        shift += 7;
        if octet[0] & 0x80 == 0 {
            break;
        }
    }
    let mut rest = vec![0; len];
    socket.read_exact(&mut rest).await.ok()?;
    Some((kind, rest))
}

/// A broker for one client, who hears what it says itself.
async fn answer_mqtt(mut socket: TcpSocket<'static, Lock>) {
    while let Some((kind, rest)) = mqtt_packet(&mut socket).await {
        match kind >> 4 {
            // CONNECT: accepted, without properties.
            1 => socket.write_all(&[0x20, 3, 0, 0, 0]).await.unwrap(),
            // SUBSCRIBE: granted with QoS 1.
            8 => socket.write_all(&[0x90, 4, rest[0], rest[1], 0, 1]).await.unwrap(),
            // PUBLISH with QoS 1: acknowledged, and sent back with QoS 0.
            3 => {
                let topic_len = 2 + usize::from(u16::from_be_bytes([rest[0], rest[1]]));
                let (topic, behind) = rest.split_at(topic_len);
                let (id, behind) = behind.split_at(2);
                socket.write_all(&[0x40, 2, id[0], id[1]]).await.unwrap();
                assert_eq!(behind[0], 0, "it has properties");
                socket.write_all(&[0x30, (topic.len() + behind.len()) as u8]).await.unwrap();
                socket.write_all(topic).await.unwrap();
                socket.write_all(behind).await.unwrap();
            }
            _ => return,
        }
    }
}

#[test]
fn rust_mqtt_subscribes_and_hears_what_it_publishes() {
    on_a_link(async |server, client| {
        spawn_server(server, 1883, answer_mqtt);
        let pool = tcp_pool::<1>(client);
        let connection = pool.connect(at(1, 1883)).await.unwrap();
        let mut buffer = AllocBuffer;
        let mut mqtt = Client::<'_, '_, _, _, 1, 1, 1, 1, 16, 0, 0>::new(&mut buffer);
        let name = MqttString::from_str("wireloom").unwrap();
        mqtt.connect(connection, &ConnectOptions::new().clean_start(), Some(name)).await.unwrap();

        let topic = MqttString::from_str("greenhouse/3").unwrap();
        let filter = TopicFilter::new(topic.as_borrowed()).unwrap();
        mqtt.subscribe(filter, &SubscriptionOptions::new().at_least_once()).await.unwrap();
        assert!(matches!(mqtt.poll().await.unwrap(), Event::Suback(_)));

        let topic = TopicReference::Name(TopicName::new(topic).unwrap());
        let options = PublicationOptions::new(topic).at_least_once();
        mqtt.publish(&options, Bytes::from(&b"21.5 degrees"[..])).await.unwrap();
        assert!(matches!(mqtt.poll().await.unwrap(), Event::PublishAcknowledged(_)));
        let Event::Publish(heard) = mqtt.poll().await.unwrap() else { panic!("nothing was heard") };
        assert_eq!(heard.message.as_bytes(), b"21.5 degrees");
    });
}

#[test]
fn a_pool_that_is_empty_says_so_and_gets_its_sockets_back() {
    on_a_link(async |server, client| {
        spawn_server(server, 7, async |mut socket| {
            let mut data = [0; 16];
            while let Ok(len @ 1..) = socket.read(&mut data).await {
                socket.write_all(&data[..len]).await.unwrap();
            }
        });
        let pool = tcp_pool::<1>(client);
        let mut connection = pool.connect(at(1, 7)).await.unwrap();
        assert_eq!(pool.connect(at(1, 7)).await.unwrap_err(), Error::PoolEmpty);
        connection.write_all(b"once").await.unwrap();
        let mut data = [0; 4];
        connection.read_exact(&mut data).await.unwrap();
        drop(connection);
        // The last connection may not be over: it is waited for.
        let mut connection = pool.connect(at(1, 7)).await.unwrap();
        connection.write_all(b"more").await.unwrap();
        connection.read_exact(&mut data).await.unwrap();
        assert_eq!(&data, b"more");
    });
}

#[test]
fn datagrams() {
    on_a_link(async |server, client| {
        let servers = &UdpPool::new(server, [server.with(|stack| add_udp(stack, 2000)).unwrap()]);
        let clients = &UdpPool::new(client, [client.with(|stack| add_udp(stack, 2000)).unwrap()]);
        let (bound, mut echo) = servers.bind_single(at(1, 7)).await.unwrap();
        assert_eq!(bound, at(1, 7));
        let (_, mut peer) = clients.connect(at(1, 7)).await.unwrap();
        assert!(matches!(clients.connect(at(1, 7)).await, Err(Error::PoolEmpty)));
        peer.send(b"ping").await.unwrap();
        let mut data = [0; 16];
        let (len, local, remote) = echo.receive_into(&mut data).await.unwrap();
        assert_eq!((&data[..len], local), (&b"ping"[..], at(1, 7)));
        echo.send(local, remote, b"pong!").await.unwrap();
        assert_eq!(peer.receive_into(&mut data).await, Ok(5));
        assert_eq!(&data[..5], b"pong!");
        drop(peer);
        let (again, _socket) = clients.bind_single(at(2, 9)).await.unwrap();
        assert_eq!(again, at(2, 9));
    });
}
