//! Paths for people: each a few situations in a row, for an audience and a length.

use iced::widget::{column, container};
use iced::{Element, Length};

use crate::content::playlist::Playlist;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{BigCard, tile};
use crate::ui::widget::page::Page;
use crate::ui::widget::{group, text, told};

/// One path, as a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// How many situations it has.
    pub all: usize,
    /// How many of them were played.
    pub done: usize,
    /// About how many minutes it takes.
    pub minutes: usize,
}

/// The paths that are offered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paths(pub Vec<Item>);

/// A path was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open(pub String);

/// The picture of a path.
fn icon(id: &str) -> Icon {
    match id {
        "ten-minutes" => Icon::Clock,
        "telephone" => Icon::Phone,
        "savings" => Icon::Banknote,
        "first-job" => Icon::Signature,
        "first-week" => Icon::Pin,
        "two-generations" => Icon::Users,
        "cards" => Icon::Card,
        "lesson" => Icon::Bell,
        _ => Icon::Footprints,
    }
}

/// The page.
pub fn view<'a>(Paths(items): &Paths, ctx: &Ctx<'_>) -> Page<'a, Open> {
    let why = told(ctx, text::body(ctx, ctx.t("paths-why")));
    let list = group(ctx, Role::List, column(items.iter().map(|item| card(item, ctx))).spacing(14));
    let body = column![why, list].spacing(20).max_width(1000.0 * ctx.look.k.max(1.0));
    Page::one(ctx.t("paths-title"), container(body).center_x(Length::Fill))
}

fn card<'a>(item: &Item, ctx: &Ctx<'_>) -> Element<'a, Open> {
    let mut card = BigCard::new(format!("path-{}", item.id), title(&item.id, ctx)).below(more(&item.id, ctx));
    card.above = Some(length(item, ctx));
    card.note = match item.done {
        0 => None,
        done if done == item.all => Some((Icon::Check, ctx.t("path-all-done"))),
        _ => Some((Icon::Bookmark, done(item, ctx))),
    };
    if !ctx.look.is_large() {
        card.tile = Some(tile(ctx, icon(&item.id), None));
    }
    group(ctx, Role::ListItem, card.on_press(ctx, Open(item.id.clone()))).into()
}

/// What a path is called.
pub fn title(id: &str, ctx: &Ctx<'_>) -> String {
    ctx.catalogue.playlist(id).map(|path| path.name(ctx.words)).unwrap_or_default()
}

/// For whom a path is.
pub fn more(id: &str, ctx: &Ctx<'_>) -> String {
    if Playlist::is_of_fleet(id) { ctx.t("fleet-path") } else { ctx.t(&format!("path-{id}.more")) }
}

/// How many situations a path has, and about how long it takes.
pub fn length(item: &Item, ctx: &Ctx<'_>) -> String {
    ctx.with("path-length", &[("count", item.all.into()), ("minutes", item.minutes.into())])
}

/// How many of a path were played.
pub fn done(item: &Item, ctx: &Ctx<'_>) -> String {
    ctx.with("path-done", &[("done", item.done.into()), ("all", item.all.into())])
}
