//! Situations begun, kept, taken up again, and what the store makes of them. An answer is in the store
//! before the next screen shows.

use std::sync::Arc;

use jiff::Timestamp;

use super::App;
use crate::content::{Card, ScenarioId, Truth};
use crate::i18n::{Language, Setting};
use crate::learn::outcome::{self, Score};
use crate::play::{Event, Play, Step};
use crate::store::{self, Attempt, AttemptId, NewAttempt, PERSON};
use crate::ui::screen::Screen;
use crate::ui::screen::debrief::{self, Debrief};
use crate::ui::screen::home::{self, Home};
use crate::ui::screen::play::{self, Situation};
use crate::ui::screen::progress::{self, Progress};
use crate::ui::screen::topics::{self, Topics};

fn now() -> i64 {
    Timestamp::now().as_millisecond()
}

impl App {
    /// Reads from the store; what fails is said once and counts as nothing.
    fn read<T: Default>(&mut self, read: impl FnOnce(&store::Store) -> Result<T, store::Error>) -> T {
        match self.store.as_ref().map(read) {
            Some(Ok(value)) => value,
            Some(Err(error)) => {
                let line = self.words.with("notice-store-read", &[("why", error.to_string().into())]);
                self.notice(line);
                T::default()
            }
            None => T::default(),
        }
    }

    fn write<T>(&mut self, write: impl FnOnce(&mut store::Store) -> Result<T, store::Error>) -> Option<T> {
        match self.store.as_mut().map(write)? {
            Ok(value) => Some(value),
            Err(error) => {
                let line = self.words.with("notice-store-write", &[("why", error.to_string().into())]);
                self.notice(line);
                None
            }
        }
    }

    // ── what the screens show ──

    /// What Home shows of the person.
    pub(super) fn home(&mut self) -> Home {
        let counted = self.outcomes();
        let score = Score::of(counted.iter().map(|(_, outcome)| *outcome));
        let open = self.read(|store| store.open_attempt(PERSON));
        let open = open.and_then(|attempt| {
            let entry = self.catalogue.find(&attempt.begun.scenario)?;
            self.title_of(entry)
        });
        let country = self.country();
        let played = counted.iter().filter_map(|(name, _)| self.catalogue.find(name));
        let played = played.filter(|card| card.regions.hold(&country)).count();
        Home { score, open, new: self.catalogue.count(&country).saturating_sub(played) }
    }

    fn title_of(&self, entry: &Card) -> Option<String> {
        let script = self.catalogue.script(entry, self.words.language(), &self.country())?;
        Some(script.text("title", &Vec::new()))
    }

    /// What counts of each scenario that was finished, derived from the log of its first walk. When the
    /// content has changed since, the end that was reached then stands.
    fn outcomes(&mut self) -> Vec<(ScenarioId, crate::content::Outcome)> {
        let attempts = self.read(|store| store.counted(PERSON));
        let mut out = Vec::new();
        for attempt in attempts {
            let log = self.log_of(attempt.id);
            let derived = self
                .rebuilt(&attempt)
                .and_then(|(_, play)| outcome::counted(play.scenario(), play.draws(), &log));
            let kept = attempt.outcome.as_deref().and_then(crate::content::Outcome::from_key);
            if let Some(outcome) = derived.or(kept) {
                out.push((ScenarioId::from(attempt.begun.scenario.as_str()), outcome));
            }
        }
        out
    }

    fn log_of(&mut self, id: AttemptId) -> Vec<Event> {
        let entries = self.read(|store| store.log(id));
        entries.iter().filter_map(|e| Event::read(&e.kind, &e.beat, e.item.as_deref())).collect()
    }

    /// The entry of an attempt and a fresh play with its draws, as long as the content is the same.
    fn rebuilt(&self, attempt: &Attempt) -> Option<(&Card, Play)> {
        let entry = self.catalogue.find(&attempt.begun.scenario)?;
        let language = Language::from_code(&attempt.begun.language)?;
        let same = self.catalogue.fingerprint(entry, language) == attempt.begun.content_hash;
        let scenario = same.then(|| self.catalogue.open(entry)).flatten()?;
        Some((entry, Play::start(scenario, attempt.begun.seed)))
    }

    pub(super) fn show_topics(&mut self) {
        let played: Vec<_> = self.outcomes().into_iter().map(|(name, _)| name).collect();
        let country = self.country();
        let mut topics = Topics::default();
        for entry in self.catalogue.offered(&country) {
            let script = self.catalogue.script(entry, self.words.language(), &country);
            let (Some(script), Some(scenario)) = (script, self.catalogue.open(entry)) else { continue };
            let values = Vec::new();
            let pack = self.catalogue.pack_of(entry).map(|pack| &pack.manifest);
            let pack = pack.filter(|pack| pack.id != crate::content::pack::CORE);
            let item = topics::Item {
                name: entry.name.clone(),
                title: script.text("title", &values),
                summary: script.text("summary", &values),
                channel: entry.channel,
                played: played.contains(&entry.name),
                steps: Play::start(scenario, 0).progress().1,
                pack: pack.map(|pack| pack.title.clone()),
            };
            topics.items.entry(entry.topic).or_default().push(item);
        }
        self.screens.push(Screen::Topics(topics));
    }

