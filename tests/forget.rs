//! Deleting takes three presses and is complete: what goes is in no byte of the folder, and all else stays.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::fs;
use std::path::{Path, PathBuf};

use pages::checkups;
use pages::forms::Forms;
use pages::people::add;
use pages::{play_to_the_end, speaking};
use robot::{Named, Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::content::item::{Form, Length};
use second_look::learn::calibration::Sureness;
use second_look::learn::forms::Occasion;
use second_look::store::{AttemptId, Entry, NewAttempt, NewCheckup, PERSON, SCHEMA, Store, Verdict};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{Screen, home};

const GOES: &str = "the-words-that-must-go";
const STAYS: &str = "the-words-that-stay";

/// Whether these words stand in any file of a folder.
fn holds(folder: &Path, words: &str) -> bool {
    fs::read_dir(folder).expect("a folder").flatten().any(|file| {
        let bytes = fs::read(file.path()).unwrap_or_default();
        bytes.windows(words.len()).any(|window| window == words.as_bytes())
    })
}

fn played(store: &mut Store, person: i64, words: &str) -> AttemptId {
    let new = NewAttempt {
        person,
        scenario: format!("core/{person}"),
        pack_version: "0.1.0".to_owned(),
        content_hash: "ffff".to_owned(),
        language: "fr".to_owned(),
        country: "FR".to_owned(),
        seed: 5,
        draws: "{}".to_owned(),
        started_at: 1,
    };
    let id = store.begin(&new).expect("begun");
    let entry = Entry {
        at: 42,
        kind: "answered".to_owned(),
        beat: "first".to_owned(),
        item: None,
        words: Some(words.to_owned()),
    };
    store.append(id, &vec![entry; 200]).expect("kept");
    id
}

fn taken(store: &mut Store, person: i64, item: &str) -> second_look::store::CheckupId {
    let new = NewCheckup {
        person,
        form: Form::A,
        length: Length::Short,
        occasion: Occasion::Before,
        seed: u64::MAX,
        pack_version: "0.1.0".to_owned(),
        language: "fr".to_owned(),
        country: "FR".to_owned(),
        started_at: 1,
    };
    let id = store.begin_checkup(&new).expect("begun");
    let verdict = Verdict {
        item: item.to_owned(),
        topic: None,
        is_scam: true,
        said_scam: true,
        sure: Sureness::Very,
        at: 1,
        took: 1,
    };
    store.keep_verdict(id, &verdict).expect("kept");
    id
}

/// A home with two people, and the same lying aside.
fn home_of_two(folder: &Path) -> Store {
    let mut store = Store::open(&folder.join("second-look.sqlite")).expect("a store");
    let going = store.add_person(&GOES[..20], "tree", 77).expect("added").expect("there is room");
    assert_eq!(going, 2);
    let _ = played(&mut store, 2, &GOES.repeat(40));
    let _ = played(&mut store, PERSON, STAYS);
    let _ = taken(&mut store, 2, &GOES.repeat(3));
    let _ = taken(&mut store, PERSON, STAYS);
    store.choose(2).expect("chosen");
    store.backup(&folder.join("second-look.before-1.sqlite")).expect("a copy");
    store
}

#[test]
fn a_nickname_that_is_changed_is_nowhere_any_more() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(&folder.path().join("second-look.sqlite")).expect("a store");
    store.change_person(PERSON, "Remarkable", "tree").expect("kept");
    assert!(holds(folder.path(), "Remarkable"));
    store.change_person(PERSON, "Ana", "tree").expect("kept");
    assert!(!holds(folder.path(), "Remarkable"));
}

#[test]
fn a_person_goes_with_all_that_is_theirs_and_nobody_else_does() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = home_of_two(folder.path());
    assert!(holds(folder.path(), &GOES[..20]));
    assert_eq!(store.forget_person(2).expect("gone"), Vec::<PathBuf>::new());
    assert!(!holds(folder.path(), &GOES[..20]), "neither here nor aside");
    assert!(holds(folder.path(), STAYS));
    for file in ["second-look.sqlite", "second-look.before-1.sqlite"] {
        let store = Store::open(&folder.path().join(file)).expect("a store");
        assert_eq!(store.people().expect("read").len(), 1, "{file}");
        assert_eq!(store.here().expect("read").expect("somebody").id, PERSON, "{file}");
        assert_eq!(store.newest(PERSON, 9).expect("read").len(), 1, "{file}");
        assert!(store.newest(2, 9).expect("read").is_empty(), "{file}");
    }
    // Another of the same number, in a file from elsewhere, is somebody else.
    let mut elsewhere = Store::open(&folder.path().join("second-look.before-2.sqlite")).expect("a store");
    let _ = elsewhere.add_person("Somebody else", "fish", 99).expect("added");
    let _ = elsewhere.add_person("And another", "fish", 99).expect("added");
    let third = store.add_person("Third", "fish", 100).expect("added").expect("there is room");
    let _ = store.forget_person(third).expect("gone");
    assert_eq!(elsewhere.people().expect("read").len(), 3);
}

