//! What came of it: the outcome, the talk again with every sign in place, what went on behind it, one
//! habit, one like it; and what would have been if.

pub mod ways;

use iced::alignment::Vertical;
use iced::widget::canvas::{self, LineDash, Path, Stroke};
use iced::widget::{canvas as draw, column, container, row};
use iced::{Color, Element, Length, Point, Rectangle, Renderer, Theme, mouse};

use super::play::Situation;
use super::review::{self, OnReview};
use crate::content::{Outcome, ScenarioId};
use crate::play::{Carries, Numbers, Retold, Said, Step};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::stage::parts;
use crate::ui::widget::feedback::{grade_of, verdict};
use crate::ui::widget::key::{BigCard, Key, Kind, tile};
use crate::ui::widget::marked;
use crate::ui::widget::page::{Pace, Page, side};
use crate::ui::widget::{blank, card, group, hidden, pad, panel, sunk, text, told};

/// A situation that is over.
#[derive(Debug)]
pub struct Debrief {
    /// The situation, at its end.
    pub situation: Situation,
    /// Whether it was just played; otherwise it is read again from "My progress".
    pub fresh: bool,
    /// What came of putting it on paper, in words; empty before somebody asks, `None` where nobody can.
    pub paper: Option<String>,
    /// Whether its ways are shown rather than what came of it.
    pub ways: bool,
    /// Where it goes on, when it was played on a path.
    pub path: Option<OnPath>,
    /// How the review goes on, when it was played in one.
    pub review: Option<OnReview>,
}

/// How a path goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnPath {
    /// Its next situation with its number, from 0; `None` at the end of the path.
    pub next: Option<(usize, ScenarioId)>,
    /// How many it has.
    pub all: usize,
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Another situation.
    OneLikeIt,
    /// The same again.
    Again,
    /// To take home.
    OnPaper,
    /// Of its ways.
    OnWays(ways::Message),
    /// Delete the attempt?
    Forget,
    /// On: to the next of a path or a review, to Home, or back to the list.
    GoOn,
}

impl Debrief {
    /// A situation at its end.
    #[must_use]
    pub fn new(situation: Situation, fresh: bool) -> Self {
        Self { situation, fresh, paper: Some(String::new()), ways: false, path: None, review: None }
    }

    /// What takes the keyboard's focus when the page has changed.
    #[must_use]
    pub fn focus(&self) -> &'static str {
        let said = self.paper.as_ref().is_some_and(|said| !said.is_empty());
        match (self.ways, said) {
            (true, _) => "question",
            (false, true) => "said",
            (false, false) => "verdict",
        }
    }

    /// Shows or hides its ways, or goes back to a decision.
    pub fn on_ways(&mut self, message: ways::Message) {
        match message {
            ways::Message::Show => self.ways = true,
            ways::Message::Outcome => self.ways = false,
            ways::Message::TryHere(decision) => {
                let _ = self.back_to(decision);
            }
        }
    }

    /// Goes back to the n-th decision of the way taken last; whether there is one.
    pub fn back_to(&mut self, decision: usize) -> bool {
        let play = &mut self.situation.play;
        let place = play.decisions().get(decision).map(|item| (item.beat.clone(), item.push));
        self.ways = false;
        place.is_some_and(|(beat, push)| play.back_to(&beat, push).is_ok())
    }

    fn outcome(&self) -> (Outcome, String, String) {
        let s = &self.situation;
        match s.play.step() {
            Step::End { beat, end } => (
                end.outcome,
                s.script.text(beat, &s.values),
                s.script.text(&format!("{beat}.habit"), &s.values),
            ),
            _ => (Outcome::TurnedAway, String::new(), String::new()),
        }
    }
}

/// The page.
pub fn view<'a>(debrief: &Debrief, ctx: &Ctx<'_>) -> Page<'a, Message> {
    if debrief.ways {
        return ways::view(debrief, ctx).map(Message::OnWays);
    }
    let s = &debrief.situation;
    let wide = ctx.two_columns() && ctx.size.width >= 1180.0;
    let talk = talk(debrief, ctx, wide);
    let right = outcome(debrief, ctx);
    let mut page = if ctx.two_columns() {
        let left = side(ctx, talk);
        Page::two("", left, right)
    } else {
        Page::one("", column![right, talk].spacing(24))
    };
    page.title = Some(s.script.text("title", &s.values));
    let (now, _) = s.play.progress();
    page.steps = Some((now, now, Pace::Over));
    let next_of_review = debrief.review.as_ref().is_some_and(|review| review.next.is_some());
    let onto = match &debrief.path {
        None => next_of_review.then(|| ctx.t("review-next")),
        Some(OnPath { next: None, .. }) => Some(ctx.t("path-back")),
        Some(OnPath { next: Some((at, _)), all }) => Some(
            ctx.with("path-next", &[("now", (at + 1).to_string().into()), ("all", all.to_string().into())]),
        ),
    };
    // Large letters leave room in the bar for a short word; where it leads is said with it.
    let short = onto.is_none() || ctx.look.is_large();
    let words = onto.clone().filter(|_| !short).unwrap_or_else(|| ctx.t("go-on"));
    let key = Key::new(ctx, Kind::Main, "go-on", words).arrow(Icon::ArrowRight).in_bar(ctx);
    let key = key.on_press(ctx, Message::GoOn).describe(onto.filter(|_| short));
    page.keys.push(key.into());
    page
}

