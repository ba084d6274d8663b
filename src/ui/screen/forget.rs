//! One question before something is deleted for good: what goes, and what stays. Keeping it comes first.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use crate::store::{AttemptId, CheckupId};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, text, told};

/// The id of the key that keeps it.
pub const KEEP: &str = "keep-it";

/// What is to be deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// One attempt.
    Attempt(AttemptId),
    /// One check-up.
    Checkup(CheckupId),
    /// A person, with all that is theirs.
    Person(i64),
    /// Everybody and everything.
    Everything,
}

impl What {
    /// Its name in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Attempt(_) => "attempt",
            Self::Checkup(_) => "checkup",
            Self::Person(_) => "person",
            Self::Everything => "everything",
        }
    }
}

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// It is asked.
    Asked,
    /// It could not be deleted; why, in words.
    Failed(String),
    /// It is gone, but files that lie aside may still hold it; both in words.
    LeftAside([String; 2]),
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is to be deleted.
    pub what: What,
    /// The question, in words.
    pub asked: String,
    /// What goes and what stays, in words.
    pub goes: String,
    /// How far it is.
    pub stand: Stand,
}

impl Question {
    /// What takes the keyboard's focus.
    #[must_use]
    pub fn focus(&self) -> &'static str {
        match self.stand {
            Stand::Asked => KEEP,
            Stand::Failed(_) => "failed",
            Stand::LeftAside(_) => "question",
        }
    }
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Yes.
    Delete,
    /// No; or it is enough.
    Keep,
    /// Then everything.
    Everything,
}

/// The page. The one behind it is not built, so that nothing behind can be reached.
pub fn view<'a>(question: &Question, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let content = match &question.stand {
        Stand::LeftAside(words) => left_aside(words, ctx),
        Stand::Asked => asked(question, None, ctx),
        Stand::Failed(why) => asked(question, Some(why), ctx),
    };
    // Large words need the room, and the question says it all.
    let large = ctx.look.is_large();
    let [inside, above] = if large { [20, 0] } else { [32, 32] };
    let dialog = card(ctx, content).padding(inside).max_width(640.0 * ctx.look.k.max(1.0));
    let mut page =
        Page::one(ctx.t("forget-title"), container(dialog).center_x(Length::Fill).padding([above, 0]));
    page.title = page.title.filter(|_| !large);
    page
}

fn asked<'a>(question: &Question, failed: Option<&String>, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let failed = failed.map(|line| {
        let icon = text::icon(Icon::Info, ctx.look.icon().min(48.0), ctx.look.colours.primary);
        let line = row![icon, text::body(ctx, line.clone()).width(Length::Fill)];
        told(ctx, line.spacing(14).align_y(iced::Center)).id("failed").live()
    });
    // The focus is there at once: what it is about is said with it.
    // A person is no thing.
    let thing = matches!(question.what, What::Attempt(_) | What::Checkup(_));
    let keep = Key::new(ctx, Kind::Main, KEEP, ctx.t(if thing { "forget-no" } else { "copy-no" }))
        .on_press(ctx, Message::Keep)
        .describe(Some(format!("{} {}", question.asked, question.goes)));
    let delete = Key::new(ctx, Kind::Quiet, "delete", ctx.t("forget-yes"))
        .on_press(ctx, Message::Delete)
        .least(60.0, 68.0);
    column![
        text::heading::<Message>(ctx, question.asked.clone()).id("question"),
        told(ctx, text::body(ctx, question.goes.clone())),
        told(ctx, text::body(ctx, ctx.t("forget-copies"))),
    ]
    .push(failed)
    .push(row![keep, delete].spacing(16).wrap().vertical_spacing(12))
    .spacing(20)
    .into()
}

fn left_aside<'a>([gone, left]: &[String; 2], ctx: &Ctx<'_>) -> Element<'a, Message> {
    let enough = Key::new(ctx, Kind::Main, KEEP, ctx.t("forget-enough")).on_press(ctx, Message::Keep);
    let all = Key::new(ctx, Kind::Quiet, "forget-everything", ctx.t("forget-key-everything"))
        .on_press(ctx, Message::Everything)
        .least(60.0, 68.0);
    column![
        text::heading::<Message>(ctx, gone.clone()).id("question"),
        told(ctx, text::body(ctx, left.clone())),
        row![enough, all].spacing(16).wrap().vertical_spacing(12),
    ]
    .spacing(20)
    .into()
}
