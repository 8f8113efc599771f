//! Group records of IGMPv3 reports (RFC 3376 §4.2.4).

crate::protocol!(igmp_record, here);
