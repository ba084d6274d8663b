//! Finding among what can be played: a field for words, filters that are folded away until somebody wants
//! them, and what was found.

use iced::alignment::Vertical;
use iced::widget::{column, row};
use iced::{Element, Length};

use super::{Item, card};
use crate::content::find::{Length as Long, SHORT, Wanted};
use crate::content::{Audience, Channel, Topic};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::field::Field;
use crate::ui::widget::key::{Key, Kind, option};
use crate::ui::widget::{group, hidden, text, told};

/// The id of the field.
pub const FIELD: &str = "find";
/// The id of the line that says how many were found: the focus goes there when the field is left.
pub const FOUND: &str = "found";

/// What of each filter there is among what is offered: one that would leave nothing is not shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// Topics.
    pub topics: Vec<Topic>,
    /// For whom.
    pub audiences: Vec<Audience>,
    /// How long.
    pub lengths: Vec<Long>,
    /// Stages.
    pub channels: Vec<Channel>,
    /// Played, or not.
    pub played: Vec<bool>,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Those that are shown.
    pub items: Vec<Item>,
    /// How many there are.
    pub all: usize,
    /// Which lot of them is shown, from 0.
    pub lot: usize,
    /// The words are not gathered yet.
    pub waits: bool,
}

/// What is looked for, and what came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Find {
    /// What is wanted.
    pub wanted: Wanted,
    /// Whether the filters are unfolded.
    pub open: bool,
    /// What can be chosen among.
    pub choices: Choices,
    /// What was found; `None` when nothing is looked for.
    pub found: Option<Found>,
}

/// What can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// This stands in the field now.
    Typed(String),
    /// The field was left.
    Left,
    /// Unfold the filters, or fold them away.
    Narrow,
    /// Want this, but for the words.
    Want(Wanted),
    /// Fold the filters away and go to what was found.
    Show,
    /// Another lot of what was found.
    Lot(usize),
    /// Want everything again.
    All,
    /// Play this one.
    Play(crate::content::ScenarioId),
}

impl Message {
    /// Whether page and focus stay where they are.
    #[must_use]
    pub fn is_still(&self) -> bool {
        !matches!(self, Self::All | Self::Play(_))
    }
}

/// The field, and the filters below it.
pub fn view<'a>(find: &Find, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let label = ctx.t("find-label");
    let field = Field::new(ctx, FIELD, label.clone(), &find.wanted.text, Message::Typed, Message::Left);
    let words = ctx.t(if find.open { "find-fold" } else { "find-narrow" });
    let narrow = Key::new(ctx, Kind::Quiet, "narrow", words).icon(Icon::Sliders);
    let narrow = narrow.on_press(ctx, Message::Narrow).on(find.open);
    // What the field is called is said with it.
    let label = hidden(ctx, text::strong(ctx, label));
    let line: Element<'a, Message> = if ctx.two_columns() {
        row![field, narrow].spacing(16).align_y(Vertical::Center).into()
    } else {
        column![field, narrow].spacing(14).into()
    };
    column![label, line].push(said(find, ctx)).push(find.open.then(|| filters(find, ctx))).spacing(10).into()
}

/// How many were found, or what to do when there are none.
fn said<'a>(find: &Find, ctx: &Ctx<'_>) -> Option<Element<'a, Message>> {
    let found = find.found.as_ref()?;
    let line = match (found.waits, found.all) {
        (true, _) => ctx.t("find-waits"),
        (false, 0) if find.wanted.is_narrowed() => ctx.t("find-none-narrowed"),
        (false, 0) => ctx.t("find-none"),
        (false, all) => ctx.with("find-count", &[("count", all.into())]),
    };
    let only = only(&find.wanted, ctx).map(|list| ctx.with("find-only", &[("list", list.into())]));
    let words = column![text::strong(ctx, line)].push(only.map(|only| text::small(ctx, only))).spacing(4);
    let line = told(ctx, words).id(FOUND).live();
    let all = Key::new(ctx, Kind::Quiet, "find-all", ctx.t("find-all")).icon(Icon::Close);
    let line = row![line, all.on_press(ctx, Message::All)].spacing(20).align_y(Vertical::Center);
    Some(line.wrap().vertical_spacing(12).into())
}

