//! Draws every page to PNG files in one look, without a display, to be looked at:
//! `cargo run --example screens -- FOLDER [WIDTHxHEIGHT] [TEXT SIZE] [LANGUAGE] [THEME] [easy]`,
//! or each situation of the library, its first and its last question and an end, with the same arguments:
//! `cargo run --example screens -- situations FOLDER …`; or the pictures of the README:
//! `cargo run --example screens -- readme`; or what a check-up shows a careful, a trusting, a sharp and a guessing
//! person: `cargo run --example screens -- results FOLDER …`.
#![allow(clippy::expect_used, clippy::panic, reason = "a tool for those who build the program")]

#[path = "../tests/pages/mod.rs"]
mod pages;
#[path = "../tests/robot/mod.rs"]
mod robot;
#[path = "../tests/trial/mod.rs"]
mod trial;

use std::fs;
use std::path::PathBuf;

use pages::checkups;
use pages::forms::Forms;
use robot::{Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::content::item::Length;
use second_look::learn::calibration::Sureness;
use second_look::play::Step;
use second_look::settings::{Settings, Theme};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{Screen, checkup, home, play};

fn main() {
    let mut args = std::env::args().skip(1).peekable();
    if args.next_if_eq("readme").is_some() {
        readme();
    } else if args.next_if_eq("situations").is_some() {
        situations(&wish(args));
    } else if args.next_if_eq("results").is_some() {
        results(&wish(args));
    } else {
        one(&wish(args));
    }
}

/// How the pages are to be drawn, and where to.
struct Wish {
    folder: PathBuf,
    size: Size,
    language: String,
    settings: Settings,
}

fn wish(mut args: impl Iterator<Item = String>) -> Wish {
    let folder = PathBuf::from(args.next().unwrap_or_else(|| "target/screens".to_owned()));
    let size = args.next().unwrap_or_else(|| "1280x800".to_owned());
    let (width, height) = size.split_once('x').expect("a size like 1280x800");
    let size = Size::new(width.parse().expect("a width"), height.parse().expect("a height"));
    let text_size: u16 = args.next().map_or(100, |text| text.parse().expect("a text size like 200"));
    let language = args.next().unwrap_or_else(|| "en".to_owned());
    let theme = args.next().unwrap_or_else(|| "light".to_owned());
    let theme = Theme::ALL.into_iter().find(|known| known.key() == theme).expect("a theme like dark");
    let easy_reading = args.next().as_deref() == Some("easy");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let settings = Settings { text_size, theme, easy_reading, ..pages::speaking(&language) };
    Wish { folder, size, language, settings }
}

/// Every page in one look, and the end of those that scroll.
fn one(wish: &Wish) {
    let Wish { folder, size, language, settings } = wish;
    let mut number = 0;
    let mut draw = |page: &str, robot: &mut Robot, size: Size| {
        number += 1;
        robot.dress(settings, size);
        robot.settle();
        let name = format!("{number:02} {page}");
        robot.shot(&folder.join(pages::file(&name)));
        if robot.app.ctx().more {
            robot.send(Message::Scroll(1000.0));
            robot.shot(&folder.join(pages::file(&format!("{name} end"))));
            robot.send(Message::Scroll(-1000.0));
        }
    };
    pages::each_page(language, settings.text_size, settings.theme, *size, |page, robot| {
        draw(page, robot, *size);
    });
    let high = Size::new(size.width, size.height * 1.35);
    let chosen = Settings { language: Some(language.clone()), ..settings.clone() };
    pages::visit::low_reach(&chosen, high, &mut |page, robot| draw(page, robot, high));
}

/// Of each situation the first question, the last one, and the end that the first answers lead to.
fn situations(wish: &Wish) {
    let app = App::new(wish.settings.clone(), None, Catalogue::load(None));
    let mut robot = Robot::over(app, wish.size);
    let cards: Vec<_> = robot.app.ctx().catalogue.cards().map(|card| card.name.clone()).collect();
    for name in cards {
        let stem = name.split_once('/').map_or("", |(_, id)| id).to_owned();
        pages::start(&mut robot, &name);
        let shot = |robot: &mut Robot, what: &str| {
            robot.shot(&wish.folder.join(pages::file(&format!("{stem} {what}"))));
        };
        on_to(&mut robot, |step| matches!(step, Step::Ask { answer: None, .. }));
        shot(&mut robot, "1");
        while let Screen::Play(situation) = robot.app.screen() {
            let asks = matches!(
                situation.play.step(),
                Step::Ask { answer: None, .. } | Step::Push { answer: None, .. }
            );
            if asks {
                shot(&mut robot, "2");
            }
            on_by_one(&mut robot, 0);
        }
        shot(&mut robot, "3");
    }
}

/// What the standard check-up shows four people, and its figures.
fn results(wish: &Wish) {
    // How many scams and how many genuine items of eight each calls a scam, and how surely.
    let people = [
        ("careful", [8, 6], Sureness::Fairly),
        ("trusting", [2, 0], Sureness::Fairly),
        ("sharp", [8, 0], Sureness::Very),
        ("guessing", [4, 4], Sureness::Guessing),
    ];
    let forms = Forms::new();
    for (name, calls, sure) in people {
        let mut robot = checkups::robot(&wish.settings, wish.size, &forms);
        checkups::begin(&mut robot, Length::Standard);
        let mut left: [u8; 2] = calls;
        checkups::answer_all(
            &mut robot,
            |_, scam| {
                let left = &mut left[usize::from(!scam)];
                let says = *left > 0;
                *left = left.saturating_sub(1);
                says
            },
            sure,
        );
        robot.settle();
        robot.shot(&wish.folder.join(pages::file(name)));
        robot.send(Message::OnCheckup(checkup::Message::Figures));
        robot.send(Message::Scroll(0.85));
        robot.shot(&wish.folder.join(pages::file(&format!("{name} figures"))));
    }
}

/// One picture of each main screen, over the three languages and some themes.
fn readme() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    fs::create_dir_all(&folder).expect("the folder can be made");
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
        pages::start(&mut robot, &name);
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
    let names = [
        ("attract, 2", "attract"),
        ("visit, still there", "still-there"),
        ("visit, farewell", "farewell"),
        ("operator", "operator"),
        ("group, steps", "group-steps"),
        ("group, wall, phones vote", "group-wall"),
        ("group, wall, shown", "group-counts"),
        ("group, past", "group-past"),
    ];
    let mut stand = |page: &str, robot: &mut Robot| {
        if let Some((_, name)) = names.iter().find(|(known, _)| *known == page) {
            shot(robot, name);
        }
    };
    pages::visit::pages(&pages::speaking("en"), size, &mut stand);
    pages::operator::pages(&pages::speaking("en"), size, &mut stand);
    pages::groups::pages(&pages::speaking("en"), size, &mut stand);
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
