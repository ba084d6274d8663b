//! One whole frame of each screen: view, layout, events, drawing, every pixel.

use std::path::Path;

use second_look::class::code::Origin;
use second_look::class::room::SentVote;
use second_look::class::vote::{Answer, Phase, Round};
use second_look::content::Topic;
use second_look::content::catalogue::{self, Catalogue};
use second_look::dirs::Places;
use second_look::lesson::Plan;
use second_look::play::Step;
use second_look::ui::app::{App, Message};
use second_look::ui::font;
use second_look::ui::screen::group::{Message as Asked, Way, projector};
use second_look::ui::screen::topics::Show;
use second_look::ui::screen::{Screen, home, play};

use crate::robot::{Canvas, Robot, Size, settings};
use crate::trial::Trial;
use crate::{COUNTS, data_of, tell, time};

pub(crate) fn measure(folder: &Path) {
    for size in [Size::new(1280.0, 800.0), Size::new(1920.0, 1080.0)] {
        screens(size);
        votes(size);
    }
    long_chat();
    for count in COUNTS {
        let places = Places::find(Some(&data_of(folder, count))).expect("places");
        drop(catalogue::look_through(&places.packs, &places.cache, font::has));
        let size = Size::new(1280.0, 800.0);
        let app = || {
            let catalogue = Catalogue::from_indexes(&places.packs, &places.cache);
            App::new(settings("zh-CN", "CN"), None, catalogue)
        };
        tell(&format!("Home made, {count} more situations"), &mut time(9, || app().ctx().more), "ms");
        let mut robot = Robot::over(app(), size);
        let mut open = |show| {
            time(5, || {
                robot.send(Message::Home);
                robot.send(Message::ShowTopics(show));
            })
        };
        tell(&format!("topics opened, {count} more"), &mut open(Show::All), "ms");
        tell(&format!("a topic opened, {count} more"), &mut open(Show::Of(Topic::Investment, 0)), "ms");
        let mut canvas = Canvas::new(size);
        frame(&mut robot, &mut canvas, &format!("a topic, {count} more"), size);
        robot.send(Message::ShowTopics(Show::All));
        frame(&mut robot, &mut canvas, &format!("topics, {count} more"), size);
    }
}

/// As many lines as a situation has room for: on the stage are the newest, under what was said all.
fn long_chat() {
    let (size, lines) = (Size::new(1280.0, 800.0), 170);
    let trial = Trial::new();
    trial.long_chat(lines);
    let app = App::new(settings("zh-CN", "CN"), None, Catalogue::load(Some(trial.packs())));
    let mut robot = Robot::over(app, size);
    robot.send(Message::OnTopics("trial/safe-account-call".into()));
    for _ in 1..lines {
        robot.send(Message::OnPlay(play::Message::GoOn));
    }
    frame(&mut robot, &mut Canvas::new(size), &format!("a chat of {lines} lines"), size);
}

/// The wall while two hundred phones vote: a frame for every vote, the window hearing of it included.
fn votes(size: Size) {
    let app = App::new(settings("zh-CN", "CN"), None, Catalogue::built_in());
    let mut robot = Robot::over(app, size);
    let robot = &mut robot;
    let send = |robot: &mut Robot, asked| robot.send(Message::OnGroup(asked));
    send(robot, Asked::Show);
    send(robot, Asked::Plan(Plan::Short));
    send(robot, Asked::Way(Way::Phones));
    send(robot, Asked::Begin);
    robot.app.pretend_phones("192.168.1.20:8080");
    let group = |robot: &Robot| match robot.app.screen() {
        Screen::Group(group) => (group.phase(), projector::next(group).1, group.room.clone()),
        other => panic!("no lesson: {other:?}"),
    };
    while group(robot).0 != Some(Phase::Open(Round::First)) {
        let next = group(robot).1;
        send(robot, next);
    }
    let room = group(robot).2.expect("a room");
    let now = std::time::Instant::now();
    let join = |room: &mut second_look::class::room::Room, from| {
        let code = room.code().digits().to_owned();
        room.join(now, &mut rand::rng(), &code, Origin(from)).expect("let in").token
    };
    let mut phones = (0..200).map(|from| room.with(|room| join(room, from))).collect::<Vec<_>>().into_iter();
    let mut canvas = Canvas::new(size);
    robot.frame(&mut canvas);
    let mut times = time(200, || {
        let phone = phones.next().expect("a phone");
        let choice = SentVote { question: 1, round: Round::First, answer: Answer::Choice(0), seq: 1 };
        room.with(|room| room.vote(now, &phone, choice)).expect("taken");
        send(robot, Asked::Changed);
        robot.frame(&mut canvas);
    });
    let worst = times.iter().copied().fold(0.0, f64::max);
    tell(&format!("a vote and its frame, {}×{}", size.width, size.height), &mut times, "ms");
    println!("{:<44} {worst:.1} ms", "  the slowest of 200");
}

fn frame(robot: &mut Robot, canvas: &mut Canvas, what: &str, size: Size) {
    for _ in 0..10 {
        robot.frame(canvas);
    }
    let label = format!("frame, {what}, {}×{}", size.width, size.height);
    tell(&label, &mut time(30, || robot.frame(canvas)), "ms");
}

fn screens(size: Size) {
    let app = App::new(settings("zh-CN", "CN"), None, Catalogue::built_in());
    let mut robot = Robot::over(app, size);
    let mut canvas = Canvas::new(size);
    let mut take = |robot: &mut Robot, what: &str| frame(robot, &mut canvas, what, size);
    take(&mut robot, "Home");
    robot.send(Message::Help);
    take(&mut robot, "help");
    for (what, name) in [
        ("a call", "core/safe-account-call"),
        ("a chat", "core/lend-your-card"),
        ("a video call", "core/face-on-the-screen"),
        ("a live stream", "core/last-three-jars"),
    ] {
        robot.send(Message::Home);
        robot.send(Message::OnTopics(name.into()));
        while let Screen::Play(situation) = robot.app.screen() {
            let (message, what) = match situation.play.step() {
                Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } => {
                    (play::Message::Digit(0), what)
                }
                Step::Ask { .. } | Step::Push { .. } => (play::Message::GoOn, "feedback"),
                Step::Spot { done: false, .. } => (play::Message::Looked, "spotting"),
                _ => (play::Message::GoOn, ""),
            };
            let second = situation.play.progress().0 == 2;
            if what == "spotting" && name.ends_with("call") || second && !what.is_empty() {
                take(&mut robot, what);
            }
            robot.send(Message::OnPlay(message));
        }
    }
    take(&mut robot, "debrief");
    robot.send(Message::Home);
    for (what, message) in [("progress", home::Message::Progress), ("settings", home::Message::Settings)] {
        robot.send(Message::OnHome(message));
        take(&mut robot, what);
        robot.send(Message::Home);
    }
}
