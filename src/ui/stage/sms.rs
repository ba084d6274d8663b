//! Text messages: one narrow thread under the sender's name. What is false slips in under what is true,
//! because the telephone sorts by the name alone.

use iced::alignment::Horizontal;
use iced::widget::{column, container};
use iced::{Element, Length};

use super::call::since_answer;
use super::window::{self, Head};
use super::{Bubble, Pressed, Scene, part};
use crate::content::CastId;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::radius;
use crate::ui::widget::page::SCROLL_BAR;
use crate::ui::widget::{group, hidden, pad, panel, text, told};

/// How wide the thread is at the usual text size: that of a telephone.
const THREAD: f32 = 480.0;

/// The window beside the choices.
pub(super) fn beside<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let narrow = container(thread(ctx, scene, &window::here(scene))).max_width(THREAD * ctx.look.k);
    let narrow = container(narrow).center_x(Length::Fill).padding(pad(0.0, SCROLL_BAR - 14.0, 0.0, 0.0));
    window::beside(ctx, scene, head(ctx, scene, false), window::scrolled(ctx, narrow, None, true))
}

/// The sender in full, whether the telephone knows them, and the way out.
pub(super) fn head<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, strip: bool) -> Element<'a, Pressed> {
    let title = scene.other().map(|who| sender(scene, who)).unwrap_or_default();
    let known = scene.other().is_some_and(|who| scene.scenario().cast[who].known);
    let note = ctx.t(if known { "call-known" } else { "call-unknown" });
    let head = Head { icon: Icon::Sms, title, note, exit: "sms-close" };
    window::head(ctx, scene, head, scene.sender_sign(), strip)
}

/// For one column: the thread since the learner's last answer.
pub(super) fn stacked<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let bubbles = window::here(scene);
    let from = since_answer(&bubbles);
    window::ground(ctx, scene, container(thread(ctx, scene, &bubbles[from..])).padding(14)).into()
}

/// Under what the telephone shows a sender: the number, or the name the text came with.
fn sender(scene: &Scene<'_>, who: &CastId) -> String {
    let name = format!("cast-{who}");
    scene.find(&format!("{name}.contact")).unwrap_or_else(|| scene.say(&name))
}

fn thread<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, bubbles: &[Bubble<'_>]) -> Element<'a, Pressed> {
    let date = |bubble: &Bubble<'_>| scene.find(&format!("{}.date", bubble.said.key()));
    let dated = bubbles.iter().any(|bubble| date(bubble).is_some());
    let speaks = |bubble: &Bubble<'_>| !bubble.told && !bubble.mine;
    let first = bubbles.iter().position(speaks);
    let mut shown = scene.other().map(|who| sender(scene, who));
    let items = bubbles.iter().enumerate().map(|(index, bubble)| {
        let today = || (!dated && first == Some(index)).then(|| ctx.t("sms-today"));
        let day = date(bubble).or_else(today);
        let from = bubble.who.filter(|_| speaks(bubble)).map(|who| sender(scene, who));
        // Another sender than the one above is named where the change is.
        let named = from.filter(|from| shown.as_ref() != Some(from));
        if named.is_some() {
            shown.clone_from(&named);
        }
        let body =
            if bubble.told { window::note(ctx, scene, bubble) } else { text(ctx, scene, bubble, named) };
        column![].push(day.map(|day| chip(ctx, day))).push(body).spacing(8).into()
    });
    let items: Vec<Element<'a, Pressed>> = items.collect();
    group(ctx, Role::List, window::stack_of(items, 10.0)).into()
}

/// A day, between the texts of two days.
fn chip<'a>(ctx: &Ctx<'_>, day: String) -> Element<'a, Pressed> {
    let day = told(ctx, text::small(ctx, day).color(ctx.look.colours.ink));
    container(day).center_x(Length::Fill).padding(pad(4.0, 0.0, 0.0, 0.0)).into()
}

/// One text: theirs at the left, what the learner sends at the right.
fn text<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    bubble: &Bubble<'_>,
    named: Option<String>,
) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let (rise, rest) = window::rise(ctx, bubble);
    let name = if bubble.mine { Some(ctx.t("you")) } else { named };
    let colour = if bubble.mine { c.primary } else { c.ink2 };
    let content = column![]
        .push(name.map(|name| hidden(ctx, text::name(ctx, name).color(colour))))
        .push(window::picture(ctx, scene, &bubble.said))
        .push(window::words(ctx, scene, bubble, ctx.look.body()))
        .push(part::list(ctx, scene, &bubble.said))
        .spacing(6);
    let (ground, edge) = if bubble.mine {
        (c.bubble_you, c.primary)
    } else if bubble.now {
        (c.bubble_them, c.ink)
    } else {
        (c.bubble_them, c.line)
    };
    let body = panel(container(content).padding([10, 18]), ground, edge, ctx.look.border(), radius::BUBBLE);
    let inset = if ctx.look.is_large() { 0.0 } else { 48.0 };
    let line = if bubble.mine {
        container(body).align_x(Horizontal::Right).padding(pad(rise, 0.0, rest, inset))
    } else {
        container(body).padding(pad(rise, inset, rest, 0.0))
    };
    window::item(ctx, bubble, line.width(Length::Fill))
}
