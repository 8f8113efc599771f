//! The rounds: contenders take turns, so that a noisy machine disturbs all of them alike.

use std::io;
use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use wireloom_phy::linux::{Link, enter_private_network};

use super::kernel;
use super::with_smoltcp::Smoltcp;
use super::with_wireloom::{Offloaded, Plain, Wireloom};

/// Who sends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    ToKernel,
    FromKernel,
}

/// Congestion control of the stack.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Control {
    None,
    Cubic,
}

/// What one measurement is about.
#[derive(Clone, Copy)]
pub(super) struct Case {
    pub(super) direction: Direction,
    pub(super) control: Control,
    /// Octets of each of the stack's two buffers.
    pub(super) buffer: usize,
}

/// A stack with one TCP socket that listens on [`PORT`], at 10.99.`network`.2.
pub(super) trait Host: Sized {
    const NAME: &'static str;
    /// Opens a TAP device of this name, whose kernel's end is still to be set up.
    fn open(interface: &str) -> io::Result<Self>;
    /// A new stack on it.
    fn start(&mut self, network: u8, case: &Case);
    /// Takes and sends frames, and moves octets of the application: sends as long as there is room, or reads as long as there
    /// is something, by as many as `octets` are at a time. Hands back how many were moved, and sleeps where nothing was, until something happens or 20 ms are over.
    fn turn(&mut self, direction: Direction, octets: &mut [u8]) -> io::Result<usize>;
}

pub(super) const PORT: u16 = 7000;
const ROUNDS: usize = 7;
/// How long a connection is used before the measurement, and for it.
const WARM_UP: Duration = Duration::from_millis(200);
const SPAN: Duration = Duration::from_millis(800);

/// What one measurement gave.
#[derive(Clone, Copy)]
struct Figure {
    /// Octets a second that the receiver read.
    rate: f64,
    /// Nanoseconds of processor time of the stack's thread for each KiB of them, its system calls included.
    cost: f64,
}

pub(super) fn bench() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    enter_private_network()?;
    let control = set_congestion_control()?;
    println!("The kernel's congestion control: {control}");
    let mut smoltcp = set_up::<Smoltcp>(1)?;
    let mut plain = set_up::<Wireloom<Plain>>(2)?;
    let mut offloaded = set_up::<Wireloom<Offloaded>>(3)?;
    for direction in [Direction::ToKernel, Direction::FromKernel] {
        for control in [Control::None, Control::Cubic] {
            for buffer in [65_535, 1 << 20] {
                let case = Case { direction, control, buffer };
                let title = title(&case);
                if !words.is_empty() && !words.iter().any(|word| title.contains(word.as_str())) {
                    continue;
                }
                let mut figures = [const { Vec::new() }; 3];
                for _ in 0..ROUNDS {
                    figures[0].push(measure(&mut smoltcp, 1, &case)?);
                    figures[1].push(measure(&mut plain, 2, &case)?);
                    figures[2].push(measure(&mut offloaded, 3, &case)?);
                }
                print(&title, &figures);
            }
        }
    }
    Ok(())
}

/// Calls `some` until nothing more is moved; hands back how many octets were.
pub(super) fn all(mut some: impl FnMut() -> usize) -> usize {
    let mut sum = 0;
    loop {
        match some() {
            0 => return sum,
            moved => sum += moved,
        }
    }
}

fn title(case: &Case) -> String {
    let direction = match case.direction {
        Direction::ToKernel => "stack to kernel",
        Direction::FromKernel => "kernel to stack",
    };
    let control = match case.control {
        Control::None => "no congestion control",
        Control::Cubic => "CUBIC",
    };
    format!("{direction}, {control}, buffers of {} KiB", case.buffer.div_ceil(1024))
}

/// The kernel must not hold back what it sends, as BBR does. What is allowed in a namespace differs between machines; Reno is
/// everywhere.
fn set_congestion_control() -> io::Result<&'static str> {
    const PLACE: &str = "/proc/sys/net/ipv4/tcp_congestion_control";
    match std::fs::write(PLACE, "cubic") {
        Ok(()) => Ok("cubic"),
        Err(_) => std::fs::write(PLACE, "reno").map(|()| "reno"),
    }
}

