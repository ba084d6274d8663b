//! What was taken over, and what the last look found: each one file, replaced in one step.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::sheet::{Known, Sheet};
use crate::content::playlist::Playlist;
use crate::dirs::Places;
use crate::settings;

/// What holds.
const TAKEN: &str = "taken.json";
/// What the last look found.
const STATE: &str = "state.json";
/// What the name of a copy begins with.
const COMING: &str = "coming-";
/// No longer file is read, in bytes: forty paths and a sheet take less.
const LONGEST: u64 = 4 << 20;

/// The folder of all this.
pub(super) fn folder(places: &Places) -> PathBuf {
    places.data.join("fleet")
}

/// A file of these: a folder that was named for one start leaves alone what holds otherwise.
fn file(places: &Places, name: &str) -> String {
    if places.fleet.is_some() { format!("once-{name}") } else { name.to_owned() }
}

/// A place for a copy that nothing else of this program uses. Those that were left behind go.
pub(super) fn coming(places: &Places) -> PathBuf {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let own = format!("{COMING}{}-", std::process::id());
    for entry in fs::read_dir(folder(places)).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(COMING) && !name.starts_with(&own) {
            // Another program that is just copying looks again at its next start.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
    folder(places).join(format!("{own}{}", NUMBER.fetch_add(1, Ordering::Relaxed)))
}

/// What was taken over. Packs and regions lie where those of a stick do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// From which folder.
    pub folder: PathBuf,
    /// The stamp it had.
    pub stamp: String,
    /// When, in seconds since 1970, UTC.
    pub when: i64,
    /// `fleet.json`, as it was.
    pub sheet: String,
    /// The paths: file name and text.
    pub paths: Vec<(String, String)>,
}

impl Taken {
    /// What holds here.
    #[must_use]
    pub fn load(places: &Places) -> Option<Self> {
        read(&folder(places).join(file(places, TAKEN)))
    }

    /// From now on this holds.
    pub(super) fn save(&self, places: &Places) -> io::Result<()> {
        settings::replace(&folder(places), &file(places, TAKEN), &serde_json::to_vec(self)?)
    }

    /// Nothing holds any more. Packs stay.
    ///
    /// # Errors
    /// What the disk says.
    pub fn forget(places: &Places) -> io::Result<()> {
        match fs::remove_dir_all(folder(places)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// The paths, under the ids a fleet's have.
    #[must_use]
    pub fn playlists(&self) -> Vec<Playlist> {
        self.read_paths().into_iter().map(Playlist::of_fleet).collect()
    }

    fn read_paths(&self) -> Vec<Playlist> {
        let read = |(name, text): &(String, String)| Playlist::read(&format!("playlists/{name}"), text).ok();
        self.paths.iter().filter_map(read).collect()
    }

    /// What the fleet sets. It was sound when it was taken.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        let paths = self.read_paths();
        let ids: Vec<&str> = paths.iter().map(|path| path.id.as_str()).collect();
        let known = Known { country: &|_| true, paths: &ids };
        Sheet::read(self.sheet.as_bytes(), &known).unwrap_or_default()
    }
}

/// What came of a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Came {
    /// Something new was taken over.
    Taken,
    /// Nothing has changed.
    Unchanged,
    /// The folder is not there.
    Away,
    /// It gave no answer in time.
    Slow,
    /// Something in it is wrong.
    Refused,
}

impl Came {
    /// The name its sentence is found by, `fleet-came-<key>`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Unchanged => "unchanged",
            Self::Away => "away",
            Self::Slow => "slow",
            Self::Refused => "refused",
        }
    }
}

/// What the last look found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// In which folder.
    pub folder: PathBuf,
    /// When, in seconds since 1970, UTC.
    pub when: i64,
    /// What came of it.
    pub came: Came,
    /// The stamp of what was refused.
    #[serde(default)]
    pub stamp: String,
    /// What is wrong.
    #[serde(default)]
    pub faults: Vec<Fault>,
}

impl State {
    /// What was found last.
    #[must_use]
    pub fn load(places: &Places) -> Option<Self> {
        read(&folder(places).join(file(places, STATE)))
    }

    /// Kept for whoever asks; where the disk refuses nobody can be told there either.
    pub(super) fn save(&self, places: &Places) {
        if let Ok(bytes) = serde_json::to_vec(self) {
            let _ = settings::replace(&folder(places), &file(places, STATE), &bytes);
        }
    }
}

fn read<T: DeserializeOwned>(file: &Path) -> Option<T> {
    let mut bytes = Vec::new();
    let _ = File::open(file).ok()?.take(LONGEST).read_to_end(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}
