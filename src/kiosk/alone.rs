//! One supervisor at a time over a kiosk's folder: two would show two windows, and count side by side.
#![forbid(unsafe_code)]

use std::fs::{File, TryLockError};
use std::path::Path;

/// The file whose lock says that a kiosk runs. It is empty, and stays.
pub const FILE: &str = "running";

/// Holds the folder until it is dropped, or its process ends in whatever way.
#[derive(Debug)]
pub struct Alone {
    _held: Option<File>,
}

/// Claims a folder. `None` when another supervisor has it. On a disk that cannot be written or cannot lock
/// the kiosk goes on all the same: that it runs matters more.
#[must_use]
pub fn claim(folder: &Path) -> Option<Alone> {
    let path = folder.join(FILE);
    let opened = File::options().create(true).truncate(false).write(true).open(&path);
    let Ok(file) = opened.or_else(|_| File::open(&path)) else { return Some(Alone { _held: None }) };
    match file.try_lock() {
        Ok(()) => Some(Alone { _held: Some(file) }),
        Err(TryLockError::WouldBlock) => None,
        Err(TryLockError::Error(_)) => Some(Alone { _held: None }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_at_a_time_and_then_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let first = claim(folder.path());
        assert!(first.is_some() && claim(folder.path()).is_none());
        drop(first);
        assert!(claim(folder.path()).is_some());
    }

    #[test]
    fn where_nothing_can_be_locked_it_goes_on() {
        assert!(claim(Path::new("/nowhere/at/all")).is_some());
    }
}
