//! A picture somebody shows, drawn in lines.

use iced::widget::canvas::{self, LineCap, LineJoin, Path, Stroke};
use iced::widget::{canvas as draw, column};
use iced::{Color, Element, Length, Point, Rectangle, Renderer, Theme, mouse};

use crate::content::Picture as Shown;
use crate::ui::ctx::Ctx;
use crate::ui::stage::{Pressed, media};
use crate::ui::widget::blank;

/// The picture; its words stand below it for everybody.
pub(in crate::ui::stage) fn shown<'a>(ctx: &Ctx<'_>, kind: Shown, words: String) -> Element<'a, Pressed> {
    let c = ctx.look.colours;
    let ground = if ctx.look.kind.is_contrast() { c.page } else { c.sunk };
    let drawing = draw(Drawing { kind, ink: c.best, line: c.edge, ground }).width(Length::Fill).height(72);
    media::framed(ctx, column![drawing], words)
}

struct Drawing {
    kind: Shown,
    ink: Color,
    line: Color,
    ground: Color,
}

impl<M> canvas::Program<M> for Drawing {
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
        let (w, h) = (bounds.width.min(320.0), bounds.height);
        let stroke = |colour: Color, width: f32| {
            Stroke::default()
                .with_color(colour)
                .with_width(width)
                .with_line_cap(LineCap::Round)
                .with_line_join(LineJoin::Round)
        };
        match self.kind {
            Shown::Chart => {
                let points = [
                    (0.0, 0.85),
                    (0.15, 0.75),
                    (0.28, 0.78),
                    (0.42, 0.58),
                    (0.57, 0.62),
                    (0.72, 0.36),
                    (0.86, 0.34),
                    (1.0, 0.14),
                ];
                let curve = Path::new(|path| {
                    for (index, (x, y)) in points.into_iter().enumerate() {
                        let at = Point::new(6.0 + x * (w - 12.0), y * h);
                        if index == 0 { path.move_to(at) } else { path.line_to(at) }
                    }
                });
                let base = Path::line(Point::new(6.0, h - 3.0), Point::new(w - 6.0, h - 3.0));
                frame.stroke(&base, stroke(self.line, 2.0));
                frame.stroke(&curve, stroke(self.ink, 5.0));
            }
            Shown::Document | Shown::Paper | Shown::Receipt => {
                let sheet = Path::rounded_rectangle(
                    Point::new(4.0, 3.0),
                    iced::Size::new(w * 0.5, h - 6.0),
                    4.0.into(),
                );
                frame.fill(&sheet, self.ground);
                frame.stroke(&sheet, stroke(self.line, 2.0));
                for row in 0..4_u8 {
                    let y = 16.0 + f32::from(row) * 12.0;
                    let end = if row == 3 { 0.3 } else { 0.44 };
                    let line = Path::line(Point::new(16.0, y), Point::new(w * end, y));
                    frame.stroke(&line, stroke(self.line, 3.0));
                }
                let seal = Path::circle(Point::new(w * 0.42, h - 20.0), 11.0);
                match self.kind {
                    Shown::Document => frame.stroke(&seal, stroke(self.ink, 4.0)),
                    Shown::Receipt => frame.fill(&seal, self.ink),
                    _ => {}
                }
            }
        }
        vec![frame.into_geometry()]
    }
}
