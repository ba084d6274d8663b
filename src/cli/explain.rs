//! `check --explain`: what a code means, why the rule exists, a broken and a mended example.
#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::process::ExitCode;

use super::fail;
use crate::content::check::{Code, Severity};
use crate::i18n::Words;

/// Prints the page of a code; all codes with their meanings when there is none of this name.
pub(super) fn run(out: &mut impl Write, words: &Words, named: &str) -> io::Result<ExitCode> {
    if let Some(code) = Code::ALL.iter().find(|code| code.name().eq_ignore_ascii_case(named)) {
        write!(out, "{}", page(words, *code))?;
        return Ok(ExitCode::SUCCESS);
    }
    for code in Code::ALL {
        writeln!(out, "{}  {}", code.name(), words.text(&format!("explain-{}", code.name())))?;
    }
    if named.is_empty() {
        Ok(ExitCode::SUCCESS)
    } else {
        fail(words, &words.with("explain-unknown", &[("code", named.into())]))
    }
}

fn page(words: &Words, code: Code) -> String {
    let name = code.name();
    let key = format!("explain-{name}");
    let severity = match code.severity() {
        Severity::Error => "problem-error",
        Severity::Warning => "problem-warning",
    };
    let example = |text: String| -> String {
        text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
    };
    format!(
        "{name} ({}): {}\n\n{}\n\n{}\n{}\n\n{}\n{}\n\n{}\n",
        words.text(severity),
        words.text(&key),
        words.text(&format!("{key}.why")),
        words.text("explain-broken"),
        example(words.text(&format!("{key}.broken"))),
        words.text("explain-mended"),
        example(words.text(&format!("{key}.mended"))),
        words.with("explain-where", &[("section", section(name).into())]),
    )
}

/// The section of docs/authors.md in which a rule is described.
fn section(code: &str) -> &'static str {
    match code.trim_start_matches("SL").parse::<u32>().unwrap_or_default() {
        7..=11 | 13..=15 => "The structure",
        12 => "The pair",
        16..=20 | 23..=25 => "The words",
        21 | 22 => "Signs and marks",
        26..=34 => "Plain, kind, safe",
        35..=37 => "Pictures",
        38..=40 => "The review",
        _ => "The folder",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    const GUIDE: &str = include_str!("../../docs/authors.md");

    #[test]
    fn every_page_is_whole_and_its_section_stands_in_the_guide() {
        for language in Language::ALL {
            let words = Words::new(language);
            for code in Code::ALL {
                let page = page(&words, *code);
                assert!(page.starts_with(code.name()) && !page.contains("explain-"), "{page}");
                assert!(page.lines().filter(|line| line.starts_with("    ")).count() >= 2, "{page}");
                let heading = format!("\n## {}\n", section(code.name()));
                assert!(GUIDE.contains(&heading), "docs/authors.md has no section{heading}");
            }
        }
    }

    #[test]
    fn without_a_code_all_are_listed() {
        let words = Words::new(Language::English);
        for (named, code) in [("", ExitCode::SUCCESS), ("SL999", ExitCode::from(2))] {
            let mut out = Vec::new();
            let done = run(&mut out, &words, named).unwrap();
            assert_eq!(format!("{done:?}"), format!("{code:?}"));
            let text = String::from_utf8(out).unwrap();
            assert_eq!(text.lines().count(), Code::ALL.len());
            assert!(text.starts_with("SL001  "), "{text}");
        }
        let mut out = Vec::new();
        let _ = run(&mut out, &words, "sl007").unwrap();
        assert!(String::from_utf8(out).unwrap().starts_with("SL007 (error): "));
    }
}
