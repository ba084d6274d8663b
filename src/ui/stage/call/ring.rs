//! The icon of a telephone that rings: it turns to and fro for three seconds, then rests for three. The
//! drawing asks for its own frames, so that nothing is drawn while it rests.

use std::time::{Duration, Instant};

use iced::advanced::text::Alignment;
use iced::alignment::Vertical;
use iced::widget::canvas::{self, Action, Text};
use iced::widget::container;
use iced::{Color, Element, Event, Pixels, Point, Rectangle, Renderer, Theme, mouse, window};

use crate::ui::ctx::Ctx;
use crate::ui::font;
use crate::ui::icon::Icon;
use crate::ui::widget::{blank, text};

/// How long it turns, and how long it rests.
const TURN: Duration = Duration::from_secs(3);
/// So often; then it rests for good, and only the words say that it rings.
const TIMES: u32 = 5;
/// Once a second, this far to either side.
const DEGREES: f32 = 6.0;
/// How long one drawing stands: each costs the software renderer several milliseconds.
const STEP: Duration = Duration::from_millis(125);

struct Ring {
    colour: Color,
    side: f32,
}

#[derive(Debug, Default)]
struct State {
    since: Option<Instant>,
    /// In radians.
    angle: f32,
}

/// How far it is turned so long after it began, in radians; and when it is to be drawn next.
fn at(since: Duration) -> (f32, Option<Duration>) {
    let round = 2 * TURN;
    let place = since.as_secs_f32() % round.as_secs_f32();
    let times = u32::try_from(since.as_millis() / round.as_millis()).unwrap_or(TIMES);
    if times >= TIMES {
        (0.0, None)
    } else if place < TURN.as_secs_f32() {
        let steps = since.as_millis() / STEP.as_millis();
        #[allow(clippy::cast_precision_loss, reason = "a few hundred at most")]
        let place = steps as f32 * STEP.as_secs_f32();
        let swing = (place * std::f32::consts::TAU).sin() * DEGREES.to_radians();
        (swing, u32::try_from(steps + 1).ok().map(|steps| STEP * steps))
    } else if times + 1 == TIMES {
        (0.0, None)
    } else {
        (0.0, Some(round * (times + 1)))
    }
}

impl<M> canvas::Program<M> for Ring {
    type State = State;

    fn update(&self, state: &mut State, event: &Event, _: Rectangle, _: mouse::Cursor) -> Option<Action<M>> {
        let Event::Window(window::Event::RedrawRequested(now)) = event else { return None };
        let since = *state.since.get_or_insert(*now);
        let (angle, next) = at(now.saturating_duration_since(since));
        state.angle = angle;
        next.map(|later| Action::request_redraw_at(since + later))
    }

    fn draw(
        &self,
        state: &State,
        renderer: &Renderer,
        _: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        let mut frame = blank(renderer, bounds.size());
        let middle = frame.center();
        frame.translate(iced::Vector::new(middle.x, middle.y));
        frame.rotate(state.angle);
        frame.fill_text(Text {
            content: Icon::PhoneIncoming.glyph().to_string(),
            position: Point::ORIGIN,
            color: self.colour,
            size: Pixels(self.side),
            font: font::ICONS,
            align_x: Alignment::Center,
            align_y: Vertical::Center,
            ..Text::default()
        });
        vec![frame.into_geometry()]
    }
}

/// The icon, in a box that it never leaves.
pub(super) fn icon<'a, M: 'a>(ctx: &Ctx<'_>, side: f32, colour: Color) -> Element<'a, M> {
    let room = side * 1.25;
    if ctx.is_calm() {
        return container(text::icon(Icon::PhoneIncoming, side, colour)).center(room).into();
    }
    canvas::Canvas::new(Ring { colour, side }).width(room).height(room).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_turns_three_seconds_and_rests_three_and_in_the_end_for_good() {
        for millis in (0..40_000).step_by(5) {
            let (angle, next) = at(Duration::from_millis(millis));
            assert!(angle.abs() <= DEGREES.to_radians() + f32::EPSILON, "{millis}");
            let turns = millis < 30_000 && millis % 6000 < 3000;
            assert!(turns || angle == 0.0, "{millis}");
            match next {
                Some(next) if turns => assert_eq!(next.as_millis(), u128::from(millis / 125 + 1) * 125),
                Some(next) => assert_eq!(next.as_millis(), u128::from(millis / 6000 + 1) * 6000),
                None => assert!(millis >= 27_000, "{millis}"),
            }
        }
        // Once a second: a quarter of a turn of the clock after a quarter of a second.
        assert!((at(Duration::from_millis(250)).0 - DEGREES.to_radians()).abs() < 1e-4);
        assert!((at(Duration::from_millis(750)).0 + DEGREES.to_radians()).abs() < 1e-4);
    }
}
