//! Handouts of a lesson: what the leader holds, what lies on the tables, what is taken home. Each is one function
//! from the lesson and the words to a PDF.
//!
//! Everything on them is at least 14 points, told apart without colour, and the same on every printer. What is for
//! the leader alone says so in its first line.
#![forbid(unsafe_code)]

mod cards;
mod check;
mod group;
mod home;
mod notes;
mod plan;
mod situation;
mod tell;

use std::sync::Arc;

use super::ending::{finish, whose};
use super::page::{Card, Count, Figure};
use super::{Pages, PrintError, Run, Setup};
use crate::content::catalogue::Catalogue;
use crate::content::region::Region;
use crate::i18n::Words;
use crate::lesson::Lesson;

pub use cards::cards;
pub use check::check_up;
pub use group::group;
pub use home::{card_to_take, poster};

/// Size of the words at 100 % where there are many of them, in points: the least that may be.
const LEADER: f32 = 14.0;

/// A handout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Handout {
    /// The steps of the lesson with their minutes.
    Plan,
    /// What the leader asks and says, round by round.
    Notes,
    /// The vote cards A B C ?.
    Cards,
    /// The situations of the lesson, up to the question.
    Situations,
    /// The same with their signs, marks, and what each answer leads to.
    Signs,
    /// The card with whom to ring in a country.
    TakeHome,
    /// The same for a wall.
    Poster,
    /// A check-up on paper, its key on a sheet of its own.
    CheckUp,
    /// What may be told of a group.
    Group,
}

impl Handout {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::Plan,
        Self::Notes,
        Self::Cards,
        Self::Situations,
        Self::Signs,
        Self::TakeHome,
        Self::Poster,
        Self::CheckUp,
        Self::Group,
    ];

    /// Its name on the command line; `handout-<key>` is its title, `.more` what it is for.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Notes => "notes",
            Self::Cards => "cards",
            Self::Situations => "situation",
            Self::Signs => "signs",
            Self::TakeHome => "take-home",
            Self::Poster => "poster",
            Self::CheckUp => "checkup",
            Self::Group => "group",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|handout| handout.key() == key)
    }

    /// Its title: that of the document, and of its file.
    #[must_use]
    pub fn title(self, words: &Words) -> String {
        words.text(&format!("handout-{}", self.key()))
    }
}

/// A lesson with all that its handouts are made of.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The lesson.
    pub lesson: &'a Lesson,
    /// Where its situations lie.
    pub catalogue: &'a Catalogue,
    /// The program's words.
    pub words: &'a Words,
    /// The country.
    pub region: &'a Region,
}

impl Given<'_> {
    /// The steps of the lesson.
    ///
    /// # Errors
    /// [`PrintError`] when it cannot be made; so for all of them.
    pub fn plan(&self, setup: &Setup<'_>) -> Result<Vec<u8>, PrintError> {
        plan::plan(self, setup)
    }

    /// The leader's notes.
    ///
    /// # Errors
    /// [`PrintError`].
    pub fn notes(&self, setup: &Setup<'_>) -> Result<Vec<u8>, PrintError> {
        notes::notes(self, setup)
    }

    /// The situations of all rounds that are held, each on a sheet of its own, with or without their signs.
    ///
    /// # Errors
    /// [`PrintError`].
    pub fn situations(&self, setup: &Setup<'_>, signs: bool) -> Result<Vec<u8>, PrintError> {
        let told = self.told();
        situation::sheets(&told, self.words, setup, signs)
    }

    /// The situations of all rounds that are held.
    fn told(&self) -> Vec<tell::Told<'_>> {
        let told = |round| tell::Told::of(self.catalogue, round, self.words, self.region);
        self.lesson.rounds().filter_map(told).collect()
    }
}

/// One situation on a sheet, up to the question a group votes on: with its signs or without. `None` when there is no
/// such situation, or it has no such question.
#[must_use]
pub fn sheet(
    id: &str,
    seed: u64,
    (catalogue, words, region): (&Catalogue, &Words, &Region),
    setup: &Setup<'_>,
    signs: bool,
) -> Option<Result<Vec<u8>, PrintError>> {
    let card = catalogue.find(id)?;
    let scenario = catalogue.open(card)?;
    let (beat, _) = crate::lesson::question(&scenario)?;
    let told = tell::Told::new(catalogue, card, Arc::clone(&scenario), (&beat, seed), (words, region))?;
    Some(situation::sheets(&[told], words, setup, signs))
}

/// A heading of the first rank and the line below it that says what the sheet is for.
fn head(pages: &mut Pages<'_>, handout: Handout, words: &Words) {
    pages.heading(1, &handout.title(words));
    pages.paragraph(&[Run::plain(words.text(&format!("handout-{}.more", handout.key())))]);
}

/// A list of messages `<start>-1`, `-2` … as many as there are.
fn listed(pages: &mut Pages<'_>, words: &Words, start: &str, count: Count) {
    let items = (1..).map_while(|number| words.find(&format!("{start}-{number}"), &[]));
    let items: Vec<_> = items.map(|text| vec![Run::plain(text)]).collect();
    pages.list(count, &items);
}
