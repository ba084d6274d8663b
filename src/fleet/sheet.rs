//! `fleet.json`: what a fleet sets at home and in kiosks. Strict, since nobody stands before fifty machines: one
//! mistake, and the whole file is named and not used.
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet};

use ron::Value as Ron;
use serde_json::Value as Json;

use super::fault::{Fault, Kind};
use crate::content::playlist::Playlist;
use crate::i18n::Language;
use crate::kiosk::setup::Setup;
use crate::settings::{self, Settings, written};

/// The name of the file in the folder.
pub const SHEET: &str = "fleet.json";
/// What a kiosk keeps as it was set there, where the file does not say.
pub const LOCAL: [&str; 3] = ["pixels_per_mm", "volume", "hours"];
/// What a name begins with that is a remark.
const REMARK: &str = "//";
/// No more mistakes of one file are named.
const MOST: usize = 50;

/// What a fleet sets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Settings at home, by name, as they stand in the file of settings.
    home: BTreeMap<String, String>,
    /// Those of them that are set at each start, whatever somebody chose.
    fixed: BTreeSet<String>,
    /// The set-up of a kiosk, by name.
    kiosk: BTreeMap<String, String>,
    /// What a kiosk keeps as it was set there.
    local: BTreeSet<String>,
    /// The packs that are taken, by their files; `None` for all there are.
    pub packs: Option<Vec<String>>,
}

/// What a file may name.
pub(super) struct Known<'a> {
    /// Whether a country is one.
    pub(super) country: &'a dyn Fn(&str) -> bool,
    /// The ids of the fleet's own paths.
    pub(super) paths: &'a [&'a str],
}

impl Sheet {
    /// Reads one.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub(super) fn read(bytes: &[u8], known: &Known<'_>) -> Result<Self, Vec<Fault>> {
        // Windows' own editor puts a mark before its text.
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = str::from_utf8(bytes).map_err(|_| vec![Fault::of(Kind::Json, SHEET)])?;
        let all = match serde_json::from_str(text) {
            Ok(Json::Object(all)) => all,
            Ok(_) => return Err(vec![Fault::of(Kind::Json, SHEET).at(1)]),
            Err(error) => return Err(vec![Fault::of(Kind::Json, SHEET).at(error.line())]),
        };
        // One of another version may mean something else by every name.
        if all.get("version").and_then(Json::as_u64) != Some(1) {
            return Err(vec![Fault::of(Kind::Version, SHEET).at(line_of(text, "", "version"))]);
        }
        let mut reader = Reader { text, known, faults: Vec::new() };
        let mut sheet = Self { local: LOCAL.map(str::to_owned).into(), ..Self::default() };
        for (name, value) in &all {
            match name.as_str() {
                "version" => {}
                "home" => sheet.home = reader.section("home", value, home),
                "kiosk" => sheet.kiosk = reader.section("kiosk", value, kiosk),
                "fixed" => sheet.fixed = reader.names("fixed", value, &Settings::default().lines()),
                "local" => sheet.local = reader.names("local", value, &Setup::default().lines()),
                "packs" => sheet.packs = Some(reader.packs(value)),
                remark if remark.starts_with(REMARK) => {}
                other => reader.fault(Kind::Name, "", other),
            }
        }
        // What is always set has to be set to something.
        for name in sheet.fixed.iter().filter(|name| !sheet.home.contains_key(*name)) {
            let told = reader.faults.iter().any(|fault| fault.subject.starts_with("home"));
            if !told {
                reader.fault(Kind::Value, "fixed", name);
            }
        }
        if reader.faults.is_empty() { Ok(sheet) } else { Err(reader.faults) }
    }

    /// Settings as they hold with what the fleet sets: what somebody chose since stays, but for what is fixed.
    #[must_use]
    pub fn at_home(&self, own: &Settings) -> Settings {
        let first: BTreeMap<_, _> = Settings::default().lines().into();
        let mut lines: BTreeMap<&str, String> = own.lines().into();
        let mut given = own.given.clone();
        for (name, value) in &self.home {
            let Some(now) = lines.get_mut(name.as_str()) else { continue };
            let before = given.get(name).or_else(|| first.get(name.as_str()));
            if before == Some(now) || self.fixed.contains(name) {
                value.clone_into(now);
                let _ = given.insert(name.clone(), value.clone());
            }
        }
        let fields = settings::fields(written(lines).into_bytes()).unwrap_or_default();
        Settings { given, ..Settings::of(fields).0 }
    }

    /// The set-up of a kiosk as it holds: the fleet's, but for what is left to the place. One that was never set up
    /// there begins with all of the fleet's.
    #[must_use]
    pub fn in_kiosk(&self, own: &Setup, is_set_up: bool) -> Setup {
        let mut lines: BTreeMap<&str, String> = own.lines().into();
        for (name, now) in &mut lines {
            if let Some(value) = self.kiosk.get(*name)
                && !(is_set_up && self.local.contains(*name))
            {
                value.clone_into(now);
            }
        }
        let fields = settings::fields(written(lines).into_bytes()).unwrap_or_default();
        Setup::of(fields).0
    }

    /// Whether the fleet sets this of a kiosk, whatever is pressed there.
    #[must_use]
    pub fn holds_in_kiosk(&self, name: &str) -> bool {
        self.kiosk.contains_key(name) && !self.local.contains(name)
    }

    /// Whether something at home is set at each start.
    #[must_use]
    pub fn fixes(&self) -> bool {
        !self.fixed.is_empty()
    }

    /// Whether anything is set in kiosks.
    #[must_use]
    pub fn sets_kiosk(&self) -> bool {
        self.kiosk.keys().any(|name| !self.local.contains(name))
    }

    /// The countries that are set.
    pub(super) fn countries(&self) -> BTreeSet<String> {
        let both = [self.home.get("country"), self.kiosk.get("country")];
        let code = |line: &String| line.split('\u{22}').nth(1).map(str::to_owned);
        both.into_iter().flatten().filter_map(code).collect()
    }
}

