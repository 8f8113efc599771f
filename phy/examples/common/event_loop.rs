//! Polling a stack when there is something to do, and sleeping in between.

use std::io;

use wireloom::iface::{InterfaceId, Rest, Stack};
use wireloom::time::{Duration, Instant};
use wireloom_phy::Timed;

/// How long a device without room is left alone.
const DEVICE_RETRY: Duration = Duration::from_micros(200);
/// How many turns without a look at whether the program shall stop. Each takes and sends up to a poll's share of frames.
const TURNS: usize = 8;

/// What an application says after each turn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Come again when something happened, at this time at the latest.
    Wait(Option<Instant>),
    /// It is done.
    Stop,
}

/// What a sleeper says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Awake {
    /// Something may have happened.
    Go,
    /// The program was asked to stop.
    Stop,
}

/// Turns the wheel until the application is done or the sleeper is told to stop. Each turn: the stack takes and sends
/// frames, then the application sees to its sockets. When there is nothing more to do `sleep` waits for a frame until the time
/// that it is given. It is called every few turns even where there is no time to sleep, because a busy program must stop,
/// too.
pub fn run<'a, D: Timed>(
    stack: &mut Stack<'a>,
    id: InterfaceId,
    device: &mut D,
    mut sleep: impl FnMut(&mut D, Option<Instant>) -> io::Result<Awake>,
    mut application: impl FnMut(Instant, &mut Stack<'a>) -> Next,
) -> io::Result<()> {
    loop {
        let mut until = None;
        for _ in 0..TURNS {
            let now = Instant::now();
            let polled = stack.poll(now, id, device);
            let Next::Wait(own) = application(now, stack) else { return Ok(()) };
            // What the application has just written is due at once.
            let due = [stack.poll_at(id), device.poll_at(), own].into_iter().flatten().min();
            until = match polled.rest {
                Rest::Work => Some(Instant::ZERO),
                // None of these devices says when it has room again.
                Rest::Device => Some(now + DEVICE_RETRY),
                Rest::Nothing => due,
            };
            if until.is_none_or(|until| until > now) {
                break;
            }
        }
        if sleep(device, until)? == Awake::Stop {
            return Ok(());
        }
    }
}
