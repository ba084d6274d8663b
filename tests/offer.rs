//! What is offered to whom: by audience, and past a note; and the counts of the library.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::fmt::Write as _;
use std::process::Command;

use robot::{Robot, Size, settings};
use second_look::content::catalogue::Catalogue;
use second_look::content::{Audience, Card, ScenarioId, Topic, Truth};
use second_look::i18n::{Language, Words};
use second_look::settings::Settings;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{Screen, debrief, home, note};

fn over(audience: Audience) -> Robot {
    let settings = Settings { audience, ..settings("en", "GB") };
    Robot::over(App::new(settings, None, Catalogue::load(None)), Size::new(1280.0, 800.0))
}

fn cards(robot: &Robot) -> Vec<Card> {
    robot.app.ctx().catalogue.cards().cloned().collect()
}

/// The situation that is played, or whose note is shown.
fn shown(robot: &Robot) -> ScenarioId {
    match robot.app.screen() {
        Screen::Play(situation) => situation.name.clone(),
        Screen::Note(note) => note.name.clone(),
        _ => panic!("nothing is played:\n{:?}", robot.app.screen()),
    }
}

#[test]
fn an_audience_is_shown_what_was_written_for_it_and_nothing_else() {
    for (audience, never) in [
        (Audience::Everyone, None),
        (Audience::Child, Some([Audience::Senior, Audience::Everyone])),
        (Audience::Student, Some([Audience::Senior, Audience::Child])),
        (Audience::Senior, Some([Audience::Student, Audience::Child])),
    ] {
        let robot = &mut over(audience);
        let all = cards(robot);
        let fits = |card: &&Card| audience.is_offered(&card.audience);
        let fitting = all.iter().filter(fits).count();
        assert!(
            fitting >= 2 && (audience != Audience::Child || fitting < all.len() / 2),
            "{audience:?}: {fitting}"
        );
        assert!(robot.page().contains(&format!("{fitting} new situations")), "{}", robot.page());
        for _ in 0..12 {
            robot.send(Message::Home);
            robot.send(Message::OnHome(home::Message::Start));
            let card = all.iter().find(|card| card.name == shown(robot)).expect("it is in the library");
            assert!(fits(&card), "{audience:?} was given {}", card.name);
            let only = |never: &[Audience]| card.audience.iter().all(|one| never.contains(one));
            assert!(never.is_none_or(|never| !only(&never)), "{audience:?} was given {}", card.name);
        }
        robot.send(Message::Home);
        robot.send(Message::OnHome(home::Message::Topics));
        let Screen::Topics(topics) = robot.app.screen() else { panic!("no list") };
        let listed: usize = topics.sections.iter().map(|section| section.all).sum();
        assert_eq!(listed, fitting, "{audience:?}");
        let narrowed = robot.page().contains("Shown here");
        assert_eq!(narrowed, audience != Audience::Everyone, "{}", robot.page());
    }
}

#[test]
fn what_weighs_is_said_beforehand_and_may_be_passed_by() {
    let robot = &mut over(Audience::Everyone);
    let noted: Vec<Card> = cards(robot).into_iter().filter(|card| card.content_note).collect();
    for topic in [Topic::JobAbroad, Topic::StudentsAbroad] {
        assert!(noted.iter().any(|card| card.topic == topic), "{topic:?}");
    }
    for card in &noted {
        robot.send(Message::Home);
        robot.send(Message::OnTopics(card.name.clone()));
        let Screen::Note(note) = robot.app.screen() else { panic!("{}: no note", card.name) };
        let line = note.note.clone();
        assert!(!line.contains('\n') && robot.page().contains(&line), "{line}");
        robot.send(Message::OnNote(note::Message::Another));
        let other = shown(robot);
        assert!(!noted.iter().any(|card| card.name == other), "{other} has a note too");
        robot.send(Message::Back);
        robot.send(Message::Home);
        robot.send(Message::OnTopics(card.name.clone()));
        robot.send(Message::OnNote(note::Message::Begin));
        assert!(matches!(robot.app.screen(), Screen::Play(situation) if situation.name == card.name));
    }
    // Whoever has played it knows: it begins again at once.
    pages::finish_by(robot, false);
    robot.send(Message::OnDebrief(debrief::Message::Again));
    assert!(matches!(robot.app.screen(), Screen::Play(_)));
}

#[test]
fn the_list_counts_topic_truth_stage_and_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = Command::new(env!("CARGO_BIN_EXE_second-look"))
        .arg("--data-dir")
        .arg(folder.path())
        .args(["list", "--json"])
        .output()
        .expect("it runs");
    let list: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let situations = list["situations"].as_array().expect("situations");
    let counts = list["counts"].as_array().expect("counts");
    let sum = |fits: &dyn Fn(&serde_json::Value) -> bool| -> u64 {
        counts.iter().filter(|row| fits(row)).filter_map(|row| row["count"].as_u64()).sum()
    };
    assert_eq!(sum(&|_| true), u64::try_from(situations.len() * Language::ALL.len()).expect("few"));
    // The first half of the library: of each topic both kinds, in each language, and 22 or more in all.
    let half = ["T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T17", "T22", "T23"];
    let mut all = 0;
    for topic in half {
        for language in Language::ALL {
            let of = |truth: &str| {
                sum(&|row| {
                    row["topic"] == topic && row["truth"] == truth && row["language"] == language.code()
                })
            };
            let (scams, genuine) = (of("scam"), of("genuine"));
            assert!(scams > 0 && scams == genuine, "{topic} {}: {scams} and {genuine}", language.code());
            all += scams + genuine;
        }
    }
    assert!(all >= 22 * 3, "{all}");
}

/// The library as the README shows it: by topic, on which stages, which of both kinds.
fn table() -> String {
    let (catalogue, words) = (Catalogue::load(None), Words::new(Language::English));
    let mut out = "| topic | opens on | scams | genuine |\n|---|---|---|---|\n".to_owned();
    for topic in Topic::ALL {
        let cards: Vec<&Card> = catalogue.cards().filter(|card| card.topic == *topic).collect();
        if cards.is_empty() {
            continue;
        }
        let mut stages: Vec<String> = cards
            .iter()
            .map(|card| words.text(&format!("channel-{}", card.channel.key())).to_lowercase())
            .collect();
        stages.dedup();
        stages.sort();
        stages.dedup();
        let of = |truth| {
            let ids = cards.iter().filter(|card| card.truth == truth);
            ids.filter_map(|card| Some(format!("`{}`", card.name.split_once('/')?.1)))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let name = words.text(&format!("topic-{}", topic.key()));
        let (scams, genuine) = (of(Truth::Scam), of(Truth::Genuine));
        let _ = writeln!(out, "| {name} ({}) | {} | {scams} | {genuine} |", topic.code(), stages.join(", "));
    }
    out
}

#[test]
fn the_readme_shows_the_library_as_it_is() {
    let readme = std::fs::read_to_string("README.md").expect("the README");
    let table = table();
    assert!(readme.contains(&table), "put this table into README.md, Content:\n{table}");
}
