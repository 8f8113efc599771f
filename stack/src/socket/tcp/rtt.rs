//! Round-trip time and retransmission timeout: RFC 6298, in integers.

use super::span::Span;
use crate::time::Duration;

/// A retransmission timeout: always between [`Rto::MIN`] and [`Rto::MAX`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rto(Duration);

impl Rto {
    /// The clock's granularity G, a few times over: nothing is measured finer.
    pub(crate) const MIN: Rto = Rto(Duration::from_millis(10));
    /// RFC 6298 §2.5: at least 60 seconds.
    pub(crate) const MAX: Rto = Rto(Duration::from_secs(60));
    /// RFC 6298 §2.1: before anything was measured.
    pub(crate) const INITIAL: Rto = Rto(Duration::from_secs(1));
    /// RFC 6298 §5.7: for data after a handshake whose SYN had to be sent again.
    pub(crate) const AFTER_LOST_SYN: Rto = Rto(Duration::from_secs(3));

    /// The timeout nearest to `span`.
    pub(crate) fn clamped(span: Duration) -> Rto {
        Rto(span.clamp(Rto::MIN.0, Rto::MAX.0))
    }

    /// Doubled `times` over, up to the limit (RFC 6298 §5.5).
    pub(crate) fn backed_off(self, times: u8) -> Rto {
        Rto::clamped(self.0.doubled(u32::from(times)))
    }

    /// The span.
    pub(crate) const fn span(self) -> Duration {
        self.0
    }
}

/// What is known about the round trip (RFC 6298 §2).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Estimator {
    /// SRTT, at most [`Rto::MAX`]; none before the first measurement.
    smoothed: Span,
    /// RTTVAR.
    variation: Span,
    /// An [`Rto`].
    rto: Span,
    /// How often in a row the timer has expired (RFC 6298 §5.5).
    backoff: u8,
}

impl Estimator {
    /// Nothing measured (RFC 6298 §2.1).
    pub(crate) const fn new() -> Self {
        Estimator {
            smoothed: Span::NONE,
            variation: Span::ZERO,
            rto: Span::of(Rto::INITIAL.span()),
            backoff: 0,
        }
    }

    /// SRTT, once something was measured.
    #[inline]
    pub(crate) fn smoothed(&self) -> Option<Duration> {
        self.smoothed.get()
    }

    /// Takes one measurement of a segment that was sent once (Karn's rule is the caller's, or timestamps make it
    /// needless: RFC 6298 §3). It also ends the back-off (§5, last paragraph).
    ///
    /// The timeout stays `margin` above SRTT at least. DEVIATION RFC 6298 §2.4: the least timeout SHOULD be one second,
    /// which was meant for clocks of half a second; on today's paths it is a hundred round trips of silence. What a
    /// timeout has to outlast beside the round trip is the peer's delayed acknowledgement, so that is what it is made of
    /// here, as in Linux; one that comes too early all the same is noticed and undone (RFC 3522).
    pub(crate) fn on_sample(&mut self, sample: Duration, margin: Duration) {
        // A clock that jumped must not spoil the estimate for good.
        let sample = sample.min(Rto::MAX.span());
        let (smoothed, variation) = match self.smoothed() {
            // RFC 6298 §2.2: SRTT = R, RTTVAR = R/2.
            None => (sample, sample.halved(1)),
            Some(smoothed) => {
                // RFC 6298 §2.3: RTTVAR = 3/4 RTTVAR + 1/4 |SRTT - R|, then SRTT = 7/8 SRTT + 1/8 R. Of the two
                // saturating differences one is zero.
                let error = (smoothed - sample) + (sample - smoothed);
                let variation = self.variation.duration();
                let variation = variation - variation.halved(2) + error.halved(2);
                (smoothed - smoothed.halved(3) + sample.halved(3), variation)
            }
        };
        (self.smoothed, self.variation) = (Span::of(smoothed), Span::of(variation));
        // RFC 6298 §2.2: RTO = SRTT + max(G, 4 RTTVAR); the margin is longer than the clock's granularity G.
        self.rto = Span::of(Rto::clamped(smoothed + variation.doubled(2).max(margin)).span());
        self.backoff = 0;
    }

    /// The timer expired: the next one takes twice as long (RFC 6298 §5.5).
    pub(crate) fn on_timeout(&mut self) {
        self.backoff = self.backoff.saturating_add(1);
    }

    /// The timer had expired for nothing: the back-off ends without a measurement.
    pub(crate) fn on_progress(&mut self) {
        self.backoff = 0;
    }

    /// RFC 6298 §5.7: the SYN was sent again and no measurement exists: data begins with 3 seconds.
    pub(crate) fn on_lost_syn(&mut self) {
        self.backoff = 0;
        if self.smoothed().is_none() {
            self.rto = Span::of(Rto::AFTER_LOST_SYN.span());
        }
    }

    /// How long to wait for an acknowledgement now.
    pub(crate) fn timeout(&self) -> Duration {
        let rto = self.rto.duration();
        if self.backoff == 0 { rto } else { Rto::clamped(rto).backed_off(self.backoff).span() }
    }

    /// How often in a row the timer has expired.
    pub(crate) const fn expirations(&self) -> u8 {
        self.backoff
    }
}

#[cfg(test)]
#[path = "tests/rtt.rs"]
mod tests;
