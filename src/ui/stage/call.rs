//! A phone call: a dark upright telephone on a table, captions beside it.

mod handset;
mod keypad;
mod ring;
mod telephone;

use iced::alignment::Vertical;
use iced::widget::canvas::{self, Path, Stroke};
use iced::widget::{canvas as draw, column, container, row, stack};
use iced::{Color, Element, Length, Point, Rectangle, Renderer, Theme, mouse};

use super::{Bubble, Pressed, Scene, chat, media, part, plate, said_id};
use crate::content::Channel;
use crate::play::Said;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::{Kind as ThemeKind, radius};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::{self, SCROLL_BAR};
use crate::ui::widget::picture::{Picture, portrait};
use crate::ui::widget::{blank, group, hidden, marked, pad, panel, sunk, text, told};

pub use handset::{CallerLine, Handle, Handset};
use telephone::telephone;
pub(super) use telephone::{framed, number_face};

/// Telephone and captions side by side.
pub(super) fn beside<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let captions = container(talk(ctx, scene, true)).padding(pad(20.0, 16.0, 0.0, 0.0));
    let content = row![
        container(telephone(ctx, scene)).padding(pad(16.0, 0.0, 16.0, 24.0)),
        captions.width(Length::Fill).height(Length::Fill)
    ]
    .spacing(20)
    .height(Length::Fill);
    scenery(ctx, content.into())
}

/// The same when the left column is too narrow for a telephone: a strip above the captions.
pub(super) fn narrow<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let captions = container(talk(ctx, scene, false)).padding([16, 20]).height(Length::Fill);
    let content = column![strip(ctx, scene), captions].height(Length::Fill);
    scenery(ctx, content.into())
}

/// Wall, table, cup and glasses; nothing of it in high contrast.
fn scenery<'a>(ctx: &Ctx<'_>, content: Element<'a, Pressed>) -> Element<'a, Pressed> {
    let ground = plate(ctx, Channel::PhoneCall);
    let c = ctx.look.colours;
    let contrast = ctx.look.kind.is_contrast();
    let width = if contrast { 3.0 } else { 0.0 };
    let picture: Option<Element<'a, Pressed>> = (ctx.look.kind == ThemeKind::Light).then(|| {
        let high = ctx.left_width() * 180.0 / 700.0;
        let scene = Picture::CallScene.sized(ctx, ctx.left_width(), high);
        container(scene).height(Length::Fill).align_y(Vertical::Bottom).into()
    });
    let layers = stack![].push(picture).push(content).width(Length::Fill).height(Length::Fill);
    panel(layers, ground, c.edge, width, radius::STAGE)
        .clip(true)
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

/// The telephone as a strip: picture, number, hang up.
pub(super) fn strip<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let side = (56.0 * ctx.look.k).clamp(64.0, 96.0);
    let name = scene.other().map(|who| scene.say(&format!("cast-{who}"))).unwrap_or_default();
    let shown = telephone::number(ctx, scene);
    let (_, word) = telephone::kind(ctx, scene, true);
    let picture: Option<Element<'a, Pressed>> = if scene.rings().is_some() {
        Some(ring::icon(ctx, side * 0.7, c.on_device))
    } else {
        scene.other().map(|who| portrait(ctx, scene.scenario().cast[who].face, &name, side))
    };
    let face = crate::ui::font::bold(telephone::number_face(&shown));
    let status = telephone::status(scene).map(|key| ctx.t(key));
    let small =
        |words| text::sized(text::face(ctx, false), words, ctx.look.small().min(36.0), 1.2, c.on_device2);
    let words = column![text::sized(face, shown, ctx.bar().max(20.0), 1.2, c.on_device), small(word)]
        .push(status.map(small))
        .width(Length::Fill);
    let content = row![]
        .push(picture)
        .push(container(framed(ctx, scene.sender_sign(), words.into(), false)).width(Length::Fill))
        .push(way_out(ctx, scene).map(|key| key.in_bar(ctx).on_press(ctx, telephone::leaving(scene))))
        .spacing(16)
        .align_y(Vertical::Center);
    panel(container(content).padding([10, 24]), c.device, c.edge, strip_edge(ctx), 0.0)
        .width(Length::Fill)
        .into()
}

fn strip_edge(ctx: &Ctx<'_>) -> f32 {
    if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 }
}

