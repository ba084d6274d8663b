//! What the screens show of the store: each a question or two to an index of it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::App;
use crate::content::pack::CORE;
use crate::content::{Beat, Card, Outcome, Topic};
use crate::i18n::Language;
use crate::learn::outcome::{self, Score};
use crate::play::{Event, Play};
use crate::store::{Attempt, AttemptId, Tally};
use crate::ui::screen::Screen;
use crate::ui::screen::home::Home;
use crate::ui::screen::play::Situation;
use crate::ui::screen::topics::{self, Section, Show, Topics};

impl App {
    /// What Home shows of the person.
    pub(super) fn home(&mut self) -> Home {
        let who = self.who();
        let person = self.person;
        let score = self.scores().0;
        let open = self.read(|store| store.open_attempt(person));
        let open = open.and_then(|attempt| {
            let entry = self.catalogue.find(&attempt.begun.scenario)?;
            self.title_of(entry)
        });
        let played = self.played();
        let offer = self.offer();
        let played = played.iter().filter_map(|name| self.catalogue.find(name));
        let played = played.filter(|card| offer.holds(card)).count();
        let checkup = self.checkup_on_home();
        let new = self.catalogue.count(&offer).saturating_sub(played);
        let review = self.review_due().map(|plan| plan.minutes);
        let sharing = self.goes_to();
        Home { score, open, new, checkup, review, who, sharing }
    }

    /// What lies below an overlaid page may have changed meanwhile.
    pub(super) fn refresh(&mut self) {
        if matches!(self.screen(), Screen::Home(_)) {
            self.go_home();
        } else if let Screen::People(people) = self.screen() {
            self.refresh_people(people.said.clone());
        } else if matches!(self.screen(), Screen::Preview(_)) {
            self.refresh_preview();
        } else if matches!(self.screen(), Screen::Progress(_) | Screen::ProgressPart(_)) {
            self.refresh_progress();
        } else if matches!(self.screen(), Screen::Operator(_)) {
            self.refresh_desk();
        } else {
            self.refresh_paths();
        }
    }

    pub(super) fn title_of(&self, entry: &Card) -> Option<String> {
        let script = self.catalogue.script(entry, self.words.language(), &self.country())?;
        Some(script.text("title", &Vec::new()))
    }

    /// The scenarios that were played to an end.
    pub(super) fn played(&mut self) -> BTreeSet<String> {
        let person = self.person;
        self.read(|store| store.played(person)).into_iter().collect()
    }

    /// The score over all and of each topic met, as the store has added it up.
    pub(super) fn scores(&mut self) -> (Score, Vec<(Topic, Score)>) {
        let person = self.person;
        self.derive_what_is_old();
        let mut all = Score::default();
        let mut topics: BTreeMap<Topic, Score> = BTreeMap::new();
        for Tally { topic, outcome, count } in self.read(|store| store.progress(person)) {
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
        let person = self.person;
        for attempt in self.read(|store| store.underived(person)) {
            let Some(entry) = self.catalogue.find(&attempt.begun.scenario) else { continue };
            let topic = entry.topic;
            let log = self.log_of(attempt.id);
            let derived = self
                .rebuilt(&attempt)
                .and_then(|(_, play)| outcome::counted(play.scenario(), play.draws(), &log));
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
    pub(super) fn rebuilt(&self, attempt: &Attempt) -> Option<(&Card, Play)> {
        let entry = self.catalogue.find(&attempt.begun.scenario)?;
        let language = Language::from_code(&attempt.begun.language)?;
        let same = self.catalogue.fingerprint(entry, language) == attempt.begun.content_hash;
        let scenario = same.then(|| self.catalogue.open(entry)).flatten()?;
        Some((entry, Play::start(scenario, attempt.begun.seed)))
    }

    /// What can be played: some of every topic, or one lot of one.
    pub(super) fn show_topics(&mut self, show: Show) {
        let played = self.played();
        let offer = self.offer();
        let paths = !self.paths().0.is_empty();
        let country = &offer.country;
        let mut by_topic: BTreeMap<Topic, Vec<&Card>> = BTreeMap::new();
        for card in self.catalogue.offered(&offer) {
            by_topic.entry(card.topic).or_default().push(card);
        }
        let section = |(topic, cards): (Topic, Vec<&Card>)| {
            let shown = match show {
                Show::All => cards.iter().take(topics::FEW).copied().collect::<Vec<_>>(),
                Show::Of(wanted, lot) if wanted == topic => {
                    cards.iter().skip(lot * topics::LOT).take(topics::LOT).copied().collect()
                }
                Show::Of(..) => return None,
            };
            let items =
                shown.into_iter().filter_map(|card| self.topics_item(card, country, &played)).collect();
            Some(Section { topic, items, all: cards.len() })
        };
        let sections = by_topic.into_iter().filter_map(section).collect();
        let find = self.find_among(&offer, &played);
        let page = Screen::Topics(Topics { show, sections, audience: offer.audience, find, paths });
        match (self.screens.last_mut(), show) {
            // One lot takes the place of another, so that Back leads to all topics.
            (Some(last @ Screen::Topics(Topics { show: Show::Of(..), .. })), Show::Of(..)) => *last = page,
            _ => self.screens.push(page),
        }
    }

    pub(super) fn topics_item(
        &self,
        card: &Card,
        country: &str,
        played: &BTreeSet<String>,
    ) -> Option<topics::Item> {
        let script = self.catalogue.script(card, self.words.language(), country)?;
        let pack = self.catalogue.pack_of(card).map(|pack| &pack.manifest).filter(|pack| pack.id != CORE);
        Some(topics::Item {
            name: card.name.clone(),
            title: script.text("title", &Vec::new()),
            summary: script.text("summary", &Vec::new()),
            note: card.content_note.then(|| script.text("content-note", &Vec::new())),
            channel: card.channel,
            played: played.contains(card.name.as_str()),
            steps: card.screens,
            minutes: card.minutes(),
            pack: pack.map(|pack| pack.title.clone()),
        })
    }

    /// The day of a time, in milliseconds since 1970, UTC, in words.
    pub(super) fn day(&self, at: i64) -> String {
        let when = Timestamp::from_millisecond(at).unwrap_or_default();
        let day = when.to_zoned(jiff::tz::TimeZone::system()).date().to_string();
        self.words.date(&day)
    }

    /// A finished attempt at its end, as long as the content is the same.
    pub(super) fn ended(&mut self, attempt: &Attempt) -> Option<Situation> {
        let (_, play) = self.rebuilt(attempt)?;
        let log = self.log_to_end(attempt, &play);
        self.situation(attempt, &log)
    }

    /// Its log up to the end that was reached: a walk that went on after it is read to there.
    pub(super) fn log_to_end(&mut self, attempt: &Attempt, play: &Play) -> Vec<Event> {
        let mut log = self.log_of(attempt.id);
        let end = log.iter().position(|event| {
            let beat = play.scenario().beats.get(event.beat());
            matches!((event, beat), (Event::Shown(_), Some(Beat::End(_))))
        });
        log.truncate(end.map_or(log.len(), |at| at + 1));
        log
    }
}
