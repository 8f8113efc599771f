//! Counters: what happened, and why each packet that went nowhere did so.

/// Makes an enum of causes with its names and a constant list of all.
macro_rules! counted {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident => $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "defmt", derive(defmt::Format))]
        #[non_exhaustive]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];
            const COUNT: usize = Self::ALL.len();

            /// A short name, in words.
            pub const fn name(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }
        }

        impl core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

counted! {
    /// Why a frame, packet or message was not taken or not sent.
    Discard {
        /// The frame is too short, or its packet's lengths or constants contradict each other.
        Malformed => "malformed",
        /// The Ethernet frame is addressed to another station.
        OtherStation => "for another station",
        /// The frame bears an 802.1Q or 802.1ad tag, and no such network is configured.
        Tagged => "tagged",
        /// The EtherType is not one that this host understands.
        UnknownEtherType => "unknown EtherType",
        /// The device's medium is not that of the interface.
        WrongMedium => "wrong medium",
        /// An ARP message that contradicts itself, or claims an own address.
        BadArp => "bad ARP",
        /// The IPv4 header's checksum is wrong.
        Ipv4Checksum => "IPv4 checksum",
        /// The UDP checksum is wrong, or absent over IPv6.
        UdpChecksum => "UDP checksum",
        /// The TCP checksum is wrong.
        TcpChecksum => "TCP checksum",
        /// The ICMP or ICMPv6 checksum is wrong.
        IcmpChecksum => "ICMP checksum",
        /// The source address is one that no sender can have: a group, a broadcast, unspecified, loopback.
        BadSource => "bad source address",
        /// The source address is one of our own, on a packet from the wire.
        OwnSource => "own source address",
        /// The destination address is none of ours.
        NotOurs => "not for this host",
        /// A unicast packet came in a link-layer broadcast (RFC 1122 §3.3.6).
        LinkBroadcast => "unicast in a link broadcast",
        /// An IPv6 extension header or option forbids the packet.
        ExtensionHeader => "IPv6 extension header",
        /// A fragment that contradicts the others or ends beyond the largest packet.
        BadFragment => "bad fragment",
        /// A fragment that found no memory.
        ReassemblyFull => "no room to reassemble",
        /// A datagram whose fragments did not all come in time.
        ReassemblyTimeout => "reassembly timed out",
        /// Nobody understands the upper-layer protocol.
        UnknownProtocol => "unknown protocol",
        /// An ICMP or ICMPv6 message of a type that this host does not handle, or that is invalid.
        BadIcmp => "unhandled ICMP",
        /// An ICMP error about a packet that no socket has sent.
        UnmatchedIcmpError => "ICMP error about nothing of ours",
        /// A Neighbour Discovery message that RFC 4861 says to discard.
        BadNdisc => "bad Neighbour Discovery",
        /// No socket is bound to the UDP port.
        NoUdpSocket => "no UDP socket",
        /// No TCP socket has the connection or listens on the port.
        NoTcpSocket => "no TCP socket",
        /// A TCP segment whose socket had no use for it.
        TcpSegment => "unusable TCP segment",
        /// The socket's receive queue is full.
        SocketFull => "receive queue full",
        /// No route leads to the destination, or no own address suits it.
        NoRoute => "no route",
        /// The next hop did not answer.
        Unresolved => "neighbour unresolved",
        /// A packet that waited for its neighbour made room for a newer one.
        Displaced => "displaced while waiting",
        /// No memory was left for the neighbour or for the packet that waits for it.
        NeighborsFull => "no room for the neighbour",
        /// No memory was left for a datagram to be cut into fragments.
        FragmentsFull => "no room to fragment",
        /// The packet is longer than the MTU and must not be cut.
        TooBig => "longer than the MTU",
        /// The queue of packets to own addresses is full.
        LoopFull => "no room to loop back",
        /// An answer found no room to be sent.
        NoAnswer => "no room for the answer",
        /// An ICMP error was not sent because of its rate limit.
        RateLimited => "ICMP error rate-limited",
    }
}

