//! What is promised of every error, and of what can be printed.

use super::*;

/// All public errors are errors for those who box them, print them or send them elsewhere.
#[test]
fn every_error_is_one() {
    fn errors<E: core::error::Error + Send + Sync + Copy + 'static>() -> usize {
        usize::from(core::any::type_name::<E>().starts_with("wireloom::"))
    }
    let mut count = errors::<Error>()
        + errors::<NetworkError>()
        + errors::<StaleHandle>()
        + errors::<crate::addr::CidrError>()
        + errors::<crate::addr::MacAddrError>()
        + errors::<crate::iface::AddInterfaceError>()
        + errors::<crate::iface::AddSocketError>()
        + errors::<crate::iface::AddressError>()
        + errors::<crate::iface::RouteError>()
        + errors::<crate::wire::Error>();
    #[cfg(feature = "udp")]
    {
        use crate::udp::{BindError, ConnectError, RecvError, SendError, SendNowError};
        count += errors::<BindError>() + errors::<ConnectError>() + errors::<RecvError>();
        count += errors::<SendError>() + errors::<SendNowError>();
    }
    #[cfg(feature = "tcp")]
    {
        use crate::tcp::*;
        count += errors::<CloseError>() + errors::<ConnectError>() + errors::<GiveBackError>();
        count += errors::<ListenError>() + errors::<RecvError>() + errors::<RemoveListenerError>();
        count += errors::<SendError>() + errors::<SetError>() + errors::<SourceRouteError>();
        count += errors::<SupplyError>();
    }
    #[cfg(feature = "icmp")]
    {
        use crate::icmp::{BindError, RecvError, SendError};
        count += errors::<BindError>() + errors::<RecvError>() + errors::<SendError>();
    }
    #[cfg(feature = "raw")]
    {
        use crate::raw::{BindError, RecvError, SendError};
        count += errors::<BindError>() + errors::<RecvError>() + errors::<SendError>();
    }
    #[cfg(feature = "dns")]
    {
        use crate::dns::{QueryError, ServersError, StartError};
        count += errors::<QueryError>() + errors::<ServersError>() + errors::<StartError>();
    }
    #[cfg(feature = "dhcpv4")]
    {
        count += errors::<crate::dhcpv4::AddError>();
    }
    #[cfg(feature = "async")]
    {
        count += errors::<crate::task::Error>() + errors::<crate::task::Busy>();
    }
    assert!(count >= 10);
}

/// A stack can be given to another thread, whatever it holds.
#[test]
fn a_stack_can_be_sent() {
    fn sent<T: Send>() {}
    sent::<crate::Stack<'static>>();
    sent::<crate::iface::Memory<'static>>();
    sent::<crate::iface::Storage<'static>>();
}

/// What one would print has a format for `defmt`.
#[cfg(all(feature = "defmt", feature = "tcp", feature = "udp"))]
#[test]
fn what_is_printed_has_a_format() {
    fn formats<T: defmt::Format>() {}
    formats::<Error>();
    formats::<NetworkError>();
    formats::<crate::time::Instant>();
    formats::<crate::time::Duration>();
    formats::<crate::addr::Cidr>();
    formats::<crate::addr::MacAddr>();
    formats::<crate::device::Capabilities>();
    formats::<crate::device::FrameMeta>();
    formats::<crate::iface::Changed>();
    formats::<crate::iface::InterfaceConfig>();
    formats::<crate::iface::InterfaceId>();
    formats::<crate::iface::NeighborView>();
    formats::<crate::iface::Poll>();
    formats::<crate::iface::Route>();
    formats::<crate::config::IpOptions>();
    formats::<crate::stats::Discard>();
    formats::<crate::stats::Event>();
    formats::<crate::tcp::CloseReason>();
    formats::<crate::tcp::Handle>();
    formats::<crate::tcp::ListenerCounts>();
    formats::<crate::tcp::State>();
    formats::<crate::tcp::Tuple>();
    formats::<crate::udp::Meta>();
}