/// The telephone's own way out: to hang up, or not to answer.
fn way_out(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Option<Key> {
    let (icon, word) = if scene.rings().is_some() {
        (Icon::Clock, "call-let-ring")
    } else {
        (Icon::PhoneOff, "call-hang-up")
    };
    let there = !scene.is_over() && !scene.handset.was_left();
    there.then(|| Key::new(ctx, Kind::HangUp, "stage-exit", ctx.t(word)).icon(icon))
}

/// For one column: what is being said, on the stage's ground.
pub(super) fn stacked<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let said = column![]
        .push(waiting(ctx, scene))
        .push(keypad::open(ctx, scene))
        .push(said_now(ctx, scene))
        .push(keys(ctx, scene).filter(|_| scene.rings().is_none()))
        .spacing(14);
    on_plate(ctx, Channel::PhoneCall, said.into())
}

/// What was said since the learner's last answer, as captions.
pub(super) fn said_now<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let bubbles = scene.bubbles();
    let from = since_answer(&bubbles);
    let said = column(bubbles[from..].iter().map(|bubble| caption(ctx, scene, bubble, false)))
        .spacing(12)
        .width(Length::Fill);
    group(ctx, Role::List, said).into()
}

/// The ground of a stage around what is on it, as high as that.
pub(super) fn on_plate<'a, M: 'a>(
    ctx: &Ctx<'_>,
    channel: Channel,
    content: Element<'a, M>,
) -> Element<'a, M> {
    let c = ctx.look.colours;
    let width = if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 };
    panel(container(content).padding(14), plate(ctx, channel), c.edge, width, radius::STAGE)
        .width(Length::Fill)
        .into()
}

/// Where the talk since the learner's last answer begins, that answer included.
pub(super) fn since_answer(bubbles: &[Bubble<'_>]) -> usize {
    let end = bubbles.len().saturating_sub(1);
    bubbles[..end].iter().rposition(|bubble| bubble.who.is_none()).unwrap_or(0)
}

/// What the other side, or whoever tells, has said since then; with the answer, once there is one.
pub(super) fn newest<'b, 'a>(bubbles: &'b [Bubble<'a>]) -> &'b [Bubble<'a>] {
    let rest = &bubbles[since_answer(bubbles)..];
    if rest.len() > 1 && rest[0].who.is_none() { &rest[1..] } else { rest }
}

/// The keys of the telephone where there is no room to draw one.
fn keys<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Option<Element<'a, Pressed>> {
    let key = |id, icon, word: &str, handle| {
        Key::new(ctx, Kind::Quiet, id, ctx.t(word)).icon(icon).on_press(ctx, Pressed::Handset(handle))
    };
    if scene.rings().is_some() {
        let answer = key("call-answer", Icon::Phone, "call-answer", Handle::PickUp).least(60.0, 68.0);
        return (!scene.handset.was_left()).then(|| answer.width(Length::Fill).into());
    }
    let hold = if scene.handset.is_held() { "call-resume" } else { "call-hold" };
    let open = scene.handset.typed().is_some();
    let (icon, word) = if open { (Icon::Close, "call-keypad-close") } else { (Icon::Keypad, "call-keypad") };
    let pad = key("call-keypad", icon, word, Handle::Keypad).on(open);
    let hold = key("call-hold", Icon::Pause, hold, Handle::Hold).on(scene.handset.is_held());
    scene.is_on_line().then(|| row![pad, hold].spacing(12).wrap().vertical_spacing(12).into())
}

/// That the call waits, as long as it does.
fn waiting<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Option<Element<'a, Pressed>> {
    let c = ctx.look.colours;
    scene.handset.is_held().then(|| {
        let words = text::body(ctx, ctx.t("call-waits.more")).width(Length::Fill);
        let icon = text::icon(Icon::Pause, ctx.look.icon(), c.ink);
        let note = row![icon, words].spacing(12).align_y(Vertical::Center);
        told(ctx, sunk(ctx, container(note).padding([12, 18]))).live().width(Length::Fill).into()
    })
}

/// What stands beside the telephone: its keypad while that is open, else what was said.
fn talk<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, tail: bool) -> Element<'a, Pressed> {
    let narrow = (!tail).then(|| keys(ctx, scene)).flatten();
    // Without room for both, what was said waits until the call goes on.
    if let Some(waiting) = waiting(ctx, scene).filter(|_| !tail) {
        return column![container(waiting).height(Length::Fill)].push(narrow).spacing(12).into();
    }
    let shown = match keypad::open(ctx, scene) {
        Some(open) => keypad::beside(ctx, open),
        None => captions(ctx, scene, tail),
    };
    let shown = container(shown).height(Length::Fill);
    column![].push(waiting(ctx, scene)).push(shown).push(narrow).spacing(12).into()
}

