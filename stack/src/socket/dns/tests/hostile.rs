use super::*;

/// A change to a message.
type Edit<'e> = &'e dyn Fn(&mut Vec<u8>);

/// RFC 5452 §9.1: from the server that was asked, to the port, with the number, as an answer, to the question; all else leaves
/// the query as it was. SCENARIOS 57.
#[test]
fn only_the_answer_is_believed() {
    let mut bench = Bench::new(1, 512);
    let query = bench.start("a.test");
    let asked = bench.asks();
    let good = asked.answer(OK, &[a(HERE, 60, 66)], &[]);
    let edited = |edit: Edit<'_>| {
        let mut octets = good.clone();
        edit(&mut octets);
        octets
    };
    for from in [server(TWO), SocketAddr::new(ONE, 5353), SocketAddr::new(addr(9), 53)] {
        assert_eq!(bench.gets_from(from, asked.port, &good), Taken::No, "{from}");
    }
    assert_eq!(bench.gets_from(asked.to, asked.port.wrapping_add(1), &good), Taken::No);
    let forged: [(&str, Edit<'_>); 12] = [
        ("another number", &|m| m[1] ^= 1),
        ("a question", &|m| m[2] &= 0x7f),
        ("another opcode", &|m| m[2] |= 0x28),
        ("another name", &|m| m[13] = b'b'),
        ("another type", &|m| m[21] = 28),
        ("another class", &|m| m[23] = 3),
        ("no question", &|m| {
            m[5] = 0;
            m.drain(12..24);
        }),
        ("two questions", &|m| {
            m[5] = 2;
            let question = m[12..24].to_vec();
            m.splice(24..24, question);
        }),
        ("a record too few", &|m| m[7] = 2),
        ("65,535 records", &|m| m[6..8].fill(0xff)),
        ("data past the end", &|m| *m.last_chunk_mut::<6>().unwrap() = [0, 9, 10, 0, 0, 1]),
        ("an address of three octets", &|m| {
            let at = m.len() - 5;
            m[at] = 3;
            m.pop();
        }),
    ];
    for (what, edit) in forged {
        assert_eq!(bench.gets(&asked, &edited(edit)), Taken::Ignored, "{what}");
        assert_eq!(bench.fails(query), QueryError::Pending, "{what}");
    }
    for len in 0..good.len() {
        assert_eq!(bench.gets(&asked, &good[..len]), Taken::Ignored, "{len} octets");
    }
    assert_eq!(
        bench.gets(&asked, &edited(&|m| m[13] = b'A')),
        Taken::Over,
        "RFC 1035 §2.3.3: in either case"
    );
    assert_eq!(bench.addresses(query), Ok(vec![addr(66)]));
    assert_eq!(bench.gets(&asked, &good), Taken::No, "once");
}

/// SCENARIOS 12: names that point to themselves, forward, or back and forth.
#[test]
fn names_that_go_round_are_not_believed() {
    let mut bench = Bench::new(1, 512);
    let query = bench.start("a.test");
    let asked = bench.asks();
    for name in [&[0xc0, 24][..], &[0xc0, 40], &[1, b'x', 0xc0, 24], &[0x41, b'x', 0], &[0xff, 0xff]] {
        let answer = asked.answer(OK, &[record(name, 1, 60, &[1, 2, 3, 4])], &[]);
        assert_eq!(bench.gets(&asked, &answer), Taken::Ignored, "{name:x?}");
    }
    let answer = asked.answer(OK, &[record(HERE, 5, 60, &[0xc0, 36])], &[]);
    assert_eq!(bench.gets(&asked, &answer), Taken::Ignored, "an alias that points to itself");
    assert_eq!(bench.fails(query), QueryError::Pending);
}

/// Whatever comes, nothing panics, and only what repeats the question is an answer.
#[test]
fn noise_is_survived() {
    let mut random = Random::new(Key::new([3; 16]));
    let mut bench = Bench::new(1, 512);
    let mut over = 0;
    for _ in 0..20_000 {
        let query = bench.start("a.test");
        let asked = bench.asks();
        let alias = record(HERE, 5, 60, &wire("b.test"));
        let mut octets = asked.answer(OK, &[alias, a(&wire("b.test"), 60, 1), a(HERE, 60, 2)], &[]);
        for _ in 0..=random.below(3) {
            let at = random.below(octets.len() as u32) as usize;
            octets[at] = random.next_u32() as u8;
        }
        octets.truncate(random.below(octets.len() as u32 * 2) as usize);
        if bench.gets(&asked, &octets) == Taken::Over {
            over += 1;
            let _ = bench.addresses(query);
        }
        bench.socket.cancel(query);
    }
    assert!(over > 1000, "{over}");
}
