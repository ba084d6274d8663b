//! Is somebody still there? The whole page is one question and one key.

use iced::Length;
use iced::widget::{Space, column, container};

use super::Message;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::Page;
use crate::ui::widget::{text, told};

/// The page.
pub fn view<'a>(ctx: &Ctx<'_>) -> Page<'a, Message> {
    let key = Key { size: ctx.look.title(), ..Key::new(ctx, Kind::Main, "here", ctx.t("visit-still-yes")) }
        .icon(Icon::Hand)
        .on_press(ctx, Message::Here)
        .width(Length::Fill)
        .least(200.0, (ctx.size.height * 0.25).clamp(90.0, 160.0));
    // The key comes right after the question: where there is little room it must not be the one to be cut.
    let body = column![
        Space::new().height(((ctx.size.height - 480.0) * 0.2).clamp(0.0, 80.0)),
        text::display(ctx, ctx.t("visit-still")),
        key,
        told(ctx, text::lead(ctx, ctx.t("visit-still.more"))),
    ]
    .spacing(28)
    .max_width(900.0);
    let mut page = Page::one("", container(body).center_x(Length::Fill));
    page.title = None;
    page.back = false;
    page
}
