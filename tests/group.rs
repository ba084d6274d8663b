//! A lesson with a group, in the window: by hands and by keys in three languages, by phones without a network, and
//! through a crash of the program.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use pages::groups::{before, join, lesson, on, raise, send, vote};
use pages::speaking;
use robot::{Modifiers, Named, Robot, Size};
use second_look::class::vote::{Phase, Round};
use second_look::content::catalogue::Catalogue;
use second_look::i18n::{Language, Words};
use second_look::lesson::{Plan, Step};
use second_look::ui::access::Role;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::Screen;
use second_look::ui::screen::group::{Message as Asked, Page, Shows, Way};
use second_look::ui::widget::digits::Typed;

const SIZE: Size = Size::new(1280.0, 800.0);

fn words(language: &str) -> Words {
    Words::new(Language::from_code(language).expect("a language"))
}

/// Presses a control by its name, with the keyboard: Tab until it has the focus, then Enter.
fn by_keys(robot: &mut Robot, name: &str) {
    for _ in 0..120 {
        if robot.focused().is_some_and(|node| node.name == name) {
            robot.key(Named::Enter, Modifiers::empty());
            return;
        }
        robot.key(Named::Tab, Modifiers::empty());
    }
    panic!("no key reaches {name}:\n{}", robot.page());
}

#[test]
fn a_whole_lesson_by_keys_with_hands_in_three_languages() {
    for language in ["en", "zh-CN", "fr"] {
        let words = words(language);
        let robot = &mut before(&speaking(language), SIZE);
        send(robot, Asked::Plan(Plan::Lesson));
        by_keys(robot, &words.text("group-to-steps"));
        by_keys(robot, &words.text("group-begin"));
        let (mut rounds, mut steps) = (0, vec![]);
        for _ in 0..200 {
            let group = lesson(robot);
            let step = group.step().expect("a step").0;
            if steps.last() != Some(&step) {
                steps.push(step);
            }
            match group.page {
                Page::Sure => break,
                Page::Count => {
                    rounds += 1;
                    raise(robot, [12, 11]);
                    let second = group_is_second(robot);
                    by_keys(
                        robot,
                        &words.text(if second { "group-close-second" } else { "leader-key-close" }),
                    );
                }
                // Enter goes on wherever the focus is not on a key.
                _ => robot.key(Named::Enter, Modifiers::empty()),
            }
        }
        assert_eq!(steps.len(), Plan::Lesson.steps().len(), "{language}: {steps:?}");
        assert!(rounds >= 4, "{language}: every situation is voted on: {rounds}");
        by_keys(robot, &words.text("leader-end-yes"));
        let page = robot.page();
        assert_eq!(lesson(robot).page, Page::Over);
        assert!(page.contains(&words.text("group-thanks")), "{language}: {page}");
        assert!(
            lesson(robot).closed.as_ref().is_some_and(|closed| closed.report.questions.len() == 4),
            "{language}"
        );
        by_keys(robot, &words.text("group-done"));
        assert!(matches!(robot.app.screen(), Screen::Topics(_)), "{language}");
    }
}

fn group_is_second(robot: &Robot) -> bool {
    lesson(robot).phase() == Some(Phase::Open(Round::Second))
}

/// Up to the open first vote of the first situation.
fn to_the_vote(robot: &mut Robot) {
    for _ in 0..60 {
        if lesson(robot).phase() == Some(Phase::Open(Round::First)) && lesson(robot).page == Page::Wall {
            return;
        }
        on(robot);
    }
    panic!("no vote:\n{}", robot.page());
}

#[test]
fn the_first_counts_are_nowhere_before_the_second_vote_is_closed() {
    let robot = &mut before(&speaking("en"), SIZE);
    send(robot, Asked::Plan(Plan::Short));
    send(robot, Asked::Begin);
    to_the_vote(robot);
    send(robot, Asked::Go(Page::Count));
    raise(robot, [137, 141]);
    send(robot, Asked::Close);
    // The key of the talk is there, and no number.
    for step in [Asked::Talk, Asked::Vote] {
        let page = robot.page();
        assert!(!page.contains("137") && !page.contains("141") && !page.contains("278"), "{page}");
        assert!(lesson(robot).summary.as_ref().is_some_and(|summary| summary.results.is_none()));
        send(robot, step);
    }
    assert_eq!(lesson(robot).phase(), Some(Phase::Open(Round::Second)));
    send(robot, Asked::Go(Page::Count));
    assert!(lesson(robot).hands.iter().all(|count| *count == 0), "a second vote begins from nothing");
    raise(robot, [100, 178]);
    send(robot, Asked::Close);
    let page = robot.page();
    for figure in ["137", "141", "100", "178"] {
        assert!(page.contains(figure), "{figure}: {page}");
    }
}

