//! The SMSC LAN9118 as a wireloom `Device`: the example of how a driver is written.
//!
//! A driver has three things to say: how a frame comes in (`receive`, which lends it as an [`RxToken`]), how one goes out
//! (`transmit`, which lends room as a [`TxToken`]), and what the card can do (`capabilities`). Everything else here is the
//! card. It is one of the kind without DMA: frames pass through two FIFOs, word by word, so that the driver keeps a buffer for
//! each direction. A card with rings of descriptors would lend the memory of its rings instead, and copy nothing.
//!
//! Names and bits are those of SMSC's data sheet of the LAN9118.

use wireloom::addr::MacAddr;
use wireloom::device::{Capabilities, Device, Medium, RxToken, TxToken};
use wireloom::time::Instant;

use crate::register::Registers;

/// The longest frame without its check sequence, in octets: an Ethernet header and 1500 octets.
const FRAME_LEN: usize = 1514;
/// Octets before a frame in its buffer, so that what follows the Ethernet header of 14 stands at a multiple of four: headers
/// and payload are then moved in words. The card's FIFOs can be told to leave that much out.
const PADDING: usize = 2;
/// The check sequence, which stands behind a received frame.
const FCS_LEN: usize = 4;
/// Octets of a buffer: padding, frame and check sequence, in whole words.
const BUFFER_LEN: usize = (PADDING + FRAME_LEN + FCS_LEN).next_multiple_of(4);
/// What a frame takes of the transmit FIFO at most: two commands, and its buffer.
const TX_ROOM: u32 = 8 + BUFFER_LEN as u32;

// Registers that the bus sees, by their offset.
const RX_DATA_FIFO: usize = 0x00;
const TX_DATA_FIFO: usize = 0x20;
const RX_STATUS_FIFO: usize = 0x40;
const TX_STATUS_FIFO: usize = 0x48;
const IRQ_CFG: usize = 0x54;
const INT_STS: usize = 0x58;
const INT_EN: usize = 0x5c;
const BYTE_TEST: usize = 0x64;
const FIFO_INT: usize = 0x68;
const RX_CFG: usize = 0x6c;
const TX_CFG: usize = 0x70;
const HW_CFG: usize = 0x74;
const RX_FIFO_INF: usize = 0x7c;
const TX_FIFO_INF: usize = 0x80;
const MAC_CSR_CMD: usize = 0xa4;
const MAC_CSR_DATA: usize = 0xa8;

/// What `BYTE_TEST` reads when the bus is connected as it should be.
const BYTE_TEST_VALUE: u32 = 0x8765_4321;
/// `IRQ_CFG`: enabled, active high, push-pull.
const IRQ_ENABLED: u32 = 1 << 8 | 1 << 4 | 1;
/// `INT_STS`, `INT_EN`: the receive status FIFO holds more than `FIFO_INT` says (nothing: 0).
const INT_RECEIVED: u32 = 1 << 3;
/// `INT_STS`, `INT_EN`: the PHY has something to say.
const INT_PHY: u32 = 1 << 18;
/// `HW_CFG`: reset; and the bit that must be one, with 5 kB of the card's memory for sending.
const SOFT_RESET: u32 = 1;
const HW_DEFAULT: u32 = 1 << 20 | 5 << 16;
/// `RX_CFG`: octets that are put before each frame stand from bit 8 on.
const RX_OFFSET_SHIFT: u32 = 8;
/// `TX_CFG`: send.
const TX_ON: u32 = 1 << 1;
/// Status of a received frame: it is broken; its length with check sequence stands from bit 16 on.
const RX_ERROR: u32 = 1 << 15;
const RX_LEN_SHIFT: u32 = 16;
const RX_LEN_MASK: u32 = 0x3fff;
/// Command of a frame to be sent: it is all in this one buffer; octets to be left out stand from bit 16 on.
const TX_WHOLE: u32 = 1 << 13 | 1 << 12;
const TX_OFFSET_SHIFT: u32 = 16;

// Registers of the MAC, which are asked for through two of the bus.
const MAC_CR: u32 = 1;
const MAC_ADDRH: u32 = 2;
const MAC_ADDRL: u32 = 3;
const MAC_MII_ACC: u32 = 6;
const MAC_MII_DATA: u32 = 7;

/// `MAC_CSR_CMD`: under way; a read.
const CSR_BUSY: u32 = 1 << 31;
const CSR_READ: u32 = 1 << 30;
/// `MAC_CR`: full duplex, every multicast, transmitter and receiver on. The stack itself looks which groups are its own.
const MAC_ON: u32 = 1 << 20 | 1 << 19 | 1 << 3 | 1 << 2;
/// `MII_ACC`: the PHY inside has address 1; a write; under way.
const MII_PHY: u32 = 1 << 11;
const MII_WRITE: u32 = 1 << 1;
const MII_BUSY: u32 = 1;

