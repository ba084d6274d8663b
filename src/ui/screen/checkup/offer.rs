//! How long a check-up is to be, and two questions about trust in oneself before it.

use iced::widget::{column, container};
use iced::{Element, Length as Extent};

use super::Message;
use crate::content::item::Length;
use crate::learn::forms::Occasion;
use crate::store::{CheckupId, Question};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{BigCard, Key, Kind, option, tile};
use crate::ui::widget::page::Page;
use crate::ui::widget::{card, group, text, told};

/// Minutes an item takes, about: two items a minute.
const A_MINUTE: usize = 2;
/// The steps of trust.
const STEPS: u8 = 5;

/// What is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// When in the learning it would be taken.
    pub occasion: Occasion,
    /// One that was left: how many of how many items were answered.
    pub left: Option<(usize, usize)>,
    /// Where the store keeps that one.
    pub id: Option<CheckupId>,
}

/// How much somebody trusts in themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trust {
    /// The length that was chosen.
    pub length: Length,
    steps: [Option<u8>; Question::ALL.len()],
}

impl Trust {
    /// Before anything was said.
    #[must_use]
    pub fn new(length: Length) -> Self {
        Self { length, steps: [None; Question::ALL.len()] }
    }

    pub(super) fn set(&mut self, question: Question, step: u8) {
        for (kept, which) in self.steps.iter_mut().zip(Question::ALL) {
            if which == question {
                *kept = Some(step);
            }
        }
    }

    pub(super) fn said(self) -> Vec<(Question, u8)> {
        Question::ALL.into_iter().zip(self.steps).filter_map(|(which, step)| Some((which, step?))).collect()
    }
}

/// The page that asks how long.
pub(super) fn view<'a>(offer: &Offer, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let square = |icon| (!ctx.look.is_large()).then(|| tile(ctx, icon, None));
    let mut list = column![].spacing(14);
    let heading = if let Some((now, all)) = offer.left {
        let below = ctx.with("checkup-left.more", &[("now", (now + 1).into()), ("all", all.into())]);
        let mut card = BigCard::new("go-on-card", ctx.t("checkup-go-on")).below(below);
        card.tile = square(Icon::Bookmark);
        let forget = Key::new(ctx, Kind::Quiet, "forget", ctx.t("forget-key-checkup"));
        list = list.push(card.on_press(ctx, Message::GoOn));
        list = list.push(offer.id.map(|_| forget.on_press(ctx, Message::Forget)));
        "checkup-left"
    } else {
        for length in Length::ALL {
            let all = 2 * length.of_each();
            let title = ctx.with("checkup-length", &[("all", all.into())]);
            let below = ctx
                .with(&format!("checkup-length-{}", length.key()), &[("minutes", (all / A_MINUTE).into())]);
            let mut card = BigCard::new(format!("length-{}", length.key()), title).below(below);
            card.tile = square(Icon::Glasses);
            list = list.push(card.on_press(ctx, Message::Begin(length)).least(60.0, 92.0));
        }
        "checkup-how-long"
    };
    let words = column![
        text::body(ctx, ctx.t("checkup-what")),
        text::body(ctx, ctx.t("checkup-no-feedback")),
        text::body(ctx, ctx.t("checkup-no-clock")),
    ]
    .push((offer.occasion == Occasion::FollowUp).then(|| text::body(ctx, ctx.t("checkup-due.more"))))
    .spacing(6);
    let content = column![
        text::heading::<Message>(ctx, ctx.t(heading)).id("question"),
        told(ctx, words).width(Extent::Fill),
        list,
    ]
    .spacing(16);
    narrow(ctx, content)
}

/// The page that asks for trust in oneself; each question may be left out.
pub(super) fn trust<'a>(trust: Trust, ctx: &Ctx<'_>) -> Page<'a, Message> {
    let mut content = column![
        text::heading::<Message>(ctx, ctx.t("checkup-trust")).id("question"),
        told(ctx, text::body(ctx, ctx.t("checkup-trust.more"))),
    ]
    .spacing(18);
    for (question, chosen) in Question::ALL.into_iter().zip(trust.steps) {
        let key = question.key();
        let words = ctx.t(&format!("checkup-trust-{key}"));
        let steps = (1..=STEPS).map(|step| {
            let words = ctx.t(&format!("checkup-step-{step}"));
            let id = format!("{key}-{step}");
            option(ctx, id, Role::Radio, words, chosen == Some(step), Message::Trust(question, step)).into()
        });
        let steps = iced::widget::Row::with_children(steps).spacing(12).wrap().vertical_spacing(12);
        let steps = group(ctx, Role::RadioGroup, steps).name(words.clone());
        let sheet = column![text::strong_heading(ctx, words), steps].spacing(14);
        content = content.push(card(ctx, sheet).padding([18, 22]).width(Extent::Fill));
    }
    let mut page = narrow(ctx, content);
    let key = Key::new(ctx, Kind::Main, "go-on", ctx.t("go-on")).arrow(Icon::ArrowRight).in_bar(ctx);
    page.keys.push(key.on_press(ctx, Message::Trusted).into());
    page
}

/// A page of one column that is read in lines of a length.
fn narrow<'a>(ctx: &Ctx<'_>, content: impl Into<Element<'a, Message>>) -> Page<'a, Message> {
    let body = container(content).max_width(860.0 * ctx.look.k.max(1.0));
    Page::one("", container(body).center_x(Extent::Fill).padding([8, 0]))
}
