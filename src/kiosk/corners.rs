//! The operator's way in by touch: the four corners of the attract screen, clockwise from the upper left,
//! twice, with nothing else pressed in between. No child and no elbow finds it, and a PIN stands behind it.
#![forbid(unsafe_code)]

use std::time::{Duration, Instant};

/// How far a corner reaches, in logical pixels.
pub const REACH: f32 = 80.0;

/// How long the whole may take.
const LASTS: Duration = Duration::from_secs(30);

/// How often a corner is pressed in all.
const PRESSES: usize = 8;

/// How many corners were pressed in their order.
#[derive(Debug, Clone, Copy, Default)]
pub struct Corners {
    pressed: usize,
    since: Option<Instant>,
}

impl Corners {
    /// Something was pressed at a place of a window; whether that was the last corner of the row.
    pub fn press(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), now: Instant) -> bool {
        let (left, right) = (x < REACH, x >= width - REACH);
        let (top, bottom) = (y < REACH, y >= height - REACH);
        let wanted = [left && top, right && top, right && bottom, left && bottom];
        let late = self.since.is_some_and(|since| now.saturating_duration_since(since) > LASTS);
        if late || !wanted[self.pressed % 4] {
            // The first corner begins anew.
            *self = Self::default();
            if !wanted[0] {
                return false;
            }
        }
        self.pressed += 1;
        self.since = self.since.or(Some(now));
        if self.pressed < PRESSES {
            return false;
        }
        *self = Self::default();
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: (f32, f32) = (1280.0, 800.0);
    const ROUND: [(f32, f32); 4] = [(10.0, 10.0), (1270.0, 10.0), (1270.0, 790.0), (10.0, 790.0)];

    #[test]
    fn twice_round_opens_it() {
        let (mut corners, now) = (Corners::default(), Instant::now());
        let presses = ROUND.into_iter().chain(ROUND);
        let opened: Vec<bool> = presses.map(|at| corners.press(at, WINDOW, now)).collect();
        assert_eq!(opened, [false, false, false, false, false, false, false, true]);
        assert!(!corners.press(ROUND[0], WINDOW, now), "it begins anew");
    }

    #[test]
    fn another_press_another_order_or_a_long_while_does_not() {
        let now = Instant::now();
        let twice = || ROUND.into_iter().chain(ROUND);
        for wrong in 0..8 {
            let mut corners = Corners::default();
            let presses =
                twice().enumerate().map(|(at, press)| if at == wrong { (600.0, 400.0) } else { press });
            assert!(!presses.fold(false, |open, press| open | corners.press(press, WINDOW, now)), "{wrong}");
        }
        let mut corners = Corners::default();
        assert!(!twice().rev().fold(false, |open, press| open | corners.press(press, WINDOW, now)));
        let mut corners = Corners::default();
        let mut at = now;
        let slow = twice().fold(false, |open, press| {
            at += Duration::from_secs(5);
            open | corners.press(press, WINDOW, at)
        });
        assert!(!slow);
    }
}
