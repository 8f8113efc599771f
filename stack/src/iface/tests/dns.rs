use super::*;
use crate::dns::{self, LocalNames, QueryError, QueryId, Question, Server, Settings};
use crate::error::NetworkError;
use crate::iface::Changed;
use crate::stats::{Discard, Event};

fn buffers(queries: usize) -> dns::Buffers<'static> {
    dns::Buffers {
        queries: lent(queries, dns::QuerySlot::default),
        octets: lent::<_, ManagedSlice<'_, _>>(queries * 512, || 0),
    }
}

/// A host with a resolver that asks these servers.
fn resolving(host: &mut Host, servers: &[Server]) -> dns::Handle {
    let handle = host.stack.add_dns(buffers(2)).unwrap();
    host.stack.dns(handle).unwrap().set_servers(servers).unwrap();
    handle
}

fn start(host: &mut Host, handle: dns::Handle, name: &str) -> QueryId {
    host.stack.dns(handle).unwrap().start(host.now, Question::a(name)).unwrap()
}

fn addresses(host: &mut Host, handle: dns::Handle, query: QueryId) -> Result<Vec<IpAddr>, QueryError> {
    host.stack.dns(handle).unwrap().result(query).map(|answer| answer.addresses().collect())
}

/// The port that a question came from, and the answer to it: 10.9.8.7.
fn answer(question: &[u8]) -> (u16, Vec<u8>) {
    let port = u16::from_be_bytes([question[0], question[1]]);
    let mut message = question[8..].to_vec();
    message[2..4].copy_from_slice(&[0x81, 0x80]);
    message[7] = 1;
    message.extend([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 10, 9, 8, 7]);
    (port, message)
}

fn found() -> Vec<IpAddr> {
    vec![IpAddr::from([10, 9, 8, 7])]
}

/// RFC 1035 §4.2.1: a question leaves, and its answer is news.
#[test]
fn a_name_is_asked_for() {
    for (peer, family) in [(IpAddr::from(PEER_V4), 4), (PEER_V6.into(), 6)] {
        let mut host = Host::acquainted();
        let handle = resolving(&mut host, &[peer.into()]);
        let query = start(&mut host, handle, "www.test");
        assert_eq!(host.stack.poll_at(host.id), Some(Instant::ZERO), "it is ready");
        let sent = host.sends();
        let question = seen(&sent[0]);
        assert_eq!((sent.len(), question.dst, &question.payload[2..4]), (1, peer, &[0, 53][..]));
        assert_eq!(host.stack.poll_at(host.id), Some(host.now + crate::time::Duration::from_secs(2)));
        assert_eq!(addresses(&mut host, handle, query), Err(QueryError::Pending));
        let (port, message) = answer(&question.payload);
        host.ignores(if family == 4 { udp4(53, port, &message) } else { udp6(53, port, &message) });
        assert_eq!(host.stack.next_changed(), Some(Changed::Dns(handle)));
        assert_eq!(addresses(&mut host, handle, query), Ok(found()));
        assert_eq!(host.stack.core.sockets.dns.first_deadline(), None);
        // The port is closed again (RFC 1122 §4.1.3.1).
        assert_eq!(host.gets(udp4(53, port, &message)).len(), 1);
    }
}

/// RFC 5452 §9.1: what is not from the server, or not to the port, is nothing to the query, and what is not believed is no
/// reason to say that the port is closed.
#[test]
fn strangers_are_not_believed() {
    let mut host = Host::acquainted();
    let other = Ipv4Addr::new(10, 0, 0, 3);
    let handle = resolving(&mut host, &[PEER_V4.into()]);
    let query = start(&mut host, handle, "www.test");
    let question = seen(&host.sends()[0]);
    let (port, message) = answer(&question.payload);
    let stranger = V4 { src: other, ..V4::new(17) };
    let forged = stranger.frame(&datagram((other, 53).into(), (OUR_V4, port).into(), &message));
    assert!(!host.gets(forged).is_empty(), "an ICMP error, or a question who that is");
    assert_eq!(host.gets(udp4(5353, port, &message)).len(), 1);
    assert_eq!(host.gets(udp4(53, port ^ 1, &message)).len(), 1);
    let mut wrong = message.clone();
    wrong[0] ^= 1;
    host.ignores(udp4(53, port, &wrong));
    assert_eq!(addresses(&mut host, handle, query), Err(QueryError::Pending));
    host.ignores(udp4(53, port, &message));
    assert_eq!(addresses(&mut host, handle, query), Ok(found()));
}

