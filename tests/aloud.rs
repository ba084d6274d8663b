//! Reading aloud from the window: what is read, when it begins and when it stops. The voices are programs
//! that note what they are asked; no sound is made.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod robot;
mod trial;
mod voices;

use std::fs;
use std::time::{Duration, Instant};

use robot::{Named, Robot, Size, settings};
use second_look::content::ScenarioId;
use second_look::content::catalogue::Catalogue;
use second_look::play::Step;
use second_look::settings::Settings;
use second_look::speech::Voices;
use second_look::ui::app::{Aloud, App, Message};
use second_look::ui::screen::{Screen, home, play, settings as set};
use trial::{SCAM, Trial, WORDS};
use voices::{Fakes, LONG};

const CALL: &str = "core/safe-account-call";

fn robot(settings: Settings, fakes: &Fakes) -> Robot {
    Robot::with_voices(settings, fakes.voices())
}

fn reads_to(settings: Settings) -> Settings {
    Settings { read_to_me: true, ..settings }
}

/// Waits until nothing is read any more; gives what was said, one utterance a line.
#[track_caller]
fn said(robot: &mut Robot, fakes: &Fakes) -> String {
    let begun = Instant::now();
    while robot.app.is_reading() {
        robot.send(Message::Aloud(Aloud::Look));
        assert!(begun.elapsed() < LONG, "it never ends: {}", fakes.asked());
        std::thread::sleep(Duration::from_millis(5));
    }
    let words = |line: &str| line.rsplit("|--|").next().filter(|_| line.contains("|-w|")).map(str::to_owned);
    let said: Vec<_> = fakes.asked().lines().filter_map(words).collect();
    fakes.clear();
    said.join("\n")
}

/// How words begin, up to what is said otherwise than it is written.
fn start(words: &str) -> &str {
    let end = words.char_indices().nth(24).map_or(words.len(), |(at, _)| at);
    words[..end].split(|c: char| c.is_ascii_digit()).next().unwrap_or_default().trim()
}

fn speaker() -> Fakes {
    let fakes = Fakes::new();
    let _ = fakes.put("spd-say", "exit 0");
    fakes
}

#[test]
fn one_key_reads_and_stops_and_so_does_the_bar() {
    let fakes = Fakes::new();
    let _ = fakes.hang("spd-say");
    let mut robot = robot(settings("en", "GB"), &fakes);
    assert_eq!(fakes.asked(), "", "nothing speaks by itself");
    robot.tap(Named::F2);
    fakes.wait_for("|--|Five minutes, a second look");
    assert!(robot.app.is_reading() && robot.control("Stop reading").is_some(), "{}", robot.page());
    robot.send(Message::Aloud(Aloud::Look));
    assert!(robot.app.is_reading(), "it is asked now and then, and goes on");
    robot.tap(Named::F2);
    assert!(!robot.app.is_reading() && robot.control("Stop reading").is_none());
    fakes.wait_for_silence();
    fakes.clear();
    robot.click("Read aloud");
    fakes.wait_for("Five minutes");
    robot.press("Stop reading");
    assert!(!robot.app.is_reading());
    fakes.wait_for_silence();
}

#[test]
fn it_stops_when_something_else_is_shown_and_when_the_window_closes() {
    let fakes = Fakes::new();
    let _ = fakes.hang("spd-say");
    let mut robot = robot(settings("en", "GB"), &fakes);
    let leave: [fn(&mut Robot); 5] = [
        |robot| robot.tap(Named::Escape),
        |robot| robot.tap(Named::F1),
        |robot| robot.send(Message::Home),
        |robot| robot.send(Message::OnTopics(ScenarioId::from(CALL))),
        |robot| robot.tap(Named::Enter),
    ];
    for (number, leave) in leave.into_iter().enumerate() {
        fakes.clear();
        robot.tap(Named::F2);
        fakes.wait_for("spd-say|-w");
        assert!(robot.app.is_reading());
        leave(&mut robot);
        assert!(!robot.app.is_reading(), "{number}");
        fakes.wait_for_silence();
    }
    fakes.clear();
    robot.tap(Named::F2);
    fakes.wait_for("spd-say|-w");
    // What does not change the page does not stop it.
    robot.send(Message::NextTextSize);
    robot.send(Message::Scroll(0.5));
    robot.tap(Named::Tab);
    assert!(robot.app.is_reading());
    drop(robot);
    let running = |pid: &str| fs::exists(format!("/proc/{pid}")).unwrap_or(false);
    let pids = fs::read_to_string(fakes.path().join("asked.pid")).expect("something ran");
    assert!(!pids.lines().any(running), "the window is closed when it is silent");
}

