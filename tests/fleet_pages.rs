//! A centre's folder in the window: what it sets holds from the start, what is wrong is said where somebody looks,
//! and what it sets of a kiosk is not there to be pressed.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::fs;

use pages::fleets::{at_home, name, spoil, visit};
use pages::operator::{PIN, enter, send, set_up, window};
use pages::speaking;
use robot::{Robot, Size};
use second_look::fleet::Came;
use second_look::kiosk::{self, change, setup::Setup};
use second_look::settings::Settings;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::operator::Message as Asked;
use second_look::ui::screen::{group, home, paths, settings as set};

const SIZE: Size = Size::new(1280.0, 800.0);
/// The title of something a kiosk's set-up has.
const IDLE: &str = "Time without a touch";

#[test]
fn what_is_set_holds_from_the_start_and_what_somebody_sets_wins() {
    let held = tempfile::tempdir().expect("a folder");
    let places = set_up(&held.path().join("machine"), "en");
    speaking("en").save(&places.settings).expect("saved");
    name(&held.path().join("centre"), &places);
    // The window opens before anything was taken, and no look holds it.
    let (app, _) = App::boot(Some(places.clone()));
    assert!(!app.settings().sounds);
    assert_eq!(visit(&places), Came::Taken);
    let (app, _) = App::boot(Some(places.clone()));
    assert_eq!((app.settings().sounds, app.settings().speech_rate), (true, 85));
    assert!(Settings::load(&places.settings).0.sounds, "and is on the disk");
    let mut robot = Robot::over(app, SIZE);
    robot.send(Message::OnSettings(set::Message::SpeechRate(120)));
    robot.send(Message::OnSettings(set::Message::Sounds(false)));
    let (app, _) = App::boot(Some(places));
    assert_eq!((app.settings().sounds, app.settings().speech_rate), (true, 120), "sounds are fixed");
}

#[test]
fn its_path_stands_beside_ours_and_makes_a_lesson() {
    let held = tempfile::tempdir().expect("a folder");
    let places = set_up(&held.path().join("machine"), "en");
    name(&held.path().join("centre"), &places);
    let _ = visit(&places);
    let mut robot = at_home(&speaking("en"), SIZE, &places);
    robot.send(Message::ShowPaths);
    assert!(robot.page().contains("Our Tuesday group"), "{}", robot.page());
    robot.send(Message::OpenPath(paths::Open("fleet/our-path".to_owned())));
    assert!(robot.page().contains("Put together by your centre"), "{}", robot.page());
    robot.send(Message::Home);
    robot.send(Message::OnGroup(group::Message::Show));
    robot.send(Message::OnGroup(group::Message::Path("fleet/our-path".to_owned())));
    assert!(robot.page().contains("Our Tuesday group"));
    assert!(robot.control("The steps").is_some(), "it makes a lesson: {}", robot.page());
}

#[test]
fn what_is_wrong_stands_where_somebody_looks() {
    let held = tempfile::tempdir().expect("a folder");
    let places = set_up(&held.path().join("machine"), "en");
    let folder = held.path().join("centre");
    name(&folder, &places);
    let _ = visit(&places);
    spoil(&folder);
    assert_eq!(visit(&places), Came::Refused);
    let mut robot = at_home(&speaking("en"), SIZE, &places);
    robot.send(Message::OnHome(home::Message::Settings));
    let line = "fleet.json:3: Nobody knows the name “home: speech_speed”.";
    assert!(robot.page().contains(line), "{}", robot.page());
    let mut robot = window(&places, SIZE);
    enter(&mut robot, PIN);
    assert!(robot.page().contains(line), "{}", robot.page());
    // Where no folder is named nothing is said of one.
    fs::remove_file(places.settings.join("fleet.json")).expect("removed");
    let mut robot = at_home(&speaking("en"), SIZE, &places);
    robot.send(Message::OnHome(home::Message::Settings));
    assert!(!robot.page().contains("From your centre"));
}

#[test]
fn what_it_sets_of_a_kiosk_cannot_be_pressed_there() {
    let held = tempfile::tempdir().expect("a folder");
    let places = set_up(&held.path().join("machine"), "en");
    name(&held.path().join("centre"), &places);
    let mut robot = window(&places, SIZE);
    enter(&mut robot, PIN);
    send(&mut robot, Asked::Setup);
    assert!(robot.page().contains(IDLE), "{}", robot.page());
    let _ = visit(&places);
    let mut robot = window(&places, SIZE);
    enter(&mut robot, PIN);
    send(&mut robot, Asked::Setup);
    assert!(robot.page().contains("Your centre sets part of this"), "{}", robot.page());
    assert!(!robot.page().contains(IDLE), "{}", robot.page());
    send(&mut robot, Asked::Change(change::Change::Idle(change::Step::More)));
    send(&mut robot, Asked::Change(change::Change::Volume(change::Step::More)));
    let (saved, notices) = Setup::load(&kiosk::folder(&places));
    assert_eq!((saved.idle, saved.volume, notices), (90, 80, vec![]));
    assert_eq!(saved.playlist.as_deref(), Some("fleet/our-path"));
}
