use core::net::Ipv6Addr;

use super::*;
use crate::socket::dns::{Fault, MAX_ALIASES, RecordType};
use crate::wire::dns::Data;

/// RFC 1035 §3.4.1, RFC 3596 §2.2, RFC 2181 §8: the addresses, and how long they hold.
#[test]
fn addresses_and_their_time_to_live() {
    let mut bench = Bench::new(1, 512);
    let query = bench.start("a.test");
    let asked = bench.asks();
    let records = [a(HERE, 300, 1), a(HERE, 60, 2), record(b"\x01b\0", 1, 5, &[1, 2, 3, 4])];
    assert_eq!(bench.gets(&asked, &asked.answer(OK, &records, &[])), Taken::Over);
    assert_eq!(bench.addresses(query), Ok(vec![addr(1), addr(2)]), "only those of the name");
    let answer = bench.socket.result(query).unwrap();
    assert_eq!((answer.ttl(), answer.server()), (60, server(ONE)));
    assert_eq!(answer.expires_at(), Instant::from_secs(160));
    assert_eq!(answer.canonical_name().to_string(), "a.test.");
    let query = bench.socket.start(bench.now, &Question::aaaa("a.test")).unwrap();
    let asked = bench.asks();
    let address = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1);
    bench.gets(&asked, &asked.answer(OK, &[record(HERE, 28, 0x8000_0000, &address.octets())], &[]));
    assert_eq!(bench.addresses(query), Ok(vec![address.into()]));
    assert_eq!(bench.socket.result(query).unwrap().ttl(), 0);
}

/// RFC 1034 §3.6.2: aliases are followed within the answer, in whatever order they stand.
#[test]
fn aliases_are_followed() {
    let mut bench = Bench::new(1, 512);
    let query = bench.start("www.test");
    let asked = bench.asks();
    let records = [
        a(&wire("c.test"), 90, 3),
        record(&wire("B.test"), 5, 30, &wire("c.TEST")),
        record(HERE, 5, 600, &wire("b.test")),
    ];
    bench.gets(&asked, &asked.answer(OK, &records, &[]));
    assert_eq!(bench.addresses(query), Ok(vec![addr(3)]));
    let answer = bench.socket.result(query).unwrap();
    assert_eq!((answer.canonical_name().to_string(), answer.ttl()), ("c.TEST.".to_string(), 30));
}

/// RFC 1034 §5.3.3 step 4c: where an answer says only what the name is an alias for, that is asked about.
#[test]
fn aliases_that_lead_out_of_an_answer_are_asked_about() {
    let mut bench = Bench::new(1, 512);
    let query = bench.start("www.test");
    let asked = bench.asks();
    let alias = record(HERE, 5, 20, &wire("elsewhere.example"));
    assert_eq!(bench.gets(&asked, &asked.answer(OK, &[alias], &[])), Taken::Moved);
    let again = bench.asks();
    assert_eq!((again.name(), again.to), ("elsewhere.example.".to_string(), asked.to));
    assert_ne!(again.port, asked.port);
    bench.gets(&again, &again.answer(OK, &[a(HERE, 300, 4)], &[]));
    assert_eq!(bench.addresses(query), Ok(vec![addr(4)]));
    assert_eq!(bench.socket.result(query).unwrap().ttl(), 20, "the alias holds no longer");
}

/// RFC 1034 §5.2.2: aliases that go round in circles come to an end, within an answer and over many.
#[test]
fn aliases_without_end_come_to_an_end() {
    let mut bench = Bench::new(1, 512);
    let query = bench.start("a.test");
    let asked = bench.asks();
    let circle = [record(HERE, 5, 9, &wire("b.test")), record(&wire("b.test"), 5, 9, &wire("a.test"))];
    assert_eq!(bench.gets(&asked, &asked.answer(OK, &circle, &[])), Taken::Over);
    assert_eq!(bench.fails(query), QueryError::TooManyAliases);
    let query = bench.start("a.test");
    let asked = bench.asks();
    bench.gets(&asked, &asked.answer(OK, &[record(HERE, 5, 9, HERE)], &[]));
    assert_eq!(bench.fails(query), QueryError::TooManyAliases);
    let query = bench.start("a.test");
    for at in 0..=MAX_ALIASES {
        let asked = bench.asks();
        let next = record(HERE, 5, 9, &wire(&std::format!("a{at}.test")));
        let taken = bench.gets(&asked, &asked.answer(OK, &[next], &[]));
        assert_eq!(taken, if at < MAX_ALIASES { Taken::Moved } else { Taken::Over });
    }
    assert_eq!((bench.fails(query), bench.fails(query).fault()), (QueryError::TooManyAliases, Fault::Name));
}

#[test]
fn an_alias_itself_can_be_asked_for() {
    let mut bench = Bench::new(1, 512);
    let question = Question::new("www.test", RecordType::Cname);
    let query = bench.socket.start(bench.now, &question).unwrap();
    let asked = bench.asks();
    bench.gets(&asked, &asked.answer(OK, &[record(HERE, 5, 9, &wire("b.test"))], &[]));
    let answer = bench.socket.result(query).unwrap();
    assert_eq!((answer.records().count(), answer.canonical_name().to_string()), (1, "www.test.".to_string()));
}

