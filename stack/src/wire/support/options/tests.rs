use super::*;

const TCP: Rules = Rules { counts: Counts::Whole, unit: 1, end: Some(0), nop: &[1] };
const NDISC: Rules = Rules { counts: Counts::Whole, unit: 8, end: None, nop: &[] };
const IPV6: Rules = Rules { counts: Counts::Value, unit: 1, end: None, nop: &[0] };

#[test]
fn nops_are_passed_over_and_the_end_ends() {
    let mut rest: &[u8] = &[1, 1, 2, 4, 5, 6, 1, 4, 2, 0, 9, 9];
    assert_eq!(next(&mut rest, &TCP), Step::Item { kind: 2, value: &[5, 6] });
    assert_eq!(next(&mut rest, &TCP), Step::Item { kind: 4, value: &[] });
    assert_eq!(next(&mut rest, &TCP), Step::End);
    assert_eq!(next(&mut rest, &TCP), Step::End);
}

#[test]
fn a_length_below_the_head_or_past_the_end_cuts() {
    for octets in [&[2u8, 0, 1, 1][..], &[2, 1, 1, 1], &[2, 5, 1, 1], &[2]] {
        let mut rest = octets;
        assert_eq!(next(&mut rest, &TCP), Step::Cut { kind: 2 });
        assert_eq!(next(&mut rest, &TCP), Step::End);
    }
}

#[test]
fn lengths_count_in_their_unit() {
    let mut rest: &[u8] = &[1, 1, 1, 2, 3, 4, 5, 6];
    assert_eq!(next(&mut rest, &NDISC), Step::Item { kind: 1, value: &[1, 2, 3, 4, 5, 6] });
    let mut rest: &[u8] = &[1, 0, 1, 2, 3, 4, 5, 6];
    assert_eq!(next(&mut rest, &NDISC), Step::Cut { kind: 1 });
}

#[test]
fn lengths_count_the_value_alone() {
    let mut rest: &[u8] = &[0, 5, 2, 7, 8, 1, 0];
    assert_eq!(next(&mut rest, &IPV6), Step::Item { kind: 5, value: &[7, 8] });
    assert_eq!(next(&mut rest, &IPV6), Step::Item { kind: 1, value: &[] });
    assert_eq!(next(&mut rest, &IPV6), Step::End);
}
