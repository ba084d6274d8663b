//! The short review: whether one is due, what it holds, and how it goes on from one situation to the next.
//! All of it follows from what was finished; what two people do, and what cannot be written, is not known.

use std::iter::repeat_with;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::App;
use super::mix::day_of;
use crate::content::{Scenario, ScenarioId};
use crate::learn::review::{Fact, NEWEST, Next, Plan, Schedule, Span};
use crate::play::Draws;
use crate::store::Done;
use crate::ui::screen::review::OnReview;

/// So many seeds are tried for values that are other ones than last time.
const TRIES: usize = 24;

impl App {
    /// When each family of tactic comes back, as of today.
    pub(super) fn schedule(&mut self) -> Schedule {
        let facts = self.facts();
        Schedule::of(&facts, day_of(&Zoned::now()).0)
    }

    /// The review that is due, if any situation can be offered for it.
    pub(super) fn review_due(&mut self) -> Option<Plan> {
        let facts = self.facts();
        let schedule = Schedule::of(&facts, day_of(&Zoned::now()).0);
        let offer = self.offer();
        Plan::of(&schedule, &facts, self.catalogue.offered(&offer))
    }

    /// Begins with its first situation at once.
    pub(super) fn start_review(&mut self) {
        self.review = self.review_due();
        let first = self.review.as_ref().and_then(|plan| plan.steps.first()).cloned();
        if let Some(first) = first {
            self.start(&first);
        }
    }

    /// How the review goes on after a situation of it; `None` in none.
    pub(super) fn on_review(&mut self, done: &ScenarioId) -> Option<OnReview> {
        let plan = self.review.clone().filter(|plan| plan.steps.contains(done))?;
        let next = plan.after(done).cloned();
        let again = match self.schedule().next(plan.family) {
            Next::In(days) => Some(Span::of(days)),
            // It could not be kept.
            Next::Due | Next::NotBegun => None,
        };
        Some(OnReview { next, again })
    }

    /// The seed of a play: in a review one whose values are other ones than last time.
    pub(super) fn seed_for(&mut self, name: &ScenarioId, scenario: &Scenario) -> u64 {
        let reviewed = self.review.as_ref().is_some_and(|plan| plan.steps.contains(name));
        let earlier = if reviewed { self.drawn_last(name) } else { None };
        let seeds = repeat_with(rand::random::<u64>).take(TRIES);
        let seed = earlier.and_then(|earlier| Draws::least_like(scenario, &earlier, seeds));
        seed.unwrap_or_else(rand::random)
    }

    /// What was drawn when a situation was finished last.
    fn drawn_last(&mut self, name: &ScenarioId) -> Option<Draws> {
        let last = self.history().into_iter().rfind(|done| done.scenario == name.as_str())?;
        let attempt = self.read(|store| store.attempt(last.id))?;
        serde_json::from_str(&attempt.begun.draws).ok()
    }

    fn history(&mut self) -> Vec<Done> {
        let person = self.person;
        self.read(|store| store.history(person, NEWEST))
    }

    /// What was finished of what is installed, in order.
    fn facts(&mut self) -> Vec<Fact> {
        let history = self.history();
        let zone = TimeZone::system();
        let fact = |done: Done| {
            let card = self.catalogue.find(&done.scenario)?;
            let at = Timestamp::from_millisecond(done.finished_at).ok()?;
            let (day, _) = day_of(&at.to_zoned(zone.clone()));
            Some(Fact { name: card.name.clone(), family: card.family?, outcome: done.outcome, day })
        };
        history.into_iter().filter_map(fact).collect()
    }
}