// Registers of the PHY, which are asked for through two of the MAC.
const PHY_CONTROL: u32 = 0;
const PHY_STATUS: u32 = 1;
const PHY_INT_SOURCE: u32 = 29;
const PHY_INT_MASK: u32 = 30;

/// `PHY_CONTROL`: negotiate, and begin anew.
const PHY_NEGOTIATE: u32 = 1 << 12 | 1 << 9;
/// `PHY_STATUS`: there is a link.
const PHY_LINK: u32 = 1 << 2;
/// `PHY_INT_MASK`: negotiation is complete, the link went down.
const PHY_INT_LINK: u32 = 1 << 6 | 1 << 4;

/// How often a register is asked whether something is done. Each takes the card less than a millisecond.
const PATIENCE: usize = 1_000_000;

/// Why the card does not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// What stands at the address is not a LAN9118, or is wired in another order of octets.
    NotThere,
    /// It did not finish what it was told to do.
    NoAnswer,
}

/// A frame in memory, its octets after [`PADDING`].
#[repr(align(4))]
pub struct Buffer([u8; BUFFER_LEN]);

impl Buffer {
    /// An empty buffer.
    pub const fn new() -> Self {
        Buffer([0; BUFFER_LEN])
    }

    fn frame(&mut self, len: usize) -> &mut [u8] {
        self.0.get_mut(PADDING..PADDING + len).unwrap_or(&mut [])
    }

    /// The words that hold the padding and `len` octets.
    fn words(&mut self, len: usize) -> impl Iterator<Item = &mut [u8; 4]> {
        let count = (PADDING + len).div_ceil(4);
        self.0.chunks_exact_mut(4).take(count).filter_map(|word| word.try_into().ok())
    }
}

/// The card.
pub struct Lan9118<'b> {
    registers: Registers,
    rx: &'b mut Buffer,
    tx: &'b mut Buffer,
    is_up: bool,
    link_changes: u32,
}

impl<'b> Lan9118<'b> {
    /// Starts the card behind `registers`. What comes in and goes out passes through the two buffers.
    pub fn start(registers: Registers, rx: &'b mut Buffer, tx: &'b mut Buffer) -> Result<Self, Fault> {
        let mut card = Lan9118 { registers, rx, tx, is_up: false, link_changes: 0 };
        if card.registers.read(BYTE_TEST) != BYTE_TEST_VALUE {
            return Err(Fault::NotThere);
        }
        card.registers.write(HW_CFG, SOFT_RESET);
        card.wait_for(|registers| registers.read(HW_CFG) & SOFT_RESET == 0)?;
        card.registers.write(HW_CFG, HW_DEFAULT);
        card.registers.write(RX_CFG, (PADDING as u32) << RX_OFFSET_SHIFT);
        card.registers.write(TX_CFG, TX_ON);
        card.write_mac(MAC_CR, MAC_ON)?;

        card.write_phy(PHY_INT_MASK, PHY_INT_LINK)?;
        card.write_phy(PHY_CONTROL, PHY_NEGOTIATE)?;
        card.look_at_link()?;
        card.registers.write(FIFO_INT, 0);
        card.registers.write(INT_EN, INT_RECEIVED | INT_PHY);
        card.registers.write(IRQ_CFG, IRQ_ENABLED);
        Ok(card)
    }

    /// The address that the card has, from its EEPROM.
    pub fn mac_addr(&mut self) -> Result<MacAddr, Fault> {
        let [a, b, c, d] = self.read_mac(MAC_ADDRL)?.to_le_bytes();
        let [e, f, ..] = self.read_mac(MAC_ADDRH)?.to_le_bytes();
        Ok(MacAddr([a, b, c, d, e, f]))
    }

    /// How often the link came or went since the card was started.
    pub fn link_changes(&self) -> u32 {
        self.link_changes
    }

    /// Takes note of why the card interrupted, so that it interrupts again for the next reason.
    fn on_interrupt(&mut self) {
        let reasons = self.registers.read(INT_STS) & (INT_RECEIVED | INT_PHY);
        if reasons & INT_PHY != 0 {
            // A PHY that does not answer has no link.
            let was_up = core::mem::replace(&mut self.is_up, false);
            let _ = self.look_at_link();
            self.link_changes += u32::from(self.is_up != was_up);
        }
        if reasons != 0 {
            self.registers.write(INT_STS, reasons);
        }
    }

    fn look_at_link(&mut self) -> Result<(), Fault> {
        self.read_phy(PHY_INT_SOURCE)?; // reading is what acknowledges
        self.read_phy(PHY_STATUS)?; // IEEE 802.3 §22.2.4.2.13: a link that was lost meanwhile is told first
        self.is_up = self.read_phy(PHY_STATUS)? & PHY_LINK != 0;
        Ok(())
    }

