//! Tones: only where they are turned on, each when it is due, each with its words on the page; none here makes
//! a sound.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod robot;
mod voices;

use std::collections::BTreeSet;

use robot::{Robot, settings};
use second_look::content::catalogue::Catalogue;
use second_look::content::{Channel, ScenarioId};
use second_look::play::Step;
use second_look::settings::Settings;
use second_look::sound::Tone;
use second_look::ui::app::Message;
use second_look::ui::screen::play::{Message as OnPlay, Situation};
use second_look::ui::screen::{Screen, settings as set};
use second_look::ui::stage::Handle;
use voices::Fakes;

const CALL: &str = "core/safe-account-call";

fn robot(settings: Settings, fakes: &Fakes) -> Robot {
    Robot::with_voices(settings, fakes.voices())
}

fn with_sounds() -> Settings {
    Settings { sounds: true, ..settings("en", "GB") }
}

fn start(robot: &mut Robot, name: &str) {
    robot.send(Message::Home);
    robot.send(Message::OnTopics(ScenarioId::from(name)));
}

fn send(robot: &mut Robot, message: OnPlay) {
    robot.send(Message::OnPlay(message));
}

fn caption(robot: &mut Robot, tone: Tone) -> bool {
    let words = robot.app.words().text(&format!("sound-{}", tone.key()));
    robot.nodes().iter().any(|node| node.name == words)
}

fn captions(robot: &mut Robot) -> Vec<Tone> {
    Tone::ALL.into_iter().filter(|tone| caption(robot, *tone)).collect()
}

#[test]
fn the_telephone_rings_its_keys_beep_and_it_is_put_down() {
    let fakes = Fakes::new();
    let _ = fakes.put("pw-play", "head -c 4 \"$1\" | grep -q RIFF && cp \"$1\" \"${0%/*}/played\"");
    let mut robot = robot(with_sounds(), &fakes);
    start(&mut robot, CALL);
    fakes.wait_for("pw-play|");
    fakes.wait_for_silence();
    let played = std::fs::read(fakes.path().join("played")).expect("a file was there to play");
    assert_eq!(played, Tone::Ring.wav(std::time::Duration::ZERO));
    assert!(fakes.asked().ends_with(".wav\n"), "{}", fakes.asked());
    assert_eq!(captions(&mut robot), [Tone::Ring]);
    fakes.clear();
    send(&mut robot, OnPlay::Handset(Handle::PickUp));
    assert_eq!(captions(&mut robot), [], "it rings no more");
    send(&mut robot, OnPlay::Handset(Handle::Keypad));
    assert_eq!(captions(&mut robot), []);
    send(&mut robot, OnPlay::Handset(Handle::Key('5')));
    assert_eq!(captions(&mut robot), [Tone::Key]);
    fakes.wait_for("pw-play|");
    send(&mut robot, OnPlay::Handset(Handle::Keypad));
    assert_eq!(captions(&mut robot), []);
    for _ in 0..10 {
        if matches!(situation(&robot).play.step(), Step::Ask { answer: None, .. }) {
            break;
        }
        send(&mut robot, OnPlay::GoOn);
    }
    send(&mut robot, OnPlay::Exit);
    assert!(
        matches!(situation(&robot).play.step(), Step::Ask { answer: Some(choice), .. } if choice.exit),
        "{}",
        robot.page()
    );
    assert_eq!(captions(&mut robot), [Tone::HangUp]);
    // What came of it has its own words; gone on, nothing is heard any more.
    send(&mut robot, OnPlay::GoOn);
    assert_eq!(captions(&mut robot), []);
}

fn situation(robot: &Robot) -> &Situation {
    let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
    situation
}

#[test]
fn nothing_is_played_or_said_of_it_unless_it_is_turned_on_and_read_to_me_speaks_instead() {
    let fakes = Fakes::new();
    let _ = fakes.put("pw-play", "exit 0").put("spd-say", "exit 0");
    for settings in [settings("en", "GB"), Settings { read_to_me: true, ..with_sounds() }] {
        let mut robot = robot(settings, &fakes);
        start(&mut robot, CALL);
        assert_eq!(captions(&mut robot), []);
        start(&mut robot, "core/pick-up-code");
        assert_eq!(captions(&mut robot), []);
        drop(robot);
        fakes.wait_for_silence();
        assert!(!fakes.asked().contains("pw-play"), "{}", fakes.asked());
    }
}

#[test]
fn without_a_player_there_are_the_words_alone_and_one_that_fails_costs_nothing() {
    let fakes = Fakes::new();
    let mut robot = robot(with_sounds(), &fakes);
    start(&mut robot, CALL);
    assert_eq!(captions(&mut robot), [Tone::Ring]);
    assert_eq!(robot.app.notices(), [""; 0]);
    robot.send(Message::Home);
    robot.send(Message::OnHome(second_look::ui::screen::home::Message::Settings));
    let none = robot.app.words().text("sounds-none");
    assert!(robot.nodes().iter().any(|node| node.name == none));
    let _ = fakes.put("aplay", "exit 1").put("ffplay", "exit 0");
    robot.send(Message::OnSettings(set::Message::TrySound));
    fakes.wait_for("ffplay|-nodisp|-autoexit|-loglevel|quiet|");
    assert!(fakes.asked().starts_with("aplay|-q|"), "{}", fakes.asked());
    assert!(!robot.nodes().iter().any(|node| node.name == none));
    assert_eq!(robot.app.notices(), [""; 0]);
}

#[test]
fn sounds_are_turned_on_and_off_in_the_settings() {
    let mut robot = robot(settings("fr", "FR"), &Fakes::new());
    robot.send(Message::OnHome(second_look::ui::screen::home::Message::Settings));
    assert!(!robot.app.settings().sounds, "nothing sounds by itself");
    let words = robot.app.words().text("sounds-on");
    robot.press(&words);
    assert!(robot.app.settings().sounds);
    let words = robot.app.words().text("sounds-off");
    robot.press(&words);
    assert!(!robot.app.settings().sounds);
}

#[test]
fn each_stage_has_the_tones_that_belong_to_it() {
    let mut robot = robot(with_sounds(), &Fakes::new());
    let all: Vec<_> = Catalogue::built_in().cards().map(|card| card.name.clone()).collect();
    let mut heard = BTreeSet::new();
    for name in all {
        start(&mut robot, name.as_str());
        for _ in 0..60 {
            let Screen::Play(situation) = robot.app.screen() else { break };
            let channel = situation.channel();
            let step = match situation.play.step() {
                Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } => OnPlay::Digit(0),
                Step::Spot { done: false, .. } => OnPlay::Looked,
                _ => OnPlay::GoOn,
            };
            let tones = captions(&mut robot);
            assert!(tones.len() <= 1, "{name}: {tones:?}");
            heard.extend(tones.into_iter().map(|tone| (format!("{channel:?}"), tone.key())));
            send(&mut robot, step);
        }
    }
    let messages = ["Chat", "Sms", "Email"].map(|channel| (channel, Tone::Message));
    for (channel, tone) in messages.into_iter().chain([("PhoneCall", Tone::Ring)]) {
        assert!(heard.contains(&(channel.to_owned(), tone.key())), "{channel} {tone:?}: {heard:?}");
    }
    let quiet = [Channel::WebPage, Channel::BankApp, Channel::Poster, Channel::LiveStream];
    assert!(heard.iter().all(|(channel, _)| quiet.iter().all(|quiet| format!("{quiet:?}") != *channel)));
    assert!(!heard.iter().any(|(_, tone)| *tone == Tone::Knock.key()), "a stall has no door");
}
