//! A page as a file that a person finds again.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Longest name, in bytes: what every file system takes, with room for a number.
const LONGEST: usize = 180;

/// Writes a document into a file that is not there yet.
///
/// # Errors
/// [`AlreadyExists`](io::ErrorKind::AlreadyExists), or what the system says; nothing is left behind then.
pub fn write_new(path: &Path, document: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    let written = file.write_all(document).and_then(|()| file.sync_all());
    drop(file);
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written
}

/// Saves a document under its title with this ending, then "title 2", "title 3": no file is ever replaced. Makes
/// the folder when it is not there.
///
/// # Errors
/// What the system says; nothing is left behind then.
pub fn save(folder: &Path, title: &str, end: &str, document: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let name = name(title);
    let mut number = 1_usize;
    loop {
        let more = if number == 1 { String::new() } else { format!(" {number}") };
        let path = folder.join(format!("{name}{more}.{end}"));
        match write_new(&path, document) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            other => return other.map(|()| path),
        }
    }
}

/// A title as every file system takes it.
fn name(title: &str) -> String {
    let plain = |c: char| if c.is_control() || "/\\:*?\u{22}<>|".contains(c) { ' ' } else { c };
    let mut name = title.chars().map(plain).collect::<String>();
    name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    while name.len() > LONGEST {
        let _ = name.pop();
    }
    let name = name.trim_matches([' ', '.']);
    if name.is_empty() { "second-look".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let below = folder.path().join("new");
        let first = save(&below, "Second Look – Who rings?", "pdf", b"1").unwrap();
        let second = save(&below, "Second Look – Who rings?", "pdf", b"2").unwrap();
        assert_eq!(first, below.join("Second Look – Who rings.pdf"));
        assert_eq!(second, below.join("Second Look – Who rings 2.pdf"));
        assert_eq!((fs::read(first).unwrap(), fs::read(second).unwrap()), (b"1".to_vec(), b"2".to_vec()));
    }

    #[test]
    fn any_title_is_a_name_in_the_folder() {
        assert_eq!(name("../../etc/passwd\0\n"), "etc passwd");
        assert_eq!(name(" . "), "second-look");
        assert!(name(&"字".repeat(400)).len() <= LONGEST);
    }

    #[test]
    fn a_folder_that_takes_nothing_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(save(&file, "title", "pdf", b"1").is_err());
    }
}
