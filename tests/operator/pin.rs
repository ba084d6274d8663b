//! The PIN stands before everything, and shows nowhere.

use std::fs;

use iced_test::core::keyboard::key::{Code, Physical};
use second_look::i18n::{Language, Words};
use second_look::kiosk;
use second_look::kiosk::change::Change;
use second_look::kiosk::pin::{self, Gate, Tried};
use second_look::kiosk::setup::Setup;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::operator::Message as Asked;
use second_look::ui::screen::{help, settings as set};

use crate::pages::operator::{PIN, at, enter, send, set_up, window};
use crate::robot::{Key, Modifiers, Named, Robot};
use crate::{SIZE, exactly, files, folder, inside, key, places};

/// No run of four digits of the PIN in anything a screen reader could be told.
fn shows_no_digits(robot: &mut Robot, typed: &str) {
    for node in robot.nodes() {
        let held = node.typed.map(|typed| typed.text).unwrap_or_default();
        for said in [node.name, node.description.unwrap_or_default(), held] {
            for run in typed.as_bytes().windows(4) {
                let run = String::from_utf8_lossy(run);
                assert!(!said.contains(&*run), "“{said}” tells {run}");
            }
        }
    }
    let debug = format!("{:?}", robot.app.screen());
    assert!(
        !typed.as_bytes().windows(4).any(|run| debug.contains(&*String::from_utf8_lossy(run))),
        "{debug}"
    );
}

#[test]
fn the_first_start_asks_for_a_pin_twice_and_leads_by_the_set_up_to_the_visitors() {
    for language in ["en", "zh-CN", "fr"] {
        let folder = folder();
        let places = places(folder.path());
        let words = Words::new(Language::from_code(language).expect("a language"));
        let mut robot = window(&places, SIZE);
        let robot = &mut robot;
        robot.press(&words.text(&format!("language-{language}")));
        assert!(robot.page().contains(&words.text("pin-new")), "{}", robot.page());
        // Kindly refused, in one sentence that is spoken.
        for (digits, said) in [("12345", "pin-short"), ("123456", "pin-easy"), ("777777", "pin-easy")] {
            enter(robot, digits);
            let focus = robot.focused().expect("the sentence");
            assert_eq!((focus.name, focus.live), (words.text(said), true), "{digits}");
        }
        for digit in PIN.chars() {
            let digit = exactly(robot, &digit.to_string());
            robot.activate(&digit);
            shows_no_digits(robot, PIN);
        }
        assert!(robot.page().contains(&words.with("pin-entered", &[("count", 6.into())])));
        robot.press(&words.text("go-on"));
        assert_eq!(key(robot), "operator-pin-again");
        shows_no_digits(robot, PIN);
        enter(robot, "271829");
        assert!(robot.page().contains(&words.text("pin-other")), "{}", robot.page());
        assert!(!pin::is_set(&kiosk::folder(&places)), "nothing is set by two different ones");
        enter(robot, PIN);
        enter(robot, PIN);
        assert!(pin::is_set(&kiosk::folder(&places)));
        assert_eq!(key(robot), "operator-setup");
        assert!(robot.page().contains(&words.text("setup-first")));
        let saved = Setup::load(&kiosk::folder(&places)).0.languages;
        assert_eq!(saved.first(), Some(&words.language()), "shown first is what the operator reads");
        robot.press(&words.text("setup-go"));
        assert_eq!(robot.app.exit_code(), Some(0), "on to the visitors");
        // In no file stands the PIN; in one its hash.
        let all = files(folder.path());
        for file in &all {
            let bytes = fs::read(file).expect("read");
            assert!(!bytes.windows(PIN.len()).any(|part| part == PIN.as_bytes()), "{}", file.display());
        }
        let hash = fs::read_to_string(kiosk::folder(&places).join(pin::FILE)).expect("a hash");
        assert!(hash.starts_with("$argon2id$"), "{hash}");
    }
}

#[test]
fn digits_come_from_a_keyboard_too_and_enter_goes_on() {
    let folder = folder();
    let places = set_up(folder.path(), "en");
    let mut robot = window(&places, SIZE);
    robot.type_in("27182x9");
    robot.tap(Named::Backspace);
    assert!(robot.page().contains("5 digits entered"), "{}", robot.page());
    // Where a French keyboard has its digits they need no Shift.
    let french = iced_test::core::Event::Keyboard(iced_test::core::keyboard::Event::KeyPressed {
        key: Key::Character("_".into()),
        modified_key: Key::Character("_".into()),
        physical_key: Physical::Code(Code::Digit8),
        location: iced_test::core::keyboard::Location::Standard,
        repeat: false,
        text: None,
        modifiers: Modifiers::empty(),
    });
    robot.event(french);
    assert!(robot.page().contains("6 digits entered"), "{}", robot.page());
    shows_no_digits(&mut robot, PIN);
    robot.tap(Named::Enter);
    assert_eq!(key(&robot), "operator-desk");
    // With Ctrl they mean what they always do.
    let mut robot = window(&places, SIZE);
    robot.key(Key::Character("0".into()), Modifiers::COMMAND);
    assert!(robot.page().contains("Nothing entered yet"), "{}", robot.page());
    // Enter on a key presses that key, and says nothing of the PIN.
    robot.tab_to("Back to the visitors");
    robot.tap(Named::Enter);
    assert_eq!(robot.app.exit_code(), Some(0));
}

