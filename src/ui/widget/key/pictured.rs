//! Choosing among pictures: each with its word, since no picture means the same to all.

use iced::Element;
use iced::alignment::Vertical;
use iced::widget::{column, row};

use super::{Kind, paint, skin};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::radius;
use crate::ui::widget::control::Control;
use crate::ui::widget::text;

/// One of several that exclude each other, with a picture above its word.
pub fn pictured<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    id: String,
    picture: impl Into<Element<'a, M>>,
    words: impl Into<String>,
    on: bool,
    message: M,
) -> Control<'a, M> {
    let paint = paint(&ctx.look.colours, if on { Kind::Main } else { Kind::Quiet });
    let size = ctx.look.body();
    let tick = on.then(|| text::icon(Icon::Check, size * 1.2, paint.ink));
    let label = text::sized(text::face(ctx, true), words, size, 1.25, paint.ink);
    let label = row![].push(tick).push(label).spacing(10).align_y(Vertical::Center);
    let content = column![picture.into(), label].spacing(8).align_x(iced::Center);
    Control::new(Role::Radio, skin(&ctx.look, &paint, radius::KEY), content)
        .id(id)
        .language(ctx.language())
        .on(on)
        .least(132.0, 60.0)
        .padding([12, 16])
        .centred()
        .on_press(message)
}
