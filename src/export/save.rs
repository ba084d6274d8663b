//! The tables as files that a person finds again: durable when the call returns, and no file is replaced.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use super::data::{Data, ExportError, Table};
use super::{csv, json};

/// How the tables are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A file for each table.
    Csv,
    /// One document with all of them.
    Json,
}

/// What one file holds.
#[derive(Debug, Clone, Copy)]
enum Part {
    One(Table),
    All,
}

impl Format {
    fn parts(self) -> Vec<(Part, String)> {
        match self {
            Self::Csv => {
                let part = |table: Table| (Part::One(table), format!("-{}.csv", table.key()));
                Table::ALL.map(part).to_vec()
            }
            Self::Json => vec![(Part::All, ".json".to_owned())],
        }
    }
}

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// How the name of every file begins.
    pub stem: String,
    /// The files.
    pub files: Vec<PathBuf>,
}

/// Saves the tables in a folder under today's day: `second-look-2026-11-24-situations.csv` and its like, then
/// `second-look-2026-11-24-2-…`, so that what was saved at once has one beginning. Makes the folder when it
/// is not there.
///
/// # Errors
/// What the store or the disk says; nothing is left behind then.
pub fn save(data: &Data<'_>, folder: &Path, formats: &[Format]) -> Result<Saved, ExportError> {
    fs::create_dir_all(folder)?;
    let parts: Vec<_> = formats.iter().flat_map(|format| format.parts()).collect();
    let mut number = 1_usize;
    loop {
        let more = if number == 1 { String::new() } else { format!("-{number}") };
        let stem = format!("second-look-{}{more}", data.days.today);
        let parts: Vec<_> =
            parts.iter().map(|(part, end)| (*part, folder.join(format!("{stem}{end}")))).collect();
        match write(data, &parts) {
            Err(ExportError::File(error)) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
            Ok(()) => {
                let files = parts.into_iter().map(|(_, path)| path).collect();
                return Ok(Saved { stem, files });
            }
        }
    }
}

/// Writes all tables as JSON into a file that is not there yet.
///
/// # Errors
/// [`AlreadyExists`](io::ErrorKind::AlreadyExists), or what the store or the disk says; nothing is left
/// behind then.
pub fn save_as(data: &Data<'_>, path: &Path) -> Result<(), ExportError> {
    write(data, &[(Part::All, path.to_owned())])
}

/// Takes every name first, then writes: all of it or nothing.
fn write(data: &Data<'_>, parts: &[(Part, PathBuf)]) -> Result<(), ExportError> {
    let mut files = Vec::new();
    let written = parts
        .iter()
        .try_for_each(|(_, path)| {
            files.push(File::create_new(path)?);
            Ok(())
        })
        .and_then(|()| {
            data.store.at_once(|_| {
                parts.iter().zip(&files).try_for_each(|((part, _), file)| {
                    let to = BufWriter::new(file);
                    match part {
                        Part::One(table) => csv::write(data, *table, to),
                        Part::All => json::write(data, to),
                    }
                })
            })
        })
        .and_then(|()| Ok(files.iter().try_for_each(File::sync_all)?));
    if written.is_err() {
        let made = files.len();
        drop(files);
        for (_, path) in parts.iter().take(made) {
            let _ = fs::remove_file(path);
        }
    }
    written
}
