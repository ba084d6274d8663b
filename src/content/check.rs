//! What may go wrong in content, and the search for it.
//!
//! Each [`Code`] is stable: scripts and translators may rely on it. A [`Problem`] names the place and
//! what is wrong; the sentence, with its remedy, is the message `problem-<code>` of the reader's language.
#![forbid(unsafe_code)]

mod code;
mod graph;
mod items;
mod reason;
mod review;
mod safety;
mod terms;
mod texts;
mod wanted;
mod weigh;
mod words;

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::card::Card;
use super::pack::Pack;
use super::{Draft, Family, Regions, Scenario, Truth, parse};
use crate::i18n::Language;

pub use code::{Code, Severity};
pub use items::{Items, items};
pub use reason::Reason;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// What.
    pub code: Code,
    /// The file, as the pack knows it.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// From 1.
    pub column: u32,
    /// What it is about: an id, a message, a figure.
    pub subject: String,
    /// Why, where one code has several.
    pub reason: Option<Reason>,
}

/// No more problems of one file are named: whoever mends the first finds the next.
pub const MOST_PROBLEMS: usize = 50;
/// The longest name or piece of text that is repeated in a problem, in characters.
const LONGEST_SUBJECT: usize = 120;
/// The longest path, in characters.
const LONGEST_FILE: usize = 400;

/// What a stranger's file calls something, on one line and of a length that can be read.
fn one_line(text: &str, longest: usize) -> String {
    let plain = |c: char| if c.is_control() || crate::i18n::steers(c) { '·' } else { c };
    let mut out: String = text.chars().take(longest).map(plain).collect();
    if text.chars().nth(longest).is_some() {
        out.push('…');
    }
    out
}

impl Problem {
    /// A problem at a line and column.
    #[must_use]
    pub fn at(code: Code, file: &str, place: (u32, u32), subject: &str) -> Self {
        let (line, column) = place;
        let (file, subject) = (one_line(file, LONGEST_FILE), one_line(subject, LONGEST_SUBJECT));
        Self { code, file, line, column, subject, reason: None }
    }

    /// A problem of a whole file that has its own reason.
    #[must_use]
    pub fn because(code: Code, file: &str, reason: Reason, subject: &str) -> Self {
        Self { reason: Some(reason), ..Self::at(code, file, (1, 1), subject) }
    }

    /// The same of a file of a pack that lies here.
    #[must_use]
    pub fn within(self, place: &Path) -> Self {
        let file = if self.file.is_empty() { place.to_owned() } else { place.join(&self.file) };
        let file = file.display().to_string();
        Self { file: one_line(&file, LONGEST_FILE), ..self }
    }

    /// The same at a line and column.
    #[must_use]
    pub fn on(self, place: (u32, u32)) -> Self {
        Self { line: place.0, column: place.1, ..self }
    }

    /// Whether it keeps its scenario out.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }
}

/// What was found in a pack.
#[derive(Debug, Default)]
pub struct Report {
    /// Scenarios without an error.
    pub sound: Vec<Card>,
    /// Everything found.
    pub problems: Vec<Problem>,
}

impl Report {
    /// Whether anything keeps a scenario out.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(Problem::is_error)
    }
}

/// How thoroughly a pack is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// The graphs alone: for the pack inside the program, whose words were checked when it was made.
    Structure,
    /// Graphs and words.
    Whole,
}

/// The folders of situations and of items.
const SCENARIOS: &str = "scenarios";
const ITEMS: &str = "items";

/// A file's text, its path below the pack and the draft in it.
pub(crate) struct Source {
    /// `scenarios` or `items`.
    pub folder: &'static str,
    pub file: String,
    pub path: String,
    pub text: String,
    pub draft: Draft,
}

/// What the scenarios of a pack have in common.
struct Shared {
    depth: Depth,
    today: Option<Date>,
    /// The terms, weighed.
    weights: Vec<terms::Terms>,
    /// The terms, read.
    terms: safety::Terms,
}

