//! Grades and outcomes: a shape, an icon, a word and a ground, never colour alone.

use iced::alignment::Vertical;
use iced::widget::canvas::{self, Path, Stroke};
use iced::widget::{canvas as draw, column, container, row};
use iced::{Color, Element, Length, Point, Rectangle, Renderer, Theme, mouse};

use super::control::Control;
use super::{blank, panel, text, told};
use crate::content::{Grade, Outcome};
use crate::ui::ctx::Ctx;
use crate::ui::theme::radius;

/// Strong colour and ground of a grade.
#[must_use]
pub fn colours(ctx: &Ctx<'_>, grade: Grade) -> (Color, Color) {
    let c = ctx.look.colours;
    match grade {
        Grade::Best => (c.best, c.best_tint),
        Grade::Fine => (c.fine, c.fine_tint),
        Grade::Risky => (c.risky, c.risky_tint),
        Grade::Harmful => (c.harmful, c.harmful_tint),
    }
}

/// The grade an outcome is drawn with.
#[must_use]
pub fn grade_of(outcome: Outcome) -> Grade {
    match outcome {
        Outcome::Stopped | Outcome::Trusted => Grade::Best,
        Outcome::StoppedLate | Outcome::TurnedAway => Grade::Risky,
        Outcome::Harmed => Grade::Harmful,
    }
}

struct Shape {
    grade: Grade,
    colour: Color,
    on: Color,
    /// Its edge and its sign alone.
    hollow: bool,
}

impl<M> canvas::Program<M> for Shape {
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
        let s = bounds.width / 56.0;
        let at = |x: f32, y: f32| Point::new(x * s, y * s);
        let line = |points: &[(f32, f32)]| {
            Path::new(|path| {
                for (index, (x, y)) in points.iter().enumerate() {
                    if index == 0 { path.move_to(at(*x, *y)) } else { path.line_to(at(*x, *y)) }
                }
            })
        };
        let closed = |points: &[(f32, f32)]| {
            Path::new(|path| {
                for (index, (x, y)) in points.iter().enumerate() {
                    if index == 0 { path.move_to(at(*x, *y)) } else { path.line_to(at(*x, *y)) }
                }
                path.close();
            })
        };
        let shape = match self.grade {
            Grade::Best => Path::circle(at(28.0, 28.0), 27.0 * s),
            Grade::Fine => Path::rounded_rectangle(
                at(3.0, 3.0),
                iced::Size::new(50.0 * s, 50.0 * s),
                iced::border::Radius::from(10.0 * s),
            ),
            Grade::Risky => closed(&[(28.0, 0.0), (56.0, 28.0), (28.0, 56.0), (0.0, 28.0)]),
            Grade::Harmful => closed(&[
                (17.0, 1.0),
                (39.0, 1.0),
                (55.0, 17.0),
                (55.0, 39.0),
                (39.0, 55.0),
                (17.0, 55.0),
                (1.0, 39.0),
                (1.0, 17.0),
            ]),
        };
        // In outline it is drawn a little smaller, so that its edge is not cut.
        if self.hollow {
            frame.fill(&shape, self.on);
            frame.translate(iced::Vector::new(bounds.width * 0.06, bounds.height * 0.06));
            frame.scale(0.88);
            frame.stroke(&shape, Stroke::default().with_color(self.colour).with_width(5.0 * s));
        } else {
            frame.fill(&shape, self.colour);
        }
        let sign = if self.hollow { self.colour } else { self.on };
        let stroke = Stroke::default()
            .with_color(sign)
            .with_width(6.0 * s)
            .with_line_cap(canvas::LineCap::Round)
            .with_line_join(canvas::LineJoin::Round);
        match self.grade {
            Grade::Best | Grade::Fine => {
                frame.stroke(&line(&[(15.0, 29.0), (24.0, 38.0), (41.0, 19.0)]), stroke);
            }
            Grade::Risky => {
                frame.stroke(&line(&[(28.0, 14.0), (28.0, 31.0)]), stroke);
                frame.fill(&Path::circle(at(28.0, 41.0), 4.0 * s), sign);
            }
            Grade::Harmful => {
                frame.stroke(&line(&[(19.0, 19.0), (37.0, 37.0)]), stroke);
                frame.stroke(&line(&[(37.0, 19.0), (19.0, 37.0)]), stroke);
            }
        }
        vec![frame.into_geometry()]
    }
}

/// The shape of a grade.
pub fn shape<'a, M: 'a>(ctx: &Ctx<'_>, grade: Grade, side: f32) -> Element<'a, M> {
    let (colour, ground) = colours(ctx, grade);
    draw(Shape { grade, colour, on: ground, hollow: false }).width(side).height(side).into()
}

/// The same shape in outline.
pub fn outline<'a, M: 'a>(ctx: &Ctx<'_>, grade: Grade, side: f32) -> Element<'a, M> {
    let (colour, ground) = colours(ctx, grade);
    draw(Shape { grade, colour, on: ground, hollow: true }).width(side).height(side).into()
}

/// A card on the ground of a grade: shape, bold word, a small line, what happened.
pub fn verdict<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    grade: Grade,
    word: String,
    did: Option<String>,
    happened: String,
) -> Control<'a, M> {
    let (strong, ground) = colours(ctx, grade);
    let side = (44.0 * ctx.look.k + 12.0).min(96.0);
    let line = text::leading(ctx, 1.28, 1.4);
    let title = text::read(ctx, true, word, ctx.look.heading(), line, strong);
    let head = row![
        shape(ctx, grade, side),
        column![title]
            .push(did.map(|did| text::small(ctx, did).color(ctx.look.colours.ink)))
            .spacing(2)
            .width(Length::Fill)
    ]
    .spacing(16)
    .align_y(Vertical::Center);
    let content = column![head, text::lead(ctx, happened)].spacing(14).width(Length::Fill);
    let card = panel(container(content).padding([20, 22]), ground, strong, ctx.look.border(), radius::CARD)
        .width(Length::Fill);
    told(ctx, card).id("verdict").live().width(Length::Fill)
}
