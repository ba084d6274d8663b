//! Situations begun, kept, taken up again. An answer is in the store before the next screen shows; where
//! it cannot be, it stays in the play and is tried again with the next.

use std::sync::Arc;

use jiff::Timestamp;

use super::{App, open};
use crate::content::{Beat, Card, ScenarioId};
use crate::i18n::Language;
use crate::learn::outcome;
use crate::log::Line;
use crate::play::{Event, Play, Step};
use crate::store::{self, Attempt, AttemptId, Error, Finish, NewAttempt, Store};
use crate::ui::screen::Screen;
use crate::ui::screen::debrief::Debrief;
use crate::ui::screen::home;
use crate::ui::screen::play::{self, Situation, Together};
use crate::ui::screen::topics::Show;
use crate::ui::stage::Media;

pub(super) fn now() -> i64 {
    Timestamp::now().as_millisecond()
}

/// A write that did not come off.
pub(super) struct Unwritten {
    /// Another store stands in the old one's place, or the play has lost its attempt: try again.
    replaced: bool,
}

impl Unwritten {
    /// Whether another store stands in the old one's place.
    pub(super) fn is_replaced(&self) -> bool {
        self.replaced
    }
}

impl App {
    /// Reads from the store; what fails is said once and counts as nothing.
    pub(super) fn read<T: Default>(&mut self, read: impl Fn(&Store) -> Result<T, Error>) -> T {
        match self.store.as_ref().map(&read) {
            Some(Ok(value)) => value,
            Some(Err(error)) => {
                if self.replace(&error)
                    && let Some(Ok(value)) = self.store.as_ref().map(read)
                {
                    return value;
                }
                let args = [("why", error.to_string().into())];
                self.notice("notice-store-read", self.words.with("notice-store-read", &args));
                T::default()
            }
            None => T::default(),
        }
    }

    /// Writes to the store; what fails is said once, until something is written again.
    pub(super) fn write<T>(
        &mut self,
        write: impl FnOnce(&mut Store) -> Result<T, Error>,
    ) -> Result<T, Unwritten> {
        let Some(store) = &mut self.store else { return Err(Unwritten { replaced: false }) };
        match write(store) {
            Ok(value) => {
                if let Some(line) = self.unsaved.take() {
                    self.notices.retain(|other| *other != line);
                }
                Ok(value)
            }
            Err(error) => {
                let replaced = self.replace(&error);
                if !replaced {
                    let key =
                        if matches!(error, Error::Full) { "notice-store-full" } else { "notice-store-write" };
                    let line = self.words.with(key, &[("why", error.to_string().into())]);
                    self.unsaved = Some(line.clone());
                    self.notice(key, line);
                }
                Err(Unwritten { replaced })
            }
        }
    }

    /// Puts another store in the place of one that is of no more use: a fresh one when it is damaged, one
    /// in memory when it cannot be written. Whether it did.
    fn replace(&mut self, error: &Error) -> bool {
        self.log.note(Line::Store(error));
        let lasts = self.store.as_ref().is_some_and(Store::lasts);
        let Some(places) = self.places.clone().filter(|_| lasts) else { return false };
        let (store, notice) = match error {
            Error::Damaged(_) => {
                self.store = None;
                open::store(Some(&places), &self.words, true)
            }
            Error::Unwritable(_) => {
                let (store, notice) = open::without(&places.database(), error, &self.words);
                (store, Some(notice))
            }
            _ => return false,
        };
        self.store = store;
        // Whoever is here is no stranger there: what they do now is theirs.
        let here = self.here.clone();
        if let Some(store) = &mut self.store
            && let Err(error) = store.welcome(&here)
        {
            self.log.note(Line::Store(&error));
        }
        let Some((key, line)) = notice else { return false };
        self.notice(key, line);
        // What is played begins anew there, with all that was answered, unless it is there already.
        for screen in &mut self.screens {
            let situation = match screen {
                Screen::Play(situation) => situation,
                Screen::Debrief(debrief) => &mut debrief.situation,
                _ => continue,
            };
            let there = situation.attempt.zip(self.store.as_ref()).is_some_and(|(id, store)| {
                store.log(id).is_ok_and(|log| !log.is_empty() && log.len() >= situation.kept)
            });
            if !there {
                (situation.attempt, situation.kept, situation.noted) = (None, 0, false);
            }
        }
        true
    }

    /// A situation with its log played again, in the language and country it was played in.
    pub(super) fn situation(&self, attempt: &Attempt, log: &[Event]) -> Option<Situation> {
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
        let setting = self.words.setting(region);
        let values = play.draws().words(&script, &region.money, &setting);
        let media = self.catalogue.pack_of(entry).map(|pack| Media::of(&pack.files, play.scenario()));
        let mut situation = Situation::new(entry.name.clone(), play, script, values, attempt);
        situation.media = media.unwrap_or_default();
        Some(situation)
    }

