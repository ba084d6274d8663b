//! The reading glasses: the sign of the program, and the picture of the score.

use std::f32::consts::{PI, TAU};

use iced::widget::canvas::{self, LineCap, Path, Stroke, path::Arc};
use iced::widget::{canvas as draw, column, container, row, stack};
use iced::{Color, Element, Length, Point, Radians, Rectangle, Renderer, Size, Theme, mouse};

use super::control::{Control, Skin};
use super::{blank, text};
use crate::learn::outcome::{Score, Side};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;

/// The sign of the program.
struct Sign {
    frame: Color,
    lens: Color,
}

impl<M> canvas::Program<M> for Sign {
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
        // Drawn on 52 × 30.
        let s = bounds.width / 52.0;
        let at = |x: f32, y: f32| Point::new(x * s, y * s);
        let stroke =
            Stroke::default().with_color(self.frame).with_width(3.4 * s).with_line_cap(LineCap::Round);
        for x in [13.5, 38.5] {
            let lens = Path::circle(at(x, 18.0), 9.6 * s);
            frame.fill(&lens, self.lens);
            frame.stroke(&lens, stroke);
        }
        let bridge = Path::new(|path| {
            path.move_to(at(22.5, 15.5));
            path.quadratic_curve_to(at(26.0, 12.0), at(29.5, 15.5));
        });
        frame.stroke(&bridge, stroke);
        for (x, end) in [(4.6, 1.8), (47.4, 50.2)] {
            frame.stroke(&Path::line(at(x, 13.0), at(end, 3.0)), stroke);
        }
        vec![frame.into_geometry()]
    }
}

/// The sign of the program, this wide.
pub fn sign<'a, M: 'a>(ctx: &Ctx<'_>, width: f32) -> Element<'a, M> {
    let c = ctx.look.colours;
    draw(Sign { frame: c.primary, lens: c.lens }).width(width).height(width * 30.0 / 52.0).into()
}

/// One segment of a lens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Segment {
    Full,
    Half,
    Hollow,
}

fn segments(side: Side) -> Vec<Segment> {
    let mut out = vec![Segment::Full; side.well];
    out.extend(vec![Segment::Half; side.late]);
    out.extend(vec![Segment::Hollow; side.missed]);
    out
}

struct Lenses {
    sides: [Vec<Segment>; 2],
    colours: [Color; 2],
    ink: Color,
    empty: Color,
}

/// Over this many situations a lens is one arc.
const MOST_SEGMENTS: usize = 24;

impl Lenses {
    fn lens(&self, frame: &mut canvas::Frame, which: usize, centre: Point, s: f32) {
        let colour = self.colours[which];
        let (outer, inner) = (134.0 * s, 104.0 * s);
        let sides = &self.sides[which];
        if sides.is_empty() {
            for radius in [outer - 1.5 * s, inner + 1.5 * s] {
                let ring = Path::circle(centre, radius);
                frame.stroke(&ring, Stroke::default().with_color(colour).with_width(3.0 * s));
            }
            return;
        }
        #[allow(clippy::cast_precision_loss)]
        let count = sides.len() as f32;
        let gap = if sides.len() > MOST_SEGMENTS { 0.0 } else { 4.5 * s };
        for (index, segment) in sides.iter().enumerate() {
            #[allow(clippy::cast_precision_loss)]
            let from = -PI / 2.0 + TAU * index as f32 / count;
            let to = from + TAU / count;
            let band = |low: f32, high: f32| ring_piece(centre, low, high, from, to, gap);
            match segment {
                Segment::Full => frame.fill(&band(inner, outer), colour),
                Segment::Half | Segment::Hollow => {
                    let edge = 1.5 * s;
                    let path = band(inner + edge, outer - edge);
                    frame.fill(&path, self.empty);
                    if *segment == Segment::Half {
                        frame.fill(&band(inner, f32::midpoint(inner, outer)), colour);
                    }
                    frame.stroke(&path, Stroke::default().with_color(colour).with_width(3.0 * s));
                }
            }
        }
    }
}

