//! The table of keys: each row does what it says, and no key outside it means anything.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod robot;

use std::fs;
use std::path::Path;

use iced_test::core::keyboard::key::{Code, NativeCode, Physical};
use iced_test::core::keyboard::{self, Location};
use iced_test::core::{Event, event::Status};
use robot::{Key, Modifiers, Named, Robot, settings};
use second_look::content::ScenarioId;
use second_look::i18n::{Language, Words};
use second_look::play::Step;
use second_look::ui::app::keys::{Cap, Stroke, TABLE};
use second_look::ui::app::{Aloud, Message, heard};
use second_look::ui::screen::{Screen, home, play, settings as set};

fn robot() -> Robot {
    Robot::new(settings("en", "GB"), None)
}

/// The key and what is held with it.
fn pressed(stroke: Stroke) -> (Key, Modifiers) {
    match stroke {
        Stroke::Named(named) => (Key::Named(named), Modifiers::empty()),
        Stroke::Shift(named) => (Key::Named(named), Modifiers::SHIFT),
        Stroke::Digit(digit) => (Key::Character(digit.to_string().into()), Modifiers::empty()),
        Stroke::Command(letter) => (Key::Character(letter.to_string().into()), Modifiers::COMMAND),
    }
}

fn press(robot: &mut Robot, stroke: Stroke) {
    let (key, held) = pressed(stroke);
    robot.key(key, held);
}

fn event(key: Key, place: Physical, modifiers: Modifiers) -> Event {
    Event::Keyboard(keyboard::Event::KeyPressed {
        modified_key: key.clone(),
        physical_key: place,
        location: Location::Standard,
        repeat: false,
        text: None,
        key,
        modifiers,
    })
}

const NOWHERE: Physical = Physical::Unidentified(NativeCode::Unidentified);

/// Where the page's first part stands: higher, the further down one is.
fn top(robot: &mut Robot) -> f32 {
    let language = robot.nodes().into_iter().find(|node| node.name == "Language");
    language.expect("the first part of settings").bounds.y
}

/// A situation at its first question.
fn asked() -> Robot {
    let mut robot = robot();
    robot.send(Message::OnTopics(ScenarioId::from("core/safe-account-call")));
    for _ in 0..60 {
        let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
        match situation.play.step() {
            Step::Ask { answer: None, .. } => return robot,
            _ => robot.send(Message::OnPlay(play::Message::GoOn)),
        }
    }
    panic!("nothing is ever asked");
}

/// Does what a row says happen? A row nobody looks at here is a failure.
fn does(says: &str, stroke: Stroke, number: usize) {
    let mut robot = robot();
    match says {
        "keys-next" => {
            press(&mut robot, stroke);
            let first = robot.focused().expect("a first control").key;
            press(&mut robot, stroke);
            assert_ne!(robot.focused().expect("a next control").key, first);
        }
        "keys-before" => {
            robot.tap(Named::Tab);
            let first = robot.focused().expect("a first control").key;
            robot.tap(Named::Tab);
            press(&mut robot, stroke);
            assert_eq!(robot.focused().expect("the one before").key, first);
        }
        "keys-press" => {
            robot.tab_to("My progress");
            press(&mut robot, stroke);
            assert!(matches!(robot.app.screen(), Screen::Progress(_)));
        }
        "keys-answer" => {
            let mut robot = asked();
            let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
            let Step::Ask { choices, .. } = situation.play.step() else { panic!("no question") };
            let wanted = choices.get(number).map(|choice| choice.id.clone());
            press(&mut robot, stroke);
            let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
            match situation.play.step() {
                Step::Ask { answer, .. } => {
                    assert_eq!(answer.map(|choice| &choice.id), wanted.as_ref());
                }
                step => panic!("{step:?}"),
            }
        }
        "keys-back" => {
            robot.send(Message::OnHome(home::Message::Settings));
            press(&mut robot, stroke);
            assert!(matches!(robot.app.screen(), Screen::Home(_)));
        }
        "keys-help" => {
            press(&mut robot, stroke);
            assert!(matches!(robot.app.screen(), Screen::Help));
        }
        "keys-aloud" => {
            let (key, held) = pressed(stroke);
            let message = heard(event(key, NOWHERE, held), Status::Ignored);
            assert!(matches!(message, Some(Message::Aloud(Aloud::Press))), "{message:?}");
        }
        "keys-page" | "keys-line" | "keys-ends" => {
            robot.send(Message::OnHome(home::Message::Settings));
            let down = matches!(stroke, Stroke::Named(Named::PageDown | Named::ArrowDown | Named::End));
            if !down {
                robot.send(Message::Scroll(1000.0));
            }
            let before = top(&mut robot);
            press(&mut robot, stroke);
            let after = top(&mut robot);
            assert_eq!(after < before, down, "{stroke:?}: {before} → {after}");
            if says == "keys-ends" {
                press(&mut robot, stroke);
                assert!((top(&mut robot) - after).abs() < 0.5, "it was the end already");
            }
        }
        "keys-size" => {
            robot.send(Message::TextSize(1));
            assert_eq!(robot.app.settings().text_size, 125);
            press(&mut robot, stroke);
            assert_eq!(robot.app.settings().text_size, if number == 0 { 150 } else { 100 });
        }
        "keys-size-back" => {
            robot.send(Message::TextSize(3));
            press(&mut robot, stroke);
            assert_eq!(robot.app.settings().text_size, 100);
        }
        other => panic!("nobody looks whether “{other}” is true"),
    }
}

