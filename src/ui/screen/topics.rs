//! What can be played, by topic. Nothing here tells a scam from a genuine contact.

use std::collections::BTreeMap;

use iced::widget::{column, container};
use iced::{Element, Length};

use crate::content::{Channel, ScenarioId, Topic};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::stage::plate;
use crate::ui::widget::key::{BigCard, tile};
use crate::ui::widget::page::Page;
use crate::ui::widget::{group, text};

/// One card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The scenario's full name.
    pub name: ScenarioId,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// How it reaches one.
    pub channel: Channel,
    /// Whether it was played to an end.
    pub played: bool,
    /// About how many screens it has.
    pub steps: usize,
    /// The pack's title, when it is not the built-in one.
    pub pack: Option<String>,
}

/// Everything that can be played here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Topics {
    /// The cards by topic.
    pub items: BTreeMap<Topic, Vec<Item>>,
}

/// The page; a press starts a situation.
pub fn view<'a>(topics: &Topics, ctx: &Ctx<'_>) -> Page<'a, ScenarioId> {
    let body = column(topics.items.iter().map(|(topic, items)| {
        let heading = text::heading(ctx, ctx.t(&format!("topic-{}", topic.key())));
        let cards: Vec<Element<'a, ScenarioId>> = items.iter().map(|item| card(item, ctx)).collect();
        let list: Element<'a, ScenarioId> = column(cards).spacing(14).into();
        column![heading, group(ctx, Role::List, list)].spacing(12).into()
    }))
    .spacing(28);
    let mut page = Page::one(
        ctx.t("home-topics"),
        container(body.max_width(1000.0 * ctx.look.k.max(1.0))).center_x(Length::Fill),
    );
    page.back = true;
    page
}

fn card<'a>(item: &Item, ctx: &Ctx<'_>) -> Element<'a, ScenarioId> {
    let (icon, channel) = ctx.channel(item.channel);
    let mut card =
        BigCard::new(format!("play-{}", item.name), item.title.clone()).below(item.summary.clone());
    let minutes = (item.steps / 2).max(2);
    let mut above = ctx.with(
        "topics-length",
        &[("channel", channel.into()), ("steps", item.steps.into()), ("minutes", minutes.into())],
    );
    if let Some(pack) = &item.pack {
        above = ctx.with("topics-pack", &[("line", above.into()), ("pack", pack.as_str().into())]);
    }
    card.above = Some(above);
    card.note = item.played.then(|| (Icon::Check, ctx.t("topics-played")));
    if !ctx.look.is_large() {
        card.tile = Some(tile(ctx, icon, Some(plate(ctx, item.channel))));
    }
    card.on_press(ctx, item.name.clone()).into()
}
