//! The map of the ways through a situation: a tree of decisions and ends, each in words for those who listen.

use iced::alignment::Vertical;
use iced::widget::canvas::{self, LineDash, Path, Stroke};
use iced::widget::{Space, canvas as draw, container, pin, row, stack};
use iced::{Color, Element, Length, Point, Rectangle, Renderer, Size, Theme, mouse};

use super::{Message, number};
use crate::content::Beat;
use crate::play::{Branch, Stop, StopKind};
use crate::ui::access::Role;
use crate::ui::ctx::Ctx;
use crate::ui::screen::play::Situation;
use crate::ui::widget::feedback::{grade_of, outline, shape};
use crate::ui::widget::{blank, group, hidden, panel, text, told};

/// Sides of a decision's disc and of an answer's mark, and the room between things, before they grow with
/// the text.
const DISC: f32 = 44.0;
const MARK: f32 = 32.0;
const GAP: f32 = 14.0;
/// Between a decision and its answers, and between those and the next decision.
const STEM: f32 = 18.0;
const LINK: f32 = 46.0;

/// Where everything on the map lies.
struct Plan {
    scale: f32,
    size: Size,
    /// The middle of each stop's disc.
    discs: Vec<Point>,
    /// The middle of each answer's mark, by stop.
    marks: Vec<Vec<Point>>,
}

impl Plan {
    /// Below one another by depth; at the same depth the way taken last comes first.
    fn of(ctx: &Ctx<'_>, stops: &[Stop], words: &[f32], room: f32) -> Self {
        // An end has its words at its side.
        let wide = |index: usize, scale: f32| {
            let marks = f32::from(u16::try_from(stops[index].branches().len()).unwrap_or(u16::MAX));
            if marks > 0.0 {
                (marks * (MARK + GAP) - GAP).max(DISC) * scale
            } else {
                DISC * scale + 10.0 + words[index]
            }
        };
        let layers: Vec<Vec<usize>> = (0..=stops.iter().map(|stop| stop.depth).max().unwrap_or(0))
            .map(|depth| {
                let mut layer: Vec<usize> =
                    (0..stops.len()).filter(|index| stops[*index].depth == depth).collect();
                layer.sort_by_key(|index| !stops[*index].on_way);
                layer
            })
            .collect();
        // The way taken last goes straight down: its decisions are as wide as the widest of them.
        let first = |scale: f32| {
            let decides = |index: &usize| stops[*index].on_way && !stops[*index].branches().is_empty();
            (0..stops.len()).filter(decides).map(|index| wide(index, scale)).fold(DISC * scale, f32::max)
        };
        let taken = |index: usize, scale: f32| {
            let wide = wide(index, scale);
            match stops[index].on_way {
                true if stops[index].branches().is_empty() => first(scale) / 2.0 + wide,
                true => first(scale),
                false => wide,
            }
        };
        let all = |layer: &[usize], scale: f32| {
            layer.iter().map(|index| taken(*index, scale) + 2.0 * GAP * scale).sum::<f32>()
        };
        let widest = |scale: f32| layers.iter().map(|layer| all(layer, scale)).fold(0.0, f32::max);
        let mut scale = (1.2 * ctx.look.k).clamp(1.2, 1.8);
        while widest(scale) > room && scale > 0.5 {
            scale -= 0.05;
        }
        let mut discs = vec![Point::ORIGIN; stops.len()];
        let mut marks = vec![Vec::new(); stops.len()];
        let left = ((room - widest(scale)) / 2.0).max(0.0);
        let mut y = 0.0;
        for layer in &layers {
            let mut x = left;
            for &index in layer {
                let branches = stops[index].branches().len();
                let wide = taken(index, scale);
                let middle = match (stops[index].on_way, branches) {
                    (true, _) => x + first(scale) / 2.0,
                    (false, 0) => x + DISC * scale / 2.0,
                    (false, _) => x + wide / 2.0,
                };
                discs[index] = Point::new(middle, y + DISC * scale / 2.0);
                let step = (MARK + GAP) * scale;
                let mut at = middle - (f32::from(u16::try_from(branches).unwrap_or(1)) - 1.0) * step / 2.0;
                let below = y + (DISC + STEM + MARK / 2.0) * scale;
                for _ in 0..branches {
                    marks[index].push(Point::new(at, below));
                    at += step;
                }
                x += wide + 2.0 * GAP * scale;
            }
            let decides = layer.iter().any(|index| !stops[*index].branches().is_empty());
            y += if decides { (DISC + STEM + MARK + LINK) * scale } else { (DISC + GAP) * scale };
        }
        Self { scale, size: Size::new(room, y), discs, marks }
    }
}