    fn show_progress(&mut self) {
        let counted = self.outcomes();
        let topic = |name: &ScenarioId| Some(self.catalogue.find(name)?.topic);
        let by_topic: Vec<_> =
            counted.iter().filter_map(|(name, outcome)| Some((topic(name)?, *outcome))).collect();
        let (_, topics) = outcome::by_topic(&by_topic);
        let score = Score::of(counted.iter().map(|(_, outcome)| *outcome));
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
        let Some((_, play)) = self.rebuilt(&attempt) else { return };
        // Up to the end that was reached: a walk that went on after it is read to there.
        let end = log.iter().position(|event| {
            let beat = play.scenario().beats.get(event.beat());
            matches!((event, beat), (Event::Shown(_), Some(crate::content::Beat::End(_))))
        });
        log.truncate(end.map_or(log.len(), |at| at + 1));
        if let Some(situation) = self.situation(&attempt, &log) {
            self.screens.push(Screen::Debrief(Box::new(Debrief { situation, fresh: false })));
        }
    }

    /// A situation with its log played again, in the language and country it was played in.
    fn situation(&self, attempt: &Attempt, log: &[Event]) -> Option<Situation> {
        let (entry, play) = self.rebuilt(attempt)?;
        let play = Play::resume(Arc::clone(play.scenario()), attempt.begun.seed, log).ok()?;
        let language = Language::from_code(&attempt.begun.language)?;
        let mut situation = self.dressed(entry, play, language, &attempt.begun.country, Some(attempt.id))?;
        situation.kept = log.len();
        Some(situation)
    }

    /// A play with its words.
    fn dressed(
        &self,
        entry: &Card,
        play: Play,
        language: Language,
        country: &str,
        attempt: Option<AttemptId>,
    ) -> Option<Situation> {
        let script = self.catalogue.script(entry, language, country)?;
        let region = self.catalogue.region(country);
        let setting = Setting {
            country: region.code.clone(),
            police_line: self.words.help_number(region, false),
            fraud_line: self.words.help_number(region, true),
        };
        let values = play.draws().words(&script, &region.money, &setting);
        Some(Situation::new(entry.name.clone(), play, script, values, attempt))
    }

    // ── what the screens ask for ──

    pub(super) fn on_home(&mut self, message: home::Message) {
        match message {
            home::Message::Start => {
                if let Some(name) = self.draw(None) {
                    self.start(&name);
                }
            }
            home::Message::GoOn => {
                let open = self.read(|store| store.open_attempt(PERSON));
                if let Some(attempt) = open {
                    let log = self.log_of(attempt.id);
                    match self.situation(&attempt, &log) {
                        Some(situation) => self.screens.push(Screen::Play(Box::new(situation))),
                        None => self.start(&ScenarioId::from(attempt.begun.scenario.as_str())),
                    }
                }
            }
            home::Message::Topics => self.show_topics(),
            home::Message::Progress => self.show_progress(),
            home::Message::Settings => self.screens.push(Screen::Settings),
        }
    }

    /// Draws a situation from both kinds: first which kind, by a coin, so that the draw tells nothing;
    /// then one not played yet, if there is one.
    fn draw(&mut self, but: Option<&ScenarioId>) -> Option<ScenarioId> {
        let played: Vec<_> = self.outcomes().into_iter().map(|(name, _)| name).collect();
        let country = self.country();
        let truth = if rand::random() { Truth::Scam } else { Truth::Genuine };
        let all: Vec<_> = self
            .catalogue
            .offered(&country)
            .map(|entry| (&entry.name, entry.truth))
            .filter(|(name, _)| Some(*name) != but)
            .collect();
        let narrow = |new: bool, kind: Option<Truth>| -> Vec<&ScenarioId> {
            let fits = |(name, truth): &&(&ScenarioId, Truth)| {
                (!new || !played.contains(name)) && kind.is_none_or(|kind| kind == *truth)
            };
            all.iter().filter(fits).map(|(name, _)| *name).collect()
        };
        let wishes = [(true, Some(truth)), (true, None), (false, Some(truth)), (false, None)];
        let some = wishes.into_iter().map(|(new, kind)| narrow(new, kind)).find(|list| !list.is_empty())?;
        let index = usize::try_from(rand::random::<u32>()).unwrap_or(0) % some.len();
        Some(some[index].clone())
    }