pub(super) fn captions<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, tail: bool) -> Element<'a, Pressed> {
    let bubbles = scene.bubbles();
    let list = column(bubbles.iter().map(|bubble| caption(ctx, scene, bubble, tail)))
        .spacing(14)
        .padding(pad(4.0, SCROLL_BAR, 20.0, 0.0))
        .width(Length::Fill);
    page::talk(ctx, group(ctx, Role::List, list)).height(Length::Shrink).into()
}

/// One caption; the one being said has an edge of ink and a tail to the telephone.
pub(super) fn caption<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    bubble: &Bubble<'_>,
    tail: bool,
) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let spans = scene.script.spans(&bubble.said.key(), &scene.values.to_vec());
    let who = match bubble.who {
        Some(who) => scene.say(&format!("cast-{who}")),
        None => ctx.t("you"),
    };
    let speaks = !bubble.mine && !bubble.told;
    let size = if bubble.now && !bubble.mine { ctx.look.lead() } else { ctx.look.body() };
    let name_colour = if bubble.mine { c.primary } else { c.ink2 };
    let head = row![]
        .push((bubble.now && speaks).then(|| text::icon(Icon::Sound, 24.0, c.ink)))
        .push(hidden(ctx, text::name(ctx, who).color(name_colour)))
        .spacing(10)
        .align_y(Vertical::Center);
    let picture = match &bubble.said {
        Said::Line(beat, line) => media::shown(ctx, scene, beat, line).or_else(|| {
            let words = || scene.find(&format!("{beat}.alt")).unwrap_or_default();
            line.picture.map(|kind| chat::shown(ctx, kind, words()))
        }),
        _ => None,
    };
    let mut words = marked::words(ctx, &spans, size, &scene.numbers)
        .name(scene.heard(ctx, bubble))
        .language(scene.script.language())
        .id(said_id(bubble.number))
        .width(Length::Fill);
    if bubble.now && !bubble.mine {
        words = words.live();
    }
    let content = column![head, words].push(picture).push(part::list(ctx, scene, &bubble.said)).spacing(2);
    let (ground, edge, width) = if bubble.mine {
        (c.bubble_you, c.primary, ctx.look.border())
    } else if bubble.told {
        (c.sunk, if ctx.look.kind.is_contrast() { c.edge } else { c.line }, ctx.look.hairline())
    } else if bubble.now {
        (c.bubble_them, c.ink, ctx.look.border())
    } else {
        (c.bubble_them, c.line, ctx.look.border())
    };
    // As high while it rises as when it has risen, so that nothing else moves.
    let (rise, rest) = if bubble.now { (12.0 * (1.0 - ctx.arrived), 12.0 * ctx.arrived) } else { (0.0, 0.0) };
    let body =
        panel(container(content).padding([12, 18]), ground, edge, width, radius::BUBBLE).width(Length::Fill);
    let with_tail: Element<'a, Pressed> = if tail && bubble.now && speaks {
        let tail = draw(Tail { ground, edge, width }).width(20).height(30);
        let pointed = stack![
            container(body).padding(pad(0.0, 0.0, 0.0, 18.0)),
            container(tail).padding(pad(30.0, 0.0, 0.0, 0.0)),
        ];
        container(pointed).padding(pad(rise, 0.0, rest, 0.0)).into()
    } else {
        let inset = if tail { 18.0 } else { 0.0 };
        container(body).padding(pad(rise, 0.0, rest, inset)).into()
    };
    let id = format!("item-{}", bubble.number);
    group(ctx, Role::ListItem, with_tail).id(id).into()
}

struct Tail {
    ground: Color,
    edge: Color,
    width: f32,
}

impl<M> canvas::Program<M> for Tail {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        let mut frame = blank(renderer, bounds.size());
        let points = [Point::new(20.0, 1.0), Point::new(2.0, 15.0), Point::new(20.0, 29.0)];
        let open = Path::new(|path| {
            path.move_to(points[0]);
            path.line_to(points[1]);
            path.line_to(points[2]);
        });
        frame.fill(&open, self.ground);
        frame.stroke(&open, Stroke::default().with_color(self.edge).with_width(self.width));
        vec![frame.into_geometry()]
    }
}