/// The map, in this much room across.
pub(super) fn map<'a>(ctx: &Ctx<'_>, s: &Situation, stops: &[Stop], room: f32) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let words: Vec<String> = stops
        .iter()
        .map(|stop| match stop.kind {
            StopKind::End(outcome) => ctx.t(&format!("outcome-{}", outcome.key())),
            StopKind::Decision(_) => String::new(),
        })
        .collect();
    let size = ctx.look.small();
    // Never wider than half of the map: then they wrap.
    let wide = |words: &String| {
        if words.is_empty() { 0.0 } else { text::width(text::face(ctx, true), words, size).min(room * 0.4) }
    };
    let widths: Vec<f32> = words.iter().map(wide).collect();
    let plan = Plan::of(ctx, stops, &widths, room);
    let mut order: Vec<usize> = (0..stops.len()).collect();
    order.sort_by_key(|index| (stops[*index].depth, !stops[*index].on_way));
    let mut layers =
        stack![draw(Lines::of(stops, &plan, c.primary, c.edge)).width(Length::Fill).height(Length::Fill)]
            .width(plan.size.width)
            .height(plan.size.height);
    for index in order {
        let stop = &stops[index];
        let (at, half) = (plan.discs[index], DISC * plan.scale / 2.0);
        let sign: Element<'a, Message> = match stop.kind {
            StopKind::End(outcome) => {
                let sign = if stop.on_way {
                    shape(ctx, grade_of(outcome), 2.0 * half)
                } else {
                    outline(ctx, grade_of(outcome), 2.0 * half)
                };
                let words = text::sized(text::face(ctx, true), words[index].clone(), size, 1.3, c.ink);
                let words = container(words).width(widths[index]);
                row![sign, words].spacing(10).align_y(Vertical::Center).into()
            }
            StopKind::Decision(_) => {
                let (ground, ink) = if stop.on_way { (c.primary, c.on_primary) } else { (c.card, c.ink) };
                let number = number(stops, index).to_string();
                let number = text::sized(text::face(ctx, true), number, 22.0 * plan.scale, 1.0, ink);
                let disc = container(number).center(2.0 * half);
                panel(disc, ground, if stop.on_way { c.primary } else { c.edge }, ctx.look.border(), half)
                    .into()
            }
        };
        let item = told(ctx, hidden(ctx, sign)).name(named(ctx, s, stops, index));
        let item = group(ctx, Role::ListItem, item).width(Length::Shrink);
        layers = layers.push(pin(item).x(at.x - half).y(at.y - half));
        for (branch, at) in stop.branches().iter().zip(&plan.marks[index]) {
            let half = MARK * plan.scale / 2.0;
            let mark = hidden(ctx, mark(ctx, branch, 2.0 * half));
            layers = layers.push(pin(mark).x(at.x - half).y(at.y - half));
        }
    }
    group(ctx, Role::List, layers).name(ctx.t("ways-map")).into()
}

/// An answer: full on the way taken last, in outline when it was tried before, else a small ring that tells
/// nothing.
fn mark<'a>(ctx: &Ctx<'_>, branch: &Branch, side: f32) -> Element<'a, Message> {
    if branch.on_way {
        return shape(ctx, branch.grade, side);
    }
    if branch.tried {
        return outline(ctx, branch.grade, side);
    }
    ring(ctx, side)
}

