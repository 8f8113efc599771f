// Written by `wireloom-codegen expand --into stack/src/wire/woven dhcpv4`: change the spec, not this.

use ::wireloom::wire::support;
/// Who speaks.
///
/// `specs/dhcpv4.ron:10`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct OpCode(pub u8);
#[allow(non_upper_case_globals)]
impl OpCode {
    /// The client.
    pub const Request: Self = Self(1);
    /// The server.
    pub const Reply: Self = Self(2);
}
impl From<u8> for OpCode {
    #[inline]
    fn from(value: u8) -> Self {
        Self(value)
    }
}
impl From<OpCode> for u8 {
    #[inline]
    fn from(value: OpCode) -> Self {
        value.0
    }
}
impl OpCode {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                1 => "request",
                2 => "reply",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 2);
                }
            },
        )
    }
}
impl core::fmt::Display for OpCode {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for OpCode {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("OpCode")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for OpCode {
    const LEN: usize = 1;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        let [o0] = *octets.first_chunk()?;
        let bits = u8::from_be_bytes([o0]);
        Some(Self(bits))
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        let [o0] = u8::to_be_bytes(self.0);
        out.put(&[o0]);
    }
}
/// The kind of message, RFC 2131 §3.1, RFC 2132 §9.6.
///
/// `specs/dhcpv4.ron:14`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct MessageType(pub u8);
#[allow(non_upper_case_globals)]
impl MessageType {
    /// Where are servers?
    pub const Discover: Self = Self(1);
    /// Here is one, with an address.
    pub const Offer: Self = Self(2);
    /// I take it, or want to keep it.
    pub const Request: Self = Self(3);
    /// Somebody else uses it.
    pub const Decline: Self = Self(4);
    /// It is yours.
    pub const Ack: Self = Self(5);
    /// It is not.
    pub const Nak: Self = Self(6);
    /// I use it no longer.
    pub const Release: Self = Self(7);
    /// Settings without an address.
    pub const Inform: Self = Self(8);
    /// The client shall renew its lease, RFC 3203.
    pub const ForceRenew: Self = Self(9);
    /// Who has an address? RFC 4388.
    pub const LeaseQuery: Self = Self(10);
    /// Nobody, RFC 4388.
    pub const LeaseUnassigned: Self = Self(11);
    /// It is not this server's, RFC 4388.
    pub const LeaseUnknown: Self = Self(12);
    /// Somebody, RFC 4388.
    pub const LeaseActive: Self = Self(13);
}
impl From<u8> for MessageType {
    #[inline]
    fn from(value: u8) -> Self {
        Self(value)
    }
}
impl From<MessageType> for u8 {
    #[inline]
    fn from(value: MessageType) -> Self {
        value.0
    }
}
impl MessageType {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                1 => "discover",
                2 => "offer",
                3 => "request",
                4 => "decline",
                5 => "ack",
                6 => "nak",
                7 => "release",
                8 => "inform",
                9 => "forcerenew",
                10 => "leasequery",
                11 => "leaseunassigned",
                12 => "leaseunknown",
                13 => "leaseactive",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 2);
                }
            },
        )
    }
}
impl core::fmt::Display for MessageType {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for MessageType {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("MessageType")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for MessageType {
    const LEN: usize = 1;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        let [o0] = *octets.first_chunk()?;
        let bits = u8::from_be_bytes([o0]);
        Some(Self(bits))
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        let [o0] = u8::to_be_bytes(self.0);
        out.put(&[o0]);
    }
}
impl support::Element for Seconds {
    const LEN: usize = 4;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        let [o0, o1, o2, o3] = *octets.first_chunk()?;
        let bits = u32::from_be_bytes([o0, o1, o2, o3]);
        Some(Self::from_bits(bits))
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        let [o0, o1, o2, o3] = u32::to_be_bytes(self.0);
        out.put(&[o0, o1, o2, o3]);
    }
}
/// How long something holds; all ones: for ever (`Seconds::MAX`), RFC 2131 §3.3.
///
/// `specs/dhcpv4.ron:29`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Seconds(u32);
impl Seconds {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(4294967295);
    /// The value of this number: every one is a value.
    #[inline]
    pub const fn new(value: u32) -> Option<Self> {
        if true { Some(Self(value)) } else { None }
    }
    /// The number.
    #[inline]
    pub const fn get(self) -> u32 {
        self.0
    }
    /// The value of the low bits of a number.
    #[inline]
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits & 0xffffffff)
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u32 {
        self.0
    }
    /// As a duration.
    #[inline]
    pub const fn as_duration(self) -> core::time::Duration {
        core::time::Duration::from_secs(self.0 as u64)
    }
    /// Of a duration, what is less than a unit cut off; `None` outside the range.
    pub const fn from_duration(duration: core::time::Duration) -> Option<Self> {
        let units = Some(duration.as_secs());
        let Some(units) = units else { return None };
        if units > u32::MAX as u64 {
            return None;
        }
        Self::new(units as u32)
    }
}
impl From<Seconds> for u32 {
    #[inline]
    fn from(value: Seconds) -> Self {
        value.0
    }
}
impl core::fmt::Display for Seconds {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)?;
        f.write_str("s")
    }
}
impl core::fmt::Debug for Seconds {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Seconds")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
/// A way to a host or to a network of the old classes.
///
/// `specs/dhcpv4.ron:30`
#[derive(Clone, Copy, PartialEq, Eq)]
#[derive(core::fmt::Debug)]
pub struct StaticRoute {
    /// Where to; never 0.0.0.0.
    ///
    /// 4 octets. `specs/dhcpv4.ron:31`
    pub destination: ::wireloom::wire::ipv4::Address,
    /// By whom.
    ///
    /// 4 octets. `specs/dhcpv4.ron:32`
    pub router: ::wireloom::wire::ipv4::Address,
}
impl StaticRoute {
    /// Its value in these octets.
    #[inline]
    pub fn from_octets(record_octets: &[u8; 8]) -> Self {
        let destination = <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<0, 4, 8>(record_octets));
        let router = <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<4, 4, 8>(record_octets));
        Self { destination, router }
    }
    /// Its octets.
    #[inline]
    pub fn to_octets(self) -> [u8; 8] {
        let Self { destination, router } = self;
        let mut record_octets = [0u8; 8];
        support::put::<0, 4, 8>(&mut record_octets, destination.octets());
        support::put::<4, 4, 8>(&mut record_octets, router.octets());
        record_octets
    }
}
impl support::Element for StaticRoute {
    const LEN: usize = 8;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        octets.first_chunk().map(Self::from_octets)
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        out.put(&self.to_octets());
    }
}
impl core::fmt::Display for StaticRoute {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::ipv4(f, self.destination.octets())?;
        f.write_str("-")?;
        support::print::ipv4(f, self.router.octets())?;
        Ok(())
    }
}
/// Options of RFC 2132. A malformed one is passed over.
///
/// `specs/dhcpv4.ron:34`
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum DhcpOption<'a> {
    /// RFC 2132 §3.3.
    ///
    /// Kind 1.
    SubnetMask {
        /// Ones where an address says the network.
        ///
        /// 4 octets. `specs/dhcpv4.ron:38`
        value: ::wireloom::wire::ipv4::Address,
    },
    /// RFC 2132 §3.5.
    ///
    /// Kind 3.
    Router {
        /// Routers on the client's network, the best first.
        ///
        /// Variable length. `specs/dhcpv4.ron:39`
        routers: support::Array<'a, ::wireloom::wire::ipv4::Address>,
    },
    /// RFC 2132 §3.8.
    ///
    /// Kind 6.
    DnsServers {
        /// Name servers, the best first.
        ///
        /// Variable length. `specs/dhcpv4.ron:40`
        servers: support::Array<'a, ::wireloom::wire::ipv4::Address>,
    },
    /// RFC 2132 §3.14.
    ///
    /// Kind 12.
    HostName {
        /// The client's name, ASCII.
        ///
        /// Variable length. `specs/dhcpv4.ron:41`
        name: &'a [u8],
    },
    /// RFC 2132 §3.17.
    ///
    /// Kind 15.
    DomainName {
        /// The domain in which names are looked up, ASCII.
        ///
        /// Variable length. `specs/dhcpv4.ron:42`
        name: &'a [u8],
    },
    /// RFC 2132 §5.1.
    ///
    /// Kind 26.
    InterfaceMtu {
        /// Octets of the largest IP packet, 68 or more.
        ///
        /// 2 octets. `specs/dhcpv4.ron:43`
        value: u16,
    },
    /// RFC 2132 §5.3.
    ///
    /// Kind 28.
    BroadcastAddress {
        /// The broadcast address of the client's network.
        ///
        /// 4 octets. `specs/dhcpv4.ron:44`
        value: ::wireloom::wire::ipv4::Address,
    },
    /// RFC 2132 §5.8; classless ones (121) are meant instead where both are there.
    ///
    /// Kind 33.
    StaticRoutes {
        /// Routes to hosts and to networks of the old classes.
        ///
        /// Variable length. `specs/dhcpv4.ron:45`
        routes: support::Array<'a, StaticRoute>,
    },
    /// RFC 2132 §8.3.
    ///
    /// Kind 42.
    NtpServers {
        /// Time servers, the best first.
        ///
        /// Variable length. `specs/dhcpv4.ron:46`
        servers: support::Array<'a, ::wireloom::wire::ipv4::Address>,
    },
    /// RFC 2132 §8.4.
    ///
    /// Kind 43.
    VendorSpecific {
        /// As the class identifier's vendor says.
        ///
        /// Variable length. `specs/dhcpv4.ron:47`
        data: &'a [u8],
    },
    /// RFC 2132 §9.1.
    ///
    /// Kind 50.
    RequestedIp {
        /// The address that the client asks for.
        ///
        /// 4 octets. `specs/dhcpv4.ron:48`
        value: ::wireloom::wire::ipv4::Address,
    },
    /// RFC 2132 §9.2.
    ///
    /// Kind 51.
    LeaseTime {
        /// How long the address may be used.
        ///
        /// 4 octets. `specs/dhcpv4.ron:49`
        seconds: Seconds,
    },
    /// RFC 2132 §9.3.
    ///
    /// Kind 52.
    Overload {
        /// 1: options stand in `boot_file`, 2: in `server_name`, 3: in both.
        ///
        /// 8 bits. `specs/dhcpv4.ron:50`
        value: u8,
    },
    /// RFC 2132 §9.6.
    ///
    /// Kind 53.
    MessageType {
        /// The kind of message.
        ///
        /// 8 bits. `specs/dhcpv4.ron:51`
        value: MessageType,
    },
    /// RFC 2132 §9.7.
    ///
    /// Kind 54.
    ServerIdentifier {
        /// The server's address.
        ///
        /// 4 octets. `specs/dhcpv4.ron:52`
        value: ::wireloom::wire::ipv4::Address,
    },
    /// RFC 2132 §9.8.
    ///
    /// Kind 55.
    ParameterRequestList {
        /// Kinds of options that the client would like.
        ///
        /// Variable length. `specs/dhcpv4.ron:53`
        codes: &'a [u8],
    },
    /// RFC 2132 §9.9.
    ///
    /// Kind 56.
    Message {
        /// Why a server refuses or a client declines, for people.
        ///
        /// Variable length. `specs/dhcpv4.ron:54`
        text: &'a [u8],
    },
    /// RFC 2132 §9.10.
    ///
    /// Kind 57.
    MaxMessageSize {
        /// Octets of the longest message that the client takes, 576 or more.
        ///
        /// 2 octets. `specs/dhcpv4.ron:55`
        value: u16,
    },
    /// RFC 2132 §9.11.
    ///
    /// Kind 58.
    RenewalTime {
        /// Until when the client asks the server again (T1).
        ///
        /// 4 octets. `specs/dhcpv4.ron:56`
        seconds: Seconds,
    },
    /// RFC 2132 §9.12.
    ///
    /// Kind 59.
    RebindingTime {
        /// Until when the client asks any server (T2).
        ///
        /// 4 octets. `specs/dhcpv4.ron:57`
        seconds: Seconds,
    },
    /// RFC 2132 §9.13.
    ///
    /// Kind 60.
    ClassIdentifier {
        /// Kind and configuration of the client.
        ///
        /// Variable length. `specs/dhcpv4.ron:58`
        name: &'a [u8],
    },
    /// RFC 2132 §9.14, RFC 4361.
    ///
    /// Kind 61.
    ClientIdentifier {
        /// An octet with the kind (1: Ethernet address, 255: RFC 4361), then what tells the client from others.
        ///
        /// Variable length. `specs/dhcpv4.ron:59`
        value: &'a [u8],
    },
    /// RFC 2132 §9.4.
    ///
    /// Kind 66.
    TftpServerName {
        /// Where `server_name` holds options: the server's name.
        ///
        /// Variable length. `specs/dhcpv4.ron:60`
        name: &'a [u8],
    },
    /// RFC 2132 §9.5.
    ///
    /// Kind 67.
    BootFileName {
        /// Where `boot_file` holds options: the file's name.
        ///
        /// Variable length. `specs/dhcpv4.ron:61`
        name: &'a [u8],
    },
    /// RFC 4039.
    ///
    /// Kind 80.
    RapidCommit,
    /// RFC 4702 §2.
    ///
    /// Kind 81.
    ClientFqdn {
        /// 1 (S): the server does the addresses of the name in DNS, 2 (O): not as the client asked, 4 (E): the name is in the form of DNS, else ASCII, 8 (N): the server shall leave DNS alone.
        ///
        /// 8 bits. `specs/dhcpv4.ron:64`
        flags: u8,
        /// The client's name.
        ///
        /// Variable length. `specs/dhcpv4.ron:66`
        name: &'a [u8],
    },
    /// RFC 3046.
    ///
    /// Kind 82.
    RelayAgent {
        /// Suboptions of the relay agent; a server sends them back.
        ///
        /// Variable length. `specs/dhcpv4.ron:68`
        data: &'a [u8],
    },
    /// RFC 8925.
    ///
    /// Kind 108.
    Ipv6Only {
        /// How long a host that can do without IPv4 shall do so.
        ///
        /// 4 octets. `specs/dhcpv4.ron:69`
        seconds: Seconds,
    },
    /// RFC 8910 §2.1.
    ///
    /// Kind 114.
    CaptivePortal {
        /// Where a captive portal says what it wants.
        ///
        /// Variable length. `specs/dhcpv4.ron:70`
        uri: &'a [u8],
    },
    /// RFC 2563.
    ///
    /// Kind 116.
    AutoConfigure {
        /// 0: no link-local address, please; 1: one if need be.
        ///
        /// 8 bits. `specs/dhcpv4.ron:71`
        value: u8,
    },
    /// RFC 3397.
    ///
    /// Kind 119.
    DomainSearch {
        /// Domains in which names are looked up, as in DNS; pointers count from the first octet of all parts put together.
        ///
        /// Variable length. `specs/dhcpv4.ron:72`
        names: &'a [u8],
    },
    /// RFC 3442; read with `ClasslessRoutes`.
    ///
    /// Kind 121.
    ClasslessRoutes {
        /// Each: bits of the prefix, as many octets of it as these need, and a router.
        ///
        /// Variable length. `specs/dhcpv4.ron:73`
        routes: &'a [u8],
    },
    /// An option of another kind.
    Unknown {
        /// Its kind.
        kind: u8,
        /// Its value.
        data: &'a [u8],
    },
}
#[allow(unused_variables, clippy::too_many_arguments, clippy::type_complexity)]
impl<'a> DhcpOption<'a> {
    #[inline]
    fn read(kind: u8, value_: &'a [u8]) -> support::Result<Self> {
        match kind {
            1 => {
                match Self::read_subnet_mask(value_) {
                    Ok(value) => Ok(Self::SubnetMask { value }),
                    Err(error) => Err(error),
                }
            }
            3 => {
                match Self::read_router(value_) {
                    Ok(routers) => Ok(Self::Router { routers }),
                    Err(error) => Err(error),
                }
            }
            6 => {
                match Self::read_dns_servers(value_) {
                    Ok(servers) => Ok(Self::DnsServers { servers }),
                    Err(error) => Err(error),
                }
            }
            12 => {
                match Self::read_host_name(value_) {
                    Ok(name) => Ok(Self::HostName { name }),
                    Err(error) => Err(error),
                }
            }
            15 => {
                match Self::read_domain_name(value_) {
                    Ok(name) => Ok(Self::DomainName { name }),
                    Err(error) => Err(error),
                }
            }
            26 => {
                match Self::read_interface_mtu(value_) {
                    Ok(value) => Ok(Self::InterfaceMtu { value }),
                    Err(error) => Err(error),
                }
            }
            28 => {
                match Self::read_broadcast_address(value_) {
                    Ok(value) => Ok(Self::BroadcastAddress { value }),
                    Err(error) => Err(error),
                }
            }
            33 => {
                match Self::read_static_routes(value_) {
                    Ok(routes) => Ok(Self::StaticRoutes { routes }),
                    Err(error) => Err(error),
                }
            }
            42 => {
                match Self::read_ntp_servers(value_) {
                    Ok(servers) => Ok(Self::NtpServers { servers }),
                    Err(error) => Err(error),
                }
            }
            43 => {
                match Self::read_vendor_specific(value_) {
                    Ok(data) => Ok(Self::VendorSpecific { data }),
                    Err(error) => Err(error),
                }
            }
            50 => {
                match Self::read_requested_ip(value_) {
                    Ok(value) => Ok(Self::RequestedIp { value }),
                    Err(error) => Err(error),
                }
            }
            51 => {
                match Self::read_lease_time(value_) {
                    Ok(seconds) => Ok(Self::LeaseTime { seconds }),
                    Err(error) => Err(error),
                }
            }
            52 => {
                match Self::read_overload(value_) {
                    Ok(value) => Ok(Self::Overload { value }),
                    Err(error) => Err(error),
                }
            }
            53 => {
                match Self::read_message_type(value_) {
                    Ok(value) => Ok(Self::MessageType { value }),
                    Err(error) => Err(error),
                }
            }
            54 => {
                match Self::read_server_identifier(value_) {
                    Ok(value) => Ok(Self::ServerIdentifier { value }),
                    Err(error) => Err(error),
                }
            }
            55 => {
                match Self::read_parameter_request_list(value_) {
                    Ok(codes) => {
                        Ok(Self::ParameterRequestList {
                            codes,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            56 => {
                match Self::read_message(value_) {
                    Ok(text) => Ok(Self::Message { text }),
                    Err(error) => Err(error),
                }
            }
            57 => {
                match Self::read_max_message_size(value_) {
                    Ok(value) => Ok(Self::MaxMessageSize { value }),
                    Err(error) => Err(error),
                }
            }
            58 => {
                match Self::read_renewal_time(value_) {
                    Ok(seconds) => Ok(Self::RenewalTime { seconds }),
                    Err(error) => Err(error),
                }
            }
            59 => {
                match Self::read_rebinding_time(value_) {
                    Ok(seconds) => Ok(Self::RebindingTime { seconds }),
                    Err(error) => Err(error),
                }
            }
            60 => {
                match Self::read_class_identifier(value_) {
                    Ok(name) => Ok(Self::ClassIdentifier { name }),
                    Err(error) => Err(error),
                }
            }
            61 => {
                match Self::read_client_identifier(value_) {
                    Ok(value) => Ok(Self::ClientIdentifier { value }),
                    Err(error) => Err(error),
                }
            }
            66 => {
                match Self::read_tftp_server_name(value_) {
                    Ok(name) => Ok(Self::TftpServerName { name }),
                    Err(error) => Err(error),
                }
            }
            67 => {
                match Self::read_boot_file_name(value_) {
                    Ok(name) => Ok(Self::BootFileName { name }),
                    Err(error) => Err(error),
                }
            }
            80 => {
                match Self::read_rapid_commit(value_) {
                    Ok(()) => Ok(Self::RapidCommit),
                    Err(error) => Err(error),
                }
            }
            81 => {
                match Self::read_client_fqdn(value_) {
                    Ok((flags, name)) => Ok(Self::ClientFqdn { flags, name }),
                    Err(error) => Err(error),
                }
            }
            82 => {
                match Self::read_relay_agent(value_) {
                    Ok(data) => Ok(Self::RelayAgent { data }),
                    Err(error) => Err(error),
                }
            }
            108 => {
                match Self::read_ipv6_only(value_) {
                    Ok(seconds) => Ok(Self::Ipv6Only { seconds }),
                    Err(error) => Err(error),
                }
            }
            114 => {
                match Self::read_captive_portal(value_) {
                    Ok(uri) => Ok(Self::CaptivePortal { uri }),
                    Err(error) => Err(error),
                }
            }
            116 => {
                match Self::read_auto_configure(value_) {
                    Ok(value) => Ok(Self::AutoConfigure { value }),
                    Err(error) => Err(error),
                }
            }
            119 => {
                match Self::read_domain_search(value_) {
                    Ok(names) => Ok(Self::DomainSearch { names }),
                    Err(error) => Err(error),
                }
            }
            121 => {
                match Self::read_classless_routes(value_) {
                    Ok(routes) => Ok(Self::ClasslessRoutes { routes }),
                    Err(error) => Err(error),
                }
            }
            kind => {
                Ok(Self::Unknown {
                    kind,
                    data: value_,
                })
            }
        }
    }
    #[inline]
    fn read_subnet_mask(
        value_: &'a [u8],
    ) -> support::Result<::wireloom::wire::ipv4::Address> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 20))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 20));
        }
        let value = <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<0, 4, 4>(value_octets));
        Ok(value)
    }
    #[inline]
    fn len_subnet_mask(value: ::wireloom::wire::ipv4::Address) -> Option<usize> {
        Some(4)
    }
    #[inline]
    fn put_subnet_mask(
        out: &mut support::Cursor<'_>,
        value: ::wireloom::wire::ipv4::Address,
    ) {
        let len = support::options::len_octet(
            Self::len_subnet_mask(value).unwrap_or(0),
            0,
            1,
        );
        out.put(&[1, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 4];
        support::put::<0, 4, 4>(&mut value_octets, value.octets());
        out.put(&value_octets);
    }
    #[inline]
    fn read_router(
        value: &'a [u8],
    ) -> support::Result<support::Array<'a, ::wireloom::wire::ipv4::Address>> {
        let rest = value;
        let routers = rest;
        let rest: &'a [u8] = &[];
        {
            let octets = routers;
            if octets.len() % 4 != 0 {
                return Err(support::Error::new(support::ErrorKind::BadLength, 21));
            }
        }
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 21));
        }
        let routers = support::Array::from_octets(routers);
        Ok(routers)
    }
    #[inline]
    fn len_router(
        routers: support::Array<'a, ::wireloom::wire::ipv4::Address>,
    ) -> Option<usize> {
        Some(0 + routers.octets_len())
    }
    #[inline]
    fn put_router(
        out: &mut support::Cursor<'_>,
        routers: support::Array<'a, ::wireloom::wire::ipv4::Address>,
    ) {
        let len = support::options::len_octet(
            Self::len_router(routers).unwrap_or(0),
            0,
            1,
        );
        out.put(&[3, len]);
        routers.write(out);
    }
    #[inline]
    fn read_dns_servers(
        value: &'a [u8],
    ) -> support::Result<support::Array<'a, ::wireloom::wire::ipv4::Address>> {
        let rest = value;
        let servers = rest;
        let rest: &'a [u8] = &[];
        {
            let octets = servers;
            if octets.len() % 4 != 0 {
                return Err(support::Error::new(support::ErrorKind::BadLength, 22));
            }
        }
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 22));
        }
        let servers = support::Array::from_octets(servers);
        Ok(servers)
    }
    #[inline]
    fn len_dns_servers(
        servers: support::Array<'a, ::wireloom::wire::ipv4::Address>,
    ) -> Option<usize> {
        Some(0 + servers.octets_len())
    }
    #[inline]
    fn put_dns_servers(
        out: &mut support::Cursor<'_>,
        servers: support::Array<'a, ::wireloom::wire::ipv4::Address>,
    ) {
        let len = support::options::len_octet(
            Self::len_dns_servers(servers).unwrap_or(0),
            0,
            1,
        );
        out.put(&[6, len]);
        servers.write(out);
    }
    #[inline]
    fn read_host_name(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let name = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 23));
        }
        let name = name;
        Ok(name)
    }
    #[inline]
    fn len_host_name(name: &'a [u8]) -> Option<usize> {
        Some(0 + name.len())
    }
    #[inline]
    fn put_host_name(out: &mut support::Cursor<'_>, name: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_host_name(name).unwrap_or(0),
            0,
            1,
        );
        out.put(&[12, len]);
        out.put(name);
    }
    #[inline]
    fn read_domain_name(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let name = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 24));
        }
        let name = name;
        Ok(name)
    }
    #[inline]
    fn len_domain_name(name: &'a [u8]) -> Option<usize> {
        Some(0 + name.len())
    }
    #[inline]
    fn put_domain_name(out: &mut support::Cursor<'_>, name: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_domain_name(name).unwrap_or(0),
            0,
            1,
        );
        out.put(&[15, len]);
        out.put(name);
    }
    #[inline]
    fn read_interface_mtu(value_: &'a [u8]) -> support::Result<u16> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<2>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 25))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 25));
        }
        let value = support::be::u16([value_octets[0], value_octets[1]]);
        Ok(value)
    }
    #[inline]
    fn len_interface_mtu(value: u16) -> Option<usize> {
        Some(2)
    }
    #[inline]
    fn put_interface_mtu(out: &mut support::Cursor<'_>, value: u16) {
        let len = support::options::len_octet(
            Self::len_interface_mtu(value).unwrap_or(0),
            0,
            1,
        );
        out.put(&[26, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 2];
        [value_octets[0], value_octets[1]] = support::be::from_u16(value);
        out.put(&value_octets);
    }
    #[inline]
    fn read_broadcast_address(
        value_: &'a [u8],
    ) -> support::Result<::wireloom::wire::ipv4::Address> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 26))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 26));
        }
        let value = <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<0, 4, 4>(value_octets));
        Ok(value)
    }
    #[inline]
    fn len_broadcast_address(value: ::wireloom::wire::ipv4::Address) -> Option<usize> {
        Some(4)
    }
    #[inline]
    fn put_broadcast_address(
        out: &mut support::Cursor<'_>,
        value: ::wireloom::wire::ipv4::Address,
    ) {
        let len = support::options::len_octet(
            Self::len_broadcast_address(value).unwrap_or(0),
            0,
            1,
        );
        out.put(&[28, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 4];
        support::put::<0, 4, 4>(&mut value_octets, value.octets());
        out.put(&value_octets);
    }
    #[inline]
    fn read_static_routes(
        value: &'a [u8],
    ) -> support::Result<support::Array<'a, StaticRoute>> {
        let rest = value;
        let routes = rest;
        let rest: &'a [u8] = &[];
        {
            let octets = routes;
            if octets.len() % 8 != 0 {
                return Err(support::Error::new(support::ErrorKind::BadLength, 27));
            }
        }
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 27));
        }
        let routes = support::Array::from_octets(routes);
        Ok(routes)
    }
    #[inline]
    fn len_static_routes(routes: support::Array<'a, StaticRoute>) -> Option<usize> {
        Some(0 + routes.octets_len())
    }
    #[inline]
    fn put_static_routes(
        out: &mut support::Cursor<'_>,
        routes: support::Array<'a, StaticRoute>,
    ) {
        let len = support::options::len_octet(
            Self::len_static_routes(routes).unwrap_or(0),
            0,
            1,
        );
        out.put(&[33, len]);
        routes.write(out);
    }
    #[inline]
    fn read_ntp_servers(
        value: &'a [u8],
    ) -> support::Result<support::Array<'a, ::wireloom::wire::ipv4::Address>> {
        let rest = value;
        let servers = rest;
        let rest: &'a [u8] = &[];
        {
            let octets = servers;
            if octets.len() % 4 != 0 {
                return Err(support::Error::new(support::ErrorKind::BadLength, 28));
            }
        }
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 28));
        }
        let servers = support::Array::from_octets(servers);
        Ok(servers)
    }
    #[inline]
    fn len_ntp_servers(
        servers: support::Array<'a, ::wireloom::wire::ipv4::Address>,
    ) -> Option<usize> {
        Some(0 + servers.octets_len())
    }
    #[inline]
    fn put_ntp_servers(
        out: &mut support::Cursor<'_>,
        servers: support::Array<'a, ::wireloom::wire::ipv4::Address>,
    ) {
        let len = support::options::len_octet(
            Self::len_ntp_servers(servers).unwrap_or(0),
            0,
            1,
        );
        out.put(&[42, len]);
        servers.write(out);
    }
    #[inline]
    fn read_vendor_specific(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let data = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 29));
        }
        let data = data;
        Ok(data)
    }
    #[inline]
    fn len_vendor_specific(data: &'a [u8]) -> Option<usize> {
        Some(0 + data.len())
    }
    #[inline]
    fn put_vendor_specific(out: &mut support::Cursor<'_>, data: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_vendor_specific(data).unwrap_or(0),
            0,
            1,
        );
        out.put(&[43, len]);
        out.put(data);
    }
    #[inline]
    fn read_requested_ip(
        value_: &'a [u8],
    ) -> support::Result<::wireloom::wire::ipv4::Address> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 30))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 30));
        }
        let value = <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<0, 4, 4>(value_octets));
        Ok(value)
    }
    #[inline]
    fn len_requested_ip(value: ::wireloom::wire::ipv4::Address) -> Option<usize> {
        Some(4)
    }
    #[inline]
    fn put_requested_ip(
        out: &mut support::Cursor<'_>,
        value: ::wireloom::wire::ipv4::Address,
    ) {
        let len = support::options::len_octet(
            Self::len_requested_ip(value).unwrap_or(0),
            0,
            1,
        );
        out.put(&[50, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 4];
        support::put::<0, 4, 4>(&mut value_octets, value.octets());
        out.put(&value_octets);
    }
    #[inline]
    fn read_lease_time(value: &'a [u8]) -> support::Result<Seconds> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 31))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 31));
        }
        let seconds = Seconds::from_bits(
            support::be::u32([
                value_octets[0],
                value_octets[1],
                value_octets[2],
                value_octets[3],
            ]),
        );
        Ok(seconds)
    }
    #[inline]
    fn len_lease_time(seconds: Seconds) -> Option<usize> {
        Some(4)
    }
    #[inline]
    fn put_lease_time(out: &mut support::Cursor<'_>, seconds: Seconds) {
        let len = support::options::len_octet(
            Self::len_lease_time(seconds).unwrap_or(0),
            0,
            1,
        );
        out.put(&[51, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 4];
        [value_octets[0], value_octets[1], value_octets[2], value_octets[3]] = support::be::from_u32(
            seconds.to_bits(),
        );
        out.put(&value_octets);
    }
    #[inline]
    fn read_overload(value_: &'a [u8]) -> support::Result<u8> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<1>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 32))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 32));
        }
        let value = value_octets[0];
        Ok(value)
    }
    #[inline]
    fn len_overload(value: u8) -> Option<usize> {
        Some(1)
    }
    #[inline]
    fn put_overload(out: &mut support::Cursor<'_>, value: u8) {
        let len = support::options::len_octet(
            Self::len_overload(value).unwrap_or(0),
            0,
            1,
        );
        out.put(&[52, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 1];
        value_octets[0] = value;
        out.put(&value_octets);
    }
    #[inline]
    fn read_message_type(value_: &'a [u8]) -> support::Result<MessageType> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<1>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 33))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 33));
        }
        let value = MessageType(value_octets[0]);
        Ok(value)
    }
    #[inline]
    fn len_message_type(value: MessageType) -> Option<usize> {
        Some(1)
    }
    #[inline]
    fn put_message_type(out: &mut support::Cursor<'_>, value: MessageType) {
        let len = support::options::len_octet(
            Self::len_message_type(value).unwrap_or(0),
            0,
            1,
        );
        out.put(&[53, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 1];
        value_octets[0] = value.0;
        out.put(&value_octets);
    }
    #[inline]
    fn read_server_identifier(
        value_: &'a [u8],
    ) -> support::Result<::wireloom::wire::ipv4::Address> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 34))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 34));
        }
        let value = <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<0, 4, 4>(value_octets));
        Ok(value)
    }
    #[inline]
    fn len_server_identifier(value: ::wireloom::wire::ipv4::Address) -> Option<usize> {
        Some(4)
    }
    #[inline]
    fn put_server_identifier(
        out: &mut support::Cursor<'_>,
        value: ::wireloom::wire::ipv4::Address,
    ) {
        let len = support::options::len_octet(
            Self::len_server_identifier(value).unwrap_or(0),
            0,
            1,
        );
        out.put(&[54, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 4];
        support::put::<0, 4, 4>(&mut value_octets, value.octets());
        out.put(&value_octets);
    }
    #[inline]
    fn read_parameter_request_list(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let codes = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 35));
        }
        let codes = codes;
        Ok(codes)
    }
    #[inline]
    fn len_parameter_request_list(codes: &'a [u8]) -> Option<usize> {
        Some(0 + codes.len())
    }
    #[inline]
    fn put_parameter_request_list(out: &mut support::Cursor<'_>, codes: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_parameter_request_list(codes).unwrap_or(0),
            0,
            1,
        );
        out.put(&[55, len]);
        out.put(codes);
    }
    #[inline]
    fn read_message(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let text = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 36));
        }
        let text = text;
        Ok(text)
    }
    #[inline]
    fn len_message(text: &'a [u8]) -> Option<usize> {
        Some(0 + text.len())
    }
    #[inline]
    fn put_message(out: &mut support::Cursor<'_>, text: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_message(text).unwrap_or(0),
            0,
            1,
        );
        out.put(&[56, len]);
        out.put(text);
    }
    #[inline]
    fn read_max_message_size(value_: &'a [u8]) -> support::Result<u16> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<2>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 37))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 37));
        }
        let value = support::be::u16([value_octets[0], value_octets[1]]);
        Ok(value)
    }
    #[inline]
    fn len_max_message_size(value: u16) -> Option<usize> {
        Some(2)
    }
    #[inline]
    fn put_max_message_size(out: &mut support::Cursor<'_>, value: u16) {
        let len = support::options::len_octet(
            Self::len_max_message_size(value).unwrap_or(0),
            0,
            1,
        );
        out.put(&[57, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 2];
        [value_octets[0], value_octets[1]] = support::be::from_u16(value);
        out.put(&value_octets);
    }
    #[inline]
    fn read_renewal_time(value: &'a [u8]) -> support::Result<Seconds> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 38))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 38));
        }
        let seconds = Seconds::from_bits(
            support::be::u32([
                value_octets[0],
                value_octets[1],
                value_octets[2],
                value_octets[3],
            ]),
        );
        Ok(seconds)
    }
    #[inline]
    fn len_renewal_time(seconds: Seconds) -> Option<usize> {
        Some(4)
    }
    #[inline]
    fn put_renewal_time(out: &mut support::Cursor<'_>, seconds: Seconds) {
        let len = support::options::len_octet(
            Self::len_renewal_time(seconds).unwrap_or(0),
            0,
            1,
        );
        out.put(&[58, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 4];
        [value_octets[0], value_octets[1], value_octets[2], value_octets[3]] = support::be::from_u32(
            seconds.to_bits(),
        );
        out.put(&value_octets);
    }
    #[inline]
    fn read_rebinding_time(value: &'a [u8]) -> support::Result<Seconds> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 39))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 39));
        }
        let seconds = Seconds::from_bits(
            support::be::u32([
                value_octets[0],
                value_octets[1],
                value_octets[2],
                value_octets[3],
            ]),
        );
        Ok(seconds)
    }
    #[inline]
    fn len_rebinding_time(seconds: Seconds) -> Option<usize> {
        Some(4)
    }
    #[inline]
    fn put_rebinding_time(out: &mut support::Cursor<'_>, seconds: Seconds) {
        let len = support::options::len_octet(
            Self::len_rebinding_time(seconds).unwrap_or(0),
            0,
            1,
        );
        out.put(&[59, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 4];
        [value_octets[0], value_octets[1], value_octets[2], value_octets[3]] = support::be::from_u32(
            seconds.to_bits(),
        );
        out.put(&value_octets);
    }
    #[inline]
    fn read_class_identifier(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let name = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 40));
        }
        let name = name;
        Ok(name)
    }
    #[inline]
    fn len_class_identifier(name: &'a [u8]) -> Option<usize> {
        Some(0 + name.len())
    }
    #[inline]
    fn put_class_identifier(out: &mut support::Cursor<'_>, name: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_class_identifier(name).unwrap_or(0),
            0,
            1,
        );
        out.put(&[60, len]);
        out.put(name);
    }
    #[inline]
    fn read_client_identifier(value_: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value_;
        let value = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 41));
        }
        let value = value;
        Ok(value)
    }
    #[inline]
    fn len_client_identifier(value: &'a [u8]) -> Option<usize> {
        Some(0 + value.len())
    }
    #[inline]
    fn put_client_identifier(out: &mut support::Cursor<'_>, value: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_client_identifier(value).unwrap_or(0),
            0,
            1,
        );
        out.put(&[61, len]);
        out.put(value);
    }
    #[inline]
    fn read_tftp_server_name(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let name = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 42));
        }
        let name = name;
        Ok(name)
    }
    #[inline]
    fn len_tftp_server_name(name: &'a [u8]) -> Option<usize> {
        Some(0 + name.len())
    }
    #[inline]
    fn put_tftp_server_name(out: &mut support::Cursor<'_>, name: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_tftp_server_name(name).unwrap_or(0),
            0,
            1,
        );
        out.put(&[66, len]);
        out.put(name);
    }
    #[inline]
    fn read_boot_file_name(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let name = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 43));
        }
        let name = name;
        Ok(name)
    }
    #[inline]
    fn len_boot_file_name(name: &'a [u8]) -> Option<usize> {
        Some(0 + name.len())
    }
    #[inline]
    fn put_boot_file_name(out: &mut support::Cursor<'_>, name: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_boot_file_name(name).unwrap_or(0),
            0,
            1,
        );
        out.put(&[67, len]);
        out.put(name);
    }
    #[inline]
    fn read_rapid_commit(value: &'a [u8]) -> support::Result<()> {
        let rest = value;
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 53));
        }
        Ok(())
    }
    #[inline]
    fn len_rapid_commit() -> Option<usize> {
        Some(0)
    }
    #[inline]
    fn put_rapid_commit(out: &mut support::Cursor<'_>) {
        let len = support::options::len_octet(
            Self::len_rapid_commit().unwrap_or(0),
            0,
            1,
        );
        out.put(&[80, len]);
    }
    #[inline]
    fn read_client_fqdn(value: &'a [u8]) -> support::Result<(u8, &'a [u8])> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<3>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 44))
        };
        let name = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 46));
        }
        let flags = value_octets[0];
        let name = name;
        Ok((flags, name))
    }
    #[inline]
    fn len_client_fqdn(flags: u8, name: &'a [u8]) -> Option<usize> {
        Some(3 + name.len())
    }
    #[inline]
    fn put_client_fqdn(out: &mut support::Cursor<'_>, flags: u8, name: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_client_fqdn(flags, name).unwrap_or(0),
            0,
            1,
        );
        out.put(&[81, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 3];
        value_octets[0] = flags;
        [value_octets[1], value_octets[2]] = support::be::from_u16(0xffff);
        out.put(&value_octets);
        out.put(name);
    }
    #[inline]
    fn read_relay_agent(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let data = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 47));
        }
        let data = data;
        Ok(data)
    }
    #[inline]
    fn len_relay_agent(data: &'a [u8]) -> Option<usize> {
        Some(0 + data.len())
    }
    #[inline]
    fn put_relay_agent(out: &mut support::Cursor<'_>, data: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_relay_agent(data).unwrap_or(0),
            0,
            1,
        );
        out.put(&[82, len]);
        out.put(data);
    }
    #[inline]
    fn read_ipv6_only(value: &'a [u8]) -> support::Result<Seconds> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 48))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 48));
        }
        let seconds = Seconds::from_bits(
            support::be::u32([
                value_octets[0],
                value_octets[1],
                value_octets[2],
                value_octets[3],
            ]),
        );
        Ok(seconds)
    }
    #[inline]
    fn len_ipv6_only(seconds: Seconds) -> Option<usize> {
        Some(4)
    }
    #[inline]
    fn put_ipv6_only(out: &mut support::Cursor<'_>, seconds: Seconds) {
        let len = support::options::len_octet(
            Self::len_ipv6_only(seconds).unwrap_or(0),
            0,
            1,
        );
        out.put(&[108, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 4];
        [value_octets[0], value_octets[1], value_octets[2], value_octets[3]] = support::be::from_u32(
            seconds.to_bits(),
        );
        out.put(&value_octets);
    }
    #[inline]
    fn read_captive_portal(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let uri = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 49));
        }
        let uri = uri;
        Ok(uri)
    }
    #[inline]
    fn len_captive_portal(uri: &'a [u8]) -> Option<usize> {
        Some(0 + uri.len())
    }
    #[inline]
    fn put_captive_portal(out: &mut support::Cursor<'_>, uri: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_captive_portal(uri).unwrap_or(0),
            0,
            1,
        );
        out.put(&[114, len]);
        out.put(uri);
    }
    #[inline]
    fn read_auto_configure(value_: &'a [u8]) -> support::Result<u8> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<1>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 50))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 50));
        }
        let value = value_octets[0];
        Ok(value)
    }
    #[inline]
    fn len_auto_configure(value: u8) -> Option<usize> {
        Some(1)
    }
    #[inline]
    fn put_auto_configure(out: &mut support::Cursor<'_>, value: u8) {
        let len = support::options::len_octet(
            Self::len_auto_configure(value).unwrap_or(0),
            0,
            1,
        );
        out.put(&[116, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 1];
        value_octets[0] = value;
        out.put(&value_octets);
    }
    #[inline]
    fn read_domain_search(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let names = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 51));
        }
        let names = names;
        Ok(names)
    }
    #[inline]
    fn len_domain_search(names: &'a [u8]) -> Option<usize> {
        Some(0 + names.len())
    }
    #[inline]
    fn put_domain_search(out: &mut support::Cursor<'_>, names: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_domain_search(names).unwrap_or(0),
            0,
            1,
        );
        out.put(&[119, len]);
        out.put(names);
    }
    #[inline]
    fn read_classless_routes(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let routes = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 52));
        }
        let routes = routes;
        Ok(routes)
    }
    #[inline]
    fn len_classless_routes(routes: &'a [u8]) -> Option<usize> {
        Some(0 + routes.len())
    }
    #[inline]
    fn put_classless_routes(out: &mut support::Cursor<'_>, routes: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_classless_routes(routes).unwrap_or(0),
            0,
            1,
        );
        out.put(&[121, len]);
        out.put(routes);
    }
    /// Octets of the option with such a value; `None` where it can't be written.
    #[inline]
    fn whole_len(value_len: usize) -> Option<usize> {
        support::options::whole_len(value_len, 0, 1)
    }
    /// Octets of the value, without what stands in front of it; `None` where its fields contradict each other.
    #[inline]
    fn value_len(&self) -> Option<usize> {
        match *self {
            Self::SubnetMask { value } => Self::len_subnet_mask(value),
            Self::Router { routers } => Self::len_router(routers),
            Self::DnsServers { servers } => Self::len_dns_servers(servers),
            Self::HostName { name } => Self::len_host_name(name),
            Self::DomainName { name } => Self::len_domain_name(name),
            Self::InterfaceMtu { value } => Self::len_interface_mtu(value),
            Self::BroadcastAddress { value } => Self::len_broadcast_address(value),
            Self::StaticRoutes { routes } => Self::len_static_routes(routes),
            Self::NtpServers { servers } => Self::len_ntp_servers(servers),
            Self::VendorSpecific { data } => Self::len_vendor_specific(data),
            Self::RequestedIp { value } => Self::len_requested_ip(value),
            Self::LeaseTime { seconds } => Self::len_lease_time(seconds),
            Self::Overload { value } => Self::len_overload(value),
            Self::MessageType { value } => Self::len_message_type(value),
            Self::ServerIdentifier { value } => Self::len_server_identifier(value),
            Self::ParameterRequestList { codes } => {
                Self::len_parameter_request_list(codes)
            }
            Self::Message { text } => Self::len_message(text),
            Self::MaxMessageSize { value } => Self::len_max_message_size(value),
            Self::RenewalTime { seconds } => Self::len_renewal_time(seconds),
            Self::RebindingTime { seconds } => Self::len_rebinding_time(seconds),
            Self::ClassIdentifier { name } => Self::len_class_identifier(name),
            Self::ClientIdentifier { value } => Self::len_client_identifier(value),
            Self::TftpServerName { name } => Self::len_tftp_server_name(name),
            Self::BootFileName { name } => Self::len_boot_file_name(name),
            Self::RapidCommit => Self::len_rapid_commit(),
            Self::ClientFqdn { flags, name } => Self::len_client_fqdn(flags, name),
            Self::RelayAgent { data } => Self::len_relay_agent(data),
            Self::Ipv6Only { seconds } => Self::len_ipv6_only(seconds),
            Self::CaptivePortal { uri } => Self::len_captive_portal(uri),
            Self::AutoConfigure { value } => Self::len_auto_configure(value),
            Self::DomainSearch { names } => Self::len_domain_search(names),
            Self::ClasslessRoutes { routes } => Self::len_classless_routes(routes),
            Self::Unknown { data: data_, .. } => Some(data_.len()),
        }
    }
}
impl support::options::Item for DhcpOption<'_> {
    #[inline]
    fn octets_len(&self) -> Option<usize> {
        Self::whole_len(self.value_len()?)
    }
    #[inline]
    fn alignment(&self) -> (usize, usize) {
        match self {
            Self::SubnetMask { .. } => (1, 0),
            Self::Router { .. } => (1, 0),
            Self::DnsServers { .. } => (1, 0),
            Self::HostName { .. } => (1, 0),
            Self::DomainName { .. } => (1, 0),
            Self::InterfaceMtu { .. } => (1, 0),
            Self::BroadcastAddress { .. } => (1, 0),
            Self::StaticRoutes { .. } => (1, 0),
            Self::NtpServers { .. } => (1, 0),
            Self::VendorSpecific { .. } => (1, 0),
            Self::RequestedIp { .. } => (1, 0),
            Self::LeaseTime { .. } => (1, 0),
            Self::Overload { .. } => (1, 0),
            Self::MessageType { .. } => (1, 0),
            Self::ServerIdentifier { .. } => (1, 0),
            Self::ParameterRequestList { .. } => (1, 0),
            Self::Message { .. } => (1, 0),
            Self::MaxMessageSize { .. } => (1, 0),
            Self::RenewalTime { .. } => (1, 0),
            Self::RebindingTime { .. } => (1, 0),
            Self::ClassIdentifier { .. } => (1, 0),
            Self::ClientIdentifier { .. } => (1, 0),
            Self::TftpServerName { .. } => (1, 0),
            Self::BootFileName { .. } => (1, 0),
            Self::RapidCommit => (1, 0),
            Self::ClientFqdn { .. } => (1, 0),
            Self::RelayAgent { .. } => (1, 0),
            Self::Ipv6Only { .. } => (1, 0),
            Self::CaptivePortal { .. } => (1, 0),
            Self::AutoConfigure { .. } => (1, 0),
            Self::DomainSearch { .. } => (1, 0),
            Self::ClasslessRoutes { .. } => (1, 0),
            Self::Unknown { .. } => (1, 0),
        }
    }
    #[allow(unused_variables)]
    #[inline]
    fn write(&self, out: &mut support::Cursor<'_>) {
        match *self {
            Self::SubnetMask { value } => Self::put_subnet_mask(out, value),
            Self::Router { routers } => Self::put_router(out, routers),
            Self::DnsServers { servers } => Self::put_dns_servers(out, servers),
            Self::HostName { name } => Self::put_host_name(out, name),
            Self::DomainName { name } => Self::put_domain_name(out, name),
            Self::InterfaceMtu { value } => Self::put_interface_mtu(out, value),
            Self::BroadcastAddress { value } => Self::put_broadcast_address(out, value),
            Self::StaticRoutes { routes } => Self::put_static_routes(out, routes),
            Self::NtpServers { servers } => Self::put_ntp_servers(out, servers),
            Self::VendorSpecific { data } => Self::put_vendor_specific(out, data),
            Self::RequestedIp { value } => Self::put_requested_ip(out, value),
            Self::LeaseTime { seconds } => Self::put_lease_time(out, seconds),
            Self::Overload { value } => Self::put_overload(out, value),
            Self::MessageType { value } => Self::put_message_type(out, value),
            Self::ServerIdentifier { value } => Self::put_server_identifier(out, value),
            Self::ParameterRequestList { codes } => {
                Self::put_parameter_request_list(out, codes)
            }
            Self::Message { text } => Self::put_message(out, text),
            Self::MaxMessageSize { value } => Self::put_max_message_size(out, value),
            Self::RenewalTime { seconds } => Self::put_renewal_time(out, seconds),
            Self::RebindingTime { seconds } => Self::put_rebinding_time(out, seconds),
            Self::ClassIdentifier { name } => Self::put_class_identifier(out, name),
            Self::ClientIdentifier { value } => Self::put_client_identifier(out, value),
            Self::TftpServerName { name } => Self::put_tftp_server_name(out, name),
            Self::BootFileName { name } => Self::put_boot_file_name(out, name),
            Self::RapidCommit => Self::put_rapid_commit(out),
            Self::ClientFqdn { flags, name } => Self::put_client_fqdn(out, flags, name),
            Self::RelayAgent { data } => Self::put_relay_agent(out, data),
            Self::Ipv6Only { seconds } => Self::put_ipv6_only(out, seconds),
            Self::CaptivePortal { uri } => Self::put_captive_portal(out, uri),
            Self::AutoConfigure { value } => Self::put_auto_configure(out, value),
            Self::DomainSearch { names } => Self::put_domain_search(out, names),
            Self::ClasslessRoutes { routes } => Self::put_classless_routes(out, routes),
            Self::Unknown { kind, data: data_ } => {
                let len = support::options::len_octet(data_.len(), 0, 1);
                out.put(&[kind, len]);
                out.put(data_);
            }
        }
    }
}
/// The options of a `DhcpOption` list in turn, by the policy of the spec for malformed ones.
#[derive(Clone, core::fmt::Debug)]
pub struct DhcpOptionIter<'a> {
    rest: &'a [u8],
}
const DHCP_OPTION_RULES: support::options::Rules = support::options::Rules {
    counts: support::options::Counts::Value,
    unit: 1,
    end: Some(255),
    nop: &[0],
};
impl<'a> DhcpOptionIter<'a> {
    /// Over the octets of a list.
    #[inline]
    pub const fn new(octets: &'a [u8]) -> Self {
        Self { rest: octets }
    }
}
impl<'a> Iterator for DhcpOptionIter<'a> {
    type Item = support::Result<DhcpOption<'a>>;
    #[allow(unused_variables)]
    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match support::options::next(&mut self.rest, &DHCP_OPTION_RULES) {
                support::options::Step::End => return None,
                support::options::Step::Cut { .. } => {
                    self.rest = &[];
                    return None;
                }
                support::options::Step::Item { kind, value } => {
                    match DhcpOption::read(kind, value) {
                        Ok(option) => return Some(Ok(option)),
                        Err(error) => {}
                    }
                }
            }
        }
    }
}
/// A list of [`DhcpOption`] in a representation.
pub type DhcpOptionList<'a> = support::options::Options<
    'a,
    DhcpOption<'a>,
    DhcpOptionListing,