/// The filters that are set, in words.
fn only(wanted: &Wanted, ctx: &Ctx<'_>) -> Option<String> {
    let words = [
        wanted.topic.map(|topic| topic_words(ctx, topic)),
        wanted.audience.map(|audience| audience_words(ctx, audience)),
        wanted.length.map(|length| length_words(ctx, length)),
        wanted.channel.map(|channel| ctx.channel(channel).1),
        wanted.played.map(|played| played_words(ctx, played)),
    ];
    let words: Vec<String> = words.into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(" · "))
}

fn topic_words(ctx: &Ctx<'_>, topic: Topic) -> String {
    ctx.t(&format!("topic-{}", topic.key()))
}
fn audience_words(ctx: &Ctx<'_>, audience: Audience) -> String {
    ctx.t(&format!("audience-{}", audience.key()))
}
fn length_words(ctx: &Ctx<'_>, length: Long) -> String {
    let id = if length == Long::Short { "find-length-short" } else { "find-length-long" };
    ctx.with(id, &[("minutes", SHORT.into())])
}
fn played_words(ctx: &Ctx<'_>, played: bool) -> String {
    ctx.t(if played { "find-played-yes" } else { "find-played-no" })
}

fn filters<'a>(find: &Find, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let Find { wanted, choices, .. } = find;
    let topics = choices.topics.iter().map(|topic| {
        let next = Wanted { topic: Some(*topic), ..wanted.clone() };
        (topic.key().to_owned(), topic_words(ctx, *topic), next)
    });
    let audiences = choices.audiences.iter().map(|audience| {
        let next = Wanted { audience: Some(*audience), ..wanted.clone() };
        (audience.key().to_owned(), audience_words(ctx, *audience), next)
    });
    let lengths = choices.lengths.iter().map(|length| {
        let next = Wanted { length: Some(*length), ..wanted.clone() };
        (length.key().to_owned(), length_words(ctx, *length), next)
    });
    let channels = choices.channels.iter().map(|channel| {
        let next = Wanted { channel: Some(*channel), ..wanted.clone() };
        (channel.key().to_owned(), ctx.channel(*channel).1, next)
    });
    let played = choices.played.iter().map(|played| {
        let next = Wanted { played: Some(*played), ..wanted.clone() };
        (played.to_string(), played_words(ctx, *played), next)
    });
    let any = wanted.clone();
    let rows = [
        filter(ctx, "find-topic", wanted, Wanted { topic: None, ..any.clone() }, topics.collect()),
        filter(ctx, "find-channel", wanted, Wanted { channel: None, ..any.clone() }, channels.collect()),
        filter(ctx, "find-played", wanted, Wanted { played: None, ..any.clone() }, played.collect()),
        filter(ctx, "find-audience", wanted, Wanted { audience: None, ..any.clone() }, audiences.collect()),
        filter(ctx, "find-length", wanted, Wanted { length: None, ..any }, lengths.collect()),
    ];
    let show = Key::new(ctx, Kind::Main, "find-show", ctx.t("find-show")).arrow(Icon::ArrowRight);
    let content = column(rows.into_iter().flatten()).push(show.on_press(ctx, Message::Show)).spacing(18);
    crate::ui::widget::card(ctx, content).padding([20, 24]).width(Length::Fill).into()
}

/// One filter: any, or one of these. Nothing where there is nothing to choose.
fn filter<'a>(
    ctx: &Ctx<'_>,
    title: &str,
    wanted: &Wanted,
    any: Wanted,
    choices: Vec<(String, String, Wanted)>,
) -> Option<Element<'a, Message>> {
    if choices.len() < 2 {
        return None;
    }
    let all = std::iter::once(("any".to_owned(), ctx.t("find-any"), any)).chain(choices);
    let options = all.map(|(key, words, next)| {
        let on = next == *wanted;
        option(ctx, format!("{title}-{key}"), Role::Radio, words, on, Message::Want(next)).into()
    });
    let options = row(options).spacing(12).wrap().vertical_spacing(12);
    let title = ctx.t(title);
    let head = hidden(ctx, text::strong(ctx, title.clone()));
    Some(column![head, group(ctx, Role::RadioGroup, options).name(title)].spacing(8).into())
}

/// What was found, so many at a time.
pub fn found<'a>(found: &Found, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let cards = found.items.iter().map(|item| card(item, ctx, Message::Play(item.name.clone())));
    let list = group(ctx, Role::List, column(cards).spacing(14));
    let ways = super::lots(ctx, found.items.len(), found.all, found.lot, Message::Lot);
    column![list].push(ways).spacing(12).into()
}
