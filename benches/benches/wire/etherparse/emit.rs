//! Frames by the builder.

use etherparse::*;
use wireloom_benches::job::*;

pub(crate) fn emit(job: &Job, out: &mut [u8]) -> usize {
    let link = PacketBuilder::ethernet2(job.ends.src_mac, job.ends.dst_mac);
    let ip = match job.family {
        Family::V4 => link.ipv4(job.ends.src_v4, job.ends.dst_v4, HOP_LIMIT),
        Family::V6 => link.ipv6(job.ends.src_v6, job.ends.dst_v6, HOP_LIMIT),
    };
    let payload = &job.payload;
    let written = match job.upper {
        Upper::Tcp { seq, ack, timestamps } => {
            let mut tcp = ip.tcp(SRC_PORT, DST_PORT, seq, WINDOW).ack(ack).psh();
            if let Some((tsval, tsecr)) = timestamps {
                use TcpOptionElement::{Noop, Timestamp};
                tcp = tcp.options(&[Noop, Noop, Timestamp(tsval, tsecr)]).expect("they fit");
            }
            tcp.write_to_slice(out, payload)
        }
        Upper::Udp => ip.udp(SRC_PORT, DST_PORT).write_to_slice(out, payload),
        Upper::Echo { seq_no } => ip.icmpv4_echo_request(IDENT, seq_no).write_to_slice(out, payload),
    };
    written.unwrap_or(0)
}
