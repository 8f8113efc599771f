use super::*;
use crate::error::NetworkError;
use crate::socket::dns::{Case, Edns, LocalNames, StartError};

/// RFC 1035 §4.1.1, §4.1.2: what a question looks like.
#[test]
fn a_question_has_a_header_and_a_name() {
    let mut bench = Bench::new(1, 512);
    bench.start("a.test");
    let asked = bench.asks();
    assert_eq!(asked.to, server(ONE));
    assert_eq!(asked.octets[2..], *b"\x01\x00\0\x01\0\0\0\0\0\0\x01a\x04test\0\0\x01\0\x01");
    assert!(asked.port >= 1024);
    bench.asks_nothing();
}

/// RFC 5452 §4.3, §9.2: numbers and ports are drawn for every question, from all there are.
#[test]
fn numbers_and_ports_are_drawn() {
    let mut bench = Bench::new(1, 512);
    let mut seen = std::collections::HashSet::new();
    let (mut low, mut high) = (u16::MAX, 0);
    for _ in 0..500 {
        let query = bench.start("a.test");
        let asked = bench.asks();
        assert!(seen.insert((asked.port, [asked.octets[0], asked.octets[1]])));
        (low, high) = (low.min(asked.port), high.max(asked.port));
        bench.socket.cancel(query);
    }
    assert!((1024..2000).contains(&low) && high > 64_000, "{low} to {high}");
    let ports: std::collections::HashSet<u16> = seen.iter().map(|(port, _)| *port).collect();
    let ids: std::collections::HashSet<[u8; 2]> = seen.iter().map(|(_, id)| *id).collect();
    assert!(ports.len() > 480 && ids.len() > 480);
}

/// Of several resolvers, each draws ports that lead back to it, none of which is reserved.
#[test]
fn ports_are_shared_out() {
    for of in [1, 2, 3, 7, 1000] {
        for number in [0, 1, of / 2, of - 1] {
            let share = Share { of, number: number.min(of - 1) };
            let mut bench = Bench::new(1, 512);
            bench.socket.settle_in(Random::new(Key::new([of as u8; 16])), share);
            for _ in 0..50 {
                let query = bench.start("a.test");
                let port = bench.asks().port;
                assert!(
                    port >= 1024 && Share::number_of(port, of.into()) == Some(share.number),
                    "{port} of {share:?}"
                );
                bench.socket.cancel(query);
            }
        }
    }
    assert_eq!(Share::number_of(1024, 0), None);
}

#[test]
fn ports_that_are_taken_are_left_alone() {
    let mut bench = Bench::new(1, 512);
    bench.start("a.test");
    let due = bench.socket.due().unwrap();
    let mut octets = [0; MAX_MESSAGE];
    let odd = |port: u16| port & 1 == 1;
    let (port, _) = bench.socket.write(&due, odd, &mut octets).unwrap();
    assert_eq!(port & 1, 0);
    assert!(bench.socket.write(&due, |_| true, &mut octets).is_none());
}

/// RFC 1035 §4.2.1: who does not answer in 2 seconds gives way to the next; a second round waits for longer.
#[test]
fn servers_are_asked_in_turn_and_more_and_more_slowly() {
    let mut bench = Bench::new(1, 512);
    let query = bench.start("a.test");
    let mut log = Vec::new();
    let mut last: Option<Asked> = None;
    while let Some(asked) = bench.may_ask() {
        if let Some(last) = last.replace(asked.clone()) {
            assert_ne!((last.port, &last.octets[..2]), (asked.port, &asked.octets[..2]), "drawn anew");
        }
        let waited = bench.waits();
        log.push((asked.to.ip(), waited.total_millis() / 1000));
    }
    assert_eq!(log, [(ONE, 2), (TWO, 2), (ONE, 4), (TWO, 4), (ONE, 8)]);
    assert_eq!(bench.fails(query), QueryError::TimedOut);
    assert_eq!(bench.now.since(Instant::from_secs(100)), Duration::from_secs(20));
    assert_eq!(bench.socket.poll_at(), None);
}

/// RFC 1035 §7.2: who answered last is asked first.
#[test]
fn the_server_that_answered_is_asked_first_next_time() {
    let mut bench = Bench::new(2, 512);
    bench.start("a.test");
    bench.asks();
    bench.waits();
    let asked = bench.asks();
    bench.gets(&asked, &asked.answer(OK, &[a(HERE, 60, 1)], &[]));
    bench.start("b.test");
    assert_eq!(bench.asks().to, server(TWO));
    bench.waits();
    assert_eq!(bench.asks().to, server(ONE));
}

