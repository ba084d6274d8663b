//! What can be played, by topic, or by what is looked for. Nothing here tells a scam from a genuine contact.

pub mod find;

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Element, Length};

use self::find::Find;
use crate::content::{Audience, Channel, ScenarioId, Topic};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::stage::plate;
use crate::ui::widget::key::{BigCard, Key, Kind, option, tile};
use crate::ui::widget::page::Page;
use crate::ui::widget::{group, text, told};

/// One card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The scenario's full name.
    pub name: ScenarioId,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// The note that comes before it, where there is one.
    pub note: Option<String>,
    /// How it reaches one.
    pub channel: Channel,
    /// Whether it was played to an end.
    pub played: bool,
    /// About how many screens it has.
    pub steps: usize,
    /// About how many minutes it takes.
    pub minutes: usize,
    /// The pack's title, when it is not the built-in one.
    pub pack: Option<String>,
}

/// What of it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// Some of every topic.
    #[default]
    All,
    /// One topic, so many at a time: the n-th lot, from 0.
    Of(Topic, usize),
}

/// How many of a topic are shown among the others.
pub const FEW: usize = 6;
/// How many of a topic are shown on a page of its own: no list is longer than somebody reads.
pub const LOT: usize = 20;

/// One topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Which.
    pub topic: Topic,
    /// Those that are shown.
    pub items: Vec<Item>,
    /// How many there are.
    pub all: usize,
}

/// What can be played here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Topics {
    /// What of it is shown.
    pub show: Show,
    /// The topics, in the fact sheet's order.
    pub sections: Vec<Section>,
    /// For whom they were chosen.
    pub audience: Audience,
    /// What is looked for among all of them.
    pub find: Find,
    /// Whether there are paths for them.
    pub paths: bool,
}

/// What can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Play this one.
    Play(ScenarioId),
    /// Show others.
    Show(Show),
    /// Two people play it, or one.
    Together(bool),
    /// Of finding.
    Find(find::Message),
    /// Paths for people.
    Paths,
    /// A lesson with a group.
    Group,
    /// A code from a kiosk is typed.
    Code,
}

/// The page; a press starts a situation, for two people or for one.
pub fn view<'a>(topics: &Topics, two: bool, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let body = column(topics.sections.iter().map(|section| {
        let topic = section.topic;
        let heading = text::heading(ctx, ctx.t(&format!("topic-{}", topic.key())));
        let play = |item: &Item| Message::Play(item.name.clone());
        let list = column(section.items.iter().map(|item| card(item, ctx, play(item)))).spacing(14);
        let ways = match topics.show {
            Show::All => all(ctx, section),
            Show::Of(_, lot) => lots(ctx, section.items.len(), section.all, lot, move |lot| {
                Message::Show(Show::Of(topic, lot))
            }),
        };
        column![heading, group(ctx, Role::List, list)].push(ways).spacing(12).into()
    }))
    .spacing(28);
    let narrowed = (topics.audience != Audience::Everyone).then(|| {
        let audience = ctx.t(&format!("audience-{}", topics.audience.key()));
        told(ctx, text::body(ctx, ctx.with("topics-audience", &[("audience", audience.into())])))
    });
    let looks = topics.show == Show::All;
    let field = looks.then(|| find::view(&topics.find, ctx).map(Message::Find));
    let found = topics.find.found.as_ref().filter(|_| looks);
    let body = match found {
        Some(found) => find::found(found, ctx).map(Message::Find),
        None => body.into(),
    };
    let ready = (looks && found.is_none()).then(|| ways(topics.paths, ctx));
    let two = together(two, ctx, Message::Together);
    let body = column![].push(field).push(ready).push(two).push(narrowed).push(body).spacing(28);
    let mut page = Page::one(
        ctx.t("home-topics"),
        container(body.max_width(1000.0 * ctx.look.k.max(1.0))).center_x(Length::Fill),
    );
    page.back = true;
    page
}

