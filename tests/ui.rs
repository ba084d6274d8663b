//! The window without a display: every screen, the whole journey, by mouse, touch, keyboard and by the
//! actions of an assistive technology.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod pages;
mod robot;
mod trial;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use pages::{answer, each_page, places, play_to_the_end, start};
use robot::{Key, Modifiers, Named, Point, Robot, Size, settings};
use second_look::content::Audience;
use second_look::content::catalogue::{Catalogue, Offer};
use second_look::i18n::{Language, Words};
use second_look::play::Step;
use second_look::settings::{Settings, Theme};
use second_look::store::{PERSON, Store};
use second_look::ui::access::{Node, Role};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::{Screen, home};

fn every_page(mut test: impl FnMut(&str, &mut Robot)) {
    for language in ["en", "zh-CN", "fr"] {
        each_page(language, 100, Theme::Light, Size::new(1280.0, 800.0), |page, robot| {
            test(&format!("{page} ({language})"), robot);
        });
    }
}

#[test]
fn every_control_has_a_name_and_an_id_of_its_own() {
    every_page(|page, robot| {
        assert_eq!(robot.twice(), Vec::<String>::new(), "{page}");
        let nodes = robot.nodes();
        assert!(nodes.iter().any(|node| node.role == Role::Heading), "{page}: no heading");
        for node in &nodes {
            assert!(node.role != Role::Hidden, "{page}: {node:?}");
            assert!(!node.role.needs_name() || !node.name.trim().is_empty(), "{page}: {node:?}");
            let id_like = node.name.contains('-')
                && node.name.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '.');
            // An address or a file on a stage looks the same.
            let shown = [".example", ".test", ".html", ".pdf"].iter().any(|end| node.name.contains(end));
            assert!(!id_like || shown, "{page}: the message “{}” is missing", node.name);
            if node.pressable {
                let Node { bounds, .. } = node;
                assert!(bounds.height >= 59.5 || node.role == Role::Toggle, "{page}: too small: {node:?}");
            }
        }
        let keys: BTreeSet<u64> = nodes.iter().map(|node| node.key).collect();
        assert_eq!(keys.len(), nodes.len(), "{page}: two nodes of one key");
    });
}

#[test]
fn tab_reaches_every_control_in_reading_order_and_shows_it() {
    let walk = |page: &str, robot: &mut Robot| {
        let nodes = robot.nodes();
        let focus = nodes.iter().position(|node| node.focused);
        let begin = focus.map(|at| nodes[..=at].iter().filter(|node| node.pressable).count());
        let controls: Vec<(u64, String)> =
            nodes.into_iter().filter(|n| n.pressable).map(|n| (n.key, n.name)).collect();
        let mut met = Vec::new();
        for _ in 0..controls.len() {
            robot.tap(Named::Tab);
            let node = robot.focused().unwrap_or_else(|| panic!("{page}: Tab leads nowhere after {met:?}"));
            let window = robot.size();
            let inside =
                node.bounds.y >= -1.0 && node.bounds.y + node.bounds.height.min(80.0) <= window.height + 1.0;
            assert!(inside, "{page}: the focused control is out of sight: {node:?}");
            met.push((node.key, node.name));
        }
        let mut wanted = controls.clone();
        if let Some(begin) = begin {
            let begin = begin % wanted.len();
            wanted.rotate_left(begin);
        }
        // "More" comes and goes with scrolling.
        let more = |list: Vec<(u64, String)>| -> Vec<String> {
            let names = list.into_iter().map(|(_, name)| name);
            names.filter(|name| !["More", "往下看", "La suite"].contains(&name.as_str())).collect()
        };
        let (met, wanted) = (more(met), more(wanted));
        let most = met.len().min(wanted.len());
        assert!(most + 1 >= wanted.len(), "{page}: {met:?}");
        assert_eq!(met[..most], wanted[..most], "{page}");
        robot.key(Key::Named(Named::Tab), Modifiers::SHIFT);
        assert!(robot.focused().is_some(), "{page}: Shift+Tab leads nowhere");
    };
    every_page(walk);
    for language in ["en", "zh-CN", "fr"] {
        each_page(language, 250, Theme::ContrastDark, Size::new(800.0, 600.0), walk);
    }
}

