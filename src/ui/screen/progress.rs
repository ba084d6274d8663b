//! What the learner has done: both sides of the score in one picture and over time, and the way to a closer
//! look at each thing: by topic, by sign, check-ups, every attempt.

pub mod as_it_was;
pub mod attempts;
mod charted;
pub mod checkups;
mod course;
pub mod signs;
pub mod topics;

use iced::widget::{column, container, row};
use iced::{Element, Length};

use crate::learn::course::Course;
use crate::learn::outcome::Score;
use crate::store::{AttemptId, CheckupId};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{BigCard, Key, Kind, tile};
use crate::ui::widget::page::{Page, side};
use crate::ui::widget::{card, glasses, group, rule, text, told};

pub use charted::{Chart, Tables};

/// What the learner has done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// Over all.
    pub score: Score,
    /// Both sides over time.
    pub course: Course,
    /// Until when each stretch of it went, in words.
    pub days: Vec<String>,
    /// What is worth another look: the name of each family of tactics that was met, and when, in words. `None`
    /// where nothing plans that.
    pub reviews: Option<Vec<(String, String)>>,
    /// Whether a check-up can be taken.
    pub offered: bool,
    /// Whether one was.
    pub taken: bool,
    /// Whether anything was played to an end.
    pub played: bool,
    /// Which pictures stand as tables.
    pub tables: Tables,
    /// What came of putting it on paper, in words, once somebody asked.
    pub paper: Option<String>,
}

/// What can be looked at closer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closer {
    /// Both sides, topic by topic.
    Topics,
    /// The signs and marks that were met.
    Signs,
    /// The check-ups.
    Checkups,
    /// Every attempt.
    Attempts,
}

/// A closer look at one thing.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// Both sides, topic by topic.
    Topics(topics::Topics),
    /// The signs and marks that were met.
    Signs(signs::Signs),
    /// The check-ups.
    Checkups(checkups::Checkups),
    /// Every attempt.
    Attempts(attempts::Attempts),
    /// One attempt, in the words that were kept with it.
    AsItWas(as_it_was::AsItWas),
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
    /// A closer look.
    Show(Closer),
    /// This picture as a table, or the picture again.
    Table(Chart),
    /// The attempts before those that are shown.
    Earlier,
    /// Those after them.
    Later,
    /// What the signs mean.
    Signs,
    /// Put what was practised on paper.
    OnPaper,
    /// Delete this attempt?
    Forget(AttemptId),
}

impl Part {
    /// Which of its pictures stand as tables.
    pub fn tables(&mut self) -> Option<&mut Tables> {
        match self {
            Self::Topics(part) => Some(&mut part.tables),
            Self::Signs(part) => Some(&mut part.tables),
            Self::Checkups(part) => Some(&mut part.tables),
            Self::Attempts(_) | Self::AsItWas(_) => None,
        }
    }

    /// What takes the keyboard's focus when something on it has changed.
    #[must_use]
    pub fn focus(&self) -> Option<String> {
        match self {
            Self::Topics(part) => part.tables.focus(),
            Self::Signs(part) => part.tables.focus(),
            Self::Checkups(part) => part.tables.focus(),
            Self::Attempts(_) | Self::AsItWas(_) => None,
        }
    }

    /// Its page.
    pub fn view<'a>(&self, ctx: &Ctx<'_>) -> Page<'a, Message> {
        match self {
            Self::Topics(part) => topics::view(part, ctx),
            Self::Signs(part) => signs::view(part, ctx),
            Self::Checkups(part) => checkups::view(part, ctx),
            Self::Attempts(part) => attempts::view(part, ctx),
            Self::AsItWas(part) => as_it_was::view(part, ctx),
        }
    }
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
    let course = (score.all() > 0).then(|| course::over_time(progress, ctx));
    let right =
        column![].push(course).push(reviews(progress.reviews.as_deref(), ctx)).push(ways(progress, ctx));
    let right = right.spacing(16);
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

/// What is worth another look, and when: each family of tactics with its time, both in words.
fn reviews<'a>(due: Option<&[(String, String)]>, ctx: &Ctx<'_>) -> Option<Element<'a, Message>> {
    let due = due.filter(|due| !due.is_empty())?;
    let mut list = column![].spacing(10);
    for (index, (family, when)) in due.iter().enumerate() {
        if index > 0 {
            list = list.push(rule(ctx));
        }
        let words = column![text::strong(ctx, family.clone()), text::small(ctx, when.clone())].spacing(2);
        list = list.push(group(ctx, Role::ListItem, told(ctx, words).width(Length::Fill)));
    }
    let head = row![
        text::icon(Icon::Clock, ctx.look.icon(), ctx.look.colours.primary),
        text::heading::<Message>(ctx, ctx.t("progress-reviews")).width(Length::Fill)
    ];
    let head = head.spacing(12).align_y(iced::Center);
    let content = column![head, group(ctx, Role::List, list)].spacing(12);
    Some(group(ctx, Role::Group, card(ctx, content).padding([18, 22]).width(Length::Fill)).into())
}

/// The ways to a check-up and to a closer look, as far as there is something to see.
fn ways<'a>(progress: &Progress, ctx: &Ctx<'_>) -> Element<'a, Message> {
    let way = |id: &str, words: &str, icon: Icon, message: Message| -> Element<'a, Message> {
        let mut card = BigCard::new(id, ctx.t(words)).below(ctx.t(&format!("{words}.more")));
        card.tile = (!ctx.look.is_large()).then(|| tile(ctx, icon, None));
        card.on_press(ctx, message).least(60.0, 96.0).into()
    };
    let offered = progress.offered;
    let (played, taken) = (progress.played, progress.taken);
    let closer = |id, words, icon, what| way(id, words, icon, Message::Show(what));
    column![]
        .push(played.then(|| closer("by-topic", "progress-topics", Icon::Grid, Closer::Topics)))
        .push(played.then(|| closer("by-sign", "progress-signs", Icon::Search, Closer::Signs)))
        .push(played.then(|| closer("attempts", "progress-attempts", Icon::List, Closer::Attempts)))
        .push(taken.then(|| closer("checkups", "progress-checkups", Icon::Chart, Closer::Checkups)))
        .push(offered.then(|| way("checkup", "checkup-title", Icon::CalendarCheck, Message::Checkup)))
        .spacing(14)
        .into()
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
