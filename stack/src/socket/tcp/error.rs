//! What a verb can refuse, and why a connection ended.

use core::fmt;

/// Why a connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum CloseReason {
    /// Both sides closed it.
    Finished,
    /// The peer does not listen on that port.
    Refused,
    /// The peer reset it.
    Reset,
    /// The peer did not answer for too long.
    TimedOut,
    /// The peer did not answer for too long, and the network said that it can't be reached; or it said so for good.
    Unreachable,
    /// It was aborted here.
    Aborted,
}

impl fmt::Display for CloseReason {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            CloseReason::Finished => "both sides have closed the connection",
            CloseReason::Refused => "the peer refused the connection",
            CloseReason::Reset => "the peer reset the connection",
            CloseReason::TimedOut => "the peer does not answer",
            CloseReason::Unreachable => "the peer cannot be reached",
            CloseReason::Aborted => "the connection was aborted here",
        })
    }
}

/// What stands in the way of a connection, and may pass: a soft error (RFC 9293 §3.9.1.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Trouble {
    /// Three retransmissions or more were not answered (RFC 9293 §3.8.3: R1).
    Silent,
    /// The network says that the peer can't be reached (RFC 9293 §3.9.2.2), and nothing was acknowledged since.
    Unreachable,
}

impl fmt::Display for Trouble {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Trouble::Silent => "the peer has not answered several times",
            Trouble::Unreachable => "the network says that the peer cannot be reached",
        })
    }
}

macro_rules! error {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident => $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "defmt", derive(defmt::Format))]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self {
                    $($name::$variant => $text,)+
                })
            }
        }

        impl core::error::Error for $name {}
    };
}

error! {
    /// Why a socket can't listen. Nothing has changed.
    ListenError {
        /// It is open, opening or closing.
        InUse => "the socket is in use",
        /// Port zero stands for no port.
        PortZero => "port zero cannot be listened on",
    }
}

error! {
    /// Why a socket can't connect. Nothing has changed.
    ConnectError {
        /// It is open, opening or closing.
        InUse => "the socket is in use",
        /// Port zero stands for no port, on either side.
        PortZero => "port zero cannot be connected",
        /// One side is IPv4, the other IPv6.
        FamilyMismatch => "the two addresses are of different families",
        /// One side's address belongs to no host or to many (RFC 9293 §3.9.2.3, MUST-46).
        NotUnicast => "an address is unspecified, broadcast or multicast",
        /// Both sides are the same.
        SelfConnect => "a socket cannot be connected to itself",
    }
}

error! {
    /// Why the settings of a socket can't be changed. Nothing has changed.
    SetError {
        /// This setting counts when a connection opens, and one is open or opening.
        InUse => "the connection has begun",
        /// The value has no meaning.
        OutOfRange => "the value is out of range",
    }
}

/// Why nothing can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum SendError {
    /// There is no connection, and has been none.
    NotOpen,
    /// The user has closed this direction.
    Closing,
    /// The connection has ended.
    Closed(CloseReason),
}

impl fmt::Display for SendError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SendError::NotOpen => f.write_str("there is no connection"),
            SendError::Closing => f.write_str("the sending direction was closed"),
            SendError::Closed(reason) => reason.fmt(f),
        }
    }
}

impl core::error::Error for SendError {}

/// Why nothing can be received any more. What has arrived was read before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum RecvError {
    /// There is no connection, and has been none.
    NotOpen,
    /// The peer has closed its direction: this is the end of the stream.
    Finished,
    /// The connection has ended otherwise.
    Closed(CloseReason),
}

impl fmt::Display for RecvError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RecvError::NotOpen => f.write_str("there is no connection"),
            RecvError::Finished => f.write_str("the peer has closed its direction"),
            RecvError::Closed(reason) => reason.fmt(f),
        }
    }
}

impl core::error::Error for RecvError {}

error! {
    /// Why there is nothing to close. Nothing has changed.
    CloseError {
        /// There is no connection.
        NotOpen => "there is no connection",
        /// It is being closed already.
        Closing => "the connection is being closed already",
    }
}
