//! The pages of a visit to a kiosk: what to do, which situation, the code one comes back with, the question
//! whether somebody is still there, and what to take away.

pub mod farewell;
pub mod pad;
pub mod pick;
mod scene;
pub mod still;
pub mod welcome;

use crate::content::ScenarioId;
use crate::ui::ctx::Ctx;
use crate::ui::widget::page::Page as Shown;

/// A page.
#[derive(Debug)]
pub enum Page {
    /// What to do.
    Welcome,
    /// Which situation.
    Pick(pick::Pick),
    /// A code is typed.
    Pad(pad::Pad),
    /// Is somebody still there?
    Still,
    /// What to take away.
    Farewell(Box<farewell::Farewell>),
}

/// What a visitor asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// This text size.
    Size(u16),
    /// Everything read aloud, or not.
    ReadToMe(bool),
    /// Three situations.
    Few,
    /// One that is chosen.
    One,
    /// Others to choose from.
    Others,
    /// This one.
    Play(ScenarioId),
    /// To go on with a code.
    Code,
    /// A character of it.
    Type(char),
    /// The last character goes.
    Rub,
    /// That is the code.
    Read,
    /// The way out: what to take away.
    Leave,
    /// The page on paper.
    Print,
    /// Everything is erased.
    Done,
    /// Somebody is there.
    Here,
}

impl Page {
    /// Its name, where pages are told apart.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::Pick(_) => "pick",
            Self::Pad(_) => "pad",
            Self::Still => "still",
            Self::Farewell(_) => "farewell",
        }
    }

    /// What has the focus when it comes.
    #[must_use]
    pub fn focus(&self) -> Option<String> {
        match self {
            Self::Pad(pad) if pad.wrong.is_some() => Some("wrong".to_owned()),
            Self::Farewell(page) if page.printed.is_some() => Some("said".to_owned()),
            Self::Still => Some("here".to_owned()),
            _ => None,
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, ctx: &Ctx<'_>) -> Shown<'a, Message> {
        match self {
            Self::Welcome => welcome::view(ctx),
            Self::Pick(pick) => pick::view(pick, ctx),
            Self::Pad(pad) => pad::view(pad, ctx),
            Self::Still => still::view(ctx),
            Self::Farewell(page) => farewell::view(page, ctx),
        }
    }
}
