//! “With a group”: the lesson is chosen, phones are let in, and the wall shows what everybody looks at.
//!
//! One screen holds the whole lesson, so that help and Home are a look aside and nothing of it is lost. What a vote
//! may show is decided by the room ([`crate::class`]) and never here: this knows no count before it may be seen.

pub mod hands;
pub mod leader;
mod message;
pub mod over;
pub mod past;
pub mod phones;
pub mod plan;
pub mod projector;
pub mod show;
mod shows;
mod wall;

use std::sync::Arc;
use std::time::Instant;

use iced::widget::qr_code;

use crate::class::code::Token;
use crate::class::journal;
use crate::class::room::Summary;
use crate::class::shared::Shared;
use crate::class::vote::Phase;
use crate::content::{Card, ScenarioId, Truth};
use crate::i18n::Arg;
use crate::lesson::{Lesson, LessonError, Plan, Step};
use crate::ui::ctx::Ctx;
use crate::ui::widget::page::Page as Shown;

pub use message::Message;
pub use shows::{Choice, Line, Shows, Sign, Situation};

/// How the room votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Way {
    /// Hands are raised and counted.
    #[default]
    Hands,
    /// Printed cards are held up and counted.
    Cards,
    /// Phones send their answers.
    Phones,
}

impl Way {
    /// All of them, what needs least first.
    pub const ALL: [Self; 3] = [Self::Hands, Self::Cards, Self::Phones];

    /// Its name in messages, and where the lesson is kept.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Hands => "hands",
            Self::Cards => "cards",
            Self::Phones => "phones",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.key() == key)
    }
}

/// Which page of it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// A lesson was not closed: go on with it?
    Open,
    /// The lesson is chosen.
    Plan,
    /// The steps of the lesson.
    Steps,
    /// The situation of a round, for the leader.
    Look(usize),
    /// Another situation for a round.
    Swap(usize),
    /// What can be printed.
    Paper,
    /// Phones are let in.
    Phones,
    /// What the room looks at.
    Wall,
    /// Hands or cards are counted.
    Count,
    /// What is for the leader.
    Leader,
    /// End the lesson?
    Sure,
    /// The lesson is closed.
    Over,
    /// Lessons that were closed.
    Past,
    /// Delete what is kept of one?
    Erase(i64),
}

impl Page {
    /// Whether it is read from the last row.
    #[must_use]
    pub fn is_wall(self) -> bool {
        matches!(self, Self::Wall | Self::Over)
    }
}

/// A place phones can reach this computer at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Its number, as in `192.168.1.20`.
    pub ip: String,
    /// What the system calls the network.
    pub device: String,
}

/// What the wall says of phones.
#[derive(Debug, Default)]
pub struct Door {
    /// What is typed.
    pub typed: String,
    /// The picture of it.
    pub picture: Option<qr_code::Data>,
}

/// The lesson: what was chosen, where in it the room is, and what it did.
#[derive(Debug)]
pub struct Group {
    /// The page that is shown.
    pub page: Page,
    /// The page it came from.
    pub from: Page,
    /// How long it is.
    pub plan: Plan,
    /// The path its situations come from.
    pub path: String,
    /// How the room votes.
    pub way: Way,
    /// The lesson; `None` where the path has too few situations.
    pub lesson: Option<Lesson>,
    /// Why something cannot be.
    pub wrong: Option<LessonError>,
    /// The titles of its rounds, by number.
    pub titles: Vec<(String, Truth)>,
    /// What can stand in the round instead.
    pub others: Vec<(ScenarioId, String, Truth)>,
    /// The situation the leader looks at.
    pub looked: Option<Box<Situation>>,
    /// What came of printing.
    pub paper: Option<String>,
    /// The room, once the lesson has begun.
    pub room: Option<Arc<Shared>>,
    /// The room's code.
    pub code: String,
    /// The leader's code, while it is shown.
    pub leader_code: Option<String>,
    /// What the room did.
    pub summary: Option<Summary>,
    /// Which step, from 0 among those that are held.
    pub at: usize,
    /// Which line or item of it.
    pub part: usize,
    /// Whether the signs are shown.
    pub signs: bool,
    /// What the step shows.
    pub shows: Shows,
    /// When the step began.
    pub began: Option<Instant>,
    /// How many minutes it has taken.
    pub minute: u64,
    /// How many hands there were for each answer, A first.
    pub hands: Vec<u32>,
    /// Which of them digits are typed for.
    pub typing: usize,
    /// Whether the next digit begins anew.
    pub anew: bool,
    /// Where phones can reach this computer.
    pub addresses: Vec<Address>,
    /// Which of these is taken.
    pub address: usize,
    /// Phones are let in: how.
    pub open: Option<Door>,
    /// Phones, by number: whether each is awake, and has answered.
    pub phones: Vec<(u16, bool, bool)>,
    /// The window's own seat among those who lead.
    pub seat: Option<Token>,
    /// Why phones cannot be let in.
    pub refused: Option<&'static str>,
    /// The lesson as it is kept, once it is closed; or as it would be, where it could not be kept.
    pub closed: Option<Box<journal::Lesson>>,
    /// What is kept of lessons that were closed; `None` where that cannot be read.
    pub past: Option<Vec<journal::Lesson>>,
    /// Whether what was counted could not be kept.
    pub unkept: bool,
    /// To whom counts may go, where an operator set that.
    pub goes_to: Option<String>,
    /// To whom they do: the leader's yes for this lesson.
    pub told_to: Option<String>,
}

