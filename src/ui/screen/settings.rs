//! What can be set. Every change holds at once and is kept at once.

mod sounds;
mod voice;

use std::path::Path;

use iced::widget::{column, container, row};
use iced::{Element, Length};

use crate::content::Audience;
use crate::fleet::Status;
use crate::i18n::Language;
use crate::settings::{TEXT_SIZES, Theme};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::screen::fleet;
use crate::ui::theme::Look;
use crate::ui::widget::key::{BigCard, Key, Kind, option, option_of};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, group, rule, text, told};

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
    /// Read every new page and line aloud, or only when asked.
    ReadToMe(bool),
    /// Another speed of the voice, in percent.
    SpeechRate(u16),
    /// Let the voice be heard.
    TryVoice,
    /// Tones on the stages, or none.
    Sounds(bool),
    /// Let a tone be heard.
    TrySound,
    /// More room in texts, or as usual.
    EasyReading(bool),
    /// Whose situations are offered.
    Audience(Audience),
    /// Show where answers may go.
    Sharing,
    /// Save a copy of the answers.
    SaveCopy,
    /// Show the copies there are.
    BringBack,
    /// Save one's own data as tables.
    SaveTables,
    /// Show the keys of the keyboard.
    Keys,
    /// Show what lies on sticks.
    Sticks,
    /// Show who is here.
    People,
    /// Delete everything?
    ForgetEverything,
}

/// What there is to say of copies, of the log, of voice and tones.
#[derive(Debug, Clone, Copy, Default)]
pub struct Copying<'a> {
    /// What came of saving one.
    pub said: Option<&'a str>,
    /// What came of saving tables.
    pub tables: Option<&'a str>,
    /// To whom answers may go, where an operator set that, and whether they do.
    pub sharing: Option<(&'a str, bool)>,
    /// Whether anything is kept here, so that a copy can be brought back.
    pub lasts: bool,
    /// Where the log lies.
    pub log: Option<&'a Path>,
    /// What to do for a voice, where this computer has none.
    pub no_voice: Option<&'a str>,
    /// What to say where nothing plays tones.
    pub no_sound: Option<&'a str>,
}

/// The page.
pub fn view<'a>(ctx: &Ctx<'_>, copying: &Copying<'_>) -> Page<'a, Message> {
    let set = ctx.settings;
    let languages = Language::ALL.into_iter().map(|language| {
        let name = ctx.t(&format!("language-{}", language.code()));
        let id = format!("language-{}", language.code());
        option(ctx, id, Role::Radio, name, language == ctx.language(), Message::Language(language))
            .language(language)
            .into()
    });
    let sizes = TEXT_SIZES.into_iter().map(|size| {
        let words = ctx.with("settings-percent", &[("percent", size.to_string().into())]);
        let id = format!("size-{size}");
        // Each as large as the letters it would give.
        let letters = Look::new(ctx.look.kind, size).body();
        option_of(ctx, letters, id, Role::Radio, words, size == set.text_size, Message::TextSize(size)).into()
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
    let calm = ctx.t(if ctx.still { "settings-motion-now" } else { "settings-motion-system" });
    let keys = BigCard::new("keys", ctx.t("keys-title")).below(ctx.t("keys-title.more"));
    let spacing = [false, true].into_iter().map(|easy| {
        let id = if easy { "spacing-easy" } else { "spacing-usual" };
        let message = Message::EasyReading(easy);
        option(ctx, id.to_owned(), Role::Radio, ctx.t(id), easy == set.easy_reading, message).into()
    });
    let country = ctx.words.region(ctx.country, "name").unwrap_or_default();
    let country = BigCard::new("country", ctx.t("settings-country")).below(country);
    let audiences = Audience::ALL.into_iter().map(|audience| {
        let id = format!("audience-{}", audience.key());
        let words = ctx.t(&id);
        option(ctx, id, Role::Radio, words, audience == set.audience, Message::Audience(audience)).into()
    });
    let people = BigCard::new("people", ctx.t("people-offer")).below(ctx.t("people-offer.more"));
    let sticks = BigCard::new("sticks", ctx.t("settings-sticks")).below(ctx.t("settings-sticks.more"));
    let sharing = copying.sharing.map(|(host, goes)| {
        let key = if goes { "sharing-offer-on" } else { "sharing-offer" };
        let card = BigCard::new("sharing", ctx.t("sharing-title"));
        card.below(ctx.with(key, &[("host", host.into())])).on_press(ctx, Message::Sharing)
    });
    let body = column![
        section(ctx, Icon::Languages, "settings-language", None, languages.collect()),
        country.on_press(ctx, Message::Country),
        section(
            ctx,
            Icon::Users,
            "settings-audience",
            Some(ctx.t("settings-audience.more")),
            audiences.collect()
        ),
        section(ctx, Icon::TextSize, "settings-text-size", None, sizes.collect()),
        section(
            ctx,
            Icon::Document,
            "settings-spacing",
            Some(ctx.t("settings-spacing.more")),
            spacing.collect()
        ),
        section(ctx, Icon::Palette, "settings-theme", None, themes.collect()),
        section(ctx, Icon::Wind, "settings-motion", Some(calm), motion.collect()),
        voice::section(ctx, copying.no_voice),
        sounds::section(ctx, copying.no_sound),
        keys.on_press(ctx, Message::Keys),
        people.on_press(ctx, Message::People),
        sticks.on_press(ctx, Message::Sticks),
    ]
    .push(sharing)
    .push(copies(ctx, copying))
    .push(forget(ctx))
    .push(ctx.fleet.map(|fleet| centre(ctx, fleet)))
    .push(copying.log.map(|path| notes(ctx, path)))
    .spacing(20)
    .max_width(900.0 * ctx.look.k.max(1.0));
    Page::one(ctx.t("settings-title"), container(body).center_x(Length::Fill))
}

fn section<'a>(
    ctx: &Ctx<'_>,
    icon: Icon,
    title: &str,
    more: Option<String>,
    options: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    // Whoever comes to the options hears their title: the heading need not say it again.
    let head = head(ctx, icon, title, false);
    let options = row(options).spacing(14).align_y(iced::Center).wrap().vertical_spacing(14);
    let content = column![head]
        .push(more.map(|more| told(ctx, text::body(ctx, more))))
        .push(group(ctx, Role::RadioGroup, options).name(ctx.t(title)))
        .spacing(14);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}

fn head<'a>(ctx: &Ctx<'_>, icon: Icon, title: &str, stops: bool) -> Element<'a, Message> {
    let heading = text::heading::<Message>(ctx, ctx.t(title));
    row![
        text::icon(icon, ctx.look.icon(), ctx.look.colours.primary),
        if stops { heading } else { heading.passed() }
    ]
    .spacing(14)
    .align_y(iced::Center)
    .into()
}

