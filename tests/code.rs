//! “Continue” at home: a code from a kiosk is typed, and what was met there comes last today.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::fs;
use std::path::Path;

use pages::speaking;
use robot::{Named, Robot};
use second_look::content::{Audience, ScenarioId, Topic};
use second_look::i18n::{Language, Words};
use second_look::kiosk::code::Code;
use second_look::ui::access::Role;
use second_look::ui::app::Message;
use second_look::ui::screen::{Screen, code, home};

fn words(language: &str) -> Words {
    Words::new(Language::from_code(language).expect("a language"))
}

/// Somebody before the page, two presses from Home.
fn before(language: &str, folder: Option<&Path>) -> Robot {
    let mut robot = Robot::new(speaking(language), folder.and_then(pages::places));
    let words = words(language);
    robot.press(&words.text("home-topics"));
    robot.press(&words.text("code-title"));
    assert!(matches!(robot.app.screen(), Screen::Code(_)), "{}", robot.page());
    robot
}

fn type_code(robot: &mut Robot, typed: &str) {
    robot.send(Message::OnCode(code::Message::Typed(typed.to_owned())));
    robot.send(Message::OnCode(code::Message::Read));
}

/// The situation that has begun.
fn begun(robot: &Robot) -> Option<ScenarioId> {
    match robot.app.screen() {
        Screen::Play(situation) => Some(situation.name.clone()),
        Screen::Note(note) => Some(note.name.clone()),
        _ => None,
    }
}

fn topic_of(robot: &Robot, name: &ScenarioId) -> Topic {
    robot.app.ctx().catalogue.find(name.as_str()).expect("it is there").topic
}

fn code(met: &[Topic]) -> Code {
    Code { audience: Audience::Everyone, met: met.to_vec(), seed: 77, place: 3 }
}

#[test]
fn what_is_no_code_is_said_in_one_sentence_in_every_language() {
    for language in ["en", "zh-CN", "fr"] {
        let robot = &mut before(language, None);
        let words = words(language);
        let length =
            |count: usize| words.with("code-length", &[("count", count.into()), ("wanted", 12.into())]);
        for (typed, wanted) in [
            ("", length(0)),
            ("5", length(1)),
            ("5R00-06ZE-Y5C", length(11)),
            ("5R00-06Z?-Y5CK", words.with("code-character", &[("character", "?".into())])),
            ("5R00-06ZE-Y5CC", words.text("code-check")),
            ("0000-0000-0000", words.text("code-version")),
        ] {
            type_code(robot, typed);
            let said = robot.focused().expect("what is said has the focus");
            assert_eq!((said.name.as_str(), said.live), (wanted.as_str(), true), "{language}, {typed}");
            assert_eq!(said.language, Language::from_code(language), "{language}");
            assert!(begun(robot).is_none(), "nothing begins by {typed}");
        }
        // A letter more, and nothing is said any more.
        robot.send(Message::OnCode(code::Message::Typed("5R".to_owned())));
        assert!(!robot.page().contains(&words.text("code-version")));
    }
}

#[test]
fn a_code_is_typed_with_a_keyboard_as_it_stands_on_paper_and_a_situation_begins() {
    for (language, typed) in
        [("en", "5r00 o6ze y5ck"), ("zh-CN", "５Ｒ００－０６ＺＥ－Ｙ５ＣＫ"), ("fr", "5R00-06ZE-Y5CK")]
    {
        let robot = &mut before(language, None);
        let words = words(language);
        robot.tab_to(&words.text("code-field"));
        robot.type_in(typed);
        let field = robot.nodes().into_iter().find(|node| node.role == Role::Field).expect("a field");
        assert_eq!(field.typed.expect("it holds words").text, typed, "{language}");
        // Enter leaves the field for the key that goes on.
        robot.tap(Named::Enter);
        assert_eq!(robot.focused().expect("the key").name, words.text("go-on"));
        robot.tap(Named::Enter);
        assert!(begun(robot).is_some(), "{language}: {}", robot.page());
        robot.send(Message::Home);
        assert!(matches!(robot.app.screen(), Screen::Home(_)), "the code is not asked for again");
    }
}

#[test]
fn a_code_changes_what_comes_first_and_stands_in_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let drawn = |robot: &mut Robot| {
        robot.send(Message::Home);
        robot.send(Message::OnHome(home::Message::Start));
        begun(robot).expect("it begins")
    };
    let robot = &mut Robot::new(speaking("en"), pages::places(folder.path()));
    let plain = drawn(robot);
    let topic = topic_of(robot, &plain);
    drop(fs::remove_dir_all(folder.path()));
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut before("en", Some(folder.path()));
    type_code(robot, &code(&[topic]).to_string());
    let other = begun(robot).expect("it begins");
    assert_ne!(topic_of(robot, &other), topic, "what would have come first was met");
    // Nothing of the code is in any file.
    let written = code(&[topic]).to_string();
    let plain: String = written.chars().filter(char::is_ascii_alphanumeric).collect();
    for file in fs::read_dir(folder.path()).expect("a folder").flatten().filter(|file| file.path().is_file())
    {
        let bytes = fs::read(file.path()).expect("read");
        for wanted in [&written, &plain] {
            let holds = bytes.windows(wanted.len()).any(|part| part == wanted.as_bytes());
            assert!(!holds, "{}", file.path().display());
        }
    }
}
