//! Every attempt, a lot of them at a time, the newest first: each can be read again.

use iced::Length;
use iced::widget::{column, row};

use super::Message;
use crate::store::AttemptId;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{BigCard, Key, Kind};
use crate::ui::widget::page::Page;
use crate::ui::widget::{group, text, told};

/// So many stand on a page.
pub const LOT: usize = 20;

/// One attempt, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which.
    pub id: AttemptId,
    /// The situation's title; its name when it is not installed any more.
    pub title: String,
    /// What came of it.
    pub outcome: String,
    /// When, in words.
    pub when: String,
    /// Whether it is the walk that counts.
    pub counts: bool,
}

/// A lot of attempts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attempts {
    /// The newest first.
    pub items: Vec<Item>,
    /// The last of each lot that lies before this one: what this lot is older than, and so on.
    pub after: Vec<AttemptId>,
    /// Whether there are earlier ones.
    pub earlier: bool,
}

/// The page.
pub(super) fn view<'a>(attempts: &Attempts, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let list = column(attempts.items.iter().map(|item| {
        let counts = if item.counts { "attempt" } else { "attempt-again" };
        let below = ctx
            .with(counts, &[("outcome", item.outcome.as_str().into()), ("when", item.when.as_str().into())]);
        let card = BigCard::new(format!("attempt-{:?}", item.id), item.title.clone())
            .below(below)
            .on_press(ctx, Message::Read(item.id))
            .least(60.0, 84.0);
        group(ctx, Role::ListItem, card).into()
    }))
    .spacing(12);
    let key = |id, words: &str, icon, message| {
        Key::new(ctx, Kind::Quiet, id, ctx.t(words)).icon(icon).on_press(ctx, message)
    };
    let later =
        (!attempts.after.is_empty()).then(|| key("later", "progress-later", Icon::ArrowLeft, Message::Later));
    let earlier =
        attempts.earlier.then(|| key("earlier", "progress-earlier", Icon::ArrowRight, Message::Earlier));
    let keys = (later.is_some() || earlier.is_some())
        .then(|| row![].push(later).push(earlier).spacing(16).wrap().vertical_spacing(16));
    let lead = told(ctx, text::body(ctx, ctx.t("progress-attempts.more"))).width(Length::Fill);
    let body = column![lead, group(ctx, Role::List, list)].push(keys).spacing(16);
    Page::one(ctx.t("progress-attempts"), body)
}
