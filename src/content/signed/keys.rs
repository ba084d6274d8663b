//! The keys somebody accepted here: each once, by name of the day.
#![forbid(unsafe_code)]

use std::fs;
use std::io;
use std::path::Path;

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::MakerKey;
use crate::content::install::swap;

/// The name of the file.
pub const FILE: &str = "keys.ron";

/// A key that was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// Its fingerprint, for whoever reads the file.
    pub id: String,
    /// The key: minisign's second line.
    pub key: String,
    /// As whose it was accepted.
    pub maker: String,
    /// On which day, `2026-11-28`.
    pub accepted: String,
}

/// The keys that were accepted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys(Vec<(MakerKey, Accepted)>);

impl Keys {
    /// Those of a data folder. What cannot be read is no key: its maker is asked about once more.
    #[must_use]
    pub fn load(data: &Path) -> Self {
        let text = fs::read_to_string(data.join(FILE)).unwrap_or_default();
        let entries: Vec<Accepted> = ron::from_str(&text).unwrap_or_default();
        let read = |entry: Accepted| Some((MakerKey::read(&entry.key)?, entry));
        Self(entries.into_iter().filter_map(read).collect())
    }

    /// Keys that were accepted elsewhere: nothing of them is kept here.
    #[must_use]
    pub fn of(keys: impl IntoIterator<Item = MakerKey>) -> Self {
        let entry = |key: &MakerKey| Accepted {
            id: key.fingerprint(),
            key: key.line().to_owned(),
            maker: String::new(),
            accepted: String::new(),
        };
        Self(keys.into_iter().map(|key| (key.clone(), entry(&key))).collect())
    }

    /// Keeps a key on the disk before it is believed; one that is there already stays as it is.
    ///
    /// # Errors
    /// When it could not be written: then it is not believed either.
    pub fn accept(&mut self, data: &Path, key: &MakerKey, maker: &str, day: &str) -> io::Result<()> {
        if self.holds(key) {
            return Ok(());
        }
        let accepted = Accepted {
            id: key.fingerprint(),
            key: key.line().to_owned(),
            maker: maker.to_owned(),
            accepted: day.to_owned(),
        };
        let all: Vec<_> = self.0.iter().map(|(_, entry)| entry).chain([&accepted]).collect();
        let text = ron::ser::to_string_pretty(&all, PrettyConfig::default()).map_err(io::Error::other)?;
        fs::create_dir_all(data)?;
        swap::write(data, FILE, text.as_bytes())?;
        self.0.push((key.clone(), accepted));
        Ok(())
    }

    /// Whether a key was accepted.
    #[must_use]
    pub fn holds(&self, key: &MakerKey) -> bool {
        self.0.iter().any(|(other, _)| other == key)
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &MakerKey> {
        self.0.iter().map(|(key, _)| key)
    }
}