/// A piece of a ring between two radii and two angles, with half a gap left at either end.
fn ring_piece(centre: Point, low: f32, high: f32, from: f32, to: f32, gap: f32) -> Path {
    let shrink = |radius: f32| (gap / 2.0 / radius).min((to - from) / 4.0);
    let point = |radius: f32, angle: f32| {
        Point::new(centre.x + radius * angle.cos(), centre.y + radius * angle.sin())
    };
    Path::new(|path| {
        let (h, l) = (shrink(high), shrink(low));
        path.move_to(point(high, from + h));
        // Short chords: an arc and its way back in one outline.
        let steps = 24_u8;
        for step in 0..=steps {
            let t = f32::from(step) / f32::from(steps);
            path.line_to(point(high, from + h + (to - from - 2.0 * h) * t));
        }
        for step in 0..=steps {
            let t = f32::from(step) / f32::from(steps);
            path.line_to(point(low, to - l - (to - from - 2.0 * l) * t));
        }
        path.close();
    })
}

impl<M> canvas::Program<M> for Lenses {
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
        // Drawn on 660 × 330.
        let s = bounds.width / 660.0;
        let at = |x: f32, y: f32| Point::new(x * s, y * s);
        let bar = Stroke::default().with_color(self.ink).with_width(13.0 * s).with_line_cap(LineCap::Round);
        let bridge = Path::new(|path| {
            path.arc(Arc {
                center: at(330.0, 158.0),
                radius: 44.0 * s,
                start_angle: Radians(PI * 1.05),
                end_angle: Radians(PI * 1.95),
            });
        });
        frame.stroke(&bridge, bar);
        frame.stroke(&Path::line(at(48.0, 118.0), at(16.0, 32.0)), bar);
        frame.stroke(&Path::line(at(612.0, 118.0), at(644.0, 32.0)), bar);
        self.lens(&mut frame, 0, at(166.0, 186.0), s);
        self.lens(&mut frame, 1, at(494.0, 186.0), s);
        vec![frame.into_geometry()]
    }
}

/// Both sides of the score in two lenses, with the figures inside.
pub fn score<'a, M: Clone + 'a>(ctx: &Ctx<'_>, score: Score, width: f32) -> Control<'a, M> {
    counted(ctx, score, width, ["score-scams", "score-genuine"])
}

/// The same with other words for what is counted on either side: each message has a `.spoken` of its own.
pub fn counted<'a, M: Clone + 'a>(
    ctx: &Ctx<'_>,
    score: Score,
    width: f32,
    keys: [&str; 2],
) -> Control<'a, M> {
    let c = ctx.look.colours;
    let width = width.min(660.0);
    let lenses = draw(Lenses {
        sides: [segments(score.scams), segments(score.genuine)],
        colours: [c.scam_side, c.genuine_side],
        ink: c.ink,
        empty: c.card,
    })
    .width(width)
    .height(width / 2.0);
    let s = width / 660.0;
    // Words inside the lenses as long as they fit; under large text they stand below.
    let room = ROOM * s;
    let inside = !ctx.look.is_large() && width > 520.0 && keys.iter().all(|key| fits(ctx, &ctx.t(key), room));
    let content: Element<'a, M> = if inside {
        let figures = row![
            container(words(ctx, score.scams, true, keys[0], room)).center_x(328.0 * s).center_y(268.0 * s),
            container(words(ctx, score.genuine, false, keys[1], room))
                .center_x(328.0 * s)
                .center_y(268.0 * s),
        ];
        stack![lenses, container(figures).padding(super::pad(52.0 * s, 0.0, 0.0, 2.0))].into()
    } else {
        let room = 190.0 * ctx.look.k.max(1.0);
        let [scams, genuine] = [(score.scams, true, keys[0]), (score.genuine, false, keys[1])]
            .map(|(side, scams, key)| words(ctx, side, scams, key, room));
        column![lenses, scams, genuine].spacing(16).align_x(iced::Center).width(Length::Fill).into()
    };
    Control::new(Role::Group, Skin::bare(&c), content)
}

/// How wide the words in a lens may be, on the 660 it is drawn on: what the ring leaves where they stand.
const ROOM: f32 = 172.0;

/// Whether words stand in this room in two lines, no word broken.
fn fits(ctx: &Ctx<'_>, words: &str, room: f32) -> bool {
    let (face, size, line) = (text::face(ctx, true), ctx.look.body(), text::leading(ctx, 1.35, 1.45));
    words.split(' ').all(|word| text::width(face, word, size) <= room)
        && text::height(face, words, size, line, room) < 2.5 * size * line
}

