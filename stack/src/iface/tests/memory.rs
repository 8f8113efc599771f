use super::*;
use crate::iface::Storage;
use crate::tcp;

/// A stack whose memory stands on the call stack, with buffers that are lent: nothing is allocated.
#[test]
fn a_stack_in_lent_storage() {
    let (mut rx, mut tx) = ([0; 256], [0; 256]);
    let mut storage = Storage::<1, 1>::new();
    let mut stack = Stack::new(Config::new(Seed::new([1; 16])), storage.memory());
    let id = stack.add_interface(InterfaceConfig::ip()).unwrap();
    stack.add_address(id, Cidr::new(OUR_V4.into(), 24).unwrap()).unwrap();
    let buffers = tcp::Buffers { rx: (&mut rx[..]).into(), tx: (&mut tx[..]).into() };
    let handle = stack.add_tcp(buffers).unwrap();
    stack.tcp(handle).unwrap().connect(Instant::ZERO, (PEER_V4, 80).into(), 0).unwrap();
    let mut wire = Wire::new(Medium::Ip, 1500);
    stack.poll(Instant::ZERO, id, &mut wire);
    assert_eq!(seen_packet(&wire.outgoing[0]).protocol, 6);
    let buffers = tcp::Buffers { rx: (&mut [][..]).into(), tx: (&mut [][..]).into() };
    assert!(stack.add_tcp(buffers).is_err(), "one slot was lent");
}

/// Fresh storage is made without a word of run-time work: it can stand in a `static`.
#[test]
fn storage_is_constant() {
    const STORAGE: Storage<'static> = Storage::new();
    let mut storage = STORAGE;
    assert_eq!(storage.memory().tcp.len(), 4);
}

/// DESIGN "Memory": a stack without any memory refuses everything and harms nothing.
#[test]
fn a_stack_without_memory() {
    let mut stack = Stack::new(Config::new(Seed::new([1; 16])), Memory::none());
    assert!(stack.add_interface(InterfaceConfig::ip()).is_err());
    assert!(stack.add_udp(udp_buffers(1, 1)).is_err());
    assert_eq!(stack.poll_at_any(), None);
    let mut wire = Wire::new(Medium::Ip, 1500);
    assert_eq!(stack.poll(Instant::ZERO, InterfaceId::new(0), &mut wire).received, 0);
}

/// What a slot of each kind costs, in octets on a 64-bit machine: a warning to whoever lets one grow.
#[test]
fn slots_stay_small() {
    use core::mem::size_of;

    use crate::storage::Slot;
    let sizes = [
        size_of::<Slot<crate::udp::Socket<'static>>>(),
        size_of::<Slot<crate::icmp::Socket<'static>>>(),
        size_of::<Slot<crate::raw::Socket<'static>>>(),
        size_of::<Slot<crate::tcp::Socket<'static>>>(),
    ];
    if cfg!(not(feature = "async")) {
        assert!(sizes[0] <= 256 && sizes[1] <= 216 && sizes[2] <= 208 && sizes[3] <= 1040, "{sizes:?}");
    }
}
