//! Every kind of page there is, in one list: the tests about pages, the walker and the gallery go by it.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

pub mod checkups;
pub mod fleets;
#[path = "../forms/mod.rs"]
pub mod forms;
pub mod groups;
pub mod letters;
pub mod operator;
pub mod people;
pub mod progress;
pub mod reviews;
#[path = "../scenes/mod.rs"]
pub mod scenes;
#[cfg(feature = "sync")]
pub mod sharing;
pub mod sticks;
pub mod visit;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use second_look::cli::Passage;
use second_look::content::catalogue::Catalogue;
use second_look::content::find::Wanted;
use second_look::content::glossary::{Entry, Group};
use second_look::content::guide;
use second_look::content::{Act, BeatId, Channel, ChoiceId, Clue, Grade, ScenarioId, Sign, Topic};
use second_look::dirs::Places;
use second_look::i18n::{Language, Words};
use second_look::play::Step;
use second_look::settings::{FILE, Settings, Theme};
use second_look::ui::access::Role;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::preview::{self, Reading, Start, View};
use second_look::ui::screen::topics::find;
use second_look::ui::screen::{
    Screen, backup, debrief, guides, home, note, paths, play, progress as progress_page, settings as set,
    signs, topics, tour as walk,
};
use second_look::ui::stage::Handle;

use crate::robot::{self, Robot, Size};
use crate::trial::{self, Trial};

/// Where things are kept, all below one folder.
pub fn places(folder: &Path) -> Option<Places> {
    Places::find(Some(folder))
}

/// The name of a page's picture.
pub fn file(page: &str) -> String {
    let kept = page.chars().filter(|c| *c != ',').map(|c| if c == ' ' { '-' } else { c });
    format!("{}.png", kept.collect::<String>())
}

/// Settings of somebody who speaks this language, in a country where it is spoken.
pub fn speaking(language: &str) -> Settings {
    let country = match language {
        "zh-CN" => "CN",
        "fr" => "FR",
        _ => "GB",
    };
    robot::settings(language, country)
}

/// Begins a situation.
pub fn start(robot: &mut Robot, name: &str) {
    robot.send(Message::Home);
    robot.send(Message::OnTopics(ScenarioId::from(name)));
    if matches!(robot.app.screen(), Screen::Note(_)) {
        robot.send(Message::OnNote(note::Message::Begin));
    }
}

/// What the learner does next, by what kind of moment it is; `wrongly` goes along or turns away.
pub fn answer(robot: &mut Robot, wrongly: bool) {
    let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
    let wrong = |act: Act| matches!(act, Act::GoAlong | Act::TurnAway);
    let pick = |acts: Vec<Act>| acts.into_iter().position(|act| wrong(act) == wrongly).unwrap_or(0);
    let message = match situation.play.step() {
        Step::Ask { choices, answer: None, .. } => {
            play::Message::Digit(pick(choices.iter().map(|choice| choice.act).collect()))
        }
        Step::Push { ways, answer: None, .. } => {
            play::Message::Digit(pick(ways.iter().map(|way| way.act).collect()))
        }
        Step::Spot { done: false, .. } => play::Message::Looked,
        _ => play::Message::GoOn,
    };
    robot.send(Message::OnPlay(message));
}

/// Plays a situation from its beginning to its debrief.
pub fn play_to_the_end(robot: &mut Robot, name: &str, wrongly: bool) {
    start(robot, name);
    finish_by(robot, wrongly);
}

/// Plays the situation that is open on to its debrief.
pub fn finish_by(robot: &mut Robot, wrongly: bool) {
    for _ in 0..60 {
        if matches!(robot.app.screen(), Screen::Debrief(_)) {
            return;
        }
        answer(robot, wrongly);
    }
    panic!("it never ends:\n{}", robot.page());
}

/// A call and a chat, which every kind of moment is shown of.
const PLAYED: [&str; 2] = ["core/safe-account-call", "core/investment-group"];

