//! What may go wrong in content, and the search for it.
//!
//! Each [`Code`] is stable: scripts and translators may rely on it. A [`Problem`] names the place and
//! what is wrong; the sentence, with its remedy, is the message `problem-<code>` of the reader's language.
#![forbid(unsafe_code)]

mod graph;
mod words;

use std::collections::BTreeMap;

use serde::Serialize;

use super::pack::Pack;
use super::{Draft, Scenario, parse};
use crate::i18n::Language;

macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident = $code:literal $severity:ident,)*) => {
        /// What is wrong.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$meta])* $variant,)* }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its stable name.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// What.
    #[serde(serialize_with = "code_name")]
    pub code: Code,
    /// The file, as the pack knows it.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// From 1.
    pub column: u32,
    /// What it is about: an id, a message, a figure.
    pub subject: String,
}

// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn code_name<S: serde::Serializer>(code: &Code, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(code.name())
}

impl Problem {
    /// A problem at a line and column.
    #[must_use]
    pub fn at(code: Code, file: &str, place: (u32, u32), subject: &str) -> Self {
        Self { code, file: file.to_owned(), line: place.0, column: place.1, subject: subject.to_owned() }
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
    /// Scenarios without an error, each with its path (`<topic>/<id>`) and the languages it is whole in.
    pub sound: Vec<(Scenario, String, Vec<Language>)>,
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

/// Looks through a pack. A scenario with an error is left out; every other one is vouched for.
#[must_use]
pub fn pack(pack: &Pack, depth: Depth) -> Report {
    let mut problems = Vec::new();
    let mut sources = Vec::new();
    for file in pack.files.list("scenarios", "ron") {
        match pack.files.read(&file).and_then(|text| Ok((parse::draft(&file, &text)?, text))) {
            Ok((draft, text)) => {
                let path = file.trim_start_matches("scenarios/").trim_end_matches(".ron").to_owned();
                sources.push(Source { file, path, text, draft });
            }
            Err(problem) => problems.push(problem),
        }
    }
    let mut found: BTreeMap<usize, Vec<Problem>> = BTreeMap::new();
    let mut whole = vec![Vec::new(); sources.len()];
    for (index, source) in sources.iter().enumerate() {
        let mut mine = graph::problems(source);
        let structured = !mine.iter().any(Problem::is_error);
        whole[index] = match depth {
            Depth::Whole if structured => words::problems(pack, source, &mut mine),
            _ => words::present(pack, source),
        };
        if whole[index].is_empty() && structured && !mine.iter().any(Problem::is_error) {
            mine.push(Problem::at(Code::MissingLanguage, &source.file, (1, 1), &pack.manifest.base_language));
        }
        let _ = found.insert(index, mine);
    }
    // Whose pair a file that cannot be read belongs to is not known: its other half must not be blamed.
    if problems.is_empty() {
        pairs(&sources, &mut found);
    }
    let mut report = Report::default();
    for (index, source) in sources.into_iter().enumerate() {
        let mine = found.remove(&index).unwrap_or_default();
        if !mine.iter().any(Problem::is_error) && !whole[index].is_empty() {
            let scenario = Scenario::vouched(&pack.manifest.id, source.draft);
            report.sound.push((scenario, source.path, std::mem::take(&mut whole[index])));
        }
        problems.extend(mine);
    }
    problems.sort_by(|a, b| (&a.file, a.line, a.column, a.code).cmp(&(&b.file, b.line, b.column, b.code)));
    report.problems = problems;
    report
}

/// Each pair holds both kinds, offered in the same countries. A half whose other half is broken stays.
fn pairs(sources: &[Source], found: &mut BTreeMap<usize, Vec<Problem>>) {
    for (index, source) in sources.iter().enumerate() {
        let draft = &source.draft;
        let mut others = sources.iter().filter(|other| other.draft.pair == draft.pair);
        let fits =
            others.any(|other| other.draft.truth != draft.truth && other.draft.regions == draft.regions);
        if !fits {
            let place = parse::locate(&source.text, &draft.pair);
            let problem = Problem::at(Code::LonelyPair, &source.file, place, &draft.pair);
            found.entry(index).or_default().push(problem);
        }
    }
}