#[test]
fn each_row_does_what_it_says() {
    for row in TABLE {
        assert!(!row.strokes.is_empty(), "{}", row.says);
        for (number, (stroke, _)) in row.strokes.iter().enumerate() {
            does(row.says, *stroke, number);
        }
    }
}

#[test]
fn no_key_stands_in_two_rows() {
    let all: Vec<Stroke> = TABLE.iter().flat_map(|row| row.strokes).map(|(stroke, _)| *stroke).collect();
    for (index, stroke) in all.iter().enumerate() {
        assert!(!all[index + 1..].contains(stroke), "{stroke:?}");
    }
}

#[test]
fn keys_are_heard_in_one_place_and_press_what_is_in_focus() {
    // Whoever hears the keyboard elsewhere gives a key a meaning that the table does not show; a field is
    // typed into, and lets the keys of the table past it.
    fn sources(folder: &Path, out: &mut Vec<String>) {
        for entry in fs::read_dir(folder).expect("sources").flatten() {
            let path = entry.path();
            if path.is_dir() {
                sources(&path, out);
            } else if fs::read_to_string(&path).expect("a source").contains("KeyPressed") {
                out.push(path.file_name().expect("a name").to_string_lossy().into_owned());
            }
        }
    }
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found.sort();
    // A field takes the keys that write in it, and leaves the table its own; a pad of digits takes those; the
    // operator's window is told that somebody is there, whatever they press.
    assert_eq!(found, ["digits.rs", "field.rs", "flow.rs", "heard.rs", "keys.rs", "line.rs", "widget.rs"]);
    let press = |file: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/widget").join(file);
        fs::read_to_string(path).expect("a source").matches("Named(named)").count()
    };
    assert_eq!((press("control/widget.rs"), press("flow.rs")), (1, 1), "the keys of PRESS and no others");
}

#[test]
fn a_digit_answers_where_it_is_printed() {
    let held = Modifiers::empty();
    // A French keyboard writes & with the key that has 1 on it, and 1 with Shift.
    let first = Physical::Code(Code::Digit1);
    let heard = |key: &str, held| {
        let event = event(Key::Character(key.into()), first, held);
        matches!(heard(event, Status::Ignored), Some(Message::Digit(0)))
    };
    assert!(heard("&", held) && heard("&", Modifiers::SHIFT) && heard("1", held));
    assert!(!heard("&", Modifiers::COMMAND) && !heard("1", Modifiers::ALT), "the system's own keys");
    let key = |key: &str| {
        second_look::ui::app::heard(event(Key::Character(key.into()), NOWHERE, held), Status::Ignored)
    };
    assert!(matches!(key("5"), Some(Message::Digit(4))), "a number pad's");
    assert!(key("6").is_none() && key("0").is_none() && key("x").is_none());
    let bigger = event(Key::Character("=".into()), NOWHERE, Modifiers::COMMAND);
    assert!(matches!(second_look::ui::app::heard(bigger, Status::Ignored), Some(Message::TextSize(1))));
    let zero = event(Key::Character("à".into()), Physical::Code(Code::Digit0), Modifiers::COMMAND);
    assert!(matches!(second_look::ui::app::heard(zero, Status::Ignored), Some(Message::TextSize(0))));
}

#[test]
fn what_a_widget_took_means_nothing_more_but_tab() {
    for (stroke, _) in TABLE.iter().flat_map(|row| row.strokes) {
        let (key, held) = pressed(*stroke);
        let tab = key == Key::Named(Named::Tab);
        let message = heard(event(key, NOWHERE, held), Status::Captured);
        assert_eq!(message.is_some(), tab, "{stroke:?}");
    }
}

#[test]
fn the_page_shows_every_row_in_each_language() {
    for (language, code, country) in
        [(Language::English, "en", "GB"), (Language::Chinese, "zh-CN", "CN"), (Language::French, "fr", "FR")]
    {
        let words = Words::new(language);
        let mut robot = Robot::new(settings(code, country), None);
        robot.send(Message::OnHome(home::Message::Settings));
        robot.send(Message::OnSettings(set::Message::Keys));
        let page = robot.page();
        for row in TABLE {
            assert!(page.contains(&words.text(row.says)), "{}:\n{page}", row.says);
            for cap in row.strokes.iter().flat_map(|(stroke, _)| stroke.caps()) {
                let cap = match cap {
                    Cap::Says(key) => words.text(key),
                    Cap::Named(named) => words.text(&format!("key-{}", format!("{named:?}").to_lowercase())),
                    Cap::Character(character) => character.to_string(),
                };
                assert!(!cap.starts_with("key-") && page.contains(&cap), "{cap}:\n{page}");
            }
        }
        robot.tap(Named::Escape);
        assert!(matches!(robot.app.screen(), Screen::Settings), "and back");
    }
}