#[test]
fn help_home_and_read_aloud_are_always_in_the_same_place() {
    for (text_size, size) in [
        (100, Size::new(1280.0, 800.0)),
        (125, Size::new(1024.0, 768.0)),
        (150, Size::new(1024.0, 768.0)),
        (250, Size::new(1280.0, 800.0)),
    ] {
        let mut places: BTreeMap<&str, (Point, String)> = BTreeMap::new();
        each_page("en", text_size, Theme::Light, size, |page, robot| {
            // Before language and country are chosen there is no Home yet, nor before a PIN; an author's window
            // has none.
            let locked = page.starts_with("operator, pin");
            let first = ["language", "country"].contains(&page) || page.starts_with("preview") || locked;
            // The attract screen has no bars; a question that is read aloud has the way to stop there.
            if page.starts_with("attract") {
                return;
            }
            let reads = robot.app.is_reading();
            let nodes = robot.nodes();
            for name in ["It is happening to me now", "Read aloud", "Text size", "Home"] {
                if reads && name == "Read aloud" {
                    continue;
                }
                if first && name != "It is happening to me now" {
                    continue;
                }
                let own = |node: &&Node| node.pressable && node.name.starts_with(name);
                // The bars are the first and the last of the page.
                let node = nodes.iter().find(own).unwrap_or_else(|| panic!("{page}: no “{name}”"));
                let at = node.bounds.position();
                let (known, before) = places.entry(name).or_insert_with(|| (at, page.to_owned()));
                assert!(
                    known.distance(at) < 0.5,
                    "“{name}” stands elsewhere on {page} than on {before} ({text_size} %)"
                );
            }
        });
    }
}

#[test]
fn one_key_shows_everything_there_is() {
    for (text_size, size) in [
        (100, Size::new(1280.0, 800.0)),
        (125, Size::new(1024.0, 768.0)),
        (200, Size::new(1024.0, 768.0)),
        (250, Size::new(800.0, 600.0)),
    ] {
        each_page("en", text_size, Theme::Light, size, |page, robot| {
            // The captions of a stage beside its choices run by themselves; "What was said so far" has all.
            let stage = ["line", "question", "push", "feedback", "leaving"];
            let runs = robot.app.ctx().two_columns() && stage.iter().any(|kind| page.ends_with(kind));
            if runs {
                return;
            }
            // Where the focus went, the page may have begun further down.
            robot.tap(Named::Home);
            let mut unseen: BTreeMap<u64, (bool, bool, String)> = BTreeMap::new();
            for _ in 0..400 {
                for node in robot.nodes().into_iter().filter(|node| !node.name.is_empty()) {
                    let seen = |y: f32| (0.0..=size.height).contains(&y);
                    let entry = unseen.entry(node.key).or_insert((false, false, node.name));
                    entry.0 |= seen(node.bounds.y);
                    entry.1 |= seen(node.bounds.y + node.bounds.height);
                }
                if robot.control("More").is_none() {
                    break;
                }
                let before = robot.columns();
                robot.press("More");
                // Nothing is passed by: no column moves further than what is seen of it at once.
                for ((was, seen), (now, _)) in before.into_iter().zip(robot.columns()) {
                    let by = now - was;
                    assert!(by <= seen, "{page} ({text_size} %): by {by} of {seen}");
                }
            }
            assert!(robot.control("More").is_none(), "{page} ({text_size} %): it never ends");
            unseen.retain(|_, (top, bottom, _)| !*top || !*bottom);
            assert!(unseen.is_empty(), "{page} ({text_size} %, {size:?}): never in sight: {unseen:?}");
            // And back again, until nothing moves any more.
            for _ in 0..400 {
                let before = robot.columns();
                robot.tap(Named::PageUp);
                if robot.columns() == before {
                    break;
                }
            }
            let lost = robot.nodes().into_iter().find(|node| node.bounds.y < -0.5);
            assert!(lost.is_none(), "{page}: Page up does not lead back: {lost:?}");
        });
    }
}

