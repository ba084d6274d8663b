//! A person's own data as tables: what was played, what was answered, the check-ups, and apart from all that
//! how much somebody trusted in themselves. docs/measuring.md says what each column means.
//!
//! No name, no number of a person, no word of a situation, days and no times of day. Rows are made and
//! handed on one by one, so that any number of them takes the same memory.
#![forbid(unsafe_code)]

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::io;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Serialize, Serializer};
use thiserror::Error;

use crate::content::catalogue::Catalogue;
use crate::content::{Act, Beat, Card, Difficulty, Grade, Outcome, Scenario, Topic, Truth};
use crate::i18n::Language;
use crate::play::Event;
use crate::store::{self, Answered, Checkup, Played, Store};

/// Why the data could not be handed on.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The store could not be read.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The file could not be written.
    #[error(transparent)]
    File(#[from] io::Error),
}

/// One table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// Every time a situation was played.
    Situations,
    /// Every answer in them.
    Answers,
    /// Every verdict of the check-ups that were finished.
    Checkups,
    /// How much somebody trusted in themselves (L11): never beside what they told rightly.
    Confidence,
}

impl Table {
    /// All of them, in the order they are written.
    pub const ALL: [Self; 4] = [Self::Situations, Self::Answers, Self::Checkups, Self::Confidence];

    /// Its name in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Situations => "situations",
            Self::Answers => "answers",
            Self::Checkups => "checkups",
            Self::Confidence => "confidence",
        }
    }

    /// The names of its columns: data, the same in every language.
    #[must_use]
    pub fn head(self) -> &'static [&'static str] {
        match self {
            Self::Situations => &[
                "number",
                "day",
                "situation",
                "topic",
                "truth",
                "stage",
                "difficulty",
                "outcome",
                "outcome_first",
                "counts",
                "language",
                "country",
            ],
            Self::Answers => &["situation_number", "step", "beat", "push", "choice", "first", "act", "grade"],
            Self::Checkups => &[
                "checkup_number",
                "day",
                "form",
                "length",
                "occasion",
                "language",
                "country",
                "item_number",
                "item",
                "topic",
                "is_scam",
                "said_scam",
                "sureness",
                "seconds",
            ],
            Self::Confidence => &["checkup_number", "day", "question", "step"],
        }
    }
}

/// What stands in one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Words: a name or a day.
    Text(Cow<'a, str>),
    /// A number with a point, as it is shown: written as it is.
    Written(Cow<'a, str>),
    /// A number.
    Number(i64),
    /// Yes or no.
    Is(bool),
    /// Nothing is known.
    Nothing,
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Written(number) => serializer.serialize_str(number),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Is(is) => serializer.serialize_bool(*is),
            Self::Nothing => serializer.serialize_none(),
        }
    }
}

impl<'a> Cell<'a> {
    fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    fn maybe(text: Option<impl Into<Cow<'a, str>>>) -> Self {
        text.map_or(Self::Nothing, Self::text)
    }

    fn count(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// Takes the rows of a table.
pub type Receiver<'a> = dyn FnMut(&[Cell<'_>]) -> Result<(), ExportError> + 'a;

/// How the days of a person are told.
#[derive(Debug, Clone)]
pub struct Days {
    /// Today: no day lies behind it, whatever a clock once said (X9).
    pub today: Date,
    /// Where the days begin.
    pub zone: TimeZone,
}

impl Days {
    /// The day of a time in milliseconds since 1970, UTC, as ISO 8601 writes it.
    #[must_use]
    pub fn of(&self, at: i64) -> String {
        let when = Timestamp::from_millisecond(at).unwrap_or_default();
        self.zone.to_datetime(when).date().min(self.today).to_string()
    }
}

/// Whose data, and of when.
#[derive(Debug, Clone, Copy)]
pub struct Data<'a> {
    /// Where it is kept.
    pub store: &'a Store,
    /// The situations there are, which know their stage and what an answer was.
    pub catalogue: &'a Catalogue,
    /// The person.
    pub person: i64,
    /// Their days.
    pub days: &'a Days,
}

