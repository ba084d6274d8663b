//! Which folder a machine takes its fleet's settings from: named for one start, on this machine, or by an
//! administrator for all who use it. Nothing else turns it on.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::content::signed::{Keys, MakerKey};
use crate::dirs::Places;
use crate::settings;

/// The name of the file beside the settings.
const FILE: &str = "fleet.json";
/// No longer one is read, in bytes.
const LONGEST: u64 = 64 << 10;

/// Who named the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// `--fleet`, for this start.
    Once,
    /// `second-look fleet --from`, on this machine.
    Machine,
    /// An administrator, in this file.
    System(PathBuf),
}

/// Where settings come from, and whose packs are taken.
#[derive(Debug, Clone)]
pub struct Source {
    /// The folder.
    pub folder: PathBuf,
    /// The keys of makers besides the project's.
    pub keys: Keys,
    /// Who named it.
    pub by: By,
}

/// What stands in the file beside the settings, or in that of the whole system.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The form of the file.
    pub version: u32,
    /// The folder; `None` where it was turned off.
    pub folder: Option<PathBuf>,
    /// Keys of makers: minisign's second lines.
    #[serde(default)]
    pub keys: Vec<String>,
}

impl Named {
    /// A folder, and whose packs are taken from it.
    #[must_use]
    pub fn new(folder: Option<PathBuf>, keys: &[MakerKey]) -> Self {
        Self { version: 1, folder, keys: keys.iter().map(|key| key.line().to_owned()).collect() }
    }

    /// Keeps it beside the settings.
    ///
    /// # Errors
    /// What the disk says; then the former one holds.
    pub fn save(&self, places: &Places) -> io::Result<()> {
        let text = serde_json::to_string_pretty(self)?;
        settings::replace(&places.settings, FILE, (text + "\n").as_bytes())
    }

    /// What was named on this machine.
    #[must_use]
    pub fn load(places: &Places) -> Option<Self> {
        Self::read(&places.settings.join(FILE))
    }

    fn read(file: &Path) -> Option<Self> {
        if !fs::metadata(file).ok()?.is_file() {
            return None;
        }
        let mut text = String::new();
        let _ = File::open(file).ok()?.take(LONGEST).read_to_string(&mut text).ok()?;
        let named: Self = serde_json::from_str(&text).ok()?;
        (named.version == 1).then_some(named)
    }

    fn source(self, by: By) -> Option<Source> {
        let keys = self.keys.iter().filter_map(|line| MakerKey::read(line));
        Some(Source { folder: self.folder?, keys: Keys::of(keys), by })
    }
}

impl Source {
    /// The folder that holds here. What was named on this machine goes before what the system says, so that one
    /// machine can be another than its image, or have none.
    #[must_use]
    pub fn find(places: &Places) -> Option<Self> {
        let own = Named::load(places);
        let lasting = if let Some(named) = own {
            named.source(By::Machine)
        } else {
            let file = places.fleet_file.as_ref();
            file.and_then(|file| Named::read(file)?.source(By::System(file.clone())))
        };
        match &places.fleet {
            // Keys are those that were accepted for good.
            Some(folder) => {
                let keys = lasting.map(|source| source.keys).unwrap_or_default();
                Some(Self { folder: folder.clone(), keys, by: By::Once })
            }
            None => lasting,
        }
    }
}

/// The systems whose places are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Os {
    Linux,
    MacOs,
    Windows,
}

impl Os {
    /// This one.
    #[must_use]
    pub fn here() -> Self {
        if cfg!(windows) {
            Self::Windows
        } else if cfg!(target_os = "macos") {
            Self::MacOs
        } else {
            Self::Linux
        }
    }
}

/// The file of the whole system, which only an administrator can write. `program_data` is what Windows calls so.
#[must_use]
pub fn system_file(os: Os, program_data: Option<&str>) -> Option<PathBuf> {
    match os {
        Os::Linux => Some(PathBuf::from("/etc/second-look/fleet.json")),
        Os::MacOs => Some(PathBuf::from("/Library/Application Support/second-look/fleet.json")),
        Os::Windows => {
            let folder = program_data.filter(|folder| !folder.is_empty())?;
            Some(PathBuf::from(format!("{}\\second-look\\fleet.json", folder.trim_end_matches('\\'))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_system_has_its_place() {
        let place = |os, data| system_file(os, data).map(|path| path.display().to_string());
        assert_eq!(place(Os::Linux, None).as_deref(), Some("/etc/second-look/fleet.json"));
        assert_eq!(
            place(Os::MacOs, None).as_deref(),
            Some("/Library/Application Support/second-look/fleet.json")
        );
        for data in [r"C:\ProgramData", r"C:\ProgramData\"] {
            assert_eq!(
                place(Os::Windows, Some(data)).as_deref(),
                Some(r"C:\ProgramData\second-look\fleet.json")
            );
        }
        assert_eq!((place(Os::Windows, None), place(Os::Windows, Some(""))), (None, None));
    }

    #[test]
    fn the_machine_goes_before_the_system_and_one_start_before_both() {
        let folder = tempfile::tempdir().unwrap();
        let mut places = Places::find(Some(folder.path())).unwrap();
        assert!(Source::find(&places).is_none(), "nothing turns it on by itself");
        let system = folder.path().join("system.json");
        fs::write(&system, r#"{"version": 1, "folder": "/srv/fleet"}"#).unwrap();
        assert!(Source::find(&places).is_none());
        places.fleet_file = Some(system.clone());
        let found = Source::find(&places).unwrap();
        assert_eq!((found.folder.to_str(), found.by), (Some("/srv/fleet"), By::System(system)));

        Named::new(Some("/mnt/own".into()), &[]).save(&places).unwrap();
        assert_eq!(Source::find(&places).unwrap().by, By::Machine);
        Named::new(None, &[]).save(&places).unwrap();
        assert!(Source::find(&places).is_none(), "off is off");
        places.fleet = Some("/mnt/once".into());
        assert_eq!(Source::find(&places).unwrap().by, By::Once);
    }

    #[test]
    fn what_is_no_such_file_turns_nothing_on() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::find(Some(folder.path())).unwrap();
        for text in ["", "{", "[]", r#"{"version": 2, "folder": "/a"}"#, r#"{"folder": "/a"}"#] {
            fs::write(folder.path().join(FILE), text).unwrap();
            assert!(Source::find(&places).is_none(), "{text}");
        }
    }
}
