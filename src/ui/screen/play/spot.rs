//! Looking for signs and marks: each phrase is a control, the question is open, near misses are kind,
//! and at the end everything stands in its place.

use std::collections::BTreeSet;

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::{Message, Situation};
use crate::content::markup::{self, Link, Span};
use crate::content::{Beat, BeatId, Clue, Line, Spot};
use crate::play::{Step, Target, Touch};
use crate::ui::access::{Role, join};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::stage;
use crate::ui::theme::radius;
use crate::ui::widget::flow;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::marked::{self, Numbers};
use crate::ui::widget::page::{Page, side};
use crate::ui::widget::{card, group, pad, panel, rule, sunk, text, told};

/// A phrase of a line: one control.
struct Phrase {
    /// The space before it, if any.
    lead: String,
    text: String,
    target: Target,
}

/// Cuts a text at its links and after each comma or stop; `plain` counts the phrases of the whole line
/// that carry nothing.
fn phrases(spans: &[Span], plain: &mut usize) -> Vec<Phrase> {
    let mut out: Vec<Phrase> = Vec::new();
    let mut lead = String::new();
    for span in spans {
        if let Some(link) = &span.link {
            let lead = std::mem::take(&mut lead);
            out.push(Phrase { lead, text: span.text.clone(), target: Target::Link(link.clone()) });
            continue;
        }
        for piece in span.text.split_inclusive(['.', ',', ';', '?', '!', '。', '，', '；', '？', '！', '、'])
        {
            let text = piece.trim();
            let before = &piece[..piece.len() - piece.trim_start().len()];
            let after = &piece[piece.trim_end().len()..];
            if text.chars().any(char::is_alphanumeric) {
                let lead = std::mem::replace(&mut lead, after.to_owned()) + before;
                out.push(Phrase { lead, text: text.to_owned(), target: Target::Plain(*plain) });
                *plain += 1;
            } else if let Some(last) = out.last_mut() {
                last.text.push_str(text);
                if text.is_empty() {
                    lead.push_str(before);
                } else {
                    lead.push_str(after);
                }
            }
        }
    }
    out
}

/// The phrases of a line: those of its words, then those of each of its parts.
fn texts(situation: &Situation, id: &BeatId, line: &Line) -> Vec<Vec<Phrase>> {
    let mut plain = 0;
    let keys = line.keys(id).into_iter();
    keys.map(|key| phrases(&situation.script.spans(&key, &situation.values), &mut plain)).collect()
}

impl Situation {
    /// The words of a place that was pointed at.
    pub(crate) fn pointed_at(&self, (beat, target): &Touch) -> Option<String> {
        let Some(Beat::Line(line)) = self.play.scenario().beats.get(beat) else { return None };
        let mut phrases = texts(self, beat, line).into_iter().flatten();
        phrases.find(|phrase| phrase.target == *target).map(|phrase| markup::plain(&phrase.text))
    }
}

/// What is to be found here: line and clue, of the lines that were said.
fn wanted<'a>(situation: &'a Situation, spot: &'a Spot) -> Vec<(&'a BeatId, Clue)> {
    let lines = situation.play.lines_of(spot);
    lines
        .into_iter()
        .flat_map(|(id, line)| {
            // Whoever is shown as the sender is not searched.
            let worded = line.signs.iter().filter(|carried| carried.at != crate::content::Place::Sender);
            worded.filter(|carried| spot.find.contains(&carried.id)).map(move |carried| (id, carried.id))
        })
        .collect()
}

/// A place not found yet, for somebody who asks.
pub(super) fn next_hint(situation: &Situation) -> Option<Touch> {
    let Step::Spot { spot, marked, done: false, .. } = situation.play.step() else { return None };
    wanted(situation, spot)
        .into_iter()
        .map(|(line, clue)| (line.clone(), Target::Link(Link::Clue(clue))))
        .find(|touch| !marked.contains(touch))
}

/// The page.
pub(super) fn view<'a>(situation: &Situation, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let Step::Spot { beat, spot, marked, done } = situation.play.step() else {
        return Page::one("", row![]);
    };
    let mut numbers = Numbers::default();
    if done {
        for (_, clue) in wanted(situation, spot) {
            let _ = numbers.of(clue);
        }
    }
    let list = column(said(situation, ctx, (beat, spot), done.then_some(&numbers))).spacing(14);
    let mut foot = done.then(|| {
        let go_on = Key::new(ctx, Kind::Main, "go-on", ctx.t("go-on")).arrow(Icon::ArrowRight);
        go_on.on_press(ctx, Message::GoOn).width(Length::Fill).into()
    });
    let right = if done {
        found(situation, ctx, spot, marked, &numbers)
    } else {
        looking(situation, ctx, beat, marked)
    };
    if ctx.two_columns() {
        // The ring of a phrase reaches beyond it: the scrollable must not cut it.
        let mut page = Page::two("", side(ctx, container(list).padding(pad(10.0, 0.0, 0.0, 10.0))), right);
        // However many signs there were, the way on is in sight.
        page.foot = foot.take();
        page
    } else {
        let right = column![right].push(foot).spacing(14);
        Page::one(
            "",
            column![text::heading::<Message>(ctx, ctx.t("spot-question")).id("question"), list, right]
                .spacing(20),
        )
    }
}

