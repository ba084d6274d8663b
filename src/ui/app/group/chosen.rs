//! Which lesson: planned anew at every choice, its situations swapped, its sheets printed.

use super::{App, Group, Page};
use crate::content::item::Form;
use crate::content::{ScenarioId, Truth};
use crate::export::print::handout::{self, Given, Handout};
use crate::lesson::{Lesson, offer};
use crate::ui::screen::group::named;

impl App {
    /// A lesson of what was chosen.
    pub(super) fn plan(&self, group: &mut Group) {
        let seed = group.lesson.as_ref().map_or_else(rand::random, Lesson::seed);
        self.plan_of(group, seed);
    }

    pub(super) fn plan_of(&self, group: &mut Group, seed: u64) {
        group.lesson = None;
        if let Some(path) = self.catalogue.playlist(&group.path) {
            match Lesson::new(group.plan, path, &self.catalogue, &offer(path, &self.country()), seed) {
                Ok(lesson) => (group.lesson, group.wrong) = (Some(lesson), None),
                Err(wrong) => group.wrong = Some(wrong),
            }
        }
        self.name_rounds(group);
    }

    pub(super) fn name_rounds(&self, group: &mut Group) {
        let Some(lesson) = &group.lesson else { return };
        let title = |number| {
            let round = lesson.round(number)?;
            let card = self.catalogue.find(&round.name)?;
            Some((self.title_of(card)?, round.truth))
        };
        group.titles = (0..).map_while(title).collect();
    }

    pub(super) fn instead(&self, group: &Group, number: usize) -> Vec<(ScenarioId, String, Truth)> {
        let (Some(lesson), Some(path)) = (&group.lesson, self.catalogue.playlist(&group.path)) else {
            return Vec::new();
        };
        let to = offer(path, &self.country());
        let cards = lesson.instead(number, &self.catalogue, &to);
        // What a note comes before is not put before a room by chance.
        let cards = cards.into_iter().filter(|card| !card.content_note);
        cards.filter_map(|card| Some(named(card, self.title_of(card)?))).collect()
    }

    pub(super) fn swap(&self, group: &mut Group, number: usize, name: &str) {
        let card = self.catalogue.find(name);
        let done =
            card.zip(group.lesson.as_mut()).map(|(card, lesson)| lesson.swap(number, card, &self.catalogue));
        group.wrong = done.and_then(Result::err);
        if group.wrong.is_none() {
            self.name_rounds(group);
            group.page = Page::Steps;
        }
    }

    pub(super) fn print(&mut self, group: &mut Group, sheet: Handout) {
        let Some(lesson) = &group.lesson else { return };
        let country = self.country();
        let region = self.catalogue.region(&country);
        let given = Given { lesson, catalogue: &self.catalogue, words: &self.words, region };
        let size = group.plan.text_size();
        let save = |form: Form, title: &str| {
            self.save_page(&self.words, title, |setup| {
                let mut setup = *setup;
                setup.text_size = setup.text_size.max(size);
                let setup = &setup;
                match sheet {
                    Handout::Plan => given.plan(setup),
                    Handout::Notes => given.notes(setup),
                    Handout::Cards => handout::cards(&self.words, setup),
                    Handout::Situations => given.situations(setup, false),
                    Handout::Signs => given.situations(setup, true),
                    Handout::TakeHome | Handout::Group => handout::card_to_take(&self.words, region, setup),
                    Handout::Poster => handout::poster(&self.words, region, setup),
                    Handout::CheckUp => {
                        handout::check_up((form, lesson.seed()), &self.catalogue, &self.words, region, setup)
                    }
                }
            })
        };
        let title = sheet.title(&self.words);
        let said: Vec<String> = if sheet == Handout::CheckUp {
            // One for each end of the lesson.
            let both =
                [Form::A, Form::B].map(|form| save(form, &format!("{title} {}", form.key().to_uppercase())));
            both.into_iter().map(either).collect()
        } else {
            vec![either(save(Form::A, &title))]
        };
        group.paper = Some(said.join("\n"));
    }
}

/// What is said of a page, saved or not.
pub(super) fn either(said: Result<String, (&'static str, String)>) -> String {
    match said {
        Ok(said) | Err((_, said)) => said,
    }
}
