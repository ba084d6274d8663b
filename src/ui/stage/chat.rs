//! A chat: a window with round pictures, names, and bubbles from both sides.

mod picture;
mod shape;
mod typing;

use iced::alignment::{Horizontal, Vertical};
use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::call::since_answer;
use super::head::Head;
use super::{Bubble, Pressed, Scene, media, part, plate, said_id};
use crate::content::{Act, Face, Role as CastRole};
use crate::play::{Said, Step};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::{colour, radius};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::{self, SCROLL_BAR};
use crate::ui::widget::picture::portrait;
use crate::ui::widget::{group, hidden, marked, pad, panel, rule, text, told};

pub(super) use picture::shown;
pub(super) use shape::{code, voice};
pub use typing::TYPING;

/// So many of the newest lines are on the stage; all are under what was said so far. No window shows more
/// without going back, and a frame costs what is on the page.
const NEWEST: usize = 40;

/// The window beside the choices.
pub(super) fn beside<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let bubbles = scene.bubbles();
    let earlier = bubbles.len().saturating_sub(NEWEST);
    let note = (earlier > 0).then(|| {
        let words = text::small(ctx, ctx.with("chat-earlier", &[("count", earlier.into())]));
        let note = panel(container(words).padding([8, 16]), c.sunk, c.edge, told_edge(ctx), radius::CHIP);
        told(ctx, container(note).center_x(Length::Fill)).width(Length::Fill)
    });
    let list = column![]
        .push(note)
        .extend(bubbles[earlier..].iter().map(|item| bubble(ctx, scene, item)))
        .spacing(10)
        .padding(pad(14.0, SCROLL_BAR + 4.0, 18.0, 18.0))
        .width(Length::Fill);
    let talk = page::talk(ctx, group(ctx, Role::List, list)).height(Length::Fill);
    let window = column![head(ctx, scene, false), rule(ctx), talk].height(Length::Fill);
    let window =
        panel(window, c.window, c.line, ctx.look.hairline(), radius::BUBBLE).clip(true).height(Length::Fill);
    let contrast = ctx.look.kind.is_contrast();
    panel(
        container(window).padding(14),
        plate(ctx, scene.channel()),
        c.edge,
        if contrast { 3.0 } else { 0.0 },
        radius::STAGE,
    )
    .width(Length::Fill)
    .height(Length::Fill)
    .into()
}

/// Who or which group it is, and the way out.
pub(super) fn head<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, strip: bool) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let other = scene.other();
    let name = other.map(|who| scene.say(&format!("cast-{who}"))).unwrap_or_default();
    let room = scene.find("room").unwrap_or_else(|| name.clone());
    let (channel_icon, channel) = ctx.channel(scene.channel());
    let members: Vec<_> =
        scene.scenario().cast.iter().filter(|(_, cast)| cast.role == CastRole::Member).collect();
    let is_group = !members.is_empty();
    let count = || ctx.with("chat-members", &[("count", people(scene).into())]);
    let note = scene.find("room.note").unwrap_or_else(|| if is_group { count() } else { channel });
    let icon = if is_group { Icon::Users } else { channel_icon };
    let side = if strip { (52.0 * ctx.look.k).clamp(56.0, 84.0) } else { 56.0 };
    let ground = if ctx.look.kind.is_contrast() { c.page } else { colour(0x1F_4E86) };
    let ink = if ctx.look.kind.is_contrast() { c.ink } else { colour(0xFF_FFFF) };
    let picture = panel(
        container(text::icon(icon, side * 0.5, ink)).center(side),
        ground,
        c.edge,
        if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 },
        side / 2.0,
    );
    let exit = ctx.t(if reports(scene) { "chat-leave-report" } else { "chat-leave" });
    let measured =
        Head { title: room.clone(), note: note.clone(), exit: exit.clone(), icon: Icon::Leave, dark: false };
    let letters = if strip { ctx.bar() } else { ctx.look.lead() };
    let words = column![
        text::sized(text::face(ctx, true), room, letters, 1.25, c.ink),
        text::small(ctx, note).size(ctx.look.small().min(34.0)),
    ]
    .width(Length::Fill);
    let words = match scene.sender_sign() {
        Some((clue, number)) => {
            let named = marked::named(ctx, clue, number, &ctx.t(&format!("clue-{}", clue.key())));
            let number = group(ctx, Role::Label, marked::number::<Pressed>(ctx, clue, number)).name(named);
            let words = row![number.width(Length::Shrink), words].spacing(10).align_y(Vertical::Center);
            told(ctx, words)
        }
        None => told(ctx, words),
    }
    .width(Length::Fill);
    let leave = (!scene.is_over()).then(|| {
        Key::new(ctx, Kind::WayOut, "stage-exit", exit)
            .icon(Icon::Leave)
            .in_bar(ctx)
            .on_press(ctx, Pressed::Exit)
    });
    // That there are many of them is part of what a group does to one.
    let crowd = (is_group && !strip && ctx.left_width() >= 640.0).then(|| {
        let face = |(who, cast): &(_, &crate::content::Cast)| {
            portrait(ctx, cast.face, &scene.say(&format!("cast-{who}")), 40.0)
        };
        hidden(ctx, row(members.iter().take(4).map(face)).spacing(-12.0))
    });
    // Where words would be broken the members go first, then the picture, then the way out comes below.
    let width = if strip { ctx.size.width } else { ctx.left_width() - 28.0 } - 36.0;
    let needed = measured.least_width(ctx, scene, strip) + 14.0 + measured.way_out_width(ctx, scene);
    let fits = |more: f32| needed + more <= width;
    let faces = 14.0 + 40.0 + 28.0 * 3.0;
    let picture = fits(14.0 + side).then_some(picture);
    let crowd = crowd.filter(|_| fits(14.0 + side + faces));
    let content: Element<'a, Pressed> = if fits(0.0) {
        row![].push(picture).push(words).push(crowd).push(leave).spacing(14).align_y(Vertical::Center).into()
    } else {
        column![words].push(leave).spacing(8).into()
    };
    panel(container(content).padding([10, 18]), c.card, c.line, 0.0, if strip { 0.0 } else { 18.0 })
        .width(Length::Fill)
        .into()
}

