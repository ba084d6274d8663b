//! What the program notes of its own running, in one bounded file, so that somebody who helps can see
//! what went wrong. Touches the disk.
//!
//! No word of a person's answers, no word of a situation and no name can come into it: a [`Line`] has no
//! room for any. That is why this is an enum and no general logging library, whose messages are free text.
#![forbid(unsafe_code)]

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::panic;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::content::check::Problem;
use crate::fleet::Fault;
use crate::store;

/// The name of the file.
pub const FILE: &str = "second-look.log";

/// The file never grows beyond this, in bytes; when it would, its older half goes.
pub const MOST: u64 = 256 << 10;

/// One thing that can be noted.
#[derive(Debug, Clone, Copy)]
pub enum Line<'a> {
    /// The window has opened.
    Started,
    /// A notice was shown, by its message's name.
    Notice(&'static str),
    /// The store could not do something.
    Store(&'a store::Error),
    /// A file was left out of the catalogue.
    LeftOut(&'a Problem),
    /// A copy was saved.
    Saved,
    /// A copy was brought back.
    BroughtBack,
    /// Tables of a person's own data were saved.
    Tables,
    /// What came of a look at a fleet's folder, and the first thing that is wrong there.
    Fleet(&'static str, Option<&'a Fault>),
    /// The program has come to a place it should never come to.
    Panicked(&'a panic::PanicHookInfo<'a>),
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Started => write!(f, "started {}", env!("CARGO_PKG_VERSION")),
            Self::Notice(code) => write!(f, "notice {code}"),
            Self::Store(error) => write!(f, "store {}", kind(error)),
            Self::LeftOut(problem) => {
                let (code, line, column) = (problem.code.name(), problem.line, problem.column);
                write!(f, "left-out {code} line {line} column {column}")
            }
            Self::Saved => f.write_str("copy saved"),
            Self::BroughtBack => f.write_str("copy brought back"),
            Self::Tables => f.write_str("tables saved"),
            Self::Fleet(came, None) => write!(f, "fleet {came}"),
            // A file's own name is its maker's.
            Self::Fleet(came, Some(fault)) => {
                write!(f, "fleet {came} {} line {}", fault.kind.key(), fault.line)
            }
            Self::Panicked(info) => {
                f.write_str("panicked")?;
                if let Some(place) = info.location() {
                    write!(f, " at {}:{}:{}", last_folders(place.file()), place.line(), place.column())?;
                }
                write!(f, ": {}", saying(info))
            }
        }
    }
}

/// What a store's error is, without paths and values.
fn kind(error: &store::Error) -> String {
    match error {
        store::Error::Newer { found } => format!("newer {found}"),
        store::Error::Damaged(_) => "damaged".to_owned(),
        store::Error::Unwritable(_) => "unwritable".to_owned(),
        store::Error::Full => "full".to_owned(),
        store::Error::Exists => "exists".to_owned(),
        store::Error::Elsewhere => "elsewhere".to_owned(),
        store::Error::NoCopy => "no-copy".to_owned(),
        store::Error::Sqlite(error) => {
            let code = error.sqlite_error().map_or(0, |error| error.extended_code);
            format!("sqlite {code}")
        }
    }
}

/// The end of a source's path: where it was compiled is nobody's business.
fn last_folders(path: &str) -> String {
    let parts: Vec<_> = path.split(['/', '\\']).collect();
    parts[parts.len().saturating_sub(3)..].join("/")
}

/// What a panic says. A fixed sentence is ours; one that was put together may quote what it worked on,
/// so that it is kept only as far as it is sure to be ours.
fn saying(info: &panic::PanicHookInfo<'_>) -> String {
    if let Some(fixed) = info.payload().downcast_ref::<&'static str>() {
        return (*fixed).to_owned();
    }
    let made = info.payload().downcast_ref::<String>().map(String::as_str).unwrap_or_default();
    let ours = |c: char| c.is_ascii_alphabetic() || c == ' ' || c == '-';
    made.split(|c| !ours(c)).next().unwrap_or_default().trim().chars().take(80).collect()
}

/// The notes of one installation. Opening costs nothing: the file is touched when a line is written, and
/// closed again at once.
#[derive(Debug, Clone, Default)]
pub struct Log {
    path: Option<PathBuf>,
}

impl Log {
    /// Notes into [`FILE`] of a folder; nowhere without one.
    #[must_use]
    pub fn in_folder(folder: Option<&Path>) -> Self {
        Self { path: folder.map(|folder| folder.join(FILE)) }
    }

    /// Where the notes lie.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Writes a line. Where that cannot be done the program goes on without.
    pub fn note(&self, line: Line<'_>) {
        if let Some(path) = &self.path {
            let _ = write(path, &format!("{:.0} {line}\n", Timestamp::now()));
        }
    }

    /// Notes panics too, from now on and in every thread; what is done about them stays as it is.
    pub fn note_panics(self) {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            self.note(Line::Panicked(info));
            before(info);
        }));
    }
}

fn write(path: &Path, line: &str) -> io::Result<()> {
    let mut file = File::options().create(true).append(true).open(path)?;
    if file.metadata()?.len() + line.len() as u64 > MOST {
        halve(path)?;
        file = File::options().create(true).append(true).open(path)?;
    }
    // One write: lines of two windows stay whole.
    file.write_all(line.as_bytes())
}

/// Keeps the newer half, from the beginning of a line.
fn halve(path: &Path) -> io::Result<()> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let _ = file.seek(SeekFrom::Start(length - length.min(MOST / 2)))?;
    let mut newer = Vec::new();
    let _ = file.read_to_end(&mut newer)?;
    let begin = newer.iter().position(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let fresh = path.with_extension(format!("log.{}.new", std::process::id()));
    fs::write(&fresh, &newer[begin..])?;
    fs::rename(&fresh, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_bounded_and_the_newest_lines_stay() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log::in_folder(Some(folder.path()));
        let path = folder.path().join(FILE);
        assert!(!path.exists(), "nothing is written before there is something to say");
        fs::write(&path, "an old line\n".repeat(30_000)).unwrap();
        log.note(Line::Started);
        for _ in 0..9000 {
            log.note(Line::Notice("notice-store-write"));
            assert!(fs::metadata(&path).unwrap().len() <= MOST);
        }
        log.note(Line::BroughtBack);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.ends_with(" copy brought back\n"), "{}", &text[text.len() - 60..]);
        assert!(text.len() as u64 > MOST / 2 - 100 && !text.contains("old"));
        let whole = |line: &str| line.contains("Z notice notice-store-write") || line.contains("Z copy ");
        assert!(text.lines().all(whole), "every line is whole");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no other file stays");
    }

    #[test]
    fn a_place_that_cannot_be_written_is_no_harm() {
        let folder = tempfile::tempdir().unwrap();
        Log::in_folder(Some(&folder.path().join("nowhere"))).note(Line::Started);
        Log::in_folder(None).note(Line::Started);
    }

    #[test]
    fn errors_are_noted_without_paths_and_values() {
        let error = store::Error::Unwritable("unable to open /home/marie/second-look.sqlite".to_owned());
        assert_eq!(Line::Store(&error).to_string(), "store unwritable");
        assert_eq!(last_folders("/home/marie/crates/thing-1.0/src/deep/lib.rs"), "src/deep/lib.rs");
    }
}
