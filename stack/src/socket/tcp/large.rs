//! Several segments handed out as one, where the device cuts them.
//!
//! What is due is decided segment by segment (`output`), as without it. Where that is a full segment of new data, as many
//! more go with it as would be due right after it; the record of what is under way counts octets, and sees no difference.

use super::output::carry;
use super::segment::{Flags, Kind, Outgoing};
use super::sender::Fin;
use super::settings::Nagle;
use super::{Context, Socket};

impl Socket<'_> {
    /// `outgoing`, with the segments that would follow it.
    ///
    /// What is sent again, and what answers a mark of congestion (its CWR belongs to one segment, RFC 3168 §6.1.2), leaves
    /// segment by segment.
    pub(super) fn widen(&self, cx: &Context<'_>, mut outgoing: Outgoing) -> Outgoing {
        let room = self.room();
        let is_full = outgoing.kind == Kind::Text && outgoing.len == room && outgoing.seq == self.snd.nxt;
        let Ok(cut) = u16::try_from(room) else { return outgoing };
        if !is_full || outgoing.flags.contains(Flags::CWR) || outgoing.flags.contains(Flags::FIN) {
            return outgoing;
        }
        let len = self.large_len(cx, room);
        if len <= room {
            return outgoing;
        }
        let Some(piece) = self.snd.new_piece(len, len) else { return outgoing };
        if piece.len > room {
            carry(&mut outgoing, &piece, Kind::Text);
            outgoing.cut = cut;
        }
        outgoing
    }

    /// Sequence numbers that may leave at once, from a first full segment of `room` octets on.
    fn large_len(&self, cx: &Context<'_>, room: u32) -> u32 {
        // What the options take of a segment they take of the whole.
        let options = u32::from(self.snd.mss).saturating_sub(room);
        let longest = u32::from(cx.large).saturating_sub(options);
        let network = self.congestion_window().saturating_sub(self.snd.flight());
        let waiting = self.snd.unsent();
        let len = waiting.min(self.snd.usable()).min(network).min(longest);
        // A last segment that is not full waits where it would wait alone (RFC 9293 §3.7.4).
        let may_be_small = self.settings.nagle == Nagle::Off || self.snd.fin() == Fin::Queued;
        if may_be_small && len == waiting {
            len
        } else {
            len.saturating_sub(len.checked_rem(room).unwrap_or(0))
        }
    }
}
