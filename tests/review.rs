//! The short review: over a thousand simulated years it keeps its minutes, its share of scams and what is new
//! first; Home offers it when it is due and never else, and it is gone through by keyboard.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;
#[path = "review/years.rs"]
mod years;

use std::path::Path;

use pages::reviews::{SEED, begin, finished, of, past_a_note};
use pages::{finish_by, places, speaking};
use robot::{Key, Modifiers, Named, Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::content::check::{self, Depth};
use second_look::content::index::Index;
use second_look::content::pack::Pack;
use second_look::content::{Act, Audience, Family, ScenarioId};
use second_look::play::{Draws, Step};
use second_look::settings::Settings;
use second_look::store::{PERSON, Store};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::Screen;

/// The library as it is, and four packs of short situations of the same family.
fn with_short_ones(trial: &trial::Trial, cache: &Path) -> Catalogue {
    for copy in ["trial2", "trial3", "trial4"] {
        trial.copy_as(copy);
    }
    for pack in Pack::installed(trial.packs()).0 {
        let mut report = check::pack(&pack, Depth::Whole);
        for card in &mut report.sound {
            (card.screens, card.pair) = (4, card.name.to_string());
        }
        Index::new(&report, 1, false).write(cache, &pack.place()).expect("written");
    }
    Catalogue::from_indexes(trial.packs(), cache)
}

#[test]
fn one_leads_to_the_next_and_home_in_the_middle_ends_it() {
    let (trial, cache) = (trial::Trial::new(), tempfile::tempdir().expect("a folder"));
    let catalogue = with_short_ones(&trial, cache.path());
    let folder = tempfile::tempdir().expect("a folder");
    for (name, days) in of(Family::Authority).iter().zip(10..) {
        finished(folder.path(), name, days, None);
    }
    let size = Size::new(1280.0, 800.0);
    let robot = &mut Robot::over(App::new(speaking("en"), places(folder.path()), catalogue), size);
    assert!(robot.page().contains("About 4 minutes"), "{}", robot.page());
    robot.press("A short review");
    let Screen::Play(situation) = robot.app.screen() else { panic!("nothing is played") };
    let first = situation.name.clone();
    assert!(first.starts_with("trial"), "{first}: the new ones come first");
    finish_by(robot, false);
    assert!(!robot.page().contains("That was the short review."), "{}", robot.page());
    robot.press("On with the review");
    let Screen::Play(situation) = robot.app.screen() else { panic!("nothing is played") };
    assert!(situation.name != first && situation.name.starts_with("trial"), "{}", situation.name);
    let second = situation.name.clone();
    finish_by(robot, false);
    assert!(robot.page().contains("That was the short review."), "{}", robot.page());
    assert!(robot.control("On with the review").is_none());
    // From Home nobody is in a review any more.
    robot.press("Go on");
    robot.send(Message::OnTopics(second));
    finish_by(robot, false);
    assert!(!robot.page().contains("review"), "{}", robot.page());
}

fn open(settings: Settings, folder: &Path) -> Robot {
    Robot::over(App::new(settings, places(folder), Catalogue::load(None)), Size::new(1280.0, 800.0))
}

fn is_offered(folder: &Path) -> bool {
    open(speaking("en"), folder).control("A short review").is_some()
}

/// Plays what is open to its end with the keyboard alone, well.
fn by_keyboard(robot: &mut Robot) {
    let none = Modifiers::empty();
    for _ in 0..60 {
        let Screen::Play(situation) = robot.app.screen() else { return };
        let wrong = |act: Act| matches!(act, Act::GoAlong | Act::TurnAway);
        let acts: Vec<Act> = match situation.play.step() {
            Step::Ask { choices, answer: None, .. } => choices.iter().map(|choice| choice.act).collect(),
            Step::Push { ways, answer: None, .. } => ways.iter().map(|way| way.act).collect(),
            _ => Vec::new(),
        };
        if matches!(situation.play.step(), Step::Spot { done: false, .. }) {
            robot.tab_to("I have looked");
        }
        let good = acts.iter().position(|act| !wrong(*act)).unwrap_or(0);
        if acts.is_empty() {
            robot.tap(Named::Enter);
        } else {
            let number = (good + 1).to_string();
            robot.key(Key::Character(number.as_str().into()), none);
        }
    }
    panic!("it never ends:\n{}", robot.page());
}

#[test]
fn home_offers_it_when_it_is_due_and_it_is_gone_through_by_keyboard() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    assert!(!is_offered(folder), "nobody has begun");
    let name = ScenarioId::from("core/table-stars");
    finished(folder, &name, 2, None);
    assert!(!is_offered(folder), "two days are too soon");

    let later = tempfile::tempdir().expect("a folder");
    let folder = later.path();
    // Three weeks late: it is offered as on any other day.
    finished(folder, &name, 24, None);
    let robot = &mut open(speaking("en"), folder);
    let page = robot.page();
    assert!(page.contains("A short review") && !page.contains("21"), "{page}");
    robot.tab_to("A short review");
    robot.tap(Named::Enter);
    past_a_note(robot);
    let mut met = Vec::new();
    loop {
        let Screen::Play(situation) = robot.app.screen() else { panic!("nothing is played") };
        assert!(of(Family::Reward).contains(&situation.name) && !met.contains(&situation.name));
        assert_ne!(situation.name, name, "there are new ones");
        met.push(situation.name.clone());
        by_keyboard(robot);
        let Screen::Debrief(debrief) = robot.app.screen() else { panic!("no debrief") };
        let review = debrief.review.clone().expect("it belongs to a review");
        if review.next.is_none() {
            break;
        }
        robot.tab_to("On with the review");
        robot.tap(Named::Enter);
        past_a_note(robot);
    }
    let page = robot.page();
    assert!(page.contains("That was the short review."), "{page}");
    assert!(page.contains("Another look is worthwhile in about a week."), "{page}");
    robot.tab_to("Go on");
    robot.tap(Named::Enter);
    assert!(matches!(robot.app.screen(), Screen::Home(_)), "{}", robot.page());
    assert!(robot.control("A short review").is_none(), "{}", robot.page());
    assert!(!is_offered(folder), "nor after the program was closed");
    // What was played besides is in no review.
    pages::play_to_the_end(robot, "core/warning-call", false);
    assert!(!robot.page().contains("review"), "{}", robot.page());
}

