//! The words of one scenario: complete in each language, nothing left over, the same variables and signs.
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;
use fluent_syntax::parser;
use indexmap::IndexMap;
use indexmap::map::Entry;
use memchr::memchr_iter;
use rustc_hash::FxBuildHasher;

use super::super::markup::{self, Link};
use super::super::pack::Pack;
use super::super::{Beat, BeatId, Draft, paths};
use super::terms::{self, Terms};
use super::texts::{Texts, texts};
use super::wanted::{compare, same_as, wanted, wanted_of_item};
use super::weigh::{Patterns, gather};
use super::{Code, ITEMS, MOST_PROBLEMS, Problem, Reason, Shared, Source, safety};
use crate::i18n::{Language, sound};

/// Words heard and read on a complete path, at least and at most (content.md section 1).
const PATH_WORDS: std::ops::RangeInclusive<usize> = 250..=600;
/// Beats on a complete path, at least.
const PATH_BEATS: usize = 6;

/// What one message is made of, over all its variants.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Made {
    pub(super) variables: BTreeSet<String>,
    /// What its words carry.
    pub(super) links: BTreeSet<Link>,
    /// What of it is no markup, or not the same in each of its texts.
    pub(super) broken: Option<String>,
    /// Whether some text of it is empty.
    pub(super) blank: bool,
    /// Every text it can become.
    pub(super) texts: Vec<String>,
    /// How many words are heard, its terms filled in, where no country is named.
    pub(super) words: usize,
    /// What of it may give an answer away.
    pub(super) look: safety::Look,
    pub(super) line: u32,
}

impl Made {
    /// These texts by themselves.
    pub(super) fn of(texts: Vec<String>, line: u32) -> Self {
        Self { texts, line, ..Self::default() }
    }
}

/// Messages and attributes by name, in the order of their file.
pub(super) type Messages = IndexMap<String, Made, FxBuildHasher>;

fn path_of(source: &Source, language: Language) -> String {
    format!("locales/{}/{}/{}.ftl", language.code(), source.folder, source.path)
}

/// The languages a scenario has a file in, without looking into it.
pub(super) fn present(pack: &Pack, source: &Source) -> Vec<Language> {
    let listed = |language: &Language| pack.manifest.languages.iter().any(|code| code == language.code());
    Language::ALL
        .into_iter()
        .filter(listed)
        .filter(|language| pack.files.has(&path_of(source, *language)))
        .collect()
}

/// Looks at the words in every language of the pack; gives the languages the scenario is whole in.
pub(super) fn problems(
    pack: &Pack,
    source: &Source,
    shared: &Shared,
    problems: &mut Vec<Problem>,
) -> Vec<Language> {
    if !paths::can_be_overseen(&source.draft) {
        let id = &source.draft.id;
        problems.push(Problem::because(Code::BadPack, &source.file, Reason::Paths, id));
        return Vec::new();
    }
    let is_item = source.folder == ITEMS;
    let wanted = if is_item { wanted_of_item(&source.draft) } else { wanted(&source.draft) };
    let mut whole = Vec::new();
    let mut base: Option<Messages> = None;
    let mut codes: Vec<&String> = pack.manifest.languages.iter().collect();
    codes.sort_by_key(|code| **code != pack.manifest.base_language);
    let missing = |code: &str| Problem::at(Code::MissingLanguage, &source.file, (1, 1), code);
    for code in codes {
        let Some(language) = Language::from_code(code) else {
            problems.push(missing(code));
            continue;
        };
        let file = path_of(source, language);
        let text = match pack.files.read(&file) {
            Ok(text) => text,
            // A link is told of where the pack's files are told.
            Err(problem) if matches!(problem.reason, Some(Reason::Missing | Reason::Link)) => {
                problems.push(missing(code));
                continue;
            }
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        let mut mine = Vec::new();
        let mut messages = match shared.weights.iter().find(|terms| terms.language == language) {
            Some(terms) => read(&file, &text, &source.draft, terms, &mut mine),
            None => continue,
        };
        compare(&source.draft, &file, &wanted, &messages, &mut mine);
        if let Some(base) = &base {
            same_as(base, &file, &messages, &mut mine);
        }
        let endings = safety::words(&shared.terms, language, source, &file, &mut messages, &mut mine);
        if !is_item && !mine.iter().any(Problem::is_error) {
            lengths(&source.draft, &file, &messages, &endings, &mut mine);
        }
        if !mine.iter().any(Problem::is_error) && !shared.terms.are_spoilt(language) {
            whole.push(language);
        }
        mine.truncate(MOST_PROBLEMS);
        problems.extend(mine);
        if base.is_none() {
            base = Some(messages);
        }
    }
    whole.sort_unstable();
    whole
}

/// The line, from 1, of a byte of a text.
pub(super) fn line_of(text: &str, at: usize) -> u32 {
    let before = text.get(..at).unwrap_or_default();
    (before.matches('\n').count() + 1).try_into().unwrap_or(u32::MAX)
}

fn read(file: &str, text: &str, draft: &Draft, shared: &Terms, problems: &mut Vec<Problem>) -> Messages {
    if let Err((reason, at)) = sound(text) {
        problems.push(Problem::because(Code::BadPack, file, reason, file).on((line_of(text, at), 1)));
        return Messages::default();
    }
    let breaks: Vec<usize> = memchr_iter(b'\n', text.as_bytes()).collect();
    let line_of = |offset: usize| -> u32 {
        (breaks.partition_point(|at| *at < offset) + 1).try_into().unwrap_or(u32::MAX)
    };
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors.iter().take(MOST_PROBLEMS) {
                let place = (line_of(error.pos.start), 1);
                problems.push(Problem::at(Code::NotFluent, file, place, &error.kind.to_string()));
            }
            resource
        }
    };
    let mut messages = Messages::default();
    let mut add = |key: String, pattern: &ast::Pattern<&str>, start: usize| {
        let mut made = Made { line: line_of(start), ..Made::default() };
        pieces(pattern, &mut made);
        match messages.entry(key) {
            Entry::Vacant(place) => drop(place.insert(made)),
            Entry::Occupied(mut place) => {
                let at = (made.line, 1);
                problems.push(Problem::at(Code::DuplicateMessage, file, at, place.key()));
                *place.get_mut() = made;
            }
        }
    };
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(message) => {
                let start = offset(text, message.id.name);
                if let Some(value) = &message.value {
                    add(message.id.name.to_owned(), value, start);
                }
                for attribute in &message.attributes {
                    let start = offset(text, attribute.id.name);
                    add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value, start);
                }
            }
            // Terms are shared: they have a file of their own.
            ast::Entry::Term(term) => {
                add(format!("-{}", term.id.name), &term.value, offset(text, term.id.name));
            }
            _ => {}
        }
    }
    let mut patterns = Patterns::default();
    gather(&resource, false, &mut patterns);
    terms::fill(file, draft, &messages, patterns, &shared.weights, problems);
    messages
}