/// The lines to look over, those that came one after the other on a channel in one window: their words as
/// controls, or with the signs in their place.
fn said<'a>(
    situation: &Situation,
    ctx: &Ctx<'_>,
    (beat, spot): (&BeatId, &Spot),
    found: Option<&Numbers>,
) -> Vec<Element<'a, Message>> {
    let scene = situation.scene();
    let channel = |line: &Line| line.channel.unwrap_or(scene.scenario().channel);
    let lines = situation.play.lines_of(spot);
    let windows = lines.chunk_by(|(_, one), (_, next)| channel(one) == channel(next));
    let window = windows.map(|lines| {
        let (_, first) = lines[0];
        let in_a_room = stage::room(&scene, channel(first)).is_some();
        let bubbles = lines.iter().map(|(id, line)| {
            // The head of the window names who speaks first, or the group.
            let named = line.who != first.who || in_a_room;
            bubble(situation, ctx, beat, (id, line), named, found)
        });
        let bubbles = group(ctx, Role::List, column(bubbles).spacing(14));
        stage::searched(ctx, &scene, channel(first), &first.who, bubbles)
    });
    window.collect()
}

/// One line of them.
fn bubble<'a>(
    situation: &Situation,
    ctx: &Ctx<'_>,
    beat: &BeatId,
    (id, line): (&BeatId, &Line),
    named: bool,
    found: Option<&Numbers>,
) -> Element<'a, Message> {
    let who = || told(ctx, text::name(ctx, situation.say(&format!("cast-{}", line.who))));
    let mut first = 0;
    let words = line.keys(id).into_iter().zip(texts(situation, id, line)).map(|(key, phrases)| {
        if let Some(numbers) = found {
            let spans = situation.script.spans(&key, &situation.values);
            return marked::words(ctx, &spans, ctx.look.body(), numbers).into();
        }
        let begin = first;
        first += phrases.len();
        flow(situation, ctx, (beat, id), phrases, begin)
    });
    let c = ctx.look.colours;
    let content = column![].push(named.then(who)).extend(words).spacing(6);
    let content = container(content).padding([12, 18]);
    let bubble = panel(content, c.bubble_them, c.line, ctx.look.border(), radius::BUBBLE);
    group(ctx, Role::ListItem, bubble.width(Length::Fill)).into()
}

/// The phrases as controls, flowing like text.
fn flow<'a>(
    situation: &Situation,
    ctx: &Ctx<'_>,
    (beat, line): (&BeatId, &BeatId),
    phrases: Vec<Phrase>,
    first: usize,
) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let marked = match situation.play.step() {
        Step::Spot { marked, .. } => marked,
        _ => &[],
    };
    let phrase = |(number, phrase): (usize, Phrase)| {
        let touch = (line.clone(), phrase.target);
        let at = marked.iter().position(|other| *other == touch);
        // What was pointed at takes its own kind's colours, so a sign and a mark can be told apart at
        // once; a near miss takes quiet ones.
        let colours = match &touch.1 {
            Target::Link(Link::Clue(clue)) => marked::colours(ctx, *clue),
            _ => (c.sunk, c.edge, c.ink),
        };
        flow::Phrase {
            id: format!("phrase-{line}-{}", first + number),
            lead: phrase.lead,
            words: phrase.text,
            told: at.map(|_| told_in_one(situation, ctx, beat, &touch)),
            number: at.map(|index| index + 1),
            colours: at.map(|_| colours),
            message: Message::Touch(touch),
        }
    };
    flow::flow(ctx, phrases.into_iter().enumerate().map(phrase).collect()).into()
}

