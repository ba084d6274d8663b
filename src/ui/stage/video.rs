//! A video call: a wide dark frame with their face, oneself small at its corner, captions below. The picture
//! is poor, as such pictures are; that says nothing of who is seen.

use iced::alignment::{Horizontal, Vertical};
use iced::widget::canvas::{self, Path};
use iced::widget::{Space, column, container, row, stack};
use iced::{Color, Element, Length, Point, Rectangle, Renderer, Size, Theme, mouse};

use super::call::{self, CallerLine};
use super::{Pressed, Scene, plate};
use crate::content::{Channel, PartKind, Picture as Shown};
use crate::play::Said;
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::{Kind as ThemeKind, colour, radius};
use crate::ui::widget::key::{Key, Kind};
use crate::ui::widget::picture::{Picture, portrait};
use crate::ui::widget::{blank, group, hidden, panel, text, told};

/// A part of this name is held up before the camera.
const HELD_UP: &str = "paper";

/// The frame above the captions.
pub(super) fn beside<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let contrast = ctx.look.kind.is_contrast();
    let high = ((ctx.size.height - 232.0) * 0.4).clamp(150.0, 300.0);
    let foot = row![state(ctx), Space::new().width(Length::Fill)].push(hang_up(ctx, scene));
    let foot = container(foot.spacing(12).align_y(Vertical::Center)).padding([10, 18]);
    let frame = column![picture(ctx, scene, ctx.left_width() - 32.0, high), foot];
    let frame = panel(frame, c.device, c.edge, if contrast { 3.0 } else { 0.0 }, radius::BUBBLE).clip(true);
    let frame = group(ctx, Role::Group, frame).name(ctx.t("stage-video-call"));
    let content = column![frame, call::captions(ctx, scene, false)].spacing(14).height(Length::Fill);
    let width = if contrast { 3.0 } else { 0.0 };
    panel(container(content).padding(16), plate(ctx, Channel::VideoCall), c.edge, width, radius::STAGE)
        .clip(true)
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

/// Who it is, and hanging up.
pub(super) fn strip<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let side = (56.0 * ctx.look.k).clamp(64.0, 96.0);
    let name = name(scene);
    let picture = scene.other().map(|who| portrait(ctx, scene.scenario().cast[who].face, &name, side));
    let small =
        |words| text::sized(text::face(ctx, false), words, ctx.look.small().min(36.0), 1.2, c.on_device2);
    let words = column![
        text::sized(text::face(ctx, true), name, ctx.bar().max(20.0), 1.2, c.on_device),
        small(who(ctx, scene, true).1),
    ]
    .width(Length::Fill);
    let content = row![]
        .push(picture)
        .push(container(call::framed(ctx, scene.sender_sign(), words.into(), false)).width(Length::Fill))
        .push(hang_up(ctx, scene))
        .spacing(16)
        .align_y(Vertical::Center);
    let edge = if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 };
    panel(container(content).padding([10, 24]), c.device, c.edge, edge, 0.0).width(Length::Fill).into()
}

/// For one column: the picture where there is room for it, and what is said.
pub(super) fn stacked<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Element<'a, Pressed> {
    let said = call::said_now(ctx, scene);
    let frame = (!ctx.look.is_large()).then(|| {
        let c = ctx.look.colours;
        let foot = container(state(ctx)).padding([10, 18]);
        let seen = picture(ctx, scene, ctx.left_width() - 28.0, 180.0);
        let edge = if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 };
        panel(column![seen, foot], c.device, c.edge, edge, radius::BUBBLE).clip(true).width(Length::Fill)
    });
    call::on_plate(ctx, Channel::VideoCall, column![].push(frame).push(said).spacing(14).into())
}

fn name(scene: &Scene<'_>) -> String {
    scene.other().map(|who| scene.say(&format!("cast-{who}"))).unwrap_or_default()
}

/// Whether the account that calls is known.
fn who(ctx: &Ctx<'_>, scene: &Scene<'_>, short: bool) -> (Icon, String) {
    let (icon, key) = match scene.caller_line() {
        CallerLine::Known => (Icon::UserCheck, "call-known"),
        _ => (Icon::UserX, "call-unknown"),
    };
    (icon, ctx.t(&if short { format!("{key}.short") } else { key.to_owned() }))
}

fn hang_up<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Option<Element<'a, Pressed>> {
    (!scene.is_over()).then(|| {
        Key::new(ctx, Kind::HangUp, "stage-exit", ctx.t("call-hang-up"))
            .icon(Icon::PhoneOff)
            .in_bar(ctx)
            .on_press(ctx, Pressed::Exit)
            .into()
    })
}

/// What of oneself is sent.
fn state<'a>(ctx: &Ctx<'_>) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let size = ctx.look.small().min(24.0);
    let item = |icon, key: &str| {
        let words = text::sized(text::face(ctx, false), ctx.t(key), size, 1.3, c.on_device2);
        row![text::icon(icon, 24.0, c.on_device2), words].spacing(8).align_y(Vertical::Center)
    };
    let items = column![item(Icon::Microphone, "video-microphone"), item(Icon::Video, "video-camera")];
    told(ctx, items.spacing(4)).into()
}