#[test]
fn nothing_the_room_looks_at_is_pressed_but_the_keys_of_the_bar() {
    let robot = &mut before(&speaking("en"), SIZE);
    send(robot, Asked::Plan(Plan::Short));
    send(robot, Asked::Begin);
    to_the_vote(robot);
    let Shows::Round(situation) = &lesson(robot).shows else { panic!("no situation") };
    let choices: Vec<_> = situation.choices.iter().map(|choice| choice.words.clone()).collect();
    let nodes = robot.nodes();
    for words in choices {
        let told: Vec<_> = nodes.iter().filter(|node| node.name.contains(&words)).collect();
        assert!(!told.is_empty() && told.iter().all(|node| node.role == Role::Label), "{words}: {told:?}");
    }
    // Between the bars there is no key at all.
    let within = nodes
        .iter()
        .filter(|node| node.role == Role::Button)
        .filter(|node| node.bounds.y > 96.0 && node.bounds.y + node.bounds.height < SIZE.height - 96.0);
    assert_eq!(within.count(), 0);
}

#[test]
fn phones_vote_and_hands_are_added() {
    let robot = &mut before(&speaking("fr"), SIZE);
    send(robot, Asked::Plan(Plan::Short));
    send(robot, Asked::Way(Way::Phones));
    send(robot, Asked::Begin);
    let phones = join(robot, 12);
    to_the_vote(robot);
    vote(robot, &phones, (1, Round::First, 1));
    assert_eq!(lesson(robot).summary.as_ref().expect("seen").counts.answered, 12);
    send(robot, Asked::Go(Page::Count));
    raise(robot, [3, 0]);
    send(robot, Asked::Close);
    send(robot, Asked::ShowCounts);
    let results = lesson(robot).summary.as_ref().and_then(|summary| summary.results).expect("shown");
    assert_eq!((results.first.all(), results.second), (15, None));
}

#[test]
fn a_phone_is_taken_out_by_its_number_and_the_code_of_the_leader_is_hidden() {
    let robot = &mut before(&speaking("en"), SIZE);
    send(robot, Asked::Way(Way::Phones));
    send(robot, Asked::Begin);
    let _ = join(robot, 3);
    robot.app.pretend_phones("10.0.0.1:8080");
    send(robot, Asked::Go(Page::Leader));
    let room = lesson(robot).room.clone().expect("a room");
    let code = room.with(|room| room.leader_code().shown());
    assert!(!robot.page().contains(&code), "only on request");
    send(robot, Asked::Code(true));
    assert!(robot.page().contains(&code));
    send(robot, Asked::Go(Page::Phones));
    assert!(!robot.page().contains(&code));
    assert_eq!(lesson(robot).phones.len(), 3);
    send(robot, Asked::Block(2));
    assert_eq!(lesson(robot).phones.iter().map(|phone| phone.0).collect::<Vec<_>>(), [1, 3]);
}

#[test]
fn digits_keys_and_plus_count_hands() {
    let robot = &mut before(&speaking("en"), SIZE);
    send(robot, Asked::Plan(Plan::Short));
    send(robot, Asked::Begin);
    to_the_vote(robot);
    send(robot, Asked::Go(Page::Count));
    send(robot, Asked::Hand(0, false));
    for _ in 0..3 {
        send(robot, Asked::Hand(0, true));
    }
    send(robot, Asked::Type(1));
    for digit in [9, 9, 9, 9] {
        send(robot, Asked::Typed(Typed::Digit(digit)));
    }
    send(robot, Asked::Typed(Typed::Rub));
    assert_eq!(lesson(robot).hands[..2], [3, 99]);
}