/// Every kind of page there is, each handed to the test with its name. What the test changes of size and
/// colours stays for the pages after it.
pub fn each_page(
    language: &str,
    text_size: u16,
    theme: Theme,
    size: Size,
    mut test: impl FnMut(&str, &mut Robot),
) {
    let only = only();
    let mut test = |page: &str, robot: &mut Robot| {
        if page.contains(&only) {
            test(page, robot);
        }
    };
    let chosen = Settings { text_size, theme, ..speaking(language) };
    let first = Settings { language: None, country: None, ..chosen.clone() };
    let robot =
        |settings: &Settings| Robot::over(App::new(settings.clone(), None, Catalogue::load(None)), size);
    let asked = &mut robot(&first);
    test("language", asked);
    asked.send(Message::Language(Language::from_code(language).expect("a language")));
    test("country", asked);
    let robot = &mut robot(&chosen);
    test("home", robot);
    robot.send(Message::Help);
    test("help", robot);
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Settings));
    test("settings", robot);
    robot.send(Message::OnSettings(set::Message::Keys));
    test("keys", robot);
    tour(robot, &mut test);
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Progress));
    test("progress, empty", robot);
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Signs));
    test("signs", robot);
    looked_up(robot, Entry::Clue(Clue::Sign(Sign::RemoteControl)));
    test("sign", robot);
    guides(robot, false, &mut test);
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Topics));
    test("topics", robot);
    finding(robot, language, &mut test);
    robot.send(Message::OnTopics(ScenarioId::from("core/season-by-the-sea")));
    test("note", robot);
    robot.send(Message::Back);
    robot.send(Message::Together(true));
    test("topics, two", robot);
    together(robot, &mut test);
    path(&chosen, size, &mut test);
    for name in PLAYED {
        situation(robot, name, true, &mut test);
    }
    stages(&chosen, size, &mut test);
    letters::stages(&chosen, size, &mut test);
    robot.send(Message::Home);
    test("home, played", robot);
    robot.send(Message::OnHome(home::Message::Progress));
    test("progress", robot);
    progress::send(robot, progress_page::Message::Show(progress_page::Closer::Signs));
    test("progress, signs", robot);
    for chart in [progress_page::Chart::Signs, progress_page::Chart::Marks] {
        progress::send(robot, progress_page::Message::Table(chart));
    }
    test("progress, signs, table", robot);
    for (name, entry) in [
        ("sign, met", Entry::Clue(Clue::Sign(Sign::BorrowedIdentity))),
        ("step, met", Entry::Act(Act::CallBack)),
    ] {
        looked_up(robot, entry);
        test(name, robot);
    }
    start(robot, "core/warning-call");
    robot.send(Message::OnPlay(play::Message::Exit));
    test("leaving", robot);
    sounds(&chosen, size, &mut test);
    on_stages(&chosen, size, &mut test);
    notices(&chosen, size, &mut test);
    copies(&chosen, size, &mut test);
    sticks::each(&chosen, size, &mut test);
    fleets::each(&chosen, size, &mut test);
    #[cfg(feature = "sync")]
    sharing::pages(&chosen, size, &mut test);
    author(&chosen, size, &mut test);
    checkups::pages(&chosen, size, &mut test);
    people::pages(&chosen, size, &mut test);
    progress::pages(&chosen, size, &mut test);
    reviews::pages(&chosen, size, &mut test);
    groups::pages(&chosen, size, &mut test);
    visit::pages(&chosen, size, &mut test);
    operator::pages(&chosen, size, &mut test);
}

/// Paths: all of them, one not begun, what came of its first situation, and its end.
fn path(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let robot = &mut Robot::over(App::new(chosen.clone(), None, Catalogue::load(None)), size);
    robot.send(Message::OnHome(home::Message::Topics));
    robot.send(Message::ShowPaths);
    test("paths", robot);
    robot.send(Message::OpenPath(paths::Open("ten-minutes".to_owned())));
    test("path", robot);
    while let Screen::Path(path) = robot.app.screen()
        && let Some(next) = path.next
    {
        let name = path.steps[next].name.clone();
        robot.send(Message::OnPath(second_look::ui::screen::path::Message::Play(name)));
        finish_by(robot, false);
        test(if next == 0 { "path, debrief" } else { "path, last debrief" }, robot);
        robot.send(Message::OnDebrief(debrief::Message::GoOn));
        if !matches!(robot.app.screen(), Screen::Path(_)) {
            robot.send(Message::Back);
            if matches!(robot.app.screen(), Screen::Play(_)) {
                robot.send(Message::Back);
            }
        }
    }
    test("path, at its end", robot);
    robot.send(Message::Back);
    test("paths, one done", robot);
}

