//! A visit to the kiosk, from the attract screen to its end.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use pages::visit::{brief, robot};
use robot::{Key, Modifiers, Named, Point, Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::content::{Topic, Truth};
use second_look::i18n::Language;
use second_look::kiosk::code::Code;
use second_look::kiosk::fact::{Brief, Fact, Kind, Order, VisitId, Why};
use second_look::kiosk::few::few;
use second_look::kiosk::setup::Setup;
use second_look::ui::app::{App, Heard, Message};
use second_look::ui::screen::visit::Page;
use second_look::ui::screen::{Screen, attract, visit};

const WINDOW: Size = Size::new(1280.0, 800.0);

fn begun(brief: &Brief) -> Robot {
    let mut robot = robot(brief, WINDOW);
    robot.send(Message::OnAttract(attract::Message::Begin(brief.setup.languages[0])));
    robot
}

fn page(robot: &Robot) -> &'static str {
    match robot.app.screen() {
        Screen::Attract(_) => "attract",
        Screen::Visit(page) => page.key(),
        Screen::Play(_) => "play",
        Screen::Debrief(_) => "debrief",
        Screen::Help => "help",
        other => panic!("{other:?}"),
    }
}

fn code(robot: &Robot) -> String {
    match robot.app.screen() {
        Screen::Visit(page) => match &**page {
            Page::Farewell(page) => page.code.clone().expect("a code"),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

/// Presses the keys of a code.
fn typed(robot: &mut Robot, code: &str) {
    for character in code.chars().map(String::from) {
        let key = robot.nodes().into_iter().find(|node| node.pressable && node.name == character);
        robot.activate(&key.expect("a key"));
    }
}

#[test]
fn five_minutes_are_three_of_both_kinds_and_end_with_a_code() {
    for language in ["en", "zh-CN", "fr"] {
        let mut robot = robot(&brief(language, "GB"), WINDOW);
        let (name, few) = (robot.app.words().text("language-name"), robot.app.words().text("visit-few"));
        for begins in [name, few] {
            let node =
                robot.nodes().into_iter().find(|node| node.pressable && node.name.starts_with(&begins));
            robot.activate(&node.unwrap_or_else(|| panic!("no {begins}")));
        }
        for _ in 0..3 {
            assert_eq!(page(&robot), "play", "{language}");
            pages::finish_by(&mut robot, false);
            robot.send(Message::OnDebrief(second_look::ui::screen::debrief::Message::GoOn));
        }
        assert_eq!(page(&robot), "farewell", "{language}");
        let facts = robot.app.told_facts();
        let [Fact::Begun, Fact::Finished(a), Fact::Finished(b), Fact::Finished(c)] = facts else {
            panic!("{facts:?}")
        };
        let scams = [a, b, c].into_iter().filter(|done| done.truth() == Truth::Scam).count();
        assert!(scams == 1 || scams == 2, "{facts:?}");
        let code = Code::read(&code(&robot)).expect("it is read");
        let met: BTreeSet<Topic> = [a, b, c].into_iter().map(|done| done.topic).collect();
        assert_eq!(code.met.into_iter().collect::<BTreeSet<_>>(), met);
        assert_eq!(code.place, 3);
    }
}

#[test]
fn a_code_goes_on_with_what_is_new() {
    let met = vec![Topic::ALL[0], Topic::ALL[1], Topic::ALL[2]];
    let code =
        Code { met: met.clone(), seed: 77, place: 3, audience: second_look::content::Audience::Everyone };
    let mut robot = begun(&brief("en", "GB"));
    robot.send(Message::OnVisit(visit::Message::Code));
    typed(&mut robot, &code.characters().into_iter().collect::<String>());
    robot.press("Go on");
    for _ in 0..3 {
        pages::finish_by(&mut robot, false);
        robot.send(Message::OnDebrief(second_look::ui::screen::debrief::Message::GoOn));
    }
    for fact in robot.app.told_facts() {
        if let Fact::Finished(done) = fact {
            assert!(!met.contains(&done.topic), "{done:?}");
        }
    }
    let next = Code::read(&self::code(&robot)).expect("it is read");
    assert_eq!((next.met.len(), next.seed, next.place), (6, 77, 6));
}

#[test]
fn what_is_typed_wrongly_is_said_and_stays_to_be_mended() {
    let mut robot = begun(&brief("en", "GB"));
    robot.send(Message::OnVisit(visit::Message::Code));
    assert!(robot.control("Go on").is_none(), "twelve first");
    typed(&mut robot, "5R0006ZZY5CK7");
    robot.press("Go on");
    assert!(robot.page().contains("do not belong together"), "{}", robot.page());
    robot.press("Take the last one back");
    assert!(robot.page().contains("That is 11 of 12"), "{}", robot.page());
}

#[test]
fn every_draw_of_three_has_both_kinds_and_topics_of_their_own() {
    let catalogue = Catalogue::load(None);
    let mut first = BTreeSet::new();
    for seed in 0..1000 {
        let three = few(catalogue.cards(), &[], seed, 0, 3);
        let cards: Vec<_> = three.iter().filter_map(|name| catalogue.find(name)).collect();
        let scams = cards.iter().filter(|card| card.truth == Truth::Scam).count();
        assert!(cards.len() == 3 && (scams == 1 || scams == 2), "{seed}: {three:?}");
        assert!(cards.windows(2).all(|pair| pair[0].topic != pair[1].topic), "{seed}: {three:?}");
        assert!(cards.iter().all(|card| !card.content_note));
        let _ = first.insert(three[0].clone());
    }
    assert!(first.len() > 8, "visitors do not all begin with the same: {first:?}");
}

#[test]
fn nobody_there_is_asked_and_then_all_is_gone() {
    let mut robot = begun(&brief("en", "GB"));
    robot.send(Message::OnVisit(visit::Message::Few));
    let now = Instant::now();
    let at = |seconds| Message::Heard(Heard::Look(now + Duration::from_secs(seconds)));
    robot.send(at(100));
    assert_eq!(page(&robot), "play");
    robot.send(at(121));
    assert_eq!(page(&robot), "still");
    assert!(robot.focused().is_some_and(|node| node.name == "Yes, I am here"));
    robot.press("Yes, I am here");
    assert_eq!(page(&robot), "play", "back to where one was");
    robot.send(at(300));
    assert_eq!(page(&robot), "still");
    robot.send(at(359));
    assert!(!robot.app.told_facts().contains(&Fact::Ended(Why::Left)));
    robot.send(at(361));
    assert_eq!(robot.app.told_facts().last(), Some(&Fact::Ended(Why::Left)));
}

#[test]
fn any_press_or_key_answers_the_question() {
    for answer in 0..3 {
        let mut robot = begun(&brief("en", "GB"));
        robot.send(Message::NobodyThere);
        assert_eq!(page(&robot), "still");
        match answer {
            0 => robot.tap(Named::Escape),
            1 => robot.tap(Named::Enter),
            _ => robot.press("Yes, I am here"),
        }
        assert_eq!(page(&robot), "welcome", "{answer}");
    }
}

#[test]
fn no_key_and_no_way_leads_out_of_a_visit() {
    let mut robot = begun(&brief("en", "GB"));
    for named in [Named::Escape, Named::F4, Named::F10, Named::F11, Named::Home, Named::BrowserBack] {
        for modifiers in [Modifiers::empty(), Modifiers::ALT, Modifiers::CTRL, Modifiers::LOGO] {
            robot.key(Key::Named(named), modifiers);
            assert!(matches!(page(&robot), "welcome"), "{named:?}");
        }
    }
    for character in ["q", "w", "c", "n", "o"] {
        robot.key(Key::Character(character.into()), Modifiers::CTRL);
        robot.key(Key::Character(character.into()), Modifiers::CTRL | Modifiers::ALT | Modifiers::SHIFT);
        assert_eq!(page(&robot), "welcome");
    }
    assert_eq!(robot.app.told_facts(), [Fact::Begun]);
    robot.send(Message::Help);
    robot.send(Message::Home);
    assert_eq!(page(&robot), "welcome");
    let names: Vec<String> = robot.nodes().into_iter().map(|node| node.name).collect();
    for gone in ["Settings", "My progress", "Topics", "Who is here"] {
        assert!(!names.iter().any(|name| name == gone), "{gone}");
    }
}

#[test]
fn the_operator_comes_in_by_the_corners_of_the_attract_screen_alone() {
    let corners = [(10.0, 10.0), (1270.0, 10.0), (1270.0, 790.0), (10.0, 790.0)];
    let press = |robot: &mut Robot| {
        for (x, y) in corners.into_iter().chain(corners) {
            let at = Point::new(x, y);
            robot.send(Message::Heard(Heard::Stir(second_look::ui::app::Stir::Down(Some(at)))));
            robot.send(Message::Heard(Heard::Stir(second_look::ui::app::Stir::Up)));
        }
    };
    let mut robot = robot(&brief("en", "GB"), WINDOW);
    press(&mut robot);
    assert_eq!(robot.app.told_facts(), [Fact::Operator]);
    let mut robot = begun(&brief("en", "GB"));
    press(&mut robot);
    assert_eq!(robot.app.told_facts(), [Fact::Begun]);
}

#[test]
fn pings_are_answered_and_an_end_of_orders_ends_the_visit() {
    let mut robot = begun(&brief("en", "GB"));
    robot.send(Message::Heard(Heard::Order(Some(Order::Ping(3)))));
    assert_eq!(robot.app.told_facts().last(), Some(&Fact::Pong(3)));
    robot.send(Message::Heard(Heard::Order(None)));
    assert_eq!(robot.app.told_facts().last(), Some(&Fact::Ended(Why::Asked)));
}

#[test]
fn help_is_one_press_away_before_anything_is_chosen() {
    for way in [Message::OnAttract(attract::Message::Help), Message::Help] {
        let mut robot = robot(&brief("fr", "FR"), WINDOW);
        robot.send(way);
        assert_eq!((page(&robot), robot.app.told_facts()), ("help", &[Fact::Begun][..]));
    }
    let mut robot = robot(&brief("fr", "FR"), WINDOW);
    robot.send(Message::OnAttract(attract::Message::Help));
    assert_eq!(page(&robot), "help");
    assert_eq!(robot.app.words().language(), Language::French);
    robot.send(Message::Back);
    assert_eq!(page(&robot), "welcome");
}

#[test]
fn only_what_the_operator_chose_is_offered() {
    let chosen = [Topic::ALL[3], Topic::ALL[9]];
    let mut brief = brief("en", "GB");
    brief.setup = Setup { topics: chosen.to_vec(), ..brief.setup };
    for seed in 0..20 {
        brief.visit = VisitId::of([seed; 16]);
        let mut robot = begun(&brief);
        robot.send(Message::OnVisit(visit::Message::Few));
        let Screen::Play(situation) = robot.app.screen() else { panic!() };
        assert!(chosen.contains(&situation.play.scenario().topic));
    }
}

#[test]
fn nothing_technical_is_shown_to_visitors() {
    let mut robot = begun(&brief("en", "GB"));
    robot.send(Message::Aloud(second_look::ui::app::Aloud::Press));
    let until = Instant::now() + Duration::from_secs(20);
    while robot.app.is_reading() && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(5));
        robot.send(Message::Aloud(second_look::ui::app::Aloud::Look));
    }
    assert!(robot.app.notices().is_empty());
    let told = robot.app.told_facts();
    assert!(told.contains(&Fact::Problem(Kind::Voice)), "{told:?}");
}

#[test]
fn keys_are_as_large_as_a_hand_needs_and_pages_keep_their_least_size() {
    let mut brief = brief("en", "GB");
    brief.setup.pixels_per_mm = 4.5;
    let mut robot = begun(&brief);
    robot.send(Message::Heard(Heard::Screen(Size::new(1920.0, 1080.0))));
    assert!((robot.app.zoom() - 1.5).abs() < 0.001, "90 pixels are 20 mm: {}", robot.app.zoom());
    robot.send(Message::Heard(Heard::Screen(Size::new(1024.0, 768.0))));
    assert!((robot.app.zoom() - 1.28).abs() < 0.001, "800 × 600 is the least: {}", robot.app.zoom());
}

#[test]
fn a_window_that_a_manager_makes_large_first_does_not_grow_beyond_the_screen() {
    let screen = Size::new(1280.0, 800.0);
    let mut brief = brief("en", "GB");
    brief.setup.pixels_per_mm = 4.0;
    let mut robot = robot(&brief, screen);
    robot.app = App::visit(&brief, Catalogue::load(None));
    robot.send(Message::Opened(iced_test::core::window::Id::unique()));
    // Its size is heard before the screen's; what is asked for meanwhile would be multiplied by the scale.
    robot.send(Message::Resized(screen));
    assert!((robot.app.zoom() - 1.0).abs() < 0.001, "{}", robot.app.zoom());
    robot.send(Message::Heard(Heard::Screen(screen)));
    let zoom = robot.app.zoom();
    assert!((zoom - 4.0 / 3.0).abs() < 0.001, "{zoom}");
    // Measured before the scale, and after.
    for size in [screen, Size::new(screen.width / zoom, screen.height / zoom)] {
        robot.send(Message::Resized(size));
        assert!((robot.app.zoom() - zoom).abs() < 0.001, "{size:?}: {}", robot.app.zoom());
    }
    // Where nobody tells the screen's size, the window's own stands for it.
    robot.app = App::visit(&brief, Catalogue::load(None));
    robot.send(Message::Opened(iced_test::core::window::Id::unique()));
    robot.send(Message::Heard(Heard::Screen(Size::new(1024.0, 768.0))));
    assert!((robot.app.zoom() - 1.28).abs() < 0.001, "{}", robot.app.zoom());
}

#[test]
fn in_low_reach_every_control_stands_in_the_lower_half() {
    let mut brief = brief("en", "GB");
    brief.setup.low_reach = true;
    let size = Size::new(1920.0, 1080.0);
    let mut robot = robot(&brief, size);
    let look = |robot: &mut Robot, what: &str| {
        for node in robot.nodes() {
            assert!(
                !node.pressable || node.bounds.y >= 540.0 - 1.0,
                "{what}: {} at {:?}",
                node.name,
                node.bounds
            );
        }
    };
    look(&mut robot, "attract");
    robot.send(Message::OnAttract(attract::Message::Begin(brief.setup.languages[0])));
    look(&mut robot, "welcome");
    robot.send(Message::OnVisit(visit::Message::Few));
    look(&mut robot, "play");
}