#[test]
fn wrong_tries_wait_longer_and_longer_and_a_restart_shortens_nothing() {
    let folder = folder();
    let places = set_up(folder.path(), "en");
    let mut robot = window(&places, SIZE);
    for _ in 0..3 {
        enter(&mut robot, "314159");
        assert_eq!(robot.focused().expect("a line").name, "That was another one. Please try again.");
        assert!(robot.page().contains("Nothing entered yet"), "what was wrong is gone");
    }
    assert!(!robot.page().contains("You can try again in"), "the first three cost nothing");
    enter(&mut robot, "314159");
    assert!(robot.page().contains("You can try again in 5 seconds."), "{}", robot.page());
    send(&mut robot, Asked::Tick(at(4)));
    assert!(robot.page().contains("You can try again in one second."), "{}", robot.page());
    // It was not looked at: the right one waits as well, and need not be typed again.
    enter(&mut robot, PIN);
    assert_eq!(
        robot.focused().expect("a line").name,
        "There is still a little time to wait. Your digits stay here."
    );
    assert!(robot.page().contains("6 digits entered"));
    shows_no_digits(&mut robot, PIN);

    // Pulled out of the wall and started anew in the same second.
    let mut robot = Robot::over(App::operator_at(&places, at(4)), SIZE);
    assert!(robot.page().contains("You can try again in one second."), "{}", robot.page());
    send(&mut robot, Asked::Tick(at(5)));
    assert!(!robot.page().contains("You can try again in"), "{}", robot.page());
    enter(&mut robot, "314159");
    assert!(robot.page().contains("You can try again in 15 seconds."), "{}", robot.page());
    send(&mut robot, Asked::Tick(at(20)));
    enter(&mut robot, "314159");
    // Somebody is there all the while.
    send(&mut robot, Asked::Tick(at(50)));
    send(&mut robot, Asked::Touched);
    send(&mut robot, Asked::Tick(at(81)));
    enter(&mut robot, "314159");
    assert!(robot.page().contains("You can try again in about 5 minutes."), "{}", robot.page());
    send(&mut robot, Asked::Tick(at(82)));
    assert_eq!(robot.app.exit_code(), None);
    let mut robot = Robot::over(App::operator_at(&places, at(400)), SIZE);
    enter(&mut robot, PIN);
    assert_eq!(key(&robot), "operator-desk");
}

#[test]
fn before_the_pin_nothing_else_is_reached_and_nothing_is_changed() {
    let folder = folder();
    let places = set_up(folder.path(), "en");
    let before = fs::read(kiosk::folder(&places).join(kiosk::setup::FILE)).expect("a set-up");
    let mut robot = window(&places, SIZE);
    for message in [
        Asked::Setup,
        Asked::Hours,
        Asked::Size,
        Asked::Country,
        Asked::Sticks,
        Asked::Save,
        Asked::ChangePin,
        Asked::Table,
        Asked::AskToQuit,
        Asked::Quit,
        Asked::Change(Change::LowReach(true)),
    ] {
        send(&mut robot, message.clone());
        assert_eq!((key(&robot), robot.app.exit_code()), ("operator-pin", None), "{message:?}");
    }
    robot.send(Message::Home);
    assert_eq!(key(&robot), "operator-pin");
    // Help is there for everybody, and its country is none of the visitors'.
    robot.send(Message::Help);
    robot.send(Message::OnHelp(help::Message::Country));
    robot.send(Message::Country("FR".to_owned()));
    robot.send(Message::Back);
    robot.send(Message::OnSettings(set::Message::TextSize(150)));
    assert_eq!(key(&robot), "operator-pin");
    assert_eq!(fs::read(kiosk::folder(&places).join(kiosk::setup::FILE)).expect("a set-up"), before);
    assert!(!files(folder.path()).iter().any(|file| file.ends_with("settings.ron")), "no settings are kept");
    assert!(!files(folder.path()).iter().any(|file| file.ends_with("second-look.sqlite")), "and no store");
    robot.tap(Named::Escape);
    assert_eq!(robot.app.exit_code(), Some(0));
}

#[test]
fn a_damaged_pin_invites_nobody_to_choose_another() {
    let folder = folder();
    let places = set_up(folder.path(), "en");
    fs::write(kiosk::folder(&places).join(pin::FILE), "rubbish").expect("written");
    let mut robot = window(&places, SIZE);
    enter(&mut robot, PIN);
    assert_eq!(key(&robot), "operator-pin");
    assert!(robot.page().contains("The PIN cannot be read any more."), "{}", robot.page());
    // The command at the machine helps.
    assert!(pin::forget(&kiosk::folder(&places)).expect("forgotten"));
    assert_eq!(key(&window(&places, SIZE)), "operator-pin-new");
}

#[test]
fn another_pin_takes_the_old_ones_place() {
    let folder = folder();
    let (mut robot, places) = inside(folder.path());
    robot.press("Change the PIN");
    enter(&mut robot, "602214");
    robot.press("Keep the old PIN");
    assert_eq!(key(&robot), "operator-desk");
    robot.press("Change the PIN");
    enter(&mut robot, "602214");
    robot.tap(Named::Escape);
    assert_eq!(key(&robot), "operator-pin-new", "one step back");
    enter(&mut robot, "602214");
    enter(&mut robot, "602214");
    assert_eq!(robot.focused().expect("a line").name, "The new PIN holds from now on.");
    let folder = kiosk::folder(&places);
    let mut gate = Gate::open(folder.as_path(), at(0));
    assert_eq!(gate.try_pin("602214", at(0)), Tried::Right);
    assert!(matches!(gate.try_pin(PIN, at(0)), Tried::Wrong(_)));
}
