//! A check-up, from its offer to what it shows.

use second_look::content::catalogue::Catalogue;
use second_look::content::item::Length;
use second_look::learn::calibration::Sureness;
use second_look::play::Step;
use second_look::settings::Settings;
use second_look::store::Question;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::checkup::{Checkup, Message as Told};
use second_look::ui::screen::play::{self, ItemMessage};
use second_look::ui::screen::{Screen, home};

use super::forms::Forms;
use crate::robot::{Robot, Size};

/// Somebody whose program has these items.
pub fn robot(chosen: &Settings, size: Size, forms: &Forms) -> Robot {
    let catalogue = Catalogue::load(None).with_items_of(forms.pack());
    Robot::over(App::new(chosen.clone(), None, catalogue), size)
}

/// Begins a check-up, from Home.
pub fn begin(robot: &mut Robot, length: Length) {
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Checkup));
    robot.send(Message::OnCheckup(Told::Begin(length)));
    robot.send(Message::OnCheckup(Told::Trusted));
}

/// The item that is shown: whether it is a scam.
pub fn is_scam(robot: &Robot) -> Option<bool> {
    let situation = robot.app.screen().situation()?;
    Some(situation.play.scenario().truth == second_look::content::Truth::Scam)
}

/// On to the question of the item that is shown.
pub fn hear(robot: &mut Robot) {
    for _ in 0..4 {
        let Some(situation) = robot.app.screen().situation() else { return };
        if matches!(situation.play.step(), Step::Ask { .. }) && !situation.rings() {
            return;
        }
        robot.send(Message::OnCheckup(Told::OnItem(play::Message::GoOn)));
    }
}

/// Says what the item is.
pub fn say(robot: &mut Robot, scam: bool, sure: Sureness) {
    hear(robot);
    for message in [ItemMessage::Scam(scam), ItemMessage::Sure(sure)] {
        robot.send(Message::OnCheckup(Told::OnItem(play::Message::OnItem(message))));
    }
}

/// Answers every item that is left; `says` is asked what of the n-th that is a scam, or is not.
pub fn answer_all(robot: &mut Robot, mut says: impl FnMut(usize, bool) -> bool, sure: Sureness) {
    for number in 0..30 {
        let Some(scam) = is_scam(robot) else { return };
        say(robot, says(number, scam), sure);
    }
    panic!("it never ends");
}

/// Every page of it.
pub fn pages(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let forms = Forms::new();
    let robot = &mut robot(chosen, size, &forms);
    robot.send(Message::OnHome(home::Message::Checkup));
    test("check-up, how long", robot);
    robot.send(Message::OnCheckup(Told::Begin(Length::Standard)));
    robot.send(Message::OnCheckup(Told::Trust(Question::Know, 4)));
    test("check-up, trust", robot);
    robot.send(Message::OnCheckup(Told::Trusted));
    let mut channels = Vec::new();
    for number in 0..16 {
        let Some(situation) = robot.app.screen().situation() else { break };
        let channel = situation.play.scenario().channel;
        hear(robot);
        if !channels.contains(&channel) {
            channels.push(channel);
            test(&format!("check-up, {}, question", channel.key()), robot);
            let scam = ItemMessage::Scam(true);
            robot.send(Message::OnCheckup(Told::OnItem(play::Message::OnItem(scam))));
            test(&format!("check-up, {}, sure", channel.key()), robot);
            robot.send(Message::Back);
        }
        if number == 5 {
            robot.send(Message::Home);
            test("home, check-up left", robot);
            robot.send(Message::OnHome(home::Message::Checkup));
            test("check-up, go on", robot);
            robot.send(Message::OnCheckup(Told::GoOn));
        }
        let scam = is_scam(robot).unwrap_or_default();
        say(robot, scam != (number % 5 == 1), Sureness::Fairly);
    }
    assert!(matches!(robot.app.screen(), Screen::Checkup(Checkup::Results(_))));
    test("check-up, results", robot);
    begin(robot, Length::Short);
    answer_all(robot, |_, _| true, Sureness::Very);
    robot.send(Message::OnCheckup(Told::Figures));
    test("check-up, figures", robot);
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Progress));
    test("progress, check-ups", robot);
}