#[test]
fn the_first_five_minutes_by_mouse() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = || {
        App::new(
            Settings { calm_motion: true, ..Settings::default() },
            places(folder.path()),
            Catalogue::load(None),
        )
    };
    let mut robot = Robot::over(app(), Size::new(1280.0, 800.0));
    assert!(robot.page().contains("简体中文") && robot.page().contains("English"), "{}", robot.page());
    robot.click("Français");
    robot.click("France");
    assert!(robot.page().contains("Cinq minutes"), "{}", robot.page());
    // Two presses to a situation.
    robot.click("Choisir une situation");
    robot.click("Un appel au sujet de vos économies");
    assert!(matches!(robot.app.screen(), Screen::Play(_)));
    for _ in 0..60 {
        if !matches!(robot.app.screen(), Screen::Play(_)) {
            break;
        }
        let button = robot.way_on(["J’ai regardé", "Répondre", "Continuer"]);
        robot.click(&button);
    }
    let Screen::Debrief(_) = robot.app.screen() else { panic!("{}", robot.page()) };
    let page = robot.page();
    for words in ["Ce qui a été dit", "En coulisses", "L’habitude à garder", "Une autre du même genre"]
    {
        assert!(page.contains(words), "no “{words}”:\n{page}");
    }
    robot.click("Continuer");
    robot.click("Mes progrès");
    // Every attempt stands a page further, below what is pictured.
    (0..20).for_each(|_| robot.tap(Named::PageDown));
    robot.click("Toutes les parties");
    assert!(robot.page().contains("Un appel au sujet de vos économies"), "{}", robot.page());

    // Closed and opened again: language, country and what was done are still there.
    drop(robot);
    let (kept, problems) = Settings::load(folder.path());
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!((kept.language.as_deref(), kept.country.as_deref()), (Some("fr"), Some("FR")));
    let app = App::new(kept, places(folder.path()), Catalogue::load(None));
    let mut robot = Robot::over(app, Size::new(1280.0, 800.0));
    robot.press("Mes progrès");
    robot.press("Toutes les parties");
    assert!(robot.page().contains("Un appel au sujet de vos économies"), "{}", robot.page());
}

#[test]
fn the_whole_journey_by_keyboard_alone() {
    let looks = [
        ("en", 100, Theme::Light, Size::new(1280.0, 800.0)),
        ("zh-CN", 100, Theme::ContrastLight, Size::new(1280.0, 800.0)),
        ("fr", 100, Theme::ContrastDark, Size::new(1024.0, 768.0)),
        ("en", 250, Theme::ContrastDark, Size::new(1024.0, 768.0)),
        ("zh-CN", 250, Theme::Light, Size::new(1024.0, 768.0)),
        ("fr", 250, Theme::Dark, Size::new(1024.0, 768.0)),
    ];
    for (language, text_size, theme, size) in looks {
        journey(language, text_size, theme, size);
    }
}

/// From the first page to the progress that is kept, by keys.
fn journey(language: &str, text_size: u16, theme: Theme, size: Size) {
    let folder = tempfile::tempdir().expect("a folder");
    let first = Settings { calm_motion: true, text_size, theme, ..Settings::default() };
    let mut robot = Robot::over(App::new(first, places(folder.path()), Catalogue::load(None)), size);
    let words = Words::new(Language::from_code(language).expect("a language"));
    let press = |robot: &mut Robot, name: &str| {
        robot.tab_to(name);
        robot.tap(Named::Enter);
    };
    let country = pages::speaking(language).country.expect("a country");
    press(&mut robot, &words.text(&format!("language-{language}")));
    press(&mut robot, &words.region(&country, "name").expect("a name"));
    press(&mut robot, &words.text("home-topics"));
    let title = {
        let ctx = robot.app.ctx();
        let card = ctx.catalogue.find("core/warning-call").expect("a situation");
        let script = ctx.catalogue.script(card, words.language(), &country).expect("its words");
        script.text("title", &Vec::new())
    };
    press(&mut robot, &title);
    let mut number = 0;
    for _ in 0..60 {
        let Screen::Play(situation) = robot.app.screen() else { break };
        match situation.play.step() {
            Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } => {
                number = (number + 1) % 3;
                robot.key(Key::Character(["1", "2", "3"][number].into()), Modifiers::empty());
            }
            Step::Spot { done: false, .. } => {
                // A phrase by Tab and Space, taken back the same way.
                let phrase = robot.nodes().into_iter().find(|n| n.role == Role::Toggle).expect("phrases");
                robot.tab_to(&phrase.name);
                robot.tap(Named::Space);
                assert!(robot.control(&phrase.name).is_some_and(|n| n.on == Some(true)), "marked");
                robot.tab_to(&phrase.name);
                robot.tap(Named::Space);
                assert!(robot.control(&phrase.name).is_some_and(|n| n.on == Some(false)), "taken back");
                press(&mut robot, &words.text("spot-done"));
            }
            _ if situation.rings() => press(&mut robot, &words.text("call-answer")),
            _ => press(&mut robot, &words.text("go-on")),
        }
    }
    assert!(matches!(robot.app.screen(), Screen::Debrief(_)), "{}", robot.page());
    press(&mut robot, &words.text("go-on"));
    press(&mut robot, &words.text("progress-title"));
    press(&mut robot, &words.text("progress-attempts"));
    assert!(robot.page().contains(&title), "{}", robot.page());
    robot.tap(Named::Escape);
    robot.tap(Named::Escape);
    assert!(matches!(robot.app.screen(), Screen::Home(_)), "{language}, {text_size} %");
}