impl Data<'_> {
    /// Hands on the rows of a table, each with as many cells as its head.
    ///
    /// # Errors
    /// What the store says, or the receiver.
    pub fn rows(&self, table: Table, each: &mut Receiver<'_>) -> Result<(), ExportError> {
        match table {
            Table::Situations => {
                self.store.each_played(self.person, |number, played| each(&self.situation(number, played)))
            }
            Table::Answers => self.answers(each),
            Table::Checkups => self.checkups(each),
            Table::Confidence => self.confidence(each),
        }
    }

    fn situation<'p>(&self, number: usize, played: &'p Played) -> [Cell<'p>; 12] {
        let card = self.catalogue.find(&played.scenario);
        let outcome = played.counted.as_deref().and_then(Outcome::from_key);
        let topic = played.topic.as_deref().and_then(Topic::from_code).or(card.map(|card| card.topic));
        [
            Cell::count(number),
            Cell::text(self.days.of(played.started_at)),
            Cell::text(played.scenario.as_str()),
            Cell::maybe(topic.map(Topic::key)),
            Cell::maybe(outcome.map(Outcome::truth).or(card.map(|card| card.truth)).map(truth)),
            Cell::maybe(card.map(|card| card.channel.key())),
            Cell::maybe(card.map(|card| difficulty(card.difficulty))),
            Cell::maybe(played.outcome.as_deref()),
            Cell::maybe(played.counted.as_deref()),
            Cell::Is(played.counts),
            Cell::text(played.language.as_str()),
            Cell::text(played.country.as_str()),
        ]
    }

    fn answers(&self, each: &mut Receiver<'_>) -> Result<(), ExportError> {
        let mut known = Known::default();
        let mut place = (0, 0);
        let mut decided = BTreeSet::new();
        self.store.each_answered(self.person, |number, answered| {
            if place.0 != number {
                place = (number, 0);
                decided.clear();
            }
            place.1 += 1;
            let event = Event::read(&answered.kind, &answered.beat, answered.item.as_deref());
            let (push, choice) = match &event {
                Some(Event::Chose(_, choice)) => (None, Some(choice.as_str())),
                Some(Event::Held(_, push, way)) => (Some(push + 1), Some(way.as_str())),
                _ => (None, None),
            };
            let meant = event.as_ref().and_then(|event| known.meaning(self.catalogue, answered, event));
            each(&[
                Cell::count(number),
                Cell::count(place.1),
                Cell::text(answered.beat.as_str()),
                push.map_or(Cell::Nothing, Cell::count),
                Cell::maybe(choice),
                Cell::Is(decided.insert((answered.beat.clone(), push))),
                Cell::maybe(meant.map(|(act, _)| act.key())),
                Cell::maybe(meant.map(|(_, grade)| grade.key())),
            ])
        })
    }

    /// The finished check-ups with their numbers: what was right is told at the end, here as in the window.
    fn finished(&self) -> Result<impl Iterator<Item = (usize, Checkup, String)> + '_, ExportError> {
        let all = self.store.checkups(self.person)?.into_iter().enumerate();
        Ok(all.map(|(index, checkup)| {
            let day = self.days.of(checkup.begun.started_at);
            (index + 1, checkup, day)
        }))
    }

    fn checkups(&self, each: &mut Receiver<'_>) -> Result<(), ExportError> {
        for (number, checkup, day) in self.finished()? {
            let begun = &checkup.begun;
            for (index, verdict) in self.store.verdicts(checkup.id)?.iter().enumerate() {
                each(&[
                    Cell::count(number),
                    Cell::text(day.as_str()),
                    Cell::text(begun.form.key()),
                    Cell::text(begun.length.key()),
                    Cell::text(begun.occasion.key()),
                    Cell::text(begun.language.as_str()),
                    Cell::text(begun.country.as_str()),
                    Cell::count(index + 1),
                    Cell::text(verdict.item.as_str()),
                    Cell::maybe(verdict.topic.map(Topic::key)),
                    Cell::Is(verdict.is_scam),
                    Cell::Is(verdict.said_scam),
                    Cell::text(verdict.sure.key()),
                    // A clock that was put back meanwhile makes no time of it.
                    Cell::Number(verdict.took.max(0).saturating_add(500) / 1000),
                ])?;
            }
        }
        Ok(())
    }

    fn confidence(&self, each: &mut Receiver<'_>) -> Result<(), ExportError> {
        for (number, checkup, day) in self.finished()? {
            for (question, step) in self.store.confidence(checkup.id)? {
                each(&[
                    Cell::count(number),
                    Cell::text(day.as_str()),
                    Cell::text(question.key()),
                    Cell::Number(step.into()),
                ])?;
            }
        }
        Ok(())
    }
}

/// The situations that were opened, and the fingerprints that were taken: as many as there are, at most.
#[derive(Default)]
struct Known {
    opened: HashMap<String, Option<Arc<Scenario>>>,
    prints: HashMap<(String, Language), String>,
}

impl Known {
    /// What an answer was, as long as the situation is what it was when it was given.
    fn meaning(&mut self, catalogue: &Catalogue, answered: &Answered, event: &Event) -> Option<(Act, Grade)> {
        let card = catalogue.find(&answered.scenario)?;
        let language = Language::from_code(&answered.language)?;
        let print = self.prints.entry((card.name.to_string(), language));
        if *print.or_insert_with(|| catalogue.fingerprint(card, language)) != answered.content_hash {
            return None;
        }
        let scenario = self.scenario(catalogue, card)?;
        match (event, scenario.beats.get(event.beat())?) {
            (Event::Chose(_, id), Beat::Ask(ask)) => {
                let choice = ask.choices.iter().find(|choice| choice.id == *id)?;
                Some((choice.act, choice.grade))
            }
            (Event::Held(_, _, id), Beat::Press(press)) => {
                let way = press.ways.iter().find(|way| way.id == *id)?;
                Some((way.act, way.grade))
            }
            _ => None,
        }
    }

    fn scenario(&mut self, catalogue: &Catalogue, card: &Card) -> Option<Arc<Scenario>> {
        self.opened.entry(card.name.to_string()).or_insert_with(|| catalogue.open(card)).clone()
    }
}

fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Scam => "scam",
        Truth::Genuine => "genuine",
    }
}

fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Easy => "easy",
        Difficulty::Medium => "medium",
        Difficulty::Hard => "hard",
    }
}
