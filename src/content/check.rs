//! What may go wrong in content, and the search for it.
//!
//! Each [`Code`] is stable: scripts and translators may rely on it. A [`Problem`] names the place and
//! what is wrong; the sentence, with its remedy, is the message `problem-<code>` of the reader's language.
#![forbid(unsafe_code)]

mod graph;
mod reason;
mod terms;
mod weigh;
mod words;

use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};

use super::card::Card;
use super::pack::Pack;
use super::{Draft, Regions, Scenario, Truth, parse};
use crate::i18n::Language;

pub use reason::Reason;

macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident = $code:literal $severity:ident,)*) => {
        /// What is wrong.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Code { $($(#[$meta])* #[serde(rename = $code)] $variant,)* }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its stable name.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The code of this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($code => Some(Self::$variant),)* _ => None }
            }

            /// Whether it keeps the scenario out.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The file is not RON.
    NotRon = "SL001" Error,
    /// A field, variant or id nobody knows.
    UnknownField = "SL002" Error,
    /// A field is missing.
    MissingField = "SL003" Error,
    /// The pack is of a newer format.
    NewerFormat = "SL004" Error,
    /// An id that is not kebab-case, not the file's stem, or reserved.
    BadId = "SL005" Error,
    /// A file that cannot be read.
    Unreadable = "SL006" Error,
    /// A target, line, speaker or value that does not exist.
    UnknownTarget = "SL007" Error,
    /// A beat no path reaches.
    Unreachable = "SL008" Error,
    /// A circle with no way out, or a path with no end.
    Endless = "SL009" Error,
    /// An `Ask` or a `Press` with no sound way to stop and check.
    NoWayToCheck = "SL010" Error,
    /// An outcome that does not fit the truth.
    OutcomeAgainstTruth = "SL011" Error,
    /// A pair with one kind only, or whose halves differ in regions.
    LonelyPair = "SL012" Error,
    /// Too few or too many of something.
    Count = "SL013" Error,
    /// The same id twice in one beat.
    Duplicate = "SL014" Error,
    /// A scenario that lacks one of the endings its truth needs.
    MissingEnding = "SL015" Error,
    /// Fluent text that does not parse.
    NotFluent = "SL016" Error,
    /// A message that is missing.
    MissingMessage = "SL017" Error,
    /// A message nothing uses.
    LeftOverMessage = "SL018" Error,
    /// The same message twice.
    DuplicateMessage = "SL019" Error,
    /// Variables that differ between languages, or that nothing gives.
    Variables = "SL020" Error,
    /// Signs in the words that are not those of the structure, or not the same in each language.
    Signs = "SL021" Error,
    /// Markup that is none.
    BadMarkup = "SL022" Error,
    /// Two endings share their text.
    SameEnding = "SL023" Error,
    /// A complete path that is shorter or longer than the contract says.
    PathLength = "SL024" Warning,
    /// A language of the pack the scenario is not written in.
    MissingLanguage = "SL025" Warning,
    /// A pack, or a file of it, that is refused; the [`Reason`] says why.
    BadPack = "SL041" Error,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look.
    Warning,
    /// The scenario is left out.
    Error,
}

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

/// A file's text, its path below the pack and the draft in it.
pub(crate) struct Source {
    pub file: String,
    pub path: String,
    pub text: String,
    pub draft: Draft,
}

/// What a look at one scenario leaves: all that a pack of thousands is held by meanwhile.
struct Looked {
    file: String,
    kin: Option<Kin>,
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
    let files = pack.files.list("scenarios", "ron");
    let mut report = Report::default();
    let shared = terms::Terms::all(pack, depth, &mut report.problems);
    let mut looked = in_parallel(&files, |file| look(pack, file, &shared, depth));
    pairs(&mut looked);
    report.problems.extend(pack.files.refused());
    for one in looked {
        if let Some(card) = one.card.filter(|_| !one.problems.iter().any(Problem::is_error)) {
            report.sound.push(card);
        }
        report.problems.extend(one.problems);
    }
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
    let mut problems = Vec::new();
    let shared = terms::Terms::all(pack, depth, &mut problems);
    let (problems, languages) = problems_of(pack, &source, &shared, depth);
    if problems.iter().any(Problem::is_error) || languages.is_empty() {
        return Err(problems);
    }
    Ok(Scenario::vouched(&pack.manifest.id, source.draft))
}

fn source(pack: &Pack, file: &str) -> Result<Source, Problem> {
    let text = pack.files.read(file)?;
    let draft = parse::draft(file, &text)?;
    let path = file.trim_start_matches("scenarios/").trim_end_matches(".ron").to_owned();
    Ok(Source { file: file.to_owned(), path, text, draft })
}

/// Everything wrong with one scenario by itself, and the languages it is whole in.
fn problems_of(
    pack: &Pack,
    source: &Source,
    shared: &[terms::Terms],
    depth: Depth,
) -> (Vec<Problem>, Vec<Language>) {
    let mut problems = graph::problems(source);
    let structured = !problems.iter().any(Problem::is_error);
    let languages = match depth {
        Depth::Whole if structured => words::problems(pack, source, shared, &mut problems),
        _ => words::present(pack, source),
    };
    if languages.is_empty() && structured && !problems.iter().any(Problem::is_error) {
        problems.push(Problem::at(Code::MissingLanguage, &source.file, (1, 1), &pack.manifest.base_language));
    }
    (problems, languages)
}

fn look(pack: &Pack, file: &str, shared: &[terms::Terms], depth: Depth) -> Looked {
    let source = match source(pack, file) {
        Ok(source) => source,
        Err(problem) => {
            return Looked { file: file.to_owned(), kin: None, card: None, problems: vec![problem] };
        }
    };
    let (problems, languages) = problems_of(pack, &source, shared, depth);
    let kin = Kin {
        pair: source.draft.pair.clone(),
        truth: source.draft.truth,
        regions: source.draft.regions.clone(),
        place: parse::locate(&source.text, &source.draft.pair),
    };
    let Source { path, draft, .. } = source;
    let card = (!languages.is_empty() && !problems.iter().any(Problem::is_error))
        .then(|| Card::of(&Scenario::vouched(&pack.manifest.id, draft), &path, languages));
    Looked { file: file.to_owned(), kin: Some(kin), card, problems }
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
