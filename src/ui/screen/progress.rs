//! What the learner has done: both sides of the score, topic by topic, and every attempt.

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Element, Length};

use crate::content::Topic;
use crate::learn::discrimination::Answers;
use crate::learn::outcome::Score;
use crate::store::{AttemptId, CheckupId};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::screen::checkup;
use crate::ui::widget::key::{BigCard, Key, Kind, tile};
use crate::ui::widget::page::{Page, side};
use crate::ui::widget::{card, glasses, group, rule, text, told};

/// One attempt, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which.
    pub id: AttemptId,
    /// The situation's title; its name when it is not installed any more.
    pub title: String,
    /// What came of it.
    pub outcome: String,
    /// When, in words.
    pub when: String,
    /// Whether it is the walk that counts.
    pub counts: bool,
    /// Whether it can be read again.
    pub readable: bool,
}

/// What the learner has done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// Over all.
    pub score: Score,
    /// By topic.
    pub topics: Vec<(Topic, Score)>,
    /// The attempts, newest first.
    pub attempts: Vec<Item>,
    /// Whether a check-up can be taken.
    pub offered: bool,
    /// The check-ups, newest first.
    pub checkups: Vec<CheckupItem>,
    /// What came of putting it on paper, in words, once somebody asked.
    pub paper: Option<String>,
}

/// One check-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckupItem {
    /// Which.
    pub id: CheckupId,
    /// What was said, added up.
    pub answers: Answers,
    /// When, in words.
    pub when: String,
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Read this attempt again.
    Read(AttemptId),
    /// Play something.
    Topics,
    /// Take a check-up.
    Checkup,
    /// Show what this check-up showed.
    Results(CheckupId),
    /// Put what was practised on paper.
    OnPaper,
}

/// The page.
pub fn view<'a>(progress: &Progress, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let width = if ctx.two_columns() { ctx.left_width() - 40.0 } else { ctx.size.width - 120.0 };
    let score = progress.score;
    let lenses = card(ctx, glasses::score(ctx, score, width)).padding([14, 20]).center_x(Length::Fill);
    let (bold, rest) = sentence(score);
    let words = column![text::strong(ctx, ctx.t(bold)), text::body(ctx, ctx.t(rest))].spacing(4);
    let paper = progress.paper.as_ref();
    let said = paper
        .map(|line| container(told(ctx, text::body(ctx, line.clone())).id("said").live()).padding([4, 6]));
    let left = column![group(ctx, Role::Group, lenses), container(told(ctx, words)).padding([4, 6])]
        .push(said)
        .spacing(14);
    let right = column![]
        .push(checkups(progress, ctx))
        .push(topics(progress, ctx))
        .push(attempts(progress, ctx))
        .spacing(16);
    let mut page = if ctx.two_columns() {
        let left = side(ctx, left);
        Page::two("", left, right)
    } else {
        Page::one("", column![left, right].spacing(20))
    };
    page.title = Some(ctx.t("progress-title"));
    let key = Key::new(ctx, Kind::Quiet, "on-paper", ctx.t("paper-key")).icon(Icon::Printer).in_bar(ctx);
    page.keys.push(key.on_press(ctx, Message::OnPaper).into());
    let key =
        Key::new(ctx, Kind::Main, "practise", ctx.t("progress-practise")).arrow(Icon::ArrowRight).in_bar(ctx);
    page.keys.push(key.on_press(ctx, Message::Topics).into());
    page
}

/// The sentence that fits the score: both sides, and a doable step.
fn sentence(score: Score) -> (&'static str, &'static str) {
    let mostly = |side: crate::learn::outcome::Side| side.well * 3 >= side.all() * 2;
    if score.all() == 0 {
        ("progress-none", "progress-none.more")
    } else if score.scams.all() == 0 || score.genuine.all() == 0 {
        ("progress-begun", "progress-begun.more")
    } else {
        match (mostly(score.scams), mostly(score.genuine)) {
            (true, true) => ("progress-both", "progress-both.more"),
            (true, false) => ("progress-cautious", "progress-cautious.more"),
            (false, true) => ("progress-trusting", "progress-trusting.more"),
            (false, false) => ("progress-mixed", "progress-mixed.more"),
        }
    }
}