/// What is found by a word, by what it is, and not at all.
fn finding(robot: &mut Robot, language: &str, test: &mut impl FnMut(&str, &mut Robot)) {
    let word = match language {
        "zh-CN" => "快递",
        "fr" => "colis",
        _ => "parcel",
    };
    let send = |robot: &mut Robot, message| robot.send(Message::OnFind(message));
    send(robot, find::Message::Typed(word.to_owned()));
    test("topics, found", robot);
    send(robot, find::Message::Narrow);
    let calls = Wanted { channel: Some(Channel::PhoneCall), ..Wanted::default() };
    send(robot, find::Message::Want(calls));
    test("topics, narrowed", robot);
    send(robot, find::Message::Narrow);
    send(robot, find::Message::Typed("xyzzy".to_owned()));
    test("topics, nothing found", robot);
    send(robot, find::Message::All);
}

/// The guided tours: the list, of each what follows a line whose parts were looked at closer and the call that
/// rings, or `all` its lines, and the list again.
fn guides(robot: &mut Robot, all: bool, test: &mut impl FnMut(&str, &mut Robot)) {
    guide_list(robot);
    test("guides", robot);
    for id in guide::ALL {
        robot.send(Message::OnGuides(guides::Message::Walk(id)));
        let (mut number, mut opened) = (0, false);
        while let Screen::Play(situation) = robot.app.screen() {
            let shown = all || opened || situation.rings();
            let parts: Vec<_> = match situation.play.step() {
                Step::Line { beat, line } => {
                    line.parts.iter().map(|part| (beat.clone(), part.id.clone())).collect()
                }
                _ => Vec::new(),
            };
            number += 1;
            if shown {
                test(&format!("guide, {id} {number}, line"), robot);
            }
            opened = !parts.is_empty();
            for (beat, part) in parts {
                robot.send(Message::OnPlay(play::Message::Closer(beat, part)));
            }
            robot.send(Message::OnPlay(play::Message::GoOn));
        }
    }
    test("guides, walked", robot);
}

/// The list of guided tours, from Home.
pub fn guide_list(robot: &mut Robot) {
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Signs));
    robot.send(Message::OnSigns(signs::Message::Guides));
}

/// Looks something up, from Home.
pub fn looked_up(robot: &mut Robot, entry: Entry) {
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Signs));
    robot.send(Message::OnSigns(signs::Message::Show(entry)));
}

/// Where sounds are on, what is heard stands in words above what one can do.
fn sounds(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let chosen = Settings { sounds: true, ..chosen.clone() };
    let robot = &mut Robot::over(App::new(chosen, None, Catalogue::load(None)), size);
    for (name, page) in [("core/safe-account-call", "ringing"), ("core/pick-up-code", "line")] {
        start(robot, name);
        test(&format!("sounds, {page}"), robot);
    }
}

/// Two people at one screen, from the list to the end; the second answers otherwise at the first question.
fn together(robot: &mut Robot, test: &mut impl FnMut(&str, &mut Robot)) {
    robot.send(Message::OnTopics(ScenarioId::from("core/warning-call")));
    let mut asked = 0;
    for _ in 0..60 {
        let Screen::Play(situation) = robot.app.screen() else { break };
        if !matches!(situation.play.step(), Step::Ask { answer: None, .. } | Step::Push { answer: None, .. })
        {
            answer(robot, false);
            continue;
        }
        let mut show = |page: &str, robot: &mut Robot| {
            if asked == 0 {
                test(page, robot);
            }
        };
        show("together, first, question", robot);
        robot.send(Message::Digit(0));
        show("together, change, question", robot);
        robot.send(Message::OnPlay(play::Message::MyTurn));
        show("together, second, question", robot);
        robot.send(Message::Digit(usize::from(asked == 0)));
        show("together, different, question", robot);
        if asked == 1 {
            test("together, same, question", robot);
        }
        let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
        let first = match situation.play.step() {
            Step::Ask { choices, .. } => choices[0].id.clone(),
            Step::Push { ways, .. } => ways[0].id.clone(),
            _ => panic!("no question"),
        };
        robot.send(Message::OnPlay(play::Message::Agree(first)));
        if asked == 0 {
            test("together, feedback", robot);
        }
        asked += 1;
    }
    test("together, debrief", robot);
    robot.send(Message::Home);
}

