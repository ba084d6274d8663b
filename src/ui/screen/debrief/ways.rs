//! What if: the decisions of a play, each with a way back to it, and a map of the ways that were tried.

mod map;

use iced::alignment::Vertical;
use iced::widget::{column, row};
use iced::{Element, Length};

use super::Debrief;
use crate::content::markup::sentence_end;
use crate::content::{Grade, Role as CastRole};
use crate::play::{Decision, Said, Stop, StopKind};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::screen::play::Situation;
use crate::ui::widget::feedback::{outline, shape};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::marked;
use crate::ui::widget::page::{Page, SCROLL_BAR, side};
use crate::ui::widget::{card, group, hidden, text, told};

use map::{map, ring};

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// The ways are to be shown.
    Show,
    /// What came of it is to be shown again.
    Outcome,
    /// Back to the n-th decision of the way taken last, to try another way.
    TryHere(usize),
}

/// The page.
pub(super) fn view<'a>(debrief: &Debrief, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let s = &debrief.situation;
    let stops = s.play.ways();
    let map = |room: f32| {
        column![text::heading::<Message>(ctx, ctx.t("ways-map")), legend(ctx), map(ctx, s, &stops, room),]
            .spacing(12)
    };
    let list = decisions(ctx, s, &stops);
    let mut page = if ctx.two_columns() {
        let room = ctx.left_width() - SCROLL_BAR - 8.0;
        Page::two("", side(ctx, map(room)), list)
    } else {
        Page::one("", column![list, map(ctx.left_width())].spacing(28))
    };
    page.title = Some(s.script.text("title", &s.values));
    let key = Key::new(ctx, Kind::Main, "go-on", ctx.t("ways-back")).in_bar(ctx);
    page.keys.push(key.on_press(ctx, Message::Outcome).into());
    page
}

/// The number a decision has on this page: those come to first have the first.
fn number(stops: &[Stop], index: usize) -> usize {
    stops[..=index].iter().filter(|stop| matches!(stop.kind, StopKind::Decision(_))).count()
}

/// What the marks mean, each beside its words.
fn legend<'a>(ctx: &Ctx<'_>) -> Element<'a, Message> {
    let side = 26.0 * ctx.look.k.min(1.6);
    let entry = |sign: Element<'a, Message>, words: String| {
        let words = text::small(ctx, words).color(ctx.look.colours.ink).width(Length::Fill);
        told(ctx, row![hidden(ctx, sign), words].spacing(12).align_y(Vertical::Center)).width(Length::Fill)
    };
    column![
        entry(shape(ctx, Grade::Fine, side), ctx.t("ways-full")),
        entry(outline(ctx, Grade::Fine, side), ctx.t("ways-outline")),
        entry(ring(ctx, side), ctx.t("ways-ring")),
    ]
    .spacing(6)
    .into()
}

fn decisions<'a>(ctx: &Ctx<'_>, s: &Situation, stops: &[Stop]) -> Element<'a, Message> {
    let items = s.play.decisions();
    let list = items.iter().enumerate().map(|(place, item)| {
        let stop = stops.iter().position(|stop| stop.beat == *item.beat && stop.push == item.push);
        let number = stop.map_or(place + 1, |stop| number(stops, stop));
        decision(ctx, s, item, place, number)
    });
    column![
        text::heading::<Message>(ctx, ctx.t("ways-title")).id("question"),
        told(ctx, text::body(ctx, ctx.t("ways-intro"))),
        group(ctx, Role::List, column(list).spacing(14)),
    ]
    .spacing(12)
    .into()
}

/// One decision: what was heard, what was answered and how good that was, and the way back.
fn decision<'a>(
    ctx: &Ctx<'_>,
    s: &Situation,
    item: &Decision<'_>,
    place: usize,
    number: usize,
) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let heard = item.heard.as_ref().map(|said| first_words(ctx, s, said));
    let answer = s.script.text(&item.answer.key(), &s.values);
    let grade = ctx.t(&format!("grade-{}", item.grade.key()));
    let title = ctx.with("ways-decision", &[("number", number.into())]);
    let did = marked::said_by(ctx, &ctx.t("you"), &answer);
    let name = [Some(title.clone()), heard.clone(), Some(did), Some(grade.clone())];
    let name = name.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let sign = shape(ctx, item.grade, (34.0 * ctx.look.k).min(56.0));
    let did = column![text::small(ctx, grade), text::body(ctx, answer)].spacing(2).width(Length::Fill);
    let words = column![text::strong(ctx, title).color(c.primary)]
        .push(heard.map(|heard| text::small(ctx, heard)))
        .push(row![sign, did].spacing(14).align_y(Vertical::Center))
        .spacing(8);
    let key = Key::new(ctx, Kind::Quiet, "try-here", ctx.t("ways-try-here")).icon(Icon::Undo);
    let key = key
        .on_press(ctx, Message::TryHere(place))
        .id(format!("try-here-{place}"))
        .describe(Some(ctx.with("ways-decision", &[("number", number.into())])))
        .width(Length::Fill);
    let content = column![told(ctx, words).name(name).width(Length::Fill), key].spacing(12);
    group(ctx, Role::ListItem, card(ctx, content).padding([16, 20]).width(Length::Fill)).into()
}

/// Who spoke last, and their first sentence: enough to know the moment again.
fn first_words(ctx: &Ctx<'_>, s: &Situation, said: &Said<'_>) -> String {
    let words = s.script.text(&said.key(), &s.values);
    let first = words[..sentence_end(&words)].trim();
    match said {
        Said::Line(_, line) => {
            let told = s.play.scenario().cast[&line.who].role == CastRole::Narrator;
            let who = s.script.text(&format!("cast-{}", line.who), &s.values);
            if told { first.to_owned() } else { marked::said_by(ctx, &who, first) }
        }
        Said::Push(_, press, _) => {
            let who = s.script.text(&format!("cast-{}", press.who), &s.values);
            marked::said_by(ctx, &who, first)
        }
        Said::Chose(..) | Said::Answered(..) => first.to_owned(),
    }
}