/// The sign of an answer that was not tried.
pub(super) fn ring<'a>(ctx: &Ctx<'_>, side: f32) -> Element<'a, Message> {
    let c = ctx.look.colours;
    let small = side * 0.56;
    let ring = panel(Space::new().width(small).height(small), c.page, c.edge, ctx.look.border(), small / 2.0);
    container(ring).center(side).into()
}

/// A stop in words: what was tried there, and how many ways were not.
fn named(ctx: &Ctx<'_>, s: &Situation, stops: &[Stop], index: usize) -> String {
    let stop = &stops[index];
    let branches = match &stop.kind {
        StopKind::End(outcome) => {
            let key = if stop.on_way { "ways-end" } else { "ways-end-before" };
            return ctx.with(key, &[("end", ctx.t(&format!("outcome-{}", outcome.key())).into())]);
        }
        StopKind::Decision(branches) => branches,
    };
    let mut lines = vec![ctx.with("ways-decision", &[("number", number(stops, index).into())])];
    let pressed = matches!(s.play.scenario().beat(&stop.beat), Beat::Press(_));
    let kind = if pressed { "w" } else { "c" };
    for branch in branches.iter().filter(|branch| branch.tried) {
        let words = s.script.text(&format!("{}.{kind}-{}", stop.beat, branch.id), &s.values);
        let grade = ctx.t(&format!("grade-{}", branch.grade.key()));
        let key = if branch.on_way { "ways-taken" } else { "ways-tried" };
        lines.push(ctx.with(key, &[("words", words.into()), ("grade", grade.into())]));
    }
    let open = branches.iter().filter(|branch| !branch.tried).count();
    if open > 0 {
        lines.push(ctx.with("ways-open", &[("count", open.into())]));
    }
    lines.join("\n")
}

/// The lines from each decision to its answers, and on to what came of them.
struct Lines {
    stems: Vec<(Point, Point, bool)>,
    links: Vec<(Point, Point, bool)>,
    way: Color,
    other: Color,
}

impl Lines {
    fn of(stops: &[Stop], plan: &Plan, way: Color, other: Color) -> Self {
        let (mut stems, mut links) = (Vec::new(), Vec::new());
        let half = DISC * plan.scale / 2.0;
        for (index, stop) in stops.iter().enumerate() {
            for (branch, mark) in stop.branches().iter().zip(&plan.marks[index]) {
                stems.push((plan.discs[index], *mark, branch.on_way));
                if let Some(to) = branch.leads {
                    let to_way = branch.on_way && stops[to].on_way;
                    let end = plan.discs[to];
                    links.push((*mark, Point::new(end.x, end.y - half), to_way));
                }
            }
        }
        Self { stems, links, way, other }
    }
}

impl<M> canvas::Program<M> for Lines {
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
        for (lines, curved) in [(&self.stems, false), (&self.links, true)] {
            // The way taken last lies on top.
            for on_way in [false, true] {
                for (from, to, _) in lines.iter().filter(|(.., way)| *way == on_way) {
                    let path = Path::new(|path| {
                        path.move_to(*from);
                        if curved {
                            let middle = f32::midpoint(from.y, to.y);
                            path.bezier_curve_to(Point::new(from.x, middle), Point::new(to.x, middle), *to);
                        } else {
                            path.line_to(*to);
                        }
                    });
                    let colour = if on_way { self.way } else { self.other };
                    let dash: &[f32] = if on_way { &[] } else { &[6.0, 5.0] };
                    let stroke = Stroke {
                        line_dash: LineDash { segments: dash, offset: 0 },
                        ..Stroke::default().with_color(colour).with_width(if on_way { 5.0 } else { 2.0 })
                    };
                    frame.stroke(&path, stroke);
                }
            }
        }
        vec![frame.into_geometry()]
    }
}
