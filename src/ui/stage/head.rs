//! What stands at the head of a stage that is no device: who or what it is, a sign on them, the way out.

use iced::alignment::Vertical;
use iced::widget::{column, container, row};
use iced::{Color, Element, Length};

use super::{Pressed, Scene, call};
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::widget::key::{Key, Kind};
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

    /// Who or what it is, in a frame with a number when that is a sign.
    pub(super) fn words<'a>(&self, ctx: &Ctx<'_>, scene: &Scene<'_>, bar: bool) -> Element<'a, Pressed> {
        let (_, ink, ink2) = self.colours(ctx);
        let size = if bar { ctx.bar() } else { ctx.look.lead() };
        let small = if bar { ctx.look.small().min(34.0) } else { ctx.look.small() };
        let words = column![
            text::sized(text::face(ctx, true), self.title.clone(), size, 1.25, ink),
            text::sized(text::face(ctx, false), self.note.clone(), small, 1.35, ink2),
        ]
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

    /// All of it in one line, after a picture: across a stage, or under the top bar when there is one column.
    pub(super) fn line<'a>(
        &self,
        ctx: &Ctx<'_>,
        scene: &Scene<'_>,
        picture: Option<Element<'a, Pressed>>,
        strip: bool,
    ) -> Element<'a, Pressed> {
        let c = ctx.look.colours;
        let (ground, ..) = self.colours(ctx);
        let words = container(self.words(ctx, scene, strip)).width(Length::Fill);
        let content = row![]
            .push(picture)
            .push(words)
            .push(self.way_out(ctx, scene))
            .spacing(14)
            .align_y(Vertical::Center);
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

/// The round picture of whoever is at the other end.
pub(super) fn face<'a>(ctx: &Ctx<'_>, scene: &Scene<'_>, side: f32) -> Option<Element<'a, Pressed>> {
    let who = scene.other()?;
    let name = scene.say(&format!("cast-{who}"));
    Some(portrait(ctx, scene.scenario().cast[who].face, &name, side))
}

/// How large that picture is under the top bar.
pub(super) fn face_side(ctx: &Ctx<'_>) -> f32 {
    (52.0 * ctx.look.k).clamp(56.0, 84.0)
}
