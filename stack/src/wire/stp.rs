//! Spanning Tree Protocol (IEEE 802.1D): bridges agree on a tree.

crate::protocol!(stp, here);
