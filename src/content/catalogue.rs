//! Everything that can be played: the scenarios of all packs that passed `check`, and what did not.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::check::{self, Depth, Problem};
use super::pack::{CORE, Files, Pack};
use super::region::{Region, Regions};
use super::{Scenario, ScenarioId};
use crate::i18n::{Language, Script};

/// One scenario that can be played.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its structure.
    pub scenario: Arc<Scenario>,
    /// Where its words lie, `<topic>/<id>`.
    pub path: String,
    /// The languages it is whole in.
    pub languages: Vec<Language>,
    pack: usize,
}

/// Everything that can be played.
#[derive(Debug, Default)]
pub struct Catalogue {
    packs: Vec<Pack>,
    entries: BTreeMap<ScenarioId, Entry>,
    regions: Regions,
    /// What was left out, and why.
    pub left_out: Vec<Problem>,
}

impl Catalogue {
    /// The built-in pack, the regions, and every pack in the folders below `packs`.
    #[must_use]
    pub fn load(packs: Option<&Path>) -> Self {
        let mut catalogue = Self::default();
        match Pack::built_in() {
            Ok(pack) => catalogue.add(pack, Depth::Structure),
            Err(problem) => catalogue.left_out.push(problem),
        }
        let files = Files::BuiltIn;
        for file in files.list("regions", "ron") {
            match files.read(&file).and_then(|text| Region::read(&file, &text)) {
                Ok(region) => drop(catalogue.regions.insert(region.code.clone(), region)),
                Err(problem) => catalogue.left_out.push(problem),
            }
        }
        if let Some(folder) = packs {
            let (found, problems) = Pack::installed(folder);
            catalogue.left_out.extend(problems);
            for pack in found {
                catalogue.add(pack, Depth::Whole);
            }
        }
        catalogue
    }

    /// Adds a pack: what is sound can be played, the rest is named in [`left_out`](Self::left_out).
    pub fn add(&mut self, pack: Pack, depth: Depth) {
        let report = check::pack(&pack, depth);
        self.left_out.extend(report.problems.into_iter().filter(Problem::is_error));
        let index = self.packs.len();
        for (scenario, path, languages) in report.sound {
            let name = scenario.name().clone();
            let entry = Entry { scenario: Arc::new(scenario), path, languages, pack: index };
            // The first pack of an id keeps it: a pack never replaces another's scenarios.
            let _ = self.entries.entry(name).or_insert(entry);
        }
        self.packs.push(pack);
    }

    /// All entries, by full name.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// Those that are offered in a country.
    pub fn offered<'a>(&'a self, country: &'a str) -> impl Iterator<Item = &'a Entry> {
        self.entries().filter(move |entry| entry.scenario.offered_in(country))
    }

    /// The entry of a full name, or of a short id of the built-in pack.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Entry> {
        self.entries.get(&ScenarioId::from(id)).or_else(|| self.entries.get(&ScenarioId::new(CORE, id)))
    }

    /// The pack an entry comes from.
    #[must_use]
    pub fn pack_of(&self, entry: &Entry) -> &Pack {
        &self.packs[entry.pack]
    }

    /// The words of an entry: in this language when it is whole in it, else wholly in another.
    #[must_use]
    pub fn script(&self, entry: &Entry, language: Language, country: &str) -> Option<Script> {
        let language =
            if entry.languages.contains(&language) { language } else { *entry.languages.first()? };
        Script::open(&self.pack_of(entry).files, &entry.path, language, country)
    }

    /// A short fingerprint of an entry's structure and words, by which an old attempt knows whether the
    /// content has changed since (FNV-1a over the files, 64 bits).
    #[must_use]
    pub fn fingerprint(&self, entry: &Entry, language: Language) -> String {
        let files = &self.pack_of(entry).files;
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for file in [
            format!("scenarios/{}.ron", entry.path),
            format!("locales/{}/scenarios/{}.ftl", language.code(), entry.path),
        ] {
            for byte in files.read(&file).unwrap_or_default().bytes() {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        format!("{hash:016x}")
    }

    /// A country, or [`super::region::ELSEWHERE`] when it has no file.
    ///
    /// # Panics
    /// Never: a test reads every region compiled in, elsewhere among them.
    #[must_use]
    pub fn region(&self, country: &str) -> &Region {
        self.regions.get(country).unwrap_or_else(|| &self.regions[super::region::ELSEWHERE])
    }

    /// The countries, by code.
    #[must_use]
    pub fn regions(&self) -> &Regions {
        &self.regions
    }
}
