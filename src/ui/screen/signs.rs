//! The signs, the marks and the safe steps, to be looked up: a list in three groups, and a page for each.

pub mod entry;

use iced::widget::{column, container, row};
use iced::{Element, Length};

use crate::content::glossary::{Entry, Group};
use crate::content::{Act, Clue, Mark, Sign};
use crate::store::AttemptId;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{BigCard, tile};
use crate::ui::widget::page::Page;
use crate::ui::widget::{group, text, told};

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Show one of them.
    Show(Entry),
    /// Using the phone safely.
    Guides,
    /// Read again what was played.
    Read(AttemptId),
}

/// The list.
pub fn view<'a>(ctx: &Ctx<'_>) -> Page<'a, Message> {
    let groups = Group::ALL.map(|group| section(ctx, group));
    let how = told(ctx, text::lead(ctx, ctx.t("signs-how"))).width(Length::Fill);
    let mut guides = BigCard::new("guides", ctx.t("guides-title")).below(ctx.t("guides-title.more"));
    guides.tile = (!ctx.look.is_large()).then(|| tile(ctx, Icon::Sms, None));
    let body = column![guides.on_press(ctx, Message::Guides), how].extend(groups).spacing(28);
    let body = container(body.max_width(1000.0 * ctx.look.k.max(1.0))).center_x(Length::Fill);
    Page::one(ctx.t("signs-title"), body)
}

fn section<'a>(ctx: &Ctx<'_>, which: Group) -> Element<'a, Message> {
    let key = format!("signs-{}", which.key());
    let head = column![
        text::heading::<Message>(ctx, ctx.t(&key)),
        told(ctx, text::body(ctx, ctx.t(&format!("{key}.more")))).width(Length::Fill),
    ]
    .spacing(4);
    let cards: Vec<Element<'a, Message>> =
        which.entries().into_iter().map(|entry| card(ctx, entry)).collect();
    column![head, group(ctx, Role::List, in_columns(ctx, cards))].spacing(14).into()
}

/// Two beside each other where there is room.
fn in_columns<'a>(ctx: &Ctx<'_>, cards: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    if !ctx.two_columns() {
        return column(cards).spacing(14).into();
    }
    let mut rows = column![].spacing(14);
    let mut cards = cards.into_iter();
    while let Some(first) = cards.next() {
        let second = cards.next().map(|card| container(card).width(Length::Fill));
        rows = rows.push(row![container(first).width(Length::Fill)].push(second).spacing(14));
    }
    rows.into()
}

fn card<'a>(ctx: &Ctx<'_>, entry: Entry) -> Element<'a, Message> {
    let mut card = BigCard::new(format!("about-{}", entry.key()), name(ctx, entry));
    card.tile = (!ctx.look.is_large()).then(|| tile(ctx, icon(entry), None));
    let card = card.on_press(ctx, Message::Show(entry)).least(60.0, 100.0);
    group(ctx, Role::ListItem, card).into()
}

/// What it is called.
#[must_use]
pub fn name(ctx: &Ctx<'_>, entry: Entry) -> String {
    match entry {
        Entry::Clue(clue) => ctx.t(&format!("clue-{}", clue.key())),
        Entry::Act(act) => ctx.t(&format!("action-{}", act.key())),
    }
}

/// What stands for it beside its name.
#[must_use]
pub fn icon(entry: Entry) -> Icon {
    match entry {
        Entry::Clue(Clue::Sign(sign)) => match sign {
            Sign::UnexpectedContact => Icon::PhoneIncoming,
            Sign::BorrowedIdentity => Icon::UserX,
            Sign::PressureThreat => Icon::Clock,
            Sign::QuickWarmth => Icon::Gift,
            Sign::Secrecy => Icon::MicrophoneOff,
            Sign::TooGood => Icon::Chart,
            Sign::SmallWin => Icon::Banknote,
            Sign::PayFirst => Icon::Wallet,
            Sign::OddPayment => Icon::Code,
            Sign::AsksSecrets => Icon::Keypad,
            Sign::RemoteControl => Icon::ThisComputer,
            Sign::OffPlatform => Icon::Leave,
            Sign::UseYourName => Icon::Card,
            Sign::CannotCheck => Icon::Document,
        },
        Entry::Clue(Clue::Mark(mark)) => match mark {
            Mark::SurvivesMyCheck => Icon::Search,
            Mark::IHaveTime => Icon::CalendarCheck,
            Mark::NoCodes => Icon::CameraOff,
            Mark::NormalMoneyPath => Icon::Landmark,
            Mark::MayTellAnyone => Icon::Users,
            Mark::NamedAndRegistered => Icon::UserCheck,
        },
        Entry::Act(act) => match act {
            Act::Pause => Icon::Pause,
            Act::CallBack => Icon::Phone,
            Act::AskSomeone => Icon::Chat,
            Act::GuardSecrets => Icon::Shield,
            Act::OfficialCheck => Icon::Globe,
            Act::Freeze => Icon::Snowflake,
            Act::Report => Icon::Report,
            Act::Refuse | Act::GoAlong | Act::TurnAway => Icon::Hand,
        },
    }
}
