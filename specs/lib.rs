//! The built-in packet specs: data only. Each constant is the text of one `.ron` file of this directory.
//!
//! `README.md` beside this file is the manual of the language they are written in.
#![no_std]

/// Every built-in spec: its name and its text, in alphabetical order.
pub const ALL: &[(&str, &str)] = &[];
