//! What can be set. Every change holds at once and is kept at once.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use crate::i18n::Language;
use crate::settings::{TEXT_SIZES, Theme};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{BigCard, option};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, group, text};

/// A change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Another language.
    Language(Language),
    /// Ask for the country.
    Country,
    /// Another text size, in percent.
    TextSize(u16),
    /// Another theme.
    Theme(Theme),
    /// Movement or none.
    CalmMotion(bool),
}

/// The page.
pub fn view<'a>(ctx: &Ctx<'_>) -> Page<'a, Message> {
    let set = ctx.settings;
    let languages = Language::ALL.into_iter().map(|language| {
        let name = ctx.t(&format!("language-{}", language.code()));
        let id = format!("language-{}", language.code());
        option(ctx, id, Role::Radio, name, language == ctx.language(), Message::Language(language)).into()
    });
    let sizes = TEXT_SIZES.into_iter().map(|size| {
        let words = ctx.with("settings-percent", &[("percent", size.to_string().into())]);
        option(
            ctx,
            format!("size-{size}"),
            Role::Radio,
            words,
            size == set.text_size,
            Message::TextSize(size),
        )
        .into()
    });
    let themes = Theme::ALL.into_iter().map(|theme| {
        let words = ctx.t(&format!("theme-{}", theme.key()));
        option(
            ctx,
            format!("theme-{}", theme.key()),
            Role::Radio,
            words,
            theme == set.theme,
            Message::Theme(theme),
        )
        .into()
    });
    let motion = [false, true].into_iter().map(|calm| {
        let words = ctx.t(if calm { "motion-calm" } else { "motion-some" });
        let id = if calm { "motion-calm" } else { "motion-some" };
        option(ctx, id.to_owned(), Role::Radio, words, calm == set.calm_motion, Message::CalmMotion(calm))
            .into()
    });
    let country = ctx.words.region(ctx.country, "name").unwrap_or_default();
    let country = BigCard::new("country", ctx.t("settings-country")).below(country);
    let body = column![
        section(ctx, Icon::Languages, "settings-language", languages.collect()),
        country.on_press(ctx, Message::Country),
        section(ctx, Icon::TextSize, "settings-text-size", sizes.collect()),
        section(ctx, Icon::Palette, "settings-theme", themes.collect()),
        section(ctx, Icon::Wind, "settings-motion", motion.collect()),
    ]
    .spacing(20)
    .max_width(900.0 * ctx.look.k.max(1.0));
    Page::one(ctx.t("settings-title"), container(body).center_x(Length::Fill))
}

fn section<'a>(
    ctx: &Ctx<'_>,
    icon: Icon,
    title: &str,
    options: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let head = row![
        text::icon(icon, ctx.look.icon(), ctx.look.colours.primary),
        text::heading::<Message>(ctx, ctx.t(title))
    ]
    .spacing(14)
    .align_y(iced::Center);
    let options = row(options).spacing(14).wrap().vertical_spacing(14);
    let content = column![head, group(ctx, Role::Group, options).name(ctx.t(title))].spacing(14);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}
