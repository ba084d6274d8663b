//! More people at home: somebody comes without typing, two presses and somebody else is here, each one's
//! practice is their own, and a nickname stands nowhere but where it belongs.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::fs;
use std::path::Path;

use pages::people::add;
use pages::{finish_by, play_to_the_end, speaking};
use robot::{Named, Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::learn::forms::Occasion;
use second_look::store::people::MOST;
use second_look::store::{NewCheckup, PERSON, SCHEMA, Store};
use second_look::ui::access::Role;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::people;
use second_look::ui::screen::{Screen, home};

/// The window over a folder, as it is after every start.
fn window(folder: &Path) -> Robot {
    let app = App::new(speaking("en"), pages::places(folder), Catalogue::load(None));
    Robot::over(app, Size::new(1280.0, 800.0))
}

fn database(folder: &Path) -> std::path::PathBuf {
    pages::places(folder).expect("a folder").database()
}

/// Somebody is here from now on, by a press on their card.
fn switch(robot: &mut Robot, person: i64) {
    robot.send(Message::ShowPeople);
    robot.send(Message::OnPeople(people::Message::Here(person)));
    assert_eq!(robot.app.here().id, person);
}

/// What Home begins with now.
fn drawn(robot: &mut Robot) -> String {
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Start));
    match robot.app.screen() {
        Screen::Play(situation) => situation.name.to_string(),
        Screen::Note(note) => note.name.to_string(),
        other => panic!("nothing begins: {other:?}"),
    }
}

#[test]
fn somebody_comes_by_four_presses_and_no_letter() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path());
    assert!(robot.control("Not you?").is_none(), "whoever is alone sees nothing of it on Home");
    for name in ["Settings", "Several people at home", "Add a person", "Add"] {
        robot.press(name);
    }
    let said = robot.focused().expect("a line");
    assert!(said.live && said.name == "Flower is on the list now.", "{said:?}");
    let flower = robot.control("Flower").expect("a card");
    assert!(flower.role == Role::Button && flower.bounds.height >= 84.0, "{flower:?}");
    assert_eq!(robot.control("First person").expect("a card").name, "First person. Here now");
    assert_eq!(robot.app.here().id, PERSON, "it is still the same person who is here");
}

#[test]
fn somebody_else_is_here_in_two_presses_by_mouse_by_finger_and_by_keys() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path());
    add(robot, "Marie");
    robot.send(Message::Home);
    robot.click("First person is here");
    robot.click("Marie");
    assert!(matches!(robot.app.screen(), Screen::Home(_)));
    assert_eq!(robot.app.here().name, "Marie");
    let told = robot.focused().expect("who is here now is told");
    assert_eq!(told.name, "Marie is here. Not you? Press here");

    robot.tap(Named::Enter);
    robot.tab_to("First person");
    robot.tap(Named::Space);
    assert!(matches!(robot.app.screen(), Screen::Home(_)) && robot.app.here().id == PERSON);

    for name in ["First person is here", "Marie"] {
        let at = robot.control(name).expect("a card").bounds.center();
        robot.tap_at(at);
    }
    assert_eq!(robot.app.here().name, "Marie");
}

#[test]
fn whoever_was_here_last_is_here_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path());
    add(robot, "Marie");
    switch(robot, 2);
    assert_eq!(window(folder.path()).app.here().name, "Marie");
    // Gone meanwhile, through another window: whoever came first is here.
    let left = Store::open(&database(folder.path())).expect("a store").forget_person(2).expect("gone");
    assert!(left.is_empty());
    robot.send(Message::Home);
    assert_eq!(robot.app.here().id, PERSON);
    assert!(robot.control("Not you?").is_none());
    assert_eq!(window(folder.path()).app.here().id, PERSON);
    play_to_the_end(robot, "core/warning-call", false);
    assert!(robot.app.notices().is_empty(), "{:?}", robot.app.notices());
}

