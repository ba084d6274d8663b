//! The pages about where answers go: each state somebody may meet.

use second_look::content::catalogue::Catalogue;
use second_look::settings::Settings;
use second_look::sharing::{Address, Secret, Sharing};
use second_look::sync::State;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{home, settings as set, sharing};

use super::{places, play_to_the_end};
use crate::robot::{Robot, Size};

/// To whom.
pub const HOST: &str = "results.northside-schools.example";

/// What an operator set.
pub fn set(folder: &std::path::Path) -> Sharing {
    let sharing = Sharing {
        address: Address::read(&format!("https://{HOST}/xAPI")).expect("an address"),
        user: "school".to_owned(),
        secret: Secret::new("open sesame"),
        on: true,
        coarse: false,
    };
    sharing.save(folder).expect("saved");
    sharing
}

/// A person before settings, on a computer whose operator set an address.
pub fn before(folder: &std::path::Path, chosen: &Settings, size: Size) -> Robot {
    let _ = set(folder);
    let app = App::new(chosen.clone(), places(folder), Catalogue::load(None));
    Robot::over(app, size)
}

/// Opens the page from settings.
pub fn open(robot: &mut Robot) {
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Settings));
    robot.send(Message::OnSettings(set::Message::Sharing));
}

pub fn agree(robot: &mut Robot, yes: bool) {
    robot.send(Message::OnSharing(sharing::Message::Agree(yes)));
}

/// Every page of it.
pub fn pages(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut before(folder.path(), chosen, size);
    robot.send(Message::OnHome(home::Message::Settings));
    test("settings, sharing", robot);
    robot.send(Message::OnSettings(set::Message::Sharing));
    test("sharing", robot);
    agree(robot, true);
    test("sharing, agreed", robot);
    play_to_the_end(robot, "core/warning-call", false);
    State { stopped: true, trouble: "not-allowed".to_owned(), ..State::default() }.save(folder.path());
    let store = robot.app.store().expect("a store");
    let outbox = store.outbox(HOST);
    let waiting = outbox.next(0, 3, usize::MAX).expect("read");
    outbox.sent(&waiting[..2], 1_795_900_000_000).expect("sent");
    outbox.refuse(waiting[2].number, "400").expect("refused");
    open(robot);
    test("sharing, stopped", robot);
    robot.send(Message::Home);
    test("home, sharing", robot);
    Sharing { coarse: true, ..set(folder.path()) }.save(folder.path()).expect("saved");
    State { failures: 2, trouble: "no-answer".to_owned(), ..State::default() }.save(folder.path());
    open(robot);
    test("sharing, again", robot);
    agree(robot, false);
    test("sharing, withdrawn", robot);
}