/// While looking: what was pointed at, with kind words for near misses, and the keys.
fn looking<'a>(
    situation: &Situation,
    ctx: &Ctx<'_>,
    beat: &BeatId,
    marked: &[Touch],
) -> Element<'a, Message> {
    let mut list = column![].spacing(12).width(Length::Fill);
    for (index, touch) in marked.iter().enumerate() {
        if index > 0 {
            list = list.push(rule(ctx));
        }
        let (title, more) = told_of(situation, ctx, beat, touch);
        let undo = Key::new(ctx, Kind::Quiet, "undo", ctx.t("spot-undo"))
            .icon(Icon::Close)
            .on_press(ctx, Message::Touch(touch.clone()))
            .id(format!("undo-{index}"))
            .name(ctx.with("spot-undo.name", &[("number", (index + 1).into())]));
        let words = column![text::strong(ctx, title), text::small(ctx, more)].spacing(2).width(Length::Fill);
        let number = text::strong(ctx, (index + 1).to_string());
        let words = told(ctx, row![number, words].spacing(14).align_y(Vertical::Center)).width(Length::Fill);
        // Beside a key the words need room for their longest.
        let item: Element<'a, Message> = if ctx.right_width() < 24.0 * ctx.look.body() {
            column![words, undo].spacing(8).into()
        } else {
            row![words, undo].spacing(14).align_y(Vertical::Center).into()
        };
        list = list.push(group(ctx, Role::ListItem, item));
    }
    let count = ctx.with("spot-count", &[("count", marked.len().into())]);
    let note = sunk(
        ctx,
        told(
            ctx,
            row![
                text::icon(Icon::Search, ctx.look.icon(), ctx.look.colours.primary),
                text::body(ctx, count).width(Length::Fill)
            ]
            .spacing(14)
            .align_y(Vertical::Center),
        ),
    )
    .padding([12, 20])
    .width(Length::Fill);
    // Whoever asked for one hears which.
    let shown = marked.last().filter(|(_, target)| matches!(target, Target::Link(Link::Clue(_))));
    let keys = row![
        Key::new(ctx, Kind::Quiet, "hint", ctx.t("spot-hint"))
            .icon(Icon::Eye)
            .on_press(ctx, Message::Hint)
            .describe(shown.map(|touch| told_in_one(situation, ctx, beat, touch)))
            .least(60.0, 68.0),
        Key::new(ctx, Kind::Main, "looked", ctx.t("spot-done"))
            .arrow(Icon::ArrowRight)
            .on_press(ctx, Message::Looked),
    ]
    .spacing(16)
    .wrap()
    .vertical_spacing(12);
    let heading =
        ctx.two_columns().then(|| text::heading::<Message>(ctx, ctx.t("spot-question")).id("question"));
    let marked_list = (!marked.is_empty())
        .then(|| group(ctx, Role::List, card(ctx, list).padding([14, 18]).width(Length::Fill)));
    column![]
        .push(heading)
        .push(told(ctx, text::small(ctx, ctx.t("spot-how"))))
        .push(marked_list)
        .push(note)
        .push(keys)
        .spacing(14)
        .into()
}

/// What is said of them as one text, for the control that has the focus meanwhile.
fn told_in_one(situation: &Situation, ctx: &Ctx<'_>, beat: &BeatId, touch: &Touch) -> String {
    let (mut words, more) = told_of(situation, ctx, beat, touch);
    join(&mut words, &more);
    words
}

/// What is said of words that were pointed at.
fn told_of(situation: &Situation, ctx: &Ctx<'_>, beat: &BeatId, touch: &Touch) -> (String, String) {
    match &touch.1 {
        Target::Link(Link::Clue(clue)) => {
            let name = ctx.t(&format!("clue-{}", clue.key()));
            let title = ctx.with(&format!("spot-{}", clue.scheme()), &[("name", name.into())]);
            (title, situation.say(&format!("sign-{}", clue.key())))
        }
        Target::Link(Link::Near(id)) => (ctx.t("spot-near"), situation.say(&format!("{beat}.near-{id}"))),
        Target::Plain(_) => {
            let words = situation.pointed_at(touch).unwrap_or_default();
            (ctx.t("spot-near"), ctx.with("spot-plain", &[("words", words.into())]))
        }
    }
}

/// Afterwards: every sign and mark in its place, numbered and explained.
fn found<'a>(
    situation: &Situation,
    ctx: &Ctx<'_>,
    spot: &Spot,
    marked: &[Touch],
    numbers: &Numbers,
) -> Element<'a, Message> {
    let wanted = wanted(situation, spot);
    // Two places of one sign are one sign found.
    let all: BTreeSet<_> = wanted.iter().map(|(_, clue)| *clue).collect();
    let touched = |clue| marked.iter().any(|(_, target)| *target == Target::Link(Link::Clue(clue)));
    let seen = all.iter().filter(|clue| touched(**clue)).count();
    let counts = [("found", seen.into()), ("all", all.len().into())];
    let mut list = column![].spacing(14).width(Length::Fill);
    let mut explained = Numbers::default();
    for (_, clue) in &wanted {
        if explained.get(*clue).is_some() {
            continue;
        }
        if explained.of(*clue) > 1 {
            list = list.push(rule(ctx));
        }
        if let Some(number) = numbers.get(*clue) {
            list = list.push(group(ctx, Role::ListItem, situation.sign(ctx, *clue, number)));
        }
    }
    column![
        text::heading::<Message>(ctx, ctx.t("spot-found")).id("question"),
        told(ctx, text::body(ctx, ctx.with("spot-found-count", &counts))),
        group(ctx, Role::List, card(ctx, list).padding([16, 20]).width(Length::Fill)),
    ]
    .spacing(14)
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_at_links_and_commas() {
        let spans =
            markup::spans("Hello, use our [safe account](sign:odd-payment), today. 您好，请来。").unwrap();
        let cut: Vec<_> = phrases(&spans, &mut 0).into_iter().map(|phrase| phrase.text).collect();
        assert_eq!(cut, ["Hello,", "use our", "safe account,", "today.", "您好，", "请来。"]);
    }
}
