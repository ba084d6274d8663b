//! A pack as its author sees it: the stage of the learner, what is to be mended beside it, and both anew
//! whenever a file changes. Nothing of it is kept.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod robot;
mod trial;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use robot::{Key, Modifiers, Named, Robot, Size, settings};
use second_look::cli::Passage;
use second_look::content::BeatId;
use second_look::i18n::{Language, Words};
use second_look::play::Step;
use second_look::settings::{Settings, Theme};
use second_look::ui::access::Role;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::preview::{Message as Author, Preview, Reading, Start, View};
use second_look::ui::screen::{Screen, play};
use trial::Trial;

fn passage(path: PathBuf) -> Passage {
    Passage { path, scenario: None, from: None, lang: None, country: None, seed: None }
}

fn find(passage: &Passage, settings: &Settings) -> Result<Start, String> {
    Start::find(passage, settings, &Words::new(Language::English))
}

fn open(passage: &Passage, settings: Settings, size: Size) -> Robot {
    let start = find(passage, &settings).expect("it is there");
    Robot::over(App::preview(settings, start), size)
}

/// The scam of a trial pack, in a window of the usual size.
fn scam(trial: &Trial) -> Robot {
    open(&passage(trial.root().join(trial::SCAM)), settings("en", "GB"), Size::new(1280.0, 800.0))
}

fn preview(robot: &Robot) -> &Preview {
    let Screen::Preview(preview) = robot.app.screen() else { panic!("no preview") };
    preview
}

/// What stands on the stage.
fn step(robot: &Robot) -> String {
    format!("{:?}", preview(robot).situation().expect("a situation").play.step())
}

fn beat(robot: &Robot) -> String {
    match preview(robot).situation().expect("a situation").play.step() {
        Step::Line { beat, .. }
        | Step::Ask { beat, .. }
        | Step::Push { beat, .. }
        | Step::Spot { beat, .. }
        | Step::End { beat, .. } => beat.to_string(),
    }
}

/// Hands over what the watcher would.
fn read_again(robot: &mut Robot, trial: &Trial) {
    robot.send(Message::OnPreview(Author::Read(Arc::new(Reading::of(trial.root())))));
}

#[test]
fn a_spoilt_file_is_named_beside_the_last_sound_version_and_a_mended_one_is_not() {
    let trial = Trial::new();
    let mut robot = scam(&trial);
    assert!(robot.page().contains("Nothing to mend in this pack."), "{}", robot.page());
    assert!(robot.page().contains("A call about your savings"), "{}", robot.page());
    robot.press("Answer");
    let before = step(&robot);

    let _ = trial.spoil(trial::SCAM, "start: \"ring\"", "start: \"nowhere\"");
    read_again(&mut robot, &trial);
    let page = robot.page();
    for words in
        ["SL007", "“nowhere” does not exist", "scenarios/fake-police/safe-account-call.ron:", "last sound"]
    {
        assert!(page.contains(words), "no “{words}”:\n{page}");
    }
    assert_eq!(step(&robot), before, "it stays where it was");
    robot.key(Key::Character("1".into()), Modifiers::empty());
    assert_ne!(step(&robot), before, "the last sound version still plays");
    let before = step(&robot);

    let _ = trial.spoil(trial::SCAM, "start: \"nowhere\"", "start: \"ring\"");
    read_again(&mut robot, &trial);
    let page = robot.page();
    assert!(!page.contains("SL007") && !page.contains("last sound"), "{page}");
    assert_eq!(step(&robot), before, "and goes on with what was answered meanwhile");
}

