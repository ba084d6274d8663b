//! What the wall is made of: somebody's words, a choice nobody presses, its letter, a count as a bar.

use iced::alignment::Vertical;
use iced::widget::{Column, Space, column, container, row};
use iced::{Color, Element, Length};

use super::{Line, Message, Sign};
use crate::play::Numbers;
use crate::ui::ctx::Ctx;
use crate::ui::theme::radius;
use crate::ui::widget::{hidden, marked, panel, text, told};

/// Edges are as thick as can be seen from afar.
pub(super) const EDGE: f32 = 3.0;

/// A sign with its number, name, and what it is here.
pub(super) fn sign_line(ctx: &Ctx<'_>, sign: &Sign) -> String {
    let args = [
        ("number", sign.number.into()),
        ("name", sign.name.clone().into()),
        ("here", sign.here.clone().into()),
    ];
    ctx.with("group-sign", &args)
}

/// A letter in a solid circle.
pub(super) fn letter<'a, M: 'a>(ctx: &Ctx<'_>, letter: char) -> Element<'a, M> {
    let c = ctx.look.colours;
    let side = ctx.look.body() * 1.5;
    let glyph = text::sized(text::face(ctx, true), letter.to_string(), ctx.look.body(), 1.0, c.on_primary);
    panel(container(glyph).center(Length::Fill), c.primary, c.primary, 0.0, side / 2.0)
        .width(side)
        .height(side)
        .into()
}

/// What somebody says, in a bubble; its signs in place, by these numbers.
pub(super) fn bubble<'a>(ctx: &Ctx<'_>, line: &Line, numbers: Option<&Numbers>) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let size = ctx.look.body() * 1.1;
    let framed = |content: Column<'a, Message>| {
        let inner = panel(content.spacing(4).width(Length::Fill), c.bubble_them, c.ink, EDGE, radius::KEY);
        let ground = if ctx.look.kind.is_contrast() { c.page } else { c.stage_chat };
        panel(inner.padding([8, 20]), ground, ground, 0.0, radius::CARD).padding(10).width(Length::Fill)
    };
    let who = text::body(ctx, line.who.clone());
    if let Some(numbers) = numbers {
        let name = marked::said_by(ctx, &line.who, &marked::spoken(ctx, &line.words, numbers));
        let words = marked::words(ctx, &line.words, size, numbers).name(name);
        let parts = line.parts.iter().map(|part| {
            let name = marked::spoken(ctx, part, numbers);
            marked::words(ctx, part, ctx.look.body(), numbers).name(name).into()
        });
        return framed(column![hidden(ctx, who), words].extend(parts)).into();
    }
    let words = text::read(ctx, false, line.plain(), size, text::leading(ctx, 1.35, 1.4), c.ink);
    let parts = line.plain_parts().collect::<Vec<_>>();
    let said = format!("{}. {}. {}", line.who, line.plain(), parts.join(". "));
    let content = column![who, words].extend(parts.into_iter().map(|part| text::body(ctx, part).into()));
    told(ctx, framed(content)).name(said).width(Length::Fill).into()
}

/// A choice as it stands on the wall: nobody presses it.
pub(super) fn choice<'a>(
    ctx: &Ctx<'_>,
    sign: char,
    words: &str,
    below: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let label =
        text::read(ctx, false, words.to_owned(), ctx.look.body(), text::leading(ctx, 1.25, 1.3), c.ink);
    let words = column![label].push(below).spacing(6).width(Length::Fill);
    let content = row![letter(ctx, sign), words].spacing(24).align_y(Vertical::Center);
    panel(content, c.card, c.edge, EDGE, radius::KEY).padding([7, 20]).width(Length::Fill).into()
}

/// A count as a bar of its length, with its word and figure.
pub(super) fn bar<'a>(
    ctx: &Ctx<'_>,
    word: String,
    (part, all): (u32, u32),
    colour: Color,
) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let high = ctx.look.body() * 0.7;
    let portion = |part: u32| Length::FillPortion(u16::try_from(part).unwrap_or(u16::MAX));
    let mut line = row![];
    if part > 0 {
        line = line.push(panel(Space::new().height(high), colour, colour, 0.0, 6.0).width(portion(part)));
    }
    if part < all || all == 0 {
        line = line.push(Space::new().height(high).width(portion(all.saturating_sub(part).max(1))));
    }
    let track = panel(line, c.sunk, c.edge, EDGE, 6.0).width(Length::Fill);
    let word = container(text::body(ctx, word));
    let figure = text::strong(ctx, part.to_string());
    let figure = container(figure).width(ctx.look.body() * 2.0);
    row![word, container(track).width(Length::Fill), figure].spacing(16).align_y(Vertical::Center).into()
}
