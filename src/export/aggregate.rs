//! What is kept of a lesson once it is closed: counts of a group, and nothing of anybody. As CSV, and read from it
//! again to be put on paper.
//!
//! Which counts may be told is decided where they are made (evidence, M11): what is not in here is not known, and
//! nothing here can be taken from anything else to find it. What a page shows, and what the table holds, is made by
//! the same functions, so that both agree to the last figure.
#![forbid(unsafe_code)]

mod read;

use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use super::csv::{MARK, record};
use super::data::Cell;
use crate::class::group::{CheckTold, Part, Report, Share};

pub use read::{NotALesson, read};

/// The names of the columns: data, the same in every language.
pub const HEAD: [&str; 9] =
    ["day", "minutes", "about", "number", "situation", "truth", "figure", "bound", "value"];

/// A lesson of a group that is closed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Aggregate {
    /// The day, `2026-11-24`.
    pub day: String,
    /// How long the lesson was planned.
    pub minutes: u16,
    /// What may be said of the group.
    pub report: Report,
}

/// What d′, c and their bounds are shown as: one figure behind the point, and no 0 with a minus.
#[must_use]
pub fn tenths(value: f64) -> String {
    let text = format!("{value:.1}");
    if text == "-0.0" { "0.0".to_owned() } else { text }
}

/// How a percentage is bounded: what is told stops at 10 and 90.
#[must_use]
pub fn bound(percent: u8) -> &'static str {
    match percent {
        0..=10 => AT_MOST,
        90.. => AT_LEAST,
        _ => "",
    }
}

pub(super) const AT_MOST: &str = "at-most";
pub(super) const AT_LEAST: &str = "at-least";

/// Each figure of both sides, its bound and its value.
fn figures(check: &CheckTold) -> impl Iterator<Item = (String, &'static str, String)> + use<> {
    let percents = [("caught_percent", check.caught), ("trusted_percent", check.trusted)]
        .map(|(figure, percent)| (figure.to_owned(), bound(percent), percent.to_string()));
    let between = [("d", check.d), ("c", check.c)].map(|(figure, values)| {
        let ends = ["", "_low", "_high"].into_iter().zip(values);
        ends.map(|(end, value)| (format!("{figure}{end}"), "", tenths(value))).collect::<Vec<_>>()
    });
    percents.into_iter().chain(between.into_iter().flatten())
}

/// One row, without day and length.
struct Row<'a> {
    about: &'a str,
    number: Option<usize>,
    situation: &'a str,
    truth: &'a str,
    figure: String,
    bound: &'a str,
    value: String,
}

impl Aggregate {
    fn rows(&self) -> Vec<Row<'_>> {
        let mut rows = Vec::new();
        for (index, asked) in self.report.questions.iter().enumerate() {
            let row = |figure: String, bound: &'static str, value: String| Row {
                about: "question",
                number: Some(index + 1),
                situation: &asked.id,
                truth: if asked.scam { "scam" } else { "genuine" },
                figure,
                bound,
                value,
            };
            let all = asked.all.map(|all| all.to_string()).unwrap_or_default();
            rows.push(row("answers".to_owned(), "", all));
            match asked.sound {
                Some(Share::Exact { part, .. }) => rows.push(row("sound".to_owned(), "", part.to_string())),
                Some(Share::AtMostTenth) => {
                    rows.push(row("sound_percent".to_owned(), AT_MOST, "10".to_owned()));
                }
                Some(Share::AtLeastNineTenths) => {
                    rows.push(row("sound_percent".to_owned(), AT_LEAST, "90".to_owned()));
                }
                None => {}
            }
            for Part { letters, count } in &asked.parts {
                rows.push(row(format!("chose_{letters}"), "", count.to_string()));
            }
            if let Some(before) = asked.before {
                rows.push(row("sound_before_in_ten".to_owned(), "", before.to_string()));
            }
        }
        for (about, truth, side) in
            [("scams", "scam", self.report.scams), ("genuine", "genuine", self.report.genuine)]
        {
            for (figure, value) in
                [("questions", side.questions), ("answers", side.all), ("sound", side.sound)]
            {
                let (figure, value) = (figure.to_owned(), value.to_string());
                rows.push(Row { about, number: None, situation: "", truth, figure, bound: "", value });
            }
        }
        let row = |about, figure: &str, bound, value| {
            let figure = figure.to_owned();
            Row { about, number: None, situation: "", truth: "", figure, bound, value }
        };
        if let Some(votes) = self.report.votes() {
            rows.extend(figures(&votes).map(|(figure, bound, value)| row("votes", &figure, bound, value)));
        }
        if let Some(checks) = &self.report.checks {
            for (about, check) in [("check-before", &checks.first), ("check-after", &checks.second)] {
                rows.push(row(about, "people", AT_LEAST, checks.people.to_string()));
                rows.extend(figures(check).map(|(figure, bound, value)| row(about, &figure, bound, value)));
            }
        }
        rows
    }

    /// Writes it as a table: one figure a row.
    ///
    /// # Errors
    /// What the disk says.
    pub fn write(&self, mut to: impl Write) -> io::Result<()> {
        to.write_all(MARK.as_bytes())?;
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(to);
        writer.write_record(HEAD)?;
        for row in self.rows() {
            let number = row.number.and_then(|number| i64::try_from(number).ok());
            // Figures below 0 are numbers, which no program takes for a formula; as words they would be guarded.
            let value = match row.value.as_str() {
                "" => Cell::Nothing,
                value => Cell::Written(value.into()),
            };
            let cells = [
                Cell::Text(self.day.as_str().into()),
                Cell::Number(self.minutes.into()),
                Cell::Text(row.about.into()),
                number.map_or(Cell::Nothing, Cell::Number),
                Cell::Text(row.situation.into()),
                Cell::Text(row.truth.into()),
                Cell::Text(row.figure.as_str().into()),
                Cell::Text(row.bound.into()),
                value,
            ];
            record(&mut writer, &cells)?;
        }
        writer.flush()
    }
}

#[cfg(test)]
mod tests;
