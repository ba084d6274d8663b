//! The counts as files that an operator takes away: durable when the call returns, and no file is replaced.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::counts::Counts;
use crate::export::data::ExportError;

/// How the names of both files end.
const ENDS: [&str; 2] = ["-days.csv", "-topics.csv"];

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// How the name of every file begins.
    pub stem: String,
    /// The files: the days, and the topics.
    pub files: [PathBuf; 2],
}

/// Saves the counts of days and of topics in a folder under today's day: `second-look-kiosk-2026-11-28-days.csv`
/// and its like, then `second-look-kiosk-2026-11-28-2-…`. Makes the folder when it is not there.
///
/// # Errors
/// What the counts or the disk say; nothing is left behind then.
pub fn save(counts: &Counts, folder: &Path, today: Date) -> Result<Saved, ExportError> {
    fs::create_dir_all(folder)?;
    let mut number = 1_usize;
    loop {
        let more = if number == 1 { String::new() } else { format!("-{number}") };
        let stem = format!("second-look-kiosk-{today}{more}");
        let files = ENDS.map(|end| folder.join(format!("{stem}{end}")));
        match write(counts, &files, today) {
            Err(ExportError::File(error)) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
            Ok(()) => return Ok(Saved { stem, files }),
        }
    }
}

/// Takes both names first, then writes: both files or none.
fn write(counts: &Counts, [days, topics]: &[PathBuf; 2], today: Date) -> Result<(), ExportError> {
    let first = File::create_new(days)?;
    let second = match File::create_new(topics) {
        Ok(file) => file,
        Err(error) => {
            drop(first);
            let _ = fs::remove_file(days);
            return Err(error.into());
        }
    };
    let written = fill(&first, |to| counts.write_days(today, to))
        .and_then(|()| fill(&second, |to| counts.write_topics(today, to)));
    if written.is_err() {
        drop((first, second));
        let _ = fs::remove_file(days);
        let _ = fs::remove_file(topics);
    }
    written
}

fn fill(
    file: &File,
    write: impl FnOnce(&mut BufWriter<&File>) -> Result<(), ExportError>,
) -> Result<(), ExportError> {
    let mut to = BufWriter::new(file);
    write(&mut to)?;
    to.flush()?;
    Ok(file.sync_all()?)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::kiosk::batch::Batch;

    #[test]
    fn both_files_or_none_and_nothing_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let today = date(2026, 11, 28);
        let mut counts = Counts::open(&folder.path().join("kiosk.sqlite")).unwrap();
        let mut batch = Batch::default();
        batch.visit(today);
        counts.add(&batch).unwrap();
        let to = folder.path().join("stick");
        let one = save(&counts, &to, today).unwrap();
        assert_eq!(one.stem, "second-look-kiosk-2026-11-28");
        // A name that is taken takes the other with it.
        fs::write(to.join("second-look-kiosk-2026-11-28-2-topics.csv"), "mine").unwrap();
        let two = save(&counts, &to, today).unwrap();
        assert_eq!(two.stem, "second-look-kiosk-2026-11-28-3");
        assert_eq!(fs::read_dir(&to).unwrap().count(), 5);
        assert!(fs::read_to_string(&two.files[0]).unwrap().ends_with("2026-11-28,1,0,0,0,0,0,0,0\r\n"));
        assert!(save(&counts, &one.files[0], today).is_err(), "a file is no folder");
    }
}