#[test]
fn each_ones_practice_is_their_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path());
    add(robot, "Marie");
    let first = drawn(robot);
    play_to_the_end(robot, &first, false);
    let second = drawn(robot);
    assert_ne!(second, first, "the mix goes on");
    robot.send(Message::Home);
    // Left before its end, with something answered in it.
    pages::start(robot, "core/warning-call");
    pages::answer(robot, false);
    while !matches!(robot.app.screen(), Screen::Play(s) if s.play.log().iter().any(|e| e.kind() == "answered"))
    {
        pages::answer(robot, false);
    }
    robot.send(Message::Home);
    assert!(robot.page().contains("of 1") && robot.control("Go on").is_some(), "{}", robot.page());

    switch(robot, 2);
    assert!(!robot.page().contains("of 1") && robot.control("Go on where").is_none(), "{}", robot.page());
    assert_eq!(drawn(robot), first, "her mix begins where his did");
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Progress));
    assert!(robot.page().contains("0 of 0"), "{}", robot.page());
    play_to_the_end(robot, "core/investment-group", true);

    switch(robot, PERSON);
    let store = robot.app.store().expect("a store");
    assert_eq!(store.played(PERSON).expect("read"), std::slice::from_ref(&first));
    assert_eq!(store.played(2).expect("read"), ["core/investment-group"]);
    assert!(robot.page().contains("of 1"), "{}", robot.page());
    let third = drawn(robot);
    assert!(third != first && third != second, "his goes on where it was");
}

#[test]
fn what_is_played_is_kept_before_somebody_else_is_here() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path());
    add(robot, "Marie");
    robot.send(Message::Together(true));
    pages::start(robot, "core/warning-call");
    robot.send(Message::Home);
    pages::start(robot, "core/warning-call");
    finish_by(robot, false);
    switch(robot, 2);
    assert_eq!(robot.app.store().expect("a store").played(PERSON).expect("read"), ["core/warning-call"]);
    assert!(robot.app.store().expect("a store").played(2).expect("read").is_empty());
}

#[test]
fn a_nickname_is_short_and_can_be_drawn_and_eight_are_enough() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path());
    robot.send(Message::ShowPeople);
    robot.press("Add a person");
    robot.tab_to("Nickname");
    robot.type_in("  Zoë  1234567890123456789");
    let field = robot.nodes().into_iter().find(|node| node.role == Role::Field).expect("a field");
    assert_eq!(field.typed.expect("typed").text, "Zoë  123456789012345");
    let field = robot.control("Nickname").expect("a field");
    robot.write_into(&field, "Ana 😀");
    assert!(robot.page().contains("left out"), "{}", robot.page());
    // Enter leaves the field, for the key that keeps it.
    robot.tab_to("Nickname");
    robot.tap(Named::Enter);
    assert_eq!(robot.focused().expect("a key").name, "Add");
    robot.tap(Named::Enter);
    assert!(robot.control("Ana").is_some_and(|node| node.name == "Ana"), "{}", robot.page());
    // Somebody has the flower now.
    robot.press("Add a person");
    assert!(
        robot.control("Flower").is_none() && robot.control("Boat").is_some_and(|node| node.on == Some(true))
    );
    robot.press("Kite");
    robot.press("Add");
    assert!(robot.control("Kite").is_some());
    for _ in 3..MOST {
        add(robot, "");
    }
    assert!(robot.control("Add a person").is_none() && robot.page().contains("That makes 8 people"));
    assert_eq!(robot.app.store().expect("a store").people().expect("read").len(), MOST);
}

#[test]
fn a_picture_and_a_nickname_can_be_changed_and_left_as_they_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path());
    robot.send(Message::ShowPeople);
    robot.press("Change First person");
    let change = robot.control("Nickname").expect("a field");
    robot.write_into(&change, "Opa");
    robot.send(Message::Back);
    assert!(robot.control("Opa").is_none(), "Back changes nothing");
    robot.press("Change First person");
    robot.press("Fish");
    robot.press("Keep this");
    assert_eq!(robot.control("Fish").expect("a card").name, "Fish. Here now");
    assert_eq!(robot.app.here().picture, "fish");
}

