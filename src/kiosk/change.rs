//! What an operator changes of the set-up, one press at a time: every press leaves a set-up that holds.
#![forbid(unsafe_code)]

use super::hours::{Day, Hours};
use super::setup::{IDLE, KEEP, Setup};
use crate::content::{Audience, Topic};
use crate::i18n::Language;

/// Width and height of a bank card in millimetres: ID-1 of ISO/IEC 7810.
pub const CARD: [f32; 2] = [85.60, 53.98];

/// The days counts are kept, as they are offered.
pub const KEPT: [u16; 10] = [1, 7, 14, 30, 60, 90, 180, 365, 730, 3650];

/// Seconds of one step of the time without a touch.
const IDLE_STEP: u16 = 30;
/// Percent of one step of the volume.
const VOLUME_STEP: u8 = 10;
/// Minutes of one step of the opening hours.
const HALF_HOUR: u16 = 30;
/// Minutes of a day.
const WHOLE: u16 = 24 * 60;
/// The hours that are offered first: nine to five.
const USUAL: Day = Day::Between(9 * 60, 17 * 60);

/// To less or to more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Less, earlier, smaller.
    Less,
    /// More, later, larger.
    More,
}

/// One press.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// A language is offered, or no longer. The last one stays.
    Offer(Language),
    /// This language is shown first.
    First(Language),
    /// For whom situations are chosen.
    Audience(Audience),
    /// A path by its id, or the mix.
    Playlist(Option<String>),
    /// A topic of the mix is offered, or no longer; `None` for all of them.
    Topic(Option<Topic>),
    /// The seconds without a touch.
    Idle(Step),
    /// The volume.
    Volume(Step),
    /// The days counts are kept.
    Keep(Step),
    /// All controls in the lower half, or not.
    LowReach(bool),
    /// A day of the week (0 is Monday) is open all day, or closed.
    Day(usize, Day),
    /// A day has hours: those it had, those of the day before, or the usual ones.
    Between(usize),
    /// A day opens half an hour earlier or later.
    Opens(usize, Step),
    /// A day closes half an hour earlier or later.
    Closes(usize, Step),
    /// A day is as the one before it.
    AsBefore(usize),
    /// The drawn card becomes smaller or larger by so many logical pixels of its width.
    Card(Step, u16),
}

/// The multiple of a step above or below a number.
fn stepped(number: u16, step: u16, to: Step) -> u16 {
    match to {
        Step::More => (number / step + 1).saturating_mul(step),
        Step::Less => number.saturating_sub(1) / step * step,
    }
}

impl Change {
    /// Changes the set-up.
    pub fn apply(self, setup: &mut Setup) {
        match self {
            Self::Offer(language) => {
                let others = setup.languages.iter().filter(|other| **other != language).count();
                if others == setup.languages.len() {
                    setup.languages.push(language);
                } else if others > 0 {
                    setup.languages.retain(|other| *other != language);
                }
            }
            Self::First(language) => {
                setup.languages.retain(|other| *other != language);
                setup.languages.insert(0, language);
            }
            Self::Audience(audience) => setup.audience = audience,
            Self::Playlist(id) => setup.playlist = id,
            Self::Topic(None) => setup.topics.clear(),
            Self::Topic(Some(topic)) => {
                let before = setup.topics.len();
                setup.topics.retain(|other| *other != topic);
                if setup.topics.len() == before {
                    setup.topics.push(topic);
                    setup.topics.sort_unstable();
                }
            }
            Self::Idle(to) => {
                setup.idle = stepped(setup.idle, IDLE_STEP, to).clamp(*IDLE.start(), *IDLE.end());
            }
            Self::Volume(to) => {
                let volume = stepped(setup.volume.into(), VOLUME_STEP.into(), to).min(100);
                setup.volume = u8::try_from(volume).unwrap_or(100);
            }
            Self::Keep(to) => {
                let next = match to {
                    Step::More => KEPT.iter().find(|days| **days > setup.keep_days),
                    Step::Less => KEPT.iter().rev().find(|days| **days < setup.keep_days),
                };
                setup.keep_days = next.copied().unwrap_or(setup.keep_days).clamp(*KEEP.start(), *KEEP.end());
            }
            Self::LowReach(low) => setup.low_reach = low,
            Self::Card(to, by) => {
                let by = f32::from(by) * if to == Step::More { 1.0 } else { -1.0 };
                setup.pixels_per_mm += by / CARD[0];
                *setup = std::mem::take(setup).bounded();
            }
            Self::Day(at, day) => put(&mut setup.hours, at, day),
            Self::AsBefore(at) => {
                if let Some(before) = before(&setup.hours, at) {
                    put(&mut setup.hours, at, before);
                }
            }
            Self::Between(at) => {
                let has = |day: &Day| matches!(day, Day::Between(..));
                let now = setup.hours.0.get(at).copied().filter(has);
                let day = now.or_else(|| before(&setup.hours, at).filter(has)).unwrap_or(USUAL);
                put(&mut setup.hours, at, day);
            }
            Self::Opens(at, to) => {
                if let Some(Day::Between(from, until)) = setup.hours.0.get(at).copied() {
                    let from = stepped(from, HALF_HOUR, to).min(until.saturating_sub(HALF_HOUR));
                    put(&mut setup.hours, at, Day::Between(from, until));
                }
            }
            Self::Closes(at, to) => {
                if let Some(Day::Between(from, until)) = setup.hours.0.get(at).copied() {
                    let until = stepped(until, HALF_HOUR, to).clamp(from + HALF_HOUR, WHOLE);
                    put(&mut setup.hours, at, Day::Between(from, until));
                }
            }
        }
    }
}

