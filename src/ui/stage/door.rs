//! At the door, or at a stall: who stands there and what they bring, what they say below.

use iced::alignment::Vertical;
use iced::widget::{column, container, keyed_column, row};
use iced::{Element, Length};

use super::head::{self, Head};
use super::{Pressed, Scene, call, plate};
use crate::content::{Channel, Face, Part, Role as CastRole};
use crate::play::Said;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::radius;
use crate::ui::widget::page::{SCROLL_BAR, scroll};
use crate::ui::widget::picture::{Picture, between};
use crate::ui::widget::{group, pad, panel};

/// No more things are drawn beside the one who brings them.
const MOST_THINGS: usize = 2;

/// Whether it is a stall rather than a door: by who stands there.
pub(super) fn is_stall(scene: &Scene<'_>) -> bool {
    scene.other().is_some_and(|who| {
        let cast = &scene.scenario().cast[who];
        cast.face == Face::Stall || (cast.role == CastRole::Shop && cast.face != Face::Courier)
    })
}

/// What a part is drawn as, by its id: what somebody brings or lays out.
pub(super) fn thing(part: &Part) -> Option<Picture> {
    Some(match part.id.as_str() {
        "bottle" => Picture::Bottle,
        "card" => Picture::BankCard,
        "coach" => Picture::Coach,
        "eggs" => Picture::EggBox,
        "envelope" => Picture::Envelope,
        "herbs" => Picture::HerbalJar,
        "leaflet" => Picture::Leaflet,
        "paper" => Picture::IdPaper,
        "parcel" => Picture::Parcel,
        _ => return None,
    })
}

/// What was shown since the learner's last answer, as pictures.
fn things(scene: &Scene<'_>) -> Vec<Picture> {
    let bubbles = scene.bubbles();
    let from = call::since_answer(&bubbles);
    let parts = bubbles[from..].iter().flat_map(|bubble| match &bubble.said {
        Said::Line(_, line) => line.parts.as_slice(),
        _ => &[],
    });
    parts.filter_map(thing).take(MOST_THINGS).collect()
}

fn head(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Head {
    let other = scene.other();
    let known = other.is_some_and(|who| scene.scenario().cast[who].known);
    let contact = other.and_then(|who| scene.find(&format!("cast-{who}.contact")));
    let stall = is_stall(scene);
    Head {
        title: other.map(|who| scene.say(&format!("cast-{who}"))).unwrap_or_default(),
        note: contact
            .or_else(|| scene.find("room.note"))
            .unwrap_or_else(|| ctx.t(if known { "door-known" } else { "door-unknown" })),
        exit: ctx.t(if stall { "door-walk-on" } else { "door-close" }),
        icon: if stall { Icon::Footprints } else { Icon::Door },
        dark: false,
    }
}

/// The door or the stall with whoever stands there; in high contrast their round picture alone.
fn picture<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, width: f32, height: f32) -> Option<Element<'a, Pressed>> {
    if ctx.look.kind.is_contrast() {
        return head::face(ctx, scene, height.min(152.0));
    }
    let face = scene.other().map_or(Face::None, |who| scene.scenario().cast[who].face);
    let layers = if is_stall(scene) {
        [Picture::StallBack, Picture::StallFront]
    } else {
        [Picture::DoorBack, Picture::DoorFront]
    };
    Some(between(ctx, layers, face, width, height))
}

/// The door above, what is said below.
pub(super) fn beside<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let inside = ctx.left_width() - 60.0;
    // A third of the stage, so that what is said has the most of it.
    let high = ((ctx.size.height - 200.0) * 0.38).clamp(120.0, 300.0);
    let head = head(ctx, scene);
    let words = head.least_width(ctx, scene, false);
    let wide = (high * 4.0 / 3.0).min(inside * 0.56).min(inside - 24.0 - words);
    let room = inside - 20.0 - wide;
    // What is brought is drawn where words and way out leave room for it.
    let free = high - head.height(ctx, scene, room) - head.way_out_height(ctx, scene, room) - 30.0;
    let side = free.min(high * 0.4).min((room - 12.0) / 2.0);
    let drawn = things(scene).into_iter().filter(|_| !ctx.look.kind.is_contrast() && side >= 48.0);
    let things = row(drawn.map(|thing| thing.sized(ctx, side, side).into())).spacing(12);
    let things = container(things).height(free.max(0.0)).align_y(Vertical::Center);
    let who = column![head.words(ctx, scene, false), things]
        .push(head.way_out(ctx, scene))
        .spacing(10)
        .width(Length::Fill);
    let who = row![].push(picture(ctx, scene, wide, high)).push(who).spacing(20);
    let c = ctx.look.colours;
    let who = panel(container(who).padding([12, 16]), c.card, c.line, ctx.look.hairline(), 18.0);
    let bubbles = scene.bubbles();
    let list = column(call::newest(&bubbles).iter().map(|bubble| call::caption(ctx, scene, bubble, false)))
        .spacing(12)
        .padding(pad(4.0, SCROLL_BAR, 16.0, 4.0))
        .width(Length::Fill);
    // What is new begins at the top, whatever was scrolled to before.
    let said = scroll(ctx, group(ctx, Role::List, list)).height(Length::Fill);
    let said = keyed_column([(bubbles.len(), said.into())]).height(Length::Fill);
    ground(ctx, column![who.width(Length::Fill), said].spacing(12).height(Length::Fill))
        .height(Length::Fill)
        .into()
}

/// Under the top bar: who it is, and closing the door.
pub(super) fn strip<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    head(ctx, scene).line(ctx, scene, head::face_in_strip(ctx, scene), true)
}

/// For one column: what was said since the last answer, beside the door where there is room for it.
pub(super) fn stacked<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let bubbles = scene.bubbles();
    let from = call::since_answer(&bubbles);
    let list = column(bubbles[from..].iter().map(|bubble| call::caption(ctx, scene, bubble, false)))
        .spacing(12)
        .width(Length::Fill);
    let list = group(ctx, Role::List, list);
    let wide = (ctx.left_width() * 0.34).min(280.0);
    let beside = !ctx.look.is_large() && !ctx.look.kind.is_contrast() && ctx.left_width() >= 520.0;
    let door = beside.then(|| picture(ctx, scene, wide, wide * 0.75)).flatten();
    ground(ctx, row![].push(door).push(list).spacing(16)).into()
}

/// The ground of the stage.
fn ground<'a>(
    ctx: &Ctx<'_>,
    content: impl Into<Element<'a, Pressed>>,
) -> iced::widget::Container<'a, Pressed> {
    let width = if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 };
    let ground = plate(ctx, Channel::FaceToFace);
    panel(container(content).padding(14), ground, ctx.look.colours.edge, width, radius::STAGE)
        .clip(true)
        .width(Length::Fill)
}