#[test]
fn queries_go_on_side_by_side() {
    let mut bench = Bench::new(3, 512);
    let queries = ["a.test", "b.test", "c.test"].map(|name| bench.start(name));
    let asked = [bench.asks(), bench.asks(), bench.asks()];
    assert_eq!(bench.socket.start(bench.now, &Question::a("d.test")), Err(StartError::Full));
    assert_eq!(bench.socket.running(), 3);
    for at in [2, 0, 1] {
        let answer = asked[at].answer(OK, &[a(HERE, 60, at as u8)], &[]);
        assert_eq!(bench.gets(&asked[at], &answer), Taken::Over);
    }
    for (at, query) in queries.into_iter().enumerate() {
        assert_eq!(bench.addresses(query), Ok(vec![addr(at as u8)]));
    }
}

/// A place goes on to another query when its result was read, or when it was cancelled.
#[test]
fn places_are_used_again() {
    let mut bench = Bench::new(1, 512);
    let first = bench.start("a.test");
    assert_eq!(bench.fails(first), QueryError::Pending);
    let asked = bench.asks();
    bench.gets(&asked, &asked.answer(OK, &[a(HERE, 60, 1)], &[]));
    assert_eq!(bench.socket.start(bench.now, &Question::a("b.test")), Err(StartError::Full));
    assert_eq!(bench.addresses(first), Ok(vec![addr(1)]));
    assert_eq!(bench.addresses(first), Ok(vec![addr(1)]), "it can be read again");
    let second = bench.start("b.test");
    assert_eq!(bench.fails(first), QueryError::Stale);
    assert!(!bench.socket.cancel(first));
    let asked = bench.asks();
    assert!(bench.socket.cancel(second));
    assert_eq!(bench.gets(&asked, &asked.answer(OK, &[a(HERE, 60, 1)], &[])), Taken::No);
    assert_eq!((bench.fails(second), bench.socket.poll_at()), (QueryError::Stale, None));
}

/// RFC 1122 §4.1.3.3: the network's word of one server leads to the next one at once; there is an end to that.
#[test]
fn errors_of_the_network_lead_on() {
    let mut bench = Bench::new(1, 512);
    let query = bench.start("a.test");
    let asked = bench.asks();
    let error = NetworkError::PortUnreachable;
    assert_eq!(bench.socket.on_network_error(asked.port, server(TWO), error), Taken::No);
    assert_eq!(bench.socket.on_network_error(asked.port ^ 1, asked.to, error), Taken::No);
    assert_eq!(bench.socket.on_network_error(asked.port, asked.to, error), Taken::Moved);
    let asked = bench.asks();
    assert_eq!(asked.to, server(TWO));
    assert_eq!(bench.socket.on_network_error(asked.port, asked.to, error), Taken::Over);
    assert_eq!(bench.fails(query), QueryError::Unreachable { server: asked.to, error });
    bench.asks_nothing();
}

#[test]
fn servers_without_a_way_are_passed_over() {
    let mut bench = Bench::new(1, 512);
    bench.start("a.test");
    let due = bench.socket.due().unwrap();
    bench.socket.handed(bench.now, &due, Handed::NoWay);
    assert_eq!(bench.asks().to, server(TWO));
}

/// Queries that go on ask the servers that are there now.
#[test]
fn servers_can_change_meanwhile() {
    let mut bench = Bench::new(1, 512);
    let query = bench.start("a.test");
    let asked = bench.asks();
    bench.waits();
    assert_eq!(bench.asks().to, server(TWO));
    bench.socket.set_servers(&[addr(9).into()]).unwrap();
    bench.waits();
    let again = bench.asks();
    assert_eq!(again.to, server(addr(9)));
    // The first server is too late: its question was given up.
    assert_eq!(bench.gets(&asked, &asked.answer(OK, &[a(HERE, 60, 1)], &[])), Taken::No);
    bench.socket.set_servers(&[]).unwrap();
    assert_eq!(bench.gets(&again, &again.answer(OK, &[a(HERE, 60, 2)], &[])), Taken::Over);
    assert_eq!(bench.addresses(query), Ok(vec![addr(2)]));
}

/// RFC 6891 §6.1.2, §6.2.3: what is offered is what there is room for.
#[test]
fn longer_answers_are_offered_where_there_is_room() {
    for (room, offered) in [(512, None), (1000, Some(1000_u16)), (4096, Some(1232))] {
        let mut bench = Bench::new(1, room);
        bench.start("a.test");
        let asked = bench.asks();
        let behind = &asked.octets[12 + asked.question().len()..];
        match offered {
            None => assert_eq!((asked.octets[11], behind), (0, &[][..])),
            Some(size) => {
                let [high, low] = size.to_be_bytes();
                assert_eq!((asked.octets[11], behind), (1, &[0, 0, 41, high, low, 0, 0, 0, 0, 0, 0][..]));
            }
        }
    }
    let mut bench = Bench::new(1, 4096);
    bench.socket.set_settings(Settings { edns: Edns::Off, ..Settings::DEFAULT });
    bench.start("a.test");
    assert_eq!(bench.asks().octets[11], 0);
}

