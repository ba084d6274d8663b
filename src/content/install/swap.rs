//! Putting a file in the place of another so that whoever looks finds the old one or the new one, whole,
//! whatever happens in between; and putting it back.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What lies under this extension is kept, and not loaded.
pub(super) const PREVIOUS: &str = "previous";

/// Where a file is, where the one before it is kept, and what one of them is called on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The file.
    pub(super) now: PathBuf,
    /// The one before it.
    pub(super) previous: PathBuf,
}

/// What was done last; a test ends there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The former file lies beside itself.
    Kept,
    /// It is the previous one.
    Previous,
    /// The new one is in its place.
    Placed,
}

/// Where a test lets everything end.
pub(super) type End<'a> = &'a mut dyn FnMut(Step) -> io::Result<()>;

/// Where nothing ends.
#[allow(clippy::unnecessary_wraps, reason = "a test ends somewhere")]
pub(super) fn never(_: Step) -> io::Result<()> {
    Ok(())
}

impl Place {
    /// The place of a file, the one before kept beside it by this name.
    #[must_use]
    pub(super) fn new(now: PathBuf, id: &str) -> Self {
        let previous = now.with_file_name(format!("{id}.{PREVIOUS}"));
        Self { now, previous }
    }

    fn passing(&self) -> PathBuf {
        let name = self.previous.file_name().unwrap_or_default().to_string_lossy();
        self.previous.with_file_name(format!(".{name}.new"))
    }

    /// Puts a file of the same folder, durable already, in place; the former one is kept.
    pub(super) fn put(&self, fresh: &Path, end: End<'_>) -> io::Result<()> {
        if self.now.is_file() {
            keep(&self.now, &self.passing())?;
            end(Step::Kept)?;
            fs::rename(self.passing(), &self.previous)?;
        } else {
            gone(&self.previous)?;
        }
        end(Step::Previous)?;
        fs::rename(fresh, &self.now)?;
        end(Step::Placed)?;
        self.settle()
    }

    /// Puts the previous file back; what is there now becomes the previous one, so that this undoes itself. Where
    /// there was none before, the file is taken out.
    pub(super) fn back(&self, end: End<'_>) -> io::Result<()> {
        let (now, before) = (self.now.is_file(), self.previous.is_file());
        if now && before {
            keep(&self.now, &self.passing())?;
            end(Step::Kept)?;
            fs::rename(&self.previous, &self.now)?;
            end(Step::Placed)?;
            fs::rename(self.passing(), &self.previous)?;
        } else if now {
            fs::rename(&self.now, &self.previous)?;
        } else if before {
            fs::rename(&self.previous, &self.now)?;
        } else {
            return Err(io::ErrorKind::NotFound.into());
        }
        self.settle()
    }

    /// Renames themselves must survive a power cut too.
    fn settle(&self) -> io::Result<()> {
        self.now.parent().map_or(Ok(()), sync)
    }
}

/// A second name for a file, or a copy where the disk knows no second names.
fn keep(file: &Path, beside: &Path) -> io::Result<()> {
    gone(beside)?;
    if fs::hard_link(file, beside).is_err() {
        let _ = fs::copy(file, beside)?;
        File::open(beside)?.sync_all()?;
    }
    Ok(())
}

fn gone(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Writes a file of a folder: afterwards the old one is there or the new one, whole.
///
/// # Errors
/// When the disk refuses; then the old one is there.
pub(in crate::content) fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let fresh = folder.join(format!(".{name}.{}.new", std::process::id()));
    let written = File::create(&fresh).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let placed = written.and_then(|()| fs::rename(&fresh, folder.join(name)));
    if placed.is_err() {
        let _ = fs::remove_file(&fresh);
    }
    placed?;
    sync(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &Path) -> Option<String> {
        fs::read_to_string(path).ok()
    }

    /// Everything that may be seen when it ends after each step, and what one more attempt makes of it.
    #[test]
    fn wherever_it_ends_the_old_one_or_the_new_one_is_there() {
        for stop in [Step::Kept, Step::Previous, Step::Placed] {
            let folder = tempfile::tempdir().unwrap();
            let place = Place::new(folder.path().join("a.zip"), "a");
            fs::write(&place.now, "old").unwrap();
            let fresh = folder.path().join(".fresh.new");
            fs::write(&fresh, "new").unwrap();
            let mut end = |step| if step == stop { Err(io::Error::other("killed")) } else { Ok(()) };
            assert!(place.put(&fresh, &mut end).is_err());
            let wanted = if stop == Step::Placed { "new" } else { "old" };
            assert_eq!(read(&place.now).as_deref(), Some(wanted), "{stop:?}");

            fs::write(&fresh, "new").unwrap();
            place.put(&fresh, &mut never).unwrap();
            assert_eq!(read(&place.now).as_deref(), Some("new"), "{stop:?}");
        }
    }

    #[test]
    fn going_back_ends_well_wherever_it_ends() {
        for stop in [Step::Kept, Step::Placed] {
            let folder = tempfile::tempdir().unwrap();
            let place = Place::new(folder.path().join("a.zip"), "a");
            fs::write(&place.now, "new").unwrap();
            fs::write(&place.previous, "old").unwrap();
            let mut end = |step| if step == stop { Err(io::Error::other("killed")) } else { Ok(()) };
            assert!(place.back(&mut end).is_err());
            let wanted = if stop == Step::Placed { "old" } else { "new" };
            assert_eq!(read(&place.now).as_deref(), Some(wanted), "{stop:?}");
        }
    }

    #[test]
    fn going_back_undoes_itself() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path().join("a.zip"), "a");
        assert!(place.back(&mut never).is_err(), "there is nothing");
        fs::write(&place.now, "new").unwrap();
        place.back(&mut never).unwrap();
        assert_eq!((read(&place.now), read(&place.previous)), (None, Some("new".into())));
        place.back(&mut never).unwrap();
        assert_eq!(read(&place.now).as_deref(), Some("new"));
        fs::write(&place.previous, "old").unwrap();
        place.back(&mut never).unwrap();
        assert_eq!((read(&place.now), read(&place.previous)), (Some("old".into()), Some("new".into())));
        let left = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 2, "nothing else lies there");
    }
}
