//! A picture of a pack on the stage: in its own proportions, in every theme, with its words.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "pictures are small"
)]

mod robot;
mod trial;

use std::fs;

use robot::{Robot, Size, settings};
use second_look::content::ScenarioId;
use second_look::content::catalogue::Catalogue;
use second_look::settings::{Settings, Theme};
use second_look::ui::access::Role;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::play;
use trial::{SCAM, Trial, WORDS};

const WORDS_OF_IT: &str = "A letter in one colour that nothing else has.";
/// A colour no theme has.
const COLOUR: [u8; 3] = [254, 1, 207];

/// A PNG of this size, all in one colour.
fn sheet(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&COLOUR.repeat((width * height) as usize)).expect("a picture");
    drop(writer);
    bytes
}

fn pack(channel: &str, picture: &[u8]) -> Trial {
    let trial = Trial::new();
    let _ = trial.spoil(SCAM, "channel: PhoneCall", &format!("channel: {channel}")).spoil(
        SCAM,
        "\"ring\": Line(",
        "\"ring\": Line(media: Some(\"letter.png\"), ",
    );
    for language in ["en", "zh-CN", "fr"] {
        let file = WORDS.replace("locales/en", &format!("locales/{language}"));
        let text = fs::read_to_string(trial.root().join(&file)).expect("words");
        let line = text.lines().find(|line| line.starts_with("ring = ")).expect("the message");
        let words = if language == "zh-CN" { "一封信。" } else { WORDS_OF_IT };
        let _ = trial.spoil(&file, line, &format!("{line}\n    .alt = {words}"));
    }
    fs::create_dir_all(trial.root().join("media")).expect("a folder");
    fs::write(trial.root().join("media/letter.png"), picture).expect("written");
    trial
}

fn opened(trial: &Trial, theme: Theme, size: Size) -> Robot {
    let settings = Settings { theme, ..settings("en", "GB") };
    let app = App::new(settings, None, Catalogue::load(Some(trial.packs())));
    let mut robot = Robot::over(app, size);
    robot.send(Message::OnTopics(ScenarioId::from("trial/safe-account-call")));
    robot
}

/// Width and height of what has the picture's colour.
fn drawn(robot: &mut Robot) -> (usize, usize) {
    let width = robot.size().width as usize;
    let places: Vec<usize> = robot
        .picture()
        .chunks_exact(4)
        .enumerate()
        .filter(|(_, pixel)| pixel[..3] == COLOUR)
        .map(|(place, _)| place)
        .collect();
    let side = |of: fn(usize, usize) -> usize| {
        let least = places.iter().map(|place| of(*place, width)).min();
        let most = places.iter().map(|place| of(*place, width)).max();
        most.zip(least).map_or(0, |(most, least)| most - least + 1)
    };
    (side(|place, width| place % width), side(|place, width| place / width))
}

#[test]
fn a_picture_keeps_its_proportions_in_every_theme_and_has_its_words() {
    for channel in ["Chat", "PhoneCall"] {
        // Smaller than the bubble, far wider than it, and far higher.
        for (width, height) in [(200, 100), (1400, 280), (150, 1400)] {
            let trial = pack(channel, &sheet(width, height));
            for theme in [Theme::Light, Theme::ContrastDark] {
                let mut robot = opened(&trial, theme, Size::new(1280.0, 800.0));
                let (w, h) = drawn(&mut robot);
                let place = format!("{channel} {width}×{height} {theme:?}: {w}×{h}");
                assert!(w > 20 && h > 20 && w <= 420 && h <= 400, "{place}");
                let (wanted, got) = (f64::from(width) / f64::from(height), w as f64 / h as f64);
                assert!((got / wanted - 1.0).abs() < 0.06, "{place}");
                let image = robot
                    .nodes()
                    .into_iter()
                    .find(|node| node.role == Role::Image && node.name == WORDS_OF_IT);
                assert!(image.is_some(), "{place}: {}", robot.page());
            }
        }
    }
    // In one column too.
    let trial = pack("Chat", &sheet(1400, 280));
    let mut robot = opened(&trial, Theme::Light, Size::new(480.0, 760.0));
    let (w, h) = drawn(&mut robot);
    assert!(w > 100 && w < 480 && (w as f64 / h as f64 / 5.0 - 1.0).abs() < 0.06, "{w}×{h}");
    robot.send(Message::OnPlay(play::Message::ShowTranscript));
    assert!(robot.page().contains(WORDS_OF_IT), "what was said so far tells the picture: {}", robot.page());
}

#[test]
fn a_picture_that_is_spoilt_is_left_to_its_words() {
    // A PNG by its first bytes alone.
    let cut = &sheet(200, 100)[..40];
    let mut robot = opened(&pack("Chat", cut), Theme::Light, Size::new(1280.0, 800.0));
    assert_eq!(drawn(&mut robot), (0, 0));
    assert!(robot.page().contains(WORDS_OF_IT));
}
