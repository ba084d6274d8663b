//! What an operator set: read field by field, so that one bad value costs only itself; replaced atomically.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use ron::Value;
use serde::{Deserialize, Serialize};

use super::hours::{Day, Hours};
use crate::content::playlist::Playlist;
use crate::content::{Audience, Topic};
use crate::i18n::Language;
use crate::settings::{Notice, fields, replace, set_aside, taken, text, text_or_none, written};

/// The name of the file, in the kiosk's folder.
pub const FILE: &str = "kiosk.ron";

/// The seconds without a touch after which somebody is asked whether they are still there.
pub const IDLE: std::ops::RangeInclusive<u16> = 30..=600;

/// Days that counts are kept.
pub const KEEP: std::ops::RangeInclusive<u16> = 1..=3650;

/// Logical pixels per millimetre: from a wall of large screens to a fine small one.
pub const PIXELS_PER_MM: std::ops::RangeInclusive<f32> = 0.5..=20.0;

/// What an operator set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Setup {
    /// The languages offered, the first one first; never none.
    #[serde(with = "codes")]
    pub languages: Vec<Language>,
    /// An ISO 3166 code; `None` until it was chosen.
    pub country: Option<String>,
    /// Whose situations are offered.
    pub audience: Audience,
    /// The path that is offered, by its id; `None` for the mix.
    pub playlist: Option<String>,
    /// The topics of the mix; empty for all.
    pub topics: Vec<Topic>,
    /// Seconds without a touch before the question, in [`IDLE`].
    pub idle: u16,
    /// Of voice and tones, in percent.
    pub volume: u8,
    /// When it is open.
    pub hours: Hours,
    /// All controls in the lower half.
    pub low_reach: bool,
    /// Logical pixels per millimetre of this screen, in [`PIXELS_PER_MM`].
    pub pixels_per_mm: f32,
    /// Days that counts are kept, in [`KEEP`].
    pub keep_days: u16,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            languages: Language::ALL.to_vec(),
            country: None,
            audience: Audience::Everyone,
            playlist: None,
            topics: Vec::new(),
            idle: 120,
            volume: 70,
            hours: Hours::default(),
            low_reach: false,
            // 96 dots per inch, until a bank card was held before the screen.
            pixels_per_mm: 96.0 / 25.4,
            keep_days: 90,
        }
    }
}

impl Setup {
    /// Whether a set-up was ever saved.
    #[must_use]
    pub fn exists(folder: &Path) -> bool {
        folder.join(FILE).exists()
    }

    /// Reads the set-up of a kiosk's folder. A missing file gives the defaults without a word.
    #[must_use]
    pub fn load(folder: &Path) -> (Self, Vec<Notice>) {
        let bytes = match fs::read(folder.join(FILE)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return (Self::default(), Vec::new()),
            Err(error) => return (Self::default(), vec![Notice::Unreadable(error.to_string())]),
        };
        match fields(bytes) {
            Some(fields) => Self::of(fields),
            None => (Self::default(), vec![Notice::Aside(set_aside(folder, FILE))]),
        }
    }

    /// Takes each field that can be understood; what lies outside its bounds goes to the nearest.
    pub(crate) fn of(mut fields: BTreeMap<String, Value>) -> (Self, Vec<Notice>) {
        let mut setup = Self::default();
        let mut notices = Vec::new();
        let mut take = |name: &str, set: &mut dyn FnMut(Value) -> bool| {
            if let Some(value) = fields.remove(name)
                && !set(value)
            {
                notices.push(Notice::Field(name.to_owned()));
            }
        };
        take("languages", &mut |value| listed(value, Language::from_code, &mut setup.languages, 1));
        take("country", &mut |value| text_or_none(value, &mut setup.country));
        take("audience", &mut |value| {
            let found = Audience::from_key(&value.into_rust::<String>().unwrap_or_default());
            setup.audience = found.unwrap_or_default();
            found.is_some()
        });
        take("playlist", &mut |value| {
            let found = text_or_none(value, &mut setup.playlist);
            // Those of a fleet are known when they are shown.
            let known = |id: &str| Playlist::find(id).is_some() || Playlist::is_of_fleet(id);
            let known = setup.playlist.as_deref().is_none_or(known);
            setup.playlist = setup.playlist.take().filter(|_| known);
            found && known
        });
        take("topics", &mut |value| listed(value, Topic::from_code, &mut setup.topics, 0));
        take("idle", &mut |value| taken(value, &mut setup.idle));
        take("volume", &mut |value| taken(value, &mut setup.volume));
        take("hours", &mut |value| hours(value, &mut setup.hours));
        take("low_reach", &mut |value| taken(value, &mut setup.low_reach));
        take("pixels_per_mm", &mut |value| taken(value, &mut setup.pixels_per_mm));
        take("keep_days", &mut |value| taken(value, &mut setup.keep_days));
        (setup.bounded(), notices)
    }