#[test]
fn an_answer_is_on_the_disk_before_the_next_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut robot = Robot::new(settings("en", "GB"), places(folder.path()));
    start(&mut robot, "core/safe-account-call");
    let database = places(folder.path()).expect("places").database();
    for _ in 0..60 {
        let Screen::Play(situation) = robot.app.screen() else { break };
        let log = situation.play.log().len();
        let id = situation.attempt.expect("kept");
        let store = Store::open(&database).expect("a second look at the file");
        let kept = store.log(id).expect("a log");
        assert_eq!(kept.len(), log, "everything that happened is kept at once");
        assert!(kept.iter().filter(|e| e.kind == "answered").all(|e| e.words.is_some()), "with its words");
        answer(&mut robot, false);
    }
    let store = Store::open(&database).expect("the file");
    let attempts = store.counted(PERSON).expect("attempts");
    assert_eq!(attempts.len(), 1);
    assert_eq!(attempts[0].outcome.as_deref(), Some("stopped"));
}

#[test]
fn playing_again_and_going_back_never_change_the_score() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut robot = Robot::new(settings("en", "GB"), places(folder.path()));
    play_to_the_end(&mut robot, "core/safe-account-call", true);
    robot.send(Message::Home);
    let counts = "0 of 1 scams stopped, 0 of 0 genuine contacts trusted";
    assert!(robot.page().contains(counts), "{}", robot.page());
    play_to_the_end(&mut robot, "core/safe-account-call", false);
    robot.send(Message::Home);
    assert!(robot.page().contains(counts), "{}", robot.page());
    play_to_the_end(&mut robot, "core/warning-call", false);
    robot.send(Message::Home);
    assert!(
        robot.page().contains("0 of 1 scams stopped, 1 of 1 genuine contacts trusted"),
        "{}",
        robot.page()
    );
}

#[test]
fn what_was_left_is_taken_up_where_it_stopped() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut robot = Robot::new(settings("en", "GB"), places(folder.path()));
    start(&mut robot, "core/warning-call");
    answer(&mut robot, false);
    answer(&mut robot, false);
    answer(&mut robot, false);
    let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
    let (log, step) = (situation.play.log().to_vec(), format!("{:?}", situation.play.step()));
    drop(robot);
    let mut robot = Robot::new(settings("en", "GB"), places(folder.path()));
    robot.press("Go on where you stopped");
    let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
    assert_eq!(situation.play.log(), log);
    assert_eq!(format!("{:?}", situation.play.step()), step);
}

#[test]
fn help_is_one_press_away_and_leads_back() {
    every_page(|page, robot| {
        if page.starts_with("help") {
            return;
        }
        let before = robot.page();
        // On the attract screen somebody begins with it: tests/visit.rs.
        let begins = page.starts_with("attract");
        if !begins {
            robot.tap(Named::F1);
            assert!(matches!(robot.app.screen(), Screen::Help), "{page}");
            robot.tap(Named::Escape);
        }
        // What was being read to somebody has stopped meanwhile.
        let words = robot.app.words();
        let (reads, stops) = (words.text("bar-aloud.name"), words.text("bar-aloud-stop.name"));
        assert_eq!(robot.page(), before.replacen(&stops, &reads, 1), "{page}: back where one was");
        let key = robot.nodes().into_iter().filter(|node| node.pressable).find(|node| {
            ["It is happening to me now", "我正遇到这种事", "Ça m’arrive en ce moment"]
                .contains(&node.name.as_str())
        });
        let key = key.unwrap_or_else(|| panic!("{page}: no way to help"));
        if !begins {
            robot.activate(&key);
            assert!(matches!(robot.app.screen(), Screen::Help), "{page}");
            robot.tap(Named::Escape);
        }
    });
}

#[test]
fn help_names_numbers_sources_and_days() {
    for (language, country, number, source) in
        [("en", "GB", "159", "Source"), ("zh-CN", "CN", "96110", "来源"), ("fr", "FR", "17", "Source")]
    {
        let mut robot = Robot::new(settings(language, country), None);
        robot.send(Message::Help);
        let page = robot.page();
        assert!(page.contains(number) && page.contains(source) && page.contains("2026"), "{page}");
    }
}

#[test]
fn a_press_counts_on_release_and_sliding_off_takes_it_back() {
    let mut robot = Robot::new(settings("en", "GB"), None);
    let start = robot.control("Start").expect("start").bounds.center();
    robot.slide(start, Point::new(start.x, 20.0));
    assert!(matches!(robot.app.screen(), Screen::Home(_)), "it was taken back");
    robot.tap_at(start);
    assert!(matches!(robot.app.screen(), Screen::Play(_)), "a finger starts it");
}

