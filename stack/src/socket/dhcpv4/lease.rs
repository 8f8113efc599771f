//! What a server has granted, or offers.

use core::net::{IpAddr, Ipv4Addr};

use super::Ignored;
use super::reply::Reply;
use crate::addr::{AddrExt, Cidr};
use crate::iface::hash::Random;
use crate::time::{Duration, Instant};
use crate::wire::dhcpv4::{ClasslessRoute, ClasslessRoutes};

/// Routes that a lease holds. Servers with more are rare; the first ones count.
pub(crate) const MAX_ROUTES: usize = 8;
/// Name servers that a lease holds. More are found in the options.
const MAX_DNS_SERVERS: usize = 3;
/// Seconds of the shortest lease that is taken: with a shorter one, the client would do little else than renew it.
const MIN_LEASE: u32 = 10;
/// RFC 2131 §3.3: a lease for ever.
const INFINITE: u32 = u32::MAX;

/// The kinds of options that a lease is made of.
mod kind {
    pub(super) const SUBNET_MASK: u8 = 1;
    pub(super) const ROUTER: u8 = 3;
    pub(super) const DNS_SERVERS: u8 = 6;
    pub(super) const LEASE_TIME: u8 = 51;
    pub(super) const RENEWAL_TIME: u8 = 58;
    pub(super) const REBINDING_TIME: u8 = 59;
    pub(super) const CLASSLESS_ROUTES: u8 = 121;
}

/// An address with all that the server said of its use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Lease {
    pub(super) cidr: Cidr,
    pub(super) address: Ipv4Addr,
    pub(super) server: Ipv4Addr,
    pub(crate) routes: Few<ClasslessRoute, MAX_ROUTES>,
    dns_servers: Few<Ipv4Addr, MAX_DNS_SERVERS>,
    /// Seconds; 0 in an offer that did not say.
    lease_time: u32,
    renews_at: Option<Instant>,
    rebinds_at: Option<Instant>,
    expires_at: Option<Instant>,
}

impl Lease {
    /// The address.
    pub fn address(&self) -> Ipv4Addr {
        self.address
    }

    /// The address with its prefix.
    pub fn cidr(&self) -> Cidr {
        self.cidr
    }

    /// The server that granted it.
    pub fn server(&self) -> Ipv4Addr {
        self.server
    }

    /// The routes to be used with the address: the classless ones (RFC 3442), or else one through the router. The first
    /// eight of them.
    pub fn routes(&self) -> &[ClasslessRoute] {
        self.routes.as_slice()
    }

    /// The router of the default route.
    pub fn router(&self) -> Option<Ipv4Addr> {
        self.routes().iter().find(|route| route.prefix_len == 0).map(|route| route.router)
    }

    /// Name servers, the best first: the first three of them.
    pub fn dns_servers(&self) -> &[Ipv4Addr] {
        self.dns_servers.as_slice()
    }

    /// Seconds that it was granted for; `u32::MAX`: for ever.
    pub fn lease_time(&self) -> u32 {
        self.lease_time
    }

    /// When the client asks its server to renew it (T1); `None`: never.
    pub fn renews_at(&self) -> Option<Instant> {
        self.renews_at
    }

    /// When the client asks any server (T2); `None`: never.
    pub fn rebinds_at(&self) -> Option<Instant> {
        self.rebinds_at
    }

    /// When it is over; `None`: never.
    pub fn expires_at(&self) -> Option<Instant> {
        self.expires_at
    }

    /// What `reply` offers or grants. What it does not say is taken from `before`: the offer, or the lease that is renewed.
    pub(super) fn read(reply: &Reply<'_>, before: Option<&Lease>) -> Result<Lease, Ignored> {
        let address = reply.packet.your_ip();
        if !address.is_host() || address.is_loopback() {
            return Err(Ignored::BadAddress);
        }
        let before = before.filter(|before| before.address == address);
        let prefix_len = prefix_len(reply)
            .or(before.map(|before| before.cidr.prefix_len()))
            .unwrap_or_else(|| natural_prefix_len(address));
        let cidr = Cidr::new(IpAddr::V4(address), prefix_len).map_err(|_| Ignored::BadAddress)?;
        let is_network = prefix_len < 31 && cidr.network() == cidr;
        if is_network || cidr.broadcast() == Some(address) {
            return Err(Ignored::BadAddress);
        }
        let server = reply.server.or(before.map(|before| before.server)).ok_or(Ignored::WrongServer)?;
        let routes = routes(reply, address).or(before.map(|before| before.routes)).unwrap_or_default();
        let dns_servers = addresses(reply, kind::DNS_SERVERS);
        let dns_servers = match before {
            Some(before) if dns_servers.as_slice().is_empty() => before.dns_servers,
            Some(_) | None => dns_servers,
        };
        let lease_time = reply.u32(kind::LEASE_TIME).or(before.map(|before| before.lease_time));
        let lease_time = lease_time.unwrap_or(0);
        if (1..MIN_LEASE).contains(&lease_time) || reply.u32(kind::LEASE_TIME) == Some(0) {
            return Err(Ignored::BadLease);
        }
        let never = None;
        let (renews_at, rebinds_at, expires_at) = (never, never, never);
        Ok(Lease {
            cidr,
            address,
            server,
            routes,
            dns_servers,
            lease_time,
            renews_at,
            rebinds_at,
            expires_at,
        })
    }

