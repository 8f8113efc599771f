//! The table of routes: which interface and which gateway lead to an address.

#[cfg(test)]
mod tests;

use core::fmt;
use core::net::{IpAddr, Ipv4Addr};

use managed::ManagedSlice;

use super::InterfaceId;
use crate::addr::{AddrExt, Cidr};
use crate::time::Instant;

/// One way to a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub struct Route {
    /// Which addresses it leads to. The host part is of no account.
    pub destination: Cidr,
    /// The router that takes the packets; `None` where the network is on the link.
    pub gateway: Option<IpAddr>,
    /// The interface that the packets leave by.
    pub interface: InterfaceId,
    /// Among routes with equally long prefixes the lowest wins.
    pub metric: u32,
    /// When the route ceases to count (RFC 4861 §6.3.5); `None` for never.
    pub expires_at: Option<Instant>,
}

impl Route {
    /// A route to a network that is on the link of `interface`, with metric zero and for good.
    pub const fn new(destination: Cidr, interface: InterfaceId) -> Self {
        Route { destination, gateway: None, interface, metric: 0, expires_at: None }
    }

    /// The same, through this router.
    pub const fn via(self, gateway: IpAddr) -> Self {
        Route { gateway: Some(gateway), ..self }
    }

    /// The same, with this metric.
    pub const fn with_metric(self, metric: u32) -> Self {
        Route { metric, ..self }
    }

    /// The same, until then.
    pub const fn until(self, expires_at: Instant) -> Self {
        Route { expires_at: Some(expires_at), ..self }
    }

    /// Whom to hand a packet for `destination` to.
    pub fn next_hop(&self, destination: IpAddr) -> IpAddr {
        self.gateway.unwrap_or(destination)
    }

    fn leads_as(&self, other: &Route) -> bool {
        self.destination == other.destination
            && self.gateway == other.gateway
            && self.interface == other.interface
    }

    fn check(mut self) -> Result<Route, RouteError> {
        self.destination = self.destination.network();
        match (self.destination.address(), self.gateway) {
            (IpAddr::V4(_), Some(IpAddr::V6(_))) | (IpAddr::V6(_), Some(IpAddr::V4(_))) => {
                Err(RouteError::FamilyMismatch)
            }
            (_, Some(gateway)) if !gateway.is_host() || gateway.is_loopback() => Err(RouteError::BadGateway),
            (_, _) => Ok(self),
        }
    }
}

/// Lent memory for one route. Empty memory is all zero.
#[derive(Debug, Clone, Copy, Default)]
pub struct RouteSlot {
    // No `Option<Route>` and no `Option<IpAddr>`: their `None` is not zero.
    used: bool,
    destination: Cidr,
    gateway: Gateway,
    interface: InterfaceId,
    metric: u32,
    expires_at: Option<Instant>,
}

#[derive(Debug, Clone, Copy)]
struct Gateway(IpAddr);

impl Default for Gateway {
    fn default() -> Self {
        Gateway::NONE
    }
}

impl Gateway {
    /// No gateway has the unspecified address.
    const NONE: Gateway = Gateway(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
}

impl RouteSlot {
    /// Room for a route, and no route in it.
    pub const EMPTY: RouteSlot = RouteSlot {
        used: false,
        destination: Cidr::ANY_V4,
        gateway: Gateway::NONE,
        interface: InterfaceId::new(0),
        metric: 0,
        expires_at: None,
    };

    fn holding(route: Route) -> Self {
        RouteSlot {
            used: true,
            destination: route.destination,
            gateway: route.gateway.map_or(Gateway::NONE, Gateway),
            interface: route.interface,
            metric: route.metric,
            expires_at: route.expires_at,
        }
    }

    /// The interface that it leads to, and the station there that a packet to `destination` is handed to.
    pub(super) fn leads(&self, destination: IpAddr) -> (InterfaceId, IpAddr) {
        let Gateway(gateway) = self.gateway;
        (self.interface, if gateway.is_unspecified() { destination } else { gateway })
    }

    pub(super) fn prefix_len(&self) -> u8 {
        self.destination.prefix_len()
    }

    /// The longer prefix is better, then the smaller metric.
    fn rank(&self) -> (u8, core::cmp::Reverse<u32>) {
        (self.prefix_len(), core::cmp::Reverse(self.metric))
    }

    fn route(&self) -> Option<Route> {
        let Gateway(gateway) = self.gateway;
        self.used.then_some(Route {
            destination: self.destination,
            gateway: (!gateway.is_unspecified()).then_some(gateway),
            interface: self.interface,
            metric: self.metric,
            expires_at: self.expires_at,
        })
    }
}

/// The table of routes. A look-up reads all of them: a host has few.
#[derive(Debug)]
pub struct Routes<'a> {
    slots: ManagedSlice<'a, RouteSlot>,
    /// No slot from here on is used.
    end: usize,
    /// When the next route's time is over.
    expires_at: Option<Instant>,
}