/// A UDP socket of the same port hears all that is not the answer.
#[test]
fn a_port_can_be_shared_with_a_socket() {
    let mut host = Host::acquainted();
    let handle = resolving(&mut host, &[PEER_V4.into()]);
    let query = start(&mut host, handle, "www.test");
    let (port, message) = answer(&seen(&host.sends()[0]).payload);
    let socket = host.stack.add_udp(udp_buffers(4, 4096)).unwrap();
    host.stack.udp(socket).unwrap().bind(port).unwrap();
    host.ignores(udp4(5000, port, b"hello"));
    host.ignores(udp4(5000, port, b"hello"));
    host.ignores(udp4(53, port, &message));
    assert_eq!(host.stack.udp(socket).unwrap().recv_queue(), 2);
    assert_eq!(addresses(&mut host, handle, query), Ok(found()));
}

/// RFC 1035 §4.2.1: time brings the next server, and the end.
#[test]
fn a_dead_server_gives_way() {
    let mut host = Host::with(Wire::new(Medium::Ip, 1500), small());
    let handle = resolving(&mut host, &[PEER_V4.into(), PEER_V6.into()]);
    let query = start(&mut host, handle, "www.test");
    assert_eq!(seen_packet(&host.sends()[0]).dst, IpAddr::from(PEER_V4));
    assert_eq!(host.stack.poll_at_any(), Some(Instant::from_secs(3)));
    host.wait(1999);
    assert!(host.sends().is_empty());
    host.wait(1);
    let question = seen_packet(&host.sends()[0]);
    assert_eq!(question.dst, IpAddr::from(PEER_V6));
    let (port, message) = answer(&question.payload);
    let datagram = datagram((PEER_V6, 53).into(), (OUR_V6, port).into(), &message);
    host.ignores(V6::new(17).packet(&datagram));
    assert_eq!(addresses(&mut host, handle, query), Ok(found()));
    assert_eq!(host.stack.next_changed(), Some(Changed::Dns(handle)));
    let query = start(&mut host, handle, "www.test");
    let mut asked = Vec::new();
    let began = host.now;
    while let Some(at) = host.stack.poll_at_any() {
        host.now = host.now.max(at);
        asked.extend(host.sends().iter().map(|frame| seen_packet(frame).dst.is_ipv6()));
    }
    assert_eq!(asked, [true, false, true, false, true]);
    assert_eq!(host.now.since(began), crate::time::Duration::from_secs(20));
    assert_eq!(host.stack.next_changed(), Some(Changed::Dns(handle)));
    assert_eq!(addresses(&mut host, handle, query), Err(QueryError::TimedOut));
}

/// RFC 1122 §4.1.3.3: an ICMP error about a question leads to the next server, or ends the query.
#[test]
fn an_icmp_error_reaches_the_query() {
    let mut host = Host::acquainted();
    let handle = resolving(&mut host, &[PEER_V4.into()]);
    let query = start(&mut host, handle, "www.test");
    let sent = host.sends().remove(0);
    host.ignores(V4::new(1).frame(&icmp(3, 3, [0; 4], &sent[14..42])));
    let server = SocketAddr::from((PEER_V4, 53));
    let why = QueryError::Unreachable { server, error: NetworkError::PortUnreachable };
    assert_eq!(addresses(&mut host, handle, query), Err(why));
    assert_eq!(host.stack.stats().count(Event::IcmpErrorReceived), 1);
}

/// A server without a route, and one whose link address nobody tells: the next one is asked.
#[test]
fn servers_out_of_reach_are_passed_over() {
    let mut host = Host::new();
    let far = Ipv4Addr::new(192, 0, 2, 53);
    let dead = Ipv4Addr::new(10, 0, 0, 9);
    let handle = resolving(&mut host, &[far.into(), dead.into()]);
    let query = start(&mut host, handle, "www.test");
    host.sends();
    assert_eq!(host.stack.stats().discarded(Discard::NoRoute), 1);
    for _ in 0..100 {
        host.wait(100);
        host.sends();
        if host.stack.next_changed().is_some() {
            break;
        }
    }
    let server = SocketAddr::from((dead, 53));
    let why = QueryError::Unreachable { server, error: NetworkError::HostUnreachable };
    assert_eq!(addresses(&mut host, handle, query), Err(why));
}

