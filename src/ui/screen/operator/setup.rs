//! The set-up of a kiosk on one page: every press holds, and is saved at once.

use iced::widget::{column, container};
use iced::{Element, Length};

use super::part::{Stepper, options, section};
use super::{Message, hours, part};
use crate::content::playlist::Playlist;
use crate::content::{Audience, Topic};
use crate::i18n::Language;
use crate::kiosk::change::Change;
use crate::kiosk::setup::Setup;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{BigCard, Key, Kind, option};
use crate::ui::widget::page::Page;
use crate::ui::widget::{text, told};

/// The words on both keys of a time, and of the volume.
const SHORTER_LONGER: [&str; 2] = ["operator-shorter", "operator-longer"];
const SOFTER_LOUDER: [&str; 2] = ["operator-softer", "operator-louder"];

/// The page; the first one ends with the way to the visitors.
pub fn view<'a>(setup: &Setup, first: bool, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let country = setup.country.as_ref().and_then(|code| ctx.words.region(code, "name"));
    let country = country.unwrap_or_else(|| ctx.t("setup-no-country"));
    let country = BigCard::new("country", ctx.t("settings-country")).below(country);
    let size = BigCard::new("size", ctx.t("size-title")).below(ctx.t("setup-size.more"));
    let open = BigCard::new("hours", ctx.t("hours-title")).below(hours::summary(ctx, &setup.hours));
    // What a fleet sets is not there to be pressed.
    let may = |name: &str| !ctx.fleet_sets(name);
    let by_fleet = ctx.fleet.is_some_and(|fleet| fleet.sheet.sets_kiosk());
    let topics_may = setup.playlist.is_none() && may("topics");
    let body = column![told(ctx, text::body(ctx, ctx.t(if first { "setup-first" } else { "setup-how" })))]
        .push(by_fleet.then(|| told(ctx, text::body(ctx, ctx.t("fleet-kiosk")))))
        .push(may("languages").then(|| languages(setup, ctx)))
        .push(may("country").then(|| country.on_press(ctx, Message::Country)))
        .push(may("audience").then(|| audience(setup, ctx)))
        .push(may("playlist").then(|| offered(setup, ctx)))
        .push(topics_may.then(|| topics(setup, ctx)))
        .push(may("pixels_per_mm").then(|| size.on_press(ctx, Message::Size)))
        .push(may("low_reach").then(|| reach(setup, ctx)))
        .push(may("idle").then(|| idle(setup, ctx)))
        .push(may("volume").then(|| volume(setup, ctx)))
        .push(may("hours").then(|| open.on_press(ctx, Message::Hours)))
        .push(may("keep_days").then(|| kept(setup, ctx)))
        .spacing(20)
        .max_width(part::wide(ctx));
    let mut page = Page::one(ctx.t("setup-title"), container(body).center_x(Length::Fill));
    if first {
        let go = Key::new(ctx, Kind::Main, "leave", ctx.t("setup-go")).arrow(Icon::ArrowRight).in_bar(ctx);
        page.keys.push(go.on_press(ctx, Message::Leave).into());
    }
    page
}

fn languages<'a>(setup: &Setup, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let name = |language: Language| ctx.t(&format!("language-{}", language.code()));
    let offered = Language::ALL.into_iter().map(|language| {
        let id = format!("offer-{}", language.code());
        let on = setup.languages.contains(&language);
        let message = Message::Change(Change::Offer(language));
        option(ctx, id, Role::Toggle, name(language), on, message).language(language).into()
    });
    let first = Language::ALL.into_iter().filter(|language| setup.languages.contains(language));
    let first = first.map(|language| {
        let id = format!("first-{}", language.code());
        let on = setup.languages.first() == Some(&language);
        let message = Message::Change(Change::First(language));
        option(ctx, id, Role::Radio, name(language), on, message).language(language).into()
    });
    let content = column![
        options(ctx, Role::Group, "setup-languages", offered.collect()),
        told(ctx, text::body(ctx, ctx.t("setup-language-first"))),
        options(ctx, Role::RadioGroup, "setup-language-first", first.collect()),
    ]
    .spacing(14);
    section(ctx, Icon::Languages, "setup-languages", Some(ctx.t("setup-languages.more")), content)
}

