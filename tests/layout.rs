//! A walker over every page, language, text size and window: nothing is cut, overlaps, is too small or
//! lies where nobody sees it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

#[path = "layout/faults.rs"]
mod faults;
mod pages;
mod robot;
mod trial;

use std::collections::BTreeMap;
use std::thread;

use faults::Promise;
use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, stack};
use iced::{Element, Padding};
use robot::{Background, Robot, Size};
use second_look::content::catalogue::Catalogue;
use second_look::settings::{Settings, TEXT_SIZES, Theme};
use second_look::ui::app::{App, Message};
use second_look::ui::screen::visit::Page;
use second_look::ui::screen::{Screen, operator};
use second_look::ui::theme::{self, Palette};
use second_look::ui::widget::key::{Key, Kind};
use second_look::ui::widget::text;

/// Higher than any page at any size.
const HIGH: f32 = 80_000.0;

/// The windows and looks each page is seen in.
///
/// Colours move nothing but edges, so that high contrast stands for all themes, at two sizes. 800 × 600
/// is promised up to 200 %; beyond 1280 × 800 only a large screen's extremes prove anything new.
fn looks() -> Vec<(Size, Settings)> {
    let of = |width: f32, height: f32, text_size: u16, theme: Theme| {
        (Size::new(width, height), Settings { text_size, theme, ..Settings::default() })
    };
    let mut all = Vec::new();
    for text_size in TEXT_SIZES {
        all.push(of(1280.0, 800.0, text_size, Theme::Light));
        all.push(of(1024.0, 768.0, text_size, Theme::Light));
        if text_size <= 200 {
            all.push(of(800.0, 600.0, text_size, Theme::Light));
        }
    }
    for text_size in [100, 250] {
        all.push(of(1920.0, 1080.0, text_size, Theme::Light));
    }
    // Half a screen, for somebody who puts two programs side by side.
    all.push(of(600.0, 800.0, 100, Theme::Light));
    for text_size in [100, 200] {
        all.push(of(1024.0, 768.0, text_size, Theme::ContrastDark));
    }
    for text_size in [100, 200] {
        let (size, settings) = of(1024.0, 768.0, text_size, Theme::Light);
        all.push((size, Settings { easy_reading: true, ..settings }));
    }
    all
}

/// What must hold of the page that is shown now.
fn promise(robot: &Robot) -> Promise {
    let ctx = robot.app.ctx();
    let help = ctx.t("bar-help");
    let size = ctx.with("bar-text-size.name", &[("percent", ctx.settings.text_size.to_string().into())]);
    let aloud = if robot.app.is_reading() { "bar-aloud-stop.name" } else { "bar-aloud.name" };
    let mut in_sight = vec![help, size, ctx.t(aloud)];
    let screen = robot.app.screen();
    // The attract screen has no bars, and in the middle a key for each language.
    if matches!(screen, Screen::Attract(_)) {
        return Promise { in_sight: vec![ctx.t("bar-help")], main: None, line: None };
    }
    let first = matches!(screen, Screen::Visit(page) if matches!(**page, Page::Welcome | Page::Still));
    let locked = matches!(screen, Screen::Operator(page) if matches!(**page, operator::Page::Pin(_)));
    if !locked && !matches!(screen, Screen::Language | Screen::Country | Screen::Preview(_)) {
        in_sight.push(ctx.t("bar-home"));
    }
    if !first && !matches!(screen, Screen::Language | Screen::Country | Screen::Home(_)) {
        in_sight.push(ctx.t("bar-back"));
    }
    let light = ctx.look.kind == theme::Kind::Light;
    let main = light.then(|| Background::Color(Palette::of(theme::Kind::Light).primary));
    Promise { in_sight, main, line: ctx.settings.easy_reading.then_some(60) }
}

/// The faults of the page that is shown now, in each look, with the looks they show in.
fn faults_of(robot: &mut Robot) -> BTreeMap<String, Vec<String>> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (size, settings) in looks() {
        robot.dress(&settings, size);
        // The bar is fullest when more lies below.
        let _ = robot.app.update(Message::More(true));
        let window = robot.look(size);
        let whole = robot.look(Size { height: HIGH, ..size });
        for fault in faults::of(&window, &whole, &promise(robot)) {
            let theme = if settings.theme == Theme::Light { "" } else { ", contrast" };
            let Settings { text_size, easy_reading, .. } = settings;
            let easy = if easy_reading { ", easy" } else { "" };
            let place = format!("{} × {}, {text_size} %{theme}{easy}", size.width, size.height);
            all.entry(fault).or_default().push(place);
        }
    }
    all
}

