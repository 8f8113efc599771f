//! Echo requests from a wireloom stack on a TAP device.
#![allow(missing_docs, unreachable_pub, reason = "a program, not a library")]

#[cfg(target_os = "linux")]
mod common;

#[cfg(target_os = "linux")]
mod program {
    use std::net::IpAddr;
    use std::os::fd::AsFd;
    use std::process::ExitCode;

    use clap::Parser;
    use wireloom::iface::Sizes;
    use wireloom::time::{Duration, Instant};
    use wireloom_phy::linux::wait;

    use crate::common::client::Client;
    use crate::common::host::{Error, end, make_stack, open_device, sleep};
    use crate::common::options::{HostOptions, LinkOptions};
    use crate::common::say;
    use crate::common::signals::StopSignal;

    /// Sends echo requests (ICMP and ICMPv6) from a TAP device and times the answers
    ///
    /// Exit status 0: each request was answered; 1: not each; 2: wrong usage.
    #[derive(Parser)]
    #[command(after_help = "Example, as root:
  ip tuntap add tap0 mode tap && ip addr add 10.9.0.1/24 dev tap0 && ip link set tap0 up
  ping --tap tap0 10.9.0.1")]
    struct Options {
        /// Whom to ask
        target: IpAddr,
        /// How many requests
        #[arg(short, long, default_value_t = 4)]
        count: u16,
        /// Octets of data in each
        #[arg(short, long, default_value_t = 56, value_parser = clap::value_parser!(u16).range(..=65_499))]
        size: u16,
        /// Milliseconds from one request to the next
        #[arg(short, long, value_name = "MS", default_value_t = 1000)]
        interval: u64,
        #[command(flatten)]
        host: HostOptions,
        #[command(flatten)]
        link: LinkOptions,
    }

    fn ping(options: &Options) -> Result<ExitCode, Error> {
        let device = open_device(&options.host, &options.link)?;
        let (stack, id) = make_stack(&options.host, &Sizes::default())?;
        let mut client = Client { stack, id, device, sleep };
        let stop = StopSignal::catch()?;
        let handle = client.open_icmp(std::process::id() as u16)?;
        let data: Vec<u8> = (0..options.size).map(|n| n as u8).collect();
        say!("{} octets of data to {}", data.len(), options.target);
        let mut times: Vec<Duration> = Vec::new();
        let mut sent = 0;
        for seq_no in 0..options.count {
            let began = Instant::now();
            sent += 1;
            match client.ping(handle, options.target, seq_no, &data) {
                Ok(time) => {
                    say!("{seq_no}: answered in {}", millis(time));
                    times.push(time);
                }
                Err(error) => say!("{seq_no}: {error}"),
            }
            let next = began + Duration::from_millis(options.interval);
            if seq_no + 1 < options.count && client.idle(next, |until| is_stopped(&stop, until))? {
                break;
            }
        }
        summarize(sent, &mut times);
        Ok(if times.len() == sent { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    fn summarize(sent: usize, times: &mut [Duration]) {
        times.sort();
        say!("{sent} requests, {} answers", times.len());
        if let (Some(least), Some(most)) = (times.first(), times.last()) {
            let middle = times[times.len() / 2];
            say!("least {}, median {}, most {}", millis(*least), millis(middle), millis(*most));
        }
    }

    fn millis(time: Duration) -> String {
        format!("{}.{:03} ms", time.total_millis(), time.total_micros() % 1000)
    }

    fn is_stopped(stop: &StopSignal, until: Instant) -> std::io::Result<bool> {
        wait([stop.as_fd()], Some(until)).map(|[stopped]| stopped)
    }

    pub(crate) fn main() -> ExitCode {
        end("ping", ping(&Options::parse()))
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
