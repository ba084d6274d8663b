//! What helps to understand: the walk-through, the length of a situation, and movement that stops when the
//! system asks for it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod robot;

use std::path::Path;

use robot::{Key, Modifiers, Named, Robot, Size, settings};
use second_look::content::ScenarioId;
use second_look::content::catalogue::Catalogue;
use second_look::dirs::Places;
use second_look::settings::{Settings, TEXT_SIZES};
use second_look::ui::access::Role;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::tour::Step;
use second_look::ui::screen::{Screen, home, play, tour};

fn open(settings: Settings, folder: Option<&Path>, size: Size) -> Robot {
    let places = folder.and_then(|folder| Places::find(Some(folder)));
    Robot::over(App::new(settings, places, Catalogue::load(None)), size)
}

fn at(robot: &Robot) -> Option<Step> {
    match robot.app.screen() {
        Screen::Tour(tour) => Some(tour.step),
        _ => None,
    }
}

const WINDOW: Size = Size::new(1280.0, 800.0);

#[test]
fn it_is_offered_once_and_never_forced() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut robot = open(Settings::default(), Some(folder.path()), WINDOW);
    robot.press("English");
    robot.press("United Kingdom");
    assert!(matches!(robot.app.screen(), Screen::Home(_)), "nobody is sent through it");
    robot.press("New here?");
    assert_eq!(at(&robot), Some(Step::What));
    robot.press("Skip this");
    assert!(matches!(robot.app.screen(), Screen::Home(_)));
    // Seen, also after the program was closed; it is still there to be repeated.
    let (kept, _) = Settings::load(folder.path());
    assert!(kept.seen_tour);
    let mut robot = open(kept, Some(folder.path()), WINDOW);
    assert!(robot.control("New here?").is_none(), "{}", robot.page());
    for _ in 0..2 {
        robot.press("How it works");
        assert_eq!(at(&robot), Some(Step::What));
        robot.send(Message::Home);
    }
    // Whoever begins without it is not asked again.
    let mut robot = open(settings("en", "GB"), None, WINDOW);
    robot.press("Start");
    for _ in 0..20 {
        robot.send(Message::OnPlay(play::Message::GoOn));
        robot.send(Message::OnPlay(play::Message::Digit(0)));
    }
    robot.send(Message::Home);
    assert!(robot.control("New here?").is_none(), "{}", robot.page());
}

#[test]
fn by_keyboard_to_its_end_and_back() {
    let mut robot = open(settings("en", "GB"), None, WINDOW);
    robot.tab_to("New here?");
    robot.tap(Named::Enter);
    for step in Step::ALL {
        assert_eq!(at(&robot), Some(step));
        if step == Step::Answer {
            // An answer by its digit, another by Space.
            robot.key(Key::Character("2".into()), Modifiers::empty());
            assert!(robot.page().contains("The best step"), "{}", robot.page());
            robot.tab_to("I read out the code");
            robot.tap(Named::Space);
            assert!(robot.page().contains("A risky step"), "{}", robot.page());
        }
        robot.tab_to(if step == Step::Help { "To the first page" } else { "Go on" });
        robot.tap(Named::Enter);
    }
    assert!(matches!(robot.app.screen(), Screen::Home(_)));
    robot.press("How it works");
    robot.press("Go on");
    robot.tap(Named::Escape);
    assert_eq!(at(&robot), Some(Step::What), "one step back");
    robot.tap(Named::Escape);
    assert!(matches!(robot.app.screen(), Screen::Home(_)), "and out");
}

#[test]
fn by_mouse_and_by_touch_at_every_size_it_is_left_at_any_step() {
    for text_size in TEXT_SIZES {
        for size in [WINDOW, Size::new(1024.0, 768.0)] {
            for (number, step) in Step::ALL.into_iter().enumerate() {
                let settings = Settings { text_size, ..settings("en", "GB") };
                let mut robot = open(settings, None, size);
                robot.press("New here?");
                for _ in 0..number {
                    robot.tab_to("Go on");
                    robot.click("Go on");
                }
                assert_eq!(at(&robot), Some(step), "{text_size} %");
                if step == Step::Help {
                    robot.press("Keys of the keyboard");
                    robot.click("Back");
                    assert_eq!(at(&robot), Some(step), "back to where one was");
                    robot.press("It is happening to me now");
                    robot.click("Back");
                    assert_eq!(at(&robot), Some(step), "back to where one was");
                    robot.press("To the first page");
                } else {
                    robot.tab_to("Skip this");
                    let skip = robot.control("Skip this").expect("a way out").bounds.center();
                    robot.tap_at(skip);
                }
                assert!(matches!(robot.app.screen(), Screen::Home(_)), "{text_size} %, {step:?}");
            }
        }
    }
}