#[test]
fn nothing_happens_by_resting_holding_or_sliding_off() {
    let mut met = BTreeSet::new();
    each_page("en", 100, Theme::Light, Size::new(1280.0, 800.0), |page, robot| {
        let window = iced_test::core::Rectangle::with_size(robot.size());
        for node in robot.nodes().into_iter().filter(|node| node.pressable) {
            let at = node.bounds.center();
            // Each control once; a phrase that runs over two lines has its middle between them.
            if !window.contains(at) || !met.insert(node.name.clone()) {
                continue;
            }
            let off = Point::new(4.0, 4.0);
            let before = robot.page();
            robot.hover(at);
            assert_eq!(robot.page(), before, "{page}: resting on “{}” does something", node.name);
            robot.hold(at);
            assert_eq!(robot.page(), before, "{page}: “{}” does not wait for the release", node.name);
            robot.release(off);
            assert_eq!(robot.page(), before, "{page}: sliding off “{}” does not take it back", node.name);
            // A finger that slides may scroll: then more lies below, or no more.
            robot.swipe(at, off);
            let words = |page: &str| page.trim_end_matches("\nMore").to_owned();
            let after = robot.page();
            assert_eq!(words(&after), words(&before), "{page}: a finger cannot take back “{}”", node.name);
        }
    });
    assert!(met.len() > 100, "{}", met.len());
}

#[test]
fn however_long_it_is_held_one_press_is_one_press() {
    let mut robot = Robot::new(settings("en", "GB"), None);
    let start = robot.control("Start").expect("start").bounds.center();
    robot.hold(start);
    robot.release(start);
    let Screen::Play(situation) = robot.app.screen() else { panic!("{}", robot.page()) };
    assert_eq!(situation.play.progress().0, 1, "nothing was pressed twice");
}

#[test]
fn the_exit_of_the_stage_is_a_choice_while_one_is_asked() {
    let mut robot = Robot::new(settings("en", "GB"), None);
    start(&mut robot, "core/safe-account-call");
    let asked = |robot: &Robot| match robot.app.screen() {
        Screen::Play(situation) => matches!(situation.play.step(), Step::Ask { answer: None, .. }),
        _ => false,
    };
    while !asked(&robot) {
        answer(&mut robot, false);
    }
    robot.click("Hang up");
    let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
    match situation.play.step() {
        Step::Ask { answer: Some(choice), .. } => assert!(choice.exit, "{choice:?}"),
        step => panic!("{step:?}"),
    }
}

#[test]
fn text_size_and_theme_change_at_once_and_are_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut robot = Robot::new(settings("en", "GB"), places(folder.path()));
    let small = robot.control("Start").expect("start").bounds.height;
    for _ in 0..2 {
        robot.key(Key::Character("+".into()), Modifiers::CTRL);
    }
    assert_eq!(robot.app.settings().text_size, 150);
    robot.send(Message::OnHome(home::Message::Settings));
    robot.press("White on black");
    robot.press("250 %");
    robot.send(Message::Home);
    let large = robot.control("Start").expect("start").bounds.height;
    assert!(large > small, "{small} → {large}");
    let (kept, _) = Settings::load(folder.path());
    assert_eq!((kept.text_size, kept.theme), (250, Theme::ContrastDark));
    robot.key(Key::Character("0".into()), Modifiers::CTRL);
    assert_eq!(robot.app.settings().text_size, 100);
}

