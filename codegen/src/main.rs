//! The command line: begin and check specs, and see what can be made of them.

mod command;
mod lsp;

use clap::{Parser, Subcommand};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use wireloom_codegen::template::{self, Refused};
use wireloom_codegen::woven::{self, Recipe, Unwoven};
use wireloom_codegen::{Loaded, Source, dissector, load, reference};

/// Packet specs in, Rust out.
///
/// A spec is a `.ron` file that says what a protocol looks like on the wire. Begin one with `new NAME`, check it with
/// `check`, look at it with `diagram` and `doc`; in Rust, `wireloom::protocol!("FILE")` makes a module of it.
#[derive(Debug, Parser)]
#[command(
    name = "wireloom-codegen",
    version,
    after_help = "Exit status: 0 if all is well, 1 if a spec has a mistake, 2 if a file can't be read or written \
                  or the command line is wrong."
)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Check specs: `ok` for each, or every mistake with its place.
    ///
    /// Each spec is read with all the specs that it names (`uses`, quoted packets, keys of bindings), first from its
    /// own directory, then from the built-in ones. Its vectors are run. The exit status is 0 if all are sound, 1 if
    /// any spec has a mistake, and 2 if a file can't be read.
    #[command(after_help = "Examples: wireloom-codegen check specs/sensor.ron\n          \
        wireloom-codegen check specs/ udp")]
    Check {
        /// Spec files, directories of them, or names of built-in specs such as `udp`
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
    },
    /// Print the Rust that the macro makes of a spec.
    ///
    /// The code goes to standard output, formatted, one module a spec; mistakes go to standard error as `check` prints
    /// them. With `--into`, each spec's items become a file of their own there: a module that has the line
    /// `include!("NAME.rs");` in place of the macro is built without the generator. A file's first line says how it was
    /// made, and without further arguments all that are there are written anew. The exit status is as for `check`.
    #[command(after_help = "Examples: wireloom-codegen expand specs/sensor.ron udp\n          \
        wireloom-codegen expand --into src/woven specs/sensor.ron\n          \
        wireloom-codegen expand --into src/woven")]
    Expand {
        /// Spec files, directories of them, or names of built-in specs such as `udp`
        #[arg(required_unless_present = "into", value_name = "FILE")]
        files: Vec<String>,
        /// Write `DIR/NAME.rs` for each spec
        #[arg(long, value_name = "DIR")]
        into: Option<String>,
        /// Leave out the variants of this feature, as `without = "NAME"` of the macro does
        #[arg(long, value_name = "NAME", requires = "files")]
        without: Option<String>,
    },
    /// Draw specs as RFCs do.
    ///
    /// The packet, each of its variants, its records and its options, 32 bits a line, octets counted at the left.
    /// Names that do not fit are explained below the drawing. The exit status is as for `check`.
    #[command(after_help = "Example: wireloom-codegen diagram specs/sensor.ron tcp")]
    Diagram {
        /// Spec files, directories of them, or names of built-in specs such as `udp`
        #[arg(required = true, value_name = "SPEC")]
        files: Vec<String>,
    },
    /// Print a reference page of specs, in Markdown or HTML.
    ///
    /// For each spec: title, references, drawings, tables of the fields, named values and options; at the end, an
    /// index of what is carried under which key. A spec with a mistake is left out, and the mistakes go to standard
    /// error. The exit status is as for `check`.
    #[command(
        after_help = "Example: wireloom-codegen doc --html ethernet ipv4 udp specs/sensor.ron > wire.html"
    )]
    Doc {
        /// Spec files, directories of them, or names of built-in specs such as `udp`
        #[arg(required = true, value_name = "SPEC")]
        files: Vec<String>,
        /// HTML that stands alone, instead of Markdown
        #[arg(long)]
        html: bool,
    },
    /// Print a Wireshark dissector of specs, in Lua.
    ///
    /// One script for all of them: `wireshark -X lua_script:FILE`, and likewise `tshark`. Each protocol has a tree of
    /// its own, `wl_NAME`, with fields such as `wl_udp.src_port` and the printed line as `wl_udp.summary`. It is
    /// entered by the keys that the spec binds; what Wireshark knows under the same key is still shown, behind it.
    /// What is wrong is an expert info, one for each kind (`wl_udp.bad_checksum`), and quoted packets are shown where
    /// their spec is in the script too. The exit status is as for `check`.
    #[command(
        after_help = "Example: wireloom-codegen dissector udp specs/sensor.ron > sensor.lua\n         \
        tshark -X lua_script:sensor.lua -r some.pcap -T fields -e wl_sensor.station"
    )]
    Dissector {
        /// Spec files, directories of them, or names of built-in specs such as `udp`
        #[arg(required = true, value_name = "SPEC")]
        files: Vec<String>,
    },
    /// Write a fuzz target of specs, with their vectors to begin from.
    ///
    /// Makes a crate in the layout of `cargo fuzz`, or adds to one that is there: a target for each spec, which holds
    /// every law of its generated code against whatever octets come, and a corpus of the spec's vectors. What was
    /// written is listed. The exit status is as for `check`; 2 also where a target is there already.
    #[command(
        after_help = "Example: wireloom-codegen fuzz specs/sensor.ron && cargo +nightly fuzz run --fuzz-dir fuzz sensor"
    )]
    Fuzz {
        /// Spec files, directories of them, or names of built-in specs such as `udp`
        #[arg(required = true, value_name = "SPEC")]
        files: Vec<String>,
        /// Where the crate is
        #[arg(long, value_name = "DIR", default_value = "fuzz")]
        out: PathBuf,
        /// A checkout of wireloom's `stack` to depend on, instead of the published crate
        #[arg(long, value_name = "DIR")]
        wireloom: Option<String>,
    },
    /// Print a spec to start from, with remarks.
    ///
    /// It passes `check` as it stands: change one thing after the other, and check again.
    #[command(after_help = "Example: wireloom-codegen new sensor > specs/sensor.ron")]
    New {
        /// What the protocol is called: letters in lower case, digits, `_`
        name: String,
    },
    /// List the built-in specs.
    List,
    /// Serve an editor that speaks the language server protocol.
    ///
    /// On standard input and output: mistakes as one types, completion, and the manual's line on each key.
    /// `EDITORS.md` of this crate says how editors are told of it.
    #[command(
        after_help = "Example, for Neovim: vim.lsp.config('wireloom', { cmd = { 'wireloom-codegen', 'lsp' }, \
        filetypes = { 'ron' } })"
    )]
    Lsp,
}

