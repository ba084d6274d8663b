//! Every press of the set-up is saved.

use std::fs;

use second_look::content::{Audience, Topic};
use second_look::i18n::Language;
use second_look::kiosk;
use second_look::kiosk::change::{Change, Step};
use second_look::kiosk::hours::Day;
use second_look::kiosk::setup::Setup;
use second_look::ui::app::Message;
use second_look::ui::screen::operator::Message as Asked;

use crate::pages::operator::send;
use crate::robot::Robot;
use crate::{exactly, files, folder, inside, key};

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

fn last(robot: &mut Robot, name: &str) -> second_look::ui::access::Node {
    robot.nodes().into_iter().rfind(|node| node.pressable && node.name == name).expect("a key")
}

fn step_of(robot: &mut Robot, word: &str, what: &str) {
    let nodes = robot.nodes();
    let node = nodes.iter().find(|node| node.name == word && node.description.as_deref() == Some(what));
    let node = node.unwrap_or_else(|| panic!("{what}: {word}")).clone();
    robot.activate(&node);
}
