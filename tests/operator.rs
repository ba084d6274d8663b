//! The operator of a kiosk: the PIN stands before everything and shows nowhere, every press of the set-up is saved,
//! and nobody is left standing on these pages.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicU8;

use iced_test::core::keyboard::key::{Code, Physical};
use pages::operator::{PIN, TODAY, at, enter, plant, send, set_up, window};
use robot::{Key, Modifiers, Named, Robot, Size};
use second_look::content::{Audience, Topic};
use second_look::dirs::Places;
use second_look::i18n::{Language, Words};
use second_look::kiosk::change::{Change, Step};
use second_look::kiosk::fact::{Kind, QUIT};
use second_look::kiosk::hours::Day;
use second_look::kiosk::pin::{self, Gate, Tried};
use second_look::kiosk::setup::Setup;
use second_look::kiosk::{self, counts::Counts};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::operator::{Message as Asked, Page};
use second_look::ui::screen::{Screen, help, settings as set};
use second_look::ui::widget::digits::Typed;

const SIZE: Size = Size::new(1280.0, 800.0);

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn places(folder: &Path) -> Places {
    pages::places(folder).expect("places")
}

/// The name of the operator's page that is shown.
fn key(robot: &Robot) -> &'static str {
    match robot.app.screen() {
        Screen::Operator(page) => page.key(),
        other => panic!("none of the operator's pages: {other:?}"),
    }
}

/// Behind the PIN, over a kiosk that was set up.
fn inside(folder: &Path) -> (Robot, Places) {
    let places = set_up(folder, "en");
    let mut robot = window(&places, SIZE);
    enter(&mut robot, PIN);
    assert_eq!(key(&robot), "operator-desk");
    (robot, places)
}

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

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
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
fn whoever_goes_away_leaves_the_pages_to_the_visitors() {
    let folder = folder();
    let places = set_up(folder.path(), "en");
    let mut robot = window(&places, SIZE);
    send(&mut robot, Asked::Tick(at(59)));
    assert_eq!(robot.app.exit_code(), None);
    send(&mut robot, Asked::Type(Typed::Digit(1)));
    send(&mut robot, Asked::Tick(at(118)));
    assert_eq!(robot.app.exit_code(), None, "a touch is a touch");
    send(&mut robot, Asked::Tick(at(119)));
    assert_eq!(robot.app.exit_code(), Some(0));

    let mut robot = window(&places, SIZE);
    enter(&mut robot, PIN);
    send(&mut robot, Asked::Tick(at(599)));
    assert_eq!(robot.app.exit_code(), None, "behind the PIN there is more time");
    send(&mut robot, Asked::Touched);
    send(&mut robot, Asked::Tick(at(1198)));
    assert_eq!(robot.app.exit_code(), None);
    send(&mut robot, Asked::Tick(at(1199)));
    assert_eq!(robot.app.exit_code(), Some(0));

    // Without a PIN there is nobody to go back to.
    let folder = self::folder();
    let mut robot = window(&self::places(folder.path()), SIZE);
    send(&mut robot, Asked::Tick(at(5000)));
    assert_eq!((robot.app.exit_code(), key(&robot)), (None, "operator-pin-new"));
}

#[test]
fn the_kiosk_ends_by_two_presses_and_with_its_own_code() {
    let folder = folder();
    let (mut robot, places) = inside(folder.path());
    send(&mut robot, Asked::Quit);
    assert_eq!(robot.app.exit_code(), None, "one press ends nothing");
    robot.press("End the kiosk");
    assert_eq!(robot.focused().expect("a key").name, "Leave it running");
    robot.press("Leave it running");
    assert_eq!((robot.app.exit_code(), key(&robot)), (None, "operator-desk"));
    robot.press("End the kiosk");
    robot.press("End it");
    assert_eq!(robot.app.exit_code(), Some(QUIT));

    let mut robot = window(&places, SIZE);
    enter(&mut robot, PIN);
    robot.press("Back to the visitors");
    assert_eq!(robot.app.exit_code(), Some(0));
    // The same reaches whoever waits for the window, and a supervisor that is gone takes it with it.
    let code = Arc::new(AtomicU8::new(7));
    let (app, _) = App::boot_operator(&places, Arc::clone(&code));
    let mut robot = Robot::over(app, SIZE);
    send(&mut robot, Asked::Order(None));
    assert_eq!(code.load(std::sync::atomic::Ordering::Relaxed), 0);
    // As long as nobody has a PIN, whoever started it by mistake ends it again.
    let folder = self::folder();
    let mut robot = window(&self::places(folder.path()), SIZE);
    robot.tap(Named::Escape);
    robot.press(&robot.app.words().text("operator-quit-yes"));
    assert_eq!(robot.app.exit_code(), Some(QUIT));
}