#[test]
fn new_words_come_at_once_and_the_place_is_kept() {
    let trial = Trial::new();
    let mut robot = scam(&trial);
    for _ in 0..2 {
        robot.send(Message::OnPreview(Author::OnStage(play::Message::GoOn)));
    }
    robot.send(Message::OnPreview(Author::OnStage(play::Message::ShowTranscript)));
    let (before, seed) = (step(&robot), preview(&robot).situation().expect("one").play.seed());
    let _ = trial.spoil(trial::WORDS, "title = A call about your savings", "title = A call before lunch");
    let _ = trial.spoil(trial::WORDS, "You are watering the plants", "You are peeling potatoes");
    read_again(&mut robot, &trial);
    let page = robot.page();
    assert!(page.contains("A call before lunch") && page.contains("You are peeling potatoes"), "{page}");
    assert_eq!(step(&robot), before);
    assert_eq!(preview(&robot).situation().expect("one").play.seed(), seed);
    assert!(page.contains("What was said so far"), "the page that was open stays open:\n{page}");
}

#[test]
fn when_the_way_here_has_changed_the_same_beat_is_found_again_or_the_start() {
    let trial = Trial::new();
    let mut robot = scam(&trial);
    robot.send(Message::OnPreview(Author::Beat(BeatId::from("second"))));
    assert_eq!(beat(&robot), "second");
    // The way now begins one line later, so the log no longer fits.
    let mended = trial.spoil(trial::SCAM, "start: \"ring\"", "start: \"hello\"");
    let _ = mended.spoil(
        trial::SCAM,
        "        \"ring\": Line(who: \"scene\"",
        "        \"unused\": Line(who: \"scene\"",
    );
    read_again(&mut robot, &trial);
    assert!(robot.page().contains("SL008"), "nothing leads to it:\n{}", robot.page());
    assert_eq!(beat(&robot), "second", "meanwhile the last sound version");
    let text = fs::read_to_string(trial.root().join(trial::SCAM)).expect("the scam");
    let rest: Vec<&str> = text.lines().filter(|line| !line.contains("\"unused\"")).collect();
    fs::write(trial.root().join(trial::SCAM), rest.join("\n")).expect("written");
    for language in ["en", "zh-CN", "fr"] {
        let file = trial.root().join(trial::WORDS.replace("/en/", &format!("/{language}/")));
        let words = fs::read_to_string(&file).expect("words");
        let rest: Vec<&str> = words
            .lines()
            .filter(|line| !line.starts_with("ring =") && !line.starts_with("sign-unexpected-contact ="))
            .collect();
        fs::write(file, rest.join("\n")).expect("written");
    }
    read_again(&mut robot, &trial);
    let page = robot.page();
    assert!(!page.contains("last sound"), "it is sound again:\n{page}");
    assert_eq!(beat(&robot), "second", "the same beat, by the new way");
    let said = preview(&robot).situation().expect("one").play.transcript().len();
    assert!(said >= 2, "with what was said before it: {said}");
}

#[test]
fn every_beat_of_the_pack_can_be_looked_at() {
    let trial = Trial::new();
    for file in [trial::SCAM, trial::GENUINE] {
        let mut robot =
            open(&passage(trial.root().join(file)), settings("en", "GB"), Size::new(1280.0, 800.0));
        let scenario = Arc::clone(preview(&robot).situation().expect("one").play.scenario());
        for id in scenario.beats.keys() {
            robot.press("Beat");
            robot.press(&format!("{id} · "));
            let play = &preview(&robot).situation().expect("one").play;
            let shown =
                play.log().last().expect("something is shown").beat() == id || beat(&robot) == id.as_str();
            let said = play.transcript().iter().any(|said| said.beat() == id);
            assert!(shown || said, "{file}: {id}, but {}", step(&robot));
            assert!(play.log().len() > 1 || *id == scenario.start, "{file}: {id} has no way to it");
        }
    }
}