/// Whether to leave is to report too.
fn reports(scene: &Scene<'_>) -> bool {
    match scene.play.step() {
        Step::Ask { choices, answer: None, .. } => {
            choices.iter().any(|choice| choice.exit && choice.act == Act::Report)
        }
        Step::Push { ways, answer: None, .. } => ways.iter().any(|way| way.exit && way.act == Act::Report),
        _ => false,
    }
}

/// How many are in a group, the learner included.
fn people(scene: &Scene<'_>) -> usize {
    scene.scenario().cast.values().filter(|cast| cast.role.is_other()).count() + 1
}

/// For one column: the talk since the learner's last answer.
pub(super) fn stacked<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let bubbles = scene.bubbles();
    let from = since_answer(&bubbles);
    let list =
        column(bubbles[from..].iter().map(|item| bubble(ctx, scene, item))).spacing(12).width(Length::Fill);
    let list = group(ctx, Role::List, list);
    let contrast = ctx.look.kind.is_contrast();
    panel(
        container(list).padding(14),
        plate(ctx, scene.channel()),
        c.edge,
        if contrast { 3.0 } else { 0.0 },
        radius::STAGE,
    )
    .width(Length::Fill)
    .into()
}

fn bubble<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, bubble: &Bubble<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let spans = scene.script.spans(&bubble.said.key(), &scene.values.to_vec());
    let who = match bubble.who {
        Some(who) => scene.say(&format!("cast-{who}")),
        None => ctx.t("you"),
    };
    // As high while it rises as when it has risen, so that nothing else moves.
    let (rise, rest) = if bubble.now { (12.0 * (1.0 - ctx.arrived), 12.0 * ctx.arrived) } else { (0.0, 0.0) };
    let picture = match &bubble.said {
        Said::Line(beat, line) => media::shown(ctx, scene, beat, line).or_else(|| {
            let words = || scene.find(&format!("{beat}.alt")).unwrap_or_default();
            line.picture.map(|kind| shown(ctx, kind, words()))
        }),
        _ => None,
    };
    let mut words = marked::words(ctx, &spans, ctx.look.body(), &scene.numbers)
        .name(scene.heard(ctx, bubble))
        .language(scene.script.language())
        .id(said_id(bubble.number));
    if bubble.now && !bubble.mine {
        words = words.live();
    }
    let id = format!("item-{}", bubble.number);
    let parts = part::list(ctx, scene, &bubble.said);
    if bubble.told {
        let words = column![words].push(picture).push(parts).spacing(6);
        let note = panel(container(words).padding([8, 16]), c.sunk, c.edge, told_edge(ctx), radius::CHIP);
        let centred = container(note).center_x(Length::Fill).padding(pad(4.0 + rise, 12.0, 4.0 + rest, 12.0));
        return group(ctx, Role::ListItem, centred).id(id).into();
    }
    let name_colour = if bubble.mine { c.primary } else { c.ink2 };
    let content = column![hidden(ctx, text::name(ctx, who.clone()).color(name_colour))]
        .push(picture)
        .push(words)
        .push(parts)
        .spacing(3);
    let (ground, edge) = if bubble.mine {
        (c.bubble_you, c.primary)
    } else if bubble.now {
        (c.bubble_them, c.ink)
    } else {
        (c.bubble_them, c.line)
    };
    let body = panel(container(content).padding([10, 18]), ground, edge, ctx.look.border(), radius::BUBBLE);
    let face = bubble.who.map_or(Face::None, |who| scene.scenario().cast[who].face);
    let side = 44.0;
    let line: Element<'a, Pressed> = if bubble.mine {
        container(body)
            .padding(pad(rise, 0.0, rest, 48.0))
            .width(Length::Fill)
            .align_x(Horizontal::Right)
            .into()
    } else if ctx.look.is_large() {
        container(body).padding(pad(rise, 0.0, rest, 0.0)).width(Length::Fill).into()
    } else {
        row![portrait(ctx, face, &who, side), body]
            .spacing(12)
            .padding(pad(rise, 24.0, rest, 0.0))
            .width(Length::Fill)
            .into()
    };
    let line = if bubble.now && scene.typed && !ctx.is_calm() && !ctx.listens && !bubble.mine {
        typing::before(ctx, &who, if ctx.look.is_large() { 0.0 } else { side + 12.0 }, line)
    } else {
        line
    };
    group(ctx, Role::ListItem, line).id(id).into()
}

fn told_edge(ctx: &Ctx<'_>) -> f32 {
    if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 }
}
