//! Internet Group Management Protocol (RFC 1112, 2236, 3376): which groups a host listens to.

crate::protocol!(igmp, here);