#[test]
fn situations_languages_and_draws_are_a_press_away() {
    let trial = Trial::new();
    let mut robot = scam(&trial);
    robot.click("Language");
    robot.click("Français");
    let page = robot.page();
    assert!(
        page.contains("Un appel au sujet de vos économies") && page.contains("Le téléphone sonne"),
        "{page}"
    );
    assert!(page.contains("Nothing to mend"), "the desk keeps the author's language:\n{page}");

    // The language of the last sound version can be changed while it is broken.
    let _ = trial.spoil(trial::FRENCH, "title =", "titel =");
    read_again(&mut robot, &trial);
    robot.click("Language");
    robot.click("English");
    let page = robot.page();
    assert!(page.contains("A call about your savings") && page.contains("SL017"), "{page}");
    let _ = trial.spoil(trial::FRENCH, "titel =", "title =");

    // One that is not written in a language at all is shown in another, and says so.
    fs::remove_file(trial.root().join(trial::FRENCH)).expect("removed");
    read_again(&mut robot, &trial);
    robot.click("Language");
    robot.click("Français");
    let page = robot.page();
    assert!(page.contains("A call about your savings") && page.contains("English is shown"), "{page}");
    robot.click("Language");
    robot.click("English");

    robot.click("Answer");
    robot.click("Another draw");
    assert!(robot.page().contains("ring · draw 2"), "{}", robot.page());
    robot.click("Answer");
    robot.click("Start again");
    assert!(robot.page().contains("ring · draw 2"), "{}", robot.page());

    robot.click("Situation");
    robot.click("fake-police/warning-call");
    assert!(robot.page().contains("A call about a payment"), "{}", robot.page());
    // One whose file is gone stays, and says so.
    fs::remove_file(trial.root().join(trial::GENUINE)).expect("removed");
    read_again(&mut robot, &trial);
    let page = robot.page();
    assert!(page.contains("no longer there") && page.contains("A call about a payment"), "{page}");
    // One that never was sound has its place ready.
    let _ = trial.spoil(trial::SCAM, "topic: FakePolice", "topic: Nothing");
    read_again(&mut robot, &trial);
    robot.click("Situation");
    robot.click("fake-police/safe-account-call");
    assert!(robot.page().contains("cannot be played yet"), "{}", robot.page());
    assert!(robot.page().contains("SL002"), "{}", robot.page());
    let _ = trial.spoil(trial::SCAM, "topic: Nothing", "topic: FakePolice");
    read_again(&mut robot, &trial);
    assert!(robot.page().contains("cannot be played yet"), "its pair is gone:\n{}", robot.page());
}

#[test]
fn a_play_to_the_end_keeps_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(second_look::settings::FILE);
    settings("en", "GB").save(folder.path()).expect("saved");
    let before = fs::read(&file).expect("settings");
    let trial = Trial::new();
    let passage = passage(trial.root().to_owned());
    let mut robot = open(&passage, Settings::glance(folder.path()), Size::new(1280.0, 800.0));
    for _ in 0..60 {
        match preview(&robot).situation().expect("one").play.step() {
            Step::End { .. } => break,
            Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } => robot.send(Message::Digit(0)),
            Step::Spot { done: false, .. } => robot.press("I have looked"),
            _ if preview(&robot).situation().expect("one").rings() => robot.press("Answer"),
            _ => robot.press("Go on"),
        }
    }
    let page = robot.page();
    assert!(page.contains("A habit to keep") && page.contains("Behind the scenes"), "{page}");
    robot.press("One like it");
    assert!(robot.page().contains("A call about a payment"), "the other half of the pair:\n{}", robot.page());
    // Help and back again; a country chosen there holds for the stage.
    robot.tap(Named::F1);
    robot.press("Change");
    robot.press("France");
    robot.tap(Named::Escape);
    assert!(matches!(robot.app.screen(), Screen::Preview(_)));
    let values = &preview(&robot).situation().expect("one").values;
    assert!(values.contains(&("country".to_owned(), "FR".to_owned())), "{values:?}");
    robot.key(Key::Character("+".into()), Modifiers::CTRL);
    assert_eq!(robot.app.settings().text_size, 125);
    robot.send(Message::Home);
    assert!(
        matches!(robot.app.screen(), Screen::Preview(_)),
        "there is no way from here to a learner's Home"
    );
    assert_eq!(fs::read(&file).expect("settings"), before, "the author's settings are only read");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "and nothing lies beside them");
}

