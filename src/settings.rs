//! What a person set: read field by field, so that one bad value costs only itself; replaced atomically.
#![forbid(unsafe_code)]

mod file;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use ron::Value;
use serde::{Deserialize, Serialize};

use crate::content::Audience;
pub(crate) use file::{fields, replace, set_aside, taken, text, text_or_none, written};

/// The name of the file.
pub const FILE: &str = "settings.ron";

/// The text sizes, in percent.
pub const TEXT_SIZES: [u16; 5] = [100, 125, 150, 200, 250];

/// The speeds of the voice, in percent.
pub const SPEECH_RATES: [u16; 5] = [70, 85, 100, 110, 120];

/// For how many days the counts of lessons can be kept.
pub const KEEP_LESSONS: [u16; 3] = [30, 90, 365];

/// The theme somebody set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
    ContrastDark,
    ContrastLight,
}

impl Theme {
    /// All of them, as they are offered.
    pub const ALL: [Self; 5] =
        [Self::System, Self::Light, Self::Dark, Self::ContrastDark, Self::ContrastLight];

    /// Its name in the file and in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::ContrastDark => "contrast-dark",
            Self::ContrastLight => "contrast-light",
        }
    }
}

/// What a person set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "each is by itself")]
pub struct Settings {
    /// A BCP 47 tag; `None` until it was chosen.
    pub language: Option<String>,
    /// An ISO 3166 code; `None` until it was chosen.
    pub country: Option<String>,
    /// One of [`TEXT_SIZES`].
    pub text_size: u16,
    /// The theme.
    pub theme: Theme,
    /// No movement.
    pub calm_motion: bool,
    /// Every page and every new line is read aloud when it comes.
    pub read_to_me: bool,
    /// How fast it is read: one of [`SPEECH_RATES`].
    pub speech_rate: u16,
    /// The walk-through was seen: it is not offered by itself any more.
    pub seen_tour: bool,
    /// More room between lines, words and paragraphs, and shorter lines.
    pub easy_reading: bool,
    /// Tones on the stages: a telephone that rings, a message that comes.
    pub sounds: bool,
    /// Whose situations are offered.
    pub audience: Audience,
    /// For how many days the counts of lessons with a group are kept: one of [`KEEP_LESSONS`].
    pub keep_lessons: u16,
    /// What a fleet set last, as it stands in the file, by name: whoever set it otherwise since wins.
    pub given: BTreeMap<String, String>,
}

impl Settings {
    /// Whether tones are played and their words shown: not where everything is read, a voice says it then.
    #[must_use]
    pub fn has_sounds(&self) -> bool {
        self.sounds && !self.read_to_me
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            country: None,
            text_size: 100,
            theme: Theme::System,
            calm_motion: false,
            read_to_me: false,
            speech_rate: 100,
            seen_tour: false,
            easy_reading: false,
            sounds: false,
            audience: Audience::Everyone,
            keep_lessons: 90,
            given: BTreeMap::new(),
        }
    }
}

/// What was wrong with the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// One field was not understood and stands at its default.
    Field(String),
    /// The file was no settings file; it lies aside under this name.
    Aside(String),
    /// The file could not be read.
    Unreadable(String),
}

