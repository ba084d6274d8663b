//! A web page: a window with its address in full, and a page in colours of its own.

mod address;
mod board;

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Color, Element, Length};

use super::window::{self, Head};
use super::{Bubble, Pressed, Scene, part};
use crate::content::{BeatId, Line, Part, PartKind, Picture as Shown};
use crate::play::Said;
use crate::ui::access::{Role, join};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::{Kind as ThemeKind, colour};
use crate::ui::widget::{group, hidden, marked, panel, text, told};

/// The window beside the choices.
pub(super) fn beside<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let page = page(scene);
    let bar = container(address_line(ctx, scene, &page)).padding([10, 18]);
    // A page is read from its top, until more is said on it.
    let more = page.iter().filter(|bubble| bubble.who.is_some()).count() > 1;
    let opened = page.first().map(|bubble| bubble.number);
    let content = column![bar, window::scrolled(ctx, body(ctx, scene, &page), opened, more)];
    window::beside(ctx, scene, head(ctx, scene, false), content.height(Length::Fill).into())
}

/// Whose page it says it is, and the way out.
pub(super) fn head<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, strip: bool) -> Element<'a, Pressed> {
    let title = scene.other().map(|who| scene.say(&format!("cast-{who}"))).unwrap_or_default();
    let (icon, note) = ctx.channel(scene.channel());
    let head = Head { icon, title, note, exit: "web-close" };
    window::head(ctx, scene, head, scene.sender_sign(), strip)
}

/// For one column: the address, and the page below it.
pub(super) fn stacked<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let page = page(scene);
    let content = column![address_line(ctx, scene, &page), body(ctx, scene, &page)].spacing(12);
    window::ground(ctx, scene, container(content).padding(14)).into()
}

/// The page that is open: what was said since the last line that has an address.
fn page<'a>(scene: &Scene<'a>) -> Vec<Bubble<'a>> {
    let mut bubbles = window::here(scene);
    let opened = bubbles.iter().rposition(|bubble| address(bubble).is_some()).unwrap_or(0);
    bubbles.split_off(opened)
}

fn address<'a>(bubble: &Bubble<'a>) -> Option<(&'a BeatId, &'a Part)> {
    let Said::Line(beat, line) = &bubble.said else { return None };
    let part = line.parts.iter().find(|part| part.kind == PartKind::Address)?;
    Some((*beat, part))
}

/// The address, which wraps rather than be cut; whose it is stands out.
fn address_line<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, page: &[Bubble<'_>]) -> Option<Element<'a, Pressed>> {
    let (beat, part) = page.first().and_then(address)?;
    let c = ctx.look.colours;
    let spans = scene.script.spans(&part.key(beat), &scene.values.to_vec());
    let plain: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut heard = ctx.t("web-address");
    join(&mut heard, &marked::spoken(ctx, &spans, &scene.numbers));
    let size = ctx.look.body();
    let words = marked::words_with::<Pressed>(ctx, &spans, size, &scene.numbers, address::owner(&plain));
    let icon = text::icon(Icon::Globe, ctx.look.icon(), c.ink);
    let line = row![icon, hidden(ctx, words).width(Length::Fill)].spacing(12).align_y(Vertical::Center);
    let corner = if ctx.look.is_large() { 20.0 } else { 28.0 };
    let line = panel(container(line).padding([4, 18]), c.card, c.edge, ctx.look.border(), corner)
        .width(Length::Fill)
        .align_y(Vertical::Center);
    let line = told(ctx, line.height(Length::Shrink)).name(heard).width(Length::Fill).least(60.0, 56.0);
    Some(line.id(format!("part-{beat}-{}", part.id)).into())
}

/// What kind of page it is, which gives it its colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Shop,
    Login,
    Board,
}

