#![doc = include_str!("../guide/guide.md")]

#[doc = include_str!("../guide/driver.md")]
pub mod driver {}
#[cfg(feature = "async")]
#[doc = include_str!("../guide/embassy.md")]
pub mod embassy {}
#[doc = include_str!("../guide/memory.md")]
pub mod memory {}
#[doc = include_str!("../guide/rtic.md")]
pub mod rtic {}
#[doc = include_str!("../guide/smoltcp.md")]
pub mod smoltcp {}
#[doc = include_str!("../guide/superloop.md")]
pub mod superloop {}
