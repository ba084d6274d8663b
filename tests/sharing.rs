//! Sharing results, as somebody at home meets it: nothing of it where no operator set an address, nothing told without
//! a yes, everything told from the yes on, and nothing left of it after a no.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::path::Path;

use pages::forms::Forms;
use pages::people::add;
use pages::sharing::{HOST, set};
use pages::{checkups, play_to_the_end, speaking};
use robot::{Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::content::item::Length;
use second_look::export::xapi;
use second_look::learn::calibration::Sureness;
use second_look::sharing::Sharing;
use second_look::store::PERSON;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{home, people, settings as asked};

const SIZE: Size = Size::new(1280.0, 800.0);

fn window(folder: &Path) -> Robot {
    let app = App::new(speaking("en"), pages::places(folder), Catalogue::load(None));
    Robot::over(app, SIZE)
}

/// What waits for the operator's recipient.
fn told(robot: &Robot) -> Vec<String> {
    let outbox = robot.app.store().expect("a store").outbox(HOST);
    outbox.next(0, 1000, usize::MAX).expect("read").into_iter().map(|one| one.bytes).collect()
}

/// From Home to the page, by its words.
fn open(robot: &mut Robot) {
    robot.send(Message::Home);
    robot.press("Settings");
    robot.press("Sharing results");
}

#[test]
fn where_no_operator_set_an_address_there_is_nothing_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path());
    play_to_the_end(robot, "core/warning-call", false);
    robot.send(Message::Home);
    assert!(!robot.page().contains("are sent"));
    robot.press("Settings");
    assert_eq!(robot.control("Sharing"), None);
    // Not even for somebody who asks for it.
    robot.send(Message::OnSettings(asked::Message::Sharing));
    assert!(robot.page().contains("Language") && told(robot).is_empty());
    // Turned off is as never set.
    Sharing { on: false, ..set(folder.path()) }.save(folder.path()).expect("saved");
    robot.send(Message::Home);
    robot.press("Settings");
    assert_eq!(robot.control("Sharing"), None);
}

#[test]
fn an_address_alone_tells_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let _ = set(folder.path());
    let robot = &mut window(folder.path());
    play_to_the_end(robot, "core/warning-call", false);
    assert!(told(robot).is_empty());
    robot.send(Message::Home);
    assert!(!robot.page().contains(HOST));
    open(robot);
    let page = robot.page();
    for words in [HOST, "What is sent", "The step you choose", "What is never sent", "Your nickname"] {
        assert!(page.contains(words), "{words}");
    }
    // Neither yes nor no is pressed for anybody: no stands until somebody says yes.
    assert!(!page.contains("How it stands"));
    assert_eq!(robot.app.store().expect("a store").agreement(PERSON).expect("read"), None);
}

#[test]
fn from_the_yes_on_everything_is_told_and_home_says_to_whom() {
    let folder = tempfile::tempdir().expect("a folder");
    let _ = set(folder.path());
    let robot = &mut window(folder.path());
    play_to_the_end(robot, "core/safe-account-call", false);
    open(robot);
    robot.press("Yes, send my answers");
    assert!(robot.page().contains("From now on your answers are sent") && told(robot).is_empty());
    play_to_the_end(robot, "core/warning-call", false);
    let all = told(robot);
    let now = jiff::Timestamp::now().as_millisecond();
    assert!(all.len() > 2 && all.iter().all(|one| xapi::check(one, now) == Ok(())), "{all:?}");
    let completed = all.iter().filter(|one| one.contains("verbs/completed")).count();
    assert_eq!(completed, 1, "once, at its end");
    assert!(all.iter().all(|one| one.contains("warning-call") && one.contains("\"language\":\"en\"")));
    // Trying another way afterwards is told as what it is.
    let registration = |one: &str| one.split_once("registration\":\"").map(|(_, rest)| rest[..36].to_owned());
    let names: std::collections::BTreeSet<_> = all.iter().map(|one| registration(one)).collect();
    assert_eq!(names.len(), 1, "one attempt, one name");
    robot.send(Message::Home);
    assert!(robot.page().contains("Your answers are sent") && robot.page().contains(HOST));
    robot.press("Your answers are sent");
    assert!(robot.page().contains("answers wait to be sent") && robot.page().contains("Your number there"));
    // An operator who turns it off in a terminal turns it off here, at the next answer.
    Sharing { on: false, ..set(folder.path()) }.save(folder.path()).expect("saved");
    play_to_the_end(robot, "core/investment-group", false);
    assert_eq!(told(robot), all);
    robot.send(Message::Home);
    assert!(!robot.page().contains(HOST));
}

#[test]
fn each_decides_for_themselves_and_no_nickname_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let _ = set(folder.path());
    let robot = &mut window(folder.path());
    add(robot, "Bartholomew");
    let second = robot.app.store().expect("a store").people().expect("read")[1].id;
    robot.send(Message::OnPeople(people::Message::Here(second)));
    open(robot);
    robot.press("Yes, send my answers");
    play_to_the_end(robot, "core/warning-call", false);
    let all = told(robot);
    assert!(!all.is_empty() && all.iter().all(|one| !one.contains("Bartholomew")));
    robot.send(Message::ShowPeople);
    robot.send(Message::OnPeople(people::Message::Here(PERSON)));
    robot.send(Message::Home);
    assert!(!robot.page().contains(HOST), "the other said nothing");
    play_to_the_end(robot, "core/warning-call", false);
    assert_eq!(told(robot), all);
}

#[test]
fn after_a_no_nothing_waits_and_it_is_said_where_the_rest_lies() {
    let folder = tempfile::tempdir().expect("a folder");
    let _ = set(folder.path());
    let robot = &mut window(folder.path());
    open(robot);
    robot.press("Yes, send my answers");
    play_to_the_end(robot, "core/warning-call", false);
    assert!(!told(robot).is_empty());
    open(robot);
    robot.press("No, send nothing");
    assert!(robot.page().contains(&format!("What was sent before lies with {HOST}")), "{}", robot.page());
    assert!(told(robot).is_empty() && !robot.page().contains("Your number there"));
    play_to_the_end(robot, "core/warning-call", false);
    assert!(told(robot).is_empty());
    robot.send(Message::OnHome(home::Message::Settings));
    robot.send(Message::Home);
    assert!(!robot.page().contains(HOST));
}

#[test]
fn a_check_up_is_told_in_sums_at_its_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let _ = set(folder.path());
    let forms = Forms::new();
    let catalogue = Catalogue::load(None).with_items_of(forms.pack());
    let robot = &mut Robot::over(App::new(speaking("fr"), pages::places(folder.path()), catalogue), SIZE);
    robot.send(Message::OnHome(home::Message::Settings));
    robot.send(Message::OnSettings(asked::Message::Sharing));
    pages::sharing::agree(robot, true);
    checkups::begin(robot, Length::Short);
    checkups::say(robot, true, Sureness::Very);
    assert!(told(robot).is_empty(), "not before its end");
    checkups::answer_all(robot, |_, scam| scam, Sureness::Fairly);
    let all = told(robot);
    assert_eq!(all.len(), 1, "{all:?}");
    for part in ["activities/assessment", "2026:checkup/", "/short/", "ext/scams\":5", "ext/genuine\":5"] {
        assert!(all[0].contains(part), "{part}: {}", all[0]);
    }
    assert!(all[0].contains("\"language\":\"fr\""));
}
