//! Finding a situation: by words in three languages, blind to accents, case and width; by what it is; in the
//! window by every means; and never so that it tells which of a pair is the scam.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::collections::{BTreeMap, BTreeSet};

use pages::{play_to_the_end, speaking};
use robot::{Key, Modifiers, Named, Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::content::find::{Finder, Length, Names, Wanted, fold};
use second_look::content::{Audience, Card, Channel, Mark, Sign, Topic, Truth};
use second_look::i18n::{Language, Words};
use second_look::ui::access::{Node, Role};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::topics::{self, find};
use second_look::ui::screen::{Screen, home};
use trial::Trial;

fn finder(catalogue: &Catalogue, language: Language) -> Finder {
    Finder::of(catalogue, language, "GB", &Names::of(&Words::new(language)))
}

fn found<'a>(finder: &'a Finder, text: &str) -> Vec<&'a str> {
    let wanted = Wanted { text: text.to_owned(), ..Wanted::default() };
    finder.find(&wanted, |_| true).into_iter().map(|card| card.name.as_str()).collect()
}

#[test]
fn words_are_found_in_three_languages_blind_to_accents_case_and_width() {
    let catalogue = Catalogue::load(None);
    for (language, same) in [
        (
            Language::English,
            &["your savings", "YOUR SAVINGS", "ｙｏｕｒ　ｓａｖｉｎｇｓ", "savings, your", "sAvIngs"][..],
        ),
        (Language::French, &["économies", "ECONOMIES", "economies", "ÉCONOMIES", "e\u{301}conomies"]),
        (Language::French, &["banque", "BÀNQUE", "Banque", "bąnque"]),
        (Language::French, &["d’une", "d'une", "D’UNE"]),
        (Language::Chinese, &["银行", " 银行 ", "银行。", "“银行”"]),
    ] {
        let finder = finder(&catalogue, language);
        let first = found(&finder, same[0]);
        assert!(!first.is_empty(), "{language:?}: nothing has “{}”", same[0]);
        assert!(first.len() < catalogue.cards().count(), "{language:?}: everything has “{}”", same[0]);
        for other in &same[1..] {
            let other_found = found(&finder, other);
            let fits =
                if *other == "sAvIngs" { other_found.len() >= first.len() } else { other_found == first };
            assert!(fits, "{language:?}: “{other}” finds {other_found:?}, “{}” {first:?}", same[0]);
        }
        assert!(found(&finder, "xyzzy").is_empty());
        assert_eq!(found(&finder, "  ").len(), catalogue.cards().count(), "nothing wanted, everything found");
    }
}

#[test]
fn every_situation_is_found_by_its_title_its_summary_and_its_signs() {
    let catalogue = Catalogue::load(None);
    for language in Language::ALL {
        let (finder, words) = (finder(&catalogue, language), Words::new(language));
        for card in catalogue.cards() {
            let script = catalogue.script(card, language, "GB").expect("its words");
            for key in ["title", "summary"] {
                let text = script.text(key, &Vec::new());
                assert!(found(&finder, &text).contains(&card.name.as_str()), "{language:?}: “{text}”");
            }
            let topic = words.text(&format!("topic-{}", card.topic.key()));
            assert!(found(&finder, &topic).contains(&card.name.as_str()), "{language:?}: “{topic}”");
            let title = script.text("title", &Vec::new());
            assert_eq!(found(&finder, &title)[0], card.name.as_str(), "{language:?}: titles come first");
            let clues =
                Sign::ALL.iter().map(|sign| sign.key()).chain(Mark::ALL.iter().map(|mark| mark.key()));
            for clue in clues {
                let Some(looked) = script.loosely(&format!("sign-{clue}")) else { continue };
                for text in [looked, words.text(&format!("clue-{clue}"))] {
                    let found = found(&finder, &text);
                    assert!(found.contains(&card.name.as_str()), "{language:?}, {}: “{text}”", card.name);
                }
            }
        }
    }
}

