//! An attempt whose situation has changed since, or is not here any more: what was said and chosen, in the
//! words that were kept with it.

use iced::widget::{column, container};
use iced::{Element, Length};

use super::Message;
use crate::content::Outcome;
use crate::i18n::Language;
use crate::store::AttemptId;
use crate::store::record::{Passage, Pointed, Record};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::font;
use crate::ui::theme::radius;
use crate::ui::widget::feedback::{grade_of, verdict};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::marked;
use crate::ui::widget::page::{Page, side};
use crate::ui::widget::words::Words;
use crate::ui::widget::{card, group, hidden, panel, sunk, text, told};

/// An attempt as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsItWas {
    /// Which.
    pub id: AttemptId,
    /// The situation's title; its name when it is not installed any more.
    pub title: String,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// When, in words.
    pub when: String,
    /// The language it was played in.
    pub language: Language,
    /// What was kept.
    pub record: Record,
}

/// The page.
pub(super) fn view<'a>(attempt: &AsItWas, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let talk = talk(attempt, ctx);
    let end = end(attempt, ctx);
    let mut page = if ctx.two_columns() {
        Page::two("", side(ctx, talk), end)
    } else {
        Page::one("", column![end, talk].spacing(24))
    };
    page.title = Some(attempt.title.clone());
    page
}

/// What came of it, and when.
fn end<'a>(attempt: &AsItWas, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let happened = attempt.record.end.clone().unwrap_or_default();
    let verdict = attempt.outcome.map(|outcome| {
        let word = ctx.t(&format!("outcome-{}", outcome.key()));
        verdict::<Message>(ctx, grade_of(outcome), word, None, happened).language(attempt.language)
    });
    let note =
        column![text::strong(ctx, attempt.when.clone()), text::body(ctx, ctx.t("progress-as-it-was")),]
            .spacing(6);
    let note = card(ctx, told(ctx, note).width(Length::Fill)).padding([16, 20]).width(Length::Fill);
    let forget = Key::new(ctx, Kind::Quiet, "forget", ctx.t("forget-key-attempt"));
    let forget = forget.on_press(ctx, Message::Forget(attempt.id)).width(Length::Fill);
    column![].push(verdict).push(note).push(forget).spacing(14).into()
}

fn talk<'a>(attempt: &AsItWas, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let heading = text::heading::<Message>(ctx, ctx.t("debrief-said"));
    if attempt.record.passages.is_empty() {
        let none = told(ctx, text::body(ctx, ctx.t("progress-no-words"))).width(Length::Fill);
        return column![heading, none].spacing(14).into();
    }
    let lines = column(attempt.record.passages.iter().map(|passage| {
        let line = match passage {
            Passage::Said { who, words } => {
                let who = who.clone().unwrap_or_else(|| ctx.t("progress-somebody"));
                bubble(ctx, who, words.clone(), false, attempt.language)
            }
            Passage::Answered(words) => bubble(ctx, ctx.t("you"), words.clone(), true, attempt.language),
            Passage::Pointed(all) => pointed(ctx, all, attempt.language),
            Passage::WentBack => {
                told(ctx, text::small(ctx, ctx.t("progress-went-back"))).width(Length::Fill).into()
            }
        };
        group(ctx, Role::ListItem, line).into()
    }));
    column![heading, group(ctx, Role::List, lines.spacing(14))].spacing(14).into()
}

fn bubble<'a>(
    ctx: &Ctx<'_>,
    who: String,
    words: String,
    mine: bool,
    language: Language,
) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let colour = if mine { c.primary } else { c.ink2 };
    let name = marked::said_by(ctx, &who, &words);
    let who = hidden(ctx, text::name(ctx, who).color(colour));
    let words = told(ctx, shown(ctx, words, ctx.look.body(), language)).name(name).language(language);
    let (ground, edge) = if mine { (c.bubble_you, c.primary) } else { (c.bubble_them, c.line) };
    let content = container(column![who, words].spacing(4)).padding([12, 18]).width(Length::Fill);
    panel(content, ground, edge, ctx.look.border(), radius::BUBBLE).width(Length::Fill).into()
}

/// What was pointed at when the learner looked for signs.
fn pointed<'a>(ctx: &Ctx<'_>, all: &[Pointed], language: Language) -> Element<'a, Message> {
    let head = ctx.t(if all.is_empty() { "progress-looked" } else { "progress-pointed" });
    let mut content = column![told(ctx, text::strong(ctx, head)).width(Length::Fill)].spacing(8);
    for Pointed { clue, words } in all {
        let clue = clue.map(|clue| text::body(ctx, ctx.t(&format!("clue-{}", clue.key()))));
        if let Some(clue) = clue {
            content = content.push(told(ctx, clue).width(Length::Fill));
        }
        if let Some(words) = words.clone() {
            let words = ctx.with("progress-quoted", &[("words", words.into())]);
            let words = shown(ctx, words, ctx.look.small(), language);
            content = content.push(told(ctx, words).language(language).width(Length::Fill));
        }
    }
    sunk(ctx, content).padding([12, 16]).width(Length::Fill).into()
}

/// Words in the face of their own language: that of the page may lack what they need.
fn shown<'a>(ctx: &Ctx<'_>, words: String, size: f32, language: Language) -> Words<'a> {
    text::sized(font::of(language), words, size, text::leading(ctx, 1.5, 1.6), ctx.look.colours.ink).read(ctx)
}
