//! A whole check-up in the window: by keyboard alone, left and gone on with, silent until its end.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]
#![allow(unreachable_pub, missing_docs, reason = "each part of a test is its own")]

mod pages;
mod robot;
mod trial;

use iced::keyboard::key::Named;
use second_look::content::item::{Form, Length, WHY};
use second_look::i18n::{Language, Words};
use second_look::learn::calibration::Sureness;
use second_look::learn::discrimination::Change;
use second_look::learn::forms::{DAY, Occasion};
use second_look::store::{NewCheckup, PERSON, Store, Verdict};
use second_look::ui::access::Role;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::checkup::{Checkup, Message as Told, Results};
use second_look::ui::screen::{Screen, home};

use pages::checkups::{answer_all, begin, hear, is_scam, robot, say};
use pages::forms::Forms;
use robot::{Robot, Size};

const SIZE: Size = Size::new(1280.0, 800.0);

fn results(robot: &Robot) -> &Results {
    let Screen::Checkup(Checkup::Results(results)) = robot.app.screen() else { panic!("no results") };
    results
}

fn names(robot: &mut Robot) -> String {
    robot.nodes().into_iter().map(|node| node.name + "\n").collect()
}

#[test]
fn a_whole_check_up_by_the_keyboard_alone() {
    let forms = Forms::new();
    let robot = &mut robot(&pages::speaking("en"), SIZE, &forms);
    robot.tab_to("My progress");
    robot.tap(Named::Enter);
    robot.tab_to("Check-up");
    robot.tap(Named::Enter);
    robot.tab_to("10 questions");
    robot.tap(Named::Enter);
    robot.tab_to("Mostly");
    robot.tap(Named::Enter);
    robot.tab_to("Go on");
    robot.tap(Named::Enter);
    for place in 1..=10 {
        assert!(names(robot).contains(&format!("{place} of 10")), "{}", names(robot));
        hear(robot);
        let digit = if is_scam(robot).expect("an item") { '2' } else { '1' };
        robot.key(
            iced::keyboard::Key::Character(digit.to_string().into()),
            iced::keyboard::Modifiers::empty(),
        );
        assert!(names(robot).contains("How sure are you?"), "{}", names(robot));
        assert_eq!(robot.focused().map(|node| node.name), Some("How sure are you?".to_owned()));
        robot.key(iced::keyboard::Key::Character("3".into()), iced::keyboard::Modifiers::empty());
    }
    assert_eq!(
        robot.focused().map(|node| node.name),
        Some("You caught 5 of 5 scams and trusted 5 of 5 real ones.".to_owned())
    );
    let store = robot.app.store().expect("a store");
    let [kept] = &store.checkups(PERSON).expect("read")[..] else { panic!("one check-up") };
    assert_eq!(store.verdicts(kept.id).expect("read").len(), 10);
    assert_eq!(store.confidence(kept.id).expect("read").len(), 1, "the other question was left out");
}

#[test]
fn nothing_tells_which_was_right_before_the_end() {
    let forms = Forms::new();
    for language in Language::ALL {
        let robot = &mut robot(&pages::speaking(language.code()), SIZE, &forms);
        let words = Words::new(language);
        let told = ["checkup-was-scam", "checkup-was-real"].map(|key| format!("· {}", words.text(key)));
        begin(robot, Length::Short);
        let mut seen = Vec::new();
        for number in 0..10 {
            hear(robot);
            let item = robot.app.screen().situation().expect("an item");
            let why = item.script.text(WHY, &item.values);
            seen.push(why.clone());
            let page = names(robot);
            assert!(!seen.iter().chain(&told).any(|words| page.contains(words.as_str())), "{page}");
            say(robot, number % 2 == 0, Sureness::Guessing);
        }
        let page = names(robot);
        assert!(seen.iter().chain(&told).all(|words| page.contains(words.as_str())), "{page}");
    }
}

