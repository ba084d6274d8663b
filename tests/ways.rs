//! What if: back to any decision from the end; what was tried is on the map and nothing of what was not;
//! the first walk still counts.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::sync::Arc;

use robot::{Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::content::{BeatId, ChoiceId, Grade, Scenario};
use second_look::learn::outcome;
use second_look::play::{Misuse, Play, Step, Stop, StopKind};
use second_look::store::PERSON;
use second_look::ui::access::Role;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::debrief::{self, ways};
use second_look::ui::screen::{Screen, home, progress};

fn scenarios() -> Vec<Arc<Scenario>> {
    let catalogue = Catalogue::built_in();
    catalogue.cards().map(|card| catalogue.open(card).expect("it opens")).collect()
}

/// Plays on to an end, always by the n-th answer.
fn to_the_end(play: &mut Play, number: usize) {
    for _ in 0..80 {
        let answer: Option<ChoiceId> = match play.step() {
            Step::Ask { choices, answer: None, .. } => Some(choices[number % choices.len()].id.clone()),
            Step::Push { ways, answer: None, .. } => Some(ways[number % ways.len()].id.clone()),
            Step::End { .. } => return,
            _ => None,
        };
        match answer {
            Some(id) => play.answer(&id).expect("it is asked"),
            None if matches!(play.step(), Step::Spot { done: false, .. }) => {
                play.finish_looking().expect("it can be ended");
            }
            None => play.advance().expect("it goes on"),
        }
    }
    panic!("it never ends");
}

/// The stops of the way taken last, followed from the first one by where each answer led.
fn followed(stops: &[Stop]) -> Vec<usize> {
    let mut way = vec![0];
    while let Some(branch) = stops[way[way.len() - 1]].branches().iter().find(|branch| branch.on_way) {
        way.push(branch.leads.expect("it led somewhere"));
    }
    way
}

#[test]
fn the_map_has_what_was_tried_and_where_it_led() {
    for scenario in scenarios() {
        for seed in 0..6 {
            let mut play = Play::start(Arc::clone(&scenario), seed);
            to_the_end(&mut play, 0);
            let stops = play.ways();
            let way = followed(&stops);
            assert_eq!(way.len(), stops.len(), "nothing else was tried: {stops:?}");
            assert!(stops.iter().all(|stop| stop.on_way));
            assert!(matches!(stops[way[way.len() - 1]].kind, StopKind::End(_)));
            assert_eq!(play.decisions().len(), way.len() - 1);
            for stop in &stops[..stops.len() - 1] {
                assert_eq!(stop.branches().iter().filter(|branch| branch.tried).count(), 1);
            }

            // Another way at the first decision: the first answer stays on the map, off the way.
            let first = play.decisions()[0].beat.clone();
            let before = stops[0].branches().iter().position(|branch| branch.on_way).expect("one is taken");
            play.back_to(&first, 0).expect("it is on the way");
            assert!(matches!(play.step(), Step::Ask { beat, answer: None, .. } if *beat == first));
            to_the_end(&mut play, 1);
            let again = play.ways();
            let branch = &again[0].branches()[before];
            assert!(branch.tried && !branch.on_way && branch.leads.is_some(), "{branch:?}");
            assert_eq!(again[0].branches().iter().filter(|branch| branch.tried).count(), 2);
            assert!(stops.iter().all(|old| again.iter().any(|new| new.beat == old.beat)), "nothing is lost");
            for stop in &again {
                for to in stop.branches().iter().filter_map(|branch| branch.leads) {
                    assert!(again[to].depth > stop.depth, "what comes later lies lower: {again:?}");
                }
            }
            // Taken up again from its log it has the same map.
            let resumed = Play::resume(Arc::clone(&scenario), seed, play.log()).expect("its own log");
            assert_eq!(resumed.ways(), again);
        }
    }
}

#[test]
fn one_comes_back_to_any_decision_and_the_first_walk_counts() {
    for scenario in scenarios() {
        for seed in 0..4 {
            for first in 0..3 {
                let mut play = Play::start(Arc::clone(&scenario), seed);
                to_the_end(&mut play, first);
                let counted = outcome::counted(&scenario, play.draws(), play.log());
                assert!(counted.is_some());
                let decisions: Vec<(BeatId, usize)> =
                    play.decisions().iter().map(|item| (item.beat.clone(), item.push)).collect();
                for (beat, push) in decisions {
                    let mut other = play.clone();
                    other.back_to(&beat, push).expect("it is on the way");
                    let here = match other.step() {
                        Step::Ask { beat, answer: None, .. } => (beat.clone(), 0),
                        Step::Push { beat, index, answer: None, .. } => (beat.clone(), index),
                        step => panic!("not open: {step:?}"),
                    };
                    assert_eq!(here, (beat, push));
                    assert!(other.log().starts_with(play.log()), "the log only grows");
                    to_the_end(&mut other, first + 1);
                    assert_eq!(outcome::counted(&scenario, other.draws(), other.log()), counted);
                }
                let before = play.log().to_vec();
                assert_eq!(play.back_to(&"nowhere".into(), 0), Err(Misuse::Unknown("nowhere".to_owned())));
                assert_eq!(play.log(), before, "what is refused changes nothing");
            }
        }
    }
}

// ── in the window ──

const NAME: &str = "core/safe-account-call";

fn show(robot: &mut Robot) {
    robot.send(Message::OnDebrief(debrief::Message::OnWays(ways::Message::Show)));
}

/// What the map says of each decision and end.
fn map(robot: &mut Robot) -> Vec<String> {
    let nodes = robot.nodes();
    let list = nodes.iter().position(|node| node.role == Role::List && node.name == "Your ways");
    let list = list.expect("the map is a list");
    let items = (0..nodes.len()).filter(|index| nodes[*index].parent == Some(list));
    items
        .map(|item| {
            let words = nodes.iter().filter(|node| node.parent == Some(item));
            words.map(|node| node.name.clone()).collect::<Vec<_>>().join("\n")
        })
        .collect()
}

#[test]
fn the_map_tells_nothing_of_what_was_not_tried() {
    let mut robot = Robot::new(pages::speaking("en"), None);
    pages::play_to_the_end(&mut robot, NAME, false);
    robot.press("What if?");
    let Screen::Debrief(debrief) = robot.app.screen() else { panic!("no end") };
    let stops = debrief.situation.play.ways();
    let told = map(&mut robot);
    assert_eq!(told.len(), stops.len());
    let grades = [Grade::Best, Grade::Fine, Grade::Risky, Grade::Harmful];
    let words = grades.map(|grade| (grade, robot.app.words().text(&format!("grade-{}", grade.key()))));
    for (text, stop) in told.iter().zip(&stops) {
        if let StopKind::End(_) = stop.kind {
            assert!(text.contains("Stopped in time"), "{text}");
            continue;
        }
        let tried: Vec<Grade> =
            stop.branches().iter().filter(|branch| branch.tried).map(|branch| branch.grade).collect();
        assert_eq!(tried.len(), 1);
        let open = stop.branches().len() - 1;
        assert!(text.contains(&format!("{open} ways not tried yet.")), "{text}");
        for (grade, word) in &words {
            assert_eq!(text.contains(word.as_str()), tried.contains(grade), "{word} in {text}");
        }
    }
}

#[test]
fn another_way_goes_on_from_the_decision_and_is_on_the_map() {
    let mut robot = Robot::new(pages::speaking("en"), None);
    pages::play_to_the_end(&mut robot, NAME, false);
    show(&mut robot);
    let before = map(&mut robot);
    assert!(before[0].contains("On your way: "), "{before:?}");
    assert!(before.iter().all(|text| !text.contains("Tried before")), "{before:?}");
    robot.press("Try another way here");
    let Screen::Play(situation) = robot.app.screen() else { panic!("{}", robot.page()) };
    assert!(matches!(situation.play.step(), Step::Ask { answer: None, .. }));
    for _ in 0..60 {
        if matches!(robot.app.screen(), Screen::Debrief(_)) {
            break;
        }
        pages::answer(&mut robot, true);
    }
    show(&mut robot);
    let after = map(&mut robot);
    assert!(after[0].contains("On your way: ") && after[0].contains("Tried before: "), "{after:?}");
    assert!(after.iter().any(|text| text.contains("It ended here: It went through.")), "{after:?}");
    assert!(after.iter().any(|text| text.contains("An end you came to before: Stopped in time.")));
    // Back leads to what came of it, not out of it.
    robot.send(Message::Back);
    assert!(matches!(robot.app.screen(), Screen::Debrief(debrief) if !debrief.ways));
    assert!(robot.page().contains("It went through"));
}

#[test]
fn the_store_keeps_one_attempt_and_its_first_walk() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = App::new(pages::speaking("en"), pages::places(folder.path()), Catalogue::load(None));
    let mut robot = Robot::over(app, Size::new(1280.0, 800.0));
    pages::play_to_the_end(&mut robot, NAME, false);
    let tally = |robot: &Robot| robot.app.store().expect("a store").progress(PERSON).expect("read");
    let attempts = |robot: &Robot| robot.app.store().expect("a store").finished(PERSON, 20).expect("read");
    let log = |robot: &Robot| {
        let store = robot.app.store().expect("a store");
        store.log(attempts(robot)[0].id).expect("read")
    };
    let (first, short) = (tally(&robot), log(&robot).len());
    for (decision, wrongly) in [(0, true), (1, false)] {
        robot.send(Message::OnDebrief(debrief::Message::OnWays(ways::Message::TryHere(decision))));
        for _ in 0..60 {
            if matches!(robot.app.screen(), Screen::Debrief(_)) {
                break;
            }
            pages::answer(&mut robot, wrongly);
        }
    }
    assert_eq!(tally(&robot), first, "the first walk counts");
    assert_eq!(attempts(&robot).len(), 1);
    let kept = log(&robot);
    assert!(kept.len() > short && kept.iter().any(|entry| entry.kind == "went-back"));
    assert!(robot.app.notices().is_empty(), "{:?}", robot.app.notices());

    // Read again it is as it was, and what is tried from there is kept nowhere.
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Progress));
    let id = attempts(&robot)[0].id;
    robot.send(Message::OnProgress(progress::Message::Read(id)));
    robot.send(Message::OnDebrief(debrief::Message::OnWays(ways::Message::TryHere(0))));
    assert!(matches!(robot.app.screen(), Screen::Play(_)), "{}", robot.page());
    for _ in 0..60 {
        if matches!(robot.app.screen(), Screen::Debrief(_)) {
            break;
        }
        pages::answer(&mut robot, true);
    }
    assert_eq!((tally(&robot), attempts(&robot).len(), log(&robot)), (first, 1, kept));
}
