//! RFC 9406 by numbers.

use super::{Pace, SlowStart};
use crate::time::Duration;
use crate::wire::SeqNumber;

/// Rounds of ten acknowledgements of 1000 octets each, all of which measure one round trip; what the last one said.
struct Rounds {
    slow_start: SlowStart,
    una: SeqNumber,
}

impl Rounds {
    fn begin() -> Rounds {
        let una = SeqNumber(u32::MAX - 4000);
        let mut slow_start = SlowStart::new(una);
        slow_start.on_ack(una, una + 10_000);
        Rounds { slow_start, una }
    }

    fn round(&mut self, millis: u64, samples: u32) -> Pace {
        let mut pace = Pace::Full;
        for number in 0..10 {
            if number < samples {
                self.slow_start.on_sample(Duration::from_millis(millis));
            }
            self.una += 1000;
            pace = self.slow_start.on_ack(self.una, self.una + 10_000);
        }
        pace
    }
}

/// RFC 9406 §4.2: a round whose shortest round trip is longer by an eighth slows down to a quarter, and after five such
/// rounds, that one counted, slow start is over.
#[test]
fn longer_round_trips_end_slow_start() {
    let mut rounds = Rounds::begin();
    assert_eq!(rounds.round(80, 10), Pace::Full);
    assert_eq!(rounds.round(89, 10), Pace::Full, "less than an eighth");
    assert_eq!(rounds.round(101, 10), Pace::Quarter);
    for _ in 0..3 {
        assert_eq!(rounds.round(110, 10), Pace::Quarter);
    }
    assert_eq!(rounds.round(110, 10), Pace::Over);
}

/// RFC 9406 §4.2: where they are short again it was no queue, and slow start goes on as before.
#[test]
fn shorter_round_trips_resume_slow_start() {
    let mut rounds = Rounds::begin();
    rounds.round(80, 10);
    assert_eq!(rounds.round(100, 10), Pace::Quarter);
    assert_eq!(rounds.round(99, 10), Pace::Full);
    assert_eq!(rounds.round(99, 10), Pace::Full);
}

/// RFC 9406 §4.3: an eighth is 4 ms at least and 16 ms at most; fewer than eight measurements say nothing.
#[test]
fn small_and_rare_differences_say_nothing() {
    let mut rounds = Rounds::begin();
    rounds.round(1, 10);
    assert_eq!(rounds.round(4, 10), Pace::Full);
    assert_eq!(rounds.round(8, 10), Pace::Quarter);
    let mut rounds = Rounds::begin();
    rounds.round(400, 10);
    assert_eq!(rounds.round(415, 10), Pace::Full);
    assert_eq!(rounds.round(431, 10), Pace::Quarter);
    let mut rounds = Rounds::begin();
    rounds.round(80, 10);
    assert_eq!(rounds.round(200, 7), Pace::Full);
    assert_eq!(rounds.round(200, 0), Pace::Full);
    assert_eq!(rounds.round(400, 10), Pace::Full, "the round before has no measurement");
}