/// RFC 6891 §7: a server that does not know EDNS is asked again without it, once.
#[test]
fn servers_that_know_no_edns_are_asked_without() {
    for code in [1, 4] {
        let mut bench = Bench::new(1, 1232);
        let query = bench.start("a.test");
        let asked = bench.asks();
        // Such servers need not repeat the question.
        let mut header = asked.octets[..12].to_vec();
        header[2..].copy_from_slice(&[0x80, code, 0, 0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(bench.gets(&asked, &header), Taken::Moved);
        let plain = bench.asks();
        assert_eq!((plain.to, plain.octets[11]), (asked.to, 0));
        header[..2].copy_from_slice(&plain.octets[..2]);
        assert_eq!(bench.gets(&plain, &header), Taken::Moved);
        let asked = bench.asks();
        assert_eq!(asked.to, server(TWO));
        header[..2].copy_from_slice(&asked.octets[..2]);
        assert_eq!(bench.gets(&asked, &header), Taken::Over);
        assert!(
            matches!(bench.fails(query), QueryError::NotUnderstood { code: said, .. } if said.get() == code)
        );
    }
}

/// draft-vixie-dnsext-dns0x20: letters have random case, and what repeats them otherwise is not believed.
#[test]
fn the_case_of_letters_is_drawn() {
    let mut bench = Bench::with(|settings| settings.case = Case::Random);
    let query = bench.start("abcdefghijklmnopqrstuvwxyz.test");
    let asked = bench.asks();
    assert_ne!(asked.name(), asked.name().to_lowercase());
    assert_eq!(asked.name().to_lowercase(), "abcdefghijklmnopqrstuvwxyz.test.");
    let mut other = asked.answer(OK, &[a(HERE, 60, 1)], &[]);
    other[13] ^= 0x20;
    assert_eq!(bench.gets(&asked, &other), Taken::Ignored);
    bench.waits();
    let again = bench.asks();
    assert_ne!(again.name(), asked.name());
    assert_eq!(bench.gets(&again, &again.answer(OK, &[a(HERE, 60, 1)], &[])), Taken::Over);
    assert_eq!(bench.addresses(query), Ok(vec![addr(1)]));
}

/// RFC 6762 §5.1, §6.7, §11: a name of the link is asked of everybody there, without recursion, and whoever is there answers
/// from an address of its own.
#[cfg(all(feature = "ipv4", feature = "ipv6"))]
#[test]
fn names_of_the_link_are_asked_of_everybody() {
    let mut bench = Bench::with(|settings| settings.local = LocalNames::Multicast);
    bench.socket.set_servers(&[]).unwrap();
    let query = bench.start("printer.LOCAL");
    let asked = bench.asks();
    assert_eq!((asked.to, asked.octets[2]), ("224.0.0.251:5353".parse().unwrap(), 0));
    bench.waits();
    let asked = bench.asks();
    assert_eq!(asked.to, "[ff02::fb]:5353".parse().unwrap());
    let answer = asked.answer(0x8400, &[a(HERE, 10, 7)], &[]);
    let who: SocketAddr = "[fd00::7]:5353".parse().unwrap();
    let far = Arrived { remote: who, port: asked.port, interface: None, near: Near::No, payload: &answer };
    assert_eq!(bench.socket.on_datagram(bench.now, &far), Taken::Ignored);
    assert_eq!(bench.gets_from(SocketAddr::new(who.ip(), 53), asked.port, &answer), Taken::No);
    assert_eq!(bench.gets_from(who, asked.port, &answer), Taken::Over);
    let result = bench.socket.result(query).unwrap();
    assert_eq!((result.server(), result.ttl()), (who, 10));
    assert_eq!(bench.socket.start(bench.now, &Question::a("printer.test")), Err(StartError::NoServers));
}

/// RFC 6891 §6.1.3: so is one that knows another version of it.
#[test]
fn servers_that_know_another_edns_are_asked_without() {
    let mut bench = Bench::new(1, 1232);
    bench.start("a.test");
    let asked = bench.asks();
    let mut answer = asked.answer(OK, &[], &[]);
    answer.extend([0, 0, 41, 2, 0, 1, 0, 0, 0, 0, 0]);
    answer[11] = 1;
    assert_eq!(bench.gets(&asked, &answer), Taken::Moved);
    assert_eq!(bench.asks().octets[11], 0);
}
