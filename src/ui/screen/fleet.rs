//! How things stand with a fleet's folder, as a part of a page.

use iced::Element;
use iced::widget::{Column, column};

use crate::fleet::Status;
use crate::ui::ctx::Ctx;
use crate::ui::widget::{text, told};

/// Where settings come from, what was taken over, and each thing that is wrong, under a heading.
pub fn card<'a, M: Clone + 'a>(ctx: &Ctx<'_>, fleet: &Status, head: Element<'a, M>) -> Column<'a, M> {
    let lines = fleet.summary(ctx.words).join(" ");
    let faults = fleet.faults(ctx.words).into_iter();
    let mut content = column![head, told(ctx, text::body(ctx, lines))].spacing(14);
    for fault in faults {
        content = content.push(told(ctx, text::strong(ctx, fault)));
    }
    content
}