#[test]
fn every_press_of_the_set_up_is_on_the_disk_before_the_next() {
    let folder = folder();
    let (mut robot, places) = inside(folder.path());
    let robot = &mut robot;
    let saved = || Setup::load(&kiosk::folder(&places)).0;
    robot.press("Set-up");
    robot.press("Français");
    assert_eq!(saved().languages, [Language::English, Language::Chinese]);
    let first = last(robot, "简体中文");
    robot.activate(&first);
    assert_eq!(saved().languages, [Language::Chinese, Language::English], "shown first");
    robot.press("Country");
    robot.press("Belgium");
    assert_eq!(saved().country.as_deref(), Some("BE"));
    assert!(robot.control("Country").expect("a card").name.contains("Belgium"), "{}", robot.page());
    robot.press("Older people");
    assert_eq!(saved().audience, Audience::Senior);
    robot.press("Bank");
    robot.press("Parcels");
    assert_eq!(saved().topics, [Topic::FakeBank, Topic::Courier]);
    robot.press("All topics");
    assert!(saved().topics.is_empty());
    robot.press("Ten minutes for seniors");
    assert_eq!(saved().playlist.as_deref(), Some("ten-minutes"));
    assert!(robot.control("All topics").is_none(), "a path has its own topics");
    robot.press("In the lower half");
    assert!(saved().low_reach);
    step_of(robot, "Longer", "Time without a touch");
    step_of(robot, "Softer", "Volume");
    step_of(robot, "Shorter", "How long counts are kept");
    assert_eq!((saved().idle, saved().volume, saved().keep_days), (150, 60, 60));
    assert!(robot.page().contains("Time without a touch: 150 seconds"), "{}", robot.page());
    robot.press("Opening hours");
    robot.press("From … to …");
    assert_eq!(saved().hours.0[0], Day::Between(540, 1020));
    step_of(robot, "Later", "Monday, opens at");
    step_of(robot, "Earlier", "Monday, closes at");
    robot.press("Same as above");
    assert_eq!(saved().hours.0[..3], [Day::Between(570, 990), Day::Between(570, 990), Day::Always]);
    assert!(robot.page().contains("Tuesday: 09:30 to 16:30"), "{}", robot.page());
    robot.send(Message::Back);
    robot.press("Size on this screen");
    let before = saved().pixels_per_mm;
    robot.press("Much larger");
    let fine = exactly(robot, "Larger");
    robot.activate(&fine);
    assert!((saved().pixels_per_mm - before - 21.0 / 85.6).abs() < 0.01, "{}", saved().pixels_per_mm);
    let drawn = robot.nodes().into_iter().find(|node| node.name.contains("345 dots wide"));
    let drawn = drawn.expect("a card").bounds;
    assert!((drawn.width / drawn.height - 85.60 / 53.98).abs() < 0.01, "{drawn:?}");
    assert!((drawn.width - 85.6 * saved().pixels_per_mm).abs() < 0.6, "{drawn:?}");
    assert!(robot.page().contains("Each key will be at least 20.0 millimetres high."), "{}", robot.page());
    robot.send(Message::Home);
    assert_eq!(key(robot), "operator-desk");
    assert!(!files(folder.path()).iter().any(|file| file.ends_with("settings.ron")), "that is another file");
}

fn exactly(robot: &mut Robot, name: &str) -> second_look::ui::access::Node {
    robot.nodes().into_iter().find(|node| node.pressable && node.name == name).expect("a key")
}

fn last(robot: &mut Robot, name: &str) -> second_look::ui::access::Node {
    robot.nodes().into_iter().rfind(|node| node.pressable && node.name == name).expect("a key")
}

fn step_of(robot: &mut Robot, word: &str, what: &str) {
    let nodes = robot.nodes();
    let node = nodes.iter().find(|node| node.name == word && node.description.as_deref() == Some(what));
    let node = node.unwrap_or_else(|| panic!("{what}: {word}")).clone();
    robot.activate(&node);
}