fn outcome<'a>(debrief: &Debrief, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let (outcome, happened, habit) = debrief.outcome();
    let word = ctx.t(&format!("outcome-{}", outcome.key()));
    let verdict =
        verdict(ctx, grade_of(outcome), word, None, happened).language(debrief.situation.script.language());
    let habit = column![
        row![
            text::icon(Icon::Sprout, ctx.look.icon(), c.primary),
            text::strong(ctx, ctx.t("debrief-habit")).color(c.primary)
        ]
        .spacing(12)
        .align_y(Vertical::Center),
        text::body(ctx, habit),
    ]
    .spacing(8);
    let habit = card(ctx, told(ctx, habit)).padding([16, 20]).width(Length::Fill);
    let mut like = BigCard::new("one-like-it", ctx.t("debrief-like")).below(ctx.t("debrief-like.more"));
    like.tile = (!ctx.look.is_large()).then(|| tile(ctx, Icon::OneLikeIt, None));
    let again = Key::new(ctx, Kind::Quiet, "again", ctx.t("debrief-again"))
        .icon(Icon::Undo)
        .on_press(ctx, Message::Again)
        .width(Length::Fill);
    let ways = Key::new(ctx, Kind::Quiet, "ways", ctx.t("ways-key"))
        .icon(Icon::Ways)
        .on_press(ctx, Message::OnWays(ways::Message::Show))
        .width(Length::Fill);
    let paper = debrief.paper.as_ref().map(|_| {
        let key = Key::new(ctx, Kind::Quiet, "on-paper", ctx.t("paper-key")).icon(Icon::Printer);
        key.on_press(ctx, Message::OnPaper).width(Length::Fill)
    });
    let said = debrief
        .paper
        .as_ref()
        .filter(|said| !said.is_empty())
        .map(|said| told(ctx, text::body(ctx, said.clone())).id("said").live().width(Length::Fill));
    // What has just been played is not thrown away: it is on the way to being read again.
    let forget = (!debrief.fresh && debrief.situation.attempt.is_some()).then(|| {
        let key = Key::new(ctx, Kind::Quiet, "forget", ctx.t("forget-key-attempt"));
        key.on_press(ctx, Message::Forget).width(Length::Fill)
    });
    let keys =
        column![like.on_press(ctx, Message::OneLikeIt), ways, again].push(said).push(paper).push(forget);
    let keys = keys.spacing(14);
    let two = together(debrief, ctx);
    let over = debrief.review.as_ref().and_then(|on| review::over(on, ctx));
    column![verdict].push(over).push(two).push(habit).push(keys).spacing(14).into()
}

/// How often two people chose the same, where two played.
fn together<'a>(debrief: &Debrief, ctx: &Ctx<'_>) -> Option<Element<'a, Message>> {
    let (same, all) = debrief.situation.together.as_ref()?.alike();
    let words = ctx.with("together-count", &[("same", same.into()), ("all", all.into())]);
    let more = (same < all).then(|| text::small(ctx, ctx.t("together-count.more")));
    let words = column![text::body(ctx, words)].push(more).spacing(4);
    let icon = text::icon(Icon::Users, ctx.look.icon(), ctx.look.colours.primary);
    let line = row![icon, words.width(Length::Fill)].spacing(14).align_y(Vertical::Center);
    Some(told(ctx, card(ctx, line).padding([14, 20])).width(Length::Fill).into())
}

