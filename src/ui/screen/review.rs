//! What pages say of the short review: how it goes on, and when one family of tactic comes back.

use iced::alignment::Vertical;
use iced::widget::{column, row};
use iced::{Element, Length};

use crate::content::{Family, ScenarioId};
use crate::learn::review::{Next, Span};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::{card, text, told};

/// How a review goes on after a situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnReview {
    /// Its next situation; `None` at its end.
    pub next: Option<ScenarioId>,
    /// How long it is until another look is worthwhile, where that is known.
    pub again: Option<Span>,
}

/// The name of a family.
#[must_use]
pub fn family(ctx: &Ctx<'_>, family: Family) -> String {
    ctx.t(&format!("family-{}", family.key()))
}

/// When it comes back, to stand beside its name.
#[must_use]
pub fn next(ctx: &Ctx<'_>, next: Next) -> String {
    match next {
        Next::NotBegun => ctx.t("review-not-begun"),
        Next::Due => ctx.t("review-now"),
        Next::In(days) => ctx.with("review-look", &[("when", span(ctx, Span::of(days)).into())]),
    }
}

/// “In about a week”, as it stands within a sentence.
fn span(ctx: &Ctx<'_>, span: Span) -> String {
    match span {
        Span::Days => ctx.t("review-days"),
        Span::Weeks(count) => ctx.with("review-weeks", &[("count", count.into())]),
        Span::Months(count) => ctx.with("review-months", &[("count", count.into())]),
    }
}

/// At the end of a review: that it is done, and when another look is worthwhile.
pub(super) fn over<'a, M: Clone + 'a>(on: &OnReview, ctx: &Ctx<'_>) -> Option<Element<'a, M>> {
    if on.next.is_some() {
        return None;
    }
    let again = on
        .again
        .map(|again| text::small(ctx, ctx.with("review-over.again", &[("when", span(ctx, again).into())])));
    let words = column![text::body(ctx, ctx.t("review-over"))].push(again).spacing(4);
    let icon = text::icon(Icon::CalendarCheck, ctx.look.icon(), ctx.look.colours.primary);
    let line = row![icon, words.width(Length::Fill)].spacing(14).align_y(Vertical::Center);
    Some(told(ctx, card(ctx, line).padding([14, 20])).width(Length::Fill).into())
}
