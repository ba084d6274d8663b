//! Which country: it decides numbers to ring, money and institutions. The guessed one comes first, then
//! those where the chosen language is spoken, then the others.

use iced::alignment::Vertical;
use iced::widget::{Column, Space, column, container, row};
use iced::{Element, Length};

use crate::content::region::{ELSEWHERE, Region};
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
    guess_from(sys_locale::get_locales(), known)
}

/// The country of the first of these locales that names one, when we know it.
fn guess_from(locales: impl Iterator<Item = String>, known: impl Fn(&str) -> bool) -> String {
    let found = locales.into_iter().find_map(|locale| country_of(&locale));
    found.filter(|code| known(code)).unwrap_or_else(|| ELSEWHERE.to_owned())
}

/// The page.
pub fn view<'a>(ctx: &Ctx<'_>, first: bool) -> Page<'a, String> {
    let c = ctx.look.colours;
    let regions = ctx.catalogue.regions();
    let guessed = guess(|code| regions.contains_key(code));
    let now = (!first).then_some(ctx.country);
    let (near, far) = order(ctx, &guessed, now);
    let cards = |regions: Vec<&Region>| {
        let cards = regions.into_iter().map(|region| card(ctx, &region.code, &guessed, now)).collect();
        group(ctx, Role::List, rows(ctx, cards))
    };
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
    let others = text::heading(ctx, ctx.t("country-more"));
    let body = container(
        column![head, cards(near), others, cards(far)].spacing(20).max_width(860.0 * ctx.look.k.max(1.0)),
    )
    .center_x(Length::Fill);
    let mut page = Page::one(ctx.t("country-title"), body);
    if first {
        // The question says it all, and large words leave little room for the answers.
        page.title = None;
    }
    page
}

/// The countries in the order they are offered: those people here most likely look for, and the others,
/// "another country" last. Each part as the language's alphabet files them.
fn order<'c>(ctx: &Ctx<'c>, guessed: &str, now: Option<&str>) -> (Vec<&'c Region>, Vec<&'c Region>) {
    let alphabet = ctx.t("country-order");
    let filed = |code: &str| alphabet.split(' ').position(|other| other == code).unwrap_or(usize::MAX);
    let mut all: Vec<&Region> = ctx.catalogue.regions().values().collect();
    all.sort_by_key(|region| {
        let code = region.code.as_str();
        (code == ELSEWHERE, Some(code) != now, code != guessed, filed(code))
    });
    let spoken = ctx.language().code();
    all.into_iter().partition(|region| {
        let likely = Some(region.code.as_str()) == now || region.code == guessed;
        region.code != ELSEWHERE && (likely || region.languages.iter().any(|code| code == spoken))
    })
}

fn card<'a>(ctx: &Ctx<'_>, code: &str, guessed: &str, now: Option<&str>) -> Element<'a, String> {
    let name = ctx.words.region(code, "name").unwrap_or_else(|| code.to_owned());
    let mut card = BigCard::new(format!("country-{code}"), name);
    if code == guessed && guessed != ELSEWHERE {
        card.note = Some((Icon::ThisComputer, ctx.t("this-computer")));
    } else if Some(code) == now {
        card.note = Some((Icon::Check, ctx.t("country-now")));
    }
    group(ctx, Role::ListItem, card.on_press(ctx, code.to_owned()).least(60.0, 92.0)).into()
}

/// Two abreast where there is room for long names.
fn rows<'a>(ctx: &Ctx<'_>, cards: Vec<Element<'a, String>>) -> Column<'a, String> {
    let abreast = if ctx.look.is_large() || ctx.size.width < 800.0 { 1 } else { 2 };
    let mut rows = column![].spacing(20);
    let mut cards = cards.into_iter();
    while let Some(first) = cards.next() {
        let mut line = row![first].spacing(20);
        for _ in 1..abreast {
            line = line.push(cards.next().unwrap_or_else(|| Space::new().width(Length::Fill).into()));
        }
        rows = rows.push(line);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::catalogue::Catalogue;
    use crate::content::facts::COUNTRIES;

    #[test]
    fn every_country_is_guessed_from_a_system_that_is_set_to_it() {
        let catalogue = Catalogue::built_in();
        let guessed = |locales: &[String]| {
            guess_from(locales.iter().cloned(), |code| catalogue.regions().contains_key(code))
        };
        for code in COUNTRIES {
            for language in ["en", "fr", "zh", "de", "hi"] {
                for locale in [format!("{language}-{code}"), format!("{language}_{code}.UTF-8")] {
                    assert_eq!(guessed(&["C".to_owned(), locale]), code);
                }
            }
        }
        assert_eq!(guessed(&["de-AT".to_owned(), "fr-FR".to_owned()]), ELSEWHERE);
        assert_eq!(guessed(&["zh-Hant-SG".to_owned()]), "SG");
        assert_eq!(guessed(&[]), ELSEWHERE);
    }
}