/// Every page of a preview, sound and broken.
fn each_page(
    language: &str,
    text_size: u16,
    theme: Theme,
    size: Size,
    mut test: impl FnMut(&str, &mut Robot),
) {
    let trial = Trial::new();
    let settings = Settings { text_size, theme, ..settings(language, "GB") };
    let passage = Passage { lang: Some(language.to_owned()), ..passage(trial.root().join(trial::SCAM)) };
    let mut robot = open(&passage, settings, size);
    let robot = &mut robot;
    test("line", robot);
    for (name, view) in
        [("beats", View::Beats(0)), ("languages", View::Languages), ("situations", View::Situations(0))]
    {
        robot.send(Message::OnPreview(Author::Show(view)));
        test(name, robot);
    }
    for beat in ["first", "push", "look", "end-stopped"] {
        robot.send(Message::OnPreview(Author::Beat(BeatId::from(beat))));
        test(beat, robot);
    }
    let broken = trial.spoil(trial::SCAM, "start: \"ring\"", "start: \"nowhere\"");
    let _ = broken.spoil(trial::GENUINE, "Genuine", "Genuin");
    robot.send(Message::OnPreview(Author::Beat(BeatId::from("first"))));
    read_again(robot, &trial);
    test("first, broken", robot);
    robot.send(Message::OnPreview(Author::Situation("fake-police/warning-call".to_owned())));
    test("not yet", robot);
    for number in 0..100 {
        fs::write(trial.root().join(format!("scenarios/fake-police/more-{number:03}.ron")), "x")
            .expect("written");
    }
    read_again(robot, &trial);
    test("many problems", robot);
    robot.send(Message::OnPreview(Author::Show(View::Situations(40))));
    test("many situations", robot);
    robot.send(Message::OnPreview(Author::Unwatched("no more watches".to_owned())));
    assert!(robot.page().contains("no more watches"), "{}", robot.page());
    test("unwatched", robot);
}

#[test]
fn every_control_has_a_name_and_tab_reaches_it() {
    for language in ["en", "zh-CN", "fr"] {
        each_page(language, 100, Theme::Light, Size::new(1280.0, 800.0), |page, robot| {
            assert_eq!(robot.twice(), Vec::<String>::new(), "{page}");
            let nodes = robot.nodes();
            assert!(nodes.iter().any(|node| node.role == Role::Heading), "{page}: no heading");
            let mut wanted = BTreeSet::new();
            for node in &nodes {
                assert!(!node.role.needs_name() || !node.name.trim().is_empty(), "{page}: {node:?}");
                if node.pressable {
                    let high = node.bounds.height >= 59.5 || node.role == Role::Toggle;
                    assert!(high, "{page}: too small: {node:?}");
                    let _ = wanted.insert(node.key);
                }
            }
            assert!(wanted.len() >= 8, "{page} ({language}): the author's keys are there");
            let mut met = BTreeSet::new();
            for _ in 0..=wanted.len() {
                robot.tap(Named::Tab);
                let node = robot.focused().unwrap_or_else(|| panic!("{page}: Tab leads nowhere"));
                let inside = node.bounds.y >= -1.0
                    && node.bounds.y + node.bounds.height.min(80.0) <= robot.size().height + 1.0;
                assert!(inside, "{page}: out of sight: {node:?}");
                let _ = met.insert(node.key);
            }
            // "More" comes and goes with scrolling.
            assert!(wanted.difference(&met).count() <= 1, "{page} ({language}): Tab misses some");
        });
    }
}