/// What the camera shows: their face on a light ground, what they hold up, and oneself.
fn picture<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, width: f32, high: f32) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let contrast = ctx.look.kind.is_contrast();
    let name = name(scene);
    let face = scene.other().map(|who| scene.scenario().cast[who].face);
    let bust: Option<Element<'a, Pressed>> = face.map(|face| match Picture::of(face) {
        // Head and shoulders fill the picture and are cut by its lower edge.
        Some(picture) => {
            let side = high * 1.06;
            container(picture.from_top(ctx, side, high, high / side)).into()
        }
        None => container(portrait(ctx, face, &name, high * 0.6)).center_y(high).into(),
    });
    let ground = match ctx.look.kind {
        ThemeKind::Light => colour(0xF2_EEF6),
        ThemeKind::Dark => colour(0xD9_D3E2),
        ThemeKind::ContrastDark | ThemeKind::ContrastLight => c.page,
    };
    let middle =
        container(column![].push(bust)).center_x(Length::Fill).height(high).align_y(Vertical::Bottom);
    let squares =
        (!contrast).then(|| canvas::Canvas::new(Squares { ground }).width(Length::Fill).height(high));
    let paper = (!contrast && is_held_up(scene)).then(|| {
        let sheet = Picture::IdPaper.sized(ctx, width * 0.3, high * 0.62);
        container(sheet).width(Length::Fill).height(high).align_y(Vertical::Bottom).padding([0, 16])
    });
    let oneself = (!contrast).then(|| {
        let seen = Picture::SelfView.sized(ctx, width * 0.2, high * 0.4);
        let seen = panel(seen, c.device, colour(0x0B_1519), 2.0, 8.0).padding(2);
        container(seen)
            .width(Length::Fill)
            .height(high)
            .align_x(Horizontal::Right)
            .align_y(Vertical::Bottom)
            .padding(12)
    });
    let (icon, word) = who(ctx, scene, false);
    let size = ctx.look.small().min(24.0);
    let label = column![
        text::sized(text::face(ctx, true), name, size + 2.0, 1.25, c.on_device),
        row![
            text::icon(icon, 24.0, c.on_device2),
            text::sized(text::face(ctx, false), word, size, 1.25, c.on_device2)
        ]
        .spacing(8)
        .align_y(Vertical::Center),
    ];
    let label = call::framed(ctx, scene.sender_sign(), label.into(), false);
    let edge = if contrast { 3.0 } else { 0.0 };
    let label = panel(container(label).padding([6, 12]), c.device, c.edge, edge, 10.0).max_width(width * 0.5);
    let layers = stack![middle].push(squares).push(paper).push(oneself);
    let layers = hidden(ctx, layers).width(Length::Fill);
    let seen = panel(layers, ground, c.edge, edge, 0.0).width(Length::Fill).height(high);
    stack![seen, container(label).padding(12)].into()
}

/// Whether the newest line holds something up.
fn is_held_up(scene: &Scene<'_>) -> bool {
    let newest = scene.play.transcript().into_iter().rev().find_map(|said| match said {
        Said::Line(_, line) => Some(line),
        _ => None,
    });
    newest.is_some_and(|line| {
        let papers = [Shown::Document, Shown::Paper];
        line.picture.is_some_and(|kind| papers.contains(&kind))
            || line.parts.iter().any(|part| part.kind == PartKind::Detail && &*part.id == HELD_UP)
    })
}

/// A poor picture: coarse squares over parts of it, which stand still.
struct Squares {
    ground: Color,
}

impl<M> canvas::Program<M> for Squares {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        // Columns from the middle, rows from the top, how dark.
        const AT: [(f32, f32, f32); 12] = [
            (2.0, 3.0, 0.10),
            (3.0, 3.0, 0.04),
            (2.0, 4.0, 0.16),
            (3.0, 4.0, 0.10),
            (4.0, 4.0, 0.05),
            (3.0, 5.0, 0.14),
            (2.0, 5.0, 0.06),
            (-4.0, 6.0, 0.12),
            (-3.0, 6.0, 0.06),
            (-5.0, 5.0, 0.05),
            (-4.0, 7.0, 0.08),
            (1.0, 4.0, 0.06),
        ];
        let mut frame = blank(renderer, bounds.size());
        let side = bounds.height / 9.0;
        for (column, row, dark) in AT {
            let at = Point::new(bounds.width / 2.0 + column * side * 0.75, row * side);
            let fill = Color {
                r: self.ground.r * (1.0 - dark * 3.0),
                g: self.ground.g * (1.0 - dark * 3.0),
                b: self.ground.b * (1.0 - dark * 2.4),
                a: 0.86,
            };
            frame.fill(&Path::rectangle(at, Size::new(side, side)), fill);
        }
        vec![frame.into_geometry()]
    }
}
