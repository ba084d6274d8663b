//! What was said, as it is searched for signs: in the window of its channel, without anything to press but
//! the words.

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::{Scene, call, window};
use crate::content::{CastId, Channel};
use crate::ui::ctx::Ctx;
use crate::ui::theme::radius;
use crate::ui::widget::words::Words;
use crate::ui::widget::{panel, rule, text, told};

/// The name of the group or the stream, where the talk is in one.
pub fn room(scene: &Scene<'_>, channel: Channel) -> Option<String> {
    let there = channel == scene.scenario().channel;
    scene.find("room").filter(|_| there && matches!(channel, Channel::Chat | Channel::LiveStream))
}

/// Lines that came one after the other on a channel, and who said the first of them.
pub fn searched<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    channel: Channel,
    who: &CastId,
    lines: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    let c = ctx.look.colours;
    let (icon, word) = ctx.channel(channel);
    let room = room(scene, channel);
    let contact = scene.find(&format!("cast-{who}.contact")).filter(|_| room.is_none());
    let title = room.unwrap_or_else(|| scene.say(&format!("cast-{who}")));
    let small = |words: String, face| {
        let leading = text::leading(ctx, 1.45, 1.45);
        Words::new(face, words, ctx.look.small(), leading).read(ctx).color(c.ink2)
    };
    let note = row![text::small(ctx, word)]
        .push(contact.as_ref().map(|_| text::small(ctx, "·")))
        .push(contact.map(|contact| small(contact.clone(), call::number_face(&contact))))
        .spacing(6);
    let words = column![text::strong(ctx, title).size(ctx.look.lead()), note.wrap()];
    // In a narrow window the square goes first.
    let wide = ctx.left_width() >= 20.0 * ctx.look.body();
    let square = wide.then(|| window::square(ctx, icon, false));
    let head = row![].push(square).push(told(ctx, words).width(Length::Fill)).spacing(14);
    let head = container(head.align_y(Vertical::Center)).padding([10, 18]).width(Length::Fill);
    let inside = column![head, rule(ctx), container(lines).padding([14, 14]).width(Length::Fill)];
    let inside = panel(inside, c.window, c.line, ctx.look.hairline(), radius::BUBBLE).width(Length::Fill);
    call::on_plate(ctx, channel, inside.into())
}
