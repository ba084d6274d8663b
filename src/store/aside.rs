//! Files that lie aside: damaged ones, and what was there before a copy was brought back. They are
//! never overwritten, and go only when somebody asks for everything to be forgotten.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::{Error, Store};

/// What SQLite keeps beside a database; a stale one would spoil a fresh database of the same name.
const BESIDE: [&str; 3] = ["-journal", "-wal", "-shm"];

impl Store {
    /// Opens the store at a path; a damaged file is set aside first, and a fresh store begins. Gives
    /// the set-aside file's path. `whole` looks the file through whatever its size.
    ///
    /// # Errors
    /// [`Error::Newer`] or [`Error::Unwritable`]; the file is left as it is.
    pub fn open_or_begin_anew(path: &Path, whole: bool) -> Result<(Self, Option<PathBuf>), Error> {
        // Windows that open one file at once take turns: none may set aside what another has just begun.
        let _turn = turn(path);
        match Self::open_checked(path, whole) {
            Err(Error::Damaged(_)) => {}
            found => return found.map(|store| (store, None)),
        }
        let aside = set_aside(path)?;
        Ok((Self::open(path)?, Some(aside)))
    }

    /// The files that lie aside beside the store's own.
    #[must_use]
    pub fn lying_aside(&self) -> Vec<PathBuf> {
        let Some(path) = &self.path else { return Vec::new() };
        let folder = path.parent().and_then(|folder| fs::read_dir(folder).ok());
        let mut found: Vec<_> = folder
            .into_iter()
            .flatten()
            .flatten()
            .filter(|file| is_aside(path, &file.file_name().to_string_lossy()))
            .map(|file| file.path())
            .collect();
        found.sort();
        found
    }
}

/// Holds until it is dropped; another program waits for its turn meanwhile. `None` where the folder
/// cannot be written: then nothing can be set aside either.
pub(crate) fn turn(path: &Path) -> Option<File> {
    fs::create_dir_all(path.parent()?).ok()?;
    let file = File::options().create(true).append(true).open(path.with_extension("lock")).ok()?;
    file.lock().ok()?;
    Some(file)
}

/// Moves a database aside, with what lies beside it; gives its new path.
pub(crate) fn set_aside(path: &Path) -> Result<PathBuf, Error> {
    let aside = free_name(path, "broken");
    let unwritable = |error: std::io::Error| Error::Unwritable(error.to_string());
    // The database goes last: without it, what lies beside it does no harm.
    for beside in BESIDE {
        let from = with_end(path, beside);
        if from.exists() {
            fs::rename(&from, with_end(&aside, beside)).map_err(unwritable)?;
        }
    }
    fs::rename(path, &aside).map_err(unwritable)?;
    Ok(aside)
}

/// A path beside the database that nothing has yet: `second-look.broken-1.sqlite`.
pub(super) fn free_name(path: &Path, why: &str) -> PathBuf {
    let mut number = 1_usize;
    loop {
        let aside = path.with_extension(format!("{why}-{number}.sqlite"));
        if !aside.exists() && BESIDE.iter().all(|beside| !with_end(&aside, beside).exists()) {
            return aside;
        }
        number += 1;
    }
}

fn is_aside(path: &Path, name: &str) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let Some(rest) = name.strip_prefix(&*stem).and_then(|rest| rest.strip_prefix('.')) else {
        return false;
    };
    ["broken-", "before-"].iter().any(|why| rest.starts_with(why)) && rest.contains(".sqlite")
}

pub(super) fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut whole = path.as_os_str().to_owned();
    whole.push(end);
    PathBuf::from(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_beside_a_file_goes_along() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("second-look.sqlite");
        for (end, text) in [("", "database"), ("-journal", "journal"), ("-wal", "wal")] {
            fs::write(with_end(&path, end), text).unwrap();
        }
        // A name is taken when anything of it is.
        fs::write(folder.path().join("second-look.broken-1.sqlite-journal"), "an earlier one").unwrap();
        let aside = set_aside(&path).unwrap();
        assert_eq!(aside, folder.path().join("second-look.broken-2.sqlite"));
        for (end, text) in [("", "database"), ("-journal", "journal"), ("-wal", "wal")] {
            assert!(!with_end(&path, end).exists());
            assert_eq!(fs::read_to_string(with_end(&aside, end)).unwrap(), text);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4);
    }
}
