//! Made-up people whose answers stand in a store, and the pages of “My progress” over them.

use std::path::Path;

use second_look::content::catalogue::Catalogue;
use second_look::content::item::{Form, Length};
use second_look::content::{Outcome, Topic, Truth};
use second_look::learn::calibration::Sureness;
use second_look::learn::forms::Occasion;
use second_look::settings::Settings;
use second_look::store::{AttemptId, Entry, Finish, NewAttempt, NewCheckup, PERSON, Store, Verdict};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::progress::{Chart, Closer, Message as Progress, Part};
use second_look::ui::screen::{Screen, home};

use crate::robot::{Robot, Size};

/// A day, in milliseconds.
const DAY: i64 = 86_400_000;
/// When made-up people began: 1 March 2026.
const BEGUN: i64 = 1_772_323_200_000;

/// How somebody answers: of the n-th scam or genuine contact, whether it went well.
pub type Answers = fn(scam: bool, number: usize) -> bool;

/// Turns everybody away.
pub const CAREFUL: Answers = |scam, number| scam || number % 4 == 3;
/// Believes everybody.
pub const TRUSTING: Answers = |scam, number| !scam || number % 4 == 3;
/// Tells them apart, better with time.
pub const SHARP: Answers = |_, number| number > 2 || number == 1;
/// Tosses a coin.
pub const GUESSING: Answers = |scam, number| (number + usize::from(scam)) % 2 == 0;

fn entry(at: i64, kind: &str, item: Option<&str>, words: Option<&str>) -> Entry {
    let own = |text: &str| text.to_owned();
    Entry { at, kind: own(kind), beat: own("beat"), item: item.map(own), words: words.map(own) }
}

/// An attempt at a situation of which nothing but its name is known, finished at this time.
pub fn attempt(store: &mut Store, name: &str, topic: Topic, came: Outcome, at: i64) -> AttemptId {
    let new = NewAttempt {
        person: PERSON,
        scenario: name.to_owned(),
        pack_version: "0.0.1".to_owned(),
        content_hash: "what it was once".to_owned(),
        language: "fr".to_owned(),
        country: "FR".to_owned(),
        seed: 7,
        draws: "{}".to_owned(),
        started_at: at,
    };
    let id = store.begin(&new).expect("begun");
    let log = [
        entry(at, "shown", Some("Mme Leroux"), Some("Bonjour, c’est votre banque.")),
        entry(at, "answered", Some("x"), Some("Je raccroche et je rappelle.")),
        entry(at, "went-back", None, None),
        entry(at, "answered", Some("y"), Some("Qui êtes-vous ?")),
        entry(at, "shown", None, Some("Ne le dites à personne.")),
        entry(at, "marked", Some("beat/sign:secrecy"), Some("Ne le dites à personne")),
        entry(at, "looked", None, None),
        entry(at, "shown", None, Some("Vous avez rappelé la banque vous-même.")),
    ];
    store.keep(id, 0, &log, Some(&Finish { at, reached: came, counted: came, topic })).expect("kept");
    id
}

/// Somebody who has played so many situations of the library, a scam and a genuine contact in turn.
pub fn person(folder: &Path, answers: Answers, many: usize) {
    let path = super::places(folder).expect("places").database();
    let mut store = Store::open(&path).expect("a store");
    let catalogue = Catalogue::built_in();
    let of = |truth: Truth| catalogue.cards().filter(move |card| card.truth == truth);
    let pairs = of(Truth::Scam).zip(of(Truth::Genuine)).flat_map(|(scam, genuine)| [scam, genuine]);
    for (number, card) in pairs.take(many).enumerate() {
        let scam = card.truth == Truth::Scam;
        let came = match (scam, answers(scam, number / 2)) {
            (true, true) => Outcome::Stopped,
            (true, false) => Outcome::Harmed,
            (false, true) => Outcome::Trusted,
            (false, false) => Outcome::TurnedAway,
        };
        let days = i64::try_from(number).expect("a few");
        let _ = attempt(&mut store, &card.name, card.topic, came, BEGUN + 3 * days * DAY);
    }
}

