//! A situation that comes by text message, e-mail, web page and bank app in turn, in three languages: the
//! stages of letters are looked at on it.

use std::fs;
use std::path::Path;

use second_look::content::catalogue::Catalogue;
use second_look::settings::Settings;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{Screen, play};

use crate::robot::{Robot, Size};
use crate::trial::Trial;

/// Its name.
pub const PARCEL: &str = "trial/parcel";

/// A pack with the situation in it.
pub fn pack() -> Trial {
    let trial = Trial::new();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/letters");
    let put = |from: &str, to: String| {
        let _ = fs::copy(source.join(from), trial.root().join(to)).expect("a copy");
    };
    put("parcel.ron", "scenarios/fake-police/parcel.ron".to_owned());
    for language in ["en", "zh-CN", "fr"] {
        put(&format!("{language}.ftl"), format!("locales/{language}/scenarios/fake-police/parcel.ftl"));
    }
    trial
}

/// The situation at its beginning, in a window of this size.
pub fn begun(settings: &Settings, size: Size) -> Robot {
    let trial = pack();
    let app = App::new(settings.clone(), None, Catalogue::load(Some(trial.packs())));
    let mut robot = Robot::over(app, size);
    super::start(&mut robot, PARCEL);
    robot
}

/// The beat that is shown.
pub fn beat(robot: &Robot) -> String {
    match robot.app.screen() {
        Screen::Play(situation) => {
            situation.play.transcript().last().map(second_look::play::Said::key).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// Plays on to a line, always with the first sound answer.
pub fn on_to(robot: &mut Robot, wanted: &str) {
    for _ in 0..60 {
        if beat(robot) == wanted {
            return;
        }
        super::answer(robot, false);
    }
    panic!("“{wanted}” never comes");
}

/// Each stage with its newest line, its parts closed and one of them open, and at its question.
pub fn stages(settings: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let robot = &mut begun(settings, size);
    let send = |robot: &mut Robot, message| robot.send(Message::OnPlay(message));
    let mut open = ["fee", "letter", "again", "form", "board", "app", "pause"].into_iter().peekable();
    for _ in 0..40 {
        if open.peek().is_none() {
            return;
        }
        if let Some(page) = open.next_if_eq(&beat(robot).as_str()) {
            // Talks that begin at their end run by themselves, as a chat does.
            let kind = if ["form", "board", "app", "pause"].contains(&page) { "" } else { ", line" };
            test(&format!("letters, {page}{kind}"), robot);
            let Screen::Play(situation) = robot.app.screen() else { return };
            let part = match &situation.play.transcript()[..] {
                [.., second_look::play::Said::Line(beat, line)] => {
                    line.parts.last().map(|part| ((*beat).clone(), part.id.clone()))
                }
                _ => None,
            };
            if let Some((beat, part)) = part {
                send(robot, play::Message::Closer(beat, part));
                test(&format!("letters, {page}, closer{kind}"), robot);
            }
            if page == "again" {
                send(robot, play::Message::Letter(4));
                test("letters, an older one, line", robot);
            }
            if page == "pause" {
                send(robot, play::Message::GoOn);
                test("letters, bank, question", robot);
                send(robot, play::Message::Digit(1));
                test("letters, bank, feedback", robot);
                send(robot, play::Message::ShowTranscript);
                test("letters, transcript", robot);
                return;
            }
        }
        super::answer(robot, false);
    }
    panic!("the stages end");
}
