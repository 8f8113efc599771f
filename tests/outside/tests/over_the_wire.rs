//! Two hosts on a wire in memory: a station that measures and a controller that opens a valve.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use greenhouse::{PROTOCOLS, reading, valve};
use wireloom::addr::MacAddr;
use wireloom::device::Medium;
use wireloom::iface::{InterfaceConfig, Memory, Seed, Sizes};
use wireloom::time::Instant;
use wireloom::wire::ethernet::{self, EtherType};
use wireloom::wire::support::List;
use wireloom::{Config, InterfaceId, Stack, raw, udp};
use wireloom_phy::{End, PcapWriter, Tracer, pair};

/// A host whose frames are written down, as text and as a capture.
struct Host {
    stack: Stack<'static>,
    id: InterfaceId,
    mac: MacAddr,
    device: Tracer<PcapWriter<End, Vec<u8>>, String>,
}

impl Host {
    fn new(number: u8, end: End) -> Result<Host, Box<dyn std::error::Error>> {
        let memory: Memory<'static> = Sizes { udp: 1, raw: 1, ..Sizes::default() }.allocate();
        let mut stack = Stack::new(Config::new(Seed::new([number; 16])), memory);
        let mac = MacAddr([2, 0, 0, 0, 0, number]);
        let id = stack.add_interface(InterfaceConfig::ethernet(mac))?;
        stack.add_address(id, format!("192.0.2.{number}/24").parse()?)?;
        let device = Tracer::new(PcapWriter::new(end, Vec::new())?, String::new()).with(PROTOCOLS);
        Ok(Host { stack, id, mac, device })
    }
}

/// Lets both work until nothing is left to do.
fn run(hosts: [&mut Host; 2]) {
    for round in 0..20 {
        for host in [0, 1] {
            let Host { stack, id, device, .. } = &mut *hosts[host];
            stack.poll(Instant::from_millis(round), *id, device);
        }
    }
}

fn message() -> reading::Repr {
    let samples = [reading::Sample { age: 0, value: 293_150 }, reading::Sample { age: 60, value: 293_150 }];
    reading::Repr {
        quantity: reading::Quantity::Temperature,
        station: 7,
        samples: List::from_slice(&samples).expect("at most 16"),
    }
}

/// Sends a reading through a UDP socket and an order through a raw socket; hands back what both hosts wrote down.
fn exchange() -> Result<[Host; 2], Box<dyn std::error::Error>> {
    let (left, right) = pair(Medium::Ethernet, 1500, 16);
    let (mut station, mut controller) = (Host::new(1, left)?, Host::new(2, right)?);

    let queue = || udp::Queue::new(vec![udp::Entry::EMPTY; 4], vec![0; 4096]);
    let to = station.stack.add_udp(udp::Buffers { rx: queue(), tx: queue() })?;
    let from = controller.stack.add_udp(udp::Buffers { rx: queue(), tx: queue() })?;
    station.stack.udp(to)?.bind(49_153)?;
    controller.stack.udp(from)?.bind(49_152)?;

    let mut octets = [0; 128];
    let report = message();
    report.emit(&mut octets)?;
    station
        .stack
        .udp(to)?
        .send_to(&octets[..report.buffer_len()], "192.0.2.2:49152".parse::<std::net::SocketAddr>()?)?;
    run([&mut station, &mut controller]);
    let (len, _) = controller.stack.udp(from)?.recv_from(&mut octets)?;
    let packet = reading::Packet::parse(&octets[..len])?;
    assert_eq!(reading::Repr::parse(&packet)?, report);

    let queue = || raw::Queue::new(vec![raw::Entry::EMPTY; 4], vec![0; 4096]);
    let [from, to] = [&mut station, &mut controller].map(|host| {
        let socket = host.stack.add_raw(raw::Buffers { rx: queue(), tx: queue() }).expect("there is room");
        let bound = host.stack.raw(socket).map(|mut raw| raw.bind(raw::Binding::Ethernet(EtherType(0x88b5))));
        assert_eq!(bound, Ok(Ok(())));
        socket
    });
    let order = valve::Repr {
        order: valve::Order::Open,
        valve: 3,
        opening: valve::Opening::new(50).expect("7 bits"),
    };
    let frame = ethernet::Repr {
        dst_addr: ethernet::Address(station.mac.0),
        src_addr: ethernet::Address(controller.mac.0),
        ethertype: EtherType(0x88b5),
    };
    let rest = frame.emit(&mut octets)?;
    order.emit(rest)?;
    let meta = raw::Meta { interface: Some(controller.id) };
    controller.stack.raw(to)?.send(&octets[..ethernet::Packet::HEADER_LEN + order.buffer_len()], meta)?;
    run([&mut station, &mut controller]);
    let (len, _) = station.stack.raw(from)?.recv(&mut octets)?;
    let frame = ethernet::Packet::parse(&octets[..len])?;
    assert_eq!(valve::Repr::parse(&valve::Packet::parse(frame.payload())?)?, order);
    Ok([station, controller])
}