/// How it works, step by step.
fn tour(robot: &mut Robot, test: &mut impl FnMut(&str, &mut Robot)) {
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Tour));
    for step in walk::Step::ALL {
        test(&format!("tour, {}", step.key()), robot);
        if step == walk::Step::Answer {
            for number in 0..2 {
                robot.send(Message::Digit(number));
                test(&format!("tour, tried {number}"), robot);
            }
        }
        robot.send(Message::OnTour(walk::Message::GoOn));
    }
    assert!(matches!(robot.app.screen(), Screen::Home(_)), "it ends where it began");
}

/// Only pages of such a name are looked at: `SECOND_LOOK_PAGES=check-up cargo test --test layout`.
fn only() -> String {
    std::env::var("SECOND_LOOK_PAGES").unwrap_or_default()
}

/// The same pages, the questions of every other situation, and a shelf with many: for whoever looks at
/// words and boxes, not at how a page works.
pub fn all_pages(language: &str, mut test: impl FnMut(&str, &mut Robot)) {
    let size = Size::new(1280.0, 800.0);
    each_page(language, 100, Theme::Light, size, &mut test);
    if !only().is_empty() {
        return;
    }
    let chosen = Settings { theme: Theme::Light, ..speaking(language) };
    many(&chosen, size, &mut test);
    countries(&chosen, size, &mut test);
    let robot = &mut Robot::over(App::new(chosen, None, Catalogue::load(None)), size);
    guides(robot, true, &mut test);
    for entry in Group::ALL.iter().flat_map(|group| group.entries()) {
        looked_up(robot, entry);
        test(&format!("sign, {}", entry.key()), robot);
    }
    let names = robot.app.ctx().catalogue.cards().map(|card| card.name.as_str().to_owned());
    for name in names.filter(|name| !PLAYED.contains(&name.as_str())).collect::<Vec<_>>() {
        situation(robot, &name, false, &mut test);
    }
}

/// Another country is chosen, and help in every other country.
fn countries(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let robot = &mut Robot::over(App::new(chosen.clone(), None, Catalogue::load(None)), size);
    robot.send(Message::OnHome(home::Message::Settings));
    robot.send(Message::OnSettings(set::Message::Country));
    test("country, chosen", robot);
    let codes = robot.app.ctx().catalogue.regions().keys().cloned().collect::<Vec<_>>();
    for code in codes.into_iter().filter(|code| chosen.country.as_ref() != Some(code)) {
        robot.send(Message::Country(code.clone()));
        robot.send(Message::Help);
        test(&format!("help, {code}"), robot);
        robot.send(Message::Home);
    }
}

/// A situation: each kind of moment once, feedback of each grade once; `all` of it, or its questions alone.
fn situation(robot: &mut Robot, name: &str, all: bool, test: &mut impl FnMut(&str, &mut Robot)) {
    start(robot, name);
    let mut seen = BTreeSet::new();
    let mut graded = BTreeSet::new();
    let stem = name.strip_prefix("core/").unwrap_or(name);
    for _ in 0..60 {
        let Screen::Play(situation) = robot.app.screen() else { break };
        let (kind, answers) = match situation.play.step() {
            Step::Line { .. } if situation.rings() => ("ringing", Vec::new()),
            Step::Line { .. } => ("line", Vec::new()),
            Step::Ask { choices, answer: None, .. } => {
                ("question", choices.iter().map(|choice| choice.grade).collect())
            }
            Step::Push { ways, answer: None, .. } => ("push", ways.iter().map(|way| way.grade).collect()),
            Step::Ask { .. } | Step::Push { .. } => ("feedback", Vec::new()),
            Step::Spot { done: false, .. } => ("looking", Vec::new()),
            Step::Spot { .. } => ("found", Vec::new()),
            Step::End { .. } => ("end", Vec::new()),
        };
        let shown = if all { kind != "feedback" } else { ["question", "push", "looking"].contains(&kind) };
        if seen.insert(kind) && shown {
            test(&format!("{stem}, {kind}"), robot);
            if kind == "ringing" {
                robot.send(Message::OnPlay(play::Message::Handset(Handle::LetRing)));
                test(&format!("{stem}, left ringing"), robot);
                robot.send(Message::OnPlay(play::Message::ShowStage));
            }
            if kind == "question" && all && stem.ends_with("call") {
                for handle in [Handle::Hold, Handle::Keypad, Handle::Key('5')] {
                    robot.send(Message::OnPlay(play::Message::Handset(handle)));
                }
                test(&format!("{stem}, held, question"), robot);
                for handle in [Handle::Hold, Handle::Keypad] {
                    robot.send(Message::OnPlay(play::Message::Handset(handle)));
                }
            }
            if kind == "looking" {
                robot.send(Message::OnPlay(play::Message::Hint));
                test(&format!("{stem}, marked"), robot);
            }
        }
        if all && !answers.is_empty() {
            grades(robot, stem, &answers, &mut graded, test);
        }
        answer(robot, false);
    }
    assert!(seen.len() >= 5, "{name}: {seen:?}");
    if all {
        assert!(graded.len() >= 3, "{name}: {graded:?}");
        test(&format!("{stem}, debrief"), robot);
        robot.send(Message::OnDebrief(debrief::Message::OnWays(debrief::ways::Message::Show)));
        test(&format!("{stem}, what if"), robot);
    }
}

