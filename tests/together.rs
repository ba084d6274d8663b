//! Two people at one screen: each answers apart and unseen, they compare before anything is said of worth, go
//! on with one of the answers, and nothing of it is kept or counted.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use robot::{Robot, Size};
use second_look::play::Step;
use second_look::store::PERSON;
use second_look::ui::access::Role;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::play::View;
use second_look::ui::screen::{Screen, debrief, home, play};

const NAME: &str = "core/warning-call";

/// A robot at the first question of a situation that two people play, from the list by presses alone.
fn two(folder: &std::path::Path, language: &str) -> Robot {
    let places = pages::places(folder).expect("a folder");
    pages::speaking(language).save(&places.settings).expect("kept");
    let (app, _) = App::boot(Some(places));
    let mut robot = Robot::over(app, Size::new(1280.0, 800.0));
    robot.send(Message::OnHome(home::Message::Topics));
    press(&mut robot, "together-two");
    robot.send(Message::OnTopics(NAME.into()));
    to_question(&mut robot);
    robot
}

/// Presses what has this message for its name.
fn press(robot: &mut Robot, key: &str) {
    let name = robot.app.words().text(key);
    robot.press(&name);
}

/// On to the next question that is open.
fn to_question(robot: &mut Robot) {
    for _ in 0..20 {
        if open(robot) || !matches!(robot.app.screen(), Screen::Play(_)) {
            return;
        }
        let Screen::Play(situation) = robot.app.screen() else { return };
        let looking = matches!(situation.play.step(), Step::Spot { done: false, .. });
        robot.send(Message::OnPlay(if looking { play::Message::Looked } else { play::Message::GoOn }));
    }
    panic!("no question");
}

fn open(robot: &Robot) -> bool {
    let Screen::Play(situation) = robot.app.screen() else { return false };
    matches!(situation.play.step(), Step::Ask { answer: None, .. } | Step::Push { answer: None, .. })
}

fn names(robot: &mut Robot) -> Vec<String> {
    robot.nodes().into_iter().map(|node| node.name).collect()
}

fn shows(robot: &mut Robot, key: &str) -> bool {
    let words = robot.app.words().text(key);
    names(robot).iter().any(|name| name.contains(&words))
}

/// The words of the answers that can be pressed.
fn choices(robot: &mut Robot) -> Vec<String> {
    let is_choice = |name: &str| name.chars().nth(1) == Some('.');
    let nodes = robot.nodes().into_iter().filter(|node| node.pressable && is_choice(&node.name));
    nodes.map(|node| node.name[3..].to_owned()).collect()
}

#[test]
fn each_answers_unseen_then_both_compare_and_go_on_with_one() {
    for language in ["en", "zh-CN", "fr"] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut robot = two(folder.path(), language);
        assert!(shows(&mut robot, "together-first") && shows(&mut robot, "together-first.more"));
        let offered = choices(&mut robot);
        assert!(offered.len() >= 3, "{offered:?}");
        robot.send(Message::Digit(0));
        // Nothing tells the second what the first chose, nor how good it was.
        assert!(shows(&mut robot, "together-change") && choices(&mut robot).is_empty());
        let talk: Vec<String> = names(&mut robot);
        assert!(!talk.iter().any(|name| name.contains(&offered[0])), "{talk:?}");
        // A digit is no answer between the two.
        robot.send(Message::Digit(1));
        assert!(shows(&mut robot, "together-change"));
        press(&mut robot, "together-my-turn");
        assert!(shows(&mut robot, "together-second") && choices(&mut robot) == offered);
        robot.send(Message::Digit(1));
        assert!(shows(&mut robot, "together-different") && !shows(&mut robot, "together-same"));
        let said = names(&mut robot).join("\n");
        assert!(said.contains(&offered[0]) && said.contains(&offered[1]), "{said}");
        for grade in ["best", "fine", "risky", "harmful"] {
            assert!(
                !shows(&mut robot, &format!("grade-{grade}")),
                "nothing of worth before they have talked"
            );
        }
        press(&mut robot, "together-go-on-second");
        let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
        let Step::Ask { answer: Some(choice), choices, .. } = situation.play.step() else {
            panic!("no answer")
        };
        assert_eq!(choice.id, choices[1].id, "the second's answer is taken");
        assert!(shows(&mut robot, "together-other"), "the other answer is explained too");
        assert!(names(&mut robot).iter().any(|name| name.contains(&offered[0])));
    }
}

#[test]
fn back_goes_through_the_same_moments_and_never_shows_an_answer() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut robot = two(folder.path(), "en");
    robot.send(Message::Digit(0));
    press(&mut robot, "together-my-turn");
    robot.send(Message::Digit(0));
    assert!(shows(&mut robot, "together-same"));
    for key in ["together-change", "together-first"] {
        robot.send(Message::Back);
        assert!(shows(&mut robot, key), "{key}");
    }
    assert_eq!(choices(&mut robot).len(), 3);
    robot.send(Message::Back);
    assert!(!matches!(robot.app.screen(), Screen::Play(s) if s.shown() == View::Leaving));
}

#[test]
fn by_keys_alone_and_with_one_way_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut robot = two(folder.path(), "en");
    robot.send(Message::Digit(2));
    // Enter, where nothing has the focus, is the second's "It is my turn".
    robot.send(Message::Enter);
    assert!(shows(&mut robot, "together-second"));
    // The stage's own way out is an answer of whoever is at the screen.
    robot.send(Message::OnPlay(play::Message::Exit));
    assert!(shows(&mut robot, "together-different") || shows(&mut robot, "together-same"));
    // Between the two it asks whether to stop.
    robot.send(Message::OnPlay(play::Message::Exit));
    assert!(matches!(robot.app.screen(), Screen::Play(s) if s.shown() == View::Leaving));
}

#[test]
fn nothing_is_kept_or_counted_and_home_ends_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut robot = two(folder.path(), "en");
    let mut asked = 0;
    while matches!(robot.app.screen(), Screen::Play(_)) {
        if open(&robot) {
            asked += 1;
            robot.send(Message::Digit(0));
            robot.send(Message::OnPlay(play::Message::MyTurn));
            robot.send(Message::Digit(usize::from(asked == 1)));
            let key = if asked == 1 { "together-go-on-first" } else { "together-go-on" };
            press(&mut robot, key);
        } else {
            to_question(&mut robot);
        }
    }
    assert!(asked >= 3, "{asked}");
    let words =
        robot.app.words().with("together-count", &[("same", (asked - 1).into()), ("all", asked.into())]);
    assert!(names(&mut robot).iter().any(|name| name.contains(&words)), "{words}");
    assert!(robot.nodes().iter().any(|node| node.role == Role::Label && node.name.contains(&words)));
    let store = robot.app.store().expect("a store");
    assert!(
        store.finished(PERSON, 9).expect("read").is_empty() && store.played(PERSON).expect("read").is_empty()
    );
    assert!(store.open_attempt(PERSON).expect("read").is_none());
    // Another one like it is for the two as well; from Home one plays alone again.
    robot.send(Message::OnDebrief(debrief::Message::Again));
    assert!(matches!(robot.app.screen(), Screen::Play(s) if s.together.is_some()));
    robot.send(Message::Home);
    robot.send(Message::OnTopics(NAME.into()));
    let Screen::Play(alone) = robot.app.screen() else { panic!("no situation") };
    assert_eq!((&alone.together, alone.attempt.is_some()), (&None, true));
}
