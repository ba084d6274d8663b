//! Two people at one screen: each answers apart, then both see what they chose, talk, and go on with one of
//! the two answers. Nothing of it is kept or counted.

use iced::widget::{Space, column, row};
use iced::{Element, Length};

use super::{Action, Message, Situation};
use crate::content::{BeatId, ChoiceId};
use crate::play::Step;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::feedback::shape;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::{card, group, text, told};

/// Whose turn it is at an open question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Turn {
    /// The first person answers, the second looks away.
    #[default]
    First,
    /// The first has answered; the second comes to the screen.
    HandOver(ChoiceId),
    /// The second person answers.
    Second(ChoiceId),
    /// Both have answered: they compare and talk.
    Compare(ChoiceId, ChoiceId),
}

/// What two people answered apart at one question.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Apart {
    beat: BeatId,
    push: Option<usize>,
    first: ChoiceId,
    second: ChoiceId,
}

/// A situation that two people play.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Together {
    turn: Turn,
    answers: Vec<Apart>,
}

impl Together {
    /// How many questions both answered alike, and how many there were.
    #[must_use]
    pub fn alike(&self) -> (usize, usize) {
        (self.answers.iter().filter(|apart| apart.first == apart.second).count(), self.answers.len())
    }

    /// What is shown, as far as there would be something else to read.
    #[must_use]
    pub fn place(&self) -> usize {
        match self.turn {
            Turn::First => 0,
            Turn::HandOver(_) => 1,
            Turn::Second(_) => 2,
            Turn::Compare(..) => 3,
        }
    }
}

impl Situation {
    /// The question that is open, if one is: its beat, and the number of the push.
    fn question(&self) -> Option<(BeatId, Option<usize>)> {
        match self.play.step() {
            Step::Ask { beat, answer: None, .. } => Some((beat.clone(), None)),
            Step::Push { beat, index, answer: None, .. } => Some((beat.clone(), Some(index))),
            _ => None,
        }
    }

    fn turn(&self) -> Option<&Turn> {
        self.together.as_ref().filter(|_| self.question().is_some()).map(|together| &together.turn)
    }

    /// Whether two are asked, and the first has answered: what is new is the question then, not the talk.
    pub(super) fn asks_two(&self) -> bool {
        self.turn().is_some_and(|turn| *turn != Turn::First)
    }

    /// Whether one of the two may answer now, or there is only one.
    pub(super) fn may_answer(&self) -> bool {
        !matches!(self.turn(), Some(Turn::HandOver(_) | Turn::Compare(..)))
    }

    /// Whether the second person is asked to come to the screen.
    pub(super) fn hands_over(&self) -> bool {
        matches!(self.turn(), Some(Turn::HandOver(_)))
    }

    /// The second person is here.
    pub(super) fn my_turn(&mut self) -> Action {
        if let Some(together) = &mut self.together
            && let Turn::HandOver(first) = &together.turn
        {
            together.turn = Turn::Second(first.clone());
        }
        Action::None
    }

    /// Takes an answer of one of the two; whether it was one.
    pub(super) fn take_apart(&mut self, id: &ChoiceId) -> bool {
        let Some(turn) = self.turn().cloned() else { return false };
        let offered = match self.play.step() {
            Step::Ask { choices, .. } => choices.iter().any(|choice| choice.id == *id),
            Step::Push { ways, .. } => ways.iter().any(|way| way.id == *id),
            _ => false,
        };
        if let Some(together) = self.together.as_mut().filter(|_| offered) {
            together.turn = match turn {
                Turn::First => Turn::HandOver(id.clone()),
                Turn::Second(first) => Turn::Compare(first, id.clone()),
                waits => waits,
            };
        }
        true
    }

    /// The two go on with this answer.
    pub(super) fn agree(&mut self, id: &ChoiceId) -> Action {
        let Some(Turn::Compare(first, second)) = self.turn().cloned() else { return Action::None };
        let Some((beat, push)) = self.question().filter(|_| [&first, &second].contains(&id)) else {
            return Action::None;
        };
        if let Some(together) = &mut self.together {
            together.turn = Turn::First;
            // Tried another way, the question was answered apart once more.
            together.answers.retain(|apart| (&apart.beat, apart.push) != (&beat, push));
            together.answers.push(Apart { beat, push, first, second });
        }
        self.done(true, |play| play.answer(id))
    }

    /// A step back within a question; whether there was one.
    pub(super) fn back_apart(&mut self) -> bool {
        let Some(turn) = self.turn().cloned() else { return false };
        let before = match turn {
            Turn::First => return false,
            Turn::HandOver(_) => Turn::First,
            Turn::Second(first) | Turn::Compare(first, _) => Turn::HandOver(first),
        };
        if let Some(together) = &mut self.together {
            together.turn = before;
        }
        true
    }

