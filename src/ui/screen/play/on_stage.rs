//! The page while a situation goes on: the stage, and in plain words what one can do.

use iced::widget::{Space, column, container};
use iced::{Element, Length};

use super::{Message, Situation, View};
use crate::content::ChoiceId;
use crate::play::Step;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::stage::{self, Handle, Pressed, Scene};
use crate::ui::widget::key::{self, Key, Kind};
use crate::ui::widget::page::{Page, SCROLL_BAR};
use crate::ui::widget::{group, pad, text, told};

impl Situation {
    pub(super) fn stage<'a>(&self, ctx: &Ctx<'_>) -> Page<'a, Message> {
        let scene = self.scene();
        let exit = |element: Element<'a, Pressed>| -> Element<'a, Message> {
            let message = |pressed| match pressed {
                Pressed::Exit => Message::Exit,
                Pressed::Part(beat, part) => Message::Closer(beat, part),
                Pressed::Handset(handle) => Message::Handset(handle),
                Pressed::Read => Message::Read,
                Pressed::Letter(number) => Message::Letter(number),
            };
            container(element.map(message)).id(stage::ID).into()
        };
        let (right, mut foot) = self.right(ctx, &scene);
        let rise = 16.0 * (1.0 - ctx.arrived);
        // The page is as high while things rise as when they have: nothing comes to scroll by it.
        let right = column![].push(self.caption(ctx)).push(right);
        let right = container(right).padding(pad(rise, 0.0, 16.0 - rise, 0.0));
        let mut page = if ctx.two_columns() {
            let left = container(exit(stage::beside(ctx, &scene)))
                .padding(pad(0.0, SCROLL_BAR, 16.0, 0.0))
                .height(Length::Fill);
            Page::two("", left, right)
        } else {
            let talk = exit(stage::stacked(ctx, &scene));
            // What came of an answer is seen at once; the talk it is about follows below.
            let body = match foot.take() {
                Some(foot) => column![right, foot, talk],
                // So is that two change places or compare, and that a call was left alone.
                None if self.view == View::Left || !self.may_answer() => column![right, talk],
                // That it rings is read after what happens; where nothing does, it is all there is.
                None if scene.rings().is_some() && scene.bubbles().is_empty() => column![right],
                None => column![talk, right],
            };
            let mut page = Page::one("", body.spacing(20));
            page.strip = Some(exit(stage::strip(ctx, &scene)));
            page
        };
        page.foot = foot;
        page.keys.push(
            key::tool(
                ctx,
                "transcript",
                Icon::Scroll,
                ctx.t("play-transcript"),
                false,
                Message::ShowTranscript,
            )
            .into(),
        );
        // In one column what there is to do while it rings stays in sight, as not to answer does.
        if !ctx.two_columns() && scene.rings().is_some() && self.view == View::Stage {
            let answer = Key::new(ctx, Kind::Main, "call-answer", ctx.t("call-answer")).icon(Icon::Phone);
            page.keys.push(answer.in_bar(ctx).on_press(ctx, Message::Handset(Handle::PickUp)).into());
        }
        page
    }

    /// What one can do, or what came of it and the keys below it.
    fn right<'a>(
        &self,
        ctx: &Ctx<'_>,
        scene: &Scene<'_>,
    ) -> (Element<'a, Message>, Option<Element<'a, Message>>) {
        let words = match self.play.step() {
            _ if self.view == View::Left => self.left(ctx),
            _ if scene.rings().is_some() => column![
                text::heading::<Message>(ctx, ctx.t("call-ringing")).id("question"),
                told(ctx, text::body(ctx, ctx.t("call-ringing-more"))),
            ]
            .spacing(8)
            .into(),
            Step::Line { .. } => {
                let go_on = Key::new(ctx, Kind::Main, "go-on", ctx.t("go-on")).arrow(Icon::ArrowRight);
                let channel = scene.channel().key();
                column![
                    text::heading::<Message>(ctx, ctx.t("play-listen")),
                    told(ctx, text::small(ctx, ctx.t(&format!("waits-{channel}")))),
                    Space::new().height(8),
                    go_on.on_press(ctx, Message::GoOn).width(Length::Fill),
                ]
                .spacing(8)
                .into()
            }
            Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } if !self.may_answer() => {
                self.between(ctx).unwrap_or_else(|| Space::new().into())
            }
            Step::Ask { answer: None, .. } if let Some(asked) = self.asked => Self::real_or_scam(ctx, asked),
            Step::Ask { beat, choices, answer: None } => {
                let items = choices
                    .iter()
                    .map(|choice| (choice.id.clone(), self.say(&format!("{beat}.c-{}", choice.id))));
                self.choices(ctx, items.collect())
            }
            Step::Push { beat, ways, answer: None, .. } => {
                let items =
                    ways.iter().map(|way| (way.id.clone(), self.say(&format!("{beat}.w-{}", way.id))));
                self.choices(ctx, items.collect())
            }
            Step::Ask { beat, answer: Some(choice), .. } => {
                let did = self.say(&format!("{beat}.c-{}", choice.id));
                let words = self.feedback(ctx, scene, beat, &choice.id, did, choice.grade, choice.act);
                return (words, Some(Self::feedback_keys(ctx)));
            }
            Step::Push { beat, answer: Some(way), .. } => {
                let did = self.say(&format!("{beat}.w-{}", way.id));
                let words = self.feedback(ctx, scene, beat, &way.id, did, way.grade, way.act);
                return (words, Some(Self::feedback_keys(ctx)));
            }
            Step::Spot { .. } | Step::End { .. } => Space::new().into(),
        };
        (words, None)
    }

    fn choices<'a>(&self, ctx: &Ctx<'_>, items: Vec<(ChoiceId, String)>) -> Element<'a, Message> {
        let channel = self.scene().channel().key();
        let high = if items.len() <= 4 && ctx.size.height >= 780.0 { 104.0 } else { 92.0 };
        let list = column(items.into_iter().enumerate().map(|(number, (id, words))| {
            let choice = key::choice(ctx, number, words, high, Message::Answer(id));
            let choice = choice.language(self.script.language());
            group(ctx, Role::ListItem, choice).into()
        }))
        .spacing(16);
        column![
            text::heading::<Message>(ctx, ctx.t("play-what-do-you-do")).id("question"),
            told(ctx, text::small(ctx, ctx.t(&format!("waits-{channel}")))),
        ]
        .push(self.whose_turn(ctx))
        .push(Space::new().height(6))
        .push(group(ctx, Role::List, list))
        .spacing(6)
        .into()
    }
}
