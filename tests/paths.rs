//! Paths for people: each is sound in every country, goes on where somebody left it, and leads from one of
//! its situations to the next.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::collections::BTreeSet;

use pages::{finish_by, places, speaking};
use robot::{Named, Robot, Size};
use second_look::content::catalogue::{Catalogue, Offer};
use second_look::content::playlist::{Playlist, Steps};
use second_look::content::{Audience, Card, ScenarioId, Truth};
use second_look::i18n::{Language, Words};
use second_look::learn::balance::{LONGEST_RUN, holds, longest_run};
use second_look::learn::path;
use second_look::settings::Settings;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{Screen, home, note, paths};

fn steps<'a>(catalogue: &'a Catalogue, playlist: &Playlist, country: &str, to: Audience) -> Vec<&'a Card> {
    let offer = Offer { country: country.to_owned(), audience: to };
    let offered: Vec<&Card> = catalogue.cards().filter(|card| offer.holds(card)).collect();
    path::steps(playlist, offered)
}

#[test]
fn every_path_keeps_its_minutes_and_l1_in_every_country() {
    let catalogue = Catalogue::load(None);
    assert!(Playlist::all().len() >= 7);
    for country in catalogue.regions().keys() {
        for playlist in Playlist::all() {
            let what = format!("{} in {country}", playlist.id);
            let steps = steps(&catalogue, playlist, country, Audience::Everyone);
            let kinds: Vec<Truth> = steps.iter().map(|card| card.truth).collect();
            assert!(kinds.contains(&Truth::Scam) && kinds.contains(&Truth::Genuine), "{what}: {kinds:?}");
            assert!(holds(&kinds) && longest_run(&kinds) <= LONGEST_RUN, "{what}: {kinds:?}");
            assert!(path::is_sound(playlist, &steps), "{what}");
            let minutes: usize = steps.iter().map(|card| card.minutes()).sum();
            assert!(minutes <= playlist.minutes, "{what}: {minutes} minutes");
            assert!(2 * minutes > playlist.minutes, "{what}: only {minutes} of {} minutes", playlist.minutes);
            let names: BTreeSet<_> = steps.iter().map(|card| &card.name).collect();
            assert_eq!(names.len(), steps.len(), "{what}: one twice");
            for pair in steps.windows(2) {
                assert_ne!(
                    pair[0].pair, pair[1].pair,
                    "{what}: {} would tell {}",
                    pair[0].name, pair[1].name
                );
            }
        }
    }
}

#[test]
fn a_path_has_what_it_says() {
    let catalogue = Catalogue::load(None);
    for playlist in Playlist::all() {
        let found = steps(&catalogue, playlist, "GB", Audience::Everyone);
        match &playlist.steps {
            Steps::Chosen(ids) => {
                let names: Vec<_> = found.iter().map(|card| card.name.clone()).collect();
                let wanted: Vec<_> = ids.iter().map(|id| ScenarioId::new("core", id)).collect();
                assert_eq!(names, wanted, "{}: every id exists", playlist.id);
            }
            Steps::Drawn { written_for, topics, channels } => {
                for card in &found {
                    let named = card.audience.iter().any(|one| written_for.contains(one));
                    assert!(written_for.is_empty() || named, "{}: {}", playlist.id, card.name);
                    assert!(
                        topics.is_empty() || topics.contains(&card.topic),
                        "{}: {}",
                        playlist.id,
                        card.name
                    );
                    let channel = channels.is_empty() || channels.contains(&card.channel);
                    assert!(channel, "{}: {}", playlist.id, card.name);
                }
                let topics: BTreeSet<_> = found.iter().map(|card| card.topic).collect();
                assert!(topics.len() >= 2, "{}: one topic alone", playlist.id);
            }
        }
        assert_eq!(found, steps(&catalogue, playlist, "GB", Audience::Everyone), "the same every time");
    }
    // A child is offered what was written for children alone.
    let lesson = Playlist::find("lesson").expect("a path");
    let found = steps(&catalogue, lesson, "GB", Audience::Child);
    assert!(found.iter().all(|card| card.audience.contains(&Audience::Child)));
}

#[test]
fn every_path_has_its_words_in_every_language() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut titles = BTreeSet::new();
        for playlist in Playlist::all() {
            for key in [format!("path-{}", playlist.id), format!("path-{}.more", playlist.id)] {
                assert_ne!(words.text(&key), key, "{language:?}");
                let _ = titles.insert(words.text(&key));
            }
        }
        assert_eq!(titles.len(), 2 * Playlist::all().len(), "{language:?}: two are called the same");
    }
}

fn open(settings: Settings, folder: &std::path::Path) -> Robot {
    Robot::over(App::new(settings, places(folder), Catalogue::load(None)), Size::new(1280.0, 800.0))
}

fn to_path(robot: &mut Robot, title: &str) {
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Topics));
    robot.press("Paths");
    robot.press(title);
    assert!(matches!(robot.app.screen(), Screen::Path(_)), "{}", robot.page());
}

fn past_a_note(robot: &mut Robot) {
    if matches!(robot.app.screen(), Screen::Note(_)) {
        robot.send(Message::OnNote(note::Message::Begin));
    }
}

/// The situation that is played.
fn playing(robot: &Robot) -> ScenarioId {
    let Screen::Play(situation) = robot.app.screen() else { panic!("nothing is played") };
    situation.name.clone()
}

