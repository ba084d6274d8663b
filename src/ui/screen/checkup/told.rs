//! Every item of a check-up once more, with what was said of it and what tells it: signs in their place.

use iced::alignment::Vertical;
use iced::widget::{column, row};
use iced::{Element, Length};

use super::Message;
use crate::content::item::WHY;
use crate::content::{Channel, Clue};
use crate::i18n::Script;
use crate::learn::calibration::Rated;
use crate::play::{Play, Said};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::stage;
use crate::ui::widget::marked::{self, Numbers};
use crate::ui::widget::{card, group, hidden, rule, sunk, text, told};

/// An item with its words, and what was said of it.
#[derive(Debug, Clone)]
pub struct Told {
    /// Its lines, as they were drawn.
    pub play: Play,
    /// Its words; shared, since a screen is drawn often.
    pub script: std::sync::Arc<Script>,
    /// The values its words name.
    pub values: Vec<(String, String)>,
    /// What was said.
    pub rated: Rated,
}

impl Told {
    fn channel(&self) -> Channel {
        self.play.scenario().channel
    }

    /// Signs and marks in the order they stand.
    fn clues(&self) -> (Numbers, Vec<Clue>) {
        let mut numbers = Numbers::default();
        let mut clues = Vec::new();
        for (clue, _) in self.play.transcript().iter().flat_map(Said::clues) {
            if numbers.get(clue).is_none() {
                let _ = numbers.of(clue);
                clues.push(clue);
            }
        }
        (numbers, clues)
    }
}

pub(super) fn list<'a>(ctx: &Ctx<'_>, items: &[Told], gone: &[Rated]) -> Option<Element<'a, Message>> {
    if items.is_empty() && gone.is_empty() {
        return None;
    }
    let list = iced::widget::Column::with_children(items.iter().enumerate().map(|(at, item)| {
        let content = card(ctx, one(ctx, at + 1, item)).padding([16, 20]).width(Length::Fill);
        group(ctx, Role::ListItem, content).into()
    }));
    let list = list.extend(gone.iter().enumerate().map(|(at, rated)| {
        let truth = if rated.is_scam { "checkup-was-scam" } else { "checkup-was-real" };
        let number = items.len() + at + 1;
        let args = [("number", number.into()), ("truth", ctx.t(truth).into())];
        let title = text::strong_heading(ctx, ctx.with("checkup-item-gone", &args)).width(Length::Fill);
        let content = column![title, answer(ctx, *rated)].spacing(12);
        group(ctx, Role::ListItem, card(ctx, content).padding([16, 20]).width(Length::Fill)).into()
    }));
    let heading = text::heading::<Message>(ctx, ctx.t("checkup-items"));
    Some(column![heading, group(ctx, Role::List, list.spacing(14))].spacing(12).into())
}

/// What was said of it, and whether that told it.
fn answer<'a>(ctx: &Ctx<'_>, rated: Rated) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let said = ctx.t(if rated.said_scam { "checkup-scam" } else { "checkup-real" });
    let sure = ctx.t(&format!("checkup-sure-{}", rated.sure.key()));
    let told_it = if rated.is_right() { "checkup-told" } else { "checkup-not-told" };
    let (mark, ink) = if rated.is_right() { (Icon::Check, c.best) } else { (Icon::Flag, c.ink) };
    let words = text::body(ctx, ctx.with(told_it, &[("said", said.into()), ("sure", sure.into())]));
    let line = row![text::icon(mark, ctx.look.body(), ink), words.width(Length::Fill)];
    told(ctx, line.spacing(10).align_y(Vertical::Center)).width(Length::Fill).into()
}

fn one<'a>(ctx: &Ctx<'_>, number: usize, item: &Told) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let truth = if item.rated.is_scam { "checkup-was-scam" } else { "checkup-was-real" };
    let (icon, channel) = ctx.channel(item.channel());
    let title = ctx.with(
        "checkup-item",
        &[("number", number.into()), ("channel", channel.into()), ("truth", ctx.t(truth).into())],
    );
    let head = row![
        text::icon(icon, ctx.look.icon(), c.primary),
        text::strong_heading(ctx, title).width(Length::Fill)
    ]
    .spacing(12)
    .align_y(Vertical::Center);
    let (numbers, clues) = item.clues();
    let mut lines = column![].spacing(10);
    for said in item.play.transcript() {
        let who = said.speaker().map(|who| item.script.text(&format!("cast-{who}"), &item.values));
        let who = who.unwrap_or_else(|| ctx.t("you"));
        let spans = item.script.spans(&said.key(), &item.values);
        let name = marked::said_by(ctx, &who, &marked::spoken(ctx, &spans, &numbers));
        let words = marked::words(ctx, &spans, ctx.look.body(), &numbers).name(name);
        let words = column![hidden(ctx, text::name(ctx, who).color(c.ink2)), words]
            .extend(stage::parts(ctx, &item.script, &item.values, &said, &numbers))
            .spacing(4);
        lines = lines.push(words);
    }
    let lines = sunk(ctx, lines).padding([12, 16]).width(Length::Fill);
    let mut signs = column![].spacing(8);
    for clue in &clues {
        let Some(number) = numbers.get(*clue) else { continue };
        let kind = format!("kind-{}.named", clue.scheme());
        let name = ctx.t(&format!("clue-{}", clue.key()));
        let words = text::body(ctx, ctx.with(&kind, &[("name", name.into())])).width(Length::Fill);
        let line = row![marked::number(ctx, *clue, number), words].spacing(12).align_y(Vertical::Center);
        signs = signs.push(told(ctx, line).width(Length::Fill));
    }
    let why = told(ctx, text::body(ctx, item.script.text(WHY, &item.values)));
    let why = why.language(item.script.language()).width(Length::Fill);
    column![head, answer(ctx, item.rated), lines, signs, rule(ctx), why].spacing(12).into()
}