fn before(hours: &Hours, at: usize) -> Option<Day> {
    hours.0.get(at.checked_sub(1)?).copied()
}

fn put(hours: &mut Hours, at: usize, day: Day) {
    if let Some(place) = hours.0.get_mut(at) {
        *place = day;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(changes: impl IntoIterator<Item = Change>) -> Setup {
        let mut setup = Setup::default();
        for change in changes {
            change.apply(&mut setup);
            assert_eq!(setup.clone().bounded(), setup, "what holds is not changed by holding it");
            for day in setup.hours.0 {
                assert_eq!(Day::read(&day.write()), Some(day), "it can be read again");
            }
        }
        setup
    }

    #[test]
    fn languages_come_in_the_order_they_were_pressed_and_one_stays() {
        let [english, chinese, french] = [Language::English, Language::Chinese, Language::French];
        let setup = after([Change::Offer(english), Change::Offer(english), Change::First(french)]);
        assert_eq!(setup.languages, [french, chinese, english]);
        let setup = after([english, chinese, french, french].map(Change::Offer));
        assert_eq!(setup.languages, [french]);
    }

    #[test]
    fn steps_end_at_their_bounds() {
        let many = |change: Change| after(std::iter::repeat_n(change, 50));
        assert_eq!((many(Change::Idle(Step::Less)).idle, many(Change::Idle(Step::More)).idle), (30, 600));
        assert_eq!(after([Change::Idle(Step::More)]).idle, 150);
        assert_eq!(many(Change::Volume(Step::Less)).volume, 0);
        assert_eq!(many(Change::Volume(Step::More)).volume, 100);
        assert_eq!(many(Change::Keep(Step::Less)).keep_days, 1);
        assert_eq!(many(Change::Keep(Step::More)).keep_days, 3650);
        let small = many(Change::Card(Step::Less, 20)).pixels_per_mm;
        assert!((small - 0.5).abs() < 0.01, "{small}");
        let large = many(Change::Card(Step::More, 60)).pixels_per_mm;
        assert!((large - 20.0).abs() < 0.01, "{large}");
        // One pixel of the width is one pixel.
        let one = after([Change::Card(Step::More, 1)]).pixels_per_mm * CARD[0];
        assert!((one - Setup::default().pixels_per_mm * CARD[0] - 1.0).abs() < 0.01);
        // A number from a file that lies between two steps goes to the next one.
        let mut setup = Setup { idle: 45, keep_days: 100, ..Setup::default() };
        Change::Idle(Step::More).apply(&mut setup);
        Change::Keep(Step::Less).apply(&mut setup);
        assert_eq!((setup.idle, setup.keep_days), (60, 90));
    }

    #[test]
    fn a_day_never_closes_before_it_opens() {
        let close = std::iter::repeat_n(Change::Closes(0, Step::Less), 50);
        assert_eq!(after([Change::Between(0)].into_iter().chain(close)).hours.0[0], Day::Between(540, 570));
        let open = std::iter::repeat_n(Change::Opens(0, Step::More), 50);
        assert_eq!(after([Change::Between(0)].into_iter().chain(open)).hours.0[0], Day::Between(990, 1020));
        let both = [Change::Opens(0, Step::Less), Change::Closes(0, Step::More)];
        let whole = std::iter::repeat_n(both, 50).flatten();
        assert_eq!(after([Change::Between(0)].into_iter().chain(whole)).hours.0[0], Day::Between(0, 1440));
        let setup = after([Change::Between(0), Change::Opens(0, Step::More), Change::Between(1)]);
        assert_eq!(setup.hours.0[1], Day::Between(570, 1020), "as the day before, to begin with");
        let setup = after([Change::Day(5, Day::Closed), Change::AsBefore(6), Change::AsBefore(0)]);
        assert_eq!((setup.hours.0[6], setup.hours.0[0]), (Day::Closed, Day::Always));
        let _ = after([Change::Day(7, Day::Closed), Change::Between(99), Change::Opens(7, Step::More)]);
    }

    #[test]
    fn topics_are_all_until_one_is_pressed() {
        let (bank, courier) = (Topic::FakeBank, Topic::Courier);
        let setup = after([Change::Topic(Some(courier)), Change::Topic(Some(bank))]);
        assert_eq!(setup.topics, [bank, courier], "in their own order");
        assert!(after([Change::Topic(Some(bank)), Change::Topic(Some(bank))]).topics.is_empty());
        assert!(after([Change::Topic(Some(bank)), Change::Topic(None)]).topics.is_empty());
    }
}
