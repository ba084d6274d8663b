//! Where settings, data, packs and caches lie on the disk.
#![forbid(unsafe_code)]

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The folders of one installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The folder of `settings.ron`.
    pub settings: PathBuf,
    /// The folder of the database.
    pub data: PathBuf,
    /// Installed packs, a folder or a zip file each.
    pub packs: PathBuf,
    /// What can be made again.
    pub cache: PathBuf,
}

impl Places {
    /// All below one folder when it was named (`--data-dir`, `SECOND_LOOK_DATA_DIR`), else where the
    /// system wants them. `None` when the system names no home.
    #[must_use]
    pub fn find(named: Option<&Path>) -> Option<Self> {
        if let Some(folder) = named {
            return Some(Self {
                settings: folder.to_owned(),
                data: folder.to_owned(),
                packs: folder.join("packs"),
                cache: folder.join("cache"),
            });
        }
        let dirs = ProjectDirs::from("", "", "second-look")?;
        Some(Self {
            settings: dirs.config_dir().to_owned(),
            data: dirs.data_dir().to_owned(),
            packs: dirs.data_dir().join("packs"),
            cache: dirs.cache_dir().to_owned(),
        })
    }

    /// The database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.data.join("second-look.sqlite")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_folder_holds_everything() {
        let places = Places::find(Some(Path::new("/named"))).unwrap();
        assert_eq!(places.database(), Path::new("/named/second-look.sqlite"));
        assert!(places.settings.starts_with("/named") && places.packs.starts_with("/named"));
    }
}
