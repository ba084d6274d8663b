//! The mix of today: what was done before, and what today, so that the next one follows from both.

use std::collections::BTreeMap;

use jiff::Zoned;

use super::App;
use crate::content::{ScenarioId, Topic};
use crate::learn::mix::{Mix, Past, Sitting, meet_elsewhere};

/// Nobody plays more in a day.
const MOST: usize = 200;
/// Milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// What the mix of a day goes by. What two people do, and what cannot be written, is known here alone.
#[derive(Debug, Clone)]
pub(super) struct Today {
    /// Days since 1970, where the person is.
    day: i64,
    /// How it went before today.
    past: BTreeMap<ScenarioId, Past>,
    /// What was done today.
    pub sitting: Sitting,
    /// The topics that were met at a kiosk, by the code that was typed.
    pub met: Vec<Topic>,
}

impl App {
    /// What is known of today; read from the store when a new day has begun.
    pub(super) fn today(&mut self) -> &mut Today {
        let (day, midnight) = day_of(&Zoned::now());
        let today = match self.today.take().filter(|today| today.day == day) {
            Some(today) => today,
            None => self.today_from(day, midnight),
        };
        self.today.insert(today)
    }

    fn today_from(&mut self, day: i64, midnight: i64) -> Today {
        let person = self.person;
        let last = self.read(|store| store.last(person, midnight));
        let past = last.into_iter().map(|last| {
            let days = 1 + (midnight - 1 - last.finished_at) / DAY;
            (ScenarioId::from(last.scenario.as_str()), Past { outcome: last.outcome, days })
        });
        let past = past.collect();
        let mut sitting = Sitting::default();
        let mut newest = self.read(|store| store.newest(person, MOST));
        newest.reverse();
        for attempt in newest.iter().filter(|attempt| attempt.begun.started_at >= midnight) {
            sitting.show(&ScenarioId::from(attempt.begun.scenario.as_str()));
        }
        newest.retain(|attempt| attempt.finished_at.is_some_and(|at| at >= midnight));
        newest.sort_by_key(|attempt| attempt.finished_at);
        for attempt in &newest {
            sitting.finish(&ScenarioId::from(attempt.begun.scenario.as_str()));
        }
        Today { day, past, sitting, met: Vec::new() }
    }

    /// The next of today's mix, but for this one.
    pub(super) fn draw(&mut self, but: Option<&ScenarioId>) -> Option<ScenarioId> {
        if let Some(but) = but
            && let Some(another) = self.another(but)
        {
            return Some(another);
        }
        let offer = self.offer();
        let Today { day, mut past, mut sitting, met } = self.today().clone();
        meet_elsewhere(&mut past, self.catalogue.offered(&offer), &met);
        // Read again from long ago, it was not shown today.
        if let Some(but) = but {
            sitting.show(but);
        }
        let mix = Mix::of(self.catalogue.offered(&offer), &past, day);
        let next = mix.next(&sitting).map(|card| card.name.clone());
        next.filter(|name| Some(name) != but)
    }
}

/// The day in days since 1970, and when it began in milliseconds since 1970, UTC.
pub(super) fn day_of(now: &Zoned) -> (i64, i64) {
    let date = now.date();
    let days = date.since(jiff::civil::date(1970, 1, 1)).map_or(0, |span| i64::from(span.get_days()));
    let begun = now.start_of_day().map_or_else(|_| now.timestamp(), |day| day.timestamp());
    (days, begun.as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_where_the_person_is() {
        let now: Zoned = "1970-01-03T00:30:00+08:00[+08:00]".parse().unwrap();
        assert_eq!(day_of(&now), (2, (2 * 24 - 8) * 60 * 60 * 1000));
        let evening: Zoned = "1970-01-02T23:30:00+08:00[+08:00]".parse().unwrap();
        assert_eq!(day_of(&evening).0, 1);
    }
}