#[test]
fn what_was_left_is_gone_on_with_even_after_the_program_ended() {
    let forms = Forms::new();
    let folder = tempfile::tempdir().expect("a folder");
    let open = || {
        let catalogue = second_look::content::catalogue::Catalogue::load(None).with_items_of(forms.pack());
        let app = App::new(pages::speaking("fr"), pages::places(folder.path()), catalogue);
        Robot::over(app, SIZE)
    };
    let robot = &mut open();
    begin(robot, Length::Standard);
    let mut said = Vec::new();
    for _ in 0..3 {
        said.push(robot.app.screen().situation().expect("an item").name.clone());
        say(robot, true, Sureness::Very);
    }
    let next = robot.app.screen().situation().expect("an item").name.clone();
    // As after a power cut.
    let robot = &mut open();
    assert!(names(robot).contains(&Words::new(Language::French).text("checkup-left")));
    robot.send(Message::OnHome(home::Message::Checkup));
    robot.send(Message::OnCheckup(Told::GoOn));
    let item = robot.app.screen().situation().expect("an item");
    assert_eq!(item.name, next);
    answer_all(robot, |_, scam| scam, Sureness::Fairly);
    assert_eq!(results(robot).rated.len(), 16);
    let Screen::Checkup(Checkup::Results(results)) = robot.app.screen() else { panic!("no results") };
    let names: std::collections::BTreeSet<_> =
        results.items.iter().map(|item| item.play.scenario().name().clone()).collect();
    assert_eq!(names.len(), 16, "none came twice");
    robot.send(Message::Home);
    let path = pages::places(folder.path()).expect("places").database();
    assert!(Store::open(&path).expect("a store").open_checkup(PERSON).expect("read").is_none());
}

#[test]
fn back_takes_an_answer_back_and_then_leaves() {
    let forms = Forms::new();
    let robot = &mut robot(&pages::speaking("en"), SIZE, &forms);
    begin(robot, Length::Short);
    hear(robot);
    robot.press("B. A scam");
    robot.send(Message::Back);
    assert!(names(robot).contains("Real or scam?"));
    robot.press("A. Real");
    robot.press("Change my answer");
    assert!(names(robot).contains("Real or scam?"));
    for _ in 0..4 {
        robot.send(Message::Back);
    }
    assert!(matches!(robot.app.screen(), Screen::Home(_)), "{}", robot.page());
    assert!(names(robot).contains("You have begun a check-up"));
}

#[test]
fn one_that_was_left_can_be_dropped() {
    let forms = Forms::new();
    let robot = &mut robot(&pages::speaking("en"), SIZE, &forms);
    begin(robot, Length::Short);
    say(robot, true, Sureness::Very);
    robot.send(Message::Home);
    robot.press("You have begun a check-up");
    robot.press("Delete this check-up");
    assert_eq!(robot.focused().map(|node| node.name), Some("Keep it".to_owned()));
    robot.press("Delete");
    assert!(matches!(robot.app.screen(), Screen::Home(_)), "{}", robot.page());
    assert!(!names(robot).contains("You have begun a check-up"), "{}", robot.page());
    let store = robot.app.store().expect("a store");
    assert!(store.open_checkup(PERSON).expect("read").is_none());
}

/// M6, the trap of section 2: more scams caught, and as many more genuine ones doubted.
#[test]
fn whoever_calls_everything_a_scam_is_told_so() {
    let forms = Forms::new();
    let robot = &mut robot(&pages::speaking("en"), SIZE, &forms);
    begin(robot, Length::Standard);
    let (mut scams, mut real) = (0, 0);
    let mut first = |_: usize, scam: bool| {
        let count = if scam { &mut scams } else { &mut real };
        *count += 1;
        *count <= if scam { 4 } else { 2 }
    };
    answer_all(robot, &mut first, Sureness::Fairly);
    let before = results(robot).answers();
    assert_eq!((before.caught, before.doubted), (4, 2));
    assert_eq!(results(robot).change(), None, "there was none before");
    begin(robot, Length::Standard);
    let mut real = 0;
    answer_all(
        robot,
        |_, scam| {
            real += i32::from(!scam);
            scam || real <= 6
        },
        Sureness::Fairly,
    );
    let after = results(robot).answers();
    assert_eq!((after.caught, after.doubted), (8, 6));
    assert_eq!(results(robot).change(), Some(Change::MoreSuspicious));
    let page = names(robot);
    for words in [
        "You caught 8 of 8 scams and trusted 2 of 8 real ones.",
        "More suspicious than last time",
        "There is no comparison group",
        "How you lean: Cautious",
    ] {
        assert!(page.contains(words), "{words}:\n{page}");
    }
    assert!(!page.contains("d’"), "figures are folded away");
    robot.press("Show the figures");
    let page = names(robot);
    for words in
        ["Scams caught (H)", "Real ones doubted (F)", "Telling apart (d’)", "Leaning (c)", "1.00, between"]
    {
        assert!(page.contains(words), "{words}:\n{page}");
    }
    // M10: enough was rated; both kinds apart.
    assert!(page.contains("With scams: you felt 75% sure and were right in 100%."), "{page}");
    let lists = robot.nodes().into_iter().filter(|node| node.role == Role::ListItem).count();
    assert!(lists >= 16, "every item is shown once more");
}

