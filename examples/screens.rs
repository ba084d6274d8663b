//! Draws every screen to PNG files, without a display, to be looked at:
//! `cargo run --example screens -- FOLDER [WIDTHxHEIGHT] [TEXT SIZE] [LANGUAGE] [THEME]`.
#![allow(clippy::expect_used, clippy::panic, reason = "a tool for those who build the program")]

#[path = "../tests/robot/mod.rs"]
mod robot;

use std::path::PathBuf;

use robot::{Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::play::Step;
use second_look::settings::Theme;
use second_look::ui::app::App;
use second_look::ui::screen::Screen;

fn main() {
    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(args.next().unwrap_or_else(|| "target/screens".to_owned()));
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
    let shot = |robot: &mut Robot, name: &str| robot.shot(&folder.join(format!("{name}.png")));

    let mut first = settings.clone();
    first.language = None;
    first.country = None;
    let mut robot = Robot::over(App::new(first.clone(), None, Catalogue::load(None)), size);
    shot(&mut robot, "01-language");
    first.language = Some(language.clone());
    let mut robot = Robot::over(App::new(first, None, Catalogue::load(None)), size);
    shot(&mut robot, "02-country");

    let mut robot = Robot::over(App::new(settings, None, Catalogue::load(None)), size);
    shot(&mut robot, "03-home");
    robot.send(second_look::ui::app::Message::Help);
    shot(&mut robot, "04-help");
    robot.send(second_look::ui::app::Message::Scroll(1000.0));
    shot(&mut robot, "04-help-end");
    robot.send(second_look::ui::app::Message::Home);
    robot.send(second_look::ui::app::Message::OnHome(second_look::ui::screen::home::Message::Settings));
    shot(&mut robot, "05-settings");
    robot.send(second_look::ui::app::Message::Scroll(1000.0));
    shot(&mut robot, "05-settings-end");
    robot.send(second_look::ui::app::Message::Home);
    robot.send(second_look::ui::app::Message::OnHome(second_look::ui::screen::home::Message::Topics));
    shot(&mut robot, "06-topics");

    let names: Vec<_> =
        robot.app.ctx().catalogue.entries().map(|entry| entry.scenario.name().clone()).collect();
    for (index, name) in names.iter().enumerate() {
        let stem = name.as_str().replace('/', "-");
        robot.send(second_look::ui::app::Message::Home);
        robot.send(second_look::ui::app::Message::OnTopics(name.clone()));
        for number in 0..40 {
            shot(&mut robot, &format!("1{index}-{stem}-{number:02}"));
            let Screen::Play(situation) = robot.app.screen() else { break };
            let message = match situation.play.step() {
                Step::Ask { answer: None, .. } => second_look::ui::screen::play::Message::Digit(0),
                Step::Push { answer: None, .. } => second_look::ui::screen::play::Message::Digit(1),
                Step::Spot { done: false, .. } if number % 2 == 0 => {
                    second_look::ui::screen::play::Message::Hint
                }
                Step::Spot { done: false, .. } => second_look::ui::screen::play::Message::Looked,
                _ => second_look::ui::screen::play::Message::GoOn,
            };
            robot.send(second_look::ui::app::Message::OnPlay(message));
        }
        robot.send(second_look::ui::app::Message::Scroll(1000.0));
        shot(&mut robot, &format!("1{index}-{stem}-end"));
    }
    robot.send(second_look::ui::app::Message::Home);
    shot(&mut robot, "07-home-again");
    robot.send(second_look::ui::app::Message::OnHome(second_look::ui::screen::home::Message::Progress));
    shot(&mut robot, "08-progress");
}