#[test]
fn home_is_a_look_aside_and_touches_nobodys_progress() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = App::new(speaking("en"), pages::places(folder.path()), Catalogue::load(None));
    let robot = &mut Robot::over(app, SIZE);
    send(robot, Asked::Show);
    send(robot, Asked::Plan(Plan::Short));
    send(robot, Asked::Begin);
    assert!(!robot.app.ctx().policy.keeps_history());
    to_the_vote(robot);
    let (at, code) = (lesson(robot).at, lesson(robot).code.clone());
    robot.send(Message::Home);
    assert!(robot.app.ctx().policy.keeps_history());
    let played = robot.app.store().expect("a store").played(1).expect("read");
    assert!(played.is_empty());
    send(robot, Asked::Show);
    assert_eq!((lesson(robot).at, lesson(robot).code.clone()), (at, code));
    assert!(matches!(lesson(robot).shows, Shows::Round(_)));
}

#[test]
fn a_lesson_goes_on_after_a_crash_or_is_deleted() {
    let folder = tempfile::tempdir().expect("a folder");
    let begin = || {
        let app = App::new(speaking("en"), pages::places(folder.path()), Catalogue::load(None));
        let mut robot = Robot::over(app, SIZE);
        send(&mut robot, Asked::Show);
        robot
    };
    let (names, code) = {
        let robot = &mut begin();
        send(robot, Asked::Plan(Plan::Lesson));
        send(robot, Asked::Leave(Step::CheckList, true));
        send(robot, Asked::Leave(Step::CheckBefore, true));
        // One gives its place to another and takes that of a third.
        let truth = |robot: &Robot, number: usize| lesson(robot).titles[number].1;
        let name = |robot: &Robot, number: usize| {
            lesson(robot)
                .lesson
                .as_ref()
                .and_then(|lesson| lesson.round(number))
                .expect("a round")
                .name
                .clone()
        };
        let second = (1..4).find(|at| truth(robot, *at) == truth(robot, 0)).expect("two of a kind");
        let moved = name(robot, second);
        send(robot, Asked::Go(Page::Swap(second)));
        let wanted = truth(robot, 0);
        let other =
            lesson(robot).others.iter().find(|(_, _, truth)| *truth == wanted).expect("another").0.clone();
        send(robot, Asked::Swap(second, other.clone()));
        send(robot, Asked::Swap(0, moved.clone()));
        assert_eq!((name(robot, 0), name(robot, second)), (moved, other));
        send(robot, Asked::Begin);
        to_the_vote(robot);
        let group = lesson(robot);
        (group.titles.clone(), group.code.clone())
        // Dropped without being closed.
    };
    let robot = &mut begin();
    let (shown, page) = (lesson(robot).page, robot.page());
    assert_eq!(shown, Page::Open, "{page}");
    send(robot, Asked::Resume);
    let group = lesson(robot);
    assert_eq!((&group.titles, &group.code, group.steps()), (&names, &code, Plan::Lesson.steps().len() - 3));
    assert_eq!(group.phase(), Some(Phase::Open(Round::First)));
    send(robot, Asked::End);
    let robot = &mut begin();
    assert_eq!(lesson(robot).page, Page::Plan, "one that was closed is not asked about");
}

/// Plays the short lesson to its end: so many hands for each answer, every time.
fn to_the_end(robot: &mut Robot, hands: [u32; 2]) {
    to_the_question(robot, hands);
    send(robot, Asked::End);
    assert_eq!(lesson(robot).page, Page::Over);
}

/// Up to the question whether it ends.
fn to_the_question(robot: &mut Robot, hands: [u32; 2]) {
    send(robot, Asked::Plan(Plan::Short));
    send(robot, Asked::Begin);
    for _ in 0..100 {
        match lesson(robot).page {
            Page::Sure => break,
            Page::Count => {
                raise(robot, hands);
                send(robot, Asked::Close);
            }
            _ => on(robot),
        }
    }
}