/// Stages that no situation of the library is on, and the parts a line can have there.
fn stages(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let video = [("paper", "Detail", "48-113", "48-113"), ("coat", "Detail", "48-114", "48-114")];
    let chat = [
        ("voice", "Voice", "48-113", "14"),
        ("code", "Code", "48-114", "48-115"),
        ("page", "Link", "48-116", "https://example.org/48-113"),
    ];
    for (stem, channel, parts) in [("video", "VideoCall", &video[..]), ("chat", "Chat", &chat[..])] {
        let trial = Trial::new();
        trial.on_stage(channel, parts);
        let app = App::new(chosen.clone(), None, Catalogue::load(Some(trial.packs())));
        let robot = &mut Robot::over(app, size);
        start(robot, "trial/safe-account-call");
        answer(robot, false);
        test(&format!("{stem}, parts, question"), robot);
        let toggles = robot.nodes().into_iter().filter(|node| node.role == Role::Toggle);
        for node in toggles.collect::<Vec<_>>() {
            robot.activate(&node);
            test(
                &format!("{stem}, {}, question", node.name.split([',', '.']).next().unwrap_or_default()),
                robot,
            );
        }
        answer(robot, false);
        test(&format!("{stem}, feedback"), robot);
        answer(robot, false);
        test(&format!("{stem}, next question"), robot);
    }
}

/// What is said of each answer whose grade was not seen yet; the question stands again afterwards.
fn grades(
    robot: &mut Robot,
    stem: &str,
    answers: &[Grade],
    graded: &mut BTreeSet<&'static str>,
    test: &mut impl FnMut(&str, &mut Robot),
) {
    for (number, grade) in answers.iter().enumerate() {
        if graded.insert(grade.key()) {
            robot.send(Message::OnPlay(play::Message::Digit(number)));
            test(&format!("{stem}, {}, feedback", grade.key()), robot);
            if graded.len() == 1 {
                robot.send(Message::OnPlay(play::Message::ShowTranscript));
                test(&format!("{stem}, transcript"), robot);
                robot.send(Message::OnPlay(play::Message::ShowStage));
            }
            robot.send(Message::OnPlay(play::Message::AnotherWay));
        }
    }
}

/// Each stage that no situation of the library stands on: a question with a part looked at closer, and what
/// came of an answer.
fn on_stages(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    for scene in &scenes::ALL {
        let trial = scene.pack();
        let app = App::new(chosen.clone(), None, Catalogue::load(Some(trial.packs())));
        let robot = &mut Robot::over(app, size);
        start(robot, scenes::NAME);
        while !matches!(robot.app.screen(), Screen::Play(s) if matches!(s.play.step(), Step::Ask { .. })) {
            answer(robot, false);
        }
        let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
        let line = scenes::LINES.map(BeatId::from).into_iter().find(|line| situation.play.was_said(line));
        let part = ChoiceId::from(scene.parts[0].id);
        robot.send(Message::OnPlay(play::Message::Closer(line.expect("one of them is said"), part)));
        test(&format!("{}, question", scene.name), robot);
        answer(robot, true);
        test(&format!("{}, feedback", scene.name), robot);
    }
}

