//! Everything that can be played: the scenarios of all packs that passed `check`, and what did not.
//!
//! A pack is held as [`Card`]s; a scenario is read when it is played. An installed pack's cards come from
//! its [`Index`], so that a start takes as long with ten thousand situations as with six; whether the
//! pack has changed since is found out beside the running program ([`look_through`]).
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, OnceLock};

use super::check::{self, Depth, Problem};
use super::index::{self, Counts, Index};
use super::item::{Form, Item, Length};
use super::pack::{CORE, Files, Pack};
use super::playlist::Playlist;
use super::region::{self, Region, Regions};
use super::{Audience, Card, Scenario, ScenarioId};
use crate::i18n::{Language, Script};

/// One pack with what is known of it.
#[derive(Debug)]
pub struct Shelf {
    pack: Pack,
    depth: Depth,
    counts: Counts,
    left_out: Vec<Problem>,
    index: Option<Index>,
    cards: OnceLock<BTreeMap<ScenarioId, Card>>,
}

impl Shelf {
    pub(crate) fn looked_through(pack: Pack, depth: Depth) -> Self {
        let report = check::pack(&pack, depth);
        let counts = Counts::of(&report.sound);
        let left_out = report.problems.into_iter().filter(Problem::is_error).collect();
        let cards = OnceLock::from(by_name(report.sound));
        Self { pack, depth, counts, left_out, index: None, cards }
    }

    fn indexed(pack: Pack, index: Index) -> Self {
        let (counts, left_out) = (index.head.counts.clone(), index.head.left_out.clone());
        Self { pack, depth: Depth::Whole, counts, left_out, index: Some(index), cards: OnceLock::new() }
    }

    fn cards(&self) -> &BTreeMap<ScenarioId, Card> {
        let read = || by_name(self.index.as_ref().map(Index::cards).unwrap_or_default());
        self.cards.get_or_init(read)
    }
}

fn by_name(cards: Vec<Card>) -> BTreeMap<ScenarioId, Card> {
    cards.into_iter().map(|card| (card.name.clone(), card)).collect()
}

/// Everything that can be played. A copy is cheap: both look at the same packs.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// By the id of their pack, the built-in one first.
    shelves: Vec<Arc<Shelf>>,
    regions: Regions,
    /// The file of regions that was put in place, and the codes of those taken from it.
    regions_of: Option<(Pack, BTreeSet<String>)>,
    /// What was left out besides: whole packs, and regions.
    left_out: Vec<Problem>,
    /// The items of check-ups, read when the first is asked for.
    items: OnceLock<Vec<Item>>,
    /// Where they lie, when not in the built-in pack.
    forms: Option<Pack>,
    /// Paths of a fleet.
    playlists: Vec<Playlist>,
}

/// To whom situations are offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Their country.
    pub country: String,
    /// For whom they chose to be offered any.
    pub audience: Audience,
}

impl Offer {
    /// Whether a situation is among them.
    #[must_use]
    pub fn holds(&self, card: &Card) -> bool {
        card.regions.hold(&self.country) && self.audience.is_offered(&card.audience)
    }
}

impl Catalogue {
    /// The built-in pack and the regions: read once, and a copy of them each time.
    #[must_use]
    pub fn built_in() -> Self {
        static BUILT_IN: LazyLock<Catalogue> = LazyLock::new(Catalogue::read_built_in);
        BUILT_IN.clone()
    }

    fn read_built_in() -> Self {
        let mut catalogue = Self::default();
        match Pack::built_in() {
            Ok(pack) => catalogue.shelves.push(Arc::new(Shelf::looked_through(pack, Depth::Structure))),
            Err(problem) => catalogue.left_out.push(problem),
        }
        let files = Files::BuiltIn;
        for file in files.list("regions", "ron") {
            match files.read(&file).and_then(|text| Region::read(&file, &text)) {
                Ok(region) => drop(catalogue.regions.insert(region.code.clone(), region)),
                Err(problem) => catalogue.left_out.push(problem),
            }
        }
        catalogue
    }

