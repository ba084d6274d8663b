//! `check`: what is wrong in a pack, a line each.
#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use super::{Format, problem_line, words_for};
use crate::content::check::{self, Depth, Problem};
use crate::content::pack::{Files, Pack};
use crate::content::region::Region;

pub(super) fn run(out: &mut impl Write, path: Option<&Path>, format: Format) -> io::Result<ExitCode> {
    let words = words_for(None);
    let pack = path.map_or_else(Pack::built_in, Pack::open);
    let (problems, sound) = match pack {
        Ok(pack) => {
            let report = check::pack_on(&pack, Depth::Whole, Some(jiff::Zoned::now().date()));
            let mut problems = report.problems;
            problems.extend(regions(&pack.files));
            (problems, report.sound.len())
        }
        Err(problem) => (vec![problem], 0),
    };
    match format {
        Format::Json => {
            let rows: Vec<_> = problems
                .iter()
                .map(|problem| {
                    let mut row = serde_json::to_value(problem).unwrap_or_default();
                    row["severity"] = if problem.is_error() { "error" } else { "warning" }.into();
                    row["message"] = problem_line(&words, problem).into();
                    row
                })
                .collect();
            writeln!(out, "{}", serde_json::json!({ "scenarios": sound, "problems": rows }))?;
        }
        Format::Text => {
            for problem in &problems {
                writeln!(out, "{}", problem_line(&words, problem))?;
            }
            let errors = problems.iter().filter(|problem| problem.is_error()).count();
            let counts = [
                ("sound", sound.into()),
                ("errors", errors.into()),
                ("warnings", (problems.len() - errors).into()),
            ];
            writeln!(out, "{}", words.with("check-summary", &counts))?;
            if !problems.is_empty() {
                writeln!(out, "{}", words.text("cli-check-more"))?;
            }
        }
    }
    let failed = problems.iter().any(Problem::is_error);
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Only the program's own pack carries regions.
fn regions(files: &Files) -> Vec<Problem> {
    let read = |file: &String| files.read(file).and_then(|text| Region::read(file, &text)).err();
    files.list("regions", "ron").iter().filter_map(read).collect()
}
