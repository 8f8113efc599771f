use super::super::*;
use super::script::*;

#[test]
fn passive_open_echo_and_close() {
    let mut t = Script::established();
    t.arrives(at(10), data(1001, 5001, b"hello"));
    t.reads(b"hello");
    t.writes(b"world");
    t.sends(at(10), pushed(5001, 1006, b"world"));
    t.arrives(at(20), fin(1006, 5006));
    t.sends(at(20), ack(5006, 1007));
    t.stays(State::CloseWait);
    t.socket.close().unwrap();
    t.sends(at(20), fin(5006, 1007));
    t.arrives(at(30), ack(1007, 5007));
    t.stays(State::Closed);
    t.quiet(at(1_000_000));
}