impl Settings {
    /// Reads the settings of a folder. A missing file gives the defaults without a word.
    #[must_use]
    pub fn load(folder: &Path) -> (Self, Vec<Notice>) {
        let path = folder.join(FILE);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return (Self::default(), Vec::new()),
            Err(error) => return (Self::default(), vec![Notice::Unreadable(error.to_string())]),
        };
        let Some(fields) = fields(bytes) else {
            return (Self::default(), vec![Notice::Aside(set_aside(folder, FILE))]);
        };
        Self::of(fields)
    }

    /// The settings of a folder as far as they can be read, for whoever only looks: nothing is touched.
    #[must_use]
    pub fn glance(folder: &Path) -> Self {
        fs::read(folder.join(FILE)).ok().and_then(fields).map(|fields| Self::of(fields).0).unwrap_or_default()
    }

    /// Takes each field that can be understood.
    pub(crate) fn of(mut fields: BTreeMap<String, Value>) -> (Self, Vec<Notice>) {
        let mut settings = Self::default();
        let mut notices = Vec::new();
        let mut take = |name: &str, set: &mut dyn FnMut(Value) -> bool| {
            if let Some(value) = fields.remove(name)
                && !set(value)
            {
                notices.push(Notice::Field(name.to_owned()));
            }
        };
        take("language", &mut |value| text_or_none(value, &mut settings.language));
        take("country", &mut |value| text_or_none(value, &mut settings.country));
        take("text_size", &mut |value| {
            let found = taken(value, &mut settings.text_size);
            settings.text_size = nearest(settings.text_size, TEXT_SIZES);
            found
        });
        take("theme", &mut |value| {
            let name = value.into_rust::<String>().unwrap_or_default();
            let found = Theme::ALL.into_iter().find(|theme| theme.key() == name);
            settings.theme = found.unwrap_or_default();
            found.is_some()
        });
        take("calm_motion", &mut |value| taken(value, &mut settings.calm_motion));
        take("read_to_me", &mut |value| taken(value, &mut settings.read_to_me));
        take("speech_rate", &mut |value| {
            let found = taken(value, &mut settings.speech_rate);
            settings.speech_rate = nearest(settings.speech_rate, SPEECH_RATES);
            found
        });
        take("seen_tour", &mut |value| taken(value, &mut settings.seen_tour));
        take("easy_reading", &mut |value| taken(value, &mut settings.easy_reading));
        take("sounds", &mut |value| taken(value, &mut settings.sounds));
        take("audience", &mut |value| {
            let found = Audience::from_key(&value.into_rust::<String>().unwrap_or_default());
            settings.audience = found.unwrap_or_default();
            found.is_some()
        });
        take("keep_lessons", &mut |value| {
            let found = taken(value, &mut settings.keep_lessons);
            settings.keep_lessons = nearest(settings.keep_lessons, KEEP_LESSONS);
            found
        });
        take("given", &mut |value| taken(value, &mut settings.given));
        (settings, notices)
    }

    /// Each field by its name, as it stands in the file; not what a fleet gave.
    pub(crate) fn lines(&self) -> [(&'static str, String); 12] {
        [
            ("language", text(self.language.as_deref())),
            ("country", text(self.country.as_deref())),
            ("text_size", self.text_size.to_string()),
            ("theme", format!("{:?}", self.theme.key())),
            ("calm_motion", self.calm_motion.to_string()),
            ("read_to_me", self.read_to_me.to_string()),
            ("speech_rate", self.speech_rate.to_string()),
            ("seen_tour", self.seen_tour.to_string()),
            ("easy_reading", self.easy_reading.to_string()),
            ("sounds", self.sounds.to_string()),
            ("audience", format!("{:?}", self.audience.key())),
            ("keep_lessons", self.keep_lessons.to_string()),
        ]
    }

    /// Replaces the file of a folder in one step: a crash leaves the old one or the new one.
    ///
    /// # Errors
    /// What the disk says.
    pub fn save(&self, folder: &Path) -> io::Result<()> {
        let mut content = written(self.lines());
        if !self.given.is_empty() {
            // Before the bracket that ends it.
            content.truncate(content.len() - 2);
            let _ = writeln!(content, "    \"given\": {:?},\n}}", self.given);
        }
        replace(folder, FILE, content.as_bytes())
    }

    /// The next text size, from the largest back to the smallest.
    #[must_use]
    pub fn next_text_size(&self) -> u16 {
        let at = TEXT_SIZES.iter().position(|size| *size == self.text_size).unwrap_or(0);
        TEXT_SIZES[(at + 1) % TEXT_SIZES.len()]
    }

    /// One step larger or smaller, as far as it goes.
    #[must_use]
    pub fn text_size_by(&self, steps: isize) -> u16 {
        let at = TEXT_SIZES.iter().position(|size| *size == self.text_size).unwrap_or(0);
        TEXT_SIZES[at.saturating_add_signed(steps).min(TEXT_SIZES.len() - 1)]
    }
}