/// "9 of 11 scams stopped", and how many late, in so much room.
fn words<'a, M: Clone + 'a>(ctx: &Ctx<'_>, side: Side, scams: bool, key: &str, room: f32) -> Element<'a, M> {
    let c = ctx.look.colours;
    let icon = if scams { Icon::Hand } else { Icon::Handshake };
    let colour = if scams { c.scam_side } else { c.genuine_side };
    let figures = row![
        text::sized(text::face(ctx, true), side.well.to_string(), ctx.look.display(), 1.1, c.ink),
        text::strong(ctx, ctx.with("score-of", &[("all", side.all().into())])),
    ]
    .spacing(8)
    .align_y(iced::Bottom);
    let count = [("well", side.well.into()), ("all", side.all().into()), ("late", side.late.into())];
    let long = format!("{key}.spoken");
    let content = column![
        text::icon(icon, ctx.look.icon(), colour),
        figures,
        text::strong(ctx, ctx.t(key)).align_x(iced::Center),
    ]
    .push((side.late > 0).then(|| text::small(ctx, ctx.with("score-late", &[("late", side.late.into())]))))
    .spacing(4)
    .align_x(iced::Center)
    .max_width(room);
    super::told(ctx, content).name(ctx.with(&long, &count)).into()
}

/// So many dots are drawn at most.
const MOST_DOTS: usize = 12;

/// Discs for scams, squares for genuine contacts: full, half or hollow.
struct Dots {
    side: Vec<Segment>,
    round: bool,
    colour: Color,
    empty: Color,
}

impl<M> canvas::Program<M> for Dots {
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
        let side = bounds.height - 4.0;
        let mut x = 2.0;
        for segment in &self.side {
            let corner = Point::new(x, 2.0);
            let outline = if self.round {
                Path::circle(Point::new(x + side / 2.0, 2.0 + side / 2.0), side / 2.0 - 1.5)
            } else {
                let square = Size::new(side - 3.0, side - 3.0);
                Path::rounded_rectangle(Point::new(x + 1.5, 3.5), square, 3.0.into())
            };
            let filled = if *segment == Segment::Full { self.colour } else { self.empty };
            frame.fill(&outline, filled);
            if *segment == Segment::Half {
                frame.fill_rectangle(
                    Point::new(corner.x + side / 2.0, corner.y + side * 0.14),
                    Size::new(side * 0.36, side * 0.72),
                    self.colour,
                );
            }
            frame.stroke(&outline, Stroke::default().with_color(self.colour).with_width(3.0));
            x += side + 6.0;
        }
        vec![frame.into_geometry()]
    }
}

/// One side of a topic: its dots, then the same in words.
pub fn dots<'a, M: Clone + 'a>(ctx: &Ctx<'_>, side: Side, scams: bool) -> Control<'a, M> {
    let c = ctx.look.colours;
    let all = segments(side);
    let high = 22.0 * ctx.look.k.min(1.5) + 4.0;
    #[allow(clippy::cast_precision_loss)]
    let wide = (all.len().min(MOST_DOTS) as f32) * (high + 2.0) + 4.0;
    let colour = if scams { c.scam_side } else { c.genuine_side };
    // Of more than have room every so many-th is drawn: the picture keeps its proportions.
    let most = all.len().min(MOST_DOTS);
    let shown: Vec<_> =
        (0..most).filter_map(|at| all.get((2 * at + 1) * all.len() / (2 * most))).copied().collect();
    let picture = draw(Dots { side: shown, round: scams, colour, empty: c.card }).width(wide).height(high);
    let count = [("well", side.well.into()), ("all", side.all().into()), ("late", side.late.into())];
    let short = if side.late > 0 { "dots-late" } else { "dots" };
    let long = if scams { "dots-scams" } else { "dots-genuine" };
    let content = row![picture, text::body(ctx, ctx.with(short, &count))].spacing(10).align_y(iced::Center);
    super::told(ctx, content).name(ctx.with(long, &count))
}

/// Which dots are which: one of them, and the word for all.
pub fn which<'a, M: Clone + 'a>(ctx: &Ctx<'_>, scams: bool, word: String) -> Element<'a, M> {
    let c = ctx.look.colours;
    let high = 22.0 * ctx.look.k.min(1.5) + 4.0;
    let colour = if scams { c.scam_side } else { c.genuine_side };
    let dot = Dots { side: vec![Segment::Full], round: scams, colour, empty: c.card };
    row![draw(dot).width(high).height(high), text::name(ctx, word)].spacing(10).align_y(iced::Center).into()
}
