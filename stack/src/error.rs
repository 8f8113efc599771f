//! Errors: each verb has a small one of its own, and all of them convert into [`Error`].

use core::fmt;

use crate::socket::StaleHandle;

/// What the network said about a packet of ours, in an ICMP error or by not resolving its next hop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum NetworkError {
    /// Nobody listens on the port.
    PortUnreachable,
    /// The host does not understand the protocol.
    ProtocolUnreachable,
    /// The host cannot be reached; or its, or the gateway's, link address cannot be resolved.
    HostUnreachable,
    /// No route leads to the network.
    NetUnreachable,
    /// A filter on the way forbids it.
    Prohibited,
    /// The packet is longer than a link on the way carries.
    TooBig {
        /// The longest packet that fits, in octets; 0 where an old router does not say (RFC 1191 §4).
        mtu: u32,
    },
    /// The packet's hop limit ran out, or a fragment of it was lost.
    TimeExceeded,
    /// Somebody on the way could not make sense of a field.
    ParameterProblem,
}

/// Any error of the stack's own verbs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Error {
    /// The handle names no socket of this stack.
    StaleHandle,
    /// From reading or making a [`Cidr`](crate::addr::Cidr).
    Cidr(crate::addr::CidrError),
    /// From reading a [`MacAddr`](crate::addr::MacAddr).
    MacAddr(crate::addr::MacAddrError),
    /// From [`Stack::add_interface`](crate::iface::Stack::add_interface).
    AddInterface(crate::iface::AddInterfaceError),
    /// From the verbs about addresses.
    Address(crate::iface::AddressError),
    /// From the verbs about routes.
    Route(crate::iface::RouteError),
    /// From the verbs that add a socket.
    AddSocket(crate::iface::AddSocketError),
    /// From [`crate::udp::Ref::bind`].
    #[cfg(feature = "udp")]
    UdpBind(crate::udp::BindError),
    /// From [`crate::udp::Ref::connect`].
    #[cfg(feature = "udp")]
    UdpConnect(crate::udp::ConnectError),
    /// From [`crate::udp::Ref::send_to`] and its like.
    #[cfg(feature = "udp")]
    UdpSend(crate::udp::SendError),
    /// From [`crate::udp::Ref::send_now`].
    #[cfg(feature = "udp")]
    UdpSendNow(crate::udp::SendNowError),
    /// From [`crate::udp::Ref::recv_from`] and its like.
    #[cfg(feature = "udp")]
    UdpRecv(crate::udp::RecvError),
    /// From [`Stack::add_dhcpv4`](crate::iface::Stack::add_dhcpv4).
    #[cfg(feature = "dhcpv4")]
    AddDhcpv4(crate::dhcpv4::AddError),
    /// From [`crate::dns::Ref::set_servers`].
    #[cfg(feature = "dns")]
    DnsServers(crate::dns::ServersError),
    /// From [`crate::dns::Ref::start`].
    #[cfg(feature = "dns")]
    DnsStart(crate::dns::StartError),
    /// From [`crate::dns::Ref::result`].
    #[cfg(feature = "dns")]
    DnsQuery(crate::dns::QueryError),
    /// From [`crate::icmp::Ref::bind`].
    #[cfg(feature = "icmp")]
    IcmpBind(crate::icmp::BindError),
    /// From [`crate::icmp::Ref::send`].
    #[cfg(feature = "icmp")]
    IcmpSend(crate::icmp::SendError),
    /// From [`crate::icmp::Ref::recv`].
    #[cfg(feature = "icmp")]
    IcmpRecv(crate::icmp::RecvError),
    /// From [`crate::raw::Ref::bind`].
    #[cfg(feature = "raw")]
    RawBind(crate::raw::BindError),
    /// From [`crate::raw::Ref::send`].
    #[cfg(feature = "raw")]
    RawSend(crate::raw::SendError),
    /// From [`crate::raw::Ref::recv`].
    #[cfg(feature = "raw")]
    RawRecv(crate::raw::RecvError),
    /// From [`crate::tcp::Ref::listen`].
    #[cfg(feature = "tcp")]
    TcpListen(crate::tcp::ListenError),
    /// From [`crate::tcp::ListenerRef::supply`].
    #[cfg(feature = "tcp")]
    TcpSupply(crate::tcp::SupplyError),
    /// From [`crate::tcp::Ref::give_back`].
    #[cfg(feature = "tcp")]
    TcpGiveBack(crate::tcp::GiveBackError),
    /// From [`Stack::remove_tcp_listener`](crate::Stack::remove_tcp_listener).
    #[cfg(feature = "tcp")]
    RemoveListener(crate::tcp::RemoveListenerError),
    /// From [`crate::tcp::Ref::connect`].
    #[cfg(feature = "tcp")]
    TcpConnect(crate::tcp::ConnectError),
    /// From [`crate::tcp::Ref::send`] and its like.
    #[cfg(feature = "tcp")]
    TcpSend(crate::tcp::SendError),
    /// From [`crate::tcp::Ref::recv`] and its like.
    #[cfg(feature = "tcp")]
    TcpRecv(crate::tcp::RecvError),
    /// From [`crate::tcp::Ref::close`].
    #[cfg(feature = "tcp")]
    TcpClose(crate::tcp::CloseError),
    /// From the verbs that set what a TCP socket does.
    #[cfg(feature = "tcp")]
    TcpSet(crate::tcp::SetError),
    /// A packet that does not parse.
    Wire(crate::wire::Error),
}

