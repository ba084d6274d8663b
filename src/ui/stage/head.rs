//! What stands at the head of a stage that is no device: who or what it is, a sign on them, the way out.

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Color, Element, Font, Length};

use super::{Pressed, Scene, call};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::theme::LIP;
use crate::ui::widget::key::{AROUND, Key, Kind};
use crate::ui::widget::picture::portrait;
use crate::ui::widget::{panel, text};

/// What a head says.
pub(super) struct Head {
    /// Who or what it is.
    pub title: String,
    /// A small line below.
    pub note: String,
    /// The word of the way out.
    pub exit: String,
    /// Its icon.
    pub icon: Icon,
    /// Whether it stands on the dark ground of a device.
    pub dark: bool,
}

impl Head {
    /// Ground, ink and the ink of what is small.
    fn colours(&self, ctx: &Ctx<'_>) -> (Color, Color, Color) {
        let c = ctx.look.colours;
        if self.dark { (c.device, c.on_device, c.on_device2) } else { (c.card, c.ink, c.ink2) }
    }

    /// The sizes of both lines.
    fn sizes(ctx: &Ctx<'_>, bar: bool) -> (f32, f32) {
        if bar { (ctx.bar(), ctx.look.small().min(34.0)) } else { (ctx.look.lead(), ctx.look.small()) }
    }

    /// Both lines with their faces and sizes.
    fn lines(&self, ctx: &Ctx<'_>, bar: bool) -> [(&str, Font, f32); 2] {
        let (size, small) = Self::sizes(ctx, bar);
        // A number has the Latin face, whose dots are narrow.
        let figures = self.note.chars().any(|c| c.is_ascii_digit());
        let note = if figures { call::number_face(&self.note) } else { text::face(ctx, false) };
        [(&self.title, text::face(ctx, true), size), (&self.note, note, small)]
    }

    /// What the frame of a sign takes of the width.
    fn frame(ctx: &Ctx<'_>, scene: &Scene<'_>) -> f32 {
        if scene.sender_sign().is_some() { 22.0 * ctx.look.k + 14.0 + 12.0 + 28.0 } else { 0.0 }
    }

    /// No word is broken in this width.
    pub(super) fn least_width(&self, ctx: &Ctx<'_>, scene: &Scene<'_>, bar: bool) -> f32 {
        let pieces = |words: &str| -> Vec<String> {
            // Between hanzi a line may break anywhere.
            words.split(|c: char| c == ' ' || c >= '\u{2e80}').map(str::to_owned).collect()
        };
        let widest = self.lines(ctx, bar).into_iter().flat_map(|(words, face, size)| {
            pieces(words).into_iter().map(move |piece| text::width(face, &piece, size)).collect::<Vec<_>>()
        });
        widest.fold(4.0 * ctx.look.body(), f32::max) + Self::frame(ctx, scene)
    }

    /// How high both lines stand in this width.
    pub(super) fn height(&self, ctx: &Ctx<'_>, scene: &Scene<'_>, width: f32) -> f32 {
        let frame = Self::frame(ctx, scene);
        let [(title, bold, size), (note, face, small)] = self.lines(ctx, false);
        let inside = (width - frame).max(60.0);
        let words =
            text::height(bold, title, size, 1.25, inside) + text::height(face, note, small, 1.35, inside);
        words + if frame > 0.0 { 12.0 } else { 0.0 }
    }

    /// How wide the way out is with its words in one line.
    pub(super) fn way_out_width(&self, ctx: &Ctx<'_>, scene: &Scene<'_>) -> f32 {
        if scene.is_over() {
            return 0.0;
        }
        Key::new(ctx, Kind::WayOut, "stage-exit", self.exit.clone()).icon(self.icon).in_bar(ctx).natural(ctx)
    }

