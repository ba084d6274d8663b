//! The operator of a kiosk: PIN, the operator's page, set-up. Pages of their own, without a visitor's way in.

pub mod desk;
pub mod hours;
mod part;
pub mod pin;
pub mod quit;
pub mod setup;
pub mod size;

use crate::i18n::Language;
use crate::kiosk::change::Change;
use crate::kiosk::fact::Order;
use crate::kiosk::pin::Now;
use crate::kiosk::setup::Setup;
use crate::ui::ctx::Ctx;
use crate::ui::widget::digits::Typed;
use crate::ui::widget::page::Page as Shown;

/// A page of the operator's.
#[derive(Debug)]
pub enum Page {
    /// The PIN is asked for, or chosen.
    Pin(pin::Pin),
    /// The operator's page.
    Desk(Box<desk::Desk>),
    /// What is set; whether for the first time.
    Setup(bool),
    /// Opening hours.
    Hours,
    /// How large things are on this screen.
    Size,
    /// "End the kiosk?"
    Quit,
}

impl Page {
    /// Its name, for whoever asks whether another one stands there. Nothing of what was typed is in it.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Pin(pin) => pin.key(),
            Self::Desk(_) => "operator-desk",
            Self::Setup(_) => "operator-setup",
            Self::Hours => "operator-hours",
            Self::Size => "operator-size",
            Self::Quit => "operator-quit",
        }
    }

    /// What takes the keyboard's focus.
    #[must_use]
    pub fn focus(&self) -> Option<String> {
        match self {
            Self::Pin(pin) => pin.said.is_some().then(|| "said".to_owned()),
            Self::Desk(desk) => desk.focus().map(str::to_owned),
            Self::Quit => Some(quit::STAY.to_owned()),
            Self::Setup(_) | Self::Hours | Self::Size => None,
        }
    }

    /// The page; `setup` is what is set now.
    pub fn view<'a>(&self, setup: &Setup, ctx: &Ctx<'_>) -> Shown<'a, Message> {
        match self {
            Self::Pin(pin) => pin::view(pin, ctx),
            Self::Desk(desk) => desk::view(desk, ctx),
            Self::Setup(first) => setup::view(setup, *first, ctx),
            Self::Hours => hours::view(setup, ctx),
            Self::Size => size::view(setup, ctx),
            Self::Quit => quit::view(ctx),
        }
    }
}

/// What can be asked for, and what comes by itself.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// A digit, or what belongs to digits.
    Type(Typed),
    /// These pages speak another language.
    Speak(Language),
    /// Show the set-up.
    Setup,
    /// Show the opening hours.
    Hours,
    /// Show how large things are.
    Size,
    /// Ask for the country.
    Country,
    /// Something of the set-up changes.
    Change(Change),
    /// Save the counts as files.
    Save,
    /// Show what lies on sticks.
    Sticks,
    /// Choose another PIN.
    ChangePin,
    /// The days as a table, or as a picture again.
    Table,
    /// Back to the visitors.
    Leave,
    /// End the kiosk?
    AskToQuit,
    /// Yes.
    Quit,
    /// No.
    Stay,
    /// Time has passed.
    Tick(Now),
    /// Somebody is there.
    Touched,
    /// What the supervisor says; `None` when it is gone.
    Order(Option<Order>),
}

impl Message {
    /// Whether page and focus stay where they are.
    #[must_use]
    pub fn is_still(&self) -> bool {
        match self {
            Self::Type(typed) => *typed != Typed::Done,
            Self::Speak(_) | Self::Change(_) | Self::Tick(_) | Self::Touched | Self::Order(_) => true,
            _ => false,
        }
    }

    /// Whether it comes by itself: nobody has pressed anything.
    #[must_use]
    pub fn comes_by_itself(&self) -> bool {
        matches!(self, Self::Tick(_) | Self::Order(_))
    }
}
