//! Internet Control Message Protocol (RFC 792).

crate::protocol!(icmpv4, here);
