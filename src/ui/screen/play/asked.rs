//! An item of a check-up: beside its stage stands “real or scam?”, then “how sure?”, and nothing tells
//! which was right.

use iced::widget::{Space, column};
use iced::{Element, Length};

use super::{Action, Situation, View};
use crate::learn::calibration::Sureness;
use crate::play::Step;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{self, Key, Kind};
use crate::ui::widget::{group, text, told};

/// What was said of an item so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    /// Whether it is a scam.
    pub said_scam: Option<bool>,
}

/// What can be said of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// It is a scam, or it is real.
    Scam(bool),
    /// So sure.
    Sure(Sureness),
    /// Back to the question.
    Unsay,
}

/// What the answers are called: real first, as in the question.
fn verdict(scam: bool) -> &'static str {
    if scam { "checkup-scam" } else { "checkup-real" }
}

impl Situation {
    /// The same situation as an item of a check-up.
    #[must_use]
    pub fn as_item(mut self) -> Self {
        self.asked = Some(Asked::default());
        self
    }

    pub(super) fn on_item(&mut self, message: Message) -> Action {
        let asks = matches!(self.play.step(), Step::Ask { answer: None, .. }) && self.view == View::Stage;
        let Some(asked) = self.asked.as_mut().filter(|_| asks) else { return Action::None };
        match (message, asked.said_scam) {
            (Message::Scam(scam), None) => {
                asked.said_scam = Some(scam);
                Action::None
            }
            (Message::Sure(sure), Some(scam)) => Action::Judged(scam, sure),
            (Message::Unsay, Some(_)) => {
                asked.said_scam = None;
                Action::None
            }
            _ => Action::None,
        }
    }

    pub(super) fn digit_of_item(&mut self, number: usize) -> Action {
        let said = self.asked.is_some_and(|asked| asked.said_scam.is_some());
        match (said, number) {
            (false, 0 | 1) => self.on_item(Message::Scam(number == 1)),
            (true, _) => match Sureness::ALL.get(number) {
                Some(sure) => self.on_item(Message::Sure(*sure)),
                None => Action::None,
            },
            (false, _) => Action::None,
        }
    }

    /// Takes back what was said of an item; whether anything was.
    pub(super) fn unsay(&mut self) -> bool {
        let said = self.asked.is_some_and(|asked| asked.said_scam.is_some());
        if said {
            self.asked = Some(Asked::default());
        }
        said
    }

    /// The question, in place of choices.
    pub(super) fn real_or_scam<'a>(ctx: &Ctx<'_>, asked: Asked) -> Element<'a, super::Message> {
        let on_item = super::Message::OnItem;
        let high = if ctx.size.height >= 780.0 { 92.0 } else { 76.0 };
        let choice = |(number, (words, message)): (usize, (String, Message))| {
            let choice = key::choice(ctx, number, words, high, on_item(message));
            group(ctx, Role::ListItem, choice).into()
        };
        let (heading, note, choices, back): (_, _, Vec<_>, _) = match asked.said_scam {
            None => {
                let choices = [false, true].map(|scam| (ctx.t(verdict(scam)), Message::Scam(scam)));
                ("checkup-question", ctx.t("checkup-question.more"), choices.to_vec(), None)
            }
            Some(scam) => {
                let choices = Sureness::ALL
                    .map(|sure| (ctx.t(&format!("checkup-sure-{}", sure.key())), Message::Sure(sure)));
                let back = Key::new(ctx, Kind::Quiet, "unsay", ctx.t("checkup-unsay"))
                    .icon(Icon::Undo)
                    .on_press(ctx, on_item(Message::Unsay));
                let said = ctx.with("checkup-you-said", &[("verdict", ctx.t(verdict(scam)).into())]);
                ("checkup-how-sure", said, choices.to_vec(), Some(back))
            }
        };
        let list = iced::widget::column(choices.into_iter().enumerate().map(choice)).spacing(14);
        column![
            text::heading::<super::Message>(ctx, ctx.t(heading)).id("question"),
            told(ctx, text::small(ctx, note)),
            Space::new().height(4),
            group(ctx, Role::List, list),
        ]
        .push(back)
        .spacing(10)
        .width(Length::Fill)
        .into()
    }
}
