//! From an entry of a backlog to a connection with buffers.

use super::half_open::HalfOpen;
use super::receiver::Owed;
use super::segment::Segment;
use super::settings::Offers;
use super::state::Event;
use super::{Changes, Context, Socket};
use crate::time::Instant;

impl Socket<'_> {
    /// Makes this socket, which is idle, the connection whose handshake `half_open` has completed with `segment`; where
    /// that is `None`, long ago. `sent_at` is when our SYN-ACK left, if that measures a round trip.
    ///
    /// The handshake is gone through again in short: the peer's SYN arrives, our answer leaves, the ACK arrives. So there
    /// is one way into SYN-RECEIVED, and one out of it.
    pub(crate) fn adopt(
        &mut self,
        cx: &Context<'_>,
        half_open: &HalfOpen,
        sent_at: Option<Instant>,
        segment: Option<&Segment<'_>>,
    ) -> Changes {
        let HalfOpen { agreed, .. } = half_open;
        let (iss, offset) = (agreed.iss, agreed.stamps.map_or(0, |stamps| stamps.offset));
        let local = agreed.ends.tuple().local;
        let isn = |from, _| if from == local { iss } else { crate::wire::SeqNumber(offset) };
        let then = Context { now: sent_at.unwrap_or(cx.now), mss: cx.mss, large: cx.large, isn: &isn };
        self.forget_connection();
        self.follow(Event::PassiveOpen);
        let offers = core::mem::replace(&mut self.settings.offers, Offers::ALL);
        // A plain SYN is taken in LISTEN.
        let _ = self.arrive_in_listen(&then, &agreed.syn());
        self.settings.offers = offers;
        if let Some(scaling) = agreed.scaling {
            // What our SYN-ACK has said.
            self.rcv.shift = scaling.ours;
        }
        if let Some(syn_ack) = self.poll_egress(&then) {
            self.sent(&then, &syn_ack);
        }
        if half_open.resent > 0 {
            self.rtt.on_timeout(); // RFC 6298 §5.7
        }
        if sent_at.is_none() || half_open.resent > 0 {
            self.timed = None;
        }
        let reaction = match segment {
            Some(segment) => self.on_segment(cx, segment),
            None => self.on_segment(cx, &agreed.final_ack(half_open.window)),
        };
        if half_open.offered == 0 {
            // The peer believes that the window is closed.
            self.rcv.owe(Owed::Now);
        }
        reaction.changes | self.take_changes()
    }
}
