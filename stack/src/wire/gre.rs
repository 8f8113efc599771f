//! Generic Routing Encapsulation (RFC 2784, RFC 2890): packets of any protocol in IP.

crate::protocol!(gre, here);
