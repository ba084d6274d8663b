//! What the screens show of the store: each a question or two to an index of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::App;
use crate::content::catalogue::Entry;
use crate::content::{Outcome, Topic};
use crate::i18n::Language;
use crate::learn::outcome::{self, Score};
use crate::play::{Event, Play};
use crate::store::{Attempt, AttemptId, PERSON, Tally};
use crate::ui::screen::Screen;
use crate::ui::screen::debrief::Debrief;
use crate::ui::screen::home::Home;
use crate::ui::screen::progress::{self, Progress};
use crate::ui::screen::topics::{self, Topics};

impl App {
    /// What Home shows of the person.
    pub(super) fn home(&mut self) -> Home {
        let score = self.scores().0;
        let open = self.read(|store| store.open_attempt(PERSON));
        let open = open.and_then(|attempt| {
            let entry = self.catalogue.find(&attempt.begun.scenario)?;
            self.title_of(entry)
        });
        let played = self.played();
        let country = self.country();
        let offered = self.catalogue.offered(&country);
        let new = offered.filter(|entry| !played.contains(entry.scenario.name().as_str()));
        Home { score, open, new: new.count() }
    }

    pub(super) fn title_of(&self, entry: &Entry) -> Option<String> {
        let script = self.catalogue.script(entry, self.words.language(), &self.country())?;
        Some(script.text("title", &Vec::new()))
    }

    /// The scenarios that were played to an end.
    pub(super) fn played(&mut self) -> BTreeSet<String> {
        self.read(|store| store.played(PERSON)).into_iter().collect()
    }

    /// The score over all and of each topic met, as the store has added it up.
    fn scores(&mut self) -> (Score, Vec<(Topic, Score)>) {
        self.derive_what_is_old();
        let mut all = Score::default();
        let mut topics: BTreeMap<Topic, Score> = BTreeMap::new();
        for Tally { topic, outcome, count } in self.read(|store| store.progress(PERSON)) {
            for _ in 0..count {
                all.add(outcome);
                if let Some(topic) = topic {
                    topics.entry(topic).or_default().add(outcome);
                }
            }
        }
        (all, topics.into_iter().collect())
    }

    /// What was finished under schema 1 has not kept what counts of it: it is derived from the log and
    /// written, once. When the content has changed since, the end that was reached then stands; a
    /// scenario that is not installed waits until it is, and its reached end counts meanwhile.
    fn derive_what_is_old(&mut self) {
        for attempt in self.read(|store| store.underived(PERSON)) {
            let Some(entry) = self.catalogue.find(&attempt.begun.scenario) else { continue };
            let topic = entry.scenario.topic;
            let log = self.log_of(attempt.id);
            let derived = self
                .rebuilt(&attempt)
                .and_then(|(entry, play)| outcome::counted(&entry.scenario, play.draws(), &log));
            let reached = attempt.outcome.as_deref().and_then(Outcome::from_key);
            if let Some(counted) = derived.or(reached) {
                let _ = self.write(|store| store.derive(attempt.id, counted, topic));
            }
        }
    }

    pub(super) fn log_of(&mut self, id: AttemptId) -> Vec<Event> {
        let entries = self.read(|store| store.log(id));
        entries.iter().filter_map(|e| Event::read(&e.kind, &e.beat, e.item.as_deref())).collect()
    }

    /// The entry of an attempt and a fresh play with its draws, as long as the content is the same.
    pub(super) fn rebuilt(&self, attempt: &Attempt) -> Option<(&Entry, Play)> {
        let entry = self.catalogue.find(&attempt.begun.scenario)?;
        let language = Language::from_code(&attempt.begun.language)?;
        let same = self.catalogue.fingerprint(entry, language) == attempt.begun.content_hash;
        same.then(|| (entry, Play::start(Arc::clone(&entry.scenario), attempt.begun.seed)))
    }

    pub(super) fn show_topics(&mut self) {
        let played = self.played();
        let country = self.country();
        let mut topics = Topics::default();
        for entry in self.catalogue.offered(&country) {
            let scenario = &entry.scenario;
            let Some(script) = self.catalogue.script(entry, self.words.language(), &country) else {
                continue;
            };
            let values = Vec::new();
            let pack = self.catalogue.pack_of(entry);
            let item = topics::Item {
                name: scenario.name().clone(),
                title: script.text("title", &values),
                summary: script.text("summary", &values),
                channel: scenario.channel,
                played: played.contains(scenario.name().as_str()),
                steps: Play::start(Arc::clone(scenario), 0).progress().1,
                pack: (pack.manifest.id != crate::content::pack::CORE).then(|| pack.manifest.title.clone()),
            };
            topics.items.entry(scenario.topic).or_default().push(item);
        }
        self.screens.push(Screen::Topics(topics));
    }

    pub(super) fn show_progress(&mut self) {
        let (score, topics) = self.scores();
        let attempts = self.read(|store| store.finished(PERSON, 20));
        let attempts = attempts.iter().map(|attempt| self.item_of(attempt)).collect();
        self.screens.push(Screen::Progress(Box::new(Progress { score, topics, attempts })));
    }

    fn item_of(&self, attempt: &Attempt) -> progress::Item {
        let entry = self.catalogue.find(&attempt.begun.scenario);
        let title = entry.and_then(|entry| self.title_of(entry));
        let key = attempt.outcome.as_deref().unwrap_or_default();
        let when = Timestamp::from_millisecond(attempt.finished_at.unwrap_or_default()).unwrap_or_default();
        let day = when.to_zoned(jiff::tz::TimeZone::system()).date().to_string();
        progress::Item {
            id: attempt.id,
            title: title.unwrap_or_else(|| attempt.begun.scenario.clone()),
            outcome: self.words.text(&format!("outcome-{key}")),
            when: self.words.date(&day),
            counts: attempt.counts,
            readable: self.rebuilt(attempt).is_some(),
        }
    }

    /// An attempt as it was, to be read again.
    pub(super) fn read_again(&mut self, id: AttemptId) {
        let Some(attempt) = self.read(|store| store.attempt(id)) else { return };
        let mut log = self.log_of(id);
        // Up to the end that was reached: a walk that went on after it is read to there.
        let end = log.iter().position(|event| self.is_end(&attempt, event));
        log.truncate(end.map_or(log.len(), |at| at + 1));
        if let Some(situation) = self.situation(&attempt, &log) {
            self.screens.push(Screen::Debrief(Box::new(Debrief { situation, fresh: false })));
        }
    }

    fn is_end(&self, attempt: &Attempt, event: &Event) -> bool {
        let beat = self
            .catalogue
            .find(&attempt.begun.scenario)
            .and_then(|entry| entry.scenario.beats.get(event.beat()));
        matches!((event, beat), (Event::Shown(_), Some(crate::content::Beat::End(_))))
    }
}