#[test]
fn what_is_found_by_a_sign_tells_no_scam_from_its_look_alike() {
    let catalogue = Catalogue::load(None);
    for language in Language::ALL {
        let (finder, words) = (finder(&catalogue, language), Words::new(language));
        let clues = Sign::ALL.iter().map(|sign| sign.key()).chain(Mark::ALL.iter().map(|mark| mark.key()));
        let mut met = 0;
        for clue in clues {
            let name = words.text(&format!("clue-{clue}"));
            let mut pairs: BTreeMap<&str, BTreeSet<Truth>> = BTreeMap::new();
            for name in found(&finder, &name) {
                let card = catalogue.find(name).expect("a card");
                // Where the words stand in its title or summary they may find one alone.
                let script = catalogue.script(card, language, "GB").expect("its words");
                let said = ["title", "summary"].map(|key| fold(&script.text(key, &Vec::new()))).join(" ");
                let said = said + &fold(&words.text(&format!("topic-{}", card.topic.key())));
                if fold(name).split(' ').any(|part| said.contains(part)) {
                    continue;
                }
                let _ = pairs.entry(&card.pair).or_default().insert(card.truth);
            }
            met += pairs.len();
            for (pair, kinds) in pairs {
                assert_eq!(kinds.len(), 2, "{language:?}: “{name}” finds one half of {pair}");
            }
        }
        assert!(met > 10, "{language:?}: signs find {met} pairs");
    }
}

#[test]
fn filters_leave_what_they_say() {
    let catalogue = Catalogue::load(None);
    let played: BTreeSet<String> =
        catalogue.cards().take(7).map(|card| card.name.as_str().to_owned()).collect();
    let of = |wanted: Wanted| -> Vec<&Card> {
        catalogue.cards().filter(|card| wanted.fits(card, &played)).collect()
    };
    let all = catalogue.cards().count();
    assert_eq!(of(Wanted::default()).len(), all);
    assert_eq!(of(Wanted { played: Some(true), ..Wanted::default() }).len(), 7);
    assert_eq!(of(Wanted { played: Some(false), ..Wanted::default() }).len(), all - 7);
    let parcels = of(Wanted { topic: Some(Topic::Courier), ..Wanted::default() });
    assert!(parcels.len() >= 2 && parcels.iter().all(|card| card.topic == Topic::Courier));
    let calls = of(Wanted { channel: Some(Channel::PhoneCall), ..Wanted::default() });
    assert!(calls.len() >= 2 && calls.iter().all(|card| card.channel == Channel::PhoneCall));
    for audience in Audience::ALL {
        let some = of(Wanted { audience: Some(audience), ..Wanted::default() });
        assert!(some.iter().all(|card| audience.is_offered(&card.audience)) && !some.is_empty());
    }
    let lengths = Length::ALL.map(|length| of(Wanted { length: Some(length), ..Wanted::default() }).len());
    assert_eq!(lengths.iter().sum::<usize>(), all);
    let both = of(Wanted { topic: Some(Topic::Courier), played: Some(true), ..Wanted::default() });
    assert!(both.len() < parcels.len());
}

/// The list of topics in a language.
fn list(language: &str) -> Robot {
    let app = App::new(speaking(language), None, Catalogue::load(None));
    let mut robot = Robot::over(app, Size::new(1280.0, 800.0));
    robot.send(Message::OnHome(home::Message::Topics));
    robot
}

fn field(robot: &mut Robot) -> Node {
    robot.nodes().into_iter().find(|node| node.role == Role::Field).expect("a field")
}

fn state(robot: &Robot) -> &find::Find {
    let Screen::Topics(topics) = robot.app.screen() else { panic!("no list") };
    &topics.find
}

/// How many are found; `None` when all topics are shown.
fn count(robot: &Robot) -> Option<usize> {
    state(robot).found.as_ref().map(|found| found.all)
}