#[test]
fn nothing_is_wider_than_the_window_and_everything_comes_into_sight() {
    for (language, text_size, size) in [
        ("en", 100, Size::new(1280.0, 800.0)),
        ("fr", 125, Size::new(1366.0, 700.0)),
        ("fr", 200, Size::new(1280.0, 800.0)),
        ("zh-CN", 250, Size::new(800.0, 600.0)),
        ("en", 100, Size::new(1920.0, 1080.0)),
        ("fr", 100, Size::new(600.0, 800.0)),
    ] {
        each_page(language, text_size, Theme::ContrastDark, size, |page, robot| {
            let place = format!("{page} ({language}, {text_size} %, {size:?})");
            for node in robot.nodes() {
                let (left, right) = (node.bounds.x, node.bounds.x + node.bounds.width);
                assert!(left >= -1.0 && right <= size.width + 1.0, "{place}: {node:?}");
            }
            // The desk: the last of its lines comes into sight by the one key that scrolls.
            for _ in 0..200 {
                let Some(more) = robot.nodes().into_iter().find(|node| {
                    node.pressable && ["More", "往下看", "La suite"].contains(&node.name.as_str())
                }) else {
                    break;
                };
                robot.activate(&more);
            }
            let nodes = robot.nodes();
            let more = nodes.iter().any(|n| ["More", "往下看", "La suite"].contains(&n.name.as_str()));
            assert!(!more, "{place}: it never ends");
            let last = nodes
                .iter()
                .rev()
                .find(|node| node.name.contains("fake-police/") || node.name.contains("check"));
            let last = last.unwrap_or_else(|| panic!("{place}: no desk"));
            let foot = last.bounds.y + last.bounds.height;
            assert!(foot <= size.height - 60.0, "{place}: never in sight: {last:?}");
        });
    }
}

#[test]
fn what_is_not_there_is_said_in_one_line() {
    let trial = Trial::new();
    let line = |change: &dyn Fn(&mut Passage)| {
        let mut passage = passage(trial.root().to_owned());
        change(&mut passage);
        let line = find(&passage, &Settings::default()).expect_err("it is not there");
        assert_eq!(line.lines().count(), 1, "{line}");
        line
    };
    assert!(line(&|p| p.path = trial.packs().to_owned()).contains("pack.ron"));
    assert!(line(&|p| p.path = PathBuf::from("no/such/pack")).contains("no/such/pack"));
    let scenario = line(&|p| p.scenario = Some("nothing".into()));
    assert!(scenario.contains("“nothing”") && scenario.contains("warning-call"), "{scenario}");
    assert!(line(&|p| p.from = Some("nothing".into())).contains("“nothing”"));
    assert!(line(&|p| p.lang = Some("tlh".into())).contains("zh-CN"));
    assert!(line(&|p| p.country = Some("xx".into())).contains("GB"));
}

#[test]
fn a_pack_is_found_from_any_of_its_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tree = fs::canonicalize(root).expect("the source tree");
    for path in ["", "assets", "assets/pack.ron", "locales/fr/scenarios"] {
        let start = find(&passage(root.join(path)), &Settings::default()).expect("our own pack");
        assert_eq!(start.folder, tree, "{path}");
        assert!(start.reading.problems.is_empty(), "{path}");
    }
    for path in [
        "assets/scenarios/investment/investment-group.ron",
        "locales/fr/scenarios/investment/investment-group.ftl",
    ] {
        let start = find(&passage(root.join(path)), &Settings::default()).expect("our own pack");
        assert_eq!(start.path, "investment/investment-group", "{path}");
    }
    let trial = Trial::new();
    for name in ["warning-call", "trial/warning-call", "fake-police/warning-call"] {
        let passage = Passage {
            scenario: Some(name.to_owned()),
            from: Some("hello".to_owned()),
            lang: Some("fr".to_owned()),
            country: Some("fr".to_owned()),
            seed: Some(7),
            ..passage(trial.root().to_owned())
        };
        let start = find(&passage, &Settings::default()).expect("it is there");
        assert_eq!(
            (start.path.as_str(), start.country.as_str(), start.seed),
            ("fake-police/warning-call", "FR", 7)
        );
        assert_eq!(start.language, Language::French);
    }
}

#[test]
fn the_program_says_what_is_not_there_before_it_opens_a_window() {
    let output = Command::new(env!("CARGO_BIN_EXE_second-look"))
        .args(["preview", "no/such/pack"])
        .env("LC_ALL", "en_GB.UTF-8")
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("no/such/pack") && said.trim().lines().count() == 1, "{said}");
}
