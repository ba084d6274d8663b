//! Which situation: a few at a time, and others for the asking.

use iced::Length;
use iced::widget::{column, container};

use super::Message;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::screen::topics::{self, Item};
use crate::ui::widget::group;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::Page;

/// So many stand on the page.
pub const SHOWN: usize = 4;

/// The state of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// What stands there.
    pub items: Vec<Item>,
    /// How often others were asked for.
    pub lot: usize,
}

/// The page.
pub fn view<'a>(pick: &Pick, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let cards = pick.items.iter().map(|item| topics::card(item, ctx, Message::Play(item.name.clone())));
    let list = group(ctx, Role::List, column(cards).spacing(14));
    let body = column![list].max_width(1000.0 * ctx.look.k.max(1.0));
    let mut page = Page::one(ctx.t("visit-pick"), container(body).center_x(Length::Fill));
    let others = Key::new(ctx, Kind::Quiet, "others", ctx.t("visit-others")).icon(Icon::Again).in_bar(ctx);
    page.keys.push(others.on_press(ctx, Message::Others).into());
    page
}
