//! Draws every screen to PNG files, without a display, to be looked at:
//! `cargo run --example screens -- FOLDER [WIDTHxHEIGHT] [TEXT SIZE] [LANGUAGE] [THEME]`,
//! or the pictures of the README: `cargo run --example screens -- readme`. With `preview` before the
//! folder, only what an author sees.
#![allow(clippy::expect_used, clippy::panic, reason = "a tool for those who build the program")]

#[path = "../tests/robot/mod.rs"]
mod robot;
#[path = "../tests/trial/mod.rs"]
mod trial;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use robot::{Robot, Size};
use second_look::cli::Passage;
use second_look::content::ScenarioId;
use second_look::content::catalogue::Catalogue;
use second_look::dirs::Places;
use second_look::i18n::{Language, Words};
use second_look::play::Step;
use second_look::settings::{Settings, Theme};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::preview::{self, Reading, Start, View};
use second_look::ui::screen::{Screen, backup, home, play, settings as set, tour};

fn main() {
    let mut args = std::env::args().skip(1).peekable();
    let only_author = args.next_if_eq("preview").is_some();
    let first = args.next();
    if first.as_deref() == Some("readme") {
        return readme();
    }
    let folder = PathBuf::from(first.unwrap_or_else(|| "target/screens".to_owned()));
    let size = args.next().unwrap_or_else(|| "1280x800".to_owned());
    let (width, height) = size.split_once('x').expect("a size like 1280x800");
    let text: u16 = args.next().map_or(100, |text| text.parse().expect("a text size like 200"));
    let language = args.next().unwrap_or_else(|| "en".to_owned());
    let theme = args.next().unwrap_or_else(|| "light".to_owned());
    let theme = Theme::ALL.into_iter().find(|known| known.key() == theme).expect("a theme like dark");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let country = match language.as_str() {
        "zh-CN" => "CN",
        "fr" => "FR",
        _ => "GB",
    };
    let size = Size::new(width.parse().expect("a width"), height.parse().expect("a height"));
    let mut settings = robot::settings(&language, country);
    settings.text_size = text;
    settings.theme = theme;
    if only_author {
        return author(settings, size, &folder);
    }
    let shot = |robot: &mut Robot, name: &str| robot.shot(&folder.join(format!("{name}.png")));

    let mut first = settings.clone();
    first.language = None;
    first.country = None;
    let mut robot = Robot::over(App::new(first.clone(), None, Catalogue::load(None)), size);
    shot(&mut robot, "01-language");
    first.language = Some(language.clone());
    let mut robot = Robot::over(App::new(first, None, Catalogue::load(None)), size);
    shot(&mut robot, "02-country");

    let mut robot = Robot::over(App::new(settings.clone(), None, Catalogue::load(None)), size);
    shot(&mut robot, "03-home");
    robot.send(Message::Help);
    shot(&mut robot, "04-help");
    robot.send(Message::Scroll(1000.0));
    shot(&mut robot, "04-help-end");
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Settings));
    shot(&mut robot, "05-settings");
    robot.send(Message::Scroll(1000.0));
    shot(&mut robot, "05-settings-end");
    robot.send(Message::OnSettings(set::Message::Keys));
    shot(&mut robot, "05-keys");
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Tour));
    for step in tour::Step::ALL {
        shot(&mut robot, &format!("05-tour-{}", step.key()));
        if step == tour::Step::Answer {
            robot.send(Message::Digit(1));
            shot(&mut robot, "05-tour-tried");
        }
        robot.send(Message::OnTour(tour::Message::GoOn));
    }
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Topics));
    shot(&mut robot, "06-topics");

    let names: Vec<_> = robot.app.ctx().catalogue.cards().map(|card| card.name.clone()).collect();
    for (index, name) in names.iter().enumerate() {
        let stem = name.as_str().replace('/', "-");
        robot.send(Message::Home);
        robot.send(Message::OnTopics(name.clone()));
        for number in 0..40 {
            shot(&mut robot, &format!("1{index}-{stem}-{number:02}"));
            let Screen::Play(situation) = robot.app.screen() else { break };
            let message = match situation.play.step() {
                Step::Ask { answer: None, .. } => play::Message::Digit(0),
                Step::Push { answer: None, .. } => play::Message::Digit(1),
                Step::Spot { done: false, .. } if number % 2 == 0 => play::Message::Hint,
                Step::Spot { done: false, .. } => play::Message::Looked,
                _ => play::Message::GoOn,
            };
            robot.send(Message::OnPlay(message));
        }
        robot.send(Message::Scroll(1000.0));
        shot(&mut robot, &format!("1{index}-{stem}-end"));
    }
    robot.send(Message::Home);
    shot(&mut robot, "07-home-again");
    robot.send(Message::OnHome(home::Message::Progress));
    shot(&mut robot, "08-progress");
    copies(settings.clone(), size, &folder, &names[0]);
    author(settings, size, &folder);
}

