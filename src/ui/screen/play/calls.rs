//! What a situation has of a telephone that rings and of somebody who is typing: none of it is an answer.

use std::time::{Duration, Instant};

use iced::widget::{Space, column};
use iced::{Element, Length};

use super::{Action, Message, Situation, View};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::stage::{self, Handle};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::{text, told};

/// What a press has brought is not read sooner than this: the press that brought it is no answer.
const READ: Duration = Duration::from_millis(400);

impl Situation {
    /// Whether the telephone rings and nobody has answered it yet.
    #[must_use]
    pub fn rings(&self) -> bool {
        self.scene().rings().is_some()
    }

    /// What a message means while somebody is typing: nobody answers what is not there to be read yet.
    #[must_use]
    pub fn unread(&self, message: Message) -> Message {
        let within = |since: Option<Instant>, time| since.is_some_and(|since| since.elapsed() < time);
        let answers = matches!(message, Message::Answer(_) | Message::Digit(_) | Message::GoOn);
        let unread = within(self.typed, stage::TYPING) || within(self.brought, READ);
        if answers && unread { Message::Read } else { message }
    }

    /// Carries out what is done with the telephone. To answer is to hear the first words.
    pub(super) fn handle(&mut self, handle: Handle) -> Action {
        let told = self.scene().bubbles().len();
        let rings = self.rings();
        self.handset.handle(handle);
        match handle {
            Handle::LetRing if rings => self.view = View::Left,
            Handle::PickUp if rings => {
                self.view = View::Stage;
                // What was told before the call is over now; where nothing was, its first words are here.
                if told > 0 && self.play.advance().is_ok() {
                    return Action::Keep;
                }
            }
            _ => {}
        }
        Action::None
    }

    /// The telephone was left ringing: that does no harm, and one may still answer.
    pub(super) fn left<'a>(&self, ctx: &Ctx<'_>) -> Element<'a, Message> {
        let kept =
            if self.attempt.is_some() || self.asked.is_some() { "leave-kept" } else { "leave-not-kept" };
        column![
            text::heading::<Message>(ctx, ctx.t("call-left")).id("question"),
            told(ctx, text::body(ctx, ctx.t("call-left-more"))),
            told(ctx, text::body(ctx, ctx.t("call-left-again"))),
            Space::new().height(8),
            Key::new(ctx, Kind::Main, "call-after-all", ctx.t("call-after-all"))
                .icon(Icon::Phone)
                .on_press(ctx, Message::Handset(Handle::PickUp))
                .width(Length::Fill),
            Space::new().height(4),
            Key::new(ctx, Kind::Quiet, "leave", ctx.t("leave-stop"))
                .on_press(ctx, Message::Leave)
                .least(60.0, 68.0)
                .width(Length::Fill),
            told(ctx, text::small(ctx, ctx.t(kept))),
        ]
        .spacing(8)
        .into()
    }
}
