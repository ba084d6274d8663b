//! What a centre's folder shows of itself: in settings, among the paths, before a group, and to a kiosk's operator.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::fs;
use std::path::Path;

use second_look::content::catalogue::Catalogue;
use second_look::dirs::Places;
use second_look::fleet::{self, Came, LIMIT, Named};
use second_look::settings::Settings;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::operator::Message as Asked;
use second_look::ui::screen::{group, home, paths};

use super::operator::{PIN, at, enter, send, set_up, window};
use crate::robot::{Robot, Size};

/// What the centre sets.
const SHEET: &str = r#"{
  "version": 1,
  "home": {"sounds": true, "speech_rate": 85},
  "fixed": ["sounds"],
  "kiosk": {"audience": "everyone", "playlist": "our-path", "idle": 90}
}
"#;

/// Its path, of situations of ours.
const PATH: &str = r#"(
    id: "our-path",
    audience: [Everyone],
    minutes: 30,
    steps: Drawn(topics: [CardSelling, FakeBank, Laundering, Loan]),
    names: {"en": "Our Tuesday group", "fr": "Notre groupe du mardi", "zh-CN": "星期二小组"},
)
"#;

/// Puts a folder there and names it on a machine.
pub fn name(folder: &Path, places: &Places) {
    fs::create_dir_all(folder.join("playlists")).expect("a folder");
    fs::write(folder.join("fleet.json"), SHEET).expect("written");
    fs::write(folder.join("playlists/our-path.ron"), PATH).expect("written");
    Named::new(Some(folder.to_owned()), &[]).save(places).expect("named");
}

/// Takes over what lies there.
#[track_caller]
pub fn visit(places: &Places) -> Came {
    fleet::visit(places, LIMIT, at(0).wall, fleet::look).expect("a folder is named").0
}

/// Puts a pack there that nobody signed, and a mistake.
pub fn spoil(folder: &Path) {
    fs::write(folder.join("fleet.json"), SHEET.replace("speech_rate", "speech_speed")).expect("written");
}

/// A person at home before a window on these places.
pub fn at_home(chosen: &Settings, size: Size, places: &Places) -> Robot {
    let catalogue = fleet::with_paths(Catalogue::load(None), places);
    Robot::over(App::new(chosen.clone(), Some(places.clone()), catalogue), size)
}

/// Every page.
pub fn each(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let held = tempfile::tempdir().expect("a folder");
    let (machine, folder) = (held.path().join("machine"), held.path().join("centre"));
    let places = set_up(&machine, chosen.language.as_deref().unwrap_or("en"));
    name(&folder, &places);
    assert_eq!(visit(&places), Came::Taken);
    let robot = &mut at_home(chosen, size, &places);
    robot.send(Message::ShowPaths);
    test("paths, of a centre", robot);
    robot.send(Message::OpenPath(paths::Open("fleet/our-path".to_owned())));
    test("path, of a centre", robot);
    robot.send(Message::Home);
    robot.send(Message::OnGroup(group::Message::Show));
    test("group, of a centre", robot);

    let robot = &mut window(&places, size);
    robot.dress(chosen, size);
    enter(robot, PIN);
    send(robot, Asked::Setup);
    test("operator, set-up, of a centre", robot);
    spoil(&folder);
    assert_eq!(visit(&places), Came::Refused);
    let robot = &mut window(&places, size);
    robot.dress(chosen, size);
    enter(robot, PIN);
    test("operator, of a centre", robot);
    let robot = &mut at_home(chosen, size, &places);
    robot.send(Message::OnHome(home::Message::Settings));
    test("settings, of a centre", robot);
}
