//! The telephone, video calls and chats: what is theirs alone, by mouse, touch, keyboard and by the actions
//! of an assistive technology.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod robot;
mod trial;

use std::time::{Duration, Instant};

use iced_test::core::window::RedrawRequest;
use robot::{Named, Robot, Size, settings};
use second_look::content::ScenarioId;
use second_look::content::catalogue::Catalogue;
use second_look::settings::Settings;
use second_look::ui::access::Role;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{Screen, play};
use trial::{GENUINE, SCAM, Trial, WORDS};

const WINDOW: Size = Size::new(1280.0, 800.0);
const FIRST: &str = "Mrs Bennett";
const NAME: &str = "trial/safe-account-call";

/// A means, and the press by it.
type Way = (&'static str, fn(&mut Robot));

/// Somebody who lets things move.
fn moving() -> Settings {
    Settings { calm_motion: false, ..settings("en", "GB") }
}

fn opened(trial: &Trial, settings: Settings, size: Size) -> Robot {
    let report = trial.check();
    let errors: Vec<_> = report.problems.iter().filter(|problem| problem.is_error()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let mut robot = Robot::over(App::new(settings, None, Catalogue::load(Some(trial.packs()))), size);
    robot.send(Message::OnTopics(ScenarioId::from(NAME)));
    robot
}

/// A call whose first line is the caller's.
fn at_once() -> Trial {
    let trial = Trial::new();
    let _ = trial.spoil(SCAM, "start: \"ring\"", "start: \"hello\"").spoil(
        SCAM,
        "\"ring\": Line(who: \"scene\", signs: [(id: \"unexpected-contact\", at: Sender)], next: \"hello\"),",
        "",
    );
    for language in ["en", "zh-CN", "fr"] {
        let file = WORDS.replace("locales/en", &format!("locales/{language}"));
        let text = std::fs::read_to_string(trial.root().join(&file)).expect("words");
        for key in ["ring = ", "sign-unexpected-contact = "] {
            let line = text.lines().find(|line| line.starts_with(key)).expect("a message");
            let _ = trial.spoil(&file, &format!("{line}\n"), "");
        }
    }
    trial
}

fn situation(robot: &Robot) -> &play::Situation {
    match robot.app.screen() {
        Screen::Play(situation) => situation,
        _ => panic!("no situation"),
    }
}

/// Words that are drawn.
fn drawn(robot: &mut Robot, words: &str) -> bool {
    robot.look(WINDOW).words.iter().any(|drawn| drawn.whole.contains(words))
}

#[test]
fn a_call_rings_and_is_answered_by_every_means() {
    let answers: [Way; 5] = [
        ("mouse", |robot| robot.click("Answer")),
        ("touch", |robot| {
            let at = robot.control("Answer").expect("a key").bounds.center();
            robot.tap_at(at);
        }),
        ("Tab and Space", |robot| {
            robot.tab_to("Answer");
            robot.tap(Named::Space);
        }),
        ("Enter", |robot| robot.tap(Named::Enter)),
        ("an action", |robot| robot.press("Answer")),
    ];
    // Beside the choices, and in one column.
    for (size, text_size) in [(WINDOW, 100), (Size::new(1024.0, 768.0), 200)] {
        for (means, answer) in answers {
            let settings = Settings { text_size, ..settings("en", "GB") };
            let mut robot = opened(&Trial::new(), settings, size);
            assert!(situation(&robot).rings(), "{means}");
            let page = robot.page();
            assert!(page.contains("The telephone is ringing") && page.contains("020 7946 0158"), "{page}");
            assert!(!page.contains(FIRST) && robot.control("Hang up").is_none(), "{means}: {page}");
            answer(&mut robot);
            assert!(!situation(&robot).rings(), "{means}");
            assert!(robot.control("Hang up").is_some(), "{means}: {}", robot.page());
            assert!(robot.page().contains(FIRST), "{means}: {}", robot.page());
        }
    }
}

#[test]
fn the_first_words_of_a_call_are_heard_when_it_is_answered() {
    let mut robot = opened(&at_once(), settings("en", "GB"), WINDOW);
    assert!(situation(&robot).rings());
    let words = FIRST;
    assert!(!robot.page().contains(words), "{}", robot.page());
    robot.send(Message::OnPlay(play::Message::ShowTranscript));
    assert!(!robot.page().contains(words), "nothing was heard so far: {}", robot.page());
    robot.send(Message::OnPlay(play::Message::ShowStage));
    // A digit answers a question, not a telephone.
    robot.send(Message::Digit(0));
    assert!(situation(&robot).rings());
    robot.tap(Named::Enter);
    assert!(!situation(&robot).rings());
    assert!(robot.page().contains(words), "{}", robot.page());
    assert!(robot.control("A. ").is_some(), "and one can answer: {}", robot.page());
}

#[test]
fn nothing_comes_of_letting_it_ring() {
    for trial in [Trial::new(), at_once()] {
        let mut robot = opened(&trial, settings("en", "GB"), WINDOW);
        let log = situation(&robot).play.log().to_vec();
        robot.click("Let it ring");
        assert!(robot.page().contains("nothing bad came of it"), "{}", robot.page());
        assert!(robot.page().contains("Missed call"), "{}", robot.page());
        assert!(robot.focused().is_some_and(|node| node.name == "You let it ring"));
        // It is no answer: nothing is graded, nothing is kept.
        assert_eq!(situation(&robot).play.log(), log);
        robot.tap(Named::Escape);
        assert!(situation(&robot).rings() && robot.control("Let it ring").is_some(), "{}", robot.page());
        robot.press("Let it ring");
        robot.click("Answer after all");
        assert!(!situation(&robot).rings() && robot.control("Hang up").is_some(), "{}", robot.page());
    }
    let mut robot = opened(&Trial::new(), settings("en", "GB"), WINDOW);
    robot.press("Let it ring");
    robot.click("Stop for today");
    assert!(matches!(robot.app.screen(), Screen::Home(_)), "{:?}", robot.app.screen());
}

#[test]
fn the_telephone_shows_four_kinds_of_callers() {
    let contact = "\n    .contact = 020 7946 0158";
    let shown = |known: bool, contact_now: &str| {
        let trial = Trial::new();
        for language in ["en", "zh-CN", "fr"] {
            let file = WORDS.replace("locales/en", &format!("locales/{language}"));
            let text = std::fs::read_to_string(trial.root().join(&file)).expect("words");
            let line = text.lines().find(|line| line.starts_with("    .contact")).expect("a number");
            let _ = trial.spoil(&file, &format!("\n{line}"), contact_now);
        }
        if known {
            let _ = trial.spoil(SCAM, "face: Caller)", "face: Caller, known: true)");
        }
        opened(&trial, settings("en", "GB"), WINDOW).page()
    };
    assert!(shown(true, contact).contains("In your contacts"));
    assert!(shown(false, contact).contains("Not in your contacts"));
    let hidden = shown(false, "");
    assert!(hidden.contains("Number hidden") && hidden.contains("shows no number"), "{hidden}");
    let named = shown(false, "\n    .contact = Example Bank");
    assert!(named.contains("Example Bank") && named.contains("The name came with the call"), "{named}");
}

#[test]
fn a_call_can_wait_and_its_keypad_does_nothing() {
    for (size, text_size) in [(WINDOW, 100), (Size::new(1024.0, 768.0), 200)] {
        let mut robot = opened(&Trial::new(), Settings { text_size, ..settings("en", "GB") }, size);
        robot.press("Answer");
        let log = situation(&robot).play.log().to_vec();
        let on = |robot: &mut Robot, name: &str| robot.control(name).expect("a key").on;
        assert_eq!(on(&mut robot, "Hold"), Some(false));
        robot.press("Hold");
        assert!(robot.page().contains("The call waits and nobody hears you"), "{}", robot.page());
        robot.tab_to("Go on");
        robot.tap(Named::Space);
        assert!(!robot.page().contains("nobody hears you"), "{}", robot.page());
        robot.press("Keypad");
        assert!(robot.page().contains("Nothing you press here is sent."), "{}", robot.page());
        for key in ["1", "9", "Star", "0", "Hash"] {
            let node = robot.nodes().into_iter().find(|node| node.name == key).expect("a key");
            robot.activate(&node);
        }
        // A digit of the keyboard is none of the answers while the keypad is open.
        robot.send(Message::Digit(1));
        assert!(robot.page().contains("19*0#2"), "{}", robot.page());
        assert_eq!(situation(&robot).play.log(), log, "nothing came of it");
        robot.press("Close the keypad");
        assert!(!robot.page().contains("19*0#2"), "{}", robot.page());
        // An answer ends the waiting.
        robot.press("Hold");
        robot.send(Message::Digit(0));
        assert!(!robot.page().contains("nobody hears you"), "{}", robot.page());
    }
}

#[test]
fn who_rings_back_sees_a_number_of_their_own() {
    let mut robot = opened(&Trial::new(), settings("en", "GB"), WINDOW);
    robot.press("Answer");
    robot.click("Hang up");
    let page = robot.page();
    assert!(page.contains("The best step") && page.contains("a number of your own choice"), "{page}");
    assert!(page.contains("The call is over") && robot.control("Hold").is_none(), "{page}");
    robot.press("Go on");
    assert!(!robot.page().contains("a number of your own choice"), "{}", robot.page());
}

#[test]
fn the_icon_turns_while_it_rings_and_nothing_is_drawn_while_it_rests() {
    let mut robot = opened(&Trial::new(), moving(), WINDOW);
    let begun = Instant::now();
    let mut at = |seconds: f32| robot.redraw_at(begun + Duration::from_secs_f32(seconds));
    // How long until it is drawn again.
    let next = |asked, seconds: f32| match asked {
        RedrawRequest::At(then) => then.saturating_duration_since(begun).as_secs_f32() - seconds,
        other => panic!("{other:?} at {seconds}"),
    };
    for seconds in [0.5, 2.5, 7.0] {
        let next = next(at(seconds), seconds);
        assert!(next > 0.0 && next < 0.13, "eight drawings a second, not more: {next} at {seconds}");
    }
    let rests = next(at(4.0), 4.0);
    assert!((rests - 2.0).abs() < 0.5, "it rests, then rings again: {rests}");
    assert_eq!(at(40.0), RedrawRequest::Wait, "at last only the words say that it rings");
    robot.press("Answer");
    assert_eq!(robot.redraw_at(begun + Duration::from_secs(41)), RedrawRequest::Wait);
    let mut calm = opened(&Trial::new(), settings("en", "GB"), WINDOW);
    assert_eq!(calm.redraw_at(Instant::now()), RedrawRequest::Wait);
    assert!(calm.page().contains("Ringing"), "{}", calm.page());
}

/// Parts, pressed by every means: what more there is to them comes and goes, and is in the tree.
fn open_and_close(robot: &mut Robot, name: &str, more: &str) {
    assert!(!robot.page().contains(more), "{}", robot.page());
    robot.press(name);
    let open = robot.control(name).expect("a part");
    assert_eq!((open.role, open.on), (Role::Toggle, Some(true)), "{open:?}");
    assert!(open.name.contains(more), "{open:?}");
    robot.tab_to(name);
    robot.tap(Named::Enter);
    assert!(!robot.page().contains(more), "{}", robot.page());
    robot.tap(Named::Space);
    assert!(robot.page().contains(more), "{}", robot.page());
    robot.tap(Named::Space);
}

#[test]
fn a_video_call_shows_what_is_held_up_and_what_is_sent() {
    for (size, text_size) in [(WINDOW, 100), (Size::new(1024.0, 768.0), 200)] {
        let trial = Trial::new();
        trial.on_stage(
            "VideoCall",
            &[("paper", "Detail", "48-200", "48-201"), ("coat", "Detail", "48-300", "48-301")],
        );
        let mut robot = opened(&trial, Settings { text_size, ..settings("en", "GB") }, size);
        assert!(!situation(&robot).rings(), "only a telephone rings");
        robot.press("Go on");
        assert!(
            robot.page().contains("Not in your contacts") || robot.page().contains("Unknown"),
            "{}",
            robot.page()
        );
        if text_size == 100 {
            assert!(robot.page().contains("Microphone on") && robot.page().contains("Camera on"));
        }
        open_and_close(&mut robot, "48-200", "48-201");
        open_and_close(&mut robot, "48-300", "48-301");
        robot.press("Hang up");
        assert!(robot.page().contains("The best step"), "{}", robot.page());
    }
}

#[test]
fn a_chat_shows_voices_codes_and_where_links_lead() {
    let trial = Trial::new();
    trial.on_stage(
        "Chat",
        &[
            ("voice", "Voice", "48-200", "0:14"),
            ("code", "Code", "48-300", "48-301"),
            ("page", "Link", "48-400", "https://example.org/48-401"),
        ],
    );
    let mut robot = opened(&trial, settings("en", "GB"), WINDOW);
    robot.press("Go on");
    let voice = robot.control("48-200").expect("a spoken message");
    assert!(voice.name.contains("0:14"), "how long it is stands there at once: {voice:?}");
    assert!(robot.page().contains(FIRST), "its words stand there at once: {}", robot.page());
    open_and_close(&mut robot, "48-200", "word for word");
    open_and_close(&mut robot, "48-300", "48-301");
    open_and_close(&mut robot, "48-400", "https://example.org/48-401");
}

#[test]
fn to_leave_a_group_is_to_report_it_where_the_situation_says_so() {
    let trial = Trial::new();
    trial.on_stage("Chat", &[]);
    let mut robot = opened(&trial, settings("en", "GB"), WINDOW);
    robot.press("Go on");
    assert_eq!(robot.control("Leave").expect("a way out").name, "Leave");
    let _ = trial.spoil(
        SCAM,
        "act: CallBack, grade: Best, exit: true, next: \"again\"",
        "act: Report, grade: Best, exit: true, next: \"again\"",
    );
    let mut robot = opened(&trial, settings("en", "GB"), WINDOW);
    robot.press("Go on");
    assert_eq!(robot.control("Leave").expect("a way out").name, "Leave and report");
}

/// A chat in which somebody is typing, and when that began.
fn typing(settings: Settings) -> (Robot, Instant) {
    let trial = Trial::new();
    trial.on_stage("Chat", &[]);
    let mut robot = opened(&trial, settings, WINDOW);
    robot.press("Go on");
    (robot, Instant::now())
}

const TYPING: &str = "“Detective Sergeant Ellis” is typing";

#[test]
fn somebody_types_for_three_beats_and_then_nothing_is_drawn_any_more() {
    let (mut robot, begun) = typing(moving());
    assert!(drawn(&mut robot, TYPING) && !drawn(&mut robot, FIRST));
    assert!(robot.page().contains(FIRST), "the tree has the line at once: {}", robot.page());
    let RedrawRequest::At(next) = robot.redraw_at(begun) else {
        panic!("three dots are still between beats")
    };
    assert!(next + Duration::from_millis(100) > begun && next <= begun + Duration::from_millis(400));
    assert!(drawn(&mut robot, TYPING));
    assert_eq!(robot.redraw_at(begun + Duration::from_millis(1200)), RedrawRequest::Wait);
    assert!(!drawn(&mut robot, TYPING) && drawn(&mut robot, FIRST));
    // What was typed once is not typed again when one comes back to the page.
    robot.send(Message::OnPlay(play::Message::ShowTranscript));
    robot.send(Message::OnPlay(play::Message::ShowStage));
    assert!(!drawn(&mut robot, TYPING) && drawn(&mut robot, FIRST));
}

#[test]
fn a_press_skips_the_typing_and_does_nothing_else() {
    let presses: [Way; 5] = [
        ("mouse", |robot| robot.click("A. ")),
        ("mouse, elsewhere", |robot| robot.click_at(robot::Point::new(640.0, 700.0))),
        ("touch", |robot| {
            let at = robot.control("A. ").expect("a choice").bounds.center();
            robot.tap_at(at);
        }),
        ("Tab and Enter", |robot| {
            robot.tab_to("A. ");
            robot.tap(Named::Enter);
        }),
        ("a digit", |robot| robot.send(Message::Digit(0))),
    ];
    for (means, press) in presses {
        let (mut robot, _) = typing(moving());
        let log = situation(&robot).play.log().to_vec();
        assert!(drawn(&mut robot, TYPING), "{means}");
        press(&mut robot);
        assert!(!drawn(&mut robot, TYPING) && drawn(&mut robot, FIRST), "{means}");
        assert_eq!(
            situation(&robot).play.log(),
            log,
            "{means}: nobody answers what was not there to be read"
        );
        std::thread::sleep(Duration::from_millis(450));
        robot.click("A. ");
        assert_ne!(situation(&robot).play.log(), log, "{means}");
    }
}

#[test]
fn nobody_types_where_nothing_moves_or_somebody_listens() {
    let to_me = Settings { read_to_me: true, ..moving() };
    for settings in [settings("en", "GB"), to_me] {
        let (mut robot, _) = typing(settings);
        assert!(!drawn(&mut robot, TYPING) && drawn(&mut robot, FIRST));
    }
}

#[test]
fn a_long_chat_keeps_its_newest_lines_on_the_stage_and_all_in_what_was_said() {
    let trial = Trial::new();
    trial.long_chat(160);
    let mut robot = opened(&trial, settings("en", "GB"), WINDOW);
    for _ in 0..159 {
        robot.send(Message::OnPlay(play::Message::GoOn));
    }
    let lines = |robot: &mut Robot| robot.page().matches("Here is line").count();
    assert_eq!(lines(&mut robot), 40);
    assert!(robot.page().contains("120 earlier messages"), "{}", robot.page());
    assert!(robot.page().contains("Here is line 159."), "{}", robot.page());
    robot.send(Message::OnPlay(play::Message::ShowTranscript));
    assert_eq!(lines(&mut robot), 160);
}

#[test]
fn the_genuine_call_rings_like_the_other() {
    let trial = Trial::new();
    assert!(trial.root().join(GENUINE).exists());
    let mut robot =
        Robot::over(App::new(settings("en", "GB"), None, Catalogue::load(Some(trial.packs()))), WINDOW);
    robot.send(Message::OnTopics(ScenarioId::from("trial/warning-call")));
    assert!(situation(&robot).rings());
    assert!(robot.control("Answer").is_some() && robot.control("Let it ring").is_some());
}
