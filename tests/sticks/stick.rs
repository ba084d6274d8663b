//! A stick in a folder, and people who sign what lies on it, each with a key of the moment.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use minisign::KeyPair;
use second_look::content::install::{Found, Trust, look};
use second_look::content::pack::Pack;
use second_look::content::signed::MakerKey;
use second_look::dirs::Places;
use zip::CompressionMethod::Deflated;
use zip::CompressionMethod::Stored;

use super::zips::{Files, files_of, zip_of};
use crate::trial::Trial;

/// The day keys are accepted on.
pub const DAY: &str = "2026-11-28";

/// Somebody who signs.
pub struct Maker(KeyPair);

impl Maker {
    pub fn new() -> Self {
        Self(KeyPair::generate_unencrypted_keypair().expect("a pair of keys"))
    }

    pub fn key(&self) -> MakerKey {
        MakerKey::read(&self.text()).expect("a key")
    }

    fn text(&self) -> String {
        self.0.pk.to_box().expect("a key").into_string()
    }

    pub fn sign(&self, bytes: &[u8]) -> String {
        let signed = minisign::sign(Some(&self.0.pk), &self.0.sk, Cursor::new(bytes), Some("a test"), None);
        signed.expect("a signature").into_string()
    }

    /// Puts the public key on a stick.
    pub fn publish(&self, stick: &Stick) {
        stick.write("maker.pub", self.text().as_bytes());
    }
}

/// A computer with one stick in it.
pub struct Stick {
    _folder: tempfile::TempDir,
    pub places: Places,
}

impl Stick {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let home = folder.path().join("home");
        let mut places = Places::find(Some(&home)).expect("places");
        places.drives = vec![folder.path().join("media")];
        fs::create_dir_all(&places.data).expect("a folder");
        fs::create_dir_all(folder.path().join("media/jean/STICK")).expect("a folder");
        Self { _folder: folder, places }
    }

    pub fn folder(&self) -> PathBuf {
        self.places.drives_here().into_iter().next().expect("a stick")
    }

    pub fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.folder().join(name), bytes).expect("written");
    }

    /// Puts a file on it, and its signature beside it when somebody signs.
    pub fn put(&self, name: &str, bytes: &[u8], by: Option<&Maker>) {
        self.write(name, bytes);
        let beside = self.folder().join(format!("{name}.minisig"));
        match by {
            Some(maker) => fs::write(beside, maker.sign(bytes)).expect("written"),
            None => drop(fs::remove_file(beside)),
        }
    }

    /// What is believed here.
    pub fn trust(&self) -> Trust {
        Trust::of(&self.places.data, false).expect("a key")
    }

    /// The same, somebody having been accepted.
    pub fn accepting(&self, maker: &Maker) -> Trust {
        let mut trust = self.trust();
        trust.accepted.accept(&self.places.data, &maker.key(), "a maker", DAY).expect("written");
        trust
    }

    /// The one thing that lies on it.
    #[track_caller]
    pub fn only(&self, trust: &Trust) -> Found {
        let mut found = look(&self.folder(), &self.places, trust);
        assert_eq!(found.len(), 1, "{found:?}");
        found.remove(0)
    }

    /// Ids and versions of the packs that are here.
    pub fn installed(&self) -> Vec<(String, String)> {
        let (packs, problems) = Pack::installed(&self.places.packs);
        assert!(problems.is_empty(), "{problems:?}");
        packs.into_iter().map(|pack| (pack.manifest.id, pack.manifest.version)).collect()
    }

    /// The names of all that lies among the packs.
    pub fn left_lying(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.places.packs).into_iter().flatten().flatten();
        let mut names: Vec<_> =
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

/// The files of the trial pack, in a version.
pub fn at_root(version: &str) -> Files {
    let trial = Trial::new();
    let text = fs::read_to_string(trial.root().join("pack.ron")).expect("pack.ron");
    let old = text.lines().find(|line| line.contains("version:")).expect("a version").to_owned();
    fs::write(trial.root().join("pack.ron"), text.replace(&old, &format!("    version: {version:?},")))
        .expect("written");
    files_of(trial.root())
}

/// The trial pack as a zip.
pub fn pack(version: &str) -> Vec<u8> {
    zip_of(&at_root(version), Deflated)
}

/// The same zip with a remark behind it: another file.
pub fn version(zip: &[u8]) -> Vec<u8> {
    let mut other = zip.to_vec();
    let at = other.len() - 2;
    other[at] = 1;
    other.push(b'x');
    other
}

/// A file of regions: Ireland with facts of a day and another emergency number, and Jersey, which the program does
/// not know; of its files those that are wanted.
pub fn regions(day: &str, number: &str, wanted: fn(&str) -> bool) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: String| fs::read_to_string(root.join(path)).expect("a file");
    let ron = read("assets/regions/IE.ron".to_owned()).replace("\"112\"", &format!("{number:?}"));
    let ron = ron.replace("2026-11-28", day);
    assert!(ron.contains(day) && ron.contains(number), "{ron}");
    let manifest = format!(
        "(format: 1, id: \"regions\", title: \"Countries\", version: {day:?}, base_language: \"en\", \
         languages: [\"en\", \"zh-CN\", \"fr\"], authors: [\"The project\"], licence: \"MIT\")"
    );
    let mut files: Files = vec![
        ("pack.ron".to_owned(), manifest.into_bytes()),
        ("regions/IE.ron".to_owned(), ron.clone().into_bytes()),
        ("regions/JE.ron".to_owned(), ron.replace("\"IE\"", "\"JE\"").into_bytes()),
    ];
    for language in ["en", "zh-CN", "fr"] {
        let words = read(format!("locales/{language}/regions/IE.ftl"));
        let name = words.lines().next().expect("a name").to_owned();
        let jersey = words.replace(&name, "name = Jersey");
        files.push((format!("locales/{language}/regions/IE.ftl"), words.into_bytes()));
        files.push((format!("locales/{language}/regions/JE.ftl"), jersey.into_bytes()));
    }
    files.retain(|(name, _)| wanted(name));
    zip_of(&files, Stored)
}
