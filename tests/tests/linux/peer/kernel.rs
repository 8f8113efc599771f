//! The kernel's ends.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::thread::JoinHandle;
use std::time::Duration;

use super::exchange::{End, HEADER_LEN, Plan, compare};

/// No single read or write takes longer. Who only reads hears nothing before the other's end.
const PATIENCE: Duration = Duration::from_secs(100);
/// Data up to this length can be written before anything is read.
const SHORT: usize = 16_384;

/// Opens connections to a wireloom host, all at the same time, and waits for them to be over.
pub(super) fn connect_all(to: SocketAddr, plans: &[Plan]) -> Result<(), String> {
    let connect = |plan: Plan| {
        move || {
            let stream =
                TcpStream::connect_timeout(&to, PATIENCE).map_err(|error| format!("connect: {error}"))?;
            (&stream).write_all(&plan.header()).map_err(|error| format!("write the header: {error}"))?;
            talk(&stream, &plan, End::Client)
        }
    };
    if let [plan] = plans {
        return connect(*plan)();
    }
    let threads: Vec<_> = plans.iter().map(|plan| spawn(connect(*plan))).collect::<Result<_, _>>()?;
    threads.into_iter().try_for_each(join)
}

/// Connections that a wireloom host opens.
pub(super) struct Served(JoinHandle<Result<(), String>>);

impl Served {
    /// Waits until all of them are over.
    pub(super) fn join(self) -> Result<(), String> {
        join(self.0)
    }
}

/// Accepts so many connections.
pub(super) fn serve(at: SocketAddr, count: usize) -> Result<Served, String> {
    let listener = TcpListener::bind(at).map_err(|error| format!("bind {at}: {error}"))?;
    let accept = move || {
        let mut threads = Vec::new();
        for _ in 0..count {
            let (stream, _) = listener.accept().map_err(|error| format!("accept: {error}"))?;
            threads.push(spawn(move || {
                stream.set_read_timeout(Some(PATIENCE)).expect("not zero");
                let mut header = [0; HEADER_LEN];
                (&stream).read_exact(&mut header).map_err(|error| format!("read the header: {error}"))?;
                talk(&stream, &Plan::read(&header)?, End::Server)
            })?);
        }
        threads.into_iter().try_for_each(join)
    };
    Ok(Served(spawn(accept)?))
}

fn spawn(
    f: impl FnOnce() -> Result<(), String> + Send + 'static,
) -> Result<JoinHandle<Result<(), String>>, String> {
    std::thread::Builder::new().stack_size(131_072).spawn(f).map_err(|error| format!("thread: {error}"))
}

fn join(thread: JoinHandle<Result<(), String>>) -> Result<(), String> {
    thread.join().unwrap_or_else(|_| Err("a thread of the kernel's end panicked".to_owned()))
}

/// Sends and receives what the plan says, behind the header.
fn talk(stream: &TcpStream, plan: &Plan, end: End) -> Result<(), String> {
    stream.set_read_timeout(Some(PATIENCE)).expect("not zero");
    stream.set_write_timeout(Some(PATIENCE)).expect("not zero");
    let sending = || {
        (&*stream).write_all(plan.data_of(end)).map_err(|error| format!("write: {error}"))?;
        if plan.closes_early(end) { finish(stream) } else { Ok(()) }
    };
    if plan.data_of(end).len() <= SHORT {
        sending()?;
        read_all(stream, plan.data_of(end.other()))?;
    } else {
        std::thread::scope(|scope| {
            let sender = scope.spawn(sending);
            let read = read_all(stream, plan.data_of(end.other()));
            sender.join().expect("it does not panic").and(read)
        })?;
    }
    if plan.closes_early(end) { Ok(()) } else { finish(stream) }
}

fn finish(stream: &TcpStream) -> Result<(), String> {
    stream.shutdown(Shutdown::Write).map_err(|error| format!("shutdown: {error}"))
}

fn read_all(mut stream: &TcpStream, sent: &[u8]) -> Result<(), String> {
    let mut room = vec![0; 65_536.min(sent.len() + 1)];
    let mut offset = 0;
    loop {
        let len = stream.read(&mut room).map_err(|error| format!("read after {offset} octets: {error}"))?;
        if len == 0 {
            break;
        }
        compare(offset, &room[..len], sent)?;
        offset += len;
    }
    if offset == sent.len() {
        Ok(())
    } else {
        Err(format!("the end came after {offset} octets of {}", sent.len()))
    }
}
