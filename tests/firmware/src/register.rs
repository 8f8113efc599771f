//! Registers of the machine: the only memory of this image that the compiler knows nothing of.

/// A block of 32-bit registers. Everything unsafe about a driver is in making one: after that, reading and writing are
/// ordinary calls.
pub struct Registers(*mut u32);

impl Registers {
    /// The block that begins at `address`.
    ///
    /// # Safety
    /// From `address`, which is a multiple of four, registers of a device follow, as far as the offsets go that this value is
    /// asked for. Reading or writing them changes no memory that Rust knows of.
    pub const unsafe fn at(address: usize) -> Self {
        Registers(address as *mut u32)
    }

    /// Reads the register `offset` octets from the beginning.
    pub fn read(&self, offset: usize) -> u32 {
        // SAFETY: see `at`.
        unsafe { self.0.wrapping_byte_add(offset).read_volatile() }
    }

    /// Writes the register `offset` octets from the beginning.
    pub fn write(&mut self, offset: usize, value: u32) {
        // SAFETY: see `at`.
        unsafe { self.0.wrapping_byte_add(offset).write_volatile(value) }
    }
}
