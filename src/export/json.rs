//! All tables as one JSON document: `format`, `version`, `day`, then each table as a list of objects.
#![forbid(unsafe_code)]

use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::data::{Cell, Data, ExportError, Table};

/// What the document calls itself.
pub const FORMAT: &str = "second-look-data";
/// Counts up when a column changes its meaning or goes; a new one does not count.
pub const VERSION: u32 = 1;

/// One row, by the names of its columns.
struct Row<'a>(&'a [&'a str], &'a [Cell<'a>]);

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().zip(self.1))
    }
}

/// Writes the document, row by row: a line for each.
///
/// # Errors
/// What the store or the disk says.
pub fn write(data: &Data<'_>, mut to: impl Write) -> Result<(), ExportError> {
    let day = data.days.today;
    write!(to, "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n\"day\": \"{day}\"")?;
    for table in Table::ALL {
        write!(to, ",\n\"{}\": [", table.key())?;
        let mut before = "\n";
        data.rows(table, &mut |row| {
            to.write_all(before.as_bytes())?;
            before = ",\n";
            Ok(serde_json::to_writer(&mut to, &Row(table.head(), row)).map_err(io::Error::from)?)
        })?;
        to.write_all(b"\n]")?;
    }
    to.write_all(b"\n}\n")?;
    Ok(to.flush()?)
}
