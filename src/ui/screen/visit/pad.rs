//! A code is typed on the screen: its thirty-two characters are keys, and nothing else can be typed.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::Message;
use crate::kiosk::code::{self, ALPHABET, LENGTH};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::font;
use crate::ui::icon::Icon;
use crate::ui::widget::control::{Control, Skin};
use crate::ui::widget::key::{Key, Kind, option};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, group, text, told};

/// The state of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pad {
    /// What was typed so far.
    pub typed: String,
    /// What is wrong with it, in words.
    pub wrong: Option<String>,
}

impl Pad {
    /// One character more; what is in no code is passed over, and what looks alike is taken for what it must be.
    pub fn put(&mut self, character: char) {
        let Some(character) = code::meant(character) else { return };
        self.wrong = None;
        if self.typed.chars().count() < LENGTH {
            self.typed.push(character);
        }
    }

    /// One less.
    pub fn rub(&mut self) {
        self.wrong = None;
        let _ = self.typed.pop();
    }
}

/// In groups of four, with what is still missing.
fn grouped(typed: &str) -> String {
    let mut shown: Vec<char> = typed.chars().collect();
    shown.resize(LENGTH, '·');
    let groups = shown.chunks(4).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join("  ")
}

/// The page.
pub fn view<'a>(pad: &Pad, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let c = ctx.look.colours;
    let count = pad.typed.chars().count();
    let face = font::bold(font::LATIN);
    let size = ctx.look.title().min(ctx.size.width / 16.0);
    let shown = text::sized(face, grouped(&pad.typed), size, 1.3, c.ink);
    let name = ctx.with("visit-code-typed", &[("typed", spelt(&pad.typed).into()), ("count", count.into())]);
    let shown = Control::new(Role::Label, Skin::bare(&c), shown).name(name).id("typed").live();
    let keys = ALPHABET.iter().map(|byte| {
        let character = char::from(*byte);
        let id = format!("key-{character}");
        let key = option(ctx, id, Role::Button, character.to_string(), false, Message::Type(character));
        key.into()
    });
    let keys: Element<'a, Message> = row(keys).spacing(10).wrap().vertical_spacing(10).into();
    let rub = Key::new(ctx, Kind::Quiet, "rub", ctx.t("visit-code-rub")).icon(Icon::ArrowLeft);
    let wrong = pad.wrong.clone().map(|line| {
        let row = row![text::icon(Icon::Info, ctx.look.icon(), c.primary), text::body(ctx, line)].spacing(14);
        told(ctx, card(ctx, row).padding([12, 18])).id("wrong").live()
    });
    let body = column![told(ctx, text::body(ctx, ctx.t("visit-code-how")))]
        .push(wrong)
        .push(card(ctx, shown).padding([12, 24]))
        .push(group(ctx, Role::Group, keys).name(ctx.t("visit-code-keys")))
        .push(rub.on_press(ctx, Message::Rub))
        .spacing(18)
        .max_width(900.0 * ctx.look.k.max(1.0));
    let mut page = Page::one(ctx.t("visit-code"), container(body).center_x(Length::Fill));
    if count == LENGTH {
        let go = Key::new(ctx, Kind::Main, "go-on", ctx.t("go-on")).arrow(Icon::ArrowRight).in_bar(ctx);
        page.keys.push(go.on_press(ctx, Message::Read).into());
    }
    page
}

/// One character after another, for those who listen.
fn spelt(typed: &str) -> String {
    typed.chars().map(String::from).collect::<Vec<_>>().join(" ")
}