#[test]
fn a_page_is_read_from_its_title_to_its_end_without_the_bars() {
    let fakes = speaker();
    let mut robot = robot(settings("en", "GB"), &fakes);
    robot.send(Message::OnHome(home::Message::Settings));
    robot.tap(Named::F2);
    let said = said(&mut robot, &fakes);
    assert!(said.starts_with("Settings\nLanguage\nEnglish, chosen\n简体中文\nFrançais\n"), "{said}");
    for words in ["It is happening to me now", "Back", "Read aloud\n", "Text size, now"] {
        assert!(!said.contains(words), "{words} is of the bars: {said}");
    }
    let lines: Vec<_> = said.lines().collect();
    assert!(lines.windows(2).all(|two| two[0] != two[1]), "nothing is said twice: {said}");
}

#[test]
fn the_page_that_asks_for_a_language_says_each_in_itself() {
    let fakes = speaker();
    let mut robot = robot(Settings { calm_motion: true, ..Settings::default() }, &fakes);
    robot.tap(Named::F2);
    let begun = Instant::now();
    while robot.app.is_reading() {
        robot.send(Message::Aloud(Aloud::Look));
        assert!(begun.elapsed() < LONG);
    }
    let asked = fakes.asked();
    for line in [
        "|-l|en|-r|-11|--|English",
        "|-l|zh|-r|-11|--|简体中文",
        "|-l|fr|-r|-11|--|Français",
        "|-l|fr|-r|-11|--|Choisissez votre langue",
        "|-l|fr|-r|-11|--|Second regard",
        "|-l|en|-r|-11|--|Choose your language",
    ] {
        assert!(asked.contains(line), "no {line} in {asked}");
    }
    assert!(!asked.contains("en|-r|-11|--|Vous") && !asked.contains("en|-r|-11|--|Choisissez"), "{asked}");
}

#[test]
fn in_a_situation_the_line_comes_first_then_the_question_and_after_an_answer_what_came_of_it() {
    for text_size in [100, 200] {
        let fakes = speaker();
        let mut robot = robot(Settings { text_size, ..settings("en", "GB") }, &fakes);
        robot.send(Message::OnTopics(ScenarioId::from(CALL)));
        for _ in 0..20 {
            let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
            let say = |key: &str| situation.script.text(key, &situation.values);
            let line = situation.play.transcript().last().map(|said| say(&said.key())).expect("a line");
            let step = situation.play.step();
            let choice = match step {
                Step::Ask { beat, choices, answer: None } => Some((
                    say(&format!("{beat}.c-{}", choices[0].id)),
                    say(&format!("{beat}.why-{}", choices[0].id)),
                )),
                _ => None,
            };
            robot.tap(Named::F2);
            let words = said(&mut robot, &fakes).replace('\n', " ");
            let begin = start(&line);
            let at = words.find(begin).unwrap_or_else(|| panic!("no “{begin}”: {words}"));
            assert!(at < 60, "who speaks and what is said come first: {words}");
            let Some((choice, why)) = choice else {
                robot.send(Message::OnPlay(play::Message::GoOn));
                continue;
            };
            let question = words.find("What do you do?").expect("the question");
            let answer = words.find(&format!("A. {}", start(&choice)));
            assert!(at < question && answer.is_some_and(|answer| question < answer), "{words}");
            robot.send(Message::OnPlay(play::Message::Digit(0)));
            robot.tap(Named::F2);
            let words = said(&mut robot, &fakes).replace('\n', " ");
            let happened = words.find(start(&why));
            assert!(happened.is_some_and(|at| at < 300), "{why} in {words}");
            assert!(!words.contains(begin), "the talk is not read again: {words}");
            break;
        }
    }
}

