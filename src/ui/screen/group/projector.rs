//! What the room looks at: the step, the situation up to its question, the vote, its counts, its signs. Nothing on
//! it is pressed; the keys of the one who leads stand in the bar below.

use iced::alignment::Vertical;
use iced::widget::{column, container, qr_code, row};
use iced::{Element, Length};

use super::wall::{self, bar, bubble, choice};
use super::{Group, Line, Message, Page, Shows, Situation, Way};
use crate::class::vote::{Advice, Answer, Phase, Results, Round};
use crate::content::Truth;
use crate::lesson::Step;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::{Look, radius};
use crate::ui::widget::control::{Control, Skin};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::Page as Shown;
use crate::ui::widget::{panel, text, told};

/// How large the words in the bars are beside those of the wall: whoever leads stands nearer.
const NEAR: f32 = 0.75;

/// The look of the bars beside a wall: never smaller than what somebody set.
#[must_use]
pub fn near(ctx: &Ctx<'_>) -> Look {
    let set = f32::from(ctx.settings.text_size) / 100.0;
    Look { k: (ctx.look.k * NEAR).max(set), ..ctx.look }
}

/// The page.
pub fn view<'a>(state: &'a Group, ctx: &Ctx<'_>) -> Shown<'a, Message> {
    let (head, below, body) = match &state.shows {
        Shows::Words(title, lines) => (title.clone(), None, words(ctx, lines)),
        Shows::Check(items) => check(state, ctx, items),
        Shows::Round(situation) => round(state, ctx, situation),
    };
    let heading =
        text::read(ctx, true, head, ctx.look.lead(), text::leading(ctx, 1.2, 1.3), ctx.look.colours.ink);
    let heading =
        Control::new(Role::Heading, Skin::bare(&ctx.look.colours), heading).level(1).stop(ctx).id("wall");
    let below = below.map(|below| told(ctx, text::body(ctx, below)).live());
    let head = row![heading].push(below).spacing(32).align_y(Vertical::Center).wrap();
    let door = door(state, ctx);
    let left = column![head, body].spacing(12).width(Length::FillPortion(72));
    let content: Element<'a, Message> = match door {
        Some(door) if ctx.size.width >= 1000.0 && ctx.size.width * 0.28 > ctx.look.body() * 10.0 => {
            row![left, container(door).width(Length::FillPortion(28))].spacing(32).into()
        }
        Some(door) => left.push(door).into(),
        None => left.into(),
    };
    let mut page = Shown::one(String::new(), content);
    page.title = None;
    keys(state, ctx, &mut page);
    page
}

fn words<'a>(ctx: &Ctx<'_>, lines: &[String]) -> Element<'a, Message> {
    let lines = lines.iter().map(|line| told(ctx, text::lead(ctx, line.clone())).into());
    column(lines.collect::<Vec<_>>()).spacing(20).into()
}

type Parts<'a> = (String, Option<String>, Element<'a, Message>);

/// An item of a check-up; where phones have the items, how many are through.
fn check<'a>(state: &Group, ctx: &Ctx<'_>, items: &[Vec<Line>]) -> Parts<'a> {
    let title =
        state.step().map_or_else(String::new, |(step, _)| ctx.t(&format!("lesson-step-{}", step.key())));
    if state.way == Way::Phones {
        let lines = [ctx.t("group-check-phones"), ctx.t("group-check-quiet")];
        return (title, None, words(ctx, &lines));
    }
    let args = [("now", (state.part + 1).into()), ("all", items.len().into())];
    let place = ctx.with("group-item", &args);
    let lines = items.get(state.part).into_iter().flatten().map(|line| bubble(ctx, line, None));
    let ask = told(ctx, text::lead(ctx, ctx.t("group-check-ask")));
    (title, Some(place), column(lines.collect::<Vec<_>>()).push(ask).spacing(20).into())
}

