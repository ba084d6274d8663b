//! Settings save one's own data as tables, and say where they lie.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod robot;

use std::fs;
use std::path::Path;

use robot::{Robot, settings};
use second_look::dirs::Places;
use second_look::log;
use second_look::ui::app::Message;
use second_look::ui::screen::{home, settings as set};

fn names(folder: &Path) -> Vec<String> {
    let found = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> = found.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn in_settings(places: Option<Places>, language: &str) -> Robot {
    let mut robot = Robot::new(settings(language, "FR"), places);
    robot.send(Message::OnHome(home::Message::Settings));
    robot
}

#[test]
fn one_press_saves_every_table_and_the_line_below_says_where() {
    for (language, key, copy) in [
        ("en", "Save my data as tables", "Save a copy"),
        ("fr", "Enregistrer mes données en tableaux", "Enregistrer une copie"),
        ("zh-CN", "把我的记录存成表格", "保存备份"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let places = Places::find(Some(folder.path())).expect("places");
        let mut robot = in_settings(Some(places.clone()), language);
        robot.press(key);
        let saved = names(&places.copies[0]);
        assert_eq!(saved.len(), 5, "{saved:?}");
        let stem = saved.iter().find_map(|name| name.strip_suffix(".json")).expect("a document").to_owned();
        assert!(saved.iter().all(|name| name.starts_with(&stem)), "{saved:?}");
        let line = robot.focused().expect("a focus");
        assert!(line.name.contains(&stem) && line.name.contains("copies"), "{}", line.name);

        robot.press(key);
        let more = names(&places.copies[0]);
        assert_eq!(more.len(), 10, "{more:?}");
        assert!(robot.focused().expect("a focus").name.contains(&format!("{stem}-2")));

        // One line at a time: the newest.
        robot.press(copy);
        assert!(!robot.page().contains(&format!("{stem}-2")), "{}", robot.page());
        assert!(robot.focused().expect("a focus").name.contains(".copy"));
        robot.press(key);
        assert!(!robot.page().contains(".copy"), "{}", robot.page());

        robot.send(Message::Home);
        robot.send(Message::OnHome(home::Message::Settings));
        assert!(!robot.page().contains(&stem), "what was said before is not said again");
    }
}

#[test]
fn where_nothing_can_be_saved_that_is_said() {
    let mut robot = in_settings(None, "en");
    robot.send(Message::OnSettings(set::Message::SaveTables));
    assert!(robot.page().contains("names no folder for your documents"), "{}", robot.page());

    let folder = tempfile::tempdir().expect("a folder");
    let mut places = Places::find(Some(folder.path())).expect("places");
    fs::write(folder.path().join("taken"), "").expect("a file");
    places.copies = vec![folder.path().join("taken")];
    let mut robot = in_settings(Some(places), "en");
    robot.send(Message::Opened(iced_test::core::window::Id::unique()));
    robot.press("Save my data as tables");
    assert!(robot.page().contains("The tables could not be saved in"), "{}", robot.page());
    let noted = fs::read_to_string(folder.path().join(log::FILE)).expect("a log");
    assert!(noted.contains("notice tables-not-saved") && !noted.contains("taken"), "{noted}");
}
