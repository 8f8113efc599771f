use super::*;

/// What goes in comes out, and one of the two never changes the other.
#[test]
fn both_ends_are_kept() {
    let some = [
        None,
        Some(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1))),
        Some(IpAddr::V4(Ipv4Addr::UNSPECIFIED)),
        #[cfg(feature = "ipv6")]
        Some(IpAddr::V6(Ipv6Addr::LOCALHOST)),
        #[cfg(feature = "ipv6")]
        Some(IpAddr::V6(Ipv6Addr::from_bits(u128::MAX))),
    ];
    let mut ends = Ends::NONE;
    assert_eq!((ends.local(), ends.remote()), (None, None));
    for (local, remote) in some.iter().flat_map(|local| some.iter().map(move |remote| (*local, *remote))) {
        ends.set_local(local);
        assert_eq!(ends.local(), local);
        ends.set_remote(remote);
        assert_eq!((ends.local(), ends.remote()), (local, remote));
    }
    ends.set_local(None);
    ends.set_remote(None);
    assert_eq!(ends, Ends::NONE);
}

#[test]
fn interfaces_are_kept() {
    for only in [None, Some(InterfaceId::new(0)), Some(InterfaceId::new(700))] {
        assert_eq!(Only::from(only).get(), only);
    }
}

#[test]
fn options_are_kept() {
    assert_eq!(Options::DEFAULT.get(), IpOptions::DEFAULT);
    for (dscp, ecn) in (0..64).flat_map(|dscp| (0..4).map(move |ecn| (dscp, ecn))) {
        let options = IpOptions {
            hop_limit: NonZeroU8::new(dscp),
            dscp: Dscp::new(dscp).unwrap(),
            ecn: Ecn::from_bits(ecn),
            fragmentation: if ecn == 2 { Fragmentation::Forbidden } else { Fragmentation::Allowed },
        };
        assert_eq!(Options::from(options).get(), options);
    }
}

#[test]
fn reports_are_kept() {
    use NetworkError as E;
    let kinds = [
        E::PortUnreachable,
        E::ProtocolUnreachable,
        E::HostUnreachable,
        E::NetUnreachable,
        E::Prohibited,
        E::TimeExceeded,
        E::ParameterProblem,
        E::TooBig { mtu: 0 },
        E::TooBig { mtu: 68 },
        E::TooBig { mtu: 1500 },
        E::TooBig { mtu: 65_535 },
    ];
    for kind in kinds {
        let mut report = Report::from(kind);
        assert!(report.is_some());
        assert_eq!((report.get(), report.take(), report.get()), (Some(kind), Some(kind), None));
    }
    assert_eq!(Report::from(E::TooBig { mtu: 70_000 }).get(), Some(E::TooBig { mtu: 65_535 }));
}
