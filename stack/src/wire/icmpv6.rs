//! Internet Control Message Protocol version 6 (RFC 4443), with Neighbor Discovery (RFC 4861).

crate::protocol!(icmpv6, here);
