//! The keypad of a call: every key can be pressed, and nothing comes of it.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::super::{Pressed, Scene};
use super::handset::Handle;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::{SCROLL_BAR, scroll};
use crate::ui::widget::{card, group, pad, text, told};

/// The keys, three a row, and their ids.
const KEYS: [[(char, &str); 3]; 4] = [
    [('1', "call-key-1"), ('2', "call-key-2"), ('3', "call-key-3")],
    [('4', "call-key-4"), ('5', "call-key-5"), ('6', "call-key-6")],
    [('7', "call-key-7"), ('8', "call-key-8"), ('9', "call-key-9")],
    [('*', "call-key-star"), ('0', "call-key-0"), ('#', "call-key-hash")],
];

/// The keypad as long as it is open.
pub(super) fn open<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Option<Element<'a, Pressed>> {
    let typed = scene.handset.typed()?;
    let key = |(key, id): (char, &'static str)| -> Element<'a, Pressed> {
        let control = Key::new(ctx, Kind::Quiet, id, key.to_string())
            .on_press(ctx, Pressed::Handset(Handle::Key(key)))
            .padding([10, 4])
            .width(Length::Fill);
        match key {
            '*' => control.name(ctx.t("call-key-star")).into(),
            '#' => control.name(ctx.t("call-key-hash")).into(),
            _ => control.into(),
        }
    };
    let keys = column(KEYS.map(|keys| row(keys.map(key)).spacing(10).into())).spacing(10);
    let shown = if typed.is_empty() { "–".to_owned() } else { typed.to_owned() };
    let shown = text::sized(text::face(ctx, true), shown, ctx.look.heading(), 1.2, ctx.look.colours.ink);
    let words = column![text::body(ctx, ctx.t("call-nothing-sent")), shown].spacing(4);
    let content = column![told(ctx, words).live().width(Length::Fill), keys].spacing(12);
    let panel = card(ctx, container(content).padding(16));
    Some(group(ctx, Role::Group, panel).name(ctx.t("call-keypad")).into())
}

/// The same where it has to fit in beside the telephone.
pub(super) fn beside<'a>(ctx: &Ctx<'_>, keypad: Element<'a, Pressed>) -> Element<'a, Pressed> {
    scroll(ctx, container(keypad).padding(pad(4.0, SCROLL_BAR, 20.0, 18.0))).height(Length::Shrink).into()
}
