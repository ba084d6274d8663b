//! What it costs to tell assistive technologies: frames in which the focus moves, with nobody listening
//! and with a client on the bus.

use std::time::{Duration, Instant};

use second_look::content::catalogue::Catalogue;
use second_look::ui::access::bridge::Request;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::home;

use crate::robot::{Canvas, Robot, Size, settings};
use crate::{figures, tell};

/// Frames of each kind.
const FRAMES: usize = 60;

pub(crate) fn measure() {
    let size = Size::new(1280.0, 800.0);
    let robot = || Robot::over(App::new(settings("zh-CN", "CN"), None, Catalogue::built_in()), size);
    let (mut alone, mut heard) = (robot(), robot());
    if !listen(&heard) {
        println!("the tree: no message bus, run it under dbus-run-session");
        return;
    }
    let mut canvas = Canvas::new(size);
    for (what, message) in [
        ("Home", Message::Home),
        ("settings", Message::OnHome(home::Message::Settings)),
        ("a call", Message::OnTopics("core/safe-account-call".into())),
    ] {
        let mut times = [Vec::new(), Vec::new()];
        for robot in [&mut alone, &mut heard] {
            robot.send(Message::Home);
            robot.send(message.clone());
        }
        for frame in 0..FRAMES + 10 {
            for (robot, times) in [&mut alone, &mut heard].into_iter().zip(&mut times) {
                let controls: Vec<u64> =
                    robot.nodes().into_iter().filter(|node| node.pressable).map(|node| node.key).collect();
                let begun = Instant::now();
                robot.send(Message::Access(Request::Focus(controls[frame % 2])));
                robot.frame(&mut canvas);
                if frame >= 10 {
                    times.push(begun.elapsed().as_secs_f64() * 1000.0);
                }
            }
        }
        let [mut without, mut with] = times;
        tell(&format!("focus moved, nobody listens, {what}"), &mut without, "ms");
        println!("  the same, {} nodes told: {}", heard.nodes().len(), figures(&mut with, "ms"));
    }
}

/// Switches assistive technologies on, and waits until the window's tree is wanted.
fn listen(robot: &Robot) -> bool {
    use zbus::blocking::{Connection, Proxy};

    let Ok(bus) = Connection::session() else { return false };
    let Ok(status) = Proxy::new(&bus, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Status") else {
        return false;
    };
    drop(robot.app.bridge().open::<()>(iced_test::core::window::Id::unique()));
    let begun = Instant::now();
    status.set_property("IsEnabled", true).is_ok() && {
        while !robot.app.bridge().is_listening() && begun.elapsed() < Duration::from_secs(5) {
            std::thread::sleep(Duration::from_millis(20));
        }
        robot.app.bridge().is_listening()
    }
}
