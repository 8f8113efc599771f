//! What of the command deals with files: directories of specs, and the fuzz crate.

use std::io;
use std::path::{Component, Path, PathBuf};
use wireloom_codegen::woven::Recipe;
use wireloom_codegen::{Loaded, fuzz};

/// Each directory becomes the specs that are in it, in the order of their names; everything else stays.
pub(crate) fn with_directories(names: &[String]) -> Vec<String> {
    let mut files = Vec::new();
    for name in names {
        match specs_in(Path::new(name)) {
            Some(specs) => files.extend(specs),
            None => files.push(name.clone()),
        }
    }
    files
}

fn specs_in(directory: &Path) -> Option<Vec<String>> {
    let paths = directory.read_dir().ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    let specs = paths.filter(|path| path.extension().is_some_and(|extension| extension == "ron"));
    let mut specs: Vec<String> = specs.map(|path| path.display().to_string()).collect();
    specs.sort();
    Some(specs)
}

/// Writes a file, unless this is what it holds. Says whether it did.
///
/// # Errors
/// What the file system says.
pub(crate) fn write_changed(file: &Path, text: &str) -> io::Result<bool> {
    let same = std::fs::read_to_string(file).is_ok_and(|old| old == text);
    if !same {
        std::fs::write(file, text)?;
    }
    Ok(!same)
}

/// How the files of a directory were made, in the order of their names; what does not say so was made otherwise.
///
/// # Errors
/// What the file system says.
pub(crate) fn recipes(directory: &Path) -> io::Result<Vec<Recipe>> {
    let mut files = directory.read_dir()?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    files.sort();
    files.retain(|file| file.is_file());
    let texts = files.iter().map(std::fs::read_to_string).collect::<io::Result<Vec<_>>>()?;
    Ok(texts.iter().filter_map(|text| Recipe::of(text)).collect())
}

/// Writes the fuzz target of a spec, and what the fuzzer begins with; the manifest where there is none. `spec` is its
/// file, where it has one. Says what was written.
///
/// # Errors
/// A target of that name that is already there, and what the file system says.
pub(crate) fn write_fuzz(
    loaded: &Loaded,
    spec: Option<&Path>,
    out: &Path,
    wireloom: &str,
) -> io::Result<Vec<PathBuf>> {
    let targets = out.join("fuzz_targets");
    let corpus = out.join("corpus").join(&loaded.name);
    std::fs::create_dir_all(&targets)?;
    std::fs::create_dir_all(&corpus)?;
    let target = targets.join(format!("{}.rs", loaded.name));
    if target.exists() {
        let message = format!("{} is there already", target.display());
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
    }
    let beside = loaded.files.iter().filter(|file| !spec.is_some_and(|spec| same(spec, file)));
    let files = beside
        .map(PathBuf::as_path)
        .chain(spec)
        .map(|file| relative(file, out))
        .collect::<io::Result<Vec<_>>>()?;
    std::fs::write(&target, fuzz::target(loaded, &files))?;
    for (name, octets) in fuzz::corpus(loaded.module()) {
        std::fs::write(corpus.join(name), octets)?;
    }
    let manifest = out.join("Cargo.toml");
    let mut text = match std::fs::read_to_string(&manifest) {
        Ok(text) => text,
        Err(_) => {
            std::fs::write(out.join(".gitignore"), "target\nartifacts\ncoverage\n")?;
            fuzz::manifest(wireloom)
        }
    };
    text.push_str(&fuzz::manifest_entry(&loaded.name));
    std::fs::write(&manifest, text)?;
    Ok(vec![manifest, target, corpus])
}

fn same(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// A file's path as it is called in a directory.
fn relative(file: &Path, directory: &Path) -> io::Result<String> {
    let (file, directory) = (file.canonicalize()?, directory.canonicalize()?);
    let (to, from): (Vec<Component<'_>>, Vec<Component<'_>>) =
        (file.components().collect(), directory.components().collect());
    let common = to.iter().zip(&from).take_while(|(a, b)| a == b).count();
    let mut path = PathBuf::new();
    (common..from.len()).for_each(|_| path.push(".."));
    path.extend(&to[common..]);
    Ok(path.display().to_string())
}
