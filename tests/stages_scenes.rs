//! A poster, a live stream, at the door and at a stall: every word is in the tree once, every part is
//! pressed by every means, each has its own way out, and comments come one by one and then rest.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::collections::BTreeSet;
use std::thread::sleep;
use std::time::Duration;

use pages::scenes::{self, Scene};
use robot::{Canvas, Named, Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::play::Step;
use second_look::settings::{Settings, Theme};
use second_look::ui::access::Role;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{Screen, play};
use trial::Trial;

const LANGUAGES: [&str; 3] = ["en", "zh-CN", "fr"];

fn step(robot: &Robot) -> Step<'_> {
    let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
    situation.play.step()
}

/// The first question of a situation on this stage: the line before it carries the parts.
fn opened(trial: &Trial, settings: Settings, size: Size) -> Robot {
    let app = App::new(settings, None, Catalogue::load(Some(trial.packs())));
    let mut robot = Robot::over(app, size);
    pages::start(&mut robot, scenes::NAME);
    while !matches!(step(&robot), Step::Ask { .. }) {
        robot.send(Message::OnPlay(play::Message::GoOn));
    }
    robot
}

fn scene(name: &str) -> &'static Scene {
    scenes::ALL.iter().find(|scene| scene.name == name).expect("one of them")
}

#[test]
fn the_packs_on_these_stages_are_sound() {
    for scene in &scenes::ALL {
        let report = scene.pack().check();
        let errors: Vec<_> = report.problems.iter().filter(|problem| problem.is_error()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", scene.name);
    }
}

#[test]
fn every_word_is_in_the_tree_once() {
    for scene in &scenes::ALL {
        let trial = scene.pack();
        for (index, language) in LANGUAGES.into_iter().enumerate() {
            for (size, text_size, theme) in [
                (Size::new(1280.0, 800.0), 100, Theme::Light),
                (Size::new(1024.0, 768.0), 100, Theme::ContrastDark),
                (Size::new(800.0, 600.0), 200, Theme::Dark),
            ] {
                let settings = Settings { text_size, theme, ..pages::speaking(language) };
                let mut robot = opened(&trial, settings, size);
                let place = format!("{}, {language}, {size:?}", scene.name);
                let nodes = robot.nodes();
                assert!(robot.twice().is_empty(), "{place}: {:?}", robot.twice());
                let live: Vec<_> = nodes.iter().filter(|node| node.live).collect();
                assert_eq!(live.len(), 1, "{place}: the newest words alone are live: {live:?}");
                assert!(live[0].name.chars().count() > 40, "{place}: {:?}", live[0].name);
                let said = nodes.iter().filter(|node| node.name == live[0].name).count();
                assert_eq!(said, 1, "{place}: said twice");
                let item = live[0].parent.map(|parent| nodes[parent].role);
                assert_eq!(item, Some(Role::ListItem), "{place}");
                for part in scene.parts {
                    let named: Vec<_> = nodes.iter().filter(|node| node.name == part.words[index]).collect();
                    assert_eq!(named.len(), 1, "{place}, {}: {}", part.id, robot.page());
                    assert_eq!(named[0].role, Role::Toggle, "{place}, {}", part.id);
                    assert!(named[0].pressable, "{place}, {}", part.id);
                }
            }
        }
    }
}

#[test]
fn each_part_is_looked_at_closer_by_every_means() {
    for scene in &scenes::ALL {
        let trial = scene.pack();
        for size in [Size::new(1280.0, 1100.0), Size::new(800.0, 1200.0)] {
            let mut robot = opened(&trial, pages::speaking("en"), size);
            for part in scene.parts {
                let (words, more) = (part.words[0], part.more[0]);
                assert!(!robot.page().contains(more), "{}: it is not told before", scene.name);
                robot.press(words);
                assert!(robot.page().contains(more), "{}: {}", scene.name, robot.page());
                robot.press(words);
                assert!(!robot.page().contains(more), "{}: pressed again it closes", scene.name);
                robot.tab_to(words);
                robot.tap(Named::Enter);
                assert!(robot.page().contains(more), "{}: by the keyboard", scene.name);
                let shown = robot.focused().expect("the focus stays").bounds;
                robot.click_at(shown.center());
                assert!(!robot.page().contains(more), "{}: by the mouse", scene.name);
            }
        }
    }
}

#[test]
fn each_stage_has_a_way_out_of_its_own() {
    for scene in &scenes::ALL {
        let trial = scene.pack();
        for (index, language) in LANGUAGES.into_iter().enumerate() {
            for (size, text_size) in [(Size::new(1280.0, 800.0), 100), (Size::new(800.0, 600.0), 200)] {
                let settings = Settings { text_size, ..pages::speaking(language) };
                let mut robot = opened(&trial, settings, size);
                // Always in sight, whatever was scrolled.
                robot.send(Message::Scroll(1000.0));
                robot.click(scene.exit[index]);
                let Step::Ask { answer: Some(choice), .. } = step(&robot) else {
                    panic!("{}, {language}: {}", scene.name, robot.page())
                };
                assert!(choice.exit, "{}: its choice that leaves is taken", scene.name);
            }
        }
    }
}

/// The comments that are drawn.
fn comments(robot: &mut Robot) -> usize {
    let look = robot.look(Size::new(1280.0, 3000.0));
    let parts = scene("live stream").parts.iter().filter(|part| part.kind == "Comment");
    parts.filter(|part| look.words.iter().any(|text| text.whole == part.words[0])).count()
}

#[test]
fn comments_come_one_by_one_and_then_rest() {
    let trial = scene("live stream").pack();
    let size = Size::new(1280.0, 800.0);
    let lively = Settings { calm_motion: false, ..pages::speaking("en") };
    let mut robot = opened(&trial, lively, size);
    let mut canvas = Canvas::new(size);
    robot.frame(&mut canvas);
    assert_eq!(comments(&mut robot), 1, "the first is there at once");
    assert!(robot.control("Hurry, mine came").is_some(), "who hears them waits for none");
    for count in [2, 3, 3] {
        sleep(Duration::from_millis(2050));
        robot.frame(&mut canvas);
        assert_eq!(comments(&mut robot), count, "one more in two seconds");
    }

    let mut calm = opened(&trial, pages::speaking("en"), size);
    assert_eq!(comments(&mut calm), 3, "in calm all are there at once");

    // Once the learner has answered, they are all there.
    let lively = Settings { calm_motion: false, ..pages::speaking("en") };
    let mut robot = opened(&trial, lively, size);
    assert_eq!(comments(&mut robot), 1);
    robot.send(Message::OnPlay(play::Message::Digit(0)));
    assert_eq!(comments(&mut robot), 3);
}

#[test]
fn signs_stand_in_their_place_after_an_answer() {
    for scene in &scenes::ALL {
        let trial = scene.pack();
        let mut robot = opened(&trial, pages::speaking("en"), Size::new(1280.0, 800.0));
        robot.send(Message::OnPlay(play::Message::Digit(0)));
        let page = robot.page();
        // One in who is shown as the sender, one in the words of whichever line was drawn.
        assert!(page.contains("(sign 1: "), "{}: {page}", scene.name);
        assert!(page.contains("(sign 2: "), "{}: {page}", scene.name);
    }
}

#[test]
fn every_stage_looks_like_no_other() {
    let pictures: BTreeSet<Vec<u8>> = scenes::ALL
        .iter()
        .map(|scene| {
            let trial = scene.pack();
            opened(&trial, pages::speaking("zh-CN"), Size::new(1024.0, 768.0)).picture()
        })
        .collect();
    assert_eq!(pictures.len(), scenes::ALL.len());
}