impl Kind {
    fn of(page: &[Bubble<'_>]) -> Self {
        let lines = || page.iter().filter_map(line_of).map(|(_, line)| line);
        if lines().any(|line| line.picture == Some(Shown::Chart)) {
            Self::Board
        } else if lines().any(|line| line.parts.iter().any(|part| part.kind == PartKind::Field)) {
            Self::Login
        } else {
            Self::Shop
        }
    }

    /// The page's own band, and the ground of its buttons.
    fn colours(self, ctx: &Ctx<'_>) -> (Color, Color) {
        let c = ctx.look.colours;
        let (band, light, dark) = match self {
            Self::Shop => (0x6B_2F52, 0xF3_E4EC, 0x3B_2531),
            Self::Login => (0x2B_3F70, 0xE3_E8F5, 0x24_2C42),
            Self::Board => (0x22_4F42, 0xE0_EFE9, 0x1F_3630),
        };
        match ctx.look.kind {
            ThemeKind::Light => (colour(band), colour(light)),
            ThemeKind::Dark => (colour(band), colour(dark)),
            ThemeKind::ContrastDark | ThemeKind::ContrastLight => (c.page, c.page),
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::Shop => Icon::Cart,
            Self::Login => Icon::Paper,
            Self::Board => Icon::Chart,
        }
    }
}

fn line_of<'a>(bubble: &Bubble<'a>) -> Option<(&'a BeatId, &'a Line)> {
    match &bubble.said {
        Said::Line(beat, line) => Some((*beat, *line)),
        _ => None,
    }
}

fn body<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, page: &[Bubble<'_>]) -> Element<'a, Pressed> {
    let kind = Kind::of(page);
    let items = page.iter().map(|bubble| {
        if bubble.told || bubble.who.is_none() {
            window::note(ctx, scene, bubble)
        } else {
            window::item(ctx, bubble, section(ctx, scene, bubble, kind))
        }
    });
    group(ctx, Role::List, window::stack_of(items, 12.0)).into()
}

/// What the page shows at one moment: its band, the words, its rows, fields and buttons.
fn section<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, bubble: &Bubble<'_>, kind: Kind) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let (rise, rest) = window::rise(ctx, bubble);
    let (band, button) = kind.colours(ctx);
    let ink = if ctx.look.kind.is_contrast() { c.ink } else { colour(0xFF_FFFF) };
    let name = bubble.who.map(|who| scene.say(&format!("cast-{who}"))).unwrap_or_default();
    let title = text::sized(text::face(ctx, true), name, ctx.look.lead(), 1.25, ink).width(Length::Fill);
    let title =
        row![text::icon(kind.icon(), ctx.look.icon(), ink), title].spacing(12).align_y(Vertical::Center);
    let band = panel(container(title).padding([12, 18]), band, c.edge, edge(ctx), 0.0).width(Length::Fill);
    let chart = line_of(bubble).filter(|(_, line)| line.picture == Some(Shown::Chart));
    let picture = match chart {
        Some((beat, _)) => {
            let words = scene.find(&format!("{beat}.alt")).unwrap_or_default();
            Some(board::shown(ctx, scene, bubble, words))
        }
        None => window::picture(ctx, scene, &bubble.said),
    };
    let parts = line_of(bubble).map(|(beat, line)| {
        let shown = line.parts.iter().filter(|part| part.kind != PartKind::Address);
        shown
            .map(|part| match part.kind {
                PartKind::Link => part::on(ctx, scene, beat, part, button, 4.0).into(),
                _ => window::shaped(ctx, scene, beat, part),
            })
            .collect::<Vec<_>>()
    });
    let content = column![window::words(ctx, scene, bubble, ctx.look.body())]
        .push(picture)
        .extend(parts.unwrap_or_default())
        .spacing(10);
    let content = column![hidden(ctx, band).width(Length::Fill), container(content).padding([12, 18])];
    let content = container(content).padding(ctx.look.border());
    let line = if bubble.now && !bubble.mine { c.ink } else { c.line };
    let section = panel(content, c.card, line, ctx.look.border(), 4.0).clip(true).width(Length::Fill);
    container(section).padding(crate::ui::widget::pad(rise, 0.0, rest, 0.0)).into()
}

fn edge(ctx: &Ctx<'_>) -> f32 {
    if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 }
}
