//! Words made to do harm, one by one.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::fmt::Write;
use std::fs;

use second_look::content::check::{Code, Problem, Reason};

use super::oracle;
use super::trial::{Trial, WORDS};

const TERMS: &str = "locales/en/terms.ftl";

/// What is said of the trial pack when this is put before a line of a file.
fn with(file: &str, line: &str, text: &str) -> oracle::Found {
    let trial = Trial::new();
    oracle::load(trial.spoil(file, line, &format!("{text}\n{line}")).packs())
}

#[track_caller]
fn told(name: &str, found: &oracle::Found, code: Code, reason: Option<Reason>) {
    let fits = |problem: &&Problem| problem.code == code && problem.reason == reason;
    assert!(found.problems.iter().any(|p| fits(&p)), "{name}: {:?}", found.problems);
    assert!(!found.sound.iter().any(|id| id == "safe-account-call"), "{name}: it is left out");
}

/// Text in the words of the scam.
#[track_caller]
fn refused(name: &str, text: &str, reason: Reason) {
    let found = with(WORDS, "summary =", text);
    told(name, &found, Code::BadPack, Some(reason));
    assert!(found.problems.len() < 200, "{name}: {} lines", found.problems.len());
}

#[test]
fn nesting_is_refused_before_it_is_parsed() {
    let within = Reason::Nested;
    for depth in [101, 10_000, 60_000] {
        refused("braces", &format!("x = {}", "{".repeat(depth)), within);
        refused("braces and blanks", &format!("x = {}", "{ \n".repeat(depth.min(60_000))), within);
        refused("calls", &format!("x = {{ {}", "A(".repeat(depth)), within);
        refused("calls of terms", &format!("x = {{ {}", "-a(\n".repeat(depth.min(50_000))), within);
        refused("selects", &format!("x = {}", "{ $a ->\n *[b] ".repeat(depth.min(15_000))), within);
    }
    refused("a string that looks closed", &format!("x = {}", "{\"}\"->\n*[a] ".repeat(5000)), Reason::Nested);
}

#[test]
fn lengths_are_bounded() {
    refused("a file", &"# so long\n".repeat(30_000), Reason::Large);
    refused("a message", &format!("x = {}", "long ".repeat(20_000)), Reason::Long);
    let mut names = "x = { -bank-name(".to_owned();
    for number in 0..40_000 {
        let _ = write!(names, "a{number}:1,");
    }
    refused("arguments", &names, Reason::Large);
    refused("some arguments", &names[..200_000], Reason::Long);
    refused("messages", &"a = b\n".repeat(30_000), Reason::Parts);
}

#[test]
fn junk_is_told_in_few_lines() {
    for junk in ["1\n", "a\n", "-\n", "}\n", "=\n", "a = {\n", "a = }\n", "\u{feff}a\n"] {
        let found = with(WORDS, "summary =", &junk.repeat(1900));
        assert!(found.sound.len() < 2 && found.problems.len() < 150, "{junk:?}: {}", found.problems.len());
    }
}

#[test]
fn words_that_grow_are_refused() {
    // Ten of ten of ten …
    let mut laughs = "-l0 = ha\n".to_owned();
    for number in 1..30 {
        let _ = writeln!(laughs, "-l{number} = {}", format!("{{ -l{} }}", number - 1).repeat(10));
    }
    let found = with(TERMS, "-bank-name =", &laughs);
    assert!(found.problems.iter().any(|p| p.reason == Some(Reason::Long)), "{:?}", found.problems);
    let mut laughs = "x0 = ha\n".to_owned();
    for number in 1..30 {
        let _ = writeln!(laughs, "x{number} = {}", format!("{{ x{} }}", number - 1).repeat(10));
    }
    refused("messages of messages", &laughs, Reason::Long);
    let found = with(WORDS, "summary =", "x = { -l(-l, -l, -l) }");
    told("arguments by place", &found, Code::BadPack, Some(Reason::Call));
    refused("a function", "x = { NUMBER(1) }", Reason::Call);

    let long = Trial::new();
    let text = fs::read_to_string(long.root().join(WORDS)).expect("the words");
    let pick = text.lines().find(|line| line.starts_with("vary-")).expect("a pick").to_owned();
    let found = oracle::load(long.spoil(WORDS, &pick, &format!("{pick}{}", "long ".repeat(100))).packs());
    told("words of a value", &found, Code::BadPack, Some(Reason::Long));
    // The words of one pick may not rest on those of another.
    let chained = Trial::new();
    let name = pick.split('-').nth(1).expect("a name").to_owned();
    let found = oracle::load(chained.spoil(WORDS, &pick, &format!("{pick} {{ ${name} }}")).packs());
    told("a pick within itself", &found, Code::Variables, None);
}