/// One value as the file of settings would have it.
fn home(name: &str, value: Ron) -> Option<String> {
    let (set, notices) = Settings::of([(name.to_owned(), value)].into());
    let line = set.lines().into_iter().find(|(known, _)| *known == name)?.1;
    notices.is_empty().then_some(line)
}

/// One value as the file of a kiosk's set-up would have it.
fn kiosk(name: &str, value: Ron) -> Option<String> {
    let (set, notices) = Setup::of([(name.to_owned(), value)].into());
    let line = set.lines().into_iter().find(|(known, _)| *known == name)?.1;
    notices.is_empty().then_some(line)
}

struct Reader<'a> {
    text: &'a str,
    known: &'a Known<'a>,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, kind: Kind, section: &str, name: &str) {
        if self.faults.len() < MOST {
            let subject = if section.is_empty() { name.to_owned() } else { format!("{section}: {name}") };
            let fault = Fault::of(kind, SHEET).about(&subject);
            self.faults.push(fault.at(line_of(self.text, section, name)));
        }
    }

    /// The values of `home` or `kiosk`.
    fn section(
        &mut self,
        section: &str,
        value: &Json,
        read: fn(&str, Ron) -> Option<String>,
    ) -> BTreeMap<String, String> {
        let Json::Object(all) = value else {
            self.fault(Kind::Value, "", section);
            return BTreeMap::new();
        };
        let names: Vec<&str> = match section {
            "home" => Settings::default().lines().map(|(name, _)| name).to_vec(),
            _ => Setup::default().lines().map(|(name, _)| name).to_vec(),
        };
        let mut out = BTreeMap::new();
        for (name, value) in all.iter().filter(|(name, _)| !name.starts_with(REMARK)) {
            if !names.contains(&name.as_str()) {
                self.fault(Kind::Name, section, name);
                continue;
            }
            match self.value(name, value).and_then(|value| read(name, value)) {
                Some(line) if is_as_meant(value, &line) => drop(out.insert(name.clone(), line)),
                _ => self.fault(Kind::Value, section, name),
            }
        }
        out
    }

    /// A value in the form that files of settings have; `None` where it cannot be one.
    fn value(&self, name: &str, value: &Json) -> Option<Ron> {
        let text = || value.as_str().map(str::to_owned);
        let optional = |text: String| Ron::Option(Some(Box::new(Ron::String(text))));
        match name {
            "language" => text().filter(|code| is_language(code)).map(optional),
            "country" => text().filter(|code| (self.known.country)(code)).map(optional),
            "playlist" => {
                let id = text()?;
                if self.known.paths.contains(&id.as_str()) {
                    return Some(optional(format!("fleet/{id}")));
                }
                Playlist::find(&id).map(|_| optional(id))
            }
            "languages" => {
                let whole = value.as_array()?.iter().all(|code| code.as_str().is_some_and(is_language));
                whole.then(|| serde_json::from_value(value.clone()).ok())?
            }
            _ => serde_json::from_value(value.clone()).ok(),
        }
    }

    /// A list of names that are known.
    fn names(&mut self, section: &str, value: &Json, known: &[(&str, String)]) -> BTreeSet<String> {
        let Some(all) = strings(value) else {
            self.fault(Kind::Value, "", section);
            return BTreeSet::new();
        };
        for name in all.iter().filter(|name| !known.iter().any(|(other, _)| other == name)) {
            self.fault(Kind::Name, section, name);
        }
        all.into_iter().collect()
    }

    /// File names of packs: none leads out of its folder.
    fn packs(&mut self, value: &Json) -> Vec<String> {
        let Some(all) = strings(value) else {
            self.fault(Kind::Value, "", "packs");
            return Vec::new();
        };
        for name in &all {
            let ends = name.to_ascii_lowercase().ends_with(".zip");
            if !ends || name.contains(['/', '\\', ':', '\0']) || name.starts_with('.') {
                self.fault(Kind::Value, "packs", name);
            }
        }
        all
    }
}

fn is_language(code: &str) -> bool {
    Language::ALL.iter().any(|language| language.code() == code)
}

fn strings(value: &Json) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|one| one.as_str().map(str::to_owned)).collect()
}

/// A number that would be brought to another one is not what was meant.
fn is_as_meant(value: &Json, line: &str) -> bool {
    match (value.as_f64(), line.parse::<f64>()) {
        (Some(meant), Ok(is)) => (meant - is).abs() < 1e-3,
        _ => true,
    }
}

/// The line of a name within its section, from 1; the first line where it is not found.
fn line_of(text: &str, section: &str, name: &str) -> usize {
    let quoted = |name: &str| serde_json::to_string(name).unwrap_or_default();
    let from = if section.is_empty() { 0 } else { text.find(&quoted(section)).unwrap_or(0) };
    let rest = text.get(from..).unwrap_or_default();
    let at = from + rest.find(&quoted(name)).unwrap_or(0);
    text.get(..at).unwrap_or_default().matches('\n').count() + 1
}
