#![doc = include_str!("../guide/guide.md")]

#[doc = include_str!("../guide/driver.md")]
pub mod driver {}
#[doc = include_str!("../guide/memory.md")]
pub mod memory {}
#[doc = include_str!("../guide/smoltcp.md")]
pub mod smoltcp {}
#[doc = include_str!("../guide/superloop.md")]
pub mod superloop {}
