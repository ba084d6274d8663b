//! The form files of settings have: read field by field, written line by line, replaced atomically.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use ron::Value;
use serde::de::DeserializeOwned;

/// The fields of a file, by name; `None` when it is no such file.
pub(crate) fn fields(bytes: Vec<u8>) -> Option<BTreeMap<String, Value>> {
    ron::from_str(&String::from_utf8(bytes).ok()?).ok()
}

pub(crate) fn text_or_none(value: Value, into: &mut Option<String>) -> bool {
    match value.into_rust::<Option<String>>() {
        Ok(text) => {
            *into = text;
            true
        }
        Err(_) => false,
    }
}

/// A text that may not be there, as a file has it.
pub(crate) fn text(value: Option<&str>) -> String {
    value.map_or_else(|| "None".to_owned(), |text| format!("Some({text:?})"))
}

/// Fields as a file.
pub(crate) fn written<N: AsRef<str>>(lines: impl IntoIterator<Item = (N, String)>) -> String {
    let mut content = "{\n".to_owned();
    for (name, value) in lines {
        let _ = writeln!(content, "    {:?}: {value},", name.as_ref());
    }
    content + "}\n"
}

/// Takes a value of the wanted kind; leaves what is there when it is of another.
pub(crate) fn taken<T: DeserializeOwned>(value: Value, into: &mut T) -> bool {
    value.into_rust().map(|found| *into = found).is_ok()
}

/// Replaces a file of a folder in one step, making the folder: a crash leaves the old one or the new one.
pub(crate) fn replace(folder: &Path, name: &str, content: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let fresh = folder.join(format!("{name}.{}.new", std::process::id()));
    let mut file = File::create(&fresh)?;
    let written = file.write_all(content).and_then(|()| file.sync_all());
    drop(file);
    let replaced = written.and_then(|()| fs::rename(&fresh, folder.join(name)));
    if replaced.is_err() {
        let _ = fs::remove_file(&fresh);
    }
    replaced?;
    // The rename itself must survive a power cut too.
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Moves a file nobody understands aside, never over an earlier one; gives its new name.
pub(crate) fn set_aside(folder: &Path, file: &str) -> String {
    let (stem, end) = file.rsplit_once('.').unwrap_or((file, "ron"));
    let mut number = 1;
    loop {
        let name = format!("{stem}.broken-{number}.{end}");
        let aside = folder.join(&name);
        if !aside.exists() {
            // When even that fails the file stays, and the next save replaces it.
            return if fs::rename(folder.join(file), &aside).is_ok() { name } else { file.to_owned() };
        }
        number += 1;
    }
}