fn audience<'a>(setup: &Setup, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let each = Audience::ALL.into_iter().map(|audience| {
        let words = format!("audience-{}", audience.key());
        let message = Message::Change(Change::Audience(audience));
        option(ctx, words.clone(), Role::Radio, ctx.t(&words), audience == setup.audience, message).into()
    });
    let content = options(ctx, Role::RadioGroup, "settings-audience", each.collect());
    section(ctx, Icon::Users, "settings-audience", None, content)
}

/// The mix, or a path.
fn offered<'a>(setup: &Setup, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let now = setup.playlist.as_deref();
    let mix = Message::Change(Change::Playlist(None));
    let mix = option(ctx, "mix".to_owned(), Role::Radio, ctx.t("setup-mix"), now.is_none(), mix);
    let mut all: Vec<Element<'a, Message>> = vec![mix.into()];
    // One that does not fit the audience stays while it is chosen.
    let fitting = |path: &&Playlist| path.is_offered(setup.audience) || now == Some(path.id.as_str());
    all.extend(ctx.catalogue.playlists().filter(fitting).map(|path| {
        let (id, on) = (format!("path-{}", path.id), now == Some(path.id.as_str()));
        let message = Message::Change(Change::Playlist(Some(path.id.clone())));
        option(ctx, id, Role::Radio, path.name(ctx.words), on, message).into()
    }));
    let content = options(ctx, Role::RadioGroup, "setup-offered", all);
    section(ctx, Icon::Footprints, "setup-offered", Some(ctx.t("setup-offered.more")), content)
}

fn topics<'a>(setup: &Setup, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let message = |topic| Message::Change(Change::Topic(topic));
    let all = setup.topics.is_empty();
    let all =
        option(ctx, "topics-all".to_owned(), Role::Toggle, ctx.t("setup-topics-all"), all, message(None));
    let mut each: Vec<Element<'a, Message>> = vec![all.into()];
    each.extend(Topic::ALL.iter().map(|topic| {
        let id = format!("topic-{}", topic.key());
        let on = setup.topics.contains(topic);
        option(ctx, id.clone(), Role::Toggle, ctx.t(&id), on, message(Some(*topic))).into()
    }));
    let content = options(ctx, Role::Group, "setup-topics", each);
    section(ctx, Icon::Grid, "setup-topics", Some(ctx.t("setup-topics.more")), content)
}

fn reach<'a>(setup: &Setup, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let each = [false, true].into_iter().map(|low| {
        let id = if low { "reach-low" } else { "reach-usual" };
        let message = Message::Change(Change::LowReach(low));
        option(ctx, id.to_owned(), Role::Radio, ctx.t(id), low == setup.low_reach, message).into()
    });
    let content = options(ctx, Role::RadioGroup, "setup-reach", each.collect());
    section(ctx, Icon::Hand, "setup-reach", Some(ctx.t("setup-reach.more")), content)
}

fn idle<'a>(setup: &Setup, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let stepper = Stepper {
        id: "idle".to_owned(),
        name: ctx.t("setup-idle"),
        shown: ctx.with("setup-seconds", &[("count", usize::from(setup.idle).into())]),
        keys: SHORTER_LONGER,
    };
    let content = stepper.view(ctx, |to| Message::Change(Change::Idle(to)));
    section(ctx, Icon::Clock, "setup-idle", Some(ctx.t("setup-idle.more")), content)
}

fn volume<'a>(setup: &Setup, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let stepper = Stepper {
        id: "volume".to_owned(),
        name: ctx.t("setup-volume"),
        shown: ctx.with("settings-percent", &[("percent", setup.volume.to_string().into())]),
        keys: SOFTER_LOUDER,
    };
    let content = stepper.view(ctx, |to| Message::Change(Change::Volume(to)));
    section(ctx, Icon::Speaker, "setup-volume", Some(ctx.t("setup-volume.more")), content)
}

fn kept<'a>(setup: &Setup, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let stepper = Stepper {
        id: "keep".to_owned(),
        name: ctx.t("setup-keep"),
        shown: ctx.with("setup-days", &[("count", usize::from(setup.keep_days).into())]),
        keys: SHORTER_LONGER,
    };
    let content = stepper.view(ctx, |to| Message::Change(Change::Keep(to)));
    section(ctx, Icon::Shield, "setup-keep", Some(ctx.t("setup-keep.more")), content)
}