    /// Lets the time run from `since`, when the lease was asked for (RFC 2131 §4.4.1).
    pub(super) fn begin(
        &mut self,
        since: Instant,
        reply: &Reply<'_>,
        random: &mut Random,
    ) -> Result<(), Ignored> {
        if self.lease_time == INFINITE {
            (self.renews_at, self.rebinds_at, self.expires_at) = (None, None, None);
            return Ok(());
        }
        if self.lease_time == 0 {
            return Err(Ignored::BadLease);
        }
        let lease = Duration::from_secs(self.lease_time.into());
        let said = |kind| reply.u32(kind).map(|seconds| Duration::from_secs(seconds.into()));
        let (t1, t2) = match (said(kind::RENEWAL_TIME), said(kind::REBINDING_TIME)) {
            (Some(t1), Some(t2)) if t1 > Duration::ZERO && t1 < t2 && t2 < lease => (t1, t2),
            (Some(t1), None) if t1 > Duration::ZERO && t1 < seven_eighths(lease) => {
                (t1, seven_eighths(lease))
            }
            (None, Some(t2)) if t2 > lease.halved(1) && t2 < lease => (earlier(lease.halved(1), random), t2),
            // RFC 2131 §4.4.5: half of it and seven eighths, and not at once with all the others.
            (_, _) => (earlier(lease.halved(1), random), earlier(seven_eighths(lease), random)),
        };
        self.renews_at = Some(since + t1);
        self.rebinds_at = Some(since + t2);
        self.expires_at = Some(since + lease);
        Ok(())
    }

    pub(super) fn is_over(&self, now: Instant) -> bool {
        self.expires_at.is_some_and(|at| at <= now)
    }
}

fn seven_eighths(span: Duration) -> Duration {
    span - span.halved(3)
}

/// Up to a thirty-second part earlier, at random.
fn earlier(span: Duration, random: &mut Random) -> Duration {
    let part = u32::try_from(span.halved(5).total_micros()).unwrap_or(u32::MAX);
    span - Duration::from_micros(random.below(part).into())
}

/// The length of the mask; `None`: there is none that makes sense.
fn prefix_len(reply: &Reply<'_>) -> Option<u8> {
    let mask = reply.u32(kind::SUBNET_MASK)?;
    let len = mask.leading_ones();
    (mask != 0 && mask.count_ones() == len).then_some(u8::try_from(len).ok()?)
}

/// The mask of a network whose mask nobody tells: that of its old class (RFC 950 §2.1).
fn natural_prefix_len(address: Ipv4Addr) -> u8 {
    match address.octets() {
        [0..=127, ..] => 8,
        [128..=191, ..] => 16,
        [192..=255, ..] => 24,
    }
}

/// RFC 3442: with classless routes the router option does not count. `None`: the reply tells of no routes.
fn routes(reply: &Reply<'_>, own: Ipv4Addr) -> Option<Few<ClasslessRoute, MAX_ROUTES>> {
    let is_fit = |router: &Ipv4Addr| router.is_host() && !router.is_loopback() && *router != own;
    // RFC 3396: it may come in several parts.
    let mut scratch = [0; 512];
    let mut found = Few::default();
    let classless = reply.option(kind::CLASSLESS_ROUTES, &mut scratch).unwrap_or_default();
    let sound = |route: &ClasslessRoute| route.router.is_unspecified() || is_fit(&route.router);
    ClasslessRoutes::new(classless).filter(sound).for_each(|route| found.push(route));
    if !found.as_slice().is_empty() {
        return Some(found);
    }
    let router = addresses::<MAX_ROUTES>(reply, kind::ROUTER).as_slice().iter().copied().find(is_fit)?;
    found.push(ClasslessRoute { destination: Ipv4Addr::UNSPECIFIED, prefix_len: 0, router });
    Some(found)
}

/// The addresses of hosts in a list of them.
fn addresses<const N: usize>(reply: &Reply<'_>, kind: u8) -> Few<Ipv4Addr, N> {
    let mut scratch = [0; 255];
    let mut rest = reply.option(kind, &mut scratch).unwrap_or_default();
    let mut found = Few::default();
    while let Some((octets, behind)) = rest.split_first_chunk::<4>() {
        let address = Ipv4Addr::from(*octets);
        if address.is_host() {
            found.push(address);
        }
        rest = behind;
    }
    found
}

/// Up to `N` of something.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub(crate) struct Few<T, const N: usize> {
    items: [T; N],
    len: u8,
}

impl<T: Copy, const N: usize> Few<T, N> {
    fn push(&mut self, item: T) {
        if let Some(free) = self.items.get_mut(usize::from(self.len)) {
            *free = item;
            self.len = self.len.saturating_add(1);
        }
    }

    pub(crate) fn as_slice(&self) -> &[T] {
        self.items.get(..usize::from(self.len)).unwrap_or_default()
    }
}

impl<const N: usize> Default for Few<Ipv4Addr, N> {
    fn default() -> Self {
        Few { items: [Ipv4Addr::UNSPECIFIED; N], len: 0 }
    }
}

impl<const N: usize> Default for Few<ClasslessRoute, N> {
    fn default() -> Self {
        let none = ClasslessRoute {
            destination: Ipv4Addr::UNSPECIFIED,
            prefix_len: 0,
            router: Ipv4Addr::UNSPECIFIED,
        };
        Few { items: [none; N], len: 0 }
    }
}

impl<T: Copy + core::fmt::Debug, const N: usize> core::fmt::Debug for Few<T, N> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.as_slice().fmt(f)
    }
}