/// The way to a check-up, and those that were taken.
fn checkups<'a>(progress: &Progress, ctx: &Ctx<'_>) -> Option<Element<'a, Message>> {
    let mut offer = BigCard::new("checkup", ctx.t("checkup-title")).below(ctx.t("checkup-title.more"));
    offer.tile = (!ctx.look.is_large()).then(|| tile(ctx, Icon::CalendarCheck, None));
    let offer = progress.offered.then(|| offer.on_press(ctx, Message::Checkup));
    let list = column(progress.checkups.iter().map(|item| {
        let title = checkup::both(ctx, item.answers);
        let card = BigCard::new(format!("checkup-{:?}", item.id), title)
            .below(item.when.clone())
            .on_press(ctx, Message::Results(item.id))
            .least(60.0, 84.0);
        group(ctx, Role::ListItem, card).into()
    }))
    .spacing(12);
    let list = (!progress.checkups.is_empty()).then(|| group(ctx, Role::List, list));
    (offer.is_some() || list.is_some()).then(|| column![].push(offer).push(list).spacing(12).into())
}

fn topics<'a>(progress: &Progress, ctx: &Ctx<'_>) -> Option<Element<'a, Message>> {
    if progress.topics.is_empty() {
        return None;
    }
    let mut list = column![text::heading::<Message>(ctx, ctx.t("progress-topics"))].spacing(12);
    for (index, (topic, score)) in progress.topics.iter().enumerate() {
        if index > 0 {
            list = list.push(rule(ctx));
        }
        list = list.push(text::strong_heading(ctx, ctx.t(&format!("topic-{}", topic.key()))));
        let mut sides = row![].spacing(28).align_y(Vertical::Center);
        if score.scams.all() > 0 {
            sides = sides.push(glasses::dots(ctx, score.scams, true));
        }
        if score.genuine.all() > 0 {
            sides = sides.push(glasses::dots(ctx, score.genuine, false));
        }
        list = list.push(sides.wrap().vertical_spacing(8));
    }
    Some(group(ctx, Role::Group, card(ctx, list).padding([18, 22]).width(Length::Fill)).into())
}

fn attempts<'a>(progress: &Progress, ctx: &Ctx<'_>) -> Option<Element<'a, Message>> {
    if progress.attempts.is_empty() {
        return None;
    }
    let list = column(progress.attempts.iter().map(|item| {
        let counts = if item.counts { "attempt" } else { "attempt-again" };
        let below = ctx
            .with(counts, &[("outcome", item.outcome.as_str().into()), ("when", item.when.as_str().into())]);
        if item.readable {
            let card = BigCard::new(format!("attempt-{:?}", item.id), item.title.clone())
                .below(below)
                .on_press(ctx, Message::Read(item.id))
                .least(60.0, 84.0);
            group(ctx, Role::ListItem, card).into()
        } else {
            let content = told(ctx, column![text::strong(ctx, item.title.clone()), text::small(ctx, below)]);
            group(ctx, Role::ListItem, card(ctx, content).padding([14, 22]).width(Length::Fill)).into()
        }
    }))
    .spacing(12);
    Some(
        column![text::heading::<Message>(ctx, ctx.t("progress-attempts")), group(ctx, Role::List, list)]
            .spacing(12)
            .into(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Outcome::{Harmed, Stopped, Trusted, TurnedAway};

    #[test]
    fn the_sentence_looks_at_both_sides() {
        let of = |outcomes: &[_]| sentence(Score::of(outcomes.iter().copied())).0;
        assert_eq!(of(&[]), "progress-none");
        assert_eq!(of(&[Stopped]), "progress-begun");
        assert_eq!(of(&[Stopped, Trusted]), "progress-both");
        assert_eq!(of(&[Stopped, TurnedAway]), "progress-cautious");
        assert_eq!(of(&[Harmed, Trusted]), "progress-trusting");
        assert_eq!(of(&[Harmed, TurnedAway]), "progress-mixed");
    }
}
