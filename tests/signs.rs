//! The glossary: every sign, mark and safe step has a page in every language; where one met it comes from
//! one's own finished plays alone, with the very words, and the whole of it can be read again.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use pages::{looked_up, play_to_the_end, speaking, start};
use robot::{Named, Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::content::glossary::{Entry, Group};
use second_look::content::markup::{self, Link};
use second_look::content::{Act, Clue, Sign};
use second_look::i18n::{Language, Words};
use second_look::play::{Said, Step};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::signs::entry::Found;
use second_look::ui::screen::{Screen, debrief, play};

fn open(language: &str) -> Robot {
    Robot::over(App::new(speaking(language), None, Catalogue::load(None)), Size::new(1280.0, 800.0))
}

fn found(robot: &Robot) -> Found {
    match robot.app.screen() {
        Screen::Sign(found) => (**found).clone(),
        _ => panic!("no page of the glossary"),
    }
}

fn all() -> impl Iterator<Item = Entry> {
    Group::ALL.into_iter().flat_map(Group::entries)
}

const BORROWED: Entry = Entry::Clue(Clue::Sign(Sign::BorrowedIdentity));

#[test]
fn each_has_its_words_and_an_example_that_carries_it_in_every_language() {
    for language in Language::ALL {
        let words = Words::new(language);
        for entry in all() {
            let key = format!("about-{}", entry.key());
            let of = |part: &str| {
                let name = format!("{key}{part}");
                let text = words.text(&name);
                assert_ne!(text, name, "{language:?}");
                text
            };
            let what = of("");
            let ends = what.chars().filter(|c| ".?!。？！".contains(*c)).count();
            assert!(
                (2..=4).contains(&ends),
                "{language:?} {key}: two or three sentences, and no more: {what}"
            );
            for part in [".not", ".step"] {
                assert!(of(part).chars().count() >= 8, "{language:?} {key}{part}");
            }
            let links = markup::links(&of(".example")).expect("whole markup");
            match entry {
                Entry::Clue(clue) => {
                    assert!(links.iter().eq([&Link::Clue(clue)]), "{language:?} {key}: {links:?}");
                }
                Entry::Act(_) => assert!(links.is_empty(), "{language:?} {key}"),
            }
        }
    }
}

#[test]
fn from_home_by_keyboard_to_each_and_back() {
    let mut robot = open("en");
    robot.tab_to("Signs and safe steps");
    robot.tap(Named::Enter);
    for heading in ["Signs of a scam", "Marks of a genuine contact", "Safe steps"] {
        assert!(robot.page().contains(heading), "{heading}");
    }
    for entry in all() {
        let name = robot.app.words().text(&match entry {
            Entry::Clue(clue) => format!("clue-{}", clue.key()),
            Entry::Act(act) => format!("action-{}", act.key()),
        });
        robot.press(&name);
        assert_eq!(found(&robot).entry, entry);
        assert!(robot.page().contains("An example, made up"), "{name}");
        if let Some(step) = entry.step() {
            // From a sign to the step that fits, and back.
            robot.press(&robot.app.words().text(&format!("action-{}", step.key())));
            assert_eq!(found(&robot).entry, Entry::Act(step));
            robot.tap(Named::Escape);
        }
        robot.tap(Named::Escape);
        assert!(matches!(robot.app.screen(), Screen::Signs), "{name}");
    }
    robot.tap(Named::Escape);
    assert!(matches!(robot.app.screen(), Screen::Home(_)));
}

#[test]
fn what_was_met_comes_from_finished_plays_with_its_very_words() {
    let mut robot = open("en");
    // Left before its end: that is no play yet.
    start(&mut robot, "core/safe-account-call");
    robot.send(Message::OnPlay(play::Message::GoOn));
    looked_up(&mut robot, BORROWED);
    assert_eq!(found(&robot).met, Vec::<String>::new());
    assert!(robot.page().contains("You have not met it here yet"), "{}", robot.page());
    play_to_the_end(&mut robot, "core/safe-account-call", false);
    let Screen::Debrief(debrief) = robot.app.screen() else { panic!("no end") };
    let play = &debrief.situation.play;
    let carried: Vec<Clue> = play.transcript().iter().flat_map(Said::clues).map(|(clue, _)| clue).collect();
    assert!(!carried.is_empty());
    let title = debrief.situation.title();
    let said: Vec<String> = play
        .transcript()
        .iter()
        .map(|said| debrief.situation.script.text(&said.key(), &debrief.situation.values))
        .collect();
    for entry in all() {
        looked_up(&mut robot, entry);
        let found = found(&robot);
        let Entry::Clue(clue) = entry else { continue };
        assert_eq!(!found.met.is_empty(), carried.contains(&clue), "{entry:?}");
        let Some(example) = found.example else { continue };
        assert_eq!(found.met, [title.as_str()]);
        assert!(example.words.iter().any(|span| span.link == Some(Link::Clue(clue))), "{example:?}");
        let words = example.words.iter().map(|span| span.text.as_str()).collect::<String>();
        let whole = said.iter().any(|said| words.contains(said.as_str()));
        assert!(whole || example.who.is_some(), "words that nobody said: {words}");
        assert!(example.here.is_some(), "how it looked there");
    }
    // Its own words are marked for those who listen, and all of it can be read again.
    let clue = carried[0];
    looked_up(&mut robot, Entry::Clue(clue));
    assert!(robot.page().contains("sign 1") || robot.page().contains("contact 1"), "{}", robot.page());
    robot.press("Read all of it again");
    assert!(matches!(robot.app.screen(), Screen::Debrief(_)));
    robot.send(Message::OnDebrief(debrief::Message::GoOn));
    assert_eq!(found(&robot).entry, Entry::Clue(clue), "and back");
}

#[test]
fn a_safe_step_shows_where_one_took_it() {
    let mut robot = open("fr");
    play_to_the_end(&mut robot, "core/safe-account-call", false);
    let Screen::Debrief(debrief) = robot.app.screen() else { panic!("no end") };
    let mut did: Vec<Act> = Vec::new();
    for act in Act::PROTECTIVE {
        if debrief.situation.play.met(Entry::Act(act)).is_some() {
            did.push(act);
        }
    }
    assert!(matches!(debrief.situation.play.step(), Step::End { .. }));
    assert!(!did.is_empty(), "a sound play takes safe steps");
    for act in Act::PROTECTIVE {
        looked_up(&mut robot, Entry::Act(act));
        let found = found(&robot);
        assert_eq!(found.met.len(), usize::from(did.contains(&act)), "{act:?}");
        assert_eq!(found.example.is_some(), did.contains(&act), "{act:?}");
        assert!(found.example.is_none_or(|example| example.who.is_none()), "it is one’s own");
    }
}

#[test]
fn how_it_works_stays_one_press_from_home() {
    let mut robot = open("en");
    play_to_the_end(&mut robot, "core/warning-call", false);
    robot.send(Message::Home);
    robot.press("How it works");
    assert!(matches!(robot.app.screen(), Screen::Tour(_)));
}
