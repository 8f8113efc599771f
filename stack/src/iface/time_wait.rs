//! Connections in TIME-WAIT, in entries of their own: how they get there, and what segments for them do.

use super::InterfaceId;
use super::net::{Outlet, Sender};
use super::sockets::Sockets;
use super::stack::Core;
use crate::socket::tcp::{Changes, DropCause, Old, Outcome, Segment, Tuple};
use crate::stats::Event;
use crate::storage::slots::{Index, Note};
use crate::time::Instant;

impl Sockets<'_> {
    /// The entry of a connection in TIME-WAIT.
    pub(crate) fn time_waiting(&self, ends: Tuple) -> Option<Index> {
        if self.time_wait.len() == 0 {
            return None;
        }
        let key = self.connected_key(ends.local.port(), ends.remote);
        self.time_wait.find(key, |entry| entry.tuple() == ends)
    }

    /// Whether the two ends have a connection in TIME-WAIT. Nothing is done when 2 MSL are over: who looks finds out.
    pub(super) fn is_time_waiting(&self, ends: Tuple, now: Instant) -> bool {
        self.time_waiting(ends).is_some_and(|entry| self.time_wait.deadline(entry) > Some(now))
    }
}

impl Core<'_> {
    /// Lets a socket in TIME-WAIT leave the rest to an entry. Where all entries are in use, the one gives way whose 2 MSL
    /// end first; without entries the socket stays.
    pub(super) fn retire_tcp(&mut self, index: Index) {
        let sockets = &mut self.sockets;
        if sockets.time_wait.capacity() == 0 {
            return;
        }
        let Some((entry, until)) = sockets.tcp.get_mut(index).and_then(|socket| socket.retire()) else {
            return;
        };
        let ends = entry.tuple();
        let key = sockets.connected_key(ends.local.port(), ends.remote);
        if sockets.time_wait.len() == sockets.time_wait.capacity() {
            if let Some(oldest) = sockets.time_wait.first_due() {
                sockets.time_wait.remove(oldest);
            }
        }
        if let Ok(place) = sockets.time_wait.insert(entry) {
            sockets.time_wait.chain(place, key);
            sockets.time_wait.set_deadline(place, Some(until));
            sockets.time_wait.set_note(place, Note::Interface, sockets.tcp.note(index, Note::Interface));
        }
        let changes = self.sockets.tcp.get_mut(index).map_or(Changes::NONE, |socket| socket.take_changes());
        self.on_changes(index, changes);
    }

    /// A segment for a connection in TIME-WAIT; `None`: there is none, or none any more.
    pub(super) fn give_time_wait(
        &mut self,
        ends: Tuple,
        on: Option<InterfaceId>,
        segment: &Segment<'_>,
        outlet: &mut Outlet<'_>,
    ) -> Option<Outcome> {
        let now = self.net.now;
        let index = self.sockets.time_waiting(ends)?;
        let table = &mut self.sockets.time_wait;
        let only = table.note(index, Note::Interface).checked_sub(1).map(InterfaceId::new);
        if table.deadline(index).is_none_or(|until| until <= now) {
            table.remove(index);
            return None;
        }
        if only.is_some_and(|only| Some(only) != on) {
            return None;
        }
        let entry = table.get_mut(index)?;
        let verdict = entry.judge(now, segment);
        let (answer, span) = (entry.ack(now), entry.span());
        match verdict {
            Old::Reopen => {
                table.remove(index);
                return None;
            }
            Old::Over => {
                table.remove(index);
                return Some(Outcome::Taken);
            }
            Old::Drop => return Some(Outcome::Dropped(DropCause::OutOfWindow)),
            Old::Again => table.set_deadline(index, Some(now + span)),
            Old::Acknowledge => {}
        }
        let sent = self.send_bare(&answer, only, Sender::Answer, outlet);
        self.net.note_sent(sent, Event::TcpSent);
        Some(match verdict {
            Old::Again => Outcome::Taken,
            Old::Acknowledge | Old::Drop | Old::Reopen | Old::Over => {
                Outcome::Dropped(DropCause::OutOfWindow)
            }
        })
    }
}
