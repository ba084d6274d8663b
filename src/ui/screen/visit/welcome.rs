//! What to do: a few situations or one, and how large and how loud.

use iced::Length;
use iced::widget::{column, row};

use super::{Message, scene};
use crate::settings::TEXT_SIZES;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{BigCard, Key, Kind, option, tile};
use crate::ui::widget::page::Page;
use crate::ui::widget::{group, text, told};

/// The page.
pub fn view<'a>(ctx: &Ctx<'_>) -> Page<'a, Message> {
    let big = !ctx.look.is_large();
    let square = |icon| big.then(|| tile(ctx, icon, None));
    let offer = |id: &'static str, icon, key: &str, message| {
        let mut card = BigCard::new(id, ctx.t(key)).below(ctx.t(&format!("{key}.more")));
        card.tile = square(icon);
        group(ctx, Role::ListItem, card.on_press(ctx, message))
    };
    let cards = column![
        offer("few", Icon::Clock, "visit-few", Message::Few),
        offer("one", Icon::Grid, "visit-one", Message::One),
        offer("code", Icon::Bookmark, "visit-code", Message::Code),
    ]
    .spacing(18);
    let sizes = TEXT_SIZES.map(|size| {
        let on = ctx.settings.text_size == size;
        let words = ctx.with("visit-size-percent", &[("percent", size.to_string().into())]);
        option(ctx, format!("size-{size}"), Role::Radio, words, on, Message::Size(size)).into()
    });
    let sizes = group(ctx, Role::RadioGroup, row(sizes).spacing(12).wrap().vertical_spacing(12))
        .name(ctx.t("settings-text-size"));
    let read = ctx.settings.read_to_me;
    let voice = option(
        ctx,
        "read-to-me".to_owned(),
        Role::Toggle,
        ctx.t("visit-read"),
        read,
        Message::ReadToMe(!read),
    );
    let set = column![text::strong(ctx, ctx.t("settings-text-size")), sizes, voice].spacing(14);
    let words = column![
        text::display(ctx, ctx.t("visit-welcome")),
        told(ctx, text::lead(ctx, ctx.t("visit-welcome.more"))),
    ]
    .spacing(10);
    let cards = group(ctx, Role::List, cards).width(Length::Fill);
    let taken = scene::high(ctx, "visit-welcome", true, ctx.look.display())
        + scene::high(ctx, "visit-welcome.more", false, ctx.look.lead())
        + 300.0 * ctx.look.k.max(1.0);
    let mut page = if ctx.two_columns() {
        Page::two("", column![words, set].push(scene::below(ctx, taken)).spacing(28).padding([12, 24]), cards)
    } else {
        Page::one("", column![words, cards, set].spacing(24))
    };
    page.title = None;
    page.back = false;
    let done = Key::new(ctx, Kind::Quiet, "leave", ctx.t("visit-done")).icon(Icon::Leave).in_bar(ctx);
    page.keys.push(done.on_press(ctx, Message::Leave).into());
    page
}
