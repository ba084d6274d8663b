//! What a pack held when it was last read.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::content::check::{self, Depth, Problem};
use crate::content::pack::Pack;
use crate::content::{Card, Scenario};
use crate::i18n::{Language, Script};
use crate::ui::stage::Media;

/// What a pack held at one moment.
#[derive(Debug, Default)]
pub struct Reading {
    /// Every situation's file, `<topic>/<id>`, sound or not, sorted.
    pub paths: Vec<String>,
    /// Everything `check` found.
    pub problems: Vec<Problem>,
    sound: BTreeMap<String, Card>,
    pack: Option<Pack>,
}

impl Reading {
    /// Reads and checks the pack in a folder.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        let pack = match Pack::in_folder(folder) {
            Ok(pack) => pack,
            Err(problem) => return Self { problems: vec![problem], ..Self::default() },
        };
        let path = |file: &String| Some(file.strip_prefix("scenarios/")?.strip_suffix(".ron")?.to_owned());
        let paths = pack.files.list("scenarios", "ron").iter().filter_map(path).collect();
        let report = check::pack_on(&pack, Depth::Whole, Some(jiff::Zoned::now().date()));
        let sound = report.sound.into_iter().map(|card| (card.path.clone(), card));
        Self { paths, problems: report.problems, sound: sound.collect(), pack: Some(pack) }
    }

    /// A situation that can be played.
    #[must_use]
    pub fn scenario(&self, path: &str) -> Option<Arc<Scenario>> {
        check::open(self.pack.as_ref()?, self.sound.get(path)?, Depth::Structure).ok().map(Arc::new)
    }

    /// Its words in every language it is whole in.
    #[must_use]
    pub fn scripts(&self, path: &str, country: &str) -> Vec<Script> {
        let (Some(card), Some(pack)) = (self.sound.get(path), &self.pack) else {
            return Vec::new();
        };
        let open = |language: &Language| Script::open(&pack.files, path, *language, country);
        card.languages.iter().filter_map(open).collect()
    }

    /// The pictures a situation shows.
    #[must_use]
    pub fn media(&self, scenario: &Scenario) -> Media {
        self.pack.as_ref().map(|pack| Media::of(&pack.files, scenario)).unwrap_or_default()
    }

    /// The other half of a pair.
    #[must_use]
    pub fn like(&self, path: &str) -> Option<&str> {
        let pair = &self.sound.get(path)?.pair;
        let other = |(other, card): &(&String, &Card)| other.as_str() != path && card.pair == *pair;
        self.sound.iter().find(other).map(|(other, _)| other.as_str())
    }

    /// The languages the pack says it has; all we speak when it says nothing we can read.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        let named = self.pack.iter().flat_map(|pack| &pack.manifest.languages);
        let named: Vec<_> = named.filter_map(|code| Language::from_code(code)).collect();
        if named.is_empty() { Language::ALL.to_vec() } else { named }
    }

    /// The path of a situation somebody named by id, by full name or by path.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&str> {
        let of_pack =
            self.pack.as_ref().and_then(|pack| name.strip_prefix(&pack.manifest.id)?.strip_prefix('/'));
        let fits = |path: &&String| {
            let id = path.rsplit('/').next();
            path.as_str() == name || id == Some(name) || id == of_pack
        };
        self.paths.iter().find(fits).map(String::as_str)
    }

    /// What is wrong with this situation, then what is wrong elsewhere; and how many of them are its own.
    #[must_use]
    pub fn problems_of(&self, path: &str) -> (Vec<&Problem>, usize) {
        let structure = format!("scenarios/{path}.ron");
        let words = format!("/scenarios/{path}.ftl");
        let own = |problem: &&Problem| problem.file == structure || problem.file.ends_with(&words);
        let (mut mine, rest): (Vec<_>, Vec<_>) = self.problems.iter().partition(own);
        let count = mine.len();
        mine.extend(rest);
        (mine, count)
    }
}
