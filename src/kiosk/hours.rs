//! When a kiosk is open: one span for each day of the week, by the clock on the wall.
#![forbid(unsafe_code)]

use jiff::civil::{DateTime, Weekday};
use serde::{Deserialize, Serialize};

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// One day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Day {
    /// The whole day.
    #[default]
    Always,
    /// Not at all.
    Closed,
    /// From a minute of the day until before another, which is later; 1440 is midnight.
    Between(u16, u16),
}

impl Day {
    /// Reads `always`, `closed` or `09:00-17:30`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        match text.trim() {
            "always" => Some(Self::Always),
            "closed" => Some(Self::Closed),
            span => {
                let (from, to) = span.split_once(['-', '–'])?;
                let (from, to) = (minute(from)?, minute(to)?);
                (from < to).then_some(Self::Between(from, to))
            }
        }
    }

    /// As [`read`](Self::read) reads it.
    #[must_use]
    pub fn write(self) -> String {
        match self {
            Self::Always => "always".to_owned(),
            Self::Closed => "closed".to_owned(),
            Self::Between(from, to) => {
                format!("{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, to / 60, to % 60)
            }
        }
    }

    fn is_open(self, minute: u16) -> bool {
        match self {
            Self::Always => true,
            Self::Closed => false,
            Self::Between(from, to) => (from..to).contains(&minute),
        }
    }
}

fn minute(text: &str) -> Option<u16> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(hours) || !digits(minutes) {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let minute = hours * 60 + minutes;
    (minutes < 60 && minute <= DAY).then_some(minute)
}

/// The days of the week, Monday first. By default it is always open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Hours(pub [Day; 7]);

/// Whether it is open, and when that changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// Whether it is open now.
    pub is_open: bool,
    /// In how many seconds that changes; `None` when it never does.
    pub changes_in: Option<u32>,
}

impl Hours {
    /// The names of the days in the file, Monday first.
    pub const NAMES: [&str; 7] =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// The day of a weekday.
    #[must_use]
    pub fn on(&self, weekday: Weekday) -> Day {
        let at = usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(0);
        self.0.get(at).copied().unwrap_or_default()
    }

    /// Whether it is open at a moment, by the clock on the wall.
    #[must_use]
    pub fn is_open(&self, now: DateTime) -> bool {
        self.on(now.weekday()).is_open(minute_of(now))
    }

    /// Whether it is open, and in how many seconds that changes. Each minute of the coming week is asked:
    /// a night the clocks change in is an hour off until it is asked again.
    #[must_use]
    pub fn at(&self, now: DateTime) -> Opening {
        let is_open = self.is_open(now);
        let (mut weekday, mut minute) = (now.weekday(), minute_of(now));
        let past = u32::try_from(now.second()).unwrap_or(0);
        for minutes in 1..=u32::from(DAY) * 7 {
            minute += 1;
            if minute == DAY {
                minute = 0;
                weekday = weekday.next();
            }
            if self.on(weekday).is_open(minute) != is_open {
                return Opening { is_open, changes_in: Some(minutes * 60 - past) };
            }
        }
        Opening { is_open, changes_in: None }
    }
}

fn minute_of(now: DateTime) -> u16 {
    u16::try_from(i32::from(now.hour()) * 60 + i32::from(now.minute())).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    #[test]
    fn a_day_is_read_as_it_is_written() {
        for text in ["always", "closed", "09:00-17:30", "00:00-24:00"] {
            assert_eq!(Day::read(text).unwrap().write(), text);
        }
        assert_eq!(Day::read(" 9:05 – 12:00"), Some(Day::Between(545, 720)));
        for text in
            ["", "open", "9-17", "17:00-09:00", "09:00-09:00", "09:60-10:00", "09:00-24:01", "+9:00-10:00"]
        {
            assert_eq!(Day::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_next_change_is_found_over_night_and_week() {
        // Monday to Friday 9 to 17.
        let mut hours = Hours([Day::Between(540, 1020); 7]);
        hours.0[5] = Day::Closed;
        hours.0[6] = Day::Closed;
        let at = |day, hour, minute, second| hours.at(datetime(2026, 11, day, hour, minute, second, 0));
        // The 27th is a Friday.
        assert_eq!(at(27, 8, 59, 30), Opening { is_open: false, changes_in: Some(30) });
        assert_eq!(at(27, 9, 0, 0), Opening { is_open: true, changes_in: Some(8 * 3600) });
        assert_eq!(at(27, 17, 0, 0), Opening { is_open: false, changes_in: Some((7 + 48 + 9) * 3600) });
        let now = datetime(2026, 11, 27, 3, 0, 0, 0);
        assert_eq!(Hours::default().at(now), Opening { is_open: true, changes_in: None });
        assert_eq!(Hours([Day::Closed; 7]).at(now), Opening { is_open: false, changes_in: None });
        // Open through midnight: what follows on the next day belongs to it.
        let mut hours = Hours([Day::Closed; 7]);
        hours.0[4] = Day::Between(1200, 1440);
        hours.0[5] = Day::Between(0, 60);
        let opening = hours.at(datetime(2026, 11, 27, 23, 0, 0, 0));
        assert_eq!(opening, Opening { is_open: true, changes_in: Some(2 * 3600) });
    }
}