#[test]
fn names_of_addresses_and_other_records() {
    let mut bench = Bench::new(1, 512);
    let query = bench.socket.start(bench.now, &Question::reverse(addr(1))).unwrap();
    let asked = bench.asks();
    bench.gets(&asked, &asked.answer(OK, &[record(HERE, 12, 9, &wire("host.test"))], &[]));
    let answer = bench.socket.result(query).unwrap();
    let names: Vec<_> = answer.names().map(|name| name.to_string()).collect();
    assert_eq!(names, ["host.test."]);
    let question = Question::new("_http._tcp.test", RecordType::Srv);
    let query = bench.socket.start(bench.now, &question).unwrap();
    let asked = bench.asks();
    let data = [&[0, 1, 0, 2, 0, 80][..], &wire("host.test")].concat();
    bench.gets(&asked, &asked.answer(OK, &[record(HERE, 33, 9, &data)], &[]));
    let answer = bench.socket.result(query).unwrap();
    let record = answer.records().next().unwrap();
    assert!(
        matches!(record.data(), Data::Srv(data) if data.port() == 80 && data.target().to_string() == "host.test.")
    );
}

/// RFC 1035 §4.1.1, RFC 2308 §2: what servers say when there is no answer, and whose fault it is.
#[test]
fn what_is_not_there_is_told_apart() {
    let soa = record(&wire("test"), 6, 60, &[wire("ns.test"), wire("m.test"), vec![0; 20]].concat());
    for (flags, why) in [(NX, QueryError::NoSuchName), (OK, QueryError::NoData)] {
        let mut bench = Bench::new(1, 512);
        let query = bench.start("a.test");
        let asked = bench.asks();
        assert_eq!(bench.gets(&asked, &asked.answer(flags, &[], core::slice::from_ref(&soa))), Taken::Over);
        assert_eq!((bench.fails(query), why.fault()), (why, Fault::Name));
    }
    // RFC 6604 §3: the code is about the end of the aliases.
    let mut bench = Bench::new(1, 512);
    let query = bench.start("a.test");
    let asked = bench.asks();
    bench.gets(&asked, &asked.answer(NX, &[record(HERE, 5, 9, &wire("b.test"))], &[]));
    assert_eq!(bench.fails(query), QueryError::NoSuchName);
}

/// RFC 1035 §4.1.1: servers that cannot answer give way to the next; when none is left, the last says why.
#[test]
fn servers_that_cannot_answer_give_way() {
    let ns = record(&wire("test"), 2, 60, &wire("ns.test"));
    let two = server(TWO);
    let cases: [(u16, &[Vec<u8>], QueryError); 4] = [
        (0x8182, &[], QueryError::ServerFailed { server: two }),
        (0x8185, &[], QueryError::Refused { server: two }),
        (0x8100, core::slice::from_ref(&ns), QueryError::Refused { server: two }), // a referral
        (
            0x8189,
            &[],
            QueryError::NotUnderstood { server: two, code: crate::wire::dns::ResponseCode::NotAuth },
        ),
    ];
    for (flags, authorities, why) in cases {
        let mut bench = Bench::new(1, 512);
        let query = bench.start("a.test");
        for (who, taken) in [(ONE, Taken::Moved), (TWO, Taken::Over)] {
            let asked = bench.asks();
            assert_eq!(asked.to, server(who));
            assert_eq!(bench.gets(&asked, &asked.answer(flags, &[], authorities)), taken);
        }
        assert_eq!((bench.fails(query), why.fault()), (why, Fault::Server));
        // A failure does not make it the first one.
        bench.start("b.test");
        assert_eq!(bench.asks().to, server(ONE));
    }
}

/// A server that fails and one that is silent: what was said counts, when time is over.
#[test]
fn what_a_server_said_is_better_than_silence() {
    let mut bench = Bench::new(1, 512);
    let query = bench.start("a.test");
    let asked = bench.asks();
    bench.gets(&asked, &asked.answer(0x8182, &[], &[]));
    while let Some(asked) = bench.may_ask() {
        assert_eq!(asked.to, server(TWO), "the other is not asked again");
        bench.waits();
    }
    assert_eq!(bench.fails(query), QueryError::ServerFailed { server: server(ONE) });
}

/// RFC 2181 §9: what a truncated answer has is not used. One that has no room is told apart.
#[test]
fn answers_that_do_not_fit() {
    let mut bench = Bench::new(1, 60);
    let query = bench.start("a.test");
    let asked = bench.asks();
    assert_eq!(bench.gets(&asked, &asked.answer(OK | 0x0200, &[a(HERE, 9, 1)], &[])), Taken::Over);
    assert_eq!((bench.fails(query), bench.fails(query).fault()), (QueryError::Truncated, Fault::Caller));
    let query = bench.start("a.test");
    let asked = bench.asks();
    let answer = asked.answer(OK, &[a(HERE, 9, 1), a(HERE, 9, 2), a(HERE, 9, 3)], &[]);
    bench.gets(&asked, &answer);
    assert_eq!(bench.fails(query), QueryError::TooLong { len: answer.len() });
    let query = bench.start("a.test");
    let asked = bench.asks();
    bench.gets(&asked, &asked.answer(OK, &[a(HERE, 9, 1), a(HERE, 9, 2)], &[]));
    assert_eq!(bench.addresses(query), Ok(vec![addr(1), addr(2)]));
}
