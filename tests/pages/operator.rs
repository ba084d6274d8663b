//! The operator of a kiosk: every page, over counts that were planted; and at home the page for a code.

use std::fs;
use std::path::Path;
use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use second_look::content::catalogue::Catalogue;
use second_look::content::{Outcome, Topic};
use second_look::dirs::Places;
use second_look::i18n::Language;
use second_look::kiosk;
use second_look::kiosk::change::{Change, Step};
use second_look::kiosk::counts::{Batch, Counts, FILE, Problem};
use second_look::kiosk::fact::{Finished, Kind};
use second_look::kiosk::hours::Day;
use second_look::kiosk::pin::{self, Now};
use second_look::kiosk::setup::Setup;
use second_look::settings::Settings;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::operator::Message as Asked;
use second_look::ui::screen::{code, home};
use second_look::ui::widget::digits::Typed;

use super::places;
use crate::robot::{Robot, Size};

/// The PIN of these pages.
pub const PIN: &str = "271828";

/// The day these pages are looked at: a Saturday, at noon in Greenwich.
pub const TODAY: Date = date(2026, 11, 28);

/// That moment, and so many seconds after it.
pub fn at(seconds: u64) -> Now {
    Now {
        wall: 1_795_867_200 + i64::try_from(seconds).expect("few"),
        steady: Duration::from_secs(100 + seconds),
    }
}

/// A message to the operator's pages.
pub fn send(robot: &mut Robot, message: Asked) {
    robot.send(Message::OnOperator(message));
}

/// Enters digits, and says that this was all.
pub fn enter(robot: &mut Robot, digits: &str) {
    for digit in digits.bytes() {
        send(robot, Asked::Type(Typed::Digit(digit - b'0')));
    }
    send(robot, Asked::Type(Typed::Done));
}

/// Places below a folder in which a kiosk was set up, whose first language this is.
pub fn set_up(folder: &Path, language: &str) -> Places {
    let places = places(folder).expect("places");
    let kiosk = kiosk::folder(&places);
    let first = Language::from_code(language).expect("a language");
    let languages = std::iter::once(first).chain(Language::ALL.into_iter().filter(|other| *other != first));
    let setup = Setup { languages: languages.collect(), ..Setup::default() };
    setup.save(&kiosk).expect("saved");
    pin::set(&kiosk, PIN, [7; 16]).expect("set");
    places
}

/// Counts of some weeks, and every problem there is.
pub fn plant(places: &Places) {
    let mut counts = Counts::open(&kiosk::folder(places).join(FILE)).expect("opens");
    let mut batch = Batch::default();
    for ago in 0..20_i64 {
        let day = TODAY - (ago * 2).days();
        for n in 0..(3 + ago % 5) {
            batch.visit(day);
            for (topic, outcome) in [
                (Topic::FakeBank, if n == 1 { Outcome::StoppedLate } else { Outcome::Stopped }),
                (Topic::FamilyInTrouble, if n == 2 { Outcome::Harmed } else { Outcome::Stopped }),
                (Topic::Courier, if n == 0 { Outcome::TurnedAway } else { Outcome::Trusted }),
            ] {
                batch.finish(day, Finished { topic, outcome });
            }
        }
    }
    batch.restart(TODAY - 4.days());
    for (number, kind) in Kind::ALL.into_iter().enumerate() {
        let number = i64::try_from(number).expect("few");
        batch.problem(Problem { at: at(0).wall - 90_000 + number * 600, kind });
    }
    batch.problem(Problem { at: at(0).wall - 600, kind: Kind::Voice });
    counts.add(&batch).expect("added");
}

/// A window over these places.
pub fn window(places: &Places, size: Size) -> Robot {
    Robot::over(App::operator_at(places, at(0)), size)
}

