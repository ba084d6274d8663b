//! The pages of a visit to a kiosk.

use second_look::content::catalogue::Catalogue;
use second_look::i18n::Language;
use second_look::kiosk::fact::{Brief, VisitId};
use second_look::kiosk::hours::Opening;
use second_look::kiosk::setup::Setup;
use second_look::settings::Settings;
use second_look::ui::app::{App, Heard, Message};
use second_look::ui::screen::{attract, settings as set, visit};

use crate::robot::{Robot, Size};

/// What a child is told first, in a kiosk of this country whose first language this is.
pub fn brief(language: &str, country: &str) -> Brief {
    let first = Language::from_code(language).expect("a language");
    let others = Language::ALL.into_iter().filter(|other| *other != first);
    let languages = std::iter::once(first).chain(others).collect();
    Brief {
        // Keys of 60 pixels are 20 mm: nothing is drawn larger than the robot sees it.
        setup: Setup { languages, country: Some(country.to_owned()), pixels_per_mm: 3.0, ..Setup::default() },
        visit: VisitId::of([9; 16]),
        opening: Opening { is_open: true, changes_in: None },
        safe: false,
    }
}

/// A window of a kiosk.
pub fn robot(brief: &Brief, size: Size) -> Robot {
    let mut robot = Robot::over(App::visit(brief, Catalogue::load(None)), size);
    robot.send(Message::OnSettings(set::Message::CalmMotion(true)));
    robot
}

/// Each page.
pub fn pages(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let language = chosen.language.as_deref().unwrap_or("en");
    let brief = brief(language, chosen.country.as_deref().unwrap_or("GB"));
    let first = brief.setup.languages[0];
    let robot = &mut robot(&brief, size);
    robot.dress(chosen, size);
    for moment in 0..11 {
        if [0, 2, 6, 10].contains(&moment) {
            test(&format!("attract, {moment}"), robot);
        }
        robot.send(Message::Heard(Heard::Moment));
    }
    robot.send(Message::OnAttract(attract::Message::Begin(first)));
    test("visit, welcome", robot);
    let ask = |robot: &mut Robot, message| robot.send(Message::OnVisit(message));
    ask(robot, visit::Message::One);
    test("visit, pick", robot);
    robot.send(Message::Back);
    ask(robot, visit::Message::Code);
    for character in "5R00".chars() {
        ask(robot, visit::Message::Type(character));
    }
    test("visit, code", robot);
    for character in "06ZZY5CK".chars() {
        ask(robot, visit::Message::Type(character));
    }
    ask(robot, visit::Message::Read);
    test("visit, code, wrong", robot);
    robot.send(Message::Home);
    robot.send(Message::NobodyThere);
    test("visit, still there", robot);
    ask(robot, visit::Message::Here);
    ask(robot, visit::Message::Few);
    test("visit, first of three", robot);
    super::finish_by(robot, false);
    test("visit, debrief", robot);
    robot.send(Message::Home);
    robot.send(Message::Heard(Heard::Printer(true)));
    ask(robot, visit::Message::Leave);
    test("visit, farewell", robot);

    let closed = second_look::kiosk::fact::Brief {
        opening: Opening { is_open: false, changes_in: Some(3600) },
        ..brief.clone()
    };
    let robot = &mut self::robot(&closed, size);
    robot.dress(chosen, size);
    test("attract, closed", robot);
}

/// Pages where people reach low.
pub fn low_reach(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let language = chosen.language.as_deref().unwrap_or("en");
    let mut brief = brief(language, chosen.country.as_deref().unwrap_or("GB"));
    brief.setup.low_reach = true;
    let robot = &mut robot(&brief, size);
    robot.dress(chosen, size);
    robot.send(Message::OnAttract(attract::Message::Begin(brief.setup.languages[0])));
    test("low reach, welcome", robot);
    robot.send(Message::OnVisit(visit::Message::Few));
    test("low reach, situation", robot);
}
