//! More people at home, and deleting: every page of both.

use std::fs;

use second_look::content::catalogue::Catalogue;
use second_look::settings::Settings;
use second_look::store::{AttemptId, CheckupId, PERSON};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::forget::{self, What};
use second_look::ui::screen::people::{self, Badge, change};
use second_look::ui::screen::{Screen, debrief, home, progress};

use super::{places, play_to_the_end};
use crate::robot::{Robot, Size};

/// Somebody comes, with this nickname or none, and the first picture nobody has.
pub fn add(robot: &mut Robot, name: &str) {
    robot.send(Message::ShowPeople);
    robot.send(Message::OnPeople(people::Message::Add));
    robot.send(Message::OnPerson(change::Message::Typed(name.to_owned())));
    robot.send(Message::OnPerson(change::Message::Keep));
}

/// The newest finished attempt of who is here.
pub fn newest(robot: &Robot) -> AttemptId {
    let store = robot.app.store().expect("a store");
    store.finished(robot.app.here().id, 1).expect("read")[0].id
}

/// The first finished check-up of the first person.
pub fn checkup(robot: &Robot) -> CheckupId {
    robot.app.store().expect("a store").checkups(PERSON).expect("read")[0].id
}

/// Opens the newest attempt from "My progress", from Home.
pub fn read_again(robot: &mut Robot) {
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Progress));
    let id = newest(robot);
    robot.send(Message::OnProgress(progress::Message::Read(id)));
    assert!(matches!(robot.app.screen(), Screen::Debrief(debrief) if !debrief.fresh));
}

/// Every page of it.
pub fn pages(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let folder = tempfile::tempdir().expect("a folder");
    let places = places(folder.path()).expect("a folder");
    let damaged = places.data.join("second-look.broken-1.sqlite");
    let app = App::new(chosen.clone(), Some(places), Catalogue::load(None));
    let robot = &mut Robot::over(app, size);
    robot.send(Message::ShowPeople);
    test("people, one", robot);
    robot.send(Message::OnPeople(people::Message::Add));
    test("person, new", robot);
    robot.send(Message::OnPerson(change::Message::Typed("Marie-Françoise 😀".to_owned())));
    test("person, named", robot);
    robot.send(Message::OnPerson(change::Message::Keep));
    test("people, added", robot);
    for name in ["", "李小妮"] {
        add(robot, name);
    }
    robot.send(Message::Home);
    robot.send(Message::ShowPeople);
    test("people", robot);
    robot.send(Message::OnPeople(people::Message::Change(PERSON)));
    test("person, the first", robot);
    robot.send(Message::OnPerson(change::Message::Badge(Badge::Fan)));
    robot.send(Message::OnPerson(change::Message::Keep));
    robot.send(Message::OnPeople(people::Message::Forget(2)));
    test("forget, person", robot);
    robot.send(Message::Back);
    for name in ["", "Émile", "", ""] {
        add(robot, name);
    }
    test("people, full", robot);
    robot.send(Message::OnPeople(people::Message::Here(2)));
    test("home, several people", robot);
    for name in ["core/warning-call", "core/pick-up-code"] {
        play_to_the_end(robot, name, false);
    }
    read_again(robot);
    test("debrief, read again", robot);
    robot.send(Message::OnDebrief(debrief::Message::Forget));
    test("forget, attempt", robot);
    robot.send(Message::OnForget(forget::Message::Delete));
    test("progress, attempt gone", robot);
    fs::write(damaged, "no database").expect("written");
    read_again(robot);
    robot.send(Message::OnDebrief(debrief::Message::Forget));
    robot.send(Message::OnForget(forget::Message::Delete));
    test("forget, left aside", robot);
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Settings));
    robot.send(Message::AskToForget(What::Everything));
    test("forget, everything", robot);
    robot.send(Message::OnForget(forget::Message::Delete));
    test("settings, everything gone", robot);
}
