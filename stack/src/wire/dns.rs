//! Domain Name System (RFC 1035): the header of messages.

crate::protocol!(dns, here);