#[test]
fn a_field_is_reached_by_tab_typed_into_and_left_by_escape() {
    let robot = &mut list("en");
    let node = field(robot);
    assert_eq!(node.name, "Find a situation by a word");
    assert_eq!(node.typed.as_ref().map(|typed| typed.text.as_str()), Some(""));
    assert!(node.bounds.height >= 60.0 && node.pressable, "{node:?}");
    robot.tab_to("Find a situation by a word");
    robot.type_in("Savings 2");
    robot.tap(Named::Backspace);
    robot.tap(Named::Backspace);
    let node = field(robot);
    let typed = node.typed.clone().expect("what was typed");
    assert_eq!((typed.text.as_str(), typed.caret), ("Savings", (7, 7)));
    assert!(node.focused, "typing keeps the focus");
    assert!(count(robot).is_some_and(|count| count > 0 && count < 10), "{:?}", count(robot));
    let words = format!("{} situations were found", count(robot).expect("some"));
    let said = robot.nodes().into_iter().find(|node| node.name.contains(&words)).expect("it is said");
    assert!(said.live, "how many were found is announced");
    // The whole program's keys go past it, and write nothing.
    robot.key(Key::Character("+".into()), Modifiers::COMMAND);
    assert!(robot.app.settings().text_size > 100);
    robot.key(Key::Character("0".into()), Modifiers::COMMAND);
    assert_eq!(field(robot).typed.expect("typed").text, "Savings");
    // Escape leaves the field, for what was found; then it leads back.
    robot.tap(Named::Escape);
    assert!(matches!(robot.app.screen(), Screen::Topics(_)), "Escape in the field only leaves it");
    assert!(robot.focused().is_some_and(|node| node.name.contains(&words)), "{:?}", robot.focused());
    robot.tap(Named::Tab);
    assert_eq!(robot.focused().expect("a control").name, "Show all situations");
    robot.tap(Named::Escape);
    assert!(matches!(robot.app.screen(), Screen::Home(_)));
}

#[test]
fn digits_in_a_field_answer_nothing_and_enter_leads_to_what_was_found() {
    let robot = &mut list("en");
    robot.tab_to("Find a situation by a word");
    robot.type_in("1 2");
    assert_eq!(state(robot).wanted.text, "1 2");
    for _ in 0..3 {
        robot.tap(Named::Backspace);
    }
    robot.type_in("parcel");
    robot.tap(Named::Enter);
    assert!(robot.focused().is_some_and(|node| node.name.contains("found")), "{:?}", robot.focused());
    assert!(matches!(robot.app.screen(), Screen::Topics(_)));
    let first = state(robot).found.as_ref().expect("found").items[0].clone();
    robot.tab_to(&first.title);
    robot.tap(Named::Enter);
    assert!(matches!(robot.app.screen(), Screen::Play(situation) if situation.name == first.name));
    // Back leads to what was found.
    robot.tap(Named::Escape);
    if matches!(robot.app.screen(), Screen::Play(_)) {
        robot.press("Stop for today");
    }
    assert_eq!(state(robot).wanted.text, "parcel");
}

#[test]
fn chinese_is_composed_and_two_characters_are_enough() {
    let robot = &mut list("zh-CN");
    robot.tab_to("输入一个词，找情景");
    robot.compose("银行");
    assert_eq!(field(robot).typed.expect("typed").text, "银行");
    let all = count(robot).expect("something is looked for");
    assert!(all > 0, "{}", robot.page());
    assert!(robot.page().contains(&format!("找到 {all} 个情景")), "{}", robot.page());
}

#[test]
fn an_assistive_technology_writes_and_a_mouse_puts_the_caret() {
    let robot = &mut list("fr");
    let node = field(robot);
    robot.write_into(&node, "colis");
    assert!(count(robot).is_some_and(|count| count > 0), "{}", robot.page());
    robot.activate(&node);
    assert!(field(robot).focused);
    robot.click("Préciser");
    assert!(!field(robot).focused, "a press elsewhere leaves it");
    robot.click_at(node.bounds.center());
    assert!(field(robot).focused);
    robot.type_in("x");
    assert!(state(robot).wanted.text.contains('x'));
    // The caret stands still: nothing asks to be drawn again.
    let again = robot.redraw_at(std::time::Instant::now());
    assert_eq!(again, iced_test::core::window::RedrawRequest::Wait);
}

