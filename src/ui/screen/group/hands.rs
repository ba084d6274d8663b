//! Hands or cards are counted: of each answer one more or one less, or the number by digits.

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::plan::column_of;
use super::{Group, Message, Shows, figure};
use crate::class::vote::{Answer, Phase, Round};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::digits::{Typed, digits};
use crate::ui::widget::key::{Key, Kind, option};
use crate::ui::widget::page::Page as Shown;
use crate::ui::widget::{card, group, text, told};

/// The ids of the digits.
const DIGITS: [&str; 10] = [
    "digit-0", "digit-1", "digit-2", "digit-3", "digit-4", "digit-5", "digit-6", "digit-7", "digit-8",
    "digit-9",
];

/// The page.
pub fn view<'a>(state: &Group, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let Shows::Round(situation) = &state.shows else { return Shown::one(ctx.t("group-count"), column![]) };
    let rows = situation.answers().enumerate().map(|(at, answer)| {
        let choice = match answer {
            Answer::Choice(at) => situation.choices.get(usize::from(at)),
            Answer::Unsure => None,
        };
        let words = choice.map_or_else(|| ctx.t("handout-unsure"), |choice| choice.words.clone());
        let count = state.hands.get(at).copied().unwrap_or(0);
        one(state, ctx, (at, answer.letter(), count), words)
    });
    let all: u32 = state.hands.iter().sum();
    let all = told(ctx, text::lead(ctx, ctx.with("group-all", &[("count", figure(all))]))).id("all").live();
    let pad = row(DIGITS.into_iter().zip(0_u8..).map(|(id, digit)| {
        let key = Key::new(ctx, Kind::Quiet, id, digit.to_string());
        key.on_press(ctx, Message::Typed(Typed::Digit(digit))).into()
    }))
    .push(
        Key::new(ctx, Kind::Quiet, "rub", ctx.t("group-rub"))
            .icon(Icon::Undo)
            .on_press(ctx, Message::Typed(Typed::Rub)),
    )
    .spacing(12)
    .wrap()
    .vertical_spacing(12);
    let list = group(ctx, Role::List, column(rows.collect::<Vec<_>>()).spacing(12));
    let body = column![
        told(ctx, text::body(ctx, ctx.t("group-count.more"))),
        list,
        all,
        group(ctx, Role::Group, pad).name(ctx.t("group-digits"))
    ]
    .spacing(16);
    let mut page = Shown::one(ctx.t("group-count"), digits(column_of(ctx, body), Message::Typed));
    let close = match state.phase() {
        Some(Phase::Open(Round::Second)) => "group-close-second",
        _ => "leader-key-close",
    };
    let key = Key::new(ctx, Kind::Main, "close", ctx.t(close)).arrow(Icon::ArrowRight).in_bar(ctx);
    page.keys.push(key.on_press(ctx, Message::Close).into());
    page
}

/// An answer: its letter and words, one less, how many, one more.
fn one<'a>(
    state: &Group,
    ctx: &Ctx<'_>,
    (at, letter, count): (usize, char, u32),
    words: String,
) -> Element<'a, Message> {
    let args = [("letter", letter.to_string().into()), ("count", figure(count))];
    let key = |id: &'static str, word: &str, sign: &str, more| {
        let args = [("letter", letter.to_string().into())];
        let name = ctx.with(word, &args);
        let key = Key::new(ctx, Kind::Quiet, id, sign).on_press(ctx, Message::Hand(at, more));
        key.id(format!("{id}-{at}")).name(name)
    };
    let count = option(
        ctx,
        format!("count-{at}"),
        Role::Radio,
        count.to_string(),
        at == state.typing,
        Message::Type(at),
    )
    .width(60.0 + 50.0 * ctx.look.k)
    .name(ctx.with("group-counted", &args));
    let words = row![super::wall::letter(ctx, letter), text::body(ctx, words).width(Length::Fill)]
        .spacing(16)
        .align_y(Vertical::Center);
    let words = container(told(ctx, words)).width(Length::Fill);
    let keys = row![key("less", "group-less", "−", false), count, key("more-hands", "group-more", "+", true)]
        .spacing(12)
        .align_y(Vertical::Center);
    let content: Element<'a, Message> = if ctx.two_columns() {
        row![words, keys].spacing(20).align_y(Vertical::Center).into()
    } else {
        column![words, keys].spacing(12).into()
    };
    group(ctx, Role::ListItem, card(ctx, content).padding([12, 18]).width(Length::Fill)).into()
}
