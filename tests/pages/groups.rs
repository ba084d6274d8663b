//! The pages of a lesson with a group: the plan, its steps, and what the wall shows of each.

use std::time::Instant;

use second_look::class::code::{Origin, Token};
use second_look::class::group::{Report, Side, Told};
use second_look::class::journal::{self, Journal};
use second_look::class::room::SentVote;
use second_look::class::vote::{Answer, Phase, Round};
use second_look::content::catalogue::Catalogue;
use second_look::lesson::{Plan, Step};
use second_look::settings::Settings;
use second_look::ui::app::{App, Message};
use second_look::ui::screen::Screen;
use second_look::ui::screen::group::{Group, Message as Asked, Page, Shows, Way, projector};
use second_look::ui::screen::home;

use crate::robot::{Robot, Size};

/// Sends what is asked for on a page of the lesson.
pub fn send(robot: &mut Robot, asked: Asked) {
    robot.send(Message::OnGroup(asked));
}

/// The lesson that is shown.
pub fn lesson(robot: &Robot) -> &Group {
    match robot.app.screen() {
        Screen::Group(group) => group,
        other => panic!("no lesson: {other:?}"),
    }
}

/// Somebody before the page where the lesson is chosen.
pub fn before(chosen: &Settings, size: Size) -> Robot {
    let mut robot = Robot::over(App::new(chosen.clone(), None, Catalogue::load(None)), size);
    robot.send(Message::OnHome(home::Message::Topics));
    send(&mut robot, Asked::Show);
    robot.app.plan_by(7);
    robot
}

/// Presses the key that goes on.
pub fn on(robot: &mut Robot) {
    let next = projector::next(lesson(robot)).1;
    send(robot, next);
}

/// Hands are raised: so many for the first answer, so many for the second.
pub fn raise(robot: &mut Robot, hands: [u32; 2]) {
    for (at, count) in hands.into_iter().enumerate() {
        send(robot, Asked::Type(at));
        for digit in count.to_string().bytes() {
            send(robot, Asked::Typed(second_look::ui::widget::digits::Typed::Digit(digit - b'0')));
        }
    }
}

/// Phones join the room, without a network.
pub fn join(robot: &mut Robot, count: u64) -> Vec<Token> {
    let room = lesson(robot).room.clone().expect("a room");
    let code = lesson(robot).code.clone();
    let now = Instant::now();
    let tokens = (0..count).map(|from| {
        room.with(|room| room.join(now, &mut rand::rng(), &code, Origin(from)).expect("let in").token)
    });
    let tokens = tokens.collect();
    send(robot, Asked::Changed);
    tokens
}

/// Each of them votes.
pub fn vote(robot: &mut Robot, phones: &[Token], (question, round, seq): (u32, Round, u32)) {
    let room = lesson(robot).room.clone().expect("a room");
    for (number, token) in (0_u8..).zip(phones) {
        let sent = SentVote { question, round, answer: Answer::Choice(number % 2), seq };
        room.with(|room| room.vote(Instant::now(), token, sent)).expect("taken");
    }
    send(robot, Asked::Changed);
}

/// Every page.
pub fn pages(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let robot = &mut before(chosen, size);
    test("group", robot);
    send(robot, Asked::Plan(Plan::Seniors));
    send(robot, Asked::Go(Page::Steps));
    test("group, steps", robot);
    send(robot, Asked::Go(Page::Look(0)));
    test("group, look", robot);
    send(robot, Asked::Back);
    send(robot, Asked::Go(Page::Swap(0)));
    test("group, swap", robot);
    send(robot, Asked::Back);
    send(robot, Asked::Go(Page::Paper));
    test("group, paper", robot);
    send(robot, Asked::Back);
    send(robot, Asked::Begin);
    let mut seen = Vec::new();
    for _ in 0..200 {
        let group = lesson(robot);
        if group.page == Page::Sure {
            break;
        }
        let (step, _) = group.step().expect("a step");
        let name = match (&group.shows, step) {
            (Shows::Round(_), Step::Round(0)) if group.signs => "group, wall, signs".to_owned(),
            (Shows::Round(_), Step::Round(0)) if group.is_told() => "group, wall, told".to_owned(),
            (Shows::Round(_), Step::Round(0)) => {
                format!("group, wall, {}", group.phase().unwrap_or(Phase::Think).key())
            }
            (_, Step::Round(_)) => String::new(),
            _ => format!("group, wall, {}", step.key()),
        };
        if group.page == Page::Wall && !name.is_empty() && !seen.contains(&name) {
            test(&name, robot);
            seen.push(name);
        }
        if lesson(robot).page == Page::Count {
            raise(robot, [9, 7]);
            if !seen.iter().any(|name| name == "group, hands") {
                test("group, hands", robot);
                seen.push("group, hands".to_owned());
            }
            send(robot, Asked::Close);
            continue;
        }
        on(robot);
    }
    test("group, sure", robot);
    send(robot, Asked::Back);
    test("group, leader", robot);
    send(robot, Asked::End);
    test("group, over", robot);
    phones(chosen, size, test);
    past(chosen, size, test);
}

/// The same with phones; a room without a network stands in for theirs.
fn phones(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let robot = &mut before(chosen, size);
    send(robot, Asked::Plan(Plan::Short));
    send(robot, Asked::Way(Way::Phones));
    send(robot, Asked::Begin);
    robot.app.pretend_phones("192.168.1.20:8080");
    let phones = join(robot, 30);
    while !matches!(lesson(robot).phase(), Some(Phase::Open(Round::First))) {
        on(robot);
    }
    vote(robot, &phones[..23], (1, Round::First, 1));
    test("group, wall, phones vote", robot);
    send(robot, Asked::Go(Page::Leader));
    send(robot, Asked::Go(Page::Phones));
    test("group, phones", robot);
}

/// What is kept of two lessons: one of a group, and one of fewer than five.
fn past(chosen: &Settings, size: Size, test: &mut impl FnMut(&str, &mut Robot)) {
    let folder = tempfile::tempdir().expect("a folder");
    let places = super::places(folder.path());
    let told_of = |sound| Side { questions: 2, all: 54, sound };
    let told = Report { scams: told_of(39), genuine: told_of(44), ..Report::default() };
    let told = Report { questions: vec![Told::default()], ..told };
    let few = Report { questions: vec![Told::default()], ..Report::default() };
    {
        let path = journal::path(places.as_ref().expect("places"));
        let mut journal = Journal::open(&path).expect("a journal");
        let day = jiff::Zoned::now().date() - jiff::ToSpan::days(2);
        journal.close(day, Plan::Lesson.key(), &told).expect("kept");
        journal.close(day, Plan::Short.key(), &few).expect("kept");
    }
    let mut robot = Robot::over(App::new(chosen.clone(), places, Catalogue::load(None)), size);
    let robot = &mut robot;
    robot.send(Message::OnHome(home::Message::Topics));
    send(robot, Asked::Show);
    send(robot, Asked::Go(Page::Past));
    test("group, past", robot);
    send(robot, Asked::Go(Page::Erase(1)));
    test("group, erase", robot);
    // An operator set where results may go: the leader is asked.
    #[cfg(feature = "sync")]
    {
        let robot = &mut super::sharing::before(folder.path(), chosen, size);
        send(robot, Asked::Show);
        send(robot, Asked::Begin);
        send(robot, Asked::Go(Page::Leader));
        send(robot, Asked::Go(Page::Sure));
        test("group, sure, told", robot);
    }
}