/// RFC 6762 §5.1, §11: names of the link go to its group with a hop limit of 255.
#[test]
fn names_of_the_link_go_to_its_group() {
    let mut host = Host::acquainted();
    let handle = resolving(&mut host, &[]);
    let mut settings = Settings::DEFAULT;
    settings.local = LocalNames::Multicast;
    host.stack.dns(handle).unwrap().set_settings(settings);
    let query = start(&mut host, handle, "printer.local");
    let sent = host.sends().remove(0);
    assert_eq!(sent[..6], [1, 0, 0x5e, 0, 0, 251]);
    let question = seen(&sent);
    assert_eq!((question.dst, sent[22]), (IpAddr::from([224, 0, 0, 251]), 255));
    let (port, message) = answer(&question.payload);
    host.ignores(udp4(5353, port, &message));
    assert_eq!(addresses(&mut host, handle, query), Ok(found()));
}

/// A server on this host itself is asked without a device.
#[test]
fn a_server_of_our_own() {
    let mut host = Host::acquainted();
    let server = host.stack.add_udp(udp_buffers(4, 4096)).unwrap();
    host.stack.udp(server).unwrap().bind(53).unwrap();
    let handle = resolving(&mut host, &[OUR_V4.into()]);
    let query = start(&mut host, handle, "www.test");
    assert!(host.sends().is_empty());
    let mut data = [0; 600];
    let (len, meta) = host.stack.udp(server).unwrap().recv_from(&mut data).unwrap();
    let (_, message) = answer(&[&[0; 8][..], &data[..len]].concat());
    host.stack.udp(server).unwrap().send_to(&message, meta.remote).unwrap();
    assert!(host.sends().is_empty());
    assert_eq!(addresses(&mut host, handle, query), Ok(found()));
}

/// SCENARIOS 60: a handle of a resolver that was taken out is refused, and its memory serves another.
#[test]
fn a_stale_handle_is_refused() {
    let mut host = Host::acquainted();
    let handle = resolving(&mut host, &[PEER_V4.into()]);
    start(&mut host, handle, "www.test");
    assert!(host.stack.add_dns(buffers(1)).is_err(), "one slot was lent");
    let memory = host.stack.remove_dns(handle).unwrap().into_buffers();
    assert!(host.stack.dns(handle).is_err());
    assert!(host.sends().is_empty());
    assert_eq!((host.stack.core.sockets.dns.first_deadline(), host.stack.next_changed()), (None, None));
    let other = host.stack.add_dns(memory).unwrap();
    assert_ne!(other, handle);
    assert!(host.stack.dns(other).unwrap().servers().is_empty());
}

/// The numbers of one resolver say nothing of the next one's.
#[test]
fn resolvers_draw_different_numbers() {
    let mut host = Host::acquainted();
    let mut seen_before = Vec::new();
    for _ in 0..4 {
        let handle = resolving(&mut host, &[PEER_V4.into()]);
        start(&mut host, handle, "www.test");
        let question = seen(&host.sends()[0]).payload;
        let drawn = [question[0], question[1], question[8], question[9]];
        assert!(!seen_before.contains(&drawn));
        seen_before.push(drawn);
        host.stack.remove_dns(handle).unwrap();
    }
}

/// SCENARIOS 59: a task that waits for a query is woken when that one is over, and not before.
#[cfg(feature = "async")]
#[test]
fn a_task_is_woken_when_its_query_is_over() {
    use core::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::Arc;
    struct Count(AtomicUsize);
    impl std::task::Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }
    let count = Arc::new(Count(AtomicUsize::new(0)));
    let woken = || count.0.load(Ordering::Relaxed);
    let waker = Arc::clone(&count).into();
    let mut host = Host::acquainted();
    let handle = resolving(&mut host, &[PEER_V4.into()]);
    let (first, second) = (start(&mut host, handle, "a.test"), start(&mut host, handle, "b.test"));
    host.stack.dns(handle).unwrap().register_waker(first, &waker);
    let sent = host.sends();
    let (port, message) = answer(&seen(&sent[1]).payload);
    host.ignores(udp4(53, port, &message));
    assert_eq!((addresses(&mut host, handle, second), woken()), (Ok(found()), 0));
    let (port, message) = answer(&seen(&sent[0]).payload);
    host.ignores(udp4(53, port, &message));
    assert_eq!(woken(), 1);
    host.stack.dns(handle).unwrap().register_waker(first, &waker);
    assert_eq!(woken(), 2, "it is over already");
}