>;
/// Says what [`DhcpOptionList`] is made of.
#[derive(Clone, Copy, core::fmt::Debug)]
pub enum DhcpOptionListing {}
impl<'a> support::options::Listing<'a, DhcpOption<'a>> for DhcpOptionListing {
    type Iter = DhcpOptionIter<'a>;
    const LAYOUT: support::options::Layout = support::options::Layout {
        base: 0,
        max: usize::MAX,
        pad_to: 300,
        nop: 0,
        end: 0,
        item_pad: 1,
        close: &[255u8],
    };
    #[inline]
    fn list(octets: &'a [u8]) -> DhcpOptionIter<'a> {
        DhcpOptionIter::new(octets)
    }
    #[allow(unused_variables)]
    #[inline]
    fn is_itself(option: &DhcpOption<'a>) -> bool {
        !core::matches!(
            * option, DhcpOption::Unknown { kind : 0 | 1 | 3 | 6 | 12 | 15 | 26 | 28 | 33
            | 42 | 43 | 50 | 51 | 52 | 53 | 54 | 55 | 56 | 57 | 58 | 59 | 60 | 61 | 66 |
            67 | 80 | 81 | 82 | 108 | 114 | 116 | 119 | 121 | 255, .. }
        )
    }
}
#[allow(unused_variables)]
impl DhcpOption<'_> {
    /// Prints the option by its template; nothing where it has none.
    pub fn print<S: support::print::Sink>(&self, f: &mut S) -> core::fmt::Result {
        match *self {
            Self::SubnetMask { value } => {
                f.write_str(" mask=")?;
                support::print::ipv4(f, value.octets())?;
            }
            Self::Router { routers } => {
                f.write_str(" router=")?;
                support::print::list(f, routers.iter())?;
            }
            Self::DnsServers { servers } => {
                f.write_str(" dns=")?;
                support::print::list(f, servers.iter())?;
            }
            Self::HostName { name } => {
                f.write_str(" host=")?;
                support::print::hex_octets(f, name, ":")?;
            }
            Self::DomainName { name } => {
                f.write_str(" domain=")?;
                support::print::hex_octets(f, name, ":")?;
            }
            Self::InterfaceMtu { value } => {
                f.write_str(" mtu=")?;
                support::print::dec(f, value as u64)?;
            }
            Self::BroadcastAddress { value } => {
                f.write_str(" broadcast=")?;
                support::print::ipv4(f, value.octets())?;
            }
            Self::StaticRoutes { routes } => {
                f.write_str(" static-routes=")?;
                support::print::list(f, routes.iter())?;
            }
            Self::NtpServers { servers } => {
                f.write_str(" ntp=")?;
                support::print::list(f, servers.iter())?;
            }
            Self::VendorSpecific { data } => {}
            Self::RequestedIp { value } => {
                f.write_str(" requested=")?;
                support::print::ipv4(f, value.octets())?;
            }
            Self::LeaseTime { seconds } => {
                f.write_str(" lease=")?;
                support::print::Sink::display(f, &seconds)?;
            }
            Self::Overload { value } => {
                f.write_str(" overload=")?;
                support::print::dec(f, value as u64)?;
            }
            Self::MessageType { value } => {
                f.write_str(" ")?;
                value.show(f)?;
            }
            Self::ServerIdentifier { value } => {
                f.write_str(" server=")?;
                support::print::ipv4(f, value.octets())?;
            }
            Self::ParameterRequestList { codes } => {}
            Self::Message { text } => {
                f.write_str(" message=")?;
                support::print::hex_octets(f, text, ":")?;
            }
            Self::MaxMessageSize { value } => {}
            Self::RenewalTime { seconds } => {
                f.write_str(" t1=")?;
                support::print::Sink::display(f, &seconds)?;
            }
            Self::RebindingTime { seconds } => {
                f.write_str(" t2=")?;
                support::print::Sink::display(f, &seconds)?;
            }
            Self::ClassIdentifier { name } => {
                f.write_str(" class=")?;
                support::print::hex_octets(f, name, ":")?;
            }
            Self::ClientIdentifier { value } => {}
            Self::TftpServerName { name } => {
                f.write_str(" tftp=")?;
                support::print::hex_octets(f, name, ":")?;
            }
            Self::BootFileName { name } => {
                f.write_str(" file=")?;
                support::print::hex_octets(f, name, ":")?;
            }
            Self::RapidCommit => {
                f.write_str(" rapid-commit")?;
            }
            Self::ClientFqdn { flags, name } => {
                f.write_str(" fqdn=")?;
                support::print::hex_octets(f, name, ":")?;
            }
            Self::RelayAgent { data } => {}
            Self::Ipv6Only { seconds } => {
                f.write_str(" ipv6-only=")?;
                support::print::Sink::display(f, &seconds)?;
            }
            Self::CaptivePortal { uri } => {
                f.write_str(" portal=")?;
                support::print::hex_octets(f, uri, ":")?;
            }
            Self::AutoConfigure { value } => {
                f.write_str(" auto-configure=")?;
                support::print::dec(f, value as u64)?;
            }
            Self::DomainSearch { names } => {}
            Self::ClasslessRoutes { routes } => {
                f.write_str(" routes=")?;
                support::print::hex_octets(f, routes, ":")?;
            }
            Self::Unknown { .. } => {}
        }
        Ok(())
    }
    /// Shows the option's fields to a visitor.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn support::Visitor) {
        match *self {
            Self::SubnetMask { value } => {
                visitor.enter("SubnetMask");
                visitor.field("value", support::Value::Text(&value));
                visitor.leave();
            }
            Self::Router { routers } => {
                visitor.enter("Router");
                visitor
                    .field(
                        "routers",
                        support::Value::Text(&support::print::Joined(routers.iter())),
                    );
                visitor.leave();
            }
            Self::DnsServers { servers } => {
                visitor.enter("DnsServers");
                visitor
                    .field(
                        "servers",
                        support::Value::Text(&support::print::Joined(servers.iter())),
                    );
                visitor.leave();
            }
            Self::HostName { name } => {
                visitor.enter("HostName");
                visitor.field("name", support::Value::Octets(name));
                visitor.leave();
            }
            Self::DomainName { name } => {
                visitor.enter("DomainName");
                visitor.field("name", support::Value::Octets(name));
                visitor.leave();
            }
            Self::InterfaceMtu { value } => {
                visitor.enter("InterfaceMtu");
                visitor.field("value", support::Value::Number(value as u64));
                visitor.leave();
            }
            Self::BroadcastAddress { value } => {
                visitor.enter("BroadcastAddress");
                visitor.field("value", support::Value::Text(&value));
                visitor.leave();
            }
            Self::StaticRoutes { routes } => {
                visitor.enter("StaticRoutes");
                visitor
                    .field(
                        "routes",
                        support::Value::Text(&support::print::Joined(routes.iter())),
                    );
                visitor.leave();
            }
            Self::NtpServers { servers } => {
                visitor.enter("NtpServers");
                visitor
                    .field(
                        "servers",
                        support::Value::Text(&support::print::Joined(servers.iter())),
                    );
                visitor.leave();
            }
            Self::VendorSpecific { data } => {
                visitor.enter("VendorSpecific");
                visitor.field("data", support::Value::Octets(data));
                visitor.leave();
            }
            Self::RequestedIp { value } => {
                visitor.enter("RequestedIp");
                visitor.field("value", support::Value::Text(&value));
                visitor.leave();
            }
            Self::LeaseTime { seconds } => {
                visitor.enter("LeaseTime");
                visitor.field("seconds", support::Value::Number(seconds.get() as u64));
                visitor.leave();
            }
            Self::Overload { value } => {
                visitor.enter("Overload");
                visitor.field("value", support::Value::Number(value as u64));
                visitor.leave();
            }
            Self::MessageType { value } => {
                visitor.enter("MessageType");
                visitor.field("value", support::Value::Named(value.0 as u64, &value));
                visitor.leave();
            }
            Self::ServerIdentifier { value } => {
                visitor.enter("ServerIdentifier");
                visitor.field("value", support::Value::Text(&value));
                visitor.leave();
            }
            Self::ParameterRequestList { codes } => {
                visitor.enter("ParameterRequestList");
                visitor.field("codes", support::Value::Octets(codes));
                visitor.leave();
            }
            Self::Message { text } => {
                visitor.enter("Message");
                visitor.field("text", support::Value::Octets(text));
                visitor.leave();
            }
            Self::MaxMessageSize { value } => {
                visitor.enter("MaxMessageSize");
                visitor.field("value", support::Value::Number(value as u64));
                visitor.leave();
            }
            Self::RenewalTime { seconds } => {
                visitor.enter("RenewalTime");
                visitor.field("seconds", support::Value::Number(seconds.get() as u64));
                visitor.leave();
            }
            Self::RebindingTime { seconds } => {
                visitor.enter("RebindingTime");
                visitor.field("seconds", support::Value::Number(seconds.get() as u64));
                visitor.leave();
            }
            Self::ClassIdentifier { name } => {
                visitor.enter("ClassIdentifier");
                visitor.field("name", support::Value::Octets(name));
                visitor.leave();
            }
            Self::ClientIdentifier { value } => {
                visitor.enter("ClientIdentifier");
                visitor.field("value", support::Value::Octets(value));
                visitor.leave();
            }
            Self::TftpServerName { name } => {
                visitor.enter("TftpServerName");
                visitor.field("name", support::Value::Octets(name));
                visitor.leave();
            }
            Self::BootFileName { name } => {
                visitor.enter("BootFileName");
                visitor.field("name", support::Value::Octets(name));
                visitor.leave();
            }
            Self::RapidCommit => {
                visitor.enter("RapidCommit");
                visitor.leave();
            }
            Self::ClientFqdn { flags, name } => {
                visitor.enter("ClientFqdn");
                visitor.field("flags", support::Value::Number(flags as u64));
                visitor.field("name", support::Value::Octets(name));
                visitor.leave();
            }
            Self::RelayAgent { data } => {
                visitor.enter("RelayAgent");
                visitor.field("data", support::Value::Octets(data));
                visitor.leave();
            }
            Self::Ipv6Only { seconds } => {
                visitor.enter("Ipv6Only");
                visitor.field("seconds", support::Value::Number(seconds.get() as u64));
                visitor.leave();
            }
            Self::CaptivePortal { uri } => {
                visitor.enter("CaptivePortal");
                visitor.field("uri", support::Value::Octets(uri));
                visitor.leave();
            }
            Self::AutoConfigure { value } => {
                visitor.enter("AutoConfigure");
                visitor.field("value", support::Value::Number(value as u64));
                visitor.leave();
            }
            Self::DomainSearch { names } => {
                visitor.enter("DomainSearch");
                visitor.field("names", support::Value::Octets(names));
                visitor.leave();
            }
            Self::ClasslessRoutes { routes } => {
                visitor.enter("ClasslessRoutes");
                visitor.field("routes", support::Value::Octets(routes));
                visitor.leave();
            }
            Self::Unknown { kind, data: data_ } => {
                visitor.enter("Unknown");
                visitor.field("kind", support::Value::Number(kind as u64));
                visitor.field("data", support::Value::Octets(data_));
                visitor.leave();
            }
        }
    }
}
/// Dynamic Host Configuration Protocol: packet, well-formed as far as lengths go; no value is judged.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |      op       | hardware_type | hardware_len  |     hops      |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                        transaction_id                         |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |             secs              |B|       flags_reserved        |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  12 |                           client_ip                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  16 |                            your_ip                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  20 |                           server_ip                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  24 |                           relay_ip                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  28 |                          client_addr                          |
///     +                               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  32 |                               |                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+                               +
///  36 |                        chaddr_padding                         |
///     +                                                               +
///  40 |                                                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  44 |                    server_name (64 octets)                    |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// 108 |                    boot_file (128 octets)                     |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// 236 |                             magic                             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// 240 |                          options ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     B: broadcast
/// ```
#[derive(Clone, Copy)]
pub struct Packet<'a> {
    octets: &'a [u8],
    header: &'a [u8; 240],
    options: &'a [u8],
}
impl<'a> Packet<'a> {
    /// Octets of the fixed part of the header.
    pub const HEADER_LEN: usize = 240;
    /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
    ///
    /// # Errors
    /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other.
    #[allow(unused_variables)]
    #[inline]
    pub fn parse(octets: &'a [u8]) -> support::Result<Packet<'a>> {
        let rest = octets;
        let Some((header, rest)) = rest.split_first_chunk::<240>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 0))
        };
        let options = rest;
        let rest: &'a [u8] = &[];
        let octets = octets
            .get(..octets.len().saturating_sub(rest.len()))
            .unwrap_or(octets);
        Ok(Packet { octets, header, options })
    }
    /// All octets that belong to the packet; what followed them in the buffer is not.
    #[inline]
    pub fn octets(&self) -> &'a [u8] {
        self.octets
    }
    /// Who speaks.
    ///
    /// 8 bits. `specs/dhcpv4.ron:79`
    #[inline]
    pub fn op(&self) -> OpCode {
        OpCode(self.header[0])
    }
    /// 1: Ethernet.
    ///
    /// 8 bits. `specs/dhcpv4.ron:80`
    #[inline]
    pub fn hardware_type(&self) -> u8 {
        self.header[1]
    }
    /// Octets of the client's link-layer address; 6.
    ///
    /// 8 bits. `specs/dhcpv4.ron:81`
    #[inline]
    pub fn hardware_len(&self) -> u8 {
        self.header[2]
    }
    /// Relay agents that the message has passed.
    ///
    /// 8 bits. `specs/dhcpv4.ron:82`
    #[inline]
    pub fn hops(&self) -> u8 {
        self.header[3]
    }
    /// Chosen by the client, copied by the server.
    ///
    /// 4 octets. `specs/dhcpv4.ron:83`
    #[inline]
    pub fn transaction_id(&self) -> u32 {
        support::be::u32([
            self.header[4],
            self.header[5],
            self.header[6],
            self.header[7],
        ])
    }
    /// Seconds since the client began.
    ///
    /// 2 octets. `specs/dhcpv4.ron:84`
    #[inline]
    pub fn secs(&self) -> u16 {
        support::be::u16([self.header[8], self.header[9]])
    }
    /// The client can't take unicast packets yet: answer to everybody.
    ///
    /// One bit. `specs/dhcpv4.ron:85`
    #[inline]
    pub fn broadcast(&self) -> bool {
        self.header[10] & 0x80 != 0
    }
    /// The address that the client has and answers for (ciaddr).
    ///
    /// 4 octets. `specs/dhcpv4.ron:87`
    #[inline]
    pub fn client_ip(&self) -> ::wireloom::wire::ipv4::Address {
        <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<12, 4, 240>(self.header))
    }
    /// The address for the client (yiaddr).
    ///
    /// 4 octets. `specs/dhcpv4.ron:88`
    #[inline]
    pub fn your_ip(&self) -> ::wireloom::wire::ipv4::Address {
        <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<16, 4, 240>(self.header))
    }
    /// The server of the next step, as in booting from the network (siaddr).
    ///
    /// 4 octets. `specs/dhcpv4.ron:89`
    #[inline]
    pub fn server_ip(&self) -> ::wireloom::wire::ipv4::Address {
        <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<20, 4, 240>(self.header))
    }
    /// The first relay agent (giaddr).
    ///
    /// 4 octets. `specs/dhcpv4.ron:90`
    #[inline]
    pub fn relay_ip(&self) -> ::wireloom::wire::ipv4::Address {
        <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<24, 4, 240>(self.header))
    }
    /// The client's link-layer address (chaddr).
    ///
    /// 6 octets. `specs/dhcpv4.ron:91`
    #[inline]
    pub fn client_addr(&self) -> ::wireloom::wire::ethernet::Address {
        ::wireloom::wire::ethernet::Address(*support::array::<28, 6, 240>(self.header))
    }
    /// The server's name, ended by 0, or options (sname).
    ///
    /// 64 octets. `specs/dhcpv4.ron:93`
    #[inline]
    pub fn server_name(&self) -> &'a [u8; 64] {
        support::array::<44, 64, 240>(self.header)
    }
    /// A file's name, ended by 0, or options (file).
    ///
    /// 128 octets. `specs/dhcpv4.ron:94`
    #[inline]
    pub fn boot_file(&self) -> &'a [u8; 128] {
        support::array::<108, 128, 240>(self.header)
    }
    /// Says that options follow, RFC 2131 §3.
    ///
    /// 4 octets. `specs/dhcpv4.ron:95`
    #[inline]
    pub fn magic(&self) -> u32 {
        support::be::u32([
            self.header[236],
            self.header[237],
            self.header[238],
            self.header[239],
        ])
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> &'a [u8] {
        self.options
    }
    /// What is said and asked for.
    ///
    /// Variable length. `specs/dhcpv4.ron:96`
    #[inline]
    pub fn options(&self) -> DhcpOptionIter<'a> {
        DhcpOptionIter::new(self.options)
    }
}
impl core::fmt::Debug for Packet<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        Partial::new(self.octets).print(f)
    }
}
/// Dynamic Host Configuration Protocol: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
#[derive(core::fmt::Debug)]
pub struct PacketMut<'a> {
    octets: &'a mut [u8],
}
#[allow(unused_variables)]
impl<'a> PacketMut<'a> {
    /// Checks the lengths of a packet at the front of `octets`.
    ///
    /// # Errors
    /// As for the view that only reads.
    #[inline]
    pub fn parse(octets: &'a mut [u8]) -> support::Result<PacketMut<'a>> {
        let packet = Packet::parse(octets)?;
        let len = packet.octets.len();
        let truncated = support::Error::new(support::ErrorKind::Truncated, 0);
        let octets = octets.get_mut(..len).ok_or(truncated)?;
        Ok(PacketMut { octets })
    }
    /// The packet as it is now.
    ///
    /// # Errors
    /// None, unless the payload was overwritten by something that the packet's own layout depends on.
    #[inline]
    pub fn as_packet(&self) -> support::Result<Packet<'_>> {
        Packet::parse(self.octets)
    }
    /// The octets of the packet as they are now.
    #[inline]
    pub fn octets(&self) -> &[u8] {
        self.octets
    }
    #[inline]
    fn header_mut(&mut self) -> Option<&mut [u8; 240]> {
        self.octets.first_chunk_mut()
    }
    /// Sets `op`. Who speaks.
    #[inline]
    pub fn set_op(&mut self, value: OpCode) {
        if let Some(header) = self.header_mut() {
            (*header)[0] = value.0;
        }
    }
    /// Sets `hops`. Relay agents that the message has passed.
    #[inline]
    pub fn set_hops(&mut self, value: u8) {
        if let Some(header) = self.header_mut() {
            (*header)[3] = value;
        }
    }
    /// Sets `transaction_id`. Chosen by the client, copied by the server.
    #[inline]
    pub fn set_transaction_id(&mut self, value: u32) {
        if let Some(header) = self.header_mut() {
            [(*header)[4], (*header)[5], (*header)[6], (*header)[7]] = support::be::from_u32(
                value,
            );
        }
    }
    /// Sets `secs`. Seconds since the client began.
    #[inline]
    pub fn set_secs(&mut self, value: u16) {
        if let Some(header) = self.header_mut() {
            [(*header)[8], (*header)[9]] = support::be::from_u16(value);
        }
    }
    /// Sets `broadcast`. The client can't take unicast packets yet: answer to everybody.
    #[inline]
    pub fn set_broadcast(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[10] = header[10] & !(1 << 7) | ((value as u8) as u8) << 7;
        }
    }
    /// Sets `client_ip`. The address that the client has and answers for (ciaddr).
    #[inline]
    pub fn set_client_ip(&mut self, value: ::wireloom::wire::ipv4::Address) {
        if let Some(header) = self.header_mut() {
            support::put::<12, 4, 240>(&mut (*header), value.octets());
        }
    }
    /// Sets `your_ip`. The address for the client (yiaddr).
    #[inline]
    pub fn set_your_ip(&mut self, value: ::wireloom::wire::ipv4::Address) {
        if let Some(header) = self.header_mut() {
            support::put::<16, 4, 240>(&mut (*header), value.octets());
        }
    }
    /// Sets `server_ip`. The server of the next step, as in booting from the network (siaddr).
    #[inline]
    pub fn set_server_ip(&mut self, value: ::wireloom::wire::ipv4::Address) {
        if let Some(header) = self.header_mut() {
            support::put::<20, 4, 240>(&mut (*header), value.octets());
        }
    }
    /// Sets `relay_ip`. The first relay agent (giaddr).
    #[inline]
    pub fn set_relay_ip(&mut self, value: ::wireloom::wire::ipv4::Address) {
        if let Some(header) = self.header_mut() {
            support::put::<24, 4, 240>(&mut (*header), value.octets());
        }
    }
    /// Sets `client_addr`. The client's link-layer address (chaddr).
    #[inline]
    pub fn set_client_addr(&mut self, value: ::wireloom::wire::ethernet::Address) {
        if let Some(header) = self.header_mut() {
            support::put::<28, 6, 240>(&mut (*header), value.octets());
        }
    }
    /// Sets `server_name`. The server's name, ended by 0, or options (sname).
    #[inline]
    pub fn set_server_name(&mut self, value: &[u8; 64]) {
        if let Some(header) = self.header_mut() {
            support::put::<44, 64, 240>(&mut (*header), *value);
        }
    }
    /// Sets `boot_file`. A file's name, ended by 0, or options (file).
    #[inline]
    pub fn set_boot_file(&mut self, value: &[u8; 128]) {
        if let Some(header) = self.header_mut() {
            support::put::<108, 128, 240>(&mut (*header), *value);
        }
    }
}
/// Dynamic Host Configuration Protocol: octets that may be cut short or malformed; every field that is there is shown.
#[derive(Clone, Copy)]
pub struct Partial<'a> {
    header: Option<&'a [u8]>,
    options: Option<&'a [u8]>,
    error: Option<support::Error>,
}
impl<'a> Partial<'a> {
    /// Reads as far as the octets make sense.
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    pub fn new(octets: &'a [u8]) -> Partial<'a> {
        let mut seen_header: Option<&'a [u8]> = None;
        let mut seen_options: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((header, rest)) = rest.split_first_chunk::<240>() else {
                seen_header = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 0));
            };
            seen_header = Some(header);
            let options = rest;
            let rest: &'a [u8] = &[];
            seen_options = Some(options);
            None
        };
        Partial {
            header: seen_header,
            options: seen_options,
            error,
        }
    }
    /// The first thing that is wrong, if anything is: what `parse` would answer.
    #[inline]
    pub fn error(&self) -> Option<support::Error> {
        self.error
    }
    /// Who speaks.
    ///
    /// 8 bits. `specs/dhcpv4.ron:79`
    #[inline]
    pub fn op(&self) -> Option<OpCode> {
        let part = &support::head::<240>(self.header?, 1)?;
        Some(OpCode(part[0]))
    }
    /// 1: Ethernet.
    ///
    /// 8 bits. `specs/dhcpv4.ron:80`
    #[inline]
    pub fn hardware_type(&self) -> Option<u8> {
        let part = &support::head::<240>(self.header?, 2)?;
        Some(part[1])
    }
    /// Octets of the client's link-layer address; 6.
    ///
    /// 8 bits. `specs/dhcpv4.ron:81`
    #[inline]
    pub fn hardware_len(&self) -> Option<u8> {
        let part = &support::head::<240>(self.header?, 3)?;
        Some(part[2])
    }
    /// Relay agents that the message has passed.
    ///
    /// 8 bits. `specs/dhcpv4.ron:82`
    #[inline]
    pub fn hops(&self) -> Option<u8> {
        let part = &support::head::<240>(self.header?, 4)?;
        Some(part[3])
    }
    /// Chosen by the client, copied by the server.
    ///
    /// 4 octets. `specs/dhcpv4.ron:83`
    #[inline]
    pub fn transaction_id(&self) -> Option<u32> {
        let part = &support::head::<240>(self.header?, 8)?;
        Some(support::be::u32([part[4], part[5], part[6], part[7]]))
    }
    /// Seconds since the client began.
    ///
    /// 2 octets. `specs/dhcpv4.ron:84`
    #[inline]
    pub fn secs(&self) -> Option<u16> {
        let part = &support::head::<240>(self.header?, 10)?;
        Some(support::be::u16([part[8], part[9]]))
    }
    /// The client can't take unicast packets yet: answer to everybody.
    ///
    /// One bit. `specs/dhcpv4.ron:85`
    #[inline]
    pub fn broadcast(&self) -> Option<bool> {
        let part = &support::head::<240>(self.header?, 11)?;
        Some(part[10] & 0x80 != 0)
    }
    /// The address that the client has and answers for (ciaddr).
    ///
    /// 4 octets. `specs/dhcpv4.ron:87`
    #[inline]
    pub fn client_ip(&self) -> Option<::wireloom::wire::ipv4::Address> {
        let part = &support::head::<240>(self.header?, 16)?;
        Some(
            <::wireloom::wire::ipv4::Address as From<
                [u8; 4usize],
            >>::from(*support::array::<12, 4, 240>(part)),
        )
    }
    /// The address for the client (yiaddr).
    ///
    /// 4 octets. `specs/dhcpv4.ron:88`
    #[inline]
    pub fn your_ip(&self) -> Option<::wireloom::wire::ipv4::Address> {
        let part = &support::head::<240>(self.header?, 20)?;
        Some(
            <::wireloom::wire::ipv4::Address as From<
                [u8; 4usize],
            >>::from(*support::array::<16, 4, 240>(part)),
        )
    }
    /// The server of the next step, as in booting from the network (siaddr).
    ///
    /// 4 octets. `specs/dhcpv4.ron:89`
    #[inline]
    pub fn server_ip(&self) -> Option<::wireloom::wire::ipv4::Address> {
        let part = &support::head::<240>(self.header?, 24)?;
        Some(
            <::wireloom::wire::ipv4::Address as From<
                [u8; 4usize],
            >>::from(*support::array::<20, 4, 240>(part)),
        )
    }
    /// The first relay agent (giaddr).
    ///
    /// 4 octets. `specs/dhcpv4.ron:90`
    #[inline]
    pub fn relay_ip(&self) -> Option<::wireloom::wire::ipv4::Address> {
        let part = &support::head::<240>(self.header?, 28)?;
        Some(
            <::wireloom::wire::ipv4::Address as From<
                [u8; 4usize],
            >>::from(*support::array::<24, 4, 240>(part)),
        )
    }
    /// The client's link-layer address (chaddr).
    ///
    /// 6 octets. `specs/dhcpv4.ron:91`
    #[inline]
    pub fn client_addr(&self) -> Option<::wireloom::wire::ethernet::Address> {
        let part = &support::head::<240>(self.header?, 34)?;
        Some(::wireloom::wire::ethernet::Address(*support::array::<28, 6, 240>(part)))
    }
    /// The server's name, ended by 0, or options (sname).
    ///
    /// 64 octets. `specs/dhcpv4.ron:93`
    #[inline]
    pub fn server_name(&self) -> Option<&'a [u8]> {
        self.header?.get(44..108)
    }
    /// A file's name, ended by 0, or options (file).
    ///
    /// 128 octets. `specs/dhcpv4.ron:94`
    #[inline]
    pub fn boot_file(&self) -> Option<&'a [u8]> {
        self.header?.get(108..236)
    }
    /// Says that options follow, RFC 2131 §3.
    ///
    /// 4 octets. `specs/dhcpv4.ron:95`
    #[inline]
    pub fn magic(&self) -> Option<u32> {
        let part = &support::head::<240>(self.header?, 240)?;
        Some(support::be::u32([part[236], part[237], part[238], part[239]]))
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> Option<&'a [u8]> {
        self.options
    }
    /// What is said and asked for.
    ///
    /// Variable length. `specs/dhcpv4.ron:96`
    #[inline]
    pub fn options(&self) -> Option<DhcpOptionIter<'a>> {
        self.options.map(|octets| DhcpOptionIter::new(octets))
    }
}
impl core::fmt::Debug for Partial<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.print(f)
    }
}
/// The options that the representation keeps. Together they always fit the header.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    message_type: Option<MessageType>,
    client_identifier: Option<&'a [u8]>,
    server_identifier: Option<::wireloom::wire::ipv4::Address>,
    requested_ip: Option<::wireloom::wire::ipv4::Address>,
    subnet_mask: Option<::wireloom::wire::ipv4::Address>,
    router: Option<support::Array<'a, ::wireloom::wire::ipv4::Address>>,
    dns_servers: Option<support::Array<'a, ::wireloom::wire::ipv4::Address>>,
    ntp_servers: Option<support::Array<'a, ::wireloom::wire::ipv4::Address>>,
    host_name: Option<&'a [u8]>,
    domain_name: Option<&'a [u8]>,
    interface_mtu: Option<u16>,
    max_message_size: Option<u16>,
    lease_time: Option<Seconds>,
    renewal_time: Option<Seconds>,
    rebinding_time: Option<Seconds>,
    broadcast_address: Option<::wireloom::wire::ipv4::Address>,
    classless_routes: Option<&'a [u8]>,
    domain_search: Option<&'a [u8]>,
    message: Option<&'a [u8]>,
    class_identifier: Option<&'a [u8]>,
    tftp_server_name: Option<&'a [u8]>,
    boot_file_name: Option<&'a [u8]>,
    rapid_commit: Option<()>,
    parameter_request_list: Option<&'a [u8]>,
    laid_out: support::options::LaidOut,
}
impl PartialEq for Options<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.message_type == other.message_type
            && self.client_identifier == other.client_identifier
            && self.server_identifier == other.server_identifier
            && self.requested_ip == other.requested_ip
            && self.subnet_mask == other.subnet_mask && self.router == other.router
            && self.dns_servers == other.dns_servers
            && self.ntp_servers == other.ntp_servers && self.host_name == other.host_name
            && self.domain_name == other.domain_name
            && self.interface_mtu == other.interface_mtu
            && self.max_message_size == other.max_message_size
            && self.lease_time == other.lease_time
            && self.renewal_time == other.renewal_time
            && self.rebinding_time == other.rebinding_time
            && self.broadcast_address == other.broadcast_address
            && self.classless_routes == other.classless_routes
            && self.domain_search == other.domain_search && self.message == other.message
            && self.class_identifier == other.class_identifier
            && self.tftp_server_name == other.tftp_server_name
            && self.boot_file_name == other.boot_file_name
            && self.rapid_commit == other.rapid_commit
            && self.parameter_request_list == other.parameter_request_list
    }
}
impl Eq for Options<'_> {}
impl core::fmt::Debug for Options<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Options")
            .field("message_type", &self.message_type)
            .field("client_identifier", &self.client_identifier)
            .field("server_identifier", &self.server_identifier)
            .field("requested_ip", &self.requested_ip)
            .field("subnet_mask", &self.subnet_mask)
            .field("router", &self.router)
            .field("dns_servers", &self.dns_servers)
            .field("ntp_servers", &self.ntp_servers)
            .field("host_name", &self.host_name)
            .field("domain_name", &self.domain_name)
            .field("interface_mtu", &self.interface_mtu)
            .field("max_message_size", &self.max_message_size)
            .field("lease_time", &self.lease_time)
            .field("renewal_time", &self.renewal_time)
            .field("rebinding_time", &self.rebinding_time)
            .field("broadcast_address", &self.broadcast_address)
            .field("classless_routes", &self.classless_routes)
            .field("domain_search", &self.domain_search)
            .field("message", &self.message)
            .field("class_identifier", &self.class_identifier)
            .field("tftp_server_name", &self.tftp_server_name)
            .field("boot_file_name", &self.boot_file_name)
            .field("rapid_commit", &self.rapid_commit)
            .field("parameter_request_list", &self.parameter_request_list)
            .finish()
    }
}
const OPTIONS_LAYOUT: support::options::Layout = support::options::Layout {
    base: 240,
    max: usize::MAX,
    pad_to: 300,
    nop: 0,
    end: 0,
    item_pad: 1,
    close: &[255u8],
};
#[allow(unused_variables)]
impl<'a> Options<'a> {
    /// No option.
    pub const NONE: Self = Self {
        message_type: None,
        client_identifier: None,
        server_identifier: None,
        requested_ip: None,
        subnet_mask: None,
        router: None,
        dns_servers: None,
        ntp_servers: None,
        host_name: None,
        domain_name: None,
        interface_mtu: None,
        max_message_size: None,
        lease_time: None,
        renewal_time: None,
        rebinding_time: None,
        broadcast_address: None,
        classless_routes: None,
        domain_search: None,
        message: None,
        class_identifier: None,
        tftp_server_name: None,
        boot_file_name: None,
        rapid_commit: None,
        parameter_request_list: None,
        laid_out: support::options::LaidOut::Nothing,
    };
    /// The kind of message; `None`: BOOTP.
    #[inline]
    pub const fn message_type(&self) -> Option<MessageType> {
        self.message_type
    }
    /// With this `message_type`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_message_type(self, message_type: MessageType) -> Option<Self> {
        let mut with = self;
        with.message_type = Some(message_type);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Kind and name of the client.
    #[inline]
    pub const fn client_identifier(&self) -> Option<&'a [u8]> {
        self.client_identifier
    }
    /// With this `client_identifier`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_client_identifier(self, client_identifier: &'a [u8]) -> Option<Self> {
        let mut with = self;
        with.client_identifier = Some(client_identifier);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// The server's address.
    #[inline]
    pub const fn server_identifier(&self) -> Option<::wireloom::wire::ipv4::Address> {
        self.server_identifier
    }
    /// With this `server_identifier`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_server_identifier(
        self,
        server_identifier: ::wireloom::wire::ipv4::Address,
    ) -> Option<Self> {
        let mut with = self;
        with.server_identifier = Some(server_identifier);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// The address that the client asks for.
    #[inline]
    pub const fn requested_ip(&self) -> Option<::wireloom::wire::ipv4::Address> {
        self.requested_ip
    }
    /// With this `requested_ip`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_requested_ip(
        self,
        requested_ip: ::wireloom::wire::ipv4::Address,
    ) -> Option<Self> {
        let mut with = self;
        with.requested_ip = Some(requested_ip);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Ones where an address says the network.
    #[inline]
    pub const fn subnet_mask(&self) -> Option<::wireloom::wire::ipv4::Address> {
        self.subnet_mask
    }
    /// With this `subnet_mask`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_subnet_mask(
        self,
        subnet_mask: ::wireloom::wire::ipv4::Address,
    ) -> Option<Self> {
        let mut with = self;
        with.subnet_mask = Some(subnet_mask);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Routers, the best first.
    #[inline]
    pub const fn router(
        &self,
    ) -> Option<support::Array<'a, ::wireloom::wire::ipv4::Address>> {
        self.router
    }
    /// With this `router`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_router(
        self,
        router: support::Array<'a, ::wireloom::wire::ipv4::Address>,
    ) -> Option<Self> {
        let mut with = self;
        with.router = Some(router);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Name servers, the best first.
    #[inline]
    pub const fn dns_servers(
        &self,
    ) -> Option<support::Array<'a, ::wireloom::wire::ipv4::Address>> {
        self.dns_servers
    }
    /// With this `dns_servers`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_dns_servers(
        self,
        dns_servers: support::Array<'a, ::wireloom::wire::ipv4::Address>,
    ) -> Option<Self> {
        let mut with = self;
        with.dns_servers = Some(dns_servers);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Time servers, the best first.
    #[inline]
    pub const fn ntp_servers(
        &self,
    ) -> Option<support::Array<'a, ::wireloom::wire::ipv4::Address>> {
        self.ntp_servers
    }
    /// With this `ntp_servers`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_ntp_servers(
        self,
        ntp_servers: support::Array<'a, ::wireloom::wire::ipv4::Address>,
    ) -> Option<Self> {
        let mut with = self;
        with.ntp_servers = Some(ntp_servers);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// The client's name, ASCII.
    #[inline]
    pub const fn host_name(&self) -> Option<&'a [u8]> {
        self.host_name
    }
    /// With this `host_name`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_host_name(self, host_name: &'a [u8]) -> Option<Self> {
        let mut with = self;
        with.host_name = Some(host_name);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// The domain in which names are looked up, ASCII.
    #[inline]
    pub const fn domain_name(&self) -> Option<&'a [u8]> {
        self.domain_name
    }
    /// With this `domain_name`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_domain_name(self, domain_name: &'a [u8]) -> Option<Self> {
        let mut with = self;
        with.domain_name = Some(domain_name);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Octets of the largest IP packet.
    #[inline]
    pub const fn interface_mtu(&self) -> Option<u16> {
        self.interface_mtu
    }
    /// With this `interface_mtu`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_interface_mtu(self, interface_mtu: u16) -> Option<Self> {
        let mut with = self;
        with.interface_mtu = Some(interface_mtu);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Octets of the longest message that the client takes.
    #[inline]
    pub const fn max_message_size(&self) -> Option<u16> {
        self.max_message_size
    }
    /// With this `max_message_size`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_max_message_size(self, max_message_size: u16) -> Option<Self> {
        let mut with = self;
        with.max_message_size = Some(max_message_size);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// How long the address may be used.
    #[inline]
    pub const fn lease_time(&self) -> Option<Seconds> {
        self.lease_time
    }
    /// With this `lease_time`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_lease_time(self, lease_time: Seconds) -> Option<Self> {
        let mut with = self;
        with.lease_time = Some(lease_time);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Until when the client asks the server again.
    #[inline]
    pub const fn renewal_time(&self) -> Option<Seconds> {
        self.renewal_time
    }
    /// With this `renewal_time`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_renewal_time(self, renewal_time: Seconds) -> Option<Self> {
        let mut with = self;
        with.renewal_time = Some(renewal_time);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Until when the client asks any server.
    #[inline]
    pub const fn rebinding_time(&self) -> Option<Seconds> {
        self.rebinding_time
    }
    /// With this `rebinding_time`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_rebinding_time(self, rebinding_time: Seconds) -> Option<Self> {
        let mut with = self;
        with.rebinding_time = Some(rebinding_time);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// The broadcast address of the client's network.
    #[inline]
    pub const fn broadcast_address(&self) -> Option<::wireloom::wire::ipv4::Address> {
        self.broadcast_address
    }
    /// With this `broadcast_address`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_broadcast_address(
        self,
        broadcast_address: ::wireloom::wire::ipv4::Address,
    ) -> Option<Self> {
        let mut with = self;
        with.broadcast_address = Some(broadcast_address);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Routes; read with `ClasslessRoutes`.
    #[inline]
    pub const fn classless_routes(&self) -> Option<&'a [u8]> {
        self.classless_routes
    }
    /// With this `classless_routes`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_classless_routes(self, classless_routes: &'a [u8]) -> Option<Self> {
        let mut with = self;
        with.classless_routes = Some(classless_routes);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Domains in which names are looked up, as in DNS.
    #[inline]
    pub const fn domain_search(&self) -> Option<&'a [u8]> {
        self.domain_search
    }
    /// With this `domain_search`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_domain_search(self, domain_search: &'a [u8]) -> Option<Self> {
        let mut with = self;
        with.domain_search = Some(domain_search);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Why, for people.
    #[inline]
    pub const fn message(&self) -> Option<&'a [u8]> {
        self.message
    }
    /// With this `message`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_message(self, message: &'a [u8]) -> Option<Self> {
        let mut with = self;
        with.message = Some(message);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Kind and configuration of the client.
    #[inline]
    pub const fn class_identifier(&self) -> Option<&'a [u8]> {
        self.class_identifier
    }
    /// With this `class_identifier`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_class_identifier(self, class_identifier: &'a [u8]) -> Option<Self> {
        let mut with = self;
        with.class_identifier = Some(class_identifier);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// The next server's name.
    #[inline]
    pub const fn tftp_server_name(&self) -> Option<&'a [u8]> {
        self.tftp_server_name
    }
    /// With this `tftp_server_name`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_tftp_server_name(self, tftp_server_name: &'a [u8]) -> Option<Self> {
        let mut with = self;
        with.tftp_server_name = Some(tftp_server_name);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// The file's name.
    #[inline]
    pub const fn boot_file_name(&self) -> Option<&'a [u8]> {
        self.boot_file_name
    }
    /// With this `boot_file_name`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_boot_file_name(self, boot_file_name: &'a [u8]) -> Option<Self> {
        let mut with = self;
        with.boot_file_name = Some(boot_file_name);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Two messages instead of four, RFC 4039.
    #[inline]
    pub const fn rapid_commit(&self) -> Option<()> {
        self.rapid_commit
    }
    /// With this `rapid_commit`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_rapid_commit(self, rapid_commit: ()) -> Option<Self> {
        let mut with = self;
        with.rapid_commit = Some(rapid_commit);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Kinds of options that the client would like.
    #[inline]
    pub const fn parameter_request_list(&self) -> Option<&'a [u8]> {
        self.parameter_request_list
    }
    /// With this `parameter_request_list`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_parameter_request_list(
        self,
        parameter_request_list: &'a [u8],
    ) -> Option<Self> {
        let mut with = self;
        with.parameter_request_list = Some(parameter_request_list);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    const NO_PLAN: Option<support::options::Plan> = support::options::Measure::new(
            OPTIONS_LAYOUT,
        )
        .plan();
    #[inline(never)]
    fn measured(&self) -> Option<support::options::Plan> {
        support::options::Measure::new(OPTIONS_LAYOUT)
            .with_one(
                self
                    .message_type
                    .map(|one| match one {
                        value => {
                            (
                                DhcpOption::len_message_type(value)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .client_identifier
                    .map(|one| match one {
                        value => {
                            (
                                DhcpOption::len_client_identifier(value)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .server_identifier
                    .map(|one| match one {
                        value => {
                            (
                                DhcpOption::len_server_identifier(value)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .requested_ip
                    .map(|one| match one {
                        value => {
                            (
                                DhcpOption::len_requested_ip(value)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .subnet_mask
                    .map(|one| match one {
                        value => {
                            (
                                DhcpOption::len_subnet_mask(value)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .router
                    .map(|one| match one {
                        routers => {
                            (
                                DhcpOption::len_router(routers)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .dns_servers
                    .map(|one| match one {
                        servers => {
                            (
                                DhcpOption::len_dns_servers(servers)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .ntp_servers
                    .map(|one| match one {
                        servers => {
                            (
                                DhcpOption::len_ntp_servers(servers)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .host_name
                    .map(|one| match one {
                        name => {
                            (
                                DhcpOption::len_host_name(name)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .domain_name
                    .map(|one| match one {
                        name => {
                            (
                                DhcpOption::len_domain_name(name)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .interface_mtu
                    .map(|one| match one {
                        value => {
                            (
                                DhcpOption::len_interface_mtu(value)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .max_message_size
                    .map(|one| match one {
                        value => {
                            (
                                DhcpOption::len_max_message_size(value)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .lease_time
                    .map(|one| match one {
                        seconds => {
                            (
                                DhcpOption::len_lease_time(seconds)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .renewal_time
                    .map(|one| match one {
                        seconds => {
                            (
                                DhcpOption::len_renewal_time(seconds)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .rebinding_time
                    .map(|one| match one {
                        seconds => {
                            (
                                DhcpOption::len_rebinding_time(seconds)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .broadcast_address
                    .map(|one| match one {
                        value => {
                            (
                                DhcpOption::len_broadcast_address(value)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .classless_routes
                    .map(|one| match one {
                        routes => {
                            (
                                DhcpOption::len_classless_routes(routes)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .domain_search
                    .map(|one| match one {
                        names => {
                            (
                                DhcpOption::len_domain_search(names)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .message
                    .map(|one| match one {
                        text => {
                            (
                                DhcpOption::len_message(text)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .class_identifier
                    .map(|one| match one {
                        name => {
                            (
                                DhcpOption::len_class_identifier(name)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .tftp_server_name
                    .map(|one| match one {
                        name => {
                            (
                                DhcpOption::len_tftp_server_name(name)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .boot_file_name
                    .map(|one| match one {
                        name => {
                            (
                                DhcpOption::len_boot_file_name(name)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .rapid_commit
                    .map(|one| match one {
                        () => {
                            (
                                DhcpOption::len_rapid_commit()
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .parameter_request_list
                    .map(|one| match one {
                        codes => {
                            (
                                DhcpOption::len_parameter_request_list(codes)
                                    .and_then(DhcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .plan()
    }
    /// Octets on the wire, padding included.
    #[inline]
    pub fn octets_len(&self) -> usize {
        let plan = match self.laid_out {
            support::options::LaidOut::Nothing => Self::NO_PLAN,
            support::options::LaidOut::So(plan) => return plan.octets_len(),
            support::options::LaidOut::Alone(_)
            | support::options::LaidOut::Unmeasured => self.measured(),
        };
        match plan {
            Some(plan) => plan.octets_len(),
            None => 0,
        }
    }
    /// Writes the list to the front of `out`, [`octets_len`](Self::octets_len) octets.
    #[inline(always)]
    pub fn write(&self, out: &mut support::Cursor<'_>) {
        match self.laid_out {
            support::options::LaidOut::Nothing => {
                if Self::NO_PLAN.is_some_and(|plan| plan.octets_len() != 0) {
                    self.write_all(Self::NO_PLAN, out);
                }
            }
            support::options::LaidOut::So(plan) => self.write_all(Some(plan), out),
            support::options::LaidOut::Alone(_)
            | support::options::LaidOut::Unmeasured => {
                self.write_all(self.measured(), out);
            }
        }
    }
    #[inline(never)]
    fn write_all(
        &self,
        plan: Option<support::options::Plan>,
        out: &mut support::Cursor<'_>,
    ) {
        support::options::Writer::new(plan, OPTIONS_LAYOUT, out)
            .with_one(
                self
                    .message_type
                    .map(|one| (
                        match one {
                            value => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    value => DhcpOption::put_message_type(out, value),
                },
            )
            .with_one(
                self
                    .client_identifier
                    .map(|one| (
                        match one {
                            value => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    value => DhcpOption::put_client_identifier(out, value),
                },
            )
            .with_one(
                self
                    .server_identifier
                    .map(|one| (
                        match one {
                            value => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    value => DhcpOption::put_server_identifier(out, value),
                },
            )
            .with_one(
                self
                    .requested_ip
                    .map(|one| (
                        match one {
                            value => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    value => DhcpOption::put_requested_ip(out, value),
                },
            )
            .with_one(
                self
                    .subnet_mask
                    .map(|one| (
                        match one {
                            value => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    value => DhcpOption::put_subnet_mask(out, value),
                },
            )
            .with_one(
                self
                    .router
                    .map(|one| (
                        match one {
                            routers => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    routers => DhcpOption::put_router(out, routers),
                },
            )
            .with_one(
                self
                    .dns_servers
                    .map(|one| (
                        match one {
                            servers => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    servers => DhcpOption::put_dns_servers(out, servers),
                },
            )
            .with_one(
                self
                    .ntp_servers
                    .map(|one| (
                        match one {
                            servers => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    servers => DhcpOption::put_ntp_servers(out, servers),
                },
            )
            .with_one(
                self
                    .host_name
                    .map(|one| (
                        match one {
                            name => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    name => DhcpOption::put_host_name(out, name),
                },
            )
            .with_one(
                self
                    .domain_name
                    .map(|one| (
                        match one {
                            name => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    name => DhcpOption::put_domain_name(out, name),
                },
            )
            .with_one(
                self
                    .interface_mtu
                    .map(|one| (
                        match one {
                            value => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    value => DhcpOption::put_interface_mtu(out, value),
                },
            )
            .with_one(
                self
                    .max_message_size
                    .map(|one| (
                        match one {
                            value => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    value => DhcpOption::put_max_message_size(out, value),
                },
            )
            .with_one(
                self
                    .lease_time
                    .map(|one| (
                        match one {
                            seconds => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    seconds => DhcpOption::put_lease_time(out, seconds),
                },
            )
            .with_one(
                self
                    .renewal_time
                    .map(|one| (
                        match one {
                            seconds => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    seconds => DhcpOption::put_renewal_time(out, seconds),
                },
            )
            .with_one(
                self
                    .rebinding_time
                    .map(|one| (
                        match one {
                            seconds => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    seconds => DhcpOption::put_rebinding_time(out, seconds),
                },
            )
            .with_one(
                self
                    .broadcast_address
                    .map(|one| (
                        match one {
                            value => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    value => DhcpOption::put_broadcast_address(out, value),
                },
            )
            .with_one(
                self
                    .classless_routes
                    .map(|one| (
                        match one {
                            routes => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    routes => DhcpOption::put_classless_routes(out, routes),
                },
            )
            .with_one(
                self
                    .domain_search
                    .map(|one| (
                        match one {
                            names => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    names => DhcpOption::put_domain_search(out, names),
                },
            )
            .with_one(
                self
                    .message
                    .map(|one| (
                        match one {
                            text => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    text => DhcpOption::put_message(out, text),
                },
            )
            .with_one(
                self
                    .class_identifier
                    .map(|one| (
                        match one {
                            name => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    name => DhcpOption::put_class_identifier(out, name),
                },
            )
            .with_one(
                self
                    .tftp_server_name
                    .map(|one| (
                        match one {
                            name => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    name => DhcpOption::put_tftp_server_name(out, name),
                },
            )
            .with_one(
                self
                    .boot_file_name
                    .map(|one| (
                        match one {
                            name => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    name => DhcpOption::put_boot_file_name(out, name),
                },
            )
            .with_one(
                self
                    .rapid_commit
                    .map(|one| (
                        match one {
                            () => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    () => DhcpOption::put_rapid_commit(out),
                },
            )
            .with_one(
                self
                    .parameter_request_list
                    .map(|one| (
                        match one {
                            codes => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    codes => DhcpOption::put_parameter_request_list(out, codes),
                },
            )
            .finish();
    }
}
impl Default for Options<'_> {
    #[inline]
    fn default() -> Self {
        Self::NONE
    }
}
impl<'a> Packet<'a> {
    /// Reads the options that the representation keeps, in one pass.
    #[inline]
    pub fn parse_options(&self) -> Options<'a> {
        let mut options = Options {
            laid_out: support::options::LaidOut::Unmeasured,
            ..Options::NONE
        };
        let mut rest: &[u8] = self.options;
        loop {
            match support::options::next(&mut rest, &DHCP_OPTION_RULES) {
                support::options::Step::End => break,
                support::options::Step::Cut { .. } => break,
                support::options::Step::Item { kind, value: value_ } => {
                    match kind {
                        53 => {
                            match DhcpOption::read_message_type(value_) {
                                Ok(value) => {
                                    options.message_type = Some(value);
                                }
                                _ => {}
                            }
                        }
                        61 => {
                            match DhcpOption::read_client_identifier(value_) {
                                Ok(value) => {
                                    options.client_identifier = Some(value);
                                }
                                _ => {}
                            }
                        }
                        54 => {
                            match DhcpOption::read_server_identifier(value_) {
                                Ok(value) => {
                                    options.server_identifier = Some(value);
                                }
                                _ => {}
                            }
                        }
                        50 => {
                            match DhcpOption::read_requested_ip(value_) {
                                Ok(value) => {
                                    options.requested_ip = Some(value);
                                }
                                _ => {}
                            }
                        }
                        1 => {
                            match DhcpOption::read_subnet_mask(value_) {
                                Ok(value) => {
                                    options.subnet_mask = Some(value);
                                }
                                _ => {}
                            }
                        }
                        3 => {
                            match DhcpOption::read_router(value_) {
                                Ok(routers) => {
                                    options.router = Some(routers);
                                }
                                _ => {}
                            }
                        }
                        6 => {
                            match DhcpOption::read_dns_servers(value_) {
                                Ok(servers) => {
                                    options.dns_servers = Some(servers);
                                }
                                _ => {}
                            }
                        }
                        42 => {
                            match DhcpOption::read_ntp_servers(value_) {
                                Ok(servers) => {
                                    options.ntp_servers = Some(servers);
                                }
                                _ => {}
                            }
                        }
                        12 => {
                            match DhcpOption::read_host_name(value_) {
                                Ok(name) => {
                                    options.host_name = Some(name);
                                }
                                _ => {}
                            }
                        }
                        15 => {
                            match DhcpOption::read_domain_name(value_) {
                                Ok(name) => {
                                    options.domain_name = Some(name);
                                }
                                _ => {}
                            }
                        }
                        26 => {
                            match DhcpOption::read_interface_mtu(value_) {
                                Ok(value) => {
                                    options.interface_mtu = Some(value);
                                }
                                _ => {}
                            }
                        }
                        57 => {
                            match DhcpOption::read_max_message_size(value_) {
                                Ok(value) => {
                                    options.max_message_size = Some(value);
                                }
                                _ => {}
                            }
                        }
                        51 => {
                            match DhcpOption::read_lease_time(value_) {
                                Ok(seconds) => {
                                    options.lease_time = Some(seconds);
                                }
                                _ => {}
                            }
                        }
                        58 => {
                            match DhcpOption::read_renewal_time(value_) {
                                Ok(seconds) => {
                                    options.renewal_time = Some(seconds);
                                }
                                _ => {}
                            }
                        }
                        59 => {
                            match DhcpOption::read_rebinding_time(value_) {
                                Ok(seconds) => {
                                    options.rebinding_time = Some(seconds);
                                }
                                _ => {}
                            }
                        }
                        28 => {
                            match DhcpOption::read_broadcast_address(value_) {
                                Ok(value) => {
                                    options.broadcast_address = Some(value);
                                }
                                _ => {}
                            }
                        }
                        121 => {
                            match DhcpOption::read_classless_routes(value_) {
                                Ok(routes) => {
                                    options.classless_routes = Some(routes);
                                }
                                _ => {}
                            }
                        }
                        119 => {
                            match DhcpOption::read_domain_search(value_) {
                                Ok(names) => {
                                    options.domain_search = Some(names);
                                }
                                _ => {}
                            }
                        }
                        56 => {
                            match DhcpOption::read_message(value_) {
                                Ok(text) => {
                                    options.message = Some(text);
                                }
                                _ => {}
                            }
                        }
                        60 => {
                            match DhcpOption::read_class_identifier(value_) {
                                Ok(name) => {
                                    options.class_identifier = Some(name);
                                }
                                _ => {}
                            }
                        }
                        66 => {
                            match DhcpOption::read_tftp_server_name(value_) {
                                Ok(name) => {
                                    options.tftp_server_name = Some(name);
                                }
                                _ => {}
                            }
                        }
                        67 => {
                            match DhcpOption::read_boot_file_name(value_) {
                                Ok(name) => {
                                    options.boot_file_name = Some(name);
                                }
                                _ => {}
                            }
                        }
                        80 => {
                            match DhcpOption::read_rapid_commit(value_) {
                                Ok(()) => {
                                    options.rapid_commit = Some(());
                                }
                                _ => {}
                            }
                        }
                        55 => {
                            match DhcpOption::read_parameter_request_list(value_) {
                                Ok(codes) => {
                                    options.parameter_request_list = Some(codes);
                                }
                                _ => {}
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
        options
    }
}
/// Dynamic Host Configuration Protocol: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct Repr<'a> {
    /// Who speaks.
    ///
    /// 8 bits. `specs/dhcpv4.ron:79`
    pub op: OpCode,
    /// Relay agents that the message has passed.
    ///
    /// 8 bits. `specs/dhcpv4.ron:82`
    pub hops: u8,
    /// Chosen by the client, copied by the server.
    ///
    /// 4 octets. `specs/dhcpv4.ron:83`
    pub transaction_id: u32,
    /// Seconds since the client began.
    ///
    /// 2 octets. `specs/dhcpv4.ron:84`
    pub secs: u16,
    /// The client can't take unicast packets yet: answer to everybody.
    ///
    /// One bit. `specs/dhcpv4.ron:85`
    pub broadcast: bool,
    /// The address that the client has and answers for (ciaddr).
    ///
    /// 4 octets. `specs/dhcpv4.ron:87`
    pub client_ip: ::wireloom::wire::ipv4::Address,
    /// The address for the client (yiaddr).
    ///
    /// 4 octets. `specs/dhcpv4.ron:88`
    pub your_ip: ::wireloom::wire::ipv4::Address,
    /// The server of the next step, as in booting from the network (siaddr).
    ///
    /// 4 octets. `specs/dhcpv4.ron:89`
    pub server_ip: ::wireloom::wire::ipv4::Address,
    /// The first relay agent (giaddr).
    ///
    /// 4 octets. `specs/dhcpv4.ron:90`
    pub relay_ip: ::wireloom::wire::ipv4::Address,
    /// The client's link-layer address (chaddr).
    ///
    /// 6 octets. `specs/dhcpv4.ron:91`
    pub client_addr: ::wireloom::wire::ethernet::Address,
    /// What is said and asked for.
    ///
    /// Variable length. `specs/dhcpv4.ron:96`
    pub options: Options<'a>,
}
impl<'a> Repr<'a> {
    /// What a packet means.
    ///
    /// # Errors
    /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
    #[inline]
    pub fn parse(packet: &Packet<'a>) -> support::Result<Repr<'a>> {
        if (packet.header[1] as u32) != 1 {
            return Err(support::Error::new(support::ErrorKind::BadConst, 1));
        }
        if (packet.header[2] as u32) != 6 {
            return Err(support::Error::new(support::ErrorKind::BadConst, 2));
        }
        if (support::be::u32([
            packet.header[236],
            packet.header[237],
            packet.header[238],
            packet.header[239],
        ]) as u32) != 0x63825363
        {
            return Err(support::Error::new(support::ErrorKind::BadConst, 16));
        }
        let op = packet.op();
        let hops = packet.hops();
        let transaction_id = packet.transaction_id();
        let secs = packet.secs();
        let broadcast = packet.broadcast();
        let client_ip = packet.client_ip();
        let your_ip = packet.your_ip();
        let server_ip = packet.server_ip();
        let relay_ip = packet.relay_ip();
        let client_addr = packet.client_addr();
        let options = packet.parse_options();
        Ok(Repr {
            op,
            hops,
            transaction_id,
            secs,
            broadcast,
            client_ip,
            your_ip,
            server_ip,
            relay_ip,
            client_addr,
            options,
        })
    }
}
#[allow(unused_variables)]
impl Repr<'_> {
    /// Octets that [`emit`](Self::emit) writes.
    #[inline]
    pub fn buffer_len(&self) -> usize {
        match *self {
            Repr {
                op,
                hops,
                transaction_id,
                secs,
                broadcast,
                client_ip,
                your_ip,
                server_ip,
                relay_ip,
                client_addr,
                ref options,
            } => {
                let len_options: usize = options.octets_len();
                let header_octets: usize = 240 + len_options;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
        }
    }
    /// Writes exactly [`buffer_len`](Self::buffer_len) octets to the front of `out`, every one of them, and hands back the rest.
    ///
    /// # Errors
    /// `Truncated` where `out` is shorter; `BadLength` or `Invalid` where values do not fit together. Then nothing is written.
    #[inline(always)]
    pub fn emit<'b>(&self, out: &'b mut [u8]) -> support::Result<&'b mut [u8]> {
        #[allow(unused_mut)]
        let (front, mut header, tail, rest) = match *self {
            Repr {
                op,
                hops,
                transaction_id,
                secs,
                broadcast,
                client_ip,
                your_ip,
                server_ip,
                relay_ip,
                client_addr,
                ref options,
            } => {
                let len_options: usize = options.octets_len();
                let header_octets: usize = 240 + len_options;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<240>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 240];
                let out = &mut support::Cursor::new(tail);
                header[0] = op.0;
                header[1] = 1;
                header[2] = 6;
                header[3] = hops;
                [header[4], header[5], header[6], header[7]] = support::be::from_u32(
                    transaction_id,
                );
                [header[8], header[9]] = support::be::from_u16(secs);
                [header[10], header[11]] = support::be::from_u16(
                    ((broadcast as u8) as u16) << 15,
                );
                support::put::<12, 4, 240>(&mut header, client_ip.octets());
                support::put::<16, 4, 240>(&mut header, your_ip.octets());
                support::put::<20, 4, 240>(&mut header, server_ip.octets());
                support::put::<24, 4, 240>(&mut header, relay_ip.octets());
                support::put::<28, 6, 240>(&mut header, client_addr.octets());
                [header[236], header[237], header[238], header[239]] = support::be::from_u32(
                    0x63825363,
                );
                options.write(out);
                (front, header, tail, rest)
            }
        };
        *front = header;
        Ok(rest)
    }
}
#[allow(unused_variables)]
impl<'a> Partial<'a> {
    /// Prints one line by the spec's template, as far as the fields are there.
    #[inline]
    pub fn print(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::line(f, |f| self.print_on(f))
    }
    #[inline]
    fn print_on(&self, f: &mut support::print::Line<'_, '_>) -> core::fmt::Result {
        f.write_str("DHCPv4")?;
        match self.op() {
            Some(value) => {
                f.write_str(" ")?;
                value.show(f)?;
            }
            None => return Ok(()),
        }
        match self.transaction_id() {
            Some(value) => {
                f.write_str(" xid=")?;
                support::print::hex(f, value as u64, 8)?;
            }
            None => return Ok(()),
        }
        match self.client_addr() {
            Some(value) => {
                f.write_str(" client=")?;
                support::print::hex_octets(f, &value.octets(), ":")?;
            }
            None => return Ok(()),
        }
        match self.client_ip() {
            Some(value) => {
                f.write_str(" ciaddr=")?;
                support::print::ipv4(f, value.octets())?;
            }
            None => return Ok(()),
        }
        match self.your_ip() {
            Some(value) => {
                f.write_str(" yiaddr=")?;
                support::print::ipv4(f, value.octets())?;
            }
            None => return Ok(()),
        }
        if let Some(options) = self.options() {
            for option in options {
                match option {
                    Ok(option) => option.print(f)?,
                    Err(_) => break,
                }
            }
        }
        Ok(())
    }
    /// Shows every field that is there to a visitor.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn support::Visitor) {
        if let Some(value) = self.op() {
            visitor.field("op", support::Value::Named(value.0 as u64, &value));
        }
        if let Some(value) = self.hardware_type() {
            visitor.field("hardware_type", support::Value::Number(value as u64));
        }
        if let Some(value) = self.hardware_len() {
            visitor.field("hardware_len", support::Value::Number(value as u64));
        }
        if let Some(value) = self.hops() {
            visitor.field("hops", support::Value::Number(value as u64));
        }
        if let Some(value) = self.transaction_id() {
            visitor.field("transaction_id", support::Value::Number(value as u64));
        }
        if let Some(value) = self.secs() {
            visitor.field("secs", support::Value::Number(value as u64));
        }
        if let Some(value) = self.broadcast() {
            visitor.field("broadcast", support::Value::Flag(value));
        }
        if let Some(value) = self.client_ip() {
            visitor.field("client_ip", support::Value::Text(&value));
        }
        if let Some(value) = self.your_ip() {
            visitor.field("your_ip", support::Value::Text(&value));
        }
        if let Some(value) = self.server_ip() {
            visitor.field("server_ip", support::Value::Text(&value));
        }
        if let Some(value) = self.relay_ip() {
            visitor.field("relay_ip", support::Value::Text(&value));
        }
        if let Some(value) = self.client_addr() {
            visitor.field("client_addr", support::Value::Text(&value));
        }
        if let Some(value) = self.server_name() {
            visitor.field("server_name", support::Value::Octets(value));
        }
        if let Some(value) = self.boot_file() {
            visitor.field("boot_file", support::Value::Octets(value));
        }
        if let Some(value) = self.magic() {
            visitor.field("magic", support::Value::Number(value as u64));
        }
        if let Some(options) = self.options() {
            visitor.enter("options");
            for option in options {
                match option {
                    Ok(option) => option.walk(visitor),
                    Err(_) => break,
                }
            }
            visitor.leave();
        }
    }
    /// What is carried inside.
    #[inline]
    pub fn inner(&self) -> support::Inner<'a> {
        support::Inner::NOTHING
    }
}
#[allow(unused_variables)]
#[inline]
fn look<'a>(
    octets: &'a [u8],
    pseudo: Option<&support::Pseudo>,
    line: Option<&mut support::print::Line<'_, '_>>,
) -> support::Look<'a> {
    let partial = Partial::new(octets);
    let shown = match line {
        Some(line) => partial.print_on(line),
        None => Ok(()),
    };
    let error = partial.error();
    support::Look {
        shown,
        error,
        inner: partial.inner(),
    }
}
#[inline]
fn walk<'a>(octets: &'a [u8], visitor: &mut dyn support::Visitor) {
    Partial::new(octets).walk(visitor)
}
/// What the protocol says about itself: its fields, its registries, how it is printed.
pub const DESCRIPTION: &support::Description = &support::Description {
    name: "dhcpv4",
    title: "Dynamic Host Configuration Protocol",
    file: "specs/dhcpv4.ron",
    fields: &[
        support::FieldDescription {
            name: "op",
            doc: "Who speaks.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Named("OpCode"),
        },
        support::FieldDescription {
            name: "hardware_type",
            doc: "1: Ethernet.",
            bit: Some(8),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "hardware_len",
            doc: "Octets of the client's link-layer address; 6.",
            bit: Some(16),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "hops",
            doc: "Relay agents that the message has passed.",
            bit: Some(24),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "transaction_id",
            doc: "Chosen by the client, copied by the server.",
            bit: Some(32),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "secs",
            doc: "Seconds since the client began.",
            bit: Some(64),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "broadcast",
            doc: "The client can't take unicast packets yet: answer to everybody.",
            bit: Some(80),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "flags_reserved",
            doc: "",
            bit: Some(81),
            bits: Some(15),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "client_ip",
            doc: "The address that the client has and answers for (ciaddr).",
            bit: Some(96),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "your_ip",
            doc: "The address for the client (yiaddr).",
            bit: Some(128),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "server_ip",
            doc: "The server of the next step, as in booting from the network (siaddr).",
            bit: Some(160),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "relay_ip",
            doc: "The first relay agent (giaddr).",
            bit: Some(192),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "client_addr",
            doc: "The client's link-layer address (chaddr).",
            bit: Some(224),
            bits: Some(48),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "chaddr_padding",
            doc: "",
            bit: Some(272),
            bits: Some(80),
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "server_name",
            doc: "The server's name, ended by 0, or options (sname).",
            bit: Some(352),
            bits: Some(512),
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "boot_file",
            doc: "A file's name, ended by 0, or options (file).",
            bit: Some(864),
            bits: Some(1024),
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "magic",
            doc: "Says that options follow, RFC 2131 §3.",
            bit: Some(1888),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "options",
            doc: "What is said and asked for.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Options,
        },
        support::FieldDescription {
            name: "StaticRoute.destination",
            doc: "Where to; never 0.0.0.0.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "StaticRoute.router",
            doc: "By whom.",
            bit: Some(32),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "DhcpOption.SubnetMask.value",
            doc: "Ones where an address says the network.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "DhcpOption.Router.routers",
            doc: "Routers on the client's network, the best first.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "DhcpOption.DnsServers.servers",
            doc: "Name servers, the best first.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "DhcpOption.HostName.name",
            doc: "The client's name, ASCII.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "DhcpOption.DomainName.name",
            doc: "The domain in which names are looked up, ASCII.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "DhcpOption.InterfaceMtu.value",
            doc: "Octets of the largest IP packet, 68 or more.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DhcpOption.BroadcastAddress.value",
            doc: "The broadcast address of the client's network.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "DhcpOption.StaticRoutes.routes",
            doc: "Routes to hosts and to networks of the old classes.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "DhcpOption.NtpServers.servers",
            doc: "Time servers, the best first.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "DhcpOption.VendorSpecific.data",
            doc: "As the class identifier's vendor says.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "DhcpOption.RequestedIp.value",
            doc: "The address that the client asks for.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "DhcpOption.LeaseTime.seconds",
            doc: "How long the address may be used.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DhcpOption.Overload.value",
            doc: "1: options stand in `boot_file`, 2: in `server_name`, 3: in both.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DhcpOption.MessageType.value",
            doc: "The kind of message.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Named("MessageType"),
        },
        support::FieldDescription {
            name: "DhcpOption.ServerIdentifier.value",
            doc: "The server's address.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "DhcpOption.ParameterRequestList.codes",
            doc: "Kinds of options that the client would like.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "DhcpOption.Message.text",
            doc: "Why a server refuses or a client declines, for people.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "DhcpOption.MaxMessageSize.value",
            doc: "Octets of the longest message that the client takes, 576 or more.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DhcpOption.RenewalTime.seconds",
            doc: "Until when the client asks the server again (T1).",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DhcpOption.RebindingTime.seconds",
            doc: "Until when the client asks any server (T2).",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DhcpOption.ClassIdentifier.name",
            doc: "Kind and configuration of the client.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "DhcpOption.ClientIdentifier.value",
            doc: "An octet with the kind (1: Ethernet address, 255: RFC 4361), then what tells the client from others.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "DhcpOption.TftpServerName.name",
            doc: "Where `server_name` holds options: the server's name.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "DhcpOption.BootFileName.name",
            doc: "Where `boot_file` holds options: the file's name.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "DhcpOption.ClientFqdn.flags",
            doc: "1 (S): the server does the addresses of the name in DNS, 2 (O): not as the client asked, 4 (E): the name is in the form of DNS, else ASCII, 8 (N): the server shall leave DNS alone.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DhcpOption.ClientFqdn.codes",
            doc: "Deprecated; a server sends 255 twice.",
            bit: Some(8),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DhcpOption.ClientFqdn.name",
            doc: "The client's name.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "DhcpOption.RelayAgent.data",
            doc: "Suboptions of the relay agent; a server sends them back.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "DhcpOption.Ipv6Only.seconds",
            doc: "How long a host that can do without IPv4 shall do so.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DhcpOption.CaptivePortal.uri",
            doc: "Where a captive portal says what it wants.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "DhcpOption.AutoConfigure.value",
            doc: "0: no link-local address, please; 1: one if need be.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DhcpOption.DomainSearch.names",
            doc: "Domains in which names are looked up, as in DNS; pointers count from the first octet of all parts put together.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "DhcpOption.ClasslessRoutes.routes",
            doc: "Each: bits of the prefix, as many octets of it as these need, and a router.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "payload",
            doc: "What the packet carries.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Payload,
        },
    ],
    registries: &[
        support::Registry {
            name: "OpCode",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "Request",
                    show: "request",
                    value: 1,
                },
                support::RegistryValue {
                    name: "Reply",
                    show: "reply",
                    value: 2,
                },
            ],
        },
        support::Registry {
            name: "MessageType",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "Discover",
                    show: "discover",
                    value: 1,
                },
                support::RegistryValue {
                    name: "Offer",
                    show: "offer",
                    value: 2,
                },
                support::RegistryValue {
                    name: "Request",
                    show: "request",
                    value: 3,
                },
                support::RegistryValue {
                    name: "Decline",
                    show: "decline",
                    value: 4,
                },
                support::RegistryValue {
                    name: "Ack",
                    show: "ack",
                    value: 5,
                },
                support::RegistryValue {
                    name: "Nak",
                    show: "nak",
                    value: 6,
                },
                support::RegistryValue {
                    name: "Release",
                    show: "release",
                    value: 7,
                },
                support::RegistryValue {
                    name: "Inform",
                    show: "inform",
                    value: 8,
                },
                support::RegistryValue {
                    name: "ForceRenew",
                    show: "forcerenew",
                    value: 9,
                },
                support::RegistryValue {
                    name: "LeaseQuery",
                    show: "leasequery",
                    value: 10,
                },
                support::RegistryValue {
                    name: "LeaseUnassigned",
                    show: "leaseunassigned",
                    value: 11,
                },
                support::RegistryValue {
                    name: "LeaseUnknown",
                    show: "leaseunknown",
                    value: 12,
                },
                support::RegistryValue {
                    name: "LeaseActive",
                    show: "leaseactive",
                    value: 13,
                },
            ],
        },
    ],
    decode: &support::Functions { look, walk },
};
/// Under which keys this protocol is carried by others.
pub const BINDINGS: &[support::Binding] = &[
    support::Binding {
        space: "udp-port",
        key: 67,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "udp-port",
        key: 68,
        protocol: DESCRIPTION,
    },
];
/// The name of a field that an error of this protocol names.
#[inline]
pub fn field_name(field: support::FieldId) -> &'static str {
    DESCRIPTION.field_name(field)
}
::wireloom::when_defmt! {
    OpCode {
        Self::Request => "OpCode::Request";
        Self::Reply => "OpCode::Reply";
        Self(ref value) => "OpCode({})", value;
    }
    MessageType {
        Self::Discover => "MessageType::Discover";
        Self::Offer => "MessageType::Offer";
        Self::Request => "MessageType::Request";
        Self::Decline => "MessageType::Decline";
        Self::Ack => "MessageType::Ack";
        Self::Nak => "MessageType::Nak";
        Self::Release => "MessageType::Release";
        Self::Inform => "MessageType::Inform";
        Self::ForceRenew => "MessageType::ForceRenew";
        Self::LeaseQuery => "MessageType::LeaseQuery";
        Self::LeaseUnassigned => "MessageType::LeaseUnassigned";
        Self::LeaseUnknown => "MessageType::LeaseUnknown";
        Self::LeaseActive => "MessageType::LeaseActive";
        Self(ref value) => "MessageType({})", value;
    }
    Seconds {
        Self(ref value) => "Seconds({})", value;
    }
    StaticRoute {
        Self { ref destination, ref router } => "StaticRoute {{ destination: {}, router: {} }}", destination, router;
    }
    DhcpOption<'_> {
        Self::SubnetMask { ref value } => "SubnetMask {{ value: {} }}", value;
        Self::Router { ref routers } => "Router {{ routers: {} }}", routers;
        Self::DnsServers { ref servers } => "DnsServers {{ servers: {} }}", servers;
        Self::HostName { ref name } => "HostName {{ name: {} }}", name;
        Self::DomainName { ref name } => "DomainName {{ name: {} }}", name;
        Self::InterfaceMtu { ref value } => "InterfaceMtu {{ value: {} }}", value;
        Self::BroadcastAddress { ref value } => "BroadcastAddress {{ value: {} }}", value;
        Self::StaticRoutes { ref routes } => "StaticRoutes {{ routes: {} }}", routes;
        Self::NtpServers { ref servers } => "NtpServers {{ servers: {} }}", servers;
        Self::VendorSpecific { ref data } => "VendorSpecific {{ data: {} }}", data;
        Self::RequestedIp { ref value } => "RequestedIp {{ value: {} }}", value;
        Self::LeaseTime { ref seconds } => "LeaseTime {{ seconds: {} }}", seconds;
        Self::Overload { ref value } => "Overload {{ value: {} }}", value;
        Self::MessageType { ref value } => "MessageType {{ value: {} }}", value;
        Self::ServerIdentifier { ref value } => "ServerIdentifier {{ value: {} }}", value;
        Self::ParameterRequestList { ref codes } => "ParameterRequestList {{ codes: {} }}", codes;
        Self::Message { ref text } => "Message {{ text: {} }}", text;
        Self::MaxMessageSize { ref value } => "MaxMessageSize {{ value: {} }}", value;
        Self::RenewalTime { ref seconds } => "RenewalTime {{ seconds: {} }}", seconds;
        Self::RebindingTime { ref seconds } => "RebindingTime {{ seconds: {} }}", seconds;
        Self::ClassIdentifier { ref name } => "ClassIdentifier {{ name: {} }}", name;
        Self::ClientIdentifier { ref value } => "ClientIdentifier {{ value: {} }}", value;
        Self::TftpServerName { ref name } => "TftpServerName {{ name: {} }}", name;
        Self::BootFileName { ref name } => "BootFileName {{ name: {} }}", name;
        Self::RapidCommit => "RapidCommit";
        Self::ClientFqdn { ref flags, ref name } => "ClientFqdn {{ flags: {}, name: {} }}", flags, name;
        Self::RelayAgent { ref data } => "RelayAgent {{ data: {} }}", data;
        Self::Ipv6Only { ref seconds } => "Ipv6Only {{ seconds: {} }}", seconds;
        Self::CaptivePortal { ref uri } => "CaptivePortal {{ uri: {} }}", uri;
        Self::AutoConfigure { ref value } => "AutoConfigure {{ value: {} }}", value;
        Self::DomainSearch { ref names } => "DomainSearch {{ names: {} }}", names;
        Self::ClasslessRoutes { ref routes } => "ClasslessRoutes {{ routes: {} }}", routes;
        Self::Unknown { ref kind, ref data } => "Unknown {{ kind: {}, data: {} }}", kind, data;
    }
    Packet<'_> {
        Self { ref octets, .. } => "Packet({=[u8]:02x})", octets;
    }
    PacketMut<'_> {
        Self { ref octets, .. } => "PacketMut({=[u8]:02x})", octets;
    }
    Partial<'_> {
        Self { ref header, ref options, ref error } => "Partial {{ header: {}, options: {}, error: {} }}", header, options, error;
    }
    Options<'_> {
        Self { ref message_type, ref client_identifier, ref server_identifier, ref requested_ip, ref subnet_mask, ref router, ref dns_servers, ref ntp_servers, ref host_name, ref domain_name, ref interface_mtu, ref max_message_size, ref lease_time, ref renewal_time, ref rebinding_time, ref broadcast_address, ref classless_routes, ref domain_search, ref message, ref class_identifier, ref tftp_server_name, ref boot_file_name, ref rapid_commit, ref parameter_request_list, .. } => "Options {{ message_type: {}, client_identifier: {}, server_identifier: {}, requested_ip: {}, subnet_mask: {}, router: {}, dns_servers: {}, ntp_servers: {}, host_name: {}, domain_name: {}, interface_mtu: {}, max_message_size: {}, lease_time: {}, renewal_time: {}, rebinding_time: {}, broadcast_address: {}, classless_routes: {}, domain_search: {}, message: {}, class_identifier: {}, tftp_server_name: {}, boot_file_name: {}, rapid_commit: {}, parameter_request_list: {} }}", message_type, client_identifier, server_identifier, requested_ip, subnet_mask, router, dns_servers, ntp_servers, host_name, domain_name, interface_mtu, max_message_size, lease_time, renewal_time, rebinding_time, broadcast_address, classless_routes, domain_search, message, class_identifier, tftp_server_name, boot_file_name, rapid_commit, parameter_request_list;
    }
    Repr<'_> {
        Self { ref op, ref hops, ref transaction_id, ref secs, ref broadcast, ref client_ip, ref your_ip, ref server_ip, ref relay_ip, ref client_addr, ref options } => "Repr {{ op: {}, hops: {}, transaction_id: {}, secs: {}, broadcast: {}, client_ip: {}, your_ip: {}, server_ip: {}, relay_ip: {}, client_addr: {}, options: {} }}", op, hops, transaction_id, secs, broadcast, client_ip, your_ip, server_ip, relay_ip, client_addr, options;
    }
}
::wireloom::when_testing! {
    /// What property tests and fuzz targets need of this protocol.
    #[allow(unused_imports, unused_variables, unreachable_patterns, clippy::all)]
    pub mod laws {
        use super::*;
        /// The protocol.
        #[derive(Clone, Copy, core::fmt::Debug)]
        pub struct Laws;
        impl support::testing::Subject for Laws {
            const DESCRIPTION: &'static support::Description = DESCRIPTION;
            const IGNORED: Option<usize> = None;
            const BITS: support::testing::BitOrder = support::testing::BitOrder::Big;
            const SETTERS: &'static [(usize, usize)] = &[
                (0, 8),
                (24, 8),
                (32, 32),
                (64, 16),
                (80, 1),
                (96, 32),
                (128, 32),
                (160, 32),
                (192, 32),
                (224, 48),
                (352, 512),
                (864, 1024),
            ];
            const VECTORS: &'static [&'static [u8]] = &[
                &[
                    1u8, 1u8, 6u8, 0u8, 57u8, 3u8, 243u8, 38u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 99u8, 130u8,
                    83u8, 99u8, 53u8, 1u8, 1u8, 61u8, 7u8, 1u8, 2u8, 0u8, 0u8, 0u8, 0u8, 1u8,
                    55u8, 2u8, 1u8, 3u8, 255u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    2u8, 1u8, 6u8, 0u8, 57u8, 3u8, 243u8, 38u8, 0u8, 0u8, 128u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 192u8, 0u8, 2u8, 10u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 2u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 99u8,
                    130u8, 83u8, 99u8, 53u8, 1u8, 5u8, 54u8, 4u8, 192u8, 0u8, 2u8, 1u8, 51u8,
                    4u8, 0u8, 1u8, 81u8, 128u8, 58u8, 4u8, 0u8, 0u8, 168u8, 192u8, 59u8, 4u8,
                    0u8, 1u8, 39u8, 80u8, 1u8, 4u8, 255u8, 255u8, 255u8, 0u8, 3u8, 4u8,
                    192u8, 0u8, 2u8, 1u8, 6u8, 8u8, 192u8, 0u8, 2u8, 53u8, 192u8, 0u8, 2u8,
                    54u8, 255u8,
                ],
                &[
                    1u8, 1u8, 6u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 192u8, 0u8,
                    2u8, 7u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 99u8, 130u8,
                    83u8, 99u8,
                ],
                &[
                    2u8, 1u8, 6u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 99u8, 130u8,
                    83u8, 99u8, 1u8, 3u8, 255u8, 255u8, 255u8, 53u8, 1u8, 6u8, 54u8, 4u8,
                    192u8, 0u8, 2u8,
                ],
                &[
                    1u8, 1u8, 6u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 99u8, 130u8,
                    83u8, 99u8, 53u8, 1u8, 5u8, 121u8, 13u8, 24u8, 192u8, 0u8, 2u8, 192u8,
                    0u8, 2u8, 1u8, 0u8, 192u8, 0u8, 2u8, 2u8, 12u8, 1u8, 104u8, 60u8, 1u8,
                    99u8, 80u8, 0u8, 116u8, 1u8, 1u8, 255u8,
                ],
                &[
                    2u8, 1u8, 6u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 99u8, 130u8,
                    83u8, 99u8, 53u8, 1u8, 5u8, 6u8, 24u8, 192u8, 0u8, 2u8, 1u8, 192u8, 0u8,
                    2u8, 2u8, 192u8, 0u8, 2u8, 3u8, 192u8, 0u8, 2u8, 4u8, 192u8, 0u8, 2u8,
                    5u8, 192u8, 0u8, 2u8, 6u8, 255u8,
                ],
                &[
                    2u8, 1u8, 6u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 99u8, 130u8,
                    83u8, 99u8, 53u8, 1u8, 5u8, 51u8, 4u8, 255u8, 255u8, 255u8, 255u8, 81u8,
                    5u8, 5u8, 0u8, 0u8, 1u8, 97u8, 108u8, 4u8, 0u8, 0u8, 7u8, 8u8, 255u8,
                ],
                &[
                    2u8, 1u8, 6u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 99u8, 130u8,
                    83u8, 99u8, 53u8, 1u8, 13u8, 255u8,
                ],
                &[
                    2u8, 1u8, 8u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 99u8, 130u8,
                    83u8, 99u8,
                ],
                &[
                    1u8, 6u8, 6u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 99u8, 130u8,
                    83u8, 99u8,
                ],
                &[
                    1u8, 1u8, 6u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8,
                ],
                &[
                    1u8, 1u8, 6u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 99u8, 130u8,
                    83u8,
                ],
                &[
                    2u8, 1u8, 6u8, 0u8, 18u8, 52u8, 86u8, 120u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 192u8, 168u8, 1u8, 100u8, 192u8, 168u8, 1u8, 1u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 17u8, 34u8, 51u8, 68u8, 85u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 99u8, 130u8, 83u8, 99u8, 53u8, 1u8, 2u8, 54u8, 4u8, 192u8,
                    168u8, 1u8, 1u8, 51u8, 4u8, 0u8, 1u8, 81u8, 128u8, 33u8, 8u8, 10u8, 0u8,
                    0u8, 1u8, 10u8, 0u8, 0u8, 2u8, 255u8,
                ],
            ];
            type Packet<'a> = Packet<'a>;
            type Repr<'a> = Repr<'a>;
            fn view(octets: &[u8]) -> support::Result<Packet<'_>> {
                Packet::parse(octets)
            }
            fn octets<'a>(packet: &Self::Packet<'a>) -> &'a [u8] {
                packet.octets()
            }
            fn payload<'a>(packet: &Self::Packet<'a>) -> &'a [u8] {
                &[]
            }
            fn repr<'a>(
                packet: &Self::Packet<'a>,
                sums: support::testing::Sums,
            ) -> support::Result<Self::Repr<'a>> {
                Repr::parse(packet)
            }
            fn same(a: &Repr<'_>, b: &Repr<'_>) -> bool {
                a == b
            }
            fn checksum_is_right(packet: &Packet<'_>) -> bool {
                true
            }
            fn payload_len(repr: &Repr<'_>) -> Option<usize> {
                Some(0)
            }
            fn emit(
                repr: &Repr<'_>,
                payload: &[u8],
                out: &mut [u8],
            ) -> support::Result<usize> {
                let rest = repr.emit(out)?;
                if let Some(place) = rest.get_mut(..payload.len()) {
                    place.copy_from_slice(payload);
                }
                let len = repr.buffer_len().saturating_add(payload.len());
                Ok(len)
            }
            fn draw<'a>(source: &mut support::testing::Source<'a>) -> Option<Repr<'a>> {
                Some(
                    match source.below(1) {
                        0 => {
                            Repr {
                                op: OpCode(source.named(8, &[1, 2]) as u8),
                                hops: source.number(8) as u8,
                                transaction_id: source.number(32) as u32,
                                secs: source.number(16) as u16,
                                broadcast: source.flag(),
                                client_ip: <::wireloom::wire::ipv4::Address as From<
                                    _,
                                >>::from(source.array()),
                                your_ip: <::wireloom::wire::ipv4::Address as From<
                                    _,
                                >>::from(source.array()),
                                server_ip: <::wireloom::wire::ipv4::Address as From<
                                    _,
                                >>::from(source.array()),
                                relay_ip: <::wireloom::wire::ipv4::Address as From<
                                    _,
                                >>::from(source.array()),
                                client_addr: <::wireloom::wire::ethernet::Address as From<
                                    _,
                                >>::from(source.array()),
                                options: {
                                    let mut options = Options::NONE;
                                    if source.flag() {
                                        options = options
                                            .with_message_type(
                                                MessageType(
                                                    source
                                                        .named(8, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
                                                        as u8,
                                                ),
                                            )
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_client_identifier(source.octets(usize::MAX))
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_server_identifier(
                                                <::wireloom::wire::ipv4::Address as From<
                                                    _,
                                                >>::from(source.array()),
                                            )
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_requested_ip(
                                                <::wireloom::wire::ipv4::Address as From<
                                                    _,
                                                >>::from(source.array()),
                                            )
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_subnet_mask(
                                                <::wireloom::wire::ipv4::Address as From<
                                                    _,
                                                >>::from(source.array()),
                                            )
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_router(
                                                support::Array::from_octets(source.elements(4, usize::MAX)),
                                            )
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_dns_servers(
                                                support::Array::from_octets(source.elements(4, usize::MAX)),
                                            )
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_ntp_servers(
                                                support::Array::from_octets(source.elements(4, usize::MAX)),
                                            )
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_host_name(source.octets(usize::MAX))
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_domain_name(source.octets(usize::MAX))
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_interface_mtu(source.number(16) as u16)
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_max_message_size(source.number(16) as u16)
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_lease_time(
                                                Seconds::from_bits(source.number(32) as u32),
                                            )
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_renewal_time(
                                                Seconds::from_bits(source.number(32) as u32),
                                            )
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_rebinding_time(
                                                Seconds::from_bits(source.number(32) as u32),
                                            )
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_broadcast_address(
                                                <::wireloom::wire::ipv4::Address as From<
                                                    _,
                                                >>::from(source.array()),
                                            )
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_classless_routes(source.octets(usize::MAX))
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_domain_search(source.octets(usize::MAX))
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_message(source.octets(usize::MAX))
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_class_identifier(source.octets(usize::MAX))
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_tftp_server_name(source.octets(usize::MAX))
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_boot_file_name(source.octets(usize::MAX))
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options.with_rapid_commit(()).unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_parameter_request_list(source.octets(usize::MAX))
                                            .unwrap_or(options);
                                    }
                                    options
                                },
                            }
                        }
                        _ => return None,
                    },
                )
            }
            fn set(at: usize, from: &Packet<'_>, to: &mut [u8]) -> Option<bool> {
                let mut to = PacketMut::parse(to).ok()?;
                Some(
                    match at {
                        0 => {
                            to.set_op(from.op());
                            to.as_packet().is_ok_and(|to| to.op() == from.op())
                        }
                        1 => {
                            to.set_hops(from.hops());
                            to.as_packet().is_ok_and(|to| to.hops() == from.hops())
                        }
                        2 => {
                            to.set_transaction_id(from.transaction_id());
                            to.as_packet()
                                .is_ok_and(|to| to.transaction_id() == from.transaction_id())
                        }
                        3 => {
                            to.set_secs(from.secs());
                            to.as_packet().is_ok_and(|to| to.secs() == from.secs())
                        }
                        4 => {
                            to.set_broadcast(from.broadcast());
                            to.as_packet().is_ok_and(|to| to.broadcast() == from.broadcast())
                        }
                        5 => {
                            to.set_client_ip(from.client_ip());
                            to.as_packet().is_ok_and(|to| to.client_ip() == from.client_ip())
                        }
                        6 => {
                            to.set_your_ip(from.your_ip());
                            to.as_packet().is_ok_and(|to| to.your_ip() == from.your_ip())
                        }
                        7 => {
                            to.set_server_ip(from.server_ip());
                            to.as_packet().is_ok_and(|to| to.server_ip() == from.server_ip())
                        }
                        8 => {
                            to.set_relay_ip(from.relay_ip());
                            to.as_packet().is_ok_and(|to| to.relay_ip() == from.relay_ip())
                        }
                        9 => {
                            to.set_client_addr(from.client_addr());
                            to.as_packet()
                                .is_ok_and(|to| to.client_addr() == from.client_addr())
                        }
                        10 => {
                            to.set_server_name(from.server_name());
                            to.as_packet()
                                .is_ok_and(|to| to.server_name() == from.server_name())
                        }
                        11 => {
                            to.set_boot_file(from.boot_file());
                            to.as_packet().is_ok_and(|to| to.boot_file() == from.boot_file())
                        }
                        _ => return None,
                    },
                )
            }
        }
        impl<'a> support::testing::Draw<'a> for DhcpOption<'a> {
            fn draw(source: &mut support::testing::Source<'a>) -> Option<Self> {
                Some(
                    match source.below(33) {
                        0 => {
                            DhcpOption::SubnetMask {
                                value: <::wireloom::wire::ipv4::Address as From<
                                    _,
                                >>::from(source.array()),
                            }
                        }
                        1 => {
                            DhcpOption::Router {
                                routers: support::Array::from_octets(
                                    source.elements(4, usize::MAX),
                                ),
                            }
                        }
                        2 => {
                            DhcpOption::DnsServers {
                                servers: support::Array::from_octets(
                                    source.elements(4, usize::MAX),
                                ),
                            }
                        }
                        3 => {
                            DhcpOption::HostName {
                                name: source.octets(usize::MAX),
                            }
                        }
                        4 => {
                            DhcpOption::DomainName {
                                name: source.octets(usize::MAX),
                            }
                        }
                        5 => {
                            DhcpOption::InterfaceMtu {
                                value: source.number(16) as u16,
                            }
                        }
                        6 => {
                            DhcpOption::BroadcastAddress {
                                value: <::wireloom::wire::ipv4::Address as From<
                                    _,
                                >>::from(source.array()),
                            }
                        }
                        7 => {
                            DhcpOption::StaticRoutes {
                                routes: support::Array::from_octets(
                                    source.elements(8, usize::MAX),
                                ),
                            }
                        }
                        8 => {
                            DhcpOption::NtpServers {
                                servers: support::Array::from_octets(
                                    source.elements(4, usize::MAX),
                                ),
                            }
                        }
                        9 => {
                            DhcpOption::VendorSpecific {
                                data: source.octets(usize::MAX),
                            }
                        }
                        10 => {
                            DhcpOption::RequestedIp {
                                value: <::wireloom::wire::ipv4::Address as From<
                                    _,
                                >>::from(source.array()),
                            }
                        }
                        11 => {
                            DhcpOption::LeaseTime {
                                seconds: Seconds::from_bits(source.number(32) as u32),
                            }
                        }
                        12 => {
                            DhcpOption::Overload {
                                value: source.number(8) as u8,
                            }
                        }
                        13 => {
                            DhcpOption::MessageType {
                                value: MessageType(
                                    source
                                        .named(8, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
                                        as u8,
                                ),
                            }
                        }
                        14 => {
                            DhcpOption::ServerIdentifier {
                                value: <::wireloom::wire::ipv4::Address as From<
                                    _,
                                >>::from(source.array()),
                            }
                        }
                        15 => {
                            DhcpOption::ParameterRequestList {
                                codes: source.octets(usize::MAX),
                            }
                        }
                        16 => {
                            DhcpOption::Message {
                                text: source.octets(usize::MAX),
                            }
                        }
                        17 => {
                            DhcpOption::MaxMessageSize {
                                value: source.number(16) as u16,
                            }
                        }
                        18 => {
                            DhcpOption::RenewalTime {
                                seconds: Seconds::from_bits(source.number(32) as u32),
                            }
                        }
                        19 => {
                            DhcpOption::RebindingTime {
                                seconds: Seconds::from_bits(source.number(32) as u32),
                            }
                        }
                        20 => {
                            DhcpOption::ClassIdentifier {
                                name: source.octets(usize::MAX),
                            }
                        }
                        21 => {
                            DhcpOption::ClientIdentifier {
                                value: source.octets(usize::MAX),
                            }
                        }
                        22 => {
                            DhcpOption::TftpServerName {
                                name: source.octets(usize::MAX),
                            }
                        }
                        23 => {
                            DhcpOption::BootFileName {
                                name: source.octets(usize::MAX),
                            }
                        }
                        24 => DhcpOption::RapidCommit,
                        25 => {
                            DhcpOption::ClientFqdn {
                                flags: source.number(8) as u8,
                                name: source.octets(usize::MAX),
                            }
                        }
                        26 => {
                            DhcpOption::RelayAgent {
                                data: source.octets(usize::MAX),
                            }
                        }
                        27 => {
                            DhcpOption::Ipv6Only {
                                seconds: Seconds::from_bits(source.number(32) as u32),
                            }
                        }
                        28 => {
                            DhcpOption::CaptivePortal {
                                uri: source.octets(usize::MAX),
                            }
                        }
                        29 => {
                            DhcpOption::AutoConfigure {
                                value: source.number(8) as u8,
                            }
                        }
                        30 => {
                            DhcpOption::DomainSearch {
                                names: source.octets(usize::MAX),
                            }
                        }
                        31 => {
                            DhcpOption::ClasslessRoutes {
                                routes: source.octets(usize::MAX),
                            }
                        }
                        _ => {
                            DhcpOption::Unknown {
                                kind: source.number(8) as _,
                                data: source.octets(usize::MAX),
                            }
                        }
                    },
                )
            }
        }
    }
}
::wireloom::when_proptest! {
    /// A strategy of representations: all that octets can mean within what the spec says.
    pub fn any_repr() -> support::testing::Strategy<laws::Laws> {
        support::testing::any_repr()
    }
}
#[cfg(test)]
mod vectors {
    use super::{laws::Laws, support};
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v0_discover__as_it_is_sent() {
        support::testing::good::<
            Laws,
        >(
            0,
            Some(
                "DHCPv4 request xid=3903f326 client=02:00:00:00:00:01 ciaddr=0.0.0.0 yiaddr=0.0.0.0 discover",
            ),
            &[("broadcast", 0), ("op", 1), ("transaction_id", 956560166)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v1_ack_with_an_address__two_name_servers() {
        support::testing::good::<
            Laws,
        >(
            1,
            Some(
                "DHCPv4 reply xid=3903f326 client=02:00:00:00:00:01 ciaddr=0.0.0.0 yiaddr=192.0.2.10 ack server=192.0.2.1 lease=86400s t1=43200s t2=75600s mask=255.255.255.0 router=192.0.2.1 dns=192.0.2.53,192.0.2.54",
            ),
            &[("broadcast", 1), ("op", 2)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_no_options_at_all() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some(
                "DHCPv4 request xid=00000001 client=02:00:00:00:00:01 ciaddr=192.0.2.7 yiaddr=0.0.0.0",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_a_mask_of_three_octets_is_passed_over__a_server_cut_short_ends_the_list() {
        support::testing::good::<
            Laws,
        >(
            3,
            Some(
                "DHCPv4 reply xid=00000001 client=02:00:00:00:00:01 ciaddr=0.0.0.0 yiaddr=0.0.0.0 nak",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v4_a_client_s_settings() {
        support::testing::good::<
            Laws,
        >(
            4,
            Some(
                "DHCPv4 request xid=00000001 client=02:00:00:00:00:01 ciaddr=0.0.0.0 yiaddr=0.0.0.0 ack routes=18:c0:00:02:c0:00:02:01:00:c0:00:02:02 host=68 class=63 rapid-commit auto-configure=1",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v5_six_name_servers__which_all_count() {
        support::testing::good::<
            Laws,
        >(
            5,
            Some(
                "DHCPv4 reply xid=00000001 client=02:00:00:00:00:01 ciaddr=0.0.0.0 yiaddr=0.0.0.0 ack dns=192.0.2.1,192.0.2.2,192.0.2.3,192.0.2.4,192.0.2.5,192.0.2.6",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v6_a_lease_for_ever__a_name_for_dns__ipv4_not_needed() {
        support::testing::good::<
            Laws,
        >(
            6,
            Some(
                "DHCPv4 reply xid=00000001 client=02:00:00:00:00:01 ciaddr=0.0.0.0 yiaddr=0.0.0.0 ack lease=4294967295s fqdn=01:61 ipv6-only=1800s",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v7_a_lease_query_is_answered__rfc_4388_() {
        support::testing::good::<
            Laws,
        >(
            7,
            Some(
                "DHCPv4 reply xid=00000001 client=02:00:00:00:00:01 ciaddr=0.0.0.0 yiaddr=0.0.0.0 leaseactive",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v8_a_link_layer_address_of_8_octets() {
        support::testing::bad::<Laws>(8, support::ErrorKind::BadConst);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v9_token_ring() {
        support::testing::bad::<Laws>(9, support::ErrorKind::BadConst);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v10_plain_bootp__another_magic_number() {
        support::testing::bad::<Laws>(10, support::ErrorKind::BadConst);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v11_239_octets() {
        support::testing::bad::<Laws>(11, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v12_dhcp_option_33_pcap_frame_1__offer() {
        support::testing::good::<
            Laws,
        >(
            12,
            Some(
                "DHCPv4 reply xid=12345678 client=00:11:22:33:44:55 ciaddr=0.0.0.0 yiaddr=192.168.1.100 offer server=192.168.1.1 lease=86400s static-routes=10.0.0.1-10.0.0.2",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    fn rules_are_enforced() {
        support::testing::broken::<
            Laws,
        >(
            &[
                ("hardware_type", support::ErrorKind::BadConst, 0, &[(1, 0)]),
                ("hardware_len", support::ErrorKind::BadConst, 0, &[(2, 0)]),
                (
                    "magic",
                    support::ErrorKind::BadConst,
                    0,
                    &[(236, 0), (237, 0), (238, 0), (239, 0)],
                ),
            ],
        );
    }
    #[core::prelude::v1::test]
    fn laws_hold_for_noise() {
        support::testing::noise::<Laws>();
    }
    #[core::prelude::v1::test]
    fn laws_hold_for_damaged_vectors() {
        support::testing::mutations::<Laws>();
    }
    #[core::prelude::v1::test]
    fn laws_hold_for_drawn_values() {
        support::testing::drawn_values::<Laws>();
    }
    #[core::prelude::v1::test]
    fn setters_set_what_getters_get() {
        support::testing::setters::<Laws>();
    }
}