const READING: &str = "READING temperature station=7 n=2";
const ORDER: &str = "VALVE 3 open 50%";

#[test]
fn both_arrive_and_the_tracer_shows_them() -> Result<(), Box<dyn std::error::Error>> {
    let [mut station, mut controller] = exchange()?;
    for host in [&mut station, &mut controller] {
        let text = host.device.sink_mut();
        assert!(text.contains(&format!("\n              {READING}\n")), "{text}");
        assert!(text.contains(&format!("\n          {ORDER}\n")), "{text}");
    }
    Ok(())
}

/// The capture of one host as a file.
fn capture(name: &str) -> Result<PathBuf, Box<dyn std::error::Error>> {
    let [station, _] = exchange()?;
    let (capture, _) = station.device.into_parts();
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, capture.finish().1?)?;
    Ok(path)
}

fn assert_shown(text: &str, json: &str) {
    assert!(text.contains(READING) && text.contains(ORDER), "{text}");
    let reading =
        r#""protocol":"reading","fields":{"version":1,"quantity":1,"quantity_name":"temperature","count":2,"#;
    let valve = r#""protocol":"valve","fields":{"order":1,"order_name":"open","valve":3,"opening":50}"#;
    assert!(json.contains(reading) && json.contains(valve), "{json}");
}

#[test]
fn a_dump_of_ones_own_shows_them() -> Result<(), Box<dyn std::error::Error>> {
    let capture = capture("own.pcap")?;
    let dump = |more: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_dump")).arg(&capture).args(more).output();
        output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    assert_shown(&dump(&[])?, &dump(&["--json"])?);
    Ok(())
}

/// What `dump` does that knows no protocols but wireloom's.
fn stock_dump(arguments: &[&str]) -> (ExitCode, String, String) {
    let (mut out, mut notes) = (Vec::new(), Vec::new());
    let status = wireloom_phy::dump::run(&[], ["dump"].iter().chain(arguments), &mut out, &mut notes);
    (status, String::from_utf8_lossy(&out).into_owned(), String::from_utf8_lossy(&notes).into_owned())
}

#[test]
fn the_stock_dump_shows_them_by_their_specs() -> Result<(), Box<dyn std::error::Error>> {
    let capture = capture("stock.pcap")?;
    let capture = capture.to_str().ok_or("a path in UTF-8")?;
    let (_, text, _) = stock_dump(&[capture]);
    assert!(text.contains("UDP src=49153 dst=49152") && !text.contains("READING"), "{text}");
    let specs = ["--spec", "specs/reading.ron", "--spec", "specs/valve.ron", capture];
    let (status, text, notes) = stock_dump(&specs);
    assert_eq!((status, notes.as_str()), (ExitCode::SUCCESS, ""));
    let (_, json, _) = stock_dump(&[&specs[..], &["--json"]].concat());
    assert_shown(&text, &json);
    Ok(())
}

/// Generated code and interpreter say the same, to the letter.
#[test]
fn both_ways_show_the_same() -> Result<(), Box<dyn std::error::Error>> {
    let capture = capture("same.pcap")?;
    let capture = capture.to_str().ok_or("a path in UTF-8")?;
    for format in [&[][..], &["--json"]] {
        let arguments =
            [&["--spec", "specs/reading.ron", "--spec", "specs/valve.ron", capture], format].concat();
        let (_, interpreted, _) = stock_dump(&arguments);
        let own = Command::new(env!("CARGO_BIN_EXE_dump")).arg(capture).args(format).output()?;
        assert_eq!(String::from_utf8_lossy(&own.stdout), interpreted);
    }
    Ok(())
}