/// Worst outcome so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Fine,
    Mistakes,
    Unreadable,
}

impl Outcome {
    fn code(self) -> ExitCode {
        ExitCode::from(match self {
            Outcome::Fine => 0,
            Outcome::Mistakes => 1,
            Outcome::Unreadable => 2,
        })
    }
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().verb {
        Verb::Check { files } => each(&files, check),
        Verb::Expand { files, into: None, without } => {
            each(&files, |name, source| expand(name, source, without.as_deref()))
        }
        Verb::Expand { files, into: Some(into), without: None } if files.is_empty() => refresh(&into),
        Verb::Expand { files, into: Some(into), without } => each(&files, |name, source| {
            weave(&Recipe { into: into.clone(), without: without.clone(), spec: name.to_owned() }, source)
        }),
        Verb::Diagram { files } => each(&files, diagram),
        Verb::Doc { files, html } => {
            together(&files, if html { reference::html } else { reference::markdown })
        }
        Verb::Dissector { files } => together(&files, dissector::lua),
        Verb::Fuzz { files, out, wireloom } => {
            let wireloom =
                wireloom.map_or(r#"version = "0.1""#.to_owned(), |path| format!("path = {path:?}"));
            each(&files, |name, source| fuzz(name, source, &out, &wireloom))
        }
        Verb::New { name } => new(&name),
        Verb::List => list(),
        Verb::Lsp => serve(),
    };
    outcome.code()
}

/// Does the same to every file and answers with the worst outcome.
fn each(files: &[String], verb: impl Fn(&str, Source) -> Outcome) -> Outcome {
    let one = |name: &String| match source(name) {
        Ok(source) => verb(name, source),
        Err(error) => {
            eprintln!("error: can't read {name}: {error}");
            Outcome::Unreadable
        }
    };
    command::with_directories(files).iter().map(one).max().unwrap_or(Outcome::Fine)
}

/// A file, or else a built-in spec.
fn source(name: &str) -> std::io::Result<Source> {
    let path = Path::new(name);
    if !path.exists() {
        if let Some(builtin) = Source::builtin(name) {
            return Ok(builtin);
        }
    }
    Source::file(path, name)
}

fn check(name: &str, source: Source) -> Outcome {
    match load(source) {
        Ok(_) => {
            println!("{name}: ok");
            Outcome::Fine
        }
        Err(mistakes) => {
            let plural = if mistakes.len() == 1 { "mistake" } else { "mistakes" };
            print!("{mistakes}\n{name}: {} {plural}\n\n", mistakes.len());
            Outcome::Mistakes
        }
    }
}

fn expand(name: &str, source: Source, without: Option<&str>) -> Outcome {
    let loaded = load(source).map(|loaded| match without {
        Some(feature) => loaded.without(feature),
        None => loaded,
    });
    let text = match loaded.and_then(|loaded| wireloom_codegen::expand(&loaded)) {
        Ok(tokens) => woven::formatted(&tokens),
        Err(mistakes) => Err(Unwoven::Mistakes(mistakes)),
    };
    match text {
        Ok(text) => {
            print!("{text}");
            Outcome::Fine
        }
        Err(unwoven) => not_woven(name, &unwoven),
    }
}

/// Writes the file of a spec, unless it is there and the same.
fn weave(recipe: &Recipe, source: Source) -> Outcome {
    let text = load(source).map_err(Unwoven::Mistakes).and_then(|loaded| {
        let file = Path::new(&recipe.into).join(&loaded.name).with_extension("rs");
        Ok((file, recipe.weave(loaded)?))
    });
    let (file, text) = match text {
        Ok(woven) => woven,
        Err(unwoven) => return not_woven(&recipe.spec, &unwoven),
    };
    match command::write_changed(&file, &text) {
        Ok(written) => {
            println!("{}: {}", file.display(), if written { "written" } else { "as it was" });
            Outcome::Fine
        }
        Err(error) => {
            eprintln!("error: can't write {}: {error}", file.display());
            Outcome::Unreadable
        }
    }
}

/// Writes all files of a directory anew.
fn refresh(into: &str) -> Outcome {
    match command::recipes(Path::new(into)) {
        Ok(recipes) => {
            let one = |recipe: Recipe| {
                let recipe = Recipe { into: into.to_owned(), ..recipe };
                each(std::slice::from_ref(&recipe.spec), |_, source| weave(&recipe, source))
            };
            recipes.into_iter().map(one).max().unwrap_or(Outcome::Fine)
        }
        Err(error) => {
            eprintln!("error: can't read {into}: {error}");
            Outcome::Unreadable
        }
    }
}

fn not_woven(name: &str, unwoven: &Unwoven) -> Outcome {
    match unwoven {
        Unwoven::Mistakes(mistakes) => eprint!("{mistakes}"),
        Unwoven::Broken(text, _) => {
            println!("{text}");
            eprintln!("error: {name}: {unwoven}");
        }
    }
    Outcome::Mistakes
}

fn diagram(_: &str, source: Source) -> Outcome {
    with_module(source, |loaded| {
        for drawing in reference::drawings(loaded.module()) {
            println!("{}\n\n{}", drawing.title, drawing.text);
        }
    })
}

/// Makes one text of all specs that have no mistakes.
fn together(files: &[String], make: fn(&[Loaded]) -> String) -> Outcome {
    let specs = RefCell::new(Vec::new());
    let outcome =
        each(files, |_, source| with_module(source, |loaded| specs.borrow_mut().push(loaded.clone())));
    print!("{}", make(&specs.into_inner()));
    outcome
}

/// Does something with a spec that has no mistakes; else tells them.
fn with_module(source: Source, then: impl FnOnce(&Loaded)) -> Outcome {
    match load(source) {
        Ok(loaded) => {
            then(&loaded);
            Outcome::Fine
        }
        Err(mistakes) => {
            eprint!("{mistakes}");
            Outcome::Mistakes
        }
    }
}

fn fuzz(name: &str, source: Source, out: &Path, wireloom: &str) -> Outcome {
    let file = Path::new(name);
    let loaded = match load(source) {
        Ok(loaded) if loaded.module().packet.is_some() => loaded,
        Ok(_) => {
            println!("{name}: declares types only, nothing to fuzz");
            return Outcome::Fine;
        }
        Err(mistakes) => {
            eprint!("{mistakes}");
            return Outcome::Mistakes;
        }
    };
    match command::write_fuzz(&loaded, file.exists().then_some(file), out, wireloom) {
        Ok(written) => {
            written.iter().for_each(|path| println!("{name}: {}", path.display()));
            Outcome::Fine
        }
        Err(error) => {
            eprintln!("error: can't write the fuzz target of {name}: {error}");
            Outcome::Unreadable
        }
    }
}

fn serve() -> Outcome {
    match lsp::serve(&mut std::io::stdin().lock(), &mut std::io::stdout().lock()) {
        Ok(()) => Outcome::Fine,
        Err(error) => {
            eprintln!("error: {error}");
            Outcome::Unreadable
        }
    }
}

fn new(name: &str) -> Outcome {
    match template::spec(name) {
        Ok(text) => {
            print!("{text}");
            return Outcome::Fine;
        }
        Err(Refused::Builtin) => eprintln!("error: there is a built-in spec `{name}`: choose another name"),
        Err(Refused::Mistakes(mistakes)) => eprint!("{mistakes}"),
    }
    Outcome::Mistakes
}

fn list() -> Outcome {
    for (name, text) in wireloom_specs::ALL {
        let title = load(Source::inline(*name, *text)).map(|loaded| loaded.module().title.clone());
        println!("{name:<16}{}", title.unwrap_or_default());
    }
    Outcome::Fine
}