impl<'a> Routes<'a> {
    /// A table in lent memory, which holds as many routes as there are slots.
    pub fn new(slots: impl Into<ManagedSlice<'a, RouteSlot>>) -> Self {
        let mut routes = Routes { slots: slots.into(), end: 0, expires_at: None };
        routes.note();
        routes
    }

    /// Adds a route.
    ///
    /// # Errors
    /// Nothing has changed then. [`RouteError::Exists`] where the same way to the same network is there already.
    pub fn add(&mut self, route: Route) -> Result<(), RouteError> {
        let route = route.check()?;
        if self.iter().any(|other| other.leads_as(&route)) {
            return Err(RouteError::Exists);
        }
        let free = self.slots.iter_mut().find(|slot| !slot.used).ok_or(RouteError::Full)?;
        *free = RouteSlot::holding(route);
        self.note();
        Ok(())
    }

    /// Adds a route, or gives the same way to the same network another metric and expiry.
    ///
    /// # Errors
    /// Nothing has changed then.
    pub fn replace(&mut self, route: Route) -> Result<(), RouteError> {
        let route = route.check()?;
        let same = |slot: &&mut RouteSlot| slot.route().is_some_and(|other| other.leads_as(&route));
        match self.slots.iter_mut().find(same) {
            Some(slot) => *slot = RouteSlot::holding(route),
            None => return self.add(route),
        }
        self.note();
        Ok(())
    }

    /// Takes out the route to this network through this gateway and interface, if there is one.
    pub fn remove(
        &mut self,
        destination: Cidr,
        gateway: Option<IpAddr>,
        interface: InterfaceId,
    ) -> Option<Route> {
        let wanted = Route { gateway, ..Route::new(destination.network(), interface) };
        let found = self.slots.iter_mut().find_map(|slot| {
            let found = slot.route().filter(|route| route.leads_as(&wanted))?;
            *slot = RouteSlot::EMPTY;
            Some(found)
        });
        self.note();
        found
    }

    /// Takes out all routes by an interface.
    pub fn remove_interface(&mut self, interface: InterfaceId) {
        self.take_out(|slot| slot.interface == interface);
    }

    /// Takes out the routes whose time is over at `now`. They did not count any more.
    pub fn expire(&mut self, now: Instant) {
        self.take_out(|slot| slot.expires_at.is_some_and(|end| end <= now));
    }

    fn take_out(&mut self, over: impl Fn(&RouteSlot) -> bool) {
        self.slots.iter_mut().filter(|slot| over(slot)).for_each(|slot| *slot = RouteSlot::EMPTY);
        self.note();
    }

    /// Notes what each packet asks: how far the table is in use, and until when all of it counts.
    fn note(&mut self) {
        self.end = self.slots.iter().rposition(|slot| slot.used).map_or(0, |last| last.saturating_add(1));
        self.expires_at = self.slots.iter().filter(|slot| slot.used).filter_map(|slot| slot.expires_at).min();
    }

    /// The best route to `destination` at `now`: the longest prefix (RFC 1122 §3.3.1.2, RFC 4632 §5.1), then the lowest
    /// metric, then the one in the first slot. With `on`, only routes by that interface count: a bound socket, or an
    /// address of link scope.
    pub fn lookup(&self, now: Instant, destination: IpAddr, on: Option<InterfaceId>) -> Option<Route> {
        self.best(now, destination, on)?.route()
    }

    /// [`Routes::lookup`] without a copy.
    pub(super) fn best(
        &self,
        now: Instant,
        destination: IpAddr,
        on: Option<InterfaceId>,
    ) -> Option<&RouteSlot> {
        let mut best: Option<&RouteSlot> = None;
        for slot in self.slots.iter().take(self.end) {
            let is_for = slot.used && on.is_none_or(|only| slot.interface == only);
            let counts = is_for && slot.expires_at.is_none_or(|end| now < end);
            if counts
                && slot.destination.covers(destination)
                && best.is_none_or(|best| slot.rank() > best.rank())
            {
                best = Some(slot);
            }
        }
        best
    }

    /// All routes, those whose time is over included until [`Routes::expire`] takes them out.
    pub fn iter(&self) -> impl Iterator<Item = Route> + '_ {
        self.slots.iter().take(self.end).filter_map(RouteSlot::route)
    }

    /// When the next route's time is over.
    #[inline]
    pub fn poll_at(&self) -> Option<Instant> {
        self.expires_at
    }
}

/// Why a route was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum RouteError {
    /// All lent slots hold a route.
    Full,
    /// The gateway is of another family than the destination.
    FamilyMismatch,
    /// The gateway is not the unicast address of another host.
    BadGateway,
    /// The route is there already.
    Exists,
}

impl fmt::Display for RouteError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            RouteError::Full => "the table of routes is full",
            RouteError::FamilyMismatch => "the gateway and the destination are of different families",
            RouteError::BadGateway => "the gateway is not the unicast address of another host",
            RouteError::Exists => "this route is there already",
        })
    }
}

impl core::error::Error for RouteError {}