#[test]
fn what_could_not_be_opened_is_said_and_the_program_runs() {
    // A data path below a regular file: nothing can be kept.
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "x").expect("written");
    let mut robot = Robot::new(settings("en", "GB"), places(&file.join("below")));
    assert_eq!(robot.app.notices().len(), 1, "{:?}", robot.app.notices());
    play_to_the_end(&mut robot, "core/safe-account-call", false);
    robot.send(Message::Home);
    assert!(robot.page().contains("1 of 1 scams stopped"), "kept for as long as it runs:\n{}", robot.page());

    // A damaged database is set aside as it is, and a fresh one keeps what is done from now on.
    let folder = tempfile::tempdir().expect("a folder");
    let database = places(folder.path()).expect("places").database();
    fs::create_dir_all(database.parent().expect("a parent")).expect("made");
    fs::write(&database, "no database at all, but a letter".repeat(99)).expect("written");
    let before = fs::read(&database).expect("bytes");
    let mut robot = Robot::new(settings("fr", "FR"), places(folder.path()));
    assert_eq!(robot.app.notices().len(), 1);
    assert!(robot.page().contains("second-look.broken-1.sqlite"), "{}", robot.page());
    play_to_the_end(&mut robot, "core/safe-account-call", false);
    assert_eq!(fs::read(folder.path().join("second-look.broken-1.sqlite")).expect("bytes"), before);
    assert_eq!(Store::open(&database).expect("a store").played(PERSON).expect("read").len(), 1);

    // One bad value in the settings costs only itself.
    let folder = tempfile::tempdir().expect("a folder");
    let text = r#"{ "language": Some("fr"), "country": Some("FR"), "text_size": "huge", "theme": "dark" }"#;
    fs::write(folder.path().join(second_look::settings::FILE), text).expect("written");
    let (app, _) = App::boot(places(folder.path()));
    assert_eq!(app.settings().language.as_deref(), Some("fr"));
    assert_eq!(app.settings().text_size, 100);
    assert_eq!(app.notices().len(), 1, "{:?}", app.notices());

    // A situation that does not pass is left out, visibly, and can be closed.
    let trial = trial::Trial::new();
    let _ = trial.spoil(trial::SCAM, "start: \"ring\"", "start: \"nowhere\"");
    let app = App::new(settings("en", "GB"), None, Catalogue::load(Some(trial.packs())));
    let mut robot = Robot::over(app, Size::new(1280.0, 800.0));
    assert!(robot.page().contains("SL007"), "{}", robot.page());
    let close = robot.nodes().into_iter().find(|n| n.pressable && n.bounds.y < 200.0 && n.bounds.y > 80.0);
    robot.activate(&close.expect("a key to close it"));
    assert!(robot.app.notices().is_empty());
    robot.send(Message::OnHome(home::Message::Topics));
    assert!(robot.page().matches("A call about a payment").count() >= 2, "{}", robot.page());
}

#[test]
fn a_copy_saved_in_settings_brings_everything_back() {
    let (here, there) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let documents = tempfile::tempdir().expect("a folder");
    let placed = |folder: &Path| {
        let mut places = places(folder).expect("places");
        places.copies = vec![documents.path().join("Documents")];
        places
    };
    let mut robot = Robot::new(settings("en", "GB"), Some(placed(here.path())));
    play_to_the_end(&mut robot, "core/warning-call", false);
    play_to_the_end(&mut robot, "core/safe-account-call", true);
    robot.send(Message::Home);
    let counts = "0 of 1 scams stopped, 1 of 1 genuine contacts trusted";
    assert!(robot.page().contains(counts), "{}", robot.page());

    // Saved by keyboard; where it lies is said.
    robot.tab_to("Settings");
    robot.tap(Named::Enter);
    robot.tab_to("Save a copy");
    robot.tap(Named::Space);
    let day = jiff::Zoned::now().date().to_string();
    let name = format!("second-look-{day}.copy");
    let said = format!("Your copy is saved as “{name}” in the folder");
    assert!(robot.page().contains(&said), "{}", robot.page());
    assert!(documents.path().join("Documents").join(&name).is_file());

    // All is deleted, and the window opened again.
    drop(robot);
    let database = placed(here.path()).database();
    Store::open(&database).expect("a store").forget_everything().expect("forgotten");
    let mut robot = Robot::new(settings("en", "GB"), Some(placed(here.path())));
    assert!(!robot.page().contains("1 of 1"), "{}", robot.page());
    play_to_the_end(&mut robot, "core/investment-group", false);

    // Brought back by mouse and by touch, after one question.
    robot.send(Message::Home);
    robot.click("Settings");
    // Down until it is seen, as a person goes.
    let seen = |robot: &mut Robot| {
        let key = robot.control("Bring back a copy");
        key.is_some_and(|key| (120.0..680.0).contains(&key.bounds.center().y))
    };
    for _ in 0..20 {
        if !seen(&mut robot) {
            robot.tap(Named::PageDown);
        }
    }
    robot.click("Bring back a copy");
    assert!(robot.page().contains("2 finished situations · folder Documents"), "{}", robot.page());
    robot.click("Copy of");
    assert!(robot.page().contains("kept aside as second-look.before-1.sqlite"), "{}", robot.page());
    robot.tap(Named::Escape);
    assert!(matches!(robot.app.screen(), Screen::Copies(_)), "nothing happened");
    robot.click("Copy of");
    let yes = robot.control("Bring it back").expect("the key").bounds.center();
    robot.tap_at(yes);
    assert!(matches!(robot.app.screen(), Screen::Home(_)));
    assert!(robot.page().contains(counts), "{}", robot.page());
    assert!(robot.app.notices()[0].contains("second-look.before-1.sqlite"), "{:?}", robot.app.notices());
    let aside = Store::open(&here.path().join("second-look.before-1.sqlite")).expect("a store");
    assert_eq!(aside.played(PERSON).expect("read"), ["core/investment-group"]);
    // What was kept aside stands among the copies.
    robot.send(Message::OnHome(home::Message::Settings));
    robot.press("Bring back a copy");
    assert!(robot.page().contains("second-look.before-1.sqlite"), "{}", robot.page());
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Progress));
    robot.press("Each time you played");
    robot.press("A call about a payment");
    assert!(matches!(robot.app.screen(), Screen::Debrief(_)), "each attempt can be read again");

    // On another computer there is nothing to keep aside, and its own settings stay.
    let mut robot = Robot::new(settings("fr", "FR"), Some(placed(there.path())));
    robot.send(Message::OnHome(home::Message::Settings));
    robot.press("Reprendre une copie");
    robot.press("Copie du");
    assert!(robot.page().contains("rien n’est remplacé"), "{}", robot.page());
    robot.press("La reprendre");
    assert!(robot.page().contains("0 sur 1"), "{}", robot.page());
    assert_eq!(robot.app.settings().language.as_deref(), Some("fr"));
    let counted = Store::open(&placed(there.path()).database()).expect("a store").played(PERSON);
    assert_eq!(counted.expect("read"), ["core/safe-account-call", "core/warning-call"]);
}

