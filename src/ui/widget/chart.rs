//! Both sides over time: two lines that shape, stroke and word tell apart, never colour alone. And a share as
//! a bar.

use iced::alignment::{Horizontal, Vertical};
use iced::widget::canvas::{self, LineCap, LineDash, LineJoin, Path, Stroke};
use iced::widget::{Space, canvas as draw, column, container, row};
use iced::{Color, Element, Length, Point, Rectangle, Renderer, Size, Theme, mouse};

use super::{blank, pad, panel, text};
use crate::ui::ctx::Ctx;

/// Both sides at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// What stands below it.
    pub label: String,
    /// The share of scams that were stopped, 0 to 1.
    pub scams: f32,
    /// The share of genuine contacts that were trusted, 0 to 1.
    pub genuine: f32,
}

/// Half the width of what stands for one time: a disc, or a square.
const HALF: f32 = 9.0;
/// What is left free between the labels of two times.
const BETWEEN: f32 = 8.0;
/// Dash and gap of the line of genuine contacts.
const DASHES: [f32; 2] = [9.0, 7.0];

/// The lines of both sides.
struct Lines {
    scams: Vec<f32>,
    genuine: Vec<f32>,
    colours: [Color; 2],
    grid: Color,
    ground: Color,
    /// How thick a line is.
    thick: f32,
    /// What lies above the highest line and below the lowest.
    room: f32,
}

fn stroke(colour: Color, thick: f32) -> Stroke<'static> {
    Stroke::default()
        .with_color(colour)
        .with_width(thick)
        .with_line_cap(LineCap::Round)
        .with_line_join(LineJoin::Round)
}

fn dashed(colour: Color, thick: f32) -> Stroke<'static> {
    Stroke {
        line_dash: LineDash { segments: &DASHES, offset: 0 },
        ..stroke(colour, thick).with_line_cap(LineCap::Butt)
    }
}

/// The square of a genuine contact, hollow, so that a disc in it stays to be seen.
fn square(frame: &mut canvas::Frame, at: Point, half: f32, colour: Color, ground: Color) {
    let corner = Point::new(at.x - half, at.y - half);
    let path = Path::rounded_rectangle(corner, Size::new(half * 2.0, half * 2.0), 3.0.into());
    frame.fill(&path, ground);
    frame.stroke(&path, Stroke::default().with_color(colour).with_width(4.0));
}

impl<M> canvas::Program<M> for Lines {
    type State = ();

    #[allow(clippy::cast_precision_loss, reason = "a handful of times")]
    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        let mut frame = blank(renderer, bounds.size());
        let room = self.room;
        let high = bounds.height - 2.0 * room;
        let y = |share: f32| room + high * (1.0 - share.clamp(0.0, 1.0));
        for share in [0.0, 0.5, 1.0] {
            let line = Path::line(Point::new(0.0, y(share)), Point::new(bounds.width, y(share)));
            frame.stroke(&line, Stroke::default().with_color(self.grid).with_width(2.0));
        }
        let count = self.scams.len().max(1) as f32;
        let places = |shares: &[f32]| -> Vec<Point> {
            let x = |at: usize| bounds.width * (at as f32 + 0.5) / count;
            shares.iter().enumerate().map(|(at, share)| Point::new(x(at), y(*share))).collect()
        };
        let curve = |points: &[Point]| {
            Path::new(|path| {
                for (at, point) in points.iter().enumerate() {
                    if at == 0 { path.move_to(*point) } else { path.line_to(*point) }
                }
            })
        };
        let (scams, genuine) = (places(&self.scams), places(&self.genuine));
        let [dark, warm] = self.colours;
        frame.stroke(&curve(&genuine), dashed(warm, self.thick));
        frame.stroke(&curve(&scams), stroke(dark, self.thick));
        for at in genuine {
            square(&mut frame, at, HALF, warm, self.ground);
        }
        for at in scams {
            frame.fill(&Path::circle(at, HALF - 2.0), dark);
        }
        vec![frame.into_geometry()]
    }
}

/// A piece of one line, beside its word.
struct Sample {
    colour: Color,
    ground: Color,
    genuine: bool,
    thick: f32,
}

