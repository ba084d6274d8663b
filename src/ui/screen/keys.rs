//! The keys of the keyboard that mean something, and what.

use iced::alignment::Vertical;
use iced::widget::{Row, column, container, row};
use iced::{Element, Length};

use crate::ui::access::Role;
use crate::ui::app::keys::{Cap, Stroke, TABLE};
use crate::ui::ctx::Ctx;
use crate::ui::font;
use crate::ui::theme::radius;
use crate::ui::widget::page::Page;
use crate::ui::widget::{Control, Skin, card, group, panel, rule, text};

/// The page; nothing on it can be pressed, so it has no messages.
pub fn view<'a, M: Clone + 'a>(ctx: &Ctx<'_>) -> Page<'a, M> {
    let mut list = column![].spacing(14).width(Length::Fill);
    for (index, line) in TABLE.iter().enumerate() {
        if index > 0 {
            list = list.push(rule(ctx));
        }
        let strokes = line.strokes.iter().map(|(stroke, _)| *stroke);
        list = list.push(group(ctx, Role::ListItem, entry(ctx, strokes.collect(), line.says)));
    }
    let list = group(ctx, Role::List, card(ctx, list).padding([20, 24]).width(Length::Fill));
    let body = column![text::lead(ctx, ctx.t("keys-why")), list].spacing(20);
    Page::one(
        ctx.t("keys-title"),
        container(body.max_width(900.0 * ctx.look.k.max(1.0))).center_x(Length::Fill),
    )
}

/// Keycaps and what they do; said as one sentence.
fn entry<'a, M: Clone + 'a>(ctx: &Ctx<'_>, strokes: Vec<Stroke>, says: &str) -> Element<'a, M> {
    let names: Vec<String> = strokes.iter().map(|stroke| name(ctx, *stroke)).collect();
    let does = ctx.t(says);
    let name = ctx.with("keys-said", &[("keys", names.join(", ").into()), ("does", does.as_str().into())]);
    let caps = row(strokes.iter().map(|stroke| caps(ctx, *stroke))).spacing(14).align_y(Vertical::Center);
    let caps = caps.wrap().vertical_spacing(8);
    let does = text::body(ctx, does).width(Length::Fill);
    let content: Element<'a, M> = if ctx.look.is_large() || ctx.size.width < 800.0 {
        column![caps, does].spacing(8).width(Length::Fill).into()
    } else {
        let caps = container(caps).width(Length::FillPortion(2));
        let does = container(does).width(Length::FillPortion(3));
        row![caps, does].spacing(20).align_y(Vertical::Center).into()
    };
    Control::new(Role::Label, Skin::bare(&ctx.look.colours), content).name(name).width(Length::Fill).into()
}

fn word(ctx: &Ctx<'_>, cap: Cap) -> String {
    match cap {
        Cap::Says(key) => ctx.t(key),
        Cap::Named(named) => ctx.t(&format!("key-{}", format!("{named:?}").to_lowercase())),
        Cap::Character(character) => character.to_string(),
    }
}

/// The keys of a stroke as they are said.
fn name(ctx: &Ctx<'_>, stroke: Stroke) -> String {
    let caps: Vec<String> = stroke.caps().into_iter().map(|cap| word(ctx, cap)).collect();
    caps.join(" + ")
}

/// Its keycaps as they are drawn: flat, since they are not to be pressed here.
fn caps<'a, M: Clone + 'a>(ctx: &Ctx<'_>, stroke: Stroke) -> Element<'a, M> {
    let c = ctx.look.colours;
    let mut all = Row::new().spacing(6).align_y(Vertical::Center);
    for (index, cap) in stroke.caps().into_iter().enumerate() {
        if index > 0 {
            all = all.push(text::body(ctx, "+"));
        }
        let face = match cap {
            Cap::Character(_) => font::bold(font::LATIN),
            _ => text::face(ctx, true),
        };
        let word = text::sized(face, word(ctx, cap), ctx.look.small(), 1.2, c.ink);
        let high = 18.0 * ctx.look.k + 22.0;
        let cap = container(word).padding([0, 12]).center_y(high);
        all = all.push(panel(cap, c.sunk, c.edge, ctx.look.border(), radius::CHIP));
    }
    all.into()
}
