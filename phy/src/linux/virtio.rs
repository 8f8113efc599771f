//! The header that the kernel puts before each frame of a TAP or TUN device with `IFF_VNET_HDR`: `struct virtio_net_hdr`, the
//! first ten octets of it (virtio 1.2 §5.1.6), in the machine's order.

use wireloom::device::{FrameChecksum, FrameMeta, SegmentKind, Segments};

/// Octets of it.
pub(super) const LEN: usize = 10;

/// `VIRTIO_NET_HDR_F_NEEDS_CSUM` and `VIRTIO_NET_HDR_F_DATA_VALID`.
const NEEDS_CHECKSUM: u8 = 1;
const DATA_VALID: u8 = 2;
/// `VIRTIO_NET_HDR_GSO_TCPV4` and `VIRTIO_NET_HDR_GSO_TCPV6`.
const TCP_V4: u8 = 1;
const TCP_V6: u8 = 4;

/// What the kernel is told of a frame that is sent.
pub(super) fn write(meta: &FrameMeta) -> [u8; LEN] {
    let mut out = [0; LEN];
    match meta.checksum {
        FrameChecksum::Partial { start, offset } => {
            out[0] = NEEDS_CHECKSUM;
            out[6..8].copy_from_slice(&start.to_ne_bytes());
            out[8..].copy_from_slice(&offset.to_ne_bytes());
        }
        FrameChecksum::Unknown | FrameChecksum::Verified => {}
    }
    if let Some(segments) = meta.segments {
        out[1] = match segments.kind {
            SegmentKind::TcpV4 => TCP_V4,
            SegmentKind::TcpV6 => TCP_V6,
        };
        out[2..4].copy_from_slice(&segments.header_len.to_ne_bytes());
        out[4..6].copy_from_slice(&segments.len.to_ne_bytes());
    }
    out
}

/// What the kernel says of a frame that was received, whose IP header stands at `ip_at`.
pub(super) fn read(header: &[u8; LEN], frame: &[u8], ip_at: usize) -> FrameMeta {
    let word = |at: usize| u16::from_ne_bytes([header[at], header[at + 1]]);
    let flags = header[0];
    let checksum = if flags & NEEDS_CHECKSUM != 0 {
        FrameChecksum::Partial { start: word(6), offset: word(8) }
    } else if flags & DATA_VALID != 0 {
        FrameChecksum::Verified
    } else {
        FrameChecksum::Unknown
    };
    let meta = FrameMeta::NONE.with_checksum(checksum);
    let kind = match header[1] {
        TCP_V4 => SegmentKind::TcpV4,
        TCP_V6 => SegmentKind::TcpV6,
        // One frame, or something that the kernel was not allowed to send.
        _ => return meta,
    };
    // The kernel's own word on where the headers end is a hint at most.
    match crate::finish::header_len(frame, ip_at, kind, checksum) {
        Some(header_len) => meta.with_segments(Segments { kind, len: word(4), header_len }),
        None => meta,
    }
}

#[cfg(test)]
#[path = "virtio/tests.rs"]
mod tests;