#[test]
fn read_to_me_reads_each_page_and_each_new_line_once() {
    let fakes = speaker();
    let mut robot = robot(reads_to(settings("en", "GB")), &fakes);
    robot.send(Message::OnHome(home::Message::Topics));
    let topics = said(&mut robot, &fakes);
    assert!(topics.contains("Police and courts"), "{topics}");
    robot.send(Message::Close(0));
    robot.send(Message::NextTextSize);
    robot.tap(Named::Tab);
    assert!(!robot.app.is_reading(), "the same page is not read again");
    assert_eq!(fakes.asked(), "");
    robot.send(Message::TextSize(0));
    robot.send(Message::OnTopics(ScenarioId::from(CALL)));
    let mut heard = String::new();
    let mut seen = (false, false);
    for _ in 0..40 {
        heard.push_str(&said(&mut robot, &fakes).replace('\n', " "));
        heard.push('\n');
        let Screen::Play(situation) = robot.app.screen() else { break };
        let message = match situation.play.step() {
            Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } => {
                seen.0 = true;
                play::Message::Digit(0)
            }
            Step::Spot { done: false, .. } => {
                seen.1 = true;
                play::Message::Looked
            }
            _ => play::Message::GoOn,
        };
        let lines: Vec<String> = situation
            .play
            .transcript()
            .iter()
            .filter(|said| matches!(said, second_look::play::Said::Line(..)))
            .map(|said| situation.script.text(&said.key(), &situation.values))
            .collect();
        let whole =
            heard.lines().filter(|line| !line.contains("What was said")).collect::<Vec<_>>().join("\n");
        if !seen.1 {
            for line in lines {
                let begin = start(&line);
                assert_eq!(whole.matches(begin).count(), 1, "“{begin}” in {whole}");
            }
        }
        robot.send(Message::OnPlay(message));
    }
    assert!(seen.0 && matches!(robot.app.screen(), Screen::Debrief(_)), "{heard}");
    assert!(!heard.lines().next().is_some_and(|line| line.contains("Go on")), "a line is a line: {heard}");
}

#[test]
fn back_at_a_question_its_line_is_new_again() {
    let fakes = speaker();
    let mut robot = robot(reads_to(settings("en", "GB")), &fakes);
    robot.send(Message::OnTopics(ScenarioId::from(CALL)));
    for _ in 0..20 {
        let _ = said(&mut robot, &fakes);
        let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
        if matches!(situation.play.step(), Step::Ask { answer: None, .. }) {
            let line = situation
                .play
                .transcript()
                .last()
                .map(|said| situation.script.text(&said.key(), &situation.values));
            let line = line.expect("a line");
            robot.send(Message::OnPlay(play::Message::Digit(0)));
            let _ = said(&mut robot, &fakes);
            robot.send(Message::OnPlay(play::Message::AnotherWay));
            let words = said(&mut robot, &fakes).replace('\n', " ");
            assert!(words.contains(start(&line)) && words.contains("What do you do?"), "{words}");
            return;
        }
        robot.send(Message::OnPlay(play::Message::GoOn));
    }
    panic!("no question");
}

#[test]
fn without_a_voice_a_sentence_says_what_to_install_and_nothing_is_tried_by_itself_again() {
    let fakes = Fakes::new();
    let mut robot = robot(reads_to(settings("fr", "FR")), &fakes);
    robot.send(Message::OnHome(home::Message::Settings));
    assert_eq!(said(&mut robot, &fakes), "");
    let line = "Cet ordinateur n’a pas encore de voix.";
    assert!(robot.app.notices().iter().any(|notice| notice.starts_with(line)), "{:?}", robot.app.notices());
    assert_eq!(robot.page().matches(line).count(), 2, "the notice, and in the section: {}", robot.page());
    robot.send(Message::Close(0));
    robot.send(Message::Home);
    assert!(!robot.app.is_reading() && robot.app.notices().is_empty());
    // Whoever asks is told again; once a voice is there the notice goes.
    robot.tap(Named::F2);
    let _ = said(&mut robot, &fakes);
    assert_eq!(robot.app.notices().len(), 1);
    let _ = fakes.put("espeak-ng", "exit 0");
    robot.send(Message::OnHome(home::Message::Settings));
    robot.press("Essayer la voix");
    let _ = said(&mut robot, &fakes);
    assert_eq!(robot.app.notices(), Vec::<String>::new());
    assert!(!robot.page().contains(line));
}

