//! Geneve (RFC 8926): packets of any protocol in UDP.

crate::protocol!(geneve, here);
