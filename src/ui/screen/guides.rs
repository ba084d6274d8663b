//! Using the phone safely: the list of guided tours, and a kind word to whoever has come back from one.

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Element, Length};

use crate::content::Channel;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::stage::plate;
use crate::ui::widget::key::{BigCard, tile};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, group, text, told};

/// One tour on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which.
    pub id: &'static str,
    /// The stage it opens on.
    pub channel: Channel,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
}

/// The list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Guides {
    /// The tours.
    pub items: Vec<Item>,
    /// What is known to whoever has just walked one to its end.
    pub done: Option<String>,
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Walk this one.
    Walk(&'static str),
}

/// The page.
pub fn view<'a>(guides: &Guides, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let how = told(ctx, text::lead(ctx, ctx.t("guides-how"))).width(Length::Fill);
    let cards = column(guides.items.iter().map(|item| entry(ctx, item))).spacing(14);
    let done = guides.done.as_ref().map(|known| done(ctx, known));
    let body = column![].push(done).push(how).push(group(ctx, Role::List, cards)).spacing(20);
    let body = container(body.max_width(1000.0 * ctx.look.k.max(1.0))).center_x(Length::Fill);
    Page::one(ctx.t("guides-title"), body)
}

fn entry<'a>(ctx: &Ctx<'_>, item: &Item) -> Element<'a, Message> {
    let (icon, channel) = ctx.channel(item.channel);
    let mut card = BigCard::new(format!("guide-{}", item.id), item.title.clone()).below(item.summary.clone());
    card.above = Some(ctx.with("guides-length", &[("channel", channel.into())]));
    card.tile = (!ctx.look.is_large()).then(|| tile(ctx, icon, Some(plate(ctx, item.channel))));
    group(ctx, Role::ListItem, card.on_press(ctx, Message::Walk(item.id))).into()
}

/// What one knows now.
fn done<'a>(ctx: &Ctx<'_>, known: &str) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let words = column![
        text::strong(ctx, ctx.t("guides-done")).color(c.primary),
        text::body(ctx, known),
        text::body(ctx, ctx.t("guides-next")),
    ]
    .spacing(4)
    .width(Length::Fill);
    let icon = text::icon(Icon::Sprout, ctx.look.icon(), c.primary);
    let line = row![icon, words].spacing(16).align_y(Vertical::Center);
    told(ctx, card(ctx, line).padding([16, 20])).id("said").live().width(Length::Fill).into()
}
