//! What a client is told before it starts.

use core::net::Ipv4Addr;

use super::message;
use crate::time::Duration;

/// How a client behaves. Everything has a default: `Settings::new()` is a client that gets an address and lets the stack
/// put it on the interface.
///
/// ```
/// use wireloom::dhcpv4::{SendOption, Settings};
///
/// const SEND: &[SendOption<'_>] = &[SendOption::host_name(b"sensor-7"), SendOption::vendor_class(b"acme")];
/// // Ask for time servers (42), too.
/// let settings = Settings::new().with_options(SEND).with_requests(&[42]);
/// ```
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Settings<'a> {
    pub(super) client_id: ClientId<'a>,
    pub(super) options: &'a [SendOption<'a>],
    pub(super) requests: &'a [u8],
    pub(super) wish: Option<Ipv4Addr>,
    pub(super) remembered: Option<Ipv4Addr>,
    pub(super) lease_time: Option<u32>,
    pub(super) offer_wait: Duration,
    pub(super) start_delay: StartDelay,
    pub(super) check: ConflictCheck,
    pub(super) replies: Replies,
    pub(crate) install: Install,
    pub(crate) metric: u32,
}

impl<'a> Settings<'a> {
    /// The defaults.
    pub const fn new() -> Self {
        Settings {
            client_id: ClientId::Hardware,
            options: &[],
            requests: &[],
            wish: None,
            remembered: None,
            lease_time: None,
            offer_wait: Duration::ZERO,
            start_delay: StartDelay::None,
            check: ConflictCheck::Thorough,
            replies: Replies::Auto,
            install: Install::Stack,
            metric: 0,
        }
    }

    /// The same, with this name towards servers.
    pub const fn with_client_id(self, client_id: ClientId<'a>) -> Self {
        Settings { client_id, ..self }
    }

    /// The same, with these options in every message: host name, vendor class, whatever the server is to know.
    pub const fn with_options(self, options: &'a [SendOption<'a>]) -> Self {
        Settings { options, ..self }
    }

    /// The same, with these kinds of options asked for beside those that the client needs itself: mask, routes, router,
    /// name servers, T1 and T2.
    pub const fn with_requests(self, kinds: &'a [u8]) -> Self {
        Settings { requests: kinds, ..self }
    }

    /// The same, with this address asked for (RFC 2131 §4.4.1). The server may offer another one.
    pub const fn with_wish(self, address: Ipv4Addr) -> Self {
        Settings { wish: Some(address), ..self }
    }

    /// The same, with an address that was leased before the last boot: the client asks first whether it may go on with it
    /// (INIT-REBOOT, RFC 2131 §3.2), which takes two messages instead of four.
    pub const fn with_remembered(self, address: Ipv4Addr) -> Self {
        Settings { remembered: Some(address), ..self }
    }

    /// The same, with this lease time asked for, in seconds.
    pub const fn with_lease_time(self, seconds: u32) -> Self {
        Settings { lease_time: Some(seconds), ..self }
    }

    /// The same, with offers collected for so long. Then the one with the wished-for address wins, else the first. Zero: the
    /// first offer is taken.
    pub const fn with_offer_wait(self, wait: Duration) -> Self {
        Settings { offer_wait: wait, ..self }
    }

    /// The same, with this wait before the first message.
    pub const fn with_start_delay(self, start_delay: StartDelay) -> Self {
        Settings { start_delay, ..self }
    }

    /// The same, with a new address checked like this before it is used.
    pub const fn with_conflict_check(self, check: ConflictCheck) -> Self {
        Settings { check, ..self }
    }

    /// The same, with replies asked for like this.
    pub const fn with_replies(self, replies: Replies) -> Self {
        Settings { replies, ..self }
    }

    /// The same, with the lease put to use by the stack, or by the application.
    pub const fn with_install(self, install: Install) -> Self {
        Settings { install, ..self }
    }

    /// The same, with this metric on the routes that the stack adds.
    pub const fn with_metric(self, metric: u32) -> Self {
        Settings { metric, ..self }
    }

    /// Whether every message fits what any server takes, and every option is the caller's to send.
    pub(super) fn check(&self) -> Result<(), AddError> {
        let is_own = |option: &SendOption<'_>| message::OWN_KINDS.contains(&option.kind);
        if self.options.iter().any(is_own) {
            return Err(AddError::BadOption);
        }
        let id_is_bad = match self.client_id {
            ClientId::Hardware | ClientId::None => false,
            // RFC 2132 §9.14: two octets at least.
            ClientId::Octets(octets) => octets.len() < 2 || octets.len() > usize::from(u8::MAX),
        };
        if id_is_bad {
            return Err(AddError::BadOption);
        }
        if message::longest(self) > message::MAX_LEN { Err(AddError::TooLong) } else { Ok(()) }
    }
}

impl Default for Settings<'_> {
    fn default() -> Self {
        Self::new()
    }
}

/// What tells this client from others (RFC 2132 §9.14).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum ClientId<'a> {
    /// The kind 1 and the hardware address.
    Hardware,
    /// Nothing but the hardware address in the message's header.
    None,
    /// These octets: a kind and a name. RFC 4361 §6.1: 255, four octets of IAID, and a DUID.
    Octets(&'a [u8]),
}

/// An option that the caller lets the client send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct SendOption<'a> {
    /// Its kind, a number of RFC 2132 or of IANA's registry.
    pub kind: u8,
    /// Its value. One of more than 255 octets is sent in parts (RFC 3396).
    pub value: &'a [u8],
}

impl<'a> SendOption<'a> {
    /// An option of any kind.
    pub const fn new(kind: u8, value: &'a [u8]) -> Self {
        SendOption { kind, value }
    }

    /// The client's name (RFC 2132 §3.14).
    pub const fn host_name(name: &'a [u8]) -> Self {
        SendOption { kind: 12, value: name }
    }

    /// Kind and configuration of the client (RFC 2132 §9.13).
    pub const fn vendor_class(name: &'a [u8]) -> Self {
        SendOption { kind: 60, value: name }
    }
}

/// How long a client waits before its first message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum StartDelay {
    /// Not at all.
    ///
    /// DEVIATION RFC 2131 §4.4.1: a client should wait; most hosts do not start together with others, and their users wait.
    None,
    /// One to ten seconds, at random: for hosts that get their power at the same time (RFC 2131 §4.4.1).
    Spread,
}

/// How a new address is checked before it is used: whether somebody else answers for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum ConflictCheck {
    /// With three ARP probes, as RFC 5227 §2.1.1 says. It takes four to seven seconds.
    Thorough,
    /// With one ARP probe, and one second for the answer.
    Brief,
    /// Not at all.
    None,
}

/// Whether servers are asked to reply to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Replies {
    /// To the client alone; from the third try on to everybody, for links on which the first does not arrive.
    Auto,
    /// To everybody (the broadcast flag, RFC 2131 §4.1).
    Broadcast,
    /// To the client alone.
    Unicast,
}

/// Who puts a lease to use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Install {
    /// The stack: it gives the interface the address and adds the routes, and takes both away when the lease is over.
    Stack,
    /// The application: the client only reports.
    Report,
}

/// Why a client could not be added. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum AddError {
    /// The memory for DHCPv4 clients is full.
    Full,
    /// There is no such interface.
    NoInterface,
    /// The interface is not on an Ethernet.
    NotEthernet,
    /// The interface has a client already.
    InUse,
    /// An option that the client itself sends was to be sent by the caller, or the client's name is too short or too long.
    BadOption,
    /// A message with all options would be longer than every server must take (576 octets with its headers, RFC 2131 §2).
    TooLong,
}
