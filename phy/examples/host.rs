//! A host on a TAP device that offers the standard small services.
#![allow(missing_docs, unreachable_pub, reason = "a program, not a library")]

#[cfg(target_os = "linux")]
mod common;

#[cfg(target_os = "linux")]
mod program {
    use std::os::fd::AsFd;

    use clap::Parser;
    use wireloom::iface::Sizes;
    use wireloom_phy::linux::{Link, wait};

    use crate::common::event_loop::{Awake, Next, run};
    use crate::common::host::{Device, Error, make_stack, open_device};
    use crate::common::http::Http;
    use crate::common::options::{HostOptions, LinkOptions};
    use crate::common::say;
    use crate::common::server::{Server, TcpService, UdpService, counters};
    use crate::common::session::{Chargen, Daytime, Discard, Echo, Session, Stall};
    use crate::common::signals::StopSignal;

    /// A wireloom host on a TAP device
    ///
    /// Answers ping, and offers on TCP and UDP: echo (7), discard (9), daytime (13), chargen (19); and on TCP a page that
    /// shows the stack's counters and connections (80). Stops on SIGINT (Ctrl-C) and SIGTERM, with a summary.
    #[derive(Parser)]
    #[command(after_help = "Example, as root:
  ip tuntap add tap0 mode tap && ip addr add 10.9.0.1/24 dev tap0 && ip link set tap0 up
  host --tap tap0 --ip 10.9.0.2/24 --gateway 10.9.0.1
  ping 10.9.0.2    # in another terminal, and http://10.9.0.2/ in a browser")]
    struct Options {
        #[command(flatten)]
        host: HostOptions,
        #[command(flatten)]
        link: LinkOptions,
        /// Also: TCP 1009 accepts and never reads; UDP 1007 takes two octets, a port, connects there, and echoes
        #[arg(long)]
        test_services: bool,
    }

    /// Octets of the buffers of what moves bulk data.
    const BULK: usize = 65_536;

    fn session<S: Session + 'static>(make: S) -> Box<dyn Session> {
        Box::new(make)
    }

    const SERVICES: [TcpService; 5] = [
        TcpService {
            name: "echo",
            port: 7,
            sockets: 128,
            rx_len: BULK,
            tx_len: BULK,
            session: || session(Echo),
        },
        TcpService {
            name: "discard",
            port: 9,
            sockets: 32,
            rx_len: BULK,
            tx_len: 512,
            session: || session(Discard),
        },
        TcpService {
            name: "daytime",
            port: 13,
            sockets: 32,
            rx_len: 4096,
            tx_len: 512,
            session: || session(Daytime { said: false }),
        },
        TcpService {
            name: "chargen",
            port: 19,
            sockets: 32,
            rx_len: 4096,
            tx_len: BULK,
            session: || session(Chargen { made: 0 }),
        },
        TcpService {
            name: "http",
            port: 80,
            sockets: 64,
            rx_len: 4096,
            tx_len: 8192,
            session: || session(Http::default()),
        },
    ];

    const STALL: TcpService = TcpService {
        name: "stall",
        port: 1009,
        sockets: 32,
        rx_len: 8192,
        tx_len: 512,
        session: || session(Stall),
    };

    const DIALERS: usize = 32;

    fn serve(options: &Options) -> Result<(), Error> {
        let stop = StopSignal::catch()?;
        let mut device = open_device(&options.host, &options.link)?;
        let sockets = SERVICES.iter().map(|service| service.sockets).sum::<usize>() + STALL.sockets + DIALERS;
        // It closes first on some services, so connections stay in TIME-WAIT here.
        let sizes = Sizes { tcp: sockets, time_wait: 4096, ..Sizes::default() };
        let (mut stack, id) = make_stack(&options.host, &sizes)?;
        let mut server = Server::new();
        for service in &SERVICES {
            server.add_tcp(&mut stack, service)?;
        }
        let udp = [UdpService::Echo, UdpService::Discard, UdpService::Daytime, UdpService::Chargen];
        for (port, service) in [7, 9, 13, 19].into_iter().zip(udp) {
            server.add_udp(&mut stack, port, service)?;
        }
        if options.test_services {
            server.add_tcp(&mut stack, &STALL)?;
            server.add_dialers(&mut stack, DIALERS, BULK)?;
            server.add_udp(&mut stack, 1007, UdpService::Dial)?;
        }
        greet(options, &stack);
        let sleep = |device: &mut Device, until| {
            let [_, stopped] = wait([device.as_fd(), stop.as_fd()], until)?;
            Ok(if stopped { Awake::Stop } else { Awake::Go })
        };
        run(&mut stack, id, &mut device, sleep, |now, stack| {
            server.run(now, stack);
            Next::Wait(None)
        })?;
        summarize(&server, &stack, device)
    }

    fn greet(options: &Options, stack: &wireloom::iface::Stack<'static>) {
        let tap = &options.host.tap;
        say!("on {tap}:");
        for (_, address) in stack.addresses() {
            say!("  {address}");
        }
        let is_up = Link::open(tap).and_then(|link| link.is_up()).unwrap_or(false);
        if !is_up {
            say!("{tap} is down: `ip link set {tap} up`");
        }
        say!("Ctrl-C stops");
    }

    fn summarize(
        server: &Server,
        stack: &wireloom::iface::Stack<'static>,
        device: Device,
    ) -> Result<(), Error> {
        say!(
            "\nserved {} connections ({} at once) and {} datagrams",
            server.counts.connections,
            server.counts.most_open,
            server.counts.datagrams
        );
        for (name, count) in counters(stack) {
            say!("{count:>12} {name}");
        }
        let (device, _) = device.into_parts();
        let frames = device.frames();
        let (faulty, file) = device.finish();
        for (way, counts) in [("received", faulty.rx_counts()), ("sent", faulty.tx_counts())] {
            if counts.dropped + counts.corrupted + counts.duplicated + counts.reordered + counts.too_long > 0
            {
                say!("impairments of what was {way}: {counts:?}");
            }
        }
        let failures = faulty.inner().send_failures();
        if failures > 0 {
            say!("{failures:>12} frames that the kernel did not take");
        }
        file.map_err(|error| format!("the capture file is not whole: {error}"))?;
        say!("{frames:>12} frames in all");
        Ok(())
    }

    pub(crate) fn main() -> std::process::ExitCode {
        match serve(&Options::parse()) {
            Ok(()) => std::process::ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("host: {error}");
                std::process::ExitCode::FAILURE
            }
        }
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
