//! The people of a home: who is here, and who else there is. One press on a card, and somebody else is here.

pub mod badge;
pub mod change;

use iced::widget::{Space, column, container, row};
use iced::{Element, Length};

use crate::store::Person;
use crate::store::people::MOST;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{BigCard, Key, Kind, tile};
use crate::ui::widget::page::Page;
use crate::ui::widget::{group, text, told};

pub use badge::{Badge, called, portrait};

/// The people of a home.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    /// Everybody.
    pub all: Vec<Person>,
    /// The number of who is here.
    pub here: i64,
    /// What has just come of something, in words.
    pub said: Option<String>,
}

impl People {
    /// The pictures that nobody has but, perhaps, this one of them.
    #[must_use]
    pub fn free(&self, but: Option<i64>) -> Vec<Badge> {
        let taken = |badge: &Badge| {
            self.all.iter().any(|other| Some(other.id) != but && other.picture == badge.key())
        };
        Badge::ALL.into_iter().filter(|badge| !taken(badge)).collect()
    }
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// This one is here.
    Here(i64),
    /// Somebody comes.
    Add,
    /// This one wants to be called otherwise, or another picture.
    Change(i64),
    /// This one goes?
    Forget(i64),
}

/// The page.
pub fn view<'a>(people: &People, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let mut cards: Vec<Element<'a, Message>> =
        people.all.iter().map(|person| somebody(people, person, ctx)).collect();
    let full = people.all.len() >= MOST;
    if !full {
        let mut add = BigCard::new("add", ctx.t("people-add")).below(ctx.t("people-add.more"));
        add.tile = (!ctx.look.is_large()).then(|| tile(ctx, Icon::Plus, None));
        cards.push(group(ctx, Role::ListItem, add.on_press(ctx, Message::Add)).into());
    }
    let full = full
        .then(|| told(ctx, text::body(ctx, ctx.with("people-full", &[("count", people.all.len().into())]))));
    let said = people.said.clone().map(|line| told(ctx, text::strong(ctx, line)).id("said").live());
    let body = column![]
        .push(said)
        .push(group(ctx, Role::List, abreast(ctx, cards)))
        .push(full)
        .push(told(ctx, text::body(ctx, ctx.t("people-more"))))
        .spacing(20)
        .max_width(1180.0 * ctx.look.k.max(1.0));
    Page::one(ctx.t("people-title"), container(body).center_x(Length::Fill))
}

/// Somebody: the card that is pressed, and below it what can be done about them.
fn somebody<'a>(people: &People, person: &Person, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let name = called(ctx.words, person);
    let mut card = BigCard::new(format!("person-{}", person.id), name.clone());
    card.tile = Some(portrait(ctx, person, 84.0));
    if person.id == people.here {
        card.note = Some((Icon::Check, ctx.t("people-here")));
    }
    let with_name = |key: &str| ctx.with(key, &[("name", name.as_str().into())]);
    let change = Key::new(ctx, Kind::Quiet, "change", ctx.t("people-change"))
        .on_press(ctx, Message::Change(person.id))
        .id(format!("change-{}", person.id))
        .name(with_name("people-change.spoken"));
    // With whoever is alone here all goes: settings offer that.
    let forget = (people.all.len() > 1).then(|| {
        Key::new(ctx, Kind::Quiet, "forget", ctx.t("people-forget"))
            .on_press(ctx, Message::Forget(person.id))
            .id(format!("forget-{}", person.id))
            .name(with_name("people-forget.spoken"))
    });
    let keys = row![change].push(forget).spacing(12).wrap().vertical_spacing(12);
    let card = card.on_press(ctx, Message::Here(person.id));
    group(ctx, Role::ListItem, column![card, keys].spacing(12)).into()
}

/// Two abreast where there is room for long names.
fn abreast<'a>(ctx: &Ctx<'_>, cards: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    let two = !ctx.look.is_large() && ctx.size.width >= 900.0;
    let mut rows = column![].spacing(24);
    let mut cards = cards.into_iter();
    while let Some(first) = cards.next() {
        if !two {
            rows = rows.push(first);
            continue;
        }
        let second = cards.next().unwrap_or_else(|| Space::new().width(Length::Fill).into());
        rows = rows.push(row![first, second].spacing(24));
    }
    rows.into()
}