    /// How high the way out stands in this width.
    pub(super) fn way_out_height(&self, ctx: &Ctx<'_>, scene: &Scene<'_>, width: f32) -> f32 {
        if scene.is_over() {
            return 0.0;
        }
        let words = self.way_out_width(ctx, scene) - width;
        let lines = if words > 0.0 { 2.0 } else { 1.0 };
        (lines * ctx.bar() * 1.25 + AROUND).max(60.0 + LIP)
    }

    /// Who or what it is, in a frame with a number when that is a sign.
    pub(super) fn words<'a>(&self, ctx: &Ctx<'_>, scene: &Scene<'_>, bar: bool) -> Element<'a, Pressed> {
        let (_, ink, ink2) = self.colours(ctx);
        let [(title, bold, size), (note, face, small)] = self.lines(ctx, bar);
        let words =
            column![text::sized(bold, title, size, 1.25, ink), text::sized(face, note, small, 1.35, ink2),]
                .width(Length::Fill);
        call::framed(ctx, scene.sender_sign(), words.into(), false)
    }

    /// The way out; none when it is over.
    pub(super) fn way_out<'a>(&self, ctx: &Ctx<'_>, scene: &Scene<'_>) -> Option<Element<'a, Pressed>> {
        let kind = if self.dark { Kind::HangUp } else { Kind::WayOut };
        (!scene.is_over()).then(|| {
            Key::new(ctx, kind, "stage-exit", self.exit.clone())
                .icon(self.icon)
                .in_bar(ctx)
                .on_press(ctx, Pressed::Exit)
                .into()
        })
    }

    /// All of it in one line, after a picture so wide: across a stage, or under the top bar when there is one
    /// column. Where the words would be broken the picture goes, then the way out comes below.
    pub(super) fn line<'a>(
        &self,
        ctx: &Ctx<'_>,
        scene: &Scene<'_>,
        picture: Option<(Element<'a, Pressed>, f32)>,
        strip: bool,
    ) -> Element<'a, Pressed> {
        let c = ctx.look.colours;
        let (ground, ..) = self.colours(ctx);
        let words = container(self.words(ctx, scene, strip)).width(Length::Fill);
        let room = if strip { ctx.size.width } else { ctx.left_width() - 28.0 } - 36.0;
        let needed = self.least_width(ctx, scene, strip) + 14.0 + self.way_out_width(ctx, scene);
        let picture = picture.filter(|(_, side)| needed + 14.0 + side <= room).map(|(picture, _)| picture);
        let content: Element<'a, Pressed> = if needed > room {
            column![words].push(self.way_out(ctx, scene)).spacing(8).into()
        } else {
            let all = row![].push(picture).push(words).push(self.way_out(ctx, scene));
            all.spacing(14).align_y(Vertical::Center).into()
        };
        let (edge, corner) = if strip { (strip_edge(ctx), 0.0) } else { (ctx.look.hairline(), 18.0) };
        let edge_colour = if strip { c.edge } else { c.line };
        panel(container(content).padding([10, 18]), ground, edge_colour, edge, corner)
            .width(Length::Fill)
            .into()
    }
}

fn strip_edge(ctx: &Ctx<'_>) -> f32 {
    if ctx.look.kind.is_contrast() { 3.0 } else { 0.0 }
}

/// The round picture of whoever is at the other end, as it stands under the top bar.
pub(super) fn face_in_strip<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>) -> Option<(Element<'a, Pressed>, f32)> {
    let side = side(ctx);
    Some((face(ctx, scene, side)?, side))
}

/// The round picture of whoever is at the other end.
pub(super) fn face<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, side: f32) -> Option<Element<'a, Pressed>> {
    let who = scene.other()?;
    let name = scene.say(&format!("cast-{who}"));
    Some(portrait(ctx, scene.scenario().cast[who].face, &name, side))
}

/// How large a picture is in a line.
pub(super) fn side(ctx: &Ctx<'_>) -> f32 {
    (52.0 * ctx.look.k).clamp(56.0, 84.0)
}