    /// Starts a situation; one that was left before its end is taken up where it was.
    pub(super) fn start(&mut self, name: &ScenarioId) {
        let left = self.read(|store| store.unfinished(PERSON, name));
        if let Some(attempt) = left {
            let log = self.log_of(attempt.id);
            if let Some(situation) = self.situation(&attempt, &log) {
                self.screens.push(Screen::Play(Box::new(situation)));
                return;
            }
            let _ = self.write(|store| store.discount(attempt.id));
        }
        self.begin(name);
    }

    /// Begins a new attempt.
    fn begin(&mut self, name: &ScenarioId) {
        let Some(entry) = self.catalogue.find(name).cloned() else { return };
        let wished = self.words.language();
        let language = entry.language_for(wished);
        let country = self.country();
        let (Some(scenario), Some(pack)) = (self.catalogue.open(&entry), self.catalogue.pack_of(&entry))
        else {
            return;
        };
        let play = Play::start(scenario, rand::random());
        let new = NewAttempt {
            person: PERSON,
            scenario: name.to_string(),
            pack_version: pack.manifest.version.clone(),
            content_hash: self.catalogue.fingerprint(&entry, language),
            language: language.code().to_owned(),
            country: country.clone(),
            seed: play.seed(),
            draws: serde_json::to_string(play.draws()).unwrap_or_default(),
            started_at: now(),
        };
        let attempt = self.write(|store| store.begin(&new));
        if let Some(situation) = self.dressed(&entry, play, language, &country, attempt) {
            self.screens.push(Screen::Play(Box::new(situation)));
            self.keep();
        }
    }

    pub(super) fn on_play(&mut self, message: play::Message) {
        let Some(Screen::Play(situation)) = self.screens.last_mut() else { return };
        match situation.update(message) {
            play::Action::None => {}
            play::Action::Keep => self.keep(),
            play::Action::Leave => self.leave(),
            play::Action::Finished => {
                self.keep();
                self.finish();
            }
        }
    }

    /// Writes what is new in the log of the situation that is played.
    pub(super) fn keep(&mut self) {
        let Some(Screen::Play(situation)) = self.screens.last() else { return };
        let Some(id) = situation.attempt else { return };
        let at = now();
        let fresh: Vec<_> = situation.play.log()[situation.kept..]
            .iter()
            .map(|event| store::Entry {
                at,
                kind: event.kind().to_owned(),
                beat: event.beat().to_string(),
                item: event.item(),
                words: words_of(situation, event),
            })
            .collect();
        let count = fresh.len();
        if self.write(|store| store.append(id, &fresh)).is_some()
            && let Some(Screen::Play(situation)) = self.screens.last_mut()
        {
            situation.kept += count;
        }
    }

    /// The end: note it, and show what came of it in the situation's place.
    fn finish(&mut self) {
        let Some(Screen::Play(situation)) = self.screens.pop() else { return };
        if let (Some(id), Step::End { end, .. }) = (situation.attempt, situation.play.step()) {
            let key = end.outcome.key();
            let _ = self.write(|store| store.finish(id, key, now()));
        }
        self.screens.push(Screen::Debrief(Box::new(Debrief { situation: *situation, fresh: true })));
    }

    pub(super) fn leave(&mut self) {
        let _ = self.screens.pop();
        if self.screens.is_empty() {
            self.go_home();
        } else {
            self.refresh();
        }
    }

    pub(super) fn on_debrief(&mut self, message: debrief::Message) {
        let Some(Screen::Debrief(debrief)) = self.screens.last() else { return };
        let (name, fresh) = (debrief.situation.name.clone(), debrief.fresh);
        match message {
            debrief::Message::GoOn if !fresh => self.back(),
            debrief::Message::GoOn => self.go_home(),
            debrief::Message::Again => {
                let _ = self.screens.pop();
                self.begin(&name);
            }
            debrief::Message::OneLikeIt => {
                if let Some(other) = self.draw(Some(&name)) {
                    let _ = self.screens.pop();
                    self.start(&other);
                }
            }
        }
    }
}

/// The words of an event as they were shown, so that it can be read after the content has changed.
fn words_of(situation: &Situation, event: &Event) -> Option<String> {
    let key = match event {
        Event::Shown(beat) => match (situation.play.step(), situation.play.scenario().beat(beat)) {
            (Step::Push { beat: now, push, .. }, _) if now == beat => format!("{beat}.p-{}", push.id),
            (_, crate::content::Beat::Line(_) | crate::content::Beat::End(_)) => beat.to_string(),
            _ => return None,
        },
        Event::Chose(beat, choice) => format!("{beat}.c-{choice}"),
        Event::Held(beat, _, way) => format!("{beat}.w-{way}"),
        _ => return None,
    };
    situation.script.find(&key, &situation.values)
}