/// A situation: told line by line, asked, counted, looked at.
fn round<'a>(state: &Group, ctx: &Ctx<'_>, situation: &Situation) -> Parts<'a> {
    let title = situation.title.clone();
    if state.is_told() {
        let args = [("now", (state.part + 1).into()), ("all", situation.lines.len().into())];
        let lines = situation.lines.get(state.part).map(|line| bubble(ctx, line, None));
        return (title, Some(ctx.with("group-line", &args)), column![].push(lines).into());
    }
    if state.signs {
        return (title, Some(ctx.t("group-signs")), signs(ctx, situation));
    }
    let phase = state.phase().unwrap_or(Phase::Think);
    let results = state.summary.as_ref().and_then(|summary| summary.results);
    match phase {
        Phase::Shown => (title, Some(ctx.t("group-phase-shown")), counts(state, ctx, situation, results)),
        Phase::Talk => {
            let lines = [ctx.t("group-talk-1"), ctx.t("group-talk-2"), ctx.t("group-talk-3")];
            let body = column![words(ctx, &lines), question(ctx, situation)].spacing(16);
            (title, Some(ctx.t("group-phase-talk")), body.into())
        }
        _ => {
            // The question takes the place of the title: every line counts on a wall.
            let said = situation.lines.last().map(|line| bubble(ctx, line, None));
            let body = column![].push(said).push(question(ctx, situation)).spacing(10);
            (ctx.t("handout-question"), Some(ctx.t(&format!("group-phase-{}", phase.key()))), body.into())
        }
    }
}

/// The words of an answer.
fn words_of(ctx: &Ctx<'_>, situation: &Situation, answer: Answer) -> String {
    let choice = match answer {
        Answer::Choice(at) => situation.choices.get(usize::from(at)),
        Answer::Unsure => None,
    };
    choice.map_or_else(|| ctx.t("handout-unsure"), |choice| choice.words.clone())
}

fn question<'a>(ctx: &Ctx<'_>, situation: &Situation) -> Element<'a, Message> {
    let all = situation.answers().map(|answer| {
        let words = words_of(ctx, situation, answer);
        let name = format!("{}. {words}", answer.letter());
        told(ctx, choice(ctx, answer.letter(), &words, None)).name(name).width(Length::Fill).into()
    });
    column(all.collect::<Vec<_>>()).spacing(8).into()
}

/// Both counts of each answer, in words, figures and bars.
fn counts<'a>(
    state: &Group,
    ctx: &Ctx<'_>,
    situation: &Situation,
    results: Option<Results>,
) -> Element<'a, Message> {
    let Some(results) = results else {
        let few = state.summary.as_ref().is_some_and(|summary| summary.few);
        let line = ctx.t(if few { "group-few" } else { "group-none" });
        return column![words(ctx, &[line]), question(ctx, situation)].spacing(20).into();
    };
    let c = ctx.look.colours;
    let (first, second) = (ctx.t("group-first"), ctx.t("group-second"));
    let first_seen = results.first.all() > 0;
    let right = situation.right();
    let all = situation.answers().map(|answer| {
        let words = words_of(ctx, situation, answer);
        let sound = matches!(answer, Answer::Choice(at) if right.contains(&at));
        let mut said = format!("{}. {words}", answer.letter());
        let tick = sound.then(|| {
            let good = ctx.t("voter-result-good");
            said = format!("{said} {good}.");
            row![text::icon(Icon::Check, ctx.look.body(), c.best), text::strong(ctx, good)]
                .spacing(10)
                .align_y(Vertical::Center)
        });
        let mut count = |name: &str, tally: crate::class::vote::Tally, colour| {
            let part = tally.of(answer);
            said = format!("{said} {name}: {part}.");
            bar(ctx, name.to_owned(), (part, tally.all()), colour)
        };
        let one = first_seen.then(|| count(&first, results.first, c.edge));
        let two = results.second.map(|tally| count(&second, tally, c.primary));
        let bars = row![].push(one).push(two).spacing(32);
        let bars = column![].push(tick).push(bars).spacing(2);
        told(ctx, choice(ctx, answer.letter(), &words, Some(bars.into())))
            .name(said)
            .width(Length::Fill)
            .into()
    });
    column(all.collect::<Vec<_>>()).spacing(12).into()
}

