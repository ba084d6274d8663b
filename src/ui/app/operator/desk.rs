//! What the operator's page shows of the counts, and the counts as files.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

use super::App;
use crate::export::data::ExportError;
use crate::kiosk::counts::{self, Counts, Problem, kind_of};
use crate::kiosk::fact::Kind;
use crate::kiosk::save::save;
use crate::learn::outcome::Score;
use crate::sharing::Sharing;
use crate::store::Error;
use crate::ui::screen::Screen;
use crate::ui::screen::operator::Page;
use crate::ui::screen::operator::desk::{Day, Desk, SHOWN, Sending, Went};

/// What a count is on a page.
fn shown(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

fn together(one: Score, other: Score) -> Score {
    let mut sum = one;
    for (side, more) in [(&mut sum.scams, other.scams), (&mut sum.genuine, other.genuine)] {
        side.well = side.well.saturating_add(more.well);
        side.late = side.late.saturating_add(more.late);
        side.missed = side.missed.saturating_add(more.missed);
    }
    sum
}

impl App {
    fn counts(&self) -> Option<Result<Counts, Error>> {
        let path = self.operator.as_ref()?.folder.join(counts::FILE);
        // Whoever only looks makes no file.
        path.exists().then(|| Counts::open(&path))
    }

    fn operators_day(&self) -> Date {
        let wall = self.operator.as_ref().map_or(0, |operator| operator.now.wall);
        Timestamp::from_second(wall).unwrap_or_default().to_zoned(TimeZone::system()).date()
    }

    /// The page as the counts stand now.
    pub(super) fn desk(&self) -> Desk {
        let keep_days = self.operator.as_ref().map_or(0, |operator| operator.setup.keep_days.into());
        let empty = Desk { keep_days, sending: self.sending(None), ..Desk::default() };
        let Some(counts) = self.counts() else { return empty };
        match counts.and_then(|counts| self.desk_of(&counts, keep_days)) {
            Ok(desk) => desk,
            Err(error) => Desk { unread: Some(kind_of(&error)), ..empty },
        }
    }

    /// Where the sums of days go, where that was set in a terminal.
    fn sending(&self, counts: Option<&Counts>) -> Option<Sending> {
        let places = self.places.as_ref().filter(|_| cfg!(feature = "sync"))?;
        let host = Sharing::load_on(&places.settings)?.host().to_owned();
        let standing = counts.and_then(|counts| counts.outbox(&host).standing().ok()).unwrap_or_default();
        let sent_last = standing.sent_last.map(|at| self.moment(at / 1000));
        #[cfg(feature = "sync")]
        let trouble =
            Some(crate::sync::State::load(&places.data).trouble).filter(|trouble| !trouble.is_empty());
        #[cfg(not(feature = "sync"))]
        let trouble = None;
        Some(Sending { host, standing, sent_last, trouble })
    }

    fn desk_of(&self, counts: &Counts, keep_days: usize) -> Result<Desk, Error> {
        let today = self.operators_day();
        let (days, tallies, problems) = (counts.days(today)?, counts.tallies(today)?, counts.problems()?);
        let mut topics: BTreeMap<_, Score> = BTreeMap::new();
        for tally in tallies {
            let score = topics.entry(tally.finished.topic).or_default();
            score.add_many(tally.finished.outcome, shown(tally.count));
        }
        let newest = days.iter().rev().take(SHOWN).map(|day| Day {
            day: self.words.date(&day.day.to_string()),
            visits: shown(day.visits),
            score: day.score,
            restarts: shown(day.restarts),
        });
        let again = |problem: &&Problem| matches!(problem.kind, Kind::Crash | Kind::Hang | Kind::NoStart);
        let restarted = problems.iter().find(again).map(|problem| self.moment(problem.at));
        let on = || days.iter().rev().find(|day| day.restarts > 0);
        Ok(Desk {
            days: newest.collect(),
            sending: self.sending(Some(counts)),
            all: days.len(),
            visits: days.iter().fold(0, |sum, day| sum.saturating_add(shown(day.visits))),
            score: days.iter().fold(Score::default(), |sum, day| together(sum, day.score)),
            topics: topics.into_iter().collect(),
            went: self.went(&problems),
            restarted: restarted.or_else(|| on().map(|day| self.words.date(&day.day.to_string()))),
            keep_days,
            ..Desk::default()
        })
    }

    /// Each kind of problem once, the newest first.
    fn went(&self, problems: &[Problem]) -> Vec<Went> {
        let mut all: Vec<Went> = Vec::new();
        for problem in problems {
            match all.iter_mut().find(|went| went.kind == problem.kind) {
                Some(went) => went.count += 1,
                None => all.push(Went { kind: problem.kind, count: 1, last: self.moment(problem.at) }),
            }
        }
        all
    }

    /// A moment given in seconds since 1970, in words.
    fn moment(&self, at: i64) -> String {
        let at = Timestamp::from_second(at).unwrap_or_default().to_zoned(TimeZone::system());
        let (hours, minutes) = (format!("{:02}", at.hour()), format!("{:02}", at.minute()));
        let time = self.words.with("operator-time", &[("hours", hours.into()), ("minutes", minutes.into())]);
        let day = self.words.date(&at.date().to_string());
        self.words.with("operator-moment", &[("day", day.into()), ("time", time.into())])
    }

    /// The page anew, in the words that hold now; what was said stays said.
    pub(in crate::ui::app) fn refresh_desk(&mut self) {
        let Some(Page::Desk(shown)) = self.operators() else { return };
        let (table, said) = (shown.table, shown.said.clone());
        let desk = Desk { table, said, ..self.desk() };
        if let Some(last) = self.screens.last_mut() {
            *last = Screen::Operator(Box::new(Page::Desk(Box::new(desk))));
        }
    }

    pub(super) fn say_at_desk(&mut self, line: String) {
        if let Some(Page::Desk(desk)) = self.operators_mut() {
            desk.said = Some(line);
        }
    }

    /// Saves the counts as files, on a stick if one hangs here, and says where.
    pub(super) fn save_counts(&mut self) {
        let line = self.counts_saved();
        self.say_at_desk(line);
    }

    fn counts_saved(&self) -> String {
        let Some(folder) = self.where_to_save() else { return self.words.text("operator-save-nowhere") };
        let place = folder.display().to_string();
        let saved = match self.counts() {
            None => return self.words.text("operator-save-none"),
            Some(Err(error)) => Err(ExportError::Store(error)),
            Some(Ok(counts)) => save(&counts, &folder, self.operators_day()),
        };
        match saved {
            Ok(saved) => {
                let args = [("folder", place.into()), ("stem", saved.stem.into())];
                self.words.with("operator-saved", &args)
            }
            Err(error) => {
                let why = match &error {
                    ExportError::Store(error) => self.why(error),
                    ExportError::File(error) => self.why_not(error),
                };
                self.words.with("operator-not-saved", &[("folder", place.into()), ("why", why.into())])
            }
        }
    }

    fn where_to_save(&self) -> Option<PathBuf> {
        let places = self.places.as_ref()?;
        places.drives_here().into_iter().next().or_else(|| places.copies.first().cloned())
    }
}
