//! The operator of a kiosk: the PIN stands before everything and shows nowhere, every press of the set-up is saved,
//! and nobody is left standing on these pages.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
#[path = "operator/pin.rs"]
mod pins;
mod robot;
#[path = "operator/setup.rs"]
mod setup;
mod trial;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicU8;

use pages::operator::{PIN, TODAY, at, enter, plant, send, set_up, window};
use robot::{Named, Robot, Size};
use second_look::dirs::Places;
use second_look::i18n::Language;
use second_look::kiosk::fact::{Kind, QUIT};
use second_look::kiosk::pin;
use second_look::kiosk::setup::Setup;
use second_look::kiosk::{self, counts::Counts};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::Screen;
use second_look::ui::screen::operator::{Message as Asked, Page};
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

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

fn exactly(robot: &mut Robot, name: &str) -> second_look::ui::access::Node {
    robot.nodes().into_iter().find(|node| node.pressable && node.name == name).expect("a key")
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