/// What gave it away, or showed that it was genuine.
fn signs<'a>(ctx: &Ctx<'_>, situation: &Situation) -> Element<'a, Message> {
    let kind = match situation.truth {
        Truth::Scam => "handout-kind-scam",
        Truth::Genuine => "handout-kind-genuine",
    };
    let lines = situation.lines.iter().filter(|line| !line.signs.is_empty()).flat_map(|line| {
        let signs = line.signs.iter().map(|sign| {
            let words = text::lead(ctx, wall::sign_line(ctx, sign));
            let c = ctx.look.colours;
            let card = panel(words, c.card, c.edge, wall::EDGE, radius::KEY).padding([12, 24]);
            told(ctx, card.width(Length::Fill)).width(Length::Fill).into()
        });
        std::iter::once(bubble(ctx, line, Some(&situation.numbers))).chain(signs)
    });
    let good = situation.answers().zip(&situation.choices).filter(|(_, choice)| choice.sound).map(
        |(answer, choice)| {
            let args = [("choice", choice.words.as_str().into()), ("why", choice.why.as_str().into())];
            let words = ctx.with("group-good", &args);
            let row = wall::choice(ctx, answer.letter(), &words, None);
            told(ctx, row).name(format!("{}. {words}", answer.letter())).width(Length::Fill).into()
        },
    );
    column![told(ctx, text::heading(ctx, ctx.t(kind)))].extend(lines).extend(good).spacing(12).into()
}

/// How phones come in, and how many have answered.
fn door<'a>(state: &'a Group, ctx: &Ctx<'_>) -> Option<Element<'a, Message>> {
    let c = ctx.look.colours;
    let open = state.open.as_ref()?;
    let counts = state.summary.as_ref().map(|summary| summary.counts).unwrap_or_default();
    let asks = matches!(state.phase(), Some(Phase::Open(_))) || matches!(state.shows, Shows::Check(_));
    // Beside a vote it shares its room with the count.
    let side = (ctx.size.height * if asks { 0.2 } else { 0.28 }).clamp(120.0, 480.0);
    let picture = open.picture.as_ref().map(|data| {
        // Black on white in every theme: that is what cameras read.
        let style =
            |_: &iced::Theme| qr_code::Style { cell: iced::Color::BLACK, background: iced::Color::WHITE };
        let code = qr_code(data).total_size(side).style(style);
        let code = panel(container(code).padding(8), iced::Color::WHITE, c.edge, 0.0, 12.0);
        Control::new(Role::Image, Skin::bare(&c), code).name(ctx.t("group-picture")).stop(ctx)
    });
    let code = text::sized(text::face(ctx, true), state.code.clone(), ctx.look.body() * 1.35, 1.2, c.ink);
    let spelt = state.code.chars().map(String::from).collect::<Vec<_>>().join(" ");
    let words = column![
        text::body(ctx, ctx.t("group-door")),
        text::strong(ctx, open.typed.clone()),
        row![text::body(ctx, ctx.t("group-code")), code].spacing(10).align_y(Vertical::Center).wrap()
    ];
    let said = format!("{} {}. {} {spelt}", ctx.t("group-door"), open.typed, ctx.t("group-code"));
    let words = told(ctx, words.spacing(4)).name(said);
    let ways = column![].push(picture).push(words).spacing(12).width(Length::Fill);
    let ways = panel(ways, c.card, c.edge, wall::EDGE, radius::CARD).padding(20).width(Length::Fill);
    let all = u32::try_from(counts.joined).unwrap_or(u32::MAX);
    let part = u32::try_from(counts.answered).unwrap_or(u32::MAX);
    let voted = ctx.with("group-voted", &[("count", counts.answered.into())]);
    let came = ctx.with("group-came", &[("count", counts.joined.into())]);
    let mut told_of = column![].spacing(8).width(Length::Fill);
    let mut said = String::new();
    if asks {
        let share = |part: u32| Length::FillPortion(u16::try_from(part.max(1)).unwrap_or(u16::MAX));
        let mut track = row![];
        let high = ctx.look.body() * 0.5;
        if part > 0 {
            let full = panel(iced::widget::Space::new().height(high), c.primary, c.primary, 0.0, 8.0);
            track = track.push(full.width(share(part)));
        }
        if part < all || all == 0 {
            track =
                track.push(iced::widget::Space::new().height(high).width(share(all.saturating_sub(part))));
        }
        told_of = told_of.push(text::heading::<Message>(ctx, voted.clone()).passed());
        told_of = told_of.push(panel(track, c.card, c.edge, wall::EDGE, 8.0).width(Length::Fill));
        said = format!("{voted} ");
    }
    let told_of = told_of.push(text::body(ctx, came.clone()));
    let told_of = panel(told_of, c.card, c.line, wall::EDGE, radius::CARD).padding(20).width(Length::Fill);
    let told_of = Control::new(Role::Label, Skin::bare(&c), told_of).name(format!("{said}{came}")).stop(ctx);
    let told_of = told_of.width(Length::Fill);
    // While something is asked, how many have answered must not be below the edge.
    let both = if asks { column![told_of, ways] } else { column![ways, told_of] };
    Some(both.spacing(16).into())
}