/// Every page.
pub fn pages(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let language = chosen.language.as_deref().unwrap_or("en");
    first_start(chosen, size, language, test);
    let folder = tempfile::tempdir().expect("a folder");
    let places = set_up(folder.path(), language);
    let robot = &mut window(&places, size);
    robot.dress(chosen, size);
    test("operator, pin", robot);
    for minute in [1, 2, 4, 8, 16, 32] {
        enter(robot, "314159");
        send(robot, Asked::Touched);
        send(robot, Asked::Tick(at(minute * 60)));
    }
    enter(robot, "314159");
    test("operator, pin, wrong", robot);
    enter(robot, "31415");
    "3141".bytes().for_each(|digit| send(robot, Asked::Type(Typed::Digit(digit - b'0'))));
    test("operator, pin, waits", robot);
    let mut robot = Robot::over(App::operator_at(&places, at(4000)), size);
    robot.dress(chosen, size);
    enter(&mut robot, PIN);
    test("operator, nothing played", &mut robot);
    plant(&places);
    robot.send(Message::Home);
    test("operator", &mut robot);
    send(&mut robot, Asked::Table);
    test("operator, table", &mut robot);
    send(&mut robot, Asked::Save);
    test("operator, saved", &mut robot);
    #[cfg(feature = "sync")]
    {
        let _ = super::sharing::set(&places.settings);
        robot.send(Message::Home);
        test("operator, sending", &mut robot);
    }
    send(&mut robot, Asked::AskToQuit);
    test("operator, quit", &mut robot);
    send(&mut robot, Asked::Stay);
    send(&mut robot, Asked::ChangePin);
    test("operator, pin, change", &mut robot);
    send(&mut robot, Asked::Stay);
    send(&mut robot, Asked::Sticks);
    test("operator, sticks", &mut robot);
    robot.send(Message::Back);
    send(&mut robot, Asked::Setup);
    send(&mut robot, Asked::Change(Change::Playlist(Some("cards".to_owned()))));
    test("operator, set-up, path", &mut robot);
    send(&mut robot, Asked::Change(Change::Playlist(None)));
    for topic in [Topic::FakeBank, Topic::Courier] {
        send(&mut robot, Asked::Change(Change::Topic(Some(topic))));
    }
    test("operator, set-up", &mut robot);
    send(&mut robot, Asked::Country);
    test("operator, country", &mut robot);
    robot.send(Message::Country(chosen.country.clone().unwrap_or_default()));
    send(&mut robot, Asked::Hours);
    test("operator, hours", &mut robot);
    send(&mut robot, Asked::Change(Change::Between(0)));
    send(&mut robot, Asked::Change(Change::Day(6, Day::Closed)));
    test("operator, hours, set", &mut robot);
    robot.send(Message::Back);
    send(&mut robot, Asked::Size);
    test("operator, size", &mut robot);
    for _ in 0..120 {
        send(&mut robot, Asked::Change(Change::Card(Step::More, 20)));
    }
    test("operator, size, full", &mut robot);
    // What cannot be saved is said.
    let kiosk = kiosk::folder(&places);
    fs::remove_dir_all(&kiosk).expect("gone");
    fs::write(&kiosk, "no folder any more").expect("written");
    robot.send(Message::Back);
    send(&mut robot, Asked::Change(Change::Idle(Step::More)));
    test("operator, set-up, unsaved", &mut robot);
    codes(chosen, size, test);
}

fn first_start(chosen: &Settings, size: Size, language: &str, test: &mut impl FnMut(&str, &mut Robot)) {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut window(&places(folder.path()).expect("places"), size);
    robot.dress(chosen, size);
    send(robot, Asked::Speak(Language::from_code(language).expect("a language")));
    test("operator, pin, new", robot);
    enter(robot, "123456");
    test("operator, pin, easy", robot);
    enter(robot, PIN);
    test("operator, pin, again", robot);
    enter(robot, PIN);
    test("operator, set-up, first", robot);
}

/// A code from a kiosk, at home: not typed yet, and each reason why it is none.
fn codes(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let robot = &mut Robot::over(App::new(chosen.clone(), None, Catalogue::load(None)), size);
    robot.send(Message::OnHome(home::Message::Topics));
    let ask = |robot: &mut Robot, message| robot.send(Message::OnCode(message));
    ask(robot, code::Message::Show);
    test("code", robot);
    for (name, typed) in [
        ("short", "5R00-06ZE"),
        ("character", "5R00-06Z?-Y5CK"),
        ("wrong", "5R00-06ZE-Y5CC"),
        ("version", "0000-0000-0000"),
    ] {
        ask(robot, code::Message::Typed(typed.to_owned()));
        ask(robot, code::Message::Read);
        test(&format!("code, {name}"), robot);
    }
}