#[test]
fn a_closed_lesson_is_kept_as_counts_which_are_printed_saved_and_deleted() {
    let folder = tempfile::tempdir().expect("a folder");
    let places = pages::places(folder.path()).expect("places");
    let app = App::new(speaking("en"), Some(places.clone()), Catalogue::load(None));
    let robot = &mut Robot::over(app, SIZE);
    send(robot, Asked::Show);
    robot.app.plan_by(7);
    to_the_end(robot, [12, 11]);
    let closed = lesson(robot).closed.clone().expect("closed");
    assert_eq!((closed.report.scams.all, closed.report.genuine.all), (23, 23));

    // The table says what the page says, and the page what the journal keeps.
    let files = |end: &str| {
        let all =
            std::fs::read_dir(&places.copies[0]).expect("a folder").map(|file| file.expect("a file").path());
        all.filter(|path| path.extension().is_some_and(|other| other == end)).collect::<Vec<_>>()
    };
    send(robot, Asked::SaveTable(closed.id));
    let table = std::fs::read_to_string(&files("csv")[0]).expect("a table");
    let read = second_look::export::aggregate::read(&table).expect("a lesson");
    assert_eq!((&read.report, read.minutes), (&closed.report, 20));
    let page = robot.page();
    for side in [closed.report.scams, closed.report.genuine] {
        assert!(page.contains(&format!("{} of {} answers", side.sound, side.all)), "{page}");
    }
    send(robot, Asked::PrintReport(closed.id));
    assert_eq!(files("pdf").len(), 1);
    assert!(robot.focused().is_some_and(|node| node.name.contains(".pdf")), "it is said where it lies");

    // Later it is among the lessons before, and one that is older goes when its time is over.
    send(robot, Asked::Back);
    let old = jiff::Zoned::now().date() - jiff::ToSpan::days(60);
    let journal = second_look::class::journal::path(&places);
    second_look::class::journal::Journal::open(&journal)
        .and_then(|mut journal| journal.close(old, "lesson", &closed.report))
        .expect("kept");
    send(robot, Asked::Show);
    send(robot, Asked::Go(Page::Past));
    let kept = |robot: &Robot| lesson(robot).past.as_ref().map(Vec::len);
    assert_eq!(kept(robot), Some(2));
    send(robot, Asked::KeepFor(30));
    assert_eq!(kept(robot), Some(1));
    let past = lesson(robot).past.clone().expect("read");
    assert_eq!(past[0].report, closed.report);
    send(robot, Asked::SaveTable(past[0].id));
    assert_eq!(files("csv").len(), 2);
    send(robot, Asked::Go(Page::Erase(past[0].id)));
    send(robot, Asked::Back);
    assert_eq!((lesson(robot).page, kept(robot)), (Page::Past, Some(1)));
    send(robot, Asked::Go(Page::Erase(past[0].id)));
    send(robot, Asked::Erase(past[0].id));
    assert_eq!((lesson(robot).page, kept(robot)), (Page::Past, Some(0)));
}

#[test]
fn counts_that_are_too_old_go_when_the_program_starts() {
    let folder = tempfile::tempdir().expect("a folder");
    let places = pages::places(folder.path()).expect("places");
    let path = second_look::class::journal::path(&places);
    let lessons = || {
        let journal = second_look::class::journal::Journal::open(&path).expect("a journal");
        journal.lessons().expect("read").len()
    };
    let report = second_look::class::group::Report {
        questions: vec![second_look::class::group::Told::default()],
        ..Default::default()
    };
    for days in [0, 89, 91] {
        let day = jiff::Zoned::now().date() - jiff::ToSpan::days(days);
        let journal = second_look::class::journal::Journal::open(&path);
        journal.and_then(|mut journal| journal.close(day, "short", &report)).expect("kept");
    }
    assert_eq!(lessons(), 3);
    let _ = App::boot(Some(places));
    assert_eq!(lessons(), 2);
}

#[cfg(feature = "sync")]
#[test]
fn counts_go_where_an_operator_set_only_when_the_leader_agrees_for_that_lesson() {
    use second_look::class::journal::{self, Journal};
    for agrees in [None, Some(false), Some(true)] {
        let folder = tempfile::tempdir().expect("a folder");
        let robot = &mut pages::sharing::before(folder.path(), &speaking("en"), SIZE);
        send(robot, Asked::Show);
        robot.app.plan_by(7);
        to_the_question(robot, [12, 11]);
        assert!(robot.page().contains(pages::sharing::HOST), "{}", robot.page());
        if let Some(agrees) = agrees {
            send(robot, Asked::Tell(agrees));
        }
        send(robot, Asked::End);
        let told = agrees == Some(true);
        assert_eq!(robot.page().contains(pages::sharing::HOST), told, "{}", robot.page());
        let places = pages::places(folder.path()).expect("places");
        let journal = Journal::open(&journal::path(&places)).expect("a journal");
        let waiting = journal.outbox(pages::sharing::HOST).standing().expect("read").waiting;
        assert_eq!(waiting, usize::from(told), "{agrees:?}");
    }
    // Where no operator set an address nobody is asked.
    let robot = &mut before(&speaking("en"), SIZE);
    to_the_question(robot, [12, 11]);
    assert!(!robot.page().contains(&words("en").text("group-tell-yes")), "{}", robot.page());
}
