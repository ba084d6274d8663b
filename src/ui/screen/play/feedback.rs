//! What came of an answer: what happened and why, the signs in the words just heard, a good next step.

use iced::widget::{column, row};
use iced::{Element, Length};

use super::{Message, Situation};
use crate::content::{Act, BeatId, ChoiceId, Clue, Grade};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::stage::Scene;
use crate::ui::widget::feedback::verdict;
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::marked::{self, Numbers};
use crate::ui::widget::{card, rule, text, told};

impl Situation {
    /// What happened and why, the signs in the words just heard, a good next step.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn feedback<'a>(
        &self,
        ctx: &Ctx<'_>,
        scene: &Scene<'_>,
        beat: &BeatId,
        id: &ChoiceId,
        did: String,
        grade: Grade,
        act: Act,
    ) -> Element<'a, Message> {
        let word = ctx.t(&format!("grade-{}", grade.key()));
        let happened = self.say(&format!("{beat}.why-{id}"));
        let verdict = verdict(ctx, grade, word, Some(did), happened).language(self.script.language());
        let mut notes = column![].spacing(14).width(Length::Fill);
        let mut seen = Numbers::default();
        let mut any = false;
        for said in self.play.heard_before_answer() {
            for (clue, _) in said.clues() {
                if seen.get(clue).is_some() {
                    continue;
                }
                let _ = seen.of(clue);
                let Some(number) = scene.numbers.get(clue) else { continue };
                if any {
                    notes = notes.push(rule(ctx));
                }
                any = true;
                notes = notes.push(self.sign(ctx, clue, number));
            }
        }
        let step = if grade.is_sound() { format!("act-{}", act.key()) } else { "act-instead".to_owned() };
        let heading = if grade.is_sound() { "feedback-habit" } else { "feedback-next" };
        let next = row![
            text::icon(Icon::Footprints, ctx.look.icon(), ctx.look.colours.primary),
            column![text::strong(ctx, ctx.t(heading)), text::body(ctx, ctx.t(&step))]
                .spacing(2)
                .width(Length::Fill),
        ]
        .spacing(16);
        if any {
            notes = notes.push(rule(ctx));
        }
        notes = notes.push(told(ctx, next).width(Length::Fill));
        let notes = card(ctx, notes).padding([16, 20]).width(Length::Fill);
        column![verdict].push(self.other_answer(ctx, id)).push(notes).spacing(16).into()
    }

    pub(super) fn feedback_keys<'a>(ctx: &Ctx<'_>) -> Element<'a, Message> {
        row![
            Key::new(ctx, Kind::Quiet, "another-way", ctx.t("feedback-another-way"))
                .icon(Icon::Undo)
                .on_press(ctx, Message::AnotherWay)
                .least(60.0, 68.0),
            Key::new(ctx, Kind::Main, "go-on", ctx.t("go-on"))
                .arrow(Icon::ArrowRight)
                .on_press(ctx, Message::GoOn)
                .least(130.0, 68.0),
        ]
        .spacing(12)
        .wrap()
        .vertical_spacing(12)
        .into()
    }

    /// A sign as it was here, by its number.
    pub(super) fn sign<'a>(&self, ctx: &Ctx<'_>, clue: Clue, number: usize) -> Element<'a, Message> {
        let kind = format!("kind-{}.named", clue.scheme());
        let name = ctx.t(&format!("clue-{}", clue.key()));
        let title = ctx.with(&kind, &[("name", name.into())]);
        let content = row![
            marked::number(ctx, clue, number),
            column![text::strong(ctx, title), text::body(ctx, self.say(&format!("sign-{}", clue.key())))]
                .spacing(2)
                .width(Length::Fill),
        ]
        .spacing(14);
        told(ctx, content).language(self.script.language()).width(Length::Fill).into()
    }
}
