//! What no situation may say: sentences too long to follow, words that blame, and anything real that
//! somebody could be harmed by, such as numbers, addresses, names and papers. And answers that give
//! themselves away. Words and names are data, in `assets/check`.
#![forbid(unsafe_code)]

mod address;
mod lists;
mod numbers;
mod papers;
mod read;
mod sentence;
mod telephone;
mod tell;

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::Entry;

use super::super::pack::Pack;
use super::super::{Beat, BeatId, Draft, Vary};
use super::terms::Parsed;
use super::texts::{Texts, texts};
use super::words::{Made, Messages, line_of, offset};
use super::{Code, MOST_PROBLEMS, Problem, Source};
use crate::i18n::Language;
use read::Plain;
pub(super) use tell::Look;

/// So much of a text names a place in it, in characters.
const EXCERPT: usize = 40;

/// The shared terms of a pack, which its situations name, and what is wrong with them.
#[derive(Debug, Default)]
pub(super) struct Terms {
    /// Of each language: the longest text of each term over all countries.
    longest: [BTreeMap<String, String>; 3],
    /// Languages whose terms hold what may not be said.
    spoilt: Vec<Language>,
}

impl Terms {
    /// Looks through the title of a pack, which is read in every language.
    pub(super) fn of(pack: &Pack, problems: &mut Vec<Problem>) -> Self {
        let mut out = Self::default();
        let title = Made::of(vec![pack.manifest.title.clone()], 1);
        let mut mine = Vec::new();
        for language in Language::ALL {
            Reader::new(language, "pack.ron", &mut mine).message("title", &title, &|_| None);
        }
        // A name is found in each language.
        mine.sort_by(|a, b| (a.code, &a.subject).cmp(&(b.code, &b.subject)));
        mine.dedup();
        if mine.iter().any(Problem::is_error) {
            out.spoilt = Language::ALL.to_vec();
        }
        problems.append(&mut mine);
        out
    }

    /// Looks through the terms of one language.
    pub(super) fn add(&mut self, language: Language, parsed: &[Parsed<'_>], problems: &mut Vec<Problem>) {
        let Some(place) = Language::ALL.iter().position(|other| *other == language) else { return };
        let mut mine = Vec::new();
        for (file, resource) in parsed {
            let mut reader = Reader::new(language, &file.name, &mut mine);
            for entry in &resource.body {
                let Entry::Term(term) = entry else { continue };
                let Texts { mut whole, loose } = texts(&term.value, &mut BTreeSet::new());
                whole.extend(loose);
                let key = format!("-{}", term.id.name);
                let made = Made::of(whole, line_of(&file.text, offset(&file.text, term.id.name)));
                reader.message(&key, &made, &|_| None);
                let kept = self.longest[place].entry(key).or_default();
                if let Some(longest) = made.texts.into_iter().max_by_key(String::len)
                    && longest.len() > kept.len()
                {
                    *kept = longest;
                }
            }
        }
        if mine.iter().any(Problem::is_error) && !self.spoilt.contains(&language) {
            self.spoilt.push(language);
        }
        mine.truncate(MOST_PROBLEMS);
        problems.append(&mut mine);
    }

    /// Whether the terms of a language keep every situation out of it.
    pub(super) fn are_spoilt(&self, language: Language) -> bool {
        self.spoilt.contains(&language)
    }

    /// Whether they keep situations out of some language.
    pub(super) fn are_spoilt_somewhere(&self) -> bool {
        !self.spoilt.is_empty()
    }

    /// The longest text of a term.
    pub(super) fn longest(&self, language: Language, key: &str) -> Option<&str> {
        let place = Language::ALL.iter().position(|other| *other == language)?;
        self.longest[place].get(key).map(String::as_str)
    }
}

/// Looks through one situation's words in one language and counts them; gives what its endings say.
pub(super) fn words<'a>(
    terms: &Terms,
    language: Language,
    source: &'a Source,
    file: &str,
    messages: &mut Messages,
    problems: &mut Vec<Problem>,
) -> Vec<(&'a BeatId, String)> {
    let drawn = drawn(&source.draft, messages);
    let mut heard = Vec::with_capacity(messages.len());
    let mut endings = Vec::new();
    {
        let value = |name: &str| -> Option<&str> {
            match name.strip_prefix('$') {
                Some(name) => drawn.get(name).map(String::as_str),
                None => longest(messages, name).or_else(|| terms.longest(language, name)),
            }
        };
        let mut reader = Reader::new(language, file, problems);
        for (key, made) in &*messages {
            reader.message(key, made, &value);
            // The last of its texts is that of all countries but those that are named.
            heard.push((reader.plain.words(), tell::Look::of(&reader.plain, language, key)));
        }
        for (id, beat) in &source.draft.beats {
            if let (Beat::End(_), Some(made)) = (beat, messages.get(&**id)) {
                reader.plain.read(made.texts.last().map_or("", String::as_str), &value);
                endings.push((id, reader.plain.text.clone()));
            }
        }
    }
    for (made, (words, look)) in messages.values_mut().zip(heard) {
        (made.words, made.look) = (words, look);
    }
    let questions = tell::questions(&source.draft);
    for how in tell::by_words(&questions, &|key| messages.get(key).map(|made| made.look)) {
        let first = questions.first().and_then(|question| messages.get(&question[0].0));
        let place = (first.map_or(1, |made| made.line), 1);
        problems.push(Problem::at(Code::GivesAway, file, place, how));
    }
    endings
}

