//! The guided tours of a telephone: each is walked to its end in each language by every means, its words are
//! whole and safe, and nothing of it is kept.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use pages::{guide_list, places, speaking};
use robot::{Key, Modifiers, Named, Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::content::check::Code;
use second_look::content::guide::{self, Guide};
use second_look::content::{PartKind, Role};
use second_look::i18n::{Language, Script};
use second_look::settings::Settings;
use second_look::store::PERSON;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{Screen, guides, play};
use trial::Trial;

const COUNTRIES: [&str; 3] = ["GB", "CN", "FR"];

fn open(language: &str, folder: Option<&Path>) -> Robot {
    let app = App::new(speaking(language), folder.and_then(places), Catalogue::load(None));
    Robot::over(app, Size::new(1280.0, 800.0))
}

fn script(id: &str, language: Language, country: &str) -> Script {
    Script::guide(id, language, country).unwrap_or_else(|| panic!("{id} in {language:?}"))
}

fn tours() -> Vec<Guide> {
    guide::ALL.into_iter().map(|id| Guide::built_in(id).expect("a tour")).collect()
}

#[test]
fn each_has_all_its_words_in_every_language_and_none_is_left_over() {
    for tour in tours() {
        let wanted: BTreeSet<String> = tour.messages().into_iter().collect();
        for language in Language::ALL {
            let script = script(&tour.id, language, "GB");
            for key in &wanted {
                let words = script.find(key, &Vec::new()).unwrap_or_default();
                assert!(!words.trim().is_empty(), "{} {language:?}: {key}", tour.id);
            }
            let file = format!("locales/{}/guides/{}.ftl", language.code(), tour.id);
            let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("words");
            let mut last = "";
            for line in text.lines().filter(|line| line.contains(" = ")) {
                let name = line.split(" = ").next().unwrap_or_default();
                let key = match name.trim_start().strip_prefix('.') {
                    Some(attribute) => format!("{last}.{attribute}"),
                    None => name.to_owned(),
                };
                last = if name.starts_with(' ') { last } else { name };
                let contact = key.ends_with(".contact");
                assert!(contact || wanted.contains(&key), "{} {language:?}: {key}", tour.id);
            }
        }
        // Somebody tells, and what it is about is shown and can be looked at closer, or is the caller.
        let told = |role: Role| tour.lines.iter().filter(|line| tour.cast[&line.who].role == role).count();
        assert!(told(Role::Narrator) >= 3 && told(Role::Narrator) < tour.lines.len(), "{}", tour.id);
    }
}

#[test]
fn their_words_pass_the_checks_a_situation_passes() {
    for language in Language::ALL {
        let trial = Trial::new();
        let file = format!("locales/{}/scenarios/fake-police/safe-account-call.ftl", language.code());
        let path = trial.root().join(file);
        let mut words = fs::read_to_string(&path).expect("the words");
        let mut all = Vec::new();
        for tour in tours() {
            let script = script(&tour.id, language, "GB");
            let contacts = tour.cast.keys().map(|who| format!("cast-{who}.contact"));
            let keys: Vec<String> = tour.messages().into_iter().chain(contacts).collect();
            let texts = keys.iter().filter_map(|key| script.find(key, &Vec::new()));
            all.extend(texts);
        }
        for (number, text) in all.iter().enumerate() {
            write!(words, "\nplanted-{number} = {text}\n").expect("written");
        }
        fs::write(&path, words).expect("written");
        for problem in trial.check().problems {
            let number = problem.subject.strip_prefix("planted-").and_then(|rest| rest.split(": ").next());
            let Some(number) = number.and_then(|number| number.parse::<usize>().ok()) else { continue };
            assert_eq!(problem.code, Code::LeftOverMessage, "{language:?}: {}", all[number]);
        }
    }
}

#[test]
fn each_is_walked_to_its_end_in_each_language_and_back() {
    for (language, country) in ["en", "zh-CN", "fr"].into_iter().zip(COUNTRIES) {
        let spoken = Language::from_code(language).expect("a language");
        let robot = &mut open(language, None);
        guide_list(robot);
        for tour in tours() {
            let script = script(&tour.id, spoken, country);
            let say = |key: &str| script.text(key, &Vec::new());
            robot.press(&say("title"));
            for line in &tour.lines {
                let page = robot.page();
                let words = say(&line.id);
                assert!(page.contains(&words), "{language} {}: {words}\n{page}", tour.id);
                for part in line.parts.iter().filter(|part| part.kind.has_more()) {
                    let (part_words, more) = (say(&part.key(&line.id)), part.more(&line.id).expect("more"));
                    let pressed = !matches!(part.kind, PartKind::Field | PartKind::Row);
                    if pressed {
                        robot.press(&part_words);
                    }
                    assert!(robot.page().contains(&say(&more)), "{language} {}: {part_words}", tour.id);
                }
                robot.send(Message::OnPlay(play::Message::GoOn));
                if matches!(robot.app.screen(), Screen::Guides(_)) {
                    break;
                }
            }
            let page = robot.page();
            assert!(matches!(robot.app.screen(), Screen::Guides(_)), "{language} {}\n{page}", tour.id);
            assert!(page.contains(&say(guide::END)), "{language} {}: a kind word\n{page}", tour.id);
        }
    }
}

#[test]
fn it_can_be_left_at_any_line_by_its_exit_by_back_and_by_home() {
    let robot = &mut open("en", None);
    for id in guide::ALL {
        guide_list(robot);
        robot.send(Message::OnGuides(guides::Message::Walk(id)));
        robot.send(Message::OnPlay(play::Message::GoOn));
        robot.send(Message::OnPlay(play::Message::Exit));
        assert!(matches!(robot.app.screen(), Screen::Guides(_)), "{id}: no question");
        robot.send(Message::OnGuides(guides::Message::Walk(id)));
        robot.send(Message::OnPlay(play::Message::GoOn));
        for _ in 0..2 {
            robot.key(Key::Named(Named::Escape), Modifiers::empty());
        }
        assert!(matches!(robot.app.screen(), Screen::Guides(_)), "{id}: back by back");
        assert!(!robot.page().contains("You have looked at all of it"), "{id}");
    }
}

#[test]
fn nothing_of_it_is_kept_or_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut open("en", Some(folder.path()));
    guide_list(robot);
    for id in guide::ALL {
        robot.send(Message::OnGuides(guides::Message::Walk(id)));
        for _ in 0..12 {
            robot.send(Message::OnPlay(play::Message::GoOn));
        }
    }
    robot.send(Message::Home);
    let store = robot.app.store().expect("a store");
    assert!(store.finished(PERSON, 9).expect("read").is_empty());
    assert!(store.open_attempt(PERSON).expect("read").is_none());
    assert!(store.played(PERSON).expect("read").is_empty());
    let (kept, _) = Settings::load(folder.path());
    assert_eq!(&kept.seen_tour, &robot.app.settings().seen_tour);
}