/// A result of the stack's own verbs.
pub type Result<T> = core::result::Result<T, Error>;

/// Gives the errors of this crate's own verbs their texts.
macro_rules! texts {
    ($($(#[$cfg:meta])* $path:path { $($pattern:pat => $text:literal,)* })*) => { $(
        $(#[$cfg])*
        impl fmt::Display for $path {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self { $($pattern => $text,)* })
            }
        }
        $(#[$cfg])*
        impl core::error::Error for $path {}
    )* };
}

texts! {
    StaleHandle { StaleHandle => "the handle names no socket of this stack", }
    NetworkError {
        Self::PortUnreachable => "the port is unreachable",
        Self::ProtocolUnreachable => "the host does not understand the protocol",
        Self::HostUnreachable => "the host is unreachable",
        Self::NetUnreachable => "the network is unreachable",
        Self::Prohibited => "a filter on the way forbids it",
        Self::TooBig { .. } => "the packet is too long for a link on the way",
        Self::TimeExceeded => "the packet did not arrive in time or within its hop limit",
        Self::ParameterProblem => "a host on the way could not make sense of the packet's header",
    }
    crate::iface::AddInterfaceError {
        Self::Full => "the memory for interfaces is full",
        Self::BadHardwareAddress => "the hardware address is a group's, or all zero",
    }
    crate::iface::AddressError {
        Self::Full => "the memory for addresses is full",
        Self::NotUnicast => "the address is not one that a host can bear",
        Self::Exists => "the interface has the address already",
        Self::NotFound => "the interface has no such address",
        Self::FamilyMismatch => "the address family is not compiled in",
        Self::NoInterface => "there is no such interface",
    }
    crate::iface::AddSocketError { Self::Full => "the memory for sockets of this kind is full", }
    #[cfg(feature = "tcp")]
    crate::tcp::ListenError {
        Self::InUse => "the socket is in use",
        Self::PortZero => "port zero cannot be listened on",
        Self::NotOwnAddress => "the address is not one of this host's",
        Self::PortInUse => "another listener has the port",
    }
    #[cfg(feature = "tcp")]
    crate::tcp::SupplyError {
        Self::StaleHandle => "the handle names no socket of this stack",
        Self::InUse => "the socket is in use",
    }
    #[cfg(feature = "tcp")]
    crate::tcp::GiveBackError { Self::NoListener => "the socket came from no listener", }
    #[cfg(feature = "tcp")]
    crate::tcp::RemoveListenerError {
        Self::StaleHandle => "the handle names no listener of this stack",
        Self::HasSockets => "the listener still has sockets",
    }
    #[cfg(feature = "tcp")]
    crate::tcp::ConnectError {
        Self::InUse => "the socket is in use",
        Self::PortZero => "port zero cannot be connected",
        Self::FamilyMismatch => "the addresses are not of one family that is compiled in",
        Self::NotUnicast => "the peer's address is unspecified, broadcast or multicast",
        Self::SelfConnect => "a socket cannot be connected to itself",
        Self::NotOwnAddress => "the address is not one of this host's",
        Self::NoRoute => "no route leads to the peer",
        Self::PortInUse => "the connection of these two ends exists already",
        Self::NoFreePort => "all dynamic ports are taken",
    }
    #[cfg(feature = "udp")]
    crate::udp::BindError {
        Self::AlreadyBound => "the socket is bound already",
        Self::PortInUse => "another socket has the port",
        Self::NoFreePort => "all ephemeral ports are taken",
        Self::NotOwnAddress => "the address is not one of this host's",
    }
    #[cfg(feature = "udp")]
    crate::udp::ConnectError {
        Self::BadRemote => "the peer's address is unspecified, or its port is 0",
        Self::FamilyMismatch => "the addresses are not of one family that is compiled in",
        Self::PortInUse => "another socket has the port and the peer",
        Self::NoFreePort => "all ephemeral ports are taken",
        Self::NoRoute => "no route leads to the peer",
    }
    #[cfg(feature = "udp")]
    crate::udp::SendError {
        Self::NotConnected => "no peer was named, and the socket is not connected",
        Self::BadRemote => "the destination is unspecified, or its port is 0",
        Self::FamilyMismatch => "the addresses are not of one family that is compiled in",
        Self::NotOwnAddress => "the source is not one of this host's addresses",
        Self::NoRoute => "no route leads to the destination",
        Self::BufferFull => "the send queue is full",
        Self::TooLong => "the datagram is too long",
        Self::NoFreePort => "all ephemeral ports are taken",
        Self::Network(_) => "the network answered an earlier datagram with an error",
    }
    #[cfg(feature = "udp")]
    crate::udp::SendNowError {
        Self::Refused(_) => "the datagram cannot be sent",
        Self::NoRoute => "no route leads to the destination",
        Self::OtherWay => "the datagram leaves another way",
        Self::Unresolved => "the next hop's link address is not known yet",
        Self::Unreachable => "the next hop does not answer",
        Self::NoRoom => "the device has no room now",
        Self::TooLong => "the datagram is longer than the link carries",
    }
    #[cfg(feature = "udp")]
    crate::udp::RecvError {
        Self::Empty => "no datagram waits",
        Self::BufferTooSmall { .. } => "the datagram is longer than the buffer",
        Self::Network(_) => "the network answered an earlier datagram with an error",
    }
    #[cfg(feature = "dns")]
    crate::dns::ServersError {
        Self::TooMany => "there are more servers than a resolver keeps",
        Self::BadServer => "an address is none that a server can have",
    }
    #[cfg(feature = "dns")]
    crate::dns::StartError {
        Self::Name(_) => "the text is no domain name",
        Self::NoServers => "there is no server to ask",
        Self::Full => "all places for queries are taken",
    }
    #[cfg(feature = "dns")]
    crate::dns::QueryError {
        Self::Pending => "there is no answer yet",
        Self::Stale => "the query is over, and its place went to another",
        Self::NoSuchName => "the name does not exist",
        Self::NoData => "the name has no record of the type",
        Self::TooManyAliases => "the name's aliases do not come to an end",
        Self::TimedOut => "no server has answered in time",
        Self::Unreachable { .. } => "the servers cannot be reached",
        Self::Refused { .. } => "the servers refuse to answer",
        Self::ServerFailed { .. } => "the servers could not find it out",
        Self::NotUnderstood { .. } => "the servers did not understand the question",
        Self::Truncated => "the answer does not fit a datagram",
        Self::TooLong { .. } => "the answer does not fit the memory that was lent",
    }
    #[cfg(feature = "dhcpv4")]
    crate::dhcpv4::AddError {
        Self::Full => "the memory for DHCPv4 clients is full",
        Self::NoInterface => "there is no such interface",
        Self::NotEthernet => "the interface is not on an Ethernet",
        Self::InUse => "the interface has a DHCPv4 client already",
        Self::BadOption => "an option is the client's own to send, or its name has a bad length",
        Self::TooLong => "messages would be too long for some servers",
    }
    #[cfg(feature = "icmp")]
    crate::icmp::BindError {
        Self::AlreadyBound => "the socket is bound already",
        Self::InUse => "another socket has the identifier or port",
    }
    #[cfg(feature = "icmp")]
    crate::icmp::SendError {
        Self::NotBound => "the socket is not bound to an identifier",
        Self::NotARequest => "only echo requests can be sent",
        Self::BadRemote => "the destination is unspecified",
        Self::FamilyMismatch => "the addresses are not of one family that is compiled in",
        Self::NotOwnAddress => "the source is not one of this host's addresses",
        Self::NoRoute => "no route leads to the destination",
        Self::BufferFull => "the send queue is full",
        Self::TooLong => "the message is too long",
    }
    #[cfg(feature = "icmp")]
    crate::icmp::RecvError {
        Self::Empty => "no message waits",
        Self::BufferTooSmall { .. } => "the message is longer than the buffer",
    }
    #[cfg(feature = "raw")]
    crate::raw::BindError { Self::AlreadyBound => "the socket is bound already", }
    #[cfg(feature = "raw")]
    crate::raw::SendError {
        Self::NotBound => "the socket is not bound",
        Self::Malformed => "the octets are no packet of the kind that the socket is bound to",
        Self::BadRemote => "the destination is unspecified",
        Self::NoRoute => "no route leads to the destination",
        Self::NoInterface => "no interface with Ethernet was named",
        Self::BufferFull => "the send queue is full",
        Self::TooLong => "the packet is longer than the send queue",
    }
    #[cfg(feature = "raw")]
    crate::raw::RecvError {
        Self::Empty => "no packet waits",
        Self::BufferTooSmall { .. } => "the packet is longer than the buffer",
    }
}

/// Gives every error its place in [`Error`].
macro_rules! places {
    ($($(#[$cfg:meta])* $path:path => $variant:ident,)*) => {
        $(
            $(#[$cfg])*
            impl From<$path> for Error {
                fn from(error: $path) -> Self {
                    Error::$variant(error)
                }
            }
        )*

        impl fmt::Display for Error {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    Error::StaleHandle => StaleHandle.fmt(f),
                    $($(#[$cfg])* Error::$variant(error) => error.fmt(f),)*
                }
            }
        }
    };
}

places! {
    crate::addr::CidrError => Cidr,
    crate::addr::MacAddrError => MacAddr,
    crate::iface::AddInterfaceError => AddInterface,
    crate::iface::AddressError => Address,
    crate::iface::RouteError => Route,
    crate::iface::AddSocketError => AddSocket,
    #[cfg(feature = "udp")]
    crate::udp::BindError => UdpBind,
    #[cfg(feature = "udp")]
    crate::udp::ConnectError => UdpConnect,
    #[cfg(feature = "udp")]
    crate::udp::SendError => UdpSend,
    #[cfg(feature = "udp")]
    crate::udp::SendNowError => UdpSendNow,
    #[cfg(feature = "udp")]
    crate::udp::RecvError => UdpRecv,
    #[cfg(feature = "dhcpv4")]
    crate::dhcpv4::AddError => AddDhcpv4,
    #[cfg(feature = "dns")]
    crate::dns::ServersError => DnsServers,
    #[cfg(feature = "dns")]
    crate::dns::StartError => DnsStart,
    #[cfg(feature = "dns")]
    crate::dns::QueryError => DnsQuery,
    #[cfg(feature = "icmp")]
    crate::icmp::BindError => IcmpBind,
    #[cfg(feature = "icmp")]
    crate::icmp::SendError => IcmpSend,
    #[cfg(feature = "icmp")]
    crate::icmp::RecvError => IcmpRecv,
    #[cfg(feature = "raw")]
    crate::raw::BindError => RawBind,
    #[cfg(feature = "raw")]
    crate::raw::SendError => RawSend,
    #[cfg(feature = "raw")]
    crate::raw::RecvError => RawRecv,
    #[cfg(feature = "tcp")]
    crate::tcp::ListenError => TcpListen,
    #[cfg(feature = "tcp")]
    crate::tcp::SupplyError => TcpSupply,
    #[cfg(feature = "tcp")]
    crate::tcp::GiveBackError => TcpGiveBack,
    #[cfg(feature = "tcp")]
    crate::tcp::RemoveListenerError => RemoveListener,
    #[cfg(feature = "tcp")]
    crate::tcp::ConnectError => TcpConnect,
    #[cfg(feature = "tcp")]
    crate::tcp::SendError => TcpSend,
    #[cfg(feature = "tcp")]
    crate::tcp::RecvError => TcpRecv,
    #[cfg(feature = "tcp")]
    crate::tcp::CloseError => TcpClose,
    #[cfg(feature = "tcp")]
    crate::tcp::SetError => TcpSet,
    crate::wire::Error => Wire,
}

impl From<StaleHandle> for Error {
    fn from(_: StaleHandle) -> Self {
        Error::StaleHandle
    }
}

impl core::error::Error for Error {}

#[cfg(test)]
mod tests;
