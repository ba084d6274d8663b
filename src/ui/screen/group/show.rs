//! What the leader looks at beforehand: a situation of the lesson, others that may stand there, and paper.

use iced::Length;
use iced::widget::column;

use super::plan::column_of;
use super::{Group, Message, wall};
use crate::content::Truth;
use crate::export::print::handout::Handout;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::BigCard;
use crate::ui::widget::page::Page as Shown;
use crate::ui::widget::{card, group, text, told};

/// What is printed for a lesson; the report of a group is made once it is closed.
const SHEETS: [Handout; 8] = [
    Handout::Plan,
    Handout::Notes,
    Handout::Cards,
    Handout::Situations,
    Handout::Signs,
    Handout::TakeHome,
    Handout::Poster,
    Handout::CheckUp,
];

/// No list is longer than somebody reads.
const MOST: usize = 12;

fn kind(truth: Truth) -> &'static str {
    match truth {
        Truth::Scam => "handout-kind-scam",
        Truth::Genuine => "handout-kind-genuine",
    }
}

/// A situation of the lesson, with all that the room will see last.
pub fn look<'a>(state: &Group, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let Some(situation) = &state.looked else { return Shown::one(ctx.t("group-look"), column![]) };
    let lines = situation.lines.iter().map(|line| {
        let mut words = column![text::name(ctx, line.who.clone()), text::body(ctx, line.plain())];
        words = words.extend(line.plain_parts().map(|part| text::body(ctx, part).into()));
        let signs = line.signs.iter().map(|sign| text::small(ctx, wall::sign_line(ctx, sign)).into());
        let words = words.extend(signs).spacing(4).width(Length::Fill);
        told(ctx, card(ctx, words).padding([14, 18])).into()
    });
    let choices = situation.answers().zip(&situation.choices).map(|(answer, choice)| {
        let head = format!("{}. {}", answer.letter(), choice.words);
        let words = column![text::strong(ctx, head), text::small(ctx, choice.why.clone())];
        told(ctx, card(ctx, words.spacing(4).width(Length::Fill)).padding([14, 18])).into()
    });
    let body = column![told(ctx, text::lead(ctx, ctx.t(kind(situation.truth))))]
        .extend(lines)
        .push(text::heading(ctx, ctx.t("handout-question")))
        .extend(choices)
        .spacing(14);
    Shown::one(situation.title.clone(), column_of(ctx, body))
}

/// Others that may stand in a round.
pub fn swap<'a>(state: &Group, number: usize, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let cards = state.others.iter().take(MOST).map(|(name, title, truth)| {
        let card = BigCard::new(format!("take-{name}"), title.clone()).below(ctx.t(kind(*truth)));
        group(ctx, Role::ListItem, card.on_press(ctx, Message::Swap(number, name.clone()))).into()
    });
    let list = group(ctx, Role::List, column(cards.collect::<Vec<_>>()).spacing(14));
    let wrong =
        state.wrong.map(|wrong| told(ctx, text::strong(ctx, wrong.line(ctx.words))).id("said").live());
    let body =
        column![told(ctx, text::body(ctx, ctx.t("group-swap.more")))].push(wrong).push(list).spacing(20);
    Shown::one(ctx.t("group-swap"), column_of(ctx, body))
}

/// What can be printed.
pub fn paper<'a>(state: &Group, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let cards = SHEETS.into_iter().map(|sheet| {
        let key = sheet.key();
        let mut card = BigCard::new(format!("print-{key}"), sheet.title(ctx.words))
            .below(ctx.t(&format!("handout-{key}.more")));
        if !ctx.look.is_large() {
            card.tile = Some(crate::ui::widget::key::tile(ctx, Icon::Printer, None));
        }
        group(ctx, Role::ListItem, card.on_press(ctx, Message::Print(sheet))).into()
    });
    let list = group(ctx, Role::List, column(cards.collect::<Vec<_>>()).spacing(14));
    let said = state.paper.clone().map(|said| told(ctx, text::strong(ctx, said)).id("said").live());
    let body =
        column![told(ctx, text::body(ctx, ctx.t("group-paper.more")))].push(said).push(list).spacing(20);
    Shown::one(ctx.t("group-paper"), column_of(ctx, body))
}
