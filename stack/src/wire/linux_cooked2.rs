//! Linux cooked captures, version 2.

crate::protocol!(linux_cooked2, here);
