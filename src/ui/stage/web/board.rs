//! A board of investments, whose curve moves as its owner likes: every time it is shown it stands higher.

use iced::widget::canvas::{self, LineCap, LineJoin, Path, Stroke};
use iced::widget::{canvas as draw, column, stack};
use iced::{Color, Element, Point, Rectangle, Renderer, Size, Theme, mouse};

use super::super::{Bubble, Pressed, Scene, media};
use super::line_of;
use crate::content::Picture as Shown;
use crate::ui::ctx::Ctx;
use crate::ui::widget::blank;
use crate::ui::widget::picture::Picture;

/// The board's own size, and where in it the curve goes: left, top, right, bottom.
const BOARD: Size = Size::new(520.0, 340.0);
const CURVE: [f32; 4] = [30.0, 74.0, 342.0, 272.0];
/// How the curve goes, from 0 at the foot to 1.
const STEPS: [f32; 9] = [0.0, 0.10, 0.07, 0.24, 0.34, 0.30, 0.52, 0.74, 1.0];

/// The board as it stands at this moment, its words below.
pub(super) fn shown<'a>(
    ctx: &Ctx<'_>,
    scene: &Scene<'_>,
    bubble: &Bubble<'_>,
    words: String,
) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let is_chart =
        |bubble: &&Bubble<'_>| line_of(bubble).is_some_and(|(_, line)| line.picture == Some(Shown::Chart));
    let before = scene.bubbles().iter().take(bubble.number).filter(is_chart).count();
    let rise = [0.45, 0.7, 0.95][before.min(2)];
    let wide = (ctx.left_width() - 160.0).clamp(200.0, 400.0);
    let high = wide * BOARD.height / BOARD.width;
    let contrast = ctx.look.kind.is_contrast();
    let ink = if contrast { c.ink } else { crate::ui::theme::colour(0x62_E6CC) };
    let grown = if bubble.now { ctx.arrived } else { 1.0 };
    let curve = draw(Curve { rise, grown, ink }).width(wide).height(high);
    let board = (!contrast).then(|| Picture::TradingBoard.sized(ctx, wide, high));
    media::framed(ctx, column![stack![].push(board).push(curve)], words)
}

struct Curve {
    /// How high it ends, of the room there is.
    rise: f32,
    /// How much of it is drawn yet.
    grown: f32,
    ink: Color,
}

impl<M> canvas::Program<M> for Curve {
    type State = ();

    #[allow(clippy::cast_precision_loss, reason = "nine steps")]
    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        let mut frame = blank(renderer, bounds.size());
        let scale = bounds.width / BOARD.width;
        let [left, top, right, bottom] = CURVE.map(|length| length * scale);
        let last = (STEPS.len() - 1) as f32;
        let at = |along: f32| {
            let step = (along * last).floor().min(last - 1.0);
            let index = STEPS.iter().enumerate().take_while(|(index, _)| *index as f32 <= step).count() - 1;
            let part = along * last - step;
            let high = STEPS[index] + (STEPS[index + 1] - STEPS[index]) * part;
            Point::new(left + (right - left) * along, bottom - (bottom - top) * (0.05 + high * self.rise))
        };
        let curve = Path::new(|path| {
            path.move_to(at(0.0));
            for step in 1..STEPS.len() {
                path.line_to(at((step as f32 / last).min(self.grown.max(0.01))));
            }
        });
        let stroke = Stroke::default()
            .with_color(self.ink)
            .with_width(5.0)
            .with_line_cap(LineCap::Round)
            .with_line_join(LineJoin::Round);
        frame.stroke(&curve, stroke);
        vec![frame.into_geometry()]
    }
}