#[test]
fn a_voice_that_cannot_be_heard_is_said_too() {
    let fakes = Fakes::new();
    let _ = fakes.put("spd-say", "exit 1");
    let mut robot = robot(settings("zh-CN", "CN"), &fakes);
    robot.tap(Named::F2);
    let _ = said(&mut robot, &fakes);
    assert!(robot.app.notices()[0].starts_with("没能读出声音来"), "{:?}", robot.app.notices());
}

#[test]
fn the_voice_is_tried_at_the_speed_that_is_set() {
    let fakes = speaker();
    let folder = tempfile::tempdir().expect("a folder");
    let places = second_look::dirs::Places::find(Some(folder.path()));
    let mut app = App::new(settings("zh-CN", "CN"), places.clone(), Catalogue::load(None));
    app.set_voices(fakes.voices());
    let mut robot = Robot::over(app, Size::new(1280.0, 800.0));
    robot.send(Message::OnHome(home::Message::Settings));
    robot.press("稍慢");
    robot.press("试听");
    let begun = Instant::now();
    while !fakes.asked().contains("|-l|zh|-r|-37|--|您好，这就是为您朗读的声音。") {
        assert!(begun.elapsed() < LONG, "{}", fakes.asked());
    }
    robot.press("读给我听");
    robot.send(Message::OnSettings(set::Message::SpeechRate(120)));
    let kept = Settings::load(&places.expect("a place").settings).0;
    assert_eq!((kept.read_to_me, kept.speech_rate), (true, 120));
}

#[test]
fn a_packs_recording_is_played_in_the_place_of_the_words_it_has() {
    let trial = Trial::new();
    let first = "voice/en/fake-police/safe-account-call";
    let fakes = speaker();
    let log = fakes.path().join("asked").display().to_string();
    let _ = fakes.put("pw-play", &format!("for last; do :; done; cat \"$last\" >> '{log}'; echo >> '{log}'"));
    let open = || {
        let mut app = App::new(reads_to(settings("en", "GB")), None, Catalogue::load(Some(trial.packs())));
        app.set_voices(fakes.voices());
        let mut robot = Robot::over(app, Size::new(1280.0, 800.0));
        robot.send(Message::OnTopics(ScenarioId::from("trial/safe-account-call")));
        robot
    };
    let scenario = fs::read_to_string(trial.root().join(SCAM)).expect("the scenario");
    assert!(scenario.contains("\"ring\": Line("), "the first line is called ring");
    fs::create_dir_all(trial.root().join(first)).expect("a folder");
    fs::write(trial.root().join(first).join("ring.ogg"), "OggS somebody rings").expect("written");
    let words = fs::read_to_string(trial.root().join(WORDS)).expect("words");
    let ring = words.lines().find(|line| line.starts_with("ring = ")).expect("the message");
    let fixed = !ring.contains('{');
    let _ = trial.spoil(WORDS, ring, "ring = The telephone rings.");
    let mut robot = open();
    fakes.wait_for("OggS somebody rings");
    assert_eq!(said(&mut robot, &fakes), "", "the words are in the recording");
    // Words with something of this play in them cannot have been recorded.
    let _ = trial.spoil(WORDS, "ring = The telephone rings.", "ring = The telephone rings in { $country }.");
    drop(robot);
    fakes.clear();
    let mut robot = open();
    let words = said(&mut robot, &fakes);
    assert!(words.contains("The telephone rings in"), "{fixed}: {words}");
    assert!(!fakes.asked().contains("OggS"), "{}", fakes.asked());
}

#[test]
fn voices_are_given_only_to_the_window_that_opens() {
    // What tests and pictures make has none, so that no machine makes a sound by them.
    let mut robot = Robot::new(reads_to(settings("en", "GB")), None);
    robot.tap(Named::F2);
    let begun = Instant::now();
    while robot.app.is_reading() {
        robot.send(Message::Aloud(Aloud::Look));
        assert!(begun.elapsed() < LONG);
    }
    assert_eq!(robot.app.notices().len(), 1);
    assert!(!Voices::none().any());
}