/// The key that goes on from here: its words, and what it asks for.
#[must_use]
pub fn next(state: &Group) -> (&'static str, Message) {
    let is_round = matches!(state.step(), Some((Step::Round(_), _)));
    if !is_round || state.is_told() {
        return match &state.shows {
            Shows::Check(items) if state.way != Way::Phones && state.part + 1 < items.len() => {
                ("group-next-item", Message::Next)
            }
            _ if state.is_last() => ("leader-end", Message::Go(Page::Sure)),
            _ => ("go-on", Message::Next),
        };
    }
    match state.phase().unwrap_or(Phase::Think) {
        Phase::Think => ("leader-key-open", Message::Vote),
        Phase::Open(_) if state.way != Way::Phones => ("group-count", Message::Go(Page::Count)),
        Phase::Open(Round::First) => ("leader-key-close", Message::Close),
        Phase::Open(Round::Second) => ("group-close-second", Message::Close),
        Phase::Closed if shows(state) => ("leader-key-show", Message::ShowCounts),
        Phase::Closed => ("leader-key-talk", Message::Talk),
        Phase::Talk => ("leader-key-open-second", Message::Vote),
        Phase::Shown if !state.signs => ("group-key-signs", Message::Next),
        Phase::Shown => ("leader-key-next", Message::Next),
    }
}

/// Whether the first vote suggests that talking is not needed.
fn shows(state: &Group) -> bool {
    state.summary.as_ref().is_some_and(|summary| summary.advice == Some(Advice::Show))
}

/// The keys in the bar: what is for the leader, what may be, and what comes next.
fn keys(state: &Group, ctx: &Ctx<'_>, page: &mut Shown<'_, Message>) {
    let ctx = &Ctx { look: near(ctx), ..*ctx };
    let mut quiet = |id, words: &str, icon, message: Message| {
        let key = Key::new(ctx, Kind::Quiet, id, ctx.t(words)).icon(icon).in_bar(ctx);
        page.keys.push(key.on_press(ctx, message).into());
    };
    quiet("leader", "group-leader", Icon::Clock, Message::Go(Page::Leader));
    match state.phase() {
        Some(Phase::Open(_)) if state.way == Way::Phones => {
            quiet("count", "group-count", Icon::Hand, Message::Go(Page::Count));
        }
        // The one that is suggested goes on; the other one is there as well.
        Some(Phase::Closed) if shows(state) => quiet("talk", "leader-key-talk", Icon::Users, Message::Talk),
        Some(Phase::Closed) => quiet("show", "leader-key-show", Icon::Eye, Message::ShowCounts),
        _ => {}
    }
    let (words, message) = next(state);
    let key = Key::new(ctx, Kind::Main, "on", ctx.t(words)).arrow(Icon::ArrowRight).in_bar(ctx);
    page.keys.push(key.on_press(ctx, message).into());
}
