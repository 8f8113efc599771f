//! Fetches a page over HTTP with a wireloom stack on a TAP device.
#![allow(missing_docs, unreachable_pub, reason = "a program, not a library")]

#[cfg(target_os = "linux")]
mod common;

#[cfg(target_os = "linux")]
mod program {
    use std::io::{self, Write};
    use std::net::{IpAddr, SocketAddr};
    use std::process::ExitCode;

    use clap::Parser;
    use wireloom::iface::Sizes;
    use wireloom::time::Instant;

    use crate::common::client::Client;
    use crate::common::host::{Device, Error, end, make_stack, open_device, sleep};
    use crate::common::options::{HostOptions, LinkOptions};

    /// Fetches a page over HTTP/1.0, through a TAP device
    ///
    /// Prints the page to the output, and the status and the speed to the error output. Exit status 0: the server answered
    /// 200; 1: it did not; 2: wrong usage.
    #[derive(Parser)]
    #[command(after_help = "Example, as root:
  ip tuntap add tap0 mode tap && ip addr add 10.9.0.1/24 dev tap0 && ip link set tap0 up
  python3 -m http.server --bind 10.9.0.1 8000 &
  httpget --tap tap0 10.9.0.1:8000 /")]
    struct Options {
        /// The server: an address, or an address and a port as in 10.9.0.1:8000 or [fd09::1]:8000
        #[arg(value_parser = parse_server)]
        server: SocketAddr,
        /// The page
        #[arg(default_value = "/")]
        path: String,
        #[command(flatten)]
        host: HostOptions,
        #[command(flatten)]
        link: LinkOptions,
    }

    fn parse_server(text: &str) -> Result<SocketAddr, String> {
        text.parse().or_else(|_| text.parse::<IpAddr>().map(|address| SocketAddr::new(address, 80))).map_err(
            |_| "expected an IP address, with or without a port; names are what `resolve` is for".to_owned(),
        )
    }

    /// Octets of the buffers.
    const BUFFER_LEN: usize = 262_144;

    fn fetch(options: &Options) -> Result<ExitCode, Error> {
        if options.path.contains(|c: char| c.is_ascii_control() || c == ' ') || !options.path.starts_with('/')
        {
            return Err("a path begins with / and holds no spaces".into());
        }
        let device = open_device(&options.host, &options.link)?;
        let (stack, id) = make_stack(&options.host, &Sizes::default())?;
        let mut client = Client { stack, id, device, sleep };
        let began = Instant::now();
        let handle = client.connect(options.server, BUFFER_LEN)?;
        let request = format!(
            "GET {} HTTP/1.0\r\nHost: {}\r\nUser-Agent: wireloom\r\n\r\n",
            options.path, options.server
        );
        client.write(handle, request.as_bytes())?;
        let status = receive(&mut client, handle)?;
        client.close(handle);
        let millis = Instant::now().since(began).total_millis();
        eprintln!("{} ({} octets in {millis} ms)", status.line, status.octets);
        Ok(if status.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    struct Status {
        line: String,
        octets: u64,
    }

    impl Status {
        fn is_ok(&self) -> bool {
            self.line.starts_with("HTTP/1.") && self.line.split_ascii_whitespace().nth(1) == Some("200")
        }
    }

    /// Writes the body to the output as it comes.
    fn receive(client: &mut Client<Device>, handle: wireloom::tcp::Handle) -> Result<Status, Error> {
        let (mut head, mut chunk) = (Vec::new(), vec![0; 65_536]);
        let (mut octets, mut in_body) = (0, false);
        let mut out = io::stdout().lock();
        loop {
            let count = client.read(handle, &mut chunk)?;
            if count == 0 {
                break;
            }
            octets += count as u64;
            if in_body {
                out.write_all(&chunk[..count])?;
                continue;
            }
            head.extend_from_slice(&chunk[..count]);
            if let Some(end) = head.windows(4).position(|end| end == b"\r\n\r\n") {
                out.write_all(&head[end + 4..])?;
                head.truncate(end);
                in_body = true;
            }
        }
        out.flush()?;
        let line = String::from_utf8_lossy(&head).lines().next().unwrap_or("no answer").to_owned();
        Ok(Status { line, octets })
    }

    pub(crate) fn main() -> ExitCode {
        end("httpget", fetch(&Options::parse()))
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
