//! Consistency checks of RPL (RFC 6550 §6.6), inside a secured message.

crate::protocol!(rpl_consistency_check, here);