/// Three things to say at once, on Home and in a situation.
fn notices(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let folder = tempfile::tempdir().expect("a folder");
    let spoilt = format!(
        r#"{{"language": {:?}, "country": {:?}, "text_size": "huge", "theme": "pink", "calm_motion": "no"}}"#,
        chosen.language, chosen.country
    );
    fs::write(folder.path().join(FILE), spoilt).expect("written");
    let (app, _) = App::boot(places(folder.path()));
    let robot = &mut Robot::over(app, size);
    robot.dress(chosen, size);
    robot.settle();
    assert_eq!(robot.app.notices().len(), 3, "{:?}", robot.app.notices());
    test("home, three notices", robot);
    start(robot, "core/safe-account-call");
    test("situation, three notices", robot);
}

/// A shelf with more situations of a topic than one page shows.
fn many(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let trial = Trial::new();
    for number in 2..12 {
        trial.copy_as(&format!("trial{number}"));
    }
    let app = App::new(chosen.clone(), None, Catalogue::load(Some(trial.packs())));
    let robot = &mut Robot::over(app, size);
    robot.send(Message::OnHome(home::Message::Topics));
    test("topics, many", robot);
    let topic = Topic::ALL.iter().copied().find(|topic| topic.key() == trial::TOPIC).expect("its topic");
    robot.send(Message::ShowTopics(topics::Show::Of(topic, 0)));
    test("topics, one of many", robot);
}

/// The pages about copies; they need a place to keep something.
fn copies(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let folder = tempfile::tempdir().expect("a folder");
    let app = App::new(chosen.clone(), places(folder.path()), Catalogue::load(None));
    let robot = &mut Robot::over(app, size);
    robot.send(Message::OnHome(home::Message::Settings));
    robot.send(Message::OnSettings(set::Message::BringBack));
    test("copies, none", robot);
    play_to_the_end(robot, "core/warning-call", false);
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Settings));
    for _ in 0..3 {
        robot.send(Message::OnSettings(set::Message::SaveCopy));
    }
    test("settings, copy saved", robot);
    robot.send(Message::OnSettings(set::Message::SaveTables));
    test("settings, tables saved", robot);
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Progress));
    robot.send(Message::OnProgress(progress_page::Message::OnPaper));
    test("progress, on paper", robot);
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Settings));
    robot.send(Message::OnSettings(set::Message::BringBack));
    test("copies", robot);
    robot.send(Message::OnBackup(backup::Message::Ask(1)));
    test("bring back", robot);
    for file in fs::read_dir(folder.path().join("copies")).expect("copies").flatten() {
        fs::write(file.path(), "no copy any more").expect("written");
    }
    robot.send(Message::OnBackup(backup::Message::BringBack));
    test("bring back, failed", robot);
}

/// What an author sees: a sound pack, its lists, and one that was spoilt.
fn author(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let trial = Trial::new();
    let words = Words::new(chosen.language.as_deref().and_then(Language::from_code).expect("a language"));
    let passage = Passage {
        path: trial.root().join(trial::SCAM),
        scenario: None,
        from: None,
        lang: None,
        country: None,
        seed: None,
    };
    let start = Start::find(&passage, chosen, &words).expect("the trial pack");
    let robot = &mut Robot::over(App::preview(chosen.clone(), start), size);
    let send = |robot: &mut Robot, message| robot.send(Message::OnPreview(message));
    test("preview", robot);
    for (name, view) in
        [("beats", View::Beats(0)), ("languages", View::Languages), ("situations", View::Situations(0))]
    {
        send(robot, preview::Message::Show(view));
        test(&format!("preview, {name}"), robot);
    }
    send(robot, preview::Message::Beat(BeatId::from("look")));
    let broken = trial.spoil(trial::SCAM, "start: \"ring\"", "start: \"nowhere\"");
    let _ = broken.spoil(trial::FRENCH, "title =", "titel =").spoil(trial::GENUINE, "Genuine", "Genuin");
    send(robot, preview::Message::Read(Arc::new(Reading::of(trial.root()))));
    test("preview, problems", robot);
}