#[test]
fn a_nickname_stands_nowhere_but_among_the_people() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path());
    let planted = "Remarquable-Zoé";
    add(robot, planted);
    switch(robot, 2);
    play_to_the_end(robot, "core/warning-call", false);
    robot.send(Message::OnDebrief(second_look::ui::screen::debrief::Message::OnPaper));
    robot.send(Message::Home);
    let connection = rusqlite::Connection::open(database(folder.path())).expect("a connection");
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table'";
    let tables: Vec<String> = connection
        .prepare(sql)
        .and_then(|mut select| select.query_map([], |row| row.get(0))?.collect())
        .expect("tables");
    let mut found = Vec::new();
    for table in tables {
        let mut select = connection.prepare(&format!("SELECT * FROM {table}")).expect("sql");
        let columns = select.column_count();
        let mut rows = select.query([]).expect("rows");
        while let Some(row) = rows.next().expect("a row") {
            let words = (0..columns).map(|at| format!("{:?}", row.get_ref(at).expect("a value")));
            let all: String = words.collect();
            // A value is written as its bytes.
            if all.contains(&format!("{:?}", planted.as_bytes())) {
                found.push(table.clone());
            }
        }
    }
    assert_eq!(found, ["person"]);
    for file in files(folder.path()) {
        let holds =
            fs::read(&file).expect("bytes").windows(planted.len()).any(|all| all == planted.as_bytes());
        assert_eq!(holds, file == database(folder.path()), "{}", file.display());
    }
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let all = fs::read_dir(folder).expect("a folder").flatten().map(|file| file.path());
    all.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn a_file_of_the_third_schema_becomes_a_home() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = database(folder.path());
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    let connection = rusqlite::Connection::open(&path).expect("a connection");
    for schema in [
        include_str!("../src/store/schema_1.sql"),
        include_str!("../src/store/schema_2.sql"),
        include_str!("../src/store/schema_3.sql"),
        "PRAGMA user_version = 3;
         INSERT INTO person (id, label, created_at) VALUES (7, 'Nina', 70);
         INSERT INTO attempt (person, scenario, pack_version, content_hash, language, country, seed, draws,
            started_at, finished_at, outcome, counts)
         VALUES (1, 'core/a', '0.1.0', 'ffff', 'en', 'GB', 5, '{}', 100, 200, 'stopped', 1);",
    ] {
        connection.execute_batch(schema).expect("sql");
    }
    drop(connection);
    let mut store = Store::open(&path).expect("a store");
    let people = store.people().expect("read");
    assert_eq!(people.iter().map(|p| (p.id, p.name.as_str())).collect::<Vec<_>>(), [(1, ""), (7, "Nina")]);
    assert_eq!(store.here().expect("read").expect("somebody").id, PERSON);
    assert_eq!(store.played(PERSON).expect("read"), ["core/a"]);
    // Numbers are never given twice.
    assert_eq!(store.add_person("Ana", "tree", 1).expect("added"), Some(8));
    let _ = store.forget_person(8).expect("gone");
    assert_eq!(store.add_person("Ana", "tree", 2).expect("added"), Some(9));
    let version: i64 = rusqlite::Connection::open(&path)
        .and_then(|file| file.query_row("PRAGMA user_version", [], |row| row.get(0)))
        .expect("a version");
    assert_eq!(version, SCHEMA);
}

#[test]
fn whoever_is_here_stays_when_the_file_is_damaged_or_a_copy_is_brought_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path());
    add(robot, "Marie");
    let copy = folder.path().join("before.copy");
    robot.app.store().expect("a store").backup(&copy).expect("saved");
    switch(robot, 2);
    pages::start(robot, "core/warning-call");
    fs::write(database(folder.path()), "no database any more, alas. ".repeat(900)).expect("spoilt");
    finish_by(robot, false);
    assert_eq!(robot.app.notices().len(), 1, "{:?}", robot.app.notices());
    assert_eq!(robot.app.here().name, "Marie");
    let store = robot.app.store().expect("a store");
    assert!(store.lasts());
    assert_eq!(store.played(2).expect("read"), ["core/warning-call"], "it is still hers");
    assert!(store.played(PERSON).expect("read").is_empty());
    drop(Store::open(&database(folder.path())).expect("a store"));
    assert_eq!(window(folder.path()).app.here().name, "Marie");
    // Brought back: the copy was saved while somebody else was here.
    let mut other = Store::open(&database(folder.path())).expect("a store");
    let _ = other.restore(&copy).expect("restored");
    assert_eq!(other.here().expect("read").expect("somebody").id, PERSON);
    robot.send(Message::Home);
    assert_eq!(robot.app.here().name, "Marie", "this window stays hers");
}

#[test]
fn a_check_up_that_was_left_waits_for_whoever_left_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path());
    add(robot, "Marie");
    let mut store = Store::open(&database(folder.path())).expect("a store");
    let new = |person| NewCheckup {
        person,
        form: second_look::content::item::Form::A,
        length: second_look::content::item::Length::Short,
        occasion: Occasion::Before,
        seed: 1,
        pack_version: String::new(),
        language: "en".to_owned(),
        country: "GB".to_owned(),
        started_at: 1,
    };
    let _ = store.begin_checkup(&new(2)).expect("begun");
    let _ = store.begin_checkup(&new(PERSON)).expect("each may have one");
    let _ = store.forget_person(PERSON).expect("gone");
    assert!(store.open_checkup(2).expect("read").is_some());
    robot.send(Message::Home);
    assert_eq!(robot.app.here().name, "Marie", "if others remain, one of them is here");
}