#[test]
fn where_nobody_is_left_there_is_an_empty_first_person() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = home_of_two(folder.path());
    let _ = store.forget_person(PERSON).expect("gone");
    assert!(!holds(folder.path(), STAYS));
    assert_eq!(store.here().expect("read").expect("somebody").id, 2);
    let _ = store.forget_person(2).expect("gone");
    let here = store.here().expect("read").expect("somebody");
    assert_eq!((here.id, here.name.as_str(), here.picture.as_str()), (PERSON, "", ""));
    let _ = played(&mut store, PERSON, "anew");
    assert!(store.would_lie_aside().expect("read").is_some());
    // A file aside that nobody is in any more can still be brought back.
    let aside = folder.path().join("second-look.before-1.sqlite");
    let _ = store.restore(&aside).expect("restored");
    assert_eq!(store.people().expect("read").len(), 1);
}

#[test]
fn a_check_up_goes_here_and_aside() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = home_of_two(folder.path());
    let id = store.open_checkup(2).expect("read").expect("one").id;
    // One of the first version knows no check-ups, and one is damaged.
    let old = rusqlite::Connection::open(folder.path().join("second-look.before-2.sqlite")).expect("a file");
    old.execute_batch(include_str!("../src/store/schema_1.sql")).expect("schema 1");
    drop(old);
    let damaged = folder.path().join("second-look.broken-1.sqlite");
    fs::write(&damaged, "no database").expect("written");
    let three = GOES.repeat(3);
    let stood = holds(folder.path(), &format!("{three}T")) || holds(folder.path(), &three);
    assert!(stood);
    assert_eq!(store.forget_checkup(id).expect("gone"), [damaged]);
    for file in ["second-look.sqlite", "second-look.before-1.sqlite"] {
        let store = Store::open(&folder.path().join(file)).expect("a store");
        assert!(store.open_checkup(2).expect("read").is_none(), "{file}");
        assert!(store.open_checkup(PERSON).expect("read").is_some(), "{file}");
        assert_eq!(store.newest(2, 9).expect("read").len(), 1, "{file}");
    }
}

#[test]
fn everything_is_everything() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = home_of_two(folder.path());
    let _ = store.form_order(2, 9).expect("drawn");
    fs::write(folder.path().join("second-look.broken-1.sqlite"), GOES).expect("written");
    fs::write(folder.path().join("second-look.broken-1.sqlite-journal"), GOES).expect("written");
    store.forget_everything().expect("gone");
    for words in [&GOES[..20], STAYS] {
        assert!(!holds(folder.path(), words), "{words}");
    }
    assert!(store.lying_aside().is_empty() && store.would_lie_aside().expect("read").is_none());
    let people = store.people().expect("read");
    assert!(people.len() == 1 && people[0].name.is_empty() && people[0].id == PERSON, "{people:?}");
    let connection = rusqlite::Connection::open(folder.path().join("second-look.sqlite")).expect("a file");
    for table in ["attempt", "event", "checkup", "verdict", "confidence", "form_order", "form_draw"] {
        let sql = format!("SELECT count(*) FROM {table}");
        let rows: i64 = connection.query_row(&sql, [], |row| row.get(0)).expect("a count");
        assert_eq!(rows, 0, "{table}");
    }
}

/// A window over a folder, with items to take a check-up with.
fn window(folder: &Path, forms: &Forms) -> Robot {
    let catalogue = Catalogue::load(None).with_items_of(forms.pack());
    let app = App::new(speaking("en"), pages::places(folder), catalogue);
    Robot::over(app, Size::new(1280.0, 800.0))
}

/// Presses these one after the other; the question begins with keeping it.
fn three(robot: &mut Robot, presses: [&str; 3]) {
    for (number, name) in presses.into_iter().enumerate() {
        if number == 2 {
            let keep = robot.focused().expect("the first key");
            assert!(["Keep it", "Leave all as it is"].contains(&keep.name.as_str()), "{keep:?}");
            assert!(keep.description.as_ref().is_some_and(|said| said.contains("for good")), "{keep:?}");
            let delete = robot.nodes().into_iter().find(|node| node.pressable && node.name == name);
            robot.activate(&delete.expect("the key that deletes"));
        } else {
            robot.press(name);
        }
    }
    let said = robot.focused().expect("it is said");
    assert!(said.live && said.name.contains("gone"), "{said:?}");
}