    /// With every number within its bounds, and at least one language.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        self.idle = self.idle.clamp(*IDLE.start(), *IDLE.end());
        self.volume = self.volume.min(100);
        self.keep_days = self.keep_days.clamp(*KEEP.start(), *KEEP.end());
        self.pixels_per_mm = if self.pixels_per_mm.is_finite() {
            self.pixels_per_mm.clamp(*PIXELS_PER_MM.start(), *PIXELS_PER_MM.end())
        } else {
            Self::default().pixels_per_mm
        };
        if self.languages.is_empty() {
            self.languages = Language::ALL.to_vec();
        }
        self
    }

    /// Each field by its name, as it stands in the file.
    pub(crate) fn lines(&self) -> [(&'static str, String); 11] {
        let setup = self.clone().bounded();
        let days: Vec<_> = Hours::NAMES
            .into_iter()
            .zip(setup.hours.0)
            .map(|(name, day)| format!("{name:?}: {:?}", day.write()))
            .collect();
        let codes: Vec<_> = setup.languages.iter().map(|language| language.code()).collect();
        let topics: Vec<_> = setup.topics.iter().map(|topic| topic.code()).collect();
        [
            ("languages", format!("{codes:?}")),
            ("country", text(setup.country.as_deref())),
            ("audience", format!("{:?}", setup.audience.key())),
            ("playlist", text(setup.playlist.as_deref())),
            ("topics", format!("{topics:?}")),
            ("idle", setup.idle.to_string()),
            ("volume", setup.volume.to_string()),
            ("hours", format!("{{{}}}", days.join(", "))),
            ("low_reach", setup.low_reach.to_string()),
            ("pixels_per_mm", format!("{:?}", setup.pixels_per_mm)),
            ("keep_days", setup.keep_days.to_string()),
        ]
    }

    /// Replaces the file of a kiosk's folder in one step: a crash leaves the old one or the new one.
    ///
    /// # Errors
    /// What the disk says.
    pub fn save(&self, folder: &Path) -> io::Result<()> {
        replace(folder, FILE, written(self.lines()).as_bytes())
    }
}

/// Takes what is known of a list, in its order and once each; `false` when something was not, or too few.
fn listed<T: PartialEq>(
    value: Value,
    read: impl Fn(&str) -> Option<T>,
    into: &mut Vec<T>,
    least: usize,
) -> bool {
    let Ok(names) = value.into_rust::<Vec<String>>() else { return false };
    let mut found = Vec::new();
    for known in names.iter().filter_map(|name| read(name)) {
        if !found.contains(&known) {
            found.push(known);
        }
    }
    let whole = found.len() == names.len() && found.len() >= least;
    if found.len() >= least {
        *into = found;
    }
    whole
}

/// Takes the days that can be understood; the others stay always open.
fn hours(value: Value, into: &mut Hours) -> bool {
    let Ok(days) = value.into_rust::<BTreeMap<String, String>>() else { return false };
    let mut whole = true;
    for (name, text) in days {
        let at = Hours::NAMES.into_iter().position(|known| known == name);
        match (at.and_then(|at| into.0.get_mut(at)), Day::read(&text)) {
            (Some(into), Some(day)) => *into = day,
            _ => whole = false,
        }
    }
    whole
}

/// Languages by their codes.
mod codes {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::i18n::Language;

    pub(super) fn serialize<S: Serializer>(languages: &[Language], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(languages.iter().map(|language| language.code()))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Language>, D::Error> {
        let codes = Vec::<String>::deserialize(from)?;
        Ok(codes.iter().filter_map(|code| Language::from_code(code)).collect())
    }
}
