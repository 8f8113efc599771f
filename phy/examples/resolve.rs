//! Asks name servers by a wireloom stack on a TAP device.
#![allow(missing_docs, unreachable_pub, reason = "a program, not a library")]

#[cfg(target_os = "linux")]
mod common;

#[cfg(target_os = "linux")]
mod program {
    use std::io;
    use std::net::IpAddr;
    use std::process::ExitCode;

    use clap::Parser;
    use wireloom::dns::{QueryError, Question, Server, Storage};
    use wireloom::iface::Sizes;
    use wireloom::time::{Duration, Instant};

    use crate::common::client::Client;
    use crate::common::host::{Device, Error, end, make_stack, open_device, sleep};
    use crate::common::options::{HostOptions, LinkOptions};
    use crate::common::say;

    /// Asks name servers for the addresses of a name, or for the name of an address, through a TAP device
    ///
    /// Exit status 0: there is an answer; 1: there is none; 2: wrong usage.
    #[derive(Parser)]
    #[command(after_help = "Example, as root, with a server on the other end:
  ip tuntap add tap0 mode tap && ip addr add 10.9.0.1/24 dev tap0 && ip link set tap0 up
  dnsmasq -d --no-resolv -i tap0 --host-record=www.example.org,10.9.0.7 & resolve --server 10.9.0.1 www.example.org")]
    struct Options {
        /// A name, or an address
        name: String,
        /// Whom to ask; may be given several times
        #[arg(short, long, value_name = "ADDRESS", default_value = "10.9.0.1")]
        server: Vec<IpAddr>,
        #[command(flatten)]
        host: HostOptions,
        #[command(flatten)]
        link: LinkOptions,
    }

    fn resolve(options: &Options) -> Result<ExitCode, Error> {
        let device = open_device(&options.host, &options.link)?;
        let (mut stack, id) = make_stack(&options.host, &Sizes::default())?;
        let room = Box::leak(Box::new(Storage::<2, 1232>::new()));
        let handle = stack.add_dns(room.buffers())?;
        let servers: Vec<Server> = options.server.iter().map(|server| Server::from(*server)).collect();
        stack.dns(handle)?.set_servers(&servers)?;
        let mut client = Client { stack, id, device, sleep };
        let found = match options.name.parse() {
            Ok(address) => ask(&mut client, handle, Question::reverse(address))?,
            Err(_) => {
                let name = options.name.as_str();
                ask(&mut client, handle, Question::a(name))? + ask(&mut client, handle, Question::aaaa(name))?
            }
        };
        Ok(if found > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    /// Prints what the answer has, and says how many lines that were.
    fn ask(
        client: &mut Client<Device>,
        handle: wireloom::dns::Handle,
        question: Question<'_>,
    ) -> Result<usize, Error> {
        let query = client.stack.dns(handle)?.start(Instant::now(), question)?;
        // Two servers, each asked several times.
        let deadline = Instant::now() + Duration::from_secs(30);
        let found = client.wait_until(deadline, "the name servers", |_, stack| {
            let mut resolver = stack.dns(handle).map_err(io::Error::other)?;
            match resolver.result(query) {
                Ok(answer) => {
                    let (addresses, names) = (answer.addresses(), answer.names());
                    let lines = addresses.map(|it| it.to_string()).chain(names.map(|it| it.to_string()));
                    Ok(Some(lines.inspect(|line| say!("{line}")).count()))
                }
                Err(QueryError::Pending) => Ok(None),
                Err(error) => {
                    eprintln!("resolve: {:?} records: {error}", question.rtype());
                    Ok(Some(0))
                }
            }
        })?;
        client.stack.dns(handle)?.cancel(query)?;
        Ok(found)
    }

    pub(crate) fn main() -> ExitCode {
        end("resolve", resolve(&Options::parse()))
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
