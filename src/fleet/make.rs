//! A starting folder for whoever looks after a fleet: valid as it stands, with remarks.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use serde_json::to_string;

use super::sheet::SHEET;
use crate::i18n::Words;

/// The path of the example.
const PATH: &str = "(
    id: \"example\",
    audience: [Everyone],
    minutes: 30,
    steps: Drawn(topics: [CardSelling, FakeBank, Laundering, Loan]),
";

/// Writes a starting folder, with remarks in somebody's words. Nothing is replaced.
///
/// # Errors
/// When there is such a folder already, or the disk refuses.
pub fn make(folder: &Path, words: &Words) -> io::Result<()> {
    for below in ["playlists", "packs", "regions"] {
        fs::create_dir_all(folder.join(below))?;
    }
    let note = |key: &str| to_string(&words.text(&format!("fleet-note-{key}"))).unwrap_or_default();
    let language = words.language().code();
    let sheet = format!(
        r#"{{
  "//": {start},
  "version": 1,

  "home": {{
    "//": {home},
    "language": "{language}",
    "text_size": 125,
    "theme": "light",
    "sounds": false,
    "read_to_me": false,
    "speech_rate": 100,
    "audience": "everyone"
  }},
  "// fixed": {fixed},
  "fixed": [],

  "kiosk": {{
    "//": {kiosk},
    "languages": ["{language}"],
    "audience": "everyone",
    "playlist": "example",
    "idle": 120,
    "keep_days": 90
  }},
  "// local": {local},
  "local": ["pixels_per_mm", "volume", "hours"],

  "// packs": {packs}
}}
"#,
        start = note("start"),
        home = note("home"),
        fixed = note("fixed"),
        kiosk = note("kiosk"),
        local = note("local"),
        packs = note("packs"),
    );
    let name = to_string(&words.text("fleet-note-path")).unwrap_or_default();
    new(&folder.join(SHEET), &sheet)?;
    new(&folder.join("playlists/example.ron"), &format!("{PATH}    names: {{\"{language}\": {name}}},\n)\n"))
}

fn new(file: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create_new(file)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