/// A check-up of so many scams and as many genuine items that are not here any more.
pub fn checkup(folder: &Path, answers: Answers, many: usize, sure: fn(usize) -> Sureness) {
    let path = super::places(folder).expect("places").database();
    let mut store = Store::open(&path).expect("a store");
    let before = i64::try_from(store.checkups(PERSON).expect("read").len()).expect("a few");
    let at = BEGUN + 40 * before * DAY;
    let new = NewCheckup {
        person: PERSON,
        form: Form::A,
        length: Length::Short,
        occasion: Occasion::Before,
        seed: 1,
        pack_version: String::new(),
        language: "en".to_owned(),
        country: "GB".to_owned(),
        started_at: at,
    };
    let id = store.begin_checkup(&new).expect("begun");
    for number in 0..2 * many {
        let is_scam = number % 2 == 0;
        let said_scam = answers(is_scam, number / 2) == is_scam;
        let item = format!("gone-{number}");
        let topic = Some(Topic::FakeBank);
        let verdict = Verdict { item, topic, is_scam, said_scam, sure: sure(number), at, took: 1 };
        store.keep_verdict(id, &verdict).expect("kept");
    }
    store.finish_checkup(id, at).expect("finished");
}

/// The program over what was made up in this folder, at “My progress”.
pub fn robot(folder: &Path, chosen: &Settings, size: Size) -> Robot {
    let app = App::new(chosen.clone(), super::places(folder), Catalogue::load(None));
    let mut robot = Robot::over(app, size);
    robot.send(Message::OnHome(home::Message::Progress));
    robot
}

pub fn send(robot: &mut Robot, message: Progress) {
    robot.send(Message::OnProgress(message));
}

/// Every page of somebody who has done much.
pub fn pages(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let folder = tempfile::tempdir().expect("a folder");
    person(folder.path(), SHARP, 3);
    test("progress, begun", &mut robot(folder.path(), chosen, size));
    person(folder.path(), CAREFUL, 48);
    let steps = |number: usize| Sureness::ALL[number / 2 % 3];
    checkup(folder.path(), CAREFUL, 3, steps);
    let robot_ = &mut robot(folder.path(), chosen, size);
    send(robot_, Progress::Show(Closer::Checkups));
    test("progress, one check-up", robot_);
    checkup(folder.path(), GUESSING, 5, steps);
    checkup(folder.path(), SHARP, 8, steps);
    let robot = &mut robot(folder.path(), chosen, size);
    test("progress, much", robot);
    send(robot, Progress::Table(Chart::Course));
    test("progress, much, table", robot);
    let closer = [
        ("topics", Closer::Topics, &[Chart::Topics][..]),
        ("checkups", Closer::Checkups, &[Chart::Checkups, Chart::SureOfScams, Chart::SureOfGenuine][..]),
        ("attempts", Closer::Attempts, &[][..]),
        ("signs, none", Closer::Signs, &[][..]),
    ];
    for (name, closer, charts) in closer {
        send(robot, Progress::Show(closer));
        test(&format!("progress, {name}"), robot);
        for chart in charts {
            send(robot, Progress::Table(*chart));
        }
        if !charts.is_empty() {
            test(&format!("progress, {name}, table"), robot);
        }
        if closer == Closer::Attempts {
            send(robot, Progress::Earlier);
            test("progress, earlier attempts", robot);
            let first = match robot.app.screen() {
                Screen::ProgressPart(part) => match &**part {
                    Part::Attempts(shown) => shown.items.first().map(|item| item.id),
                    _ => None,
                },
                _ => None,
            };
            send(robot, Progress::Read(first.expect("an attempt")));
            test("progress, as it was", robot);
            robot.send(Message::Back);
        }
        robot.send(Message::Back);
    }
}
