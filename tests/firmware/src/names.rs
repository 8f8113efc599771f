//! An address by DHCP, and another host's by DNS.

use core::net::{IpAddr, Ipv4Addr};

use wireloom::iface::Stack;
use wireloom::time::Instant;
use wireloom::{dhcpv4, dns};

/// A name and what has become of it.
pub struct Names<'t> {
    resolver: dns::Handle,
    name: &'t str,
    query: Option<dns::QueryId>,
    found: Option<Ipv4Addr>,
    leases: u32,
}

impl<'t> Names<'t> {
    /// Looks up `name` as soon as there is a server.
    pub fn new(resolver: dns::Handle, name: &'t str) -> Self {
        Names { resolver, name, query: None, found: None, leases: 0 }
    }

    /// The name.
    pub fn name(&self) -> &'t str {
        self.name
    }

    /// Its address, once it is known.
    pub fn found(&self) -> Option<Ipv4Addr> {
        self.found
    }

    /// How many leases DHCP servers gave.
    pub fn leases(&self) -> u32 {
        self.leases
    }

    /// Something has become of the lease. The stack itself has given the interface its address and routes.
    pub fn on_lease(&mut self, stack: &mut Stack<'_>, now: Instant, client: dhcpv4::Handle) -> Option<()> {
        let mut client = stack.dhcpv4(client).ok()?;
        if client.changed()? == dhcpv4::Change::Bound {
            self.leases += 1;
            let server = *client.lease()?.dns_servers().first()?;
            drop(client);
            self.look_up(stack, now, IpAddr::V4(server))?;
        }
        Some(())
    }

    /// Asks this server for the name.
    pub fn look_up(&mut self, stack: &mut Stack<'_>, now: Instant, server: IpAddr) -> Option<()> {
        let mut resolver = stack.dns(self.resolver).ok()?;
        resolver.set_servers(&[server.into()]).ok()?;
        self.query = resolver.start(now, dns::Question::a(self.name)).ok();
        Some(())
    }

    /// A query may be over. One that was in vain is asked again.
    pub fn on_answer(&mut self, stack: &mut Stack<'_>, now: Instant) -> Option<()> {
        let mut resolver = stack.dns(self.resolver).ok()?;
        let again = match resolver.result(self.query?) {
            Err(dns::QueryError::Pending) => return None,
            Err(_) => true,
            Ok(answer) => {
                let is_v4 = |address| match address {
                    IpAddr::V4(address) => Some(address),
                    IpAddr::V6(_) => None,
                };
                self.found = answer.addresses().find_map(is_v4);
                false
            }
        };
        self.query = if again { resolver.start(now, dns::Question::a(self.name)).ok() } else { None };
        Some(())
    }
}
