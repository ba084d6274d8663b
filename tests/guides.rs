//! The guides for authors and translators are true to the code: their example is a pack, their commands parse.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use clap::Parser;
use second_look::cli::Cli;
use second_look::content::catalogue::Catalogue;
use second_look::content::check::{self, Code, Depth};
use second_look::content::pack::Pack;
use second_look::content::{ChoiceId, Mark, Outcome, Sign, Topic, template};
use second_look::i18n::{Language, Words};
use second_look::play::{Play, Step};

const AUTHORS: &str = include_str!("../docs/authors.md");
const TRANSLATORS: &str = include_str!("../docs/translators.md");

/// The fenced blocks of a guide: the line before each, its language, its text.
fn blocks(guide: &str) -> Vec<(String, String, String)> {
    let mut out = Vec::new();
    let mut before = String::new();
    let mut lines = guide.lines();
    while let Some(line) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let text: Vec<_> = lines.by_ref().take_while(|line| *line != "```").collect();
            out.push((before.clone(), language.to_owned(), text.join("\n") + "\n"));
        } else if !line.is_empty() {
            line.clone_into(&mut before);
        }
    }
    out
}

/// The files of a pack that a guide shows: the path stands in backticks at the end of the line before.
fn shown_files() -> Vec<(String, String)> {
    blocks(AUTHORS)
        .into_iter()
        .filter_map(|(before, _, text)| {
            let path = before.strip_suffix("`:")?.rsplit('`').next()?.to_owned();
            Some((path, text))
        })
        .collect()
}

fn write(root: &Path, files: &[(String, String)]) {
    for (path, text) in files {
        let file = root.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
    }
}

#[test]
fn the_example_of_the_guide_is_sound_and_plays_to_its_end() {
    let shown = shown_files();
    let written = template::files("reading-club", Topic::Shopping, &[Language::English], "2026-11-24");
    assert_eq!(shown.len(), 2, "structure and words");
    for file in &shown {
        assert!(written.contains(file), "{} is not what “new” writes", file.0);
    }
    let packs = tempfile::tempdir().expect("a temporary folder");
    let root = packs.path().join("reading-club");
    // Its other half, and the day: a guide is older than what it shows.
    write(&root, &written);
    let today = jiff::Zoned::now().date().to_string();
    let fresh: Vec<_> =
        shown.into_iter().map(|(path, text)| (path, text.replace("2026-11-24", &today))).collect();
    write(&root, &fresh);
    let other = root.join("scenarios/shopping/reading-club-two.ron");
    let text = fs::read_to_string(&other).expect("the other half").replace("2026-11-24", &today);
    fs::write(other, text).expect("written");

    let report = check::pack(&Pack::in_folder(&root).expect("a pack"), Depth::Whole);
    assert!(report.problems.is_empty(), "{:#?}", report.problems);

    let catalogue = Catalogue::load(Some(packs.path()));
    let card = catalogue.find("reading-club/reading-club-one").expect("it can be played");
    let scenario = catalogue.open(card).expect("it opens");
    let region = catalogue.region("GB");
    let script = catalogue.script(card, Language::English, "GB").expect("words");
    let words = Words::new(Language::English);
    let setting = words.setting(region);
    let answers =
        [("wait", "not-now", "call", Outcome::Stopped), ("agree", "promise", "pay", Outcome::Harmed)];
    for (first, second, press, outcome) in answers {
        let mut play = Play::start(Arc::clone(&scenario), 7);
        let values = play.draws().words(&script, &region.money, &setting);
        let mut left = vec!["hope", press, second, first];
        let end = loop {
            match play.step() {
                Step::End { beat, end } => {
                    assert!(script.find(beat, &values).is_some_and(|text| text.len() > 40), "{beat}");
                    break end.outcome;
                }
                Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } => {
                    play.answer(&ChoiceId::from(left.pop().expect("an answer"))).expect("it is offered");
                }
                Step::Spot { done: false, .. } => play.finish_looking().expect("a search can be ended"),
                _ => {}
            }
            play.advance().expect("answered");
        };
        assert_eq!(end, outcome, "{first}, {second}, {press}");
    }
}

#[test]
fn the_commands_of_the_guides_are_commands() {
    let mut met = 0;
    for guide in [AUTHORS, TRANSLATORS] {
        for (_, language, text) in blocks(guide) {
            for line in text.lines().filter(|line| language == "sh" && line.starts_with("second-look ")) {
                let words: Vec<_> = line.split('#').next().unwrap_or_default().split_whitespace().collect();
                met += 1;
                if let Err(error) = Cli::try_parse_from(&words) {
                    assert_eq!(error.kind(), clap::error::ErrorKind::DisplayHelp, "{line}: {error}");
                }
            }
        }
    }
    assert!(met > 8, "{met}");
}

#[test]
fn the_guides_name_what_there_is() {
    for clue in Sign::ALL.iter().map(|sign| sign.key()).chain(Mark::ALL.iter().map(|mark| mark.key())) {
        assert!(AUTHORS.contains(&format!("`{clue}`")), "{clue}");
    }
    for (name, guide) in [("authors", AUTHORS), ("translators", TRANSLATORS)] {
        assert!(guide.lines().count() < 250, "{name}: {} lines", guide.lines().count());
        for piece in guide.split("SL0").skip(1) {
            let code = format!("SL0{}", piece.get(..2).unwrap_or_default());
            assert!(Code::ALL.iter().any(|known| known.name() == code), "{name}: {code}");
        }
        // Files of the source tree that a guide names are there.
        for path in guide.split('`').skip(1).step_by(2) {
            let plain =
                path.starts_with("src/") || path.starts_with("scripts/") || path.starts_with("tests/");
            assert!(!plain || Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists(), "{name}: {path}");
        }
    }
}
