//! Names.

use core::fmt;
use core::future::poll_fn;
use core::net::IpAddr;
use core::task::Poll;

use super::{Error, Shared, StackLock};
use crate::dns::{Answer, Handle, QueryError, QueryId, Question, Ref};

/// A DNS resolver of a shared stack.
///
/// It may be copied: four tasks can wait for answers at a time. The resolver itself stays in the stack when this is dropped.
pub struct DnsResolver<'s, L> {
    shared: &'s Shared<L>,
    handle: Handle,
}

impl<'s, L: StackLock> DnsResolver<'s, L> {
    /// The resolver with this handle.
    pub fn new(shared: &'s Shared<L>, handle: Handle) -> Self {
        DnsResolver { shared, handle }
    }

    /// The handle.
    pub fn handle(&self) -> Handle {
        self.handle
    }

    fn on<R>(&self, f: impl FnOnce(&mut Ref<'_, '_>) -> Result<R, crate::Error>) -> Result<R, Error> {
        self.shared.with_any(|stack| f(&mut stack.dns(self.handle)?).map_err(Error::from))?
    }

    /// Asks for addresses, puts as many as there is room for into `found`, and says how many that were. The query is forgotten
    /// when the future is done or dropped.
    pub async fn lookup(&self, question: Question<'_>, found: &mut [IpAddr]) -> Result<usize, Error> {
        let places = |answer: &Answer<'_>| {
            let places = found.iter_mut().zip(answer.addresses());
            places.map(|(place, address)| *place = address).count()
        };
        self.ask(question, places).await
    }

    /// Asks anything, and hands the answer to `read`, whose result is the future's. The query is forgotten when the future is
    /// done or dropped.
    pub async fn ask<R>(
        &self,
        question: Question<'_>,
        mut read: impl FnMut(&Answer<'_>) -> R,
    ) -> Result<R, Error> {
        let now = self.shared.now();
        let query = self.on(|resolver| Ok(resolver.start(now, question)?))?;
        let _asked = Asked { resolver: self, query };
        poll_fn(|cx| {
            let polled = self.on(|resolver| match resolver.result(query) {
                Ok(answer) => Ok(Poll::Ready(read(&answer))),
                Err(QueryError::Pending) => {
                    resolver.register_waker(query, cx.waker());
                    Ok(Poll::Pending)
                }
                Err(error) => Err(error.into()),
            });
            match polled {
                Ok(Poll::Ready(result)) => Poll::Ready(Ok(result)),
                Ok(Poll::Pending) => Poll::Pending,
                Err(error) => Poll::Ready(Err(error)),
            }
        })
        .await
    }
}

/// A query that somebody waits for.
struct Asked<'r, 's, L: StackLock> {
    resolver: &'r DnsResolver<'s, L>,
    query: QueryId,
}

impl<L: StackLock> Drop for Asked<'_, '_, L> {
    fn drop(&mut self) {
        // It may be gone with its resolver.
        let _ = self.resolver.on(|resolver| Ok(resolver.cancel(self.query)?));
    }
}

// By hand, because the lock need not be any of these.
impl<L> Clone for DnsResolver<'_, L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L> Copy for DnsResolver<'_, L> {}

impl<L> fmt::Debug for DnsResolver<'_, L> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DnsResolver({:?})", self.handle)
    }
}

#[cfg(feature = "defmt")]
impl<L> defmt::Format for DnsResolver<'_, L> {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "DnsResolver({})", self.handle);
    }
}
