//! Which country: it decides numbers to ring, money and institutions. The guessed one comes first.

use iced::alignment::Vertical;
use iced::widget::{Space, column, container, row};
use iced::{Element, Length};

use crate::content::region::ELSEWHERE;
use crate::i18n::country_of;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::BigCard;
use crate::ui::widget::page::Page;
use crate::ui::widget::{group, text, told};

/// The country this computer is set to, when we know it; else [`ELSEWHERE`].
#[must_use]
pub fn guess(known: impl Fn(&str) -> bool) -> String {
    let found = sys_locale::get_locales().find_map(|locale| country_of(&locale));
    found.filter(|code| known(code)).unwrap_or_else(|| ELSEWHERE.to_owned())
}

/// The page.
pub fn view<'a>(ctx: &Ctx<'_>, first: bool) -> Page<'a, String> {
    let c = ctx.look.colours;
    let guessed = guess(|code| ctx.catalogue.regions().contains_key(code));
    let mut codes: Vec<&String> = ctx.catalogue.regions().keys().collect();
    codes.sort_by_key(|code| {
        // The guessed one first, "another country" last.
        (code.as_str() == ELSEWHERE, **code != guessed, ctx.words.region(code, "name"))
    });
    let mut cards = codes.into_iter().map(|code| {
        let name = ctx.words.region(code, "name").unwrap_or_else(|| code.clone());
        let mut card = BigCard::new(format!("country-{code}"), name);
        if *code == guessed && guessed != ELSEWHERE {
            card.note = Some((Icon::ThisComputer, ctx.t("this-computer")));
        } else if !first && code == ctx.country {
            card.note = Some((Icon::Check, ctx.t("country-now")));
        }
        Element::from(group(ctx, Role::ListItem, card.on_press(ctx, code.clone()).least(60.0, 92.0)))
    });
    let abreast = if ctx.look.is_large() || ctx.size.width < 800.0 { 1 } else { 2 };
    let mut rows = column![].spacing(20);
    while let Some(first) = cards.next() {
        let mut line = row![first].spacing(20);
        for _ in 1..abreast {
            line = line.push(cards.next().unwrap_or_else(|| Space::new().width(Length::Fill).into()));
        }
        rows = rows.push(line);
    }
    let head = row![
        text::icon(Icon::MapPin, ctx.look.icon() * 1.3, c.ink),
        column![
            text::heading(ctx, ctx.t("country-choose")),
            told(ctx, text::small(ctx, ctx.t("country-why"))),
        ]
        .spacing(4)
        .width(Length::Fill)
    ]
    .spacing(18)
    .align_y(Vertical::Center);
    let body = container(
        column![head, group(ctx, Role::List, rows)].spacing(20).max_width(860.0 * ctx.look.k.max(1.0)),
    )
    .center_x(Length::Fill);
    Page::one(ctx.t("country-title"), body)
}