    /// The built-in pack, the regions, and every pack in `packs`, all of them looked through now.
    #[must_use]
    pub fn load(packs: Option<&Path>) -> Self {
        let mut catalogue = Self::built_in();
        if let Some(folder) = packs {
            let (found, problems) = Pack::installed(folder);
            catalogue.left_out.extend(problems);
            for pack in found {
                catalogue.put(Arc::new(Shelf::looked_through(pack, Depth::Whole)));
            }
        }
        catalogue
    }

    /// The built-in pack, the regions, and every pack in `packs` that has an index in `cache`.
    #[must_use]
    pub fn from_indexes(packs: &Path, cache: &Path) -> Self {
        let mut catalogue = Self::built_in();
        let (found, problems) = Pack::installed(packs);
        catalogue.left_out.extend(problems);
        for pack in found {
            if let Some(index) = Index::read(cache, &pack.place()) {
                catalogue.put(Arc::new(Shelf::indexed(pack, index)));
            }
        }
        catalogue
    }

    /// The same with the regions of a file: each one the program does not know, or knows by older facts. An update
    /// of the program may bring newer facts than a stick did.
    #[must_use]
    pub fn with_regions(mut self, file: Pack) -> Self {
        match region::read_all(&file.files) {
            Ok(regions) if region::are_worded(&file.files, &regions) => {
                let mut taken = BTreeSet::new();
                for (code, region) in regions {
                    let known = self.regions.get(&code);
                    if known.is_none_or(|known| known.checked() <= region.checked()) {
                        let _ = taken.insert(code.clone());
                        drop(self.regions.insert(code, region));
                    }
                }
                self.regions_of = Some((file, taken));
            }
            Ok(_) => {}
            Err(problem) => self.left_out.push(problem.within(&file.place())),
        }
        self
    }

    /// The same with the paths of a fleet.
    #[must_use]
    pub fn with_playlists(mut self, playlists: Vec<Playlist>) -> Self {
        self.playlists = playlists;
        self
    }

    /// Paths for people: ours, the shortest first, then those of a fleet.
    pub fn playlists(&self) -> impl Iterator<Item = &Playlist> {
        Playlist::all().iter().chain(&self.playlists)
    }

    /// The path of this id.
    #[must_use]
    pub fn playlist(&self, id: &str) -> Option<&Playlist> {
        self.playlists().find(|playlist| playlist.id == id)
    }

    /// The files of the regions that were put in place, and the codes of those that hold.
    pub fn added_regions(&self) -> Option<(&Files, &BTreeSet<String>)> {
        self.regions_of.as_ref().map(|(file, taken)| (&file.files, taken))
    }

    /// Puts a pack in; one of the same id that is there already is replaced when it lies at the same place,
    /// else the first one stays: a pack never replaces another's scenarios.
    pub fn put(&mut self, new: Arc<Shelf>) {
        let same = |other: &&mut Arc<Shelf>| other.pack.manifest.id == new.pack.manifest.id;
        match self.shelves.iter_mut().find(same) {
            Some(other) if other.pack.place() == new.pack.place() => *other = new,
            Some(_) => {}
            None => self.shelves.push(new),
        }
    }

    /// What was left out, and why.
    pub fn left_out(&self) -> impl Iterator<Item = &Problem> {
        self.left_out.iter().chain(self.shelves.iter().flat_map(|shelf| &shelf.left_out))
    }

