//! How mistakes in a macro's arguments and in its spec reach whoever builds. The mistakes themselves have goldens of
//! our own (`tests/bad`); these few show the way from there through the compiler, whose words change with it.

#[test]
fn mistakes_are_reported_where_they_are() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
