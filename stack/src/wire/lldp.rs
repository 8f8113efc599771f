//! Link Layer Discovery Protocol (IEEE 802.1AB): who is at the other end of the cable?

crate::protocol!(lldp, here);

#[cfg(test)]
mod tests;