counted! {
    /// What happened.
    Event {
        /// A frame was received.
        FrameReceived => "frames received",
        /// A frame was sent.
        FrameSent => "frames sent",
        /// A packet to an own address came back without a device.
        LoopedBack => "packets looped back",
        /// A UDP datagram was put into a socket.
        UdpReceived => "UDP datagrams received",
        /// A UDP datagram left.
        UdpSent => "UDP datagrams sent",
        /// A TCP segment was given to a socket.
        TcpReceived => "TCP segments received",
        /// A TCP segment left.
        TcpSent => "TCP segments sent",
        /// A TCP segment was answered with a reset.
        TcpReset => "TCP resets sent",
        /// An echo request was answered.
        EchoReply => "echo requests answered",
        /// An ICMP message was put into a socket.
        IcmpReceived => "ICMP messages received",
        /// An echo request left.
        EchoRequest => "echo requests sent",
        /// An ICMP or ICMPv6 error was sent.
        IcmpErrorSent => "ICMP errors sent",
        /// An ICMP or ICMPv6 error was received and concerns a socket.
        IcmpErrorReceived => "ICMP errors received",
        /// A packet was put into a raw socket.
        RawReceived => "raw packets received",
        /// A raw packet left.
        RawSent => "raw packets sent",
        /// A fragment was received.
        FragmentReceived => "fragments received",
        /// A datagram was put together.
        Reassembled => "datagrams reassembled",
        /// A fragment left.
        FragmentSent => "fragments sent",
        /// An ARP request or neighbour solicitation was answered.
        NeighborAnswered => "neighbour requests answered",
        /// An ARP request or neighbour solicitation was sent.
        NeighborSolicited => "neighbour requests sent",
        /// A neighbour's link address became known.
        NeighborResolved => "neighbours resolved",
        /// Somebody else claims an own address (RFC 5227 §2.4, RFC 4862 §5.4.4).
        AddressConflict => "address conflicts",
    }
}

/// What a counter is made of: a word, because more takes two of them and twice the code on a small machine.
type Counter = usize;

/// The counters of one stack. All start at zero and wrap: at 2³² on 32-bit machines, else at 2⁶⁴.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Stats {
    discards: [Counter; Discard::COUNT],
    events: [Counter; Event::COUNT],
}

impl Stats {
    pub(crate) const ZERO: Stats = Stats { discards: [0; Discard::COUNT], events: [0; Event::COUNT] };

    /// How many packets were discarded for this cause.
    pub fn discarded(&self, cause: Discard) -> u64 {
        self.discards.get(cause as usize).map_or(0, |counter| *counter as u64)
    }

    /// How often this happened.
    pub fn count(&self, event: Event) -> u64 {
        self.events.get(event as usize).map_or(0, |counter| *counter as u64)
    }

    /// Every cause with its counter.
    pub fn discards(&self) -> impl Iterator<Item = (Discard, u64)> + '_ {
        Discard::ALL.iter().map(|&cause| (cause, self.discarded(cause)))
    }

    /// Every event with its counter.
    pub fn events(&self) -> impl Iterator<Item = (Event, u64)> + '_ {
        Event::ALL.iter().map(|&event| (event, self.count(event)))
    }

    #[cfg_attr(not(target_pointer_width = "64"), inline(never))]
    pub(crate) fn discard(&mut self, cause: Discard) {
        if let Some(counter) = self.discards.get_mut(cause as usize) {
            *counter = counter.wrapping_add(1);
        }
    }

    #[inline]
    pub(crate) fn note(&mut self, event: Event) {
        self.note_many(event, 1);
    }

    #[inline]
    pub(crate) fn note_many(&mut self, event: Event, count: usize) {
        if let Some(counter) = self.events.get_mut(event as usize) {
            *counter = counter.wrapping_add(count);
        }
    }
}