#[test]
fn a_copy_that_cannot_be_read_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut robot = Robot::new(settings("en", "GB"), places(folder.path()));
    play_to_the_end(&mut robot, "core/warning-call", false);
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Settings));
    robot.press("Save a copy");
    robot.press("Bring back a copy");
    robot.press("Copy of");
    // The drive is pulled out while one thinks.
    fs::remove_dir_all(folder.path().join("copies")).expect("gone");
    robot.press("Bring it back");
    assert!(robot.page().contains("could not be brought back"), "{}", robot.page());
    robot.press("Leave all as it is");
    robot.press("Look again");
    assert!(robot.page().contains("No copy was found"), "{}", robot.page());
    robot.send(Message::Home);
    assert!(robot.page().contains("1 of 1 genuine contacts trusted"), "{}", robot.page());
}

#[test]
fn what_was_finished_under_schema_1_counts_as_it_did() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut robot = Robot::new(settings("en", "GB"), places(folder.path()));
    play_to_the_end(&mut robot, "core/safe-account-call", true);
    play_to_the_end(&mut robot, "core/warning-call", true);
    robot.send(Message::Home);
    let page = robot.page();
    drop(robot);
    let database = places(folder.path()).expect("places").database();
    let kept = || -> Vec<(Option<String>, Option<String>)> {
        let connection = rusqlite::Connection::open(&database).expect("a connection");
        let mut select = connection.prepare("SELECT counted, topic FROM attempt").expect("sql");
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("rows");
        rows.map(|row| row.expect("a row")).collect()
    };
    let before = kept();
    assert!(before.iter().all(|(counted, topic)| counted.is_some() && topic.as_deref() == Some("T01")));
    let connection = rusqlite::Connection::open(&database).expect("a connection");
    // As the migration leaves it; and the end that was reached is not what counts.
    connection
        .execute_batch(
            "UPDATE attempt SET counted = NULL, topic = NULL, outcome = 'stopped' WHERE id = 1;
            UPDATE attempt SET counted = NULL, topic = NULL WHERE id = 2;",
        )
        .expect("sql");
    let mut robot = Robot::new(settings("en", "GB"), places(folder.path()));
    assert_eq!(robot.page(), page, "derived from the first answers");
    assert_eq!(kept(), before, "and written");
}

#[test]
fn pictures_are_drawn_in_every_theme() {
    let mut seen = BTreeSet::new();
    for theme in [Theme::Light, Theme::Dark, Theme::ContrastDark, Theme::ContrastLight] {
        let mut robot = Robot::new(Settings { theme, ..settings("zh-CN", "CN") }, None);
        let picture = robot.picture();
        let colours: BTreeSet<&[u8]> = picture.chunks_exact(4).collect();
        assert!(colours.len() > 20, "{theme:?}: {} colours", colours.len());
        let _ = seen.insert(picture[..4].to_vec());
    }
    assert_eq!(seen.len(), 4, "each theme has a ground of its own");
}