    /// The length of the next good frame, check sequence included, that stands in the receive FIFO.
    fn next_received(&mut self) -> Option<usize> {
        while self.registers.read(RX_FIFO_INF) >> 16 & 0xff != 0 {
            let status = self.registers.read(RX_STATUS_FIFO);
            let len = (status >> RX_LEN_SHIFT & RX_LEN_MASK) as usize;
            if status & RX_ERROR == 0 && (FCS_LEN..=FRAME_LEN + FCS_LEN).contains(&len) {
                return Some(len);
            }
            for _ in 0..(PADDING + len).div_ceil(4) {
                self.registers.read(RX_DATA_FIFO);
            }
        }
        None
    }

    /// Whether a frame of any length fits into the transmit FIFO. What became of those before it is nobody's concern.
    fn has_room(&mut self) -> bool {
        let state = self.registers.read(TX_FIFO_INF);
        for _ in 0..state >> 16 & 0xff {
            self.registers.read(TX_STATUS_FIFO);
        }
        state & 0xffff >= TX_ROOM
    }

    fn wait_for(&mut self, is_done: impl Fn(&mut Registers) -> bool) -> Result<(), Fault> {
        match (0..PATIENCE).any(|_| is_done(&mut self.registers)) {
            true => Ok(()),
            false => Err(Fault::NoAnswer),
        }
    }

    fn read_mac(&mut self, register: u32) -> Result<u32, Fault> {
        self.registers.write(MAC_CSR_CMD, CSR_BUSY | CSR_READ | register);
        self.wait_for(|registers| registers.read(MAC_CSR_CMD) & CSR_BUSY == 0)?;
        Ok(self.registers.read(MAC_CSR_DATA))
    }

    fn write_mac(&mut self, register: u32, value: u32) -> Result<(), Fault> {
        self.registers.write(MAC_CSR_DATA, value);
        self.registers.write(MAC_CSR_CMD, CSR_BUSY | register);
        self.wait_for(|registers| registers.read(MAC_CSR_CMD) & CSR_BUSY == 0)
    }

    fn read_phy(&mut self, register: u32) -> Result<u32, Fault> {
        self.command_phy(register << 6)?;
        Ok(self.read_mac(MAC_MII_DATA)? & 0xffff)
    }

    fn write_phy(&mut self, register: u32, value: u32) -> Result<(), Fault> {
        self.write_mac(MAC_MII_DATA, value)?;
        self.command_phy(register << 6 | MII_WRITE)
    }

    fn command_phy(&mut self, command: u32) -> Result<(), Fault> {
        self.write_mac(MAC_MII_ACC, MII_PHY | command | MII_BUSY)?;
        for _ in 0..PATIENCE {
            if self.read_mac(MAC_MII_ACC)? & MII_BUSY == 0 {
                return Ok(());
            }
        }
        Err(Fault::NoAnswer)
    }
}

impl Device for Lan9118<'_> {
    type Rx<'t>
        = Received<'t>
    where
        Self: 't;
    type Tx<'t>
        = Room<'t>
    where
        Self: 't;

    fn receive(&mut self, _: Instant) -> Option<(Received<'_>, Room<'_>)> {
        self.on_interrupt();
        // Without room for an answer the frame stays in the FIFO.
        if !self.has_room() {
            return None;
        }
        let len = self.next_received()?;
        for word in self.rx.words(len) {
            *word = self.registers.read(RX_DATA_FIFO).to_le_bytes();
        }
        let frame = self.rx.frame(len - FCS_LEN);
        Some((Received(frame), Room { registers: &mut self.registers, buffer: self.tx }))
    }

    fn transmit(&mut self, _: Instant) -> Option<Room<'_>> {
        self.has_room().then_some(Room { registers: &mut self.registers, buffer: self.tx })
    }

    fn capabilities(&self) -> Capabilities {
        let mut capabilities = Capabilities::new(Medium::Ethernet, 1500);
        capabilities.link_up = self.is_up;
        capabilities
    }
}

/// A received frame.
pub struct Received<'t>(&'t mut [u8]);

impl RxToken for Received<'_> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        f(self.0)
    }
}

/// Room for a frame to be sent.
pub struct Room<'t> {
    registers: &'t mut Registers,
    buffer: &'t mut Buffer,
}

impl TxToken for Room<'_> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        let result = f(self.buffer.frame(len));
        // `len` is at most what `capabilities` allows, so that it fits the field.
        self.registers.write(TX_DATA_FIFO, TX_WHOLE | (PADDING as u32) << TX_OFFSET_SHIFT | len as u32);
        self.registers.write(TX_DATA_FIFO, len as u32);
        for word in self.buffer.words(len) {
            self.registers.write(TX_DATA_FIFO, u32::from_le_bytes(*word));
        }
        result
    }
}