#[test]
fn circles_are_found() {
    for (name, text) in [
        ("itself", "x = { x }"),
        ("round", "x = { y }\ny = { z }\nz = { x }"),
        ("by attributes", "x = { x.b }\n    .b = { x }"),
        ("in a variant", "x = { $country ->\n   [CN] { x }\n  *[other] y\n }"),
    ] {
        refused(name, text, Reason::Circle);
    }
    // A term that goes round in one country only: each situation that names it is left out.
    for (file, text) in [
        (TERMS, "-fraud-desk = { -fraud-desk }"),
        ("locales/en/terms.CN.ftl", "-fraud-desk = { -police }\n-police = { -fraud-desk }"),
    ] {
        let trial = Trial::new();
        let old = fs::read_to_string(trial.root().join(file)).expect("terms");
        let rest: Vec<_> =
            old.lines().filter(|line| !text.contains(&line[..line.find('=').unwrap_or(0)])).collect();
        fs::write(trial.root().join(file), format!("{text}\n{}\n", rest.join("\n"))).expect("written");
        let found = oracle::load(trial.packs());
        assert!(
            found.problems.iter().any(|p| p.file == file && p.reason == Some(Reason::Circle)),
            "{:?}",
            found.problems
        );
        assert!(found.problems.iter().any(|p| p.code == Code::MissingMessage && p.subject == "-fraud-desk"));
        assert!(found.sound.len() < 2);
    }
}

#[test]
fn what_is_named_must_be_there() {
    for (text, code) in [
        ("x = { -nope }", Code::MissingMessage),
        ("x = { nope }", Code::MissingMessage),
        ("x = { title.nope }", Code::MissingMessage),
        ("x = { $nope }", Code::LeftOverMessage),
        ("-own = A term of its own.", Code::LeftOverMessage),
        ("x = { \"\" }", Code::LeftOverMessage),
    ] {
        told(text, &with(WORDS, "summary =", text), code, None);
    }
    let desk = "-fraud-desk = the fraud team of your bank";
    let found = oracle::load(Trial::new().spoil(TERMS, desk, &format!("{desk}\n{}", &desk[1..])).packs());
    assert!(found.problems.iter().any(|p| p.code == Code::MissingMessage && p.subject == "-fraud-desk"));
    assert!(!found.sound.iter().any(|id| id == "warning-call"), "who names the term is left out");
    told("the same in the words", &with(WORDS, "summary =", "fraud-desk = A message."), Code::BadId, None);
    let spoilt = |file: &str, from: &str, to: &str| oracle::load(Trial::new().spoil(file, from, to).packs());
    told(
        "nothing to read",
        &spoilt(WORDS, "title = ", "title = { \" \" }\ntitel = "),
        Code::MissingMessage,
        None,
    );
    let found = spoilt(TERMS, "-fraud-desk = ", "-fraud-desk = [{ $sum }](sign:secrecy) ");
    assert!(found.problems.iter().any(|p| p.code == Code::Variables && p.file == TERMS));
    let found = spoilt(TERMS, "-fraud-desk = ", "-fraud-desk = [a](sign:secrecy) ");
    assert!(found.problems.iter().any(|p| p.code == Code::BadMarkup && p.file == TERMS));
}

#[test]
fn nothing_steers_the_terminal() {
    for text in ["x = \u{1b}[2J", "x = \u{202e}desrever", "x = bell \u{7}", "x = \u{9b}2J"] {
        refused("as it is", text, Reason::Steering);
    }
    refused("escaped", "x = { \"\\u001B[2J\" }", Reason::Steering);
    refused("escaped, and turned", "x = { \"\\u202E\" }", Reason::Steering);
    // A name in RON goes into a problem, and a problem into the terminal.
    let trial = Trial::new();
    let found =
        oracle::load(trial.spoil(super::SCAM, "start: \"ring\"", "start: \"\\u{1b}[2J\\nring\"").packs());
    assert!(found.problems.iter().all(|problem| !problem.subject.contains(['\u{1b}', '\n'])));
}