/// Somebody who took the first two check-ups, the second so many days ago; the first half right.
fn taken_before(forms: &Forms, days: i64, folder: &std::path::Path) -> Robot {
    let places = pages::places(folder);
    let path = places.as_ref().expect("places").database();
    let now = jiff::Timestamp::now().as_millisecond();
    let mut store = Store::open(&path).expect("a store");
    for (form, occasion, at) in [(Form::A, Occasion::Before, 60), (Form::B, Occasion::After, 0)] {
        let at = now - (days + at) * DAY;
        let new = NewCheckup {
            person: PERSON,
            form,
            length: Length::Short,
            occasion,
            seed: 1,
            pack_version: String::new(),
            language: "en".to_owned(),
            country: "GB".to_owned(),
            started_at: at,
        };
        let id = store.begin_checkup(&new).expect("begun");
        for item in 0..10 {
            let is_scam = item % 2 == 0;
            let right = occasion == Occasion::After || item < 5;
            let verdict = Verdict {
                item: format!("{}-{item}", form.key()),
                topic: None,
                is_scam,
                said_scam: is_scam == right,
                sure: Sureness::Fairly,
                at,
                took: 0,
            };
            store.keep_verdict(id, &verdict).expect("kept");
        }
        store.finish_checkup(id, at).expect("finished");
    }
    drop(store);
    let catalogue = second_look::content::catalogue::Catalogue::load(None).with_items_of(forms.pack());
    Robot::over(App::new(pages::speaking("en"), places, catalogue), SIZE)
}

/// M9: a follow-up is offered on Home in its time, and nothing is said before and after.
#[test]
fn a_follow_up_is_offered_quietly_in_its_time() {
    let forms = Forms::new();
    let offered = |days: i64| {
        let folder = tempfile::tempdir().expect("a folder");
        let robot = &mut taken_before(&forms, days, folder.path());
        let offered = names(robot).contains("Time for another check-up");
        if offered {
            begin(robot, Length::Short);
            let item = robot.app.screen().situation().expect("an item");
            assert!(item.name.as_str().contains("/c-"), "form C is kept for it");
        }
        offered
    };
    for (days, due) in
        [(13, false), (14, true), (30, true), (32, false), (89, false), (91, true), (160, false)]
    {
        assert_eq!(offered(days), due, "after {days} days");
    }
}

/// M9: what has stayed is the change since the very first check-up, with its interval.
#[test]
fn a_follow_up_is_held_against_the_first() {
    let forms = Forms::new();
    let folder = tempfile::tempdir().expect("a folder");
    let robot = &mut taken_before(&forms, 20, folder.path());
    begin(robot, Length::Short);
    answer_all(robot, |_, scam| scam, Sureness::Fairly);
    let before = results(robot).before.expect("the first");
    assert_eq!((before.caught, before.scams, before.doubted, before.genuine), (3, 5, 3, 5));
    assert_eq!(results(robot).change(), Some(Change::Sharper));
    assert!(names(robot).contains("Sharper than at your first check-up"), "{}", names(robot));
    robot.press("Show the figures");
    let page = names(robot);
    assert!(page.contains("What has stayed (change of d’)"), "{page}");
    // 2.766 − 0, and 1.96 standard errors of both, 0.799 and 1.140.
    assert!(page.contains("2.77, between 0.04 and 5.49"), "{page}");
}

/// Where there are no items nothing is offered.
#[test]
fn without_items_nothing_is_offered() {
    let forms = Forms::new();
    std::fs::remove_dir_all(forms.root().join("items")).expect("gone");
    let robot = &mut robot(&pages::speaking("en"), SIZE, &forms);
    robot.send(Message::OnHome(home::Message::Progress));
    assert!(!names(robot).contains("Check-up"));
}
