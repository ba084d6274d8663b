//! First run: which language. Each is named in itself; the computer's own is marked, never chosen.

use iced::alignment::Vertical;
use iced::widget::{Space, column, container, row, stack};
use iced::{Color, Element, Length};

use crate::i18n::{Language, Words};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::{Kind, colour, radius};
use crate::ui::widget::key::BigCard;
use crate::ui::widget::page::{Page, SCROLL_BAR};
use crate::ui::widget::picture::Picture;
use crate::ui::widget::{Control, Skin, group, panel, text};

/// The page. Beside the chosen language's words it shows each language's own.
pub fn view<'a>(ctx: &Ctx<'_>, all: &[Words; 3]) -> Page<'a, Language> {
    let c = ctx.look.colours;
    let own = Language::of_system();
    let line = |words: &Words| {
        let face = crate::ui::font::of(words.language());
        (face, words.text("language-choose"))
    };
    let mut asked = column![].spacing(4);
    for (index, words) in all.iter().enumerate() {
        let (face, text) = line(words);
        let face = if index == 0 { crate::ui::font::bold(face) } else { face };
        let text = text::sized(face, text, ctx.look.body(), 1.4, c.ink);
        let heading: Control<'a, Language> = Control::new(Role::Heading, Skin::bare(&c), text);
        asked = asked.push(heading.level(1).stop(ctx).language(words.language()));
    }
    let head = row![text::icon(Icon::Languages, ctx.look.icon() * 1.3, c.ink), asked]
        .spacing(18)
        .align_y(Vertical::Center);
    let cards = column(all.iter().map(|words| {
        let there = Ctx { words, ..*ctx };
        let language = words.language();
        let mut card = BigCard::new(format!("language-{}", language.code()), words.text("language-name"))
            .below(words.text("language-change-later"));
        card.note = (own == Some(language)).then(|| (Icon::ThisComputer, words.text("this-computer")));
        group(ctx, Role::ListItem, card.on_press(&there, language)).into()
    }))
    .spacing(20);
    let cards = group(ctx, Role::List, cards);
    let right = column![head, cards].spacing(20).width(Length::Fill);
    let mut page = if ctx.two_columns() {
        Page::two("", welcome(ctx, all), container(right).padding([8, 0]))
    } else {
        Page::one("", right)
    };
    page.title = None;
    page.back = false;
    page
}

/// The names of the program, over the two lenses.
fn welcome<'a>(ctx: &Ctx<'_>, all: &[Words; 3]) -> Element<'a, Language> {
    let c = ctx.look.colours;
    let plain = ctx.look.kind != Kind::Light;
    let ground = if plain { c.card } else { colour(0xF7_DDC0) };
    let names = column(all.iter().map(|words| {
        let face = crate::ui::font::bold(crate::ui::font::of(words.language()));
        let size = ctx.look.title() + 6.0;
        let name = text::sized(face, words.text("app-name"), size, 1.3, c.ink);
        Control::new(Role::Label, Skin::bare(&c), name).language(words.language()).into()
    }))
    .spacing(6);
    let width = ctx.left_width();
    let scene: Element<'a, Language> = if ctx.look.kind.is_contrast() {
        container(crate::ui::widget::glasses::sign(ctx, width * 0.6)).padding(40).into()
    } else {
        // On a low window the picture is smaller, and its table goes on to both edges.
        let names = 3.0 * 1.3 * (ctx.look.title() + 6.0) + 2.0 * 6.0 + 64.0;
        let free = ctx.size.height - 80.0 - 88.0 - 44.0 - names;
        let high = (width * 294.0 / 520.0).min(free.max(0.0));
        let edge = panel(
            Space::new().width(Length::Fill).height(high * 10.0 / 294.0),
            colour(0xD0_9355),
            Color::TRANSPARENT,
            0.0,
            0.0,
        );
        let board =
            panel(edge, colour(0xB7_763F), Color::TRANSPARENT, 0.0, 0.0).align_top(high * 54.0 / 294.0);
        stack![
            container(board).align_bottom(high),
            container(Picture::FirstScene.sized(ctx, width, high)).center_x(Length::Fill)
        ]
        .into()
    };
    let content = column![container(names).padding([32, 36]), Space::new().height(Length::Fill), scene]
        .height(Length::Fill);
    let edge = if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 };
    container(
        panel(content, ground, c.edge, edge, radius::STAGE)
            .clip(true)
            .width(Length::Fill)
            .height(Length::Fill),
    )
    .padding(crate::ui::widget::pad(4.0, SCROLL_BAR, 24.0, 0.0))
    .height(Length::Fill)
    .into()
}
