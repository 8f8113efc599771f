//! How mistakes in a macro's arguments and in its spec reach whoever builds. The mistakes themselves have goldens of
//! our own (`tests/bad`); these few show the way from there through the compiler, whose words change with it.

use std::path::Path;

#[test]
fn mistakes_are_reported_where_they_are() {
    copy_specs();
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}

/// Files are looked for beside the manifest, which is that of the crate that trybuild makes.
fn copy_specs() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("it is in the target directory");
    let to = target.join("tests/trybuild").join(env!("CARGO_PKG_NAME")).join("specs");
    std::fs::create_dir_all(&to).expect("the directory can be made");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compile_fail/specs");
    for entry in std::fs::read_dir(from).expect("the specs are there") {
        let path = entry.expect("they can be listed").path();
        let name = path.file_name().expect("a file has a name");
        std::fs::copy(&path, to.join(name)).expect("they can be copied");
    }
}
