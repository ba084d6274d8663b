//! The bars: the same things in the same place on every page.

use iced::alignment::Vertical;
use iced::widget::{Space, column, container, row};
use iced::{Border, Element, Length};

use super::control::{Control, Skin};
use super::key::{Key, Kind, tool};
use super::{rule, text};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;

/// What the bars can ask for.
#[derive(Debug, Clone)]
pub struct Messages<M> {
    /// One page back.
    pub back: M,
    /// The next text size.
    pub text_size: M,
    /// Home.
    pub home: M,
    /// "It is happening to me now".
    pub help: M,
    /// A screenful further.
    pub more: M,
}

/// What is special about the bars of a page.
#[derive(Debug, Clone, Copy, Default)]
pub struct Here {
    /// This is Home.
    pub home: bool,
    /// This is the help page.
    pub help: bool,
    /// Home cannot be reached yet: language and country are not chosen.
    pub first: bool,
}

/// The top bar.
pub fn top<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    title: Option<&str>,
    progress: Option<(usize, usize, bool)>,
    back: bool,
    here: Here,
    messages: &Messages<M>,
) -> Element<'a, M> {
    let large = ctx.look.is_large();
    let mut bar = row![].spacing(12).align_y(Vertical::Center).width(Length::Fill);
    if back {
        bar = bar.push(tool(ctx, "back", Icon::ArrowLeft, ctx.t("bar-back"), false, messages.back.clone()));
    } else {
        let name = text::sized(
            text::face(ctx, true),
            ctx.t("app-name"),
            (ctx.look.heading()).min(46.0),
            1.2,
            ctx.look.colours.ink,
        );
        // The window's title says it.
        let brand = row![super::glasses::sign(ctx, 52.0), super::hidden(ctx, name)]
            .spacing(14)
            .padding(super::pad(0.0, 0.0, 0.0, 8.0))
            .align_y(Vertical::Center);
        // Beside large words there is room for the sign alone.
        bar = bar.push(if large && ctx.size.width < 1200.0 {
            super::glasses::sign(ctx, 72.0)
        } else {
            brand.into()
        });
    }
    let middle: Element<'a, M> = if large || !back {
        Space::new().width(Length::Fill).into()
    } else {
        column![]
            .push(title.map(|title| {
                Control::new(Role::Heading, Skin::bare(&ctx.look.colours), text::strong(ctx, title))
                    .level(1)
                    .stop(ctx)
            }))
            .push(progress.map(|progress| steps(ctx, progress)))
            .spacing(6)
            .padding(super::pad(0.0, 0.0, 0.0, 8.0))
            .width(Length::Fill)
            .into()
    };
    bar = bar.push(middle);
    let size = if large { "bar-text-size.short" } else { "bar-text-size" };
    let percent = ctx.settings.text_size.to_string();
    bar = bar.push(
        tool(ctx, "text-size", Icon::TextSize, ctx.t(size), false, messages.text_size.clone())
            .name(ctx.with("bar-text-size.name", &[("percent", percent.into())])),
    );
    if !here.first {
        bar = bar.push(tool(ctx, "home", Icon::House, ctx.t("bar-home"), here.home, messages.home.clone()));
    }
    let high = if large { 96.0 } else { 80.0 };
    column![container(bar).padding([0, 16]).center_y(high), rule(ctx)].into()
}

/// Where one is in a situation: segments up to ten, and words.
pub fn steps<'a, M: Clone + 'a>(ctx: &Ctx<'_>, (now, all, over): (usize, usize, bool)) -> Element<'a, M> {
    let c = ctx.look.colours;
    let all = all.max(now);
    let mut segments = row![].spacing(6).align_y(Vertical::Center);
    if all <= 10 {
        for number in 1..=all {
            let (ground, edge, width) = if number < now || over {
                (c.primary, c.primary, 2.0)
            } else if number == now {
                (c.mark, c.ink, 3.0)
            } else {
                (c.card, c.edge, 2.0)
            };
            let segment = container(Space::new().width(30).height(12)).style(move |_| container::Style {
                background: Some(ground.into()),
                border: Border { color: edge, width, radius: 6.0.into() },
                ..container::Style::default()
            });
            segments = segments.push(segment);
        }
    }
    let words = if over {
        ctx.t("steps-over")
    } else {
        ctx.with("steps", &[("now", now.into()), ("all", all.into())])
    };
    let content = row![segments, text::small(ctx, words.clone()).line_height(1.1)]
        .spacing(14)
        .align_y(Vertical::Center);
    Control::new(Role::Progress, Skin::bare(&c), content).name(words).value(now, all).into()
}

/// The bottom bar: the way to help at the left, always; the page's keys at the right.
pub fn bottom<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    keys: Vec<Element<'a, M>>,
    here: Here,
    messages: &Messages<M>,
) -> Element<'a, M> {
    let large = ctx.look.is_large();
    let kind = if here.help { Kind::Exit } else { Kind::WayOut };
    let help = Key::new(ctx, kind, "help-now", ctx.t("bar-help")).icon(Icon::LifeBuoy).in_bar(ctx);
    let mut bar = row![help.on_press(ctx, messages.help.clone()), Space::new().width(Length::Fill)]
        .spacing(16)
        .align_y(Vertical::Center)
        .width(Length::Fill);
    if ctx.more {
        let more = Key::new(ctx, Kind::Quiet, "more", ctx.t("bar-more")).arrow(Icon::ArrowDown).in_bar(ctx);
        bar = bar.push(more.on_press(ctx, messages.more.clone()));
    }
    if !large {
        bar = bar.extend(keys);
    }
    let high = if large { 96.0 } else { 88.0 };
    column![rule(ctx), container(bar).padding([0, 24]).center_y(high)].into()
}