    /// All cards, by full name within each pack.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.shelves.iter().flat_map(|shelf| shelf.cards().values())
    }

    /// Those that are offered to somebody.
    pub fn offered<'a>(&'a self, to: &'a Offer) -> impl Iterator<Item = &'a Card> {
        self.cards().filter(move |card| to.holds(card))
    }

    /// How many are offered to somebody; reads no card.
    #[must_use]
    pub fn count(&self, to: &Offer) -> usize {
        self.shelves.iter().map(|shelf| shelf.counts.offered(&to.country, to.audience)).sum()
    }

    /// The card of a full name, or of a short id of the built-in pack. Reads the cards of that pack alone.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Card> {
        let (pack, name) = match id.split_once('/') {
            Some((pack, _)) => (pack, ScenarioId::from(id)),
            None => (CORE, ScenarioId::new(CORE, id)),
        };
        self.shelf(pack)?.cards().get(&name)
    }

    fn shelf(&self, pack: &str) -> Option<&Shelf> {
        self.shelves.iter().find(|shelf| shelf.pack.manifest.id == pack).map(AsRef::as_ref)
    }

    fn shelf_of(&self, card: &Card) -> Option<&Shelf> {
        self.shelf(card.name.split_once('/')?.0)
    }

    /// The pack a card comes from.
    #[must_use]
    pub fn pack_of(&self, card: &Card) -> Option<&Pack> {
        self.shelf_of(card).map(|shelf| &shelf.pack)
    }

    /// Reads a scenario to be played; `None` when its file has changed since and does not pass any more.
    #[must_use]
    pub fn open(&self, card: &Card) -> Option<Arc<Scenario>> {
        let home = self.shelf_of(card)?;
        check::open(&home.pack, card, home.depth).ok().map(Arc::new)
    }

    /// The words of a card: in this language when it is whole in it, else wholly in another.
    #[must_use]
    pub fn script(&self, card: &Card, language: Language, country: &str) -> Option<Script> {
        Script::open(&self.pack_of(card)?.files, &card.path, card.language_for(language), country)
    }

    /// The items of check-ups: those of the built-in pack alone, whose forms are known to be alike.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        let read = || self.forms().map(|pack| check::items(pack, Depth::Structure).sound);
        self.items.get_or_init(|| read().unwrap_or_default())
    }

    /// Those of one form and length, in the order of their paths.
    pub fn items_of(&self, form: Form, length: Length) -> impl Iterator<Item = &Item> {
        self.items().iter().filter(move |item| item.is_in(form, length))
    }

    /// The words of an item: in this language when it is whole in it, else wholly in another.
    #[must_use]
    pub fn script_of_item(&self, item: &Item, language: Language, country: &str) -> Option<Script> {
        let first = item.languages.first().copied()?;
        let language = if item.languages.contains(&language) { language } else { first };
        Script::of_item(&self.forms()?.files, &item.path, language, country)
    }

    /// The pack whose items they are.
    #[must_use]
    pub fn forms(&self) -> Option<&Pack> {
        self.forms.as_ref().or_else(|| self.shelf(CORE).map(|shelf| &shelf.pack))
    }

    /// The same catalogue with the items of another pack: for those who try items out.
    #[must_use]
    pub fn with_items_of(mut self, forms: Pack) -> Self {
        (self.forms, self.items) = (Some(forms), OnceLock::new());
        self
    }

    /// A short fingerprint of a scenario's structure and words, by which an old attempt knows whether the
    /// content has changed since (FNV-1a over the files, 64 bits).
    #[must_use]
    pub fn fingerprint(&self, card: &Card, language: Language) -> String {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for file in [
            format!("scenarios/{}.ron", card.path),
            format!("locales/{}/scenarios/{}.ftl", language.code(), card.path),
        ] {
            let text = self.pack_of(card).and_then(|pack| pack.files.read(&file).ok());
            for byte in text.unwrap_or_default().bytes() {
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

/// Looks through every installed pack that has no index or has changed since it got one, writes the new
/// index, and gives what is new. Takes its time: for a thread beside the window.
#[must_use]
pub fn look_through(packs: &Path, cache: &Path, drawn: fn(char) -> bool) -> Vec<Arc<Shelf>> {
    let (found, _) = Pack::installed(packs);
    let fresh = |pack: Pack| {
        let place: PathBuf = pack.place();
        let signature = index::signature(&pack);
        if Index::read(cache, &place).is_some_and(|index| index.head.signature == signature) {
            return None;
        }
        let report = check::pack(&pack, Depth::Whole);
        let mut index = Index::new(&report, signature, !pack.is_drawn(drawn));
        // Without a cache the next start looks through the pack again.
        let _ = index.write(cache, &place);
        Some(Arc::new(Shelf::indexed(pack, index)))
    };
    found.into_iter().filter_map(fresh).collect()
}