#[test]
fn what_comes_of_a_tried_answer_is_in_sight() {
    for (text_size, size) in [(100, WINDOW), (125, WINDOW), (200, WINDOW), (250, Size::new(1024.0, 768.0))] {
        let mut robot = open(Settings { text_size, ..settings("en", "GB") }, None, size);
        robot.send(Message::OnHome(home::Message::Tour));
        for _ in 0..2 {
            robot.send(Message::OnTour(tour::Message::GoOn));
        }
        robot.press("I hang up and ring");
        let verdict = robot.nodes().into_iter().find(|node| node.name.contains("The best step"));
        let bounds = verdict.expect("a verdict").bounds;
        assert!(bounds.y > 0.0 && bounds.y + 40.0 < size.height - 90.0, "{text_size} %: {bounds:?}");
    }
}

#[test]
fn in_each_language_every_step_has_a_heading_words_and_a_drawing() {
    for (language, country) in [("en", "GB"), ("zh-CN", "CN"), ("fr", "FR")] {
        let mut robot = open(settings(language, country), None, WINDOW);
        robot.send(Message::OnHome(home::Message::Tour));
        let mut pages = std::collections::BTreeSet::new();
        for step in Step::ALL {
            let page = robot.page();
            assert!(!page.contains("tour-"), "{language}: {page}");
            assert!(pages.insert(page), "{language}: {step:?} looks like another");
            let nodes = robot.nodes();
            assert!(nodes.iter().any(|node| node.role == Role::Heading), "{language}: {step:?}");
            robot.send(Message::OnTour(tour::Message::GoOn));
        }
    }
}

#[test]
fn the_length_of_a_situation_is_shown_before_and_during_it() {
    for text_size in TEXT_SIZES {
        for size in [WINDOW, Size::new(1024.0, 768.0), Size::new(800.0, 600.0)] {
            // The smallest window is for texts up to 200 %.
            if text_size > 200 && size.height < 700.0 {
                continue;
            }
            let mut robot = open(Settings { text_size, ..settings("en", "GB") }, None, size);
            robot.send(Message::OnHome(home::Message::Topics));
            let cards: Vec<String> =
                robot.nodes().into_iter().filter(|n| n.pressable).map(|n| n.name).collect();
            let names: Vec<ScenarioId> =
                robot.app.ctx().catalogue.cards().map(|card| card.name.clone()).collect();
            let told = cards.iter().filter(|name| name.contains("steps · about") && name.contains("minutes"));
            assert_eq!(told.count(), names.len(), "{text_size} %: {cards:?}");
            // One that begins at once.
            let plain = robot.app.ctx().catalogue.cards().find(|card| !card.content_note);
            let plain = plain.expect("a situation without a note").name.clone();
            robot.send(Message::OnTopics(plain));
            for number in 1..=4 {
                let steps = robot.nodes().into_iter().find(|node| node.role == Role::Progress);
                let steps = steps.unwrap_or_else(|| panic!("{text_size} %, {size:?}: no steps"));
                assert!(steps.name.starts_with(&format!("Step {number} of about ")), "{}", steps.name);
                // In the bar, or in the first line of the page: in sight before anything is scrolled.
                let low = steps.bounds.y + steps.bounds.height;
                // In the smallest window the words that are new may move it by less than its own margin.
                let seen = steps.bounds.y >= -8.0 && low < size.height - 96.0;
                assert!(seen, "{text_size} %, {size:?}: {:?}", steps.bounds);
                robot.send(Message::OnPlay(play::Message::GoOn));
                robot.send(Message::OnPlay(play::Message::Digit(0)));
                robot.send(Message::OnPlay(play::Message::GoOn));
                let Screen::Play(situation) = robot.app.screen() else { panic!("it is not over yet") };
                if situation.play.progress().0 != number + 1 {
                    break;
                }
            }
        }
    }
}

#[test]
fn nothing_moves_when_somebody_or_the_system_says_so() {
    // (what was set, what the system asks for, whether things come in at once)
    for (calm_motion, still, calm) in
        [(false, false, false), (true, false, true), (false, true, true), (true, true, true)]
    {
        let mut robot = open(Settings { calm_motion, ..settings("en", "GB") }, None, WINDOW);
        robot.send(Message::Still(still));
        robot.send(Message::OnTopics(ScenarioId::from("core/safe-account-call")));
        let at_once = (robot.app.ctx().arrived - 1.0).abs() < f32::EPSILON;
        assert_eq!(at_once, calm, "set: {calm_motion}, system: {still}");
        robot.send(Message::Home);
        robot.send(Message::OnHome(home::Message::Settings));
        let told = robot.page().contains("This computer is set to less movement");
        assert_eq!(told, still, "and the page says so");
        // It may change its mind while the program runs.
        robot.send(Message::Still(false));
        assert!(!robot.page().contains("This computer is set to less movement"));
    }
}