/// Saving a copy, the way to bringing one back, and the same answers as tables.
fn copies<'a>(ctx: &Ctx<'_>, copying: &Copying<'_>) -> Element<'a, Message> {
    let save = Key::new(ctx, Kind::Quiet, "save-copy", ctx.t("settings-copy-save")).icon(Icon::Shield);
    let mut keys = row![save.on_press(ctx, Message::SaveCopy)].spacing(14);
    if copying.lasts {
        let back = Key::new(ctx, Kind::Quiet, "copies", ctx.t("settings-copy-back")).icon(Icon::Undo);
        keys = keys.push(back.on_press(ctx, Message::BringBack));
    }
    let lasts = (!copying.lasts).then(|| told(ctx, text::body(ctx, ctx.t("settings-copy-cannot"))));
    let said = copying.said.map(|line| told(ctx, text::strong(ctx, line)).id("said").live());
    let content = column![
        head(ctx, Icon::Shield, "settings-copy", true),
        told(ctx, text::body(ctx, ctx.t("settings-copy.more"))),
        keys.wrap().vertical_spacing(14),
    ]
    .push(lasts)
    .push(said)
    .push(tables(ctx, copying.tables))
    .spacing(14);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}

fn tables<'a>(ctx: &Ctx<'_>, said: Option<&str>) -> Element<'a, Message> {
    let key = Key::new(ctx, Kind::Quiet, "save-tables", ctx.t("settings-tables")).icon(Icon::Document);
    let said = said.map(|line| told(ctx, text::strong(ctx, line.to_owned())).id("tables-said").live());
    column![
        rule(ctx),
        told(ctx, text::body(ctx, ctx.t("settings-tables.more"))),
        key.on_press(ctx, Message::SaveTables),
    ]
    .push(said)
    .spacing(14)
    .into()
}

/// Deleting everything; where less is deleted is said.
fn forget<'a>(ctx: &Ctx<'_>) -> Element<'a, Message> {
    let key = Key::new(ctx, Kind::Quiet, "forget-everything", ctx.t("forget-key-everything"));
    let content = column![
        head(ctx, Icon::Close, "settings-forget", true),
        told(ctx, text::body(ctx, ctx.t("settings-forget.more"))),
        key.on_press(ctx, Message::ForgetEverything),
    ]
    .spacing(14);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}

/// What comes from a centre, and what is wrong there.
fn centre<'a>(ctx: &Ctx<'_>, fleet: &Status) -> Element<'a, Message> {
    let fixed = fleet.sheet.fixes().then(|| told(ctx, text::body(ctx, ctx.t("settings-fleet.fixed"))));
    let content = fleet::card(
        ctx,
        fleet,
        head(ctx, Icon::Package, "settings-fleet", true),
        Some("settings-fleet.helper"),
    )
    .push(fixed);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}

/// Where the log lies, and what is never in it.
fn notes<'a>(ctx: &Ctx<'_>, path: &Path) -> Element<'a, Message> {
    let file = path.display().to_string();
    let content = column![
        head(ctx, Icon::Info, "settings-notes", true),
        told(ctx, text::body(ctx, ctx.with("settings-notes.more", &[("file", file.into())]))),
    ]
    .spacing(14);
    card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}
