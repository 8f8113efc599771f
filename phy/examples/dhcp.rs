//! Gets an address for a wireloom stack on a TAP device, and prints what the server says.
#![allow(missing_docs, unreachable_pub, reason = "a program, not a library")]

#[cfg(target_os = "linux")]
mod common;

#[cfg(target_os = "linux")]
mod program {
    use std::io;
    use std::process::ExitCode;

    use clap::Parser;
    use wireloom::addr::MacAddr;
    use wireloom::config::Config;
    use wireloom::dhcpv4::{Change, Lease, SendOption, Settings};
    use wireloom::iface::{InterfaceConfig, Seed, Sizes, Stack};
    use wireloom::time::{Duration, Instant};
    use wireloom_phy::linux::{Mode, TunTap};

    use crate::common::client::Client;
    use crate::common::host::{Error, end, sleep};

    /// Gets an address by DHCP on a TAP device, prints the lease and gives it back
    ///
    /// Exit status 0: there was a lease; 1: there was none.
    #[derive(Parser)]
    #[command(after_help = "Example, as root, with a server on the other end:
  ip tuntap add tap0 mode tap && ip addr add 10.9.0.1/24 dev tap0 && ip link set tap0 up
  dnsmasq -d -p 0 -i tap0 --bind-interfaces --dhcp-range=10.9.0.50,10.9.0.99 & dhcp --tap tap0")]
    struct Options {
        /// TAP device to attach to; it is made if it does not exist, which needs root
        #[arg(long, value_name = "NAME", default_value = "tap0")]
        tap: String,
        /// This host's Ethernet address
        #[arg(long, value_name = "MAC", default_value = "02:00:00:00:00:68")]
        mac: MacAddr,
        /// The name that the server is told
        #[arg(long, value_name = "NAME", default_value = "wireloom")]
        name: String,
        /// Seconds to wait for a lease
        #[arg(long, value_name = "SECONDS", default_value_t = 30)]
        patience: u64,
    }

    fn dhcp(options: &'static Options) -> Result<ExitCode, Error> {
        let device = TunTap::open(&options.tap, Mode::Tap)?;
        let mut stack = Stack::new(Config::new(Seed::random()), Sizes::default().allocate());
        let id = stack.add_interface(InterfaceConfig::ethernet(options.mac))?;
        let name: &[_] = vec![SendOption::host_name(options.name.as_bytes())].leak();
        let handle = stack.add_dhcpv4(id, Settings::new().with_options(name), vec![0; 1500])?;
        stack.dhcpv4(handle)?.start();
        let mut client = Client { stack, id, device, sleep };
        let deadline = Instant::now() + Duration::from_secs(options.patience);
        let mut code = ExitCode::FAILURE;
        client.wait_until(deadline, "a lease", |now, stack| {
            let mut client = stack.dhcpv4(handle).map_err(io::Error::other)?;
            match client.changed() {
                Some(Change::Bound) => {
                    code = ExitCode::SUCCESS;
                    client.lease().into_iter().for_each(|lease| show(lease, now));
                    client.release();
                    Ok(None)
                }
                // It was given back.
                Some(_) => Ok(Some(())),
                None => Ok(None),
            }
        })?;
        Ok(code)
    }

    fn show(lease: &Lease, now: Instant) {
        println!("{} from {}", lease.cidr(), lease.server());
        for route in lease.routes() {
            println!("route {}/{} by {}", route.destination, route.prefix_len, route.router);
        }
        lease.dns_servers().iter().for_each(|server| println!("name server {server}"));
        let seconds = |at: Option<Instant>| {
            at.map_or("never".into(), |at| format!("in {} s", at.since(now).total_millis() / 1000))
        };
        println!("renewed {}, over {}", seconds(lease.renews_at()), seconds(lease.expires_at()));
    }

    pub(crate) fn main() -> ExitCode {
        end("dhcp", dhcp(Box::leak(Box::new(Options::parse()))))
    }
}

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    program::main()
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("TAP devices are only supported on Linux; `quickstart` shows the same over memory");
}
