//! The header of BSD loopback interfaces in captures.

crate::protocol!(bsd_loopback, here);
