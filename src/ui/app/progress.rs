//! “My progress” and the closer looks from it: each reads what it shows when it is opened, and again when one
//! comes back to it.

use std::collections::BTreeMap;

use super::App;
use crate::content::{Clue, Outcome};
use crate::i18n::Language;
use crate::learn::course::Course;
use crate::learn::review::Next;
use crate::play::{Play, Sighted};
use crate::store::record::Record;
use crate::store::{Attempt, AttemptId};
use crate::ui::screen::Screen;
use crate::ui::screen::debrief::Debrief;
use crate::ui::screen::forget::What;
use crate::ui::screen::progress::as_it_was::AsItWas;
use crate::ui::screen::progress::attempts::{self, Attempts};
use crate::ui::screen::progress::checkups::Checkups;
use crate::ui::screen::progress::signs::{Seen, Signs};
use crate::ui::screen::progress::topics::Topics;
use crate::ui::screen::progress::{Closer, Message, Part, Progress, Tables};
use crate::ui::screen::review;
use crate::ui::screen::topics::Show;

/// So many finished attempts are looked through for signs, the newest first.
const NEWEST: usize = 50;

impl App {
    pub(super) fn on_progress(&mut self, message: Message) {
        match message {
            Message::Topics => self.show_topics(Show::All),
            Message::Read(id) => self.read_again(id),
            Message::Checkup => self.show_checkup(),
            Message::Results(id) => self.show_results(id),
            Message::Signs => self.screens.push(Screen::Signs),
            Message::Forget(id) => self.ask_to_forget(What::Attempt(id)),
            Message::OnPaper => self.summary_on_paper(),
            Message::Show(closer) => {
                let part = self.part(closer);
                self.screens.push(Screen::ProgressPart(Box::new(part)));
            }
            Message::Table(chart) => {
                let tables = match self.screens.last_mut() {
                    Some(Screen::Progress(page)) => Some(&mut page.tables),
                    Some(Screen::ProgressPart(part)) => part.tables(),
                    _ => None,
                };
                if let Some(tables) = tables {
                    tables.turn(chart);
                }
            }
            Message::Earlier | Message::Later => {
                let Some(Screen::ProgressPart(part)) = self.screens.last() else { return };
                let Part::Attempts(shown) = &**part else { return };
                let mut after = shown.after.clone();
                if message == Message::Later {
                    let _ = after.pop();
                } else {
                    after.extend(shown.items.last().map(|item| item.id));
                }
                let part = Part::Attempts(self.attempts(after));
                let _ = self.screens.pop();
                self.screens.push(Screen::ProgressPart(Box::new(part)));
            }
        }
    }

    pub(super) fn show_progress(&mut self) {
        let page = self.progress(Tables::default());
        self.screens.push(Screen::Progress(Box::new(page)));
    }

    /// What lies below an overlaid page is read once more: something may have been played or deleted.
    pub(super) fn refresh_progress(&mut self) {
        let fresh = match self.screens.last() {
            Some(Screen::Progress(page)) => {
                let (tables, paper) = (page.tables.clone(), page.paper.clone());
                Screen::Progress(Box::new(Progress { paper, ..self.progress(tables) }))
            }
            Some(Screen::ProgressPart(part)) => {
                let mut fresh = match &**part {
                    Part::Topics(_) => self.part(Closer::Topics),
                    Part::Signs(_) => self.part(Closer::Signs),
                    Part::Checkups(_) => self.part(Closer::Checkups),
                    Part::Attempts(shown) => {
                        let after = shown.after.clone();
                        Part::Attempts(self.attempts(after))
                    }
                    Part::AsItWas(_) => return,
                };
                if let Some(Screen::ProgressPart(part)) = self.screens.last_mut()
                    && let (Some(old), Some(new)) = (part.tables(), fresh.tables())
                {
                    *new = std::mem::take(old);
                }
                Screen::ProgressPart(Box::new(fresh))
            }
            _ => return,
        };
        let _ = self.screens.pop();
        self.screens.push(fresh);
    }