fn set_up<H: Host>(network: u8) -> io::Result<H> {
    let name = format!("bench{network}");
    let host = H::open(&name)?;
    let link = Link::open(&name)?;
    link.set_ipv4(Ipv4Addr::new(10, 99, network, 1), 24)?;
    link.set_up()?;
    Ok(host)
}

fn measure<H: Host>(host: &mut H, network: u8, case: &Case) -> io::Result<Figure> {
    host.start(network, case);
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("kernel".into());
        let peer = thread.spawn_scoped(scope, || kernel::run(network, case.direction, &stop))?;
        let figure = drive(host, case, &peer);
        stop.store(true, Ordering::Relaxed);
        // The kernel's end comes out of its system calls by itself only while the stack still answers.
        let mut octets = vec![0; 65_536];
        while !peer.is_finished() {
            host.turn(case.direction, &mut octets)?;
        }
        let read = peer.join().expect("the kernel's end does not panic")?;
        figure.map(|figure| match case.direction {
            Direction::FromKernel => figure,
            Direction::ToKernel => {
                Figure { rate: read.octets as f64 / read.span.as_secs_f64(), cost: figure.cost }
            }
        })
    })
}

/// Serves the stack for as long as a measurement takes.
fn drive<H: Host, T>(
    host: &mut H,
    case: &Case,
    peer: &std::thread::ScopedJoinHandle<'_, T>,
) -> io::Result<Figure> {
    let mut octets = vec![0x5a; 65_536];
    let (begun, mut moved, mut counted_from) = (Instant::now(), 0_usize, None);
    loop {
        if peer.is_finished() {
            return Err(io::Error::other("the kernel's end has given up"));
        }
        moved += host.turn(case.direction, &mut octets)?;
        match counted_from {
            None if moved > 0 && begun.elapsed() > WARM_UP => {
                moved = 0;
                counted_from = Some((Instant::now(), processor_time()?));
            }
            None if begun.elapsed() > Duration::from_secs(10) => {
                return Err(io::Error::other(format!("{}: no connection", H::NAME)));
            }
            Some((at, processor)) if at.elapsed() > SPAN => {
                let rate = moved as f64 / at.elapsed().as_secs_f64();
                let cost = (processor_time()? - processor) as f64 / (moved as f64 / 1024.0);
                return Ok(Figure { rate, cost });
            }
            None | Some(_) => {}
        }
    }
}

/// Nanoseconds of processor time of this thread.
fn processor_time() -> io::Result<u64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let first = text.split(' ').next().and_then(|number| number.parse().ok());
    first.ok_or_else(|| io::Error::other("no processor time"))
}

fn print(title: &str, figures: &[Vec<Figure>; 3]) {
    println!("\n{title}");
    println!(
        "{:<34} {:>9} {:>8}   {:>5}..{:<5} {:>9} {:>8}",
        "", "Gbit/s", "ratio", "p25", "p75", "ns/KiB", "ratio"
    );
    let names = [Smoltcp::NAME, Wireloom::<Plain>::NAME, Wireloom::<Offloaded>::NAME];
    for (name, own) in names.iter().zip(figures) {
        let ratio = |value: fn(&Figure) -> f64| {
            sorted(own.iter().zip(&figures[0]).map(|(own, first)| value(own) / value(first)))
        };
        let rates = sorted(own.iter().map(|figure| figure.rate * 8.0 / 1e9));
        let costs = sorted(own.iter().map(|figure| figure.cost));
        let rate_ratios = ratio(|figure| figure.rate);
        println!(
            "{name:<34} {:>9.2} {:>8.2}   {:>5.2}..{:<5.2} {:>9.0} {:>8.2}",
            middle(&rates),
            middle(&rate_ratios),
            rate_ratios[ROUNDS / 4],
            rate_ratios[ROUNDS - 1 - ROUNDS / 4],
            middle(&costs),
            middle(&ratio(|figure| figure.cost)),
        );
    }
}

fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values
}

fn middle(values: &[f64]) -> f64 {
    values[values.len() / 2]
}