/// What an author sees: a sound pack, its lists, and one that was spoilt.
fn author(settings: Settings, size: Size, folder: &Path) {
    let shot = |robot: &mut Robot, name: &str| robot.shot(&folder.join(format!("{name}.png")));
    let trial = trial::Trial::new();
    let words = Words::new(settings.language.as_deref().and_then(Language::from_code).expect("a language"));
    let passage = Passage {
        path: trial.root().join(trial::SCAM),
        scenario: None,
        from: None,
        lang: None,
        country: None,
        seed: None,
    };
    let start = Start::find(&passage, &settings, &words).expect("the trial pack");
    let mut robot = Robot::over(App::preview(settings, start), size);
    let send = |robot: &mut Robot, message| robot.send(Message::OnPreview(message));
    shot(&mut robot, "09-preview");
    for (name, view) in
        [("beats", View::Beats(0)), ("languages", View::Languages), ("situations", View::Situations(0))]
    {
        send(&mut robot, preview::Message::Show(view));
        shot(&mut robot, &format!("09-preview-{name}"));
    }
    let look = second_look::content::BeatId::from("look");
    send(&mut robot, preview::Message::Beat(look));
    let broken = trial.spoil(trial::SCAM, "start: \"ring\"", "start: \"nowhere\"");
    let _ = broken.spoil(trial::FRENCH, "title =", "titel =").spoil(trial::GENUINE, "Genuine", "Genuin");
    send(&mut robot, preview::Message::Read(Arc::new(Reading::of(trial.root()))));
    shot(&mut robot, "09-preview-broken");
    robot.send(Message::Scroll(1000.0));
    shot(&mut robot, "09-preview-broken-end");
}

/// Saving a copy and bringing one back. Copies need a place to be kept in.
fn copies(settings: Settings, size: Size, folder: &Path, name: &ScenarioId) {
    let shot = |robot: &mut Robot, name: &str| robot.shot(&folder.join(format!("{name}.png")));
    let data = tempfile::tempdir().expect("a folder");
    let app = App::new(settings, Places::find(Some(data.path())), Catalogue::load(None));
    let mut robot = Robot::over(app, size);
    robot.send(Message::OnHome(home::Message::Settings));
    robot.send(Message::OnSettings(set::Message::BringBack));
    shot(&mut robot, "09-copies-none");
    robot.send(Message::OnTopics(name.clone()));
    while !matches!(robot.app.screen(), Screen::Debrief(_)) {
        on_by_one(&mut robot, 0);
    }
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Settings));
    robot.send(Message::OnSettings(set::Message::SaveCopy));
    robot.send(Message::OnSettings(set::Message::SaveCopy));
    robot.send(Message::Scroll(1000.0));
    shot(&mut robot, "09-copy-saved");
    robot.send(Message::OnSettings(set::Message::BringBack));
    shot(&mut robot, "09-copies");
    robot.send(Message::OnBackup(backup::Message::Ask(0)));
    shot(&mut robot, "09-copy-question");
    robot.send(Message::OnBackup(backup::Message::BringBack));
    shot(&mut robot, "09-copy-back");
}

