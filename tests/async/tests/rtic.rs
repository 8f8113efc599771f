//! RTIC: the stack is a shared resource, and tasks reach it by `lock`. No wakers, no futures: a hardware task polls.

use rtic_core::Mutex;
use wireloom::device::{Device, Medium};
use wireloom::iface::Rest;
use wireloom::time::Instant;
use wireloom::{InterfaceId, Stack, udp};
use wireloom_async_tests::{add_udp, at, host};
use wireloom_phy::pair;

/// The task that the Ethernet interrupt starts: `#[task(binds = ETH, shared = [stack], local = [device, id])]`.
/// It says when it is to be started again.
fn on_ethernet(
    stack: &mut impl Mutex<T = Stack<'static>>,
    now: Instant,
    id: InterfaceId,
    device: &mut impl Device,
) -> Option<Instant> {
    stack.lock(|stack| match stack.poll(now, id, device).rest {
        Rest::Work => Some(Instant::ZERO),
        Rest::Device | Rest::Nothing => stack.poll_at(id),
    })
}

/// A software task: `#[task(shared = [stack], local = [socket])]`.
fn say(stack: &mut impl Mutex<T = Stack<'static>>, socket: udp::Handle, what: &[u8]) -> wireloom::Result<()> {
    stack.lock(|stack| Ok(stack.udp(socket)?.send_to(what, at(2, 2))?))
}

/// What RTIC generates for a resource, as far as its user sees it.
struct Resource(Stack<'static>);

impl Mutex for Resource {
    type T = Stack<'static>;

    fn lock<R>(&mut self, f: impl FnOnce(&mut Stack<'static>) -> R) -> R {
        f(&mut self.0)
    }
}

#[test]
fn tasks_of_rtic_share_a_stack() {
    let (mut stack, id) = host(1);
    let socket = add_udp(&mut stack, 1000);
    let (mut device, mut peer) = pair(Medium::Ethernet, 1500, 16);
    let mut resource = Resource(stack);
    say(&mut resource, socket, b"hello").unwrap();
    let again = on_ethernet(&mut resource, Instant::from_secs(1), id, &mut device);
    assert!(again.is_some_and(|at| at > Instant::from_secs(1)), "the neighbour may not answer");
    assert!(peer.receive(Instant::from_secs(1)).is_some());
}