/// Where a slice of a text begins in it.
pub(super) fn offset(text: &str, slice: &str) -> usize {
    (slice.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len())
}

/// Gathers variables and links of a pattern. Every way its selectors can fall gives a text of its own,
/// and each must carry the same links; text around a selector is read together with each variant.
fn pieces(pattern: &ast::Pattern<&str>, made: &mut Made) {
    let Texts { whole, loose } = texts(pattern, &mut made.variables);
    let mut first: Option<BTreeSet<Link>> = None;
    for text in &whole {
        made.blank |= text.trim().is_empty();
        match markup::links(text) {
            Ok(links) => {
                if first.as_ref().is_some_and(|first| *first != links) {
                    made.broken = Some(text.clone());
                }
                if let [_] = &whole[..] {
                    made.links = links;
                } else {
                    made.links.extend(links.iter().cloned());
                    let _ = first.get_or_insert(links);
                }
            }
            Err(broken) => made.broken = Some(broken),
        }
    }
    made.texts = whole;
    made.texts.extend(loose);
}

/// Endings have texts of their own; complete paths have the length the contract asks for.
fn lengths(
    draft: &Draft,
    file: &str,
    messages: &Messages,
    endings: &[(&BeatId, String)],
    problems: &mut Vec<Problem>,
) {
    let mut told: BTreeMap<&str, &str> = BTreeMap::new();
    for (id, text) in endings {
        if let Some(other) = told.insert(text, id) {
            problems.push(Problem::at(Code::SameEnding, file, (1, 1), &format!("{other}, {id}")));
        }
    }
    let count = |key: String| messages.get(&key).map_or(0, |made| made.words);
    let mut cost = |id: &BeatId, taken: &[String]| match &draft.beats[id] {
        Beat::Line(line) => {
            let more = line.parts.iter().filter_map(|part| part.more(id));
            line.keys(id).into_iter().chain(more).map(count).sum()
        }
        Beat::Ask(_) => taken.iter().fold(0, |words, choice| {
            words + count(format!("{id}.c-{choice}")) + count(format!("{id}.why-{choice}"))
        }),
        Beat::Press(press) => taken.iter().zip(&press.pushes).fold(0, |words, (way, push)| {
            let said = count(format!("{id}.p-{}", push.id));
            words + said + count(format!("{id}.w-{way}")) + count(format!("{id}.why-{way}"))
        }),
        Beat::Spot(_) => 0,
        Beat::End(_) => count(id.to_string()) + count(format!("{id}.habit")),
    };
    let (mut least, mut most, mut beats) = (usize::MAX, 0, usize::MAX);
    if let Some(measure) = paths::measure(draft, &mut cost) {
        (least, most, beats) = (measure.least, measure.most, measure.beats);
    } else {
        let _ = paths::each(draft, &mut |path| {
            let words = path.iter().map(|leg| cost(&leg.beat, &leg.taken)).sum();
            (least, most, beats) = (least.min(words), most.max(words), beats.min(path.len()));
        });
    }
    let short = PATH_WORDS.start().saturating_sub(least);
    let long = most.saturating_sub(*PATH_WORDS.end());
    if short > 0 || long > 0 || beats < PATH_BEATS {
        let words = if long > short { most } else { least };
        problems.push(Problem::at(Code::PathLength, file, (1, 1), &words.to_string()));
    }
}