#[test]
fn a_miss_is_said_kindly_and_comes_back_in_a_few_days() {
    let folder = tempfile::tempdir().expect("a folder");
    finished(folder.path(), &"core/table-stars".into(), 30, None);
    let robot = &mut open(speaking("en"), folder.path());
    begin(robot);
    while !robot.page().contains("That was the short review.") {
        finish_by(robot, true);
        if robot.control("On with the review").is_some() {
            robot.press("On with the review");
            past_a_note(robot);
        }
    }
    assert!(robot.page().contains("Another look is worthwhile in a few days."), "{}", robot.page());
}

#[test]
fn left_before_its_end_it_is_still_due() {
    let folder = tempfile::tempdir().expect("a folder");
    finished(folder.path(), &"core/table-stars".into(), 4, None);
    let robot = &mut open(speaking("en"), folder.path());
    begin(robot);
    let Screen::Play(situation) = robot.app.screen() else { panic!("nothing is played") };
    let name = situation.name.clone();
    pages::answer(robot, false);
    begin(robot);
    let Screen::Play(situation) = robot.app.screen() else { panic!("nothing is played") };
    assert_eq!(situation.name, name, "the same is taken up");
}

#[test]
fn what_was_met_before_has_other_values() {
    let catalogue = Catalogue::load(None);
    for (turn, family) in Family::ALL.into_iter().enumerate() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, days) in of(family).iter().zip(10..) {
            finished(folder.path(), name, days, None);
        }
        let robot = &mut open(speaking("en"), folder.path());
        begin(robot);
        let Screen::Play(situation) = robot.app.screen() else { panic!("{family:?}, {turn}") };
        let card = catalogue.find(&situation.name).expect("a card");
        let scenario = catalogue.open(card).expect("a situation");
        let earlier = Draws::new(&scenario, SEED);
        let most = (0..300).map(|seed| Draws::new(&scenario, seed).unlike(&earlier)).max().unwrap_or(0);
        let unlike = situation.play.draws().unlike(&earlier);
        // Any seed differs in some; one that is looked for differs in nearly all.
        assert!(4 * unlike >= 3 * most && most > 0, "{}: {unlike} of {most}", card.name);
    }
}

#[test]
fn what_two_people_play_is_no_review_and_a_child_is_offered_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    finished(folder.path(), &"core/coat-for-an-owl".into(), 4, None);
    let settings = Settings { audience: Audience::Child, ..speaking("en") };
    let robot = &mut open(settings, folder.path());
    assert!(robot.control("A short review").is_some(), "{}", robot.page());
    robot.send(Message::Together(true));
    robot.send(Message::OnTopics("core/hat-for-an-otter".into()));
    let Screen::Play(situation) = robot.app.screen() else { panic!("nothing is played") };
    assert!(situation.begun.is_none(), "nothing of it is kept");
    begin(robot);
    let Screen::Play(situation) = robot.app.screen() else { panic!("nothing is played") };
    let card = robot.app.ctx().catalogue.find(&situation.name).expect("a card");
    assert!(card.audience.contains(&Audience::Child) && card.family == Some(Family::Pressure));
    assert!(situation.together.is_none());
}

/// However many there are, no more than the newest are read; and in the order in which they were finished.
#[test]
fn history_is_read_in_the_order_of_finishing() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, days) in [("core/table-stars", 3), ("core/table-cards", 9), ("core/warning-call", 1)] {
        finished(folder.path(), &name.into(), days, None);
    }
    let store = Store::open(&places(folder.path()).expect("places").database()).expect("a store");
    let names = |most| -> Vec<String> {
        store.history(PERSON, most).expect("read").into_iter().map(|done| done.scenario).collect()
    };
    assert_eq!(names(9), ["core/table-cards", "core/table-stars", "core/warning-call"]);
    assert_eq!(names(2), ["core/table-cards", "core/warning-call"]);
    assert!(store.history(PERSON + 1, 9).expect("read").is_empty());
}