#[test]
fn a_set_up_that_cannot_be_saved_is_said_and_said_no_more_once_it_can() {
    let folder = folder();
    let (mut robot, places) = inside(folder.path());
    send(&mut robot, Asked::Setup);
    let kiosk = kiosk::folder(&places);
    let aside = folder.path().join("aside");
    fs::rename(&kiosk, &aside).expect("moved");
    fs::write(&kiosk, "no folder").expect("written");
    send(&mut robot, Asked::Change(Change::Idle(Step::More)));
    assert_eq!(robot.app.notices().len(), 1, "{:?}", robot.app.notices());
    send(&mut robot, Asked::Change(Change::Idle(Step::More)));
    assert_eq!(robot.app.notices().len(), 1, "once");
    fs::remove_file(&kiosk).expect("gone");
    fs::rename(&aside, &kiosk).expect("back");
    send(&mut robot, Asked::Change(Change::Idle(Step::More)));
    assert!(robot.app.notices().is_empty(), "{:?}", robot.app.notices());
    assert_eq!(Setup::load(&kiosk).0.idle, 210, "with all that was pressed meanwhile");
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

#[test]
fn counts_show_both_sides_and_are_saved_where_it_says() {
    let folder = folder();
    let (mut robot, places) = inside(folder.path());
    assert!(robot.page().contains("Nothing was played here yet."), "{}", robot.page());
    robot.press("Save the counts");
    assert_eq!(
        robot.focused().expect("a line").name,
        "Nothing was counted yet, so there is nothing to save."
    );
    plant(&places);
    robot.send(Message::Home);
    let page = robot.page();
    let counts = Counts::open(&kiosk::folder(&places).join(kiosk::counts::FILE)).expect("opens");
    let days = counts.days(TODAY).expect("read");
    let (visits, plays) = days.iter().fold((0, 0), |(v, p), day| (v + day.visits, p + day.score.all()));
    for words in [
        format!("{visits} visits, {plays} situations played, on {} days.", days.len()),
        "28 November 2026. 9 situations".to_owned(),
        "scams stopped".to_owned(),
        "genuine contacts trusted".to_owned(),
        "Counts are kept for 90 days".to_owned(),
        "The last time it had to start again by itself: 27 November 2026".to_owned(),
        "2 times, last on 28 November 2026".to_owned(),
    ] {
        assert!(page.contains(&words), "no “{words}”:\n{page}");
    }
    // Each kind of problem in words, with what to do about it.
    for kind in Kind::ALL {
        for key in [format!("trouble-{}", kind.key()), format!("trouble-{}.more", kind.key())] {
            let words = robot.app.words().text(&key);
            assert!(words != key && page.contains(&words), "{key}: {words}\n{page}");
        }
    }
    robot.press("Show as a table");
    assert_eq!(robot.focused().expect("its heading").name, "Days");
    let roles: Vec<_> = robot.nodes().into_iter().map(|node| node.role).collect();
    let rows = roles.iter().filter(|role| **role == second_look::ui::access::Role::Row).count();
    assert!(rows > 14, "days and topics: {rows}");
    drop(counts);

    robot.press("Save the counts");
    let said = robot.focused().expect("a line").name;
    let copies = &places.copies[0];
    assert!(
        said.contains(&copies.display().to_string()) && said.contains("second-look-kiosk-2026-11-28"),
        "{said}"
    );
    let days = fs::read_to_string(copies.join("second-look-kiosk-2026-11-28-days.csv")).expect("written");
    assert!(days.starts_with("\u{feff}day,visits,plays,") && days.lines().count() == 21, "{days}");
    let topics = fs::read_to_string(copies.join("second-look-kiosk-2026-11-28-topics.csv")).expect("written");
    assert!(topics.contains("2026-11-28,courier,genuine,trusted,2"), "{topics}");

    // On a stick, where one hangs here.
    let stick = folder.path().join("media/anna/STICK");
    fs::create_dir_all(&stick).expect("a stick");
    let with = Places { drives: vec![folder.path().join("media")], ..places };
    let mut robot = window(&with, SIZE);
    enter(&mut robot, PIN);
    robot.press("Save the counts");
    assert!(stick.join("second-look-kiosk-2026-11-28-days.csv").is_file(), "{}", robot.page());
}

#[test]
fn counts_that_cannot_be_read_are_said_and_left_alone() {
    let folder = folder();
    let (mut robot, places) = inside(folder.path());
    let path = kiosk::folder(&places).join(kiosk::counts::FILE);
    fs::write(&path, b"no database at all".repeat(100)).expect("written");
    robot.send(Message::Home);
    assert!(robot.page().contains("The counts cannot be read just now."), "{}", robot.page());
    robot.press("Save the counts");
    assert!(robot.focused().expect("a line").name.contains("could not be saved"), "{}", robot.page());
    assert_eq!(fs::read(&path).expect("read"), b"no database at all".repeat(100));
}

#[test]
fn in_a_kiosk_an_unsigned_pack_is_refused() {
    let stick = pages::sticks::of_three();
    let kiosk = kiosk::folder(&stick.places);
    Setup::default().save(&kiosk).expect("saved");
    pin::set(&kiosk, PIN, [7; 16]).expect("set");
    let mut robot = Robot::over(App::operator_at(&stick.places, at(0)), SIZE);
    let english = Asked::Speak(Language::English);
    send(&mut robot, english);
    enter(&mut robot, PIN);
    robot.press("Situations from a stick");
    let words = robot.app.words().text("stick-no-unsigned");
    assert!(robot.page().contains(&words), "{}", robot.page());
    robot.send(Message::Back);
    assert!(matches!(robot.app.screen(), Screen::Operator(page) if matches!(**page, Page::Desk(_))));
}
