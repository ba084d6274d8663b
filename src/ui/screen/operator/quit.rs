//! "End the kiosk?" Asked once.

use iced::Length;
use iced::widget::{column, container, row};

use super::Message;
use crate::ui::ctx::Ctx;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, text, told};

/// The id of the key that leaves all as it is.
pub const STAY: &str = "stay";

/// The page.
pub fn view<'a>(ctx: &Ctx<'_>) -> Page<'a, Message> {
    let (asked, more) = (ctx.t("operator-quit-ask"), ctx.t("operator-quit-ask.more"));
    // The focus is there at once: what it is about is said with it.
    let stay = Key::new(ctx, Kind::Main, STAY, ctx.t("operator-quit-no"))
        .on_press(ctx, Message::Stay)
        .describe(Some(format!("{asked} {more}")));
    let quit = Key::new(ctx, Kind::Quiet, "quit", ctx.t("operator-quit-yes"))
        .on_press(ctx, Message::Quit)
        .least(60.0, 68.0);
    let content = column![
        text::heading::<Message>(ctx, asked).id("question"),
        told(ctx, text::body(ctx, more)),
        row![stay, quit].spacing(16).wrap().vertical_spacing(12),
    ]
    .spacing(20);
    let large = ctx.look.is_large();
    let [inside, above] = if large { [20, 0] } else { [32, 32] };
    let dialog = card(ctx, content).padding(inside).max_width(640.0 * ctx.look.k.max(1.0));
    Page::one(ctx.t("operator-quit"), container(dialog).center_x(Length::Fill).padding([above, 0]))
}