    // ── what the screens ask for ──

    pub(super) fn on_home(&mut self, message: home::Message) {
        let person = self.person;
        match message {
            home::Message::Tour => self.show_tour(),
            home::Message::Signs => self.screens.push(Screen::Signs),
            home::Message::Start => {
                if let Some(name) = self.draw(None) {
                    self.start(&name);
                }
            }
            home::Message::GoOn => {
                let open = self.read(|store| store.open_attempt(person));
                if let Some(attempt) = open {
                    let log = self.log_of(attempt.id);
                    match self.situation(&attempt, &log) {
                        Some(situation) => self.take_up(situation, attempt),
                        None => self.start(&ScenarioId::from(attempt.begun.scenario.as_str())),
                    }
                }
            }
            home::Message::Review => self.start_review(),
            home::Message::Topics => self.show_topics(Show::All),
            home::Message::Progress => self.show_progress(),
            home::Message::Checkup => self.show_checkup(),
            home::Message::People => self.show_people(),
            home::Message::Sharing => self.show_sharing(),
            home::Message::Settings => {
                (self.copied, self.tables) = (None, None);
                self.look_for_recipient();
                self.screens.push(Screen::Settings);
            }
        }
    }

    /// Starts a situation; one that was left before its end is taken up where it was.
    pub(super) fn start(&mut self, name: &ScenarioId) {
        let person = self.person;
        if self.together {
            return self.begin_or_note(name);
        }
        let left = self.read(|store| store.unfinished(person, name));
        if let Some(attempt) = left {
            let log = self.log_of(attempt.id);
            if let Some(situation) = self.situation(&attempt, &log) {
                self.take_up(situation, attempt);
                return;
            }
            let _ = self.write(|store| store.discount(attempt.id));
        }
        self.begin_or_note(name);
    }

    /// Shows a situation that was left, where it was left.
    fn take_up(&mut self, mut situation: Situation, attempt: Attempt) {
        situation.begun = Some(attempt.begun);
        self.today().sitting.show(&situation.name);
        let over = matches!(situation.play.step(), Step::End { .. });
        self.screens.push(Screen::Play(Box::new(situation)));
        if over {
            self.keep();
            self.finish();
        }
    }

    /// Begins a new attempt.
    pub(super) fn begin(&mut self, name: &ScenarioId) {
        let person = self.person;
        let Some(entry) = self.catalogue.find(name).cloned() else { return };
        let wished = self.words.language();
        let language = entry.language_for(wished);
        let country = self.country();
        let Some(scenario) = self.catalogue.open(&entry) else { return };
        let seed = self.seed_for(name, &scenario);
        let Some(pack) = self.catalogue.pack_of(&entry) else { return };
        let play = Play::start(scenario, seed);
        let new = NewAttempt {
            person,
            scenario: name.to_string(),
            pack_version: pack.manifest.version.clone(),
            content_hash: self.catalogue.fingerprint(&entry, language),
            language: language.code().to_owned(),
            country: country.clone(),
            seed: play.seed(),
            draws: serde_json::to_string(play.draws()).unwrap_or_default(),
            started_at: now(),
        };
        if let Some(mut situation) = self.dressed(&entry, play, language, &country, None) {
            // What two people do is neither one's: it is not kept.
            situation.begun = (!self.together).then_some(new);
            situation.together = self.together.then(Together::default);
            self.screens.push(Screen::Play(Box::new(situation)));
            self.keep();
        }
    }

    pub(super) fn on_play(&mut self, message: play::Message) {
        let moves = !self.is_calm() && !self.listens();
        let Some(Screen::Play(situation)) = self.screens.last_mut() else { return };
        let message = if moves { situation.unread(message) } else { message };
        match situation.update(message) {
            play::Action::None | play::Action::Judged(..) => {}
            play::Action::Keep => self.keep(),
            play::Action::Leave => self.leave(),
            play::Action::Finished => {
                self.keep();
                self.finish();
            }
        }
    }

    /// Writes what the store has not got yet of the situation that is played, or was until now.
    pub(super) fn keep(&mut self) {
        if self.keep_once().is_err_and(|unwritten| unwritten.replaced) {
            // Into the store that took the old one's place, or an attempt of its own.
            let _ = self.keep_once();
        }
    }

