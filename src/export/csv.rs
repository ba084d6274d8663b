//! A table as comma-separated values: RFC 4180, in UTF-8 with a mark at the beginning, by which spreadsheet
//! programs know accents and Chinese.
#![forbid(unsafe_code)]

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Terminator, Writer, WriterBuilder};

use super::data::{Cell, Data, ExportError, Table};

/// What stands before everything, so that it is read as UTF-8.
pub const MARK: &str = "\u{feff}";

/// What a spreadsheet program takes for the beginning of a formula, the wide forms of Chinese writing among
/// it, or for blank before one.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

fn would_count(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// A text that no spreadsheet program takes for a formula: with `'` before it where it might.
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    if would_count(text) { format!("'{text}").into() } else { text.into() }
}

/// What [`guarded`] was given.
#[must_use]
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| would_count(rest)).unwrap_or(text)
}

/// Writes one table, row by row.
///
/// # Errors
/// What the store or the disk says.
pub fn write(data: &Data<'_>, table: Table, mut to: impl Write) -> Result<(), ExportError> {
    to.write_all(MARK.as_bytes())?;
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(to);
    writer.write_record(table.head()).map_err(io::Error::from)?;
    data.rows(table, &mut |row| record(&mut writer, row).map_err(ExportError::from))?;
    Ok(writer.flush()?)
}

/// Writes one row.
///
/// # Errors
/// What the disk says.
pub fn record<W: Write>(writer: &mut Writer<W>, row: &[Cell<'_>]) -> io::Result<()> {
    for cell in row {
        let field = match cell {
            Cell::Text(text) => guarded(text),
            Cell::Written(number) => number.as_ref().into(),
            Cell::Number(number) => number.to_string().into(),
            Cell::Is(is) => is.to_string().into(),
            Cell::Nothing => "".into(),
        };
        writer.write_field(field.as_bytes())?;
    }
    Ok(writer.write_record(None::<&[u8]>)?)
}
