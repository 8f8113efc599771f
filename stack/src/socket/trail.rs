//! What the layers below keep with a connection.

/// How the last packet of a connection left: found once, and good until something changes there. A socket keeps it, and
/// does not look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Trail {
    /// The state of interfaces, addresses, routes and neighbours that it was found in; zero: it was not found.
    pub(crate) version: u32,
    /// The number of the interface.
    pub(crate) interface: u16,
    /// The slot of the neighbour, where the interface has any.
    pub(crate) neighbor: u16,
}

impl Trail {
    /// Not found yet.
    pub(crate) const NONE: Trail = Trail { version: 0, interface: 0, neighbor: 0 };
}
