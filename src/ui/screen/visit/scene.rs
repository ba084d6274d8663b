//! The picture below a few words, where there is room for one.

use iced::widget::container;
use iced::{Element, Length};

use crate::ui::ctx::Ctx;
use crate::ui::theme::Kind;
use crate::ui::widget::picture::Picture;
use crate::ui::widget::{panel, text};

/// What the picture needs, in logical pixels.
const LEAST: f32 = 150.0;

/// The people of Home, as large as what `taken` leaves of the page's height; nothing where that is little or
/// the theme has no pictures.
pub(super) fn below<'a, M: 'a>(ctx: &Ctx<'_>, taken: f32) -> Option<Element<'a, M>> {
    let width = ctx.left_width() - 48.0;
    let free = (ctx.size.height - 80.0 - 88.0 - taken).min(width * 300.0 / 698.0);
    let drawn = matches!(ctx.look.kind, Kind::Light | Kind::Dark) && ctx.two_columns();
    (drawn && free >= LEAST).then(|| {
        let width = width.min(free * 698.0 / 300.0);
        let picture = Picture::HomeScene.sized(ctx, width, free);
        let ground = ctx.look.colours.sunk;
        panel(container(picture).center_x(Length::Fill), ground, iced::Color::TRANSPARENT, 0.0, 24.0)
            .clip(true)
            .width(width)
            .into()
    })
}

/// How high words stand in the left column.
pub(super) fn high(ctx: &Ctx<'_>, key: &str, bold: bool, size: f32) -> f32 {
    text::height(
        text::face(ctx, bold),
        &ctx.t(key),
        size,
        text::leading(ctx, 1.45, 1.5),
        ctx.left_width() - 48.0,
    )
}
