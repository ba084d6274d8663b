//! Structures made to do harm, one by one.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::fmt::Write;
use std::fs;

use second_look::content::check::{Code, Reason};
use second_look::content::paths;

use super::oracle;
use super::trial::{SCAM, Trial};

/// What is said of the trial pack when its scam is this text.
fn as_scam(text: &str) -> oracle::Found {
    let trial = Trial::new();
    fs::write(trial.root().join(SCAM), text).expect("written");
    let found = oracle::load(trial.packs());
    assert!(!found.sound.iter().any(|id| id == "safe-account-call"), "it is left out");
    assert!(found.problems.len() < 250, "{} lines", found.problems.len());
    found
}

/// The scam with other beats.
fn of_beats(start: &str, beats: &str) -> String {
    let trial = Trial::new();
    let text = fs::read_to_string(trial.root().join(SCAM)).expect("the scam");
    let head = text.split("start:").next().expect("a head");
    let review = text.find("    review:").expect("a review");
    format!("{head}start: \"{start}\",\n    beats: {{\n{beats}    }},\n{}", &text[review..])
}

/// Three ends, one of each outcome a scam has.
const ENDS: &str =
    "\"e1\": End(outcome: Stopped),\n\"e2\": End(outcome: StoppedLate),\n\"e3\": End(outcome: Harmed),\n";

fn ask(id: &str, targets: &[String]) -> String {
    let mut out = format!("\"{id}\": Ask(choices: [");
    for (number, target) in targets.iter().enumerate() {
        let _ = write!(out, "(id: \"c{number}\", act: Pause, grade: Fine, next: \"{target}\"),");
    }
    out + "]),\n"
}

#[track_caller]
fn told(name: &str, text: &str, code: Code, reason: Option<Reason>) {
    let found = as_scam(text);
    let mine = found.problems.iter().find(|problem| problem.file == SCAM).expect("named");
    assert_eq!((mine.code, mine.reason), (code, reason), "{name}: {:?}", found.problems);
}

#[test]
fn nesting_ends() {
    for depth in [100, 200, 20_000] {
        for open in ["(", "[", "{", "Some(", "{\"a\":", "(id:(", "/*", "[[(", "(beats:{\"a\":Line(who:"] {
            told(open, &open.repeat((depth).min(120_000 / open.len())), Code::NotRon, None);
        }
    }
    let trial = Trial::new();
    let text = fs::read_to_string(trial.root().join(SCAM)).expect("the scam");
    let deep = format!("instead_of: {}\"cold\"", "Some(".repeat(15_000));
    told("in a field", &text.replace("instead_of: Some(\"cold\"", &deep), Code::NotRon, None);
    told("raw strings", &format!("(id: r{}", "#".repeat(120_000)), Code::NotRon, None);
    told("extensions", &"#![enable(implicit_some)]".repeat(4000), Code::NotRon, None);
}

#[test]
fn fields_and_numbers_have_an_end() {
    let trial = Trial::new();
    let text = fs::read_to_string(trial.root().join(SCAM)).expect("the scam");
    let long = "a".repeat(9000);
    told("a file", &text.replace("police-call", &"a".repeat(900_000)), Code::BadPack, Some(Reason::Large));
    told("an id", &text.replace("\"end-late\"", &format!("\"{long}\"")), Code::BadPack, Some(Reason::Parts));
    told("a field nobody knows", &text.replace("topic:", &format!("{long}:")), Code::UnknownField, None);
    for number in [&"9".repeat(90_000)[..], "99999999999999999999", "-9223372036854775808", "1e400", "inf"] {
        let found = as_scam(&text.replace("Int(20, 45)", &format!("Int({number}, {number})")));
        assert!(found.problems[0].subject.chars().count() <= 121, "{:?}", found.problems);
    }
    let large = text.replace("Int(20, 45)", "Int(20, 9223372036854775807)");
    told("a number that fits", &large, Code::BadPack, Some(Reason::Number));
}

#[test]
fn many_parts_are_refused() {
    let lines = |count: usize| -> String {
        let mut out = ENDS.to_owned();
        for number in 0..count {
            let next = if number + 1 == count { "e1".to_owned() } else { format!("l{}", number + 1) };
            let _ = writeln!(out, "\"l{number}\":Line(who:\"scene\",next:\"{next}\"),");
        }
        out
    };
    told("a million beats", &of_beats("l0", &lines(1_000_000)), Code::Unreadable, Some(Reason::Large));
    told("ten thousand beats", &of_beats("l0", &lines(10_000)), Code::BadPack, Some(Reason::Large));
    told("thousands of beats", &of_beats("l0", &lines(3000)), Code::BadPack, Some(Reason::Parts));
    // As long as a chain may be: it is walked to its end.
    let found = as_scam(&of_beats("l0", &lines(190)));
    assert!(found.problems.iter().any(|problem| problem.code == Code::Unreachable), "{:?}", found.problems);
    let wide: Vec<String> = (0..2000).map(|_| "e1".to_owned()).collect();
    told(
        "choices",
        &of_beats("a", &(ENDS.to_owned() + &ask("a", &wide))),
        Code::BadPack,
        Some(Reason::Parts),
    );
    let mut spots = ENDS.to_owned();
    for number in 0..60 {
        let list = |word: &str| format!("\"{word}\",").repeat(100);
        let (lines, find) = (list("e1"), list("no-codes"));
        let _ = writeln!(spots, "\"s{number}\":Spot(lines:[{lines}],find:[{find}],next:\"e1\"),");
    }
    let found = as_scam(&of_beats("s0", &spots));
    assert!(found.problems.iter().any(|problem| problem.code == Code::UnknownTarget));
}

#[test]
fn graphs_nobody_can_oversee_are_refused() {
    // Two ways at each of sixty questions; five ways from each to all after it; and from each to each.
    let ladder: String =
        (0..60).map(|n| ask(&format!("a{n}"), &[format!("a{}", n + 1), format!("a{}", n + 1)])).collect();
    let last = ask("a60", &["e1", "e2", "e3"].map(str::to_owned));
    let forward: String = (0..60)
        .map(|n| {
            ask(&format!("a{n}"), &(1..=5).map(|step| format!("a{}", (n + step).min(60))).collect::<Vec<_>>())
        })
        .collect();
    let dense: String = (0..60)
        .map(|n| {
            ask(
                &format!("a{n}"),
                &(1..=5).map(|step| format!("a{}", (n * 7 + step * 11) % 61)).collect::<Vec<_>>(),
            )
        })
        .collect();
    for (name, beats) in [("ladder", ladder), ("forward", forward), ("dense", dense)] {
        let text = of_beats("a0", &format!("{ENDS}{beats}{last}"));
        let draft = second_look::content::parse::draft(SCAM, &text).expect("it can be read");
        let began = oracle::worked();
        assert!(!paths::each(&draft, &mut |_| {}), "{name} has too many paths");
        println!("{name}: {:?}", oracle::worked().saturating_sub(began));
        told(name, &text, Code::BadPack, Some(Reason::Paths));
    }
}

#[test]
fn a_circle_that_one_alternative_closes_is_found() {
    let beats = format!(
        "{ENDS}{}\"b\": Line(who: \"scene\", next: \"d\"),\n\
         \"c\": Line(who: \"scene\", instead_of: Some(\"b\"), next: \"f\"),\n\
         \"f\": Line(who: \"scene\", next: \"b\"),\n{}",
        ask("a", &["b", "e2"].map(str::to_owned)),
        ask("d", &["e1", "e3"].map(str::to_owned)),
    );
    told("an alternative", &of_beats("a", &beats), Code::Endless, None);
}
