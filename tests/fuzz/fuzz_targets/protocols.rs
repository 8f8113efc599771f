//! All protocols: the first octet says which one, the others are what it gets.
#![no_main]

libfuzzer_sys::fuzz_target!(|octets: &[u8]| wireloom_tests::laws::fuzz_any(octets));