#[test]
fn filters_are_folded_away_and_say_what_they_leave() {
    let robot = &mut list("en");
    assert!(robot.control("Phone call").is_none_or(|node| node.role != Role::Radio), "folded away");
    robot.press("Narrow it down");
    let radio = |robot: &mut Robot, name: &str| {
        robot.nodes().into_iter().find(|node| node.role == Role::Radio && node.name == name).expect("a radio")
    };
    let groups: Vec<String> = robot
        .nodes()
        .into_iter()
        .filter(|node| node.role == Role::RadioGroup)
        .map(|node| node.name)
        .collect();
    for name in ["Topic", "How it reaches you", "Written for"] {
        assert!(groups.iter().any(|group| group == name), "{groups:?}");
    }
    assert!(!groups.iter().any(|group| group == "Played or not"), "nothing was played: {groups:?}");
    let node = radio(robot, "Phone call");
    robot.activate(&node);
    assert_eq!(radio(robot, "Phone call").on, Some(true));
    let calls = count(robot).expect("filtered");
    assert!(calls > 0 && robot.page().contains("Only: Phone call"), "{}", robot.page());
    let node = radio(robot, "Parcels");
    robot.activate(&node);
    assert_eq!(count(robot), Some(0));
    assert!(robot.page().contains("Take one away"), "{}", robot.page());
    let node =
        robot.nodes().into_iter().find(|node| node.role == Role::Radio && node.name == "Any").expect("any");
    robot.activate(&node);
    assert_eq!(count(robot), Some(calls));
    robot.press("Show what was found");
    assert!(robot.control("Narrow it down").is_some(), "folded away again");
    assert!(robot.focused().is_some_and(|node| node.name.contains("found")));
    robot.press("Show all situations");
    assert_eq!(count(robot), None);
    assert!(robot.page().contains("Police and courts"), "{}", robot.page());
    play_to_the_end(robot, "core/warning-call", false);
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Topics));
    robot.press("Narrow it down");
    let node = radio(robot, "Played already");
    robot.activate(&node);
    assert_eq!(count(robot), Some(1));
}

#[test]
fn nothing_found_is_said_kindly_with_a_way_back_to_all() {
    for (language, line, all) in [
        ("en", "A shorter word often helps", "Show all situations"),
        ("zh-CN", "换个短一点的词试试", "列出全部情景"),
        ("fr", "Un mot plus court aide souvent", "Voir toutes les situations"),
    ] {
        let robot = &mut list(language);
        robot.send(Message::OnFind(find::Message::Typed("xyzzy".to_owned())));
        assert!(robot.page().contains(line), "{}", robot.page());
        robot.press(all);
        assert_eq!(count(robot), None);
        assert_eq!(field(robot).typed.expect("typed").text, "");
    }
}

#[test]
fn many_are_shown_by_lots_and_new_packs_are_found() {
    let trial = Trial::new();
    for number in 2..14 {
        trial.copy_as(&format!("trial{number}"));
    }
    let app = App::new(speaking("en"), None, Catalogue::load(Some(trial.packs())));
    let robot = &mut Robot::over(app, Size::new(1280.0, 800.0));
    robot.send(Message::OnHome(home::Message::Topics));
    robot.send(Message::OnFind(find::Message::Typed("a".to_owned())));
    let all = count(robot).expect("found");
    assert!(all > topics::LOT, "{all}");
    assert_eq!(state(robot).found.as_ref().map(|found| found.items.len()), Some(topics::LOT));
    let first = state(robot).found.as_ref().expect("found").items[0].name.clone();
    robot.press("The ones after");
    let found = state(robot).found.clone().expect("found");
    assert!(found.lot == 1 && found.items.iter().all(|item| item.name != first), "{found:?}");
    assert!(robot.focused().is_some_and(|node| node.name.contains("found")));
    // Packs that come in while somebody looks are gathered with the rest.
    robot.send(Message::Packs(Vec::new()));
    assert_eq!(count(robot), Some(all));
}
