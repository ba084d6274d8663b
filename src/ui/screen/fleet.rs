//! How things stand with a fleet's folder, as a part of a page.

use iced::Element;
use iced::widget::{Column, column};

use crate::fleet::Status;
use crate::ui::ctx::Ctx;
use crate::ui::widget::{text, told};

/// Where settings come from, what was taken over, and each thing that is wrong, under a heading; before what is
/// wrong, for whom it is.
pub fn card<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    fleet: &Status,
    head: Element<'a, M>,
    for_whom: Option<&str>,
) -> Column<'a, M> {
    let lines = fleet.summary(ctx.words).into_iter().map(|line| text::body(ctx, line).into());
    let mut content = column![head, told(ctx, column(lines.collect::<Vec<_>>()).spacing(6))].spacing(14);
    let faults = fleet.faults(ctx.words);
    if let Some(key) = for_whom.filter(|_| !faults.is_empty()) {
        content = content.push(told(ctx, text::body(ctx, ctx.t(key))));
    }
    for fault in faults {
        content = content.push(told(ctx, text::strong(ctx, fault)));
    }
    content
}
