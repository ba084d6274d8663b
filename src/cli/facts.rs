//! `check --facts`: what is not known of the countries, and what wants to be checked again.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::process::ExitCode;

use jiff::civil::Date;

use super::{Format, problem_line};
use crate::content::catalogue::Catalogue;
use crate::content::facts::{self, COUNTRIES, Gap};
use crate::i18n::Words;

/// Prints a row for each gap; gaps are no failure.
pub(super) fn run(out: &mut impl Write, words: &Words, format: Format, today: Date) -> io::Result<ExitCode> {
    let catalogue = Catalogue::built_in();
    for problem in catalogue.left_out() {
        writeln!(io::stderr(), "{}", problem_line(words, problem))?;
    }
    let gaps = facts::gaps(catalogue.regions(), today);
    match format {
        Format::Json => {
            let rows: Vec<_> = gaps
                .iter()
                .map(|(country, gap)| {
                    let mut row = serde_json::to_value(gap).unwrap_or_default();
                    row["country"] = country.as_str().into();
                    row
                })
                .collect();
            writeln!(out, "{}", serde_json::Value::from(rows))?;
        }
        Format::Text => {
            let rows: Vec<_> =
                gaps.iter().map(|(country, gap)| (country, row(words, country, gap))).collect();
            let widest = rows.iter().map(|(_, (state, _))| width(state)).max().unwrap_or_default();
            for (country, (state, what)) in &rows {
                let line = format!("{country}  {state}{}  {what}", " ".repeat(widest - width(state)));
                writeln!(out, "{}", line.trim_end())?;
            }
            let bare: BTreeSet<_> =
                gaps.iter().filter(|(_, gap)| *gap == Gap::NoFile).map(|(country, _)| country).collect();
            let counts = [
                ("with", (COUNTRIES.len() - bare.len()).into()),
                ("all", COUNTRIES.len().into()),
                ("rows", gaps.len().into()),
            ];
            writeln!(out, "{}", words.with("facts-summary", &counts))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What is the matter, and with what.
fn row(words: &Words, country: &str, gap: &Gap) -> (String, String) {
    let name = |fact: &str| match words.region(country, &format!("line-{fact}")) {
        Some(name) => format!("{fact} ({name})"),
        None => words.text(&format!("facts-need-{fact}")),
    };
    match gap {
        Gap::NoFile => (words.text("facts-no-file"), String::new()),
        Gap::Absent { what } => {
            (words.text("facts-absent"), words.text(&format!("facts-need-{}", what.key())))
        }
        Gap::Old { fact, last_checked } => {
            (words.with("facts-old", &[("day", words.date(last_checked).into())]), name(fact))
        }
        Gap::Unsure { fact, source } => {
            (words.with("facts-unsure", &[("source", source.as_str().into())]), name(fact))
        }
    }
}

/// Columns a text takes up in a terminal, where hanzi and their marks take two.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c >= '\u{2e80}' { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::i18n::Language;

    fn printed(language: Language, format: Format) -> String {
        let mut out = Vec::new();
        let _ = run(&mut out, &Words::new(language), format, date(2031, 1, 1)).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_row_is_in_words_and_begins_with_its_country() {
        for language in Language::ALL {
            let text = printed(language, Format::Text);
            assert!(!text.contains("facts-") && !text.contains('{'), "{text}");
            let (rows, summary) = text.trim_end().rsplit_once('\n').unwrap();
            for row in rows.lines() {
                let code = row.split("  ").next().unwrap_or_default();
                assert!(code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase()), "{row}");
            }
            assert!(rows.contains("GB  ") && summary.contains("13"), "{text}");
        }
    }

    #[test]
    fn scripts_get_a_list() {
        let rows: Vec<serde_json::Value> =
            serde_json::from_str(&printed(Language::French, Format::Json)).unwrap();
        let old = rows.iter().find(|row| row["country"] == "GB" && row["fact"] == "bank").unwrap();
        assert_eq!((&old["state"], &old["last_checked"]), (&"old".into(), &"2026-11-24".into()));
    }
}