/// The ways to the paths and, at home, to a lesson with a group and on from a kiosk.
fn ways<'a>(paths: bool, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let way = |id: &str, words: &str, icon: Icon, message: Message| -> Element<'a, Message> {
        let mut card = BigCard::new(id, ctx.t(words)).below(ctx.t(&format!("{words}.more")));
        card.tile = (!ctx.look.is_large()).then(|| tile(ctx, icon, None));
        // Side by side they are narrow, and as high as each other.
        card.chevron = !ctx.two_columns();
        let high = if ctx.two_columns() { 122.0 } else { 116.0 };
        card.on_press(ctx, message).least(60.0, high).into()
    };
    let paths = paths.then(|| way("paths", "paths-title", Icon::Footprints, Message::Paths));
    let code = ctx.policy.keeps_history().then(|| way("code", "code-title", Icon::Code, Message::Code));
    let lesson = ctx.policy.leads_groups().then(|| way("group", "group-title", Icon::Users, Message::Group));
    if ctx.two_columns() {
        row![].push(paths).push(lesson).push(code).spacing(20).into()
    } else {
        column![].push(paths).push(lesson).push(code).spacing(14).into()
    }
}

/// Whether one plays, or two who answer apart.
pub fn together<'a, M: Clone + 'a>(two: bool, ctx: &Ctx<'_>, choose: impl Fn(bool) -> M) -> Element<'a, M> {
    let options = [false, true].into_iter().map(|both| {
        let id = if both { "together-two" } else { "together-one" };
        option(ctx, id.to_owned(), Role::Radio, ctx.t(id), both == two, choose(both)).into()
    });
    let options = row(options).spacing(14).wrap().vertical_spacing(14);
    let more = two.then(|| told(ctx, text::body(ctx, ctx.t("together-two.more"))).live());
    column![group(ctx, Role::RadioGroup, options).name(ctx.t("together-who"))].push(more).spacing(12).into()
}

/// The way to all of a topic, when not all are shown.
fn all<'a>(ctx: &Ctx<'_>, section: &Section) -> Option<Element<'a, Message>> {
    (section.all > section.items.len()).then(|| {
        let words = ctx.with("topics-all", &[("count", section.all.into())]);
        Key::new(ctx, Kind::Quiet, "all", words)
            .arrow(Icon::ArrowRight)
            .on_press(ctx, Message::Show(Show::Of(section.topic, 0)))
            .id(format!("all-{}", section.topic.key()))
            .into()
    })
}

/// Where in a long list one is, and the ways to the lots before and after.
fn lots<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    shown: usize,
    all: usize,
    lot: usize,
    show: impl Fn(usize) -> M,
) -> Option<Element<'a, M>> {
    let first = lot * LOT;
    let last = first + shown;
    let way = |id, words: &str, lot| Key::new(ctx, Kind::Quiet, id, ctx.t(words)).on_press(ctx, show(lot));
    let place = [("first", (first + 1).into()), ("last", last.into()), ("all", all.into())];
    (all > LOT).then(|| {
        row![]
            .push((lot > 0).then(|| way("before", "topics-before", lot - 1)))
            .push((last < all).then(|| way("after", "topics-after", lot + 1)))
            .push(told(ctx, text::body(ctx, ctx.with("topics-place", &place))))
            .spacing(16)
            .align_y(Vertical::Center)
            .wrap()
            .vertical_spacing(12)
            .into()
    })
}

/// A situation as one of a list: how it reaches one, how long it takes, whether it was played.
pub fn card<'a, M: Clone + 'a>(item: &Item, ctx: &Ctx<'_>, play: M) -> Element<'a, M> {
    let (icon, channel) = ctx.channel(item.channel);
    let below = match &item.note {
        Some(note) => format!("{}\n{note}", item.summary),
        None => item.summary.clone(),
    };
    let mut card = BigCard::new(format!("play-{}", item.name), item.title.clone()).below(below);
    let mut above = ctx.with(
        "topics-length",
        &[("channel", channel.into()), ("steps", item.steps.into()), ("minutes", item.minutes.into())],
    );
    if let Some(pack) = &item.pack {
        above = ctx.with("topics-pack", &[("line", above.into()), ("pack", pack.as_str().into())]);
    }
    card.above = Some(above);
    card.note = item.played.then(|| (Icon::Check, ctx.t("topics-played")));
    if !ctx.look.is_large() {
        card.tile = Some(tile(ctx, icon, Some(plate(ctx, item.channel))));
    }
    group(ctx, Role::ListItem, card.on_press(ctx, play)).into()
}