    fn progress(&mut self, tables: Tables) -> Progress {
        let person = self.person;
        let score = self.scores().0;
        let course = Course::of(&self.read(|store| store.course(person)));
        let days = course.stretches.iter().map(|stretch| self.day(stretch.until)).collect();
        let played = !self.read(|store| store.finished(person, 1)).is_empty();
        let taken = !self.read(|store| store.checkups(person)).is_empty();
        // What was never met is worth no second look yet.
        let families = self.schedule().families();
        let ctx = &self.ctx();
        let met = families.into_iter().filter(|(_, next)| *next != Next::NotBegun);
        let reviews = met.map(|(family, next)| (review::family(ctx, family), review::next(ctx, next)));
        let reviews = Some(reviews.collect());
        let offered = self.has_checkups();
        Progress { score, course, days, reviews, offered, taken, played, tables, paper: None }
    }

    fn part(&mut self, closer: Closer) -> Part {
        match closer {
            Closer::Topics => Part::Topics(Topics { topics: self.scores().1, tables: Tables::default() }),
            Closer::Signs => Part::Signs(self.signs_seen()),
            Closer::Checkups => {
                let (items, rated) = self.checkup_items();
                Part::Checkups(Checkups { items, rated, tables: Tables::default() })
            }
            Closer::Attempts => Part::Attempts(self.attempts(Vec::new())),
        }
    }

    /// What became of the signs and marks of the newest situations: in their first walk, as far as they are
    /// still what they were.
    fn signs_seen(&mut self) -> Signs {
        let person = self.person;
        let mut seen: BTreeMap<Clue, Seen> = BTreeMap::new();
        let mut of = 0;
        for attempt in self.read(|store| store.finished(person, NEWEST)) {
            let Some(play) = attempt.counts.then(|| self.ended_play(&attempt)).flatten() else { continue };
            of += 1;
            for Sighted { clue, sought, found } in play.sighted() {
                let seen = seen.entry(clue).or_insert(Seen { clue, met: 0, sought: 0, found: 0 });
                seen.met += 1;
                seen.sought += usize::from(sought);
                seen.found += usize::from(found);
            }
        }
        Signs { of, seen: seen.into_values().collect(), tables: Tables::default() }
    }

    /// A finished attempt at its end, without its words.
    fn ended_play(&mut self, attempt: &Attempt) -> Option<Play> {
        let (_, play) = self.rebuilt(attempt)?;
        let log = self.log_to_end(attempt, &play);
        Play::resume(play.scenario().clone(), attempt.begun.seed, &log).ok()
    }

    /// The attempts after the last of these lots.
    fn attempts(&mut self, after: Vec<AttemptId>) -> Attempts {
        let person = self.person;
        let last = after.last().copied();
        let mut found = self.read(|store| match last {
            Some(last) => store.finished_before(person, last, attempts::LOT + 1),
            None => store.finished(person, attempts::LOT + 1),
        });
        let earlier = found.len() > attempts::LOT;
        found.truncate(attempts::LOT);
        Attempts { items: found.iter().map(|attempt| self.item_of(attempt)).collect(), after, earlier }
    }

    fn item_of(&self, attempt: &Attempt) -> attempts::Item {
        let outcome = attempt.outcome.as_deref().and_then(Outcome::from_key);
        attempts::Item {
            id: attempt.id,
            title: self.title_of_attempt(attempt),
            outcome: outcome
                .map(|outcome| self.words.text(&format!("outcome-{}", outcome.key())))
                .unwrap_or_default(),
            when: self.day(attempt.finished_at.unwrap_or_default()),
            counts: attempt.counts,
        }
    }

    fn title_of_attempt(&self, attempt: &Attempt) -> String {
        let entry = self.catalogue.find(&attempt.begun.scenario);
        let title = entry.and_then(|entry| self.title_of(entry));
        title.unwrap_or_else(|| attempt.begun.scenario.clone())
    }

    /// An attempt as it was, to be read again: on its stage as long as the content is the same, else in the
    /// words that were kept.
    pub(super) fn read_again(&mut self, id: AttemptId) {
        let Some(attempt) = self.read(|store| store.attempt(id)) else { return };
        if let Some(situation) = self.ended(&attempt) {
            self.screens.push(Screen::Debrief(Box::new(Debrief::new(situation, false))));
            return;
        }
        let log = self.read(|store| store.log(id));
        let page = AsItWas {
            id,
            title: self.title_of_attempt(&attempt),
            outcome: attempt.outcome.as_deref().and_then(Outcome::from_key),
            when: self.day(attempt.finished_at.unwrap_or_default()),
            language: Language::from_code(&attempt.begun.language).unwrap_or(self.words.language()),
            record: Record::of(&attempt, &log),
        };
        self.screens.push(Screen::ProgressPart(Box::new(Part::AsItWas(page))));
    }
}
