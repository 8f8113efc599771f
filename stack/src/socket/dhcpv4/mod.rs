//! A DHCPv4 client (RFC 2131): gets an address for an interface, keeps it, and gives it back.
//!
//! Sans-io: `api` holds the verbs, `arrival` what a server says, `conflict` what ARP says and the link, `timers` what is due
//! by time, `output` what is to be sent. `lease` and `reply` read messages, `message` writes them. Nothing here knows a
//! device: the octets and the ARP packets are carried, and the lease is put to use, by `iface`.

mod api;
mod arrival;
mod conflict;
mod lease;
mod message;
mod output;
mod reply;
mod settings;
mod timers;

#[cfg(test)]
pub(crate) mod tests;

use core::net::Ipv4Addr;

use managed::ManagedSlice;

pub(crate) use self::conflict::Claim;
pub use self::lease::Lease;
pub(crate) use self::lease::{Few, MAX_ROUTES};
pub(crate) use self::message::{MAX_LEN, Message};
pub(crate) use self::output::Outgoing;
pub use self::settings::{
    AddError, ClientId, ConflictCheck, Install, Replies, SendOption, Settings, StartDelay,
};
pub use crate::wire::dhcpv4::{ClasslessRoute, ClasslessRoutes};

use crate::addr::Cidr;
use crate::iface::InterfaceId;
use crate::iface::hash::Random;
use crate::socket::Waiters;
use crate::time::Instant;

/// The clients of a stack.
pub(crate) type Table<'a> = crate::storage::slots::Table<'a, Socket<'a>>;

/// The port of servers and relay agents.
pub(crate) const SERVER_PORT: u16 = 67;
/// The port of clients.
pub(crate) const CLIENT_PORT: u16 = 68;

/// Where a client stands: RFC 2131 §4.4, figure 5, and what the figure leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum State {
    /// It does nothing until it is told to.
    Stopped,
    /// It will look for servers: when the link is up, and after a pause where it was declined or refused.
    Init,
    /// It has asked who offers an address.
    Selecting,
    /// It has asked for an address that was offered.
    Requesting,
    /// It will ask for an address that it had: when the link is up.
    InitReboot,
    /// It has asked for an address that it had.
    Rebooting,
    /// An address was granted, and it is being tried whether somebody else has it (RFC 2131 §4.4.1).
    Probing,
    /// It has an address.
    Bound,
    /// It has an address and has asked its server for more time (T1).
    Renewing,
    /// It has an address and has asked all servers for more time (T2).
    Rebinding,
    /// It tells the server that somebody else has the address.
    Declining,
    /// It gives the address back.
    Releasing,
    /// It has asked for settings without an address (DHCPINFORM).
    Informing,
}

/// What happened to a client's lease.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Change {
    /// There is a lease.
    Bound,
    /// The lease has more time, and may say other things than before.
    Renewed,
    /// There is no lease any more.
    Lost(Cause),
    /// The settings that were asked for are there.
    Informed,
    /// Nobody answered a request for settings.
    NoAnswer,
}

/// Why a lease is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Cause {
    /// Its time is over, and no server has given it more.
    Expired,
    /// A server has refused it: a DHCPNAK.
    Refused,
    /// Another host has the address.
    Conflict,
    /// A server has given another address instead.
    Replaced,
    /// The application gave it back, or has begun anew.
    Ended,
}

/// Why a message was ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Ignored {
    /// It is no reply, or too short, or BOOTP.
    Malformed,
    /// It bears another client's hardware address or name.
    OtherClient,
    /// It answers no question of ours.
    WrongTransaction,
    /// It is another server's than the one that was asked, or names none.
    WrongServer,
    /// A message of its kind is not waited for.
    Unexpected,
    /// No host can have the address.
    BadAddress,
    /// The lease is shorter than ten seconds, or says no time at all.
    BadLease,
}

impl Ignored {
    const COUNT: usize = Ignored::BadLease as usize + 1;
}

/// Whether there is a lease that may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grip {
    /// What there is, if anything, is an offer, or not tried yet.
    Offered,
    Granted,
}

/// Whether messages can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link {
    Up,
    Down,
}

/// One DHCPv4 client. Its verbs are on [`Ref`](crate::dhcpv4::Ref).
#[derive(Debug)]
pub struct Socket<'a> {
    pub(crate) settings: Settings<'a>,
    /// The options of the last DHCPACK, one behind the other.
    store: ManagedSlice<'a, u8>,
    store_len: usize,
    random: Random,
    pub(crate) interface: InterfaceId,
    mac: [u8; 6],
    link: Link,
    state: State,
    xid: u32,
    /// When the client began to look for an address, or to renew it.
    began: Instant,
    /// Seconds since then, as the last DHCPDISCOVER said.
    secs: u16,
    /// When the address was asked for: its time runs from there.
    asked_at: Instant,
    /// How often the message of this state was sent.
    tries: u8,
    /// When the state ends by itself, or its message is sent again.
    due_at: Option<Instant>,
    /// Until when offers are collected.
    offers_until: Option<Instant>,
    /// Probes or announcements that are still to be sent, and when the next one is.
    arps: u8,
    arp_at: Option<Instant>,
    /// When the address was last defended.
    defended_at: Option<Instant>,
    /// How often in a row addresses were refused, and taken by others.
    refusals: u8,
    conflicts: u8,
    /// What is offered, being tried, or leased.
    terms: Option<Lease>,
    grip: Grip,
    /// The address that is asked for in a DHCPDISCOVER or in INIT-REBOOT.
    wish: Option<Ipv4Addr>,
    change: Option<Change>,
    news: News,
    ignored: [u32; Ignored::COUNT],
    /// What the stack has put on the interface.
    pub(crate) installed: Installed,
    /// The task that waits for a change.
    pub(crate) waiting: Waiters<1>,
}

/// Whether there is something that nobody was told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    No,
    Yes,
}

/// What the stack has put on an interface for a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Installed {
    pub(crate) cidr: Option<Cidr>,
    pub(crate) routes: Few<ClasslessRoute, MAX_ROUTES>,
    /// What stood in the way.
    pub(crate) error: Option<crate::Error>,
}
