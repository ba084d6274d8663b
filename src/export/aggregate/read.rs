//! The table read again. Whoever changed it by hand gets what they wrote, or one line that says where it is wrong.
#![forbid(unsafe_code)]

use csv::{ReaderBuilder, StringRecord};
use thiserror::Error;

use super::{AT_LEAST, Aggregate, HEAD, MARK};
use crate::class::group::{CheckTold, Checks, Part, Share, Side, Told};
use crate::export::csv::unguarded;

/// More questions no lesson has.
const MOST: usize = 100;

/// A file that is no table of a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line}")]
pub struct NotALesson {
    /// The line, from 1.
    pub line: u64,
}

const NO_CHECK: CheckTold = CheckTold { caught: 0, trusted: 0, d: [0.0; 3], c: [0.0; 3] };

/// Reads a table that [`Aggregate::write`] wrote.
///
/// # Errors
/// [`NotALesson`] with the first line that does not fit.
pub fn read(text: &str) -> Result<Aggregate, NotALesson> {
    let text = text.strip_prefix(MARK).unwrap_or(text);
    let mut reader = ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut read = Aggregate::default();
    let mut seen = false;
    for (index, row) in reader.records().enumerate() {
        let line = index as u64 + 1;
        let wrong = NotALesson { line };
        let row = row.map_err(|_| wrong)?;
        if index == 0 {
            if !row.iter().eq(HEAD) {
                return Err(wrong);
            }
            continue;
        }
        seen = true;
        take(&mut read, &row).ok_or(wrong)?;
    }
    if seen { Ok(read) } else { Err(NotALesson { line: 1 }) }
}

/// Takes one row in; `None` when it does not fit.
fn take(read: &mut Aggregate, row: &StringRecord) -> Option<()> {
    let cell = |at: usize| row.get(at).map(unguarded);
    let (about, figure, bound, value) = (cell(2)?, cell(6)?, cell(7)?, cell(8)?);
    cell(0)?.clone_into(&mut read.day);
    read.minutes = cell(1)?.parse().ok()?;
    match about {
        "question" => {
            let number: usize = cell(3)?.parse().ok()?;
            if number == read.report.questions.len() + 1 && number <= MOST {
                read.report.questions.push(Told {
                    id: cell(4)?.to_owned(),
                    scam: cell(5)? == "scam",
                    ..Told::default()
                });
            }
            question(read.report.questions.get_mut(number.checked_sub(1)?)?, figure, bound, value)
        }
        "scams" => side(&mut read.report.scams, figure, value),
        // Made of both sides, here as well.
        "votes" => Some(()),
        "genuine" => side(&mut read.report.genuine, figure, value),
        "check-before" | "check-after" => {
            let none = Checks { people: 0, first: NO_CHECK, second: NO_CHECK };
            let checks = read.report.checks.get_or_insert(none);
            if figure == "people" {
                checks.people = value.parse().ok()?;
                return Some(());
            }
            let check = if about == "check-before" { &mut checks.first } else { &mut checks.second };
            check_up(check, figure, value)
        }
        _ => None,
    }
}

fn question(asked: &mut Told, figure: &str, bound: &str, value: &str) -> Option<()> {
    match figure {
        "answers" if value.is_empty() => {}
        "answers" => asked.all = Some(value.parse().ok()?),
        "sound" => asked.sound = Some(Share::Exact { part: value.parse().ok()?, all: asked.all? }),
        "sound_percent" if bound == AT_LEAST => asked.sound = Some(Share::AtLeastNineTenths),
        "sound_percent" => asked.sound = Some(Share::AtMostTenth),
        "sound_before_in_ten" => asked.before = Some(value.parse().ok()?),
        _ => asked
            .parts
            .push(Part { letters: figure.strip_prefix("chose_")?.to_owned(), count: value.parse().ok()? }),
    }
    Some(())
}

fn side(side: &mut Side, figure: &str, value: &str) -> Option<()> {
    let place = match figure {
        "questions" => &mut side.questions,
        "answers" => &mut side.all,
        "sound" => &mut side.sound,
        _ => return None,
    };
    *place = value.parse().ok()?;
    Some(())
}

fn check_up(check: &mut CheckTold, figure: &str, value: &str) -> Option<()> {
    let [d, d_low, d_high] = &mut check.d;
    let [c, c_low, c_high] = &mut check.c;
    let place = match figure {
        "caught_percent" => {
            check.caught = value.parse().ok()?;
            return Some(());
        }
        "trusted_percent" => {
            check.trusted = value.parse().ok()?;
            return Some(());
        }
        "d" => d,
        "d_low" => d_low,
        "d_high" => d_high,
        "c" => c,
        "c_low" => c_low,
        "c_high" => c_high,
        _ => return None,
    };
    *place = value.parse().ok().filter(|value: &f64| value.is_finite())?;
    Some(())
}