impl Shared {
    fn of(pack: &Pack, depth: Depth, today: Option<Date>, problems: &mut Vec<Problem>) -> Self {
        let (mut weights, mut terms) = (Vec::new(), safety::Terms::default());
        if depth == Depth::Whole {
            terms = safety::Terms::of(pack, problems);
            for language in Language::ALL {
                let files = terms::files(pack, language, problems);
                let parsed = terms::parsed(&files, problems);
                weights.push(terms::Terms::of(language, &parsed, problems));
                terms.add(language, &parsed, problems);
            }
        }
        Self { depth, today, weights, terms }
    }
}

/// What a look at one scenario leaves: all that a pack of thousands is held by meanwhile.
struct Looked {
    file: String,
    kin: Option<Kin>,
    media: Vec<String>,
    card: Option<Card>,
    problems: Vec<Problem>,
}

/// What the other halves of a pair need to know of one.
struct Kin {
    pair: String,
    truth: Truth,
    regions: Regions,
    place: (u32, u32),
}

/// Looks through a pack. A scenario with an error is left out; every other one is vouched for.
#[must_use]
pub fn pack(pack: &Pack, depth: Depth) -> Report {
    pack_on(pack, depth, None)
}

/// Looks through a pack as [`pack()`] does; on a day that is given, also for reviews that are old.
#[must_use]
pub fn pack_on(pack: &Pack, depth: Depth, today: Option<Date>) -> Report {
    let files = pack.files.list("scenarios", "ron");
    let mut report = Report::default();
    let shared = Shared::of(pack, depth, today, &mut report.problems);
    let mut looked = in_parallel(&files, |file| look(pack, file, &shared));
    pairs(&mut looked);
    // A scenario that could not be read may name any picture.
    if looked.iter().all(|one| one.kin.is_some()) {
        let media = if depth == Depth::Whole { review::files(pack) } else { BTreeSet::new() };
        review::unused(&media, looked.iter().flat_map(|one| &one.media), &mut report.problems);
    }
    report.problems.extend(pack.files.refused());
    if depth == Depth::Whole {
        report.problems.extend(items::each(pack, &shared).problems);
    }
    for one in looked {
        if let Some(card) = one.card.filter(|_| !one.problems.iter().any(Problem::is_error)) {
            report.sound.push(card);
        }
        report.problems.extend(one.problems);
    }
    Family::share(&mut report.sound);
    report
        .problems
        .sort_by(|a, b| (&a.file, a.line, a.column, a.code).cmp(&(&b.file, b.line, b.column, b.code)));
    report
}

/// Opens one scenario to be played, looking at it once more: its file may have changed since the pack was
/// looked through.
///
/// # Errors
/// What is wrong with it now.
pub fn open(pack: &Pack, card: &Card, depth: Depth) -> Result<Scenario, Vec<Problem>> {
    let source = source(pack, &format!("scenarios/{}.ron", card.path)).map_err(|problem| vec![problem])?;
    let shared = Shared::of(pack, depth, None, &mut Vec::new());
    let (problems, languages) = problems_of(pack, &source, &shared);
    if problems.iter().any(Problem::is_error) || languages.is_empty() {
        return Err(problems);
    }
    Ok(Scenario::vouched(&pack.manifest.id, source.draft))
}

fn source(pack: &Pack, file: &str) -> Result<Source, Problem> {
    let text = pack.files.read(file)?;
    let draft = parse::draft(file, &text)?;
    let path = path_in(SCENARIOS, file);
    Ok(Source { folder: SCENARIOS, file: file.to_owned(), path, text, draft })
}

/// The path of a file below its folder, without its extension.
fn path_in(folder: &str, file: &str) -> String {
    let below = file.strip_prefix(folder).unwrap_or(file).trim_start_matches('/');
    below.trim_end_matches(".ron").to_owned()
}

