//! RFC 9293 figure 5, arrow by arrow.

use super::{Event, State};

const EVENTS: [Event; 11] = [
    Event::PassiveOpen,
    Event::ActiveOpen,
    Event::SynArrived,
    Event::SynAckArrived,
    Event::SynAcked,
    Event::Close,
    Event::FinArrived,
    Event::FinAcked,
    Event::TimeWaitOver,
    Event::BackToListen,
    Event::Delete,
];

/// RFC 9293 §3.3.2, figure 5: these arrows, and no others. Deleting leads to CLOSED from everywhere.
#[test]
fn the_table_draws_the_arrows_of_figure_5() {
    use {Event as E, State as S};
    let arrows = [
        (S::Closed, E::PassiveOpen, S::Listen),
        (S::Closed, E::ActiveOpen, S::SynSent),
        (S::Listen, E::ActiveOpen, S::SynSent),
        (S::Listen, E::SynArrived, S::SynReceived),
        (S::Listen, E::Close, S::Closed),
        (S::SynSent, E::Close, S::Closed),
        (S::SynSent, E::SynArrived, S::SynReceived),
        (S::SynSent, E::SynAckArrived, S::Established),
        (S::SynReceived, E::SynAcked, S::Established),
        (S::SynReceived, E::BackToListen, S::Listen),
        (S::SynReceived, E::Close, S::FinWait1),
        (S::SynReceived, E::FinArrived, S::CloseWait),
        (S::Established, E::Close, S::FinWait1),
        (S::Established, E::FinArrived, S::CloseWait),
        (S::FinWait1, E::FinAcked, S::FinWait2),
        (S::FinWait1, E::FinArrived, S::Closing),
        (S::FinWait2, E::FinArrived, S::TimeWait),
        (S::CloseWait, E::Close, S::LastAck),
        (S::Closing, E::FinAcked, S::TimeWait),
        (S::LastAck, E::FinAcked, S::Closed),
        (S::TimeWait, E::TimeWaitOver, S::Closed),
    ];
    for state in State::ALL {
        for event in EVENTS {
            let drawn = arrows.iter().find(|arrow| (arrow.0, arrow.1) == (state, event)).map(|arrow| arrow.2);
            let expected = if event == E::Delete { Some(S::Closed) } else { drawn };
            assert_eq!(state.after(event), expected, "{state:?} on {event:?}");
        }
    }
}
