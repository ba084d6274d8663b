//! Notices at the top of a page: one at a time, and how many come after it.

use iced::advanced::widget::{Id, operate};
use iced::widget::{column, container, row};
use iced::{Element, Length, Task};

use super::{App, Message};
use crate::log::Line;
use crate::ui::access::FocusOn;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{tool, tool_width};
use crate::ui::widget::{card, pad, text, told};

/// The id of the notice that is shown.
pub(super) const NOTICE: &str = "notice";

/// Room at the sides of the page, inside the card, and between its parts.
const OUTER: f32 = 24.0;
const INNER: f32 = 20.0;
const GAP: f32 = 16.0;
/// Room above and below the words, above the card, and its edges.
const AROUND: f32 = 12.0 + 8.0 + 6.0;

impl App {
    /// A notice that goes by itself with the next thing that is done; it comes before all others.
    pub(super) fn say_in_passing(&mut self, key: &'static str, line: String) {
        self.notices.retain(|other| *other != line);
        self.notices.insert(0, line.clone());
        self.passing = Some(line);
        self.log.note(Line::Notice(key));
    }

    /// A notice was read: it goes, and the next one has come to its place.
    pub(super) fn close(&mut self, index: usize) -> Task<Message> {
        if index < self.notices.len() {
            let _ = self.notices.remove(index);
        }
        if self.notices.is_empty() {
            return Task::none();
        }
        operate(FocusOn::new(Some(Id::new(NOTICE))))
    }

    /// Something else is done: that notice goes.
    pub(super) fn let_pass(&mut self) {
        if let Some(line) = self.passing.take() {
            self.notices.retain(|other| *other != line);
        }
    }

    /// The oldest notice that was not closed.
    pub(super) fn notice_card<'a>(&self, ctx: &Ctx<'_>) -> Option<Element<'a, Message>> {
        let close = tool(ctx, "close-0", Icon::Close, ctx.t("notice-close"), false, Message::Close(0));
        let words = column![text::body(ctx, self.notices.first()?.clone())]
            .push(self.others(ctx).map(|line| text::small(ctx, line)))
            .width(Length::Fill);
        let words = told(ctx, words).id(NOTICE).width(Length::Fill);
        // It answers to what was just pressed.
        let passes = self.passing.is_some() && self.passing.as_ref() == self.notices.first();
        let words = if passes { words.live() } else { words };
        let icon = text::icon(Icon::Info, icon(ctx), ctx.look.colours.primary);
        // Large words have the whole width.
        let content = if ctx.look.is_large() {
            row![icon, column![words, close]].spacing(GAP)
        } else {
            row![icon, words, close].spacing(GAP).align_y(iced::Center)
        };
        let card = container(card(ctx, content).padding([6.0, INNER]).width(Length::Fill));
        // In one column it scrolls with the page, which leaves room at its sides.
        let around = if ctx.two_columns() { pad(8.0, OUTER, 0.0, OUTER) } else { pad(0.0, 0.0, 0.0, 0.0) };
        Some(card.padding(around).into())
    }

    fn others(&self, ctx: &Ctx<'_>) -> Option<String> {
        let count = self.notices.len().saturating_sub(1);
        (count > 0).then(|| ctx.with("notice-others", &[("count", count.into())]))
    }

    /// What the notice takes from the height of a page of two columns.
    pub(super) fn notice_height(&self, ctx: &Ctx<'_>) -> f32 {
        let Some(line) = self.notices.first().filter(|_| ctx.two_columns()) else { return 0.0 };
        let close = tool_width(ctx, &ctx.t("notice-close"));
        let width = ctx.size.width - 2.0 * OUTER - 2.0 * INNER - 2.0 * GAP - icon(ctx) - close;
        let words = text::body(ctx, line.clone()).height_in(width);
        let others = self.others(ctx).map_or(0.0, |line| text::small(ctx, line).height_in(width));
        (words + others).max(60.0) + AROUND
    }
}

fn icon(ctx: &Ctx<'_>) -> f32 {
    ctx.look.icon().min(48.0)
}