    /// Who answers now, in a line above the question.
    pub(super) fn whose_turn<'a>(&self, ctx: &Ctx<'_>) -> Option<Element<'a, Message>> {
        let (key, more) = match self.turn()? {
            Turn::First => ("together-first", "together-first.more"),
            Turn::Second(_) => ("together-second", "together-second.more"),
            Turn::HandOver(_) | Turn::Compare(..) => return None,
        };
        let words = column![text::strong(ctx, ctx.t(key)), text::small(ctx, ctx.t(more))].spacing(2);
        let icon = text::icon(Icon::Users, ctx.look.icon(), ctx.look.colours.primary);
        let line = row![icon, words.width(Length::Fill)].spacing(14).align_y(iced::Center);
        Some(told(ctx, card(ctx, line).padding([12, 16])).width(Length::Fill).into())
    }

    /// What stands in the place of the answers while the two change places or compare.
    pub(super) fn between<'a>(&self, ctx: &Ctx<'_>) -> Option<Element<'a, Message>> {
        match self.turn()? {
            Turn::HandOver(_) => Some(hand_over(ctx)),
            Turn::Compare(first, second) => Some(self.compare(ctx, first, second)),
            Turn::First | Turn::Second(_) => None,
        }
    }

    /// The words of an answer to the open question.
    fn answer(&self, id: &ChoiceId) -> String {
        match self.question() {
            Some((beat, None)) => self.say(&format!("{beat}.c-{id}")),
            Some((beat, Some(_))) => self.say(&format!("{beat}.w-{id}")),
            None => String::new(),
        }
    }

    /// Both answers, side by side in words; what they are worth is not said before the two have talked.
    fn compare<'a>(&self, ctx: &Ctx<'_>, first: &ChoiceId, second: &ChoiceId) -> Element<'a, Message> {
        let same = first == second;
        let entry = |key: &str, id: &ChoiceId| -> Element<'a, Message> {
            let words = column![text::strong(ctx, ctx.t(key)), text::body(ctx, self.answer(id))].spacing(4);
            let entry = told(ctx, card(ctx, words).padding([14, 18]).width(Length::Fill));
            group(ctx, Role::ListItem, entry.language(self.script.language()).width(Length::Fill)).into()
        };
        let answers = if same {
            column![entry("together-both", first)]
        } else {
            column![entry("together-first", first), entry("together-second", second)]
        };
        let go_on = |id: &'static str, kind, words: &str, answer: &ChoiceId| {
            Key::new(ctx, kind, id, ctx.t(words))
                .arrow(Icon::ArrowRight)
                .on_press(ctx, Message::Agree(answer.clone()))
                .least(60.0, 68.0)
                .width(Length::Fill)
        };
        let keys = if same {
            column![go_on("agree-both", Kind::Main, "together-go-on", first)]
        } else {
            column![
                go_on("agree-first", Kind::Quiet, "together-go-on-first", first),
                go_on("agree-second", Kind::Quiet, "together-go-on-second", second)
            ]
        };
        let title = if same { "together-same" } else { "together-different" };
        column![
            text::heading::<Message>(ctx, ctx.t(title)).id("question"),
            group(ctx, Role::List, answers.spacing(12)),
            told(ctx, text::body(ctx, ctx.t(&format!("{title}.more")))),
            keys.spacing(12),
        ]
        .spacing(14)
        .into()
    }

    /// After an answer that only one of the two had given: what the other one would have come to.
    pub(super) fn other_answer<'a>(&self, ctx: &Ctx<'_>, chosen: &ChoiceId) -> Option<Element<'a, Message>> {
        let (beat, push, ways) = match self.play.step() {
            Step::Ask { beat, choices, .. } => {
                let all: Vec<_> = choices.iter().map(|choice| (&choice.id, choice.grade, "c")).collect();
                (beat, None, all)
            }
            Step::Push { beat, index, ways, .. } => {
                let all = ways.iter().map(|way| (&way.id, way.grade, "w")).collect();
                (beat, Some(index), all)
            }
            _ => return None,
        };
        let mut answers = self.together.as_ref()?.answers.iter();
        let apart = answers.find(|apart| (&apart.beat, apart.push) == (beat, push))?;
        let other = [&apart.first, &apart.second].into_iter().find(|id| *id != chosen)?;
        let (_, grade, kind) = ways.into_iter().find(|(id, ..)| *id == other)?;
        let did = self.say(&format!("{beat}.{kind}-{other}"));
        let why = self.say(&format!("{beat}.why-{other}"));
        let sign = shape(ctx, grade, (34.0 * ctx.look.k).min(56.0));
        let word = ctx.t(&format!("grade-{}", grade.key()));
        let head = column![text::strong(ctx, ctx.t("together-other")), text::small(ctx, word)].spacing(2);
        let head = row![sign, head.width(Length::Fill)].spacing(14).align_y(iced::Center);
        let words = column![head, text::body(ctx, did), text::body(ctx, why)].spacing(8);
        let content = card(ctx, words).padding([16, 20]).width(Length::Fill);
        Some(told(ctx, content).language(self.script.language()).width(Length::Fill).into())
    }
}

/// The first has answered; what they chose is not shown.
fn hand_over<'a>(ctx: &Ctx<'_>) -> Element<'a, Message> {
    column![
        text::heading::<Message>(ctx, ctx.t("together-change")).id("question"),
        told(ctx, text::body(ctx, ctx.t("together-change.more"))),
        Space::new().height(8),
        Key::new(ctx, Kind::Main, "my-turn", ctx.t("together-my-turn"))
            .arrow(Icon::ArrowRight)
            .on_press(ctx, Message::MyTurn)
            .least(60.0, 68.0)
            .width(Length::Fill),
    ]
    .spacing(8)
    .into()
}