/// One picture of each main screen, over the three languages and some themes.
fn readme() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let open =
        |settings: Settings, size: Size| Robot::over(App::new(settings, None, Catalogue::load(None)), size);
    let size = Size::new(1280.0, 800.0);
    let shot = |robot: &mut Robot, name: &str| robot.shot(&folder.join(format!("{name}.png")));

    let (english, chinese, french) =
        (robot::settings("en", "GB"), robot::settings("zh-CN", "CN"), robot::settings("fr", "FR"));
    shot(&mut open(Settings { language: None, country: None, ..english.clone() }, size), "language");
    shot(&mut open(Settings { country: None, ..french.clone() }, size), "country");

    let mut robot = open(english.clone(), size);
    shot(&mut robot, "home");
    robot.send(Message::OnHome(home::Message::Topics));
    shot(&mut robot, "topics");
    robot.send(Message::OnTopics("core/safe-account-call".into()));
    on_to(&mut robot, |step| matches!(step, Step::Ask { answer: None, .. }));
    shot(&mut robot, "call");
    robot.send(Message::OnPlay(play::Message::Digit(1)));
    shot(&mut robot, "feedback");

    let mut robot = open(chinese.clone(), size);
    robot.send(Message::OnTopics("core/lend-your-card".into()));
    on_to(&mut robot, |step| matches!(step, Step::Spot { done: false, .. }));
    robot.send(Message::OnPlay(play::Message::Hint));
    shot(&mut robot, "spot");

    let mut robot = open(french.clone(), size);
    robot.send(Message::OnTopics("core/investment-group".into()));
    on_to(&mut robot, |step| matches!(step, Step::Ask { answer: None, .. }));
    shot(&mut robot, "chat");
    while !matches!(robot.app.screen(), Screen::Debrief(_)) {
        on_by_one(&mut robot, 0);
    }
    shot(&mut robot, "debrief");
    robot.send(Message::Help);
    shot(&mut robot, "help");

    let names: Vec<_> = robot.app.ctx().catalogue.cards().map(|card| card.name.clone()).collect();
    let mut robot = open(english.clone(), size);
    for (number, name) in names.into_iter().enumerate() {
        robot.send(Message::OnTopics(name));
        while !matches!(robot.app.screen(), Screen::Debrief(_)) {
            on_by_one(&mut robot, number % 2);
        }
    }
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Progress));
    shot(&mut robot, "progress");
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Settings));
    shot(&mut robot, "settings");

    let contrast = Settings { theme: Theme::ContrastDark, ..english.clone() };
    shot(&mut open(contrast, size), "home-contrast");
    let mut robot = open(Settings { text_size: 200, ..english }, Size::new(1024.0, 768.0));
    robot.send(Message::OnTopics("core/safe-account-call".into()));
    on_to(&mut robot, |step| matches!(step, Step::Ask { answer: None, .. }));
    shot(&mut robot, "call-200");
}

/// One step on; a question is answered by its n-th choice.
fn on_by_one(robot: &mut Robot, choice: usize) {
    let Screen::Play(situation) = robot.app.screen() else { return };
    let message = match situation.play.step() {
        Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } => play::Message::Digit(choice),
        Step::Spot { done: false, .. } => play::Message::Looked,
        _ => play::Message::GoOn,
    };
    robot.send(Message::OnPlay(message));
}

/// Plays on to a kind of moment.
fn on_to(robot: &mut Robot, wanted: impl Fn(&Step<'_>) -> bool) {
    for _ in 0..60 {
        match robot.app.screen() {
            Screen::Play(situation) if !wanted(&situation.play.step()) => on_by_one(robot, 0),
            _ => return,
        }
    }
}
