//! A centre's folder, and machines that take it over.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};

use second_look::content::install::Trust;
use second_look::content::pack::Pack;
use second_look::content::signed::Keys;
use second_look::dirs::Places;
use second_look::fleet::{self, By, Came, Fault, Gone, LIMIT, Named, Sheet, Source};
use second_look::kiosk::setup::Setup;
use second_look::settings::Settings;
use zip::CompressionMethod::Stored;

use crate::stick::{Maker, at_root, pack};
use crate::zips::zip_of;

/// A moment, and a later one.
pub const NOW: i64 = 1_795_824_000;
pub const LATER: i64 = NOW + 86_400;

/// What a centre sets.
pub const SHEET: &str = r#"{
  "// remark": "for our machines",
  "version": 1,
  "home": {
    "//": "a remark",
    "language": "fr",
    "country": "FR",
    "text_size": 150,
    "sounds": true,
    "theme": "dark"
  },
  "fixed": ["language"],
  "kiosk": {
    "languages": ["fr"],
    "country": "FR",
    "playlist": "club",
    "idle": 90,
    "volume": 40,
    "hours": {"monday": "09:00-17:00"}
  }
}
"#;

/// A path of two of its pack.
const PATH: &str = r#"(
    id: "club",
    audience: [Everyone],
    minutes: 20,
    steps: Chosen(["trial/safe-account-call", "look-in-your-app"]),
    names: {"fr": "Notre club", "en": "Our club"},
)
"#;

pub struct Centre {
    _held: tempfile::TempDir,
    folder: PathBuf,
}

impl Centre {
    /// A sound folder, its pack signed by somebody.
    pub fn of(maker: &Maker) -> Self {
        let held = tempfile::tempdir().expect("a folder");
        let folder = held.path().join("centre");
        for below in ["packs", "playlists", "regions"] {
            fs::create_dir_all(folder.join(below)).expect("a folder");
        }
        let centre = Self { _held: held, folder };
        centre.write("fleet.json", SHEET);
        centre.write("playlists/club.ron", PATH);
        centre.pack("1.0", Some(maker));
        centre
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn write(&self, file: &str, text: &str) {
        self.bytes(file, text.as_bytes());
    }

    pub fn bytes(&self, file: &str, bytes: &[u8]) {
        fs::write(self.folder.join(file), bytes).expect("written");
    }

    pub fn remove(&self, file: &str) {
        fs::remove_file(self.folder.join(file)).expect("removed");
    }

    /// Puts a version of the pack there.
    pub fn pack(&self, version: &str, by: Option<&Maker>) {
        let zip = pack(version);
        self.bytes("packs/trial.zip", &zip);
        match by {
            Some(maker) => self.write("packs/trial.zip.minisig", &maker.sign(&zip)),
            None => self.remove("packs/trial.zip.minisig"),
        }
    }

    /// Puts a version of another pack there.
    pub fn second(&self, version: &str, by: &Maker) {
        let mut files = at_root(version);
        for (_, bytes) in files.iter_mut().filter(|(name, _)| name == "pack.ron") {
            let text = String::from_utf8(bytes.clone()).expect("text");
            *bytes = text.replace("id: \"trial\"", "id: \"second\"").into_bytes();
        }
        let zip = zip_of(&files, Stored);
        self.bytes("packs/second.zip", &zip);
        self.write("packs/second.zip.minisig", &by.sign(&zip));
    }

    #[track_caller]
    fn replace(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.folder.join(file)).expect("a text");
        assert!(text.contains(from), "{file} has no {from}");
        self.write(file, &text.replace(from, to));
    }

    /// Other words in the sheet.
    #[track_caller]
    pub fn sheet(&self, from: &str, to: &str) {
        self.replace("fleet.json", from, to);
    }

    /// Other words in the path.
    #[track_caller]
    pub fn path(&self, from: &str, to: &str) {
        self.replace("playlists/club.ron", from, to);
    }
}

pub struct Machine {
    _held: tempfile::TempDir,
    pub places: Places,
}

impl Machine {
    /// A machine on which a folder was named, with somebody's key.
    pub fn at(centre: &Centre, maker: &Maker) -> Self {
        let held = tempfile::tempdir().expect("a folder");
        let places = Places::find(Some(held.path())).expect("places");
        let machine = Self { _held: held, places };
        machine.name(centre, maker);
        machine
    }

    pub fn name(&self, centre: &Centre, maker: &Maker) {
        Named::new(Some(centre.folder.clone()), &[maker.key()]).save(&self.places).expect("named");
    }

    pub fn source(&self) -> (Source, Trust) {
        let source = Source::find(&self.places).expect("a folder is named");
        let trust = source.trust().expect("a key");
        (source, trust)
    }

    /// Looks, and takes over what is there.
    pub fn look(&self) -> (Came, Vec<Fault>) {
        let (came, _, faults) =
            fleet::visit(&self.places, LIMIT, NOW, fleet::look).expect("a folder is named");
        (came, faults)
    }

    pub fn visit(&self) -> Came {
        let (came, faults) = self.look();
        assert!(faults.is_empty() || came == Came::Refused, "{faults:?}");
        came
    }

    /// Names another folder, as if it were the same: what is known of that one is known of this. Gives what was.
    pub fn of(&self, centre: &Centre, maker: &Maker) -> PathBuf {
        let (source, _) = self.source();
        self.name(centre, maker);
        self.moved(&source.folder, &centre.folder);
        source.folder
    }

    /// And back.
    pub fn back(&self, centre: &Centre, maker: &Maker, was: PathBuf) {
        let (source, _) = self.source();
        self.moved(&source.folder, &was);
        self.name(centre, maker);
    }

    fn moved(&self, from: &Path, to: &Path) {
        for name in ["taken.json", "state.json"] {
            let file = self.places.data.join("fleet").join(name);
            let text = fs::read_to_string(&file).expect("a file");
            let (from, to) = (from.display().to_string(), to.display().to_string());
            fs::write(&file, text.replace(&from, &to)).expect("written");
        }
    }

    fn sheet(&self) -> Sheet {
        fleet::taken(&self.places).expect("something was taken").sheet()
    }

    pub fn home(&self, own: &Settings) -> Settings {
        self.sheet().at_home(own)
    }

    pub fn kiosk(&self, own: &Setup, is_set_up: bool) -> Setup {
        self.sheet().in_kiosk(own, is_set_up)
    }

    pub fn versions(&self) -> Vec<(String, String)> {
        let (packs, problems) = Pack::installed(&self.places.packs);
        assert!(problems.is_empty(), "{problems:?}");
        packs.into_iter().map(|pack| (pack.manifest.id, pack.manifest.version)).collect()
    }

    pub fn left_lying(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.places.packs).into_iter().flatten().flatten();
        let mut names: Vec<_> =
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

/// What is wrong with these bytes as `fleet.json` of a folder.
pub fn faults(bytes: &[u8]) -> Vec<Fault> {
    let held = tempfile::tempdir().expect("a folder");
    fs::write(held.path().join("fleet.json"), bytes).expect("written");
    let source = Source { folder: held.path().to_owned(), keys: Keys::default(), by: By::Once };
    let trust = source.trust().expect("a key");
    match fleet::check(&source, &trust) {
        Ok(faults) => faults,
        Err(Gone::Fault(fault)) => vec![*fault],
        Err(Gone::Away) => panic!("it is there"),
    }
}
