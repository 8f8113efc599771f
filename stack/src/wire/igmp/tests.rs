use super::{MaxRespCode, Qqic};
use core::time::Duration;

/// The query of `igmpv3-queries.pcap` frame 2 has 0xfe, which tshark shows as 3072.0 seconds.
#[test]
fn codes_stand_for_times() {
    assert_eq!(MaxRespCode::from_bits(100).as_duration(), Duration::from_secs(10));
    assert_eq!(MaxRespCode::from_bits(0xfe).as_duration(), Duration::from_secs(3072));
    assert_eq!(Qqic::from_bits(125).as_duration(), Duration::from_secs(125));
    assert_eq!(Qqic::from_bits(0x8a).as_duration(), Duration::from_secs(208));
}

#[test]
fn times_have_codes() {
    assert_eq!(MaxRespCode::from_duration(Duration::from_millis(1099)), MaxRespCode::from_bits(10));
    assert_eq!(MaxRespCode::from_duration(Duration::MAX), MaxRespCode::MAX);
    assert_eq!(Qqic::from_duration(Duration::from_secs(210)), Qqic::from_bits(0x8a));
    for code in 0..=255 {
        let code = MaxRespCode::from_bits(code);
        assert_eq!(MaxRespCode::from_duration(code.as_duration()), code);
    }
}
