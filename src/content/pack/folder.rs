//! A pack in a folder. What it holds is looked up once, when it is opened.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::super::check::{Code, Problem, Reason};
use super::index::{self, DEEPEST, Index, MOST_FILES, PARTS};
use super::{LARGEST_FILE, disk_problem};

/// A pack in a folder.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    /// A source tree keeps the built-in pack's files below `assets`, all but the words.
    assets: bool,
    pub(super) index: Index<()>,
    pub(super) refused: Vec<Problem>,
}

impl Folder {
    /// Looks through a folder.
    ///
    /// # Errors
    /// When it holds more files than a pack may.
    pub fn open(root: &Path) -> Result<Self, Problem> {
        let assets = root.join("assets/pack.ron").is_file();
        let mut walk = Walk { seen: 0, files: vec![("pack.ron".into(), ())], refused: Vec::new() };
        for part in PARTS {
            walk.enter(&real_path(root, assets, part), part, 1)?;
        }
        let (index, twice) = Index::new(walk.files);
        if let Some(file) = twice {
            return Err(Problem::because(Code::BadPack, &file, Reason::Twice, &file));
        }
        Ok(Self { root: root.to_owned(), assets, index, refused: walk.refused })
    }

    pub(super) fn bytes(&self, path: &str) -> Result<Vec<u8>, Problem> {
        let fail = |reason| Err(Problem::because(Code::Unreadable, path, reason, path));
        let disk = |error| disk_problem(path, &error);
        if self.index.find(path).is_none() {
            return fail(Reason::Missing);
        }
        let place = real_path(&self.root, self.assets, path);
        // It may have changed since the folder was looked through.
        if !fs::symlink_metadata(&place).map_err(disk)?.is_file() {
            return fail(Reason::Link);
        }
        let mut bytes = Vec::new();
        let mut file = File::open(&place).map_err(disk)?.take(LARGEST_FILE + 1);
        let read = file.read_to_end(&mut bytes).map_err(disk)?;
        if read as u64 > LARGEST_FILE { fail(Reason::Large) } else { Ok(bytes) }
    }
}

fn real_path(root: &Path, assets: bool, path: &str) -> PathBuf {
    if assets && !path.starts_with("locales") { root.join("assets").join(path) } else { root.join(path) }
}

struct Walk {
    seen: usize,
    files: Vec<(Box<str>, ())>,
    refused: Vec<Problem>,
}

impl Walk {
    fn refuse(&mut self, path: &str, reason: Reason) {
        self.refused.push(Problem::because(Code::BadPack, path, reason, path));
    }

    fn enter(&mut self, folder: &Path, path: &str, depth: usize) -> Result<(), Problem> {
        match fs::symlink_metadata(folder) {
            Ok(meta) if meta.is_dir() => {}
            Ok(_) => {
                self.refuse(path, Reason::Link);
                return Ok(());
            }
            Err(_) => return Ok(()),
        }
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => {
                self.refused.push(disk_problem(path, &error));
                return Ok(());
            }
        };
        for entry in entries.flatten() {
            self.seen += 1;
            if self.seen > MOST_FILES {
                return Err(Problem::because(Code::BadPack, path, Reason::Many, path));
            }
            let name = entry.file_name();
            // What systems and editors leave behind is no part of the pack.
            if name.as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let below = format!("{path}/{}", name.to_string_lossy());
            let Ok(kind) = entry.file_type() else { continue };
            if let Err(reason) = index::name(&below) {
                self.refuse(&below, reason);
            } else if kind.is_dir() && depth < DEEPEST {
                self.enter(&entry.path(), &below, depth + 1)?;
            } else if kind.is_file() {
                self.files.push((below.into(), ()));
            } else {
                self.refuse(&below, Reason::Link);
            }
        }
        Ok(())
    }
}