#[test]
fn installed_packs_come_from_their_index_and_follow_every_change() {
    let trial = trial::Trial::new();
    let folder = trial.packs().parent().expect("the folder packs lie in").to_owned();
    settings("en", "GB").save(&folder).expect("settings");
    let name = "trial/safe-account-call";
    let boot = || {
        let (app, task) = App::boot(places(&folder));
        (Robot::over(app, Size::new(1280.0, 800.0)), task)
    };
    let offered = |robot: &Robot| {
        let ctx = robot.app.ctx();
        let to = Offer { country: "GB".to_owned(), audience: Audience::Everyone };
        (ctx.catalogue.count(&to), ctx.catalogue.cards().count())
    };
    // New: the built-in pack is there at once, the other when it was looked through.
    let (mut robot, task) = boot();
    let own = Catalogue::built_in().cards().count();
    let both = |more: usize| (own + more, own + more);
    assert_eq!(offered(&robot), both(0));
    robot.follow(task);
    assert_eq!(offered(&robot), both(2));
    assert!(robot.page().contains(&format!("{} new situations", own + 2)), "{}", robot.page());
    // Known: it is there at once, and plays.
    let (mut robot, task) = boot();
    assert_eq!(offered(&robot), both(2));
    robot.follow(task);
    play_to_the_end(&mut robot, name, false);
    // Spoilt meanwhile: it is never played, and gone when the change was seen.
    let _ = trial.spoil(trial::SCAM, "start: \"ring\"", "start: \"nowhere\"");
    let (mut robot, task) = boot();
    assert_eq!(offered(&robot), both(2), "what the index says until the change is seen");
    start(&mut robot, name);
    assert!(!matches!(robot.app.screen(), Screen::Play(_)), "a broken situation is not played");
    robot.send(Message::Home);
    robot.follow(task);
    assert_eq!(offered(&robot), both(1));
    assert!(robot.page().contains("SL007"), "{}", robot.page());
    // Mended: it is back.
    let _ = trial.spoil(trial::SCAM, "start: \"nowhere\"", "start: \"ring\"");
    let (mut robot, task) = boot();
    robot.follow(task);
    assert_eq!(offered(&robot), both(2));
    assert!(robot.app.notices().is_empty(), "{:?}", robot.app.notices());
}

#[test]
fn words_in_another_language_than_the_page_say_so() {
    let trial = trial::Trial::new();
    fs::remove_file(trial.root().join(trial::FRENCH)).expect("removed");
    let app = App::new(settings("fr", "FR"), None, Catalogue::load(Some(trial.packs())));
    let robot = &mut Robot::over(app, Size::new(1280.0, 800.0));
    let name = robot.app.ctx().catalogue.cards().map(|card| card.name.as_str().to_owned());
    let name = name.filter(|name| !name.starts_with("core/")).find(|name| {
        let ctx = robot.app.ctx();
        ctx.catalogue.find(name).is_some_and(|card| !card.languages.contains(&Language::French))
    });
    start(robot, &name.expect("it plays in the languages that are left"));
    while !matches!(robot.app.screen(), Screen::Play(s) if matches!(s.play.step(), Step::Ask { .. })) {
        answer(robot, false);
    }
    let of = |robot: &mut Robot, language: Option<Language>| {
        robot.nodes().into_iter().filter(|node| node.language == language).count()
    };
    let foreign = [Language::English, Language::Chinese].map(|language| of(robot, Some(language)));
    assert!(foreign.iter().sum::<usize>() >= 3, "the line and its answers: {}", robot.page());
    assert!(of(robot, Some(Language::French)) > 3, "the page's own words");
}

#[test]
fn on_a_usual_screen_the_way_on_is_in_sight_without_scrolling() {
    let names: Vec<_> = Catalogue::built_in().cards().map(|card| card.name.clone()).collect();
    // Twice: what is drawn differs, and so do the lines.
    for name in names.iter().chain(&names) {
        let mut robot = Robot::new(settings("en", "GB"), None);
        robot.send(Message::OnTopics(name.clone()));
        let log = |robot: &Robot| match robot.app.screen() {
            Screen::Play(situation) => Some(situation.play.log().len()),
            _ => None,
        };
        while let Some(before) = log(&robot) {
            let way = robot.way_on(["I have looked", "Answer", "Go on"]);
            let at = robot.control(&way).unwrap_or_else(|| panic!("{name}: no “{way}”")).bounds.center();
            robot.tap_at(at);
            assert_ne!(log(&robot), Some(before), "{name}: “{way}” at {at:?}");
        }
    }
}
