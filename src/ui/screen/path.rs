//! One path: its situations in order, which of them were played, and the key that goes on at the first that
//! was not.

use iced::widget::{column, container};
use iced::{Element, Length};

use super::paths::{self, Item};
use super::topics::{self, card, together};
use crate::content::ScenarioId;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::Page;
use crate::ui::widget::{group, text, told};

/// A path and where in it somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// What its card says of it.
    pub item: Item,
    /// Its situations, in order.
    pub steps: Vec<topics::Item>,
    /// The one to go on with; `None` when all were played.
    pub next: Option<usize>,
}

/// What can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Play this one.
    Play(ScenarioId),
    /// Two people play it, or one.
    Together(bool),
}

/// The page.
pub fn view<'a>(path: &Path, two: bool, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let id = &path.item.id;
    let over = path.next.is_none();
    let mut words = column![text::body(ctx, paths::more(id, ctx))].spacing(4);
    words = words.push(text::small(ctx, paths::length(&path.item, ctx)));
    words = if over {
        let end = column![text::strong(ctx, ctx.t("path-over")), text::small(ctx, ctx.t("path-over.more"))];
        words.push(end)
    } else {
        words.push(text::small(ctx, paths::done(&path.item, ctx)))
    };
    let steps = path.steps.iter().enumerate().map(|(at, step)| {
        let words = [("now", (at + 1).to_string().into()), ("title", step.title.as_str().into())];
        let numbered = topics::Item { title: ctx.with("path-step", &words), ..step.clone() };
        card(&numbered, ctx, Message::Play(step.name.clone()))
    });
    let steps: Vec<Element<'a, Message>> = steps.collect();
    let list = group(ctx, Role::List, column(steps).spacing(14));
    let body = column![told(ctx, words), together(two, ctx, Message::Together), list];
    let body = body.spacing(24).max_width(1000.0 * ctx.look.k.max(1.0));
    let mut page = Page::one(paths::title(id, ctx), container(body).center_x(Length::Fill));
    let words = match (path.next, path.item.done) {
        (None, _) => "path-again",
        (Some(_), 0) => "path-begin",
        (Some(_), _) => "go-on",
    };
    if let Some(step) = path.steps.get(path.next.unwrap_or(0)) {
        let key = Key::new(ctx, Kind::Main, "go-on", ctx.t(words)).arrow(Icon::ArrowRight).in_bar(ctx);
        page.keys.push(key.on_press(ctx, Message::Play(step.name.clone())).into());
    }
    page
}
