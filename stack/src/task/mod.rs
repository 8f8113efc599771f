//! Sockets as futures, for any executor: feature `async`.
//!
//! A [`Shared`] holds the stack behind a lock that the caller chooses, and tasks have references to it. A [`Runner`] is
//! the task that serves one interface: it polls the device, and sleeps until a frame arrives, a socket has something to
//! send, or the stack's next deadline. [`TcpSocket`], [`TcpListener`] and [`UdpSocket`] have the verbs; each names a
//! socket by its handle, and nothing is allocated.
//!
//! Every future may be dropped at any time: what it has not handed over by then has not happened. A task that waits is
//! woken when what it waits for is there, or cannot come any more, and not before.
//!
//! Below this stand wakers: `register_recv_waker` and its like on the guards, and
//! [`Stack::register_poll_waker`](crate::Stack::register_poll_waker). Whoever shares the stack otherwise can use those.
//!
//! # One executor
//!
//! A [`RefCell`](core::cell::RefCell) is lock enough where all tasks are of one executor, as is usual with embassy. The
//! stack and its memory stand in static cells, so that tasks can be `'static`:
//!
//! ```ignore
//! type Net = Shared<RefCell<Stack<'static>>>;
//! static NET: StaticCell<Net> = StaticCell::new();
//!
//! #[embassy_executor::task]
//! async fn serve(net: &'static Net, id: InterfaceId, driver: Driver) -> ! {
//!     let at = |at: Instant| Timer::at(embassy_time::Instant::from_micros(at.total_micros()));
//!     Runner::new(net, id, driver, at).run().await
//! }
//! ```
//!
//! # Several executors, interrupts, threads
//!
//! With the feature `critical-section`, a `critical_section::Mutex<RefCell<Stack>>` is a [`Lock`]: for executors of several
//! priorities and for RTIC. With `std`, a `std::sync::Mutex<Stack>` is one: for tokio on several threads. [`Stack`] is
//! `Send`.
//!
//! RTIC can do without all of this: the stack is a shared resource, a hardware task polls it
//! (`cx.shared.stack.lock(|stack| stack.poll(now, id, device))`), and others call verbs in the same way.

#[cfg(feature = "dns")]
mod dns;
mod error;
#[cfg(feature = "tcp")]
mod listener;
mod runner;
mod shared;
#[cfg(feature = "tcp")]
mod tcp;
#[cfg(feature = "udp")]
mod udp;

#[cfg(feature = "dns")]
pub use dns::DnsResolver;
pub use error::Error;
#[cfg(feature = "tcp")]
pub use listener::TcpListener;
pub use runner::{Runner, WakingDevice};
pub use shared::{Busy, Lock, Shared, StackLock};
#[cfg(feature = "tcp")]
pub use tcp::{OwnedTcpReader, OwnedTcpWriter, TcpReader, TcpSocket, TcpWriter};
#[cfg(feature = "udp")]
pub use udp::UdpSocket;

#[cfg(doc)]
use crate::Stack;
