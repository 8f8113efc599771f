//! Linux cooked captures: what stands in place of a link header.

crate::protocol!(linux_cooked, here);