impl<M> canvas::Program<M> for Sample {
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
        let middle = Point::new(bounds.width / 2.0, bounds.height / 2.0);
        // A dash, a gap, what the square hides, a gap, a dash.
        let half = DASHES[0] * 1.5 + DASHES[1];
        let line = Path::line(Point::new(middle.x - half, middle.y), Point::new(middle.x + half, middle.y));
        if self.genuine {
            frame.stroke(&line, dashed(self.colour, self.thick));
            square(&mut frame, middle, HALF, self.colour, self.ground);
        } else {
            frame.stroke(&line, stroke(self.colour, self.thick));
            frame.fill(&Path::circle(middle, HALF - 2.0), self.colour);
        }
        vec![frame.into_geometry()]
    }
}

/// The picture of both sides in this width, with the words of either. Of more times than have room the
/// newest are shown.
pub fn lines<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    dots: &[Dot],
    width: f32,
    names: [String; 2],
) -> Element<'a, M> {
    let c = ctx.look.colours;
    let thick = if ctx.look.kind.is_contrast() { 5.0 } else { 4.0 };
    let size = ctx.look.small();
    // Each mark stands in the middle of a line, at the height of its share.
    let line = size * text::leading(ctx, 1.45, 1.45);
    let above = (HALF + 4.0).max(line / 2.0);
    let step = 75.0 * ctx.look.k.clamp(1.0, 1.4);
    let high = 2.0 * (step + above);
    let wide = |words: &str| text::width(text::face(ctx, false), words, size);
    let marks = ["chart-all", "chart-half", "chart-none"].map(|key| ctx.t(key));
    let aside = marks.iter().map(|mark| wide(mark)).fold(0.0, f32::max) + 4.0;
    let wide_enough = width - aside - 12.0;
    let label = dots.iter().map(|dot| wide(&dot.label)).fold(0.0, f32::max) + BETWEEN;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful")]
    let most = (wide_enough / label).max(2.0) as usize;
    let shown = dots.get(dots.len().saturating_sub(most)..).unwrap_or(dots);
    let curves = draw(Lines {
        scams: shown.iter().map(|dot| dot.scams).collect(),
        genuine: shown.iter().map(|dot| dot.genuine).collect(),
        colours: [c.scam_side, c.genuine_side],
        grid: c.line,
        ground: c.card,
        thick,
        room: above,
    })
    .width(Length::Fill)
    .height(high);
    let marks = column(marks.map(|mark| {
        let mark = container(text::small(ctx, mark)).height(line).width(aside);
        mark.align_x(Horizontal::Right).align_y(Vertical::Center).into()
    }));
    let marks = container(marks.spacing((step - line).max(0.0)));
    let marks = marks.padding(pad((above - line / 2.0).max(0.0), 0.0, 0.0, 0.0));
    let labels = row(shown
        .iter()
        .map(|dot| container(text::small(ctx, dot.label.clone())).center_x(Length::FillPortion(1)).into()));
    let picture = row![marks, column![curves, labels].spacing(2).width(Length::Fill)].spacing(12);
    column![key(ctx, names, thick), picture].spacing(12).into()
}

/// Which line is which.
fn key<'a, M: Clone + 'a>(ctx: &Ctx<'_>, names: [String; 2], thick: f32) -> Element<'a, M> {
    let c = ctx.look.colours;
    let [scams, genuine] = names;
    let name = |words: String, colour: Color, genuine: bool| {
        let sample = draw(Sample { colour, ground: c.card, genuine, thick }).width(50).height(28);
        row![sample, text::name(ctx, words).color(c.ink)].spacing(10).align_y(Vertical::Center)
    };
    row![name(scams, c.scam_side, false), name(genuine, c.genuine_side, true)]
        .spacing(24)
        .wrap()
        .vertical_spacing(6)
        .into()
}

/// A share of something as a bar, its word above and its figure beside it.
pub fn bar<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    word: String,
    (part, all): (usize, usize),
    figure: String,
    colour: Color,
) -> Element<'a, M> {
    let c = ctx.look.colours;
    let high = 18.0 * ctx.look.k.clamp(1.0, 1.5);
    let portion = |part: usize| Length::FillPortion(u16::try_from(part).unwrap_or(u16::MAX));
    let mut line = row![];
    if part > 0 {
        line = line.push(panel(Space::new().height(high), colour, colour, 0.0, 6.0).width(portion(part)));
    }
    if part < all || all == 0 {
        line = line.push(Space::new().height(high).width(portion(all.saturating_sub(part).max(1))));
    }
    let track = panel(line, c.sunk, c.edge, ctx.look.hairline(), 6.0).width(Length::Fill);
    let head = row![text::body(ctx, word).width(Length::Fill), text::strong(ctx, figure)].spacing(12);
    column![head, track].spacing(4).into()
}