fn talk<'a>(debrief: &Debrief, ctx: &Ctx<'_>, wide: bool) -> Element<'a, Message> {
    let s = &debrief.situation;
    let behind_head = row![
        text::icon(Icon::Eye, ctx.look.icon(), ctx.look.colours.ink),
        text::heading::<Message>(ctx, ctx.t("debrief-behind"))
    ]
    .spacing(12)
    .align_y(Vertical::Center);
    let said_head = text::heading::<Message>(ctx, ctx.t("debrief-said"));
    let heads: Element<'a, Message> = if wide {
        row![
            container(said_head).width(Length::FillPortion(11)),
            container(behind_head).width(Length::FillPortion(9))
        ]
        .spacing(34)
        .into()
    } else {
        column![said_head, behind_head].spacing(6).into()
    };
    let (retold, numbers) = s.play.retold();
    let mut lines = column![].spacing(14).width(Length::Fill);
    for retold in &retold {
        let words = line(debrief, ctx, &retold.said, &numbers);
        let note = behind(debrief, ctx, retold);
        let entry: Element<'a, Message> = match (note, wide) {
            (Some(note), true) => row![
                container(words).width(Length::FillPortion(11)),
                draw(Dots(ctx.look.colours.edge)).width(34).height(24),
                container(note).width(Length::FillPortion(9))
            ]
            .align_y(Vertical::Center)
            .into(),
            (None, true) => row![
                container(words).width(Length::FillPortion(11)),
                container(row![]).width(34),
                container(row![]).width(Length::FillPortion(9))
            ]
            .into(),
            (Some(note), false) => {
                column![words, container(note).padding(pad(0.0, 0.0, 0.0, 32.0))].spacing(8).into()
            }
            (None, false) => words,
        };
        lines = lines.push(group(ctx, Role::ListItem, entry));
    }
    column![heads, group(ctx, Role::List, lines)].spacing(14).into()
}

fn line<'a>(debrief: &Debrief, ctx: &Ctx<'_>, said: &Said<'_>, numbers: &Numbers) -> Element<'a, Message> {
    let s = &debrief.situation;
    let c = ctx.look.colours;
    let speaker = said.speaker();
    let who = speaker.map_or_else(|| ctx.t("you"), |who| s.script.text(&format!("cast-{who}"), &s.values));
    let own = speaker.is_none();
    let spans = s.script.spans(&said.key(), &s.values);
    let name = marked::said_by(ctx, &who, &marked::spoken(ctx, &spans, numbers));
    let words = marked::words(ctx, &spans, ctx.look.body(), numbers).name(name);
    let colour = if own { c.primary } else { c.ink2 };
    let content = column![hidden(ctx, text::name(ctx, who).color(colour)), words]
        .extend(parts(ctx, &s.script, &s.values, said, numbers))
        .spacing(4);
    let (ground, edge) = if own { (c.bubble_you, c.primary) } else { (c.bubble_them, c.line) };
    let bubble = panel(container(content).padding([12, 18]), ground, edge, ctx.look.border(), 20.0);
    bubble.width(Length::Fill).into()
}

/// The same moment from behind the scenes: the signs it carried, and what went on.
fn behind<'a>(debrief: &Debrief, ctx: &Ctx<'_>, retold: &Retold<'_>) -> Option<Element<'a, Message>> {
    let s = &debrief.situation;
    let note = retold.behind.then(|| s.script.find(&format!("behind-{}", retold.said.beat()), &s.values));
    let note = note.flatten();
    if retold.carries.is_empty() && note.is_none() {
        return None;
    }
    let mut content = column![].spacing(8).width(Length::Fill);
    for Carries { clue, number, new } in retold.carries.iter().copied() {
        let head = row![
            marked::number(ctx, clue, number),
            text::strong(ctx, ctx.t(&format!("clue-{}", clue.key()))).width(Length::Fill)
        ]
        .spacing(10)
        .align_y(Vertical::Center);
        content = content.push(head);
        if new {
            let as_here = s.script.text(&format!("sign-{}", clue.key()), &s.values);
            content = content.push(text::small(ctx, as_here).color(ctx.look.colours.ink));
        }
    }
    content = content.push(note.map(|note| text::small(ctx, note)));
    Some(sunk(ctx, told(ctx, content)).padding([12, 16]).width(Length::Fill).into())
}

/// The dotted path from a line to its note.
struct Dots(Color);

impl<M> canvas::Program<M> for Dots {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        let mut frame = blank(renderer, bounds.size());
        let y = bounds.height / 2.0;
        let stroke = Stroke {
            line_dash: LineDash { segments: &[4.0, 5.0], offset: 0 },
            ..Stroke::default().with_color(self.0).with_width(3.0)
        };
        frame.stroke(&Path::line(Point::new(2.0, y), Point::new(bounds.width - 2.0, y)), stroke);
        vec![frame.into_geometry()]
    }
}
