//! Whether somebody is still there: after a while without a touch the screen asks, and when nobody answers
//! the visit is over. Whoever touches or is being read to is never asked.
#![forbid(unsafe_code)]

use std::time::{Duration, Instant};

/// What there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// Somebody is there, or was a moment ago.
    None,
    /// It is time to ask.
    Ask,
    /// It was asked; so long is left to answer.
    Asked(Duration),
    /// Nobody has answered.
    Gone,
}

/// Who touched last, and what was asked.
#[derive(Debug, Clone, Copy)]
pub struct Presence {
    idle: Duration,
    answer: Duration,
    last: Instant,
    held: usize,
    asked: Option<Instant>,
}

impl Presence {
    /// Somebody is there now. It is asked after `idle` without a touch, and waits for `answer`.
    #[must_use]
    pub fn new(idle: Duration, answer: Duration, now: Instant) -> Self {
        Self { idle, answer, last: now, held: 0, asked: None }
    }

    /// A touch, a key, a movement. It answers the question too.
    pub fn stir(&mut self, now: Instant) {
        self.last = now;
        self.asked = None;
    }

    /// A finger or a button goes down, or up again.
    pub fn hold(&mut self, down: bool) {
        self.held = if down { self.held.saturating_add(1) } else { self.held.saturating_sub(1) };
    }

    /// It is asked, from now on.
    pub fn ask(&mut self, now: Instant) {
        self.asked = Some(now);
        // A release that never came must not keep the question from being asked again.
        self.held = 0;
    }

    /// Whether it was asked and not answered yet.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.asked.is_some()
    }

    /// What there is to do now, while somebody is or is not being read to.
    pub fn look(&mut self, now: Instant, reading: bool) -> Absence {
        if let Some(asked) = self.asked {
            let left = self.answer.saturating_sub(now.saturating_duration_since(asked));
            return if left.is_zero() { Absence::Gone } else { Absence::Asked(left) };
        }
        // A finger that rests on the glass is there; one that never left is a thing that leans on it.
        let rests = self.held > 0 && now.saturating_duration_since(self.last) < self.idle * 3;
        if reading {
            self.last = now;
        }
        let idle = now.saturating_duration_since(self.last) >= self.idle;
        if idle && !rests { Absence::Ask } else { Absence::None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDLE: Duration = Duration::from_secs(120);
    const ANSWER: Duration = Duration::from_secs(60);

    fn begun() -> (Presence, impl Fn(u64) -> Instant) {
        let now = Instant::now();
        (Presence::new(IDLE, ANSWER, now), move |seconds| now + Duration::from_secs(seconds))
    }

    #[test]
    fn after_a_while_it_asks_and_waits_and_lets_go() {
        let (mut there, at) = begun();
        assert_eq!(there.look(at(119), false), Absence::None);
        assert_eq!(there.look(at(120), false), Absence::Ask);
        there.ask(at(120));
        assert_eq!(there.look(at(150), true), Absence::Asked(Duration::from_secs(30)));
        assert_eq!(there.look(at(180), false), Absence::Gone);
    }

    #[test]
    fn it_can_be_answered_as_often_as_wanted() {
        let (mut there, at) = begun();
        for round in 1..=50 {
            let asked = at(round * 170);
            assert_eq!(there.look(asked, false), Absence::Ask);
            there.ask(asked);
            there.stir(asked + Duration::from_secs(50));
            assert_eq!(there.look(asked + Duration::from_secs(169), false), Absence::None);
        }
    }

    #[test]
    fn whoever_touches_or_listens_is_not_asked() {
        let (mut there, at) = begun();
        assert_eq!(there.look(at(400), true), Absence::None, "being read to");
        assert_eq!(there.look(at(519), false), Absence::None, "time to think after it");
        there.stir(at(520));
        there.hold(true);
        assert_eq!(there.look(at(800), false), Absence::None, "a finger on the glass");
        there.hold(false);
        assert_eq!(there.look(at(800), false), Absence::Ask);
        // A bag that leans on the glass is nobody.
        there.stir(at(900));
        there.hold(true);
        assert_eq!(there.look(at(900 + 360), false), Absence::Ask);
    }
}