#[test]
fn no_page_has_a_fault_in_any_language_size_or_window() {
    let walk = |language: &'static str| {
        let mut found = Vec::new();
        let size = Size::new(1280.0, 800.0);
        pages::all_pages(language, |page, robot| {
            for (fault, places) in faults_of(robot) {
                found.push(format!("{page} ({language}): {fault}\n    at {}", places.join(" · ")));
            }
            robot.dress(&Settings { theme: Theme::Light, ..Settings::default() }, size);
        });
        found
    };
    let walks = ["en", "zh-CN", "fr"].map(|language| thread::spawn(move || walk(language)));
    let found: Vec<String> = walks.into_iter().flat_map(|walk| walk.join().expect("a walk ends")).collect();
    assert!(found.is_empty(), "{} faults\n{}", found.len(), found.join("\n"));
}

/// The faults the walker finds in a page of these things, one below the other.
fn planted(things: Vec<Element<'_, Message>>, promise: &Promise) -> Vec<String> {
    let look = robot::look_at(column(things).spacing(8).into(), Size::new(600.0, 400.0));
    faults::of(&look, &look, promise)
}

#[test]
fn the_walker_finds_what_is_planted() {
    let app = App::new(pages::speaking("en"), None, Catalogue::load(None));
    let ctx = &app.ctx();
    let sentence = "Nothing here is longer than it may be, and nothing lies over it.";
    let words = || -> Element<'_, Message> { text::body(ctx, sentence).into() };
    let key = |id, label: &str| Key::new(ctx, Kind::Main, id, label).on_press(ctx, Message::Home);
    let other = |label: &str| Key::new(ctx, Kind::Quiet, "other", label).on_press(ctx, Message::Back);
    let light = Some(Background::Color(Palette::of(theme::Kind::Light).primary));
    let promise = Promise { in_sight: vec!["Go on".to_owned()], main: light, line: None };
    let go_on = || -> Element<'_, Message> { key("go-on", "Go on").into() };

    let sound = planted(vec![words(), go_on(), other("Another way").into()], &promise);
    assert_eq!(sound, Vec::<String>::new(), "nothing is planted");

    let found = |thing: Element<'_, Message>, wanted: &str| {
        let faults = planted(vec![go_on(), thing], &promise);
        assert!(faults.iter().any(|fault| fault.starts_with(wanted)), "no “{wanted}” in {faults:?}");
    };
    found(container(words()).width(200).height(40).into(), "cut: ");
    found(container(words()).width(100).height(300).clip(true).padding(-20.0).into(), "clipped: ");
    found(container(text::body(ctx, "Unmistakable")).width(60).into(), "broken: ");
    found(iced::widget::text("Unmistakable").wrapping(Wrapping::None).width(40).into(), "wider than its box");
    found(iced::widget::text(format!("{sentence} {sentence}")).size(10).into(), "a line of ");
    found(stack![words(), text::body(ctx, "It is not so.")].into(), "over each other: ");
    found(row![other("Back"), key("near", "On")].spacing(4).into(), "too near ");
    found(stack![other("Back"), key("over", "On")].into(), "too near ");
    found(other("x").least(0.0, 0.0).padding(0).into(), "small ");
    let beside = container(words()).padding(Padding::ZERO.left(50));
    found(stack![other("").width(100), beside].into(), "“Nothing here is longer than it may be");
    found(container(other("Far")).padding(Padding::ZERO.left(-30.0)).into(), "outside the window");
    found(container(words()).padding(Padding::ZERO.left(-30.0)).into(), "clipped by the window");
    found(key("second", "Start").into(), "2 main keys");
    let letters = ["A", "B", "C", "D", "E", "F"];
    let choices = letters.map(|letter| other("Yes").name(format!("{letter}. Yes")).into());
    found(column(choices).spacing(8).into(), "6 choices");
    let hidden = planted(vec![words()], &promise);
    assert!(hidden.iter().any(|fault| fault.starts_with("not in sight: “Go on”")), "{hidden:?}");
    let easy = Promise { line: Some(40), ..promise };
    let long = planted(vec![words(), go_on()], &easy);
    assert!(long.iter().any(|fault| fault.starts_with("a line of ")), "{long:?}");
}
