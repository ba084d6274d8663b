//! Where settings, data, packs, caches and copies lie on the disk.
#![forbid(unsafe_code)]

use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};

use crate::fleet::{Os, system_file};

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
    /// Where copies are saved (the first) and looked for.
    pub copies: Vec<PathBuf>,
    /// Folders of folders, below each of which a removable drive may hang.
    pub drives: Vec<PathBuf>,
    /// The file by which an administrator names a fleet's folder for all who use this computer.
    pub fleet_file: Option<PathBuf>,
    /// A fleet's folder that was named for this start.
    pub fleet: Option<PathBuf>,
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
                copies: vec![folder.join("copies")],
                drives: Vec::new(),
                fleet_file: None,
                fleet: None,
            });
        }
        let dirs = ProjectDirs::from("", "", "second-look")?;
        Some(Self {
            settings: dirs.config_dir().to_owned(),
            data: dirs.data_dir().to_owned(),
            packs: dirs.data_dir().join("packs"),
            cache: dirs.cache_dir().to_owned(),
            copies: of_the_person(),
            drives: vec![PathBuf::from("/media"), PathBuf::from("/run/media")],
            fleet_file: system_file(Os::here(), std::env::var("ProgramData").ok().as_deref()),
            fleet: None,
        })
    }

    /// Every folder a copy may lie in: the person's own, and those of drives that hang here now.
    #[must_use]
    pub fn copies_may_lie(&self) -> Vec<PathBuf> {
        self.copies.iter().cloned().chain(self.drives_here()).collect()
    }

    /// The folders of removable drives that hang here now.
    #[must_use]
    pub fn drives_here(&self) -> Vec<PathBuf> {
        let below = |folder: &PathBuf| -> Vec<PathBuf> {
            let inside = std::fs::read_dir(folder).into_iter().flatten().flatten();
            inside.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
        };
        let users = self.drives.iter().flat_map(below).collect::<Vec<_>>();
        users.iter().flat_map(below).collect()
    }

    /// The database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.data.join("second-look.sqlite")
    }
}

/// Documents, downloads, desktop, home: those that are there.
fn of_the_person() -> Vec<PathBuf> {
    let Some(dirs) = UserDirs::new() else { return Vec::new() };
    let home = dirs.home_dir();
    [dirs.document_dir(), dirs.download_dir(), dirs.desktop_dir(), Some(home)]
        .into_iter()
        .flatten()
        .filter(|folder| folder.is_dir())
        .map(Path::to_owned)
        .collect()
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

    #[test]
    fn copies_are_looked_for_on_every_drive_that_hangs_here() {
        let folder = tempfile::tempdir().unwrap();
        for drive in
            ["media/jean/STICK", "media/jean/CAMERA", "run/media/jean/DISK", "media/jean/STICK/deeper"]
        {
            std::fs::create_dir_all(folder.path().join(drive)).unwrap();
        }
        let mut places = Places::find(Some(folder.path())).unwrap();
        places.drives = ["media", "run/media", "none"].map(|name| folder.path().join(name)).to_vec();
        let mut found = places.copies_may_lie();
        found.sort();
        let wanted = ["copies", "media/jean/CAMERA", "media/jean/STICK", "run/media/jean/DISK"];
        assert_eq!(found, wanted.map(|name| folder.path().join(name)));
    }
}
