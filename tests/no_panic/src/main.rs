//! Every function of the wire layer that doesn't print, as a pointer that the optimiser can't know the use of: so each
//! stands in the image in full, with no caller whose checks it could rely on.
//!
//! The panic handler refers to a symbol that nobody defines. Where the code of any function can reach it, the image
//! does not link.
#![no_std]
#![no_main]

use core::hint::black_box;
use core::panic::PanicInfo;
use wireloom::wire::support::{Array, Element, Elements};

include!(concat!(env!("OUT_DIR"), "/driver.rs"));

/// Keeps a function in the image.
fn keep<F: Copy>(function: F) {
    black_box(function);
}

/// Keeps what is generic over the elements of arrays.
fn keep_elements<T: Element>() {
    keep(Array::<T>::len as fn(_) -> _);
    keep(Array::<T>::get as fn(_, _) -> _);
    keep(Array::<T>::write as fn(_, _) -> _);
    keep(<Array<'_, T> as PartialEq>::eq as fn(_, _) -> _);
    keep(<Elements<'_, T> as Iterator>::next as fn(_) -> _);
}

/// Where the machine would start. Nothing runs this image.
#[unsafe(no_mangle)]
pub extern "C" fn reset() -> ! {
    keep_all();
    keep_elements::<u8>();
    keep_elements::<u16>();
    keep_elements::<u32>();
    keep_elements::<core::net::Ipv4Addr>();
    keep_elements::<core::net::Ipv6Addr>();
    #[cfg(feature = "self-check")]
    keep(can_panic as fn(_) -> _);
    loop {
        core::hint::spin_loop();
    }
}

/// What the image must not link with: an index that nobody checked.
#[cfg(feature = "self-check")]
fn can_panic(octets: &[u8]) -> u8 {
    octets[3]
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    unsafe extern "C" {
        safe fn wireloom_can_panic() -> !;
    }
    wireloom_can_panic()
}
