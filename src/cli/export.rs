//! `export`: one's own data as tables; what a district may be told as statements.
#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{catalogue, fail, kept, words_for};
use crate::dirs::Places;
use crate::export::data::{Data, Days, ExportError};
use crate::export::save::{Format, save, save_as};
use crate::i18n::Words;
use crate::sharing::{Sharing, Sources};
use crate::store::PERSON;

/// What is to be written, and where.
#[allow(missing_docs)]
#[derive(Debug, Clone, Args)]
pub struct Wish {
    #[arg(long, value_enum, default_value_t = As::Csv)]
    pub format: As,
    #[arg(long, conflicts_with = "format")]
    pub xapi: bool,
    #[arg(long, value_name = "FOLDER|FILE")]
    pub to: Option<PathBuf>,
}

#[allow(missing_docs)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum As {
    Csv,
    Json,
}

pub(super) fn run(
    out: &mut impl Write,
    places: Option<&Places>,
    wish: &Wish,
    today: Date,
) -> io::Result<ExitCode> {
    let words = words_for(None);
    let folder = places.and_then(|places| places.copies.first());
    let Some(to) = wish.to.as_ref().or(folder) else {
        return fail(&words, &words.text("cli-export-no-folder"));
    };
    let named = to.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv") || end == "json");
    if wish.xapi {
        return statements(out, &words, places, to, today);
    }
    let as_file = !to.is_dir() && named && wish.format == As::Json;
    if wish.format == As::Csv && !to.is_dir() && (named || to.exists()) {
        return fail(&words, &words.with("cli-export-tables", &[("file", shown(to).into())]));
    }
    let store = match kept::open(places) {
        Ok(Some(store)) => store,
        Ok(None) => {
            let file = places.map(|places| shown(&places.database())).unwrap_or_default();
            return fail(&words, &words.with("cli-export-none", &[("file", file.into())]));
        }
        Err(error) => return kept::refuse(&words, places, &error),
    };
    let catalogue = catalogue(places);
    let days = Days { today, zone: TimeZone::system() };
    let data = Data { store: &store, catalogue: &catalogue, person: PERSON, days: &days };
    let done = match (as_file, wish.format) {
        (true, _) => save_as(&data, to).map(|()| vec![to.clone()]),
        (false, As::Csv) => save(&data, to, &[Format::Csv]).map(|saved| saved.files),
        (false, As::Json) => save(&data, to, &[Format::Json]).map(|saved| saved.files),
    };
    match done {
        Ok(files) => {
            for file in files {
                writeln!(out, "{}", shown(&file))?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(ExportError::Store(error)) => kept::refuse(&words, places, &error),
        Err(ExportError::File(error)) => refuse(&words, to, &error),
    }
}

/// Every statement for whoever an operator named, as one file that a store takes.
fn statements(
    out: &mut impl Write,
    words: &Words,
    places: Option<&Places>,
    to: &Path,
    today: Date,
) -> io::Result<ExitCode> {
    let Some(places) = places else { return fail(words, &words.text("cli-export-no-folder")) };
    let sharing = Sharing::load(&places.settings);
    let coarse = sharing.as_ref().is_some_and(|sharing| sharing.coarse);
    // At home only those who agreed to this recipient are in it; a stand's counts are its operator's.
    let host = sharing.map(|sharing| sharing.host().to_owned()).unwrap_or_default();
    let path = if to.extension().is_some_and(|end| end == "json") && !to.is_dir() {
        to.to_owned()
    } else {
        to.join(format!("second-look-{today}-statements.json"))
    };
    let now = Zoned::now();
    let opened = Sources::open(places).and_then(|mut sources| {
        sources.tell_days(&now, coarse)?;
        Ok(sources)
    });
    let sources = match opened {
        Ok(sources) => sources,
        Err(error) => return kept::refuse(words, Some(places), &error),
    };
    let made = path.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(ExportError::from);
    match made.and_then(|()| sources.save(&host, &path, now.timestamp().as_millisecond())) {
        Ok(0) => fail(words, &words.text("cli-export-nothing-told")),
        Ok(_) => {
            writeln!(out, "{}", shown(&path))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(ExportError::Store(error)) => kept::refuse(words, Some(places), &error),
        Err(ExportError::File(error)) => refuse(words, &path, &error),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Why nothing could be written, and the remedy, in one line.
fn refuse(words: &Words, to: &Path, error: &io::Error) -> io::Result<ExitCode> {
    let exists = error.kind() == io::ErrorKind::AlreadyExists;
    let key = if exists { "cli-export-exists" } else { "cli-export-failed" };
    fail(words, &words.with(key, &[("file", shown(to).into()), ("why", error.to_string().into())]))
}