fn nearest<const N: usize>(value: u16, steps: [u16; N]) -> u16 {
    steps.into_iter().min_by_key(|step| step.abs_diff(value)).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(content: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), content).unwrap();
        folder
    }

    #[test]
    fn what_was_saved_is_read() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Settings::load(folder.path()), (Settings::default(), vec![]));
        let set = Settings {
            language: Some("zh-CN".into()),
            country: Some("CN".into()),
            text_size: 200,
            theme: Theme::ContrastDark,
            calm_motion: true,
            read_to_me: true,
            speech_rate: 85,
            seen_tour: true,
            easy_reading: true,
            sounds: true,
            audience: Audience::Child,
            keep_lessons: 30,
            given: [("language".to_owned(), "Some(\"fr\")".to_owned())].into(),
        };
        set.save(&folder.path().join("deeper")).unwrap();
        assert_eq!(Settings::load(&folder.path().join("deeper")), (set, vec![]));
        let left = fs::read_dir(folder.path().join("deeper")).unwrap().count();
        assert_eq!(left, 1, "only the file itself stays");
    }

    #[test]
    fn one_bad_field_costs_only_itself() {
        let folder = folder(r#"{"language": Some("fr"), "text_size": "huge", "theme": "pink", "future": 3}"#);
        let (settings, notices) = Settings::load(folder.path());
        assert_eq!(settings, Settings { language: Some("fr".into()), ..Settings::default() });
        assert_eq!(notices, [Notice::Field("text_size".into()), Notice::Field("theme".into())]);
    }

    #[test]
    fn odd_sizes_snap_to_a_step() {
        let folder = folder(r#"{"text_size": 170}"#);
        assert_eq!(Settings::load(folder.path()).0.text_size, 150);
        let folder = self::folder(r#"{"speech_rate": 5000, "read_to_me": true}"#);
        let (settings, notices) = Settings::load(folder.path());
        assert_eq!((settings.speech_rate, settings.read_to_me, notices), (120, true, vec![]));
    }

    #[test]
    fn a_broken_file_is_set_aside_and_never_overwritten() {
        let folder = folder("{\"langu");
        fs::write(folder.path().join("settings.broken-1.ron"), "an earlier one").unwrap();
        let (settings, notices) = Settings::load(folder.path());
        assert_eq!(settings, Settings::default());
        assert_eq!(notices, [Notice::Aside("settings.broken-2.ron".into())]);
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(read("settings.broken-1.ron"), "an earlier one");
        assert_eq!(read("settings.broken-2.ron"), "{\"langu");
        assert!(!folder.path().join(FILE).exists());
    }

    #[test]
    fn whoever_only_looks_leaves_everything_as_it_is() {
        let broken = folder("{\"langu");
        assert_eq!(Settings::glance(broken.path()), Settings::default());
        assert_eq!(fs::read_dir(broken.path()).unwrap().count(), 1, "nothing is set aside");
        let sound = folder(r#"{"language": Some("fr"), "text_size": 200, "theme": "pink"}"#);
        let seen = Settings::glance(sound.path());
        assert_eq!((seen.language.as_deref(), seen.text_size), (Some("fr"), 200));
    }

    #[test]
    fn a_place_that_cannot_be_written_is_an_error() {
        let folder = folder("{}");
        let below = folder.path().join(FILE).join("below");
        assert!(Settings::default().save(&below).is_err());
    }

    #[test]
    fn sizes_go_round_and_stop_at_the_ends() {
        let at = |text_size| Settings { text_size, ..Settings::default() };
        assert_eq!(at(250).next_text_size(), 100);
        assert_eq!(at(250).text_size_by(1), 250);
        assert_eq!(at(100).text_size_by(-1), 100);
        assert_eq!(at(150).text_size_by(1), 200);
    }
}