    fn keep_once(&mut self) -> Result<(), Unwritten> {
        let Some(index) = self.screens.iter().rposition(|screen| kept_of(screen).is_some()) else {
            return Ok(());
        };
        let Some(situation) = kept_of(&self.screens[index]) else { return Ok(()) };
        let entries = entries(situation);
        let end = end(situation);
        if entries.is_empty() && end.is_none() {
            return Ok(());
        }
        let (id, begun, known) = (situation.attempt, situation.begun.clone(), situation.kept);
        let play = situation.play.clone();
        let id = match (id, begun) {
            (Some(id), _) => id,
            (None, Some(begun)) => self.write(|store| store.begin(&begun))?,
            (None, None) => return Ok(()),
        };
        let written = self.keep_telling(&play, (id, known), &entries, end.as_ref());
        let replaced = written.as_ref().is_err_and(|unwritten| unwritten.replaced);
        let situation = match &mut self.screens[index] {
            Screen::Play(situation) => situation,
            Screen::Debrief(debrief) => &mut debrief.situation,
            _ => return Ok(()),
        };
        if !replaced {
            situation.attempt = Some(id);
        }
        if !written? {
            // Another window goes on with this attempt: this play becomes one of its own, whole.
            (situation.attempt, situation.kept, situation.noted) = (None, 0, false);
            return Err(Unwritten { replaced: true });
        }
        situation.kept += entries.len();
        situation.noted |= end.is_some();
        Ok(())
    }

    /// The end: show what came of it in the situation's place.
    fn finish(&mut self) {
        if let Some(Screen::Play(situation)) = self.screens.pop() {
            self.today().sitting.finish(&situation.name);
            if let Step::End { end, .. } = situation.play.step() {
                let (play, reached) = (&situation.play, end.outcome);
                let counted = outcome::counted(play.scenario(), play.draws(), play.log()).unwrap_or(reached);
                self.tell_finished(play.scenario().topic, counted);
            }
            let path = self.next_of_few().or_else(|| self.on_from(&situation.name));
            let review = self.on_review(&situation.name);
            let paper = self.policy.opens_outside().then(String::new);
            let debrief = Debrief { paper, path, review, ..Debrief::new(*situation, true) };
            self.screens.push(Screen::Debrief(Box::new(debrief)));
        }
    }

    pub(super) fn leave(&mut self) {
        let _ = self.screens.pop();
        if self.screens.is_empty() {
            self.go_home();
        } else {
            self.refresh();
        }
    }
}

/// The situation of a screen, when what is done in it is to be kept.
fn kept_of(screen: &Screen) -> Option<&Situation> {
    match screen {
        Screen::Play(situation) => Some(situation),
        Screen::Debrief(debrief) if debrief.fresh => Some(&debrief.situation),
        _ => None,
    }
}

/// What is new in its log.
fn entries(situation: &Situation) -> Vec<store::Entry> {
    let at = now();
    let entry = |event: &Event| store::Entry {
        at,
        kind: event.kind().to_owned(),
        beat: event.beat().to_string(),
        item: event.item().or_else(|| speaker_of(situation, event)),
        words: words_of(situation, event),
    };
    situation.play.log()[situation.kept..].iter().map(entry).collect()
}

/// Its end, when it has come to one the store does not know of.
fn end(situation: &Situation) -> Option<Finish> {
    let play = &situation.play;
    let Step::End { end, .. } = play.step() else { return None };
    let scenario = play.scenario();
    let counted = outcome::counted(scenario, play.draws(), play.log()).unwrap_or(end.outcome);
    let finish = Finish { at: now(), reached: end.outcome, counted, topic: scenario.topic };
    (!situation.noted).then_some(finish)
}

/// The words of an event as they were shown, so that it can be read after the content has changed.
fn words_of(situation: &Situation, event: &Event) -> Option<String> {
    let key = match event {
        Event::Shown(beat) => match (situation.play.step(), situation.play.scenario().beat(beat)) {
            (Step::Push { beat: now, push, .. }, _) if now == beat => format!("{beat}.p-{}", push.id),
            (_, Beat::Line(_) | Beat::End(_)) => beat.to_string(),
            _ => return None,
        },
        Event::Chose(beat, choice) => format!("{beat}.c-{choice}"),
        Event::Held(beat, _, way) => format!("{beat}.w-{way}"),
        Event::Marked(_, touch) => return situation.pointed_at(touch),
        _ => return None,
    };
    situation.script.find(&key, &situation.values)
}

/// Who said what was shown, by the name they had on the stage.
fn speaker_of(situation: &Situation, event: &Event) -> Option<String> {
    let Event::Shown(beat) = event else { return None };
    let who = match situation.play.scenario().beat(beat) {
        Beat::Line(line) => &line.who,
        Beat::Press(press) => &press.who,
        _ => return None,
    };
    situation.script.find(&format!("cast-{who}"), &situation.values)
}
