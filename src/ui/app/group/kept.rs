//! Where in its lesson a room is, for a crash of the program: a small file beside the journal, which has the rest.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use serde::{Deserialize, Serialize};

use super::{App, Group};
use crate::class::journal::{self, Journal};
use crate::class::shared::Shared;
use crate::content::ScenarioId;
use crate::lesson::{Plan, Step};
use crate::policy::Policy;
use crate::ui::screen::group::{Page, Way};

/// Its name.
const FILE: &str = "lesson.json";

/// What the lesson is made of again.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    minutes: u16,
    path: String,
    seed: u64,
    way: String,
    at: usize,
    /// The places of the steps that are left out.
    left_out: Vec<usize>,
    /// The situations of the rounds.
    rounds: Vec<String>,
}

impl App {
    fn kept_file(&self) -> Option<PathBuf> {
        self.places.as_ref().map(|places| places.data.join(FILE))
    }

    /// Writes where the lesson is. Without it a crash loses the place, and no answer.
    pub(super) fn keep_lesson(&self, group: &mut Group) {
        let (Some(file), Some(lesson)) = (self.kept_file(), &group.lesson) else { return };
        let left_out = lesson.planned().iter().enumerate().filter(|(_, planned)| planned.left_out);
        let kept = Kept {
            minutes: lesson.plan().minutes(),
            path: group.path.clone(),
            seed: lesson.seed(),
            way: group.way.key().to_owned(),
            at: group.at,
            left_out: left_out.map(|(at, _)| at).collect(),
            rounds: (0..)
                .map_while(|number| lesson.round(number))
                .map(|round| round.name.to_string())
                .collect(),
        };
        let text = serde_json::to_string(&kept).unwrap_or_default();
        // Whole or not at all.
        let beside = file.with_extension("new");
        let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, &file));
        group.unkept = group.unkept || written.is_err();
    }

    /// Takes it away: the lesson is closed.
    pub(super) fn forget_kept(&self) {
        if let Some(file) = self.kept_file() {
            // One that is not there is what is wanted.
            let _ = fs::remove_file(file);
        }
    }

    /// The lesson a crash left open.
    pub(super) fn left_open(&self) -> Option<Group> {
        let text = fs::read_to_string(self.kept_file()?).ok()?;
        let kept: Kept = serde_json::from_str(&text).ok()?;
        let mut group = Group::new(Plan::from_minutes(kept.minutes)?, kept.path);
        group.way = Way::from_key(&kept.way)?;
        self.plan_of(&mut group, kept.seed);
        let lesson = group.lesson.as_mut()?;
        // What takes the place of another may have to wait until that one has gone to its own.
        let mut waiting: Vec<(usize, &String)> = kept.rounds.iter().enumerate().collect();
        while !waiting.is_empty() {
            let before = waiting.len();
            waiting.retain(|(number, name)| {
                let there =
                    lesson.round(*number).is_some_and(|round| round.name == ScenarioId::from(name.as_str()));
                let card = self.catalogue.find(name);
                !there && card.is_none_or(|card| lesson.swap(*number, card, &self.catalogue).is_err())
            });
            if waiting.len() == before {
                return None;
            }
        }
        let left_out: Vec<Step> = kept
            .left_out
            .iter()
            .filter_map(|at| lesson.planned().get(*at))
            .map(|planned| planned.step)
            .collect();
        for step in left_out {
            lesson.leave_out(step).ok()?;
        }
        group.at = kept.at.min(group.steps().saturating_sub(1));
        self.name_rounds(&mut group);
        group.page = Page::Open;
        Some(group)
    }

    /// Goes on with it: the room as its journal has it, or a new one at the same step.
    pub(super) fn resume(&mut self, group: &mut Group) {
        let journal = self.places.as_ref().and_then(|places| Journal::open(&journal::path(places)).ok());
        let room = journal.as_ref().and_then(|journal| journal.resume(Instant::now()).ok().flatten());
        self.policy = Policy::class();
        let Some(room) = room else {
            self.room(group);
            return self.enter(group);
        };
        let asked = room.phase().is_some();
        let room = Shared::new(room, journal);
        group.code = room.with(|room| room.code().digits().to_owned());
        group.room = Some(room);
        group.began = Some(Instant::now());
        self.show_step(group);
        group.page = Page::Wall;
        if !asked {
            self.enter(group);
        }
    }

    /// Closes it without going on: answers and place are deleted.
    pub(super) fn forget_lesson(&mut self) {
        self.forget_kept();
        if let Some(places) = &self.places
            && let Ok(mut journal) = Journal::open(&journal::path(places))
        {
            // What cannot be deleted now is deleted when the next lesson begins.
            let _ = journal.forget();
        }
    }
}
