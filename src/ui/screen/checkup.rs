//! A check-up: how long, then one item after another with “real or scam?” and “how sure?”, and at the end
//! what it shows. Until then nothing tells which was right.

mod figures;
mod offer;
mod results;
mod told;

use super::play::{self, Situation};
use crate::content::item::Length;
use crate::learn::calibration::Sureness;
use crate::store::{CheckupId, NewCheckup, Question, Verdict};
use crate::ui::ctx::Ctx;
use crate::ui::stage::Handle;
use crate::ui::widget::page::{Pace, Page};

pub use figures::fits;
pub use offer::{Offer, Trust};
pub use results::{Results, both, score};
pub use told::Told;

/// A check-up.
#[derive(Debug)]
pub enum Checkup {
    /// Which length; or whether one that was left is gone on with.
    Offer(Offer),
    /// How much somebody trusts in themselves.
    Trust(Trust),
    /// An item.
    Item(Box<Running>),
    /// What it shows.
    Results(Box<Results>),
}

/// A check-up that goes on.
#[derive(Debug)]
pub struct Running {
    /// How it began.
    pub begun: NewCheckup,
    /// Where the store keeps it; `None` when it could not be kept yet.
    pub id: Option<CheckupId>,
    /// The ids of the items that are still to come, the one that is shown first.
    pub left: Vec<String>,
    /// The item that is shown.
    pub situation: Situation,
    /// When it was first shown: milliseconds since 1970, UTC.
    pub shown_at: i64,
    /// What was said of the items before.
    pub said: Vec<Verdict>,
    /// How many of these the store has.
    pub kept: usize,
}

impl Running {
    /// The place of the item that is shown, from 1, and how many there are.
    #[must_use]
    pub fn place(&self) -> (usize, usize) {
        (self.said.len() + 1, self.said.len() + self.left.len())
    }
}

/// What can be asked for.
#[derive(Debug, Clone)]
pub enum Message {
    /// Begin one of this length.
    Begin(Length),
    /// Go on with the one that was left.
    GoOn,
    /// So much trust, from 1 to 5.
    Trust(Question, u8),
    /// Enough was said of trust.
    Trusted,
    /// Of the item that is shown.
    OnItem(play::Message),
    /// Show the figures, or hide them.
    Figures,
    /// It has been read.
    Done,
    /// Play something.
    Practise,
    /// Delete it?
    Forget,
}

impl Message {
    /// Whether page and focus stay where they are.
    #[must_use]
    pub fn is_still(&self) -> bool {
        let of_stage = |message: &play::Message| {
            let held =
                matches!(message, play::Message::Handset(Handle::Hold | Handle::Keypad | Handle::Key(_)));
            held || matches!(message, play::Message::Read | play::Message::Closer(..))
        };
        match self {
            Self::Trust(..) | Self::Figures => true,
            Self::OnItem(message) => of_stage(message),
            _ => false,
        }
    }
}

/// What the app is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Begin one of this length.
    Begin(Length),
    /// Go on with the one that was left.
    GoOn,
    /// Keep what was said of trust, and show the first item.
    Trusted(Vec<(Question, u8)>),
    /// Keep what was said of the item, and show the next one or what it all shows.
    Judged(bool, Sureness),
    /// Leave; it is gone on with later.
    Leave,
    /// Play something.
    Practise,
    /// Delete this one?
    Forget(CheckupId),
}

impl Checkup {
    /// Carries out a message.
    pub fn update(&mut self, message: Message) -> Action {
        match (self, message) {
            (Self::Offer(_), Message::Begin(length)) => Action::Begin(length),
            (Self::Offer(_), Message::GoOn) => Action::GoOn,
            (Self::Trust(trust), Message::Trust(question, step)) => {
                trust.set(question, step);
                Action::None
            }
            (Self::Trust(trust), Message::Trusted) => Action::Trusted(trust.said()),
            (Self::Item(running), Message::OnItem(message)) => match running.situation.update(message) {
                play::Action::Judged(scam, sure) => Action::Judged(scam, sure),
                play::Action::Leave => Action::Leave,
                _ => Action::None,
            },
            (Self::Results(results), Message::Figures) => {
                results.figures = !results.figures;
                Action::None
            }
            (Self::Results(_), Message::Done) => Action::Leave,
            (Self::Results(_), Message::Practise) => Action::Practise,
            (Self::Offer(offer), Message::Forget) => offer.id.map_or(Action::None, Action::Forget),
            (Self::Results(results), Message::Forget) => results.id.map_or(Action::None, Action::Forget),
            _ => Action::None,
        }
    }

    /// Back, by the bar or by Escape: within an item first.
    pub fn back(&mut self) -> Action {
        match self {
            Self::Item(running) => match running.situation.back() {
                play::Action::Leave => Action::Leave,
                _ => Action::None,
            },
            _ => Action::Leave,
        }
    }

    /// The item on the stage.
    #[must_use]
    pub fn situation(&self) -> Option<&Situation> {
        match self {
            Self::Item(running) => Some(&running.situation),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub fn situation_mut(&mut self) -> Option<&mut Situation> {
        match self {
            Self::Item(running) => Some(&mut running.situation),
            _ => None,
        }
    }

    /// The control that takes the keyboard's focus when the page has changed.
    #[must_use]
    pub fn focus(&self) -> Option<String> {
        match self {
            Self::Item(running) => Some(running.situation.focus()),
            Self::Offer(_) | Self::Trust(_) => Some("question".to_owned()),
            Self::Results(_) => Some("verdict".to_owned()),
        }
    }

    /// The page.
    pub fn view<'a>(&self, ctx: &Ctx<'_>) -> Page<'a, Message> {
        let mut page = match self {
            Self::Offer(offer) => offer::view(offer, ctx),
            Self::Trust(trust) => offer::trust(*trust, ctx),
            Self::Item(running) => {
                let mut page = running.situation.view(ctx).map(Message::OnItem);
                let (now, all) = running.place();
                page.steps = Some((now, all, Pace::Exact));
                page
            }
            Self::Results(results) => results::view(results, ctx),
        };
        page.title = Some(ctx.t("checkup-title"));
        page
    }
}