#[test]
fn a_path_leads_from_one_to_the_next_and_is_taken_up_where_it_was_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut open(speaking("en"), folder.path());
    to_path(robot, "Before your first job");
    let Screen::Path(path) = robot.app.screen() else { panic!("no path") };
    let all: Vec<ScenarioId> = path.steps.iter().map(|step| step.name.clone()).collect();
    assert!(all.len() >= 5, "{all:?}");
    let page = robot.page();
    assert!(page.contains(&format!("{} situations", all.len())) && page.contains("Not begun yet"), "{page}");
    robot.press("Begin");
    past_a_note(robot);
    for (at, name) in all.iter().enumerate().take(2) {
        assert_eq!(playing(robot), *name, "step {}", at + 1);
        finish_by(robot, at == 0);
        robot.press(&format!("On to {} of {}", at + 2, all.len()));
        past_a_note(robot);
    }
    // Left in the middle of the third: back on the page of the path, which goes on there.
    robot.tap(Named::Escape);
    if matches!(robot.app.screen(), Screen::Play(_)) {
        robot.press("Stop for today");
    }
    if matches!(robot.app.screen(), Screen::Note(_)) {
        robot.tap(Named::Escape);
    }
    assert!(robot.page().contains(&format!("2 of {} played", all.len())), "{}", robot.page());

    // Closed and opened again; one of its own choice is played, then the rest.
    let robot = &mut open(speaking("en"), folder.path());
    to_path(robot, "Before your first job");
    let last = all.last().expect("steps").clone();
    robot.send(Message::OnPath(second_look::ui::screen::path::Message::Play(last)));
    past_a_note(robot);
    finish_by(robot, false);
    robot.press(&format!("On to 3 of {}", all.len()));
    past_a_note(robot);
    for name in &all[2..all.len() - 1] {
        assert_eq!(playing(robot), *name);
        finish_by(robot, false);
        way_on(robot);
        past_a_note(robot);
    }
    assert!(robot.page().contains("You have come to the end of this path."), "{}", robot.page());
    // Played otherwise, its situations count too; from elsewhere the debrief goes Home.
    robot.tap(Named::Escape);
    assert!(robot.page().contains("All of it played"), "{}", robot.page());
    pages::play_to_the_end(robot, all[0].as_str(), false);
    assert!(robot.control("On to").is_none());
    robot.press("Go on");
    assert!(matches!(robot.app.screen(), Screen::Home(_)));
}

#[test]
fn two_go_a_path_to_its_end_though_nothing_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut open(speaking("en"), folder.path());
    to_path(robot, "Ten minutes for seniors");
    robot.press("Two of us");
    robot.press("Begin");
    let mut met = vec![playing(robot)];
    for _ in 0..200 {
        match robot.app.screen() {
            Screen::Path(_) => break,
            Screen::Debrief(_) => {
                way_on(robot);
                if let Screen::Play(situation) = robot.app.screen() {
                    met.push(situation.name.clone());
                }
            }
            _ => play_on_together(robot),
        }
    }
    assert_eq!(met, ["core/pick-up-code", "core/safe-account-call"].map(ScenarioId::from));
    assert!(robot.page().contains("Not begun yet"), "what two do is neither one's: {}", robot.page());
}

/// Presses the key that leads on from what came of a situation of a path.
fn way_on(robot: &mut Robot) {
    let name = if robot.control("On to").is_some() { "On to" } else { "Back to the path" };
    robot.press(name);
}

/// Whatever two people do next: the first answer, the same one, agreed on.
fn play_on_together(robot: &mut Robot) {
    use second_look::play::Step;
    use second_look::ui::screen::play;
    let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
    let first = match situation.play.step() {
        Step::Ask { choices, answer: None, .. } => Some(choices[0].id.clone()),
        Step::Push { ways, answer: None, .. } => Some(ways[0].id.clone()),
        Step::Spot { done: false, .. } => return robot.send(Message::OnPlay(play::Message::Looked)),
        _ => None,
    };
    let Some(first) = first else { return robot.send(Message::OnPlay(play::Message::GoOn)) };
    robot.send(Message::Digit(0));
    robot.send(Message::OnPlay(play::Message::MyTurn));
    robot.send(Message::Digit(0));
    robot.send(Message::OnPlay(play::Message::Agree(first)));
}

#[test]
fn paths_are_offered_by_audience() {
    let folder = tempfile::tempdir().expect("a folder");
    for (audience, there, not_there) in [
        (Audience::Senior, "Ten minutes for seniors", "Before your first job"),
        (Audience::Student, "First week on campus", "Ten minutes for seniors"),
    ] {
        let robot = &mut open(Settings { audience, ..speaking("en") }, folder.path());
        robot.send(Message::OnHome(home::Message::Topics));
        robot.send(Message::ShowPaths);
        let page = robot.page();
        assert!(page.contains(there) && !page.contains(not_there), "{audience:?}: {page}");
        let Screen::Paths(paths::Paths(items)) = robot.app.screen() else { panic!("no paths") };
        assert!(items.iter().all(|item| item.all >= 2));
    }
    // A child is offered paths of what was written for children alone, or none, and no way to an empty page.
    let robot = &mut open(Settings { audience: Audience::Child, ..speaking("en") }, folder.path());
    robot.send(Message::OnHome(home::Message::Topics));
    let way = robot.control("Paths").is_some();
    robot.send(Message::ShowPaths);
    let Screen::Paths(paths::Paths(items)) = robot.app.screen() else { panic!("no paths") };
    assert_eq!(way, !items.is_empty(), "{items:?}");
    let for_children = |item: &paths::Item| {
        Playlist::find(&item.id).is_some_and(|playlist| playlist.audience.contains(&Audience::Child))
    };
    assert!(items.iter().all(for_children), "{items:?}");
}