/// Everything wrong with one scenario by itself, and the languages it is whole in.
fn problems_of(pack: &Pack, source: &Source, shared: &Shared) -> (Vec<Problem>, Vec<Language>) {
    let mut problems = graph::problems(source);
    let structured = !problems.iter().any(Problem::is_error);
    if shared.depth == Depth::Whole {
        review::problems(source, shared.today, &mut problems);
        review::media(pack, source, &mut problems);
        safety::order(source, &mut problems);
    }
    let languages = languages_of(pack, source, shared, structured, &mut problems);
    (problems, languages)
}

/// The languages a situation or an item is whole in; that there is none is a problem by itself when nothing
/// else is.
fn languages_of(
    pack: &Pack,
    source: &Source,
    shared: &Shared,
    structured: bool,
    problems: &mut Vec<Problem>,
) -> Vec<Language> {
    let languages = match shared.depth {
        Depth::Whole if structured => words::problems(pack, source, shared, problems),
        _ => words::present(pack, source),
    };
    let silent = !shared.terms.are_spoilt_somewhere() && !problems.iter().any(Problem::is_error);
    if languages.is_empty() && structured && silent {
        problems.push(Problem::at(Code::MissingLanguage, &source.file, (1, 1), &pack.manifest.base_language));
    }
    languages
}

fn look(pack: &Pack, file: &str, shared: &Shared) -> Looked {
    let source = match source(pack, file) {
        Ok(source) => source,
        Err(problem) => {
            return Looked {
                file: file.to_owned(),
                kin: None,
                media: Vec::new(),
                card: None,
                problems: vec![problem],
            };
        }
    };
    let (problems, languages) = problems_of(pack, &source, shared);
    let kin = Kin {
        pair: source.draft.pair.clone(),
        truth: source.draft.truth,
        regions: source.draft.regions.clone(),
        place: parse::locate(&source.text, &source.draft.pair),
    };
    let media = review::named(&source.draft).map(|(_, name)| name.clone()).collect();
    let Source { path, draft, .. } = source;
    let card = (!languages.is_empty() && !problems.iter().any(Problem::is_error))
        .then(|| Card::of(&Scenario::vouched(&pack.manifest.id, draft), &path, languages));
    Looked { file: file.to_owned(), kin: Some(kin), media, card, problems }
}

/// Below this many a second thread costs more than it saves.
const FEW: usize = 64;

/// The same for each item, in order, on every core there is.
fn in_parallel<T: Sync, R: Send>(items: &[T], each: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    if cores == 1 || items.len() < FEW {
        return items.iter().map(each).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else { return done };
            done.push((index, each(item)));
        }
    };
    let mut all: Vec<(usize, R)> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..cores).map(|_| scope.spawn(work)).collect();
        let mut all = work();
        for other in others {
            match other.join() {
                Ok(done) => all.extend(done),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    all.sort_by_key(|(index, _)| *index);
    all.into_iter().map(|(_, result)| result).collect()
}

/// Each pair holds both kinds, offered in the same countries. A half whose other half is broken stays.
fn pairs(looked: &mut [Looked]) {
    // Whose pair a file that cannot be read belongs to is not known: its other half must not be blamed.
    if looked.iter().any(|one| one.kin.is_none()) {
        return;
    }
    let mut kinds: HashMap<(&str, Truth), Vec<&Regions>> = HashMap::new();
    for kin in looked.iter().filter_map(|one| one.kin.as_ref()) {
        kinds.entry((&kin.pair, kin.truth)).or_default().push(&kin.regions);
    }
    let lonely: Vec<usize> = (0..looked.len())
        .filter(|index| {
            looked[*index].kin.as_ref().is_some_and(|kin| {
                let other = if kin.truth == Truth::Scam { Truth::Genuine } else { Truth::Scam };
                let others = kinds.get(&(kin.pair.as_str(), other));
                !others.is_some_and(|others| others.iter().any(|regions| **regions == kin.regions))
            })
        })
        .collect();
    for index in lonely {
        let one = &mut looked[index];
        if let Some(kin) = &one.kin {
            one.problems.push(Problem::at(Code::LonelyPair, &one.file, kin.place, &kin.pair));
        }
    }
}