/// Whether the best answers of a situation always stand first in its file.
pub(super) fn order(source: &Source, problems: &mut Vec<Problem>) {
    if tell::by_order(&tell::questions(&source.draft)) {
        problems.push(Problem::at(Code::GivesAway, &source.file, (1, 1), "first"));
    }
}

/// What the learner reads where a drawn value stands. Sums carry their sign and are no numbers of any
/// other kind; public lines come from the country's file.
fn drawn(draft: &Draft, messages: &Messages) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for (name, vary) in &draft.vary {
        let words = match vary {
            Vary::Pick(ids) => {
                let texts = ids.iter().filter_map(|id| longest(messages, &format!("vary-{name}-{id}")));
                texts.max_by_key(|text| text.len()).unwrap_or("x").to_owned()
            }
            Vary::Int(least, _) => least.to_string(),
            Vary::Money(..) => "x".to_owned(),
        };
        let _ = out.insert(name.clone(), words);
    }
    out
}

fn longest<'a>(messages: &'a Messages, key: &str) -> Option<&'a str> {
    let texts = messages.get(key)?.texts.iter();
    texts.max_by_key(|text| text.len()).map(String::as_str)
}

/// Looks through one file, a message at a time.
struct Reader<'a> {
    language: Language,
    file: &'a str,
    problems: &'a mut Vec<Problem>,
    plain: Plain,
    /// What was told already: variants of a message repeat each other.
    told: BTreeSet<(Code, String)>,
}

impl<'a> Reader<'a> {
    fn new(language: Language, file: &'a str, problems: &'a mut Vec<Problem>) -> Self {
        Self { language, file, problems, plain: Plain::default(), told: BTreeSet::new() }
    }

    fn message<'t>(&mut self, key: &str, made: &'t Made, value: &impl Fn(&str) -> Option<&'t str>) {
        for text in &made.texts {
            self.plain.read(text, value);
            let (plain, language) = (&self.plain, self.language);
            let (told, problems, file) = (&mut self.told, &mut *self.problems, self.file);
            let mut tell = |code: Code, what: &str| {
                let (start, rest) =
                    what.split_at(what.char_indices().nth(EXCERPT).map_or(what.len(), |(at, _)| at));
                let more = if rest.is_empty() { "" } else { "…" };
                let subject = format!("{key}: {}{more}", start.trim());
                if told.insert((code, subject.clone())) {
                    problems.push(Problem::at(code, file, (made.line, 1), &subject));
                }
            };
            let said = lists::search(plain, language, &mut tell);
            if plain.digits >= 2 {
                numbers::numbers(&plain.text, |number| {
                    let (start, end) = (number.start, number.end);
                    let found = papers::of_digits(plain, &number);
                    let real = || telephone::is_real(plain, number, language).then_some(Code::RealNumber);
                    if let Some(code) = found.or_else(real) {
                        tell(code, &plain.text[start..end]);
                    }
                });
            }
            if plain.digits >= 4 {
                papers::with_letters(plain, &mut tell);
            }
            address::search(plain, said, |address| tell(Code::RealAddress, address));
            sentence::search(&plain.text, language, |code, length, sentence| {
                tell(code, &format!("{length} · {sentence}"));
            });
        }
    }
}