impl Group {
    /// Nothing is chosen yet but this.
    #[must_use]
    pub fn new(plan: Plan, path: String) -> Self {
        Self {
            page: Page::Plan,
            from: Page::Plan,
            plan,
            path,
            way: Way::default(),
            lesson: None,
            wrong: None,
            titles: Vec::new(),
            others: Vec::new(),
            looked: None,
            paper: None,
            room: None,
            code: String::new(),
            leader_code: None,
            summary: None,
            at: 0,
            part: 0,
            signs: false,
            shows: Shows::Words(String::new(), Vec::new()),
            began: None,
            minute: 0,
            hands: Vec::new(),
            typing: 0,
            anew: true,
            addresses: Vec::new(),
            address: 0,
            open: None,
            phones: Vec::new(),
            seat: None,
            refused: None,
            closed: None,
            past: None,
            unkept: false,
            goes_to: None,
            told_to: None,
        }
    }

    /// The step that is held now, and how many minutes it is meant to take.
    #[must_use]
    pub fn step(&self) -> Option<(Step, u16)> {
        let (_, planned) = self.lesson.as_ref()?.held().nth(self.at)?;
        Some((planned.step, planned.minutes))
    }

    /// How many steps are held.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.lesson.as_ref().map_or(0, |lesson| lesson.held().count())
    }

    /// Whether the step is the last.
    #[must_use]
    pub fn is_last(&self) -> bool {
        self.at + 1 >= self.steps()
    }

    /// Where the question stands.
    #[must_use]
    pub fn phase(&self) -> Option<Phase> {
        self.summary.as_ref().and_then(|summary| summary.phase)
    }

    /// Whether the situation is still being told, its question not yet there.
    #[must_use]
    pub fn is_told(&self) -> bool {
        let lines = match &self.shows {
            Shows::Round(situation) => situation.lines.len(),
            Shows::Words(..) | Shows::Check(_) => 0,
        };
        self.part + 1 < lines && matches!(self.phase(), None | Some(Phase::Think))
    }

    /// What takes the keyboard's focus.
    #[must_use]
    pub fn focus(&self) -> Option<String> {
        let id = match self.page {
            Page::Wall => "wall",
            Page::Paper | Page::Over | Page::Past if self.paper.is_some() => "said",
            Page::Phones if self.refused.is_some() => "said",
            _ => return None,
        };
        Some(id.to_owned())
    }

    /// What is shown, as far as there would be something else to read aloud.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{:?} {} {} {:?} {}", self.page, self.at, self.part, self.phase(), self.signs)
    }
}

/// A number in a message.
fn figure<'a>(count: u32) -> Arg<'a> {
    usize::try_from(count).unwrap_or(usize::MAX).into()
}

/// The name of a situation, as a list of them has it.
#[must_use]
pub fn named(card: &Card, title: String) -> (ScenarioId, String, Truth) {
    (card.name.clone(), title, card.truth)
}

/// The page.
pub fn view<'a>(group: &'a Group, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    match group.page {
        Page::Open => over::open(ctx),
        Page::Plan => plan::view(group, ctx),
        Page::Steps => plan::steps(group, ctx),
        Page::Look(_) => show::look(group, ctx),
        Page::Swap(number) => show::swap(group, number, ctx),
        Page::Paper => show::paper(group, ctx),
        Page::Phones => phones::view(group, ctx),
        Page::Wall => projector::view(group, ctx),
        Page::Count => hands::view(group, ctx),
        Page::Leader => leader::view(group, ctx),
        Page::Sure => leader::sure(group, ctx),
        Page::Over => over::view(group, ctx),
        Page::Past => past::view(group, ctx),
        Page::Erase(id) => past::erase(id, ctx),
    }
}
