//! The pages about what lies on sticks: each state somebody may meet, on a stick of the moment.

#[path = "../sticks/stick.rs"]
pub mod stick;
#[path = "../hostile/zips.rs"]
#[allow(dead_code, reason = "the hostile tests use the rest")]
pub mod zips;

use second_look::content::catalogue::Catalogue;
use second_look::settings::Settings;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{home, settings as set, sticks};
use stick::{Maker, Stick, pack};

use crate::robot::{Robot, Size};

/// A person before the page, with this stick in the computer.
pub fn before(chosen: &Settings, size: Size, stick: &Stick) -> Robot {
    let app = App::new(chosen.clone(), Some(stick.places.clone()), Catalogue::load(None));
    let mut robot = Robot::over(app, size);
    robot.send(Message::OnHome(home::Message::Settings));
    robot.send(Message::OnSettings(set::Message::Sticks));
    robot
}

/// A stick with a pack whose maker is new, one that nobody signed, and one that was altered.
pub fn of_three() -> Stick {
    let (stick, maker) = (Stick::new(), Maker::new());
    let zip = pack("1.1");
    stick.put("a.zip", &zip, Some(&maker));
    maker.publish(&stick);
    stick.put("b.zip", &zip, None);
    stick.put("c.zip", &zip, Some(&maker));
    let mut altered = zip;
    altered[60] ^= 1;
    stick.write("c.zip", &altered);
    stick
}

/// Every page.
pub fn each(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let send = |robot: &mut Robot, message| robot.send(Message::OnSticks(message));
    let stick = Stick::new();
    let robot = &mut before(chosen, size, &stick);
    test("sticks, none", robot);

    let stick = of_three();
    let robot = &mut before(chosen, size, &stick);
    test("sticks", robot);
    send(robot, sticks::Message::Ask(2));
    test("stick, refused", robot);
    send(robot, sticks::Message::Leave);
    send(robot, sticks::Message::Ask(1));
    test("stick, unsigned", robot);
    send(robot, sticks::Message::Leave);
    send(robot, sticks::Message::Ask(0));
    test("stick, new maker", robot);
    send(robot, sticks::Message::Accept);
    test("stick, to be installed", robot);
    send(robot, sticks::Message::Install);
    test("stick, installed", robot);
    send(robot, sticks::Message::Undo);
    test("stick, undone", robot);
}
