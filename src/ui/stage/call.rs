//! A phone call: a dark upright telephone on a table, captions beside it.

use iced::alignment::Vertical;
use iced::gradient::Linear;
use iced::widget::canvas::{self, Path, Stroke};
use iced::widget::{Space, canvas as draw, column, container, row, stack};
use iced::{Background, Border, Color, Element, Length, Point, Radians, Rectangle, Renderer, Theme, mouse};

use super::{Bubble, Pressed, Scene, media, part, plate, said_id};
use crate::content::{Channel, Clue};
use crate::play::Said;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::{Kind as ThemeKind, colour, radius};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::page::{SCROLL_BAR, scroll};
use crate::ui::widget::picture::{Picture, portrait};
use crate::ui::widget::{group, hidden, marked, pad, panel, text, told};

/// Telephone and captions side by side.
pub(super) fn beside<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let captions = container(captions(ctx, scene, true)).padding(pad(20.0, 16.0, 0.0, 0.0));
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
    let captions = container(captions(ctx, scene, false)).padding([16, 20]).height(Length::Fill);
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

/// The body of the telephone.
fn telephone<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let kind = ctx.look.kind;
    let high = (ctx.size.height - 232.0).clamp(420.0, 568.0);
    let name = scene.other().map(|who| scene.say(&format!("cast-{who}"))).unwrap_or_default();
    let number = scene.other().and_then(|who| scene.find(&format!("cast-{who}.contact")));
    let shown = number.unwrap_or_else(|| ctx.t("call-no-number"));
    let known = scene.other().is_some_and(|who| scene.scenario().cast[who].known);
    let (icon, word) =
        if known { (Icon::UserCheck, ctx.t("call-known")) } else { (Icon::UserX, ctx.t("call-unknown")) };
    let status = match (scene.is_over(), scene.has_begun()) {
        (true, _) => "call-over",
        (false, true) => "call-on",
        (false, false) => "call-rings",
    };
    let side = high - around_face(ctx, &shown, &word, &ctx.t(status));
    let portrait = scene
        .other()
        .filter(|_| side >= 56.0)
        .map(|who| portrait(ctx, scene.scenario().cast[who].face, &name, side.min(152.0)));
    let keys = row![
        round(ctx, Icon::Keypad, ctx.t("call-keypad")),
        round(ctx, Icon::Pause, ctx.t("call-hold")),
        round(ctx, Icon::Speaker, ctx.t("call-speaker")),
    ]
    .spacing(4);
    let small =
        |words: String| text::sized(text::face(ctx, false), words, ctx.look.small(), 1.3, c.on_device2);
    let slot = container(Space::new().width(64).height(7)).style(move |_| container::Style {
        background: Some(colour(0x0B_1519).into()),
        border: Border { radius: 4.0.into(), ..Border::default() },
        ..container::Style::default()
    });
    let caller = column![]
        .push(portrait)
        .push(
            text::sized(
                crate::ui::font::bold(number_face(&shown)),
                shown,
                number_size(ctx),
                1.2,
                c.on_device,
            )
            .align_x(iced::Center),
        )
        .push(row![text::icon(icon, 24.0, c.on_device2), small(word)].spacing(8).align_y(Vertical::Center))
        .spacing(8)
        .align_x(iced::Center);
    let content = column![
        slot,
        told(ctx, small(ctx.t(status))),
        framed(ctx, scene.sender_sign(), caller.into(), true),
        Space::new().height(Length::Fill),
        hidden(ctx, keys),
        hang_up(ctx, scene, Length::Fixed(248.0)),
    ]
    .spacing(12)
    .align_x(iced::Center)
    .width(Length::Fill)
    .height(Length::Fill);
    let ground: Background = if kind == ThemeKind::Light {
        Linear::new(Radians(std::f32::consts::PI))
            .add_stop(0.0, colour(0x1B_3741))
            .add_stop(1.0, colour(0x14_252B))
            .into()
    } else {
        c.device.into()
    };
    let contrast = kind.is_contrast();
    let frame = if contrast { c.edge } else { colour(0x0B_1519) };
    let border = if contrast { 3.0 } else { 9.0 };
    let body =
        container(content).padding(pad(25.0, 9.0, 22.0, 9.0)).width(292).height(high).style(move |_| {
            container::Style {
                background: Some(ground),
                border: Border { color: frame, width: border, radius: 44.0.into() },
                ..container::Style::default()
            }
        });
    group(ctx, Role::Group, body).name(ctx.t("stage-phone-call")).width(Length::Shrink).into()
}

fn number_size(ctx: &Ctx<'_>) -> f32 {
    ctx.look.heading().min(30.0)
}

/// What all but the picture takes of the telephone's height: number, whether it is known, status, keys.
fn around_face(ctx: &Ctx<'_>, number: &str, known: &str, status: &str) -> f32 {
    // The frame, and the sign's when there is one.
    let inside = 292.0 - 18.0 - 28.0;
    let (plain, bold) = (text::face(ctx, false), crate::ui::font::bold(number_face(number)));
    let number = text::height(bold, number, number_size(ctx), 1.2, inside);
    let known = text::height(plain, known, ctx.look.small(), 1.3, inside - 32.0);
    let status = text::height(plain, status, ctx.look.small(), 1.3, inside);
    let words = ["call-keypad", "call-hold", "call-speaker"];
    let high = |key: &str| text::height(plain, &ctx.t(key), round_size(ctx), 1.2, 86.0);
    let keys = 59.0 + words.into_iter().map(high).fold(0.0, f32::max);
    // Ends, slot, gaps, the frame of a sign, hanging up.
    47.0 + 7.0 + 5.0 * 12.0 + 2.0 * 8.0 + 8.0 + 68.0 + status + number + known + keys
}

