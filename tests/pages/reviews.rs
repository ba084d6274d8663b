//! Somebody for whom a review is due: Home that offers it, the review, and its end.

use std::path::Path;
use std::sync::OnceLock;

use second_look::content::catalogue::Catalogue;
use second_look::content::{Family, Outcome, ScenarioId, Truth};
use second_look::play::Draws;
use second_look::settings::Settings;
use second_look::store::{Finish, NewAttempt, PERSON, Store};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{Screen, debrief, home, note};

use super::{finish_by, places};
use crate::robot::{Robot, Size};

/// The seed of what was finished before.
pub const SEED: u64 = 7;
const DAY: i64 = 24 * 60 * 60 * 1000;

/// Read once.
fn built_in() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(Catalogue::built_in)
}

/// What comes of a situation that goes well.
pub fn well(truth: Truth) -> Outcome {
    if truth == Truth::Scam { Outcome::Stopped } else { Outcome::Trusted }
}

/// Writes down that a situation was finished so many days ago, with this outcome or well.
pub fn finished(folder: &Path, name: &ScenarioId, days: i64, outcome: Option<Outcome>) {
    let catalogue = built_in();
    let card = catalogue.find(name).expect("a situation");
    let scenario = catalogue.open(card).expect("a situation");
    let at = jiff::Timestamp::now().as_millisecond() - days * DAY;
    let new = NewAttempt {
        person: PERSON,
        scenario: name.to_string(),
        pack_version: "0.1.0".to_owned(),
        content_hash: "0123456789abcdef".to_owned(),
        language: "en".to_owned(),
        country: "GB".to_owned(),
        seed: SEED,
        draws: serde_json::to_string(&Draws::new(&scenario, SEED)).expect("draws"),
        started_at: at,
    };
    let reached = outcome.unwrap_or_else(|| well(card.truth));
    let mut store = Store::open(&places(folder).expect("places").database()).expect("a store");
    let id = store.begin(&new).expect("begun");
    store.finish(id, &Finish { at, reached, counted: reached, topic: card.topic }).expect("finished");
}

/// The built-in situations of a family.
pub fn of(family: Family) -> Vec<ScenarioId> {
    let cards = built_in().cards().filter(|card| card.family == Some(family));
    cards.map(|card| card.name.clone()).collect()
}

/// Presses what Home offers and goes past a note.
pub fn begin(robot: &mut Robot) {
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Review));
    past_a_note(robot);
}

/// Goes past the note before a situation, if there is one.
pub fn past_a_note(robot: &mut Robot) {
    if matches!(robot.app.screen(), Screen::Note(_)) {
        robot.send(Message::OnNote(note::Message::Begin));
    }
}

/// The pages of a review.
pub fn pages(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let folder = tempfile::tempdir().expect("a folder");
    finished(folder.path(), &"core/table-stars".into(), 4, None);
    let app = App::new(chosen.clone(), places(folder.path()), Catalogue::load(None));
    let robot = &mut Robot::over(app, size);
    test("home, review", robot);
    begin(robot);
    for number in 1.. {
        finish_by(robot, false);
        let Screen::Debrief(page) = robot.app.screen() else { panic!("no debrief") };
        let over = page.review.as_ref().is_none_or(|review| review.next.is_none());
        test(if over { "review, over" } else { "review, debrief" }, robot);
        if over || number > 3 {
            break;
        }
        robot.send(Message::OnDebrief(debrief::Message::GoOn));
        past_a_note(robot);
    }
}