#[test]
fn each_takes_three_presses_from_where_it_is_listed() {
    let folder = tempfile::tempdir().expect("a folder");
    let forms = Forms::new();
    let robot = &mut window(folder.path(), &forms);
    for name in ["core/warning-call", "core/safe-account-call"] {
        play_to_the_end(robot, name, false);
    }
    checkups::begin(robot, Length::Short);
    checkups::answer_all(robot, |_, scam| scam, Sureness::Very);
    add(robot, "Marie");

    // An attempt, from the list of all of them.
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Progress));
    robot.press("Each time you played");
    let title = "A call about your savings";
    let count = |robot: &Robot| robot.app.store().expect("a store").finished(PERSON, 9).expect("read").len();
    assert_eq!(count(robot), 2);
    three(robot, [title, "Delete this attempt", "Delete"]);
    assert!(matches!(robot.app.screen(), Screen::ProgressPart(_)) && robot.control(title).is_none());
    assert_eq!(count(robot), 1);

    // A check-up, from the list of those. What was said before is said no more.
    robot.press("Back");
    robot.press("Your check-ups");
    let taken = robot.control("You caught").expect("the check-up").name;
    three(robot, [&taken, "Delete this check-up", "Delete"]);
    assert!(matches!(robot.app.screen(), Screen::ProgressPart(_)) && robot.control("You caught").is_none());
    assert!(robot.app.store().expect("a store").checkups(PERSON).expect("read").is_empty());
    assert_eq!(robot.app.notices().len(), 1, "{:?}", robot.app.notices());

    // A person, from settings.
    robot.send(Message::Home);
    assert!(robot.app.notices().is_empty(), "{:?}", robot.app.notices());
    robot.press("Settings");
    three(robot, ["Several people at home", "Delete… Marie", "Delete"]);
    assert!(matches!(robot.app.screen(), Screen::People(_)) && robot.control("Marie").is_none());

    // Everything, from settings: one press less.
    robot.send(Message::Home);
    three(robot, ["Settings", "Delete everything", "Delete"]);
    assert!(matches!(robot.app.screen(), Screen::Settings));
    assert_eq!(count(robot), 0);
    robot.send(Message::Back);
    assert!(!robot.page().contains("of 1"), "{}", robot.page());
    assert_eq!(robot.app.settings().language.as_deref(), Some("en"), "settings stay");
}

#[test]
fn keeping_it_changes_nothing_and_leads_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path(), &Forms::new());
    play_to_the_end(robot, "core/warning-call", false);
    assert!(robot.control("Delete this attempt").is_none(), "what was just played is not thrown away");
    pages::people::read_again(robot);
    for way in ["Keep it", "Back"] {
        robot.tab_to("Delete this attempt");
        robot.tap(Named::Enter);
        robot.tab_to(way);
        robot.tap(Named::Space);
        assert!(matches!(robot.app.screen(), Screen::Debrief(_)));
        assert_eq!(robot.focused().expect("a key").name, "Delete this attempt…");
    }
    assert_eq!(robot.app.store().expect("a store").finished(PERSON, 9).expect("read").len(), 1);
}

#[test]
fn who_goes_while_they_are_here_leaves_home_to_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path(), &Forms::new());
    play_to_the_end(robot, "core/warning-call", false);
    add(robot, "Marie");
    robot.press("Delete… First person");
    robot.press("Delete");
    assert_eq!(robot.app.here().name, "Marie");
    assert!(robot.control("Delete…").is_none(), "whoever is alone deletes everything");
    robot.send(Message::Home);
    assert!(robot.control("Not you?").is_none() && !robot.page().contains("of 1"));
    assert_eq!(window(folder.path(), &Forms::new()).app.here().name, "Marie");
}

#[test]
fn a_damaged_file_that_may_still_hold_it_is_named_and_all_can_be_deleted() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(folder.path(), &Forms::new());
    play_to_the_end(robot, "core/warning-call", false);
    let damaged = pages::places(folder.path()).expect("places").data.join("second-look.broken-1.sqlite");
    fs::write(&damaged, "no database").expect("written");
    pages::people::read_again(robot);
    robot.press("Delete this attempt");
    robot.press("Delete");
    assert!(robot.page().contains("second-look.broken-1.sqlite"), "{}", robot.page());
    assert_eq!(robot.focused().expect("it is said").name, "The attempt is gone.");
    robot.press("Delete everything");
    robot.press("Delete");
    assert!(!damaged.exists());
    assert!(matches!(robot.app.screen(), Screen::Progress(_)));
    assert!(robot.page().contains("Everything is gone"), "{}", robot.page());
}

#[test]
fn what_cannot_be_written_is_not_said_to_be_gone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = pages::places(folder.path()).expect("places").database();
    drop(Store::open(&path).expect("a store"));
    let newer = format!("PRAGMA user_version = {}", SCHEMA + 1);
    rusqlite::Connection::open(&path).expect("a file").execute_batch(&newer).expect("a newer schema");
    let robot = &mut window(folder.path(), &Forms::new());
    robot.press("Settings");
    robot.press("Delete everything");
    let before = fs::read(&path).expect("bytes");
    robot.press("Delete");
    let said = robot.focused().expect("it is said");
    assert!(said.live && said.name.contains("cannot be written now"), "{said:?}");
    assert_eq!(fs::read(&path).expect("bytes"), before);
}