/// A sign on the caller's line: a frame in marigold inside one in ink, its number at the corner or
/// before the words.
pub(super) fn framed<'a>(
    ctx: &Ctx<'_>,
    sign: Option<(Clue, usize)>,
    content: Element<'a, Pressed>,
    at_corner: bool,
) -> Element<'a, Pressed> {
    let Some((clue, number)) = sign else { return told(ctx, content).into() };
    let c = ctx.look.colours;
    let words = marked::named(ctx, clue, number, &ctx.t(&format!("clue-{}", clue.key())));
    let number = group(ctx, Role::Label, marked::number::<Pressed>(ctx, clue, number)).name(words);
    let number = number.width(Length::Shrink);
    let frame = |content| panel(container(content).padding([4, 10]), Color::TRANSPARENT, c.mark, 4.0, 12.0);
    let content: Element<'a, Pressed> = if at_corner {
        stack![frame(content), container(number).padding(2)].into()
    } else {
        frame(row![number, content].spacing(12).align_y(Vertical::Center).into()).into()
    };
    told(ctx, content).into()
}

/// Numbers that are masked take the Latin face, whose dots are narrow; others too, for their figures.
pub(super) fn number_face(number: &str) -> iced::Font {
    if number.chars().any(|c| c >= '\u{3400}') { crate::ui::font::CHINESE } else { crate::ui::font::LATIN }
}

fn round_size(ctx: &Ctx<'_>) -> f32 {
    ctx.look.small().min(20.0)
}

/// A drawn key of the telephone: scenery, not a control; the exit is the control.
fn round<'a>(ctx: &Ctx<'_>, icon: Icon, word: String) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let disc = panel(
        container(text::icon(icon, 28.0, c.on_device)).center(56),
        c.device_button,
        c.device_edge,
        2.0,
        28.0,
    );
    let word =
        text::sized(text::face(ctx, false), word, round_size(ctx), 1.2, c.on_device).align_x(iced::Center);
    column![disc, word].spacing(3).align_x(iced::Center).width(86).into()
}

fn hang_up<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, width: Length) -> Element<'a, Pressed> {
    if scene.is_over() {
        return Space::new().height(68).into();
    }
    Key::new(ctx, Kind::HangUp, "stage-exit", ctx.t("call-hang-up"))
        .icon(Icon::PhoneOff)
        .on_press(ctx, Pressed::Exit)
        .width(width)
        .least(60.0, 64.0)
        .into()
}

/// The telephone as a strip: picture, number, hang up.
pub(super) fn strip<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let side = (56.0 * ctx.look.k).clamp(64.0, 96.0);
    let name = scene.other().map(|who| scene.say(&format!("cast-{who}"))).unwrap_or_default();
    let contact = scene.other().and_then(|who| scene.find(&format!("cast-{who}.contact")));
    let shown = contact.unwrap_or_else(|| ctx.t("call-no-number"));
    let known = scene.other().is_some_and(|who| scene.scenario().cast[who].known);
    let word = ctx.t(if known { "call-known.short" } else { "call-unknown.short" });
    let portrait = scene.other().map(|who| portrait(ctx, scene.scenario().cast[who].face, &name, side));
    let face = crate::ui::font::bold(number_face(&shown));
    let words = column![
        text::sized(face, shown, ctx.bar().max(20.0), 1.2, c.on_device),
        text::sized(text::face(ctx, false), word, ctx.look.small().min(36.0), 1.2, c.on_device2),
    ]
    .width(Length::Fill);
    let content = row![]
        .push(portrait)
        .push(container(framed(ctx, scene.sender_sign(), words.into(), false)).width(Length::Fill))
        .push(hang_up_in_strip(ctx, scene))
        .spacing(16)
        .align_y(Vertical::Center);
    panel(container(content).padding([10, 24]), c.device, c.edge, strip_edge(ctx), 0.0)
        .width(Length::Fill)
        .into()
}

fn strip_edge(ctx: &Ctx<'_>) -> f32 {
    if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 }
}

fn hang_up_in_strip<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Option<Element<'a, Pressed>> {
    (!scene.is_over()).then(|| {
        Key::new(ctx, Kind::HangUp, "stage-exit", ctx.t("call-hang-up"))
            .icon(Icon::PhoneOff)
            .in_bar(ctx)
            .on_press(ctx, Pressed::Exit)
            .into()
    })
}

/// For one column: what is being said, on the stage's ground.
pub(super) fn stacked<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let bubbles = scene.bubbles();
    let from = since_answer(&bubbles);
    let said = column(bubbles[from..].iter().map(|bubble| caption(ctx, scene, bubble, false)))
        .spacing(12)
        .width(Length::Fill);
    let c = ctx.look.colours;
    let width = if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 };
    let said = group(ctx, Role::List, said);
    panel(container(said).padding(14), plate(ctx, Channel::PhoneCall), c.edge, width, radius::STAGE)
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

fn captions<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, tail: bool) -> Element<'a, Pressed> {
    let bubbles = scene.bubbles();
    let list = column(bubbles.iter().map(|bubble| caption(ctx, scene, bubble, tail)))
        .spacing(14)
        .padding(pad(4.0, SCROLL_BAR, 20.0, 0.0))
        .width(Length::Fill);
    scroll(ctx, group(ctx, Role::List, list)).anchor_bottom().height(Length::Shrink).into()
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
        Said::Line(beat, line) => media::shown(ctx, scene, beat, line),
        _ => None,
    };
    let mut words = marked::words(ctx, &spans, size, &scene.numbers)
        .name(scene.heard(ctx, bubble))
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
        let mut frame = canvas::Frame::new(renderer, bounds.size());
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
